//! No-break hyphens, where the Unicode line breaking rules would part what belongs together.
//!
//! In: cells with their final quotation marks, and tokens. Out: the same cells, some hyphens now U+2011. Invariants: a
//! hyphen stays the plain one wherever a break after it reads well (`пресс-релиз`), because U+2011 hides a word from
//! searching readers.

use super::cells::{Cell, Token};
use super::characters::{CharClasses, is_quote};
use crate::l10n::language::letters::{Script, is_letter, script};
use crate::l10n::language::style::Style;

/// A suffix or particle has at most this many letters: `14-умин`.
const SUFFIX: usize = 4;

/// Makes the hyphen of `5-уми`, `«…»-ро`, `СММ-ро`, `г-н`, `e-mail` a no-break one.
///
/// UAX #14 allows a break between a hyphen and a letter (LB31), so a line could begin with `уми` or `ро`. Мильчин forbids to
/// part an ending from its figure (`5-|го`); the Tajik orthography (2021) hangs -ум, -умин, -то on figures and -ро, -и
/// on names in quotation marks. A hyphen between figures (`COVID-19`) is safe by LB25.
pub(super) fn set(cells: &mut [Cell], tokens: &[Token], style: &Style) {
    for token in tokens.iter().filter(|token| token.kinds.any(CharClasses::HYPHEN)) {
        let Some(chunk) = cells.get_mut(token.start..token.end) else {
            continue;
        };
        if chunk.iter().any(|cell| matches!(cell.c, '/' | '_' | '@' | '\\')) {
            continue;
        }
        for place in 1..chunk.len() {
            let is_plain = chunk.get(place).is_some_and(|cell| cell.c == '-' && !cell.fixed);
            if let Some(cell) = (is_plain && binds(chunk, place, style)).then(|| chunk.get_mut(place)).flatten() {
                cell.put('\u{2011}');
            }
        }
    }
}

/// Whether the hyphen at `place` holds its neighbours together.
fn binds(chunk: &[Cell], place: usize, style: &Style) -> bool {
    let (Some(before), Some(after)) = (chunk.get(..place), chunk.get(place + 1..)) else {
        return false;
    };
    let right = letters(after.iter());
    let left = letters(before.iter().rev());
    let ends = after.get(right).is_none_or(|cell| !cell.c.is_alphanumeric());
    let begins = before
        .len()
        .checked_sub(left + 1)
        .and_then(|place| before.get(place))
        .is_none_or(|cell| !cell.c.is_alphanumeric());
    let is_short = (1..=SUFFIX).contains(&right) && ends;
    let Some(previous) = before.last().map(|cell| cell.c) else {
        return false;
    };
    if previous.is_ascii_digit() || is_quote(previous) {
        return is_short;
    }
    if left == 0 || right == 0 || !begins || !ends {
        return false;
    }
    left == 1 || right == 1 || style.suffixes && is_short && hangs(before, after, left, right)
}

/// Whether a short suffix hangs on an abbreviation in capitals or on a word of another script.
fn hangs(before: &[Cell], after: &[Cell], left: usize, right: usize) -> bool {
    let is_suffix =
        after.iter().take(right).all(|cell| cell.c.is_lowercase() && script(cell.c) == Some(Script::Cyrillic));
    let mut word = before.iter().rev().take(left);
    is_suffix
        && (word.clone().all(|cell| cell.c.is_uppercase()) || word.all(|cell| script(cell.c) == Some(Script::Latin)))
}

fn letters<'a>(cells: impl Iterator<Item = &'a Cell>) -> usize {
    cells.take_while(|cell| is_letter(cell.c)).count()
}
