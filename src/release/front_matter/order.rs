//! What must come before what: a release, the end of an accreditation, an event.
//!
//! In: the facts of a front matter. Out: warnings about what comes too late. Invariants: what may be meant is a warning; a day on
//! which something ends is not over.

use jiff::civil::Date;

use super::model::{FrontMatter, Publication};
use crate::diag::{Code, Diagnostic, Report};

/// Tells what comes too late. `known` says that the day of the release could be read.
pub(super) fn check(matter: &FrontMatter, known: bool, report: &mut Report) {
    let Publication::On(day) = matter.publication else { return };
    if !known {
        return;
    }
    let shown = |day: Date| day.strftime("%-d %B %Y").to_string();
    let last = matter.events.iter().max_by_key(|event| event.end());
    if let Some(event) = last.filter(|event| matter.is_media_advisory() && event.end().date() < day) {
        let message = format!("the media are invited on {}, when the event is over", shown(day));
        let help = "correct the day of the event, or `date`";
        report.add(Diagnostic::new(Code::UnlikelyDate, message).at(event.span, "the event").help(help));
        return;
    }
    if let Some((until, span)) = matter.accreditation.as_ref().and_then(|own| Some((own.until?, own.span)))
        && until.clock().date() < day
    {
        let message = format!(
            "the accreditation ends on {}, before the release of {}",
            shown(until.clock().date()),
            shown(day)
        );
        let help = "correct `until`, or `date`: who reads it could not register any more";
        report.add(Diagnostic::new(Code::UnlikelyDate, message).at(span, "too early").help(help));
    }
}
