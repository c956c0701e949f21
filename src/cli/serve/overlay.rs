//! What is wrong, as it is shown over the pages.
//!
//! In: a report. Out: an [`Overlay`]; a problem in words, with its place. Invariants: hints that ask for nothing are left out.

use serde_json::{Value, json};

use crate::cli::tally;
use crate::cli::words::Speaker;
use crate::diag::{Diagnostic, Message, Reader as _, Report, Severity, Sources, message};

/// What is shown over the pages.
#[derive(Debug)]
pub(super) struct Overlay {
    pub(super) title: String,
    pub(super) problems: Value,
}

/// All problems that are told, for the overlay.
pub(super) fn told(report: &Report, sources: &Sources, speaker: &Speaker) -> Overlay {
    let (errors, warnings) = (report.told(Severity::Error), report.told(Severity::Warning));
    let title = match (errors, warnings) {
        (0, 0) => message!("overlay-hints", "hints"),
        _ => tally(errors, warnings),
    };
    let found = report.sorted().into_iter().filter(|found| found.severity != Severity::Info);
    let problems = found
        .map(|found| {
            json!({
                "severity": found.severity.word(),
                "level": speaker.say(&found.severity.name()),
                "code": found.code.id(),
                "message": speaker.say(&found.message),
                "place": place(found, sources),
                "help": found.help.as_ref().map(|help| speaker.say(help)),
            })
        })
        .collect();
    Overlay { title: speaker.say(&title).into_owned(), problems }
}

fn place(found: &Diagnostic, sources: &Sources) -> String {
    found.primary.as_ref().map_or_else(String::new, |label| {
        let place = sources.place(label.span);
        format!("{}:{}:{}", sources.path(label.span.file), place.line, place.column)
    })
}

/// A problem with its place, where there is no page to show.
pub(super) fn shown(found: &Diagnostic, sources: &Sources) -> Message {
    message!("at-place", "{place} {what}", place = place(found, sources), what = found.message.clone())
}
