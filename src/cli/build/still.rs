//! Releases that are neither read nor made again.
//!
//! In: what the build before wrote down of every release, and the files as they are. Out: those of which nothing changed.
//! Invariants: a release stands still only where all that any of its files, or any finding, depends on is as it was; what is
//! looked at again is looked at as if nothing had been known.
//!
//! | what is made | depends on |
//! |---|---|
//! | findings in a release | its files (template, texts, photos, documents), its part of the lock, what it asks of the house, all shared files |
//! | findings between releases | the same, and what every other release adds: read back where that release stands still |
//! | page | the edition's document; the words of the site; projects, places and the few releases beside it ([`SiteLocale::view`]): where only these changed, it alone is made again, and in the languages alone that they changed in |
//! | PDF, text, post, calendar, card | the edition's document, style and faces, which are shared files |
//! | lists, feeds, map of the site | what the manifest keeps of every edition |
//!
//! Shared files are the settings, the registry, the glossary and words of the house, theme and faces; a document depends on its
//! release, on these, and on what it asks of the house's texts. Which these are is heard while a release is looked at
//! ([`asked`](crate::l10n::asked)): each message that is looked up, each word that is looked for among the names of the house.
//! A house that has other names of messages than before is looked at as if nothing had been known. A release that belongs to another (it corrects one, was withdrawn or renamed), that has
//! findings, comments that allow something, or a file with all languages, never stands still: it is looked at every time.
//! That the moment of a build changes something is known for all releases together ([`Period`](crate::publish::Period)).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::{Answers, is_house_stale};
use crate::cli::Session;
use crate::cli::known::apart;
use crate::cli::request::Request;
use crate::cli::survey::Known;
use crate::html::Site;
use crate::l10n::asked::Questions;
use crate::output;
use crate::project::{Inputs, Project, TEXTS};
use crate::publish::{Before, Graph, Manifest, OutputFolder, Print, Unit, locked, standing};

/// Releases that stand still, and what is known of them.
#[derive(Debug)]
pub(crate) struct Still {
    graph: Graph,
    slugs: Arc<BTreeSet<Box<str>>>,
    /// What the output folder holds of them.
    manifest: Manifest,
    /// Downloads with all languages of a release, of all releases.
    combined: BTreeMap<String, (String, u64)>,
    /// The manifest with the names of files alone, until the output folder is opened.
    before: Option<Before>,
    same_lock: bool,
}

