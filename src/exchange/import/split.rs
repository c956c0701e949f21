//! Paragraphs that are several texts, parted by line breaks.
//!
//! In: a paragraph of a Word file. Out: one or more. Invariants: every piece but line breaks is in one of them, in order; headings and
//! headlines stay whole, for there a new line is only a matter of looks.

use super::typed::typed_sign;
use crate::office::word::read::{Paragraph, Piece};

/// The texts of a paragraph: an empty line parts two, and each line that begins with the sign of a list is one, where two do.
pub(super) fn split(paragraph: &Paragraph) -> Vec<Paragraph> {
    let is_line = |piece: &Piece| *piece == Piece::Line;
    let titled = paragraph.heading.is_some() || matches!(paragraph.style.as_str(), "title" | "subtitle");
    if titled || !paragraph.pieces.iter().any(is_line) {
        return vec![paragraph.clone()];
    }
    let lines: Vec<Paragraph> = paragraph
        .pieces
        .split(is_line)
        .map(|pieces| Paragraph { pieces: pieces.to_vec(), ..paragraph.clone() })
        .collect();
    let listed = |line: &Paragraph| typed_sign(line.text().trim_start()).is_some();
    let several = lines.iter().filter(|line| listed(line)).count() > 1;
    let mut texts: Vec<Paragraph> = Vec::new();
    let mut begins = true;
    for line in lines {
        // A picture, the mark of a note or the end of a page has no text, and stays.
        if line.text().trim().is_empty() && line.pieces.iter().all(|own| matches!(own, Piece::Words(_) | Piece::Tab))
        {
            begins = true;
            continue;
        }
        match texts.last_mut().filter(|_| !(begins || several && listed(&line))) {
            Some(text) => {
                text.pieces.push(Piece::Line);
                text.pieces.extend(line.pieces);
            }
            None => texts.push(Paragraph {
                // Only the first is an item of Word's list, and begins a page.
                list: if texts.is_empty() { line.list } else { None },
                page_before: texts.is_empty() && line.page_before,
                ..line
            }),
        }
        begins = false;
    }
    if texts.is_empty() { vec![paragraph.clone()] } else { texts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::word::read::Words;

    fn lines(words: &[&str]) -> Vec<String> {
        let piece = |text: &&str| Piece::Words(Words { text: (*text).to_owned(), ..Words::default() });
        let mut pieces: Vec<Piece> = Vec::new();
        for line in words {
            pieces.extend((!pieces.is_empty()).then_some(Piece::Line));
            pieces.push(piece(line));
        }
        split(&Paragraph { pieces, ..Paragraph::default() }).iter().map(Paragraph::text).collect()
    }

    #[test]
    fn an_empty_line_parts_texts() {
        assert_eq!(lines(&["One.", "", "Two."]), ["One.", "Two."]);
        assert_eq!(lines(&["One line", "and another."]), ["One line\nand another."]);
    }

    #[test]
    fn what_has_no_text_stays() {
        let words = |text: &str| Piece::Words(Words { text: text.to_owned(), ..Words::default() });
        for own in [Piece::Note("foot2".to_owned()), Piece::Page] {
            let pieces = vec![words("One."), Piece::Line, Piece::Line, own.clone(), Piece::Line, words("Two.")];
            let texts = split(&Paragraph { pieces, ..Paragraph::default() });
            assert!(texts.iter().any(|text| text.pieces.contains(&own)), "{own:?}");
        }
    }

    #[test]
    fn lines_with_signs_are_a_list() {
        assert_eq!(lines(&["The towns:", "1) Khujand;", "2) Kulob."]), ["The towns:", "1) Khujand;", "2) Kulob."]);
        assert_eq!(lines(&["The towns", "– among them Kulob."]), ["The towns\n– among them Kulob."], "a dash alone");
    }
}
