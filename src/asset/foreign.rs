//! Formats that are no JPEG, PNG or SVG, by their first bytes.
//!
//! In: the bytes of a file. Out: what it is, in words, and what to do with it. Invariants: the name of the file says
//! nothing; phones and web pages give a photo any name.

use crate::diag::{Message, message};

/// A format that is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// What the file is.
    pub name: &'static str,
    /// What to do with it.
    pub help: &'static str,
}

impl Foreign {
    /// What the file is, for people.
    pub(super) fn kind(self) -> Message {
        match self.name {
            "a GIF" => message!("kind-gif", "a GIF"),
            "a BMP picture" => message!("kind-bmp", "a BMP picture"),
            "a TIFF picture or a camera's raw file" => {
                message!("kind-tiff-or-raw", "a TIFF picture or a camera's raw file")
            }
            "a TIFF picture" => message!("kind-tiff", "a TIFF picture"),
            "a camera's raw file" => message!("kind-raw", "a camera's raw file"),
            "a JPEG XL picture" => message!("kind-jpeg-xl", "a JPEG XL picture"),
            "a JPEG 2000 picture" => message!("kind-jpeg-2000", "a JPEG 2000 picture"),
            "a Photoshop file" => message!("kind-photoshop", "a Photoshop file"),
            "a PDF" => message!("kind-of-pdf", "a PDF"),
            "a Word file or a ZIP archive" => message!("kind-word-or-zip", "a Word file or a ZIP archive"),
            "an old Word or Excel file" => message!("kind-old-office", "an old Word or Excel file"),
            "a video" => message!("kind-video", "a video"),
            "a WebP picture" => message!("kind-webp", "a WebP picture"),
            "a video or a sound" => message!("kind-sound", "a video or a sound"),
            "a web page" => message!("kind-web-page", "a web page"),
            "an AVIF picture" => message!("kind-avif", "an AVIF picture"),
            "a HEIC photo, which browsers do not show" => {
                message!("kind-heic", "a HEIC photo, which browsers do not show")
            }
            other => other.into(),
        }
    }

    /// What to do with it, for people.
    pub(super) fn advice(self) -> Message {
        match self.help {
            JPEG => message!("export-jpeg", "open it and export it as JPEG"),
            PNG => message!("export-png", "open it and export it as PNG"),
            EITHER => message!("export-either", "open it and export it as JPEG, or a drawing as PNG"),
            PHONE => message!(
                "export-phone",
                "open it and export it as JPEG (on an iPhone, Settings, Camera, Formats, Most Compatible makes JPEGs \
                 from the start)"
            ),
            PLAIN => message!("export-plain-svg", "open it in the drawing program and save it as plain SVG"),
            VIDEO => message!("take-a-still", "take a still of it and save that as JPEG"),
            "take the picture out of it, or export its page as PNG" => {
                message!("out-of-pdf", "take the picture out of it, or export its page as PNG")
            }
            "take the picture out of it and save that" => {
                message!("out-of-document", "take the picture out of it and save that")
            }
            "save the picture itself: right button, Save image as" => {
                message!("save-itself", "save the picture itself: right button, Save image as")
            }
            other => other.into(),
        }
    }
}

const JPEG: &str = "open it and export it as JPEG";
const PNG: &str = "open it and export it as PNG";
const EITHER: &str = "open it and export it as JPEG, or a drawing as PNG";
const PHONE: &str = "open it and export it as JPEG (on an iPhone, Settings, Camera, Formats, Most Compatible makes JPEGs \
                     from the start)";
const PLAIN: &str = "open it in the drawing program and save it as plain SVG";
const VIDEO: &str = "take a still of it and save that as JPEG";

