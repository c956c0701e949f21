//! A paragraph as one run of characters, whatever marks its segments wear.
//!
//! In: segments. Out: cells (characters that remember their segment) and tokens (what stands between spaces), and
//! strings again at the end. Invariants: rules look across segment boundaries, but a cell of a verbatim segment or of
//! an address is fixed, which every rule respects; what no rule changed is copied from the segment as it was typed.

use super::characters::CharClasses;
use super::segment::{Segment, SegmentKind};
use crate::l10n::language::letters::{is_hyphen, lower_case};
use crate::l10n::language::style::{Binding, LONGEST, Style};
use crate::l10n::language::words::address;

/// A character of the paragraph.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    /// The character.
    pub(super) c: char,
    /// What it is; of another character that a rule put here, at least what that is.
    pub(super) kinds: CharClasses,
    /// Seen but never changed.
    pub(super) fixed: bool,
    /// No longer what was typed here.
    pub(super) changed: bool,
    /// Index of its segment.
    pub(super) segment: usize,
    /// Its first byte in the segment.
    pub(super) place: usize,
}

impl Cell {
    /// Puts another character here.
    pub(super) fn put(&mut self, c: char) {
        self.c = c;
        self.kinds = self.kinds.and(CharClasses::of(c));
        self.changed = true;
    }
}

/// What stands between two spaces: cells `start..end`.
pub(super) struct Token {
    /// First cell.
    pub(super) start: usize,
    /// After the last cell.
    pub(super) end: usize,
    /// First cell after opening quotation marks and brackets.
    pub(super) core_start: usize,
    /// After the last cell before closing punctuation; a full stop belongs to the core.
    pub(super) core_end: usize,
    /// The kinds of all its characters.
    pub(super) kinds: CharClasses,
    /// How the core binds.
    pub(super) binding: Binding,
}

