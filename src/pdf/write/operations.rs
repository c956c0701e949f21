//! What is done on one page, as printpdf's operations.
//!
//! In: what is painted, in order. Out: typed operations; glyphs as operators of our own, handed over as one operation that
//! printpdf does not know. Invariants: a colour is set only where it differs from the one in force; what was written as
//! operators comes before the operation that follows it.

use std::collections::BTreeMap;

use printpdf::{Color, DictItem, Greyscale, Op};

use super::number::thousandth;
use crate::pdf::pages::Rgb;

/// Room for the operations of a page of text.
const TYPICAL: usize = 400;

/// Operations so far, and the colour that they leave.
#[derive(Debug)]
pub(super) struct Operations {
    typed: Vec<Op>,
    /// Operators that are not handed over yet, in ASCII.
    pub(super) written: Vec<u8>,
    ink: Option<Rgb>,
}

impl Operations {
    pub(super) fn new() -> Self {
        Self { typed: Vec::with_capacity(TYPICAL), written: Vec::new(), ink: None }
    }

    /// All operations of the page.
    pub(super) fn finish(mut self) -> Vec<Op> {
        self.hand_over();
        self.typed
    }

    /// Adds an operation.
    pub(super) fn push(&mut self, operation: Op) {
        self.hand_over();
        self.typed.push(operation);
    }

    /// Sets the colour of fills and text.
    pub(super) fn fill_color(&mut self, color: Rgb) {
        if self.ink != Some(color) {
            let [r, g, b] = [color.0, color.1, color.2].map(|channel| thousandth(f32::from(channel) / 255.0));
            // Greys are printed with black ink alone.
            let col = if color.0 == color.1 && color.1 == color.2 {
                Color::Greyscale(Greyscale { percent: r, icc_profile: None })
            } else {
                Color::Rgb(printpdf::Rgb { r, g, b, icc_profile: None })
            };
            self.push(Op::SetFillColor { col });
            self.ink = Some(color);
        }
    }

    /// Begins a marked-content sequence with properties.
    pub(super) fn begin<const N: usize>(&mut self, tag: &str, properties: [(&str, DictItem); N]) {
        let properties = dictionary(properties);
        self.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
    }

    /// Ends a marked-content sequence.
    pub(super) fn end(&mut self) {
        self.push(Op::EndMarkedContentWithProperties);
    }

    fn hand_over(&mut self) {
        if !self.written.is_empty() {
            #[expect(clippy::expect_used, reason = "operators are written in ASCII")]
            let key = String::from_utf8(std::mem::take(&mut self.written)).expect("ASCII");
            self.typed.push(Op::Unknown { key, value: Vec::new() });
        }
    }
}

/// A dictionary as printpdf has it.
pub(super) fn dictionary<const N: usize>(entries: [(&str, DictItem); N]) -> DictItem {
    DictItem::Dict { map: BTreeMap::from(entries.map(|(key, value)| (key.to_owned(), value))) }
}

/// A name as printpdf has it.
pub(super) fn name(name: &str) -> DictItem {
    DictItem::Name(name.into())
}
