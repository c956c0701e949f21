//! Text objects: glyphs at exact places.
//!
//! In: glyph runs and the codes of their glyphs. Out: PDF's text operators (ISO 32000-1 9.4), from `BT` to `ET`. In
//! between: a viewer's pen moves by the widths in the font dictionary and, where a line is spaced out, by the same
//! space after each glyph (`Tc`). Wherever the typesetter put a glyph elsewhere, by more than half a thousandth of an
//! em, the difference is written in whole thousandths against the pen's true place, so rounding never adds up (at most
//! 0.0055 pt at 11 pt). Strings hold codes of one byte, or of two where a face shows more than 255 pairs; most control
//! characters among them need no escape.

use super::WriteError;
use super::content::{Shared, channels};
use super::usage::{Shown, text_of};
use crate::pdf::fonts::Face;
use crate::pdf::pages::{GlyphRun, Rgb};

/// The text object that is being written.
#[derive(Debug, Default)]
pub(super) struct Text {
    /// Where the last line began in the object that is open, in thousandths of a point; it begins at the page's corner.
    open: Option<(i64, i64)>,
    /// Face and size (its bits) in force; they outlast a text object.
    font: Option<(Face, u32)>,
    /// Space after each glyph in force, in ten-thousandths of a point; it too outlasts a text object.
    spacing: i32,
    /// Reused for each run.
    placed: Vec<Placed>,
}

/// A glyph in thousandths of an em from the run's start.
#[derive(Clone, Copy, Debug)]
struct Placed {
    code: u16,
    x: f64,
    width: i32,
}

impl Text {
    /// Appends a run.
    ///
    /// # Errors
    /// When a glyph is not in its face.
    pub(super) fn run(
        &mut self,
        out: &mut Vec<u8>,
        run: &GlyphRun,
        shown: &mut Shown<'_>,
        shared: &Shared<'_>,
        ink: &mut Option<Rgb>,
    ) -> Result<(), WriteError> {
        if run.glyphs.is_empty() {
            return Ok(());
        }
        let missing = |glyph: u16| WriteError::MissingGlyph { face: run.face, glyph };
        let used = shared.usage.of(run.face).ok_or_else(|| missing(0))?;
        let widths = shared.widths.get(run.face.index()).copied().unwrap_or_default();
        let to_em = 1000.0 / f64::from(run.size);
        self.placed.clear();
        self.placed.reserve(run.glyphs.len());
        for (glyph, pair) in run.glyphs.iter().zip(shown) {
            let code = used.code(*pair).ok_or_else(|| missing(glyph.id))?;
            let width = *widths.get(usize::from(code)).ok_or_else(|| missing(glyph.id))?;
            self.placed.push(Placed { code, x: f64::from(glyph.x) * to_em, width });
        }
        self.state(out, run, ink);
        let step = f64::from(self.spacing) / 10_000.0 * to_em;
        let mut line = Line { state: State::Closed, wide: used.is_wide(), y: None, at: 0.0 };
        if let (Some(first), Some(place)) = (run.glyphs.first(), self.placed.first())
            && run.glyphs.iter().all(|glyph| glyph.y.to_bits() == first.y.to_bits() && !glyph.text.is_empty())
        {
            // As nearly all: one line, every glyph with its text.
            begin_line(out, &mut self.open, (thousandths(run.x + first.x), thousandths(run.y + first.y)));
            line.at = place.x;
            out.reserve(4 * self.placed.len());
            for place in &self.placed {
                line.show(out, place.code, place.x);
                line.at += f64::from(place.width) + step;
            }
            line.close(out);
            return Ok(());
        }
        let mut covered = false;
        for (index, (glyph, place)) in run.glyphs.iter().zip(&self.placed).enumerate() {
            // A glyph without text belongs to the one before it; the text of both covers them.
            let more = run.glyphs.get(index + 1).is_some_and(|next| next.text.is_empty());
            if more && !covered {
                line.close(out);
                out.extend(b"\n/Span<</ActualText");
                hexadecimal(out, text_of(run, glyph).unwrap_or_default());
                out.extend(b">>BDC");
                covered = true;
            }
            if line.y != Some(glyph.y.to_bits()) {
                line.close(out);
                begin_line(out, &mut self.open, (thousandths(run.x + glyph.x), thousandths(run.y + glyph.y)));
                (line.y, line.at) = (Some(glyph.y.to_bits()), place.x);
            }
            line.show(out, place.code, place.x);
            line.at += f64::from(place.width) + step;
            if covered && !more {
                line.close(out);
                out.extend(b"\nEMC");
                covered = false;
            }
        }
        line.close(out);
        Ok(())
    }

