//! Footnotes, at the foot of the pages with their marks.
//!
//! In: the notes of a document, the flow with their marks. Out: a galley a note, and in the flow how much room each line asks
//! for below its page; or, where notes are too high for that, a section behind the text, a line an item. Invariants: each
//! note is a `Note` with a name of its own (PDF/UA-1 7.9), its number the label; numbers hang at the left of the words.

use super::body;
use super::context::LayoutContext;
use super::flow::{BreakBefore, FlowItem, FlowKind};
use super::galley::{Galley, Item, Measure, Placed, baseline};
use super::inline;
use crate::document::{Block, Document, Footnote, Section, SectionRole};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::paragraph::{Alignment, Line};
use crate::pdf::style::{Style, TextStyle};
use crate::pdf::tags::{ElementId, Slot, TagTarget};

/// White above the notes of a page, with the rule in it, in points.
pub(crate) const ABOVE_NOTES: f32 = 16.0;
/// From the text to the rule.
const ABOVE_RULE: f32 = 9.0;
/// Width and thickness of the rule.
const RULE: (f32, f32) = (72.0, 0.5);
/// Share of a page beyond which a line and its notes are too high: they stand behind the text.
const HIGHEST: f32 = 0.5;

/// Sets the footnotes of an edition; the flow's items get those whose marks they hold.
///
/// # Errors
/// A character without a glyph.
pub(crate) fn footnotes(
    context: &mut LayoutContext<'_>,
    document: &Document,
    flow: &mut Vec<FlowItem>,
) -> Result<Vec<Galley>, TypesetError> {
    let Some(section) = document.sections.iter().find(|section| section.role == SectionRole::Footnotes) else {
        return Ok(Vec::new());
    };
    let notes: Vec<&Footnote> = notes(section).collect();
    let heights = context.trial(|context| galleys(context, &notes, context.tree.root()))?;
    if !cite(flow, &heights, &context.marks, context.style.frame_height() * HIGHEST) {
        flow.iter_mut().for_each(|item| (item.notes, item.foot) = (Vec::new(), 0.0));
        flow.extend(behind(context, section, &notes)?);
        return Ok(Vec::new());
    }
    let parent = parent(context);
    galleys(context, &notes, parent)
}

/// The element that was kept for the notes among the sections.
fn parent(context: &LayoutContext<'_>) -> ElementId {
    context.notes.unwrap_or(context.tree.root())
}

fn notes(section: &Section) -> impl Iterator<Item = &Footnote> {
    section.blocks.iter().flat_map(|block| match block {
        Block::Footnotes(notes) => notes.as_slice(),
        _ => &[],
    })
}

/// Tells each item which notes its marks ask for; whether all of them have room on a page.
fn cite(flow: &mut [FlowItem], notes: &[Galley], marks: &[(Slot, usize)], room: f32) -> bool {
    let mut cited = 0;
    for item in flow.iter_mut() {
        for placed in &item.items {
            let Item::Line(line) = &placed.item else { continue };
            for run in &line.runs {
                let TagTarget::Slot(slot) = run.target else { continue };
                let Some((_, note)) = marks.iter().find(|(mark, _)| *mark == slot) else { continue };
                let Some(galley) = notes.get(*note).filter(|_| !item.notes.contains(note)) else { continue };
                item.notes.push(*note);
                item.foot += galley.height;
                cited += 1;
            }
        }
        if item.foot > 0.0 && item.height + item.foot + ABOVE_NOTES > room {
            return false;
        }
    }
    // A mark in a headline or a caption of its own kind may be on no item: then its note would be nowhere.
    cited == notes.len()
}

