//! What may have been meant by unknown words, and how it is said.
//!
//! In: the [`Unknown`] words of a run. Out: diagnostics. Invariants: letters that a keyboard lacks are put back by a fix only
//! where one word alone can be meant; no other slip is mended by a fix, for names, too, lie one letter apart; a language's
//! findings end at [`MOST`], and a house that is new to this check gets one line.

use std::collections::{BTreeMap, BTreeSet};

use super::collect::{Place, Spelling, Unknown, Words};
use super::place::Role;
use crate::check::words::listing::UnknownWord;
use crate::diag::{Argument, Code, Diagnostic, FileId, Message, Report, Span, counted, message};
use crate::l10n::Locale;
use crate::l10n::language::{Dictionary, dictionary};
use crate::project::words_file;

/// The most misspelt words of a language that are told in one run.
const MOST: usize = 20;
/// In a hundred words so many unknown ones are those of a house that has not listed its own yet.
const NEW_HOUSE: usize = 3;
/// The most words that are suggested.
const SUGGESTIONS: usize = 3;
/// The fewest letters of a word whose letters are put back by a fix, and of a name that is taken for a word.
const SHORTEST_FIX: usize = 4;
const SHORTEST_NAME: usize = 6;
/// The fewest letters of the first word of a sentence that may be a name.
const SHORTEST_FIRST: usize = 6;

/// What is wrong with a word.
enum Fault {
    /// Letters that the keyboard lacks: the word with them, and whether no other can be meant.
    Keyboard(String, bool),
    /// The spelling of before: that of today.
    Old(String),
    /// The name that was meant.
    Name(String),
    /// No word: what may have been meant.
    Misspelt(Vec<String>),
}

impl Spelling<'_> {
    /// Reports what was found. `allowed` says whether a message may break a rule.
    pub(crate) fn report(&self, allowed: &mut dyn FnMut(Code, Span) -> bool, report: &mut Report) {
        // Another rule knows the right word, because the locale has it elsewhere.
        let letters = report.since(0).iter().filter(|found| found.code == Code::TajikLetters);
        let told: BTreeSet<Span> = letters.filter_map(|found| Some(found.primary.as_ref()?.span)).collect();
        for words in &self.locales {
            words.report(&mut |code, place| told.contains(&place) || allowed(code, place), report);
        }
    }
}

impl Spelling<'_> {
    /// The unknown words of a locale, in all its files together; names too if they are wanted.
    pub(crate) fn unknown(&self, locale: &Locale, names: bool) -> Vec<UnknownWord> {
        let mut all: BTreeMap<String, UnknownWord> = BTreeMap::new();
        let words = self.locales.iter().filter(|words| words.locale == locale);
        for (_, unknown) in words.flat_map(Words::sorted) {
            let Some(first) = unknown.places.first().filter(|_| names || unknown.role == Role::Word) else {
                continue;
            };
            let new = || UnknownWord { word: unknown.word.clone(), count: 0, place: first.span };
            all.entry(unknown.word.to_lowercase()).or_insert_with(new).count += unknown.count;
        }
        all.into_values().collect()
    }
}

/// Whether a word in small letters is one that only Russian has, and no name of it.
fn russian(small: &str) -> bool {
    let is = |words: &Dictionary| words.lists(small) && words.is_own_form(small) && !words.is_name(small);
    dictionary("ru").is_some_and(is)
}

