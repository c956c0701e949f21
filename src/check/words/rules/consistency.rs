//! The same words for the same words.
//!
//! In: pairs of a source text and its translation. Out: diagnostics at the end of a run. Invariants: texts are compared
//! by their words and placeables, through a fingerprint ([`crate::check::words::pairs`] keeps them); what is alike is looked up in its
//! file once more. Attributes are left out, for most are grammatical forms. A question is another text than the sentence
//! with its words. Sources that differ in small words only, or of which one says a word more than the other, may well
//! have the same translation; sources with another word each may not.

use std::collections::BTreeSet;
use std::hash::Hasher as _;

use rustc_hash::FxHasher;

use crate::check::portion::Reader;
use crate::check::words::pairs::{Alike, PairStore, Source, Target};
use crate::check::words::reading::{Reading, Text, TokenKind};
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span, message};
use crate::l10n::Locale;
use crate::l10n::syntax::Inline;

/// What all locales have been seen to say.
#[derive(Debug, Default)]
pub(crate) struct TranslationPairs<'p> {
    locales: Vec<&'p Locale>,
    pairs: PairStore,
    /// What is alike in each locale and should not be, once all was seen.
    alike: Option<Vec<Vec<Alike>>>,
}

/// Texts with fewer words may be translated in different ways in different places.
const FEWEST: usize = 2;
/// Of so few words different sources may well have the same translation.
const FEWEST_ALIKE: usize = 4;

/// A source text as it is compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SourceFingerprint {
    /// The fingerprint of its words and placeables, and how many words there are.
    words: (u64, usize),
    /// The same, letters folded.
    folded: u32,
}

impl SourceFingerprint {
    pub(crate) fn new(reading: &Reading<'_>) -> Self {
        let (mut print, words) = fingerprint(reading);
        if reading.text.trim_end().ends_with('?') {
            print = !print;
        }
        Self { words: (print, words), folded: folded(reading) }
    }
}

impl<'p> TranslationPairs<'p> {
    pub(crate) fn new(locales: impl Iterator<Item = &'p Locale>) -> Self {
        let locales: Vec<&Locale> = locales.collect();
        Self { pairs: PairStore::new(locales.len()), locales, alike: None }
    }

    /// Keeps a pair for comparing it with all others. PairStore of one source text come together.
    pub(crate) fn learn(
        &mut self,
        source: Text<'_, '_>,
        fingerprint_of_source: SourceFingerprint,
        target: Text<'_, '_>,
    ) {
        if source.subject.attribute.is_some() {
            return;
        }
        let Some(locale) = self.locales.iter().position(|locale| *locale == target.subject.locale) else { return };
        let ((wanted, words), (found, target_words)) = (fingerprint_of_source.words, fingerprint(target.reading()));
        if words < FEWEST && target_words < FEWEST_ALIKE {
            return;
        }
        let text = source.reading().span(0..source.reading().text.len()).unwrap_or_else(|| source.subject.place());
        let print = if words < FEWEST { 0 } else { wanted };
        self.pairs.push(
            locale,
            Source { print, folded: fingerprint_of_source.folded, place: text },
            Target { print: found << 1 | u64::from(target_words < FEWEST_ALIKE), name: target.subject.place() },
        );
    }

    /// What was learned so far; nothing is left.
    pub(crate) fn take(&mut self) -> PairStore {
        std::mem::replace(&mut self.pairs, PairStore::new(self.locales.len()))
    }

    /// Learns what was learned elsewhere, after what was learned here.
    pub(crate) fn merge(&mut self, pairs: &PairStore) {
        self.pairs.merge(pairs);
    }

    /// The same from bytes.
    pub(crate) fn read_back(&mut self, from: &mut Reader<'_>) -> Option<()> {
        self.pairs.read_back(from)
    }

    /// Finds what is alike; the files whose texts are needed to finish.
    pub(crate) fn needs(&mut self) -> BTreeSet<FileId> {
        let all: Vec<Vec<Alike>> = (0..self.locales.len()).map(|locale| self.pairs.alike(locale)).collect();
        let mut files = BTreeSet::new();
        for (locale, alike) in all.iter().enumerate() {
            for alike in alike {
                let (Alike::Source(first, later) | Alike::Target(first, later)) = *alike;
                let places = self.pairs.places(locale, first).zip(self.pairs.places(locale, later));
                let Some(([one, _], [other, name])) = places else { continue };
                files.insert(name.file);
                if matches!(alike, Alike::Target(..)) {
                    files.extend([one.file, other.file]);
                }
            }
        }
        self.alike = Some(all);
        files
    }

    /// Tells what only all texts together show.
    pub(crate) fn finish(mut self, sources: &Sources, report: &mut Report) {
        if self.alike.is_none() {
            self.needs();
        }
        for (place, alike) in self.alike.take().unwrap_or_default().into_iter().enumerate() {
            let Some(locale) = self.locales.get(place) else { continue };
            let places = |number| self.pairs.places(place, number);
            tell(&alike, places, locale, sources, report);
        }
    }
}

/// Tells what is alike in one locale. `places` gives the places of a pair.
fn tell(
    alike: &[Alike],
    places: impl Fn(usize) -> Option<[Span; 2]>,
    locale: &Locale,
    sources: &Sources,
    report: &mut Report,
) {
    for alike in alike {
        let (Alike::Source(first, later) | Alike::Target(first, later)) = *alike;
        let (Some([model, first]), Some([text, place])) = (places(first), places(later)) else { continue };
        let name = name(place, sources);
        report.add(match alike {
            Alike::Source(..) => {
                let message = message!(
                    "translated-otherwise",
                    "`{name}` is translated into {language} in another way than the same text before",
                    name = name,
                    language = locale,
                );
                Diagnostic::new(Code::InconsistentTranslation, message)
                    .at(place, "")
                    .also(first, message!("other-translation", "the other translation"))
                    .help(message!(
                        "same-words",
                        "translate the same words in the same way, or let one message refer to the other",
                    ))
            }
            Alike::Target(..) if differ(sources.slice(model), sources.slice(text)) => {
                let message = message!(
                    "same-translation",
                    "`{name}` has the same text in {language} as another message, but not the same source",
                    name = name,
                    language = locale,
                );
                Diagnostic::new(Code::SameTranslation, message)
                    .at(place, "")
                    .also(first, message!("other-message", "the other message"))
                    .help(message!("forgotten-copy", "is one of them a copy that was meant to be changed?"))
            }
            Alike::Target(..) => continue,
        });
    }
}

/// A message's name as findings give it: with the hyphen of a term.
fn name(place: Span, sources: &Sources) -> String {
    let hyphen = place.start.checked_sub(1).map(|start| Span { start, end: place.start, ..place });
    let hyphen = hyphen.filter(|hyphen| sources.slice(*hyphen) == "-");
    format!("{}{}", hyphen.map_or("", |_| "-"), sources.slice(place))
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
fn folded(reading: &Reading<'_>) -> u32 {
    let words = reading.tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let bytes = words.flat_map(|token| reading.of(token).bytes().chain([b' ']));
    let hash = bytes.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01B3)
    });
    // Its two halves together, for there are many texts.
    (hash >> 32) as u32 ^ hash as u32
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
