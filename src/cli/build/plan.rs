//! What will be in the output folder after a build.
//!
//! In: what is there, what was asked for, the editions as they were looked at. Out: the manifest of what will be there,
//! from which lists and links are made, and a few lines on what is not. Invariants: no page that this build writes leads to
//! a file that will not be there; and a partial build takes nothing away that a page which it does not write may lead to.
//! So it takes away only where it writes every page, those it was not asked for too: a page whose words did not change
//! since is written again, with the links that are right now. Whatever else is gone from the project stays published until
//! a whole build, and is told.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use crate::cli::build::print;
use crate::cli::request::Request;
use crate::cli::survey::{Edition, Group, Shown};
use crate::cli::{count, recovered, site};
use crate::project::{Loaded, Project};
use crate::publish::{Manifest, OutputFolder, PublishError, hexadecimal};

/// So many names stand in a line.
const NAMED: usize = 3;

/// A release and a locale tag.
type Name = (String, String);

/// What will be there.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    request: &'a Request<'a>,
    /// Every edition that will be there.
    pub(crate) manifest: Manifest,
    /// PDFs of all languages that are there before the build: names and sizes, by the release.
    pub(crate) combined: BTreeMap<String, (String, u64)>,
    /// The releases whose folders are written.
    pub(crate) slugs: BTreeSet<String>,
    /// How many releases were looked at.
    pub(crate) releases: usize,
    /// How many editions are made.
    pub(crate) editions: usize,
    /// Editions of the releases that were looked at, as the project has them.
    live: BTreeSet<Name>,
    /// Editions whose pages are written.
    pages: BTreeSet<Name>,
    /// Editions whose PDFs are written.
    pdfs: BTreeSet<Name>,
    /// Files of the site that stay though they are not written.
    stay: BTreeSet<String>,
}

impl<'a> Plan<'a> {
    /// What is there before a build.
    pub(crate) fn new(request: &'a Request<'a>, output: &OutputFolder, project: &Project) -> Self {
        let (manifest, combined) = if request.is_whole() {
            (Manifest::default(), recovered::combined(project, output))
        } else {
            let manifest = recovered::manifest(project, output);
            let combined = manifest.combined(output);
            (manifest, combined)
        };
        Self {
            request,
            manifest,
            combined,
            slugs: BTreeSet::new(),
            releases: 0,
            editions: 0,
            live: BTreeSet::new(),
            pages: BTreeSet::new(),
            pdfs: BTreeSet::new(),
            stay: BTreeSet::new(),
        }
    }

    /// What the published pages of these releases show.
    ///
    /// # Errors
    /// When the manifest cannot be read.
    pub(crate) fn shown(&self, slugs: &[String]) -> Result<Shown, PublishError> {
        let pages = self.manifest.editions().filter(|(.., page, _)| *page);
        let pages = pages.filter(|(slug, ..)| slugs.binary_search_by(|known| known.as_str().cmp(slug)).is_ok());
        let mut shown = Shown::new();
        for (slug, tag, ..) in pages {
            let shows = self.manifest.edition(slug, tag)?.map(|edition| edition.shows).unwrap_or_default();
            shown.insert((slug.to_owned(), tag.to_owned()), shows);
        }
        Ok(shown)
    }

    /// Adds what a group makes.
    pub(crate) fn add(&mut self, group: &Group) {
        self.releases += group.project.releases.len();
        for (loaded, edition) in group.editions() {
            self.editions += 1;
            let (slug, tag) = name(edition);
            self.slugs.insert(slug.clone());
            let stays = !self.request.html() && self.manifest.pages(&slug).contains(&tag);
            if !stays {
                let html = self.request.html().then(|| format!("{slug}.{tag}.html"));
                let mut listed = self::edition(self.request, loaded, edition, html.into_iter().collect(), None);
                // It is long, only lists show it, and until they are written it comes once more.
                listed.standfirst = None;
                self.manifest.insert(&slug, &tag, listed);
            }
        }
        if self.request.is_whole() {
            return;
        }
        for loaded in &group.project.releases {
            let slug = loaded.release.slug.as_str();
            self.live.extend(loaded.locales.iter().map(|locale| (slug.to_owned(), locale.tag().to_owned())));
        }
        self.slugs.extend(group.beside().into_iter().map(|(_, edition)| name(edition).0));
        self.pages.extend(pages(group, self.request).into_iter().map(|(_, edition)| name(edition)));
        if self.request.pdf() {
            self.pdfs.extend(group.editions().into_iter().map(|(_, edition)| name(edition)));
        }
    }

