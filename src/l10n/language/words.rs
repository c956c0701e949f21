//! The words of a text, for rules that look at one word at a time.
//!
//! In: text. Out: words with the bytes where they begin. Invariants: e-mails, URLs and domain names are passed over,
//! because their spelling is nobody's translation.

use std::ops::Range;

use super::letters::{is_apostrophe, is_letter, is_mark};

/// A word and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Byte offset of its first character in the text.
    pub start: usize,
    /// Its letters, with the marks and apostrophes inside it (`Coalition’s`, `суръат`).
    pub text: &'a str,
}

/// The words of a text: runs of letters, parted by hyphens, digits, spaces and punctuation. What stands between
/// two words of `гурӯҳ-гурӯҳ` is in the text, at `start + text.len()`.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    chunks(text).filter(|chunk| !is_address(chunk.text)).flat_map(|chunk| letters(chunk.start, chunk.text))
}

/// What stands between spaces.
fn chunks(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut start = 0;
    text.split_inclusive(char::is_whitespace).map(move |chunk| {
        let word = Word { start, text: chunk.trim_end() };
        start += chunk.len();
        word
    })
}

/// The runs of letters in a chunk.
fn letters(start: usize, chunk: &str) -> impl Iterator<Item = Word<'_>> {
    let belongs = |c: char| is_letter(c) || is_mark(c) || is_apostrophe(c);
    let mut at = start;
    chunk.split_inclusive(move |c| !belongs(c)).filter_map(move |run| {
        let run_start = at;
        at += run.len();
        let run = run.trim_end_matches(|c| !belongs(c) || is_apostrophe(c));
        let word = run.trim_start_matches(is_apostrophe);
        (!word.is_empty()).then_some(Word { start: run_start + run.len() - word.len(), text: word })
    })
}

/// Whether a chunk between spaces is an address, with or without punctuation around it.
fn is_address(chunk: &str) -> bool {
    address(chunk).is_some()
}

/// Where in a chunk between spaces an e-mail, a URL, a domain name or a handle stands, in characters, without the
/// punctuation around it. Short words with full stops (`a.i.`, `U.S.`) and words run together (`т.е.`) are none.
pub(in crate::l10n) fn address(chunk: &str) -> Option<Range<usize>> {
    let Range { start, end } = address_in(chunk)?;
    let count = |part: Option<&str>| part.map_or(0, |part| part.chars().count());
    let before = count(chunk.get(..start));
    Some(before..before + count(chunk.get(start..end)))
}

/// The same in bytes. A bracket that closes one inside the address belongs to it.
#[must_use]
pub fn address_in(chunk: &str) -> Option<Range<usize>> {
    if !chunk.bytes().any(|byte| matches!(byte, b'@' | b'.' | b'/')) {
        return None;
    }
    let around = |c: char| c != '@' && c != '/' && !is_letter(c) && !c.is_numeric();
    let rest = chunk.trim_start_matches(around);
    let core = rest.trim_end_matches(around);
    let found = core.contains("://")
        || core.starts_with("www.")
        || core.split_once('@').map_or_else(|| is_domain(core), |(_, host)| !host.is_empty());
    let start = chunk.len() - rest.len();
    let closes = core.matches('(').count() > core.matches(')').count();
    let closing = usize::from(closes && rest.get(core.len()..).is_some_and(|after| after.starts_with(')')));
    found.then(|| start..start + core.len() + closing)
}

/// `example.org`, `khovar.tj/news`: ASCII labels with a full stop between, the last of letters.
fn is_domain(core: &str) -> bool {
    let host = core.split('/').next().unwrap_or_default();
    let Some((before, last)) = host.rsplit_once('.') else {
        return false;
    };
    let label = |text: &str| text.len() >= 2 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    last.len() >= 2 && last.bytes().all(|b| b.is_ascii_lowercase()) && before.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::{address_in, is_address, words};

    #[test]
    fn addresses() {
        for address in [
            "bhr.taj@gmail.com",
            "(Delegation-Tajikistan-Pic@eeas.europa.eu),",
            "http://eeas.europa.eu/delegations/tajikistan/index_ru.htm",
            "«https://notorturetj.org/tj»",
            "www.osce.org.",
            "notorturetj.org",
            "khovar.tj/news",
            "@antitorture_SRT",
        ] {
            assert!(is_address(address), "{address}");
        }
        for word in
            ["a.i.", "U.S.", "т.е.", "и.о.", "Н.Т.Аҳмадов", "end.Next", "2.10.2018", "и/или", "@", "10.00", "…", ""]
        {
            assert!(!is_address(word), "{word}");
        }
    }

    #[test]
    fn brackets_inside_belong_to_an_address() {
        let found = |chunk: &'static str| address_in(chunk).and_then(|range| chunk.get(range));
        assert_eq!(found("(https://example.org/a_(b))."), Some("https://example.org/a_(b)"));
        assert_eq!(found("«www.example.org»,"), Some("www.example.org"));
        assert_eq!(found("(info@example.org)"), Some("info@example.org"));
        assert_eq!(found("press-office"), None);
    }

    #[test]
    fn words_stand_where_they_say() {
        let text = "«Ҷумҳурии Тоҷикистон»-ро  пресс-релиз: bhr.taj@gmail.com, Tajikistan’s ‘rights’ 5-уми";
        let found: Vec<&str> = words(text).map(|word| word.text).collect();
        assert_eq!(found, ["Ҷумҳурии", "Тоҷикистон", "ро", "пресс", "релиз", "Tajikistan’s", "rights", "уми"]);
        for word in words(text) {
            assert_eq!(text.get(word.start..word.start + word.text.len()), Some(word.text));
        }
        assert_eq!(words("").count(), 0);
    }
}
