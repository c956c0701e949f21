//! The page of an edition beside the text that is being translated.
//!
//! In: a view, drafts, an address below the key of previews. Out: pages, PDFs, photos and faces as they would be published if the drafts
//! were saved. Invariants: it is only read; names are looked up among what was loaded; a page has no origin, runs our one script and no
//! other, and loads what lies under its own key alone.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::drafted::drafted;
use super::labels;
use super::markup::Markup;
use super::office::Office;
use super::releases::language;
use crate::asset::media_type;
use crate::cli::http::{Answer, VIEW};
use crate::cli::serve::editions::{Made, ReleaseFiles, pages, style};
use crate::cli::site;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, Report, message};
use crate::document::{NamedText, Resolver, preview_named};
use crate::html::{self, FONT_FOLDER, base64};
use crate::l10n::Locale;
use crate::output;
use crate::project::Project;
use crate::publish::{Manifest, OutputFolder};

/// Where what is published lies below the key of previews: no release can be called so.
const PUBLISHED: &str = "published";

/// What runs in a page of a preview, and nothing else does.
const SCRIPT: &str = include_str!("frame.js");

/// Where a preview lies: the host that was asked, and the key of previews.
#[derive(Clone, Copy, Debug)]
pub(super) struct Address<'a> {
    pub(super) host: &'a str,
    pub(super) key: &'a str,
}

impl Address<'_> {
    /// All that a page may load lies below it.
    fn folder(&self) -> String {
        format!("http://{}{VIEW}{}/", self.host, self.key)
    }

    /// What a page may do, whatever it says itself.
    fn policy(&self) -> String {
        let (folder, script) = (self.folder(), script_source());
        format!(
            "Content-Security-Policy: sandbox allow-scripts; default-src 'none'; script-src {script}; style-src 'unsafe-inline'; \
             img-src {folder} data:; font-src {folder}; base-uri 'none'; form-action 'none'; frame-ancestors http://{}\r\n\
             Referrer-Policy: no-referrer\r\n",
            self.host
        )
    }

    /// A published page that runs our script, and loads pictures and faces from here.
    fn framed(&self, page: &str) -> String {
        let (folder, script) = (self.folder(), script_source().replace('\'', "&#39;"));
        let wider = format!("default-src &#39;none&#39;; script-src {script};");
        let here = format!("img-src {folder} data:; font-src {folder}; ");
        let page = page.replacen("default-src &#39;none&#39;;", &wider, 1);
        let page = page.replacen(
            "img-src &#39;self&#39; data:; font-src &#39;self&#39;; connect-src &#39;self&#39;; ",
            &here,
            1,
        );
        page.replacen("</head>", &format!("<script>{SCRIPT}</script>\n</head>"), 1)
    }
}

fn script_source() -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(SCRIPT)))
}

/// The release whose page shows the texts of a view: for those of the house the newest.
fn shown_release(project: &Project, slug: Option<&str>) -> Option<String> {
    slug.map(str::to_owned).or_else(|| project.slugs.iter().max().cloned())
}

/// What lies at an address below the key of previews.
pub(super) fn answer(office: &mut Office, speaker: &Speaker, path: &str, at: Address<'_>) -> Answer {
    found(office, speaker, path, at).unwrap_or_else(|| nothing(at))
}

/// There is nothing at this address, or no such key.
pub(super) fn nothing(at: Address<'_>) -> Answer {
    Answer::file("text/plain; charset=utf-8", Vec::new()).with(at.policy()).not_found()
}

