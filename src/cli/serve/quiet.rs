//! Releases of which nothing is to be told.
//!
//! In: releases that were looked at. Out: what those add to the checks in which nothing was found, for as long as their files
//! and the project stay as they are: a saved word has one release looked at, not all. Invariants: what is told is told as
//! if nothing had been known.
//!
//! `cargo bench --bench archive -- --serve` pays for it: without it each save of a text in an archive of 1,000 releases took
//! two seconds of a processor.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::watch::FileStamps;
use crate::cli::survey::Known;
use crate::document::Listed;
use crate::l10n::Locale;
use crate::project::Project;
use crate::publish::Learned;

/// A release as lists show it, and its languages.
pub(super) type Shown = (Listed, Vec<Locale>);

/// Releases of one project in which nothing was found.
#[derive(Debug, Default)]
pub(super) struct QuietReleases {
    project: Option<Arc<Project>>,
    releases: BTreeMap<String, Quiet>,
}

#[derive(Debug)]
struct Quiet {
    /// What its files were.
    stamp: u64,
    /// What it adds to the checks.
    portion: Vec<u8>,
    shown: Shown,
}

impl QuietReleases {
    /// Forgets what another project said, and releases whose files have changed.
    pub(super) fn keep(&mut self, project: &Arc<Project>, stamps: &FileStamps) {
        if self.project.as_ref().is_some_and(|known| Arc::ptr_eq(known, project)) {
            self.releases.retain(|slug, quiet| quiet.stamp == stamps.release(slug));
        } else {
            *self = Self { project: Some(Arc::clone(project)), releases: BTreeMap::new() };
        }
    }

    /// As lists show them.
    pub(super) fn shown(&self) -> impl Iterator<Item = (&String, &Shown)> {
        self.releases.iter().map(|(slug, quiet)| (slug, &quiet.shown))
    }

    /// Adds those that were learned, out of all that are `shown`.
    pub(super) fn add(&mut self, learned: &Learned, mut shown: BTreeMap<String, Shown>, stamps: &FileStamps) {
        for (slug, portion) in learned.portions() {
            if let Some(shown) = shown.remove(slug) {
                let stamp = stamps.release(slug);
                self.releases.insert(slug.to_owned(), Quiet { stamp, portion, shown });
            }
        }
    }
}

impl Known for QuietReleases {
    fn is_still(&self, slug: &str) -> bool {
        self.releases.contains_key(slug)
    }

    fn portion(&self, slug: &str) -> Option<Vec<u8>> {
        self.releases.get(slug).map(|quiet| quiet.portion.clone())
    }
}
