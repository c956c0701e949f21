//! Dates, weekdays and decades.
//!
//! In: the tokens around a number or the name of a month. Out: a [`Date`] with what is said of it. Invariants: a day
//! before or after its month, in words or figures, with or without a year.

use super::cursor::{Cursor, is_hyphen};
use super::model::{Date, Kind, Ratio, Strength};
use super::numerals::Number;
use crate::check::words::reading::classes::CharClasses;
use crate::l10n::language::NumberSense;

impl Cursor<'_, '_> {
    fn note_date(&mut self, first: usize, last: usize, date: Date) -> usize {
        let next = self.push(Kind::Date(date), Ratio::ZERO, [first, last], true);
        // "the May holidays" are «майские праздники».
        if let Some(value) = self.out.last_mut().filter(|_| date.day == 0 && date.year == 0) {
            value.strength = Strength::Weak;
        }
        next
    }

    /// `02.10.2018`, `02/10/2018` (day first), `2018-10-02`.
    pub(super) fn date_in_figures(&mut self, at: usize) -> Option<usize> {
        let separator = self.gap(at);
        if !(matches!(separator, "." | "/") || is_hyphen(separator)) || self.gap(at + 1) != separator {
            return None;
        }
        let (day, month, year) = if is_hyphen(separator) {
            (self.small(at + 2, 31)?, self.small(at + 1, 12)?, self.year(at)?)
        } else {
            (self.small(at, 31)?, self.small(at + 1, 12)?, self.year(at + 2)?)
        };
        if day == 0 || month == 0 {
            return None;
        }
        let mut last = at + 2;
        if let Some(end) = self.year_word_after(last) {
            last = end;
        }
        Some(self.note_date(at, last, date(year, month, day)?))
    }

    /// The month that the words at a token name; a short name only beside a day or a year.
    fn month(&self, at: usize, beside: bool) -> Option<u8> {
        let (month, _) = self.find(at, |sense| match sense {
            NumberSense::Month(month) => Some(month),
            NumberSense::ShortMonth(month) if beside => Some(month),
            _ => None,
        })?;
        let capital = self.is_capital(at);
        let begins = at == 0 || self.gap_before(at).contains(['.', '!', '?', '\n', ':', '|']);
        if self.english {
            capital.then_some(month)
        } else {
            (!capital || begins && !self.lower(at).ends_with(['а', 'я']) || beside).then_some(month)
        }
    }

    fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.classes.any(CharClasses::CAPITAL))
            && self.text(at).starts_with(char::is_uppercase)
    }

    /// `2 October 2018`, `2nd of October`, `5-уми октябри соли 2016`, «двадцать пятого июня».
    pub(super) fn day_first(&mut self, number: &Number) -> Option<usize> {
        if number.share || number.decade || number.scaled || number.faint {
            return None;
        }
        let day = u16::try_from(number.raw.integer()?).ok().filter(|day| (1..=31).contains(day))?;
        let mut next = number.last + 1;
        if !self.is_joined(number.last) {
            return None;
        }
        if self.english && self.lower(next) == "of" {
            next += 1;
        }
        let month = self.month(next, true)?;
        let (year, last) = self.year_after(next);
        Some(self.note_date(number.first, last, date(year, month.into(), day)?))
    }

    fn year_word_after(&self, last: usize) -> Option<usize> {
        let (_, end) = self.after(last, |sense| match sense {
            NumberSense::Unit(measure) if measure.unit == "year" && measure.num == 12 => Some(()),
            _ => None,
        })?;
        Some(end)
    }

    /// The year after a month: `2018`, `, 2018`, `соли 2018`, `. 2018` (after an abbreviation).
    fn year_after(&self, at: usize) -> (u16, usize) {
        let gap = self.gap(at).trim();
        if !matches!(gap, "" | "," | ".") {
            return (0, at);
        }
        let mut next = at + 1;
        if gap.is_empty() && self.year_word_after(at) == Some(next) && matches!(self.gap(next).trim(), "" | ".") {
            next += 1;
        }
        if let Some(year) = self.year(next)
            && !(self.gap(next) == ":" || self.is_money(next))
        {
            return (year, self.year_word_after(next).unwrap_or(next));
        }
        if next == at + 1
            && gap.is_empty()
            && (self.is_blank(at) || self.gap(at) == ". ")
            && let Some(number) = self.numeral(next).filter(|number| number.ordinal)
            && let Some(year) = number.raw.integer().filter(|year| (1000..3000).contains(year))
        {
            let last = number.last;
            return (u16::try_from(year).unwrap_or(0), self.year_word_after(last).unwrap_or(last));
        }
        (0, at)
    }

    fn is_money(&self, at: usize) -> bool {
        // «соли 2026 соати 10:00»: an hour may follow the year.
        self.money_before(at).is_some()
            || self.measure_after(at).is_some_and(|counted| !matches!(counted.measure.unit, "year" | "hour"))
    }

    /// Whether a word is a name that is written as a number: «дар ноҳияи Панҷ», and «Чили», which is no form of forty.
    pub(super) fn is_proper(&self, at: usize) -> bool {
        let number = |sense: &NumberSense| {
            matches!(sense, NumberSense::Cardinal(_) | NumberSense::Linked(_) | NumberSense::Doubtful(_))
        };
        if self.english || !self.is_capital(at) || !self.senses(at).iter().any(number) {
            return false;
        }
        let begins =
            at == 0 || self.gap_before(at).contains(['.', '!', '?', '…', '\n', ':', '|', '«', '“', '—', '–']);
        !begins || self.lower(at).ends_with('и') && self.words.is_some_and(|words| words.links)
    }

    /// A month: `October 2, 2018`, `October 2018`, or alone.
    pub(super) fn month_first(&mut self, at: usize) -> Option<usize> {
        let month = self.month(at, false).or_else(|| {
            let figures = self.digits(at + 1).is_some() && matches!(self.gap(at).trim(), "" | ".");
            self.month(at, true).filter(|_| figures && self.english == self.text(at).is_ascii())
        })?;
        if self.english
            && (self.is_blank(at) || self.gap(at) == ". ")
            && let Some(day) = self.numeral(at + 1)
            && !self.is_day_of_next(&day)
            && let Some(number) = day.raw.integer().filter(|n| (1..=31).contains(n) && !day.share && !day.scaled)
            && self.measure_after(day.last).is_none()
            && (day.figures || day.ordinal)
        {
            return Some(self.month_and_day(at, month, &day, number));
        }
        let (year, last) = self.year_after(at);
        if year == 0 && self.english && self.is_doubtful(at, month) {
            return None;
        }
        Some(self.note_date(at, last, Date { year, month, day: 0 }))
    }

    /// "in May 10 March": the number belongs to the next month.
    fn is_day_of_next(&self, day: &Number) -> bool {
        self.is_blank(day.last) && self.month(day.last + 1, true).is_some()
    }

    fn month_and_day(&mut self, at: usize, month: u8, day: &Number, number: u64) -> usize {
        let mut days = vec![(day.first, day.last, number)];
        let mut last = day.last;
        // "February 10–13, 2014"
        while let Some(more) = self.range_mark(last).and_then(|next| self.numeral(next))
            && let Some(n) = more.raw.integer().filter(|n| (1..=31).contains(n) && more.figures && !more.scaled)
            && self.measure_after(more.last).is_none()
            && !self.is_day_of_next(&more)
            && self.gap(more.last) != ":"
        {
            days.push((more.first, more.last, n));
            last = more.last;
        }
        let (year, end) = self.year_after(last);
        for (place, (first, stop, n)) in days.iter().enumerate() {
            let day = u8::try_from(*n).unwrap_or(0);
            let first = if place == 0 { at } else { *first };
            let stop = if place + 1 == days.len() { end } else { *stop };
            self.note_date(first, stop, Date { year, month, day });
        }
        end + 1
    }

    fn range_mark(&self, last: usize) -> Option<usize> {
        matches!(self.gap(last).trim(), "–" | "-" | "—" | "\u{2011}").then_some(last + 1)
    }

    /// "May" and "March" are other words too.
    fn is_doubtful(&self, at: usize, month: u8) -> bool {
        let begins = at == 0 || self.gap_before(at).contains(['.', '!', '?', '\n', ':', '“', '"']);
        matches!(month, 3 | 5 | 8) && begins && at + 1 < self.reading.tokens.len()
            || month == 5 && matches!(self.lower(at + 1), "be" | "not" | "have" | "also" | "i" | "we" | "god")
    }

    /// Whether a weekday names a night, which other languages name after the day that follows.
    fn is_of_night(&self, at: usize, last: usize) -> bool {
        let Some(words) = self.words else { return false };
        let night = |at: Option<usize>| at.is_some_and(|at| words.nights.contains(&self.lower(at)));
        let before = !self.english && (night(at.checked_sub(1)) || night(at.checked_sub(2)));
        before || self.english && self.is_blank(last) && night(Some(last + 1))
    }

    /// A day of the week.
    pub(super) fn weekday(&mut self, at: usize) -> Option<usize> {
        let beside = self.digits(at + 1).is_some() && matches!(self.gap(at).trim(), "" | "," | ".");
        let (day, last) = self.find(at, |sense| match sense {
            NumberSense::Weekday(day) => Some(day),
            NumberSense::ShortWeekday(day) if beside => Some(day),
            _ => None,
        })?;
        let capital = self.is_capital(last);
        let begins = at == 0 || self.gap_before(at).contains(['.', '!', '?', '\n', ':', '|', '—', '–']);
        let links = self.words.is_some_and(|words| words.links);
        let right = if self.english { capital } else { !capital || begins && !(links && day == 1) };
        if !right {
            return None;
        }
        // "On Sunday night" is «в ночь на понедельник».
        if self.is_of_night(at, last) {
            return Some(last + 1);
        }
        let next = self.push(Kind::Weekday(day), Ratio::whole(day.into()), [at, last], false);
        if let Some(value) = self.out.last_mut() {
            value.strength = Strength::Weak;
        }
        Some(next)
    }

    /// Ten years: «1990-е», «девяностых годах», "the nineties".
    pub(super) fn decade(&mut self, number: &Number) -> Option<usize> {
        let tens =
            number.raw.integer().filter(|n| n % 10 == 0 && (*n >= 1000 && *n < 3000 || (10..100).contains(n)))?;
        let plural = ["ых", "ые", "ыми", "ым"].iter().any(|ending| self.lower(number.last).ends_with(ending));
        let years = self.year_word_after(number.last);
        let russian = number.ordinal && plural && years.is_some() && tens >= 20;
        let tajik = self.follows(number.first, NumberSense::Years);
        if !(number.decade || russian || tajik) {
            return None;
        }
        // "the under-30s" are people, not years.
        if self.english && tens < 100 && is_hyphen(self.gap_before(number.first)) {
            return Some(self.push(Kind::Count, Ratio::whole(tens), [number.first, number.last], true));
        }
        let last = years.unwrap_or(number.last);
        let next = self.push(Kind::Decade, Ratio::whole(tens % 100), [number.first, last], true);
        Some(next)
    }
}

/// A date of small numbers; `None` where one is none.
fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    Some(Date { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
}
