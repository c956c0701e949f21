//! Typesetting and writing PDF.
mod finish;
pub mod fonts;
pub mod pages;
pub mod write;
