//! Which messages and terms a locale has.
//!
//! In: the house's files and, perhaps, a release's. Out: [`Names`], to look entries up. Invariants: a release's names
//! lie over the house's; what stands twice is reported, for Fluent would silently use the first.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::diag::{Code, Diagnostic, FileId, Report, Sources, message, nearest};
use crate::l10n::syntax::{Entry, Inline, Kind, Name, Pattern, Problem, walk};
use crate::l10n::{FUNCTIONS, Locale, asked};
use crate::project::{Messages, Project};

/// The entries of one locale, or of one release in it.
#[derive(Debug, Default)]
pub struct Names<'a> {
    entries: FxHashMap<(Kind, &'a str), &'a Entry>,
    order: Vec<&'a Entry>,
    files: Vec<FileId>,
    lost: BTreeSet<&'a str>,
    all_lost: bool,
    house: Option<&'a Names<'a>>,
    /// The tag of their language, of those of the house.
    tag: Option<&'a str>,
}

impl<'a> Names<'a> {
    /// Collects the entries of files, over those of the house.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = &'a Messages>, house: Option<&'a Names<'a>>) -> Self {
        let mut names = Self { house, ..Self::default() };
        for messages in files {
            names.files.push(messages.file);
            names.entries.reserve(messages.entries.entries.len());
            names.order.reserve(messages.entries.entries.len());
            for entry in &messages.entries.entries {
                names.entries.entry((entry.kind, &entry.id.text)).or_insert(entry);
                names.order.push(entry);
            }
            for junk in &messages.entries.junk {
                names.lost.extend(junk.lost.iter().map(|id| &**id));
                names.all_lost |= matches!(
                    junk.problem,
                    Problem::TooDeep | Problem::BrokenEscape(_) | Problem::Foreign(_) | Problem::Unreadable
                );
            }
        }
        names
    }

    /// A message or a term.
    #[must_use]
    pub fn get(&self, kind: Kind, id: &str) -> Option<&'a Entry> {
        self.ask(id);
        self.entries.get(&(kind, id)).copied().or_else(|| self.house.and_then(|house| house.get(kind, id)))
    }

    /// A message or a term of its own, the house's not included.
    #[must_use]
    pub fn local(&self, kind: Kind, id: &str) -> Option<&'a Entry> {
        self.ask(id);
        self.entries.get(&(kind, id)).copied()
    }

    /// Whoever listens hears what is asked for of the house.
    fn ask(&self, id: &str) {
        if let Some(tag) = self.tag {
            asked::message(tag, id);
        }
    }

    /// Its own entries in file order, the house's not included.
    #[must_use]
    pub fn own(&self) -> &[&'a Entry] {
        &self.order
    }

    /// Whether these are the house's own.
    #[must_use]
    pub fn is_house(&self) -> bool {
        self.house.is_none()
    }

    /// The files that its entries are from, the house's last.
    #[must_use]
    pub fn files(&self) -> Vec<FileId> {
        let house = self.house.map_or(&[][..], |house| house.files.as_slice());
        self.files.iter().chain(house).copied().collect()
    }

    /// Whether a message or term, or attributes of it, stand in a stretch that could not be read: it is there, and
    /// the error is another one than that it were missing.
    #[must_use]
    pub fn lost(&self, id: &str) -> bool {
        self.all_lost || self.lost.contains(id) || self.house.is_some_and(|house| house.lost(id))
    }

    /// A name that is nearly this one.
    #[must_use]
    pub fn similar(&self, kind: Kind, id: &str) -> Option<&'a str> {
        let house = self.house.map_or(&[][..], |house| house.own());
        let known = self.order.iter().chain(house).filter(|entry| entry.kind == kind);
        nearest(id, known.map(|entry| &*entry.id.text))
    }

    /// Reports what stands twice, here or here and in the house.
    pub fn report_duplicates(&self, sources: &Sources, report: &mut Report) {
        for entry in &self.order {
            let id = &*entry.id.text;
            let other_kind = if entry.kind == Kind::Message { Kind::Term } else { Kind::Message };
            let first = self
                .house
                .and_then(|house| house.get(entry.kind, id).or_else(|| house.get(other_kind, id)))
                .or_else(|| {
                    self.entries.get(&(entry.kind, id)).copied().filter(|first| first.id.span != entry.id.span)
                })
                .or_else(|| {
                    self.entries.get(&(other_kind, id)).copied().filter(|first| first.id.span < entry.id.span)
                });
            if entry.kind == Kind::Message && FUNCTIONS.contains(&id) {
                report.error(
                    Diagnostic::new(
                        Code::DuplicateMessage,
                        message!("name-of-function", "`{name}` is the name of a function", name = id),
                    )
                    .at(entry.id.span, message!("this-message", "this message"))
                    .help(message!(
                        "small-letters",
                        "give the message another name; names of messages are written in small letters"
                    )),
                );
            }
            if let Some(first) = first {
                report.error(
                    Diagnostic::new(
                        Code::DuplicateMessage,
                        message!("name-twice", "there are two messages named `{name}`", name = id),
                    )
                    .at(entry.id.span, message!("second-one", "the second one"))
                    .also(first.id.span, message!("first-one", "the first one"))
                    .help(message!(
                        "rename-or-delete",
                        "give one of them another name, or delete the line in {file}",
                        file = sources.path(entry.id.span.file)
                    )),
                );
            }
            duplicate_attributes(entry, report);
        }
    }
}

