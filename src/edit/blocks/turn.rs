//! A block, or an item of a list, becomes one of another kind.
//!
//! In: a text, which block, which item of it, what it shall be. Out: an [`Amendment`]. Invariants: its texts are the same, under the same names, in
//! the same order; items beside it that stay keep their lines, and numbers that followed one upon the other still do; items that come to
//! stand beside a list of their kind are items of that list.

use super::change::{Meant, Unchanged, all_meant, judged, sign_of};
use super::fresh::{free_sign, sign};
use super::parts::{Body, Part, Shape, read};
use super::rows::Items;
use crate::edit::amend::Amendment;
use crate::edit::spans::with_line_ends;

/// What a block can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turned {
    /// A paragraph.
    Paragraph,
    /// A heading of a level.
    Heading(u8),
    /// Items of a list.
    List {
        /// Whether they have numbers.
        numbered: bool,
    },
    /// A quotation, of which nothing says whose it is.
    Quote,
}

impl Turned {
    /// Whether a block is that already.
    fn is(self, shape: &Shape) -> bool {
        *shape == self.shape()
    }

    fn shape(self) -> Shape {
        match self {
            Self::Paragraph => Shape::Paragraph,
            Self::Heading(level) => Shape::Heading(level),
            Self::List { numbered } => Shape::List { numbered },
            Self::Quote => Shape::Quote { speaker: false },
        }
    }
}

/// What a block, or one item of a list, can become without losing a text; what it is now is among it. Empty where that is nothing else.
#[must_use]
pub fn turns(part: &Part, is_row: bool) -> Vec<Turned> {
    let lists = [Turned::List { numbered: false }, Turned::List { numbered: true }];
    let headings = [Turned::Heading(2), Turned::Heading(3)];
    let (is_one, mut out) = (part.texts.len() == 1, vec![Turned::Paragraph]);
    match (&part.shape, is_row) {
        (Shape::List { numbered }, true) if !is_one => {
            out.extend(headings);
            out.push(Turned::List { numbered: *numbered });
        }
        (Shape::Paragraph | Shape::Heading(_) | Shape::Quote { speaker: false } | Shape::List { .. }, false) => {
            out.extend(headings.into_iter().filter(|_| is_one));
            out.extend(lists);
        }
        _ => return Vec::new(),
    }
    out.push(Turned::Quote);
    out
}

/// Makes a block, or an item of a list, one of another kind; `None` where it is that.
///
/// # Errors
/// When there is no such block or item, when it cannot become that, or when it would run into what stands beside it.
pub fn turn(text: &str, at: usize, row: Option<usize>, into: Turned) -> Result<Option<Amendment>, Unchanged> {
    let body = read(text).ok_or(Unchanged::Absent)?;
    let part = body.parts.get(at).ok_or(Unchanged::Absent)?;
    let items = own_items(text, part).ok_or(Unchanged::Absent)?;
    if !turns(part, row.is_some()).contains(&into) || row.is_some_and(|row| row >= items.rows.len()) {
        return Err(Unchanged::Absent);
    }
    if into.is(&part.shape) {
        return Ok(None);
    }
    let (mut range, mut segments): (_, Vec<Meant>) = (at..at + 1, Vec::new());
    let rows = row.map_or(0..items.rows.len(), |row| row..row + 1);
    let (names, placed) = (&part.texts[rows.clone()], &items.rows[rows.clone()]);
    let staying = |rows: std::ops::Range<usize>, first: Option<u64>| {
        let own = Items {
            rows: items.rows[rows.clone()].to_vec(),
            gaps: items.gaps.get(rows.start..rows.end.saturating_sub(1)).unwrap_or_default().to_vec(),
            first,
        };
        (!rows.is_empty()).then(|| (part.shape.clone(), part.texts[rows].to_vec(), own.lines()))
    };
    segments.extend(staying(0..rows.start, items.first));
    match into {
        Turned::List { numbered } => {
            let (joined, names, own) = listed(text, (&body, at), numbered, &items);
            range = joined;
            segments.push((into.shape(), names, own.lines()));
        }
        Turned::Quote => {
            let lines: Vec<String> = placed.iter().map(|(_, own)| format!("> {}", own.trim_end())).collect();
            segments.push((into.shape(), names.to_vec(), lines.join("\n>\n")));
        }
        Turned::Paragraph | Turned::Heading(_) => {
            let before =
                if let Turned::Heading(level) = into { "#".repeat(usize::from(level)) + " " } else { String::new() };
            let one = |(name, (_, own)): (&String, &(String, String))| {
                (into.shape(), vec![name.clone()], format!("{before}{}", own.trim_end()))
            };
            segments.extend(names.iter().zip(placed).map(one));
        }
    }
    segments.extend(staying(rows.end..items.rows.len(), items.first.map(|first| first + rows.start as u64)));
    replaced(text, &body, range, segments).map(Some)
}

