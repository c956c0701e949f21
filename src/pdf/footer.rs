//! The funder footer.
//!
//! In: who paid, who implements, what they ask to be printed. Out: one galley, as wide as the frame, that is never
//! parted. In between: emblem and logos first ([`super::credits`]); below them two columns, lead-ins and addresses at
//! the left, names and small print at the right.

use super::credits::{self, Room};
use super::desk::Desk;
use super::galley::{Galley, What};
use super::names;
use super::pages::Role;
use super::panel;
use super::paragraph::Manner;
use super::passage::bold;
use super::tags::{ElementId, Tree};
use super::typeset::TypesetError;
use crate::document::{Address, Footer, Text};

/// Sets the footer. Where it is higher than `most`, which is what its page has left for it, logos do not grow with a large
/// emblem.
///
/// # Errors
/// A character without a glyph.
pub(super) fn fitting(desk: &mut Desk<'_>, footer: &Footer, most: f32) -> Result<Galley, TypesetError> {
    let blocks = &desk.style.blocks;
    if blocks.emblem <= blocks.logo {
        return galley(desk, footer, Room::Ample);
    }
    let tree = std::mem::replace(&mut desk.tree, Tree::new());
    let quality = desk.quality.clone();
    let height = galley(desk, footer, Room::Ample)?.height;
    (desk.tree, desk.quality) = (tree, quality);
    let fits = height + desk.style.blocks.footer_before <= most;
    galley(desk, footer, if fits { Room::Ample } else { Room::Scarce })
}

fn galley(desk: &mut Desk<'_>, footer: &Footer, room: Room) -> Result<Galley, TypesetError> {
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
        let credits = credits::galley(desk, &footer.groups, section, room)?;
        let y = galley.height + credits.above.max(gap / 2.0);
        galley.put(0.0, y, credits.galley);
        // What follows adds the ordinary gap.
        galley.space((credits.below - gap).max(0.0));
    }
    for list in &footer.partners {
        galley.space(gap);
        names::list(desk, Some(&list.lead_in), &list.names.iter().collect::<Vec<_>>(), section, &mut galley)?;
    }
    small_print(desk, footer, section, &mut galley)?;
    Ok(galley)
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
    let (left, right) = names::grid(desk);
    let full = (0.0, desk.style.frame_width());
    let mut widest = 0.0_f32;
    for channel in footer.addresses.iter().flat_map(|address| &address.channels) {
        widest = widest.max(panel::unbreakable(desk, channel, desk.style.texts.small)?);
    }
    let beside = !footer.addresses.is_empty() && words && widest <= left.1;
    let (left, right) = if beside { (left, right) } else { (full, full) };
    galley.space(desk.style.blocks.footer_gap);
    let y = galley.height;
    let (mut offices, mut print) = (Galley::default(), Galley::default());
    paragraphs(desk, &footer.disclaimers, section, right.1, &mut print)?;
    if !beside && !footer.addresses.is_empty() && print.height > 0.0 {
        print.space(desk.style.blocks.footer_gap);
    }
    for address in &footer.addresses {
        let column = if beside { &mut offices } else { &mut print };
        self::address(desk, address, section, left.1, column)?;
    }
    if !beside && !footer.addresses.is_empty() && !footer.about.is_empty() {
        print.space(desk.style.blocks.footer_gap);
    }
    paragraphs(desk, &footer.about, section, right.1, &mut print)?;
    galley.put(left.0, y, offices);
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
