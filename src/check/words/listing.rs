//! The unknown words of a project, and the words of a house's list that nothing needs.
//!
//! In: a project in memory. Out: words with their places. Invariants: what is unknown is what the rules would report, names
//! apart; a word of the list is needed where a text has an unknown word that it explains.

use super::WordChecks;
use super::spelling::HouseWords;
use crate::check::structure::names::house_names;
use crate::diag::{Report, Sources, Span};
use crate::l10n::Locale;
use crate::project::{ListedWord, Project, Selection};

/// A word that no list has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord {
    /// As it is written first.
    pub word: String,
    /// How often it is written.
    pub count: usize,
    /// Where it is written first.
    pub place: Span,
}

/// The unknown words of a locale, names apart.
#[must_use]
pub fn unknown_words(project: &Project, locale: &Locale, sources: &Sources) -> Vec<UnknownWord> {
    collect(project, locale, sources, false)
}

/// The lines of a locale's list that no text needs.
#[must_use]
pub fn unused_words(project: &Project, locale: &Locale, sources: &Sources) -> Vec<String> {
    let mut bare = project.clone();
    let Some(list) = bare.words.remove(locale) else { return Vec::new() };
    let unknown = collect(&bare, locale, sources, true);
    let needed = |listed: &ListedWord| {
        listed.forbidden
            || HouseWords::of_word(locale, listed).is_none_or(|house| {
                unknown.iter().any(|unknown| house.has(&unknown.word, &unknown.word.to_lowercase()))
            })
    };
    let line = |listed: &ListedWord| format!("{}{}", listed.text, if listed.open { "*" } else { "" });
    list.words.iter().filter(|listed| !needed(listed)).map(line).collect()
}

fn collect(project: &Project, locale: &Locale, sources: &Sources, names: bool) -> Vec<UnknownWord> {
    let (everything, mut report) = (Selection::default(), Report::default());
    let house = house_names(project);
    let mut checks = WordChecks::new(project, &everything, &[], sources);
    checks.house(&house, sources);
    checks.releases(project, &house, &[], sources);
    checks.finish(sources, &mut report);
    checks.unknown(locale, names)
}
