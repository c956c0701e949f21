//! Emblem, logos and wordmarks, by role.
//!
//! In: groups of credits. Out: a galley, and how much space around it the emblem asks for. In between: the EU emblem
//! stands with its statement beside it, at least 10 mm high (style), with the clear space that the credit names, and
//! no logo is higher or wider (2021 operational guidelines; Regulation 821/2014 art. 4). Logos get equal areas, so
//! that a wide one does not outweigh a square one.

use std::sync::Arc;

use super::desk::Desk;
use super::galley::{Galley, What};
use super::names;
use super::pages::{Owner, Role};
use super::paragraph::Manner;
use super::passage::Passage;
use super::style::TextStyle;
use super::tags::{ElementId, Pen};
use super::typeset::TypesetError;
use crate::document::{Asset, Credit, CreditGroup, Text};

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

/// The largest that logos may be.
#[derive(Clone, Copy, Debug)]
struct Limit {
    width: f32,
    height: f32,
}

/// Sets all groups, side by side where they fit.
///
/// # Errors
/// A character without a glyph.
pub(super) fn galley(
    desk: &mut Desk<'_>,
    groups: &[CreditGroup],
    section: ElementId,
    room: Room,
) -> Result<Credits, TypesetError> {
    let frame = desk.style.frame_width();
    let limit = limit(desk, groups, room);
    let clear = groups.iter().flat_map(|group| &group.credits).map(|credit| clear_space(desk, credit));
    let clear = clear.fold(0.0, f32::max);
    let logo_gap = desk.style.blocks.logo_gap;
    let wide = clear.max(logo_gap);
    let mut galley = Galley::default();
    let mut row: Vec<Galley> = Vec::new();
    let mut taken = 0.0;
    // Whether the row has the emblem, and whether what is set last has.
    let (mut here, mut last) = (false, false);
    let between = |emblem| if room == Room::Ample || emblem { wide } else { logo_gap };
    for group in groups {
        if let Some(names) = words(group) {
            // Names in plain words read as a list; logos before them keep their own line.
            if !row.is_empty() {
                flush(&mut row, frame, between(here || last), &mut galley);
                (last, here) = (here, false);
            }
            let gap = if room == Room::Ample || last { clear } else { 0.0 };
            galley.space(if galley.height > 0.0 { gap.max(desk.style.blocks.footer_gap) } else { 0.0 });
            names::list(desk, group.lead_in.as_ref(), &names, section, &mut galley)?;
            last = false;
            continue;
        }
        let emblem = has_emblem(group);
        let set = self::group(desk, group, limit, between(emblem), section)?;
        let gap = between(here || emblem);
        if !row.is_empty() && taken + gap + set.width > frame {
            flush(&mut row, frame, between(here || last), &mut galley);
            (last, here) = (here, false);
        }
        taken = if row.is_empty() { set.width } else { taken + gap + set.width };
        here |= emblem;
        row.push(set);
    }
    if !row.is_empty() {
        flush(&mut row, frame, between(here || last), &mut galley);
        last = here;
    }
    let below = if room == Room::Ample || last { clear } else { 0.0 };
    Ok(Credits { galley, above: clear, below })
}

fn has_emblem(group: &CreditGroup) -> bool {
    group.credits.iter().any(|credit| matches!(credit, Credit::Emblem { .. }))
}

/// The names of a group that has nothing but names in plain words.
fn words(group: &CreditGroup) -> Option<Vec<&Text>> {
    group.credits.iter().map(|credit| if let Credit::Words(name) = credit { Some(name) } else { None }).collect()
}

/// Puts the gathered groups below what is there.
fn flush(row: &mut Vec<Galley>, frame: f32, gap: f32, galley: &mut Galley) {
    if galley.height > 0.0 {
        galley.space(gap);
    }
    let y = galley.height;
    spread(std::mem::take(row), frame, y, galley);
}

/// Puts groups on one line: the first at the left edge, the last at the right, all on one middle.
fn spread(row: Vec<Galley>, frame: f32, y: f32, galley: &mut Galley) {
    let height = row.iter().map(|group| group.height).fold(0.0, f32::max);
    let width: f32 = row.iter().map(|group| group.width).sum();
    let gap = (frame - width) / row.len().saturating_sub(1).max(1) as f32;
    let mut x = 0.0;
    for group in row {
        let (width, drop) = (group.width, (height - group.height) / 2.0);
        galley.put(x, y + drop, group);
        x += width + gap;
    }
    galley.height = galley.height.max(y + height);
}

