//! Reads a typed value, and finds all that is wrong with it instead of the first.
//!
//! In: a tree of TOML values. Out: the value as far as it could be read, and every [`Fault`] with its place. Invariants:
//! serde stops at the first fault, so that is noted, taken out of the tree, and the rest is read again; a misspelt key
//! is read under the name that was meant; what a fault explains (a key that is missing because it stands elsewhere) is
//! no fault of its own.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeInteger, DeTable, DeValue, ValueDeserializer};
use toml::value::{Date, Datetime};

use super::keys::Tables;
use crate::diag::nearest;

/// Most faults of one value: more are those of another file.
const MAX_FAULTS: usize = 50;

/// Where what was put in for a missing value stands: behind all files.
const NOWHERE: usize = usize::MAX / 2;

/// What is wrong with a value, or with its key.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    /// What serde says.
    pub(super) message: String,
    /// The key or the value.
    pub(super) span: Range<usize>,
    /// The keys that lead to it, its own included.
    pub(super) path: Vec<String>,
    /// The value of a key.
    pub(super) value: Option<Range<usize>>,
    /// Whether it is an entry of a list.
    pub(super) item: bool,
    /// Whether the value is a table with a heading of its own.
    pub(super) headed: bool,
    /// For an unknown key: the known one that was meant.
    pub(super) near: Option<String>,
    /// For an unknown key: the heading that it belongs under.
    pub(super) elsewhere: Option<&'static str>,
}

/// What was read.
#[derive(Debug)]
pub(super) struct Settled<T> {
    /// The value, without what is faulty; `None` where too much is.
    pub(super) value: Option<T>,
    /// Its faults.
    pub(super) faults: Vec<Fault>,
    /// The outermost keys under which something is missing in it.
    pub(super) lost: BTreeSet<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Item(usize),
}

/// Reads a table. `lost` are keys that are known to be there, and could not be read.
pub(super) fn settle<T: DeserializeOwned>(table: DeTable<'_>, tables: &Tables, lost: BTreeSet<String>) -> Settled<T> {
    let mut tree = Tree {
        root: DeValue::Table(table),
        stand_ins: 0,
        gone: Vec::new(),
        renamed: Vec::new(),
        unreadable: lost.clone(),
        lost,
        faults: Vec::new(),
    };
    let mut value = None;
    for _ in 0..MAX_FAULTS * 4 {
        match T::deserialize(ValueDeserializer::from(Spanned::new(0..0, tree.root.clone()))) {
            Ok(read) => {
                value = Some(read);
                break;
            }
            Err(error) if tree.faults.len() < MAX_FAULTS => {
                if tree.mend(error.message(), error.span().unwrap_or(0..0), tables).is_none() {
                    break;
                }
            }
            Err(_) => break,
        }
    }
    let misplaced: BTreeSet<String> = tree
        .faults
        .iter()
        .filter(|fault| fault.elsewhere.is_some())
        .filter_map(|fault| fault.path.last().cloned())
        .collect();
    tree.faults.retain(|fault| !missing(&fault.message).is_some_and(|key| misplaced.contains(key)));
    tree.lost.extend(misplaced);
    Settled { value, faults: tree.faults, lost: tree.lost }
}

/// The key of "missing field `key`".
pub(super) fn missing(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.strip_suffix('`')
}

/// serde's "unknown field `a`, expected one of `b`, `c`".
pub(super) fn one_of<'a>(message: &'a str, begin: &str) -> Option<(&'a str, Vec<&'a str>)> {
    let rest = message.strip_prefix(begin)?;
    let (wrong, rest) = rest.split_once('`')?;
    Some((wrong, rest.split('`').skip(1).step_by(2).collect()))
}

/// A key that is not known where it stands.
struct Unknown<'m> {
    wrong: &'m str,
    /// The keys that are.
    known: Vec<&'m str>,
    /// What serde says.
    message: &'m str,
}

