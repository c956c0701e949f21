//! `output/index.html`: all releases in all languages.
//!
//! In: an [`Index`]. Out: one page with a section for each language, each in its own `lang`, and at its top the choice
//! of language. In between: releases stand newest first, those without a day last; the first language is the page's.

use std::cmp::Reverse;

use crate::document::{Href, Published, Text};
use crate::l10n::Locale;

use super::encode::path;
use super::escape::Markup;
use super::page::time;
use super::style::{Place, Stylesheet};
use super::{head, language_attributes};

/// What the index offers.
#[derive(Clone, Debug)]
pub struct Index {
    /// The house's name, in the first language.
    pub house: Text,
    /// The house's site, with a final slash, where it has one.
    pub site: Option<Href>,
    /// One section each, in the house's order, at least one.
    pub locales: Vec<IndexLocale>,
}

/// The section of one language.
#[derive(Clone, Debug)]
pub struct IndexLocale {
    /// The language.
    pub locale: Locale,
    /// Its own name: English, Русский, Тоҷикӣ.
    pub name: Text,
    /// "Press releases".
    pub heading: Text,
    /// A sentence under the heading.
    pub intro: Option<Text>,
    /// Accessible name of the choice of languages.
    pub languages_heading: Text,
    /// "Skip to the text".
    pub skip_to_content: Text,
    /// "Download as PDF".
    pub download_pdf: Text,
    /// Its releases, in any order.
    pub entries: Vec<Entry>,
}

/// One edition in the index.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its day, where it is known.
    pub published: Option<Published>,
    /// "Press release".
    pub label: Option<Text>,
    /// Its headline.
    pub headline: Text,
    /// Its standfirst as plain text.
    pub standfirst: Option<Text>,
    /// Its page, relative to the index: `<slug>/<slug>.<tag>.html`.
    pub html: String,
    /// Its PDF, likewise, where one is published.
    pub pdf: Option<String>,
}

/// Writes the index.
#[must_use]
pub fn index(index: &Index) -> String {
    let sheet = Stylesheet::new(Place::Root, 0.0);
    let first = index.locales.first();
    let mut html = Markup::default();
    html.raw("<!DOCTYPE html>\n");
    html.open("html", &first.map(|locale| language_attributes(&locale.locale)).unwrap_or_default());
    html.raw("\n");
    let title = match first {
        Some(locale) => format!("{} · {}", locale.heading, index.house),
        None => index.house.to_string(),
    };
    let site = index.site.as_ref().map(Href::as_str);
    head::index(&mut html, &title, first.and_then(|locale| locale.intro.as_ref()), site, &sheet);
    html.raw("<body class=\"index\">\n");
    if let Some(first) = first {
        html.element("a", &[("class", "skip"), ("href", "#main_text")], first.skip_to_content.as_str());
        html.raw("\n");
    }
    html.raw("<header class=\"masthead\">\n");
    html.element("h1", &[], index.house.as_str());
    html.raw("\n");
    choice(&mut html, &index.locales);
    html.raw("</header>\n<main id=\"main_text\" tabindex=\"-1\">\n");
    for locale in &index.locales {
        section(&mut html, locale);
    }
    html.raw("</main>\n</body>\n</html>\n");
    html.finish()
}

/// The choice of languages, each in its own name.
fn choice(html: &mut Markup, locales: &[IndexLocale]) {
    let Some(first) = locales.first() else { return };
    html.open("nav", &[("class", "languages"), ("aria-label", first.languages_heading.as_str())]);
    html.raw("\n<ul>\n");
    for locale in locales {
        let address = format!("#{}", locale.locale.tag());
        let mut attributes = language_attributes(&locale.locale);
        attributes.push(("href", &address));
        html.raw("<li>");
        html.element("a", &attributes, locale.name.as_str());
        html.raw("</li>\n");
    }
    html.raw("</ul>\n</nav>\n");
}

fn section(html: &mut Markup, locale: &IndexLocale) {
    let heading = format!("heading_{}", locale.locale.tag());
    let mut attributes = language_attributes(&locale.locale);
    attributes.push(("id", locale.locale.tag()));
    attributes.push(("aria-labelledby", &heading));
    html.open("section", &attributes);
    html.raw("\n");
    html.element("p", &[("class", "label")], locale.name.as_str());
    html.raw("\n");
    html.element("h2", &[("id", &heading)], locale.heading.as_str());
    html.raw("\n");
    if let Some(intro) = &locale.intro {
        html.element("p", &[("class", "standfirst")], intro.as_str());
        html.raw("\n");
    }
    let mut entries: Vec<&Entry> = locale.entries.iter().collect();
    entries.sort_by_key(|entry| Reverse(entry.published.as_ref().map(|day| day.date)));
    if !entries.is_empty() {
        html.raw("<ol class=\"releases\">\n");
        for entry in entries {
            release(html, locale, entry);
        }
        html.raw("</ol>\n");
    }
    html.raw("</section>\n");
}

fn release(html: &mut Markup, locale: &IndexLocale, entry: &Entry) {
    html.raw("<li>\n");
    if entry.label.is_some() || entry.published.is_some() {
        html.raw("<p class=\"kicker\">");
        if let Some(label) = &entry.label {
            html.element("span", &[("class", "label")], label.as_str());
            html.raw(" ");
        }
        if let Some(day) = &entry.published {
            time(html, day);
        }
        html.raw("</p>\n");
    }
    html.raw("<h3>");
    html.element("a", &[("href", &path(&entry.html))], entry.headline.as_str());
    html.raw("</h3>\n");
    if let Some(standfirst) = &entry.standfirst {
        html.element("p", &[], standfirst.as_str());
        html.raw("\n");
    }
    if let Some(pdf) = &entry.pdf {
        html.raw("<p class=\"download\">");
        html.open("a", &[("href", &path(pdf)), ("type", "application/pdf")]);
        html.text(locale.download_pdf.as_str());
        // Links of one name that lead to different files need the headline to tell them apart (WCAG 2.2, 2.4.4).
        html.raw("<span class=\"unseen\"> · ");
        html.text(entry.headline.as_str());
        html.raw("</span></a></p>\n");
    }
    html.raw("</li>\n");
}
