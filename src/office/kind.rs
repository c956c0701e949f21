//! What kind of file it is, by its first bytes and not by its name.
//!
//! In: the bytes of a file. Out: its [`Kind`]. Invariants: no more than the first bytes and the names of a package's parts
//! are looked at.

use super::package::Package;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A Word file.
    Docx,
    /// Text in UTF-8.
    Text,
    /// A Word file of before 2007, or one with a password: both are OLE files.
    Ole,
    /// A text of LibreOffice.
    Odt,
    /// A PDF.
    Pdf,
    /// Rich text.
    Rtf,
    /// A page for browsers.
    Html,
    /// Any other.
    Other,
}

/// What kind of file it is.
#[must_use]
pub fn kind(bytes: &[u8]) -> Kind {
    let begins = |with: &[u8]| bytes.starts_with(with);
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        return packed(bytes);
    }
    if begins(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Kind::Ole;
    }
    if begins(b"%PDF-") {
        return Kind::Pdf;
    }
    if begins(b"{\\rtf") {
        return Kind::Rtf;
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Kind::Other };
    let head: String = text.trim_start_matches('\u{FEFF}').trim_start().chars().take(16).collect();
    let head = head.to_ascii_lowercase();
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return Kind::Html;
    }
    if text.contains('\0') { Kind::Other } else { Kind::Text }
}

fn packed(bytes: &[u8]) -> Kind {
    let Ok(package) = Package::open(bytes) else {
        // What is wrong with it is said where it is read.
        return Kind::Docx;
    };
    if package.has("content.xml") && package.has("mimetype") {
        Kind::Odt
    } else if package.has("[Content_Types].xml") || package.has("_rels/.rels") {
        Kind::Docx
    } else {
        Kind::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::pack;

    #[test]
    fn a_file_is_known_by_what_is_in_it() {
        let docx = pack([("[Content_Types].xml", b"<Types/>".to_vec())]).unwrap();
        let odt = pack([("mimetype", b"application/vnd.oasis.opendocument.text".to_vec()), ("content.xml", vec![])])
            .unwrap();
        let other = pack([("a.txt", b"a".to_vec())]).unwrap();
        for (bytes, expected) in [
            (docx.as_slice(), Kind::Docx),
            (odt.as_slice(), Kind::Odt),
            (other.as_slice(), Kind::Other),
            (b"PK\x03\x04 and no more", Kind::Docx),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1old", Kind::Ole),
            (b"%PDF-1.7", Kind::Pdf),
            (b"{\\rtf1\\ansi", Kind::Rtf),
            ("\u{FEFF} <!DOCTYPE html><p>".as_bytes(), Kind::Html),
            ("Хабар".as_bytes(), Kind::Text),
            (b"", Kind::Text),
            (b"a\0b", Kind::Other),
            (&[0xFF, 0xFE, 0x41], Kind::Other),
        ] {
            assert_eq!(kind(bytes), expected);
        }
    }
}
