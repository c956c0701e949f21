//! Russian words beside each other that disagree: «новая закон», «Комиссия опубликовал», «была приняты».
//!
//! In: a Russian reading. Out: diagnostics. Invariants: only a noun of one gender, in a form that can be the nominative alone, is held
//! against an adjective or a measure right before it, or against a verb right behind it where it begins the sentence; an adjective that
//! stands for a noun, a participle and a noun of either gender tell nothing.

use std::ops::Range;
use std::sync::OnceLock;

use super::cases::Place;
use super::declined::{is_no_other_form, nominative};
use crate::check::words::reading::lexicon::WordSieve;
use crate::check::words::reading::{CharClasses, Reading, Text, Token, TokenKind};
use crate::check::words::spelling::is_sentence_start;
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::language::{Concord, Dictionary, Gender, dictionary, find};

/// What the rule knows.
struct Rule {
    concord: &'static Concord,
    words: &'static Dictionary,
}

/// The fewest letters of a word that is looked at.
const SHORTEST: usize = 4;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let tag = subject.language.tag();
    let (Some(concord), Some(words)) = (find(tag).prose.concord, dictionary(tag)) else { return };
    let rule = Rule { concord, words };
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [one, two] = pair else { continue };
        // Most words are no such first ones (bench `check`).
        let before = index.checked_sub(1).and_then(|at| reading.tokens.get(at)).unwrap_or(one);
        let capital = one.classes.any(CharClasses::CAPITAL) || before.classes.any(CharClasses::CAPITAL);
        if !capital && !rule.may_disagree(reading.of(one)) {
            continue;
        }
        let (first, second) = (reading.small(one), reading.small(two));
        let words_only = one.kind == TokenKind::Word && two.kind == TokenKind::Word;
        if !words_only || two.classes.any(CharClasses::CAPITAL) || !reading.is_fresh(one.start as usize) {
            continue;
        }
        let known = rule.adjective(first, second)
            || rule.measured(first, second)
            || rule.counted(first, second)
            || rule.of_another(first, second) && !rule.is_one_of_two(reading, index)
            || rule.plural(reading, two, (first, second))
            || rule.oblique(reading, index, (first, second))
            || rule.passive(first, second);
        let gap = reading.text.get(one.end as usize..two.start as usize);
        // «Национальная закон» may be of a name, «в Национальной библиотека» not.
        let capital = one.classes.any(CharClasses::CAPITAL)
            && !is_sentence_start(reading, one)
            && !rule.oblique(reading, index, (first, second));
        let found = known && !capital && matches!(gap, Some(" " | "\u{A0}")) && !is_joined(reading, one, two);
        let on = if found { Some(1) } else { rule.of_cases(reading, index) };
        let Some(last) = on.and_then(|on| reading.tokens.get(index + on)) else { continue };
        let help = message!("make-words-agree", "see which of the two has the wrong ending");
        disagreement(text, one.start as usize..last.end as usize, help, report);
    }
}

/// The pronouns that agree as adjectives do.
fn pronouns(concord: &Concord) -> &'static WordSieve {
    static PRONOUNS: OnceLock<WordSieve> = OnceLock::new();
    PRONOUNS.get_or_init(|| WordSieve::of(concord.declining.pronouns.iter().map(|(word, _)| *word)))
}

/// Words that disagree, and what helps.
pub(super) fn disagreement(text: Text<'_, '_>, range: Range<usize>, help: Message, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let Some(span) = reading.span(range.clone()) else { return };
    let typed = reading.text.get(range).unwrap_or("");
    let message = message!("words-disagree", "the words “{words}” do not agree with each other", words = typed);
    report.add(Diagnostic::new(Code::Misspelt, message).at(span, subject.name()).help(help));
}

/// Whether one of two words is a part of a longer one.
fn is_joined(reading: &Reading<'_>, one: &Token, two: &Token) -> bool {
    let hyphen = |c: Option<char>| matches!(c, Some('-' | '\u{2011}' | '/'));
    hyphen(reading.before(one.start as usize)) || hyphen(reading.after(two.end as usize))
}

impl Rule {
    /// Whether the cases of a word and of those behind it disagree, and how many these are.
    fn of_cases(&self, reading: &Reading<'_>, index: usize) -> Option<usize> {
        let token = reading.tokens.get(index)?;
        let place = Place { reading, index, concord: self.concord, words: self.words };
        let capital = token.classes.any(CharClasses::CAPITAL) && !is_sentence_start(reading, token);
        if capital { None } else { place.disagree().or_else(|| place.subject()) }
    }

