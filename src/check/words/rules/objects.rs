//! Russian words that cannot stand behind a verb: «помогает беженцев», «отметил о том», «может освободил», «содержится в колонию».
//!
//! In: the place of a word. Out: how many words on the wrong one stands. Invariants: only what stands right behind the verb is looked at, and
//! of nouns only those of which the list of words has every form.

use super::cases::Place;
use super::concord::begins_sentence;
use crate::check::words::reading::{Token, TokenKind};
use crate::l10n::language::{Cases, LikeVerbs, Object, Ruling};

const PREPOSITIONAL: Cases = Cases::MASCULINE[5].or(Cases::FEMININE[5]).or(Cases::NEUTER[5]).or(Cases::PLURAL[5]);

/// The most words between one that asks for an infinitive and it.
const FAR: usize = 5;

/// What is wrong behind a verb.
pub(super) fn behind(place: &Place<'_, '_>, ruling: &Ruling, objects: &[&Object]) -> Option<usize> {
    let verb = place.word(0)?;
    let next = place.word(1)?;
    let is = |begin: &&str| begin.strip_suffix(' ').map_or_else(|| verb.starts_with(begin), |whole| whole == verb);
    let own = objects.iter().filter(|object| object.begins.iter().any(is));
    for object in own {
        if !is_verb(place, verb) {
            return None;
        }
        if object.never.contains(&next) && place.word(2).is_some() {
            return Some(1);
        }
        if let Some(wrong) = object.cases.and_then(|cases| of_case(place, ruling, cases)) {
            return Some(wrong);
        }
    }
    None
}

/// Whether a word is neither a noun nor an adjective.
fn is_verb(place: &Place<'_, '_>, word: &str) -> bool {
    let declining = place.declining();
    declining.noun(place.words, word).is_none() && declining.adjective(place.words, word).is_none()
}

/// How many words an object is that is in none of its verb's cases.
fn of_case(place: &Place<'_, '_>, ruling: &Ruling, wanted: Cases) -> Option<usize> {
    let next = place.word(1)?;
    let time = |word: &str| ruling.resting.2.contains(&word) || place.declining().times.contains(&word);
    if let Some(cases) = place.noun(next) {
        return (!cases.meets(wanted) && !time(next)).then_some(1);
    }
    let adjective = place.declining().adjective(place.words, next)?;
    let noun = place.word(2)?;
    let both = place.noun(noun)?.and(adjective.cases);
    (!both.is_none() && !both.meets(wanted) && !time(noun)).then_some(2)
}

/// A noun that needs a preposition and has none: «рассказал задержании», «заботится детях».
pub(super) fn bare(place: &Place<'_, '_>, ruling: &Ruling) -> Option<usize> {
    let (first, next) = (place.word(0)?, place.word(1)?);
    let verbal = ["л", "ла", "ли", "ло", "т", "ся", "сь"].iter().any(|end| first.ends_with(end));
    if !(verbal && ["ах", "ях", "ии", "е"].iter().any(|end| next.ends_with(end))) {
        return None;
    }
    let alone = place.noun(next).is_some_and(|cases| cases.is_within(PREPOSITIONAL));
    (alone && ruling.verb(place.declining(), place.words, first).is_some()).then_some(1)
}

/// A finite verb where only an infinitive can stand: «может освободил», «решили посетили».
pub(super) fn finite(place: &Place<'_, '_>, ruling: &Ruling, verbs: &LikeVerbs) -> Option<usize> {
    let first = place.word(0)?;
    if !verbs.infinitive.contains(&first) || first == "следует" || first == "вправе" {
        return None;
    }
    if place.before(1).is_some_and(|before| ruling.asked.contains(&before)) {
        return None;
    }
    let on = if place.word(1)? == "не" { 2 } else { 1 };
    let next = place.word(on)?;
    let listed = ruling.verbs.iter().any(|(form, verb)| *form == next && !verb.reflexive);
    let listed = listed || next.starts_with("буд");
    if !listed && ruling.verb(place.declining(), place.words, next).is_some() {
        return Some(on);
    }
    // «Может в течение десяти дней обратится»
    let far = |on: &usize| place.word(*on).is_some();
    for on in (on..=on + FAR).take_while(far) {
        let word = place.word(on)?;
        if ["ть", "сти", "йти", "чь", "ться", "тись"].iter().any(|end| word.ends_with(end)) {
            return None;
        }
        if let Some(stem) = word.strip_suffix(verbs.endings.1)
            && on > 1
            && place.words.lists(&format!("{stem}{}", verbs.endings.0))
        {
            return Some(on);
        }
    }
    None
}

