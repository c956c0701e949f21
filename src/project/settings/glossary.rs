//! `locales/glossary.toml`: the approved words of each language.
//!
//! In: the file's text. Out: a [`Glossary`]. Invariants: a phrase is a row of words; a word with `*` at its end
//! stands for every word that begins so, because Russian and Tajik inflect; a word in capitals is an abbreviation
//! and must be written in capitals; all others match in any case.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span, did_you_mean};
use crate::l10n::Locale;
use crate::l10n::language::is_letter;
use crate::registry::{Scope, Tables, whole};

/// Terms in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    /// Its terms.
    pub terms: Vec<Term>,
}

/// A term and its translations.
#[derive(Clone, Debug)]
pub struct Term {
    /// How the source language says it; empty where only words to avoid are listed.
    pub source: Vec<Phrase>,
    /// What each language says for it, by tag.
    pub approved: BTreeMap<String, Vec<Phrase>>,
    /// What a language must not say, by tag.
    pub avoided: BTreeMap<String, Vec<Phrase>>,
    /// Where it stands.
    pub span: Span,
}

/// A row of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// As it stands in the file.
    pub text: String,
    /// Its words.
    pub words: Vec<Stem>,
}

/// A word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stem {
    /// The letters: in small letters, unless `exact`.
    pub text: String,
    /// Whether longer words count too.
    pub open: bool,
    /// Whether capitals matter.
    pub exact: bool,
}

impl Stem {
    fn new(word: &str) -> Self {
        let (text, open) = word.strip_suffix('*').map_or((word, false), |text| (text, true));
        let exact = !text.chars().any(char::is_lowercase) && text.chars().filter(|c| is_letter(*c)).count() > 1;
        Self { text: if exact { text.to_owned() } else { text.to_lowercase() }, open, exact }
    }

    /// Whether a word, given as written and in small letters, is this one.
    #[must_use]
    pub fn is(&self, word: &str, lower: &str) -> bool {
        let word = if self.exact { word } else { lower };
        if self.open { word.starts_with(&self.text) } else { word == self.text }
    }
}

impl Phrase {
    fn new(text: &str) -> Self {
        let words = text.split([' ', '-', '\u{A0}']).filter(|word| !word.is_empty()).map(Stem::new).collect();
        Self { text: text.to_owned(), words }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    term: Vec<RawTerm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTerm {
    source: Spanned<Vec<String>>,
    #[serde(default, rename = "use")]
    approved: BTreeMap<Spanned<String>, Vec<String>>,
    #[serde(default)]
    avoid: BTreeMap<Spanned<String>, Vec<String>>,
}

/// The keys of the file, by the headings that they stand under.
fn tables() -> Tables {
    Tables::default().with::<Raw>("").with::<RawTerm>("[[term]]")
}

/// Reads the glossary; what is wrong is reported.
pub(in crate::project) fn parse(
    file: FileId,
    locales: &[Locale],
    sources: &Sources,
    report: &mut Report,
) -> Glossary {
    let scope = &mut Scope { file, sources, report };
    let Some(raw) = whole::<Raw>(sources.text(file), &tables(), scope) else { return Glossary::default() };
    let term = |raw: RawTerm| {
        let source = scope.at(raw.source);
        Term {
            source: phrases(&source.value),
            approved: by_locale(raw.approved, locales, scope),
            avoided: by_locale(raw.avoid, locales, scope),
            span: source.span,
        }
    };
    Glossary { terms: raw.term.into_iter().map(term).collect() }
}

fn phrases(list: &[String]) -> Vec<Phrase> {
    list.iter().map(|text| Phrase::new(text)).filter(|phrase| !phrase.words.is_empty()).collect()
}

fn by_locale(
    raw: BTreeMap<Spanned<String>, Vec<String>>,
    locales: &[Locale],
    scope: &mut Scope<'_>,
) -> BTreeMap<String, Vec<Phrase>> {
    let mut out = BTreeMap::new();
    for (tag, list) in raw {
        let tag = scope.at(tag);
        if locales.iter().any(|locale| locale.tag() == tag.value) {
            out.insert(tag.value, phrases(&list));
        } else {
            scope.error(
                Diagnostic::new(Code::UnknownLocale, format!("the house has no locale `{}`", tag.value))
                    .at(tag.span, "")
                    .maybe_help(did_you_mean(&tag.value, locales.iter().map(Locale::tag))),
            );
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Phrase, Stem};

    #[test]
    fn words_of_a_phrase() {
        let phrase = Phrase::new("Европейск* Союз*");
        assert_eq!(phrase.words.len(), 2);
        assert!(phrase.words[0].is("Европейского", "европейского"));
        assert!(!phrase.words[1].is("Соглашения", "соглашения"));
        let short = Stem::new("ЕС");
        assert!(short.is("ЕС", "ес") && !short.is("ес", "ес") && !short.is("ЕСПЧ", "еспч"));
    }
}
