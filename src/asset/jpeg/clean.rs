//! A JPEG file taken apart, and written anew without anything that is not picture.
//!
//! In: the bytes of a file. Out: a [`Jpeg`], and from it a clean file. Invariants: for the web it keeps its orientation
//! and colour profile, for PDF neither; EXIF, XMP, IPTC and comments are in no clean file.

use super::error::broken;
use super::exif;
use super::frame::Colour;
use super::marker::{ADOBE, APP0, END, EXIF, PROFILE, START};
use super::segments::{self, Data, Part};
use crate::asset::icc;
use crate::asset::model::{AssetError, AssetKind, Clean};

/// A JPEG file in parts.
#[derive(Debug)]
pub(crate) struct Jpeg<'a> {
    /// Width in pixels as stored, before [`Jpeg::orientation`].
    pub(crate) width: u32,
    /// Height as stored.
    pub(crate) height: u32,
    /// What its numbers mean.
    pub(crate) colour: Colour,
    /// EXIF orientation, 1 (upright) to 8.
    pub(crate) orientation: u8,
    /// Whether an Adobe marker is there: Photoshop then stores CMYK inverted.
    pub(crate) adobe: bool,
    /// A sound colour profile that suits the components, without names.
    pub(crate) profile: Option<Vec<u8>>,
    jfif: Option<Vec<u8>>,
    parts: Vec<Part<'a>>,
}

/// For whom a clean file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// A browser, which turns the picture by EXIF and reads the profile.
    Browser,
    /// A PDF viewer, which is told both by the PDF.
    Pdf,
}

/// Bytes of a profile in one segment (ICC.1:2010 B.4).
const PROFILE_PART: usize = 65_519;

/// Checks and cleans a file for publishing.
pub(crate) fn clean(bytes: &[u8]) -> Result<Clean, AssetError> {
    let jpeg = parts(bytes, Data::Judged)?;
    if jpeg.channels() == 4 && jpeg.profile.is_none() {
        return Err(AssetError::Refused {
            kind: AssetKind::Jpeg,
            reason: "CMYK colours without a colour profile, so nobody can know how they look".to_owned(),
            help: "save it in RGB (sRGB)",
        });
    }
    let (width, height) = upright(&jpeg);
    Ok(Clean { width, height, bytes: write(&jpeg, Reader::Browser) })
}

/// Width and height after the orientation was applied.
fn upright(jpeg: &Jpeg<'_>) -> (u32, u32) {
    if jpeg.orientation >= 5 { (jpeg.height, jpeg.width) } else { (jpeg.width, jpeg.height) }
}

/// Takes a file apart that [`clean`] wrote.
///
/// # Errors
/// When it did not.
pub(crate) fn read(bytes: &[u8]) -> Result<Jpeg<'_>, AssetError> {
    parts(bytes, Data::Trusted)
}

impl Jpeg<'_> {
    /// 1 (grey), 3 (colour) or 4 (CMYK).
    pub(crate) fn channels(&self) -> u8 {
        match self.colour {
            Colour::Grey => 1,
            Colour::Difference | Colour::Rgb => 3,
            Colour::Cmyk | Colour::CmykDifference => 4,
        }
    }
}

fn parts(bytes: &[u8], data: Data) -> Result<Jpeg<'_>, AssetError> {
    let file = segments::read(bytes, data)?;
    let (frame, colour) = file.frame.ok_or_else(|| broken("it has no frame header"))?;
    let mut jpeg = Jpeg {
        width: frame.width,
        height: frame.height,
        colour,
        orientation: file.orientation.unwrap_or(1),
        adobe: file.adobe.is_some(),
        profile: None,
        jfif: file.jfif,
        parts: file.parts,
    };
    let space = match jpeg.channels() {
        1 => icc::Space::Grey,
        3 => icc::Space::Rgb,
        _ => icc::Space::Cmyk,
    };
    jpeg.profile = joined(file.profile).filter(|p| icc::space(p) == Some(space)).and_then(|p| icc::plain(&p));
    // More than can be numbered.
    jpeg.profile = jpeg.profile.filter(|profile| profile.len() <= PROFILE_PART * usize::from(u8::MAX));
    Ok(jpeg)
}

/// The profile, joined from its segments in order.
fn joined(mut parts: Vec<(u8, &[u8])>) -> Option<Vec<u8>> {
    parts.sort_by_key(|(number, _)| *number);
    let whole: Vec<u8> = parts.iter().flat_map(|(_, part)| part.iter().copied()).collect();
    (!whole.is_empty()).then_some(whole)
}

/// Writes a clean file.
pub(crate) fn write(jpeg: &Jpeg<'_>, reader: Reader) -> Vec<u8> {
    let length = |part: &Part<'_>| match part {
        Part::Segment(_, content) => content.len() + 4,
        Part::Data(data) => data.len(),
    };
    let mut out = Vec::with_capacity(jpeg.parts.iter().map(length).sum::<usize>() + 4096);
    out.extend([0xFF, START]);
    push_colours(&mut out, jpeg);
    if reader == Reader::Browser {
        if jpeg.orientation != 1 {
            push(&mut out, EXIF, &exif::orientation_only(jpeg.orientation));
        }
        if let Some(profile) = &jpeg.profile {
            let chunks = profile.chunks(PROFILE_PART);
            #[expect(clippy::expect_used, reason = "`parts` keeps no longer profile")]
            let count = u8::try_from(chunks.len()).expect("255 parts");
            for (number, chunk) in (1..=count).zip(chunks) {
                let mut content = b"ICC_PROFILE\0".to_vec();
                content.extend([number, count]);
                content.extend(chunk);
                push(&mut out, PROFILE, &content);
            }
        }
    }
    for part in &jpeg.parts {
        match part {
            Part::Segment(marker, content) => push(&mut out, *marker, content),
            Part::Data(data) => out.extend(*data),
        }
    }
    out.extend([0xFF, END]);
    out
}

/// The segment that tells a decoder how colours are meant, in the words of JFIF or Adobe and without anything else that
/// they may hold.
fn push_colours(out: &mut Vec<u8>, jpeg: &Jpeg<'_>) {
    let transform = match jpeg.colour {
        Colour::Grey | Colour::Difference if jpeg.jfif.is_some() || !jpeg.adobe => None,
        Colour::Grey => None,
        Colour::Difference => Some(1),
        Colour::Rgb => Some(0),
        Colour::Cmyk => jpeg.adobe.then_some(0),
        Colour::CmykDifference => Some(2),
    };
    if let Some(transform) = transform {
        push(out, ADOBE, &[&b"Adobe\0d\0\0\0\0"[..], &[transform]].concat());
    } else if let Some(jfif) = jpeg.jfif.as_ref().filter(|_| jpeg.channels() < 4) {
        push(out, APP0, &[&b"JFIF\0"[..], jfif, &[0, 0]].concat());
    }
}

fn push(out: &mut Vec<u8>, marker: u8, content: &[u8]) {
    #[expect(clippy::expect_used, reason = "what was read had such a length; what is made is shorter")]
    let length = u16::try_from(content.len() + 2).expect("a segment");
    out.extend([0xFF, marker]);
    out.extend(length.to_be_bytes());
    out.extend(content);
}
