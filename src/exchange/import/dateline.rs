//! The place and the day that a release begins with.
//!
//! In: the beginning of a text, or a line of its own. Out: a [`Head`]. Invariants: places are those of the registry, in any form and
//! language that it has; what is no place of it is told apart, never dropped.

use std::ops::Range;

use jiff::civil::Date;

use super::dates;
use super::model::{Known, NameKind};

/// What stands around names of places and days, and is none.
const AROUND: [&str; 21] = [
    "date",
    "dated",
    "дата",
    "сана",
    "санаи",
    "г",
    "ш",
    "год",
    "года",
    "соли",
    "сол",
    "city",
    "город",
    "города",
    "шаҳри",
    "шаҳр",
    "of",
    "the",
    "on",
    "от",
    "аз",
];

/// Words of lines that hold a day, and are no dateline.
const OTHERS: [&str; 12] = [
    "embargo",
    "эмбарго",
    "publish",
    "release",
    "until",
    "опубликова",
    "публикац",
    "нашр",
    "deadline",
    "срок",
    "муҳлат",
    "event",
];

/// A day is looked for in so many bytes of a text.
const BEGINNING: usize = 90;
/// A dateline has so many characters at most, and a line that is one.
const LONGEST: usize = 140;
const LONGEST_LINE: usize = 90;

/// A place and a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) date: Date,
    /// How the registry's dateline says it.
    pub(super) form: &'static str,
    /// Ids of places.
    pub(super) places: Vec<String>,
    /// Names that the registry does not have.
    pub(super) strange: Vec<String>,
    /// Where it ends, and where the text goes on.
    pub(super) end: Range<usize>,
}

/// The dateline that a text begins with.
pub(super) fn at_start(text: &str, known: &Known) -> Option<Head> {
    let (date, at) = dates::first(text).filter(|(_, at)| at.start < BEGINNING)?;
    let signs = [" – ", " — ", " - ", "** –", "** —", ": ", ". ", "\u{A0}– ", "\u{A0}— "];
    let ends = signs.iter().filter_map(|sign| Some((at.end + text.get(at.end..)?.find(sign)?, sign.len())));
    let (end, length) =
        ends.filter(|(end, _)| text.get(..*end).is_some_and(|head| head.chars().count() < LONGEST)).min()?;
    // The full stop of "2026 г." is none of a sentence where a dash follows.
    let behind = text.get(end + length..).unwrap_or_default();
    let dash = behind.trim_start().chars().next().filter(|c| matches!(c, '–' | '—' | '-'));
    let (end, length) = match dash {
        Some(dash) => (end + 1, length + behind.len() - behind.trim_start().len() + dash.len_utf8() - 1),
        None => (end, length),
    };
    let rest = text.get(at.end..end).unwrap_or_default();
    let (places, strange) = places(&format!("{},{rest}", &text[..at.start]), known);
    Some(Head { date, form: form(&at), places, strange, end: end..end + length })
}

/// The dateline that a line is.
pub(super) fn alone(line: &str, known: &Known) -> Option<Head> {
    let line = line.trim();
    let (date, at) = dates::first(line)?;
    let lower = line.to_lowercase();
    if line.chars().count() > LONGEST_LINE || OTHERS.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let (places, strange) = places(&format!("{},{}", &line[..at.start], &line[at.end..]), known);
    // One name may be strange: that of a place which the registry does not have.
    let name =
        |words: &String| words.split_whitespace().count() < 4 && words.chars().next().is_some_and(char::is_uppercase);
    let is_one = strange.len() + usize::from(places.is_empty()) < 3 && strange.len() < 2 && strange.iter().all(name);
    is_one.then(|| Head { date, form: form(&at), places, strange, end: line.len()..line.len() })
}

/// Whether a line holds a day and a place that the registry has.
pub(super) fn has_place(line: &str, known: &Known) -> bool {
    alone(line, known).is_some_and(|head| !head.places.is_empty())
}

/// Whether a line holds a day, or a place and a day, and nothing else.
pub(super) fn is_day(line: &str, known: &Known) -> bool {
    alone(line, known).is_some()
}

/// Whether a line holds a day, and at most places that the registry has.
pub(super) fn is_known_day(line: &str, known: &Known) -> bool {
    alone(line, known).is_some_and(|head| head.strange.is_empty())
}

/// The places of the registry that stand beside a day, behind other words.
pub(super) fn known_day(line: &str, known: &Known) -> Option<Head> {
    let ends = line.char_indices().filter(|(_, c)| !c.is_alphabetic()).map(|(at, _)| at);
    let heads = ends.filter_map(|at| alone(line[at..].trim_matches(|c: char| !c.is_alphanumeric()), known));
    heads.into_iter().find(|head| head.strange.is_empty() && !head.places.is_empty())
}

fn form(at: &Range<usize>) -> &'static str {
    if at.start < 4 { "date-place" } else { "place-date" }
}

/// The places of the registry that words are, by id, and the words that are none.
fn places(words: &str, known: &Known) -> (Vec<String>, Vec<String>) {
    let (mut places, mut strange) = (Vec::new(), Vec::new());
    for name in words.split([',', '*', '(', ')', ';', '\n', '|', '–', '—']) {
        let around = |word: &&str| !AROUND.contains(&word.trim_matches('.').to_lowercase().as_str());
        let name: Vec<&str> = name
            .split(|c: char| c.is_whitespace())
            .map(|word| word.trim_matches(['-', ':']))
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .filter(around)
            .collect();
        // "г.Душанбе" is typed without a space.
        let name = name.join(" ");
        let name = ["г.", "ш."].iter().find_map(|sign| name.strip_prefix(sign)).unwrap_or(&name).trim_matches('.');
        if name.is_empty() {
            continue;
        }
        let is_it =
            |own: &&super::model::Name| own.kind == NameKind::Place && own.text.to_lowercase() == name.to_lowercase();
        match known.names.iter().find(is_it) {
            Some(known) => places.push(known.id.clone()),
            None => strange.push(name.to_owned()),
        }
    }
    (places, strange)
}

#[cfg(test)]
mod tests {
    use super::super::model::Name;
    use super::*;

    fn known() -> Known {
        let name = |text: &str| Name {
            kind: NameKind::Place,
            id: "dushanbe".to_owned(),
            locale: 0,
            text: text.to_owned(),
            avoid: false,
        };
        Known { names: vec![name("Dushanbe"), name("Душанбе")], ..Known::default() }
    }

    #[test]
    fn lines_that_are_a_dateline() {
        for line in [
            "Dushanbe, 12 March 2026",
            "12.03.2026                          Dushanbe city",
            "12 марта 2026 г., г.Душанбе",
            "ш. Душанбе, 12 марти соли 2026",
            "Душанбе — 12 марта 2026 года",
        ] {
            let head = alone(line, &known()).unwrap();
            assert_eq!((head.date.to_string().as_str(), &*head.places), ("2026-03-12", &["dushanbe".to_owned()][..]));
            assert!(head.strange.is_empty(), "{line}: {:?}", head.strange);
        }
        assert_eq!(alone("Khujand, 12 March 2026", &known()).unwrap().strange, ["Khujand"]);
        assert!(alone("12 March 2026", &known()).unwrap().places.is_empty());
    }

    #[test]
    fn lines_that_are_none() {
        for line in [
            "Embargo: 12 March 2026, 09:00",
            "The centres opened on 12 March 2026",
            "Four towns, 12 March 2026, six new offices",
            "Published on 12 March 2026",
        ] {
            assert!(!is_day(line, &known()), "{line}");
        }
    }
}
