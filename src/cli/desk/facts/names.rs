//! What things of the registry are called, in all languages of the house.
//!
//! In: a release, the registry. Out: [`Thing`]s with their names, and why one cannot be named. Invariants: names and reasons are those of
//! the release's day.

use std::collections::BTreeMap;

use crate::cli::desk::office::View;
use crate::cli::desk::releases::language;
use crate::cli::words::Speaker;
use crate::diag::{Message, Sources, message};
use crate::document::{Resolver, marks};
use crate::l10n::Locale;
use crate::project::{Loaded, Project};
use crate::registry::{Entity, Validity};

/// Something of the registry.
pub(super) struct Thing {
    pub(super) id: String,
    /// What it is called, in the reader's language where it has a name there; which language that is.
    pub(super) name: String,
    pub(super) lang: Option<Locale>,
    /// Its names in the other languages.
    pub(super) others: Vec<(Locale, String)>,
    /// Why it cannot be named.
    pub(super) missing: Option<Message>,
    /// What else there is to know of it.
    pub(super) note: Option<Message>,
}

/// All things of the registry, by kind.
pub(super) struct Names {
    all: BTreeMap<&'static str, Vec<Thing>>,
}

/// The word for things that funders are chosen from.
const FUNDERS: &str = "funder";

impl Names {
    pub(super) fn new(view: &View, loaded: &Loaded, speaker: &Speaker) -> Self {
        let registry = &view.project.registry;
        let day = loaded.release.matter.publication.day();
        let mut wanted: Vec<(&'static str, String, Option<String>, Option<Message>)> = Vec::new();
        let nameless = || message!("desk-no-name-then", "has no name on the day of the release");
        for (id, own) in &registry.organisations {
            let name = own.name(day).map(str::to_owned);
            let missing = name.is_none().then(nameless);
            if registry.funders.contains_key(id) {
                wanted.push((FUNDERS, id.to_string(), name.clone(), missing.clone()));
            }
            wanted.push((Entity::Organisation.word(), id.to_string(), name, missing));
        }
        for (id, own) in &registry.places {
            let name = own.name(day).map(str::to_owned);
            let missing = name.is_none().then(nameless);
            wanted.push((Entity::Place.word(), id.to_string(), name, missing));
        }
        for id in registry.projects.keys() {
            wanted.push((Entity::Project.word(), id.to_string(), Some(format!("project-{id}")), None));
        }
        for (id, own) in &registry.contacts {
            let missing = (!own.validity.contains(day)).then(|| outside(own.validity));
            wanted.push((Entity::Contact.word(), id.to_string(), Some(format!("contact-{id}")), missing));
        }
        let resolver = Resolver::new(&view.project, &view.sources);
        let sources: Vec<String> = wanted
            .iter()
            .map(|(_, _, name, _)| format!("{{ {} }}", name.as_deref().unwrap_or("payom-no-name")))
            .collect();
        let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
        let locales = &view.project.settings.locales;
        let mut read: Vec<_> = locales
            .iter()
            .map(|locale| (locale, marks(&resolver, Some(loaded), locale, &sources).into_iter()))
            .collect();
        let mut all: BTreeMap<&'static str, Vec<Thing>> = BTreeMap::new();
        for (kind, id, _, missing) in wanted {
            let names = read.iter_mut().map(|(locale, names)| ((*locale).clone(), names.next().flatten()));
            all.entry(kind).or_default().push(thing(id, missing, names.collect(), speaker));
        }
        for things in all.values_mut() {
            things.sort_by_cached_key(|thing| (thing.missing.is_some(), thing.name.to_lowercase()));
        }
        Self { all }
    }

    /// The things of a kind.
    pub(super) fn of(&self, entity: Entity) -> &[Thing] {
        self.all.get(entity.word()).map(Vec::as_slice).unwrap_or_default()
    }

    /// Those who pay.
    pub(super) fn funders(&self) -> &[Thing] {
        self.all.get(FUNDERS).map(Vec::as_slice).unwrap_or_default()
    }
}

/// A thing with its names.
fn thing(id: String, missing: Option<Message>, names: Vec<(Locale, Option<String>)>, speaker: &Speaker) -> Thing {
    let lacking: Vec<String> =
        names.iter().filter(|(_, name)| name.is_none()).map(|(locale, _)| language(speaker, locale)).collect();
    let note = (!lacking.is_empty() && missing.is_none())
        .then(|| message!("desk-no-name-in", "no name yet: {languages}", languages = lacking.join(", ")));
    let mut known: Vec<(Locale, String)> =
        names.into_iter().filter_map(|(locale, name)| Some((locale, name?))).collect();
    let own = known.iter().position(|(locale, _)| locale.language() == speaker.language().tag()).unwrap_or(0);
    let (lang, name) = if own < known.len() { Some(known.remove(own)) } else { None }.unzip();
    Thing { name: name.unwrap_or_else(|| id.clone()), id, lang, others: known, missing, note }
}

/// Why somebody cannot be named.
fn outside(validity: Validity) -> Message {
    match (validity.from, validity.until) {
        (_, Some(until)) => message!("desk-known-until", "until {day}", day = until.to_string()),
        (Some(from), None) => message!("desk-known-from", "from {day}", day = from.to_string()),
        (None, None) => message!("desk-no-name-then", "has no name on the day of the release"),
    }
}

/// The kinds of releases, by their labels.
pub(super) fn kinds(project: &Project, sources: &Sources, speaker: &Speaker) -> Vec<(String, Message)> {
    let locales = &project.settings.locales;
    let own = locales.iter().find(|locale| locale.language() == speaker.language().tag());
    let ids = project.settings.kinds.ids();
    let labels: Vec<String> = ids.iter().map(|id| format!("{{ label-{id} }}")).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let resolver = Resolver::new(project, sources);
    let read = marks(&resolver, None, own.unwrap_or(&project.settings.source), &labels);
    let name = |(id, label): (String, Option<String>)| match (id.as_str(), label) {
        ("none", _) => (id, message!("desk-no-kind", "without a label")),
        (_, Some(label)) => (id, label.into()),
        (_, None) => (id.clone(), id.into()),
    };
    ids.into_iter().zip(read).map(name).collect()
}
