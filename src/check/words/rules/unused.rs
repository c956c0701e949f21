//! Messages that nothing needs.
//!
//! In: a project. Out: diagnostics. Invariants: a release's message is used if its template, its front matter or a
//! message that is used refers to it. The house's messages serve releases to come, so only those are reported that no
//! release could reach: a name outside every family that Payom knows, or of an organisation, a place, a project or a
//! contact that the registry has not, and that no text refers to.

use std::collections::BTreeSet;

use crate::check::portion::{Reader, Writer};
use crate::check::structure::names::{HouseNames, Names, references};
use crate::check::words::reading::the_source;
use crate::diag::{Code, Diagnostic, Report, did_you_mean, message};
use crate::l10n::syntax::{Entry, Inline, Kind, Name, Pattern, walk};
use crate::l10n::{Locale, is_clock_message};
use crate::project::{Loaded, Messages, Project};

/// A message's name and attribute.
type Used<'a> = BTreeSet<(Kind, &'a str, Option<&'a str>)>;

/// What was seen of a run's messages.
#[derive(Debug)]
pub(crate) struct Unused<'p> {
    project: &'p Project,
    /// The languages that are looked at.
    locales: Vec<&'p Locale>,
    /// Messages and terms of the house's source files, sorted.
    own: Vec<(Kind, &'p str)>,
    /// What is seen now.
    now: Seen,
    /// What was seen before.
    total: Seen,
}

/// What was seen of messages.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Messages of releases that nothing needs.
    messages: Report,
    /// Attributes that the source has not: the language's place among those that are looked at, their names.
    attributes: Vec<(usize, String, Diagnostic)>,
    /// Attributes that texts ask for, with the language's place.
    asked: BTreeSet<(usize, String)>,
    /// The places of messages and terms of the house to which a text or a template refers.
    referred: BTreeSet<usize>,
}

impl Seen {
    /// Writes it, unless something was found.
    pub(crate) fn write(&self, to: &mut Writer<'_>) {
        if self.messages.attempts() > 0 || !self.attributes.is_empty() {
            to.spoil();
        }
        to.number(self.asked.len());
        for (place, name) in &self.asked {
            to.number(*place);
            to.text(name);
        }
        to.number(self.referred.len());
        self.referred.iter().for_each(|place| to.number(*place));
    }
}

