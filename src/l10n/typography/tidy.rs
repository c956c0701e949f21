//! Tidying: what every language does alike before its own rules look at the text.
//!
//! In: cells as typed. Out: cells in which spaces, dots and hyphens do not repeat. Invariants: nothing that can be seen
//! is lost: a run of spaces is one space, three dots are one sign for three dots.

use super::cells::Cell;
use crate::l10n::language::style::Style;

/// One space for several, `…` for `...`, and, where the language has a dash, one dash for `--` between spaces.
///
/// A run of no-break spaces stays no-break; mixed runs (left by lost links and pasted HTML) become a plain space.
/// Line ends and tabs are spaces. Sources: Мильчин, «Справочник издателя и автора» (an ellipsis is one sign; after `?`
/// and `!` two dots follow: `?..` is left as typed, and so is `?...`); Interinstitutional Style Guide 10.1.10.
pub(super) fn tidy(cells: &[Cell], style: &Style) -> Vec<Cell> {
    let mut tidied = tidied(cells, style);
    // Some are gone, so that none can be copied together with its neighbours.
    tidied.iter_mut().for_each(|cell| cell.changed = true);
    tidied
}

fn tidied(cells: &[Cell], style: &Style) -> Vec<Cell> {
    let mut tidied: Vec<Cell> = Vec::with_capacity(cells.len());
    let mut rest = cells;
    loop {
        let plain = rest.iter().take_while(|cell| !matches!(cell.c, '.' | '-') && !cell.c.is_whitespace()).count();
        let (words, others) = rest.split_at(plain);
        tidied.extend_from_slice(words);
        let Some((cell, after)) = others.split_first() else {
            return tidied;
        };
        rest = others;
        let run = after.iter().take_while(|next| next.c == cell.c).count() + 1;
        let (these, others) = rest.split_at(run);
        let loose = these.iter().all(|cell| !cell.fixed);
        match cell.c {
            c if c.is_whitespace() => these.iter().for_each(|cell| push_space(&mut tidied, *cell)),
            '.' if loose && run == 3 && !follows_question(&tidied, style) => tidied.push(with(*cell, '…')),
            '-' if loose && matches!(run, 2 | 3) && style.dash.is_some() && stands_apart(&tidied, others) => {
                tidied.push(*cell);
            }
            _ => tidied.extend_from_slice(these),
        }
        rest = others;
    }
}

/// The cell with another character.
fn with(mut cell: Cell, c: char) -> Cell {
    cell.put(c);
    cell
}

/// Adds a space unless there is one.
fn push_space(tidied: &mut Vec<Cell>, space: Cell) {
    let c = if space.c.is_control() || matches!(space.c, '\u{2028}' | '\u{2029}') { ' ' } else { space.c };
    match tidied.last_mut() {
        _ if space.fixed => tidied.push(space),
        Some(last) if last.c.is_whitespace() => {
            if !last.fixed && last.c != c {
                last.put(' ');
            }
        }
        _ => tidied.push(with(space, c)),
    }
}

/// Whether three dots would follow `?` or `!` in a language that writes two there.
fn follows_question(before: &[Cell], style: &Style) -> bool {
    style.dots_after_question && before.last().is_some_and(|cell| matches!(cell.c, '?' | '!'))
}

/// Whether spaces, or the paragraph's beginning, are on both sides.
fn stands_apart(before: &[Cell], after: &[Cell]) -> bool {
    before.last().is_none_or(|cell| cell.c.is_whitespace())
        && after.first().is_some_and(|cell| cell.c.is_whitespace())
}
