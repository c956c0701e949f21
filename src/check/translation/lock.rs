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
//! the wording in one line ([`canonical`]). Every other line is one text in one language: the language, the name (of a
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

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use sha2::{Digest as _, Sha256};

use super::lock_faults::{broken_line, restore};
use crate::diag::{Code, Diagnostic, FileId, Message, Report, Sources, counted, message};
use crate::l10n::syntax::Pattern;
use crate::l10n::{Locale, canonical};
use crate::registry::is_id;

pub(crate) const HEADER: &str =
    "# Which wording each translation was made from. Payom writes it; a merge may keep the lines of both sides.";

/// Says that there is a last line.
pub(crate) const SEAL: &str = "# Without its last line, `~ end`, a part of it is lost.";

/// The last line.
pub(crate) const END: &str = "~ end";

/// Most damaged lines that are told one by one: of more, the file is another one.
const MAX_BROKEN: usize = 1000;

/// The first 32 bits of a SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u32);

impl Fingerprint {
    /// The fingerprint of a canonical text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        Self(digest.iter().take(4).fold(0, |sum, byte| (sum << 8) | u32::from(*byte)))
    }

    /// The fingerprint of a pattern.
    #[must_use]
    pub fn of_pattern(pattern: &Pattern) -> Self {
        Self::of(&canonical(pattern))
    }

    /// Reads a fingerprint as it is written.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |byte| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let number = text.bytes().try_fold(0_u32, |sum, byte| Some((sum << 4) | u32::from(digit(byte)?)));
        number.filter(|_| text.len() == 8).map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

/// What was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record {
    /// The wording that the translation was made from.
    pub source: Fingerprint,
    /// The translation as it was then.
    pub translation: Fingerprint,
}