/// A lead-in above its credits.
fn group(
    desk: &mut Desk<'_>,
    group: &CreditGroup,
    limit: Limit,
    gap: f32,
    section: ElementId,
) -> Result<Galley, TypesetError> {
    let frame = desk.style.frame_width();
    let element = desk.tree.element(section, Role::Div);
    let mut galley = Galley::default();
    if let Some(lead_in) = &group.lead_in {
        let style = TextStyle { color: desk.style.texts.credit.color, ..desk.style.texts.footer };
        let paragraph = desk.tree.element(element, Role::P);
        let slot = desk.tree.slot(paragraph);
        // A long lead-in is set in short lines, so that the group has room beside others.
        let place = (0.0, frame * desk.style.blocks.lead_in);
        desk.put_text(&mut galley, lead_in.as_str(), style, slot, place, Manner::Balanced)?;
        galley.space(if has_emblem(group) { gap } else { desk.style.blocks.footer_gap / 2.0 });
    }
    let mut lines: Vec<Vec<Galley>> = Vec::new();
    let mut taken = 0.0;
    for credit in &group.credits {
        let set = self::credit(desk, credit, limit, element)?;
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
        let height = line.iter().map(|credit| credit.height).fold(0.0, f32::max);
        let (y, mut x) = (galley.height, 0.0);
        for credit in line {
            let (width, drop) = (credit.width, (height - credit.height) / 2.0);
            galley.put(x, y + drop, credit);
            x += width + gap;
        }
        galley.height = y + height;
    }
    Ok(galley)
}

fn credit(desk: &mut Desk<'_>, credit: &Credit, limit: Limit, parent: ElementId) -> Result<Galley, TypesetError> {
    match credit {
        Credit::Emblem { logo, alternative, statement, .. } => emblem(desk, logo, alternative, statement, parent),
        Credit::Logo { logo, name } => {
            let (width, height) = logo_size(logo, limit);
            let mut galley = Galley { width, height, ..Galley::default() };
            picture(desk, logo, name.as_str(), parent, (width, height), &mut galley);
            Ok(galley)
        }
        Credit::Wordmark(name) => wordmark(desk, name, parent),
        Credit::Words(name) => {
            let style = desk.style.texts.footer;
            let paragraph = desk.tree.element(parent, Role::P);
            let slot = desk.tree.slot(paragraph);
            let mut galley = Galley::default();
            let place = (0.0, desk.style.frame_width());
            desk.put_text(&mut galley, name.as_str(), style, slot, place, Manner::Ragged)?;
            Ok(galley)
        }
    }
}

/// The emblem with its statement at the right, in the middle of its height; below it where there is no room beside it.
fn emblem(
    desk: &mut Desk<'_>,
    logo: &Arc<Asset>,
    alternative: &Text,
    statement: &Text,
    parent: ElementId,
) -> Result<Galley, TypesetError> {
    let (width, height) = emblem_size(desk, logo);
    let group = desk.tree.element(parent, Role::Div);
    let mut flag = Galley { width, height, ..Galley::default() };
    picture(desk, logo, alternative.as_str(), group, (width, height), &mut flag);
    let paragraph = desk.tree.element(group, Role::P);
    let slot = desk.tree.slot(paragraph);
    let style = desk.style.texts.statement;
    let gap = height * desk.style.blocks.statement_gap;
    let x = width + gap;
    let frame = desk.style.frame_width();
    let passage = desk.plain(statement.as_str(), style, slot);
    let natural = desk.width(&passage)?;
    let longest = longest_word(desk, statement.as_str(), style)?;
    let mut words = Galley::default();
    if longest > frame - x {
        desk.put_passage(&mut words, &passage, style, (0.0, frame), Manner::Balanced)?;
        let mut galley = Galley::default();
        galley.put(0.0, 0.0, flag);
        galley.put(0.0, height + gap / 2.0, words);
        return Ok(galley);
    }
    for share in STATEMENT_WIDTHS {
        words = Galley::default();
        desk.put_passage(&mut words, &passage, style, (0.0, (natural * share).min(frame - x)), Manner::Balanced)?;
        if words.marks.len() <= STATEMENT_LINES {
            break;
        }
    }
    let middle = height.max(words.height) / 2.0;
    let (top, beside) = (middle - height / 2.0, middle - words.height / 2.0);
    let mut galley = Galley::default();
    galley.put(0.0, top, flag);
    galley.put(x, beside, words);
    Ok(galley)
}

