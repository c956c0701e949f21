//! What the text of a part is read with.
//!
//! In: what all parts of a file share. Out: [`Reader`], whose work is done in `body` and `runs`. Invariants: none.

use super::model::{Block, Paragraph, Reading, Why};
use super::relations::Relations;
use super::styles::{Numbering, Styles};
use crate::office::package::Package;

/// What is read with.
pub(super) struct Reader<'a> {
    pub(super) styles: &'a Styles,
    pub(super) numbering: &'a Numbering,
    pub(super) relations: &'a Relations,
    pub(super) package: &'a Package<'a>,
    /// Whether it is a document within another.
    pub(super) within: bool,
    pub(super) reading: &'a mut Reading,
    /// Fields that are open; one may begin in a paragraph and end in another.
    pub(super) fields: Vec<Field>,
    /// Why words are left out, while such are read.
    pub(super) out: Option<Why>,
    /// How many signs nobody sees.
    pub(super) unseen: usize,
    /// Whether words that are left out next are other ones than those before.
    pub(super) parted: bool,
    /// Text boxes of the paragraph that is read.
    pub(super) boxes: Vec<Block>,
}

/// A paragraph while it is read.
pub(super) struct Open<'s> {
    pub(super) style: Option<&'s str>,
    pub(super) own: Paragraph,
    /// Where words lead.
    pub(super) link: Option<String>,
    /// The place in the file that they lead to.
    pub(super) anchor: Option<String>,
    /// Whether spaces at the end of the last words did not count.
    pub(super) cut: bool,
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
