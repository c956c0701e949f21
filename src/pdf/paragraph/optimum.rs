//! Chooses line ends for a paragraph as a whole.
//!
//! In: candidates with running totals. Out: the chosen ones, by index, the last being the paragraph's end. In between:
//! the demerits of Knuth and Plass (1981), with four classes of tightness; starts whose line would be too wide are
//! dropped, so the work grows with the length of the text times the candidates of one line.

use super::Manner;
use super::items::{Candidate, End, Items};
use crate::pdf::style::Breaking;

/// Cost of any line: fewer lines are better.
const LINE: f64 = 10.0;
/// Demerits of a last line that is too short.
const SHORT_LAST_LINE: f64 = 150_000.0;
/// Demerits of a third hyphen in a row.
const THIRD_HYPHEN: f64 = 100.0;
/// Badness is not counted beyond this.
const WORST: f64 = 1e7;

#[derive(Clone, Copy, Debug)]
struct Node {
    candidate: usize,
    before: usize,
    demerits: f64,
    tightness: u8,
    hyphens: u8,
}

/// What a search takes, kept from one to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    nodes: Vec<Node>,
    active: Vec<usize>,
}

/// Chooses line ends; never empty unless there is nothing to set.
pub(super) fn choose(
    items: &Items,
    measure: f32,
    manner: Manner,
    breaking: &Breaking,
    scratch: &mut Scratch,
) -> Vec<usize> {
    let mut target = f64::from(measure);
    if manner == Manner::Balanced {
        target = balance(items, target);
    }
    let search = Search { candidates: &items.candidates, measure: target, manner, breaking };
    let tolerance = f64::from(breaking.tolerance);
    let found = search.run(Some(tolerance), scratch).or_else(|| search.run(None, scratch));
    found.unwrap_or_else(|| first_fit(items, target))
}

