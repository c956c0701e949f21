//! "Over 90 per cent" is not «менее 90 процентов».
//!
//! In: a source text and a translation whose values are equal. Out: diagnostics. Invariants: only what both texts say with words that
//! are known is compared, and only an upper bound for a lower one, or the other way round, is reported.

use crate::check::words::reading::{Text, Value, the_source};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::find;

/// Compares the bounds of equal values.
pub(super) fn check(source: Text<'_, '_>, target: Text<'_, '_>, report: &mut Report) {
    let others = &target.variant.values.list;
    for wanted in &source.variant.values.list {
        let Some(bound) = bound(source, wanted) else { continue };
        let same = |other: &&Value| other.amount == wanted.amount && other.kind == wanted.kind;
        let found: Vec<&Value> = others.iter().filter(same).collect();
        // Where a number stands twice, nobody knows which is which.
        let [found] = found.as_slice() else { continue };
        let Some(other) = self::bound(target, found).filter(|other| other.least != bound.least) else { continue };
        let written = |text: Text<'_, '_>, bound: &Bound, value: &Value| {
            text.reading().text.get(bound.start..value.range.end).unwrap_or("").to_owned()
        };
        let Some(span) = target.reading().span(other.start..found.range.end) else { continue };
        if !target.reading().is_fresh(found.range.start) {
            continue;
        }
        let mut diagnostic = Diagnostic::new(
            Code::NumberDiffers,
            message!(
                "other-number",
                "`{name}` has “{found}” in {language} and “{wanted}” in the source",
                name = target.subject.name(),
                found = written(target, &other, found),
                language = target.subject.language_name(),
                wanted = written(source, &bound, wanted),
            ),
        )
        .at(span, "")
        .help(message!("more-or-less", "see whether it is more than that number, or less"));
        if let Some(span) = source.reading().span(bound.start..wanted.range.end) {
            diagnostic = diagnostic.also(span, the_source());
        }
        report.add(diagnostic);
    }
}

/// What a text says of a value: whether it is the least or the most, and where that begins.
struct Bound {
    least: bool,
    start: usize,
}

/// The words before a value that make it a bound.
fn bound(text: Text<'_, '_>, value: &Value) -> Option<Bound> {
    let prose = &find(text.subject.language.tag()).prose;
    let before = text.reading().text.get(..value.range.start)?.trim_end();
    let longest = |all: &'static str| {
        let ends = |words: &&str| {
            let head = ends_with(before, words);
            !words.is_empty() && head.is_some_and(|head| !head.ends_with(char::is_alphanumeric))
        };
        all.split('|').filter(ends).map(str::len).max()
    };
    let (least, most) = (longest(prose.at_least), longest(prose.at_most));
    let length = least.max(most)?;
    Some(Bound { least: least > most, start: before.len().checked_sub(length)? })
}

/// What stands before some small words, with which a text ends in whatever letters.
fn ends_with<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let (head, end) = text.split_at_checked(text.len().checked_sub(words.len())?)?;
    (end.to_lowercase() == words).then_some(head)
}
