//! The words over a release that say what kind of text it is.
//!
//! In: an item, or a label. Out: whether it is one; which kind of release it says. Invariants: a label has no other words, but for a day, a
//! place and a number behind it; letters alone count, not how they are spaced or written.

use super::dateline;
use super::item::Item;
use super::model::Known;

/// Labels, folded to letters, and the kind of release that each says.
const LABELS: [(&str, &str); 26] = [
    ("STATEMENT", "statement"),
    ("ЗАЯВЛЕНИЕ", "statement"),
    ("ИЗҲОРОТ", "statement"),
    ("JOINTSTATEMENT", "joint-statement"),
    ("СОВМЕСТНОЕЗАЯВЛЕНИЕ", "joint-statement"),
    ("PRESSRELEASE", "press-release"),
    ("FORIMMEDIATERELEASE", "press-release"),
    ("NEWSRELEASE", "press-release"),
    ("MEDIARELEASE", "press-release"),
    ("ПРЕССРЕЛИЗ", "press-release"),
    ("ПРЕССЕРЕЛИЗ", "press-release"),
    ("ПАЁМИМАТБУОТӢ", "press-release"),
    ("ХАБАРНОМАИМАТБУОТӢ", "press-release"),
    ("ИЗҲОРОТИМАТБУОТӢ", "press-release"),
    ("ПРЕССРЕЛИЗИ", "press-release"),
    ("MEDIAADVISORY", "media-advisory"),
    ("PRESSADVISORY", "media-advisory"),
    ("MEDIAALERT", "media-advisory"),
    ("PRESSINVITATION", "media-advisory"),
    ("INVITATIONFORTHEMEDIA", "media-advisory"),
    ("ПРИГЛАШЕНИЕДЛЯСМИ", "media-advisory"),
    ("ПРИГЛАШЕНИЕДЛЯПРЕССЫ", "media-advisory"),
    ("АНОНС", "announcement"),
    ("ANNOUNCEMENT", "announcement"),
    ("ОБЪЯВЛЕНИЕ", "announcement"),
    ("ЭЪЛОН", "announcement"),
];

/// So many signs of an item may be where its label ends.
const ENDS: usize = 12;

/// The letters of a text, in capitals.
fn folded(text: &str) -> String {
    text.to_uppercase().chars().filter(|c| c.is_alphabetic()).collect()
}

/// The kind of release that a label says.
pub(super) fn kind_of(label: &str) -> &'static str {
    let folded = folded(label);
    LABELS
        .iter()
        .filter(|(own, _)| folded.starts_with(own))
        .max_by_key(|(own, _)| own.len())
        .map_or("press-release", |(_, kind)| *kind)
}

/// Whether an item says what kind of text this is; a day, a place and a number may stand behind that, and no other words.
pub(super) fn is_label(item: &Item, known: &Known) -> bool {
    let words = item.words.trim();
    let is_one = |text: &str| LABELS.iter().any(|(label, _)| *label == folded(text));
    // In several languages at once, too.
    if words.split(['/', '|', '\t', '\n']).all(|part| part.trim().is_empty() || is_one(part)) {
        return true;
    }
    let ends = words.char_indices().filter(|(_, c)| !c.is_alphabetic()).take(ENDS).map(|(at, _)| at);
    ends.filter(|at| is_one(&words[..*at])).any(|at| {
        let sign = |c: char| !c.is_alphanumeric();
        let rest = words[at..].trim_matches(sign);
        let number = ["No", "no", "N", "рақами"].iter().find_map(|own| rest.strip_prefix(own));
        let number =
            number.or(words[at..].contains('№').then_some(rest)).map(|number| number.trim_start_matches(sign));
        let behind = number.map_or(rest, |number| number.trim_start_matches(|c: char| c.is_ascii_digit()));
        [rest, behind.trim_matches(sign)].iter().any(|own| own.is_empty() || dateline::is_known_day(own, known))
    })
}
