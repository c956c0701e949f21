//! What is said of texts that were saved.
//!
//! In: the names of texts. Out: how many errors or remarks are left in them, and the text at which the first error is. Invariants: they are judged as
//! the files have them, new ones as well.

use super::judged::Judged;
use super::sheet::Sheet;
use crate::cli::desk::office::Office;
use crate::cli::desk::remarks::{Left, saved_with};
use crate::cli::desk::spoken;
use crate::cli::words::Speaker;
use crate::diag::{Message, Severity};

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
