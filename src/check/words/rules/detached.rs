//! A Russian participle behind a comma that agrees with no noun before it: «Журналистов, задержанные в Хороге, отпустили».
//!
//! In: a reading. Out: diagnostics. Invariants: something is claimed only where every word from the last stop to the comma is known, none
//! can be what the participle belongs to, and all words behind it, to the next comma or stop, are its own. A participle that may stand for
//! persons is left alone where a preposition is before it.

use super::cases::Place;
use super::concord::disagreement;
use crate::check::words::reading::{CharClasses, Reading, Text, TokenKind};
use crate::diag::{Report, message};
use crate::l10n::language::{Cases, Concord, dictionary, find};

const INSTRUMENTAL: Cases = Cases::MASCULINE[4].or(Cases::FEMININE[4]).or(Cases::NEUTER[4]).or(Cases::PLURAL[4]);

/// The fewest letters of a participle.
const SHORTEST: usize = 7;
/// The most words between a stop and the comma.
const FAR: usize = 12;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let reading = text.reading();
    let tag = text.subject.language.tag();
    let (Some(concord), Some(words)) = (find(tag).prose.concord, dictionary(tag)) else { return };
    for (index, token) in reading.tokens.iter().enumerate().skip(1) {
        let behind_comma =
            || reading.text.get(..token.start as usize).is_some_and(|head| head.trim_end().ends_with(','));
        let word = reading.small(token);
        if token.kind != TokenKind::Word
            || token.classes.any(CharClasses::CAPITAL)
            || !is_like_one(word)
            || !behind_comma()
            || !reading.is_fresh(token.start as usize)
        {
            continue;
        }
        let place = |index| Place { reading, index, concord, words };
        let Some(participle) = concord
            .declining
            .adjective(words, word)
            .filter(|own| word.chars().count() >= SHORTEST && is_participle(own.stem, &|form| words.lists(form)))
        else {
            continue;
        };
        // «По словам юристов, задержанные в Хороге, …»
        let person = concord.declining.alone.iter().any(|begin| word.starts_with(begin));
        let phrase = |at: usize| is_preposition(concord, reading.tokens.get(at).map_or("", |own| reading.small(own)));
        if person && (0..index).any(phrase)
            || !place(index).has_own_words(participle.cases)
            || !place(index).is_without_noun(participle.cases)
        {
            continue;
        }
        let noun = reading.tokens.get(index - 1).map_or(token.start, |noun| noun.start);
        let help = message!("make-words-agree", "see which of the two has the wrong ending");
        disagreement(text, noun as usize..token.end as usize, help, report);
    }
}

/// Whether a word may be a participle by its letters.
fn is_like_one(word: &str) -> bool {
    ["вш", "щ", "нн"].iter().any(|letters| word.contains(letters))
}

/// Whether an adjective's stem is that of a participle: «-вш-», «-ющ-», or «-нн-» with short forms in «-н».
fn is_participle(stem: &str, lists: &dyn Fn(&str) -> bool) -> bool {
    let active = ["вш", "ущ", "ющ", "ащ", "ящ"].iter().any(|end| stem.ends_with(end));
    let short = || {
        let short = stem.strip_suffix('н').filter(|short| ["ан", "ен", "ян"].iter().any(|end| short.ends_with(end)));
        short.is_some_and(|short| ["", "а", "о", "ы"].iter().all(|end| lists(&format!("{short}{end}"))))
    };
    active || short()
}

impl Place<'_, '_> {
    /// Whether all that follows a participle to the next comma or stop is its own: a preposition, who did it, and nothing that it may
    /// belong to, as in «По словам юристов, представленные в суд жалобы…».
    fn has_own_words(&self, participle: Cases) -> bool {
        let Some(next) = self.word(1) else { return false };
        // «Представленным правительством,»
        let agent = self.noun(next).is_some_and(|noun| noun.meets(INSTRUMENTAL));
        if agent && self.ends(self.index + 1) {
            return true;
        }
        if !agent && !is_preposition(self.concord, next) {
            return false;
        }
        for on in 1..=FAR {
            let known = self.word(on).is_some_and(|word| {
                is_preposition(self.concord, word) || self.noun(word).is_some_and(|noun| !noun.meets(participle))
            });
            let name = self
                .reading
                .tokens
                .get(self.index + on)
                .is_some_and(|token| token.kind == TokenKind::Word && token.classes.any(CharClasses::CAPITAL));
            // A name ends the phrase: «в Хороге,».
            if self.ends(self.index + on) {
                return known || name;
            }
            if !known {
                return false;
            }
        }
        false
    }

    /// Whether a comma or a stop stands right behind a token.
    fn ends(&self, at: usize) -> bool {
        let behind = self.reading.tokens.get(at).and_then(|token| self.reading.after(token.end as usize));
        matches!(behind, Some(',' | '.' | ';' | '!' | '?' | ')'))
    }

    /// Whether all the words before the comma are known, and none may be what the participle belongs to.
    fn is_without_noun(&self, participle: Cases) -> bool {
        let mut nouns = 0;
        for back in 1..=FAR {
            let Some(at) = self.index.checked_sub(back) else { return nouns > 0 };
            let Some(before) = self.reading.tokens.get(at) else { return false };
            if back > 1 && self.is_stopped(at) {
                return nouns > 0;
            }
            let word = self.reading.small(before);
            if before.kind != TokenKind::Word || is_name(self.reading, at) {
                return false;
            }
            match self.noun(word) {
                Some(noun) if noun.meets(participle) => return false,
                Some(_) => nouns += 1,
                None if is_preposition(self.concord, word) => {}
                None => match self.concord.declining.adjective(self.words, word) {
                    Some(adjective) if !adjective.cases.meets(participle) && nouns > 0 => {}
                    _ => return false,
                },
            }
        }
        false
    }

    /// Whether a sentence or a part of one ends behind a token.
    fn is_stopped(&self, at: usize) -> bool {
        let ends = self.reading.tokens.get(at).zip(self.reading.tokens.get(at + 1));
        let gap = ends.and_then(|(one, two)| self.reading.text.get(one.end as usize..two.start as usize));
        gap.is_some_and(|gap| gap.contains(['.', '!', '?', ':', ';', '…']))
    }
}

fn is_preposition(concord: &Concord, word: &str) -> bool {
    concord.declining.prepositions.iter().any(|(own, _)| *own == word) || concord.prepositions.contains(&word)
}

/// Whether a word has a capital that no beginning of a text gives it.
fn is_name(reading: &Reading<'_>, at: usize) -> bool {
    at > 0 && reading.tokens.get(at).is_some_and(|token| token.classes.any(CharClasses::CAPITAL))
}
