//! Dashes: between words, and in ranges of numbers.
//!
//! In: tidied cells and their tokens. Out: the same cells with the right dashes, and a no-break space before each dash
//! between words. Invariants: only hyphens and dashes are replaced, one for one.

use super::cells::{Cell, Token, bind};
use super::characters::{CharClasses, is_dash};
use crate::l10n::language::style::Style;

/// The language's dash for any hyphen or dash between spaces, and the en dash in ranges of numbers.
///
/// * Russian: em dash, no-break space before it (Кирсанов, «Веб-дизайн»; Мильчин). `Душанбе - столица` →
///   `Душанбе — столица`. At the beginning of a paragraph (direct speech) the space after it does not break either.
/// * English: spaced en dash (European Commission, English Style Guide, "Dashes"). Tajik: spaced en dash, as the
///   state press prints it.
/// * Ranges: unspaced en dash in all three: `10-13 мая` → `10–13 мая`, `2018-2019` → `2018–2019`.
pub(super) fn set(cells: &mut [Cell], tokens: &[Token], style: &Style) {
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| token.kinds.any(CharClasses::DASH)) {
        let is_lone_dash = token.end == token.start + 1 && cells.get(token.start).is_some_and(|cell| is_dash(cell.c));
        if is_lone_dash {
            between_words(cells, token, index == 0, index + 1 == tokens.len(), style);
        } else if style.dash.is_some() {
            let before = index.checked_sub(1).and_then(|index| tokens.get(index));
            let after = tokens.get(index + 1);
            if let Some(place) = range(cells, before, token, after) {
                replace(cells, place, '–');
            }
        }
    }
}

fn between_words(cells: &mut [Cell], token: &Token, is_first: bool, is_last: bool, style: &Style) {
    if is_last {
        return;
    }
    if let Some(dash) = style.dash {
        replace(cells, token.start, dash);
    }
    let neighbour = if is_first { Some(token.end) } else { token.start.checked_sub(1) };
    if let Some(space) = neighbour.and_then(|place| cells.get_mut(place)) {
        bind(space);
    }
}

fn replace(cells: &mut [Cell], place: usize, c: char) {
    if let Some(cell) = cells.get_mut(place).filter(|cell| !cell.fixed && cell.c != c) {
        cell.put(c);
    }
}

/// Where the dash of a range stands in a token that is one; phones, dates, ids and scores are none.
fn range(cells: &[Cell], before: Option<&Token>, token: &Token, after: Option<&Token>) -> Option<usize> {
    let core = cells.get(token.core_start..token.core_end)?;
    let place = core.iter().position(|cell| is_dash(cell.c))?;
    let (left, right) = (core.get(..place)?, core.get(place + 1..)?);
    let left = number(without_first(left, |c| matches!(c, '€' | '$' | '£')))?;
    let right = number(without_last(right, |c| matches!(c, '%' | '.')))?;
    let apart = !before.is_some_and(|token| ends_in_number(cells, token) || announces_number(cells, token))
        && !after.is_some_and(|next| token.core_end == token.end && continues_number(cells, next));
    (apart && rises(&left, &right)).then_some(token.core_start + place)
}

fn without_first(cells: &[Cell], skipped: fn(char) -> bool) -> &[Cell] {
    match cells {
        [first, rest @ ..] if skipped(first.c) => rest,
        _ => cells,
    }
}

fn without_last(cells: &[Cell], skipped: fn(char) -> bool) -> &[Cell] {
    match cells {
        [rest @ .., last] if skipped(last.c) => rest,
        _ => cells,
    }
}

/// A number of a range: its digits, and its inner sign (`10.30`, `3,5`).
struct Number {
    digits: String,
    sign: Option<char>,
}

/// Reads digits with at most one point, comma or colon inside.
fn number(cells: &[Cell]) -> Option<Number> {
    let mut number = Number { digits: String::new(), sign: None };
    for (index, cell) in cells.iter().enumerate() {
        match cell.c {
            c if c.is_ascii_digit() => number.digits.push(c),
            c @ ('.' | ',' | ':') if number.sign.is_none() && index > 0 && index + 1 < cells.len() => {
                number.sign = Some(c);
            }
            _ => return None,
        }
    }
    (matches!(number.digits.len(), 1..=6)).then_some(number)
}

/// Whether two numbers make a range. Times and decimals do (`9:00-17:00`, `3,5-4,5`); whole numbers do when they rise
/// and look like counts or years: no zero before (`05-10` is a part of a date), no four digits after three (`224-4145`
/// is a phone), a short second year only where it cannot be a month (`2018-19`, but not `2018-10`).
fn rises(left: &Number, right: &Number) -> bool {
    if left.sign.is_some() || right.sign.is_some() {
        return left.sign == right.sign;
    }
    let (Ok(from), Ok(to)) = (left.digits.parse::<u32>(), right.digits.parse::<u32>()) else {
        return false;
    };
    if left.digits.starts_with('0') || right.digits.starts_with('0') {
        return false;
    }
    match (left.digits.len(), right.digits.len()) {
        (4, 2) => to > 12 && to > from % 100,
        (3, 4) | (5.., _) | (_, 5..) => false,
        _ => from < to,
    }
}

/// `+992 37 224-4145`: the token before belongs to the same number.
fn ends_in_number(cells: &[Cell], token: &Token) -> bool {
    let last = cells.get(token.end.saturating_sub(1)).map(|cell| cell.c);
    let core = cells.get(token.core_start..token.core_end).unwrap_or_default();
    let digits = core.iter().any(|cell| cell.c.is_ascii_digit());
    digits && last.is_some_and(|c| c.is_ascii_digit() || c == ')')
}

/// `№ 12-15`, `тел. 22-44`: what follows is no count.
fn announces_number(cells: &[Cell], token: &Token) -> bool {
    const WORDS: [&str; 10] = ["№", "no.", "no", "тел", "тел.", "tel", "tel.", "phone", "fax", "факс"];
    let core = cells.get(token.core_start..token.core_end).unwrap_or_default();
    core.len() <= 5 && {
        let word: String = core.iter().flat_map(|cell| cell.c.to_lowercase()).collect();
        WORDS.contains(&word.as_str())
    }
}

/// `224-41 45`: the token after belongs to the same number, unless it is a year (`May 10-18 2012`).
fn continues_number(cells: &[Cell], token: &Token) -> bool {
    let digits = cells.get(token.start..token.end).unwrap_or_default().iter();
    matches!(digits.take_while(|cell| cell.c.is_ascii_digit()).count(), 1..=3 | 5..)
}
