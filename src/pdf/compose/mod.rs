//! Parts of a release, set but not yet on pages.
//!
//! In: a document and a [`LayoutContext`]. Out: [`FlowItem`]s in reading order for letterhead, headline, body and
//! contacts; one [`Galley`] for the funder footer; [`Placed`] items for the margins of a page. Invariants: y runs down
//! from the top of a galley or flow item, x right from the left edge of the frame; every item belongs to an element of
//! the structure tree or is an artifact.

mod body;
mod column;
mod columns;
mod contacts;
mod context;
mod credits;
mod figure;
mod first_page;
mod flow;
mod footer;
mod footnotes;
mod furniture;
mod gallery;
mod galley;
mod headline;
mod inline;
mod joint;
mod lists;
mod logos;
mod names;
mod notices;
mod persons;
mod signatories;
mod table;
mod turns;

pub(super) use body::{body, sections};
pub(super) use contacts::contacts;
pub(super) use context::LayoutContext;
pub use figure::{PrintResolution, resolution};
pub(super) use flow::{BreakBefore, FlowItem, FlowKind, Ground, QuoteRule};
pub(super) use footer::footer;
pub(super) use footnotes::{ABOVE_NOTES, foot, footnotes};
pub(super) use furniture::{head, margins};
pub(super) use galley::{Galley, Item, Placed};
pub(super) use persons::persons;
