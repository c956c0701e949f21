//! Footnotes behind the text.
//!
//! In: the notes of a document. Out: flow items, a line each. Invariants: each note is a `Note` with a name of its own
//! (PDF/UA-1 7.9), its number the label; numbers hang at the left of the words.

use super::context::LayoutContext;
use super::flow::{BreakBefore, FlowItem, FlowKind};
use super::galley::{Item, Measure, Placed, baseline};
use super::inline;
use crate::document::Footnote;
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::paragraph::Alignment;
use crate::pdf::style::TextStyle;
use crate::pdf::tags::ElementId;

/// Sets notes in a column.
///
/// # Errors
/// A character without a glyph.
pub(super) fn footnotes(
    context: &mut LayoutContext<'_>,
    notes: &[Footnote],
    parent: ElementId,
    measure: Measure,
) -> Result<Vec<FlowItem>, TypesetError> {
    let style = context.style.texts.caption;
    let last = notes.last().map_or("", |note| note.shown.as_str());
    let indent = context.words_width(last, style)? + style.size / 2.0;
    let mut flow = Vec::new();
    for note in notes {
        let element = context.tree.element(parent, Role::Note);
        context.tree.set_id(element, format!("note-{}", note.number));
        let slot = context.slot(element, Role::Label);
        let label = context.plain(note.shown.as_str(), style, slot);
        let label = context.set(&label, measure.width, Alignment::Ragged)?;
        let words = context.tree.element(element, Role::P);
        let text = inline::styled(context, &note.content, style, words);
        let lines = context.set(&text, (measure.width - indent).max(indent), Alignment::Ragged)?;
        let y = baseline(&style, context.cap_height(&style));
        let mut labels = label.into_iter().map(|line| Placed::new(measure.x, y, Item::Line(line)));
        let count = lines.len();
        for (position, line) in lines.into_iter().enumerate() {
            let mut items: Vec<Placed> = labels.next().into_iter().collect();
            items.push(Placed::new(measure.x + indent, y, Item::Line(line)));
            let break_before = divided(context, position, count);
            let before = if position == 0 { space(&style) } else { 0.0 };
            flow.push(FlowItem { before, ..FlowItem::new(FlowKind::Aside, style.leading, break_before, items) });
        }
    }
    Ok(flow)
}

/// Whether a page may end before a line of a note.
fn divided(context: &LayoutContext<'_>, position: usize, count: usize) -> BreakBefore {
    let paging = context.style.paging;
    match position {
        0 => BreakBefore::Cost(0.0),
        _ if position < paging.orphans || count - position < paging.widows => BreakBefore::Never,
        _ => BreakBefore::Cost(paging.parted),
    }
}

/// The space above a note.
fn space(style: &TextStyle) -> f32 {
    style.leading / 4.0
}
