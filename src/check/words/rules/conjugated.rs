//! A Tajik verb of another person than the pronoun that begins its sentence: «Мо адолат талаб мекунанд».
//!
//! In: a Tajik reading. Out: diagnostics. Invariants: only a first clause, of which the pronoun, or people, are the first word and a verb of
//! the present, or one that is not impersonal, the last.

use super::beside::is_plural;
use crate::check::words::reading::{RuleLanguage, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{Counting, find};

/// Pronouns, and how their verbs end.
const PRONOUNS: [(&str, &str); 4] = [("ман", "ам"), ("мо", "ем"), ("шумо", "ед"), ("онҳо", "анд")];

/// How verbs of one end that are not impersonal.
const ONE: [&str; 20] = [
    "гирифт",
    "мебарад",
    "мегирад",
    "мегӯяд",
    "медиҳад",
    "медонад",
    "мекунад",
    "менависад",
    "менамояд",
    "мехоҳад",
    "метавонад",
    "гуфт",
    "дод",
    "кард",
    "карда наметавонад",
    "навишт",
    "намуд",
    "овард",
    "фиристод",
    "хост",
];

/// Words that join clauses, or another subject.
const JOINS: [&str; 6] = ["ва", "ки", "ё", "бо", "низ", "чун"];

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    if subject.language != RuleLanguage::Tajik {
        return;
    }
    let stops = |token: &Token| matches!(reading.after(token.end as usize), Some(',' | '.' | ';'));
    let Some(at) = reading.tokens.iter().position(stops).filter(|at| *at > 1) else { return };
    let (Some(first), Some(last)) = (reading.tokens.first(), reading.tokens.get(at)) else { return };
    if last.kind != TokenKind::Word {
        return;
    }
    let (begin, verb) = (reading.small(first), reading.small(last));
    let pronoun = PRONOUNS.iter().find(|(pronoun, _)| *pronoun == begin);
    let right = pronoun.map_or("анд", |(_, right)| right);
    let people = || match &find(subject.language.tag()).prose.counting {
        // «Волидони сарбоз»
        Counting::Singular(singular) => {
            let many = begin.strip_suffix("и").filter(|many| many.ends_with("он")).unwrap_or(begin);
            !many.ends_with(['и', 'о']) && is_plural(singular, many, false)
        }
        _ => false,
    };
    let one = || ONE.iter().any(|end| verb.ends_with(end));
    if pronoun.is_none() && !(one() && people()) {
        return;
    }
    let between = reading.text.get(first.end as usize..last.start as usize).unwrap_or(",");
    let words = || reading.tokens.iter().take(at).skip(1).map(|token| reading.small(token));
    let object = pronoun.is_none() && words().any(|word| word.ends_with("ро")) && begin.ends_with('и');
    let one_clause = !between.contains([',', '.', ':', ';', '!', '?', '–', '—', '«', '(', '-'])
        && !object
        && !words().any(|word| JOINS.contains(&word) || word.ends_with("ашон"));
    let present = verb.starts_with("ме") || verb.starts_with("наме");
    let other = PRONOUNS.iter().any(|(_, ending)| *ending != right && verb.ends_with(ending)) && present || one();
    if !(one_clause && other) || verb.ends_with(right) || !reading.is_fresh(last.start as usize) {
        return;
    }
    let Some(span) = reading.span(last.start as usize..last.end as usize) else { return };
    report.add(
        Diagnostic::new(
            Code::Misspelt,
            message!(
                "verb-of-another-person",
                "“{words}” is of another person than “{pronoun}”",
                words = reading.of(last),
                pronoun = reading.of(first)
            ),
        )
        .at(span, subject.name())
        .help(message!("make-words-agree", "see which of the two has the wrong ending")),
    );
}
