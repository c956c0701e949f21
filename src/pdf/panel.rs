//! The contact panel.
//!
//! In: the contact block. Out: rows on a quiet ground, as wide as the frame. In between: two contacts stand side by side
//! where both have room; phones and addresses are never broken over lines; where the panel cannot stand whole on a page,
//! it is parted between contacts, its heading stays with the first, and each part has a ground of its own.

use super::desk::Desk;
use super::galley::{Galley, Ground, Join, Row, What};
use super::pages::{Owner, Role};
use super::paragraph::Manner;
use super::passage::{Passage, Voice};
use super::style::TextStyle;
use super::tags::{ElementId, Pen};
use super::typeset::{TypesetError, Unparted};
use crate::document::{Channel, Contact, ContactBlock};

/// Sets the contact block: its heading with the first contacts, then a row for each one or two that follow.
///
/// # Errors
/// A character without a glyph.
pub(super) fn rows(desk: &mut Desk<'_>, block: &ContactBlock) -> Result<Vec<Row>, TypesetError> {
    let (frame, padding) = (desk.style.frame_width(), desk.style.blocks.panel_padding);
    let inner = frame - 2.0 * padding;
    let section = desk.tree.element(desk.tree.root(), Role::Sect);
    let heading = desk.tree.element(section, Role::Heading(2));
    desk.tree.set_title(heading, block.heading.as_str());
    let slot = desk.tree.slot(heading);
    let mut galley = Galley::default();
    galley.mark(0.0, 0.0, What::Bookmark { level: 2, title: block.heading.as_str().to_owned() });
    galley.space(padding);
    let style = desk.style.texts.panel_heading;
    desk.put_text(&mut galley, block.heading.as_str(), style, slot, (padding, inner), Manner::Ragged)?;
    galley.space(padding / 3.0);
    let columns = columns(desk, &block.contacts, inner)?;
    let mut rows = Vec::new();
    let mut number = 0;
    for contacts in block.contacts.chunks(columns.abreast()) {
        let y = galley.height;
        galley.put(padding, y, abreast(desk, contacts, section, columns)?);
        let (before, join) = match number {
            0 => (desk.style.blocks.panel_before, Join::Cost(0.0)),
            _ => (desk.style.blocks.contact, Join::Parted),
        };
        let ground = Some(Ground { above: if number == 0 { 0.0 } else { padding }, below: padding });
        let row = Row::block(std::mem::take(&mut galley), before, join).is(Unparted::Contact(number));
        rows.push(Row { ground, ..row });
        number += contacts.len();
    }
    if let Some(last) = rows.last_mut() {
        last.height += padding;
        last.ground = last.ground.map(|ground| Ground { below: 0.0, ..ground });
    }
    Ok(rows)
}

/// How contacts share the panel's width.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Columns {
    /// Who at the left, how to reach them at the right, in columns of this width.
    Split(f32),
    /// Two contacts in columns of this width.
    Two(f32),
    /// One under the other.
    One(f32),
}

impl Columns {
    /// How many contacts stand side by side.
    fn abreast(self) -> usize {
        if matches!(self, Self::Two(_)) { 2 } else { 1 }
    }
}

/// One contact is split where each of its addresses fits half the width; several stand in two columns where every line
/// of theirs does.
fn columns(desk: &mut Desk<'_>, contacts: &[Contact], width: f32) -> Result<Columns, TypesetError> {
    let half = (width - desk.style.blocks.gutter) / 2.0;
    let style = desk.style.texts.contact;
    let several = contacts.len() > 1;
    let mut widest = 0.0_f32;
    for channel in contacts.iter().flat_map(|contact| &contact.channels) {
        widest = widest.max(if several {
            let voice = desk.artifact(style, Owner::Layout);
            desk.width(&Passage::plain(&format!("{} {}", channel.label, channel.shown), voice))?
        } else {
            unbreakable(desk, channel, style)?
        });
    }
    Ok(match (widest <= half, several) {
        (true, false) => Columns::Split(half),
        (true, true) => Columns::Two(half),
        (false, _) => Columns::One(width),
    })
}

