//! A text as a field of a form holds it.
//!
//! In: the words of a pattern; or what somebody typed. Out: a [`Field`] of words and marks; or the words to write. Invariants: the
//! source of a mark is never made anew; any text that is typed can be written, and is read again as the same text. White space does not
//! count, as in [`canonical`](crate::l10n::canonical): a run of it is one space, and there is none at the ends.

use super::words::mark;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words, as they are read.
    Words(String),
    /// What stands in braces, as a file has it.
    Mark(String),
}

/// A text without the file around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field(Vec<Piece>);

impl Field {
    /// A text of these pieces; white space is folded.
    #[must_use]
    pub fn new(pieces: impl IntoIterator<Item = Piece>) -> Self {
        let mut out = Self::default();
        let mut space = false;
        for piece in pieces {
            match piece {
                Piece::Mark(source) => {
                    out.space(&mut space);
                    match literal(&source) {
                        Some(sign) => out.push(sign),
                        None => out.0.push(Piece::Mark(source)),
                    }
                }
                Piece::Words(words) => {
                    for sign in words.chars() {
                        if is_blank(sign) {
                            space = true;
                        } else {
                            out.space(&mut space);
                            out.push(sign);
                        }
                    }
                }
            }
        }
        out
    }

    /// A text as messages have it in one line: braces that are closed are marks, all others are braces.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self::new(Self::parted(text, |_| true))
    }

    /// Words and those marks in a text that count as marks; braces of others are words.
    pub fn parted(text: &str, is_mark: impl Fn(&str) -> bool) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut words = String::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let length = if first == '{' { mark(rest) } else { None };
            let parts = length.and_then(|length| rest.split_at_checked(length));
            match parts.filter(|(mark, _)| is_mark(mark)) {
                Some((mark, after)) => {
                    pieces.push(Piece::Words(std::mem::take(&mut words)));
                    pieces.push(Piece::Mark(mark.to_owned()));
                    rest = after;
                }
                None => {
                    words.push(first);
                    rest = rest.get(first.len_utf8()..).unwrap_or_default();
                }
            }
        }
        pieces.push(Piece::Words(words));
        pieces
    }

    /// Its pieces, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text as messages have it in one line.
    #[must_use]
    pub fn line(&self) -> String {
        self.written().join(" ")
    }

    /// Its words as a file has them, in order: no white space but that within braces.
    pub(super) fn written(&self) -> Vec<String> {
        let (mut out, mut word) = (Vec::new(), String::new());
        for piece in &self.0 {
            match piece {
                Piece::Mark(source) => word.push_str(source),
                Piece::Words(words) => {
                    for sign in words.chars() {
                        match sign {
                            ' ' => out.push(std::mem::take(&mut word)),
                            '{' | '}' => word.push_str(&format!("{{ \"{sign}\" }}")),
                            sign => word.push(sign),
                        }
                    }
                }
            }
        }
        out.push(word);
        out.retain(|word| !word.is_empty());
        out
    }

    fn push(&mut self, sign: char) {
        match self.0.last_mut() {
            Some(Piece::Words(words)) => words.push(sign),
            _ => self.0.push(Piece::Words(sign.to_string())),
        }
    }

    /// The space before what comes, if there was one; none at the beginning.
    fn space(&mut self, space: &mut bool) {
        if std::mem::take(space) && !self.0.is_empty() {
            self.push(' ');
        }
    }
}

/// What a word of a file says, the same for each way to write it: the spaces within a mark are one each.
pub(super) fn key(word: &str) -> String {
    let mut out = String::new();
    for piece in Field::typed(word).0 {
        match piece {
            Piece::Words(words) => out.push_str(&words.replace('{', "{\"{\"}")),
            Piece::Mark(source) => {
                let inner = source.strip_prefix('{').and_then(|inner| inner.strip_suffix('}')).unwrap_or(&source);
                let inner: Vec<&str> = inner.split_whitespace().collect();
                out.push_str(&format!("{{ {} }}", inner.join(" ")));
            }
        }
    }
    out
}

/// White space that does not count: no-break spaces do, as words.
fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\t' | '\n' | '\r')
}

/// The sign that a mark is a way to write: `{ "{" }`, `{ "\u00A0" }`.
fn literal(source: &str) -> Option<char> {
    let inner = source.strip_prefix('{')?.strip_suffix('}')?.trim();
    let text = inner.strip_prefix('"')?.strip_suffix('"')?;
    match text {
        "{" | "\\u007B" | "\\u007b" => Some('{'),
        "}" | "\\u007D" | "\\u007d" => Some('}'),
        "[" => Some('['),
        "*" => Some('*'),
        "." => Some('.'),
        "\u{A0}" | "\\u00A0" | "\\u00a0" => Some('\u{A0}'),
        "\u{202F}" | "\\u202F" | "\\u202f" => Some('\u{202F}'),
        _ => None,
    }
}
