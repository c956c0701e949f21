//! What is wrong with the form of a `.ftl` file, in words that a translator understands.
//!
//! In: a file's entries and junk. Out: diagnostics. Invariants: the parser's message is replaced by what the line
//! looks like (tab, text at the margin, a line that begins with `*`, a Cyrillic letter in a name, ...), because
//! "expected a token starting with =" helps nobody who does not write parsers.

use fluent_syntax::parser::ErrorKind;

use super::foreign;
use super::lines::{Finding, closing, here, look, tab, text_at_margin};
use crate::diag::{Code, Diagnostic, Message, Report, Sources, Span, message};
use crate::l10n::syntax::{Junk, MAX_ATTRIBUTES, MAX_NESTING, Problem};
use crate::project::Messages;

/// Reports what could not be read in a file.
pub fn syntax_problems(messages: &Messages, sources: &Sources, report: &mut Report) {
    let all = &messages.entries.junk;
    let mut last: Option<(usize, Message)> = None;
    for (number, junk) in all.iter().enumerate() {
        if all.get(number + 1).is_some_and(|next| is_explained(junk, next, sources)) {
            continue;
        }
        match &junk.problem {
            Problem::TooDeep => {
                report.error(
                    Diagnostic::new(
                        Code::Syntax,
                        message!("braces-too-deep", "braces nest deeper than {most} levels", most = MAX_NESTING),
                    )
                    .at(junk.at, here())
                    .help(message!("move-inner-parts", "move the inner parts into messages of their own")),
                );
            }
            Problem::TooManyAttributes => {
                let what = message!(
                    "too-many-attributes",
                    "this message has more than {most} attributes",
                    most = MAX_ATTRIBUTES
                );
                let help = message!("make-several", "make several messages of it");
                report.error(Diagnostic::new(Code::Syntax, what).at(junk.at, here()).help(help));
            }
            Problem::Syntax(kind) => {
                let found = explain(junk, kind, sources);
                // Paragraph after paragraph of a pasted text is one fault.
                let goes_on = last.as_ref().is_some_and(|(end, message)| {
                    *message == found.message && *message == text_at_margin() && is_next(*end, junk, sources)
                });
                last = Some((junk.skipped.range().end, found.message.clone()));
                if !goes_on {
                    report.error(found);
                }
            }
            Problem::BrokenEscape(digits) => {
                let kind = ErrorKind::InvalidUnicodeEscapeSequence(digits.clone());
                report.error(explain(junk, &kind, sources));
            }
            Problem::Foreign(kind) => {
                report.error(foreign::told(*kind).at(junk.at, here()));
            }
            Problem::Unreadable => {}
        }
    }
}

/// Whether there is nothing between a stretch that ended at a byte and the next.
fn is_next(end: usize, junk: &Junk, sources: &Sources) -> bool {
    let between = sources.text(junk.at.file).get(end..junk.skipped.range().start);
    between.is_some_and(|between| between.trim().is_empty())
}

/// Whether a message has no text because its text, the next stretch, stands at the left margin.
fn is_explained(junk: &Junk, next: &Junk, sources: &Sources) -> bool {
    let text = sources.text(junk.at.file);
    let head = text.get(junk.skipped.range().start..next.skipped.range().start).unwrap_or("");
    let body = text.get(next.skipped.range()).and_then(|text| text.lines().next()).unwrap_or("");
    is_empty_entry(junk) && head.trim_end().ends_with('=') && head.lines().count() == 1 && !body.contains('=')
}

/// Whether a message or a term has no text.
fn is_empty_entry(junk: &Junk) -> bool {
    use ErrorKind::{ExpectedMessageField, ExpectedTermField, MissingValue};
    matches!(&junk.problem, Problem::Syntax(ExpectedMessageField { .. } | ExpectedTermField { .. } | MissingValue))
}

