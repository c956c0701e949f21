//! What documents share while they are written one after another.
//!
//! In: faces, glyphs and pictures. Out: measurements, subsets and streams, made once. Invariants: a cache serves all
//! workers and is only a matter of time: with or without it a document's bytes are the same. Its size is bounded,
//! and what was used least recently goes: glyphs of headings come again in most documents, those of a text hardly ever.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use lopdf::dictionary;
use rustc_hash::FxHashMap;

use super::document::icc;
use super::error::WriteError;
use super::font::face::FaceMetrics;
use super::font::subset::{Subset, subset};
use super::image::{self, Picture};
use super::stream::{Deflater, EncodedStream};
use super::usage::Pair;
use crate::asset::print::reduced;
use crate::document::{Asset, AssetError, Fineness};
use crate::pdf::fonts::{Face, FaceSet};
use crate::pdf::lru::Lru;

/// So many bytes of subsets are kept, or up to twice as many: 300 to 600. Of 15,000 subsets that 3,000 editions need,
/// 4,100 are made; making them all would take a fifth of a build (the bench `write` finds all of them here).
const FONT_BYTES: usize = 2560 * 1024;

/// The same of pictures: those of a release come again in its other languages, logos in every document.
const PICTURE_BYTES: usize = 16 * 1024 * 1024;

/// What a subset takes besides its streams and its pairs: names and dictionaries.
const SUBSET_BYTES: usize = 2 * 1024;

/// What one worker writes with: what it shares with others, and a compressor of its own.
#[derive(Debug)]
pub struct WriterCache {
    shared: Arc<Shared>,
    deflater: Deflater,
}

/// Subsets, pictures and measurements that all workers have made.
#[derive(Debug)]
struct Shared {
    metrics: [OnceLock<Arc<FaceMetrics>>; Face::ALL.len()],
    /// Those of files of houses, by their keys.
    house: Mutex<FxHashMap<u64, Arc<FaceMetrics>>>,
    subsets: Mutex<Subsets>,
    pictures: Mutex<Pictures>,
    profile: OnceLock<Arc<EncodedStream>>,
}

/// Subsets by face, the key of its file, and pairs.
type Subsets = Lru<((usize, u64), Vec<Pair>), Arc<Subset>>;

/// Pictures by the address of the asset, and the pixels and quality of one that is made smaller.
type Pictures = Lru<(usize, Option<(u32, u32, Fineness)>), Arc<PictureSlot>>;

/// A picture that one worker makes and the others wait for: scaling a photo takes longer than all else.
#[derive(Debug)]
struct PictureSlot {
    /// Keeps the address from being another asset's, and not the asset.
    _asset: Weak<Asset>,
    made: OnceLock<Result<Arc<Picture>, AssetError>>,
}

impl WriterCache {
    /// An empty cache.
    #[must_use]
    pub fn new() -> Self {
        let shared = Shared {
            metrics: Default::default(),
            house: Mutex::default(),
            subsets: Mutex::new(Lru::new(FONT_BYTES)),
            pictures: Mutex::new(Lru::new(PICTURE_BYTES)),
            profile: OnceLock::new(),
        };
        Self { shared: Arc::new(shared), deflater: Deflater::new() }
    }

    /// The same cache for another worker.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), deflater: Deflater::new() }
    }

    /// The compressor for streams of one document.
    pub(super) fn deflater(&mut self) -> &mut Deflater {
        &mut self.deflater
    }

    /// Measurements of a face.
    pub(super) fn metrics(&self, set: &FaceSet, face: Face) -> Result<Arc<FaceMetrics>, WriteError> {
        let unreadable = || WriteError::Font { face, reason: "its tables cannot be read".to_owned() };
        let key = set.key(face);
        if key != 0 {
            let known = locked(&self.shared.house).get(&key).map(Arc::clone);
            return match known {
                Some(metrics) => Ok(metrics),
                None => {
                    let metrics = Arc::new(FaceMetrics::read(set.bytes(face)).ok_or_else(unreadable)?);
                    locked(&self.shared.house).insert(key, Arc::clone(&metrics));
                    Ok(metrics)
                }
            };
        }
        let known = &self.shared.metrics[face.index()];
        if let Some(metrics) = known.get() {
            return Ok(Arc::clone(metrics));
        }
        let metrics = FaceMetrics::read(face.bytes()).ok_or_else(unreadable)?;
        Ok(Arc::clone(known.get_or_init(|| Arc::new(metrics))))
    }

    /// The subset of a face that shows the sealed pairs of a document.
    pub(super) fn subset(&mut self, set: &FaceSet, face: Face, pairs: Vec<Pair>) -> Result<Arc<Subset>, WriteError> {
        let key = ((face.index(), set.key(face)), pairs);
        if let Some(made) = locked(&self.shared.subsets).get(&key) {
            return Ok(Arc::clone(made));
        }
        let metrics = self.metrics(set, face)?;
        let mut made = subset(set, face, &metrics, &key.1, &mut self.deflater)?;
        made.program.content.shrink_to_fit();
        made.to_unicode.content.shrink_to_fit();
        let made = Arc::new(made);
        let streams = made.program.content.len() + made.to_unicode.content.len();
        let bytes = streams + 32 * key.1.len() + SUBSET_BYTES;
        locked(&self.shared.subsets).insert(key, Arc::clone(&made), bytes);
        Ok(made)
    }

    /// The streams of a picture, with fewer pixels where so many are enough.
    pub(super) fn picture(
        &mut self,
        asset: &Arc<Asset>,
        pixels: Option<(u32, u32)>,
        fineness: Fineness,
    ) -> Result<Arc<Picture>, WriteError> {
        let Self { shared, deflater, .. } = self;
        let key = (Arc::as_ptr(asset).addr(), pixels.map(|(width, height)| (width, height, fineness)));
        let shown = {
            let mut shelf = locked(&shared.pictures);
            let known = shelf.get(&key).map(Arc::clone);
            known.unwrap_or_else(|| {
                let shown = Arc::new(PictureSlot { _asset: Arc::downgrade(asset), made: OnceLock::new() });
                // What it will take, as nearly as can be said before: of a smaller one, a byte a pixel.
                let bytes = pixels.map_or(asset.bytes.len(), |(width, height)| width as usize * height as usize);
                shelf.insert(key, Arc::clone(&shown), bytes);
                shown
            })
        };
        let made = shown.made.get_or_init(|| {
            let smaller = pixels.and_then(|pixels| reduced(asset, pixels, fineness));
            image::picture(smaller.as_ref().unwrap_or(asset), deflater).map(Arc::new)
        });
        made.clone().map_err(|error| WriteError::Image { name: asset.name.clone(), error })
    }

    /// The colour profile of the output intent.
    pub(super) fn profile(&mut self) -> Arc<EncodedStream> {
        let Self { shared, deflater, .. } = self;
        let make = || Arc::new(EncodedStream::deflated_best(dictionary! { "N" => 3 }, &icc::srgb(), deflater));
        Arc::clone(shared.profile.get_or_init(make))
    }
}

/// What is made is put on a shelf when it is whole, so that a worker that broke off left none half made.
fn locked<T>(shelf: &Mutex<T>) -> MutexGuard<'_, T> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Default for WriterCache {
    fn default() -> Self {
        Self::new()
    }
}
