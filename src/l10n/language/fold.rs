//! Words as they are looked up, so that they are found from any keyboard.
//!
//! In: text. Out: its words in small letters without marks, apart by one space. Invariants: what differs by marks, by capitals or by the
//! letters of Tajik alone is the same (ё and е, ӣ and и, ҷ and ч); й is и, since it is typed for ӣ.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The words of a text as they are looked up, apart by one space.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase).nfd() {
        match letter {
            'қ' => out.push('к'),
            'ғ' => out.push('г'),
            'ҳ' => out.push('х'),
            'ҷ' => out.push('ч'),
            'ł' => out.push('l'),
            'ø' => out.push('o'),
            'đ' => out.push('d'),
            'ı' => out.push('i'),
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\'' | '’' | '‘' | 'ʻ' | 'ʼ' => {}
            mark if is_combining_mark(mark) => {}
            letter if letter.is_alphanumeric() => out.push(letter),
            _ if out.is_empty() || out.ends_with(' ') => {}
            _ => out.push(' '),
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_without_their_letters() {
        assert_eq!(folded("Ҷумҳурии Тоҷикистон, қӯрғон; ғайр"), "чумхурии точикистон кургон гаир");
        assert_eq!(folded(" — Ёлка, мо\u{301}й, МОЙ!"), "елка мои мои");
        assert_eq!(
            folded("it’s O‘zbekiston co\u{ad}operation, Łódź 12/2026"),
            "its ozbekiston cooperation lodz 12 2026"
        );
        assert_eq!(folded(" – "), "");
    }
}
