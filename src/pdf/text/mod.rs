//! Words in the compiled-in faces: shaped, measured, divided.
//!
//! In: words with face, size, language and owner. Out: a [`StyledText`] to be set as a paragraph; from the [`Shaper`],
//! the glyphs of each [`Word`]. Invariants: every glyph exists in its face; harfrust is used in this folder only.

mod address;
mod face;
mod hyphenate;
mod kept;
mod shape;
mod styled_text;
mod word;
mod word_cache;

pub(crate) use address::{Sign, address, breaks as address_breaks};
pub(crate) use face::{Faces, FigureWidth, LanguageTag, language_tag};
pub(crate) use kept::{Kept, Names, kept_words};
pub(crate) use shape::{Language, Shaper};
pub(crate) use styled_text::{Span, StyledText, TextAttributes};
pub(crate) use word::Word;
pub(crate) use word_cache::{SharedWords, WordId};