    /// Decides what goes, once all groups were added; gives a line on what stays though the project no longer has it.
    pub(crate) fn settle(&mut self, project: &Project) -> Option<String> {
        if self.request.is_whole() {
            return None;
        }
        let known = |slug: &str| project.slugs.binary_search_by(|known| known.as_str().cmp(slug)).is_ok();
        let live = |slug: &str, tag: &str| self.live.contains(&(slug.to_owned(), tag.to_owned()));
        // Of releases that were not looked at only the name is known.
        let seen: BTreeSet<&str> = self.live.iter().map(|(slug, _)| slug.as_str()).collect();
        let gone = |slug: &str, tag: &str| !known(slug) || (seen.contains(slug) && !live(slug, tag));
        let gone: BTreeSet<Name> = self
            .manifest
            .editions()
            .filter(|(slug, tag, ..)| gone(slug, tag))
            .map(|(slug, tag, ..)| (slug.to_owned(), tag.to_owned()))
            .collect();
        // PDFs lead to the PDFs of the other languages.
        let losing: BTreeSet<&str> = gone.iter().map(|(slug, _)| slug.as_str()).collect();
        let written = |(slug, tag, page, pdf): (&str, &str, bool, Option<u64>)| {
            let name = (slug.to_owned(), tag.to_owned());
            gone.contains(&name)
                || ((!page || self.pages.contains(&name))
                    && (pdf.is_none() || !losing.contains(slug) || self.pdfs.contains(&name)))
        };
        if self.request.selection.slugs.is_empty() && self.manifest.editions().all(written) {
            // The PDF of all languages holds those that go, and leads to their PDFs.
            let all = self.combined.iter().filter(|(slug, _)| losing.contains(slug.as_str()));
            all.for_each(|(slug, (name, _))| self.manifest.forget(slug, name));
            self.manifest.retain(|slug, tag| !gone.contains(&(slug.to_owned(), tag.to_owned())));
            return None;
        }
        self.stay = std::mem::take(&mut self.manifest.site);
        let names = gone.iter().map(|(slug, tag)| format!("{slug}.{tag}"));
        (!gone.is_empty()).then(|| {
            let names = listed(names);
            format!("still published, though no longer in the project: {names}; `payom build` takes it away\n")
        })
    }

    /// The files of the site that will be there, when these are written.
    pub(crate) fn site(&self, out: &Path, written: BTreeSet<String>) -> BTreeSet<String> {
        let stay = self.stay.iter().filter(|path| out.join(path).is_file()).cloned();
        written.into_iter().chain(stay).collect()
    }

    /// What a reader could look for and will not find: a line each.
    pub(crate) fn absent(&self, manifest: &Manifest, project: &Project) -> String {
        let mut out = String::new();
        for (slug, (name, _)) in &self.combined {
            if project.slugs.binary_search(slug).is_ok() && !manifest.has(slug, name) {
                let _ = writeln!(out, "{name} is gone: the release is in other languages now");
            }
        }
        if self.request.is_whole() {
            return out;
        }
        let pages: BTreeSet<(&str, &str)> =
            manifest.editions().filter(|(.., page, _)| *page).map(|(slug, tag, ..)| (slug, tag)).collect();
        if pages.is_empty() {
            return "there are no pages yet: `payom build --format html` makes them\n".to_owned();
        }
        for locale in &project.settings.locales {
            let tag = locale.tag();
            let own = self.live.iter().filter(|(_, own)| own == tag).map(|(slug, _)| slug.as_str());
            let lacking: Vec<&str> = own.filter(|slug| !pages.contains(&(*slug, tag))).collect();
            if !pages.iter().any(|(_, own)| *own == tag) {
                let _ = writeln!(out, "there are no pages in {tag}: nothing leads to that language");
            } else if !lacking.is_empty() {
                let names = listed(lacking.iter().map(|slug| (*slug).to_owned()));
                let _ = writeln!(out, "not there in {tag}: {names}");
            }
        }
        let bare = manifest.editions().filter(|(.., page, pdf)| *page && pdf.is_none()).count();
        if bare > 0 {
            let _ = writeln!(out, "{} without a PDF: `payom build --format pdf` makes them", count(bare, "page"));
        }
        out
    }
}

/// The pages of a group that are written: those that were asked for, and those that show what they showed, with the links
/// that are right now.
pub(crate) fn pages<'g>(group: &'g Group, request: &Request<'_>) -> Vec<(&'g Loaded, &'g Edition)> {
    let own = group.editions().into_iter().filter(|(_, edition)| request.html() || edition.shown);
    own.chain(group.beside()).collect()
}

/// What the manifest is to know of an edition.
pub(crate) fn edition(
    request: &Request<'_>,
    loaded: &Loaded,
    edition: &Edition,
    files: BTreeSet<String>,
    pdf_bytes: Option<u64>,
) -> crate::publish::Edition {
    let mut own = site::edition(loaded, &edition.document, files, pdf_bytes);
    if request.html() {
        own.shows = hexadecimal(&edition.print);
    }
    own
}

/// The PDF of all languages of a release, where there is one: its name and size.
pub(crate) fn combined(all: &BTreeMap<String, (String, u64)>, loaded: &Loaded) -> Option<(String, u64)> {
    let slug = loaded.release.slug.as_str();
    let name = print::combined_name(slug, &loaded.locales);
    all.get(slug).filter(|(own, _)| *own == name).cloned()
}

fn name(edition: &Edition) -> Name {
    (edition.document.slug.clone(), edition.document.locale.tag().to_owned())
}

/// A few names, and how many more there are.
pub(crate) fn listed(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.collect();
    let more = names.len().saturating_sub(NAMED);
    if more > 1 {
        names.truncate(NAMED);
        names.push(format!("and {more} more"));
    }
    names.join(", ")
}
