//! Documents that go with a release: what they are, told by their first bytes.
//!
//! In: the name and the bytes of a file. Out: an [`Enclosure`], or why it cannot be published. Invariants: nothing that a
//! system would run is published, whatever its name says; the name of a file ends as its content does, for servers and
//! readers go by the ending. The bytes are published as they are: what their author's program noted in them stays.

use std::io::Read as _;

use flate2::read::ZlibDecoder;
use memchr::memmem;

use super::media::media_type;
use super::model::MAX_BYTES;

/// A document that goes with a release.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Enclosure {
    /// Its name beside the page.
    pub name: String,
    /// What readers call the format: "PDF".
    pub format: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it is a PDF whose structure screen readers cannot tell.
    pub untagged: bool,
}

/// Why a file is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotEnclosed {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub help: String,
}

/// A format of documents.
struct Format {
    name: &'static str,
    /// How names end, small letters; the usual one first.
    endings: &'static [&'static str],
    is: fn(&[u8]) -> bool,
}

/// Every format that is published, the particular ones before those that hold them.
static FORMATS: [Format; 16] = [
    Format { name: "PDF", endings: &["pdf"], is: |bytes| memmem::find(head(bytes), b"%PDF-").is_some() },
    Format { name: "DOCX", endings: &["docx"], is: |bytes| has_part(bytes, b"word/") },
    Format { name: "XLSX", endings: &["xlsx"], is: |bytes| has_part(bytes, b"xl/") },
    Format { name: "PPTX", endings: &["pptx"], is: |bytes| has_part(bytes, b"ppt/") },
    Format { name: "ODT", endings: &["odt"], is: |bytes| is_open(bytes, b"opendocument.text") },
    Format { name: "ODS", endings: &["ods"], is: |bytes| is_open(bytes, b"opendocument.spreadsheet") },
    Format { name: "ODP", endings: &["odp"], is: |bytes| is_open(bytes, b"opendocument.presentation") },
    Format { name: "EPUB", endings: &["epub"], is: |bytes| is_open(bytes, b"application/epub+zip") },
    Format { name: "ZIP", endings: &["zip"], is: is_zip },
    Format { name: "DOC", endings: &["doc", "xls", "ppt"], is: |bytes| bytes.starts_with(b"\xD0\xCF\x11\xE0") },
    Format { name: "RTF", endings: &["rtf"], is: |bytes| bytes.starts_with(b"{\\rtf") },
    Format {
        name: "MP3",
        endings: &["mp3"],
        is: |bytes| bytes.starts_with(b"ID3") || bytes.starts_with(b"\xFF\xFB"),
    },
    Format { name: "MP4", endings: &["mp4", "m4a", "m4v"], is: |bytes| bytes.get(4..8) == Some(b"ftyp") },
    Format {
        name: "SRT",
        endings: &["srt", "vtt"],
        is: |bytes| is_text(bytes) && memmem::find(bytes, b"-->").is_some(),
    },
    Format { name: "CSV", endings: &["csv"], is: is_text },
    Format { name: "TXT", endings: &["txt"], is: is_text },
];

/// The first bytes of what a system runs, and what it is called.
const PROGRAMS: [(&[u8], &str); 9] = [
    (b"MZ", "a program for Windows"),
    (b"\x7FELF", "a program"),
    (b"\xCF\xFA\xED\xFE", "a program for macOS"),
    (b"\xCA\xFE\xBA\xBE", "a program"),
    (b"\xFE\xED\xFA\xCF", "a program for macOS"),
    (b"#!", "a script"),
    (b"L\0\0\0\x01\x14\x02\0", "a shortcut of Windows"),
    (b"!<arch>", "a package of programs"),
    (b"\0asm", "a program"),
];

/// Endings that systems run, whatever the content is.
const RUN: [&str; 24] = [
    "app", "bat", "cmd", "com", "cpl", "dll", "dmg", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "pif", "ps1",
    "reg", "scr", "sh", "vbe", "vbs", "wsf", "apk", "svg",
];

