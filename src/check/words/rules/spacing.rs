//! Spaces, dashes and dots.
//!
//! In: a reading. Out: diagnostics, nearly all with their fix. Invariants: one pass over the characters. What the
//! typographer sets by itself (no-break spaces, the length of a dash) is not asked of a translator; what it cannot
//! know (a space before a comma, a comma without one) is.

use std::ops::Range;

use crate::check::words::reading::{CharClasses, HOLE, Reading, RuleLanguage, Subject, Text, TokenKind};
use crate::check::words::spelling::is_quoted;
use crate::diag::{Code, Diagnostic, Message, Report, message};

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let kinds = CharClasses::SPACE
        .and(CharClasses::POINT)
        .and(CharClasses::STOP)
        .and(CharClasses::DASH)
        .and(CharClasses::BRACKET);
    if subject.language == RuleLanguage::Other || !reading.classes.any(kinds) {
        return;
    }
    Pass { subject, reading, report }.run();
}

/// What puts a finding right.
struct Repair<'a> {
    help: Message,
    /// What to write instead, where there is one answer.
    with: Option<&'a str>,
}

impl<'a> Repair<'a> {
    fn by(help: Message, with: &'a str) -> Self {
        Self { help, with: Some(with) }
    }

    fn by_hand(help: Message) -> Self {
        Self { help, with: None }
    }
}

struct Pass<'r, 's> {
    subject: &'r Subject<'s>,
    reading: &'r Reading<'s>,
    report: &'r mut Report,
}

/// The two characters before a place, and whether it lies within an HTML tag.
struct Before {
    second: char,
    last: char,
    tag: bool,
}

impl Before {
    /// What stands before a place outside of tags.
    fn of(text: &str, at: usize) -> Self {
        let mut letters = text.get(..at).unwrap_or("").chars().rev();
        let (last, second) = (letters.next().unwrap_or('\n'), letters.next().unwrap_or('\n'));
        Self { second, last, tag: false }
    }
}

/// Whether a token ends in a letter, a digit or a placeable.
fn is_plain(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Word | TokenKind::Number | TokenKind::Hole)
}

/// A space on one line.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\t' | '\u{202F}') || matches!(c, '\u{2002}'..='\u{200A}')
}

fn is_dash(c: char) -> bool {
    CharClasses::of(c).any(CharClasses::DASH)
}

fn is_cyrillic(c: char) -> bool {
    CharClasses::of(c).any(CharClasses::CYRILLIC)
}

impl Pass<'_, '_> {
    /// Looks at what lies between words, numbers and addresses, and at the first letter after it: within them nothing
    /// can be wrong.
    fn run(&mut self) {
        let text = self.reading.text.as_str();
        let mut before = Before { second: '\n', last: '\n', tag: false };
        let (mut at, mut plain) = (0, false);
        for token in &self.reading.tokens {
            let (start, end) = (token.start as usize, token.end as usize);
            // A space between words: what stood before it is looked up when it is asked for (bench `check`).
            if plain && start == at + 1 && text.as_bytes().get(at) == Some(&b' ') {
                (at, plain) = (end, is_plain(token.kind));
                continue;
            }
            if plain {
                before = Before::of(text, at);
            }
            self.between(at, start, &mut before);
            before.tag &= before.last != '>';
            let own = text.get(start..end).unwrap_or("");
            let mut last = own.chars().rev();
            if token.kind == TokenKind::Word && matches!(before.last, ',' | ';' | '!' | '?' | ':' | '.') {
                let mut first = own.chars();
                if let Some(c) = first.next().filter(|_| !before.tag) {
                    self.one(start, [before.second, before.last, c, first.next().unwrap_or('\n')]);
                }
            }
            match (last.next(), last.next()) {
                (Some(last), Some(second)) => (before.last, before.second) = (last, second),
                (Some(last), None) => (before.last, before.second) = (last, before.last),
                _ => {}
            }
            (at, plain) = (end, !before.tag && is_plain(token.kind));
        }
        if plain {
            before = Before::of(text, at);
        }
        self.between(at, text.len(), &mut before);
    }

