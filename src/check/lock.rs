//! `locales/l10n.lock`: which English wording each translation was made from.
//!
//! In: the file's text. Out: a [`Lock`]; and from it the text again. In between: what is read and not changed is
//! written as it was.
//!
//! # The file
//!
//! ```text
//! # Which wording each translation was made from. `payom accept` writes it; a merge may keep the lines of both sides.
//! = 8a2c01f7 For further information, please contact:
//! = c1d2a0b4 Three seminars were held in { LIST($event-places) }.
//! ru 2018-10-opcat-sessions#sessions c1d2a0b4 5b10e7f2
//! ru contact-heading 8a2c01f7 03be9d61
//! tg contact-heading 8a2c01f7 77f0c2aa
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
//! A translation without a line counts as fresh: nobody has said that it was made from another wording. A project
//! without a lock thus works and hears nothing of it; once there is one, [`Code::UnacceptedTranslation`] reminds,
//! as a hint, of those that are not in it yet, because only what was accepted can become stale.

use std::collections::BTreeMap;
use std::fmt;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::diag::{Code, Diagnostic, FileId, Report, Sources};
use crate::l10n::syntax::Pattern;
use crate::l10n::{Locale, canonical};
use crate::registry::is_id;

const HEADER: &str = "# Which wording each translation was made from. `payom accept` writes it; a merge may keep the lines of both sides.";

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

    fn parse(text: &str) -> Option<Self> {
        let hex = text.len() == 8 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        u32::from_str_radix(text, 16).ok().filter(|_| hex).map(Self)
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
        let mut start = 0;
        let (mut number, mut broken) = (0, 0);
        for line in sources.text(file).split_inclusive('\n') {
            let span = sources.span(file, start..start + line.len());
            start += line.len();
            number += 1;
            let line = line.trim_end_matches(['\n', '\r']);
            if line.trim().is_empty() || line.starts_with('#') || lock.line(line) {
                continue;
            }
            broken += 1;
            if broken > MAX_BROKEN {
                continue;
            }
            let place = sources.span(file, span.range().start..span.range().start + line.len());
            if is_marker(line) {
                report.error(
                    Diagnostic::new(Code::BrokenLock, format!("line {number} of the lock is left from a merge"))
                        .at(place, "delete this line")
                        .help(
                            "delete the marker lines and keep all others, of both sides: `payom check --fix` does it",
                        )
                        .fix(span, ""),
                );
            } else {
                report.error(
                    Diagnostic::new(Code::BrokenLock, format!("line {number} of the lock cannot be read"))
                        .at(place, "damaged")
                        .help(
                            "put the line back as it was (git log -p locales/l10n.lock), or delete it, read the \
                             translation again and run `payom accept` for it",
                        ),
                );
            }
        }
        if broken > MAX_BROKEN {
            let more = broken - MAX_BROKEN;
            report.error(
                Diagnostic::new(Code::BrokenLock, format!("{more} more lines of the lock cannot be read"))
                    .at(sources.span(file, 0..0), "this file")
                    .help("put the file back as it was (git log -p locales/l10n.lock)"),
            );
        }
        lock
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
        if !tag.parse::<Locale>().is_ok_and(|locale| locale.tag() == tag) || !is_key(key) {
            return false;
        }
        let record = Record { source, translation };
        let list = self.records.entry(tag.to_owned()).or_default().entry(key.to_owned()).or_default();
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
        let records = || self.records.values().flat_map(BTreeMap::values).flatten();
        let used: std::collections::BTreeSet<Fingerprint> = records().map(|record| record.source).collect();
        writeln!(f, "{HEADER}")?;
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
        Ok(())
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

/// Names in a sentence: the first ten.
pub(super) fn some(names: &[String]) -> String {
    let mut out = String::new();
    for (number, name) in names.iter().take(10).enumerate() {
        let _ = write!(out, "{}`{name}`", if number == 0 { "" } else { ", " });
    }
    if names.len() > 10 {
        let _ = write!(out, " and {} more", names.len() - 10);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn read(text: &str) -> (Lock, Vec<String>) {
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let file = sources.add("locales/l10n.lock", Arc::from(text));
        let lock = Lock::read(file, &sources, &mut report);
        let messages = report.sorted().iter().map(|d| d.message.clone()).collect();
        (lock, messages)
    }

    fn sample() -> Lock {
        let (ru, tg): (Locale, Locale) = ("ru".parse().unwrap(), "tg".parse().unwrap());
        let mut lock = Lock::default();
        for (locale, key) in [(&tg, "b"), (&ru, "b"), (&ru, "-a.x"), (&ru, "b-c"), (&ru, "2018-10-x#b")] {
            lock.accept(locale, key.to_owned(), &format!("text of {key}"), Fingerprint::of("x"));
        }
        lock
    }

    #[test]
    fn what_is_written_is_read() {
        let text = sample().to_string();
        let (lock, problems) = read(&text);
        assert_eq!((lock, problems), (sample(), Vec::new()));
        let (lock, problems) = read(&text.replace('\n', "\r\n"));
        assert_eq!((lock.to_string(), problems), (text.clone(), Vec::new()));
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.join("\n") + "\n", text, "sorted by bytes, each line once");
    }

    #[test]
    fn a_known_fingerprint() {
        // printf 'Hello { $n }' | sha256sum
        assert_eq!(Fingerprint::of("Hello { $n }").to_string(), "ed23af18");
        assert_eq!(Fingerprint::of("").to_string(), "e3b0c442");
    }

    #[test]
    fn the_union_of_two_locks_is_a_lock() {
        let ru: Locale = "ru".parse().unwrap();
        let (mut one, mut two) = (sample(), sample());
        one.accept(&ru, "b".to_owned(), "new wording", Fingerprint::of("y"));
        two.accept(&ru, "b-c".to_owned(), "other wording", Fingerprint::of("z"));
        let (union, problems) = read(&format!("{one}{two}"));
        assert_eq!(problems, [] as [String; 0]);
        assert_eq!(union.records(&ru, "b").len(), 2);
        assert_eq!(union.text(Fingerprint::of("new wording")), Some("new wording"));
        assert_eq!(union.text(Fingerprint::of("other wording")), Some("other wording"));
    }

    #[test]
    fn every_damaged_line_is_told_and_the_others_stand() {
        let text = sample().to_string();
        let bad = [
            "<<<<<<< HEAD",
            "=======",
            ">>>>>>> branch",
            "||||||| base",
            "ru b 12345678",
            "ru b 12345678 1234567G",
            "ru b 12345678 12345678 x",
            "RU b 12345678 12345678",
            "ru ё 12345678 12345678",
            "ru a#b#c 12345678 12345678",
            "= 12345678 not its text",
        ];
        for line in bad {
            let (lock, problems) = read(&format!("{text}{line}\n"));
            assert_eq!(lock, sample(), "{line}");
            let lines = text.lines().count() + 1;
            assert_eq!(problems.len(), 1, "{line}");
            assert!(problems[0].starts_with(&format!("line {lines} of the lock")), "{problems:?}");
        }
    }
}
