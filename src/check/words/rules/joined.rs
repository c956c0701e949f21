//! Signs, abbreviations, initials and figures that are joined to what a space parts them from, and figures with signs
//! or endings that only look right.
//!
//! In: a reading. Out: diagnostics, each with the one right form. Invariants: what each language writes stands in its
//! folder ([`Prose`]); only the joint is changed.

use std::ops::Range;

use crate::check::words::reading::{CharClasses, Reading, Subject, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::language::{Prose, find};

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let prose = &find(subject.language.tag()).prose;
    if let Some(dash) = prose.spaced_dash
        && reading.classes.any(CharClasses::DASH)
    {
        Pass { subject, reading, prose, report }.dashes(dash);
    }
    if !prose.spaced_signs || !reading.classes.any(CharClasses::DIGIT.and(CharClasses::STOP)) {
        return;
    }
    let mut pass = Pass { subject, reading, prose, report };
    for (index, token) in reading.tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Number => pass.number(index, token),
            TokenKind::Word => pass.abbreviation(index, token),
            _ => {}
        }
    }
}

struct Pass<'r, 's> {
    subject: &'r Subject<'s>,
    reading: &'r Reading<'s>,
    prose: &'static Prose,
    report: &'r mut Report,
}

impl<'s> Pass<'_, 's> {
    fn next(&self, index: usize) -> Option<(&Token, &str)> {
        let (token, next) = (self.reading.tokens.get(index)?, self.reading.tokens.get(index + 1)?);
        Some((next, self.reading.text.get(token.end as usize..next.start as usize)?))
    }

    /// A dash without its spaces: `слово—слово`, `слово– слово`.
    fn dashes(&mut self, dash: char) {
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() || matches!(c, '»' | '«'));
        // Both begin with a byte that few others begin with.
        for at in memchr::memchr_iter(0xE2, self.reading.text.as_bytes()) {
            let Some(c) = self.reading.after(at).filter(|c| matches!(c, '—' | '–')) else { continue };
            let end = at + c.len_utf8();
            let (before, after) = (self.reading.before(at), self.reading.after(end));
            let joined = c == dash && letter(before) && letter(after) && !self.between_names(at, end);
            let lopsided = letter(before) && space(after) && after.is_some()
                || space(before) && letter(after) && before.is_some_and(|c| c != '\n');
            // At the beginning of a line it makes a list, or begins what somebody says.
            let begins = self.reading.text.get(..at).unwrap_or("").trim_end().is_empty();
            if !(joined || lopsided && !begins) {
                continue;
            }
            let with = match (space(before), space(after)) {
                (false, false) => format!(" {c} "),
                (false, true) => format!(" {c}"),
                _ => format!("{c} "),
            };
            let message = message!("dash-needs-spaces", "a dash without its spaces");
            let help = message!("dash-with-spaces", "put a space before the dash and one after it");
            self.found(Code::Dash, at..end, message, Repair { help, fix: Some((at..end, &with)) });
        }
    }

    /// «Душанбе—Москва», «„Памир“—„Барки Таджик“»: a way or a match between two names has no spaces.
    fn between_names(&self, at: usize, end: usize) -> bool {
        let text = &self.reading.text;
        let before = text.get(..at).unwrap_or("").trim_end_matches(['»', '“']);
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let after = text.get(end..).unwrap_or("").trim_start_matches(['«', '„']);
        let quoted = before.len() < at && self.reading.after(end).is_some_and(|c| matches!(c, '«' | '„'));
        quoted || word.starts_with(char::is_uppercase) && after.starts_with(char::is_uppercase)
    }

    /// `№5`, `5%`, `5км`, `-5 °С`, `5-ти`.
    fn number(&mut self, index: usize, token: &Token) {
        let (start, end) = (token.start as usize, token.end as usize);
        let before = self.reading.before(start);
        if before == Some('№') {
            let at = start - '№'.len_utf8();
            self.joined(at..end, at..start, "№ ");
        }
        match self.reading.after(end) {
            Some('%') if !self.reading.after(end + 1).is_some_and(|c| c.is_ascii_alphanumeric()) => {
                let figure = self.reading.text.get(..start).unwrap_or("");
                let first = figure.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')).len();
                self.joined(first..end + 1, end..end + 1, " %");
            }
            Some('°' | ' ' | '\u{A0}') => self.degrees(token),
            _ => {}
        }
        let Some((next, gap)) = self.next(index) else { return };
        if next.kind != TokenKind::Word || before.is_some_and(char::is_alphanumeric) {
            return;
        }
        let word = self.reading.small(next);
        let range = start..next.end as usize;
        let year = word == "г" && token.end - token.start == 4 && self.reading.after(next.end as usize) == Some('.');
        // «35мм-плёнка» is one word.
        let alone = !matches!(self.reading.after(next.end as usize), Some('-' | '\u{2011}'));
        if gap.is_empty() && alone && (year || self.prose.after_numbers.contains(&word)) {
            let first = next.start as usize;
            if let Some(c) = self.reading.after(first) {
                let text = format!(" {c}");
                self.joined(range, first..first + c.len_utf8(), &text);
            }
        } else if matches!(gap, "-" | "\u{2011}")
            && let Some((wrong, right)) = self.prose.number_endings.iter().find(|(wrong, _)| *wrong == word)
        {
            let joint = next.start as usize - gap.len()..next.end as usize;
            let right = if right.is_empty() { String::new() } else { format!("-{right}") };
            let typed = self.reading.text.get(range.clone()).unwrap_or("").to_owned();
            let whole = format!("{}{right}", self.reading.of(token));
            let message = message!(
                "figure-ending",
                "the ending of `{typed}` is not written so in {language}",
                typed = &typed,
                language = self.subject.language_name(),
            );
            // «5-ти летний» is one word, «5-летний».
            let after = self.next(index + 1).map_or("", |(after, _)| self.reading.small(after));
            let compound =
                wrong == &"ти" && ["лет", "дневн", "месячн", "минутн"].iter().any(|s| after.starts_with(s));
            let fix = (!compound).then_some((joint, right.as_str()));
            let help = if compound {
                message!("figure-compound", "write it as one word, as in 5-летний")
            } else {
                message!("figure-right", "write {right}", right = whole)
            };
            self.found(Code::NumberEnding, range, message, Repair { help, fix });
        }
    }

    /// `-5 °С`: a minus and a Latin C.
    fn degrees(&mut self, token: &Token) {
        let (start, end) = (token.start as usize, token.end as usize);
        let rest = self.reading.text.get(end..).unwrap_or("");
        let spaces = rest.len() - rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']).len();
        let Some(behind) = rest.get(spaces..).and_then(|rest| rest.strip_prefix('°')) else { return };
        let sign = end + spaces;
        let letter = sign + '°'.len_utf8();
        let of_celsius = behind.starts_with(['C', 'С']) && !behind.chars().nth(1).is_some_and(char::is_alphabetic);
        if of_celsius && behind.starts_with('С') {
            let range = start..letter + 'С'.len_utf8();
            let message = message!("celsius-letter", "the C of °C is a Cyrillic letter");
            let help = message!("celsius-right", "write °C with the Latin letter");
            self.found(
                Code::MixedScript,
                range,
                message,
                Repair { help, fix: Some((letter..letter + 'С'.len_utf8(), "C")) },
            );
        }
        if of_celsius && spaces == 0 {
            self.joined(start..letter + 1, sign..letter, " °");
        }
        let before = self.reading.text.get(..start).unwrap_or("");
        let Some(head) = before.strip_suffix('-') else { return };
        if head.is_empty() || head.ends_with([' ', '\u{A0}', '(', '\n']) {
            let message = message!(
                "hyphen-for-minus",
                "a hyphen for a minus before `{number}`",
                number = self.reading.of(token)
            );
            let help = message!("write-minus", "write − (a minus)");
            self.found(Code::Dash, start - 1..end, message, Repair { help, fix: Some((start - 1..start, "−")) });
        }
    }

    /// `т.е.`, `ул.Рудаки`, `стр.5`, `А.Б.Иванов`.
    fn abbreviation(&mut self, index: usize, token: &Token) {
        if self.reading.text.as_bytes().get(token.end as usize) != Some(&b'.') {
            return;
        }
        let Some((next, gap)) = self.next(index) else { return };
        let (start, end) = (token.start as usize, token.end as usize);
        if gap != "." || matches!(self.reading.before(start), Some('.' | '-' | '/' | '@' | '_')) {
            return;
        }
        let (word, following) = (self.reading.small(token), self.reading.of(next));
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        let range = start..next.end as usize;
        let parted = match next.kind {
            TokenKind::Number => self.prose.before_numbers.contains(&word) && !capital(self.reading.of(token)),
            TokenKind::Word => {
                let small = self.reading.small(next);
                let pair = self.prose.pairs.contains(&(word, small));
                pair && self.reading.after(next.end as usize) == Some('.')
                    || self.prose.before_names.contains(&word)
                        && !capital(self.reading.of(token))
                        && is_surname(following)
            }
            _ => false,
        };
        if parted {
            self.joined(range, end..end + 1, ". ");
        } else if self.prose.spaced_initials
            && is_initial(self.reading.of(token))
            && token.classes.any(CharClasses::CYRILLIC)
        {
            self.initials(index, token);
        }
    }

    /// Initials and a surname without any space: `А.Б.Иванов`.
    fn initials(&mut self, index: usize, token: &Token) {
        let mut right = format!("{}. ", self.reading.of(token));
        let mut last = index + 1;
        while let Some((next, _)) =
            self.next(last - 1).filter(|(next, gap)| next.kind == TokenKind::Word && *gap == ".")
        {
            let word = self.reading.of(next);
            if is_initial(word) {
                right.push_str(word);
                right.push_str(". ");
                last += 1;
                continue;
            }
            if is_surname(word) && next.classes.any(CharClasses::CYRILLIC) && last - index <= 2 {
                let (from, to) = (token.start as usize, next.start as usize);
                let whole = format!("{right}{word}");
                let end = next.end as usize;
                let typed = self.reading.text.get(from..end).unwrap_or("").to_owned();
                let message = message!(
                    "initials-joined",
                    "no space between the initials and the surname in `{typed}`",
                    typed = typed
                );
                let help = message!("initials-apart", "write {right}", right = whole);
                self.found(Code::Spacing, from..end, message, Repair { help, fix: Some((from..to, &right)) });
            }
            return;
        }
    }

    /// A space is missing within `range`; `joint` becomes `with`.
    fn joined(&mut self, range: Range<usize>, joint: Range<usize>, with: &str) {
        let text = &self.reading.text;
        let typed = text.get(range.clone()).unwrap_or("");
        let before = text.get(range.start..joint.start).unwrap_or("");
        let right = format!("{before}{with}{}", text.get(joint.end..range.end).unwrap_or(""));
        let message = message!("no-space-in", "a space is missing in `{typed}`", typed = typed);
        let help = message!("with-space", "write {right}", right = right);
        self.found(Code::Spacing, range, message, Repair { help, fix: Some((joint, with)) });
    }

    fn found(&mut self, code: Code, range: Range<usize>, message: Message, repair: Repair<'_>) {
        if !self.reading.is_fresh(range.start) {
            return;
        }
        let Some(span) = self.reading.span(range) else { return };
        let mut diagnostic = Diagnostic::new(code, message).at(span, self.subject.name()).help(repair.help);
        if let Some((joint, with)) = repair.fix
            && let Some(span) = self.reading.editable(joint)
        {
            diagnostic = diagnostic.fix(span, with);
        }
        self.report.add(diagnostic);
    }
}

/// What puts a finding right.
struct Repair<'a> {
    help: Message,
    /// The joint, and what to write there.
    fix: Option<(Range<usize>, &'a str)>,
}

/// One capital.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// A capital, then small letters.
fn is_surname(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}
