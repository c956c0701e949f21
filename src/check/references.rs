//! Whether every name in a message exists: messages, attributes, terms, functions, variables.
//!
//! In: a locale's [`Names`], the variables of each message. Out: diagnostics. In between: several of these faults
//! are silent in Fluent (a variable inside a term, an unknown function that selects, a function that gets the wrong
//! kind of value), so they are found in the source, not by formatting.

use std::collections::BTreeSet;

use super::names::Names;
use super::variables::{Type, Types};
use crate::diag::{Code, Diagnostic, Report, Span, did_you_mean};
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Kind, Name, Pattern, Variant, walk};
use crate::l10n::{DATE_STYLES, FUNCTIONS, Locale, plural_categories};

/// What a message is checked against.
#[derive(Debug)]
pub(super) struct Scope<'a> {
    /// The locale.
    pub(super) locale: &'a Locale,
    /// Its names, the house's included.
    pub(super) names: &'a Names<'a>,
    /// The names of the source locale.
    pub(super) source: &'a Names<'a>,
    /// The variables; `None` in a term, which gets its own from each call.
    pub(super) variables: Option<&'a Types>,
}

/// Checks one entry.
pub(super) fn entry(entry: &Entry, scope: &Scope<'_>, report: &mut Report) {
    for (_, pattern) in entry.patterns() {
        self::pattern(pattern, scope, report);
    }
}

fn pattern(pattern: &Pattern, scope: &Scope<'_>, report: &mut Report) {
    for element in &pattern.elements {
        if let Element::Placeable(expression) = element {
            self::expression(expression, scope, report);
        }
    }
}

fn expression(expression: &Expression, scope: &Scope<'_>, report: &mut Report) {
    match expression {
        Expression::Inline(inline) => self::inline(inline, scope, report),
        Expression::Select { selector, variants } => {
            self::inline(selector, scope, report);
            select(selector, variants, scope, report);
            for variant in variants {
                pattern(&variant.value, scope, report);
            }
        }
    }
}

fn inline(inline: &Inline, scope: &Scope<'_>, report: &mut Report) {
    match inline {
        Inline::Text(_) | Inline::Number(_) => {}
        Inline::Nested(expression) => self::expression(expression, scope, report),
        Inline::Variable(name) => variable(name, scope, report),
        Inline::Message { id, attribute } => {
            reference(Kind::Message, id, attribute.as_ref(), scope, report);
        }
        Inline::Term { id, attribute, named } => {
            if let Some(term) = reference(Kind::Term, id, attribute.as_ref(), scope, report) {
                term_arguments(term, id, named, report);
            }
            for (_, value) in named {
                self::inline(value, scope, report);
            }
        }
        Inline::Function { id, positional, named } => {
            for argument in positional.iter().chain(named.iter().map(|(_, value)| value)) {
                self::inline(argument, scope, report);
            }
            function(id, positional, named, scope, report);
        }
    }
}

fn variable(name: &Name, scope: &Scope<'_>, report: &mut Report) {
    let Some(variables) = scope.variables else { return };
    if variables.contains_key(&*name.text) {
        return;
    }
    let mut diagnostic =
        Diagnostic::new(Code::UnknownVariable, format!("there is no variable `${}` here", name.text))
            .at(name.span, "");
    let known: Vec<String> = variables.keys().map(|v| format!("`${v}`")).collect();
    if known.is_empty() {
        diagnostic = diagnostic.note("this message gets no variables");
    } else {
        diagnostic = diagnostic.note(format!("variables of this message: {}", known.join(", ")));
    }
    let hint = did_you_mean(&name.text, variables.keys().map(String::as_str));
    report.error(diagnostic.maybe_help(hint.map(|hint| hint.replace('`', "`$").replace("`$?", "`?"))));
}

/// Looks a message or term up; reports it when it does not exist.
fn reference<'a>(
    kind: Kind,
    id: &Name,
    attribute: Option<&Name>,
    scope: &Scope<'a>,
    report: &mut Report,
) -> Option<&'a Entry> {
    let Some(entry) = scope.names.get(kind, &id.text) else {
        report.error(missing(kind, id, scope));
        return None;
    };
    match attribute {
        None if entry.value.is_none() => {
            let attributes: Vec<String> =
                entry.attributes.iter().map(|(name, _)| format!("{}.{}", id.text, name.text)).collect();
            report.error(
                Diagnostic::new(Code::MissingValue, format!("`{}` has no text of its own", id.text))
                    .at(id.span, "its text is needed here")
                    .also(entry.id.span, "it has attributes only")
                    .help(format!("write `{{ {} }}`, or give it a text", attributes.join(" }` or `{ "))),
            );
        }
        Some(attribute) if entry.pattern(Some(&attribute.text)).is_none() => {
            let hint = did_you_mean(&attribute.text, entry.attributes.iter().map(|(name, _)| &*name.text));
            let help =
                hint.unwrap_or_else(|| format!("add a line `    .{} = …` under `{}`", attribute.text, id.text));
            report.error(
                Diagnostic::new(
                    Code::MissingAttribute,
                    format!(
                        "`{}` has no attribute `.{}` in {}",
                        id.text,
                        attribute.text,
                        super::language(scope.locale)
                    ),
                )
                .at(attribute.span, "needed here")
                .also(entry.id.span, "this message")
                .help(help),
            );
        }
        _ => {}
    }
    Some(entry)
}

