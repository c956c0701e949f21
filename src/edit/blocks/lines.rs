//! Lines that come, go, or change places.
//!
//! In: a text, lines of it. Out: an [`Amendment`]. Invariants: an empty line stands between what has come and what was there; with what goes one
//! empty line goes; a file without an end of its last line has none afterwards.

use std::ops::Range;

use crate::edit::amend::Amendment;
use crate::edit::spans::with_line_ends;

/// Whether the line that begins at a place is there and empty.
fn is_empty_at(text: &str, at: usize) -> bool {
    text.get(at..)
        .is_some_and(|rest| !rest.is_empty() && rest.lines().next().is_none_or(|line| line.trim().is_empty()))
}

/// Where the line behind the one that ends at a place begins.
fn next(text: &str, end: usize) -> usize {
    text.get(end..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| end + at + 1)
}

/// Where the line before the one that begins at a place begins.
fn previous(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start)?.strip_suffix('\n')?;
    Some(before.rfind('\n').map_or(0, |at| at + 1))
}

/// Lines behind those that end at a place.
pub(super) fn behind(text: &str, end: usize, new: &str) -> Amendment {
    let after = next(text, end);
    let is_close = after < text.len() && !is_empty_at(text, after);
    let gap = if is_close { "\n" } else { "" };
    let after = with_line_ends(&format!("\n\n{new}{gap}"), text);
    Amendment { at: end, before: String::new(), after }
}

/// Lines before those that begin at a place.
pub(super) fn before(text: &str, start: usize, new: &str) -> Amendment {
    Amendment { at: start, before: String::new(), after: with_line_ends(&format!("{new}\n\n"), text) }
}

/// Takes lines out; `is_last` where nothing else follows.
pub(super) fn without(text: &str, lines: &Range<usize>, is_last: bool) -> Amendment {
    let end = next(text, lines.end);
    let above = previous(text, lines.start).filter(|at| is_empty_at(text, *at));
    let range = match above {
        // The empty line above goes with the last one.
        Some(above) if is_last && end > lines.end => above..end,
        Some(above) if is_last => {
            let line = text.get(..above).unwrap_or_default();
            line.trim_end_matches('\n').trim_end_matches('\r').len()..end
        }
        _ if (above.is_some() || lines.start == 0) && is_empty_at(text, end) => lines.start..next(text, end),
        _ => lines.start..end,
    };
    let before = text.get(range.clone()).unwrap_or_default().to_owned();
    Amendment { at: range.start, before, after: String::new() }
}

/// Lines change places with others below them.
pub(super) fn swapped(text: &str, (above, below): (&Range<usize>, &Range<usize>)) -> Option<Amendment> {
    let (first, second) = (text.get(above.clone())?, text.get(below.clone())?);
    let gap = text.get(above.end..below.start)?;
    let after = next(text, below.end);
    let is_close = after < text.len() && !is_empty_at(text, after);
    let own = with_line_ends("\n\n", text);
    let gap = if gap.matches('\n').count() > 1 { gap.to_owned() } else { own };
    let end = if is_close { with_line_ends("\n", text) } else { String::new() };
    Some(Amendment {
        at: above.start,
        before: text.get(above.start..below.end)?.to_owned(),
        after: format!("{second}{gap}{first}{end}"),
    })
}
