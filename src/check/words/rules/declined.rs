//! Nouns of which the list of words tells how they are declined: «письмо, письма, писем».
//!
//! In: a word behind a number. Out: the forms that it may be, and what it is after 1, 2 and 5. Invariants: a word counts as a noun of a
//! regular way ([`Regular`]) only where the list has all of its forms; one that may be a verb, or is numbered more often than
//! counted, counts as nothing.

use std::ops::Range;

use crate::l10n::language::{Counted, Counting, Dictionary, Gender, Regular, dictionary, find};

/// What a noun may be, and its forms after 1, 2 and 5.
#[derive(Clone, Debug, Default)]
pub(super) struct Declined {
    pub(super) one: bool,
    pub(super) few: bool,
    pub(super) plural: bool,
    pub(super) many: bool,
    /// Some noun that it may be is not known to be of a thing.
    pub(super) animate: bool,
    /// The forms after 1, 2 and 5.
    pub(super) forms: [String; 3],
}

/// Whether a number behind a word counts what follows.
pub(super) fn counts(counted: &Counted, before: &str) -> bool {
    counted.counting.contains(&before) || counted.before.iter().any(|ending| before.ends_with(ending))
}

/// The forms that a word may be.
pub(super) fn declined(counted: &Counted, word: &str) -> Option<Declined> {
    let words = dictionary("ru")?;
    let ending = |stem: &str| word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= LONGEST_ENDING);
    let skipped = counted.irregular.iter().any(|stem| ending(stem))
        || counted.verbal.iter().any(|ending| word.ends_with(ending))
        || word.chars().count() < SHORTEST;
    if skipped {
        return None;
    }
    let mut all = Declined::default();
    for way in counted.regular {
        for (place, ending) in way.endings.iter().enumerate() {
            let Some(head) = word.strip_suffix(ending) else { continue };
            for stem in stems(way, head, place) {
                let Some(forms) = forms(words, way, &stem) else { continue };
                let [one, few, plural, many] = &forms;
                all.one |= one == word;
                all.few |= few == word;
                all.plural |= plural == word;
                all.many |= many == word;
                all.animate |= !way.thing;
                if all.forms[0].is_empty() {
                    all.forms = [one.clone(), few.clone(), many.clone()];
                }
            }
        }
    }
    // What stands as it is after 1 may be numbered: «3 эпизод».
    (!all.forms[0].is_empty() && !all.one).then_some(all)
}

/// The gender of a word that can be a noun in the nominative singular, or in the accusative that is the same; of one gender alone.
pub(super) fn nominative(word: &str) -> Option<Gender> {
    let mut genders = genders(word, 0..1);
    let first = genders.next()?;
    genders.all(|other| other == first).then_some(first)
}

/// Whether a word cannot be a noun in another form. Most words are asked for their gender alone, which is sooner known
/// (bench `check`).
pub(super) fn is_no_other_form(word: &str) -> bool {
    genders(word, 1..4).next().is_none()
}

/// The genders of the nouns that a word may be in some of their forms.
fn genders(word: &str, places: Range<usize>) -> impl Iterator<Item = Gender> {
    let words = dictionary("ru").filter(|words| words.lists(word));
    let ways = match (&find("ru").prose.counting, words) {
        (Counting::Agree(counted), Some(_)) => counted.regular,
        _ => &[],
    };
    ways.iter().filter_map(move |way| {
        let is = |place: usize| {
            let head = way.endings.get(place).and_then(|ending| word.strip_suffix(ending));
            let stems = head.filter(|head| !head.is_empty()).map(|head| stems(way, head, place)).unwrap_or_default();
            words.is_some_and(|words| stems.iter().any(|stem| forms(words, way, stem).is_some()))
        };
        places.clone().any(is).then_some(way.gender)
    })
}

/// The fewest letters of such a noun, and the most of an ending.
const SHORTEST: usize = 4;
const LONGEST_ENDING: usize = 3;

/// What may stand before the endings, given what stands before one of them.
fn stems(way: &Regular, head: &str, place: usize) -> Vec<String> {
    if !way.parted || place != 3 {
        return vec![head.to_owned()];
    }
    // писем: письм, пис(е)м
    let mut letters: Vec<char> = head.chars().collect();
    let Some(last) = letters.pop() else { return Vec::new() };
    let Some('е' | 'о' | 'ё') = letters.pop() else { return Vec::new() };
    let begin: String = letters.into_iter().collect();
    ["", "ь", "й"].iter().map(|between| format!("{begin}{between}{last}")).collect()
}

/// A noun's forms after 1, 2, in the plural and after 5, where the list has these and its other ones.
fn forms(words: &Dictionary, way: &Regular, stem: &str) -> Option<[String; 4]> {
    let form = |ending: &str| Some(format!("{stem}{ending}")).filter(|form| words.lists(form));
    let [one, few, plural, many] = way.endings;
    let (one, few, plural) = (form(one)?, form(few)?, form(plural)?);
    let many = if way.parted { parted(words, stem)? } else { form(many)? };
    way.others.iter().all(|ending| form(ending).is_some()).then_some([one, few, plural, many])
}

/// A stem with a vowel before its last letter.
fn parted(words: &Dictionary, stem: &str) -> Option<String> {
    let last = stem.chars().next_back()?;
    let head = stem.strip_suffix(last)?;
    let head = head.strip_suffix(['ь', 'й']).unwrap_or(head);
    ["е", "о", "ё"].iter().map(|vowel| format!("{head}{vowel}{last}")).find(|form| words.lists(form))
}
