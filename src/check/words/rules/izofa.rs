//! An и at the end of a Tajik word where only ӣ can stand, «тандурусти ва маориф», and one that is missing, «беморхона шаҳрӣ».
//!
//! In: a Tajik reading. Out: diagnostics, with the right ending. Invariants: the izofa leads to another word, so before «ва», «ё» and the end
//! of a sentence there is none, nor before a verb; a word that the list has with и is left alone unless a verb follows. One is missing only
//! between words that are known to be a noun and an adjective of relation, unless a verb makes the adjective its own.

use super::beside::is_plural;
use crate::check::words::reading::{CharClasses, Reading, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{Counting, Izofa, dictionary, find};

/// Shorter words are not looked at.
const SHORTEST: usize = 5;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let tag = subject.language.tag();
    let Some(izofa) = find(tag).prose.izofa else { return };
    lacking(text, izofa, report);
    let Some(words) = dictionary(tag) else { return };
    for (index, token) in reading.tokens.iter().enumerate() {
        let word = reading.of(token);
        let Some(head) = word.strip_suffix('и').filter(|_| token.kind == TokenKind::Word) else { continue };
        if token.classes.any(CharClasses::CAPITAL)
            || word.chars().count() < SHORTEST
            || !(ends(reading, index, token) || leads_to_verb(reading, izofa, index))
            || !reading.is_fresh(token.start as usize)
        {
            continue;
        }
        let right = format!("{head}ӣ");
        // «Қонуни» is a word, but leads to no verb.
        if words.lists(word) && !leads_to_verb(reading, izofa, index) || !words.lists(&right) {
            continue;
        }
        let range = token.start as usize..token.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let mut diagnostic = Diagnostic::new(
            Code::TajikLetters,
            message!(
                "izofa-leads-nowhere",
                "`{word}` ends as before a word that belongs to it, but none follows",
                word = word
            ),
        )
        .at(span, subject.name())
        .help(message!("write-proper", "write {proper}", proper = &right));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// A noun before an adjective that belongs to it, without the izofa.
fn lacking(text: Text<'_, '_>, izofa: &Izofa, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let tag = subject.language.tag();
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [noun, adjective] = pair else { continue };
        if adjective.kind != TokenKind::Word
            || adjective.classes.any(CharClasses::CAPITAL)
            || !leads(izofa, tag, reading.small(noun), reading.of(adjective))
            || !matches!(reading.text.get(noun.end as usize..adjective.start as usize), Some(" " | "\u{A0}"))
            || matches!(reading.after(adjective.end as usize), Some('-' | '\u{2011}'))
            || !reading.is_fresh(noun.start as usize)
        {
            continue;
        }
        let next = reading.tokens.get(index + 2).map_or("", |next| reading.small(next));
        if izofa.own.iter().any(|begin| next.starts_with(begin)) {
            continue;
        }
        let range = noun.start as usize..noun.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let word = reading.of(noun);
        let right = word.strip_suffix('ӣ').map_or_else(|| format!("{word}и"), |head| format!("{head}ии"));
        let mut diagnostic = Diagnostic::new(
            Code::TajikLetters,
            message!(
                "izofa-missing",
                "`{word}` lacks the ending that joins “{next}” to it",
                word = word,
                next = reading.of(adjective)
            ),
        )
        .at(span, subject.name())
        .help(message!("write-proper", "write {proper}", proper = &right));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// Whether a noun must lead to a word behind it: an adjective, people, or an institution.
fn leads(izofa: &Izofa, tag: &str, noun: &str, other: &str) -> bool {
    let Counting::Singular(singular) = &find(tag).prose.counting else { return false };
    let stem = other.strip_suffix('ӣ').or_else(|| other.strip_suffix("ии"));
    let quality = || izofa.qualities.contains(&other);
    if stem.is_some_and(|stem| izofa.relation.contains(&stem)) || quality() {
        let plural = || is_plural(singular, noun, true) && !noun.ends_with(['и', 'о']) || noun.ends_with("ҳо");
        return izofa.nouns.contains(&noun)
            || plural() && noun.chars().count() > SHORTEST && !singular.others.contains(&noun);
    }
    if izofa.leading.contains(&other) {
        let apart = izofa.apart.contains(&noun) || izofa.apart_endings.iter().any(|end| noun.ends_with(end));
        let right = || noun.strip_suffix('ӣ').map_or_else(|| format!("{noun}и"), |head| format!("{head}ии"));
        return !apart && dictionary(tag).is_some_and(|words| words.lists(noun) && words.lists(&right()));
    }
    izofa.of_people.contains(&noun) && is_plural(singular, other, false) && !other.ends_with("ро")
        || izofa.heads.contains(&noun) && izofa.nouns.contains(&other.strip_suffix('и').unwrap_or(other))
}

/// Whether nothing follows that an izofa could lead to.
fn ends(reading: &Reading<'_>, index: usize, token: &Token) -> bool {
    let rest = reading.text.get(token.end as usize..).unwrap_or("");
    if matches!(rest, "." | ".»" | "».") {
        return true;
    }
    let Some(next) = reading.tokens.get(index + 1).filter(|next| next.kind == TokenKind::Word) else { return false };
    match reading.text.get(token.end as usize..next.start as usize) {
        Some(" " | "\u{A0}") => matches!(reading.small(next), "ва" | "ё"),
        Some(". ") => next.classes.any(CharClasses::CAPITAL),
        _ => false,
    }
}

/// Whether a verb follows.
fn leads_to_verb(reading: &Reading<'_>, izofa: &Izofa, index: usize) -> bool {
    let Some([token, next]) = reading.tokens.get(index..index + 2) else { return false };
    let blank = matches!(reading.text.get(token.end as usize..next.start as usize), Some(" " | "\u{A0}"));
    next.kind == TokenKind::Word && blank && izofa.verbs.contains(&reading.small(next))
}
