//! A release's structure, with references where its words go.
//!
//! In: the Markdown body of `release.md`. Out: a [`Template`] of [`Block`]s and [`Inline`]s. Invariants: no letter and no
//! digit stands outside a reference, so nothing can escape translation; heading levels never skip; pictures have
//! alternative text. pulldown-cmark is used here and for messages only.
//!
//! | file | does |
//! |---|---|
//! | `model` | blocks and inlines |
//! | `reader` | the events of the parser, and what is wrong with them |
//! | `inline` | running text: references, punctuation, marks, links |
//! | `figure` | pictures |
//! | `bars` | what lines with bars are typed as, and why they are no table |
//! | `table` | tables |
//! | `notes` | footnotes |
//! | `blocks` | headings, lists, quotations |

mod bars;
mod blocks;
mod figure;
mod inline;
mod model;
mod notes;
mod reader;
mod table;

pub use bars::cells as row_cells;
pub(super) use blocks::parse;
pub use model::{Block, Cell, Column, ColumnAlign, Definition, Fact, Inline, Reference, Row, Table, Template};
