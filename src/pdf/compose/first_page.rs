//! What the first of several pages shows besides, where the house wants it: a contact and the emblem, small.
//!
//! In: a document. Out: a galley as wide as the frame: the first contact at the left, the emblem with its statement at the
//! right. Invariants: both stand in the structure tree; nothing is set where the document has neither.

use super::contacts::{self, AddressColumn};
use super::context::LayoutContext;
use super::galley::{Galley, Measure, Size};
use super::logos;
use crate::document::{Channel, Contact, Credit, Document};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::style::{Style, TextStyle};

/// Sets contact and emblem, as far as the style asks for them.
///
/// # Errors
/// A character without a glyph.
pub(super) fn first_page(
    context: &mut LayoutContext<'_>,
    document: &Document,
) -> Result<Option<Galley>, TypesetError> {
    let Some(style) = context.first_page else { return Ok(None) };
    let usual = std::mem::replace(&mut context.style, style);
    let set = strip(context, document);
    context.style = usual;
    set
}

fn strip(context: &mut LayoutContext<'_>, document: &Document) -> Result<Option<Galley>, TypesetError> {
    let style = context.style;
    let frame = style.frame_width();
    let contact = document.contacts.as_ref().and_then(|block| block.contacts.first());
    let credits = document.footer.iter().flat_map(|footer| &footer.groups).flat_map(|group| &group.credits);
    let emblem = credits.into_iter().find(|credit| matches!(credit, Credit::Emblem { .. }));
    let (contact, emblem) = (contact.filter(|_| style.first.contact), emblem.filter(|_| style.first.emblem));
    if contact.is_none() && emblem.is_none() {
        return Ok(None);
    }
    let element = context.tree.element(context.tree.root(), Role::Sect);
    let (mut left, mut right) = (Galley::default(), Galley::default());
    // In the order of reading, the contact comes first.
    if let Some(contact) = contact {
        let measure = Measure::ragged(0.0, if emblem.is_some() { frame / 2.0 } else { frame });
        let group = context.tree.element(element, Role::Div);
        self::contact(context, contact, AddressColumn { group, measure, galley: &mut left })?;
    }
    if let Some(emblem) = emblem {
        right = logos::credit(context, emblem, Size { width: 0.0, height: 0.0 }, element)?;
    }
    let mut galley = Galley::default();
    // The emblem's clear space is kept from the rule above it, too.
    galley.space(clear_space(style, emblem));
    let (top, height) = (galley.height, left.height.max(right.height));
    let (x, drop) = ((frame - right.width).max(0.0), (height - right.height) / 2.0);
    galley.put(0.0, top + (height - left.height) / 2.0, left);
    // Alone, the emblem stands at the left, where the eye begins.
    galley.put(if contact.is_some() { x } else { 0.0 }, top + drop, right);
    Ok(Some(galley))
}

/// The space around the emblem that its rules ask for.
fn clear_space(style: &Style, emblem: Option<&Credit>) -> f32 {
    match emblem {
        Some(Credit::Emblem { clear_space, .. }) => style.blocks.emblem * clear_space.clamp(0.0, 1.0),
        _ => 0.0,
    }
}

/// Who answers questions, and how to reach them: a phone and an address.
fn contact(
    context: &mut LayoutContext<'_>,
    contact: &Contact,
    mut column: AddressColumn<'_>,
) -> Result<(), TypesetError> {
    let small = context.style.texts.small;
    let name = TextStyle { face: small.face.bold(), ..small };
    let text = context.paragraph(column.group, contact.name.as_str(), name);
    context.put(column.galley, &text, name, column.measure)?;
    if let Some(organisation) = contact.organisation.as_ref().or(contact.role.as_ref()) {
        let text = context.paragraph(column.group, organisation.as_str(), small);
        context.put(column.galley, &text, small, column.measure)?;
    }
    for channel in best(&contact.channels) {
        contacts::channel(context, channel, small, &mut column)?;
    }
    Ok(())
}

/// The first channel, and the first address of mail.
fn best(channels: &[Channel]) -> impl Iterator<Item = &Channel> {
    let mail = |channel: &Channel| channel.href.as_ref().is_some_and(|href| href.as_str().starts_with("mailto:"));
    let second = channels.iter().skip(1).find(|channel| mail(channel));
    channels.first().into_iter().chain(second)
}
