//! Which glyphs a document shows, and as what text.
//!
//! In: the glyphs of a document. Out: for each face the distinct pairs of glyph and text, the character code of each
//! pair, and for each glyph, in the order of the pages, its pair. Invariants: a code stands for one glyph *and* one
//! text, so `/ToUnicode` is exact: the same hyphen glyph has one code where it is a hyphen (U+002D) and another where it
//! divides a word (U+00AD, ISO 32000-1 14.8.2.2.3), a space is told from a no-break space. A hyphen that no line may end
//! with (U+2011) is read as the one that people type when they search. A glyph of several characters, as a ligature, is
//! shown in [`Part`]s, one for each: readers find each in its place, and none reads several otherwise (Ghostscript 10.00
//! takes "fi" for two ideographs). Only a cluster of more glyphs than characters needs `/ActualText`.

use super::error::WriteError;
use crate::pdf::fonts::Face;
use crate::pdf::pages::{Glyph, GlyphRun, Item, Pages};

/// Which of several equal parts of a glyph's width this is; the first shows the outline, the others nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// Its number, from 0.
    pub(crate) number: u8,
    /// How many there are.
    pub(crate) of: u8,
}

impl Part {
    /// A glyph in one part.
    pub(crate) const WHOLE: Self = Self { number: 0, of: 1 };
    /// Every part of glyphs in one, two and three.
    const ALL: [Self; 6] = {
        const fn part(number: u8, of: u8) -> Part {
            Part { number, of }
        }
        [Self::WHOLE, part(0, 2), part(1, 2), part(0, 3), part(1, 3), part(2, 3)]
    };
    /// In so many parts glyphs are divided at most; the last takes what is more.
    const MOST: usize = 3;

    /// Its share of a width; all shares together are the width.
    pub(crate) fn share(self, width: i32) -> i32 {
        let (number, of) = (i32::from(self.number), i32::from(self.of));
        width * (number + 1) / of - width * number / of
    }
}

/// A glyph shown as a text.
///
/// Pairs are ordered by text: then the letters of an alphabet have codes in a row, and `/ToUnicode` compresses well.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Pair {
    /// [`short`] of the text that it stands for, with its part.
    short: u64,
    /// The text, where it is a longer one.
    long: Box<str>,
    /// Glyph id in the face.
    pub(crate) glyph: u16,
}

impl Pair {
    /// A glyph that stands for a text.
    #[cfg(test)]
    pub(crate) fn new(glyph: u16, text: &str) -> Self {
        Self::packed(glyph, short(text), text)
    }

    /// The same with [`short`] of the text; the text itself counts where that is [`LONG`].
    fn packed(glyph: u16, short: u64, text: &str) -> Self {
        Self { short, long: if short == LONG { text.into() } else { Box::default() }, glyph }
    }

    /// The text that it stands for; a short one is written to `buffer`.
    pub(crate) fn text<'t>(&'t self, buffer: &'t mut [u8; 8]) -> &'t str {
        if self.short == LONG {
            return &self.long;
        }
        *buffer = self.short.to_be_bytes();
        let [text @ .., length] = buffer;
        let length = usize::from(*length) & LENGTH;
        #[expect(clippy::expect_used, reason = "it was text when it was packed")]
        std::str::from_utf8(&text[..length]).expect("text")
    }

    /// Which part of the glyph it is.
    pub(crate) fn part(&self) -> Part {
        let [.., length] = self.short.to_be_bytes();
        Part::ALL.get(usize::from(length) / (LENGTH + 1)).copied().unwrap_or(Part::WHOLE)
    }
}

/// The pairs of one face.
#[derive(Clone, Debug, Default)]
pub(crate) struct FaceUsage {
    /// By glyph: 1 + index of its first pair, 0 for none.
    first: Vec<usize>,
    pairs: Vec<CodedPair>,
}

