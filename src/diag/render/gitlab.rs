//! Diagnostics for GitLab's merge requests.
//!
//! In: a [`Report`]. Out: a Code Quality report (GitLab documentation, "Code Quality report format"): an array of issues,
//! each with description, check name, fingerprint, severity, file and first line. Invariants: a missing translation is
//! shown where it belongs, if there is such a file; each fingerprint is there once (GitLab shows only the first issue of
//! each), and does not depend on lines.

use serde_json::{Value, json};

use super::fingerprint::Fingerprints;
use super::{FALLBACK, Places};
use crate::diag::terminal::visible_json;
use crate::diag::{Diagnostic, Report, Severity, Sources};

/// Writes every diagnostic. `prefix` is the project's folder within the repository, with a final slash, or empty.
#[must_use]
pub fn gitlab(report: &Report, sources: &Sources, prefix: &str) -> String {
    let places = Places { sources, prefix };
    let mut prints = Fingerprints::default();
    let issues: Vec<Value> = report.sorted().into_iter().map(|found| issue(found, &places, &mut prints)).collect();
    format!("{}\n", visible_json(&format!("{:#}", Value::Array(issues))))
}

fn issue(found: &Diagnostic, places: &Places<'_>, prints: &mut Fingerprints) -> Value {
    let gap = found.gap.as_deref().and_then(|gap| Some((format!("{}{}", places.prefix, gap.path), gap.line?)));
    let primary = || found.primary.as_ref().map(|label| (places.path(label.span), places.start(label.span).line));
    let (path, line) = gap.or_else(primary).unwrap_or_else(|| (format!("{}{FALLBACK}", places.prefix), 1));
    let description = match &found.help {
        Some(help) => format!("{}: {help}", found.message),
        None => found.message.to_string(),
    };
    json!({
        "description": description.replace(['\r', '\n'], " "),
        "check_name": found.code.id(),
        "fingerprint": prints.next(&[&path, found.code.id(), &found.message]),
        "severity": severity(found.severity),
        "location": { "path": path, "lines": { "begin": line } },
    })
}

/// GitLab's words, of which "blocker" and "critical" are for programs that do harm.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}
