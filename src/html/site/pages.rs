//! The pages around the editions: home, newsroom, lists by year, project and place, about, wrong addresses.
//!
//! In: a [`Site`]. Out: files by their path under `output`. Invariants: a list exists only where it has an entry, and
//! every address is relative, so that the folder works from a double click; only the page for wrong addresses, which a
//! server shows at any depth, uses absolute addresses where the house has a site.
//!
//! ```text
//! index.html  404.html
//! <tag>/index.html  page-2.html …  year-2018.html  projects.html  project-<id>.html  places.html  place-<id>.html  search.html  about.html
//! ```

use crate::html::site::model::{Entry, PER_PAGE, Site, SiteLocale};
use std::collections::{BTreeMap, HashSet};

use minijinja::{Value, context};

use crate::document::{Href, Letterhead, Text};
use crate::html::markup::escape::Markup;
use crate::html::markup::language::rtl;
use crate::html::page::facts::CARD;
use crate::html::page::frame::{Current, Frame, Item, switch};
use crate::html::page::head::{self, Facts};
use crate::html::site::lists::{Kind, Topic};
use crate::html::site::moved;
use crate::html::site::search::SEARCH_FILE;
use crate::html::site::standing::{Around, ListPage};
use crate::html::site::values::{self, Paging, Shown, about, list, subject_links};
use crate::html::site::{feed, map};
use crate::html::theme::style::{Layout, UP};
use crate::html::theme::template::{Pages, TemplateError};

/// Gives what stands at a path under the output folder.
pub(crate) type PageAt<'a> = &'a dyn Fn(&str) -> Option<String>;

/// So many releases of a language stand on the home page.
const LATEST: usize = 3;

