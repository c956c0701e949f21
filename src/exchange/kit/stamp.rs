//! What stands beside a text of a kit, so that it is known from what it was made.
//!
//! In: a unit; or letters and figures that came back. Out: letters and figures; or a [`Stamp`]. Invariants: what is written is read; words
//! count, white space does not.

use std::fmt;

use super::model::{Stamp, Unit};
use super::text::folded;
use crate::check::lock::Fingerprint;

/// The fingerprint of a text.
pub(super) fn print(text: &str) -> Fingerprint {
    Fingerprint::of(&folded(text))
}

impl Stamp {
    /// That of a unit; `sent` is the translation that goes along.
    #[must_use]
    pub fn of(unit: &Unit, sent: Option<&str>) -> Self {
        Self { whole: unit.print, shown: print(&unit.source), sent: sent.map(print) }
    }

    /// Reads one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (texts, sent) = text.split_once('+').map_or((text, None), |(texts, sent)| (texts, Some(sent)));
        let (whole, shown) = texts.split_once('/').unwrap_or((texts, texts));
        let sent = match sent {
            Some(sent) => Some(Fingerprint::parse(sent)?),
            None => None,
        };
        Some(Self { whole: Fingerprint::parse(whole)?, shown: Fingerprint::parse(shown)?, sent })
    }
}

/// `8a2c01f7+77f0c2aa`: short, for it stands in a narrow cell; what is shown stands there only where it is not the whole text.
impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.whole)?;
        if self.shown != self.whole {
            write!(f, "/{}", self.shown)?;
        }
        self.sent.map_or(Ok(()), |sent| write!(f, "+{sent}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let whole = print("a b");
        for (shown, sent) in [(whole, None), (print("a\u{A0} c"), Some(print("d"))), (whole, Some(print("d")))] {
            let stamp = Stamp { whole, shown, sent };
            assert_eq!(Stamp::parse(&stamp.to_string()), Some(stamp));
        }
        for other in ["", "8a2c01f", "8a2c01f7+", "8a2c01f7/8a2c01fx", "8a2c01f7/8a2c01f7+8a2c01f7+8a2c01f7"] {
            assert_eq!(Stamp::parse(other), None, "{other}");
        }
    }
}
