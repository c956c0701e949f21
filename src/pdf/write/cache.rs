//! What documents share while they are written one after another.
//!
//! In: faces, glyphs and pictures. Out: measurements, subsets and streams, made once. In between: a cache belongs to
//! one worker and is only a matter of time: with or without it a document's bytes are the same. Its size is bounded;
//! a full shelf is emptied.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::dictionary;

use super::WriteError;
use super::face::Measures;
use super::image::Picture;
use super::stream::{Deflater, Ready};
use super::subset::{Subset, subset};
use super::usage::Pair;
use crate::document::Asset;
use crate::pdf::finish::icc;
use crate::pdf::fonts::Face;

/// Most bytes of font programs that are kept.
const FONT_BYTES: usize = 32 * 1024 * 1024;

/// Most bytes of pictures that are kept.
const PICTURE_BYTES: usize = 64 * 1024 * 1024;

/// Subsets, pictures and measurements that one worker has made.
#[derive(Debug)]
pub struct WriterCache {
    measures: [Option<Arc<Measures>>; Face::ALL.len()],
    subsets: [BTreeMap<Vec<Pair>, Arc<Subset>>; Face::ALL.len()],
    subset_bytes: usize,
    /// By address of the asset, which the entry keeps alive.
    pictures: BTreeMap<usize, (Arc<Asset>, Arc<Picture>)>,
    picture_bytes: usize,
    profile: Option<Arc<Ready>>,
    deflater: Deflater,
}

impl WriterCache {
    /// An empty cache.
    #[must_use]
    pub fn new() -> Self {
        Self {
            measures: Default::default(),
            subsets: Default::default(),
            subset_bytes: 0,
            pictures: BTreeMap::new(),
            picture_bytes: 0,
            profile: None,
            deflater: Deflater::each(),
        }
    }

    /// The compressor for streams of one document.
    pub(super) fn deflater(&mut self) -> &mut Deflater {
        &mut self.deflater
    }

    /// Measurements of a face.
    pub(super) fn measures(&mut self, face: Face) -> Result<Arc<Measures>, WriteError> {
        if let Some(Some(measures)) = self.measures.get(face.index()) {
            return Ok(Arc::clone(measures));
        }
        let unreadable = || WriteError::Font { face, reason: "its tables cannot be read".to_owned() };
        let measures = Arc::new(Measures::read(face.bytes()).ok_or_else(unreadable)?);
        if let Some(slot) = self.measures.get_mut(face.index()) {
            *slot = Some(Arc::clone(&measures));
        }
        Ok(measures)
    }

    /// The subset of a face that shows the sealed pairs of a document.
    pub(super) fn subset(&mut self, face: Face, pairs: Vec<Pair>) -> Result<Arc<Subset>, WriteError> {
        if let Some(made) = self.subsets.get(face.index()).and_then(|shelf| shelf.get(&pairs)) {
            return Ok(Arc::clone(made));
        }
        let measures = self.measures(face)?;
        let made = Arc::new(subset(face, &measures, &pairs, &mut self.deflater)?);
        self.subset_bytes += made.program.content.len() + made.to_unicode.content.len() + 64 * pairs.len();
        if self.subset_bytes > FONT_BYTES {
            self.subsets = Default::default();
            self.subset_bytes = 0;
        }
        if let Some(shelf) = self.subsets.get_mut(face.index()) {
            shelf.insert(pairs, Arc::clone(&made));
        }
        Ok(made)
    }

    /// The streams of a picture.
    pub(super) fn picture(&mut self, asset: &Arc<Asset>) -> Result<Arc<Picture>, WriteError> {
        let address = Arc::as_ptr(asset).addr();
        if let Some((_, made)) = self.pictures.get(&address) {
            return Ok(Arc::clone(made));
        }
        let failed = |error| WriteError::Image { name: asset.name.clone(), error };
        let made = Arc::new(Picture::new(asset).map_err(failed)?);
        self.picture_bytes += asset.bytes.len() + made.bytes();
        if self.picture_bytes > PICTURE_BYTES {
            self.pictures.clear();
            self.picture_bytes = asset.bytes.len() + made.bytes();
        }
        self.pictures.insert(address, (Arc::clone(asset), Arc::clone(&made)));
        Ok(made)
    }

    /// The colour profile of the output intent.
    pub(super) fn profile(&mut self) -> Arc<Ready> {
        let make = || Arc::new(Ready::deflated(dictionary! { "N" => 3 }, &icc::srgb(), &mut Deflater::once()));
        Arc::clone(self.profile.get_or_insert_with(make))
    }
}

impl Default for WriterCache {
    fn default() -> Self {
        Self::new()
    }
}
