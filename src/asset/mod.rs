//! Files that are shown: photos and logos, recognised by content, measured, checked and cleaned.
//!
//! In: a name and the bytes of a file. Out: an [`Asset`] that browsers show and the PDF writer can embed, or an
//! [`AssetError`] in plain words. Invariants: what a reader must not get is taken out here, once, for every
//! format that Payom publishes (positions and camera data in EXIF, comments, thumbnails, appended images); what an
//! asset must not do is refused here (scripts, external references, effects that need a rasteriser).

mod enclosure;
mod foreign;
pub(crate) mod icc;
mod iptc;
pub(crate) mod jpeg;
mod media;
mod model;
mod parse;
pub(crate) mod png;
pub mod scale;
pub(crate) mod svg;

pub use enclosure::{Enclosure, NotEnclosed};
pub use foreign::Foreign;
pub use iptc::{PhotoWords, photo_words};
pub use media::media_type;
pub use model::{Asset, AssetError, AssetKind, MAX_BYTES, MAX_PIXELS};
pub use scale::{print, screen as smaller};

/// A drawing in so many pixels from left to right, as a PNG with opacity; `None` where it is none, or cannot be drawn.
#[must_use]
pub fn rasterised(asset: &Asset, width: u32) -> Option<Vec<u8>> {
    (asset.kind == AssetKind::Svg).then(|| svg::rasterised(&asset.bytes, width)).flatten()
}
