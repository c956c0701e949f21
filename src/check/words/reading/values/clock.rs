//! Times of day.
//!
//! In: a number, or a word that begins a time. Out: minutes of the day. Invariants: a time is exact where the half of the
//! day is said, or cannot be another: 14:00; in Russian and Tajik all that stand in figures as hours and minutes.

use super::cursor::{Cursor, is_hyphen};
use super::model::{Kind, Ratio};
use super::numerals::Number;
use crate::check::words::reading::tokens::TokenKind;
use crate::l10n::language::{HalfDay, NumberSense};

/// A time as it is written.
struct Clock {
    minute: u16,
    exact: bool,
    last: usize,
}

fn is_dash(gap: &str) -> bool {
    matches!(gap.trim(), "–" | "—") || is_hyphen(gap)
}

fn resolve(minute: u16, half: HalfDay) -> u16 {
    let hour = minute / 60;
    let later = match half {
        HalfDay::Am | HalfDay::Night if hour == 12 => return minute - 720,
        HalfDay::Am => false,
        HalfDay::Pm => hour < 12,
        HalfDay::Day => hour <= 6,
        HalfDay::Night => (9..12).contains(&hour),
    };
    if later { minute + 720 } else { minute }
}

impl Cursor<'_, '_> {
    fn half_day(&self, last: usize) -> Option<(HalfDay, usize)> {
        let gap = self.gap(last);
        let begins = gap.is_empty() || matches!(gap, "-" | "\u{2011}") || self.is_blank(last);
        if !begins {
            return None;
        }
        let want = |sense| match sense {
            NumberSense::HalfDay(half) => Some(half),
            _ => None,
        };
        // «2-и рӯз»
        let izofa = self.lower(last + 1) == "и" && self.is_blank(last + 1);
        self.find(last + 1, want).or_else(|| if izofa { self.find(last + 2, want) } else { None })
    }

    fn note_time(&mut self, first: usize, clock: &Clock, figures: bool) -> usize {
        let (minute, exact, last) = match self.half_day(clock.last) {
            Some((half, last)) if clock.minute <= 779 => (resolve(clock.minute, half), true, last),
            _ => (clock.minute, clock.exact || clock.minute >= 780, clock.last),
        };
        self.push(Kind::Time(exact), Ratio::whole(u64::from(minute % 1440)), [first, last], figures)
    }

    /// `14:30`, `14:30:00`.
    pub(super) fn hours_and_minutes(&mut self, at: usize) -> Option<usize> {
        if self.gap(at) != ":" || self.digits(at + 1)?.len() != 2 {
            return None;
        }
        let (hour, minute) = (self.small(at, 24)?, self.small(at + 1, 59)?);
        let seconds = self.gap(at + 1) == ":" && self.digits(at + 2).is_some();
        let exact = !self.english || hour == 0 || self.digits(at)?.starts_with('0');
        let clock = Clock { minute: hour * 60 + minute, exact, last: if seconds { at + 2 } else { at + 1 } };
        Some(self.note_time(at, &clock, true))
    }