impl Enclosure {
    /// Recognises and checks a document.
    ///
    /// # Errors
    /// When it is empty, too large, a program, a picture or a page, of no known format, or not what its name says.
    pub fn parse(name: &str, bytes: Vec<u8>) -> Result<Self, NotEnclosed> {
        let refused = |what: &str, help: &str| NotEnclosed { what: what.to_owned(), help: help.to_owned() };
        if bytes.is_empty() {
            return Err(refused("is empty", "export it again"));
        }
        if bytes.len() > MAX_BYTES {
            return Err(refused(
                "is larger than 50 MB",
                "put it on a web site, and write its address: `url = \"https://…\"`",
            ));
        }
        let ending = name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase());
        harmless(&ending, &bytes)?;
        if bytes.starts_with(b"version https://git-lfs") {
            return Err(refused("is a place holder of Git LFS", "fetch the file itself: git lfs pull"));
        }
        let fits = |format: &&Format| (format.is)(&bytes);
        let Some(format) = FORMATS.iter().find(fits) else {
            return Err(refused("is of no known format", "export it as PDF"));
        };
        // A text may be called by any of the endings of texts.
        let own = FORMATS.iter().filter(fits).find(|format| format.endings.contains(&ending.as_str()));
        let Some(own) = own.filter(|own| own.name != "ZIP" || format.name == "ZIP") else {
            let what = format!("holds {}, and its name says otherwise", format.name);
            return Err(NotEnclosed { what, help: format!("let its name end with .{}", format.endings[0]) });
        };
        let shown = if own.endings.len() > 1 { called(&ending) } else { own.name };
        let untagged = own.name == "PDF" && !is_tagged(&bytes);
        Ok(Self { name: name.to_owned(), format: shown, bytes, untagged })
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        media_type(&self.name)
    }
}

/// What readers call a format by its ending, where several share a beginning.
fn called(ending: &str) -> &'static str {
    match ending {
        "doc" => "DOC",
        "xls" => "XLS",
        "ppt" => "PPT",
        "mp4" => "MP4",
        "m4a" => "M4A",
        "m4v" => "M4V",
        "vtt" => "VTT",
        _ => "SRT",
    }
}

fn harmless(ending: &str, bytes: &[u8]) -> Result<(), NotEnclosed> {
    let program = PROGRAMS.iter().find(|(first, _)| bytes.starts_with(first)).map(|(_, name)| *name);
    if let Some(program) = program.or_else(|| RUN.contains(&ending).then_some("something that systems run")) {
        let help = "attach a document: a PDF, a text, a spreadsheet";
        return Err(NotEnclosed { what: format!("is {program}"), help: help.to_owned() });
    }
    if is_zip(bytes) && memmem::find(bytes, b"vbaProject.bin").is_some() {
        let help = "save it without macros, as .docx, .xlsx or .pptx, or as PDF";
        return Err(NotEnclosed { what: "holds macros, which are programs".to_owned(), help: help.to_owned() });
    }
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let start = head(start).to_ascii_lowercase();
    if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") || start.starts_with(b"<svg") {
        let help = "save it as PDF; or write the address of the page: `url = \"https://…\"`";
        return Err(NotEnclosed { what: "is a web page".to_owned(), help: help.to_owned() });
    }
    let pictures: [&[u8]; 4] = [b"\xFF\xD8", b"\x89PNG", b"GIF8", b"II*\0"];
    if pictures.iter().any(|first| bytes.starts_with(first)) {
        let help = "show it in the text, or under [gallery]: there Payom takes out what cameras note in it";
        return Err(NotEnclosed { what: "is a picture".to_owned(), help: help.to_owned() });
    }
    Ok(())
}

/// The first kilobyte: programs put a few bytes before the head of a PDF.
fn head(bytes: &[u8]) -> &[u8] {
    bytes.get(..1024).unwrap_or(bytes)
}

fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether an archive is one of an office program, with a part in such a folder.
fn has_part(bytes: &[u8], folder: &[u8]) -> bool {
    is_zip(bytes) && memmem::find(bytes, b"[Content_Types].xml").is_some() && memmem::find(bytes, folder).is_some()
}

/// Whether an archive begins with the kind of document that it is (ODF 1.2 part 3, 3.3; OCF 3.3).
fn is_open(bytes: &[u8], kind: &[u8]) -> bool {
    is_zip(bytes) && memmem::find(head(bytes), kind).is_some()
}

/// Whether it is a text in UTF-8.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'))
}