    /// Looks at the characters from `start` to `end`.
    fn between(&mut self, start: usize, end: usize, before: &mut Before) {
        let text = self.reading.text.as_str();
        // Nearly all gaps are these; before them stands a word, a number or a placeable.
        if start > 0 && !before.tag {
            let gap = text.as_bytes().get(start..end).unwrap_or_default();
            let after = match (gap, before.last) {
                (b"" | b" ", '(' | '«' | '„') => None,
                (b"", last) => Some((before.second, last)),
                (b" ", last) => Some((last, ' ')),
                (_, ',' | '.' | '-') => None,
                (_, last) if is_space(last) => None,
                (b",", last) => Some((last, ',')),
                (b".", last) => Some((last, '.')),
                (b"-", last) => Some((last, '-')),
                (b", ", _) => Some((',', ' ')),
                (b". ", _) => Some(('.', ' ')),
                _ => None,
            };
            if let Some(after) = after {
                (before.second, before.last) = after;
                return;
            }
        }
        let gap = text.get(start..end).unwrap_or("");
        let mut chars = gap.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = match chars.peek() {
                Some((_, next)) => *next,
                None => text.get(end..).and_then(|rest| rest.chars().next()).unwrap_or('\n'),
            };
            before.tag = c == '<' && (next.is_ascii_alphabetic() || next == '/') || before.tag && before.last != '>';
            if !before.tag {
                self.one(start + at, [before.second, before.last, c, next]);
            }
            (before.last, before.second) = (c, before.last);
        }
    }

    /// Looks at the character `c` at `at`, the two before it and the one after it.
    fn one(&mut self, at: usize, [second, last, c, next]: [char; 4]) {
        if is_space(c) {
            let end_of_run = !is_space(next) && next != '\n';
            if end_of_run && is_space(last) {
                self.double_space(at + c.len_utf8());
            } else if end_of_run
                && matches!(last, '(' | '«' | '„')
                && second != '\\'
                // «Fakespot« : the mark that closes, reversed
                && !(last == '«' && (second.is_alphanumeric() || second == HOLE))
            {
                self.drop_space(
                    at,
                    at + c.len_utf8(),
                    message!("space-after", "a space after `{mark}`", mark = last),
                );
            }
            return;
        }
        if is_space(last) && !is_space(second) && second != '\n' {
            let english = self.subject.language == RuleLanguage::English;
            let closing = match c {
                // «(буквы, цифры и - )», `;-)`
                ')' => !is_dash(second),
                ';' => !matches!(next, ')' | '-' | '('),
                ',' | '»' => true,
                '”' => english,
                '.' => !next.is_alphanumeric() && next != '.' && next != '/',
                ':' => !matches!(next, '/' | ')' | '(' | ':' | '-') && !next.is_alphanumeric(),
                '!' | '?' => next != '=' && !next.is_alphanumeric(),
                _ => false,
            };
            let ratio = c == ':' && second.is_ascii_digit() && is_space(next);
            if closing && !ratio && !matches!(second, '(' | '«' | '„' | ',' | ';' | ':') {
                self.drop_space(
                    at - last.len_utf8(),
                    at,
                    message!("space-before", "a space before `{mark}`", mark = c),
                );
                return;
            }
        }
        match c {
            '.' | ',' | ';'
                if matches!(last, ',' | ';') && last != c && (is_space(next) || matches!(next, '\n' | '\0')) =>
            {
                self.two_marks(at);
            }
            '.' => self.dots(at, second, last, next),
            ',' | ';' if last == c => self.typed_twice(at - 1, at + 1, c),
            '-' => self.hyphen(at, last, next),
            _ if matches!(last, ',' | ';' | '!' | '?' | ':' | '.') && c.is_alphabetic() => {
                self.run_together(at, second, last, c);
            }
            _ => {}
        }
    }

    fn found(&mut self, code: Code, range: Range<usize>, message: Message, repair: Repair<'_>) {
        if !self.reading.is_fresh(range.start) {
            return;
        }
        let Some(span) = self.reading.span(range.clone()) else { return };
        let mut diagnostic = Diagnostic::new(code, message).at(span, self.subject.name()).help(repair.help);
        if let (Some(to), Some(span)) = (repair.with, self.reading.editable(range)) {
            diagnostic = diagnostic.fix(span, to);
        }
        self.report.add(diagnostic);
    }

    /// Several spaces up to `end`.
    fn double_space(&mut self, end: usize) {
        let before = self.reading.text.get(..end).unwrap_or("");
        let start = before.trim_end_matches(is_space).len();
        // Spaces at the beginning of a line are its indentation.
        if before.get(..start).is_none_or(|head| head.is_empty() || head.ends_with('\n')) {
            return;
        }
        let keep = if before.get(start..).is_some_and(|run| run.contains('\u{A0}')) { "\u{A0}" } else { " " };
        let message = message!("two-spaces", "two spaces side by side");
        self.found(Code::Spacing, start..end, message, Repair::by(message!("leave-one-space", "leave one"), keep));
    }

    fn drop_space(&mut self, start: usize, end: usize, message: Message) {
        let repair = Repair::by(message!("delete-space", "delete the space"), "");
        self.found(Code::Spacing, start..end, message, repair);
    }

    fn typed_twice(&mut self, start: usize, end: usize, mark: char) {
        let message = message!("mark-twice", "the mark `{mark}` stands twice", mark = mark);
        let once = mark.to_string();
        let repair = Repair::by(message!("delete-one-mark", "delete one"), &once);
        self.found(Code::TypedTwice, start..end, message, repair);
    }

    /// Two marks where one belongs: «двери,.».
    fn two_marks(&mut self, at: usize) {
        let marks = self.reading.text.get(at - 1..=at).unwrap_or("");
        let message = message!("two-marks", "two marks side by side: `{marks}`", marks = marks);
        let repair = Repair::by_hand(message!("leave-one-mark", "leave the one that belongs there"));
        self.found(Code::TypedTwice, at - 1..at + 1, message, repair);
    }

    /// Three dots for an ellipsis, or two for one full stop.
    fn dots(&mut self, at: usize, second: char, last: char, next: char) {
        if next == '.' || last != '.' {
            return;
        }
        let before = self.reading.text.get(..=at).unwrap_or("");
        let start = before.trim_end_matches('.').len();
        // `../a/...` is a path.
        let path = before.get(..start).is_some_and(|head| head.ends_with(['/', '\\'])) || matches!(next, '/' | '\\');
        let question = before.get(..start).is_some_and(|head| head.ends_with(['?', '!']));
        match at + 1 - start {
            3 if !path => {
                let message = message!("three-stops", "three full stops for an ellipsis");
                let repair = Repair::by(message!("write-ellipsis", "write …"), "…");
                self.found(Code::Ellipsis, start..at + 1, message, repair);
            }
            2 if !question && second.is_alphabetic() => {
                let message = message!("stop-twice", "the mark `.` stands twice");
                let repair = Repair::by_hand(message!("one-or-ellipsis", "leave one, or write …"));
                self.found(Code::TypedTwice, start..at + 1, message, repair);
            }
            _ => {}
        }
    }

    /// A hyphen where a dash belongs, or with a space on one side only.
    fn hyphen(&mut self, at: usize, last: char, next: char) {
        let before = self.reading.text.get(..at).unwrap_or("");
        let start = before.trim_end_matches('-').len();
        let ahead = before.get(..start).and_then(|head| head.chars().next_back());
        let behind = self.reading.text.get(at + 1..).unwrap_or("").trim_start();
        // Before a closing bracket it is the sign itself that is spoken of: "letters, digits and - ".
        let spaced = ahead.is_some_and(is_space)
            && (is_space(next) || next == '\n')
            && !behind.starts_with([')', ']', '»', '”']);
        // At the beginning of a line it makes a list, which is another rule's finding.
        let head = before.get(..start).unwrap_or("").trim_end_matches(is_space);
        let begins = head.is_empty() || head.ends_with('\n');
        let digits = head.ends_with(|c: char| c.is_ascii_digit()) && behind.starts_with(|c: char| c.is_ascii_digit());
        if spaced && digits {
            self.between_numbers(start, at, behind);
        } else if spaced && !begins {
            let dash = if self.subject.language == RuleLanguage::Russian { "—" } else { "–" };
            let message = message!("hyphen-for-dash", "a hyphen between spaces");
            let repair = Repair::by(message!("write-dash", "write {dash}", dash = dash), dash);
            self.found(Code::Dash, start..at + 1, message, repair);
        } else if last == ' ' && !begins && is_cyrillic(next) {
            let message = message!("space-before-hyphen", "a space before a hyphen");
            let repair = Repair::by_hand(message!(
                "hyphen-or-dash",
                "delete the space, or add one after it and write a dash",
            ));
            self.found(Code::Dash, at - 1..at + 1, message, repair);
        }
    }

    /// A hyphen between spaces and numbers: a range, which has no spaces, a score or a sum; only the writer knows.
    fn between_numbers(&mut self, start: usize, at: usize, behind: &str) {
        let sum = behind.trim_start_matches(|c: char| c.is_ascii_digit() || is_space(c) || matches!(c, '.' | ','));
        if sum.starts_with('=') {
            return;
        }
        let message = message!("hyphen-between-numbers", "a hyphen between spaces and numbers");
        let help = message!("range-or-score", "for a range write – without spaces, for a score a colon");
        self.found(Code::Dash, start..at + 1, message, Repair::by_hand(help));
    }

    /// Whether a semicolon ends the name of a character: `&lt;`.
    fn is_entity(&self, at: usize) -> bool {
        let before = self.reading.text.get(..at).unwrap_or("");
        before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '#').ends_with('&')
    }

    /// A list for machines: at least three semicolons, none with a space behind it.
    fn is_machines_list(&self) -> bool {
        let text = self.reading.text.trim_end();
        let parts = text.split(';').skip(1);
        parts.clone().count() >= 3 && parts.clone().all(|part| !part.starts_with(is_space))
    }

    /// A comma, or a full stop, without the space after it.
    fn run_together(&mut self, at: usize, second: char, last: char, c: char) {
        let after_word = second.is_alphabetic() || matches!(second, ')' | '»' | '”' | HOLE);
        let quoted = is_quoted(self.reading, at);
        // «Яндекс.Такси», «Матч!Боец», «1С:Предприятие» are names, and so is `E.On`.
        let in_name = quoted && (last == '.' || last == ':') || !is_cyrillic(c) && is_cyrillic(second);
        let missing = match last {
            ';' if self.is_entity(at - 1) || self.is_machines_list() => false,
            ',' | ';' => after_word || is_space(second),
            '!' | '?' => after_word,
            ':' => is_cyrillic(second) && second.is_lowercase() && is_cyrillic(c) && !in_name,
            '.' => {
                is_cyrillic(second)
                    && second.is_lowercase()
                    && c.is_uppercase()
                    && !in_name
                    && self.ends_sentence(at - 1)
            }
            _ => false,
        };
        if missing {
            let message = message!("no-space-after", "no space after `{mark}`", mark = last);
            // Only the mark is shown; the space goes in behind it.
            if !self.reading.is_fresh(at) {
                return;
            }
            let Some(span) = self.reading.span(at - 1..at) else { return };
            let mut diagnostic = Diagnostic::new(Code::Spacing, message)
                .at(span, self.subject.name())
                .help(message!("add-space", "add the space"));
            // «Что?Где?Когда?» and «Душанбе.Про» may be names; a word in small letters is none.
            let certain = match last {
                ',' | ';' => true,
                '.' => !self.follows_capital(at - 1),
                _ => last == ':' || last == '?' && !quoted,
            };
            if let Some(span) = self.reading.editable(at - 1..at).filter(|_| certain) {
                diagnostic = diagnostic.fix(span, format!("{last} "));
            }
            self.report.add(diagnostic);
        }
    }

    /// Whether the word before a full stop begins with a capital.
    fn follows_capital(&self, stop: usize) -> bool {
        let before = self.reading.text.get(..stop).unwrap_or("");
        before.chars().rev().take_while(|c| c.is_alphabetic()).last().is_some_and(char::is_uppercase)
    }

    /// Whether the word before a full stop is longer than an abbreviation.
    fn ends_sentence(&self, stop: usize) -> bool {
        let before = self.reading.text.get(..stop).unwrap_or("");
        before.chars().rev().take_while(|c| c.is_alphabetic()).take(4).count() == 4
    }
}
