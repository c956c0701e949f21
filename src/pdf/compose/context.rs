//! What every part of an edition is set with.
//!
//! In: style, caches, language. Out: lines and galleys. Invariants: one structure tree, one list of images and one
//! account of quality for the whole edition.

use std::sync::Arc;

use super::galley::{Galley, Measure};
use crate::document::Asset;
use crate::pdf::error::TypesetError;
use crate::pdf::pages::{Owner, Rgb, Role};
use crate::pdf::paragraph::{Alignment, Line, Paragraph, ParagraphCache, Quality, natural_width};
use crate::pdf::style::{Style, TextStyle};
use crate::pdf::tags::{ElementId, Slot, TagTarget, Tree};
use crate::pdf::text::{Kept, Language, Names, Shaper, StyledText, TextAttributes, kept_words};
use crate::pdf::typesetter::Typesetter;

/// Tools and accounts for one edition.
#[derive(Debug)]
pub(crate) struct LayoutContext<'a> {
    pub(crate) style: &'a Style,
    pub(crate) shaper: &'a mut Shaper,
    paragraphs: &'a mut ParagraphCache,
    pub(crate) tree: Tree,
    pub(crate) images: Vec<Arc<Asset>>,
    pub(crate) quality: Quality,
    /// Names of persons in the document, which are never divided.
    pub(crate) names: Names,
    /// The style of what the first page shows besides, where it does.
    pub(crate) first_page: Option<&'a Style>,
    /// Paragraphs of the body, by number, whose words are not divided: one would be at the end of a page.
    pub(crate) whole: Vec<usize>,
    /// The paragraph at hand, where its words are not divided.
    pub(super) undivided: bool,
    /// How many paragraphs of the body were set.
    pub(super) paragraphs_set: usize,
    /// Marks of footnotes that were set, and the places of their notes among those of the edition.
    pub(super) marks: Vec<(Slot, usize)>,
    /// The element of the notes, in its place among the sections.
    pub(super) notes: Option<ElementId>,
    /// The edition's language.
    pub(crate) language: Language,
    /// Width of running text in it.
    pub(crate) measure: f32,
    /// How running text is set in it.
    pub(crate) alignment: Alignment,
}

impl<'a> LayoutContext<'a> {
    /// An empty context for an edition in a language.
    pub(crate) fn new(style: &'a Style, typesetter: &'a mut Typesetter, language: &str) -> Self {
        let Typesetter { shaper, paragraphs } = typesetter;
        paragraphs.set_style(style);
        let alignment = if style.is_justified(language) { Alignment::Justified } else { Alignment::Ragged };
        let measure = style.measure(language);
        let names = Names::new(language);
        let language = shaper.language(language);
        Self {
            style,
            shaper,
            paragraphs,
            tree: Tree::new(),
            images: Vec::new(),
            quality: Quality::default(),
            names,
            first_page: None,
            whole: Vec::new(),
            undivided: false,
            paragraphs_set: 0,
            marks: Vec::new(),
            notes: None,
            language,
            measure,
            alignment,
        }
    }

    /// Attributes of text in the edition's language.
    pub(super) fn attributes(&self, style: TextStyle, target: TagTarget) -> TextAttributes {
        TextAttributes { style, language: self.language, target, link: None, whole: false }
    }

    /// Attributes of text that belongs to no element.
    pub(crate) fn artifact(&self, style: TextStyle, owner: Owner) -> TextAttributes {
        self.attributes(style, TagTarget::Artifact(owner))
    }

    /// Ink of links.
    pub(super) fn link_color(&self) -> Rgb {
        self.style.colors.house
    }

    /// Plain words in a slot.
    pub(super) fn plain(&self, text: &str, style: TextStyle, slot: Slot) -> StyledText {
        StyledText::plain(text, self.attributes(style, TagTarget::Slot(slot)))
    }

    /// Plain words as a new paragraph of the structure tree.
    pub(super) fn paragraph(&mut self, parent: ElementId, text: &str, style: TextStyle) -> StyledText {
        let slot = self.slot(parent, Role::P);
        self.plain(text, style, slot)
    }

