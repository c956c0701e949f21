//! What a photo says of itself: caption and credit.
//!
//! In: the bytes of a JPEG, of any origin. Out: [`PhotoWords`], or nothing. Invariants: only texts in UTF-8 are taken, for older files do not
//! say what their letters mean; no length is believed beyond the end of what it measures.
//!
//! The words stand in IPTC-IIM 4.2 (datasets 2:80 by-line, 2:110 credit, 2:116 copyright notice, 2:120 caption), within the resource
//! 0x0404 of a Photoshop block, within segments APP13.

/// Caption and credit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhotoWords {
    /// What is shown.
    pub caption: Option<String>,
    /// Whom to name: photographer, else agency, else whose it is.
    pub credit: Option<String>,
}

const BLOCK: &[u8] = b"Photoshop 3.0\0";
/// Texts beyond this are no captions.
const LONGEST: usize = 2_000;

/// What a JPEG says of itself.
#[must_use]
pub fn photo_words(bytes: &[u8]) -> Option<PhotoWords> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    let mut found = [const { None }; 4];
    // Segments end where the picture begins: at SOS.
    while let &[0xFF, marker, high, low, ..] = rest {
        let length = usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(4..2 + length)?;
        if marker == 0xED
            && let Some(block) = segment.strip_prefix(BLOCK)
        {
            resources(block, &mut found);
        }
        if marker == 0xDA {
            break;
        }
        rest = rest.get(2 + length..)?;
    }
    let [caption, by_line, credit, notice] = found;
    let words = PhotoWords { caption, credit: by_line.or(credit).or(notice) };
    (words != PhotoWords::default()).then_some(words)
}

/// Looks through the resources of a Photoshop block.
fn resources(mut block: &[u8], found: &mut [Option<String>; 4]) {
    let even = |length: usize| length + length % 2;
    while let Some(resource) = block.strip_prefix(b"8BIM") {
        let &[high, low, name, ..] = resource else { return };
        // A name is a byte of length and so many letters, even together.
        let at = 2 + even(1 + usize::from(name));
        let Some(&[a, b, c, d]) = resource.get(at..at + 4) else { return };
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        let Some(data) = resource.get(at + 4..).and_then(|rest| rest.get(..length)) else { return };
        if [high, low] == [0x04, 0x04] {
            datasets(data, found);
        }
        block = resource.get(at + 4 + even(length)..).unwrap_or_default();
    }
}

fn datasets(mut data: &[u8], found: &mut [Option<String>; 4]) {
    while let &[0x1C, record, set, high, low, ..] = data {
        let length = usize::from(u16::from_be_bytes([high, low]));
        // Beyond 32,767 bytes the length is written otherwise: no caption is so long.
        let Some(value) = data.get(5..5 + length) else { return };
        let place = [120, 80, 110, 116].iter().position(|own| *own == set).filter(|_| record == 2);
        let words = std::str::from_utf8(value).ok().map(str::trim);
        if let (Some(place), Some(words)) = (place, words.filter(|words| !words.is_empty() && words.len() <= LONGEST))
        {
            let words: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            found[place].get_or_insert(words);
        }
        data = data.get(5 + length..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dataset(set: u8, text: &[u8]) -> Vec<u8> {
        [&[0x1C, 2, set, 0, text.len() as u8], text].concat()
    }

    fn photo(records: &[u8]) -> Vec<u8> {
        let resource = [b"8BIM\x04\x04\0\0\0\0\0".as_slice(), &[records.len() as u8], records].concat();
        let segment = [BLOCK, &resource].concat();
        [&[0xFF, 0xD8, 0xFF, 0xED, 0, (segment.len() + 2) as u8], segment.as_slice(), &[0xFF, 0xDA, 0, 2]].concat()
    }

    #[test]
    fn caption_and_credit_are_read() {
        let all =
            [dataset(120, "Мактаби нав".as_bytes()), dataset(110, b"Agency"), dataset(80, b"A. Someone")].concat();
        let words = photo_words(&photo(&all)).unwrap();
        assert_eq!(words.caption.as_deref(), Some("Мактаби нав"));
        assert_eq!(words.credit.as_deref(), Some("A. Someone"), "the photographer before the agency");
        assert_eq!(photo_words(&photo(&dataset(120, b"\xcc\xe0"))), None, "letters of nobody knows which table");
    }

    #[test]
    fn no_length_is_believed() {
        let whole = photo(&dataset(120, b"A school"));
        for end in 0..whole.len() {
            let _ = photo_words(&whole[..end]);
            let mut spoilt = whole.clone();
            spoilt[end] = 0xFF;
            let _ = photo_words(&spoilt);
        }
        assert_eq!(photo_words(b""), None);
    }
}
