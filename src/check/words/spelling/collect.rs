//! Reads texts, and keeps the words that nobody knows.
//!
//! In: readings of texts in their own language. Out: [`Unknown`] words by file. Invariants: a word that the dictionary has
//! costs one look-up; the words of the house are gathered when the first other word is met.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::house::{HouseWords, words_of};
use super::known::KnownWords;
use super::place::{Role, chain, role};
use crate::check::portion::{Reader, Writer};
use crate::check::words::reading::{CharClasses, Reading, RuleLanguage, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, FileId, Report, Span, message};
use crate::l10n::Locale;
use crate::l10n::language::{dictionary, foreign_letters, legacy_letter};
use crate::project::{ListedWord, Project};

/// The most places of a word that are kept.
const PLACES: usize = 20;
/// So many words of another language in a row are a quotation, or another rule's affair.
const FOREIGN_RUN: usize = 3;

/// What was seen of a project's words.
#[derive(Debug)]
pub(crate) struct Spelling<'p> {
    /// The words that were looked up.
    pub(crate) known: KnownWords,
    pub(super) locales: Vec<Words<'p>>,
}

/// What was seen of the words of a locale.
#[derive(Debug)]
pub(crate) struct Words<'p> {
    project: &'p Project,
    pub(super) locale: &'p Locale,
    pub(super) language: RuleLanguage,
    house: OnceLock<Option<HouseWords>>,
    forbidden: Vec<&'p ListedWord>,
    /// What is seen now; in the end, all that was seen.
    pub(super) seen: SeenWords,
    total: SeenWords,
}

/// What was seen of the words of a locale.
#[derive(Debug, Default)]
pub(crate) struct SeenWords {
    /// By file, and the word in small letters.
    pub(super) unknown: BTreeMap<(FileId, String), Unknown>,
    /// Words with a capital inside a sentence, in small letters: names.
    pub(super) names: FxHashSet<String>,
    /// How many words there were.
    pub(super) count: usize,
}

impl SeenWords {
    /// Writes it.
    pub(crate) fn write(&self, to: &mut Writer<'_>) {
        to.number(self.unknown.len());
        for ((_, small), Unknown { word, role, places, count }) in &self.unknown {
            to.text(small);
            to.text(word);
            to.number(*role as usize);
            to.number(*count);
            to.number(places.len());
            if places.is_empty() {
                to.spoil();
            }
            for place in places {
                to.span(place.span);
                to.number(usize::from(place.literal));
            }
        }
        to.number(self.names.len());
        self.names.iter().for_each(|name| to.text(name));
        to.number(self.count);
    }

    /// Reads the same.
    pub(crate) fn read_back(from: &mut Reader<'_>) -> Option<Self> {
        let mut own = Self::default();
        for _ in 0..from.number()? {
            let (small, word) = (from.text()?.to_owned(), from.text()?.to_owned());
            let role = match from.number()? {
                0 => Role::Word,
                1 => Role::First,
                _ => Role::Name,
            };
            let count = from.number()?;
            let mut places = Vec::new();
            for _ in 0..from.number()? {
                places.push(Place { span: from.span()?, literal: from.number()? == 1 });
            }
            let file = places.first()?.span.file;
            own.unknown.insert((file, small), Unknown { word, role, places, count });
        }
        for _ in 0..from.number()? {
            own.names.insert(from.text()?.to_owned());
        }
        own.count = from.number()?;
        Some(own)
    }
}

/// A word that is not known.
#[derive(Debug)]
pub(crate) struct Unknown {
    /// As it is written first.
    pub(crate) word: String,
    /// Whether it was ever seen in small letters, or as the first word of a sentence.
    pub(super) role: Role,
    pub(crate) places: Vec<Place>,
    pub(crate) count: usize,
}

/// Where a word stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) span: Span,
    /// Whether the file has these very letters there.
    pub(super) literal: bool,
}

