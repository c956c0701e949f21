//! Emblem, logos, wordmarks and names, by role.
//!
//! In: groups of credits. Out: a galley, and how much space around it the emblem asks for. Invariants: the emblem keeps
//! the clear space that its credit names; groups stand side by side where they fit.

use super::context::LayoutContext;
use super::galley::{Galley, Measure, Size};
use super::logos::{self, Room, largest_logo};
use super::names::{self, Grid};
use crate::document::{Credit, CreditGroup, Text};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::style::TextStyle;
use crate::pdf::tags::ElementId;

/// Leading of a wordmark that is larger than the names around it, in its size.
const WORDMARK_LEADING: f32 = 1.2;

/// Set credits.
#[derive(Debug)]
pub(super) struct Credits {
    /// All groups.
    pub(super) galley: Galley,
    /// Space that must stay free above them.
    pub(super) above: f32,
    /// Space that must stay free below them.
    pub(super) below: f32,
}

/// Sets all groups, side by side where they fit.
///
/// # Errors
/// A character without a glyph.
pub(super) fn credits(
    context: &mut LayoutContext<'_>,
    groups: &[CreditGroup],
    section: ElementId,
    room: Room,
) -> Result<Credits, TypesetError> {
    let most = largest_logo(context, groups, room);
    let clear = groups.iter().flat_map(|group| &group.credits).map(|credit| clear_space(context, credit));
    let clear = clear.fold(0.0, f32::max);
    let gap = context.style.blocks.logo_gap;
    let mut stack = Stack::new(context.style.frame_width(), room, clear, gap);
    for group in groups {
        if let Some(names) = words(group) {
            // Names in plain words read as a list; logos before them keep their own line.
            stack.end_line();
            stack.space_above_names(context.style.blocks.footer_gap);
            names::list(context, group.lead_in.as_ref(), &names, section, &mut stack.galley)?;
        } else if let Some(row) = row(context, group, most, section)? {
            stack.end_line();
            stack.space_above_names(context.style.blocks.footer_gap);
            let y = stack.galley.height;
            stack.galley.put(0.0, y, row);
        } else {
            let emblem = Emblem::of(group);
            let set = self::group(context, group, most, stack.gap(emblem), section)?;
            stack.add(set, emblem);
        }
    }
    stack.end_line();
    let below = if stack.is_clear_below() { clear } else { 0.0 };
    Ok(Credits { galley: stack.galley, above: clear, below })
}

/// Lines of groups, one below the other.
struct Stack {
    /// The lines that are ended.
    galley: Galley,
    /// The groups of the line at hand.
    line: Vec<Galley>,
    /// Their width with the gaps between them.
    taken: f32,
    /// Whether the emblem is among them.
    here: Emblem,
    /// Whether it is in the line above.
    above: Emblem,
    frame: f32,
    room: Room,
    /// The emblem's clear space.
    clear: f32,
    /// The gap between groups without the emblem.
    logo_gap: f32,
}

impl Stack {
    fn new(frame: f32, room: Room, clear: f32, logo_gap: f32) -> Self {
        let (galley, line, here, above) = (Galley::default(), Vec::new(), Emblem::Absent, Emblem::Absent);
        Self { galley, line, taken: 0.0, here, above, frame, room, clear, logo_gap }
    }

    /// The gap beside or below a group with the emblem, or without it.
    fn gap(&self, emblem: Emblem) -> f32 {
        if self.room == Room::Ample || emblem == Emblem::Present {
            self.clear.max(self.logo_gap)
        } else {
            self.logo_gap
        }
    }

    /// Adds a group to the line at hand, or to a new one where there is no room.
    fn add(&mut self, group: Galley, emblem: Emblem) {
        let gap = self.gap(self.here.or(emblem));
        if self.taken + gap + group.width > self.frame {
            self.end_line();
        }
        self.taken = if self.line.is_empty() { group.width } else { self.taken + gap + group.width };
        self.here = self.here.or(emblem);
        self.line.push(group);
    }

    /// Puts the line at hand below those that are ended.
    fn end_line(&mut self) {
        if self.line.is_empty() {
            return;
        }
        if self.galley.height > 0.0 {
            self.galley.space(self.gap(self.here.or(self.above)));
        }
        spread(std::mem::take(&mut self.line), self.frame, &mut self.galley);
        (self.above, self.here) = (self.here, Emblem::Absent);
    }

    /// Adds space where something is above.
    fn space_above_names(&mut self, footer_gap: f32) {
        let clear = if self.is_clear_below() { self.clear } else { 0.0 };
        if self.galley.height > 0.0 {
            self.galley.space(clear.max(footer_gap));
        }
        self.above = Emblem::Absent;
    }

    /// Whether the emblem's clear space must be kept below the last line.
    fn is_clear_below(&self) -> bool {
        self.above == Emblem::Present
    }
}

/// Whether the EU emblem is among some credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Emblem {
    Present,
    Absent,
}

impl Emblem {
    fn of(group: &CreditGroup) -> Self {
        let found = group.credits.iter().any(|credit| matches!(credit, Credit::Emblem { .. }));
        if found { Self::Present } else { Self::Absent }
    }

    fn or(self, other: Self) -> Self {
        if self == Self::Present { self } else { other }
    }
}

