//! The text layer: what other programs read in a PDF.
//!
//! In: editions in three languages. Out: their words as poppler reads them, in the file and in what Ghostscript makes of
//! it. Invariants: each word stands there as the edition has it, in its own case, and once. Where a program is not
//! installed, it says so; `PAYOM_REQUIRE_READERS=1` makes that a failure.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::project::{EN, Fixture, RU, SLUG, TG, published};

/// Whether programs are there; what is not asked for is told.
fn has(programs: &[(&str, &str)]) -> bool {
    for (program, argument) in programs {
        let started = Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status();
        if started.is_err() {
            eprintln!("SKIPPED: {program} is not installed (Debian: poppler-utils, ghostscript)");
            assert!(std::env::var_os("PAYOM_REQUIRE_READERS").is_none(), "{program} is not installed");
            return false;
        }
    }
    true
}

/// The text of a file, as poppler reads it.
fn extracted(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg(pdf).arg("-").output().unwrap();
    assert!(output.status.success(), "{}", pdf.display());
    String::from_utf8(output.stdout).unwrap()
}

/// A file as Ghostscript writes it again.
fn rewritten(pdf: &Path) -> PathBuf {
    let out = pdf.with_extension("rewritten.pdf");
    let status = Command::new("gs")
        .args(["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite"])
        .arg(format!("-sOutputFile={}", out.display()))
        .arg(pdf)
        .status();
    assert!(status.unwrap().success(), "{}", pdf.display());
    out
}

/// How often each word stands in a text; hyphens, and words divided by them, are joined.
fn words(text: &str) -> BTreeMap<String, usize> {
    let joined = text.replace("\u{AD}\n", "").replace("-\n", "").replace(['\u{AD}', '-', '\u{2011}'], "");
    let mut found = BTreeMap::new();
    for word in joined.split(|c: char| !c.is_alphanumeric() && c != '\u{301}').filter(|word| !word.is_empty()) {
        *found.entry(word.to_owned()).or_default() += 1;
    }
    found
}

/// What of an edition's text stands on paper: neither addresses of links nor what a picture shows, in brackets.
fn printed(text: &str) -> String {
    let is_address = |word: &str| word.contains("://") || word.contains('@');
    let line = |line: &str| {
        let words = line.split_once("] ").map_or(line, |(_, rest)| rest).split(' ');
        words.filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn other_programs_read_the_editions_words() {
    if !has(&[("pdftotext", "-v")]) {
        return;
    }
    let ghostscript = has(&[("gs", "--version")]);
    let fixture = Fixture::shipped();
    fixture.run(&["build", "--format", "pdf,txt"]).fine();
    let files: Vec<String> = published(&fixture).into_iter().filter(|path| path.ends_with(".pdf")).collect();
    assert_eq!(files.len(), 15);
    for path in files {
        let path = format!("output/{path}");
        let pdf = fixture.path(&path);
        let found = words(&extracted(&pdf));
        let edition = printed(&fixture.read(&path.replace(".pdf", ".txt")));
        let missing: Vec<String> = words(&edition).into_keys().filter(|word| !found.contains_key(word)).collect();
        // A word that a page turn divides is two.
        assert!(missing.len() < 2, "{path}: {missing:?}");
        if ghostscript {
            assert_eq!(words(&extracted(&rewritten(&pdf))), found, "{path}, written again by Ghostscript");
        }
    }
}

/// Ligatures, letters with a stress mark, hyphens that no line may end with, capitals that are only a look, figures whose
/// codes are ends of lines.
#[test]
fn what_is_shown_by_other_glyphs_is_read_once() {
    if !has(&[("pdftotext", "-v")]) {
        return;
    }
    let ghostscript = has(&[("gs", "--version")]);
    let fixture = Fixture::house();
    let texts = [
        (EN, "details = The office affirmed five findings of the staff, a fjord and 2211 staff\u{2011}led ones.\n"),
        (RU, "details = В за\u{301}мке и за\u{301}мках 2211 раз, ещё по\u{2011}русски: вс\u{301}ё и и\u{301}.\n"),
        (TG, "details = Ҳама 2211 нафар, яке\u{2011}ду, ғ\u{301}, ҷамъ ва и\u{301}н, офис ва ҳуқуқ.\n"),
    ];
    for (path, line) in texts {
        fixture.message(path, "details", line);
    }
    fixture.run(&["build", "--format", "pdf"]).fine();
    let expected = [
        ("en", ["The office affirmed five findings of the staff, a fjord and 2211 staff-led ones.", "Press release"]),
        ("ru", ["В за\u{301}мке и за\u{301}мках 2211 раз, ещё по-русски: вс\u{301}ё и и\u{301}.", "Пресс-релиз"]),
        ("tg", ["Ҳама 2211 нафар, яке-ду, ғ\u{301}, ҷамъ ва и\u{301}н, офис ва ҳуқуқ.", "Пресс-релиз"]),
    ];
    for (tag, phrases) in expected {
        let pdf = fixture.path(&format!("output/{SLUG}/{SLUG}.{tag}.pdf"));
        let mut files = vec![pdf.clone()];
        if ghostscript {
            files.push(rewritten(&pdf));
        }
        for file in files {
            let text = extracted(&file).replace("\u{AD}\n", "").replace('\n', " ");
            for phrase in phrases {
                assert!(text.contains(phrase), "“{phrase}” is not read in {}: {text}", file.display());
            }
        }
    }
}