/// The least measure that needs no more lines than the given one.
fn balance(items: &Items, measure: f64) -> f64 {
    let lines = first_fit(items, measure).len();
    let (mut low, mut high) = (measure / 3.0, measure);
    for _ in 0..12 {
        let middle = (low + high) / 2.0;
        let fits = first_fit(items, middle);
        let widest = fits.iter().scan(0, |from, &to| Some(width(items, std::mem::replace(from, to), to)));
        if fits.len() <= lines && widest.fold(0.0, f64::max) <= middle + 0.01 {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

fn width(items: &Items, from: usize, to: usize) -> f64 {
    match (items.candidates.get(from), items.candidates.get(to)) {
        (Some(start), Some(end)) => end.before.width - start.after.width + f64::from(end.hyphen),
        _ => 0.0,
    }
}

/// Fills each line as far as it goes.
fn first_fit(items: &Items, measure: f64) -> Vec<usize> {
    let mut ends = Vec::new();
    let last = items.candidates.len().saturating_sub(1);
    let mut from = 0;
    while from < last {
        let mut to = from + 1;
        while to < last && width(items, from, to + 1) <= measure {
            to += 1;
        }
        ends.push(to);
        from = to;
    }
    ends
}

struct Search<'a> {
    candidates: &'a [Candidate],
    measure: f64,
    manner: Manner,
    breaking: &'a Breaking,
}

impl Search<'_> {
    /// One pass. With a tolerance, looser lines are refused and there may be no answer.
    fn run(&self, tolerance: Option<f64>, scratch: &mut Scratch) -> Option<Vec<usize>> {
        let last = self.candidates.len().checked_sub(1)?;
        let Scratch { nodes, active } = scratch;
        nodes.clear();
        nodes.push(Node { candidate: 0, before: 0, demerits: 0.0, tightness: 1, hyphens: 0 });
        active.clear();
        active.push(0_usize);
        for (position, end) in self.candidates.iter().enumerate().skip(1) {
            let mut best: [Option<Node>; 4] = [None; 4];
            let mut narrowest = None;
            active.retain(|&index| {
                let Some(&node) = nodes.get(index) else { return false };
                let Some(start) = self.candidates.get(node.candidate) else { return false };
                let Some(ratio) = self.ratio(start, end, position == last) else {
                    narrowest = Some(index);
                    return self.may_still_fit(start, end);
                };
                if tolerance.is_some_and(|limit| ratio > limit) {
                    return true;
                }
                let next = self.extend(index, &node, position, end, ratio, position == last);
                if let Some(slot) = best.get_mut(usize::from(next.tightness))
                    && slot.is_none_or(|known| next.demerits < known.demerits)
                {
                    *slot = Some(next);
                }
                true
            });
            for node in best.into_iter().flatten() {
                active.push(nodes.len());
                nodes.push(node);
            }
            if active.is_empty() {
                if tolerance.is_some() {
                    return None;
                }
                // Nothing fits: the line is overfull, which only a measure narrower than one character can cause.
                let before = narrowest?;
                active.push(nodes.len());
                nodes.push(Node { candidate: position, before, demerits: WORST * WORST, tightness: 0, hyphens: 0 });
            }
        }
        let finish = active
            .iter()
            .filter_map(|&index| nodes.get(index).map(|node| (index, node)))
            .filter(|(_, node)| node.candidate == last)
            .min_by(|a, b| a.1.demerits.total_cmp(&b.1.demerits))?;
        let mut ends = Vec::new();
        let mut index = finish.0;
        while index != 0 {
            let node = nodes.get(index)?;
            ends.push(node.candidate);
            index = node.before;
        }
        ends.reverse();
        Some(ends)
    }

    /// How far the spaces of a line must give: above 0 in units of stretch, below in units of shrink; `None` when
    /// they cannot.
    fn ratio(&self, start: &Candidate, end: &Candidate, last: bool) -> Option<f64> {
        let natural = end.before.width - start.after.width + f64::from(end.hyphen);
        let room = self.measure + f64::from(end.hang_right + start.hang_left);
        let rest = room - natural;
        if self.manner != Manner::Justified {
            let rag = match self.manner {
                Manner::Balanced => self.measure / 4.0,
                _ => f64::from(self.breaking.rag) * RAG_EM,
            };
            return (rest >= -1e-3).then_some(if last && self.manner == Manner::Ragged { 0.0 } else { rest / rag });
        }
        if rest < 0.0 {
            let shrink = end.before.shrink - start.after.shrink;
            return (shrink > 0.0 && -rest <= shrink + 1e-6).then(|| rest / shrink).or((rest > -1e-3).then_some(0.0));
        }
        if last {
            return Some(0.0);
        }
        let stretch = end.before.stretch - start.after.stretch;
        Some(if stretch > 0.0 {
            rest / stretch
        } else if rest < 1.0 {
            0.0
        } else {
            1e3
        })
    }

    /// Whether a start whose line is too wide at this end may have a good one at a later end: hyphen and hanging
    /// punctuation differ from end to end.
    fn may_still_fit(&self, start: &Candidate, end: &Candidate) -> bool {
        let least = end.before.width - start.after.width - (end.before.shrink - start.after.shrink);
        least <= self.measure + f64::from(start.hang_left) + RAG_EM
    }

    fn extend(&self, index: usize, node: &Node, position: usize, end: &Candidate, ratio: f64, last: bool) -> Node {
        let badness = (100.0 * ratio.abs().powi(3)).min(WORST);
        let tightness: u8 = match ratio {
            r if r < -0.5 => 0,
            r if r <= 0.5 => 1,
            r if r <= 1.0 => 2,
            _ => 3,
        };
        let mut demerits = (LINE + badness).powi(2) + end.penalty.powi(2);
        let hyphens = if end.end == End::Plain { 0 } else { node.hyphens + 1 };
        let consecutive = f64::from(self.breaking.consecutive_hyphens);
        match hyphens {
            0 | 1 => {}
            2 => demerits += consecutive,
            _ => demerits += consecutive * THIRD_HYPHEN,
        }
        if tightness.abs_diff(node.tightness) > 1 && self.manner == Manner::Justified {
            demerits += f64::from(self.breaking.uneven);
        }
        if last {
            if node.hyphens > 0 {
                demerits += f64::from(self.breaking.last_hyphen);
            }
            let start = self.candidates.get(node.candidate).map_or(0.0, |c| c.after.width);
            let natural = end.before.width - start;
            if node.candidate != 0 && natural < self.measure * f64::from(self.breaking.last_line) {
                demerits += SHORT_LAST_LINE;
            }
        }
        Node { candidate: position, before: index, demerits: node.demerits + demerits, tightness, hyphens }
    }
}

/// Points in an em of ordinary running text: the unit of the ragged edge does not depend on the type size.
const RAG_EM: f64 = 10.0;
