//! How wide the columns of a table are.
//!
//! In: what the words of each column need, and the width of the table. Out: widths. Invariants: together with the space
//! between them they fill the table; no column is narrower than the longest part of a word in it; a column that needs less
//! than its fair share leaves the rest to the others.

use crate::pdf::paragraph::ColumnNeeds;

/// The widths of columns; where there is no room for all, the number of the column with the longest word.
pub(super) fn widths(columns: &[ColumnNeeds], room: f32) -> Result<Vec<f32>, usize> {
    let sum = |of: fn(&ColumnNeeds) -> f32| columns.iter().map(of).sum::<f32>();
    let natural = sum(|column| column.line);
    if natural <= room {
        let rest = room - natural;
        let share = |column: &ColumnNeeds| column.line / natural.max(f32::MIN_POSITIVE);
        return Ok(columns.iter().map(|column| column.line + rest * share(column)).collect());
    }
    let shared = |least: fn(&ColumnNeeds) -> f32, most: fn(&ColumnNeeds) -> f32| {
        let limits: Vec<(f32, f32)> = columns.iter().map(|column| (least(column), most(column))).collect();
        fair(&limits, room)
    };
    if sum(|column| column.word) <= room {
        return Ok(shared(|column| column.word, |column| column.line));
    }
    if sum(|column| column.part) <= room {
        return Ok(shared(|column| column.part, |column| column.word));
    }
    let longest = (0..columns.len()).max_by(|a, b| columns[*a].part.total_cmp(&columns[*b].part));
    Err(longest.unwrap_or_default())
}

/// Whether words need not be divided.
pub(super) fn holds_words(columns: &[ColumnNeeds], room: f32) -> bool {
    columns.iter().map(|column| column.word).sum::<f32>() <= room
}

/// Widths between a least and a most that fill the room: all alike, as far as these allow.
fn fair(limits: &[(f32, f32)], room: f32) -> Vec<f32> {
    let at = |level: f32| limits.iter().map(move |(least, most)| level.clamp(*least, most.max(*least)));
    let (mut low, mut high) = (0.0, room);
    for _ in 0..32 {
        let level = f32::midpoint(low, high);
        if at(level).sum::<f32>() <= room {
            low = level;
        } else {
            high = level;
        }
    }
    at(low).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(line: f32, word: f32, part: f32) -> ColumnNeeds {
        ColumnNeeds { line, word, part, longest: String::new() }
    }

    #[test]
    fn what_fits_one_line_fills_the_table() {
        assert_eq!(widths(&[needs(50.0, 50.0, 20.0), needs(150.0, 60.0, 20.0)], 400.0), Ok(vec![100.0, 300.0]));
    }

    #[test]
    fn a_short_column_keeps_its_line() {
        let found = widths(&[needs(70.0, 40.0, 20.0), needs(1000.0, 60.0, 20.0)], 300.0).unwrap();
        assert!((found[0] - 70.0).abs() < 0.1 && (found[1] - 230.0).abs() < 0.1, "{found:?}");
    }

    #[test]
    fn words_are_divided_before_there_is_no_room() {
        let columns = [needs(200.0, 120.0, 40.0), needs(200.0, 120.0, 50.0)];
        let found = widths(&columns, 200.0).unwrap();
        assert!(found.iter().sum::<f32>() <= 200.0 && found[0] >= 40.0 && found[1] >= 50.0, "{found:?}");
        assert_eq!(widths(&columns, 80.0), Err(1));
    }
}
