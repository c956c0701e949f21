//! Variables and references must be those of the source.
//!
//! In: an entry in the source and in a translation. Out: diagnostics. Invariants: variables are collected through
//! the messages that a text refers to, for a translation may get its date from one; a term has variables of its own
//! and gives none. A variable that the release does not have at all is another rule's finding, and then nothing is
//! said here.

use std::collections::BTreeMap;

use crate::check::structure::names::Names;
use crate::check::structure::variables::{Types, of_house};
use crate::check::words::reading::{Subject, the_source};
use crate::diag::{Code, Diagnostic, Message, Report, Severity, Span, message};
use crate::l10n::is_clock_message;
use crate::l10n::syntax::{Element, Expression, Inline, Kind, Pattern, walk};

/// How a text uses a variable.
#[derive(Clone, Copy, Debug)]
struct Use {
    /// Its value is shown, not only looked at.
    shown: bool,
    /// The first place, if it is in the text itself.
    span: Option<Span>,
}

/// How a translation lacks a variable.
#[derive(Clone, Copy, Debug)]
enum Lack {
    /// It chooses a form by it, and does not show it.
    Hidden,
    /// It does not use it.
    Absent,
}

/// Variables by their name.
type Uses<'a> = BTreeMap<&'a str, Use>;

/// Variables by which texts of the house only choose a form; whether there is anything to choose, each language says.
const AGREEMENT: [&str; 2] = ["count", "tense"];

/// How deep references are followed.
const DEEPEST: usize = 8;

/// The variables that a message may use.
#[derive(Clone, Copy, Debug)]
pub(crate) enum GivenVariables<'a> {
    /// Those that Payom gives to each message of the house.
    House,
    /// Those of a release.
    Release(&'a Types),
}

impl GivenVariables<'_> {
    fn has(&self, message: &str, variable: &str) -> bool {
        match self {
            Self::House => of_house(message).contains_key(variable),
            Self::Release(types) => types.contains_key(variable),
        }
    }
}

