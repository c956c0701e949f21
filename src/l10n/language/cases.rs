//! The cases in which a noun or an adjective may stand, and how a language makes them.
//!
//! In: nothing. Out: [`Cases`], a set, and [`Declining`], the form in which a language gives its endings. Invariants: what has the form of another case, as the accusative of a thing
//! has that of the nominative, counts as that one.

/// A gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// «Закон».
    Masculine,
    /// «Комиссия».
    Feminine,
    /// «Право».
    Neuter,
}

/// Genders, the plural last, with the cases of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cases(u32);

impl Cases {
    /// None.
    pub const NONE: Self = Self(0);
    /// «Закон».
    pub const MASCULINE: [Self; 6] = Self::of(0);
    /// «Комиссия».
    pub const FEMININE: [Self; 6] = Self::of(6);
    /// «Право».
    pub const NEUTER: [Self; 6] = Self::of(12);
    /// «Законы».
    pub const PLURAL: [Self; 6] = Self::of(18);

    const fn of(first: u32) -> [Self; 6] {
        [Self(1 << first), Self(2 << first), Self(4 << first), Self(8 << first), Self(16 << first), Self(32 << first)]
    }

    /// All of both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether something is in both.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether all of it is in another.
    #[must_use]
    pub const fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}

/// A way in which nouns are declined: the endings of six cases of one, and of five of many, whose accusative is the nominative or the
/// genitive.
#[derive(Clone, Copy, Debug)]
pub struct NounWay {
    pub(super) gender: Gender,
    pub(super) endings: [&'static str; 11],
    /// Whether the last consonants of the stem are parted where nothing follows them: копейка, копеек.
    pub(super) parted: bool,
}

/// How a language declines, as data.
#[derive(Debug)]
pub struct Declining {
    /// The ways of nouns.
    pub nouns: &'static [NounWay],
    /// Forms of other nouns.
    pub others: &'static [(&'static str, Cases)],
    /// Endings of adjectives behind the stems of each kind, and their cases.
    pub adjectives: &'static [(&'static str, &'static [Stem], Cases)],
    /// Pronouns that agree as adjectives do.
    pub pronouns: &'static [(&'static str, Cases)],
    /// How adjectives begin that stand for nouns, or have nouns of their own: «больные», «достойный».
    pub alone: &'static [&'static str],
    /// Of those in the neuter or the masculine, but not in the nominative: «в общем».
    pub alone_neuter: &'static [&'static str],
    /// Nouns and adverbs of which nothing is claimed: «кругом», «фото».
    pub unsure: &'static [&'static str],
    /// Prepositions, and the cases behind them.
    pub prepositions: &'static [(&'static str, Cases)],
    /// Prepositions of which two never stand beside each other.
    pub never_beside: &'static [&'static str],
    /// What tells how long: «длилась день».
    pub times: &'static [&'static str],
}

/// What an adjective's stem ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stem {
    /// «Новый».
    Hard,
    /// «Летний».
    Soft,
    /// «Русский».
    Velar,
    /// «Общий».
    Hushing,
}
