//! What a release says of itself before its text.
//!
//! In: the TOML between the two `+++` lines of `release.md`. Out: a [`FrontMatter`]. Invariants: dates exist, ranges
//! go forward, nothing is named twice; whether the registry has what is named is checked against it here as well. Where
//! only the day of publication is wrong or not filled in yet, which is an error, the month of the release's name stands
//! for it, so that all else can be looked at and worked on.

mod reader;

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Deserialize;
use toml::{Spanned, Value as Toml};

use super::dates::{self, Dates, month_of};
use crate::diag::{Code, Diagnostic, Report, Severity, Span};
use crate::l10n::{Locale, Value, When};
use crate::registry::{
    At, ContactId, Funding, Href, OrganisationId, PlaceId, ProjectId, RawFunding, Registry, Tables, funding, keys,
    organisations, partial, unknown,
};
pub(super) use reader::Reader;

/// A release's facts.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// When it was, or will be, published.
    pub publication: Publication,
    /// What kind of release it is.
    pub label: Label,
    /// Who issues it; empty means the house.
    pub issued_by: Vec<At<OrganisationId>>,
    /// How the first paragraph begins.
    pub dateline: Dateline,
    /// Places of the dateline.
    pub places: Vec<At<PlaceId>>,
    /// The message that is the standfirst.
    pub standfirst: Option<At<String>>,
    /// Projects, in order.
    pub projects: Vec<At<ProjectId>>,
    /// Contacts, in order.
    pub contacts: Vec<At<ContactId>>,
    /// Partners of this release.
    pub partners: Vec<At<OrganisationId>>,
    /// When and where what is announced happens.
    pub event: Option<Event>,
    /// Who paid for the event.
    pub funding: Vec<Funding>,
    /// Values that messages use as variables.
    pub facts: BTreeMap<String, Value>,
    /// Links that messages use by name.
    pub links: BTreeMap<String, Link>,
    /// Locales, if fewer than the house's.
    pub locales: Option<Vec<At<Locale>>>,
    /// Whether one PDF with all languages is published too.
    pub combined: bool,
    /// Where it says that every edition must fit one page.
    pub one_page: Option<Span>,
}

/// Day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    /// On this day.
    On(Date),
    /// On an unknown day before this one.
    Before(Date),
}

impl Publication {
    /// The day that dated facts are picked for.
    #[must_use]
    pub fn day(self) -> Date {
        match self {
            Self::On(date) => date,
            Self::Before(date) => date.checked_sub(1.day()).unwrap_or(date),
        }
    }
}

/// What kind of release it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// Press release.
    PressRelease,
    /// Announcement.
    Announcement,
    /// Media advisory.
    MediaAdvisory,
    /// No label.
    #[default]
    None,
}

impl Label {
    /// The message with its words.
    #[must_use]
    pub fn message(self) -> Option<&'static str> {
        match self {
            Self::PressRelease => Some("label-press-release"),
            Self::Announcement => Some("label-announcement"),
            Self::MediaAdvisory => Some("label-media-advisory"),
            Self::None => None,
        }
    }
}

/// How the first paragraph begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dateline {
    /// "Dushanbe, 2 October 2018".
    PlaceDate,
    /// "2 October 2018, Dushanbe".
    DatePlace,
    /// Not at all.
    #[default]
    None,
}

/// When and where what is announced happens.
#[derive(Clone, Debug)]
pub struct Event {
    /// Day, days or months.
    pub when: When,
    /// Places in order.
    pub places: Vec<At<PlaceId>>,
}

/// A named link.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it stands.
    pub span: Span,
    /// The address by locale tag; the empty tag stands for all others.
    pub by_locale: BTreeMap<String, Href>,
}

