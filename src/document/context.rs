//! What one edition is resolved with.
//!
//! In: a release in a locale. Out: an [`EditionContext`]: names by date, variables, the release's day. Invariants: nothing here
//! shows anything.

use crate::document::hours;
use crate::document::resolver::Resolver;

use jiff::civil::Date;

use crate::check::Names;
use crate::diag::{Code, Diagnostic, Message, Report, Span, message};
use crate::l10n::{Arguments, DateRange, Formatter, Locale, TimeOptions, TimeRange, Unresolved, Value};
use crate::project::{Loaded, Project};
use crate::registry::{At, Eu, OrganisationId, PlaceId, Text};
use crate::release::{event_places, event_variables};

use crate::document::words::fetch::Words;
use crate::document::words::need::{Need, Why};

/// The context of one edition.
pub(crate) struct EditionContext<'a> {
    pub(crate) project: &'a Project,
    pub(crate) loaded: &'a Loaded,
    pub(crate) words: Words<'a>,
    /// The variables of the release's messages.
    pub(crate) arguments: Arguments,
    /// The day that dated facts are picked for.
    pub(crate) day: Date,
}

impl EditionContext<'_> {
    /// The Union's facts, where the registry has them.
    pub(crate) fn eu(&self) -> Option<&Eu> {
        self.project.registry.funders.values().find_map(|funder| funder.eu.as_ref())
    }

    /// The message with an organisation's name on the release's day.
    pub(crate) fn organisation(&mut self, id: &At<OrganisationId>) -> String {
        let registry = &self.project.registry;
        let found = registry.organisations.get(&id.value);
        match found.and_then(|organisation| organisation.name(self.day)) {
            Some(message) => message.to_owned(),
            None => {
                self.outside(Unknown::Name, id.value.as_str(), found.map(|o| o.span), id.span);
                format!("org-{}", id.value)
            }
        }
    }

    /// An organisation's name, or a form of it.
    pub(crate) fn organisation_text(&mut self, id: &At<OrganisationId>, form: Option<&str>) -> Text {
        let message = self.organisation(id);
        let mut need = Need::new(&message).by(id.span, Why::Organisation);
        if let Some(form) = form {
            need = need.attribute(form);
        }
        self.words.text(need, &Arguments::new())
    }

    /// The message with a place's name on the release's day.
    pub(crate) fn place(&mut self, id: &At<PlaceId>) -> String {
        let found = self.project.registry.places.get(&id.value);
        match found.and_then(|place| place.name(self.day)) {
            Some(message) => message.to_owned(),
            None => {
                self.outside(Unknown::Name, id.value.as_str(), found.map(|p| p.span), id.span);
                format!("place-{}", id.value)
            }
        }
    }

    /// Joins names; the pattern messages are house messages.
    pub(crate) fn join(&mut self, names: &[String]) -> String {
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

    /// The text of hours, in a form that texts ask for or in none.
    pub(crate) fn hours(&mut self, range: &TimeRange, options: &TimeOptions, form: &str) -> String {
        let range = hours::zoned(range, self.project.settings.zone.as_ref(), self.day);
        match self.words.formatter.hours(&range, options, form) {
            Ok(text) => text,
            Err(unresolved) => {
                self.lacks(&unresolved);
                range.from.to_string()
            }
        }
    }

    /// The text of days or months in a style.
    pub(crate) fn date(&mut self, when: DateRange, style: &str) -> String {
        match self.words.formatter.date(when, style) {
            Ok(text) => text,
            Err(unresolved) => {
                self.lacks(&unresolved);
                when.from.to_string()
            }
        }
    }

    /// Reports the message of the calendar that is missing.
    fn lacks(&mut self, unresolved: &Unresolved) {
        let (id, attribute) = match unresolved.message.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (unresolved.message.as_str(), None),
        };
        let mut need = Need::new(id);
        need.attribute = attribute;
        self.words.raw(need, &Arguments::new());
    }

    /// Reports a fact that nobody has confirmed for the release's day.
    pub(crate) fn outside(&mut self, what: Unknown, of: &str, list: Option<Span>, needed: Span) {
        self.words.failed = true;
        let message = message!(
            "outside-records",
            "the registry has no {what} of `{of}` for {day}",
            what = what.named(),
            of = of,
            day = self.day.to_string()
        );
        let mut diagnostic = Diagnostic::new(Code::OutsideValidity, message).at(needed, "needed here");
        if let Some(list) = list {
            diagnostic = diagnostic.also(list, "its records end before, or begin after, that day");
        }
        self.words.report.once(diagnostic.help(if what == Unknown::Name {
            message!("outside-add-name", "add its name on that day to the `names` of `{of}`", of = of)
        } else {
            message!(
                "outside-ask",
                "ask `{of}` to confirm the {what} for that day, then add a record with `from`, `until` and the source",
                of = of,
                what = what.named()
            )
        }));
    }
}

