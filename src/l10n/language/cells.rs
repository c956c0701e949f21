//! A paragraph as one run of characters, whatever marks its segments wear.
//!
//! In: segments. Out: cells (characters that remember their segment) and tokens (what stands between spaces), and
//! strings again at the end. In between: rules look across segment boundaries, but a cell of a verbatim segment or of
//! an address is fixed, which every rule respects.

use super::alphabet::{is_hyphen, lower_case};
use super::style::{Binding, Style};
use super::typography::{Segment, SegmentKind};
use super::words::address;

/// A character of the paragraph.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    /// The character.
    pub(super) c: char,
    /// Index of its segment.
    pub(super) segment: usize,
    /// Seen but never changed.
    pub(super) fixed: bool,
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
    /// How the core binds.
    pub(super) binding: Binding,
}

/// The characters of all segments, addresses fixed.
pub(super) fn gather(segments: &[Segment<'_>]) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(segments.iter().map(|segment| segment.text.len()).sum());
    for (segment, Segment { text, kind }) in segments.iter().enumerate() {
        let fixed = *kind == SegmentKind::Verbatim;
        cells.extend(text.chars().map(|c| Cell { c, segment, fixed }));
    }
    let mut chunk = String::new();
    for cells in cells.split_mut(|cell| cell.c.is_whitespace()) {
        if !cells.iter().any(|cell| matches!(cell.c, '.' | '@' | '/')) {
            continue;
        }
        chunk.clear();
        chunk.extend(cells.iter().map(|cell| cell.c));
        if let Some(place) = address(&chunk) {
            cells.get_mut(place).unwrap_or_default().iter_mut().for_each(|cell| cell.fixed = true);
        }
    }
    cells
}

/// The text of each of `count` segments.
pub(super) fn scatter(cells: &[Cell], count: usize) -> Vec<String> {
    let mut texts = vec![String::new(); count];
    for run in cells.chunk_by(|a, b| a.segment == b.segment) {
        if let Some(text) = run.first().and_then(|cell| texts.get_mut(cell.segment)) {
            text.reserve(run.len() * 2);
            text.extend(run.iter().map(|cell| cell.c));
        }
    }
    texts
}

/// The tokens of a paragraph, with the binding of each.
pub(super) fn tokens(cells: &[Cell], style: &Style) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(cells.len() / 6);
    let mut word = String::new();
    let mut start = 0;
    for chunk in cells.split(|cell| cell.c.is_whitespace()) {
        let end = start + chunk.len();
        if !chunk.is_empty() {
            let left = chunk.iter().take_while(|cell| opens(cell.c)).count();
            let right = chunk.iter().skip(left).rev().take_while(|cell| closes(cell.c)).count();
            let core = chunk.get(left..chunk.len() - right).unwrap_or_default();
            let binding = binding(core, style, &mut word);
            tokens.push(Token { start, end, core_start: start + left, core_end: end - right, binding });
        }
        start = end + 1;
    }
    tokens
}

/// The longest word that binds, in characters.
const LONGEST: usize = 12;

/// How a word binds; a full stop after it may be its own or the sentence's.
fn binding(core: &[Cell], style: &Style, word: &mut String) -> Binding {
    let Some(first) = core.first().filter(|_| core.len() <= LONGEST) else {
        return Binding::NONE;
    };
    word.clear();
    for cell in core {
        match cell.c {
            c if is_hyphen(c) => word.push('-'),
            c => word.push(lower_case(c)),
        }
    }
    let binding = match style.binding(word) {
        Binding::NONE => word.strip_suffix('.').map_or(Binding::NONE, |bare| style.binding(bare).before_full_stop()),
        found => found,
    };
    if binding.has(Binding::PROPER) && !first.c.is_uppercase() { Binding::NONE } else { binding }
}

/// Quotation marks of all kinds; apostrophes look the same.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '‹' | '›') || matches!(c, '‘'..='‟')
}

/// Hyphens and dashes of all kinds, but not the minus sign.
pub(super) fn is_dash(c: char) -> bool {
    c == '-' || matches!(c, '\u{2010}'..='\u{2015}')
}

/// Before the core of a token.
pub(super) fn opens(c: char) -> bool {
    is_quote(c) || matches!(c, '(' | '[' | '{' | '…')
}

/// After the core of a token.
pub(super) fn closes(c: char) -> bool {
    is_quote(c) || matches!(c, ')' | ']' | '}' | ',' | ';' | ':' | '!' | '?' | '…')
}

/// Makes a space one at which no line is broken; U+00A0 rather than U+202F, which many faces lack.
pub(super) fn bind(cell: &mut Cell) {
    if !cell.fixed && cell.c.is_whitespace() && !matches!(cell.c, '\u{2007}' | '\u{202F}') {
        cell.c = '\u{A0}';
    }
}
