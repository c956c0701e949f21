//! The part of the document about these kinds.
//!
//! In: what became of each fault, and the figures of other programs (`peers.tsv`). Out: Markdown. Invariant: a kind that
//! nobody finds has its row like any other.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::table::KINDS;
use super::{Kind, Outcome, Reach, TIMES};
use crate::project::repository;

/// What other programs found, as `tests/peers.sh` wrote it.
struct Peers {
    /// With their versions.
    names: Vec<String>,
    /// Of each kind, and of the right texts, how many each program found.
    rows: BTreeMap<String, Vec<usize>>,
}

fn peers() -> Peers {
    let path = repository().join("tests/suite/faults/kinds/peers.tsv");
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let mut rows = text.lines().map(|line| line.split('\t').collect::<Vec<&str>>());
    let names = rows.next().map(|row| row[1..].iter().map(ToString::to_string).collect()).unwrap_or_default();
    let figures = |row: Vec<&str>| (row[0].to_owned(), row[1..].iter().map(|cell| cell.parse().unwrap()).collect());
    Peers { names, rows: rows.map(figures).collect() }
}

/// How many faults of each kind each program found: Payom first.
fn row(index: usize, kind: &Kind, done: &[(usize, Outcome)], peers: &Peers) -> Vec<usize> {
    let own = &done[index * TIMES..(index + 1) * TIMES];
    let found = own.iter().filter(|(_, (codes, _))| !codes.is_empty()).count();
    let others = peers.names.iter().enumerate();
    let of = |(at, _)| peers.rows.get(kind.words).and_then(|row| row.get(at)).copied().unwrap_or_default();
    std::iter::once(found).chain(others.map(of)).collect()
}

fn cells(figures: impl IntoIterator<Item = usize>) -> String {
    figures.into_iter().fold(String::new(), |out, figure| out + &format!(" {figure} |"))
}

/// The whole part. `alarms` is what Payom says about the right texts.
pub(super) fn write(done: &[(usize, Outcome)], alarms: usize) -> String {
    let peers = peers();
    let rows: Vec<Vec<usize>> =
        KINDS.iter().enumerate().map(|(index, kind)| row(index, kind, done, &peers)).collect();
    let names: String = peers.names.iter().fold(String::from(" Payom |"), |out, name| out + &format!(" {name} |"));
    let rule = "--:|".repeat(peers.names.len() + 1);
    let mut out = summary(&rows, alarms, &peers, &format!("|{names}\n|---|{rule}"));
    let mut area = "";
    for (index, kind) in KINDS.iter().enumerate() {
        if kind.area != area {
            area = kind.area;
            let _ = write!(out, "\n### {}\n\n| fault |{names} codes of Payom |\n|---|{rule}---|\n", capital(area));
        }
        let own = &done[index * TIMES..(index + 1) * TIMES];
        let codes: BTreeSet<&str> = own.iter().flat_map(|(_, (codes, _))| codes.iter().map(String::as_str)).collect();
        let mut notes: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
        match kind.reach {
            Reach::Meaning => notes.insert(0, "*not detectable mechanically*".to_owned()),
            Reach::Machine if codes.is_empty() => notes.push("**not found**".to_owned()),
            Reach::Machine => {}
        }
        let _ = writeln!(out, "| {} |{} {} |", kind.words, cells(rows[index].iter().copied()), notes.join(", "));
    }
    out
}

/// How many faults and kinds each program finds, and what it says about the right texts.
fn summary(rows: &[Vec<usize>], alarms: usize, peers: &Peers, head: &str) -> String {
    let columns = 0..=peers.names.len();
    let faults = columns.clone().map(|at| rows.iter().map(|row| row[at]).sum());
    let kinds = columns.clone().map(|at| rows.iter().filter(|row| row[at] > 0).count());
    let always = columns.map(|at| rows.iter().filter(|row| row[at] == TIMES).count());
    let right = std::iter::once(alarms).chain(peers.rows.get("right texts").into_iter().flatten().copied());
    let hopeless = KINDS.iter().filter(|kind| kind.reach == Reach::Meaning).count();
    format!(
        "{} kinds, each planted {TIMES} times; {hopeless} of them need the meaning of the text: no program can find them but by\n\
         accident.\n\n\
         | {head}\n\
         | faults found, of {} |{}\n| kinds found each time, of {} |{}\n| kinds found at least once |{}\n\
         | said about the right texts |{}\n",
        KINDS.len(),
        KINDS.len() * TIMES,
        cells(faults),
        KINDS.len(),
        cells(always),
        cells(kinds),
        cells(right),
    )
}

/// A heading.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
