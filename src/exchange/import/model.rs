//! What is known before an import, and what comes out of it.
//!
//! In: nothing. Out: [`Known`], [`Imported`] and their parts. Invariants: languages are places in [`Known::locales`].

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::Message;
use crate::l10n::Locale;

/// A file that is imported.
#[derive(Clone, Debug)]
pub struct Input {
    /// Its name, for the account.
    pub name: String,
    /// Its language, where somebody says it.
    pub locale: Option<Locale>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What the house knows.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Its languages, in order.
    pub locales: Vec<Locale>,
    /// The one that releases are written in first, as a place in that list.
    pub source: usize,
    /// Names of everything in the registry, in every language and form.
    pub names: Vec<Name>,
    /// Whom the media may ask.
    pub contacts: Vec<KnownContact>,
    /// What it prints beside the names of contacts: roles, addresses, pages, names in networks.
    pub prints: Vec<String>,
    /// What it prints beside the names of those who pay: what they ask for, their address.
    pub credits: Vec<String>,
    /// Its projects.
    pub projects: Vec<KnownProject>,
    /// Organisations that pay, by id.
    pub payers: Vec<String>,
    /// The European Union, by id.
    pub union: Option<String>,
    /// When the address of its office is printed.
    pub offices: Vec<KnownFunding>,
    /// Words of the sentences that it prints about funding, in small letters.
    pub boilerplate: Vec<String>,
    /// What its releases are called, and the kind of each.
    pub labels: Vec<(String, String)>,
}

/// A name of something in the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Of what.
    pub kind: NameKind,
    /// Its id.
    pub id: String,
    /// In which language.
    pub locale: usize,
    /// The name, in one of its forms.
    pub text: String,
    /// Whether it is a wrong name that is often used.
    pub avoid: bool,
}

/// What has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// An organisation; some pay.
    Organisation,
    /// A place.
    Place,
    /// A project.
    Project,
    /// A person or a desk.
    Contact,
}

/// Whom the media may ask.
#[derive(Clone, Debug, Default)]
pub struct KnownContact {
    /// The id.
    pub id: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// Digits of numbers, with the country's.
    pub phones: Vec<String>,
}

/// A project of the house.
#[derive(Clone, Debug, Default)]
pub struct KnownProject {
    /// The id.
    pub id: String,
    /// Who pays for it.
    pub funders: Vec<KnownFunding>,
    /// Who carries it out, helps, and answers for what it publishes.
    pub others: Vec<String>,
    /// Whether its releases say who answers for the contents.
    pub disclaims: bool,
    /// Whether they say what the Union is.
    pub describes: bool,
}

impl KnownProject {
    /// Whether somebody pays for it on a day; on some day, where none is known.
    pub(super) fn is_paid_by(&self, id: &str, day: Option<Date>) -> bool {
        self.funders.iter().any(|own| own.id == id && own.holds(day))
    }
}

impl KnownFunding {
    /// Whether it is so on a day; on some day, where none is known.
    pub(super) fn holds(&self, day: Option<Date>) -> bool {
        let within =
            |day: Date| self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until);
        day.is_none_or(within)
    }
}

/// Who pays for a project, and when.
#[derive(Clone, Debug, Default)]
pub struct KnownFunding {
    /// The organisation's id.
    pub id: String,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

/// Who pays for the release alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFunding {
    /// The organisation's id.
    pub funder: String,
    /// Its part.
    pub role: &'static str,
    /// What for.
    pub what: &'static str,
}

/// What an import makes.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The day in the dateline.
    pub date: Option<Date>,
    /// How the first paragraph begins: `place-date`, `date-place`, `none`.
    pub dateline: &'static str,
    /// The kind of release.
    pub kind: Option<String>,
    /// Ids of places of the dateline.
    pub places: Vec<String>,
    /// Ids of contacts.
    pub contacts: Vec<String>,
    /// Ids of projects.
    pub projects: Vec<String>,
    /// Who pays for it, apart from the projects' funders.
    pub funding: Vec<OwnFunding>,
    /// Whether there is a sentence under the headline.
    pub standfirst: bool,
    /// Names of links, and where they lead.
    pub links: Vec<(String, String)>,
    /// The structure.
    pub structure: String,
    /// The messages of each language that was found, in the order of the structure.
    pub texts: BTreeMap<usize, Vec<Text>>,
    /// Pictures by name.
    pub pictures: Vec<(String, Vec<u8>)>,
    /// Where every word went.
    pub account: Vec<Line>,
    /// Files whose language nothing in them tells, by their places.
    pub untold: Vec<usize>,
    /// What was guessed, met and offered.
    pub notes: Vec<Message>,
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its id.
    pub id: String,
    /// Its attribute, where it is one.
    pub attribute: Option<&'static str>,
    /// Its words with their marks; as a value of Fluent only where it is written.
    pub words: String,
}

/// Words of a file, and where they went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The file.
    pub file: String,
    /// The words, as they stand there.
    pub words: String,
    /// Where they went.
    pub fate: Fate,
}

/// Where words went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Into a message of a language.
    Message(usize, String),
    /// They are facts, as the template writes them.
    Fact(String),
    /// The registry has them: under this id.
    Registry(String),
    /// They were left out.
    Left(Left),
}

/// Why words were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// They only part texts: `***`, the name of a language.
    Border,
    /// Deleted while changes were tracked.
    Deleted,
    /// Moved away while changes were tracked.
    Moved,
    /// Hidden.
    Hidden,
    /// What to write in a field of a form.
    Placeholder,
    /// In a chart, a diagram, a watermark, a building block.
    Apart,
    /// A comment.
    Comment,
    /// What stands over and under pages.
    Margin,
    /// A note at the foot of a page.
    Note,
    /// A table that no table of a release can be.
    Table,
    /// The facts of the release say otherwise.
    Contrary,
    /// Words, an address or a number that the registry does not have, of a contact that it has.
    Otherwise,
    /// A line of the funders' footer.
    Credit,
    /// Who wrote the file, as its programs tell it.
    Author,
    /// There is no text in the source language that it could belong to.
    Alone,
    /// There are already words in that place.
    Doubled,
}

/// A fact as the template writes it.
pub(super) fn fact(key: &str, value: &str) -> String {
    format!("{key} = \"{value}\"")
}

/// The day as the template writes it.
pub(super) fn day_fact(date: Date) -> String {
    format!("date = {date}")
}
