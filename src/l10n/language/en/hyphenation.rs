//! What the patterns for English get wrong.
//!
//! In: a word and the places that the patterns find in it. Out: the places, those of some stems exchanged. Invariants: the
//! divisions are those of Merriam-Webster's.

/// Stems with all their places.
const STEMS: &[&str] = &["au-to-crat", "bu-reau-crat", "dem-o-crat", "tech-no-crat"];

/// Exchanges the places within a known stem.
pub(super) fn mend(word: &str, offsets: &mut Vec<usize>) {
    let known = STEMS.iter().find_map(|stem| {
        let letters: String = stem.split('-').collect();
        let begins = word.get(..letters.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(&letters));
        begins.then_some((stem, letters.len()))
    });
    let Some((stem, length)) = known else { return };
    offsets.retain(|offset| *offset >= length);
    let mut places = Vec::new();
    let mut at = 0;
    for part in stem.split('-') {
        at += part.len();
        places.push(at);
    }
    places.retain(|place| *place < length);
    offsets.splice(0..0, places);
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn stems_have_their_own_places() {
        let mut offsets = vec![2, 4, 5, 8];
        mend("Democratic", &mut offsets);
        assert_eq!(offsets, [3, 4, 8]);
        let mut other = vec![2, 5];
        mend("demolition", &mut other);
        assert_eq!(other, [2, 5]);
    }
}
