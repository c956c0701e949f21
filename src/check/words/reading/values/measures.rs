//! What is counted.
//!
//! In: a number. Out: a value with its currency or measure, if one stands before or after it. Invariants: a year is no
//! duration; a word that is a measure only beside a number is never one alone.

use super::cursor::{Cursor, is_hyphen};
use super::model::{Kind, Ratio, Strength, Value};
use super::numerals::Number;
use crate::l10n::language::{Measure, NumberSense, measure};

/// The months of a hundred years.
const CENTURY: u64 = 1200;

/// A measure after a number: its last token, and where it ends.
pub(super) struct Counted {
    pub(super) measure: Measure,
    pub(super) last: usize,
    pub(super) end: usize,
}

/// The unit that a sign stands for.
pub(super) fn of_sign(c: char) -> Option<Measure> {
    Some(measure(match c {
        '%' => "percent",
        '‰' => "per-mille",
        '€' => "EUR",
        '$' => "USD",
        '£' => "GBP",
        '₽' => "RUB",
        '¥' => "JPY",
        '₸' => "KZT",
        '₴' => "UAH",
        _ => return None,
    }))
}

/// Gives a number what an adjective says of it: a measure, or its size as in «25-тысячный».
fn multiply(value: &mut Value, measure: Measure) {
    if measure.dimension.is_empty() {
        value.raw = value.raw.times(measure.num, measure.den);
        value.amount = value.raw;
    } else {
        value.measure = Some(measure);
    }
}

