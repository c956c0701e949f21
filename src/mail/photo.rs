//! Photos that carry their own caption and credit.
//!
//! In: a cleaned picture, its words in each language. Out: the same picture with the words in it: XMP, and IPTC fields in a JPEG, where picture
//! desks look for them. Invariants: pixels, profile and orientation stay byte for byte; nothing else is put in, so that what cleaning took
//! out (place, owner, camera) stays out.

use crate::document::{Asset, AssetKind};
use crate::html::escape;

/// Words of a photo.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// Its caption by language tag, that of the source first.
    pub(super) captions: Vec<(String, String)>,
    /// Whom it belongs to.
    pub(super) credit: Option<String>,
}

/// A segment of a JPEG has so many bytes at most, its length included.
const SEGMENT: usize = 65_535;

const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// Puts the words in. What is no photo stays as it is.
pub(super) fn captioned(picture: &Asset, words: &Words) -> Vec<u8> {
    match picture.kind {
        AssetKind::Jpeg => jpeg(&picture.bytes, words),
        AssetKind::Png => png(&picture.bytes, words),
        AssetKind::Svg => picture.bytes.clone(),
    }
}

fn jpeg(bytes: &[u8], words: &Words) -> Vec<u8> {
    // Behind what must come first: JFIF and EXIF with the orientation.
    let mut at = 2;
    while let Some(&[0xFF, 0xE0 | 0xE1, high, low]) = bytes.get(at..at + 4) {
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
    let Some((before, after)) = bytes.split_at_checked(at) else { return bytes.to_vec() };
    let mut out = before.to_vec();
    segment(&mut out, 0xE1, &[XMP, xmp(words).as_bytes()].concat());
    segment(&mut out, 0xED, &iptc(words));
    out.extend_from_slice(after);
    out
}

/// A segment; what is too long for one is left out.
fn segment(out: &mut Vec<u8>, marker: u8, content: &[u8]) {
    if let Ok(length) = u16::try_from(content.len() + 2) {
        out.extend_from_slice(&[0xFF, marker]);
        out.extend_from_slice(&length.to_be_bytes());
        out.extend_from_slice(content);
    }
}

/// IPTC-IIM within a Photoshop resource: UTF-8 is said (1:90), then caption (2:120) and credit (2:110).
fn iptc(words: &Words) -> Vec<u8> {
    let mut records = Vec::new();
    let mut record = |number: u8, set: u8, value: &[u8]| {
        if let Ok(length) = i16::try_from(value.len()) {
            records.extend_from_slice(&[0x1C, number, set]);
            records.extend_from_slice(&length.to_be_bytes());
            records.extend_from_slice(value);
        }
    };
    record(1, 90, b"\x1b%G");
    record(2, 0, &[0, 4]);
    words.credit.iter().for_each(|credit| record(2, 110, credit.as_bytes()));
    words.captions.first().iter().for_each(|(_, caption)| record(2, 120, caption.as_bytes()));
    let mut out = b"Photoshop 3.0\x008BIM\x04\x04\0\0".to_vec();
    let Ok(length) = u32::try_from(records.len()) else { return out };
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(&records);
    if records.len() % 2 == 1 {
        out.push(0);
    }
    out
}

/// A packet of XMP (ISO 16684-1): the caption in each language, the credit. Where all languages are too long for a segment only the first stays.
fn xmp(words: &Words) -> String {
    let whole = packet(words);
    if whole.len() + XMP.len() + 2 <= SEGMENT {
        return whole;
    }
    packet(&Words { captions: words.captions.iter().take(1).cloned().collect(), ..words.clone() })
}

fn packet(words: &Words) -> String {
    let mut out = String::from(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\">\n",
    );
    if let Some((_, first)) = words.captions.first() {
        out.push_str("<dc:description><rdf:Alt>\n");
        let mut entry = |tag: &str, caption: &str| {
            out.push_str("<rdf:li xml:lang=\"");
            escape(&mut out, tag);
            out.push_str("\">");
            escape(&mut out, caption);
            out.push_str("</rdf:li>\n");
        };
        entry("x-default", first);
        words.captions.iter().for_each(|(tag, caption)| entry(tag, caption));
        out.push_str("</rdf:Alt></dc:description>\n");
    }
    if let Some(credit) = &words.credit {
        out.push_str("<photoshop:Credit>");
        escape(&mut out, credit);
        out.push_str("</photoshop:Credit>\n");
    }
    out.push_str("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    out
}

/// A chunk of international text behind the header (PNG 11.3.4.5).
fn png(bytes: &[u8], words: &Words) -> Vec<u8> {
    const HEADER: usize = 33;
    let Some((before, after)) = bytes.split_at_checked(HEADER) else { return bytes.to_vec() };
    let content = [b"iTXtXML:com.adobe.xmp\0\0\0\0\0".as_slice(), packet(words).as_bytes()].concat();
    let Ok(length) = u32::try_from(content.len() - 4) else { return bytes.to_vec() };
    let mut sum = flate2::Crc::new();
    sum.update(&content);
    [before, &length.to_be_bytes(), &content, &sum.sum().to_be_bytes(), after].concat()
}
