//! The words of the site around the editions, in one language.
//!
//! In: which releases are listed ([`Listed`]), the registry, the house's messages. Out: [`SiteTexts`]. Invariants: a
//! word that is missing is reported as for an edition, with the file to edit; a project's credits are those of the day
//! of its newest release, made by the code that makes the footers of releases.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diag::{Report, Span};
use crate::document::context::EditionContext;
use crate::document::frame::{Frame, Subjects};
use crate::document::furniture::page_of;
use crate::document::model::{ContactBlock, Footer, PagePart};
use crate::document::resolver::Resolver;
use crate::document::words::need::{Need, Why, with};
use crate::document::{Href, Text, contacts, credits};
use crate::l10n::language::sort_key;
use crate::l10n::{Arguments, Locale, Value};
use crate::project::Loaded;
use crate::registry::{PlaceId, ProjectId};

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
}

impl Listed {
    /// What the site needs of a release.
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
        }
    }
}

/// The message whose attributes say what stands on the page of the search.
const SEARCH: &str = "site-search";

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
    /// Whom to ask: the contacts of the newest release that has any.
    pub contacts: Option<ContactBlock>,
    /// "Page 1 of 2", with places for the two numbers.
    pub page_of: Vec<PagePart>,
    /// "1 release", "5 releases", for every length that a list has.
    pub counts: BTreeMap<usize, Text>,
    /// What the search says, where the house has one.
    pub search: Option<SearchWords>,
}

/// What the page says on which readers search.
#[derive(Clone, Debug)]
pub struct SearchWords {
    /// "Search".
    pub title: Text,
    /// "What are you looking for?"
    pub label: Text,
    /// How words may be typed.
    pub hint: Text,
    /// "Releases found:", before a number.
    pub found: Text,
    /// "No release has all these words."
    pub none: Text,
    /// "Show more".
    pub more: Text,
    /// What those read whose browser runs no script.
    pub script: Text,
}

/// What files beside a page are called, where the house has words for them.
#[derive(Clone, Debug, Default)]
pub struct FileWords {
    /// "Text for journalists".
    pub text: Option<Text>,
    /// "Word document".
    pub word: Option<Text>,
    /// "Press kit".
    pub kit: Option<Text>,
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
        #[derive(Clone, Debug)]
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
            let words = SiteWords::fetch(&mut text);
            let mut file = |kind: &str| {
                let there = context.words.optional(DOWNLOADS, kind);
                let need = Need::new(DOWNLOADS).attribute(kind).by(settings, NEEDED);
                there.then(|| context.words.text(need, &none))
            };
            let files = FileWords { text: file("text"), word: file("word"), kit: file("kit") };
            let publisher = context.project.settings.publisher.clone();
            let publisher = context.organisation_text(&publisher, None);
            let search = search_words(context, settings);
            (words, files, publisher, page_of(context), search)
        });
        let projects = self.projects(&frame, listed, report);
        let places = self.places(&frame, listed, report);
        let newest = listed.iter().find(|release| !release.contacts.is_empty());
        let contacts = newest.map(|release| {
            let about = Subjects { contacts: &release.contacts, ..Subjects::of(release.day) };
            frame.with(&about, report, contacts::resolve)
        });
        let mut lengths: BTreeSet<usize> = [1, listed.len()].into();
        lengths.extend(projects.iter().chain(&places).flatten().map(|subject| subject.releases.len()));
        lengths.extend(years(listed).values().map(Vec::len));
        let counts = frame.with(&Subjects::of(day), report, |context| {
            let need = Need::new("site-count").by(settings, NEEDED);
            let number = |count: usize| Value::Number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
            lengths.iter().map(|count| (*count, context.words.text(need, &with("count", number(*count))))).collect()
        });
        let house = self.project.registry.organisations.get(&self.project.settings.publisher.value);
        let (words, files, publisher, page_of, search) = about?;
        Some(SiteTexts {
            words,
            files,
            publisher,
            publisher_site: house.and_then(|house| house.url.clone()),
            projects: in_order(projects?, locale),
            places: in_order(places?, locale),
            contacts: match contacts {
                Some(contacts) => contacts?,
                None => None,
            },
            page_of,
            counts: counts?,
            search,
        })
    }

    fn projects(&self, frame: &Frame<'_>, listed: &[Listed], report: &mut Report) -> Option<Vec<Subject>> {
        let mut all = Some(Vec::new());
        for (id, releases) in grouped(listed, |release| &release.projects) {
            let Some(project) = self.project.registry.projects.get(&ProjectId::new(id.clone())) else { continue };
            let newest = releases.first().and_then(|newest| listed.get(*newest as usize));
            let day = newest.map_or_else(Date::default, |newest| newest.day);
            let made = frame.with(
                &Subjects { projects: std::slice::from_ref(&id), ..Subjects::of(day) },
                report,
                |context| {
                    let message = format!("project-{id}");
                    let need = Need::new(&message).by(project.span, Why::Project);
                    (context.words.text(need, &Arguments::new()), credits::footer(context))
                },
            );
            all = all.zip(made).map(|(mut all, (name, footer))| {
                all.push(Subject { id, name, footer, releases });
                all
            });
        }
        all
    }

    fn places(&self, frame: &Frame<'_>, listed: &[Listed], report: &mut Report) -> Option<Vec<Subject>> {
        let mut all = Some(Vec::new());
        for (id, releases) in grouped(listed, |release| &release.places) {
            let Some(place) = self.project.registry.places.get(&PlaceId::new(id.clone())) else { continue };
            // The name that it has now: the last of the list.
            let names = place.names();
            let Some(message) = names.last() else { continue };
            let made = frame.with(&Subjects::of(Date::default()), report, |context| {
                context.words.text(Need::new(message).by(place.span, Why::Place), &Arguments::new())
            });
            all = all.zip(made).map(|(mut all, name)| {
                all.push(Subject { id, name, footer: None, releases });
                all
            });
        }
        all
    }
}

/// What the page says on which readers search, where the house wants one and has words for it.
fn search_words(context: &mut EditionContext<'_>, settings: Span) -> Option<SearchWords> {
    let wanted = context.project.settings.search && context.words.optional(SEARCH, "label");
    let none = Arguments::new();
    let mut word = |kind: Option<&'static str>| {
        let need = Need::new(SEARCH).by(settings, NEEDED);
        context.words.text(kind.map_or(need, |kind| need.attribute(kind)), &none)
    };
    wanted.then(|| SearchWords {
        title: word(None),
        label: word(Some("label")),
        hint: word(Some("hint")),
        found: word(Some("found")),
        none: word(Some("none")),
        more: word(Some("more")),
        script: word(Some("script")),
    })
}

/// Subjects as an index lists them: by their names.
fn in_order(mut subjects: Vec<Subject>, locale: &Locale) -> Vec<Subject> {
    subjects.sort_by_cached_key(|subject| (sort_key(locale.language(), subject.name.as_str()), subject.id.clone()));
    subjects
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

/// The subjects of releases in the order in which they occur, each with the places of its releases.
fn grouped<'l>(listed: &'l [Listed], ids: impl Fn(&'l Listed) -> &'l [String]) -> Vec<(String, Vec<u32>)> {
    let mut groups: Vec<(String, Vec<u32>)> = Vec::new();
    for (place, release) in (0..).zip(listed) {
        for id in ids(release) {
            match groups.iter_mut().find(|(known, _)| known == id) {
                Some((_, releases)) => releases.push(place),
                None => groups.push((id.clone(), vec![place])),
            }
        }
    }
    groups
}
