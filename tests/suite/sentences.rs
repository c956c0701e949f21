//! Whole sentences of press releases, written by somebody who had not read the rules: right ones get no finding, and slips
//! of a translator are found.
//!
//! In: `fixtures/sentences/*.tsv`: right sentences, a text of the press, sentences with one slip each, and pairs of values,
//! beside their English. Out: assertions about shares, which name what was missed. How: the sentences of one language are the
//! messages of a release of the shipped project, so that its glossary, places and names are known.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::project::{Fixture, repository};

/// The release that the sentences become.
const SLUG: &str = "2026-12-sentences";

/// What two sentences of the set may say of each other is not about either.
const OF_THE_SET: [&str; 2] = ["inconsistent-translation", "same-translation"];

/// What is about letters alone: no finding of a value.
const OF_LETTERS: [&str; 3] = ["misspelt", "misspelt-name", "wrong-keyboard"];

/// A row: its cells by the names of the first line.
type Row = BTreeMap<String, String>;

fn rows(name: &str, language: &str) -> Vec<Row> {
    let path = repository().join("tests/suite/fixtures/sentences").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|line| line.split('\t').map(str::to_owned));
    let head: Vec<String> = lines.next().unwrap().collect();
    let all = lines.map(|cells| head.iter().cloned().zip(cells).collect::<Row>());
    all.filter(|row| row["language"] == language).collect()
}

/// The codes that `payom check` finds in each sentence.
fn look(language: &str, rows: &[Row]) -> Vec<Vec<String>> {
    let fixture = Fixture::shipped_as_it_is();
    let mut template = format!(
        "+++\ndate = 2026-12-01\nlabel = \"press-release\"\ndateline = \"place-date\"\nplaces = [\"dushanbe\"]\n\
         contacts = []\nlocales = [\"en\", \"{language}\"]\n+++\n"
    );
    let title = match language {
        "ru" => "Предложения",
        _ => "Ҷумлаҳо",
    };
    let (mut en, mut own) = (String::from("headline = Sentences\n"), format!("headline = {title}\n"));
    for row in rows {
        let id = row["id"].to_lowercase();
        let _ = writeln!(template, "\n{{ {id} }}");
        let _ = writeln!(en, "{id} = {}", row["en"]);
        let _ = writeln!(own, "{id} = {}", row["other"]);
    }
    fixture.write(&format!("releases/{SLUG}/release.md"), template);
    fixture.write(&format!("locales/en/releases/{SLUG}.ftl"), en);
    fixture.write(&format!("locales/{language}/releases/{SLUG}.ftl"), own);
    let found = fixture.check().found();
    let of = |line: usize| {
        let ends = format!("/releases/{SLUG}.ftl:{line}:");
        let own = found.iter().filter(|found| found.contains(&ends));
        let codes = own.map(|found| found.split(' ').next().unwrap_or_default().to_owned());
        codes.filter(|code| !OF_THE_SET.contains(&code.as_str())).collect()
    };
    // The headline stands in the first line.
    (0..rows.len()).map(|row| of(row + 2)).collect()
}

/// Which rows were found, and a list of the others.
fn shares<'a>(rows: &'a [Row], found: &[Vec<String>], counts: impl Fn(&str) -> bool) -> (Vec<&'a Row>, String) {
    let (mut hits, mut missed) = (Vec::new(), String::new());
    for (row, codes) in rows.iter().zip(found) {
        if codes.iter().any(|code| counts(code)) {
            hits.push(row);
        } else {
            let _ = writeln!(missed, "{} {}: {} | {}", row["id"], row["kind"], row["en"], row["other"]);
        }
    }
    (hits, missed)
}

fn no_alarm(rows: &[Row], found: &[Vec<String>]) {
    let told =
        rows.iter().zip(found).filter(|(_, codes)| !codes.is_empty()).fold(String::new(), |mut out, (row, codes)| {
            let _ = writeln!(out, "{}: {codes:?}: {} | {}", row["id"], row["en"], row["other"]);
            out
        });
    assert!(told.is_empty(), "false alarms:\n{told}");
}

#[test]
fn right_sentences_get_no_finding() {
    for language in ["ru", "tg"] {
        let rows = rows("right.tsv", language);
        no_alarm(&rows, &look(language, &rows));
    }
}

#[test]
fn a_text_of_the_press_gets_few_findings() {
    for language in ["ru", "tg"] {
        let rows = rows("press.tsv", language);
        let words: usize = rows.iter().map(|row| row["other"].split_whitespace().count()).sum();
        let found = look(language, &rows);
        let alarms: usize = found.iter().map(Vec::len).sum();
        assert!(words > 1800 && alarms * 1000 <= words * 5, "{language}: {alarms} in {words} words: {found:?}");
    }
}

#[test]
fn slips_of_a_translator_are_found() {
    for language in ["ru", "tg"] {
        let rows = rows("slips.tsv", language);
        // Of many unknown words of one run some are told together.
        let found: Vec<Vec<String>> = rows.chunks(50).flat_map(|some| look(language, some)).collect();
        let (hits, missed) = shares(&rows, &found, |_| true);
        assert!(
            hits.len() * 100 >= rows.len() * 60,
            "{language}: {} of {}; missed:\n{missed}",
            hits.len(),
            rows.len()
        );
        let of = |list: &[&Row]| list.iter().filter(|row| row["kind"] == "misspelt").count();
        let (spelt, all) = (of(&hits), of(&rows.iter().collect::<Vec<_>>()));
        assert!(spelt * 100 >= all * 90, "{language}: {spelt} of {all} misspellings; missed:\n{missed}");
    }
}

#[test]
fn values_are_compared() {
    for language in ["ru", "tg"] {
        let (equal, differ): (Vec<Row>, Vec<Row>) =
            rows("values.tsv", language).into_iter().partition(|row| row["verdict"] == "equal");
        let of_values =
            |codes: Vec<String>| codes.into_iter().filter(|code| !OF_LETTERS.contains(&code.as_str())).collect();
        no_alarm(&equal, &look(language, &equal).into_iter().map(of_values).collect::<Vec<_>>());
        let found = look(language, &differ);
        let (hits, missed) = shares(&differ, &found, |code| !OF_LETTERS.contains(&code));
        assert!(hits.len() * 100 >= differ.len() * 95, "{language}: {} of {}:\n{missed}", hits.len(), differ.len());
    }
}
