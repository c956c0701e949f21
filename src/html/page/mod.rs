//! The page of an edition, part by part.
//!
//! In: a document and [`PageFacts`](facts::PageFacts). Out: a page. Invariants: everything that the document holds is on
//! the page, once, and in its order.

pub(super) mod blocks;
pub(super) mod contacts;
mod data;
mod edition;
mod event;
pub(super) mod facts;
pub(super) mod footer;
pub(super) mod frame;
pub(super) mod head;
mod inline;
pub(super) mod sections;
pub(super) mod sizes;
mod table;
