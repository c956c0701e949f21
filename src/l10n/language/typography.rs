//! Micro-typography: the right marks, dashes, spaces and hyphens of a paragraph, set once for HTML and PDF.
//!
//! In: the segments of one paragraph (inline marks split it) in a known language. Out: as many strings. In between
//! the paragraph is one run of characters, so quotation marks nest and spaces bind across segments, and five rules
//! pass over it, each linear in its length:
//!
//! | rule | file | does |
//! |---|---|---|
//! | tidy | `spaces` | several spaces to one, three dots to an ellipsis, two hyphens to a dash |
//! | dashes | `dashes` | the language's dash between spaces, the en dash in ranges of numbers |
//! | quotes | `quotes` | the language's quotation marks by depth, apostrophes |
//! | hyphens | `hyphens` | no-break hyphens where Unicode would break a line badly |
//! | spaces | `bonds` | no-break spaces |
//!
//! What holds: letters, digits and other signs stay as they are and in their order; verbatim segments, e-mails and
//! URLs are context and never touched; and setting a text that is already set changes nothing. The last follows from
//! how rules look: they see classes of characters (any space, any dash, any quotation mark), never which of them.

use super::cells::{find_cores, fix_addresses, gather, scatter, tokens};
use super::kinds::Kinds;
use super::style::Style;
use super::{bonds, cells, dashes, hyphens, quotes, spaces};

/// A stretch of a paragraph under one inline mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    /// Its characters, in normal form C.
    pub text: &'a str,
    /// Whether rules may change them.
    pub kind: SegmentKind,
}

/// What may be done with a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// Words of the language: rules apply.
    Prose,
    /// An e-mail, a URL, code, words of another language: context for its neighbours, never changed.
    Verbatim,
}

/// The paragraph as the language sets it: one string for each segment, in order.
///
/// A segment of spaces alone may become empty, where the space before it is in another segment.
#[must_use]
pub fn typeset_text(language: &str, segments: &[Segment<'_>]) -> Vec<String> {
    let style = Style::of(language);
    let mut cells = gather(segments);
    let (mut tokens, untidy) = tokens(&cells);
    fix_addresses(&mut cells, &tokens);
    if untidy {
        cells = spaces::tidy(&cells, style);
        (tokens, _) = cells::tokens(&cells);
    }
    find_cores(&cells, &mut tokens, style);
    dashes::set(&mut cells, &tokens, style);
    if tokens.iter().any(|token| token.kinds.any(Kinds::QUOTE)) {
        quotes::set(&mut cells, style);
    }
    hyphens::set(&mut cells, &tokens, style);
    bonds::set(&mut cells, &tokens);
    scatter(&cells, segments)
}
