//! The contact panel.
//!
//! In: the contact block. Out: flow items on a quiet ground, as wide as the frame. Invariants: two contacts, or three where
//! room is short, stand side by side where all have room; phones and addresses are never broken over lines; where the panel cannot stand whole on a
//! page, it is divided between contacts, its heading stays with the first, and each part has a ground of its own.

use super::context::LayoutContext;
use super::flow::{BreakBefore, FlowItem, Ground};
use super::galley::{Galley, Item, Measure};
use crate::document::{Channel, Contact, ContactBlock};
use crate::pdf::error::{TypesetError, Unbreakable};
use crate::pdf::pages::Role;
use crate::pdf::style::TextStyle;
use crate::pdf::tags::{ElementId, TagTarget};
use crate::pdf::text::{StyledText, TextAttributes};

/// Sets the contact block: its heading with the first contacts, then an item for each one or two that follow.
///
/// # Errors
/// A character without a glyph.
pub(crate) fn contacts(context: &mut LayoutContext<'_>, block: &ContactBlock) -> Result<Vec<FlowItem>, TypesetError> {
    let (blocks, title) = (context.style.blocks, block.heading.as_str());
    let padding = blocks.panel_padding;
    let inner = context.style.frame_width() - 2.0 * padding;
    let section = context.tree.element(context.tree.root(), Role::Sect);
    let heading = context.tree.element(section, Role::Heading(2));
    context.tree.set_title(heading, title);
    let slot = context.tree.slot(heading);
    let mut galley = Galley::default();
    galley.place(0.0, 0.0, Item::Bookmark { level: 2, title: title.to_owned() });
    galley.space(padding);
    let style = context.style.texts.panel_heading;
    let text = context.plain(title, style, slot);
    context.put(&mut galley, &text, style, Measure::ragged(padding, inner))?;
    galley.space(padding / 3.0);
    let columns = columns(context, &block.contacts, inner)?;
    let mut flow = Vec::new();
    let mut number = 0;
    for contacts in block.contacts.chunks(columns.abreast()) {
        galley.put(padding, galley.height, abreast(context, contacts, section, columns)?);
        let (before, break_before, above) = match number {
            0 => (blocks.panel_before, BreakBefore::Cost(0.0), 0.0),
            _ => (blocks.contact, BreakBefore::WithinBlock, padding),
        };
        let item =
            FlowItem::block(std::mem::take(&mut galley), before, break_before).named(Unbreakable::Contact(number));
        flow.push(FlowItem { ground: Some(Ground { above, below: padding }), ..item });
        number += contacts.len();
    }
    if let Some(last) = flow.last_mut() {
        last.height += padding;
        last.ground = last.ground.map(|ground| Ground { below: 0.0, ..ground });
    }
    Ok(flow)
}

/// How contacts share the panel's width.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Columns {
    /// Who at the left, in a column of this width, how to reach them at the right.
    Split(f32),
    /// Several contacts side by side, in columns of this width.
    Several(usize, f32),
    /// One under the other.
    One(f32),
}

impl Columns {
    /// How many contacts stand side by side.
    fn abreast(self) -> usize {
        if let Self::Several(count, _) = self { count } else { 1 }
    }
}

/// One contact is split where each of its addresses fits half the width; several stand in two columns where every line
/// of theirs does.
fn columns(context: &mut LayoutContext<'_>, contacts: &[Contact], width: f32) -> Result<Columns, TypesetError> {
    let gutter = context.style.blocks.gutter;
    let column = |count: usize| (width - gutter * (count - 1) as f32) / count as f32;
    let half = column(2);
    let style = context.style.texts.contact;
    let several = contacts.len() > 1;
    let mut widest = 0.0_f32;
    for channel in contacts.iter().flat_map(|contact| &contact.channels) {
        widest = widest.max(if several {
            context.words_width(&format!("{} {}", channel.label, channel.shown), style)?
        } else {
            unbreakable_width(context, channel, style)?
        });
    }
    let most = context.style.blocks.abreast;
    Ok(match (widest <= half, several) {
        // A single line at the right would stand apart from whom it belongs to.
        (true, false) if contacts.iter().all(|contact| lines_how(contact) > 1) => {
            Columns::Split(who_width(context, contacts, (half, width - gutter - widest * WITH_LABEL))?)
        }
        (_, false) => Columns::One(width),
        (true, true) if contacts.len() > 2 && most > 2 && widest <= column(3) => Columns::Several(3, column(3)),
        (true, true) if most > 1 => Columns::Several(2, half),
        (_, _) => Columns::One(width),
    })
}

/// Room for an address and the word before it, in widths of the address.
const WITH_LABEL: f32 = 1.5;

/// The width of the column that says who: half, or more where that keeps a line whole.
fn who_width(
    context: &mut LayoutContext<'_>,
    contacts: &[Contact],
    (half, most): (f32, f32),
) -> Result<f32, TypesetError> {
    let style = context.style.texts.contact;
    let mut width = half;
    for text in contacts.iter().flat_map(|contact| [contact.role.as_ref(), contact.organisation.as_ref()]).flatten() {
        let line = context.words_width(text.as_str(), style)? + 1.0;
        if line <= most {
            width = width.max(line);
        }
    }
    Ok(width)
}

