//! Ways to spoil words and signs that need no list: a letter, a space, a mark, a line.
//!
//! In: one text, beside its source and its neighbours; a source of chance. Out: the spoilt text, or nothing where the
//! text gives no occasion. None of them looks at the program.

use std::ops::Range;

use super::Place;
use crate::faults::Random;

/// Pairs of letters that are mixed up by ear.
const BY_EAR: &[(char, char)] =
    &[('о', 'а'), ('а', 'о'), ('е', 'и'), ('и', 'е'), ('д', 'т'), ('т', 'д'), ('з', 'с'), ('б', 'п'), ('г', 'к')];

/// The rows of the Russian keyboard.
const KEYS: [&str; 3] = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

/// Letters of Tajik, and what stands on their keys of the Russian keyboard.
const TAJIK: &[(char, char)] = &[('ҳ', 'х'), ('қ', 'к'), ('ғ', 'г'), ('ҷ', 'ч'), ('ӯ', 'у')];

/// Cyrillic letters with a Latin double.
const DOUBLES: &[(char, char)] = &[('а', 'a'), ('о', 'o'), ('е', 'e'), ('с', 'c'), ('р', 'p'), ('х', 'x')];

/// Where the words of a text are: letters alone, outside of placeables, addresses and marks.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut at, mut depth) = (Vec::new(), 0, 0_usize);
    for token in text.split_inclusive([' ', '\n']) {
        let start = at;
        at += token.len();
        depth += token.matches('{').count();
        let inside = depth > 0;
        depth = depth.saturating_sub(token.matches('}').count());
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        if !inside && !word.is_empty() && word.chars().all(char::is_alphabetic) {
            let from = start + token.find(word).unwrap_or(0);
            found.push(from..from + word.len());
        }
    }
    found
}

fn is_lower(word: &str) -> bool {
    word.chars().all(char::is_lowercase)
}

/// A word of at least so many small letters.
fn long(text: &str, least: usize, random: &mut Random) -> Option<Range<usize>> {
    let of = |range: &Range<usize>| text[range.clone()].chars().count() >= least && is_lower(&text[range.clone()]);
    let found: Vec<Range<usize>> = words(text).into_iter().filter(of).collect();
    (!found.is_empty()).then(|| random.pick(&found).clone())
}

/// Replaces one word of at least six letters by what a function makes of its letters.
fn in_word(
    place: &Place<'_>,
    random: &mut Random,
    change: impl Fn(&mut Vec<char>, &mut Random) -> Option<()>,
) -> Option<String> {
    let range = long(place.own, 6, random)?;
    let mut letters: Vec<char> = place.own[range.clone()].chars().collect();
    change(&mut letters, random)?;
    let word: String = letters.into_iter().collect();
    (word != place.own[range.clone()]).then(|| with(place.own, range, &word))
}

/// The text with something else in a place.
pub(super) fn with(text: &str, range: Range<usize>, new: &str) -> String {
    let mut out = text.to_owned();
    out.replace_range(range, new);
    out
}

/// One of the letters that a table knows, replaced.
fn by_table(place: &Place<'_>, random: &mut Random, table: &[(char, char)], least: usize) -> Option<String> {
    let range = long(place.own, least, random)?;
    let letters: Vec<(usize, char)> = place.own[range.clone()].char_indices().collect();
    let known = |(_, c): &&(usize, char)| table.iter().any(|(from, _)| from == c);
    let found: Vec<&(usize, char)> = letters.iter().skip(1).filter(known).collect();
    let &&(at, letter) = (!found.is_empty()).then(|| random.pick(&found))?;
    let new = table.iter().find(|(from, _)| *from == letter)?.1;
    let at = range.start + at;
    Some(with(place.own, at..at + letter.len_utf8(), new.encode_utf8(&mut [0; 4])))
}

pub(super) fn transposed(place: &Place<'_>, random: &mut Random) -> Option<String> {
    in_word(place, random, |letters, random| {
        let at = 1 + random.below(letters.len() - 3);
        letters.swap(at, at + 1);
        Some(())
    })
}

pub(super) fn doubled(place: &Place<'_>, random: &mut Random) -> Option<String> {
    in_word(place, random, |letters, random| {
        let at = 1 + random.below(letters.len() - 2);
        let letter = letters[at];
        (letters[at - 1] != letter && letters[at + 1] != letter).then(|| letters.insert(at, letter))
    })
}

pub(super) fn missing(place: &Place<'_>, random: &mut Random) -> Option<String> {
    in_word(place, random, |letters, random| {
        letters.remove(1 + random.below(letters.len() - 3));
        Some(())
    })
}

pub(super) fn by_ear(place: &Place<'_>, random: &mut Random) -> Option<String> {
    by_table(place, random, BY_EAR, 6)
}

