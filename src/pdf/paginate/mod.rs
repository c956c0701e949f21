//! Flow items go to pages.
//!
//! In: flow items in reading order, and the footer that closes the last page. Out: pages with every item at its place,
//! y upward from the lower edge. Invariants: `divide` finds the cheapest division of the whole edition, `floats` tries
//! other places for pictures, `breaks` tightens lines where that saves a page; `place` and `draw` do what was chosen.

mod breaks;
mod divide;
mod draw;
mod floats;
mod fullness;
mod place;

pub(super) use breaks::{Ending, Plan, least_height, plan};
pub(super) use draw::{Drawn, draw};
pub(super) use fullness::Filled;
