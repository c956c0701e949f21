//! The structure tree and its parent tree.
//!
//! In: elements in reading order, marked-content numbers, link annotations. Out: the StructTreeRoot and all its
//! objects (ISO 32000-1 14.7). In between: elements that hold nothing are left out, each number in the parent tree
//! names the element whose `/K` holds it, and the numbers of pages come before those of annotations.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::{File, Parts, object};
use crate::pdf::pages::{Child, Element, Role};
use crate::pdf::write::content::role_name;
use crate::pdf::write::text::thousandth;

/// Adds the tree; gives the reference for the catalogue.
pub(super) fn add(file: &mut File<'_>, parts: &Parts<'_>, pages: &[ObjectId], links: &[Vec<ObjectId>]) -> Object {
    let elements = &parts.pages.elements;
    let filled = filled(elements, parts.marks);
    let root = file.document.new_object_id();
    let ids: Vec<ObjectId> = elements.iter().map(|_| file.document.new_object_id()).collect();
    let mut parents = vec![root; elements.len()];
    let mut numbers = ParentTree::new(parts.marks, links);
    for (index, element) in elements.iter().enumerate() {
        let (Some(id), Some(true)) = (ids.get(index).copied(), filled.get(index)) else { continue };
        let place = first_page(element, parts.marks).or_else(|| element.bbox.map(|(page, _)| page));
        let mut kids = Vec::new();
        for child in &element.children {
            match *child {
                Child::Element(inner) => {
                    if let (Some(inner_id), Some(true)) = (ids.get(inner), filled.get(inner)) {
                        kids.push(Object::Reference(*inner_id));
                        if let Some(parent) = parents.get_mut(inner) {
                            *parent = id;
                        }
                    }
                }
                Child::Content(page, sequence) => {
                    let Some(mark) = mark(parts.marks, page, sequence) else { continue };
                    numbers.content(page, mark, id);
                    kids.push(if Some(page) == place {
                        Object::Integer(i64::from(mark))
                    } else {
                        dictionary! { "Type" => "MCR", "Pg" => reference(pages, page), "MCID" => i64::from(mark) }
                            .into()
                    });
                }
                Child::Link(page, link) => {
                    let Some(annotation) = links.get(page).and_then(|of_page| of_page.get(link)) else { continue };
                    numbers.link(page, link, id);
                    let annotation = Object::Reference(*annotation);
                    kids.push(
                        dictionary! { "Type" => "OBJR", "Pg" => reference(pages, page), "Obj" => annotation }.into(),
                    );
                }
            }
        }
        let parent = parents.get(index).copied().unwrap_or(root);
        let place = place.map(|page| reference(pages, page));
        file.document.objects.insert(id, entries(element, parent, place, kids).into());
    }
    let first = ids.first().copied().map_or(Object::Null, Object::Reference);
    let (next, nums) = numbers.finish();
    let parent_tree = file.add(dictionary! { "Nums" => nums });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => first,
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => next,
    };
    file.document.objects.insert(root, tree.into());
    Object::Reference(root)
}

/// Entries of a structure element.
fn entries(element: &Element, parent: ObjectId, page: Option<Object>, mut kids: Vec<Object>) -> Dictionary {
    let mut entries = dictionary! { "S" => role_name(element.role), "P" => Object::Reference(parent) };
    if let Some(page) = page {
        entries.set("Pg", page);
    }
    let kids = match (kids.len(), kids.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            kids.extend(last);
            Object::Array(kids)
        }
    };
    entries.set("K", kids);
    // A heading's words are its title, and the outline has them too.
    let title = element.title.as_ref().filter(|_| !matches!(element.role, Role::Heading(_))).cloned();
    for (key, value) in [("Lang", &element.lang), ("Alt", &element.alternative), ("T", &title)] {
        if let Some(value) = value {
            entries.set(key, object::text(value));
        }
    }
    match element.role {
        // ISO 32000-1 14.8.5.5; PDF/UA-1 7.6: an ordered list says so.
        Role::List { numbered } => {
            let numbering = if numbered { "Decimal" } else { "Disc" };
            entries.set("A", dictionary! { "O" => "List", "ListNumbering" => numbering });
        }
        // 14.8.5.4.3: a figure's box and its place among the blocks.
        Role::Figure => {
            let mut layout = dictionary! { "O" => "Layout", "Placement" => "Block" };
            if let Some((_, area)) = element.bbox {
                let corners = [area.x, area.y, area.x + area.width, area.y + area.height];
                layout.set("BBox", corners.map(|n| Object::Real(thousandth(n))).to_vec());
            }
            entries.set("A", layout);
        }
        _ => {}
    }
    entries
}

