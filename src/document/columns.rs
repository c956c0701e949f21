//! What the facts of a table's column have in common.
//!
//! In: a column of a table of a template, the facts of the release. Out: how its facts are written, so that they stand below
//! each other. Invariants: of the amounts of a column either all or none are in millions;
//! amounts have cents, and percentages decimals, where another of the column has some; a plain number gets none that nobody
//! typed (60 pupils are not 60.0), but the space that they would take; four digits are grouped where they stand below five.

use crate::document::context::EditionContext;
use crate::document::{ColumnAlign, Text};
use crate::l10n::{AmountForm, Grouping, Value, ValueForm};
use crate::release;

/// How the facts of a column are written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ColumnForm {
    amounts: ValueForm,
    percentages: ValueForm,
    numbers: ValueForm,
    /// The most decimals that a number of it has; none where the column is not straight at the right.
    most_decimals: usize,
}

/// A fact of a column.
pub(super) struct Held<'a> {
    /// The row, counted from 0.
    pub(super) row: usize,
    pub(super) value: &'a Value,
}

impl ColumnForm {
    /// The form of a column.
    pub(super) fn of(table: &release::Table, column: usize, context: &EditionContext<'_>) -> Self {
        let held = held(table, column, context);
        let most = |of: fn(&Value) -> Option<usize>| held.iter().filter_map(|one| of(one.value)).max().unwrap_or(0);
        let amounts = amounts(&held, context);
        let cents = most(|value| match value {
            Value::Amount { amount, .. } if decimals(*amount) > 0 => Some(2),
            _ => None,
        });
        let percentages = most(|value| match value {
            Value::Percent(share) => Some(decimals(share * 100.0)),
            _ => None,
        });
        // Where one number has five digits, those of four are grouped as it is, to stand below it.
        let grouping = |of: fn(&Value) -> Option<f64>| {
            let long = held.iter().filter_map(|one| of(one.value)).any(|number| number.abs() >= 10_000.0);
            if long { Grouping::Always } else { Grouping::Usual }
        };
        let straight = table.columns.get(column).is_some_and(|column| column.align == ColumnAlign::End);
        let numbers = most(|value| if let Value::Number(number) = value { Some(decimals(*number)) } else { None });
        Self {
            amounts: ValueForm {
                amounts,
                decimals: if amounts == AmountForm::Figures { cents } else { 0 },
                grouping: grouping(
                    |value| if let Value::Amount { amount, .. } = value { Some(*amount) } else { None },
                ),
            },
            percentages: ValueForm { decimals: percentages, ..ValueForm::default() },
            numbers: ValueForm {
                grouping: grouping(|value| if let Value::Number(number) = value { Some(*number) } else { None }),
                ..ValueForm::default()
            },
            most_decimals: if straight { numbers } else { 0 },
        }
    }

    /// How a value is written.
    pub(super) fn value(self, value: Option<&Value>) -> ValueForm {
        match value {
            Some(Value::Amount { .. }) => self.amounts,
            Some(Value::Percent(_)) => self.percentages,
            Some(Value::Number(_)) => self.numbers,
            _ => ValueForm::default(),
        }
    }

    /// What others of the column have behind a number's last figure: `.50`.
    pub(super) fn gap(self, value: Option<&Value>, context: &EditionContext<'_>) -> Option<Text> {
        let Some(Value::Number(number)) = value else { return None };
        let own = decimals(*number);
        let figures = "0".repeat(self.most_decimals.checked_sub(own).filter(|lacking| *lacking > 0)?);
        if own > 0 {
            return Text::new(figures).ok();
        }
        let half = context.words.formatter.value(&Value::Number(0.5), ValueForm::default()).ok()?;
        let sign = half.trim_matches(|c: char| c.is_ascii_digit());
        Text::new(format!("{sign}{figures}")).ok()
    }
}

/// The facts of a column, each alone in its cell.
pub(super) fn held<'a>(table: &release::Table, column: usize, context: &'a EditionContext<'_>) -> Vec<Held<'a>> {
    let cells = table.rows.iter().map(|row| row.cells.get(column)).enumerate();
    let facts = cells.filter_map(|(row, cell)| Some((row, fact_of(&cell?.content)?)));
    facts.filter_map(|(row, fact)| Some(Held { row, value: context.arguments.get(&fact.name)? })).collect()
}

/// How amounts are written: in figures, where one of them is.
fn amounts(held: &[Held<'_>], context: &EditionContext<'_>) -> AmountForm {
    let amounts = held.iter().map(|one| one.value).filter(|value| matches!(value, Value::Amount { .. }));
    let write = |value: &Value, amounts| {
        let form = ValueForm { amounts, ..ValueForm::default() };
        context.words.formatter.value(value, form).ok()
    };
    let mut alike = amounts.map(|value| write(value, AmountForm::Usual) == write(value, AmountForm::Figures));
    if alike.any(|alike| alike) { AmountForm::Figures } else { AmountForm::Usual }
}

/// How many decimals a number has when it is written.
fn decimals(value: f64) -> usize {
    let text = format!("{value:.6}");
    text.split_once('.').map_or(0, |(_, decimals)| decimals.trim_end_matches('0').len())
}

/// The fact of a cell.
pub(super) fn fact_of(content: &[release::Inline]) -> Option<&release::Fact> {
    content.iter().find_map(|inline| match inline {
        release::Inline::Fact(fact) => Some(fact),
        release::Inline::Strong(inner)
        | release::Inline::Emphasis(inner)
        | release::Inline::Link { content: inner, .. } => fact_of(inner),
        release::Inline::Reference(_) | release::Inline::Text(_) | release::Inline::Mark(_) => None,
    })
}
