//! Verbs, and what they ask of the words beside them, as data.
//!
//! In: nothing. Out: [`Ruling`], the form in which a language gives its verbs, and [`Verb`], what is known of one. Invariants: small letters.

use super::cases::Cases;

/// A verb.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// What it may be said of: nominatives.
    pub of: Cases,
    /// Whether it is of the past.
    pub past: bool,
    /// Whether it has no object.
    pub reflexive: bool,
}

/// The ending of a verb's form.
#[derive(Clone, Copy, Debug)]
pub struct Tense {
    pub(super) ending: &'static str,
    /// Endings that the list has behind the same stem, all of them.
    pub(super) all: &'static [&'static str],
    /// Others, of which it has one; empty: none is needed.
    pub(super) one: &'static [&'static str],
    pub(super) verb: Verb,
}

/// Verbs by how they begin, and what stands right behind them.
#[derive(Clone, Copy, Debug)]
pub struct Object {
    /// How they begin.
    pub begins: &'static [&'static str],
    /// The cases in which a noun may stand behind them, if any are told.
    pub cases: Option<Cases>,
    /// Prepositions that never do.
    pub never: &'static [&'static str],
}

/// Years and days with the word behind them: «в 2019 году», «5 марта».
#[derive(Debug)]
pub struct Years {
    /// The forms of "year": that of whose year it is, that of when it is, and others.
    pub forms: &'static [&'static str],
    /// Prepositions, the forms that do not stand behind them, and the one that does.
    pub behind: &'static [(&'static [&'static str], &'static [&'static str], &'static str)],
    /// The preposition of when it is.
    pub preposition: &'static str,
    /// Months before a year.
    pub of_months: &'static [&'static str],
    /// Words between two years, and prepositions of which nothing is claimed.
    pub joining: &'static [&'static str],
    /// How words begin that have a year for their object.
    pub governing: &'static [&'static str],
    /// Months as they do not stand behind the preposition of when it is, and as they do.
    pub at: &'static [(&'static str, &'static str)],
    /// Months as they do not stand behind a day, and as they do.
    pub months: &'static [(&'static str, &'static str)],
}

/// What verbs ask for.
#[derive(Debug)]
pub struct Ruling {
    /// Years.
    pub years: Years,
    /// Endings of verbs.
    pub tenses: &'static [Tense],
    /// Verbs that are no others' forms: «был», «должен».
    pub verbs: &'static [(&'static str, Verb)],
    /// Verbs and their objects.
    pub objects: &'static [Object],
    /// Pronouns that are the subject, what their verb must be, and whether it may be in the third person.
    pub pronouns: &'static [(&'static str, Cases, bool)],
    /// Relatives that are the subject of a verb without an object.
    pub relatives: &'static [(&'static str, Cases)],
    /// Words between a subject and its verb.
    pub between: &'static [&'static str],
    /// Words that begin a clause.
    pub openers: &'static [&'static str],
    /// Masculine nouns of things.
    pub things: &'static [&'static str],
    /// Nouns of which some are meant: «большинство».
    pub quantities: &'static [&'static str],
    /// How verbs without an object begin.
    pub intransitive: &'static [&'static str],
    /// How those begin that have the genitive for theirs, or no subject.
    pub impersonal: &'static [&'static str],
    /// Words that choose one of many, and the preposition behind them: «один из».
    pub chosen: (&'static [&'static str], &'static str),
    /// Gerunds that stand for prepositions.
    pub adverbs: &'static [&'static str],
    /// How participles begin that are adjectives more often.
    pub phrases: &'static [&'static str],
    /// Words that an infinitive goes with, though they are no verbs.
    pub needing: &'static [&'static str],
    /// Persons.
    pub persons: &'static [&'static str],
    /// Words that begin a sentence of what is to come, and those behind which the past is right.
    pub to_come: (&'static [&'static [&'static str]], &'static [&'static str]),
    /// Those of what is past, and verbs of what is to come.
    pub gone: (&'static [&'static [&'static str]], &'static [&'static str]),
    /// The word for "neither", the one for "not", and how words begin behind which the first denies nothing.
    pub denied: (&'static str, &'static str, &'static [&'static str]),
    /// Words before which one that asks for an infinitive does not: «как нужно».
    pub asked: &'static [&'static str],
    /// How verbs begin of what is somewhere, the preposition, and nouns of time, which may stand there in the accusative.
    pub resting: (&'static [&'static str], &'static [&'static str], &'static [&'static str]),
    /// How verbs begin of what goes somewhere, the preposition, and places as they do not stand there.
    pub going: (&'static [&'static str], &'static str, &'static [&'static str]),
}
