//! The keys of the front matter, one by one.
//!
//! In: TOML values with their places. Out: the day, the event, facts, links and lists of ids. Invariants: what has the wrong
//! form is reported where it stands, with the form to write.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Spanned, Value as Toml};

use super::ids::known;
use super::model::{Event, Link, Publication};
use super::raw::{MAX_LIST, Raw, RawEvent};
use super::values::{fact, moment, range};
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::l10n::{Locale, Value};
use crate::registry::{At, Funding, Href, PlaceId, Purpose, Registry, Slug, calendar_day, day_help, keys};
use crate::release::model::BUILT_IN;

/// The file that a front matter is read from.
pub(in crate::release) struct Reader<'a> {
    pub(in crate::release) slug: &'a Slug,
    pub(in crate::release) file: FileId,
    pub(in crate::release) sources: &'a Sources,
}

impl Reader<'_> {
    pub(super) fn span<T>(&self, spanned: &Spanned<T>) -> Span {
        self.sources.span(self.file, spanned.span())
    }

    pub(super) fn ids<T>(&self, raw: Vec<Spanned<String>>, new: impl Fn(String) -> T) -> Vec<At<T>> {
        raw.into_iter()
            .map(|text| {
                let at = At::new(text, self.file, self.sources);
                At { value: new(at.value), span: at.span }
            })
            .collect()
    }

    pub(super) fn places(
        &self,
        raw: Vec<Spanned<String>>,
        registry: &Registry,
        report: &mut Report,
    ) -> Vec<At<PlaceId>> {
        let list = self.ids(raw, PlaceId::new);
        let places: BTreeSet<&str> = registry.places.keys().map(PlaceId::as_str).collect();
        known("place", &list, &places, PlaceId::as_str, registry, report);
        list
    }

    /// The first entry of a list that is too many.
    pub(super) fn beyond(&self, raw: &Raw) -> Option<Span> {
        let lists = [&raw.issued_by, &raw.places, &raw.projects, &raw.contacts, &raw.partners];
        let lists =
            lists.into_iter().chain(raw.locales.as_ref()).chain(raw.event.as_ref().map(|event| &event.places));
        let listed = lists.filter_map(|list| list.get(MAX_LIST)).map(|entry| self.span(entry));
        let named = raw.facts.keys().nth(MAX_LIST).or(raw.links.keys().nth(MAX_LIST)).map(|name| self.span(name));
        let funding = raw.funding.get(MAX_LIST).map(|_| self.sources.span(self.file, 0..3));
        listed.chain(named).chain(funding).next()
    }

    /// The day of publication and its place; `reported` says that its line could not be read.
    pub(super) fn day(&self, raw: &mut Raw, reported: bool, report: &mut Report) -> Option<(Publication, Span)> {
        if let Some(date) = &raw.date {
            return Some((self.publication(date, report)?, self.span(date)));
        }
        if reported {
            return None;
        }
        if let Some(name) = raw.facts.keys().find(|name| name.get_ref() == "date").cloned() {
            report.error(misplaced("date", "[facts]", self.span(&name)));
            raw.facts.remove(&name);
            return None;
        }
        report.error(
            Diagnostic::new(Code::InvalidSetting, "`date` is missing")
                .at(self.sources.span(self.file, 0..0), "")
                .help("add the day of publication, year, month and day: `date = 2018-10-02`"),
        );
        None
    }

    fn publication(&self, raw: &Spanned<Toml>, report: &mut Report) -> Option<Publication> {
        let span = self.span(raw);
        match raw.get_ref() {
            Toml::Datetime(day) => calendar_day(day, span, report).map(Publication::On),
            Toml::Table(table) => match (table.get("before"), table.len()) {
                (Some(Toml::Datetime(day)), 1) => calendar_day(day, span, report).map(Publication::Before),
                _ => self.not_a_date(span, report),
            },
            _ => self.not_a_date(span, report),
        }
    }

    fn not_a_date<T>(&self, span: Span, report: &mut Report) -> Option<T> {
        let text = self.sources.slice(span).trim();
        let before = text.split_once("before").and_then(|(_, day)| day.split_once('='));
        let before = before.and_then(|(_, day)| day_help("before", day.trim().trim_end_matches(['}', ' '])));
        let help = before.or_else(|| day_help("date", text)).unwrap_or_else(|| {
            "write the day as `date = 2018-10-02`; if only its end is known: `date = { before = 2018-10-02 }`"
                .to_owned()
        });
        report.error(Diagnostic::new(Code::InvalidDate, format!("`{text}` is not a day")).at(span, "").help(help));
        None
    }

    /// The event, and the places of its beginning and end.
    pub(super) fn event(
        &self,
        raw: RawEvent,
        registry: &Registry,
        report: &mut Report,
    ) -> Option<(Event, [Span; 2])> {
        let places = self.places(raw.places, registry, report);
        let from = moment("from", raw.from.get_ref(), self.span(&raw.from), report);
        let to = raw.to.as_ref().map(|to| moment("to", to.get_ref(), self.span(to), report));
        let to = match to {
            Some(to) => Some(to?),
            None => None,
        };
        let begin = self.span(&raw.from);
        let end = raw.to.as_ref().map_or(begin, |to| self.span(to));
        Some((Event { when: range(from?, to, end, report)?, places }, [begin, end]))
    }

    /// Money without an event must say what it is for.
    pub(super) fn purposes(&self, funding: &[Funding], has_event: bool, report: &mut Report) {
        for one in funding.iter().filter(|_| !has_event) {
            let purpose = one.purpose.as_ref();
            if purpose.is_some_and(|purpose| purpose.value != Purpose::Event) {
                continue;
            }
            let message = format!("the release has no event that `{}` could fund", one.funder.value);
            report.error(
                Diagnostic::new(Code::FundingWithoutEvent, message)
                    .at(purpose.map_or(one.funder.span, |purpose| purpose.span), "what is this money for?")
                    .help(
                        "add `what = \"activity\"`, \"grant\" or \"publication\" under [[funding]], or an [event] with its \
                         days; money for a whole project belongs to the project in projects.toml",
                    ),
            );
        }
    }

    pub(super) fn fact(
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
        if BUILT_IN.contains(&name.value.as_str()) {
            report.error(
                Diagnostic::new(Code::InvalidId, format!("`{}` is a fact that Payom gives by itself", name.value))
                    .at(name.span, "")
                    .help("choose another name"),
            );
            return;
        }
        // A name of the release itself whose value is no fact: the line stands under the wrong heading.
        let own = keys::<Raw>().contains(&name.value.as_str());
        let mut found = Report::default();
        let fact = fact(&name.value, &value.value, value.span, &mut found);
        if own && found.has_errors() {
            report.error(misplaced(&name.value, "[facts]", name.span));
        } else {
            report.absorb(found);
        }
        if let Some(fact) = fact {
            facts.insert(name.value, fact);
        }
    }

    pub(super) fn link(
        &self,
        name: &Spanned<String>,
        raw: Spanned<Toml>,
        links: &mut BTreeMap<String, Link>,
        report: &mut Report,
    ) {
        let value = At::new(raw, self.file, self.sources);
        let address = value.value.is_table() || value.value.as_str().is_some_and(|text| text.contains([':', '/']));
        if keys::<Raw>().contains(&name.get_ref().as_str()) && !address {
            report.error(misplaced(name.get_ref(), "[links]", self.span(name)));
            return;
        }
        if !value.value.is_str() && !value.value.is_table() {
            report.error(
                Diagnostic::new(Code::BadLink, format!("`{}` is not a link", name.get_ref()))
                    .at(value.span, "")
                    .help("if it is a fact for the texts, move this line below the line `[facts]`"),
            );
            return;
        }
        let mut by_locale = BTreeMap::new();
        let mut add = |tag: &str, url: &Toml| {
            let text = url.as_str().map_or_else(|| url.to_string(), str::to_owned);
            match Href::new(&text) {
                Ok(href) if url.is_str() => {
                    by_locale.insert(tag.to_owned(), href);
                }
                found => {
                    let help = found.err().map_or_else(|| format!("write \"{text}\""), |why| why.help());
                    let message = format!("`{text}` is not a link");
                    report.error(Diagnostic::new(Code::BadLink, message).at(value.span, "").help(help));
                }
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

    pub(super) fn locales(&self, raw: Vec<Spanned<String>>, report: &mut Report) -> Vec<At<Locale>> {
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

/// A line of the release itself under a heading.
fn misplaced(name: &str, heading: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::InvalidSetting, format!("`{name}` does not belong under `{heading}`"))
        .at(span, "")
        .help("move this line up, above the first line in square brackets")
}

/// Whether Fluent takes the name as a variable's.
fn is_variable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}
