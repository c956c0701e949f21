//! The two lines `+++` around the facts of a release.
//!
//! In: the text of `release.md`. Out: the facts and where the structure begins; or what stands in the place of a missing
//! line. Invariants: one cause gives one diagnostic, at the line that is to be changed.

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Message, message};
use crate::registry::is_fence;

/// The line itself.
const FENCE: &str = "+++";

/// Facts and structure of a release.
pub(super) struct Parts {
    /// The facts, what stands before them blanked out, so that positions stay.
    pub(super) toml: String,
    /// Where the structure begins.
    pub(super) body: usize,
}

/// What is wrong, and where.
pub(super) struct Unparted {
    pub(super) diagnostic: Diagnostic,
    pub(super) place: Range<usize>,
}

/// Parts facts and structure; what is wrong comes with its place. `keys` are the names of facts.
pub(super) fn split(text: &str, keys: &[&str]) -> Result<Parts, Box<Unparted>> {
    if text.trim().is_empty() {
        return Err(unparted(no_beginning(text, keys)));
    }
    let mut at = 0;
    let mut toml = String::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let fence = line.trim_end() == FENCE;
        at += line.len();
        match (index, fence) {
            (0, true) => toml.extend(line.chars().map(|c| if c == '\n' || c == '\r' { c } else { ' ' })),
            (0, false) => return Err(unparted(no_beginning(text, keys))),
            (_, true) => return Ok(Parts { toml, body: at }),
            (_, false) => toml.push_str(line),
        }
    }
    Err(unparted(no_end(text)))
}

/// The facts of a release's file as an editor of them takes them; `None` where the lines `+++` are not as they should be.
#[must_use]
pub fn facts(text: &str) -> Option<String> {
    split(text, &[]).ok().map(|parts| parts.toml)
}

fn unparted((diagnostic, place): (Diagnostic, Range<usize>)) -> Box<Unparted> {
    Box::new(Unparted { diagnostic, place })
}

/// A line, without its end, and its place.
fn lines(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        (line, start..start + line.len())
    })
}

fn no_beginning(text: &str, keys: &[&str]) -> (Diagnostic, Range<usize>) {
    let told = |message: String, help: &str| Diagnostic::new(Code::InvalidToml, message).help(help);
    let first = text.lines().next().unwrap_or("").trim_end();
    let place = 0..first.len();
    if text.trim().is_empty() {
        let help = "write a line `+++`, the facts of the release, another line `+++`, and below it the structure";
        return (told("the file is empty".to_owned(), help), 0..0);
    }
    let Some((line, at)) = lines(text).find(|(line, _)| !line.trim().is_empty()) else {
        return (told("the file is empty".to_owned(), "write the facts of the release"), 0..0);
    };
    let head = line.trim();
    if head == FENCE {
        let message = "the file does not begin with the line `+++`".to_owned();
        return (told(message, "delete what stands before it: empty lines, or spaces"), at);
    }
    if is_fence(head) {
        let yaml = lines(text).skip(1).take_while(|(line, _)| !is_fence(line)).any(|(line, _)| is_yaml(line, keys));
        let help = if yaml {
            "write `+++` in the place of this line and of the next one like it; and each fact as `name = value`, a text in \
             quotation marks"
        } else {
            "write `+++` in the place of this line, and of the next one like it"
        };
        return (told(format!("the facts begin with a line `+++`, and not with `{head}`"), help), at);
    }
    if is_page(head) {
        return (foreign("this is a web page (HTML), and not the template of a release"), at);
    }
    let key = head.split(['=', ':']).next().unwrap_or("").trim();
    if keys.contains(&key) || head.starts_with('[') || (head.starts_with('#') && has_facts(text, keys)) {
        let message = "the line `+++` above the facts is missing".to_owned();
        return (told(message, "write a line `+++` above this one, and another below the last fact"), at);
    }
    if text.contains('{') || head.starts_with('#') {
        let message = "the facts of the release are missing at the beginning".to_owned();
        let help = "begin with a line `+++`, the facts such as `date = 2018-10-02`, and another line `+++`";
        return (told(message, help), place);
    }
    (foreign("this is running text, and not the template of a release"), at)
}

/// A file of another kind in the place of a template.
fn foreign(message: &str) -> Diagnostic {
    Diagnostic::new(Code::WrongFileType, message).help(
        "words belong in the .ftl files, each paragraph as `name = text`; this file holds the facts of the release \
         between two lines `+++`, and names the paragraphs: { name } (`payom new` makes an empty one)",
    )
}

fn no_end(text: &str) -> (Diagnostic, Range<usize>) {
    let told = |message: Message, help: Message| Diagnostic::new(Code::InvalidToml, message).help(help);
    for (line, place) in lines(text).skip(1) {
        if is_fence(line) {
            let message = message!(
                "facts-end-otherwise",
                "the facts end with a line `+++`, and not with `{line}`",
                line = line.trim()
            );
            return (
                told(
                    message,
                    message!(
                        "write-fence-here",
                        "write `+++` in the place of this line: three plus signs, nothing before them"
                    ),
                ),
                place,
            );
        }
        let line = line.trim_start();
        let body = line.starts_with("{ ")
            || ["## {", "### {", "- {", "> {", "![", "**{", "*{", "1. {"].iter().any(|sign| line.starts_with(sign));
        if body || (line.starts_with('{') && line.ends_with('}')) {
            return (
                told(
                    fence_missing(),
                    message!("write-fence-above", "write a line `+++` above this one, where the structure begins"),
                ),
                place,
            );
        }
    }
    let first = text.lines().next().unwrap_or("").trim_end().len();
    (told(fence_missing(), message!("write-fence-after", "write a line `+++` after the last fact")), 0..first)
}

fn fence_missing() -> Message {
    message!("fence-missing", "the line `+++` below the facts is missing")
}

/// `date: 2026-11-12`
fn is_yaml(line: &str, keys: &[&str]) -> bool {
    line.split_once(':').is_some_and(|(key, _)| keys.contains(&key.trim()) || !key.contains(['=', ' ']))
}

fn has_facts(text: &str, keys: &[&str]) -> bool {
    lines(text).any(|(line, _)| line.split_once('=').is_some_and(|(key, _)| keys.contains(&key.trim())))
}

fn is_page(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    ["<!doctype", "<html", "<?xml", "<head", "<body", "<p", "<div"].iter().any(|sign| line.starts_with(sign))
}
