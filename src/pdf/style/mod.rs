//! Every size, colour and distance of the page, in one value.
//!
//! In: a choice of paper, and what `[style]` in `payom.toml` changes. Out: a [`Style`] whose numbers lie within
//! [`Style::check`]'s limits. Invariants: nothing is computed from the text, the same style sets every release; all
//! lengths are points (1/72 inch).

mod defaults;
mod faces;
mod house;
mod limits;
mod measure;
mod model;

pub use crate::project::{Figures, Paper};
pub use limits::BadStyle;
pub use model::{
    Blocks, Breaking, Colors, FirstPage, Letterhead, MM, Margins, Paging, Spacing, Style, TextStyle, Texts,
};
