//! The contact panel.
//!
//! In: the contact block. Out: a galley on a quiet ground, as wide as the frame. In between: two contacts stand side
//! by side where both have room; phones and addresses are never broken over lines; the panel is never parted.

use super::desk::Desk;
use super::galley::{Galley, Mark, What};
use super::pages::Role;
use super::paragraph::Manner;
use super::passage::{Passage, Voice};
use super::style::TextStyle;
use super::tags::{ElementId, Pen};
use super::typeset::TypesetError;
use crate::document::{Channel, Contact, ContactBlock};

/// Sets the contact block.
///
/// # Errors
/// A character without a glyph.
pub(super) fn galley(desk: &mut Desk<'_>, block: &ContactBlock) -> Result<Galley, TypesetError> {
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
    match block.contacts.as_slice() {
        [only] => single(desk, only, section, (padding, inner), &mut galley)?,
        several => columns(desk, several, section, (padding, inner), &mut galley)?,
    }
    galley.space(padding);
    let ground = What::Rect { width: frame, height: galley.height, color: desk.style.colors.panel };
    galley.marks.insert(0, Mark { x: 0.0, y: 0.0, what: ground });
    Ok(galley)
}

/// One contact: who at the left, how to reach them at the right.
fn single(
    desk: &mut Desk<'_>,
    contact: &Contact,
    section: ElementId,
    (x, width): (f32, f32),
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let half = (width - desk.style.blocks.gutter) / 2.0;
    let group = desk.tree.element(section, Role::Div);
    let (mut left, mut right) = (Galley::default(), Galley::default());
    who(desk, contact, group, half, &mut left)?;
    how(desk, contact, group, half, &mut right)?;
    let y = galley.height;
    galley.put(x, y, left);
    galley.put(x + half + desk.style.blocks.gutter, y, right);
    Ok(())
}

/// Several contacts: two in a row where every line of both fits, else one under the other.
fn columns(
    desk: &mut Desk<'_>,
    contacts: &[Contact],
    section: ElementId,
    (x, width): (f32, f32),
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let half = (width - desk.style.blocks.gutter) / 2.0;
    let mut widest = 0.0_f32;
    for channel in contacts.iter().flat_map(|contact| &contact.channels) {
        let voice = desk.artifact(desk.style.texts.contact, super::pages::Owner::Layout);
        let text = format!("{} {}", channel.label, channel.shown);
        widest = widest.max(desk.width(&Passage::plain(&text, voice))?);
    }
    let (per_row, measure) = if widest <= half { (2, half) } else { (1, width) };
    for (position, row) in contacts.chunks(per_row).enumerate() {
        if position > 0 {
            galley.space(desk.style.blocks.contact);
        }
        let y = galley.height;
        for (column, contact) in row.iter().enumerate() {
            let group = desk.tree.element(section, Role::Div);
            let mut cell = Galley::default();
            who(desk, contact, group, measure, &mut cell)?;
            how(desk, contact, group, measure, &mut cell)?;
            galley.put(x + column as f32 * (half + desk.style.blocks.gutter), y, cell);
        }
    }
    Ok(())
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
