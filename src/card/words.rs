//! Words in lines.
//!
//! In: a headline, names of issuers. Out: the lines that they make. Invariants: as few lines as possible, about equally
//! long, at the largest size that fits.

use super::model::{Line, MARGIN, WIDTH};
use crate::document::Issuer;
use crate::pdf::TypesetError;
use crate::pdf::fonts::Face;
use crate::pdf::text::{Faces, FigureWidth};

/// Sizes of the headline in pixels, the largest first.
const SIZES: [f32; 6] = [76.0, 68.0, 60.0, 54.0, 48.0, 42.0];
/// Height of a line, in em.
const LEADING: f32 = 1.18;
/// Between two names on a line.
const BETWEEN: &str = " · ";
/// Where the headline may stand.
const TOP: f32 = 140.0;
const BOTTOM: f32 = 500.0;

/// The headline in as many lines as it needs at the largest size that fits.
///
/// # Errors
/// When a character has no glyph.
pub(super) fn headline(text: &str, faces: &mut Faces) -> Result<Vec<Line>, TypesetError> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let mut widths = Vec::with_capacity(words.len());
    for word in &words {
        widths.push(width(faces, word, Face::SansBold)?);
    }
    let space = faces.metrics(Face::SansBold).space;
    let room = WIDTH as f32 - 2.0 * MARGIN;
    let fit = |size: f32| {
        let counts = balanced(&widths, space, room / size);
        let fits = counts.len() <= most_lines(size) && widths.iter().all(|width| width * size <= room);
        (size, counts, fits)
    };
    let [larger @ .., smallest] = SIZES;
    let (size, counts, _) = larger.into_iter().map(fit).find(|(_, _, fits)| *fits).unwrap_or_else(|| fit(smallest));
    let most = most_lines(size).max(1);
    let cut = counts.len() > most;
    let mut rest = &words[..];
    let mut lines = Vec::new();
    for (number, count) in counts.into_iter().take(most).enumerate() {
        let (line, others) = rest.split_at(count);
        rest = others;
        let mut text = line.join(" ");
        if cut && number + 1 == most {
            text.push('…');
        }
        let y = TOP + size * (0.8 + LEADING * number as f32);
        lines.push(Line { text, face: Face::SansBold, size, tracking: 0.0, at: (MARGIN, y) });
    }
    Ok(lines)
}

/// Who issues a release, on one line: by full names, else by short ones; those that have no room are left out, with an
/// ellipsis, and a name that is too long alone is cut.
///
/// # Errors
/// When a character has no glyph.
pub(super) fn abreast(issuers: &[Issuer], size: f32, faces: &mut Faces) -> Result<String, TypesetError> {
    let room = (WIDTH as f32 - 2.0 * MARGIN) / size;
    let mut fits = |line: &str| -> Result<bool, TypesetError> { Ok(width(faces, line, Face::SansSemibold)? <= room) };
    let full: Vec<&str> = issuers.iter().map(|issuer| issuer.name.as_str()).collect();
    let short: Vec<&str> =
        issuers.iter().map(|issuer| issuer.short.as_ref().unwrap_or(&issuer.name).as_str()).collect();
    let all = full.join(BETWEEN);
    if fits(&all)? {
        return Ok(all);
    }
    for count in (1..=short.len()).rev() {
        let end = if count < short.len() { " …" } else { "" };
        let line = format!("{}{end}", short.iter().take(count).copied().collect::<Vec<_>>().join(BETWEEN));
        if fits(&line)? {
            return Ok(line);
        }
    }
    let mut kept = short.first().copied().unwrap_or_default();
    while let Some((head, _)) = kept.rsplit_once(' ') {
        let line = format!("{head}…");
        if fits(&line)? {
            return Ok(line);
        }
        kept = head;
    }
    Ok(kept.to_owned())
}

/// How many lines of this size there is room for.
fn most_lines(size: f32) -> usize {
    ((BOTTOM - TOP) / (size * LEADING)).floor() as usize
}

/// Width in em.
fn width(faces: &mut Faces, text: &str, face: Face) -> Result<f32, TypesetError> {
    Ok(faces.shape(face, None, FigureWidth::Own, text)?.iter().map(|glyph| glyph.advance).sum())
}

/// How many words stand on each line: as few lines as possible, and among those the narrowest measure that does.
fn balanced(widths: &[f32], space: f32, room: f32) -> Vec<usize> {
    let broken = |room: f32| {
        let (mut lines, mut used): (Vec<usize>, f32) = (Vec::new(), 0.0);
        for width in widths {
            match lines.last_mut() {
                Some(count) if used + space + width <= room => {
                    *count += 1;
                    used += space + width;
                }
                _ => {
                    lines.push(1);
                    used = *width;
                }
            }
        }
        lines
    };
    let fewest = broken(room).len();
    let (mut narrow, mut wide) = (0.0, room);
    for _ in 0..12 {
        let middle = f32::midpoint(narrow, wide);
        if broken(middle).len() > fewest {
            narrow = middle;
        } else {
            wide = middle;
        }
    }
    broken(wide)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::fonts::FaceSet;

    #[test]
    fn lines_are_as_few_and_as_even_as_possible() {
        assert_eq!(balanced(&[1.0; 6], 0.0, 4.0), [3, 3]);
        assert_eq!(balanced(&[1.0; 7], 0.0, 3.0), [3, 3, 1]);
        assert_eq!(balanced(&[5.0, 1.0], 0.0, 3.0), [1, 1], "a word too long has a line of its own");
        assert!(balanced(&[], 0.2, 3.0).is_empty());
    }

    #[test]
    fn a_headline_of_any_length_stays_within_the_card() {
        let mut faces = Faces::of(&FaceSet::default()).unwrap();
        for words in [1, 10, 18, 300] {
            let lines = headline(&vec!["ратификация"; words].join(" "), &mut faces).unwrap();
            for line in &lines {
                let right = width(&mut faces, &line.text, line.face).unwrap() * line.size;
                assert!(line.at.1 < BOTTOM + 10.0 && right < 1060.0);
            }
            assert_eq!(lines.last().unwrap().text.ends_with('…'), words == 300);
        }
    }
}
