//! The glossary: approved words, and words that must not be used.
//!
//! In: a [`Glossary`], readings. Out: diagnostics. Invariants: a term's words must stand side by side, in any
//! grammatical form of their language; a translation that takes the name from another message has it.

use rustc_hash::FxHashMap;

use crate::check::words::reading::lexicon::{Beginnings, folded};
use crate::check::words::reading::{CharClasses, Pair, Reading, RuleLanguage, Text, Token, TokenKind, the_source};
use crate::diag::{Code, Diagnostic, Message, Report, Span, message};
use crate::l10n::Locale;
use crate::l10n::language::{Dictionary, dictionary, find};
use crate::project::{Glossary, Phrase, Term};

/// A phrase and the term that it stands for.
type Named<'a> = (&'a Term, &'a Phrase);

/// Phrases that a locale must not use.
#[derive(Debug, Default)]
struct Avoided<'a> {
    /// How their first words begin.
    begin: Beginnings,
    /// By the first two letters of their first word, in small letters: its forms begin with these, too. Where a word of
    /// one letter is among them, all are under the first letter and `None`.
    lists: FxHashMap<(char, Option<char>), Vec<Named<'a>>>,
}

impl<'a> Avoided<'a> {
    fn new(phrases: Vec<(&'a Term, &'a Phrase)>) -> Self {
        let mut avoided = Self::default();
        let first = |phrase: &Phrase| phrase.words.first().map(|stem| stem.text.to_lowercase()).unwrap_or_default();
        let short: Vec<char> = phrases
            .iter()
            .map(|(_, phrase)| first(phrase))
            .filter(|word| word.chars().count() == 1)
            .filter_map(|word| word.chars().next())
            .collect();
        let words: Vec<String> = phrases.iter().map(|(_, phrase)| first(phrase)).collect();
        // A word of one byte may begin any other.
        let any = words.iter().any(|word| word.len() == 1);
        avoided.begin = if any { Beginnings::ANY } else { Beginnings::of(words.iter().map(String::as_str)) };
        for ((term, phrase), word) in phrases.into_iter().zip(&words) {
            let mut letters = word.chars();
            let Some(one) = letters.next() else { continue };
            let two = letters.next().filter(|_| !short.contains(&one));
            avoided.lists.entry((one, two)).or_default().push((term, phrase));
        }
        avoided
    }

    /// The phrases that a word, in small letters, may begin.
    fn of(&self, word: &str) -> &[(&'a Term, &'a Phrase)] {
        if !self.begin.has(word) {
            return &[];
        }
        let mut letters = word.chars();
        let Some(one) = letters.next() else { return &[] };
        let list = self.lists.get(&(one, letters.next())).or_else(|| self.lists.get(&(one, None)));
        list.map_or(&[], Vec::as_slice)
    }
}

/// The glossary, ready to be searched.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    /// Phrases of the source language by their first word, in small letters.
    source: FxHashMap<String, Vec<(&'a Term, &'a Phrase)>>,
    /// How these words begin.
    begin: Beginnings,
    /// Phrases to avoid, by locale.
    avoided: Vec<(&'a Locale, Avoided<'a>)>,
}

impl<'a> Index<'a> {
    pub(crate) fn new(glossary: &'a Glossary, locales: &'a [Locale]) -> Self {
        let mut source: FxHashMap<String, Vec<(&Term, &Phrase)>> = FxHashMap::default();
        for term in &glossary.terms {
            for phrase in &term.source {
                let first = phrase.words.first().map(|stem| stem.text.to_lowercase()).unwrap_or_default();
                source.entry(first).or_default().push((term, phrase));
            }
        }
        let avoided = locales.iter().map(|locale| {
            let own =
                |term: &'a Term| term.avoided.get(locale.tag()).into_iter().flatten().map(move |own| (term, own));
            (locale, Avoided::new(glossary.terms.iter().flat_map(own).collect()))
        });
        let begin = Beginnings::of(source.keys().map(String::as_str));
        Self { begin, avoided: avoided.collect(), source }
    }

