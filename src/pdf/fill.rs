//! Chooses where pages end.
//!
//! In: rows, the height of the footer that closes the last page, the height of a page. Out: a [`Plan`]. In between:
//! the best division of the whole edition, not page by page: as few pages as possible, then little white space at
//! the foot of full pages and a last page that carries more than a line or two. Where slightly closer lines save a
//! page, they do.

use std::ops::Range;

use super::galley::{Join, Row};
use super::style::{Paging, Style};
use super::typeset::TypesetError;

/// How the rows are divided into pages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plan {
    /// Rows of each page; the last may be empty where a footer needs a page for itself.
    pub(super) pages: Vec<Range<usize>>,
    /// Factor on leading and spacing.
    pub(super) factor: f32,
}

/// A page more costs more than anything else may.
const PAGE: f64 = 1e6;
/// A break where none should be, when there is no other way.
const FORCED: f64 = 2e5;
/// Each running line that a last page has too few, squared.
const THIN: f64 = 4e3;
/// A footer alone on a page.
const ALONE: f64 = 9e5;
/// Parts of a line that tops of text rows keep to.
const RHYTHM: f32 = 4.0;

/// A page's height and what must fit into it.
#[derive(Clone, Copy, Debug)]
struct Room {
    height: f32,
    footer: f32,
    leading: f32,
    factor: f32,
}

/// Divides rows into pages.
///
/// # Errors
/// When a row or the footer is higher than a page.
pub(super) fn plan(rows: &[Row], footer: f32, style: &Style) -> Result<Plan, TypesetError> {
    let height = style.frame_height();
    for block in rows.iter().map(|row| row.height).chain([footer]) {
        if block > height {
            return Err(TypesetError::TooHigh { height: block, room: height });
        }
    }
    let paging = &style.paging;
    let leading = style.texts.body.leading;
    let room = |factor| Room { height, footer, leading, factor };
    let natural = divide(rows, room(1.0), paging);
    let fewest = divide(rows, room(paging.tightest), paging).len();
    if fewest >= natural.len() {
        return Ok(Plan { pages: natural, factor: 1.0 });
    }
    for step in 1..=paging.steps {
        let factor = 1.0 - (1.0 - paging.tightest) * f32::from(step) / f32::from(paging.steps.max(1));
        let pages = divide(rows, room(factor), paging);
        if pages.len() <= fewest {
            return Ok(Plan { pages, factor });
        }
    }
    Ok(Plan { pages: natural, factor: 1.0 })
}

/// The best division, first by the rules, then with forced breaks.
fn divide(rows: &[Row], room: Room, paging: &Paging) -> Vec<Range<usize>> {
    search(rows, room, paging, false).or_else(|| search(rows, room, paging, true)).unwrap_or_default()
}

#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    from: usize,
}

fn search(rows: &[Row], room: Room, paging: &Paging, force: bool) -> Option<Vec<Range<usize>>> {
    let count = rows.len();
    // best[i]: cheapest way to have rows before i on full pages; the last entry is the whole edition.
    let mut best: Vec<Option<Best>> = vec![None; count + 2];
    *best.first_mut()? = Some(Best { cost: 0.0, from: 0 });
    for from in 0..=count {
        let Some(Best { cost, .. }) = best.get(from).copied().flatten() else { continue };
        let mut y = 0.0;
        let mut lines = 0;
        let mut reached = count;
        for (position, row) in rows.iter().enumerate().skip(from) {
            y = top(row, y, position == from, room.leading, room.factor) + height(row, room.factor);
            if y > room.height + 0.01 {
                reached = position;
                break;
            }
            lines += row.lines;
            let next = position + 1;
            let Some(after) = rows.get(next) else { break };
            let join = match after.join {
                Join::Cost(cost) => f64::from(cost),
                Join::Never if force => FORCED,
                Join::Never => continue,
            };
            let white = f64::from((room.height - y) / room.leading);
            improve(&mut best, next, cost + PAGE + white * white + join, from);
        }
        if reached == count && y + room.footer <= room.height + 0.01 && (count > from || force || count == 0) {
            let missing = paging.last_page_lines.saturating_sub(lines);
            let thin = if from == 0 { 0.0 } else { (missing * missing) as f64 * THIN };
            let alone = if from == count && count > 0 { ALONE } else { 0.0 };
            improve(&mut best, count + 1, cost + thin + alone, from);
        } else if force && reached == count && room.footer > 0.0 {
            let white = f64::from((room.height - y) / room.leading);
            improve(&mut best, count, cost + PAGE + white * white, from);
        }
    }
    let mut pages = Vec::new();
    let mut end = count;
    let mut from = best.get(count + 1).copied().flatten()?.from;
    loop {
        pages.push(from..end);
        if from == 0 {
            break;
        }
        end = from;
        from = best.get(end).copied().flatten()?.from;
    }
    pages.reverse();
    Some(pages)
}

