//! What a survey need not look at, because it is known.
//!
//! In: what was written down of releases that stand still. Out: what they add to the checks, as if they had been looked at; and
//! what is learned of the others for the next build. Invariants: releases come in the order of their names, known or not, so
//! that findings between them are the same; a release of which anything was told is not learned, so that it is told again.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::Session;
use super::survey::{Edition, GROUP, Known, Survey, Surveyed};
use crate::diag::{FileId, Report};
use crate::l10n::asked::{Heard, Questions};
use crate::project::{Loaded, Project};
use crate::publish::{Learned, Print, fingerprint};

/// What a release adds to the checks, by its name.
type Portion = (String, Vec<u8>);

impl<'p> Survey<'p> {
    /// Whether texts of the house are out of date.
    pub(super) fn is_house_stale(&self) -> bool {
        self.checks.is_house_stale()
    }

    /// Whether all of the lock could be read.
    pub(super) fn is_lock_sound(&self) -> bool {
        self.checks.is_lock_sound()
    }

    /// From now on, what is known is not looked at, and what is looked at is learned for the next build.
    pub(super) fn learn(&mut self, known: Option<&'p dyn Known>) {
        self.known = known;
        self.learned = Learned::new();
        if self.learned.is_some() {
            self.checks.write_portions();
        }
    }

    /// The same with what releases ask of the house.
    pub(super) fn learn_with_questions(&mut self, known: Option<&'p dyn Known>) {
        self.learn(known);
        self.listens = true;
    }

    /// Stretches of releases that are looked at, or stand still, in the order of their names.
    pub(super) fn stretches(&self) -> impl Iterator<Item = (bool, &'p [String])> + use<'p> {
        let known = self.known;
        let is_still = move |slug: &String| known.is_some_and(|known| known.is_still(slug));
        let stretches = self.project.wanted.chunk_by(move |a, b| is_still(a) == is_still(b));
        stretches.flat_map(move |slugs| {
            let still = slugs.first().is_some_and(is_still);
            slugs.chunks(if still { 1 } else { GROUP }).map(move |slugs| (still, slugs))
        })
    }

    /// Takes over what a release that stands still adds to the checks; `false` where that cannot be read.
    pub(super) fn recall(&mut self, slugs: &[String], session: &mut Session) -> bool {
        let Some(known) = self.known else { return false };
        let Session { sources, report, .. } = session;
        let mut one = |slug: &String| {
            let written = known.portion(slug)?;
            self.checks.known(slug, apart(&written)?.1, sources, report)
        };
        let recalled = slugs.iter().all(|slug| one(slug).is_some());
        if !recalled {
            self.lost.extend(slugs.iter().cloned());
        }
        recalled
    }

    /// Has editions of a release that stands still looked at in the second round, as they are known: their documents have
    /// these fingerprints.
    pub(super) fn again_too(&mut self, slug: &str, editions: &[(&str, Print)]) {
        let Ok(place) = self.project.wanted.binary_search_by(|known| known.as_str().cmp(slug)) else { return };
        let Some(slugs) = self.project.wanted.get(place..=place) else { return };
        let documents = editions.iter().flat_map(|(_, document)| document.0);
        let fingerprint = fingerprint(&documents.collect::<Vec<u8>>());
        let only = Some(editions.iter().map(|(tag, _)| Box::from(*tag)).collect());
        self.seen.push(Surveyed { slugs, fingerprint, only, kept: None });
    }

    /// Learns what releases add to the run, where nothing was found in them.
    pub(super) fn note(
        &mut self,
        batch: &Project,
        (portions, editions): (Vec<Portion>, &[Edition]),
        heard: &Heard,
        (before, report): (usize, &Report),
    ) {
        let Some(learned) = &mut self.learned else { return };
        let found = report.since(before);
        let files = found.iter().map(|found| {
            let labels = found.primary.iter().chain(&found.related);
            labels.map(|label| label.span.file).collect::<Vec<FileId>>()
        });
        let files: Vec<Vec<FileId>> = files.collect();
        let own: BTreeSet<FileId> = batch.releases.iter().flat_map(Loaded::files).collect();
        // What was told before hides who else would have told it; what lies elsewhere may be of any of them.
        let hidden = report.attempts() - self.attempts > found.len();
        if hidden || files.iter().any(|files| !files.iter().any(|file| own.contains(file))) {
            return;
        }
        let files: BTreeSet<FileId> = files.into_iter().flatten().collect();
        for (slug, portion) in portions {
            let place = batch.releases.iter().position(|loaded| loaded.release.slug.as_str() == slug);
            let Some(place) = place else { continue };
            let is_quiet =
                |loaded: &&Loaded| loaded.stands_alone() && !loaded.files().any(|file| files.contains(&file));
            let Some(loaded) = batch.releases.get(place).filter(is_quiet) else { continue };
            let own = || editions.iter().filter(|edition| edition.release == place);
            let asked = heard.shared.iter().chain(heard.of.get(slug.as_str()).into_iter().flatten());
            let asked: Questions = asked.chain(own().flat_map(|edition| &edition.asked)).copied().collect();
            let own: Vec<(Box<str>, Print)> =
                own().map(|edition| (edition.document.locale.tag().into(), Print(edition.fingerprint))).collect();
            if own.len() != loaded.locales.len() {
                continue;
            }
            learned.add(&slug, loaded.public_from.map(Timestamp::as_second), own, &together(&asked, &portion));
        }
    }
}

/// What a release asks of the house, and what it adds to the checks, as they are written down.
fn together(asked: &Questions, portion: &[u8]) -> Vec<u8> {
    let mut bytes = (asked.len() as u64).to_le_bytes().to_vec();
    bytes.extend(asked.iter().flat_map(|question| question.to_le_bytes()));
    bytes.extend(portion);
    bytes
}

/// Both again.
pub(super) fn apart(written: &[u8]) -> Option<(impl Iterator<Item = u64>, &[u8])> {
    let (count, rest) = written.split_first_chunk()?;
    let count = usize::try_from(u64::from_le_bytes(*count)).ok()?;
    let (asked, portion) = rest.split_at_checked(count.checked_mul(8)?)?;
    Some((asked.as_chunks::<8>().0.iter().map(|question| u64::from_le_bytes(*question)), portion))
}