pub(super) fn next_key(place: &Place<'_>, random: &mut Random) -> Option<String> {
    in_word(place, random, |letters, random| {
        let at = 1 + random.below(letters.len() - 2);
        let row = KEYS.iter().find(|row| row.contains(letters[at]))?;
        let keys: Vec<char> = row.chars().collect();
        let key = keys.iter().position(|key| *key == letters[at])?;
        letters[at] = *keys.get(key + 1).or_else(|| keys.get(key.wrapping_sub(1)))?;
        Some(())
    })
}

pub(super) fn russian_key(place: &Place<'_>, random: &mut Random) -> Option<String> {
    by_table(place, random, TAJIK, 4)
}

pub(super) fn final_i(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let of = |range: &Range<usize>| place.own[range.clone()].ends_with('ӣ');
    let found: Vec<Range<usize>> = words(place.own).into_iter().filter(of).collect();
    let range = (!found.is_empty()).then(|| random.pick(&found).clone())?;
    Some(with(place.own, range.end - 'ӣ'.len_utf8()..range.end, "и"))
}

pub(super) fn soft_sign(place: &Place<'_>, random: &mut Random) -> Option<String> {
    in_word(place, random, |letters, random| {
        let at = 2 + random.below(letters.len() - 3);
        "лрнт".contains(letters[at - 1]).then(|| letters.insert(at, 'ь'))
    })
}

pub(super) fn latin_letter(place: &Place<'_>, random: &mut Random) -> Option<String> {
    by_table(place, random, DOUBLES, 5)
}

pub(super) fn invisible(place: &Place<'_>, random: &mut Random) -> Option<String> {
    in_word(place, random, |letters, random| {
        letters.insert(2 + random.below(letters.len() - 3), '\u{200B}');
        Some(())
    })
}

pub(super) fn joined(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let found = words(place.own);
    let next = |pair: &[Range<usize>]| {
        let gap = &place.own[pair[0].end..pair[1].start];
        (gap == " " && pair.iter().all(|word| is_lower(&place.own[word.clone()]))).then_some(pair[0].end)
    };
    let gaps: Vec<usize> = found.windows(2).filter_map(next).collect();
    let at = *(!gaps.is_empty()).then(|| random.pick(&gaps))?;
    Some(with(place.own, at..at + 1, ""))
}

pub(super) fn divided(place: &Place<'_>, random: &mut Random) -> Option<String> {
    in_word(place, random, |letters, random| {
        letters.insert(3 + random.below(letters.len() - 5), ' ');
        Some(())
    })
}

/// A name inside a sentence that begins with a small letter.
pub(super) fn small_name(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let of = |range: &Range<usize>| {
        let word = &place.own[range.clone()];
        range.start > 0
            && word.chars().skip(1).any(char::is_lowercase)
            && word.chars().next().is_some_and(char::is_uppercase)
            && place.own[..range.start].trim_end().ends_with(|c: char| c.is_alphabetic() || c == ',')
    };
    let found: Vec<Range<usize>> = words(place.own).into_iter().filter(of).collect();
    let range = (!found.is_empty()).then(|| random.pick(&found).clone())?;
    let first = place.own[range.clone()].chars().next()?;
    Some(with(place.own, range.start..range.start + first.len_utf8(), &first.to_lowercase().to_string()))
}

/// Two capital letters at the beginning: the shift key was held too long.
pub(super) fn two_capitals(place: &Place<'_>, _: &mut Random) -> Option<String> {
    let range = words(place.own).into_iter().next()?;
    let (at, second) = place.own[range.clone()].char_indices().nth(1)?;
    let at = range.start + at;
    let word = &place.own[range];
    (word.chars().count() > 4 && second.is_lowercase())
        .then(|| with(place.own, at..at + second.len_utf8(), &second.to_uppercase().to_string()))
}

/// Where a sentence ends and another one begins: the place of the second.
fn sentences(text: &str) -> Vec<usize> {
    let ends = text.match_indices(". ").filter(|(at, _)| {
        let before: Vec<char> = text[..*at].chars().rev().take(2).collect();
        before.len() == 2 && before.iter().all(|c| c.is_lowercase())
    });
    ends.map(|(at, found)| at + found.len()).collect()
}

pub(super) fn small_sentence(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let found = sentences(place.own);
    let at = *(!found.is_empty()).then(|| random.pick(&found))?;
    let first = place.own[at..].chars().next()?;
    Some(with(place.own, at..at + first.len_utf8(), &first.to_lowercase().to_string()))
}

