//! Which variables a message may use, and what they hold.
//!
//! In: a message's id, or a release's facts. Out: variable names with their [`Type`]. Invariants: a house message gets
//! its variables from Payom, by its name; every other message gets those of the release.

use std::collections::BTreeMap;

use crate::diag::{Message, message};
use crate::l10n::{CALENDAR_VARIABLES, CLOCK_VARIABLES, Value, is_clock_message};
use crate::release::{FrontMatter, event_places, event_variables};

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A number.
    Number,
    /// A date, month or range.
    DateRange,
    /// A day with an hour, or from one to another.
    Moment,
    /// An hour of any day, or from one to another.
    Hour,
    /// An amount of money.
    Amount,
    /// A list of names.
    List,
    /// Ready text.
    Text,
    /// One of these words.
    Keyword(&'static [&'static str]),
}

impl Type {
    /// For messages: "a date".
    #[must_use]
    pub fn article(self) -> Message {
        match self {
            Self::Number => message!("a-number", "a number"),
            Self::DateRange => message!("a-date", "a date"),
            Self::Moment => message!("a-moment", "a day with an hour"),
            Self::Hour => message!("an-hour", "an hour"),
            Self::Amount => message!("an-amount", "an amount of money"),
            Self::List => message!("a-list", "a list"),
            Self::Text => message!("a-text", "a text"),
            Self::Keyword(_) => message!("a-keyword", "a keyword"),
        }
    }
}

/// Variables by name.
pub type Types = BTreeMap<String, Type>;

const SCOPE: Type = Type::Keyword(&["project", "event", "activity", "grant", "publication"]);
const TENSE: Type = Type::Keyword(&["past", "present", "future"]);

/// Those of a message for reports that funders get.
fn of_report(id: &str) -> &'static [(&'static str, Type)] {
    match id {
        "report-title" => &[("funder", Type::Text)],
        "report-shown" => &[("height", Type::Text)],
        "report-disclaimers" => &[("number", Type::Text)],
        _ => &[],
    }
}

/// The variables that Payom gives a message of the house; `None` for messages that get none.
#[must_use]
pub fn of_house(id: &str) -> Types {
    let list: &[(&str, Type)] = match id {
        "page-of" => &[("page", Type::Text), ("pages", Type::Text)],
        "contact-extension" => &[("extension", Type::Text)],
        "contact-address" => &[("address", Type::Text)],
        "contact-languages" => &[("languages", Type::Text)],
        "document-facts" => &[("format", Type::Text), ("size", Type::Text)],
        "document-facts-language" => &[("format", Type::Text), ("language", Type::Text), ("size", Type::Text)],
        "document-file" => &[("file", Type::Text), ("facts", Type::Text)],
        "document-note" => &[("facts", Type::Text)],
        "media-facts" => &[("kind", Type::Text), ("language", Type::Text)],
        "footnote-mark" | "footnote-back" => &[("number", Type::Number)],
        "figure-credit" => &[("credit", Type::Text)],
        "dateline-place-date" | "dateline-date-place" => &[("places", Type::Text), ("date", Type::Text)],
        "issued-by" => &[("organisations", Type::Text)],
        "reference" => &[("reference", Type::Text)],
        "signatory-person" | "speaker-of" => &[("person", Type::Text), ("organisation", Type::Text)],
        "person-role" => &[("person", Type::Text), ("role", Type::Text)],
        "statement-by" => &[("organisations", Type::List)],
        "delivered-at" => &[("places", Type::List), ("date", Type::DateRange)],
        "delivered-on" => &[("date", Type::DateRange)],
        "corrects-release" | "corrected-by-release" => &[("release", Type::Text)],
        "published-on" | "corrected-on" | "clarified-on" | "updated-on" => &[("date", Type::Text)],
        "withdrawn-on" => &[("date", Type::Text), ("headline", Type::Text)],
        "embargo-until" => &[("moment", Type::Text), ("headline", Type::Text)],
        "event-date" => &[("when", Type::Text)],
        "event-place" | "event-places" => &[("venue", Type::Text), ("places", Type::List)],
        "event-named" => &[("name", Type::Text), ("text", Type::Text)],
        "accreditation" => &[("moment", Type::Text)],
        "site-count" => &[("count", Type::Number)],
        "percent" => &[("number", Type::Text)],
        "list-two" | "list-middle" | "list-last" => &[("first", Type::Text), ("second", Type::Text)],
        "credit-through" => &[("funder", Type::Text), ("through", Type::List)],
        "eu-aid" => &[("since", Type::Text), ("amount", Type::Amount)],
        "number-thousand" | "number-million" | "number-billion" | "number-trillion" => &[("number", Type::Text)],
        _ if id.starts_with("amount-") => &[("number", Type::Text)],
        _ if id.starts_with("credit-") => {
            &[("scope", SCOPE), ("tense", TENSE), ("year", Type::Text), ("count", Type::Number)]
        }
        _ if id.starts_with("funding-") => &[
            ("scope", SCOPE),
            ("tense", TENSE),
            ("project", Type::Text),
            ("funders", Type::List),
            ("instrument", Type::Text),
        ],
        _ if id.starts_with("eu-disclaimer-") => &[("organisations", Type::List)],
        _ if id.starts_with("eu-about-") => {
            &[("eu-member-states", Type::Number), ("eu-enlargement-years", Type::Number)]
        }
        _ if id.starts_with("date-") || id.starts_with("range-") => {
            return CALENDAR_VARIABLES.iter().map(|name| ((*name).to_owned(), Type::Text)).collect();
        }
        _ if is_clock_message(id) => {
            return CLOCK_VARIABLES.iter().map(|name| ((*name).to_owned(), Type::Text)).collect();
        }
        _ => of_report(id),
    };
    list.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect()
}

