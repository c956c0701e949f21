//! Variants of selections by number.
//!
//! In: a pattern in a known language. Out: diagnostics. Invariants: in Russian, and wherever 21 takes the form of 1, `[one]`
//! is 1, 21, 31 and so on. Which forms there must be, and in which order, is checked with the references.

use crate::check::words::reading::Subject;
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::plural_category;
use crate::l10n::syntax::{Element, Expression, Inline, Pattern, Variant, walk};

/// Checks the selections of a pattern.
pub(crate) fn check(subject: &Subject<'_>, pattern: &Pattern, report: &mut Report) {
    for element in &pattern.elements {
        if let Element::Placeable(expression) = element {
            self::expression(subject, expression, report);
        }
    }
}

fn expression(subject: &Subject<'_>, expression: &Expression, report: &mut Report) {
    match expression {
        Expression::Inline(Inline::Nested(inner)) => self::expression(subject, inner, report),
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            if let Some(variable) = variable(selector) {
                hidden(subject, variable, variants, report);
            }
            for variant in variants {
                check(subject, &variant.value, report);
            }
        }
    }
}

/// The variable that a selection looks at.
fn variable(selector: &Inline) -> Option<&str> {
    match selector {
        Inline::Variable(name) => Some(&name.text),
        Inline::Function { positional, .. } => variable(positional.first()?),
        _ => None,
    }
}

/// In Russian a text under `[one]` that does not show the number says "one" of 21 too.
fn hidden(subject: &Subject<'_>, variable: &str, variants: &[Variant], report: &mut Report) {
    let shows = |variant: &&Variant| {
        let mut shown = false;
        walk(&variant.value, &mut |inline| {
            shown |= matches!(inline, Inline::Variable(name) if *name.text == *variable);
        });
        shown
    };
    let of = |key: &str| variants.iter().find(|variant| &*variant.key.text == key && !variant.numeric);
    let others = ["few", "many", "other"].iter().filter_map(|key| of(key)).any(|variant| shows(&variant));
    // The rules of the language are looked up last: that takes longer than all the rest (bench `check`).
    let says_one_of_21 = || plural_category(subject.locale, "21") == Some("one");
    if let Some(one) = of("one").filter(|one| others && !shows(one) && says_one_of_21()) {
        report.add(
            Diagnostic::new(
                Code::HiddenNumber,
                message!(
                    "one-hides-number",
                    "`[one]` does not show `${variable}`, but in {language} it is also used for 21, 31, 41…",
                    variable = variable,
                    language = subject.language_name(),
                ),
            )
            .at(one.key.span, subject.name())
            .help(message!(
                "show-number",
                "write `{{ ${variable} }}` here; for the number 1 alone add a variant `[1]` before it",
                variable = variable,
            )),
        );
    }
}
