//! What two numbers share: "5–7 million euros", "10–13 February", "12 per cent, not 21".
//!
//! In: two values, one after the other. Out: what one of them says for both. Invariants: only a range, a list of days or a contrast
//! shares anything.

use super::cursor::Cursor;
use super::model::{Date, Kind, Ratio, Strength, Value};
use crate::l10n::language::NumberSense;

impl Cursor<'_, '_> {
    /// Gives the first number of a range what only the last one says: "5–7 million euros", "10–13 February".
    pub(super) fn spread(&mut self, new: usize) {
        let Some(before) = new.checked_sub(1) else { return };
        let (Some(last), Some(first)) = (self.out.get(new).cloned(), self.out.get(before).cloned()) else { return };
        let between = self.reading.text.get(first.range.end..last.range.start).unwrap_or("");
        let plain = first.kind == Kind::Count || first.kind == Kind::Ordinal;
        let list = matches!(last.kind, Kind::Date(_)) && between.trim() == ",";
        let contrast = plain && last.kind == Kind::Count && self.is_contrast(between);
        if plain && last.kind == Kind::Count && (contrast || self.is_series(first.range.end, between.trim())) {
            self.spread_scale(before, new);
        }
        if contrast {
            self.spread_scale(new, before);
        }
        let Some(first) = self.out.get(before).cloned() else { return };
        if !plain || !(list || contrast || self.is_range(first.range.end, between.trim())) {
            return;
        }
        let night = self.is_night(first.range.start);
        let Some(value) = self.out.get_mut(before) else { return };
        match last.kind {
            Kind::Date(date) if date.day > 0 && first.measure.is_none() => {
                let Some(day) =
                    first.raw.integer().and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=31).contains(n))
                else {
                    return;
                };
                value.kind = Kind::Date(Date { day, ..date });
                value.amount = Ratio::ZERO;
                value.raw = Ratio::ZERO;
                // "The night of 14 to 15 May" is «ночь на 15 мая».
                value.strength = if night { Strength::Weak } else { Strength::Strong };
                if let Some(earlier) = before.checked_sub(1).map(|_| before) {
                    self.spread(earlier);
                }
            }
            Kind::Time(exact) if first.measure.is_none() => {
                let Some(hour) = first.raw.integer().filter(|hour| *hour <= 24) else { return };
                let end = last.amount.integer().unwrap_or(0);
                let later = exact && end >= 720 && hour < 12 && (hour + 12) * 60 < end;
                value.kind = Kind::Time(exact);
                value.amount = Ratio::whole(if later { (hour + 12) * 60 } else { hour * 60 % 1440 });
            }
            Kind::Count => self.spread_measure(before, new),
            _ => {}
        }
    }

    /// Whether the words before a day speak of the night that ends in the next one.
    fn is_night(&self, start: usize) -> bool {
        let at = self.reading.tokens.partition_point(|token| (token.start as usize) < start);
        let Some(words) = self.words else { return false };
        let night = |back: usize| at.checked_sub(back).is_some_and(|at| words.nights.contains(&self.lower(at)));
        night(1) || night(2)
    }

    /// Gives one of two numbers the measure that only the other has.
    fn spread_measure(&mut self, before: usize, new: usize) {
        let (Some(first), Some(last)) = (self.out.get(before), self.out.get(new)) else { return };
        let year = |value: &Value| value.figures && value.raw.integer().is_some_and(|n| (1900..2100).contains(&n));
        if first.measure.is_some() == last.measure.is_some()
            || year(first)
            || year(last)
            || first.kind == Kind::Ordinal
        {
            return;
        }
        let Some(measure) = first.measure.or(last.measure) else { return };
        for place in [before, new] {
            if let Some(value) = self.out.get_mut(place).filter(|value| value.measure.is_none()) {
                value.measure = Some(measure);
                value.amount = value.raw.times(measure.num, measure.den);
            }
        }
    }

    /// Gives one of two numbers in figures the scale that only the other has: «20–25 тысяч», «40 и 45,5 млрд».
    fn spread_scale(&mut self, bare: usize, scaled: usize) {
        let (Some(first), Some(last)) = (self.out.get(bare), self.out.get(scaled)) else { return };
        let at = self.reading.tokens.partition_point(|token| (token.start as usize) < last.range.start);
        // A sign of money may stand before the figures.
        let Some(at) = (at..at + 3).find(|at| self.digits(*at).is_some()) else { return };
        let figures = self.figures(at).raw;
        let each = |scale: &u64| figures.times(*scale, 1) == last.raw;
        let Some(scale) = [1_000, 1_000_000, 1_000_000_000].into_iter().find(each) else { return };
        let owned = first.measure.is_some() && last.measure.is_some() && first.measure != last.measure;
        // "Between 5 and 7 million", but not "30 and 2 million".
        let greater = bare < scaled && !self.is_contrast_of(bare) && first.raw >= figures;
        if last.figures || !first.figures || first.kind != Kind::Count || greater || owned {
            return;
        }
        if let Some(value) = self.out.get_mut(bare) {
            value.raw = value.raw.times(scale, 1);
            let (num, den) = value.measure.map_or((1, 1), |measure| (measure.num, measure.den));
            value.amount = value.raw.times(num, den);
        }
    }

    /// Whether the words between two numbers set one against the other: "12 per cent, not 21".
    fn is_contrast(&self, between: &str) -> bool {
        self.words.is_some_and(|words| words.contrasts.contains(&between.trim_matches([',', '(', ' ', '\u{A0}'])))
    }

    /// The same of the words behind a value.
    fn is_contrast_of(&self, value: usize) -> bool {
        let ends = self.out.get(value).zip(self.out.get(value + 1));
        let between = ends.and_then(|(one, other)| self.reading.text.get(one.range.end..other.range.start));
        between.is_some_and(|between| self.is_contrast(between))
    }

    /// Whether the words between two numbers make a range of them, or name both: "between 5 and 7 million".
    fn is_series(&self, start: usize, word: &str) -> bool {
        let at = self.reading.tokens.partition_point(|token| (token.start as usize) < start);
        self.is_range(start, word) || self.text(at) == word && self.senses(at).contains(&NumberSense::Join)
    }

    /// Whether the words between two numbers make a range of them.
    fn is_range(&self, start: usize, word: &str) -> bool {
        if matches!(word, "–" | "-" | "—" | "\u{2011}") {
            return true;
        }
        let at = self.reading.tokens.partition_point(|token| (token.start as usize) < start);
        self.text(at) == word && self.senses(at).contains(&NumberSense::Range)
    }
}
