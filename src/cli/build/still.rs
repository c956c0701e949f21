//! Releases that are neither read nor made again.
//!
//! In: what the build before wrote down of every release, and the files as they are. Out: those of which nothing changed,
//! and at the end the same for the next build. Invariants: a release stands still only where all that any of its files, or
//! any finding, depends on is as it was; what is looked at again is looked at as if nothing had been known.
//!
//! | what is made | depends on |
//! |---|---|
//! | findings in a release | its files (template, texts, photos, documents), its part of the lock, all shared files |
//! | findings between releases | the same, and what every other release adds: read back where that release stands still |
//! | page | the edition's document; the words of the site; projects, places and newest releases beside it ([`SiteLocale::view`]) |
//! | PDF, text, post, calendar, card | the edition's document, style and faces, which are shared files |
//! | lists, feeds, map of the site | what the manifest keeps of every edition |
//!
//! Shared files are the settings, the registry, the house's texts, glossary and words, theme and faces; a document depends on
//! its release and on these. A release that belongs to another (it corrects one, was withdrawn or renamed), that has
//! findings, comments that allow something, or a file with all languages, never stands still: it is looked at every time.
//! That the moment of a build changes something is known for all releases together ([`Period`](crate::publish::Period)).

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::time::UNIX_EPOCH;

use crate::cli::Session;
use crate::cli::request::Request;
use crate::cli::survey::Known;
use crate::html::Site;
use crate::output;
use crate::project::{Inputs, Project};
use crate::publish::{Graph, Learned, Manifest, OutputFolder, Period, Print, Shared, Unit, locked, standing};

/// Which program this is: another one may make other files of the same.
pub(super) fn program() -> String {
    let stamp = env::current_exe().and_then(|path| path.metadata()).ok().map(|meta| {
        let time = meta.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        (meta.len(), time)
    });
    format!("{} {stamp:?}", env!("CARGO_PKG_VERSION"))
}

/// Releases that stand still, and what is known of them.
#[derive(Debug)]
pub(crate) struct Still {
    graph: Graph,
    slugs: BTreeSet<Box<str>>,
    /// What the output folder holds of them.
    manifest: Manifest,
    /// Downloads with all languages of a release, of all releases.
    combined: BTreeMap<String, (String, u64)>,
}

impl Still {
    /// Looks for releases that stand still at a moment, in seconds since 1970.
    pub(super) fn find(
        request: &Request<'_>,
        (project, session): (&Project, &Session),
        (inputs, output): (&Inputs, &OutputFolder),
        second: i64,
    ) -> Option<Self> {
        let typed = request.typed;
        if !request.is_whole() || typed.force || typed.verify || typed.report || project.lock_unreadable {
            return None;
        }
        let graph = Graph::load(output, &program())?;
        let lock = project.lock.map_or("", |file| session.sources.text(file));
        let same_lock = graph.shared.lock == Print::of(lock.as_bytes());
        let (house, parts) = if same_lock { (graph.shared.house, BTreeMap::new()) } else { locked(lock) };
        let shared = &graph.shared;
        if shared.inputs.0 != inputs.shared || shared.house != house || !shared.public.has(second) {
            return None;
        }
        let mut manifest = Manifest::load(output);
        let combined = manifest.combined(output);
        let is_still = |slug: &str, unit: &Unit| {
            let part = || parts.get(slug).copied().unwrap_or_default();
            inputs.releases.get(slug).is_some_and(|own| *own == unit.own.0)
                && (same_lock || unit.lock == part())
                && !combined.contains_key(slug)
                && manifest.editions_of(slug).collect::<BTreeSet<_>>() == unit.tags().collect()
                && standing(output, slug) == Some(unit.output)
        };
        let known = project.slugs.iter().filter_map(|slug| Some((slug, graph.unit(slug)?)));
        let mut slugs: BTreeSet<Box<str>> =
            known.filter(|(slug, unit)| is_still(slug, unit)).map(|(slug, _)| slug.as_str().into()).collect();
        // Others may have begun to belong to one of them.
        let others: Vec<String> =
            project.slugs.iter().filter(|slug| !slugs.contains(slug.as_str())).cloned().collect();
        for corrected in project.find_corrections(&others) {
            slugs.remove(corrected.as_str());
        }
        manifest.retain(|slug, _| slugs.contains(slug));
        manifest.site.clear();
        Some(Self { graph, slugs, manifest, combined })
    }