/// The texts of a block as items: what stands before each, and the text as it is typed.
fn own_items(text: &str, part: &Part) -> Option<Items> {
    let items = if part.rows.is_empty() {
        let placed = |line: &str| {
            let (from, to) = (line.find('{')?, line.rfind('}')?);
            Some((String::new(), line.get(from..=to)?.to_owned()))
        };
        let rows: Vec<_> = text.get(part.lines.clone())?.lines().filter_map(placed).collect();
        Items { gaps: vec![with_line_ends("\n", text); rows.len().saturating_sub(1)], rows, first: None }
    } else {
        Items::of(text, part)
    };
    // A text that stands in it twice cannot be told from itself.
    (items.rows.len() == part.texts.len()).then_some(items)
}

/// The list that a block becomes, with those beside it that it becomes one with: which blocks go into it, its texts, its items.
fn listed(
    text: &str,
    (body, at): (&Body, usize),
    numbered: bool,
    own: &Items,
) -> (std::ops::Range<usize>, Vec<String>, Items) {
    let beside = |at: Option<usize>| at.and_then(|at| body.parts.get(at));
    let of_kind = |part: &&Part| part.shape == Shape::List { numbered } && part.rows.len() == part.texts.len();
    let (above, below) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
    let used = [above, below].into_iter().flatten().filter_map(|part| sign_of(text, part)).collect::<Vec<_>>();
    let above = above.filter(of_kind).map(|part| (part, Items::of(text, part)));
    let below = below.filter(of_kind).map(|part| (part, Items::of(text, part)));
    let like = |items: &Items| items.rows.first().map(|(own, _)| sign(own));
    let below = below.filter(|(_, items)| above.as_ref().is_none_or(|(_, own)| like(own) == like(items)));
    let near = above.as_ref().and_then(|(_, own)| own.rows.last());
    let near = near.or_else(|| below.as_ref().and_then(|(_, own)| own.rows.first()));
    let before = near.map_or_else(
        || format!("{}{} ", if numbered { "1" } else { "" }, free_sign(numbered, &used)),
        |(before, _)| before.clone(),
    );
    let first = match (&above, &below) {
        (Some((_, own)), _) | (None, Some((_, own))) => own.first,
        (None, None) => numbered.then_some(1),
    };
    let gap = above.as_ref().and_then(|(_, own)| own.gaps.last());
    let gap = gap.or_else(|| below.as_ref().and_then(|(_, own)| own.gaps.first()));
    let gap = gap.cloned().unwrap_or_else(|| with_line_ends("\n", text));
    let range = at - usize::from(above.is_some())..at + 1 + usize::from(below.is_some());
    let mut all = Items { rows: Vec::new(), gaps: Vec::new(), first };
    let mut put = |rows: &[(String, String)], gaps: &[String]| {
        if !all.rows.is_empty() {
            all.gaps.push(gap.clone());
        }
        all.rows.extend_from_slice(rows);
        all.gaps.extend_from_slice(gaps);
    };
    let new: Vec<_> = own.rows.iter().map(|(_, own)| (before.clone(), own.trim_end().to_owned())).collect();
    if let Some((_, own)) = &above {
        put(&own.rows, &own.gaps);
    }
    put(&new, &own.gaps);
    if let Some((_, own)) = &below {
        put(&own.rows, &own.gaps);
    }
    let names = body.parts.get(range.clone()).into_iter().flatten().flat_map(|part| part.texts.clone()).collect();
    (range, names, all)
}

