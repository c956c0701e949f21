//! Numbers as PDF writes them (ISO 32000-1 7.3.3).
//!
//! In: numbers. Out: their digits. Invariants: no exponent, no trailing zeros, never "-0".

use std::io::Write as _;

/// Appends a whole number.
pub(super) fn push_integer(out: &mut Vec<u8>, number: impl itoa::Integer) {
    out.extend(itoa::Buffer::new().format(number).as_bytes());
}

/// Appends the shortest text that reads back as the same number.
pub(super) fn push_real(out: &mut Vec<u8>, number: f32) {
    // Writing to a Vec cannot fail.
    let _ = write!(out, "{}", number + 0.0);
}

/// Rounded to a thousandth, so that numbers are short: 0.001 pt is 0.35 µm.
pub(super) fn thousandth(number: f32) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "back to the precision that it came with")]
    let rounded = ((f64::from(number) * 1000.0).round() / 1000.0) as f32;
    // Never "-0".
    rounded + 0.0
}

/// The nearest whole number of thousandths.
pub(super) fn thousandths(number: f32) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "coordinates are far below 2^31 thousandths")]
    let whole = (f64::from(number) * 1000.0).round() as i64;
    whole
}

/// A number of at most so many decimals, as a text.
pub(super) fn with_decimals(number: f32, decimals: usize) -> String {
    let text = format!("{number:.decimals$}");
    let short = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

/// Rounded to at most so many decimals.
pub(super) fn rounded(number: f32, decimals: usize) -> f32 {
    #[expect(clippy::expect_used, reason = "the digits of a number are a number")]
    with_decimals(number, decimals).parse().expect("digits")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl Fn(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn numbers_are_short() {
        let values = [0.0, -0.0001, 12.0, 0.5, -3.25, 595.276, 1234.005, -20_070.0];
        let expected = ["0", "0", "12", "0.5", "-3.25", "595.276", "1234.005", "-20070"];
        assert_eq!(values.map(|value| written(|out| push_real(out, thousandth(value)))), expected);
        assert_eq!(values.map(|value| with_decimals(value, 3)), expected);
    }

    #[test]
    fn numbers_have_no_exponent() {
        assert_eq!(written(|out| push_real(out, 1e-7)), "0.0000001");
        assert_eq!(written(|out| push_real(out, -0.0)), "0");
        assert_eq!(written(|out| push_integer(out, i64::MIN)), "-9223372036854775808");
    }
}
