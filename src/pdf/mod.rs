//! Typesetting and writing PDF.
pub mod fonts;
pub mod pages;
