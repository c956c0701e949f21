//! The outline: headings as bookmarks.
//!
//! In: bookmarks in reading order with their levels. Out: nested outline items (ISO 32000-1 12.3.3), all open, each
//! leading to its height on its page.

use lopdf::{Object, ObjectId};

use super::file::File;
use super::object::{push_reference, push_text};
use crate::pdf::pages::Bookmark;
use crate::pdf::write::number::{push_integer, push_real, thousandth};

/// Adds the outline; gives the reference for the catalogue, or none where there are no bookmarks.
pub(super) fn add(file: &mut File<'_>, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Option<Object> {
    if bookmarks.is_empty() {
        return None;
    }
    // Node 0 is the outline itself, node 1 the first bookmark.
    let ids: Vec<u32> = (0..=bookmarks.len()).map(|_| file.document.new_object_id().0).collect();
    let parents = parents(bookmarks);
    let counts = descendants(&parents);
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); ids.len()];
    for (node, parent) in (1..).zip(&parents) {
        children[*parent].push(node);
    }
    let push_ends = |out: &mut Vec<u8>, node: usize| {
        if let (Some(first), Some(last)) = (children[node].first(), children[node].last()) {
            push_link(out, b"/First ", ids[*first]);
            push_link(out, b"/Last ", ids[*last]);
            out.extend(b"/Count ");
            push_integer(out, counts[node]);
        }
    };
    let out = &mut file.written;
    out.bytes.extend(b"<</Type/Outlines");
    push_ends(&mut out.bytes, 0);
    out.bytes.extend(b">>");
    out.end(ids[0]);
    for (parent, siblings) in children.iter().enumerate() {
        for (position, node) in siblings.iter().copied().enumerate() {
            let bookmark = &bookmarks[node - 1];
            let bytes = &mut out.bytes;
            bytes.extend(b"<</Title");
            push_text(bytes, &bookmark.title);
            push_link(bytes, b"/Parent ", ids[parent]);
            push_link(bytes, b"/Dest[", pages[bookmark.page].0);
            bytes.extend(b"/XYZ null ");
            push_real(bytes, thousandth(bookmark.y));
            bytes.extend(b" null]");
            if position > 0 {
                push_link(bytes, b"/Prev ", ids[siblings[position - 1]]);
            }
            if let Some(next) = siblings.get(position + 1) {
                push_link(bytes, b"/Next ", ids[*next]);
            }
            push_ends(bytes, node);
            bytes.extend(b">>");
            out.end(ids[node]);
        }
    }
    Some(Object::Reference((ids[0], 0)))
}

/// Appends a key and a reference.
fn push_link(out: &mut Vec<u8>, key: &[u8], id: u32) {
    out.extend(key);
    push_reference(out, id);
}

/// The node of each bookmark's parent: the nearest before it of a lower level, or the outline itself.
fn parents(bookmarks: &[Bookmark]) -> Vec<usize> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut parents = Vec::with_capacity(bookmarks.len());
    for (node, bookmark) in (1..).zip(bookmarks) {
        while open.last().is_some_and(|(level, _)| *level >= bookmark.level) {
            open.pop();
        }
        parents.push(open.last().map_or(0, |(_, parent)| *parent));
        open.push((bookmark.level, node));
    }
    parents
}

/// How many bookmarks are below each node.
fn descendants(parents: &[usize]) -> Vec<usize> {
    let mut counts = vec![0; parents.len() + 1];
    // Bookmarks stand behind their parents, so the last ones are complete first.
    for (index, parent) in parents.iter().enumerate().rev() {
        counts[*parent] += counts[index + 1] + 1;
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
        assert_eq!(parents, [0, 1, 2, 1, 0, 5]);
        assert_eq!(descendants(&parents), [6, 3, 1, 0, 0, 1, 0]);
    }
}
