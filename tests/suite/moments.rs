//! What is public at which moment: a release that is held leaves no trace.

use std::fs;
use std::path::Path;

use crate::project::{Fixture, SLUG, TEMPLATE, faults, repository};

pub(crate) const HELD: &str = "2026-12-forum";
/// Words and names that only the held release has.
const SECRETS: [&str; 7] = [
    "2026-12-forum",
    "Zebra forum",
    "Форум зебр",
    "Форуми зебраҳо",
    "2026-11-zebra-forum",
    "zebra-photo",
    "zebra-text",
];

/// Adds words of the shipped house for what not every release has: the sections of a file that hold these messages.
pub(crate) fn house_words(fixture: &Fixture, file: &str, messages: &[&str]) {
    for locale in ["en", "ru", "tg"] {
        let path = format!("locales/{locale}/{file}.ftl");
        let shipped = fs::read_to_string(repository().join(&path)).unwrap();
        for message in messages {
            let holds = |section: &&str| section.contains(&format!("\n{message} ="));
            let section = shipped.split("\n## ").find(holds).unwrap();
            fixture.append(&path, &format!("\n## {section}"));
        }
    }
}

/// The tiny project with a second release, which has an embargo and comes to the site two hours after its end.
pub(crate) fn two(keys: &str) -> Fixture {
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "country = \"TJ\"", "country = \"TJ\"\nsite = \"https://press.example.org\"");
    let template = fixture.read(TEMPLATE).replace("date = 2026-01-15", keys);
    let template = template.replace("participants = 60", "participants = 61");
    fixture.write(&format!("releases/{HELD}/release.md"), template.replace("{ details }", "{ zebra-text }"));
    house_words(&fixture, "house", &["embargo-until", "page-moved", "corrected-on"]);
    house_words(&fixture, "calendar", &["time-clock"]);
    for (locale, headline) in [("en", "Zebra forum"), ("ru", "Форум зебр"), ("tg", "Форуми зебраҳо")]
    {
        let text =
            fixture.read(&format!("locales/{locale}/releases/{SLUG}.ftl")).replace("details =", "zebra-text =");
        let lines = text.lines().map(|line| match line.split_once(" = ") {
            Some((name @ ("headline" | "    .short" | "lead" | "heading"), _)) => format!("{name} = {headline}\n"),
            _ => format!("{line}\n"),
        });
        fixture.write(&format!("locales/{locale}/releases/{HELD}.ftl"), lines.collect::<String>());
    }
    fixture
}

pub(crate) const EMBARGOED: &str = "date = 2026-12-03\nembargo = 2026-12-03T10:00\npublish = 2026-12-03T12:00";

/// What of the secrets stands in the output folder: in the name of a file, or in its bytes.
pub(crate) fn leaks(fixture: &Fixture) -> Vec<String> {
    let mut found = Vec::new();
    search(&fixture.path("output"), &mut found);
    found
}

fn search(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_string_lossy().into_owned();
        found
            .extend(SECRETS.iter().filter(|secret| name.contains(*secret)).map(|secret| format!("{secret}: {name}")));
        if path.is_dir() {
            search(&path, found);
            continue;
        }
        let mut bytes = fs::read(&path).unwrap();
        if name.ends_with(".pdf") {
            // Streams are packed; what is said of the file is UTF-16 in places.
            let mut pdf = lopdf::Document::load_mem(&bytes).unwrap();
            pdf.decompress();
            bytes.clear();
            pdf.save_to(&mut bytes).unwrap();
        }
        let utf16 = |secret: &str| secret.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
        let has = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
        let holds = |secret: &&&str| has(secret.as_bytes()) || has(&utf16(secret));
        found.extend(SECRETS.iter().filter(holds).map(|secret| format!("{secret} in {name}")));
    }
}

