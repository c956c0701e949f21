//! Records translations in `locales/l10n.lock` when they are first seen, as Cargo records versions in its own lock.
//!
//! In: what the checks saw that the lock does not have. Out: the lock; a line that says so. Invariants: the lock is read
//! again and written under the project's edit lock, so what another command wrote meanwhile stays; one that is damaged or
//! lost is left as it is; where a project may not be written to, that is a remark and no error.

use std::fs;
use std::io::ErrorKind;
use std::process::Command;
use std::sync::Arc;

use crate::check::lock::Lock;
use crate::check::{Counts, News, Unrecorded};
use crate::cli::{Session, Streams};
use crate::diag::{Code, Diagnostic, Reader, Report, Reported, Sources, counted, message};
use crate::edit::{self, EditLock, LockError, SaveError};
use crate::project::{LOCK, Project, reread_lock};

/// Remembers how many records there were, in Payom's own folder of the project.
const MEMORY: &str = "recorded";

/// What a command does about translations that the lock does not have. A lock that is lost is reported: nothing of it
/// is new.
pub(in crate::cli) fn unrecorded(project: &Project, locked: bool, session: &mut Session) -> Unrecorded {
    let lost = is_lost(project, &session.sources, &mut session.report);
    match (lost, locked) {
        (true, _) => Unrecorded::Leave,
        (_, true) => Unrecorded::Refuse,
        (_, false) => Unrecorded::Record,
    }
}

/// Whether the project had a lock and has it no more, which is reported.
pub(in crate::cli) fn is_lost(project: &Project, sources: &Sources, report: &mut Report) -> bool {
    let is_record = |line: &str| !line.trim().is_empty() && !line.starts_with(['#', '=', '~']);
    let is_off = project.settings.rules.get(&Code::StaleTranslation) == Some(&None);
    let why = match project.lock {
        // A house that switched the rule off has no use for a lock.
        _ if is_off => return false,
        _ if project.lock_unreadable => return true,
        Some(file) if sources.text(file).lines().any(is_record) => return false,
        Some(_) if remembered(project) > 0 => {
            message!("lock-emptied", "{file}: the lock has no records any more, and it had some", file = LOCK)
        }
        Some(_) => return false,
        None if remembered(project) > 0 || in_git(project) => {
            message!("lock-missing", "{file}: the lock is missing, and there was one", file = LOCK)
        }
        None => return false,
    };
    report.error(
        Diagnostic::new(Code::BrokenLock, why)
            .note(message!("stale-unknown", "which translations are out of date is not known without it"))
            .help(message!(
                "restore-or-accept",
                "put it back (git checkout locales/l10n.lock, or a copy); where there is none, read all translations \
                 beside the source, and run `payom accept`"
            )),
    );
    true
}

/// How many records the lock had when Payom last saw it here.
fn remembered(project: &Project) -> usize {
    let path = project.root.join(edit::FOLDER).join(MEMORY);
    let is_file = fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file() && meta.len() < 100);
    let text = if is_file { fs::read_to_string(path).ok() } else { None };
    text.and_then(|text| text.trim().parse().ok()).unwrap_or(0)
}

/// Remembers how many records the lock has. Where that cannot be written, a lost lock is noticed with Git's help only.
pub(in crate::cli) fn remember(project: &Project, records: usize) {
    if remembered(project) == records {
        return;
    }
    if edit::own_folder(&project.root).is_ok() {
        let _ = edit::put(&project.root, &format!("{}/{MEMORY}", edit::FOLDER), format!("{records}\n").as_bytes());
    }
}

/// Whether Git has a lock for this project.
fn in_git(project: &Project) -> bool {
    if !project.root.ancestors().any(|folder| folder.join(".git").exists()) {
        return false;
    }
    let mut git = Command::new("git");
    git.arg("-C").arg(&project.root).args(["ls-files", "--error-unmatch", "--", LOCK]);
    git.output().is_ok_and(|output| output.status.success())
}

/// What came of recording.
#[derive(Debug, Default)]
pub(in crate::cli) struct Recorded {
    /// The line that says it; empty where nothing was recorded.
    pub(in crate::cli) said: String,
    /// Translations that are not in the lock yet.
    pub(in crate::cli) left: usize,
    /// The lock's text.
    pub(in crate::cli) lock: Option<Arc<str>>,
}

impl Recorded {
    /// Where nothing was recorded: the lock is as it was read.
    pub(in crate::cli) fn unchanged(project: &Project, session: &Session) -> Self {
        let lock = project.lock.map(|file| session.sources.shared(file));
        Self { lock, ..Self::default() }
    }
}

