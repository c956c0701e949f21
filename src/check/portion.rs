//! What one release adds to the checks of a run, as bytes.
//!
//! In: numbers, texts and places in files of the release. Out: bytes, and the same from them. Invariants: what is read back
//! is what was written, or nothing; a place in a file that is not the release's cannot be written, and what would hold one is
//! not kept.

use crate::diag::{FileId, Span};

/// Writes what a release adds.
#[derive(Debug)]
pub(crate) struct Writer<'f> {
    bytes: Vec<u8>,
    files: &'f [FileId],
    /// Whether all could be written.
    sound: bool,
}

impl<'f> Writer<'f> {
    /// Nothing yet of a release with these files.
    pub(crate) fn new(files: &'f [FileId]) -> Self {
        Self { bytes: Vec::new(), files, sound: true }
    }

    /// A number: small ones are short.
    pub(crate) fn number(&mut self, number: usize) {
        let mut left = number;
        loop {
            let [low, ..] = left.to_le_bytes();
            left >>= 7;
            if left == 0 {
                return self.bytes.push(low & 0x7F);
            }
            self.bytes.push(low | 0x80);
        }
    }

    /// A fingerprint.
    pub(crate) fn print(&mut self, print: u64) {
        self.bytes.extend(print.to_le_bytes());
    }

    /// A text.
    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend(text.as_bytes());
    }

    /// A place.
    pub(crate) fn span(&mut self, span: Span) {
        match self.files.iter().position(|file| *file == span.file) {
            Some(file) => {
                self.number(file);
                self.number(span.start as usize);
                self.number(span.end.saturating_sub(span.start) as usize);
            }
            None => self.sound = false,
        }
    }

    /// Says that the release adds something that cannot be written.
    pub(crate) fn spoil(&mut self) {
        self.sound = false;
    }

    /// All of it, where it could be written.
    pub(crate) fn finish(self) -> Option<Vec<u8>> {
        self.sound.then_some(self.bytes)
    }
}

/// Reads what a release adds.
#[derive(Debug)]
pub(crate) struct Reader<'b> {
    bytes: &'b [u8],
    files: Vec<FileId>,
}

impl<'b> Reader<'b> {
    /// What was written.
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, files: Vec::new() }
    }

    /// Says which files places are in.
    pub(crate) fn with_files(&mut self, files: Vec<FileId>) {
        self.files = files;
    }

    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (head, rest) = self.bytes.split_at_checked(count)?;
        self.bytes = rest;
        Some(head)
    }

    /// A number.
    pub(crate) fn number(&mut self) -> Option<usize> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = *self.take(1)?.first()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return usize::try_from(number).ok();
            }
        }
        None
    }

    /// A fingerprint.
    pub(crate) fn print(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    /// A text.
    pub(crate) fn text(&mut self) -> Option<&'b str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// A place.
    pub(crate) fn span(&mut self) -> Option<Span> {
        let file = self.number()?;
        let file = *self.files.get(file)?;
        let start = u32::try_from(self.number()?).ok()?;
        let length = u32::try_from(self.number()?).ok()?;
        Some(Span { file, start, end: start.checked_add(length)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    #[test]
    fn what_is_written_is_read_back() {
        let mut sources = Sources::default();
        let (own, other) = (sources.promise("a.ftl"), sources.promise("b.ftl"));
        let place = Span { file: own, start: 300, end: 301 };
        let files = [own];
        let mut writer = Writer::new(&files);
        writer.number(usize::MAX);
        writer.print(7);
        writer.text("паём");
        writer.span(place);
        let bytes = writer.finish().unwrap();
        let mut reader = Reader::new(&bytes);
        reader.with_files(vec![other]);
        assert_eq!((reader.number(), reader.print(), reader.text()), (Some(usize::MAX), Some(7), Some("паём")));
        assert_eq!(reader.span(), Some(Span { file: other, ..place }));
        assert_eq!((reader.number(), reader.text(), reader.span()), (None, None, None));
        let mut writer = Writer::new(&files);
        writer.span(Span { file: other, ..place });
        assert_eq!(writer.finish(), None, "it is of another file");
    }
}
