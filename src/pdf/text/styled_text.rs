//! A run of text before it is broken into lines: characters with style, language and owner.
//!
//! In: words and how each stretch of them is set. Out: a [`StyledText`]. Invariants: spans cover the text in order; no
//! space stands at the start or after another space; soft hyphens are gone from the characters and kept as places where
//! a word may be divided.

use std::ops::Range;

use super::shape::Language;
use crate::pdf::style::TextStyle;
use crate::pdf::tags::{LinkId, TagTarget};

/// What characters have in common that are set alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TextAttributes {
    /// Face, size, ink.
    pub(crate) style: TextStyle,
    /// For shaping and hyphenation.
    pub(crate) language: Language,
    /// Whose they are.
    pub(crate) target: TagTarget,
    /// The link that they are part of.
    pub(crate) link: Option<LinkId>,
    /// Whether no line may end inside.
    pub(crate) whole: bool,
}

impl TextAttributes {
    /// Tracking of so many glyphs, in points.
    pub(crate) fn tracking(&self, glyphs: usize) -> f32 {
        self.style.tracking * self.style.size * glyphs as f32
    }
}

/// Characters with the same attributes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    /// Where they end in the text; they start where the span before ends.
    pub(crate) end: usize,
    /// How they are set.
    pub(crate) attributes: TextAttributes,
}

/// Text to be set as one paragraph.
#[derive(Clone, Debug, Default)]
pub(crate) struct StyledText {
    text: String,
    /// What readers find where capitals stand for it, byte for byte as long as the text; empty where that is the text.
    found: String,
    spans: Vec<Span>,
    soft: Vec<usize>,
}

impl StyledText {
    /// Words that are all set alike.
    pub(crate) fn plain(text: &str, attributes: TextAttributes) -> Self {
        let mut styled = Self::default();
        styled.push(text, attributes);
        styled
    }

    /// Adds words. A space at the start or after another space is dropped.
    pub(crate) fn push(&mut self, text: &str, attributes: TextAttributes) {
        let start = self.text.len();
        if attributes.style.capitals && self.found.is_empty() {
            self.found.clone_from(&self.text);
        }
        let twice = text.starts_with(' ') && (self.text.is_empty() || self.text.ends_with(' '));
        if twice || attributes.style.capitals || text.contains('\u{AD}') || text.contains("  ") {
            self.push_each(text, &attributes.style);
        } else {
            self.text.push_str(text);
        }
        if !attributes.style.capitals && !self.found.is_empty() {
            self.found.push_str(&self.text[start..]);
        }
        let end = self.text.len();
        if end == start {
            return;
        }
        match self.spans.last_mut() {
            Some(last) if last.attributes == attributes => last.end = end,
            _ => self.spans.push(Span { end, attributes }),
        }
    }

    /// Adds words of which some characters are not taken as they are.
    fn push_each(&mut self, text: &str, style: &TextStyle) {
        self.text.reserve(text.len());
        for c in text.chars() {
            match c {
                '\u{AD}' => self.soft.push(self.text.len()),
                ' ' if self.text.is_empty() || self.text.ends_with(' ') => {}
                _ if style.capitals => self.push_capital(c),
                _ => self.text.push(c),
            }
        }
    }

    /// Adds the capital of a letter; readers find the letter itself where both are one character as long.
    fn push_capital(&mut self, c: char) {
        let start = self.text.len();
        self.text.extend(c.to_uppercase());
        let capital = &self.text[start..];
        if capital.len() == c.len_utf8() && capital.chars().count() == 1 {
            self.found.push(c);
        } else {
            self.found.push_str(capital);
        }
    }

    /// The words that readers find in a stretch: those of the text, but in their own case where capitals are a style.
    pub(crate) fn found(&self, within: Range<usize>) -> &str {
        if self.found.is_empty() { &self.text[within] } else { &self.found[within] }
    }

    /// The characters, without soft hyphens.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The spans, in order, covering the text.
    pub(crate) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The index of the span that holds a byte.
    pub(crate) fn span_at(&self, at: usize) -> usize {
        self.spans.partition_point(|span| span.end <= at)
    }

    /// How the characters of a span are set.
    pub(crate) fn attributes(&self, span: usize) -> &TextAttributes {
        &self.spans[span].attributes
    }

    /// Where soft hyphens stood inside a stretch, its ends not counted.
    pub(crate) fn soft_hyphens(&self, within: &Range<usize>) -> &[usize] {
        let from = self.soft.partition_point(|&at| at <= within.start);
        let to = self.soft.partition_point(|&at| at < within.end);
        &self.soft[from..to]
    }

    /// Whether another text has the same characters, and may be divided at the same soft hyphens.
    pub(crate) fn has_words_of(&self, other: &Self) -> bool {
        self.text == other.text && self.found == other.found && self.soft == other.soft
    }

    /// Up to about 30 characters around a byte offset, for messages.
    pub(crate) fn around(&self, at: usize) -> String {
        let (before, after) = self.text.split_at(at);
        let before: Vec<char> = before.chars().rev().take(15).collect();
        before.into_iter().rev().chain(after.chars().take(20)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Shaper, SharedWords};
    use super::*;
    use crate::pdf::pages::Owner;
    use crate::pdf::style::Style;

    fn attributes() -> TextAttributes {
        let language = Shaper::new(SharedWords::default()).unwrap().language("en");
        let (style, target) = (Style::default().texts.body, TagTarget::Artifact(Owner::Layout));
        TextAttributes { style, language, target, link: None, whole: false }
    }

    #[test]
    fn no_space_stands_at_the_start_or_after_another() {
        let mut text = StyledText::plain(" One  two ", attributes());
        text.push(" three", attributes());
        assert_eq!((text.text(), text.spans().len()), ("One two three", 1));
    }

    #[test]
    fn soft_hyphens_are_places_in_their_word_alone() {
        let text = StyledText::plain("in\u{AD}for\u{AD}ma\u{AD}tion de\u{AD}sk", attributes());
        assert_eq!(text.text(), "information desk");
        assert_eq!((text.soft_hyphens(&(0..11)), text.soft_hyphens(&(12..16))), (&[2, 5, 7][..], &[14][..]));
    }

    #[test]
    fn spans_end_where_the_style_changes_and_capitals_keep_their_span() {
        let plain = attributes();
        let capitals = TextAttributes { style: TextStyle { capitals: true, ..plain.style }, ..plain };
        let mut text = StyledText::plain("Straße ", plain);
        text.push("Straße", capitals);
        text.push(" ist", plain);
        assert_eq!(text.text(), "Straße STRASSE ist");
        assert_eq!(text.found(0..text.text().len()), "Straße StraSSe ist");
        assert_eq!([0, 7, 8, 14].map(|at| text.span_at(at)), [0, 0, 1, 1]);
    }
}
