//! What is wrong with the form of a `.ftl` file, in words that a translator understands.
//!
//! In: a file's entries and junk. Out: diagnostics. Invariants: the parser's message is replaced by what the line
//! looks like (tab, text at the margin, a line that begins with `*`, a Cyrillic letter in a name, ...), because
//! "expected a token starting with =" helps nobody who does not write parsers.

use fluent_syntax::parser::ErrorKind;

use super::foreign;
use crate::diag::{Code, Diagnostic, Report, Sources, Span};
use crate::l10n::syntax::{Junk, MAX_ATTRIBUTES, MAX_NESTING, Problem, look_alike};
use crate::project::Messages;

const AT_MARGIN: &str = "text at the left margin belongs to no message";

/// Reports what could not be read in a file.
pub fn syntax_problems(messages: &Messages, sources: &Sources, report: &mut Report) {
    let all = &messages.entries.junk;
    let mut last: Option<(usize, String)> = None;
    for (number, junk) in all.iter().enumerate() {
        if all.get(number + 1).is_some_and(|next| is_explained(junk, next, sources)) {
            continue;
        }
        match &junk.problem {
            Problem::TooDeep => {
                report.error(
                    Diagnostic::new(Code::Syntax, format!("braces nest deeper than {MAX_NESTING} levels"))
                        .at(junk.at, "here")
                        .help("move the inner parts into messages of their own"),
                );
            }
            Problem::TooManyAttributes => {
                let message = format!("a message of more than {MAX_ATTRIBUTES} attributes");
                report.error(
                    Diagnostic::new(Code::Syntax, message).at(junk.at, "here").help("make several messages of it"),
                );
            }
            Problem::Syntax(kind) => {
                let found = explain(junk, kind, sources);
                // Paragraph after paragraph of a pasted text is one fault.
                let goes_on = last.as_ref().is_some_and(|(end, message)| {
                    *message == *found.message && message == AT_MARGIN && is_next(*end, junk, sources)
                });
                last = Some((junk.skipped.range().end, found.message.to_string()));
                if !goes_on {
                    report.error(found);
                }
            }
            Problem::BrokenEscape(digits) => {
                let kind = ErrorKind::InvalidUnicodeEscapeSequence(digits.clone());
                report.error(explain(junk, &kind, sources));
            }
            Problem::Foreign(kind) => {
                report.error(foreign::told(*kind).at(junk.at, "here"));
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
            Diagnostic::new(Code::Syntax, "this line cannot be read as part of a message".to_owned())
                .at(line_span, "here")
                .help("a message is written `name = text`; further lines of its text begin with four spaces")
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

/// A tab at the beginning of a line, wherever in the stretch it is: an editor shows it as spaces.
fn tab(text: &str, skipped: Span, sources: &Sources) -> Option<Diagnostic> {
    let mut start = skipped.range().start;
    for line in text.get(skipped.range())?.split_inclusive('\n') {
        let trimmed = line.trim_start();
        let indent = line.get(..line.len() - trimmed.len()).unwrap_or("");
        if indent.contains('\t') && !trimmed.is_empty() {
            let span = sources.span(skipped.file, start..start + line.trim_end().len());
            return Some(
                Diagnostic::new(Code::Syntax, "the line begins with a tab")
                    .at(span, "this line")
                    .help(format!("replace the tab by four spaces: `    {}`", shown(trimmed))),
            );
        }
        start += line.len();
    }
    None
}

/// A stretch that begins with a closing brace: a message went on with it.
fn closing(line: &str, span: Span) -> Option<Diagnostic> {
    let rest = line.trim_start().strip_prefix('}')?;
    Some(
        Diagnostic::new(Code::Syntax, "a line of text cannot begin with `}`")
            .at(span, "this line")
            .help(format!("delete it; for a brace as text write `{{ \"}}\" }}{}`", shown(rest))),
    )
}

/// What the look of a line tells.
fn look(line: &str, span: Span) -> Option<Diagnostic> {
    let trimmed = line.trim_start();
    let (message, help) = match line.starts_with(' ') {
        true => indented(trimmed)?,
        false if trimmed.is_empty() || trimmed.starts_with('#') => return None,
        false => at_margin(trimmed)?,
    };
    Some(Diagnostic::new(Code::Syntax, message).at(span, "this line").help(help))
}

/// What is wrong, and what to do.
type Finding = (String, String);

/// What the look of a line of text tells: it begins as something else does.
fn indented(line: &str) -> Option<Finding> {
    let rest = |from: usize| shown(line.get(from..).unwrap_or(""));
    if line.starts_with(['*', '[', '}']) && !is_variant(line) {
        let sign = line.chars().next().unwrap_or('*');
        return Some((
            format!("a line of text cannot begin with `{sign}`"),
            format!("put the word before it on this line, or write `{{ \"{sign}\" }}{}`", rest(1)),
        ));
    }
    let after = line.strip_prefix('.')?;
    let name: String = after.chars().take_while(|c| !c.is_whitespace() && *c != '=').collect();
    if let Some(letter) = foreign(&name).filter(|_| line.contains('=')) {
        return Some((
            format!("the name `.{name}` holds the letter `{letter}`, which is not Latin"),
            in_latin(".", &name),
        ));
    }
    if !(name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.is_ascii()) {
        return Some((
            "a line of text cannot begin with a full stop".to_owned(),
            format!("put the word before it on this line, or write `{{ \".\" }}{}`", rest(1)),
        ));
    }
    (!line.contains('=')).then(|| {
        let text = shown(line.get(1 + name.len()..).unwrap_or("").trim());
        (format!("the attribute `.{name}` has no `=`"), format!("write `.{name} = {text}`"))
    })
}

/// What the look of a line tells that should begin with a name.
fn at_margin(line: &str) -> Option<Finding> {
    let Some((before, _)) = line.split_once('=') else { return Some((AT_MARGIN.to_owned(), continues(line))) };
    let words = before.split_whitespace().count();
    let name: String = line.trim_start_matches('-').chars().take_while(|c| !c.is_whitespace() && *c != '=').collect();
    if let Some(letter) = foreign(&name) {
        if words > 1 {
            let help =
                format!("if it continues the message above, begin the line with four spaces: `    {}`", shown(line));
            return Some((AT_MARGIN.to_owned(), help));
        }
        return Some((
            format!("the name `{name}` holds the letter `{letter}`, which is not Latin"),
            in_latin("", &name),
        ));
    }
    if words > 1 && before.is_ascii() {
        return Some((
            format!("`{}` is not a name: names have no spaces", shown(before.trim())),
            format!(
                "write `{} = …`, or begin the line with four spaces if it continues the message above",
                before.split_whitespace().collect::<Vec<_>>().join("-")
            ),
        ));
    }
    name.starts_with(|c: char| c.is_ascii_digit())
        .then(|| (format!("the name `{name}` begins with a digit"), "begin it with a Latin letter".to_owned()))
}

/// What to do with a line without `=`.
fn continues(line: &str) -> String {
    let more = format!("begin the line with four spaces: `    {}`", shown(line));
    match line.split_once(' ') {
        Some((first, rest)) if first.len() > 2 && first.is_ascii() && foreign(rest).is_some() => format!(
            "if `{first}` is the name of a message, write `{first} = {}`; if the line continues the message above it, \
             {more}",
            shown(rest)
        ),
        _ => format!("if it continues the message above it, {more}"),
    }
}

/// The first letter that no name may have.
fn foreign(name: &str) -> Option<char> {
    name.chars().find(|c| c.is_alphabetic() && !c.is_ascii())
}

/// The name with Latin letters, where each letter has one that looks the same.
fn in_latin(sign: &str, name: &str) -> String {
    let latin: String = name.chars().map(look_alike).collect();
    if latin.is_ascii() {
        format!("write `{sign}{latin} = …`: the letters look the same, and are not")
    } else {
        "write the name in Latin letters, as in the English file".to_owned()
    }
}

/// What the parser's finding tells.
fn of_kind(kind: &ErrorKind, line: &str, span: Span) -> Option<Diagnostic> {
    let (message, help) = match kind {
        ErrorKind::ExpectedMessageField { entry_id } => (
            format!("the message `{entry_id}` has no text"),
            format!("write `{entry_id} = text`, or delete the line"),
        ),
        ErrorKind::ExpectedTermField { entry_id } => {
            (format!("the term `-{entry_id}` has no text"), format!("write `-{entry_id} = text`"))
        }
        ErrorKind::InvalidUnicodeEscapeSequence(text) => (
            format!("`\\u{text}` is not the number of a character"),
            "write four hexadecimal digits: `\\u00A0`".to_owned(),
        ),
        other => {
            let (message, help) = always(other).or_else(|| is_cyrillic_name(line).then_some(CYRILLIC_NAME))?;
            (message.to_owned(), help.to_owned())
        }
    };
    Some(Diagnostic::new(Code::Syntax, message).at(span, "here").help(help))
}

/// What is wrong and what to do, for findings of which there is always the same to say.
fn always(kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        ErrorKind::MissingDefaultVariant => (
            "the selection has no default variant",
            "put `*` before the variant that stands where no other fits: `*[other]`",
        ),
        ErrorKind::MultipleDefaultVariants => {
            ("the selection has two default variants", "leave `*` before one of them only")
        }
        ErrorKind::MissingValue => ("there is no text after the `=`", "write the text"),
        ErrorKind::UnterminatedStringLiteral => {
            ("a text in quotes does not end", "add the closing `\"` on the same line")
        }
        ErrorKind::UnknownEscapeSequence(_) => (
            "a backslash is followed by a sign that has no meaning",
            "within quotes write `\\\\` for a backslash, `\\\"` for a quote, `\\u00A0` for a no-break space",
        ),
        ErrorKind::ForbiddenCallee => {
            ("names of functions are written in capitals", "write NUMBER(…), DATETIME(…) or LIST(…)")
        }
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector => {
            ("a selection can look at a variable only", "write `{ $variable -> … }`")
        }
        ErrorKind::TermAttributeAsPlaceable => {
            ("an attribute of a term cannot be shown", "use it in a selection, or make it a message")
        }
        ErrorKind::PositionalArgumentFollowsNamed | ErrorKind::DuplicatedNamedArgument(_) => (
            "the arguments are in the wrong order, or one stands twice",
            "write the variable first, then each option once: `NUMBER($n, style: \"percent\")`",
        ),
        ErrorKind::ExpectedToken('}') => {
            ("a `{` without its `}`", "close the brace; for a brace as text write `{ \"{\" }`")
        }
        ErrorKind::UnbalancedClosingBrace => {
            ("a `}` without its `{`", "delete it; for a brace as text write `{ \"}\" }`")
        }
        _ => return None,
    })
}

const CYRILLIC_NAME: (&str, &str) =
    ("a name in braces holds a letter that is not Latin", "copy the name from the English file");

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

/// `[one] text`, `*[other] text`.
fn is_variant(trimmed: &str) -> bool {
    let rest = trimmed.strip_prefix('*').unwrap_or(trimmed);
    trimmed.starts_with('}')
        || rest.strip_prefix('[').and_then(|r| r.split_once(']')).is_some_and(|(key, after)| {
            !after.starts_with('(') && key.trim().bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
        })
}

fn shown(text: &str) -> String {
    let text = text.trim_end();
    if text.chars().count() <= 40 {
        text.to_owned()
    } else {
        format!("{}…", text.chars().take(39).collect::<String>())
    }
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
