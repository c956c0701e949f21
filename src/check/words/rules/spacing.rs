//! Spaces, dashes and dots.
//!
//! In: a reading. Out: diagnostics, nearly all with their fix. Invariants: one pass over the characters. What the
//! typographer sets by itself (no-break spaces, the length of a dash) is not asked of a translator; what it cannot
//! know (a space before a comma, a comma without one) is.

use std::ops::Range;

use crate::check::words::reading::{CharClasses, HOLE, Reading, RuleLanguage, Subject, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::language::{NumberSense, find, number_words};

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
    let mut pass = Pass { subject, reading, report };
    pass.run();
    if reading.classes.all(CharClasses::DASH.and(CharClasses::DIGIT)) {
        pass.ranges();
    }
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

/// A space on one line.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\t' | '\u{202F}') || matches!(c, '\u{2002}'..='\u{200A}')
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
        let mut at = 0;
        for token in &self.reading.tokens {
            let (start, end) = (token.start as usize, token.end as usize);
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
            at = end;
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
            } else if end_of_run && matches!(last, '(' | '«' | '„') && second != '\\' {
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
                ',' | ';' | ')' | '»' => true,
                '”' => english,
                '.' => !next.is_alphanumeric() && next != '.' && next != '/',
                ':' => !matches!(next, '/' | ')' | '(' | ':') && !next.is_alphanumeric(),
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

    /// Three dots for an ellipsis, or two for one full stop.
    fn dots(&mut self, at: usize, second: char, last: char, next: char) {
        if next == '.' || last != '.' {
            return;
        }
        let before = self.reading.text.get(..=at).unwrap_or("");
        let start = before.trim_end_matches('.').len();
        let question = before.get(..start).is_some_and(|head| head.ends_with(['?', '!']));
        match at + 1 - start {
            3 => {
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
        if spaced && !begins {
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
        let missing = match last {
            ';' if self.is_entity(at - 1) || self.is_machines_list() => false,
            ',' | ';' => after_word || is_space(second),
            '!' | '?' => after_word,
            ':' => is_cyrillic(second) && is_cyrillic(c),
            '.' => is_cyrillic(second) && second.is_lowercase() && c.is_uppercase() && self.ends_sentence(at - 1),
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
            if let Some(span) = self.reading.editable(at - 1..at) {
                diagnostic = diagnostic.fix(span, format!("{last} "));
            }
            self.report.add(diagnostic);
        }
    }

    /// Whether the word before a full stop is longer than an abbreviation.
    fn ends_sentence(&self, stop: usize) -> bool {
        let before = self.reading.text.get(..stop).unwrap_or("");
        before.chars().rev().take_while(|c| c.is_alphabetic()).take(4).count() == 4
    }

    /// `2018-2020`: between numbers an en dash.
    fn ranges(&mut self) {
        let reading = self.reading;
        for (index, pair) in reading.tokens.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            if first.kind != TokenKind::Number
                || second.kind != TokenKind::Number
                || reading.text.get(first.end as usize..second.start as usize) != Some("-")
            {
                continue;
            }
            let apart = |c: Option<char>| {
                c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | ':' | '«' | '»' | '%'))
            };
            let full_stop =
                reading.after(second.end as usize) == Some('.') && apart(reading.after(second.end as usize + 1));
            let alone = apart(reading.before(first.start as usize))
                && (apart(reading.after(second.end as usize)) || full_stop);
            let (low, high) = (reading.of(first), reading.of(second));
            let rises = low.len() <= 4 && high.len() <= 4 && low.len() <= high.len() && !low.starts_with('0');
            let rises = rises && low.parse::<u32>().ok() < high.parse::<u32>().ok();
            if alone && rises && self.is_range(index) {
                let at = first.end as usize;
                let message = message!(
                    "hyphen-in-range",
                    "a hyphen between the numbers {low} and {high}",
                    low = low,
                    high = high,
                );
                let repair = Repair::by(message!("write-en-dash", "write – (an en dash)"), "–");
                self.found(Code::Dash, at..at + 1, message, repair);
            }
        }
    }

    /// Whether two numbers can only be the ends of a range: years, pages, or what is counted. «№ 12-34» and «кв. 3-15» are
    /// no ranges, and of many one cannot tell.
    fn is_range(&self, index: usize) -> bool {
        let reading = self.reading;
        let (Some(first), Some(second)) = (reading.tokens.get(index), reading.tokens.get(index + 1)) else {
            return false;
        };
        let prose = &find(self.subject.language.tag()).prose;
        let before = index.checked_sub(1).and_then(|before| reading.tokens.get(before));
        let gap = reading.text.get(before.map_or(0, |token| token.end as usize)..first.start as usize).unwrap_or("");
        let beside = before.filter(|token| token.kind == TokenKind::Word && !gap.contains([',', ';', '(', '\n']));
        let word = beside.map_or("", |token| reading.small(token));
        let begins = |list: &str| {
            list.split(' ').any(|start| match start.chars().count() {
                0 => false,
                1..=3 => word == start,
                _ => word.starts_with(start),
            })
        };
        if gap.contains(['№', '#', '+', '/']) || begins(prose.numbered) {
            return false;
        }
        let year = |token: &Token| reading.of(token).parse().is_ok_and(|year: u32| (1000..=2100).contains(&year));
        if year(first) && year(second) || begins(prose.ranged) || is_percent(reading, second.end as usize) {
            return true;
        }
        // «ш. Душанбе, хиёбони Рӯдакӣ 12-34»
        let name = beside.is_some_and(|token| reading.of(token).starts_with(char::is_uppercase) && index > 1);
        let counted = reading.tokens.get(index + 2).filter(|next| {
            next.kind == TokenKind::Word
                && reading.text.get(second.end as usize..next.start as usize).is_some_and(|gap| gap.trim().is_empty())
        });
        !name
            && counted.is_some_and(|next| {
                let word = reading.small(next);
                !prose.no_comma.contains(&word) && (word.chars().count() > 3 || is_unit(self.subject.language, word))
            })
    }
}

fn is_percent(reading: &Reading<'_>, at: usize) -> bool {
    reading.text.get(at..).is_some_and(|rest| rest.trim_start().starts_with('%'))
}

/// Whether a short word is what is counted: «лет», «км».
fn is_unit(language: RuleLanguage, word: &str) -> bool {
    let units = |sense: &NumberSense| {
        matches!(
            sense,
            NumberSense::Unit(_) | NumberSense::Month(_) | NumberSense::ShortMonth(_) | NumberSense::Scale(_)
        )
    };
    number_words(language.tag())
        .and_then(|words| words.find(word))
        .is_some_and(|entry| entry.senses.iter().any(units))
}
