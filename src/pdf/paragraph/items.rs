//! What a passage is made of: words, spaces, and places where a line may end.
//!
//! In: a passage. Out: [`Items`]: atoms (words and spaces) and candidates (possible line ends) with running totals, so
//! that the natural width of any stretch is one subtraction. In between: opportunities come from UAX #14, less those
//! that good setting avoids, plus divisions of words.

use std::ops::Range;

use unicode_linebreak::linebreaks;

use super::Manner;
use super::edges::{allowed, hang_left, hang_right};
use crate::pdf::passage::{Passage, Span, Voice};
use crate::pdf::shape::{Shaper, WordId};
use crate::pdf::style::Breaking;
use crate::pdf::typeset::TypesetError;

/// A word or a space.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    /// Its bytes in the passage.
    pub(super) range: Range<usize>,
    /// Its span.
    pub(super) span: usize,
    /// What it is.
    pub(super) kind: AtomKind,
}

/// What an atom is.
#[derive(Clone, Copy, Debug)]
pub(super) enum AtomKind {
    /// Glyphs without a space among them.
    Word(WordId),
    /// One space, its natural width with kerning.
    Space(f32),
}

/// Width, and how much of it may grow and shrink, up to some point. In points.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    pub(super) width: f64,
    pub(super) stretch: f64,
    pub(super) shrink: f64,
}

/// What stands at a line's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A space, or the start or end of the passage, or any break without a mark.
    Plain,
    /// A hyphen or dash of the text itself.
    Explicit,
    /// A hyphen that the setting adds.
    Hyphen,
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

/// Atoms and candidates. The first candidate is the start, the last the end.
#[derive(Clone, Debug, Default)]
pub(super) struct Items {
    pub(super) atoms: Vec<Atom>,
    pub(super) candidates: Vec<Candidate>,
}

impl Items {
    /// Whether there is nothing to set.
    pub(super) fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }

    /// The width of everything on one line.
    pub(super) fn width(&self) -> f32 {
        self.candidates.last().map_or(0.0, |end| end.before.width as f32)
    }
}

/// Cost of dividing a word that is wider than the measure, where nothing else helps.
const EMERGENCY: f64 = 9_000.0;
/// Cost of a line end inside an address of the web.
const IN_ADDRESS: f64 = 200.0;

/// Finds atoms and candidates; what `items` held goes, its room is used again.
///
/// # Errors
/// A character that its face has no glyph for.
pub(super) fn measure(
    passage: &Passage,
    measure: f32,
    manner: Manner,
    breaking: &Breaking,
    shaper: &mut Shaper,
    items: &mut Items,
) -> Result<(), TypesetError> {
    let Items { atoms, candidates } = items;
    self::atoms(passage, shaper, atoms)?;
    candidates.clear();
    let letters = match manner {
        Manner::Justified => (breaking.letter_stretch * breaking.stretch, breaking.letter_shrink * breaking.shrink),
        Manner::Ragged | Manner::Balanced => (0.0, 0.0),
    };
    let letters = (f64::from(letters.0), f64::from(letters.1));
    let (totals, ends) = (Totals::default(), Vec::new());
    Walk { passage, measure, manner, breaking, shaper, letters, candidates, totals, ends }.run(atoms);
    Ok(())
}

/// Cuts the text into words and spaces, never across spans, and measures them.
fn atoms(passage: &Passage, shaper: &mut Shaper, atoms: &mut Vec<Atom>) -> Result<(), TypesetError> {
    let text = passage.text().trim_end_matches(' ');
    atoms.clear();
    atoms.reserve(text.len() / 4 + 2);
    let mut start = 0;
    for (index, span) in passage.spans().iter().enumerate() {
        let end = span.end.min(text.len());
        let mut from = start;
        let part = text.get(start..end).unwrap_or_default();
        for (at, space) in part.match_indices([' ', '\u{A0}']) {
            let at = start + at;
            push_word(passage, from..at, index, span, atoms, shaper)?;
            let width = shaper.metrics(span.voice.style.face).space * span.voice.style.size + extra(&span.voice, 1);
            from = at + space.len();
            atoms.push(Atom { range: at..from, span: index, kind: AtomKind::Space(width) });
        }
        push_word(passage, from..end, index, span, atoms, shaper)?;
        start = end;
    }
    kern_spaces(passage, atoms, shaper);
    Ok(())
}

fn push_word(
    passage: &Passage,
    range: Range<usize>,
    index: usize,
    span: &Span,
    atoms: &mut Vec<Atom>,
    shaper: &mut Shaper,
) -> Result<(), TypesetError> {
    if range.is_empty() {
        return Ok(());
    }
    let word = passage.text().get(range.clone()).unwrap_or_default();
    let id = shaper.word(span.voice.style.face, span.voice.language, word).map_err(|error| match error {
        TypesetError::MissingGlyph { character, face, .. } => {
            TypesetError::MissingGlyph { character, face, around: passage.around(range.start) }
        }
        other => other,
    })?;
    atoms.push(Atom { range, span: index, kind: AtomKind::Word(id) });
    Ok(())
}

