//! All problems of one run.
//!
//! In: problems, one by one. Out: a [`Report`], in the order of files. Invariants: only [`Report::error`] and its kin
//! make a [`Reported`], so an `Err(Reported)` proves that the user was told.

use std::collections::{BTreeMap, BTreeSet};

use super::code::Code;
use super::model::{Diagnostic, Severity};
use super::source::{FileId, Span};

/// Proof that an error was reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported(());

/// All problems of one run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    /// Told only where nothing else is wrong that explains them.
    consequences: Vec<Diagnostic>,
    seen: BTreeSet<Sameness>,
    /// How often something was told, that was told before included.
    attempts: usize,
}

/// What makes two problems the same one: code, message and file. A missing text is needed in many places; it is the same
/// where the same help would mend it.
type Sameness = (Code, String, Option<FileId>, Option<String>);

fn sameness(found: &Diagnostic) -> Sameness {
    let (code, message) = (found.code, found.message.to_string());
    match code {
        Code::MissingTranslation => (code, message, None, found.help.as_deref().map(str::to_owned)),
        _ => (code, message, found.primary.as_ref().map(|label| label.span.file), None),
    }
}

impl Report {
    /// Adds an error and gives the proof of it.
    pub fn error(&mut self, mut diagnostic: Diagnostic) -> Reported {
        diagnostic.severity = Severity::Error;
        self.add(diagnostic);
        Reported(())
    }

