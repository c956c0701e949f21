//! The outline: headings as bookmarks.
//!
//! In: bookmarks in reading order with their levels. Out: nested outline items (ISO 32000-1 12.3.3), all open, each
//! leading to its height on its page.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::{File, object};
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
    let id = |index: Option<usize>| -> Object {
        Object::Reference(index.and_then(|index| ids.get(index).copied()).unwrap_or(root))
    };
    for (index, bookmark) in bookmarks.iter().enumerate() {
        let parent = parents.get(index).copied().flatten();
        let siblings = of(parent);
        let at = order.get(index).copied().unwrap_or_default();
        let page = pages.get(bookmark.page).copied().map_or(Object::Null, Object::Reference);
        let top = Object::Real(thousandth(bookmark.y));
        let mut item = dictionary! {
            "Title" => object::text(&bookmark.title),
            "Parent" => id(parent),
            "Dest" => vec![page, "XYZ".into(), Object::Null, top, Object::Null],
        };
        if let Some(before) = at.checked_sub(1).and_then(|at| siblings.get(at)) {
            item.set("Prev", id(Some(*before)));
        }
        if let Some(after) = siblings.get(at + 1) {
            item.set("Next", id(Some(*after)));
        }
        ends(&mut item, of(Some(index)), &id, counts.get(index).copied().unwrap_or_default());
        if let Some(own) = ids.get(index) {
            file.document.objects.insert(*own, item.into());
        }
    }
    let mut outlines = dictionary! { "Type" => "Outlines" };
    ends(&mut outlines, of(None), &id, bookmarks.len());
    file.document.objects.insert(root, outlines.into());
    Some(Object::Reference(root))
}

/// First and last child and how many entries are below, where there are any.
fn ends(item: &mut Dictionary, children: &[usize], id: &impl Fn(Option<usize>) -> Object, count: usize) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        item.set("First", id(Some(*first)));
        item.set("Last", id(Some(*last)));
        item.set("Count", i64::try_from(count).unwrap_or_default());
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
