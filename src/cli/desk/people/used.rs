//! Which releases use what of the registry.
//!
//! In: a project. Out: the releases of each entry, newest first; why one cannot go. Invariants: what a release names, what its texts name, and what stands behind
//! a project or a contact of it count; of a release that cannot be read, what its facts name; releases are in memory some at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;

use crate::check::references;
use crate::cli::desk::office::Office;
use crate::cli::desk::releases::title;
use crate::cli::desk::spoken;
use crate::cli::words::Speaker;
use crate::diag::{Message, Report, message};
use crate::edit::Step;
use crate::edit::entry::Kind;
use crate::l10n::Locale;
use crate::project::{Loaded, Project};
use crate::registry::{ContactId, Funding, ProjectId};
use crate::release::{AboutWhom, Name};

/// So many releases are read together.
const GROUP: usize = 32;

/// A release that uses something.
#[derive(Clone, Debug)]
pub(super) struct Release {
    pub(super) slug: String,
    pub(super) title: String,
    /// The language of the title.
    pub(super) lang: Locale,
}

type Key = (Kind, String);

/// The releases of each entry.
pub(super) struct Used(BTreeMap<Key, Vec<Release>>);

impl Used {
    pub(super) fn new(office: &mut Office, speaker: &Speaker) -> Option<Self> {
        let (project, sources) = office.project()?;
        let named = messages(project);
        let funders = project.registry.funders.keys().map(|id| (Kind::Funder, id.as_str().to_owned()));
        let known: BTreeSet<Key> = named.values().cloned().chain(funders).collect();
        let mut out: BTreeMap<Key, Vec<Release>> = BTreeMap::new();
        for group in project.slugs.chunks(GROUP) {
            let mut sources = sources.clone();
            let read = project.with(group, &mut sources, &mut Report::default());
            for loaded in &read.releases {
                let (title, lang) = title((&read, &sources), loaded, speaker);
                let release = Release { slug: loaded.release.slug.as_str().to_owned(), title, lang };
                for key in uses(&read, loaded, &named) {
                    out.entry(key).or_default().push(release.clone());
                }
            }
            let is_read = |slug: &str| read.releases.iter().any(|own| own.release.slug.as_str() == slug);
            for slug in group.iter().filter(|slug| !is_read(slug)) {
                let lang = project.settings.source.clone();
                let release = Release { slug: slug.clone(), title: slug.clone(), lang };
                // What cannot be read names them all the same.
                let text = read_to_string(project.root.join(release.template())).unwrap_or_default();
                for key in known.iter().filter(|(_, id)| text.contains(&format!("\"{id}\""))) {
                    out.entry(key.clone()).or_default().push(release.clone());
                }
            }
        }
        for releases in out.values_mut() {
            releases.sort_by(|a, b| b.slug.cmp(&a.slug));
        }
        Some(Self(out))
    }

