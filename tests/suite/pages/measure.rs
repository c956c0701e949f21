//! Pages as a reader sees them: how full they are, and what stands alone, is divided or has moved over.
//!
//! In: [`Pages`] and the document that they show. Out: [`Measured`]. Invariants: everything is measured on the items of
//! the pages, nothing is asked of those that composed them.

use payom::document::{Document, SectionRole};
use payom::pdf::pages::{Child, GlyphRun, Item, Owner, Pages, Role};
use payom::pdf::style::Style;

use super::words::Names;

/// How far letters reach below their baseline, as a share of their size.
const DESCENT: f32 = 0.22;
/// How far they reach above it.
const ASCENT: f32 = 0.7;

/// A paragraph, heading, picture or cell where it stands.
pub(super) struct Piece<'a> {
    pub(super) role: Role,
    /// Roles around it, the outermost first.
    around: Vec<Role>,
    /// In reading order: the page and the run.
    pub(super) runs: Vec<(usize, &'a GlyphRun)>,
    /// Where it starts and ends: page, and the highest and lowest ink.
    pub(super) extent: Vec<(usize, f32, f32)>,
}

impl Piece<'_> {
    fn first(&self) -> usize {
        self.extent.first().map_or(0, |part| part.0)
    }

    fn last(&self) -> usize {
        self.extent.last().map_or(0, |part| part.0)
    }

    /// Lines on a page.
    fn lines(&self, page: usize) -> usize {
        let mut heights: Vec<i32> =
            self.runs.iter().filter(|(own, _)| *own == page).map(|(_, run)| (run.y * 2.0).round() as i32).collect();
        heights.sort_unstable();
        heights.dedup();
        heights.len()
    }

    fn is_in(&self, role: Role) -> bool {
        self.role == role || self.around.contains(&role)
    }
}

/// Why a page may be short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    Figure,
    Row,
    Heading,
    Signatures,
    None,
}

/// What was seen of one edition.
#[derive(Default)]
pub(super) struct Measured {
    /// Of every page but the last: how full it is, why it is not, and what the next one begins with.
    pub(super) fills: Vec<(f32, Reason, String)>,
    /// The highest white strip of any such page, in points.
    pub(super) gap: f32,
    /// What no page may show, with its words.
    pub(super) faults: Vec<(&'static str, String)>,
}

/// Measures an edition.
pub(super) fn measure(document: &Document, pages: &Pages, style: &Style) -> Measured {
    let pieces = pieces(pages);
    let mut measured = Measured::default();
    let names = Names::of(document);
    for (number, piece) in pieces.iter().enumerate() {
        measured.turns(piece);
        names.look(piece, &mut measured.faults);
        if let (Role::Heading(level), Some(next)) = (piece.role, pieces.get(number + 1))
            && next.first() > piece.last()
        {
            let what = if level == 1 { "headline alone" } else { "heading at the foot" };
            measured.faults.push((what, words(piece)));
        }
    }
    measured.opening(document, &pieces);
    for page in 0..pages.pages.len() - 1 {
        let (lowest, gap) = ink(pages, page, style);
        let fill = (pages.paper.1 - style.margins.top - lowest) / style.frame_height();
        let next = pieces.iter().find(|piece| piece.last() > page);
        let reason = if fill < super::FULL {
            reason(document, &pieces, page, lowest - style.margins.bottom, pages, style)
        } else {
            Reason::None
        };
        let words = next.map_or_else(String::new, |next| format!("{:?} {}", next.role, words(next)));
        measured.fills.push((fill, reason, words));
        measured.gap = measured.gap.max(gap);
    }
    measured
}

impl Measured {
    /// What becomes of a paragraph at a page turn.
    fn turns(&mut self, piece: &Piece<'_>) {
        if piece.role == Role::Figure || piece.first() == piece.last() {
            return;
        }
        if piece.lines(piece.first()) == 1 {
            self.faults.push(("orphan", words(piece)));
        }
        if piece.lines(piece.last()) == 1 {
            self.faults.push(("widow", words(piece)));
        }
        for pair in piece.runs.windows(2) {
            if pair[0].0 < pair[1].0 && pair[0].1.text.ends_with('\u{AD}') {
                self.faults.push(("word over a page turn", format!("{}{}", pair[0].1.text, pair[1].1.text)));
            }
        }
    }

