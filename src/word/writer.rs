//! What is gathered while an edition is written.
//!
//! In: blocks in reading order. Out: a body, lists and notes. Invariants: each list has a numbering of its own; a note stands once,
//! where its first mark is.

use crate::document::{Block, Document, Footnote};
use crate::office::word::write::{self, List, Paragraph, Run};
use crate::pdf::Style;

/// What is gathered.
pub(super) struct Writer<'a> {
    pub(super) document: &'a Document,
    pub(super) style: &'a Style,
    pub(super) body: Vec<write::Block>,
    pub(super) lists: Vec<List>,
    /// The notes that stand in the text so far, by their numbers.
    pub(super) notes: Vec<(u32, Paragraph)>,
    /// All notes of the edition.
    pub(super) all_notes: Vec<&'a Footnote>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(document: &'a Document, style: &'a Style) -> Self {
        let mut all_notes = Vec::new();
        for block in document.body.iter().chain(document.sections.iter().flat_map(|section| &section.blocks)) {
            if let Block::Footnotes(notes) = block {
                all_notes.extend(notes);
            }
        }
        Self { document, style, body: Vec::new(), lists: Vec::new(), notes: Vec::new(), all_notes }
    }

    pub(super) fn push(&mut self, paragraph: Paragraph) {
        if !paragraph.runs.is_empty() {
            self.body.push(write::Block::Paragraph(paragraph));
        }
    }

    /// A paragraph of plain words.
    pub(super) fn line(&mut self, style: &'static str, words: &(impl ToString + ?Sized)) {
        self.push(Paragraph { style, runs: vec![Run::plain(words.to_string())], ..Paragraph::default() });
    }

    /// The paragraph that was written last.
    pub(super) fn last(&mut self) -> Option<&mut Paragraph> {
        match self.body.last_mut() {
            Some(write::Block::Paragraph(paragraph)) => Some(paragraph),
            _ => None,
        }
    }

    /// How wide running text is.
    pub(super) fn width(&self) -> f32 {
        self.style.frame_width()
    }
}

/// The name of a language as Word has it.
pub(super) fn language(tag: &str, language: &str) -> String {
    if tag != language {
        return tag.to_owned();
    }
    crate::l10n::language::find(language).full_tag.unwrap_or(language).to_owned()
}
