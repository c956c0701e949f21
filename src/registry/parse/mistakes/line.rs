//! What the look of a setting's lines tells.
//!
//! In: the lines. Out: a [`Mistake`], or nothing. Invariants: what is proposed can be read.

use std::ops::Range;

use super::model::{CURVED, DASHES, Mistake, write as write_line};
use super::value;
use super::write::{self, Lists};
use crate::diag::message;
use crate::l10n::syntax::look_alike;

/// What is meant by the lines of a setting; `None` where their look tells nothing.
pub(in crate::registry) fn of_lines(lines: &str, lists: &Lists) -> Option<Mistake> {
    let end = lines.find('\n').unwrap_or(lines.len());
    let line = lines.get(..end)?;
    let start = line.len() - line.trim_start().len();
    let body = line.trim();
    let whole = start..start + body.len();
    if body.contains('{') && !body.contains('=') && body.starts_with(['{', '#', '-', '>', '!', '*']) {
        return Some(Mistake::new(
            message!("line-of-text", "this line belongs to the text, and not to the facts"),
            message!("below-second-fence", "move it below the second line `+++`"),
            whole,
        ));
    }
    if is_fence(body) {
        return Some(Mistake::new(
            message!("parts-nothing", "this line separates nothing"),
            message!("three-plus-signs", "the facts end with a line `+++`, three plus signs"),
            whole,
        ));
    }
    remark(body, &whole)
        .or_else(|| heading(body, &whole))
        .or_else(|| colon(body, &whole, lists))
        .or_else(|| no_sign(body, &whole, lists))
        .or_else(|| {
            let sign = line.find('=')?;
            key(line, sign, lists).or_else(|| value::of_value(lines, sign, lists))
        })
}

/// `---`, `+ + +`, `++++`: a line of signs that was meant to part facts from text.
pub(crate) fn is_fence(line: &str) -> bool {
    let line = line.trim().trim_matches(['“', '”', '"', '`']);
    line.chars().filter(|c| !c.is_whitespace()).count() >= 2
        && line.chars().all(|c| c.is_whitespace() || "+-*=~_".contains(c) || DASHES.contains(&c))
}

/// `// …`, `; …`, `<!-- …`: remarks of other languages.
fn remark(body: &str, whole: &Range<usize>) -> Option<Mistake> {
    let sign = ["//", "<!--", "/*", "--", ";", "%", "№"].into_iter().find(|sign| body.starts_with(sign))?;
    let text = body.trim_start_matches(sign).trim_end_matches("-->").trim_end_matches("*/").trim();
    let message = message!("remark-begins", "a remark does not begin with `{sign}` here", sign = sign);
    Some(Mistake::new(message, write_line(format!("# {text}")), whole.clone()))
}

/// A heading whose brackets are wrong: `[event`, `event]`, `(event)`, `[event}`.
fn heading(body: &str, whole: &Range<usize>) -> Option<Mistake> {
    let text = body.split('#').next().unwrap_or("").trim();
    let name = text.trim_matches(['[', ']', '(', ')', '{', '}', '<', '>', ' ', ':']);
    let bracket = text.starts_with(['[', '(', '{', '<']) || text.ends_with([']', ')', '}', '>']);
    let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' '));
    if !bracket || !plain || text.contains('=') {
        return None;
    }
    let double = text.starts_with("[[") || text.ends_with("]]");
    let name: String = name.split_whitespace().collect::<Vec<_>>().join("-").chars().map(look_alike).collect();
    let right = if double { format!("[[{name}]]") } else { format!("[{name}]") };
    if right == text {
        return None;
    }
    Some(Mistake::new(
        message!("heading-brackets", "the heading `{text}` lacks a bracket, or has a wrong one", text = text),
        write_line(right),
        whole.clone(),
    ))
}

