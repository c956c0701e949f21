//! Quotation marks and brackets.
//!
//! In: a reading in a known language. Out: diagnostics, with the mark to write where the typographer knows it. Invariants: which mark is right is asked of [`typeset_text`], the function that will set the text, so a fix is what
//! would be printed; a text whose marks are all the language's own is never put through it.

use crate::check::words::reading::{CharClasses, HOLE, Reading, RuleLanguage, Subject, Text, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::typography::{Segment, SegmentKind, typeset_text};

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    if subject.language == RuleLanguage::Other {
        return;
    }
    let mut foreign = false;
    if reading.classes.any(CharClasses::QUOTE) {
        foreign = quotes(subject, reading, report);
    }
    if reading.classes.any(CharClasses::QUOTE.and(CharClasses::BRACKET)) {
        balance(subject, reading, foreign, report);
    }
}

/// The marks and brackets of a text, and where they stand. They are found by the bytes that they begin with, which hardly
/// anything else does (bench `check`).
fn signs(text: &str) -> impl Iterator<Item = (usize, char)> {
    let begins = |byte: &u8| SIGNS.get(usize::from(*byte)) == Some(&true);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.as_bytes().get(from..)?.iter().position(begins)?;
        let c = text.get(at..)?.chars().next()?;
        from = at + c.len_utf8();
        Some((at, c))
    })
}

/// The first bytes of marks and brackets.
static SIGNS: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b"\"'()[]\xC2\xE2";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

/// Quotation marks and apostrophes, straight ones included.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '‹' | '›') || matches!(c, '‘'..='‟')
}

/// Bytes that are not prose: HTML tags (another rule forbids them) and addresses.
pub(crate) fn is_apart(reading: &Reading<'_>, at: usize) -> bool {
    if reading.classes.any(CharClasses::ADDRESS) {
        let address =
            |kind| matches!(kind, TokenKind::Url | TokenKind::Email | TokenKind::Target | TokenKind::Handle);
        let inside = |start: u32, end: u32| (start as usize..end as usize).contains(&at);
        if reading.tokens.iter().any(|token| address(token.kind) && inside(token.start, token.end)) {
            return true;
        }
    }
    if !reading.classes.any(CharClasses::MARKUP) {
        return false;
    }
    let before = reading.text.get(..at).unwrap_or("");
    let open = before.rfind('<').filter(|open| {
        let next = before.get(open + 1..).and_then(|rest| rest.chars().next());
        next.is_some_and(|c| c.is_ascii_alphabetic() || c == '/')
    });
    open.is_some_and(|open| before.rfind('>').is_none_or(|close| close < open))
}

/// Marks that are not the language's; whether there were any.
fn quotes(subject: &Subject<'_>, reading: &Reading<'_>, report: &mut Report) -> bool {
    if subject.language != RuleLanguage::English && reversed(subject, reading, report) {
        return true;
    }
    let suspects = suspects(subject.language, reading);
    if suspects.is_empty() {
        return false;
    }
    let set = typeset_text(subject.language.tag(), &[Segment { text: &reading.text, kind: SegmentKind::Prose }]);
    let right: Vec<char> = set.iter().flat_map(|text| text.chars()).filter(|c| is_quote(*c)).collect();
    let typed = reading.text.char_indices().filter(|(_, c)| is_quote(*c));
    let in_step = typed.clone().count() == right.len();
    let straight = reading.text.matches('"').count();
    let (mut found, mut opened) = (false, 0_usize);
    for ((at, c), right) in typed.zip(right.iter().copied().chain(std::iter::repeat(' '))) {
        // "the residents' opinion": an apostrophe at the end of a word is one as it is within a word.
        let apostrophe = c == '\'' && right == '’' && opened == 0;
        match right {
            '‘' => opened += 1,
            '’' => opened = opened.saturating_sub(1),
            _ => {}
        }
        if apostrophe || !suspects.contains(&at) || !reading.is_fresh(at) {
            continue;
        }
        let measure = reading.before(at).is_some_and(|c| c.is_ascii_digit()) && matches!(c, '"' | '\'');
        let lonely = c == '"' && straight % 2 == 1;
        if measure || lonely || is_apart(reading, at) {
            continue;
        }
        let Some(span) = reading.span(at..at + c.len_utf8()) else { continue };
        found = true;
        let message = message!(
            "foreign-mark",
            "`{name}` has the mark {mark}, which {language} does not use here",
            name = subject.name(),
            mark = c,
            language = subject.language_name(),
        );
        let mut diagnostic = Diagnostic::new(Code::QuotationMarks, message).at(span, "");
        if in_step && right != c {
            diagnostic = diagnostic.help(message!("right-mark", "write {mark}", mark = right));
            if let Some(span) = reading.editable(at..at + c.len_utf8()) {
                diagnostic = diagnostic.fix(span, right);
            }
        } else {
            diagnostic = diagnostic.help(match subject.language {
                RuleLanguage::English => message!("english-marks", "write “…”, and ‘…’ inside"),
                _ => message!("russian-marks", "write «…», and „…“ inside"),
            });
        }
        report.add(diagnostic);
    }
    found
}

