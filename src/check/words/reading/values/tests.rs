//! Pairs of sentences that say the same, and pairs that do not.
//!
//! In: tables of sentences, and numbers written out by rules apart from the reader. Out: nothing. Invariants: no pair that
//! says the same is reported.

use std::sync::Arc;

use super::{Side, Values, differences};
use crate::check::words::reading::{Reading, RuleLanguage, TokenKind};
use crate::diag::Sources;
use crate::l10n::syntax::{Inline, parse};

fn language(tag: &str) -> RuleLanguage {
    match tag {
        "en" => RuleLanguage::English,
        "ru" => RuleLanguage::Russian,
        "tg" => RuleLanguage::Tajik,
        _ => RuleLanguage::Other,
    }
}

/// What the other text says otherwise: the words of each side.
fn told(english: &str, tag: &str, other: &str) -> Vec<[Option<String>; 2]> {
    let read = |tag: &str, text: &str| {
        let mut values = Values::default();
        values.read(language(tag), &Reading::of_text(text));
        values
    };
    let (source, target) = (read("en", english), read(tag, other));
    let said = |values: &Values, text: &str, place: Option<usize>| {
        place.map(|place| text[values.list[place].range.clone()].to_owned())
    };
    let found = differences(
        Side { values: &source.list, text: english, holes: &[] },
        Side { values: &target.list, text: other, holes: &[] },
    );
    found.iter().map(|own| [said(&source, english, own.source), said(&target, other, own.target)]).collect()
}

fn differ(english: &str, tag: &str, other: &str) -> bool {
    !told(english, tag, other).is_empty()
}

#[test]
fn a_figure_belongs_to_a_figure_before_a_word_that_need_not_be_said() {
    let english = "Organisations, both international and national, received 2.5 million.";
    let found = told(english, "tg", "Созмонҳои байналмилалӣ ва миллӣ 12,5 гирифтанд.");
    assert_eq!(found, [[Some("2.5 million".to_owned()), Some("12,5".to_owned())]]);
}

/// The pairs on which a table is wrong: alarms on equal ones, and misses.
fn wrong(table: &'static str) -> (Vec<&'static str>, Vec<&'static str>, usize) {
    let (mut alarms, mut misses, mut differing) = (Vec::new(), Vec::new(), 0);
    for line in table.lines().skip(1).filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [_, verdict, tag, _, english, other] = columns[..] else { panic!("{line}") };
        let found = differ(english, tag, other);
        differing += usize::from(verdict == "differ");
        match verdict {
            "equal" if found => alarms.push(line),
            "differ" if !found => misses.push(line),
            _ => {}
        }
    }
    (alarms, misses, differing)
}

#[test]
fn pairs_that_say_the_same_and_pairs_that_do_not() {
    let tables = [
        include_str!("../../../../../tests/suite/fixtures/numbers/pairs.tsv"),
        include_str!("../../../../../tests/suite/fixtures/numbers/more.tsv"),
    ];
    for table in tables {
        let (alarms, misses, differing) = wrong(table);
        assert!(alarms.is_empty(), "{alarms:#?}");
        assert!(misses.len() * 20 <= differing, "{misses:#?}");
    }
}

/// Number words, and others that say another number.
const SWAPS: [(&str, &str, &str); 14] = [
    ("ru", "двух", "трёх"),
    ("ru", "три", "четыре"),
    ("ru", "трёх", "четырёх"),
    ("ru", "четыре", "пять"),
    ("ru", "семи", "шести"),
    ("ru", "первый", "второй"),
    ("ru", "первая", "вторая"),
    ("tg", "ду", "се"),
    ("tg", "се", "чор"),
    ("tg", "чор", "панҷ"),
    ("tg", "ҳафт", "шаш"),
    ("tg", "якум", "дуюм"),
    ("tg", "дуюм", "сеюм"),
    ("tg", "сеюм", "чорум"),
];

/// A text with one number changed, for each number that it has.
fn changed(reading: &Reading<'_>, tag: &str) -> Vec<String> {
    let mut out = Vec::new();
    for token in &reading.tokens {
        let word = reading.of(token);
        let other = match token.kind {
            TokenKind::Number => word.parse::<u32>().ok().map(|n| format!("{:0width$}", n + 1, width = word.len())),
            TokenKind::Word => {
                SWAPS.iter().find(|(of, from, _)| *of == tag && *from == word).map(|(.., to)| (*to).to_owned())
            }
            _ => None,
        };
        if let Some(other) = other {
            let (start, end) = (token.start as usize, token.end as usize);
            out.push(format!("{}{other}{}", &reading.text[..start], &reading.text[end..]));
        }
    }
    out
}

fn names<'r>(reading: &'r Reading<'_>) -> Vec<&'r str> {
    let name = |inline: &&'r Inline| match inline {
        Inline::Variable(name) => &*name.text,
        _ => "",
    };
    reading.holes.iter().map(name).collect()
}

#[test]
fn a_number_changed_in_a_shipped_message_is_one_finding() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut count = 0;
    for file in std::fs::read_dir(root.join("en/releases")).unwrap() {
        let path = file.unwrap().path();
        for tag in ["ru", "tg"] {
            let translated = root.join(tag).join("releases").join(path.file_name().unwrap());
            let mut sources = Sources::default();
            let [english, other] = [&path, &translated].map(|path| {
                let text = std::fs::read_to_string(path).unwrap();
                let file = sources.add(path.to_str().unwrap(), Arc::from(text.as_str()));
                parse(file, sources.text(file))
            });
            for entry in &english.entries {
                let own = other.entries.iter().find(|own| own.id.text == entry.id.text && own.kind == entry.kind);
                let (Some(source), Some(target)) = (&entry.value, own.and_then(|own| own.value.as_ref())) else {
                    continue;
                };
                let (mut reading, mut own) = (Reading::default(), Reading::default());
                reading.read(source, &[]);
                own.read(target, &[]);
                let mut values = Values::default();
                values.read(RuleLanguage::English, &reading);
                let wanted = Side { values: &values.list, text: &reading.text, holes: &names(&reading) };
                for text in changed(&own, tag) {
                    let mut values = Values::default();
                    values.read(language(tag), &Reading::of_text(&text));
                    let found = differences(wanted, Side { values: &values.list, text: &text, holes: &names(&own) });
                    assert_eq!(found.len(), 1, "{}: {text}", entry.id.text);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 20, "{count}");
}
