//! Divided words, measured on the typeset pages.
//!
//! In: pages, the names of persons in their document. Out: [`Divided`], counts of what must not be. Invariants: nothing is
//! taken from what the typesetter meant to do: each paragraph is read from the pages as its lines stand there, and
//! its added hyphens are looked at one by one.

use super::pages::{Child, Item, Pages, Role};
use super::text::{Names, address, kept_words};

/// Added hyphens that should not be there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Divided {
    /// In names of persons, months of dates and rows of capitals.
    pub(crate) names: usize,
    /// In addresses.
    pub(crate) addresses: usize,
    /// Before a last line that is no more than the rest of a word.
    pub(crate) fragments: usize,
}

/// A paragraph as it stands on the pages.
#[derive(Debug, Default)]
struct Read {
    text: String,
    /// Where a hyphen was added.
    joints: Vec<usize>,
}

/// Counts the added hyphens that should not be there.
pub(crate) fn divided(pages: &Pages, names: &Names) -> Divided {
    let mut found = Divided::default();
    let mut read = Read::default();
    for (index, element) in pages.elements.iter().enumerate() {
        if is_inline(element.role) {
            continue;
        }
        read.text.clear();
        read.joints.clear();
        gather(pages, index, &mut read);
        if !read.joints.is_empty() {
            count(&read, names, &mut found);
        }
    }
    found
}

/// Elements that are part of a paragraph.
fn is_inline(role: Role) -> bool {
    matches!(role, Role::Link | Role::Span | Role::Reference)
}

fn gather(pages: &Pages, element: usize, read: &mut Read) {
    for child in &pages.elements[element].children {
        match *child {
            Child::Element(inner) if is_inline(pages.elements[inner].role) => gather(pages, inner, read),
            Child::Content(page, sequence) => {
                for item in &pages.pages[page].sequences[sequence].items {
                    let Item::Glyphs(run) = item else { continue };
                    match run.text.strip_suffix('\u{AD}') {
                        Some(words) => {
                            read.text.push_str(words);
                            read.joints.push(read.text.len());
                        }
                        None => read.text.push_str(&run.text),
                    }
                }
            }
            Child::Element(_) | Child::Link(..) => {}
        }
    }
}

fn count(read: &Read, names: &Names, found: &mut Divided) {
    let text = read.text.as_str();
    let kept = kept_words(text, names);
    let space = |c: char| matches!(c, ' ' | '\u{A0}');
    for &joint in &read.joints {
        let (before, after) = text.split_at(joint);
        let start = before.rfind(space).unwrap_or(0);
        let end = after.find(space).map_or(text.len(), |at| joint + at);
        let inside = |range: &std::ops::Range<usize>| range.start < joint && joint < range.end;
        found.names += usize::from(kept.iter().any(|word| word.never && inside(&word.range)));
        found.addresses += usize::from(address(text[start..end].trim()).is_some());
        found.fragments += usize::from(!after.trim_end().contains(space));
    }
}
