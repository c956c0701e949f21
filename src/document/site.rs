//! The words of the site around the editions, in one language.
//!
//! In: which releases are listed ([`Listed`]), the registry, the house's messages. Out: [`SiteTexts`]. Invariants: a
//! word that is missing is reported as for an edition, with the file to edit; a project's credits are those of the day
//! of its newest release, made by the code that makes the footers of releases.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diag::Report;
use crate::document::finding::{ListWords, SearchWords, list_words, search_words};
use crate::document::frame::{Frame, Subjects};
use crate::document::furniture::page_of;
use crate::document::model::{ContactBlock, Footer, PagePart};
use crate::document::resolver::Resolver;
use crate::document::words::need::{Need, Why, with};
use crate::document::{Href, Text, contacts};
use crate::l10n::{Arguments, Locale, Value};
use crate::project::Loaded;

/// A release as the site lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub slug: String,
    /// The day that its dated facts are picked for.
    pub day: Date,
    /// Its projects.
    pub projects: Vec<String>,
    /// Where it was issued, and where its event took place; each once.
    pub places: Vec<String>,
    /// Who answers for it.
    pub contacts: Vec<String>,
    /// Who pays for it.
    pub funders: Vec<String>,
    /// What kind of release it is.
    pub kind: Option<String>,
}

impl Listed {
    /// What the site needs of a release; who pays for it is known when it is resolved.
    #[must_use]
    pub fn new(loaded: &Loaded) -> Self {
        let matter = &loaded.release.matter;
        let event = matter.events.iter().flat_map(|event| &event.places);
        let mut places: Vec<String> = Vec::new();
        for id in matter.places.iter().chain(event) {
            if !places.iter().any(|place| place == id.value.as_str()) {
                places.push(id.value.to_string());
            }
        }
        Self {
            slug: loaded.release.slug.to_string(),
            day: matter.publication.day(),
            projects: matter.projects.iter().map(|id| id.value.to_string()).collect(),
            places,
            contacts: matter.contacts.everybody().into_iter().map(|id| id.value.to_string()).collect(),
            funders: Vec::new(),
            kind: matter.form.kind.label().map(|label| label.trim_start_matches("label-").to_owned()),
        }
    }
}

/// So many releases stand on a page of a list.
pub const PER_PAGE: usize = 20;

/// The message whose attributes say what files beside a page are called.
const DOWNLOADS: &str = "site-downloads";

/// Every word of the site in one language, and what the registry lends it.
#[derive(Clone, Debug)]
pub struct SiteTexts {
    /// Fixed words.
    pub words: SiteWords,
    /// What files beside a page are called.
    pub files: FileWords,
    /// The publisher's name.
    pub publisher: Text,
    /// The publisher's own site.
    pub publisher_site: Option<Href>,
    /// Projects with releases, in the order of the language's alphabet.
    pub projects: Vec<Subject>,
    /// Places with releases, likewise.
    pub places: Vec<Subject>,
    /// Those who pay for projects and events, likewise.
    pub funders: Vec<Subject>,
    /// Kinds of releases, likewise.
    pub kinds: Vec<Subject>,
    /// Months of years with many releases, the newest first.
    pub months: Vec<Subject>,
    /// What lists by these are called; none where the house has no words for them.
    pub lists: Option<ListWords>,
    /// Whom to ask: all who answered for a release and still do on the day of the newest one, the newest first.
    pub contacts: Option<ContactBlock>,
    /// "Page 1 of 2", with places for the two numbers.
    pub page_of: Vec<PagePart>,
    /// "1 release", "5 releases", for every length that a list has.
    pub counts: BTreeMap<usize, Text>,
    /// What the search says, where the house has one.
    pub search: Option<SearchWords>,
}

/// What stands beside a release is called, where the house has words for it.
#[derive(Clone, Debug, Default, Hash)]
pub struct FileWords {
    /// "Text for journalists".
    pub text: Option<Text>,
    /// "Word document".
    pub word: Option<Text>,
    /// "Press kit".
    pub kit: Option<Text>,
    /// "Full size": a photo as it was given.
    pub full_size: Option<Text>,
    /// "More releases".
    pub others: Option<Text>,
    /// "Updates to this page".
    pub updates: Option<Text>,
}

