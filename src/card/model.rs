//! Sizes of the card, and a line of words on it.
//!
//! In: nothing. Out: what the other files share. Invariants: lengths are pixels, y points down.

use crate::pdf::fonts::Face;

/// Width in pixels.
pub const WIDTH: u32 = 1200;
/// Height in pixels.
pub const HEIGHT: u32 = 630;

/// Free space on all sides.
pub(super) const MARGIN: f32 = 80.0;

/// One line of words.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) face: Face,
    /// Pixels an em.
    pub(super) size: f32,
    /// Space after each letter, in em.
    pub(super) tracking: f32,
    /// Where its baseline begins.
    pub(super) at: (f32, f32),
}
