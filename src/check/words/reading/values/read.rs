//! Reading the values of a text, token by token.
//!
//! In: a [`Reading`] in a known language. Out: its [`Values`]. Invariants: every token is looked at once, and belongs to
//! one value at most. A text without figures, placeables and words of the table costs a look at each word's beginning.

use super::cursor::{Cursor, is_hyphen};
use super::measures::of_sign;
use super::model::{Kind, Ratio, Strength, Value};
use super::numerals::Number;
use super::roman::roman;
use crate::check::words::reading::classes::CharClasses;
use crate::check::words::reading::lexicon::RuleLanguage;
use crate::check::words::reading::text::Reading;
use crate::check::words::reading::tokens::{Token, TokenKind};
use crate::l10n::language::{Begins, NumberEntry, NumberSense, NumberWords, number_words};

/// What a text says in numbers, in its order.
#[derive(Debug, Default)]
pub(crate) struct Values {
    /// The values.
    pub(crate) list: Vec<Value>,
    pub(super) entries: Vec<Option<&'static NumberEntry>>,
}

impl Values {
    /// Reads the values of a text into this set, whose memory is used again.
    pub(crate) fn read(&mut self, language: RuleLanguage, reading: &Reading<'_>) {
        self.list.clear();
        self.entries.clear();
        let words = number_words(language.tag());
        let mut anything = false;
        for token in &reading.tokens {
            let entry = match (token.kind, words) {
                (TokenKind::Word, Some(words)) => words.find(reading.small(token)),
                _ => None,
            };
            anything |= entry.is_some() || token.kind == TokenKind::Number || token.kind == TokenKind::Hole;
            self.entries.push(entry);
        }
        let english = language == RuleLanguage::English;
        let compounds = words.is_some_and(NumberWords::compounds);
        if !anything && !compounds && !english {
            return;
        }
        let mut cursor = Cursor { english, words, reading, entries: &self.entries, out: &mut self.list };
        let (mut at, mut holes) = (0, 0);
        while let Some(token) = reading.tokens.get(at) {
            let before = cursor.out.len();
            let next = match token.kind {
                TokenKind::Number => cursor.number(at),
                TokenKind::Word if cursor.says_nothing(token, at) => None,
                TokenKind::Word => cursor.word(at),
                TokenKind::Hole => {
                    holes += 1;
                    Some(cursor.hole(at, holes - 1))
                }
                _ => None,
            };
            if cursor.out.len() > before {
                cursor.spread(before);
            }
            at = next.unwrap_or(at + 1).max(at + 1);
        }
        self.fill_years();
    }

    /// Whether a text has the word or the sign of a dimension anywhere.
    pub(crate) fn mentions(&self, reading: &Reading<'_>, dimension: &str) -> bool {
        let is = |sense: &NumberSense| matches!(sense, NumberSense::Unit(measure) if measure.dimension == dimension);
        let mut entries = self.entries.iter().flatten();
        entries.any(|entry| entry.senses.iter().any(is) || entry.phrases.iter().any(|(_, sense)| is(sense)))
            || reading.text.chars().filter_map(of_sign).any(|measure| measure.dimension == dimension)
    }

    /// "31 May – 2 June 2016" is in one year.
    fn fill_years(&mut self) {
        let mut year = 0;
        for value in self.list.iter_mut().rev() {
            let Kind::Date(date) = &mut value.kind else { continue };
            if date.year == 0 && date.day > 0 {
                date.year = year;
            } else {
                year = date.year;
            }
        }
    }
}

impl Cursor<'_, '_> {
    fn number(&mut self, at: usize) -> Option<usize> {
        self.date_in_figures(at)
            .or_else(|| self.hours_and_minutes(at))
            .or_else(|| self.fraction(at))
            .or_else(|| self.counted_number(at))
    }

