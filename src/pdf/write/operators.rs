//! The operators of one page.
//!
//! In: what is painted, in order. Out: its operators as bytes. Invariants: a colour is set only where it differs from
//! the one in force.

use super::number::push_thousandth;
use crate::pdf::pages::Rgb;

/// Room for the operators of a page of text, in bytes.
const TYPICAL: usize = 16 * 1024;

/// Operators so far, and the colour that they leave.
#[derive(Debug)]
pub(super) struct Operators {
    pub(super) bytes: Vec<u8>,
    ink: Option<Rgb>,
}

impl Operators {
    pub(super) fn new() -> Self {
        Self { bytes: Vec::with_capacity(TYPICAL), ink: None }
    }

    /// Appends numbers of at most three decimals and their operator, on a line of their own.
    pub(super) fn push(&mut self, operands: &[f32], operator: &str) {
        self.bytes.push(b'\n');
        for operand in operands {
            push_thousandth(&mut self.bytes, *operand);
            self.bytes.push(b' ');
        }
        self.bytes.extend(operator.as_bytes());
    }

    /// Sets the colour of fills and text.
    pub(super) fn fill_color(&mut self, color: Rgb) {
        if self.ink != Some(color) {
            self.push(&[color.0, color.1, color.2].map(|channel| f32::from(channel) / 255.0), "rg");
            self.ink = Some(color);
        }
    }
}