    /// Whether text begins on the page of the headline.
    fn opening(&mut self, document: &Document, pieces: &[Piece<'_>]) {
        let Some(headline) = pieces.iter().position(|piece| piece.role == Role::Heading(1)) else { return };
        let between = usize::from(document.standfirst.is_some()) + document.notices(false).count();
        if let Some(text) = pieces.get(headline + 1 + between)
            && text.first() > pieces[headline].last()
        {
            self.faults.push(("headline alone", words(&pieces[headline])));
        }
    }
}

/// The words of a piece.
pub(super) fn words(piece: &Piece<'_>) -> String {
    piece.runs.iter().map(|(_, run)| run.text.as_str()).collect::<String>().chars().take(80).collect()
}

/// Why a page ends where it does: what the next one begins with, and how much room that would have needed.
fn reason(document: &Document, pieces: &[Piece<'_>], page: usize, room: f32, pages: &Pages, style: &Style) -> Reason {
    let top = pages.paper.1 - style.margins.top;
    let Some(at) = pieces.iter().position(|piece| piece.last() > page) else { return Reason::None };
    let next = &pieces[at];
    let depth =
        |piece: &Piece<'_>| piece.extent.iter().find(|part| part.0 == page + 1).map_or(0.0, |part| top - part.2);
    let first = next.first() > page;
    if first && next.is_in(Role::Figure) && depth(next) > room {
        return Reason::Figure;
    }
    if next.is_in(Role::Table) && depth(next) > room {
        return Reason::Row;
    }
    let signed = document.sections.iter().filter(|section| section.role == SectionRole::Signatories);
    if signed.into_iter().any(|section| format!("{:?}", section.blocks).contains(words(next).trim())) {
        return Reason::Signatures;
    }
    if first && matches!(next.role, Role::Heading(_)) {
        let after = pieces[at + 1..].iter().find(|piece| !matches!(piece.role, Role::Heading(_)));
        let lines = 2.0 * style.texts.body.leading;
        let needed = after.map_or(0.0, |after| {
            let start = after.extent.first().map_or(0.0, |part| top - part.1);
            if after.is_in(Role::Figure) || after.is_in(Role::Table) { depth(after) } else { start + lines }
        });
        return if needed + style.spacing.heading_before > room { Reason::Heading } else { Reason::None };
    }
    Reason::None
}

/// Where a page's content ends, and its highest white strip. Footnotes stand at the foot: what is white between them and the
/// text is white below the content.
fn ink(pages: &Pages, page: usize, style: &Style) -> (f32, f32) {
    let content = |owner: Owner| !matches!(owner, Owner::Header | Owner::Footer);
    let mut spans: Vec<(f32, f32, bool)> = pages.pages[page]
        .sequences
        .iter()
        .filter(|sequence| content(sequence.owner))
        .flat_map(|sequence| {
            sequence.items.iter().map(|item| {
                let (top, bottom) = span(item);
                (top, bottom, is_over_notes(item))
            })
        })
        .collect();
    spans.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut lowest, mut gap, mut above_notes) = (pages.paper.1 - style.margins.top, 0.0_f32, 0.0);
    for (top, bottom, over_notes) in spans {
        gap = gap.max(lowest - top);
        if over_notes {
            above_notes = (lowest - top - ABOVE_RULE).max(0.0);
        }
        lowest = lowest.min(bottom);
    }
    (lowest + above_notes, gap)
}

/// What the rule over footnotes keeps from the text.
const ABOVE_RULE: f32 = 9.0;

fn is_over_notes(item: &Item) -> bool {
    matches!(item, Item::Rect { area, .. } if area.width == 72.0 && (area.height - 0.5).abs() < 0.01)
}

/// Top and bottom of an item.
fn span(item: &Item) -> (f32, f32) {
    match item {
        Item::Glyphs(run) => (run.y + ASCENT * run.size, run.y - DESCENT * run.size),
        Item::Rect { area, .. } | Item::Image { area, .. } => (area.y + area.height, area.y),
    }
}

/// All pieces in reading order.
fn pieces(pages: &Pages) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    descend(pages, 0, &mut Vec::new(), &mut all);
    all.retain(|piece| !piece.extent.is_empty());
    all
}

fn descend<'a>(pages: &'a Pages, element: usize, around: &mut Vec<Role>, all: &mut Vec<Piece<'a>>) {
    let own = &pages.elements[element];
    if !matches!(own.role, Role::Link | Role::Span | Role::Reference) || all.is_empty() {
        all.push(Piece { role: own.role, around: around.clone(), runs: Vec::new(), extent: Vec::new() });
    }
    around.push(own.role);
    let piece = all.len() - 1;
    for child in &own.children {
        match *child {
            Child::Element(inner) => descend(pages, inner, around, all),
            Child::Content(page, sequence) => {
                for item in &pages.pages[page].sequences[sequence].items {
                    note(&mut all[piece], page, item);
                }
            }
            Child::Link(..) => {}
        }
    }
    around.pop();
}

fn note<'a>(piece: &mut Piece<'a>, page: usize, item: &'a Item) {
    if let Item::Glyphs(run) = item {
        piece.runs.push((page, run));
    }
    let (top, bottom) = span(item);
    match piece.extent.iter_mut().find(|part| part.0 == page) {
        Some(part) => (part.1, part.2) = (part.1.max(top), part.2.min(bottom)),
        None => piece.extent.push((page, top, bottom)),
    }
}
