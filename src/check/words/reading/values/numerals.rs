//! Numbers in figures and in words.
//!
//! In: the index of a token. Out: a [`Number`], before anybody asks what is counted. Invariants: a word that cannot go on
//! ends the number, so «в двух трёх» are two; only the last word of an ordinal is one.

use super::cursor::Cursor;
use super::model::{Ratio, Strength};
use crate::check::words::reading::tokens::TokenKind;
use crate::l10n::language::NumberSense;

/// A number as it is written, and its first and last tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) raw: Ratio,
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) ordinal: bool,
    pub(super) share: bool,
    pub(super) decade: bool,
    pub(super) figures: bool,
    /// A word multiplies it.
    pub(super) scaled: bool,
    /// Nothing is claimed: thousands.
    pub(super) faint: bool,
    pub(super) about: bool,
    /// `14.30`, which may be a time.
    pub(super) clock: Option<u16>,
}

/// The parts of a number in words, so far.
#[derive(Default)]
struct Parts {
    total: u64,
    group: Option<u64>,
    scale: Option<u64>,
    linked: bool,
    hundred: bool,
}

impl Parts {
    fn begun(&self) -> bool {
        self.group.is_some() || self.scale.is_some()
    }

    fn sum(&self) -> u64 {
        self.total + self.group.unwrap_or(0)
    }

    /// Whether a number below a thousand may follow.
    fn takes(&self, n: u64, links: bool) -> bool {
        let linked = !links || self.linked;
        match self.group {
            None => match self.scale {
                None => true,
                Some(scale) => n > 0 && n < scale && linked,
            },
            Some(group) if group >= 1000 => false,
            Some(group) => {
                let hundreds = group >= 100 && group % 100 == 0 && n > 0 && n < 100;
                let tens = group % 100 >= 20 && group % 10 == 0 && (1..10).contains(&n);
                (hundreds || tens) && linked
            }
        }
    }
}

impl Cursor<'_, '_> {
    /// The number that begins at a token.
    pub(super) fn numeral(&self, at: usize) -> Option<Number> {
        let token = self.token(at)?;
        let mut number = match token.kind {
            TokenKind::Number => self.figures(at),
            TokenKind::Word => self.in_words(at)?,
            _ => return None,
        };
        if number.ordinal || number.decade || number.faint {
            return Some(number);
        }
        if let Some(((num, den), last)) = self.after(number.last, |sense| match sense {
            NumberSense::Plus(num, den) => Some((num, den)),
            _ => None,
        }) && !number.share
        {
            number.raw = number.raw.plus(num, den);
            number.last = last;
        }
        self.scaled(&mut number);
        Some(number)
    }

    /// What follows a token with a space or hyphen between, or the full stop of a short scale: «тыс. евро».
    pub(super) fn after<T>(&self, at: usize, want: impl Fn(NumberSense) -> Option<T>) -> Option<(T, usize)> {
        // Nothing follows a word that the table does not have (bench `check`).
        self.entries.get(at + 1).copied().flatten()?;
        let short = self.gap(at).starts_with('.') && self.is_short_scale(at);
        if short || self.is_joined(at) { self.find(at + 1, want) } else { None }
    }

    /// Whether a scale is written short, so that a full stop may be its own.
    pub(super) fn is_short_scale(&self, at: usize) -> bool {
        self.lower(at).chars().count() <= 4
            && self.senses(at).iter().any(|sense| matches!(sense, NumberSense::Scale(1000..)))
    }

    /// Multiplies a number by the scale after it, and adds smaller ones: «10 миллионов 200 тысяч».
    fn scaled(&self, number: &mut Number) {
        let mut limit = u64::MAX;
        let mut end = number.last;
        if number.share
            && let Some(((), last)) = self.after(end, |sense| (sense == NumberSense::Article).then_some(()))
        {
            end = last;
        }
        let Some((scale, last)) = self.scale_after(end, number) else { return };
        number.raw = number.raw.times(scale, 1);
        (number.last, number.scaled, number.share) = (last, true, false);
        limit = limit.min(scale);
        while self.is_blank(number.last) && self.digits(number.last + 1).is_some() && limit > 1 {
            let more = self.figures(number.last + 1);
            let Some(amount) = more.raw.integer().filter(|_| !more.ordinal) else { return };
            match self.scale_after(more.last, &more) {
                Some((scale, last)) if scale < limit => {
                    number.raw = number.raw.plus(amount.saturating_mul(scale), 1);
                    (number.last, limit) = (last, scale);
                }
                None if !self.english && amount < limit && limit <= 1000 && amount >= 100 => {
                    number.raw = number.raw.plus(amount, 1);
                    (number.last, limit) = (more.last, 1);
                }
                _ => return,
            }
        }
    }

