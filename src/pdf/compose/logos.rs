//! One credit: the emblem with its statement, a logo, a wordmark, or a name.
//!
//! In: a credit and the largest that a logo may be. Out: a galley. Invariants: the EU emblem stands with its statement
//! beside it, at least 10 mm high (style), and no logo is higher or wider (2021 operational guidelines; Regulation
//! 821/2014 art. 4). Logos get equal areas, so that a wide one does not outweigh a square one.

use std::sync::Arc;

use super::context::LayoutContext;
use super::galley::{Galley, Item, Measure, Size};
use crate::document::{Asset, Credit, CreditGroup, Text};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::paragraph::Alignment;
use crate::pdf::style::TextStyle;
use crate::pdf::tags::{ElementId, TagTarget};

/// Share of the emblem's area that a logo gets.
const LOGO_AREA: f32 = 0.75;
/// Shares of a statement's natural width that are tried, narrowest first.
const STATEMENT_WIDTHS: [f32; 4] = [0.55, 0.65, 0.8, 1.05];
/// Lines of a statement beside the emblem.
const STATEMENT_LINES: usize = 2;
/// Most lines of a wordmark.
const WORDMARK_LINES: usize = 3;

/// How much room there is for credits beside a large emblem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// Logos grow with the emblem, and its clear space parts all of them.
    Ample,
    /// Logos are no larger than without an emblem, and its clear space is kept around itself alone.
    Scarce,
}

/// Sets a credit; `most` is the largest that a logo may be.
///
/// # Errors
/// A character without a glyph.
pub(super) fn credit(
    context: &mut LayoutContext<'_>,
    credit: &Credit,
    most: Size,
    parent: ElementId,
) -> Result<Galley, TypesetError> {
    match credit {
        Credit::Emblem { logo, alternative, statement, .. } => {
            let group = context.tree.element(parent, Role::Div);
            let flag = picture(context, logo, alternative.as_str(), emblem_size(context, logo), group);
            emblem(context, flag, statement, group)
        }
        Credit::Logo { logo, name } => Ok(picture(context, logo, name.as_str(), logo_size(logo, most), parent)),
        Credit::Wordmark(name) => wordmark(context, name, parent),
        Credit::Words(name) => {
            let style = context.style.texts.footer;
            let mut galley = Galley::default();
            let text = context.paragraph(parent, name.as_str(), style);
            context.put(&mut galley, &text, style, Measure::ragged(0.0, context.style.frame_width()))?;
            Ok(galley)
        }
    }
}

/// The emblem with its statement at the right, in the middle of its height; below it where there is no room beside it.
fn emblem(
    context: &mut LayoutContext<'_>,
    flag: Galley,
    statement: &Text,
    group: ElementId,
) -> Result<Galley, TypesetError> {
    let (width, height) = (flag.width, flag.height);
    let style = context.style.texts.statement;
    let gap = height * context.style.blocks.statement_gap;
    let x = width + gap;
    let frame = context.style.frame_width();
    let text = context.paragraph(group, statement.as_str(), style);
    let natural = context.width(&text)?;
    let longest = longest_word(context, statement.as_str(), style)?;
    let mut words = Galley::default();
    let mut galley = Galley::default();
    if longest > frame - x {
        context.put(&mut words, &text, style, Measure::balanced(frame))?;
        galley.put(0.0, 0.0, flag);
        galley.put(0.0, height + gap / 2.0, words);
        return Ok(galley);
    }
    for share in STATEMENT_WIDTHS {
        words = Galley::default();
        context.put(&mut words, &text, style, Measure::balanced((natural * share).min(frame - x)))?;
        if words.items.len() <= STATEMENT_LINES {
            break;
        }
    }
    let middle = height.max(words.height) / 2.0;
    let (top, beside) = (middle - height / 2.0, middle - words.height / 2.0);
    galley.put(0.0, top, flag);
    galley.put(x, beside, words);
    Ok(galley)
}

/// A name in place of a logo: a line ends at each ordinary space, no-break spaces join.
fn wordmark(context: &mut LayoutContext<'_>, name: &Text, parent: ElementId) -> Result<Galley, TypesetError> {
    let style = context.style.texts.wordmark;
    let text = context.paragraph(parent, name.as_str(), style);
    let widest = longest_word(context, name.as_str(), style)?;
    let natural = context.width(&text)?;
    let mut galley = Galley::default();
    // A name of many words gets fewer, longer lines.
    for step in 0_u8..=8 {
        galley = Galley::default();
        let measure = widest + 0.5 + (natural - widest).max(0.0) * f32::from(step) / 8.0;
        let lines = context.set(&text, measure, Alignment::Ragged)?;
        let fits = lines.len() <= WORDMARK_LINES;
        galley.lines(0.0, lines, &style, context.cap_height(&style));
        if fits {
            break;
        }
    }
    Ok(galley)
}

/// The width of the longest word, words joined by no-break spaces being one.
fn longest_word(context: &mut LayoutContext<'_>, text: &str, style: TextStyle) -> Result<f32, TypesetError> {
    let mut widest = 0.0_f32;
    for word in text.split(' ') {
        widest = widest.max(context.words_width(word, style)?);
    }
    Ok(widest)
}

/// A picture in this size.
fn picture(
    context: &mut LayoutContext<'_>,
    logo: &Arc<Asset>,
    alternative: &str,
    size: Size,
    parent: ElementId,
) -> Galley {
    let Size { width, height } = size;
    let element = context.tree.element(parent, Role::Figure);
    context.tree.set_alternative(element, alternative);
    let target = TagTarget::Slot(context.tree.slot(element));
    let image = context.image(logo);
    let mut galley = Galley { width, height, ..Galley::default() };
    galley.place(0.0, 0.0, Item::Image { image, width, height, target });
    galley
}

/// Width over height.
pub(super) fn aspect(asset: &Asset) -> f32 {
    asset.width.max(1) as f32 / asset.height.max(1) as f32
}

fn emblem_size(context: &LayoutContext<'_>, logo: &Asset) -> Size {
    let height = context.style.blocks.emblem;
    Size { width: height * aspect(logo), height }
}

/// A logo's size: an equal area for all, within the limit.
fn logo_size(logo: &Asset, most: Size) -> Size {
    let aspect = aspect(logo);
    let area = most.width * most.height * LOGO_AREA;
    let height = (area / aspect).sqrt().min(most.height).min(most.width / aspect);
    Size { width: height * aspect, height }
}

/// The width of a credit that is a logo.
pub(super) fn logo_width(credit: &Credit, most: Size) -> Option<f32> {
    match credit {
        Credit::Logo { logo, .. } => Some(logo_size(logo, most).width),
        _ => None,
    }
}

/// The largest that logos may be: the smallest emblem, or the style's limits where there is none.
pub(super) fn largest_logo(context: &LayoutContext<'_>, groups: &[CreditGroup], room: Room) -> Size {
    let blocks = &context.style.blocks;
    let emblems = groups.iter().flat_map(|group| &group.credits).filter_map(|credit| match credit {
        Credit::Emblem { logo, .. } => Some(emblem_size(context, logo)),
        _ => None,
    });
    let smaller = |a: Size, b: Size| Size { width: a.width.min(b.width), height: a.height.min(b.height) };
    let own = Size { width: blocks.logo_width, height: blocks.logo };
    match (emblems.reduce(smaller), room) {
        (None, _) => own,
        (Some(emblem), Room::Ample) => emblem,
        (Some(emblem), Room::Scarce) => smaller(emblem, own),
    }
}
