//! The stages of typesetting one by one, to be measured.
//!
//! In: words, a document, a style. Out: how much was set. Invariants: this is what [`typeset`](super::typeset()) does in one go.
//! Nothing here is part of publishing.

use super::compose::{self, FlowItem, LayoutContext};
use super::error::TypesetError;
use super::pages::Owner;
use super::paginate;
use super::style::Style;
use super::text::StyledText;
use super::typesetter::Typesetter;
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
        glyphs += shaper.get(id).glyphs.len();
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
    typesetter.paragraphs.forget();
    let mut context = LayoutContext::new(style, typesetter, language);
    let styled = StyledText::plain(text, context.artifact(style.texts.body, Owner::Layout));
    Ok(context.set(&styled, context.measure, context.alignment)?.len())
}

/// A document's running text, set but not yet on pages.
#[derive(Clone, Debug)]
pub struct Flow(Vec<FlowItem>);

impl Flow {
    /// Sets a document's running text.
    ///
    /// # Errors
    /// A character without a glyph.
    pub fn set(document: &Document, style: &Style, typesetter: &mut Typesetter) -> Result<Self, TypesetError> {
        let mut context = LayoutContext::new(style, typesetter, document.locale.language());
        let root = context.tree.root();
        Ok(Self(compose::body(&mut context, &document.body, root)?))
    }

    /// Chooses where pages end; gives their number.
    ///
    /// # Errors
    /// An item that is higher than a page.
    pub fn paginate(mut self, style: &Style) -> Result<usize, TypesetError> {
        Ok(paginate::plan(&mut self.0, &[0.0], |_| Ok(paginate::Ending::default()), style)?.pages.len())
    }
}
