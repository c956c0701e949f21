//! Whether two releases have the same reference.
//!
//! In: releases, a group after the other. Out: a warning where one has the reference of another. Invariants: only
//! references are kept, and of two releases the later one is told; capitals and spaces tell no two of them apart.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report, Span};
use crate::project::Project;

/// The references seen so far, and where.
#[derive(Debug, Default)]
pub(crate) struct References(BTreeMap<String, (String, Span)>);

impl References {
    /// Looks at the releases that a project has in memory.
    pub(crate) fn releases(&mut self, batch: &Project, report: &mut Report) {
        for loaded in batch.releases.iter().rev() {
            let Some(reference) = &loaded.release.matter.form.reference else { continue };
            let key = reference.value.split_whitespace().collect::<String>().to_lowercase();
            let slug = loaded.release.slug.to_string();
            match self.0.get(&key) {
                Some((other, first)) if *other != slug => {
                    let message = format!("`{}` is the reference of {other}, too", reference.value);
                    report.add(
                        Diagnostic::new(Code::ReferenceTwice, message)
                            .at(reference.span, "the second time")
                            .also(*first, "the first time")
                            .help("give one of the two releases another number"),
                    );
                }
                Some(_) => {}
                None => {
                    self.0.insert(key, (slug, reference.span));
                }
            }
        }
    }
}
