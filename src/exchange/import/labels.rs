//! The words over a release that say what kind of text it is.
//!
//! In: an item, or a label. Out: whether it is one; which kind of release it says; lines of an item that are no part of its text, as items of their
//! own. Invariants: a label has no other words, but for a day, a place and a number behind it; letters alone count, not how they are spaced or
//! written; no word goes.

use super::dateline;
use super::embargo::is_embargo;
use super::item::{Item, Origin, Shape, is_end};
use super::marks::escaped;
use super::model::Known;

/// The kind that every release is of where nothing else is said.
pub(super) const PLAIN: &str = "press-release";

/// Labels, folded to letters, and the kind of release that each says.
const LABELS: [(&str, &str); 50] = [
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
    ("PRESSNOTE", "press-release"),
    ("PRESSCOMMUNIQUE", "press-release"),
    ("FORTHEPRESS", "press-release"),
    ("FORTHEMEDIA", "press-release"),
    ("FORRELEASE", "press-release"),
    ("ДЛЯПРЕССЫ", "press-release"),
    ("ДЛЯСМИ", "press-release"),
    ("СООБЩЕНИЕДЛЯПРЕССЫ", "press-release"),
    ("ДЛЯНЕМЕДЛЕННОЙПУБЛИКАЦИИ", "press-release"),
    ("ДЛЯНЕМЕДЛЕННОГОРАСПРОСТРАНЕНИЯ", "press-release"),
    ("МАТБУОТ", "press-release"),
    ("БАРОИМАТБУОТ", "press-release"),
    ("БАРОИВАО", "press-release"),
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

/// An item whose first lines are a label and what goes with one, and whose last is the end of a release, as items: whoever types so parts what the
/// page parts.
pub(super) fn parted(item: Item, known: &Known) -> Vec<Item> {
    let is_text = matches!(item.origin, Origin::Body | Origin::Cell | Origin::Box(_));
    if !is_text || matches!(item.shape, Shape::Grid(_) | Shape::Border) {
        return vec![item];
    }
    let (mut out, mut rest) = (Vec::new(), item);
    let line = |words: &str| Item::new(0, Origin::Body, words.to_owned());
    while let Some((first, _)) = rest.words.split_once('\n') {
        let is_day = !out.is_empty() && dateline::is_known_day(first, known);
        if !(is_day || is_label(&line(first), known) || is_embargo(first)) {
            break;
        }
        let Some((head, tail)) = at_line(&rest, str::split_once) else { break };
        out.push(head);
        rest = tail;
    }
    let ends = rest.words.rsplit_once('\n').is_some_and(|(_, last)| is_end(last));
    let end = if ends { at_line(&rest, str::rsplit_once) } else { None };
    out.extend(match end {
        Some((text, end)) => vec![text, Item { shape: Shape::Border, ..end }],
        None => vec![rest],
    });
    out
}

/// An item as two, at the same end of a line of all that it holds; `None` where its marks go over that.
fn at_line(item: &Item, part: fn(&str, char) -> Option<(&str, &str)>) -> Option<(Item, Item)> {
    let two = |text: &str| part(text, '\n').map(|(first, rest)| (first.to_owned(), rest.to_owned()));
    let (words, source) = (two(&item.words)?, two(&item.source)?);
    let sound = |text: &str| text.matches("**").count().is_multiple_of(2);
    let marked = two(&item.marked).filter(|(first, rest)| sound(first) && sound(rest));
    // What is strong as a whole is so in its looks, too.
    let bare = || item.bold.then(|| (escaped(&words.0), escaped(&words.1)));
    let marked = marked.or_else(bare)?;
    let own = |words: &str, source: &str, marked: &str| Item {
        words: words.to_owned(),
        source: source.to_owned(),
        marked: marked.to_owned(),
        pictures: Vec::new(),
        ..item.clone()
    };
    let first = own(&words.0, &source.0, &marked.0);
    let rest = Item { pictures: item.pictures.clone(), ..own(&words.1, &source.1, &marked.1) };
    Some((first, rest))
}
