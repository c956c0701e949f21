//! SVG: paths only.
//!
//! In: the bytes of an SVG file. Out: the drawing, written anew with nothing in it but what paints, and its size, if the
//! file does nothing but paint paths. Invariants: a logo is published inside a page and inside a PDF, so it must not run,
//! fetch, animate or set type, and it must look the same in both; therefore whatever needs a browser, a font, a network or
//! a rasteriser is refused by name, with what to do in the drawing program. What is published paints what the file paints.

mod clean;
mod compare;
mod effects;
mod error;
mod expansion;
mod raster;
mod rewrite;
mod safety;
mod shade;
mod styles;
mod vocabulary;

pub(crate) use self::clean::{clean, parse};
pub(crate) use self::raster::rasterised;
