//! What an item can be.
//!
//! In: nothing. Out: [`Role`]. Invariants: an item is of one role.

use super::model::Left;

/// What an item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Label,
    /// The day, with its place or without, and nothing else.
    Day,
    /// Until when nothing is published.
    Embargo,
    Headline,
    Standfirst,
    Heading(u8),
    Paragraph,
    /// An item of a list: its first number, its level.
    Listed(Option<u64>, u8),
    Quote,
    Speaker,
    Figure,
    Caption,
    Grid(Vec<Vec<String>>),
    Contact,
    /// The names of organisations over the headline.
    Letterhead,
    Credit,
    Left(Left),
}

impl Role {
    /// What it is in the text.
    pub(super) fn text(&self) -> Self {
        if *self == Self::Embargo { Self::Paragraph } else { self.clone() }
    }
}
