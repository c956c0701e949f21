//! What reaches the screen: nothing that a terminal obeys but our colours, nothing that nobody sees.
//!
//! In: escape sequences, C1 controls, marks of direction and tags wherever a project or a command line has words. Out:
//! both streams of every command, looked at byte by byte. Invariants: machine formats say the same words as before.

use std::ffi::OsString;

use payom::cli::{Streams, run};
use payom::diag::is_hidden;
use proptest::prelude::*;
use serde_json::Value;

use crate::project::{EN, Fixture, RU, TEMPLATE, TG};

/// A title, a link, the clipboard, colours, the cursor; the same with C1 controls; what turns text round; what hides it.
const HOSTILE: &str = "a\u{1b}]0;pwn\u{7}b\u{1b}]8;;https://evil.example\u{1b}\\c\u{1b}[31md\u{1b}[2Je\u{9b}31mf\u{85}g\u{202e}h\u{2066}i\u{200b}j\u{feff}k\u{e0041}l\u{7f}m\u{8}n\u{c}o";

/// What stands in a text that must not stand there.
fn obeyed(text: &str, coloured: bool) -> Option<String> {
    let mut rest = text;
    while let Some(at) = rest.find(is_hidden) {
        let tail = &rest[at..];
        let colour = tail.strip_prefix("\u{1b}[").and_then(|tail| {
            let end = tail.find(|c: char| !c.is_ascii_digit() && c != ';')?;
            tail[end..].strip_prefix('m')
        });
        match colour.filter(|_| coloured) {
            Some(after) => rest = after,
            None => return Some(format!("{:?} in {:?}", tail.chars().next(), text)),
        }
    }
    None
}

/// Runs a command and looks at what it says.
fn look(fixture: &Fixture, arguments: &[&str]) -> (u8, String, String) {
    let root = fixture.path("").to_string_lossy().into_owned();
    let (mut last, mut plain) = (0, (String::new(), String::new()));
    for terminal in [true, false] {
        let mut all: Vec<OsString> = vec!["payom".into(), "--root".into(), root.clone().into()];
        all.extend(arguments.iter().map(OsString::from));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        last = run(all, &mut Streams { out: &mut out, err: &mut err, terminal }).code();
        let (out, err) = (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap());
        assert_eq!(obeyed(&out, terminal), None, "{arguments:?}");
        assert_eq!(obeyed(&err, terminal), None, "{arguments:?}");
        plain = (out, err);
    }
    (last, plain.0, plain.1)
}

/// Every command, with words of its own where it takes some.
fn all(fixture: &Fixture, words: &str) {
    let option = format!("--{words}");
    let out = fixture.path("out").join(words.replace(['/', '.'], "-")).to_string_lossy().into_owned();
    for arguments in [
        &["check"][..],
        &["check", "--format", "json"],
        &["check", "--format", "sarif"],
        &["check", "--format", "junit"],
        &["check", "--format", "gitlab"],
        &["check", "--format", "github"],
        &["check", "--format", "markdown"],
        &["check", "--diff"],
        &["check", "--diff=words"],
        &["todo"],
        &["status"],
        &["funders"],
        &["build", "--format", "html"],
        &["stub"],
        &["accept"],
        &["explain", words],
        &["new", words],
        &["build", words],
        &["check", "--locale", words],
        &["check", "--deny", words],
        &["check", "--format", words],
        &["check", "--changed-since", words],
        &["build", "--out", &out],
        &["build", &option],
        &[words],
    ] {
        look(fixture, arguments);
    }
}

