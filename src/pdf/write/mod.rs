//! Typeset pages as bytes of a PDF file.
//!
//! In: [`Pages`](super::pages::Pages) and a [`WriterCache`]. Out: one file that meets both PDF/UA-1 (ISO 14289-1) and
//! PDF/A-2a (ISO 19005-2, level A). Invariants: printpdf builds the document (page tree, content streams, resources) from
//! operations; `document` completes its object tree with everything that makes a file accessible and archivable and saves
//! it. The bytes depend on the pages alone: not on the cache, on the clock, or on what the process wrote before.

mod cache;
mod check;
mod content;
mod document;
mod error;
mod font;
mod image;
mod number;
mod operators;
mod stream;
mod text;
mod usage;
mod writer;

pub use cache::WriterCache;
pub use error::WriteError;
pub use writer::write;
