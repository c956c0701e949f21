//! "Hundreds" and «тысячи»: sizes that differ.
//!
//! In: a source text and its translation. Out: at most one diagnostic. Invariants: only where each says one size; how it is made of
//! words does not matter.

use crate::check::words::reading::{Text, Vague, the_source};
use crate::diag::{Code, Diagnostic, Report, Severity, message};

/// Compares the one size that each text says.
pub(super) fn check(source: Text<'_, '_>, target: Text<'_, '_>, report: &mut Report) {
    let one = |text: Text<'_, '_>| -> Option<Vague> {
        let mut all = text.variant.values.vague(text.reading()).into_iter();
        all.next().filter(|_| all.next().is_none())
    };
    let Some((wanted, found)) = one(source).zip(one(target)).filter(|(one, two)| one.zeros != two.zeros) else {
        return;
    };
    let words =
        |text: Text<'_, '_>, vague: &Vague| text.reading().text.get(vague.range.clone()).unwrap_or("").to_owned();
    let Some(span) = target.reading().span(found.range.clone()) else { return };
    let mut diagnostic = Diagnostic::new(
        Code::NumberDiffers,
        message!(
            "other-number",
            "`{name}` has “{found}” in {language} and “{wanted}” in the source",
            name = target.subject.name(),
            found = words(target, &found),
            language = target.subject.language_name(),
            wanted = words(source, &wanted),
        ),
    )
    .at(span, "")
    .help(message!("same-size", "see whether both say the same size"));
    diagnostic.severity = Severity::Warning;
    if let Some(span) = source.reading().span(wanted.range.clone()) {
        diagnostic = diagnostic.also(span, the_source());
    }
    report.add(diagnostic);
}
