//! What all editions of a run share, and the tools of one edition.
//!
//! In: a [`Project`]. Out: [`Press`], made once, and from it [`Tools`] for each edition: names by date, variables,
//! the release's day. In between: nothing here shows anything.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::check::{self, HouseNames, Names};
use crate::diag::{Code, Diagnostic, Report, Sources, Span};
use crate::l10n::{Arguments, Formatter, Locale, SharedBundle, UsageTracking, Value};
use crate::project::{Loaded, Messages, Project};
use crate::registry::{At, Eu, OrganisationId, PlaceId, Text};

use super::words::{Need, Words};
use super::{Language, inline};

/// What all editions share.
#[derive(Debug)]
pub struct Press<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its files.
    pub sources: &'a Sources,
    house: HouseNames<'a>,
    languages: BTreeMap<Locale, Text>,
    stale: BTreeSet<Span>,
    /// Texts of the house as they are set.
    pub(super) parsed: inline::Parsed,
    /// What is missing is named in its place, for a preview.
    pub(super) previews: bool,
}

impl<'a> Press<'a> {
    /// Collects the house's names and the languages' own names; a language without one is shown by its tag, and
    /// resolving reports the missing message.
    #[must_use]
    pub fn new(project: &'a Project, sources: &'a Sources) -> Self {
        let house = check::house_names(project);
        let mut languages = BTreeMap::new();
        for (locale, common) in project.common() {
            let formatter = Formatter::over(common, None, UsageTracking::Off);
            let name = formatter.message("language-name", None, &Arguments::new()).ok();
            languages.extend(name.and_then(|name| Text::new(name).ok()).map(|name| (locale.clone(), name)));
        }
        Self {
            project,
            sources,
            house,
            languages,
            stale: BTreeSet::new(),
            parsed: inline::Parsed::default(),
            previews: false,
        }
    }

    /// Says which translations (by the places of their patterns) are out of date: editions that show one of them are
    /// drafts.
    #[must_use]
    pub fn with_stale(mut self, stale: impl IntoIterator<Item = Span>) -> Self {
        self.stale.extend(stale);
        self
    }

    /// Names what is missing in its place. For previews alone: nothing of this is ever published.
    #[must_use]
    pub fn previewing(mut self) -> Self {
        self.previews = true;
        self
    }

    /// A formatter of the house's messages in a locale, and a release's.
    pub(super) fn formatter(&self, locale: &Locale, release: Option<&Messages>) -> Formatter {
        let nothing = || Arc::new(SharedBundle::new(locale, []));
        let common = self.project.common().get(locale).map_or_else(nothing, Arc::clone);
        // Nobody asks what was used where nothing is out of date.
        let tracking = if self.stale.is_empty() { UsageTracking::Off } else { UsageTracking::On };
        Formatter::over(&common, release.map(|messages| &messages.fluent), tracking)
    }

    /// Whether anything that was formatted, or what it refers to, is out of date.
    pub(super) fn is_stale(&self, names: &Names<'_>, formatter: &Formatter) -> bool {
        !self.stale.is_empty()
            && check::reaches(names, formatter.used(), |pattern| self.stale.contains(&pattern.span))
    }

    /// The names of a locale's house messages.
    #[must_use]
    pub fn house(&self, locale: &Locale) -> Option<&Names<'a>> {
        self.house.get(locale)
    }

    /// The languages of a release, for its switcher.
    pub(super) fn languages(&self, loaded: &Loaded) -> Vec<Language> {
        let named =
            |locale: &Locale| Some(Language { locale: locale.clone(), name: self.languages.get(locale)?.clone() });
        loaded.locales.iter().filter_map(named).collect()
    }
}

/// The tools of one edition.
pub(super) struct Tools<'a> {
    pub(super) project: &'a Project,
    pub(super) loaded: &'a Loaded,
    pub(super) words: Words<'a>,
    /// The variables of the release's messages.
    pub(super) arguments: Arguments,
    /// The day that dated facts are picked for.
    pub(super) day: Date,
}

