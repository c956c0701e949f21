//! Parts of the files that the program carries: a message of a Fluent file, a table of a TOML file.
//!
//! In: the text of a file, the name of a message or of a table. Out: the part of it. Invariants: the files are this
//! repository's own and formatted as it formats them; a part that is missing is a mistake of ours, which the tests of
//! `payom init` would meet.

use std::ops::Range;

/// Where the lines of a message lie, with the comment above it or without.
fn message_range(text: &str, id: &str) -> (usize, Range<usize>) {
    let mut at = 0;
    let mut comment = None;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        if line.strip_prefix(id).is_some_and(|rest| rest.starts_with(" =")) {
            let mut end = at + line.len();
            while let Some(line) = lines.next_if(|line| line.starts_with(' ')) {
                end += line.len();
            }
            return (comment.unwrap_or(at), at..end);
        }
        comment = if line.starts_with("# ") { comment.or(Some(at)) } else { None };
        at += line.len();
    }
    unreachable!("the message {id} is among the texts of the program");
}

/// A message with the comment above it.
pub(super) fn message<'a>(text: &'a str, id: &str) -> &'a str {
    let (comment, range) = message_range(text, id);
    text.get(comment..range.end).unwrap_or(text)
}

/// A file in which a message has the value that it has in another; the comment above it stays.
pub(super) fn replaced(text: &str, id: &str, other: &str) -> String {
    let (own, new) = (message_range(text, id).1, message_range(other, id).1);
    let mut text = text.to_owned();
    text.replace_range(own, other.get(new).unwrap_or(""));
    text
}

/// A file whose messages have every form that they have in another. A form that a language does not know is as the
/// message itself.
pub(super) fn with_forms_of(text: &str, other: &str) -> String {
    let mut text = text.to_owned();
    let ids = other.lines().filter_map(|line| Some(line.split_once(" =")?.0));
    for id in ids.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase())) {
        // A name that nobody has given yet has no forms.
        if !text.lines().any(|line| line.strip_prefix(id).is_some_and(|rest| rest.starts_with(" ="))) {
            continue;
        }
        let own = message_range(&text, id).1;
        let lines = text.get(own.clone()).unwrap_or("");
        let value = lines.lines().next().and_then(|line| line.split_once(" = ")).map_or("", |(_, value)| value);
        let forms =
            message(other, id).lines().filter_map(|line| line.trim_start().strip_prefix('.')?.split_once(" ="));
        let missing = forms.filter(|(form, _)| !lines.contains(&format!("    .{form} =")));
        let added: String = missing.map(|(form, _)| format!("    .{form} = {value}\n")).collect();
        text.insert_str(own.end, &added);
    }
    text
}

/// A file in which a comment stands directly above a message.
pub(super) fn with_comment(text: &str, id: &str, comment: &str) -> String {
    let at = message_range(text, id).1.start;
    let mut text = text.to_owned();
    text.insert_str(at, &format!("# {comment}\n"));
    text
}

/// The head of a Fluent file: its lines that begin with `###`.
pub(super) fn head(text: &str) -> String {
    text.split_inclusive('\n').take_while(|line| line.starts_with("###")).collect()
}

/// A table of a TOML file with the tables below it, `[name]`, `[[name.list]]`; without the comment above the first.
pub(super) fn table(text: &str, name: &str) -> String {
    let of_name = |line: &str| {
        let path = line.strip_prefix("[[").or_else(|| line.strip_prefix('['))?;
        Some(path.strip_prefix(name).is_some_and(|rest| rest.starts_with([']', '.'])))
    };
    let lines = text.split_inclusive('\n').skip_while(|line| of_name(line) != Some(true));
    let lines: Vec<&str> = lines.take_while(|line| of_name(line) != Some(false)).collect();
    // What stands above the next table belongs to that.
    let own = lines.iter().rposition(|line| !line.starts_with('#') && !line.trim().is_empty());
    let own = own.map_or(0, |last| last + 1);
    assert!(own > 0, "the table {name} is among the files of the program");
    lines.into_iter().take(own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLUENT: &str =
        "### Head\n\n## Section\n\n# About a.\na = x\n    .b = y\naa = z\n\n# About c.\nc =\n    w\n";

    #[test]
    fn messages_are_found_and_replaced() {
        assert_eq!(head(FLUENT), "### Head\n");
        assert_eq!(message(FLUENT, "a"), "# About a.\na = x\n    .b = y\n");
        assert_eq!(message(FLUENT, "aa"), "aa = z\n");
        assert_eq!(message(FLUENT, "c"), "# About c.\nc =\n    w\n");
        let new = replaced(FLUENT, "a", "# Other.\na = new\n");
        assert_eq!(new, FLUENT.replace("a = x\n    .b = y\n", "a = new\n"));
    }

    #[test]
    fn forms_that_a_language_does_not_know_are_the_message() {
        let russian = "a = р\n    .b = р\n    .in = ре\naa =\n    w\nnew = r\n    .b = s\n";
        let added = FLUENT.replace("    .b = y\n", "    .b = y\n    .in = x\n");
        assert_eq!(with_forms_of(FLUENT, russian), added);
        let comment = with_comment(FLUENT, "c", "payom: allow");
        assert_eq!(comment, FLUENT.replace("c =\n", "# payom: allow\nc =\n"));
    }

    #[test]
    fn tables_are_cut_out() {
        let text = "# File.\n\n[a]\nx = 1\n\n# List.\n\n[[a.list]]\ny = 2\n\n# About ab.\n[ab]\nz = 3\n";
        assert_eq!(table(text, "a"), "[a]\nx = 1\n\n# List.\n\n[[a.list]]\ny = 2\n");
        assert_eq!(table(text, "ab"), "[ab]\nz = 3\n");
    }
}
