//! Phone numbers.
//!
//! In: a number in E.164 (`+992372244145`). Out: a valid [`Phone`], shown grouped as its country writes it. Invariants:
//! validity is libphonenumber's ([`plan`]). Its grouping is used for all countries but Tajikistan, whose offices write
//! `+992 37 224 41 45` (two digits of area or network, then three, two, two), which its data do not know.

mod plan;

/// A valid number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    e164: String,
    shown: String,
}

/// Why a text is no phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPhone {
    /// Not `+` and digits.
    Form,
    /// No such number can exist in that country.
    Invalid,
}

impl Phone {
    /// Reads `+` and digits.
    ///
    /// # Errors
    /// When the form is another, or no number of that country can be so.
    pub fn new(text: &str) -> Result<Self, NotPhone> {
        let digits = text.strip_prefix('+').ok_or(NotPhone::Form)?;
        if digits.is_empty() || digits.len() > 15 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotPhone::Form);
        }
        let number = plan::read(digits).ok_or(NotPhone::Invalid)?;
        let shown = match digits.strip_prefix("992") {
            Some(national) if national.len() == 9 && has_two_digit_code(national) => {
                let (area, rest) = national.split_at(2);
                format!("+992 {area} {} {} {}", &rest[..3], &rest[3..5], &rest[5..])
            }
            _ => format!("+{} {}", number.country, plan::grouped(&number)),
        };
        // Groups never part at a line's end.
        Ok(Self { e164: text.to_owned(), shown: shown.replace([' ', '-'], "\u{a0}") })
    }

    /// `+992372244145`, for `tel:`.
    #[must_use]
    pub fn e164(&self) -> &str {
        &self.e164
    }

    /// `+992 37 224 41 45`, with no-break spaces.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }
}

/// Dushanbe (37) and the mobile networks; towns have longer codes (3422 Khujand).
fn has_two_digit_code(national: &str) -> bool {
    national.starts_with("37") || !national.starts_with('3')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grouped_as_the_country_writes() {
        let cases = [
            ("+992372244145", "+992 37 224 41 45"),
            ("+992446257611", "+992 44 625 76 11"),
            ("+48508286697", "+48 508 286 697"),
        ];
        for (e164, shown) in cases {
            let phone = Phone::new(e164).unwrap();
            assert_eq!(phone.shown().replace('\u{a0}', " "), shown);
            assert_eq!(phone.e164(), e164);
        }
    }

    #[test]
    fn refuses_what_cannot_be_called() {
        for wrong in ["992372244145", "+99237224414", "+992 37 2244145", "+", "", "+99900000000000000", "+abc"] {
            assert!(Phone::new(wrong).is_err(), "{wrong}");
        }
    }
}
