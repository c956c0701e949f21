//! What was done to files, so that it can be taken back.
//!
//! In: a file's text before and after an edit. Out: a [`Step`]; later the text without that edit. Invariants: taking back gives the very
//! bytes where the file still holds what the edit left; edits of other texts in between stay; nothing is guessed.

use super::amend::{Amendment, Place, stretch};

/// An edit that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The file, from the project's folder.
    pub path: String,
    /// Which text of it, where it was there before.
    place: Option<Place>,
    /// That text's bytes, or those of the file; `None` where there was no file.
    before: Option<String>,
    /// The same after the edit.
    after: String,
}

/// Why an edit is not taken back: both texts are to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What the edit had left.
    pub left: String,
    /// What stands there now; `None` where there is nothing.
    pub now: Option<String>,
}

impl Step {
    /// An edit of one text of a file.
    #[must_use]
    pub fn of_text(path: &str, place: &Place, (before, after): (&str, &str)) -> Option<Self> {
        let own = |text: &str| stretch(text, place).and_then(|range| text.get(range)).map(str::to_owned);
        Some(Self {
            path: path.to_owned(),
            place: Some(place.clone()),
            before: Some(own(before)?),
            after: own(after)?,
        })
    }

    /// An edit that brought something new to a file, or the file itself.
    #[must_use]
    pub fn of_file(path: &str, before: Option<&str>, after: &str) -> Self {
        Self { path: path.to_owned(), place: None, before: before.map(str::to_owned), after: after.to_owned() }
    }

    /// What the whole file was, where it was there, and what it became; `None` where one text of it was edited.
    #[must_use]
    pub fn whole(&self) -> Option<(Option<&str>, &str)> {
        self.place.is_none().then_some((self.before.as_deref(), &self.after))
    }

    /// This edit and one that followed it, as one; `None` where something happened in between, or texts alone were edited.
    #[must_use]
    pub fn and(&self, next: &Self) -> Option<Self> {
        let follows = self.path == next.path && self.place.is_none() && next.place.is_none();
        let is_whole = follows && next.before.as_ref() == Some(&self.after);
        is_whole.then(|| Self { after: next.after.clone(), ..self.clone() })
    }

    /// The file's text without the edit; `None` where the file itself came with it.
    ///
    /// # Errors
    /// When the file holds something else by now.
    pub fn taken_back(&self, now: &str) -> Result<Option<String>, Changed> {
        let range = match &self.place {
            Some(place) => stretch(now, place),
            None => Some(0..now.len()),
        };
        let own = range.as_ref().and_then(|range| now.get(range.clone()));
        let (Some(range), true) = (&range, own == Some(self.after.as_str())) else {
            return Err(Changed { left: self.after.clone(), now: own.map(str::to_owned) });
        };
        let Some(before) = &self.before else { return Ok(None) };
        let back = Amendment { at: range.start, before: self.after.clone(), after: before.clone() };
        Ok(back.apply(now))
    }
}