impl<'p> Unused<'p> {
    pub(crate) fn new(project: &'p Project, locales: &[&'p Locale]) -> Self {
        let files = project.house.get(&project.settings.source).into_iter().flatten();
        let entries = files.flat_map(|messages| &messages.entries.entries);
        let mut own: Vec<(Kind, &str)> = entries.map(|entry| (entry.kind, &*entry.id.text)).collect();
        own.sort_unstable();
        Self { project, locales: locales.to_vec(), own, now: Seen::default(), total: Seen::default() }
    }

    /// Looks at the house's messages.
    pub(crate) fn house(&mut self, house: &HouseNames<'_>) {
        let names: Vec<(&Locale, &Names<'_>)> =
            self.locales.iter().filter_map(|locale| Some((*locale, house.get(locale)?))).collect();
        self.attributes(&names);
        // Whether a locale is looked at or not, what it refers to is used.
        for messages in self.project.house.values().flatten() {
            self.refers(messages);
        }
        let seen = std::mem::take(&mut self.now);
        self.add(seen);
    }

    /// Adds what was seen of a release to what was seen before.
    pub(crate) fn add(&mut self, seen: Seen) {
        let Seen { messages, attributes, asked, referred } = seen;
        self.total.messages.append(messages);
        self.total.attributes.extend(attributes);
        self.total.asked.extend(asked);
        self.total.referred.extend(referred);
    }

    /// Adds what was written down.
    pub(crate) fn read_back(&mut self, from: &mut Reader<'_>) -> Option<()> {
        for _ in 0..from.number()? {
            let (place, name) = (from.number()?, from.text()?);
            if !self.total.asked.contains(&(place, name.to_owned())) {
                self.total.asked.insert((place, name.to_owned()));
            }
        }
        for _ in 0..from.number()? {
            self.total.referred.insert(from.number()?);
        }
        Some(())
    }

    /// Looks at the messages of a release, in the languages that are looked at; gives what was seen.
    pub(crate) fn release(
        &mut self,
        loaded: &Loaded,
        names: &[(&Locale, Names<'_>)],
        house: Option<&Names<'_>>,
    ) -> Seen {
        if let Some(own) = loaded.messages.get(&self.project.settings.source) {
            let others: Vec<&Messages> = loaded.messages.values().collect();
            self::release(loaded, own, &others, house, &mut self.now.messages);
        }
        let names: Vec<(&Locale, &Names<'_>)> = names.iter().map(|(locale, names)| (*locale, names)).collect();
        self.attributes(&names);
        for messages in loaded.messages.values() {
            self.refers(messages);
        }
        let template = loaded.release.template.references();
        let named = loaded.release.matter.messages().map(|id| id.value.as_str());
        let ids = template.iter().map(|reference| reference.id.as_str()).chain(named);
        ids.for_each(|id| self.refer(Kind::Message, id));
        std::mem::take(&mut self.now)
    }

    fn refers(&mut self, messages: &Messages) {
        for (_, pattern) in messages.entries.entries.iter().flat_map(Entry::patterns) {
            for (kind, id, _) in references(pattern) {
                self.refer(kind, &id.text);
            }
        }
    }

    fn refer(&mut self, kind: Kind, id: &str) {
        let place = self.own.binary_search_by(|own| own.cmp(&(kind, id)));
        self.now.referred.extend(place);
    }

    /// Attributes of translations that the source has not. Attributes of its own are a language's right: the
    /// grammatical cases of a name; so those that a text of the language asks for are in order.
    fn attributes(&mut self, names: &[(&Locale, &Names<'_>)]) {
        let Some((_, source)) = names.iter().find(|(locale, _)| **locale == self.project.settings.source) else {
            return;
        };
        for (locale, own) in names.iter().filter(|(locale, _)| **locale != self.project.settings.source) {
            let place = self.locales.iter().position(|known| known == locale).unwrap_or_default();
            for entry in own.own() {
                for (_, pattern) in entry.patterns() {
                    forms(pattern, place, &mut self.now.asked);
                }
                let Some(model) = source.local(entry.kind, &entry.id.text) else { continue };
                if source.lost(&entry.id.text) {
                    continue;
                }
                let further = entry.attributes.iter().filter(|(name, _)| model.pattern(Some(&name.text)).is_none());
                for (name, _) in further.filter(|(name, _)| !is_form(&entry.id.text, &name.text)) {
                    self.now.attributes.push((place, name.text.to_string(), obsolete(entry, name, model, locale)));
                }
            }
        }
    }

    /// Tells what is not needed. `releases` and `house` say whether all that could need a message was seen.
    pub(crate) fn finish(&mut self, releases: bool, house: bool, report: &mut Report) {
        if releases {
            report.append(std::mem::take(&mut self.total.messages));
        }
        if house {
            let referred = self.total.referred.iter().filter_map(|place| self.own.get(*place).copied()).collect();
            self::house(self.project, &referred, report);
        }
        for (place, name, diagnostic) in std::mem::take(&mut self.total.attributes) {
            if !self.total.asked.contains(&(place, name)) {
                report.add(diagnostic);
            }
        }
    }
}

/// Reports messages of a release's source file that nothing needs. Where the template has a name that is nowhere, none
/// is reported: that name may be a misspelt one of these.
fn release<'a>(
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
    let matter = &loaded.release.matter;
    open.extend(matter.messages().map(|id| (Kind::Message, id.value.as_str(), None)));
    open.extend(matter.form.persons().map(|id| (Kind::Message, id.value.as_str(), Some("role"))));
    open.extend(matter.attributes().map(|(id, attribute)| (Kind::Message, id.value.as_str(), Some(attribute))));
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
            report.add(unneeded(entry, attribute, loaded.release.slug.as_str()));
        }
    }
}

/// A text of a release that nothing needs.
fn unneeded(entry: &Entry, attribute: Option<&Name>, slug: &str) -> Diagnostic {
    let id = &*entry.id.text;
    let (name, span) = match attribute {
        Some(attribute) => (format!("{id}.{}", attribute.text), attribute.span),
        None => (id.to_owned(), entry.id.span),
    };
    Diagnostic::new(Code::UnusedMessage, message!("release-unused", "nothing needs `{name}`", name = &name))
        .at(span, "")
        .help(message!(
            "place-or-delete",
            "put `{{ {name} }}` into {file}, or delete it in every language",
            name = name,
            file = format!("releases/{slug}/release.md"),
        ))
}

fn obsolete(entry: &Entry, name: &Name, model: &Entry, locale: &Locale) -> Diagnostic {
    let hint = did_you_mean(&name.text, model.attributes.iter().map(|(name, _)| &*name.text));
    let message = message!(
        "obsolete-attribute",
        "`{name}` in {language} is not in the source, and no text asks for it",
        name = format!("{}.{}", entry.id.text, name.text),
        language = locale,
    );
    Diagnostic::new(Code::ObsoleteAttribute, message)
        .at(name.span, "")
        .also(model.id.span, the_source())
        .help(hint.unwrap_or_else(|| message!("delete-or-add", "delete it, or add it to the source")))
}

/// The attributes that a text asks for: `{ org-bhr.genitive }`, `LIST($places, form: "in")`.
fn forms(pattern: &Pattern, place: usize, out: &mut BTreeSet<(usize, String)>) {
    let mut ask = |name: &Name| _ = out.insert((place, name.text.to_string()));
    walk(pattern, &mut |inline| match inline {
        Inline::Message { attribute: Some(name), .. }
        | Inline::Term { attribute: Some(name), .. }
        | Inline::Text(name) => ask(name),
        _ => {}
    });
}

/// Whether an attribute is a form of a name that a release to come may ask for, whatever the source's names have.
#[must_use]
pub fn is_form(id: &str, attribute: &str) -> bool {
    let named = ["amount-", "contact-", "country-", "date-", "month-", "org-", "place-", "project-", "range-"];
    let forms = ["accusative", "by", "dative", "genitive", "in", "instrumental", "prepositional", "stem"];
    (named.iter().any(|family| id.starts_with(family)) || is_clock_message(id)) && forms.contains(&attribute)
}

/// Families of house messages, by the beginning of their names.
const FAMILIES: [&str; 26] = [
    "about-",
    "accreditation-",
    "amount-",
    "country-",
    "credit-",
    "date-",
    "dateline-",
    "document-",
    "eu-",
    "event-",
    "footnote-",
    "funding-",
    "gallery-",
    "instrument-",
    "label-",
    "lang-",
    "list-",
    "media-",
    "month-",
    "number-",
    "range-",
    "report-",
    "row-",
    "site-",
    "weekday-",
    "contact-",
];

/// House messages that belong to no family.
const ALONE: [&str; 41] = [
    "accreditation",
    "add-to-calendar",
    "all-releases",
    "check-against-delivery",
    "clarified-on",
    "corrected-by-release",
    "corrected-on",
    "corrects-release",
    "delivered-at",
    "delivered-on",
    "download-pdf",
    "draft-notice",
    "embargo-until",
    "events-heading",
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
    "no-data",
    "notes-to-editors",
    "page-moved",
    "page-of",
    "percent",
    "person-role",
    "published-on",
    "read-online",
    "reference",
    "replaced-by",
    "signatories",
    "signatory-person",
    "skip-to-content",
    "speaker-of",
    "statement-by",
    "updated-on",
    "withdrawn-on",
];

/// Reports messages of the house's source files that no release can need.
fn house(project: &Project, referred: &BTreeSet<(Kind, &str)>, report: &mut Report) {
    let Some(files) = project.house.get(&project.settings.source) else { return };
    for entry in files.iter().flat_map(|messages| &messages.entries.entries) {
        if entry.kind == Kind::Message && is_known(project, &entry.id.text) {
            continue;
        }
        if referred.contains(&(entry.kind, &*entry.id.text)) {
            continue;
        }
        report.add(
            Diagnostic::new(
                Code::UnusedMessage,
                message!("house-unused", "nothing needs `{name}`", name = &*entry.id.text),
            )
            .at(entry.id.span, "")
            .help(message!("misspelt-or-delete", "is its name misspelt? Otherwise delete it in every language")),
        );
    }
}

/// Whether a message of the house belongs to a family that releases to come may need.
pub(crate) fn is_known(project: &Project, id: &str) -> bool {
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
    FAMILIES.iter().any(|family| id.starts_with(family)) || ALONE.contains(&id) || is_clock_message(id)
}
