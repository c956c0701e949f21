//! Lists of names in the footer.
//!
//! In: a lead-in and names. Out: two columns, the lead-in at the left. In between: many or short names stand in two
//! columns of their own, very many below their lead-in in three, over the full width; the same grid serves addresses
//! and small print.

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
/// More than this many names take the full width.
const BESIDE: usize = 16;

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
    let gutter = desk.style.blocks.gutter;
    let column = |width: f32, columns: usize| (width - gutter * (columns - 1) as f32) / columns as f32;
    let (area, columns) = if names.len() > BESIDE {
        ((0.0, desk.style.frame_width()), 3)
    } else {
        let mut widest = 0.0_f32;
        for name in names {
            let voice = desk.artifact(style, Owner::Layout);
            widest = widest.max(desk.width(&Passage::plain(name.as_str(), voice))?);
        }
        let most = if widest <= column(right.1, 2) { 2 } else { ONE_COLUMN };
        (right, if names.len() > most { 2 } else { 1 })
    };
    let measure = column(area.1, columns);
    let mut cells = Vec::with_capacity(names.len());
    for name in names {
        let item = desk.tree.element(element, Role::ListItem);
        let body = desk.tree.element(item, Role::ListBody);
        let slot = desk.tree.slot(body);
        let mut cell = Galley::default();
        desk.put_text(&mut cell, name.as_str(), style, slot, (0.0, measure), Manner::Balanced)?;
        cells.push(cell);
    }
    let set = in_columns(cells, columns, measure + gutter, desk.style.blocks.name);
    let below = if names.len() > BESIDE { lead.height + desk.style.blocks.name } else { 0.0 };
    let y = galley.height;
    galley.put(0.0, y, lead);
    galley.put(area.0, y + below, set);
    Ok(())
}

/// Puts cells one under the other into columns of about the same height, the first the highest.
fn in_columns(cells: Vec<Galley>, columns: usize, step: f32, between: f32) -> Galley {
    let whole: f32 = cells.iter().map(|cell| cell.height + between).sum();
    let tallest = cells.iter().map(|cell| cell.height + between).fold(0.0, f32::max);
    let share = whole / columns as f32;
    // The lowest height at which everything finds its place; one cell more than an even share always does.
    let fits = |height: f32| {
        let (mut used, mut y) = (1, 0.0);
        for cell in &cells {
            if y > 0.0 && y + cell.height > height {
                used += 1;
                y = 0.0;
            }
            y += cell.height + between;
        }
        used <= columns
    };
    let steps = (0..=32_u8).map(|step| share - between + tallest * f32::from(step) / 32.0);
    let height = steps.into_iter().find(|height| fits(*height)).unwrap_or(whole);
    let mut out = Galley::default();
    let (mut x, mut y) = (0.0, 0.0);
    for cell in cells {
        if y > 0.0 && y + cell.height > height {
            x += step;
            y = 0.0;
        }
        let advance = cell.height + between;
        out.put(x, y, cell);
        y += advance;
    }
    out
}
