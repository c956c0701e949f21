//! Lists of names in the footer.
//!
//! In: a lead-in and names. Out: two columns, the lead-in at the left. In between: many or short names stand in two
//! columns of their own; the same grid serves addresses and small print.

use super::desk::Desk;
use super::galley::Galley;
use super::pages::{Owner, Role};
use super::paragraph::Manner;
use super::passage::Passage;
use super::style::TextStyle;
use super::tags::ElementId;
use super::typeset::TypesetError;
use crate::document::Text;

/// Up to this many long names stand in one column.
const ONE_COLUMN: usize = 6;

/// Left and right column: x and width of each.
pub(super) fn grid(desk: &Desk<'_>) -> ((f32, f32), (f32, f32)) {
    let (frame, gutter) = (desk.style.frame_width(), desk.style.blocks.gutter);
    let left = (frame - gutter) * desk.style.blocks.address;
    ((0.0, left), (left + gutter, frame - left - gutter))
}

/// Sets a lead-in at the left and names at the right, below what the galley holds.
///
/// # Errors
/// A character without a glyph.
pub(super) fn list(
    desk: &mut Desk<'_>,
    lead_in: Option<&Text>,
    names: &[&Text],
    section: ElementId,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let style = desk.style.texts.footer;
    let (left, right) = grid(desk);
    let mut lead = Galley::default();
    if let Some(words) = lead_in {
        let paragraph = desk.tree.element(section, Role::P);
        let slot = desk.tree.slot(paragraph);
        let style = TextStyle { color: desk.style.texts.credit.color, ..style };
        desk.put_text(&mut lead, words.as_str(), style, slot, left, Manner::Ragged)?;
    }
    let element = desk.tree.element(section, Role::List { numbered: false });
    let half = (right.1 - desk.style.blocks.gutter) / 2.0;
    let mut widest = 0.0_f32;
    for name in names {
        let voice = desk.artifact(style, Owner::Layout);
        widest = widest.max(desk.width(&Passage::plain(name.as_str(), voice))?);
    }
    let columns = if names.len() > if widest <= half { 2 } else { ONE_COLUMN } { 2 } else { 1 };
    let measure = if columns == 2 { half } else { right.1 };
    let mut cells = Vec::with_capacity(names.len());
    for name in names {
        let item = desk.tree.element(element, Role::ListItem);
        let body = desk.tree.element(item, Role::ListBody);
        let slot = desk.tree.slot(body);
        let mut cell = Galley::default();
        desk.put_text(&mut cell, name.as_str(), style, slot, (0.0, measure), Manner::Balanced)?;
        cells.push(cell);
    }
    let mut list = Galley::default();
    let per_column = cells.len().div_ceil(columns);
    let mut y = 0.0;
    for (position, cell) in cells.into_iter().enumerate() {
        if position % per_column == 0 {
            y = 0.0;
        }
        let column = (position / per_column) as f32;
        let height = cell.height;
        list.put(column * (half + desk.style.blocks.gutter), y, cell);
        y += height + desk.style.blocks.name;
    }
    let y = galley.height;
    galley.put(0.0, y, lead);
    galley.put(right.0, y, list);
    Ok(())
}
