//! Running text with the marks of messages.
//!
//! In: words with their looks. Out: `**bold**`, `*italic*`, `[words](address)`, `[^id]` for a note. Invariants: marks stand around whole words and never on a
//! space; signs that would be marks have a backslash; where all words of a paragraph look alike, nothing is marked.

use crate::office::word::read::{Paragraph, Piece};

/// A character with its look.
#[derive(Clone, PartialEq)]
struct Cell<'a> {
    sign: char,
    bold: bool,
    italic: bool,
    link: Option<&'a str>,
    /// The mark of a note: its id.
    note: Option<&'a str>,
}

impl Cell<'_> {
    fn plain(sign: char) -> Self {
        Self { sign, bold: false, italic: false, link: None, note: None }
    }
}

/// Stands for the mark of a note: U+FFFC, something in a text that is no letter.
const NOTE: char = '\u{FFFC}';

/// A text with what would be a mark escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|sign| push(&mut out, sign));
    out
}

fn push(out: &mut String, sign: char) {
    if matches!(sign, '*' | '_' | '[' | ']' | '`' | '<' | '\\') {
        out.push('\\');
    }
    out.push(sign);
}

/// A paragraph's text with its marks.
pub(super) fn marked(paragraph: &Paragraph) -> String {
    let mut cells: Vec<Cell<'_>> = Vec::new();
    for piece in &paragraph.pieces {
        match piece {
            Piece::Words(words) => cells.extend(words.text.chars().map(|sign| Cell {
                sign,
                bold: words.look.bold,
                italic: words.look.italic,
                link: words.link.as_deref(),
                note: None,
            })),
            Piece::Tab => cells.push(Cell::plain('\t')),
            Piece::Line => cells.push(Cell::plain('\n')),
            Piece::Note(id) => cells.push(Cell { note: Some(id), ..Cell::plain(NOTE) }),
            Piece::Page | Piece::Picture(_) => {}
        }
    }
    let letters = || cells.iter().filter(|cell| cell.sign.is_alphanumeric());
    let (bold, italic) = (letters().all(|cell| cell.bold), letters().all(|cell| cell.italic));
    for cell in &mut cells {
        cell.bold = cell.bold && !bold;
        cell.italic = cell.italic && !italic;
    }
    even(&mut cells);
    written(&cells)
}

/// Marks go around whole words, and over the spaces between two marked words; not on other spaces and signs.
fn even(cells: &mut [Cell<'_>]) {
    let mut start = 0;
    while start < cells.len() {
        let word = cells[start..].iter().take_while(|cell| cell.sign.is_alphanumeric()).count();
        let end = start + word;
        let own = &mut cells[start..end];
        let (bold, italic) = (own.iter().any(|cell| cell.bold), own.iter().any(|cell| cell.italic));
        own.iter_mut().for_each(|cell| (cell.bold, cell.italic) = (bold, italic));
        start = end.max(start + 1);
    }
    let mut place = 0;
    while place < cells.len() {
        if cells[place].sign.is_alphanumeric() {
            place += 1;
            continue;
        }
        let end = place + cells[place..].iter().take_while(|cell| !cell.sign.is_alphanumeric()).count();
        let before = place.checked_sub(1).map(|before| cells[before].clone());
        let after = cells.get(end).cloned();
        let both = |of: fn(&Cell<'_>) -> bool| before.as_ref().is_some_and(of) && after.as_ref().is_some_and(of);
        let (bold, italic) = (both(|cell| cell.bold), both(|cell| cell.italic));
        cells[place..end].iter_mut().for_each(|cell| (cell.bold, cell.italic) = (bold, italic));
        place = end;
    }
}

fn written(cells: &[Cell<'_>]) -> String {
    let mut out = String::new();
    let (mut bold, mut italic) = (false, false);
    let mut link: Option<&str> = None;
    for cell in cells {
        // Links hold no marks: both would have to end together.
        let leads = cell.link.filter(|address| !address.is_empty());
        if leads != link {
            close(&mut out, &mut bold, &mut italic);
            end_link(&mut out, link);
            if leads.is_some() {
                out.push('[');
            }
            link = leads;
        }
        let (wants_bold, wants_italic) = (cell.bold && link.is_none(), cell.italic && link.is_none());
        if (bold, italic) != (wants_bold, wants_italic) {
            close(&mut out, &mut bold, &mut italic);
            out.push_str(if wants_bold { "**" } else { "" });
            out.push_str(if wants_italic { "*" } else { "" });
            (bold, italic) = (wants_bold, wants_italic);
        }
        match cell.note {
            Some(id) => out.push_str(&format!("[^{id}]")),
            None => push(&mut out, cell.sign),
        }
    }
    close(&mut out, &mut bold, &mut italic);
    end_link(&mut out, link);
    out
}

fn close(out: &mut String, bold: &mut bool, italic: &mut bool) {
    out.push_str(if *italic { "*" } else { "" });
    out.push_str(if *bold { "**" } else { "" });
    (*bold, *italic) = (false, false);
}

/// Where a link's words stand already, its address needs no brackets.
fn end_link(out: &mut String, link: Option<&str>) {
    let Some(address) = link else { return };
    let Some(start) = out.rfind('[').filter(|at| !out[..*at].ends_with('\\')) else { return };
    let words = out[start + 1..].to_owned();
    if words.trim().is_empty() {
        out.truncate(start);
        out.push_str(&words);
        return;
    }
    let (left, right) = (words.len() - words.trim_start().len(), words.trim_end().len());
    let (before, inner, after) = (&words[..left], &words[left..right], &words[right..]);
    out.truncate(start);
    out.push_str(&format!("{before}[{inner}]({}){after}", address.replace(' ', "%20").replace(['(', ')'], "")));
}

/// A text whose first words are bold, without that: a dateline brings its own.
pub(super) fn without_bold_head(marked: &str) -> String {
    let Some(rest) = marked.strip_prefix("**") else { return marked.to_owned() };
    match rest.split_once("**").filter(|(head, _)| super::dates::first(head).is_some()) {
        Some((head, rest)) => format!("{head}{rest}"),
        None => marked.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::word::read::{Look, Words};

    fn words(text: &str, bold: bool, link: Option<&str>) -> Piece {
        let look = Look { bold, ..Look::default() };
        Piece::Words(Words { text: text.to_owned(), look, link: link.map(str::to_owned), anchor: None })
    }

    fn of(pieces: Vec<Piece>) -> String {
        marked(&Paragraph { pieces, ..Paragraph::default() })
    }

    #[test]
    fn marks_stand_around_whole_words() {
        assert_eq!(of(vec![words("all bold", true, None)]), "all bold");
        assert_eq!(
            of(vec![words("a ", false, None), words("b c ", true, None), words("d", false, None)]),
            "a **b c** d"
        );
        assert_eq!(
            of(vec![words("a to", false, None), words("rtu", true, None), words("re b", false, None)]),
            "a **torture** b"
        );
        assert_eq!(
            of(vec![
                words("see ", false, None),
                words("the site ", false, Some("https://a.b/c")),
                words("now", false, None)
            ]),
            "see [the site](https://a.b/c) now"
        );
        assert_eq!(of(vec![words("2 * 3 [x] a_b", false, None)]), "2 \\* 3 \\[x\\] a\\_b");
    }
}
