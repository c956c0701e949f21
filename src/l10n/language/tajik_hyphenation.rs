//! Division of Tajik words, for which no patterns exist (not in hyph-utf8, hypher, pyphen or hunspell).
//!
//! In: one word of Cyrillic letters. Out: byte offsets. In between: the orthography of 2021 (decree № 268 of
//! 30 June 2021, «Ба сатри дигар кӯчонидани ҳиссаи калима») asks for two things. Syllables stay whole: `бод-бон`,
//! `ба-ро-дар`, `дӯс-тӣ`, `та-бас-сум`, `лаъ-лӣ`. A syllable of one letter is neither left nor carried: `аро-ба`, not
//! `а-роба`; but a vowel with `ъ` is enough: `аъ-ло`, `эъ-лон`.
//!
//! Each vowel makes a syllable, and how the consonants between two vowels are shared is settled by their number:
//!
//! | between vowels | division | example |
//! |---|---|---|
//! | nothing | before the second vowel | та-аҷ-ҷуб, ада-би-ёт |
//! | one | before it | ба-ро-дар, ин-ъи-кос |
//! | two | between them | мак-таб, мас-ъул |
//! | three | before the last | панд-но-ма, дӯст-дор |
//! | three, the last two a stop or fricative with р or л | nowhere (`дастрас` is даст-рас, `контракт` is not), but before the ending -ро | вақт-ро |
//! | four and more | nowhere | абстракт |
//!
//! `ё`, `ю`, `я` begin with a sound of their own after a vowel, `й` and `ъ`, and are divided there (`тай-ёр`, `меъ-ёр`);
//! after another consonant they may (`дар-ё`) or may not (`сен-тябр`), so there nothing is divided. What these rules
//! leave open or get wrong in compounds and loans stands in `tajik_hyphenation.txt`.

use std::sync::LazyLock;

use unicode_normalization::char::compose;

use super::alphabet::is_mark;

/// Words whose division the rules cannot know, compiled in.
const EXCEPTIONS: &str = include_str!("tajik_hyphenation.txt");

/// A letter, lower case and composed, with the byte where it begins.
type Letter = (usize, char);

/// Byte offsets inside `word`, ascending, where it may be divided.
pub(super) fn divide(word: &str) -> Vec<usize> {
    let letters = letters(word);
    let mut places = by_syllables(&letters);
    if let Some(exception) = exception(&letters) {
        places.retain(|place| *place > exception.settled);
        places.extend_from_slice(&exception.places);
        places.sort_unstable();
    }
    let last = letters.len().saturating_sub(2);
    places.retain(|place| (2..=last).contains(place));
    places.into_iter().filter_map(|place| letters.get(place).map(|(byte, _)| *byte)).collect()
}

/// The letters of a word; a letter and its macron or breve count as one (и + U+0304 is ӣ).
fn letters(word: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len() / 2);
    for (byte, c) in word.char_indices() {
        match letters.last_mut() {
            Some((_, base)) if is_mark(c) => *base = compose(*base, c).unwrap_or(*base),
            _ => letters.push((byte, c.to_lowercase().next().unwrap_or(c))),
        }
    }
    letters
}

/// Places (indices of the letter that begins the next line) by the table above, ascending.
fn by_syllables(letters: &[Letter]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut vowels = letters.iter().enumerate().filter(|(_, (_, c))| is_vowel(*c)).map(|(index, _)| index);
    let Some(mut left) = vowels.next() else {
        return places;
    };
    for right in vowels {
        if let (Some(between), Some(after)) = (letters.get(left + 1..right), letters.get(right..)) {
            places.extend(place_between(between, after).map(|place| left + 1 + place));
        }
        left = right;
    }
    places
}

/// Where the consonants between two vowels are divided, counted from the first of them. `after` begins with the
/// second vowel.
fn place_between(consonants: &[Letter], after: &[Letter]) -> Option<usize> {
    let begins_with_y = matches!(after, [(_, 'ё' | 'ю' | 'я'), ..]);
    match consonants {
        [] => Some(0),
        [.., (_, last)] if begins_with_y => {
            (matches!(last, 'й' | 'ъ') && consonants.len() <= 2).then_some(consonants.len())
        }
        [_] => Some(0),
        [_, _] => Some(1),
        [_, _, (_, 'р')] if matches!(after, [(_, 'о')]) => Some(2),
        [_, (_, second), (_, third)] => (!is_cluster(*second, *third)).then_some(2),
        _ => None,
    }
}

