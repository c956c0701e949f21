//! What a file is that should be a text.
//!
//! In: the bytes of a file. Out: what to say of it where it is a document of an office program, a PDF, a picture, or a
//! text in an old encoding. Invariants: what is said names the program and the way out; a text in UTF-8 is never taken
//! for anything else.

use memchr::memmem;

use crate::diag::{Code, Diagnostic, Message, message};

/// What is said of bytes that cannot be read as a text; `None` where they may be one.
pub(super) fn foreign(bytes: &[u8]) -> Option<Diagnostic> {
    let kind = document(bytes)?;
    let help = match kind.id() {
        Some("file-picture" | "file-zip" | "file-of-a-program") => {
            message!("right-file", "put the right file in its place")
        }
        _ => message!(
            "paste-text",
            "open it in the program that made it, copy its text, and paste it into the text file that belongs here; \
             renaming a document does not make a text of it",
        ),
    };
    let message = message!("no-text-file", "this is {kind}, and not a text file", kind = kind);
    Some(Diagnostic::new(Code::WrongFileType, message).help(help))
}

/// The kind of a document, by its first bytes.
fn document(bytes: &[u8]) -> Option<Message> {
    let holds = |what: &str| memmem::find(bytes, what.as_bytes()).is_some();
    let begins = |signs: &[&[u8]]| signs.iter().any(|sign| bytes.starts_with(sign));
    Some(if begins(&[b"PK\x03\x04"]) {
        if holds("word/") {
            message!("file-docx", "a Word document (.docx)")
        } else if holds("opendocument.text") {
            message!("file-odt", "a LibreOffice document (.odt)")
        } else if holds("xl/") || holds("opendocument.spreadsheet") {
            message!("file-spreadsheet", "a spreadsheet")
        } else if holds("ppt/") {
            message!("file-pptx", "a PowerPoint presentation")
        } else {
            message!("file-zip", "a ZIP archive")
        }
    } else if begins(&[b"\xD0\xCF\x11\xE0"]) {
        message!("file-doc", "an old Word document (.doc)")
    } else if begins(&[b"{\\rtf"]) {
        message!("file-rtf", "a rich text document (.rtf)")
    } else if begins(&[b"%PDF"]) {
        message!("file-pdf", "a PDF")
    } else if begins(&[b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8"]) {
        message!("file-picture", "a picture")
    } else if begins(&[b"Rar!", b"7z\xBC\xAF"]) {
        message!("file-zip", "a ZIP archive")
    } else if begins(&[b"SQLite"]) {
        message!("file-of-a-program", "a program's own file")
    } else {
        return None;
    })
}

/// What is said of a text that is not in UTF-8. Where it breaks off is told beside it.
pub(super) fn encoding(bytes: &[u8]) -> Diagnostic {
    let told = |message: Message, help: Message| Diagnostic::new(Code::NotUtf8, message).help(help);
    let empty = bytes.iter().filter(|byte| **byte == 0).count();
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || empty * 5 > bytes.len() {
        return told(
            message!("is-utf16", "the file is saved as UTF-16, which Windows also calls “Unicode”, and not as UTF-8",),
            message!("save-utf16-as-utf8", "open it in the editor, choose “Save as”, and there the encoding UTF-8",),
        );
    }
    match cyrillic(bytes) {
        Some(name) => told(
            message!("other-encoding", "the file is not in UTF-8, but, it seems, in {name}", name = name),
            message!(
                "save-from-encoding",
                "open it in the editor with that encoding, and save it with the encoding UTF-8",
            ),
        ),
        None => told(
            message!("not-utf8", "the file is not in UTF-8"),
            message!("save-as-utf8", "open the file in the editor and save it with the encoding UTF-8"),
        ),
    }
}

/// Whether bytes are UTF-16, which may well be UTF-8 too: every second one of plain letters is zero.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    // A text in UTF-8 has no such byte, and one in UTF-16 has one soon.
    let none = memchr::memchr(0, bytes).is_none();
    !none && bytes.len() > 3 && bytes.iter().filter(|byte| **byte == 0).count() * 5 > bytes.len()
}

/// The old Cyrillic encoding in which a text has the most of the commonest letters: о, е, а, и, н, т.
fn cyrillic(bytes: &[u8]) -> Option<Message> {
    const ENCODINGS: [(&str, [u8; 6]); 3] = [
        ("Windows-1251", [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2]),
        ("KOI8-R", [0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4]),
        ("CP866", [0xAE, 0xA5, 0xA0, 0xA8, 0xAD, 0xE2]),
    ];
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    // A text in UTF-8 that is damaged in places: a letter is D0 or D1 and another byte.
    let pairs = bytes.iter().filter(|byte| matches!(byte, 0xD0..=0xD3)).count();
    if pairs * 5 > high * 2 {
        return None;
    }
    let count = |letters: &[u8; 6]| bytes.iter().filter(|byte| letters.contains(byte)).count();
    let best = ENCODINGS.iter().max_by_key(|(_, letters)| count(letters))?;
    (count(&best.1) * 5 > high).then(|| match best.0 {
        "Windows-1251" => message!("encoding-of-windows", "Windows-1251, the Cyrillic of Windows"),
        "CP866" => message!("encoding-of-dos", "CP866, the Cyrillic of DOS"),
        name => name.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_by_their_letters() {
        let koi: &[u8] = b"headline = \xF7\xD3\xD4\xD2\xC5\xDE\xC1 \xD7 \xE4\xD5\xDB\xC1\xCE\xC2\xC5\n";
        let windows: &[u8] = b"headline = \xC2\xF1\xF2\xF0\xE5\xF7\xE0 \xE2 \xC4\xF3\xF8\xE0\xED\xE1\xE5\n";
        let dos: &[u8] = b"headline = \x82\xE1\xE2\xE0\xA5\xE7\xA0 \xA2 \x84\xE3\xE8\xA0\xAD\xA1\xA5\n";
        let damaged = [&"headline = Встреча в Душанбе".as_bytes()[..30], b"\n"].concat();
        assert!(cyrillic(koi).is_some_and(|name| name.starts_with("KOI8")));
        assert!(cyrillic(windows).is_some_and(|name| name.starts_with("Windows")));
        assert!(cyrillic(dos).is_some_and(|name| name.starts_with("CP866")));
        assert!(cyrillic(&damaged).is_none());
        assert!(cyrillic(b"caf\xE9").is_none());
    }

    #[test]
    fn texts_are_no_documents() {
        for text in ["", "a = PK", "# %PDF\n", "{ \"a\": 1 }", "headline = \u{FEFF}PK"] {
            assert!(foreign(text.as_bytes()).is_none() && !is_wide(text.as_bytes()), "{text}");
        }
        let wide: Vec<u8> = "headline = A".bytes().flat_map(|byte| [byte, 0]).collect();
        assert!(is_wide(&wide));
    }
}