impl Pages<'_> {
    /// Every file of the site, by its path; `entry` gives a language's release by its place, `page` what stands at a path.
    ///
    /// # Errors
    /// When a template of the theme names what does not exist, or what `entry` gives.
    pub fn site_files<E: From<TemplateError>>(
        &self,
        site: &Site,
        entry: impl Fn(&SiteLocale, usize) -> Result<Entry, E>,
        page: PageAt<'_>,
    ) -> Result<BTreeMap<String, String>, E> {
        let mut files = BTreeMap::new();
        let put = |path, text| {
            files.insert(path, text);
            Ok::<(), E>(())
        };
        self.site(site, (entry, page), |_| false, put)?;
        Ok(files)
    }

    /// Writes every file of the site: `entry` gives a language's release by its place, `page` what stands at a path, `stands` says whether a list is there as
    /// it would be made, `put` takes a path and a text.
    ///
    /// # Errors
    /// When a template of the theme names what does not exist, or what `entry` or `put` gives.
    pub fn site<E: From<TemplateError>>(
        &self,
        site: &Site,
        (entry, page): (impl Fn(&SiteLocale, usize) -> Result<Entry, E>, PageAt<'_>),
        mut stands: impl FnMut(&ListPage<'_>) -> bool,
        mut put: impl FnMut(String, String) -> Result<(), E>,
    ) -> Result<(), E> {
        if site.locales.is_empty() {
            return Ok(());
        }
        put("index.html".to_owned(), self.home(site, &entry)?)?;
        put("404.html".to_owned(), self.not_found(site)?)?;
        let files = |locale: &SiteLocale| locale.kinds().iter().map(|kind| kind.file()).collect();
        let folders: Vec<Vec<String>> = site.locales.iter().map(files).collect();
        let names = folders.iter().map(|files| files.iter().map(String::as_str).collect()).collect();
        let others = Others { site, folders: names };
        for own in &site.locales {
            let around = Around::new(site, own, &folders);
            for kind in own.kinds() {
                let listed = own.listed(kind);
                let places: Vec<usize> =
                    listed.iter().skip(kind.number() * PER_PAGE).take(PER_PAGE).copied().collect();
                let path = format!("{}/{}", own.locale.tag(), kind.file());
                let page = around.of(kind, listed.len()).map(|around| ListPage {
                    own,
                    path: &path,
                    places: &places,
                    around,
                });
                if page.is_some_and(|page| stands(&page)) {
                    continue;
                }
                let entries = places.iter().map(|place| entry(own, *place)).collect::<Result<Vec<Entry>, E>>()?;
                let shown = Shown { length: listed.len(), entries: &entries };
                let text = self.one(own, kind, &shown, &others)?;
                put(path, self.sheets.fitted(text, Layout::Site, own.texts.words.skip.as_str()))?;
            }
        }
        for own in &site.locales {
            for page in &own.moved {
                let language = (&own.locale, own.texts.publisher.as_str());
                let sheet = self.sheets.of(Layout::Site, own.texts.words.skip.as_str());
                let text = moved::page(page, language, site.site.as_ref(), sheet);
                put(page.path(own.locale.tag()), text)?;
            }
        }
        feed::feeds(site, &entry, page, &mut stands, &mut put)?;
        let Some(root) = &site.site else { return Ok(()) };
        put("sitemap.xml".to_owned(), map::sitemap(site, root, &folders))?;
        put("robots.txt".to_owned(), format!("User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n"))
    }

    /// A page of a language's folder.
    fn one(
        &self,
        own: &SiteLocale,
        kind: Kind<'_>,
        shown: &Shown<'_>,
        others: &Others<'_>,
    ) -> Result<String, TemplateError> {
        let words = &own.texts.words;
        let paging = Paging::of(kind, shown.length);
        let file = kind.file();
        let frame = Frame {
            locale: &own.locale,
            kind: "site",
            head: self.head(own, kind, paging.as_ref(), others),
            skip: &words.skip,
            publisher: &own.texts.publisher,
            letterhead: &Letterhead::House,
            languages_label: &words.languages,
            languages: others.switcher(own, &file),
            site: Some(own),
            up: UP,
            current: Some(current(kind)),
            feed: others.site.site.is_some(),
            logo: self.logo.as_ref(),
            address: others.address(own, &file),
        };
        let (page, word_values) = frame.values();
        let subjects = |topic: Topic, title: &Text, intro: &Text| {
            let list = subject_links(own, topic.of(&own.texts), topic);
            context! { title => title.as_str(), intro => intro.as_str(), list }
        };
        match kind {
            Kind::Projects => {
                let subjects = subjects(Topic::Project, &words.projects, &words.projects_intro);
                self.render("subjects.html", context! { page, words => word_values, subjects })
            }
            Kind::Places => {
                let subjects = subjects(Topic::Place, &words.places, &words.places_intro);
                self.render("subjects.html", context! { page, words => word_values, subjects })
            }
            Kind::Search => {
                self.render("search.html", context! { page, words => word_values, search => values::search(own) })
            }
            Kind::About => self.render("about.html", context! { page, words => word_values, about => about(own) }),
            Kind::Newsroom(_) | Kind::Year(..) | Kind::Subject(..) => {
                let list = list(own, kind, shown, paging.as_ref());
                self.render("list.html", context! { page, words => word_values, list })
            }
        }
    }

    /// The head of a page of a language's folder.
    fn head(&self, own: &SiteLocale, kind: Kind<'_>, paging: Option<&Paging>, others: &Others<'_>) -> Markup {
        let words = &own.texts.words;
        let (title, description) = titles(own, kind);
        let numbered = paging.filter(|paging| paging.page > 0).map(|paging| paging.shown(own));
        let title = numbered.map_or(title.clone(), |page| format!("{title} ({page})"));
        let addresses = others.addresses(own, &kind.file());
        let newsroom = Kind::Newsroom(0).file();
        let above = (kind.file() != newsroom).then(|| others.address(own, &newsroom)).flatten();
        // A project's page offers the project's feed.
        let (feed, feed_title) = match kind {
            Kind::Subject(topic, subject, _) => (feed::file(topic, subject), &subject.name),
            _ => (None, &words.title),
        };
        let facts = Facts {
            title: &format!("{title} · {}", own.texts.publisher),
            heading: &title,
            description: Some(&description),
            locale: own.locale.tag(),
            card: others.address(own, CARD),
            list: &words.heading,
            site_name: &own.texts.publisher,
            canonical: addresses.first().map(|(_, address)| address.as_str()),
            alternates: &addresses,
            feed: others.site.site.is_some().then_some(feed.as_deref().unwrap_or("feed.xml")),
            feed_title,
            above: above.map(|address| (words.newsroom.as_str(), address)),
            script: matches!(kind, Kind::Search).then_some(SEARCH_FILE),
        };
        let mut head = Markup::default();
        head::site(&mut head, &facts, self.sheets.of(Layout::Site, words.skip.as_str()));
        head
    }

    /// The page that offers the languages.
    fn home<E: From<TemplateError>>(
        &self,
        site: &Site,
        entry: &impl Fn(&SiteLocale, usize) -> Result<Entry, E>,
    ) -> Result<String, E> {
        let language = |locale: &SiteLocale| {
            let words = &locale.texts.words;
            let newest = (0..locale.listed.len().min(LATEST)).map(|place| entry(locale, place));
            let newest = newest.map(|entry| entry.map(|entry| values::entry(&entry, locale, "")));
            let latest = newest.collect::<Result<Vec<Value>, E>>()?;
            Ok(context! {
                lang => locale.locale.tag(),
                rtl => rtl(&locale.locale),
                name => words.language.as_str(),
                heading => words.heading.as_str(),
                intro => words.intro.as_str(),
                latest_heading => words.latest.as_str(),
                enter => words.enter.as_str(),
                address => format!("{}/index.html", locale.locale.tag()),
                latest,
            })
        };
        let locales = site.locales.iter().map(language).collect::<Result<Vec<Value>, E>>()?;
        Ok(self.root("home.html", site, &locales)?)
    }

    /// The page for wrong addresses, in all languages.
    fn not_found(&self, site: &Site) -> Result<String, TemplateError> {
        let root = site.site.as_ref().map_or("", Href::as_str);
        let entry = |locale: &SiteLocale| {
            let words = &locale.texts.words;
            context! {
                lang => locale.locale.tag(),
                rtl => rtl(&locale.locale),
                not_found => words.not_found.as_str(),
                not_found_text => words.not_found_text.as_str(),
                enter => words.enter.as_str(),
                address => format!("{root}{}/index.html", locale.locale.tag()),
            }
        };
        let locales: Vec<Value> = site.locales.iter().map(entry).collect();
        self.root("404.html", site, &locales)
    }

    /// A page at the root, in all languages; the first is the page's.
    fn root(&self, template: &'static str, site: &Site, locales: &[Value]) -> Result<String, TemplateError> {
        let Some(first) = site.locales.first() else { return Ok(String::new()) };
        let words = &first.texts.words;
        let wrong = template == "404.html";
        let title = if wrong { &words.not_found } else { &words.heading };
        let root = site.site.as_ref().map(Href::as_str).filter(|_| !wrong);
        let alternates: Vec<(String, String)> = root.map_or_else(Vec::new, |root| {
            let folders =
                site.locales.iter().map(|own| (own.locale.tag().to_owned(), format!("{root}{}/", own.locale)));
            folders.chain([("x-default".to_owned(), root.to_owned())]).collect()
        });
        let facts = Facts {
            title: &format!("{title} · {}", first.texts.publisher),
            heading: words.title.as_str(),
            description: Some(if wrong { &words.not_found_text } else { &words.intro }.as_str()),
            locale: first.locale.tag(),
            card: root.map(|root| format!("{root}{}/{CARD}", first.locale)),
            list: &words.heading,
            site_name: &first.texts.publisher,
            canonical: root,
            alternates: &alternates,
            feed: None,
            feed_title: &words.title,
            above: None,
            script: None,
        };
        let mut head = Markup::default();
        let layout = if wrong { Layout::Wrong } else { Layout::Root };
        head::site(&mut head, &facts, self.sheets.of(layout, words.skip.as_str()));
        let page = context! {
            lang => first.locale.tag(),
            rtl => rtl(&first.locale),
            kind => "home",
            head => Value::from_safe_string(head.finish()),
            publisher => first.texts.publisher.as_str(),
            title => title.as_str(),
            address => root,
        };
        let page = self.render(template, context! { page, home => locales.iter().cloned().collect::<Value>() })?;
        Ok(self.sheets.fitted(page, layout, words.skip.as_str()))
    }
}

/// The title of a page, and what it is about in a sentence.
fn titles(own: &SiteLocale, kind: Kind<'_>) -> (String, String) {
    let words = &own.texts.words;
    match kind {
        Kind::Newsroom(_) => (words.heading.to_string(), words.intro.to_string()),
        Kind::Year(year, _) => (format!("{}: {year}", words.heading), words.intro.to_string()),
        Kind::Subject(_, subject, _) => (subject.name.to_string(), format!("{}: {}", words.heading, subject.name)),
        Kind::Projects => (words.projects.to_string(), words.projects_intro.to_string()),
        Kind::Places => (words.places.to_string(), words.places_intro.to_string()),
        Kind::Search => own.texts.search.as_ref().map_or_else(Default::default, |search| {
            (search.title.to_string(), format!("{}: {}", words.title, search.label))
        }),
        Kind::About => (words.about.to_string(), words.about_publisher.to_string()),
    }
}

/// How a page stands to the main menu.
fn current(kind: Kind<'_>) -> Current {
    match kind {
        Kind::Newsroom(0) => Current::Page(Item::Newsroom),
        Kind::Newsroom(_) | Kind::Year(..) => Current::Below(Item::Newsroom),
        Kind::Subject(Topic::Project, ..) => Current::Below(Item::Projects),
        Kind::Subject(Topic::Place, ..) => Current::Below(Item::Places),
        Kind::Subject(..) => Current::Below(Item::Newsroom),
        Kind::Projects => Current::Page(Item::Projects),
        Kind::Places => Current::Page(Item::Places),
        Kind::Search => Current::Page(Item::Search),
        Kind::About => Current::Page(Item::About),
    }
}

/// The other languages, for switchers and addresses.
struct Others<'a> {
    site: &'a Site,
    /// The files of each language's folder, in the order of languages.
    folders: Vec<HashSet<&'a str>>,
}

