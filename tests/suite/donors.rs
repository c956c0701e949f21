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

/// The text of a PDF, in the order in which it is written, without spaces, signs of division and what nobody sees.
fn printed(fixture: &Fixture, path: &str) -> Option<String> {
    let Ok(out) = std::process::Command::new("pdftotext").arg("-raw").arg(fixture.path(path)).arg("-").output()
    else {
        eprintln!("SKIPPED: reports were not compared with PDFs (needs pdftotext)");
        return None;
    };
    assert!(out.status.success(), "{path}");
    Some(squeezed(&String::from_utf8(out.stdout).unwrap()))
}

fn squeezed(text: &str) -> String {
    text.replace(|c: char| c.is_whitespace() || "-\u{2010}\u{2011}\u{2060}\u{ad}\u{200b}".contains(c), "")
}

/// The height in millimetres of the largest picture with this alternative text.
fn height(fixture: &Fixture, path: &str, alternative: &str) -> f32 {
    let pdf = lopdf::Document::load(fixture.path(path)).unwrap();
    let figures = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let shown = |figure: &&lopdf::Dictionary| {
        figure.get(b"Alt").is_ok_and(|alt| lopdf::decode_text_string(alt).is_ok_and(|alt| alt == alternative))
    };
    let heights = figures.filter(shown).map(|figure| {
        let attributes = figure.get(b"A").unwrap().as_dict().unwrap();
        let corners = attributes.get(b"BBox").unwrap().as_array().unwrap();
        let corner = |number: usize| corners[number].as_float().unwrap();
        (corner(3) - corner(1)) * 25.4 / 72.0
    });
    heights.fold(0.0, f32::max)
}

/// What a report claims is printed: it is compared with the PDFs and pages themselves, in every language, and the report as a PDF says
/// it too.
#[test]
fn nothing_is_claimed_that_is_not_printed() {
    let fixture = Fixture::shipped();
    let build = fixture.run(&["build", "--format", "html,pdf", "--as-of", "2026-11-01"]);
    assert_eq!(build.status, 0, "{}", build.err);
    let days = ["--from", "2014-01-01", "--until", "2026-10-31", "--as-of", "2026-11-01"];
    let name = |what: &str| format!("outbox/report.eu.2014-01-01.2026-10-31{what}");
    for tag in ["en", "ru", "tg"] {
        let typed = [&["report", "--funder", "eu", "--format", "csv,pdf", "--locale", tag], &days[..]].concat();
        let made = fixture.run(&typed);
        assert_eq!(made.status, 0, "{}", made.err);
        let rows = rows(fixture.read(&name(".csv")).strip_prefix(BOM).unwrap());
        assert!(rows.len() >= 9, "{rows:?}");
        let Some(report) = printed(&fixture, &name(&format!(".{tag}.pdf"))) else { return };
        for row in &rows {
            let path = format!("output/{}", row["PDF"]);
            let pdf = printed(&fixture, &path).unwrap();
            assert!(fixture.path(&format!("output/{}", row["Page"])).is_file());
            for column in ["Title", "Statement printed", "Disclaimer"] {
                let claimed = squeezed(&row[column]);
                assert!(pdf.contains(&claimed), "{path} does not print the {column}: {}", row[column]);
                assert!(report.contains(&claimed), "the report lacks the {column}: {}", row[column]);
            }
            assert_eq!(row["Shown as"], "emblem");
            let words = fixture.read(&format!("locales/{}/funders.ftl", row["Language"]));
            let alternative = words.lines().find_map(|line| line.strip_prefix("eu-emblem-alt = ")).unwrap();
            let own = height(&fixture, &path, alternative);
            assert_eq!(format!("{own:.0} mm"), row["Emblem height"], "{path}");
        }
    }
    let typed = ["report", "--funder", "eu", "--format", "pdf", "--locale", "de"];
    let run = fixture.run(&[&typed[..], &days[..]].concat());
    assert_eq!((run.status, run.found()), (2, vec!["unknown-locale".to_owned()]), "{}", run.err);
}

