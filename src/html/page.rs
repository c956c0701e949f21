//! The page of one edition.
//!
//! In: a document and [`PageFacts`]. Out: the page. In between the reading order is that of paper: letterhead and
//! languages, label, headline, standfirst, body, contacts, funders; then what lies beside the release: topics, files,
//! other releases of its projects. Ids of the page's own hold an underscore, so they cannot meet an anchor of the
//! document, which is made of letters, digits and hyphens.

use std::collections::BTreeMap;

use minijinja::{Value, context};

use super::encode::{edition_file, segment};
use super::escape::Markup;
use super::frame::{Frame, switch};
use super::site::{Entry, SiteLocale};
use super::style::Place;
use super::template::{Fault, Pages};
use super::{blocks, contacts, footer, head, language_attributes};
use crate::asset::smaller::Smaller;
use crate::document::{AssetKind, Block, Document, Inline, Language, Published, Text};

/// What a page needs to know besides its document.
#[derive(Clone, Debug, Default)]
pub struct PageFacts<'a> {
    /// The site in the page's language; without one the page stands alone.
    pub site: Option<&'a SiteLocale>,
    /// The languages that have a page beside this one, by their tags; whether the page's own is among them does not
    /// matter.
    pub pages: Vec<String>,
    /// Which languages have a PDF beside the page, and its size in bytes.
    pub pdfs: Vec<(String, u64)>,
    /// The PDF beside the page that holds all languages of the release: its name, and its size in bytes.
    pub combined: Option<(String, u64)>,
    /// Smaller copies of the release's photos, by the photo's name.
    pub copies: BTreeMap<String, Vec<Smaller>>,
    /// The picture that links to the page are shown with, a file beside it: its name, width and height.
    pub card: Option<(String, u32, u32)>,
}

impl PageFacts<'_> {
    /// The languages of a document that have a page, its own included.
    pub(super) fn languages<'d>(&self, document: &'d Document) -> Vec<&'d Language> {
        let there = |language: &&Language| {
            language.locale == document.locale || self.pages.iter().any(|tag| tag == language.locale.tag())
        };
        document.languages.iter().filter(there).collect()
    }
}

/// At most so many other releases are offered.
pub(super) const RELATED: usize = 5;

impl Pages<'_> {
    /// Writes the page of an edition.
    ///
    /// # Errors
    /// When a template of the theme names what does not exist.
    pub fn release(&self, document: &Document, facts: &PageFacts<'_>) -> Result<String, Fault> {
        let sheet = &self.sheets.release;
        let furniture = &document.furniture;
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
            languages_label: &furniture.languages_heading,
            languages,
            site: facts.site,
            up: Place::Folder.up(),
            current: None,
            feed: document.site.is_some(),
        };
        let (page, words) = frame.values();
        let release = context! {
            draft => document.draft.as_ref().map(Text::as_str),
            label => document.label.as_ref().map(Text::as_str),
            day => document.published.as_ref().filter(|_| !has_dateline(&document.body)).map(day),
            pdf => pdf(document, facts),
            headline => document.headline.as_str(),
            standfirst => document.standfirst.as_ref().map(|words| finished(|html| blocks::inlines(html, words))),
            body => finished(|html| blocks::blocks(html, &document.body, &facts.copies)),
            contacts => finished(|html| document.contacts.iter().for_each(|block| contacts::section(html, block))),
            credits => finished(|html| document.footer.iter().for_each(|credits| footer::footer(html, credits))),
            topics => facts.site.map_or_else(Vec::new, |site| topics(document, site)),
            downloads => downloads(document, facts),
            related => facts.site.map_or_else(Vec::new, |site| related(document, site)),
        };
        self.render("release.html", context! { page, words, release })
    }
}

/// Markup that Rust code writes, for a template to place.
pub(super) fn finished(write: impl FnOnce(&mut Markup)) -> Value {
    let mut html = Markup::default();
    write(&mut html);
    Value::from_safe_string(html.finish())
}

/// A day, for people and for machines.
pub(super) fn day(day: &Published) -> Value {
    context! { date => day.date.to_string(), shown => day.shown.as_str() }
}

fn pdf(document: &Document, facts: &PageFacts<'_>) -> Option<Value> {
    let (_, bytes) = facts.pdfs.iter().find(|(tag, _)| tag == document.locale.tag())?;
    let furniture = &document.furniture;
    Some(context! {
        address => edition_file(&document.slug, &document.locale, "pdf"),
        text => furniture.download_pdf.as_str(),
        size => size(*bytes, &furniture.kilobyte, &furniture.megabyte),
    })
}

