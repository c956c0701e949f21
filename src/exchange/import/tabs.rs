//! Tables that are typed with tabs.
//!
//! In: the items of a file, in order. Out: the same, with lines of cells joined to tables; what was taken for one. Invariants: a table has
//! three lines or more of as many short cells each, and a column of figures under a word; no character is lost.

use super::item::{Item, Origin, Shape, one_line};
use super::layout::begin;
use crate::diag::{Message, message};

/// The cells of a line; nothing where it is none of a table.
fn cells(item: &Item) -> Option<Vec<String>> {
    let plain = item.shape == Shape::Plain && matches!(item.origin, Origin::Body | Origin::Cell | Origin::Box(_));
    let words = item.words.trim();
    if !plain || !item.pictures.is_empty() || words.contains('\n') || !words.contains('\t') {
        return None;
    }
    Some(words.split('\t').filter(|cell| !cell.trim().is_empty()).map(one_line).collect())
}

/// Whether a table of three rows and more has short cells alone, and a column of figures under a word.
pub(super) fn has_figures(grid: &[Vec<String>]) -> bool {
    let columns = grid.first().map_or(0, Vec::len);
    let short = |cell: &String| cell.chars().count() < 40 && !cell.contains('@');
    let even = grid.iter().all(|row| row.len() == columns && row.iter().all(short));
    let figure = |cell: &str| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        digits > 0 && digits * 2 >= cell.chars().filter(|c| c.is_alphanumeric()).count()
    };
    let of_figures = |column: usize| grid.iter().skip(1).all(|row| row.get(column).is_some_and(|cell| figure(cell)));
    let named = |column: usize| !grid[0][column].trim().is_empty();
    even && grid.len() > 2 && (1..columns).any(|column| of_figures(column) && named(column))
}

/// Joins lines of cells to tables.
pub(super) fn tables(items: Vec<Item>, notes: &mut Vec<Message>) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::with_capacity(items.len());
    let mut items = items.into_iter().peekable();
    while let Some(item) = items.next() {
        let Some(first) = cells(&item).filter(|cells| cells.len() > 1) else {
            out.push(item);
            continue;
        };
        let mut lines = vec![item];
        let mut grid = vec![first];
        while let Some(next) = items.peek().filter(|next| next.origin == lines[0].origin).and_then(cells) {
            if next.len() != grid[0].len() {
                break;
            }
            grid.push(next);
            lines.extend(items.next());
        }
        if !has_figures(&grid) {
            out.extend(lines);
            continue;
        }
        let source = lines.iter().map(|line| line.source.as_str()).collect::<Vec<_>>().join("\n");
        let words = grid.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
        notes.push(message!(
            "import-tabs",
            "lines with tabs are taken for a table of {count} rows: “{words}”",
            count = grid.len(),
            words = begin(&words)
        ));
        out.push(Item {
            source,
            shape: Shape::Grid(grid),
            ..Item::new(lines[0].file, lines[0].origin.clone(), words)
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(lines: &[&str]) -> Vec<usize> {
        let items = lines.iter().map(|words| Item::new(0, Origin::Body, (*words).to_owned())).collect();
        let rows = |item: &Item| match &item.shape {
            Shape::Grid(rows) => rows.len(),
            _ => 0,
        };
        tables(items, &mut Vec::new()).iter().map(rows).collect()
    }

    #[test]
    fn lines_of_cells_are_a_table_where_they_have_figures() {
        assert_eq!(shapes(&["Text.", "Town\tBooks", "Osh\t\t1,240", "Kulob\t620", "Text."]), [0, 3, 0]);
        assert_eq!(shapes(&["Town\tBooks", "Osh\t1,240"]), [0, 0], "two lines");
        assert_eq!(shapes(&["Town\tBooks", "Osh\tmany", "Kulob\tfew"]), [0, 0, 0], "no figures");
        assert_eq!(shapes(&["Town\tBooks", "Osh\t1\t2", "Kulob\t620"]), [0, 0, 0], "other columns");
    }
}
