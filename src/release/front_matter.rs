//! What a release says of itself before its text.
//!
//! In: the TOML between the two `+++` lines of `release.md`. Out: a [`FrontMatter`]. In between: dates exist, ranges
//! go forward, nothing is named twice; whether the registry has what is named is checked against it here as well.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Deserialize;
use toml::{Spanned, Value as Toml};

use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::l10n::{Locale, Moment, Value, When};
use crate::registry::{
    At, ContactId, Funding, Href, OrganisationId, PlaceId, ProjectId, RawFunding, Registry, date, funding,
    organisations, unknown, whole,
};

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
    date: Spanned<Toml>,
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

/// Reads a front matter. `toml` is the file up to the closing `+++`, the opening one blanked out.
pub(super) fn parse(
    toml: &str,
    file: FileId,
    sources: &Sources,
    registry: &Registry,
    report: &mut Report,
) -> Option<FrontMatter> {
    let before = report.count(crate::diag::Severity::Error);
    let raw: Raw = whole(toml, file, sources, report)?;
    let here = Reader { file, sources };
    let publication = here.publication(&raw.date, report);
    let places = here.places(raw.places, registry, report);
    let event = raw.event.and_then(|event| here.event(event, registry, report));
    let projects: Vec<At<ProjectId>> = here.ids(raw.projects, ProjectId::new);
    let contacts: Vec<At<ContactId>> = here.ids(raw.contacts, ContactId::new);
    let issued_by = organisations(raw.issued_by, file, sources);
    let partners = organisations(raw.partners, file, sources);
    let funding: Vec<Funding> = raw.funding.into_iter().map(|f| funding(f, file, sources, report)).collect();
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
    {
        report.error(
            Diagnostic::new(Code::InvalidSetting, "a dateline without a place")
                .at(dateline.span, "needs a place")
                .help("add `places = [\"dushanbe\"]`, or write `dateline = \"none\"`"),
        );
    }
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
        event,
        funding,
        facts,
        links,
        locales,
        combined: raw.combined,
        one_page: raw.one_page.filter(|wanted| *wanted.get_ref()).map(|wanted| here.span(&wanted)),
    };
    check_ids(&matter, registry, report);
    (report.count(crate::diag::Severity::Error) == before).then_some(matter)
}

/// Reports what the registry lacks and what is named twice.
fn check_ids(matter: &FrontMatter, registry: &Registry, report: &mut Report) {
    let organisations: Vec<&str> = registry.organisations.keys().map(OrganisationId::as_str).collect();
    for list in [&matter.issued_by, &matter.partners] {
        known("organisation", list, &organisations, OrganisationId::as_str, registry, report);
    }
    let projects: Vec<&str> = registry.projects.keys().map(ProjectId::as_str).collect();
    known("project", &matter.projects, &projects, ProjectId::as_str, registry, report);
    let contacts: Vec<&str> = registry.contacts.keys().map(ContactId::as_str).collect();
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
    known: &[&str],
    name: impl Fn(&T) -> &str,
    registry: &Registry,
    report: &mut Report,
) where
    T: PartialEq + std::fmt::Display,
{
    for at in list.iter().filter(|at| !known.contains(&name(&at.value))) {
        let diagnostic = unknown(what, name(&at.value), at.span, known.iter().copied());
        // What stands in a section that could not be read is not unknown.
        if registry.faulty {
            report.consequence(diagnostic);
        } else {
            report.error(diagnostic);
        }
    }
    twice(&format!("this list of {what}s"), list, report);
}

fn twice<T: PartialEq + std::fmt::Display>(what: &str, list: &[At<T>], report: &mut Report) {
    for (index, at) in list.iter().enumerate() {
        if let Some(first) = list.iter().take(index).find(|other| other.value == at.value) {
            report.error(
                Diagnostic::new(Code::DuplicatePlace, format!("`{}` stands twice in {what}", at.value))
                    .at(at.span, "the second time")
                    .also(first.span, "the first time")
                    .help("delete one of them"),
            );
        }
    }
}

struct Reader<'a> {
    file: FileId,
    sources: &'a Sources,
}

