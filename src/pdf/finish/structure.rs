//! The structure tree and its parent tree.
//!
//! In: elements in reading order, marked-content numbers, link annotations. Out: the StructTreeRoot and all its
//! objects (ISO 32000-1 14.7). In between: elements that hold nothing are left out, each number in the parent tree
//! names the element whose `/K` holds it, and the numbers of pages come before those of annotations.

use lopdf::{Object, ObjectId, dictionary};

use super::object::{push, push_area, push_integer, push_reference, push_text};
use super::{File, Parts};
use crate::pdf::pages::{Child, Element, Role};
use crate::pdf::write::content::role_name;

/// Adds the tree; gives the reference for the catalogue.
pub(super) fn add(file: &mut File<'_>, parts: &Parts<'_>, pages: &[ObjectId], links: &[Vec<ObjectId>]) -> Object {
    let elements = &parts.pages.elements;
    let filled = filled(elements, parts.marks);
    let root = file.document.new_object_id();
    let ids: Vec<ObjectId> = elements.iter().map(|_| file.document.new_object_id()).collect();
    let mut parents = vec![root; elements.len()];
    let mut numbers = ParentTree::new(parts.marks, links);
    let mut kids = Kids::default();
    for (index, element) in elements.iter().enumerate() {
        let (Some(id), Some(true)) = (ids.get(index).copied(), filled.get(index)) else { continue };
        let place = first_page(element, parts.marks).or_else(|| element.bbox.map(|(page, _)| page));
        kids.clear();
        for child in &element.children {
            match *child {
                Child::Element(inner) => {
                    if let (Some(inner_id), Some(true)) = (ids.get(inner), filled.get(inner)) {
                        push_reference(kids.next(Delimited::No), inner_id.0);
                        if let Some(parent) = parents.get_mut(inner) {
                            *parent = id;
                        }
                    }
                }
                Child::Content(page, sequence) => {
                    let Some(mark) = mark(parts.marks, page, sequence) else { continue };
                    numbers.content(page, mark, id);
                    if Some(page) == place {
                        push_integer(kids.next(Delimited::No), i64::from(mark));
                    } else {
                        let out = kids.next(Delimited::Yes);
                        out.extend(b"<</Type/MCR/Pg ");
                        push_page(out, pages, page);
                        out.extend(b"/MCID ");
                        push_integer(out, i64::from(mark));
                        out.extend(b">>");
                    }
                }
                Child::Link(page, link) => {
                    let Some(annotation) = links.get(page).and_then(|of_page| of_page.get(link)) else { continue };
                    numbers.link(page, link, id);
                    let out = kids.next(Delimited::Yes);
                    out.extend(b"<</Type/OBJR/Pg ");
                    push_page(out, pages, page);
                    out.extend(b"/Obj ");
                    push_reference(out, annotation.0);
                    out.extend(b">>");
                }
            }
        }
        let out = &mut file.written.bytes;
        out.extend(b"<</S/");
        out.extend(role_name(element.role).as_bytes());
        out.extend(b"/P ");
        push_reference(out, parents.get(index).copied().unwrap_or(root).0);
        if let Some(page) = place {
            out.extend(b"/Pg ");
            push_page(out, pages, page);
        }
        kids.push(out);
        push_entries(out, element);
        out.extend(b">>");
        file.written.end(id);
    }
    let first = ids.first().copied().map_or(Object::Null, Object::Reference);
    let parent_tree = file.document.new_object_id();
    let next = numbers.push(&mut file.written.bytes);
    file.written.end(parent_tree);
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => first,
        "ParentTree" => Object::Reference(parent_tree),
        "ParentTreeNextKey" => next,
    };
    file.document.objects.insert(root, tree.into());
    Object::Reference(root)
}

/// The children of an element, as the items of an array.
#[derive(Default)]
struct Kids {
    items: Vec<u8>,
    count: usize,
    /// Whether the first item begins with a delimiter.
    delimited: bool,
}

/// Whether an item begins with a delimiter, so that no space is needed before it.
#[derive(Clone, Copy, PartialEq)]
enum Delimited {
    Yes,
    No,
}

impl Kids {
    fn clear(&mut self) {
        self.items.clear();
        self.count = 0;
    }

