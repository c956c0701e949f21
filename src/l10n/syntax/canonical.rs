//! What a pattern says, without how it is laid out.
//!
//! In: a parsed pattern. Out: one line of text. Invariants: two patterns give the same line if and only if they
//! differ at most in white space (line breaks, indentation, no-break spaces, `{ " " }`), comments or the spaces
//! within braces. What a reference refers to is not part of it. A line reads like Fluent, so people can compare two.

use std::fmt::Write as _;

use fluent_syntax::unicode::unescape_unicode_to_string;

use super::ast::{Element, Expression, Inline, Name, Pattern};

/// The pattern in one line.
#[must_use]
pub fn canonical(pattern: &Pattern) -> String {
    let mut raw = String::new();
    write(pattern, &mut raw);
    let mut out = String::with_capacity(raw.len());
    let (mut from, mut at) = (0, 0);
    // Nearly all bytes neither are nor begin white space (bench `check`).
    while let Some(next) = raw.as_bytes().get(at..).and_then(|rest| rest.iter().position(|byte| may_be_space(*byte)))
    {
        at += next;
        let c = raw.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        if c.is_whitespace() {
            push_word(raw.get(from..at).unwrap_or(""), &mut out);
            from = at + c.len_utf8();
        }
        at += c.len_utf8();
    }
    push_word(raw.get(from..).unwrap_or(""), &mut out);
    out
}

fn push_word(word: &str, out: &mut String) {
    if !word.is_empty() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
}

/// Whether a byte is white space, or the first of a character that may be.
fn may_be_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r' | 0xC2 | 0xE1..=0xE3)
}

fn write(pattern: &Pattern, out: &mut String) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, .. } => out.push_str(text),
            Element::Placeable(expression) => match &**expression {
                Expression::Inline(Inline::Text(name)) if is_blank(name) => out.push(' '),
                expression => {
                    out.push_str("{ ");
                    self::expression(expression, out);
                    out.push_str(" }");
                }
            },
        }
    }
}

/// Whether a string literal shows nothing but space.
fn is_blank(name: &Name) -> bool {
    let text = unescape_unicode_to_string(&name.text);
    !text.is_empty() && text.chars().all(char::is_whitespace)
}

fn expression(expression: &Expression, out: &mut String) {
    match expression {
        Expression::Inline(inline) => self::inline(inline, out),
        Expression::Select { selector, variants } => {
            inline(selector, out);
            out.push_str(" ->");
            for variant in variants {
                let _ = write!(out, " {}[{}] ", if variant.default { "*" } else { "" }, variant.key.text);
                write(&variant.value, out);
            }
        }
    }
}

fn inline(inline: &Inline, out: &mut String) {
    match inline {
        Inline::Text(name) => {
            let _ = write!(out, "\"{}\"", name.text);
        }
        Inline::Number(name) => out.push_str(&name.text),
        Inline::Variable(name) => {
            let _ = write!(out, "${}", name.text);
        }
        Inline::Function { id, positional, named } => {
            out.push_str(&id.text);
            arguments(positional, named, out);
        }
        Inline::Message { id, attribute } => reference("", id, attribute.as_ref(), out),
        Inline::Term { id, attribute, named } => {
            reference("-", id, attribute.as_ref(), out);
            if !named.is_empty() {
                arguments(&[], named, out);
            }
        }
        Inline::Nested(nested) => {
            out.push_str("{ ");
            expression(nested, out);
            out.push_str(" }");
        }
    }
}

fn reference(sign: &str, id: &Name, attribute: Option<&Name>, out: &mut String) {
    let _ = write!(out, "{sign}{}", id.text);
    if let Some(attribute) = attribute {
        let _ = write!(out, ".{}", attribute.text);
    }
}

fn arguments(positional: &[Inline], named: &[(Name, Inline)], out: &mut String) {
    out.push('(');
    let mut first = true;
    let mut comma = |out: &mut String| {
        if !std::mem::take(&mut first) {
            out.push_str(", ");
        }
    };
    for argument in positional {
        comma(out);
        inline(argument, out);
    }
    for (name, value) in named {
        comma(out);
        let _ = write!(out, "{}: ", name.text);
        inline(value, out);
    }
    out.push(')');
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::parse;
    use super::canonical;
    use crate::diag::Sources;

    fn lines(text: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add("a.ftl", Arc::from(text));
        parse(file, text)
            .entries
            .iter()
            .flat_map(|e| e.patterns().map(|(_, p)| canonical(p)).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn layout_does_not_count() {
        let same = lines(
            "a = Hello { $n } of { -t(case: \"gen\") } now\n\
             # A comment.\nb =\n    Hello {$n}\n\n    of {-t( case : \"gen\" )} now\n\
             c = Hello\u{a0}{ \"\\u00A0\" }{ $n } of { -t(case: \"gen\") }{ \" \" }now\r\n",
        );
        assert_eq!(same[0], "Hello { $n } of { -t(case: \"gen\") } now");
        assert!(same.iter().all(|line| *line == same[0]), "{same:?}");
    }

    #[test]
    fn everything_else_counts() {
        let differ = lines(
            "a = Hello\nb = hello\nc = Hello.\nd = { \"Hello\" }\ne = { hello }\nf = { $hello }\ng = { -hello }\n\
             h = { hello.short }\ni = { $n ->\n    [one] Hello\n   *[other] Hello\n}\nj = { $n ->\n   *[one] Hello\n    \
             [other] Hello\n}\nk = { NUMBER($n) }\nl = { NUMBER($n, style: \"percent\") }\nm = { 5 }\nn = { \"\" }\n",
        );
        assert_eq!(differ.len(), 14);
        let distinct: std::collections::BTreeSet<&String> = differ.iter().collect();
        assert_eq!(distinct.len(), differ.len(), "{differ:?}");
        assert_eq!(differ[8], "{ $n -> [one] Hello *[other] Hello }");
    }
}
