//! The project at one moment.
//!
//! In: the project's folder. Out: a [`Snapshot`], and from it what an address shows. Invariants: an edition that lacks words
//! is shown all the same, with the names of what is missing in their places; only what is asked for is made.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};

use super::http::Answer;
use crate::asset::media_type;
use crate::cli::args::Select;
use crate::cli::words::Speaker;
use crate::cli::{Session, check_project, site, survey, tally};
use crate::diag::{Colour, Diagnostic, Message, Reader as _, Report, Severity, Sources, message};
use crate::document::{Document, Resolver, preview, resolve};
use crate::html::{self, PageFacts, Pages, Site, SiteLocale, TemplateError, Theme};
use crate::l10n::Locale;
use crate::output::{self, Maker, OUTPUTS, Output, Scope};
use crate::pdf::{self, Part, Style, TypesetError, Typesetter};
use crate::project::{Loaded, Project, Selection};
use crate::publish::{Interrupts, Manifest};

/// The project at one moment.
#[derive(Debug)]
pub(super) struct Snapshot {
    /// Counts the moments; a page that shows another one is to be loaded again.
    pub(super) generation: u64,
    project: Option<Arc<Project>>,
    sources: Sources,
    report: Report,
    speaker: Arc<Speaker>,
    /// What is wrong, for open pages; `None` until all problems are gathered.
    problems: Option<Overlay>,
    made: Arc<Rendered>,
}

/// What is made when it is first asked for.
#[derive(Debug, Default)]
struct Rendered {
    /// All editions, as if they were published.
    site: OnceLock<Option<(Site, Manifest)>>,
    /// The pages around them.
    pages: OnceLock<Result<BTreeMap<String, String>, Message>>,
}

/// What a preview gathers; it stages no files.
fn session(sources: Sources, report: Report, speaker: Arc<Speaker>) -> Session {
    Session { sources, report, colour: Colour::Never, speaker, interrupts: Interrupts::none() }
}

/// What is shown over the pages.
#[derive(Debug)]
struct Overlay {
    title: String,
    problems: Value,
}

/// The page of a release, which says at its head that it is not public yet.
fn badged(page: &str, project: &Project, loaded: &Loaded, speaker: &Speaker) -> String {
    if loaded.state.is_public() {
        return page.to_owned();
    }
    let mut state = String::new();
    html::escape(&mut state, &speaker.say(&loaded.state.in_words(project.settings.zone.as_ref())));
    let language = speaker.language().tag();
    let named = format!("<meta name=\"payom-state\" lang=\"{language}\" content=\"{state}\">\n</head>");
    page.replacen("</head>", &named, 1)
}

impl Snapshot {
    /// Loads the project.
    pub(super) fn take(root: &Path, generation: u64, speaker: Arc<Speaker>) -> Self {
        let mut session = session(Sources::default(), Report::default(), Arc::clone(&speaker));
        let select = Select { slugs: Vec::new(), locales: Vec::new() };
        let project = session.load(root, &select).map(|(project, _)| Arc::new(project));
        let Session { sources, report, .. } = session;
        // Without a project there is nothing more to find.
        let problems = project.is_none().then(|| told(&report, &sources, &speaker));
        Self { generation, project, sources, report, speaker, problems, made: Arc::default() }
    }

    /// The same moment with everything that is wrong with it.
    pub(super) fn judged(&self) -> Self {
        let (sources, report) = (self.sources.clone(), self.report.clone());
        let mut session = session(sources, report, Arc::clone(&self.speaker));
        if let Some(project) = &self.project {
            check_project(project, &Selection::default(), survey::CHECKING, &mut session);
            session.judge(project);
        }
        Self {
            generation: self.generation,
            project: self.project.clone(),
            problems: Some(told(&session.report, &session.sources, &self.speaker)),
            speaker: Arc::clone(&self.speaker),
            sources: session.sources,
            report: session.report,
            made: Arc::clone(&self.made),
        }
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
        let Some(project) = &self.project else {
            return self.bare(&message!("project-not-loaded", "the project cannot be loaded"));
        };
        let path = path.trim_start_matches('/');
        let path = match path {
            "" => "index.html".to_owned(),
            _ if path.ends_with('/') => format!("{path}index.html"),
            _ => path.to_owned(),
        };
        if let Some(name) = path.strip_prefix("fonts/") {
            let face = html::fonts().iter().find(|(known, _)| *known == name);
            return match face {
                Some((_, bytes)) => Answer::file(media_type(name), bytes.to_vec()),
                None => self.not_found(project),
            };
        }
        let release = path.split_once('/').and_then(|(slug, name)| {
            let loaded = project.releases.iter().find(|loaded| loaded.release.slug.as_str() == slug)?;
            Some((loaded, name))
        });
        if let Some((loaded, name)) = release {
            return self.of_release(project, loaded, name);
        }
        match self.around(project).map(|files| files.get(&path)) {
            Ok(Some(page)) if path.ends_with(".html") => self.html(page),
            // A browser shows the text of a feed.
            Ok(Some(text)) => Answer::file(media_type("txt"), text.clone().into_bytes()),
            Ok(None) => self.not_found(project),
            Err(why) => self.bare(&why),
        }
    }