impl Link {
    /// The address for a locale.
    #[must_use]
    pub fn href(&self, locale: &Locale) -> Option<&Href> {
        self.by_locale.get(locale.tag()).or_else(|| self.by_locale.get(""))
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Raw {
    date: Option<Spanned<Toml>>,
    #[serde(default)]
    label: Label,
    #[serde(default)]
    issued_by: Vec<Spanned<String>>,
    dateline: Option<Spanned<Dateline>>,
    #[serde(default)]
    places: Vec<Spanned<String>>,
    standfirst: Option<Spanned<String>>,
    #[serde(default)]
    projects: Vec<Spanned<String>>,
    #[serde(default)]
    contacts: Vec<Spanned<String>>,
    #[serde(default)]
    partners: Vec<Spanned<String>>,
    event: Option<RawEvent>,
    #[serde(default)]
    funding: Vec<RawFunding>,
    #[serde(default)]
    facts: BTreeMap<Spanned<String>, Spanned<Toml>>,
    #[serde(default)]
    links: BTreeMap<Spanned<String>, Spanned<Toml>>,
    locales: Option<Vec<Spanned<String>>>,
    #[serde(default)]
    combined: bool,
    one_page: Option<Spanned<bool>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEvent {
    from: Spanned<Toml>,
    to: Option<Spanned<Toml>>,
    #[serde(default)]
    places: Vec<Spanned<String>>,
}

/// Most entries of a list, facts and links included: each may be looked for in the others, and in every text.
const MAX_LIST: usize = 1000;

/// The names of a release's facts.
pub(super) fn names() -> &'static [&'static str] {
    keys::<Raw>()
}

/// The keys of a front matter, by the headings that they stand under.
fn tables() -> Tables {
    vec![("", keys::<Raw>()), ("[event]", keys::<RawEvent>()), ("[[funding]]", keys::<RawFunding>())]
}

/// Reads a front matter. `toml` is the file up to the closing `+++`, the opening one blanked out.
pub(super) fn parse(toml: &str, here: &Reader<'_>, registry: &Registry, report: &mut Report) -> Option<FrontMatter> {
    let (file, sources) = (here.file, here.sources);
    let before = report.count(Severity::Error);
    let read = partial::<Raw>(toml, file, &tables(), sources, report);
    let (mut raw, lost) = (read.value?, read.lost);
    // What lacks a part was reported as a whole.
    raw.event = raw.event.filter(|_| !lost.contains("event"));
    raw.funding.retain(|_| !lost.contains("funding"));
    if let Some(span) = here.beyond(&raw) {
        report.error(
            Diagnostic::new(Code::InvalidSetting, format!("a list of more than {MAX_LIST} entries"))
                .at(span, "one more than that")
                .help("no release needs so many: is this the right file?"),
        );
        return None;
    }
    let elsewhere = report.count(Severity::Error);
    let published = here.day(&mut raw, lost.contains("date"), report);
    // What is wrong with the day alone.
    let allowed = report.count(Severity::Error) - elsewhere + usize::from(lost.contains("date"));
    let places = here.places(raw.places, registry, report);
    // One that cannot be read was reported.
    let has_event = raw.event.is_some() || lost.contains("event");
    let event = raw.event.and_then(|event| here.event(event, registry, report));
    let projects: Vec<At<ProjectId>> = here.ids(raw.projects, ProjectId::new);
    let contacts: Vec<At<ContactId>> = here.ids(raw.contacts, ContactId::new);
    let issued_by = organisations(raw.issued_by, file, sources);
    let partners = organisations(raw.partners, file, sources);
    let funding: Vec<Funding> = raw.funding.into_iter().map(|f| funding(f, file, sources, report)).collect();
    here.purposes(&funding, has_event, report);
    let mut facts = BTreeMap::new();
    for (name, value) in raw.facts {
        here.fact(name, value, &mut facts, report);
    }
    let mut links = BTreeMap::new();
    for (name, value) in raw.links {
        here.link(&name, value, &mut links, report);
    }
    let locales = raw.locales.map(|list| here.locales(list, report));
    let dateline = raw.dateline.map(|dateline| At::new(dateline, file, sources));
    if let Some(dateline) = dateline.as_ref().filter(|dateline| dateline.value != Dateline::None)
        && places.is_empty()
        && !lost.contains("places")
    {
        report.error(
            Diagnostic::new(Code::InvalidSetting, "a dateline without a place")
                .at(dateline.span, "needs a place")
                .help("add `places = [\"dushanbe\"]`, or write `dateline = \"none\"`"),
        );
    }
    let slug = here.slug.as_str();
    let said = Dates {
        slug,
        publication: published.map(|(publication, span)| (publication.day(), span)),
        event: event.as_ref().map(|(event, spans)| (event.when, *spans)),
        file: sources.span(file, 0..3),
    };
    dates::check(said, report);
    let stand_in = || month_of(slug).map_or_else(|bad| bad.month, Some).map(Publication::On);
    let publication = published.map(|(publication, _)| publication).or_else(stand_in);
    let matter = FrontMatter {
        publication: publication?,
        label: raw.label,
        issued_by,
        dateline: dateline.map_or(Dateline::None, |dateline| dateline.value),
        places,
        standfirst: raw.standfirst.map(|s| At::new(s, file, sources)),
        projects,
        contacts,
        partners,
        event: event.map(|(event, _)| event),
        funding,
        facts,
        links,
        locales,
        combined: raw.combined,
        one_page: raw.one_page.filter(|wanted| *wanted.get_ref()).map(|wanted| here.span(&wanted)),
    };
    check_ids(&matter, registry, report);
    (report.count(Severity::Error) == before + allowed).then_some(matter)
}

/// For how many names of a list a near one is looked for.
const MOST_HINTS: usize = 100;

/// Reports what the registry lacks and what is named twice.
fn check_ids(matter: &FrontMatter, registry: &Registry, report: &mut Report) {
    let organisations: BTreeSet<&str> = registry.organisations.keys().map(OrganisationId::as_str).collect();
    for list in [&matter.issued_by, &matter.partners] {
        known("organisation", list, &organisations, OrganisationId::as_str, registry, report);
    }
    let projects: BTreeSet<&str> = registry.projects.keys().map(ProjectId::as_str).collect();
    known("project", &matter.projects, &projects, ProjectId::as_str, registry, report);
    let contacts: BTreeSet<&str> = registry.contacts.keys().map(ContactId::as_str).collect();
    known("contact", &matter.contacts, &contacts, ContactId::as_str, registry, report);
    let mut funders: Vec<At<OrganisationId>> = Vec::new();
    for funding in &matter.funding {
        known(
            "organisation",
            std::slice::from_ref(&funding.funder),
            &organisations,
            OrganisationId::as_str,
            registry,
            report,
        );
        if let Some(through) = &funding.through {
            known(
                "organisation",
                std::slice::from_ref(through),
                &organisations,
                OrganisationId::as_str,
                registry,
                report,
            );
        }
        funders.push(funding.funder.clone());
    }
    twice("the funders of the event", &funders, report);
}

fn known<T>(
    what: &str,
    list: &[At<T>],
    known: &BTreeSet<&str>,
    name: impl Fn(&T) -> &str,
    registry: &Registry,
    report: &mut Report,
) where
    T: Ord + std::fmt::Display,
{
    let strange = list.iter().filter(|at| !known.contains(&name(&at.value)));
    for (number, at) in strange.enumerate() {
        // A near name is looked for among all: not for very many.
        let near = known.iter().copied().take(if number < MOST_HINTS { known.len() } else { 0 });
        let diagnostic = unknown(what, name(&at.value), at.span, near);
        // What stands in a section that could not be read is not unknown.
        if registry.faulty {
            report.consequence(diagnostic);
        } else {
            report.error(diagnostic);
        }
    }
    twice(&format!("this list of {what}s"), list, report);
}

fn twice<T: Ord + std::fmt::Display>(what: &str, list: &[At<T>], report: &mut Report) {
    let mut seen: BTreeMap<&T, &At<T>> = BTreeMap::new();
    for at in list {
        let first = *seen.entry(&at.value).or_insert(at);
        if !std::ptr::eq(first, at) {
            report.error(
                Diagnostic::new(Code::DuplicatePlace, format!("`{}` stands twice in {what}", at.value))
                    .at(at.span, "the second time")
                    .also(first.span, "the first time")
                    .help("delete one of them"),
            );
        }
    }
}
