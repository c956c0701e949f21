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
        let mut releases: Vec<&Release> = batch.releases.iter().map(|loaded| &loaded.release).collect();
        releases.sort_by(|a, b| a.slug.cmp(&b.slug));
        for release in releases {
            self.aliases(release, report);
            if let Some(reference) = &release.matter.form.reference {
                self.reference(release.slug.as_str(), (&reference.value, reference.span), report);
            }
        }
    }

    /// Looks at the reference of a release.
    pub(crate) fn reference(&mut self, slug: &str, (value, span): (&str, Span), report: &mut Report) {
        let key = value.split_whitespace().collect::<String>().to_lowercase();
        match self.references.get(&key) {
            Some((other, first)) if *other != slug => {
                let message = format!("`{value}` is the reference of {other}, too");
                report.add(
                    Diagnostic::new(Code::ReferenceTwice, message)
                        .at(span, "the second time")
                        .also(*first, "the first time")
                        .help("give one of the two releases another number"),
                );
            }
            Some(_) => {}
            None => {
                self.references.insert(key, (slug.to_owned(), span));
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