    /// What is made of a release, or a photo of it.
    fn of_release(&self, project: &Project, loaded: &Loaded, name: &str) -> Answer {
        if let Some(photo) = loaded.pictures.get(name) {
            return Answer::file(photo.kind.media_type(), photo.bytes.clone());
        }
        if let Some(document) = loaded.enclosures.get(name) {
            return Answer::file(document.media_type(), document.bytes.clone());
        }
        let slug = loaded.release.slug.as_str();
        for output in &OUTPUTS {
            let is = |locales: &[Locale]| name == output.file(slug, &output::tags(locales));
            let locales = match output.scope {
                Scope::Edition => loaded.locales.iter().map(std::slice::from_ref).find(|locale| is(locale)),
                Scope::Release => Some(loaded.locales.as_slice()).filter(|locales| is(locales)),
            };
            if let Some(locales) = locales {
                return self.output(project, loaded, output, locales);
            }
        }
        self.not_found(project)
    }

    /// An output of an edition, or of all languages of a release.
    fn output(&self, project: &Project, loaded: &Loaded, output: &Output, locales: &[Locale]) -> Answer {
        let previewing = Resolver::new(project, &self.sources).previewing();
        let documents = |resolver: &Resolver<'_>| -> Vec<Document> {
            locales.iter().map(|locale| preview(resolver, loaded, locale, &mut Report::default())).collect()
        };
        let made = match output.maker {
            Maker::Page => {
                let pages = documents(&previewing);
                let page = pages.first().ok_or_else(no_languages);
                return match page.and_then(|document| self.edition(project, &previewing, loaded, document)) {
                    Ok(page) => self.html(&badged(&page, project, loaded, &self.speaker)),
                    Err(why) => self.bare(&why),
                };
            }
            // Paper and pictures have no faces for marks: they are shown when nothing is missing.
            Maker::Paper | Maker::Picture(_) | Maker::Styled(_) => {
                let strict = Resolver::new(project, &self.sources);
                let documents = locales.iter().map(|locale| resolve(&strict, loaded, locale, &mut Report::default()));
                let documents: Result<Vec<Document>, _> = documents.collect();
                documents.map_err(|_| message!("edition-not-complete", "this edition is not complete"))
            }
            Maker::Text(_) => Ok(documents(&previewing)),
        };
        let style = style(project);
        let bytes = made.and_then(|documents| match (output.maker, documents.as_slice()) {
            (Maker::Paper, documents) => paper(documents, &style).map(Some),
            (_, [document]) => {
                output.make(document, &style).transpose().map_err(|error: TypesetError| error.to_string().into())
            }
            _ => Ok(None),
        });
        match bytes {
            Ok(Some(bytes)) => Answer::file(output.media_type(), bytes),
            Ok(None) => self.not_found(project),
            Err(why) => self.bare(&why),
        }
    }

    /// The page of an edition, among the words of the site.
    fn edition(
        &self,
        project: &Project,
        resolver: &Resolver<'_>,
        loaded: &Loaded,
        document: &Document,
    ) -> Result<String, Message> {
        let pages = pages(project, &self.sources)?;
        let site = self.site(project, resolver);
        let tags = || loaded.locales.iter().map(|locale: &Locale| locale.tag().to_owned());
        let slug = loaded.release.slug.as_str();
        let download = |output: &Output, tags: &str| output.listed_download(output.file(slug, tags), 0);
        let own = |tag: String| Some((tag.clone(), download(output::download(), &tag)?));
        let has_combined = loaded.release.matter.combined && loaded.locales.len() > 1;
        let facts = PageFacts {
            site: site.and_then(|(site, _)| site.locales.iter().find(|own| own.locale == document.locale)),
            pages: tags().collect(),
            downloads: tags().filter_map(own).collect(),
            combined: download(output::all_languages(), &output::tags(&loaded.locales)).filter(|_| has_combined),
            calendar: output::calendar().listed_calendar(document),
            ..PageFacts::default()
        };
        pages.release(document, &facts).map_err(|fault| shown(&fault.diagnostic(), &self.sources))
    }

    fn site(&self, project: &Project, resolver: &Resolver<'_>) -> Option<&(Site, Manifest)> {
        self.made.site.get_or_init(|| gather(project, resolver, &mut Report::default())).as_ref()
    }

    fn around(&self, project: &Project) -> Result<&BTreeMap<String, String>, Message> {
        let made = self.made.pages.get_or_init(|| {
            let resolver = Resolver::new(project, &self.sources).previewing();
            let pages = pages(project, &self.sources)?;
            let (site, manifest) =
                self.site(project, &resolver).ok_or_else(|| message!("no-release-yet", "there is no release yet"))?;
            let entry =
                |own: &SiteLocale, place| site::shown(manifest, own, place).map_err(|_| None::<TemplateError>);
            let why = |fault: TemplateError| shown(&fault.diagnostic(), &self.sources);
            pages.site_files(site, entry).map_err(|fault| fault.map_or_else(|| Message::from(""), why))
        });
        made.as_ref().map_err(Clone::clone)
    }

    fn not_found(&self, project: &Project) -> Answer {
        match self.around(project).map(|files| files.get("404.html")) {
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

fn pages<'a>(project: &Project, sources: &'a Sources) -> Result<Pages<'a>, Message> {
    let mut report = Report::default();
    Pages::new(&Theme::of(project), sources, &mut report).map_err(|_| {
        let first = report.sorted().first().map(|found| shown(found, sources));
        first.unwrap_or_else(|| message!("theme-not-read", "the theme cannot be read"))
    })
}

