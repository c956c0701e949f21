//! Which releases a language's lists hold, and on which pages.
//!
//! In: the releases of a language, and the projects and places that they are about. Out: the pages of its folder, and for
//! each release its neighbours. In between: every release is looked up, never searched for, so that an archive costs as
//! much a page as a dozen releases.

use std::collections::HashMap;

use super::frame::Item;
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
    pub entries: Vec<Entry>,
    /// What is known of each release, by its id.
    known: HashMap<String, Known>,
}

/// A release's place in lists.
#[derive(Clone, Debug, Default)]
struct Known {
    /// Among the entries.
    place: usize,
    /// Its projects and places, by their place among the subjects.
    projects: Vec<usize>,
    places: Vec<usize>,
}

/// One edition in lists.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The release's id.
    pub slug: String,
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
    /// The site in one language.
    #[must_use]
    pub fn new(locale: Locale, texts: SiteTexts, entries: Vec<Entry>) -> Self {
        let mut known: HashMap<String, Known> = HashMap::with_capacity(entries.len());
        for (place, entry) in entries.iter().enumerate() {
            known.insert(entry.slug.clone(), Known { place, ..Known::default() });
        }
        let mut note = |subjects: &[Subject], of: fn(&mut Known) -> &mut Vec<usize>| {
            for (number, subject) in subjects.iter().enumerate() {
                for slug in &subject.releases {
                    if let Some(known) = known.get_mut(slug) {
                        of(known).push(number);
                    }
                }
            }
        };
        note(&texts.projects, |known| &mut known.projects);
        note(&texts.places, |known| &mut known.places);
        Self { locale, texts, entries, known }
    }

    /// The projects and the places of a release.
    pub(super) fn subjects(&self, slug: &str) -> (Vec<&Subject>, Vec<&Subject>) {
        let Some(known) = self.known.get(slug) else { return (Vec::new(), Vec::new()) };
        let of = |all: &'_ [usize], subjects| -> Vec<&Subject> {
            let subjects: &[Subject] = subjects;
            all.iter().filter_map(|number| subjects.get(*number)).collect()
        };
        (of(&known.projects, &self.texts.projects), of(&known.places, &self.texts.places))
    }

    /// The first `most` of other releases about a project of this one, newest first.
    pub(super) fn related(&self, slug: &str, most: usize) -> Vec<&Entry> {
        let (projects, _) = self.subjects(slug);
        let others = |project: &&Subject| -> Vec<usize> {
            let others = project.releases.iter().filter(|other| *other != slug);
            others.filter_map(|other| Some(self.known.get(other)?.place)).take(most).collect()
        };
        let mut places: Vec<usize> = projects.iter().flat_map(others).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().take(most).filter_map(|place| self.entries.get(place)).collect()
    }

    /// The years with releases, newest first.
    pub(super) fn years(&self) -> Vec<i16> {
        let mut years: Vec<i16> = Vec::new();
        for entry in &self.entries {
            if !years.contains(&entry.year) {
                years.push(entry.year);
            }
        }
        years.sort_by_key(|year| std::cmp::Reverse(*year));
        years
    }

    /// The entries of a page's whole list.
    pub(super) fn listed(&self, kind: Kind<'_>) -> Vec<&Entry> {
        let all = self.entries.iter();
        match kind {
            Kind::Newsroom(_) => all.collect(),
            Kind::Year(year, _) => all.filter(|entry| entry.year == year).collect(),
            Kind::Project(subject, _) | Kind::Place(subject, _) => {
                let mut places: Vec<usize> =
                    subject.releases.iter().filter_map(|slug| Some(self.known.get(slug)?.place)).collect();
                places.sort_unstable();
                places.into_iter().filter_map(|place| self.entries.get(place)).collect()
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