    /// A number that is an hour.
    pub(super) fn hour(&mut self, number: &Number) -> Option<usize> {
        if number.share || number.decade || number.faint || number.scaled {
            return None;
        }
        // "12 noon"
        if let Some((minute, last)) = self.after(number.last, |sense| match sense {
            NumberSense::Clock(minute) => Some(minute),
            _ => None,
        }) && number.raw == Ratio::whole(12)
        {
            return Some(self.push(Kind::Time(true), Ratio::whole(u64::from(minute)), [number.first, last], true));
        }
        let named = self.is_hour_word(number.first);
        let before = named || self.follows(number.first, NumberSense::ClockBefore);
        if let Some(minute) = number.clock {
            let half = self.half_day(number.last).is_some();
            let free = self.is_free(number.last) && !self.shares_unit(number);
            let last = self.hour_unit(number.last).unwrap_or(number.last);
            return (half || before && free && !number.ordinal)
                .then(|| self.note_time(number.first, &Clock { minute, exact: !self.english, last }, true));
        }
        // «соати дуюним»
        let minutes = number.raw.times(60, 1).integer().and_then(|minutes| u16::try_from(minutes).ok());
        let minute = minutes.filter(|minute| *minute <= 1440 && (named || minute.is_multiple_of(60)))?;
        let mut clock = Clock { minute, exact: false, last: number.last };
        let unit = self.hour_unit(number.last);
        if unit.is_some() || named {
            clock.last = unit.unwrap_or(number.last);
            if let Some((minute, last)) = self.minutes(clock.last) {
                (clock.minute, clock.last) = (clock.minute + minute, last);
            }
        }
        let half = self.half_day(clock.last);
        // «соати шаш кам понздаҳ дақиқа»
        if named
            && self.lower(clock.last + 1) == "кам"
            && self.is_blank(clock.last)
            && let Some((minutes, last)) = self.minutes(clock.last + 1)
        {
            (clock.minute, clock.last) = (clock.minute.saturating_sub(minutes), last);
        }
        let english_half = self.english && half.is_some() && !number.ordinal;
        // «2 дня» are days, «2 утра» an hour.
        let alone = half.is_some_and(|(half, _)| half != HalfDay::Day)
            && self.words.is_some_and(|words| !words.links)
            && !number.ordinal;
        // «Дар 24 соати аввал» are hours.
        let izofa = self.words.is_some_and(|words| words.links) && self.lower(clock.last).ends_with('и');
        let hours = unit.is_some() && (half.is_some() || before && !number.ordinal && !izofa);
        let sharp = self.after(number.last, |sense| (sense == NumberSense::OClock).then_some(()));
        if let Some(((), last)) = sharp {
            clock.last = last;
        }
        (english_half || alone || hours || named || sharp.is_some())
            .then(|| self.note_time(number.first, &clock, number.figures))
    }

    /// Whether nothing is counted behind a number, but for hours.
    fn is_free(&self, last: usize) -> bool {
        self.measure_after(last).is_none_or(|counted| counted.measure.unit == "hour")
    }

    /// Whether a number is one end of a range of which the other has what both count: "from 4.10 to 4.47 somoni".
    fn shares_unit(&self, number: &Number) -> bool {
        let other = self.behind_range(number.last).and_then(|at| self.numeral(at));
        if other.is_some_and(|other| other.scaled || !self.is_free(other.last)) {
            return true;
        }
        // What stands before is a value by now.
        let value = self.out.last().filter(|value| value.figures && value.measure.is_some());
        let is_other =
            |end: usize| value.is_some_and(|value| value.range.end == end && !matches!(value.kind, Kind::Time(_)));
        self.before_range(number.first).is_some_and(|last| is_other(self.end(last)))
    }

    /// The token behind the sign or the word of a range that follows a token.
    fn behind_range(&self, last: usize) -> Option<usize> {
        let is_sign = is_dash(self.gap(last));
        let is_word =
            || self.is(last + 1, NumberSense::Range).is_some() && self.is_blank(last) && self.is_blank(last + 1);
        if is_sign { Some(last + 1) } else { is_word().then_some(last + 2) }
    }

    /// The token before the sign or the word of a range that stands before a token.
    fn before_range(&self, first: usize) -> Option<usize> {
        let back = |count: usize| first.checked_sub(count).filter(|last| self.behind_range(*last) == Some(first));
        back(1).or_else(|| back(2))
    }

