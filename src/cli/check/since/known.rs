//! Problems that are the same at two times.
//!
//! In: the reports of two runs. Out: which problems of the later one the earlier one did not have. Invariants: lines and
//! columns do not count, so that a problem that only moved is not new; where there are more of a kind than before, all
//! of them are.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report, Severity, Sources, Subject};

/// What makes two problems the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Identity {
    code: Code,
    severity: Severity,
    path: String,
    message: String,
    /// The words that it points at.
    words: String,
    subject: Subject,
}

impl Identity {
    fn of(found: &Diagnostic, sources: &Sources) -> Self {
        let span = found.primary.as_ref().map(|label| label.span);
        Self {
            code: found.code,
            severity: found.severity,
            path: span.map_or("", |span| sources.path(span.file)).to_owned(),
            message: found.message.to_string(),
            words: span.map_or("", |span| sources.slice(span)).to_owned(),
            subject: found.subject().clone(),
        }
    }
}

/// How often each problem is there.
#[derive(Clone, Debug, Default)]
pub(super) struct Known(BTreeMap<Identity, usize>);

impl Known {
    /// The problems of a report that are told.
    pub(super) fn of(report: &Report, sources: &Sources) -> Self {
        let mut known = Self::default();
        for found in report.sorted() {
            *known.0.entry(Identity::of(found, sources)).or_default() += 1;
        }
        known
    }

    /// Whether there are no more like this one than there were `before`.
    pub(super) fn had(&self, before: &Self, found: &Diagnostic, sources: &Sources) -> bool {
        let identity = Identity::of(found, sources);
        let count = |known: &Self| known.0.get(&identity).copied().unwrap_or(0);
        count(self) <= count(before)
    }
}
