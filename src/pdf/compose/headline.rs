//! The headline and the sentence under it.
//!
//! In: a document's headline and standfirst. Out: flow items, one a line. Invariants: as few lines as a slightly smaller size
//! allows; the longest word stays whole; no last line of a standfirst is a scrap where other line ends avoid it.

use super::context::LayoutContext;
use super::flow::{BreakBefore, FlowItem};
use super::galley::{Galley, Item, Placed, baseline};
use super::inline;
use crate::document::{Document, Inline};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::paragraph::{Alignment, Line};
use crate::pdf::style::TextStyle;

/// A headline is not set smaller than this for the sake of a word, in points.
const SMALLEST: f32 = 14.0;
/// Sizes that are tried for a headline of three lines or more, as shares.
const SMALLER_HEADLINES: [f32; 2] = [0.96, 0.92];
/// The same for a standfirst whose last line is short.
const SMALLER_STANDFIRSTS: [f32; 2] = [0.97, 0.94];
/// Share of the longest line below which the last one is short.
const SHORT: f32 = 0.4;
/// Narrower measures in which a standfirst is tried, as shares: its lines become more even.
const NARROWER: [f32; 4] = [0.95, 0.9, 0.85, 0.8];

/// The headline. Where its longest word is wider than the line, it is set smaller, so that the word stays whole; and a little
/// smaller where that saves a third line or one more.
///
/// # Errors
/// A character without a glyph.
pub(super) fn headline(
    context: &mut LayoutContext<'_>,
    document: &Document,
    before: f32,
) -> Result<Vec<FlowItem>, TypesetError> {
    let mut style = context.style.texts.headline;
    let title = document.headline.as_str();
    let element = context.tree.element(context.tree.root(), Role::Heading(1));
    context.tree.set_title(element, title);
    let slot = context.tree.slot(element);
    let x = context.style.inset;
    let measure = context.style.frame_width() - x;
    let mut widest = 0.0_f32;
    for word in title.split([' ', '-', '–', '—', '/']) {
        widest = widest.max(context.words_width(word, style)?);
    }
    let factor = (measure / widest.max(1.0)).max(SMALLEST / style.size);
    if factor < 1.0 {
        style = scaled(style, factor);
    }
    let mut text = context.plain(title, style, slot);
    let full = context.trial(|context| context.set(&text, measure, Alignment::Balanced))?.len();
    for factor in SMALLER_HEADLINES.into_iter().filter(|_| full > 2) {
        let smaller = scaled(style, factor);
        let other = context.plain(title, smaller, slot);
        if context.trial(|context| context.set(&other, measure, Alignment::Balanced))?.len() < full {
            (style, text) = (smaller, other);
            break;
        }
    }
    let lines = context.set(&text, measure, Alignment::Balanced)?;
    let mut flow = items(context, lines, &style, before);
    if let Some(first) = flow.first_mut() {
        first.items.insert(0, Placed::new(x, 0.0, Item::Bookmark { level: 1, title: title.to_owned() }));
    }
    Ok(flow)
}

/// The sentence under the headline. Where its last line is short, it is set a little smaller if that saves the line, or in
/// more even lines.
///
/// # Errors
/// A character without a glyph.
pub(super) fn standfirst(context: &mut LayoutContext<'_>, content: &[Inline]) -> Result<Vec<FlowItem>, TypesetError> {
    let (full, measure) = (context.style.texts.standfirst, context.measure);
    let try_lines = |context: &mut LayoutContext<'_>, style, measure| {
        context.trial(|context| {
            let root = context.tree.root();
            let text = inline::styled(context, content, style, root);
            context.set(&text, measure, Alignment::Ragged)
        })
    };
    let (mut style, mut width) = (full, measure);
    let lines = try_lines(context, full, measure)?;
    if is_short(&lines) {
        for factor in SMALLER_STANDFIRSTS {
            let smaller = try_lines(context, scaled(full, factor), measure)?;
            if smaller.len() < lines.len() && !is_short(&smaller) {
                style = scaled(full, factor);
                break;
            }
        }
        for share in NARROWER.into_iter().filter(|_| style == full) {
            let narrower = try_lines(context, full, measure * share)?;
            if narrower.len() == lines.len() && !is_short(&narrower) {
                width = measure * share;
                break;
            }
        }
    }
    let element = context.tree.element(context.tree.root(), Role::P);
    let text = inline::styled(context, content, style, element);
    let lines = context.set(&text, width, Alignment::Ragged)?;
    Ok(items(context, lines, &style, context.style.spacing.standfirst_before))
}

/// Whether the last of several lines is a scrap.
fn is_short(lines: &[Line]) -> bool {
    let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    lines.len() > 1 && lines.last().is_some_and(|line| line.width < widest * SHORT)
}

fn scaled(style: TextStyle, factor: f32) -> TextStyle {
    TextStyle { size: style.size * factor, leading: style.leading * factor, ..style }
}

/// An item a line, so that even a very long headline or standfirst can be divided.
fn items(context: &LayoutContext<'_>, lines: Vec<Line>, style: &TextStyle, before: f32) -> Vec<FlowItem> {
    let (x, y) = (context.style.inset, baseline(style, context.cap_height(style)));
    let item = |(position, line)| {
        let mut galley = Galley { height: style.leading, ..Galley::default() };
        galley.place(x, y, Item::Line(line));
        FlowItem::block(galley, if position == 0 { before } else { 0.0 }, BreakBefore::Never)
    };
    lines.into_iter().enumerate().map(item).collect()
}
