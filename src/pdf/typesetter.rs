//! What a worker keeps from one edition to the next.
//!
//! In: the compiled-in faces, and words and paragraphs that other workers have made. Out: a [`Typesetter`] for
//! [`typeset`](super::typeset()). Invariants: caches save time only; the same document gives the same pages whatever was
//! set before, and on whichever worker.

use super::error::TypesetError;
use super::paragraph::{ParagraphCache, SharedParagraphs};
use super::text::{Shaper, SharedWords};

/// Parsed faces, shaped words and repeated paragraphs; one for each worker thread, used for edition after edition.
#[derive(Debug)]
pub struct Typesetter {
    pub(super) shaper: Shaper,
    pub(super) paragraphs: ParagraphCache,
}

/// Words and paragraphs that several typesetters have shaped and set: each makes only what none of them has.
///
/// `benches/archive.rs` measures what sharing saves: an archive's house texts, footers and contacts are made once, not
/// once for each worker.
#[derive(Clone, Debug, Default)]
pub struct SharedCaches {
    words: SharedWords,
    paragraphs: SharedParagraphs,
}

impl Typesetter {
    /// Parses the compiled-in faces.
    ///
    /// # Errors
    /// When one of them is no font, which only a damaged program file can cause.
    pub fn new() -> Result<Self, TypesetError> {
        Self::sharing(&SharedCaches::default())
    }

    /// The same, with what other typesetters have shaped and set.
    ///
    /// # Errors
    /// As of [`Typesetter::new`].
    pub fn sharing(shared: &SharedCaches) -> Result<Self, TypesetError> {
        let SharedCaches { words, paragraphs } = shared.clone();
        Ok(Self { shaper: Shaper::new(words)?, paragraphs: ParagraphCache::new(paragraphs) })
    }
}
