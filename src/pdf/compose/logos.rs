//! One credit: the emblem with its statement, a logo, a wordmark, or a name.
//!
//! In: a credit and the largest that a logo may be. Out: a galley. Invariants: the EU emblem stands with its statement
//! beside it, at least 10 mm high (style), and no logo is higher or wider (2021 operational guidelines; Regulation
//! 821/2014 art. 4). Logos get equal areas, so that a wide one does not outweigh a square one. The
//! statement grows with the emblem (2021 guidelines: its size is in proportion).

use std::sync::Arc;

use super::context::LayoutContext;
use super::galley::{Galley, Item, Measure, Size};
use crate::document::{Asset, Credit, CreditGroup, Text};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::{Owner, Role};
use crate::pdf::paragraph::Alignment;
use crate::pdf::style::{MM, TextStyle};
use crate::pdf::tags::{ElementId, TagTarget};

/// Share of the emblem's area that a logo gets.
const LOGO_AREA: f32 = 0.75;
/// Shares of a statement's natural width that are tried, narrowest first.
const STATEMENT_WIDTHS: [f32; 4] = [0.55, 0.65, 0.8, 1.05];
/// Lines of a statement beside the emblem.
const STATEMENT_LINES: usize = 2;
/// The height of an emblem whose statement has the style's size.
const STATEMENT_FOR: f32 = 12.0 * MM;
/// Each step by which a statement that has no room beside a large emblem is smaller.
const STATEMENT_STEP: f32 = 0.94;
/// Width of the names below narrow logos.
const CAPTION: f32 = 32.0 * MM;
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
        Credit::Logo { logo, name, captioned } => {
            if *captioned {
                // The words below say all that the picture does: it is decoration (PDF/UA-1 7.1).
                let Size { width, height } = logo_size(logo, most);
                let (image, target) = (context.image(logo), TagTarget::Artifact(Owner::Layout));
                let mut galley = Galley { width, height, ..Galley::default() };
                galley.place(0.0, 0.0, Item::Image { image, width, height, target });
                let style = context.style.texts.small;
                let text = context.paragraph(parent, name.as_str(), style);
                let longest = longest_word(context, name.as_str(), style)?;
                galley.space(style.leading / 3.0);
                let width = galley.width.max(CAPTION).max(longest);
                context.put(&mut galley, &text, style, Measure::balanced(width))?;
                return Ok(galley);
            }
            Ok(picture(context, logo, name.as_str(), logo_size(logo, most), parent))
        }
        Credit::Wordmark(name) => wordmark(context, name, context.style.texts.wordmark, parent),
        // Beside logos a name is set as a wordmark would be, in its own letters.
        Credit::Words(name) => {
            let style = TextStyle { capitals: false, tracking: 0.0, ..context.style.texts.wordmark };
            wordmark(context, name, style, parent)
        }
    }
}

/// The statement's style beside an emblem of this height: in proportion to it, but never so large that it needs more
/// than two lines in this room.
fn statement_style(
    context: &mut LayoutContext<'_>,
    statement: &str,
    height: f32,
    room: f32,
) -> Result<TextStyle, TypesetError> {
    let style = context.style.texts.statement;
    let scaled = |scale: f32| TextStyle { size: style.size * scale, leading: style.leading * scale, ..style };
    let mut scale = height / STATEMENT_FOR;
    // Widths grow with the size.
    let (natural, longest) = (context.words_width(statement, style)?, longest_word(context, statement, style)?);
    while scale > 1.0 && scale * (natural + longest) > STATEMENT_LINES as f32 * room {
        scale = (scale * STATEMENT_STEP).max(1.0);
    }
    Ok(scaled(scale))
}

/// The emblem with its statement at the right, in the middle of its height; below it where there is no room beside it.
fn emblem(
    context: &mut LayoutContext<'_>,
    flag: Galley,
    statement: &Text,
    group: ElementId,
) -> Result<Galley, TypesetError> {
    let (width, height) = (flag.width, flag.height);
    let gap = height * context.style.blocks.statement_gap;
    let x = width + gap;
    let frame = context.style.frame_width();
    let style = statement_style(context, statement.as_str(), height, frame - x)?;
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
fn wordmark(
    context: &mut LayoutContext<'_>,
    name: &Text,
    style: TextStyle,
    parent: ElementId,
) -> Result<Galley, TypesetError> {
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
        Credit::Logo { logo, captioned, .. } => {
            let width = logo_size(logo, most).width;
            Some(if *captioned { width.max(CAPTION) } else { width })
        }
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
