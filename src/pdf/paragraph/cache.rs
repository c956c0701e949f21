//! Paragraphs that were set before.
//!
//! In: a paragraph. Out: its lines. Invariants: a cache is only a matter of time, with or without it the lines are the
//! same.
//!
//! Footers, contacts and labels are the same in most editions, a third of their text. What comes a second time
//! is kept with its lines, and from the third time on only their owners are put in; of what has come once only a
//! fingerprint is kept. `benches/archive.rs` pays for it: an archive repeats the texts of its house in every edition.

use std::hash::{Hash as _, Hasher as _};
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHasher;

use super::layout;
use super::line::{Alignment, Line, LineRun, Paragraph, SetParagraph};
use super::quality::Quality;
use crate::pdf::error::TypesetError;
use crate::pdf::fonts::FaceSet;
use crate::pdf::lru::Lru;
use crate::pdf::pages::Glyph;
use crate::pdf::style::{Breaking, Figures, Style};
use crate::pdf::text::{Kept, Shaper, Span, StyledText};

/// So many bytes are kept, or up to twice as many. The house texts of three languages take 0.2 MB.
const BYTES: usize = 512 * 1024;

/// What an entry takes besides its contents.
const ENTRY: usize = 48;

/// Paragraphs by their fingerprints, for several workers.
#[derive(Clone, Debug)]
pub(crate) struct SharedParagraphs(Arc<Mutex<Lru<u64, Entry>>>);

impl Default for SharedParagraphs {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Lru::new(BYTES))))
    }
}

/// What one worker knows.
#[derive(Debug)]
pub(crate) struct ParagraphCache {
    /// What paragraphs are set with now.
    settings: Arc<Settings>,
    shared: SharedParagraphs,
}

/// What all paragraphs of a style have in common.
#[derive(Debug, PartialEq)]
struct Settings {
    breaking: Breaking,
    figures: Figures,
    faces: FaceSet,
}

/// How often a paragraph has come.
#[derive(Clone, Debug)]
enum Entry {
    Once,
    Often(Arc<CachedParagraph>),
}

/// A paragraph with its lines.
#[derive(Debug)]
struct CachedParagraph {
    settings: Arc<Settings>,
    text: StyledText,
    /// The language of each span: workers number them each in its own way.
    languages: Vec<Arc<str>>,
    measure: f32,
    alignment: Alignment,
    kept: Vec<Kept>,
    set: SetParagraph,
}

impl ParagraphCache {
    /// Knows what others know.
    pub(crate) fn new(shared: SharedParagraphs) -> Self {
        let Style { breaking, figures, .. } = Style::default();
        Self { settings: Arc::new(Settings { breaking, figures, faces: FaceSet::default() }), shared }
    }

    /// Forgets everything that it has in common with others.
    pub(crate) fn forget(&mut self) {
        self.shared = SharedParagraphs::default();
    }

    /// Says with which faces and figures paragraphs are set from now on.
    pub(crate) fn set_style(&mut self, style: &Style) {
        if self.settings.figures != style.figures || self.settings.faces != style.faces {
            let breaking = self.settings.breaking.clone();
            self.settings = Arc::new(Settings { breaking, figures: style.figures, faces: style.faces.clone() });
        }
    }

    /// Breaks and sets a paragraph, or finds it.
    ///
    /// # Errors
    /// A character that its face has no glyph for.
    pub(crate) fn set(
        &mut self,
        paragraph: &Paragraph<'_>,
        shaper: &mut Shaper,
        quality: &mut Quality,
    ) -> Result<Vec<Line>, TypesetError> {
        // An edition may break some of its paragraphs otherwise.
        if self.settings.breaking != *paragraph.breaking {
            let (figures, faces) = (self.settings.figures, self.settings.faces.clone());
            self.settings = Arc::new(Settings { breaking: paragraph.breaking.clone(), figures, faces });
        }
        let key = fingerprint(paragraph);
        let entry = self.shared.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(Entry::Often(known)) = &entry
            && known.settings == self.settings
            && known.is(paragraph, shaper)
        {
            quality.add(&known.set.quality);
            return Ok(known.lines(paragraph.text));
        }
        let set = layout::set(paragraph, shaper)?;
        quality.add(&set.quality);
        let (entry, bytes) = match entry {
            None => (Entry::Once, 0),
            Some(_) => {
                let bytes = paragraph.text.text().len() + set.lines.iter().map(bytes).sum::<usize>();
                (Entry::Often(Arc::new(self.cached(paragraph, set.clone(), shaper))), bytes)
            }
        };
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, entry, ENTRY + bytes);
        Ok(set.lines)
    }

    fn cached(&self, paragraph: &Paragraph<'_>, set: SetParagraph, shaper: &Shaper) -> CachedParagraph {
        let Paragraph { text, measure, alignment, kept, .. } = *paragraph;
        let languages = text.spans().iter().map(|span| Arc::clone(shaper.name(span.attributes.language)));
        let (settings, languages) = (Arc::clone(&self.settings), languages.collect());
        CachedParagraph { settings, text: text.clone(), languages, measure, alignment, kept: kept.to_vec(), set }
    }
}

impl CachedParagraph {
    /// Whether this is what is asked for: fingerprints may be the same by chance.
    fn is(&self, paragraph: &Paragraph<'_>, shaper: &Shaper) -> bool {
        let alike = |((a, language), b): ((&Span, &Arc<str>), &Span)| {
            let (x, y) = (a.attributes, b.attributes);
            a.end == b.end && (x.style, x.whole) == (y.style, y.whole) && language == shaper.name(y.language)
        };
        let (own, other) = (self.text.spans(), paragraph.text.spans());
        self.measure.to_bits() == paragraph.measure.to_bits()
            && self.alignment == paragraph.alignment
            && self.kept == paragraph.kept
            && own.len() == other.len()
            && self.text.has_words_of(paragraph.text)
            && own.iter().zip(&self.languages).zip(other).all(alike)
    }

    /// The lines, as those of this text.
    fn lines(&self, text: &StyledText) -> Vec<Line> {
        let mut lines = self.set.lines.clone();
        for run in lines.iter_mut().flat_map(|line| &mut line.runs) {
            let attributes = text.attributes(run.span);
            (run.target, run.link) = (attributes.target, attributes.link);
        }
        lines
    }
}

/// Stands for what decides the lines, owners left out.
fn fingerprint(paragraph: &Paragraph<'_>) -> u64 {
    let mut hash = FxHasher::default();
    paragraph.text.text().hash(&mut hash);
    (paragraph.measure.to_bits(), paragraph.alignment).hash(&mut hash);
    for Span { end, attributes } in paragraph.text.spans() {
        (*end, attributes.style.face, attributes.style.size.to_bits()).hash(&mut hash);
    }
    hash.finish()
}

fn bytes(line: &Line) -> usize {
    let run =
        |run: &LineRun| run.glyphs.text.len() + size_of_val::<[Glyph]>(&run.glyphs.glyphs) + size_of::<LineRun>();
    size_of::<Line>() + line.runs.iter().map(run).sum::<usize>()
}