struct Tree<'i> {
    root: DeValue<'i>,
    stand_ins: usize,
    /// Tables, by their places, and the keys that were taken out of them.
    gone: Vec<(Range<usize>, String)>,
    /// Values whose keys were misspelt, which was told.
    renamed: Vec<Range<usize>>,
    /// Keys whose lines could not be read, wherever they stand.
    unreadable: BTreeSet<String>,
    lost: BTreeSet<String>,
    faults: Vec<Fault>,
}

impl<'i> Tree<'i> {
    /// Notes a fault and takes it out; `None` where that cannot be done.
    fn mend(&mut self, message: &str, span: Range<usize>, tables: &Tables) -> Option<()> {
        if span.start >= NOWHERE {
            return self.other_stand_in(message, &span);
        }
        if let Some((wrong, known)) = one_of(message, "unknown field `") {
            let unknown = Unknown { wrong, known, message };
            return self.unknown(&unknown, span, tables);
        }
        if let Some(key) = missing(message) {
            return self.absent(key, message, span);
        }
        let path = find(&self.root, &span, false)?;
        let fault = self.fault(message, span.clone(), &path, Some(span));
        self.lost.extend(fault.path.first().cloned());
        if !self.renamed.contains(&fault.span) {
            self.faults.push(fault);
        }
        self.take_out(&path)
    }

    fn fault(&self, message: &str, span: Range<usize>, path: &[Step], value: Option<Range<usize>>) -> Fault {
        let path_end = path.last();
        let names = path.iter().filter_map(|step| match step {
            Step::Key(key) => Some(key.clone()),
            Step::Item(_) => None,
        });
        let path = names.collect();
        let item = matches!(path_end, Some(Step::Item(_)));
        Fault { message: message.to_owned(), span, path, value, item, headed: false, near: None, elsewhere: None }
    }

    fn unknown(&mut self, unknown: &Unknown<'_>, span: Range<usize>, tables: &Tables) -> Option<()> {
        let Unknown { wrong, known, message } = unknown;
        let path = find_key(&self.root, wrong, &span)?;
        let above = path.split_last()?.1.to_vec();
        let DeValue::Table(table) = at(&mut self.root, &above)? else { return None };
        let (key, value) = table.remove_entry(*wrong)?;
        let place = value.span();
        let moved = place.clone();
        let headed = value.as_ref().is_table() && place.start < span.start;
        let elsewhere = tables.elsewhere(wrong, known);
        let near = nearest(wrong, known.iter().copied()).filter(|_| elsewhere.is_none());
        if let Some(near) = near.filter(|near| !table.contains_key(*near)) {
            table.insert(Spanned::new(key.span(), Cow::Owned(near.to_owned())), value);
        }
        if near.is_some() {
            self.renamed.push(moved);
        }
        let near = near.map(str::to_owned);
        let fault = self.fault(message, span, &path, Some(place));
        self.faults.push(Fault { headed, near, elsewhere, ..fault });
        Some(())
    }

    fn absent(&mut self, key: &str, message: &str, span: Range<usize>) -> Option<()> {
        let above = if span == (0..0) { Vec::new() } else { find(&self.root, &span, true)? };
        let known = self.gone.iter().any(|(table, gone)| *table == span && gone == key);
        let mut path = above.clone();
        path.push(Step::Key(key.to_owned()));
        let fault = self.fault(message, span, &path, None);
        self.lost.extend(fault.path.first().cloned());
        if !known && !self.unreadable.contains(key) {
            self.faults.push(fault);
        }
        let place = NOWHERE + self.stand_ins * STAND_INS;
        self.stand_ins += 1;
        let DeValue::Table(table) = at(&mut self.root, &above)? else { return None };
        table.insert(
            Spanned::new(place..place + 1, Cow::Owned(key.to_owned())),
            Spanned::new(place..place + 1, stand_in(0, "")?),
        );
        Some(())
    }

    /// Puts something else in for a missing value that has another type.
    fn other_stand_in(&mut self, message: &str, span: &Range<usize>) -> Option<()> {
        let path = find(&self.root, span, false)?;
        let value = at_spanned(&mut self.root, &path)?;
        *value =
            Spanned::new(span.start + 1..span.end + 1, stand_in((span.start + 1 - NOWHERE) % STAND_INS, message)?);
        Some(())
    }

