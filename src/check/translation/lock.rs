//! `locales/l10n.lock`: which English wording each translation was made from.
//!
//! In: the file's text. Out: a [`Lock`]; and from it the text again. Invariants: what is read and not changed is
//! written as it was; a lock of which something could not be read says so, and nobody writes it.
//!
//! # The file
//!
//! ```text
//! # Which wording each translation was made from. Payom writes it; a merge may keep the lines of both sides.
//! # Without its last line, `~ end`, a part of it is lost.
//! = 8a2c01f7 For further information, please contact:
//! = c1d2a0b4 Three seminars were held in { LIST($event-places) }.
//! ru 2018-10-opcat-sessions#sessions c1d2a0b4 5b10e7f2
//! ru contact-heading 8a2c01f7 03be9d61
//! tg contact-heading 8a2c01f7 77f0c2aa
//! ~ end
//! ```
//!
//! A line that begins with `=` keeps a wording once, however many languages were made from it: its fingerprint, then
//! the wording in one line ([`canonical`](crate::l10n::canonical)). Every other line is one text in one language: the language, the name (of a
//! message, `-term` or `message.attribute`; those of a release after its slug and `#`), the fingerprint of the source
//! that it was made from, and the fingerprint that the translation itself had then. The wording is kept here and not
//! looked up in the history, because histories are shallow, squashed and rebased, and because translators work
//! without one.
//!
//! A fingerprint is the first 8 hexadecimal digits of the SHA-256 of the canonical pattern. Layout, comments, kinds of
//! white space and the texts of messages and terms that are referred to do not count: a changed name of an
//! organisation does not make every release stale that names it.
//!
//! # Merging
//!
//! Lines are sorted by bytes (the file is what `LC_ALL=C sort -u` makes of it), each stands alone, and the union of
//! two locks is a lock. So `merge=union` in `.gitattributes` merges it without a conflict, and where that is not set,
//! a conflict is solved by deleting the three marker lines, which is what `payom check --fix` does. Where a name then
//! stands twice, a translation is fresh if one of its lines has today's wording. A wording that one side removed and
//! the other still needs is missing afterwards: the translation is still known to be stale, only the old wording
//! cannot be shown.
//!
//! # What has no line
//!
//! A translation without a line was not seen yet. `payom build`, `payom check` and `payom accept` add its line when they
//! first see it, as Cargo does with its own lock; with `--locked` they report it instead. What it was made from is the
//! wording that its stub showed ([`super::shown`]), or else today's.
//!
//! # What is cut off
//!
//! A lock that says that its last line is `~ end`, and does not end so, was cut off. One of before, which does not say
//! it, was certainly cut where it has wordings and no line that needs them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use super::lock_faults::{broken_line, restore};
pub use super::lock_line::{Fingerprint, Record};
use super::lock_line::{Line, WORDING, name, parse, wording};
use super::lock_records::Records;
use crate::diag::{Code, Diagnostic, FileId, Message, Report, Sources, counted, message};
use crate::l10n::Locale;

pub(crate) const HEADER: &str =
    "# Which wording each translation was made from. Payom writes it; a merge may keep the lines of both sides.";

/// Says that there is a last line.
pub(crate) const SEAL: &str = "# Without its last line, `~ end`, a part of it is lost.";

/// The last line.
pub(crate) const END: &str = "~ end";

/// Most damaged lines that are told one by one: of more, the file is another one.
const MAX_BROKEN: usize = 1000;

/// The records of a project: by language, then by name.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    /// The file that was read.
    file: Arc<str>,
    /// Where the lines of wordings begin in it, in the order of their fingerprints.
    wordings: Vec<u32>,
    /// Wordings that came since.
    texts: BTreeMap<Fingerprint, String>,
    records: BTreeMap<String, Records>,
    /// A part of the file could not be read.
    damaged: bool,
    /// How many texts have a record that was passed over.
    others: usize,
}

/// The name of a text in the lock: the message's own, or that of a release after its slug.
#[must_use]
pub fn key(slug: Option<&str>, name: &str) -> String {
    slug.map_or_else(|| name.to_owned(), |slug| format!("{slug}#{name}"))
}

