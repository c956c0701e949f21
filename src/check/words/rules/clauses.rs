//! A comma that is missing before a clause: «закон который», «сообщил что», «гуфт ки».
//!
//! In: a reading. Out: diagnostics, with the comma. Invariants: only words before which the comma stands whatever the
//! sentence is: a conjunction behind a word that it does not go with, a relative in the nominative that no preposition or conjunction goes before, and the word for "that" after
//! a verb of saying.

use crate::check::words::reading::lexicon::Beginnings;
use crate::check::words::reading::{CharClasses, Text, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{Conjunction, Prose, find};

/// Words that are no longer tell nothing by their ending.
const SHORTEST: usize = 3;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let prose = &find(subject.language.tag()).prose;
    if prose.that.is_empty() || !reading.classes.any(CharClasses::CYRILLIC) {
        return;
    }
    let begin = Beginnings::of(
        prose
            .relatives
            .iter()
            .chain(prose.asking)
            .copied()
            .chain([prose.that])
            .chain(prose.conjunctions.iter().map(|own| own.word)),
    );
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [before, word] = pair else { continue };
        if before.kind != TokenKind::Word
            || word.kind != TokenKind::Word
            || !begin.has(reading.small(word))
            || !reading.is_fresh(word.start as usize)
            || !matches!(reading.text.get(before.end as usize..word.start as usize), Some(" " | "\u{A0}"))
            || matches!(reading.after(word.end as usize), Some('-' | '\u{2011}'))
        {
            continue;
        }
        let (small, last) = (reading.small(word), reading.small(before));
        let next = reading.tokens.get(index + 2).map_or("", |next| reading.small(next));
        let joined = if reading.after(word.end as usize) == Some(',') { "" } else { next };
        let needs = is_relative(prose, last, small, next)
            || is_said(prose, last, small)
            || joins(prose, [last, small, joined]);
        let capital = word.classes.any(CharClasses::CAPITAL);
        if capital || !needs {
            continue;
        }
        let range = before.start as usize..word.end as usize;
        let Some(span) = reading.span(range) else { continue };
        let mut diagnostic =
            Diagnostic::new(Code::MissingComma, message!("comma-missing", "no comma before `{word}`", word = small))
                .at(span, subject.name())
                .help(message!(
                    "write-comma",
                    "write {before}, {word}",
                    before = reading.of(before),
                    word = reading.of(word),
                ));
        let gap = before.end as usize..word.start as usize;
        if let Some(span) = reading.editable(gap) {
            diagnostic = diagnostic.fix(span, ", ");
        }
        report.add(diagnostic);
    }
}

/// Whether a comma stands before a relative.
fn is_relative(prose: &Prose, before: &str, word: &str, next: &str) -> bool {
    prose.relatives.contains(&word) && !prose.no_comma.contains(&before) && !prose.no_clause.contains(&next)
}

/// Whether one stands before what is said or asked, or is told of somebody: «касоне, ки».
fn is_said(prose: &Prose, before: &str, word: &str) -> bool {
    let says = || prose.saying.contains(&before);
    let indefinite = || {
        let long = before.chars().count() > SHORTEST;
        long && prose.indefinite.iter().any(|end| before.ends_with(end)) && !prose.at_once.contains(&before)
    };
    word == prose.that && (says() || prose.knowing.contains(&before) || indefinite())
        || prose.asking.contains(&word) && (says() || prose.knowing.contains(&before))
}

/// Whether one stands before a conjunction, which has a word on both sides.
fn joins(prose: &Prose, [last, word, next]: [&str; 3]) -> bool {
    let mut own = prose.conjunctions.iter().filter(|conjunction| conjunction.word == word);
    own.any(|Conjunction { behind, before, next: after, .. }| {
        !behind.contains(&last) && !before.contains(&next) && (after.is_empty() || after.contains(&next))
    })
}
