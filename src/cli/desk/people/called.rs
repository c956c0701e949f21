//! What entries are called.
//!
//! In: a view of the house. Out: the names of all entries in all languages. Invariants: a name is that of today; an entry without a name in
//! the reader's language has that of another.

use std::collections::BTreeMap;

use super::entry::message_of;
use crate::cli::desk::office::View;
use crate::cli::words::Speaker;
use crate::document::{Resolver, marks};
use crate::edit::entry::Kind;
use crate::l10n::Locale;
use crate::registry::{ContactId, OrganisationId, PlaceId, ProjectId};

/// Names in the languages of the house.
type Names = Vec<(Locale, Option<String>)>;

/// The names of all entries.
pub(super) struct Called(BTreeMap<(Kind, String), Names>);

/// The ids of a kind.
fn ids(view: &View, kind: Kind) -> Vec<String> {
    let registry = &view.project.registry;
    match kind {
        Kind::Funder => registry.funders.keys().map(OrganisationId::to_string).collect(),
        Kind::Organisation => registry.organisations.keys().map(OrganisationId::to_string).collect(),
        Kind::Contact => registry.contacts.keys().map(ContactId::to_string).collect(),
        Kind::Project => registry.projects.keys().map(ProjectId::to_string).collect(),
        Kind::Place => registry.places.keys().map(PlaceId::to_string).collect(),
    }
}

impl Called {
    pub(super) fn new(view: &View) -> Self {
        let all: Vec<(Kind, String)> =
            Kind::ALL.into_iter().flat_map(|kind| ids(view, kind).into_iter().map(move |id| (kind, id))).collect();
        let registry = &view.project.registry;
        let sources: Vec<String> =
            all.iter().map(|(kind, id)| format!("{{ {} }}", message_of(registry, *kind, id).0)).collect();
        let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
        let resolver = Resolver::new(&view.project, &view.sources);
        let mut out: BTreeMap<(Kind, String), Names> = BTreeMap::new();
        for locale in &view.project.settings.locales {
            for (entry, name) in all.iter().zip(marks(&resolver, None, locale, &sources)) {
                out.entry(entry.clone()).or_default().push((locale.clone(), name));
            }
        }
        Self(out)
    }

    /// The ids of a kind, in the order of their names.
    pub(super) fn of(&self, kind: Kind, speaker: &Speaker) -> Vec<&str> {
        let mut ids: Vec<&str> = self.0.keys().filter(|(own, _)| *own == kind).map(|(_, id)| id.as_str()).collect();
        ids.sort_by_cached_key(|id| self.name(kind, id, speaker).0.to_lowercase());
        ids
    }

    fn names(&self, kind: Kind, id: &str) -> &[(Locale, Option<String>)] {
        self.0.get(&(kind, id.to_owned())).map(Vec::as_slice).unwrap_or_default()
    }

    /// Its name for a reader, and the language of the name.
    pub(super) fn name(&self, kind: Kind, id: &str, speaker: &Speaker) -> (String, Option<&Locale>) {
        let known = || self.names(kind, id).iter().filter_map(|(locale, name)| Some((locale, name.as_ref()?)));
        let own = known().find(|(locale, _)| locale.language() == speaker.language().tag());
        own.or_else(|| known().next())
            .map_or_else(|| (id.to_owned(), None), |(locale, name)| (name.clone(), Some(locale)))
    }

    /// All its names.
    pub(super) fn all(&self, kind: Kind, id: &str) -> impl Iterator<Item = &str> {
        self.names(kind, id).iter().filter_map(|(_, name)| name.as_deref())
    }

    /// The languages in which it has none.
    pub(super) fn lacking(&self, kind: Kind, id: &str) -> impl Iterator<Item = &Locale> {
        self.names(kind, id).iter().filter(|(_, name)| name.is_none()).map(|(locale, _)| locale)
    }
}
