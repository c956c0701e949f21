//! What a text says of a value: that it is the least, or the most.
//!
//! In: a text and one of its values. Out: its [`Bound`]. Invariants: a word that denies turns a bound round where it stands before
//! it with two words between at most; where it stands elsewhere in the sentence, nothing is claimed, unless the bound belongs to a
//! noun and not to the verb: "children under 14".

use std::ops::Range;
use std::sync::OnceLock;

use super::super::negation::denies_whole;
use crate::check::words::reading::lexicon::WordSieve;
use crate::check::words::reading::{CharClasses, Kind, Reading, RuleLanguage, Text, Token, TokenKind, Value};
use crate::l10n::language::{Bounds, DeniedVerbs, Prose, dictionary, find, is_one_of};

/// The most words between a denial and the bound that it turns round.
const BETWEEN: usize = 2;
/// The most words between a number and what compares it: «аз 12 нафар ҳозирон зиёд».
const BEHIND: usize = 3;
/// The least number without a measure of which "over" tells that it is more: "over 12 sessions" is during them.
const MANY: u64 = 100;

/// What a text says of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// Nothing.
    None,
    /// Nobody knows what.
    Open,
    /// That it is the least, or the most; with which words, and whether they cannot say anything else.
    At {
        /// The least.
        least: bool,
        /// No other meaning.
        firm: bool,
        /// It belongs to a noun, and the sentence denies what it says of that.
        denied: bool,
        /// The words.
        range: Range<usize>,
    },
}

/// Whether a value is one of which a bound may be lost: a plain count.
pub(super) fn is_plain(value: &Value) -> bool {
    let year = value.measure.is_none() && value.raw.integer().is_some_and(|number| (1900..2100).contains(&number));
    value.kind == Kind::Count && value.is_strong() && !value.about && !year
}

/// Whether a text may say a bound of a value in some way.
pub(super) fn hints(text: Text<'_, '_>, value: &Value) -> bool {
    let sentence = Sentence::of(text, value);
    let begins = |word: &str| sentence.bounds.hints.iter().any(|stem| word.starts_with(stem));
    let before = sentence.word(sentence.first.wrapping_sub(1));
    sentence.bounds.hints_before.contains(&before)
        || sentence.reading.words().any(|(token, _)| begins(sentence.reading.small(token)))
        || sentence.reading.text.contains(['<', '>', '≥', '≤', '+', '~'])
}

/// Whether a text says that a value is not exact: "some 250".
pub(super) fn is_about(text: Text<'_, '_>, value: &Value) -> bool {
    let sentence = Sentence::of(text, value);
    is_plain(value) && sentence.before(sentence.first, sentence.bounds.about).is_some()
}

/// What a text says of a value.
pub(super) fn bound(text: Text<'_, '_>, value: &Value) -> Bound {
    let sentence = Sentence::of(text, value);
    if !sentence.may_bound(text.subject.language) {
        return Bound::None;
    }
    let Some((least, words)) = sentence.phrase(value) else { return Bound::None };
    let belongs = sentence.belongs(words.start);
    let denial = sentence.denial(words.start).filter(|_| !belongs);
    let open = if belongs { sentence.excepts() } else { sentence.denies_elsewhere(denial, &words) };
    if open {
        return Bound::Open;
    }
    let start = denial.unwrap_or(words.start).min(words.start);
    let ends = sentence.token(start).zip(words.end.checked_sub(1).and_then(|last| sentence.token(last)));
    let Some((first, last)) = ends else { return Bound::None };
    let spoken: Vec<&str> = words.map(|at| sentence.word(at)).collect();
    let loose = sentence.bounds.loose.contains(&&*spoken.join(" "));
    let sure = match value.measure {
        Some(measure) => measure.is_money() || measure.dimension == "percent",
        None => value.raw.integer().is_some_and(|number| number >= MANY),
    };
    let dated = matches!(value.kind, Kind::Date(_) | Kind::Time(_));
    Bound::At {
        least: least != denial.is_some(),
        firm: !dated && (!loose || sure && text.subject.language == RuleLanguage::English),
        denied: belongs && sentence.denies_somewhere(),
        range: first.start as usize..last.end as usize,
    }
}

/// The tokens round a value.
pub(super) struct Sentence<'t, 'n> {
    pub(super) reading: &'t Reading<'n>,
    pub(super) bounds: &'static Bounds,
    prose: &'static Prose,
    tag: &'static str,
    /// The first token of the value, and the one behind its last.
    pub(super) first: usize,
    pub(super) last: usize,
}

