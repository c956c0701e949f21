//! An и at the end of a Tajik word where only ӣ can stand: «тандурусти ва маориф».
//!
//! In: a Tajik reading. Out: diagnostics, with ӣ. Invariants: the izofa leads to another word, so before «ва», «ё» and the end of a sentence
//! there is none, nor before a verb; a word that the list has with и is left alone unless a verb follows.

use crate::check::words::reading::{CharClasses, Reading, RuleLanguage, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::dictionary;

/// Verbs, which no izofa leads to.
const VERBS: [&str; 27] = [
    "анд",
    "аст",
    "буд",
    "буданд",
    "гардид",
    "гардиданд",
    "дорад",
    "доранд",
    "ёфт",
    "ёфтанд",
    "кард",
    "карданд",
    "мебошад",
    "мебошанд",
    "мегардад",
    "мегарданд",
    "мекунад",
    "мекунанд",
    "мешавад",
    "мешаванд",
    "намуд",
    "намуданд",
    "нест",
    "омад",
    "омаданд",
    "шуд",
    "шуданд",
];

/// Shorter words are not looked at.
const SHORTEST: usize = 5;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    if subject.language != RuleLanguage::Tajik {
        return;
    }
    let Some(words) = dictionary("tg") else { return };
    for (index, token) in reading.tokens.iter().enumerate() {
        let word = reading.of(token);
        let Some(head) = word.strip_suffix('и').filter(|_| token.kind == TokenKind::Word) else { continue };
        if token.classes.any(CharClasses::CAPITAL)
            || word.chars().count() < SHORTEST
            || !(ends(reading, index, token) || leads_to_verb(reading, index, token))
            || !reading.is_fresh(token.start as usize)
        {
            continue;
        }
        let right = format!("{head}ӣ");
        // «Қонуни» is a word, but leads to no verb.
        if words.lists(word) && !leads_to_verb(reading, index, token) || !words.lists(&right) {
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
fn leads_to_verb(reading: &Reading<'_>, index: usize, token: &Token) -> bool {
    let Some(next) = reading.tokens.get(index + 1).filter(|next| next.kind == TokenKind::Word) else { return false };
    let blank = matches!(reading.text.get(token.end as usize..next.start as usize), Some(" " | "\u{A0}"));
    blank && VERBS.contains(&reading.small(next))
}
