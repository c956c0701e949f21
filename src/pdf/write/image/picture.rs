//! A picture as an XObject.
//!
//! In: compressed streams. Out: a [`Picture`] that many documents can share, and the matrix that places it.

use lopdf::{Dictionary, Object, dictionary};

use crate::pdf::pages::Rect;
use crate::pdf::write::number::thousandth;
use crate::pdf::write::stream::{Deflater, EncodedStream};

/// A picture that is ready to be placed in documents.
#[derive(Debug)]
pub(crate) struct Picture {
    /// The image or form, without the references below.
    pub(crate) stream: EncodedStream,
    /// `/SMask`: transparency.
    pub(crate) mask: Option<EncodedStream>,
    /// Profile of the colour space, with its number of channels.
    pub(crate) profile: Option<(i64, EncodedStream)>,
    /// Streams that the form's resources name, by name.
    pub(crate) forms: Vec<(String, EncodedStream)>,
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
    /// An image that fills the unit square upright.
    pub(super) fn image(
        stream: EncodedStream,
        mask: Option<EncodedStream>,
        profile: Option<(i64, EncodedStream)>,
    ) -> Self {
        let transparent = mask.is_some();
        Self { stream, mask, profile, forms: Vec::new(), transparent, shape: Shape::Image(1) }
    }

    /// The same image, stored in another orientation (EXIF, 1 to 8).
    pub(super) fn oriented(self, orientation: u8) -> Self {
        Self { shape: Shape::Image(orientation), ..self }
    }

    /// A form of a size in its own units.
    pub(super) fn form(
        stream: EncodedStream,
        forms: Vec<(String, EncodedStream)>,
        transparent: bool,
        size: (f32, f32),
    ) -> Self {
        Self { stream, mask: None, profile: None, forms, transparent, shape: Shape::Form(size.0, size.1) }
    }

    /// The matrix that paints the picture upright into an area. A form keeps its proportions, centred; an image
    /// fills the area.
    pub(in crate::pdf::write) fn placement(&self, area: Rect) -> [f32; 6] {
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
pub(super) fn profile_stream(profile: &[u8], channels: i64, deflater: &mut Deflater) -> (i64, EncodedStream) {
    (channels, EncodedStream::deflated_best(dictionary! { "N" => channels }, profile, deflater))
}

/// The group dictionary of a page or form that blends (ISO 32000-1 11.6.6), in the output intent's colour space.
pub(in crate::pdf::write) fn transparency_group() -> Dictionary {
    dictionary! { "Type" => "Group", "S" => "Transparency", "CS" => "DeviceRGB" }
}