/// Records for a build, and says so.
///
/// # Errors
/// As [`record`].
pub(in crate::cli) fn settle(
    project: &Project,
    news: &News,
    unrecorded: Unrecorded,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Result<Recorded, Reported> {
    if unrecorded != Unrecorded::Record {
        return Ok(Recorded::unchanged(project, session));
    }
    let recorded = record(project, news, None, session, streams)?;
    streams.say(&recorded.said);
    Ok(recorded)
}

/// Puts into the lock what it does not have. `held` is the edit lock of a command that has it already.
///
/// # Errors
/// When the lock cannot be written for another reason than that nothing in the project may be; that is reported.
pub(in crate::cli) fn record(
    project: &Project,
    news: &News,
    held: Option<&EditLock>,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Result<Recorded, Reported> {
    if news.list.is_empty() {
        if news.recorded > 0 {
            remember(project, news.recorded);
        }
        return Ok(Recorded::unchanged(project, session));
    }
    let _own = match held.map_or_else(|| session.take_edits(&project.root, "check", streams).map(Some), |_| Ok(None))
    {
        Ok(own) => own,
        Err(LockError::Save(failed)) if is_forbidden(&failed) => {
            return Ok(not_recorded(news, &failed, session, streams));
        }
        Err(denied) => return Err(session.denied(&denied)),
    };
    let (mut sources, mut unread) = (Sources::default(), Report::default());
    let file = reread_lock(project, &mut sources, &mut unread);
    let mut lock = file.map_or_else(Lock::default, |file| Lock::read(file, &sources, &mut unread));
    // One that came meanwhile is as good as one that grew.
    if unread.has_errors() || (file.is_none() && project.lock.is_some()) {
        let what = message!("changed-meanwhile", "{file} was changed meanwhile", file = LOCK);
        let help = message!("run-again", "run the command again");
        return Err(session.report.error(Diagnostic::new(Code::WriteFailed, what).help(help)));
    }
    let counts = news.record(&mut lock);
    let lock_text = match save(project, &lock, file.map(|file| sources.text(file))) {
        Ok(text) => text,
        Err(failed) if is_forbidden(&failed) => return Ok(not_recorded(news, &failed, session, streams)),
        Err(failed) => return Err(session.not_saved(&failed)),
    };
    remember(project, lock.len());
    Ok(Recorded { said: said(&counts, &*session.speaker), left: 0, lock: Some(lock_text.into()) })
}

/// Writes the lock; `before` is its text as it was read. Gives its text now.
pub(in crate::cli) fn save(project: &Project, lock: &Lock, before: Option<&str>) -> Result<String, SaveError> {
    let after = edit::with_line_ends(&lock.to_string(), before.unwrap_or(""));
    if before != Some(after.as_str()) {
        edit::replace(&project.root, LOCK, before, &after)?;
    }
    Ok(after)
}

/// "recorded 12 translations (ru 6, tg 6) in locales/l10n.lock"
fn said(counts: &Counts, reader: &dyn Reader) -> String {
    let all: usize = counts.values().sum();
    if all == 0 {
        return String::new();
    }
    let by_language: Vec<String> = counts.iter().map(|(tag, number)| format!("{tag} {number}")).collect();
    let text = counted!(
        "recorded",
        all,
        "recorded {count} translation ({languages}) in {file}",
        "recorded {count} translations ({languages}) in {file}",
        languages = by_language.join(", "),
        file = LOCK
    );
    format!("{}\n", reader.say(&text))
}

/// Whether nobody may write there: a folder of somebody else, a read-only disk.
fn is_forbidden(failed: &SaveError) -> bool {
    matches!(failed.error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

fn not_recorded(news: &News, failed: &SaveError, session: &Session, streams: &mut Streams<'_>) -> Recorded {
    let number = news.list.len();
    let text = counted!(
        "not-recorded",
        number,
        "note: {count} translation not recorded: {file} cannot be written ({why})",
        "note: {count} translations not recorded: {file} cannot be written ({why})",
        file = &failed.path,
        why = failed.error.to_string()
    );
    streams.tell(&format!("{}\n", session.say(&text)));
    Recorded { left: number, ..Recorded::default() }
}

#[cfg(test)]
mod tests {
    use std::io::Error;

    use super::*;
    use crate::diag::English;

    #[test]
    fn what_nobody_may_write_is_no_error() {
        let failed = |kind: ErrorKind| SaveError { path: LOCK.to_owned(), error: Error::from(kind) };
        for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
            assert!(is_forbidden(&failed(kind)));
        }
        for kind in [ErrorKind::StorageFull, ErrorKind::NotADirectory, ErrorKind::Other] {
            assert!(!is_forbidden(&failed(kind)));
        }
    }

    #[test]
    fn what_is_said() {
        let counts = [("ru", 6), ("tg", 1)].map(|(tag, number)| (tag.to_owned(), number));
        assert_eq!(
            said(&Counts::from(counts), &English),
            "recorded 7 translations (ru 6, tg 1) in locales/l10n.lock\n"
        );
        assert_eq!(said(&Counts::new(), &English), "");
    }
}
