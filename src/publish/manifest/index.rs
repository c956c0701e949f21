//! What an output folder holds.
//!
//! In: the editions of a build, and the manifest of the build before. Out: a [`Manifest`], kept as JSON in the output
//! folder's state. Invariants: a partial build knows from it what else the index has to list, and which files are Payom's;
//! that it is missing, or damaged, is told, and is not the same as that nothing is published. An archive has tens of
//! thousands of editions, so that only their names are in memory; what lists show of them is on a [`SpillFile`], and read and
//! written one at a time.

use crate::publish::manifest::model::{Edition, Kept, Own, short};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use crate::output;
use crate::publish::digest::Print;
use crate::publish::error::PublishError;
use crate::publish::manifest::model::Place;
use crate::publish::manifest::spill::SpillFile;

/// The manifest of an output folder as it was read, and the length and time of its file then.
#[derive(Debug, Default)]
pub struct Before {
    pub(crate) names: Manifest,
    pub(crate) stamp: Option<(u64, SystemTime)>,
    /// Releases whose files are known to be as they were, and to be for all to read.
    pub untouched: BTreeSet<Box<str>>,
}

/// Every edition, by release and locale tag.
#[derive(Debug, Default)]
pub struct Manifest {
    /// The editions of each release, sorted by their tags.
    pub(crate) releases: BTreeMap<Box<str>, Vec<Kept>>,
    pub(crate) words: SpillFile,
    /// Tags and lists of files that many editions have.
    pub(crate) shared: BTreeSet<Arc<str>>,
    /// The files of the site around the editions, by their path under the output folder.
    pub site: BTreeSet<String>,
}

/// What is new of an edition.
struct New {
    /// What lists show of it; `None` for what they showed before.
    words: Option<Place>,
    download_bytes: Option<u64>,
    files: BTreeSet<String>,
}

impl Manifest {
    /// Adds or replaces an edition. Files of an edition that is replaced in part stay known.
    pub fn insert(&mut self, slug: &str, locale: &str, mut edition: Edition) {
        let files = std::mem::take(&mut edition.files);
        let download_bytes = edition.download_bytes.take();
        let words = self.words.put(&edition);
        self.keep(slug, locale, New { words: Some(words), download_bytes, files });
    }

    /// Adds an edition as it was written: what lists show of it, its size and its files.
    pub(crate) fn restore(&mut self, slug: &str, locale: &str, words: &[u8], own: Own) {
        let Own { download_bytes, files } = own;
        let words = self.words.put_bytes(words);
        self.keep(slug, locale, New { words: Some(words), download_bytes, files });
    }

    /// Adds files to an edition that was inserted; `bytes` is the size of its download, where that is among them.
    pub fn add(&mut self, slug: &str, locale: &str, files: BTreeSet<String>, bytes: Option<u64>) {
        self.keep(slug, locale, New { words: None, download_bytes: bytes, files });
    }

    fn keep(&mut self, slug: &str, locale: &str, new: New) {
        let New { words, download_bytes, mut files } = new;
        if !self.releases.contains_key(slug) {
            // Most releases come out in the house's languages, and a list takes no more than it needs.
            self.releases.insert(slug.into(), Vec::with_capacity(1));
        }
        let Some(editions) = self.releases.get_mut(slug) else { return };
        let place = editions.binary_search_by(|kept| (*kept.tag).cmp(locale));
        let before = place.ok().and_then(|place| editions.get(place));
        files.extend(before.into_iter().flat_map(|kept| kept.files(slug)));
        let names: Vec<&str> = files.iter().map(|name| short(slug, name)).collect();
        // Where there are no pictures, the names are those of a thousand others.
        let usual = names.iter().all(|name| name.starts_with('.') || *name == "index.html");
        let files = share(&mut self.shared, &names.join("/"), usual);
        let tag = share(&mut self.shared, locale, true);
        let download_bytes = download_bytes.or_else(|| before?.download_bytes);
        #[expect(clippy::expect_used, reason = "files are added to editions that were inserted")]
        let words = words.or_else(|| Some(before?.words)).expect("an edition that is there");
        let kept = Kept { tag, words, download_bytes, files };
        match place {
            Ok(place) => editions.splice(place..=place, [kept]).for_each(drop),
            Err(place) => {
                editions.reserve_exact(1);
                editions.insert(place, kept);
            }
        }
    }

    /// Moves what lists show of editions to a new file, and what is added from now on at every [`Manifest::settle`].
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn shelve(&mut self, path: &Path) -> Result<(), PublishError> {
        self.words.move_to(path)
    }

