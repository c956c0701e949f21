//! The text of a release as it is written: its blocks, and the texts around them.
//!
//! In: a release. Out: a [`Sheet`]. Invariants: every text of the source's file is in it once, in the order of the page; a text is known by its
//! name alone.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::check::Translation;
use crate::cli::desk::keys::digest;
use crate::cli::desk::labels::{HEADLINE, SHORT};
use crate::cli::desk::office::View;
use crate::edit::blocks::{Part, Shape, parts};
use crate::edit::{Field, Place, field};
use crate::l10n::Locale;
use crate::l10n::syntax::{Kind, Resource, excerpt};
use crate::project::{Loaded, release_messages};
use crate::{check, release};

/// A release as it is written.
pub(super) struct Sheet<'v> {
    pub(super) view: &'v View,
    pub(super) loaded: &'v Loaded,
    pub(super) source: &'v Locale,
    /// The template: its file and text.
    pub(super) template: (&'v str, &'v str),
    /// The source's file of messages.
    pub(super) path: String,
    /// Its text, where there is one.
    pub(super) text: Option<&'v str>,
    entries: Arc<Resource>,
    pub(super) parts: Vec<Part>,
    /// Texts that stand before the blocks.
    pub(super) before: Vec<String>,
    /// Those of which nothing on the page says where they stand.
    pub(super) rest: Vec<String>,
}

/// What stands for a text that says this.
pub(super) fn basis_of(said: &Field) -> String {
    digest(&[&said.line()])
}