/// A name in place of a logo: a line ends at each ordinary space, no-break spaces join.
fn wordmark(desk: &mut Desk<'_>, name: &Text, parent: ElementId) -> Result<Galley, TypesetError> {
    let style = desk.style.texts.wordmark;
    let element = desk.tree.element(parent, Role::P);
    let slot = desk.tree.slot(element);
    let passage = desk.plain(name.as_str(), style, slot);
    let widest = longest_word(desk, name.as_str(), style)?;
    let natural = desk.width(&passage)?;
    let mut galley = Galley::default();
    // A name of many words gets fewer, longer lines.
    for step in 0_u8..=8 {
        galley = Galley::default();
        let measure = widest + 0.5 + (natural - widest).max(0.0) * f32::from(step) / 8.0;
        let lines = desk.set(&passage, measure, Manner::Ragged)?;
        let fits = lines.len() <= WORDMARK_LINES;
        galley.lines(0.0, lines, &style, desk.cap_height(&style));
        if fits {
            break;
        }
    }
    Ok(galley)
}

/// The width of the longest word, words joined by no-break spaces being one.
fn longest_word(desk: &mut Desk<'_>, text: &str, style: TextStyle) -> Result<f32, TypesetError> {
    let mut widest = 0.0_f32;
    for part in text.split(' ') {
        let voice = desk.artifact(style, Owner::Layout);
        widest = widest.max(desk.width(&Passage::plain(part, voice))?);
    }
    Ok(widest)
}

fn picture(
    desk: &mut Desk<'_>,
    logo: &Arc<Asset>,
    alternative: &str,
    parent: ElementId,
    (width, height): (f32, f32),
    galley: &mut Galley,
) {
    let element = desk.tree.element(parent, Role::Figure);
    desk.tree.set_alternative(element, alternative);
    let pen = Pen::Slot(desk.tree.slot(element));
    let image = desk.image(logo);
    galley.mark(0.0, 0.0, What::Image { image, width, height, pen });
}

/// Width over height.
fn aspect(asset: &Asset) -> f32 {
    asset.width.max(1) as f32 / asset.height.max(1) as f32
}

fn emblem_size(desk: &Desk<'_>, logo: &Asset) -> (f32, f32) {
    let height = desk.style.blocks.emblem;
    (height * aspect(logo), height)
}

/// Clear space around a credit, in points.
fn clear_space(desk: &Desk<'_>, credit: &Credit) -> f32 {
    match credit {
        Credit::Emblem { clear_space, .. } => desk.style.blocks.emblem * clear_space.clamp(0.0, 1.0),
        _ => 0.0,
    }
}

/// The smallest emblem, or the style's limits where there is none.
fn limit(desk: &Desk<'_>, groups: &[CreditGroup], room: Room) -> Limit {
    let blocks = &desk.style.blocks;
    let emblems = groups.iter().flat_map(|group| &group.credits).filter_map(|credit| match credit {
        Credit::Emblem { logo, .. } => Some(emblem_size(desk, logo)),
        _ => None,
    });
    let least = emblems.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1)));
    let own = (blocks.logo_width, blocks.logo);
    let (width, height) = match (least, room) {
        (None, _) => own,
        (Some(emblem), Room::Ample) => emblem,
        (Some(emblem), Room::Scarce) => (emblem.0.min(own.0), emblem.1.min(own.1)),
    };
    Limit { width, height }
}

/// A logo's size: an equal area for all, within the limit.
fn logo_size(logo: &Asset, limit: Limit) -> (f32, f32) {
    let aspect = aspect(logo);
    let area = limit.width * limit.height * LOGO_AREA;
    let height = (area / aspect).sqrt().min(limit.height).min(limit.width / aspect);
    (height * aspect, height)
}
