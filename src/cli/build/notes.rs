//! What a build writes down of releases for the next one.
//!
//! In: what was learned of releases, and what is known still of others. Out: both, with what stands in the output folder now.
//! Invariants: what stood still and was not made again is written down as it was, so that whoever touched it meanwhile is
//! found out by the next build; what was told of a release is told again, and such are not known.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Answers;
use crate::cli::build::still::{Still, view};
use crate::cli::request::program;
use crate::html::Site;
use crate::project::{Inputs, SHARED, TEXTS};
use crate::publish::{
    Learned, Manifest, OutputFolder, Period, Print, Shared, Standing, Unit, locked, standing, standing_file,
};

/// What is to be written down at the end of a build.
#[derive(Debug)]
pub(super) struct Notes {
    learned: Learned,
    /// Those that stand still, but for those whose pages were made again.
    known: Vec<Unit>,
    /// Those whose pages were made again, though nothing of their own changed.
    again: Vec<Unit>,
    /// Fingerprints of the lock as it was, of the house's part of it, and of the parts of releases that were learned.
    lock: Option<(Print, Print)>,
    parts: BTreeMap<Box<str>, Print>,
    /// Fingerprints of what pages of lists show, and what stood there where that is known.
    lists: BTreeMap<Box<str>, (Print, Option<Print>)>,
    /// What the house answered to the build before, where somebody knows.
    texts: Option<Unit>,
}

impl Notes {
    /// Takes together what was learned and what is known still, with what pages show now. Of some releases something was
    /// `told`, some were `made`.
    pub(super) fn new(
        learned: Option<Learned>,
        (told, made): (&BTreeSet<String>, &BTreeSet<String>),
        (still, lost): (Option<&Still>, &BTreeSet<String>),
        site: &Site,
    ) -> Option<Self> {
        let mut learned = learned?;
        learned.retain(|unit| !told.contains(&*unit.slug));
        let units = still.iter().flat_map(|still| still.units(lost)).filter(|unit| !told.contains(&*unit.slug));
        let (mut again, known): (Vec<Unit>, Vec<Unit>) = units.cloned().partition(|unit| made.contains(&*unit.slug));
        let mut parts = BTreeMap::new();
        for unit in learned.units() {
            let before = still.and_then(|still| still.unit(&unit.slug));
            parts.extend(before.map(|before| (unit.slug.clone(), before.lock)));
        }
        for unit in again.iter_mut().chain(learned.units()) {
            for (tag, _, shown) in &mut unit.editions {
                *shown = view(site, &unit.slug, tag);
            }
        }
        let lock = still.map(Still::lock);
        let texts = still.and_then(|still| still.unit(TEXTS)).cloned();
        Some(Self { learned, known, again, lock, parts, lists: BTreeMap::new(), texts })
    }

    /// Adds pages of lists.
    pub(super) fn with_lists(self, lists: BTreeMap<Box<str>, (Print, Option<Print>)>) -> Self {
        Self { lists, ..self }
    }

    /// Writes down what stands in the output folder now, and what the house answers where that is new; `lock` is the lock as
    /// it is now. Gives what stands in folders of releases.
    pub(super) fn leave(
        mut self,
        output: &OutputFolder,
        (inputs, answers): (&Inputs, Option<&Answers>),
        lock: &str,
        public: &Period,
    ) -> Standing {
        let mark = |slug: &str| inputs.marks.get(slug).copied().map(Print);
        for unit in self.known.iter_mut().chain(&mut self.again).chain(self.learned.units()) {
            unit.mark = mark(&unit.slug);
        }
        for unit in self.again.iter_mut().chain(self.learned.units()) {
            unit.own = Print(inputs.releases.get(&unit.slug).copied().unwrap_or_default());
            unit.output = standing(output, &unit.slug).unwrap_or_default();
        }
        let (text, house) = self.locked(lock);
        let Self { mut learned, mut known, again, lists, texts, .. } = self;
        known.extend(again);
        let stands = |unit: &Unit| unit.output != Print::default();
        learned.retain(stands);
        known.retain(stands);
        let lists = lists.into_iter().filter_map(|(path, (print, stood))| {
            let stands = stood.or_else(|| standing_file(output, &path))?;
            Some((path, (print, stands)))
        });
        let shared = Shared {
            program: program(),
            inputs: Print(inputs.shared),
            mark: mark(SHARED),
            lock: text,
            house,
            public: public.clone(),
            manifest: Manifest::standing(output).unwrap_or_default(),
            lists: lists.collect(),
        };
        let outputs = known.iter().chain(learned.units().map(|unit| &*unit));
        let outputs = outputs.map(|unit| (unit.slug.clone(), unit.output)).collect();
        let texts = match answers {
            Some(answers) => learned.add(TEXTS, None, Vec::new(), &answers.write()),
            None => {
                known.extend(texts);
                known.last_mut().filter(|unit| &*unit.slug == TEXTS)
            }
        };
        if let Some(texts) = texts {
            (texts.own, texts.mark) = (Print(inputs.texts), mark(TEXTS));
        }
        learned.leave(output, &shared, known);
        outputs
    }

    /// Sets the parts of the lock; gives fingerprints of it, and of the house's part.
    fn locked(&mut self, lock: &str) -> (Print, Print) {
        let text = Print::of(lock.as_bytes());
        let Self { learned, known, again, parts, .. } = self;
        let is_known = learned.units().all(|unit| parts.contains_key(&unit.slug));
        if let Some((_, house)) = self.lock.filter(|(before, _)| is_known && *before == text) {
            for unit in learned.units() {
                unit.lock = parts.get(&unit.slug).copied().unwrap_or_default();
            }
            return (text, house);
        }
        let (house, parts) = locked(lock);
        for unit in known.iter_mut().chain(again).chain(learned.units()) {
            unit.lock = parts.get(&unit.slug).copied().unwrap_or_default();
        }
        (text, house)
    }
}
