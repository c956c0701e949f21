//! Where the screen on which a release is written has what a finding is about.
//!
//! In: a release. Out: the last part of an address: the name of a text, `@` with the number of a block, or `+` with the kind of a block that can be
//! added. Invariants: what is named there is on that screen.

use std::collections::BTreeSet;

use super::labels::{HEADLINE, SHORT};
use super::spoken;
use crate::diag::Sources;
use crate::edit::blocks::{Part, Shape, parts};
use crate::l10n::syntax::Kind;
use crate::project::{Loaded, Project};

/// The block that a template lacks: who pays.
const PAYERS: &str = "+funding";

/// The blocks of a release; none where its template cannot be read.
fn blocks(loaded: &Loaded, sources: &Sources) -> Vec<Part> {
    parts(sources.text(loaded.release.file)).unwrap_or_default()
}

/// The names of all texts that the screen has a field for, in order.
fn fields((project, sources): (&Project, &Sources), loaded: &Loaded) -> Vec<String> {
    let matter = &loaded.release.matter;
    let named = matter.messages().map(|name| name.value.clone());
    let attributes = matter.attributes().map(|(name, own)| format!("{}.{own}", name.value));
    let shown = blocks(loaded, sources).into_iter().flat_map(|part| part.texts);
    let written = loaded.messages.get(&project.settings.source).into_iter().flat_map(|own| &own.entries.entries);
    let written = written.filter(|entry| entry.kind == Kind::Message).flat_map(|entry| {
        entry.patterns().map(|(attribute, _)| match attribute {
            Some(own) => format!("{}.{}", entry.id.text, own.text),
            None => entry.id.text.to_string(),
        })
    });
    let all = [HEADLINE, SHORT].map(str::to_owned).into_iter().chain(named).chain(attributes).chain(shown);
    let mut seen = BTreeSet::new();
    all.chain(written).filter(|name| !is_of_house(project, loaded, name) && seen.insert(name.clone())).collect()
}

/// Whether a text is one of the house, for which there is no field.
fn is_of_house(project: &Project, loaded: &Loaded, name: &str) -> bool {
    let (source, id) = (&project.settings.source, name.split('.').next().unwrap_or(name));
    let own = loaded.messages.get(source).into_iter().flat_map(|own| &own.entries.entries);
    !own.into_iter().any(|entry| *entry.id.text == *id) && spoken::entry(project, None, (source, id)).is_some()
}

/// The field of a text; the nearest where it has none itself: another part of the same text.
pub(super) fn text(place: (&Project, &Sources), loaded: &Loaded, name: &str) -> Option<String> {
    let all = fields(place, loaded);
    let id = name.split('.').next().unwrap_or(name);
    let is_part = |own: &&String| own.as_str() == id || own.split('.').next() == Some(id);
    all.iter().find(|own| *own == name).or_else(|| all.iter().find(is_part)).cloned()
}

/// The first text that the page shows and nobody has written.
pub(super) fn unwritten((project, sources): (&Project, &Sources), loaded: &Loaded) -> Option<String> {
    let source = &project.settings.source;
    let is_lacking = |name: &String| {
        let (id, part) = name.split_once('.').map_or((name.as_str(), None), |(id, part)| (id, Some(part)));
        let entry = spoken::entry(project, Some(loaded), (source, id));
        entry.is_none_or(|entry| entry.pattern(part).is_none())
    };
    let shown = blocks(loaded, sources).into_iter().flat_map(|part| part.texts);
    std::iter::once(HEADLINE.to_owned()).chain(shown).find(is_lacking)
}

/// The block at a place of the template, or else the nearest before it.
pub(super) fn block(loaded: &Loaded, sources: &Sources, at: usize) -> Option<String> {
    let all = blocks(loaded, sources);
    let place = all.iter().rposition(|part| part.lines.start <= at).or((!all.is_empty()).then_some(0))?;
    Some(format!("@{place}"))
}

/// Where who pays is put into the text: its block, or what adds it.
pub(super) fn payers(loaded: &Loaded, sources: &Sources) -> String {
    let own = blocks(loaded, sources).iter().position(|part| part.shape == Shape::Funding);
    own.map_or_else(|| PAYERS.to_owned(), |place| format!("@{place}"))
}

/// The block that shows a file beside the template.
pub(super) fn showing(loaded: &Loaded, sources: &Sources, name: &str) -> Option<String> {
    let is_it = |part: &Part| matches!(&part.shape, Shape::Figure { path } if path == name);
    blocks(loaded, sources).iter().position(is_it).map(|place| format!("@{place}"))
}
