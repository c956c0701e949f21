//! What was done to files, so that it can be taken back.
//!
//! In: a file's text before and after an edit. Out: a [`Step`]; later the text without that edit. Invariants: taking back gives the very
//! bytes where the file still holds what the edit left; edits of other texts and of other lines in between stay; nothing is guessed.

use super::amend::{Amendment, Place, stretch};
use super::merge::merged;

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
    after: Option<String>,
}

/// Why an edit is not taken back: both texts are to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What the edit had left; `None` where it took the file away.
    pub left: Option<String>,
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
            after: Some(own(after)?),
        })
    }

    /// An edit that brought something new to a file, or the file itself.
    #[must_use]
    pub fn of_file(path: &str, before: Option<&str>, after: &str) -> Self {
        Self { path: path.to_owned(), place: None, before: before.map(str::to_owned), after: Some(after.to_owned()) }
    }

    /// What the whole file was, where it was there, and what it became; `None` where one text of it was edited, or it went.
    #[must_use]
    pub fn whole(&self) -> Option<(Option<&str>, &str)> {
        self.after.as_deref().filter(|_| self.place.is_none()).map(|after| (self.before.as_deref(), after))
    }

    /// The edit that brings back what was there before this one.
    #[must_use]
    pub fn swapped(&self) -> Self {
        Self { before: self.after.clone(), after: self.before.clone(), ..self.clone() }
    }

    /// The edit that does this one again, where taking it back made `back` of `now`.
    #[must_use]
    pub fn reversed(&self, now: Option<&str>, back: Option<&str>) -> Self {
        match &self.place {
            Some(_) => self.swapped(),
            None => Self { before: now.map(str::to_owned), after: back.map(str::to_owned), ..self.clone() },
        }
    }

    /// What the file was before the edit where it is as the edit left it; `None` where anything else was done to it since.
    #[must_use]
    pub fn exact(&self, now: &str) -> Option<&str> {
        self.before.as_deref().filter(|_| self.place.is_none() && self.after.as_deref() == Some(now))
    }

    /// The file's text without the edit; `None` where there is no file then.
    ///
    /// # Errors
    /// When the file holds something else by now, where the edit was.
    pub fn taken_back(&self, now: Option<&str>) -> Result<Option<String>, Changed> {
        match (&self.place, now) {
            (Some(place), Some(now)) => self.text_back(place, now).map(Some),
            (None, now) if now == self.after.as_deref() => Ok(self.before.clone()),
            (None, Some(now)) => {
                let (before, after) = (self.before.as_deref(), self.after.as_deref());
                let own = before.zip(after).and_then(|(before, after)| merged(&self.path, after, now, before));
                own.map(Some).ok_or_else(|| self.changed(Some(now)))
            }
            (_, None) => Err(self.changed(None)),
        }
    }

    fn text_back(&self, place: &Place, now: &str) -> Result<String, Changed> {
        let range = stretch(now, place);
        let own = range.as_ref().and_then(|range| now.get(range.clone()));
        let back = range
            .as_ref()
            .zip(self.before.as_ref())
            .zip(self.after.as_ref())
            .filter(|_| own == self.after.as_deref());
        let amendment = back.map(|((range, before), after)| Amendment {
            at: range.start,
            before: after.clone(),
            after: before.clone(),
        });
        amendment.and_then(|own| own.apply(now)).ok_or_else(|| self.changed(own))
    }

    fn changed(&self, now: Option<&str>) -> Changed {
        Changed { left: self.after.clone(), now: now.map(str::to_owned) }
    }
}
