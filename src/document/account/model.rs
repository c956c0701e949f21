//! What an account says.
//!
//! In: nothing. Out: [`Account`]. Invariants: texts are as editions print them.

use jiff::civil::Date;

use crate::l10n::Locale;
use crate::registry::{Href, OrganisationId, Role, Text};

/// What was published about a funder's projects.
#[derive(Clone, Debug)]
pub struct Account<'a> {
    /// Who pays.
    pub funder: &'a OrganisationId,
    /// The first and the last day.
    pub days: (Date, Date),
    /// Each month by its first day: what was published in it, and since the first day.
    pub months: Vec<(Date, Sum, Sum)>,
    /// Each language.
    pub languages: Vec<(Locale, Sum)>,
    /// Each project, as the registry calls it.
    pub projects: Vec<(String, Sum)>,
    /// All there is.
    pub all: Sum,
    /// The oldest first.
    pub releases: Vec<Told>,
    /// What the press made of them, where the house keeps that.
    pub coverage: Option<Vec<Mention>>,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Each release once.
    pub releases: usize,
    /// Each language of a release.
    pub editions: usize,
}

/// A release.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its day.
    pub day: Date,
    /// Its projects, as the registry calls them.
    pub projects: Vec<String>,
    /// What the funder does for it.
    pub role: Role,
    /// How often the press took it up, where the house keeps that.
    pub mentions: Option<usize>,
    /// Its editions.
    pub editions: Vec<ToldEdition>,
}

/// An edition, and what it prints.
#[derive(Clone, Debug)]
pub struct ToldEdition {
    /// Its language.
    pub locale: Locale,
    /// Its headline.
    pub title: Text,
    /// "Press release".
    pub kind: Option<Text>,
    /// The number under which it is filed.
    pub reference: Option<Text>,
    /// Names of its places.
    pub places: Vec<Text>,
    /// Its page, where the house has a site.
    pub page: Option<Href>,
    /// How the funder is shown.
    pub shown: Shown,
    /// The words beside it.
    pub statement: Option<Text>,
    /// The disclaimers that the funder prescribes.
    pub disclaimers: Vec<Text>,
    /// The days of corrections, the first one first.
    pub corrected: Vec<Date>,
    /// The day on which it was withdrawn.
    pub withdrawn: Option<Date>,
}

/// How a funder is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// By its emblem, so many millimetres high.
    Emblem(Option<String>),
    /// By its logo.
    Logo,
    /// By its name as a wordmark.
    Wordmark,
    /// By its name in words.
    Words,
    /// Not at all.
    No,
}

impl Shown {
    /// As spreadsheets have it, and as forms of the word are called.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Emblem(_) => "emblem",
            Self::Logo => "logo",
            Self::Wordmark => "wordmark",
            Self::Words => "words",
            Self::No => "none",
        }
    }
}

/// What a medium made of a release; cells as people typed them.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Its day.
    pub day: Date,
    /// The medium.
    pub outlet: String,
    /// Where it is.
    pub address: String,
    /// The release's title in the account's language, else in its first.
    pub title: Option<(Locale, Text)>,
    /// The language that it was written in, a tag or a name.
    pub language: String,
    /// How many it reached.
    pub reach: String,
    /// Whether it names the funder.
    pub named: String,
}
