//! Whether two releases have the same reference, or the same former name.
//!
//! In: releases, a group after the other. Out: a warning where one has the reference of another, an error where one has a former
//! name of another. Invariants: only references and names are kept, and of two releases the later one is told; capitals and
//! spaces tell no two references apart.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report, Span};
use crate::project::Project;
use crate::release::Release;

/// The references and former names seen so far, and where.
#[derive(Debug, Default)]
pub(crate) struct References {
    references: BTreeMap<String, (String, Span)>,
    aliases: BTreeMap<String, (String, Span)>,
}

impl References {
    /// Looks at the releases that a project has in memory.
    pub(crate) fn releases(&mut self, batch: &Project, report: &mut Report) {
        for loaded in batch.releases.iter().rev() {
            self.aliases(&loaded.release, report);
            let Some(reference) = &loaded.release.matter.form.reference else { continue };
            let key = reference.value.split_whitespace().collect::<String>().to_lowercase();
            let slug = loaded.release.slug.to_string();
            match self.references.get(&key) {
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
                    self.references.insert(key, (slug, reference.span));
                }
            }
        }
    }

    /// Looks at the names that a release had.
    fn aliases(&mut self, release: &Release, report: &mut Report) {
        let slug = release.slug.to_string();
        for alias in &release.matter.amendments.aliases {
            match self.aliases.get(alias.value.as_str()) {
                Some((other, first)) if *other != slug => {
                    report.error(
                        Diagnostic::new(Code::AliasTaken, format!("`{}` was the name of {other}, too", alias.value))
                            .at(alias.span, "the second time")
                            .also(*first, "the first time")
                            .note("one address cannot lead to two pages")
                            .help("delete it in one of the two releases"),
                    );
                }
                Some(_) => {}
                None => {
                    self.aliases.insert(alias.value.to_string(), (slug.clone(), alias.span));
                }
            }
        }
    }
}
