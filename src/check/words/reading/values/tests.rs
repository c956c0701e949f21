//! Pairs of sentences that say the same, and pairs that do not.
//!
//! In: tables of sentences, and numbers written out by rules apart from the reader. Out: nothing. Invariants: no pair that
//! says the same is reported.

use super::{Side, Values, differences};
use crate::check::words::reading::{Reading, RuleLanguage};

fn language(tag: &str) -> RuleLanguage {
    match tag {
        "en" => RuleLanguage::English,
        "ru" => RuleLanguage::Russian,
        "tg" => RuleLanguage::Tajik,
        _ => RuleLanguage::Other,
    }
}

fn differ(english: &str, tag: &str, other: &str) -> bool {
    let read = |tag: &str, text: &str| {
        let mut values = Values::default();
        values.read(language(tag), &Reading::of_text(text));
        values
    };
    let (source, target) = (read("en", english), read(tag, other));
    !differences(
        Side { values: &source.list, text: english, holes: &[] },
        Side { values: &target.list, text: other, holes: &[] },
    )
    .is_empty()
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