impl Words<'_> {
    /// The unknown words, in the order of their first places.
    fn sorted(&self) -> Vec<(FileId, &Unknown)> {
        let mut list: Vec<(FileId, &Unknown)> =
            self.seen.unknown.iter().map(|((file, _), word)| (*file, word)).collect();
        list.sort_by_key(|(file, word)| (*file, word.places.first().map(|place| place.span.start)));
        list
    }

    fn report(&self, allowed: &mut dyn FnMut(Code, Span) -> bool, report: &mut Report) {
        let Some(dictionary) = dictionary(self.locale.language()) else { return };
        let candidates = self.sorted();
        let certain = candidates.iter().filter(|(_, unknown)| unknown.role == Role::Word).count();
        let is_new = certain > MOST && certain * 100 > self.seen.count * NEW_HOUSE;
        let (mut told, mut more) = (0, Vec::new());
        for (_, unknown) in candidates {
            let enough = is_new || told >= MOST;
            if enough && unknown.role == Role::Word && dictionary.restored_once(&unknown.word).is_none() {
                more.extend(
                    unknown
                        .places
                        .first()
                        .filter(|place| !allowed(Code::Misspelt, place.span))
                        .map(|place| place.span),
                );
                continue;
            }
            let Some(fault) = self.fault(dictionary, unknown) else { continue };
            let code = fault.code();
            let places: Vec<Place> =
                unknown.places.iter().copied().filter(|place| !allowed(code, place.span)).collect();
            if places.is_empty() {
                continue;
            }
            if matches!(fault, Fault::Misspelt(_)) {
                if enough {
                    more.extend(places.first().map(|place| place.span));
                    continue;
                }
                told += 1;
            }
            let count = unknown.count - (unknown.places.len() - places.len());
            self.tell(unknown, &fault, (&places, count), report);
        }
        if let Some(first) = more.first() {
            self.tell_more(*first, more.len(), is_new, report);
        }
    }

    /// What is wrong with a word; `None` where it may be a name.
    fn fault(&self, dictionary: &Dictionary, unknown: &Unknown) -> Option<Fault> {
        let word = unknown.word.as_str();
        let small = word.to_lowercase();
        let letters = small.chars().count();
        let is_first = unknown.role == Role::First;
        if unknown.role == Role::Name || is_first && (self.seen.names.contains(&small) || letters < SHORTEST_FIRST) {
            return self.name(dictionary, word, &small).or_else(|| {
                // «Хама одамон»
                let typed = letters >= SHORTEST_FIX && is_first && !self.seen.names.contains(&small);
                let proper = typed.then(|| dictionary.restored_once(word))??;
                dictionary.lists(&proper.to_lowercase()).then_some(Fault::Keyboard(proper, false))
            });
        }
        if let Some(new) = dictionary.reformed(word) {
            return Some(Fault::Old(new));
        }
        let mut restored = dictionary.restored(word);
        if restored.len() == 1 && letters >= SHORTEST_FIX {
            let other = restored.pop()?;
            let certain = is_certain(dictionary, &small, &other, unknown.role);
            return Some(Fault::Keyboard(other, certain));
        }
        let near = dictionary.near(word);
        let is_tajik = dictionary.subtag() == "tg";
        if is_first {
            // A name may begin a sentence, and then only a word that is nearly another one is a slip.
            let first = small.chars().next();
            // «Следствие ба анҷом расид»
            let foreign = is_tajik && russian(&small) && !self.seen.names.contains(&small);
            if foreign {
                return Some(Fault::Misspelt(Vec::new()));
            }
            let is_word = |word: &String| {
                let other = word.to_lowercase();
                other.chars().next() == first && dictionary.lists(&other)
            };
            if dictionary.may_be_name(&small) || !(restored.iter().any(is_word) || near.iter().any(is_word)) {
                return self.name(dictionary, word, &small);
            }
        }
        for other in near {
            if !restored.contains(&other) {
                restored.push(other);
            }
        }
        restored.truncate(SUGGESTIONS);
        Some(Fault::Misspelt(restored))
    }

    /// The name that was meant by one that nobody knows.
    fn name(&self, dictionary: &Dictionary, word: &str, small: &str) -> Option<Fault> {
        if let Some(name) = self.house().and_then(|house| house.near_name(small)) {
            return Some(Fault::Name(dictionary.like(word, &name)));
        }
        if small.chars().count() < SHORTEST_NAME {
            return None;
        }
        if let Some(other) = exchanged(small).into_iter().find(|other| self.seen.names.contains(other)) {
            return Some(Fault::Name(dictionary.like(word, &other)));
        }
        let restored = dictionary.restored_once(word)?;
        let plain = restored.to_lowercase();
        dictionary.lists_name(&plain).then_some(Fault::Name(restored))
    }

    fn tell(&self, unknown: &Unknown, fault: &Fault, (places, count): (&[Place], usize), report: &mut Report) {
        let word = unknown.word.as_str();
        let language = || Argument::from(self.locale);
        let add = || format!("payom words --locale {} --add {word}", self.locale);
        let Some(first) = places.first() else { return };
        let message = match fault {
            Fault::Keyboard(proper, certain) => {
                for place in places {
                    report.add(keyboard(word, proper, *place, *certain));
                }
                return;
            }
            Fault::Old(_) => message!("old-spelling", "`{word}` is the spelling of before the reform", word = word),
            Fault::Name(_) => message!("misspelt-name", "the name `{word}` is nearly one that is known", word = word),
            Fault::Misspelt(_) if count == 1 => message!(
                "misspelt",
                "`{word}` is not in the dictionary of {language}",
                word = word,
                language = language(),
            ),
            Fault::Misspelt(_) => message!(
                "misspelt-often",
                "`{word}`, written {count} times in this file, is not in the dictionary of {language}",
                word = word,
                count = count,
                language = language(),
            ),
        };
        let help = match fault {
            Fault::Keyboard(new, _) | Fault::Old(new) => write(new),
            Fault::Name(name) => message!(
                "write-name-or-add",
                "write {name}; if {word} is right, add it to {file}: {command}",
                name = name,
                word = word,
                file = words_file(self.locale),
                command = add(),
            ),
            Fault::Misspelt(list) if list.is_empty() => message!(
                "correct-or-add",
                "correct it; if it is right, add it to {file}: {command}",
                file = words_file(self.locale),
                command = add(),
            ),
            Fault::Misspelt(list) => message!(
                "write-one-or-add",
                "did you mean {words}? If {word} is right, add it to {file}: {command}",
                words = list.join(", "),
                word = word,
                file = words_file(self.locale),
                command = add(),
            ),
        };
        report.add(Diagnostic::new(fault.code(), message).at(first.span, "").help(help));
    }

    /// One line for the words that are not told one by one.
    fn tell_more(&self, first: Span, count: usize, is_new: bool, report: &mut Report) {
        let language = Argument::from(self.locale);
        let message = if is_new {
            message!(
                "many-unknown-words",
                "{count} words are not in the dictionary of {language}",
                count = count,
                language = language,
            )
        } else {
            counted!(
                "more-unknown-words",
                count,
                "{count} more word is not in the dictionary of {language}",
                "{count} more words are not in the dictionary of {language}",
                language = language,
            )
        };
        report.add(
            Diagnostic::new(Code::Misspelt, message).at(first, message!("first-of-them", "the first of them")).help(
                message!(
                    "list-unknown-words",
                    "list them: payom words --locale {tag} --unknown",
                    tag = self.locale.tag(),
                ),
            ),
        );
    }
}