    /// The terms that a source text uses, with the place of each.
    pub(crate) fn terms(&self, reading: &Reading<'_>) -> Vec<(&'a Term, Token)> {
        let mut out: Vec<(&Term, Token)> = Vec::new();
        if self.source.is_empty() {
            return out;
        }
        for (index, token) in reading.tokens.iter().enumerate() {
            if token.kind != TokenKind::Word {
                continue;
            }
            let word = bare(reading.small(token));
            if !self.begin.has(word) {
                continue;
            }
            for (term, phrase) in self.source.get(word).into_iter().flatten() {
                let new = !out.iter().any(|(known, _)| std::ptr::eq(*known, *term));
                if new && stands(phrase, reading, index, None) {
                    out.push((term, *token));
                }
            }
        }
        out
    }

    /// Reports words that the locale must not use.
    pub(crate) fn avoided(&self, text: Text<'_, '_>, report: &mut Report) {
        let (subject, reading) = (text.subject, text.reading());
        let Some((_, avoided)) = self.avoided.iter().find(|(locale, _)| *locale == subject.locale) else { return };
        if avoided.lists.is_empty() {
            return;
        }
        let language = dictionary(subject.locale.language());
        for (index, token) in reading.tokens.iter().enumerate() {
            if token.kind != TokenKind::Word || !reading.is_fresh(token.start as usize) {
                continue;
            }
            for (term, phrase) in avoided.of(reading.small(token)) {
                if !stands(phrase, reading, index, language) {
                    continue;
                }
                let last = reading.tokens.get(index + phrase.words.len() - 1).unwrap_or(token);
                let range = token.start as usize..last.end as usize;
                let words =
                    reading.text.get(range.clone()).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ");
                let Some(span) = reading.span(range) else { continue };
                report.add(
                    Diagnostic::new(
                        Code::ForbiddenTerm,
                        message!(
                            "avoided-words",
                            "“{words}” is not used in {language} texts of this house",
                            words = words,
                            language = subject.language_name(),
                        ),
                    )
                    .at(span, subject.name())
                    .help(instead(term, subject.locale)),
                );
            }
        }
    }
}

/// What to write where a phrase is to be avoided.
fn instead(term: &Term, locale: &Locale) -> Message {
    match term.approved.get(locale.tag()) {
        Some(approved) if !approved.is_empty() => {
            message!("write-approved", "the glossary has instead: {words}", words = listed(approved))
        }
        _ => message!("see-avoid", "see locales/glossary.toml, where these words stand under `avoid`"),
    }
}

/// Phrases in a sentence; an open end is shown as one.
fn listed(phrases: &[Phrase]) -> String {
    phrases.iter().map(|phrase| phrase.text.replace('*', "…")).collect::<Vec<_>>().join(", ")
}

/// A word without the English possessive.
fn bare(word: &str) -> &str {
    if !word.ends_with('s') {
        return word;
    }
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
}

/// Whether a phrase begins at a token. In the source language its words end where they end.
fn stands(phrase: &Phrase, reading: &Reading<'_>, index: usize, language: Option<&Dictionary>) -> bool {
    let mut end = None;
    for (step, stem) in phrase.words.iter().enumerate() {
        let Some(token) = reading.tokens.get(index + step).filter(|token| token.kind == TokenKind::Word) else {
            return false;
        };
        let (word, lower) = (reading.of(token), reading.small(token));
        let fits = match language {
            None => stem.is(bare(word), bare(lower), None),
            language => stem.is(word, lower, language),
        };
        if !fits {
            return false;
        }
        let joined = end.is_none_or(|end: u32| {
            let gap = reading.text.get(end as usize..token.start as usize).unwrap_or("");
            gap.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2011}' | '«' | '»' | '„' | '“'))
        });
        if !joined {
            return false;
        }
        end = Some(token.end);
    }
    true
}

/// Whether a text has one of the phrases.
fn has(phrases: &[Phrase], reading: &Reading<'_>, language: Option<&Dictionary>) -> bool {
    (0..reading.tokens.len()).any(|index| phrases.iter().any(|phrase| stands(phrase, reading, index, language)))
}

/// A name of one word that a text has in small letters alone.
fn in_small_letters(phrases: &[Phrase], reading: &Reading<'_>, language: Option<&Dictionary>) -> Option<Token> {
    let name = |phrase: &&Phrase| matches!(phrase.words.as_slice(), [word] if word.capital);
    let mut places = (0..reading.tokens.len())
        .filter(|index| phrases.iter().filter(name).any(|phrase| stands(phrase, reading, *index, language)))
        .filter_map(|index| reading.tokens.get(index));
    let first = *places.next()?;
    let is_small = |token: &Token| !token.classes.any(CharClasses::CAPITAL);
    // «Хуҷандӣ» is made of the name, and takes a small letter.
    let adjectives = &find(language.map_or("", Dictionary::subtag)).prose.adjectives;
    let is_adjective = adjectives.iter().any(|ending| reading.small(&first).ends_with(ending));
    (is_small(&first) && places.all(is_small) && !is_adjective).then_some(first)
}

