//! Whether a term gets what it needs, and uses what it gets.
//!
//! In: a reference to a term with its arguments. Out: diagnostics. Invariants: a term sees its arguments and nothing
//! of the message that calls it, and Fluent is silent about every fault here: it prints `{$count}`, takes the default
//! variant for a form that does not exist, and ignores an argument that nobody asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::names::Names;
use crate::diag::{Code, Diagnostic, Message, Report, did_you_mean, message};
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
                    message!(
                        "term-needs-variable",
                        "the term `-{term}` needs `${variable}`, and does not get it",
                        term = &*id.text,
                        variable = *variable
                    ),
                )
                .at(id.span, message!("called-here", "called here"))
                .also(term.id.span, message!("the-term", "the term"))
                .help(message!(
                    "call-with",
                    "a term does not see the variables of the message: write `{call}`, or make `{term}` a message, \
                     without the hyphen",
                    call = format!("{{ -{}({variable}: \"…\") }}", id.text),
                    term = &*id.text
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
    let term_name = || &**id;
    let wrong = |what: Message, span, help: Message, report: &mut Report| {
        report.error(
            Diagnostic::new(Code::WrongArgument, what)
                .at(span, "")
                .also(term.id.span, message!("the-term", "the term"))
                .help(help),
        );
    };
    let no_form = |form: &str| {
        message!("term-lacks-form", "the term `-{term}` has no form `{form}`", term = term_name(), form = form)
    };
    if !uses.all().any(|known| **known == *name.text) {
        let hint = did_you_mean(&name.text, uses.all().copied());
        let delete = || message!("delete-option", "delete `{option}`", option = &*name.text);
        let what = message!(
            "term-ignores",
            "the term `-{term}` does not use `{argument}`",
            term = term_name(),
            argument = &*name.text
        );
        wrong(what, name.span, hint.unwrap_or_else(delete), report);
        return;
    }
    let variants = uses.selected.get(&*name.text).map_or(&[][..], Vec::as_slice);
    let keys: Vec<&str> = variants.iter().map(|variant| &*variant.key.text).collect();
    let all = || message!("forms-listed", "its forms: {forms}", forms = keys.join(", "));
    match value {
        Inline::Text(text) => {
            let number = text.text.parse::<f64>().is_ok();
            let found = variants.iter().any(|variant| !variant.numeric && variant.key.text == text.text);
            if uses.numbers.contains(&*name.text) || (number && !found && !keys.is_empty()) {
                let help = as_number(name, text, number);
                let what = message!(
                    "term-needs-number",
                    "the term `-{term}` needs a number for `{argument}`, and gets a text",
                    term = term_name(),
                    argument = &*name.text
                );
                wrong(what, text.span, help, report);
            } else if !found && !keys.is_empty() {
                let hint = did_you_mean(&text.text, keys.iter().copied());
                wrong(no_form(&text.text), text.span, hint.unwrap_or_else(all), report);
            }
        }
        Inline::Number(number) => {
            let found = keys.iter().any(|key| *key == &*number.text || PLURAL_FORMS.contains(key));
            if !found && !keys.is_empty() {
                wrong(no_form(&number.text), number.span, all(), report);
            }
        }
        _ => {}
    }
}

/// What to write where a number is needed, and a text in quotes stands.
fn as_number(name: &Name, text: &Name, is_number: bool) -> Message {
    if !is_number {
        return message!("a-number-without-quotes", "write a number, without quotes");
    }
    let call = format!("{}: {}", name.text, text.text);
    message!("without-quotes", "write the number without quotes: `{call}`", call = call)
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