/// Whether a PDF says what its parts are: it has a structure tree (ISO 32000-1 14.7.2) and is marked (14.7.1). The
/// catalogue may lie in a compressed stream of objects.
fn is_tagged(bytes: &[u8]) -> bool {
    let (mut tree, mut mark) = (false, false);
    let mut look = |bytes: &[u8]| {
        tree = tree || memmem::find(bytes, b"/StructTreeRoot").is_some();
        mark = mark || memmem::find(bytes, b"/MarkInfo").is_some();
        tree && mark
    };
    if look(bytes) {
        return true;
    }
    memmem::find_iter(bytes, b"/ObjStm").any(|at| inflated(bytes, at).is_some_and(|objects| look(&objects)))
}

/// No stream of objects is longer than that.
const MAX_OBJECTS: u64 = 16 << 20;

/// The stream whose dictionary has something at a place.
fn inflated(bytes: &[u8], at: usize) -> Option<Vec<u8>> {
    let rest = bytes.get(at..)?;
    let start = memmem::find(rest.get(..4096).unwrap_or(rest), b"stream")? + b"stream".len();
    let data = rest.get(start..)?;
    let data = data.strip_prefix(b"\r\n").or(data.strip_prefix(b"\n"))?;
    let mut out = Vec::new();
    // A damaged stream gives what it has.
    let _ = ZlibDecoder::new(data).take(MAX_OBJECTS).read_to_end(&mut out);
    Some(out)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    fn parse(name: &str, bytes: &[u8]) -> Result<(&'static str, bool), String> {
        let found = Enclosure::parse(name, bytes.to_vec());
        found.map(|found| (found.format, found.untagged)).map_err(|wrong| wrong.what)
    }

    #[test]
    fn formats_are_told_by_content() {
        let tagged = b"%PDF-1.4\n1 0 obj<</MarkInfo<</Marked true>>/StructTreeRoot 5 0 R>>";
        assert_eq!(parse("a.pdf", tagged), Ok(("PDF", false)));
        assert_eq!(parse("a.PDF", b"%PDF-1.4\n"), Ok(("PDF", true)));
        assert_eq!(parse("a.docx", b"PK\x03\x04[Content_Types].xml word/document.xml"), Ok(("DOCX", false)));
        assert_eq!(parse("a.odt", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text"), Ok(("ODT", false)));
        assert_eq!(parse("a.zip", b"PK\x03\x04photo.jpg"), Ok(("ZIP", false)));
        assert_eq!(parse("a.xls", b"\xD0\xCF\x11\xE0"), Ok(("XLS", false)));
        assert_eq!(parse("a.csv", "ном;1\n".as_bytes()), Ok(("CSV", false)));
        assert_eq!(parse("a.txt", "матн".as_bytes()), Ok(("TXT", false)));
    }

    #[test]
    fn what_is_no_document_is_refused() {
        let told = |name: &str, bytes: &[u8]| parse(name, bytes).unwrap_err();
        assert_eq!(told("a.pdf", b""), "is empty");
        assert_eq!(told("a.pdf", b"MZ\x90"), "is a program for Windows");
        assert_eq!(told("a.exe", b"text"), "is something that systems run");
        assert_eq!(
            told("a.docx", b"PK\x03\x04[Content_Types].xml word/vbaProject.bin"),
            "holds macros, which are programs"
        );
        assert_eq!(told("a.pdf", b"<!DOCTYPE html>"), "is a web page");
        assert_eq!(told("a.pdf", b"\xFF\xD8\xFF"), "is a picture");
        assert_eq!(told("a.docx", b"%PDF-1.7"), "holds PDF, and its name says otherwise");
        assert_eq!(told("a.zip", b"PK\x03\x04[Content_Types].xml word/"), "holds DOCX, and its name says otherwise");
        assert_eq!(told("a.pdf", b"\0\x01\xFF"), "is of no known format");
    }

    #[test]
    fn tags_are_found_in_compressed_objects() {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(b"<</Type/Catalog/MarkInfo<</Marked true>>/StructTreeRoot 3 0 R>>").unwrap();
        let objects = encoder.finish().unwrap();
        let file = [b"%PDF-1.5\n<</Type/ObjStm/N 1>>stream\r\n".as_slice(), &objects, b"\nendstream"].concat();
        assert_eq!(parse("a.pdf", &file), Ok(("PDF", false)));
        let cut = &file[..file.len() - 40];
        assert!(parse("a.pdf", cut).is_ok());
    }
}
