//! Pictures as XObjects (ISO 32000-1 8.9, 8.10).
//!
//! In: an [`Asset`]. Out: a [`Picture`]: compressed streams that many documents can share, and the matrix that places
//! them. Invariants: a JPEG keeps its own compression, a PNG its rows wherever PDF can read them, an SVG becomes vector
//! paths.

mod gradient;
mod jpeg;
mod picture;
mod png;
mod svg;

use super::stream::Deflater;
use crate::document::{Asset, AssetError, AssetKind};

pub(super) use picture::{Picture, transparency_group};

/// Prepares a picture.
///
/// # Errors
/// When the asset's bytes are not what [`Asset::parse`] accepts.
pub(super) fn picture(asset: &Asset, deflater: &mut Deflater) -> Result<Picture, AssetError> {
    match asset.kind {
        AssetKind::Jpeg => jpeg::picture(&asset.bytes, deflater),
        AssetKind::Png => png::picture(&asset.bytes, deflater),
        AssetKind::Svg => svg::picture(&asset.bytes, deflater),
    }
}
