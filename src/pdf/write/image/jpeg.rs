//! JPEG as image XObjects.
//!
//! In: the bytes of a JPEG. Out: a [`Picture`]. Invariants: it keeps its own compression (ISO 32000-1 7.4.8) and loses its
//! metadata: its EXIF orientation becomes the matrix that places it, its profile a colour space.

use lopdf::Object;

use super::picture::{Picture, image_dictionary, profile_stream};
use crate::asset::jpeg::{self, Reader};
use crate::document::{AssetError, AssetKind};
use crate::pdf::write::stream::{Deflater, EncodedStream};

/// Prepares a JPEG.
pub(super) fn picture(bytes: &[u8], deflater: &mut Deflater) -> Result<Picture, AssetError> {
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
    let stream = EncodedStream::as_is(dictionary, jpeg::write(&jpeg, Reader::Pdf));
    let profile = jpeg.profile.as_deref().map(|profile| profile_stream(profile, channels, deflater));
    if jpeg.channels() == 4 && profile.is_none() {
        return Err(AssetError::Refused {
            kind: AssetKind::Jpeg,
            reason: "CMYK colours without a colour profile".to_owned(),
            help: "save it in RGB (sRGB)",
        });
    }
    Ok(Picture::image(stream, None, profile).oriented(jpeg.orientation))
}