impl FileWords {
    /// All, in a fixed order.
    pub(crate) fn all(&self) -> impl Iterator<Item = Option<&Text>> {
        [&self.text, &self.word, &self.kit, &self.full_size, &self.others, &self.updates]
            .into_iter()
            .map(Option::as_ref)
    }
}

/// A project or a place.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its id.
    pub id: String,
    /// Its name; a place's newest one.
    pub name: Text,
    /// A project's credits.
    pub footer: Option<Footer>,
    /// The releases that are about it, by their places among those that are listed, which are newest first.
    pub releases: Vec<u32>,
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $id:literal)*) => {
        /// Fixed words of the site; the fields are the names that templates use.
        #[derive(Clone, Debug, Hash)]
        pub struct SiteWords {
            $($(#[$doc])* pub $name: Text,)*
        }

        impl SiteWords {
            pub(crate) fn fetch(mut text: impl FnMut(&str) -> Text) -> Self {
                Self { $($name: text($id),)* }
            }

            /// Every word with its name, in a fixed order.
            pub fn named(&self) -> impl Iterator<Item = (&'static str, &Text)> {
                [$((stringify!($name), &self.$name)),*].into_iter()
            }
        }
    };
}

words! {
    /// The language's own name.
    language "language-name"
    /// The site's title.
    title "site-title"
    /// "Press releases".
    heading "index-heading"
    /// One sentence under it.
    intro "index-intro"
    /// Accessible name of the language switcher.
    languages "languages-heading"
    /// "Skip to content".
    skip "skip-to-content"
    /// "Download PDF".
    download_pdf "download-pdf"
    /// "All releases".
    all_releases "all-releases"
    /// "kB".
    kilobyte "kilobyte"
    /// "MB".
    megabyte "megabyte"
    /// Accessible name of the main menu.
    navigation "site-navigation"
    /// The list of releases, in the menu.
    newsroom "site-newsroom"
    /// "Projects".
    projects "site-projects"
    /// "Places".
    places "site-places"
    /// "About and contact".
    about "site-about"
    /// "Find a release".
    find "site-find"
    /// "By year".
    by_year "site-by-year"
    /// "By project".
    by_project "site-by-project"
    /// "By place".
    by_place "site-by-place"
    /// "Project".
    project "site-project"
    /// "Place".
    place "site-place"
    /// "Year".
    year "site-year"
    /// Accessible name of the links from page to page.
    pages "site-pages"
    /// "Newer releases".
    newer "site-newer"
    /// "Older releases".
    older "site-older"
    /// What the list of projects is.
    projects_intro "site-projects-intro"
    /// What the list of places is.
    places_intro "site-places-intro"
    /// "More on this project".
    related "site-related"
    /// "Downloads".
    downloads "site-downloads"
    /// "Photo", before a number.
    photo "site-photo"
    /// "Topics".
    topics "site-topics"
    /// "All releases in English".
    enter "site-enter"
    /// "Latest releases".
    latest "site-latest"
    /// "Page not found".
    not_found "site-not-found"
    /// What may have happened.
    not_found_text "site-not-found-text"
    /// Who publishes.
    about_publisher "site-about-publisher"
    /// In which languages.
    about_languages "site-about-languages"
    /// In which forms.
    about_formats "site-about-formats"
    /// What the site does not do.
    about_privacy "site-about-privacy"
    /// "News feed (Atom)".
    feed "site-feed"
}

impl Resolver<'_> {
    /// Fetches the words of the site in a language that lists these releases, newest first; `None` when one is
    /// missing, which is reported.
    pub fn site(&self, locale: &Locale, listed: &[Listed], report: &mut Report) -> Option<SiteTexts> {
        self.house(locale)?;
        let formatter = self.formatter(locale, None);
        let settings = self.sources.find("payom.toml").map(|file| self.sources.span(file, 0..1))?;
        let day = listed.first().map_or_else(Date::default, |newest| newest.day);
        let frame = Frame { resolver: self, locale, formatter: &formatter, settings };
        let about = frame.with(&Subjects::of(day), report, |context| {
            let none = Arguments::new();
            let mut text = |id: &str| context.words.text(Need::new(id).by(settings, NEEDED), &none);
            let mut words = SiteWords::fetch(&mut text);
            let search = search_words(context, settings);
            let mut optional = |id: &str, attribute: &str| {
                let there = context.words.optional(id, attribute);
                let need = Need::new(id).attribute(attribute).by(settings, NEEDED);
                there.then(|| context.words.text(need, &none))
            };
            let files = FileWords {
                text: optional(DOWNLOADS, "text"),
                word: optional(DOWNLOADS, "word"),
                kit: optional(DOWNLOADS, "kit"),
                full_size: optional(DOWNLOADS, "full-size"),
                others: optional("site-related", "others"),
                updates: optional("site-related", "updates"),
            };
            // What is said of the search is untrue where there is none.
            let without = optional("site-about-privacy", "no-search").filter(|_| search.is_none());
            words.about_privacy = without.unwrap_or(words.about_privacy);
            let publisher = context.project.settings.publisher.clone();
            let publisher = context.organisation_text(&publisher, None);
            (words, files, publisher, page_of(context), search, list_words(context, settings))
        });
        let all = [Self::projects, Self::places, Self::funders, Self::kinds, Self::months];
        let all: Option<Vec<Vec<Subject>>> = all.map(|of| of(self, &frame, listed, report)).into_iter().collect();
        let speaking = self.speaking(listed, day);
        let about_them = Subjects { contacts: &speaking, ..Subjects::of(day) };
        let contacts = (!speaking.is_empty()).then(|| frame.with(&about_them, report, contacts::resolve));
        let counts = counts(&frame, listed, &all, report);
        let house = self.project.registry.organisations.get(&self.project.settings.publisher.value);
        let (words, files, publisher, page_of, search, lists) = about?;
        let [projects, places, mut funders, mut kinds, mut months] = <[Vec<Subject>; 5]>::try_from(all?).ok()?;
        if lists.is_none() {
            [&mut funders, &mut kinds, &mut months].into_iter().for_each(Vec::clear);
        }
        Some(SiteTexts {
            words,
            files,
            publisher,
            publisher_site: house.and_then(|house| house.url.clone()),
            projects,
            places,
            funders,
            kinds,
            months,
            lists,
            contacts: contacts.unwrap_or(Some(None))?,
            page_of,
            counts: counts?,
            search,
        })
    }
}

