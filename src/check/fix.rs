//! Applies the repairs that findings carry.
//!
//! In: a file's text and [`Fix`]es for it. Out: the text with the fixes made. In between: a fix replaces exactly the
//! bytes of its span; everything else stays byte for byte as it was, for the text is never parsed and written again.

use crate::diag::Fix;

/// Makes the fixes. Of two that overlap, the one that begins first is made, and the other is left for the next run;
/// equal ones count once. A fix whose span is not in the text, or would cut a character in two, is left out.
#[must_use]
pub fn apply(text: &str, fixes: &[Fix]) -> String {
    let mut order: Vec<&Fix> = fixes.iter().collect();
    order.sort_by(|a, b| (a.span.start, a.span.end, &a.replacement).cmp(&(b.span.start, b.span.end, &b.replacement)));
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    let mut last: Option<&Fix> = None;
    for fix in order {
        let range = fix.span.range();
        if range.start < done || last.is_some_and(|last| last.span == fix.span) || text.get(range.clone()).is_none() {
            continue;
        }
        out.push_str(text.get(done..range.start).unwrap_or(""));
        out.push_str(&fix.replacement);
        done = range.end;
        last = Some(fix);
    }
    out.push_str(text.get(done..).unwrap_or(""));
    out
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Fix, apply};
    use crate::diag::{Sources, Span};

    fn fix(text: &str, what: &str, replacement: &str) -> Fix {
        let mut sources = Sources::default();
        let file = sources.add("a.ftl", Arc::from(text));
        let start = text.find(what).unwrap();
        Fix { span: sources.span(file, start..start + what.len()), replacement: replacement.to_owned() }
    }

    #[test]
    fn all_else_stays_as_it_was() {
        let text = "# заметка\r\na = Тољикистон  ва  Ўзбекистон\n\tтаб\n";
        let fixes = [
            fix(text, "Ўзбекистон", "Ӯзбекистон"),
            fix(text, "Тољикистон", "Тоҷикистон"),
            fix(text, "Тољикистон", "Тоҷикистон"),
        ];
        assert_eq!(apply(text, &fixes), "# заметка\r\na = Тоҷикистон  ва  Ӯзбекистон\n\tтаб\n");
        assert_eq!(apply(text, &[]), text);
    }

    #[test]
    fn overlapping_fixes_wait() {
        let text = "abcdef";
        assert_eq!(apply(text, &[fix(text, "cde", "X"), fix(text, "abc", "Y")]), "Ydef");
        assert_eq!(apply(text, &[fix(text, "abc", ""), fix(text, "def", "Z")]), "Z");
    }

    #[test]
    fn spans_that_do_not_fit_are_left_out() {
        let text = "яя";
        let good = fix(text, "яя", "x").span;
        let cut = Fix { span: Span { start: 1, ..good }, replacement: "!".to_owned() };
        let beyond = Fix { span: Span { start: 2, end: 90, ..good }, replacement: "!".to_owned() };
        assert_eq!(apply(text, &[cut, beyond]), text);
    }
}
