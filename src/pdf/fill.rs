//! Chooses where pages end.
//!
//! In: rows, the height of the footer that closes the last page, the height of a page. Out: a [`Plan`]. In between:
//! the best division of the whole edition, not page by page: as few pages as possible, then little white space at
//! the foot of full pages and a last page that carries more than a line or two. Where slightly closer lines save a
//! page, they do.

use std::ops::Range;

use super::galley::{Join, Kind, Row, What};
use super::style::{Paging, Style};
use super::typeset::{TypesetError, Unparted};

/// How the rows are divided into pages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plan {
    /// Rows of each page; the last may be empty where a footer needs a page for itself.
    pub(super) pages: Vec<Range<usize>>,
    /// Factor on leading and spacing.
    pub(super) factor: f32,
    /// Points by which everything is too high for one page, even when tightened; not above 0 where it fits.
    pub(super) beyond: f32,
}

/// A page more costs more than anything else may.
const PAGE: f64 = 1e6;
/// A break where none should be, when there is no other way.
const FORCED: f64 = 2e5;
/// A page that ends inside a block which is better left whole: dearer than any white space and a thin last page, cheaper
/// than a footer alone.
const PARTED: f64 = 1e5;
/// Each running line that a last page has too few, squared.
const THIN: f64 = 4e3;
/// A footer alone on a page.
const ALONE: f64 = 9e5;
/// Rows behind a picture that are looked at to place it: some three pages.
const AROUND: usize = 130;
/// How much more white on the first page costs: it is the one that is looked at.
const FIRST: f64 = 3.0;
/// Parts of a line that tops of text rows keep to.
const RHYTHM: f32 = 4.0;

/// A page's height and what must fit into it.
#[derive(Clone, Copy, Debug)]
struct Room {
    height: f32,
    /// What must follow the last row; `None` where the rows are only a part.
    footer: Option<f32>,
    /// Whether the first row is the first of the edition.
    first: bool,
    leading: f32,
    factor: f32,
}

/// Divides rows into pages; pictures are moved past paragraphs where that fills a page.
///
/// # Errors
/// When a row or the footer is higher than a page.
pub(super) fn plan(rows: &mut Vec<Row>, footer: f32, style: &Style) -> Result<Plan, TypesetError> {
    let height = style.frame_height();
    let with_ground = |row: &Row| row.height + row.ground().above + row.ground().below;
    let blocks = rows.iter().map(|row| (row.unparted.unwrap_or(Unparted::Line), with_ground(row)));
    if let Some((block, high)) = blocks.chain([(Unparted::Footer, footer)]).find(|(_, high)| *high > height) {
        return Err(TypesetError::TooHigh { block, height: high, room: height });
    }
    let paging = &style.paging;
    let leading = style.texts.body.leading;
    let room = |factor| Room { height, footer: Some(footer), first: true, leading, factor };
    float(rows, room(1.0), paging);
    let beyond = extent(rows, leading, paging.tightest) + footer - height;
    let natural = divide(rows, room(1.0), paging);
    let tightest = divide(rows, room(paging.tightest), paging);
    let fewest = tightest.pages.len();
    if fewest >= natural.pages.len() {
        return Ok(Plan { pages: natural.pages, factor: 1.0, beyond });
    }
    for step in 1..paging.steps {
        let factor = 1.0 - (1.0 - paging.tightest) * f32::from(step) / f32::from(paging.steps);
        let pages = divide(rows, room(factor), paging).pages;
        if pages.len() <= fewest {
            return Ok(Plan { pages, factor, beyond });
        }
    }
    Ok(Plan { pages: tightest.pages, factor: paging.tightest, beyond })
}

/// Height of all rows on one endless page.
fn extent(rows: &[Row], leading: f32, factor: f32) -> f32 {
    let start = (0.0, None);
    let (y, _) = rows.iter().fold(start, |(y, below), row| {
        (top(row, y, below, leading, factor) + self::height(row, factor), Some(row.after))
    });
    y
}