/// Files of others that pages, feeds and the sitemap lead to, and that are not there.
pub(crate) fn dead_links(fixture: &Fixture) -> Vec<String> {
    let root = fixture.path("output");
    let there = |path: &Path| path.is_file() || path.join("index.html").is_file();
    let mut dead = Vec::new();
    for name in fixture.tree("output").into_keys() {
        if ![".html", ".xml", ".txt"].iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        let (page, text) = (root.join(&name), fixture.read(&format!("output/{name}")));
        for mark in ["href=\"", "src=\"", "url=", "<loc>", "<id>", "https://press.example.org"] {
            for part in text.split(mark).skip(1) {
                let end = part.find(['"', '<', '#', ' ', '\n', '(', ')', '\'', '?']).unwrap_or(part.len());
                let address =
                    if mark.starts_with("https") { format!("{mark}{}", &part[..end]) } else { part[..end].into() };
                let local = match address.strip_prefix("https://press.example.org") {
                    Some(path) => root.join(path.trim_start_matches('/')),
                    None if address.contains(':') || address.is_empty() => continue,
                    None if address.starts_with('/') => root.join(address.trim_start_matches('/')),
                    None => page.parent().unwrap().join(&address),
                };
                // The feed's own name is an address that it answers at.
                if !there(&local) {
                    dead.push(format!("{name}: {address}"));
                }
            }
        }
    }
    dead
}

#[test]
fn a_held_release_leaves_no_trace_until_its_moment() {
    for site in [true, false] {
        let fixture = two(&format!("{EMBARGOED}\naliases = [\"2026-11-zebra-forum\"]"));
        if !site {
            fixture.replace("payom.toml", "\nsite = \"https://press.example.org\"", "");
        }
        for moment in ["2026-11-28T10:00", "2026-12-03T09:59", "2026-12-03T10:00", "2026-12-03T11:59:59"] {
            let build = fixture.run(&["build", "--as-of", moment]).fine();
            assert!(
                build.out.contains("held until 3 December 2026, 12:00 (Asia/Dushanbe): 2026-12-forum\n"),
                "{moment}: {}",
                build.out
            );
            assert_eq!(leaks(&fixture), Vec::<String>::new(), "{moment}");
            assert_eq!(dead_links(&fixture), Vec::<String>::new(), "{moment}");
            assert!(fixture.path(&format!("output/{SLUG}/{SLUG}.tg.html")).is_file(), "the other is public");
        }
        // 12:00 in Dushanbe.
        let build = fixture.run(&["build", "--as-of", "2026-12-03T07:00:00Z"]).fine();
        assert!(build.out.starts_with("6 editions of 2 releases"), "{}", build.out);
        assert_eq!(dead_links(&fixture), Vec::<String>::new());
        let found = leaks(&fixture);
        for secret in SECRETS.iter().filter(|secret| !secret.starts_with("zebra-")) {
            assert!(found.iter().any(|leak| leak.starts_with(secret)), "{secret}: the search would find it");
        }
        let pdf = |leak: &String| leak.starts_with("Zebra forum") && leak.ends_with(".en.pdf");
        assert!(found.iter().any(pdf), "the search looks into PDFs");
    }
}

#[test]
fn nothing_changed_holds_until_the_next_moment() {
    let fixture = two(EMBARGOED);
    let build = |moment: &str| fixture.run(&["build", "--as-of", moment]).fine().out;
    build("2026-12-01T10:00Z");
    let again = build("2026-12-03T06:59:59Z");
    assert!(again.contains("nothing changed") && again.contains("2026-12-forum\n"), "{again}");
    assert!(!build("2026-12-03T07:00Z").contains("nothing changed"));
    assert!(build("2027-01-01T00:00Z").contains("nothing changed"));
}

#[test]
fn what_is_public_is_not_taken_back_by_a_wrong_clock() {
    let fixture = two(EMBARGOED);
    fixture.run(&["build", "--as-of", "2026-12-04"]).fine();
    let public = fixture.tree("output");
    let build = fixture.run(&["build", "--as-of", "2026-12-02T10:00"]);
    assert_eq!((build.status, build.found()), (1, vec!["taken-back".to_owned()]));
    assert!(build.err.contains("as of 2 December 2026, 10:00 (Asia/Dushanbe), by --as-of"), "{}", build.err);
    assert_eq!(fixture.tree("output"), public);
    insta::assert_snapshot!("taken_back", build.err.trim_end());
    let part = fixture.run(&["build", "--as-of", "2026-12-02T10:00", "--format", "html"]);
    assert_eq!(part.found(), ["taken-back"]);
    fixture.run(&["build", "--as-of", "2026-12-02T10:00", "--force"]).fine();
    assert_eq!(leaks(&fixture), Vec::<String>::new());
}

