//! The same words for the same words.
//!
//! In: pairs of a source text and its translation. Out: diagnostics. In between: texts are compared by their words
//! and placeables, through a fingerprint; attributes are left out, for most are grammatical forms. A question is
//! another text than the sentence with its words. Sources that differ in small words only, or of which one says a word
//! more than the other, may well have the same translation; sources with another word each may not.

use std::collections::BTreeSet;
use std::hash::Hasher as _;

use rustc_hash::{FxHashMap, FxHasher};

use super::reading::Reading;
use super::subject::Subject;
use super::tokens::TokenKind;
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::l10n::syntax::Inline;

/// What one locale has been seen to say.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Translation of each source text.
    by_source: FxHashMap<u64, (u64, Span)>,
    /// Source of each translation, letters folded: its fingerprint, the message's name, the source text.
    by_target: FxHashMap<u64, (u64, Span, Span)>,
    /// Pairs of which one source text was not in memory.
    open: Vec<Open>,
}

/// Two texts with the same translation: where the source of one is, the source of the other, what to tell if they
/// differ.
#[derive(Debug)]
struct Open {
    text: Span,
    other: String,
    found: Diagnostic,
}

/// Texts with fewer words may be translated in different ways in different places.
const FEWEST: usize = 2;
/// Of so few words different sources may well have the same translation.
const FEWEST_ALIKE: usize = 4;

/// A source text as it is compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Model {
    /// The fingerprint of its words and placeables, and how many words there are.
    words: (u64, usize),
    /// The same, letters folded.
    folded: u64,
}

impl Model {
    pub(super) fn new(reading: &Reading<'_>) -> Self {
        let (mut print, words) = fingerprint(reading);
        if reading.text.trim_end().ends_with('?') {
            print = !print;
        }
        Self { words: (print, words), folded: folded(reading) }
    }
}

impl Said {
    /// Compares a pair with those before it.
    pub(super) fn check(
        &mut self,
        source: (&Subject<'_>, &Reading<'_>, Model),
        target: (&Subject<'_>, &Reading<'_>),
        sources: &Sources,
        report: &mut Report,
    ) {
        if source.0.attribute.is_some() {
            return;
        }
        let ((wanted, words), (found, target_words)) = (source.2.words, fingerprint(target.1));
        let place = target.0.place();
        if words >= FEWEST {
            match self.by_source.get(&wanted) {
                Some((before, span)) if *before != found => {
                    report.add(
                        Diagnostic::new(
                            Code::InconsistentTranslation,
                            format!(
                                "`{}` is translated into {} in another way than the same text before",
                                target.0.name(),
                                target.0.language()
                            ),
                        )
                        .at(place, "")
                        .also(*span, "the other translation")
                        .help("translate the same words in the same way, or let one message refer to the other"),
                    );
                }
                Some(_) => {}
                None => {
                    self.by_source.insert(wanted, (found, place));
                }
            }
        }
        if target_words >= FEWEST_ALIKE {
            let wanted = source.2.folded;
            let all = source.1.span(0..source.1.text.len()).unwrap_or_else(|| source.0.place());
            match self.by_target.get(&found) {
                Some((before, span, text)) if *before != wanted => {
                    let message = format!(
                        "`{}` has the same text in {} as another message, but not the same source",
                        target.0.name(),
                        target.0.language()
                    );
                    let found = Diagnostic::new(Code::SameTranslation, message)
                        .at(place, "")
                        .also(*span, "the other message")
                        .help("is one of them a copy that was meant to be changed?");
                    let open = Open { text: *text, other: sources.slice(all).to_owned(), found };
                    if sources.is_released(text.file) {
                        self.open.push(open);
                    } else {
                        open.settle(sources, report);
                    }
                }
                Some(_) => {}
                None => {
                    self.by_target.insert(found, (wanted, place, all));
                }
            }
        }
    }
}

impl Said {
    /// Files whose texts are needed to finish.
    pub(super) fn needs(&self) -> impl Iterator<Item = FileId> {
        self.open.iter().map(|open| open.text.file)
    }

    /// Tells what could not be told before.
    pub(super) fn finish(self, sources: &Sources, report: &mut Report) {
        self.open.into_iter().for_each(|open| open.settle(sources, report));
    }
}

impl Open {
    fn settle(self, sources: &Sources, report: &mut Report) {
        if differ(sources.slice(self.text), &self.other) {
            report.add(self.found);
        }
    }
}

/// Whether each of two source texts has a word that the other has not, or one denies what the other says.
fn differ(left: &str, right: &str) -> bool {
    let (left, right) = (words(&Reading::of_text(left)), words(&Reading::of_text(right)));
    left.contains(NOT) != right.contains(NOT) || !is_within(&left, &right) && !is_within(&right, &left)
}

/// Whether a set of words has all of another, in some form: "undo" is within "undone".
fn is_within(few: &BTreeSet<String>, many: &BTreeSet<String>) -> bool {
    let alike = |one: &str, other: &str| one.len() >= 4 && other.starts_with(one);
    few.iter().all(|word| many.contains(word) || many.iter().any(|other| alike(word, other) || alike(other, word)))
}

/// The words of an English text that say something, in small letters and without their endings; numbers as they are.
fn words(reading: &Reading<'_>) -> BTreeSet<String> {
    let said = reading.tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
    let mut out = BTreeSet::new();
    for token in said {
        let word = reading.of(token).to_lowercase().replace('’', "'");
        let (word, negated) = match word.strip_suffix("n't").or_else(|| word.strip_suffix("not")) {
            Some(word) => (word, true),
            None => (word.split('\'').next().unwrap_or(""), false),
        };
        if negated {
            out.insert(NOT.to_owned());
        }
        if !SMALL_WORDS.contains(&word) {
            let stem = word.strip_suffix("ing").or_else(|| word.strip_suffix('s')).filter(|stem| stem.len() > 2);
            out.insert(stem.unwrap_or(word).to_owned());
        }
    }
    out
}

/// Stands for any negation.
const NOT: &str = "not";

/// Words that English may have or leave out where another language has nothing.
const SMALL_WORDS: &[&str] = &[
    "", "a", "am", "an", "and", "are", "at", "be", "been", "by", "ca", "can", "do", "does", "for", "from", "had",
    "has", "have", "i", "in", "is", "it", "its", "of", "on", "or", "our", "that", "the", "their", "there", "these",
    "they", "this", "those", "to", "was", "we", "were", "will", "with", "wo", "you", "your",
];

/// A number for the words of a text, small and capital letters alike (FNV-1a): titles differ from sentences in English
/// only.
fn folded(reading: &Reading<'_>) -> u64 {
    let words = reading.tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let bytes = words.flat_map(|token| reading.of(token).bytes().chain([b' ']));
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01B3)
    })
}

/// A number for the words and placeables of a text, and how many words there are.
fn fingerprint(reading: &Reading<'_>) -> (u64, usize) {
    let mut hasher = FxHasher::default();
    let mut words = 0;
    let mut holes = reading.holes.iter();
    for token in &reading.tokens {
        match token.kind {
            TokenKind::Hole => {
                let name = match holes.next() {
                    Some(
                        Inline::Variable(name)
                        | Inline::Message { id: name, .. }
                        | Inline::Term { id: name, .. }
                        | Inline::Function { id: name, .. },
                    ) => &*name.text,
                    _ => "",
                };
                hasher.write_u8(0);
                hasher.write(name.as_bytes());
            }
            kind => {
                words += usize::from(kind == TokenKind::Word);
                hasher.write_u8(1);
                hasher.write(reading.of(token).as_bytes());
            }
        }
    }
    (hasher.finish(), words)
}
