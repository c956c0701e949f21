//! PDFs beside a text, each set once.
//!
//! In: an edition with its drafts, as a document. Out: its PDF, and what stands on each of its pages. Invariants: a document that says the same and
//! looks the same is not set again while it is one of the last that were looked at.

use std::sync::Arc;

use crate::diag::Message;
use crate::document::{Document, fingerprint};
use crate::pdf::pages::{Item, Owner, Page};
use crate::pdf::write::{WriterCache, write};
use crate::pdf::{Style, Typesetter, typeset};

/// So many are kept: one in each language of a house, and one more.
const KEPT: usize = 4;

/// A PDF.
#[derive(Debug)]
pub(super) struct Printed {
    pub(super) bytes: Vec<u8>,
    /// The letters and figures of each page, without its running head and its number.
    pub(super) said: Vec<String>,
}

/// The last that were looked at, the newest at the end.
#[derive(Debug, Default)]
pub(super) struct Prints(Vec<([u8; 16], Arc<Printed>)>);

impl Prints {
    /// The PDF of a document.
    pub(super) fn of(&mut self, document: &Document, style: &Style) -> Result<Arc<Printed>, Message> {
        self.kept(fingerprint(document, format!("{style:?}").as_bytes()), || print(document, style))
    }

    fn kept(
        &mut self,
        key: [u8; 16],
        make: impl FnOnce() -> Result<Printed, Message>,
    ) -> Result<Arc<Printed>, Message> {
        let own = match self.0.iter().position(|(own, _)| *own == key) {
            Some(at) => self.0.remove(at).1,
            None => Arc::new(make()?),
        };
        self.0.push((key, Arc::clone(&own)));
        if self.0.len() > KEPT {
            self.0.remove(0);
        }
        Ok(own)
    }
}

fn print(document: &Document, style: &Style) -> Result<Printed, Message> {
    let mut typesetter = Typesetter::new().map_err(|error| error.to_string())?;
    let set = typeset(document, style, &mut typesetter).map_err(|error| error.to_string())?;
    let bytes = write(&set.pages, &mut WriterCache::default()).map_err(|error| error.to_string())?;
    Ok(Printed { bytes, said: set.pages.pages.iter().map(said).collect() })
}

/// Letters and figures, by which a text is found whatever stands between them on paper.
pub(super) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|sign| sign.is_alphanumeric())
}

fn said(page: &Page) -> String {
    let own = page.sequences.iter().filter(|own| !matches!(own.owner, Owner::Header | Owner::Footer));
    let runs = own.flat_map(|own| &own.items).filter_map(|item| match item {
        Item::Glyphs(run) => Some(run.text.as_str()),
        _ => None,
    });
    runs.flat_map(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_set_once_while_it_is_one_of_the_last() {
        let (mut prints, mut set) = (Prints::default(), Vec::new());
        for number in [1, 1, 2, 1, 3, 4, 1, 5, 2, 1] {
            let make = || {
                set.push(number);
                Ok(Printed { bytes: vec![number], said: Vec::new() })
            };
            assert_eq!(prints.kept([number; 16], make).unwrap().bytes, [number]);
        }
        assert_eq!(set, [1, 2, 3, 4, 5, 2], "the one that was looked at longest ago goes");
        // One that cannot be set is tried again.
        for _ in 0..2 {
            assert!(prints.kept([9; 16], || Err(Message::from("no face"))).is_err());
        }
    }
}