impl Reader<'_> {
    fn span<T>(&self, spanned: &Spanned<T>) -> Span {
        self.sources.span(self.file, spanned.span())
    }

    fn ids<T>(&self, raw: Vec<Spanned<String>>, new: impl Fn(String) -> T) -> Vec<At<T>> {
        raw.into_iter()
            .map(|text| {
                let at = At::new(text, self.file, self.sources);
                At { value: new(at.value), span: at.span }
            })
            .collect()
    }

    fn places(&self, raw: Vec<Spanned<String>>, registry: &Registry, report: &mut Report) -> Vec<At<PlaceId>> {
        let list = self.ids(raw, PlaceId::new);
        let places: Vec<&str> = registry.places.keys().map(PlaceId::as_str).collect();
        known("place", &list, &places, PlaceId::as_str, registry, report);
        list
    }

    fn publication(&self, raw: &Spanned<Toml>, report: &mut Report) -> Option<Publication> {
        let span = self.span(raw);
        match raw.get_ref() {
            Toml::Datetime(day) => date(day, span, report).map(Publication::On),
            Toml::Table(table) => match (table.get("before"), table.len()) {
                (Some(Toml::Datetime(day)), 1) => date(day, span, report).map(Publication::Before),
                _ => self.not_a_date(span, report),
            },
            _ => self.not_a_date(span, report),
        }
    }

    fn not_a_date<T>(&self, span: Span, report: &mut Report) -> Option<T> {
        report.error(
            Diagnostic::new(Code::InvalidDate, format!("`{}` is not a day", self.sources.slice(span).trim()))
                .at(span, "")
                .help(
                    "write the day as 2018-10-02, without quotes; if only its end is known: { before = 2018-10-02 }",
                ),
        );
        None
    }

    fn event(&self, raw: RawEvent, registry: &Registry, report: &mut Report) -> Option<Event> {
        let places = self.places(raw.places, registry, report);
        let from = self.moment(&raw.from, report);
        let to = raw.to.as_ref().map(|to| self.moment(to, report));
        let to = match to {
            Some(to) => Some(to?),
            None => None,
        };
        let from = from?;
        let span = raw.to.as_ref().map_or_else(|| self.span(&raw.from), |to| self.span(to));
        Some(Event { when: range(from, to, span, report)?, places })
    }

    fn moment(&self, raw: &Spanned<Toml>, report: &mut Report) -> Option<Moment> {
        let span = self.span(raw);
        moment(raw.get_ref(), span, report)
    }

    fn fact(
        &self,
        name: Spanned<String>,
        raw: Spanned<Toml>,
        facts: &mut BTreeMap<String, Value>,
        report: &mut Report,
    ) {
        let (name, value) = (At::new(name, self.file, self.sources), At::new(raw, self.file, self.sources));
        if !is_variable(&name.value) {
            report.error(
                Diagnostic::new(Code::InvalidId, format!("`{}` cannot be the name of a fact", name.value))
                    .at(name.span, "")
                    .help("begin with a Latin letter, then letters, digits and hyphens"),
            );
            return;
        }
        if super::BUILT_IN.contains(&name.value.as_str()) {
            report.error(
                Diagnostic::new(Code::InvalidId, format!("`{}` is a fact that Payom gives by itself", name.value))
                    .at(name.span, "")
                    .help("choose another name"),
            );
            return;
        }
        if let Some(fact) = fact(&value.value, value.span, report) {
            facts.insert(name.value, fact);
        }
    }

    fn link(
        &self,
        name: &Spanned<String>,
        raw: Spanned<Toml>,
        links: &mut BTreeMap<String, Link>,
        report: &mut Report,
    ) {
        let value = At::new(raw, self.file, self.sources);
        let mut by_locale = BTreeMap::new();
        let mut add = |tag: &str, url: &Toml| match url.as_str().map(Href::new) {
            Some(Ok(href)) => {
                by_locale.insert(tag.to_owned(), href);
            }
            _ => {
                report.error(
                    Diagnostic::new(
                        Code::BadLink,
                        format!("`{}` is not a link", url.as_str().map_or_else(|| url.to_string(), str::to_owned)),
                    )
                    .at(value.span, "")
                    .help("links begin with https://, http://, mailto: or tel:, and have no spaces and no Cyrillic letters"),
                );
            }
        };
        match &value.value {
            Toml::Table(table) => {
                for (tag, url) in table {
                    add(tag, url);
                }
            }
            url => add("", url),
        }
        links.insert(name.get_ref().clone(), Link { span: self.span(name), by_locale });
    }

    fn locales(&self, raw: Vec<Spanned<String>>, report: &mut Report) -> Vec<At<Locale>> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for tag in raw {
            let tag = At::new(tag, self.file, self.sources);
            match tag.value.parse::<Locale>() {
                Ok(locale) if seen.insert(locale.clone()) => out.push(At { value: locale, span: tag.span }),
                Ok(_) => {
                    report.error(
                        Diagnostic::new(Code::DuplicatePlace, format!("`{}` stands twice", tag.value))
                            .at(tag.span, "the second time"),
                    );
                }
                Err(_) => {
                    report.error(
                        Diagnostic::new(Code::UnknownLocale, format!("`{}` is no language tag", tag.value))
                            .at(tag.span, "")
                            .help("write a tag such as \"tg\", \"ru\" or \"en\""),
                    );
                }
            }
        }
        out
    }
}

