//! The cases in which a word may stand, told by the list of words.
//!
//! In: a word in small letters. Out: [`Cases`]. Invariants: a noun counts as declined in some way only where the list has its forms; of a
//! word that is declined in no known way nothing is said.

use std::borrow::Cow;

use super::cases::{Cases, Declining, Gender, NounWay, Stem};
use super::dictionary::Dictionary;

/// An adjective.
#[derive(Clone, Copy, Debug)]
pub struct Adjective<'w> {
    /// What stands before its ending; nothing of a pronoun.
    pub stem: &'w str,
    /// What it may be.
    pub cases: Cases,
}

/// The places of the nominative, the genitive and the dative, and of the first two and the third of many.
const FORMS: [usize; 5] = [0, 1, 2, 6, 8];
/// The place of the genitive of many.
const MANY: usize = 7;

impl NounWay {
    /// What a form in a place is.
    fn cases(&self, place: usize) -> Cases {
        let own = match self.gender {
            Gender::Masculine => Cases::MASCULINE,
            Gender::Feminine => Cases::FEMININE,
            Gender::Neuter => Cases::NEUTER,
        };
        let many = [0, 1, 2, 4, 5];
        match place {
            3 if self.gender != Gender::Feminine => own.first().copied(),
            0..6 => own.get(place).copied(),
            _ => many.get(place - 6).and_then(|case| Cases::PLURAL.get(*case)).copied(),
        }
        .unwrap_or(Cases::NONE)
    }

    /// What may stand before the endings of a word that is in a place.
    fn stems<'w>(&self, word: &'w str, place: usize) -> Vec<Cow<'w, str>> {
        let Some(head) = self.endings.get(place).and_then(|ending| word.strip_suffix(ending)) else {
            return Vec::new();
        };
        if !self.parted || place != MANY {
            return if head.chars().count() < 2 { Vec::new() } else { vec![head.into()] };
        }
        let mut letters = head.chars();
        let (Some(last), Some('е' | 'о' | 'ё')) = (letters.next_back(), letters.next_back()) else {
            return Vec::new();
        };
        let begin = letters.as_str();
        ["", "ь", "й"].iter().map(|between| format!("{begin}{between}{last}").into()).collect()
    }
}

impl Declining {
    /// All that a noun may be; nothing of a word that is declined in no known way.
    #[must_use]
    pub fn noun(&self, words: &Dictionary, word: &str) -> Cases {
        let other = self.others.iter().find(|(form, _)| *form == word);
        if let Some((_, cases)) = other {
            return *cases;
        }
        let mut all = Cases::NONE;
        for way in self.nouns {
            for place in 0..way.endings.len() {
                let cases = way.cases(place);
                let new = !cases.is_within(all);
                if new && way.stems(word, place).iter().any(|stem| has_all(words, way, stem)) {
                    all = all.or(cases);
                }
            }
        }
        all
    }

    /// Whether a word may be a noun in one of some cases: fewer forms are looked for than are needed to say so of a noun.
    #[must_use]
    pub fn may_be(&self, words: &Dictionary, word: &str, wanted: Cases) -> bool {
        let lists = |stem: &str, way: &NounWay, place: usize| {
            way.endings.get(place).is_some_and(|ending| words.lists(&format!("{stem}{ending}")))
        };
        let is = |way: &NounWay, place: usize| {
            way.cases(place).meets(wanted)
                && way.stems(word, place).iter().any(|stem| [8, 0, 1].iter().all(|form| lists(stem, way, *form)))
        };
        self.nouns.iter().any(|way| (0..way.endings.len()).any(|place| is(way, place)))
    }

    /// A word as an adjective, where it is one.
    #[must_use]
    pub fn adjective<'w>(&self, words: &Dictionary, word: &'w str) -> Option<Adjective<'w>> {
        if let Some((_, cases)) = self.pronouns.iter().find(|(form, _)| *form == word) {
            return Some(Adjective { stem: "", cases: *cases });
        }
        self.adjectives.iter().find_map(|(ending, of, cases)| {
            let stem = word.strip_suffix(ending).filter(|stem| stem.chars().count() > 2)?;
            let lists = |ending: &str| words.lists(&format!("{stem}{ending}"));
            let ends = |letters: [char; 4]| stem.ends_with(letters);
            let (kind, others): (_, [&str; 3]) = if ends(['г', 'к', 'х', 'х']) {
                (Stem::Velar, ["ая", "ого", "ими"])
            } else if ends(['ж', 'ч', 'ш', 'щ']) {
                (Stem::Hushing, ["ая", "их", "ими"])
            } else if of.contains(&Stem::Soft) && lists("яя") {
                (Stem::Soft, ["яя", "его", "ими"])
            } else {
                (Stem::Hard, ["ая", "ого", "ыми"])
            };
            let is = of.contains(&kind) && others.iter().all(|ending| lists(ending));
            is.then_some(Adjective { stem, cases: *cases })
        })
    }
}

/// Whether the list has the forms that tell a noun's way.
fn has_all(words: &Dictionary, way: &NounWay, stem: &str) -> bool {
    let lists = |place: &usize| way.endings.get(*place).is_some_and(|end| words.lists(&format!("{stem}{end}")));
    let rest = [3, 4, 5, 9, 10];
    FORMS.iter().all(lists)
        && rest.iter().all(lists)
        && if way.parted { is_parted(words, stem) } else { lists(&MANY) }
}

/// Whether a stem stands alone with a vowel before its last letter.
fn is_parted(words: &Dictionary, stem: &str) -> bool {
    let Some(last) = stem.chars().next_back() else { return false };
    let head = stem.strip_suffix(last).unwrap_or("");
    let head = head.strip_suffix(['ь', 'й']).unwrap_or(head);
    ["е", "о", "ё"].iter().any(|vowel| words.lists(&format!("{head}{vowel}{last}")))
}
