//! The stages of typesetting one by one, to be measured.
//!
//! In: words, a document, a style. Out: how much was set. In between: what [`typeset`](super::typeset) does in one go.
//! Nothing here is part of publishing.

use super::body;
use super::desk::Desk;
use super::fill;
use super::galley::Row;
use super::pages::Owner;
use super::passage::Passage;
use super::style::Style;
use super::typeset::{TypesetError, Typesetter};
use crate::document::Document;

/// Shapes every word of a text, none of them known; gives the number of glyphs.
///
/// # Errors
/// A character without a glyph.
pub fn shape(text: &str, language: &str, style: &Style, typesetter: &mut Typesetter) -> Result<usize, TypesetError> {
    let shaper = &mut typesetter.shaper;
    shaper.forget();
    let language = shaper.language(language);
    let mut glyphs = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let id = shaper.word(style.texts.body.face, language, word)?;
        glyphs += shaper.get(id).map_or(0, |word| word.glyphs.len());
    }
    Ok(glyphs)
}

/// Sets a text as one paragraph of running text, its words known from the second time on; gives the number of lines.
///
/// # Errors
/// A character without a glyph.
pub fn paragraph(
    text: &str,
    language: &str,
    style: &Style,
    typesetter: &mut Typesetter,
) -> Result<usize, TypesetError> {
    typesetter.known.forget();
    let mut desk = Desk::new(style, typesetter, language);
    let passage = Passage::plain(text, desk.artifact(style.texts.body, Owner::Layout));
    let (measure, manner) = (desk.measure, desk.manner);
    Ok(desk.set(&passage, measure, manner)?.len())
}

/// A document's running text, set but not yet on pages.
#[derive(Clone, Debug)]
pub struct Rows(Vec<Row>);

impl Rows {
    /// Sets a document's running text.
    ///
    /// # Errors
    /// A character without a glyph.
    pub fn set(document: &Document, style: &Style, typesetter: &mut Typesetter) -> Result<Self, TypesetError> {
        let mut desk = Desk::new(style, typesetter, document.locale.language());
        let root = desk.tree.root();
        Ok(Self(body::rows(&mut desk, &document.body, root)?))
    }

    /// Chooses where pages end; gives their number.
    ///
    /// # Errors
    /// A row that is higher than a page.
    pub fn flow(mut self, style: &Style) -> Result<usize, TypesetError> {
        Ok(fill::plan(&mut self.0, 0.0, style)?.pages.len())
    }
}
