//! A message as its reader sees it, with the way back to the file.
//!
//! In: a pattern, and which variants of its selections to take. Out: a [`Reading`]: one string in which each
//! placeable is a [`HOLE`], its tokens, and for every byte its place in the file. Invariants: a text with selections
//! has one reading for its defaults and one for each other variant, so each variant is read as a whole sentence.

use std::ops::Range;

use super::classes::{CharClasses, HOLE};
use super::tokens::{Token, TokenKind, tokenise};
use crate::diag::Span;
use crate::l10n::language::push_lower_case;
use crate::l10n::syntax::{Element, Expression, Inline, Pattern, Variant};

/// The most variants of a text that are read; nobody writes more, and a generated file shall not cost more.
const MOST_VARIANTS: usize = 64;

/// Kinds of characters that may have a small letter.
const CAPITAL: CharClasses = CharClasses::CAPITAL.and(CharClasses::STRANGE);

/// A text as its reader sees it.
#[derive(Debug, Default)]
pub(crate) struct Reading<'a> {
    /// The characters.
    pub(crate) text: String,
    /// Words, numbers, addresses, placeables.
    pub(crate) tokens: Vec<Token>,
    /// The placeables, in the order of the holes.
    pub(crate) holes: Vec<&'a Inline>,
    /// Which kinds of characters there are.
    pub(crate) classes: CharClasses,
    /// What no earlier reading of the same pattern had: all of it, or the variant that this one is of.
    pub(crate) fresh: Range<usize>,
    pieces: Vec<Piece>,
    /// The words that have capitals, in small letters: the first byte of each word, and where its letters end in
    /// `lowered`.
    capitals: Vec<(u32, usize)>,
    lowered: String,
}

/// Where a stretch of the text comes from.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Its first byte in the text.
    at: usize,
    span: Span,
    /// Whether its bytes are those of the file.
    literal: bool,
}

/// One variant of one selection.
pub(crate) type Choice<'a> = (&'a Expression, &'a Variant);

/// For each variant that is no default, the choices that lead to it, outermost first.
pub(crate) fn choice_paths(pattern: &Pattern) -> Vec<Vec<Choice<'_>>> {
    let mut out = Vec::new();
    if pattern.elements.iter().any(|element| matches!(element, Element::Placeable(e) if !is_plain(e))) {
        collect(pattern, &mut Vec::new(), &mut out);
    }
    out
}

fn is_plain(expression: &Expression) -> bool {
    matches!(expression, Expression::Inline(inline) if !matches!(inline, Inline::Nested(_)))
}

fn collect<'a>(pattern: &'a Pattern, path: &mut Vec<Choice<'a>>, out: &mut Vec<Vec<Choice<'a>>>) {
    for element in &pattern.elements {
        if let Element::Placeable(expression) = element {
            collect_expression(expression, path, out);
        }
    }
}

fn collect_expression<'a>(expression: &'a Expression, path: &mut Vec<Choice<'a>>, out: &mut Vec<Vec<Choice<'a>>>) {
    match expression {
        Expression::Inline(Inline::Nested(inner)) => collect_expression(inner, path, out),
        Expression::Inline(_) => {}
        Expression::Select { variants, .. } => {
            for variant in variants {
                if variant.default {
                    collect(&variant.value, path, out);
                } else if out.len() < MOST_VARIANTS {
                    path.push((expression, variant));
                    out.push(path.clone());
                    collect(&variant.value, path, out);
                    path.pop();
                }
            }
        }
    }
}