/// An edit after which these stand in the place of those blocks, apart from what stands beside them where they have to.
fn replaced(
    text: &str,
    body: &Body,
    range: std::ops::Range<usize>,
    mut segments: Vec<Meant>,
) -> Result<Amendment, Unchanged> {
    let ends = body.parts.get(range.start).zip(body.parts.get(range.end - 1)).ok_or(Unchanged::Absent)?;
    let lines = ends.0.lines.start..ends.1.lines.end;
    for (.., lines) in &mut segments {
        *lines = with_line_ends(lines, text);
    }
    let new = segments.iter().map(|(.., lines)| lines.as_str()).collect::<Vec<_>>().join("\n\n");
    let mut wanted = all_meant(text, &body.parts);
    wanted.splice(range, segments);
    let before = text.get(lines.clone()).unwrap_or_default().to_owned();
    let gaps = [("", ""), ("\n", ""), ("", "\n"), ("\n", "\n")];
    let tried = gaps.map(|(above, below)| {
        let after = with_line_ends(&format!("{above}{new}{below}"), text);
        judged(text, (body, Amendment { at: lines.start, before: before.clone(), after }), &wanted)
    });
    tried.into_iter().find(Result::is_ok).unwrap_or(Err(Unchanged::Otherwise))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(body: &str, at: usize, row: Option<usize>, into: Turned) -> Result<String, Unchanged> {
        let text = format!("+++\n+++\n\n{body}");
        let amendment = turn(&text, at, row, into)?;
        let Some(amendment) = amendment else { return Ok(body.to_owned()) };
        let after = amendment.apply(&text).unwrap();
        assert_eq!(amendment.inverse().apply(&after).as_deref(), Some(&*text));
        Ok(after.strip_prefix("+++\n+++\n\n").unwrap().to_owned())
    }

    const ITEM: Turned = Turned::List { numbered: false };
    const NUMBER: Turned = Turned::List { numbered: true };

    #[test]
    fn a_paragraph_becomes_each_kind_and_is_one_again() {
        let body = "{ a }\n\n{b}\n\n{ c }\n";
        for (into, lines) in [
            (Turned::Heading(2), "## {b}"),
            (Turned::Heading(3), "### {b}"),
            (ITEM, "- {b}"),
            (NUMBER, "1. {b}"),
            (Turned::Quote, "> {b}"),
        ] {
            let now = after(body, 1, None, into).unwrap();
            assert_eq!(now, body.replace("{b}", lines));
            assert_eq!(after(&now, 1, None, into).unwrap(), now, "it is that already");
            assert_eq!(after(&now, 1, None, Turned::Paragraph).unwrap(), body);
        }
        assert_eq!(after("## { a }\n{ b }\n", 0, None, Turned::Paragraph).unwrap(), "{ a }\n\n{ b }\n");
        assert_eq!(after("## { a } ##\n\n{ b }", 0, None, Turned::Heading(3)).unwrap(), "### { a }\n\n{ b }");
    }

    #[test]
    fn items_leave_a_list_and_come_back() {
        let list = "- { a }\n- { b }\n- { c }\n";
        let parted = after(list, 0, Some(1), Turned::Paragraph).unwrap();
        assert_eq!(parted, "- { a }\n\n{ b }\n\n- { c }\n");
        assert_eq!(after(&parted, 1, None, ITEM).unwrap(), list);
        assert_eq!(after(list, 0, Some(0), Turned::Heading(2)).unwrap(), "## { a }\n\n- { b }\n- { c }\n");
        let numbers = "1. { a }\n\n2. { b }\n\n3. { c }\n";
        let parted = after(numbers, 0, Some(1), Turned::Quote).unwrap();
        assert_eq!(parted, "1. { a }\n\n> { b }\n\n2. { c }\n");
        assert_eq!(after("1. { a }\n\n{ b }\n\n2. { c }\n", 1, None, NUMBER).unwrap(), numbers.replace("\n\n", "\n"));
        assert_eq!(after(numbers, 0, Some(0), Turned::Paragraph).unwrap(), "{ a }\n\n1. { b }\n\n2. { c }\n");
        assert_eq!(
            after("{ a }\n\n4) { b }\n5) { c }\n", 0, None, NUMBER).unwrap(),
            "4) { a }\n5) { b }\n6) { c }\n"
        );
        // Lists of two signs stay two.
        assert_eq!(after("* { a }\n\n{ b }\n\n- { c }\n", 1, None, ITEM).unwrap(), "* { a }\n* { b }\n\n- { c }\n");
    }

    #[test]
    fn a_whole_list_becomes_another_or_paragraphs() {
        let list = "- { a }\n- { b }\n";
        assert_eq!(after(list, 0, None, NUMBER).unwrap(), "1. { a }\n2. { b }\n");
        assert_eq!(after(list, 0, None, Turned::Paragraph).unwrap(), "{ a }\n\n{ b }\n");
        assert_eq!(after(list, 0, None, Turned::Quote).unwrap(), "> { a }\n>\n> { b }\n");
        assert_eq!(after("> { a }\n>\n> { b }\n", 0, None, ITEM).unwrap(), list);
        assert_eq!(after("- { a }\n\n1. { b }\n\n- { c }\n", 1, None, ITEM).unwrap(), "- { a }\n- { b }\n- { c }\n");
        for (body, row, into) in [
            (list, None, Turned::Heading(2)),
            (list, Some(0), NUMBER),
            (list, Some(2), Turned::Paragraph),
            ("- { a }\n- { a }\n", None, Turned::Paragraph),
            ("> { a }\n>\n> — { a.speaker }\n", None, Turned::Paragraph),
            ("{ funding }\n", None, Turned::Heading(2)),
            ("| { t.a } |\n|---|\n| { x } |\n", None, Turned::Paragraph),
            ("{ a } { b }\n", None, Turned::Heading(2)),
            ("![{ p.alt }](p.jpg \" | { p.credit }\")\n", None, Turned::Paragraph),
        ] {
            assert_eq!(after(body, 0, row, into), Err(Unchanged::Absent), "{body}");
        }
    }
}