/// Adds to each ordinary space what the words beside it gain by kerning, where all are of one face.
fn kern_spaces(passage: &Passage, atoms: &mut [Atom], shaper: &Shaper) {
    let style = |span: usize| passage.spans().get(span).map(|s| s.voice.style);
    for middle in 0..atoms.len() {
        let word = |position: Option<usize>, span: usize| {
            let atom = position.and_then(|p| atoms.get(p))?;
            let same = style(atom.span)?.face == style(span)?.face;
            match atom.kind {
                AtomKind::Word(id) if same => shaper.get(id),
                _ => None,
            }
        };
        let Some(&Atom { span, kind: AtomKind::Space(width), ref range }) = atoms.get(middle) else { continue };
        if range.len() > 1 {
            continue;
        }
        let after = word(middle.checked_sub(1), span).map_or(0.0, |w| w.after);
        let before = word(Some(middle + 1), span).map_or(0.0, |w| w.before);
        let size = style(span).map_or(0.0, |s| s.size);
        if let Some(atom) = atoms.get_mut(middle) {
            atom.kind = AtomKind::Space(width + (after + before) * size);
        }
    }
}

/// Tracking of some glyphs.
pub(super) fn extra(voice: &Voice, glyphs: usize) -> f32 {
    voice.style.tracking * voice.style.size * glyphs as f32
}

struct Walk<'a> {
    passage: &'a Passage,
    measure: f32,
    manner: Manner,
    breaking: &'a Breaking,
    shaper: &'a Shaper,
    /// How far letters may move apart and together at the stretch and shrink of spaces, in em.
    letters: (f64, f64),
    candidates: &'a mut Vec<Candidate>,
    totals: Totals,
    /// Reused for each word: where a line may end in it.
    ends: Vec<(usize, End, f64)>,
}