    /// Opens a text object where none is open; sets colour, font and spacing where they differ.
    fn state(&mut self, out: &mut Vec<u8>, run: &GlyphRun, ink: &mut Option<Rgb>) {
        if self.open.is_none() {
            self.open = Some((0, 0));
            out.extend(b"\nBT");
        }
        if *ink != Some(run.color) {
            operator(out, &channels(run.color), "rg");
            *ink = Some(run.color);
        }
        if self.font != Some((run.face, run.size.to_bits())) {
            out.push(b'\n');
            out.extend(font_name(run.face).as_bytes());
            out.push(b' ');
            number(out, thousandth(run.size));
            out.extend(b" Tf");
            self.font = Some((run.face, run.size.to_bits()));
        }
        let spacing = rounded(common_space(&self.placed) * f64::from(run.size) * 10.0);
        if spacing != self.spacing {
            out.push(b'\n');
            decimal(out, i64::from(spacing), 10_000);
            out.extend(b" Tc");
            self.spacing = spacing;
        }
    }

    /// Ends the object that is open, if any.
    pub(super) fn end(&mut self, out: &mut Vec<u8>) {
        if self.open.take().is_some() {
            out.extend(b"\nET");
        }
    }
}

/// Begins a line, by its way from the line before: lines of a paragraph are then alike, and compress well.
fn begin_line(out: &mut Vec<u8>, before: &mut Option<(i64, i64)>, (x, y): (i64, i64)) {
    let (from_x, from_y) = before.unwrap_or_default();
    out.push(b'\n');
    decimal(out, x - from_x, 1000);
    out.push(b' ');
    decimal(out, y - from_y, 1000);
    out.extend(b" Td");
    *before = Some((x, y));
}

/// The space that most glyphs have after them beyond their width, in thousandths of an em; 0 where there is none in
/// common.
fn common_space(placed: &[Placed]) -> f64 {
    let spaces = || placed.iter().zip(placed.iter().skip(1)).map(|(a, b)| b.x - a.x - f64::from(a.width));
    let untouched = spaces().filter(|space| space.abs() < 0.05).count();
    if placed.len() < 5 || 2 * untouched > placed.len() {
        return 0.0;
    }
    // Most kerned pairs and justified spaces lie elsewhere, so the middle of all spaces is a letter's.
    let mut sorted: Vec<f64> = spaces().collect();
    let middle = sorted.len() / 2;
    let (_, median, _) = sorted.select_nth_unstable_by(middle, f64::total_cmp);
    let near = |space: &f64| (space - *median).abs() < 0.3;
    let (sum, count) = spaces().filter(near).fold((0.0, 0.0), |(sum, count), space| (sum + space, count + 1.0));
    if sum.abs() < 0.1 * count { 0.0 } else { sum / count }
}

/// Appends numbers of at most three decimals and their operator, on a line of their own.
pub(super) fn operator(out: &mut Vec<u8>, operands: &[f32], operator: &str) {
    out.push(b'\n');
    for operand in operands {
        number(out, *operand);
        out.push(b' ');
    }
    out.extend(operator.as_bytes());
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
    /// Codes take two bytes each.
    wide: bool,
    /// Bits of their shift from the baseline; none before the first.
    y: Option<u32>,
    /// Where the viewer's pen is, in thousandths of an em from the run's start.
    at: f64,
}

impl Line {
    fn show(&mut self, out: &mut Vec<u8>, code: u16, wanted: f64) {
        if self.state == State::Closed {
            out.extend(b"\n[");
            self.state = State::Array;
        }
        let back = rounded(self.at - wanted);
        if back != 0 {
            if self.state == State::String {
                out.push(b')');
                self.state = State::Array;
            }
            integer(out, back);
            self.at -= f64::from(back);
        }
        if self.state == State::Array {
            out.push(b'(');
            self.state = State::String;
        }
        let [high, low] = code.to_be_bytes();
        if self.wide {
            push_byte(out, high);
        }
        push_byte(out, low);
    }

    fn close(&mut self, out: &mut Vec<u8>) {
        match self.state {
            State::Closed => {}
            State::Array => out.extend(b"]TJ"),
            State::String => out.extend(b")]TJ"),
        }
        self.state = State::Closed;
    }
}

/// A byte of a string.
fn push_byte(out: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' | b'\r' | 0x80.. => push_escaped(out, byte),
        _ => out.push(byte),
    }
}

#[cold]
fn push_escaped(out: &mut Vec<u8>, byte: u8) {
    match byte {
        // An end of line would be read as a line feed whatever it is.
        b'\r' => out.extend(b"\\r"),
        0..=0x7F => out.extend([b'\\', byte]),
        // All of a page is ASCII, for printpdf takes text.
        _ => {
            let digit = |shift: u8| b'0' + (byte >> shift & 7);
            out.extend([b'\\', digit(6), digit(3), digit(0)]);
        }
    }
}