/// The width that a channel needs on a line, 0 where it may be broken anywhere.
///
/// # Errors
/// A character without a glyph.
pub(super) fn unbreakable(desk: &mut Desk<'_>, channel: &Channel, style: TextStyle) -> Result<f32, TypesetError> {
    if channel.href.as_ref().is_some_and(|href| !href.is_unbreakable()) {
        return Ok(0.0);
    }
    let voice = desk.artifact(style, Owner::Layout);
    desk.width(&Passage::plain(channel.shown.as_str(), voice))
}

/// One contact, or two side by side.
fn abreast(
    desk: &mut Desk<'_>,
    contacts: &[Contact],
    section: ElementId,
    columns: Columns,
) -> Result<Galley, TypesetError> {
    let (Columns::Split(measure) | Columns::Two(measure) | Columns::One(measure)) = columns;
    let step = measure + desk.style.blocks.gutter;
    let mut galley = Galley::default();
    for (column, contact) in contacts.iter().enumerate() {
        let group = desk.tree.element(section, Role::Div);
        let (mut left, mut right) = (Galley::default(), Galley::default());
        who(desk, contact, group, measure, &mut left)?;
        let split = matches!(columns, Columns::Split(_));
        how(desk, contact, group, measure, if split { &mut right } else { &mut left })?;
        galley.put(column as f32 * step, 0.0, left);
        if split {
            galley.put(step, 0.0, right);
        }
    }
    Ok(galley)
}

fn who(
    desk: &mut Desk<'_>,
    contact: &Contact,
    group: ElementId,
    measure: f32,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let texts = &desk.style.texts;
    let lines = [
        (Some(&contact.name), texts.contact_name),
        (contact.role.as_ref(), texts.contact),
        (contact.organisation.as_ref(), texts.contact),
    ];
    for (text, style) in lines {
        if let Some(text) = text {
            let element = desk.tree.element(group, Role::P);
            let slot = desk.tree.slot(element);
            desk.put_text(galley, text.as_str(), style, slot, (0.0, measure), Manner::Balanced)?;
        }
    }
    Ok(())
}

fn how(
    desk: &mut Desk<'_>,
    contact: &Contact,
    group: ElementId,
    measure: f32,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let style = desk.style.texts.contact;
    for channel in &contact.channels {
        self::channel(desk, channel, group, style, measure, galley)?;
    }
    if let Some(languages) = &contact.languages {
        let element = desk.tree.element(group, Role::P);
        let slot = desk.tree.slot(element);
        let style = TextStyle { color: desk.style.texts.credit.color, ..style };
        desk.put_text(galley, languages.as_str(), style, slot, (0.0, measure), Manner::Ragged)?;
    }
    Ok(())
}

/// One way to reach somebody, on a line of its own: its label, then its address as a link.
///
/// # Errors
/// A character without a glyph.
pub(super) fn channel(
    desk: &mut Desk<'_>,
    channel: &Channel,
    parent: ElementId,
    style: TextStyle,
    measure: f32,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let element = desk.tree.element(parent, Role::P);
    let slot = desk.tree.slot(element);
    let label = TextStyle { color: desk.style.texts.credit.color, ..style };
    let mut passage = desk.plain(channel.label.as_str(), label, slot);
    passage.push(" ", desk.voice(label, Pen::Slot(slot)));
    let plain = desk.voice(style, Pen::Slot(slot));
    let voice = match &channel.href {
        None => Voice { whole: true, ..plain },
        Some(href) => {
            let (link_element, link) = desk.tree.link(element, href.as_str());
            desk.tree.describe_link(link, &format!("{} {}", channel.label, channel.shown));
            let slot = desk.tree.slot(link_element);
            let style = TextStyle { color: desk.link_color(), ..style };
            Voice { style, pen: Pen::Slot(slot), link: Some(link), whole: href.is_unbreakable(), ..plain }
        }
    };
    passage.push(channel.shown.as_str(), voice);
    desk.put_passage(galley, &passage, style, (0.0, measure), Manner::Ragged)
}
