//! What the writer relies on.
//!
//! In: typeset [`Pages`]. Out: nothing, or the first promise that they break. Invariants: nothing is repaired: a
//! structure tree that does not agree with its pages would still validate but read wrongly, so it is an error here
//! (PDF/UA-1 7.1: all content is either an artifact or tagged in a correct tree).

use super::error::WriteError;
use crate::pdf::pages::{Child, Item, Owner, Pages, Rect, Role};

/// Checks indices, ownership, texts and numbers.
///
/// # Errors
/// At the first promise that is broken.
pub(crate) fn check(pages: &Pages) -> Result<(), WriteError> {
    let broken = |what: String| Err(WriteError::Structure(what));
    if pages.pages.is_empty() {
        return broken("there are no pages".to_owned());
    }
    if pages.elements.first().map(|root| root.role) != Some(Role::Document) {
        return broken("the first element is not the Document".to_owned());
    }
    if pages.info.title.trim().is_empty() || pages.info.language.trim().is_empty() {
        return broken("the title or the language is missing".to_owned());
    }
    tree(pages)?;
    for (index, bookmark) in pages.outline.iter().enumerate() {
        if bookmark.page >= pages.pages.len() || !bookmark.y.is_finite() || bookmark.title.is_empty() {
            return broken(format!("bookmark {index} leads nowhere"));
        }
    }
    numbers(pages)
}

/// Every element has one parent, every owned sequence and every link area stands in the tree exactly once, under
/// its owner.
fn tree(pages: &Pages) -> Result<(), WriteError> {
    let broken = |what: String| Err(WriteError::Structure(what));
    let mut parents = vec![0_u32; pages.elements.len()];
    let mut placed: Vec<Vec<u32>> = pages.pages.iter().map(|page| vec![0; page.sequences.len()]).collect();
    let mut linked: Vec<Vec<u32>> = pages.pages.iter().map(|page| vec![0; page.links.len()]).collect();
    for (index, element) in pages.elements.iter().enumerate() {
        if element.role == Role::Figure && element.alternative.as_deref().is_none_or(|a| a.trim().is_empty()) {
            return broken(format!("figure {index} has no alternative text"));
        }
        if matches!(element.role, Role::Heading(level) if !(1..=6).contains(&level)) {
            return broken(format!("heading {index} has a level other than 1 to 6"));
        }
        if element.bbox.is_some_and(|(page, area)| page >= pages.pages.len() || !finite(area)) {
            return broken(format!("the box of element {index} is nowhere"));
        }
        for child in &element.children {
            let count = match *child {
                // An element stands after its parent, so there are no cycles.
                Child::Element(inner) if inner > index => parents.get_mut(inner),
                Child::Element(_) => None,
                Child::Content(page, sequence) => {
                    let owner = pages.pages.get(page).and_then(|p| p.sequences.get(sequence)).map(|s| s.owner);
                    if owner != Some(Owner::Element(index)) {
                        return broken(format!("sequence {sequence} on page {page} is not owned by element {index}"));
                    }
                    placed.get_mut(page).and_then(|p| p.get_mut(sequence))
                }
                Child::Link(page, link) => linked.get_mut(page).and_then(|p| p.get_mut(link)),
            };
            match count {
                Some(count) => *count += 1,
                None => return broken(format!("element {index} has a child that is not there or stands before it")),
            }
        }
    }
    if let Some(lost) = parents.iter().skip(1).position(|count| *count != 1) {
        return broken(format!("element {} does not have exactly one parent", lost + 1));
    }
    for (page, (content, counts)) in pages.pages.iter().zip(&placed).enumerate() {
        for (index, (sequence, count)) in content.sequences.iter().zip(counts).enumerate() {
            if matches!(sequence.owner, Owner::Element(_)) && *count != 1 {
                return broken(format!("sequence {index} on page {page} stands {count} times in the tree"));
            }
        }
    }
    if linked.iter().flatten().any(|count| *count != 1) {
        return broken("a link area does not stand exactly once in the tree".to_owned());
    }
    Ok(())
}

/// Every coordinate is a number, every image exists.
fn numbers(pages: &Pages) -> Result<(), WriteError> {
    let broken = |what: &str| Err(WriteError::Structure(what.to_owned()));
    let (width, height) = pages.paper;
    if !(width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0) {
        return broken("the paper has no size");
    }
    for page in &pages.pages {
        if page.links.iter().any(|link| !finite(link.area) || link.contents.is_empty() || link.href.is_empty()) {
            return broken("a link area has no place, no address or no description");
        }
        for item in page.sequences.iter().flat_map(|sequence| &sequence.items) {
            let sound = match item {
                Item::Glyphs(run) => {
                    run.x.is_finite()
                        && run.y.is_finite()
                        && run.size.is_finite()
                        && run.size > 0.0
                        && run.glyphs.iter().all(|g| g.x.is_finite() && g.y.is_finite())
                }
                Item::Rect { area, .. } => finite(*area),
                Item::Image { image, area } => finite(*area) && *image < pages.images.len(),
            };
            if !sound {
                return broken("an item has no place or no size, or shows an image that is not there");
            }
        }
    }
    Ok(())
}

fn finite(area: Rect) -> bool {
    [area.x, area.y, area.width, area.height].iter().all(|n| n.is_finite())
}
