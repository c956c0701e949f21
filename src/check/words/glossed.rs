//! The approved words for what a text of the source says.
//!
//! In: the project's glossary, a text, a language. Out: the terms of the text with their approved words. Invariants: they are found as the
//! rule about terms finds them.

use super::reading::Reading;
use super::rules::terms::Index;
use crate::l10n::Locale;
use crate::project::{Project, Term};

/// The glossary, ready to be searched.
#[derive(Debug)]
pub struct Glossed<'a> {
    index: Index<'a>,
}

impl<'a> Glossed<'a> {
    /// That of a project.
    #[must_use]
    pub fn new(project: &'a Project) -> Self {
        Self { index: Index::new(&project.glossary, &[]) }
    }

    /// The terms that a text of the source uses, and what a language says for each.
    #[must_use]
    pub fn terms(&self, text: &str, locale: &Locale) -> Vec<(String, String)> {
        let listed = |term: &Term| -> Option<(String, String)> {
            let approved = term.approved.get(locale.tag()).filter(|approved| !approved.is_empty())?;
            let approved: Vec<String> = approved.iter().map(|phrase| phrase.text.replace('*', "…")).collect();
            Some((term.source.first()?.text.clone(), approved.join(", ")))
        };
        self.index.terms(&Reading::of_text(text)).into_iter().filter_map(|(term, _)| listed(term)).collect()
    }
}
