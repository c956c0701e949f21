//! Division of Tajik words, for which no patterns exist (not in hyph-utf8, hypher, pyphen or hunspell).
//!
//! In: one word of Cyrillic letters. Out: byte offsets. Invariants: the orthography of 2021 (decree № 268 of
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
//! | three, the last two a stop or fricative with р or л: in loans | before these two | ней-трон, ан-дро-ид |
//! | the same in compounds of a word in two consonants, and before the ending -ро | before the last | даст-рас, вақт-ро |
//! | four, the last two as above | before these two | инс-тру-мент |
//! | other four, and more | nowhere | |
//!
//! Native syllables begin with one consonant; the clusters тр, др, кл and their like begin one in loans, and the
//! orthography's principle that syllables stay whole keeps them together, as the words of its own kind do that stood in
//! `hyphenation.txt` before the rule was found (кон-тракт, элек-трон, ад-ми-нис-тра-сия).
//!
//! `ё`, `ю`, `я` begin with a sound of their own after a vowel, `й` and `ъ`, and are divided there (`тай-ёр`, `меъ-ёр`);
//! after another consonant they may (`дар-ё`) or may not (`сен-тябр`), so there nothing is divided. What these rules
//! leave open or get wrong in compounds and loans stands in `hyphenation.txt`.

use std::sync::LazyLock;

use unicode_normalization::char::compose;

use crate::l10n::language::letters::{is_mark, lower_case};

/// Words whose division the rules cannot know, compiled in.
const EXCEPTIONS: &str = include_str!("hyphenation.txt");

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
            _ => letters.push((byte, lower_case(c))),
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
            let compound = letters.get(..left + 3).is_some_and(is_first_word);
            places.extend(place_between(between, after, compound).map(|place| left + 1 + place));
        }
        left = right;
    }
    places
}

/// First words of compounds that end in two consonants.
const FIRST_WORDS: &[&str] = &[
    "баланд",
    "банд",
    "бахт",
    "дард",
    "даст",
    "дарахт",
    "дӯст",
    "мард",
    "нарх",
    "пайванд",
    "панд",
    "пуст",
    "ранг",
    "рост",
    "санг",
    "сахт",
    "тарҳ",
    "хушк",
    "чанд",
    "чарх",
    "чашм",
    "шахс",
    "ҷанг",
];

fn is_first_word(letters: &[Letter]) -> bool {
    FIRST_WORDS.iter().any(|word| word.chars().eq(letters.iter().map(|(_, c)| *c)))
}

/// Where the consonants between two vowels are divided, counted from the first of them. `after` begins with the
/// second vowel; `compound` says that the word's first two of them end the first word of a compound.
fn place_between(consonants: &[Letter], after: &[Letter], compound: bool) -> Option<usize> {
    let begins_with_y = matches!(after, [(_, 'ё' | 'ю' | 'я'), ..]);
    match consonants {
        [] => Some(0),
        [.., (_, last)] if begins_with_y => {
            (matches!(last, 'й' | 'ъ') && consonants.len() <= 2).then_some(consonants.len())
        }
        [_] => Some(0),
        [_, _] => Some(1),
        [_, _, (_, 'р')] if matches!(after, [(_, 'о')]) => Some(2),
        [_, (_, second), (_, third)] => Some(if is_cluster(*second, *third) && !compound { 1 } else { 2 }),
        [_, _, (_, third), (_, fourth)] => is_cluster(*third, *fourth).then_some(2),
        _ => None,
    }
}

