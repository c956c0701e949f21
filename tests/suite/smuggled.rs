//! Words and names that want to be something else, in everything that is made for sending: press kits, calendars, texts to post, CSV files.
//!
//! In: hostile words in every place of a document, hostile names of files. Out: what others read in it is what it was: no path leads out of
//! the folder, no line is a field, no cell a formula. Mails have a test of their own, beside those of drafts.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use jiff::civil::date;
use payom::diag::{Report, Sources};
use payom::document::{Block, Document, Resolver, Text, preview};
use payom::mail::{Kit, KitEdition, kit};
use payom::office::Package;
use payom::project::{Selection, load};
use payom::text;
use proptest::strategy::{Strategy as _, ValueTree as _};

use crate::hostile::spoil;
use crate::outputs::hostile;
use crate::project::Fixture;

/// What means something to an unpacker, a calendar, a spreadsheet or a mail program.
const ATTACKS: [&str; 16] = [
    "../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "/absolute/name.pdf",
    "C:\\name.pdf",
    "CON.pdf",
    "a\u{202e}fdp.exe",
    "README.txt",
    "name.pdf\u{0}.exe",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "+1+1",
    "@SUM(A1:A9)",
    "-2+3|cmd",
    "END:VEVENT",
    "BEGIN:VALARM",
    "== X: 1 / 280",
    "a, b; c\\n d: \"e\"",
];

/// The newsroom's release with most photos and events, in a language.
fn documents(fixture: &Fixture) -> Vec<Document> {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(&fixture.path(""), &Selection::default(), &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let all = project.releases.iter().map(|loaded| preview(&resolver, loaded, &loaded.locales[0], &mut report));
    all.filter(|document| {
        document.calendar.is_some() || document.sections.iter().any(|section| !section.blocks.is_empty())
    })
    .collect()
}

/// Names of pictures as an attacker gives them.
fn rename(document: &mut Document, name: &str) {
    let sections = document.sections.iter_mut().flat_map(|section| &mut section.blocks);
    for block in document.body.iter_mut().chain(sections) {
        if let Block::Figure(figure) = block {
            Arc::make_mut(&mut figure.image).name = name.to_owned();
        }
    }
}

#[test]
fn hostile_words_and_names_stay_what_they_are() {
    let fixture = Fixture::newsroom();
    let documents = documents(&fixture);
    assert!(documents.iter().any(|document| document.calendar.is_some()));
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let random = (0..60).map(|_| hostile().new_tree(&mut runner).unwrap().current());
    let all: Vec<String> = ATTACKS.iter().map(|attack| (*attack).to_owned()).chain(random).collect();
    let mut tried = 0;
    for attack in &all {
        let words = Text::new(attack.trim()).ok();
        for document in &documents {
            let mut document = document.clone();
            rename(&mut document, attack);
            if let Some(words) = &words {
                spoil(&mut document, words);
                document.short_headline = words.clone();
            }
            packed(&document, attack);
            posted(&document, attack);
            if document.calendar.is_some() {
                let events = crate::icalendar::read(text::calendar(&document).as_bytes());
                assert!(!events.is_empty(), "{attack:?}");
            }
            tried += 1;
        }
    }
    println!("{tried} documents with hostile words");
}

/// A kit with such names: all lie in one folder, and no two are one on a system that knows no case.
fn packed(document: &Document, attack: &str) {
    let editions = [KitEdition { document, pdf: b"%PDF" }];
    let files: [(&str, &[u8]); 3] = [(attack, b"a"), (attack, b"b"), ("readme.TXT", b"c")];
    let slug = document.slug.as_str();
    let kit = Kit { slug, day: date(2026, 12, 3), editions: &editions, documents: &files, logos: &[] };
    let bytes = kit_of(&kit);
    let package = Package::open(&bytes).unwrap();
    let names: Vec<&str> = package.names().collect();
    let different: BTreeSet<String> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
    assert_eq!(different.len(), names.len(), "{names:?}");
    for name in names {
        let (folder, rest) = name.split_once('/').unwrap();
        assert_eq!(folder, slug);
        assert!(rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-/".contains(&b)), "{attack:?}: {name}");
        assert!(!rest.split('/').any(|part| part.is_empty() || part.starts_with('.')), "{attack:?}: {name}");
    }
}

fn kit_of(kit_: &Kit<'_>) -> Vec<u8> {
    kit(kit_).unwrap()
}

/// Texts to post: three of them, none longer than its network takes, and nothing in them that nobody sees and that turns words around.
fn posted(document: &Document, attack: &str) {
    let posts = text::posts(document);
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{0}'..='\u{8}');
    assert!(!posts.contains(turns), "{attack:?}: {posts}");
    for network in ["Telegram", "Facebook", "X"] {
        let start = format!("== {network}: ");
        let line = posts.lines().find(|line| line.starts_with(&start)).unwrap();
        let (own, most) = line[start.len()..].split_once(" / ").unwrap();
        if !attack.starts_with("==") {
            assert!(own.parse::<usize>().unwrap() <= most.parse::<usize>().unwrap(), "{attack:?}: {line}");
        }
    }
}

/// A report whose headlines are formulas: a spreadsheet reads them as text, in the CSV and as they are in the PDF.
#[test]
fn formulas_in_headlines_are_text() {
    let fixture = Fixture::shipped();
    let slug = "2018-10-opcat-sessions";
    let heads = [("en", "=HYPERLINK(1)"), ("ru", "+992 37 224 41 45"), ("tg", "@SUM(A1)")];
    for (tag, headline) in heads {
        let path = format!("locales/{tag}/releases/{slug}.ftl");
        let text = fixture.read(&path);
        let line = text.lines().find(|line| line.starts_with("headline = ")).unwrap().to_owned();
        fixture.write(&path, text.replacen(&line, &format!("headline = {{ \"{headline}\" }}"), 1));
    }
    let days = ["--from", "2018-01-01", "--until", "2018-12-31", "--as-of", "2026-11-01"];
    let made = fixture.run(&[&["report", "--funder", "eu", "--format", "csv,pdf"], &days[..]].concat());
    assert_eq!(made.status, 0, "{}", made.err);
    let text = fs::read_to_string(fixture.path("outbox/report.eu.2018-01-01.2018-12-31.csv")).unwrap();
    for (_, headline) in heads {
        assert!(text.contains(&format!(",'{headline}")), "{text}");
        assert!(!text.contains(&format!(",{headline}")), "{text}");
    }
    assert!(fixture.path("outbox/report.eu.2018-01-01.2018-12-31.en.pdf").is_file());
}
