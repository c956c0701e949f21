//! The funder footer.
//!
//! In: who paid, who implements, what they ask to be printed. Out: one galley, as wide as the frame, that is never
//! divided. Invariants: emblem and logos first ([`super::credits`]); below them two columns, lead-ins and addresses at
//! the left, names and small print at the right.

use super::contacts::{self, AddressColumn};
use super::context::LayoutContext;
use super::credits;
use super::galley::{Galley, Item, Measure};
use super::logos::Room;
use super::names::{self, Grid};
use crate::document::{Address, Footer, Text};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::tags::ElementId;

/// Sets the footer. Where it is higher than `most`, which is what its page has left for it, logos do not grow with a large
/// emblem.
///
/// # Errors
/// A character without a glyph.
pub(crate) fn footer(context: &mut LayoutContext<'_>, footer: &Footer, most: f32) -> Result<Galley, TypesetError> {
    let blocks = &context.style.blocks;
    if blocks.emblem <= blocks.logo {
        return galley(context, footer, Room::Ample);
    }
    let height = context.trial(|context| galley(context, footer, Room::Ample))?.height;
    let fits = height + blocks.footer_before <= most;
    galley(context, footer, if fits { Room::Ample } else { Room::Scarce })
}

fn galley(context: &mut LayoutContext<'_>, footer: &Footer, room: Room) -> Result<Galley, TypesetError> {
    let frame = context.style.frame_width();
    let gap = context.style.blocks.footer_gap;
    let title = footer.heading.as_str();
    let section = context.tree.element(context.tree.root(), Role::Sect);
    let mut galley = Galley::default();
    galley.place(0.0, 0.0, Item::Bookmark { level: 2, title: title.to_owned() });
    let height = context.style.spacing.hairline;
    galley.place(0.0, 0.0, Item::Rect { width: frame, height, color: context.style.colors.rule });
    galley.space(height + gap);
    let heading = context.tree.element(section, Role::Heading(2));
    context.tree.set_title(heading, title);
    let slot = context.tree.slot(heading);
    let style = context.style.texts.footer_heading;
    let text = context.plain(title, style, slot);
    context.put(&mut galley, &text, style, Measure::ragged(0.0, frame))?;
    if !footer.groups.is_empty() {
        let credits = credits::credits(context, &footer.groups, section, room)?;
        let y = galley.height + credits.above.max(gap / 2.0);
        galley.put(0.0, y, credits.galley);
        // What follows adds the ordinary gap.
        galley.space((credits.below - gap).max(0.0));
    }
    for list in &footer.partners {
        galley.space(gap);
        let names = list.names.iter().collect::<Vec<_>>();
        names::list(context, Some(&list.lead_in), &names, section, &mut galley)?;
    }
    small_print(context, footer, section, &mut galley)?;
    Ok(galley)
}

/// Disclaimers, addresses, paragraphs about funders: beside each other where there are both, else over the full width.
fn small_print(
    context: &mut LayoutContext<'_>,
    footer: &Footer,
    section: ElementId,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    if footer.disclaimers.is_empty() && footer.addresses.is_empty() && footer.about.is_empty() {
        return Ok(());
    }
    let words = !(footer.disclaimers.is_empty() && footer.about.is_empty());
    let Grid { left, right } = Grid::of(context);
    let full = Measure::ragged(0.0, context.style.frame_width());
    let gap = context.style.blocks.footer_gap;
    let mut widest = 0.0_f32;
    for channel in footer.addresses.iter().flat_map(|address| &address.channels) {
        widest = widest.max(contacts::unbreakable_width(context, channel, context.style.texts.small)?);
    }
    let beside = !footer.addresses.is_empty() && words && widest <= left.width;
    let (left, right) = if beside { (left, right) } else { (full, full) };
    galley.space(gap.max(context.style.texts.small.leading * 0.7));
    let (width, height) = (context.style.frame_width(), context.style.spacing.hairline / 2.0);
    let rule = Item::Rect { width, height, color: context.style.colors.rule };
    galley.place(0.0, galley.height, rule);
    galley.space(height + gap / 2.0);
    let y = galley.height;
    let (mut offices, mut print) = (Galley::default(), Galley::default());
    paragraphs(context, &footer.disclaimers, section, right.width, &mut print)?;
    if !beside && !footer.addresses.is_empty() && print.height > 0.0 {
        print.space(gap);
    }
    for address in &footer.addresses {
        let column = if beside { &mut offices } else { &mut print };
        self::address(context, address, section, left.width, column)?;
    }
    if !beside && !footer.addresses.is_empty() && !footer.about.is_empty() {
        print.space(gap);
    }
    paragraphs(context, &footer.about, section, right.width, &mut print)?;
    galley.put(left.x, y, offices);
    galley.put(right.x, y, print);
    Ok(())
}

fn paragraphs(
    context: &mut LayoutContext<'_>,
    texts: &[Text],
    section: ElementId,
    measure: f32,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let style = context.style.texts.small;
    for text in texts {
        if galley.height > 0.0 {
            galley.space(style.leading / 3.0);
        }
        let text = context.paragraph(section, text.as_str(), style);
        context.put(galley, &text, style, Measure::ragged(0.0, measure))?;
    }
    Ok(())
}

fn address(
    context: &mut LayoutContext<'_>,
    address: &Address,
    section: ElementId,
    measure: f32,
    galley: &mut Galley,
) -> Result<(), TypesetError> {
    let small = context.style.texts.small;
    if galley.height > 0.0 {
        galley.space(small.leading / 2.0);
    }
    let group = context.tree.element(section, Role::Div);
    let measure = Measure::ragged(0.0, measure);
    for (position, line) in address.lines.iter().enumerate() {
        let mut style = small;
        if position == 0 {
            style.face = style.face.bold();
        }
        let text = context.paragraph(group, line.as_str(), style);
        context.put(galley, &text, style, measure)?;
    }
    let mut column = AddressColumn { group, measure, galley };
    for channel in &address.channels {
        contacts::channel(context, channel, small, &mut column)?;
    }
    Ok(())
}
