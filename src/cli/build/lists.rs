//! Pages of lists that stand as they would be made.
//!
//! In: what lists show of releases, and what the build before wrote down of its lists. Out: which pages need not be made, and the
//! same for the next build. Invariants: a page stands only where all that it shows is as it was, and the file too.

use std::collections::BTreeMap;

use crate::html::{ListPage, SiteLocale};
use crate::publish::{Manifest, OutputFolder, Print, standing_file};

/// Pages of lists.
pub(super) struct Lists<'a> {
    output: &'a OutputFolder,
    /// What is known of them, where anything is.
    known: Option<&'a BTreeMap<Box<str>, (Print, Print)>>,
    /// Fingerprints of what pages show, and what stands there where that is known.
    all: BTreeMap<Box<str>, (Print, Option<Print>)>,
    /// Fingerprints of what lists of a language show of releases, by their places.
    shown: BTreeMap<Box<str>, Vec<Option<Print>>>,
}

impl<'a> Lists<'a> {
    pub(super) fn new(output: &'a OutputFolder, known: Option<&'a BTreeMap<Box<str>, (Print, Print)>>) -> Self {
        Self { output, known, all: BTreeMap::new(), shown: BTreeMap::new() }
    }

    /// Whether a page stands as it would be made.
    pub(super) fn stands(&mut self, page: &ListPage<'_>, manifest: &Manifest) -> bool {
        let Some(print) = self.print(page, manifest) else { return false };
        let known = self.known.and_then(|known| known.get(page.path)).filter(|(before, _)| *before == print);
        let stands =
            known.map(|(_, stood)| *stood).filter(|stood| standing_file(self.output, page.path) == Some(*stood));
        self.all.insert(page.path.into(), (print, stands));
        stands.is_some()
    }

    /// A fingerprint of all that a page shows.
    fn print(&mut self, page: &ListPage<'_>, manifest: &Manifest) -> Option<Print> {
        let mut bytes = page.around.to_vec();
        for place in page.places {
            bytes.extend(page.own.listed.get(*place)?.slug.as_bytes());
            bytes.extend(self.of(page.own, *place, manifest)?.0);
        }
        Some(Print::of(&bytes))
    }

    /// A fingerprint of what lists show of a release.
    fn of(&mut self, own: &SiteLocale, place: usize, manifest: &Manifest) -> Option<Print> {
        let tag = own.locale.tag();
        if !self.shown.contains_key(tag) {
            self.shown.insert(tag.into(), vec![None; own.listed.len()]);
        }
        let (known, listing) = (self.shown.get_mut(tag)?.get_mut(place)?, own.listed.get(place)?);
        Some(match known {
            Some(print) => *print,
            None => *known.insert(manifest.print(&listing.slug, tag).ok()??),
        })
    }

    /// Fingerprints of what lists of a language show of its releases, in their order.
    pub(super) fn shown(&mut self, own: &SiteLocale, manifest: &Manifest) -> Vec<Option<Print>> {
        let all = 0..own.listed.len();
        all.map(|place| self.of(own, place, manifest)).collect()
    }

    /// What is known of them now.
    pub(super) fn finish(self) -> BTreeMap<Box<str>, (Print, Option<Print>)> {
        self.all
    }
}
