//! Words, shaped once.
//!
//! In: a face, a language and a word. Out: its glyphs in em, its width, and how it kerns with a space on either side.
//! Invariants: words are joined to lines by these numbers, which gives exactly what shaping the whole line would give
//! (a test compares the two), because no lookup of the compiled-in faces reaches over a space and back.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::face::{Faces, FigureWidth, LanguageTag, Metrics, language_tag};
use super::hyphenate::divisions;
use super::word::{Word, clusters};
use super::word_cache::{SharedWords, TableKey, WordCache, WordId};
use crate::pdf::error::TypesetError;
use crate::pdf::fonts::{Face, FaceSet};
use crate::pdf::style::Figures;

/// A language that text is shaped and hyphenated in, with the width of its figures, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Language(usize);

/// The faces and every word shaped so far.
#[derive(Debug)]
pub(crate) struct Shaper {
    faces: Faces,
    languages: Vec<Shaping>,
    cache: WordCache,
    shared: SharedWords,
    kerning: SpaceKerning,
}

/// What words of a [`Language`] are shaped with.
#[derive(Debug)]
struct Shaping {
    /// Its name among typesetters: the subtag, with a mark where figures have one width.
    name: Arc<str>,
    subtag: Arc<str>,
    tag: Option<LanguageTag>,
    width: FigureWidth,
}

/// How glyphs kern with spaces, in em, by language, face and glyph.
///
/// `benches/stages.rs` pays for it ("shape … letters, no word known"): a word is shaped a second time, between spaces,
/// only where its first or last glyph is new.
#[derive(Debug, Default)]
struct SpaceKerning {
    /// With a space before them.
    before: FxHashMap<(Language, Face, u16), f32>,
    /// With a space after them.
    after: FxHashMap<(Language, Face, u16), f32>,
}

impl Shaper {
    /// Parses the faces.
    ///
    /// # Errors
    /// When a compiled-in file is no font.
    pub(crate) fn new(shared: SharedWords) -> Result<Self, TypesetError> {
        let (cache, kerning) = (WordCache::default(), SpaceKerning::default());
        Ok(Self { faces: Faces::of(&FaceSet::default())?, languages: Vec::new(), cache, shared, kerning })
    }

    /// Forgets words that were asked for once when there are very many, or all; call between documents only.
    pub(crate) fn trim(&mut self) {
        if self.cache.trim() {
            self.kerning = SpaceKerning::default();
        }
    }

    /// Forgets all words, for other typesetters too.
    pub(crate) fn forget(&mut self) {
        self.clear();
        self.shared.forget();
    }

    fn clear(&mut self) {
        self.cache.clear();
        self.kerning = SpaceKerning::default();
    }

    /// Chooses the figures of running text.
    pub(crate) fn set_figures(&mut self, figures: Figures) {
        if self.faces.set_figures(figures) {
            self.clear();
        }
    }

    /// Chooses the files of the faces.
    ///
    /// # Errors
    /// When one of them is no font.
    pub(crate) fn set_faces(&mut self, set: &FaceSet) -> Result<(), TypesetError> {
        if self.faces.set() != set {
            let figures = self.faces.figures();
            self.faces = Faces::of(set)?;
            self.faces.set_figures(figures);
            self.clear();
        }
        Ok(())
    }

    /// Measures of a face.
    pub(crate) fn metrics(&self, face: Face) -> Metrics {
        self.faces.metrics(face)
    }

    /// The number of a language subtag.
    pub(crate) fn language(&mut self, subtag: &str) -> Language {
        self.numbered(subtag.into(), subtag.into(), FigureWidth::Own)
    }

    /// The same language with figures of one width.
    pub(crate) fn tabular(&mut self, language: Language) -> Language {
        let subtag = Arc::clone(&self.languages[language.0].subtag);
        self.numbered(format!("{subtag} tnum").into(), subtag, FigureWidth::Same)
    }

    fn numbered(&mut self, name: Arc<str>, subtag: Arc<str>, width: FigureWidth) -> Language {
        if let Some(known) = self.languages.iter().position(|own| own.name == name) {
            return Language(known);
        }
        let tag = language_tag(&subtag);
        self.languages.push(Shaping { name, subtag, tag, width });
        self.cache.grow(self.languages.len() * Face::ALL.len());
        Language(self.languages.len() - 1)
    }

    /// The name of a language, the same for all typesetters.
    pub(crate) fn name(&self, language: Language) -> &Arc<str> {
        &self.languages[language.0].name
    }

    /// The subtag of a language.
    pub(crate) fn subtag(&self, language: Language) -> &str {
        &self.languages[language.0].subtag
    }

    /// Shapes a word, or finds it.
    ///
    /// # Errors
    /// A character without a glyph.
    pub(crate) fn word(&mut self, face: Face, language: Language, text: &str) -> Result<WordId, TypesetError> {
        let table = language.0 * Face::ALL.len() + face.index();
        if let Some(known) = self.cache.find(table, text) {
            return Ok(known);
        }
        let name = Arc::clone(self.name(language));
        let file = self.faces.set().key(face);
        let key = TableKey { language: &name, face, file, figures: self.faces.figures() };
        let (text, word) = match self.shared.find(key, text) {
            Some(found) => found,
            None => {
                let (name, word) = (Arc::from(text), Arc::new(self.shape(face, language, text)?));
                self.shared.add(key, &name, &word);
                (name, word)
            }
        };
        Ok(self.cache.add(table, text, word))
    }

