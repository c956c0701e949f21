//! Russian verbs, and what stands before and behind them: «Комиссия решил», «помогает беженцев», «может освободил».
//!
//! In: a Russian reading. Out: diagnostics. Invariants: one finding at a word; most words are told by their first letters to be none that
//! something is known of (bench `check`).

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::cases::Place;
use super::concord::disagreement;
use super::objects::Denied;
use super::{objects, subjects};
use crate::check::words::reading::lexicon::WordSieve;
use crate::check::words::reading::{CharClasses, Reading, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::language::{Concord, Dictionary, LikeVerbs, Object, Ruling, dictionary, find};

/// The first letters by which verbs are looked up: four of Cyrillic.
type First = [u8; 8];

/// What is known of verbs, by their first letters, and of the words that ask for some form of them.
#[derive(Debug)]
struct Known {
    objects: FxHashMap<First, Vec<&'static Object>>,
    places: Vec<First>,
    subjects: WordSieve,
    asking: WordSieve,
    prepositions: WordSieve,
    parted: WordSieve,
}

/// What the rule knows.
struct Rule {
    ruling: &'static Ruling,
    concord: &'static Concord,
    verbs: &'static LikeVerbs,
    words: &'static Dictionary,
    known: &'static Known,
}

/// Which of the words has a wrong form.
enum Wrong {
    /// A subject and its verb.
    Subject(usize),
    /// A verb and what stands behind it.
    Behind(usize),
    /// What a finite verb stands behind.
    Infinitive(usize),
    /// A preposition that is said twice.
    Twice(usize),
    /// A verb of another time.
    Time(usize),
    /// «Ни» that is said once alone.
    Once,
    /// «Ни» before a verb, and what stands there.
    Denied(&'static str),
    /// Words that are written otherwise.
    Parted(usize, &'static str),
}

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let tag = subject.language.tag();
    let prose = &find(tag).prose;
    let (Some(ruling), Some(concord), Some(verbs)) = (prose.ruling, prose.concord, prose.verbs) else { return };
    let Some(words) = dictionary(tag) else { return };
    let rule = Rule { ruling, concord, verbs, words, known: known(ruling, concord, verbs) };
    for (index, token) in reading.tokens.iter().enumerate() {
        if token.kind != TokenKind::Word || !reading.is_fresh(token.start as usize) {
            continue;
        }
        let Some(wrong) = rule.wrong(reading, index, token) else { continue };
        let (on, help) = wrong.help();
        let Some(last) = reading.tokens.get(index + on) else { continue };
        let range = token.start as usize..last.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let typed = reading.text.get(range.clone()).unwrap_or("");
        let message = match wrong {
            Wrong::Subject(_) => {
                disagreement(text, range, help, report);
                continue;
            }
            Wrong::Denied(_) | Wrong::Parted(..) => {
                message!("written-otherwise", "“{words}” is written otherwise", words = typed)
            }
            _ => message!("words-misfit", "the words “{words}” cannot stand so beside each other", words = typed),
        };
        report.add(Diagnostic::new(Code::Misspelt, message).at(span, subject.name()).help(help));
    }
}

impl Wrong {
    /// How many words on the wrong one stands, and what helps.
    fn help(&self) -> (usize, Message) {
        match self {
            Self::Subject(on) => (*on, message!("make-verb-agree", "make the verb agree with its subject")),
            Self::Behind(on) => {
                (*on, message!("see-behind-verb", "see which case or preposition the verb needs behind it"))
            }
            Self::Infinitive(on) => (*on, message!("write-infinitive", "write the second verb in the infinitive")),
            Self::Twice(on) => (*on, message!("leave-one-preposition", "leave one of the two prepositions out")),
            Self::Time(on) => (*on, message!("see-tense", "see which tense the verb needs")),
            Self::Once => (1, message!("say-neither-twice", "write “{word}” before each of the two", word = "ни")),
            Self::Denied(right) => (0, message!("write-so", "write {words}", words = *right)),
            Self::Parted(on, right) => (*on, message!("write-so", "write {words}", words = *right)),
        }
    }
}

impl Rule {
    fn wrong(&self, reading: &Reading<'_>, index: usize, token: &Token) -> Option<Wrong> {
        let Self { ruling, concord, words, known, .. } = self;
        let word = reading.small(token);
        let place = Place { reading, index, concord, words };
        let before = index.checked_sub(1).and_then(|at| reading.tokens.get(at));
        let begins = token.classes.any(CharClasses::CAPITAL)
            || before.is_some_and(|before| ruling.openers.contains(&reading.small(before)));
        if (begins || known.subjects.has(word))
            && let Some(on) = subjects::disagrees(&place, ruling)
        {
            return Some(Wrong::Subject(on));
        }
        if token.classes.any(CharClasses::CAPITAL)
            && let Some(on) = objects::timed(&place, ruling)
        {
            return Some(Wrong::Time(on));
        }
        if known.asking.has(word)
            && let Some(on) = objects::finite(&place, ruling, self.verbs)
        {
            return Some(Wrong::Infinitive(on));
        }
        if known.prepositions.has(word)
            && let Some(on) = objects::twice(&place)
        {
            return Some(Wrong::Twice(on));
        }
        if known.parted.has(word)
            && let Some((on, right)) = objects::parted(&place, ruling)
        {
            return Some(Wrong::Parted(on, right));
        }
        if word == ruling.denied.0 {
            return objects::neither(&place, ruling, concord.persons).map(|denied| match denied {
                Denied::Once => Wrong::Once,
                Denied::Verb(not) => Wrong::Denied(not),
            });
        }
        let first = first(word)?;
        let objects = known.objects.get(&first);
        objects
            .and_then(|objects| objects::behind(&place, ruling, objects))
            .or_else(|| known.places.contains(&first).then(|| objects::placed(&place, ruling)).flatten())
            .or_else(|| objects::bare(&place, ruling))
            .map(Wrong::Behind)
    }
}

/// The first letters of a word, where it has so many.
fn first(word: &str) -> Option<First> {
    word.as_bytes().first_chunk().copied()
}

fn known(ruling: &'static Ruling, concord: &Concord, verbs: &LikeVerbs) -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut objects = FxHashMap::<First, Vec<&'static Object>>::default();
        for object in ruling.objects {
            for first in object.begins.iter().filter_map(|begin| first(begin)) {
                let all = objects.entry(first).or_default();
                if !all.iter().any(|other| std::ptr::eq(*other, object)) {
                    all.push(object);
                }
            }
        }
        let places = ruling.resting.0.iter().chain(ruling.going.0).filter_map(|begin| first(begin)).collect();
        let subjects = ruling.pronouns.iter().map(|(word, ..)| *word);
        let relatives = ruling.relatives.iter().map(|(word, _)| *word);
        Known {
            objects,
            places,
            subjects: WordSieve::of(subjects.chain(relatives).chain(ruling.chosen.0.iter().copied())),
            asking: WordSieve::of(verbs.infinitive.iter().copied()),
            parted: WordSieve::of(["а", "по", "так", "что"]),
            prepositions: WordSieve::of(concord.declining.never_beside.iter().copied()),
        }
    })
}
