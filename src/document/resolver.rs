//! What all editions of a run share.
//!
//! In: a [`Project`]. Out: a [`Resolver`], made once, with which every edition is resolved. Invariants: nothing here shows
//! anything.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::{self, HouseNames, Names};
use crate::diag::{Sources, Span};
use crate::document::edition::Language;
use crate::document::words::inline;
use crate::l10n::{Arguments, Formatter, Locale, SharedBundle, UsageTracking};
use crate::project::{Loaded, Messages, Project};
use crate::registry::Text;

/// What all editions share.
#[derive(Debug)]
pub struct Resolver<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its files.
    pub sources: &'a Sources,
    house: HouseNames<'a>,
    languages: BTreeMap<Locale, Text>,
    stale: BTreeSet<Span>,
    /// Texts of the house as they are set.
    pub(crate) parsed: inline::Parsed,
    /// What is missing is named in its place, for a preview.
    pub(crate) previews: bool,
}

impl<'a> Resolver<'a> {
    /// Collects the house's names and the languages' own names; a language without one is shown by its tag, and
    /// resolving reports the missing message.
    #[must_use]
    pub fn new(project: &'a Project, sources: &'a Sources) -> Self {
        let house = check::house_names(project);
        let mut languages = BTreeMap::new();
        for (locale, common) in project.common() {
            let formatter = Formatter::over(common, None, UsageTracking::Off);
            let name = formatter.message("language-name", None, &Arguments::new()).ok();
            languages.extend(name.and_then(|name| Text::new(name).ok()).map(|name| (locale.clone(), name)));
        }
        Self {
            project,
            sources,
            house,
            languages,
            stale: BTreeSet::new(),
            parsed: inline::Parsed::default(),
            previews: false,
        }
    }

    /// Says which translations (by the places of their patterns) are out of date: editions that show one of them are
    /// drafts.
    #[must_use]
    pub fn with_stale(mut self, stale: impl IntoIterator<Item = Span>) -> Self {
        self.stale.extend(stale);
        self
    }

    /// Names what is missing in its place. For previews alone: nothing of this is ever published.
    #[must_use]
    pub fn previewing(mut self) -> Self {
        self.previews = true;
        self
    }

    /// A formatter of the house's messages in a locale, and a release's.
    pub(crate) fn formatter(&self, locale: &Locale, release: Option<&Messages>) -> Formatter {
        let nothing = || Arc::new(SharedBundle::new(locale, []));
        let common = self.project.common().get(locale).map_or_else(nothing, Arc::clone);
        // Nobody asks what was used where nothing is out of date.
        let tracking = if self.stale.is_empty() { UsageTracking::Off } else { UsageTracking::On };
        Formatter::over(&common, release.map(|messages| &messages.fluent), tracking)
    }

    /// Whether anything that was formatted, or what it refers to, is out of date.
    pub(crate) fn is_stale(&self, names: &Names<'_>, formatter: &Formatter) -> bool {
        !self.stale.is_empty()
            && check::reaches(names, formatter.used(), |pattern| self.stale.contains(&pattern.span))
    }

    /// The names of a locale's house messages.
    #[must_use]
    pub fn house(&self, locale: &Locale) -> Option<&Names<'a>> {
        self.house.get(locale)
    }

    /// A language's own name.
    pub(crate) fn language(&self, locale: &Locale) -> Option<&Text> {
        self.languages.get(locale)
    }

    /// The languages of a release, for its switcher.
    pub(crate) fn languages(&self, loaded: &Loaded) -> Vec<Language> {
        let named =
            |locale: &Locale| Some(Language { locale: locale.clone(), name: self.languages.get(locale)?.clone() });
        loaded.locales.iter().filter_map(named).collect()
    }
}
