//! `payom check`: lists every problem.
//!
//! In: a project, and which problems count. Out: a report for people (diagnostics on standard error, a line of counts
//! on standard output) or for machines (standard output alone). Invariants: with `--fix` the safe repairs are made
//! first, and what is reported is what is left.

mod diff;
mod gather;
mod since;
mod subjects;
mod verdict;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use jiff::{SignedDuration, Timestamp};

use super::args::{Check, DiffStyle, ReportFormat};
use super::translate::record;
use super::{Session, Status, Streams, survey, tally, usage};
use crate::check::{News, StaleSeverity, Unrecorded};
use crate::diag::{
    Diagnostic, Fix, GitHub, Message, Report, Severity, Sources, Taken, counted, github, gitlab, json, junit,
    markdown, message, sarif,
};
use crate::edit;
use crate::project::Project;
use since::Since;
use verdict::Verdict;

pub(super) use gather::in_memory as check_project;
pub(super) use subjects::fill as fill_subjects;

pub(super) fn run(root: &Path, check: &Check, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let began = Instant::now();
    let verdict = match Verdict::new(check) {
        Ok(verdict) => verdict,
        Err(why) => {
            usage::tell(&why, &session.speaker, streams);
            return Status::Usage;
        }
    };
    let since = check.changed_since.as_ref();
    let since = since.map(|revision| Since::new(root, revision, &verdict, session, streams));
    let since = match since.transpose() {
        Ok(since) => since,
        Err(diagnostic) => return refused(*diagnostic, session, streams),
    };
    let mut scope = Scope { verdict, since };
    let mut held = None;
    if check.fix {
        match session.edits(root, "check --fix", streams) {
            Some(lock) => held = lock,
            None => return session.status(),
        }
    }
    let mut found = find(root, check, &scope, session, streams);
    if check.fix || check.diff.is_some() {
        let status = repair(root, check, session, streams);
        if status != Status::Fine || !check.fix {
            return status;
        }
        (session.sources, session.report) = (Sources::default(), Report::default());
        if let Some((since, revision)) = scope.since.as_mut().zip(check.changed_since.as_ref())
            && let Err(diagnostic) = since.again(root, revision)
        {
            return refused(*diagnostic, session, streams);
        }
        found = find(root, check, &scope, session, streams);
    }
    let mut said = String::new();
    if let Some((project, news)) = &found
        && let Ok(recorded) = record::record(project, news, held.as_ref(), session, streams)
    {
        said = recorded.said;
    }
    match check.format {
        ReportFormat::Human => streams.say(&said),
        _ => streams.tell(&said),
    }
    // Letting go of what was read takes as long as reading the registry, and the program ends here.
    std::mem::forget(found);
    if let Some(status) = tell(root, check, began, session, streams) {
        return status;
    }
    status(check, session, streams)
}

/// Tells what keeps the check from being made.
fn refused(diagnostic: Diagnostic, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    session.report.error(diagnostic);
    session.finish(streams);
    session.status()
}

/// The status that the findings lead to; more warnings than are allowed are told.
fn status(check: &Check, session: &Session, streams: &mut Streams<'_>) -> Status {
    let warnings = session.report.told(Severity::Warning);
    match (session.status(), check.max_warnings) {
        (Status::Fine, Some(most)) if warnings > most => {
            usage::tell(&too_many(warnings, most), &session.speaker, streams);
            Status::Problems
        }
        (status, _) => status,
    }
}

/// Which problems count.
struct Scope {
    verdict: Verdict,
    since: Option<Since>,
}

fn too_many(warnings: usize, most: usize) -> Message {
    counted!(
        "too-many-warnings",
        warnings,
        "{count} warning, {most} allowed",
        "{count} warnings, {most} allowed",
        most = most
    )
}