    fn take_out(&mut self, path: &[Step]) -> Option<()> {
        let (last, above) = path.split_last()?;
        let span = if above.is_empty() { 0..0 } else { at_spanned(&mut self.root, above)?.span() };
        match (at(&mut self.root, above)?, last) {
            (DeValue::Table(table), Step::Key(key)) => {
                table.remove(key.as_str())?;
                self.gone.push((span, key.clone()));
            }
            (DeValue::Array(array), Step::Item(item)) => {
                let rest = array.iter().enumerate().filter(|(number, _)| number != item);
                *array = rest.map(|(_, value)| value.clone()).collect::<DeArray<'i>>();
            }
            _ => return None,
        }
        Some(())
    }
}

/// How many kinds of stand-in there are, and the room that is left for them.
const STAND_INS: usize = 16;

/// What is put in for a missing value, whose type only serde knows.
fn stand_in(number: usize, message: &str) -> Option<DeValue<'static>> {
    if let Some((_, known)) = one_of(message, "unknown variant `") {
        return Some(DeValue::String(Cow::Owned((*known.first()?).to_owned())));
    }
    let day = Date { year: 2000, month: 1, day: 1 };
    Some(match number {
        0 => DeValue::String(Cow::Borrowed("")),
        1 => DeValue::Array(DeArray::default()),
        2 => DeValue::Table(DeTable::default()),
        3 => DeValue::Integer(DeInteger::default()),
        4 => DeValue::Boolean(false),
        5 => DeValue::Datetime(Datetime { date: Some(day), time: None, offset: None }),
        _ => return None,
    })
}

/// The innermost value of a place.
fn find(value: &DeValue<'_>, span: &Range<usize>, table: bool) -> Option<Vec<Step>> {
    let inner = |step: Step, value: &Spanned<DeValue<'_>>| {
        if let Some(mut path) = find(value.get_ref(), span, table) {
            path.insert(0, step);
            return Some(path);
        }
        let it = value.span() == *span && (!table || value.get_ref().is_table());
        it.then(|| vec![step])
    };
    match value {
        DeValue::Table(entries) => {
            entries.iter().find_map(|(key, value)| inner(Step::Key(key.get_ref().to_string()), value))
        }
        DeValue::Array(items) => {
            items.iter().enumerate().find_map(|(number, value)| inner(Step::Item(number), value))
        }
        _ => None,
    }
}

/// The way to a key of a place.
fn find_key(value: &DeValue<'_>, wanted: &str, span: &Range<usize>) -> Option<Vec<Step>> {
    let within = |step: Step, value: &DeValue<'_>| {
        let mut path = find_key(value, wanted, span)?;
        path.insert(0, step);
        Some(path)
    };
    match value {
        DeValue::Table(entries) => entries.iter().find_map(|(key, value)| {
            let step = Step::Key(key.get_ref().to_string());
            let it = key.get_ref() == wanted && key.span() == *span;
            if it { Some(vec![step]) } else { within(step, value.get_ref()) }
        }),
        DeValue::Array(items) => {
            items.iter().enumerate().find_map(|(number, value)| within(Step::Item(number), value.get_ref()))
        }
        _ => None,
    }
}

fn at<'a, 'i>(root: &'a mut DeValue<'i>, path: &[Step]) -> Option<&'a mut DeValue<'i>> {
    if path.is_empty() { Some(root) } else { at_spanned(root, path).map(Spanned::get_mut) }
}

fn at_spanned<'a, 'i>(root: &'a mut DeValue<'i>, path: &[Step]) -> Option<&'a mut Spanned<DeValue<'i>>> {
    let (first, rest) = path.split_first()?;
    let next = match (root, first) {
        (DeValue::Table(table), Step::Key(key)) => table.get_mut(key.as_str())?,
        (DeValue::Array(array), Step::Item(item)) => array.get_mut(*item)?,
        _ => return None,
    };
    if rest.is_empty() { Some(next) } else { at_spanned(next.get_mut(), rest) }
}
