//! The page of a release's folder, for those who cut the name of a file off an address: it leads to every language.
//!
//! In: the languages of a release that have a page, in the house's order. Out: a page without words of its own but names of languages
//! and headlines. Invariants: it needs no script, and nothing leads to a page that is not there.

use crate::document::{Href, Language, Text};
use crate::html::markup::encode::{edition_file, segment};
use crate::html::markup::escape::Markup;
use crate::html::markup::language::language_attributes;
use crate::html::page::head::{self, Facts};
use crate::html::theme::style::Layout;
use crate::html::theme::template::Pages;

/// Its name in the folder.
pub const LANGUAGES_FILE: &str = "index.html";

impl Pages<'_> {
    /// The page, from languages with the headlines that they have, the publisher's name and the address of the house's site.
    #[must_use]
    pub fn languages(
        &self,
        slug: &str,
        languages: &[(&Language, Text)],
        publisher: &Text,
        site: Option<&Href>,
    ) -> String {
        let Some((first, headline)) = languages.first() else { return String::new() };
        let root = site.map(|site| format!("{site}{}/", segment(slug)));
        let file = |language: &Language| edition_file(slug, &language.locale, "html");
        let alternates: Vec<(String, String)> = root.as_ref().map_or_else(Vec::new, |root| {
            let tag = |language: &Language| language.locale.tag().to_owned();
            let own = languages.iter().map(|(own, _)| (tag(own), format!("{root}{}", file(own))));
            own.chain([("x-default".to_owned(), root.clone())]).collect()
        });
        let facts = Facts {
            title: &format!("{headline} · {publisher}"),
            heading: headline.as_str(),
            description: None,
            locale: first.locale.tag(),
            card: None,
            list: headline,
            site_name: publisher,
            canonical: root.as_deref(),
            alternates: &alternates,
            feed: None,
            feed_title: publisher,
            above: None,
            script: None,
        };
        let mut html = Markup::default();
        html.raw("<!DOCTYPE html>\n");
        html.open("html", &language_attributes(&first.locale));
        html.raw("\n");
        head::site(&mut html, &facts, self.sheets.of(Layout::Site, headline.as_str()));
        html.raw("\n<body class=\"home\">\n<main id=\"main_text\">\n<header class=\"masthead\">\n");
        html.element("h1", &[], publisher.as_str());
        html.raw("\n</header>\n<div class=\"choice\">\n");
        for (language, headline) in languages {
            let id = format!("heading_{}", language.locale.tag());
            let mut attributes = language_attributes(&language.locale);
            attributes.push(("aria-labelledby", &id));
            html.open("section", &attributes);
            html.raw("\n");
            html.open("h2", &[("id", &id)]);
            html.element(
                "a",
                &[("href", &file(language)), ("hreflang", language.locale.tag())],
                language.name.as_str(),
            );
            html.close("h2");
            html.raw("\n");
            html.element("p", &[], headline.as_str());
            html.raw("\n</section>\n");
        }
        html.raw("</div>\n</main>\n");
        root.iter().for_each(|address| html.element("p", &[("class", "page-address")], address));
        html.raw("</body>\n</html>\n");
        self.sheets.fitted(html.finish(), Layout::Site, headline.as_str())
    }
}
