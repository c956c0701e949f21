//! Text objects: glyphs at exact places.
//!
//! In: glyph runs and the codes of their glyphs. Out: PDF's text operators (ISO 32000-1 9.4), from `BT` to `ET`.
//! Invariants: a viewer's pen moves by the widths in the font dictionary and, where a line is spaced out, by the same
//! space after each glyph (`Tc`). Wherever the typesetter put a glyph elsewhere, by more than half a thousandth of an
//! em, the difference is written in whole thousandths against the pen's true place, so rounding never adds up (at most
//! 0.0055 pt at 11 pt). Strings hold codes of one byte, or of two where a face shows more than 255 pairs; most control
//! characters among them need no escape.

use printpdf::{DictItem, FontId, Op, PdfFontHandle, Point, Pt};

use super::error::WriteError;
use super::number::{push_integer, thousandth, thousandths};
use super::operations::Operations;
use super::usage::{PairNumbers, Usage, part_count, text_of};
use crate::pdf::fonts::Face;
use crate::pdf::pages::GlyphRun;

/// What the text of one document is written with.
pub(super) struct TextContext<'a> {
    pub(super) usage: &'a Usage,
    /// Advance width of each code in thousandths of an em, by [`Face::index`].
    pub(super) widths: [&'a [i32]; Face::ALL.len()],
    /// The pairs of the glyphs still to come.
    pub(super) numbers: PairNumbers<'a>,
}

/// The text object that is being written.
#[derive(Debug, Default)]
pub(super) struct TextObject {
    /// Where the last line began in the object that is open, in thousandths of a point; it begins at the page's corner.
    open: Option<(i64, i64)>,
    /// Face and size (its bits) in force; they outlast a text object.
    font: Option<(Face, u32)>,
    /// Space after each glyph in force, in ten-thousandths of a point; it too outlasts a text object.
    spacing: i32,
}

/// A glyph in thousandths of an em from the run's start.
#[derive(Clone, Copy, Debug)]
struct Placed {
    code: u16,
    x: f64,
    width: i32,
    /// Not a further part of the glyph before.
    first: bool,
}

impl TextObject {
    /// Appends a run.
    ///
    /// # Errors
    /// When a glyph is not in its face.
    pub(super) fn run(
        &mut self,
        out: &mut Operations,
        run: &GlyphRun,
        context: &mut TextContext<'_>,
    ) -> Result<(), WriteError> {
        if run.glyphs.is_empty() {
            return Ok(());
        }
        let placed = placed(run, context)?;
        self.state(out, run, &placed);
        let step = f64::from(self.spacing) / 10_000.0 * (1000.0 / f64::from(run.size));
        let wide = context.usage.of(run.face).is_wide();
        let mut line = Line { out, state: State::Closed, wide, step, at: 0.0 };
        let mut covered = false;
        let mut baseline = None;
        let mut places = placed.iter().peekable();
        for (index, glyph) in run.glyphs.iter().enumerate() {
            let Some(place) = places.next() else { break };
            // A glyph without text belongs to the one before it; the text of both covers them.
            let more = run.glyphs.get(index + 1).is_some_and(|next| next.text.is_empty());
            if more && !covered {
                line.close();
                let text = text_of(run, glyph).ok_or_else(|| WriteError::lost("the text of a cluster"))?;
                line.out.begin("Span", [("ActualText", text_string(text))]);
                covered = true;
            }
            if baseline != Some(glyph.y.to_bits()) {
                baseline = Some(glyph.y.to_bits());
                let start = (thousandths(run.x + glyph.x), thousandths(run.y + glyph.y));
                line.begin(&mut self.open, start, place.x);
            }
            line.show(place);
            while let Some(part) = places.next_if(|place| !place.first) {
                line.show(part);
            }
            if covered && !more {
                line.close();
                line.out.end();
                covered = false;
            }
        }
        line.close();
        Ok(())
    }

    /// Opens a text object where none is open; sets colour, font and spacing where they differ.
    fn state(&mut self, out: &mut Operations, run: &GlyphRun, placed: &[Placed]) {
        if self.open.is_none() {
            self.open = Some((0, 0));
            out.push(Op::StartTextSection);
        }
        out.fill_color(run.color);
        if self.font != Some((run.face, run.size.to_bits())) {
            let font = PdfFontHandle::External(FontId(font_name(run.face).to_owned()));
            out.push(Op::SetFont { font, size: Pt(thousandth(run.size)) });
            self.font = Some((run.face, run.size.to_bits()));
        }
        let spacing = rounded(common_space(placed) * f64::from(run.size) * 10.0);
        if spacing != self.spacing {
            out.push(Op::SetCharacterSpacing { multiplier: spacing as f32 / 10_000.0 });
            self.spacing = spacing;
        }
    }

    /// Ends the object that is open, if any.
    pub(super) fn end(&mut self, out: &mut Operations) {
        if self.open.take().is_some() {
            out.push(Op::EndTextSection);
        }
    }
}

/// The codes of a run's glyphs, and where they stand.
fn placed(run: &GlyphRun, context: &mut TextContext<'_>) -> Result<Vec<Placed>, WriteError> {
    let missing = |glyph: u16| WriteError::MissingGlyph { face: run.face, glyph };
    let used = context.usage.of(run.face);
    let widths = context.widths[run.face.index()];
    let to_em = 1000.0 / f64::from(run.size);
    let mut placed = Vec::with_capacity(run.glyphs.len());
    for glyph in &run.glyphs {
        let mut x = f64::from(glyph.x) * to_em;
        for part in 0..part_count(run, glyph) {
            let pair = context.numbers.next().ok_or_else(|| missing(glyph.id))?;
            let code = used.code(*pair).ok_or_else(|| missing(glyph.id))?;
            let width = *widths.get(usize::from(code)).ok_or_else(|| missing(glyph.id))?;
            placed.push(Placed { code, x, width, first: part == 0 });
            x += f64::from(width);
        }
    }
    Ok(placed)
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

/// Name of a face among the resources.
pub(super) fn font_name(face: Face) -> &'static str {
    ["T0", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"][face.index()]
}

/// What is open at the end of the text.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Closed,
    Array,
    String,
}

