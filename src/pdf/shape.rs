//! Words, shaped once.
//!
//! In: a face, a language and a word. Out: its glyphs in em, its width, and how it kerns with a space on either side.
//! In between: words are joined to lines by these numbers, which gives exactly what shaping the whole line would give
//! (a test compares the two), because no lookup of the compiled-in faces reaches over a space and back.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::face::{Faces, Metrics, Shaped};
use super::fonts::Face;
use super::hyphen::{Division, divisions};
use super::style::Figures;
use super::typeset::TypesetError;
pub(super) use super::words::Words;

/// A language that text is shaped and hyphenated in, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Language(usize);

/// A shaped word, by number; valid until the cache is emptied, which happens only between documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WordId(usize);

/// A glyph of a word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WordGlyph {
    /// Glyph id.
    pub(super) id: u16,
    /// How far the pen moves, in em.
    pub(super) advance: f32,
    /// Shift from the pen, in em.
    pub(super) offset: (f32, f32),
    /// Bytes of the word that it shows; empty for the second and later glyphs of a cluster.
    pub(super) text: (usize, usize),
}

/// A word and all that line breaking and setting need of it; lengths in em.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its glyphs in visual order.
    pub(super) glyphs: Box<[WordGlyph]>,
    /// Sum of the advances.
    pub(super) width: f32,
    /// What a space before it gains by kerning.
    pub(super) before: f32,
    /// What its last glyph gains by kerning with a space after it.
    pub(super) after: f32,
    /// Where it may be divided.
    pub(super) divisions: Box<[Division]>,
}

impl Word {
    /// Measures the beginning of the word.
    pub(super) fn ruler(&self) -> Ruler<'_> {
        Ruler { glyphs: &self.glyphs, whole: 0, width: 0.0 }
    }
}

/// Measures beginnings of a word, each longer than the one before: a word may be as long as a file.
#[derive(Clone, Debug)]
pub(super) struct Ruler<'a> {
    glyphs: &'a [WordGlyph],
    /// How many glyphs were passed as a whole; their ends ascend.
    whole: usize,
    width: f32,
}

