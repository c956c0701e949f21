//! Two words that are written otherwise, or in another form: «по прежнему», «в течении года», «согласно договора», «о амнистии».
//!
//! In: a reading. Out: diagnostics, each with the right form. Invariants: only pairs that are right in no sentence, or before certain words.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::cases::Place;
use super::concord::disagreement;
use super::governed::{self, Wrong};
use crate::check::words::reading::lexicon::WordSieve;
use crate::check::words::reading::{Reading, RuleLanguage, Text, TokenKind};
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
            let right = begin.parted(reading, index)?.to_owned();
            Some(Wrong { range: one.start as usize..two.end as usize, right, whole: true })
        };
        let Some(Wrong { range, right, whole }) =
            parted().or_else(|| governed::wrong(reading, (prose, known), &begin.governed, index))
        else {
            behind(text, index, report);
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

/// A preposition with a noun in none of its cases.
fn behind(text: Text<'_, '_>, index: usize, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let tag = subject.language.tag();
    let (Some(concord), Some(words)) = (find(tag).prose.concord, dictionary(tag)) else { return };
    let place = Place { reading, index, concord, words };
    let Some([one, .., last]) = place.behind().and_then(|on| reading.tokens.get(index..=index + on)) else { return };
    let help = message!("make-words-agree", "see which of the two has the wrong ending");
    disagreement(text, one.start as usize..last.end as usize, help, report);
}

/// How a pair of words is written that are one, or have a hyphen; with the words that must stand behind it, where it may be right
/// before others.
type Right = (&'static str, &'static [&'static str]);

/// The pairs of a language, found by both words and what parts them, and the words that may be the first of such a pair: most are
/// none (bench `check`).
#[derive(Debug)]
struct Pairs {
    first: WordSieve,
    right: FxHashMap<(&'static str, char, &'static str), Vec<Right>>,
    but: &'static [(&'static str, &'static [char])],
    governed: governed::Rules,
}

fn beginnings(language: RuleLanguage, prose: &'static Prose) -> Option<&'static Pairs> {
    static PAIRS: [OnceLock<Pairs>; 4] = [const { OnceLock::new() }; 4];
    Some(PAIRS.get(language as usize)?.get_or_init(|| Pairs::of(prose)))
}

impl Pairs {
    fn of(prose: &'static Prose) -> Self {
        let certain = prose.parted.iter().map(|(wrong, right)| (*wrong, (*right, [].as_slice())));
        let before = prose.parted_before.iter().map(|(wrong, right, next)| (*wrong, (*right, *next)));
        let mut pairs = FxHashMap::<_, Vec<Right>>::default();
        for (wrong, right) in certain.chain(before) {
            let parts = [' ', '-'].into_iter().find_map(|mark| wrong.split_once(mark).map(|ends| (mark, ends)));
            if let Some((mark, (one, two))) = parts {
                pairs.entry((one, mark, two)).or_default().push(right);
            }
        }
        let prepositions = prose.concord.map_or([].as_slice(), |concord| concord.declining.prepositions);
        let all = pairs.keys().map(|(first, ..)| *first).chain(governed::first(prose));
        let first = WordSieve::of(all.chain(prepositions.iter().map(|(word, _)| *word)));
        Self { first, right: pairs, but: prose.parted_but, governed: governed::rules(prose) }
    }

    /// How two words are written that are one, or have a hyphen.
    fn parted(&self, reading: &Reading<'_>, index: usize) -> Option<&'static str> {
        let (one, two) = (reading.tokens.get(index)?, reading.tokens.get(index + 1)?);
        let mark = match reading.text.get(one.end as usize..two.start as usize)? {
            " " | "\u{A0}" => ' ',
            "-" | "\u{2011}" => '-',
            _ => return None,
        };
        let next = reading.tokens.get(index + 2);
        let before = |starts: &[&str]| {
            starts.is_empty()
                || next.is_some_and(|next| {
                    let word = reading.small(next);
                    next.kind == TokenKind::Number || starts.iter().any(|start| word.starts_with(start))
                })
        };
        let behind = next.filter(|next| {
            let gap = reading.text.get(two.end as usize..next.start as usize);
            next.kind == TokenKind::Word && matches!(gap, Some(" " | "\u{A0}"))
        });
        let belongs = |(end, ends): &(&str, &[char])| {
            reading.small(two).ends_with(end) && behind.is_some_and(|next| reading.small(next).ends_with(*ends))
        };
        if self.but.iter().any(belongs) {
            return None;
        }
        let rights = self.right.get(&(reading.small(one), mark, reading.small(two)))?;
        rights.iter().find(|(_, starts)| before(starts)).map(|(right, _)| *right)
    }
}

/// The right words with the capital of what was typed.
pub(super) fn like(typed: &str, right: &str) -> String {
    let mut letters = right.chars();
    match letters.next().filter(|_| typed.starts_with(char::is_uppercase)) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => right.to_owned(),
    }
}
