//! Where the words of editions are while others are made.
//!
//! In: what lists show of an edition. Out: the same, once more, when the lists are written. In between: texts lie one
//! after the other in memory until there is a file for them; what is not in memory any more is read from there.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::failure::{Failed, failed};
use super::manifest::Edition;

/// Texts, one after the other.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    file: Option<(PathBuf, File)>,
    /// So many bytes are in the file.
    written: u64,
    /// What comes after them.
    memory: String,
}

/// A text on a shelf.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    start: u64,
    length: u32,
}

impl Shelf {
    /// Adds a text.
    pub(super) fn put(&mut self, text: &str) -> Place {
        let start = self.written + self.memory.len() as u64;
        self.memory.push_str(text);
        Place { start, length: u32::try_from(text.len()).unwrap_or(u32::MAX) }
    }

    /// A text that was added.
    pub(super) fn get(&self, place: Place) -> Result<Cow<'_, str>, Failed> {
        let length = place.length as usize;
        if let Some((path, file)) = self.file.as_ref().filter(|_| place.start < self.written) {
            return failed(path, read(file, place.start, length)).map(Cow::Owned);
        }
        let start = usize::try_from(place.start - self.written).unwrap_or(usize::MAX);
        // All places are of texts that were added.
        Ok(Cow::Borrowed(self.memory.get(start..start.saturating_add(length)).unwrap_or_default()))
    }

    /// Moves all texts to a new file.
    pub(super) fn move_to(&mut self, path: &Path) -> Result<(), Failed> {
        let file = failed(path, File::options().read(true).write(true).create_new(true).open(path))?;
        self.file = Some((path.to_path_buf(), file));
        self.settle()?;
        self.memory = String::new();
        Ok(())
    }

    /// Writes what is in memory to the file, where there is one.
    pub(super) fn settle(&mut self) -> Result<(), Failed> {
        let Some((path, file)) = &self.file else { return Ok(()) };
        failed(path, write(file, self.written, self.memory.as_bytes()))?;
        self.written += self.memory.len() as u64;
        self.memory.clear();
        Ok(())
    }
}

#[cfg(test)]
impl Shelf {
    /// How many bytes are in memory.
    pub(super) fn in_memory(&self) -> usize {
        self.memory.len()
    }
}

fn read(mut file: &File, start: u64, length: usize) -> io::Result<String> {
    let mut bytes = vec![0; length];
    file.seek(SeekFrom::Start(start))?;
    file.read_exact(&mut bytes)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

fn write(mut file: &File, start: u64, bytes: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(start))?;
    file.write_all(bytes)
}

/// An edition without its files, a line for each text: none of them has lines, nor an id a space.
pub(super) fn pack(edition: &Edition) -> String {
    let Edition { date, shown, label, headline, standfirst, day, projects, places, contacts, draft, shows, .. } =
        edition;
    let or_nothing = |text: &'_ Option<String>| line(text.as_deref().unwrap_or_default()).into_owned();
    let ids = |ids: &[String]| line(&ids.join(" ")).into_owned();
    [
        or_nothing(date),
        or_nothing(shown),
        or_nothing(label),
        line(headline).into_owned(),
        or_nothing(standfirst),
        line(day).into_owned(),
        ids(projects),
        ids(places),
        ids(contacts),
        if *draft { "draft".to_owned() } else { String::new() },
        line(shows).into_owned(),
    ]
    .join("\n")
}

/// A text as one line. Only a manifest that somebody changed has others.
fn line(text: &str) -> Cow<'_, str> {
    if text.contains('\n') { Cow::Owned(text.replace('\n', " ")) } else { Cow::Borrowed(text) }
}

/// The edition that was packed.
pub(super) fn unpack(text: &str) -> Edition {
    let mut lines = text.split('\n');
    let mut next = || lines.next().unwrap_or_default();
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let ids = |text: &str| text.split_ascii_whitespace().map(str::to_owned).collect();
    Edition {
        date: some(next()),
        shown: some(next()),
        label: some(next()),
        headline: next().to_owned(),
        standfirst: some(next()),
        day: next().to_owned(),
        projects: ids(next()),
        places: ids(next()),
        contacts: ids(next()),
        draft: !next().is_empty(),
        shows: next().to_owned(),
        ..Edition::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_comes_back_as_it_was() {
        let text = |text: &str| Some(text.to_owned());
        let full = Edition {
            date: text("2018-10-01"),
            shown: text("1 октябри соли 2018"),
            label: text("Пресс-релиз"),
            headline: "“A” and B".to_owned(),
            standfirst: text("A sentence."),
            day: "2018-10-01".to_owned(),
            projects: vec!["a".to_owned(), "b-c".to_owned()],
            contacts: vec!["d".to_owned()],
            draft: true,
            shows: "0123".to_owned(),
            ..Edition::default()
        };
        for edition in [full, Edition { headline: "B".to_owned(), ..Edition::default() }, Edition::default()] {
            assert_eq!(unpack(&pack(&edition)), edition);
        }
        let torn = Edition { headline: "two\nlines".to_owned(), ..Edition::default() };
        assert_eq!(unpack(&pack(&torn)).headline, "two lines");
    }

    #[test]
    fn texts_are_found_in_memory_and_in_the_file() {
        let mut shelf = Shelf::default();
        let early: Vec<Place> = ["паём", "", "b"].map(|text| shelf.put(text)).into();
        let read = |shelf: &Shelf, place: Place| shelf.get(place).unwrap().into_owned();
        assert_eq!(read(&shelf, early[0]), "паём");
        shelf.settle().unwrap();
        assert_eq!(shelf.memory.len(), 9, "there is no file yet");
        let folder = tempfile::tempdir().unwrap();
        shelf.move_to(&folder.path().join("words")).unwrap();
        let late = shelf.put("later");
        assert_eq!(shelf.memory, "later");
        assert_eq!(early.iter().map(|place| read(&shelf, *place)).collect::<Vec<_>>(), ["паём", "", "b"]);
        shelf.settle().unwrap();
        let last = shelf.put("last");
        assert_eq!([early[2], late, last].map(|place| read(&shelf, place)), ["b", "later", "last"]);
        std::fs::write(folder.path().join("words"), "cut").unwrap();
        assert!(shelf.get(late).is_err(), "the file is not what was written");
    }
}