/// A word of the glossary that was typed without its Tajik letters, and how the glossary has it.
#[derive(Debug)]
pub(crate) struct Misspelt {
    pub(crate) word: String,
    pub(crate) stem: String,
    pub(crate) place: Span,
}

/// The words of an approved phrase that a Tajik text has, but without Tajik letters.
fn without_letters(phrases: &[Phrase], reading: &Reading<'_>, language: Option<&Dictionary>) -> Vec<Misspelt> {
    // Letters are replaced by letters of the same length, so tokens stay where they are.
    let plain = Reading::of_text(&folded(&reading.text));
    for phrase in phrases {
        let bare = Phrase { text: String::new(), words: phrase.words.iter().map(|stem| stem.with(folded)).collect() };
        let Some(index) = (0..plain.tokens.len()).find(|index| stands(&bare, &plain, *index, language)) else {
            continue;
        };
        let words = phrase.words.iter().zip(reading.tokens.iter().skip(index));
        return words
            .filter(|(stem, token)| !stem.is(reading.of(token), reading.small(token), language))
            .filter_map(|(stem, token)| {
                let place = reading.span(token.start as usize..token.end as usize)?;
                let stem = format!("{}{}", stem.text, if stem.open { "…" } else { "" });
                Some(Misspelt { word: reading.of(token).to_owned(), stem, place })
            })
            .collect();
    }
    Vec::new()
}

/// Reports a name of the glossary that begins with a small letter.
fn small_name(token: &Token, pair: Pair<'_, '_>, report: &mut Report) {
    let (subject, reading) = (pair.target.subject, pair.target.reading());
    let range = token.start as usize..token.end as usize;
    let word = reading.of(token);
    let mut letters = word.chars();
    let right: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let Some(span) = reading.span(range.clone()) else { return };
    let mut diagnostic = Diagnostic::new(
        Code::NameCapital,
        message!("name-in-small", "the name `{word}` begins with a small letter", word = word),
    )
    .at(span, subject.name())
    .help(message!("write-name-capital", "write {name}", name = &right));
    if let Some(span) = reading.editable(range) {
        diagnostic = diagnostic.fix(span, right);
    }
    report.add(diagnostic);
}

/// Reports terms of the source that a translation does not have in approved words; gives back words that only lack
/// their Tajik letters, which is another rule's finding.
pub(crate) fn compare(terms: &[(&Term, Token)], pair: Pair<'_, '_>, report: &mut Report) -> Vec<Misspelt> {
    let mut misspelt = Vec::new();
    let (source, subject, reading) = (pair.source.reading(), pair.target.subject, pair.target.reading());
    let language = dictionary(subject.locale.language());
    for (term, token) in terms {
        let Some(approved) = term.approved.get(subject.locale.tag()) else { continue };
        if has(approved, reading, language) {
            let is_name = source.of(token).starts_with(char::is_uppercase);
            let small = if is_name { in_small_letters(approved, reading, language) } else { None };
            if let Some(small) = small {
                small_name(&small, pair, report);
            }
            continue;
        }
        let written_out = subject.written_out(reading);
        if !reading.holes.is_empty() && has(approved, &Reading::of_text(&written_out), language) {
            continue;
        }
        if subject.language == RuleLanguage::Tajik {
            let found = without_letters(approved, reading, language);
            if !found.is_empty() {
                misspelt.extend(found);
                continue;
            }
        }
        let name = term.source.first().map_or("", |phrase| phrase.text.as_str());
        let mut diagnostic = Diagnostic::new(
            Code::UnapprovedTerm,
            message!(
                "no-approved-word",
                "`{name}` has no approved word for “{term}” in {language}",
                name = subject.name(),
                term = name,
                language = subject.language_name(),
            ),
        )
        .at(subject.place(), "")
        .help(message!("glossary-has", "the glossary has: {words}", words = listed(approved)));
        if let Some(span) = source.span(token.start as usize..token.end as usize) {
            diagnostic = diagnostic.also(span, the_source());
        }
        report.add(diagnostic);
    }
    misspelt
}