/// Puts each picture where the pages are filled best: where it stands, up to a few paragraphs later or one earlier, in
/// full size or somewhat smaller. The structure tree keeps the order of reading. Only the pages around a picture are
/// divided to find out, so that the work grows with the length of the text.
fn float(rows: &mut Vec<Row>, room: Room, paging: &Paging) {
    let (mut position, mut page) = (0, 0);
    while let Some(found) = rows.iter().skip(position).position(|row| row.kind == Kind::Picture) {
        let start = position + found;
        let places: Vec<(usize, usize)> = [(start, 0)]
            .into_iter()
            .chain(later(rows, start).take(paging.moves).enumerate().map(|(moved, to)| (to, moved + 1)))
            .chain(earlier(rows, start).filter(|&to| to > page).map(|to| (to, 1)))
            .collect();
        let end = rows.len().min(start + AROUND);
        let part = Room { first: page == 0, footer: room.footer.filter(|_| end == rows.len()), ..room };
        let full = rows.remove(start);
        let mut best = (f64::INFINITY, start, full.clone(), Vec::new());
        for scale in paging.scales {
            let picture = scaled(&full, scale);
            for &(to, moved) in &places {
                rows.insert(to, picture.clone());
                let division = divide(rows.get(page..end).unwrap_or_default(), part, paging);
                rows.remove(to);
                let extra = moved as f32 * paging.moved + (1.0 - scale) * paging.scaled;
                let cost = division.cost + f64::from(extra);
                if cost < best.0 {
                    best = (cost, to, picture.clone(), division.pages);
                }
            }
        }
        let (_, to, picture, pages) = best;
        rows.insert(to, picture);
        position = start.max(to) + 1;
        page += pages.iter().map(|range| range.start).rfind(|first| page + first <= to).unwrap_or(0);
    }
}

/// A picture's row with the picture scaled and what is below it moved up.
fn scaled(row: &Row, scale: f32) -> Row {
    let mut row = row.clone();
    let mut lost = 0.0;
    for mark in &mut row.marks {
        mark.y -= lost;
        if let What::Image { width, height, .. } = &mut mark.what {
            lost = *height * (1.0 - scale);
            *height -= lost;
            *width *= scale;
        }
    }
    row.height -= lost;
    row
}

/// Ends of the paragraphs behind a picture, as its new position once it is taken out; not beyond a heading.
fn later(rows: &[Row], start: usize) -> impl Iterator<Item = usize> + '_ {
    let passable = |row: &&Row| matches!(row.kind, Kind::Text | Kind::Aside);
    let text = rows.iter().skip(start + 1).take_while(passable).count();
    (start + 2..=start + 1 + text).filter_map(move |next| {
        let parts = rows.get(next).is_none_or(|row| row.starts_paragraph() || !passable(&row));
        parts.then_some(next - 1)
    })
}

/// The start of the paragraph before a picture.
fn earlier(rows: &[Row], start: usize) -> Option<usize> {
    let head = rows.get(..start)?;
    let first = head.iter().rposition(|row| row.before > 0.0 || row.kind != Kind::Text)?;
    head.get(first).filter(|row| row.starts_paragraph() && row.rule.is_none()).map(|_| first)
}

/// A division and its cost.
#[derive(Clone, Debug, Default)]
struct Division {
    pages: Vec<Range<usize>>,
    cost: f64,
}

/// The best division, first by the rules, then with forced breaks.
fn divide(rows: &[Row], room: Room, paging: &Paging) -> Division {
    search(rows, room, paging, false).or_else(|| search(rows, room, paging, true)).unwrap_or_default()
}

#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    from: usize,
}