    fn scale_after(&self, at: usize, number: &Number) -> Option<(u64, usize)> {
        let want = |sense| match sense {
            NumberSense::Scale(scale) | NumberSense::LinkedScale(scale) => Some(scale),
            NumberSense::Group(dozen) if !number.figures || number.raw.integer() < Some(100) => Some(dozen),
            _ => None,
        };
        let (scale, last) = self.after(at, want)?;
        // "5 m" is a length, "€5m" an amount.
        let letter = self.lower(last).len() == 1;
        let in_name = self.gap_before(number.first).is_empty()
            && self.reading.before(self.start(number.first)).is_some_and(|c| c.is_ascii_alphabetic());
        // Win32k is a name.
        if letter
            && (in_name
                || !(self.gap(at).is_empty()
                    && (self.lower(last) != "m" || self.money_before(number.first).is_some())))
        {
            return None;
        }
        Some((scale, last))
    }

    fn in_words(&self, at: usize) -> Option<Number> {
        let (mut parts, mut last, mut next) = (Parts::default(), None, at);
        let mut number = Number {
            raw: Ratio::ZERO,
            first: at,
            last: at,
            ordinal: false,
            share: false,
            decade: false,
            figures: false,
            scaled: false,
            faint: false,
            about: false,
            clock: None,
        };
        while let Some(end) = self.part(next, &mut parts, &mut number) {
            last = Some(end);
            if number.ordinal || number.faint || number.about || number.decade || number.raw != Ratio::ZERO {
                break;
            }
            next = match self.join(end, &parts) {
                Some(next) => next,
                None => break,
            };
        }
        number.last = last?;
        if number.raw == Ratio::ZERO {
            number.raw = Ratio::whole(parts.sum());
        }
        number.scaled = parts.scale.is_some();
        Some(number)
    }

    /// Where the next part of a number may begin.
    fn join(&self, end: usize, parts: &Parts) -> Option<usize> {
        let gap = self.gap(end);
        if self.english && gap == ", " && parts.group.is_none() {
            return Some(end + 1);
        }
        if !self.is_joined(end) {
            return None;
        }
        let and = self.senses(end + 1).contains(&NumberSense::Join) && self.is_joined(end + 1);
        if !and {
            return Some(end + 1);
        }
        let small = self.senses(end + 2).iter().any(|sense| match sense {
            NumberSense::Cardinal(n) | NumberSense::Ordinal(n) => (1..100).contains(n),
            _ => false,
        });
        ((parts.hundred || parts.group.is_none()) && small).then_some(end + 2)
    }

    /// Takes one more word, if it fits; its last token.
    fn part(&self, at: usize, parts: &mut Parts, number: &mut Number) -> Option<usize> {
        let fits = |sense| self.fits(at, sense, parts).then_some(sense);
        let (sense, last) = self.find(at, fits)?;
        // "B." is an initial, "b)" a point of a list; "a third of" is a part.
        if !parts.begun() && last == at && self.text(at).len() == 1 {
            return None;
        }
        self.take(at, sense, parts, number);
        parts.hundred = sense == NumberSense::Scale(100);
        parts.linked = matches!(sense, NumberSense::Linked(_) | NumberSense::LinkedScale(_));
        Some(last)
    }

    /// Whether a word may go on with a number.
    fn fits(&self, at: usize, sense: NumberSense, parts: &Parts) -> bool {
        let links = self.links();
        let begun = parts.begun();
        match sense {
            NumberSense::Cardinal(n) | NumberSense::Linked(n) => {
                if n >= 1000 {
                    !begun
                } else {
                    parts.takes(n, links)
                }
            }
            NumberSense::Doubtful(n) => parts.takes(n, links) && (begun || self.is_counted(at)),
            NumberSense::Ordinal(n) => {
                parts.takes(n, links)
                    || n == 100 && parts.group.is_some_and(|g| g < 100)
                    || self.is_part(at, n, parts)
                    || n >= 1000 && parts.group.is_some_and(|group| group < 1000)
            }
            NumberSense::Scale(100) => {
                parts.group.is_none_or(|group| group > 0 && group < 100) && (parts.group.is_some() || !begun)
            }
            NumberSense::Scale(n) | NumberSense::LinkedScale(n) => {
                parts.scale.is_none_or(|scale| n < scale) && (parts.group.is_some() || !begun)
            }
            NumberSense::Group(_) => !begun || parts.scale.is_none() && parts.group.is_some_and(|group| group < 100),
            NumberSense::About(_) | NumberSense::Both | NumberSense::Decade(_) | NumberSense::Vague(_) => !begun,
            NumberSense::Fraction(num, den) => {
                !begun || num < den && parts.scale.is_none() && parts.group.is_some_and(|group| group < den)
            }
            _ => false,
        }
    }

