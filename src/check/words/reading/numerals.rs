//! Numbers in words.
//!
//! In: a word in small letters. Out: the number it stands for. Invariants: forms are listed, not derived: the lists
//! serve to forgive a translation that writes "three" where the source has 3, so a form that is missing costs a
//! warning, and a wrong one hides a fault.

use super::lexicon::RuleLanguage;

/// Whether a word may be one that multiplies, or "us", by its first letter in either case. Most words are told by it
/// to be neither, before they are looked for in small letters.
pub(crate) fn may_multiply(word: &str) -> bool {
    let latin = |byte: u8| matches!(byte.to_ascii_lowercase(), b'b' | b'm' | b't' | b'u');
    match word.as_bytes() {
        // М м Т т Х х Ҳ ҳ
        [0xD0, 0x9C | 0xBC | 0xA2 | 0xA5, ..] | [0xD1, 0x82 | 0x85, ..] | [0xD2, 0xB2 | 0xB3, ..] => true,
        [first, ..] => latin(*first),
        [] => false,
    }
}

/// The power of ten that a word multiplies the number before it by.
pub(crate) fn multiplier(language: RuleLanguage, word: &str) -> Option<u32> {
    // The first bytes tell most words apart: b, m, t; м, т, х, ҳ.
    if !matches!(
        word.as_bytes(),
        [b'b' | b'm' | b't', ..] | [0xD0, 0xBC, ..] | [0xD1, 0x82 | 0x85, ..] | [0xD2, 0xB3, ..]
    ) {
        return None;
    }
    match language {
        RuleLanguage::English => match word {
            "thousand" => Some(3),
            "million" | "m" | "mln" => Some(6),
            "billion" | "bn" => Some(9),
            "trillion" | "tn" => Some(12),
            _ => None,
        },
        RuleLanguage::Russian => match word {
            "тыс" | "тысяча" | "тысячи" | "тысяч" | "тысячам" | "тысячами" | "тысячах" => {
                Some(3)
            }
            "млн" => Some(6),
            "млрд" => Some(9),
            "трлн" => Some(12),
            _ if word.starts_with("миллион") && word.chars().count() <= 10 => Some(6),
            _ if word.starts_with("миллиард") && word.chars().count() <= 11 => Some(9),
            _ if word.starts_with("триллион") && word.chars().count() <= 11 => Some(12),
            _ => None,
        },
        RuleLanguage::Tajik => match word {
            // On a Russian keyboard too: another rule tells of the letter.
            "ҳазор" | "ҳазори" | "ҳаз" | "хазор" | "хазори" | "хаз" => Some(3),
            "миллион" | "миллиони" | "млн" => Some(6),
            "миллиард" | "миллиарди" | "млрд" => Some(9),
            "триллион" | "триллиони" | "трлн" => Some(12),
            _ => None,
        },
        RuleLanguage::Other => None,
    }
}

/// Numbers in words, of each language: forms that mean the number or its place in a row.
const ENGLISH_NUMBERS: &[(u64, &str)] = &[
    (1, "one first once single"),
    (2, "two second twice both pair"),
    (3, "three third"),
    (4, "four fourth"),
    (5, "five fifth"),
    (6, "six sixth"),
    (7, "seven seventh"),
    (8, "eight eighth"),
    (9, "nine ninth"),
    (10, "ten tenth"),
    (11, "eleven eleventh"),
    (12, "twelve twelfth dozen"),
    (13, "thirteen thirteenth"),
    (14, "fourteen fourteenth"),
    (15, "fifteen fifteenth"),
    (16, "sixteen sixteenth"),
    (17, "seventeen seventeenth"),
    (18, "eighteen eighteenth"),
    (19, "nineteen nineteenth"),
    (20, "twenty twentieth"),
    (30, "thirty thirtieth"),
    (40, "forty fortieth"),
    (50, "fifty fiftieth half"),
    (60, "sixty sixtieth"),
    (70, "seventy seventieth"),
    (80, "eighty eightieth"),
    (90, "ninety ninetieth"),
    (100, "hundred hundredth"),
    (1000, "thousand thousandth"),
    (1_000_000, "million"),
];

