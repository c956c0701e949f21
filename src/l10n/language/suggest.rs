//! What may have been meant by a word that is none.
//!
//! In: a word, as written. Out: words of the language, the likeliest first. Invariants: letters that the keyboard at hand
//! lacks are put back before anything else is tried, the fewest first; then one letter is changed; nothing further, for two
//! changes make almost any word of any other.

use super::dictionary::{Dictionary, like, plain};
use super::spelling::Restored;
use super::table::find;

/// The most letters of a word of which some may have to be put back: seven make 127 ways.
const MOST_LETTERS: usize = 7;

/// The longest word that is looked at, in letters.
const LONGEST: usize = 40;

impl Dictionary {
    /// The words that a word becomes if letters that a keyboard lacks are put back, those with the fewest changes first.
    #[must_use]
    pub fn restored(&self, word: &str) -> Vec<String> {
        let Some(plain) = plain(word) else { return Vec::new() };
        let small: Vec<char> = plain.to_lowercase().chars().collect();
        let mut known: Vec<(usize, String)> = Vec::new();
        self.ways(&small, &mut |changes, other| {
            if self.has_small(other) {
                known.push((changes, other.to_owned()));
            }
        });
        known.sort_by_key(|(changes, _)| *changes);
        known.into_iter().map(|(_, other)| like(word, &other)).collect()
    }

    /// The only word that a word becomes if letters are put back; `None` where there are several, or none.
    #[must_use]
    pub fn restored_once(&self, word: &str) -> Option<String> {
        let mut restored = self.restored(word);
        restored.pop().filter(|_| restored.is_empty())
    }

    /// A word in small letters with the capitals of another.
    #[must_use]
    pub fn like(&self, model: &str, small: &str) -> String {
        like(model, small)
    }

    /// Every way to put letters back that a keyboard lacks, with the number of changes.
    fn ways(&self, small: &[char], out: &mut dyn FnMut(usize, &str)) {
        let mut ways: Vec<(usize, String)> = vec![(0, String::new())];
        let mut open = 0;
        for (place, c) in small.iter().enumerate() {
            let of = |table: Restored| table.iter().find(|(typed, _)| typed == c).map_or(&[][..], |(_, list)| *list);
            let last = place + 1 == small.len();
            let at_end = if last { of(self.spelling.restored_last) } else { &[] };
            let choices: Vec<&str> = if open < MOST_LETTERS {
                of(self.spelling.restored).iter().chain(at_end).copied().collect()
            } else {
                Vec::new()
            };
            open += usize::from(!choices.is_empty());
            let mut next = Vec::with_capacity(ways.len() * (1 + choices.len()));
            for (changes, head) in ways {
                next.extend(choices.iter().map(|choice| (changes + 1, format!("{head}{choice}"))));
                next.push((changes, head + c.encode_utf8(&mut [0; 4])));
            }
            ways = next;
        }
        for (changes, other) in ways.iter().filter(|(changes, _)| *changes > 0) {
            out(*changes, other);
        }
    }

    /// The words that are one letter away from a word: two letters exchanged, one doubled, left out, put in, or typed for
    /// another.
    #[must_use]
    pub fn near(&self, word: &str) -> Vec<String> {
        let Some(plain) = plain(word) else { return Vec::new() };
        let small: Vec<char> = plain.to_lowercase().chars().collect();
        if small.len() > LONGEST {
            return Vec::new();
        }
        let mut found: Vec<(u8, String)> = Vec::new();
        one_letter_away(&small, find(self.subtag()).alphabet, &mut |rank, other| {
            if self.lists(other) && !found.iter().any(|(_, known)| known == other) {
                found.push((rank, other.to_owned()));
            }
        });
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, other)| like(word, &other)).collect()
    }
}

impl Dictionary {
    /// The word that a slip of the hand made of another one: letters that the keyboard lacks, two letters exchanged, one
    /// doubled, or left single; in small letters.
    pub fn slip_of(&self, small: &str, is: &dyn Fn(&str) -> bool) -> Option<String> {
        let letters: Vec<char> = small.chars().collect();
        let mut found = None;
        self.ways(&letters, &mut |changes, other| {
            if changes == 1 && found.is_none() && is(other) {
                found = Some(other.to_owned());
            }
        });
        one_letter_away(&letters, "", &mut |rank, other| {
            if rank < 2 && found.is_none() && is(other) {
                found = Some(other.to_owned());
            }
        });
        found
    }
}

/// Every word that is one letter away, the likeliest kinds of slips with the lowest numbers.
fn one_letter_away(word: &[char], alphabet: &str, out: &mut dyn FnMut(u8, &str)) {
    let mut other = String::with_capacity(word.len() * 2 + 2);
    let mut make = |rank: u8, from: usize, to: usize, between: &[char]| {
        other.clear();
        other.extend(word.get(..from).into_iter().chain([between]).chain(word.get(to..)).flatten());
        out(rank, &other);
    };
    for at in 0..word.len() {
        if let Some([left, right]) = word.get(at..at + 2) {
            if left != right {
                make(0, at, at + 2, &[*right, *left]);
            } else {
                make(1, at, at + 1, &[]);
            }
        }
        make(3, at, at + 1, &[]);
    }
    for (at, c) in word.iter().enumerate() {
        make(1, at, at, &[*c]);
        for letter in alphabet.chars().filter(|letter| letter != c) {
            make(if is_alike(letter, *c) { 2 } else { 5 }, at, at + 1, &[letter]);
        }
    }
    for at in 0..=word.len() {
        for letter in alphabet.chars() {
            // At the end a further letter is another form as often as the right word.
            make(if at == word.len() { 6 } else { 4 }, at, at, &[letter]);
        }
    }
}

/// Letters that are taken for each other by the ear or the eye.
fn is_alike(left: char, right: char) -> bool {
    const GROUPS: [&str; 12] =
        ["оа", "еиэёйӣ", "ыиу", "сзц", "дт", "бп", "вф", "гкхғқҳ", "жшщчҷ", "уӯюоў", "ei", "aeiouy"];
    GROUPS.iter().any(|group| group.contains(left) && group.contains(right))
}

#[cfg(test)]
mod tests {
    use crate::l10n::language::dictionary;

    #[test]
    fn what_was_meant() {
        for (tag, typed, meant) in [
            ("en", "recieve", "receive"),
            ("en", "goverment", "government"),
            ("ru", "конференцыя", "конференция"),
            ("ru", "Правозащитикам", "Правозащитникам"),
            ("tg", "ташкилоит", "ташкилоти"),
        ] {
            let found = dictionary(tag).unwrap().near(typed);
            assert!(found.iter().take(3).any(|word| word == meant), "{typed}: {found:?}");
        }
    }

    #[test]
    fn letters_of_another_keyboard() {
        let tajik = dictionary("tg").unwrap();
        for (typed, meant) in
            [("рузнома", "рӯзнома"), ("Хукук", "Ҳуқуқ"), ("чумхурии", "ҷумҳурии"), ("маблаги", "маблағи")]
        {
            assert_eq!(tajik.restored(typed).first().map(String::as_str), Some(meant), "{typed}");
        }
        assert!(tajik.restored("рӯзнома").is_empty() && tajik.restored("").is_empty());
        assert!(dictionary("ru").unwrap().restored("конференцыя").is_empty());
    }
}