    fn counted_number(&mut self, at: usize) -> Option<usize> {
        let number = self.numeral(at)?;
        if number.faint && !number.about {
            return Some(number.last + 1);
        }
        if self.is_share_of(&number) {
            return Some(self.push(Kind::Count, number.raw, [number.first, number.last], false));
        }
        // "In the first half of the year": which one, and no part of a number.
        if number.share && number.first == number.last && self.is_ranked(number.first) {
            return Some(number.last + 1);
        }
        self.decade(&number)
            .or_else(|| self.day_first(&number))
            .or_else(|| self.hour(&number))
            .or_else(|| self.minutes_past(&number))
            .or_else(|| Some(self.count(&number)))
    }

    /// Whether a word is none of the table, and neither a Roman numeral nor long enough to be a compound: most are.
    fn says_nothing(&self, token: &Token, at: usize) -> bool {
        const TELLING: CharClasses = CharClasses::CAPITAL.and(CharClasses::STRANGE);
        let short = token.end - token.start < NumberWords::SHORTEST_COMPOUND;
        short && !token.classes.any(TELLING) && self.entries.get(at).is_none_or(Option::is_none)
    }

    fn word(&mut self, at: usize) -> Option<usize> {
        // Roman numerals are capitals.
        let capital = self.token(at).is_some_and(|token| token.classes.any(CharClasses::CAPITAL));
        if capital && let Some(ordinal) = self.roman(at) {
            return Some(ordinal);
        }
        let Some(entry) = self.entries.get(at).copied().flatten() else {
            let (num, den, measure) = self.words?.compound(self.lower(at))?;
            return Some(self.in_one_word(Ratio::new(num.into(), den.into()), measure, at));
        };
        let begins = entry.begins;
        if begins.nothing() {
            return None;
        }
        if begins.has(Begins::NUMBER) && self.is_proper(at) {
            return Some(at + 1);
        }
        if begins.has(Begins::EVERY)
            && let Some(next) = self.every(at)
        {
            return Some(next);
        }
        if begins.has(Begins::IDLE)
            && let Some(last) = self.is(at, NumberSense::Idle)
        {
            return Some(last + 1);
        }
        None.or_else(|| begins.has(Begins::MONTH).then(|| self.month_first(at))?)
            .or_else(|| begins.has(Begins::WEEKDAY).then(|| self.weekday(at))?)
            // «В час дня»: the hour itself is one.
            .or_else(|| begins.has(Begins::TIME.or(Begins::UNIT)).then(|| self.time_in_words(at))?)
            .or_else(|| begins.has(Begins::DURATION).then(|| self.duration(at))?)
            .or_else(|| begins.has(Begins::NUMBER).then(|| self.one(at).or_else(|| self.counted_number(at)))?)
            .or_else(|| begins.has(Begins::MULTIPLE).then(|| self.multiple(at))?)
            .or_else(|| {
                begins.has(Begins::UNIT).then(|| self.unit_and_half(at).or_else(|| self.hour_and_rest(at)))?
            })
    }

    /// A season or a part of the day, or how often: "daily", "twice a week", «раз в месяц», «дар як ҳафта ду бор».
    fn every(&mut self, at: usize) -> Option<usize> {
        if let Some(((group, which), last)) = self.find(at, |sense| match sense {
            NumberSense::Contrary(group, which) => Some((group, which)),
            _ => None,
        }) {
            return Some(self.push(Kind::Contrary(group), Ratio::whole(which.into()), [at, last], false));
        }
        let every = self.find(at, |sense| match sense {
            NumberSense::Every(period) => Some(period),
            _ => None,
        });
        let (period, last) = every.or_else(|| {
            let per = self.find(at, |sense| match sense {
                NumberSense::Per(period) => Some(period),
                _ => None,
            });
            per.filter(|(_, last)| self.is_rate(at, *last))
        })?;
        Some(self.push(Kind::Every, Ratio::whole(period.into()), [at, last], false))
    }

    /// Whether a number of times, or of what is paid, stands before the first of some words, or behind the last.
    fn is_rate(&self, first: usize, last: usize) -> bool {
        let rated = |at: usize| {
            self.senses(at).iter().any(|sense| match sense {
                NumberSense::Multiple(..) => true,
                NumberSense::Unit(measure) => {
                    measure.is_money() || matches!(measure.unit, "times" | "day" | "hour" | "minute")
                }
                _ => false,
            })
        };
        let before = first.checked_sub(1).is_some_and(|before| self.is_blank(before) && rated(before));
        let behind = || {
            let number = self.numeral(last + 1).filter(|_| self.is_blank(last));
            rated(last + 1) || number.is_some_and(|number| self.is_blank(number.last) && rated(number.last + 1))
        };
        before || self.words.is_some_and(|words| words.links) && behind()
    }

