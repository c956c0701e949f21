//! The cases in which a word may stand, told by the list of words.
//!
//! In: a word in small letters. Out: [`Cases`]. Invariants: a noun counts as declined in some way only where the list has its forms; of a
//! word that is declined in no known way nothing is said.

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

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

/// The ways of nouns and the places in them, by the last letter of a form; those whose form is the stem may have any.
#[derive(Debug)]
struct Index {
    by_last: FxHashMap<char, Vec<(usize, usize)>>,
    bare: Vec<(usize, usize)>,
}

static ENDINGS: OnceLock<Index> = OnceLock::new();

impl Index {
    fn of(nouns: &[NounWay]) -> Self {
        let mut index = Self { by_last: FxHashMap::default(), bare: Vec::new() };
        for (way, noun) in nouns.iter().enumerate() {
            for (place, ending) in noun.endings.iter().enumerate() {
                match ending.chars().next_back() {
                    Some(last) => index.by_last.entry(last).or_default().push((way, place)),
                    None => index.bare.push((way, place)),
                }
            }
        }
        index
    }

    /// The places of the forms that end so; a bare stem ends in a consonant.
    fn of_last(&self, last: char) -> impl Iterator<Item = &(usize, usize)> + Clone {
        let bare = if is_vowel(last) { [].as_slice() } else { &*self.bare };
        self.by_last.get(&last).map_or([].as_slice(), Vec::as_slice).iter().chain(bare)
    }
}

fn is_vowel(letter: char) -> bool {
    "аеёиоуыэюя".contains(letter)
}

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
        let Some(last) = word.chars().next_back() else { return all };
        let index = ENDINGS.get_or_init(|| Index::of(self.nouns));
        for (way, place) in index.of_last(last) {
            let Some(way) = self.nouns.get(*way) else { continue };
            let cases = way.cases(*place);
            if !cases.is_within(all) && way.stems(word, *place).iter().any(|stem| has_all(words, way, stem)) {
                all = all.or(cases);
            }
        }
        all
    }

    /// Whether a word may be a noun in one of some cases. Its last letters tell it of most words, and fewer forms are looked for than are
    /// needed to say so of a noun (bench `check`).
    #[must_use]
    pub fn may_be(&self, words: &Dictionary, word: &str, wanted: Cases) -> bool {
        let last = word.chars().next_back().unwrap_or(' ');
        let index = ENDINGS.get_or_init(|| Index::of(self.nouns));
        let ways = index.of_last(last);
        let meets = |(way, place): &(usize, usize)| {
            self.nouns.get(*way).is_some_and(|way| {
                way.cases(*place).meets(wanted)
                    && way.endings.get(*place).is_some_and(|ending| word.ends_with(ending))
            })
        };
        if !ways.clone().any(meets) {
            return false;
        }
        // «Новые закона», «для школа», «для здании», «для судьям»
        const TELLING: [&str; 9] = ["ии", "ам", "ям", "ах", "ях", "ами", "ями", "ов", "ев"];
        if !(matches!(last, 'а' | 'я') || TELLING.iter().any(|end| word.ends_with(end))) {
            return true;
        }
        let is = |(way, place): &(usize, usize)| {
            let Some(way) = self.nouns.get(*way) else { return false };
            let lists = |stem: &str, form: usize| {
                way.endings.get(form).is_some_and(|ending| words.lists(&format!("{stem}{ending}")))
            };
            way.stems(word, *place).iter().any(|stem| [8, 0, 1].iter().all(|form| lists(stem, *form)))
        };
        ways.filter(|place| meets(place)).any(is)
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