fn found(office: &mut Office, speaker: &Speaker, path: &str, at: Address<'_>) -> Option<Answer> {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    if folder == FONT_FOLDER {
        return face(office, name).map(|answer| answer.read_anywhere().with(at.policy()));
    }
    if folder == PUBLISHED {
        return published(office, name, at);
    }
    if folder.is_empty() {
        return logo(office, name).map(|answer| answer.shown_anywhere().with(at.policy()));
    }
    if let Some(tag) = name.strip_prefix(folder).and_then(|rest| rest.strip_prefix('.')?.strip_suffix(".html")) {
        let page = match page(office, speaker, folder, tag)? {
            Ok(Page { page, missing, .. }) => at.framed(&in_words(page, &missing)),
            Err(why) => bare(speaker, &why),
        };
        return Some(Answer::html(page).shown_anywhere().with(at.policy()));
    }
    let view = office.view(Some(folder))?;
    let (project, sources) = drafted(&view, &office.drafts);
    let loaded = project.releases.first()?;
    let release = ReleaseFiles { project: &project, sources: &sources, loaded, speaker };
    let is_own = |locale: &&Locale| name == output::download().file(folder, locale.tag());
    let made = match loaded.locales.iter().find(is_own).map(|locale| release.document(locale)) {
        // The page of a text is looked up in the same PDF, and the viewer asks for it once more.
        Some(document) => document
            .and_then(|document| office.prints.of(&document, &style(&project)))
            .map_or_else(Made::Unmade, |own| Made::File(output::download().media_type(), own.bytes.clone())),
        None => release.made(name, || None),
    };
    match made {
        // The viewer of a PDF does not run in a frame without an origin.
        Made::File(kind @ "application/pdf", bytes) => {
            let policy = format!("Content-Security-Policy: frame-ancestors http://{}\r\n", at.host);
            Some(Answer::file(kind, bytes).with(policy))
        }
        Made::File(kind, bytes) => Some(Answer::file(kind, bytes).shown_anywhere().with(at.policy())),
        Made::Unmade(why) => {
            let why = match why.id() {
                Some("edition-not-complete") => {
                    message!("desk-pdf-later", "The PDF is shown once no text is missing.")
                }
                _ => why,
            };
            let told = json!({ "said": speaker.say(&why) });
            Some(Answer::json(told.to_string()).status("409 Conflict").with(at.policy()))
        }
        Made::Page(_) | Made::Nothing => None,
    }
}

/// Something that is published, as it lies in the output folder: names are looked up in what was written down of it.
fn published(office: &mut Office, path: &str, at: Address<'_>) -> Option<Answer> {
    let (slug, name) = path.split_once('/').unwrap_or(("", path));
    if slug == FONT_FOLDER {
        return face(office, name).map(|answer| answer.read_anywhere().with(at.policy()));
    }
    if slug.is_empty() {
        return logo(office, name).map(|answer| answer.shown_anywhere().with(at.policy()));
    }
    let output = OutputFolder::find(&office.root, None).ok()?;
    let all = Manifest::load_files(&output).ok().flatten()?;
    let known = all.files(slug).into_iter().find(|known| known == name)?;
    let bytes = std::fs::read(output.folder().join(slug).join(&known)).ok()?;
    let kind = media_type(&known);
    let policy = match kind {
        "application/pdf" => String::new(),
        _ => at.policy(),
    };
    Some(Answer::file(kind, bytes).shown_anywhere().with(policy))
}

/// A face of the pages.
fn face(office: &mut Office, name: &str) -> Option<Answer> {
    let (project, sources) = office.project()?;
    let pages = pages(project, sources).ok()?;
    let face = pages.fonts().iter().find(|file| file.name == name)?;
    Some(Answer::file(media_type(name), face.bytes().to_vec()))
}

/// The logo at the head of the pages.
fn logo(office: &mut Office, name: &str) -> Option<Answer> {
    let (project, _) = office.project()?;
    let look = &project.settings.look;
    let logo = look.logo_file.as_ref().filter(|_| html::logo_file(look).as_deref() == Some(name))?;
    Some(Answer::file(logo.kind.media_type(), logo.bytes.clone()))
}

/// The page of an edition with its drafts.
struct Page {
    page: String,
    /// The texts that it is made of.
    texts: Vec<NamedText>,
    /// Those that are missing: their names, and what they are called.
    missing: Vec<(String, String)>,
}

/// A page on which texts that are missing are called as people call them.
fn in_words(page: String, missing: &[(String, String)]) -> String {
    let named = |page: String, (name, label): &(String, String)| {
        let mut escaped = String::new();
        html::escape(&mut escaped, label);
        page.replace(&format!("⟦{name}⟧"), &format!("⟦{escaped}⟧"))
    };
    missing.iter().fold(page, named)
}

