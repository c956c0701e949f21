//! Paragraphs that were set before.
//!
//! In: a passage and how it is to be set. Out: its lines. In between: footers, contacts and labels are the same in most
//! editions, a third of their text. What is met for the second time is kept with its lines, and from the third time on
//! only their owners are put in; of what is met once only a fingerprint is kept. A cache belongs to one worker and is
//! only a matter of time: with or without it the lines are the same.

use std::hash::{Hash as _, Hasher as _};

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

/// Paragraphs by their fingerprints.
#[derive(Debug)]
pub(in crate::pdf) struct Known {
    /// What they are set with.
    with: Option<(Breaking, Figures)>,
    paragraphs: Shelf<u64, Met>,
    scratch: Scratch,
}

/// How often a paragraph was met.
#[derive(Debug)]
enum Met {
    Once,
    Often(Box<Paragraph>),
}

/// A paragraph with its lines.
#[derive(Debug)]
struct Paragraph {
    passage: Passage,
    measure: f32,
    manner: Manner,
    lines: Vec<Line>,
    quality: Quality,
}

impl Known {
    /// Knows nothing.
    pub(in crate::pdf) fn new() -> Self {
        Self { with: None, paragraphs: Shelf::new(BYTES), scratch: Scratch::default() }
    }

    /// Forgets everything.
    pub(in crate::pdf) fn forget(&mut self) {
        *self = Self::new();
    }

    /// Forgets what was set in another style.
    pub(in crate::pdf) fn set_style(&mut self, style: &Style) {
        let same =
            |(breaking, figures): &(Breaking, Figures)| *breaking == style.breaking && *figures == style.figures;
        if !self.with.as_ref().is_some_and(same) {
            self.forget();
            self.with = Some((style.breaking.clone(), style.figures));
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
        let met = self.paragraphs.get(&key);
        if let Some(Met::Often(known)) = met
            && known.is(passage, measure, manner)
        {
            quality.add(&known.quality);
            return Ok(known.lines(passage));
        }
        let again = met.is_some();
        let mut own = Quality::default();
        let lines = set(passage, (measure, manner), breaking, shaper, &mut own, &mut self.scratch)?;
        quality.add(&own);
        let (met, bytes) = if again {
            let bytes = passage.text().len() + lines.iter().map(bytes).sum::<usize>();
            let (passage, lines) = (passage.clone(), lines.clone());
            (Met::Often(Box::new(Paragraph { passage, measure, manner, lines, quality: own })), bytes)
        } else {
            (Met::Once, 0)
        };
        self.paragraphs.insert(key, met, ENTRY + bytes);
        Ok(lines)
    }
}

impl Paragraph {
    /// Whether this is what is asked for: fingerprints may be the same by chance.
    fn is(&self, passage: &Passage, measure: f32, manner: Manner) -> bool {
        let alike = |(a, b): (&Span, &Span)| {
            let (x, y) = (a.voice, b.voice);
            a.end == b.end && (x.style, x.language, x.whole) == (y.style, y.language, y.whole)
        };
        let (own, other) = (self.passage.spans(), passage.spans());
        self.measure.to_bits() == measure.to_bits()
            && self.manner == manner
            && own.len() == other.len()
            && self.passage.text() == passage.text()
            && self.passage.soft_hyphens() == passage.soft_hyphens()
            && own.iter().zip(other).all(alike)
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