/// A note, a galley each.
fn galleys(
    context: &mut LayoutContext<'_>,
    notes: &[&Footnote],
    parent: ElementId,
) -> Result<Vec<Galley>, TypesetError> {
    let measure = Measure::ragged(context.style.inset, context.measure);
    let lines = set(context, notes, parent, measure)?;
    let style = context.style.texts.caption;
    let each = lines.into_iter().map(|lines| {
        let mut galley = Galley { height: space(&style), ..Galley::default() };
        for items in lines {
            let top = galley.height;
            galley.items.extend(items.into_iter().map(|own| Placed { y: top + own.y, ..own }));
            galley.height += style.leading;
        }
        galley
    });
    Ok(each.collect())
}

/// What stands at the foot of a page with these notes: a short rule, and the notes below each other.
pub(crate) fn foot(notes: &[Galley], cited: &[usize], style: &Style) -> Galley {
    let mut foot = Galley::default();
    if cited.is_empty() {
        return foot;
    }
    let (width, height) = RULE;
    foot.place(style.inset, ABOVE_RULE, Item::Rect { width, height, color: style.colors.rule });
    foot.space(ABOVE_NOTES);
    for note in cited.iter().filter_map(|note| notes.get(*note)) {
        let top = foot.height;
        foot.put(0.0, top, note.clone());
    }
    foot
}

/// A section with the notes, behind the text.
fn behind(
    context: &mut LayoutContext<'_>,
    section: &Section,
    notes: &[&Footnote],
) -> Result<Vec<FlowItem>, TypesetError> {
    let parent = parent(context);
    let mut flow = body::section_heading(context, section, parent)?;
    let first = flow.len();
    let measure = Measure::ragged(context.style.inset, context.measure);
    let style = context.style.texts.caption;
    for lines in set(context, notes, parent, measure)? {
        let count = lines.len();
        for (position, items) in lines.into_iter().enumerate() {
            let break_before = divided(context, position, count);
            let before = if position == 0 { space(&style) } else { 0.0 };
            flow.push(FlowItem { before, ..FlowItem::new(FlowKind::Aside, style.leading, break_before, items) });
        }
    }
    if let Some(item) = flow.get_mut(first).filter(|_| first > 0) {
        item.break_before = BreakBefore::Never;
    }
    Ok(flow)
}

/// The lines of each note, their numbers before the first ones; places down from the top of the line.
fn set(
    context: &mut LayoutContext<'_>,
    notes: &[&Footnote],
    parent: ElementId,
    measure: Measure,
) -> Result<Vec<Vec<Vec<Placed>>>, TypesetError> {
    let style = context.style.texts.caption;
    let last = notes.last().map_or("", |note| note.shown.as_str());
    let indent = context.words_width(last, style)? + style.size / 2.0;
    let mut all = Vec::with_capacity(notes.len());
    for note in notes {
        let element = context.tree.element(parent, Role::Note);
        context.tree.set_id(element, format!("note-{}", note.number));
        let slot = context.slot(element, Role::Label);
        let label = context.plain(note.shown.as_str(), style, slot);
        let label = context.set(&label, measure.width, Alignment::Ragged)?;
        let words = context.tree.element(element, Role::P);
        let text = inline::styled(context, &note.content, style, words);
        let lines = context.set(&text, (measure.width - indent).max(indent), Alignment::Ragged)?;
        let y = baseline(&style, context.cap_height(&style));
        let placed = |x: f32, line: Line| Placed::new(x, y, Item::Line(line));
        let mut labels = label.into_iter();
        let lines = lines.into_iter().map(|line| {
            let label = labels.next().map(|label| placed(measure.x, label));
            label.into_iter().chain([placed(measure.x + indent, line)]).collect()
        });
        all.push(lines.collect());
    }
    Ok(all)
}

/// Whether a page may end before a line of a note.
fn divided(context: &LayoutContext<'_>, position: usize, count: usize) -> BreakBefore {
    let paging = context.style.paging;
    match position {
        0 => BreakBefore::Cost(0.0),
        _ if position < paging.orphans || count - position < paging.widows => BreakBefore::Never,
        _ => BreakBefore::Cost(paging.parted),
    }
}

/// The space above a note.
fn space(style: &TextStyle) -> f32 {
    style.leading / 4.0
}
