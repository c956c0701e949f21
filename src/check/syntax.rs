//! What is wrong with the form of a `.ftl` file, in words that a translator understands.
//!
//! In: a file's entries and junk. Out: diagnostics. In between: the parser's message is replaced by what the line
//! looks like (tab, text at the margin, a line that begins with `*`, a Cyrillic letter in a name, ...), because
//! "expected a token starting with =" helps nobody who does not write parsers.

use fluent_syntax::parser::ErrorKind;

use crate::diag::{Code, Diagnostic, Report, Sources, Span};
use crate::l10n::syntax::{Junk, MAX_NESTING, Problem};
use crate::project::Messages;

/// Reports what could not be read in a file.
pub fn syntax_problems(messages: &Messages, sources: &Sources, report: &mut Report) {
    for junk in &messages.entries.junk {
        match &junk.problem {
            Problem::TooDeep => {
                report.error(
                    Diagnostic::new(Code::Syntax, format!("braces nest deeper than {MAX_NESTING} levels"))
                        .at(junk.at, "here")
                        .help("move the inner parts into messages of their own"),
                );
            }
            Problem::Syntax(kind) => {
                report.error(explain(junk, kind, sources));
            }
            Problem::Unreadable => {}
        }
    }
}

fn explain(junk: &Junk, kind: &ErrorKind, sources: &Sources) -> Diagnostic {
    let text = sources.text(junk.at.file);
    let (line, line_span) = line_at(text, junk.at, sources);
    let first = first_line(text, junk.skipped, sources);
    tab(text, junk.skipped, sources)
        .or_else(|| look(&line, line_span))
        .or_else(|| look(&first.0, first.1))
        .or_else(|| of_kind(kind, &line, line_span))
        .unwrap_or_else(|| {
            Diagnostic::new(Code::Syntax, "this line cannot be read as part of a message".to_owned())
                .at(line_span, "here")
                .help("a message is written `name = text`; further lines of its text begin with four spaces")
        })
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

/// What the look of a line tells.
fn look(line: &str, span: Span) -> Option<Diagnostic> {
    let at =
        |message: String, help: String| Some(Diagnostic::new(Code::Syntax, message).at(span, "this line").help(help));
    let trimmed = line.trim_start();
    let indented = line.starts_with(' ');
    if indented && trimmed.starts_with(['*', '[', '}']) && !is_variant(trimmed) {
        let sign = trimmed.chars().next().unwrap_or('*');
        return at(
            format!("a line of text cannot begin with `{sign}`"),
            format!(
                "put the word before it on this line, or write `{{ \"{sign}\" }}{}`",
                shown(trimmed.get(1..).unwrap_or(""))
            ),
        );
    }
    if indented && trimmed.starts_with('.') {
        let name: String = trimmed.chars().skip(1).take_while(|c| !c.is_whitespace() && *c != '=').collect();
        let valid = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.is_ascii();
        if valid && !trimmed.contains('=') {
            return at(
                format!("the attribute `.{name}` has no `=`"),
                format!("write `.{name} = {}`", shown(trimmed.get(1 + name.len()..).unwrap_or("").trim())),
            );
        }
        if !valid {
            return at(
                "a line of text cannot begin with a full stop".to_owned(),
                format!(
                    "put the word before it on this line, or write `{{ \".\" }}{}`",
                    shown(trimmed.get(1..).unwrap_or(""))
                ),
            );
        }
    }
    if !indented && !trimmed.is_empty() && !trimmed.starts_with('#') {
        let name: String =
            trimmed.trim_start_matches('-').chars().take_while(|c| !c.is_whitespace() && *c != '=').collect();
        if !trimmed.contains('=') {
            return at(
                "text at the left margin belongs to no message".to_owned(),
                format!(
                    "if it continues the message above, begin the line with four spaces: `    {}`",
                    shown(trimmed)
                ),
            );
        }
        let before_sign = trimmed.split('=').next().unwrap_or("").trim();
        if let Some(letter) = name.chars().find(|c| c.is_alphabetic() && !c.is_ascii()) {
            if before_sign.split_whitespace().count() > 1 {
                return at(
                    "text at the left margin belongs to no message".to_owned(),
                    format!(
                        "if it continues the message above, begin the line with four spaces: `    {}`",
                        shown(trimmed)
                    ),
                );
            }
            let latin: String = name.chars().map(latin).collect();
            let help = if latin.is_ascii() {
                format!("write `{latin} = …`")
            } else {
                "write the name in Latin letters".to_owned()
            };
            return at(format!("the name `{name}` holds the letter `{letter}`, which is not Latin"), help);
        }
        if before_sign.split_whitespace().count() > 1 && before_sign.is_ascii() {
            return at(
                format!("`{}` is not a name: names have no spaces", shown(before_sign)),
                format!(
                    "write `{} = …`, or begin the line with four spaces if it continues the message above",
                    before_sign.split_whitespace().collect::<Vec<_>>().join("-")
                ),
            );
        }
        if name.starts_with(|c: char| c.is_ascii_digit()) {
            return at(format!("the name `{name}` begins with a digit"), "begin it with a Latin letter".to_owned());
        }
    }
    None
}

/// What the parser's finding tells.
fn of_kind(kind: &ErrorKind, line: &str, span: Span) -> Option<Diagnostic> {
    let (message, help) = match kind {
        ErrorKind::MissingDefaultVariant => (
            "the selection has no default variant".to_owned(),
            "put `*` before the variant that stands where no other fits: `*[other]`".to_owned(),
        ),
        ErrorKind::MultipleDefaultVariants => {
            ("the selection has two default variants".to_owned(), "leave `*` before one of them only".to_owned())
        }
        ErrorKind::ExpectedMessageField { entry_id } => (
            format!("the message `{entry_id}` has no text"),
            format!("write `{entry_id} = text`, or delete the line"),
        ),
        ErrorKind::ExpectedTermField { entry_id } => {
            (format!("the term `-{entry_id}` has no text"), format!("write `-{entry_id} = text`"))
        }
        ErrorKind::MissingValue => ("there is no text after the `=`".to_owned(), "write the text".to_owned()),
        ErrorKind::UnterminatedStringLiteral => {
            ("a text in quotes does not end".to_owned(), "add the closing `\"` on the same line".to_owned())
        }
        ErrorKind::UnknownEscapeSequence(_) => (
            "a backslash is followed by a sign that has no meaning".to_owned(),
            "within quotes write `\\\\` for a backslash, `\\\"` for a quote, `\\u00A0` for a no-break space"
                .to_owned(),
        ),
        ErrorKind::InvalidUnicodeEscapeSequence(text) => (
            format!("`\\u{text}` is not the number of a character"),
            "write four hexadecimal digits: `\\u00A0`".to_owned(),
        ),
        ErrorKind::ForbiddenCallee => (
            "names of functions are written in capitals".to_owned(),
            "write NUMBER(…), DATETIME(…) or LIST(…)".to_owned(),
        ),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector => {
            ("a selection can look at a variable only".to_owned(), "write `{ $variable -> … }`".to_owned())
        }
        ErrorKind::TermAttributeAsPlaceable => (
            "an attribute of a term cannot be shown".to_owned(),
            "use it in a selection, or make it a message".to_owned(),
        ),
        ErrorKind::PositionalArgumentFollowsNamed | ErrorKind::DuplicatedNamedArgument(_) => (
            "the arguments are in the wrong order, or one stands twice".to_owned(),
            "write the variable first, then each option once: `NUMBER($n, style: \"percent\")`".to_owned(),
        ),
        ErrorKind::ExpectedToken('}') => {
            ("a `{` without its `}`".to_owned(), "close the brace; for a brace as text write `{ \"{\" }`".to_owned())
        }
        ErrorKind::UnbalancedClosingBrace => {
            ("a `}` without its `{`".to_owned(), "delete it; for a brace as text write `{ \"}\" }`".to_owned())
        }
        _ if line.contains('{')
            && line.chars().any(|c| matches!(c, 'а'..='я' | 'ё' | 'А'..='Я'))
            && in_braces(line) =>
        {
            (
                "a name in braces holds a letter that is not Latin".to_owned(),
                "copy the name from the English file".to_owned(),
            )
        }
        _ => return None,
    };
    Some(Diagnostic::new(Code::Syntax, message).at(span, "here").help(help))
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

/// Latin letters that look like Cyrillic ones.
fn latin(c: char) -> char {
    match c {
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        'к' => 'k',
        'і' => 'i',
        'ј' => 'j',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        other => other,
    }
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
    (line.to_owned(), sources.span(at.file, begin..begin + line.len()))
}

fn first_line(text: &str, skipped: Span, sources: &Sources) -> (String, Span) {
    let range = skipped.range();
    let piece = text.get(range.clone()).unwrap_or("");
    let blank = piece.len() - piece.trim_start_matches(['\n', '\r']).len();
    line_at(text, sources.span(skipped.file, range.start + blank..range.end), sources)
}