#[test]
fn what_is_public_is_known_without_a_record() {
    let fixture = two(EMBARGOED);
    fixture.run(&["build", "--as-of", "2026-12-04"]).fine();
    let public = fixture.tree("output");
    fixture.delete(".payom");
    let build = fixture.run(&["build", "--as-of", "2026-12-02T10:00"]);
    assert!(build.found().contains(&"taken-back".to_owned()), "{}", build.err);
    assert_eq!(fixture.tree("output"), public);
}

#[test]
fn a_part_of_a_build_takes_back_too_where_it_is_asked_to() {
    let fixture = two(EMBARGOED);
    fixture.run(&["build", "--as-of", "2026-12-04"]).fine();
    fixture.run(&["build", "--as-of", "2026-12-02", "--format", "html", "--force"]).fine();
    assert_eq!(leaks(&fixture), Vec::<String>::new());
}

#[test]
fn a_held_release_cannot_be_asked_for_by_name() {
    let fixture = two(EMBARGOED);
    let build = fixture.run(&["build", HELD, "--as-of", "2026-12-01"]);
    assert_eq!((build.status, build.found()), (1, vec!["not-yet".to_owned()]));
    insta::assert_snapshot!("asked_for_too_early", build.err.trim_end());
    fixture.run(&["build", HELD, "--as-of", "2026-12-04"]).fine();
}

#[test]
fn a_day_that_lies_ahead_and_a_draft_are_held() {
    for keys in ["date = 2026-12-03", "date = 2026-12-03T00:00", "date = 2020-12-03\ndraft = true"] {
        let fixture = two(keys);
        let build = fixture.run(&["build", "--as-of", "2026-12-02T23:59"]);
        assert_eq!((build.status, leaks(&fixture)), (0, Vec::new()), "{keys}: {}", build.err);
        let later = fixture.run(&["build", "--as-of", "2026-12-03T00:00"]);
        let public = later.out.starts_with("6 editions");
        assert_eq!(public, !keys.contains("draft"), "{keys}: {}", later.out);
    }
}

#[test]
fn a_release_that_is_not_finished_stops_no_other() {
    let fixture = two("date = 2026-12-03");
    fixture.delete(&format!("locales/tg/releases/{HELD}.ftl"));
    let text = fixture.read(&format!("releases/{HELD}/release.md"));
    fixture.write(&format!("releases/{HELD}/release.md"), format!("{text}\n<div>\n\n{{ nowhere }}\n"));
    let build = fixture.run(&["build", "--as-of", "2026-12-01"]).fine();
    assert!(
        build.out.contains("held until 3 December 2026, 00:00 (Asia/Dushanbe): 2026-12-forum\n"),
        "{}",
        build.out
    );
    let due = fixture.run(&["build", "--as-of", "2026-12-03"]);
    assert_eq!(due.status, 1, "its moment has come");
}

#[test]
fn missing_texts_of_a_draft_are_hints() {
    let fixture = two("date = 2026-01-15\ndraft = true");
    fixture.delete(&format!("locales/tg/releases/{HELD}.ftl"));
    let check = fixture.check();
    assert_eq!(check.status, 0, "{}", check.err);
    assert!(check.err.contains("info[missing-translation]"), "{}", check.err);
    fixture.replace(&format!("releases/{HELD}/release.md"), "draft = true\n", "");
    assert_eq!(fixture.check().status, 1);
}

#[test]
fn the_next_moment_is_printed_for_machines() {
    // So far ahead that a year is doubted, which is told apart.
    let fixture = two("date = 2126-12-03\nembargo = 2126-12-03T10:00");
    let next = fixture.run(&["status", "--next"]);
    assert_eq!((next.status, next.out.as_str()), (0, "2126-12-03T10:00:00+05:00\n"));
    let status = fixture.run(&["status"]);
    assert!(status.out.contains("held until 3 December 2126, 10:00 (Asia/Dushanbe): 2026-12-forum"));
    let none = Fixture::house().run(&["status", "--next"]);
    assert_eq!((none.status, none.out.as_str()), (0, ""));
}

