//! The rules of micro-typography, one after the other.
//!
//! In: the segments of one paragraph in a known language. Out: as many strings. Invariants: each rule is linear in the
//! length of the paragraph, and setting a text that is already set changes nothing.

use super::cells::{find_cores, fix_addresses, gather, scatter, tokens};
use super::characters::CharClasses;
use super::segment::Segment;
use super::{bonds, cells, dashes, hyphens, quotes, tidy};
use crate::l10n::language::table::style_of;

/// The paragraph as the language sets it: one string for each segment, in order.
///
/// A segment of spaces alone may become empty, where the space before it is in another segment.
#[must_use]
pub fn typeset_text(language: &str, segments: &[Segment<'_>]) -> Vec<String> {
    let style = &style_of(language);
    let mut cells = gather(segments);
    let (mut tokens, untidy) = tokens(&cells);
    fix_addresses(&mut cells, &tokens);
    if untidy {
        cells = tidy::tidy(&cells, style);
        (tokens, _) = cells::tokens(&cells);
    }
    find_cores(&cells, &mut tokens, style);
    dashes::set(&mut cells, &tokens, style);
    if tokens.iter().any(|token| token.kinds.any(CharClasses::QUOTE)) {
        quotes::set(&mut cells, style);
    }
    hyphens::set(&mut cells, &tokens, style);
    bonds::set(&mut cells, &tokens);
    scatter(&cells, segments)
}
