//! A text as a value of Fluent.
//!
//! In: words with their marks. Out: what stands behind `=`. Invariants: it is read back as the same words; no sign of it means anything to
//! Fluent, and its beginning nothing to Markdown. Source: Fluent Syntax 1.0.

/// How long a line of a file of messages is.
const WIDTH: usize = 118;

/// What means something at the beginning of a line: to Fluent, or to Markdown.
const SPECIAL: [char; 8] = ['.', '*', '[', '}', '#', '-', '+', '>'];

/// A text on as many lines as it needs, each but the first set in; empty where there are no words.
#[must_use]
pub fn value(words: &str) -> String {
    let words = begun(words.trim());
    let mut lines = vec![String::new()];
    // Ordinary spaces alone end a line: no-break spaces belong to the words.
    for word in words.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        let word = word.replace('{', "\u{1}").replace('}', "{ \"}\" }").replace('\u{1}', "{ \"{\" }");
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if !line.is_empty() && line.chars().count() + word.chars().count() + 5 > WIDTH {
            // A line may not begin with what means something there.
            if word.starts_with(SPECIAL) {
                line.push(' ');
                line.push_str(&word);
            } else {
                lines.push(word);
            }
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    let is_special = lines[0].starts_with(SPECIAL);
    let text = lines.join("\n    ");
    // As the first line begins behind the sign, it may begin with anything.
    if lines.len() == 1 || is_special { format!(" {text}") } else { format!("\n    {text}") }
}

/// A text whose beginning is no list, heading or quotation of Markdown.
fn begun(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && digits < 10 && text[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &text[..digits], &text[digits..]);
    }
    let sign = text.starts_with(['#', '>', '+', '-', '=', '~', '|']);
    let escape = if sign { "\\" } else { "" };
    // A value whose first line begins so on a line of its own would be an attribute or a variant.
    let fluent = if text.starts_with('.') { "{ \"\" }" } else { "" };
    format!("{fluent}{escape}{text}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::syntax::{excerpt, parse};

    fn back(words: &str) -> String {
        let text = format!("a ={}\n", value(words));
        let mut sources = crate::diag::Sources::default();
        let file = sources.add("a.ftl", text.as_str().into());
        let resource = parse(file, &text);
        assert!(resource.junk.is_empty(), "{text}");
        excerpt(resource.entries[0].value.as_ref().unwrap())
    }

    #[test]
    fn values_are_read_back_as_the_same_words() {
        let long = "слово ".repeat(60);
        let strong = format!("**Dushanbe** – {long}");
        let link = format!("[d](https://e.f) {long} *e* {long}");
        for words in ["plain words", long.trim(), "a\u{A0}b **c** [d](https://e.f)", &strong, &link] {
            assert_eq!(back(words), words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        assert_eq!(value("1. word"), " 1\\. word");
        assert_eq!(value("- word"), " \\- word");
        assert_eq!(value("a { b } c"), " a { \"{\" } b { \"}\" } c");
        assert_eq!(value("2016 was"), " 2016 was");
    }
}
