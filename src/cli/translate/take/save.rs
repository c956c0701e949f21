//! Writes what is taken.
//!
//! In: files as they shall be, and what the texts were made from. Out: the files, the lock. Invariants: each file is replaced in one step,
//! and only if it is what was read; the lock says of a text from which wording it was made, and that it is right only where somebody said so.

use super::edits::{Changed, Desk};
use crate::check::lock::{Fingerprint, Record};
use crate::cli::Session;
use crate::cli::translate::record;
use crate::diag::Code;
use crate::edit::{self, SaveError};
use crate::exchange::kit::Judged;
use crate::l10n::canonical;
use crate::project::Messages;

pub(super) fn save(
    desk: &Desk<'_>,
    files: &[Changed],
    (judged, accept): (&Judged, bool),
    session: &Session,
) -> Result<(), SaveError> {
    for changed in files {
        edit::replace(&desk.project.root, &changed.path, changed.before.as_deref(), &changed.after)?;
    }
    // A house that switched the rule off has no use for a lock.
    if desk.project.settings.rules.get(&Code::StaleTranslation) == Some(&None) {
        return Ok(());
    }
    let mut lock = desk.lock.clone();
    let mut sources = crate::diag::Sources::default();
    let new: Vec<Messages> = files
        .iter()
        .map(|changed| {
            let file = sources.add(changed.path.clone(), changed.after.as_str().into());
            Messages::read(file, &sources)
        })
        .collect();
    for one in &desk.list {
        let Some(text) = judged.texts.get(&one.name) else { continue };
        let known = !lock.records(desk.locale, &one.key()).is_empty();
        let entries = new.iter().flat_map(|messages| &messages.entries.entries);
        let id = &one.source_entry.id.text;
        let mut own = entries.filter(|entry| entry.id.text == *id && entry.kind == one.source_entry.kind);
        let Some(pattern) = own.next().and_then(|entry| entry.pattern(one.attribute())) else { continue };
        let now = canonical(one.source);
        let (source, wording) = match &text.older {
            Some(older) => (older.whole, older.was.clone()),
            // What has a record stays as it is until somebody says that it is right.
            None if known && !accept => continue,
            None => (Fingerprint::of(&now), now),
        };
        let record = Record { source, translation: Fingerprint::of_pattern(pattern) };
        lock.record(desk.locale, &one.key(), record, Some(&wording));
    }
    let before = desk.project.lock.map(|file| session.sources.text(file));
    record::save(desk.project, &lock, before)?;
    record::remember(desk.project, lock.len());
    Ok(())
}