    /// Whether a word in small letters ends as an adjective or a verb without an object, counts something, or begins as a verb before a
    /// passive.
    fn may_disagree(&self, word: &str) -> bool {
        const ENDINGS: [&str; 27] = [
            "ая", "яя", "ую", "юю", "ый", "ий", "ое", "ее", "ой", "ей", "ом", "ем", "ым", "им", "ые", "ие", "ых",
            "их", "го", "му", "ми", "лась", "лось", "лся", "аш", "аша", "аши",
        ];
        let Concord { measures, numerals, .. } = self.concord;
        let counts = || measures.contains(&word) || self.concord.persons.contains(&word) || numerals.contains(&word);
        word.starts_with('б')
            || pronouns(self.concord).has(word)
            || ENDINGS.iter().any(|end| word.ends_with(end))
            || counts()
    }

    /// Whether another word of the same kind stands before a word: «степную и лесостепную зоны».
    fn is_one_of_two(&self, reading: &Reading<'_>, index: usize) -> bool {
        let Some(token) = reading.tokens.get(index) else { return false };
        let before = index.checked_sub(1).and_then(|at| reading.tokens.get(at));
        let head = reading.text.get(..token.start as usize).unwrap_or("");
        before.is_some_and(|before| self.concord.joining.contains(&reading.small(before)))
            || head.trim_end().ends_with(',')
    }

    /// Whether an adjective stands before a noun of another gender.
    fn adjective(&self, first: &str, second: &str) -> bool {
        let Some((stem, gender, ends)) = self.concord.adjectives.iter().find_map(|(ending, gender, ends)| {
            // «-кий» is «-к» with «-ий».
            let kept = ending.chars().count() - 2;
            let stem =
                first.strip_suffix(ending)?.len() + ending.chars().take(kept).map(char::len_utf8).sum::<usize>();
            Some((first.get(..stem)?, *gender, *ends))
        }) else {
            return false;
        };
        let consonant = |c: char| !matches!(c, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'й' | 'ь');
        let may = second.ends_with(ends) || gender != Gender::Masculine && second.ends_with(consonant);
        // «Нарушающая закон», «потерявшая дом»
        let participle = gender == Gender::Feminine && (stem.ends_with('щ') || stem.ends_with("вш"));
        if !may
            || participle
            || second.chars().count() < SHORTEST
            || stem.chars().count() + 1 < SHORTEST
            || self.concord.standing.iter().any(|begin| first.starts_with(begin))
            || gender == Gender::Neuter && self.concord.standing_neuter.iter().any(|begin| first.starts_with(begin))
            || self.concord.either.contains(&second)
        {
            return false;
        }
        self.is_adjective(stem) && nominative(second).is_some_and(|noun| noun != gender) && is_no_other_form(second)
    }

    /// Whether what a measure is of stands in the nominative: «120 литров вода».
    fn measured(&self, first: &str, second: &str) -> bool {
        self.concord.measures.contains(&first) && self.is_first_form(second)
    }

    /// Whether a numeral in the nominative counts a noun in another case: «три фермерам».
    fn counted(&self, first: &str, second: &str) -> bool {
        const CASES: [[&str; 3]; 2] = [["ам", "ами", "ах"], ["ям", "ями", "ях"]];
        let is_noun = |cases: &[&str; 3]| {
            let stem = cases.iter().find_map(|ending| second.strip_suffix(ending));
            stem.is_some_and(|stem| cases.iter().all(|ending| self.words.lists(&format!("{stem}{ending}"))))
        };
        self.concord.numerals.contains(&first) && CASES.iter().any(is_noun)
    }

    /// Whether an adjective in the nominative or the accusative stands before a feminine noun in another form: «новая больницы».
    fn of_another(&self, first: &str, second: &str) -> bool {
        let stem = ["ая", "ую"].iter().find_map(|ending| first.strip_suffix(ending));
        let Some(stem) = stem.or_else(|| first.strip_suffix("ый").filter(|stem| stem.ends_with('н'))) else {
            return false;
        };
        let participle = ["щ", "ш", "нн", "м"].iter().any(|end| stem.ends_with(end));
        let (standing, heading) = (self.concord.standing.iter(), self.concord.heading.iter());
        !participle
            && stem.chars().count() + 1 >= SHORTEST
            && !standing.chain(heading).any(|begin| first.starts_with(begin))
            && self.is_adjective(stem)
            && self.is_form_of(second, &['ы', 'и'], &["а", "я", "ь"])
    }

