//! Which texts of two languages belong together.
//!
//! In: the units of the source and of a translation, in order. Out: for each of the source, those of the translation, and whether that is a guess.
//! Invariants: order is kept; a unit has one partner or none; what has none is told and never filled with another language's words. Lengths,
//! kinds, numbers, addresses, names and rows of tables are the evidence (after Gale and Church, 1993).

use super::evidence::{About, Evidence};
use super::model::Known;
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) source: usize,
    pub(super) target: usize,
    pub(super) doubt: Option<Doubt>,
}

/// Why partners may be none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// The figures that each alone has.
    Figures(String, String),
    /// Their order alone tells it, and something near them has no partner.
    Order,
    /// The texts are too many to be weighed.
    Many,
}

impl Step {
    fn new(source: usize, target: usize) -> Self {
        Self { source, target, doubt: None }
    }
}

/// Most pairs that are weighed: a release has some forty texts. What has more is paired in order.
const MOST: usize = 40_000;

/// A paragraph of so many characters is seldom parted.
const SHORT: usize = 80;

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

/// Whether words end as a sentence does.
fn is_ended(words: &str) -> bool {
    let words = words.trim_end().trim_end_matches(['»', '”', '"', ')', '“', '*', '\u{A0}']);
    words.ends_with(['.', '!', '?', '…', ':', ';', ','])
}

/// What it costs to take units for partners.
fn cost((source, own): (&[Unit], &[Evidence<'_>]), (target, other): (&[Unit], &[Evidence<'_>])) -> f64 {
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
    let joined = source.len() + target.len() > 2;
    cost += match (own, other) {
        ([own], [other]) => own.cost(other),
        _ => Evidence::joined(own).cost(&Evidence::joined(other)),
    };
    // Lines about contacts and funding are no halves of a paragraph.
    if joined && own.iter().chain(other).any(|own| own.about != About::News || own.pays) {
        cost += 9.0;
    }
    // Short paragraphs are seldom parted.
    let short = |units: &[Unit]| units.len() > 1 && units.iter().any(|unit| unit.words.chars().count() < SHORT);
    if short(source) || short(target) {
        cost += 1.5;
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
pub(super) fn pair(source: &[Unit], target: &[Unit], known: &Known) -> Vec<Step> {
    let (rows, columns) = (source.len(), target.len());
    if rows.saturating_mul(columns) > MOST {
        let step = |place: usize| Step {
            doubt: (place < rows.min(columns)).then_some(Doubt::Many),
            ..Step::new(usize::from(place < rows), usize::from(place < columns))
        };
        return (0..rows.max(columns)).map(step).collect();
    }
    let evidence =
        |units: &[Unit]| -> Vec<Evidence<'_>> { units.iter().map(|unit| Evidence::of(&unit.words, known)).collect() };
    let (own, other) = (evidence(source), evidence(target));
    let mut steps = cheapest((source, &own), (target, &other));
    doubts(&mut steps, (source, &own), (target, &other));
    steps
}

fn cheapest((source, own): (&[Unit], &[Evidence<'_>]), (target, other): (&[Unit], &[Evidence<'_>])) -> Vec<Step> {
    let (rows, columns) = (source.len(), target.len());
    let width = columns + 1;
    let mut best: Vec<(f64, (usize, usize))> = vec![(f64::INFINITY, (0, 0)); (rows + 1) * width];
    best[0].0 = 0.0;
    let steps = [(1, 1), (1, 0), (0, 1), (1, 2), (2, 1)];
    for row in 0..=rows {
        for column in 0..=columns {
            for (down, across) in steps {
                let (Some(from_row), Some(from_column)) = (row.checked_sub(down), column.checked_sub(across)) else {
                    continue;
                };
                let before = best[from_row * width + from_column].0;
                let (ours, theirs) = (from_row..row, from_column..column);
                let all =
                    before + cost((&source[ours.clone()], &own[ours]), (&target[theirs.clone()], &other[theirs]));
                if all < best[row * width + column].0 {
                    best[row * width + column] = (all, (down, across));
                }
            }
        }
    }
    let (mut row, mut column, mut found) = (rows, columns, Vec::new());
    while row > 0 || column > 0 {
        let (down, across) = best[row * width + column].1;
        found.push(Step::new(down, across));
        row -= down;
        column -= across;
    }
    found.reverse();
    found
}

/// Says of each pair whether it is a guess: figures differ, or nothing but the order tells it where something near has no partner.
fn doubts(
    steps: &mut [Step],
    (source, own): (&[Unit], &[Evidence<'_>]),
    (target, other): (&[Unit], &[Evidence<'_>]),
) {
    let count = |units: &[Unit], of: u8| units.iter().filter(|unit| kind(&unit.role) == of).count();
    let (mut row, mut column) = (0, 0);
    let (mut sure, mut hole) = (Vec::with_capacity(steps.len()), Vec::with_capacity(steps.len()));
    for step in steps.iter_mut() {
        let (ours, theirs) = (row..row + step.source, column..column + step.target);
        hole.push(step.source == 0 || step.target == 0);
        let joined = step.source + step.target > 2;
        let (a, b) = (Evidence::joined(&own[ours.clone()]), Evidence::joined(&other[theirs.clone()]));
        let paired = source[ours.clone()].first().zip(target[theirs].first());
        sure.push(paired.is_some_and(|(one, two)| {
            let of = kind(&one.role);
            let alike = of == kind(&two.role);
            let counted = of < 9 && of != 3 && count(source, of) == count(target, of);
            let row = one.row.is_some() && one.row == two.row;
            alike && (row || a.agrees(&b) || counted)
        }));
        if paired.is_some() && !a.same_figures(&b) {
            step.doubt = Some(Doubt::Figures(a.figures_beside(&b), b.figures_beside(&a)));
        }
        if joined && step.doubt.is_none() && !a.agrees(&b) {
            step.doubt = Some(Doubt::Order);
        }
        (row, column) = (row + step.source, column + step.target);
    }
    for place in 0..steps.len() {
        if sure[place] || hole[place] || steps[place].doubt.is_some() {
            continue;
        }
        let before = (0..place).rev().take_while(|at| !sure[*at]);
        let after = (place + 1..steps.len()).take_while(|at| !sure[*at]);
        if before.chain(after).any(|at| hole[at] || steps[at].source + steps[at].target > 2) {
            steps[place].doubt = Some(Doubt::Order);
        }
    }
}

/// Joins paragraphs of the source that are one in a translation; whether it has.
pub(super) fn join(own: &mut Vec<Unit>, other: &[Unit], known: &Known) -> bool {
    let places: Vec<usize> = (0..own.len()).filter(|place| own[*place].role != Role::Figure).collect();
    let texts: Vec<Unit> = places.iter().map(|place| own[*place].clone()).collect();
    let mut row = 0;
    for step in pair(&texts, other, known) {
        if step.source == 2
            && let (Some(first), Some(second)) = (places.get(row), places.get(row + 1))
        {
            let second = own.remove(*second);
            let first = &mut own[*first];
            first.words = format!("{} {}", first.words.trim_end(), second.words.trim_start());
            first.items.extend(second.items);
            return true;
        }
        row += step.source;
    }
    false
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
        pair(&units(source), &units(target), &Known::default())
            .iter()
            .map(|step| (step.source, step.target))
            .collect()
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
        assert!(
            pair(&one, &two, &Known::default()).iter().all(|step| step.target < 2),
            "statements without a full stop are not joined"
        );
        let (many, more) = (vec![(p, 5); 1000], vec![(p, 5); 1001]);
        assert_eq!(steps(&many, &more).last(), Some(&(0, 1)));
    }
}