/// First bytes, what they begin, and what to do.
const KNOWN: [(&[u8], &str, &str); 25] = [
    (b"GIF8", "a GIF", PNG),
    (b"BM", "a BMP picture", PNG),
    (b"II*\0", "a TIFF picture or a camera's raw file", JPEG),
    (b"MM\0*", "a TIFF picture or a camera's raw file", JPEG),
    (b"II+\0", "a TIFF picture", JPEG),
    (b"MM\0+", "a TIFF picture", JPEG),
    (b"IIRO", "a camera's raw file", JPEG),
    (b"IIU\0", "a camera's raw file", JPEG),
    (b"FUJIFILM", "a camera's raw file", JPEG),
    (b"\xFF\x0A", "a JPEG XL picture", JPEG),
    (b"\0\0\0\x0CJXL ", "a JPEG XL picture", JPEG),
    (b"\0\0\0\x0CjP  ", "a JPEG 2000 picture", JPEG),
    (b"\xFF\x4F\xFF\x51", "a JPEG 2000 picture", JPEG),
    (b"8BPS", "a Photoshop file", EITHER),
    (b"gimp xcf", "a GIMP file", EITHER),
    (b"\0\0\x01\0", "an icon (ICO)", PNG),
    (b"%PDF", "a PDF", "take the picture out of it, or export its page as PNG"),
    (b"%!PS", "a PostScript file", PLAIN),
    (b"\xC5\xD0\xD3\xC6", "a PostScript file (EPS)", PLAIN),
    (b"\xD7\xCD\xC6\x9A", "a Windows drawing (WMF)", PLAIN),
    (b"\x1F\x8B", "a packed drawing (SVGZ)", PLAIN),
    (b"PK\x03\x04", "a Word file or a ZIP archive", "take the picture out of it and save that"),
    (b"\xD0\xCF\x11\xE0", "an old Word or Excel file", "take the picture out of it and save that"),
    (b"\x1A\x45\xDF\xA3", "a video", VIDEO),
    (b"version https://git-lfs", "a place holder of Git LFS", "fetch the file itself: git lfs pull"),
];

/// What a file is, if it is known.
pub(super) fn recognise(bytes: &[u8]) -> Option<Foreign> {
    if bytes.starts_with(b"RIFF") {
        return Some(match bytes.get(8..12) {
            Some(b"WEBP") => Foreign { name: "a WebP picture", help: EITHER },
            _ => Foreign { name: "a video or a sound", help: VIDEO },
        });
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(of_container(bytes));
    }
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let begins = |with: &[u8]| start.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
    if begins(b"<!doctype html") || begins(b"<html") {
        return Some(Foreign { name: "a web page", help: "save the picture itself: right button, Save image as" });
    }
    let known = KNOWN.iter().find(|(first, ..)| bytes.starts_with(first));
    known.map(|(_, name, help)| Foreign { name, help })
}

/// A file of ISO 14496-12, by the kinds that it says it is of.
fn of_container(bytes: &[u8]) -> Foreign {
    let length = bytes.get(..4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes);
    let end = usize::try_from(length).unwrap_or(usize::MAX).clamp(12, 256).min(bytes.len());
    let kinds = || bytes.get(8..end).unwrap_or_default().chunks(4);
    if kinds().any(|kind| matches!(kind, b"avif" | b"avis")) {
        return Foreign { name: "an AVIF picture", help: JPEG };
    }
    if kinds()
        .any(|kind| matches!(kind, b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1"))
    {
        return Foreign { name: "a HEIC photo, which browsers do not show", help: PHONE };
    }
    if kinds().any(|kind| kind == b"crx ") {
        return Foreign { name: "a camera's raw file", help: JPEG };
    }
    Foreign { name: "a video", help: VIDEO }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_phones_scanners_and_offices_give_is_named() {
        for (bytes, name) in [
            (&b"II*\0"[..], "a TIFF picture or a camera's raw file"),
            (b"MM\0*", "a TIFF picture or a camera's raw file"),
            (b"\0\0\0\x1CftypmIf1\0\0\0\0mif1miafheic", "a HEIC photo, which browsers do not show"),
            (b"\0\0\0\x1Cftypavif\0\0\0\0mif1miafheic", "an AVIF picture"),
            (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "a video"),
            (b"PK\x03\x04word", "a Word file or a ZIP archive"),
            (b"  <!DOCTYPE HTML><title>", "a web page"),
        ] {
            assert_eq!(recognise(bytes).map(|foreign| foreign.name), Some(name));
        }
        assert_eq!(recognise(b"hello"), None);
    }
}
