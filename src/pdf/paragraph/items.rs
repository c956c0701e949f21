//! What a paragraph is made of: words, spaces, and places where a line may end.
//!
//! In: a paragraph. Out: [`Items`]: atoms (words and spaces) and candidates (possible line ends) with running totals,
//! so that the natural width of any stretch is one subtraction. Invariants: opportunities come from UAX #14, less those
//! that good setting avoids, plus divisions of words.

use std::ops::Range;

use unicode_linebreak::linebreaks;

use super::atom::{Atom, AtomKind, End};
use super::edges::{allowed, hang_left, hang_right};
use super::line::Paragraph;
use super::places::{Places, WordEnd};
use crate::pdf::error::TypesetError;
use crate::pdf::text::{Shaper, StyledText, Word};

/// Width, and how much of it may grow and shrink, up to some point. In points.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    pub(super) width: f64,
    pub(super) stretch: f64,
    /// What letters give of the stretch; they give no more than that, however wide a line is.
    pub(super) letters: f64,
    pub(super) shrink: f64,
}

/// A place where a line may end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Where the next line starts.
    pub(super) at: usize,
    /// Where the visible text of this line ends.
    pub(super) visible: usize,
    /// Totals up to the end of the visible text.
    pub(super) before: Totals,
    /// Totals up to the start of the next line.
    pub(super) after: Totals,
    /// What stands at the end.
    pub(super) end: End,
    /// Width of the hyphen that is added.
    pub(super) hyphen: f32,
    /// Cost, on TeX's scale.
    pub(super) penalty: f64,
    /// How far the last visible character may stand out at the right.
    pub(super) hang_right: f32,
    /// How far the next line's first character may stand out at the left.
    pub(super) hang_left: f32,
}

impl Candidate {
    /// A line end without a hyphen that costs nothing.
    fn plain(at: usize, visible: usize, before: Totals, after: Totals) -> Self {
        let (end, hyphen, penalty, hang_right, hang_left) = (End::Plain, 0.0, 0.0, 0.0, 0.0);
        Self { at, visible, before, after, end, hyphen, penalty, hang_right, hang_left }
    }
}

/// Atoms and candidates. The first candidate is the start, the last the end.
#[derive(Clone, Debug)]
pub(super) struct Items {
    pub(super) atoms: Vec<Atom>,
    pub(super) candidates: Vec<Candidate>,
}

impl Items {
    /// Finds atoms and candidates.
    ///
    /// # Errors
    /// A character that its face has no glyph for.
    pub(super) fn of(paragraph: &Paragraph<'_>, shaper: &mut Shaper) -> Result<Self, TypesetError> {
        let atoms = atoms(paragraph.text, shaper)?;
        let candidates = candidates(paragraph, &atoms, shaper);
        Ok(Self { atoms, candidates })
    }

    /// Whether there is nothing to set.
    pub(super) fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }

    /// The widest stretch that no line can end in, and where its visible text is.
    pub(super) fn widest(&self) -> (f32, Range<usize>) {
        let stretches = self.candidates.windows(2).map(|pair| {
            let [start, end] = pair else { return (0.0, 0..0) };
            ((end.before.width - start.after.width) as f32 + end.hyphen, start.at..end.visible)
        });
        stretches.max_by(|(a, _), (b, _)| a.total_cmp(b)).unwrap_or((0.0, 0..0))
    }

    /// The width of everything on one line.
    pub(super) fn width(&self) -> f32 {
        self.candidates.last().map_or(0.0, |end| end.before.width as f32)
    }
}

