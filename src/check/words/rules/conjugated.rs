//! A Tajik verb of another person than the pronoun that begins its sentence: «Мо адолат талаб мекунанд».
//!
//! In: a Tajik reading. Out: diagnostics. Invariants: only a sentence of one clause, of which the pronoun is the first word and a verb of the
//! present the last; the third person of one is left alone, for it has impersonal verbs, too.

use super::beside::is_plural;
use crate::check::words::reading::{RuleLanguage, Text, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{Counting, find};

/// Pronouns, and how their verbs end.
const PRONOUNS: [(&str, &str); 4] = [("ман", "ам"), ("мо", "ем"), ("шумо", "ед"), ("онҳо", "анд")];

/// How verbs of one end that are not impersonal.
const ONE: [&str; 16] = [
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
];

/// Words that join clauses, or another subject.
const JOINS: [&str; 6] = ["ва", "ки", "ё", "бо", "низ", "чун"];

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let (Some(first), Some(last)) = (reading.tokens.first(), reading.tokens.last()) else { return };
    if subject.language != RuleLanguage::Tajik || last.kind != TokenKind::Word {
        return;
    }
    let (begin, verb) = (reading.small(first), reading.small(last));
    let pronoun = PRONOUNS.iter().find(|(pronoun, _)| *pronoun == begin);
    let right = pronoun.map_or("анд", |(_, right)| right);
    let people = || match &find(subject.language.tag()).prose.counting {
        Counting::Singular(singular) => !begin.ends_with(['и', 'о']) && is_plural(singular, begin, false),
        _ => false,
    };
    let one = || ONE.iter().any(|end| verb.ends_with(end));
    if pronoun.is_none() && !(one() && people()) {
        return;
    }
    let between = reading.text.get(first.end as usize..last.start as usize).unwrap_or(",");
    let one_clause = !between.contains([',', '.', ':', ';', '!', '?', '–', '—', '«', '(', '-'])
        && !reading.words().any(|(token, word)| JOINS.contains(&reading.small(token)) || word.ends_with("ашон"));
    let present = verb.starts_with("ме") || verb.starts_with("наме");
    let other = PRONOUNS.iter().any(|(_, ending)| *ending != right && verb.ends_with(ending))
        || one() && (pronoun.is_none() || begin != "ман" || !verb.ends_with("ам"));
    let present = present || pronoun.is_none();
    let ends = reading.text.get(last.end as usize..).is_some_and(|rest| rest.trim_end() == ".");
    if !(one_clause && present && other && ends) || verb.ends_with(right) || !reading.is_fresh(last.start as usize) {
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
