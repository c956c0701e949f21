//! `check --fix` on sentences of press releases that must stay as they are.
//!
//! In: `fixtures/repairs/*.txt`: in each language numbers of flats, cases, flights and telephones, scores, names of firms and
//! newspapers, words that only look mistyped. Out: assertions about bytes. Invariants: a repair is made where one answer alone
//! is right; what may be meant is at most reported.

use std::fmt::Write as _;

use crate::project::{EN, Fixture, RU, TG, repository};

fn stays(tag: &str, file: &str) {
    let path = repository().join("tests/suite/fixtures/repairs").join(format!("{tag}.txt"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut messages = String::from("\n");
    for (number, sentence) in text.lines().enumerate() {
        writeln!(messages, "sentence-{number} = {sentence}").unwrap();
    }
    assert!(text.lines().count() >= 40, "{tag}: sentences are missing");
    let fixture = Fixture::words();
    fixture.append(file, &messages);
    fixture.run(&["check", "--fix"]);
    let after = fixture.read(file);
    for line in messages.lines() {
        assert!(after.contains(&format!("{line}\n")) || line.is_empty(), "{tag}: repaired: {line}");
    }
}

#[test]
fn english_that_is_right_is_not_repaired() {
    stays("en", EN);
}

#[test]
fn russian_that_is_right_is_not_repaired() {
    stays("ru", RU);
}

#[test]
fn tajik_that_is_right_is_not_repaired() {
    stays("tg", TG);
}
