//! `payom stub`: shows translators, in their files, what is to be translated.
//!
//! In: a project and a language. Out: files in which each missing text has a stub: the author's note, the source's text
//! of today and the line to fill in, all behind `#`. Invariants: a comment is no message, so the texts still count as
//! missing; a stub that is there is not added again, but brought up to date; whatever a translator typed stays byte for
//! byte. The comment of a stub that was filled in says from which wording the translation was made: it is brought up to
//! date only where the lock has that the translation is.
//!
//! | file | does |
//! |---|---|
//! | `block` | the text of a stub, and of one that is there already |
//! | `place` | where a stub belongs |

mod block;
pub(super) mod place;

use std::collections::BTreeMap;
use std::path::Path;

use super::texts::{lock, path, wanted};
use super::words;
use crate::check::lock::Lock;
use crate::check::{self, State, Translation};
use crate::cli::args::Select;
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Fix, Message, Severity, Sources, counted, message};
use crate::edit::{self, SaveError};
use crate::l10n::Locale;
use crate::l10n::syntax::Entry;
use crate::project::{Messages, Project};
use block::{Change, Reader};
use place::{Place, is_heading};

pub(super) use block::{Lines, line};
pub(super) use place::{There, headings, insertion, neighbours};

pub(in crate::cli) fn run(root: &Path, select: &Select, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some(_held) = session.edits(root, "stub", streams) else { return session.status() };
    let Some((project, selection)) = session.load(root, select) else {
        session.finish(streams);
        return session.status();
    };
    // Texts can be translated before the day of publication is known.
    let hinders = |found: &Diagnostic| found.severity == Severity::Error && found.code != Code::InvalidDate;
    if session.report.since(0).iter().any(hinders) {
        session.finish(streams);
        return session.status();
    }
    let lock = lock(&project, &session.sources, &mut session.report);
    let house = check::house_names(&project);
    let mut done = Vec::new();
    for locale in wanted(&project, &selection) {
        let mut files: BTreeMap<String, Vec<Translation<'_>>> = BTreeMap::new();
        for translation in check::translations(&project, &house, locale) {
            if translation.slug.is_some() || selection.slugs.is_empty() {
                let path = path(&translation, locale, &project, &session.sources);
                files.entry(path).or_default().push(translation);
            }
        }
        let texts = Texts { project: &project, sources: &session.sources, lock: &lock, locale };
        for (path, list) in files {
            match texts.file(&path, &list) {
                Ok(work) => done.extend(work.said(&path).map(|said| format!("{}\n", session.say(&said)))),
                Err(failed) => {
                    session.not_saved(&failed);
                    session.finish(streams);
                    return Status::Files;
                }
            }
        }
    }
    session.finish(streams);
    let none = || format!("{}\n", session.say(&message!("no-stubs", "no stubs to add")));
    streams.say(&if done.is_empty() { none() } else { done.concat() });
    Status::Fine
}

/// The stub of a message that a language lacks altogether.
pub(in crate::cli) fn of(entry: &Entry, source: &Locale, locale: &Locale) -> String {
    block::whole(entry, &format!("# {} =", entry.id.text), Reader { source, locale })
}

/// A file that does not exist yet, with a stub for each of its texts.
pub(super) fn begun(
    project: &Project,
    sources: &Sources,
    (lock, locale): (&Lock, &Locale),
    list: &[Translation<'_>],
) -> String {
    Texts { project, sources, lock, locale }.whole(list)
}

/// What was done to a file.
#[derive(Default)]
struct Work {
    added: usize,
    renewed: usize,
}

impl Work {
    fn said(&self, path: &str) -> Option<Message> {
        let added = |count| counted!("count-stubs", count, "{count} stub", "{count} stubs");
        match (self.added, self.renewed) {
            (0, 0) => None,
            (count, 0) => Some(message!("stubs-added", "{file}: {stubs}", file = path, stubs = added(count))),
            (0, renewed) => Some(counted!(
                "stubs-renewed",
                renewed,
                "{file}: {count} stub brought up to date",
                "{file}: {count} stubs brought up to date",
                file = path
            )),
            (count, renewed) => Some(message!(
                "stubs-added-and-renewed",
                "{file}: {stubs}, {renewed} brought up to date",
                file = path,
                stubs = added(count),
                renewed = renewed
            )),
        }
    }
}

/// The texts of a project for the translators into a language.
struct Texts<'a> {
    project: &'a Project,
    sources: &'a Sources,
    lock: &'a Lock,
    locale: &'a Locale,
}