#[derive(Clone, Debug)]
struct CodedPair {
    pair: Pair,
    /// 1 + index of the next pair of the same glyph, 0 for none.
    next: usize,
    /// Its code, once [`FaceUsage::assign_codes`] was called.
    code: u16,
}

impl FaceUsage {
    /// Notes that a glyph is shown as a text of up to seven bytes; gives the number of the pair.
    #[inline]
    fn note_short(&mut self, glyph: u16, short: u64) -> usize {
        // Nearly every glyph has one text.
        let head = self.first.get(usize::from(glyph)).copied().unwrap_or(0);
        match self.pairs.get(head.wrapping_sub(1)) {
            Some(noted) if noted.pair.short == short => head - 1,
            _ => self.note(glyph, short, ""),
        }
    }

    /// Notes that a glyph is shown as a text; gives the number of the pair. `text` counts where `short` is [`LONG`].
    #[cold]
    fn note(&mut self, glyph: u16, short: u64, text: &str) -> usize {
        let slot = usize::from(glyph);
        if slot >= self.first.len() {
            self.first.resize(slot + 1, 0);
        }
        let fresh = self.pairs.len() + 1;
        let mut link = &mut self.first[slot];
        while let Some(at) = link.checked_sub(1) {
            let noted = &mut self.pairs[at];
            if noted.pair.short == short && (short != LONG || *noted.pair.long == *text) {
                return at;
            }
            link = &mut noted.next;
        }
        *link = fresh;
        self.pairs.push(CodedPair { pair: Pair::packed(glyph, short, text), next: 0, code: 0 });
        fresh - 1
    }

    /// The pairs in order of text and glyph; their codes are their positions in it, from 1 (0 is `.notdef`).
    ///
    /// # Errors
    /// When there are more pairs than codes.
    pub(crate) fn assign_codes(&mut self) -> Result<Vec<Pair>, WriteError> {
        if self.pairs.len() > usize::from(u16::MAX) {
            return Err(WriteError::Structure(format!("a face shows {} different texts", self.pairs.len())));
        }

        let mut order: Vec<&mut CodedPair> = self.pairs.iter_mut().collect();
        order.sort_unstable_by(|a, b| a.pair.cmp(&b.pair));
        let coded = (1..).zip(order).map(|(code, noted)| {
            noted.code = code;
            noted.pair.clone()
        });
        Ok(coded.collect())
    }

    /// The code of a pair, by its number.
    pub(crate) fn code(&self, pair: usize) -> Option<u16> {
        self.pairs.get(pair).map(|noted| noted.code)
    }

    /// Whether its codes take two bytes each.
    pub(crate) fn is_wide(&self) -> bool {
        is_wide(self.pairs.len())
    }

    /// Whether nothing was noted.
    pub(crate) fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }
}

/// Whether codes of so many pairs take two bytes each: those of one byte make a page shorter by a fifth.
pub(crate) fn is_wide(pairs: usize) -> bool {
    pairs > usize::from(u8::MAX)
}

/// Stands for texts of more than seven bytes.
const LONG: u64 = u64::MAX;

/// What of the last byte of [`short`] is the length; above it is the number of the part.
const LENGTH: usize = 7;

/// [`short`] of a part of a glyph that shows this text.
fn short_part(text: &str, part: Part) -> u64 {
    let number = Part::ALL.iter().position(|own| *own == part).unwrap_or(0) as u64;
    match short(text) {
        LONG => LONG,
        short => short + number * (LENGTH as u64 + 1),
    }
}

/// A text of up to seven bytes, with its length, as a number, which is compared faster; in the order of the texts.
fn short(text: &str) -> u64 {
    if text.len() > 7 {
        return LONG;
    }
    let place = |byte: u8, at: u32| u64::from(byte) << (56 - 8 * at);
    (0..).zip(text.bytes()).fold(text.len() as u64, |packed, (at, byte)| packed | place(byte, at))
}

