//! "Hundreds" and «тысячи»: sizes that differ.
//!
//! In: a source text and its translation. Out: at most one diagnostic. Invariants: only where each says one size; how it is made of
//! words does not matter.

use super::wording::other;
use crate::check::words::reading::{Text, Vague};
use crate::diag::{Report, Severity, message};

/// Compares the one size that each text says.
pub(super) fn check(source: Text<'_, '_>, target: Text<'_, '_>, report: &mut Report) {
    let one = |text: Text<'_, '_>| -> Option<Vague> {
        let mut all = text.variant.values.vague(text.reading()).into_iter();
        all.next().filter(|_| all.next().is_none())
    };
    let Some((wanted, found)) = one(source).zip(one(target)).filter(|(one, two)| one.zeros != two.zeros) else {
        return;
    };
    let help = message!("same-size", "see whether both say the same size");
    let (wanted, found) = ((source, wanted.range), (target, found.range));
    if let Some(diagnostic) = other(wanted, found, help, Severity::Warning) {
        report.add(diagnostic);
    }
}
