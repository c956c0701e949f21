//! Reads TOML with positions, reporting every problem instead of the first.
//!
//! In: a file (or the front matter of one). Out: typed sections, each with its key's place. In between: a section
//! that is wrong is reported and left out, the others are still read; unknown keys are errors.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::wording;
use crate::diag::{Diagnostic, FileId, Report, Sources, Span};

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

/// Reads the sections of a file (`[id]` tables), each as a `T`.
pub fn sections<T: DeserializeOwned>(file: FileId, sources: &Sources, report: &mut Report) -> Vec<Section<T>> {
    let (table, errors) = DeTable::parse_recoverable(sources.text(file));
    for error in &errors {
        report.error(syntax_error(error, file, sources));
    }
    let mut out = Vec::new();
    for (key, value) in table.into_inner() {
        let id = At { span: sources.span(file, key.span()), value: key.into_inner().into_owned() };
        match read::<T>(value) {
            Ok(value) => out.push(Section { id, value }),
            Err(error) if errors.is_empty() => {
                report.error(schema_error(&error, id.span, file, sources));
            }
            Err(_) => {}
        }
    }
    out.sort_by_key(|section| section.id.span);
    out
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
    let line = sources.slice(line_of(span, sources));
    wording::syntax(&one_line(error.message()), sources.slice(span), line).at(span, "")
}

fn schema_error(error: &toml::de::Error, fallback: Span, file: FileId, sources: &Sources) -> Diagnostic {
    let span = error.span().map_or(fallback, |range| sources.span(file, range));
    wording::schema(&one_line(error.message())).at(span, "")
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line_of(span: Span, sources: &Sources) -> Span {
    let start = span.range().start;
    let lines = sources.lines(span.file, start..start).range;
    let line = sources.text(span.file).get(lines.clone()).unwrap_or("").trim_end_matches('\n');
    sources.span(span.file, lines.start..lines.start + line.len())
}