/// Reads a day or a month.
fn moment(value: &Toml, span: Span, report: &mut Report) -> Option<Moment> {
    match value {
        Toml::Datetime(day) => date(day, span, report).map(Moment::Day),
        Toml::String(text) => {
            let moment = Moment::parse(text);
            if moment.is_none() {
                report.error(
                    Diagnostic::new(Code::InvalidDate, format!("`{text}` is neither a day nor a month"))
                        .at(span, "")
                        .help("write a day as 2018-10-02, a month as \"2018-10\""),
                );
            }
            moment
        }
        other => {
            report.error(
                Diagnostic::new(Code::InvalidDate, format!("`{other}` is neither a day nor a month"))
                    .at(span, "")
                    .help("write a day as 2018-10-02, a month as \"2018-10\""),
            );
            None
        }
    }
}

/// Makes a range that goes forward.
fn range(from: Moment, to: Option<Moment>, span: Span, report: &mut Report) -> Option<When> {
    if let Some(to) = to {
        let mixed = matches!((from, to), (Moment::Day(_), Moment::Month(_)) | (Moment::Month(_), Moment::Day(_)));
        if mixed || to.first_day() < from.first_day() {
            let (message, help) = if mixed {
                (format!("{from} and {to}: one is a day, the other a month"), "write both as days, or both as months")
            } else {
                (format!("the time ends on {to}, before it begins on {from}"), "exchange the two, or correct one")
            };
            report.error(Diagnostic::new(Code::InvalidDate, message).at(span, "").help(help));
            return None;
        }
    }
    Some(When { from, to: to.filter(|to| *to != from) })
}

fn fact(value: &Toml, span: Span, report: &mut Report) -> Option<Value> {
    match value {
        Toml::Integer(number) if number.unsigned_abs() < (1 << 53) =>
        {
            #[expect(clippy::cast_precision_loss, reason = "checked to be exact")]
            Some(Value::Number(*number as f64))
        }
        Toml::Float(number) if number.is_finite() => Some(Value::Number(*number)),
        Toml::Integer(_) | Toml::Float(_) => {
            report.error(
                Diagnostic::new(Code::InvalidSetting, format!("{value} cannot be shown as a number"))
                    .at(span, "")
                    .help("write a number of at most 15 digits"),
            );
            None
        }
        Toml::Datetime(_) => moment(value, span, report).map(|from| Value::When(When { from, to: None })),
        Toml::String(text) => match Moment::parse(text) {
            Some(from) => Some(Value::When(When { from, to: None })),
            None => {
                report.error(
                    Diagnostic::new(Code::InvalidSetting, "a fact is a date, a number or an amount, not a text")
                        .at(span, "")
                        .help("texts belong into the .ftl files, where they can be translated; a month is written \"2018-10\""),
                );
                None
            }
        },
        Toml::Table(table) if table.contains_key("from") => {
            let from = moment(table.get("from")?, span, report)?;
            let to = match table.get("to") {
                Some(to) => Some(moment(to, span, report)?),
                None => None,
            };
            range(from, to, span, report).map(Value::When)
        }
        Toml::Table(table) => match (number(table.get("amount")), table.get("currency").and_then(Toml::as_str)) {
            (Some(amount), Some(currency)) if currency.len() == 3 => {
                Some(Value::Amount { amount, currency: currency.to_ascii_uppercase() })
            }
            _ => {
                report.error(
                    Diagnostic::new(Code::InvalidSetting, "an amount of money needs a number and a currency")
                        .at(span, "")
                        .help("write { amount = 35_000_000, currency = \"EUR\" }"),
                );
                None
            }
        },
        _ => not_a_fact(span, report),
    }
}

fn number(value: Option<&Toml>) -> Option<f64> {
    match value? {
        #[expect(clippy::cast_precision_loss, reason = "amounts beyond 2^53 do not occur")]
        Toml::Integer(number) => Some(*number as f64),
        Toml::Float(number) => Some(*number).filter(|n| n.is_finite()),
        _ => None,
    }
}

fn not_a_fact(span: Span, report: &mut Report) -> Option<Value> {
    report.error(
        Diagnostic::new(Code::InvalidSetting, "a fact is a date, a range, a number or an amount").at(span, "").help(
            "write 2018-10-02, { from = 2016-05-31, to = 2016-06-02 }, 60 or { amount = 35_000_000, currency = \"EUR\" }",
        ),
    );
    None
}

/// Whether Fluent takes the name as a variable's.
fn is_variable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}
