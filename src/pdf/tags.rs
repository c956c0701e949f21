//! The structure tree, built before anything is drawn.
//!
//! In: elements in reading order, with slots where content will go. Out: [`Element`]s whose children are in that
//! order whatever the order of drawing was. Invariants: every piece of content goes to a [`Slot`] of one element or is
//! an artifact, so nothing on a page is without an owner (PDF/UA-1 7.1).

use crate::pdf::pages::{Child, Element, Owner, Rect, Role};

/// An element of the tree under construction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ElementId(usize);

/// A place among an element's children that content is put into when it is drawn. It belongs to the tree that made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot(usize);

/// A link, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LinkId(usize);

/// Whom drawn things belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TagTarget {
    /// A place in the structure tree.
    Slot(Slot),
    /// No meaning: rules, panels, running heads.
    Artifact(Owner),
}

/// Where a link leads and what it says of itself.
#[derive(Clone, Debug)]
struct Link {
    href: String,
    /// For `/Contents` of the annotation.
    contents: String,
    areas: Slot,
}

/// The tree.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    elements: Vec<Element>,
    /// Children of each element, before content is known.
    plans: Vec<Vec<Planned>>,
    slots: Vec<SlotContent>,
    links: Vec<Link>,
}

#[derive(Clone, Copy, Debug)]
enum Planned {
    Element(ElementId),
    Slot(Slot),
}

#[derive(Clone, Debug)]
struct SlotContent {
    element: ElementId,
    children: Vec<Child>,
}

impl Tree {
    /// A tree with its Document element.
    pub(crate) fn new() -> Self {
        Self { elements: vec![blank(Role::Document)], plans: vec![Vec::new()], slots: Vec::new(), links: Vec::new() }
    }

    /// The Document element.
    pub(crate) fn root(&self) -> ElementId {
        ElementId(0)
    }

    /// Adds an element as the next child.
    pub(crate) fn element(&mut self, parent: ElementId, role: Role) -> ElementId {
        let id = ElementId(self.elements.len());
        self.elements.push(blank(role));
        self.plans.push(Vec::new());
        self.plan(parent, Planned::Element(id));
        id
    }

    /// Adds a place for content as the next child.
    pub(crate) fn slot(&mut self, element: ElementId) -> Slot {
        let slot = Slot(self.slots.len());
        self.slots.push(SlotContent { element, children: Vec::new() });
        self.plan(element, Planned::Slot(slot));
        slot
    }

    /// Adds a Link element; its areas stand behind whatever else it will hold. [`Tree::describe_link`] says what it is.
    pub(crate) fn link(&mut self, parent: ElementId, href: &str) -> (ElementId, LinkId) {
        let element = self.element(parent, Role::Link);
        let areas = Slot(self.slots.len());
        self.slots.push(SlotContent { element, children: Vec::new() });
        self.links.push(Link { href: href.to_owned(), contents: String::new(), areas });
        (element, LinkId(self.links.len() - 1))
    }

    /// Says what a link's words are, for `/Contents`.
    pub(crate) fn describe_link(&mut self, link: LinkId, contents: &str) {
        contents.clone_into(&mut self.links[link.0].contents);
    }

    /// A link's address and its words.
    pub(crate) fn link_target(&self, link: LinkId) -> (&str, &str) {
        let Link { href, contents, .. } = &self.links[link.0];
        (href, contents)
    }

    /// Sets an element's language.
    pub(crate) fn set_lang(&mut self, element: ElementId, tag: &str) {
        self.elements[element.0].lang = Some(tag.to_owned());
    }

    /// Sets an element's title.
    pub(crate) fn set_title(&mut self, element: ElementId, title: &str) {
        self.elements[element.0].title = Some(title.to_owned());
    }

    /// Names an element.
    pub(crate) fn set_id(&mut self, element: ElementId, id: String) {
        self.elements[element.0].id = Some(id);
    }

    /// Sets a figure's alternative text.
    pub(crate) fn set_alternative(&mut self, element: ElementId, alternative: &str) {
        self.elements[element.0].alternative = Some(alternative.to_owned());
    }

    /// Says where a figure stands.
    pub(crate) fn set_bbox(&mut self, slot: Slot, page: usize, area: Rect) {
        let element = self.slots[slot.0].element;
        self.elements[element.0].bbox = Some((page, area));
    }

    /// Who owns a sequence that is drawn for a target.
    pub(crate) fn owner(&self, target: TagTarget) -> Owner {
        match target {
            TagTarget::Artifact(owner) => owner,
            TagTarget::Slot(slot) => Owner::Element(self.slots[slot.0].element.0),
        }
    }

    /// Puts a sequence into a slot.
    pub(crate) fn put_content(&mut self, slot: Slot, page: usize, sequence: usize) {
        self.slots[slot.0].children.push(Child::Content(page, sequence));
    }

    /// Gives a link an area.
    pub(crate) fn put_area(&mut self, link: LinkId, page: usize, area: usize) {
        let areas = self.links[link.0].areas;
        self.slots[areas.0].children.push(Child::Link(page, area));
    }

    /// The finished elements; `elements[0]` is the Document.
    pub(crate) fn finish(mut self) -> Vec<Element> {
        for (element, plan) in self.elements.iter_mut().zip(&self.plans) {
            element.children.reserve(plan.len());
            for planned in plan {
                match planned {
                    Planned::Element(child) => element.children.push(Child::Element(child.0)),
                    Planned::Slot(slot) => element.children.extend_from_slice(&self.slots[slot.0].children),
                }
            }
        }
        for Link { areas, .. } in &self.links {
            let SlotContent { element, children } = &self.slots[areas.0];
            self.elements[element.0].children.extend_from_slice(children);
        }
        self.elements
    }

    fn plan(&mut self, parent: ElementId, planned: Planned) {
        self.plans[parent.0].push(planned);
    }
}

fn blank(role: Role) -> Element {
    Element { role, lang: None, alternative: None, id: None, title: None, bbox: None, children: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_stand_in_reading_order_whatever_is_drawn_first() {
        let mut tree = Tree::new();
        let paragraph = tree.element(tree.root(), Role::P);
        let before = tree.slot(paragraph);
        let (link, id) = tree.link(paragraph, "https://example.org/");
        let inside = tree.slot(link);
        let after = tree.slot(paragraph);
        tree.put_content(after, 0, 2);
        tree.put_area(id, 0, 0);
        tree.put_content(inside, 0, 1);
        tree.put_content(before, 0, 0);
        tree.put_content(after, 1, 0);
        let elements = tree.finish();
        let children = |index: usize| elements.get(index).map(|e| e.children.clone());
        let expected = vec![Child::Content(0, 0), Child::Element(2), Child::Content(0, 2), Child::Content(1, 0)];
        assert_eq!(children(1), Some(expected));
        assert_eq!(children(2), Some(vec![Child::Content(0, 1), Child::Link(0, 0)]));
    }
}
