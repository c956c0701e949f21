//! Reading the values of a text, token by token.
//!
//! In: a [`Reading`] in a known language. Out: its [`Values`]. Invariants: every token is looked at once, and belongs to
//! one value at most.

use std::ops::Range;

use super::cursor::Cursor;
use super::dates::may_begin_month;
use super::model::{At, Values};
use crate::check::words::reading::classes::CharClasses;
use crate::check::words::reading::lexicon::{RuleLanguage, Unit};
use crate::check::words::reading::numerals::{may_multiply, multiplier};
use crate::check::words::reading::text::Reading;
use crate::check::words::reading::tokens::TokenKind;

impl Values {
    /// Reads the values of a text into this set, whose memory is used again.
    pub(crate) fn read(&mut self, language: RuleLanguage, reading: &Reading<'_>) {
        self.numbers.clear();
        self.runs.clear();
        self.dates.clear();
        self.units.clear();
        let mut pass = Cursor { language, reading, out: self };
        let mut at = 0;
        while at < reading.tokens.len() {
            at = pass.step(at).max(at + 1);
        }
        if reading.classes.any(CharClasses::UNIT) {
            pass.classes();
        }
        self.fill_years();
    }
}

impl Cursor<'_, '_> {
    /// Looks at a token; the index of the next one.
    fn step(&mut self, at: usize) -> usize {
        let Some(token) = self.token(at).copied() else { return at + 1 };
        match token.kind {
            TokenKind::Number => self.numeric(at).unwrap_or(at + 1),
            TokenKind::Word => {
                if may_begin_month(self.reading.of(&token))
                    && let Some(number) = self.month(at)
                {
                    return self.month_first(at, number);
                }
                if self.after_number(at) {
                    self.unit_word(at);
                }
                at + 1
            }
            _ => at + 1,
        }
    }

    /// A number: a date in figures, a day before a month, or a quantity.
    fn numeric(&mut self, at: usize) -> Option<usize> {
        if let Some(next) = self.date_in_figures(at).or_else(|| self.fraction(at)) {
            return Some(next);
        }
        if let Some(day) = self.small(at, 31)
            && let Some(next) = self.day_first(at, day)
        {
            return Some(next);
        }
        Some(self.quantity(at))
    }

    /// Whether a number, a placeable, or a multiplier stands right before a word.
    fn after_number(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let Some(token) = self.token(before) else { return false };
        let counts = match token.kind {
            TokenKind::Number | TokenKind::Hole => true,
            TokenKind::Word if may_multiply(self.reading.of(token)) => {
                let word = self.lower(before);
                multiplier(self.language, word).is_some() || word == "us"
            }
            _ => false,
        };
        counts && matches!(self.gap(before).trim(), "" | ".")
    }

    fn unit_word(&mut self, at: usize) {
        let language = self.language;
        let mut found = Unit::of_word(language, self.lower(at));
        if found.is_none()
            && language == RuleLanguage::English
            && self.lower(at) == "per"
            && self.lower(at + 1) == "cent"
        {
            found = Some(Unit::Percent);
        }
        if found.is_none() && language == RuleLanguage::Russian && self.lower(at) == "ф" && self.lower(at + 1) == "ст"
        {
            found = Some(Unit::Pound);
        }
        if let (Some(unit), Some(token)) = (found, self.token(at)) {
            let range = token.start as usize..token.end as usize;
            self.unit(unit, range);
        }
    }

    fn unit(&mut self, unit: Unit, range: Range<usize>) {
        if !self.out.units.iter().any(|at| at.value == unit) {
            self.out.units.push(At { value: unit, range });
        }
    }

    /// CharClasses of units beside a number or a placeable.
    fn classes(&mut self) {
        for (at, c) in self.reading.text.char_indices() {
            if CharClasses::of(c).any(CharClasses::UNIT)
                && let Some(unit) = Unit::of_sign(c)
            {
                self.unit(unit, at..at + c.len_utf8());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, RuleLanguage, Values};
    use crate::check::words::reading::values::Date;

    fn values(language: RuleLanguage, text: &str) -> Values {
        let reading = Reading::of_text(text);
        let mut values = Values::default();
        values.read(language, &reading);
        values
    }

    #[test]
    fn equal_values_are_equal() {
        use RuleLanguage::{English, Russian, Tajik};
        for row in [
            [(English, "35.5%"), (Russian, "35,5 %"), (Tajik, "35,5 фоиз")],
            [(English, "€2.5 million"), (Russian, "2 500 000 евро"), (Tajik, "2,5 миллион евро")],
            [(English, "1,234 people"), (Russian, "1234 человека"), (Tajik, "1\u{a0}234 нафар")],
            [(English, "on 2 October 2018"), (Russian, "2 октября 2018 г."), (Tajik, "2 октябри соли 2018")],
            [(English, "October 2, 2018"), (Russian, "02.10.2018"), (Tajik, "2-уми октябри соли 2018")],
            [(English, "the 2nd of October"), (Russian, "2-го октября"), (Tajik, "2 октябр")],
            [
                (English, "10–13 February 2014"),
                (Russian, "с 10 по 13 февраля 2014 года"),
                (Tajik, "10–13 феврали соли 2014"),
            ],
            [(English, "February 10–13, 2014"), (Russian, "10–13 февраля 2014"), (Tajik, "10-13 феврали соли 2014")],
            [
                (English, "31 May – 2 June 2016"),
                (Russian, "31 мая — 2 июня 2016 года"),
                (Tajik, "31 май – 2 июни соли 2016"),
            ],
            [(English, "in March 2013"), (Russian, "в марте 2013 года"), (Tajik, "моҳи марти соли 2013")],
            [(English, "US$5 thousand"), (Russian, "5 тыс. долл. США"), (Tajik, "5 ҳазор доллари ИМА")],
            [(English, "A/HRC/22/53/Add.1"), (Russian, "A/HRC/22/53/Add.1"), (Tajik, "A/HRC/22/53/Add.1")],
        ] {
            let [first, rest @ ..] = row.map(|(language, text)| {
                let values = values(language, text);
                let mut numbers: Vec<_> = values.numbers.iter().map(|at| at.value).collect();
                numbers.sort();
                let units: Vec<_> = values.units.iter().map(|at| at.value).collect();
                (numbers, values.dates.iter().map(|at| at.value).collect::<Vec<_>>(), units)
            });
            assert!(!first.0.is_empty() || !first.1.is_empty());
            for other in rest {
                assert_eq!(first, other, "{row:?}");
            }
        }
    }

    #[test]
    fn months_that_are_other_words() {
        assert!(values(RuleLanguage::English, "May I march in, or may we?").dates.is_empty());
        assert_eq!(
            values(RuleLanguage::English, "It opens in May.").dates.first().map(|at| at.value),
            Some(Date { year: 0, month: 5, day: 0 })
        );
    }
}
