//! Which releases a language's lists hold, and on which pages.
//!
//! In: the releases of a language, and the projects and places that they are about. Out: the pages of its folder, and for
//! each release its neighbours. In between: every release is looked up, never searched for, so that an archive costs as
//! much a page as a dozen releases; and of most of them only so much is in memory as decides which lists they stand on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use minijinja::Value;

use super::frame::Item;
use super::page::RELATED;
use super::site::PER_PAGE;
use crate::document::{Published, SiteTexts, Subject, Text};
use crate::l10n::Locale;

/// The site in one language.
#[derive(Clone, Debug)]
pub struct SiteLocale {
    /// The language.
    pub locale: Locale,
    /// Its words.
    pub texts: SiteTexts,
    /// Its releases, newest first.
    pub listed: Vec<Listing>,
    /// Their places, in the order of their ids.
    by_slug: Vec<u32>,
    /// The releases that pages of others lead to, by their places.
    front: BTreeMap<u32, Entry>,
    /// Its words, by the names that templates use, once a page has been made.
    words: OnceLock<Value>,
}

/// What decides where an edition is listed.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The release's id.
    pub slug: Arc<str>,
    /// The year that it is listed under.
    pub year: i16,
    /// Its day, where it is known.
    pub date: Option<Date>,
    /// It is not for publication.
    pub draft: bool,
}

/// One edition in lists.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The release's id.
    pub slug: Arc<str>,
    /// The year that it is listed under.
    pub year: i16,
    /// Its day, where it is known.
    pub published: Option<Published>,
    /// "Press release".
    pub label: Option<Text>,
    /// Its headline.
    pub headline: Text,
    /// Its standfirst as plain text.
    pub standfirst: Option<Text>,
    /// Its PDF's size in bytes, where one is published.
    pub pdf: Option<u64>,
    /// It is not for publication.
    pub draft: bool,
}

/// A page of a language's folder.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind<'a> {
    Newsroom(usize),
    Year(i16, usize),
    Project(&'a Subject, usize),
    Place(&'a Subject, usize),
    Projects,
    Places,
    About,
}

impl Kind<'_> {
    /// Another page of the same list.
    pub(super) fn page(self, page: usize) -> Self {
        match self {
            Self::Newsroom(_) => Self::Newsroom(page),
            Self::Year(year, _) => Self::Year(year, page),
            Self::Project(subject, _) => Self::Project(subject, page),
            Self::Place(subject, _) => Self::Place(subject, page),
            Self::Projects | Self::Places | Self::About => self,
        }
    }

    /// Which page of its list it is, from 0.
    pub(super) fn number(self) -> usize {
        match self {
            Self::Newsroom(page) | Self::Year(_, page) | Self::Project(_, page) | Self::Place(_, page) => page,
            Self::Projects | Self::Places | Self::About => 0,
        }
    }

    /// Its file within the folder.
    pub(super) fn file(self) -> String {
        let paged = |name: String, page: usize| match (name.as_str(), page) {
            ("", 0) => "index.html".to_owned(),
            ("", _) => format!("page-{}.html", page + 1),
            (_, 0) => format!("{name}.html"),
            _ => format!("{name}-page-{}.html", page + 1),
        };
        match self {
            Self::Newsroom(page) => paged(String::new(), page),
            Self::Year(year, page) => paged(format!("year-{year}"), page),
            Self::Project(subject, page) => paged(format!("project-{}", subject.id), page),
            Self::Place(subject, page) => paged(format!("place-{}", subject.id), page),
            Self::Projects => Item::Projects.file().to_owned(),
            Self::Places => Item::Places.file().to_owned(),
            Self::About => Item::About.file().to_owned(),
        }
    }
}

impl SiteLocale {
    /// The site in one language. The entries are those of the releases that its texts are made for, in their order.
    #[must_use]
    pub fn new(locale: Locale, texts: SiteTexts, entries: impl IntoIterator<Item = Entry>) -> Self {
        // Of a project one more than is shown, for a release does not lead to itself.
        let newest = |project: &Subject| project.releases.iter().take(RELATED + 1).copied().collect::<Vec<_>>();
        let shown: BTreeSet<u32> = texts.projects.iter().flat_map(newest).collect();
        let (mut listed, mut front) = (Vec::new(), BTreeMap::new());
        for (place, entry) in (0..).zip(entries) {
            let date = entry.published.as_ref().map(|published| published.date);
            listed.push(Listing { slug: Arc::clone(&entry.slug), year: entry.year, date, draft: entry.draft });
            if shown.contains(&place) {
                front.insert(place, entry);
            }
        }
        listed.shrink_to_fit();
        let mut by_slug: Vec<u32> = (0..).zip(&listed).map(|(place, _)| place).collect();
        let slug = |place: &u32| listed.get(*place as usize).map(|listing: &Listing| &listing.slug);
        by_slug.sort_by(|a, b| slug(a).cmp(&slug(b)));
        Self { locale, texts, listed, by_slug, front, words: OnceLock::new() }
    }

