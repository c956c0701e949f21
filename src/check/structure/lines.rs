//! What a line that cannot be read looks like.
//!
//! In: a line of a `.ftl` file. Out: what a translator meant by it, and what to type. Invariants: a finding is about what
//! anybody can see in the line: a tab, a sign at its beginning, a letter that is not Latin.

use crate::diag::{Code, Diagnostic, Message, Sources, Span, message};
use crate::l10n::syntax::look_alike;

/// What is said of a line of text that begins at the margin.
pub(super) fn text_at_margin() -> Message {
    message!("text-at-margin", "text at the left margin belongs to no message")
}

pub(super) fn here() -> Message {
    message!("here", "here")
}

/// A tab at the beginning of a line, wherever in the stretch it is: an editor shows it as spaces.
pub(super) fn tab(text: &str, skipped: Span, sources: &Sources) -> Option<Diagnostic> {
    let mut start = skipped.range().start;
    for line in text.get(skipped.range())?.split_inclusive('\n') {
        let trimmed = line.trim_start();
        let indent = line.get(..line.len() - trimmed.len()).unwrap_or("");
        if indent.contains('\t') && !trimmed.is_empty() {
            let span = sources.span(skipped.file, start..start + line.trim_end().len());
            return Some(
                Diagnostic::new(Code::Syntax, message!("line-begins-with-tab", "the line begins with a tab"))
                    .at(span, this_line())
                    .help(message!(
                        "replace-tab",
                        "replace the tab with four spaces: `{line}`",
                        line = format!("    {}", shown(trimmed))
                    )),
            );
        }
        start += line.len();
    }
    None
}

/// A stretch that begins with a closing brace: a message went on with it.
pub(super) fn closing(line: &str, span: Span) -> Option<Diagnostic> {
    let rest = line.trim_start().strip_prefix('}')?;
    Some(
        Diagnostic::new(
            Code::Syntax,
            message!("begins-with-sign", "a line of text cannot begin with `{sign}`", sign = '}'),
        )
        .at(span, this_line())
        .help(message!(
            "delete-or-quote",
            "delete it; for a brace as text write `{text}`",
            text = format!("{{ \"}}\" }}{}", shown(rest))
        )),
    )
}

fn this_line() -> Message {
    message!("this-line", "this line")
}

/// What the look of a line tells.
pub(super) fn look(line: &str, span: Span) -> Option<Diagnostic> {
    let trimmed = line.trim_start();
    let (message, help) = match line.starts_with(' ') {
        true => indented(trimmed)?,
        false if trimmed.is_empty() || trimmed.starts_with('#') => return None,
        false => at_margin(trimmed)?,
    };
    Some(Diagnostic::new(Code::Syntax, message).at(span, this_line()).help(help))
}

/// What is wrong, and what to do.
pub(super) type Finding = (Message, Message);

/// What the look of a line of text tells: it begins as something else does.
fn indented(line: &str) -> Option<Finding> {
    let rest = |from: usize| shown(line.get(from..).unwrap_or(""));
    if line.starts_with(['*', '[', '}']) && !is_variant(line) {
        let sign = line.chars().next().unwrap_or('*');
        return Some((
            message!("begins-with-sign", "a line of text cannot begin with `{sign}`", sign = sign),
            word_before(&format!("{{ \"{sign}\" }}{}", rest(1))),
        ));
    }
    let after = line.strip_prefix('.')?;
    let name: String = after.chars().take_while(|c| !c.is_whitespace() && *c != '=').collect();
    if let Some(letter) = foreign(&name).filter(|_| line.contains('=')) {
        return Some((name_not_latin(&format!(".{name}"), letter), in_latin(".", &name)));
    }
    if !(name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.is_ascii()) {
        return Some((
            message!("begins-with-stop", "a line of text cannot begin with a full stop"),
            word_before(&format!("{{ \".\" }}{}", rest(1))),
        ));
    }
    (!line.contains('=')).then(|| {
        let text = shown(line.get(1 + name.len()..).unwrap_or("").trim());
        (
            message!("attribute-without-equals", "the attribute `.{name}` has no `=`", name = &name),
            message!("write-line", "write `{line}`", line = format!(".{name} = {text}")),
        )
    })
}

/// What to do with a sign at the beginning of a line: `text` is the line with the sign in quotes.
fn word_before(text: &str) -> Message {
    message!("word-before", "put the word before it on this line, or write `{text}`", text = text)
}

fn name_not_latin(name: &str, letter: char) -> Message {
    message!(
        "name-not-latin",
        "the name `{name}` has the letter `{letter}`, which is not Latin",
        name = name,
        letter = letter
    )
}

/// What the look of a line tells that should begin with a name.
fn at_margin(line: &str) -> Option<Finding> {
    let Some((before, _)) = line.split_once('=') else { return Some((text_at_margin(), continues(line))) };
    let words = before.split_whitespace().count();
    let name: String = line.trim_start_matches('-').chars().take_while(|c| !c.is_whitespace() && *c != '=').collect();
    if let Some(letter) = foreign(&name) {
        if words > 1 {
            return Some((text_at_margin(), four_spaces(line)));
        }
        return Some((name_not_latin(&name, letter), in_latin("", &name)));
    }
    if words > 1 && before.is_ascii() {
        return Some((
            message!("name-with-spaces", "`{name}` is not a name: names have no spaces", name = shown(before.trim())),
            message!(
                "write-or-continue",
                "write `{line}`, or begin the line with four spaces if it continues the message above",
                line = format!("{} = …", before.split_whitespace().collect::<Vec<_>>().join("-"))
            ),
        ));
    }
    name.starts_with(|c: char| c.is_ascii_digit()).then(|| {
        (
            message!("name-begins-with-digit", "the name `{name}` begins with a digit", name = name),
            message!("begin-with-letter", "begin it with a Latin letter"),
        )
    })
}

/// What to do with a line that goes on with the text above.
fn four_spaces(line: &str) -> Message {
    message!(
        "four-spaces",
        "if it continues the message above, begin the line with four spaces: `{line}`",
        line = format!("    {}", shown(line))
    )
}

/// What to do with a line without `=`.
fn continues(line: &str) -> Message {
    match line.split_once(' ') {
        Some((first, rest)) if first.len() > 2 && first.is_ascii() && foreign(rest).is_some() => message!(
            "name-or-four-spaces",
            "if `{name}` is the name of a message, write `{message}`; if the line continues the message above, begin it \
             with four spaces: `{line}`",
            name = first.trim_end_matches(':'),
            message = format!("{} = {}", first.trim_end_matches(':'), shown(rest)),
            line = format!("    {}", shown(line))
        ),
        _ => four_spaces(line),
    }
}

/// The first letter that no name may have.
fn foreign(name: &str) -> Option<char> {
    name.chars().find(|c| c.is_alphabetic() && !c.is_ascii())
}

/// The name with Latin letters, where each letter has one that looks the same.
fn in_latin(sign: &str, name: &str) -> Message {
    let latin: String = name.chars().map(look_alike).collect();
    if latin.is_ascii() {
        message!(
            "latin-look-alike",
            "write `{line}`: the letters look the same, and are not",
            line = format!("{sign}{latin} = …")
        )
    } else {
        message!("name-in-latin", "write the name in Latin letters, as in the English file")
    }
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
