//! Several editions of a release in one file: what is handed out at a press conference.
//!
//! In: typeset editions, in the order in which they are to stand. Out: [`Pages`] that hold them all. Invariants: every
//! edition begins a page and keeps its own page numbers, running heads, contacts and footer; it becomes a Part of the
//! structure tree with its own language (PDF/UA-1 7.2), an entry of the outline with all its headings below, and a run
//! of page labels. The file's language and title are those of the first; the metadata give all.

use super::pages::{Bookmark, Child, Element, Owner, PageLabels, Pages, Role, Sequence, Translation};
use super::pages::{Item, Page};

/// One edition of several.
#[derive(Clone, Debug)]
pub struct Part {
    /// The language's own name, for the outline.
    pub name: String,
    /// The edition.
    pub pages: Pages,
}

/// Joins editions; `None` where there are none.
#[must_use]
pub fn combine(parts: Vec<Part>) -> Option<Pages> {
    let first = parts.first()?;
    let mut all = Pages {
        paper: first.pages.paper,
        pages: Vec::new(),
        elements: vec![Element {
            role: Role::Document,
            lang: None,
            alternative: None,
            id: None,
            title: None,
            bbox: None,
            children: Vec::new(),
        }],
        outline: Vec::new(),
        images: Vec::new(),
        labels: Vec::new(),
        faces: first.pages.faces.clone(),
        fineness: first.pages.fineness,
        info: first.pages.info.clone(),
    };
    for (position, part) in parts.into_iter().enumerate() {
        if position > 0 {
            let info = &part.pages.info;
            all.info.modified = all.info.modified.max(info.modified);
            all.info.translations.push(Translation {
                language: info.language.clone(),
                title: info.title.clone(),
                subject: info.subject.clone(),
            });
            for (own, others) in [(&mut all.info.authors, &info.authors), (&mut all.info.keywords, &info.keywords)] {
                own.extend(others.iter().filter(|other| !own.contains(other)).cloned().collect::<Vec<_>>());
            }
        }
        append(&mut all, part);
    }
    Some(all)
}

/// Appends one edition: every index into pages, elements and images moves.
fn append(all: &mut Pages, Part { name, pages }: Part) {
    let (page, element) = (all.pages.len(), all.elements.len());
    let language = pages.info.language;
    all.labels.push(PageLabels { first: page, prefix: format!("{language}-") });
    if let Some(root) = all.elements.first_mut() {
        root.children.push(Child::Element(element));
    }
    let height = all.paper.1;
    all.outline.push(Bookmark { level: 1, title: name.clone(), page, y: height });
    all.outline.extend(pages.outline.into_iter().map(|entry| Bookmark {
        level: entry.level + 1,
        page: page + entry.page,
        ..entry
    }));
    let images: Vec<usize> = pages
        .images
        .into_iter()
        .map(|image| match all.images.iter().position(|known| *known == image) {
            Some(known) => known,
            None => {
                all.images.push(image);
                all.images.len() - 1
            }
        })
        .collect();
    all.pages.extend(pages.pages.into_iter().map(|own| moved(own, element, &images)));
    for (index, own) in pages.elements.into_iter().enumerate() {
        let children = own.children.into_iter().map(|child| match child {
            Child::Element(inner) => Child::Element(element + inner),
            Child::Content(on, sequence) => Child::Content(page + on, sequence),
            Child::Link(on, link) => Child::Link(page + on, link),
        });
        let bbox = own.bbox.map(|(on, area)| (page + on, area));
        let id = own.id.as_ref().map(|id| format!("{language}-{id}"));
        let mut own = Element { children: children.collect(), bbox, id, ..own };
        if index == 0 {
            own = Element { role: Role::Part, lang: Some(language.clone()), title: Some(name.clone()), ..own };
        }
        all.elements.push(own);
    }
}

/// A page whose owners and images are counted in the whole file.
fn moved(mut page: Page, element: usize, images: &[usize]) -> Page {
    for Sequence { owner, items } in &mut page.sequences {
        if let Owner::Element(index) = owner {
            *index += element;
        }
        for item in items {
            if let Item::Image { image, .. } = item {
                *image = images[*image];
            }
        }
    }
    page
}