#[test]
fn a_moment_of_reference_that_is_none_is_reported() {
    let fixture = Fixture::house();
    for typed in ["soon", "2026-02-30", "10:00"] {
        let build = fixture.run(&["build", "--as-of", typed]);
        assert_eq!((build.status, build.found()), (2, vec!["invalid-date".to_owned()]), "{typed}");
    }
}

#[test]
fn a_house_without_a_zone_is_asked_for_it() {
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "country = \"TJ\"", "country = \"KZ\"");
    fixture.run(&["build"]).fine();
    fixture.replace(TEMPLATE, "date = 2026-01-15", "date = 2026-01-15T10:00");
    assert_eq!(fixture.check().found(), [format!("invalid-setting {TEMPLATE}:2:8")]);
    fixture.replace("payom.toml", "country = \"KZ\"", "time-zone = \"Asia/Almaty\"");
    fixture.run(&["build"]).fine();
}

faults! {
    an_embargo_without_an_hour: ["invalid-date releases/2026-01-meeting/release.md:3:11"] =
        |f| { f.replace(TEMPLATE, "date = 2026-01-15", "date = 2026-01-15\nembargo = 2026-01-15"); };
    a_moment_in_quotation_marks: ["invalid-date releases/2026-01-meeting/release.md:3:11"] =
        |f| { f.replace(TEMPLATE, "date = 2026-01-15", "date = 2026-01-15\npublish = \"15.01.2026 10:00\""); };
    published_under_embargo: ["invalid-setting releases/2026-01-meeting/release.md:4:11"] =
        |f| { f.replace(TEMPLATE, "date = 2026-01-15",
            "date = 2026-01-15\nembargo = 2026-01-15T10:00\npublish = 2026-01-15T09:00"); };
    an_embargo_without_a_day: ["invalid-setting releases/2026-01-meeting/release.md:3:11"] =
        |f| { f.replace(TEMPLATE, "date = 2026-01-15", "date = { before = 2026-01-16 }\nembargo = 2026-01-15T10:00"); };
    an_hour_that_clocks_skip: ["invalid-date releases/2026-01-meeting/release.md:3:11"] =
        |f| {
            f.replace("payom.toml", "country = \"TJ\"", "time-zone = \"Europe/Berlin\"");
            f.replace(TEMPLATE, "date = 2026-01-15", "date = 2026-01-15\npublish = 2026-03-29T02:30");
        };
    a_zone_that_is_none: ["invalid-setting payom.toml:5:13"] =
        |f| { f.replace("payom.toml", "country = \"TJ\"", "time-zone = \"Asia/Duschanbe\""); };
}

#[test]
fn an_embargo_on_another_day_is_told() {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "date = 2026-01-15", "date = 2026-01-15\nembargo = 2026-01-16T10:00");
    let check = fixture.check();
    assert_eq!(check.found(), [format!("date-mismatch {TEMPLATE}:3:11")]);
    insta::assert_snapshot!("an_embargo_on_another_day", check.err.trim_end());
    fixture.replace(TEMPLATE, "embargo = 2026-01-16T10:00", "embargo = 2026-01-15T10:00");
    fixture.check().fine();
}

#[test]
fn machines_are_told_the_hour() {
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "country = ", "site = \"https://example.org\"\ncountry = ");
    fixture.replace(TEMPLATE, "date = 2026-01-15", "date = 2026-01-15\nembargo = 2026-01-15T09:30");
    fixture.run(&["build", "--format", "html"]).fine();
    let (feed, page) = (fixture.read("output/tg/feed.xml"), fixture.read(&format!("output/{SLUG}/{SLUG}.tg.html")));
    for element in ["published", "updated"] {
        assert!(feed.contains(&format!("<{element}>2026-01-15T09:30:00+05:00</{element}>")), "{feed}");
    }
    assert!(page.contains("\"datePublished\":\"2026-01-15T09:30:00+05:00\""), "{page}");
    assert!(page.contains("article:published_time\" content=\"2026-01-15T09:30:00+05:00\""), "{page}");
    // Nobody is told an hour that nobody said.
    fixture.replace(TEMPLATE, "\nembargo = 2026-01-15T09:30", "");
    fixture.run(&["build", "--format", "html"]).fine();
    assert!(!fixture.read("output/tg/feed.xml").contains("+05:00"));
}