/// Clear space around a credit, in points.
fn clear_space(context: &LayoutContext<'_>, credit: &Credit) -> f32 {
    match credit {
        Credit::Emblem { clear_space, .. } => context.style.blocks.emblem * clear_space.clamp(0.0, 1.0),
        _ => 0.0,
    }
}

/// The names of a group that has nothing but names in plain words.
fn words(group: &CreditGroup) -> Option<Vec<&Text>> {
    group.credits.iter().map(|credit| if let Credit::Words(name) = credit { Some(name) } else { None }).collect()
}

/// Credits that fit the grid of names: their lead-in at the left, at the right logos on one line, or names one below the other; `None` where they do not.
fn row(
    context: &mut LayoutContext<'_>,
    group: &CreditGroup,
    most: Size,
    section: ElementId,
) -> Result<Option<Galley>, TypesetError> {
    let Some(lead_in) = &group.lead_in else { return Ok(None) };
    let grid = Grid::of(context);
    let gap = context.style.blocks.logo_gap;
    let logos: Option<f32> = group.credits.iter().map(|credit| logos::logo_width(credit, most)).sum();
    let logos = logos.map(|width| width + gap * group.credits.len().saturating_sub(1) as f32);
    let names = group.credits.iter().all(|credit| matches!(credit, Credit::Wordmark(_) | Credit::Words(_)));
    let wordmarks = group.credits.iter().all(|credit| matches!(credit, Credit::Wordmark(_)));
    if !names && logos.is_none_or(|width| width > grid.right.width) {
        return Ok(None);
    }
    let element = context.tree.element(section, Role::Div);
    let style = TextStyle { color: context.style.texts.credit.color, ..context.style.texts.footer };
    let text = context.paragraph(element, lead_in.as_str(), style);
    let mut lead = Galley::default();
    context.put(&mut lead, &text, style, grid.left)?;
    let mut right = Galley::default();
    if names {
        // Where one of them is in plain words, all are: equals look equal.
        let own = if wordmarks { context.style.texts.wordmark } else { style };
        let color = if wordmarks { own.color } else { context.style.texts.footer.color };
        // The lines of lead-in and names stand on one line.
        let own = TextStyle { leading: style.leading.max(own.size * WORDMARK_LEADING), color, ..own };
        for credit in &group.credits {
            if let Credit::Wordmark(name) | Credit::Words(name) = credit {
                if right.height > 0.0 {
                    right.space(context.style.blocks.name);
                }
                let text = context.paragraph(element, name.as_str(), own);
                context.put(&mut right, &text, own, Measure::ragged(0.0, grid.right.width))?;
            }
        }
    } else {
        let mut line = Vec::with_capacity(group.credits.len());
        for credit in &group.credits {
            line.push(logos::credit(context, credit, most, element)?);
        }
        abreast(line, gap, &mut right);
    }
    let drop = if names { 0.0 } else { ((right.height - lead.height) / 2.0).max(0.0) };
    let mut galley = Galley::default();
    galley.put(0.0, drop, lead);
    galley.put(grid.right.x, 0.0, right);
    Ok(Some(galley))
}

/// Puts groups on one line below what is there: the first at the left edge, the last at the right, all on one middle.
fn spread(line: Vec<Galley>, frame: f32, galley: &mut Galley) {
    let width: f32 = line.iter().map(|group| group.width).sum();
    let gap = (frame - width) / line.len().saturating_sub(1).max(1) as f32;
    abreast(line, gap, galley);
}

/// Puts galleys side by side below what is there, all on one middle.
fn abreast(line: Vec<Galley>, gap: f32, galley: &mut Galley) {
    let height = line.iter().map(|part| part.height).fold(0.0, f32::max);
    let (y, mut x) = (galley.height, 0.0);
    for part in line {
        let (width, drop) = (part.width, (height - part.height) / 2.0);
        galley.put(x, y + drop, part);
        x += width + gap;
    }
    galley.height = galley.height.max(y + height);
}

/// A lead-in above its credits.
fn group(
    context: &mut LayoutContext<'_>,
    group: &CreditGroup,
    most: Size,
    gap: f32,
    section: ElementId,
) -> Result<Galley, TypesetError> {
    let (blocks, frame) = (context.style.blocks, context.style.frame_width());
    let element = context.tree.element(section, Role::Div);
    let mut galley = Galley::default();
    if let Some(lead_in) = &group.lead_in {
        let style = TextStyle { color: context.style.texts.credit.color, ..context.style.texts.footer };
        let text = context.paragraph(element, lead_in.as_str(), style);
        // A long lead-in is set in short lines, so that the group has room beside others.
        context.put(&mut galley, &text, style, Measure::balanced(frame * blocks.lead_in))?;
        galley.space(if Emblem::of(group) == Emblem::Present { gap } else { blocks.footer_gap / 2.0 });
    }
    let mut lines: Vec<Vec<Galley>> = Vec::new();
    let mut taken = 0.0;
    for credit in &group.credits {
        let set = logos::credit(context, credit, most, element)?;
        match lines.last_mut() {
            Some(line) if taken + gap + set.width <= frame => {
                taken += gap + set.width;
                line.push(set);
            }
            _ => {
                taken = set.width;
                lines.push(vec![set]);
            }
        }
    }
    for (position, line) in lines.into_iter().enumerate() {
        if position > 0 {
            galley.space(gap / 2.0);
        }
        abreast(line, gap, &mut galley);
    }
    Ok(galley)
}
