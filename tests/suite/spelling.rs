//! Spelling: correct sentences in which nothing is found, and slips of the hand that are.
//!
//! In: `spelling/sentences.txt`, with correct sentences of press releases in three languages. Out: what `check` finds in them,
//! and in the same with one slip each. Invariants: slips are planted by a fixed sequence of numbers, so that a run is like
//! the other; of the slips at least nine in ten are found, and of the correct sentences none.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::project::{EN, Fixture, RU, TG, repository};

/// The rules that look at words alone.
const CODES: [&str; 8] = [
    "misspelt",
    "misspelt-name",
    "wrong-keyboard",
    "old-spelling",
    "wrong-language",
    "copied-translation",
    "untranslated-copy",
    "tajik-letters",
];

/// So many slips of a language are told one by one.
const MOST: usize = 20;

/// The file of each language.
const FILES: [(&str, &str); 3] = [("en", EN), ("ru", RU), ("tg", TG)];

fn sentences(tag: &str) -> Vec<&'static str> {
    let text = include_str!("spelling/sentences.txt");
    let block = text.split('[').find_map(|block| block.strip_prefix(&format!("{tag}]\n"))).unwrap();
    block.lines().filter(|line| !line.is_empty()).collect()
}

/// What the rules find in sentences of a language, each a message of its own.
fn found(file: &str, sentences: &[String]) -> (Vec<String>, String) {
    let fixture = Fixture::words();
    let mut text = String::new();
    for (number, sentence) in sentences.iter().enumerate() {
        writeln!(text, "sentence-{number} = {sentence}").unwrap();
    }
    fixture.append(file, &text);
    let run = fixture.check();
    let found = run.found().into_iter().filter(|found| CODES.contains(&found.split(' ').next().unwrap()));
    (found.collect(), run.err)
}

#[test]
fn the_sets_of_words_are_those_that_were_made() {
    let read = |path: &str| std::fs::read(repository().join(path)).unwrap();
    let list = String::from_utf8(read("tests/words/sets.sha256")).unwrap();
    assert_eq!(list.lines().count(), 4);
    for line in list.lines() {
        let (sum, set) = line.split_once("  ").unwrap();
        let made = Sha256::digest(read(&format!("src/l10n/language/{set}")));
        let made = made.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        assert_eq!(made, sum, "{set} is not what was recorded: tests/words/run.sh --write");
    }
}

#[test]
fn correct_sentences() {
    for (tag, file) in FILES {
        let sentences: Vec<String> = sentences(tag).into_iter().map(str::to_owned).collect();
        assert!(sentences.len() >= 16);
        let (found, said) = found(file, &sentences);
        let said: Vec<&str> =
            said.lines().filter(|line| CODES.iter().any(|code| line.contains(&format!("[{code}]")))).collect();
        assert!(found.is_empty(), "{tag}: {said:#?}");
    }
}

/// A sequence of numbers that look like chance.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

/// A word with two letters exchanged, one doubled, or one typed for another.
fn slip(word: &str, numbers: &mut Numbers, alphabet: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + numbers.below(letters.len() - 3);
    match numbers.below(3) {
        0 => {
            let other = (at..letters.len() - 1).find(|at| letters[*at] != letters[at + 1]).unwrap_or(at);
            letters.swap(other, other + 1);
        }
        1 => letters.insert(at, letters[at]),
        _ => {
            let others: Vec<char> = alphabet.chars().filter(|c| *c != letters[at]).collect();
            letters[at] = others[numbers.below(others.len())];
        }
    }
    letters.into_iter().collect()
}

#[test]
fn slips_of_the_hand() {
    for (tag, file, alphabet) in
        [("ru", RU, "абвгдежзийклмнопрстуфхцчшщыьэюя"), ("tg", TG, "абвгғдеёжзиқклмнопрстуӯфхҳчҷшэюя")]
    {
        let (mut numbers, mut planted, mut seen) = (Numbers(17), 0, 0);
        let mut missed = Vec::new();
        for _ in 0..5 {
            let mut spoilt = Vec::new();
            for sentence in sentences(tag).into_iter().take(MOST - 2) {
                let words: Vec<&str> = sentence
                    .split([' ', ',', '.'])
                    .filter(|word| {
                        word.chars().count() >= 6 && word.chars().all(|c| c.is_alphabetic() && !c.is_uppercase())
                    })
                    .collect();
                let word = words[numbers.below(words.len())];
                let wrong = slip(word, &mut numbers, alphabet);
                spoilt.push((sentence.replacen(word, &wrong, 1), wrong));
            }
            let texts: Vec<String> = spoilt.iter().map(|(text, _)| text.clone()).collect();
            let (_, said) = found(file, &texts);
            planted += spoilt.len();
            for (_, wrong) in &spoilt {
                let reported = said.contains(&format!("`{wrong}`"));
                seen += usize::from(reported);
                if !reported {
                    missed.push(wrong.clone());
                }
            }
        }
        assert!(seen * 10 >= planted * 9, "{tag}: {seen} of {planted}; {missed:?}");
    }
}

#[test]
fn letters_of_a_russian_keyboard_are_put_back() {
    let fixture = Fixture::words();
    let wrong = "Рузноманигорон ба хамаи мехмонон савол доданд.";
    let right = "Рӯзноманигорон ба ҳамаи меҳмонон савол доданд.";
    fixture.append(TG, &format!("letters = {wrong}\n"));
    fixture.run(&["check", "--fix"]);
    assert!(fixture.read(TG).contains(right), "{}", fixture.read(TG));
    let again = fixture.read(TG);
    fixture.run(&["check", "--fix"]);
    assert_eq!(fixture.read(TG), again);
}
