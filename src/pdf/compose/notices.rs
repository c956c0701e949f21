//! Notices at the head of a release.
//!
//! In: notices of the document. Out: a flow item a line, with a rule at the left. Invariants: each notice is a paragraph in the
//! tree; it stays with the headline.

use super::context::LayoutContext;
use super::flow::{BreakBefore, FlowItem, FlowKind, QuoteRule};
use super::galley::{Item, Placed, baseline};
use super::inline;
use crate::document::{Notice, NoticeRole};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::paragraph::Alignment;
use crate::pdf::style::TextStyle;

/// What must be known before anything else is read is so much larger than other notices.
const LARGER: f32 = 1.2;

/// Sets notices, with the space above the first.
///
/// # Errors
/// A character without a glyph.
pub(super) fn notices<'n>(
    context: &mut LayoutContext<'_>,
    notices: impl Iterator<Item = &'n Notice>,
    before: f32,
) -> Result<Vec<FlowItem>, TypesetError> {
    let (plain, spacing) = (context.style.texts.contact, context.style.spacing);
    let large = TextStyle { size: plain.size * LARGER, leading: plain.leading * LARGER, ..plain };
    let inset = context.style.inset;
    let mut attributions = 0;
    let mut flow = Vec::new();
    for (position, notice) in notices.enumerate() {
        let element = context.tree.element(context.tree.root(), Role::P);
        // Whose words they are is no remark from outside: it has no rule, and stands out by its face.
        let own = notice.role == NoticeRole::Attribution;
        attributions += usize::from(own);
        let style = match notice.role {
            role if role.is_first() => large,
            NoticeRole::Attribution if attributions == 1 => context.style.texts.contact_name,
            _ => plain,
        };
        let indent = if own { 0.0 } else { spacing.quote_indent };
        let measure = context.measure - indent;
        let text = inline::styled(context, &notice.content, style, element);
        let y = baseline(&style, context.cap_height(&style));
        // Numbers of quotations of the body count from 0.
        let rule = QuoteRule { x: inset, quotation: usize::MAX - 2 * position - usize::from(notice.role.is_first()) };
        for (number, line) in context.set(&text, measure, Alignment::Ragged)?.into_iter().enumerate() {
            let items = vec![Placed::new(inset + indent, y, Item::Line(line))];
            let item = FlowItem::new(FlowKind::Block, style.leading, BreakBefore::Never, items);
            let above = if position == 0 {
                before
            } else if own && attributions > 1 {
                0.0
            } else {
                spacing.paragraph
            };
            flow.push(FlowItem {
                rule: (!own).then_some(rule),
                before: if number == 0 { above } else { 0.0 },
                ..item
            });
        }
    }
    Ok(flow)
}
