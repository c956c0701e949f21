//! A clause or a phrase that no comma parts from the rest of its sentence: «Если суд откажет семья…», «Выступая на заседании министр…», «дом в
//! котором», «жители проживающие у границы».
//!
//! In: a reading. Out: diagnostics. Invariants: the first two and the third are claimed only of a sentence that has no comma, dash or bracket
//! at all, or none so far; the last only where the participle cannot belong to another word than the noun before it.

use super::cases::Place;
use crate::check::words::reading::{CharClasses, Reading, Text, Token, TokenKind};
use crate::check::words::spelling::is_sentence_start;
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::language::{Cases, Concord, Dictionary, Ruling, dictionary, find};

/// The fewest words of a sentence with two parts.
const SHORTEST: usize = 5;
/// The most words of a relative clause that are looked at.
const FAR: usize = 10;
/// What parts a sentence.
const PARTS: [char; 8] = [',', ';', ':', '–', '—', '(', '«', '-'];
/// What may stand alone before a relative that asks: «в котором часу».
const PREPOSITIONS: [&str; 8] = ["в", "во", "на", "о", "с", "со", "к", "до"];
const NOMINATIVE: Cases = Cases::MASCULINE[0].or(Cases::FEMININE[0]).or(Cases::NEUTER[0]).or(Cases::PLURAL[0]);

/// What the rule knows of the language's verbs.
struct Known {
    ruling: &'static Ruling,
    concord: &'static Concord,
    words: &'static Dictionary,
}

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let reading = text.reading();
    let tag = text.subject.language.tag();
    let prose = &find(tag).prose;
    if prose.that.is_empty() {
        return;
    }
    let known = prose.ruling.zip(prose.concord).zip(dictionary(tag));
    let known = known.map(|((ruling, concord), words)| Known { ruling, concord, words });
    for (index, token) in reading.tokens.iter().enumerate() {
        if token.kind != TokenKind::Word || !reading.is_fresh(token.start as usize) {
            continue;
        }
        let word = reading.small(token);
        let capital = token.classes.any(CharClasses::CAPITAL);
        if capital && is_sentence_start(reading, token) {
            let opens = prose.opening.contains(&word) || known.as_ref().is_some_and(|known| known.is_gerund(word));
            if opens && reading.after(token.end as usize) == Some(' ') && is_whole(reading, index, known.as_ref()) {
                let message = message!(
                    "clause-not-closed",
                    "no comma closes what begins with “{word}”",
                    word = reading.of(token)
                );
                let help = message!("close-clause", "put a comma where this part of the sentence ends");
                found(text, token.start as usize..token.end as usize, (message, help), report);
            }
            continue;
        }
        let Some(known) = known.as_ref().filter(|_| !capital) else { continue };
        if let Some(verb) = known.unclosed(reading, index, word) {
            let message = message!("clause-not-closed", "no comma closes what begins with “{word}”", word = word);
            let help = message!("close-before", "put a comma before “{word}”", word = reading.of(verb));
            found(text, token.start as usize..verb.end as usize, (message, help), report);
        } else if is_bare_relative(reading, index, word, prose.no_clause) {
            let message = message!("comma-missing", "no comma before `{word}`", word = word);
            let help = message!("part-clause", "put a comma before the clause that begins here");
            found(text, token.start as usize..token.end as usize, (message, help), report);
        } else if known.is_phrase(reading, index, word) {
            let Some(before) = reading.tokens.get(index - 1) else { continue };
            let message = message!("comma-missing", "no comma before `{word}`", word = word);
            let help = message!(
                "write-comma",
                "write {before}, {word}",
                before = reading.of(before),
                word = reading.of(token)
            );
            found(text, before.start as usize..token.end as usize, (message, help), report);
        }
    }
}

fn found(
    text: Text<'_, '_>,
    range: std::ops::Range<usize>,
    (message, help): (Message, Message),
    report: &mut Report,
) {
    let Some(span) = text.reading().span(range) else { return };
    report.add(Diagnostic::new(Code::MissingComma, message).at(span, text.subject.name()).help(help));
}

