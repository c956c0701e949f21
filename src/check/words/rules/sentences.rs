//! How a text begins and ends, and words typed twice.
//!
//! In: readings. Out: diagnostics. Invariants: a text of fewer than four words is a label, and labels follow their
//! language's habits; of a sentence, the end and the first letter are those of the source.

use crate::check::words::reading::lexicon::{is_abbreviation, may_double};
use crate::check::words::reading::{CharClasses, HOLE, Pair, Reading, Subject, Text, TokenKind, the_source};
use crate::check::words::spelling::is_sentence_start;
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::language::{dictionary, find, is_letter};

/// The fewest words and placeables of a sentence.
const SENTENCE: usize = 4;

/// No abbreviation has more bytes.
const LONGEST: usize = 8;

/// What a text ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Open,
    Stop,
    /// A full stop that may belong to an abbreviation, or to it and to the sentence.
    Abbreviated,
    Mark(char),
    /// A placeable: nobody knows.
    Unknown,
}

/// What a text ends in, and where that stands.
fn ending(reading: &Reading<'_>) -> (Ending, usize) {
    let mut text = reading.text.trim_end();
    if let (true, Some(target)) = (text.ends_with(')'), reading.tokens.last())
        && target.kind == TokenKind::Target
        && target.end as usize + 1 == text.len()
    {
        text = text.get(..(target.start as usize).saturating_sub(2)).unwrap_or("");
    }
    let text = text.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '»' | '”' | '’' | '“' | '‘' | '"' | '\'' | ')' | ']' | '*' | '_')
    });
    let Some(last) = text.chars().next_back() else { return (Ending::Open, 0) };
    let at = text.len() - last.len_utf8();
    let ending = match last {
        '.' => {
            let before = text.get(..at).unwrap_or("");
            if last_word(before).is_some_and(|word| is_abbreviation(&word.to_lowercase())) {
                Ending::Abbreviated
            } else {
                Ending::Stop
            }
        }
        '…' => Ending::Stop,
        '!' | '?' | ':' | ';' | ',' => Ending::Mark(last),
        HOLE => Ending::Unknown,
        _ => Ending::Open,
    };
    (ending, at)
}

/// The letters at the end of a text, unless they are too many for an abbreviation.
fn last_word(text: &str) -> Option<&str> {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        if text.len() - start > LONGEST {
            return None;
        }
        if !is_letter(c) {
            break;
        }
        start = at;
    }
    text.get(start..).filter(|word| word.len() <= LONGEST)
}

fn is_sentence(reading: &Reading<'_>) -> bool {
    reading.tokens.len() >= SENTENCE && reading.words().nth(1).is_some()
}

/// Compares the end and the first letter of a translation with those of its source.
pub(crate) fn compare(pair: Pair<'_, '_>, report: &mut Report) {
    let source = pair.source.reading();
    let (subject, reading) = (pair.target.subject, pair.target.reading());
    let ((wanted, there), (found, here)) = (ending(source), ending(reading));
    // «Суд отложил заседание» may have fewer words than its source.
    let short = found == Ending::Open && wanted == Ending::Stop && reading.tokens.len() + 1 >= SENTENCE;
    let sentences = is_sentence(source) && (is_sentence(reading) || short);
    // Of a label, only a colon and a question mark tell something.
    let telling = |ending| matches!(ending, Ending::Mark(':' | '?'));
    let both = source.words().next().is_some() && reading.words().next().is_some();
    if !sentences && !(both && (telling(wanted) || telling(found))) {
        return;
    }
    let agree = match (wanted, found) {
        (Ending::Unknown, _) | (_, Ending::Unknown) => true,
        (Ending::Abbreviated, Ending::Open | Ending::Stop) | (Ending::Open | Ending::Stop, Ending::Abbreviated) => {
            true
        }
        (wanted, found) => wanted == found,
    };
    if !agree {
        let mark = |ending: Ending, last: Option<char>| match ending {
            Ending::Stop | Ending::Abbreviated | Ending::Mark(_) => last,
            Ending::Open | Ending::Unknown => None,
        };
        let (message, help) = said(subject, mark(wanted, source.after(there)), mark(found, reading.after(here)));
        let end = here + reading.after(here).map_or(0, char::len_utf8);
        let mut diagnostic = Diagnostic::new(Code::EndPunctuation, message)
            .at(reading.span(here..end).unwrap_or_else(|| subject.place()), "")
            .help(help);
        let end = there + source.after(there).map_or(0, char::len_utf8);
        if let Some(span) = source.span(there..end) {
            diagnostic = diagnostic.also(span, the_source());
        }
        report.add(diagnostic);
    }
    if sentences {
        capital((source, wanted), (subject, reading, found), report);
    }
}

