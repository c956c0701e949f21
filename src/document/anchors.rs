//! Fragment ids.
//!
//! In: names of messages and of sections. Out: ids of ASCII letters, digits and hyphens. Invariants: no id is given twice in a
//! document; the same document always has the same ids.

use std::collections::BTreeMap;

use crate::release::{Inline, Reference};

/// The fragment ids that are taken, and for each how often it was wanted.
#[derive(Debug, Default)]
pub(crate) struct Anchors(BTreeMap<String, u32>);

impl Anchors {
    /// An id from the first message of a heading.
    pub(crate) fn of_heading(&mut self, content: &[Inline]) -> String {
        self.named(&first(content).map_or_else(|| "section".to_owned(), ToString::to_string))
    }

    /// An id that is like a name.
    pub(crate) fn named(&mut self, name: &str) -> String {
        let base: String = name.to_ascii_lowercase().replace(['.', '_'], "-");
        let mut number = self.0.get(&base).copied().unwrap_or(0) + 1;
        let mut anchor = if number == 1 { base.clone() } else { format!("{base}-{number}") };
        // A message may have the very name that a number gives to another.
        while number > 1 && self.0.contains_key(&anchor) {
            number += 1;
            anchor = format!("{base}-{number}");
        }
        self.0.insert(base, number);
        self.0.entry(anchor.clone()).or_insert(1);
        anchor
    }
}

fn first(content: &[Inline]) -> Option<&Reference> {
    content.iter().find_map(|inline| match inline {
        Inline::Reference(reference) => Some(reference),
        Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => first(content),
        Inline::Text(_) | Inline::Fact(_) | Inline::Mark(_) => None,
    })
}
