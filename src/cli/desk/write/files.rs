//! Files as they shall be.
//!
//! In: a release, edits of its files. Out: the files, in the order in which they are written; why there are none. Invariants: a file that changes
//! twice is written twice, and taken back once.

use super::explained::without_head;
use super::sheet::Sheet;
use crate::cli::desk::unsaved::Unsaved;
use crate::diag::message;
use crate::edit::blocks::{Unchanged, take_out};
use crate::edit::{Amendment, Change, Step, Unamended};

/// A photo: its file, and its bytes.
pub(super) type Photo = (String, Vec<u8>);

/// Files as they shall be, in the order in which they are written.
#[derive(Default)]
pub(super) struct Files(pub(super) Vec<(String, Option<String>, String)>, pub(super) Vec<Photo>);

impl Files {
    /// A file with another text; one that changes twice is written twice.
    pub(super) fn set(&mut self, path: &str, before: Option<&str>, after: String) {
        if before != Some(after.as_str()) {
            self.0.push((path.to_owned(), before.map(str::to_owned), after));
        }
    }

    /// A file's text as it shall be so far.
    pub(super) fn now<'f>(&'f self, path: &str, text: &'f str) -> &'f str {
        self.0.iter().rev().find(|(own, ..)| own == path).map_or(text, |(.., after)| after)
    }

    pub(super) fn changes(&self) -> Vec<Change> {
        let one = |(path, before, after): &(String, Option<String>, String)| match before {
            None => Change::New { path: path.clone(), bytes: after.clone().into_bytes() },
            Some(before) => Change::Other { path: path.clone(), before: before.clone(), after: after.clone() },
        };
        let photo = |(path, bytes): &Photo| Change::New { path: path.clone(), bytes: bytes.clone() };
        self.1.iter().map(photo).chain(self.0.iter().map(one)).collect()
    }

    /// What takes them back: each file once.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut out: Vec<(&String, &Option<String>, &String)> = Vec::new();
        for (path, before, after) in &self.0 {
            match out.iter_mut().find(|(own, ..)| *own == path) {
                Some((.., last)) => *last = after,
                None => out.push((path, before, after)),
            }
        }
        out.into_iter().map(|(path, before, after)| Step::of_file(path, before.as_deref(), after)).collect()
    }
}

/// Files, and the text that is worked on then.
pub(super) type Outcome = Result<(Files, Option<String>), Unsaved>;

/// What is said where blocks cannot be changed so.
pub(super) fn refused(why: Unchanged) -> Unsaved {
    match why {
        Unchanged::Absent => Unsaved::Absent,
        Unchanged::Otherwise => Unsaved::Broken(Some(message!(
            "desk-blocks-merge",
            "This cannot be: parts of the text would run into each other, as two lists do. Nothing was changed."
        ))),
    }
}

/// A text with an edit.
pub(super) fn applied(text: &str, amendment: &Amendment) -> Result<String, Unsaved> {
    amendment.apply(text).ok_or(Unsaved::Conflict)
}

/// What is said where a text cannot be written.
pub(super) fn unwritten(why: Unamended) -> Unsaved {
    match why {
        Unamended::Empty => Unsaved::Broken(None),
        Unamended::Absent | Unamended::Unreadable => Unsaved::Broken(Some(message!(
            "desk-not-writable",
            "These words cannot be written into the text as it is. Somebody who edits the files has to look at it first."
        ))),
    }
}

/// Takes a message out of the files of all languages.
pub(super) fn without(sheet: &Sheet<'_>, id: &str, files: &mut Files) -> Result<(), Unsaved> {
    for messages in sheet.loaded.messages.values() {
        let (path, text) = (sheet.view.sources.path(messages.file), sheet.view.sources.text(messages.file));
        let now = files.now(path, text).to_owned();
        if let Some(amendment) = take_out(&now, id).map_err(unwritten)? {
            let after = applied(&now, &amendment)?;
            let after = if path == sheet.path { without_head(sheet, after) } else { after };
            files.set(path, Some(&now), after);
        }
    }
    Ok(())
}
