//! Messages that nothing needs.
//!
//! In: a project. Out: diagnostics. In between: a release's message is used if its template, its front matter or a
//! message that is used refers to it. The house's messages serve releases to come, so only those are reported that no
//! release could reach: a name outside every family that Payom knows, or of an organisation, a place, a project or a
//! contact that the registry has not, and that no text refers to.

use std::collections::BTreeSet;

use crate::check::Names;
use crate::check::language;
use crate::check::references::references;
use crate::diag::{Code, Diagnostic, Report, did_you_mean};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Inline, Kind, Name, walk};
use crate::project::{Loaded, Messages, Project};

/// A message's name and attribute.
type Used<'a> = BTreeSet<(Kind, &'a str, Option<&'a str>)>;

/// Reports messages of a release's source file that nothing needs. Where the template has a name that is nowhere, none
/// is reported: that name may be a misspelt one of these.
pub(super) fn release<'a>(
    loaded: &'a Loaded,
    source: &'a Messages,
    others: &[&'a Messages],
    house: Option<&Names<'_>>,
    report: &mut Report,
) {
    let mut used = Used::new();
    let mut open: Vec<(Kind, &str, Option<&str>)> =
        vec![(Kind::Message, "headline", None), (Kind::Message, "headline", Some("short"))];
    for reference in loaded.release.template.references() {
        open.push((Kind::Message, &reference.id, reference.attribute.as_deref()));
    }
    open.extend(loaded.release.matter.standfirst.iter().map(|id| (Kind::Message, id.value.as_str(), None)));
    let names = Names::new([source], None);
    let others: Vec<Names<'_>> = others.iter().map(|messages| Names::new([*messages], None)).collect();
    let is_there = |id: &str| {
        let local = std::iter::once(&names).chain(&others).any(|names| names.get(Kind::Message, id).is_some());
        local || id == "funding" || house.is_some_and(|house| house.get(Kind::Message, id).is_some())
    };
    if !open.iter().all(|(_, id, _)| is_there(id)) {
        return;
    }
    while let Some(name) = open.pop() {
        if !used.insert(name) {
            continue;
        }
        let (kind, id, attribute) = name;
        for names in std::iter::once(&names).chain(&others) {
            if let Some(pattern) = names.get(kind, id).and_then(|entry| entry.pattern(attribute)) {
                open.extend(
                    references(pattern).into_iter().map(|(kind, id, a)| (kind, &*id.text, a.map(|a| &*a.text))),
                );
            }
        }
    }
    for entry in names.own() {
        let id = &*entry.id.text;
        for (attribute, _) in entry.patterns() {
            if used.contains(&(entry.kind, id, attribute.map(|name| &*name.text))) {
                continue;
            }
            let (name, span) = match attribute {
                Some(attribute) => (format!("{id}.{}", attribute.text), attribute.span),
                None => (id.to_owned(), entry.id.span),
            };
            report.add(Diagnostic::new(Code::UnusedMessage, format!("nothing needs `{name}`")).at(span, "").help(
                format!(
                    "put `{{ {name} }}` into releases/{}/release.md, or delete it in every language",
                    loaded.release.slug
                ),
            ));
        }
    }
}

/// Reports attributes of a translation that the source has not and that no text of the language asks for. Attributes
/// of its own are a language's right: the grammatical cases of a name.
pub(super) fn attributes(project: &Project, locale: &Locale, report: &mut Report) {
    let source = &project.settings.source;
    let house = [source, locale].map(|locale| Names::new(project.house.get(locale).into_iter().flatten(), None));
    let mut groups = vec![house];
    for loaded in &project.releases {
        groups.push([source, locale].map(|locale| Names::new(loaded.messages.get(locale), None)));
    }
    let mut asked: Option<BTreeSet<&str>> = None;
    for [source, own] in &groups {
        for entry in own.own() {
            let Some(model) = source.local(entry.kind, &entry.id.text) else { continue };
            if source.lost(&entry.id.text) {
                continue;
            }
            for (name, _) in entry.attributes.iter().filter(|(name, _)| model.pattern(Some(&name.text)).is_none()) {
                let asked = asked.get_or_insert_with(|| forms(groups.iter().flat_map(|[_, own]| own.own())));
                if !asked.contains(&*name.text) {
                    report.add(obsolete(entry, name, model, locale));
                }
            }
        }
    }
}

