//! The words, numbers and addresses of a text.
//!
//! In: a text in which placeables are [`HOLE`]s. Out: [`Token`]s in order, and the kinds of characters it has. Invariants: one pass. Addresses are recognised by their shape and never split into words: their spelling is nobody's
//! translation.

use super::classes::{CharClasses, HOLE};
use crate::release::dialect::is_label;

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, with marks and apostrophes inside.
    Word,
    /// ASCII digits.
    Number,
    /// A placeable.
    Hole,
    /// `name@host`
    Email,
    /// `@name`
    Handle,
    /// With a scheme, with `www.`, or a bare domain.
    Url,
    /// `+992 37 224 41 45`
    Phone,
    /// Where a Markdown link leads, without its brackets.
    Target,
}

/// A stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// First byte.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
    /// What it is.
    pub(crate) kind: TokenKind,
    /// The kinds of its characters.
    pub(crate) classes: CharClasses,
}

impl Token {
    /// Its characters.
    #[inline]
    pub(crate) fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// Reads a text; tokens are appended.
pub(crate) fn tokenise(text: &str, tokens: &mut Vec<Token>) -> CharClasses {
    let mut pass = Pass { text, tokens, classes: CharClasses::NONE, chunk: 0, chunk_tokens: 0, hopeless: false };
    let mut at = 0;
    let (mut before, mut spaced) = (CharClasses::SPACE, false);
    while let Some((classes, length)) = CharClasses::at(text, at) {
        if classes == CharClasses::SPACE {
            (before, at) = (classes, at + length);
            pass.begin_chunk(at);
            spaced = true;
            continue;
        }
        pass.classes.insert(classes);
        let next = at + length;
        let new = if classes.any(LETTER) || classes.any(UNUSUAL) && char_at(text, at).is_some_and(char::is_alphabetic)
        {
            pass.word(at)
        } else if classes == CharClasses::DIGIT {
            pass.number(at)
        } else if classes.any(CharClasses::SPACE) {
            pass.begin_chunk(next);
            next
        } else if let Some(end) = behind_mark(text, at) {
            end
        } else {
            char_at(text, at).map_or(next, |c| pass.sign(c, at, before))
        };
        before = classes;
        at = new.max(next);
    }
    if spaced {
        pass.classes.insert(CharClasses::SPACE);
    }
    pass.classes
}

/// Where the mark of a footnote ends that begins at a place: what the note is called is no word of the text.
fn behind_mark(text: &str, at: usize) -> Option<usize> {
    if text.as_bytes().get(at) != Some(&b'[') {
        return None;
    }
    let rest = text.get(at..)?.strip_prefix("[^")?;
    let (label, _) = rest.split_once(']')?;
    is_label(label).then_some(at + label.len() + "[^]".len())
}

const LETTER: CharClasses = CharClasses::LATIN.and(CharClasses::CYRILLIC);
const UNUSUAL: CharClasses = CharClasses::STRANGE;
/// Kinds of characters that may stand in a word and are no common letters.
const IN_WORDS: CharClasses = UNUSUAL.and(CharClasses::INVISIBLE).and(CharClasses::QUOTE);

struct Pass<'a> {
    text: &'a str,
    tokens: &'a mut Vec<Token>,
    classes: CharClasses,
    /// Where the present chunk begins: after a space, a placeable or an opening bracket.
    chunk: usize,
    /// How many tokens there were then.
    chunk_tokens: usize,
    /// The chunk was looked at and is no address.
    hopeless: bool,
}

/// An address without the ending that a hyphen joins to it: `desk@example.org-ро`.
fn without_ending(chunk: &str) -> &str {
    let cyrillic = |c| CharClasses::of(c).any(CharClasses::CYRILLIC);
    match chunk.rsplit_once('-') {
        Some((head, ending)) if head.is_ascii() && !ending.is_empty() && ending.chars().all(cyrillic) => head,
        _ => chunk,
    }
}