/// The file that a message of the house belongs in, by its name; `None` for names that say nothing of it.
#[must_use]
pub fn house_file(id: &str) -> Option<&'static str> {
    if is_clock_message(id) {
        return Some("calendar.ftl");
    }
    let (kind, _) = id.split_once('-')?;
    Some(match kind {
        "org" => "organisations.ftl",
        "place" | "country" => "places.ftl",
        "contact" if !of_the_block(id) => "contacts.ftl",
        "project" => "projects.ftl",
        "credit" | "funding" | "instrument" | "eu" => "funders.ftl",
        "month" | "weekday" | "date" | "range" => "calendar.ftl",
        "number" | "amount" | "list" => "numbers.ftl",
        "site" if id != "site-title" => "site.ftl",
        _ => return None,
    })
}

/// The labels of the contact block; all other `contact-…` are people and desks.
fn of_the_block(id: &str) -> bool {
    matches!(
        id,
        "contact-heading"
            | "contact-phone"
            | "contact-mobile"
            | "contact-fax"
            | "contact-email"
            | "contact-web"
            | "contact-languages"
    )
}

/// The variables of a release's messages.
#[must_use]
pub fn of_release(matter: &FrontMatter) -> Types {
    let mut types: Types = matter.facts.iter().map(|(name, value)| (name.clone(), type_of(value))).collect();
    types.insert("date".to_owned(), Type::DateRange);
    if !matter.form.signatories.is_empty() {
        types.insert("signatories".to_owned(), Type::Number);
    }
    types.insert("eu-member-states".to_owned(), Type::Number);
    types.insert("eu-enlargement-years".to_owned(), Type::Number);
    if matter.moments.embargo.is_some() {
        types.entry("embargo".to_owned()).or_insert(Type::Moment);
    }
    let events = event_variables(&matter.events).into_iter().map(|(name, value)| (name, type_of(&value)));
    let places = event_places(&matter.events).into_iter().map(|(name, _)| (name, Type::List));
    for (name, kind) in events.chain(places) {
        types.entry(name).or_insert(kind);
    }
    types
}

fn type_of(value: &Value) -> Type {
    match value {
        Value::Number(_) | Value::Percent(_) => Type::Number,
        Value::Date(_) => Type::DateRange,
        Value::Time(range) if range.from.day.is_some() => Type::Moment,
        Value::Time(_) => Type::Hour,
        Value::Amount { .. } => Type::Amount,
        Value::List(_) | Value::Organisations { .. } => Type::List,
        Value::Text(_) => Type::Text,
        Value::Keyword(_) => Type::Keyword(&[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_which_file_it_belongs_in() {
        let files =
            ["site-home", "site-title", "contact-press", "contact-phone", "org-undp", "heading"].map(house_file);
        assert_eq!(files, [Some("site.ftl"), None, Some("contacts.ftl"), None, Some("organisations.ftl"), None]);
    }
}
