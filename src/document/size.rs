//! Sizes of files in words.
//!
//! In: numbers of bytes, and the words for units. Out: words. Invariants: no number needs a sign that languages write
//! differently.

use crate::registry::Text;

/// A file's size in whole units: kilobytes below 10 MB, with two significant digits from 1000 kB, megabytes above.
/// So no number needs a decimal sign or a group separator, which languages write differently.
#[must_use]
pub fn size(bytes: u64, kilobyte: &Text, megabyte: &Text) -> String {
    let kilobytes = bytes.div_ceil(1000);
    let (number, unit) = match kilobytes {
        0..1000 => (kilobytes.max(1), kilobyte),
        1000..9950 => ((kilobytes + 50) / 100 * 100, kilobyte),
        _ => (kilobytes.saturating_add(500) / 1000, megabyte),
    };
    format!("{number}\u{A0}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_need_no_decimal_sign() {
        let (kilo, mega) = (Text::new("kB").unwrap(), Text::new("MB").unwrap());
        let shown: Vec<String> = [0, 1, 999, 1001, 84_213, 999_001, 1_849_999, 9_949_000, 9_950_000, u64::MAX]
            .iter()
            .map(|bytes| size(*bytes, &kilo, &mega).replace('\u{A0}', " "))
            .collect();
        assert_eq!(
            shown,
            ["1 kB", "1 kB", "1 kB", "2 kB", "85 kB", "1000 kB", "1900 kB", "9900 kB", "10 MB", "18446744073710 MB"]
        );
    }
}