impl Still {
    /// Looks for releases that stand still at a moment, in seconds since 1970.
    pub(super) fn find(
        request: &Request<'_>,
        (project, session): (&Project, &Session),
        (inputs, answers, output): (&Inputs, Option<&Answers>, &OutputFolder),
        (graph, second): (Graph, i64),
    ) -> Option<Self> {
        let typed = request.typed;
        if !request.is_whole() || typed.force || typed.verify || typed.report || project.lock_unreadable {
            return None;
        }
        let lock = project.lock.map_or("", |file| session.sources.text(file));
        let same_lock = graph.shared.lock == Print::of(lock.as_bytes());
        let (house, parts) = if same_lock { (graph.shared.house, BTreeMap::new()) } else { locked(lock) };
        let shared = &graph.shared;
        if shared.inputs.0 != inputs.shared || shared.house != house || !shared.public.has(second) {
            return None;
        }
        if Manifest::standing(output) != Some(shared.manifest) {
            return None;
        }
        let others = others(&graph, inputs, answers, project)?;
        // What of the house is out of date may stand in any release.
        if !others.is_empty() && is_house_stale(project, &request.selection, &session.sources) {
            return None;
        }
        let (mut manifest, before) = Manifest::load_before(output)?;
        let combined = manifest.combined(output);
        let is_still = |slug: &str, unit: &Unit| {
            let part = || parts.get(slug).copied().unwrap_or_default();
            inputs.releases.get(slug).is_some_and(|own| *own == unit.own.0)
                && (same_lock || unit.lock == part())
                && !combined.contains_key(slug)
                && manifest.editions_of(slug).collect::<BTreeSet<_>>() == unit.tags().collect()
                && standing(output, slug) == Some(unit.output)
                && graph.portion(slug).is_some_and(|written| {
                    apart(&written).is_some_and(|(mut asked, _)| !asked.any(|asked| others.contains(&asked)))
                })
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
        Some(Self { graph, slugs: Arc::new(slugs), manifest, combined, before: Some(before), same_lock })
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

    /// How many editions and press kits of them there are, which stay as they are.
    pub(super) fn untouched(
        &self,
        lost: &BTreeSet<String>,
        (request, manifest): (&Request<'_>, &Manifest),
    ) -> (usize, usize) {
        let units = || self.units(lost);
        let kit = output::kit();
        let is_kit = |slug: &str, name: &str| output::find(slug, name).is_some_and(|(of, _)| of.format == kit.format);
        let has_kit = |unit: &&Unit| manifest.files(&unit.slug).iter().any(|name| is_kit(&unit.slug, name));
        let kits = if request.asks(kit) { units().filter(has_kit).count() } else { 0 };
        (units().map(|unit| unit.editions.len()).sum(), kits)
    }

    /// What opening the output folder needs of the build before, once.
    pub(super) fn before(&mut self) -> Option<Before> {
        self.before.take()
    }

    /// Pages of lists that stand as they were left.
    pub(super) fn lists(&self) -> &BTreeMap<Box<str>, (Print, Print)> {
        &self.graph.shared.lists
    }

    /// What was known of a release, whether it stands still or not.
    pub(super) fn unit(&self, slug: &str) -> Option<&Unit> {
        self.graph.unit(slug)
    }

    /// Fingerprints of the lock, and of the house's part of it.
    pub(super) fn lock(&self) -> (Print, Print) {
        (self.graph.shared.lock, self.graph.shared.house)
    }

    /// Those that stand still, where the lock is what the last build left, which had read it with care.
    pub(super) fn locked(&self) -> Option<Arc<BTreeSet<Box<str>>>> {
        self.same_lock.then(|| Arc::clone(&self.slugs))
    }

    /// Those with editions whose pages would show something else of the site and of other releases than they do, with these
    /// editions and fingerprints of their documents: these pages are made again.
    pub(super) fn beside<'s>(
        &'s self,
        lost: &'s BTreeSet<String>,
        site: &Site,
    ) -> impl Iterator<Item = (&'s str, Vec<(&'s str, Print)>)> {
        self.units(lost).filter_map(move |unit| {
            let others = unit.editions.iter().filter(|(tag, _, shown)| view(site, &unit.slug, tag) != *shown);
            let others: Vec<(&str, Print)> = others.map(|(tag, document, _)| (&**tag, *document)).collect();
            (!others.is_empty()).then_some((&*unit.slug, others))
        })
    }
}

/// What the house answers now, where its texts are not those that the build before knew.
pub(super) fn answers(
    graph: Option<&Graph>,
    inputs: &Inputs,
    (project, session): (&Project, &Session),
) -> Option<Answers> {
    let is_known = graph.and_then(|graph| graph.unit(TEXTS)).is_some_and(|texts| texts.own.0 == inputs.texts);
    if is_known { None } else { Answers::of(project, &session.sources) }
}

/// What the house answers otherwise than before; `None` where that cannot be told.
fn others(graph: &Graph, inputs: &Inputs, answers: Option<&Answers>, project: &Project) -> Option<Questions> {
    if graph.unit(TEXTS)?.own.0 == inputs.texts {
        return Some(Questions::default());
    }
    answers?.others(&Answers::read(&graph.portion(TEXTS)?)?, project)
}

/// What a page shows of other releases.
pub(super) fn view(site: &Site, slug: &str, tag: &str) -> Print {
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