fn obsolete(entry: &Entry, name: &Name, model: &Entry, locale: &Locale) -> Diagnostic {
    let hint = did_you_mean(&name.text, model.attributes.iter().map(|(name, _)| &*name.text));
    let message = format!(
        "`{}.{}` in {} is not in the source, and no text asks for it",
        entry.id.text,
        name.text,
        language(locale)
    );
    Diagnostic::new(Code::ObsoleteAttribute, message)
        .at(name.span, "")
        .also(model.id.span, "the source")
        .help(hint.unwrap_or_else(|| "delete it, or add it to the source".to_owned()))
}

/// The attributes that texts ask for: `{ org-bhr.genitive }`, `LIST($places, form: "in")`.
fn forms<'a>(entries: impl Iterator<Item = &'a &'a Entry>) -> BTreeSet<&'a str> {
    let mut out = BTreeSet::new();
    for pattern in entries.flat_map(|entry| entry.patterns()).map(|(_, pattern)| pattern) {
        walk(pattern, &mut |inline| match inline {
            Inline::Message { attribute: Some(name), .. } | Inline::Term { attribute: Some(name), .. } => {
                out.insert(&*name.text);
            }
            Inline::Text(name) => {
                out.insert(&*name.text);
            }
            _ => {}
        });
    }
    out
}

/// Families of house messages, by the beginning of their names.
const FAMILIES: [&str; 18] = [
    "amount-",
    "country-",
    "credit-",
    "date-",
    "dateline-",
    "eu-",
    "event-",
    "funding-",
    "instrument-",
    "label-",
    "lang-",
    "list-",
    "month-",
    "number-",
    "range-",
    "site-",
    "weekday-",
    "contact-",
];

/// House messages that belong to no family.
const ALONE: [&str; 19] = [
    "all-releases",
    "download-pdf",
    "draft-notice",
    "facts-in-brief",
    "figure-credit",
    "funders-heading",
    "index-heading",
    "index-intro",
    "issued-by",
    "kilobyte",
    "language-name",
    "languages-heading",
    "megabyte",
    "notes-to-editors",
    "page-of",
    "percent",
    "published-on",
    "read-online",
    "skip-to-content",
];

/// Reports messages of the house's source files that no release can need.
pub(super) fn house(project: &Project, report: &mut Report) {
    let Some(files) = project.house.get(&project.settings.source) else { return };
    let referred = referred(project);
    for entry in files.iter().flat_map(|messages| &messages.entries.entries) {
        if entry.kind == Kind::Message && is_known(project, &entry.id.text) {
            continue;
        }
        if referred.contains(&(entry.kind, &*entry.id.text)) {
            continue;
        }
        report.add(
            Diagnostic::new(Code::UnusedMessage, format!("nothing needs `{}`", entry.id.text))
                .at(entry.id.span, "")
                .help("is its name misspelt? Otherwise delete it in every language"),
        );
    }
}

fn is_known(project: &Project, id: &str) -> bool {
    let registry = &project.registry;
    if id.starts_with("org-") {
        return registry.organisations.values().any(|organisation| organisation.names().contains(&id));
    }
    if id.starts_with("place-") {
        return registry.places.values().any(|place| place.names().contains(&id));
    }
    if let Some(name) = id.strip_prefix("project-") {
        return registry.projects.keys().any(|known| known.as_str() == name);
    }
    FAMILIES.iter().any(|family| id.starts_with(family)) || ALONE.contains(&id)
}

/// Everything that a message or a template refers to.
fn referred(project: &Project) -> BTreeSet<(Kind, &str)> {
    let mut out = BTreeSet::new();
    let house = project.house.values().flatten();
    let releases = project.releases.iter().flat_map(|loaded| loaded.messages.values());
    let entries = house.chain(releases).flat_map(|messages| &messages.entries.entries);
    for pattern in entries.flat_map(Entry::patterns).map(|(_, pattern)| pattern) {
        out.extend(references(pattern).into_iter().map(|(kind, id, _)| (kind, &*id.text)));
    }
    for loaded in &project.releases {
        out.extend(
            loaded.release.template.references().iter().map(|reference| (Kind::Message, reference.id.as_str())),
        );
        out.extend(loaded.release.matter.standfirst.iter().map(|id| (Kind::Message, id.value.as_str())));
    }
    out
}