/// A place in the case of the way there, and the other way round: «содержится в колонию», «доставили в больнице».
pub(super) fn placed(place: &Place<'_, '_>, ruling: &Ruling) -> Option<usize> {
    let (verb, before) = (place.word(0)?, place.word(1)?);
    let is = |begin: &&str| begin.strip_suffix(' ').map_or_else(|| verb.starts_with(begin), |whole| whole == verb);
    let (resting, prepositions, times) = ruling.resting;
    if prepositions.contains(&before) && resting.iter().any(is) && is_verb(place, verb) {
        let next = place.word(2)?;
        let accusative = Cases::FEMININE[3];
        let (noun, adjective, on) = match place.noun(next) {
            Some(cases) => (cases, accusative, 2),
            None => (place.noun(place.word(3)?)?, place.adjective(next)?.cases, 3),
        };
        let cases = noun.and(adjective);
        let known = noun == accusative && !cases.is_none() && !times.contains(&place.word(on)?);
        return known.then_some(on);
    }
    let (going, preposition, places) = ruling.going;
    let found =
        before == preposition && going.iter().any(is) && places.contains(&place.word(2)?) && is_verb(place, verb);
    found.then_some(2)
}

/// A verb of another time than the words that begin the sentence: «завтра суд огласил», «вчера состоится».
pub(super) fn timed(place: &Place<'_, '_>, ruling: &Ruling) -> Option<usize> {
    let said = |times: &[&[&str]]| {
        let is = |words: &&[&str]| words.iter().enumerate().all(|(on, word)| place.word(on) == Some(word));
        times.iter().find(|words| is(words)).map(|words| words.len())
    };
    let to_come = said(ruling.to_come.0);
    let start = to_come.or_else(|| said(ruling.gone.0))?;
    for on in start..start + FAR {
        let word = place.word(on)?;
        if ruling.gone.1.contains(&word) {
            return to_come.is_none().then_some(on);
        }
        if ruling.to_come.1.contains(&word) {
            return None;
        }
        if let Some(verb) = ruling.verb(place.declining(), place.words, word) {
            return (to_come.is_some() && verb.past).then_some(on);
        }
    }
    None
}

/// «Ни» for «не», or once alone: «он ни смог», «ни судья, прокурор».
pub(super) fn neither(place: &Place<'_, '_>, ruling: &Ruling, persons: &[&str]) -> Option<Denied> {
    let (either, not, open) = ruling.denied;
    let reading = place.reading;
    let next = place.word(1).filter(|_| place.word(0) == Some(either))?;
    let alone = |token: &&Token| token.kind == TokenKind::Word && reading.small(token) == either;
    if reading.tokens.iter().filter(alone).count() > 1 {
        return None;
    }
    let person = ruling.persons.contains(&next) || persons.contains(&next);
    if person {
        return Some(Denied::Once);
    }
    let head = reading.tokens.get(..place.index)?;
    let opened = head.iter().any(|token| open.iter().any(|begin| reading.small(token).starts_with(begin)));
    let verb = ruling.verb(place.declining(), place.words, next).is_some();
    (verb && !opened && place.index > 0).then_some(Denied::Verb(not))
}

/// What is wrong with «ни».
pub(super) enum Denied {
    /// It stands before the first of two alone.
    Once,
    /// Another word denies a verb.
    Verb(&'static str),
}

/// Words that are written in one, or otherwise, where they stand: «что бы получить», «а так же», «по этому суд».
pub(super) fn parted(place: &Place<'_, '_>, ruling: &Ruling) -> Option<(usize, &'static str)> {
    let (first, next) = (place.word(0)?, place.word(1)?);
    let begins = || place.reading.tokens.get(place.index).is_some_and(|token| begins_sentence(place.reading, token));
    let third = place.word(2);
    let as_if = || place.reading.tokens.iter().skip(place.index).any(|token| place.reading.small(token) == "как");
    let verb = |word: &str| ruling.verb(place.declining(), place.words, word).is_some();
    match (first, next) {
        ("что", "бы") => {
            let asks = place.reading.text.trim_end().ends_with('?');
            (begins() && !asks && third?.ends_with("ть")).then_some((1, "чтобы"))
        }
        ("а", "так") => (third == Some("же") && !as_if()).then_some((2, "а также")),
        ("так", "же") => {
            let third = third?;
            let subject = ruling.pronouns.iter().any(|(word, ..)| *word == third);
            (begins() && (subject || verb(third)) && !as_if()).then_some((1, "также"))
        }
        ("по", "этому") => {
            let third = third?;
            let dative = Cases::MASCULINE[2].or(Cases::NEUTER[2]);
            let subject = ruling.pronouns.iter().any(|(word, ..)| *word == third)
                || place.noun(third).is_some_and(|cases| !cases.meets(dative));
            (begins() && (subject || verb(third))).then_some((1, "поэтому"))
        }
        _ => None,
    }
}

/// A preposition that stands before an adjective and once more behind it: «в новом в здании».
pub(super) fn twice(place: &Place<'_, '_>) -> Option<usize> {
    let (first, third) = (place.word(0)?, place.word(2)?);
    if first != third || !place.declining().never_beside.contains(&first) {
        return None;
    }
    let adjective = place.declining().adjective(place.words, place.word(1)?)?;
    let noun = place.noun(place.word(3)?)?;
    (!adjective.stem.is_empty() && adjective.cases.meets(noun)).then_some(2)
}