/// The site of all editions, as if they were published.
fn gather(project: &Project, resolver: &Resolver<'_>, report: &mut Report) -> Option<(Site, Manifest)> {
    let mut manifest = Manifest::default();
    for loaded in &project.releases {
        for locale in &loaded.locales {
            let document = preview(resolver, loaded, locale, &mut Report::default());
            let files = output::usual_formats().map(|output| output.file(&document.slug, locale.tag()));
            let edition = site::edition(loaded, &document, files.collect(), Some(0));
            manifest.insert(&document.slug, locale.tag(), edition);
        }
    }
    Some((site::gather(resolver, &manifest, report)?, manifest))
}

/// The house's style; the preview's where it has faults, which are told.
fn style(project: &Project) -> Style {
    let settings = &project.settings;
    Style::of_house(&settings.look, &settings.locales, &mut Report::default()).unwrap_or_default()
}

/// The PDF of an edition, or of several.
fn paper(documents: &[Document], style: &Style) -> Result<Vec<u8>, Message> {
    let mut typesetter = Typesetter::new().map_err(|error| error.to_string())?;
    let mut parts = Vec::new();
    for document in documents {
        let own = document.languages.iter().find(|language| language.locale == document.locale);
        let name = own.map_or_else(String::new, |language| language.name.to_string());
        let set = pdf::typeset(document, style, &mut typesetter).map_err(|error| error.to_string())?;
        parts.push(Part { name, pages: set.pages });
    }
    let pages = if parts.len() > 1 { pdf::combine(parts) } else { parts.pop().map(|part| part.pages) };
    let pages = pages.ok_or_else(no_languages)?;
    pdf::write::write(&pages, &mut pdf::write::WriterCache::default()).map_err(|error| error.to_string().into())
}

fn no_languages() -> Message {
    message!("no-languages", "this release has no languages")
}

/// All problems that are told, for the overlay.
fn told(report: &Report, sources: &Sources, speaker: &Speaker) -> Overlay {
    let (errors, warnings) = (report.told(Severity::Error), report.told(Severity::Warning));
    let title = match (errors, warnings) {
        (0, 0) => message!("overlay-hints", "hints"),
        _ => tally(errors, warnings),
    };
    let found = report.sorted().into_iter().filter(|found| found.severity != Severity::Info);
    let problems = found
        .map(|found| {
            json!({
                "severity": found.severity.word(),
                "level": speaker.say(&found.severity.name()),
                "code": found.code.id(),
                "message": speaker.say(&found.message),
                "place": place(found, sources),
                "help": found.help.as_ref().map(|help| speaker.say(help)),
            })
        })
        .collect();
    Overlay { title: speaker.say(&title).into_owned(), problems }
}

fn place(found: &Diagnostic, sources: &Sources) -> String {
    found.primary.as_ref().map_or_else(String::new, |label| {
        let place = sources.place(label.span);
        format!("{}:{}:{}", sources.path(label.span.file), place.line, place.column)
    })
}

fn shown(found: &Diagnostic, sources: &Sources) -> Message {
    message!("at-place", "{place} {what}", place = place(found, sources), what = found.message.clone())
}