fn missing(kind: Kind, id: &Name, scope: &Scope<'_>) -> Diagnostic {
    let sign = if kind == Kind::Term { "-" } else { "" };
    if let Some(source) = scope.source.get(kind, &id.text) {
        let message = format!("`{sign}{}` is missing in {}", id.text, super::language(scope.locale));
        return Diagnostic::new(Code::MissingTranslation, message)
            .at(id.span, "needed here")
            .also(source.id.span, "the text to translate")
            .help(format!("add `{sign}{} = …` to the file of the same name in locales/{}/", id.text, scope.locale));
    }
    let (code, what) = match kind {
        Kind::Message => (Code::UnknownMessage, "message"),
        Kind::Term => (Code::UnknownTerm, "term"),
    };
    let hint = scope.names.similar(kind, &id.text).map(|hint| hint.replacen('`', &format!("`{sign}"), 1));
    Diagnostic::new(code, format!("there is no {what} `{sign}{}`", id.text)).at(id.span, "").maybe_help(hint)
}

/// A variable that a term shows must be given with every call: Fluent is silent when it is not.
fn term_arguments(term: &Entry, call: &Name, named: &[(Name, Inline)], report: &mut Report) {
    let Some(value) = &term.value else { return };
    let mut shown = BTreeSet::new();
    shown_variables(value, &mut shown);
    for variable in shown {
        if !named.iter().any(|(name, _)| *name.text == *variable) {
            report.error(
                Diagnostic::new(
                    Code::UnknownVariable,
                    format!("the term `-{}` needs `${variable}`, and does not get it", call.text),
                )
                .at(call.span, "called here")
                .also(term.id.span, "the term")
                .help(format!(
                    "write `{{ -{}({variable}: \"…\") }}`: a term does not see the variables of the message",
                    call.text
                )),
            );
        }
    }
}

/// Variables that a pattern shows; those that it only selects by have a default.
fn shown_variables<'a>(pattern: &'a Pattern, out: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        match element {
            Element::Placeable(Expression::Inline(inline)) => shown_inline(inline, out),
            Element::Placeable(Expression::Select { variants, .. }) => {
                for variant in variants {
                    shown_variables(&variant.value, out);
                }
            }
            Element::Text { .. } => {}
        }
    }
}

fn shown_inline<'a>(inline: &'a Inline, out: &mut BTreeSet<&'a str>) {
    match inline {
        Inline::Variable(name) => {
            out.insert(&name.text);
        }
        Inline::Function { positional, .. } => positional.iter().for_each(|argument| shown_inline(argument, out)),
        Inline::Nested(expression) => match &**expression {
            Expression::Inline(inline) => shown_inline(inline, out),
            Expression::Select { variants, .. } => variants.iter().for_each(|v| shown_variables(&v.value, out)),
        },
        Inline::Text(_) | Inline::Number(_) | Inline::Message { .. } | Inline::Term { .. } => {}
    }
}

fn function(id: &Name, positional: &[Inline], named: &[(Name, Inline)], scope: &Scope<'_>, report: &mut Report) {
    let (accepts, options): (&[&str], &[&str]) = match &*id.text {
        "NUMBER" => (
            &["a number", "an amount of money"],
            &["style", "minimumFractionDigits", "maximumFractionDigits", "useGrouping", "type"],
        ),
        "DATETIME" => (&["a date"], &["dateStyle", "day", "month", "year", "weekday"]),
        "LIST" => (&["a list"], &["form"]),
        _ => {
            let hint = did_you_mean(&id.text, FUNCTIONS);
            report.error(
                Diagnostic::new(Code::UnknownFunction, format!("there is no function `{}`", id.text))
                    .at(id.span, "")
                    .note(format!("functions: {}", FUNCTIONS.join(", ")))
                    .maybe_help(hint),
            );
            return;
        }
    };
    let wrong = |span: Span, message: String, help: String, report: &mut Report| {
        report.error(Diagnostic::new(Code::WrongArgument, message).at(span, "").help(help));
    };
    let expected = accepts.join(" or ");
    match positional {
        [only] => {
            if let Some(found) = type_of(only, scope)
                && !accepts.contains(&found.article())
            {
                let message = format!("`{}` needs {expected}, and gets {}", id.text, found.article());
                wrong(only.span(), message, "choose the variable or the function that fits".to_owned(), report);
            }
        }
        [] => wrong(
            id.span,
            format!("`{}` needs {expected}", id.text),
            format!("write `{}($variable)`", id.text),
            report,
        ),
        [_, second, ..] => wrong(
            second.span(),
            format!("`{}` takes one value", id.text),
            "delete the others; options are written `name: \"value\"`".to_owned(),
            report,
        ),
    }
    for (name, value) in named {
        if !options.contains(&&*name.text) {
            let hint = did_you_mean(&name.text, options.iter().copied());
            let help = hint.unwrap_or_else(|| format!("options: {}", options.join(", ")));
            wrong(name.span, format!("`{}` has no option `{}`", id.text, name.text), help, report);
        }
        if &*name.text == "dateStyle" {
            let style = if let Inline::Text(text) = value { &*text.text } else { "" };
            if !DATE_STYLES.contains(&style) {
                let help =
                    did_you_mean(style, DATE_STYLES).unwrap_or_else(|| format!("styles: {}", DATE_STYLES.join(", ")));
                wrong(value.span(), format!("there is no date style `{style}`"), help, report);
            }
        }
    }
}

