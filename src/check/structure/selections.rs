//! Whether every variant of a selection can be chosen, and none is missing.
//!
//! In: a selection and its scope. Out: diagnostics. Invariants: Fluent takes the first variant that matches, and the
//! default for everything else, so a misspelt or misplaced variant is never seen.

use super::functions::type_of;
use super::variables::Type;
use crate::check::scope::Scope;
use crate::diag::{Code, Diagnostic, Report, counted, message};
use crate::l10n::syntax::{Inline, Variant};
use crate::l10n::{Locale, PLURAL_FORMS, accepts_plural, plural_categories, plural_category};

/// Checks one selection.
pub(crate) fn check(selector: &Inline, variants: &[Variant], scope: &Scope<'_>, report: &mut Report) {
    duplicates(variants, report);
    match type_of(selector, scope) {
        Some(Type::Number) if ordinal(selector) => {}
        Some(Type::Number) => plural(selector, variants, scope.locale, report),
        Some(Type::Keyword(words)) => keyword(words, variants, report),
        Some(other) => {
            report.error(
                Diagnostic::new(
                    Code::WrongArgument,
                    message!("selection-looks-at", "a selection cannot look at {value}", value = other.article()),
                )
                .at(selector.span(), "")
                .help(message!("select-by-number", "select by a number or a keyword")),
            );
        }
        // What a term gets is not known here; that it selects by plural forms is.
        None if scope.variables.is_none()
            && variants.iter().any(|v| !v.default && PLURAL_FORMS.contains(&&*v.key.text)) =>
        {
            plural(selector, variants, scope.locale, report);
        }
        None => {}
    }
}

fn duplicates(variants: &[Variant], report: &mut Report) {
    for (index, variant) in variants.iter().enumerate() {
        let before = variants.iter().take(index).find(|other| other.key.text == variant.key.text);
        if let Some(first) = before {
            report.error(
                Diagnostic::new(
                    Code::DuplicateVariant,
                    message!(
                        "variant-twice",
                        "the selection has two variants `[{variant}]`",
                        variant = &*variant.key.text
                    ),
                )
                .at(variant.key.span, message!("second-one", "the second one"))
                .also(first.key.span, message!("first-one", "the first one"))
                .help(message!("delete-one", "delete one of them")),
            );
        }
    }
}

fn keyword(words: &[&str], variants: &[Variant], report: &mut Report) {
    for variant in variants {
        if !words.contains(&&*variant.key.text) && !variant.default {
            report.error(
                Diagnostic::new(
                    Code::UnreachableVariant,
                    message!("never-chosen", "`[{variant}]` can never be chosen", variant = &*variant.key.text),
                )
                .at(variant.key.span, "")
                .help(message!("choices", "the choices are: {choices}", choices = words.join(", "))),
            );
        }
    }
}

/// `NUMBER($n, type: "ordinal")`: first, second, third have forms of their own.
fn ordinal(selector: &Inline) -> bool {
    let Inline::Function { named, .. } = selector else { return false };
    named
        .iter()
        .any(|(name, value)| &*name.text == "type" && matches!(value, Inline::Text(text) if &*text.text == "ordinal"))
}

/// The plural forms that the language needs, and none that it does not have.
fn plural(selector: &Inline, variants: &[Variant], locale: &Locale, report: &mut Report) {
    let needed = plural_categories(locale);
    let words: Vec<&Variant> = variants.iter().filter(|v| !v.numeric && &*v.key.text != "other").collect();
    for variant in &words {
        let key = &*variant.key.text;
        let matches = needed.contains(&key) || accepts_plural(locale, key);
        if !matches {
            let help = if PLURAL_FORMS.contains(&key) {
                message!("forms-of", "{language} has these forms: {forms}", language = locale, forms = forms(&needed))
            } else {
                message!(
                    "forms-after-number",
                    "after a number only these forms are possible: {forms}",
                    forms = forms(&needed)
                )
            };
            report.error(
                Diagnostic::new(
                    Code::UnreachableVariant,
                    message!(
                        "never-chosen-in",
                        "`[{variant}]` can never be chosen in {language}",
                        variant = key,
                        language = locale
                    ),
                )
                .at(variant.key.span, "")
                .help(help),
            );
        }
    }
    order(variants, locale, report);
    if words.is_empty() {
        return;
    }
    let absent: Vec<&str> =
        needed.iter().copied().filter(|form| !variants.iter().any(|v| &*v.key.text == *form)).collect();
    if !absent.is_empty() {
        let named = absent.iter().map(|form| format!("[{form}]")).collect::<Vec<_>>().join(", ");
        let message = counted!(
            "forms-missing",
            absent.len(),
            "{count} plural form is missing: {forms}",
            "{count} plural forms are missing: {forms}",
            forms = named
        );
        report.error(
            Diagnostic::new(Code::UnreachableVariant, message)
                .at(selector.span(), message!("for-this-number", "for this number"))
                .help(message!("needs-forms", "{language} needs {forms}", language = locale, forms = forms(&needed))),
        );
    }
}

/// An exact number stands before the form that it would take otherwise.
fn order(variants: &[Variant], locale: &Locale, report: &mut Report) {
    for (index, variant) in variants.iter().enumerate().filter(|(_, variant)| variant.numeric) {
        let form = plural_category(locale, &variant.key.text);
        let before = variants.iter().take(index).find(|v| !v.default && Some(&*v.key.text) == form);
        if let Some(before) = before {
            let (number, form) = (&variant.key.text, &before.key.text);
            report.error(
                Diagnostic::new(
                    Code::UnreachableVariant,
                    message!(
                        "chosen-before",
                        "`[{number}]` can never be chosen: `[{form}]` is above it and takes the number",
                        number = &**number,
                        form = &**form
                    ),
                )
                .at(variant.key.span, message!("this-variant", "this variant"))
                .also(before.key.span, message!("chosen-first", "is chosen first"))
                .help(message!(
                    "number-above",
                    "put the line with `[{number}]` above the one with `[{form}]`",
                    number = &**number,
                    form = &**form
                )),
            );
        }
    }
}

fn forms(list: &[&str]) -> String {
    let mut out: Vec<String> = list.iter().map(|form| format!("[{form}]")).collect();
    out.push("*[other]".to_owned());
    out.join(", ")
}
