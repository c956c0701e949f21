//! The page of one edition.
//!
//! In: a document and [`PageFacts`]. Out: the page. Invariants: the reading order is that of paper: letterhead and
//! languages, label, headline, standfirst, body, contacts, funders; then what lies beside the release: topics, files,
//! other releases of its projects. Ids of the page's own hold an underscore, so they cannot meet an anchor of the
//! document, which is made of letters, digits and hyphens.

use crate::html::page::blocks::{has_dateline, photos};
use crate::html::page::facts::{Extra, PageFacts};
use crate::html::page::frame::day;
use crate::html::site::model::page_of;
use crate::html::theme::template::finished;

use minijinja::{Value, context};

use crate::document::{Document, Furniture, Language, Notice, Text, size};
use crate::html::markup::encode::{edition_file, segment};
use crate::html::markup::escape::Markup;
use crate::html::markup::language::language_attributes;
use crate::html::page::blocks::Pictures;
use crate::html::page::frame::{Frame, switch};
use crate::html::page::{blocks, contacts, data, footer, head, sections};
use crate::html::site::model::{Download, Entry, SiteLocale};
use crate::html::theme::style::{Layout, UP};
use crate::html::theme::template::{Pages, TemplateError};

impl Pages<'_> {
    /// Writes the page of an edition.
    ///
    /// # Errors
    /// When a template of the theme names what does not exist.
    pub fn release(&self, document: &Document, facts: &PageFacts<'_>) -> Result<String, TemplateError> {
        let furniture = &document.furniture;
        let (layout, words) = (Layout::of(document), furniture.skip_to_content.as_str());
        let sheet = self.sheets.of(layout, words);
        let mut head = Markup::default();
        head::release(&mut head, document, facts, sheet);
        let languages = facts
            .languages(document)
            .into_iter()
            .map(|language| {
                let current = language.locale == document.locale;
                let address = (!current).then(|| edition_file(&document.slug, &language.locale, "html"));
                switch(&language.locale, &language.name, address, true)
            })
            .collect();
        let frame = Frame {
            locale: &document.locale,
            kind: "release",
            head,
            skip: &furniture.skip_to_content,
            publisher: &furniture.publisher,
            letterhead: &document.letterhead,
            languages_label: &furniture.languages_heading,
            languages,
            site: facts.site,
            up: UP,
            current: None,
            feed: document.site.is_some(),
            logo: self.logo.as_ref(),
            address: document.site.as_ref().map(|root| data::address(root, document, &document.locale)),
        };
        let (page, word_values) = frame.values();
        let words_beside = facts.site.map(|site| &site.texts.files);
        let (related, others) = facts.site.map(|site| site.related(&document.slug)).unwrap_or_default();
        let release = context! {
            draft => document.draft.as_ref().map(Text::as_str),
            label => document.label.as_ref().map(Text::as_str),
            day => document.published.as_ref().filter(|_| !has_dateline(&document.body)).map(day),
            reference => document.reference.as_ref().map(|filed| filed.shown.as_str()),
            pdf => own_download(document, facts),
            calendar => calendar(document, facts),
            headline => document.headline.as_str(),
            standfirst => document.standfirst.as_ref().map(|words| finished(|html| blocks::inlines(html, words))),
            notices => notices(document, true),
            remarks => notices(document, false),
            body => finished(|html| blocks::blocks(html, &document.body, &facts.copies)),
            sections => finished(|html| sections::sections(html, &document.sections, full_size(document, facts))),
            contacts => finished(|html| document.contacts.iter().for_each(|block| contacts::section(html, block))),
            credits => finished(|html| document.footer.iter().for_each(|credits| footer::footer(html, credits))),
            topics => facts.site.map_or_else(Vec::new, |site| topics(document, site)),
            downloads => downloads(document, facts),
            related => related.iter().map(|entry| other(entry, facts.site)).collect::<Vec<_>>(),
            others_heading => words_beside.and_then(|words| words.others.as_ref()).map(Text::as_str),
            others => others.iter().map(|entry| other(entry, facts.site)).collect::<Vec<_>>(),
            updates_heading => words_beside.and_then(|words| words.updates.as_ref()).map(Text::as_str),
            updates => updates(document),
        };
        let page = self.render("release.html", context! { page, words => word_values, release })?;
        Ok(self.sheets.fitted(page, layout, words))
    }
}

/// The notices before the headline, or those under it.
fn notices(document: &Document, first: bool) -> Vec<Value> {
    let one = |notice: &Notice| {
        let words = finished(|html| blocks::inlines(html, &notice.content));
        context! { role => notice.role.name(), words }
    };
    document.notices(first).map(one).collect()
}

/// The download in the page's own language.
fn own_download(document: &Document, facts: &PageFacts<'_>) -> Option<Value> {
    let download = facts.downloads.get(document.locale.tag())?;
    let furniture = &document.furniture;
    Some(context! {
        address => segment(&download.file),
        text => furniture.download_pdf.as_str(),
        size => sized(download, furniture),
    })
}