    /// Where the next item is to be written.
    fn next(&mut self, delimited: Delimited) -> &mut Vec<u8> {
        if self.count == 0 {
            self.delimited = delimited == Delimited::Yes;
        } else if delimited == Delimited::No {
            self.items.push(b' ');
        }
        self.count += 1;
        &mut self.items
    }

    /// Appends them as an entry; a single one needs no array.
    fn push(&self, out: &mut Vec<u8>) {
        out.extend(b"/K");
        let single = self.count == 1;
        if !single {
            out.push(b'[');
        } else if !self.delimited {
            out.push(b' ');
        }
        out.extend(&self.items);
        if !single {
            out.push(b']');
        }
    }
}

/// Appends what else an element says of itself.
fn push_entries(out: &mut Vec<u8>, element: &Element) {
    // A heading's words are its title, and the outline has them too.
    let title = element.title.as_ref().filter(|_| !matches!(element.role, Role::Heading(_)));
    for (key, value) in [("/Lang", element.lang.as_ref()), ("/Alt", element.alternative.as_ref()), ("/T", title)] {
        if let Some(value) = value {
            out.extend(key.as_bytes());
            push_text(out, value);
        }
    }
    match element.role {
        // ISO 32000-1 14.8.5.5; PDF/UA-1 7.6: an ordered list says so.
        Role::List { numbered } => {
            out.extend(b"/A<</O/List/ListNumbering/");
            out.extend(if numbered { b"Decimal".as_slice() } else { b"Disc" });
            out.extend(b">>");
        }
        // 14.8.5.4.3: a figure's box and its place among the blocks.
        Role::Figure => {
            out.extend(b"/A<</O/Layout/Placement/Block");
            if let Some((_, area)) = element.bbox {
                out.extend(b"/BBox");
                push_area(out, area);
            }
            out.extend(b">>");
        }
        _ => {}
    }
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

fn push_page(out: &mut Vec<u8>, pages: &[ObjectId], page: usize) {
    push(out, &pages.get(page).copied().map_or(Object::Null, Object::Reference));
}

/// From numbers to elements (14.7.4.4).
struct ParentTree {
    /// By page and marked-content number; none where nothing has the number.
    pages: Vec<Vec<Option<u32>>>,
    /// By page and link area.
    links: Vec<Vec<Option<u32>>>,
}

impl ParentTree {
    fn new(marks: &[Vec<Option<u32>>], links: &[Vec<ObjectId>]) -> Self {
        Self {
            pages: marks.iter().map(|marks| vec![None; marks.iter().flatten().count()]).collect(),
            links: links.iter().map(|links| vec![None; links.len()]).collect(),
        }
    }

    fn content(&mut self, page: usize, mark: u32, element: ObjectId) {
        let mark = usize::try_from(mark).unwrap_or(usize::MAX);
        if let Some(slot) = self.pages.get_mut(page).and_then(|marks| marks.get_mut(mark)) {
            *slot = Some(element.0);
        }
    }

    fn link(&mut self, page: usize, link: usize, element: ObjectId) {
        if let Some(slot) = self.links.get_mut(page).and_then(|links| links.get_mut(link)) {
            *slot = Some(element.0);
        }
    }

    /// Appends the numbers: pages first, as `/StructParents` says, then each annotation's own. Gives the next free one.
    fn push(&self, out: &mut Vec<u8>) -> i64 {
        let element = |out: &mut Vec<u8>, id: Option<u32>| match id {
            Some(id) => push_reference(out, id),
            None => out.extend(b"null"),
        };
        let separate = |out: &mut Vec<u8>| {
            if out.last() != Some(&b'[') {
                out.push(b' ');
            }
        };
        out.extend(b"<</Nums[");
        for (key, marks) in (0_i64..).zip(&self.pages).filter(|(_, marks)| !marks.is_empty()) {
            separate(out);
            push_integer(out, key);
            out.push(b'[');
            for mark in marks {
                separate(out);
                element(out, *mark);
            }
            out.push(b']');
        }
        let mut next = i64::try_from(self.pages.len()).unwrap_or_default();
        for link in self.links.iter().flatten() {
            separate(out);
            push_integer(out, next);
            out.push(b' ');
            element(out, *link);
            next += 1;
        }
        out.extend(b"]>>");
        next
    }
}
