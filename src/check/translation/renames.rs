//! Texts and releases that have another name than the lock knows them by.
//!
//! In: texts without a record, and records without a text, of one part of the project in one language. Out: which record
//! belongs to which text. Invariants: a record is given away once, and only where the translation, or the wording that it
//! was made from, is the very same; a release is another's old name only where that holds for most of its texts.

use std::collections::{BTreeMap, BTreeSet};

use super::lock::{self, Fingerprint, Lock};
use super::news::News;
use super::state::Translation;
use crate::diag::did_you_mean;
use crate::l10n::Locale;

/// So many records of one fingerprint are compared.
const MOST_ALIKE: usize = 20;

/// Records without a text.
#[derive(Debug, Default)]
pub(crate) struct Departed<'l> {
    names: BTreeSet<&'l str>,
    by_translation: BTreeMap<Fingerprint, Vec<&'l str>>,
    by_source: BTreeMap<Fingerprint, Vec<&'l str>>,
    /// The name that the release had.
    former: Option<String>,
}

impl<'l> Departed<'l> {
    fn of_names(names: BTreeSet<&'l str>, lock: &Lock, locale: &Locale) -> Self {
        let mut own = Self { names, ..Self::default() };
        for name in &own.names {
            for record in lock.records(locale, name).iter() {
                own.by_translation.entry(record.translation).or_default().push(name);
                own.by_source.entry(record.source).or_default().push(name);
            }
        }
        own
    }

    /// The records of a part whose texts are gone; `texts` are all that it has.
    pub(crate) fn new(lock: &'l Lock, locale: &Locale, slug: Option<&str>, texts: &[Translation<'_>]) -> Self {
        let there: BTreeSet<String> = texts.iter().map(Translation::key).collect();
        let gone = lock.names(locale, slug).into_iter().filter(|name| !there.contains(*name)).collect();
        Self::of_names(gone, lock, locale)
    }

    /// Those of a release that the project no longer has, where `slug`, which has none of its own, is that release.
    pub(crate) fn of_release(
        lock: &'l Lock,
        locale: &Locale,
        slug: &str,
        texts: &[Translation<'_>],
        news: &News,
    ) -> Option<Self> {
        if news.orphans.is_empty() || !lock.names(locale, Some(slug)).is_empty() {
            return None;
        }
        let score = |orphan: &String| texts.iter().filter(|text| is_same(lock, locale, orphan, text)).count();
        let scores = news.free(locale).map(|orphan| (score(orphan), orphan));
        let (score, orphan) = scores.filter(|(score, _)| *score > 0).max_by_key(|(score, _)| *score)?;
        let translated = texts.iter().filter(|text| text.pattern.is_some()).count();
        (score * 2 >= translated).then(|| {
            let names = lock.names(locale, Some(orphan)).into_iter().collect();
            Self { former: Some(orphan.clone()), ..Self::of_names(names, lock, locale) }
        })
    }

    /// The name that the release had.
    pub(crate) fn former(&self) -> Option<&str> {
        self.former.as_deref()
    }

    /// The name that a text had, from the fingerprints of its wording and its translation.
    pub(crate) fn take(
        &mut self,
        name: &str,
        (source, translation): (Fingerprint, Fingerprint),
        lock: &Lock,
        locale: &Locale,
    ) -> Option<&'l str> {
        let former = self.former.as_deref().map(|slug| lock::key(Some(slug), name));
        let same_name = former.and_then(|name| self.names.get(name.as_str()).copied());
        let free = |names: &'_ BTreeSet<&'l str>, list: Option<&Vec<&'l str>>| -> Vec<&'l str> {
            list.into_iter().flatten().filter(|name| names.contains(*name)).take(MOST_ALIKE).copied().collect()
        };
        let alike = free(&self.names, self.by_translation.get(&translation));
        let from_it = |name: &&&str| lock.records(locale, name).iter().any(|record| record.source == source);
        let found = same_name
            .or_else(|| alike.iter().find(from_it).copied())
            .or_else(|| alike.first().copied())
            .or_else(|| free(&self.names, self.by_source.get(&source)).first().copied())?;
        self.names.remove(found);
        Some(found)
    }

    /// A record that no text was found for.
    pub(crate) fn left(&self) -> Option<&'l str> {
        self.names.first().copied()
    }
}

/// Whether a release that is gone had this text: under the same name with the same translation, or made from the same
/// wording.
fn is_same(lock: &Lock, locale: &Locale, orphan: &str, text: &Translation<'_>) -> bool {
    let records = lock.records(locale, &lock::key(Some(orphan), &text.name));
    let Some(pattern) = text.pattern.filter(|_| !records.is_empty()) else { return false };
    let (source, translation) = (Fingerprint::of_pattern(text.source), Fingerprint::of_pattern(pattern));
    records.iter().any(|record| record.source == source || record.translation == translation)
}

/// A release that is gone and may be this one, though its texts do not say so.
pub(crate) fn resembles<'n>(slug: &str, news: &'n News, locale: &Locale) -> Option<&'n str> {
    news.free(locale).find(|orphan| did_you_mean(slug, [orphan.as_str()]).is_some()).map(String::as_str)
}
