//! Whether all locales have the same messages.
//!
//! In: the messages of the house and of each release, by locale. Out: a diagnostic for each text that one locale has
//! and another lacks, whether an edition needs it today or not: tomorrow's release may. In between: the source locale
//! says which messages there are. A locale may have terms and attributes of its own (cases, genders); a message of its
//! own is one that the source lacks. What was already reported as missing is not reported again.

use super::names::Names;
use super::{HouseNames, language};
use crate::diag::{Code, Diagnostic, Report, Sources};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Kind, Pattern, excerpt};
use crate::project::{Project, Selection};

/// Compares the wanted locales of the house with the source.
pub(super) fn house(
    project: &Project,
    selection: &Selection,
    house: &HouseNames<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    let all: Vec<(&Locale, &Names<'_>)> = house.iter().map(|(locale, names)| (*locale, names)).collect();
    compare(&all, &project.settings.source, &Names::default(), selection, sources, report);
}

/// Compares the wanted locales of releases with the source.
pub(super) fn releases(
    project: &Project,
    selection: &Selection,
    house: &HouseNames<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    let source = &project.settings.source;
    let nothing = Names::default();
    let source_house = house.get(source).unwrap_or(&nothing);
    for loaded in &project.releases {
        let names: Vec<(&Locale, Names<'_>)> =
            loaded.locales.iter().map(|locale| (locale, Names::new(loaded.messages.get(locale), None))).collect();
        let all: Vec<(&Locale, &Names<'_>)> = names.iter().map(|(locale, names)| (*locale, names)).collect();
        compare(&all, source, source_house, selection, sources, report);
    }
}

/// Compares all locales. `above` are the names that a release's messages could hide, which is told elsewhere.
fn compare(
    all: &[(&Locale, &Names<'_>)],
    source: &Locale,
    above: &Names<'_>,
    selection: &Selection,
    sources: &Sources,
    report: &mut Report,
) {
    let Some((_, source_names)) = all.iter().find(|(locale, _)| *locale == source) else { return };
    for (locale, names) in all.iter().filter(|(locale, _)| *locale != source) {
        if selection.wants(locale) {
            for entry in source_names.own() {
                lacking(entry, source, locale, names, sources, report);
            }
        }
        if selection.wants(source) {
            for entry in names.own().iter().filter(|entry| entry.kind == Kind::Message) {
                let there = source_names.get(entry.kind, &entry.id.text).or(above.get(entry.kind, &entry.id.text));
                if there.is_none() {
                    extra(entry, locale, source, source_names, sources, report);
                }
            }
        }
    }
}

/// Reports the texts of `entry` that `locale` lacks.
fn lacking(
    entry: &Entry,
    source: &Locale,
    locale: &Locale,
    names: &Names<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    let own = names.get(entry.kind, &entry.id.text);
    for (attribute, pattern) in entry.patterns() {
        let there = own.is_some_and(|own| own.pattern(attribute.map(|a| &*a.text)).is_some());
        if there || (entry.kind == Kind::Term && attribute.is_some()) {
            continue;
        }
        let sign = if entry.kind == Kind::Term { "-" } else { "" };
        let name = match attribute {
            Some(attribute) => format!("{sign}{}.{}", entry.id.text, attribute.text),
            None => format!("{sign}{}", entry.id.text),
        };
        let diagnostic = missing(&name, locale, entry, pattern, source, sources)
            .at(attribute.map_or(entry.id.span, |a| a.span), "the text to translate");
        tell(diagnostic, names, entry, report);
    }
}

/// Reports that the source lacks a message that `locale` has.
fn extra(
    entry: &Entry,
    locale: &Locale,
    source: &Locale,
    source_names: &Names<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    let Some((attribute, pattern)) = entry.patterns().next() else { return };
    let name = match attribute {
        Some(attribute) => format!("{}.{}", entry.id.text, attribute.text),
        None => entry.id.text.to_string(),
    };
    let diagnostic = missing(&name, source, entry, pattern, locale, sources)
        .at(entry.id.span, format!("{} has it", language(locale)));
    let other = format!("a message that nobody needs can be deleted here, or become a term: `-{}`", entry.id.text);
    tell(diagnostic.note(other), source_names, entry, report);
}

fn tell(diagnostic: Diagnostic, names: &Names<'_>, entry: &Entry, report: &mut Report) {
    if names.lost(&entry.id.text) {
        report.consequence(diagnostic);
    } else {
        report.once(diagnostic);
    }
}

/// The diagnostic for a text that `locale` lacks; `entry` has it, as `pattern`, in the locale `from`.
#[must_use]
pub fn missing(
    name: &str,
    locale: &Locale,
    entry: &Entry,
    pattern: &Pattern,
    from: &Locale,
    sources: &Sources,
) -> Diagnostic {
    let path = sources.path(entry.id.span.file);
    let file = path.replacen(&format!("locales/{from}/"), &format!("locales/{locale}/"), 1);
    let text = excerpt(pattern);
    let shown =
        if text.chars().count() <= 300 { text } else { format!("{}…", text.chars().take(299).collect::<String>()) };
    Diagnostic::new(Code::MissingTranslation, format!("`{name}` is missing in {}", language(locale)))
        .note(format!("{}: {shown}", language(from)))
        .help(add(name, &file))
}

/// What to type where a text is missing.
#[must_use]
pub fn add(name: &str, file: &str) -> String {
    match name.split_once('.') {
        Some((id, attribute)) => format!("in {file}, under `{id}`, add the line `    .{attribute} = …`"),
        None => format!("in {file} add the line `{name} = …`"),
    }
}
