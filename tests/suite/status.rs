//! `payom status`: how far releases and languages are.
//!
//! In: the tiny project. Out: a table. Invariants: a share is rounded down, so 100 % is said only of what is whole;
//! what keeps an edition from being published is counted even where every text is there.

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

/// The row of the release: the cells of the three languages.
fn row(fixture: &Fixture) -> (u8, Vec<String>) {
    let run = fixture.run(&["status"]);
    let line = run.out.lines().find(|line| line.starts_with(SLUG)).unwrap_or_default().to_owned();
    let cells = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).skip(1).map(str::to_owned).collect();
    (run.status, cells)
}

#[test]
fn figures() {
    let fixture = Fixture::recording();
    let cells = |list: [&str; 3]| list.map(str::to_owned).to_vec();
    assert_eq!(row(&fixture), (0, cells(["5 texts", "complete (5)", "complete (5)"])));
    fixture.message(TG, "heading", "");
    assert_eq!(row(&fixture), (1, cells(["5 texts", "complete (5)", "80 % (4 of 5): 1 missing"])));
    fixture.run(&["accept"]).fine();
    fixture.message(EN, "heading", "heading = More\n");
    assert_eq!(row(&fixture), (1, cells(["5 texts", "80 % (4 of 5): 1 stale", "80 % (4 of 5): 1 missing"])));
    fixture.replace(RU, "lead =", "# REVIEW: is this the word?\nlead =");
    assert_eq!(
        row(&fixture).1,
        cells(["5 texts", "80 % (4 of 5): 1 stale, 1 to review", "80 % (4 of 5): 1 missing"])
    );
}

#[test]
fn languages_of_a_release_and_other_problems() {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "contacts =", "locales = [\"en\", \"ru\"]\ncontacts =");
    assert_eq!(row(&fixture).1.last().map(String::as_str), Some("–"));
    let fixture = Fixture::house();
    fixture.replace(RU, "[Доклад](link:report)", "[Доклад](link:raport)");
    let (status, cells) = row(&fixture);
    assert_eq!((status, cells.get(1).map(String::as_str)), (1, Some("complete (5): 1 problem")));
}

#[test]
fn one_release_and_one_language() {
    let fixture = Fixture::house();
    let run = fixture.run(&["status", "--locale", "tg", SLUG]).fine();
    assert!(run.out.lines().next().is_some_and(|line| line.contains("tg") && !line.contains("ru")), "{}", run.out);
    assert_eq!(fixture.run(&["status", "2026-01-meting"]).status, 2);
}