/// Lines that say how to reach a contact.
fn lines_how(contact: &Contact) -> usize {
    contact.channels.len() + usize::from(contact.address.is_some()) + usize::from(contact.languages.is_some())
}

/// The width that a channel needs on a line, 0 where it may be broken anywhere.
///
/// # Errors
/// A character without a glyph.
pub(super) fn unbreakable_width(
    context: &mut LayoutContext<'_>,
    channel: &Channel,
    style: TextStyle,
) -> Result<f32, TypesetError> {
    if channel.href.as_ref().is_some_and(|href| !href.is_unbreakable()) {
        return Ok(0.0);
    }
    context.words_width(channel.shown.as_str(), style)
}

/// One contact, or two side by side.
fn abreast(
    context: &mut LayoutContext<'_>,
    contacts: &[Contact],
    section: ElementId,
    columns: Columns,
) -> Result<Galley, TypesetError> {
    let (Columns::Split(width) | Columns::Several(_, width) | Columns::One(width)) = columns;
    let step = width + context.style.blocks.gutter;
    let split = matches!(columns, Columns::Split(_));
    let inner = context.style.frame_width() - 2.0 * context.style.blocks.panel_padding;
    let measure = Measure::ragged(0.0, if split { inner - step } else { width });
    let mut galley = Galley::default();
    for (column, contact) in contacts.iter().enumerate() {
        let group = context.tree.element(section, Role::Div);
        let (mut left, mut right) = (who(context, contact, group, width)?, Galley::default());
        let addresses = AddressColumn { group, measure, galley: if split { &mut right } else { &mut left } };
        how(context, contact, addresses)?;
        galley.put(column as f32 * step, 0.0, left);
        if split {
            galley.put(step, 0.0, right);
        }
    }
    Ok(galley)
}

/// The name, role and organisation of a contact.
fn who(
    context: &mut LayoutContext<'_>,
    contact: &Contact,
    group: ElementId,
    measure: f32,
) -> Result<Galley, TypesetError> {
    let texts = &context.style.texts;
    let lines = [
        (Some(&contact.name), texts.contact_name),
        (contact.role.as_ref(), texts.contact),
        (contact.organisation.as_ref(), texts.contact),
    ];
    let mut galley = Galley::default();
    for (text, style) in lines.into_iter().filter_map(|(text, style)| Some((text?, style))) {
        let text = context.paragraph(group, text.as_str(), style);
        context.put(&mut galley, &text, style, Measure::ragged(0.0, measure))?;
    }
    Ok(galley)
}

/// Where addresses are set.
pub(super) struct AddressColumn<'a> {
    /// The element that they belong to.
    pub(super) group: ElementId,
    pub(super) measure: Measure,
    pub(super) galley: &'a mut Galley,
}

/// How to reach a contact, and in which languages.
fn how(
    context: &mut LayoutContext<'_>,
    contact: &Contact,
    mut column: AddressColumn<'_>,
) -> Result<(), TypesetError> {
    let style = context.style.texts.contact;
    for channel in &contact.channels {
        self::channel(context, channel, style, &mut column)?;
    }
    if let Some(address) = &contact.address {
        let text = context.paragraph(column.group, address.as_str(), style);
        context.put(column.galley, &text, style, column.measure)?;
    }
    if let Some(languages) = &contact.languages {
        let style = TextStyle { color: context.style.texts.credit.color, ..style };
        let text = context.paragraph(column.group, languages.as_str(), style);
        context.put(column.galley, &text, style, column.measure)?;
    }
    Ok(())
}

/// One way to reach somebody, on a line of its own: its label, then its address as a link.
///
/// # Errors
/// A character without a glyph.
pub(super) fn channel(
    context: &mut LayoutContext<'_>,
    channel: &Channel,
    style: TextStyle,
    column: &mut AddressColumn<'_>,
) -> Result<(), TypesetError> {
    let element = context.tree.element(column.group, Role::P);
    let slot = context.tree.slot(element);
    let plain = context.attributes(style, TagTarget::Slot(slot));
    let label = TextStyle { color: context.style.texts.credit.color, ..style };
    let label = TextAttributes { style: label, ..plain };
    let mut text = StyledText::plain(channel.label.as_str(), label);
    text.push(" ", label);
    let address = match &channel.href {
        None => TextAttributes { whole: true, ..plain },
        Some(href) => {
            let (link_element, link) = context.tree.link(element, href.as_str());
            context.tree.describe_link(link, &format!("{} {}", channel.label, channel.shown));
            let style = TextStyle { color: context.link_color(), ..style };
            let target = TagTarget::Slot(context.tree.slot(link_element));
            TextAttributes { style, target, link: Some(link), whole: href.is_unbreakable(), ..plain }
        }
    };
    text.push(channel.shown.as_str(), address);
    context.put(column.galley, &text, style, column.measure)
}