fn explain(junk: &Junk, kind: &ErrorKind, sources: &Sources) -> Diagnostic {
    let text = sources.text(junk.at.file);
    let (mut line, mut line_span) = line_at(text, junk.at, sources);
    let up_to = text.get(line_span.range().start..junk.at.range().start).unwrap_or("");
    if *kind == ErrorKind::ExpectedToken('}') && !up_to.contains('{') {
        // The brace was left open on the line before.
        let before = text.get(..line_span.range().start).map_or(0, |head| head.trim_end().len());
        (line, line_span) = line_at(text, sources.span(junk.at.file, before..before), sources);
    }
    let first = first_line(text, junk.skipped, sources);
    // What stands where the text of a message without text should begin.
    let second = Some(first.1.range().end).filter(|_| is_empty_entry(junk)).and_then(|end| {
        let next = end + text.get(end..)?.find('\n')? + 1;
        let (line, span) = line_at(text, sources.span(junk.at.file, next..next), sources);
        let at_margin = next < junk.skipped.range().end && !line.is_empty() && !line.contains('=');
        (line.starts_with(' ') || at_margin).then_some((line, span))
    });
    tab(text, junk.skipped, sources)
        .or_else(|| closing(&first.0, first.1))
        .or_else(|| second.and_then(|(line, span)| look(&line, span)))
        .or_else(|| look(&line, line_span))
        .or_else(|| look(&first.0, first.1))
        .or_else(|| of_kind(kind, &line, exact(kind, junk.at, &line, line_span)))
        .unwrap_or_else(|| {
            let what = message!("line-unreadable", "this line cannot be read as part of a message");
            let help = message!(
                "write-message",
                "a message is written `name = text`; further lines of its text begin with four spaces"
            );
            Diagnostic::new(Code::Syntax, what).at(line_span, here()).help(help)
        })
}

/// The very sign, where the finding is about one; else the line.
fn exact(kind: &ErrorKind, at: Span, line: &str, line_span: Span) -> Span {
    let sign = match kind {
        ErrorKind::UnbalancedClosingBrace => at.start,
        ErrorKind::ExpectedToken('}') => {
            let indent = line.len() - line.trim_start_matches(' ').len();
            let open = line.rfind('{').and_then(|open| u32::try_from(open - indent).ok());
            open.map_or(line_span.start, |open| line_span.start + open)
        }
        _ => return line_span,
    };
    if (line_span.start..line_span.end).contains(&sign) {
        Span { file: at.file, start: sign, end: sign + 1 }
    } else {
        line_span
    }
}

/// What the parser's finding tells.
fn of_kind(kind: &ErrorKind, line: &str, span: Span) -> Option<Diagnostic> {
    let (message, help) = match kind {
        ErrorKind::ExpectedMessageField { entry_id } => (
            message!("message-without-text", "the message `{name}` has no text", name = entry_id),
            message!("write-text-or-delete", "write `{line}`, or delete the line", line = format!("{entry_id} = …")),
        ),
        ErrorKind::ExpectedTermField { entry_id } => (
            message!("term-without-text", "the term `-{name}` has no text", name = entry_id),
            message!("write-line", "write `{line}`", line = format!("-{entry_id} = …")),
        ),
        ErrorKind::InvalidUnicodeEscapeSequence(text) => (
            message!(
                "no-such-character",
                "`{escape}` is not the number of a character",
                escape = format!("\\u{text}")
            ),
            message!("hexadecimal-digits", "write four hexadecimal digits: `\\u00A0`"),
        ),
        other => of_braces(other).or_else(|| of_selection(other)).or_else(|| in_cyrillic(line))?,
    };
    Some(Diagnostic::new(Code::Syntax, message).at(span, here()).help(help))
}

