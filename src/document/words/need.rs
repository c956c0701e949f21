//! A text that is needed.
//!
//! In: a message's name, where it is needed, whose it is. Out: a [`Need`]. Invariants: a need says where it comes from, so
//! that what is missing is reported there.

use crate::diag::{Message, Span, message};
use crate::l10n::{Arguments, Value};

/// A text that is needed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Need<'a> {
    pub(crate) id: &'a str,
    pub(crate) attribute: Option<&'a str>,
    /// Where it is needed, and what for.
    pub(crate) by: Option<(Span, Why)>,
    /// Where it belongs.
    pub(crate) home: Home,
}

/// What a text is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    Caption,
    Contact,
    Contents,
    CreditFunder,
    Dateline,
    Document,
    Email,
    Extension,
    Footnote,
    Funder,
    Here,
    NameFunder,
    NamePartner,
    Number,
    Organisation,
    Picture,
    Place,
    Project,
    Release,
    Site,
    Spoken,
    Text,
}

impl Why {
    /// A few words for the place that needs the text.
    pub(crate) fn label(self) -> Message {
        match self {
            Self::Caption => message!("needed-for-caption", "needed for the caption of this table"),
            Self::Contact => message!("needed-for-contact", "needed for this contact"),
            Self::Contents => message!("answers-for-contents", "answers for the contents"),
            Self::CreditFunder => message!("needed-to-credit", "needed to credit this funder"),
            Self::Dateline => message!("needed-for-dateline", "needed for the dateline"),
            Self::Document => message!("needed-for-enclosure", "needed for what goes with the release"),
            Self::Email => message!("needed-for-email", "needed for an e-mail address"),
            Self::Extension => message!("needed-for-extension", "needed for an extension"),
            Self::Footnote => message!("needed-for-footnote", "needed for this footnote"),
            Self::Funder => message!("needed-for-funder", "needed for this funder"),
            Self::Here => message!("needed-here", "needed here"),
            Self::NameFunder => message!("needed-to-name-funder", "needed to name this funder"),
            Self::NamePartner => message!("needed-to-name-partner", "needed to name this partner"),
            Self::Number => message!("needed-for-number", "needed for a telephone number"),
            Self::Organisation => message!("needed-for-organisation", "needed for this organisation"),
            Self::Picture => message!("needed-for-picture", "needed for this picture"),
            Self::Place => message!("needed-for-place", "needed for this place"),
            Self::Project => message!("needed-for-project", "needed for this project"),
            Self::Release => message!("needed-for-release", "needed by this release"),
            Self::Site => message!("needed-for-site", "needed for the site"),
            Self::Spoken => message!("spoken-by-contact", "spoken by this contact"),
            Self::Text => message!("needed-for-text", "needed by this text"),
        }
    }
}

/// Whose message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// Payom needs it for every release.
    House,
    /// The release's template names it: its own message, or one of the house.
    Release,
}

impl<'a> Need<'a> {
    pub(crate) fn new(id: &'a str) -> Self {
        Self { id, attribute: None, by: None, home: Home::House }
    }

    pub(crate) fn attribute(mut self, attribute: &'a str) -> Self {
        self.attribute = Some(attribute);
        self
    }

    pub(crate) fn by(mut self, span: Span, why: Why) -> Self {
        self.by = Some((span, why));
        self
    }

    pub(crate) fn of_release(mut self) -> Self {
        self.home = Home::Release;
        self
    }

    pub(crate) fn name(&self) -> String {
        self.attribute.map_or_else(|| self.id.to_owned(), |a| format!("{}.{a}", self.id))
    }
}

/// One variable.
pub(crate) fn with(name: &str, value: Value) -> Arguments {
    Arguments::from([(name.to_owned(), value)])
}
