//! Two words that are written otherwise, or in another form: «по прежнему», «в течении года», «согласно договора», «о амнистии».
//!
//! In: a reading. Out: diagnostics, each with the right form. Invariants: only pairs that are right in no sentence, or before certain words.

use std::sync::OnceLock;

use super::governed::{self, Wrong};
use crate::check::words::reading::lexicon::WordSieve;
use crate::check::words::reading::{Reading, RuleLanguage, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{Prose, dictionary, find};

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let prose = &find(subject.language.tag()).prose;
    let Some(begin) = beginnings(subject.language, prose).filter(|_| !prose.parted.is_empty()) else { return };
    let known = dictionary(subject.language.tag());
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [one, two] = pair else { continue };
        let words = one.kind == TokenKind::Word && two.kind == TokenKind::Word;
        if !words || !begin.first.has(reading.small(one)) || !reading.is_fresh(one.start as usize) {
            continue;
        }
        let parted = || {
            let right = begin.second.has(reading.small(two)).then(|| parted(reading, prose, index))??;
            Some(Wrong { range: one.start as usize..two.end as usize, right, whole: true })
        };
        let Some(Wrong { range, right, whole }) =
            parted().or_else(|| governed::wrong(reading, (prose, known), index))
        else {
            continue;
        };
        let typed = reading.text.get(range.clone()).unwrap_or("");
        let right = like(typed, &right);
        let Some(span) = reading.span(range.clone()) else { continue };
        let mut diagnostic = Diagnostic::new(
            Code::Misspelt,
            message!("written-otherwise", "“{words}” is written otherwise", words = typed),
        )
        .at(span, subject.name())
        .help(message!("write-so", "write {words}", words = &right));
        if let Some(span) = reading.editable(range).filter(|_| whole) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// The words that may be the first of such a pair, and the second of one that is written otherwise: most are none (bench `check`).
#[derive(Debug)]
struct Pairs {
    first: WordSieve,
    second: WordSieve,
}

fn beginnings(language: RuleLanguage, prose: &'static Prose) -> Option<&'static Pairs> {
    static PAIRS: [OnceLock<Pairs>; 4] = [const { OnceLock::new() }; 4];
    let make = || {
        let pairs = || prose.parted.iter().map(|(wrong, _)| *wrong);
        let all = || pairs().chain(prose.parted_before.iter().map(|(wrong, ..)| *wrong));
        let words = || all().filter_map(|wrong| wrong.split_once([' ', '-']));
        Pairs {
            first: WordSieve::of(words().map(|(first, _)| first).chain(governed::first(prose))),
            second: WordSieve::of(words().map(|(_, second)| second)),
        }
    };
    Some(PAIRS.get(language as usize)?.get_or_init(make))
}

/// How two words are written that are one, or have a hyphen.
fn parted(reading: &Reading<'_>, prose: &Prose, index: usize) -> Option<String> {
    let (one, two) = (reading.tokens.get(index)?, reading.tokens.get(index + 1)?);
    let mark = match reading.text.get(one.end as usize..two.start as usize)? {
        " " | "\u{A0}" => ' ',
        "-" | "\u{2011}" => '-',
        _ => return None,
    };
    let is = |wrong: &str| wrong.split_once(mark) == Some((reading.small(one), reading.small(two)));
    let next = || reading.tokens.get(index + 2);
    let before = |starts: &[&str]| {
        next().is_some_and(|next: &Token| {
            next.kind == TokenKind::Number || starts.iter().any(|start| reading.small(next).starts_with(start))
        })
    };
    let certain = prose.parted.iter().find(|(wrong, _)| is(wrong)).map(|(_, right)| *right);
    let some = || prose.parted_before.iter().find(|(wrong, _, starts)| is(wrong) && before(starts));
    certain.or_else(|| some().map(|(_, right, _)| *right)).map(str::to_owned)
}

/// The right words with the capital of what was typed.
fn like(typed: &str, right: &str) -> String {
    let mut letters = right.chars();
    match letters.next().filter(|_| typed.starts_with(char::is_uppercase)) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => right.to_owned(),
    }
}