    /// "1 in 20": one of them, which languages say in their own way.
    fn is_share_of(&self, number: &Number) -> bool {
        self.english
            && number.figures
            && number.raw == Ratio::ONE
            && self.is_blank(number.last)
            && self.lower(number.last + 1) == "in"
            && self.is_blank(number.last + 1)
            && self.digits(number.last + 2).is_some_and(|digits| digits.len() < 4)
    }

    /// "One" says a number only before what is counted.
    fn one(&mut self, at: usize) -> Option<usize> {
        let number =
            self.numeral(at).filter(|number| number.raw == Ratio::ONE && !number.figures && !number.ordinal)?;
        let counted = self.is_blank(number.last)
            && self.token(number.last + 1).is_some_and(|token| token.kind == TokenKind::Word)
            && self.senses(number.last + 1).is_empty()
            || self.measure_after(number.last).is_some();
        if number.scaled || counted && !self.english {
            return None;
        }
        if counted && self.english && !self.senses(number.last + 1).contains(&NumberSense::Range) {
            return None;
        }
        Some(number.last + 1)
    }

    fn duration(&mut self, at: usize) -> Option<usize> {
        let ((measure, strong), last) = self.find(at, |sense| match sense {
            NumberSense::Duration(measure) => Some((measure, false)),
            NumberSense::Compound(measure) => Some((measure, true)),
            _ => None,
        })?;
        let ordinal = |sense| matches!(sense, NumberSense::Ordinal(_)).then_some(());
        if self.find(at, ordinal).is_some() {
            return None;
        }
        if self.is_term(at) {
            return Some(last + 1);
        }
        let single = measure.single();
        let raw = Ratio::new(measure.num.into(), measure.den.into()).times(single.den, single.num);
        let next = self.in_one_word(raw, single, at);
        // «чанд даҳсола»: some decades.
        let vague = self.follows(at, NumberSense::Many);
        if let Some(value) = self.out.last_mut() {
            value.range.end = self.reading.tokens.get(last).map_or(value.range.end, |token| token.end as usize);
            if !strong || vague {
                value.strength = value.strength.min(Strength::Weak);
            }
        }
        Some(next.max(last + 1))
    }

    /// Whether an ordinal stands beside a word.
    fn is_ranked(&self, at: usize) -> bool {
        let ordinal = |place: usize| {
            self.senses(place).iter().any(|sense| matches!(sense, NumberSense::Ordinal(_)))
                || roman(self.text(place)).is_some()
        };
        self.is_blank(at) && ordinal(at + 1)
            || at.checked_sub(1).is_some_and(|before| self.is_blank(before) && ordinal(before))
    }

    /// Whether a word that may be a stretch of time is the name of one: «семоҳаи аввал», «ду семоҳа».
    fn is_term(&self, at: usize) -> bool {
        let counted = at.checked_sub(1).is_some_and(|before| {
            self.is_blank(before)
                && (self.digits(before).is_some()
                    || self.senses(before).iter().any(|sense| matches!(sense, NumberSense::Cardinal(_))))
        });
        self.senses(at).contains(&NumberSense::Century) && (counted || self.is_ranked(at))
    }

    fn multiple(&mut self, at: usize) -> Option<usize> {
        let ((num, den), last) = self.find(at, |sense| match sense {
            NumberSense::Multiple(num, den) => Some((num, den)),
            _ => None,
        })?;
        if num == 1 && den == 1 {
            return Some(last + 1);
        }
        Some(self.push(Kind::Multiple, Ratio::new(num.into(), den.into()), [at, last], false))
    }

