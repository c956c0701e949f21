//! Which facts of a release the desk changes.
//!
//! In: nothing. Out: [`FACTS`]. Invariants: the keys are those of the front matter, in the order of the screen.

use crate::diag::{Message, message};
use crate::l10n::Locale;
use crate::registry::{Entity, Key};
use crate::release::FRONT_MATTER;

/// How a fact is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// The headline, in the language that others are made from.
    Title,
    /// A day.
    Day,
    /// A day with an hour; it may be taken away.
    Moment,
    /// True, or not there.
    Flag,
    /// What kind of release it is.
    Kind,
    /// How the first paragraph begins.
    Dateline,
    /// Things of the registry, in order.
    List(Entity),
    /// Who paid.
    Funding,
}

/// A fact.
#[derive(Debug)]
pub(super) struct Fact {
    /// Its key; a dot parts the key of a table.
    pub(super) key: &'static str,
    pub(super) shape: Shape,
    pub(super) name: fn() -> Message,
}

const fn fact(key: &'static str, shape: Shape, name: fn() -> Message) -> Fact {
    Fact { key, shape, name }
}

/// What the headline's field is called: it says in which language one writes.
pub(super) fn title_in(source: &Locale) -> Message {
    message!("desk-fact-title-in", "Headline ({language})", language = source)
}

/// The facts, in the order of the screen.
pub(super) static FACTS: [Fact; 16] = [
    fact("headline", Shape::Title, || message!("desk-fact-title", "Headline")),
    fact("date", Shape::Day, || message!("desk-fact-day", "Day of publication")),
    fact("kind", Shape::Kind, || message!("desk-fact-kind", "Kind of release")),
    fact("issued-by", Shape::List(Entity::Organisation), || message!("desk-fact-issuers", "Issued by")),
    fact("dateline", Shape::Dateline, || message!("desk-fact-dateline", "How the text begins")),
    fact("places", Shape::List(Entity::Place), || message!("desk-fact-places", "Place in front of the text")),
    fact("event.from", Shape::Day, || message!("desk-fact-from", "First day of the event")),
    fact("event.to", Shape::Day, || message!("desk-fact-to", "Last day of the event")),
    fact("event.places", Shape::List(Entity::Place), || message!("desk-fact-where", "Where the event is")),
    fact("projects", Shape::List(Entity::Project), || message!("desk-fact-projects", "Project")),
    fact("contacts", Shape::List(Entity::Contact), || message!("desk-fact-contacts", "Contact for the media")),
    fact("partners", Shape::List(Entity::Organisation), || {
        message!("desk-fact-partners", "Partners of this release")
    }),
    fact("funding", Shape::Funding, || message!("desk-fact-funding", "Who else paid")),
    fact("embargo", Shape::Moment, || message!("desk-fact-embargo", "Nothing before (embargo)")),
    fact("publish", Shape::Moment, || message!("desk-fact-publish", "On the site from (if later than that)")),
    fact("draft", Shape::Flag, || message!("desk-fact-draft", "Draft: not to be published yet")),
];

/// The facts of several events.
macro_rules! several {
    ($($number:literal)*) => {
        [$(
            fact(concat!("events.", $number, ".from"), Shape::Day, || {
                message!("desk-fact-from-of", "Event {number}: first day", number = $number + 1_usize)
            }),
            fact(concat!("events.", $number, ".to"), Shape::Day, || {
                message!("desk-fact-to-of", "Event {number}: last day", number = $number + 1_usize)
            }),
            fact(concat!("events.", $number, ".places"), Shape::List(Entity::Place), || {
                message!("desk-fact-where-of", "Event {number}: where", number = $number + 1_usize)
            }),
        )*]
    };
}

/// What is asked of the first of several events.
static EVENTS: [Fact; 24] = several!(0 1 2 3 4 5 6 7);

/// All facts, in the order of the screen: events where the one event would be.
pub(super) fn all() -> impl Iterator<Item = &'static Fact> {
    let place = FACTS.iter().position(|fact| fact.key == "projects").unwrap_or(FACTS.len());
    let (before, after) = FACTS.split_at(place);
    before.iter().chain(&EVENTS).chain(after)
}

impl Fact {
    pub(super) fn find(key: &str) -> Option<&'static Self> {
        all().find(|fact| fact.key == key)
    }

    /// The table of the front matter in which it stands; empty for the front matter itself.
    pub(super) fn table(&self) -> &'static str {
        self.key.split_once('.').map_or("", |(table, _)| table)
    }

    /// The parts of its key.
    pub(super) fn path(&self) -> Vec<&'static str> {
        self.key.split('.').collect()
    }
}

/// The fact that a key of a front matter is part of: with it the screen of the facts shows its field.
pub(in crate::cli::desk) fn shown_as(key: &str, text: &str) -> Option<String> {
    let key = if key == "label" { "kind" } else { key };
    let is_it = |own: &&Fact| own.key == key || own.shape == Shape::Funding && key.starts_with("funding.");
    let own = all().find(is_it).map(|own| own.key.to_owned());
    // A number has a field where it is a whole one.
    let number = || {
        let name = key.strip_prefix("facts.")?;
        let mut lines = text.lines().filter_map(|line| line.split_once('='));
        let (_, said) = lines.find(|(own, _)| own.trim() == name)?;
        let said = said.split('#').next().unwrap_or_default().trim();
        (!said.is_empty() && said.bytes().all(|sign| sign.is_ascii_digit())).then(|| key.to_owned())
    };
    own.or_else(number)
}

/// The keys of a front matter, or of a table in it, in their documented order.
pub(in crate::cli::desk) fn order(table: &str) -> Vec<&'static str> {
    let keys = FRONT_MATTER.keys();
    keys.iter().filter(|key| key.table() == table).map(Key::name).collect()
}

/// The parts that a funder may have, and what money may be for.
pub(in crate::cli::desk) const ROLES: [&str; 5] =
    ["funded", "co-funded", "co-sponsored", "financial-support", "in-partnership"];
pub(super) const PURPOSES: [&str; 4] = ["event", "activity", "grant", "publication"];

/// A part of a funder, in words.
pub(in crate::cli::desk) fn role(id: &str) -> Message {
    match id {
        "funded" => message!("desk-role-funded", "funds it"),
        "co-funded" => message!("desk-role-co-funded", "funds it with others"),
        "co-sponsored" => message!("desk-role-co-sponsored", "sponsors it with others"),
        "financial-support" => message!("desk-role-support", "gives financial support"),
        _ => message!("desk-role-partner", "is a partner"),
    }
}

/// What money is for, in words.
pub(super) fn purpose(id: &str) -> Message {
    match id {
        "event" => message!("desk-for-event", "for the event"),
        "activity" => message!("desk-for-activity", "for an activity"),
        "grant" => message!("desk-for-grant", "for a grant"),
        _ => message!("desk-for-publication", "for a publication"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_keys_of_the_front_matter() {
        let order = order("");
        for fact in all().filter(|fact| fact.shape != Shape::Title) {
            assert!(order.contains(&fact.path()[0]), "{}", fact.key);
        }
    }
}