    /// The releases that use it.
    pub(super) fn of(&self, kind: Kind, id: &str) -> &[Release] {
        self.0.get(&(kind, id.to_owned())).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What keeps an edit from being taken back: an entry that came with it, and that a release uses by now.
pub(in crate::cli::desk) fn in_use(office: &mut Office, steps: &[Step], speaker: &Speaker) -> Option<Message> {
    let came: Vec<Key> = steps.iter().flat_map(brought).collect();
    if came.is_empty() {
        return None;
    }
    let used = Used::new(office, speaker)?;
    // What a release says of it may go with it.
    let stays = |release: &&Release| !steps.iter().any(|step| step.path == release.template());
    let (id, release) = came.iter().find_map(|(kind, id)| Some((id, used.of(*kind, id).iter().find(stays)?)))?;
    let (project, sources) = office.project()?;
    let name = spoken::registered(speaker, (project, sources), id).unwrap_or_else(|| id.clone());
    Some(message!(
        "desk-in-use",
        "The release “{release}” uses this already: {name}. Take it out there first.",
        release = release.title.as_str(),
        name = name,
    ))
}

/// The entries that an edit brought.
fn brought(step: &Step) -> Vec<Key> {
    let whole = Kind::ALL.into_iter().find(|kind| kind.path() == step.path).zip(step.whole());
    let Some((kind, (before, after))) = whole else { return Vec::new() };
    let old: BTreeSet<&str> = before.into_iter().flat_map(ids).collect();
    ids(after).filter(|id| !old.contains(id)).map(|id| (kind, id.to_owned())).collect()
}

/// The entries of a file of the registry.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.strip_prefix('[')?.split([']', '.']).next()).map(str::trim)
}

impl Release {
    /// The file of its facts.
    fn template(&self) -> String {
        format!("releases/{}/release.md", self.slug)
    }
}

/// Which message names what.
fn messages(project: &Project) -> BTreeMap<String, Key> {
    let registry = &project.registry;
    let mut out = BTreeMap::new();
    let mut add = |message: &str, kind: Kind, id: &str| {
        out.insert(message.to_owned(), (kind, id.to_owned()));
    };
    for (id, own) in &registry.organisations {
        own.names().iter().for_each(|name| add(name, Kind::Organisation, id.as_str()));
    }
    for (id, own) in &registry.places {
        own.names().iter().for_each(|name| add(name, Kind::Place, id.as_str()));
    }
    registry.contacts.keys().for_each(|id| add(&format!("contact-{id}"), Kind::Contact, id.as_str()));
    registry.projects.keys().for_each(|id| add(&format!("project-{id}"), Kind::Project, id.as_str()));
    out
}

/// What a release uses.
struct Uses<'p> {
    project: &'p Project,
    all: BTreeSet<Key>,
}

fn uses(project: &Project, loaded: &Loaded, named: &BTreeMap<String, Key>) -> BTreeSet<Key> {
    let mut out = Uses { project, all: BTreeSet::new() };
    let matter = &loaded.release.matter;
    let places = matter.events.iter().flat_map(|event| &event.places).chain(&matter.places);
    places.for_each(|id| out.add(Kind::Place, id.value.as_str()));
    let listed = match &matter.parts.about {
        Some(AboutWhom::Listed(list)) => list.as_slice(),
        _ => &[],
    };
    for id in matter.issued_by.iter().chain(&matter.partners).chain(listed) {
        out.add(Kind::Organisation, id.value.as_str());
    }
    let asked = matter.accreditation.iter().filter_map(|own| own.contact.as_ref());
    matter.contacts.everybody().into_iter().chain(asked).for_each(|id| out.contact(&id.value));
    matter.funding.iter().for_each(|own| out.funding(own));
    matter.projects.iter().for_each(|id| out.project(&id.value));
    for name in
        matter.form.signatories.iter().chain(&matter.form.speaker).flat_map(|own| [&own.organisation, &own.person])
    {
        match name {
            Some(Name::Organisation(id)) => out.add(Kind::Organisation, id.as_str()),
            Some(Name::Contact(id)) => out.contact(id),
            _ => {}
        }
    }
    let entries = loaded.messages.get(&project.settings.source).into_iter().flat_map(|own| &own.entries.entries);
    for (_, id, _) in
        entries.flat_map(|entry| entry.patterns().flat_map(|(_, pattern)| references(pattern)).collect::<Vec<_>>())
    {
        out.all.extend(named.get(&*id.text).cloned());
    }
    out.all
}

impl Uses<'_> {
    fn add(&mut self, kind: Kind, id: &str) {
        self.all.insert((kind, id.to_owned()));
    }

    fn contact(&mut self, id: &ContactId) {
        self.add(Kind::Contact, id.as_str());
        let own = self.project.registry.contacts.get(id).and_then(|own| own.organisation.clone());
        own.iter().for_each(|id| self.add(Kind::Organisation, id.value.as_str()));
    }

    fn funding(&mut self, own: &Funding) {
        for id in [Some(&own.funder), own.through.as_ref()].into_iter().flatten() {
            self.add(Kind::Funder, id.value.as_str());
            self.add(Kind::Organisation, id.value.as_str());
        }
    }

    fn project(&mut self, id: &ProjectId) {
        self.add(Kind::Project, id.as_str());
        let Some(own) = self.project.registry.projects.get(id) else { return };
        own.funders.iter().for_each(|own| self.funding(own));
        for id in own.implementers.iter().chain(&own.partners).chain(&own.responsible) {
            self.add(Kind::Organisation, id.value.as_str());
        }
    }
}
