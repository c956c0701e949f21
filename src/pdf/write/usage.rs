//! Which glyphs a document shows, and as what text.
//!
//! In: the glyphs of a document, in reading order. Out: for each face the distinct pairs of glyph and text, and the
//! character code of each pair. In between: a code stands for one glyph *and* one text, so `/ToUnicode` is exact:
//! the same hyphen glyph has one code where it is a hyphen (U+002D) and another where it divides a word (U+00AD,
//! ISO 32000-1 14.8.2.2.3), a space is told from a no-break space. Only a cluster of several glyphs needs
//! `/ActualText`.

use crate::pdf::fonts::Face;

/// A glyph shown as a text.
///
/// Pairs are ordered by text: then the letters of an alphabet have codes in a row, and `/ToUnicode` is short.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pair {
    /// The text that it stands for.
    pub(crate) text: Box<str>,
    /// Glyph id in the face.
    pub(crate) glyph: u16,
}

/// The pairs of one face.
#[derive(Clone, Debug, Default)]
pub(crate) struct Used {
    /// By glyph: 1 + index of its first pair, 0 for none.
    first: Vec<u16>,
    pairs: Vec<Noted>,
}

#[derive(Clone, Debug)]
struct Noted {
    pair: Pair,
    /// [`short`] of its text.
    short: u64,
    /// 1 + index of the next pair of the same glyph, 0 for none.
    next: u16,
    /// Its code, once [`Used::seal`] was called.
    code: u16,
}

impl Used {
    /// Notes that a glyph is shown as a text.
    pub(crate) fn note(&mut self, glyph: u16, text: &str) {
        let slot = usize::from(glyph);
        if slot >= self.first.len() {
            self.first.resize(slot + 1, 0);
        }
        let short = short(text);
        let fresh = u16::try_from(self.pairs.len() + 1).unwrap_or(u16::MAX);
        let Some(head) = self.first.get_mut(slot) else { return };
        if *head == 0 {
            *head = fresh;
        } else {
            let mut at = usize::from(*head) - 1;
            while let Some(noted) = self.pairs.get_mut(at) {
                if noted.shows(short, text) {
                    return;
                }
                if noted.next == 0 {
                    noted.next = fresh;
                    break;
                }
                at = usize::from(noted.next) - 1;
            }
        }
        self.pairs.push(Noted { pair: Pair { glyph, text: text.into() }, short, next: 0, code: 0 });
    }

    /// The pairs in order of text and glyph; their codes are their positions in it, from 1 (0 is `.notdef`).
    pub(crate) fn seal(&mut self) -> Vec<Pair> {
        let mut order: Vec<&mut Noted> = self.pairs.iter_mut().collect();
        order.sort_unstable_by(|a, b| (a.short, &a.pair).cmp(&(b.short, &b.pair)));
        (1..)
            .zip(order)
            .map(|(code, noted)| {
                noted.code = code;
                noted.pair.clone()
            })
            .collect()
    }

    /// The code of a pair that was noted before sealing.
    pub(crate) fn code(&self, glyph: u16, text: &str) -> Option<u16> {
        let short = short(text);
        let mut next = *self.first.get(usize::from(glyph))?;
        loop {
            let noted = self.pairs.get(usize::from(next).checked_sub(1)?)?;
            if noted.shows(short, text) {
                return Some(noted.code);
            }
            next = noted.next;
        }
    }

    /// Whether nothing was noted.
    pub(crate) fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }
}

impl Noted {
    fn shows(&self, short: u64, text: &str) -> bool {
        self.short == short && (short != LONG || *self.pair.text == *text)
    }
}

/// Stands for texts of more than seven bytes.
const LONG: u64 = u64::MAX;

/// A text of up to seven bytes, with its length, as a number, which is compared faster; in the order of the texts.
fn short(text: &str) -> u64 {
    if text.len() > 7 {
        return LONG;
    }
    let places = text.bytes().zip([56, 48, 40, 32, 24, 16, 8]);
    places.fold(text.len() as u64, |packed, (byte, place)| packed | u64::from(byte) << place)
}

/// The pairs of every face.
#[derive(Clone, Debug, Default)]
pub(crate) struct Usage([Used; Face::ALL.len()]);

impl Usage {
    /// The pairs of a face.
    pub(crate) fn of(&self, face: Face) -> Option<&Used> {
        self.0.get(face.index())
    }

    /// The pairs of a face, to note more.
    pub(crate) fn of_mut(&mut self, face: Face) -> Option<&mut Used> {
        self.0.get_mut(face.index())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_glyph_has_a_code_for_each_text() {
        let mut used = Used::default();
        for (glyph, text) in [(9, "-"), (7, "a"), (9, "\u{AD}"), (9, "-"), (7, "a"), (3, "fi")] {
            used.note(glyph, text);
        }
        let pairs: Vec<_> = used.seal().into_iter().map(|p| (p.glyph, p.text.to_string())).collect();
        let expected = [(9, "-"), (7, "a"), (3, "fi"), (9, "\u{AD}")];
        assert_eq!(pairs, expected.map(|(g, t)| (g, t.to_owned())));
        assert_eq!((used.code(9, "-"), used.code(9, "\u{AD}"), used.code(3, "fi")), (Some(1), Some(4), Some(3)));
        assert_eq!((used.code(9, "x"), used.code(8, "-"), used.code(900, "-")), (None, None, None));
    }

    #[test]
    fn codes_do_not_depend_on_the_order_of_use() {
        let (mut a, mut b) = (Used::default(), Used::default());
        for (glyph, text) in [(1, "a"), (2, "b"), (1, "\u{E4}")] {
            a.note(glyph, text);
        }
        for (glyph, text) in [(1, "\u{E4}"), (2, "b"), (1, "a")] {
            b.note(glyph, text);
        }
        for used in [&mut a, &mut b] {
            used.note(3, "a long text of many letters");
            used.note(3, "another text of many letters");
        }
        assert_eq!(a.seal(), b.seal());
        assert_ne!(a.code(3, "a long text of many letters"), a.code(3, "another text of many letters"));
        assert_eq!(a.code(1, "a"), b.code(1, "a"));
    }
}