/// Cuts the text into words and spaces, never across spans, and measures them.
fn atoms(text: &StyledText, shaper: &mut Shaper) -> Result<Vec<Atom>, TypesetError> {
    let words = text.text().trim_end_matches(' ');
    let mut atoms = Vec::with_capacity(words.len() / 4 + 2);
    let mut start = 0;
    for (span, end) in text.spans().iter().map(|span| span.end.min(words.len())).enumerate() {
        let attributes = text.attributes(span);
        let mut from = start;
        for (at, space) in words[start..end].match_indices([' ', '\u{A0}']) {
            let at = start + at;
            atoms.extend(word(text, from..at, span, shaper)?);
            let style = attributes.style;
            let width = shaper.metrics(style.face).space * style.size + attributes.tracking(1);
            from = at + space.len();
            atoms.push(Atom { range: at..from, span, kind: AtomKind::Space(width) });
        }
        atoms.extend(word(text, from..end, span, shaper)?);
        start = end;
    }
    kern_spaces(text, &mut atoms, shaper);
    Ok(atoms)
}

/// Shapes a word, where there is one.
fn word(
    text: &StyledText,
    range: Range<usize>,
    span: usize,
    shaper: &mut Shaper,
) -> Result<Option<Atom>, TypesetError> {
    if range.is_empty() {
        return Ok(None);
    }
    let attributes = text.attributes(span);
    let word = &text.text()[range.clone()];
    let id = shaper.word(attributes.style.face, attributes.language, word).map_err(|error| match error {
        TypesetError::MissingGlyph { character, face, .. } => {
            TypesetError::MissingGlyph { character, face, around: text.around(range.start) }
        }
        other => other,
    })?;
    Ok(Some(Atom { range, span, kind: AtomKind::Word(id) }))
}

/// Adds to each ordinary space what the words beside it gain by kerning, where all are of one face.
fn kern_spaces(text: &StyledText, atoms: &mut [Atom], shaper: &Shaper) {
    for middle in 0..atoms.len() {
        let Atom { span, kind: AtomKind::Space(width), ref range } = atoms[middle] else { continue };
        if range.len() > 1 {
            continue;
        }
        let style = text.attributes(span).style;
        let word = |position: Option<usize>| {
            let atom = atoms.get(position?)?;
            match atom.kind {
                AtomKind::Word(id) if text.attributes(atom.span).style.face == style.face => Some(shaper.get(id)),
                _ => None,
            }
        };
        let after = word(middle.checked_sub(1)).map_or(0.0, |word| word.after);
        let before = word(Some(middle + 1)).map_or(0.0, |word| word.before);
        atoms[middle].kind = AtomKind::Space(width + (after + before) * style.size);
    }
}

/// Finds the places where a line may end.
fn candidates(paragraph: &Paragraph<'_>, atoms: &[Atom], shaper: &Shaper) -> Vec<Candidate> {
    let breaking = paragraph.breaking;
    let letters = if paragraph.is_justified() {
        (breaking.letter_stretch * breaking.stretch, breaking.letter_shrink * breaking.shrink)
    } else {
        (0.0, 0.0)
    };
    let mut finder = Finder {
        paragraph,
        shaper,
        letter_stretch: f64::from(letters.0),
        letter_shrink: f64::from(letters.1),
        places: Places::new(paragraph, shaper),
        candidates: Vec::with_capacity(atoms.len() + 2),
        totals: Totals::default(),
        ends: Vec::new(),
    };
    finder.run(atoms);
    finder.candidates
}

struct Finder<'a> {
    paragraph: &'a Paragraph<'a>,
    shaper: &'a Shaper,
    /// How far letters may move apart at the stretch of spaces, in em.
    letter_stretch: f64,
    /// How far they may move together at the shrink of spaces, in em.
    letter_shrink: f64,
    /// Where lines may end in words and behind them.
    places: Places<'a>,
    candidates: Vec<Candidate>,
    /// Up to where the search has come.
    totals: Totals,
    /// Where a line may end in the word at hand.
    ends: Vec<WordEnd>,
}

