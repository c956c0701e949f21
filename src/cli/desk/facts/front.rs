//! The text of a front matter, as it is now.
//!
//! In: a release. Out: its file and text, and what it says of a fact. Invariants: two texts that say the same of a fact have the same basis,
//! however they are written.

use super::known::{Fact, Shape};
use crate::cli::desk::keys::digest;
use crate::cli::desk::office::View;
use crate::diag::{Message, Report, Severity, Sources, message};
use crate::edit::{Field, Place, facts, field};
use crate::l10n::Locale;
use crate::project::Loaded;
use crate::release::{self, Known};

/// A front matter.
pub(in crate::cli::desk) struct Front<'v> {
    pub(in crate::cli::desk) view: &'v View,
    pub(in crate::cli::desk) loaded: &'v Loaded,
    /// The file.
    pub(in crate::cli::desk) path: &'v str,
    /// All of its text.
    pub(in crate::cli::desk) text: &'v str,
    /// The part that is the front matter, at the same place.
    pub(in crate::cli::desk) toml: String,
}

impl<'v> Front<'v> {
    pub(in crate::cli::desk) fn of(view: &'v View) -> Option<Self> {
        let loaded = view.project.releases.first()?;
        let file = loaded.release.file;
        let (path, text) = (view.sources.path(file), view.sources.text(file));
        Some(Self { view, loaded, path, text, toml: release::facts(text)? })
    }

    pub(super) fn slug(&self) -> &'v str {
        self.loaded.release.slug.as_str()
    }

    pub(super) fn source(&self) -> &'v Locale {
        &self.view.project.settings.source
    }

    /// Why the release could not be read with another text of its file; `None` where it could.
    pub(in crate::cli::desk) fn refused(&self, after: &str) -> Option<Message> {
        let project = &self.view.project;
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let file = sources.add(self.path, after.into());
        let known = Known { registry: &project.registry, kinds: &project.settings.kinds, slugs: &project.slugs };
        let slug = self.loaded.release.slug.clone();
        if release::parse(slug, file, &sources, known, &mut report).is_some() {
            return None;
        }
        let sorted = report.sorted();
        let first = sorted.iter().find(|found| found.severity == Severity::Error);
        first.map(|found| message!("desk-not-changed", "Not changed: {why}", why = found.message.clone()))
    }

    /// That a fact is written as no form can change it.
    pub(in crate::cli::desk) fn in_file(&self) -> Message {
        message!("desk-fact-refused", "This fact cannot be changed here: see {file} in an editor.", file = self.path)
    }

    /// Whether it is TOML; it is not as long as the day is not filled in.
    pub(super) fn is_read(&self) -> bool {
        facts::is_read(&self.toml)
    }

    /// Where the day belongs that is not filled in: behind the sign.
    pub(super) fn blank_day(&self) -> Option<usize> {
        let mut at = 0;
        self.toml.split_inclusive('\n').find_map(|line| {
            let start = at;
            at += line.len();
            let (name, value) = line.split_once('=')?;
            let is_blank = value.trim().is_empty() || value.trim_start().starts_with('#');
            (name.trim() == "date" && is_blank).then_some(start + name.len() + 1)
        })
    }

    /// The headline: the file, its text, what it says.
    pub(super) fn title(&self) -> Option<(&'v str, &'v str, Field)> {
        let messages = self.loaded.messages.get(self.source())?;
        let (path, text) = (self.view.sources.path(messages.file), self.view.sources.text(messages.file));
        Some((path, text, field(text, &messages.entries, &Place::named("headline"))?))
    }

    /// The key that says of what kind it is: the former one, where that is used.
    pub(super) fn kind_key(&self) -> &'static str {
        let is_former =
            facts::words(&self.toml, &["kind"]).is_none() && facts::words(&self.toml, &["label"]).is_some();
        if is_former { "label" } else { "kind" }
    }

    /// The keys of a fact in this text.
    pub(super) fn path_of(&self, fact: &Fact) -> Vec<&'static str> {
        if fact.shape == Shape::Kind { vec![self.kind_key()] } else { fact.path() }
    }

    /// Says whether a fact is still what somebody saw.
    pub(super) fn basis(&self, fact: &Fact) -> String {
        let said = match fact.shape {
            Shape::Title => self.title().map(|(.., field)| field.line()).unwrap_or_default(),
            _ => facts::said(&self.toml, &self.path_of(fact)),
        };
        digest(&[fact.key, &said])
    }
}
