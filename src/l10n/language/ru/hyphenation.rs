//! What the patterns for Russian get wrong.
//!
//! In: a word and the places that the patterns find in it. Out: the places, some moved. Invariants: letters that are one
//! sound or begin one syllable stay together: дж (`Азербай-джан`, unless д ends a prefix: `под-жать`), фл (`ин-фляция`),
//! and фр after a consonant (`ин-фраструктура`). Source: the rules of 1956, §§ 117–120 (a part of a word that is no
//! syllable is neither left nor carried, a prefix keeps its last consonant); the division of loans follows the
//! orthographic dictionary of the Academy.

use crate::l10n::language::letters::lower_case;

/// Prefixes in д: what follows them begins a part of its own.
const PREFIXES: &[&str] = &["над", "перед", "под", "пред"];

/// Moves the places that part a cluster to the letter that begins it; ascending before and after.
pub(super) fn mend(word: &str, offsets: &mut Vec<usize>) {
    for offset in offsets.iter_mut() {
        let (left, right) = word.split_at(*offset);
        let mut before = left.chars().rev().map(lower_case);
        let (last, ahead) = (before.next(), before.next());
        let begins = match (last, right.chars().next().map(lower_case)) {
            (Some('д'), Some('ж')) => {
                !PREFIXES.iter().any(|prefix| prefix.chars().eq(left.chars().map(lower_case)))
            }
            (Some('ф'), Some('л')) => true,
            (Some('ф'), Some('р')) => ahead.is_some_and(|c| !is_vowel(c)),
            _ => false,
        };
        if begins {
            *offset -= last.map_or(0, char::len_utf8);
        }
    }
    let vowelled = |part: &str| part.chars().count() > 1 && part.chars().map(lower_case).any(is_vowel);
    offsets.retain(|offset| word.get(..*offset).is_some_and(vowelled));
    offsets.dedup();
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

#[cfg(test)]
mod tests {
    use super::mend;

    fn mended(divided: &str) -> String {
        let mut offsets = Vec::new();
        let mut word = String::new();
        for part in divided.split('-') {
            if !word.is_empty() {
                offsets.push(word.len());
            }
            word.push_str(part);
        }
        mend(&word, &mut offsets);
        for offset in offsets.into_iter().rev() {
            word.insert(offset, '-');
        }
        word
    }

    #[test]
    fn clusters_stay_together() {
        assert_eq!(mended("Азер-байд-жан"), "Азер-бай-джан");
        assert_eq!(mended("инф-ля-ция"), "ин-фля-ция");
        assert_eq!(mended("конф-рон-та-ция"), "кон-фрон-та-ция");
        assert_eq!(mended("неф-рит"), "неф-рит", "ф ends a syllable after a vowel");
        assert_eq!(mended("ид-жад"), "иджад", "one letter is not left");
    }

    #[test]
    fn prefixes_keep_their_last_letter() {
        assert_eq!(mended("под-жать"), "под-жать");
        assert_eq!(mended("Над-жа-бер-ный"), "Над-жа-бер-ный");
        assert_eq!(mended("бюд-жет"), "бю-джет");
    }
}
