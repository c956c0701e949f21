//! Set material before it has a place on a page.
//!
//! In: lines, rectangles, pictures. Out: [`Galley`]s (blocks that are never parted) and [`Row`]s (what page breaking
//! works with). In between: y runs down from the top of the galley or row, x right from the left edge of the frame.

use super::pages::Rgb;
use super::paragraph::Line;
use super::style::TextStyle;
use super::tags::Pen;
use super::typeset::Unparted;

/// Something at a place.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// From the left edge.
    pub(super) x: f32,
    /// Down from the top; for lines, where the baseline is.
    pub(super) y: f32,
    /// What.
    pub(super) what: What,
}

/// What a mark shows.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// A line of text.
    Line(Line),
    /// A filled rectangle, hanging down from its place.
    Rect {
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Fill.
        color: Rgb,
    },
    /// A picture, hanging down from its place.
    Image {
        /// Index into the edition's images.
        image: usize,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Whose it is.
        pen: Pen,
    },
    /// An entry of the outline leads here.
    Bookmark {
        /// Depth from 1.
        level: u8,
        /// Words.
        title: String,
    },
}

/// A block whose parts keep their places to each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Galley {
    /// What it holds.
    pub(super) marks: Vec<Mark>,
    /// How high it is.
    pub(super) height: f32,
    /// How far its text reaches to the right.
    pub(super) width: f32,
}

impl Galley {
    /// Adds lines below what is there.
    pub(super) fn lines(&mut self, x: f32, lines: Vec<Line>, style: &TextStyle, cap_height: f32) {
        for line in lines {
            self.width = self.width.max(x + line.width);
            let y = self.height + baseline(style.leading, style.size, cap_height);
            self.marks.push(Mark { x, y, what: What::Line(line) });
            self.height += style.leading;
        }
    }

    /// Adds white space.
    pub(super) fn space(&mut self, height: f32) {
        self.height += height;
    }

    /// Puts another galley at a place; this one grows to hold it.
    pub(super) fn put(&mut self, x: f32, y: f32, other: Self) {
        self.height = self.height.max(y + other.height);
        self.width = self.width.max(x + other.width);
        self.marks.extend(other.marks.into_iter().map(|mark| Mark { x: x + mark.x, y: y + mark.y, ..mark }));
    }

    /// Puts a mark at a place.
    pub(super) fn mark(&mut self, x: f32, y: f32, what: What) {
        self.marks.push(Mark { x, y, what });
    }
}

/// Where the baseline lies in a line's height: capitals stand in the middle.
pub(super) fn baseline(leading: f32, size: f32, cap_height: f32) -> f32 {
    (leading + cap_height * size) / 2.0
}

/// Whether a page may end before a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Join {
    /// The row stays with what is before it.
    Never,
    /// Only where the block that it belongs to cannot stand whole on a page.
    Parted,
    /// It may, at a cost in squared lines of white space.
    Cost(f32),
}

/// What a row is, for page breaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A line of running text.
    Text,
    /// A line that goes with running text: an attribution, a thematic break.
    Aside,
    /// A line of a sub-heading.
    Heading,
    /// A picture in the text, which may be moved past paragraphs to fill a page.
    Picture,
    /// Letterhead, headline, panel; or a picture that stays where it is.
    Block,
}

/// The rule beside a quotation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    /// Where its left edge is.
    pub(super) x: f32,
    /// Tells quotations apart.
    pub(super) quotation: usize,
}

/// The ground behind rows of one block, drawn through those of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ground {
    /// How far it reaches over the row where the row is the first of a page.
    pub(super) above: f32,
    /// How far it reaches below the row where the page ends behind it.
    pub(super) below: f32,
}

/// Material that stays on one page.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// What it is.
    pub(super) kind: Kind,
    /// White space above, dropped at the head of a page.
    pub(super) before: f32,
    /// White space below, where it is more than the next row's space above.
    pub(super) after: f32,
    /// Its height without that space.
    pub(super) height: f32,
    /// Whether a page may end before it.
    pub(super) join: Join,
    /// The rule at its left, drawn through to the next row of the same quotation.
    pub(super) rule: Option<Rule>,
    /// The ground behind it, drawn through to the next row that has one.
    pub(super) ground: Option<Ground>,
    /// What it is to those who wrote it, where it can grow higher than a page.
    pub(super) unparted: Option<Unparted>,
    /// What it holds.
    pub(super) marks: Vec<Mark>,
}

impl Row {
    /// A row that holds a line or a galley.
    pub(super) fn new(kind: Kind, height: f32, join: Join, marks: Vec<Mark>) -> Self {
        Self { kind, before: 0.0, after: 0.0, height, join, rule: None, ground: None, unparted: None, marks }
    }

    /// A row that holds a galley.
    pub(super) fn block(galley: Galley, before: f32, join: Join) -> Self {
        Self { before, ..Self::new(Kind::Block, galley.height, join, galley.marks) }
    }

    /// The same row, said to be something that is never parted.
    pub(super) fn is(self, unparted: Unparted) -> Self {
        Self { unparted: Some(unparted), ..self }
    }

    /// How far its ground reaches over and below it where a page begins or ends with it.
    pub(super) fn ground(&self) -> Ground {
        self.ground.unwrap_or(Ground { above: 0.0, below: 0.0 })
    }

    /// Whether height and space follow the leading when a page is tightened, and its top keeps to the rhythm.
    pub(super) fn is_elastic(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::Aside | Kind::Heading)
    }

    /// Lines of running text in it.
    pub(super) fn lines(&self) -> usize {
        usize::from(self.kind == Kind::Text)
    }

    /// Whether a paragraph starts here and the page may end before it.
    pub(super) fn starts_paragraph(&self) -> bool {
        self.kind == Kind::Text && self.before > 0.0 && self.join != Join::Never
    }
}
