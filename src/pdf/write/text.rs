//! Text objects: glyphs at exact places.
//!
//! In: glyph runs and the codes of their glyphs. Out: PDF's text operators (ISO 32000-1 9.4), from `BT` to `ET`. In
//! between: a viewer's pen moves by the widths in the font dictionary; wherever the typesetter put a glyph elsewhere,
//! the difference is written in whole thousandths of an em against the pen's true place, so rounding never adds up
//! (at most 0.0055 pt at 11 pt). Strings hold codes of two bytes; control characters among them need no escape.

use super::WriteError;
use super::content::{Shared, channels, clusters};
use crate::pdf::fonts::Face;
use crate::pdf::pages::{GlyphRun, Rgb};

/// The text object that is being written.
#[derive(Debug, Default)]
pub(super) struct Text {
    out: String,
    /// Face and size (its bits) in force; they outlast a text object.
    font: Option<(Face, u32)>,
}

impl Text {
    /// Appends a run.
    ///
    /// # Errors
    /// When a glyph has no text or is not in its face.
    pub(super) fn run(
        &mut self,
        run: &GlyphRun,
        shared: &Shared<'_>,
        ink: &mut Option<Rgb>,
    ) -> Result<(), WriteError> {
        let missing = |glyph: u16| WriteError::MissingGlyph { face: run.face, glyph };
        let used = shared.usage.of(run.face).ok_or_else(|| missing(0))?;
        let widths = shared.widths.get(run.face.index()).copied().unwrap_or_default();
        if self.out.is_empty() {
            self.out.push_str("BT");
        }
        if *ink != Some(run.color) {
            self.operator(&channels(run.color), "rg");
            *ink = Some(run.color);
        }
        if self.font != Some((run.face, run.size.to_bits())) {
            self.out.push('\n');
            self.out.push_str(font_name(run.face));
            self.out.push(' ');
            number(&mut self.out, thousandth(run.size));
            self.out.push_str(" Tf");
            self.font = Some((run.face, run.size.to_bits()));
        }
        let to_em = 1000.0 / f64::from(run.size);
        let mut line = Line { state: State::Closed, y: None, at: 0 };
        for cluster in clusters(run) {
            let cluster = cluster?;
            let spanned = cluster.glyphs.len() > 1;
            if spanned {
                line.close(&mut self.out);
                self.out.push_str("\n/Span<</ActualText");
                hexadecimal(&mut self.out, cluster.text);
                self.out.push_str(">>BDC");
            }
            for (glyph, text) in cluster.texts() {
                let code = used.code(glyph.id, text).ok_or_else(|| missing(glyph.id))?;
                let width = widths.get(usize::from(code)).ok_or_else(|| missing(glyph.id))?;
                let wanted = rounded(f64::from(glyph.x) * to_em);
                if line.y != Some(glyph.y.to_bits()) {
                    line.close(&mut self.out);
                    self.operator(
                        &[1.0, 0.0, 0.0, 1.0, thousandth(run.x + glyph.x), thousandth(run.y + glyph.y)],
                        "Tm",
                    );
                    (line.y, line.at) = (Some(glyph.y.to_bits()), wanted);
                }
                line.show(&mut self.out, code, wanted);
                line.at += width;
            }
            if spanned {
                line.close(&mut self.out);
                self.out.push_str("\nEMC");
            }
        }
        line.close(&mut self.out);
        Ok(())
    }

    /// The finished object; none where nothing was shown.
    pub(super) fn take(&mut self) -> Option<String> {
        if self.out.is_empty() {
            return None;
        }
        self.out.push_str("\nET");
        Some(std::mem::take(&mut self.out))
    }

    fn operator(&mut self, operands: &[f32], operator: &str) {
        self.out.push('\n');
        for operand in operands {
            number(&mut self.out, *operand);
            self.out.push(' ');
        }
        self.out.push_str(operator);
    }
}

/// Name of a face among the resources, with its slash.
pub(crate) fn font_name(face: Face) -> &'static str {
    const NAMES: [&str; Face::ALL.len()] = ["/T0", "/T1", "/T2", "/T3", "/T4", "/T5", "/T6", "/T7", "/T8"];
    NAMES.get(face.index()).copied().unwrap_or("/T0")
}

/// What is open at the end of the text.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Closed,
    Array,
    String,
}

/// Glyphs that are shown by one operator.
struct Line {
    state: State,
    /// Bits of their shift from the baseline; none before the first.
    y: Option<u32>,
    /// Where the viewer's pen is, in thousandths of an em from the run's start.
    at: i32,
}

