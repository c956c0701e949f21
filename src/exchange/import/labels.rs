//! The words over a release that say what kind of text it is.
//!
//! In: an item, or a label. Out: whether it is one; which kind of release it says. Invariants: a label has no other words, but for a day, a
//! place and a number behind it; letters alone count, not how they are spaced or written.

use super::dateline;
use super::item::Item;
use super::model::Known;

/// The kind that every release is of where nothing else is said.
pub(super) const PLAIN: &str = "press-release";

/// Labels, folded to letters, and the kind of release that each says.
const LABELS: [(&str, &str); 37] = [
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
    ("MEDIAINVITATION", "media-advisory"),
    ("MEDIANOTICE", "media-advisory"),
    ("АНОНСДЛЯСМИ", "media-advisory"),
    ("АНОНСМЕРОПРИЯТИЯ", "media-advisory"),
    ("МЕДИААНОНС", "media-advisory"),
    ("ЭЪЛОНБАРОИВАО", "media-advisory"),
    ("ДАЪВАТБАВАО", "media-advisory"),
    ("ДАЪВАТИВАО", "media-advisory"),
    ("PRESSSTATEMENT", "statement"),
    ("ЗАЯВЛЕНИЕДЛЯПРЕССЫ", "statement"),
    ("ХАБАРИМАТБУОТӢ", "press-release"),
    ("INVITATIONFORTHEMEDIA", "media-advisory"),
    ("ПРИГЛАШЕНИЕДЛЯСМИ", "media-advisory"),
    ("ПРИГЛАШЕНИЕДЛЯПРЕССЫ", "media-advisory"),
    ("АНОНС", "announcement"),
    ("ANNOUNCEMENT", "announcement"),
    ("ОБЪЯВЛЕНИЕ", "announcement"),
    ("ЭЪЛОН", "announcement"),
];

/// What parts labels that stand in one line.
const PARTS: [char; 7] = ['/', '|', '\t', '\n', '–', '—', '•'];

/// So many signs of an item may be where its label ends.
const ENDS: usize = 12;

/// The letters of a text, in capitals.
fn folded(text: &str) -> String {
    text.to_uppercase().chars().filter(|c| c.is_alphabetic()).collect()
}

/// The labels of the house, and those that others use.
fn labels(known: &Known) -> impl Iterator<Item = (String, &str)> {
    let own = known.labels.iter().map(|(label, kind)| (folded(label), kind.as_str()));
    own.chain(LABELS.iter().map(|(label, kind)| ((*label).to_owned(), *kind)))
}

/// The kind of release that a label says; where it says several, one that is more than a press release.
pub(super) fn kind_of(label: &str, known: &Known) -> String {
    let mut found: Option<String> = None;
    for part in label.split(PARTS) {
        let folded = folded(part);
        let own = labels(known).filter(|(own, _)| folded.starts_with(own.as_str())).max_by_key(|(own, _)| own.len());
        if let Some((_, kind)) = own.filter(|_| found.as_deref().is_none_or(|found| found == PLAIN)) {
            found = Some(kind.to_owned());
        }
    }
    found.unwrap_or_else(|| PLAIN.to_owned())
}

/// The part of a line that is a label, and the kind that it says.
pub(super) fn said(line: &str, known: &Known) -> Option<(String, String)> {
    let is_one = |part: &&str| labels(known).any(|(label, _)| !label.is_empty() && label == folded(part));
    let part = line.split(PARTS).find(is_one)?.trim().to_owned();
    let kind = kind_of(&part, known);
    Some((part, kind))
}

/// Whether a label has a number of its own, and no day.
pub(super) fn has_number(label: &str) -> bool {
    label.contains(|c: char| c.is_ascii_digit()) && super::dates::first(label).is_none()
}

/// Whether an item says what kind of text this is; a day, a place and a number may stand behind that, and no other words.
pub(super) fn is_label(item: &Item, known: &Known) -> bool {
    let words = item.words.trim();
    let labels: Vec<String> = labels(known).map(|(label, _)| label).filter(|label| !label.is_empty()).collect();
    let is_one = |text: &str| labels.contains(&folded(text));
    // In several languages at once, too.
    if !words.is_empty() && words.split(PARTS).all(|part| part.trim().is_empty() || is_one(part)) {
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
