//! Reads TOML with positions, reporting every problem instead of the first.
//!
//! In: a file (or the front matter of one). Out: typed sections, each with its key's place. In between: a section
//! that is wrong is reported and left out, the others are still read; unknown keys are errors.

use std::fmt::Write as _;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span};

/// A value and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> At<T> {
    /// Gives a TOML value its file.
    pub fn new(spanned: Spanned<T>, file: FileId, sources: &Sources) -> Self {
        let span = sources.span(file, spanned.span());
        Self { value: spanned.into_inner(), span }
    }
}

/// A typed section: its key and what it holds.
#[derive(Clone, Debug)]
pub struct Section<T> {
    /// The key.
    pub id: At<String>,
    /// The content.
    pub value: T,
}

/// Reads the sections of a file (`[id]` tables), each as a `T`; the names of those that are wrong come second.
pub fn sections<T: DeserializeOwned>(
    file: FileId,
    sources: &Sources,
    report: &mut Report,
) -> (Vec<Section<T>>, Vec<String>) {
    let (table, errors) = DeTable::parse_recoverable(sources.text(file));
    for error in &errors {
        report.error(syntax_error(error, file, sources));
    }
    let (mut out, mut broken) = (Vec::new(), Vec::new());
    for (key, value) in table.into_inner() {
        let id = At { span: sources.span(file, key.span()), value: key.into_inner().into_owned() };
        match read::<T>(value) {
            Ok(value) => out.push(Section { id, value }),
            Err(error) => {
                if errors.is_empty() {
                    report.error(schema_error(&error, id.span, file, sources));
                }
                broken.push(id.value);
            }
        }
    }
    out.sort_by_key(|section| section.id.span);
    (out, broken)
}

/// Reads a whole text as one `T`. `text` has the length of the file's beginning, what is not TOML in it blanked
/// out, so that positions agree.
pub fn whole<T: DeserializeOwned>(text: &str, file: FileId, sources: &Sources, report: &mut Report) -> Option<T> {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        report.error(syntax_error(error, file, sources));
    }
    if !errors.is_empty() {
        return None;
    }
    let span = table.span();
    match read::<T>(Spanned::new(span, DeValue::Table(table.into_inner()))) {
        Ok(value) => Some(value),
        Err(error) => {
            report.error(schema_error(&error, sources.span(file, 0..0), file, sources));
            None
        }
    }
}

fn read<T: DeserializeOwned>(value: Spanned<DeValue<'_>>) -> Result<T, toml::de::Error> {
    T::deserialize(ValueDeserializer::from(value))
}

fn syntax_error(error: &toml::de::Error, file: FileId, sources: &Sources) -> Diagnostic {
    let span = sources.span(file, error.span().unwrap_or(0..0));
    let message = one_line(error.message());
    let mut diagnostic = Diagnostic::new(Code::InvalidToml, format!("this is not valid TOML: {message}"));
    let line = sources.slice(line_of(span, sources));
    if line.contains(['“', '”', '«', '»']) {
        diagnostic = diagnostic.help("write straight quotes: \"…\"");
    }
    diagnostic.at(span, "")
}

fn schema_error(error: &toml::de::Error, fallback: Span, file: FileId, sources: &Sources) -> Diagnostic {
    let span = error.span().map_or(fallback, |range| sources.span(file, range));
    let message = one_line(error.message());
    let mut diagnostic = Diagnostic::new(Code::InvalidSetting, message.clone());
    if let Some((wrong, known)) = unknown_field(&message) {
        let hint = crate::diag::did_you_mean(wrong, known.iter().copied());
        diagnostic.message = format!("`{wrong}` is not a key that is known here");
        let mut list = String::from("known keys: ");
        for (index, key) in known.iter().enumerate() {
            let _ = write!(list, "{}`{key}`", if index == 0 { "" } else { ", " });
        }
        diagnostic = diagnostic.note(list).maybe_help(hint);
    }
    diagnostic.at(span, "")
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// serde's "unknown field `a`, expected one of `b`, `c`".
fn unknown_field(message: &str) -> Option<(&str, Vec<&str>)> {
    let rest = message.strip_prefix("unknown field `")?;
    let (wrong, rest) = rest.split_once('`')?;
    Some((wrong, rest.split('`').skip(1).step_by(2).collect()))
}

fn line_of(span: Span, sources: &Sources) -> Span {
    let text = sources.text(span.file);
    let before = text.get(..span.start as usize).unwrap_or("");
    let start = before.rfind('\n').map_or(0, |i| i + 1);
    let end =
        text.get(span.start as usize..).and_then(|t| t.find('\n')).map_or(text.len(), |i| i + span.start as usize);
    sources.span(span.file, start..end)
}