impl Line {
    fn show(&mut self, out: &mut String, code: u16, wanted: i32) {
        if self.state == State::Closed {
            out.push_str("\n[");
            self.state = State::Array;
        }
        if wanted != self.at {
            if self.state == State::String {
                out.push(')');
                self.state = State::Array;
            }
            integer(out, self.at - wanted);
            self.at = wanted;
        }
        if self.state == State::Array {
            out.push('(');
            self.state = State::String;
        }
        for byte in code.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => out.extend(['\\', char::from(byte)]),
                // An end of line would be read as a line feed whatever it is.
                b'\r' => out.push_str("\\r"),
                0..=0x7F => out.push(char::from(byte)),
                _ => {
                    let digit = |shift: u8| char::from(b'0' + (byte >> shift & 7));
                    out.extend(['\\', digit(6), digit(3), digit(0)]);
                }
            }
        }
    }

    fn close(&mut self, out: &mut String) {
        match self.state {
            State::Closed => {}
            State::Array => out.push_str("]TJ"),
            State::String => out.push_str(")]TJ"),
        }
        self.state = State::Closed;
    }
}

/// A text string in UTF-16, in hexadecimal.
fn hexadecimal(out: &mut String, text: &str) {
    out.push_str("<FEFF");
    for unit in text.encode_utf16() {
        for shift in [12, 8, 4, 0] {
            out.extend(char::from_digit(u32::from(unit >> shift & 0xF), 16));
        }
    }
    out.push('>');
}

/// The nearest whole number; a call of `f64::round` for each glyph is slower.
fn rounded(number: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "whole thousandths of an em on one line")]
    let whole = (number + 0.5_f64.copysign(number)) as i32;
    whole
}

/// Rounded to a thousandth, so that numbers are short: 0.001 pt is 0.35 µm.
pub(crate) fn thousandth(number: f32) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "back to the precision that it came with")]
    let rounded = ((f64::from(number) * 1000.0).round() / 1000.0) as f32;
    // Never "-0".
    rounded + 0.0
}

/// A number of at most three decimals.
fn number(out: &mut String, number: f32) {
    #[expect(clippy::cast_possible_truncation, reason = "coordinates are far below 2^31 thousandths")]
    let thousandths = (f64::from(number) * 1000.0).round() as i64;
    if thousandths < 0 {
        out.push('-');
    }
    let (whole, mut rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    integer(out, i32::try_from(whole).unwrap_or(i32::MAX));
    if rest > 0 {
        out.push('.');
        for unit in [100, 10, 1] {
            if rest == 0 {
                break;
            }
            out.push(char::from(b'0' + u8::try_from(rest / unit).unwrap_or_default()));
            rest %= unit;
        }
    }
}

fn integer(out: &mut String, number: i32) {
    if number < 0 {
        out.push('-');
    }
    let mut rest = number.unsigned_abs();
    let mut unit = 1;
    while rest / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        out.push(char::from(b'0' + u8::try_from(rest / unit).unwrap_or_default()));
        rest %= unit;
        unit /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(codes: &[(u16, i32)]) -> String {
        let (mut out, mut line) = (String::new(), Line { state: State::Closed, y: None, at: 0 });
        for (code, wanted) in codes {
            line.show(&mut out, *code, *wanted);
            line.at += 500;
        }
        line.close(&mut out);
        out
    }

    #[test]
    fn glyphs_share_a_string_until_one_is_moved() {
        assert_eq!(line(&[(0x41, 0), (0x42, 500), (0x43, 980)]), "\n[(\0A\0B)20(\0C)]TJ");
        assert_eq!(line(&[(0x41, -30)]), "\n[30(\0A)]TJ");
        assert_eq!(line(&[]), "");
    }

    #[test]
    fn bytes_that_mean_something_are_escaped() {
        assert_eq!(line(&[(0x28, 0), (0x0D, 500), (0x5C, 1000)]), "\n[(\0\\(\0\\r\0\\\\)]TJ");
        assert_eq!(line(&[(0x01FF, 0), (0x80, 500)]), "\n[(\u{1}\\377\0\\200)]TJ");
    }

    #[test]
    fn numbers_are_short() {
        let written = |value: f32| {
            let mut out = String::new();
            number(&mut out, value);
            out
        };
        let values = [0.0, -0.0001, 12.0, 0.5, -3.25, 595.276, 1234.005];
        assert_eq!(values.map(written), ["0", "0", "12", "0.5", "-3.25", "595.276", "1234.005"]);
    }
}