/// Gathers the problems that count; what is to be recorded, and in which project.
fn find(
    root: &Path,
    check: &Check,
    scope: &Scope,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Option<(Project, News)> {
    let found = session.open(root, &check.select).map(|(project, selection)| {
        let told =
            StaleSeverity { unrecorded: record::unrecorded(&project, check.locked, session), ..survey::CHECKING };
        let news = gather::all(&project, &selection, told, session, streams);
        session.judge(&project);
        (project, news, told.unrecorded)
    });
    scope.verdict.weigh(&mut session.report);
    if check.format != ReportFormat::Human || scope.since.is_some() {
        subjects::fill(&mut session.report, &session.sources);
    }
    if let Some((project, ..)) = found.as_ref().filter(|_| check.format != ReportFormat::Human) {
        subjects::place(&mut session.report, &project.root, project.settings.source.tag());
    }
    // Where the project could not be opened, that is shown.
    if let Some((since, (project, ..))) = scope.since.as_ref().zip(found.as_ref())
        && let Some(said) = since.leave(project.settings.source.tag(), session)
    {
        streams.tell(&format!("{}\n", session.say(&said)));
    }
    found.filter(|(.., unrecorded)| *unrecorded == Unrecorded::Record).map(|(project, news, _)| (project, news))
}

/// Shows the safe repairs, or makes them.
fn repair(root: &Path, check: &Check, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let fixes: Vec<Fix> = session.report.sorted().into_iter().filter_map(|found| found.fix.clone()).collect();
    let (files, left) = edit::edited(&fixes, &session.sources);
    match check.diff {
        Some(DiffStyle::Lines) => streams.say_diff(&diff::unified(&files)),
        Some(DiffStyle::Words) => streams.say(&diff::words(&files)),
        None => {}
    }
    let made: usize = files.iter().map(|file| file.edits.len()).sum();
    let repairs = || counted!("count-repairs", made, "{count} repair", "{count} repairs");
    let within = || counted!("count-files", files.len(), "{count} file", "{count} files");
    if !check.fix {
        let problems = session.report.told(Severity::Error) + session.report.told(Severity::Warning);
        let problems = counted!("count-problems", problems, "{count} problem", "{count} problems");
        let text = match made {
            0 => message!("no-repairs", "no repairs; {problems}", problems = problems),
            _ => message!(
                "repairs-possible",
                "{repairs} in {files}, of {problems}; `--fix` makes them",
                repairs = repairs(),
                files = within(),
                problems = problems
            ),
        };
        streams.tell(&format!("{}\n", session.say(&text)));
        return session.status();
    }
    for file in &files {
        if let Err(failed) = file.save(root) {
            session.not_saved(&failed);
            session.finish(streams);
            return Status::Files;
        }
    }
    if made > 0 {
        let text = message!("repairs-made", "{repairs} in {files}", repairs = repairs(), files = within());
        streams.tell(&format!("{}\n", session.say(&text)));
    }
    if left > 0 {
        let text = counted!(
            "repairs-overlap",
            left,
            "{count} repair overlaps another: run `payom check --fix` again",
            "{count} repairs overlap others: run `payom check --fix` again"
        );
        streams.tell(&format!("{}\n", session.say(&text)));
    }
    Status::Fine
}

/// Writes the report; `Some` when it could not be written.
fn tell(
    root: &Path,
    check: &Check,
    began: Instant,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Option<Status> {
    let (report, sources) = (&session.report, &session.sources);
    match check.format {
        ReportFormat::Human => {
            session.finish(streams);
            streams.say(&format!("{}\n", session.say(&summary(report))));
        }
        ReportFormat::Json => streams.say(&json(report, sources)),
        ReportFormat::Sarif => streams.say(&sarif(report, sources, &since::prefix(root))),
        ReportFormat::Gitlab => streams.say(&gitlab(report, sources, &since::prefix(root))),
        ReportFormat::Junit => {
            let taken = check.with_time.then(|| taken(began));
            streams.say(&junit(report, sources, &since::prefix(root), taken.as_ref()));
        }
        ReportFormat::Markdown => streams.say(&markdown(report, sources, &since::prefix(root), &*session.speaker)),
        ReportFormat::Github => {
            let GitHub { commands, summary: rest } = github(report, sources, &since::prefix(root));
            streams.say(&commands);
            streams.say(&format!("{}\n", summary(report)));
            let given = check.summary.clone();
            match given.or_else(|| std::env::var_os("GITHUB_STEP_SUMMARY").map(PathBuf::from)) {
                _ if rest.is_empty() => {}
                None => streams.say(&rest),
                Some(path) => {
                    let file = fs::File::options().append(true).create(true).open(&path);
                    if let Err(error) = file.and_then(|mut file| file.write_all(rest.as_bytes())) {
                        let path = path.display().to_string();
                        session.not_saved(&edit::SaveError { path, error });
                        session.finish(streams);
                        return Some(Status::Files);
                    }
                }
            }
        }
    }
    None
}

/// When the check was made. The clock is looked at only where that is asked for.
fn taken(began: Instant) -> Taken {
    let time = began.elapsed();
    let at = Timestamp::now().saturating_sub(SignedDuration::try_from(time).unwrap_or_default());
    let at = at.unwrap_or(Timestamp::UNIX_EPOCH);
    Taken { at: at.strftime("%Y-%m-%dT%H:%M:%S").to_string(), time }
}

/// How many problems there are.
fn summary(report: &Report) -> Message {
    tally(report.told(Severity::Error), report.told(Severity::Warning))
}
