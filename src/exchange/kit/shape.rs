//! A pattern as whole sentences.
//!
//! In: a pattern of a file of messages. Out: the one sentence that it is, or one for each form of a number. Invariants: what stands around
//! a selection is in each of its sentences; a selection that is not about a number, or lies within another, is left to the file.

use super::text::folded;
use crate::l10n::canonical;
use crate::l10n::syntax::{Element, Expression, Inline, Pattern, Variant};
use crate::l10n::{Locale, PLURAL_FORMS, plural_categories};

/// What a pattern is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape<'a> {
    /// One sentence.
    Plain,
    /// One for each form of a number.
    Counted {
        /// What is counted.
        selector: &'a Inline,
        /// The forms.
        variants: &'a [Variant],
    },
    /// Anything else that chooses.
    Chosen,
}

/// Most forms that go into a kit.
const MOST_FORMS: usize = 12;

pub(super) fn shape(pattern: &Pattern) -> Shape<'_> {
    let expressions = || pattern.elements.iter().filter_map(Element::expression);
    if expressions().any(|expression| matches!(expression, Expression::Inline(Inline::Nested(_)))) {
        return Shape::Chosen;
    }
    let mut selections = expressions().filter_map(|expression| match expression {
        Expression::Select { selector, variants } => Some((selector, variants)),
        Expression::Inline(_) => None,
    });
    match (selections.next(), selections.next()) {
        (None, _) => Shape::Plain,
        (Some((selector, variants)), None) if is_counted(selector, variants) => Shape::Counted { selector, variants },
        _ => Shape::Chosen,
    }
}

fn is_counted(selector: &Inline, variants: &[Variant]) -> bool {
    let number = match selector {
        Inline::Variable(_) => true,
        Inline::Function { id, positional, named } => {
            &*id.text == "NUMBER" && named.is_empty() && matches!(positional.as_slice(), [Inline::Variable(_)])
        }
        _ => false,
    };
    let form = |variant: &Variant| variant.numeric || PLURAL_FORMS.contains(&&*variant.key.text);
    let about_number = variants.iter().any(|variant| variant.numeric || &*variant.key.text != "other");
    number
        && about_number
        && variants.len() <= MOST_FORMS
        && variants.iter().all(|variant| form(variant) && matches!(shape(&variant.value), Shape::Plain))
}

/// The forms that a text has in a language; `None` where it is one sentence.
pub(super) fn forms(source: Shape<'_>, target: Option<Shape<'_>>, locale: &Locale) -> Option<Vec<String>> {
    let variants = |shape: Option<Shape<'_>>| -> Vec<(String, bool)> {
        match shape {
            Some(Shape::Counted { variants, .. }) => {
                variants.iter().map(|variant| (variant.key.text.to_string(), variant.numeric)).collect()
            }
            _ => Vec::new(),
        }
    };
    let (of_source, of_target) = (variants(Some(source)), variants(target));
    if of_source.is_empty() && of_target.is_empty() {
        return None;
    }
    let mut out: Vec<String> = Vec::new();
    for (key, numeric) in of_source.iter().chain(&of_target) {
        if *numeric && !out.contains(key) {
            out.push(key.clone());
        }
    }
    // Forms that the translation has and its language does not need stay.
    let needed = plural_categories(locale);
    let has = |form: &str| needed.contains(&form) || of_target.iter().any(|(key, _)| key == form);
    out.extend(PLURAL_FORMS.iter().filter(|form| **form != "other" && has(form)).map(|form| (*form).to_owned()));
    if out.is_empty() {
        return None;
    }
    out.push("other".to_owned());
    Some(out)
}

/// The sentence of a pattern, for a form where it has several.
pub(super) fn sentence(pattern: &Pattern, form: Option<&str>) -> String {
    let mut raw = String::new();
    write(pattern, form, &mut raw);
    // Spaces and line ends are one space; no-break spaces belong to the words.
    let words = raw.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn write(pattern: &Pattern, form: Option<&str>, out: &mut String) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, .. } => out.push_str(text),
            Element::Placeable(expression) => match &**expression {
                Expression::Select { variants, .. } => {
                    let fitting = variants.iter().find(|variant| Some(&*variant.key.text) == form);
                    if let Some(variant) = fitting.or_else(|| variants.iter().find(|variant| variant.default)) {
                        write(&variant.value, None, out);
                    }
                }
                Expression::Inline(Inline::Text(name)) if blank(&name.text).is_some() => {
                    out.push_str(blank(&name.text).unwrap_or(" "));
                }
                Expression::Inline(_) => {
                    let alone = Pattern { elements: vec![element.clone()], span: element.span() };
                    let code = canonical(&alone);
                    // What shows nothing but space is space.
                    out.push_str(if code.is_empty() { " " } else { &code });
                }
            },
        }
    }
}

/// The space that a text in quotation marks is.
fn blank(text: &str) -> Option<&'static str> {
    match text {
        "\\u00A0" | "\\u00a0" | "\u{A0}" => Some("\u{A0}"),
        "\\u202F" | "\\u202f" | "\u{202F}" => Some("\u{202F}"),
        _ => None,
    }
}

/// What a selection looks at, as it is typed.
pub(super) fn selector(pattern: &Pattern) -> Option<String> {
    let Shape::Counted { selector, .. } = shape(pattern) else { return None };
    let element = Element::Placeable(Box::new(Expression::Inline(selector.clone())));
    let alone = canonical(&Pattern { elements: vec![element], span: pattern.span });
    Some(alone.trim_start_matches('{').trim_end_matches('}').trim().to_owned())
}

/// Whether a pattern is this one sentence.
#[must_use]
pub fn is_sentence(pattern: &Pattern, text: &str) -> bool {
    matches!(shape(pattern), Shape::Plain) && folded(&sentence(pattern, None)) == folded(text)
}
