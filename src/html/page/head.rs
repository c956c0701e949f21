//! The head of a page: what it may load, what it is called, where it stands, what it is about.
//!
//! In: a document, or the facts of a page of the site, and the stylesheet. Out: the `head` element. Invariants: absolute addresses
//! occur only where the house has a site; without one nothing is claimed about where the page can be found.

use crate::html::page::blocks::photos;

use crate::document::{Document, Href, Text};

use crate::html::markup::encode::segment;
use crate::html::markup::escape::Markup;
use crate::html::markup::language::territory;
use crate::html::page::blocks::has_dateline;
use crate::html::page::data::{address, beside, breadcrumbs, news_article};
use crate::html::page::facts::{APPLE_ICON, ICON, PLAIN_ICON, PageFacts, Preview};
use crate::html::theme::style::Stylesheet;

/// Writes the head of a release's page.
pub(crate) fn release(html: &mut Markup, document: &Document, facts: &PageFacts<'_>, sheet: &Stylesheet) {
    let publisher = headed(document);
    open(html, sheet, Opening { bold: has_dateline(&document.body), script: false });
    let title = document.amended.title.as_ref().unwrap_or(&document.headline);
    html.element("title", &[], &format!("{title} · {publisher}"));
    html.raw("\n");
    meta(html, "name", "description", document.description.as_str());
    for issuer in &document.issuers {
        meta(html, "name", "author", issuer.as_str());
    }
    if document.draft.is_some() || document.amended.withdrawn.is_some() {
        meta(html, "name", "robots", "noindex");
    }
    if let Some(root) = &document.site {
        addresses(html, document, facts, root);
        if let Some(site) = facts.site {
            let address = format!("../{}/feed.xml", site.locale.tag());
            feed(html, &address, &site.texts.words.title);
        }
    }
    html.stylesheet(sheet.css());
    html.json_ld(&news_article(document, facts));
    if let (Some(root), Some(site)) = (&document.site, facts.site) {
        let newsroom = format!("{root}{}/", site.locale.tag());
        let here = address(root, document, &document.locale);
        let words = site.texts.words.newsroom.as_str();
        html.json_ld(&breadcrumbs(&[(words, &newsroom), (document.headline.as_str(), &here)]));
    }
    html.raw("</head>");
}

/// Who stands behind a page, for its title: one or two who issue the release, else the house.
fn headed(document: &Document) -> String {
    match document.heads().as_slice() {
        [one] => one.to_string(),
        [one, other] => format!("{one} · {other}"),
        _ => document.furniture.publisher.to_string(),
    }
}

/// What a page of the site says of itself.
pub(crate) struct Facts<'a> {
    pub(crate) title: &'a str,
    /// The title without the house's name.
    pub(crate) heading: &'a str,
    pub(crate) description: Option<&'a str>,
    pub(crate) locale: &'a str,
    /// The absolute address of the picture that links to lists are shown with, and the words on it besides the house's name.
    pub(crate) card: Option<String>,
    pub(crate) list: &'a Text,
    pub(crate) site_name: &'a Text,
    /// Its absolute address, where the house has a site.
    pub(crate) canonical: Option<&'a str>,
    /// The same page in each language, by tag or `x-default`.
    pub(crate) alternates: &'a [(String, String)],
    /// Its language's feed.
    pub(crate) feed: Option<&'a str>,
    pub(crate) feed_title: &'a Text,
    /// The name and the address of the newsroom that it lies below.
    pub(crate) above: Option<(&'a str, String)>,
    /// What runs on it, where anything does.
    pub(crate) script: Option<&'static str>,
}

/// Writes the head of a page of the site.
pub(crate) fn site(html: &mut Markup, facts: &Facts<'_>, sheet: &Stylesheet) {
    open(html, sheet, Opening { bold: false, script: facts.script.is_some() });
    html.element("title", &[], facts.title);
    html.raw("\n");
    if let Some(description) = facts.description {
        meta(html, "name", "description", description);
    }
    if let Some(address) = facts.canonical {
        link(html, &[("rel", "canonical"), ("href", address)]);
        for (tag, address) in facts.alternates {
            link(html, &[("rel", "alternate"), ("hreflang", tag), ("href", address)]);
        }
        meta(html, "property", "og:type", "website");
        meta(html, "property", "og:title", facts.heading);
        facts.description.into_iter().for_each(|words| meta(html, "property", "og:description", words));
        meta(html, "property", "og:url", address);
        meta(html, "property", "og:site_name", facts.site_name.as_str());
        if let Some(card) = &facts.card {
            meta(html, "property", "og:image", card);
            meta(html, "property", "og:image:width", "1200");
            meta(html, "property", "og:image:height", "630");
            meta(html, "property", "og:image:alt", &format!("{} · {}", facts.list, facts.site_name));
            meta(html, "name", "twitter:card", "summary_large_image");
        }
        locales(html, facts.locale, facts.alternates.iter().map(|(tag, _)| tag.as_str()));
    }
    if let Some(address) = facts.feed {
        feed(html, address, facts.feed_title);
    }
    if let Some(script) = facts.script {
        // There is nothing on it before somebody types.
        meta(html, "name", "robots", "noindex");
        html.open("script", &[("src", script), ("defer", "")]);
        html.close("script");
        html.raw("\n");
    }
    html.stylesheet(sheet.css());
    if let (Some((newsroom, there)), Some(here)) = (&facts.above, facts.canonical) {
        html.json_ld(&breadcrumbs(&[(newsroom, there), (facts.heading, here)]));
    }
    html.raw("</head>");
}