/// What nobody has confirmed for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    Name,
    Address,
    Members,
    Enlargement,
    Aid,
}

impl Unknown {
    fn named(self) -> Message {
        match self {
            Self::Name => message!("outside-name", "name"),
            Self::Address => message!("outside-address", "address of the Delegation"),
            Self::Members => message!("outside-members", "number of member states"),
            Self::Enlargement => message!("outside-enlargement", "years of enlargement"),
            Self::Aid => message!("outside-aid", "aid"),
        }
    }
}

/// The context of an edition. `names` and `source` are the release's names over the house's.
pub(crate) struct Parts<'a> {
    pub(crate) resolver: &'a Resolver<'a>,
    pub(crate) loaded: &'a Loaded,
    pub(crate) locale: &'a Locale,
    pub(crate) formatter: &'a Formatter,
    pub(crate) names: &'a Names<'a>,
    pub(crate) source: &'a Names<'a>,
    pub(crate) report: &'a mut Report,
}

impl<'a> Parts<'a> {
    pub(crate) fn context(self) -> EditionContext<'a> {
        let matter = &self.loaded.release.matter;
        let day = matter.publication.day();
        let words = Words {
            resolver: self.resolver,
            loaded: self.loaded,
            locale: self.locale,
            source_locale: &self.resolver.project.settings.source,
            formatter: self.formatter,
            names: self.names,
            source: self.source,
            links: &matter.links,
            report: self.report,
            failed: false,
            bytes: 0,
            known: std::cell::OnceCell::new(),
            named: Vec::new(),
        };
        let mut context = EditionContext {
            project: self.resolver.project,
            loaded: self.loaded,
            words,
            arguments: hours::facts(&matter.facts, self.resolver.project.settings.zone.as_ref(), day),
            day,
        };
        let mut add = |name: &str, value: Value| drop(context.arguments.insert(name.to_owned(), value));
        add("date", Value::Date(day.into()));
        if !matter.form.signatories.is_empty() {
            let count = u32::try_from(matter.form.signatories.len()).unwrap_or(u32::MAX);
            add("signatories", Value::Number(f64::from(count)));
        }
        let zone = self.resolver.project.settings.zone.as_ref();
        for (name, value) in event_variables(&matter.events) {
            // A fact of before may have such a name.
            if name == "event" || !matter.facts.contains_key(&name) {
                add(&name, hours::value(&value, zone, day));
            }
        }
        if let Some(embargo) = matter.moments.embargo
            && !matter.facts.contains_key("embargo")
        {
            add("embargo", Value::Time(hours::zoned(&hours::of_moment(embargo.value), zone, day)));
        }
        let union = context.eu().map(|eu| [eu.members(day), eu.enlargement(day)]);
        for (name, number) in
            ["eu-member-states", "eu-enlargement-years"].into_iter().zip(union.into_iter().flatten())
        {
            if let Some(number) = number {
                context.arguments.insert(name.to_owned(), Value::Number(f64::from(number)));
            }
        }
        for (name, places) in event_places(&matter.events) {
            if name == "event-places" || !matter.facts.contains_key(&name) {
                let places = places.into_iter().map(|place| context.place(place)).collect();
                context.arguments.insert(name, Value::List(places));
            }
        }
        context
    }
}