/// `key: value`, `key := value`, `key == value`.
fn colon(body: &str, whole: &Range<usize>, lists: &Lists) -> Option<Mistake> {
    let end = body.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '"' | '\'')))?;
    let (key, rest) = (body.get(..end)?, body.get(end..)?);
    let trimmed = rest.trim_start();
    let sign =
        [":=", "=:", "===", "==", "=>", "->", "→", ":", "："].into_iter().find(|sign| trimmed.starts_with(sign))?;
    let text = trimmed.get(sign.len()..)?.trim();
    if key.is_empty() || text.starts_with("//") {
        return None;
    }
    let key: String = key.trim_matches(['"', '\'']).chars().map(look_alike).collect();
    let help =
        if text.is_empty() { write_line(format!("{key} = …")) } else { write_line(write::line(&key, text, lists)) };
    let message = message!("sign-for-equals", "`{sign}` stands where `=` should stand", sign = sign);
    Some(Mistake::new(message, help, whole.clone()))
}

/// `date 2026-11-12`: a name, a value, and nothing between them.
fn no_sign(body: &str, whole: &Range<usize>, lists: &Lists) -> Option<Mistake> {
    let (key, text) = body.split_once([' ', '\t'])?;
    let text = text.trim().trim_start_matches(DASHES).trim();
    let value =
        text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '"' | '\'' | '[') || CURVED.contains(&c));
    let name = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    if !name || !value || body.contains('=') {
        return None;
    }
    let key: String = key.chars().map(look_alike).collect();
    Some(Mistake::new(
        message!("no-equals-after", "the `=` after `{key}` is missing", key = &key),
        write_line(write::line(&key, text, lists)),
        whole.clone(),
    ))
}

/// A key that holds what no key may.
fn key(line: &str, sign: usize, lists: &Lists) -> Option<Mistake> {
    let raw = line.get(..sign)?;
    let start = raw.len() - raw.trim_start().len();
    let key = raw.trim();
    let at = start..start + key.len();
    let text = line.get(sign + 1..).unwrap_or("").trim();
    if key.is_empty() {
        let message = message!("no-name-before", "there is no name before the `=`");
        return Some(Mistake::new(message, write_line("name = …".to_owned()), sign..sign + 1));
    }
    let bare = key.trim_matches(['"', '\'']);
    if bare.is_empty() || bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) {
        return None;
    }
    let latin: String = bare
        .chars()
        .map(|c| if DASHES.contains(&c) { '-' } else { look_alike(c) })
        .filter(|c| !CURVED.contains(c))
        .collect();
    let joined = latin.split([' ', '\u{A0}']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let good = !joined.is_empty() && joined.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let message = match bare.chars().find(|c| c.is_alphabetic() && !c.is_ascii()) {
        Some(letter) => message!(
            "letter-not-latin",
            "`{name}` holds the letter `{letter}`, which is not Latin",
            name = bare,
            letter = letter
        ),
        None if bare.contains([' ', '\u{A0}']) => {
            message!("space-in-name", "`{name}` has a space in it", name = bare)
        }
        None => message!("sign-no-name", "`{name}` holds a sign that no name can have", name = bare),
    };
    let help = if good {
        write_line(write::line(&joined, text, lists))
    } else {
        message!("names-are", "names are Latin letters, digits and hyphens")
    };
    Some(Mistake::new(message, help, at))
}

/// What is meant by the part of a list or group that holds a byte: `until = 21.01.2018` between braces.
pub(in crate::registry) fn of_part(lines: &str, at: usize, lists: &Lists) -> Option<Mistake> {
    let at = at.min(lines.len());
    let start = lines.get(..at)?.rfind(['{', ',', '[']).map_or(0, |start| start + 1);
    let end = lines.get(at..)?.find([',', '}', ']', '\n']).map_or(lines.len(), |end| at + end);
    let part = lines.get(start..end)?;
    let mistake = value::of_value(part, part.find('=')?, lists)?;
    let at = start + mistake.at.start..start + mistake.at.end;
    Some(Mistake { at, ..mistake })
}

/// The key of a line, where it has one.
pub(in crate::registry) fn key_of(line: &str) -> Option<String> {
    let end = line.find(['=', ':']).or_else(|| line.trim_start().find(' '))?;
    let key: String = line.get(..end)?.trim().trim_matches(['"', '\'']).chars().map(look_alike).collect();
    (!key.is_empty()).then_some(key)
}