pub(super) fn lost_sentence(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let found = sentences(place.own);
    let chosen = (!found.is_empty()).then(|| random.below(found.len()))?;
    let end = found.get(chosen + 1).copied().unwrap_or(place.own.len());
    Some(with(place.own, found[chosen]..end, "").trim_end().to_owned())
}

/// A digit of a number, outside of placeables and addresses: the digits of one number, with their place.
fn number(place: &Place<'_>, least: usize, random: &mut Random) -> Option<Range<usize>> {
    if ["call", "appeal", "contest"].contains(&place.id) || place.own.contains('{') {
        return None;
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in place.own.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        match found.last_mut() {
            Some(last) if last.end == at => last.end = at + c.len_utf8(),
            _ => found.push(at..at + c.len_utf8()),
        }
    }
    found.retain(|range| range.len() >= least);
    (!found.is_empty()).then(|| random.pick(&found).clone())
}

pub(super) fn other_digit(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let range = number(place, 1, random)?;
    let at = range.start + random.below(range.len());
    let digit = char::from(place.own.as_bytes()[at]).to_digit(10)?;
    Some(with(place.own, at..at + 1, &(digit % 9 + 1).to_string()))
}

pub(super) fn digits_transposed(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let range = number(place, 2, random)?;
    let at = range.start + random.below(range.len() - 1);
    let two = &place.own[at..at + 2];
    let other: String = two.chars().rev().collect();
    (two != other && !other.starts_with('0')).then(|| with(place.own, at..at + 2, &other))
}

pub(super) fn lost_digit(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let range = number(place, 2, random)?;
    let at = range.start + random.below(range.len());
    Some(with(place.own, at..at + 1, ""))
}

/// Another letter or digit in the address that begins so.
fn in_address(place: &Place<'_>, random: &mut Random, holds: &str) -> Option<String> {
    let token = place.own.split(' ').find(|token| token.contains(holds))?.trim_end_matches('.');
    let start = place.own.find(token)?;
    let at = start + token.len() - 1 - random.below(12.min(token.len() - 1));
    let old = place.own[at..].chars().next().filter(char::is_ascii_alphanumeric)?;
    let new = if old.is_ascii_digit() {
        if old == '7' { "1" } else { "7" }
    } else if old == 'e' {
        "o"
    } else {
        "e"
    };
    Some(with(place.own, at..at + 1, new))
}

pub(super) fn email(place: &Place<'_>, random: &mut Random) -> Option<String> {
    in_address(place, random, "@")
}

pub(super) fn link(place: &Place<'_>, random: &mut Random) -> Option<String> {
    in_address(place, random, "https://")
}

pub(super) fn phone(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let start = place.own.find("+992")? + 5;
    let digits: Vec<usize> =
        place.own[start..].char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| start + at).collect();
    let at = *random.pick(&digits);
    let old = place.own.as_bytes()[at];
    Some(with(place.own, at..at + 1, if old == b'4' { "5" } else { "4" }))
}

pub(super) fn in_english(place: &Place<'_>, _: &mut Random) -> Option<String> {
    (place.own != place.en && place.en.contains(' ') && !place.en.contains("{ org")).then(|| place.en.to_owned())
}

/// A word of this language replaced by a word of another one.
fn word_of(place: &Place<'_>, other: &str, random: &mut Random) -> Option<String> {
    let (own, other_word) = (long(place.own, 5, random)?, long(other, 5, random)?);
    (place.own[own.clone()] != other[other_word.clone()]).then(|| with(place.own, own, &other[other_word]))
}

pub(super) fn english_word(place: &Place<'_>, random: &mut Random) -> Option<String> {
    word_of(place, place.en, random)
}

pub(super) fn neighbour_word(place: &Place<'_>, random: &mut Random) -> Option<String> {
    word_of(place, if place.language == "tg" { place.ru } else { place.tg }, random)
}

pub(super) fn neighbour_text(place: &Place<'_>, _: &mut Random) -> Option<String> {
    let other = if place.language == "tg" { place.ru } else { place.tg };
    (place.own.contains(' ') && other.matches(' ').count() > 2 && !other.contains('{')).then(|| other.to_owned())
}

pub(super) fn neighbour_heading(place: &Place<'_>, _: &mut Random) -> Option<String> {
    let other = if place.language == "tg" { place.ru } else { place.tg };
    ["heading", "programme", "again"].contains(&place.id).then(|| other.to_owned())
}

pub(super) fn lost_word(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let range = long(place.own, 5, random)?;
    let before = place.own[..range.start].ends_with(' ').then(|| range.start - 1)?;
    Some(with(place.own, before..range.end, ""))
}

pub(super) fn other_message(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let other = *random.pick(place.others);
    (other != place.own && other.contains(' ') && !other.contains('{') && !place.own.contains('{'))
        .then(|| other.to_owned())
}

