//! Whether what looks like the sum of a column is its sum.
//!
//! In: a table of a template, the facts of the release. Out: a warning. Invariants: only columns are added whose cells are all
//! numbers, or all amounts of one currency; a mean, weighted or not, is no mistake: it lies among the numbers of the column.

use crate::diag::{Code, Diagnostic, message};
use crate::document::columns::{Held, fact_of, held};
use crate::document::context::EditionContext;
use crate::document::running::NO_DATA;
use crate::l10n::Value;
use crate::release;

/// Says so where what looks like a sum is neither the sum of the column nor its mean. `first` is the first row that sums up.
pub(super) fn sums(table: &release::Table, first: usize, context: &mut EditionContext<'_>) {
    for column in 1..table.columns.len() {
        if let Some(wrong) = wrong_sum(table, column, first, context) {
            context.words.report.once(wrong);
        }
    }
}

fn wrong_sum(
    table: &release::Table,
    column: usize,
    first: usize,
    context: &EditionContext<'_>,
) -> Option<Diagnostic> {
    let held = held(table, column, context);
    let (parts, totals): (Vec<&Held<'_>>, Vec<&Held<'_>>) = held.iter().partition(|one| one.row < first);
    let unit = unit(parts.first()?.value)?;
    let numbers = |held: &[&Held<'_>]| -> Option<Vec<f64>> {
        held.iter().map(|one| if self::unit(one.value) == Some(unit) { number(one.value) } else { None }).collect()
    };
    let (numbers, sums) = (numbers(&parts)?, numbers(&totals)?);
    // A message may be a number in words.
    let telling = table.rows.get(..first)?.iter().filter(|row| !row.cells.get(column).is_some_and(is_silent)).count();
    if numbers.len() < 2 || numbers.len() != telling {
        return None;
    }
    let sum: f64 = numbers.iter().sum();
    let (least, most) = numbers.iter().fold((f64::MAX, f64::MIN), |(a, b), number| (a.min(*number), b.max(*number)));
    let is_mean = |shown: f64| least <= shown && shown <= most && least < most;
    let fits = |shown: &f64| (shown - sum).abs() <= sum.abs() * 1e-9 || is_mean(*shown);
    if sums.is_empty() || sums.iter().any(fits) {
        return None;
    }
    let fact = fact_of(&table.rows.get(totals.first()?.row)?.cells.get(column)?.content)?;
    let sum = ((sum * 1e6).round() / 1e6).to_string();
    let (shown, name) = (sums.first()?.to_string(), fact.name.as_str());
    let what = message!(
        "wrong-sum",
        "the rows add up to {sum}, and `{name}` is {shown}",
        sum = sum.as_str(),
        name = name,
        shown = shown
    );
    let help = message!(
        "correct-sum",
        "correct a row, or write {sum} for `{name}` under [facts]; a row that is no sum is not strong as a whole",
        sum = sum.as_str(),
        name = name
    );
    Some(Diagnostic::new(Code::WrongSum, what).at(fact.span, "").help(help))
}

/// What is counted, where values of it can be added: the currency, nothing for plain numbers.
fn unit(value: &Value) -> Option<&str> {
    match value {
        Value::Number(_) => Some(""),
        Value::Amount { currency, .. } => Some(currency),
        _ => None,
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Amount { amount, .. } => Some(*amount),
        _ => None,
    }
}

/// Whether a cell says nothing.
fn is_silent(cell: &release::Cell) -> bool {
    fn silent(content: &[release::Inline]) -> bool {
        content.iter().all(|inline| match inline {
            release::Inline::Reference(reference) => reference.id == NO_DATA,
            release::Inline::Strong(inner) | release::Inline::Emphasis(inner) => silent(inner),
            _ => false,
        })
    }
    silent(&cell.content)
}
