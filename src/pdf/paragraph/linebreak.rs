//! Chooses line ends for a paragraph as a whole.
//!
//! In: candidates with running totals. Out: the chosen ones, by index, the last being the paragraph's end. Invariants:
//! the demerits of Knuth and Plass (1981), with four classes of tightness; starts whose line would be too wide are
//! dropped, so the work grows with the length of the text times the candidates of one line.

use super::atom::End;
use super::items::{Candidate, Items};
use super::line::{Alignment, Paragraph};

/// Cost of any line: fewer lines are better.
const LINE: f64 = 10.0;
/// Demerits of a last line that is too short.
const SHORT_LAST_LINE: f64 = 600_000.0;
/// Demerits of a third hyphen in a row.
const THIRD_HYPHEN: f64 = 100.0;
/// Balanced text of so few lines may take one more for the sake of sense.
const SENSE: usize = 2;
/// What a line costs where it may not.
const LINE_MORE: f64 = 7e5;
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

/// Chooses line ends; never empty unless there is nothing to set.
pub(super) fn choose(paragraph: &Paragraph<'_>, items: &Items) -> Vec<usize> {
    let measure = f64::from(paragraph.measure);
    let even = if paragraph.alignment == Alignment::Balanced { balance(items, measure) } else { measure };
    let balanced = paragraph.alignment == Alignment::Balanced;
    let breaking = paragraph.breaking;
    let line = if balanced && first_fit(items, measure).len() > SENSE { LINE_MORE } else { f64::from(breaking.line) };
    let most = f64::from(breaking.most_tracking / (breaking.letter_stretch * breaking.stretch).max(1e-6));
    let search = Search { candidates: &items.candidates, paragraph, measure, even, line, most };
    let tolerance = f64::from(paragraph.breaking.tolerance);
    let found = search.run(Some(tolerance)).or_else(|| search.run(None));
    found.unwrap_or_else(|| first_fit(items, measure))
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
    natural(&items.candidates[from], &items.candidates[to])
}

/// The natural width of a line between two candidates.
fn natural(start: &Candidate, end: &Candidate) -> f64 {
    end.before.width - start.after.width + f64::from(end.hyphen)
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
    paragraph: &'a Paragraph<'a>,
    /// The measure, which no line exceeds.
    measure: f64,
    /// What balanced lines should measure: the least that needs no more lines. Sense may ask for a longer one.
    even: f64,
    /// What each line costs besides.
    line: f64,
    /// The ratio beyond which letters move no further apart.
    most: f64,
}

impl Search<'_> {
    /// One pass. With a tolerance, looser lines are refused and there may be no answer.
    fn run(&self, tolerance: Option<f64>) -> Option<Vec<usize>> {
        let last = self.candidates.len().checked_sub(1)?;
        let mut nodes = vec![Node { candidate: 0, before: 0, demerits: 0.0, tightness: 1, hyphens: 0 }];
        let mut active = vec![0];
        for (position, end) in self.candidates.iter().enumerate().skip(1) {
            let mut best: [Option<Node>; 4] = [None; 4];
            let mut narrowest = None;
            active.retain(|&index| {
                let node: Node = nodes[index];
                let start = &self.candidates[node.candidate];
                let Some(ratio) = self.ratio(start, position) else {
                    narrowest = Some(index);
                    return self.may_still_fit(start, end);
                };
                if tolerance.is_some_and(|limit| ratio > limit) {
                    return true;
                }
                let next = Node { candidate: position, before: index, ..self.extended(&node, position, ratio) };
                let slot = &mut best[usize::from(next.tightness)];
                if slot.is_none_or(|known| next.demerits < known.demerits) {
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
        let ends = active.into_iter().filter(|&index| nodes[index].candidate == last);
        let mut index = ends.min_by(|&a, &b| nodes[a].demerits.total_cmp(&nodes[b].demerits))?;
        let mut ends = Vec::new();
        while index != 0 {
            ends.push(nodes[index].candidate);
            index = nodes[index].before;
        }
        ends.reverse();
        Some(ends)
    }

    /// How far the spaces of a line up to a position must give: above 0 in units of stretch, below in units of shrink; `None` when
    /// they cannot.
    fn ratio(&self, start: &Candidate, position: usize) -> Option<f64> {
        let (end, last) = (&self.candidates[position], position + 1 == self.candidates.len());
        let room = self.measure + f64::from(end.hang_right + start.hang_left);
        let rest = room - natural(start, end);
        match self.paragraph.alignment {
            Alignment::Justified => {}
            Alignment::Balanced => {
                let (room, short) = (rest >= -1e-3, rest - (self.measure - self.even));
                return room.then(|| short / (self.even / 4.0));
            }
            Alignment::Ragged | Alignment::Cell => {
                let rag = f64::from(self.paragraph.breaking.rag) * RAG_EM;
                return (rest >= -1e-3).then_some(if last { 0.0 } else { rest / rag });
            }
        }
        if rest < 0.0 {
            let shrink = end.before.shrink - start.after.shrink;
            return (shrink > 0.0 && -rest <= shrink + 1e-6).then(|| rest / shrink).or((rest > -1e-3).then_some(0.0));
        }
        if last {
            return Some(0.0);
        }
        let stretch = end.before.stretch - start.after.stretch;
        let letters = (end.before.letters - start.after.letters) * self.most;
        let spaces = stretch - (end.before.letters - start.after.letters);
        Some(if rest > stretch * self.most && spaces > 0.0 {
            (rest - letters) / spaces
        } else if stretch > 0.0 {
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

    /// What a node costs with a line more that ends at a position, its spaces giving by this ratio.
    fn extended(&self, node: &Node, position: usize, ratio: f64) -> Node {
        let (end, breaking) = (&self.candidates[position], self.paragraph.breaking);
        // Spaces that gape are seen sooner than a hyphen.
        let steep = if self.paragraph.is_justified() && ratio > 1.0 { ratio } else { 1.0 };
        let badness = (100.0 * ratio.abs().powi(3) * steep).min(WORST);
        let tightness: u8 = match ratio {
            r if r < -0.5 => 0,
            r if r <= 0.5 => 1,
            r if r <= 1.0 => 2,
            _ => 3,
        };
        let mut demerits = (LINE + badness).powi(2) + end.penalty.powi(2) + self.line;
        let hyphens = if end.end == End::Plain { 0 } else { node.hyphens + 1 };
        let consecutive = f64::from(breaking.consecutive_hyphens);
        match hyphens {
            0 | 1 => {}
            2 => demerits += consecutive,
            _ => demerits += consecutive * THIRD_HYPHEN,
        }
        if tightness.abs_diff(node.tightness) > 1 && self.paragraph.is_justified() {
            demerits += f64::from(breaking.uneven);
        }
        if position + 1 == self.candidates.len() {
            if node.hyphens > 0 {
                demerits += f64::from(breaking.last_hyphen);
            }
            let natural = end.before.width - self.candidates[node.candidate].after.width;
            let ragged = self.paragraph.alignment == Alignment::Ragged;
            let least = if ragged { breaking.last_line_when_ragged } else { breaking.last_line };
            if node.candidate != 0 && natural < self.measure * f64::from(least) {
                demerits += SHORT_LAST_LINE;
            }
        }
        Node { demerits: node.demerits + demerits, tightness, hyphens, ..*node }
    }
}

/// Points in an em of ordinary running text: the unit of the ragged edge does not depend on the type size.
const RAG_EM: f64 = 10.0;