    /// Does something whose elements and facts are not kept: to learn how high it is.
    ///
    /// # Errors
    /// Those of what is done.
    pub(crate) fn trial<T>(
        &mut self,
        act: impl FnOnce(&mut Self) -> Result<T, TypesetError>,
    ) -> Result<T, TypesetError> {
        let tree = std::mem::replace(&mut self.tree, Tree::new());
        let (quality, marks) = (self.quality.clone(), self.marks.len());
        let made = act(self);
        self.marks.truncate(marks);
        (self.tree, self.quality) = (tree, quality);
        made
    }

    /// A place for content in a new element.
    pub(super) fn slot(&mut self, parent: ElementId, role: Role) -> Slot {
        let element = self.tree.element(parent, role);
        self.tree.slot(element)
    }

    /// Breaks and sets a text.
    ///
    /// # Errors
    /// A character without a glyph.
    pub(crate) fn set(
        &mut self,
        text: &StyledText,
        measure: f32,
        alignment: Alignment,
    ) -> Result<Vec<Line>, TypesetError> {
        let divided = matches!(alignment, Alignment::Justified | Alignment::Cell);
        let kept = match (divided, self.undivided) {
            (true, true) => vec![Kept { range: 0..text.text().len(), never: true }],
            (true, false) => kept_words(text.text(), &self.names),
            (false, _) => Vec::new(),
        };
        let paragraph = Paragraph { text, measure, alignment, kept: &kept, breaking: &self.style.breaking };
        self.paragraphs.set(&paragraph, self.shaper, &mut self.quality)
    }

    /// Sets a text below what a galley holds.
    ///
    /// # Errors
    /// A character without a glyph.
    pub(super) fn put(
        &mut self,
        galley: &mut Galley,
        text: &StyledText,
        style: TextStyle,
        measure: Measure,
    ) -> Result<(), TypesetError> {
        let lines = self.set(text, measure.width, measure.alignment)?;
        galley.lines(measure.x, lines, &style, self.cap_height(&style));
        Ok(())
    }

    /// The width of a text on one line.
    ///
    /// # Errors
    /// A character without a glyph.
    pub(super) fn width(&mut self, text: &StyledText) -> Result<f32, TypesetError> {
        natural_width(text, &self.style.breaking, self.shaper)
    }

    /// The width of plain words on one line.
    ///
    /// # Errors
    /// A character without a glyph.
    pub(super) fn words_width(&mut self, words: &str, style: TextStyle) -> Result<f32, TypesetError> {
        let attributes = self.artifact(style, Owner::Layout);
        self.width(&StyledText::plain(words, attributes))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of each line in a narrow column, where an edition of this style is set by another one.
    fn lines((own, style): (&Style, &Style), measure: f32, typesetter: &mut Typesetter) -> Vec<String> {
        let words =
            "Участники конференции обсудили предупреждение пыток и создание национального механизма. ".repeat(6);
        let mut context = LayoutContext::new(own, typesetter, "ru");
        context.style = style;
        let root = context.tree.root();
        let text = context.paragraph(root, &words, style.texts.footer);
        let lines = context.set(&text, measure, Alignment::Cell).unwrap();
        let said = |line: Line| line.runs.into_iter().map(|run| run.glyphs.text.to_string()).collect();
        lines.into_iter().map(said).collect()
    }

    #[test]
    fn what_was_broken_otherwise_is_not_taken() {
        let own = Style::default();
        let other = own.fewer_lines();
        let fresh = |style: &Style, measure: f32| lines((&own, style), measure, &mut Typesetter::new().unwrap());
        let mut measures = (9_u8..40).map(|tens| f32::from(tens) * 10.0);
        let measure = measures.find(|measure| fresh(&own, *measure) != fresh(&other, *measure)).unwrap();
        let mut typesetter = Typesetter::new().unwrap();
        for style in [&own, &own, &own, &other, &other, &other, &own] {
            assert_eq!(lines((&own, style), measure, &mut typesetter), fresh(style, measure));
        }
    }
}
