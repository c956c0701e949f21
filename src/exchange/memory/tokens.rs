//! A text as what is compared of it: words and places.
//!
//! In: a text in one line, as Fluent writes it. Out: its words, folded, and its places (`{ $day }`), each as one. Invariants: of a choice
//! (`{ $n -> … }`) the words count, not the signs.

use crate::l10n::language::folded;

/// The words and places of a text.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, behind) = rest.split_at(open);
        words(before, &mut out);
        let (place, after) = behind.split_at(closed(behind));
        if place.contains("->") {
            words(place, &mut out);
        } else {
            out.push(place.split_whitespace().collect());
        }
        rest = after;
    }
    words(rest, &mut out);
    out
}

fn words(text: &str, out: &mut Vec<String>) {
    out.extend(folded(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned));
}

/// The end of what a brace opens; that of the text where it stays open.
fn closed(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_one_and_choices_are_words() {
        assert_eq!(tokens("On { $day }, in { city.in }!"), ["on", "{$day}", "in", "{city.in}"]);
        assert_eq!(tokens("{ $n -> [one] day *[other] days }"), ["n", "one", "day", "other", "days"]);
        assert_eq!(tokens("open { here"), ["open", "{here"]);
        assert!(tokens(" … ").is_empty());
    }
}
