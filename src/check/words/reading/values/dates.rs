//! Dates of a text.
//!
//! In: the tokens around a number or the name of a month. Out: a [`Date`] with what is said of it. Invariants: a day
//! before or after its month, in words or figures, with or without a year.

use std::ops::RangeInclusive;

use super::cursor::Cursor;
use super::model::{At, Date};
use crate::check::words::reading::lexicon::{RuleLanguage, short_month};

impl Cursor<'_, '_> {
    /// Notes a date that stands in these tokens.
    fn date(&mut self, tokens: RangeInclusive<usize>, value: Date) -> usize {
        let (first, last) = tokens.into_inner();
        if let (Some(from), Some(to)) = (self.token(first), self.token(last)) {
            let range = from.start as usize..to.end as usize;
            self.out.dates.push(At { value, range });
        }
        last + 1
    }

    /// `02.10.2018`, `02/10/2018` (day first), `2018-10-02`.
    pub(crate) fn date_in_figures(&mut self, at: usize) -> Option<usize> {
        let separator = self.gap(at);
        if !matches!(separator, "." | "/" | "-" | "\u{2011}") || self.gap(at + 1) != separator {
            return None;
        }
        let (day, month, year) = match separator {
            "-" | "\u{2011}" => (self.small(at + 2, 31)?, self.small(at + 1, 12)?, self.year(at)?),
            _ => (self.small(at, 31)?, self.small(at + 1, 12)?, self.year(at + 2)?),
        };
        Some(self.date(at..=at + 2, date(year, month, day)?))
    }

    /// `2 October 2018`, `2nd of October`, `5-уми октябри соли 2016`.
    pub(crate) fn day_first(&mut self, at: usize, day: u16) -> Option<usize> {
        let mut next = at + 1;
        if matches!(self.gap(at), "" | "-" | "\u{2011}") && self.is_ordinal(next) {
            next += 1;
        }
        if !self.is_blank(next - 1) {
            return None;
        }
        if self.language == RuleLanguage::English && self.lower(next) == "of" {
            next += 1;
        }
        let number = self.month(next).or_else(|| short_month(self.language, self.lower(next)))?;
        let (year, last) = self.year_after(next);
        Some(self.date(at..=last, date(year, number.into(), day)?))
    }

    /// `-го`, `-уми`, `th`.
    fn is_ordinal(&self, at: usize) -> bool {
        matches!(
            self.lower(at),
            "st" | "nd" | "rd" | "th" | "е" | "го" | "й" | "му" | "ум" | "уми" | "умин" | "юм" | "юми"
        )
    }

    /// The year after a month: `2018`, `, 2018`, `соли 2018`, `. 2018` (after an abbreviation).
    fn year_after(&self, at: usize) -> (u16, usize) {
        let gap = self.gap(at).trim();
        if !matches!(gap, "" | "," | ".") {
            return (0, at);
        }
        if let Some(year) = self.year(at + 1) {
            return (year, at + 1);
        }
        if gap.is_empty()
            && self.language == RuleLanguage::Tajik
            && matches!(self.lower(at + 1), "соли" | "с")
            && matches!(self.gap(at + 1).trim(), "" | ".")
            && let Some(year) = self.year(at + 2)
        {
            return (year, at + 2);
        }
        (0, at)
    }

    /// A month: `October 2, 2018`, `February 10–13, 2014`, `октября 2018`, or alone.
    pub(crate) fn month_first(&mut self, at: usize, number: u8) -> usize {
        if self.language == RuleLanguage::English && self.is_blank(at) {
            if let Some(day) = self.small(at + 1, 31) {
                let mut last = at + 1;
                let mut day = day;
                if self.gap(last).is_empty() && self.is_ordinal(last + 1) {
                    last += 1;
                }
                if matches!(self.gap(last).trim(), "–" | "-" | "—")
                    && let Some(to) = self.small(last + 1, 31)
                {
                    // Like "10–13 февраля": the first day is a number, the last one makes the date.
                    self.quantity(at + 1);
                    day = to;
                    last += 1;
                }
                let (year, last) = self.year_after(last);
                let day = u8::try_from(day).unwrap_or(0);
                return self.date(at..=last, Date { year, month: number, day });
            }
            if let Some(year) = self.year(at + 1) {
                return self.date(at..=at + 1, Date { year, month: number, day: 0 });
            }
        }
        let (year, last) = self.year_after(at);
        if year == 0 && self.language == RuleLanguage::English && self.is_doubtful(at, number) {
            return at + 1;
        }
        self.date(at..=last, Date { year, month: number, day: 0 })
    }

    /// "May" and "March" are other words too.
    fn is_doubtful(&self, at: usize, number: u8) -> bool {
        let word = self.token(at).map_or("", |token| self.reading.of(token));
        let capital = word.starts_with(|c: char| c.is_uppercase());
        !capital || matches!(number, 3 | 5) && at == 0
    }
}

/// A date of small numbers; `None` where one is none.
fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    Some(Date { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
}

/// Whether a word may be a month: its first letter is that of one, and it is not longer than the longest.
pub(crate) fn may_begin_month(word: &str) -> bool {
    word.len() <= 20
        && word.len() >= 3
        && matches!(
            word.chars().next(),
            Some(
                'J' | 'F'
                    | 'M'
                    | 'A'
                    | 'S'
                    | 'O'
                    | 'N'
                    | 'D'
                    | 'я'
                    | 'ф'
                    | 'м'
                    | 'а'
                    | 'и'
                    | 'с'
                    | 'о'
                    | 'н'
                    | 'д'
                    | 'Я'
                    | 'Ф'
                    | 'М'
                    | 'А'
                    | 'И'
                    | 'С'
                    | 'О'
                    | 'Н'
                    | 'Д'
            )
        )
}