/// The tiny project with these words in one of the places that have words.
fn with(place: usize, words: &str) -> Fixture {
    let fixture = Fixture::words();
    let quoted = serde_json::to_string(words).unwrap();
    match place {
        0 => fixture.message(
            RU,
            "details",
            &format!("# REVIEW {words}\ndetails = Слово {words} и {{ $participants }}.\n"),
        ),
        1 => fixture.message(TG, "details", &format!("# {words}\ndetails = [Ин]({words}) \"{words}\" - а.\n")),
        2 => fixture.message(EN, "details", &format!("details = {{ $nothing }} {words} - a\n")),
        3 => fixture.append(EN, &format!("{words} = a\n")),
        4 => fixture.append(TEMPLATE, &format!("\n{words}\n\n{{ {words} }}\n")),
        5 => fixture.replace(TEMPLATE, "label = \"press-release\"", &format!("label = {quoted}")),
        6 => fixture.replace(TEMPLATE, "label = \"press-release\"", &format!("label = '{words}'")),
        7 => fixture.replace(TEMPLATE, "https://example.org/report", words),
        8 => fixture.append("payom.toml", &format!("site = {quoted}\n[rules]\n{quoted} = \"off\"\n")),
        9 => fixture.append("payom.toml", &format!("# {words}\n")),
        10 => fixture.replace("releases/registry/contacts.toml", "press@example.org", words),
        11 => fixture.append("releases/registry/organisations.toml", &format!("[{quoted}]\ncountry = {quoted}\n")),
        12 => fixture.write("locales/glossary.toml", format!("[[term]]\nen = {quoted}\nru = {quoted}\n")),
        13 => fixture.write("locales/l10n.lock", format!("{words}\n")),
        14 => fixture.write("theme/page.html", format!("{{{{ {words} }}}}\n")),
        _ => fixture.write("releases/2026-01-meeting/notes.txt", words),
    };
    fixture
}

#[test]
fn nothing_that_is_obeyed_reaches_the_screen() {
    for place in 0..15 {
        all(&with(place, HOSTILE), HOSTILE);
    }
}

/// Names of files are words too, where the system takes such names.
#[cfg(unix)]
#[test]
fn names_of_files_are_shown() {
    for folder in ["releases", "theme", "locales", "locales/en", "releases/registry", "releases/2026-01-meeting"] {
        let fixture = Fixture::words();
        let name = HOSTILE.replace('/', ":");
        if folder != "releases" {
            fixture.write(&format!("{folder}/{name}"), "a");
        }
        fixture.write(&format!("{folder}/{name}.ftl"), "a = ");
        fixture.write(&format!("{folder}/{name}.toml"), "a = ");
        fixture.write(&format!("releases/{name}/release.md"), "+++\n");
        all(&fixture, "a\u{1b}[31m");
    }
}

/// What a translator is asked to look at, and what is wrong beside a mark of direction, with the mark in its place.
#[test]
fn escapes_are_shown_as_pictures() {
    let fixture = Fixture::words();
    fixture.message(TG, "heading", "# REVIEW \u{1b}]0;pwn\u{7}\u{9b}2J\nheading = Тафси\u{ad}лот \u{202e}x\n");
    let (_, todo, _) = look(&fixture, &["todo", "--locale", "tg"]);
    insta::assert_snapshot!("todo_with_escapes", todo);
    let (_, _, check) = look(&fixture, &["check", "--locale", "tg"]);
    insta::assert_snapshot!("check_with_escapes", check);
    let (status, _, err) = look(&fixture, &["check", "--\u{1b}[31mlocal\u{9b}"]);
    assert_eq!(status, 2);
    insta::assert_snapshot!("usage_with_escapes", err);
}

/// JSON says by number what it does not show; a reader gets the words back.
#[test]
fn machine_formats_say_the_same_words() {
    let fixture = with(7, "a\u{9b}\u{202e}b");
    let (_, out, _) = look(&fixture, &["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&out).unwrap();
    let message = report["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("a\u{9b}\u{202e}b"), "{message:?}");
    let (_, out, _) = look(&fixture, &["check", "--format", "junit"]);
    let document = roxmltree::Document::parse(&out).unwrap();
    assert!(document.descendants().any(|node| node.text().is_some_and(|text| text.contains("a\u{9b}\u{202e}b"))));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_hidden_reaches_the_screen(
        place in 0_usize..16,
        words in "([a-cа-в \\-\\]\\[(){}'\"=#*|;:0-9m]|[\u{1}-\u{1f}]|[\u{7f}-\u{9f}]|[\u{200b}-\u{206f}]|\u{1b}[\\[\\]P^_][0-9;]{0,3}[a-zA-Z\u{7}]|\u{feff}|[\u{e0000}-\u{e007f}]|[\u{e000}-\u{e010}]){1,24}"
    ) {
        all(&with(place, &words), &words);
    }
}
