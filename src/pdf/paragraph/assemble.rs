//! Sets chosen lines: every glyph gets its place.
//!
//! In: atoms, chosen candidates, a measure. Out: [`Line`]s. In between: words come from the cache with their kerning
//! against spaces; parts of divided words are shaped anew; what a line lacks or has too much goes to its spaces in
//! proportion to their widths; the space at a line's end stays, so that extracted words do not run together.

use std::ops::Range;

use super::items::{Atom, AtomKind, Candidate, End, Items, extra};
use super::{Line, LineRun, Manner};
use crate::pdf::pages::{Glyph, GlyphRun};
use crate::pdf::passage::{Passage, Voice};
use crate::pdf::quality::{Quality, SetLine};
use crate::pdf::river;
use crate::pdf::shape::{Shaper, Word, WordId};
use crate::pdf::style::Breaking;
use crate::pdf::typeset::TypesetError;

/// Sets every line.
///
/// # Errors
/// A part of a divided word that cannot be shaped.
#[expect(clippy::too_many_arguments, reason = "one call, and every argument is a different thing")]
pub(super) fn lines(
    passage: &Passage,
    items: &Items,
    ends: &[usize],
    measure: f32,
    manner: Manner,
    breaking: &Breaking,
    shaper: &mut Shaper,
    quality: &mut Quality,
    scratch: &mut Scratch,
) -> Result<Vec<Line>, TypesetError> {
    let Scratch { pieces, gaps } = scratch;
    let mut lines: Vec<Line> = Vec::with_capacity(ends.len());
    let mut from = 0;
    for (position, &to) in ends.iter().enumerate() {
        let (Some(start), Some(end)) = (items.candidates.get(from), items.candidates.get(to)) else { continue };
        cut(passage, items, (start, end), shaper, pieces)?;
        let last = position + 1 == ends.len();
        lines.push(line(passage, pieces, (start, end), measure, manner, last, breaking, shaper, quality));
        from = to;
    }
    quality.note_paragraph(lines.iter().map(|line| line.hyphenated));
    if manner == Manner::Justified {
        quality.longest_river = quality.longest_river.max(river::longest(&lines, gaps));
    }
    Ok(lines)
}

/// What setting lines takes, kept from one paragraph to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pieces: Vec<Piece>,
    gaps: [Vec<river::Gap>; 2],
}

/// A part of a line.
#[derive(Debug)]
enum Piece {
    Word { id: WordId, range: Range<usize>, span: usize, divided: bool },
    Space { width: f32, range: Range<usize>, span: usize, visible: bool },
}

/// The atoms of a line, those at its ends cut.
fn cut(
    passage: &Passage,
    items: &Items,
    (start, end): (&Candidate, &Candidate),
    shaper: &mut Shaper,
    pieces: &mut Vec<Piece>,
) -> Result<(), TypesetError> {
    let first = items.atoms.partition_point(|atom| atom.range.end <= start.at);
    let atoms = items.atoms.get(first..).unwrap_or_default();
    let atoms = atoms.get(..atoms.partition_point(|atom| atom.range.start < end.at)).unwrap_or_default();
    pieces.clear();
    for atom in atoms {
        let Atom { range, span, kind } = atom;
        match *kind {
            AtomKind::Space(width) => {
                let visible = range.start < end.visible;
                pieces.push(Piece::Space { width, range: range.clone(), span: *span, visible });
            }
            AtomKind::Word(id) => {
                let cut = range.start.max(start.at)..range.end.min(end.at);
                let divided = end.end == End::Hyphen && cut.end == end.at;
                let id = match passage.spans().get(*span) {
                    Some(span) if divided || cut != *range => {
                        let mut part = passage.text().get(cut.clone()).unwrap_or_default().to_owned();
                        if divided {
                            part.push('-');
                        }
                        shaper.word(span.voice.style.face, span.voice.language, &part)?
                    }
                    _ => id,
                };
                pieces.push(Piece::Word { id, range: cut, span: *span, divided });
            }
        }
    }
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "one call, and every argument is a different thing")]
fn line(
    passage: &Passage,
    pieces: &[Piece],
    (start, end): (&Candidate, &Candidate),
    measure: f32,
    manner: Manner,
    last: bool,
    breaking: &Breaking,
    shaper: &Shaper,
    quality: &mut Quality,
) -> Line {
    let voice = |span: usize| passage.spans().get(span).map(|span| &span.voice);
    let word_width = |word: &Word, voice: &Voice| word.width * voice.style.size + extra(voice, word.glyphs.len());
    let (mut natural, mut spaces, mut letters) = (0.0, 0.0, 0.0);
    let mut glyphs = pieces.len();
    for piece in pieces {
        match piece {
            Piece::Word { id, span, .. } => {
                if let (Some(word), Some(voice)) = (shaper.get(*id), voice(*span)) {
                    glyphs += word.glyphs.len();
                    natural += word_width(word, voice);
                    letters += word.glyphs.len() as f32 * voice.style.size;
                }
            }
            Piece::Space { width, visible: true, .. } => {
                natural += width;
                spaces += width;
            }
            Piece::Space { .. } => {}
        }
    }
    let room = measure + start.hang_left + end.hang_right;
    // A line that cannot be filled decently (one long address after another) stays short instead of gaping.
    let share = if natural > room { breaking.letter_shrink } else { breaking.letter_stretch };
    let letters = if manner == Manner::Justified { letters * share } else { 0.0 };
    let decent = room - natural <= breaking.loosest * (spaces + letters);
    let stretched = manner == Manner::Justified && !last && decent;
    // Spaces also give way where a ragged or last line is too wide by the difference of a kern.
    let flexible = spaces + letters;
    let adjusted = flexible > 0.0 && (stretched || natural > room);
    let growth = if adjusted { (room - natural) / flexible } else { 0.0 };
    let tracking = if letters > 0.0 { growth * share } else { 0.0 };
    let most = (glyphs, end.at.saturating_sub(start.at) + '\u{AD}'.len_utf8());
    let mut setter = Setter { x: -start.hang_left, tracking, runs: Vec::new(), open: None, most };
    for piece in pieces {
        match piece {
            Piece::Word { id, range, span, divided } => {
                if let (Some(word), Some(voice)) = (shaper.get(*id), voice(*span)) {
                    let text = passage.text().get(range.clone()).unwrap_or_default();
                    setter.word(word, text, *divided, *span, voice);
                }
            }
            Piece::Space { width, range, span, visible } => {
                if let Some(voice) = voice(*span) {
                    let text = passage.text().get(range.clone()).unwrap_or_default();
                    let width = if *visible { width * (1.0 + growth) } else { *width };
                    setter.space(shaper, text, width, *visible, *span, voice);
                }
            }
        }
    }
    let set = natural + growth * flexible;
    quality.note_line(SetLine {
        growth: if stretched { Some(growth) } else { None },
        short: manner == Manner::Justified && !last && !decent,
        over: (set - room).max(0.0),
        hyphen: end.end == End::Hyphen,
    });
    let width = set - start.hang_left - end.hang_right;
    setter.runs.extend(setter.open);
    Line { runs: setter.runs, width, hyphenated: end.end != End::Plain }
}

