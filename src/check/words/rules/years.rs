//! A year whose word has another form than its preposition asks for, or no preposition: «с 2015 году», «приняли 2019 году», «5 март».
//!
//! In: a Russian reading. Out: diagnostics, each with the right form. Invariants: only years of four figures and days of two; a year that
//! another goes before, or that a word may govern, tells nothing.

use super::cases::Place;
use super::parted::like;
use crate::check::words::reading::{CharClasses, Reading, Text, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{Concord, Dictionary, Ruling, Years, dictionary, find};

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let tag = subject.language.tag();
    let prose = &find(tag).prose;
    let (Some(ruling), Some(concord), Some(words)) = (prose.ruling, prose.concord, dictionary(tag)) else { return };
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [number, next] = pair else { continue };
        if number.kind != TokenKind::Number
            || next.kind != TokenKind::Word
            || next.classes.any(CharClasses::CAPITAL)
            || !matches!(reading.text.get(number.end as usize..next.start as usize), Some(" " | "\u{A0}"))
            || !reading.is_fresh(number.start as usize)
        {
            continue;
        }
        let year =
            Year { reading, years: &ruling.years, index, form: reading.small(next), figures: reading.of(number) };
        let Some((first, right)) = year.wrong((ruling, concord, words)) else { continue };
        let start = reading.tokens.get(first).map_or(number.start, |token| token.start) as usize;
        let range = start..next.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let typed = reading.text.get(range.clone()).unwrap_or("");
        let right = like(typed, &right);
        let message = message!("written-otherwise", "“{words}” is written otherwise", words = typed);
        let mut diagnostic = Diagnostic::new(Code::Misspelt, message).at(span, subject.name()).help(message!(
            "write-so",
            "write {words}",
            words = &right
        ));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// A number, and the word behind it.
struct Year<'r, 'n> {
    reading: &'r Reading<'n>,
    years: &'static Years,
    index: usize,
    form: &'r str,
    figures: &'r str,
}

impl Year<'_, '_> {
    /// Where what is wrong begins, and what is right.
    fn wrong(
        &self,
        (ruling, concord, words): (&'static Ruling, &'static Concord, &'static Dictionary),
    ) -> Option<(usize, String)> {
        let Self { reading, years, index, form, figures } = self;
        if !figures.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if figures.len() < 3 {
            let (_, right) = years.months.iter().find(|(month, _)| month == form)?;
            return Some((*index, format!("{figures} {right}")));
        }
        if figures.len() != 4 || !years.forms.contains(form) {
            return None;
        }
        let [before, number] = index.checked_sub(1).and_then(|at| reading.tokens.get(at..=*index))? else {
            return None;
        };
        let gap = reading.text.get(before.end as usize..number.start as usize);
        if before.kind != TokenKind::Word || !matches!(gap, Some(" " | "\u{A0}")) {
            return None;
        }
        let last = reading.small(before);
        let wanted = years.behind.iter().find(|(words, ..)| words.contains(&last));
        if let Some((_, wrong, right)) = wanted {
            return wrong.contains(form).then(|| (index - 1, format!("{last} {figures} {right}")));
        }
        let month = years.at.iter().find(|(month, _)| *month == last);
        if let Some((_, right)) = month {
            let place = Place { reading, index: index.checked_sub(2)?, concord, words };
            let found = *form == years.forms[0] && place.word(0) == Some(years.preposition);
            let found = found && place.word(1) == Some(last);
            return found.then(|| (index - 2, format!("{} {right} {figures} {form}", years.preposition)));
        }
        if years.of_months.contains(&last) {
            return (*form == years.forms[1]).then(|| (*index, format!("{figures} {}", years.forms[0])));
        }
        let bare = *form == years.forms[1]
            && !years.joining.contains(&last)
            && !years.governing.iter().any(|begin| last.starts_with(begin));
        let declining = concord.declining;
        let verb = || {
            let is = ruling.verb(declining, words, last).or_else(|| ruling.passive(words, last)).is_some();
            *form == years.forms[0] && is && !years.governing.iter().any(|begin| last.starts_with(begin))
        };
        let known = bare || verb();
        let place = Place { reading, index: index - 1, concord, words };
        // «Итоги, подведённые к 2019 году», «этому 2019 году»
        let agrees = || declining.adjective(words, last).is_some();
        (known && !agrees() && place.word(0).is_some())
            .then(|| (*index, format!("{} {figures} {}", years.preposition, years.forms[1])))
    }
}