impl Walk<'_> {
    fn run(&mut self, atoms: &[Atom]) {
        let text = self.passage.text();
        let mut opportunities = linebreaks(text).map(|(at, _)| at).filter(|&at| allowed(self.passage, at)).peekable();
        let last_word = atoms.iter().rposition(|atom| matches!(atom.kind, AtomKind::Word(_)));
        self.candidates.reserve(atoms.len() + 2);
        self.candidate(0, 0, Totals::default(), End::Plain, -1.0, 0.0);
        let mut gap: Option<(usize, Totals)> = None;
        for (position, atom) in atoms.iter().enumerate() {
            let Some(span) = self.passage.spans().get(atom.span) else { continue };
            match atom.kind {
                AtomKind::Space(width) => {
                    let (visible, before) = *gap.get_or_insert((atom.range.start, self.totals));
                    self.totals.width += f64::from(width);
                    if self.manner == Manner::Justified {
                        self.totals.stretch += f64::from(width * self.breaking.stretch);
                        self.totals.shrink += f64::from(width * self.breaking.shrink);
                    }
                    while opportunities.next_if(|&at| at < atom.range.end).is_some() {}
                    if opportunities.next_if_eq(&atom.range.end).is_some() {
                        let penalty = self.after_word(visible);
                        self.candidate(atom.range.end, visible, before, End::Plain, 0.0, penalty);
                    }
                }
                AtomKind::Word(id) => {
                    gap = None;
                    self.ends.clear();
                    while let Some(at) = opportunities.next_if(|&at| at <= atom.range.end) {
                        if at > atom.range.start && at < text.len() {
                            self.ends.push(self.explicit(at));
                        }
                    }
                    self.word(atom, span, id, Some(position) == last_word);
                }
            }
        }
        let end = self.totals;
        let length = atoms.last().map_or(0, |atom| atom.range.end);
        self.candidate(length, length, end, End::Plain, 0.0, 0.0);
    }

    /// A line end where UAX #14 sees one inside a word or right behind it.
    fn explicit(&self, at: usize) -> (usize, End, f64) {
        let before = self.passage.text().get(..at).and_then(|t| t.chars().next_back());
        match before.is_some_and(|c| matches!(c, '-' | '–' | '—' | '\u{2010}')) {
            true => (at, End::Explicit, f64::from(self.breaking.explicit_hyphen)),
            false => (at, End::Plain, IN_ADDRESS),
        }
    }

    /// Candidates inside and right behind a word, those of UAX #14 given.
    fn word(&mut self, atom: &Atom, span: &Span, id: WordId, last: bool) {
        let Some(word) = self.shaper.get(id) else { return };
        let voice = &span.voice;
        let start = atom.range.start;
        let base = self.totals;
        let width = word.width * voice.style.size + extra(voice, word.glyphs.len());
        let (stretch, shrink) = self.letters;
        let totals = |width: f32, glyphs: usize| {
            let letters = f64::from(glyphs as f32 * voice.style.size);
            Totals {
                width: base.width + f64::from(width),
                stretch: base.stretch + letters * stretch,
                shrink: base.shrink + letters * shrink,
            }
        };
        let mut ruler = word.ruler();
        let mut up_to = |at: usize| {
            let (width, glyphs) = ruler.up_to(at - start);
            totals(width * voice.style.size + extra(voice, glyphs), glyphs)
        };
        let whole = totals(width, word.glyphs.len());
        let hyphen = self.shaper.metrics(voice.style.face).hyphen * voice.style.size;
        let mut ends = std::mem::take(&mut self.ends);
        let soft = self.passage.soft_hyphens();
        let within = |bound: usize| soft.partition_point(|&at| at < bound);
        let soft = soft.get(within(start + 1)..within(atom.range.end)).unwrap_or_default();
        let penalty = f64::from(self.breaking.hyphen);
        if self.manner == Manner::Justified && !voice.whole {
            if soft.is_empty() && !last {
                let (before, after) = (self.breaking.before_hyphen, self.breaking.after_hyphen);
                let least = self.breaking.hyphenated_word;
                let shown = self.passage.text().get(atom.range.clone()).unwrap_or_default();
                let named = !word.divisions.is_empty() && shown.chars().any(char::is_uppercase);
                let name = if named { f64::from(self.breaking.name) } else { 1.0 };
                let good = word
                    .divisions
                    .iter()
                    .filter(|d| d.before >= before && d.after >= after && d.before + d.after >= least);
                ends.extend(good.map(|d| {
                    let short = if d.before < 3 { f64::from(self.breaking.short_part) } else { 1.0 };
                    (start + d.at, End::Hyphen, penalty * name * short)
                }));
            } else {
                ends.extend(soft.iter().map(|&at| (at, End::Hyphen, penalty)));
            }
        }
        if width > self.measure {
            self.emergency(atom, &mut ends);
        }
        ends.sort_by_key(|&(at, end, _)| (at, end != End::Explicit));
        ends.dedup_by_key(|&mut (at, ..)| at);
        for (at, end, penalty) in ends.drain(..) {
            let added = if end == End::Hyphen { hyphen } else { 0.0 };
            let totals = if at == atom.range.end { whole } else { up_to(at) };
            self.totals = totals;
            self.candidate(at, at, totals, end, added, penalty);
        }
        self.totals = whole;
        self.ends = ends;
    }

    /// A word wider than the measure may be divided anywhere: with a hyphen between letters, else without a mark.
    fn emergency(&self, atom: &Atom, ends: &mut Vec<(usize, End, f64)>) {
        let word = self.passage.text().get(atom.range.clone()).unwrap_or_default();
        let mut before = None;
        for (at, c) in word.char_indices() {
            if let Some(previous) = before {
                let letters = char::is_alphabetic(previous) && c.is_alphabetic();
                ends.push((atom.range.start + at, if letters { End::Hyphen } else { End::Plain }, EMERGENCY));
            }
            before = Some(c);
        }
    }

    /// Cost of ending a line after the word that ends here: short words belong to what follows.
    fn after_word(&self, visible: usize) -> f64 {
        let text = self.passage.text().get(..visible).unwrap_or_default();
        let mut word = text.chars().rev().take_while(|c| !matches!(c, ' ' | '\u{A0}'));
        let letters = [word.next(), word.next()];
        let short = word.next().is_none() && letters.into_iter().flatten().all(char::is_alphabetic);
        let cost = match self.manner {
            Manner::Balanced => self.breaking.short_word_in_headline,
            _ => self.breaking.short_word,
        };
        if short { f64::from(cost) } else { 0.0 }
    }

    /// Adds a candidate; a negative hyphen marks the start.
    fn candidate(&mut self, at: usize, visible: usize, before: Totals, end: End, hyphen: f32, penalty: f64) {
        let text = self.passage.text();
        let hangs = self.manner == Manner::Justified;
        let share = if hangs { self.breaking.protrusion } else { 0.0 };
        let size = |offset: usize| {
            let position = self.passage.spans().partition_point(|span| span.end <= offset);
            self.passage.spans().get(position).map_or(0.0, |span| span.voice.style.size)
        };
        let last =
            if end == End::Hyphen { Some('-') } else { text.get(..visible).and_then(|t| t.chars().next_back()) };
        let next = text.get(at..).and_then(|t| t.chars().next());
        let hang_right = if hyphen < 0.0 { 0.0 } else { last.map_or(0.0, hang_right) };
        self.candidates.push(Candidate {
            at,
            visible,
            before,
            after: self.totals,
            end,
            hyphen: hyphen.max(0.0),
            penalty,
            hang_right: hang_right * share * size(visible.saturating_sub(1)),
            hang_left: next.map_or(0.0, hang_left) * share * size(at),
        });
    }
}