impl Fault {
    fn code(&self) -> Code {
        match self {
            Self::Keyboard(..) => Code::WrongKeyboard,
            Self::Old(_) => Code::OldSpelling,
            Self::Name(_) => Code::MisspeltName,
            Self::Misspelt(_) => Code::Misspelt,
        }
    }
}

/// A word with two letters beside each other exchanged, in every place but the first and the last.
fn exchanged(small: &str) -> Vec<String> {
    let letters: Vec<char> = small.chars().collect();
    let inner = 1..letters.len().saturating_sub(2);
    inner
        .filter_map(|at| {
            let mut other = letters.clone();
            other.swap(at, at + 1);
            (other != letters).then(|| other.into_iter().collect())
        })
        .collect()
}

fn write(proper: &str) -> Message {
    message!("write-word", "write {word}", word = proper)
}

/// Whether a word without its letters is a slip of the keyboard and nothing else: not a name, which may be spelt in either
/// way, and not a word whose last «и» alone would change, for there an ending may follow a word that the list lacks.
fn is_certain(dictionary: &Dictionary, small: &str, proper: &str, role: Role) -> bool {
    let proper = proper.to_lowercase();
    let name = role != Role::Word && (dictionary.may_be_name(small) || !dictionary.lists(&proper));
    let stem = |word: &str| word.trim_end_matches(['и', 'ӣ', 'й']).to_owned();
    !name && stem(small) != stem(&proper)
}

fn keyboard(word: &str, proper: &str, place: Place, certain: bool) -> Diagnostic {
    let message = message!("lacks-tajik-letters", "the word `{word}` lacks its Tajik letters", word = word);
    let diagnostic = Diagnostic::new(Code::WrongKeyboard, message).at(place.span, "").help(write(proper));
    if place.literal && certain { diagnostic.fix(place.span, proper) } else { diagnostic }
}
