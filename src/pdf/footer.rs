//! The funder footer.
//!
//! In: who paid, who implements, what they ask to be printed. Out: one galley, as wide as the frame, that is never
//! parted. In between: emblem and logos first ([`super::credits`]); below them two columns, lead-ins and addresses at
//! the left, names and small print at the right.

use super::credits;
use super::desk::Desk;
use super::galley::{Galley, What};
use super::pages::{Owner, Role};
use super::panel;
use super::paragraph::Manner;
use super::passage::{Passage, bold};
use super::style::TextStyle;
use super::tags::ElementId;
use super::typeset::TypesetError;
use crate::document::{Address, Footer, PartnerList, Text};

/// Up to this many long names stand in one column.
const ONE_COLUMN: usize = 6;

/// Sets the footer.
///
/// # Errors
/// A character without a glyph.
pub(super) fn galley(desk: &mut Desk<'_>, footer: &Footer) -> Result<Galley, TypesetError> {
    let frame = desk.style.frame_width();
    let gap = desk.style.blocks.footer_gap;
    let section = desk.tree.element(desk.tree.root(), Role::Sect);
    let mut galley = Galley::default();
    galley.mark(0.0, 0.0, What::Bookmark { level: 2, title: footer.heading.as_str().to_owned() });
    let hairline = desk.style.spacing.hairline;
    galley.mark(0.0, 0.0, What::Rect { width: frame, height: hairline, color: desk.style.colors.rule });
    galley.space(hairline + gap);
    let heading = desk.tree.element(section, Role::Heading(2));
    desk.tree.set_title(heading, footer.heading.as_str());
    let slot = desk.tree.slot(heading);
    let style = desk.style.texts.footer_heading;
    desk.put_text(&mut galley, footer.heading.as_str(), style, slot, (0.0, frame), Manner::Ragged)?;
    if !footer.groups.is_empty() {
        let credits = credits::galley(desk, &footer.groups, section)?;
        let y = galley.height + credits.clear.max(gap / 2.0);
        galley.put(0.0, y, credits.galley);
        // What follows adds the ordinary gap.
        galley.space((credits.clear - gap).max(0.0));
    }
    for list in &footer.partners {
        galley.space(gap);
        partners(desk, list, section, &mut galley)?;
    }
    small_print(desk, footer, section, &mut galley)?;
    Ok(galley)
}

/// Left and right column: x and width of each.
fn grid(desk: &Desk<'_>) -> ((f32, f32), (f32, f32)) {
    let (frame, gutter) = (desk.style.frame_width(), desk.style.blocks.gutter);
    let left = (frame - gutter) * desk.style.blocks.address;
    ((0.0, left), (left + gutter, frame - left - gutter))
}

/// A lead-in at the left, names at the right.
fn partners(
    desk: &mut Desk<'_>,
    list: &PartnerList,
    section: ElementId,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let style = desk.style.texts.footer;
    let (left, right) = grid(desk);
    let paragraph = desk.tree.element(section, Role::P);
    let slot = desk.tree.slot(paragraph);
    let mut lead_in = Galley::default();
    let lead = TextStyle { color: desk.style.texts.credit.color, ..style };
    desk.put_text(&mut lead_in, list.lead_in.as_str(), lead, slot, left, Manner::Ragged)?;
    let element = desk.tree.element(section, Role::List { numbered: false });
    let half = (right.1 - desk.style.blocks.gutter) / 2.0;
    let mut widest = 0.0_f32;
    for name in &list.names {
        let voice = desk.artifact(style, Owner::Layout);
        widest = widest.max(desk.width(&Passage::plain(name.as_str(), voice))?);
    }
    let columns = if list.names.len() > if widest <= half { 2 } else { ONE_COLUMN } { 2 } else { 1 };
    let measure = if columns == 2 { half } else { right.1 };
    let mut cells = Vec::with_capacity(list.names.len());
    for name in &list.names {
        let item = desk.tree.element(element, Role::ListItem);
        let body = desk.tree.element(item, Role::ListBody);
        let slot = desk.tree.slot(body);
        let mut cell = Galley::default();
        desk.put_text(&mut cell, name.as_str(), style, slot, (0.0, measure), Manner::Ragged)?;
        cells.push(cell);
    }
    let mut names = Galley::default();
    let per_column = cells.len().div_ceil(columns);
    let mut y = 0.0;
    for (position, cell) in cells.into_iter().enumerate() {
        if position % per_column == 0 {
            y = 0.0;
        }
        let column = (position / per_column) as f32;
        let height = cell.height;
        names.put(column * (half + desk.style.blocks.gutter), y, cell);
        y += height + desk.style.blocks.name;
    }
    let y = galley.height;
    galley.put(0.0, y, lead_in);
    galley.put(right.0, y, names);
    Ok(())
}

/// Disclaimers, addresses, paragraphs about funders: beside each other where there are both, else over the full width.
fn small_print(
    desk: &mut Desk<'_>,
    footer: &Footer,
    section: ElementId,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    if footer.disclaimers.is_empty() && footer.addresses.is_empty() && footer.about.is_empty() {
        return Ok(());
    }
    let words = !(footer.disclaimers.is_empty() && footer.about.is_empty());
    let (left, right) = grid(desk);
    let full = (0.0, desk.style.frame_width());
    let (left, right) = match (footer.addresses.is_empty(), words) {
        (false, true) => (left, right),
        _ => (full, full),
    };
    galley.space(desk.style.blocks.footer_gap);
    let y = galley.height;
    let (mut beside, mut print) = (Galley::default(), Galley::default());
    paragraphs(desk, &footer.disclaimers, section, right.1, &mut print)?;
    for address in &footer.addresses {
        self::address(desk, address, section, left.1, &mut beside)?;
    }
    paragraphs(desk, &footer.about, section, right.1, &mut print)?;
    galley.put(left.0, y, beside);
    galley.put(right.0, y, print);
    Ok(())
}

fn paragraphs(
    desk: &mut Desk<'_>,
    texts: &[Text],
    section: ElementId,
    measure: f32,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let style = desk.style.texts.small;
    for text in texts {
        if galley.height > 0.0 {
            galley.space(style.leading / 3.0);
        }
        let element = desk.tree.element(section, Role::P);
        let slot = desk.tree.slot(element);
        desk.put_text(galley, text.as_str(), style, slot, (0.0, measure), Manner::Ragged)?;
    }
    Ok(())
}

fn address(
    desk: &mut Desk<'_>,
    address: &Address,
    section: ElementId,
    measure: f32,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    if galley.height > 0.0 {
        galley.space(desk.style.texts.small.leading / 2.0);
    }
    let group = desk.tree.element(section, Role::Div);
    for (position, line) in address.lines.iter().enumerate() {
        let mut style = desk.style.texts.small;
        if position == 0 {
            style.face = bold(style.face);
        }
        let element = desk.tree.element(group, Role::P);
        let slot = desk.tree.slot(element);
        desk.put_text(galley, line.as_str(), style, slot, (0.0, measure), Manner::Ragged)?;
    }
    for channel in &address.channels {
        panel::channel(desk, channel, group, desk.style.texts.small, measure, galley)?;
    }
    Ok(())
}
