//! The map of the site, for search engines.
//!
//! In: a [`Site`] whose house has an address. Out: XML. Invariants: drafts are left out, and so is the page of the search; every page names
//! its other languages.

use std::collections::BTreeMap;

use crate::document::Href;
use crate::html::markup::encode::segment;
use crate::html::markup::escape::Markup;
use crate::html::page::frame::Item;
use crate::html::site::feed::{DECLARATION, edition, empty, line};
use crate::html::site::model::{Listing, Site, SiteLocale};

/// Every page with its other languages (sitemaps.org, and Google's `xhtml:link`).
pub(super) fn sitemap(site: &Site, root: &Href, folders: &[Vec<String>]) -> String {
    let mut xml = Markup::default();
    xml.raw(DECLARATION);
    let spaces =
        [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    xml.open("urlset", &spaces);
    xml.raw("\n");
    let folders_of = site.locales.iter().map(|own| (own.locale.tag(), format!("{root}{}/", own.locale)));
    let home: Vec<(&str, String)> = folders_of.chain([(DEFAULT, root.to_string())]).collect();
    url(&mut xml, root.as_str(), None, &home);
    let mut pages: BTreeMap<&str, Vec<(&str, String)>> = BTreeMap::new();
    for (own, files) in site.locales.iter().zip(folders) {
        for file in files.iter().filter(|file| *file != Item::Search.file()) {
            let shown = if file == "index.html" { "" } else { file.as_str() };
            let address = format!("{root}{}/{shown}", own.locale);
            pages.entry(file).or_default().push((own.locale.tag(), address));
        }
    }
    // By release, the places of its languages: their addresses are made when they are written.
    let mut releases: BTreeMap<&str, Vec<(&SiteLocale, &Listing)>> = BTreeMap::new();
    for own in &site.locales {
        for listing in own.listed.iter().filter(|listing| !listing.draft) {
            releases.entry(&listing.slug).or_default().push((own, listing));
        }
    }
    for (file, mut languages) in pages {
        let default = if file == "index.html" { Some(root.to_string()) } else { first(&languages) };
        let shown: Vec<String> = languages.iter().map(|(_, address)| address.clone()).collect();
        languages.extend(default.map(|address| (DEFAULT, address)));
        shown.iter().for_each(|address| url(&mut xml, address, None, &languages));
    }
    for (slug, languages) in &releases {
        let published = languages.last().and_then(|(_, listing)| listing.date);
        let others =
            languages.iter().map(|(own, _)| (own.locale.tag(), edition(root, slug, own))).collect::<Vec<_>>();
        // The page of its folder leads to all of them.
        let folder = format!("{root}{}/", segment(slug));
        let others: Vec<(&str, String)> = others.into_iter().chain([(DEFAULT, folder.clone())]).collect();
        url(&mut xml, &folder, None, &others);
        for ((_, listing), (_, address)) in languages.iter().zip(&others) {
            let day = published.max(listing.changed).map(|date| date.to_string());
            url(&mut xml, address, day.as_deref(), &others);
        }
    }
    xml.raw("</urlset>\n");
    xml.finish()
}

/// What search engines offer those who speak none of the languages.
const DEFAULT: &str = "x-default";

/// The address in the first language.
fn first(languages: &[(&str, String)]) -> Option<String> {
    languages.first().map(|(_, address)| address.clone())
}

fn url(xml: &mut Markup, address: &str, day: Option<&str>, languages: &[(&str, String)]) {
    xml.raw("<url>\n");
    line(xml, "loc", address);
    if let Some(day) = day {
        line(xml, "lastmod", day);
    }
    for (tag, address) in languages {
        empty(xml, "xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", address)]);
    }
    xml.raw("</url>\n");
}
