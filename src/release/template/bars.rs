//! Lines with bars: where the cells of a row are typed, and why lines are no table.
//!
//! In: lines of a template as they are typed. Out: the places of cells; what is said of lines that look like a table and
//! are none. Invariants: a bar behind a backslash is a sign, as pulldown-cmark reads it in tables.

use std::borrow::Cow;
use std::ops::Range;

use super::reader::Reader;
use crate::diag::Code;

/// The cells of a row as they are typed, from the first bar to the last.
#[must_use]
pub fn cells(row: &str) -> Vec<Range<usize>> {
    let first = row.len() - row.trim_start().len();
    let end = row.trim_end().len();
    let mut start = first;
    let mut out = Vec::new();
    for (bar, _) in row.match_indices('|').filter(|(at, _)| !escaped(row, *at)) {
        // The first bar parts nothing where it begins the row.
        if bar > first {
            out.push(start..bar);
        }
        start = bar + 1;
    }
    if start < end {
        out.push(start..end);
    }
    out
}

/// Whether a backslash stands before a sign.
fn escaped(row: &str, at: usize) -> bool {
    row.get(..at).is_some_and(|before| before.ends_with('\\'))
}

/// Whether a line is one of dashes: `|---|--:|`.
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.contains(['|', ':']) && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// The text with spaces for the tabs in rows of dashes, which pulldown-cmark does not read there.
pub(super) fn without_tabs(body: &str) -> Cow<'_, str> {
    if !body.contains('\t') {
        return Cow::Borrowed(body);
    }
    let line = |line: &str| if is_rule(line.trim_end()) { line.replace('\t', " ") } else { line.to_owned() };
    Cow::Owned(body.split_inclusive('\n').map(line).collect())
}

/// A row of so many dashes.
fn rule(columns: usize) -> String {
    format!("|{}", "---|".repeat(columns))
}

impl Reader<'_> {
    /// Says why lines that were meant as a table are none.
    pub(super) fn no_table(&mut self, range: &Range<usize>) {
        let typed = self.body.get(range.clone()).unwrap_or("");
        let lines: Vec<&str> = typed.lines().map(|line| line.trim_start_matches(['>', ' ', '\t']).trim()).collect();
        let columns = lines.first().map_or(1, |line| cells(line).len());
        let dashes = lines.iter().position(|line| is_rule(line));
        if lines.iter().any(|line| line.starts_with("+-") || line.starts_with("+=")) {
            let help = "part cells by `|`, and write the row below the header as `|---|---|`, without `+`";
            return self.error(Code::UnsupportedMarkdown, range, "a table drawn with `+` cannot be read", help);
        }
        let (message, help) = match dashes {
            None => (
                "the row of dashes below the header of the table is missing".to_owned(),
                format!("write `{}` below the first row; for the sign itself write `\\|`", rule(columns)),
            ),
            Some(0) => (
                "the table has no header: the row of dashes is its first line".to_owned(),
                "write a row of headers above it, attributes of one message: `| { grants.place } | { grants.sum } |`"
                    .to_owned(),
            ),
            Some(at) => {
                let (below, above) = (lines.get(at), lines.get(at - 1));
                let [dashes, headers] = [below, above].map(|line| line.map_or(1, |line| cells(line).len()));
                if dashes == headers {
                    let message = "the row above the dashes is read as the end of a paragraph";
                    let help = "leave an empty line above the table, and begin each of its lines with `|`";
                    (message.to_owned(), help.to_owned())
                } else {
                    let message = format!(
                        "the row of dashes has {}, the row above it {headers}",
                        if dashes == 1 { "1 column".to_owned() } else { format!("{dashes} columns") }
                    );
                    (message, format!("write `{}`", rule(headers)))
                }
            }
        };
        self.error(Code::TableWithoutHeader, range, &message, &help);
    }
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn bars_at_the_edges_part_nothing() {
        let typed = |row: &'static str| cells(row).into_iter().map(|at| row[at].trim()).collect::<Vec<_>>();
        assert_eq!(typed("| a | b |"), ["a", "b"]);
        assert_eq!(typed("  a | b  "), ["a", "b"]);
        assert_eq!(typed("| a | |"), ["a", ""]);
        assert_eq!(typed("|| a |"), ["", "a"]);
        assert_eq!(typed("| a \\| b | c"), ["a \\| b", "c"]);
        assert_eq!(typed("a"), ["a"]);
        assert_eq!(typed("| a | b | c |\n"), ["a", "b", "c"]);
        assert_eq!(typed("||"), [""]);
    }
}