/// The characters of all segments.
pub(super) fn gather(segments: &[Segment<'_>]) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(segments.iter().map(|segment| segment.text.len()).sum());
    for (segment, Segment { text, kind }) in segments.iter().enumerate() {
        let fixed = *kind == SegmentKind::Verbatim;
        let cell = |(place, c)| Cell { c, kinds: CharClasses::of(c), fixed, changed: false, segment, place };
        cells.extend(text.char_indices().map(cell));
    }
    cells
}

/// Fixes the addresses among what stands between spaces.
pub(super) fn fix_addresses(cells: &mut [Cell], tokens: &[Token]) {
    let mut word = String::new();
    for token in tokens.iter().filter(|token| token.kinds.any(CharClasses::STOP.and(CharClasses::ADDRESS))) {
        let cells = cells.get_mut(token.start..token.end).unwrap_or_default();
        // A full stop that only ends the word makes no address of it.
        let mut behind = cells.iter().skip_while(|cell| !cell.kinds.any(CharClasses::STOP));
        if !token.kinds.any(CharClasses::ADDRESS)
            && behind.all(|cell| cell.kinds.any(CharClasses::STOP.and(CharClasses::CLOSES)))
        {
            continue;
        }
        word.clear();
        word.extend(cells.iter().map(|cell| cell.c));
        if let Some(place) = address(&word) {
            cells.get_mut(place).unwrap_or_default().iter_mut().for_each(|cell| cell.fixed = true);
        }
    }
}

/// The text of each segment, as the cells have it.
pub(super) fn scatter(cells: &[Cell], segments: &[Segment<'_>]) -> Vec<String> {
    let mut rest = cells;
    let mut texts = Vec::with_capacity(segments.len());
    for (index, segment) in segments.iter().enumerate() {
        let (own, others) = rest.split_at(rest.partition_point(|cell| cell.segment <= index));
        texts.push(text(own, segment.text));
        rest = others;
    }
    texts
}

/// The cells of a segment as a string: what was changed, and between that what was typed.
#[expect(clippy::expect_used, reason = "rather no file than one that lacks words")]
fn text(cells: &[Cell], typed: &str) -> String {
    if cells.is_empty() {
        return String::new();
    }
    let changed = cells.iter().filter(|cell| cell.changed).count();
    let mut text = String::with_capacity(typed.len() + 2 * changed);
    let mut rest = cells;
    while let Some((cell, after)) = rest.split_first() {
        if cell.changed {
            text.push(cell.c);
            rest = after;
            continue;
        }
        let same = after.iter().position(|next| next.changed).unwrap_or(after.len());
        let (_, others) = after.split_at(same);
        let end = others.first().map_or(typed.len(), |next| next.place);
        text.push_str(typed.get(cell.place..end).expect("cells stand in the order of their segment"));
        rest = others;
    }
    text
}

/// What stands between the spaces of a paragraph, not yet looked at closer; and whether spaces, full stops or hyphens
/// may have to be tidied.
pub(super) fn tokens(cells: &[Cell]) -> (Vec<Token>, bool) {
    let mut tokens = Vec::with_capacity(cells.len() / 6);
    let mut untidy = false;
    let (mut start, mut kinds, mut last) = (0, CharClasses::NONE, CharClasses::NONE);
    for (place, cell) in cells.iter().enumerate() {
        if cell.kinds == CharClasses::NONE {
            last = CharClasses::NONE;
            continue;
        }
        untidy |= cell.kinds.both(last).any(REPEATS);
        last = cell.kinds;
        if cell.kinds.any(CharClasses::SPACE) {
            untidy |= cell.c.is_control() || matches!(cell.c, '\u{2028}' | '\u{2029}');
            tokens.extend(Token::between(start, place, kinds));
            (start, kinds) = (place + 1, CharClasses::NONE);
        } else {
            kinds = kinds.and(cell.kinds);
        }
    }
    tokens.extend(Token::between(start, cells.len(), kinds));
    (tokens, untidy)
}

/// What should not stand twice.
const REPEATS: CharClasses = CharClasses::SPACE.and(CharClasses::STOP).and(CharClasses::HYPHEN);

impl Token {
    fn between(start: usize, end: usize, kinds: CharClasses) -> Option<Self> {
        let token = Self { start, end, core_start: start, core_end: end, kinds, binding: Binding::NONE };
        (start < end).then_some(token)
    }
}

/// Finds the core of each token, and how it binds.
pub(super) fn find_cores(cells: &[Cell], tokens: &mut [Token], style: &Style) {
    let mut word = String::new();
    for token in tokens {
        let chunk = cells.get(token.start..token.end).unwrap_or_default();
        let left = chunk.iter().take_while(|cell| cell.kinds.any(CharClasses::OPENS)).count();
        let inner = chunk.get(left..).unwrap_or_default();
        let right = inner.iter().rev().take_while(|cell| cell.kinds.any(CharClasses::CLOSES)).count();
        let core = inner.get(..inner.len() - right).unwrap_or_default();
        (token.core_start, token.core_end) = (token.start + left, token.end - right);
        token.binding = binding(core, style, &mut word);
    }
}

/// How a word binds; a full stop after it may be its own or the sentence's.
fn binding(core: &[Cell], style: &Style, word: &mut String) -> Binding {
    let Some(first) = core.first().filter(|_| core.len() <= LONGEST) else {
        return Binding::NONE;
    };
    let bare = core.split_last().filter(|(last, _)| last.c == '.').map_or(&[][..], |(_, bare)| bare);
    if !may_bind(core, style) && !may_bind(bare, style) {
        return Binding::NONE;
    }
    word.clear();
    word.extend(core.iter().map(|cell| small(cell.c)));
    let binding = match style.words.binding(word) {
        Binding::NONE => {
            word.strip_suffix('.').map_or(Binding::NONE, |bare| style.words.binding(bare).before_full_stop())
        }
        found => found,
    };
    if binding.has(Binding::PROPER) && !first.c.is_uppercase() { Binding::NONE } else { binding }
}

/// Whether the style has a word of that length with the same first and last letters.
fn may_bind(word: &[Cell], style: &Style) -> bool {
    match (word.first(), word.last()) {
        (Some(first), Some(last)) => style.words.may_bind(small(first.c), small(last.c), word.len()),
        _ => false,
    }
}

/// A character of a word as the tables of words have it.
fn small(c: char) -> char {
    if is_hyphen(c) { '-' } else { lower_case(c) }
}

/// Makes a space one at which no line is broken; U+00A0 rather than U+202F, which many faces lack.
pub(super) fn bind(cell: &mut Cell) {
    if !cell.fixed && cell.c.is_whitespace() && !matches!(cell.c, '\u{2007}' | '\u{202F}' | '\u{A0}') {
        cell.put('\u{A0}');
    }
}
