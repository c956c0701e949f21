//! Edits of a template's blocks, judged.
//!
//! In: a text, which block. Out: an [`Amendment`], or why there is none. Invariants: afterwards the text has the blocks that were meant, each
//! other one with its own lines, and no error that it did not have.

use super::fresh::{Fresh, sign};
use super::lines::{before, behind, swapped, without};
use super::parts::{Body, Part, Shape, read};
use crate::edit::amend::Amendment;
use crate::edit::spans::with_line_ends;

/// Why a template was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchanged {
    /// It has no such block, or that block cannot be changed so.
    Absent,
    /// Blocks would run into each other, or could not be read afterwards.
    Otherwise,
}

/// A block as it is compared: what it is, its texts, its lines.
pub(super) type Meant = (Shape, Vec<String>, String);

pub(super) fn meant(text: &str, part: &Part) -> Meant {
    (part.shape.clone(), part.texts.clone(), text.get(part.lines.clone()).unwrap_or_default().to_owned())
}

pub(super) fn all_meant(text: &str, parts: &[Part]) -> Vec<Meant> {
    parts.iter().map(|part| meant(text, part)).collect()
}

/// An edit after which the template has these blocks.
pub(super) fn judged(
    text: &str,
    (body, amendment): (&Body, Amendment),
    wanted: &[Meant],
) -> Result<Amendment, Unchanged> {
    let after = amendment.apply(text).ok_or(Unchanged::Otherwise)?;
    let now = read(&after).ok_or(Unchanged::Otherwise)?;
    let is_meant = all_meant(&after, &now.parts) == wanted && now.start == body.start && now.errors <= body.errors;
    if is_meant { Ok(amendment) } else { Err(Unchanged::Otherwise) }
}

/// The sign of what may be a list.
pub(super) fn sign_of(text: &str, part: &Part) -> Option<String> {
    let is_list = matches!(part.shape, Shape::List { .. } | Shape::Other);
    is_list.then(|| sign(text.get(part.lines.clone()).unwrap_or_default()))
}

/// Brings new blocks, in their order, behind a block; before all others where none is named.
///
/// # Errors
/// When there is no such block, or they cannot stand there.
pub fn insert(text: &str, after: Option<usize>, fresh: &[Fresh]) -> Result<Amendment, Unchanged> {
    let body = read(text).ok_or(Unchanged::Absent)?;
    let place = after.map_or(0, |after| after + 1);
    let beside = |at: Option<usize>| at.and_then(|at| body.parts.get(at));
    let (above, below) = (beside(after), beside(Some(place)));
    if after.is_some() && above.is_none() {
        return Err(Unchanged::Absent);
    }
    let sign_of = |part| sign_of(text, part);
    let (mut used, ending): (Vec<String>, Option<String>) =
        (above.and_then(sign_of).into_iter().collect(), below.and_then(sign_of));
    let mut blocks: Vec<String> = Vec::new();
    for (number, one) in fresh.iter().enumerate() {
        used.extend(ending.clone().filter(|_| number + 1 == fresh.len()));
        let lines = with_line_ends(&one.lines(&used), text);
        used = if matches!(one, Fresh::List(..)) { vec![sign(&lines)] } else { Vec::new() };
        blocks.push(lines);
    }
    let mut wanted = all_meant(text, &body.parts);
    let new = fresh.iter().zip(&blocks).map(|(one, lines)| {
        let (shape, texts) = one.meant();
        (shape, texts, lines.clone())
    });
    wanted.splice(place..place, new);
    let lines = blocks.join("\n\n");
    let amendment = match (above, below) {
        (Some(above), _) => behind(text, above.lines.end, &lines),
        (None, Some(below)) => before(text, below.lines.start, &lines),
        (None, None) => behind(text, text.get(..body.start).unwrap_or_default().trim_end().len(), &lines),
    };
    judged(text, (&body, amendment), &wanted)
}

/// Takes a block out.
///
/// # Errors
/// When there is no such block that edits write, or those beside it would become one.
pub fn remove(text: &str, at: usize) -> Result<Amendment, Unchanged> {
    let body = read(text).ok_or(Unchanged::Absent)?;
    let part = body.parts.get(at).filter(|part| part.shape != Shape::Other).ok_or(Unchanged::Absent)?;
    let amendment = without(text, &part.lines, at + 1 == body.parts.len());
    let mut wanted = all_meant(text, &body.parts);
    wanted.remove(at);
    judged(text, (&body, amendment), &wanted)
}

/// A block changes places with the one below it.
///
/// # Errors
/// When there are no such, when neither is one that edits write, or when they would become other blocks.
pub fn swap(text: &str, at: usize) -> Result<Amendment, Unchanged> {
    let body = read(text).ok_or(Unchanged::Absent)?;
    let (Some(above), Some(below)) = (body.parts.get(at), body.parts.get(at + 1)) else {
        return Err(Unchanged::Absent);
    };
    if above.shape == Shape::Other && below.shape == Shape::Other {
        return Err(Unchanged::Absent);
    }
    let amendment = swapped(text, (&above.lines, &below.lines)).ok_or(Unchanged::Otherwise)?;
    let mut wanted = all_meant(text, &body.parts);
    wanted.swap(at, at + 1);
    judged(text, (&body, amendment), &wanted)
}
