//! Words and spaces of a paragraph, and what a line can end with.
//!
//! In: nothing. Out: [`Atom`], [`End`]. Invariants: an atom is of one span.

use std::ops::Range;

use crate::pdf::text::WordId;

/// A word or a space.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    /// Its span.
    pub(super) span: usize,
    /// What it is.
    pub(super) kind: AtomKind,
}

/// What an atom is.
#[derive(Clone, Copy, Debug)]
pub(super) enum AtomKind {
    /// Glyphs without a space among them.
    Word(WordId),
    /// One space, its natural width with kerning.
    Space(f32),
}

/// What stands at a line's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A space, or the start or end of the text, or any break without a mark.
    Plain,
    /// A hyphen or dash of the text itself.
    Explicit,
    /// A hyphen that the setting adds.
    Hyphen,
}
