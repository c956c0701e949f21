//! A word that denies only with another, which is not there: «никто пришёл», «ҳеҷ кас омад».
//!
//! In: a reading. Out: diagnostics. Invariants: only a sentence with a full stop and a verb behind the word is looked at, and any other word
//! of it that may deny is enough.

use super::negation::denies;
use crate::check::words::reading::{CharClasses, Reading, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{DeniedVerbs, Prose, dictionary, find};

/// The verb stands so many words behind at most.
const FAR: usize = 6;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let prose = &find(subject.language.tag()).prose;
    if prose.half_denials.is_empty() || reading.classes.any(CharClasses::HOLE) {
        return;
    }
    for (index, token) in reading.tokens.iter().enumerate() {
        if token.kind != TokenKind::Word || !prose.half_denials.contains(&reading.small(token)) {
            continue;
        }
        if prose.neither.first().is_some_and(|word| *word == reading.small(token)) && !is_neither(text, index) {
            continue;
        }
        let Some(span) = reading.span(token.start as usize..token.end as usize) else { continue };
        let sentence = Sentence { reading, prose, tag: subject.language.tag(), index };
        if !reading.is_fresh(token.start as usize) || !sentence.lacks_denial(token) {
            continue;
        }
        report.add(
            Diagnostic::new(
                Code::NegationLost,
                message!(
                    "denial-half",
                    "“{word}” needs a word that denies, and the sentence has none",
                    word = reading.of(token),
                ),
            )
            .at(span, subject.name())
            .help(message!("say-negation", "see whether a word that denies has been left out")),
        );
    }
}

/// Whether such a word denies half: «ни один», «ни прокурор, ни защита»; not «что бы ни говорили».
fn is_neither(text: Text<'_, '_>, index: usize) -> bool {
    let (reading, prose) = (text.reading(), &find(text.subject.language.tag()).prose);
    let (Some((word, followed)), Some(token)) = (prose.neither.split_first(), reading.tokens.get(index)) else {
        return false;
    };
    if reading.tokens.get(index + 1).is_some_and(|next| followed.contains(&reading.small(next))) {
        return true;
    }
    let head = reading.text.get(..token.start as usize).unwrap_or("");
    let begin = head.rfind(['.', '!', '?', ';', ':', '—', '\n']).map_or(0, |at| at + 1);
    let mut earlier = reading.tokens.iter().take(index).filter(|own| own.start as usize >= begin);
    head.trim_end().ends_with(',') && earlier.any(|own| reading.small(own) == *word)
}

/// The sentence round a word.
struct Sentence<'r, 'n> {
    reading: &'r Reading<'n>,
    prose: &'static Prose,
    tag: &'static str,
    index: usize,
}

impl Sentence<'_, '_> {
    fn lacks_denial(&self, token: &Token) -> bool {
        let text = &*self.reading.text;
        let start = token.start as usize;
        let begin = text
            .get(..start)
            .and_then(|head| head.rfind(['.', '!', '?', ';', ':', '—', '\n']))
            .map_or(0, |at| at + 1);
        let Some(length) = text.get(start..).and_then(|rest| rest.find(['.', '!', '?', ';', ':', '—', '\n', '…']))
        else {
            return false;
        };
        let end = start + length;
        // «…», — сказала она.
        let is_said = text.get(start..end).is_some_and(|own| own.trim_end().ends_with("»,"));
        if text.get(end..).is_none_or(|rest| !rest.starts_with('.')) && !is_said {
            return false;
        }
        let before = self.index.checked_sub(1).and_then(|at| self.reading.tokens.get(at));
        if before.is_some_and(|before| self.prose.half_denied.contains(&self.reading.small(before))) {
            return false;
        }
        let words = dictionary(self.tag);
        let own = |token: &&Token| token.start as usize >= begin && (token.end as usize) <= end;
        let is_neither = self.prose.neither.first().is_some_and(|word| *word == self.reading.small(token));
        let denied = self.reading.words().map(|(token, _)| token).filter(own).any(|token| {
            let word = self.reading.small(token);
            match self.prose.denied_verbs {
                // «Ни прокурор, ни защита не возражали против …»: words that deny in their own way do not help.
                DeniedVerbs::Behind(denial, ..) if is_neither => word.starts_with(denial),
                _ => !self.prose.half_denials.contains(&word) && denies(self.prose, words, word),
            }
        });
        !denied && self.has_verb(end)
    }

    /// Whether a verb follows within the clause.
    fn has_verb(&self, end: usize) -> bool {
        let behind = self.reading.tokens.get(self.index + 1..).unwrap_or_default();
        let clause = behind.iter().take_while(|token| (token.end as usize) <= end);
        match &self.prose.denied_verbs {
            DeniedVerbs::Behind(_, endings, _) => {
                let mut from = self.reading.tokens.get(self.index).map_or(0, |token| token.end as usize);
                for token in clause.take(FAR) {
                    let gap = self.reading.text.get(from..token.start as usize).unwrap_or(",");
                    let word = self.reading.small(token);
                    if !gap.trim().is_empty() {
                        return false;
                    }
                    if token.kind == TokenKind::Word
                        && word.chars().count() > 2
                        && endings.iter().any(|ending| word.ends_with(ending))
                    {
                        return true;
                    }
                    from = token.end as usize;
                }
                false
            }
            DeniedVerbs::Begin(..) => clause.count() > 1,
            DeniedVerbs::Unknown => false,
        }
    }
}
