//! Typesetting and writing PDF.
mod body;
mod credits;
mod desk;
mod draw;
mod face;
mod figure;
mod fill;
mod finish;
pub mod fonts;
mod footer;
mod furniture;
mod galley;
mod hyphen;
mod names;
pub mod pages;
mod panel;
mod paragraph;
mod passage;
mod quality;
pub mod rules;
mod shape;
pub mod style;
mod tags;
mod typeset;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod typeset_tests;

pub use quality::Quality;
pub use style::Style;
pub use typeset::{Typeset, TypesetError, Typesetter, typeset};
pub mod write;