/// A text string in UTF-16, in hexadecimal.
fn hexadecimal(out: &mut Vec<u8>, text: &str) {
    out.extend(b"<FEFF");
    for unit in text.encode_utf16() {
        for shift in [12, 8, 4, 0] {
            out.extend(b"0123456789abcdef".get(usize::from(unit >> shift & 0xF)));
        }
    }
    out.push(b'>');
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
fn number(out: &mut Vec<u8>, number: f32) {
    decimal(out, thousandths(number), 1000);
}

/// The nearest whole number of thousandths.
fn thousandths(number: f32) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "coordinates are far below 2^31 thousandths")]
    let whole = (f64::from(number) * 1000.0).round() as i64;
    whole
}

/// A number of parts, of which `one` make a whole.
fn decimal(out: &mut Vec<u8>, parts: i64, one: u64) {
    if parts < 0 {
        out.push(b'-');
    }
    let (whole, mut rest) = (parts.unsigned_abs() / one, parts.unsigned_abs() % one);
    integer(out, i32::try_from(whole).unwrap_or(i32::MAX));
    if rest > 0 {
        out.push(b'.');
    }
    let mut unit = one / 10;
    while rest > 0 && unit > 0 {
        out.push(b'0' + u8::try_from(rest / unit).unwrap_or_default());
        rest %= unit;
        unit /= 10;
    }
}

/// Appends a whole number.
pub(super) fn integer(out: &mut Vec<u8>, number: i32) {
    if number < 0 {
        out.push(b'-');
    }
    let rest = number.unsigned_abs();
    // Most are a kern.
    if let digit @ 0..=9 = rest {
        out.push(digit_of(digit));
    } else if let two @ 10..=99 = rest {
        out.extend([digit_of(two / 10), digit_of(two % 10)]);
    } else {
        integer(out, i32::try_from(rest / 100).unwrap_or_default());
        out.extend([digit_of(rest / 10 % 10), digit_of(rest % 10)]);
    }
}

fn digit_of(number: u32) -> u8 {
    b'0' + u8::try_from(number).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(wide: bool, codes: &[(u16, f64)]) -> String {
        let (mut out, mut line) = (Vec::new(), Line { state: State::Closed, wide, y: None, at: 0.0 });
        for (code, wanted) in codes {
            line.show(&mut out, *code, *wanted);
            line.at += 500.0;
        }
        line.close(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn glyphs_share_a_string_until_one_is_moved() {
        assert_eq!(line(false, &[(0x41, 0.0), (0x42, 500.4), (0x43, 980.0)]), "\n[(AB)20(C)]TJ");
        assert_eq!(line(true, &[(0x41, 0.0), (0x42, 500.4), (0x43, 980.0)]), "\n[(\0A\0B)20(\0C)]TJ");
        assert_eq!(line(false, &[(0x41, -30.0)]), "\n[30(A)]TJ");
        assert_eq!(line(false, &[]), "");
    }

    #[test]
    fn small_differences_are_made_up_before_they_add_up() {
        let codes: Vec<(u16, f64)> = (0..6).map(|n| (0x41, f64::from(n) * 500.2)).collect();
        assert_eq!(line(false, &codes), "\n[(AAA)-1(AAA)]TJ");
    }

    #[test]
    fn a_space_that_most_glyphs_have_is_set_once() {
        let placed = |spaces: &[f64]| -> Vec<Placed> {
            let mut x = 0.0;
            let place = |space: &f64| {
                x += 500.0 + space;
                Placed { code: 1, x, width: 500 }
            };
            [0.0].iter().chain(spaces).map(place).collect()
        };
        assert!((common_space(&placed(&[3.1, 3.1, 80.0, 3.1, -12.0, 3.1])) - 3.1).abs() < 1e-9);
        let untouched = [common_space(&placed(&[0.0, 0.02, 80.0, 0.0])), common_space(&placed(&[5.0, 5.0]))];
        assert_eq!(untouched, [0.0, 0.0]);
    }

    #[test]
    fn bytes_that_mean_something_are_escaped() {
        let codes = [(0x28, 0.0), (0x0D, 500.0), (0x5C, 1000.0), (0xFF, 1500.0)];
        assert_eq!(line(false, &codes), "\n[(\\(\\r\\\\\\377)]TJ");
        assert_eq!(line(true, &[(0x28, 0.0), (0x0D, 500.0)]), "\n[(\0\\(\0\\r)]TJ");
        assert_eq!(line(true, &[(0x01FF, 0.0), (0x80, 500.0)]), "\n[(\u{1}\\377\0\\200)]TJ");
    }

    #[test]
    fn numbers_are_short() {
        let written = |value: f32| {
            let mut out = Vec::new();
            number(&mut out, value);
            String::from_utf8(out).unwrap()
        };
        let values = [0.0, -0.0001, 12.0, 0.5, -3.25, 595.276, 1234.005, -20_070.0];
        assert_eq!(values.map(written), ["0", "0", "12", "0.5", "-3.25", "595.276", "1234.005", "-20070"]);
    }
}
