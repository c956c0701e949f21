//! What the words of a table of numbers mean, and what they may begin.
//!
//! In: nothing. Out: [`NumberSense`], and [`Begins`], a set of kinds of values. Invariants: a word that is not in the set of a
//! kind begins no value of it, so that most words of a table cost one look (bench `check`).

use super::measures::Measure;

/// What a word or a phrase of a table may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberSense {
    /// 0 to 900, and whole numbers that are one word (полмиллиона).
    Cardinal(u64),
    /// A cardinal only beside another number word: «семью» is also the word for a family.
    Doubtful(u64),
    /// A number to which a smaller one is joined: бисту.
    Linked(u64),
    /// Hundred, thousand, million.
    Scale(u64),
    /// A scale to which a smaller number is joined: ҳазору.
    LinkedScale(u64),
    /// A plural that alone gives no number: thousands.
    VagueScale(u64),
    /// A dozen.
    Group(u64),
    /// Dozens.
    Vague(u64),
    /// A couple.
    About(u64),
    /// Two, the two of them.
    Both,
    /// A part.
    Fraction(u64, u64),
    /// A place in a row.
    Ordinal(u64),
    /// The nineties.
    Decade(u64),
    /// Doubled.
    Multiple(u64, u64),
    /// Monday is 1.
    Weekday(u8),
    /// January is 1.
    Month(u8),
    /// Part of the day.
    HalfDay(HalfDay),
    /// Noon, midnight: minutes of the day.
    Clock(u16),
    /// A word that makes an hour of a number.
    OClock,
    /// What is counted: a currency or a measure.
    Unit(Measure),
    /// A stretch of time in one word: полчаса, a fortnight.
    Duration(Measure),
    /// A number and its measure in one word: серӯза.
    Compound(Measure),
    /// Says no number, whatever its words are.
    Idle,
    /// Adds a part to the number before: "and a half".
    Plus(u64, u64),
    /// Several: a scale after it gives no number.
    Many,
    /// Written after figures: 5-го.
    OrdinalSuffix,
    /// Written after figures, of ten years: 1990-е.
    DecadeSuffix,
    /// Joins a number's parts: "and".
    Join,
    /// May stand between a part and what it is of: "half a million".
    Article,
    /// Minutes past or before an hour: "half past"; -1 and 0 are "to" and "past" after a number.
    Past(i16),
    /// Stands before a time of day.
    ClockBefore,
    /// Stands before a time of day, and before no range: "at".
    ClockAt,
    /// Stands between the ends of a range.
    Range,
    /// What Roman numerals count.
    Century,
    /// A final, of which 1/8 is the round of 16.
    Final,
    /// A month's short name, which counts beside figures alone.
    ShortMonth(u8),
    /// A weekday's short name, or one that is another word too; it counts before figures alone.
    ShortWeekday(u8),
    /// Half an hour before this one: полтретьего.
    HalfTo(u8),
    /// Makes an hour of the number after it: соати.
    HourWord,
    /// Makes ten years of the number after it: солҳои.
    Years,
    /// How often: a day is 1, a week 2, a month 3, a year 4.
    Every(u8),
    /// The same beside a number of times, or of what is paid: "twice a week".
    Per(u8),
    /// One of several that exclude each other: a season, a part of the day; which group, and which of it.
    Contrary(u8, u8),
}

/// Part of the day that tells 2 in the morning from 2 in the afternoon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HalfDay {
    /// Before noon.
    Am,
    /// After noon.
    Pm,
    /// дня: 12 to 6 are after noon.
    Day,
    /// ночи: 12 to 6 are before noon.
    Night,
}

/// Kinds of values that a word may begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Begins(u16);

impl Begins {
    pub(crate) const MONTH: Self = Self(1);
    pub(crate) const WEEKDAY: Self = Self(1 << 1);
    pub(crate) const TIME: Self = Self(1 << 2);
    pub(crate) const DURATION: Self = Self(1 << 3);
    pub(crate) const NUMBER: Self = Self(1 << 4);
    pub(crate) const MULTIPLE: Self = Self(1 << 5);
    pub(crate) const UNIT: Self = Self(1 << 6);
    pub(crate) const IDLE: Self = Self(1 << 7);
    pub(crate) const EVERY: Self = Self(1 << 8);

    pub(super) const fn of(sense: NumberSense) -> Self {
        match sense {
            NumberSense::Month(_) | NumberSense::ShortMonth(_) => Self::MONTH,
            NumberSense::Weekday(_) | NumberSense::ShortWeekday(_) => Self::WEEKDAY,
            NumberSense::Clock(_) | NumberSense::HalfTo(_) | NumberSense::Past(_) => Self::TIME,
            NumberSense::Duration(_) | NumberSense::Compound(_) => Self::DURATION,
            NumberSense::Cardinal(_)
            | NumberSense::Doubtful(_)
            | NumberSense::Linked(_)
            | NumberSense::Scale(_)
            | NumberSense::LinkedScale(_)
            | NumberSense::Group(_)
            | NumberSense::Vague(_)
            | NumberSense::About(_)
            | NumberSense::Both
            | NumberSense::Fraction(..)
            | NumberSense::Ordinal(_)
            | NumberSense::Decade(_) => Self::NUMBER,
            NumberSense::Multiple(..) => Self::MULTIPLE,
            NumberSense::Unit(_) => Self::UNIT,
            NumberSense::Idle => Self::IDLE,
            NumberSense::Every(_) | NumberSense::Per(_) | NumberSense::Contrary(..) => Self::EVERY,
            _ => Self(0),
        }
    }

    /// Both together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a word may begin this.
    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether a word begins nothing.
    pub(crate) fn nothing(self) -> bool {
        self.0 == 0
    }
}