/// The language of a page with its territory, and those of its other languages.
fn locales<'t>(html: &mut Markup, own: &str, all: impl Iterator<Item = &'t str>) {
    meta(html, "property", "og:locale", &territory(own));
    for other in all.filter(|tag| *tag != own && *tag != "x-default") {
        meta(html, "property", "og:locale:alternate", &territory(other));
    }
}

/// Writes the head of a page that leads to another one, from its headline and publisher, and the address of the other: relative,
/// and absolute where the house has a site.
pub(crate) fn moved(
    html: &mut Markup,
    (headline, publisher): (&str, &str),
    (there, canonical): (&str, Option<&str>),
    sheet: &Stylesheet,
) {
    open(html, sheet, Opening::default());
    html.element("title", &[], &format!("{headline} · {publisher}"));
    html.raw("\n");
    meta(html, "http-equiv", "refresh", &format!("0; url={there}"));
    if let Some(address) = canonical {
        link(html, &[("rel", "canonical"), ("href", address)]);
    }
    html.stylesheet(sheet.css());
    html.raw("</head>");
}

fn feed(html: &mut Markup, address: &str, title: &Text) {
    let kind = ("type", "application/atom+xml");
    link(html, &[("rel", "alternate"), kind, ("title", title.as_str()), ("href", address)]);
}

/// What decides how a page begins.
#[derive(Clone, Copy, Default)]
struct Opening {
    /// It shows the bold face of the text.
    bold: bool,
    /// A script of its own runs on it.
    script: bool,
}

/// What every page begins with. The policy comes before anything that could be loaded; it lets no script run but the one of the search, so that
/// `connect-src` opens nothing, but the auditors of search engines (Lighthouse) ask for robots.txt from within the page; where nothing leads
/// to the root, an empty icon keeps browsers from asking for `/favicon.ico`.
fn open(html: &mut Markup, sheet: &Stylesheet, opening: Opening) {
    html.raw("<head>\n<meta charset=\"utf-8\">\n");
    let policy = format!(
        "default-src 'none'; {}style-src {}; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
        if opening.script { "script-src 'self'; " } else { "" },
        sheet.csp_source()
    );
    meta(html, "http-equiv", "Content-Security-Policy", &policy);
    // By this a build knows its own pages again.
    html.raw("<meta name=\"generator\" content=\"Payom\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.raw(
        "<meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"#ffffff\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"#15181c\">\n",
    );
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    match sheet.up() {
        None => html.raw("<link rel=\"icon\" href=\"data:,\">\n"),
        Some(up) => {
            let [plain, drawn, home] = [PLAIN_ICON, ICON, APPLE_ICON].map(|file| format!("{up}{file}"));
            link(html, &[("rel", "icon"), ("href", &plain), ("type", "image/png"), ("sizes", "96x96")]);
            link(html, &[("rel", "icon"), ("href", &drawn), ("type", "image/svg+xml"), ("sizes", "any")]);
            link(html, &[("rel", "apple-touch-icon"), ("href", &home)]);
        }
    }
    for face in sheet.preloads(opening.bold) {
        let media = if face.ends_with('2') { "font/woff2" } else { "font/woff" };
        let kind = [("as", "font"), ("type", media), ("crossorigin", "anonymous")];
        let [first, second, third] = kind;
        link(html, &[("rel", "preload"), ("href", face), first, second, third]);
    }
}

fn meta(html: &mut Markup, key: &'static str, name: &str, content: &str) {
    html.open("meta", &[(key, name), ("content", content)]);
    html.raw("\n");
}

fn link(html: &mut Markup, attributes: &[(&'static str, &str)]) {
    html.open("link", attributes);
    html.raw("\n");
}

/// Canonical address, other languages, Open Graph.
fn addresses(html: &mut Markup, document: &Document, facts: &PageFacts<'_>, root: &Href) {
    let here = address(root, document, &document.locale);
    link(html, &[("rel", "canonical"), ("href", &here)]);
    let languages = facts.languages(document);
    for language in &languages {
        let there = address(root, document, &language.locale);
        link(html, &[("rel", "alternate"), ("hreflang", language.locale.tag()), ("href", &there)]);
    }
    if !languages.is_empty() {
        // The page of its folder leads to all of them.
        let there = format!("{root}{}/", segment(&document.slug));
        link(html, &[("rel", "alternate"), ("hreflang", "x-default"), ("href", &there)]);
    }
    meta(html, "property", "og:type", "article");
    meta(html, "property", "og:title", document.headline.as_str());
    meta(html, "property", "og:description", document.description.as_str());
    meta(html, "property", "og:url", &here);
    meta(html, "property", "og:site_name", document.furniture.publisher.as_str());
    locales(html, document.locale.tag(), languages.iter().map(|language| language.locale.tag()));
    if let Some(published) = &document.published {
        meta(html, "property", "article:published_time", &published.machine());
    }
    if let Some(last) = document.amended.last() {
        meta(html, "property", "article:modified_time", &last.at);
    }
    if let Some(Preview { file, width, height }) = &facts.preview {
        meta(html, "property", "og:image", &beside(root, document, file));
        meta(html, "property", "og:image:width", &width.to_string());
        meta(html, "property", "og:image:height", &height.to_string());
        let alternative = format!("{} · {}", document.headline, headed(document));
        meta(html, "property", "og:image:alt", &alternative);
        meta(html, "name", "twitter:card", "summary_large_image");
    } else if let Some(figure) = photos(&document.body).first() {
        meta(html, "property", "og:image", &beside(root, document, &figure.image.name));
        meta(html, "property", "og:image:width", &figure.image.width.to_string());
        meta(html, "property", "og:image:height", &figure.image.height.to_string());
        meta(html, "property", "og:image:alt", figure.alternative.as_str());
    }
}