    fn take(&self, at: usize, sense: NumberSense, parts: &mut Parts, number: &mut Number) {
        let links = self.links();
        let begun = parts.begun();
        match sense {
            NumberSense::Cardinal(n) | NumberSense::Doubtful(n) => {
                // «Чанд даҳ»: some tens.
                number.faint |= n == 10 && !begun && self.follows(at, NumberSense::Many);
                parts.group = Some(parts.group.unwrap_or(0) + n);
            }
            NumberSense::Linked(n) => parts.group = Some(parts.group.unwrap_or(0) + n),
            NumberSense::Scale(100) => {
                number.faint = !begun && self.is_vague(at);
                parts.group = Some(parts.group.unwrap_or(1) * 100);
            }
            NumberSense::Scale(n) | NumberSense::LinkedScale(n) => {
                number.faint = !begun && self.is_vague(at);
                parts.total += parts.group.take().unwrap_or(1).saturating_mul(n);
                parts.scale = Some(n);
            }
            NumberSense::Group(n) => {
                number.about = !begun;
                number.faint = !begun && self.is_vague(at);
                parts.group = Some(parts.group.unwrap_or(1) * n);
            }
            NumberSense::About(n) => {
                (number.about, number.faint) = (true, true);
                parts.group = Some(n);
            }
            NumberSense::Both => parts.group = Some(2),
            NumberSense::Decade(n) => {
                number.decade = true;
                parts.group = Some(n);
            }
            NumberSense::Vague(_) => number.faint = true,
            NumberSense::Ordinal(n) if begun && !parts.takes(n, links) && self.is_part(at, n, parts) => {
                number.raw = Ratio::whole(parts.group.unwrap_or(1)).times(1, n);
                number.share = true;
            }
            NumberSense::Ordinal(n) if n >= 1000 && parts.group.is_some() => {
                number.ordinal = true;
                parts.group = parts.group.map(|group| group.saturating_mul(n));
            }
            NumberSense::Ordinal(n) if n == 100 && begun && !parts.takes(100, false) => {
                number.ordinal = true;
                parts.group = parts.group.map(|group| group * 100);
            }
            NumberSense::Ordinal(n) => {
                number.ordinal = true;
                parts.group = Some(parts.group.unwrap_or(0) + n);
            }
            NumberSense::Fraction(num, den) => {
                number.raw = Ratio::whole(parts.group.unwrap_or(1)).times(num, den);
                number.share = num < den;
                parts.group = Some(0);
            }
            _ => {}
        }
    }

    /// «две пятых», «одна десятая»: a part, named by an ordinal.
    fn is_part(&self, at: usize, bottom: u64, parts: &Parts) -> bool {
        let word = self.lower(at);
        let ending = if parts.group == Some(1) {
            word.ends_with("ая") || word.ends_with("ой")
        } else {
            word.ends_with("ых")
        };
        ending && parts.scale.is_none() && parts.group.is_some_and(|top| top < bottom)
    }

    /// Whether the language joins the words of a number by an ending.
    fn links(&self) -> bool {
        self.words.is_some_and(|words| words.links)
    }

    /// A scale that gives no number: "thousands", "several thousand".
    fn is_vague(&self, at: usize) -> bool {
        let plural =
            self.senses(at).iter().any(|sense| matches!(sense, NumberSense::VagueScale(_) | NumberSense::Vague(_)));
        // «Более тысячи» is one thousand.
        let one =
            || self.senses(at).iter().any(|sense| matches!(sense, NumberSense::Scale(_))) && self.is_rounded(at);
        plural && !one() || self.follows(at, NumberSense::Many) || self.follows_vague(at)
    }

    /// Whether a scale stands behind another that gives no number: «даҳҳо ҳазор».
    fn follows_vague(&self, at: usize) -> bool {
        let vague = |sense: &NumberSense| matches!(sense, NumberSense::VagueScale(_) | NumberSense::Vague(_));
        at.checked_sub(1).is_some_and(|before| self.is_blank(before) && self.senses(before).iter().any(vague))
    }

    /// Whether the word after a doubtful number is in the instrumental too, so that it is one.
    fn is_counted(&self, at: usize) -> bool {
        let next = self.lower(at + 1);
        if self.links() {
            return self.is_blank(at) && !next.is_empty();
        }
        self.is_blank(at) && ["ами", "ями", "ыми", "ими"].iter().any(|ending| next.ends_with(ending))
    }
}

impl Number {
    /// How much it means where it stands alone.
    pub(super) fn strength(&self) -> Strength {
        match self.raw.integer() {
            _ if self.faint => Strength::Faint,
            _ if self.figures => Strength::Strong,
            _ if self.about || self.share => Strength::Weak,
            Some(0..=3) => Strength::Weak,
            _ => Strength::Strong,
        }
    }
}
