//! What a browser asks to become of blocks.
//!
//! In: JSON, the marks that are offered. Out: a [`Deed`]. Invariants: a place is a number of a block as the page showed them; a text has only
//! marks that are offered.

use std::ops::RangeInclusive;

use serde_json::Value;

use crate::cli::desk::typed::{self, Malformed};
use crate::edit::Field;
use crate::edit::blocks::Turned;

/// How many columns a new table has, and how many rows with its headers.
const COLUMNS: RangeInclusive<usize> = 2..=6;
const ROWS: RangeInclusive<usize> = 2..=61;

/// Most blocks that come at once.
const MOST: usize = 500;

/// What is to be done.
#[derive(Debug)]
pub(super) enum Deed {
    /// New blocks, in the order of the page.
    Insert(Vec<Group>),
    /// A block goes, perhaps with its texts in all languages.
    Delete { at: usize, row: Option<usize>, texts: bool },
    /// A block, or an item of a list, changes places with the one below it.
    Swap { at: usize, row: Option<usize> },
    /// A block, or an item of a list, becomes one of another kind.
    Turn { at: usize, row: Option<usize>, into: Turned },
    /// A paragraph becomes part of the one above it, which then says this.
    Join { at: usize, text: Field },
    /// A row or a column of a table comes, or goes, perhaps with its texts in all languages.
    Table { at: usize, step: Step, texts: bool },
    /// Blocks that nobody has written go.
    Empty,
}

/// What becomes of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A row comes under one; the headers are the first.
    Row(usize),
    /// A column comes behind one.
    Column(usize),
    /// A row goes.
    NoRow(usize),
    /// A column goes.
    NoColumn(usize),
}

/// New blocks behind a block, or before all; or new items of a list.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) at: Option<usize>,
    /// How many items of the list stand before the new ones.
    pub(super) row: Option<usize>,
    pub(super) blocks: Vec<Block>,
}

/// A new block: what it is, and its texts.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) texts: Vec<Field>,
    /// Of a photo that is kept: by what it is known, and what its file was called.
    pub(super) file: Option<(String, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading(u8),
    List,
    Numbered,
    Quote,
    Funding,
    /// What it shows, whom it belongs to, and perhaps the words under it.
    Photo,
    /// Of so many columns: what it is called, and its cells row by row, the headers first.
    Table(usize),
    /// An item of a list that is there.
    Item,
}

/// Which release, and its blocks as somebody saw them.
pub(super) fn asked(sent: &Value) -> Result<(&str, &str), Malformed> {
    let text = |key: &str| sent[key].as_str().ok_or(Malformed);
    Ok((text("release")?, text("basis")?))
}

pub(super) fn deed(sent: &Value, marks: &[(String, String)]) -> Result<Deed, Malformed> {
    let number = |key: &str| sent[key].as_u64().and_then(|own| usize::try_from(own).ok()).ok_or(Malformed);
    let row = || match &sent["row"] {
        Value::Null => Ok(None),
        _ => number("row").map(Some),
    };
    Ok(match sent["deed"].as_str().ok_or(Malformed)? {
        "insert" => {
            let groups = sent["groups"].as_array().ok_or(Malformed)?;
            let mut groups: Vec<Group> = groups.iter().map(|one| group(one, marks)).collect::<Result<Vec<_>, _>>()?;
            groups.sort_by_key(|group| (group.at, group.row.is_none(), group.row));
            let count: usize = groups.iter().map(|group| group.blocks.len()).sum();
            if count == 0 || count > MOST || groups.iter().any(|group| group.blocks.is_empty()) {
                return Err(Malformed);
            }
            Deed::Insert(groups)
        }
        "delete" => Deed::Delete { at: number("at")?, row: row()?, texts: sent["texts"].as_bool().ok_or(Malformed)? },
        "swap" => Deed::Swap { at: number("at")?, row: row()? },
        "turn" => {
            let into = sent["kind"].as_str().and_then(turned).ok_or(Malformed)?;
            Deed::Turn { at: number("at")?, row: row()?, into }
        }
        "join" => Deed::Join { at: number("at")?, text: text(&sent["pieces"], marks)? },
        "table" => {
            let step = match sent["step"].as_str() {
                Some("row") => Step::Row(number("row")?),
                Some("column") => Step::Column(number("column")?),
                Some("no-row") => Step::NoRow(number("row")?),
                Some("no-column") => Step::NoColumn(number("column")?),
                _ => return Err(Malformed),
            };
            Deed::Table { at: number("at")?, step, texts: sent["texts"].as_bool().ok_or(Malformed)? }
        }
        "empty" => Deed::Empty,
        _ => return Err(Malformed),
    })
}