impl Cursor<'_, '_> {
    /// The currency before a number, and where it begins.
    pub(super) fn money_before(&self, at: usize) -> Option<(Measure, usize)> {
        let gap = self.gap_before(at).trim_end();
        if let Some(sign) = gap.chars().next_back() {
            let found = of_sign(sign).filter(Measure::is_money)?;
            return Some((found, self.start(at) - (self.gap_before(at).len() - gap.len()) - sign.len_utf8()));
        }
        let before = at.checked_sub(1)?;
        let code = self.text(before);
        if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
            return None;
        }
        let found = self.senses(before).iter().find_map(|sense| match sense {
            NumberSense::Unit(measure) if measure.is_money() => Some(*measure),
            _ => None,
        })?;
        Some((found, self.start(before)))
    }

    /// The measure after a token.
    pub(super) fn measure_after(&self, last: usize) -> Option<Counted> {
        let gap = self.gap(last);
        let rest = if self.is_short_scale(last) { gap.trim_start_matches('.') } else { gap }.trim_start();
        let sign = rest.chars().next();
        if let Some(found) = sign.and_then(of_sign) {
            let end = self.end(last) + (gap.len() - rest.len()) + sign.map_or(0, char::len_utf8);
            return Some(Counted { measure: found, last, end });
        }
        if matches!(rest, "°" | "° " | "º") {
            let fahrenheit = self.lower(last + 1) == "f";
            let named = fahrenheit || matches!(self.lower(last + 1), "c" | "с");
            let end = if named { last + 1 } else { last };
            return Some(Counted {
                measure: measure(if fahrenheit { "F" } else { "C" }),
                last: end,
                end: self.end(end),
            });
        }
        let (found, end) = self.after(last, |sense| match sense {
            NumberSense::Unit(measure) => Some(measure),
            _ => None,
        })?;
        let short = self.lower(end).chars().count() == 1;
        // "the under-30s" are no seconds.
        if self.english && gap.is_empty() && self.lower(end) == "s" {
            return None;
        }
        if short && is_hyphen(gap) || short && self.gap(end) == "." && !self.lower(end + 1).is_empty() {
            return None;
        }
        let after = self.gap(end);
        let squared = match (found.unit, after.chars().next()) {
            ("m", Some('²')) => Some("m2"),
            ("km", Some('²')) => Some("km2"),
            ("m", Some('³')) => Some("m3"),
            _ => None,
        };
        let found = squared.map_or(found, measure);
        Some(Counted { measure: found, last: end, end: self.end(end) + squared.map_or(0, |_| 2) })
    }

    /// Makes a value of a number and what is counted; the index of the next token.
    pub(super) fn count(&mut self, number: &Number) -> usize {
        let mut value = Value {
            kind: match number {
                Number { ordinal: true, .. } => Kind::Ordinal,
                Number { share: true, .. } => Kind::Share,
                _ => Kind::Count,
            },
            amount: number.raw,
            raw: number.raw,
            measure: None,
            strength: number.strength(),
            figures: number.figures && !number.scaled,
            about: number.about,
            range: self.start(number.first)..self.end(number.last),
        };
        // "More than ten" may be "over a dozen", and "some two dozen" twenty.
        let dozens = [10, 20, 24].into_iter().any(|tens| number.raw == Ratio::whole(tens));
        value.about |= !number.figures && dozens && self.is_rounded(number.first);
        if number.figures && self.gap_before(number.first).is_empty() && number.first > 0
            || self.is_name(number.first)
        {
            value.strength = value.strength.min(Strength::Weak);
        }
        if value.kind == Kind::Share && self.senses(number.first).is_empty() {
            value.strength = Strength::Strong;
        }
        let mut last = number.last;
        if !number.ordinal {
            if let Some((measure, start)) = self.money_before(number.first) {
                value.measure = Some(measure);
                value.range.start = start;
            } else if let Some(counted) = self.counted(number) {
                value.measure = Some(counted.measure);
                value.range.end = counted.end;
                last = counted.last;
            } else if self.in_next_word(number, &mut value) {
                last += 1;
                value.range.end = self.end(last);
            }
        }
        if let Some(end) = self.year_word(number, last) {
            last = end;
            value.kind = Kind::Count;
            value.measure = None;
        }
        self.settle(&mut value);
        // "24 hours a day" and "seven days a week" are always.
        let always = [("hour", 1440), ("day", 10_080)];
        if value.measure.is_some_and(|measure| {
            always.iter().any(|(unit, all)| measure.unit == *unit && value.amount == Ratio::whole(*all))
        }) {
            value.strength = Strength::Weak;
        }
        if !self.goes_on(&value) {
            self.out.push(value);
        }
        last + 1
    }

    /// Adds a value to the one before it, of which it is the rest: "1 hour 20 minutes", "2 years and 6 months".
    fn goes_on(&mut self, value: &Value) -> bool {
        let (text, english) = (&self.reading.text, self.english);
        let Some(before) = self.out.last_mut() else { return false };
        let Some((large, small)) = before.measure.zip(value.measure) else { return false };
        let between = text.get(before.range.end..value.range.start).unwrap_or(".").trim();
        let joins = between.is_empty() || between == if english { "and" } else { "и" } || between == "ва";
        let rest = small.dimension == large.dimension
            && matches!(small.dimension, "minutes" | "months")
            && before.kind == Kind::Count
            && value.kind == Kind::Count
            && value.amount < Ratio::ONE.times(large.num, large.den);
        if joins && rest {
            before.amount = before.amount.and(value.amount);
            (before.raw, before.measure) = (before.amount, Some(small));
            before.range.end = value.range.end;
            before.strength = before.strength.max(value.strength);
        }
        joins && rest
    }

    /// «Час двадцать», which is no time of day: «в час двадцать».
    pub(super) fn hour_and_rest(&mut self, at: usize) -> Option<usize> {
        const AT: [&str; 6] = ["в", "до", "за", "к", "после", "с"];
        if self.english || self.lower(at) != "час" || !self.is_blank(at) {
            return None;
        }
        if at.checked_sub(1).is_some_and(|before| AT.contains(&self.lower(before))) {
            return None;
        }
        let rest = self.numeral(at + 1).filter(|rest| !rest.ordinal && !rest.share && !rest.figures)?;
        let minutes = rest.raw.integer().filter(|minutes| *minutes < 60)?;
        let amount = Ratio::whole(60 + minutes);
        let (measure, range) = (Some(measure("minute")), self.start(at)..self.end(rest.last));
        let (kind, strength, figures, about) = (Kind::Count, Strength::Strong, false, false);
        self.out.push(Value { kind, amount, raw: amount, measure, strength, figures, about, range });
        Some(rest.last + 1)
    }

    /// Whether the words before a number say that it is not exact.
    pub(super) fn is_rounded(&self, at: usize) -> bool {
        let before = |phrase: &str| {
            phrase.split(' ').rev().enumerate().all(|(back, word)| {
                at.checked_sub(back + 1).is_some_and(|before| self.lower(before) == word && self.is_blank(before))
            })
        };
        self.words.is_some_and(|words| words.rounding.iter().any(|phrase| before(phrase)))
    }

    /// The measure of a number that is no year, through "a" or "of a" after a part.
    fn counted(&self, number: &Number) -> Option<Counted> {
        let mut last = number.last;
        if number.share {
            if let Some(((), end)) = self.after(last, |sense| (sense == NumberSense::Article).then_some(())) {
                last = end;
            }
            // "A third of a century" is «треть века».
            let time = |counted: &Counted| {
                matches!(counted.measure.dimension, "months" | "minutes") && counted.measure.num < CENTURY
            };
            return self.measure_after(last).filter(time);
        }
        let counted = self.measure_after(last)?;
        let year = counted.measure.unit == "year" && counted.measure.num == 12;
        let short = year && self.lower(counted.last).chars().count() <= 2 && counted.last > last;
        let is_year = number.raw.integer().is_some_and(|n| (1000..3000).contains(&n)) && !number.scaled;
        if year && (is_year || short && self.lower(counted.last).starts_with('г')) { None } else { Some(counted) }
    }

    /// `3-дневный`.
    fn adjective(&self, number: &Number) -> Option<Measure> {
        let joined = number.figures && is_hyphen(self.gap(number.last));
        joined.then(|| self.words?.stem(self.lower(number.last + 1)))?
    }

    /// Gives a number the measure that the word behind it holds.
    fn in_next_word(&self, number: &Number, value: &mut Value) -> bool {
        if let Some(measure) = self.adjective(number) {
            multiply(value, measure);
            return true;
        }
        let Some((rest, measure)) = self.rest_in_one_word(number) else { return false };
        value.raw = value.raw.and(rest);
        (value.amount, value.measure) = (value.raw, Some(measure));
        true
    }

    /// What a word adds to the tens before it, with its measure: «ҳафтоду ҳаштсола».
    fn rest_in_one_word(&self, number: &Number) -> Option<(Ratio, Measure)> {
        let tens = self.senses(number.last).iter().any(|sense| matches!(sense, NumberSense::Linked(_)));
        let whole = self.after(number.last, |sense| match sense {
            NumberSense::Compound(measure) => Some(measure),
            _ => None,
        });
        let (whole, _) = whole.filter(|_| tens && !number.figures)?;
        let single = whole.single();
        let rest = Ratio::new(whole.num.into(), whole.den.into()).times(single.den, single.num);
        rest.integer().filter(|rest| *rest < 10).map(|_| (rest, single))
    }

    /// The word "year" after one.
    fn year_word(&self, number: &Number, last: usize) -> Option<usize> {
        let is_year = number.raw.integer().is_some_and(|n| (1000..3000).contains(&n));
        if !is_year || number.scaled && !number.ordinal || last != number.last {
            return None;
        }
        let (_, end) = self.after(last, |sense| match sense {
            NumberSense::Unit(measure) if measure.unit == "year" && measure.num == 12 => Some(()),
            _ => None,
        })?;
        Some(end)
    }

    /// Brings a value to its dimension's own unit.
    pub(super) fn settle(&self, value: &mut Value) {
        let Some(measure) = value.measure else { return };
        match measure.dimension {
            "times" => (value.kind, value.measure) = (Kind::Multiple, None),
            "person" | "kind" | "storey" | "flat" | "seat" | "digit" | "point" => value.measure = None,
            "side" | "language" => (value.measure, value.strength) = (None, Strength::Faint),
            _ => {
                value.kind = Kind::Count;
                value.amount = value.raw.times(measure.num, measure.den);
                if value.strength == Strength::Weak && value.raw != Ratio::ONE && !value.about {
                    value.strength = Strength::Strong;
                }
            }
        }
    }

    /// A number and its measure in one word, with the size of all.
    pub(super) fn in_one_word(&mut self, raw: Ratio, measure: Measure, at: usize) -> usize {
        let mut value = Value {
            kind: Kind::Count,
            amount: raw,
            raw,
            measure: Some(measure),
            strength: Strength::Weak,
            figures: false,
            about: false,
            range: self.start(at)..self.end(at),
        };
        if measure.dimension.is_empty() {
            value.measure = None;
            value.amount = raw.times(measure.num, measure.den);
            value.raw = value.amount;
            value.strength = Strength::Strong;
        }
        self.settle(&mut value);
        if measure.unit == "anniversary" || raw == Ratio::ONE {
            value.strength = Strength::Weak;
        }
        self.out.push(value);
        at + 1
    }

    /// A capital letter of Latin before the figures, as in COVID-19 or A4.
    fn is_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let gap = self.gap(before);
        let word = self.lower(before);
        (gap.is_empty() || is_hyphen(gap))
            && !word.is_empty()
            && word.is_ascii()
            && self.text(before).starts_with(|c: char| c.is_ascii_uppercase())
    }
}