    /// "a year and a half", «год с половиной».
    fn unit_and_half(&mut self, at: usize) -> Option<usize> {
        let (measure, last) = self.find(at, |sense| match sense {
            NumberSense::Unit(measure) => Some(measure),
            _ => None,
        })?;
        let ((num, den), end) = self.after(last, |sense| match sense {
            NumberSense::Plus(num, den) => Some((num, den)),
            _ => None,
        })?;
        let raw = Ratio::ONE.plus(num, den);
        let range = self.start(at)..self.end(end);
        let amount = raw.times(measure.num, measure.den);
        let kind = Kind::Count;
        let (strength, figures, about) = (Strength::Strong, false, false);
        self.out.push(Value { kind, amount, raw, measure: Some(measure), strength, figures, about, range });
        Some(end + 1)
    }

    /// A placeable, and what it counts.
    fn hole(&mut self, at: usize, place: usize) -> usize {
        let mut value = Value {
            kind: Kind::Hole(place),
            amount: Ratio::ZERO,
            raw: Ratio::ZERO,
            measure: None,
            strength: Strength::Faint,
            figures: false,
            about: false,
            range: self.start(at)..self.end(at),
        };
        let mut last = at;
        let scale = self.after(at, |sense| match sense {
            NumberSense::Scale(scale) => Some(scale),
            _ => None,
        });
        if let Some((scale, end)) = scale.filter(|(_, end)| self.text(*end).chars().count() > 1) {
            (value.amount, last) = (Ratio::whole(scale), end);
            value.range.end = self.end(end);
        }
        if let Some((measure, start)) = self.money_before(at) {
            (value.measure, value.range.start) = (Some(measure), start);
        } else if let Some(counted) = self.measure_after(last).filter(|counted| {
            // `{ $minutes }m`: a letter joined to a placeable may be a metre or a minute.
            let letter = self.gap(last).is_empty() && self.lower(counted.last).chars().count() == 1;
            !(letter || matches!(counted.measure.unit, "year" | "person"))
        }) {
            (value.measure, value.range.end, last) = (Some(counted.measure), counted.end, counted.last);
        }
        self.out.push(value);
        last + 1
    }

    /// A Roman numeral: of a century, a quarter, or of two letters at least.
    fn roman(&mut self, at: usize) -> Option<usize> {
        let text = self.text(at);
        let value = roman(text)?;
        let century =
            |place: Option<usize>| place.is_some_and(|place| self.senses(place).contains(&NumberSense::Century));
        let after = (self.is_blank(at) || is_hyphen(self.gap(at))) && century(Some(at + 1));
        let named =
            after || century(at.checked_sub(1)) || self.gap(at).trim() == "–" && roman(self.text(at + 1)).is_some();
        let plain = text.len() >= 2 && text.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
        if !(named || plain) {
            return None;
        }
        let next = self.push(Kind::Ordinal, Ratio::whole(value), [at, at], named);
        if let Some(value) = self.out.last_mut() {
            value.figures = false;
        }
        Some(next)
    }

    /// `3/4`, but not `24/7`, `02/10` or a part of `A/HRC/22/53`.
    fn fraction(&mut self, at: usize) -> Option<usize> {
        if self.gap(at) != "/" {
            return None;
        }
        let (top, bottom) = (self.small(at, 99)?, self.small(at + 1, 99)?);
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-'));
        let (from, to) = (self.start(at), self.end(at + 1));
        if (top, bottom) == (24, 7) {
            return Some(at + 2);
        }
        let zero = self.text(at).starts_with('0') || self.text(at + 1).starts_with('0');
        if top >= bottom || zero || joined(self.reading.before(from)) || joined(self.reading.after(to)) {
            return None;
        }
        // «1/8 финала» is the round of 16.
        let round = top == 1 && self.after(at + 1, |sense| (sense == NumberSense::Final).then_some(())).is_some();
        if round && bottom >= 8 {
            return Some(self.push(Kind::Count, Ratio::whole(u64::from(bottom) * 2), [at, at + 1], true));
        }
        if round {
            return Some(self.push(Kind::Share, Ratio::new(1, bottom.into()), [at, at + 1], false));
        }
        Some(self.push(Kind::Share, Ratio::new(top.into(), bottom.into()), [at, at + 1], true))
    }
}
