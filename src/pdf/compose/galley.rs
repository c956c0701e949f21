//! Set material that is not yet on a page.
//!
//! In: lines, pictures, rules. Out: [`Galley`]s, whose parts keep their places to each other. Invariants: y runs down
//! from the top of the galley, x right from the left edge of the frame.

use crate::pdf::pages::Rgb;
use crate::pdf::paragraph::{Alignment, Line};
use crate::pdf::style::TextStyle;
use crate::pdf::tags::TagTarget;

/// An item at a place.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    /// From the left edge.
    pub(crate) x: f32,
    /// Down from the top; for lines, where the baseline is.
    pub(crate) y: f32,
    /// What stands there.
    pub(crate) item: Item,
}

impl Placed {
    /// An item at a place.
    pub(super) fn new(x: f32, y: f32, item: Item) -> Self {
        Self { x, y, item }
    }
}

/// Something that can be placed.
#[derive(Clone, Debug)]
pub(crate) enum Item {
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
        target: TagTarget,
    },
    /// An entry of the outline leads here.
    Bookmark {
        /// Depth from 1.
        level: u8,
        /// Words.
        title: String,
    },
}

/// Width and height in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub(super) width: f32,
    pub(super) height: f32,
}

/// Where lines stand, and how their right edge is treated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    /// Left edge.
    pub(super) x: f32,
    /// Width of a line.
    pub(super) width: f32,
    /// How the right edge is treated.
    pub(super) alignment: Alignment,
}

impl Measure {
    /// Lines that are straight at the left.
    pub(super) fn ragged(x: f32, width: f32) -> Self {
        Self { x, width, alignment: Alignment::Ragged }
    }

    /// Lines of about equal length, at the left edge of the galley.
    pub(super) fn balanced(width: f32) -> Self {
        Self { x: 0.0, width, alignment: Alignment::Balanced }
    }
}

/// A block whose parts keep their places to each other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Galley {
    /// What it holds.
    pub(crate) items: Vec<Placed>,
    /// How high it is.
    pub(crate) height: f32,
    /// How far its text reaches to the right.
    pub(super) width: f32,
}

impl Galley {
    /// Adds lines below what is there.
    pub(super) fn lines(&mut self, x: f32, lines: Vec<Line>, style: &TextStyle, cap_height: f32) {
        for line in lines {
            self.width = self.width.max(x + line.width);
            let y = self.height + baseline(style, cap_height);
            self.items.push(Placed::new(x, y, Item::Line(line)));
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
        self.items.extend(other.items.into_iter().map(|own| Placed { x: x + own.x, y: y + own.y, ..own }));
    }

    /// Places an item; the galley does not grow.
    pub(super) fn place(&mut self, x: f32, y: f32, item: Item) {
        self.items.push(Placed::new(x, y, item));
    }
}

/// Where the baseline lies in a line's height: capitals, whose height is given in em, stand in the middle.
pub(super) fn baseline(style: &TextStyle, cap_height: f32) -> f32 {
    (style.leading + cap_height * style.size) / 2.0
}