/// What is wrong with texts, quotes and braces.
fn of_braces(kind: &ErrorKind) -> Option<Finding> {
    Some(match kind {
        ErrorKind::MissingValue => (
            message!("nothing-after-equals", "there is no text after the `=`"),
            message!("write-the-text", "write the text"),
        ),
        ErrorKind::UnterminatedStringLiteral => (
            message!("quotes-open", "a text in quotes does not end"),
            message!("close-quotes", "add the closing `\"` on the same line"),
        ),
        ErrorKind::UnknownEscapeSequence(_) => (
            message!("unknown-escape", "a backslash is followed by a sign that has no meaning"),
            message!(
                "known-escapes",
                "within quotes write `\\\\` for a backslash, `\\\"` for a quote, `\\u00A0` for a no-break space"
            ),
        ),
        ErrorKind::ExpectedToken('}') => (
            message!("brace-open", "a `{` without its `}`"),
            message!("close-brace", "close the brace; for a brace as text write `{ \"{\" }`"),
        ),
        ErrorKind::UnbalancedClosingBrace => (
            message!("brace-alone", "a `}` without its `{`"),
            message!("delete-brace", "delete it; for a brace as text write `{ \"}\" }`"),
        ),
        _ => return None,
    })
}

/// What is wrong with selections, functions and references.
fn of_selection(kind: &ErrorKind) -> Option<Finding> {
    Some(match kind {
        ErrorKind::MissingDefaultVariant => (
            message!("default-missing", "the selection has no default variant"),
            message!("mark-default", "put `*` before the variant for every other case: `*[other]`"),
        ),
        ErrorKind::MultipleDefaultVariants => (
            message!("default-twice", "the selection has two default variants"),
            message!("leave-one-default", "leave `*` before one of them only"),
        ),
        ErrorKind::ForbiddenCallee => (
            message!("function-in-capitals", "names of functions are written in capitals"),
            message!("write-function", "write NUMBER(…), DATETIME(…) or LIST(…)"),
        ),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector => (
            message!("selection-by-message", "a selection can look at a variable only"),
            message!("select-by-variable", "write `{ $variable -> … }`"),
        ),
        ErrorKind::TermAttributeAsPlaceable => (
            message!("term-attribute-shown", "an attribute of a term cannot be shown"),
            message!("use-in-selection", "use it in a selection, or make it a message"),
        ),
        ErrorKind::PositionalArgumentFollowsNamed | ErrorKind::DuplicatedNamedArgument(_) => (
            message!("arguments-mixed", "the arguments are in the wrong order, or one is given twice"),
            message!(
                "order-of-arguments",
                "write the variable first, then each option once: `NUMBER($n, style: \"percent\")`"
            ),
        ),
        _ => return None,
    })
}

/// What is wrong with a name in Cyrillic letters.
fn in_cyrillic(line: &str) -> Option<Finding> {
    is_cyrillic_name(line).then(|| {
        (
            message!("name-in-braces-not-latin", "a name in braces has a letter that is not Latin"),
            message!("copy-name", "copy the name from the English file"),
        )
    })
}

/// Whether Cyrillic letters stand within braces, as a name.
fn is_cyrillic_name(line: &str) -> bool {
    line.contains('{') && line.chars().any(|c| matches!(c, 'а'..='я' | 'ё' | 'А'..='Я')) && in_braces(line)
}

/// Whether Cyrillic letters stand within braces.
fn in_braces(line: &str) -> bool {
    line.split('{').skip(1).any(|part| {
        let inside = part.split('}').next().unwrap_or("");
        !inside.contains('"') && inside.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
    })
}

fn line_at(text: &str, at: Span, sources: &Sources) -> (String, Span) {
    let mut start = (at.start as usize).min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    // The parser often stops at the end of the line before.
    let bytes = text.as_bytes();
    let begin = text.get(..start).unwrap_or("").rfind('\n').map_or(0, |i| i + 1);
    let end = text.get(start..).and_then(|t| t.find('\n')).map_or(bytes.len(), |i| i + start);
    let line = text.get(begin..end).unwrap_or("").trim_end();
    let indent = line.len() - line.trim_start_matches(' ').len();
    (line.to_owned(), sources.span(at.file, begin + indent..begin + line.len()))
}

fn first_line(text: &str, skipped: Span, sources: &Sources) -> (String, Span) {
    let range = skipped.range();
    let piece = text.get(range.clone()).unwrap_or("");
    let blank = piece.len() - piece.trim_start_matches(['\n', '\r']).len();
    line_at(text, sources.span(skipped.file, range.start + blank..range.end), sources)
}
