//! Sets chosen lines: every glyph gets its place.
//!
//! In: a paragraph's items and the chosen line ends. Out: [`Line`]s. Invariants: words come from the cache with their
//! kerning against spaces; parts of divided words are shaped anew; what a line lacks or has too much goes to its spaces
//! in proportion to their widths; the space at a line's end stays, so that extracted words do not run together.

use std::ops::Range;

use super::atom::{Atom, AtomKind, End};
use super::items::{Candidate, Items};
use super::line::{Line, LineRun, Paragraph, SetParagraph};
use super::quality::{Quality, SetLine};
use super::river;
use crate::pdf::error::TypesetError;
use crate::pdf::pages::{Glyph, GlyphRun};
use crate::pdf::text::{Shaper, StyledText, Word, WordId};

/// Sets every line.
///
/// # Errors
/// A part of a divided word that cannot be shaped.
pub(super) fn lines(
    paragraph: &Paragraph<'_>,
    items: &Items,
    ends: &[usize],
    shaper: &mut Shaper,
) -> Result<SetParagraph, TypesetError> {
    let mut quality = Quality::default();
    let mut lines: Vec<Line> = Vec::with_capacity(ends.len());
    let mut start = &items.candidates[0];
    for (position, &to) in ends.iter().enumerate() {
        let end = &items.candidates[to];
        let stretch = Stretch { start, end, last: position + 1 == ends.len() };
        let pieces = cut(paragraph.text, &items.atoms, stretch, shaper)?;
        lines.push(line(paragraph, &pieces, stretch, shaper, &mut quality));
        start = end;
    }
    quality.note_paragraph(lines.iter().map(|line| line.hyphenated));
    if paragraph.is_justified() {
        quality.longest_river = quality.longest_river.max(river::longest(&lines));
    }
    Ok(SetParagraph { lines, quality })
}

/// The stretch of a paragraph that becomes a line.
#[derive(Clone, Copy)]
struct Stretch<'a> {
    start: &'a Candidate,
    end: &'a Candidate,
    /// Whether it is the paragraph's last.
    last: bool,
}

/// A part of a line.
#[derive(Debug)]
enum Piece {
    Word(WordPiece),
    Space(SpacePiece),
}

#[derive(Debug)]
struct WordPiece {
    id: WordId,
    range: Range<usize>,
    span: usize,
    /// Whether a hyphen was added behind it.
    divided: bool,
}

#[derive(Debug)]
struct SpacePiece {
    width: f32,
    range: Range<usize>,
    span: usize,
    /// Whether it stands between words, not at the line's end.
    visible: bool,
}

/// The atoms of a line, those at its ends cut.
fn cut(
    text: &StyledText,
    atoms: &[Atom],
    stretch: Stretch<'_>,
    shaper: &mut Shaper,
) -> Result<Vec<Piece>, TypesetError> {
    let Stretch { start, end, .. } = stretch;
    let atoms = &atoms[atoms.partition_point(|atom| atom.range.end <= start.at)..];
    let atoms = &atoms[..atoms.partition_point(|atom| atom.range.start < end.at)];
    let mut pieces = Vec::with_capacity(atoms.len());
    for &Atom { ref range, span, kind } in atoms {
        pieces.push(match kind {
            AtomKind::Space(width) => {
                let visible = range.start < end.visible;
                Piece::Space(SpacePiece { width, range: range.clone(), span, visible })
            }
            AtomKind::Word(whole) => {
                let cut = range.start.max(start.at)..range.end.min(end.at);
                let divided = end.end == End::Hyphen && cut.end == end.at;
                let id = if divided || cut != *range {
                    let mut part = text.text()[cut.clone()].to_owned();
                    if divided {
                        part.push('-');
                    }
                    let attributes = text.attributes(span);
                    shaper.word(attributes.style.face, attributes.language, &part)?
                } else {
                    whole
                };
                Piece::Word(WordPiece { id, range: cut, span, divided })
            }
        });
    }
    Ok(pieces)
}

