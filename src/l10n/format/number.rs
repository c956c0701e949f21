//! Numbers in the language's signs.
//!
//! In: a number and how many decimals. Out: `1,234.5`, `1 234,5`. Invariants: the signs are messages of
//! `numbers.ftl` (`number-decimal`, `number-group`, `number-group-from`); rounding is half away from zero on the
//! decimal digits, as people do it.

/// A language's signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NumberSymbols {
    /// Between whole and decimals.
    pub(super) decimal: String,
    /// Between groups of three digits.
    pub(super) group: String,
    /// The fewest whole digits that are grouped: Russian groups from five (Милчин, «Справочник издателя»).
    pub(super) group_from: usize,
}

/// Whether whole digits stand in groups of three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// They do not: 2026.
    Off,
    /// From as many digits on as the language wants.
    #[default]
    Usual,
    /// From four on: a number that stands below longer ones (Милчин, «Справочник издателя»).
    Always,
}

/// More decimals than this are never written (ECMA-402 sets the same limit).
pub(super) const MAX_DECIMALS: usize = 20;

/// Writes a number. Without `most`, as many decimals as the number has, at most 6.
pub(super) fn write(
    value: f64,
    least: usize,
    most: Option<usize>,
    grouping: Grouping,
    signs: &NumberSymbols,
) -> String {
    let least = least.min(MAX_DECIMALS);
    let most = most.unwrap_or(6).clamp(least, MAX_DECIMALS);
    let text = format!("{:.*}", most, round(value, most));
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("−", rest));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let keep = decimals.trim_end_matches('0').len().max(least).min(decimals.len());
    let decimals = decimals.get(..keep).unwrap_or("");
    let mut out = String::from(sign);
    let from = match grouping {
        Grouping::Off => usize::MAX,
        Grouping::Usual => signs.group_from,
        Grouping::Always => 4,
    };
    let group = whole.len() >= from;
    for (index, digit) in whole.chars().enumerate() {
        if group && index > 0 && (whole.len() - index) % 3 == 0 {
            out.push_str(&signs.group);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push_str(&signs.decimal);
        out.push_str(decimals);
    }
    out
}

/// Ten to the power of so many decimals, [`MAX_DECIMALS`] at most: exact, as every step is.
pub(super) fn power_of_ten(decimals: usize) -> f64 {
    (0..decimals.min(MAX_DECIMALS)).fold(1.0, |power, _| power * 10.0)
}

/// Half away from zero at the given decimal: 0.125 → 0.13, not the even neighbour.
fn round(value: f64, decimals: usize) -> f64 {
    let factor = power_of_ten(decimals);
    let scaled = value * factor;
    if scaled.is_finite() && scaled.abs() < 1e15 { (scaled + scaled.signum() * 1e-9).round() / factor } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> NumberSymbols {
        NumberSymbols { decimal: ".".into(), group: ",".into(), group_from: 4 }
    }

    fn russian() -> NumberSymbols {
        NumberSymbols { decimal: ",".into(), group: "\u{a0}".into(), group_from: 5 }
    }

    #[test]
    fn signs_of_the_language() {
        let cases = [
            (1234.5, "1,234.5", "1234,5"),
            (12345.0, "12,345", "12\u{a0}345"),
            (1_234_567.25, "1,234,567.25", "1\u{a0}234\u{a0}567,25"),
            (0.1 + 0.2, "0.3", "0,3"),
            (-5.0, "−5", "−5"),
            (999.0, "999", "999"),
        ];
        for (value, en, ru) in cases {
            assert_eq!(write(value, 0, None, Grouping::Usual, &english()), en);
            assert_eq!(write(value, 0, None, Grouping::Usual, &russian()), ru);
        }
    }

    #[test]
    fn decimals_as_asked() {
        assert_eq!(write(2.0, 2, None, Grouping::Usual, &english()), "2.00");
        assert_eq!(write(0.125, 0, Some(2), Grouping::Usual, &english()), "0.13");
        assert_eq!(write(12345.0, 0, None, Grouping::Off, &english()), "12345");
        assert_eq!(write(1234.0, 0, None, Grouping::Usual, &russian()), "1234");
        assert_eq!(write(1234.0, 0, None, Grouping::Always, &russian()), "1\u{a0}234");
        assert_eq!(write(1.0, 50, Some(60), Grouping::Off, &english()).len(), "1.".len() + MAX_DECIMALS);
    }
}