impl<'p> Spelling<'p> {
    pub(crate) fn new(project: &'p Project) -> Self {
        let of = |locale: &'p Locale| Words {
            project,
            locale,
            language: RuleLanguage::of(locale),
            house: OnceLock::new(),
            forbidden: words_of(project, locale).filter(|word| word.forbidden).collect(),
            seen: SeenWords::default(),
            total: SeenWords::default(),
        };
        let with_words = project.settings.locales.iter().filter(|locale| dictionary(locale.language()).is_some());
        Self { known: KnownWords::default(), locales: with_words.map(of).collect() }
    }

    /// What was seen so far, a locale after the other; nothing is left.
    pub(crate) fn take(&mut self) -> Vec<SeenWords> {
        self.locales.iter_mut().map(|words| std::mem::take(&mut words.seen)).collect()
    }

    /// Adds what was seen to what was seen before.
    pub(crate) fn add(&mut self, seen: Vec<SeenWords>) {
        for (words, other) in self.locales.iter_mut().zip(seen) {
            words.total.unknown.extend(other.unknown);
            words.total.names.extend(other.names);
            words.total.count += other.count;
        }
    }

    /// Everything was seen.
    pub(crate) fn settle(&mut self) {
        self.locales.iter_mut().for_each(|words| words.seen = std::mem::take(&mut words.total));
    }

    /// Looks at a text that is in the language of its file.
    pub(crate) fn read(&mut self, text: Text<'_, '_>, report: &mut Report) {
        let Some(words) = self.locales.iter_mut().find(|words| words.locale == text.subject.locale) else { return };
        let reading = text.reading();
        let script = match words.language {
            RuleLanguage::English => CharClasses::LATIN,
            _ => CharClasses::CYRILLIC,
        };
        if !reading.classes.any(script) {
            return;
        }
        words.forbidden(text, report);
        let other = CharClasses::LATIN.and(CharClasses::CYRILLIC);
        let mut unknown: Vec<usize> = Vec::new();
        for (index, token) in reading.tokens.iter().enumerate() {
            let is_word = token.kind == TokenKind::Word && token.classes.any(script) && !token.classes.all(other);
            if !is_word || !reading.is_fresh(token.start as usize) {
                continue;
            }
            words.seen.count += 1;
            if !self.known.has(words.language, reading.small(token)) {
                unknown.push(index);
            }
        }
        // Spellings of before are no words of the list, or are of another one.
        for index in unknown.iter().copied() {
            words.consider(reading, index, &unknown, &mut self.known);
        }
    }
}

impl<'p> Words<'p> {
    /// The words of the house.
    pub(super) fn house(&self) -> Option<&HouseWords> {
        self.house_by(&mut KnownWords::default())
    }

    /// The same where some words were looked up before.
    fn house_by(&self, known: &mut KnownWords) -> Option<&HouseWords> {
        let is_word = &mut |word: &str| known.has(self.language, word);
        self.house.get_or_init(|| HouseWords::new(self.project, self.locale, is_word)).as_ref()
    }

    /// Keeps a word that the dictionary does not have, unless something else explains it.
    fn consider(&mut self, reading: &Reading<'_>, index: usize, unknown: &[usize], known: &mut KnownWords) {
        let Some(token) = reading.tokens.get(index) else { return };
        let (word, small) = (reading.of(token), reading.small(token));
        let Some(role) = role(reading, token) else { return };
        if self.has_foreign_letters(token, word) {
            return;
        }
        // Made now, while the words that were looked up are at hand.
        self.house_by(known);
        if self.is_explained(reading, index) {
            return;
        }
        if self.house().is_none_or(|house| house.has(word, small)) {
            return;
        }
        if role == Role::Name {
            self.seen.names.insert(small.to_owned());
        }
        if is_foreign_run(reading, index, unknown, self.language, known) {
            return;
        }
        let range = token.start as usize..token.end as usize;
        let Some(span) = reading.span(range.clone()) else { return };
        let literal = reading.editable(range).is_some();
        let new = || Unknown { word: word.to_owned(), role, places: Vec::new(), count: 0 };
        let entry = self.seen.unknown.entry((span.file, small.to_owned())).or_insert_with(new);
        entry.count += 1;
        if role == Role::Word && entry.role != Role::Word {
            (entry.role, entry.word) = (role, word.to_owned());
        } else if role == Role::First && followed_by_name(reading, index) {
            // «Зарина Каримова»
            self.seen.names.insert(small.to_owned());
        }
        if entry.places.len() < PLACES {
            entry.places.push(Place { span, literal });
        }
    }

    /// Letters outside the alphabet are another rule's affair.
    fn has_foreign_letters(&self, token: &Token, word: &str) -> bool {
        let tag = self.locale.language();
        let rare = CharClasses::RARE_CYRILLIC.and(CharClasses::RUSSIAN_ONLY).and(CharClasses::STRANGE);
        token.classes.any(rare)
            && word.chars().any(|c| {
                foreign_letters(tag, c)
                    || legacy_letter(tag, c).is_some()
                    || c.is_alphabetic() && c > '\u{7F}' && c < '\u{400}'
            })
    }

