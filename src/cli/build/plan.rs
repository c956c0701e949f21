//! What will be in the output folder after a build.
//!
//! In: what is there, what was asked for, the editions as they were looked at. Out: the manifest of what will be there,
//! from which lists and links are made, and a few lines on what is not. Invariants: no page that this build writes leads to
//! a file that will not be there; and a partial build takes nothing away that a page which it does not write may lead to.
//! So it takes away only where it writes every page, those it was not asked for too: a page whose words did not change
//! since is written again, with the links that are right now. Whatever else is gone from the project stays published until
//! a whole build, and is told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::cli::build::print;
use crate::cli::build::still::Still;
use crate::cli::kits;
use crate::cli::request::Request;
use crate::cli::survey::{Edition, Group, Shown};
use crate::cli::{recovered, site};
use crate::diag::{Message, counted, hexadecimal, message};
use crate::html::Download;
use crate::output::{self, Listed, OUTPUTS, Output};
use crate::project::{Loaded, Project};
use crate::publish::{Manifest, OutputFolder, PublishError, Unit};

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
    /// Files with all languages that are there before the build: names and sizes, by the release.
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
    /// Editions whose downloads are written.
    downloads: BTreeSet<Name>,
    /// Files that an older program published under names that others have now: the new file is made, and the old one goes.
    pub(crate) renamed: BTreeSet<Name>,
    /// Files of the site that stay though they are not written.
    stay: BTreeSet<String>,
}

