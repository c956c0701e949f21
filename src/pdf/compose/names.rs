//! Lists of names in the footer.
//!
//! In: a lead-in and names. Out: two columns, the lead-in at the left. Invariants: many or short names stand in two
//! columns of their own, very many below their lead-in in three, over the full width; the same grid serves addresses
//! and small print.

use super::context::LayoutContext;
use super::galley::{Galley, Measure};
use crate::document::Text;
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::style::TextStyle;
use crate::pdf::tags::ElementId;

/// Up to this many long names stand in one column.
const ONE_COLUMN: usize = 6;
/// More than this many names take the full width.
const BESIDE: usize = 16;

/// The two columns of the footer.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    pub(super) left: Measure,
    pub(super) right: Measure,
}

impl Grid {
    /// Its columns in a style.
    pub(super) fn of(context: &LayoutContext<'_>) -> Self {
        let (frame, gutter) = (context.style.frame_width(), context.style.blocks.gutter);
        let left = (frame - gutter) * context.style.blocks.address;
        Self { left: Measure::ragged(0.0, left), right: Measure::ragged(left + gutter, frame - left - gutter) }
    }
}

/// Sets a lead-in at the left and names at the right, below what the galley holds.
///
/// # Errors
/// A character without a glyph.
pub(super) fn list(
    context: &mut LayoutContext<'_>,
    lead_in: Option<&Text>,
    names: &[&Text],
    section: ElementId,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let style = context.style.texts.footer;
    let grid = Grid::of(context);
    let mut lead = Galley::default();
    if let Some(words) = lead_in {
        let style = TextStyle { color: context.style.texts.credit.color, ..style };
        let text = context.paragraph(section, words.as_str(), style);
        context.put(&mut lead, &text, style, grid.left)?;
    }
    let element = context.tree.element(section, Role::List { numbered: false });
    let full = names.len() > BESIDE;
    let area = if full { Measure::ragged(0.0, context.style.frame_width()) } else { grid.right };
    let gutter = context.style.blocks.gutter;
    let column = |columns: usize| (area.width - gutter * (columns - 1) as f32) / columns as f32;
    let count = if full { 3 } else { columns_beside(context, names, column(2))? };
    let width = column(count);
    let mut cells = Vec::with_capacity(names.len());
    for name in names {
        let item = context.tree.element(element, Role::ListItem);
        let slot = context.slot(item, Role::ListBody);
        let mut cell = Galley::default();
        let text = context.plain(name.as_str(), style, slot);
        context.put(&mut cell, &text, style, Measure::ragged(0.0, width))?;
        cells.push(cell);
    }
    let between = context.style.blocks.name;
    let set = in_columns(cells, count, width + gutter, between);
    let below = if full { lead.height + between } else { 0.0 };
    let y = galley.height;
    galley.put(0.0, y, lead);
    galley.put(area.x, y + below, set);
    Ok(())
}

/// Into how many columns names beside a lead-in go, two being this wide.
fn columns_beside(context: &mut LayoutContext<'_>, names: &[&Text], half: f32) -> Result<usize, TypesetError> {
    let style = context.style.texts.footer;
    let mut widest = 0.0_f32;
    for name in names {
        widest = widest.max(context.words_width(name.as_str(), style)?);
    }
    let most = if widest <= half { 2 } else { ONE_COLUMN };
    Ok(if names.len() > most { 2 } else { 1 })
}

/// Puts cells one under the other into columns of about the same height, the first the highest.
pub(super) fn in_columns(cells: Vec<Galley>, columns: usize, step: f32, between: f32) -> Galley {
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