/// A stop or fricative with р or л begins a syllable in loans and ends one in compounds.
fn is_cluster(first: char, second: char) -> bool {
    matches!(second, 'р' | 'л') && !matches!(first, 'р' | 'л' | 'м' | 'н' | 'й' | 'ъ' | 'в')
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'о' | 'у' | 'э' | 'и' | 'ӣ' | 'ӯ' | 'е' | 'ё' | 'ю' | 'я' | 'ы')
}

/// What the file says of a word or of its stem.
struct Exception {
    stem: Vec<char>,
    /// Whether endings may follow.
    is_stem: bool,
    /// Indices of letters that may begin a line.
    places: Vec<usize>,
    /// Up to this letter the file decides, after it the rules.
    settled: usize,
}

/// The longest entry of the file that is the word, or its stem with endings allowed.
fn exception(letters: &[Letter]) -> Option<&'static Exception> {
    static TABLE: LazyLock<Vec<Exception>> = LazyLock::new(|| {
        let mut table: Vec<Exception> = EXCEPTIONS.lines().filter_map(read).collect();
        table.sort_by(|a, b| a.stem.cmp(&b.stem));
        table
    });
    let word = || letters.iter().map(|(_, c)| *c);
    let end = TABLE.partition_point(|entry| entry.stem.iter().copied().le(word()));
    let candidates = TABLE.get(..end).unwrap_or_default().iter().rev();
    candidates
        .take_while(|entry| entry.stem.iter().copied().zip(word()).take(2).all(|(a, b)| a == b))
        .find(|entry| {
            let begins = entry.stem.iter().copied().zip(word()).all(|(a, b)| a == b);
            begins && (entry.stem.len() == letters.len() || entry.is_stem && entry.stem.len() < letters.len())
        })
}

/// One line of the file: a word with hyphens, `*` after a stem; `#` begins a comment.
fn read(line: &str) -> Option<Exception> {
    let line = line.split('#').next().unwrap_or_default().trim();
    if line.is_empty() {
        return None;
    }
    let (word, is_stem) = line.strip_suffix('*').map_or((line, false), |word| (word, true));
    let mut stem = Vec::new();
    let mut places = Vec::new();
    for c in word.chars() {
        if c == '-' { places.push(stem.len()) } else { stem.push(c) }
    }
    let last_vowel = stem.iter().rposition(|c| is_vowel(*c)).unwrap_or_default();
    let settled = if is_stem { last_vowel } else { stem.len() };
    Some(Exception { stem, is_stem, places, settled })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{EXCEPTIONS, by_syllables, divide, letters, read};
    use crate::l10n::language::{Coverage, coverage};

    /// The word with hyphens at its division points.
    fn divided(word: &str) -> String {
        let mut text = word.to_owned();
        for offset in divide(word).into_iter().rev() {
            text.insert(offset, '-');
        }
        text
    }

    fn assert_divided(table: &str) {
        for expected in table.split_whitespace() {
            assert_eq!(divided(&expected.replace('-', "")), expected);
        }
    }

    /// The examples of the decree, as quoted by donishju.net and maktab.tj.
    #[test]
    fn official_examples() {
        assert_divided(
            "бод-бон ба-ро-дар боғ-бон хо-на дӯс-тӣ та-аҷ-ҷуб та-бас-сум маъ-руф аъ-ло эъ-лон панд-но-ма лаъ-лӣ
             аро-ба оро-мӣ",
        );
    }

    /// Words of releases and of the state press, divided by the rules.
    #[test]
    fn words_of_releases() {
        assert_divided(
            "То-ҷи-кис-тон Ҷум-ҳу-рии таш-ки-лот ҳам-ко-рӣ бе-ха-та-рӣ мак-таб таъ-лим ки-тоб-хо-на дав-ла-тӣ то-ҷи-кӣ
             қо-нун мас-ъул сан-ъат қал-ъа май-дон тай-ёр са-но-ат ада-би-ёт бар-но-ма на-мо-ян-да бай-нал-ми-ла-лӣ
             му-шо-ви-ра сар-ҳад шаҳр-ванд дӯст-дор мус-та-қил ин-ъи-кос Ду-шан-бе раҳ-бар ва-зо-рат ха-бар-но-ма маҷ-лис
             му-ло-қот пе-шо-янд Ит-ти-ҳо-ди дас-ти-ёб
             ши-кан-ҷа ҳу-қуқ ин-сон Ав-ру-по Кон-вен-сия",
        );
    }
}
