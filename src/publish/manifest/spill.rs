//! Where what lists show of editions is while others are made.
//!
//! In: an edition. Out: the same, once more, when the lists are written. Invariants: editions lie one after the other, as
//! JSON, in memory until there is a file for them; what is not in memory any more is read from there.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use crate::publish::digest::Print;
use crate::publish::error::{PublishError, failed};
use crate::publish::manifest::model::{Edition, Place};

/// Editions, one after the other.
#[derive(Debug, Default)]
pub(crate) struct SpillFile {
    file: Option<(PathBuf, File)>,
    /// So many bytes are in the file.
    written: u64,
    /// What comes after them.
    memory: Vec<u8>,
}

impl SpillFile {
    /// Adds an edition.
    pub(crate) fn put(&mut self, edition: &Edition) -> Place {
        let before = self.memory.len();
        #[expect(clippy::expect_used, reason = "text, lists and numbers are JSON, and memory takes all")]
        serde_json::to_writer(&mut self.memory, edition).expect("an edition is JSON");
        Place { start: self.written + before as u64, length: self.memory.len() - before }
    }

    /// Adds the bytes of an edition.
    pub(crate) fn put_bytes(&mut self, bytes: &[u8]) -> Place {
        let start = self.written + self.memory.len() as u64;
        self.memory.extend(bytes);
        Place { start, length: bytes.len() }
    }

    /// An edition that was added.
    ///
    /// # Errors
    /// When the file is not what was written to it.
    pub(crate) fn get(&self, place: Place) -> Result<Edition, PublishError> {
        let (path, bytes) = self.bytes(place)?;
        failed(path, serde_json::from_slice(&bytes).map_err(io::Error::from))
    }

    /// The bytes of an edition, and where they are.
    pub(crate) fn bytes(&self, place: Place) -> Result<(&Path, Cow<'_, [u8]>), PublishError> {
        Ok(match &self.file {
            Some((path, file)) if place.start < self.written => {
                (path.as_path(), Cow::Owned(failed(path, read(file, place))?))
            }
            _ => (Path::new(""), Cow::Borrowed(self.in_memory(place))),
        })
    }

    /// The bytes of an edition that is not in the file yet.
    fn in_memory(&self, place: Place) -> &[u8] {
        let start = usize::try_from(place.start - self.written).ok();
        let bytes = start.and_then(|start| self.memory.get(start..start + place.length));
        #[expect(
            clippy::expect_used,
            reason = "places are made by `put` alone, and what it adds stays or is written"
        )]
        bytes.expect("a place of this file")
    }

    /// A fingerprint of what was added.
    ///
    /// # Errors
    /// When it cannot be read from the file.
    pub(crate) fn print(&self, place: Place) -> Result<Print, PublishError> {
        self.bytes(place).map(|(_, bytes)| Print::of(&bytes))
    }

    /// Moves all editions to a new file.
    ///
    /// # Errors
    /// When it cannot be made or written.
    pub(crate) fn move_to(&mut self, path: &Path) -> Result<(), PublishError> {
        let file = failed(path, File::options().read(true).write(true).create_new(true).open(path))?;
        self.file = Some((path.to_path_buf(), file));
        self.settle()?;
        self.memory = Vec::new();
        Ok(())
    }

    /// Writes what is in memory to the file, where there is one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn settle(&mut self) -> Result<(), PublishError> {
        let Some((path, file)) = &self.file else { return Ok(()) };
        failed(path, write(file, self.written, &self.memory))?;
        self.written += self.memory.len() as u64;
        self.memory.clear();
        Ok(())
    }
}

#[cfg(test)]
impl SpillFile {
    /// How many bytes are in memory.
    pub(crate) fn bytes_in_memory(&self) -> usize {
        self.memory.len()
    }
}

fn read(mut file: &File, place: Place) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; place.length];
    file.seek(SeekFrom::Start(place.start))?;
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn write(mut file: &File, start: u64, bytes: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(start))?;
    file.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(headline: &str) -> Edition {
        Edition { headline: headline.to_owned(), ..Edition::default() }
    }

    #[test]
    fn an_edition_comes_back_as_it_was() {
        let text = |text: &str| Some(text.to_owned());
        let full = Edition {
            date: text("2018-10-01"),
            shown: text("1 октябри соли 2018"),
            label: text("Пресс-релиз"),
            headline: "“A” and\nB".to_owned(),
            standfirst: text("A sentence."),
            day: "2018-10-01".to_owned(),
            projects: vec!["a".to_owned(), "b-c".to_owned()],
            contacts: vec!["d".to_owned()],
            draft: true,
            shows: "0123".to_owned(),
            ..Edition::default()
        };
        for edition in [full, edition("B"), Edition::default()] {
            let mut spill = SpillFile::default();
            let place = spill.put(&edition);
            assert_eq!(spill.get(place).unwrap(), edition);
        }
    }

    #[test]
    fn editions_are_found_in_memory_and_in_the_file() {
        let mut spill = SpillFile::default();
        let early: Vec<Place> = ["паём", "", "b"].map(|text| spill.put(&edition(text))).into();
        let read = |spill: &SpillFile, place: Place| spill.get(place).unwrap().headline;
        assert_eq!(read(&spill, early[0]), "паём");
        spill.settle().unwrap();
        assert!(spill.bytes_in_memory() > 0, "there is no file yet");
        let folder = tempfile::tempdir().unwrap();
        spill.move_to(&folder.path().join("words")).unwrap();
        assert_eq!(spill.bytes_in_memory(), 0);
        let late = spill.put(&edition("later"));
        assert_eq!(early.iter().map(|place| read(&spill, *place)).collect::<Vec<_>>(), ["паём", "", "b"]);
        spill.settle().unwrap();
        let last = spill.put(&edition("last"));
        assert_eq!([early[2], late, last].map(|place| read(&spill, place)), ["b", "later", "last"]);
        std::fs::write(folder.path().join("words"), "cut").unwrap();
        assert!(spill.get(late).is_err(), "the file is not what was written");
    }
}