/// What the pieces of a line measure.
#[derive(Default)]
struct Extent {
    natural: f32,
    /// Width of the spaces between words.
    spaces: f32,
    /// Sizes of the letters, added up.
    letters: f32,
    /// How many glyphs there are.
    glyphs: usize,
}

fn extent(text: &StyledText, pieces: &[Piece], shaper: &Shaper) -> Extent {
    let mut extent = Extent { glyphs: pieces.len(), ..Extent::default() };
    for piece in pieces {
        match piece {
            Piece::Word(WordPiece { id, span, .. }) => {
                let (word, attributes) = (shaper.get(*id), text.attributes(*span));
                let (glyphs, size) = (word.glyphs.len(), attributes.style.size);
                extent.glyphs += glyphs;
                extent.natural += word.width * size + attributes.tracking(glyphs);
                extent.letters += glyphs as f32 * size;
            }
            Piece::Space(SpacePiece { width, visible: true, .. }) => {
                extent.natural += width;
                extent.spaces += width;
            }
            Piece::Space(_) => {}
        }
    }
    extent
}

/// How a line is fitted into its room.
struct Fit {
    /// Growth of spaces, as a share of their width.
    growth: f32,
    /// Added after every letter, in em.
    tracking: f32,
    /// Width when set.
    width: f32,
    /// What the quality account says of it.
    account: SetLine,
}

fn fit(paragraph: &Paragraph<'_>, stretch: Stretch<'_>, extent: &Extent) -> Fit {
    let Stretch { start, end, last } = stretch;
    let (breaking, natural) = (paragraph.breaking, extent.natural);
    let room = paragraph.measure + start.hang_left + end.hang_right;
    let justified = paragraph.is_justified() && !last;
    let share = if natural > room { breaking.letter_shrink } else { breaking.letter_stretch };
    let letters = if paragraph.is_justified() { extent.letters * share } else { 0.0 };
    let flexible = extent.spaces + letters;
    // Letters move only so far as nobody sees; what is left goes to the spaces.
    let most = if letters > 0.0 { breaking.most_tracking / share } else { f32::MAX };
    let even = (room - natural) / flexible.max(f32::MIN_POSITIVE);
    let growth =
        if even > most && extent.spaces > 0.0 { (room - natural - letters * most) / extent.spaces } else { even };
    // A line that cannot be filled decently (one long address after another) stays short instead of gaping.
    let decent = room - natural <= 0.0 || (flexible > 0.0 && growth <= breaking.loosest);
    let stretched = justified && decent;
    // Spaces also give way where a ragged or last line is too wide by the difference of a kern.
    let adjusted = flexible > 0.0 && (stretched || natural > room);
    let growth = if adjusted { growth } else { 0.0 };
    let tracking = if letters > 0.0 { growth.min(most) * share } else { 0.0 };
    let width = natural + growth * extent.spaces + tracking * extent.letters;
    let account = SetLine {
        growth: stretched.then_some(growth),
        short: justified && !decent,
        over: (width - room).max(0.0),
        hyphen: end.end == End::Hyphen,
    };
    Fit { growth, tracking, width, account }
}

fn line(
    paragraph: &Paragraph<'_>,
    pieces: &[Piece],
    stretch: Stretch<'_>,
    shaper: &Shaper,
    quality: &mut Quality,
) -> Line {
    let Stretch { start, end, .. } = stretch;
    let text = paragraph.text;
    let extent = extent(text, pieces, shaper);
    let fit = fit(paragraph, stretch, &extent);
    let bytes = end.at.saturating_sub(start.at) + '\u{AD}'.len_utf8();
    let mut builder = LineBuilder {
        text,
        shaper,
        x: -start.hang_left,
        tracking: fit.tracking,
        runs: Vec::new(),
        open: None,
        glyphs: extent.glyphs,
        bytes,
    };
    for piece in pieces {
        match piece {
            Piece::Word(piece) => builder.word(shaper.get(piece.id), piece),
            Piece::Space(piece) => builder.space(piece, fit.growth),
        }
    }
    quality.note_line(fit.account);
    let width = fit.width - start.hang_left - end.hang_right;
    Line { runs: builder.finish(), width, hyphenated: end.end != End::Plain }
}

