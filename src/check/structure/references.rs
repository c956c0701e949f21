//! Whether every name in a message exists: messages, attributes, terms, functions, variables.
//!
//! In: a locale's [`Names`], the variables of each message. Out: diagnostics. Invariants: several of these faults
//! are silent in Fluent (a variable inside a term, an unknown function that selects, a function that gets the wrong
//! kind of value), so they are found in the source, not by formatting.

use super::variables::of_house;
use super::{functions, selections, terms};
use crate::check::scope::Scope;
use crate::check::translation::parity;
use crate::diag::{Code, Diagnostic, Report, did_you_mean, message, nearest, perhaps};
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Kind, Name, Pattern};

/// Checks one entry.
pub(crate) fn entry(entry: &Entry, scope: &Scope<'_>, report: &mut Report) {
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
            selections::check(selector, variants, scope, report);
            for variant in variants {
                pattern(&variant.value, scope, report);
            }
        }
    }
}

fn inline(inline: &Inline, scope: &Scope<'_>, report: &mut Report) {
    match inline {
        Inline::Text(_) => {}
        Inline::Number(name) => number(name, report),
        Inline::Nested(expression) => self::expression(expression, scope, report),
        Inline::Variable(name) => variable(name, scope, report),
        Inline::Message { id, attribute } => {
            if let Some(target) = reference(Kind::Message, id, attribute.as_ref(), scope, report) {
                borrowed(target, id, attribute.as_ref(), scope, report);
            }
        }
        Inline::Term { id, attribute, named } => {
            if let Some(term) = reference(Kind::Term, id, attribute.as_ref(), scope, report) {
                let call = terms::Call { id, attribute: attribute.as_ref(), named };
                terms::call(term, &call, scope.names, report);
            }
            for (_, value) in named {
                self::inline(value, scope, report);
            }
        }
        Inline::Function { id, positional, named } => {
            for argument in positional.iter().chain(named.iter().map(|(_, value)| value)) {
                self::inline(argument, scope, report);
            }
            functions::check(id, positional, named, scope, report);
        }
    }
}

/// A number literal is kept as a 64-bit float: beyond 15 digits it would be shown as another number.
fn number(name: &Name, report: &mut Report) {
    if name.text.bytes().filter(u8::is_ascii_digit).count() > 15 {
        report.error(
            Diagnostic::new(
                Code::WrongArgument,
                message!("number-too-long", "{number} has more than 15 digits", number = &*name.text),
            )
            .at(name.span, message!("shown-otherwise", "it would be shown as another number"))
            .help(message!("number-as-text", "write it as text, without braces")),
        );
    }
}

fn variable(name: &Name, scope: &Scope<'_>, report: &mut Report) {
    let Some(variables) = scope.variables else { return };
    if variables.contains_key(&*name.text) {
        return;
    }
    let mut diagnostic = Diagnostic::new(
        Code::UnknownVariable,
        message!("no-such-variable", "there is no variable `${variable}` here", variable = &*name.text),
    )
    .at(name.span, "");
    let known: Vec<String> = variables.keys().map(|v| format!("`${v}`")).collect();
    diagnostic = diagnostic.note(if known.is_empty() {
        message!("no-variables", "this message gets no variables")
    } else {
        message!("variables-listed", "variables of this message: {variables}", variables = known.join(", "))
    });
    let hint = nearest(&name.text, variables.keys().map(String::as_str)).map(|name| perhaps(format!("${name}")));
    report.error(diagnostic.maybe_help(hint));
}

/// A message of the house has variables of its own, which no other message can give it.
fn borrowed(target: &Entry, id: &Name, attribute: Option<&Name>, scope: &Scope<'_>, report: &mut Report) {
    let Some(own) = scope.variables else { return };
    let given = of_house(&id.text);
    let Some(pattern) = target.pattern(attribute.map(|name| &*name.text)) else { return };
    let uses = terms::uses(pattern, scope.names);
    if let Some(variable) = uses.all().find(|name| given.contains_key(**name) && !own.contains_key(**name)) {
        report.error(
            Diagnostic::new(
                Code::UnknownVariable,
                message!(
                    "needs-variable",
                    "`{name}` needs `${variable}`, which does not exist here",
                    name = &*id.text,
                    variable = *variable
                ),
            )
            .at(id.span, message!("needed-here", "needed here"))
            .also(target.id.span, message!("payom-fills", "only Payom itself can fill in this message"))
            .help(message!("in-words", "write the text in words instead")),
        );
    }
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
        let diagnostic = missing(kind, id, scope);
        if scope.names.lost(&id.text) {
            report.consequence(diagnostic);
        } else {
            report.error(diagnostic);
        }
        return None;
    };
    match attribute {
        None if entry.value.is_none() => {
            let attributes = entry.attributes.iter().map(|(name, _)| format!("`{{ {}.{} }}`", id.text, name.text));
            let attributes = attributes.collect::<Vec<_>>().join(", ");
            report.error(
                Diagnostic::new(
                    Code::MissingValue,
                    message!("attributes-alone", "`{name}` has no text of its own", name = &*id.text),
                )
                .at(id.span, message!("text-needed-here", "its text is needed here"))
                .also(entry.id.span, message!("only-attributes", "it has attributes only"))
                .help(message!(
                    "show-attribute",
                    "give it a text, or show one of its attributes: {attributes}",
                    attributes = attributes
                )),
            );
        }
        Some(attribute) if entry.pattern(Some(&attribute.text)).is_none() && !scope.names.lost(&id.text) => {
            let hint = did_you_mean(&attribute.text, entry.attributes.iter().map(|(name, _)| &*name.text));
            let sign = if kind == Kind::Term { "-" } else { "" };
            let name = format!("{sign}{}", id.text);
            let file = scope.sources.path(entry.id.span.file);
            let help = hint.unwrap_or_else(|| parity::add(&format!("{name}.{}", attribute.text), file));
            report.error(
                Diagnostic::new(
                    Code::MissingAttribute,
                    message!(
                        "no-such-attribute",
                        "`{name}` has no attribute `.{attribute}` in {language}",
                        name = name,
                        attribute = &*attribute.text,
                        language = scope.locale
                    ),
                )
                .at(attribute.span, message!("needed-here", "needed here"))
                .also(entry.id.span, message!("this-message", "this message"))
                .help(help),
            );
        }
        _ => {}
    }
    Some(entry)
}

fn missing(kind: Kind, id: &Name, scope: &Scope<'_>) -> Diagnostic {
    let sign = if kind == Kind::Term { "-" } else { "" };
    if let Some(source) = scope.source.get(kind, &id.text)
        && let Some((attribute, pattern)) = source.patterns().next()
    {
        let name = match attribute {
            Some(attribute) => format!("{sign}{}.{}", id.text, attribute.text),
            None => format!("{sign}{}", id.text),
        };
        let existing = parity::Existing { locale: scope.source_locale, entry: source, pattern };
        return parity::missing(&name, scope.locale, existing, scope.sources)
            .at(id.span, message!("needed-here", "needed here"))
            .also(source.id.span, message!("text-to-translate", "the text to translate"));
    }
    let (code, what) = match kind {
        Kind::Message => {
            (Code::UnknownMessage, message!("no-such-message", "there is no message `{name}`", name = &*id.text))
        }
        Kind::Term => (Code::UnknownTerm, message!("no-such-term", "there is no term `-{name}`", name = &*id.text)),
    };
    let hint = scope.names.similar(kind, &id.text).map(|name| perhaps(format!("{sign}{name}")));
    Diagnostic::new(code, what).at(id.span, "").maybe_help(hint)
}