/// Reports attributes of the same name.
fn duplicate_attributes(entry: &Entry, report: &mut Report) {
    let id = &*entry.id.text;
    let mut seen: FxHashMap<&str, &Name> = FxHashMap::default();
    for (name, _) in &entry.attributes {
        let first = *seen.entry(&name.text).or_insert(name);
        if !std::ptr::eq(first, name) {
            report.error(
                Diagnostic::new(
                    Code::DuplicateAttribute,
                    message!(
                        "attribute-twice",
                        "`{name}` has two attributes `.{attribute}`",
                        name = id,
                        attribute = &*name.text
                    ),
                )
                .at(name.span, message!("second-one", "the second one"))
                .also(first.span, message!("first-one", "the first one"))
                .help(message!("delete-one", "delete one of them")),
            );
        }
    }
}

/// The names of every locale's house messages.
pub type HouseNames<'a> = BTreeMap<&'a Locale, Names<'a>>;

/// Collects the house's names.
#[must_use]
pub fn house_names(project: &Project) -> HouseNames<'_> {
    let files = project.house.iter();
    files.map(|(locale, files)| (locale, Names { tag: Some(locale.tag()), ..Names::new(files, None) })).collect()
}

/// Whether a text that is used, or one that it refers to, is what `wanted` looks for. `used` are messages with the
/// attribute that is used, if it is one.
#[must_use]
pub fn reaches(
    names: &Names<'_>,
    used: impl IntoIterator<Item = (String, Option<String>)>,
    mut wanted: impl FnMut(&Pattern) -> bool,
) -> bool {
    let mut open: Vec<(Kind, String, Option<String>)> =
        used.into_iter().map(|(id, attribute)| (Kind::Message, id, attribute)).collect();
    let mut seen: BTreeSet<(Kind, String, Option<String>)> = open.iter().cloned().collect();
    while let Some((kind, id, attribute)) = open.pop() {
        let Some(pattern) = names.get(kind, &id).and_then(|entry| entry.pattern(attribute.as_deref())) else {
            continue;
        };
        if wanted(pattern) {
            return true;
        }
        for (kind, id, attribute) in references(pattern) {
            let next = (kind, id.text.to_string(), attribute.map(|name| name.text.to_string()));
            if seen.insert(next.clone()) {
                open.push(next);
            }
        }
    }
    false
}

/// Every message or term that a pattern refers to.
pub(crate) fn references(pattern: &Pattern) -> Vec<(Kind, &Name, Option<&Name>)> {
    let mut out = Vec::new();
    walk(pattern, &mut |inline| match inline {
        Inline::Message { id, attribute } => out.push((Kind::Message, id, attribute.as_ref())),
        Inline::Term { id, attribute, .. } => out.push((Kind::Term, id, attribute.as_ref())),
        _ => {}
    });
    out
}
