//! Reports for funders: their rows are what pages and PDFs say.

use std::fs;

use crate::project::Fixture;

const BOM: &str = "\u{feff}";

/// A report of the shipped project's year.
fn report(fixture: &Fixture, more: &[&str]) -> crate::project::Run {
    let typed =
        ["report", "--funder", "eu", "--from", "2018-01-01", "--until", "2018-12-31", "--as-of", "2026-11-01"];
    fixture.run(&[&typed[..], more].concat())
}

fn file(fixture: &Fixture, what: &str) -> String {
    let text = fixture.read(&format!("outbox/report.eu.2018-01-01.2018-12-31{what}.csv"));
    text.strip_prefix(BOM).unwrap().to_owned()
}

/// The lines of a file, by column; no cell of these tests has a line of its own.
fn rows(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let split = |line: &str| {
        let (mut cells, mut own, mut quoted) = (Vec::new(), String::new(), false);
        for c in line.chars() {
            match c {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(std::mem::take(&mut own)),
                other => own.push(other),
            }
        }
        cells.push(own);
        cells
    };
    let mut lines = text.split_terminator("\r\n").map(split);
    let header = lines.next().unwrap();
    lines.map(|cells| header.iter().cloned().zip(cells).collect()).collect()
}

#[test]
fn rows_say_what_pages_say() {
    let fixture = Fixture::shipped();
    let made = report(&fixture, &[]);
    assert_eq!(made.status, 0, "{}", made.err);
    let text = file(&fixture, "");
    let rows = rows(&text);
    assert!(rows.len() >= 3, "{text}");
    let build = fixture.run(&["build", "--format", "html,txt", "--as-of", "2026-11-01"]);
    assert_eq!(build.status, 0, "{}", build.err);
    for row in &rows {
        let page = fixture.read(&format!("output/{}", row["Page"]));
        let plain = |html: &str| {
            let mut text = html.replace("&nbsp;", " ").replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2011}', "-");
            text.retain(|c| !"\u{2060}\u{ad}\u{200b}".contains(c));
            text.replace("&quot;", "\"").replace("&amp;", "&").replace("&#39;", "'")
        };
        let page = plain(&page);
        assert_eq!((row["Shown as"].as_str(), row["Emblem height"].as_str()), ("emblem", "12 mm"));
        for column in ["Title", "Statement printed", "Kind"] {
            assert!(
                !row[column].is_empty() && page.contains(&row[column].replace("'", "")),
                "{column}: {}",
                row[column]
            );
        }
        assert!(row["Disclaimer"].is_empty() || page.contains(&row["Disclaimer"]), "{}", row["Disclaimer"]);
        assert!(row["Date"].starts_with("2018-") && row["Page"].contains(&row["Language"]));
    }
    let totals = file(&fixture, ".totals");
    let editions = |by: &str| {
        let own = self::rows(&totals).into_iter().filter(|row| row["By"] == by);
        own.map(|row| row["Editions"].parse::<usize>().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(editions("month").iter().sum::<usize>(), rows.len());
    assert_eq!(editions("language").iter().sum::<usize>(), rows.len());
    assert_eq!(editions("cumulative").last(), Some(&rows.len()));
    assert!(!fixture.path("outbox/report.eu.2018-01-01.2018-12-31.coverage.csv").exists());
    insta::assert_snapshot!("report_totals", totals.replace("\r\n", "\n"));
    // The same again.
    report(&fixture, &[]);
    assert_eq!(file(&fixture, ""), text);
}

#[test]
fn what_is_not_public_is_in_no_report() {
    let fixture = Fixture::shipped();
    let typed =
        ["report", "--funder", "eu", "--from", "2018-01-01", "--until", "2018-12-31", "--as-of", "2018-01-01"];
    let none = fixture.run(&typed);
    assert_eq!(none.status, 0, "{}", none.err);
    assert!(none.out.contains("no public release of these days credits eu"), "{}", none.out);
    assert!(!fixture.path("outbox").exists());
    for (typed, said) in [
        (["--funder", "eu", "--from", "1.1.2018", "--until", "2018-12-31"], "--from 1.1.2018 is no day"),
        (["--funder", "eu", "--from", "2019-01-01", "--until", "2018-12-31"], "comes before"),
        (["--funder", "ue", "--from", "2018-01-01", "--until", "2018-12-31"], "the registry has no funder `ue`"),
    ] {
        let run = fixture.run(&[&["report"], &typed[..]].concat());
        assert!(run.status != 0 && run.err.contains(said), "{said}: {}", run.err);
    }
}

const HEADER: &str = "Slug,Date,Outlet,Kind,Language,Address,Reach,Reach of,Funder named\n";

#[test]
fn coverage_is_joined() {
    let fixture = Fixture::shipped();
    report(&fixture, &[]);
    let slug = rows(&file(&fixture, ""))[0]["Page"].split('/').next().unwrap().to_owned();
    let line = |slug: &str, outlet: &str| {
        format!("{slug},2018-10-03,{outlet},news agency,ru,https://news.example.net/1,12000,page views,yes\n")
    };
    let text = format!(
        "{BOM}{HEADER}{}{}{}",
        line(&slug, "=HYPERLINK(1)"),
        line(&slug, "Example Agency"),
        line("2018-01-other", "x")
    );
    fixture.write("coverage.csv", text);
    let run = report(&fixture, &[]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(
        rows(&file(&fixture, ""))
            .iter()
            .all(|row| row["Coverage"] == if row["Page"].starts_with(&slug) { "2" } else { "0" })
    );
    let joined = file(&fixture, ".coverage");
    assert!(joined.contains(",'=HYPERLINK(1),") && !joined.contains("2018-01-other"), "{joined}");
    // What does not fit is told with its line.
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("coverage.csv");
    fs::write(&other, format!("{HEADER}{slug},3.10.2018,Example Agency\n")).unwrap();
    let run = report(&fixture, &["--coverage", &other.to_string_lossy()]);
    assert_eq!((run.status, run.found()), (1, vec!["coverage-file".to_owned()]), "{}", run.err);
    insta::assert_snapshot!("coverage_file", run.err.trim_end());
    for (text, said) in [("Slug,Date\n", "has other columns"), ("\"a", "is no CSV file")] {
        fs::write(&other, text).unwrap();
        let run = report(&fixture, &["--coverage", &other.to_string_lossy()]);
        assert!(run.status == 1 && run.err.contains(said), "{said}: {}", run.err);
    }
}