/// The page of an edition; `None` where there is no such.
fn page(office: &mut Office, speaker: &Speaker, slug: &str, tag: &str) -> Option<Result<Page, Message>> {
    let view = office.view(Some(slug))?;
    let (project, sources) = drafted(&view, &office.drafts);
    let loaded = project.releases.first()?;
    let locale = loaded.locales.iter().find(|locale| locale.tag() == tag)?;
    let resolver = Resolver::new(&project, &sources).previewing();
    let (document, texts) = preview_named(&resolver, loaded, locale);
    // The words around it are those of a site that has this edition alone.
    let mut manifest = Manifest::default();
    let files = [output::page().file(slug, tag)].into();
    manifest.insert(slug, tag, site::edition(loaded, &document, files, Some(0)));
    let site = site::gather(&resolver, &manifest, &mut Report::default());
    let release = ReleaseFiles { project: &project, sources: &sources, loaded, speaker };
    let called = |text: &NamedText| {
        let is_missing = text.text == format!("⟦{}⟧", text.name);
        let label = labels::place(loaded, &sources, &text.name).filter(|_| is_missing)?;
        Some((text.name.clone(), speaker.say(&label).into_owned()))
    };
    let missing = texts.iter().filter_map(called).collect();
    Some(release.page(&document, site.as_ref()).map(|page| Page { page, texts, missing }))
}

/// The page and its texts, for the desk's own script, which hands them to the frame.
pub(super) fn told(office: &mut Office, speaker: &Speaker, slug: &str, tag: &str) -> Option<Answer> {
    Some(match page(office, speaker, slug, tag)? {
        Ok(Page { page, texts, missing }) => {
            // With what a text that is missing is called.
            let told = |text: NamedText| {
                let label = missing.iter().find(|(name, _)| *name == text.name).map(|(_, label)| label);
                label.map_or_else(|| json!([text.name, text.text]), |label| json!([text.name, text.text, label]))
            };
            let texts: Vec<_> = texts.into_iter().map(told).collect();
            Answer::json(json!({ "page": page, "texts": texts }).to_string())
        }
        Err(why) => Answer::json(json!({ "said": speaker.say(&why) }).to_string()).status("409 Conflict"),
    })
}

/// A page that says why there is none.
fn bare(speaker: &Speaker, why: &Message) -> String {
    let mut out = Markup::default();
    out.raw("<!DOCTYPE html>\n<html lang=\"").text(speaker.language().tag());
    out.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>Payom</title>\n</head>\n<body>\n<p>").say(speaker, why);
    out.raw("</p>\n</body>\n</html>\n");
    out.into_string()
}

/// The panel with the preview of a text, in which the desk's script sets a frame.
pub(super) fn panel(
    out: &mut Markup,
    speaker: &Speaker,
    (project, key): (&Project, &str),
    (slug, locale): (Option<&str>, &Locale),
) {
    let Some(slug) = shown_release(project, slug) else { return };
    out.raw("<details class=\"preview\" open data-slug=\"").text(&slug).raw("\" data-tag=\"").text(locale.tag());
    out.raw("\" data-view=\"").raw(VIEW).text(key).raw("/").text(&slug).raw("/\" data-title=\"");
    out.say(speaker, &message!("desk-on-page", "On the page")).raw("\"><summary><h2>");
    out.say(speaker, &message!("desk-on-page", "On the page")).raw("</h2></summary><div class=\"tabs\">");
    out.raw("<div role=\"group\" aria-label=\"").say(speaker, &message!("desk-shown-as", "Shown as")).raw("\">");
    let kinds = [("page", message!("desk-page", "Page")), ("pdf", Message::from("PDF"))];
    for (kind, words) in kinds {
        out.raw("<button class=\"small\" data-shown=\"").raw(kind).raw("\" aria-pressed=\"false\">");
        out.say(speaker, &words).raw("</button>");
    }
    out.raw("</div><div role=\"group\" aria-label=\"");
    out.say(speaker, &message!("desk-preview-language", "Language of the preview")).raw("\">");
    for own in &project.settings.locales {
        out.raw("<button class=\"small\" data-edition=\"").text(own.tag()).raw("\" aria-pressed=\"false\" title=\"");
        out.text(&language(speaker, own)).raw("\">").text(own.tag()).raw("</button>");
    }
    out.raw("</div></div><div class=\"sheet\"></div><p class=\"fine quiet\" data-hint>");
    out.say(speaker, &message!("desk-click-text", "Click a sentence to open its text."))
        .raw(" <a target=\"_blank\" rel=\"noopener\">");
    out.say(speaker, &message!("desk-new-tab", "Open in a new tab")).raw("</a></p></details>");
}
