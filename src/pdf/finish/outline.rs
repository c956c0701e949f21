//! The outline: headings as bookmarks.
//!
//! In: bookmarks in reading order with their levels. Out: nested outline items (ISO 32000-1 12.3.3), all open, each
//! leading to its height on its page.

use lopdf::{Object, ObjectId};

use super::File;
use super::object::{push_integer, push_real, push_reference, push_text};
use crate::pdf::pages::Bookmark;
use crate::pdf::write::text::thousandth;

/// Adds the outline; gives the reference for the catalogue, or none where there are no bookmarks.
pub(super) fn add(file: &mut File<'_>, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Option<Object> {
    if bookmarks.is_empty() {
        return None;
    }
    let root = file.document.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.document.new_object_id()).collect();
    let parents = parents(bookmarks);
    let counts = descendants(&parents);
    // Children of the root first, then of each entry.
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); bookmarks.len() + 1];
    let place = |of: Option<usize>| of.map_or(0, |of| of + 1);
    let mut order = vec![0; bookmarks.len()];
    for (index, parent) in parents.iter().enumerate() {
        if let (Some(siblings), Some(slot)) = (children.get_mut(place(*parent)), order.get_mut(index)) {
            *slot = siblings.len();
            siblings.push(index);
        }
    }
    let of = |parent: Option<usize>| children.get(place(parent)).map(Vec::as_slice).unwrap_or_default();
    let id = |index: Option<usize>| index.and_then(|index| ids.get(index)).unwrap_or(&root).0;
    for (index, bookmark) in bookmarks.iter().enumerate() {
        let parent = parents.get(index).copied().flatten();
        let siblings = of(parent);
        let at = order.get(index).copied().unwrap_or_default();
        let out = &mut file.written.bytes;
        out.extend(b"<</Title");
        push_text(out, &bookmark.title);
        push_link(out, b"/Parent ", id(parent));
        match pages.get(bookmark.page) {
            Some(page) => push_link(out, b"/Dest[", page.0),
            None => out.extend(b"/Dest[null"),
        }
        out.extend(b"/XYZ null ");
        push_real(out, thousandth(bookmark.y));
        out.extend(b" null]");
        if let Some(before) = at.checked_sub(1).and_then(|at| siblings.get(at)) {
            push_link(out, b"/Prev ", id(Some(*before)));
        }
        if let Some(after) = siblings.get(at + 1) {
            push_link(out, b"/Next ", id(Some(*after)));
        }
        push_ends(out, of(Some(index)), &id, counts.get(index).copied().unwrap_or_default());
        out.extend(b">>");
        file.written.end(*ids.get(index).unwrap_or(&root));
    }
    let out = &mut file.written.bytes;
    out.extend(b"<</Type/Outlines");
    push_ends(out, of(None), &id, bookmarks.len());
    out.extend(b">>");
    file.written.end(root);
    Some(Object::Reference(root))
}

/// Appends a key and a reference.
fn push_link(out: &mut Vec<u8>, key: &[u8], id: u32) {
    out.extend(key);
    push_reference(out, id);
}

/// Appends first and last child and how many entries are below, where there are any.
fn push_ends(out: &mut Vec<u8>, children: &[usize], id: &impl Fn(Option<usize>) -> u32, count: usize) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        push_link(out, b"/First ", id(Some(*first)));
        push_link(out, b"/Last ", id(Some(*last)));
        out.extend(b"/Count ");
        push_integer(out, i64::try_from(count).unwrap_or_default());
    }
}

/// For each bookmark the nearest before it of a lower level.
fn parents(bookmarks: &[Bookmark]) -> Vec<Option<usize>> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut parents = Vec::with_capacity(bookmarks.len());
    for (index, bookmark) in bookmarks.iter().enumerate() {
        while open.last().is_some_and(|(level, _)| *level >= bookmark.level) {
            open.pop();
        }
        parents.push(open.last().map(|(_, parent)| *parent));
        open.push((bookmark.level, index));
    }
    parents
}

/// How many entries are below each.
fn descendants(parents: &[Option<usize>]) -> Vec<usize> {
    let mut counts = vec![0; parents.len()];
    // Entries stand behind their parents, so the last ones are complete first.
    for (index, parent) in parents.iter().enumerate().rev() {
        let own = counts.get(index).copied().unwrap_or_default();
        if let Some(sum) = parent.and_then(|parent| counts.get_mut(parent)) {
            *sum += own + 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookmarks_nest_by_level() {
        let list: Vec<Bookmark> =
            [1, 2, 3, 2, 1, 3].map(|level| Bookmark { level, title: "x".to_owned(), page: 0, y: 0.0 }).to_vec();
        let parents = parents(&list);
        assert_eq!(parents, [None, Some(0), Some(1), Some(0), None, Some(4)]);
        assert_eq!(descendants(&parents), [3, 1, 0, 0, 1, 0]);
    }
}