    /// Whether the other parts of a word with hyphens make it right.
    fn is_explained(&self, reading: &Reading<'_>, index: usize) -> bool {
        let chain = chain(reading, index);
        let (Some(token), Some(dictionary)) = (reading.tokens.get(index), dictionary(self.locale.language())) else {
            return false;
        };
        if chain.len() < 2 {
            return false;
        }
        let small = reading.small(token);
        if dictionary.is_part(small) {
            return true;
        }
        // «НПО-шный», «СММ-ро»: what follows an abbreviation is its ending.
        let before =
            index.checked_sub(1).filter(|before| chain.contains(before)).and_then(|at| reading.tokens.get(at));
        let is_capitals = |token: &Token| {
            let word = reading.of(token);
            word.chars().count() > 1 && !word.chars().any(char::is_lowercase) || token.classes.any(CharClasses::LATIN)
        };
        if self.language != RuleLanguage::English && before.is_some_and(is_capitals) && small.chars().count() <= 6 {
            return true;
        }
        // «Ким Чен-ын», “Kyung-ja Park”: what follows a name that nobody knows is a part of it.
        let is_name =
            |token: &Token| token.classes.any(CharClasses::CAPITAL) && !dictionary.has(reading.small(token));
        if before.is_some_and(is_name) && small.chars().count() <= 5 {
            return true;
        }
        let whole: Vec<&str> =
            reading.tokens.get(chain).unwrap_or_default().iter().map(|t| reading.small(t)).collect();
        let whole = whole.join("-");
        dictionary.has(&whole) || self.house().is_some_and(|house| house.has(&whole, &whole))
    }

    /// Reports words that the house's list forbids.
    fn forbidden(&self, text: Text<'_, '_>, report: &mut Report) {
        if self.forbidden.is_empty() {
            return;
        }
        let Some(dictionary) = dictionary(self.locale.language()) else { return };
        let (subject, reading) = (text.subject, text.reading());
        for token in reading.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            let (word, small) = (reading.of(token), reading.small(token));
            let is = |listed: &ListedWord| {
                let wanted = listed.text.to_lowercase();
                if listed.text.starts_with(char::is_uppercase) && !word.starts_with(char::is_uppercase) {
                    return false;
                }
                if listed.open {
                    small.starts_with(&wanted)
                } else {
                    dictionary.without_endings(small).any(|stem| stem == wanted)
                }
            };
            let Some(listed) = self.forbidden.iter().find(|listed| is(listed)) else { continue };
            let place = reading.span(token.start as usize..token.end as usize);
            let Some(span) = place.filter(|_| reading.is_fresh(token.start as usize)) else { continue };
            let message = message!(
                "forbidden-word",
                "“{words}” is not used in {language} texts of this house",
                words = word,
                language = subject.language_name(),
            );
            let help = match &listed.better {
                Some(better) => message!("write-better", "write {better}", better = better),
                None => message!("find-another-word", "write another word"),
            };
            report.add(
                Diagnostic::new(Code::ForbiddenTerm, message)
                    .at(span, subject.name())
                    .also(listed.span, message!("listed-here", "listed here"))
                    .help(help),
            );
        }
    }
}

/// Whether a word with a capital follows.
fn followed_by_name(reading: &Reading<'_>, index: usize) -> bool {
    let (Some(token), Some(next)) = (reading.tokens.get(index), reading.tokens.get(index + 1)) else { return false };
    let gap = reading.text.get(token.end as usize..next.start as usize).unwrap_or("");
    next.kind == TokenKind::Word
        && reading.of(next).starts_with(char::is_uppercase)
        && gap.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2011}'))
}

/// Whether a word is one of several in a row that another language knows and this one does not.
fn is_foreign_run(
    reading: &Reading<'_>,
    index: usize,
    unknown: &[usize],
    own: RuleLanguage,
    known: &mut KnownWords,
) -> bool {
    let others = [RuleLanguage::English, RuleLanguage::Russian, RuleLanguage::Tajik];
    others.into_iter().filter(|other| *other != own).any(|other| {
        let mut foreign = |at: usize| {
            let token = reading.tokens.get(at).filter(|token| token.kind == TokenKind::Word);
            unknown.contains(&at) && token.is_some_and(|token| known.has(other, reading.small(token)))
        };
        if !foreign(index) {
            return false;
        }
        let before = (0..index).rev().take_while(|at| foreign(*at)).count();
        let after = (index + 1..reading.tokens.len()).take_while(|at| foreign(*at)).count();
        before + after + 1 >= FOREIGN_RUN
    })
}