/// The pairs of every face.
#[derive(Clone, Debug, Default)]
pub(crate) struct Usage([FaceUsage; Face::ALL.len()]);

impl Usage {
    /// The pairs of a face.
    pub(crate) fn of(&self, face: Face) -> &FaceUsage {
        &self.0[face.index()]
    }

    /// The pairs of a face, to note more.
    pub(crate) fn of_mut(&mut self, face: Face) -> &mut FaceUsage {
        &mut self.0[face.index()]
    }
}

/// The numbers of the pairs of all glyphs still to come, in the order of pages, sequences, items and glyphs.
pub(crate) type PairNumbers<'a> = std::slice::Iter<'a, usize>;

/// Notes every glyph with its text: the pairs, and the number of each glyph's pair in order.
///
/// # Errors
/// When a run's glyphs do not say which text they show, or one is `.notdef`.
pub(crate) fn collect(pages: &Pages) -> Result<(Usage, Vec<usize>), WriteError> {
    let (mut usage, mut numbers) = (Usage::default(), Vec::new());
    for item in pages.pages.iter().flat_map(|page| &page.sequences).flat_map(|sequence| &sequence.items) {
        let Item::Glyphs(run) = item else { continue };
        let used = usage.of_mut(run.face);
        // The glyph before, for glyphs that have no text of their own.
        let mut before = None;
        for glyph in &run.glyphs {
            if glyph.id == 0 {
                return Err(WriteError::MissingGlyph { face: run.face, glyph: 0 });
            }
            if let Some(letter) = letter(run, glyph) {
                before = Some(glyph);
                numbers.push(used.note_short(glyph.id, letter));
                continue;
            }
            let text = if glyph.text.is_empty() {
                // `/ActualText` covers the whole cluster; in `/ToUnicode` its last character is good enough.
                let whole = before.and_then(|before| text_of(run, before));
                whole.and_then(|whole| whole.get(whole.char_indices().next_back()?.0..))
            } else {
                before = Some(glyph);
                text_of(run, glyph)
            };
            let Some(text) = text.filter(|text| !text.is_empty()) else {
                return Err(WriteError::Structure(format!("a glyph of {:?} shows no text", run.text)));
            };
            for (part, shown) in parts(text) {
                let shown = if shown == "\u{2011}" { "-" } else { shown };
                numbers.push(used.note(glyph.id, short_part(shown, part), shown));
            }
        }
    }
    Ok((usage, numbers))
}

/// [`short`] of a glyph's text where that is one Latin or Cyrillic letter, as it nearly always is.
fn letter(run: &GlyphRun, glyph: &Glyph) -> Option<u64> {
    let (start, end) = (usize::try_from(glyph.text.start).ok()?, usize::try_from(glyph.text.end).ok()?);
    match *run.text.as_bytes().get(start..end)? {
        [a @ 0..=0x7F] => Some(u64::from(a) << 56 | 1),
        // Within a text these two are one character, whole.
        [a @ 0xC2..=0xDF, b] => Some(u64::from(a) << 56 | u64::from(b) << 48 | 2),
        _ => None,
    }
}

/// How many parts a glyph is shown in.
pub(crate) fn part_count(run: &GlyphRun, glyph: &Glyph) -> usize {
    if letter(run, glyph).is_some() {
        return 1;
    }
    text_of(run, glyph).map_or(1, |text| text.chars().take(Part::MOST).count().max(1))
}

/// The parts of a glyph that shows a text, each with what it stands for.
fn parts(text: &str) -> impl Iterator<Item = (Part, &str)> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).take(Part::MOST).collect();
    let of = u8::try_from(starts.len()).unwrap_or(1);
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.len()]).collect();
    (0..).zip(starts).zip(ends).map(move |((number, start), end)| (Part { number, of }, &text[start..end]))
}

