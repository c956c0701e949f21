//! Which texts of two languages belong together.
//!
//! In: the units of the source and of a translation, in order. Out: for each of the source, those of the translation. Invariants: order is
//! kept; a unit has one partner or none; what has none is told and never filled with another language's words. Lengths,
//! kinds, numbers and rows of tables are the evidence (after Gale and Church, 1993).

use super::role::Role;

/// A text with what pairs it.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) role: Role,
    pub(super) words: String,
    /// The row of a table of languages that it stands in.
    pub(super) row: Option<usize>,
    /// Places of its items.
    pub(super) items: Vec<usize>,
    /// What stands under it, where it is a picture.
    pub(super) caption: Option<Box<Unit>>,
}

/// How units of two languages lie beside each other: so many of the one, so many of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) source: usize,
    pub(super) target: usize,
}

/// Most pairs that are weighed: a release has some forty texts. What has more is paired in order.
const MOST: usize = 40_000;

fn kind(role: &Role) -> u8 {
    match role {
        Role::Headline => 0,
        Role::Standfirst => 1,
        Role::Heading(_) => 2,
        Role::Listed(..) => 3,
        Role::Quote => 4,
        Role::Speaker => 5,
        Role::Grid(_) => 8,
        _ => 9,
    }
}

/// Digits of a text, sorted: numbers stand in other places, and are the same.
fn digits(words: &str) -> Vec<char> {
    let mut found: Vec<char> = words.chars().filter(char::is_ascii_digit).collect();
    found.sort_unstable();
    found
}

/// Whether words end as a sentence does.
fn is_ended(words: &str) -> bool {
    let words = words.trim_end().trim_end_matches(['»', '”', '"', ')', '“', '*', '\u{A0}']);
    words.ends_with(['.', '!', '?', '…', ':', ';', ','])
}

/// What it costs to take units for partners.
fn cost(source: &[Unit], target: &[Unit]) -> f64 {
    let (Some(a), Some(b)) = (source.first(), target.first()) else {
        // One that stands alone.
        return 2.6 * (source.len() + target.len()) as f64;
    };
    let length = |units: &[Unit]| units.iter().map(|unit| unit.words.chars().count()).sum::<usize>() as f64 + 12.0;
    let mut cost = (length(source) / length(target)).ln().abs();
    let same = |units: &[Unit]| units.iter().all(|unit| kind(&unit.role) == kind(&a.role));
    if !same(source) || !same(target) {
        cost += match (kind(&a.role), kind(&b.role)) {
            (4, 9) | (9, 4) => 0.7,
            (8, _) | (_, 8) => 9.0,
            _ => 3.2,
        };
    }
    if let (Role::Listed(_, a), Role::Listed(_, b)) = (&a.role, &b.role)
        && a != b
    {
        cost += 1.5;
    }
    let of = |units: &[Unit]| digits(&units.iter().map(|unit| unit.words.as_str()).collect::<String>());
    if of(source) != of(target) {
        cost += 0.5;
    }
    let rows = source.iter().chain(target).filter_map(|unit| unit.row);
    if rows.clone().min() != rows.max() {
        cost += 9.0;
    }
    let more = source.len() + target.len() - 2;
    // Paragraphs are joined or parted by translators; others are not.
    // What does not end as a sentence does would run into the next.
    let ended = |units: &[Unit]| units.len() < 2 || units.iter().all(|unit| is_ended(&unit.words));
    cost + if more == 0 {
        0.0
    } else if kind(&a.role) == 9 && ended(source) && ended(target) {
        0.9 * more as f64
    } else {
        9.0
    }
}

/// How the units lie beside each other, at the least cost.
pub(super) fn pair(source: &[Unit], target: &[Unit]) -> Vec<Step> {
    let (rows, columns) = (source.len(), target.len());
    if rows.saturating_mul(columns) > MOST {
        let step = |place: usize| Step { source: usize::from(place < rows), target: usize::from(place < columns) };
        return (0..rows.max(columns)).map(step).collect();
    }
    let width = columns + 1;
    let mut best: Vec<(f64, Step)> = vec![(f64::INFINITY, Step { source: 0, target: 0 }); (rows + 1) * width];
    best[0].0 = 0.0;
    let steps = [(1, 1), (1, 0), (0, 1), (1, 2), (2, 1)];
    for row in 0..=rows {
        for column in 0..=columns {
            for (down, across) in steps {
                let (Some(from_row), Some(from_column)) = (row.checked_sub(down), column.checked_sub(across)) else {
                    continue;
                };
                let before = best[from_row * width + from_column].0;
                let all = before + cost(&source[from_row..row], &target[from_column..column]);
                if all < best[row * width + column].0 {
                    best[row * width + column] = (all, Step { source: down, target: across });
                }
            }
        }
    }
    let (mut row, mut column, mut found) = (rows, columns, Vec::new());
    while row > 0 || column > 0 {
        let step = best[row * width + column].1;
        found.push(step);
        row -= step.source;
        column -= step.target;
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(of: &[(&Role, usize)]) -> Vec<Unit> {
        of.iter()
            .map(|(role, length)| Unit {
                role: (*role).clone(),
                words: "a".repeat(*length - 1) + ".",
                row: None,
                items: Vec::new(),
                caption: None,
            })
            .collect()
    }

    fn steps(source: &[(&Role, usize)], target: &[(&Role, usize)]) -> Vec<(usize, usize)> {
        pair(&units(source), &units(target)).iter().map(|step| (step.source, step.target)).collect()
    }

    #[test]
    fn paragraphs_are_joined_and_holes_stay_holes() {
        let (p, h, i) = (&Role::Paragraph, &Role::Heading(2), &Role::Listed(None, 0));
        assert_eq!(steps(&[(p, 300), (h, 20), (p, 200)], &[(p, 320), (h, 25), (p, 230)]), [(1, 1), (1, 1), (1, 1)]);
        assert_eq!(steps(&[(p, 300), (h, 20), (p, 200)], &[(p, 320), (p, 230)]), [(1, 1), (1, 0), (1, 1)]);
        assert_eq!(steps(&[(p, 400), (h, 20)], &[(p, 200), (p, 210), (h, 22)]), [(1, 2), (1, 1)]);
        assert_eq!(steps(&[(p, 200), (p, 200), (h, 20)], &[(p, 410), (h, 22)]), [(2, 1), (1, 1)]);
        assert_eq!(steps(&[(i, 40), (i, 42), (p, 90)], &[(i, 45), (i, 44), (p, 100)]), [(1, 1), (1, 1), (1, 1)]);
        assert_eq!(steps(&[], &[(p, 10)]), [(0, 1)]);
        let open = |words: &str| Unit { words: words.to_owned(), ..units(&[(p, 1)]).remove(0) };
        let (one, two) = ([open(&"a".repeat(400))], [open(&"b".repeat(200)), open(&"b".repeat(210))]);
        assert!(pair(&one, &two).iter().all(|step| step.target < 2), "statements without a full stop are not joined");
        let (many, more) = (vec![(p, 5); 1000], vec![(p, 5); 1001]);
        assert_eq!(steps(&many, &more).last(), Some(&(0, 1)));
    }
}