impl Tools<'_> {
    /// The Union's facts, where the registry has them.
    pub(super) fn eu(&self) -> Option<&Eu> {
        self.project.registry.funders.values().find_map(|funder| funder.eu.as_ref())
    }

    /// The message with an organisation's name on the release's day.
    pub(super) fn organisation(&mut self, id: &At<OrganisationId>) -> String {
        let registry = &self.project.registry;
        let found = registry.organisations.get(&id.value);
        match found.and_then(|organisation| organisation.name(self.day)) {
            Some(message) => message.to_owned(),
            None => {
                self.outside("name", id.value.as_str(), found.map(|o| o.span), id.span);
                format!("org-{}", id.value)
            }
        }
    }

    /// An organisation's name, or a form of it.
    pub(super) fn organisation_text(&mut self, id: &At<OrganisationId>, form: Option<&str>) -> Text {
        let message = self.organisation(id);
        let mut need = Need::new(&message).by(id.span, "needed for this organisation");
        if let Some(form) = form {
            need = need.attribute(form);
        }
        self.words.text(need, &Arguments::new())
    }

    /// The message with a place's name on the release's day.
    pub(super) fn place(&mut self, id: &At<PlaceId>) -> String {
        let found = self.project.registry.places.get(&id.value);
        match found.and_then(|place| place.name(self.day)) {
            Some(message) => message.to_owned(),
            None => {
                self.outside("name", id.value.as_str(), found.map(|p| p.span), id.span);
                format!("place-{}", id.value)
            }
        }
    }

    /// Joins names; the pattern messages are house messages.
    pub(super) fn join(&mut self, names: &[String]) -> String {
        match self.words.formatter.join(names) {
            Ok(joined) => joined,
            Err(_) => {
                for id in ["list-two", "list-middle", "list-last"] {
                    let arguments = Arguments::from([
                        ("first".to_owned(), Value::Text("1".to_owned())),
                        ("second".to_owned(), Value::Text("2".to_owned())),
                    ]);
                    self.words.text(Need::new(id), &arguments);
                }
                names.join(", ")
            }
        }
    }

    /// Reports a fact that nobody has confirmed for the release's day.
    pub(super) fn outside(&mut self, what: &str, of: &str, list: Option<Span>, needed: Span) {
        self.words.failed = true;
        let mut diagnostic =
            Diagnostic::new(Code::OutsideValidity, format!("the registry has no {what} of `{of}` for {}", self.day))
                .at(needed, "needed here");
        if let Some(list) = list {
            diagnostic = diagnostic.also(list, "its records end before, or begin after, that day");
        }
        self.words.report.once(diagnostic.help(if what == "name" {
            format!("add its name on that day to the `names` of `{of}`")
        } else {
            format!(
                "ask `{of}` to confirm the {what} for that day, then add a record with `from`, `until` and the source"
            )
        }));
    }
}

/// The tools of an edition. `names` and `source` are the release's names over the house's.
pub(super) struct Parts<'a> {
    pub(super) press: &'a Press<'a>,
    pub(super) loaded: &'a Loaded,
    pub(super) locale: &'a Locale,
    pub(super) formatter: &'a Formatter,
    pub(super) names: &'a Names<'a>,
    pub(super) source: &'a Names<'a>,
    pub(super) report: &'a mut Report,
}

impl<'a> Parts<'a> {
    pub(super) fn tools(self) -> Tools<'a> {
        let matter = &self.loaded.release.matter;
        let day = matter.publication.day();
        let words = Words {
            press: self.press,
            loaded: self.loaded,
            locale: self.locale,
            source_locale: &self.press.project.settings.source,
            formatter: self.formatter,
            names: self.names,
            source: self.source,
            links: &matter.links,
            report: self.report,
            failed: false,
            bytes: 0,
            known: std::cell::OnceCell::new(),
        };
        let mut tools =
            Tools { project: self.press.project, loaded: self.loaded, words, arguments: matter.facts.clone(), day };
        let mut add = |name: &str, value: Value| {
            tools.arguments.insert(name.to_owned(), value);
        };
        add("date", Value::Date(day.into()));
        if let Some(event) = &matter.event {
            add("event", Value::Date(event.when));
        }
        if let Some(eu) = tools.project.registry.funders.values().find_map(|funder| funder.eu.as_ref()) {
            let number = |n: Option<u32>| n.map(|n| Value::Number(f64::from(n)));
            let facts = [
                ("eu-member-states", number(eu.members(day))),
                ("eu-enlargement-years", number(eu.enlargement(day))),
            ];
            for (name, value) in facts {
                if let Some(value) = value {
                    tools.arguments.insert(name.to_owned(), value);
                }
            }
        }
        if let Some(event) = &matter.event
            && !event.places.is_empty()
        {
            let places = event.places.iter().map(|place| tools.place(place)).collect();
            tools.arguments.insert("event-places".to_owned(), Value::List(places));
        }
        tools
    }
}