/// The text that a glyph shows.
pub(crate) fn text_of<'a>(run: &'a GlyphRun, glyph: &Glyph) -> Option<&'a str> {
    let (start, end) = (usize::try_from(glyph.text.start).ok()?, usize::try_from(glyph.text.end).ok()?);
    run.text.get(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_glyph_has_a_code_for_each_text() {
        let mut used = FaceUsage::default();
        let noted = [(9, "-"), (7, "a"), (9, "\u{AD}"), (9, "-"), (7, "a"), (3, "fi")]
            .map(|(g, t)| used.note(g, short(t), t));
        assert_eq!(noted, [0, 1, 2, 0, 1, 3]);
        let pairs: Vec<_> =
            used.assign_codes().unwrap().iter().map(|p| (p.glyph, p.text(&mut [0; 8]).to_owned())).collect();
        let expected = [(9, "-"), (7, "a"), (3, "fi"), (9, "\u{AD}")];
        assert_eq!(pairs, expected.map(|(g, t)| (g, t.to_owned())));
        assert_eq!([0, 1, 2, 3, 4].map(|pair| used.code(pair)), [Some(1), Some(2), Some(4), Some(3), None]);
    }

    #[test]
    fn a_ligature_is_shown_in_parts() {
        let shown = |text| parts(text).map(|(part, shown)| (part.number, part.of, shown)).collect::<Vec<_>>();
        assert_eq!(shown("ﬁ"), [(0, 1, "ﬁ")]);
        assert_eq!(shown("ffi"), [(0, 3, "f"), (1, 3, "f"), (2, 3, "i")]);
        assert_eq!(shown("abcd"), [(0, 3, "a"), (1, 3, "b"), (2, 3, "cd")], "the last takes the rest");
        let mut used = FaceUsage::default();
        let noted: Vec<usize> = parts("ffi").map(|(part, text)| used.note(3, short_part(text, part), text)).collect();
        assert_eq!(noted, [0, 1, 2], "each is another pair, though two have one text");
        assert_eq!(used.note(3, short("f"), "f"), 3);
        let pairs = used.assign_codes().unwrap();
        assert_eq!(pairs.iter().map(|pair| pair.part().share(500)).collect::<Vec<_>>(), [500, 166, 167, 167]);
        assert!(pairs.iter().all(|pair| pair.text(&mut [0; 8]).len() == 1));
    }

    #[test]
    fn a_letter_is_packed_as_any_text() {
        let text = "a\u{7F}жҳ—";
        let run = GlyphRun {
            face: Face::Serif,
            size: 11.0,
            color: crate::pdf::pages::Rgb(0, 0, 0),
            x: 0.0,
            y: 0.0,
            text: text.to_owned(),
            glyphs: Vec::new(),
        };
        for (at, character) in text.char_indices() {
            let (start, end) = (at as u32, (at + character.len_utf8()) as u32);
            let found = letter(&run, &Glyph { id: 1, x: 0.0, y: 0.0, text: start..end });
            assert_eq!(found, (character != '—').then(|| short(&character.to_string())));
        }
    }

    #[test]
    fn codes_do_not_depend_on_the_order_of_use() {
        let long = ["a long text of many letters", "another text of many letters"];
        let list = [(1, "a"), (2, "b"), (1, "\u{E4}"), (3, long[0]), (3, long[1])];
        let (mut a, mut b) = (FaceUsage::default(), FaceUsage::default());
        for (glyph, text) in list {
            a.note(glyph, short(text), text);
        }
        for (glyph, text) in list.into_iter().rev() {
            b.note(glyph, short(text), text);
        }
        assert_eq!(a.assign_codes().unwrap(), b.assign_codes().unwrap());
        for (glyph, text) in list {
            let codes = [&mut a, &mut b].map(|used| {
                let pair = used.note(glyph, short(text), text);
                used.code(pair)
            });
            assert_eq!(codes[0], codes[1]);
        }
        assert_ne!(a.code(3), a.code(4));
    }
}