fn search(rows: &[Row], room: Room, paging: &Paging, force: bool) -> Option<Division> {
    let count = rows.len();
    let footer = room.footer.unwrap_or(0.0);
    // best[i]: cheapest way to have rows before i on full pages; the last entry is the whole edition.
    let mut best: Vec<Option<Best>> = vec![None; count + 2];
    *best.first_mut()? = Some(Best { cost: 0.0, from: 0 });
    for from in 0..=count {
        let Some(Best { cost, .. }) = best.get(from).copied().flatten() else { continue };
        let (mut y, mut below) = (0.0, None);
        let mut lines = 0;
        let mut reached = count;
        for (position, row) in rows.iter().enumerate().skip(from) {
            y = top(row, y, below, room.leading, room.factor) + height(row, room.factor);
            below = Some(row.after);
            if y > room.height + 0.01 {
                reached = position;
                break;
            }
            lines += row.lines();
            let next = position + 1;
            let Some(after) = rows.get(next) else { break };
            if y + row.ground().below > room.height + 0.01 {
                continue;
            }
            let white = f64::from((room.height - y) / room.leading).max(0.0);
            let join = match after.join {
                // Where a page is not full anyway, there is no need to part a paragraph.
                Join::Cost(cost) => f64::from(cost) * (1.0 + white * white / 4.0),
                Join::Parted => PARTED,
                Join::Never if force => FORCED,
                Join::Never => continue,
            };
            let weight = if room.first && from == 0 { FIRST } else { 1.0 };
            improve(&mut best, next, cost + PAGE + white * white * weight + join, from);
        }
        if reached == count && y + footer <= room.height + 0.01 && (count > from || force || count == 0) {
            let missing = paging.last_page_lines.saturating_sub(lines);
            let whole = room.footer.is_none() || (room.first && from == 0);
            let thin = if whole { 0.0 } else { (missing * missing) as f64 * THIN };
            let alone = if from == count && count > 0 { ALONE } else { 0.0 };
            improve(&mut best, count + 1, cost + thin + alone, from);
        } else if force && reached == count && footer > 0.0 {
            let white = f64::from((room.height - y) / room.leading).max(0.0);
            improve(&mut best, count, cost + PAGE + white * white, from);
        }
    }
    let mut pages = Vec::new();
    let mut end = count;
    let Best { cost, mut from } = best.get(count + 1).copied().flatten()?;
    loop {
        pages.push(from..end);
        if from == 0 {
            break;
        }
        end = from;
        from = best.get(end).copied().flatten()?.from;
    }
    pages.reverse();
    Some(Division { pages, cost })
}

fn improve(best: &mut [Option<Best>], at: usize, cost: f64, from: usize) {
    if let Some(slot) = best.get_mut(at)
        && slot.is_none_or(|known| cost < known.cost)
    {
        *slot = Some(Best { cost, from });
    }
}

/// Where a row's top lies under a row that ended at `y` and wants `below` of white; `None` at the head of a page.
pub(super) fn top(row: &Row, y: f32, below: Option<f32>, leading: f32, factor: f32) -> f32 {
    let Some(below) = below else { return y + row.ground().above };
    let y = y + below.max(if row.is_elastic() { row.before * factor } else { row.before });
    if !row.is_elastic() {
        return y;
    }
    // Text returns to the rhythm after a picture or a headline: at most a quarter of a line of extra white.
    let unit = leading * factor / RHYTHM;
    (y / unit - 0.01).ceil() * unit
}

/// A row's height when the page is tightened.
pub(super) fn height(row: &Row, factor: f32) -> f32 {
    if row.is_elastic() { row.height * factor } else { row.height }
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
                rows.push(Row { before, ..Row::new(Kind::Text, 15.0, join, Vec::new()) });
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
        let plan = plan(&mut paragraphs(&[fits + 1]), 0.0, &style).unwrap();
        assert_eq!(lines(&plan), [fits + 1]);
        assert!(plan.factor < 1.0 && plan.factor >= style.paging.tightest);
    }

    #[test]
    fn a_last_page_takes_lines_from_the_page_before() {
        let style = Style::default();
        let fits = (style.frame_height() / 15.0) as usize;
        let plan = plan(&mut paragraphs(&[fits]), style.frame_height() * 0.5, &style).unwrap();
        assert_eq!(plan.pages.len(), 2);
        assert!(lines(&plan).iter().all(|&count| count >= style.paging.last_page_lines), "{:?}", lines(&plan));
    }

    #[test]
    fn short_paragraphs_are_not_parted() {
        let style = Style::default();
        let plan = plan(&mut paragraphs(&[3; 40]), 0.0, &style).unwrap();
        assert!(plan.pages.iter().all(|page| page.start % 3 == 0), "{:?}", plan.pages);
    }

    #[test]
    fn a_footer_that_leaves_no_room_for_text_stands_alone() {
        let style = Style::default();
        let plan = plan(&mut paragraphs(&[2]), style.frame_height() - 5.0, &style).unwrap();
        assert_eq!(lines(&plan), [2, 0]);
    }

    #[test]
    fn a_footer_higher_than_a_page_is_an_error() {
        let style = Style::default();
        assert!(plan(&mut paragraphs(&[2]), style.frame_height() + 5.0, &style).is_err());
    }
}