impl<'a> Plan<'a> {
    /// What is there before a build.
    pub(crate) fn new(
        request: &'a Request<'a>,
        output: &OutputFolder,
        project: &Project,
        still: Option<&mut Still>,
    ) -> Self {
        let (manifest, combined) = if let Some(still) = still {
            still.manifest()
        } else if request.is_whole() {
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
            downloads: BTreeSet::new(),
            renamed: BTreeSet::new(),
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

    /// Adds a release that stands still.
    pub(crate) fn know(&mut self, unit: &Unit) {
        self.releases += 1;
        self.editions += unit.editions.len();
    }

    /// Adds what a group makes.
    pub(crate) fn add(&mut self, group: &Group) {
        self.releases += group.project.releases.len();
        for (loaded, edition) in group.editions() {
            self.editions += 1;
            let (slug, tag) = name(edition);
            self.slugs.insert(slug.clone());
            self.rename(&slug, &tag);
            self.withdraw(loaded, edition);
            let stays = !self.request.pages() && self.manifest.pages(&slug).contains(&tag);
            if !stays {
                let page = self.request.pages().then(|| output::page().file(&slug, &tag));
                let mut listed = self::edition(self.request, loaded, edition, page.into_iter().collect(), None);
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
        let paged = group.all().filter(|(_, edition)| is_paged(edition, self.request));
        self.pages.extend(paged.map(|(_, edition)| name(edition)));
        if self.request.paper() {
            self.downloads.extend(group.editions().into_iter().map(|(_, edition)| name(edition)));
        }
    }

    /// Lets go of a file that has a name which is another's now. It is known by those that came with it: the new file is not
    /// there, and what was made with it is.
    fn rename(&mut self, slug: &str, tag: &str) {
        let has = |output: &Output| self.manifest.has(slug, &output.file(slug, tag));
        for output in &OUTPUTS {
            let Some(ending) = output.formerly else { continue };
            let former = Output { ending, ..*output };
            let companions = |other: &&Output| other.format == output.format && other.needs == output.needs;
            if has(&former) && !has(output) && OUTPUTS.iter().filter(companions).any(has) {
                self.manifest.forget(slug, &former.file(slug, tag));
                self.renamed.insert((slug.to_owned(), tag.to_owned()));
                return;
            }
        }
    }

    /// Lets go of everything that shows an edition as it was before it was withdrawn: what a part of a build does not make anew
    /// would go on showing it.
    fn withdraw(&mut self, loaded: &Loaded, edition: &Edition) {
        let (slug, tag) = name(edition);
        let known = self.manifest.edition(&slug, &tag).ok().flatten();
        let is_told = |known: &crate::publish::Edition| known.changed.as_ref().is_some_and(|c| c.withdrawn.is_some());
        if edition.document.amended.withdrawn.is_none() || known.is_none_or(|known| is_told(&known)) {
            return;
        }
        self.manifest.retain(|other, language| other != slug || language != tag);
        let whole = loaded.locales.iter().all(|locale| self.request.selection.wants(locale));
        if let Some((all, _)) = self.combined.get(&slug).filter(|_| !whole) {
            self.manifest.forget(&slug, all);
            self.combined.remove(&slug);
        }
        self.manifest.forget(&slug, &kits::name(loaded));
    }

    /// Whether what is in the way was asked to go.
    pub(crate) fn force(&self) -> bool {
        self.request.typed.force
    }

    /// Forgets releases that are published.
    pub(crate) fn take_back(&mut self, held: &BTreeSet<&str>) {
        self.combined.retain(|slug, _| !held.contains(slug.as_str()));
        self.manifest.retain(|slug, _| !held.contains(slug));
    }

    /// Decides what goes, once all groups were added; gives a line on what stays though the project no longer has it.
    pub(crate) fn settle(&mut self, project: &Project) -> Option<Message> {
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
        // Downloads lead to those of the other languages.
        let losing: BTreeSet<&str> = gone.iter().map(|(slug, _)| slug.as_str()).collect();
        let written = |(slug, tag, page, download): (&str, &str, bool, Option<u64>)| {
            let name = (slug.to_owned(), tag.to_owned());
            gone.contains(&name)
                || ((!page || self.pages.contains(&name))
                    && (download.is_none() || !losing.contains(slug) || self.downloads.contains(&name)))
        };
        if self.request.selection.slugs.is_empty() && self.manifest.editions().all(written) {
            // What holds all languages holds those that go, and leads to their downloads.
            let all = self.combined.iter().filter(|(slug, _)| losing.contains(slug.as_str()));
            all.for_each(|(slug, (name, _))| self.manifest.forget(slug, name));
            self.manifest.retain(|slug, tag| !gone.contains(&(slug.to_owned(), tag.to_owned())));
            return None;
        }
        self.stay = std::mem::take(&mut self.manifest.site);
        let names = gone.iter().map(|(slug, tag)| format!("{slug}.{tag}"));
        (!gone.is_empty()).then(|| {
            message!(
                "still-there",
                "still published, though no longer in the project: {names}; `payom build` takes it away",
                names = listed(names)
            )
        })
    }

    /// The files of the site that will be there, when these are written.
    pub(crate) fn site(&self, out: &Path, written: BTreeSet<String>) -> BTreeSet<String> {
        let stay = self.stay.iter().filter(|path| out.join(path).is_file()).cloned();
        written.into_iter().chain(stay).collect()
    }

    /// What a reader could look for and will not find: a line each.
    pub(crate) fn absent(&self, manifest: &Manifest, project: &Project) -> Vec<Message> {
        let mut out = Vec::new();
        for (slug, (name, _)) in &self.combined {
            if project.slugs.binary_search(slug).is_ok() && !manifest.has(slug, name) {
                out.push(message!(
                    "combined-gone",
                    "{file} is gone: the release is in other languages now",
                    file = name
                ));
            }
        }
        if self.request.is_whole() {
            return out;
        }
        let pages: BTreeSet<(&str, &str)> =
            manifest.editions().filter(|(.., page, _)| *page).map(|(slug, tag, ..)| (slug, tag)).collect();
        if pages.is_empty() {
            return vec![message!(
                "no-pages-yet",
                "there are no pages yet: `payom build --format {format}` makes them",
                format = output::page().format
            )];
        }
        for locale in &project.settings.locales {
            let tag = locale.tag();
            let own = self.live.iter().filter(|(_, own)| own == tag).map(|(slug, _)| slug.as_str());
            let lacking: Vec<&str> = own.filter(|slug| !pages.contains(&(*slug, tag))).collect();
            if !pages.iter().any(|(_, own)| *own == tag) {
                out.push(message!(
                    "no-pages-in",
                    "there are no pages in {language}: nothing leads to that language",
                    language = locale
                ));
            } else if !lacking.is_empty() {
                let names = listed(lacking.iter().map(|slug| (*slug).to_owned()));
                out.push(message!(
                    "not-there-in",
                    "not there in {language}: {names}",
                    language = locale,
                    names = names
                ));
            }
        }
        let bare = manifest.editions().filter(|(.., page, download)| *page && download.is_none()).count();
        if let (Listed::Download(kind), format, true) =
            (output::download().listed, output::download().format, bare > 0)
        {
            out.push(counted!(
                "pages-without-download",
                bare,
                "{count} page without a {kind}: `payom build --format {format}` makes it",
                "{count} pages without a {kind}: `payom build --format {format}` makes them",
                kind = kind,
                format = format
            ));
        }
        out
    }
}

/// Whether the page of an edition is written: those that were asked for are, and those that show what they showed, with the
/// links that are right now.
pub(crate) fn is_paged(edition: &Edition, request: &Request<'_>) -> bool {
    !edition.wanted || request.pages() || edition.shown
}

/// What the manifest is to know of an edition.
pub(crate) fn edition(
    request: &Request<'_>,
    loaded: &Loaded,
    edition: &Edition,
    files: BTreeSet<String>,
    download_bytes: Option<u64>,
) -> crate::publish::Edition {
    let mut own = site::edition(loaded, &edition.document, files, download_bytes);
    if request.pages() {
        own.shows = hexadecimal(&edition.fingerprint);
    }
    own
}

/// What holds all languages of a release, where it is there.
pub(crate) fn combined(all: &BTreeMap<String, (String, u64)>, loaded: &Loaded) -> Option<Download> {
    let slug = loaded.release.slug.as_str();
    let name = print::combined_name(slug, &loaded.locales);
    let (_, bytes) = all.get(slug).filter(|(own, _)| *own == name)?;
    output::all_languages().listed_download(name, *bytes)
}

fn name(edition: &Edition) -> Name {
    (edition.document.slug.clone(), edition.document.locale.tag().to_owned())
}

/// A few names, and how many more there are.
pub(crate) fn listed(names: impl Iterator<Item = String>) -> Message {
    let mut names: Vec<String> = names.collect();
    match names.len().saturating_sub(NAMED) {
        0 | 1 => message!("names", "{names}", names = names.join(", ")),
        more => {
            names.truncate(NAMED);
            let names = names.join(", ");
            counted!("names-and-more", more, "{names} and {count} more", "{names} and {count} more", names = names)
        }
    }
}
