//! What good setting asks of the edges of lines.
//!
//! In: a text and a place in it; a character. Out: whether a line may end there; how far the character may stand
//! out. Invariants: UAX #14 has already said where a line could end at all, this only takes away.

use crate::pdf::text::StyledText;

/// A line is not ended before these (they belong to what is before them).
const CLINGING: [char; 2] = ['–', '—'];

/// Whether good setting ends a line where UAX #14 would.
pub(super) fn allowed(styled: &StyledText, at: usize) -> bool {
    let (before, after) = styled.text().split_at(at);
    let spans = styled.spans();
    let position = styled.span_at(at);
    let start = position.checked_sub(1).map_or(0, |before| spans[before].end);
    let inside = spans.get(position).filter(|_| at > start);
    if inside.is_some_and(|span| span.attributes.whole) {
        return false;
    }
    // A dash between spaces stays with the words before it (Russian and Tajik practice; harmless in English).
    if before.ends_with(' ') && after.starts_with(CLINGING) {
        return false;
    }
    // A range of numbers stays together.
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    if let Some(head) = before.strip_suffix(CLINGING)
        && digit(head.chars().next_back())
        && digit(after.chars().next())
    {
        return false;
    }
    if after.starts_with(CLINGING) && digit(before.chars().next_back()) {
        return false;
    }
    // A suffix after a hyphen stays with its number or quotation: 5-уми, «…»-ро (UAX #14 would part them).
    if let Some(head) = before.strip_suffix('-') {
        let suffix = after.chars().take_while(|c| c.is_alphabetic()).count();
        let number = head.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '»' | '”' | '“'));
        return suffix > 2 && !number;
    }
    true
}

/// How far a character stands out at the right, in em.
pub(super) fn hang_right(c: char) -> f32 {
    match c {
        '-' | '\u{2010}' => 0.17,
        '.' | ',' => 0.13,
        ':' | ';' => 0.08,
        '–' | '—' => 0.15,
        '”' | '“' | '’' | '»' => 0.12,
        _ => 0.0,
    }
}

/// How far a character stands out at the left, in em.
pub(super) fn hang_left(c: char) -> f32 {
    match c {
        '“' | '„' | '‘' => 0.16,
        '«' => 0.12,
        '(' => 0.05,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use unicode_linebreak::linebreaks;

    use super::*;
    use crate::pdf::pages::Owner;
    use crate::pdf::style::Style;
    use crate::pdf::tags::TagTarget;
    use crate::pdf::text::{Shaper, SharedWords, TextAttributes};

    fn broken(text: &str, whole: bool) -> String {
        let language = Shaper::new(SharedWords::default()).unwrap().language("tg");
        let target = TagTarget::Artifact(Owner::Layout);
        let style = Style::default().texts.body;
        let styled = StyledText::plain(text, TextAttributes { style, language, target, link: None, whole });
        let mut shown = text.to_owned();
        let places: Vec<usize> = linebreaks(text).map(|(at, _)| at).filter(|&at| at < text.len()).collect();
        for at in places.into_iter().rev().filter(|&at| allowed(&styled, at)) {
            shown.insert(at, '|');
        }
        shown
    }

    #[test]
    fn a_dash_between_spaces_stays_with_what_is_before_it() {
        assert_eq!(broken("офис — это", false), "офис — |это");
    }

    #[test]
    fn suffixes_stay_with_numbers_and_quotations() {
        assert_eq!(broken("5-уми «Хабар»-ро дар", false), "5-уми |«Хабар»-ро |дар");
        assert_eq!(broken("пресс-релиз", false), "пресс-|релиз");
    }

    #[test]
    fn ranges_and_joined_words_stay_together() {
        assert_eq!(broken("2018–2019 гг.", false), "2018–2019 |гг.");
        assert_eq!(broken("№\u{A0}5 а\u{2011}б в\u{2060}-г", false), "№\u{A0}5 |а\u{2011}б |в\u{2060}-г");
    }

    #[test]
    fn nothing_whole_is_broken() {
        assert_eq!(broken("+992 37 224 41 45", true), "+992 37 224 41 45");
    }
}
