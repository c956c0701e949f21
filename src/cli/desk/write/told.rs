//! What is said of texts that were saved.
//!
//! In: the names of texts. Out: how many errors or remarks are left in them, and the text at which the first error is. Invariants: they are judged as
//! the files have them, new ones as well; of headings is told what an edit made of them, and nothing that was so before.

use super::judged::Judged;
use super::sheet::Sheet;
use crate::cli::desk::office::Office;
use crate::cli::desk::remarks::{Left, saved_with};
use crate::cli::desk::spoken;
use crate::cli::words::Speaker;
use crate::diag::{Message, Severity, message};
use crate::edit::blocks::{Shape, parts};

/// What is said of texts that were saved, and the first of them that has an error.
pub(super) fn told<'n>(
    office: &mut Office,
    (slug, names): (&str, &[&'n str]),
    speaker: &Speaker,
) -> (String, Option<&'n str>) {
    let view = office.view(Some(slug)).filter(|_| !names.is_empty());
    let Some((view, sheet)) = view.as_ref().and_then(|view| Some((view, Sheet::of(view)?))) else {
        return (saved_with(speaker, &Left::default()), None);
    };
    let judged = Judged::of(&sheet, None);
    let (mut found, mut wrong) = (Vec::new(), None);
    for name in names {
        let remarks = sheet.said(name).map(|said| judged.remarks(&sheet, name, &said)).unwrap_or_default();
        let is_wrong = remarks.iter().any(|remark| remark.severity == Severity::Error);
        wrong = wrong.or(is_wrong.then_some(*name));
        found.extend(remarks);
    }
    let place = (&view.project, &view.sources);
    let called = |said: &Message, token: &str| match wrong {
        Some(name) if token == name => spoken::called(speaker, place, (Some(slug), name)),
        _ => spoken::own(speaker, view, (Some(slug), ""))(said, token),
    };
    (saved_with(speaker, &Left::of(&found).called(speaker, called)), wrong)
}

/// What is said where an edit of a template left a subheading without a heading over it, which publishing does not take.
pub(super) fn headless(before: &str, after: &str) -> Option<Message> {
    (loose(after) > loose(before)).then(|| {
        message!(
            "desk-headless",
            "A subheading stands under no heading now: nothing is published until it is one, or gets one."
        )
    })
}

/// How many headings are more than one level below the one before them.
fn loose(template: &str) -> usize {
    let levels = parts(template).unwrap_or_default().into_iter().filter_map(|part| match part.shape {
        Shape::Heading(level) => Some(level),
        _ => None,
    });
    let mut last = 1;
    levels.filter(|level| *level > std::mem::replace(&mut last, *level) + 1).count()
}
