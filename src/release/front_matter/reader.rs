//! The keys of the front matter, one by one.
//!
//! In: TOML values with their places. Out: the day, the event, facts, links and lists of ids. Invariants: what has the wrong
//! form is reported where it stands, with the form to write.

use std::collections::{BTreeMap, BTreeSet};

use toml::value::Datetime;
use toml::{Spanned, Value as Toml};

use super::ids;
use super::model::{Link, Publication};
use super::raw::{MAX_LIST, Raw};
use super::values::{fact, unclear_point};
use crate::diag::{Code, Diagnostic, Report, Span, message};
use crate::l10n::{Locale, Value};
use crate::registry::{
    At, Entity, Funding, Href, PlaceId, Purpose, Registry, Scope, Slug, calendar_day, day_help, keys,
};
use crate::release::kind::Kinds;
use crate::release::model::BUILT_IN;
use crate::release::moment::Moment;

/// The front matter of a release while it is read.
#[derive(Debug)]
pub(in crate::release) struct Reader<'a> {
    pub(in crate::release) slug: &'a Slug,
    pub(in crate::release) registry: &'a Registry,
    pub(in crate::release) kinds: &'a Kinds,
    /// All releases, sorted.
    pub(in crate::release) slugs: &'a [String],
    pub(in crate::release) scope: Scope<'a>,
}