/// Compares a translation with its source.
pub(crate) fn check(
    source: (&Subject<'_>, &Pattern),
    target: (&Subject<'_>, &Pattern),
    known: &GivenVariables<'_>,
    report: &mut Report,
) {
    if source.1.is_plain() && target.1.is_plain() {
        return;
    }
    references(source, target, report);
    variables(source, target, known, report);
}

fn variables(
    source: (&Subject<'_>, &Pattern),
    target: (&Subject<'_>, &Pattern),
    known: &GivenVariables<'_>,
    report: &mut Report,
) {
    let id = &*source.0.entry.id.text;
    let calendar = ["date-", "range-"].iter().any(|prefix| id.starts_with(prefix)) || is_clock_message(id);
    let mut wanted = uses(source, calendar);
    let mut found = uses(target, calendar);
    if matches!(known, GivenVariables::House) {
        for uses in [&mut wanted, &mut found] {
            uses.retain(|name, used| used.shown || !AGREEMENT.contains(name));
        }
    }
    let id = &*target.0.entry.id.text;
    if found.keys().any(|name| !wanted.contains_key(name) && !calendar && !known.has(id, name)) {
        return;
    }
    let mut extra: Vec<(&str, Use)> =
        found.iter().filter(|(name, _)| !wanted.contains_key(**name)).map(|(name, used)| (*name, *used)).collect();
    for (name, used) in &wanted {
        let own = found.get(name);
        if own.is_some_and(|own| own.shown || !used.shown) {
            continue;
        }
        let instead = if extra.is_empty() { None } else { Some(extra.remove(0)) };
        let message = lacks(
            name,
            instead.map(|(other, _)| other),
            if own.is_some() { Lack::Hidden } else { Lack::Absent },
            target.0,
        );
        let place = instead.and_then(|(_, used)| used.span).or(own.and_then(|own| own.span));
        let mut diagnostic = Diagnostic::new(Code::MissingVariable, message)
            .at(place.unwrap_or_else(|| target.0.place()), "")
            .help(message!("write-variable", "write `{{ ${variable} }}` where its value belongs", variable = *name,));
        if !used.shown {
            diagnostic.severity = Severity::Warning;
        }
        if let Some(span) = used.span {
            diagnostic = diagnostic.also(span, message!("used-in-source", "used in the source"));
        }
        report.add(diagnostic);
    }
    for (name, used) in extra {
        report.add(superfluous(name, used, target.0));
    }
}

/// What is said of a variable that a translation does not show; `instead`: the one it has in its place.
fn lacks(variable: &str, instead: Option<&str>, how: Lack, target: &Subject<'_>) -> Message {
    let (name, language) = (target.name(), target.language_name());
    match (instead, how) {
        (Some(other), _) => message!(
            "other-variable",
            "`{name}` uses `${other}` in {language} where the source has `${variable}`",
            name = name,
            other = other,
            language = language,
            variable = variable,
        ),
        (None, Lack::Hidden) => message!(
            "variable-not-shown",
            "`{name}` looks at `${variable}` in {language} but does not show it",
            name = name,
            variable = variable,
            language = language,
        ),
        (None, Lack::Absent) => message!(
            "lacks-variable",
            "`{name}` lacks `${variable}` in {language}",
            name = name,
            variable = variable,
            language = language,
        ),
    }
}

fn superfluous(variable: &str, used: Use, target: &Subject<'_>) -> Diagnostic {
    let message = message!(
        "variable-not-in-source",
        "`{name}` uses `${variable}` in {language}, the source does not",
        name = target.name(),
        variable = variable,
        language = target.language_name(),
    );
    Diagnostic::new(Code::ExtraVariable, message)
        .at(used.span.unwrap_or_else(|| target.place()), "")
        .help(message!("delete-variable", "delete it, or see whether the source should have it too"))
}

/// The part of a date that a variable of the calendar holds, whatever its form.
fn form(name: &str) -> &str {
    let name = ["-alone", "-short", "-form"].into_iter().find_map(|form| name.strip_suffix(form)).unwrap_or(name);
    // An hour with its word or without: «соати 10:00», 10:00.
    if name == "time" { "clock" } else { name.strip_suffix('2').unwrap_or(name) }
}

/// The variables that a text uses, itself or through messages; `calendar`: of dates only their part counts, not its form.
fn uses<'a>((subject, pattern): (&Subject<'a>, &'a Pattern), calendar: bool) -> Uses<'a> {
    let mut collector = Collector { names: subject.names, calendar, uses: Uses::new() };
    collector.pattern(pattern, 0);
    collector.uses
}

/// Collects the variables of a text.
struct Collector<'n, 'a> {
    names: &'n Names<'a>,
    calendar: bool,
    uses: Uses<'a>,
}

impl<'a> Collector<'_, 'a> {
    fn pattern(&mut self, pattern: &'a Pattern, depth: usize) {
        for element in &pattern.elements {
            if let Element::Placeable(expression) = element {
                self.expression(expression, depth);
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression, depth: usize) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, true, depth),
            Expression::Select { selector, variants } => {
                self.inline(selector, false, depth);
                for variant in variants {
                    self.pattern(&variant.value, depth);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'a Inline, shown: bool, depth: usize) {
        match inline {
            Inline::Variable(name) => {
                let span = (depth == 0).then_some(name.span);
                let root = if self.calendar { form(&name.text) } else { &name.text };
                let entry = self.uses.entry(root).or_insert(Use { shown, span });
                entry.shown |= shown;
                entry.span = entry.span.or(span);
            }
            Inline::Function { positional, .. } => {
                positional.iter().for_each(|argument| self.inline(argument, shown, depth));
            }
            Inline::Nested(expression) => self.expression(expression, depth),
            Inline::Message { id, attribute } if depth < DEEPEST => {
                let entry = self.names.get(Kind::Message, &id.text);
                if let Some(pattern) = entry.and_then(|e| e.pattern(attribute.as_ref().map(|name| &*name.text))) {
                    self.pattern(pattern, depth + 1);
                }
            }
            Inline::Message { .. } | Inline::Term { .. } | Inline::Text(_) | Inline::Number(_) => {}
        }
    }
}

/// What a text refers to, each once, in order.
fn referred(pattern: &Pattern) -> Vec<(Kind, &str, Span)> {
    let mut out: Vec<(Kind, &str, Span)> = Vec::new();
    walk(pattern, &mut |inline| {
        let (kind, id) = match inline {
            Inline::Message { id, .. } => (Kind::Message, id),
            Inline::Term { id, .. } => (Kind::Term, id),
            _ => return,
        };
        if !out.iter().any(|(k, name, _)| *k == kind && *name == &*id.text) {
            out.push((kind, &id.text, id.span));
        }
    });
    out
}

/// A name that the source takes from another message must not be typed by hand.
fn references(source: (&Subject<'_>, &Pattern), target: (&Subject<'_>, &Pattern), report: &mut Report) {
    let wanted = referred(source.1);
    if wanted.is_empty() {
        return;
    }
    let found = referred(target.1);
    let has =
        |list: &[(Kind, &str, Span)], kind: Kind, id: &str| list.iter().any(|(k, name, _)| *k == kind && *name == id);
    let mut extra = found.iter().filter(|(kind, id, _)| !has(&wanted, *kind, id));
    for (kind, id, span) in wanted.iter().filter(|(kind, id, _)| !has(&found, *kind, id)) {
        // A reference that leads nowhere was reported.
        if target.0.names.get(*kind, id).is_none() {
            continue;
        }
        let sign = if *kind == Kind::Term { "-" } else { "" };
        let (name, language) = (target.0.name(), target.0.language_name());
        let reference = format!("{sign}{id}");
        let (message, place) = match extra.next() {
            Some((_, other, place)) => {
                if target.0.names.get(*kind, other).is_none() {
                    continue;
                }
                let message = message!(
                    "other-reference",
                    "`{name}` takes `{other}` in {language} where the source takes `{reference}`",
                    name = name,
                    other = *other,
                    language = language,
                    reference = &reference,
                );
                (message, *place)
            }
            None => {
                let message = message!(
                    "lacks-reference",
                    "`{name}` does not take `{reference}` in {language}, as the source does",
                    name = name,
                    reference = &reference,
                    language = language,
                );
                (message, target.0.place())
            }
        };
        report.add(Diagnostic::new(Code::MissingReference, message).at(place, "").also(*span, the_source()).help(
            message!(
                "write-reference",
                "write `{{ {reference} }}`, or the attribute with the form you need, instead of typing the name",
                reference = reference,
            ),
        ));
    }
}
