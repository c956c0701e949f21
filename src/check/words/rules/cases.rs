//! Russian words beside each other of which no case agrees: «новые закона», «при любых обстоятельств», «сложилась положение».
//!
//! In: a reading and the place of a word. Out: how many words behind it have a wrong ending among them. Invariants: of two words something
//! is claimed only where all that each may be is known, and nothing of the one fits the other; a participle may have a noun of its own, and
//! an adjective may stand for one.

use crate::check::words::reading::{CharClasses, Reading, TokenKind};
use crate::l10n::language::{Adjective, Cases, Concord, Declining, Dictionary};

/// The fewest letters of a noun that is looked at.
const SHORTEST: usize = 4;
/// The most words before an adjective among which a numeral may count its noun: «три новых закона».
const COUNTED: usize = 4;

const NOMINATIVE: Cases = Cases::MASCULINE[0].or(Cases::FEMININE[0]).or(Cases::NEUTER[0]).or(Cases::PLURAL[0]);
const INSTRUMENTAL: Cases = Cases::MASCULINE[4].or(Cases::NEUTER[4]).or(Cases::PLURAL[2]).or(Cases::PLURAL[4]);

/// The words around a place, and what is known of them.
pub(super) struct Place<'r, 'n> {
    pub(super) reading: &'r Reading<'n>,
    pub(super) index: usize,
    pub(super) concord: &'static Concord,
    pub(super) words: &'static Dictionary,
}