    /// A word by its number.
    pub(crate) fn get(&self, id: WordId) -> &Word {
        self.cache.get(id)
    }

    fn shape(&mut self, face: Face, language: Language, text: &str) -> Result<Word, TypesetError> {
        let Self { faces, languages, kerning, .. } = self;
        let Shaping { subtag, tag, width: figures, .. } = &languages[language.0];
        let space = faces.metrics(face).space;
        let mut shape = |text: &str| faces.shape(face, tag.as_ref(), *figures, text);
        let glyphs = clusters(&shape(text)?, text);
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        let (mut before, mut after) = (0.0, 0.0);
        if let [first, ..] = &*glyphs
            && let [.., last] = &*glyphs
        {
            // A pair of glyphs kerns alike in all words.
            let (at_start, at_end) = ((language, face, first.id), (language, face, last.id));
            let known = kerning.before.get(&at_start).copied().zip(kerning.after.get(&at_end).copied());
            (before, after) = match known {
                Some(known) => known,
                None => {
                    let spaced = shape(&format!(" {text} "))?;

                    let before = spaced.first().map_or(0.0, |glyph| glyph.advance - space);
                    let inner = spaced.len().checked_sub(2).and_then(|inner| spaced.get(inner));
                    let same = inner.filter(|inner| inner.id == last.id);
                    let after = same.map_or(0.0, |inner| inner.advance - last.advance);
                    kerning.before.insert(at_start, before);
                    kerning.after.insert(at_end, after);
                    (before, after)
                }
            };
        }
        Ok(Word { glyphs, width, before, after, divisions: divisions(subtag, text).into() })
    }
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
            let mut shaper = Shaper::new(SharedWords::default()).unwrap();
            let language = shaper.language("ru");
            for line in lines {
                if face == Face::Statement && line.contains('Ў') {
                    continue;
                }
                let mut joined = Vec::new();
                let mut open = 0.0;
                for (position, word) in line.split(' ').enumerate() {
                    let id = shaper.word(face, language, word).unwrap();
                    let word = shaper.get(id).clone();
                    if position > 0 {
                        joined.push(shaper.metrics(face).space + open + word.before);
                    }
                    joined.extend(word.glyphs.iter().map(|glyph| glyph.advance));
                    open = word.after;
                }
                let whole = shaper.faces.shape(face, None, FigureWidth::Own, line).unwrap();
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
    fn figures_of_a_column_have_one_width() {
        let mut shaper = Shaper::new(SharedWords::default()).unwrap();
        let own = shaper.language("tg");
        let same = shaper.tabular(own);
        for face in [Face::Sans, Face::SansSemibold, Face::SansBold, Face::SansItalic] {
            let mut widths = |language| {
                let widths = ["1111", "4444", "7777", "0000"].map(|figures| {
                    let id = shaper.word(face, language, figures).unwrap();
                    (shaper.get(id).width * 1000.0).round() as i32
                });
                (widths[0], widths.iter().all(|width| *width == widths[0]))
            };
            assert_eq!((widths(own).1, widths(same).1), (false, true), "{face:?}");
        }
    }

    #[test]
    fn every_byte_is_shown_by_one_glyph() {
        let mut shaper = Shaper::new(SharedWords::default()).unwrap();
        let language = shaper.language("en");
        for text in ["office", "и\u{301}ӣ\u{2060}-", "\u{2060}fi"] {
            let id = shaper.word(Face::Serif, language, text).unwrap();
            let mut reached = 0;
            for glyph in &shaper.get(id).glyphs {
                assert!(glyph.text.0 == reached || glyph.text.0 == glyph.text.1, "{text}: {glyph:?}");
                reached = reached.max(glyph.text.1);
            }
            assert_eq!(reached, text.len());
        }
    }

    #[test]
    fn a_letter_and_its_stress_are_a_glyph_each() {
        let mut shaper = Shaper::new(SharedWords::default()).unwrap();
        let language = shaper.language("ru");
        let mut shown = |text: &str| -> Vec<String> {
            let id = shaper.word(Face::Serif, language, text).unwrap();
            shaper.get(id).glyphs.iter().map(|glyph| text[glyph.text.0..glyph.text.1].to_owned()).collect()
        };
        assert_eq!(shown("за\u{301}мок"), ["з", "а", "\u{301}", "м", "о", "к"]);
        assert_eq!(shown("и\u{306}fi"), ["и\u{306}", "fi"], "glyphs of several characters show them all");
    }

    #[test]
    fn what_one_has_shaped_another_finds() {
        let shared = SharedWords::default();
        let [mut one, mut other] = [(); 2].map(|()| Shaper::new(shared.clone()).unwrap());
        // Each numbers languages in its own way.
        one.language("en");
        let [a, b] = [&mut one, &mut other].map(|shaper| {
            let language = shaper.language("tg");
            let id = shaper.word(Face::Serif, language, "ҳуқуқ").unwrap();
            Arc::clone(shaper.cache.get(id))
        });
        assert!(Arc::ptr_eq(&a, &b));
        let english = other.language("en");
        let id = other.word(Face::Serif, english, "ҳуқуқ").unwrap();
        assert!(!Arc::ptr_eq(&a, other.cache.get(id)), "another language may shape otherwise");
    }

    #[test]
    fn workers_may_hand_their_caches_on() {
        fn sendable<T: Send>() {}
        sendable::<Shaper>();
    }
}
