//! From which wording a text that came back was translated.
//!
//! In: what came back, the text of today. Out: a [`Basis`]. Invariants: the source in a file counts only where it is what was sent, or
//! what programs correct of it by themselves.

use super::model::{ReturnedUnit, Unit};
use super::stamp::print;
use super::text::{alike, folded};
use crate::check::lock::{Fingerprint, Lock};

/// From which wording a translation was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// That of today.
    Today,
    /// An older one.
    Older {
        /// The fingerprint of the whole text then.
        whole: Fingerprint,
        /// The text, where the file shows all of it.
        text: String,
    },
    /// The source was changed in the file.
    Edited,
}

/// From which wording a text was translated; `source` is what the file has as such.
pub(super) fn basis(returned: &ReturnedUnit, source: &str, unit: &Unit, lock: &Lock) -> Basis {
    let text = folded(source);
    let as_today = alike(source) == alike(&unit.source);
    match returned.stamp {
        Some(stamp) if stamp.whole == unit.print && (as_today || stamp.shown == print(source)) => Basis::Today,
        Some(stamp) if stamp.shown == print(source) => Basis::Older { whole: stamp.whole, text },
        Some(_) => Basis::Edited,
        None if as_today => Basis::Today,
        // Programs that drop what they do not know leave the wording itself, and the lock may know it.
        None if lock.text(print(source)).is_some() => Basis::Older { whole: print(source), text },
        None => Basis::Edited,
    }
}
