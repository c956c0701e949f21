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
    plain(&message).at(span, "")
}

/// serde's messages in words for people who write texts.
fn plain(message: &str) -> Diagnostic {
    let told = |text: String| Diagnostic::new(Code::InvalidSetting, text);
    if let Some((wrong, known)) = one_of(message, "unknown field `") {
        let hint = crate::diag::did_you_mean(wrong, known.iter().copied());
        let diagnostic = told(format!("`{wrong}` is not a key that is known here"));
        return diagnostic.note(format!("known keys: {}", listed(&known, '`'))).maybe_help(hint);
    }
    if let Some((wrong, known)) = one_of(message, "unknown variant `") {
        let hint = crate::diag::did_you_mean(wrong, known.iter().copied());
        let diagnostic = told(format!("\"{wrong}\" is not one of the values that are possible here"));
        return diagnostic.note(format!("possible values: {}", listed(&known, '"'))).maybe_help(hint);
    }
    if let Some(key) = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
        return told(format!("the key `{key}` is missing")).help(format!("add a line `{key} = …`"));
    }
    if let Some((found, expected)) =
        message.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected "))
    {
        let (wanted, example) = kind(expected);
        let diagnostic = told(format!("{wanted} is expected here, and {} stands here", kind(found).0));
        return diagnostic.maybe_help(example.map(|example| format!("write it as {example}")));
    }
    told(message.to_owned())
}

/// What serde calls a kind of value, in plain words and as it is written.
fn kind(name: &str) -> (&str, Option<&'static str>) {
    let name = name.strip_prefix("a ").unwrap_or(name);
    match name.split([' ', ',']).next().unwrap_or("") {
        "string" => ("a text in quotes", Some("\"…\"")),
        "sequence" => ("a list", Some("[\"…\", \"…\"]")),
        "boolean" => ("true or false", Some("`true` or `false`")),
        "map" | "struct" => ("a group of keys", Some("{ key = \"…\" }")),
        "integer" | "u32" | "i64" | "f64" | "floating" => ("a number", Some("60, without quotes")),
        "TOML" | "datetime" | "date" => ("a date", Some("2018-10-02, without quotes")),
        _ => (name, None),
    }
}

fn listed(known: &[&str], quote: char) -> String {
    let mut list = String::new();
    for (index, key) in known.iter().enumerate() {
        let _ = write!(list, "{}{quote}{key}{quote}", if index == 0 { "" } else { ", " });
    }
    list
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// serde's "unknown field `a`, expected one of `b`, `c`".
fn one_of<'a>(message: &'a str, begin: &str) -> Option<(&'a str, Vec<&'a str>)> {
    let rest = message.strip_prefix(begin)?;
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
