//! Words that a locale leaves in Latin letters.
//!
//! In: the translations of the whole run, and findings that call a word forgotten. Out: those of them that stand.
//! Invariants: a name or a word of a trade that other texts of the locale keep in Latin letters among their own words is
//! its practice, not something that was left behind; so such findings wait until every text was read.

use std::hash::Hasher as _;

use rustc_hash::{FxHashMap, FxHasher};

use crate::check::portion::{Reader, Writer};
use crate::check::words::reading::{CharClasses, Reading, Subject, Text, Token, TokenKind};
use crate::check::words::spelling::is_in_tag;
use crate::diag::{Diagnostic, Report};
use crate::l10n::syntax::Kind;

/// In so many texts a small word in Latin letters is the locale's practice.
pub(super) const A_PRACTICE: u32 = 2;

/// What the locales keep, and what waits for it.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// In how many texts a word was kept, by its fingerprint.
    words: FxHashMap<u64, u32>,
    held: Vec<Held>,
}

/// A finding, and the words that it is about.
#[derive(Debug)]
pub(crate) struct Held {
    pub(super) diagnostic: Diagnostic,
    pub(super) words: Vec<u64>,
    /// What makes the finding fall.
    pub(crate) falls: Falls,
}

/// What makes a finding fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Falls {
    /// Each of its words is kept in so many texts.
    All(u32),
    /// One of its words is kept: it is of a name, every word of which has a capital.
    Any,
    /// Nothing is waited for: it is a name.
    Now,
}

impl Kept {
    /// Learns the words that a translation keeps among its own.
    pub(crate) fn learn(&mut self, text: Text<'_, '_>) {
        let reading = text.reading();
        if !reading.classes.all(CharClasses::LATIN.and(CharClasses::CYRILLIC)) {
            return;
        }
        let mut seen: Vec<u64> = Vec::new();
        for token in &reading.tokens {
            let latin = token.kind == TokenKind::Word && !token.classes.any(CharClasses::CYRILLIC);
            if !latin || is_in_tag(reading, token.start as usize) {
                continue;
            }
            let print = print(text, token);
            if !seen.contains(&print) {
                seen.push(print);
                *self.words.entry(print).or_default() += 1;
            }
        }
    }

    /// Takes over what another one saw after this one.
    #[expect(clippy::iter_over_hash_type, reason = "each word is counted apart")]
    pub(crate) fn merge(&mut self, other: Self) {
        for (print, count) in other.words {
            *self.words.entry(print).or_default() += count;
        }
        self.held.extend(other.held);
    }

    /// Writes what was seen.
    pub(crate) fn write(&self, to: &mut Writer<'_>) {
        if !self.held.is_empty() {
            to.spoil();
        }
        let mut words: Vec<(u64, u32)> = self.words.iter().map(|(print, count)| (*print, *count)).collect();
        words.sort_unstable();
        to.number(words.len());
        for (print, count) in words {
            to.print(print);
            to.number(count as usize);
        }
    }

    /// Reads the same.
    pub(crate) fn read_back(from: &mut Reader<'_>) -> Option<Self> {
        let mut own = Self::default();
        for _ in 0..from.number()? {
            own.words.insert(from.print()?, u32::try_from(from.number()?).ok()?);
        }
        Some(own)
    }

    /// Keeps a finding until all texts were read.
    pub(crate) fn hold(&mut self, held: Held) {
        self.held.push(held);
    }

    /// Reports what stands; gives what fell, so that a comment that allows it still counts as needed.
    pub(crate) fn report(self, report: &mut Report) -> Vec<Diagnostic> {
        let Self { words, held } = self;
        let mut fell = Vec::new();
        for Held { diagnostic, words: own, falls } in held {
            let kept = |word: &u64, least: u32| words.get(word).is_some_and(|count| *count >= least);
            let falls = match falls {
                Falls::All(least) => !own.is_empty() && own.iter().all(|word| kept(word, least)),
                Falls::Any => own.iter().any(|word| kept(word, 1)),
                Falls::Now => true,
            };
            if falls {
                fell.push(diagnostic);
            } else {
                report.add(diagnostic);
            }
        }
        fell
    }
}

/// Whether a text is by its name what stays in every language: the attribute `.wordmark` stands in place of a logo, and a
/// term like `-brand-name` is the name of a product, as the makers of Fluent name them.
pub(super) fn stays(subject: &Subject<'_>) -> bool {
    subject.attribute.is_some_and(|attribute| &*attribute.text == "wordmark")
        || subject.entry.kind == Kind::Term && subject.entry.id.text.split('-').any(|part| part == "brand")
}

/// A word of a locale, as it is written.
pub(super) fn print(text: Text<'_, '_>, token: &Token) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.subject.locale.language().as_bytes());
    hasher.write_u8(0);
    hasher.write(text.reading().of(token).as_bytes());
    hasher.finish()
}

/// Whether a place is in what a tag or a mark shows as a name for machines: `<code>MOZ_OFFICIAL</code>`.
pub(super) fn is_in_code(reading: &Reading<'_>, at: usize) -> bool {
    let head = reading.text.get(..at).unwrap_or("");
    let open = reading.classes.any(CharClasses::MARKUP)
        && head.rfind("<code").is_some_and(|open| head.get(open..).is_some_and(|rest| !rest.contains("</code")));
    open || head.matches('`').count() % 2 == 1
}
