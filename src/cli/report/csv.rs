//! CSV as spreadsheets read and write it (RFC 4180).
//!
//! In: cells, or a text. Out: a text, or cells. Invariants: a byte order mark stands first, for spreadsheets take other files for their old code pages; no
//! cell is a formula, whoever wrote its words.

/// Writes a file.
pub(super) fn file<const N: usize>(header: &[&str; N], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    line(&mut out, header.iter().copied());
    rows.into_iter().for_each(|row| line(&mut out, row.iter().map(String::as_str)));
    out.into_bytes()
}

fn line<'c>(out: &mut String, cells: impl Iterator<Item = &'c str>) {
    for (number, text) in cells.enumerate() {
        out.push_str(if number > 0 { "," } else { "" });
        cell(out, text);
    }
    out.push_str("\r\n");
}

/// A spreadsheet takes what begins with one of these for a formula; behind an apostrophe it is text.
fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n'])
}

fn cell(out: &mut String, text: &str) {
    let before = if is_formula(text) { "'" } else { "" };
    let quoted = text.contains([',', ';', '"', '\n', '\r', '\t']);
    let quote = if quoted { "\"" } else { "" };
    out.extend([quote, before, &text.replace('"', "\"\""), quote]);
}

/// Reads a text: lines with the number that they begin at, from 1. `None` where a quotation mark is not closed.
pub(super) fn read(text: &str) -> Option<Vec<(usize, Vec<String>)>> {
    let mut chars = text.trim_start_matches('\u{feff}').chars().peekable();
    let (mut lines, mut cells, mut own, mut number, mut start) = (Vec::new(), Vec::new(), String::new(), 1, 1);
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => own.extend(chars.next()),
            '"' if quoted => quoted = false,
            '"' if own.is_empty() => quoted = true,
            ',' if !quoted => cells.push(std::mem::take(&mut own)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut own));
                number += 1;
                lines.push((start, std::mem::take(&mut cells)));
                start = number;
            }
            other => {
                number += usize::from(other == '\n');
                own.push(other);
            }
        }
    }
    if !own.is_empty() || !cells.is_empty() {
        cells.push(own);
        lines.push((start, cells));
    }
    // An empty line says nothing.
    lines.retain(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    (!quoted).then_some(lines)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_text() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+992 37", "'+992 37"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            (" =1", "' =1"),
            ("\t=1", "\"'\t=1\""),
            ("＝1", "'＝1"),
            ("a=1", "a=1"),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
            ("", ""),
        ] {
            let mut out = String::new();
            cell(&mut out, text);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn lines_as_spreadsheets_write_them() {
        let text = "\u{feff}a,b\r\n\"c, \"\"d\"\"\ne\",f\r\n\r\n,\r\ng,h";
        let cells = |line: [&str; 2]| line.map(str::to_owned).to_vec();
        assert_eq!(
            read(text).unwrap(),
            [(1, cells(["a", "b"])), (2, cells(["c, \"d\"\ne", "f"])), (6, cells(["g", "h"]))]
        );
        assert_eq!(read("a,\"b"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_and_no_formula(cells in proptest::collection::vec("(?s)[=+@a-c,;\"\r\n\t ж-]{0,8}", 3)) {
            let bytes = file(&["a", "b", "c"], [cells.clone()]);
            let text = String::from_utf8(bytes).unwrap();
            let lines = read(&text).unwrap();
            if let Some((_, found)) = lines.get(1) {
                for (found, cell) in found.iter().zip(&cells) {
                    prop_assert_eq!(found.strip_prefix('\'').unwrap_or(found), cell.as_str());
                    prop_assert!(!is_formula(found), "{:?}", found);
                }
            } else {
                prop_assert!(cells.iter().all(|cell| cell.trim().is_empty()));
            }
        }
    }
}
