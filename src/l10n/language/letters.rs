//! Letters of any language: their script, their small forms, and what joins them to words.
//!
//! In: a character or a word. Out: facts about it. Invariants: nothing here depends on the language.

/// A script that releases are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin letters, with or without marks.
    Latin,
    /// Cyrillic letters, Tajik ones included.
    Cyrillic,
}

/// The script of a letter; `None` for what is no letter or of another script.
#[must_use]
pub fn script(c: char) -> Option<Script> {
    match c {
        'A'..='Z' | 'a'..='z' | 'ª' | 'º' => Some(Script::Latin),
        '\u{C0}'..='\u{24F}' if !matches!(c, '×' | '÷') => Some(Script::Latin),
        '\u{1E00}'..='\u{1EFF}' => Some(Script::Latin),
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => Some(Script::Cyrillic),
        _ => None,
    }
}

/// Whether the character is a letter of any script; quicker than [`char::is_alphabetic`] for those of ours.
#[must_use]
pub fn is_letter(c: char) -> bool {
    script(c).is_some() || c.is_alphabetic()
}

/// Whether the character is a combining mark (U+0300–036F): accents, macron, breve.
#[must_use]
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// The small letter of a letter; one that has none, or several, stays as it is.
#[must_use]
pub fn lower_case(c: char) -> char {
    match c {
        'a'..='z' | 'а'..='я' => c,
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        'ғ' | 'ӣ' | 'қ' | 'ӯ' | 'ҳ' | 'ҷ' => c,
        'Ғ' | 'Ӣ' | 'Қ' | 'Ӯ' | 'Ҳ' | 'Ҷ' => char::from_u32(u32::from(c) + 1).unwrap_or(c),
        _ => {
            let mut small = c.to_lowercase();
            small.next().filter(|_| small.next().is_none()).unwrap_or(c)
        }
    }
}

/// Adds the small letters of a word to `out`.
pub fn push_lower_case(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        out.get_mut(start..).unwrap_or_default().make_ascii_lowercase();
        return;
    }
    let mut same = 0;
    for (at, c) in word.char_indices() {
        if matches!(c, 'a'..='z' | 'а'..='я' | 'ғ' | 'ӣ' | 'қ' | 'ӯ' | 'ҳ' | 'ҷ') {
            continue;
        }
        out.push_str(word.get(same..at).unwrap_or_default());
        same = at + c.len_utf8();
        match c {
            'A'..='Z' | 'А'..='Я' => out.push(lower_case(c)),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out.push_str(word.get(same..).unwrap_or_default());
}

/// A hyphen inside a word: hyphen-minus, hyphen, no-break hyphen.
pub(in crate::l10n) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// An apostrophe inside a word: typewriter's, typographic, modifier letter.
pub(in crate::l10n) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::{is_letter, lower_case, push_lower_case};

    #[test]
    fn small_letters() {
        let mut out = String::new();
        for c in '\0'..='\u{FFFF}' {
            out.clear();
            push_lower_case(c.encode_utf8(&mut [0; 4]), &mut out);
            assert_eq!(out, c.to_lowercase().collect::<String>());
            let single = out.chars().count() == 1;
            assert_eq!(lower_case(c), out.chars().next().filter(|_| single).unwrap_or(c));
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
    }
}