impl Ruler<'_> {
    /// Width and number of the glyphs that show bytes before `at`; of a ligature over `at`, half the width counts.
    pub(super) fn up_to(&mut self, at: usize) -> (f32, usize) {
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

/// Words kept at most, 4 MB. In an archive there is no end of names and numbers: those that were met once go.
pub(super) const CAPACITY: usize = 8_000;

/// The faces and every word shaped so far.
#[derive(Debug)]
pub(super) struct Shaper {
    faces: Faces,
    languages: Vec<(Arc<str>, Option<harfrust::Language>)>,
    words: Vec<Arc<Word>>,
    /// Whether a word was asked for again.
    again: Vec<bool>,
    /// By language, then face.
    index: Vec<FxHashMap<Arc<str>, usize>>,
    shared: Words,
    spaced: Spaced,
    scratch: Vec<Shaped>,
}

/// How glyphs kern with spaces, in em, by language, face and glyph.
#[derive(Debug, Default)]
struct Spaced {
    /// With a space before them.
    before: FxHashMap<(usize, Face, u16), f32>,
    /// With a space after them.
    after: FxHashMap<(usize, Face, u16), f32>,
}

impl Shaper {
    /// Parses the faces.
    ///
    /// # Errors
    /// When a compiled-in file is no font.
    pub(super) fn new(shared: Words) -> Result<Self, TypesetError> {
        let (faces, words, scratch, spaced) = (Faces::new()?, Vec::new(), Vec::new(), Spaced::default());
        let (languages, again, index) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { faces, languages, words, again, index, shared, spaced, scratch })
    }

    /// Forgets words that were asked for once when there are very many, or all; call between documents only.
    pub(super) fn trim(&mut self) {
        if self.words.len() <= CAPACITY {
            return;
        }
        let Self { words, again, index, .. } = self;
        if again.iter().filter(|again| **again).count() > CAPACITY / 2 {
            self.clear();
            return;
        }
        let mut kept = Vec::new();
        for table in index {
            table.retain(|_, id| {
                let word = words.get(*id).filter(|_| again.get(*id) == Some(&true));
                let stays = word.is_some();
                if let Some(word) = word {
                    *id = kept.len();
                    kept.push(Arc::clone(word));
                }
                stays
            });
        }
        *again = vec![false; kept.len()];
        *words = kept;
    }

    /// Forgets all words, for other typesetters too.
    pub(super) fn forget(&mut self) {
        self.clear();
        self.shared.forget();
    }

    fn clear(&mut self) {
        self.words.clear();
        self.again.clear();
        self.index.iter_mut().for_each(FxHashMap::clear);
        self.spaced = Spaced::default();
    }

    /// Chooses the figures of running text.
    pub(super) fn set_figures(&mut self, figures: Figures) {
        if self.faces.set_figures(figures) {
            self.clear();
        }
    }

    /// Measures of a face.
    pub(super) fn metrics(&self, face: Face) -> Metrics {
        self.faces.metrics(face)
    }

    /// The number of a language subtag.
    pub(super) fn language(&mut self, subtag: &str) -> Language {
        if let Some(known) = self.languages.iter().position(|(name, _)| **name == *subtag) {
            return Language(known);
        }
        self.languages.push((subtag.into(), harfrust::Language::new(subtag)));
        self.index.resize_with(self.languages.len() * Face::ALL.len(), FxHashMap::default);
        Language(self.languages.len() - 1)
    }

    /// The subtag of a language.
    pub(super) fn subtag(&self, language: Language) -> Arc<str> {
        self.languages.get(language.0).map_or_else(Arc::default, |(name, _)| Arc::clone(name))
    }

    /// Shapes a word, or finds it.
    ///
    /// # Errors
    /// A character without a glyph.
    pub(super) fn word(&mut self, face: Face, language: Language, text: &str) -> Result<WordId, TypesetError> {
        let table = language.0 * Face::ALL.len() + face.index();
        if let Some(&known) = self.index.get(table).and_then(|words| words.get(text)) {
            if let Some(again) = self.again.get_mut(known) {
                *again = true;
            }
            return Ok(WordId(known));
        }
        let subtag = self.subtag(language);
        let of = (&*subtag, face, self.faces.figures());
        let (text, word) = match self.shared.find(of, text) {
            Some(found) => found,
            None => {
                let (name, word) = (Arc::from(text), Arc::new(self.shape(face, language, text)?));
                self.shared.add(of, &name, &word);
                (name, word)
            }
        };
        self.words.push(word);
        self.again.push(false);
        let id = self.words.len() - 1;
        if let Some(words) = self.index.get_mut(table) {
            words.insert(text, id);
        }
        Ok(WordId(id))
    }

    /// A word by its number.
    pub(super) fn get(&self, id: WordId) -> Option<&Word> {
        self.words.get(id.0).map(|word| &**word)
    }

    fn shape(&mut self, face: Face, language: Language, text: &str) -> Result<Word, TypesetError> {
        let Self { faces, languages, scratch, spaced, .. } = self;
        let (subtag, tag) = languages.get(language.0).map_or(("", None), |(name, tag)| (&**name, tag.as_ref()));
        faces.shape(face, tag, text, scratch)?;
        let glyphs = clusters(scratch, text.len());
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        let (mut before, mut after) = (0.0, 0.0);
        if let (Some(first), Some(last)) = (glyphs.first(), glyphs.last()) {
            // A pair of glyphs kerns alike in all words.
            let key = |glyph: &WordGlyph| (language.0, face, glyph.id);
            let (at_start, at_end) = (spaced.before.get(&key(first)), spaced.after.get(&key(last)));
            (before, after) = match at_start.copied().zip(at_end.copied()) {
                Some(known) => known,
                None => {
                    faces.shape(face, tag, &format!(" {text} "), scratch)?;
                    let space = faces.metrics(face).space;
                    let before = scratch.first().map_or(0.0, |glyph| glyph.advance - space);
                    let inner = scratch.len().checked_sub(2).and_then(|inner| scratch.get(inner));
                    let same = inner.filter(|inner| inner.id == last.id);
                    let after = same.map_or(0.0, |inner| inner.advance - last.advance);
                    spaced.before.insert(key(first), before);
                    spaced.after.insert(key(last), after);
                    (before, after)
                }
            };
        }
        Ok(Word { glyphs, width, before, after, divisions: divisions(subtag, text).into() })
    }
}

