//! A project made up from the bytes of the fuzzer.
//!
//! In: bytes. Out: the files of a release that differ from the tiny project's: settings, template, messages in three
//! languages. Invariants: most of what comes out is right, so that most runs reach the PDF; a part of each text is as
//! the fuzzer wrote it.

use std::fmt::Write as _;

use libfuzzer_sys::arbitrary::{Result, Unstructured};

use crate::SLUG;

const LOCALES: [&str; 3] = ["en", "ru", "tg"];

/// Pieces of text, by language, then for all.
const WORDS: [&[&str]; 3] = [
    &["Human rights", "the meeting", "in Dushanbe", "well-being", "counter-revolutionaries", "a", "It’s said"],
    &["Права человека", "встреча", "в Душанбе", "кое-что", "человеконенавистничество", "и", "№ 5"],
    &["Ҳуқуқи инсон", "вохӯрӣ", "дар Душанбе", "ба ҳар ҳол", "ҳуқуқвайронкунӣ", "ва", "ӯ"],
];
const PIECES: [&str; 30] = [
    ".",
    ", ",
    " – ",
    "…",
    "«",
    "»",
    "“",
    "”",
    "**strong**",
    "*stress*",
    "**both *of* them**",
    "{ $participants }",
    "{ DATETIME($visit, dateStyle: \"day-month\") }",
    "{ $budget }",
    "{ $date }",
    "[a link](link:report)",
    "[site](https://example.org/a?b=c&d)",
    "{ \"{\" }",
    "{ \"\\u00A0\" }",
    "100 %",
    "12 345,67",
    "km²",
    "\u{301}",
    "{ org-house }",
    "{ $participants -> [one] one *[other] { $participants } others }",
    "\n    ",
    "5 °C",
    "U+",
    "https://example.org/a/very/long/address/that/does/not/end",
    "a\u{ad}b",
];
const FACES: [&str; 2] = ["serif", "sans"];

/// A file of the project: its path and its text.
pub type File = (String, String);

/// Makes a release up.
///
/// # Errors
/// When the bytes end where more are needed; those at the end count as zeros, so this is rare.
pub fn release(bytes: &mut Unstructured<'_>) -> Result<Vec<File>> {
    let mut template = front_matter(bytes)?;
    let mut names = vec!["headline".to_owned()];
    for _ in 0..bytes.int_in_range(1..=12)? {
        block(bytes, &mut template, &mut names, 0)?;
        template.push('\n');
    }
    let mut files =
        vec![("payom.toml".to_owned(), settings(bytes)?), (format!("releases/{SLUG}/release.md"), template)];
    for (language, locale) in LOCALES.iter().enumerate() {
        let mut text = String::new();
        for name in &names {
            let words = message(bytes, language)?;
            let _ = writeln!(text, "{name} = {words}");
        }
        files.push((format!("locales/{locale}/releases/{SLUG}.ftl"), text));
    }
    Ok(files)
}

fn settings(bytes: &mut Unstructured<'_>) -> Result<String> {
    let mut text =
        "[house]\npublisher = \"house\"\nsource = \"en\"\nlocales = [\"en\", \"ru\", \"tg\"]\n\n[style]\n".to_owned();
    if bytes.arbitrary()? {
        let _ = writeln!(text, "paper = \"letter\"");
    }
    if bytes.arbitrary()? {
        let (left, right) = (bytes.int_in_range(10..=60)?, bytes.int_in_range(10..=60)?);
        let (top, bottom) = (bytes.int_in_range(10..=60)?, bytes.int_in_range(10..=60)?);
        let _ = writeln!(text, "margins = {{ left = {left}, right = {right}, top = {top}, bottom = {bottom} }}");
    }
    if bytes.arbitrary()? {
        let size = bytes.int_in_range(9..=14)?;
        let _ = writeln!(text, "text-size = {size}\nleading = {}", size + bytes.int_in_range(1..=8)?);
    }
    let _ =
        writeln!(text, "text-face = \"{}\"\nheadline-face = \"{}\"", bytes.choose(&FACES)?, bytes.choose(&FACES)?);
    if bytes.arbitrary()? {
        let _ = writeln!(text, "figures = \"old-style\"\njustified = []");
    }
    Ok(text)
}

