//! The numbers of marks, which stay where programs lose all else.
//!
//! In: a text; or pieces that came back. Out: its pieces with their numbers; or the text. Invariants: a mark of the translation has the
//! number of the one in the source that it stands for; marks that were typed are marks.

use super::model::{Loose, LoosePiece};
use super::text::{Piece, Stretch, base, joined, pieces};

/// A piece with its number; words have none.
pub(super) type Numbered = (String, Piece);

/// The pieces of a source text, with their numbers.
pub(super) fn of_source(text: &str) -> Vec<Numbered> {
    numbered(text, &mut |_, next| next)
}

/// The pieces of a translation, with the numbers of the source's where there are such.
pub(super) fn of_target(text: &str, source: &[Numbered]) -> Vec<Numbered> {
    let mut taken: Vec<&str> = Vec::new();
    numbered(text, &mut |piece, next| {
        let fitting =
            source.iter().find(|(id, other)| !id.is_empty() && !taken.contains(&&**id) && same(piece, other));
        match fitting {
            Some((id, _)) => {
                taken.push(id);
                id.clone()
            }
            None => format!("t{next}"),
        }
    })
}

/// Whether two marks are of one thing.
fn same(one: &Piece, other: &Piece) -> bool {
    match (one, other) {
        (Piece::Code(one), Piece::Code(other)) => base(one) == base(other),
        (Piece::Open(one), Piece::Open(other)) => one == other,
        _ => false,
    }
}

fn numbered(text: &str, number: &mut dyn FnMut(&Piece, String) -> String) -> Vec<Numbered> {
    let (mut next, mut open, mut out) = (0_usize, Vec::new(), Vec::new());
    for piece in pieces(text) {
        let id = match &piece {
            Piece::Words(_) => String::new(),
            Piece::Code(_) | Piece::Open(_) => {
                next += 1;
                number(&piece, next.to_string())
            }
            Piece::Close(_) => open.pop().unwrap_or_default(),
        };
        if matches!(piece, Piece::Open(_)) {
            open.push(id.clone());
        }
        out.push((id, piece));
    }
    out
}

/// The text that came back. `known` are pieces of the source and of the translation that was sent, by whose numbers marks are known that
/// have lost all else.
pub(super) fn text(loose: &Loose, known: &[Numbered]) -> String {
    let (mut out, mut open): (Vec<Piece>, Vec<(String, Stretch)>) = (Vec::new(), Vec::new());
    let by_number = |id: &str| known.iter().find(|(own, _)| own == id && !id.is_empty()).map(|(_, piece)| piece);
    for piece in loose {
        match piece {
            LoosePiece::Words(words) => out.push(Piece::Words(words.clone())),
            LoosePiece::Code(id, text) if text.trim().is_empty() => out.extend(by_number(id).cloned()),
            LoosePiece::Code(_, text) => out.push(Piece::Code(text.trim().to_owned())),
            LoosePiece::Open(id, kind, to) => {
                let stretch = match kind.as_str() {
                    "bold" => Some(Stretch::Strong),
                    "italic" => Some(Stretch::Emphasis),
                    "link" if !to.is_empty() => Some(Stretch::Link(to.clone())),
                    _ => match by_number(id) {
                        Some(Piece::Open(stretch)) => Some(stretch.clone()),
                        _ => None,
                    },
                };
                if let Some(stretch) = stretch {
                    out.push(Piece::Open(stretch.clone()));
                    open.push((id.clone(), stretch));
                }
            }
            LoosePiece::Close(id) => {
                let at = open.iter().rposition(|(own, _)| own == id);
                if let Some(at) = at {
                    out.push(Piece::Close(open.remove(at).1));
                }
            }
        }
    }
    joined(&outwards(out)).trim().to_owned()
}

/// Spaces at the ends of a stretch stand outside of it: within, its signs would be no marks.
fn outwards(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut space = false;
    for piece in pieces {
        let closes = matches!(piece, Piece::Close(_));
        if let (true, Some(Piece::Words(words))) = (closes, out.last_mut()) {
            let bare = words.trim_end().len();
            space |= bare < words.len();
            words.truncate(bare);
        }
        if !closes && std::mem::take(&mut space) {
            out.push(Piece::Words(" ".to_owned()));
        }
        match piece {
            Piece::Words(words) if words.starts_with(char::is_whitespace) => {
                let opened = out.iter().rev().take_while(|piece| matches!(piece, Piece::Open(_))).count();
                if opened == 0 {
                    out.push(Piece::Words(words));
                    continue;
                }
                out.insert(out.len() - opened, Piece::Words(" ".to_owned()));
                out.push(Piece::Words(words.trim_start().to_owned()));
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_has_the_numbers_of_its_source() {
        let source = of_source("**{ a }** and { b } [x](link:y)");
        let target = of_target("[x](link:y) { b.by } **{ a }** { c }", &source);
        let ids: Vec<&str> = target.iter().map(|(id, _)| id.as_str()).filter(|id| !id.is_empty()).collect();
        assert_eq!(ids, ["4", "4", "3", "1", "2", "1", "t5"]);
    }

    #[test]
    fn marks_are_known_by_their_numbers_alone() {
        let source = of_source("**{ a }** and [x](link:y)");
        let loose = vec![
            LoosePiece::Open("3".to_owned(), String::new(), String::new()),
            LoosePiece::Words(" я ".to_owned()),
            LoosePiece::Close("3".to_owned()),
            LoosePiece::Code("2".to_owned(), String::new()),
            LoosePiece::Open("1".to_owned(), "bold".to_owned(), String::new()),
            LoosePiece::Words("ты ".to_owned()),
            LoosePiece::Close("1".to_owned()),
            LoosePiece::Words("и { b }".to_owned()),
        ];
        assert_eq!(text(&loose, &source), "[я](link:y) { a }**ты** и { b }");
    }
}