/// What a block shall become, as pages call it.
fn turned(kind: &str) -> Option<Turned> {
    let all = [2, 3].map(Turned::Heading).into_iter().chain([false, true].map(|numbered| Turned::List { numbered }));
    all.chain([Turned::Paragraph, Turned::Quote]).find(|own| called(*own) == kind)
}

/// What a kind of blocks is called on pages.
pub(super) fn called(kind: Turned) -> &'static str {
    match kind {
        Turned::Paragraph => "paragraph",
        Turned::Heading(2) => "heading",
        Turned::Heading(_) => "subheading",
        Turned::List { numbered: false } => "item",
        Turned::List { numbered: true } => "number",
        Turned::Quote => "quote",
    }
}

fn group(sent: &Value, marks: &[(String, String)]) -> Result<Group, Malformed> {
    let place = |key: &str| match &sent[key] {
        Value::Null => Ok(None),
        own => own.as_u64().and_then(|own| usize::try_from(own).ok()).map(Some).ok_or(Malformed),
    };
    let (at, row) = (place("at")?, place("row")?);
    let blocks = sent["blocks"].as_array().ok_or(Malformed)?;
    let blocks: Vec<Block> = blocks.iter().map(|one| block(one, marks)).collect::<Result<_, _>>()?;
    let is_row = |block: &Block| block.kind == Kind::Item;
    let as_meant = if row.is_some() { at.is_some() && blocks.iter().all(is_row) } else { !blocks.iter().any(is_row) };
    if as_meant { Ok(Group { at, row, blocks }) } else { Err(Malformed) }
}

pub(super) fn block(sent: &Value, marks: &[(String, String)]) -> Result<Block, Malformed> {
    let kind = match sent["kind"].as_str().ok_or(Malformed)? {
        "paragraph" => Kind::Paragraph,
        "heading" => Kind::Heading(2),
        "subheading" => Kind::Heading(3),
        "list" => Kind::List,
        "numbered" => Kind::Numbered,
        "quote" => Kind::Quote,
        "funding" => Kind::Funding,
        "photo" => Kind::Photo,
        "item" => Kind::Item,
        "table" => {
            let columns = sent["columns"].as_u64().and_then(|own| usize::try_from(own).ok());
            Kind::Table(columns.filter(|own| COLUMNS.contains(own)).ok_or(Malformed)?)
        }
        _ => return Err(Malformed),
    };
    let texts = sent["texts"].as_array().ok_or(Malformed)?;
    let texts: Vec<Field> = texts.iter().map(|one| text(one, marks)).collect::<Result<_, _>>()?;
    let file = sent["file"].as_str().zip(sent["name"].as_str());
    let file = file.map(|(file, name)| (file.to_owned(), name.to_owned()));
    let is_whole = match kind {
        Kind::Paragraph | Kind::Heading(_) | Kind::Item => texts.len() == 1,
        Kind::List | Kind::Numbered => (1..=MOST).contains(&texts.len()),
        Kind::Quote => matches!(texts.len(), 1 | 2),
        Kind::Photo => matches!(texts.len(), 2 | 3) && file.is_some(),
        Kind::Table(columns) => {
            let cells = texts.len().saturating_sub(1);
            cells.is_multiple_of(columns) && ROWS.contains(&(cells / columns))
        }
        Kind::Funding => texts.is_empty(),
    };
    if is_whole { Ok(Block { kind, texts, file }) } else { Err(Malformed) }
}

/// A text that has words.
fn text(sent: &Value, marks: &[(String, String)]) -> Result<Field, Malformed> {
    let typed = typed::text(sent, marks)?;
    if typed.field.is_empty() || typed.lacking().is_some() { Err(Malformed) } else { Ok(typed.field) }
}
