//! Whether all locales have the same messages.
//!
//! In: the messages of the house and of each release, by locale. Out: a diagnostic for each text that one locale has
//! and another lacks, whether an edition needs it today or not: tomorrow's release may. Invariants: the source locale
//! says which messages there are. A locale may have terms and attributes of its own (cases, genders); a message of its
//! own is one that the source lacks, or, where nothing needs it, one too many. What was already reported as missing is
//! not reported again.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::commented::{Lacking, explained, instead};
use crate::check::structure::names::{HouseNames, Names, references};
use crate::check::words::is_known;
use crate::diag::{Code, Diagnostic, Message, Report, Sources, message};
use crate::l10n::syntax::{Entry, Kind, Pattern, excerpt};
use crate::l10n::{Locale, asked};
use crate::project::{Loaded, Messages, Project, Selection};

/// What locales are compared with.
struct Model<'a> {
    source: &'a Locale,
    names: &'a Names<'a>,
    /// Names that a release's messages could hide, which is told elsewhere.
    above: &'a Names<'a>,
    /// Whether something needs a message that the source lacks.
    needs: &'a dyn Fn(&str) -> bool,
    /// Whether a language needs no text of this name.
    elsewhere: &'a dyn Fn(&str, &Locale) -> bool,
    sources: &'a Sources,
}