impl Others<'_> {
    /// Every language: the same page where it exists there, else that language's newsroom.
    fn switcher(&self, own: &SiteLocale, file: &str) -> Vec<Value> {
        let locales = self.site.locales.iter().zip(&self.folders);
        locales
            .map(|(other, files)| {
                let name = &other.texts.words.language;
                if other.locale == own.locale {
                    return switch(&other.locale, name, None, true);
                }
                let same = files.contains(file);
                let target = if same { file } else { "index.html" };
                switch(&other.locale, name, Some(format!("../{}/{target}", other.locale.tag())), same)
            })
            .collect()
    }

    /// The absolute addresses of the page, its own language's first; none without a site.
    fn addresses(&self, own: &SiteLocale, file: &str) -> Vec<(String, String)> {
        let Some(site) = &self.site.site else { return Vec::new() };
        let all = self.site.locales.iter().zip(&self.folders).filter(|(_, files)| files.contains(file));
        let there = |(other, _): (&SiteLocale, _)| Some((other.locale.tag().to_owned(), self.address(other, file)?));
        let mut all: Vec<(String, String)> = all.filter_map(there).collect();
        // Who speaks none of the languages is offered all of them, or else the first.
        let first = all.first().map(|(_, address)| address.clone());
        let default = if file == "index.html" { Some(site.to_string()) } else { first };
        all.sort_by_key(|(tag, _)| tag != own.locale.tag());
        all.extend(default.map(|address| ("x-default".to_owned(), address)));
        all
    }

    /// The absolute address of a page of a language's folder.
    fn address(&self, own: &SiteLocale, file: &str) -> Option<String> {
        let shown = if file == "index.html" { "" } else { file };
        Some(format!("{}{}/{shown}", self.site.site.as_ref()?, own.locale))
    }
}
