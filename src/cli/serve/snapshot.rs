//! The project at one moment.
//!
//! In: the project's folder. Out: a [`Snapshot`], and from it what an address shows. Invariants: an edition that lacks words
//! is shown all the same, with the names of what is missing in their places; only what is asked for is read and made.
//! A moment after which nothing but words of releases has changed shares all the rest with the one before.

use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde_json::json;

use super::editions::{Made, ReleaseFiles, pages, style};
use super::listings::Listings;
use super::opened::Opened;
use super::overlay::{Overlay, shown};
use super::quiet::QuietReleases;
use super::watch::FileStamps;
use crate::asset::media_type;
use crate::card::house;
use crate::cli::http::Answer;
use crate::cli::site;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, Report, Sources, message};
use crate::document::Resolver;
use crate::html::{self, APPLE_ICON, CARD, ICON, PLAIN_ICON, Site, SiteLocale, TemplateError};
use crate::project::{Loaded, Project};
use crate::publish::Manifest;

/// So many releases stay in memory once they were asked for: a page, its pictures, the one before.
const ASKED: usize = 4;

/// The project at one moment.
#[derive(Debug)]
pub(super) struct Snapshot {
    /// Counts the moments; a page that shows another one is to be loaded again.
    pub(super) generation: u64,
    stamps: Arc<FileStamps>,
    opened: Opened,
    speaker: Arc<Speaker>,
    /// What is wrong, for open pages; `None` until all problems are gathered.
    problems: Option<Overlay>,
    made: Arc<Rendered>,
    listings: Arc<Mutex<Listings>>,
}

/// What is made when it is first asked for.
#[derive(Debug, Default)]
struct Rendered {
    /// Releases that were asked for, the last one first. `cargo bench --bench archive -- --serve` pays for it: the pictures
    /// of a page are asked for after it.
    releases: Mutex<VecDeque<(String, Arc<Asked>)>>,
    /// All editions, as if they were published.
    site: OnceLock<Option<(Site, Manifest)>>,
    /// The pages around them.
    pages: OnceLock<Result<BTreeMap<String, String>, Message>>,
}

/// A release in memory.
#[derive(Debug)]
struct Asked {
    /// The project with this release, where it could be read.
    project: Project,
    sources: Sources,
}

impl Snapshot {
    /// Opens the project.
    pub(super) fn first(root: &Path, stamps: FileStamps, speaker: Arc<Speaker>) -> Self {
        Self::of(Opened::at(root, &speaker), 1, stamps, speaker, Arc::default())
    }

    /// The project at a later moment.
    pub(super) fn next(&self, root: &Path, stamps: FileStamps) -> Self {
        let known = stamps.shared() == self.stamps.shared() && self.opened.is_new();
        let opened = if known { self.opened.clone() } else { Opened::at(root, &self.speaker) };
        Self::of(opened, self.generation + 1, stamps, Arc::clone(&self.speaker), Arc::clone(&self.listings))
    }

    fn of(
        opened: Opened,
        generation: u64,
        stamps: FileStamps,
        speaker: Arc<Speaker>,
        listings: Arc<Mutex<Listings>>,
    ) -> Self {
        // Without a project there is nothing more to find.
        let problems = opened.project.is_none().then(|| opened.told(&speaker));
        let (stamps, made) = (Arc::new(stamps), Arc::default());
        Self { generation, stamps, opened, speaker, problems, made, listings }
    }

    /// The same moment with everything that is wrong with it.
    pub(super) fn judged(&self, quiet: &mut QuietReleases) -> Self {
        Self {
            generation: self.generation,
            stamps: Arc::clone(&self.stamps),
            opened: self.opened.clone(),
            problems: Some(self.opened.judged(&self.stamps, quiet, &self.speaker)),
            speaker: Arc::clone(&self.speaker),
            made: Arc::clone(&self.made),
            listings: Arc::clone(&self.listings),
        }
    }

    /// A release, read when it is asked for; `None` where there is none of that name.
    fn asked(&self, project: &Project, slug: &str) -> Option<Arc<Asked>> {
        project.wanted.binary_search_by(|known| known.as_str().cmp(slug)).ok()?;
        let mut kept = self.made.releases.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.iter().position(|(known, _)| known == slug).and_then(|place| kept.remove(place));
        let asked = known.map(|(_, asked)| asked).unwrap_or_else(|| {
            let mut sources = self.opened.sources.clone();
            let project = project.with(&[slug.to_owned()], &mut sources, &mut Report::default());
            Arc::new(Asked { project, sources })
        });
        kept.truncate(ASKED - 1);
        kept.push_front((slug.to_owned(), Arc::clone(&asked)));
        Some(asked)
    }

    /// What its files were.
    pub(super) fn stamps(&self) -> &FileStamps {
        &self.stamps
    }

    /// What open pages are told.
    pub(super) fn news(&self) -> String {
        let (title, problems) = self.problems.as_ref().map(|overlay| (&overlay.title, &overlay.problems)).unzip();
        let language = self.speaker.language().tag();
        json!({ "generation": self.generation, "language": language, "title": title, "problems": problems })
            .to_string()
    }