impl Pass<'_> {
    fn begin_chunk(&mut self, at: usize) {
        self.chunk = at;
        self.chunk_tokens = self.tokens.len();
        self.hopeless = false;
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind, classes: CharClasses) {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.tokens.push(Token { start: small(start), end: small(end), kind, classes });
    }

    fn word(&mut self, start: usize) -> usize {
        let mut classes = CharClasses::NONE;
        let mut hidden = CharClasses::NONE;
        let mut at = start;
        while let Some((of, length)) = CharClasses::letter_at(self.text.as_bytes(), at) {
            classes.insert(of);
            at += length;
        }
        let mut end = at;
        // A space ends nearly every word.
        if end > start && self.text.as_bytes().get(end) == Some(&b' ') {
            self.classes.insert(classes);
            self.push(start, end, TokenKind::Word, classes);
            return end;
        }
        while let Some((of, length)) = CharClasses::at(self.text, at) {
            let mut letter = of.any(LETTER);
            if !letter {
                if !of.any(IN_WORDS) {
                    break;
                }
                let Some(c) = char_at(self.text, at) else { break };
                letter = of.any(UNUSUAL) && (c.is_alphabetic() || is_mark(c));
                let apostrophe = matches!(c, '\'' | '’' | 'ʼ');
                // A soft hyphen or another character that cannot be seen does not end a word.
                if !letter && !apostrophe && !of.any(CharClasses::INVISIBLE) || c == '\n' {
                    break;
                }
            }
            at += length;
            if letter {
                classes.insert(of);
                self.classes.insert(hidden);
                end = at;
            } else if of.any(CharClasses::INVISIBLE) {
                hidden.insert(of);
            }
        }
        // What lies between the last letter and the stop belongs to nobody; it is read again.
        self.classes.insert(classes);
        self.push(start, end, TokenKind::Word, classes);
        end
    }

    fn number(&mut self, start: usize) -> usize {
        let rest = self.text.get(start..).unwrap_or("");
        let end = start + rest.bytes().take_while(u8::is_ascii_digit).count();
        self.push(start, end, TokenKind::Number, CharClasses::DIGIT);
        end
    }

    /// A character that is no letter, digit or space.
    fn sign(&mut self, c: char, at: usize, before: CharClasses) -> usize {
        let next = at + c.len_utf8();
        match c {
            HOLE => {
                self.push(at, next, TokenKind::Hole, CharClasses::HOLE);
                self.begin_chunk(next);
                next
            }
            ']' if self.text.get(next..).is_some_and(|rest| rest.starts_with('(')) => {
                let rest = self.text.get(next + 1..).unwrap_or("");
                match rest.find([')', ' ', '\n']) {
                    Some(length) if rest.get(length..).is_some_and(|r| r.starts_with(')')) => {
                        self.push(next + 1, next + 1 + length, TokenKind::Target, CharClasses::NONE);
                        self.classes.insert(CharClasses::MARKUP);
                        let end = next + length + 2;
                        self.begin_chunk(end);
                        end
                    }
                    _ => next,
                }
            }
            '(' | '[' | '{' | '"' | '«' | '“' | '„' | '<' => {
                self.begin_chunk(next);
                next
            }
            '+' => self.phone(at).unwrap_or(next),
            '@' => self.address().unwrap_or(next),
            ':' if self.text.get(next..).is_some_and(|rest| rest.starts_with("//")) => self.address().unwrap_or(next),
            '.' if before != CharClasses::SPACE
                && self.text.as_bytes().get(next).is_some_and(u8::is_ascii_alphanumeric)
                && self.text.as_bytes().get(at.wrapping_sub(1)).is_some_and(u8::is_ascii_alphanumeric) =>
            {
                self.address().unwrap_or(next)
            }
            _ => next,
        }
    }

    /// The address that the present chunk is, if it is one.
    fn address(&mut self) -> Option<usize> {
        if self.hopeless {
            return None;
        }
        let rest = self.text.get(self.chunk..)?;
        let ends = |c: char| {
            c.is_whitespace()
                || matches!(c, HOLE | ')' | ']' | '}' | '»' | '”' | '"' | '<' | '>' | ',' | ';' | '*' | '|')
        };
        let chunk = rest.get(..rest.find(ends).unwrap_or(rest.len()))?;
        let chunk = chunk.trim_end_matches(['.', ':', '!', '?', '…', '’', '\'']);
        let chunk = without_ending(chunk);
        let Some(kind) = kind_of(chunk) else {
            self.hopeless = true;
            return None;
        };
        let (start, end) = (self.chunk, self.chunk + chunk.len());
        self.tokens.truncate(self.chunk_tokens);
        let mut classes = CharClasses::NONE;
        chunk.chars().for_each(|c| classes.insert(CharClasses::of(c)));
        self.classes.insert(classes);
        self.push(start, end, kind, classes);
        self.begin_chunk(end);
        Some(end)
    }

    /// `+`, then 7 to 15 digits (E.164), with spaces, hyphens and brackets among them.
    fn phone(&mut self, start: usize) -> Option<usize> {
        let rest = self.text.get(start + 1..)?;
        let mut digits = 0;
        let mut length = 0;
        for (at, c) in rest.char_indices() {
            match c {
                '0'..='9' => {
                    digits += 1;
                    length = at + 1;
                }
                ' ' | '\u{A0}' | '\u{202F}' | '-' | '\u{2011}' | '(' | ')' if at > 0 || c == '(' => {}
                _ => break,
            }
            // Two spaces, or a space and a bracket of another clause, end it soon enough: 15 digits are the most.
            if digits == 15 {
                break;
            }
        }
        if digits < 7 {
            return None;
        }
        let end = start + 1 + length;
        self.push(start, end, TokenKind::Phone, CharClasses::DIGIT);
        self.begin_chunk(end);
        Some(end)
    }
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// The kind of address that a chunk is.
fn kind_of(chunk: &str) -> Option<TokenKind> {
    let lower = |prefix: &str| chunk.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    if chunk.contains("://") || lower("www.") {
        return Some(TokenKind::Url);
    }
    if let Some((name, host)) = chunk.split_once('@') {
        return match (name.is_empty(), host.is_empty()) {
            (_, true) => None,
            (true, false) => Some(TokenKind::Handle),
            (false, false) => Some(TokenKind::Email),
        };
    }
    is_domain(chunk).then_some(TokenKind::Url)
}

