//! The structure tree, built before anything is drawn.
//!
//! In: elements in reading order, with slots where content will go. Out: [`Element`]s whose children are in that
//! order whatever the order of drawing was. In between: every piece of content goes to a [`Slot`] of one element or is
//! an artifact, so nothing on a page is without an owner (PDF/UA-1 7.1).

use super::pages::{Child, Element, Owner, Rect, Role};

/// An element of the tree under construction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ElementId(usize);

/// A place among an element's children that content is put into when it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot(usize);

/// A link, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LinkId(usize);

/// Whom drawn things belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pen {
    /// A place in the structure tree.
    Slot(Slot),
    /// No meaning: rules, panels, running heads.
    Artifact(Owner),
}

/// Where a link leads and what it says of itself.
#[derive(Clone, Debug)]
pub(super) struct LinkTarget {
    /// The address.
    pub(super) href: String,
    /// For `/Contents` of the annotation.
    pub(super) contents: String,
    areas: Slot,
}

/// The tree.
#[derive(Debug)]
pub(super) struct Tree {
    elements: Vec<Element>,
    /// Children of each element, before content is known.
    plans: Vec<Vec<Planned>>,
    slots: Vec<Places>,
    links: Vec<LinkTarget>,
}

#[derive(Clone, Copy, Debug)]
enum Planned {
    Element(ElementId),
    Slot(Slot),
}

#[derive(Debug)]
struct Places {
    element: ElementId,
    children: Vec<Child>,
}

impl Tree {
    /// A tree with its Document element.
    pub(super) fn new() -> Self {
        Self { elements: vec![blank(Role::Document)], plans: vec![Vec::new()], slots: Vec::new(), links: Vec::new() }
    }

    /// The Document element.
    pub(super) fn root(&self) -> ElementId {
        ElementId(0)
    }

    /// Adds an element as the next child.
    pub(super) fn element(&mut self, parent: ElementId, role: Role) -> ElementId {
        let id = ElementId(self.elements.len());
        self.elements.push(blank(role));
        self.plans.push(Vec::new());
        self.plan(parent, Planned::Element(id));
        id
    }

    /// Adds a place for content as the next child.
    pub(super) fn slot(&mut self, element: ElementId) -> Slot {
        let slot = Slot(self.slots.len());
        self.slots.push(Places { element, children: Vec::new() });
        self.plan(element, Planned::Slot(slot));
        slot
    }

    /// Adds a Link element; its areas stand behind whatever else it will hold. `contents` may be set later.
    pub(super) fn link(&mut self, parent: ElementId, href: &str) -> (ElementId, LinkId) {
        let element = self.element(parent, Role::Link);
        let areas = Slot(self.slots.len());
        self.slots.push(Places { element, children: Vec::new() });
        self.links.push(LinkTarget { href: href.to_owned(), contents: String::new(), areas });
        (element, LinkId(self.links.len() - 1))
    }

    /// Says what a link's words are, for `/Contents`.
    pub(super) fn describe_link(&mut self, link: LinkId, contents: &str) {
        if let Some(target) = self.links.get_mut(link.0) {
            contents.clone_into(&mut target.contents);
        }
    }

    /// A link's target.
    pub(super) fn target(&self, link: LinkId) -> Option<&LinkTarget> {
        self.links.get(link.0)
    }

    /// Sets an element's language.
    pub(super) fn set_lang(&mut self, element: ElementId, tag: &str) {
        self.edit(element, |e| e.lang = Some(tag.to_owned()));
    }

    /// Sets an element's title.
    pub(super) fn set_title(&mut self, element: ElementId, title: &str) {
        self.edit(element, |e| e.title = Some(title.to_owned()));
    }

    /// Sets a figure's alternative text.
    pub(super) fn set_alternative(&mut self, element: ElementId, alternative: &str) {
        self.edit(element, |e| e.alternative = Some(alternative.to_owned()));
    }

    /// Says where a figure stands.
    pub(super) fn set_bbox(&mut self, slot: Slot, page: usize, area: Rect) {
        if let Some(element) = self.slots.get(slot.0).map(|places| places.element) {
            self.edit(element, |e| e.bbox = Some((page, area)));
        }
    }

    /// Who owns a sequence that a pen draws.
    pub(super) fn owner(&self, pen: Pen) -> Owner {
        match pen {
            Pen::Artifact(owner) => owner,
            Pen::Slot(slot) => Owner::Element(self.slots.get(slot.0).map_or(0, |places| places.element.0)),
        }
    }

    /// Puts a sequence into a slot.
    pub(super) fn put_content(&mut self, slot: Slot, page: usize, sequence: usize) {
        if let Some(places) = self.slots.get_mut(slot.0) {
            places.children.push(Child::Content(page, sequence));
        }
    }

    /// Gives a link an area.
    pub(super) fn put_area(&mut self, link: LinkId, page: usize, area: usize) {
        let slot = self.links.get(link.0).map(|target| target.areas);
        if let Some(places) = slot.and_then(|slot| self.slots.get_mut(slot.0)) {
            places.children.push(Child::Link(page, area));
        }
    }

    /// The finished elements; `elements[0]` is the Document.
    pub(super) fn finish(mut self) -> Vec<Element> {
        for (element, plan) in self.elements.iter_mut().zip(&self.plans) {
            element.children.reserve(plan.len());
            for planned in plan {
                match planned {
                    Planned::Element(child) => element.children.push(Child::Element(child.0)),
                    Planned::Slot(slot) => {
                        if let Some(places) = self.slots.get(slot.0) {
                            element.children.extend_from_slice(&places.children);
                        }
                    }
                }
            }
        }
        for target in &self.links {
            if let Some(places) = self.slots.get(target.areas.0)
                && let Some(element) = self.elements.get_mut(places.element.0)
            {
                element.children.extend_from_slice(&places.children);
            }
        }
        self.elements
    }

    fn plan(&mut self, parent: ElementId, planned: Planned) {
        if let Some(children) = self.plans.get_mut(parent.0) {
            children.push(planned);
        }
    }

    fn edit(&mut self, element: ElementId, change: impl FnOnce(&mut Element)) {
        if let Some(element) = self.elements.get_mut(element.0) {
            change(element);
        }
    }
}

fn blank(role: Role) -> Element {
    Element { role, lang: None, alternative: None, title: None, bbox: None, children: Vec::new() }
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