/// What is said of the mark at the end of the source, and of that of a translation.
fn said(subject: &Subject<'_>, wanted: Option<char>, found: Option<char>) -> (Message, Message) {
    let (name, language) = (subject.name(), subject.language_name());
    match (wanted, found) {
        (Some(wanted), Some(found)) => (
            message!(
                "ends-otherwise",
                "`{name}` ends with `{found}` in {language} and with `{wanted}` in the source",
                name = name,
                found = found,
                language = language,
                wanted = wanted,
            ),
            message!("end-with", "end it with `{mark}`", mark = wanted),
        ),
        (Some(wanted), None) => (
            message!(
                "ends-without-mark",
                "`{name}` ends without a mark in {language} and with `{wanted}` in the source",
                name = name,
                language = language,
                wanted = wanted,
            ),
            message!("add-end-mark", "add `{mark}` at the end", mark = wanted),
        ),
        (None, found) => (
            message!(
                "ends-with-mark",
                "`{name}` ends with `{found}` in {language} and without a mark in the source",
                name = name,
                found = found.unwrap_or('.'),
                language = language,
            ),
            message!("delete-end-mark", "delete the mark at the end"),
        ),
    }
}

/// The first word of a text, if it begins with one, quotation marks and brackets apart.
fn first_word<'a>(reading: &'a Reading<'_>) -> Option<(usize, &'a str)> {
    let first = reading.tokens.first().filter(|token| token.kind == TokenKind::Word)?;
    let before = reading.text.get(..first.start as usize)?;
    // The name of a tag is no word.
    let only_marks = !before.ends_with(['<', '/'])
        && before.chars().all(|c| {
            c.is_whitespace()
                || CharClasses::of(c).any(CharClasses::QUOTE.and(CharClasses::MARKUP).and(CharClasses::BRACKET))
        });
    only_marks.then(|| (first.start as usize, reading.of(first)))
}

fn capital(
    (source, wanted): (&Reading<'_>, Ending),
    (subject, reading, found): (&Subject<'_>, &Reading<'_>, Ending),
    report: &mut Report,
) {
    let (Some((_, model)), Some((at, word))) = (first_word(source), first_word(reading)) else { return };
    let begins = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    // Many scripts have no capitals.
    let small = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
    let ends = |ending| matches!(ending, Ending::Stop | Ending::Abbreviated | Ending::Mark('!' | '?' | ':'));
    let message = if begins(model) && small(word) && ends(wanted) && ends(found) {
        message!(
            "begins-small",
            "`{name}` begins with a small letter in {language}, but with a capital in the source",
            name = subject.name(),
            language = subject.language_name(),
        )
    } else if !begins(model)
        && begins(word)
        && !names_something(source)
        && !word.chars().nth(1).is_some_and(char::is_uppercase)
    {
        message!(
            "begins-capital",
            "`{name}` begins with a capital in {language}, but with a small letter in the source",
            name = subject.name(),
            language = subject.language_name(),
        )
    } else {
        return;
    };
    let end = at + reading.after(at).map_or(0, char::len_utf8);
    report.add(
        Diagnostic::new(Code::InitialCapital, message)
            .at(reading.span(at..end).unwrap_or_else(|| subject.place()), "")
            .help(message!(
                "begin-as-source",
                "begin it as the source begins; a name keeps its capital (then allow it in a comment)",
            )),
    );
}

/// "the Bureau": a name with its article, which the other languages have not.
fn names_something(source: &Reading<'_>) -> bool {
    let mut words = source.words().map(|(_, word)| word);
    matches!(words.next(), Some("the" | "a" | "an"))
        && words.next().is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// The same word twice in a row.
pub(crate) fn doubled(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    for pair in reading.tokens.windows(2) {
        let [first, second] = pair else { continue };
        if first.kind != TokenKind::Word || second.kind != TokenKind::Word {
            continue;
        }
        // Small and capital letters of these scripts have the same length in UTF-8.
        if first.end - first.start != second.end - second.start {
            continue;
        }
        let (left, right) = (reading.of(first), reading.of(second));
        if left != right && reading.small(first) != right {
            continue;
        }
        let gap = reading.text.get(first.end as usize..second.start as usize).unwrap_or("-");
        let blank = !gap.is_empty() && gap.chars().all(char::is_whitespace);
        let joined = matches!(reading.after(second.end as usize), Some('-' | '\u{2011}'));
        let hung = matches!(reading.before(first.start as usize), Some('-' | '\u{2011}'));
        if !blank || joined || hung || may_double(subject.language, right) || !reading.is_fresh(second.start as usize)
        {
            continue;
        }
        // A name or a title may be the same word twice, and nothing else: "Duran Duran".
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        if reading.tokens.len() == 2 && capital(left) && capital(right) {
            continue;
        }
        // «Дар Панҷ панҷ рӯз»: a name, and a word that sounds like it.
        let is_name = || dictionary(subject.language.tag()).is_some_and(|words| words.is_name(right));
        if left != right && capital(left) && !is_sentence_start(reading, first) && is_name() {
            continue;
        }
        let range = first.end as usize..second.end as usize;
        let Some(span) = reading.span(second.start as usize..second.end as usize) else { continue };
        let mut diagnostic = Diagnostic::new(
            Code::TypedTwice,
            message!("word-repeated", "the word `{word}` is repeated", word = right),
        )
        .at(span, subject.name())
        .help(message!("delete-one-word", "delete one of them"));
        let slip = find(subject.language.tag()).prose.never_twice.contains(&reading.small(second));
        if let Some(span) = reading.editable(range).filter(|_| slip) {
            diagnostic = diagnostic.fix(span, "");
        }
        report.add(diagnostic);
    }
}