/// Glyphs that are shown by one operator.
struct Line<'a> {
    out: &'a mut Operations,
    state: State,
    /// Codes take two bytes each.
    wide: bool,
    /// Space after each glyph, in thousandths of an em.
    step: f64,
    /// Where the viewer's pen is, in thousandths of an em from the run's start.
    at: f64,
}

impl Line<'_> {
    /// Begins a line, by its way from the line before: lines of a paragraph are then alike, and compress well.
    fn begin(&mut self, before: &mut Option<(i64, i64)>, (x, y): (i64, i64), at: f64) {
        self.close();
        let (from_x, from_y) = before.unwrap_or((0, 0));
        let [way_x, way_y] = [x - from_x, y - from_y].map(|way| Pt(way as f32 / 1000.0));
        self.out.push(Op::SetTextCursor { pos: Point { x: way_x, y: way_y } });
        *before = Some((x, y));
        self.at = at;
    }

    fn show(&mut self, glyph: &Placed) {
        let out = &mut self.out.written;
        if self.state == State::Closed {
            out.push(b'[');
            self.state = State::Array;
        }
        let back = rounded(self.at - glyph.x);
        if back != 0 {
            if self.state == State::String {
                out.push(b')');
                self.state = State::Array;
            }
            push_integer(out, back);
            self.at -= f64::from(back);
        }
        if self.state == State::Array {
            out.push(b'(');
            self.state = State::String;
        }
        let [high, low] = glyph.code.to_be_bytes();
        if self.wide {
            push_byte(out, high);
        }
        push_byte(out, low);
        self.at += f64::from(glyph.width) + self.step;
    }

    fn close(&mut self) {
        match self.state {
            State::Closed => {}
            State::Array => self.out.written.extend(b"]TJ"),
            State::String => self.out.written.extend(b")]TJ"),
        }
        self.state = State::Closed;
    }
}

/// A byte of a string.
fn push_byte(out: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' | b'\r' | b'\n' | 0x80.. => push_escaped(out, byte),
        _ => out.push(byte),
    }
}

#[cold]
fn push_escaped(out: &mut Vec<u8>, byte: u8) {
    match byte {
        // An end of line would be read as a line feed whatever it is.
        b'\r' => out.extend(b"\\r"),
        // Ghostscript 10.00 takes two of them for one.
        b'\n' => out.extend(b"\\n"),
        0..=0x7F => out.extend([b'\\', byte]),
        // All of a page is ASCII, for printpdf takes text.
        _ => {
            let digit = |shift: u8| b'0' + (byte >> shift & 7);
            out.extend([b'\\', digit(6), digit(3), digit(0)]);
        }
    }
}

/// A text string in UTF-16 (ISO 32000-1 7.9.2.2), in hexadecimal.
fn text_string(text: &str) -> DictItem {
    let units = [0xFEFF].into_iter().chain(text.encode_utf16());
    DictItem::String { data: units.flat_map(u16::to_be_bytes).collect(), literal: false }
}

/// The nearest whole number; a call of `f64::round` for each glyph is slower.
fn rounded(number: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "whole thousandths of an em on one line")]
    let whole = (number + 0.5_f64.copysign(number)) as i32;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(wide: bool, codes: &[(u16, f64)]) -> String {
        let mut out = Operations::new();
        let mut line = Line { out: &mut out, state: State::Closed, wide, step: 0.0, at: 0.0 };
        for (code, x) in codes {
            line.show(&Placed { code: *code, x: *x, width: 500, first: true });
        }
        line.close();
        String::from_utf8(out.written).unwrap()
    }

    #[test]
    fn glyphs_share_a_string_until_one_is_moved() {
        assert_eq!(line(false, &[(0x41, 0.0), (0x42, 500.4), (0x43, 980.0)]), "[(AB)20(C)]TJ");
        assert_eq!(line(true, &[(0x41, 0.0), (0x42, 500.4), (0x43, 980.0)]), "[(\0A\0B)20(\0C)]TJ");
        assert_eq!(line(false, &[(0x41, -30.0)]), "[30(A)]TJ");
        assert_eq!(line(false, &[]), "");
    }

    #[test]
    fn small_differences_are_made_up_before_they_add_up() {
        let codes: Vec<(u16, f64)> = (0..6).map(|n| (0x41, f64::from(n) * 500.2)).collect();
        assert_eq!(line(false, &codes), "[(AAA)-1(AAA)]TJ");
    }

    #[test]
    fn a_space_that_most_glyphs_have_is_set_once() {
        let placed = |spaces: &[f64]| -> Vec<Placed> {
            let mut x = 0.0;
            let place = |space: &f64| {
                x += 500.0 + space;
                Placed { code: 1, x, width: 500, first: true }
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
        assert_eq!(line(false, &codes), "[(\\(\\r\\\\\\377)]TJ");
        assert_eq!(line(true, &[(0x28, 0.0), (0x0D, 500.0)]), "[(\0\\(\0\\r)]TJ");
        assert_eq!(line(false, &[(0x0A, 0.0), (0x0A, 500.0)]), "[(\\n\\n)]TJ");
        assert_eq!(line(true, &[(0x01FF, 0.0), (0x80, 500.0)]), "[(\u{1}\\377\0\\200)]TJ");
    }
}
