//! Paragraphs that were set before.
//!
//! In: a passage and how it is to be set. Out: its lines. In between: footers, contacts and labels are the same in most
//! editions, a third of their text. What is met for the second time is kept with its lines, and from the third time on
//! only their owners are put in; of what is met once only a fingerprint is kept. A cache serves all workers and is
//! only a matter of time: with or without it the lines are the same.

use std::hash::{Hash as _, Hasher as _};
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHasher;

use super::{Line, LineRun, Manner, Scratch, set};
use crate::pdf::pages::Glyph;
use crate::pdf::passage::{Passage, Span};
use crate::pdf::quality::Quality;
use crate::pdf::shape::Shaper;
use crate::pdf::shelf::Shelf;
use crate::pdf::style::{Breaking, Figures, Style};
use crate::pdf::typeset::TypesetError;

/// So many bytes are kept, or up to twice as many. The house texts of three languages take 0.2 MB.
const BYTES: usize = 512 * 1024;

/// What an entry takes besides its contents.
const ENTRY: usize = 48;

/// Paragraphs by their fingerprints, for several workers.
#[derive(Clone, Debug)]
pub(in crate::pdf) struct Paragraphs(Arc<Mutex<Shelf<u64, Met>>>);

impl Default for Paragraphs {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Shelf::new(BYTES))))
    }
}

/// What one worker knows.
#[derive(Debug)]
pub(in crate::pdf) struct Known {
    /// What paragraphs are set with now.
    with: Option<Arc<(Breaking, Figures)>>,
    paragraphs: Paragraphs,
    scratch: Scratch,
}

/// How often a paragraph was met.
#[derive(Clone, Debug)]
enum Met {
    Once,
    Often(Arc<Paragraph>),
}

/// A paragraph with its lines.
#[derive(Debug)]
struct Paragraph {
    with: Option<Arc<(Breaking, Figures)>>,
    passage: Passage,
    /// The language of each span: workers number them each in its own way.
    languages: Vec<Arc<str>>,
    measure: f32,
    manner: Manner,
    lines: Vec<Line>,
    quality: Quality,
}

impl Known {
    /// Knows what others know.
    pub(in crate::pdf) fn new(paragraphs: Paragraphs) -> Self {
        Self { with: None, paragraphs, scratch: Scratch::default() }
    }

    /// Forgets everything that it has in common with others.
    pub(in crate::pdf) fn forget(&mut self) {
        self.paragraphs = Paragraphs::default();
    }

    /// Says what paragraphs are set with from now on.
    pub(in crate::pdf) fn set_style(&mut self, style: &Style) {
        let same = |with: &Arc<(Breaking, Figures)>| with.0 == style.breaking && with.1 == style.figures;
        if !self.with.as_ref().is_some_and(same) {
            self.with = Some(Arc::new((style.breaking.clone(), style.figures)));
        }
    }

    /// Breaks and sets a passage, or finds it.
    ///
    /// # Errors
    /// A character that its face has no glyph for.
    pub(in crate::pdf) fn set(
        &mut self,
        passage: &Passage,
        measure: f32,
        manner: Manner,
        breaking: &Breaking,
        shaper: &mut Shaper,
        quality: &mut Quality,
    ) -> Result<Vec<Line>, TypesetError> {
        let key = fingerprint(passage, measure, manner);
        let met = self.paragraphs.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(Met::Often(known)) = &met
            && known.is(passage, (measure, manner), self.with.as_ref(), shaper)
        {
            quality.add(&known.quality);
            return Ok(known.lines(passage));
        }
        let mut own = Quality::default();
        let lines = set(passage, (measure, manner), breaking, shaper, &mut own, &mut self.scratch)?;
        quality.add(&own);
        let (met, bytes) = if met.is_some() {
            let bytes = passage.text().len() + lines.iter().map(bytes).sum::<usize>();
            let languages = passage.spans().iter().map(|span| shaper.subtag(span.voice.language)).collect();
            let (with, passage, lines) = (self.with.clone(), passage.clone(), lines.clone());
            (
                Met::Often(Arc::new(Paragraph { with, passage, languages, measure, manner, lines, quality: own })),
                bytes,
            )
        } else {
            (Met::Once, 0)
        };
        self.paragraphs.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, met, ENTRY + bytes);
        Ok(lines)
    }
}

impl Paragraph {
    /// Whether this is what is asked for: fingerprints may be the same by chance.
    fn is(
        &self,
        passage: &Passage,
        (measure, manner): (f32, Manner),
        with: Option<&Arc<(Breaking, Figures)>>,
        shaper: &Shaper,
    ) -> bool {
        let alike = |((a, language), b): ((&Span, &Arc<str>), &Span)| {
            let (x, y) = (a.voice, b.voice);
            a.end == b.end && (x.style, x.whole) == (y.style, y.whole) && *language == shaper.subtag(y.language)
        };
        let (own, other) = (self.passage.spans(), passage.spans());
        self.with.as_ref() == with
            && self.measure.to_bits() == measure.to_bits()
            && self.manner == manner
            && own.len() == other.len()
            && self.passage.text() == passage.text()
            && self.passage.soft_hyphens() == passage.soft_hyphens()
            && own.iter().zip(&self.languages).zip(other).all(alike)
    }

    /// The lines, as those of this passage.
    fn lines(&self, passage: &Passage) -> Vec<Line> {
        let mut lines = self.lines.clone();
        for run in lines.iter_mut().flat_map(|line| &mut line.runs) {
            if let Some(span) = passage.spans().get(run.span) {
                (run.pen, run.link) = (span.voice.pen, span.voice.link);
            }
        }
        lines
    }
}

/// Stands for what decides the lines, owners left out.
fn fingerprint(passage: &Passage, measure: f32, manner: Manner) -> u64 {
    let mut hash = FxHasher::default();
    passage.text().hash(&mut hash);
    (measure.to_bits(), manner as u8).hash(&mut hash);
    for Span { end, voice } in passage.spans() {
        (*end, voice.style.face.index(), voice.style.size.to_bits()).hash(&mut hash);
    }
    hash.finish()
}

fn bytes(line: &Line) -> usize {
    let run =
        |run: &LineRun| run.glyphs.text.len() + size_of_val::<[Glyph]>(&run.glyphs.glyphs) + size_of::<LineRun>();
    size_of::<Line>() + line.runs.iter().map(run).sum::<usize>()
}
