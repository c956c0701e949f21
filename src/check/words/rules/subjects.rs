//! Russian verbs that disagree with the subject before them: «Комиссия решил», «они требует», «Решение принята», «один из них сказали».
//!
//! In: the place of a word. Out: how many words on the verb stands. Invariants: the subject begins a clause or is a pronoun; what may be the
//! object before its verb is claimed only where the verb has none, and a masculine noun has no feminine verb against it unless it is a thing.

use super::cases::Place;
use super::concord::begins_sentence;
use crate::check::words::reading::{CharClasses, Token};
use crate::l10n::language::{Cases, Ruling, Verb};

const M: Cases = Cases::MASCULINE[0];
const F: Cases = Cases::FEMININE[0];
const N: Cases = Cases::NEUTER[0];
const P: Cases = Cases::PLURAL[0];
const NOMINATIVE: Cases = M.or(F).or(N).or(P);
const GENITIVE: Cases = Cases::MASCULINE[1].or(Cases::FEMININE[1]).or(Cases::NEUTER[1]).or(Cases::PLURAL[1]);
/// What looks like a nominative.
const LIKE: Cases = Cases::FEMININE[1].or(Cases::NEUTER[1]).or(Cases::FEMININE[3]);
/// The most nouns that may belong to the subject, and words between it and its verb.
const FAR: usize = 2;
/// How far behind the first word of a subject its verb may stand.
const REACH: usize = 6;
/// The words behind a verb among which an infinitive makes it impersonal.
const BEHIND: usize = 4;

/// A subject: what it may be, and the place behind it.
struct Subject<'r> {
    cases: Cases,
    noun: &'r str,
    /// Whether other nouns belong to it.
    of_others: bool,
    next: usize,
}

/// How many words behind the first of a subject its verb is, where the two disagree.
pub(super) fn disagrees(place: &Place<'_, '_>, ruling: &Ruling) -> Option<usize> {
    let first = place.word(0)?;
    if let Some((_, cases, third)) = ruling.pronouns.iter().find(|(word, ..)| *word == first) {
        return pronoun(place, ruling, (*cases, *third));
    }
    if let Some((_, cases)) = ruling.relatives.iter().find(|(word, _)| *word == first) {
        let (on, verb) = verb(place, ruling, 1).filter(|_| !is_governed(place))?;
        return (verb.reflexive && !verb.of.meets(*cases)).then_some(on);
    }
    if ruling.chosen.0.contains(&first) {
        return chosen(place, ruling);
    }
    if !begins_clause(place, ruling) {
        return None;
    }
    if agrees_by_letters(place, ruling) {
        return None;
    }
    let subject = noun(place, ruling)?;
    if let Some(on) = infinitive(place, ruling, &subject) {
        return Some(on);
    }
    let (on, verb) = verb(place, ruling, subject.next)?;
    let known = !ruling.quantities.contains(&subject.noun)
        && !place.concord.either.contains(&subject.noun)
        && !place.concord.declining.times.contains(&subject.noun);
    (known && is_wrong(place, ruling, &subject, (on, verb))).then_some(on)
}

/// Whether no verb follows that could disagree, or the first that does has the ending for the noun that begins the clause: a few looks into the
/// list tell it of most clauses, and all that a noun may be takes many (bench `check`).
fn agrees_by_letters(place: &Place<'_, '_>, ruling: &Ruling) -> bool {
    const ADJECTIVE: [&str; 6] = ["ая", "яя", "ый", "ой", "ое", "ые"];
    let at = usize::from(place.word(0).is_some_and(|word| matches!(word, "его" | "её" | "ее" | "их")));
    let words = || (at + 1..=at + REACH).map_while(|on| place.word(on));
    if words().any(|word| word.ends_with("ться")) {
        return false;
    }
    let passive = |word: &str| ruling.passive(place.words, word);
    let mut verbs =
        words().filter_map(|word| ruling.verb(place.declining(), place.words, word).or_else(|| passive(word)));
    let (Some(verb), Some(first)) = (verbs.next(), place.word(at)) else { return true };
    let adjective = ADJECTIVE.iter().any(|end| first.ends_with(end));
    let head = if adjective { place.word(at + 1) } else { Some(first) };
    head.is_some_and(|head| place.declining().may_be(place.words, head, verb.of))
}

/// A verb behind a pronoun: «они требует».
fn pronoun(place: &Place<'_, '_>, ruling: &Ruling, (cases, third): (Cases, bool)) -> Option<usize> {
    if place.before(1).is_some_and(|word| place.concord.joining.contains(&word)) {
        return None;
    }
    let (on, verb) = verb(place, ruling, 1)?;
    let wrong = !verb.of.meets(cases) || !third && !verb.past && !place.word(on)?.ends_with("могут");
    wrong.then_some(on)
}

/// A verb of many behind one of many: «один из участников рассказали». Of things it may be the object: «один из домов снесли».
fn chosen(place: &Place<'_, '_>, ruling: &Ruling) -> Option<usize> {
    let first = place.word(0)?;
    let mut at = 2;
    if place.word(1)? != ruling.chosen.1 {
        return None;
    }
    let mut sure = first == "никто" || first.ends_with("на") || first.ends_with("ая");
    if let Some(word) = place.word(at).filter(|word| place.noun(word).is_none()) {
        let adjective = place.declining().adjective(place.words, word).is_some();
        sure |= adjective && place.adjective(word).is_none();
        at += usize::from(adjective || matches!(word, "них" | "нас" | "вас"));
    }
    if let Some(word) = place.word(at)
        && place.noun(word).is_some_and(|cases| cases.meets(Cases::PLURAL[1]))
    {
        sure |= ruling.persons.iter().any(|person| word.starts_with(person.trim_end_matches('ь')));
        at += 1;
    }
    let (on, verb) = verb(place, ruling, at).filter(|_| at > 2)?;
    let word = place.word(on)?;
    let sure = sure || verb.reflexive || ruling.intransitive.iter().any(|begin| word.starts_with(begin));
    (sure && verb.of == P).then_some(on)
}