impl Lock {
    /// Reads the file. What cannot be read is reported; the other lines stand.
    pub fn read(file: FileId, sources: &Sources, report: &mut Report) -> Self {
        let mut lock = Self { file: sources.shared(file), ..Self::default() };
        let (mut start, mut broken, mut sealed, mut ended) = (0, 0_usize, false, false);
        for (number, line) in (1..).zip(sources.text(file).split_inclusive('\n')) {
            let span = sources.span(file, start..start + line.len());
            let at = start;
            start += line.len();
            let line = line.trim_end_matches(['\n', '\r']);
            sealed |= line == SEAL;
            ended |= line == END;
            if line == END || line.trim().is_empty() || line.starts_with('#') || lock.line(line, at) {
                continue;
            }
            broken += 1;
            if broken > MAX_BROKEN {
                continue;
            }
            let place = sources.span(file, span.range().start..span.range().start + line.len());
            report.error(broken_line(number, place, is_marker(line).then_some(span)));
        }
        if broken > MAX_BROKEN {
            let more = broken - MAX_BROKEN;
            report.error(
                Diagnostic::new(
                    Code::BrokenLock,
                    counted!(
                        "lines-damaged",
                        more,
                        "{count} more line of the lock cannot be read",
                        "{count} more lines of the lock cannot be read"
                    ),
                )
                .at(sources.span(file, 0..0), message!("this-file", "this file"))
                .help(message!("restore-file", "put the file back as it was (git log -p locales/l10n.lock)")),
            );
        }
        lock.sort();
        let cut = (sealed && !ended) || (lock.is_empty() && !lock.wordings.is_empty());
        if cut {
            report.error(
                Diagnostic::new(
                    Code::BrokenLock,
                    message!("lock-cut-off", "the lock was cut off: a part of its lines is missing"),
                )
                .at(sources.span(file, start..start), message!("ends-here", "it ends here"))
                .note(message!("stale-unknown", "which translations are out of date is not known without it"))
                .help(restore()),
            );
        }
        lock.damaged = cut || broken > 0;
        lock
    }

    /// Reads a file that was read before and was sound, without what it has of some releases.
    #[must_use]
    pub fn read_known(file: FileId, without: &BTreeSet<Box<str>>, sources: &Sources) -> Self {
        let mut lock = Self { file: sources.shared(file), ..Self::default() };
        let (mut last, mut slug) = ("", ("", false));
        let mut start = 0;
        for line in sources.text(file).split_inclusive('\n') {
            let at = start;
            start += line.len();
            let line = line.trim_end_matches(['\n', '\r']);
            if line.starts_with(WORDING) {
                lock.wordings.extend(u32::try_from(at));
            }
            if line.is_empty() || line.starts_with(['=', '#', '~']) {
                continue;
            }
            let key = name(line);
            let own = key.split_once('#').map_or("", |(slug, _)| slug);
            if slug.0 != own {
                slug = (own, without.contains(own));
            }
            if !slug.1 {
                lock.line(line, at);
            } else if last != key {
                lock.others += 1;
                last = key;
            }
        }
        lock.sort();
        lock
    }

