//! JPEG: segments without decoding.
//!
//! In: the bytes of a JPEG file. Out: a [`Jpeg`] view of it, from which a clean file is written: for the web with
//! its orientation and colour profile, for PDF with neither (they become a matrix and a colour space there). In
//! between: EXIF (positions, camera, thumbnail), XMP, IPTC, comments and everything after the end of the picture
//! never leave this file. Sources: ITU-T T.81 annex B (markers), EXIF 2.32 4.6 (orientation), ICC.1:2010 B.4.

use super::{AssetError, AssetKind, Clean, icc, limit};

/// A JPEG file in parts.
#[derive(Debug)]
pub(crate) struct Jpeg<'a> {
    /// Width in pixels as stored, before [`Jpeg::orientation`].
    pub(crate) width: u32,
    /// Height as stored.
    pub(crate) height: u32,
    /// 1 (grey), 3 (colour) or 4 (CMYK).
    pub(crate) components: u8,
    /// EXIF orientation, 1 (upright) to 8.
    pub(crate) orientation: u8,
    /// Whether an Adobe marker is there: Photoshop then stores CMYK inverted.
    pub(crate) adobe: bool,
    /// A sound colour profile that suits the components.
    pub(crate) profile: Option<Vec<u8>>,
    segments: Vec<(u8, &'a [u8])>,
    scans: &'a [u8],
}

/// For whom a clean file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// A browser, which turns the picture by EXIF and reads the profile.
    Browser,
    /// A PDF viewer, which is told both by the PDF.
    Pdf,
}

/// Most scans of a file. A progressive photo has about ten; each may ask for a pass over the whole picture with a few
/// bytes.
pub(crate) const MAX_SCANS: usize = 100;

const APP0: u8 = 0xE0;
const EXIF: u8 = 0xE1;
const PROFILE: u8 = 0xE2;
const ADOBE: u8 = 0xEE;
const COMMENT: u8 = 0xFE;
const START_OF_SCAN: u8 = 0xDA;
const END: u8 = 0xD9;

