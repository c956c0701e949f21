//! Whether a term gets what it needs, and uses what it gets.
//!
//! In: a reference to a term with its arguments. Out: diagnostics. Invariants: a term sees its arguments and nothing
//! of the message that calls it, and Fluent is silent about every fault here: it prints `{$count}`, takes the default
//! variant for a form that does not exist, and ignores an argument that nobody asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::names::Names;
use crate::diag::{Code, Diagnostic, Report, did_you_mean};
use crate::l10n::PLURAL_FORMS;
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Kind, Name, Pattern, Variant};

/// The variables that a text needs, with those of the messages that it shows.
#[derive(Debug, Default)]
pub(crate) struct Uses<'a> {
    /// Variables that are shown: without them there is a hole.
    shown: BTreeSet<&'a str>,
    /// Variables that are given to `NUMBER`.
    numbers: BTreeSet<&'a str>,
    /// Variables that are selected by, with the choices.
    selected: BTreeMap<&'a str, Vec<&'a Variant>>,
    seen: BTreeSet<(&'a str, Option<&'a str>)>,
}

impl<'a> Uses<'a> {
    /// Every variable.
    pub(crate) fn all(&self) -> impl Iterator<Item = &&'a str> {
        self.shown.iter().chain(self.selected.keys())
    }
}

/// The variables that a text needs. Terms in it have arguments of their own and are left out.
pub(crate) fn uses<'a>(pattern: &'a Pattern, names: &Names<'a>) -> Uses<'a> {
    let mut uses = Uses::default();
    collect(pattern, names, &mut uses);
    uses
}

/// A call of a term in a text.
pub(crate) struct Call<'a> {
    pub(crate) id: &'a Name,
    pub(crate) attribute: Option<&'a Name>,
    pub(crate) named: &'a [(Name, Inline)],
}

/// Checks a call.
pub(crate) fn call(term: &Entry, call: &Call<'_>, names: &Names<'_>, report: &mut Report) {
    let Call { id, attribute, named } = *call;
    let Some(pattern) = term.pattern(attribute.map(|name| &*name.text)) else { return };
    let needs = uses(pattern, names);
    for variable in &needs.shown {
        if !named.iter().any(|(name, _)| *name.text == **variable) {
            report.error(
                Diagnostic::new(
                    Code::UnknownVariable,
                    format!("the term `-{}` needs `${variable}`, and does not get it", id.text),
                )
                .at(id.span, "called here")
                .also(term.id.span, "the term")
                .help(format!(
                    "a term does not see the variables of the message: write `{{ -{}({variable}: \"…\") }}`, \
                     or make `{}` a message, without the hyphen",
                    id.text, id.text
                )),
            );
        }
    }
    let mut all = Uses::default();
    for (_, pattern) in term.patterns() {
        collect(pattern, names, &mut all);
    }
    for (name, value) in named {
        argument(term, name, value, &all, report);
    }
}

/// Whether one argument is used, and can be.
fn argument(term: &Entry, name: &Name, value: &Inline, uses: &Uses<'_>, report: &mut Report) {
    let id = &term.id.text;
    let wrong = |message: String, span, label: &str, help: String, report: &mut Report| {
        report.error(
            Diagnostic::new(Code::WrongArgument, message).at(span, label).also(term.id.span, "the term").help(help),
        );
    };
    if !uses.all().any(|known| **known == *name.text) {
        let hint = did_you_mean(&name.text, uses.all().copied());
        let help = hint.unwrap_or_else(|| format!("delete `{}`", name.text));
        wrong(format!("the term `-{id}` does not use `{}`", name.text), name.span, "", help, report);
        return;
    }
    let variants = uses.selected.get(&*name.text).map_or(&[][..], Vec::as_slice);
    let keys: Vec<&str> = variants.iter().map(|variant| &*variant.key.text).collect();
    match value {
        Inline::Text(text) => {
            let number = text.text.parse::<f64>().is_ok();
            let found = variants.iter().any(|variant| !variant.numeric && variant.key.text == text.text);
            if uses.numbers.contains(&*name.text) || (number && !found && !keys.is_empty()) {
                let help = if number {
                    format!("write the number without quotes: `{}: {}`", name.text, text.text)
                } else {
                    "write a number, without quotes".to_owned()
                };
                let message = format!("the term `-{id}` needs a number for `{}`, and gets a text", name.text);
                wrong(message, text.span, "", help, report);
            } else if !found && !keys.is_empty() {
                let hint = did_you_mean(&text.text, keys.iter().copied());
                let help = hint.unwrap_or_else(|| format!("its forms: {}", keys.join(", ")));
                wrong(format!("the term `-{id}` has no form `{}`", text.text), text.span, "", help, report);
            }
        }
        Inline::Number(number) => {
            let found = keys.iter().any(|key| *key == &*number.text || PLURAL_FORMS.contains(key));
            if !found && !keys.is_empty() {
                let help = format!("its forms: {}", keys.join(", "));
                wrong(format!("the term `-{id}` has no form `{}`", number.text), number.span, "", help, report);
            }
        }
        _ => {}
    }
}

fn collect<'a>(pattern: &'a Pattern, names: &Names<'a>, uses: &mut Uses<'a>) {
    for element in &pattern.elements {
        if let Element::Placeable(expression) = element {
            collect_expression(expression, names, uses);
        }
    }
}

fn collect_expression<'a>(expression: &'a Expression, names: &Names<'a>, uses: &mut Uses<'a>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, names, uses),
        Expression::Select { selector, variants } => {
            let variable = match selector {
                Inline::Variable(name) => Some(name),
                Inline::Function { id, positional, .. } if &*id.text == "NUMBER" => match positional.as_slice() {
                    [Inline::Variable(name)] => Some(name),
                    _ => None,
                },
                _ => None,
            };
            if let Some(name) = variable {
                uses.selected.entry(&name.text).or_default().extend(variants);
            }
            for variant in variants {
                collect(&variant.value, names, uses);
            }
        }
    }
}

fn collect_inline<'a>(inline: &'a Inline, names: &Names<'a>, uses: &mut Uses<'a>) {
    match inline {
        Inline::Variable(name) => {
            uses.shown.insert(&name.text);
        }
        Inline::Function { id, positional, .. } => {
            for argument in positional {
                if let (Inline::Variable(name), "NUMBER") = (argument, &*id.text) {
                    uses.numbers.insert(&name.text);
                }
                collect_inline(argument, names, uses);
            }
        }
        Inline::Nested(expression) => collect_expression(expression, names, uses),
        Inline::Message { id, attribute } => {
            let attribute = attribute.as_ref().map(|name| &*name.text);
            if uses.seen.insert((&id.text, attribute))
                && let Some(pattern) = names.get(Kind::Message, &id.text).and_then(|entry| entry.pattern(attribute))
            {
                collect(pattern, names, uses);
            }
        }
        Inline::Text(_) | Inline::Number(_) | Inline::Term { .. } => {}
    }
}