fn improve(best: &mut [Option<Best>], at: usize, cost: f64, from: usize) {
    if let Some(slot) = best.get_mut(at)
        && slot.is_none_or(|known| cost < known.cost)
    {
        *slot = Some(Best { cost, from });
    }
}

/// Where a row's top lies, below a row that ended at `y`.
pub(super) fn top(row: &Row, y: f32, first: bool, leading: f32, factor: f32) -> f32 {
    let factor = if row.elastic { factor } else { 1.0 };
    let y = if first { y } else { y + row.before * factor };
    if !row.elastic || first {
        return y;
    }
    // Text returns to the rhythm after a picture or a headline: at most a quarter of a line of extra white.
    let unit = leading * factor / RHYTHM;
    (y / unit - 0.01).ceil() * unit
}

/// A row's height when the page is tightened.
pub(super) fn height(row: &Row, factor: f32) -> f32 {
    if row.elastic { row.height * factor } else { row.height }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(lengths: &[usize]) -> Vec<Row> {
        let mut rows = Vec::new();
        for &length in lengths {
            for line in 0..length {
                let never = line != 0 && (line < 2 || length - line < 2);
                let join = if never { Join::Never } else { Join::Cost(0.0) };
                let before = if line == 0 { 7.5 } else { 0.0 };
                let marks = Vec::new();
                rows.push(Row { before, height: 15.0, elastic: true, join, lines: 1, rule: None, marks });
            }
        }
        rows
    }

    fn lines(plan: &Plan) -> Vec<usize> {
        plan.pages.iter().map(ExactSizeIterator::len).collect()
    }

    #[test]
    fn few_lines_too_many_are_saved_by_closer_lines() {
        let style = Style::default();
        let fits = (style.frame_height() / 15.0) as usize;
        let plan = plan(&paragraphs(&[fits + 1]), 0.0, &style).unwrap();
        assert_eq!(lines(&plan), [fits + 1]);
        assert!(plan.factor < 1.0 && plan.factor >= style.paging.tightest);
    }

    #[test]
    fn a_last_page_takes_lines_from_the_page_before() {
        let style = Style::default();
        let fits = (style.frame_height() / 15.0) as usize;
        let plan = plan(&paragraphs(&[fits]), style.frame_height() * 0.5, &style).unwrap();
        assert_eq!(plan.pages.len(), 2);
        assert!(lines(&plan).iter().all(|&count| count >= style.paging.last_page_lines), "{:?}", lines(&plan));
    }

    #[test]
    fn short_paragraphs_are_not_parted() {
        let style = Style::default();
        let rows = paragraphs(&[3; 40]);
        let plan = plan(&rows, 0.0, &style).unwrap();
        assert!(plan.pages.iter().all(|page| page.start % 3 == 0), "{:?}", plan.pages);
    }

    #[test]
    fn a_footer_that_leaves_no_room_for_text_stands_alone() {
        let style = Style::default();
        let plan = plan(&paragraphs(&[2]), style.frame_height() - 5.0, &style).unwrap();
        assert_eq!(lines(&plan), [2, 0]);
    }

    #[test]
    fn a_footer_higher_than_a_page_is_an_error() {
        let style = Style::default();
        assert!(plan(&paragraphs(&[2]), style.frame_height() + 5.0, &style).is_err());
    }
}