/// Puts glyphs one after another.
struct Setter {
    x: f32,
    /// Added after every letter, in em.
    tracking: f32,
    runs: Vec<LineRun>,
    /// The run that glyphs are added to.
    open: Option<LineRun>,
    /// The glyphs of the line and the bytes of its text: enough for its longest run, which mostly is its only one.
    most: (usize, usize),
}

impl Setter {
    fn word(&mut self, word: &Word, text: &str, divided: bool, span: usize, voice: &Voice) {
        let size = voice.style.size;
        let start = self.x;
        let mut x = self.x;
        let added = extra(voice, 1) + self.tracking * size;
        let run = self.run(span, voice);
        let base = run.glyphs.text.len();
        run.glyphs.text.push_str(text);
        if divided {
            run.glyphs.text.push('\u{AD}');
        }
        let end = run.glyphs.text.len();
        let offset = |at: usize| u32::try_from((base + at).min(end)).unwrap_or(u32::MAX);
        for glyph in &word.glyphs {
            // The added hyphen is one byte in the shaped part and two in the run's text.
            let stop =
                if divided && glyph.text.1 > text.len() { text.len() + '\u{AD}'.len_utf8() } else { glyph.text.1 };
            run.glyphs.glyphs.push(Glyph {
                id: glyph.id,
                x: x + glyph.offset.0 * size - run.glyphs.x,
                y: glyph.offset.1 * size,
                text: offset(glyph.text.0)..offset(stop.max(glyph.text.0)),
            });
            x += glyph.advance * size + added;
        }
        run.width += x - start;
        self.x = x;
    }

    fn space(&mut self, shaper: &Shaper, text: &str, width: f32, visible: bool, span: usize, voice: &Voice) {
        let x = self.x;
        let id = shaper.metrics(voice.style.face).space_glyph;
        let run = self.run(span, voice);
        let base = u32::try_from(run.glyphs.text.len()).unwrap_or(u32::MAX);
        run.glyphs.text.push_str(text);
        let end = u32::try_from(run.glyphs.text.len()).unwrap_or(u32::MAX);
        run.glyphs.glyphs.push(Glyph { id, x: x - run.glyphs.x, y: 0.0, text: base..end });
        if visible {
            run.width += width;
        }
        self.x += width;
    }

    /// The open run, or a new one where the span changes.
    fn run(&mut self, span: usize, voice: &Voice) -> &mut LineRun {
        if self.open.as_ref().is_some_and(|open| open.span != span) {
            self.runs.extend(self.open.take());
        }
        let (face, size, color) = (voice.style.face, voice.style.size, voice.style.color);
        let (x, (count, bytes)) = (self.x, self.most);
        self.open.get_or_insert_with(|| {
            let (text, glyphs) = (String::with_capacity(bytes), Vec::with_capacity(count));
            let glyphs = GlyphRun { face, size, color, x, y: 0.0, text, glyphs };
            LineRun { glyphs, pen: voice.pen, link: voice.link, span, width: 0.0 }
        })
    }
}
