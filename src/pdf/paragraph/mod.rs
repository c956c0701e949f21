//! A paragraph of styled text becomes lines.
//!
//! In: a [`Paragraph`]: text, measure, alignment. Out: [`Line`]s with every glyph in place, x from the left edge of the
//! measure, y from the baseline. Invariants: `edges`, `places` and `items` find where lines may end and what each stretch of text
//! measures, `linebreak` chooses the ends for the paragraph as a whole (Knuth and Plass, "Breaking Paragraphs into
//! Lines", 1981), `assemble` sets the chosen lines, `layout` is these in order; `cache` keeps paragraphs that are
//! repeated, and without it the lines are the same.

mod assemble;
mod atom;
mod cache;
mod edges;
mod items;
mod layout;
mod line;
mod linebreak;
mod places;
mod quality;
mod river;

pub(crate) use cache::{ParagraphCache, SharedParagraphs};
pub(crate) use layout::{ColumnNeeds, column_needs, natural_width};
pub(crate) use line::{Alignment, Line, LineRun, Paragraph};
pub use quality::{PageUse, Quality, WhyShort};