    /// «соати» before a number.
    fn is_hour_word(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.is_blank(before) && self.is(before, NumberSense::HourWord).is_some())
    }

    fn hour_unit(&self, last: usize) -> Option<usize> {
        self.unit_after(last, "hour").filter(|_| !self.english)
    }

    fn unit_after(&self, last: usize, unit: &str) -> Option<usize> {
        let (found, end) = self.after(last, |sense| match sense {
            NumberSense::Unit(measure) => Some(measure),
            _ => None,
        })?;
        (found.unit == unit).then_some(end)
    }

    /// Minutes after an hour: «14 часов 30 минут», «соати 2 ва 30 дақиқа», «соати 10-у 15 дақиқа».
    fn minutes(&self, last: usize) -> Option<(u16, usize)> {
        let linked = is_hyphen(self.gap(last)) && self.lower(last + 1) == "у";
        let last = if linked { last + 1 } else { last };
        let gap = self.gap(last);
        if !(self.is_blank(last) || gap.trim() == ".") {
            return None;
        }
        let joined = matches!(self.lower(last + 1), "и" | "ва");
        let number = self.numeral(if joined { last + 2 } else { last + 1 })?;
        let minute = u16::try_from(number.raw.integer()?).ok().filter(|minute| *minute < 60)?;
        Some((minute, self.unit_after(number.last, "minute")?))
    }

    /// A time that begins with a word: "half past two", «без пяти три», «половина третьего», noon.
    pub(super) fn time_in_words(&mut self, at: usize) -> Option<usize> {
        if let Some((minute, last)) = self.find(at, |sense| match sense {
            NumberSense::Clock(minute) => Some(minute),
            _ => None,
        }) {
            return Some(self.push(Kind::Time(true), Ratio::whole(u64::from(minute)), [at, last], false));
        }
        if let Some((hour, last)) = self.find(at, |sense| match sense {
            NumberSense::HalfTo(hour) => Some(hour),
            _ => None,
        }) {
            let clock = Clock { minute: u16::from(hour) * 60 - 30, exact: false, last };
            return Some(self.note_time(at, &clock, false));
        }
        if let Some((minutes, last)) = self.find(at, |sense| match sense {
            NumberSense::Past(minutes) if !matches!(minutes, 0 | -1) => Some(minutes),
            _ => None,
        }) && self.is_blank(last)
        {
            let number = self.numeral(last + 1)?;
            let hour = i16::try_from(number.raw.integer()?).ok().filter(|hour| (1..=12).contains(hour))?;
            // In Russian the hour that has begun is named by its place: «четверть третьего».
            if number.ordinal == (self.english || self.words.is_some_and(|words| words.links)) {
                return None;
            }
            let hour = if number.ordinal { hour - 1 } else { hour };
            let minute = u16::try_from((hour * 60 + minutes).rem_euclid(1440)).ok()?;
            return Some(self.note_time(at, &Clock { minute, exact: false, last: number.last }, false));
        }
        self.before_hour(at).or_else(|| self.one_o_clock(at))
    }

    /// «без пяти минут три», «без четверти три».
    fn before_hour(&mut self, at: usize) -> Option<usize> {
        if self.english || !self.senses(at).contains(&NumberSense::Past(-1)) || !self.is_blank(at) {
            return None;
        }
        let minutes = self.numeral(at + 1)?;
        let count =
            if minutes.share { 15 } else { u16::try_from(minutes.raw.integer()?).ok().filter(|n| *n < 30)? };
        let last = self.unit_after(minutes.last, "minute").unwrap_or(minutes.last);
        let hour = self.is_blank(last).then(|| self.numeral(last + 1)).flatten().filter(|hour| !hour.ordinal)?;
        let minute = u16::try_from(hour.raw.integer()?).ok().filter(|hour| (1..=12).contains(hour))? * 60 - count;
        Some(self.note_time(at, &Clock { minute, exact: false, last: hour.last }, false))
    }

    /// «в час дня».
    fn one_o_clock(&mut self, at: usize) -> Option<usize> {
        if self.english || self.lower(at) != "час" {
            return None;
        }
        self.half_day(at)?;
        Some(self.note_time(at, &Clock { minute: 60, exact: false, last: at }, false))
    }

    /// "ten past two", "at ten to two".
    pub(super) fn minutes_past(&mut self, number: &Number) -> Option<usize> {
        let minutes = i16::try_from(number.raw.integer()?).ok().filter(|n| *n < 60 && n % 5 == 0)?;
        let next = number.last + 1;
        let sense = self.senses(next).iter().find_map(|sense| match sense {
            NumberSense::Past(0) => Some(minutes),
            NumberSense::Past(-1) if self.english && self.follows(number.first, NumberSense::ClockAt) => {
                Some(-minutes)
            }
            _ => None,
        })?;
        if !self.is_blank(number.last) || !self.is_blank(next) || self.token(next + 1)?.kind != TokenKind::Word {
            return None;
        }
        let hour = self.numeral(next + 1)?;
        let minute = i16::try_from(hour.raw.integer()?).ok().filter(|hour| (1..=12).contains(hour))? * 60 + sense;
        let clock = Clock { minute: u16::try_from(minute).ok()?, exact: false, last: hour.last };
        Some(self.note_time(number.first, &clock, false))
    }
}
