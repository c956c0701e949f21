//! How pages look: templates and the stylesheet, the house's over ours.
//!
//! In: what is compiled in, and the project's `theme/` folder. Out: [`Pages`](template::Pages). Invariants: a theme cannot
//! make a page that is unsafe, and what is wrong with it is reported before anything is written.

pub(super) mod faces;
pub(super) mod house;
mod layout;
mod nesting;
pub(super) mod style;
pub(super) mod template;
mod woff;
