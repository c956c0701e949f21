//! A run of text before it is broken into lines: characters with style, language and owner.
//!
//! In: inline content of the document, or plain words. Out: a [`Passage`]. In between: strong and emphasis become
//! faces (never slanted or smeared ones), links and foreign words become elements of the structure tree, and soft
//! hyphens become places where a word may be divided.

use super::fonts::Face;
use super::pages::{Rgb, Role};
use super::shape::{Language, Shaper};
use super::style::TextStyle;
use super::tags::{ElementId, LinkId, Pen, Slot, Tree};
use crate::document::Inline;

/// What characters of a passage have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Voice {
    /// Face, size, ink.
    pub(super) style: TextStyle,
    /// For shaping and hyphenation.
    pub(super) language: Language,
    /// Whose they are.
    pub(super) pen: Pen,
    /// The link that they are part of.
    pub(super) link: Option<LinkId>,
    /// Whether no line may end inside.
    pub(super) whole: bool,
}

/// Characters of one voice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    /// Where they end in the passage; they start where the span before ends.
    pub(super) end: usize,
    /// Their voice.
    pub(super) voice: Voice,
}

/// Text to be set as one paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Passage {
    text: String,
    spans: Vec<Span>,
    soft: Vec<usize>,
}

impl Passage {
    /// Words in one voice.
    pub(super) fn plain(text: &str, voice: Voice) -> Self {
        let mut passage = Self::default();
        passage.push(text, voice);
        passage
    }

    /// Adds words. A space at the start or after another space is dropped.
    pub(super) fn push(&mut self, text: &str, voice: Voice) {
        let start = self.text.len();
        let twice = text.starts_with(' ') && (self.text.is_empty() || self.text.ends_with(' '));
        if twice || voice.style.capitals || text.contains('\u{AD}') || text.contains("  ") {
            self.push_each(text, voice.style.capitals);
        } else {
            self.text.push_str(text);
        }
        let end = self.text.len();
        if end == start {
            return;
        }
        match self.spans.last_mut() {
            Some(last) if last.voice == voice => last.end = end,
            _ => self.spans.push(Span { end, voice }),
        }
    }

    /// Adds words of which some characters are not taken as they are.
    fn push_each(&mut self, text: &str, capitals: bool) {
        self.text.reserve(text.len());
        for c in text.chars() {
            match c {
                '\u{AD}' => self.soft.push(self.text.len()),
                ' ' if self.text.is_empty() || self.text.ends_with(' ') => {}
                _ if capitals => self.text.extend(c.to_uppercase()),
                _ => self.text.push(c),
            }
        }
    }

    /// The characters, without soft hyphens.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The spans, in order, covering the text.
    pub(super) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Where soft hyphens stood.
    pub(super) fn soft_hyphens(&self) -> &[usize] {
        &self.soft
    }

    /// Up to about 30 characters around a byte offset, for messages.
    pub(super) fn around(&self, at: usize) -> String {
        let before: Vec<char> = self.text.get(..at).unwrap_or_default().chars().rev().take(15).collect();
        let after = self.text.get(at..).unwrap_or_default().chars().take(20);
        before.into_iter().rev().chain(after).collect()
    }
}

/// The strong face of a face.
pub(super) fn bold(face: Face) -> Face {
    match face {
        Face::Serif | Face::SerifBold => Face::SerifBold,
        Face::SerifItalic | Face::SerifBoldItalic => Face::SerifBoldItalic,
        Face::Sans => Face::SansSemibold,
        Face::SansItalic | Face::SansSemibold | Face::SansBold => Face::SansBold,
        Face::Statement => Face::Statement,
    }
}

/// The true italic of a face; sans faces without one keep their weight.
pub(super) fn italic(face: Face) -> Face {
    match face {
        Face::Serif | Face::SerifItalic => Face::SerifItalic,
        Face::SerifBold | Face::SerifBoldItalic => Face::SerifBoldItalic,
        Face::Sans | Face::SansItalic => Face::SansItalic,
        upright => upright,
    }
}

/// Makes a passage of inline content under a structure element.
pub(super) struct Composer<'a> {
    /// The tree that links and foreign words are added to.
    pub(super) tree: &'a mut Tree,
    /// Numbers languages.
    pub(super) shaper: &'a mut Shaper,
    /// Ink of links.
    pub(super) link: Rgb,
}

/// Where in nested inline content we are.
#[derive(Clone, Copy)]
struct Place {
    style: TextStyle,
    language: Language,
    element: ElementId,
    link: Option<LinkId>,
    whole: bool,
}

impl Composer<'_> {
    /// Composes inline content.
    pub(super) fn passage(
        &mut self,
        content: &[Inline],
        style: TextStyle,
        language: Language,
        element: ElementId,
    ) -> Passage {
        let mut passage = Passage::default();
        self.extend(&mut passage, content, style, language, element);
        passage
    }

    /// Adds inline content to a passage.
    pub(super) fn extend(
        &mut self,
        passage: &mut Passage,
        content: &[Inline],
        style: TextStyle,
        language: Language,
        element: ElementId,
    ) {
        let place = Place { style, language, element, link: None, whole: false };
        self.walk(content, place, passage, &mut None);
    }

    fn walk(
        &mut self,
        content: &[Inline],
        place: Place,
        passage: &mut Passage,
        open: &mut Option<(ElementId, Slot)>,
    ) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.text(text.as_str(), place, passage, open),
                Inline::Dateline { text, .. } => {
                    let style = TextStyle { face: bold(place.style.face), ..place.style };
                    self.text(text.as_str(), Place { style, ..place }, passage, open);
                }
                Inline::Strong(inner) => {
                    let style = TextStyle { face: bold(place.style.face), ..place.style };
                    self.walk(inner, Place { style, ..place }, passage, open);
                }
                Inline::Emphasis(inner) => {
                    let style = TextStyle { face: italic(place.style.face), ..place.style };
                    self.walk(inner, Place { style, ..place }, passage, open);
                }
                Inline::Link { href, content } => {
                    let (element, link) = self.tree.link(place.element, href.as_str());
                    self.tree.describe_link(link, &plain_text(content));
                    let style = TextStyle { color: self.link, ..place.style };
                    let whole = place.whole || href.is_unbreakable();
                    let inner = Place { style, element, link: Some(link), whole, ..place };
                    self.walk(content, inner, passage, open);
                }
                Inline::Foreign { locale, content } => {
                    let element = self.tree.element(place.element, Role::Span);
                    self.tree.set_lang(element, locale.tag());
                    let language = self.shaper.language(locale.language());
                    self.walk(content, Place { element, language, ..place }, passage, open);
                }
            }
        }
    }

    fn text(&mut self, text: &str, place: Place, passage: &mut Passage, open: &mut Option<(ElementId, Slot)>) {
        let slot = match *open {
            Some((element, slot)) if element == place.element => slot,
            _ => self.tree.slot(place.element),
        };
        *open = Some((place.element, slot));
        let Place { style, language, link, whole, .. } = place;
        passage.push(text, Voice { style, language, pen: Pen::Slot(slot), link, whole });
    }
}

/// The words of inline content, without marks.
pub(super) fn plain_text(content: &[Inline]) -> String {
    let mut text = String::new();
    gather(content, &mut text);
    text
}

fn gather(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(words) | Inline::Dateline { text: words, .. } => text.push_str(words.as_str()),
            Inline::Strong(inner) | Inline::Emphasis(inner) => gather(inner, text),
            Inline::Link { content, .. } | Inline::Foreign { content, .. } => gather(content, text),
        }
    }
}