impl<'t, 'n> Sentence<'t, 'n> {
    pub(super) fn of(text: Text<'t, 'n>, value: &Value) -> Self {
        let reading = text.reading();
        let at = |place: usize| reading.tokens.partition_point(|token| (token.start as usize) < place);
        let prose = &find(text.subject.language.tag()).prose;
        Self {
            reading,
            bounds: prose.bounds,
            prose,
            tag: text.subject.language.tag(),
            first: at(value.range.start),
            last: at(value.range.end),
        }
    }

    /// Whether a word beside the value may be one of a phrase: beside most there is none (bench `check`).
    fn may_bound(&self, language: RuleLanguage) -> bool {
        static NEAR: [OnceLock<WordSieve>; 4] = [const { OnceLock::new() }; 4];
        let Some(near) = NEAR.get(language as usize) else { return false };
        let near = near.get_or_init(|| {
            let Bounds { least, most, later, earlier, least_behind, most_behind, than, .. } = self.bounds;
            let before = [least, most, later, earlier].into_iter().flat_map(|phrases| phrases.iter());
            let behind = [least_behind, most_behind].into_iter().flat_map(|phrases| phrases.iter());
            let last = before.filter_map(|phrase| phrase.rsplit(' ').next());
            WordSieve::of(last.chain(behind.filter_map(|phrase| phrase.split(' ').next())).chain([*than]))
        });
        let beside = [self.first.checked_sub(1), Some(self.last), Some(self.last + 1)];
        beside.into_iter().flatten().map(|at| self.word(at)).any(|word| !word.is_empty() && near.has(word))
    }

