//! Diagnostics for programs of one's own.
//!
//! In: a [`Report`]. Out: one JSON object, for which `version` counts incompatible changes. Places are
//! `{ "file", "start": { "line", "column" }, "end": { "line", "column" } }`; the end is the place after the last
//! character. `locale`, `release`, `message_id` and `attribute` are what a problem is about; `belongs` is the file and the
//! line of a text that is not there, without a line where the file is not there either. `docs/REPORTS.md` describes all
//! of it. What a problem does not have is `null` or an empty list, never left out.

use serde_json::{Value, json};

use super::{Places, TOOL, VERSION};
use crate::diag::terminal::visible_json;
use crate::diag::{Diagnostic, Fix, Label, Place, Report, Severity, Sources, Span};

/// Writes every diagnostic.
#[must_use]
pub fn json(report: &Report, sources: &Sources) -> String {
    let places = Places { sources, prefix: "" };
    let problems: Vec<Value> = report.shown().into_iter().map(|d| problem(d, &places)).collect();
    let report = json!({
        "version": 1,
        "tool": { "name": TOOL, "version": VERSION },
        "counts": {
            "error": report.told(Severity::Error),
            "warning": report.told(Severity::Warning),
            "info": report.told(Severity::Info),
        },
        "problems": problems,
    });
    format!("{}\n", visible_json(&format!("{report:#}")))
}

fn problem(diagnostic: &Diagnostic, places: &Places<'_>) -> Value {
    let related: Vec<Value> = diagnostic.related.iter().map(|label| labelled(label, places)).collect();
    let about = diagnostic.subject();
    json!({
        "code": diagnostic.code.id(),
        "severity": diagnostic.severity.word(),
        "message": diagnostic.message,
        "locale": about.locale,
        "release": about.release,
        "message_id": about.message,
        "attribute": about.attribute,
        "primary": diagnostic.primary.as_ref().map(|label| labelled(label, places)),
        "related": related,
        "notes": diagnostic.notes,
        "help": diagnostic.help,
        "belongs": diagnostic.gap.as_ref().map(|gap| json!({ "file": gap.path, "line": gap.line })),
        "fix": diagnostic.fix.as_ref().map(|fix| repair(fix, places)),
    })
}

fn labelled(label: &Label, places: &Places<'_>) -> Value {
    json!({ "place": place(label.span, places), "text": label.text })
}

fn repair(fix: &Fix, places: &Places<'_>) -> Value {
    json!({ "place": place(fix.span, places), "replacement": fix.replacement })
}

fn place(span: Span, places: &Places<'_>) -> Value {
    let point = |place: Place| json!({ "line": place.line, "column": place.column });
    json!({ "file": places.path(span), "start": point(places.start(span)), "end": point(places.end(span)) })
}
