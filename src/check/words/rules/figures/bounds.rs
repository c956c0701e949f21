//! "Over 90 per cent" is not «менее 90 процентов», and "at least 12" is not «12».
//!
//! In: a source text and a translation whose values are equal. Out: diagnostics. Invariants: only what both texts say with words that
//! are known is compared; a denial right before a bound turns it round, and one that may belong to it or not leaves it open;
//! a bound is lost only where nothing in the other text may say it.

use std::ops::Range;

use super::bound::{Bound, bound, hints, is_about, is_plain};
use super::ways;
use super::wording::other;
use crate::check::words::reading::{Text, Value};
use crate::diag::{Report, Severity, message};

/// Compares the bounds of equal values.
pub(super) fn check(source: Text<'_, '_>, target: Text<'_, '_>, report: &mut Report) {
    for wanted in &source.variant.values.list {
        // "Over 18" is «старше 18 лет».
        let same = |other: &&Value| {
            let bare = other.measure.is_none() || wanted.measure.is_none();
            other.kind == wanted.kind && (other.amount == wanted.amount || bare && other.raw == wanted.raw)
        };
        let mut others = target.variant.values.list.iter().filter(same);
        // Where a number stands twice, nobody knows which is which.
        let (Some(found), None) = (others.next(), others.next()) else { continue };
        if source.variant.values.list.iter().filter(same).nth(1).is_some() {
            continue;
        }
        ways::check((source, wanted), (target, found), report);
        let severity = match (bound(source, wanted), bound(target, found)) {
            (Bound::None, Bound::None) | (Bound::Open, _) | (_, Bound::Open) => continue,
            // "Nobody under 18 may" is «только старше 18».
            (Bound::At { denied, .. }, Bound::At { denied: other, .. }) if denied != other => continue,
            (Bound::At { denied: true, .. }, Bound::None) | (Bound::None, Bound::At { denied: true, .. }) => continue,
            (Bound::At { least, .. }, Bound::At { least: other, .. }) if least == other => continue,
            (Bound::At { .. }, Bound::At { .. }) => Severity::Error,
            (Bound::At { firm: true, .. }, Bound::None) if is_lost(target, found) => Severity::Warning,
            (Bound::None, Bound::At { firm: true, .. }) if is_lost(source, wanted) => Severity::Warning,
            (Bound::None, Bound::At { least: true, firm: true, .. }) if is_about(source, wanted) => Severity::Warning,
            (Bound::At { least: true, firm: true, .. }, Bound::None) if is_about(target, found) => Severity::Warning,
            _ => continue,
        };
        tell((source, wanted), (target, found), severity, report);
    }
}

/// Whether nothing in a text may say a bound of a value.
fn is_lost(text: Text<'_, '_>, value: &Value) -> bool {
    is_plain(value) && !hints(text, value)
}

/// The words that say a value with its bound.
fn written(text: Text<'_, '_>, value: &Value) -> Range<usize> {
    match bound(text, value) {
        Bound::At { range, .. } => range.start.min(value.range.start)..range.end.max(value.range.end),
        _ => value.range.clone(),
    }
}

fn tell(
    (source, wanted): (Text<'_, '_>, &Value),
    (target, found): (Text<'_, '_>, &Value),
    severity: Severity,
    report: &mut Report,
) {
    let (wanted, found) = (written(source, wanted), written(target, found));
    let help = message!("more-or-less", "see whether it is more than that number, or less");
    if let Some(diagnostic) = other((source, wanted), (target, found), help, severity) {
        report.add(diagnostic);
    }
}
