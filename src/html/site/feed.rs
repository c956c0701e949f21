//! What machines read: an Atom feed for each language, the map of the site, robots.
//!
//! In: a [`Site`] whose house has an address. Out: files by their path; none without an address, for all three need
//! absolute ones. Invariants: XML is written through the same escaping as HTML; drafts are left out; releases whose day
//! nobody knows are not in the feed, for Atom wants a date (RFC 4287 4.1.2) and none is made up.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::document::{Href, Text};
use crate::html::markup::encode::{edition_file, segment};
use crate::html::markup::escape::Markup;
use crate::html::page::frame::Item;
use crate::html::site::model::{Entry, Listing, PER_PAGE, Site, SiteLocale};

/// `<tag>/feed.xml`, `sitemap.xml`, `robots.txt`. `folders` are the files of each language's folder, `entry` gives a
/// language's release by its place.
pub(crate) fn files<E>(
    site: &Site,
    folders: &[Vec<String>],
    entry: &impl Fn(&SiteLocale, usize) -> Result<Entry, E>,
) -> Result<BTreeMap<String, String>, E> {
    let mut files = BTreeMap::new();
    let Some(root) = &site.site else { return Ok(files) };
    for locale in &site.locales {
        let dated = locale.listed.iter().enumerate().filter(|(_, listing)| listing.date.is_some() && !listing.draft);
        let dated = dated.take(PER_PAGE).map(|(place, _)| entry(locale, place)).collect::<Result<Vec<Entry>, E>>()?;
        let dated = with_withdrawn(dated, &locale.withdrawn);
        files.insert(format!("{}/feed.xml", locale.locale.tag()), feed(locale, &dated, root));
    }
    files.insert("sitemap.xml".to_owned(), sitemap(site, root, folders));
    files.insert("robots.txt".to_owned(), format!("User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n"));
    Ok(files)
}

/// The newest of those that hold and of those that were withdrawn: they stay until newer ones take their places.
fn with_withdrawn(mut dated: Vec<Entry>, withdrawn: &[Entry]) -> Vec<Entry> {
    let day = |entry: &Entry| entry.published.as_ref().map(|day| day.date);
    dated.extend(withdrawn.iter().filter(|entry| day(entry).is_some()).cloned());
    dated.sort_by_key(|entry| std::cmp::Reverse(day(entry)));
    dated.truncate(PER_PAGE);
    dated
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

/// The newest releases of a language (RFC 4287).
fn feed(own: &SiteLocale, dated: &[Entry], root: &Href) -> String {
    let words = &own.texts.words;
    let tag = own.locale.tag();
    let here = format!("{root}{tag}/feed.xml");
    let mut xml = Markup::default();
    xml.raw(DECLARATION);
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", tag)]);
    xml.raw("\n");
    line(&mut xml, "title", words.title.as_str());
    line(&mut xml, "subtitle", words.intro.as_str());
    line(&mut xml, "id", &here);
    empty(&mut xml, "link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &here)]);
    empty(&mut xml, "link", &[("rel", "alternate"), ("type", "text/html"), ("href", &format!("{root}{tag}/"))]);
    // A feed without entries has no day of its own; the epoch says that nothing is known.
    let newest = dated.iter().filter_map(|entry| Some(updated(entry, entry.published.as_ref()?.date)));
    let newest = newest.max_by_key(|moment| moment.parse::<Timestamp>().ok());
    line(&mut xml, "updated", &newest.unwrap_or_else(|| moment(jiff::civil::date(1970, 1, 1))));
    xml.raw("<author>");
    xml.element("name", &[], own.texts.publisher.as_str());
    xml.raw("</author>\n");
    for entry in dated {
        let Some(day) = &entry.published else { continue };
        let address = edition(root, &entry.slug, own);
        // An entry stays the same whatever its release is called (RFC 4287 4.2.6).
        let id = entry.first.as_ref().map_or_else(|| address.clone(), |first| edition(root, first, own));
        xml.raw("<entry>\n");
        let withdrawn = entry.changed.as_ref().and_then(|changed| changed.withdrawn.as_ref());
        line(&mut xml, "title", withdrawn.unwrap_or(&entry.headline).as_str());
        line(&mut xml, "id", &id);
        empty(
            &mut xml,
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("hreflang", tag), ("href", &address)],
        );
        if let Some(download) = &entry.download {
            let there = format!("{root}{}/{}", segment(&entry.slug), segment(&download.file));
            let length = download.bytes.to_string();
            let kind = ("type", download.media_type);
            empty(&mut xml, "link", &[("rel", "enclosure"), kind, ("length", &length), ("href", &there)]);
        }
        for author in &entry.authors {
            xml.raw("<author>");
            xml.element("name", &[], author.as_str());
            xml.raw("</author>\n");
        }
        line(&mut xml, "published", &moment(day.date));
        line(&mut xml, "updated", &updated(entry, day.date));
        let note = entry.changed.as_ref().map(|changed| &changed.note);
        let summary: Vec<&str> = note.into_iter().chain(&entry.standfirst).map(Text::as_str).collect();
        if !summary.is_empty() {
            line(&mut xml, "summary", &summary.join(" "));
        }
        xml.raw("</entry>\n");
    }
    xml.raw("</feed>\n");
    xml.finish()
}

/// The start of a day (RFC 3339); the hour of publication is not known.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

/// When an entry last changed in a way that readers should know of (RFC 4287 4.2.15); never before it was published.
fn updated(entry: &Entry, published: Date) -> String {
    let published = moment(published);
    let Some(changed) = &entry.changed else { return published };
    let at = if changed.at.contains('T') { changed.at.clone() } else { moment(changed.date) };
    if at.parse::<Timestamp>().ok() < published.parse::<Timestamp>().ok() { published } else { at }
}

/// Every page with its other languages (sitemaps.org, and Google's `xhtml:link`).
fn sitemap(site: &Site, root: &Href, folders: &[Vec<String>]) -> String {
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

/// The absolute address of an edition's page.
fn edition(root: &Href, slug: &str, own: &SiteLocale) -> String {
    format!("{root}{}/{}", segment(slug), edition_file(slug, &own.locale, "html"))
}

fn line(xml: &mut Markup, element: &'static str, text: &str) {
    xml.element(element, &[], text);
    xml.raw("\n");
}

fn empty(xml: &mut Markup, element: &'static str, attributes: &[(&'static str, &str)]) {
    xml.open(element, attributes);
    xml.close(element);
    xml.raw("\n");
}