/// The message of a text.
pub(super) fn id(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// What a block is known by as long as it stands.
pub(super) fn key(parts: &[Part], at: usize) -> String {
    let Some(part) = parts.get(at) else { return String::new() };
    let same = parts.iter().take(at).filter(|own| own.texts.is_empty() && own.shape == part.shape).count();
    part.texts.first().cloned().unwrap_or_else(|| format!("+{:?} {same}", part.shape))
}

impl<'v> Sheet<'v> {
    /// The sheet of the release of a view; `None` where its template cannot be read at all.
    pub(super) fn of(view: &'v View) -> Option<Self> {
        let loaded = view.project.releases.first()?;
        let source = &view.project.settings.source;
        let file = loaded.release.file;
        let template = (view.sources.path(file), view.sources.text(file));
        let parts = parts(template.1)?;
        let messages = loaded.messages.get(source);
        let text = messages.map(|messages| view.sources.text(messages.file));
        let path = messages.map(|messages| view.sources.path(messages.file).to_owned());
        let path = path.unwrap_or_else(|| release_messages(source, loaded.release.slug.as_str()));
        let entries = messages.map(|messages| messages.entries.clone()).unwrap_or_default();
        let mut sheet =
            Self { view, loaded, source, template, path, text, entries, parts, before: Vec::new(), rest: Vec::new() };
        sheet.around();
        Some(sheet)
    }

    /// Finds the texts around the blocks.
    fn around(&mut self) {
        let matter = &self.loaded.release.matter;
        let named = matter.messages().map(|name| name.value.clone());
        let attributes = matter.attributes().map(|(name, own)| format!("{}.{own}", name.value));
        let known = [HEADLINE, SHORT].map(str::to_owned);
        let mut seen: BTreeSet<String> = self.parts.iter().flat_map(|part| part.texts.iter().cloned()).collect();
        let before = known.into_iter().chain(named).chain(attributes);
        self.before = before.filter(|name| seen.insert(name.clone())).collect();
        let all = self.entries.entries.iter().filter(|entry| entry.kind == Kind::Message).flat_map(|entry| {
            entry.patterns().map(|(attribute, _)| match attribute {
                Some(own) => format!("{}.{}", entry.id.text, own.text),
                None => entry.id.text.to_string(),
            })
        });
        self.rest = all.filter(|name| seen.insert(name.clone())).collect();
    }

    pub(super) fn slug(&self) -> &'v str {
        self.loaded.release.slug.as_str()
    }

    /// All names, in the order of the page.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let blocks = self.parts.iter().flat_map(|part| &part.texts);
        self.before.iter().chain(blocks).chain(&self.rest).map(String::as_str)
    }

    /// What a text says in the file; `None` where nobody has written it.
    pub(super) fn said(&self, name: &str) -> Option<Field> {
        field(self.text?, &self.entries, &Place::named(name))
    }

    /// Whether a text is one of the house, which is not written here.
    pub(super) fn is_of_house(&self, name: &str) -> bool {
        let id = name.split('.').next().unwrap_or(name);
        let has = |resource: &Resource| resource.entries.iter().any(|entry| *entry.id.text == *id);
        let house = self.view.project.house.get(self.source).into_iter().flatten();
        !has(&self.entries) && house.into_iter().any(|messages| has(&messages.entries))
    }

    /// What a text of the house says.
    pub(super) fn of_house(&self, name: &str) -> Option<String> {
        let (id, attribute) = name.split_once('.').map_or((name, None), |(id, own)| (id, Some(own)));
        let entries = self.view.project.house.get(self.source)?.iter().flat_map(|messages| &messages.entries.entries);
        entries.filter(|entry| *entry.id.text == *id).find_map(|entry| entry.pattern(attribute)).map(excerpt)
    }

    fn is_written(&self, part: &Part) -> bool {
        part.texts.iter().any(|name| self.said(name).is_some() || self.is_of_house(name))
    }

    /// The blocks that nobody has written.
    pub(super) fn unwritten(&self) -> Vec<usize> {
        let is_empty = |part: &Part| !part.texts.is_empty() && part.shape != Shape::Other && !self.is_written(part);
        self.parts.iter().enumerate().filter(|(_, part)| is_empty(part)).map(|(at, _)| at).collect()
    }

    /// The same; none as long as no block is written.
    pub(super) fn empty(&self) -> Vec<usize> {
        if self.parts.iter().any(|part| self.is_written(part)) { self.unwritten() } else { Vec::new() }
    }

    /// Says whether a text is still what somebody saw.
    pub(super) fn basis(&self, name: &str) -> String {
        basis_of(&self.said(name).unwrap_or_default())
    }

    /// Says whether the blocks are still what somebody saw.
    pub(super) fn structure(&self) -> String {
        let body = release::structure(self.template.1).and_then(|(start, ..)| self.template.1.get(start..));
        digest(&[body.unwrap_or_default()])
    }

    /// The same for one of its own.
    pub(super) fn key(&self, at: usize) -> String {
        key(&self.parts, at)
    }

    /// The messages before a text on the page, the nearest last.
    pub(super) fn above<'s>(&'s self, name: &str) -> Vec<&'s str> {
        self.names().map(id).take_while(|own| *own != id(name)).collect()
    }

    /// What stands above a text that nobody has written yet: what it is for.
    pub(super) fn note(&self, name: &str) -> Option<String> {
        let (text, sign) = (self.text?, format!("# {name} ="));
        let at = text.lines().position(|line| line.trim_end() == sign)?;
        let lines: Vec<&str> = text.lines().take(at).collect();
        let own = lines.iter().rev().take_while(|line| line.starts_with("# ") && !line.trim_end().ends_with(" ="));
        let mut note: Vec<&str> = own.map(|line| line.trim_start_matches("# ").trim()).collect();
        note.reverse();
        Some(note.join(" ")).filter(|note| !note.is_empty())
    }

    /// The other languages, each with its translations of these texts.
    pub(super) fn translations(&self) -> Vec<(&'v Locale, Vec<Translation<'v>>)> {
        let house = check::HouseNames::default();
        let own = |locale| {
            let all = check::translations(&self.view.project, &house, locale).into_iter();
            all.filter(|one| one.slug == Some(self.slug())).collect()
        };
        let others = self.view.project.settings.locales.iter().filter(|own| *own != self.source);
        others.map(|locale| (locale, own(locale))).collect()
    }
}
