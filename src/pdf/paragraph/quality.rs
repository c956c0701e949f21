//! Facts about how well an edition is set.
//!
//! In: every line and page as it is set. Out: a [`Quality`] to report and to test. Invariants: spaces are measured
//! against their natural width, so 0.25 means a quarter wider and -0.25 a quarter narrower.

/// How full a page is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageUse {
    /// Share of its height down to where its last item ends.
    pub share: f32,
    /// Why it is not full; `None` for a full page, and for the last.
    pub why: Option<WhyShort>,
}

/// Why a page ends before it is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyShort {
    /// A heading stays with its first lines.
    Heading,
    /// A picture does not fit.
    Figure,
    /// A row of a table does not fit.
    Row,
    /// Names in columns do not fit.
    Signatories,
    /// The contacts do not fit.
    Contacts,
    /// A paragraph that is too short to be divided, or lines that stay together.
    Paragraph,
    /// Only the footer follows.
    Footer,
    /// More would fit, but leave another page worse.
    Balance,
}

impl WhyShort {
    /// Whether it is one for which a page may end early: what follows cannot be divided.
    #[must_use]
    pub fn is_reason(self) -> bool {
        matches!(self, Self::Heading | Self::Figure | Self::Row | Self::Signatories)
    }
}

/// How well an edition is set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quality {
    /// Lines of text.
    pub lines: usize,
    /// Lines whose spaces were adjusted to the measure.
    pub justified: usize,
    /// Greatest growth of spaces in a justified line.
    pub worst_stretch: f32,
    /// Greatest shrinking, negative.
    pub worst_shrink: f32,
    /// Lines that end in a hyphen which the setting added.
    pub hyphens: usize,
    /// Most lines in a row that end in a hyphen or dash.
    pub consecutive_hyphens: usize,
    /// Most lines in a row whose spaces touch in justified text: a river of white.
    pub longest_river: usize,
    /// Lines of justified text left short because their spaces would gape.
    pub short: usize,
    /// Lines wider than their measure.
    pub overfull: usize,
    /// Names of persons, months of dates and rows of capitals that are divided.
    pub divided_names: usize,
    /// Hyphens that were added to addresses.
    pub address_hyphens: usize,
    /// Last lines of a paragraph that are no more than the rest of a word.
    pub fragments: usize,
    /// First lines of a paragraph alone at the foot of a page.
    pub orphans: usize,
    /// Last lines of a paragraph alone at the head of a page.
    pub widows: usize,
    /// Lines of running text on the last page.
    pub last_page_lines: usize,
    /// Factor on leading and paragraph spacing; not 1 where that saved a page or filled one.
    pub tightening: f32,
    /// How full each page is.
    pub pages: Vec<PageUse>,
    /// How much closer contacts and footer are set: 0 as the style says, 2 the closest.
    pub closer: usize,
    /// Sum of the sizes of adjustments.
    adjustments: f64,
    /// Sum of their squares.
    squares: f64,
}

/// A line as it was set.
#[derive(Clone, Copy, Debug)]
pub(super) struct SetLine {
    /// Growth of its spaces, if it is justified.
    pub(super) growth: Option<f32>,
    /// Whether it was left short.
    pub(super) short: bool,
    /// Points by which it exceeds its measure.
    pub(super) over: f32,
    /// Whether a hyphen was added.
    pub(super) hyphen: bool,
}

/// Rounding that does not count as too wide, in points.
const NOTHING: f32 = 0.01;

impl Quality {
    /// Mean size of adjustments, whatever their sign.
    #[must_use]
    pub fn mean_adjustment(&self) -> f64 {
        if self.justified == 0 { 0.0 } else { self.adjustments / self.justified as f64 }
    }

    /// Hyphens that the setting added, for every hundred lines.
    #[must_use]
    pub fn hyphens_per_hundred(&self) -> f64 {
        if self.lines == 0 { 0.0 } else { self.hyphens as f64 * 100.0 / self.lines as f64 }
    }

    /// Standard deviation of growth: how even the colour of the page is.
    #[must_use]
    pub fn deviation(&self) -> f64 {
        if self.justified == 0 { 0.0 } else { (self.squares / self.justified as f64).sqrt() }
    }

    /// Counts a line.
    pub(super) fn note_line(&mut self, line: SetLine) {
        self.lines += 1;
        self.hyphens += usize::from(line.hyphen);
        self.short += usize::from(line.short);
        self.overfull += usize::from(line.over > NOTHING);
        if let Some(growth) = line.growth {
            self.justified += 1;
            self.worst_stretch = self.worst_stretch.max(growth);
            self.worst_shrink = self.worst_shrink.min(growth);
            self.adjustments += f64::from(growth.abs());
            self.squares += f64::from(growth).powi(2);
        }
    }

    /// Adds the lines of a paragraph.
    pub(super) fn add(&mut self, paragraph: &Self) {
        self.lines += paragraph.lines;
        self.justified += paragraph.justified;
        self.worst_stretch = self.worst_stretch.max(paragraph.worst_stretch);
        self.worst_shrink = self.worst_shrink.min(paragraph.worst_shrink);
        self.hyphens += paragraph.hyphens;
        self.consecutive_hyphens = self.consecutive_hyphens.max(paragraph.consecutive_hyphens);
        self.longest_river = self.longest_river.max(paragraph.longest_river);
        self.short += paragraph.short;
        self.overfull += paragraph.overfull;
        self.adjustments += paragraph.adjustments;
        self.squares += paragraph.squares;
    }

    /// Counts hyphens in a row.
    pub(super) fn note_paragraph(&mut self, hyphenated: impl Iterator<Item = bool>) {
        let mut row = 0;
        for hyphen in hyphenated {
            row = if hyphen { row + 1 } else { 0 };
            self.consecutive_hyphens = self.consecutive_hyphens.max(row);
        }
    }
}