    fn token(&self, at: usize) -> Option<&'t Token> {
        self.reading.tokens.get(at)
    }

    /// A word in small letters.
    pub(super) fn word(&self, at: usize) -> &'t str {
        let word = self.token(at).filter(|token| token.kind == TokenKind::Word);
        word.map_or("", |token| self.reading.small(token))
    }

    /// What stands between a token and the one before it.
    fn gap(&self, at: usize) -> &'t str {
        let ends = at.checked_sub(1).and_then(|before| self.token(before)).zip(self.token(at));
        ends.and_then(|(one, other)| self.reading.text.get(one.end as usize..other.start as usize)).unwrap_or(".")
    }

    /// Whether nothing parts a token from the one before it but spaces, a sign of money and emphasis.
    pub(super) fn is_joined(&self, at: usize) -> bool {
        self.gap(at).chars().all(|c| c.is_whitespace() || matches!(c, '*' | '_' | '€' | '$' | '£' | '₽' | '~'))
    }

    /// The longest of some phrases that ends before a token: its tokens.
    fn before(&self, end: usize, phrases: &[&str]) -> Option<Range<usize>> {
        let last = Some(self.word(end.checked_sub(1)?)).filter(|word| !word.is_empty())?;
        let is = |phrase: &&&str| {
            let mut words = phrase.split(' ').rev().enumerate();
            // One look tells nearly all of them from what stands there (bench `check`).
            phrase.ends_with(last)
                && words.all(|(back, word)| {
                    end.checked_sub(back + 1).is_some_and(|at| self.word(at) == word && self.is_joined(at + 1))
                })
        };
        let length = phrases.iter().filter(is).map(|phrase| phrase.split(' ').count()).max()?;
        Some(end - length..end)
    }

    /// The longest of some phrases that begins at a token.
    fn behind(&self, start: usize, phrases: &[&str]) -> Option<Range<usize>> {
        let first = Some(self.word(start)).filter(|word| !word.is_empty())?;
        let is = |phrase: &&&str| {
            let mut words = phrase.split(' ').enumerate();
            phrase.starts_with(first)
                && words.all(|(on, word)| self.word(start + on) == word && self.is_joined(start + on))
        };
        let length = phrases.iter().filter(is).map(|phrase| phrase.split(' ').count()).max()?;
        Some(start..start + length)
    }

    /// The phrase that makes a bound of the value, and whether that is the least.
    fn phrase(&self, value: &Value) -> Option<(bool, Range<usize>)> {
        let bounds = self.bounds;
        let dated = matches!(value.kind, Kind::Date(_) | Kind::Time(_));
        let longer = |least: Option<Range<usize>>, most: Option<Range<usize>>| match (least, most) {
            (Some(least), Some(most)) if most.len() > least.len() => Some((false, most)),
            (Some(least), _) => Some((true, least)),
            (None, most) => most.map(|most| (false, most)),
        };
        // «до 90 с лишним»: what stands behind says more.
        for start in [self.last, self.last + 1] {
            let found = longer(self.behind(start, bounds.least_behind), self.behind(start, bounds.most_behind));
            // «меньше 45 букв или больше 85»
            let of_next = |found: &Range<usize>| {
                let next = self.token(found.end).filter(|_| self.is_joined(found.end));
                next.is_some_and(|token| token.kind == TokenKind::Number)
                    || ["than", "чем", "аз"].contains(&self.word(found.end))
            };
            let own = found.filter(|(_, found)| !of_next(found));
            if own.is_some() && (start == self.last || self.is_joined(self.last)) {
                return own;
            }
        }
        let (least, most) = if dated { (bounds.later, bounds.earlier) } else { (bounds.least, bounds.most) };
        let before = longer(self.before(self.first, least), self.before(self.first, most));
        before.or_else(|| self.compared())
    }

    /// «аз 12 нафар зиёд»: the comparison behind a number.
    fn compared(&self) -> Option<(bool, Range<usize>)> {
        let than = self.bounds.than;
        let begins = !than.is_empty() && self.word(self.first.checked_sub(1)?) == than && self.is_joined(self.first);
        let is = |phrases: &[&str], word: &str| {
            phrases.iter().any(|phrase| phrase.strip_suffix(than).is_some_and(|head| head.trim_end() == word))
        };
        let words = (self.last..=self.last + BEHIND).filter(|_| begins).take_while(|at| self.is_joined(*at));
        words.into_iter().find_map(|at| {
            let word = self.word(at);
            let least = is(self.bounds.least, word);
            (!word.is_empty() && (least || is(self.bounds.most, word))).then_some((least, self.first..at + 1))
        })
    }

    /// Whether a bound belongs to the noun right before it: "nobody under 18", «кӯдакони аз 14-сола боло».
    fn belongs(&self, start: usize) -> bool {
        let than = self.bounds.than;
        let compared = |at: usize| !than.is_empty() && self.word(at) == than && self.is_joined(at + 1);
        let start = start.checked_sub(1).filter(|before| compared(*before)).unwrap_or(start);
        let Some(head) = start.checked_sub(1) else { return false };
        let word = self.word(head);
        self.is_joined(start) && is_one_of(self.bounds.heads, word) && (than.is_empty() || word.ends_with('и'))
    }

    /// Whether a word of the text turns round what is denied: "nobody but".
    fn excepts(&self) -> bool {
        self.reading.words().any(|(token, _)| is_one_of(self.bounds.excepting, self.reading.small(token)))
    }

    /// Whether a word of the text denies.
    fn denies_somewhere(&self) -> bool {
        let known = dictionary(self.tag);
        self.reading.words().any(|(token, _)| {
            let word = self.reading.small(token);
            self.prose.half_denials.contains(&word)
                || self.bounds.turning.contains(&word)
                || denies_whole(self.prose, known, word)
        })
    }

    /// Whether a word denies, and does not only limit.
    fn denies(&self, at: usize) -> bool {
        let word = self.word(at);
        let denies = self.bounds.turning.contains(&word) || word.ends_with("n't") || word.ends_with("n’t");
        denies && !self.bounds.limiting.contains(&self.word(at + 1))
    }

    /// The word before some words that turns them round.
    fn denial(&self, start: usize) -> Option<usize> {
        let mut at = start;
        for _ in 0..=BETWEEN {
            if !self.is_joined(at) {
                return None;
            }
            at = at.checked_sub(1)?;
            if self.denies(at) {
                return Some(at);
            }
            // «на камтар аз»: only right before.
            if !self.bounds.than.is_empty() {
                return None;
            }
        }
        None
    }

    /// Whether another word of the sentence denies.
    pub(super) fn denies_elsewhere(&self, denial: Option<usize>, words: &Range<usize>) -> bool {
        let ends = |at: usize| {
            let capital = self.token(at).is_some_and(|token| token.classes.any(CharClasses::CAPITAL));
            self.gap(at).contains([';', '!', '?']) || capital && self.gap(at).contains('.')
        };
        let start = (0..=words.start).rev().find(|at| *at == 0 || ends(*at)).unwrap_or(0);
        let end = (words.end..self.reading.tokens.len()).find(|at| ends(*at)).unwrap_or(self.reading.tokens.len());
        // «Набояд аз 90 сомонӣ зиёд бошад»
        let known = dictionary(self.tag);
        let verb = |at: usize| match &self.prose.denied_verbs {
            DeniedVerbs::Begin(stems, _) => {
                let word = self.word(at);
                stems.iter().any(|stem| word.starts_with(stem)) || denies_whole(self.prose, known, word)
            }
            _ => false,
        };
        (start..end).any(|at| Some(at) != denial && !words.contains(&at) && (self.denies(at) || verb(at)))
    }
}