/// The records of a project: by language, then by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    texts: BTreeMap<Fingerprint, String>,
    records: BTreeMap<String, BTreeMap<String, Vec<Record>>>,
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
        let mut lock = Self::default();
        let (mut start, mut broken, mut sealed, mut ended) = (0, 0_usize, false, false);
        for (number, line) in (1..).zip(sources.text(file).split_inclusive('\n')) {
            let span = sources.span(file, start..start + line.len());
            start += line.len();
            let line = line.trim_end_matches(['\n', '\r']);
            sealed |= line == SEAL;
            ended |= line == END;
            if line == END || line.trim().is_empty() || line.starts_with('#') || lock.line(line) {
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
        let cut = (sealed && !ended) || (lock.is_empty() && !lock.texts.is_empty());
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
        let mut lock = Self::default();
        let (mut name, mut slug) = ("", ("", false));
        let is_record = |line: &&str| !line.is_empty() && !line.starts_with(['=', '#', '~']);
        for line in sources.text(file).lines().filter(is_record) {
            let key = line.split(' ').nth(1).unwrap_or("");
            let own = key.split_once('#').map_or("", |(slug, _)| slug);
            if slug.0 != own {
                slug = (own, without.contains(own));
            }
            if !slug.1 {
                lock.line(line);
            } else if name != key {
                lock.others += 1;
                name = key;
            }
        }
        let needed: BTreeSet<Fingerprint> = lock.used().collect();
        for (print, text) in sources.text(file).lines().filter_map(|line| line.strip_prefix("= ")?.split_once(' ')) {
            if let Some(print) = Fingerprint::parse(print).filter(|print| needed.contains(print)) {
                lock.texts.insert(print, text.to_owned());
            }
        }
        lock
    }

    /// The wordings that something was made from.
    fn used(&self) -> impl Iterator<Item = Fingerprint> {
        self.records.values().flat_map(BTreeMap::values).flatten().map(|record| record.source)
    }

    /// Whether every line of the file could be read, and none is missing as far as can be told.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.damaged
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.others == 0 && self.records.values().all(BTreeMap::is_empty)
    }

    /// How many texts have a record.
    #[must_use]
    pub fn len(&self) -> usize {
        self.others + self.records.values().map(BTreeMap::len).sum::<usize>()
    }

    /// The names that a release, or the house, has in a language.
    pub fn names<'a>(&'a self, locale: &Locale, slug: Option<&str>) -> impl Iterator<Item = &'a str> {
        let start = slug.map_or_else(String::new, |slug| format!("{slug}#"));
        let names = self.records.get(locale.tag());
        let names = names.into_iter().flat_map({
            let start = start.clone();
            move |names| names.range(start.clone()..)
        });
        names
            .map(|(name, _)| name.as_str())
            .take_while({
                let start = start.clone();
                move |name| name.starts_with(&start)
            })
            .filter(move |name| !start.is_empty() || !name.contains('#'))
    }

    /// The releases that have records, in any language.
    #[must_use]
    pub fn slugs(&self) -> BTreeSet<&str> {
        let mut out = BTreeSet::new();
        for names in self.records.values() {
            let mut last = "";
            for slug in names.keys().filter_map(|name| Some(name.split_once('#')?.0)) {
                if slug != last {
                    out.insert(slug);
                    last = slug;
                }
            }
        }
        out
    }

    /// Takes a line over; `false` when it is none.
    fn line(&mut self, line: &str) -> bool {
        if let Some(rest) = line.strip_prefix("= ") {
            let (print, text) = rest.split_once(' ').unwrap_or((rest, ""));
            return match Fingerprint::parse(print).filter(|print| Fingerprint::of(text) == *print) {
                Some(print) => {
                    self.texts.insert(print, text.to_owned());
                    true
                }
                None => false,
            };
        }
        let mut fields = line.split(' ');
        let (Some(tag), Some(key), Some(source), Some(translation), None) =
            (fields.next(), fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return false;
        };
        let (Some(source), Some(translation)) = (Fingerprint::parse(source), Fingerprint::parse(translation)) else {
            return false;
        };
        if !is_key(key) {
            return false;
        }
        // A language that is there already was read once; there is one a line.
        if !self.records.contains_key(tag) {
            if !tag.parse::<Locale>().is_ok_and(|locale| locale.tag() == tag) {
                return false;
            }
            self.records.insert(tag.to_owned(), BTreeMap::new());
        }
        let Some(names) = self.records.get_mut(tag) else { return false };
        let record = Record { source, translation };
        let list = names.entry(key.to_owned()).or_default();
        if !list.contains(&record) {
            list.push(record);
        }
        true
    }

    /// The records of a text: none, one, or several after a merge.
    #[must_use]
    pub fn records(&self, locale: &Locale, key: &str) -> &[Record] {
        self.records.get(locale.tag()).and_then(|names| names.get(key)).map_or(&[], Vec::as_slice)
    }

    /// A wording that is still kept.
    #[must_use]
    pub fn text(&self, print: Fingerprint) -> Option<&str> {
        self.texts.get(&print).map(String::as_str)
    }

    /// Records a translation as made from a wording.
    pub fn accept(&mut self, locale: &Locale, key: String, source: &str, translation: Fingerprint) {
        let print = Fingerprint::of(source);
        self.texts.insert(print, source.to_owned());
        let names = self.records.entry(locale.tag().to_owned()).or_default();
        names.insert(key, vec![Record { source: print, translation }]);
    }

    /// Records a translation as made from a wording of which the fingerprint alone may be known.
    pub fn record(&mut self, locale: &Locale, key: String, record: Record, text: Option<&str>) {
        if let Some(text) = text.filter(|text| Fingerprint::of(text) == record.source) {
            self.texts.insert(record.source, text.to_owned());
        }
        self.records.entry(locale.tag().to_owned()).or_default().insert(key, vec![record]);
    }

    /// Puts back what was recorded of a text before, each with its wording where that is known; `false` where it is recorded otherwise
    /// by now.
    pub fn restore(&mut self, locale: &Locale, key: &str, now: Record, before: &[(Record, Option<String>)]) -> bool {
        if self.records(locale, key) != [now] {
            return false;
        }
        let Some(names) = self.records.get_mut(locale.tag()) else { return false };
        if before.is_empty() {
            names.remove(key);
        } else {
            names.insert(key.to_owned(), before.iter().map(|(record, _)| *record).collect());
        }
        self.texts.extend(before.iter().filter_map(|(record, text)| Some((record.source, text.clone()?))));
        true
    }

    /// Gives the records of a text to another name that has none; whether there were any.
    pub fn rename(&mut self, locale: &Locale, from: &str, to: &str) -> bool {
        let Some(names) = self.records.get_mut(locale.tag()).filter(|names| !names.contains_key(to)) else {
            return false;
        };
        let Some(records) = names.remove(from) else { return false };
        names.insert(to.to_owned(), records);
        true
    }

    /// Keeps only the names of a language that `wanted` wants; how many went.
    pub fn retain(&mut self, locale: &str, mut wanted: impl FnMut(&str) -> bool) -> usize {
        let Some(names) = self.records.get_mut(locale) else { return 0 };
        let before = names.len();
        names.retain(|name, _| wanted(name));
        before - names.len()
    }

    /// The languages that have records.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        self.records.keys().map(String::as_str)
    }
}

/// The file's text. Wordings that nothing was made from any more are left out.
impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let used: BTreeSet<Fingerprint> = self.used().collect();
        writeln!(f, "{HEADER}\n{SEAL}")?;
        for (print, text) in self.texts.iter().filter(|(print, _)| used.contains(print)) {
            writeln!(f, "= {print} {text}")?;
        }
        for (tag, names) in &self.records {
            for (key, list) in names {
                let mut list = list.clone();
                list.sort_unstable();
                for Record { source, translation } in list {
                    writeln!(f, "{tag} {key} {source} {translation}")?;
                }
            }
        }
        writeln!(f, "{END}")
    }
}

/// What git writes around the two sides of a conflict.
fn is_marker(line: &str) -> bool {
    line == "=======" || ["<<<<<<<", "|||||||", ">>>>>>>"].iter().any(|marker| line.starts_with(marker))
}

/// `name`, `-term`, `name.attribute` or `slug#name`.
fn is_key(key: &str) -> bool {
    let (slug, name) = match key.split_once('#') {
        Some((slug, name)) => (Some(slug), name),
        None => (None, key),
    };
    let word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let (id, attribute) = match name.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (name, None),
    };
    slug.is_none_or(is_id) && word(id.strip_prefix('-').unwrap_or(id)) && attribute.is_none_or(word)
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
