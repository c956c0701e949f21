//! Numbers written out by the grammar of each language, and read back.
//!
//! In: rules apart from the reader and its tables: the words of each case stand here once more. Out: nothing. Invariants:
//! what is written reads back as itself.

use super::model::{Kind, Ratio};
use super::{Value, Values};
use crate::check::words::reading::{Reading, RuleLanguage};

/// The words of a language's numbers, in one case.
struct Words {
    units: [&'static str; 19],
    tens: [&'static str; 8],
    hundreds: [&'static str; 9],
    thousands: [&'static str; 3],
    /// "one" and "two" before thousands.
    before_thousands: [&'static str; 2],
}

const ENGLISH: Words = Words {
    units: [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ],
    tens: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
    hundreds: [
        "one hundred",
        "two hundred",
        "three hundred",
        "four hundred",
        "five hundred",
        "six hundred",
        "seven hundred",
        "eight hundred",
        "nine hundred",
    ],
    thousands: ["thousand", "thousand", "thousand"],
    before_thousands: ["one", "two"],
};

const NOMINATIVE: Words = Words {
    units: [
        "один",
        "два",
        "три",
        "четыре",
        "пять",
        "шесть",
        "семь",
        "восемь",
        "девять",
        "десять",
        "одиннадцать",
        "двенадцать",
        "тринадцать",
        "четырнадцать",
        "пятнадцать",
        "шестнадцать",
        "семнадцать",
        "восемнадцать",
        "девятнадцать",
    ],
    tens: ["двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"],
    hundreds: ["сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"],
    thousands: ["тысяча", "тысячи", "тысяч"],
    before_thousands: ["одна", "две"],
};

const GENITIVE: Words = Words {
    units: [
        "одного",
        "двух",
        "трёх",
        "четырёх",
        "пяти",
        "шести",
        "семи",
        "восьми",
        "девяти",
        "десяти",
        "одиннадцати",
        "двенадцати",
        "тринадцати",
        "четырнадцати",
        "пятнадцати",
        "шестнадцати",
        "семнадцати",
        "восемнадцати",
        "девятнадцати",
    ],
    tens: ["двадцати", "тридцати", "сорока", "пятидесяти", "шестидесяти", "семидесяти", "восьмидесяти", "девяноста"],
    hundreds: ["ста", "двухсот", "трёхсот", "четырёхсот", "пятисот", "шестисот", "семисот", "восьмисот", "девятисот"],
    thousands: ["тысячи", "тысяч", "тысяч"],
    before_thousands: ["одной", "двух"],
};

const INSTRUMENTAL: Words = Words {
    units: [
        "одним",
        "двумя",
        "тремя",
        "четырьмя",
        "пятью",
        "шестью",
        "семью",
        "восемью",
        "девятью",
        "десятью",
        "одиннадцатью",
        "двенадцатью",
        "тринадцатью",
        "четырнадцатью",
        "пятнадцатью",
        "шестнадцатью",
        "семнадцатью",
        "восемнадцатью",
        "девятнадцатью",
    ],
    tens: [
        "двадцатью",
        "тридцатью",
        "сорока",
        "пятьюдесятью",
        "шестьюдесятью",
        "семьюдесятью",
        "восемьюдесятью",
        "девяноста",
    ],
    hundreds: [
        "ста",
        "двумястами",
        "тремястами",
        "четырьмястами",
        "пятьюстами",
        "шестьюстами",
        "семьюстами",
        "восемьюстами",
        "девятьюстами",
    ],
    thousands: ["тысячей", "тысячами", "тысячами"],
    before_thousands: ["одной", "двумя"],
};

const TAJIK: Words = Words {
    units: [
        "як",
        "ду",
        "се",
        "чор",
        "панҷ",
        "шаш",
        "ҳафт",
        "ҳашт",
        "нуҳ",
        "даҳ",
        "ёздаҳ",
        "дувоздаҳ",
        "сездаҳ",
        "чордаҳ",
        "понздаҳ",
        "шонздаҳ",
        "ҳабдаҳ",
        "ҳаждаҳ",
        "нуздаҳ",
    ],
    tens: ["бист", "сӣ", "чил", "панҷоҳ", "шаст", "ҳафтод", "ҳаштод", "навад"],
    hundreds: ["сад", "дусад", "сесад", "чорсад", "панҷсад", "шашсад", "ҳафтсад", "ҳаштсад", "нуҳсад"],
    thousands: ["ҳазор", "ҳазор", "ҳазор"],
    before_thousands: ["як", "ду"],
};

/// A number of at most six digits.
fn written(words: &Words, tag: &str, number: usize) -> String {
    let mut parts: Vec<String> = Vec::new();
    let (thousands, rest) = (number / 1000, number % 1000);
    if thousands > 0 {
        below(words, thousands, &mut parts);
        if let (1 | 2, Some(last)) = (thousands % 10, parts.last_mut())
            && !matches!(thousands % 100, 11 | 12)
        {
            *last = words.before_thousands[thousands % 10 - 1].to_owned();
        }
        let form = match (thousands % 10, thousands % 100) {
            (_, 11..=14) => 2,
            (1, _) => 0,
            (2..=4, _) => 1,
            _ => 2,
        };
        let scale = words.thousands[form].to_owned();
        if tag == "tg" {
            link(&mut parts);
            parts = vec![parts.join(" ")];
        }
        parts.push(scale);
    }
    let start = parts.len();
    below(words, rest, &mut parts);
    if tag == "tg" {
        let scale = start.saturating_sub(1);
        let tail: Vec<String> = parts.split_off(scale);
        let mut tail = tail;
        link(&mut tail);
        parts.extend(tail);
    }
    if tag == "en" && rest > 100 && rest % 100 > 0 {
        let last = start + 1;
        parts.insert(last, "and".to_owned());
    }
    parts.join(" ")
}

fn below(words: &Words, number: usize, parts: &mut Vec<String>) {
    let (hundreds, rest) = (number / 100, number % 100);
    if hundreds > 0 {
        parts.push(words.hundreds[hundreds - 1].to_owned());
    }
    if rest >= 20 {
        parts.push(words.tens[rest / 10 - 2].to_owned());
        if rest % 10 > 0 {
            parts.push(words.units[rest % 10 - 1].to_owned());
        }
    } else if rest > 0 {
        parts.push(words.units[rest - 1].to_owned());
    }
}

/// Every word but the last takes the ending that joins the next: бисту, сию.
fn link(parts: &mut [String]) {
    let count = parts.len();
    for part in parts.iter_mut().take(count.saturating_sub(1)) {
        if part == "сӣ" {
            "сию".clone_into(part);
        } else {
            part.push('у');
        }
    }
}

fn read(language: RuleLanguage, text: &str) -> Vec<Value> {
    let mut values = Values::default();
    values.read(language, &Reading::of_text(text));
    values.list
}

#[test]
fn what_is_written_out_reads_back() {
    let large = [1001, 1205, 2000, 2205, 5012, 12_500, 21_341, 99_999, 100_000, 250_113, 999_999];
    for (language, tag, words, noun) in [
        (RuleLanguage::English, "en", ENGLISH, "lawyers"),
        (RuleLanguage::Russian, "ru", NOMINATIVE, "юристов"),
        (RuleLanguage::Russian, "ru", GENITIVE, "юристов"),
        (RuleLanguage::Russian, "ru", INSTRUMENTAL, "юристами"),
        (RuleLanguage::Tajik, "tg", TAJIK, "ҳуқуқшинос"),
    ] {
        for number in (2..1000).chain(large) {
            let text = format!("{} {noun}", written(&words, tag, number));
            let values = read(language, &text);
            let amounts: Vec<Ratio> = values.iter().map(|value| value.amount).collect();
            assert_eq!(amounts, [Ratio::whole(number as u64)], "{text}");
            assert_eq!(values[0].kind, Kind::Count, "{text}");
        }
    }
}
