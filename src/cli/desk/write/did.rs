//! What was done to blocks, in words.
//!
//! In: what was asked for. Out: words for *Undo*. Invariants: each thing that can be taken back is named.

use super::wanted::{Deed, Step};
use crate::diag::{Message, counted, message};

/// That places went which nobody has written, in words.
pub(super) fn emptied_out() -> Message {
    message!("desk-did-empty", "deleted empty parts of the text")
}

/// What was done, in words.
pub(super) fn did(deed: &Deed) -> Message {
    match deed {
        Deed::Insert(groups) => {
            let count: usize = groups.iter().map(|group| group.blocks.len()).sum();
            counted!("desk-did-insert", count, "{count} new part of the text", "{count} new parts of the text")
        }
        Deed::Delete { .. } => message!("desk-did-delete", "a deleted part of the text"),
        Deed::Empty => emptied_out(),
        Deed::Swap { .. } => message!("desk-did-move", "a moved part of the text"),
        Deed::Turn { .. } => message!("desk-did-turn", "another kind of a part of the text"),
        Deed::Join { .. } => message!("desk-did-join", "joined paragraphs"),
        Deed::Table { step: Step::Row(_), .. } => message!("desk-did-row", "a new row of a table"),
        Deed::Table { step: Step::Column(_), .. } => message!("desk-did-column", "a new column of a table"),
        Deed::Table { step: Step::NoRow(_), .. } => message!("desk-did-no-row", "a deleted row of a table"),
        Deed::Table { step: Step::NoColumn(_), .. } => message!("desk-did-no-column", "a deleted column of a table"),
    }
}