    /// Whether a word, with one of these letters at its end, is a form of a feminine noun that has one of those.
    fn is_form_of(&self, word: &str, ends: &[char], first: &[&str]) -> bool {
        let head = word.strip_suffix(ends).filter(|head| head.chars().count() + 1 >= SHORTEST);
        let is_feminine = |head: &str| first.iter().any(|end| self.is_feminine(&format!("{head}{end}")));
        head.is_some_and(is_feminine) && nominative(word).is_none()
    }

    /// Whether a verb in the singular has an adjective in the plural alone behind it: «был несовершеннолетними».
    fn plural(&self, reading: &Reading<'_>, two: &Token, (first, second): (&str, &str)) -> bool {
        let stem = second.strip_suffix("ыми").or_else(|| second.strip_suffix("ими"));
        let ends = matches!(reading.after(two.end as usize), Some('.' | ',' | ';'));
        ["был", "была", "было"].contains(&first) && ends && stem.is_some_and(|stem| self.is_adjective(stem))
    }

    /// Whether a stem is that of an adjective.
    fn is_adjective(&self, stem: &str) -> bool {
        let listed = |ending: &str| self.words.lists(&format!("{stem}{ending}"));
        (listed("ая") || listed("яя")) && (listed("ого") || listed("его")) && (listed("ых") || listed("их"))
    }

    /// Whether a feminine noun and an adjective behind a preposition have not the same case, «в новой больница», or not the same gender, «в
    /// новом школе».
    fn oblique(&self, reading: &Reading<'_>, index: usize, (first, second): (&str, &str)) -> bool {
        let Some([before, token]) = index.checked_sub(1).and_then(|at| reading.tokens.get(at..=index)) else {
            return false;
        };
        let ending = ["ой", "ей", "ом"].into_iter().find(|ending| first.ends_with(ending));
        let Some(stem) = ending.and_then(|ending| first.strip_suffix(ending)) else { return false };
        let blank = matches!(reading.text.get(before.end as usize..token.start as usize), Some(" " | "\u{A0}"));
        blank
            && self.concord.prepositions.contains(&reading.small(before))
            && stem.chars().count() + 1 >= SHORTEST
            && !self.concord.alone.iter().any(|begin| stem.starts_with(begin))
            && self.is_adjective(stem)
            && match ending {
                Some("ом") => self.is_form_of(second, &['е'], &["а"]),
                _ => self.is_first_form(second),
            }
    }

    /// Whether a word can be nothing but a feminine noun in the nominative.
    fn is_first_form(&self, word: &str) -> bool {
        word.ends_with(['а', 'я']) && self.is_feminine(word)
    }

    /// The same, or one whose accusative is the same.
    fn is_feminine(&self, word: &str) -> bool {
        word.chars().count() >= SHORTEST
            && !self.concord.either.contains(&word)
            && nominative(word) == Some(Gender::Feminine)
            && is_no_other_form(word)
    }

    /// Whether a short passive has not the number or the gender of the verb before it.
    fn passive(&self, first: &str, second: &str) -> bool {
        let Some((_, endings)) = self.concord.passive.iter().find(|(verb, _)| *verb == first) else { return false };
        endings.iter().any(|ending| {
            let stem = second.strip_suffix(ending).unwrap_or("");
            let participle =
                ["ан", "ен", "ён", "ян", "ят", "ыт", "ит", "ут", "ет"].iter().any(|end| stem.ends_with(end));
            // «Была неожиданно закрыта»
            let adverb = || *ending == "о" && !self.concord.short.contains(&stem);
            participle
                && !adverb()
                && stem.chars().count() > SHORTEST
                && ["", "а", "о", "ы"].iter().all(|end| self.words.lists(&format!("{stem}{end}")))
        })
    }
}

/// Whether a word begins a sentence.
pub(super) fn begins_sentence(reading: &Reading<'_>, token: &Token) -> bool {
    token.classes.any(CharClasses::CAPITAL) && is_sentence_start(reading, token)
}
