//! Which problems count, and how much.
//!
//! In: the codes that were denied or allowed. Out: a [`Verdict`]. Invariants: what would leave a hole in a release, or a
//! fault, is never overlooked.

use std::collections::BTreeSet;

use crate::cli::args::Check;
use crate::cli::explain;
use crate::diag::{Code, Diagnostic, Message, Report, Severity, message};

/// Stands for every warning.
const WARNINGS: &str = "warnings";

/// What is an error, and what is overlooked.
#[derive(Debug)]
pub(super) struct Verdict {
    deny: BTreeSet<String>,
    allow: BTreeSet<String>,
    /// Whether a translation that is not recorded is an error, and nothing is recorded.
    pub(super) locked: bool,
}

impl Verdict {
    /// What was asked for.
    ///
    /// # Errors
    /// Why a name cannot stand there.
    pub(super) fn new(check: &Check) -> Result<Self, Message> {
        Ok(Self { deny: codes(&check.deny)?, allow: relaxable(codes(&check.allow)?)?, locked: check.locked })
    }

    /// Gives every problem its severity, and drops those that are overlooked.
    pub(super) fn weigh(&self, report: &mut Report) {
        report.adjust(|found: &Diagnostic| {
            let warning = found.severity == Severity::Warning;
            let named =
                |names: &BTreeSet<String>| names.contains(found.code.id()) || (warning && names.contains(WARNINGS));
            if named(&self.deny) {
                return Some(Severity::Error);
            }
            let may_be_allowed = found.severity != Severity::Error || found.code.is_about_words();
            if may_be_allowed && named(&self.allow) { None } else { Some(found.severity) }
        });
    }
}

/// Checks that these are codes.
fn codes(names: &[String]) -> Result<BTreeSet<String>, Message> {
    for name in names {
        if name != WARNINGS && Code::find(name).is_none() && !Code::is_retired(name) {
            return Err(explain::unknown(name, Code::all().map(Code::id).chain([WARNINGS])));
        }
    }
    Ok(names.iter().cloned().collect())
}

/// Checks that these may be overlooked.
fn relaxable(names: BTreeSet<String>) -> Result<BTreeSet<String>, Message> {
    let firm = |code: Code| code.severity() == Severity::Error && !code.is_about_words();
    match names.iter().find(|name| Code::find(name).is_some_and(firm)) {
        Some(name) => Err(message!(
            "code-not-allowed",
            "`{code}` cannot be allowed: a release that breaks it would have a hole or a fault",
            code = name
        )),
        None => Ok(names),
    }
}