/// Gives every glyph the bytes it shows: from its cluster to the next one; the first also takes what comes before.
fn clusters(shaped: &[Shaped], length: usize) -> Box<[WordGlyph]> {
    let mut end = length;
    let mut glyphs: Vec<WordGlyph> = Vec::with_capacity(shaped.len());
    let mut next = length;
    for (position, glyph) in shaped.iter().enumerate().rev() {
        if glyph.cluster < next {
            end = next;
            next = glyph.cluster;
        }
        let first = position == 0 || shaped.get(position - 1).is_some_and(|before| before.cluster != glyph.cluster);
        let start = if position == 0 { 0 } else { glyph.cluster };
        let text = if first { (start, end) } else { (end, end) };
        glyphs.push(WordGlyph { id: glyph.id, advance: glyph.advance, offset: glyph.offset, text });
    }
    glyphs.reverse();
    glyphs.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words and spaces joined as lines are, against the whole line shaped at once.
    #[test]
    fn joined_words_are_what_shaping_the_line_gives() {
        let lines = [
            "To AVOID Torture, Yet We Very Typically Write “To Vienna” and Wait – AVATAR",
            "Для У. Тетов, ГУ «Город» и Г. Уткин. Ответ Тётушки — ТУ ГЪ Ъ Ўз",
            "Ҷумҳурии Тоҷикистон: Ӯ гуфт, Ғ Ӯ ва Ҳуқуқ «Ӯзбек» ӣ Ӯ Т",
        ];
        for face in Face::ALL {
            let mut shaper = Shaper::new(Words::default()).unwrap();
            let language = shaper.language("ru");
            for line in lines {
                if face == Face::Statement && line.contains('Ў') {
                    continue;
                }
                let mut joined = Vec::new();
                let mut open = 0.0;
                for (position, word) in line.split(' ').enumerate() {
                    let id = shaper.word(face, language, word).unwrap();
                    let word = shaper.get(id).unwrap().clone();
                    if position > 0 {
                        joined.push(shaper.metrics(face).space + open + word.before);
                    }
                    joined.extend(word.glyphs.iter().map(|glyph| glyph.advance));
                    open = word.after;
                }
                let mut whole = Vec::new();
                shaper.faces.shape(face, None, line, &mut whole).unwrap();
                let pens = |advances: &[f32]| -> Vec<f32> {
                    let mut pen = 0.0;
                    advances
                        .iter()
                        .map(|advance| {
                            pen += advance;
                            pen
                        })
                        .collect()
                };
                let whole: Vec<f32> = whole.iter().map(|glyph| glyph.advance).collect();
                assert_eq!(joined.len(), whole.len(), "{face:?} {line}");
                // A pair's kern may stand in either glyph's advance; the pen after each space is what counts.
                let (joined, whole) = (pens(&joined), pens(&whole));
                let last = joined.len() - 1;
                assert!((joined[last] - whole[last]).abs() < 1e-3, "{face:?} {line} {joined:?} {whole:?}");
                let off = joined.iter().zip(&whole).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
                assert!(off < 0.045, "{face:?} {line}: {off}");
            }
        }
    }

    #[test]
    fn every_byte_is_shown_by_one_glyph() {
        let mut shaper = Shaper::new(Words::default()).unwrap();
        let language = shaper.language("en");
        for text in ["office", "и\u{301}ӣ\u{2060}-", "\u{2060}fi"] {
            let id = shaper.word(Face::Serif, language, text).unwrap();
            let mut reached = 0;
            for glyph in &shaper.get(id).unwrap().glyphs {
                assert!(glyph.text.0 == reached || glyph.text.0 == glyph.text.1, "{text}: {glyph:?}");
                reached = reached.max(glyph.text.1);
            }
            assert_eq!(reached, text.len());
        }
    }

    #[test]
    fn what_one_has_shaped_another_finds() {
        let shared = Words::default();
        let [mut one, mut other] = [(); 2].map(|()| Shaper::new(shared.clone()).unwrap());
        // Each numbers languages in its own way.
        one.language("en");
        let [a, b] = [&mut one, &mut other].map(|shaper| {
            let language = shaper.language("tg");
            let id = shaper.word(Face::Serif, language, "ҳуқуқ").unwrap();
            Arc::clone(&shaper.words[id.0])
        });
        assert!(Arc::ptr_eq(&a, &b));
        let english = other.language("en");
        let id = other.word(Face::Serif, english, "ҳуқуқ").unwrap();
        assert!(!Arc::ptr_eq(&a, &other.words[id.0]), "another language may shape otherwise");
    }

    #[test]
    fn words_that_come_again_stay() {
        let mut shaper = Shaper::new(Words::default()).unwrap();
        let language = shaper.language("en");
        let word = |shaper: &mut Shaper, text: &str| {
            let id = shaper.word(Face::Serif, language, text).unwrap();
            shaper.get(id).unwrap().glyphs.len()
        };
        for number in 0..3 * CAPACITY {
            word(&mut shaper, &number.to_string());
            if number % 100 == 0 {
                assert_eq!(word(&mut shaper, "house"), 5);
                shaper.trim();
                assert!(shaper.words.len() <= CAPACITY);
            }
        }
        let table = language.0 * Face::ALL.len() + Face::Serif.index();
        assert!(shaper.index[table].contains_key("house") && !shaper.index[table].contains_key("1"));
        assert_eq!(shaper.index[table].len(), shaper.words.len());
        shaper.forget();
        assert_eq!((shaper.words.len(), word(&mut shaper, "house")), (0, 5));
    }

    #[test]
    fn workers_may_hand_their_caches_on() {
        fn sendable<T: Send>() {}
        sendable::<Shaper>();
    }
}