/// The verb at a place, or behind a word or two that may stand before it.
fn verb(place: &Place<'_, '_>, ruling: &Ruling, from: usize) -> Option<(usize, Verb)> {
    let between = |on: usize| place.word(on).is_some_and(|word| ruling.between.contains(&word));
    let on = (from..=from + FAR).find(|on| !between(*on))?;
    let word = place.word(on)?;
    let passive = || ruling.passive(place.words, word);
    let verb = ruling.verb(place.declining(), place.words, word).or_else(passive)?;
    Some((on, verb))
}

/// An infinitive that sounds as the verb of the subject before it: «Заседание состояться завтра».
fn infinitive(place: &Place<'_, '_>, ruling: &Ruling, subject: &Subject<'_>) -> Option<usize> {
    let word = place.word(subject.next)?;
    let finite = word.strip_suffix("ться").map(|stem| format!("{stem}тся"))?;
    let asks = |token: &Token| {
        let word = place.reading.small(token);
        ruling.verb(place.declining(), place.words, word).is_some() || ruling.needing.contains(&word)
    };
    let sure = subject.cases.is_within(NOMINATIVE) && place.words.lists(&finite);
    (sure && !place.reading.tokens.iter().any(asks)).then_some(subject.next)
}

/// Whether a preposition stands before the word.
fn is_governed(place: &Place<'_, '_>) -> bool {
    let prepositions = place.declining().prepositions;
    place.before(1).is_some_and(|before| prepositions.iter().any(|(word, _)| *word == before))
}

/// Whether a clause begins here.
fn begins_clause(place: &Place<'_, '_>, ruling: &Ruling) -> bool {
    let Some(token) = place.reading.tokens.get(place.index) else { return false };
    if token.classes.any(CharClasses::CAPITAL) {
        return begins_sentence(place.reading, token);
    }
    place.before(1).is_some_and(|word| ruling.openers.contains(&word))
}

/// The subject that begins here: a noun, with an adjective before it and nouns of its own behind it.
fn noun<'r>(place: &Place<'r, '_>, ruling: &Ruling) -> Option<Subject<'r>> {
    // «Её заявление»
    let at = usize::from(matches!(place.word(0)?, "его" | "её" | "ее" | "их"));
    let first = place.word(at)?;
    let known = |word: &str| place.noun(word).or_else(|| ruling.things.contains(&word).then_some(M));
    let (noun, cases, mut next) = match known(first) {
        Some(cases) => (first, cases, at + 1),
        None => {
            let adjective = place.declining().adjective(place.words, first)?;
            let noun = place.word(at + 1)?;
            (noun, known(noun)?.and(adjective.cases), at + 2)
        }
    };
    let start = next;
    while next < start + FAR
        && let Some(cases) = place.word(next).and_then(|word| place.noun(word))
        && cases.meets(GENITIVE)
    {
        next += 1;
    }
    let known = cases.meets(NOMINATIVE) && cases.is_within(NOMINATIVE.or(LIKE));
    known.then_some(Subject { cases, noun, of_others: next > start, next })
}

/// Whether a verb cannot be of the subject.
fn is_wrong(place: &Place<'_, '_>, ruling: &Ruling, subject: &Subject<'_>, (on, verb): (usize, Verb)) -> bool {
    let Some(word) = place.word(on) else { return false };
    let begins = |list: &[&str]| list.iter().any(|begin| word.starts_with(begin));
    let own = subject.cases.and(NOMINATIVE);
    // «Директор сообщила»
    let woman = own == M && verb.of == F && !ruling.things.contains(&subject.noun);
    if own.meets(verb.of) || woman || begins(ruling.impersonal) {
        return false;
    }
    let sure =
        subject.cases == F || place.concord.persons.contains(&subject.noun) || ruling.persons.contains(&subject.noun);
    let many = verb.of == P && subject.of_others;
    if sure {
        // «Документы остаётся подписать»
        return !many && !is_impersonal(place, verb, on);
    }
    if ["был", "была", "было", "были"].contains(&word) {
        let next = place.word(on + 1);
        let passive = next.and_then(|next| ruling.passive(place.words, next));
        let told = || own == N && next.is_some_and(|next| place.adjective(next).is_some());
        return passive.is_some_and(|passive| !passive.of.meets(own)) && verb.of != N || told();
    }
    if ["должен", "должна", "должны"].contains(&word) {
        return place.word(on + 1).is_some_and(|next| next == "быть" || next.ends_with("ться"));
    }
    let passive = verb.reflexive && !word.ends_with("ся") && !word.ends_with("сь");
    if passive && word.ends_with('о') && !place.concord.short.contains(&word.trim_end_matches('о')) {
        return false;
    }
    (verb.reflexive || begins(ruling.intransitive) && subject.cases.is_within(NOMINATIVE))
        && !is_impersonal(place, verb, on)
}

/// Whether a verb may have no subject: «документы планируется передать».
fn is_impersonal(place: &Place<'_, '_>, verb: Verb, on: usize) -> bool {
    let open = !verb.past && verb.of != P || verb.of == Cases::NEUTER[0];
    let infinitive = |at: usize| {
        place.word(at).is_some_and(|word| ["ть", "ти", "чь", "ться", "тись"].iter().any(|end| word.ends_with(end)))
    };
    open && (on + 1..=on + BEHIND).any(infinitive)
}