/// Puts glyphs one after another.
struct LineBuilder<'a> {
    text: &'a StyledText,
    shaper: &'a Shaper,
    x: f32,
    /// Added after every letter, in em.
    tracking: f32,
    runs: Vec<LineRun>,
    /// The run that glyphs are added to.
    open: Option<LineRun>,
    /// The glyphs of the line: enough for its longest run, which mostly is its only one.
    glyphs: usize,
    /// The bytes of its text.
    bytes: usize,
}

impl LineBuilder<'_> {
    fn word(&mut self, word: &Word, piece: &WordPiece) {
        let attributes = self.text.attributes(piece.span);
        let text = self.text.found(piece.range.clone());
        let size = attributes.style.size;
        let start = self.x;
        let mut x = self.x;
        let added = attributes.tracking(1) + self.tracking * size;
        let run = self.run(piece.span);
        let base = run.glyphs.text.len();
        run.glyphs.text.push_str(text);
        if piece.divided {
            run.glyphs.text.push('\u{AD}');
        }
        let end = run.glyphs.text.len();
        for glyph in &word.glyphs {
            // The added hyphen is one byte in the shaped part and two in the run's text.
            let hyphen = piece.divided && glyph.text.1 > text.len();
            let stop = if hyphen { text.len() + '\u{AD}'.len_utf8() } else { glyph.text.1 };
            run.glyphs.glyphs.push(Glyph {
                id: glyph.id,
                x: x + glyph.offset.0 * size - run.glyphs.x,
                y: glyph.offset.1 * size,
                text: offset((base + glyph.text.0).min(end))..offset((base + stop.max(glyph.text.0)).min(end)),
            });
            x += glyph.advance * size + added;
        }
        run.width += x - start;
        self.x = x;
    }

    /// A space; `growth` is that of the line's spaces, as a share of their width.
    fn space(&mut self, piece: &SpacePiece, growth: f32) {
        let x = self.x;
        let width = if piece.visible { piece.width * (1.0 + growth) } else { piece.width };
        let id = self.shaper.metrics(self.text.attributes(piece.span).style.face).space_glyph;
        let text = self.text.found(piece.range.clone());
        let run = self.run(piece.span);
        let base = run.glyphs.text.len();
        run.glyphs.text.push_str(text);
        let text = offset(base)..offset(base + text.len());
        run.glyphs.glyphs.push(Glyph { id, x: x - run.glyphs.x, y: 0.0, text });
        if piece.visible {
            run.width += width;
        }
        self.x += width;
    }

    /// The open run, or a new one where the span changes.
    fn run(&mut self, span: usize) -> &mut LineRun {
        if self.open.as_ref().is_some_and(|open| open.span != span) {
            self.runs.extend(self.open.take());
        }
        let (text, x, glyphs, bytes) = (self.text, self.x, self.glyphs, self.bytes);
        self.open.get_or_insert_with(|| {
            let attributes = text.attributes(span);
            let style = attributes.style;
            let glyphs = GlyphRun {
                face: style.face,
                size: style.size,
                color: style.color,
                x,
                y: style.rise,
                text: String::with_capacity(bytes),
                glyphs: Vec::with_capacity(glyphs),
            };
            let (target, link) = (attributes.target, attributes.link);
            LineRun { glyphs, target, link, underlined: style.underlined, span, width: 0.0 }
        })
    }

    fn finish(mut self) -> Vec<LineRun> {
        self.runs.extend(self.open);
        self.runs
    }
}

/// A place in a run's text.
#[expect(clippy::expect_used, reason = "no file of a project is that long")]
fn offset(at: usize) -> u32 {
    u32::try_from(at).expect("a line is shorter than 4 GiB")
}
