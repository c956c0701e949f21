//! News feeds: the newest releases of each language, of each project and place, and all by year.
//!
//! In: a [`Site`] whose house has an address, and the pages of releases as they will be. Out: Atom (RFC 4287), whole texts in the feeds that
//! readers subscribe to, and archives by year (RFC 5005, 4). Invariants: XML is written through the same escaping as HTML; drafts are left
//! out; ids name no page, so that an address may change; a release whose day nobody knows was changed, as far as a feed must say, on the
//! day that its facts are picked for, and was not published on any.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::diag::hexadecimal;
use crate::document::{Href, Subject, Text};
use crate::html::markup::encode::{edition_file, segment};
use crate::html::markup::escape::Markup;
use crate::html::site::lists::Topic;
use crate::html::site::model::{Entry, PER_PAGE, Site, SiteLocale};
use crate::html::site::published::{content, picture};
use crate::html::site::standing::{ListPage, print, words};

/// The file of a project's or place's feed in its language's folder; of other lists there is none.
pub(super) fn file(topic: Topic, subject: &Subject) -> Option<String> {
    matches!(topic, Topic::Project | Topic::Place).then(|| format!("feed-{}-{}.xml", topic.prefix(), subject.id))
}

/// What a feed is.
struct Feed<'a> {
    own: &'a SiteLocale,
    site: &'a Site,
    root: &'a Href,
    /// Its file in the language's folder.
    file: String,
    /// What it is about besides the house.
    about: Option<&'a Text>,
    /// The page that shows the same.
    page: String,
    /// An archive names the feed that readers subscribe to, and has no texts.
    is_archive: bool,
    /// The archive with what came before.
    before: Option<String>,
}

/// `<tag>/feed.xml`, `<tag>/feed-project-<id>.xml`, `<tag>/feed-2018.xml`. `entry` gives a language's release by its place, `page` what stands
/// at a path, `stands` says whether a feed is there as it would be made.
pub(super) fn feeds<E>(
    site: &Site,
    entry: &dyn Fn(&SiteLocale, usize) -> Result<Entry, E>,
    page: &dyn Fn(&str) -> Option<String>,
    stands: &mut dyn FnMut(&ListPage<'_>) -> bool,
    put: &mut dyn FnMut(String, String) -> Result<(), E>,
) -> Result<(), E> {
    let Some(root) = &site.site else { return Ok(()) };
    for own in &site.locales {
        let words = hexadecimal(&words(own));
        for (feed, places) in all(site, own, root) {
            let path = format!("{}/{}", own.locale, feed.file);
            let about = feed.about.map_or("", Text::as_str);
            let before = feed.before.as_deref().unwrap_or("");
            let around = print(&[root.as_str(), &site.authority, &path, about, before, &words]);
            let is_main = feed.about.is_none() && !feed.is_archive;
            // Who was withdrawn is told in the first feed, and is in no list.
            if !is_main && stands(&ListPage { own, path: &path, places: &places, around }) {
                continue;
            }
            let entries = places.iter().map(|place| entry(own, *place)).collect::<Result<Vec<Entry>, E>>()?;
            let entries = if is_main { with_withdrawn(entries, &own.withdrawn) } else { entries };
            put(path, feed.write(&entries, page))?;
        }
    }
    Ok(())
}

/// The feeds of a language, with the places of the releases in them.
fn all<'a>(site: &'a Site, own: &'a SiteLocale, root: &'a Href) -> Vec<(Feed<'a>, Vec<usize>)> {
    let public = |place: &usize| own.listed.get(*place).is_some_and(|listing| !listing.draft);
    let years = own.years();
    let archive = |year: &i16| format!("feed-{year}.xml");
    let feed =
        |file: String, about, page, before| Feed { own, site, root, file, about, page, is_archive: false, before };
    let newest = (0..own.listed.len()).filter(public).take(PER_PAGE).collect();
    let mut all = vec![(feed("feed.xml".to_owned(), None, String::new(), years.first().map(archive)), newest)];
    for topic in Topic::ALL {
        for subject in topic.of(&own.texts) {
            let Some(file) = file(topic, subject) else { continue };
            let places = subject.releases.iter().map(|place| *place as usize).filter(public).take(PER_PAGE).collect();
            let page = format!("{}-{}.html", topic.prefix(), segment(&subject.id));
            all.push((feed(file, Some(&subject.name), page, None), places));
        }
    }
    for (number, year) in years.iter().enumerate() {
        let places = own.listed.iter().enumerate().filter(|(_, listing)| listing.year == *year);
        let places = places.map(|(place, _)| place).filter(public).collect();
        let before = years.get(number + 1).map(archive);
        let feed = feed(archive(year), None, format!("year-{year}.html"), before);
        all.push((Feed { is_archive: true, ..feed }, places));
    }
    all
}

/// The newest of those that hold and of those that were withdrawn: they stay until newer ones take their places.
fn with_withdrawn(mut entries: Vec<Entry>, withdrawn: &[Entry]) -> Vec<Entry> {
    entries.extend(withdrawn.iter().cloned());
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.day));
    entries.truncate(PER_PAGE);
    entries
}

pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