    /// What an address shows.
    pub(super) fn page(&self, path: &str) -> Answer {
        let Some(project) = &self.opened.project else {
            return self.bare(&not_loaded());
        };
        let path = path.trim_start_matches('/');
        let path = match path {
            "" => "index.html".to_owned(),
            _ if path.ends_with('/') => format!("{path}index.html"),
            _ => path.to_owned(),
        };
        if let Some(name) = path.strip_prefix("fonts/") {
            let face = pages(project, &self.opened.sources).ok().and_then(|pages| {
                pages.fonts().iter().find(|file| file.name == name).map(|file| file.bytes().to_vec())
            });
            return face.map_or_else(|| self.not_found(), |bytes| Answer::file(media_type(name), bytes));
        }
        if let Some(Ok(made)) = self.of_house(project, &path) {
            return Answer::file(media_type(&path), made);
        }
        let asked = path.split_once('/').and_then(|(slug, name)| Some((self.asked(project, slug)?, name)));
        if let Some((asked, name)) = &asked
            && let Some(loaded) = asked.project.releases.first()
        {
            return self.of_release(asked, loaded, name);
        }
        match self.around().map(|files| files.get(&path)) {
            Ok(Some(page)) if path.ends_with(".html") => self.html(page),
            // A browser shows the text of a feed.
            Ok(Some(text)) => Answer::file(media_type("txt"), text.clone().into_bytes()),
            Ok(None) => self.not_found(),
            Err(why) => self.bare(&why),
        }
    }

    /// What stands for the house as a whole; `None` where the path is another one.
    fn of_house(&self, project: &Project, path: &str) -> Option<Result<Vec<u8>, Message>> {
        // Releases have no such files, and need not wait for the site.
        let name = path.rsplit('/').next()?;
        if !matches!(name, ICON | PLAIN_ICON | APPLE_ICON | CARD) && !name.starts_with("logo.") {
            return None;
        }
        let (site, look) = (&self.site()?.0, &project.settings.look);
        let is = house::paths(look, site).iter().any(|known| known == path);
        is.then(|| house::made(path, look, site, &style(project)).ok_or_else(not_loaded))
    }

    /// What is made of a release, or a photo of it.
    fn of_release(&self, asked: &Asked, loaded: &Loaded, name: &str) -> Answer {
        let Asked { project, sources } = asked;
        let release = ReleaseFiles { project, sources, loaded, speaker: &self.speaker };
        match release.made(name, || self.site().map(|(site, _)| site)) {
            Made::Page(page) => self.html(&page),
            Made::File(kind, bytes) => Answer::file(kind, bytes),
            Made::Nothing => self.not_found(),
            Made::Unmade(why) => self.bare(&why),
        }
    }

    fn site(&self) -> Option<&(Site, Manifest)> {
        let Opened { project, sources, .. } = &self.opened;
        let gathered = self.made.site.get_or_init(|| {
            let project = project.as_ref()?;
            let mut listings = self.listings.lock().unwrap_or_else(PoisonError::into_inner);
            let manifest = listings.manifest(project, sources, &self.stamps);
            drop(listings);
            let resolver = Resolver::new(project, sources).previewing();
            let mut site = site::gather(&resolver, &manifest, &mut Report::default())?;
            // What is searched is what is published.
            site.locales.iter_mut().for_each(|own| own.texts.search = None);
            Some((site, manifest))
        });
        gathered.as_ref()
    }

    fn around(&self) -> Result<&BTreeMap<String, String>, Message> {
        let Opened { project, sources, .. } = &self.opened;
        let made = self.made.pages.get_or_init(|| {
            let project = project.as_ref().ok_or_else(not_loaded)?;
            let pages = pages(project, sources)?;
            let (site, manifest) =
                self.site().ok_or_else(|| message!("no-release-yet", "there is no release yet"))?;
            let entry =
                |own: &SiteLocale, place| site::shown(manifest, own, place).map_err(|_| None::<TemplateError>);
            let why = |fault: TemplateError| shown(&fault.diagnostic(), sources);
            pages.site_files(site, entry, &|_| None).map_err(|fault| fault.map_or_else(|| Message::from(""), why))
        });
        made.as_ref().map_err(Clone::clone)
    }

    fn not_found(&self) -> Answer {
        match self.around().map(|files| files.get("404.html")) {
            Ok(Some(page)) => self.html(page).not_found(),
            _ => self.bare(&message!("no-such-page", "there is no such page")).not_found(),
        }
    }

    /// A published page with the preview's script, which its policy is widened for.
    fn html(&self, page: &str) -> Answer {
        let policy = "default-src &#39;none&#39;;";
        let wider = "default-src &#39;none&#39;; script-src &#39;self&#39;;";
        let script = format!("{}</head>", self.script());
        Answer::html(page.replacen(policy, wider, 1).replacen("</head>", &script, 1))
    }

    fn script(&self) -> String {
        format!("<script src=\"/.payom/preview.js\" data-generation=\"{}\"></script>\n", self.generation)
    }

    /// A page of the preview's own, where there is none to show.
    fn bare(&self, why: &Message) -> Answer {
        let mut shown = String::new();
        html::escape(&mut shown, &self.speaker.say(why));
        let language = self.speaker.language().tag();
        Answer::html(format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"color-scheme\" \
             content=\"light dark\">\n<title>Payom</title>\n{}</head>\n<body>\n<h1>Payom</h1>\n<p>{shown}</p>\n</body>\n\
             </html>\n",
            self.script()
        ))
    }
}

fn not_loaded() -> Message {
    message!("project-not-loaded", "the project cannot be loaded")
}
