//! Texts that are there, and not as messages: still behind the sign of a comment, or under another name.
//!
//! In: a text that a locale lacks. Out: the diagnostic for it, with what to do about what is there instead. Invariants:
//! one cause gives one message: what is told here as the misspelt name of a missing text is not told as superfluous too.

use std::collections::BTreeSet;

use crate::check::structure::names::Names;
use crate::diag::{Diagnostic, FileId, Sources, Span, message, nearest};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Kind};

/// Larger files are not looked through for comments.
const LARGEST: usize = 1 << 18;

/// A text that a locale lacks.
#[derive(Clone, Copy, Debug)]
pub struct Lacking<'a> {
    /// `message`, `-term` or `message.attribute`.
    pub name: &'a str,
    /// The locale.
    pub locale: &'a Locale,
    /// What the locale has.
    pub names: &'a Names<'a>,
    /// What the source has.
    pub source: &'a Names<'a>,
}

/// The diagnostic for a text that is missing, with what was found in its place.
#[must_use]
pub fn instead(diagnostic: Diagnostic, lacking: &Lacking<'_>, sources: &Sources) -> Diagnostic {
    let Lacking { name, locale, names, source } = *lacking;
    if let Some((span, text)) = names.files().into_iter().find_map(|file| commented(name, file, sources)) {
        let needed = diagnostic.primary.clone();
        let mut diagnostic = diagnostic;
        diagnostic.message = message!(
            "still-a-comment",
            "the {language} text of `{name}` is still a comment",
            language = locale,
            name = name,
        );
        let shown: String = text.chars().take(60).collect();
        let dots = if shown.len() < text.len() { "…" } else { "" };
        let help = message!(
            "uncomment",
            "delete the `# ` at the beginning of each of its lines: `{text}`",
            text = format!("{shown}{dots}"),
        );
        let mut diagnostic = diagnostic.at(span, message!("text-is-here", "the text is here")).help(help);
        diagnostic.notes.clear();
        return match needed.filter(|label| label.span != span) {
            Some(label) => diagnostic.also(label.span, label.text),
            None => diagnostic,
        };
    }
    let other = misspelt(name, names, source).filter(|_| !name.contains('.'));
    if let Some((other, add)) = other.zip(diagnostic.help.clone()) {
        let place = sources.place(other.id.span).line;
        let file = sources.path(other.id.span.file);
        let span = other.id.span;
        let help = message!(
            "nearly-this-name",
            "if `{other}` in line {line} of {file} is this text, write `{name}` there; otherwise {add}",
            other = &*other.id.text,
            line = place,
            file = file,
            name = name,
            add = add,
        );
        return diagnostic
            .also(span, message!("nearly-its-name", "nearly this name, which the source lacks"))
            .help(help);
    }
    diagnostic
}

/// An entry whose name is nearly that of a missing text, and that the source has not.
fn misspelt<'a>(name: &str, names: &Names<'a>, source: &Names<'_>) -> Option<&'a Entry> {
    let (kind, id) = kind_of(name);
    let strange = |entry: &&&Entry| entry.kind == kind && source.get(kind, &entry.id.text).is_none();
    let near = nearest(id, names.own().iter().filter(strange).map(|entry| &*entry.id.text))?;
    names.local(kind, near)
}

/// Names of entries that the source lacks and that are told as misspelt names of what it has.
#[must_use]
pub(crate) fn explained<'a>(names: &Names<'a>, source: &Names<'_>) -> BTreeSet<&'a str> {
    let lacking = source.own().iter().filter(|entry| names.get(entry.kind, &entry.id.text).is_none());
    lacking.filter_map(|entry| misspelt(&name_of(entry), names, source)).map(|entry| &*entry.id.text).collect()
}

fn name_of(entry: &Entry) -> String {
    let sign = if entry.kind == Kind::Term { "-" } else { "" };
    format!("{sign}{}", entry.id.text)
}

fn kind_of(name: &str) -> (Kind, &str) {
    name.strip_prefix('-').map_or((Kind::Message, name), |id| (Kind::Term, id))
}

/// The comment line `# name = text` of a file, and the line without the sign.
fn commented(name: &str, file: FileId, sources: &Sources) -> Option<(Span, String)> {
    let text = sources.text(file);
    let (id, attribute) = name.split_once('.').map_or((name, None), |(id, attribute)| (id, Some(attribute)));
    if text.len() > LARGEST || !text.contains(id) {
        return None;
    }
    let (mut at, mut within) = (0, false);
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let start = at;
        at += line.len();
        let bare = line.trim_start_matches('#').trim();
        let behind = line.starts_with('#');
        if let Some(rest) = value(bare, id) {
            within = true;
            if attribute.is_none() && behind {
                let more =
                    lines.peek().filter(|next| continues(next)).map(|next| next.trim_start_matches('#').trim());
                let rest = if rest.is_empty() { more? } else { rest };
                let span = sources.span(file, start..start + line.trim_end().len());
                return Some((span, format!("{name} = {rest}")));
            }
            continue;
        }
        if let Some(attribute) = attribute.filter(|_| within) {
            let found = bare.strip_prefix('.').and_then(|bare| value(bare, attribute));
            if let Some(rest) = found.filter(|rest| behind && !rest.is_empty()) {
                let span = sources.span(file, start..start + line.trim_end().len());
                return Some((span, format!("    .{attribute} = {rest}")));
            }
        }
        within &= behind || line.starts_with(' ');
    }
    None
}

/// What follows `name =` in a line.
fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    Some(line.strip_prefix(name)?.trim_start().strip_prefix('=')?.trim())
}

/// `#     text`: the next line of a text behind the sign.
fn continues(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    line.starts_with('#') && rest.starts_with("   ") && !rest.trim().is_empty() && !rest.trim().starts_with('.')
}