impl Feed<'_> {
    fn write(&self, entries: &[Entry], page: &dyn Fn(&str) -> Option<String>) -> String {
        let (words, tag) = (&self.own.texts.words, self.own.locale.tag());
        let folder = format!("{}{tag}/", self.root);
        let here = format!("{folder}{}", self.file);
        let mut xml = Markup::default();
        xml.raw(DECLARATION);
        let mut spaces =
            vec![("xmlns", "http://www.w3.org/2005/Atom"), ("xmlns:media", "http://search.yahoo.com/mrss/")];
        spaces.extend(self.is_archive.then_some(("xmlns:fh", "http://purl.org/syndication/history/1.0")));
        spaces.push(("xml:lang", tag));
        xml.open("feed", &spaces);
        xml.raw("\n");
        let title = self.about.map_or(words.title.to_string(), |about| format!("{about} · {}", words.title));
        line(&mut xml, "title", &title);
        line(&mut xml, "subtitle", words.intro.as_str());
        let name = self.file.trim_start_matches("feed").trim_start_matches('-').trim_end_matches(".xml");
        let name = if name.is_empty() { tag.to_owned() } else { format!("{tag}/{name}") };
        line(&mut xml, "id", &self.tagged(&name));
        empty(&mut xml, "link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &here)]);
        let shown = format!("{folder}{}", self.page);
        empty(&mut xml, "link", &[("rel", "alternate"), ("type", "text/html"), ("href", &shown)]);
        if self.is_archive {
            empty(&mut xml, "fh:archive", &[]);
            empty(&mut xml, "link", &[("rel", "current"), ("href", &format!("{folder}feed.xml"))]);
        }
        if let Some(before) = &self.before {
            empty(&mut xml, "link", &[("rel", "prev-archive"), ("href", &format!("{folder}{before}"))]);
        }
        // A feed without entries has no day of its own; the epoch says that nothing is known.
        let newest = entries.iter().map(updated).max_by_key(|moment| moment.parse::<Timestamp>().ok());
        line(&mut xml, "updated", &newest.unwrap_or_else(|| moment(jiff::civil::date(1970, 1, 1))));
        author(&mut xml, &self.own.texts.publisher);
        for entry in entries {
            self.entry(&mut xml, entry, page);
        }
        xml.raw("</feed>\n");
        xml.finish()
    }

    /// An id (RFC 4151) that stays whatever address the site has.
    fn tagged(&self, name: &str) -> String {
        format!("tag:{}:{name}", self.site.authority)
    }

    fn entry(&self, xml: &mut Markup, entry: &Entry, page: &dyn Fn(&str) -> Option<String>) {
        let (own, tag) = (self.own, self.own.locale.tag());
        let address = edition(self.root, &entry.slug, own);
        xml.raw("<entry>\n");
        let withdrawn = entry.changed.as_ref().and_then(|changed| changed.withdrawn.as_ref());
        line(xml, "title", withdrawn.unwrap_or(&entry.headline).as_str());
        // An entry stays the same whatever its release is called (RFC 4287 4.2.6).
        let first = entry.first.as_deref().unwrap_or(&entry.slug);
        line(xml, "id", &self.tagged(&format!("{first}.{tag}")));
        let kind = ("type", "text/html");
        empty(xml, "link", &[("rel", "alternate"), kind, ("hreflang", tag), ("href", &address)]);
        if let Some(download) = &entry.download {
            let there = format!("{}{}/{}", self.root, segment(&entry.slug), segment(&download.file));
            let length = download.bytes.to_string();
            let kind = ("type", download.media_type);
            empty(xml, "link", &[("rel", "enclosure"), kind, ("length", &length), ("href", &there)]);
        }
        entry.authors.iter().for_each(|name| author(xml, name));
        for (topic, subject) in own.about(&entry.slug) {
            let term = format!("{}-{}", topic.prefix(), subject.id);
            empty(xml, "category", &[("term", &term), ("label", subject.name.as_str())]);
        }
        if let Some(day) = &entry.published {
            line(xml, "published", &day.at.clone().unwrap_or_else(|| moment(day.date)));
        }
        line(xml, "updated", &updated(entry));
        let note = entry.changed.as_ref().map(|changed| &changed.note);
        let summary: Vec<&str> = note.into_iter().chain(&entry.standfirst).map(Text::as_str).collect();
        if !summary.is_empty() {
            line(xml, "summary", &summary.join(" "));
        }
        let path = format!("{}/{}.{tag}.html", entry.slug, entry.slug);
        let page = if self.is_archive { None } else { page(&path) };
        if let Some(picture) = page.as_deref().and_then(picture) {
            empty(xml, "media:content", &[("url", &picture), ("medium", "image")]);
        }
        if let Some(text) = page.as_deref().and_then(|page| content(page, (self.root.as_str(), &address))) {
            xml.element("content", &[("type", "html")], &text);
            xml.raw("\n");
        }
        xml.raw("</entry>\n");
    }
}

fn author(xml: &mut Markup, name: &Text) {
    xml.raw("<author>");
    xml.element("name", &[], name.as_str());
    xml.raw("</author>\n");
}

/// The start of a day (RFC 3339), where no hour is known.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

/// When an entry last changed in a way that readers should know of (RFC 4287 4.2.15); never before it was published.
fn updated(entry: &Entry) -> String {
    let day = entry.published.as_ref();
    let hour = day.and_then(|day| day.at.clone());
    let published = hour.unwrap_or_else(|| moment(day.map_or(entry.day, |day| day.date)));
    let Some(changed) = &entry.changed else { return published };
    let at = if changed.at.contains('T') { changed.at.clone() } else { moment(changed.date) };
    if at.parse::<Timestamp>().ok() < published.parse::<Timestamp>().ok() { published } else { at }
}

/// The absolute address of an edition's page.
pub(super) fn edition(root: &Href, slug: &str, own: &SiteLocale) -> String {
    format!("{root}{}/{}", segment(slug), edition_file(slug, &own.locale, "html"))
}

pub(super) fn line(xml: &mut Markup, element: &'static str, text: &str) {
    xml.element(element, &[], text);
    xml.raw("\n");
}

pub(super) fn empty(xml: &mut Markup, element: &'static str, attributes: &[(&'static str, &str)]) {
    xml.open(element, attributes);
    xml.close(element);
    xml.raw("\n");
}