/// Every PDF of the release, this page's language first, that of all languages last, and its photos as they were given.
fn downloads(document: &Document, facts: &PageFacts<'_>) -> Vec<Value> {
    let furniture = &document.furniture;
    let (own, others): (Vec<_>, Vec<_>) =
        document.languages.iter().partition(|language| language.locale == document.locale);
    let files = own.into_iter().chain(others).filter_map(|language| {
        let (_, bytes) = facts.pdfs.iter().find(|(tag, _)| tag == language.locale.tag())?;
        Some(context! {
            address => edition_file(&document.slug, &language.locale, "pdf"),
            type => "application/pdf",
            lang => language.locale.tag(),
            name => language.name.as_str(),
            format => "PDF",
            size => size(*bytes, &furniture.kilobyte, &furniture.megabyte),
        })
    });
    let combined = facts.combined.iter().map(|(name, bytes)| {
        context! {
            address => segment(name),
            type => "application/pdf",
            lang => (),
            name => finished(|html| names(html, document)),
            format => "PDF",
            size => size(*bytes, &furniture.kilobyte, &furniture.megabyte),
        }
    });
    let mut files: Vec<Value> = files.chain(combined).collect();
    let Some(site) = facts.site else { return files };
    for (number, photo) in head::photos(&document.body).into_iter().enumerate() {
        let bytes = photo.image.bytes.len() as u64;
        let (kind, format) = match photo.image.kind {
            AssetKind::Jpeg => ("image/jpeg", "JPEG"),
            AssetKind::Png => ("image/png", "PNG"),
            AssetKind::Svg => continue,
        };
        files.push(context! {
            address => segment(&photo.image.name),
            type => kind,
            lang => (),
            name => format!("{}\u{A0}{}", site.texts.words.photo, number + 1),
            format,
            size => size(bytes, &furniture.kilobyte, &furniture.megabyte),
        });
    }
    files
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

/// Other releases about a project of this one, newest first.
fn related(document: &Document, site: &SiteLocale) -> Vec<Value> {
    let others = site.related(&document.slug).into_iter();
    others
        .map(|entry| {
            context! {
                address => page_of(entry, site, "../"),
                headline => entry.headline.as_str(),
                date => entry.published.as_ref().map(|day| day.date.to_string()),
                shown => entry.published.as_ref().map(|day| day.shown.as_str()),
            }
        })
        .collect()
}

/// The page of another edition in the same language, from a page that `up` leads to the root from.
pub(super) fn page_of(entry: &Entry, site: &SiteLocale, up: &str) -> String {
    format!("{up}{}/{}", segment(&entry.slug), edition_file(&entry.slug, &site.locale, "html"))
}

/// A file's size in whole units: kilobytes below 10 MB, with two significant digits from 1000 kB, megabytes above.
/// So no number needs a decimal sign or a group separator, which languages write differently.
pub(super) fn size(bytes: u64, kilobyte: &Text, megabyte: &Text) -> String {
    let kilobytes = bytes.div_ceil(1000);
    let (number, unit) = match kilobytes {
        0..1000 => (kilobytes.max(1), kilobyte),
        1000..9950 => ((kilobytes + 50) / 100 * 100, kilobyte),
        _ => (kilobytes.saturating_add(500) / 1000, megabyte),
    };
    format!("{number}\u{A0}{unit}")
}

pub(super) fn has_dateline(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => {
            content.iter().any(|inline| matches!(inline, Inline::Dateline { .. }))
        }
        Block::List { items, .. } => items.iter().any(|item| has_dateline(item)),
        Block::Quote { content, .. } => has_dateline(content),
        Block::Figure(_) | Block::Break => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_need_no_decimal_sign() {
        let (kilo, mega) = (Text::new("kB").unwrap(), Text::new("MB").unwrap());
        let shown: Vec<String> = [0, 1, 999, 1001, 84_213, 999_001, 1_849_999, 9_949_000, 9_950_000, u64::MAX]
            .iter()
            .map(|bytes| size(*bytes, &kilo, &mega).replace('\u{A0}', " "))
            .collect();
        assert_eq!(
            shown,
            ["1 kB", "1 kB", "1 kB", "2 kB", "85 kB", "1000 kB", "1900 kB", "9900 kB", "10 MB", "18446744073710 MB"]
        );
    }
}