impl<'r> Place<'r, '_> {
    pub(super) fn declining(&self) -> &'static Declining {
        self.concord.declining
    }

    /// A word so many places on, which only a space parts from the one before it; in small letters, as it is written unless it is the
    /// first.
    pub(super) fn word(&self, on: usize) -> Option<&'r str> {
        let reading = self.reading;
        let token = reading.tokens.get(self.index + on).filter(|token| token.kind == TokenKind::Word)?;
        if on > 0 {
            let before = reading.tokens.get(self.index + on - 1)?;
            let gap = reading.text.get(before.end as usize..token.start as usize);
            if token.classes.any(CharClasses::CAPITAL) || !matches!(gap, Some(" " | "\u{A0}")) {
                return None;
            }
        }
        let joined = matches!(reading.after(token.end as usize), Some('-' | '\u{2011}' | '/'))
            || matches!(reading.before(token.start as usize), Some('-' | '\u{2011}' | '/'));
        (!joined).then(|| reading.small(token))
    }

    /// A word so many places before, whatever parts them.
    pub(super) fn before(&self, back: usize) -> Option<&'r str> {
        let token = self.index.checked_sub(back).and_then(|at| self.reading.tokens.get(at))?;
        Some(self.reading.small(token))
    }

    /// What a word may be as a noun; nothing of one that may be something else.
    pub(super) fn noun(&self, word: &str) -> Option<Cases> {
        let declining = self.declining();
        let listed = declining.others.iter().any(|(form, _)| *form == word);
        let unsure = declining.unsure.contains(&word)
            || !listed
                && self.concord.either.iter().any(|either| {
                    // «Юноши», «мужчинам»
                    let stem = either.get(..either.len() - 2).unwrap_or(either);
                    word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= 3)
                });
        if unsure || word.chars().count() < SHORTEST {
            return None;
        }
        let cases = declining.noun(self.words, word);
        (!cases.is_none() && declining.adjective(self.words, word).is_none()).then_some(cases)
    }

    /// An adjective that must agree with what follows.
    pub(super) fn adjective(&self, word: &'r str) -> Option<Adjective<'r>> {
        let declining = self.declining();
        let begins = |list: &[&str]| list.iter().any(|begin| word.starts_with(begin));
        let neuter = || {
            ["ое", "ее", "го", "му", "ом", "ем"].iter().any(|end| word.ends_with(end))
                && begins(declining.alone_neuter)
        };
        // «У всех дети», «во всех школах»
        let all = matches!(word, "всех" | "всем")
            && !self.before(1).is_some_and(|before| ["во", "ко", "на", "по", "со"].contains(&before));
        if all || begins(declining.alone) || neuter() || declining.unsure.contains(&word) {
            return None;
        }
        declining.adjective(self.words, word)
    }

    /// How many words an adjective and what it disagrees with are: «новые закона», «свою третий доклад».
    pub(super) fn disagree(&self) -> Option<usize> {
        let (first, second) = (self.word(0)?, self.word(1)?);
        let cases = self.quick(first, second)?;
        let adjective = self.adjective(first)?;
        if let Some(noun) = self.noun(second) {
            let wrong = !adjective.cases.and(cases).meets(noun) && !self.is_excused(&adjective, noun);
            return wrong.then_some(1);
        }
        let other = self.adjective(second)?;
        let third = self.word(2);
        let noun = third.and_then(|third| self.noun(third));
        let both = noun.map_or(other.cases, |noun| other.cases.and(noun));
        let own = adjective.stem.is_empty() || noun.is_some();
        let verbal = is_active(other.stem) || adjective.stem.is_empty() && is_passive(other.stem);
        let wrong = own
            && third.is_some()
            && !verbal
            && !is_active(adjective.stem)
            && !is_passive(adjective.stem)
            && !both.is_none()
            && !adjective.cases.meets(both)
            && !self.is_excused(&adjective, both);
        wrong.then_some(2)
    }

    /// What an adjective may be by its ending alone, where the word behind it may not be a noun of one of these cases: most are, and are
    /// told from the others by few looks into the list (bench `check`).
    fn quick(&self, first: &str, second: &str) -> Option<Cases> {
        let declining = self.declining();
        let pronoun = declining.pronouns.iter().find(|(form, _)| *form == first).map(|(_, cases)| *cases);
        let by_ending = || {
            let endings = declining.adjectives.iter().filter(|(ending, ..)| first.ends_with(ending));
            endings.fold(Cases::NONE, |all, (_, _, cases)| all.or(*cases))
        };
        let cases = pronoun.unwrap_or_else(by_ending);
        (!cases.is_none() && !declining.may_be(self.words, second, cases)).then_some(cases)
    }

    /// Whether an adjective and a noun need not agree.
    fn is_excused(&self, adjective: &Adjective<'_>, noun: Cases) -> bool {
        let before = |back: usize| self.before(back);
        let start = self.reading.tokens.get(self.index).map_or(0, |token| token.start as usize);
        let head = self.reading.text.get(..start).unwrap_or("").trim_end();
        // «Английском и русском языках», «важным решение»
        let many = |cases: Cases| {
            cases.meets(
                Cases::PLURAL[0].or(Cases::PLURAL[1]).or(Cases::PLURAL[2]).or(Cases::PLURAL[4]).or(Cases::PLURAL[5]),
            )
        };
        let joined = before(1).is_some_and(|word| self.concord.joining.contains(&word));
        let governed = before(1).is_some_and(|word| self.concord.over.contains(&word));
        if joined && many(noun) && !many(adjective.cases)
            || head.ends_with(',')
            || adjective.cases.is_within(INSTRUMENTAL) && !governed
        {
            return true;
        }
        // «Оборудованный пандусами»
        if is_active(adjective.stem) && noun != Cases::FEMININE[0]
            || is_passive(adjective.stem) && !noun.is_within(NOMINATIVE)
        {
            return true;
        }
        // «Прошлом году»
        if adjective.cases.meets(Cases::MASCULINE[5]) && noun.meets(Cases::MASCULINE[2]) {
            return true;
        }
        let one = Cases::MASCULINE[1].or(Cases::NEUTER[1]).or(Cases::PLURAL[0]);
        let counts = |word: &str| {
            let figure = word.ends_with(['2', '3', '4']);
            figure || self.concord.few.contains(&word) || word.starts_with("половин")
        };
        // A placeable may hold the number.
        let counted = !self.reading.holes.is_empty() || (1..=COUNTED).filter_map(before).any(counts);
        adjective.cases.meets(Cases::PLURAL[1]) && noun.meets(one) && counted
    }

    /// How many words a preposition and a noun behind it are that is in none of its cases: «для судьям», «при любых обстоятельств».
    pub(super) fn behind(&self) -> Option<usize> {
        let declining = self.declining();
        let before = self.word(0)?;
        // «О» may call somebody.
        if before == "о" && self.index == 0 {
            return None;
        }
        // «Под до суда»
        let alone = |word: &&str| declining.never_beside.contains(word);
        let second = self.word(1).filter(alone).filter(|_| alone(&before));
        let stop = self.reading.tokens.get(self.index + 1).and_then(|token| self.reading.after(token.end as usize));
        if second.is_some() && stop == Some(' ') && second != Some(before) {
            return Some(1);
        }
        let (_, wanted) = declining.prepositions.iter().find(|(word, _)| *word == before)?;
        let first = self.word(1).filter(|word| word.chars().count() >= SHORTEST)?;
        if declining.may_be(self.words, first, *wanted) {
            return None;
        }
        if let Some(cases) = self.noun(first) {
            return (!cases.meets(*wanted) && !self.is_other_local(cases)).then_some(1);
        }
        let second = self.word(2)?;
        let adjective = self.adjective(first)?;
        let verbal = is_active(adjective.stem) || is_passive(adjective.stem) || adjective.stem.is_empty();
        if verbal || declining.may_be(self.words, second, adjective.cases.and(*wanted)) {
            return None;
        }
        let both = adjective.cases.and(self.noun(second)?);
        (!both.is_none() && !both.meets(*wanted) && !self.is_other_local(both)).then_some(2)
    }

    /// «В саду», «из лесу», and what is asked: «что за панорама».
    fn is_other_local(&self, cases: Cases) -> bool {
        let what = self.index.checked_sub(1).and_then(|at| self.reading.tokens.get(at));
        cases.is_within(Cases::MASCULINE[2]) || what.is_some_and(|token| self.reading.small(token) == "что")
    }

    /// How many words a verb without an object is, and a subject of another gender: «сложилась трудное положение».
    pub(super) fn subject(&self) -> Option<usize> {
        let verb = self.word(0).filter(|verb| verb.len() > 10)?;
        let own = [("лась", Cases::FEMININE[0]), ("лось", Cases::NEUTER[0]), ("лся", Cases::MASCULINE[0])];
        let (_, own) = own.into_iter().find(|(ending, _)| verb.ends_with(ending))?;
        let first = self.word(1)?;
        let (cases, words, last) = match self.noun(first) {
            Some(cases) => (cases, 1, first),
            None => {
                let adjective = self.adjective(first).filter(|adjective| !is_passive(adjective.stem))?;
                let noun = self.word(2)?;
                (self.noun(noun)?.and(adjective.cases), 2, noun)
            }
        };
        let others = Cases::MASCULINE[0].or(Cases::FEMININE[0]).or(Cases::NEUTER[0]);
        let wrong = !cases.is_none()
            && cases.is_within(others)
            && !cases.meets(own)
            && !self.declining().times.contains(&last)
            && self.words.lists(verb);
        wrong.then_some(words)
    }
}

/// Whether a stem is that of «нарушающий» or «нарушивший».
fn is_active(stem: &str) -> bool {
    stem.ends_with(['щ', 'ш'])
}

/// Whether it may be that of «нарушенный», «взятый» or «нарушаемый».
fn is_passive(stem: &str) -> bool {
    ["нн", "м", "т", "ен", "ён", "ан"].iter().any(|end| stem.ends_with(end))
}
