//! `locales/glossary.toml`: the approved words of each language.
//!
//! In: the file's text. Out: a [`Glossary`]. Invariants: a phrase is a row of words. A word stands for all its grammatical
//! forms, which the endings of its language tell (`Вена` is Вены and Веной, but not Венгрия); with `*` at its end it stands
//! for every word that begins so (`венск*`). A word in capitals is an abbreviation and must be written in capitals; all
//! others match in small letters too. Words of the source language stand for themselves alone.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span, did_you_mean};
use crate::l10n::Locale;
use crate::l10n::language::{Dictionary, dictionary, is_letter};
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
    /// Whether it is written with a capital: a name.
    pub capital: bool,
    /// What is left of the word where an ending follows; empty where it stands for itself alone.
    stems: Vec<String>,
    /// Whether capitals matter.
    pub exact: bool,
}

impl Stem {
    fn new(word: &str, language: Option<&'static Dictionary>) -> Self {
        let (text, open) = word.strip_suffix('*').map_or((word, false), |text| (text, true));
        let exact = !text.chars().any(char::is_lowercase) && text.chars().filter(|c| is_letter(*c)).count() > 1;
        let capital = text.starts_with(char::is_uppercase) && !exact;
        let text = if exact { text.to_owned() } else { text.to_lowercase() };
        let inflected = language.filter(|_| !open && !exact && text.chars().count() >= SHORTEST);
        let stems = inflected.map_or_else(Vec::new, |language| language.stems(&text));
        Self { text, open, exact, capital, stems }
    }

    /// Whether a word, given as written and in small letters, is this one in some grammatical form of its language.
    #[must_use]
    pub fn is(&self, word: &str, lower: &str, language: Option<&Dictionary>) -> bool {
        let word = if self.exact { word } else { lower };
        if self.open {
            return word.starts_with(&self.text);
        }
        word == self.text
            || !self.stems.is_empty()
                && self.begins(word)
                && language.is_some_and(|language| {
                    language.without_endings(word).any(|bare| self.stems.iter().any(|stem| stem == bare))
                })
    }

    /// Whether a word begins as its shortest stem does.
    fn begins(&self, word: &str) -> bool {
        self.stems.iter().any(|stem| word.starts_with(stem))
    }

    /// The same with other letters.
    #[must_use]
    pub fn with(&self, letters: impl Fn(&str) -> String) -> Self {
        let stems = self.stems.iter().map(|stem| letters(stem)).collect();
        Self { text: letters(&self.text), stems, ..*self }
    }
}

/// The fewest letters of a word that is inflected: «по», «в» are not.
const SHORTEST: usize = 3;

impl Phrase {
    fn new(text: &str, language: Option<&'static Dictionary>) -> Self {
        let words = text.split([' ', '-', '\u{A0}']).filter(|word| !word.is_empty());
        Self { text: text.to_owned(), words: words.map(|word| Stem::new(word, language)).collect() }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
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
            source: phrases(&source.value, None),
            approved: by_locale(raw.approved, locales, scope),
            avoided: by_locale(raw.avoid, locales, scope),
            span: source.span,
        }
    };
    Glossary { terms: raw.term.into_iter().map(term).collect() }
}

fn phrases(list: &[String], language: Option<&'static Dictionary>) -> Vec<Phrase> {
    list.iter().map(|text| Phrase::new(text, language)).filter(|phrase| !phrase.words.is_empty()).collect()
}

fn by_locale(
    raw: BTreeMap<Spanned<String>, Vec<String>>,
    locales: &[Locale],
    scope: &mut Scope<'_>,
) -> BTreeMap<String, Vec<Phrase>> {
    let mut out = BTreeMap::new();
    for (tag, list) in raw {
        let tag = scope.at(tag);
        if let Some(locale) = locales.iter().find(|locale| locale.tag() == tag.value) {
            let list = phrases(&list, dictionary(locale.language()));
            out.insert(tag.value, list);
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
    use super::{Phrase, Stem, dictionary};

    #[test]
    fn words_of_a_phrase() {
        let phrase = Phrase::new("Европейск* Союз*", None);
        assert_eq!(phrase.words.len(), 2);
        assert!(phrase.words[0].is("Европейского", "европейского", None));
        assert!(!phrase.words[1].is("Соглашения", "соглашения", None));
        let short = Stem::new("ЕС", dictionary("ru"));
        assert!(short.is("ЕС", "ес", None) && !short.is("ес", "ес", None) && !short.is("ЕСПЧ", "еспч", None));
    }

    #[test]
    fn grammatical_forms() {
        for (language, word, forms, others) in [
            ("ru", "Вена", &["вены", "веной", "вене"][..], &["венгрия", "венский", "венок"][..]),
            ("ru", "Европейский", &["европейского", "европейским"], &["европа"]),
            ("ru", "Бельгия", &["бельгии", "бельгией"], &["бельгийский"]),
            ("ru", "пытка", &["пытки", "пыткам"], &["пытался"]),
            ("ru", "по", &["по"], &["пом"]),
            ("tg", "Рӯдакӣ", &["рӯдакӣ", "рӯдакиро"], &["рӯда"]),
            ("tg", "Вена", &["венаро", "вена"], &["венгрия"]),
            ("tg", "шиканҷа", &["шиканҷаи", "шиканҷаро", "шиканҷаҳо"], &["шикан"]),
        ] {
            let language = dictionary(language);
            let stem = Stem::new(word, language);
            for form in forms {
                assert!(stem.is(form, form, language), "{word} {form}");
            }
            for other in others {
                assert!(!stem.is(other, other, language), "{word} {other}");
            }
        }
    }
}