impl<'a> Reading<'a> {
    /// Reads a pattern into this reading, whose memory is used again.
    pub(crate) fn read(&mut self, pattern: &'a Pattern, choices: &[Choice<'a>]) {
        self.text.clear();
        self.tokens.clear();
        self.holes.clear();
        self.pieces.clear();
        self.fresh = 0..0;
        self.pattern(pattern, choices);
        if choices.is_empty() {
            self.fresh = 0..self.text.len();
        }
        self.classes = tokenise(&self.text, &mut self.tokens);
        self.lower();
    }

    /// Reads a text that stands in no file.
    pub(crate) fn of_text(text: &str) -> Self {
        let mut reading = Self { text: text.to_owned(), fresh: 0..text.len(), ..Self::default() };
        reading.classes = tokenise(&reading.text, &mut reading.tokens);
        reading.lower();
        reading
    }

    /// Keeps the words that have capitals in small letters, so that no rule has to make them.
    fn lower(&mut self) {
        self.capitals.clear();
        self.lowered.clear();
        for token in self.tokens.iter().filter(|token| token.kind == TokenKind::Word && token.classes.any(CAPITAL)) {
            push_lower_case(token.of(&self.text), &mut self.lowered);
            self.capitals.push((token.start, self.lowered.len()));
        }
    }

    /// The characters of a word in small letters.
    #[inline]
    pub(crate) fn small(&self, token: &Token) -> &str {
        if token.classes.any(CAPITAL) { self.lowered(token) } else { self.of(token) }
    }

    /// The same of a word that may have capitals.
    fn lowered(&self, token: &Token) -> &str {
        match self.capitals.binary_search_by_key(&token.start, |(start, _)| *start) {
            Ok(found) => {
                let end = self.capitals.get(found).map_or(0, |(_, end)| *end);
                let before = found.checked_sub(1).and_then(|before| self.capitals.get(before));
                self.lowered.get(before.map_or(0, |(_, end)| *end)..end).unwrap_or("")
            }
            Err(_) => self.of(token),
        }
    }

    fn pattern(&mut self, pattern: &'a Pattern, choices: &[Choice<'a>]) {
        for element in &pattern.elements {
            match element {
                Element::Text { text, span } => {
                    self.pieces.push(Piece { at: self.text.len(), span: *span, literal: true });
                    self.text.push_str(text);
                }
                Element::Placeable(expression) => self.expression(expression, choices),
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression, choices: &[Choice<'a>]) {
        match expression {
            Expression::Inline(Inline::Nested(inner)) => self.expression(inner, choices),
            Expression::Inline(Inline::Text(name)) => {
                self.pieces.push(Piece { at: self.text.len(), span: name.span, literal: false });
                unescape(&name.text, &mut self.text);
            }
            Expression::Inline(Inline::Number(name)) => {
                self.pieces.push(Piece { at: self.text.len(), span: name.span, literal: false });
                self.text.push_str(&name.text);
            }
            Expression::Inline(inline) => {
                self.pieces.push(Piece { at: self.text.len(), span: inline.span(), literal: false });
                self.holes.push(inline);
                self.text.push(HOLE);
            }
            Expression::Select { variants, .. } => {
                let chosen =
                    choices.iter().find(|(of, _)| std::ptr::eq(*of, expression)).map(|(_, variant)| *variant);
                let variant = chosen.or_else(|| variants.iter().find(|variant| variant.default));
                let start = self.text.len();
                if let Some(variant) = variant {
                    self.pattern(&variant.value, choices);
                }
                if chosen.is_some() && choices.last().is_some_and(|(of, _)| std::ptr::eq(*of, expression)) {
                    self.fresh = start..self.text.len();
                }
            }
        }
    }

    /// The place in the file of a stretch of the text.
    pub(crate) fn span(&self, range: Range<usize>) -> Option<Span> {
        let first = self.piece(range.start)?;
        let last = self.piece(range.end.saturating_sub(1).max(range.start))?;
        let start = if first.literal { place(first, range.start) } else { first.span.start };
        let end = if last.literal { place(last, range.end) } else { last.span.end };
        Some(Span { file: first.span.file, start, end: end.max(start) })
    }

    /// The same where the bytes are those of the file, so that they can be replaced.
    pub(crate) fn editable(&self, range: Range<usize>) -> Option<Span> {
        let first = self.piece(range.start)?;
        let end = if range.end > range.start { range.end - 1 } else { range.start };
        let last = self.piece(end)?;
        (first.literal && first.at == last.at).then(|| self.span(range)).flatten()
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(after.checked_sub(1)?)
    }

    /// Whether a place is in what no earlier reading had.
    #[inline]
    pub(crate) fn is_fresh(&self, at: usize) -> bool {
        self.fresh.contains(&at)
    }

    /// The words with characters of some kind. They are told by their kinds before they are looked at, for most rules want
    /// few of them (bench `check`).
    pub(crate) fn words_with(&self, classes: CharClasses) -> impl Iterator<Item = (&Token, &str)> {
        let with = move |token: &&Token| token.kind == TokenKind::Word && token.classes.any(classes);
        self.tokens.iter().filter(with).map(|token| (token, token.of(&self.text)))
    }

    /// The tokens that are words.
    pub(crate) fn words(&self) -> impl DoubleEndedIterator<Item = (&Token, &str)> {
        self.tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| (token, token.of(&self.text)))
    }

    /// The characters of a token.
    #[inline]
    pub(crate) fn of(&self, token: &Token) -> &str {
        token.of(&self.text)
    }

    /// The character before a byte.
    pub(crate) fn before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// The character at a byte.
    pub(crate) fn after(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }
}

fn place(piece: &Piece, at: usize) -> u32 {
    let small = u32::try_from(at - piece.at.min(at)).unwrap_or(u32::MAX);
    piece.span.start.saturating_add(small).min(piece.span.end)
}

/// The characters that a Fluent string stands for: `\u00A0`, `\\`, `\"`.
fn unescape(raw: &str, out: &mut String) {
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        out.push_str(rest.get(..at).unwrap_or(""));
        let escape = rest.get(at + 1..).unwrap_or("");
        let digits = match escape.chars().next() {
            Some('u') => 4,
            Some('U') => 6,
            Some(c) => {
                out.push(c);
                rest = escape.get(c.len_utf8()..).unwrap_or("");
                continue;
            }
            None => return,
        };
        let number = escape.get(1..=digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        out.push(number.and_then(char::from_u32).unwrap_or('\u{FFFD}'));
        rest = escape.get(1 + digits..).unwrap_or("");
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Reading, choice_paths};
    use crate::diag::Sources;
    use crate::l10n::syntax::parse;

    fn readings(text: &str) -> Vec<(String, String)> {
        let mut sources = Sources::default();
        let file = sources.add("a.ftl", Arc::from(text));
        let resource = parse(file, sources.text(file));
        let pattern = resource.entries[0].value.as_ref().unwrap();
        let mut paths = vec![Vec::new()];
        paths.extend(choice_paths(pattern));
        paths
            .iter()
            .map(|path| {
                let mut reading = Reading::default();
                reading.read(pattern, path);
                (reading.text.clone(), reading.text[reading.fresh.clone()].to_owned())
            })
            .collect()
    }

    #[test]
    fn one_reading_for_each_variant() {
        let text = "a = The { $s ->\n    [event] event of { $n ->\n        [one] one\n       *[other] { $n }\n      }\n   *[project] project\n  }{ \"\\u00A0\" }ends.\n";
        let read = readings(text);
        let whole: Vec<&str> = read.iter().map(|(whole, _)| whole.as_str()).collect();
        assert_eq!(
            whole,
            ["The project\u{a0}ends.", "The event of \u{E000}\u{a0}ends.", "The event of one\u{a0}ends."]
        );
        assert_eq!(read[1].1, "event of \u{E000}");
        assert_eq!(read[2].1, "one");
    }

    #[test]
    fn places_lead_back_to_the_file() {
        let text = "a =\n    Первая { $x }\n    вторая строка\n";
        let mut sources = Sources::default();
        let file = sources.add("a.ftl", Arc::from(text));
        let resource = parse(file, sources.text(file));
        let mut reading = Reading::default();
        reading.read(resource.entries[0].value.as_ref().unwrap(), &[]);
        for (token, word) in reading.words() {
            let range = token.start as usize..token.end as usize;
            assert_eq!(sources.slice(reading.span(range.clone()).unwrap()), word);
            assert_eq!(reading.editable(range.clone()), reading.span(range));
        }
        let hole = reading.text.find('\u{E000}').unwrap();
        assert_eq!(sources.slice(reading.span(hole..hole + 3).unwrap()), "x");
        assert_eq!(reading.editable(hole..hole + 3), None);
        let across = reading.text.find('\n').unwrap() - 3;
        assert_eq!(reading.editable(across..reading.text.len()), None, "over a placeable");
    }
}
