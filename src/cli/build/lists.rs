//! Pages of lists that stand as they would be made.
//!
//! In: what lists show of releases, and what the build before wrote down of its lists. Out: which pages need not be made, and the
//! same for the next build. Invariants: a page stands only where all that it shows is as it was, and the file too.

use std::borrow::Cow;
use std::cell::{LazyCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::card::house;
use crate::cli::build::error::BuildError;
use crate::cli::site;
use crate::diag::Report;
use crate::html::{self, ListPage, Pages, Site, SiteLocale};
use crate::pdf::Style;
use crate::project::Project;
use crate::publish::{Manifest, OutputFolder, Print, Stage, standing_file};

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
        self.print(page, manifest).is_some_and(|print| self.holds(page.path, print))
    }

    /// Whether a file stands that is made from what has this fingerprint.
    pub(super) fn holds(&mut self, path: &str, print: Print) -> bool {
        let known = self.known.and_then(|known| known.get(path)).filter(|(before, _)| *before == print);
        let stands = known.map(|(_, stood)| *stood).filter(|stood| standing_file(self.output, path) == Some(*stood));
        self.all.insert(path.into(), (print, stands));
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

/// Files by their paths.
pub(super) type Files<'p> = BTreeMap<String, Cow<'p, [u8]>>;

/// Makes the site around the editions; gives the paths of its files, and those that all pages share and that do not stand.
pub(super) fn around<'p>(
    (stage, lists): (&mut Stage, &mut Lists<'_>),
    manifest: &Manifest,
    (pages, project): (&'p Pages<'_>, &Project),
    site: &Site,
) -> Result<(BTreeSet<String>, Files<'p>), BuildError> {
    let (mut paths, mut stay) = (BTreeSet::new(), BTreeSet::new());
    let entry = |own: &SiteLocale, place| site::shown(manifest, own, place).map_err(BuildError::Publish);
    let stands = |page: &ListPage<'_>| {
        let stands = lists.stands(page, manifest);
        stay.extend(stands.then(|| page.path.to_owned()));
        stands
    };
    let stage = RefCell::new(stage);
    let page = |path: &str| String::from_utf8(stage.borrow().there(path)?).ok();
    pages.site(site, (entry, &page), stands, |path, text| {
        stage.borrow_mut().site(&path, &text)?;
        paths.insert(path);
        Ok(())
    })?;
    paths.extend(stay);
    let mut shared = BTreeMap::new();
    for file in pages.fonts().iter().filter(|_| !site.locales.is_empty()) {
        let path = format!("{}/{}", html::FONT_FOLDER, file.name);
        if !lists.holds(&path, Print::of(path.as_bytes())) {
            shared.insert(path.clone(), Cow::Borrowed(file.bytes()));
        }
        // Names change with what is in files: the next build takes away what it no longer needs.
        paths.insert(path);
    }
    let settings = &project.settings;
    let style = LazyCell::new(|| Style::of_house(&settings.look, &settings.locales, &mut Report::default()));
    let words = house::words(site);
    for path in house::paths(&settings.look, site).into_iter().filter(|_| !site.locales.is_empty()) {
        // What else they are made from is in shared files: where these changed, nothing is known to stand.
        let stands = lists.holds(&path, Print::of(words.as_bytes()));
        let made = || house::made(&path, &settings.look, site, style.as_ref()?);
        if let Some(bytes) = (!stands).then(made).flatten() {
            shared.insert(path.clone(), Cow::Owned(bytes));
        }
        paths.insert(path);
    }
    Ok((paths, shared))
}
