//! What the text of a part is read with.
//!
//! In: what all parts of a file share. Out: [`Reader`], whose work is done in `body` and `runs`. Invariants: none.

use super::model::{Paragraph, Reading, Why};
use super::relations::Relations;
use super::styles::{Numbering, Styles};

/// What is read with.
pub(super) struct Reader<'a> {
    pub(super) styles: &'a Styles,
    pub(super) numbering: &'a Numbering,
    pub(super) relations: &'a Relations,
    pub(super) reading: &'a mut Reading,
    /// Fields that are open; one may begin in a paragraph and end in another.
    pub(super) fields: Vec<Field>,
    /// Why words are left out, while such are read.
    pub(super) out: Option<Why>,
    /// How many signs nobody sees.
    pub(super) unseen: usize,
}

/// A paragraph while it is read.
pub(super) struct Open<'s> {
    pub(super) style: Option<&'s str>,
    pub(super) own: Paragraph,
    /// Where words lead.
    pub(super) link: Option<String>,
    /// The place in the file that they lead to.
    pub(super) anchor: Option<String>,
}

/// A field that is open.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) code: String,
    /// Whether what is read is its result.
    pub(super) result: bool,
    /// Where words before it led.
    pub(super) before: Option<String>,
}