/// `example.org`, `khovar.tj/news`: ASCII labels with a full stop between, the last of small letters.
fn is_domain(chunk: &str) -> bool {
    let host = chunk.split('/').next().unwrap_or_default();
    let Some((before, last)) = host.rsplit_once('.') else { return false };
    let label = |text: &str| text.len() >= 2 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let letters = before.bytes().any(|b| b.is_ascii_alphabetic());
    // A name of a file may be translated.
    let file = matches!(
        last,
        "css"
            | "csv"
            | "doc"
            | "docx"
            | "ftl"
            | "html"
            | "htm"
            | "jpeg"
            | "jpg"
            | "js"
            | "json"
            | "mp"
            | "ods"
            | "odt"
            | "pdf"
            | "png"
            | "pptx"
            | "toml"
            | "txt"
            | "xls"
            | "xlsx"
            | "xml"
            | "zip"
    ) && host == chunk;
    letters
        && !file
        && last.len() >= 2
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && before.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::{TokenKind, tokenise};

    fn kinds(text: &str) -> Vec<(TokenKind, &str)> {
        let mut tokens = Vec::new();
        tokenise(text, &mut tokens);
        tokens.iter().map(|token| (token.kind, token.of(text))).collect()
    }

    #[test]
    fn words_numbers_and_placeables() {
        use TokenKind::{Hole, Number, Word};
        assert_eq!(
            kinds("В 35,5 \u{E000} – Tajikistan’s 5-уми, т.е. ‘так’"),
            [
                (Word, "В"),
                (Number, "35"),
                (Number, "5"),
                (Hole, "\u{E000}"),
                (Word, "Tajikistan’s"),
                (Number, "5"),
                (Word, "уми"),
                (Word, "т"),
                (Word, "е"),
                (Word, "так")
            ]
        );
    }

    #[test]
    fn addresses() {
        use TokenKind::{Email, Handle, Phone, Target, Url, Word};
        assert_eq!(
            kinds(
                "Пишите (bhr.taj@gmail.com), www.osce.org, https://a.org/b?c=d#e. [@srt](link:x): +992 (37) 224-41-45!"
            ),
            [
                (Word, "Пишите"),
                (Email, "bhr.taj@gmail.com"),
                (Url, "www.osce.org"),
                (Url, "https://a.org/b?c=d#e"),
                (Handle, "@srt"),
                (Target, "link:x"),
                (Phone, "+992 (37) 224-41-45")
            ]
        );
        assert_eq!(kinds("khovar.tj и end.Next"), [(Url, "khovar.tj"), (Word, "и"), (Word, "end"), (Word, "Next")]);
        assert_eq!(kinds("имя@еxample.org"), [(Email, "имя@еxample.org")]);
        assert!(kinds("a.i., U.S., 10.00, 2.10.2018, A/HRC/22/53/Add.1").iter().all(|(kind, _)| *kind != Url));
    }
}