    /// Its words, by the names that templates use.
    pub(super) fn words(&self) -> Value {
        let named = || self.texts.words.named().map(|(name, text)| (name, text.as_str()));
        self.words.get_or_init(|| Value::from_pairs(named())).clone()
    }

    /// A release's place among all.
    fn place(&self, slug: &str) -> Option<u32> {
        let of = |place: &u32| self.listed.get(*place as usize).map_or("", |listing| &*listing.slug);
        let found = self.by_slug.binary_search_by(|place| of(place).cmp(slug)).ok()?;
        self.by_slug.get(found).copied()
    }

    /// The projects and the places of a release.
    pub(super) fn subjects(&self, slug: &str) -> (Vec<&Subject>, Vec<&Subject>) {
        let Some(place) = self.place(slug) else { return (Vec::new(), Vec::new()) };
        let about = |subject: &&Subject| subject.releases.binary_search(&place).is_ok();
        (self.texts.projects.iter().filter(about).collect(), self.texts.places.iter().filter(about).collect())
    }

    /// The first [`RELATED`] of other releases about a project of this one, newest first.
    pub(super) fn related(&self, slug: &str) -> Vec<&Entry> {
        let (projects, _) = self.subjects(slug);
        let own = self.place(slug);
        let others = |project: &&Subject| -> Vec<u32> {
            project.releases.iter().copied().filter(|other| Some(*other) != own).take(RELATED).collect()
        };
        let places: BTreeSet<u32> = projects.iter().flat_map(others).collect();
        places.into_iter().take(RELATED).filter_map(|place| self.front.get(&place)).collect()
    }

    /// The years with releases, newest first.
    pub(super) fn years(&self) -> Vec<i16> {
        let mut years: Vec<i16> = Vec::new();
        for listing in &self.listed {
            if !years.contains(&listing.year) {
                years.push(listing.year);
            }
        }
        years.sort_by_key(|year| std::cmp::Reverse(*year));
        years
    }

    /// The places of the releases of a page's whole list.
    pub(super) fn listed(&self, kind: Kind<'_>) -> Vec<usize> {
        let all = self.listed.iter().enumerate();
        match kind {
            Kind::Newsroom(_) => (0..self.listed.len()).collect(),
            Kind::Year(year, _) => all.filter(|(_, listing)| listing.year == year).map(|(place, _)| place).collect(),
            Kind::Project(subject, _) | Kind::Place(subject, _) => {
                let places = subject.releases.iter().map(|place| *place as usize);
                places.filter(|place| *place < self.listed.len()).collect()
            }
            Kind::Projects | Kind::Places | Kind::About => Vec::new(),
        }
    }

    /// Every page of the folder.
    pub(super) fn kinds(&self) -> Vec<Kind<'_>> {
        let mut all: Vec<Kind<'_>> = Vec::new();
        let pages = |kind: Kind<'_>| self.listed(kind).len().div_ceil(PER_PAGE).max(1);
        all.extend((0..pages(Kind::Newsroom(0))).map(Kind::Newsroom));
        for year in self.years() {
            all.extend((0..pages(Kind::Year(year, 0))).map(|page| Kind::Year(year, page)));
        }
        for subject in &self.texts.projects {
            all.extend((0..pages(Kind::Project(subject, 0))).map(|page| Kind::Project(subject, page)));
        }
        for subject in &self.texts.places {
            all.extend((0..pages(Kind::Place(subject, 0))).map(|page| Kind::Place(subject, page)));
        }
        if !self.texts.projects.is_empty() {
            all.push(Kind::Projects);
        }
        if !self.texts.places.is_empty() {
            all.push(Kind::Places);
        }
        all.push(Kind::About);
        all
    }

    /// "5 releases".
    pub(super) fn count(&self, number: usize) -> &str {
        self.texts.counts.get(&number).map_or("", Text::as_str)
    }
}
