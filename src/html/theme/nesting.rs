//! How deep a template nests, found before it is parsed.
//!
//! In: a template's source. Out: the first place where it goes beyond what can be parsed on the stack of any thread.
//! Invariants: tags, strings, comments and raw blocks end where the parser of templates has them end, so that nothing is
//! hidden from the count; what the parser itself refuses is left to it.

use std::ops::Range;

/// Words and signs in one tag: each may nest its expression one level deeper.
const WORDS: usize = 250;
/// How deep brackets nest in a tag.
const BRACKETS: usize = 20;
/// How deep blocks nest.
const BLOCKS: usize = 30;
/// How many `elif` a template has: each nests in the one before.
const ELIFS: usize = 100;

/// A template that goes too far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TooMuch {
    /// The tag.
    pub(crate) at: Range<usize>,
    /// What is too much.
    pub(crate) what: String,
}

/// Where a template first goes too far.
pub(crate) fn too_much(source: &str) -> Option<TooMuch> {
    let (mut at, mut blocks, mut elifs) = (0, 0_usize, 0);
    loop {
        let rest = source.get(at..)?;
        let start = at + rest.find("{")?;
        let tag = source.get(start..)?;
        if tag.starts_with("{#") {
            at = start + 2 + tag.get(2..)?.find("#}")? + 2;
            continue;
        }
        let end = match tag.get(1..2) {
            Some("{") => "}}",
            Some("%") => "%}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let inside = tag.get(2..)?;
        let inside = inside.strip_prefix(['-', '+']).unwrap_or(inside);
        if end == "%}" && is_basic(inside, "raw") {
            at = after_raw(source, start + 2)?;
            continue;
        }
        let found = match read(inside, end) {
            Ok(found) => found?,
            Err(what) => return Some(TooMuch { at: start..source.len().min(start + 2), what }),
        };
        at = source.len() - inside.len() + found.length;
        if end == "%}" {
            blocks = found.depth(blocks);
            elifs += usize::from(found.first == "elif");
        }
        let too_many =
            |most: usize, what: &str| Some(TooMuch { at: start..at, what: format!("more than {most} {what}") });
        if blocks > BLOCKS {
            return Some(TooMuch { at: start..at, what: format!("blocks that nest more than {BLOCKS} deep") });
        } else if elifs > ELIFS {
            return too_many(ELIFS, "`elif`");
        }
    }
}

/// A tag that was read.
struct Tag<'a> {
    /// Its first word.
    first: &'a str,
    /// Whether it sets something to a value.
    assigns: bool,
    /// Up to and with its end.
    length: usize,
}

impl Tag<'_> {
    /// How deep blocks nest behind it.
    fn depth(&self, before: usize) -> usize {
        match self.first {
            "if" | "for" | "block" | "with" | "autoescape" | "filter" | "macro" | "call" => before + 1,
            "set" if !self.assigns => before + 1,
            end if end.starts_with("end") => before.saturating_sub(1),
            _ => before,
        }
    }
}

/// Reads a tag up to its end; `None` where the parser will refuse it.
fn read<'a>(inside: &'a str, end: &str) -> Result<Option<Tag<'a>>, String> {
    let (mut at, mut count, mut open, mut assigns) = (0, 0, 0_usize, false);
    let mut first = None;
    loop {
        let Some(rest) = inside.get(at..) else { return Ok(None) };
        let token = rest.trim_ascii_start();
        at += rest.len() - token.len();
        if open == 0 {
            let closing = token.strip_prefix(['-', '+']).filter(|rest| rest.starts_with(end)).unwrap_or(token);
            if closing.starts_with(end) {
                let length = inside.len() - closing.len() + end.len();
                return Ok(Some(Tag { first: first.unwrap_or(""), assigns, length }));
            }
        }
        let Some(sign) = token.chars().next() else { return Ok(None) };
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = match sign {
            '"' | '\'' => match string(token, sign) {
                Some(length) => length,
                None => return Ok(None),
            },
            _ if is_word(sign) => token.find(|c| !is_word(c)).unwrap_or(token.len()),
            _ => sign.len_utf8(),
        };
        first = first.or_else(|| token.get(..length));
        match sign {
            '(' | '[' | '{' => open += 1,
            ')' | ']' | '}' if open == 0 => return Ok(None),
            ')' | ']' | '}' => open -= 1,
            '=' => assigns = true,
            _ => {}
        }
        (at, count) = (at + length, count + 1);
        if open > BRACKETS {
            return Err(format!("brackets that nest more than {BRACKETS} deep"));
        } else if count > WORDS {
            return Err(format!("a tag of more than {WORDS} words and signs"));
        }
    }
}