    /// Writes to the file what has been added.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn settle(&mut self) -> Result<(), PublishError> {
        self.words.settle()
    }

    /// Forgets editions that are not wanted, by release and locale tag.
    pub fn retain(&mut self, wanted: impl Fn(&str, &str) -> bool) {
        self.releases.retain(|slug, editions| {
            editions.retain(|kept| wanted(slug, &kept.tag));
            !editions.is_empty()
        });
    }

    /// Forgets a file of a release, whichever editions have it.
    pub fn forget(&mut self, slug: &str, name: &str) {
        for kept in self.releases.get_mut(slug).into_iter().flatten().filter(|kept| kept.has(slug, name)) {
            let own = short(slug, name);
            let left: Vec<&str> = kept.files.split_terminator('/').filter(|file| *file != own).collect();
            kept.files = left.join("/").into();
        }
    }

    /// Every edition: its release, its locale tag, whether it has a page, and the size of its download.
    pub fn editions(&self) -> impl Iterator<Item = (&str, &str, bool, Option<u64>)> {
        self.releases.iter().flat_map(|(slug, editions)| {
            editions.iter().map(move |kept| (&**slug, &*kept.tag, kept.has_own(output::page()), kept.download_bytes))
        })
    }

    /// The languages of a release, by their tags.
    pub fn editions_of(&self, slug: &str) -> impl Iterator<Item = &str> {
        self.releases.get(slug).into_iter().flatten().map(|kept| &*kept.tag)
    }

    /// The languages in which a release has a page, by their tags.
    #[must_use]
    pub fn pages(&self, slug: &str) -> Vec<String> {
        let editions = self.releases.get(slug).into_iter().flatten();
        editions.filter(|kept| kept.has_own(output::page())).map(|kept| kept.tag.to_string()).collect()
    }

    /// An edition.
    ///
    /// # Errors
    /// When it cannot be read from the file.
    pub fn edition(&self, slug: &str, locale: &str) -> Result<Option<Edition>, PublishError> {
        let kept = self.releases.get(slug).into_iter().flatten().find(|kept| &*kept.tag == locale);
        kept.map(|kept| self.whole(slug, kept)).transpose()
    }

    /// A fingerprint of all that is known of an edition.
    ///
    /// # Errors
    /// When it cannot be read from the file.
    pub fn print(&self, slug: &str, locale: &str) -> Result<Option<Print>, PublishError> {
        let kept = self.releases.get(slug).into_iter().flatten().find(|kept| &*kept.tag == locale);
        let print = |kept: &Kept| {
            let mut print = self.words.print(kept.words)?;
            print.add(format!("{:?} {}", kept.download_bytes, kept.files).as_bytes());
            Ok(print)
        };
        kept.map(print).transpose()
    }

    /// The same without what lists show: the names of files.
    #[must_use]
    pub fn names(&self) -> Self {
        let kept = |kept: &Kept| Kept {
            tag: Arc::clone(&kept.tag),
            words: Place { start: 0, length: 0 },
            download_bytes: kept.download_bytes,
            files: Arc::clone(&kept.files),
        };
        let releases = self.releases.iter();
        let releases = releases.map(|(slug, editions)| (slug.clone(), editions.iter().map(kept).collect()));
        Self { releases: releases.collect(), site: self.site.clone(), ..Self::default() }
    }

    pub(crate) fn whole(&self, slug: &str, kept: &Kept) -> Result<Edition, PublishError> {
        let edition = self.words.get(kept.words)?;
        Ok(Edition { download_bytes: kept.download_bytes, files: kept.files(slug).collect(), ..edition })
    }

    /// The releases, in order.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.releases.keys().map(|slug| &**slug)
    }

    /// The files of a release.
    #[must_use]
    pub fn files(&self, slug: &str) -> BTreeSet<String> {
        self.releases.get(slug).into_iter().flatten().flat_map(|kept| kept.files(slug)).collect()
    }

    /// Whether a file of a release's folder is among those of its editions.
    #[must_use]
    pub fn has(&self, slug: &str, name: &str) -> bool {
        self.releases.get(slug).into_iter().flatten().any(|kept| kept.has(slug, name))
    }

    /// The sizes of a release's downloads, by locale tag.
    #[must_use]
    pub fn downloads(&self, slug: &str) -> BTreeMap<String, u64> {
        let editions = self.releases.get(slug).into_iter().flatten();
        editions.filter_map(|kept| Some((kept.tag.to_string(), kept.download_bytes?))).collect()
    }

    /// What `of` makes of the editions of a locale, newest first; those without a date last.
    ///
    /// # Errors
    /// When one cannot be read from the file.
    pub fn of_locale<T>(
        &self,
        locale: &str,
        mut of: impl FnMut(&str, &Edition) -> Option<T>,
    ) -> Result<Vec<T>, PublishError> {
        let mut list = Vec::new();
        for (slug, editions) in &self.releases {
            let Some(kept) = editions.iter().find(|kept| &*kept.tag == locale) else { continue };
            let edition = self.whole(slug, kept)?;
            if let Some(made) = of(slug, &edition) {
                // Slugs begin with year and month, which orders what has no date.
                let day = if edition.day.is_empty() { slug.clone() } else { edition.day.into() };
                list.push((day, made));
            }
        }
        // Those of a day stay in the order of their slugs.
        list.sort_by(|(a, _), (b, _)| b.cmp(a));
        Ok(list.into_iter().map(|(_, made)| made).collect())
    }
}

fn share(shared: &mut BTreeSet<Arc<str>>, text: &str, often: bool) -> Arc<str> {
    if let Some(known) = shared.get(text) {
        return Arc::clone(known);
    }
    let new: Arc<str> = text.into();
    if often {
        shared.insert(Arc::clone(&new));
    }
    new
}
