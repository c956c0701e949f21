//! The records of one language.
//!
//! In: the lines of a lock that was read, and what changes after. Out: the records of each name. Invariants: of what was read only the places of the
//! lines are kept, for an archive has hundreds of thousands (`cargo bench --bench archive` shows the memory); a name that changed has
//! no such line any more.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound;

use super::lock_line::{Line, Record, at, compare, name, name_at, parse};

/// By name.
#[derive(Clone, Debug, Default)]
pub(super) struct Records {
    /// Where the lines begin that stand, in the order of their names.
    lines: Vec<u32>,
    /// What changed.
    changed: BTreeMap<Box<str>, Vec<Record>>,
}

impl Records {
    /// Takes over a line that begins at a place of the file; [`Records::sort`] comes after the last.
    pub(super) fn push(&mut self, start: u32) {
        self.lines.push(start);
    }

    /// Puts the lines in order. Of the same name they stay in that of the file; the same line counts once.
    pub(super) fn sort(&mut self, file: &str) {
        let own = |start: &u32| name_at(file, *start);
        self.lines.shrink_to_fit();
        if self.lines.is_sorted_by(|one, other| own(one) < own(other)) {
            return;
        }
        self.lines.sort_by_key(own);
        let mut same: Vec<&str> = Vec::new();
        self.lines.retain(|start| {
            let line = at(file, *start);
            if same.last().is_some_and(|last| name(last) != name(line)) {
                same.clear();
            }
            let is_new = !same.contains(&line);
            same.push(line);
            is_new
        });
    }

    /// Those of a name: none, one, or several after a merge.
    pub(super) fn get(&self, file: &str, name: &str) -> Cow<'_, [Record]> {
        let lines = self.standing(file, name);
        match self.lines.get(lines).filter(|lines| !lines.is_empty()) {
            Some(lines) => lines.iter().filter_map(|start| record(file, *start)).collect(),
            None => Cow::Borrowed(self.changed.get(name).map_or(&[], Vec::as_slice)),
        }
    }

    /// Whether there is one of a name.
    pub(super) fn has(&self, file: &str, name: &str) -> bool {
        !self.standing(file, name).is_empty() || self.changed.contains_key(name)
    }

    /// Puts others in the place of those of a name.
    pub(super) fn set(&mut self, file: &str, name: &str, records: Vec<Record>) {
        self.take(file, name);
        self.changed.insert(name.into(), records);
    }

    /// Takes those of a name away.
    pub(super) fn take(&mut self, file: &str, name: &str) -> Option<Vec<Record>> {
        let records = self.has(file, name).then(|| self.get(file, name).into_owned());
        let lines = self.standing(file, name);
        self.lines.drain(lines);
        self.changed.remove(name);
        records
    }

    /// Keeps only names that `wanted` wants; how many went.
    pub(super) fn retain(&mut self, file: &str, mut wanted: impl FnMut(&str) -> bool) -> usize {
        let (mut last, mut gone) = (("", true), 0);
        self.lines.retain(|start| {
            let name = name_at(file, *start);
            if name != last.0 {
                last = (name, wanted(name));
                gone += usize::from(!last.1);
            }
            last.1
        });
        let before = self.changed.len();
        self.changed.retain(|name, _| wanted(name));
        gone + before - self.changed.len()
    }

    /// How many names there are.
    pub(super) fn len(&self, file: &str) -> usize {
        let mut last = "";
        let names = self.lines.iter().map(|start| name_at(file, *start));
        names.filter(|name| std::mem::replace(&mut last, name) != *name).count() + self.changed.len()
    }

    /// Whether there is no name.
    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.changed.is_empty()
    }

    /// The names that begin with some letters, each once, in order.
    pub(super) fn names<'a>(&'a self, file: &'a str, start: &str) -> Vec<&'a str> {
        let from = self.lines.partition_point(|own| name_at(file, *own) < start);
        let lines = self.lines.get(from..).unwrap_or_default().iter();
        let lines = lines.map(|own| name_at(file, *own)).take_while(|name| name.starts_with(start));
        let changed =
            self.changed.range::<str, _>((Bound::Included(start), Bound::Unbounded)).map(|(name, _)| &**name);
        let mut names: Vec<&str> = lines.chain(changed.take_while(|name| name.starts_with(start))).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// All records, in no order.
    pub(super) fn all(&self, file: &str) -> impl Iterator<Item = Record> {
        let lines = self.lines.iter().filter_map(move |start| record(file, *start));
        lines.chain(self.changed.values().flatten().copied())
    }

    /// Which of the lines are of a name.
    fn standing(&self, file: &str, name: &str) -> std::ops::Range<usize> {
        let start = self.lines.partition_point(|line| compare(file, *line, name).is_lt());
        let of_it = self.lines.iter().skip(start).take_while(|line| compare(file, **line, name).is_eq()).count();
        start..start + of_it
    }
}

/// The record in the line of a file that begins at a place.
fn record(file: &str, start: u32) -> Option<Record> {
    match parse(at(file, start)) {
        Some(Line::Record(_, record)) => Some(record),
        _ => None,
    }
}
