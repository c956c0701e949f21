//! What is wrong with the marks of a text that came back.
//!
//! In: the text, its source, the translation that there is. Out: why it is held back, and what to type. Invariants: a form of the same name
//! may stand for another; the order is the translator's.

use std::collections::BTreeMap;

use super::model::{Name, Unit};
use super::text::{Piece, Stretch, alike, base, folded, marks, pieces};
use crate::diag::{Message, message};

/// What is wrong with the marks of a text, and what to type; `None` where nothing is.
pub(super) fn damage(
    text: &str,
    source: &str,
    unit: &Unit,
    spoken: &BTreeMap<String, Vec<String>>,
) -> Option<(Message, Message)> {
    let own = pieces(text);
    let wanted = pieces(source);
    let present = unit.target.as_deref().map(pieces);
    let mut found = marks(&own);
    let of_source = marks(&wanted);
    // A name that the source has as words may be a mark in the translation.
    let words = alike(source);
    let is_said = |name: &String| spoken.get(name).into_iter().flatten().any(|said| words.contains(&alike(said)));
    found.retain(|name, _| of_source.contains_key(name) || !is_said(name));
    if fits(&found, &of_source) || present.as_ref().is_some_and(|present| fits(&found, &marks(present))) {
        return None;
    }
    let needed = of_source;
    let missing: Vec<&String> = needed.keys().filter(|name| many(&found, name) < many(&needed, name)).collect();
    let is_extra = |name: &&String| !is_style(name) && many(&found, name) > many(&needed, name);
    let extra: Vec<&String> = found.keys().filter(is_extra).collect();
    let list =
        |names: &[&String], from: &[Piece]| names.iter().map(|name| typed(name, from)).collect::<Vec<_>>().join(", ");
    let (lost, doubled) = (list(&missing, &wanted), list(&extra, &own));
    let mut names = missing.iter().filter_map(|name| unit.names.iter().find(|own| own.id == **name));
    let help = match names.find_map(|name| words_of(text, name)) {
        Some((code, shown)) => {
            message!(
                "take-name-typed",
                "write {mark} in the place of the words “{words}”",
                mark = code,
                words = shown
            )
        }
        None if missing.is_empty() => {
            message!("take-mark-delete", "delete what is too much, and take the file again")
        }
        None => message!(
            "take-mark-type",
            "type {marks} where the translation needs it, and take the file again",
            marks = &lost
        ),
    };
    Some((why(lost, doubled), help))
}

fn why(lost: String, extra: String) -> Message {
    match (lost.is_empty(), extra.is_empty()) {
        (false, true) => message!("take-mark-lost", "a mark is missing: {marks}", marks = lost),
        (true, _) => message!(
            "take-mark-doubled",
            "a mark stands there too often, or is not of this text: {marks}",
            marks = extra
        ),
        (false, false) => message!(
            "take-marks",
            "a mark is missing: {lost}; and one is too many: {extra}",
            lost = lost,
            extra = extra
        ),
    }
}

fn many(of: &BTreeMap<String, usize>, name: &str) -> usize {
    of.get(name).copied().unwrap_or(0)
}

/// Whether a text has the marks that it needs. Strong words and emphasis may be added.
fn fits(found: &BTreeMap<String, usize>, needed: &BTreeMap<String, usize>) -> bool {
    needed.keys().chain(found.keys()).all(|name| {
        let (has, wants) = (many(found, name), many(needed, name));
        if is_style(name) { has >= wants } else { has == wants }
    })
}

fn is_style(name: &str) -> bool {
    matches!(name, "*" | "**")
}

/// A mark as it is typed.
fn typed(name: &str, from: &[Piece]) -> String {
    let as_typed = |piece: &Piece| match piece {
        Piece::Code(code) if base(code) == name => Some(code.clone()),
        Piece::Open(stretch) if marks(&[Piece::Open(stretch.clone())]).contains_key(name) => {
            Some(around(stretch, from))
        }
        _ => None,
    };
    from.iter().find_map(as_typed).unwrap_or_else(|| name.to_owned())
}

/// A stretch with the words that the source has in it.
fn around(stretch: &Stretch, from: &[Piece]) -> String {
    let open = from.iter().position(|piece| *piece == Piece::Open(stretch.clone())).map_or(0, |at| at + 1);
    let words = match from.get(open) {
        Some(Piece::Words(words) | Piece::Code(words)) => words.trim(),
        _ => "…",
    };
    stretch.around(words)
}

/// The words of a text that are a form of a name, and the mark for it.
fn words_of(text: &str, name: &Name) -> Option<(String, String)> {
    let text = folded(text);
    let mut forms: Vec<&(String, String)> = name.forms.iter().filter(|(_, shown)| !shown.contains('{')).collect();
    forms.sort_by_key(|(_, shown)| std::cmp::Reverse(shown.len()));
    forms.into_iter().find(|(_, shown)| text.contains(shown.as_str())).cloned()
}