/// "5 releases", for every length that a list has.
fn counts(
    frame: &Frame<'_>,
    listed: &[Listed],
    all: &Option<Vec<Vec<Subject>>>,
    report: &mut Report,
) -> Option<BTreeMap<usize, Text>> {
    let mut lengths: BTreeSet<usize> = [1, listed.len()].into();
    lengths.extend(all.iter().flatten().flatten().map(|subject| subject.releases.len()));
    lengths.extend(years(listed).values().map(Vec::len));
    let day = listed.first().map_or_else(Date::default, |newest| newest.day);
    frame.with(&Subjects::of(day), report, |context| {
        let need = Need::new("site-count").by(frame.settings, NEEDED);
        let number = |count: usize| Value::Number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
        lengths.iter().map(|count| (*count, context.words.text(need, &with("count", number(*count))))).collect()
    })
}

const NEEDED: Why = Why::Site;

/// Releases by year, the newest year first.
#[must_use]
pub fn years(listed: &[Listed]) -> BTreeMap<std::cmp::Reverse<i16>, Vec<&Listed>> {
    let mut years: BTreeMap<_, Vec<&Listed>> = BTreeMap::new();
    for release in listed {
        years.entry(std::cmp::Reverse(release.day.year())).or_default().push(release);
    }
    years
}