    /// What the output folder holds of them, and all downloads with all languages of a release.
    pub(super) fn manifest(&mut self) -> (Manifest, BTreeMap<String, (String, u64)>) {
        (std::mem::take(&mut self.manifest), std::mem::take(&mut self.combined))
    }

    /// Whether a release stands still.
    pub(super) fn has(&self, slug: &str) -> bool {
        self.slugs.contains(slug)
    }

    /// What is known of them, but for those that could not be read back.
    pub(super) fn units<'s>(&'s self, lost: &'s BTreeSet<String>) -> impl Iterator<Item = &'s Unit> {
        let slugs = self.slugs.iter().filter(|slug| !lost.contains(&***slug));
        slugs.filter_map(|slug| self.graph.unit(slug))
    }

    /// How many editions and press kits of them stay as they are: all but those of releases that are `made`.
    pub(super) fn untouched(
        &self,
        lost: &BTreeSet<String>,
        made: &BTreeSet<String>,
        manifest: &Manifest,
    ) -> (usize, usize) {
        let units = || self.units(lost).filter(|unit| !made.contains(&*unit.slug));
        let is_kit =
            |slug: &str, name: &str| output::find(slug, name).is_some_and(|(o, _)| o.format == output::kit().format);
        let has_kit = |unit: &&Unit| manifest.files(&unit.slug).iter().any(|name| is_kit(&unit.slug, name));
        (units().map(|unit| unit.editions.len()).sum(), units().filter(has_kit).count())
    }

    /// Those whose pages would show something else of other releases than they do: they are made again.
    pub(super) fn beside<'s>(&'s self, lost: &'s BTreeSet<String>, site: &Site) -> Vec<&'s Unit> {
        self.units(lost)
            .filter(|unit| unit.editions.iter().any(|(tag, _, shown)| view(site, &unit.slug, tag) != *shown))
            .collect()
    }
}

/// What a page shows of other releases.
fn view(site: &Site, slug: &str, tag: &str) -> Print {
    let own = site.locales.iter().find(|own| own.locale.tag() == tag);
    own.map(|own| Print(own.view(slug))).unwrap_or_default()
}

impl Known for Still {
    fn is_still(&self, slug: &str) -> bool {
        self.has(slug)
    }

    fn portion(&self, slug: &str) -> Option<Vec<u8>> {
        self.graph.portion(slug)
    }
}

/// What is to be written down at the end of a build.
#[derive(Debug)]
pub(super) struct Notes {
    learned: Learned,
    /// Those that stand still.
    known: Vec<Unit>,
}

impl Notes {
    /// Takes together what was learned and what is known still, with what pages show now. What was `told` of the PDFs of
    /// releases is told again: these are not known.
    pub(super) fn new(
        learned: Option<Learned>,
        told: &BTreeSet<String>,
        (still, lost): (Option<&Still>, &BTreeSet<String>),
        site: &Site,
    ) -> Option<Self> {
        let mut learned = learned?;
        learned.forget(told);
        let mut known: Vec<Unit> = still.iter().flat_map(|still| still.units(lost)).cloned().collect();
        for unit in known.iter_mut().chain(learned.units()) {
            for (tag, _, shown) in &mut unit.editions {
                *shown = view(site, &unit.slug, tag);
            }
        }
        Some(Self { learned, known })
    }

    /// Writes down what stands in the output folder now; `lock` is the lock as it is now.
    pub(super) fn leave(mut self, output: &OutputFolder, inputs: &Inputs, lock: &str, public: &Period) {
        let (house, parts) = locked(lock);
        for unit in self.known.iter_mut().chain(self.learned.units()) {
            unit.lock = parts.get(&unit.slug).copied().unwrap_or_default();
            unit.own = Print(inputs.releases.get(&unit.slug).copied().unwrap_or_default());
            unit.output = standing(output, &unit.slug).unwrap_or_default();
        }
        let shared = Shared {
            program: program(),
            inputs: Print(inputs.shared),
            lock: Print::of(lock.as_bytes()),
            house,
            public: public.clone(),
        };
        self.learned.leave(output, &shared, self.known);
    }
}
