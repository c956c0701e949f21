//! The structure tree and its parent tree.
//!
//! In: elements in reading order, marked-content numbers, link annotations. Out: the StructTreeRoot and all its
//! objects (ISO 32000-1 14.7). Invariants: elements that hold nothing are left out, each number in the parent tree
//! names the element whose `/K` holds it, and the numbers of pages come before those of annotations.

use lopdf::{Object, ObjectId, dictionary};

use super::file::File;
use super::model::DocumentParts;
use super::object::{push_area, push_reference, push_text};
use crate::pdf::pages::{Child, Element, Role, Scope};
use crate::pdf::write::content::role_name;
use crate::pdf::write::error::WriteError;
use crate::pdf::write::number::push_integer;

/// Adds the tree; gives the reference for the catalogue.
///
/// # Errors
/// When an element holds something that is not there.
pub(super) fn add(
    file: &mut File<'_>,
    parts: &DocumentParts<'_>,
    pages: &[ObjectId],
    links: &[Vec<ObjectId>],
) -> Result<Object, WriteError> {
    let elements = &parts.pages.elements;
    let root = file.document.new_object_id();
    let ids: Vec<ObjectId> = elements.iter().map(|_| file.document.new_object_id()).collect();
    let first = *ids.first().ok_or_else(|| WriteError::lost("the Document"))?;
    let mut tree = Tree {
        filled: filled(elements, parts.mcids),
        parents: vec![root; elements.len()],
        numbers: ParentTree::new(parts.mcids, links),
        kids: Kids::default(),
        mcids: parts.mcids,
        ids,
        pages,
        links,
    };
    for index in 0..elements.len() {
        if tree.filled[index] {
            tree.push_element(&mut file.written.bytes, index, elements)?;
            file.written.end(tree.ids[index].0);
        }
    }
    let parent_tree = file.document.new_object_id();
    let next = tree.numbers.push(&mut file.written.bytes)?;
    file.written.end(parent_tree.0);
    let names = id_tree(elements, &tree.filled, &tree.ids);
    let mut tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => Object::Reference(first),
        "ParentTree" => Object::Reference(parent_tree),
        "ParentTreeNextKey" => next as i64,
    };
    if !names.is_empty() {
        tree.set("IDTree", dictionary! { "Names" => names });
    }
    file.document.objects.insert(root, tree.into());
    Ok(Object::Reference(root))
}

/// The tree so far. Everything is by index into [`crate::pdf::pages::Pages::elements`], or by page.
struct Tree<'a> {
    ids: Vec<ObjectId>,
    /// Which elements hold something.
    filled: Vec<bool>,
    parents: Vec<ObjectId>,
    numbers: ParentTree,
    kids: Kids,
    mcids: &'a [Vec<Option<u32>>],
    pages: &'a [ObjectId],
    links: &'a [Vec<ObjectId>],
}

