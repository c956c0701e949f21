//! Reads TOML with positions, reporting every problem instead of the first.
//!
//! In: a file (or the front matter of one). Out: typed sections, each with its key's place. Invariants: a section
//! that is wrong is reported and left out, the others are still read; unknown keys are errors, and all of them are
//! reported in one run.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::keys::Tables;
use super::settle::{Fault, settle};
use super::sound::Sound;
use super::wording;
use crate::diag::Span;
use crate::registry::at::At;
use crate::registry::scope::Scope;

/// A typed section: its key and what it holds.
#[derive(Clone, Debug)]
pub(in crate::registry) struct Section<T> {
    /// The key.
    pub(in crate::registry) id: At<String>,
    /// The content.
    pub(in crate::registry) value: T,
}

/// A text that was read as a `T` as far as it could be.
#[derive(Debug)]
pub(crate) struct Partial<T> {
    /// What was read; `None` where too much is wrong.
    pub(crate) value: Option<T>,
    /// The outermost keys of which something could not be read.
    pub(crate) lost: BTreeSet<String>,
}

/// Reads the sections of a file (`[id]` tables), each as a `T`.
pub(in crate::registry) fn sections<T: DeserializeOwned>(scope: &mut Scope<'_>) -> Vec<Section<T>> {
    let original = scope.sources.text(scope.file);
    let (mut table, errors) = DeTable::parse_recoverable(original);
    let tables = Tables::of_section::<T>();
    let sound = if errors.is_empty() { Some(Sound::of(original)) } else { Sound::new(original, &tables, scope) };
    // What of a text that breaks the rules can be read is known, so that what names it is no fault too.
    let quiet = sound.is_none();
    let text = sound.map_or_else(|| Cow::Borrowed(original), |sound| sound.text);
    if !errors.is_empty() {
        table = DeTable::parse_recoverable(&text).0;
    }
    let mut out = Vec::new();
    for (key, value) in table.into_inner() {
        let id = At { span: scope.sources.span(scope.file, key.span()), value: key.into_inner().into_owned() };
        let place = value.span();
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => out.push(Section { id, value }),
            Err(_) if quiet => {}
            Err(_) => {
                let again = DeTable::parse_recoverable(&text).0.into_inner().remove(id.value.as_str());
                let Some(DeValue::Table(section)) = again.map(Spanned::into_inner) else {
                    let span = scope.sources.span(scope.file, place);
                    scope.error(wording::not_a_section(&id.value).at(span, ""));
                    continue;
                };
                let settled = settle::<T>(section, &Tables::default(), BTreeSet::new());
                tell(&settled.faults, id.span, scope);
                if let Some(value) = settled.value.filter(|_| settled.lost.is_empty()) {
                    out.push(Section { id, value });
                }
            }
        }
    }
    out.sort_by_key(|section| section.id.span);
    out
}

/// Reads a whole text as one `T`. `text` has the length of the file's beginning, what is not TOML in it blanked
/// out, so that positions agree. `tables` are the keys that its tables have.
pub(crate) fn whole<T: DeserializeOwned>(text: &str, tables: &Tables, scope: &mut Scope<'_>) -> Option<T> {
    let partial = partial::<T>(text, tables, scope);
    partial.value.filter(|_| partial.lost.is_empty())
}

/// The same, where the caller can do with a part.
pub(crate) fn partial<T: DeserializeOwned>(text: &str, tables: &Tables, scope: &mut Scope<'_>) -> Partial<T> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        let span = table.span();
        let value = Spanned::new(span, DeValue::Table(table.into_inner()));
        if let Ok(value) = T::deserialize(ValueDeserializer::from(value)) {
            return Partial { value: Some(value), lost: BTreeSet::new() };
        }
    }
    let sound = if errors.is_empty() { Some(Sound::of(text)) } else { Sound::new(text, tables, scope) };
    let Some(Sound { text, lost }) = sound else { return Partial { value: None, lost: BTreeSet::new() } };
    let table = DeTable::parse_recoverable(&text).0.into_inner();
    let settled = settle::<T>(table, tables, lost);
    tell(&settled.faults, scope.sources.span(scope.file, 0..0), scope);
    Partial { value: settled.value, lost: settled.lost }
}

/// Reports what is wrong with keys and values.
fn tell(faults: &[Fault], fallback: Span, scope: &mut Scope<'_>) {
    for fault in faults {
        let place = |range: &std::ops::Range<usize>| scope.sources.span(scope.file, range.clone());
        let span = if fault.span == (0..0) { fallback } else { place(&fault.span) };
        let value = fault.value.as_ref().map_or("", |value| scope.sources.slice(place(value)));
        scope.report.error(wording::schema(fault, value).at(span, ""));
    }
}