/// Checks and cleans a file for publishing.
pub(crate) fn clean(bytes: &[u8]) -> Result<Clean, AssetError> {
    let jpeg = read(bytes)?;
    limit(jpeg.width, jpeg.height)?;
    if jpeg.components == 4 && jpeg.profile.is_none() {
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
pub(crate) fn upright(jpeg: &Jpeg<'_>) -> (u32, u32) {
    if jpeg.orientation >= 5 { (jpeg.height, jpeg.width) } else { (jpeg.width, jpeg.height) }
}

/// Takes a file apart.
///
/// # Errors
/// When it is cut off or damaged, or of a kind that neither browsers nor PDF viewers show.
pub(crate) fn read(bytes: &[u8]) -> Result<Jpeg<'_>, AssetError> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8]).ok_or_else(|| broken("it does not begin as one"))?;
    let mut segments = Vec::new();
    loop {
        let (marker, after) = next_marker(rest)?;
        match marker {
            END => return Err(broken("it has no picture data")),
            0x01 | 0xD0..=0xD7 => rest = after,
            _ => {
                let (content, after) = segment(after)?;
                segments.push((marker, content));
                rest = after;
                if marker == START_OF_SCAN {
                    break;
                }
            }
        }
    }
    let scans = rest.get(..scans_end(rest)?).ok_or_else(cut_off)?;
    let frame = frame(&segments)?;
    let profile = profile(&segments).filter(|p| {
        matches!(
            (frame.components, icc::space(p)),
            (1, Some(icc::Space::Grey)) | (3, Some(icc::Space::Rgb)) | (4, Some(icc::Space::Cmyk))
        )
    });
    let orientation = segments.iter().filter(|(m, _)| *m == EXIF).find_map(|(_, c)| orientation(c)).unwrap_or(1);
    let adobe = segments.iter().any(|(m, c)| *m == ADOBE && c.starts_with(b"Adobe"));
    Ok(Jpeg {
        width: frame.width,
        height: frame.height,
        components: frame.components,
        orientation,
        adobe,
        profile,
        segments,
        scans,
    })
}

/// Writes a clean file.
pub(crate) fn write(jpeg: &Jpeg<'_>, reader: Reader) -> Vec<u8> {
    let mut out = Vec::with_capacity(jpeg.scans.len() + 4096);
    out.extend([0xFF, 0xD8]);
    // JFIF and Adobe markers tell a decoder which colour transform was used; JFIF's thumbnail is left out.
    if let Some(jfif) = jpeg.segments.iter().find(|(m, c)| *m == APP0 && c.starts_with(b"JFIF\0")) {
        let mut plain = jfif.1.get(..12).unwrap_or(b"JFIF\0\x01\x01\0\0\x01\0\x01").to_vec();
        plain.extend([0, 0]);
        push(&mut out, APP0, &plain);
    }
    if reader == Reader::Browser {
        if jpeg.orientation != 1 {
            push(&mut out, EXIF, &orientation_only(jpeg.orientation));
        }
        if let Some(profile) = &jpeg.profile {
            let chunks = profile.chunks(65_519);
            let count = u8::try_from(chunks.len()).unwrap_or(u8::MAX);
            for (number, chunk) in (1..=count).zip(chunks) {
                let mut content = b"ICC_PROFILE\0".to_vec();
                content.extend([number, count]);
                content.extend(chunk);
                push(&mut out, PROFILE, &content);
            }
        }
    }
    for (marker, content) in &jpeg.segments {
        let application = matches!(marker, 0xE0..=0xEF);
        if *marker == ADOBE && content.starts_with(b"Adobe") || !application && *marker != COMMENT {
            push(&mut out, *marker, content);
        }
    }
    push_scans(&mut out, jpeg.scans);
    out.extend([0xFF, END]);
    out
}

/// The marker that follows, fill bytes skipped, and what is after it.
fn next_marker(bytes: &[u8]) -> Result<(u8, &[u8]), AssetError> {
    let mut rest = bytes.strip_prefix(&[0xFF]).ok_or_else(|| match bytes {
        [] => cut_off(),
        _ => broken("a marker is missing"),
    })?;
    while let Some(after) = rest.strip_prefix(&[0xFF]) {
        rest = after;
    }
    rest.split_first().map(|(marker, after)| (*marker, after)).ok_or_else(cut_off)
}

/// A segment's content and what is after it.
fn segment(bytes: &[u8]) -> Result<(&[u8], &[u8]), AssetError> {
    let (high, low) = (bytes.first().ok_or_else(cut_off)?, bytes.get(1).ok_or_else(cut_off)?);
    let length = usize::from(u16::from_be_bytes([*high, *low]));
    let content = length.checked_sub(2).ok_or_else(|| broken("a segment has no length"))?;
    bytes.get(2..).and_then(|b| b.split_at_checked(content)).ok_or_else(cut_off)
}

/// Length of the entropy-coded data and the segments between scans, up to the end marker.
fn scans_end(bytes: &[u8]) -> Result<usize, AssetError> {
    let (mut at, mut scans) = (0, 1);
    loop {
        at += bytes.get(at..).and_then(|b| b.iter().position(|b| *b == 0xFF)).ok_or_else(cut_off)?;
        match bytes.get(at + 1).ok_or_else(cut_off)? {
            0x00 | 0x01 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            &END => return Ok(at),
            marker => {
                scans += usize::from(*marker == START_OF_SCAN);
                if scans > MAX_SCANS {
                    return Err(AssetError::Refused {
                        kind: AssetKind::Jpeg,
                        reason: format!("more than {MAX_SCANS} scans"),
                        help: "save it as an ordinary JPEG",
                    });
                }
                let (content, _) = bytes.get(at + 2..).ok_or_else(cut_off).and_then(segment)?;
                at += 4 + content.len();
            }
        }
    }
}

/// Copies scans without comments and application data that stand between them.
fn push_scans(out: &mut Vec<u8>, scans: &[u8]) {
    let (mut from, mut at) = (0, 0);
    // Where the fill bytes before a marker begin: left behind, they would make a marker of what follows.
    let mut fill = None;
    while let Some(step) = scans.get(at..).and_then(|b| b.iter().position(|b| *b == 0xFF)) {
        at += step;
        match scans.get(at + 1) {
            None => break,
            Some(0xFF) => {
                fill.get_or_insert(at);
                at += 1;
            }
            Some(0x00 | 0x01 | 0xD0..=0xD7) => {
                fill = None;
                at += 2;
            }
            Some(marker) => {
                let Some(Ok((content, _))) = scans.get(at + 2..).map(segment) else { break };
                let after = at + 4 + content.len();
                let start = fill.take().unwrap_or(at);
                if matches!(marker, 0xE0..=0xEF | &COMMENT) {
                    out.extend(scans.get(from..start).unwrap_or_default());
                    from = after;
                }
                at = after;
            }
        }
    }
    out.extend(scans.get(from..).unwrap_or_default());
}

struct Frame {
    width: u32,
    height: u32,
    components: u8,
}

/// The frame header (T.81 B.2.2).
fn frame(segments: &[(u8, &[u8])]) -> Result<Frame, AssetError> {
    let is_frame = |m: u8| matches!(m, 0xC0..=0xCF) && !matches!(m, 0xC4 | 0xC8 | 0xCC);
    let (marker, content) =
        segments.iter().find(|(m, _)| is_frame(*m)).ok_or_else(|| broken("it has no frame header"))?;
    let &[precision, h1, h0, w1, w0, components, ..] = *content else {
        return Err(broken("its frame header is too short"));
    };
    let refuse = |reason: &str| AssetError::Refused {
        kind: AssetKind::Jpeg,
        reason: reason.to_owned(),
        help: "save it as an ordinary 8-bit JPEG",
    };
    // ISO 32000-1 7.4.8: DCTDecode reads baseline, extended sequential and progressive files of 8 bits.
    if !matches!(marker, 0xC0..=0xC2) {
        return Err(refuse("a compression (lossless, hierarchical or arithmetic) that viewers cannot read"));
    }
    if precision != 8 {
        return Err(refuse(&format!("{precision} bits a sample")));
    }
    if !matches!(components, 1 | 3 | 4) {
        return Err(refuse(&format!("{components} colour channels")));
    }
    let (width, height) = (u32::from(u16::from_be_bytes([w1, w0])), u32::from(u16::from_be_bytes([h1, h0])));
    if width == 0 || height == 0 {
        return Err(broken("it has no size"));
    }
    Ok(Frame { width, height, components })
}

/// The profile, joined from its segments in order.
fn profile(segments: &[(u8, &[u8])]) -> Option<Vec<u8>> {
    let mut parts: Vec<(u8, &[u8])> = segments
        .iter()
        .filter(|(m, _)| *m == PROFILE)
        .filter_map(|(_, c)| c.strip_prefix(b"ICC_PROFILE\0"))
        .filter_map(|c| Some((*c.first()?, c.get(2..)?)))
        .collect();
    parts.sort_by_key(|(number, _)| *number);
    let whole: Vec<u8> = parts.iter().flat_map(|(_, part)| part.iter().copied()).collect();
    (!whole.is_empty()).then_some(whole)
}

/// The orientation (tag 0x0112 of the first directory) of an EXIF segment.
fn orientation(content: &[u8]) -> Option<u8> {
    let tiff = content.strip_prefix(b"Exif\0\0")?;
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| {
        let four: [u8; 4] = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        usize::try_from(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }).ok()
    };
    let directory = long(4)?.min(tiff.len());
    (0..usize::from(short(directory)?))
        .map(|entry| directory + 2 + 12 * entry)
        .take_while(|at| at + 12 <= tiff.len())
        .find(|at| short(*at) == Some(0x0112))
        .and_then(|at| short(at + 8))
        .and_then(|value| u8::try_from(value).ok())
        .filter(|value| (1..=8).contains(value))
}

/// An EXIF segment that says nothing but the orientation.
fn orientation_only(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif
}

fn push(out: &mut Vec<u8>, marker: u8, content: &[u8]) {
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    out.extend([0xFF, marker]);
    out.extend(length.to_be_bytes());
    out.extend(content);
}

fn broken(reason: &str) -> AssetError {
    AssetError::Broken { kind: AssetKind::Jpeg, reason: reason.to_owned() }
}

fn cut_off() -> AssetError {
    broken("it is cut off before its end")
}
