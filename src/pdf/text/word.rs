//! A shaped word and all that line breaking and setting need of it.
//!
//! In: glyphs as shaped. Out: a [`Word`], lengths in em. Invariants: every byte of the word is shown by exactly one
//! glyph, and the ends of the glyphs ascend.

use std::ops::Range;

use super::face::ShapedGlyph;
use super::hyphenate::Division;

/// A glyph of a word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct WordGlyph {
    /// Glyph id.
    pub(crate) id: u16,
    /// How far the pen moves, in em.
    pub(crate) advance: f32,
    /// Shift from the pen, in em.
    pub(crate) offset: (f32, f32),
    /// Bytes of the word that it shows; empty for glyphs of a cluster that has fewer characters than glyphs.
    pub(crate) text: (usize, usize),
}

/// A word and all that line breaking and setting need of it; lengths in em.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Its glyphs in visual order.
    pub(crate) glyphs: Box<[WordGlyph]>,
    /// Sum of the advances.
    pub(crate) width: f32,
    /// What a space before it gains by kerning.
    pub(crate) before: f32,
    /// What its last glyph gains by kerning with a space after it.
    pub(crate) after: f32,
    /// Where it may be divided.
    pub(crate) divisions: Box<[Division]>,
}

impl Word {
    /// Measures the beginning of the word.
    pub(crate) fn ruler(&self) -> Ruler<'_> {
        Ruler { glyphs: &self.glyphs, whole: 0, width: 0.0 }
    }
}

/// Measures beginnings of a word, each longer than the one before: a word may be as long as a file.
#[derive(Clone, Debug)]
pub(crate) struct Ruler<'a> {
    glyphs: &'a [WordGlyph],
    /// How many glyphs were passed as a whole; their ends ascend.
    whole: usize,
    width: f32,
}

impl Ruler<'_> {
    /// Width and number of the glyphs that show bytes before `at`; of a ligature over `at`, half the width counts.
    pub(crate) fn up_to(&mut self, at: usize) -> (f32, usize) {
        while let Some(glyph) = self.glyphs.get(self.whole).filter(|glyph| glyph.text.1 <= at) {
            self.width += glyph.advance;
            self.whole += 1;
        }
        match self.glyphs.get(self.whole) {
            Some(glyph) if glyph.text.0 < at => (self.width + glyph.advance / 2.0, self.whole + 1),
            _ => (self.width, self.whole),
        }
    }
}

/// Gives every glyph the bytes it shows: from its cluster to the next one; the first also takes what comes before.
///
/// Of a letter and its marks each glyph shows its own character, so that readers who know nothing of clusters find each
/// once; the first shows what is more.
pub(super) fn clusters(shaped: &[ShapedGlyph], word: &str) -> Box<[WordGlyph]> {
    let length = word.len();
    let mut end = length;
    let mut glyphs: Vec<WordGlyph> = Vec::with_capacity(shaped.len());
    let mut next = length;
    for (position, glyph) in shaped.iter().enumerate().rev() {
        if glyph.cluster < next {
            end = next;
            next = glyph.cluster;
        }
        let first = position == 0 || shaped[position - 1].cluster != glyph.cluster;
        let start = if position == 0 { 0 } else { glyph.cluster };
        let text = if first { (start, end) } else { (last_character(word, start..end), end) };
        end = text.0;
        glyphs.push(WordGlyph { id: glyph.id, advance: glyph.advance, offset: glyph.offset, text });
    }
    glyphs.reverse();
    glyphs.into()
}

/// Where the last character of several begins; the end where there is but one.
fn last_character(word: &str, within: Range<usize>) -> usize {
    let mut places = word.get(within.clone()).unwrap_or("").char_indices();
    places.next_back().filter(|(at, _)| *at > 0).map_or(within.end, |(at, _)| within.start + at)
}