impl Tree<'_> {
    /// Appends an element.
    fn push_element(&mut self, out: &mut Vec<u8>, index: usize, elements: &[Element]) -> Result<(), WriteError> {
        let element = &elements[index];
        let place = first_page(element, self.mcids).or_else(|| element.bbox.map(|(page, _)| page));
        self.kids.clear();
        for child in &element.children {
            self.push_child(*child, self.ids[index], place)?;
        }
        out.extend(b"<</S/");
        out.extend(role_name(element.role).as_bytes());
        out.extend(b"/P ");
        push_reference(out, self.parents[index].0);
        if let Some(page) = place {
            out.extend(b"/Pg ");
            push_reference(out, self.pages[page].0);
        }
        self.kids.push(out);
        push_entries(out, element, elements);
        out.extend(b">>");
        Ok(())
    }

    /// Notes what an element holds; `place` is the page that it says it is on.
    fn push_child(&mut self, child: Child, parent: ObjectId, place: Option<usize>) -> Result<(), WriteError> {
        match child {
            Child::Element(inner) => {
                if self.filled[inner] {
                    push_reference(self.kids.next(Delimited::No), self.ids[inner].0);
                    self.parents[inner] = parent;
                }
            }
            Child::Content(page, sequence) => {
                let Some(mcid) = self.mcids[page][sequence] else { return Ok(()) };
                self.numbers.content(page, mcid, parent)?;
                if Some(page) == place {
                    push_integer(self.kids.next(Delimited::No), mcid);
                } else {
                    let out = self.kids.next(Delimited::Yes);
                    out.extend(b"<</Type/MCR/Pg ");
                    push_reference(out, self.pages[page].0);
                    out.extend(b"/MCID ");
                    push_integer(out, mcid);
                    out.extend(b">>");
                }
            }
            Child::Link(page, link) => {
                self.numbers.links[page][link] = Some(parent.0);
                let out = self.kids.next(Delimited::Yes);
                out.extend(b"<</Type/OBJR/Pg ");
                push_reference(out, self.pages[page].0);
                out.extend(b"/Obj ");
                push_reference(out, self.links[page][link].0);
                out.extend(b">>");
            }
        }
        Ok(())
    }
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
fn push_entries(out: &mut Vec<u8>, element: &Element, elements: &[Element]) {
    // A heading's words are its title, and the outline has them too.
    let title = element.title.as_ref().filter(|_| !matches!(element.role, Role::Heading(_)));
    let texts = [
        ("/Lang", element.lang.as_ref()),
        ("/Alt", element.alternative.as_ref()),
        ("/T", title),
        ("/ID", element.id.as_ref()),
    ];
    for (key, value) in texts {
        if let Some(value) = value {
            out.extend(key.as_bytes());
            push_text(out, value);
        }
    }
    match element.role {
        // ISO 32000-1 14.8.5.5; PDF/UA-1 7.6: an ordered list says so.
        Role::List { numbered } => {
            out.extend(b"/A<</O/List/ListNumbering/");
            let labels = if numbered {
                b"Decimal".as_slice()
            } else if is_labelled(element, elements) {
                b"Disc"
            } else {
                b"None"
            };
            out.extend(labels);
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
        // 14.8.5.7; PDF/UA-1 7.5.
        Role::TableHeader(scope) => {
            let scope: &[u8] = if scope == Scope::Column { b"Column" } else { b"Row" };
            out.extend(b"/A<</O/Table/Scope/");
            out.extend(scope);
            out.extend(b">>");
        }
        _ => {}
    }
}

/// Whether the items of a list have labels; names in the footer have none.
fn is_labelled(list: &Element, elements: &[Element]) -> bool {
    let children = |element: &Element| -> Vec<usize> {
        let inner = |child: &Child| if let Child::Element(index) = child { Some(*index) } else { None };
        element.children.iter().filter_map(inner).collect()
    };
    let labels = |item: &Element| children(item).into_iter().filter_map(|index| elements.get(index));
    let mut items = children(list).into_iter().filter_map(|index| elements.get(index));
    items.any(|item| labels(item).any(|part| part.role == Role::Label))
}

/// Names of elements with the elements, in the order of names (ISO 32000-1 table 322, 7.9.6).
fn id_tree(elements: &[Element], filled: &[bool], ids: &[ObjectId]) -> Vec<Object> {
    let named = elements.iter().zip(filled).zip(ids).filter(|((_, filled), _)| **filled);
    let mut named: Vec<(&str, ObjectId)> =
        named.filter_map(|((element, _), id)| Some((element.id.as_deref()?, *id))).collect();
    named.sort_unstable();
    named.into_iter().flat_map(|(name, id)| [Object::string_literal(name), Object::Reference(id)]).collect()
}

/// Which elements hold content or links, themselves or through others; the root always does.
fn filled(elements: &[Element], mcids: &[Vec<Option<u32>>]) -> Vec<bool> {
    let mut filled = vec![false; elements.len()];
    // Children stand after their parents, so they are decided first.
    for (index, element) in elements.iter().enumerate().rev() {
        let holds = index == 0
            || element.children.iter().any(|child| match *child {
                Child::Element(inner) => filled[inner],
                Child::Content(page, sequence) => mcids[page][sequence].is_some(),
                Child::Link(..) => true,
            });
        filled[index] = holds;
    }
    filled
}

/// The page of an element's first marked content.
fn first_page(element: &Element, mcids: &[Vec<Option<u32>>]) -> Option<usize> {
    element.children.iter().find_map(|child| match *child {
        Child::Content(page, sequence) => mcids[page][sequence].map(|_| page),
        Child::Element(_) | Child::Link(..) => None,
    })
}

/// From numbers to elements (14.7.4.4).
struct ParentTree {
    /// By page and marked-content number: its element.
    pages: Vec<Vec<Option<u32>>>,
    /// By page and link area.
    links: Vec<Vec<Option<u32>>>,
}

impl ParentTree {
    fn new(mcids: &[Vec<Option<u32>>], links: &[Vec<ObjectId>]) -> Self {
        Self {
            pages: mcids.iter().map(|of_page| vec![None; of_page.iter().flatten().count()]).collect(),
            links: links.iter().map(|of_page| vec![None; of_page.len()]).collect(),
        }
    }

    fn content(&mut self, page: usize, mcid: u32, element: ObjectId) -> Result<(), WriteError> {
        let slot = usize::try_from(mcid).ok().and_then(|mcid| self.pages[page].get_mut(mcid));
        *slot.ok_or_else(|| WriteError::lost("a marked-content number"))? = Some(element.0);
        Ok(())
    }

    /// Appends the numbers: pages first, as `/StructParents` says, then each annotation's own. Gives the next free one.
    ///
    /// # Errors
    /// When a number has no element.
    fn push(&self, out: &mut Vec<u8>) -> Result<usize, WriteError> {
        let element = |out: &mut Vec<u8>, id: Option<u32>| {
            push_reference(out, id.ok_or_else(|| WriteError::lost("the element of a number"))?);
            Ok(())
        };
        let separate = |out: &mut Vec<u8>| {
            if out.last() != Some(&b'[') {
                out.push(b' ');
            }
        };
        out.extend(b"<</Nums[");
        for (key, mcids) in self.pages.iter().enumerate().filter(|(_, mcids)| !mcids.is_empty()) {
            separate(out);
            push_integer(out, key);
            out.push(b'[');
            for mcid in mcids {
                separate(out);
                element(out, *mcid)?;
            }
            out.push(b']');
        }
        let mut next = self.pages.len();
        for link in self.links.iter().flatten() {
            separate(out);
            push_integer(out, next);
            out.push(b' ');
            element(out, *link)?;
            next += 1;
        }
        out.extend(b"]>>");
        Ok(next)
    }
}
