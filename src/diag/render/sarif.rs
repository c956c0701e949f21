//! Diagnostics for code scanning.
//!
//! In: a [`Report`]. Out: SARIF 2.1.0 (OASIS standard) with one run. Invariants: the rules that occur are listed with
//! their explanations (§3.19.23), columns count characters (§3.14.17), and each result has a fingerprint of file,
//! code and message, so that a problem that only moved to another line stays the same problem (§3.27.17).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::fingerprint::Fingerprints;
use super::{FALLBACK, Places, TOOL, VERSION, markdown};
use crate::diag::terminal::visible_json;
use crate::diag::{Code, Diagnostic, Fix, Gap, Report, Severity, Sources, Span};

/// Writes every diagnostic. `prefix` is the project's folder within the repository, with a final slash, or empty.
#[must_use]
pub fn sarif(report: &Report, sources: &Sources, prefix: &str) -> String {
    let all = report.sorted();
    let mut rules: BTreeMap<Code, usize> = all.iter().map(|d| (d.code, 0)).collect();
    for (index, place) in rules.values_mut().enumerate() {
        *place = index;
    }
    let places = Places { sources, prefix };
    let mut prints = Fingerprints::default();
    let results: Vec<Value> = all.into_iter().map(|d| result(d, &rules, &mut prints, &places)).collect();
    let rules: Vec<Value> = rules.keys().map(|code| rule(*code)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": TOOL, "version": VERSION, "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{}\n", visible_json(&format!("{log:#}")))
}

fn rule(code: Code) -> Value {
    let explanation = code.info();
    let text = format!("{}\n\nExample:\n{}\n\nFix:\n{}", explanation.why, explanation.example, explanation.fix);
    json!({
        "id": code.id(),
        "shortDescription": { "text": explanation.what },
        "fullDescription": { "text": explanation.why },
        "help": { "text": text },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn result(
    diagnostic: &Diagnostic,
    rules: &BTreeMap<Code, usize>,
    prints: &mut Fingerprints,
    places: &Places<'_>,
) -> Value {
    let path = diagnostic.primary.as_ref().map_or_else(String::new, |label| places.path(label.span));
    let primary = match &diagnostic.primary {
        Some(label) => location(label.span, places),
        None => json!({ "artifactLocation": { "uri": uri(&format!("{}{FALLBACK}", places.prefix)) } }),
    };
    let mut related: Vec<Value> = diagnostic
        .related
        .iter()
        .map(|label| {
            let text = if label.text.is_empty() { "see also" } else { label.text.english() };
            json!({ "physicalLocation": location(label.span, places), "message": { "text": text } })
        })
        .collect();
    related.extend(diagnostic.gap.as_deref().and_then(|gap| belongs(gap, places)));
    let fixes: Vec<Value> = diagnostic.fix.iter().map(|fix| repair(fix, places)).collect();
    let print = prints.next(&[&path, diagnostic.code.id(), &diagnostic.message]);
    json!({
        "ruleId": diagnostic.code.id(),
        "ruleIndex": rules.get(&diagnostic.code),
        "level": level(diagnostic.severity),
        "message": { "text": markdown::plain(diagnostic) },
        "locations": [{ "physicalLocation": primary }],
        "relatedLocations": related,
        "fixes": fixes,
        "partialFingerprints": { "payom/v1": print },
    })
}

/// Where a text belongs that is not there.
fn belongs(gap: &Gap, places: &Places<'_>) -> Option<Value> {
    let uri = uri(&format!("{}{}", places.prefix, gap.path));
    Some(json!({
        "physicalLocation": { "artifactLocation": { "uri": uri }, "region": { "startLine": gap.line? } },
        "message": { "text": "the text belongs here" },
    }))
}

fn location(span: Span, places: &Places<'_>) -> Value {
    json!({ "artifactLocation": { "uri": uri(&places.path(span)) }, "region": region(span, places) })
}

fn region(span: Span, places: &Places<'_>) -> Value {
    let (start, end) = (places.start(span), places.end(span));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

fn repair(fix: &Fix, places: &Places<'_>) -> Value {
    json!({
        "description": { "text": "the one safe repair" },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(&places.path(fix.span)) },
            "replacements": [{
                "deletedRegion": region(fix.span, places),
                "insertedContent": { "text": fix.replacement },
            }],
        }],
    })
}

/// A relative path as a reference (RFC 3986 §4.2). A first segment with a colon would read as a scheme; percent
/// encoding takes that away too.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