/// A stop or fricative with р or л begins a syllable in loans; in compounds it is parted.
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
    candidates.take_while(|entry| entry.stem.iter().copied().zip(word()).take(2).all(|(a, b)| a == b)).find(|entry| {
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

    /// The examples of the orthography, as quoted by maktab.tj and donishju.net.
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
        assert_divided(WORDS);
    }

    const WORDS: &str = "
        То-ҷи-кис-тон Ҷум-ҳу-рии таш-ки-лот ҳам-ко-рӣ бе-ха-та-рӣ мак-таб таъ-лим ки-тоб-хо-на дав-ла-тӣ то-ҷи-кӣ
        қо-нун мас-ъул сан-ъат қал-ъа май-дон тай-ёр са-но-ат ада-би-ёт бар-но-ма на-мо-ян-да бай-нал-ми-ла-лӣ
        му-шо-ви-ра сар-ҳад шаҳр-ванд дӯст-дор мус-та-қил ин-ъи-кос Ду-шан-бе раҳ-бар ва-зо-рат ха-бар-но-ма маҷ-лис
        му-ло-қот пе-шо-янд Ит-ти-ҳо-ди дас-ти-ёб ши-кан-ҷа ҳу-қуқ ҳу-қу-қӣ ин-сон Ав-ру-по Кон-вен-си-яи эъ-ти-лоф
        ҷо-ме-аи шаҳр-ван-дӣ бе-ҷа-зоӣ ме-ха-низ-ми пеш-ги-ри-ку-нан-да маб-лағ-гу-зо-рӣ ҳам-маб-лағ-гу-зо-рии
        даст-ги-рии мо-ли-я-вии На-мо-ян-да-гии фа-кул-та-ти-вӣ му-но-си-бат бе-раҳ-мо-на ғай-ри-ин-со-нӣ фа-ъо-ли-ят
        ҷур-ъат шу-рӯъ меъ-ёр-ҳо тағ-йи-рот Ис-та-рав-шан Қӯр-ғон-теп-па Ӯз-бе-кис-тон Қа-зо-қис-тон Ла-ҳис-тон
        ян-ва-ри фев-ра-ли ап-ре-ли ма-йи ию-ни ав-гус-ти но-яб-ри де-каб-ри вақт-ро пай-ванд-ро дар дод ва";

    /// What the rules leave alone rather than divide wrongly.
    #[test]
    fn open_cases_stay_whole() {
        assert_divided("спектр скрипт дарё аз");
    }

    #[test]
    fn exceptions_and_what_follows_their_stem() {
        assert_divided(
            "даст-рас даст-ра-сӣ даст-рас-тар тарҳ-ре-зӣ боз-ё-бии дар-ёф-ти бис-ёр миқ-ёс-ҳо сен-тяб-ри ок-тябр
             ком-пю-тер-ҳо кон-тракт элек-тро-нӣ инс-тру-мен-ти ад-ми-нис-тра-сия дун-ёи дар-ёи так-я-гоҳ",
        );
    }

    /// Each line of the file is in lower case, can be divided, and says something that the rules do not.
    #[test]
    fn the_file_of_exceptions_is_sound() {
        for line in EXCEPTIONS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let exception = read(line).unwrap_or_else(|| panic!("{line}"));
            let stem: String = exception.stem.iter().collect();
            assert_eq!(stem, stem.to_lowercase(), "{line}");
            let mut by_rules = by_syllables(&letters(&stem));
            by_rules.retain(|place| *place <= exception.settled);
            assert!(!exception.places.is_empty(), "{line}");
            assert_ne!(exception.places, by_rules, "{line}");
        }
    }

    #[test]
    fn decomposed_letters_are_divided_like_composed_ones() {
        assert_eq!(divided("Тоҷики\u{304}стони\u{304}"), "То-ҷи-ки\u{304}с-то-ни\u{304}");
        assert_eq!(divided("маи\u{306}дон"), "маи\u{306}-дон");
    }

    /// On the 4,526 words of six letters or more in Firefox in Tajik 8 have no place to divide, half of them capitals.
    #[test]
    fn nearly_all_long_words_can_be_divided() {
        let words: Vec<String> = WORDS.split_whitespace().map(|word| word.replace('-', "")).collect();
        assert_eq!(coverage("tg", words.iter().map(String::as_str)), Coverage { long: 69, divisible: 69 });
    }
}
