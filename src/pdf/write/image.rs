//! Pictures as XObjects.
//!
//! In: an [`Asset`]. Out: a [`Picture`]: compressed streams that many documents can share, and the matrix that
//! places them. In between: a JPEG keeps its own compression and loses its metadata (its EXIF orientation becomes
//! the matrix), a PNG keeps its rows wherever PDF can read them (`png`), an SVG becomes vector paths (`svg`).

use lopdf::{Dictionary, Object, dictionary};

use super::png;
use super::stream::{Deflater, Ready};
use super::svg;
use super::text::thousandth;
use crate::asset::jpeg::{self, Reader};
use crate::document::{Asset, AssetError, AssetKind};
use crate::pdf::pages::Rect;

/// A picture that is ready to be placed in documents.
#[derive(Debug)]
pub(crate) struct Picture {
    /// The image or form, without the references below.
    pub(crate) stream: Ready,
    /// `/SMask`: transparency.
    pub(crate) mask: Option<Ready>,
    /// Profile of the colour space, with its number of channels.
    pub(crate) profile: Option<(i64, Ready)>,
    /// Streams that the form's resources name, by name.
    pub(crate) forms: Vec<(String, Ready)>,
    /// Whether a page that shows it must say how it blends (ISO 19005-2 6.2.10).
    pub(crate) transparent: bool,
    shape: Shape,
}

/// The space that a picture is drawn in.
#[derive(Clone, Copy, Debug)]
enum Shape {
    /// The unit square; EXIF orientation 1 to 8.
    Image(u8),
    /// A box of this width and height.
    Form(f32, f32),
}

impl Picture {
    /// Prepares a picture.
    ///
    /// # Errors
    /// When the asset's bytes are not what [`Asset::parse`] accepts.
    pub(crate) fn new(asset: &Asset, deflater: &mut Deflater) -> Result<Self, AssetError> {
        match asset.kind {
            AssetKind::Jpeg => from_jpeg(&asset.bytes, deflater),
            AssetKind::Png => png::picture(&asset.bytes, deflater),
            AssetKind::Svg => svg::picture(&asset.bytes, deflater),
        }
    }

    /// An image that fills the unit square upright.
    pub(super) fn image(stream: Ready, mask: Option<Ready>, profile: Option<(i64, Ready)>) -> Self {
        let transparent = mask.is_some();
        Self { stream, mask, profile, forms: Vec::new(), transparent, shape: Shape::Image(1) }
    }

    /// A form of a size in its own units.
    pub(super) fn form(stream: Ready, forms: Vec<(String, Ready)>, transparent: bool, size: (f32, f32)) -> Self {
        Self { stream, mask: None, profile: None, forms, transparent, shape: Shape::Form(size.0, size.1) }
    }

    /// The matrix that paints the picture upright into an area. A form keeps its proportions, centred; an image
    /// fills the area.
    pub(crate) fn placement(&self, area: Rect) -> [f32; 6] {
        let Rect { x, y, width: w, height: h } = area;
        let matrix = match self.shape {
            Shape::Form(width, height) => {
                let scale = (w / width).min(h / height);
                let (dx, dy) = ((w - scale * width) / 2.0, (h - scale * height) / 2.0);
                return [scale, 0.0, 0.0, scale, thousandth(x + dx), thousandth(y + dy)];
            }
            // The corners of the stored picture, turned and mirrored (EXIF 2.32 4.6.5, tag 274).
            Shape::Image(2) => [-w, 0.0, 0.0, h, x + w, y],
            Shape::Image(3) => [-w, 0.0, 0.0, -h, x + w, y + h],
            Shape::Image(4) => [w, 0.0, 0.0, -h, x, y + h],
            Shape::Image(5) => [0.0, -h, -w, 0.0, x + w, y + h],
            Shape::Image(6) => [0.0, -h, w, 0.0, x, y + h],
            Shape::Image(7) => [0.0, h, w, 0.0, x, y],
            Shape::Image(8) => [0.0, h, -w, 0.0, x + w, y],
            Shape::Image(_) => [w, 0.0, 0.0, h, x, y],
        };
        matrix.map(thousandth)
    }
}

/// Dictionary of an image XObject.
pub(super) fn image_dictionary(width: u32, height: u32, space: impl Into<Object>, bits: u8) -> Dictionary {
    dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(width),
        "Height" => i64::from(height),
        "ColorSpace" => space,
        "BitsPerComponent" => i64::from(bits),
    }
}

/// A colour profile as a stream.
pub(super) fn profile_stream(profile: &[u8], channels: i64, deflater: &mut Deflater) -> (i64, Ready) {
    (channels, Ready::deflated_once(dictionary! { "N" => channels }, profile, deflater))
}

fn from_jpeg(bytes: &[u8], deflater: &mut Deflater) -> Result<Picture, AssetError> {
    let jpeg = jpeg::read(bytes)?;
    let (space, channels) = match jpeg.channels() {
        1 => ("DeviceGray", 1),
        4 => ("DeviceCMYK", 4),
        _ => ("DeviceRGB", 3),
    };
    let mut dictionary = image_dictionary(jpeg.width, jpeg.height, space, 8);
    dictionary.set("Filter", "DCTDecode");
    if jpeg.channels() == 4 && jpeg.adobe {
        // Photoshop stores CMYK inverted and says so with its marker.
        let decode = [1, 0, 1, 0, 1, 0, 1, 0].map(|n: i64| n.into());
        dictionary.set("Decode", Object::Array(decode.to_vec()));
    }
    let stream = Ready::as_is(dictionary, jpeg::write(&jpeg, Reader::Pdf));
    let profile = jpeg.profile.as_deref().map(|profile| profile_stream(profile, channels, deflater));
    if jpeg.channels() == 4 && profile.is_none() {
        return Err(AssetError::Refused {
            kind: AssetKind::Jpeg,
            reason: "CMYK colours without a colour profile".to_owned(),
            help: "save it in RGB (sRGB)",
        });
    }
    Ok(Picture { shape: Shape::Image(jpeg.orientation), ..Picture::image(stream, None, profile) })
}