/// Whether a sentence that begins here is long enough, ends in a full stop and nothing parts it.
fn is_whole(reading: &Reading<'_>, index: usize, known: Option<&Known>) -> bool {
    let Some(first) = reading.tokens.get(index) else { return false };
    let rest = reading.text.get(first.start as usize..).unwrap_or("");
    let Some(end) = rest.find(['.', '!', '?', '…', '\n']) else { return false };
    let sentence = rest.get(..end).unwrap_or("");
    let ends = rest.get(end..).is_some_and(|rest| rest.starts_with('.'));
    let words: Vec<&Token> = reading
        .tokens
        .iter()
        .skip(index)
        .take_while(|token| (token.start as usize) < first.start as usize + end)
        .collect();
    let whole = words.iter().all(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
    let second = words.get(1).map_or("", |token| reading.small(token));
    // «Хотя бы»; a gerund without a verb is no sentence.
    let verb = known.is_none_or(|known| words.iter().skip(1).any(|token| known.is_verb(reading.small(token))));
    ends && whole && verb && second != "бы" && words.len() >= SHORTEST && !sentence.contains(PARTS)
}

/// Whether a relative stands in a sentence that nothing parts so far.
fn is_bare_relative(reading: &Reading<'_>, index: usize, word: &str, no_clause: &[&str]) -> bool {
    if !word.starts_with("котор") {
        return false;
    }
    let (Some(token), Some(before)) = (reading.tokens.get(index), index.checked_sub(1)) else { return false };
    let nominative = ["ый", "ая", "ое", "ые"].iter().any(|end| word.ends_with(end));
    let next = reading.tokens.get(index + 1).map_or("", |next| reading.small(next));
    let head = reading.text.get(..token.start as usize).unwrap_or("");
    let head = head.rsplit(['.', '!', '?', '…', '\n', '\u{E000}']).next().unwrap_or("");
    let rest = reading.text.get(token.end as usize..).unwrap_or("");
    let asks = rest.trim_end().ends_with('?');
    let joined = ["и", "или", "а", "но", "не"].contains(&reading.small(reading.tokens.get(before).unwrap_or(token)));
    let governed = |before: &str| PREPOSITIONS.contains(&before);
    let words = head.split_whitespace().count();
    let alone = words == 0 || words == 1 && governed(&head.trim().to_lowercase());
    !nominative
        && !asks
        && !joined
        && !alone
        && !no_clause.contains(&next)
        && !head.contains(PARTS)
        && !head.contains(['"', '“', '”', '/'])
}

impl Known {
    fn is_verb(&self, word: &str) -> bool {
        let Self { ruling, concord, words } = self;
        ruling.verb(concord.declining, words, word).is_some() || ruling.passive(words, word).is_some()
    }

    /// The second verb of a relative clause that nothing joins to the first: «которые лишились жилья живут».
    fn unclosed<'r>(&self, reading: &'r Reading<'_>, index: usize, word: &str) -> Option<&'r Token> {
        const JOIN: [&str; 12] = ["и", "или", "либо", "а", "но", "ни", "да", "что", "как", "чем", "не", "бы"];
        let start = reading.tokens.get(index)?.start as usize;
        let before =
            index.checked_sub(1).and_then(|at| reading.tokens.get(at)).map_or(0, |token| token.start as usize);
        let parted = |end: usize| reading.text.get(..end).is_some_and(|head| head.trim_end().ends_with(','));
        if !word.starts_with("котор") || !(parted(start) || parted(before)) {
            return None;
        }
        let Self { ruling, concord, words } = self;
        let place = Place { reading, index, concord, words };
        let mut first = false;
        for on in 1..=FAR {
            let word = place.word(on)?;
            if JOIN.contains(&word) {
                return None;
            }
            let listed = ruling.verbs.iter().any(|(form, _)| *form == word) || word.starts_with("буд");
            if listed || ruling.verb(concord.declining, words, word).is_none() {
                continue;
            }
            if first {
                return reading.tokens.get(index + on);
            }
            first = true;
        }
        None
    }

    /// Whether a word is a verb that tells what is done beside: «выступая», «узнав».
    fn is_gerund(&self, word: &str) -> bool {
        let Self { ruling, concord, words } = self;
        let lists = |stem: &str, endings: &[&str]| endings.iter().all(|end| words.lists(&format!("{stem}{end}")));
        let found = if let Some(stem) = word.strip_suffix("вшись") {
            lists(stem, &["лся", "ться"])
        } else if let Some(stem) = word.strip_suffix("ясь").or_else(|| word.strip_suffix("ась")) {
            lists(stem, &["ется", "ются"]) || lists(stem, &["ится", "иться"])
        } else if let Some(stem) = word.strip_suffix('в') {
            lists(stem, &["л", "ла", "ть"])
        } else if let Some(stem) = word.strip_suffix('я') {
            lists(stem, &["ет", "ют", "ть"]) || lists(stem, &["ит", "ят", "ить"])
        } else {
            false
        };
        found
            && !ruling.adverbs.contains(&word)
            && concord.declining.noun(words, word).is_none()
            && concord.declining.adjective(words, word).is_none()
    }

    /// Whether a participle begins a phrase behind its noun: «жители проживающие у границы».
    fn is_phrase(&self, reading: &Reading<'_>, index: usize, word: &str) -> bool {
        const ENDS: [&str; 14] = [
            "щий",
            "щая",
            "щее",
            "щие",
            "щийся",
            "щаяся",
            "щиеся",
            "вший",
            "вшая",
            "вшие",
            "нный",
            "нная",
            "нные",
            "тый",
        ];
        let Some(at) = index.checked_sub(1).filter(|_| word.len() > 14 && ENDS.iter().any(|end| word.ends_with(end)))
        else {
            return false;
        };
        let Self { ruling, concord, words } = self;
        let place = Place { reading, index: at, concord, words };
        let (Some(noun), Some(preposition)) = (place.word(0), place.word(2)) else { return false };
        let behind = concord.declining.prepositions.iter().any(|(other, _)| *other == preposition);
        if !behind || place.word(1) != Some(word) || ruling.phrases.iter().any(|begin| word.starts_with(begin)) {
            return false;
        }
        let own = word.strip_suffix("ся").unwrap_or(word);
        let Some(adjective) = concord.declining.adjective(words, own) else { return false };
        let active = adjective.stem.ends_with(['щ', 'ш']);
        let short =
            adjective.stem.strip_suffix("нн").map_or_else(|| adjective.stem.to_owned(), |head| format!("{head}н"));
        let participle = active || ruling.passive(words, &short).is_some();
        let both = place.noun(noun).map(|cases| cases.and(adjective.cases));
        participle && both.is_some_and(|both| !both.is_none() && both.is_within(NOMINATIVE))
    }
}
