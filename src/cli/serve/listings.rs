//! What lists show of every edition, kept from moment to moment.
//!
//! In: a project without its releases, the stamps of its files. Out: a manifest of all editions, as if they were published.
//! Invariants: a release is read again where one of its files has changed, where something that all releases share has,
//! or where a moment has passed that it waits for; one that belongs to another is always. Releases are in memory a few at a
//! time. `cargo bench --bench archive -- --serve` pays for what is kept.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::watch::FileStamps;
use crate::cli::parallel::{self, each};
use crate::cli::site;
use crate::diag::{Report, Sources};
use crate::document::{Resolver, preview};
use crate::l10n::Locale;
use crate::output;
use crate::project::{Loaded, Project};
use crate::publish::{Edition, Manifest};

/// So many releases are read together.
const GROUP: usize = 32;

/// What lists show, by release.
#[derive(Debug, Default)]
pub(super) struct Listings {
    shared: u64,
    releases: BTreeMap<String, Listing>,
}

/// A release in lists.
#[derive(Debug)]
struct Listing {
    stamp: u64,
    /// When it will show something else; now, where that cannot be told.
    until: Option<Timestamp>,
    /// By locale tag.
    editions: Vec<(String, Edition)>,
}

impl Listings {
    /// All editions of a project.
    pub(super) fn manifest(&mut self, project: &Project, sources: &Sources, stamps: &FileStamps) -> Manifest {
        if self.shared != stamps.shared() {
            (self.shared, self.releases) = (stamps.shared(), BTreeMap::new());
        }
        let now = project.as_of().unwrap_or(Timestamp::MAX);
        let holds = |slug: &str, own: &Listing| {
            own.stamp == stamps.release(slug) && own.until.is_none_or(|until| now < until)
        };
        let wanted = &project.wanted;
        self.releases.retain(|slug, own| holds(slug, own) && wanted.binary_search(slug).is_ok());
        let new: Vec<String> = wanted.iter().filter(|slug| !self.releases.contains_key(*slug)).cloned().collect();
        for slugs in new.chunks(GROUP) {
            self.read(project, slugs, sources.clone(), stamps);
        }
        let mut manifest = Manifest::default();
        for (slug, own) in &self.releases {
            for (tag, edition) in &own.editions {
                manifest.insert(slug, tag, edition.clone());
            }
        }
        manifest
    }

    fn read(&mut self, project: &Project, slugs: &[String], mut sources: Sources, stamps: &FileStamps) {
        let batch = project.with(slugs, &mut sources, &mut Report::default());
        let resolver = Resolver::new(&batch, &sources).previewing();
        let all = batch.releases.iter().flat_map(|loaded| loaded.locales.iter().map(move |locale| (loaded, locale)));
        let all: Vec<(&Loaded, &Locale)> = all.collect();
        let mut workers = vec![(); parallel::threads(0, all.len())];
        let editions = each(&mut workers, all.len(), |(), number| {
            let (loaded, locale) = *all.get(number)?;
            let document = preview(&resolver, loaded, locale, &mut Report::default());
            let files = output::usual_formats().map(|output| output.file(&document.slug, locale.tag()));
            Some((loaded, locale, site::edition(loaded, &document, files.collect(), Some(0))))
        });
        for (loaded, locale, edition) in editions.into_iter().flatten() {
            let slug = loaded.release.slug.to_string();
            let stamp = stamps.release(&slug);
            let own = self.releases.entry(slug).or_insert_with(|| Listing {
                stamp,
                until: until(loaded, project),
                editions: Vec::new(),
            });
            own.editions.push((locale.tag().to_owned(), edition));
        }
    }
}

/// The next moment at which a release shows something else by itself.
fn until(loaded: &Loaded, project: &Project) -> Option<Timestamp> {
    let now = project.as_of().unwrap_or(Timestamp::MAX);
    let (relatives, due) = (&loaded.relatives, &loaded.due);
    if relatives.corrects.is_some() || !relatives.corrected_by.is_empty() || due.replacement.is_some() {
        return Some(now);
    }
    let moments = [loaded.public_from, due.next, due.embargo];
    moments.into_iter().flatten().filter(|moment| *moment > now).min()
}
