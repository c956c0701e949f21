//! What pages are warned of: releases without text, headlines that are paragraphs, lines that are hard to read.
//!
//! In: the tiny project, spoilt. Out: what is said of it; names in the footer as PDFs tag them, greys as they are painted.
//! Invariants: a warning gives figures and what to write.

use std::fs;

use crate::pdf_write::reader::Reader;
use crate::project::{EN, Fixture, TEMPLATE};

/// Asserts that a spoilt project is published, with these warnings; what is said is for a snapshot.
fn warned(fixture: &Fixture, expected: &[&str]) -> String {
    let check = fixture.check();
    assert_eq!(
        (check.status, check.found()),
        (0, expected.iter().map(ToString::to_string).collect()),
        "{}",
        check.err
    );
    check.err.trim_end().to_owned()
}

#[test]
fn release_without_text() {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "{ lead }\n\n## { heading }\n\n{ details }\n", "");
    let said = warned(&fixture, &["empty-body releases/2026-01-meeting/release.md:1:1"]);
    insta::assert_snapshot!("release_without_text", said);
}

#[test]
fn headline_of_a_paragraph() {
    let fixture = Fixture::house();
    fixture.message(EN, "headline", &format!("headline = {}\n", "A long story, ".repeat(22)));
    let said = warned(&fixture, &["headline-too-long locales/en/releases/2026-01-meeting.ftl:1:12"]);
    insta::assert_snapshot!("headline_of_a_paragraph", said);
}

#[test]
fn lines_of_few_and_of_many_letters() {
    let fixture = Fixture::house();
    fixture.append(
        "payom.toml",
        "\n[style]\nmargins = { left = 15, right = 15 }\nmeasures = { en = 175, ru = 80, tg = 110 }\n",
    );
    let said = warned(&fixture, &["line-length payom.toml:70:19", "line-length payom.toml:70:29"]);
    insta::assert_snapshot!("lines_of_few_and_of_many_letters", said);
}

/// Margins and size of text alone give the same warning, for each language whose letters are wide.
#[test]
fn margins_that_make_lines_short_are_told_of() {
    let fixture = Fixture::house();
    fixture.append("payom.toml", "\n[style]\nmargins = { left = 50, right = 50 }\ntext-size = 14\n");
    let run = fixture.check();
    assert_eq!(run.status, 0, "{}", run.err);
    assert_eq!(run.err.matches("warning[line-length]").count(), 2, "{}", run.err);
    assert!(run.err.contains("a line of `ru` holds about 4"), "{}", run.err);
}

/// Names in the footer have no bullets, so their list has no numbering; black and greys are painted with black ink.
#[test]
fn names_have_no_bullets_and_black_is_black() {
    let fixture = Fixture::shipped();
    fixture.run(&["build", "2018-10-opcat-sessions", "--locale", "en", "--format", "pdf"]).fine();
    let slug = "2018-10-opcat-sessions";
    let reader = Reader::new(&fs::read(fixture.path(&format!("output/{slug}/{slug}.en.pdf"))).unwrap());
    let lists: Vec<String> = reader
        .document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"A").ok()?.as_dict().ok()?.get(b"ListNumbering").ok())
        .map(|name| String::from_utf8_lossy(name.as_name().unwrap()).into_owned())
        .collect();
    let count = |name: &str| lists.iter().filter(|list| *list == name).count();
    assert_eq!((count("Disc"), count("None"), lists.len()), (2, 2, 4), "{lists:?}");
    let operators: Vec<String> = reader.marked(0).into_iter().flat_map(|marked| marked.operators).collect();
    assert!(operators.iter().any(|operator| operator == "g"), "{operators:?}");
}
