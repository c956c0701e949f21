//! Which releases a language's lists hold, and on which pages.
//!
//! In: the releases of a language, and the projects and places that they are about. Out: the pages of its folder, and for
//! each release its neighbours. Invariants: every release is looked up, never searched for, so that an archive costs as
//! much a page as a dozen releases; and of most of them only so much is in memory as decides which lists they stand on.

use crate::html::site::model::SiteLocale;

use crate::document::{SiteTexts, Subject, Text};
use crate::html::page::frame::Item;
use crate::html::site::model::PER_PAGE;

/// What a list of releases may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    Kind,
    Project,
    Funder,
    Place,
    Month,
}

impl Topic {
    /// All, in the order in which a newsroom shows them; months stand beside their years.
    pub(crate) const ALL: [Self; 5] = [Self::Kind, Self::Project, Self::Funder, Self::Place, Self::Month];

    /// What the files of its pages begin with.
    pub(crate) fn prefix(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Project => "project",
            Self::Funder => "funder",
            Self::Place => "place",
            Self::Month => "month",
        }
    }

    /// What there is of it in a language.
    pub(crate) fn of(self, texts: &SiteTexts) -> &[Subject] {
        match self {
            Self::Kind => &texts.kinds,
            Self::Project => &texts.projects,
            Self::Funder => &texts.funders,
            Self::Place => &texts.places,
            Self::Month => &texts.months,
        }
    }

    /// What one is called, and all of them: "Project", "By project".
    pub(crate) fn words(self, texts: &SiteTexts) -> Option<(&Text, &Text)> {
        let (words, lists) = (&texts.words, texts.lists.as_ref());
        match self {
            Self::Kind => lists.map(|lists| (&lists.kind, &lists.by_kind)),
            Self::Project => Some((&words.project, &words.by_project)),
            Self::Funder => lists.map(|lists| (&lists.funder, &lists.by_funder)),
            Self::Place => Some((&words.place, &words.by_place)),
            Self::Month => lists.map(|lists| (&lists.month, &lists.by_month)),
        }
    }
}

/// A page of a language's folder.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind<'a> {
    Newsroom(usize),
    Year(i16, usize),
    Subject(Topic, &'a Subject, usize),
    Projects,
    Places,
    Search,
    About,
}

impl Kind<'_> {
    /// Another page of the same list.
    pub(crate) fn page(self, page: usize) -> Self {
        match self {
            Self::Newsroom(_) => Self::Newsroom(page),
            Self::Year(year, _) => Self::Year(year, page),
            Self::Subject(topic, subject, _) => Self::Subject(topic, subject, page),
            Self::Projects | Self::Places | Self::Search | Self::About => self,
        }
    }

    /// Which page of its list it is, from 0.
    pub(crate) fn number(self) -> usize {
        match self {
            Self::Newsroom(page) | Self::Year(_, page) | Self::Subject(_, _, page) => page,
            Self::Projects | Self::Places | Self::Search | Self::About => 0,
        }
    }

    /// Its file within the folder.
    pub(crate) fn file(self) -> String {
        let paged = |name: String, page: usize| match (name.as_str(), page) {
            ("", 0) => "index.html".to_owned(),
            ("", _) => format!("page-{}.html", page + 1),
            (_, 0) => format!("{name}.html"),
            _ => format!("{name}-page-{}.html", page + 1),
        };
        match self {
            Self::Newsroom(page) => paged(String::new(), page),
            Self::Year(year, page) => paged(format!("year-{year}"), page),
            Self::Subject(topic, subject, page) => paged(format!("{}-{}", topic.prefix(), subject.id), page),
            Self::Projects => Item::Projects.file().to_owned(),
            Self::Places => Item::Places.file().to_owned(),
            Self::Search => Item::Search.file().to_owned(),
            Self::About => Item::About.file().to_owned(),
        }
    }
}

impl SiteLocale {
    /// The years with releases, newest first.
    pub(crate) fn years(&self) -> Vec<i16> {
        let mut years: Vec<i16> = Vec::new();
        for listing in &self.listed {
            if !years.contains(&listing.year) {
                years.push(listing.year);
            }
        }
        years.sort_by_key(|year| std::cmp::Reverse(*year));
        years
    }

    /// All that a release is about: its kind, projects, funders, places.
    pub(crate) fn about(&self, slug: &str) -> Vec<(Topic, &Subject)> {
        let place = self.place(slug);
        let of = |topic: Topic| {
            let own = topic.of(&self.texts).iter();
            own.filter(|own| place.is_some_and(|place| own.releases.binary_search(&place).is_ok()))
                .map(move |own| (topic, own))
        };
        Topic::ALL.into_iter().filter(|topic| *topic != Topic::Month).flat_map(of).collect()
    }

    /// The months of a year that have lists of their own.
    pub(crate) fn months(&self, year: i16) -> impl Iterator<Item = &Subject> {
        let year = format!("{year}-");
        self.texts.months.iter().filter(move |month| month.id.starts_with(&year))
    }

    /// The places of the releases of a page's whole list.
    pub(crate) fn listed(&self, kind: Kind<'_>) -> Vec<usize> {
        let all = self.listed.iter().enumerate();
        match kind {
            Kind::Newsroom(_) => (0..self.listed.len()).collect(),
            Kind::Year(year, _) => all.filter(|(_, listing)| listing.year == year).map(|(place, _)| place).collect(),
            Kind::Subject(_, subject, _) => {
                let places = subject.releases.iter().map(|place| *place as usize);
                places.filter(|place| *place < self.listed.len()).collect()
            }
            Kind::Projects | Kind::Places | Kind::Search | Kind::About => Vec::new(),
        }
    }

    /// Every page of the folder.
    pub(crate) fn kinds(&self) -> Vec<Kind<'_>> {
        let mut all: Vec<Kind<'_>> = Vec::new();
        let pages = |kind: Kind<'_>| self.listed(kind).len().div_ceil(PER_PAGE).max(1);
        all.extend((0..pages(Kind::Newsroom(0))).map(Kind::Newsroom));
        for year in self.years() {
            all.extend((0..pages(Kind::Year(year, 0))).map(|page| Kind::Year(year, page)));
        }
        for topic in Topic::ALL {
            for subject in topic.of(&self.texts) {
                let kind = |page| Kind::Subject(topic, subject, page);
                all.extend((0..pages(kind(0))).map(kind));
            }
        }
        if !self.texts.projects.is_empty() {
            all.push(Kind::Projects);
        }
        if !self.texts.places.is_empty() {
            all.push(Kind::Places);
        }
        if self.texts.search.is_some() {
            all.push(Kind::Search);
        }
        all.push(Kind::About);
        all
    }
}
