//! The picture that a link to a release is shown with: 1200 × 630 pixels (the size that Open Graph readers crop least).
//!
//! In: a document, the house's style. Out: a PNG. Invariants: words are shaped by the same shaper and faces as on paper;
//! the headline takes the largest size at which it fits, its lines are about equally long, and one that fits at none
//! ends with an ellipsis. The same document gives the same bytes.

mod draw;
mod glyphs;
pub mod house;
mod model;
mod paint;
mod words;

pub use draw::card;
pub use model::{HEIGHT, WIDTH};