impl Finder<'_> {
    fn run(&mut self, atoms: &[Atom]) {
        let (text, breaking) = (self.paragraph.text, self.paragraph.breaking);
        let length = text.text().len();
        let places = linebreaks(text.text()).map(|(at, _)| at);
        let mut opportunities = places.filter(|&at| allowed(text, at)).peekable();
        self.add(Candidate::plain(0, 0, Totals::default(), Totals::default()));
        let mut gap: Option<(usize, Totals)> = None;
        for atom in atoms {
            match atom.kind {
                AtomKind::Space(width) => {
                    let (visible, before) = *gap.get_or_insert((atom.range.start, self.totals));
                    self.totals.width += f64::from(width);
                    if self.paragraph.is_justified() {
                        self.totals.stretch += f64::from(width * breaking.stretch);
                        self.totals.shrink += f64::from(width * breaking.shrink);
                    }
                    while opportunities.next_if(|&at| at < atom.range.end).is_some() {}
                    if opportunities.next_if_eq(&atom.range.end).is_some() {
                        let penalty = self.places.after_word(visible);
                        let end = Candidate::plain(atom.range.end, visible, before, self.totals);
                        self.add(Candidate { penalty, ..end });
                    }
                }
                AtomKind::Word(id) => {
                    gap = None;
                    while let Some(at) = opportunities.next_if(|&at| at <= atom.range.end) {
                        if at > atom.range.start && at < length {
                            self.ends.push(self.places.explicit(at));
                        }
                    }
                    self.word(atom, self.shaper.get(id));
                }
            }
        }
        let length = atoms.last().map_or(0, |atom| atom.range.end);
        self.add(Candidate::plain(length, length, self.totals, self.totals));
    }

    /// Candidates inside and right behind a word, those of UAX #14 given.
    fn word(&mut self, atom: &Atom, word: &Word) {
        let attributes = self.paragraph.text.attributes(atom.span);
        let style = attributes.style;
        let start = atom.range.start;
        let base = self.totals;
        let (stretch, shrink) = (self.letter_stretch, self.letter_shrink);
        let totals = |width: f32, glyphs: usize| {
            let letters = f64::from(glyphs as f32 * style.size);
            Totals {
                width: base.width + f64::from(width),
                stretch: base.stretch + letters * stretch,
                letters: base.letters + letters * stretch,
                shrink: base.shrink + letters * shrink,
            }
        };
        let glyphs = word.glyphs.len();
        let width = word.width * style.size + attributes.tracking(glyphs);
        let whole = totals(width, glyphs);
        let hyphen = self.shaper.metrics(style.face).hyphen * style.size;
        let mut ends = std::mem::take(&mut self.ends);
        self.places.of_word(atom, word, width, &mut ends);
        ends.sort_by_key(|&WordEnd { at, end, .. }| (at, end != End::Explicit));
        ends.dedup_by_key(|end| end.at);
        let mut ruler = word.ruler();
        for WordEnd { at, end, penalty } in ends.drain(..) {
            self.totals = if at == atom.range.end {
                whole
            } else {
                let (width, glyphs) = ruler.up_to(at - start);
                totals(width * style.size + attributes.tracking(glyphs), glyphs)
            };
            let hyphen = if end == End::Hyphen { hyphen } else { 0.0 };
            let plain = Candidate::plain(at, at, self.totals, self.totals);
            self.add(Candidate { end, hyphen, penalty, ..plain });
        }
        self.totals = whole;
        self.ends = ends;
    }

    /// Adds a candidate, its hanging punctuation measured.
    fn add(&mut self, candidate: Candidate) {
        let Candidate { at, visible, end, .. } = candidate;
        let text = self.paragraph.text;
        let share = if self.paragraph.is_justified() { self.paragraph.breaking.protrusion } else { 0.0 };
        let size = |offset: usize| text.spans().get(text.span_at(offset)).map_or(0.0, |s| s.attributes.style.size);
        let last = if end == End::Hyphen { Some('-') } else { text.text()[..visible].chars().next_back() };
        let next = text.text()[at..].chars().next();
        self.candidates.push(Candidate {
            hang_right: last.map_or(0.0, hang_right) * share * size(visible.saturating_sub(1)),
            hang_left: next.map_or(0.0, hang_left) * share * size(at),
            ..candidate
        });
    }
}