    /// Whether every line of the file could be read, and none is missing as far as can be told.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.damaged
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.others == 0 && self.records.values().all(Records::is_empty)
    }

    /// How many texts have a record.
    #[must_use]
    pub fn len(&self) -> usize {
        self.others + self.records.values().map(|own| own.len(&self.file)).sum::<usize>()
    }

    /// The names that a release, or the house, has in a language, in order.
    #[must_use]
    pub fn names(&self, locale: &Locale, slug: Option<&str>) -> Vec<&str> {
        let start = slug.map_or_else(String::new, |slug| format!("{slug}#"));
        let mut names = self.records.get(locale.tag()).map_or_else(Vec::new, |own| own.names(&self.file, &start));
        names.retain(|name| slug.is_some() || !name.contains('#'));
        names
    }

    /// The releases that have records, in any language.
    #[must_use]
    pub fn slugs(&self) -> BTreeSet<&str> {
        let mut out = BTreeSet::new();
        for names in self.records.values() {
            out.extend(names.names(&self.file, "").into_iter().filter_map(|name| Some(name.split_once('#')?.0)));
        }
        out
    }

    /// Takes a line over that begins at a place of the file; `false` when it is none.
    fn line(&mut self, line: &str, at: usize) -> bool {
        let (Some(line), Ok(at)) = (parse(line), u32::try_from(at)) else { return false };
        let Line::Record(tag, _) = line else {
            self.wordings.push(at);
            return true;
        };
        // A language that is there already was read once; there is one a line.
        if !self.records.contains_key(tag) {
            if !tag.parse::<Locale>().is_ok_and(|locale| locale.tag() == tag) {
                return false;
            }
            self.records.insert(tag.to_owned(), Records::default());
        }
        self.records.get_mut(tag).is_some_and(|own| {
            own.push(at);
            true
        })
    }

    /// Puts in order what was read.
    fn sort(&mut self) {
        let print = |at: &u32| wording(&self.file, *at).map(|(print, _)| print);
        if !self.wordings.is_sorted_by_key(print) {
            self.wordings.sort_by_key(print);
        }
        self.wordings.dedup_by_key(|at| print(at));
        self.wordings.shrink_to_fit();
        self.records.values_mut().for_each(|own| own.sort(&self.file));
    }

    /// The records of a text: none, one, or several after a merge.
    #[must_use]
    pub fn records(&self, locale: &Locale, key: &str) -> Cow<'_, [Record]> {
        self.records.get(locale.tag()).map_or(Cow::Borrowed(&[]), |own| own.get(&self.file, key))
    }

    /// A wording that is still kept.
    #[must_use]
    pub fn text(&self, print: Fingerprint) -> Option<&str> {
        let of = |at: u32| wording(&self.file, at);
        let read = self.wordings.partition_point(|at| of(*at).is_some_and(|(own, _)| own < print));
        let read = self.wordings.get(read).and_then(|at| of(*at)).filter(|(own, _)| *own == print);
        read.map(|(_, text)| text).or_else(|| self.texts.get(&print).map(String::as_str))
    }

    /// Records a translation as made from a wording.
    pub fn accept(&mut self, locale: &Locale, key: &str, source: &str, translation: Fingerprint) {
        let record = Record { source: Fingerprint::of(source), translation };
        self.record(locale, key, record, Some(source));
    }

    /// Records a translation as made from a wording of which the fingerprint alone may be known.
    pub fn record(&mut self, locale: &Locale, key: &str, record: Record, text: Option<&str>) {
        if let Some(text) = text.filter(|text| Fingerprint::of(text) == record.source) {
            self.keep(record.source, text);
        }
        self.records.entry(locale.tag().to_owned()).or_default().set(&self.file, key, vec![record]);
    }

    /// Keeps a wording.
    fn keep(&mut self, print: Fingerprint, text: &str) {
        if self.text(print).is_none() {
            self.texts.insert(print, text.to_owned());
        }
    }

    /// Puts back what was recorded of a text before, each with its wording where that is known; `false` where it is recorded otherwise
    /// by now.
    pub fn restore(
        &mut self,
        locale: &Locale,
        key: &str,
        now: &[(Record, Option<String>)],
        before: &[(Record, Option<String>)],
    ) -> bool {
        if !self.records(locale, key).iter().eq(now.iter().map(|(record, _)| record)) {
            return false;
        }
        let names = self.records.entry(locale.tag().to_owned()).or_default();
        names.take(&self.file, key);
        if !before.is_empty() {
            names.set(&self.file, key, before.iter().map(|(record, _)| *record).collect());
        }
        before.iter().for_each(|(record, text)| text.iter().for_each(|text| self.keep(record.source, text)));
        true
    }

    /// Gives the records of a text to another name that has none; whether there were any.
    pub fn rename(&mut self, locale: &Locale, from: &str, to: &str) -> bool {
        let Some(names) = self.records.get_mut(locale.tag()).filter(|names| !names.has(&self.file, to)) else {
            return false;
        };
        let Some(records) = names.take(&self.file, from) else { return false };
        names.set(&self.file, to, records);
        true
    }

    /// Keeps only the names of a language that `wanted` wants; how many went.
    pub fn retain(&mut self, locale: &str, wanted: impl FnMut(&str) -> bool) -> usize {
        self.records.get_mut(locale).map_or(0, |names| names.retain(&self.file, wanted))
    }

    /// The languages that have records.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        self.records.keys().map(String::as_str)
    }
}

/// The file's text. Wordings that nothing was made from any more are left out.
impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut used: Vec<Fingerprint> =
            self.records.values().flat_map(|own| own.all(&self.file)).map(|record| record.source).collect();
        used.sort_unstable();
        used.dedup();
        writeln!(f, "{HEADER}\n{SEAL}")?;
        for (print, text) in used.into_iter().filter_map(|print| Some((print, self.text(print)?))) {
            writeln!(f, "= {print} {text}")?;
        }
        for (tag, names) in &self.records {
            for key in names.names(&self.file, "") {
                let mut list = names.get(&self.file, key).into_owned();
                list.sort_unstable();
                for Record { source, translation } in list {
                    writeln!(f, "{tag} {key} {source} {translation}")?;
                }
            }
        }
        writeln!(f, "{END}")
    }
}

/// Locks are the same where their files would be.
#[cfg(test)]
impl PartialEq for Lock {
    fn eq(&self, other: &Self) -> bool {
        (self.is_sound(), self.to_string()) == (other.is_sound(), other.to_string())
    }
}

/// What git writes around the two sides of a conflict.
fn is_marker(line: &str) -> bool {
    line == "=======" || ["<<<<<<<", "|||||||", ">>>>>>>"].iter().any(|marker| line.starts_with(marker))
}

/// The first ten names, and how many more there are.
pub(crate) fn some(names: &[String]) -> Message {
    let first = names.iter().take(10).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(10) {
        0 => message!("names", "{names}", names = first),
        more => {
            counted!("names-and-more", more, "{names} and {count} more", "{names} and {count} more", names = first)
        }
    }
}
