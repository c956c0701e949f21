//! What every part of the page is set with.
//!
//! In: style, caches, document. Out: lines and galleys. In between: one structure tree, one list of images and one
//! account of quality for the whole edition.

use std::sync::Arc;

use super::galley::Galley;
use super::pages::{Owner, Rgb};
use super::paragraph::{Known, Line, Manner, natural_width};
use super::passage::{Composer, Passage, Voice};
use super::quality::Quality;
use super::shape::{Language, Shaper};
use super::style::{Style, TextStyle};
use super::tags::{ElementId, Pen, Slot, Tree};
use super::typeset::{TypesetError, Typesetter};
use crate::document::{Asset, Inline};

/// Tools and accounts for one edition.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    pub(super) style: &'a Style,
    pub(super) shaper: &'a mut Shaper,
    known: &'a mut Known,
    pub(super) tree: Tree,
    pub(super) images: Vec<Arc<Asset>>,
    pub(super) quality: Quality,
    /// The edition's language.
    pub(super) language: Language,
    /// Width of running text in it.
    pub(super) measure: f32,
    /// How running text is set in it.
    pub(super) manner: Manner,
}

impl<'a> Desk<'a> {
    /// An empty desk for an edition in a language.
    pub(super) fn new(style: &'a Style, typesetter: &'a mut Typesetter, language: &str) -> Self {
        let Typesetter { shaper, known } = typesetter;
        known.set_style(style);
        let manner = if style.is_justified(language) { Manner::Justified } else { Manner::Ragged };
        let measure = style.measure(language);
        let language = shaper.language(language);
        let (images, quality) = (Vec::new(), Quality::default());
        Self { style, shaper, known, tree: Tree::new(), images, quality, language, measure, manner }
    }

    /// A voice of the edition's language.
    pub(super) fn voice(&self, style: TextStyle, pen: Pen) -> Voice {
        Voice { style, language: self.language, pen, link: None, whole: false }
    }

    /// A voice that belongs to nobody.
    pub(super) fn artifact(&self, style: TextStyle, owner: Owner) -> Voice {
        self.voice(style, Pen::Artifact(owner))
    }

    /// A passage of inline content.
    pub(super) fn compose(&mut self, content: &[Inline], style: TextStyle, element: ElementId) -> Passage {
        let link = self.link_color();
        let mut composer = Composer { tree: &mut self.tree, shaper: self.shaper, link };
        composer.passage(content, style, self.language, element)
    }

    /// Adds inline content to a passage.
    pub(super) fn compose_into(
        &mut self,
        passage: &mut Passage,
        content: &[Inline],
        style: TextStyle,
        element: ElementId,
    ) {
        let link = self.link_color();
        let mut composer = Composer { tree: &mut self.tree, shaper: self.shaper, link };
        composer.extend(passage, content, style, self.language, element);
    }

    /// Ink of links.
    pub(super) fn link_color(&self) -> Rgb {
        self.style.colors.house
    }

    /// Plain words as a passage in a slot.
    pub(super) fn plain(&self, text: &str, style: TextStyle, slot: Slot) -> Passage {
        Passage::plain(text, self.voice(style, Pen::Slot(slot)))
    }

    /// Breaks and sets a passage.
    pub(super) fn set(&mut self, passage: &Passage, measure: f32, manner: Manner) -> Result<Vec<Line>, TypesetError> {
        let Self { style, shaper, known, quality, .. } = self;
        known.set(passage, measure, manner, &style.breaking, shaper, quality)
    }

    /// Sets plain words below what a galley holds.
    pub(super) fn put_text(
        &mut self,
        galley: &mut Galley,
        text: &str,
        style: TextStyle,
        slot: Slot,
        (x, measure): (f32, f32),
        manner: Manner,
    ) -> Result<(), TypesetError> {
        let passage = self.plain(text, style, slot);
        self.put_passage(galley, &passage, style, (x, measure), manner)
    }

    /// Sets a passage below what a galley holds.
    pub(super) fn put_passage(
        &mut self,
        galley: &mut Galley,
        passage: &Passage,
        style: TextStyle,
        (x, measure): (f32, f32),
        manner: Manner,
    ) -> Result<(), TypesetError> {
        let lines = self.set(passage, measure, manner)?;
        galley.lines(x, lines, &style, self.cap_height(&style));
        Ok(())
    }

    /// The width of a passage on one line.
    pub(super) fn width(&mut self, passage: &Passage) -> Result<f32, TypesetError> {
        natural_width(passage, &self.style.breaking, self.shaper)
    }

    /// Height of capitals, in em.
    pub(super) fn cap_height(&self, style: &TextStyle) -> f32 {
        self.shaper.metrics(style.face).cap_height
    }

    /// The index of an image; the same file is listed once.
    pub(super) fn image(&mut self, asset: &Arc<Asset>) -> usize {
        let known = self.images.iter().position(|image| Arc::ptr_eq(image, asset) || image == asset);
        known.unwrap_or_else(|| {
            self.images.push(Arc::clone(asset));
            self.images.len() - 1
        })
    }
}