    /// Adds a problem with the severity that it has.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.attempts += 1;
        self.seen.insert(sameness(&diagnostic));
        self.diagnostics.push(diagnostic);
    }

    /// Adds a problem unless it is there already: the same missing text is needed in many places, and a text that
    /// cannot be shown is shown in many editions.
    pub fn once(&mut self, diagnostic: Diagnostic) {
        self.attempts += 1;
        if self.seen.insert(sameness(&diagnostic)) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Adds an error that another one explains: the text that is missing because its line could not be read. It is
    /// told only where no other error is.
    pub fn consequence(&mut self, diagnostic: Diagnostic) -> Reported {
        self.attempts += 1;
        self.consequences.push(diagnostic);
        Reported(())
    }

    /// Takes over what another report holds, as [`Report::once`] does; the proof that errors were among it.
    pub fn absorb(&mut self, other: Self) -> Option<Reported> {
        let proof = other.reported();
        self.attempts += other.consequences.len();
        for diagnostic in other.diagnostics {
            self.once(diagnostic);
        }
        self.consequences.extend(other.consequences);
        proof
    }

    /// Takes over what another report holds and this one does not say yet, wherever it says so.
    pub fn absorb_news(&mut self, mut other: Self) {
        let is_new = |found: &Diagnostic| {
            let least = (found.code, found.message.to_string(), None, None);
            let next = self.seen.range(least..).next();
            next.is_none_or(|(code, message, ..)| (*code, message.as_str()) != (found.code, found.message.english()))
        };
        other.diagnostics.retain(is_new);
        self.absorb(other);
    }

    /// Takes over all that another report holds, equal problems included: each has a place of its own.
    pub fn append(&mut self, other: Self) {
        self.attempts += other.diagnostics.len() + other.consequences.len();
        self.diagnostics.extend(other.diagnostics);
        self.consequences.extend(other.consequences);
    }

    /// Leaves `most` of the problems that were added after the first `from`, and one of each code besides.
    pub(crate) fn thin(&mut self, from: usize, most: usize) {
        if self.diagnostics.len() <= from.saturating_add(most) {
            return;
        }
        let rest = self.diagnostics.split_off(from + most);
        let mut codes: BTreeSet<Code> = self.diagnostics.iter().skip(from).map(|found| found.code).collect();
        self.diagnostics.extend(rest.into_iter().filter(|found| codes.insert(found.code)));
    }

    /// How many problems there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.diagnostics.len()
    }

    /// The files that problems point into.
    #[must_use]
    pub fn files(&self) -> BTreeSet<FileId> {
        let spans = |found: &Diagnostic| {
            let labels: Vec<Span> = found.primary.iter().chain(&found.related).map(|label| label.span).collect();
            labels.into_iter().chain(found.fix.as_ref().map(|fix| fix.span)).map(|span| span.file).collect::<Vec<_>>()
        };
        self.diagnostics.iter().chain(&self.consequences).flat_map(spans).collect()
    }

    /// The problems that were added after the first `number`.
    #[must_use]
    pub fn since(&self, number: usize) -> &[Diagnostic] {
        self.diagnostics.get(number..).unwrap_or_default()
    }

    /// How often something was told so far, what was told before included: where this did not grow, nothing was wrong.
    #[must_use]
    pub fn attempts(&self) -> usize {
        self.attempts
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Changes or drops problems: `Some(severity)` replaces the severity, `None` drops the problem.
    pub fn adjust(&mut self, mut decide: impl FnMut(&Diagnostic) -> Option<Severity>) {
        self.diagnostics.retain_mut(|diagnostic| match decide(diagnostic) {
            Some(severity) => {
                diagnostic.severity = severity;
                true
            }
            None => false,
        });
    }

    /// Makes one problem of those for which `key` gives the same: of two or more `one` makes it, in the place of the first.
    pub(crate) fn together<K: Ord>(
        &mut self,
        key: impl Fn(&Diagnostic) -> Option<K>,
        one: impl Fn(&[Diagnostic]) -> Diagnostic,
    ) {
        let mut groups: BTreeMap<K, Vec<Diagnostic>> = BTreeMap::new();
        for found in &self.diagnostics {
            if let Some(key) = key(found) {
                groups.entry(key).or_default().push(found.clone());
            }
        }
        groups.retain(|_, group| group.len() > 1);
        let mut said = BTreeSet::new();
        let all = std::mem::take(&mut self.diagnostics);
        for found in all {
            let Some((number, group)) = key(&found).and_then(|key| {
                let number = groups.keys().position(|known| *known == key)?;
                Some((number, groups.get(&key)?))
            }) else {
                self.diagnostics.push(found);
                continue;
            };
            if said.insert(number) {
                self.diagnostics.push(one(group));
            }
        }
    }

    /// Drops problems. What other problems explain is dropped with those that are told nowhere, and not told in
    /// their place.
    pub fn keep(&mut self, mut decide: impl FnMut(&Diagnostic) -> bool) {
        let explained = self.diagnostics.iter().any(|d| d.severity == Severity::Error);
        let consequences = std::mem::take(&mut self.consequences);
        if !explained {
            self.diagnostics.extend(consequences);
        }
        self.diagnostics.retain(|diagnostic| decide(diagnostic));
    }

    /// Changes what is known of problems, not which there are.
    pub(crate) fn each(&mut self, change: impl FnMut(&mut Diagnostic)) {
        self.diagnostics.iter_mut().chain(&mut self.consequences).for_each(change);
    }

    /// How many problems of a severity there are, consequences included.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().chain(&self.consequences).filter(|d| d.severity == severity).count()
    }

    /// How many problems of a severity are told: consequences only where nothing else explains them.
    #[must_use]
    pub fn told(&self, severity: Severity) -> usize {
        self.sorted().iter().filter(|d| d.severity == severity).count()
    }

    /// The proof that errors are in this report.
    #[must_use]
    pub fn reported(&self) -> Option<Reported> {
        self.has_errors().then_some(Reported(()))
    }

    /// Whether something forbids publishing.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The problems that are told, as people see them: what forbids publishing stands at the end, where it is seen.
    #[must_use]
    pub fn shown(&self) -> Vec<&Diagnostic> {
        let mut all = self.sorted();
        all.sort_by_key(|found| found.severity == Severity::Error);
        all
    }

    /// The problems that are told, in the order of files and places, each once; those of no file come first.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let explained = self.diagnostics.iter().any(|d| d.severity == Severity::Error);
        let consequences = if explained { &[][..] } else { &self.consequences };
        let mut all: Vec<&Diagnostic> = self.diagnostics.iter().chain(consequences).collect();
        all.sort_by_cached_key(|d| {
            (d.primary.as_ref().map(|l| l.span), d.severity, d.code.id(), d.message.to_string())
        });
        let mut seen = BTreeSet::new();
        all.retain(|d| seen.insert((d.primary.as_ref().map(|l| l.span), d.code.id(), d.message.english())));
        all
    }
}