/// What an argument holds, where that is known.
fn type_of(inline: &Inline, scope: &Scope<'_>) -> Option<Type> {
    match inline {
        Inline::Text(_) => Some(Type::Text),
        Inline::Number(_) => Some(Type::Number),
        Inline::Variable(name) => scope.variables?.get(&*name.text).copied(),
        Inline::Function { id, .. } if &*id.text == "NUMBER" => Some(Type::Number),
        Inline::Function { .. } => Some(Type::Text),
        _ => None,
    }
}

fn select(selector: &Inline, variants: &[Variant], scope: &Scope<'_>, report: &mut Report) {
    for (index, variant) in variants.iter().enumerate() {
        let before = variants.iter().take(index).find(|other| other.key.text == variant.key.text);
        if let Some(first) = before {
            report.error(
                Diagnostic::new(Code::DuplicateVariant, format!("two variants `[{}]`", variant.key.text))
                    .at(variant.key.span, "the second one")
                    .also(first.key.span, "the first one")
                    .help("delete one of them"),
            );
        }
    }
    match type_of(selector, scope) {
        Some(Type::Number) => plural(selector, variants, scope.locale, report),
        Some(Type::Keyword(words)) => {
            for variant in variants {
                if !words.contains(&&*variant.key.text) && !variant.default {
                    report.error(
                        Diagnostic::new(
                            Code::UnreachableVariant,
                            format!("`[{}]` can never be chosen", variant.key.text),
                        )
                        .at(variant.key.span, "")
                        .help(format!("the choices are: {}", words.join(", "))),
                    );
                }
            }
        }
        Some(other) => {
            report.error(
                Diagnostic::new(Code::WrongArgument, format!("a selection cannot look at {}", other.article()))
                    .at(selector.span(), "")
                    .help("select by a number or a keyword"),
            );
        }
        None => {}
    }
}

/// The plural forms that the language needs, and none that it does not have.
fn plural(selector: &Inline, variants: &[Variant], locale: &Locale, report: &mut Report) {
    const ALL: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let needed = plural_categories(locale);
    let words: Vec<&Variant> = variants.iter().filter(|v| !v.numeric && &*v.key.text != "other").collect();
    for variant in &words {
        let key = &*variant.key.text;
        // Tajik has `one` in CLDR 49; its nouns do not need it, but it does match.
        let matches = needed.contains(&key) || (key == "one" && needed.is_empty() && locale.language() == "tg");
        if !matches {
            let help = if ALL.contains(&key) {
                format!("{} has these forms: {}", super::language(locale), forms(needed))
            } else {
                format!("after a number only these forms are possible: {}", forms(needed))
            };
            report.error(
                Diagnostic::new(
                    Code::UnreachableVariant,
                    format!("`[{key}]` can never be chosen in {}", super::language(locale)),
                )
                .at(variant.key.span, "")
                .help(help),
            );
        }
    }
    if words.is_empty() {
        return;
    }
    let absent: Vec<&str> =
        needed.iter().copied().filter(|form| !variants.iter().any(|v| &*v.key.text == *form)).collect();
    if !absent.is_empty() {
        report.error(
            Diagnostic::new(
                Code::UnreachableVariant,
                format!("the plural forms {} are missing", forms(&absent).replace(", *[other]", "")),
            )
            .at(selector.span(), "for this number")
            .help(format!("{} needs {}", super::language(locale), forms(needed))),
        );
    }
}

fn forms(list: &[&str]) -> String {
    let mut out: Vec<String> = list.iter().map(|form| format!("[{form}]")).collect();
    out.push("*[other]".to_owned());
    out.join(", ")
}

/// Every message or term that a pattern refers to.
pub(super) fn references(pattern: &Pattern) -> Vec<(Kind, &Name, Option<&Name>)> {
    let mut out = Vec::new();
    walk(pattern, &mut |inline| match inline {
        Inline::Message { id, attribute } => out.push((Kind::Message, id, attribute.as_ref())),
        Inline::Term { id, attribute, .. } => out.push((Kind::Term, id, attribute.as_ref())),
        _ => {}
    });
    out
}