/// Which elements hold content or links, themselves or through others; the root always does.
fn filled(elements: &[Element], marks: &[Vec<Option<u32>>]) -> Vec<bool> {
    let mut filled = vec![false; elements.len()];
    // Children stand after their parents, so they are decided first.
    for (index, element) in elements.iter().enumerate().rev() {
        let holds = index == 0
            || element.children.iter().any(|child| match *child {
                Child::Element(inner) => filled.get(inner) == Some(&true),
                Child::Content(page, sequence) => mark(marks, page, sequence).is_some(),
                Child::Link(..) => true,
            });
        if let Some(slot) = filled.get_mut(index) {
            *slot = holds;
        }
    }
    filled
}

fn mark(marks: &[Vec<Option<u32>>], page: usize, sequence: usize) -> Option<u32> {
    marks.get(page)?.get(sequence).copied().flatten()
}

/// The page of an element's first marked content.
fn first_page(element: &Element, marks: &[Vec<Option<u32>>]) -> Option<usize> {
    element.children.iter().find_map(|child| match *child {
        Child::Content(page, sequence) => mark(marks, page, sequence).map(|_| page),
        Child::Element(_) | Child::Link(..) => None,
    })
}

fn reference(pages: &[ObjectId], page: usize) -> Object {
    pages.get(page).copied().map_or(Object::Null, Object::Reference)
}

/// From numbers to elements (14.7.4.4).
struct ParentTree {
    /// By page and marked-content number.
    pages: Vec<Vec<Object>>,
    /// By page and link area.
    links: Vec<Vec<Object>>,
}

impl ParentTree {
    fn new(marks: &[Vec<Option<u32>>], links: &[Vec<ObjectId>]) -> Self {
        Self {
            pages: marks.iter().map(|marks| vec![Object::Null; marks.iter().flatten().count()]).collect(),
            links: links.iter().map(|links| vec![Object::Null; links.len()]).collect(),
        }
    }

    fn content(&mut self, page: usize, mark: u32, element: ObjectId) {
        let mark = usize::try_from(mark).unwrap_or(usize::MAX);
        if let Some(slot) = self.pages.get_mut(page).and_then(|marks| marks.get_mut(mark)) {
            *slot = Object::Reference(element);
        }
    }

    fn link(&mut self, page: usize, link: usize, element: ObjectId) {
        if let Some(slot) = self.links.get_mut(page).and_then(|links| links.get_mut(link)) {
            *slot = Object::Reference(element);
        }
    }

    /// The next free key and the numbers: pages first, as `/StructParents` says, then each annotation's own.
    fn finish(self) -> (i64, Vec<Object>) {
        let pages = i64::try_from(self.pages.len()).unwrap_or_default();
        let mut nums = Vec::new();
        for (key, marks) in (0_i64..).zip(self.pages) {
            if !marks.is_empty() {
                nums.extend([key.into(), marks.into()]);
            }
        }
        let mut next = pages;
        for link in self.links.into_iter().flatten() {
            nums.extend([next.into(), link]);
            next += 1;
        }
        (next, nums)
    }
}
