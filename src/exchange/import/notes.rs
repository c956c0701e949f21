//! Footnotes and endnotes.
//!
//! In: messages with the marks of Word's notes, and the items that hold their words. Out: marks that count from 1 in every language, a
//! message `note-1` for each, and its line in the template. Invariants: a mark without words, or without a partner in the source, is taken
//! out of its message, and its words stay in the account as left out.

use std::collections::BTreeMap;

use super::item::{Item, Origin, one_line};
use super::model::{Fate, Imported, Text};

/// Numbers the notes of all languages.
pub(super) fn number(items: &[Item], source: usize, out: &mut Imported, fates: &mut [Option<Fate>]) {
    let own = number_in(items, (source, usize::MAX), out, fates);
    let others: Vec<usize> = out.texts.keys().copied().filter(|language| *language != source).collect();
    for language in others {
        number_in(items, (language, own), out, fates);
    }
    for number in 1..=own {
        out.structure.push_str(&format!("\n[^{number}]: {{ {} }}\n", id(number)));
    }
}

fn id(number: usize) -> String {
    format!("note-{number}")
}

/// Numbers those of a language, as many as the source has; gives how many there are.
fn number_in(
    items: &[Item],
    (language, most): (usize, usize),
    out: &mut Imported,
    fates: &mut [Option<Fate>],
) -> usize {
    let Some(texts) = out.texts.get_mut(&language) else { return 0 };
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut notes: Vec<Text> = Vec::new();
    for text in texts.iter_mut() {
        text.words = marked_anew(&text.words, |mark| {
            if let Some(number) = numbers.get(mark) {
                return Some(*number);
            }
            let places = places(items, language, mark);
            let number = numbers.len() + 1;
            if places.is_empty() || number > most {
                return None;
            }
            let words: Vec<String> = places.iter().map(|place| one_line(&items[*place].marked)).collect();
            notes.push(Text { id: id(number), attribute: None, words: words.join(" ") });
            places.iter().for_each(|place| fates[*place] = Some(Fate::Message(language, id(number))));
            numbers.insert(mark.to_owned(), number);
            Some(number)
        });
    }
    texts.extend(notes);
    numbers.len()
}

/// The items that hold the words of a note.
fn places(items: &[Item], language: usize, mark: &str) -> Vec<usize> {
    let of = |item: &Item| matches!(&item.origin, Origin::Note(id) if id == mark);
    let file = |file: usize| {
        items.iter().any(|item| item.file == file && item.origin == Origin::Body && item.language == Some(language))
    };
    let found = (0..items.len()).filter(|place| of(&items[*place]) && file(items[*place].file));
    let found: Vec<usize> = found.collect();
    let first = found.first().map(|place| items[*place].file);
    found.into_iter().filter(|place| Some(items[*place].file) == first).collect()
}

/// A text whose marks of Word's notes have other numbers; without those that get none.
fn marked_anew(words: &str, mut number: impl FnMut(&str) -> Option<usize>) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find("[^") {
        let (before, mark) = rest.split_at(at);
        let Some(end) = mark.find(']').filter(|_| !before.ends_with('\\')) else {
            out.push_str(before);
            out.push_str("[^");
            rest = &mark[2..];
            continue;
        };
        out.push_str(before);
        if let Some(number) = number(&mark[2..end]) {
            out.push_str(&format!("[^{number}]"));
        }
        rest = &mark[end + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_get_numbers_or_go() {
        let number = |mark: &str| (mark == "foot2").then_some(1);
        assert_eq!(marked_anew("a[^foot2] b\\[^x\\] c[^end3].", number), "a[^1] b\\[^x\\] c.");
    }
}
