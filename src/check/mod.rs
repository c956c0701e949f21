//! Whether the messages can be relied upon.
//!
//! In: a [`Project`]. Out: diagnostics. In between: after a run without errors, every `.ftl` file of the selection
//! could be read, every name in it exists, no reference dangles or goes in a circle, every function gets what it can
//! use. That every message *an edition needs* exists is found by resolving the edition
//! ([`crate::document::resolve`]), which is the one place that knows what it needs.

mod cycles;
pub mod fix;
mod flat;
mod names;
mod references;
mod rules;
mod syntax;
mod variables;
mod visibility;

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report, Sources};
use crate::l10n::Locale;
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Kind, Pattern, excerpt};
use crate::project::{Project, Selection};
use crate::registry::forbidden;
use references::Scope;
use variables::Types;

pub use names::Names;
pub use rules::{COVERAGE, severities, texts};
pub use syntax::syntax_problems;
pub use variables::{Type, of_house, of_release};

/// The names of every locale's house messages.
pub type HouseNames<'a> = BTreeMap<&'a Locale, Names<'a>>;

/// Collects the house's names.
#[must_use]
pub fn house_names(project: &Project) -> HouseNames<'_> {
    project.house.iter().map(|(locale, files)| (locale, Names::new(files, None))).collect()
}

/// Checks the messages of the selection.
pub fn messages(project: &Project, selection: &Selection, sources: &Sources, report: &mut Report) {
    visibility::registry(project, report);
    let house = house_names(project);
    let nothing = Names::default();
    let source_house = house.get(&project.settings.source).unwrap_or(&nothing);
    for (locale, files) in &project.house {
        if !selection.wants(locale) && *locale != project.settings.source {
            continue;
        }
        for messages in files {
            syntax_problems(messages, sources, report);
        }
        let Some(names) = house.get(locale) else { continue };
        names.report_duplicates(sources, report);
        cycles::check(names, report);
        visibility::house(project, locale, names, report);
        for entry in names.own() {
            let variables = of_house(&entry.id.text);
            one(entry, &Scope { locale, names, source: source_house, variables: Some(&variables) }, report);
        }
    }
    for loaded in &project.releases {
        let types = of_release(&loaded.release.matter);
        let source_messages = loaded.messages.get(&project.settings.source);
        let source = Names::new(source_messages, Some(source_house));
        for (locale, messages) in &loaded.messages {
            if !selection.wants(locale) && *locale != project.settings.source {
                continue;
            }
            syntax_problems(messages, sources, report);
            let names = Names::new([messages], house.get(locale));
            names.report_duplicates(sources, report);
            cycles::check(&names, report);
            release_entries(&names, locale, &source, &types, report);
            visibility::release(project, loaded, locale, &names, report);
        }
    }
}

fn release_entries(names: &Names<'_>, locale: &Locale, source: &Names<'_>, types: &Types, report: &mut Report) {
    for entry in names.own() {
        one(entry, &Scope { locale, names, source, variables: Some(types) }, report);
    }
}

fn one(entry: &Entry, scope: &Scope<'_>, report: &mut Report) {
    let variables = if entry.kind == Kind::Term { None } else { scope.variables };
    let scope = Scope { locale: scope.locale, names: scope.names, source: scope.source, variables };
    references::entry(entry, &scope, report);
    for (attribute, pattern) in entry.patterns() {
        let name = attribute.map_or_else(|| entry.id.text.to_string(), |a| format!("{}.{}", entry.id.text, a.text));
        empty(&name, pattern, report);
        characters(pattern, report);
    }
}

fn empty(name: &str, pattern: &Pattern, report: &mut Report) {
    let blank = pattern.elements.iter().all(|element| match element {
        Element::Text { text, .. } => text.trim().is_empty(),
        Element::Placeable(Expression::Inline(Inline::Text(text))) => {
            // A no-break space is the one blank text that is written on purpose (numbers.ftl).
            text.text.trim().is_empty() && !text.text.contains("\\u") && !text.text.contains('\u{a0}')
        }
        Element::Placeable(_) => false,
    });
    if blank {
        report.error(
            Diagnostic::new(Code::EmptyMessage, format!("`{name}` is empty"))
                .at(pattern.span, "")
                .help("write its text, or delete it where nothing needs it"),
        );
    }
}

fn characters(pattern: &Pattern, report: &mut Report) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, span } => {
                for (at, c) in text.char_indices().filter(|(_, c)| forbidden(*c) && !matches!(c, '\n' | '\r')) {
                    let start = span.start + u32::try_from(at).unwrap_or(0);
                    let end = start + u32::try_from(c.len_utf8()).unwrap_or(1);
                    report.error(
                        Diagnostic::new(
                            Code::ForbiddenCharacter,
                            format!("the text holds the invisible or private character U+{:04X}", u32::from(c)),
                        )
                        .at(crate::diag::Span { file: span.file, start, end }, "here")
                        .help("delete the word and type it again"),
                    );
                }
            }
            Element::Placeable(Expression::Select { variants, .. }) => {
                for variant in variants {
                    characters(&variant.value, report);
                }
            }
            Element::Placeable(Expression::Inline(_)) => {}
        }
    }
}

/// Every message and attribute of the house's source files must exist in each wanted locale, whether an edition
/// needs it today or not: the house's texts are few, and tomorrow's release needs them. What was already reported as
/// missing is not reported again.
pub fn house_parity(project: &Project, selection: &Selection, sources: &Sources, report: &mut Report) {
    let house = house_names(project);
    let Some(source) = house.get(&project.settings.source) else { return };
    for (locale, names) in &house {
        if **locale == project.settings.source || !selection.wants(locale) {
            continue;
        }
        for entry in source.own() {
            let file = sources.path(entry.id.span.file).replacen(
                &format!("locales/{}/", project.settings.source),
                &format!("locales/{locale}/"),
                1,
            );
            let own = names.get(entry.kind, &entry.id.text);
            for (attribute, pattern) in entry.patterns() {
                if own.is_some_and(|own| own.pattern(attribute.map(|a| &*a.text)).is_some()) {
                    continue;
                }
                let sign = if entry.kind == Kind::Term { "-" } else { "" };
                let name = match attribute {
                    Some(attribute) => format!("{sign}{}.{}", entry.id.text, attribute.text),
                    None => format!("{sign}{}", entry.id.text),
                };
                report.once(
                    missing(&name, locale, &file, pattern)
                        .at(attribute.map_or(entry.id.span, |a| a.span), "the text to translate"),
                );
            }
        }
    }
}

/// The diagnostic for a text that a locale lacks. `file` is where it belongs.
#[must_use]
pub fn missing(name: &str, locale: &Locale, file: &str, source: &Pattern) -> Diagnostic {
    let text = excerpt(source);
    let shown =
        if text.chars().count() <= 300 { text } else { format!("{}…", text.chars().take(299).collect::<String>()) };
    let help = match name.split_once('.') {
        Some((id, attribute)) => format!("in {file}, under `{id}`, add the line: `    .{attribute} = …`"),
        None => format!("in {file} add the line: `{name} = …`"),
    };
    Diagnostic::new(Code::MissingTranslation, format!("`{name}` is missing in {}", language(locale)))
        .note(format!("English: {shown}"))
        .help(help)
}

/// A locale's name in English, for diagnostics.
#[must_use]
pub fn language(locale: &Locale) -> String {
    match locale.language() {
        "en" => "English".to_owned(),
        "ru" => "Russian".to_owned(),
        "tg" => "Tajik".to_owned(),
        _ => format!("`{locale}`"),
    }
}