/// A funder that is shown by a wordmark has one in every language, whatever its name is there.
#[test]
fn a_wordmark_is_found_in_every_language() {
    let fixture = Fixture::newsroom();
    let days = ["--from", "2026-01-01", "--until", "2026-12-31", "--as-of", "2027-06-01"];
    let made = fixture.run(&[&["report", "--funder", "kestrel"], &days[..]].concat());
    assert_eq!(made.status, 0, "{}", made.err);
    let text = fixture.read("outbox/report.kestrel.2026-01-01.2026-12-31.csv");
    let rows = rows(text.strip_prefix(BOM).unwrap());
    assert_eq!(rows.len(), 6);
    for row in rows {
        assert_eq!(row["Shown as"], "wordmark", "{row:?}");
        assert!(row["Statement printed"].ends_with("Kestrel Fund"), "{row:?}");
    }
}

/// What is held or embargoed stands in no report, whichever days it is about and in whichever form.
#[test]
fn what_waits_is_in_no_report() {
    let ahead = "date = 2028-10-02\nembargo = 2028-10-02T10:00";
    for keys in ["date = 2028-10-02", ahead, "date = 2018-10-02\ndraft = true"] {
        let fixture = Fixture::shipped();
        let slug = "2018-10-opcat-sessions";
        fixture.replace(&format!("releases/{slug}/release.md"), "date = 2018-10-02", keys);
        let days = ["--from", "2014-01-01", "--until", "2030-12-31", "--as-of", "2026-11-01"];
        let made = fixture.run(&[&["report", "--funder", "eu", "--format", "csv,pdf"], &days[..]].concat());
        assert_eq!(made.status, 0, "{}", made.err);
        let english = fixture.read(&format!("locales/en/releases/{slug}.ftl"));
        let headline = english.lines().find_map(|line| line.strip_prefix("headline = ")).unwrap();
        let names = fixture.tree("outbox").into_keys().filter(|name| name.starts_with("report."));
        for name in names {
            let path = format!("outbox/{name}");
            let of_pdf = name.ends_with(".pdf");
            let text =
                if of_pdf { printed(&fixture, &path).unwrap_or_default() } else { squeezed(&fixture.read(&path)) };
            assert!(!text.contains(&squeezed(slug)) && !text.contains(&squeezed(headline)), "{keys}: {name}");
            assert!(!text.contains("2028"), "{keys}: {name}");
        }
    }
}

/// Coverage in a PDF: cells as people typed them, hostile ones too; what no face can show is told.
#[test]
fn coverage_is_in_the_pdf() {
    let fixture = Fixture::shipped();
    let slug = "2018-10-opcat-sessions";
    let line = |outlet: &str, address: &str| format!("{slug},2018-10-03,{outlet},radio,ru,{address},12000,,yes\n");
    let lines: String =
        (0..70).map(|number| line(&format!("Outlet {number}"), "https://news.example.net/1")).collect();
    let odd = line("=HYPERLINK(1)", "javascript:alert(1)") + &line("\"two\nlines\"", "") + &line("a\u{202e}b", "x");
    fixture.write("coverage.csv", format!("{HEADER}{lines}{odd}"));
    let made = report(&fixture, &["--format", "pdf"]);
    assert_eq!(made.status, 0, "{}", made.err);
    assert!(!fixture.path("outbox/report.eu.2018-01-01.2018-12-31.csv").exists());
    let path = "outbox/report.eu.2018-01-01.2018-12-31.en.pdf";
    let bytes = fs::read(fixture.path(path)).unwrap();
    assert!(!bytes.windows(11).any(|window| window == b"javascript:"));
    if let Some(text) = printed(&fixture, path) {
        assert!(text.contains("Outlet69") && text.contains("(61–73)"), "{text}");
    }
    fixture.write("coverage.csv", format!("{HEADER}{}", line("新聞", "")));
    let made = report(&fixture, &["--format", "pdf"]);
    assert_eq!((made.status, made.found()), (1, vec!["missing-glyph".to_owned()]), "{}", made.err);
    assert!(made.err.contains("新聞"), "{}", made.err);
}
