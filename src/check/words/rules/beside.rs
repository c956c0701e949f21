//! Tajik words that cannot stand beside others: «занону ва», «ҳар шаҳрвандон», «бояд мегиранд», «ҳукм хонд ро».
//!
//! In: a Tajik reading. Out: diagnostics. Invariants: what stands between is words and spaces alone; people are those that the language's
//! folder lists; only a verb of the present stands against "must".

use crate::check::words::reading::{CharClasses, Reading, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::language::{Beside, Counting, Izofa, Singular, find};

/// The most words between "since" and what goes before its time, and between "must" and its verb.
const FAR: usize = 8;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let prose = &find(subject.language.tag()).prose;
    let (Some(Izofa { beside, .. }), Counting::Singular(singular)) = (prose.izofa, &prose.counting) else { return };
    let words = Words { reading, beside, singular };
    for (index, token) in reading.tokens.iter().enumerate() {
        if token.kind != TokenKind::Word || !reading.is_fresh(token.start as usize) {
            continue;
        }
        let Some((first, message, help)) = words.wrong(index, reading.small(token)) else { continue };
        let start = reading.tokens.get(first).map_or(token.start, |first| first.start) as usize;
        let Some(span) = reading.span(start..token.end as usize) else { continue };
        report.add(Diagnostic::new(Code::Misspelt, message).at(span, subject.name()).help(help));
    }
}

/// Whether a word is the plural of a person or, with `things`, of anything.
pub(super) fn is_plural(singular: &Singular, word: &str, things: bool) -> bool {
    let (people, endings) = singular.people;
    let mut stems = endings.iter().filter_map(|ending| word.strip_suffix(ending));
    let person = stems.any(|stem| {
        let inside = || stem.strip_suffix('и').map(|head| format!("{head}ӣ"));
        people.contains(&stem) || inside().is_some_and(|own| people.contains(&&*own))
    });
    let thing = || ["ҳо", "ҳои", "ҳоро"].iter().any(|end| word.ends_with(end)) && !singular.others.contains(&word);
    person || things && word.chars().count() > 5 && thing()
}

struct Words<'r, 'n> {
    reading: &'r Reading<'n>,
    beside: &'static Beside,
    singular: &'static Singular,
}

impl<'r> Words<'r, '_> {
    /// A word before a place, which only a space parts from what follows.
    fn before(&self, index: usize) -> Option<&'r str> {
        let [one, two] = self.reading.tokens.get(index.checked_sub(1)?..=index)? else { return None };
        let gap = self.reading.text.get(one.end as usize..two.start as usize);
        let blank = one.kind == TokenKind::Word && matches!(gap, Some(" " | "\u{A0}"));
        blank.then(|| self.reading.small(one))
    }

    /// What is wrong with a word: the first word of what is, what is said of it, and what helps.
    fn wrong(&self, index: usize, word: &str) -> Option<(usize, Message, Message)> {
        let Beside { alone, and, every, must, since } = self.beside;
        let token = self.reading.tokens.get(index)?;
        if alone.contains(&word) {
            return self.stands_alone(index, token);
        }
        if word == and.0 {
            let before = self.before(index).filter(|before| and.1.iter().any(|end| before.ends_with(end)))?;
            let message = message!("and-twice", "“{word}” and the word behind it both say “and”", word = before);
            return Some((index - 1, message, message!("say-and-once", "leave one of the two out")));
        }
        if word == since.0 {
            let near = self.reading.tokens.get(index.saturating_sub(FAR)..index).unwrap_or_default();
            let said = near.iter().any(|token| self.reading.small(token) == since.1);
            let message = message!("since-lacks", "“{word}” needs “{other}” before it", word = word, other = since.1);
            return (!said).then(|| {
                (index, message, message!("write-since", "write “{other}” before the time", other = since.1))
            });
        }
        let counted = self.before(index).filter(|before| *before == every.0 || *before == every.1);
        if let Some(before) = counted.filter(|_| is_plural(self.singular, word, true)) {
            let every = before == every.0 || self.before(index - 1) == Some(every.0);
            let help = message!("singular-after-every", "leave the plural ending out: the noun stays singular");
            let message = message!("every-with-plural", "“{word}” is in the plural behind “every”", word = word);
            return every.then_some((index - 1, message, help));
        }
        let (must, begins, ends, joins) = must;
        let present = word.starts_with("м")
            && begins.iter().any(|begin| word.starts_with(begin))
            && ends.iter().any(|end| word.ends_with(end));
        let first = present.then(|| self.must(index, must, joins))??;
        let message =
            message!("must-with-present", "“{word}” cannot stand behind “{must}”", word = word, must = *must);
        let help = message!("write-subjunctive", "write it without “{prefix}”", prefix = "ме");
        Some((first, message, help))
    }

    /// An ending that a space parts from its word.
    fn stands_alone(&self, index: usize, token: &Token) -> Option<(usize, Message, Message)> {
        let before = self.before(index);
        let after = self.reading.after(token.end as usize);
        let first = index == 0 && after == Some(' ') && token.classes.any(CharClasses::CAPITAL);
        let word = self.reading.of(token);
        let message = message!("ending-alone", "`{word}` is no word alone", word = word);
        if first {
            return Some((index, message, message!("see-letters", "see whether it lacks a letter of Tajik")));
        }
        (before? != "ва" && matches!(after, Some(' ' | '.' | ',')))
            .then(|| (index - 1, message, message!("join-ending", "write it in one word with the one before it")))
    }

    /// Where "must" stands before a verb, in the same clause.
    fn must(&self, index: usize, must: &str, joins: &[&str]) -> Option<usize> {
        for at in (index.saturating_sub(FAR)..index).rev() {
            let word = self.before(at + 1)?;
            if joins.contains(&word) {
                return None;
            }
            if word == must {
                return Some(at);
            }
        }
        None
    }
}