const RUSSIAN_NUMBERS: &[(u64, &str)] = &[
    (
        1,
        "один одна одно одного одной одному одним одном одну первый первая первое первого первой первом \
         первые первых первую первым впервые однажды",
    ),
    (
        2,
        "два две двух двум двумя двое оба обе обоих обеих дважды второй вторая второе второго втором вторую \
         вторым пара",
    ),
    (
        3,
        "три трёх трех трём трем тремя трое трижды третий третья третье третьего третьей третьем третьему \
         третью третьим",
    ),
    (
        4,
        "четыре четырёх четырех четырём четырем четырьмя четверо четвёртый четвертый четвёртая четвёртого \
         четвёртой",
    ),
    (5, "пять пяти пятью пятеро пятый пятая пятого пятой"),
    (6, "шесть шести шестью шестой шестая шестого"),
    (7, "семь семи семью седьмой седьмая седьмого"),
    (8, "восемь восьми восьмой восьмая восьмого"),
    (9, "девять девяти девятый девятая девятого"),
    (10, "десять десяти десятый десятая десятого десяток"),
    (11, "одиннадцать одиннадцати"),
    (12, "двенадцать двенадцати дюжина"),
    (13, "тринадцать тринадцати"),
    (14, "четырнадцать четырнадцати"),
    (15, "пятнадцать пятнадцати"),
    (16, "шестнадцать шестнадцати"),
    (17, "семнадцать семнадцати"),
    (18, "восемнадцать восемнадцати"),
    (19, "девятнадцать девятнадцати"),
    (20, "двадцать двадцати двадцатый"),
    (30, "тридцать тридцати"),
    (40, "сорок сорока"),
    (50, "пятьдесят пятидесяти половина половины половину"),
    (60, "шестьдесят шестидесяти"),
    (70, "семьдесят семидесяти"),
    (80, "восемьдесят восьмидесяти"),
    (90, "девяносто девяноста"),
    (100, "сто ста сотня"),
    (200, "двести"),
    (300, "триста"),
    (500, "пятьсот"),
    (1000, "тысяча тысячи тысяч"),
    (1_000_000, "миллион миллиона"),
];

const TAJIK_NUMBERS: &[(u64, &str)] = &[
    (1, "як якто якум якуми якумин аввал аввали аввалин"),
    (2, "ду дуто дуюм дуюми дуввум дувуми дувум ҳарду"),
    (3, "се сето сеюм сеюми саввум"),
    (4, "чор чаҳор чорум чоруми чаҳорум чаҳоруми"),
    (5, "панҷ панҷум панҷуми"),
    (6, "шаш шашум шашуми"),
    (7, "ҳафт ҳафтум ҳафтуми"),
    (8, "ҳашт ҳаштум ҳаштуми"),
    (9, "нӯҳ нуҳ нӯҳум нӯҳуми"),
    (10, "даҳ даҳум даҳуми даҳҳо"),
    (11, "ёздаҳ ёздаҳум"),
    (12, "дувоздаҳ дувоздаҳум"),
    (13, "сездаҳ сенздаҳ"),
    (14, "чордаҳ чаҳордаҳ"),
    (15, "понздаҳ"),
    (16, "шонздаҳ"),
    (17, "ҳабдаҳ ҳафдаҳ"),
    (18, "ҳаждаҳ ҳаҷдаҳ"),
    (19, "нуздаҳ нӯздаҳ"),
    (20, "бист бисту бистум"),
    (30, "сӣ сию сиюм"),
    (40, "чил чилу чилум"),
    (50, "панҷоҳ панҷоҳу панҷоҳум ним нисф нисфи"),
    (60, "шаст шасту"),
    (70, "ҳафтод ҳафтоду"),
    (80, "ҳаштод ҳаштоду"),
    (90, "навад наваду"),
    (100, "сад саду"),
    (1000, "ҳазор ҳазору"),
    (1_000_000, "миллион"),
];

