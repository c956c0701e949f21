//! Numbers of which only the size is said: "hundreds", «десятки тысяч».
//!
//! In: the values of a text. Out: [`Vague`] ones. Invariants: what is part of a number is none.

use std::ops::Range;

use super::model::Value;
use super::read::Values;
use crate::check::words::reading::text::Reading;
use crate::l10n::language::NumberSense;

/// A size, and the words that say it.
#[derive(Clone, Debug)]
pub(crate) struct Vague {
    /// The zeros of the least such number: three of "thousands", four of "tens of thousands".
    pub(crate) zeros: u32,
    pub(crate) range: Range<usize>,
}

impl Values {
    /// The sizes that a text says, in its order.
    pub(crate) fn vague(&self, reading: &Reading<'_>) -> Vec<Vague> {
        let mut out: Vec<Vague> = Vec::new();
        for (token, entry) in reading.tokens.iter().zip(&self.entries) {
            let Some(entry) = entry else { continue };
            let range = token.start as usize..token.end as usize;
            let overlaps = |value: &Value| value.range.start < range.end && range.start < value.range.end;
            // «Сотни» is about a hundred, and no number.
            if self.list.iter().any(|value| !value.about && overlaps(value)) {
                continue;
            }
            let goes_on = |last: &&mut Vague| {
                matches!(reading.text.get(last.range.end..range.start), Some(" " | "\u{A0}" | " of "))
            };
            match out.last_mut().filter(goes_on) {
                // «Даҳҳо ҳазор»: the scale behind is no plural.
                Some(last) => {
                    let own = entry.senses.iter().find_map(|sense| zeros(sense).or_else(|| scale(sense)));
                    if let Some(own) = own {
                        (last.zeros, last.range.end) = (last.zeros + own, range.end);
                    }
                }
                None => out.extend(entry.senses.iter().find_map(zeros).map(|zeros| Vague { zeros, range })),
            }
        }
        out
    }
}

fn scale(sense: &NumberSense) -> Option<u32> {
    match sense {
        NumberSense::Scale(number) => number.checked_ilog10(),
        _ => None,
    }
}

fn zeros(sense: &NumberSense) -> Option<u32> {
    match sense {
        NumberSense::VagueScale(number) | NumberSense::Vague(number) => {
            number.checked_ilog10().filter(|zeros| *zeros > 0)
        }
        _ => None,
    }
}
