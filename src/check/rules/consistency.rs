//! The same words for the same words.
//!
//! In: pairs of a source text and its translation. Out: diagnostics. In between: texts are compared by their words
//! and placeables, through a fingerprint; attributes are left out, for most are grammatical forms.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher as _;

use super::reading::Reading;
use super::subject::Subject;
use super::tokens::TokenKind;
use crate::diag::{Code, Diagnostic, Report, Span};
use crate::l10n::syntax::Inline;

/// What one locale has been seen to say.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Translation of each source text.
    by_source: HashMap<u64, (u64, Span)>,
    /// Source of each translation, letters folded.
    by_target: HashMap<u64, (u64, Span)>,
}

/// Texts with fewer words may be translated in different ways in different places.
const FEWEST: usize = 2;
/// Of so few words different sources may well have the same translation.
const FEWEST_ALIKE: usize = 4;

impl Said {
    /// Compares a pair with those before it.
    pub(super) fn check(
        &mut self,
        source: (&Subject<'_>, &Reading<'_>),
        target: (&Subject<'_>, &Reading<'_>),
        report: &mut Report,
    ) {
        if source.0.attribute.is_some() {
            return;
        }
        let ((wanted, words), (found, target_words)) = (fingerprint(source.1), fingerprint(target.1));
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
            let wanted = folded(source.1);
            match self.by_target.get(&found) {
                Some((before, span)) if *before != wanted => {
                    report.add(
                        Diagnostic::new(
                            Code::SameTranslation,
                            format!(
                                "`{}` has the same text in {} as another message, but not the same source",
                                target.0.name(),
                                target.0.language()
                            ),
                        )
                        .at(place, "")
                        .also(*span, "the other message")
                        .help("is one of them a copy that was meant to be changed?"),
                    );
                }
                Some(_) => {}
                None => {
                    self.by_target.insert(found, (wanted, place));
                }
            }
        }
    }
}

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
    let mut hasher = DefaultHasher::new();
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
