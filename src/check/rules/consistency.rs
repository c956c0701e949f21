//! The same words for the same words.
//!
//! In: pairs of a source text and its translation. Out: diagnostics at the end of a run. In between: texts are compared
//! by their words and placeables, through a fingerprint, for there may be hundreds of thousands; what is alike is looked
//! up in its file once more. Attributes are left out, for most are grammatical forms. A question is another text than
//! the sentence with its words. Sources that differ in small words only, or of which one says a word more than the
//! other, may well have the same translation; sources with another word each may not.

use std::collections::BTreeSet;
use std::hash::Hasher as _;

use rustc_hash::FxHasher;

use super::reading::Reading;
use super::subject::Subject;
use super::tokens::TokenKind;
use crate::check::language;
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::l10n::Locale;
use crate::l10n::syntax::Inline;

/// What one locale has been seen to say.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// In pieces, which need not move when there are more.
    pairs: Vec<Vec<Pair>>,
    /// Source and translated file, from so many pairs on.
    files: Vec<(usize, [FileId; 2])>,
    /// What is alike and should not be, once all was seen.
    alike: Option<Vec<Alike>>,
}

/// A source text and its translation.
#[derive(Clone, Copy, Debug)]
struct Pair {
    /// Fingerprint of the source text; 0 where it may be translated in different ways.
    source: u64,
    /// Fingerprint of the translation, even; odd where different sources may have the same.
    target: u64,
    /// A number for the source text, letters folded.
    folded: u32,
    /// Where the message's name begins in the translated file.
    name: u32,
    /// Where the text begins in the source file.
    text: u32,
    /// How long both are.
    lengths: [u16; 2],
}

/// A pair and the first one that is like it, by their numbers.
#[derive(Clone, Copy, Debug)]
enum Alike {
    /// One source text with two translations.
    Source(usize, usize),
    /// One translation of two source texts.
    Target(usize, usize),
}

/// So many pairs are a piece.
const PIECE: usize = 1024;

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
    folded: u32,
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
    /// Keeps a pair for comparing it with all others.
    pub(super) fn learn(
        &mut self,
        source: (&Subject<'_>, &Reading<'_>, Model),
        target: (&Subject<'_>, &Reading<'_>),
    ) {
        if source.0.attribute.is_some() {
            return;
        }
        let ((wanted, words), (found, target_words)) = (source.2.words, fingerprint(target.1));
        if words < FEWEST && target_words < FEWEST_ALIKE {
            return;
        }
        let name = target.0.place();
        let text = source.1.span(0..source.1.text.len()).unwrap_or_else(|| source.0.place());
        let length = |span: Span| u16::try_from(span.end.saturating_sub(span.start)).ok();
        // What is longer is no text that anybody wrote.
        let (Some(name_length), Some(text_length)) = (length(name), length(text)) else { return };
        let files = [text.file, name.file];
        if self.files.last().is_none_or(|(_, last)| *last != files) {
            self.files.push((self.len(), files));
        }
        if self.pairs.last().is_none_or(|piece| piece.len() == PIECE) {
            self.pairs.push(Vec::with_capacity(PIECE));
        }
        let pair = Pair {
            source: if words < FEWEST { 0 } else { wanted },
            target: found << 1 | u64::from(target_words < FEWEST_ALIKE),
            folded: source.2.folded,
            name: name.start,
            text: text.start,
            lengths: [name_length, text_length],
        };
        if let Some(piece) = self.pairs.last_mut() {
            piece.push(pair);
        }
    }

    fn len(&self) -> usize {
        self.pairs.last().map_or(0, |piece| (self.pairs.len() - 1) * PIECE + piece.len())
    }

    /// Finds what is alike; the files whose texts are needed to finish.
    pub(super) fn needs(&mut self) -> BTreeSet<FileId> {
        let alike = self.alike();
        let files = alike.iter().flat_map(|alike| match *alike {
            Alike::Source(_, later) => self.places(later).map(|[_, name]| vec![name.file]),
            Alike::Target(first, later) => {
                let (first, later) = (self.places(first), self.places(later));
                first.zip(later).map(|([one, _], [other, name])| vec![one.file, other.file, name.file])
            }
        });
        let files = files.flatten().collect();
        self.alike = Some(alike);
        files
    }

    /// Tells what only all texts together show.
    pub(super) fn finish(mut self, locale: &Locale, sources: &Sources, report: &mut Report) {
        let alike = self.alike.take().unwrap_or_else(|| self.alike());
        for alike in alike {
            let (Alike::Source(first, later) | Alike::Target(first, later)) = alike;
            let (Some([model, first]), Some([text, place])) = (self.places(first), self.places(later)) else {
                continue;
            };
            let (name, language) = (name(place, sources), language(locale));
            report.add(match alike {
                Alike::Source(..) => {
                    let message =
                        format!("`{name}` is translated into {language} in another way than the same text before");
                    Diagnostic::new(Code::InconsistentTranslation, message)
                        .at(place, "")
                        .also(first, "the other translation")
                        .help("translate the same words in the same way, or let one message refer to the other")
                }
                Alike::Target(..) if differ(sources.slice(model), sources.slice(text)) => {
                    let message = format!(
                        "`{name}` has the same text in {language} as another message, but not the same source"
                    );
                    Diagnostic::new(Code::SameTranslation, message)
                        .at(place, "")
                        .also(first, "the other message")
                        .help("is one of them a copy that was meant to be changed?")
                }
                Alike::Target(..) => continue,
            });
        }
    }

    /// Pairs of which one side is that of an earlier pair, and the other is not.
    fn alike(&self) -> Vec<Alike> {
        let mut all = Vec::new();
        let mut by_key: Vec<(u64, usize)> = Vec::with_capacity(self.len());
        let keys: [fn(&Pair) -> Option<u64>; 2] =
            [|pair| Some(pair.source).filter(|key| *key != 0), |pair| Some(pair.target).filter(|key| key % 2 == 0)];
        for (side, key) in keys.into_iter().enumerate() {
            by_key.clear();
            let numbered = self.pairs.iter().flatten().enumerate();
            by_key.extend(numbered.filter_map(|(number, pair)| Some((key(pair)?, number))));
            by_key.sort_unstable();
            for like in by_key.chunk_by(|a, b| a.0 == b.0) {
                let Some(((_, first), later)) = like.split_first() else { continue };
                let Some(model) = self.pair(*first) else { continue };
                for (_, number) in later {
                    let Some(pair) = self.pair(*number) else { continue };
                    if side == 0 && pair.target != model.target {
                        all.push(Alike::Source(*first, *number));
                    } else if side == 1 && pair.folded != model.folded {
                        all.push(Alike::Target(*first, *number));
                    }
                }
            }
        }
        all
    }

    fn pair(&self, number: usize) -> Option<&Pair> {
        self.pairs.get(number / PIECE)?.get(number % PIECE)
    }

    /// Where a pair's source text and its message's name are.
    fn places(&self, number: usize) -> Option<[Span; 2]> {
        let pair = self.pair(number)?;
        let files = self.files.partition_point(|(from, _)| *from <= number).checked_sub(1)?;
        let (_, [source, target]) = *self.files.get(files)?;
        let [name, text] = pair.lengths.map(u32::from);
        let text = Span { file: source, start: pair.text, end: pair.text.saturating_add(text) };
        Some([text, Span { file: target, start: pair.name, end: pair.name.saturating_add(name) }])
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

#[cfg(test)]
mod tests {
    use super::Pair;

    #[test]
    fn a_pair_takes_little_for_there_are_hundreds_of_thousands() {
        assert!(size_of::<Pair>() <= 32);
    }
}