/// An opening mark where a closing one belongs, behind a letter: «Fakespot« for «Fakespot». What follows it would be taken
/// for a quotation within another, so nothing else is said of such a text.
fn reversed(subject: &Subject<'_>, reading: &Reading<'_>, report: &mut Report) -> bool {
    let mut found = false;
    for (at, c) in signs(&reading.text).filter(|(_, c)| *c == '«') {
        let end = at + c.len_utf8();
        let closes = reading.before(at).is_some_and(|c| c.is_alphanumeric() || c == HOLE)
            && reading.after(end).is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | ')'));
        let Some(span) = reading.span(at..end).filter(|_| closes && reading.is_fresh(at)) else { continue };
        found = true;
        let message = message!("mark-reversed", "an opening mark {mark} where a closing one belongs", mark = c);
        report.add(Diagnostic::new(Code::QuotationMarks, message).at(span, subject.name()).help(message!(
            "right-mark",
            "write {mark}",
            mark = '»'
        )));
    }
    found
}

/// Marks that may be wrong: straight ones, those of other languages, and a pair inside an equal pair.
fn suspects(language: RuleLanguage, reading: &Reading<'_>) -> Vec<usize> {
    let mut out = Vec::new();
    let (mut outer, mut inner) = (0_usize, 0_usize);
    for (at, c) in signs(&reading.text).filter(|(_, c)| is_quote(*c)) {
        let apostrophe = c == '’'
            && reading.before(at).is_some_and(char::is_alphabetic)
            && reading.after(at + c.len_utf8()).is_some_and(char::is_alphabetic);
        let fine = match (language, c) {
            (_, '’') if apostrophe => true,
            (RuleLanguage::English, '“') => {
                outer += 1;
                outer == 1
            }
            (RuleLanguage::English, '”') => {
                let fine = outer <= 1;
                outer = outer.saturating_sub(1);
                fine
            }
            (RuleLanguage::English, '‘' | '’') => true,
            (RuleLanguage::Russian | RuleLanguage::Tajik, '«') => {
                outer += 1;
                outer == 1
            }
            (RuleLanguage::Russian | RuleLanguage::Tajik, '»') => {
                let fine = outer <= 1;
                outer = outer.saturating_sub(1);
                fine
            }
            (RuleLanguage::Russian | RuleLanguage::Tajik, '„') => {
                inner += 1;
                true
            }
            (RuleLanguage::Russian | RuleLanguage::Tajik, '“') if inner > 0 => {
                inner -= 1;
                true
            }
            _ => false,
        };
        if !fine {
            out.push(at);
        }
    }
    out
}

/// Reports marks and brackets without a partner.
fn balance(subject: &Subject<'_>, reading: &Reading<'_>, quotes_are_foreign: bool, report: &mut Report) {
    for (c, at) in alone(reading, subject.language == RuleLanguage::English, quotes_are_foreign) {
        if !reading.is_fresh(at) || is_apart(reading, at) {
            continue;
        }
        let Some(span) = reading.span(at..at + c.len_utf8()) else { continue };
        let message = message!(
            "unbalanced-mark",
            "the mark {mark} in `{name}` has no matching mark",
            mark = c,
            name = subject.name(),
        );
        report.add(
            Diagnostic::new(Code::UnbalancedMarks, message)
                .at(span, message!("this-mark", "this mark"))
                .help(message!("add-other-mark", "add the other mark, or delete this one")),
        );
    }
}

/// Marks and brackets without a partner, and where they stand.
fn alone(reading: &Reading<'_>, english: bool, quotes_are_foreign: bool) -> Vec<(char, usize)> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut alone: Vec<(char, usize)> = Vec::new();
    let mut straight = 0_usize;
    for (at, c) in signs(&reading.text) {
        straight += usize::from(c == '"');
        let partner = match c {
            '(' | '[' | ')' | ']' if is_quoted(reading, at) => continue,
            '(' | '[' => {
                open.push((c, at));
                continue;
            }
            ')' if is_enumerator(reading, at) => continue,
            ')' => '(',
            ']' => '[',
            _ if quotes_are_foreign => continue,
            '«' | '„' => {
                open.push((c, at));
                continue;
            }
            '“' if english => {
                open.push((c, at));
                continue;
            }
            '»' => '«',
            '”' if english => '“',
            '“' => '„',
            _ => continue,
        };
        match open.iter().rposition(|(mark, _)| *mark == partner) {
            Some(found) => {
                alone.extend(open.drain(found + 1..));
                open.pop();
            }
            None => alone.push((c, at)),
        }
    }
    alone.extend(open);
    if straight % 2 == 1
        && let Some(at) = reading.text.rfind('"')
    {
        let measure = reading.before(at).is_some_and(|c| c.is_ascii_digit());
        if !measure {
            alone.push(('"', at));
        }
    }
    alone
}

/// «)»: a bracket that is spoken of, or that is the whole text.
fn is_quoted(reading: &Reading<'_>, at: usize) -> bool {
    match (reading.before(at), reading.after(at + 1)) {
        (None, None) => true,
        (Some(before), Some(after)) => {
            matches!(before, '«' | '„' | '“' | '‘' | '"' | '\'')
                && matches!(after, '»' | '“' | '”' | '’' | '"' | '\'')
        }
        _ => false,
    }
}

/// `a)`, `1)`, `ii)`: the bracket of a list. «МВД)» is none.
fn is_enumerator(reading: &Reading<'_>, at: usize) -> bool {
    let before = reading.text.get(..at).unwrap_or("");
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    let opened =
        before.len() > word.len() && before.get(..before.len() - word.len()).is_some_and(|b| b.ends_with('('));
    !opened
        && (1..=3).contains(&word.chars().count())
        && (word.chars().count() == 1 && word.chars().all(char::is_alphanumeric)
            || word.chars().all(|c| c.is_ascii_digit())
            || word.chars().all(|c| matches!(c, 'i' | 'v' | 'x')))
        && !before.contains('(')
}