impl Reader<'_> {
    /// The beginning of the file, where what concerns all of it is told.
    pub(super) fn beginning(&self) -> Span {
        self.scope.sources.span(self.scope.file, 0..3)
    }

    pub(super) fn places(&mut self, raw: Vec<Spanned<String>>) -> Vec<At<PlaceId>> {
        let list = self.scope.ids(raw, PlaceId::new);
        ids::known(Entity::Place, &list, PlaceId::as_str, self.registry, self.scope.report);
        list
    }

    /// The first entry of a list that is too many.
    pub(super) fn beyond(&self, raw: &Raw) -> Option<Span> {
        let lists = [&raw.issued_by, &raw.places, &raw.projects, &raw.partners, &raw.aliases, &raw.notes];
        let contacts = raw.contacts.iter().flat_map(|contacts| contacts.get_ref().lists());
        let lists = lists
            .into_iter()
            .chain(contacts)
            .chain(raw.locales.as_ref().map(Spanned::get_ref))
            .chain(raw.event.iter().chain(&raw.events).map(|event| &event.places));
        let listed = lists.filter_map(|list| list.get(MAX_LIST)).map(|entry| self.scope.span(entry));
        let named =
            raw.facts.keys().nth(MAX_LIST).or(raw.links.keys().nth(MAX_LIST)).map(|name| self.scope.span(name));
        let listed = listed.chain(raw.signatories.get(MAX_LIST).map(|entry| self.scope.span(entry)));
        let event = raw.events.get(MAX_LIST).map(|event| self.scope.span(&event.from));
        let photos = raw.gallery.as_ref().and_then(|gallery| gallery.photos.get(MAX_LIST));
        let listed = listed.chain(photos.map(|photo| self.scope.span(photo)));
        let tables = [raw.funding.len(), raw.corrections.len(), raw.documents.len(), raw.media.len()];
        let tables = tables.into_iter().any(|length| length > MAX_LIST).then(|| self.beginning());
        listed.chain(named).chain(tables).chain(event).next()
    }

    /// The day of publication and its place; `reported` says that its line could not be read.
    pub(super) fn day(&mut self, raw: &mut Raw, reported: bool) -> Option<(Publication, Span)> {
        if let Some(date) = &raw.date {
            return Some((self.publication(date)?, self.scope.span(date)));
        }
        if reported {
            return None;
        }
        if let Some(name) = raw.facts.keys().find(|name| name.get_ref() == "date").cloned() {
            self.scope.error(misplaced("date", "[facts]", self.scope.span(&name)));
            raw.facts.remove(&name);
            return None;
        }
        self.scope.error(
            Diagnostic::new(Code::InvalidSetting, message!("key-missing", "`{key}` is missing", key = "date"))
                .at(self.scope.sources.span(self.scope.file, 0..0), "")
                .help(message!(
                    "add-day",
                    "add the day of publication, year, month and day: `{line}`",
                    line = "date = 2018-10-02"
                )),
        );
        None
    }

    fn publication(&mut self, raw: &Spanned<Toml>) -> Option<Publication> {
        let span = self.scope.span(raw);
        match raw.get_ref() {
            Toml::Datetime(day) => {
                // The hour is read with the moments.
                let day = Datetime { time: None, offset: None, ..*day };
                calendar_day(&day, span, self.scope.report).map(Publication::On)
            }
            Toml::Table(table) => match (table.get("before"), table.len()) {
                (Some(Toml::Datetime(day)), 1) => calendar_day(day, span, self.scope.report).map(Publication::Before),
                _ => self.not_a_date(span),
            },
            _ => self.not_a_date(span),
        }
    }

    fn not_a_date<T>(&mut self, span: Span) -> Option<T> {
        let text = self.scope.sources.slice(span).trim();
        let before = text.split_once("before").and_then(|(_, day)| day.split_once('='));
        let before = before.and_then(|(_, day)| day_help("before", day.trim().trim_end_matches(['}', ' '])));
        let help = before.or_else(|| day_help("date", text)).unwrap_or_else(|| {
            message!(
                "write-day-or-before",
                "write the day as `{line}`; if only its end is known: `{before}`",
                line = "date = 2018-10-02",
                before = "date = { before = 2018-10-02 }"
            )
        });
        let what = message!("day-not-read", "`{text}` is not a day", text = text);
        self.scope.error(Diagnostic::new(Code::InvalidDate, what).at(span, "").help(help));
        None
    }

    /// Money without an event must say what it is for.
    pub(super) fn purposes(&mut self, funding: &[Funding], has_event: bool) {
        for one in funding.iter().filter(|_| !has_event) {
            let purpose = one.purpose.as_ref();
            if purpose.is_some_and(|purpose| purpose.value != Purpose::Event) {
                continue;
            }
            let message = format!("the release has no event that `{}` could fund", one.funder.value);
            self.scope.error(
                Diagnostic::new(Code::FundingWithoutEvent, message)
                    .at(purpose.map_or(one.funder.span, |purpose| purpose.span), "what is this money for?")
                    .help(
                        "add `what = \"activity\"`, \"grant\" or \"publication\" under [[funding]], or an [event] with its \
                         days; money for a whole project belongs to the project in projects.toml",
                    ),
            );
        }
    }

    /// Reads a fact; the moments that it names go with the `hours`.
    pub(super) fn fact(
        &mut self,
        (name, raw): (Spanned<String>, Spanned<Toml>),
        facts: &mut BTreeMap<String, Value>,
        hours: &mut Vec<At<Moment>>,
    ) {
        let (name, value) = (self.scope.at(name), self.scope.at(raw));
        if !is_variable(&name.value) {
            self.scope.error(
                Diagnostic::new(
                    Code::InvalidId,
                    message!("not-a-fact-name", "`{name}` cannot be the name of a fact", name = &name.value),
                )
                .at(name.span, "")
                .help(message!("fact-name", "begin with a Latin letter, then letters, digits and hyphens")),
            );
            return;
        }
        if BUILT_IN.contains(&name.value.as_str()) {
            self.scope.error(
                Diagnostic::new(
                    Code::InvalidId,
                    message!("built-in-fact", "`{name}` is a fact that Payom gives by itself", name = &name.value),
                )
                .at(name.span, "")
                .help(message!("other-name", "choose another name")),
            );
            return;
        }
        // A name of the release itself whose value is no fact: the line stands under the wrong heading.
        let own = keys::<Raw>().contains(&name.value.as_str());
        let mut found = Report::default();
        let fact = fact(&name.value, &value.value, value.span, &mut found);
        if own && found.has_errors() {
            self.scope.error(misplaced(&name.value, "[facts]", name.span));
        } else {
            self.scope.report.absorb(found);
        }
        if let Some(fact) = fact {
            let text = self.scope.sources.slice(value.span);
            if let Some(unclear) = unclear_point(text) {
                self.scope.report.add(unclear.at(value.span, ""));
            }
            hours.extend(fact.moments);
            facts.insert(name.value, fact.value);
        }
    }

    pub(super) fn link(&mut self, name: &Spanned<String>, raw: Spanned<Toml>, links: &mut BTreeMap<String, Link>) {
        let value = self.scope.at(raw);
        let address = value.value.is_table() || value.value.as_str().is_some_and(|text| text.contains([':', '/']));
        if keys::<Raw>().contains(&name.get_ref().as_str()) && !address {
            self.scope.error(misplaced(name.get_ref(), "[links]", self.scope.span(name)));
            return;
        }
        if !value.value.is_str() && !value.value.is_table() {
            self.scope.error(
                Diagnostic::new(
                    Code::BadLink,
                    message!("not-a-link", "`{text}` is not a link", text = name.get_ref()),
                )
                .at(value.span, "")
                .help(message!(
                    "under-facts",
                    "if it is a fact for the texts, move this line below a line `[facts]`"
                )),
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
                    let quoted = || message!("write-quoted", "write \"{text}\"", text = &text);
                    let help = found.err().map_or_else(quoted, |why| why.help());
                    let message = message!("not-a-link", "`{text}` is not a link", text = &text);
                    self.scope.error(Diagnostic::new(Code::BadLink, message).at(value.span, "").help(help));
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
        links.insert(name.get_ref().clone(), Link { span: self.scope.span(name), by_locale });
    }

    /// The languages that a list names, each once.
    pub(super) fn locales(&mut self, raw: Spanned<Vec<Spanned<String>>>) -> Vec<At<Locale>> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        if raw.get_ref().is_empty() {
            let span = self.scope.span(&raw);
            self.scope.error(
                Diagnostic::new(Code::InvalidSetting, message!("names-no-language", "`locales` names no language"))
                    .at(span, "")
                    .help(message!(
                        "languages-or-none",
                        "write the languages, such as `locales = [\"ru\", \"tg\"]`; without this line it is in all of them",
                    )),
            );
        }
        for locale in raw.into_inner().into_iter().filter_map(|tag| self.scope.locale(tag)).collect::<Vec<_>>() {
            if seen.insert(locale.value.clone()) {
                out.push(locale);
            } else {
                self.scope.error(
                    Diagnostic::new(
                        Code::DuplicatePlace,
                        message!("listed-twice", "`{name}` is listed twice", name = locale.value.to_string()),
                    )
                    .at(locale.span, message!("second-time", "the second time")),
                );
            }
        }
        out
    }
}

/// A line of the release itself under a heading.
fn misplaced(name: &str, heading: &str, span: Span) -> Diagnostic {
    let what =
        message!("not-under-heading", "`{name}` does not belong under `{heading}`", name = name, heading = heading);
    Diagnostic::new(Code::InvalidSetting, what)
        .at(span, "")
        .help(message!("move-line-up", "move this line up, above the first line in square brackets"))
}

/// Whether Fluent takes the name as a variable's.
fn is_variable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}