/// The number that a word of any of the languages stands for.
pub(crate) fn number(language: RuleLanguage, word: &str) -> Option<u64> {
    let list = match language {
        RuleLanguage::English => ENGLISH_NUMBERS,
        RuleLanguage::Russian => RUSSIAN_NUMBERS,
        RuleLanguage::Tajik => TAJIK_NUMBERS,
        RuleLanguage::Other => return None,
    };
    list.iter().find(|(_, forms)| forms.split(' ').any(|form| form == word)).map(|(value, _)| *value)
}

/// The number of parts that a word of a fraction is one of: "quarter" is one of four.
pub(crate) fn part(language: RuleLanguage, word: &str) -> Option<u64> {
    let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    match language {
        RuleLanguage::English => match word {
            "half" | "halves" => Some(2),
            "third" | "thirds" => Some(3),
            "quarter" | "quarters" | "fourth" | "fourths" => Some(4),
            "fifth" | "fifths" => Some(5),
            "tenth" | "tenths" => Some(10),
            _ => None,
        },
        RuleLanguage::Russian => match word {
            _ if begins(&["половин"]) => Some(2),
            "треть" | "трети" | "третью" | "третей" | "третья" => Some(3),
            _ if begins(&["четверт"]) => Some(4),
            "пятая" | "пятой" | "пятую" | "пятых" => Some(5),
            "десятая" | "десятой" | "десятую" | "десятых" => Some(10),
            _ => None,
        },
        RuleLanguage::Tajik => match word {
            "ним" | "нима" | "нимаи" | "нисф" | "нисфи" => Some(2),
            "сеяк" | "сеяки" => Some(3),
            "чоряк" | "чоряки" | "чаҳоряк" | "чаҳоряки" => Some(4),
            "панҷяк" | "панҷяки" => Some(5),
            "даҳяк" | "даҳяки" => Some(10),
            _ => None,
        },
        RuleLanguage::Other => None,
    }
}

/// The value of a Roman numeral in capitals, Latin or typed in Cyrillic letters that look the same.
pub(crate) fn roman(word: &str) -> Option<u64> {
    let digit = |c: char| match c {
        'I' | 'І' => Some(1_u64),
        'V' => Some(5),
        'X' | 'Х' => Some(10),
        'L' => Some(50),
        'C' | 'С' => Some(100),
        'M' | 'М' => Some(1000),
        _ => None,
    };
    let mut total = 0;
    let mut last = 0;
    for c in word.chars().rev() {
        let value = digit(c)?;
        if value < last {
            total -= value.min(total);
        } else {
            total += value;
            last = value;
        }
    }
    (total > 0).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::{RuleLanguage, multiplier, number, roman};

    #[test]
    fn words_of_three_languages() {
        for (language, word, value) in [
            (RuleLanguage::English, "seven", 7),
            (RuleLanguage::Russian, "семи", 7),
            (RuleLanguage::Tajik, "ҳафт", 7),
            (RuleLanguage::Russian, "трёх", 3),
            (RuleLanguage::Tajik, "чаҳорум", 4),
        ] {
            assert_eq!(number(language, word), Some(value), "{word}");
        }
        assert_eq!(number(RuleLanguage::Russian, "семинар"), None);
        assert_eq!(multiplier(RuleLanguage::Russian, "миллионов"), Some(6));
        assert_eq!(multiplier(RuleLanguage::Russian, "миллионерша"), None);
    }

    #[test]
    fn roman_numerals() {
        for (word, value) in [("XXI", 21), ("XIV", 14), ("IX", 9), ("МСМ", 1900)] {
            assert_eq!(roman(word), Some(value));
        }
        assert_eq!(roman("OSCE"), None);
    }
}