impl Texts<'_> {
    fn reader(&self) -> Reader<'_> {
        Reader { source: &self.project.settings.source, locale: self.locale }
    }

    /// Begins a file, or adds to it what it lacks; `list` are all texts that belong there.
    fn file(&self, path: &str, list: &[Translation<'_>]) -> Result<Work, SaveError> {
        let missing = list.iter().filter(|translation| translation.pattern.is_none()).count();
        match find(self.project, self.locale, path, self.sources) {
            Some(messages) => self.update(messages, list),
            None if missing == 0 => Ok(Work::default()),
            None => {
                edit::replace(&self.project.root, path, None, &self.whole(list))?;
                Ok(Work { added: missing, renewed: 0 })
            }
        }
    }

    /// A file that does not exist yet: a stub for each text, under the source's section headings.
    fn whole(&self, list: &[Translation<'_>]) -> String {
        let mut out = match list.first().and_then(|translation| translation.slug) {
            Some(slug) => words::of_release(slug, self.locale, words::Task::Translate),
            None => words::of_house(self.locale),
        };
        let mut before: Option<&Translation<'_>> = None;
        for translation in list {
            let span = translation.source_entry.id.span;
            let text = self.sources.text(span.file);
            let start = before.filter(|t| t.source_entry.id.span.file == span.file);
            let start = start.map_or(0, |t| t.source_entry.id.span.range().end);
            for line in text.get(start..span.range().start).unwrap_or("").lines().filter(|line| is_heading(line)) {
                out.push_str(&format!("\n{line}\n"));
            }
            if !before.is_some_and(|b| same(b, translation)) {
                out.push_str(&format!(
                    "\n{}",
                    block::whole(translation.source_entry, &line(translation), self.reader())
                ));
            }
            before = Some(translation);
        }
        out
    }

    /// Adds stubs to a file, and brings those that it has up to date.
    fn update(&self, messages: &Messages, list: &[Translation<'_>]) -> Result<Work, SaveError> {
        let text = self.sources.text(messages.file);
        let (there, lines) = (There::new(text, messages), Lines::new(text));
        let neighbours = neighbours(list, messages);
        let headings = headings(list, self.sources);
        // By the place of the insertion: the stubs, in the order of the source, and whether a message follows directly.
        let mut places: BTreeMap<usize, (Place, Vec<String>)> = BTreeMap::new();
        let mut changes: BTreeMap<usize, Change> = BTreeMap::new();
        let mut added = 0;
        let mut before: Option<&Translation<'_>> = None;
        for (number, translation) in list.iter().enumerate() {
            let follows = before.is_some_and(|b| same(b, translation));
            before = Some(translation);
            if let Some(change) = self.renewed(translation, follows, &there, &lines) {
                changes.extend(change.map(|change| (change.0.start, change)));
                continue;
            }
            if translation.pattern.is_some() || (follows && translation.entry.is_none()) {
                continue;
            }
            let place = match translation.entry {
                // What is missing is a part of a message: under that message.
                Some(entry) => Place::After(there.end(entry)),
                None => place::place(&neighbours, number, &there, &headings),
            };
            let stub = match translation.entry {
                Some(_) => block::part(translation, &line(translation), self.reader()),
                None => block::whole(translation.source_entry, &line(translation), self.reader()),
            };
            added += 1;
            places.entry(place.at()).or_insert((place, Vec::new())).1.push(stub);
        }
        let renewed = changes.len();
        for (at, (place, stubs)) in places {
            let new = insertion(text, at, place, &stubs);
            let change = changes.entry(at).or_insert((at..at, String::new()));
            change.1 = new + &change.1;
        }
        let changes = changes.into_values();
        let fixes: Vec<Fix> = changes
            .map(|(range, replacement)| Fix { span: self.sources.span(messages.file, range), replacement })
            .collect();
        let (files, _) = edit::edited(&fixes, self.sources);
        files.iter().try_for_each(|file| file.save(&self.project.root))?;
        Ok(Work { added, renewed })
    }

    /// What a stub that is there needs: `None` where there is none for this text, `Some(None)` where it needs nothing.
    fn renewed(
        &self,
        translation: &Translation<'_>,
        follows: bool,
        there: &There<'_>,
        lines: &Lines<'_>,
    ) -> Option<Option<Change>> {
        let entry = translation.source_entry;
        let wanted = line(translation);
        match (translation.entry, translation.pattern) {
            // The stub of the message has a line for each of its attributes.
            (None, _) if follows => None,
            (None, _) => {
                let at = lines.find(&wanted, &(0..usize::MAX))?;
                Some(lines.whole(at, entry, self.reader()))
            }
            (Some(own), None) => {
                let at = lines.find(&wanted, &there.stretch(own))?;
                Some(lines.part(at, translation, self.reader()))
            }
            (Some(own), Some(_)) => {
                let file = own.id.span.file;
                let here = there.file == file && !follows && self.is_fresh(translation);
                here.then(|| lines.filled(own, entry, self.reader()))
            }
        }
    }

    /// Whether the lock has that all of a message was made from today's wording.
    fn is_fresh(&self, translation: &Translation<'_>) -> bool {
        let (Some(own), entry) = (translation.entry, translation.source_entry) else { return false };
        let sign = if translation.name.starts_with('-') { "-" } else { "" };
        entry.patterns().all(|(attribute, source)| {
            let id = &entry.id.text;
            let attribute = attribute.map(|name| &*name.text);
            let name = attribute.map_or_else(|| format!("{sign}{id}"), |name| format!("{sign}{id}.{name}"));
            let text = Translation { name, source, pattern: own.pattern(attribute), ..translation.clone() };
            text.state(self.locale, self.lock) == State::Fresh
        })
    }
}

pub(super) fn find<'a>(project: &'a Project, locale: &Locale, path: &str, sources: &Sources) -> Option<&'a Messages> {
    let house = project.house.get(locale).into_iter().flatten();
    let releases = project.releases.iter().filter_map(|loaded| loaded.messages.get(locale));
    house.chain(releases).find(|messages| sources.path(messages.file) == path)
}

/// Whether two texts are of one message.
fn same(a: &Translation<'_>, b: &Translation<'_>) -> bool {
    std::ptr::eq(a.source_entry, b.source_entry)
}