/// The length of a string with its quotation marks.
fn string(token: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    token.char_indices().skip(1).find_map(|(at, c)| {
        let ends = !escaped && c == mark;
        escaped = !escaped && c == '\\';
        ends.then_some(at + 1)
    })
}

/// Whether a tag holds this word alone; what stands before the word is white space.
fn is_basic(inside: &str, word: &str) -> bool {
    let Some(rest) = inside.trim_ascii_start().strip_prefix(word) else { return false };
    let rest = rest.trim_ascii_start();
    rest.strip_prefix(['-', '+']).unwrap_or(rest).starts_with("%}")
}

/// Where the template goes on behind a raw block.
fn after_raw(source: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += source.get(at..)?.find("{%")? + 2;
        let inside = source.get(at..)?;
        if is_basic(inside.strip_prefix(['-', '+']).unwrap_or(inside), "endraw") {
            return Some(at + inside.find("%}")? + 2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::too_much;

    fn what(source: &str) -> Option<String> {
        too_much(source).map(|found| found.what)
    }

    #[test]
    fn what_nests_too_deep_is_found_wherever_it_is_hidden() {
        let deep = format!("{{{{ {}a }}}}", "-".repeat(300));
        let hidden = [
            deep.clone(),
            format!("{{{{ {{\"a\": {{}}}} }}}}{deep}"),
            format!("{{{{ '}}}}\\'' }}}}{deep}"),
            format!("{{# {{{{ ' #}}{deep}"),
            format!("{{% raw %}}{{{{ ' {{% endraw %}}{deep}"),
            format!("{{%- raw -%}}{{% raw %}}{{{{ \" {{%- endraw -%}}{deep}"),
            format!("{{ {{ % {deep}"),
            format!("{{{{ a -}}}}{deep}"),
        ];
        for source in hidden {
            assert_eq!(what(&source).as_deref(), Some("a tag of more than 250 words and signs"), "{source}");
        }
        assert_eq!(what(&"{".repeat(50_000)).as_deref(), Some("brackets that nest more than 20 deep"));
        let nested = format!("{}{}", "{% if a %}".repeat(31), "{% endif %}".repeat(31));
        assert_eq!(what(&nested).as_deref(), Some("blocks that nest more than 30 deep"));
        let captured = "{% set a %}".repeat(31);
        assert_eq!(what(&captured).as_deref(), Some("blocks that nest more than 30 deep"));
        let chain = format!("{{% if a %}}{}{{% endif %}}", "{% elif a %}".repeat(101));
        assert_eq!(what(&chain).as_deref(), Some("more than 100 `elif`"));
    }

    #[test]
    fn what_is_long_but_flat_is_left_alone() {
        for source in [
            "{% if a %}{{ a.b|c }}{% endif %}".repeat(1000),
            "{% set a = 1 %}".repeat(1000),
            format!("{{# {} #}}", "{".repeat(1000)),
            format!("{{% raw %}}{}{{% endraw %}}", "{{ -".repeat(1000)),
            format!("<p style=\"{}\">", "{ ( [ - ".repeat(1000)),
            format!("{{{{ \"{}\" }}}}", "( - not ".repeat(1000)),
            "{{ a ) }} {% }".to_owned(),
            "{{ \"".to_owned(),
        ] {
            assert_eq!(what(&source), None, "{source}");
        }
    }
}
