//! Two words that are written with a hyphen, or otherwise: «по прежнему», «в течении года».
//!
//! In: a reading. Out: diagnostics, each with the right form. Invariants: only pairs that are right in no sentence, or before certain words.

use crate::check::words::reading::lexicon::Beginnings;
use crate::check::words::reading::{Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::find;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let prose = &find(subject.language.tag()).prose;
    if prose.parted.is_empty() {
        return;
    }
    let begin = Beginnings::of(prose.parted.iter().map(|(wrong, _)| *wrong).chain(["в"]));
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [one, two] = pair else { continue };
        if one.kind != TokenKind::Word
            || two.kind != TokenKind::Word
            || !begin.has(reading.small(one))
            || !reading.is_fresh(one.start as usize)
            || !matches!(reading.text.get(one.end as usize..two.start as usize), Some(" " | "\u{A0}"))
        {
            continue;
        }
        let is = |wrong: &str| wrong.split_once(' ') == Some((reading.small(one), reading.small(two)));
        let next = || reading.tokens.get(index + 2);
        let before = |starts: &[&str]| {
            next().is_some_and(|next: &Token| {
                next.kind == TokenKind::Number || starts.iter().any(|start| reading.small(next).starts_with(start))
            })
        };
        let certain = prose.parted.iter().find(|(wrong, _)| is(wrong)).map(|(_, right)| *right);
        let found = certain.or_else(|| {
            let mut some = prose.parted_before.iter();
            some.find(|(wrong, _, starts)| is(wrong) && before(starts)).map(|(_, right, _)| *right)
        });
        let Some(right) = found else { continue };
        let right = like(reading.of(one), right);
        let range = one.start as usize..two.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let typed = reading.text.get(range.clone()).unwrap_or("");
        let mut diagnostic = Diagnostic::new(
            Code::Misspelt,
            message!("written-otherwise", "“{words}” is written otherwise", words = typed),
        )
        .at(span, subject.name())
        .help(message!("write-so", "write {words}", words = &right));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// The right words with the capital of what was typed.
fn like(typed: &str, right: &str) -> String {
    let mut letters = right.chars();
    match letters.next().filter(|_| typed.starts_with(char::is_uppercase)) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => right.to_owned(),
    }
}