fn front_matter(bytes: &mut Unstructured<'_>) -> Result<String> {
    let (year, month, day) =
        (bytes.int_in_range(1990..=2035)?, bytes.int_in_range(1..=12)?, bytes.int_in_range(1..=31)?);
    let mut text = format!("+++\ndate = {year}-{month:02}-{day:02}\n");
    let _ =
        writeln!(text, "label = \"{}\"", bytes.choose(&["press-release", "announcement", "media-advisory", "none"])?);
    if bytes.arbitrary()? {
        let _ = writeln!(text, "dateline = \"{}\"", bytes.choose(&["place-date", "date-place"])?);
    }
    text.push_str("places = [\"dushanbe\"]\n");
    if bytes.arbitrary()? {
        text.push_str("contacts = [\"desk\"]\n");
    }
    if bytes.arbitrary()? {
        text.push_str("standfirst = \"headline\"\n");
    }
    let number: i64 = bytes.arbitrary()?;
    let _ = writeln!(text, "[facts]\nparticipants = {}\nvisit = 2026-01-12", number >> bytes.int_in_range(0..=63)?);
    let _ = writeln!(text, "budget = {{ amount = {}, currency = \"EUR\" }}", bytes.arbitrary::<u32>()?);
    text.push_str("[links]\nreport = \"https://example.org/report\"\n+++\n\n");
    Ok(text)
}

/// Words of a block: a new message or an old one, bare or marked.
fn reference(bytes: &mut Unstructured<'_>, names: &mut Vec<String>) -> Result<String> {
    let name = if bytes.ratio(1, 8)? {
        bytes.choose(names)?.clone()
    } else {
        let name = format!("text-{}", names.len());
        names.push(name.clone());
        name
    };
    Ok(match bytes.int_in_range(0..=7)? {
        0 => format!("**{{ {name} }}**"),
        1 => format!("*{{ {name} }}*"),
        2 => format!("[{{ {name} }}](link:report)"),
        _ => format!("{{ {name} }}"),
    })
}

fn block(bytes: &mut Unstructured<'_>, out: &mut String, names: &mut Vec<String>, depth: usize) -> Result<()> {
    let margin = "  ".repeat(depth);
    match bytes.int_in_range(0..=9)? {
        0 => {
            let level = "#".repeat(bytes.int_in_range(2..=4)?);
            let _ = writeln!(out, "{margin}{level} {}", reference(bytes, names)?);
        }
        1 | 2 if depth < 4 => {
            for _ in 0..bytes.int_in_range(1..=4)? {
                let _ = writeln!(out, "{margin}- {}", reference(bytes, names)?);
                if bytes.ratio(1, 4)? {
                    block(bytes, out, names, depth + 1)?;
                }
            }
        }
        3 => {
            let _ = writeln!(
                out,
                "{margin}> {}\n{margin}>\n{margin}> — {}",
                reference(bytes, names)?,
                reference(bytes, names)?
            );
        }
        4 => {
            let number: u8 = bytes.arbitrary()?;
            let _ = writeln!(
                out,
                "{margin}{number}. {}\n{margin}1. {}",
                reference(bytes, names)?,
                reference(bytes, names)?
            );
        }
        5 => {
            let _ = writeln!(out, "{margin}---");
        }
        6 => {
            let _ = writeln!(out, "{{ funding }}");
        }
        _ => {
            let _ = write!(out, "{margin}{}", reference(bytes, names)?);
            // Zeros follow the last byte: a loop must end by itself.
            for _ in 0..bytes.int_in_range(0..=3)? {
                let _ = write!(out, "{} {}", bytes.choose(&[".", " –", "", "\n"])?, reference(bytes, names)?);
            }
            out.push('\n');
        }
    }
    Ok(())
}

fn message(bytes: &mut Unstructured<'_>, language: usize) -> Result<String> {
    let words = WORDS.get(language).copied().unwrap_or_default();
    let mut text = (*bytes.choose(words)?).to_owned();
    for _ in 0..bytes.int_in_range(0..=10)? {
        match bytes.int_in_range(0..=7)? {
            0 => text.push_str(bytes.choose(&PIECES)?),
            1 => text.push_str(&bytes.arbitrary::<String>()?.replace(['\n', '\r', '{', '}'], " ")),
            // A long text now and then: many lines, many pages.
            2 if bytes.ratio(1, 4)? => {
                let piece = format!(" {}", bytes.choose(words)?);
                text.push_str(&piece.repeat(bytes.int_in_range(1..=400)?));
            }
            _ => {
                text.push(' ');
                text.push_str(bytes.choose(words)?);
            }
        }
    }
    Ok(text)
}