/// The file for calendars.
fn calendar(document: &Document, facts: &PageFacts<'_>) -> Option<Value> {
    let (file, calendar) = (facts.calendar.as_ref()?, document.calendar.as_ref()?);
    Some(context! { address => segment(file), text => calendar.link.as_str() })
}

/// Every download of the release: in this page's language first, then in others, then what holds all languages; and its
/// photos as they were given.
fn downloads(document: &Document, facts: &PageFacts<'_>) -> Vec<Value> {
    let (own, others): (Vec<_>, Vec<_>) =
        document.languages.iter().partition(|language| language.locale == document.locale);
    let typeset = |language: &&Language| {
        let download = facts.downloads.get(language.locale.tag())?;
        let (tag, name) = (Value::from(language.locale.tag()), Value::from(language.name.as_str()));
        Some(listed(document, download, tag, name))
    };
    let extra = |wanted: Extra| {
        let (download, words) = (facts.extra(wanted)?, &facts.site?.texts.files);
        let name = match wanted {
            // It is always there: a house that has no words for it leads nobody to it.
            Extra::Text => words.text.as_ref()?.as_str(),
            Extra::Word => words.word.as_ref().map_or(download.kind, Text::as_str),
            Extra::Kit => words.kit.as_ref().map_or(download.kind, Text::as_str),
        };
        Some(listed(document, download, Value::from(()), Value::from(name)))
    };
    let mut files: Vec<Value> = own.iter().filter_map(typeset).collect();
    files.extend([Extra::Text, Extra::Word].into_iter().filter_map(extra));
    files.extend(others.iter().filter_map(typeset));
    let combined = facts.combined.iter();
    files.extend(
        combined.map(|download| listed(document, download, Value::from(()), finished(|html| names(html, document)))),
    );
    files.extend(extra(Extra::Kit));
    let Some(site) = facts.site else { return files };
    let below = document.sections.iter().filter(|_| site.texts.files.full_size.is_none());
    let all = photos(&document.body).into_iter().chain(below.flat_map(|section| photos(&section.blocks)));
    for (number, photo) in all.enumerate() {
        let download = Download {
            file: photo.image.name.clone(),
            media_type: photo.image.kind.media_type(),
            kind: photo.image.kind.name(),
            bytes: photo.image.bytes.len() as u64,
        };
        let name = Value::from(format!("{}\u{A0}{}", site.texts.words.photo, number + 1));
        files.push(listed(document, &download, Value::from(()), name));
    }
    files
}

/// A download as templates show it.
fn listed(document: &Document, download: &Download, lang: Value, name: Value) -> Value {
    let furniture = &document.furniture;
    context! {
        address => segment(&download.file),
        type => download.media_type,
        lang,
        name,
        format => download.kind,
        size => sized(download, furniture),
    }
}

/// How large a file is; nothing where it is not made yet, as in a preview.
fn sized(download: &Download, furniture: &Furniture) -> String {
    match download.bytes {
        0 => String::new(),
        bytes => size(bytes, &furniture.kilobyte, &furniture.megabyte),
    }
}

/// "English · Русский · Тоҷикӣ", each name in its language.
fn names(html: &mut Markup, document: &Document) {
    for (number, language) in document.languages.iter().enumerate() {
        if number > 0 {
            html.text(" · ");
        }
        html.element("span", &language_attributes(&language.locale), language.name.as_str());
    }
}

/// The pages of the release's projects and places.
fn topics(document: &Document, site: &SiteLocale) -> Vec<Value> {
    let link = |subject: &crate::document::Subject, prefix: &str| {
        let address = format!("../{}/{prefix}-{}.html", site.locale.tag(), segment(&subject.id));
        context! { address, name => subject.name.as_str() }
    };
    let (projects, places) = site.subjects(&document.slug);
    let projects = projects.into_iter().map(|subject| link(subject, "project"));
    projects.chain(places.into_iter().map(|subject| link(subject, "place"))).collect()
}

/// Another release.
fn other(entry: &Entry, site: Option<&SiteLocale>) -> Value {
    context! {
        address => site.map(|site| page_of(entry, site, UP)),
        headline => entry.headline.as_str(),
        date => entry.published.as_ref().map(|day| day.date.to_string()),
        shown => entry.published.as_ref().map(|day| day.shown.as_str()),
        changed => entry.changed.as_ref().and_then(|changed| changed.listed.as_ref()).map(Text::as_str),
    }
}

/// What was changed of the release since, newest first.
fn updates(document: &Document) -> Vec<Value> {
    let amended = &document.amended;
    let all = amended.withdrawn.iter().chain(&amended.changes);
    all.map(|change| context! { date => change.at.as_str(), words => change.words.as_str() }).collect()
}

/// Photos that stand together, with what leads to them as they were given.
fn full_size<'a>(document: &'a Document, facts: &'a PageFacts<'_>) -> Pictures<'a> {
    let words = facts.site.and_then(|site| site.texts.files.full_size.as_ref());
    Pictures { copies: &facts.copies, full_size: words.map(|words| (words, &document.furniture)) }
}
