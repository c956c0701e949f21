//! Addresses in running text: where a line may end inside one.
//!
//! In: what stands between two spaces. Out: its addresses, and the places in them where a line may end. Invariants: no
//! hyphen is ever added to an address, for a reader would type it (Chicago Manual of Style 17, 7.46); a line ends after a
//! sign, not before one, never between the two strokes of `//`, and leaves no scrap of it on either side.

use std::ops::Range;

use crate::l10n::language::address_in;

/// Fewest characters of an address before a line's end.
const SCRAP: usize = 3;
/// Fewest after it: a tail stands alone on its line.
const TAIL: usize = 6;

/// A place in an address where a line may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AddressBreak {
    /// Byte offset in the address.
    pub(crate) at: usize,
    /// How well a reader sees there that the address goes on.
    pub(crate) sign: Sign,
}

/// What stands before a line's end in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// `/ ? & #`: a part ends.
    Part,
    /// `. = _`: a part goes on.
    Inside,
    /// A hyphen of the address itself, which looks like one that was added.
    Hyphen,
    /// A letter or digit.
    Nothing,
}

/// The address within what stands between spaces, in bytes.
pub(crate) fn address(token: &str) -> Option<Range<usize>> {
    address_in(token)
}

/// Every place in an address where a line may end, ascending.
pub(crate) fn breaks(address: &str) -> Vec<AddressBreak> {
    // Mail is short, and read as one word.
    let mail = address.contains('@') && !address.contains('/');
    let count = address.chars().count();
    let mut places = Vec::new();
    let mut before: Option<char> = None;
    for (index, (at, c)) in address.char_indices().enumerate() {
        let sign = before.map(|before| sign(before, c));
        before = Some(c);
        let Some(sign) = sign else { continue };
        if index >= SCRAP && count - index >= TAIL && !(mail && sign != Sign::Nothing) {
            places.extend(sign_place(sign, at, c));
        }
    }
    places
}

/// No line begins with a sign, except the one that follows another.
fn sign_place(sign: Sign, at: usize, after: char) -> Option<AddressBreak> {
    let begins = after.is_alphanumeric() || matches!(after, '~' | '@' | '%') && sign != Sign::Nothing;
    begins.then_some(AddressBreak { at, sign })
}

fn sign(before: char, after: char) -> Sign {
    match before {
        '/' | '?' | '&' | '#' if after != '/' => Sign::Part,
        '.' | '=' | '_' => Sign::Inside,
        '-' => Sign::Hyphen,
        _ => Sign::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(address: &str) -> String {
        let mut shown = address.to_owned();
        for place in breaks(address).into_iter().rev().filter(|place| place.sign != Sign::Nothing) {
            shown.insert(place.at, if place.sign == Sign::Hyphen { '+' } else { '|' });
        }
        shown
    }

    #[test]
    fn lines_end_after_signs() {
        assert_eq!(
            shown("https://www.ohchr.org/en/press-releases/2014?lang=en&page=12#part"),
            "https://|www.|ohchr.|org/|en/|press-+releases/|2014?|lang=|en&|page=|12#part"
        );
        assert_eq!(shown("khovar.tj/a_b/c"), "khovar.|tj/a_b/c", "no scrap at the end");
    }

    #[test]
    fn mail_ends_no_line_at_a_sign() {
        assert_eq!(shown("press.office@example.org"), "press.office@example.org");
    }

    #[test]
    fn no_line_begins_with_a_sign() {
        for address in ["https://example.org/a--b/..//c.._d?e==f", "www.example.org/%D0%BA/~name"] {
            for AddressBreak { at, .. } in breaks(address) {
                assert!(
                    address[at..].starts_with(|c: char| c.is_alphanumeric() || c == '~' || c == '%'),
                    "{address}"
                );
            }
        }
    }
}