/// Compares the wanted locales of the house with the source.
pub(crate) fn house(
    project: &Project,
    selection: &Selection,
    house: &HouseNames<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    let source = &project.settings.source;
    let Some(names) = house.get(source) else { return };
    let all: Vec<(&Locale, &Names<'_>)> = house.iter().map(|(locale, names)| (*locale, names)).collect();
    let referred = referred(project.house.values().flatten());
    let needs = |id: &str| is_known(project, id) || referred.contains(id);
    let elsewhere = |_: &str, _: &Locale| false;
    let model = Model { source, names, above: &Names::default(), needs: &needs, elsewhere: &elsewhere, sources };
    compare(&all, &model, selection, report);
}

/// Compares the wanted locales of releases with the source.
pub(crate) fn releases(
    project: &Project,
    selection: &Selection,
    house: &HouseNames<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    let source = &project.settings.source;
    let nothing = Names::default();
    let above = house.get(source).unwrap_or(&nothing);
    for loaded in &project.releases {
        asked::turn_to(Some(loaded.release.slug.as_str()));
        let names: Vec<(&Locale, Names<'_>)> =
            loaded.locales.iter().map(|locale| (locale, Names::new(loaded.messages.get(locale), None))).collect();
        let all: Vec<(&Locale, &Names<'_>)> = names.iter().map(|(locale, names)| (*locale, names)).collect();
        let Some((_, names)) = all.iter().find(|(locale, _)| *locale == source) else { continue };
        let used = OnceCell::new();
        let needs = |id: &str| used.get_or_init(|| used_by(loaded)).contains(id);
        let elsewhere = |id: &str, locale: &Locale| loaded.release.matter.amendments.are_elsewhere(id, locale);
        let model = Model { source, names, above, needs: &needs, elsewhere: &elsewhere, sources };
        compare(&all, &model, selection, report);
    }
    asked::turn_to(None);
}

/// The messages that a release's template and texts name.
fn used_by(loaded: &Loaded) -> BTreeSet<&str> {
    let mut used = referred(loaded.messages.values());
    used.extend(loaded.release.template.references().into_iter().map(|reference| reference.id.as_str()));
    used.extend(loaded.release.matter.messages().map(|id| id.value.as_str()));
    used.extend(loaded.release.matter.attributes().map(|(id, _)| id.value.as_str()));
    used.insert("headline");
    used
}

/// The messages that texts refer to.
fn referred<'a>(files: impl Iterator<Item = &'a Messages>) -> BTreeSet<&'a str> {
    let patterns = files.flat_map(|messages| &messages.entries.entries).flat_map(Entry::patterns);
    patterns.flat_map(|(_, pattern)| references(pattern)).map(|(_, id, _)| &*id.text).collect()
}

/// Compares all locales.
fn compare(all: &[(&Locale, &Names<'_>)], model: &Model<'_>, selection: &Selection, report: &mut Report) {
    for (locale, names) in all.iter().filter(|(locale, _)| *locale != model.source) {
        if selection.wants(locale) {
            for entry in model.names.own().iter().filter(|entry| !(model.elsewhere)(&entry.id.text, locale)) {
                lacking(entry, model, locale, names, report);
            }
        }
        if selection.wants(model.source) {
            let explained = explained(names, model.names);
            for entry in names.own().iter().filter(|entry| entry.kind == Kind::Message) {
                let id = &*entry.id.text;
                let there = model.names.get(entry.kind, id).or(model.above.get(entry.kind, id));
                if there.is_none() && !explained.contains(id) && !(model.elsewhere)(id, model.source) {
                    extra(entry, locale, model, report);
                }
            }
        }
    }
}

/// Reports the texts of `entry` that `locale` lacks.
fn lacking(entry: &Entry, model: &Model<'_>, locale: &Locale, names: &Names<'_>, report: &mut Report) {
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
        let diagnostic = missing(&name, locale, Existing { locale: model.source, entry, pattern }, model.sources)
            .at(attribute.map_or(entry.id.span, |a| a.span), message!("text-to-translate", "the text to translate"));
        let lacking = Lacking { name: &name, locale, names, source: model.names };
        tell(instead(diagnostic, &lacking, model.sources), names, entry, report);
    }
}

/// Reports a message of `locale` that the source lacks: as missing there where something needs it, else as superfluous.
fn extra(entry: &Entry, locale: &Locale, model: &Model<'_>, report: &mut Report) {
    let Some((attribute, pattern)) = entry.patterns().next() else { return };
    let id = &*entry.id.text;
    let diagnostic = if (model.needs)(id) {
        let name = attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{}", attribute.text));
        missing(&name, model.source, Existing { locale, entry, pattern }, model.sources)
            .at(entry.id.span, message!("language-has-it", "{language} has it", language = locale))
    } else {
        Diagnostic::new(
            Code::ObsoleteMessage,
            message!(
                "only-in",
                "`{name}` is in {language}, but not in {source}",
                name = id,
                language = locale,
                source = model.source
            ),
        )
        .at(entry.id.span, message!("no-longer-needed", "no longer needed, or renamed"))
        .note(message!(
            "make-it-a-term",
            "a text that only {language} needs is a term: `-{name}`",
            language = locale,
            name = id,
        ))
        .help(message!(
            "delete-or-rename",
            "delete it here if the {source} text was deleted; write its new name here if it was renamed in {source}",
            source = model.source,
        ))
    };
    tell(diagnostic, model.names, entry, report);
}

fn tell(diagnostic: Diagnostic, names: &Names<'_>, entry: &Entry, report: &mut Report) {
    if names.lost(&entry.id.text) {
        report.consequence(diagnostic);
    } else {
        report.once(diagnostic);
    }
}

/// A text that another locale lacks.
#[derive(Clone, Copy, Debug)]
pub struct Existing<'a> {
    /// The locale that has it.
    pub locale: &'a Locale,
    /// Its message.
    pub entry: &'a Entry,
    /// Its words.
    pub pattern: &'a Pattern,
}

/// The diagnostic for a text that `locale` lacks and another has.
#[must_use]
pub fn missing(name: &str, locale: &Locale, existing: Existing<'_>, sources: &Sources) -> Diagnostic {
    let Existing { locale: from, entry, pattern } = existing;
    let path = sources.path(entry.id.span.file);
    let file = path.replacen(&format!("locales/{from}/"), &format!("locales/{locale}/"), 1);
    let text = excerpt(pattern);
    let shown =
        if text.chars().count() <= 300 { text } else { format!("{}…", text.chars().take(299).collect::<String>()) };
    Diagnostic::new(
        Code::MissingTranslation,
        message!("missing-in", "`{name}` is missing in {language}", name = name, language = locale),
    )
    .note(message!("text-in-language", "{language}: {text}", language = from, text = shown))
    .help(add(name, &file))
    .lacks(name, file)
}

/// What to type where a text is missing.
#[must_use]
pub fn add(name: &str, file: &str) -> Message {
    match name.split_once('.') {
        Some((id, attribute)) => message!(
            "add-attribute",
            "in {file}, under `{name}`, add the line `    .{attribute} = …`",
            file = file,
            name = id,
            attribute = attribute,
        ),
        None => message!("add-message", "in {file} add the line `{name} = …`", file = file, name = name),
    }
}