pub(super) fn word_twice(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let found = words(place.own);
    let range = (!found.is_empty()).then(|| random.pick(&found).clone())?;
    is_lower(&place.own[range.clone()]).then(|| {
        let word = &place.own[range.clone()];
        with(place.own, range.clone(), &format!("{word} {word}"))
    })
}

/// One of the places where a text holds something, replaced.
fn replaced(place: &Place<'_>, random: &mut Random, from: &str, to: &str) -> Option<String> {
    let found: Vec<usize> = place.own.match_indices(from).map(|(at, _)| at).collect();
    let at = *(!found.is_empty()).then(|| random.pick(&found))?;
    Some(with(place.own, at..at + from.len(), to))
}

macro_rules! marks {
    ($($name:ident $from:literal $to:literal;)+) => {$(
        pub(super) fn $name(place: &Place<'_>, random: &mut Random) -> Option<String> {
            replaced(place, random, $from, $to)
        }
    )+};
}

marks! {
    two_spaces " " "  ";
    space_before ", " " , ";
    no_space ", " ",";
    comma_twice ", " ",, ";
    hyphen " – " " - ";
    close_dash " – " "–";
    dots "…" "...";
    open_quotation "»" "";
    close_number "№ " "№";
    close_percent " %" "%";
    lost_comma ", " " ";
    open_brace " }" "";
}

pub(super) fn open_bracket(place: &Place<'_>, random: &mut Random) -> Option<String> {
    (!place.own.contains("](")).then(|| replaced(place, random, ")", ""))?
}

pub(super) fn close_initials(place: &Place<'_>, _: &mut Random) -> Option<String> {
    let letters: Vec<char> = place.own.chars().collect();
    let at = letters.windows(6).position(|six| {
        six[0].is_uppercase() && six[1..3] == ['.', ' '] && six[3].is_uppercase() && six[4..6] == ['.', ' ']
    })?;
    let spaces = [at + 2, at + 5];
    Some(letters.iter().enumerate().filter(|(at, _)| !spaces.contains(at)).map(|(_, c)| c).collect())
}

/// Another name for the variable of a text.
fn variable(place: &Place<'_>, random: &mut Random, names: &[&str]) -> Option<String> {
    let start = place.own.find('$')? + 1;
    let end = start + place.own[start..].find(' ')?;
    let new: &str = random.pick::<&str>(names);
    Some(with(place.own, start..end, new))
}

pub(super) fn unknown_variable(place: &Place<'_>, random: &mut Random) -> Option<String> {
    variable(place, random, &["participant", "particpants", "visits", "Visit"])
}

pub(super) fn cyrillic_variable(place: &Place<'_>, random: &mut Random) -> Option<String> {
    variable(place, random, &["участники", "визит", "рӯз", "сafar"])
}

/// A comma that parts a clause off; the other commas stay.
pub(super) fn clause_comma(place: &Place<'_>, random: &mut Random) -> Option<String> {
    ["lawyers", "search", "winter"].contains(&place.id).then(|| lost_comma(place, random))?
}

pub(super) fn lost_end(place: &Place<'_>, _: &mut Random) -> Option<String> {
    place.own.strip_suffix('.').map(str::to_owned)
}

pub(super) fn other_end(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let body = place.own.strip_suffix(['.', '?'])?;
    Some(format!("{body}{}", if place.own.ends_with('?') { "." } else { random.pick(&["?", ":", "!"]) }))
}

pub(super) fn stop_twice(place: &Place<'_>, _: &mut Random) -> Option<String> {
    place.own.ends_with('.').then(|| format!("{}.", place.own))
}

pub(super) fn straight_quotations(place: &Place<'_>, _: &mut Random) -> Option<String> {
    place.own.contains('«').then(|| place.own.replace(['«', '»'], "\""))
}

pub(super) fn english_quotations(place: &Place<'_>, _: &mut Random) -> Option<String> {
    place.own.contains('«').then(|| place.own.replace('«', "“").replace('»', "”"))
}

pub(super) fn small_beginning(place: &Place<'_>, _: &mut Random) -> Option<String> {
    let first = place.own.chars().next().filter(|c| c.is_uppercase())?;
    Some(with(place.own, 0..first.len_utf8(), &first.to_lowercase().to_string()))
}

pub(super) fn capitals(place: &Place<'_>, _: &mut Random) -> Option<String> {
    (!place.own.contains(['{', '(', '@', '/'])).then(|| place.own.to_uppercase())
}

pub(super) fn tag(place: &Place<'_>, random: &mut Random) -> Option<String> {
    let range = long(place.own, 5, random)?;
    let word = format!("<b>{}</b>", &place.own[range.clone()]);
    Some(with(place.own, range, &word))
}
