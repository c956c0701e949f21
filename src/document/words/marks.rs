//! Marks of footnotes in a text.
//!
//! In: a formatted message. Out: the same with a stand-in for each mark, so that Markdown reads it as a letter. Invariants:
//! the stand-in is no character that a text may hold.

use crate::document::model::{Inline, Mark};
use crate::registry::Text;
use crate::release::dialect::{self, Home};

/// Stands for a mark.
pub(crate) const PLACE: char = '\u{F8F1}';

/// A text without its marks.
pub(crate) struct Marked {
    /// With [`PLACE`] where each mark was.
    pub(crate) text: String,
    /// What the marks were called, in order.
    pub(crate) labels: Vec<String>,
}

/// Takes the marks out of a text; `None` where there are none.
pub(crate) fn taken_out(text: &str) -> Option<Marked> {
    let marks = dialect::marks(text, Home::Message);
    if marks.is_empty() || text.contains(PLACE) {
        return None;
    }
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    let mut labels = Vec::with_capacity(marks.len());
    for mark in marks {
        out.push_str(text.get(at..mark.range.start)?);
        out.push(PLACE);
        at = mark.range.end;
        labels.push(mark.label);
    }
    out.push_str(text.get(at..)?);
    Some(Marked { text: out, labels })
}

/// A mark whose number is not known yet.
pub(crate) fn unnumbered(label: String) -> Mark {
    Mark { label, number: 0, shown: Text::ellipsis(), name: Text::ellipsis() }
}

/// Whether running text has a mark.
pub(crate) fn has_mark(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Mark(_) => true,
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::File { content, .. }
        | Inline::Foreign { content, .. } => has_mark(content),
        Inline::Text(_) | Inline::Dateline { .. } => false,
    })
}
