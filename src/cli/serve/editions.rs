//! What a release shows at an address.
//!
//! In: a release in memory, the name of a file beside its page. Out: what is [`Made`]. Invariants: an edition that lacks words is shown all
//! the same, with the names of what is missing in their places, but for paper and pictures, which have no faces for these.

use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, Report, Sources, message};
use crate::document::{Document, Resolver, preview, resolve};
use crate::html::{self, PageFacts, Pages, Site, Theme};
use crate::l10n::Locale;
use crate::output::{self, Maker, OUTPUTS, Output, Scope};
use crate::pdf::{self, Part, Style, TypesetError, Typesetter};
use crate::project::{Loaded, Project};

use super::overlay::shown;

/// What lies at an address.
#[derive(Debug)]
pub(in crate::cli) enum Made {
    /// The page of an edition.
    Page(String),
    /// A file, and of what type.
    File(&'static str, Vec<u8>),
    /// There is nothing.
    Nothing,
    /// There would be something, if not for this.
    Unmade(Message),
}

/// A release of a project, of which files are made.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct ReleaseFiles<'a> {
    pub(in crate::cli) project: &'a Project,
    pub(in crate::cli) sources: &'a Sources,
    pub(in crate::cli) loaded: &'a Loaded,
    pub(in crate::cli) speaker: &'a Speaker,
}

impl ReleaseFiles<'_> {
    /// What is made of the release, or a photo of it; `site` gives the words of the site around pages.
    pub(in crate::cli) fn made<'s>(&self, name: &str, site: impl FnOnce() -> Option<&'s Site>) -> Made {
        let loaded = self.loaded;
        if let Some(photo) = loaded.pictures.get(name) {
            return Made::File(photo.kind.media_type(), photo.bytes.clone());
        }
        if let Some(document) = loaded.enclosures.get(name) {
            return Made::File(document.media_type(), document.bytes.clone());
        }
        let slug = loaded.release.slug.as_str();
        for output in &OUTPUTS {
            let is = |locales: &[Locale]| name == output.file(slug, &output::tags(locales));
            let locales = match output.scope {
                Scope::Edition => loaded.locales.iter().map(std::slice::from_ref).find(|locale| is(locale)),
                Scope::Release => Some(loaded.locales.as_slice()).filter(|locales| is(locales)),
            };
            if let Some(locales) = locales {
                return self.output(output, locales, site).unwrap_or_else(Made::Unmade);
            }
        }
        Made::Nothing
    }

    /// An output of an edition, or of all languages of the release.
    fn output<'s>(
        &self,
        output: &Output,
        locales: &[Locale],
        site: impl FnOnce() -> Option<&'s Site>,
    ) -> Result<Made, Message> {
        let Self { project, sources, loaded, .. } = *self;
        let previewing = Resolver::new(project, sources).previewing();
        let documents = |resolver: &Resolver<'_>| -> Vec<Document> {
            locales.iter().map(|locale| preview(resolver, loaded, locale, &mut Report::default())).collect()
        };
        let made = match output.maker {
            Maker::Page => {
                let pages = documents(&previewing);
                let document = pages.first().ok_or_else(no_languages)?;
                return Ok(Made::Page(self.badged(&self.page(document, site())?, document)));
            }
            // They are shown when nothing is missing.
            Maker::Paper | Maker::Picture(_) | Maker::Styled(_) => {
                locales.iter().map(|locale| self.document(locale)).collect::<Result<Vec<Document>, _>>()?
            }
            Maker::Text(_) => documents(&previewing),
            // It is packed when the release is published.
            Maker::Kit => return Ok(Made::Nothing),
        };
        let style = style(project);
        let bytes = match (output.maker, made.as_slice()) {
            (Maker::Paper, documents) => Some(paper(documents, &style)?),
            (_, [document]) => {
                output.make(document, &style).transpose().map_err(|error: TypesetError| error.to_string())?
            }
            _ => None,
        };
        Ok(bytes.map_or(Made::Nothing, |bytes| Made::File(output.media_type(), bytes)))
    }

    /// An edition that lacks nothing.
    pub(in crate::cli) fn document(&self, locale: &Locale) -> Result<Document, Message> {
        let strict = Resolver::new(self.project, self.sources);
        let document = resolve(&strict, self.loaded, locale, &mut Report::default());
        document.map_err(|_| message!("edition-not-complete", "this edition is not complete"))
    }

    /// The page of an edition, among the words of the site.
    pub(in crate::cli) fn page(&self, document: &Document, site: Option<&Site>) -> Result<String, Message> {
        let loaded = self.loaded;
        let pages = pages(self.project, self.sources)?;
        let tags = || loaded.locales.iter().map(|locale: &Locale| locale.tag().to_owned());
        let slug = loaded.release.slug.as_str();
        let download = |output: &Output, tags: &str| output.listed_download(output.file(slug, tags), 0);
        let own = |tag: String| Some((tag.clone(), download(output::download(), &tag)?));
        let tag = document.locale.tag();
        let extras = output::usual_formats().filter(|output| output.scope == Scope::Edition);
        let has_combined = loaded.release.matter.combined && loaded.locales.len() > 1;
        let facts = PageFacts {
            site: site.and_then(|site| site.locales.iter().find(|own| own.locale == document.locale)),
            pages: tags().collect(),
            downloads: tags().filter_map(own).collect(),
            combined: download(output::all_languages(), &output::tags(&loaded.locales)).filter(|_| has_combined),
            preview: output::preview().listed_preview(document),
            calendar: output::calendar().listed_calendar(document),
            extras: extras.filter_map(|output| output.listed_beside(output.file(slug, tag), 0)).collect(),
            ..PageFacts::default()
        };
        pages.release(document, &facts).map_err(|fault| shown(&fault.diagnostic(), self.sources))
    }

    /// The page of a release, which says at its head that it is not public yet, and which picture links to it show.
    fn badged(&self, page: &str, document: &Document) -> String {
        let Self { project, loaded, speaker, .. } = self;
        let language = speaker.language().tag();
        let escaped = |text: &str| {
            let mut out = String::new();
            html::escape(&mut out, text);
            out
        };
        let mut named = String::new();
        if !loaded.state.is_public() {
            let state = escaped(&speaker.say(&loaded.state.in_words(project.settings.zone.as_ref())));
            named = format!("<meta name=\"payom-state\" lang=\"{language}\" content=\"{state}\">\n");
        }
        if let Some(card) = output::preview().listed_preview(document) {
            let title = escaped(&speaker.say(&message!("link-picture", "what links to this page look like")));
            let file = escaped(&card.file);
            named += &format!(
                "<meta name=\"payom-card\" lang=\"{language}\" content=\"{file}\" data-title=\"{title}\">\n"
            );
        }
        page.replacen("</head>", &(named + "</head>"), 1)
    }
}

/// What makes the pages of a project.
pub(in crate::cli) fn pages<'a>(project: &Project, sources: &'a Sources) -> Result<Pages<'a>, Message> {
    let mut report = Report::default();
    Pages::new(&Theme::of(project), sources, &mut report).map_err(|_| {
        let first = report.sorted().first().map(|found| shown(found, sources));
        first.unwrap_or_else(|| message!("theme-not-read", "the theme cannot be read"))
    })
}

/// The house's style; the preview's where it has faults, which are told.
pub(in crate::cli) fn style(project: &Project) -> Style {
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
