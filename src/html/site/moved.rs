//! Pages at the addresses that releases had before they were renamed.
//!
//! In: a release in a language, and a name that its folder had. Out: a page where the release's page was, which leads to the one
//! that it has now. Invariants: browsers go on by themselves, search engines learn the address that holds, and whoever is not
//! taken on reads where to go; nothing leads to a page that is not there.

use crate::document::Href;
use crate::html::markup::encode::{edition_file, segment};
use crate::html::markup::escape::Markup;
use crate::html::markup::language::language_attributes;
use crate::html::page::head;
use crate::html::site::model::Moved;
use crate::html::theme::style::{Stylesheet, UP};
use crate::l10n::Locale;

/// The page, in a language. `root` is the address of the house's site.
pub(crate) fn page(
    moved: &Moved,
    (locale, publisher): (&Locale, &str),
    root: Option<&Href>,
    sheet: &Stylesheet,
) -> String {
    let file = format!("{}/{}", segment(&moved.slug), edition_file(&moved.slug, locale, "html"));
    let there = format!("{UP}{file}");
    let canonical = root.map(|root| format!("{root}{file}"));
    let mut html = Markup::default();
    html.raw("<!DOCTYPE html>\n");
    html.open("html", &language_attributes(locale));
    html.raw("\n");
    head::moved(&mut html, (moved.headline.as_str(), publisher), (&there, canonical.as_deref()), sheet);
    html.raw("\n<body class=\"home\">\n<main id=\"main_text\">\n<header class=\"masthead\">\n");
    html.element("h1", &[], publisher);
    html.raw("\n</header>\n<div class=\"choice\">\n<section aria-labelledby=\"moved\">\n");
    html.element("h2", &[("id", "moved")], moved.words.as_str());
    html.raw("\n<p>");
    html.element("a", &[("href", &there)], moved.headline.as_str());
    html.raw("</p>\n</section>\n</div>\n</main>\n</body>\n</html>\n");
    html.finish()
}
