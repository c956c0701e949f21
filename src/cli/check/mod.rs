//! `payom check`: lists every problem.
//!
//! In: a project, and which problems count. Out: a report for people (diagnostics on standard error, a line of counts
//! on standard output) or for machines (standard output alone). Invariants: with `--fix` the safe repairs are made
//! first, and what is reported is what is left.

mod changed;
mod diff;
mod gather;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::args::{Check, DiffStyle, ReportFormat};
use super::translate::record;
use super::{Session, Status, Streams, explain, survey, tally, usage};
use crate::check::{News, StaleSeverity, Unrecorded};
use crate::diag::{
    Code, Diagnostic, Fix, GitHub, Message, Report, Severity, Sources, counted, github, json, junit, markdown,
    message, sarif,
};
use crate::edit;
use crate::project::Project;

pub(super) use gather::in_memory as check_project;

pub(super) fn run(root: &Path, check: &Check, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let (deny, allow) = match (codes(&check.deny), codes(&check.allow).and_then(relaxable)) {
        (Ok(deny), Ok(allow)) => (deny, allow),
        (Err(why), _) | (_, Err(why)) => {
            usage::tell(&why, &session.speaker, streams);
            return Status::Usage;
        }
    };
    let changed = match check.changed_since.as_ref().map(|revision| changed::files(root, revision)).transpose() {
        Ok(changed) => changed,
        Err(diagnostic) => {
            session.report.error(*diagnostic);
            session.finish(streams);
            return session.status();
        }
    };
    let verdict = Verdict { deny, allow, changed };
    let mut held = None;
    if check.fix {
        match session.edits(root, "check --fix", streams) {
            Some(lock) => held = lock,
            None => return session.status(),
        }
    }
    let mut found = find(root, check, &verdict, session, streams);
    if check.fix || check.diff.is_some() {
        let status = repair(root, check, session, streams);
        if status != Status::Fine || !check.fix {
            return status;
        }
        (session.sources, session.report) = (Sources::default(), Report::default());
        found = find(root, check, &verdict, session, streams);
    }
    let mut said = String::new();
    if let Some((project, news)) = found
        && let Ok(recorded) = record::record(&project, &news, held.as_ref(), session, streams)
    {
        said = recorded.said;
    }
    match check.format {
        ReportFormat::Human => streams.say(&said),
        _ => streams.tell(&said),
    }
    if let Some(status) = tell(root, check, session, streams) {
        return status;
    }
    let warnings = session.report.told(Severity::Warning);
    match (session.status(), check.max_warnings) {
        (Status::Fine, Some(most)) if warnings > most => {
            usage::tell(&too_many(warnings, most), &session.speaker, streams);
            Status::Problems
        }
        (status, _) => status,
    }
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

/// Which problems count, and how much.
struct Verdict {
    deny: BTreeSet<String>,
    allow: BTreeSet<String>,
    changed: Option<BTreeSet<String>>,
}

/// Stands for every warning.
const WARNINGS: &str = "warnings";

/// Checks that these are codes.
fn codes(names: &[String]) -> Result<BTreeSet<String>, Message> {
    for name in names {
        if name != WARNINGS && Code::find(name).is_none() && !Code::is_retired(name) {
            return Err(explain::unknown(name, Code::all().map(Code::id).chain([WARNINGS])));
        }
    }
    Ok(names.iter().cloned().collect())
}

/// Checks that these may be overlooked.
fn relaxable(names: BTreeSet<String>) -> Result<BTreeSet<String>, Message> {
    let firm = |code: Code| code.severity() == Severity::Error && !code.is_about_words();
    match names.iter().find(|name| Code::find(name).is_some_and(firm)) {
        Some(name) => Err(message!(
            "code-not-allowed",
            "`{code}` cannot be allowed: a release that breaks it would have a hole or a fault",
            code = name
        )),
        None => Ok(names),
    }
}

/// Gathers the problems that count; what is to be recorded, and in which project.
fn find(
    root: &Path,
    check: &Check,
    verdict: &Verdict,
    session: &mut Session,
    streams: &Streams<'_>,
) -> Option<(Project, News)> {
    let found = session.open(root, &check.select).map(|(project, selection)| {
        let told =
            StaleSeverity { unrecorded: record::unrecorded(&project, check.locked, session), ..survey::CHECKING };
        let news = if project.theme.is_empty() {
            gather::in_groups(&project, &selection, told, session, streams)
        } else {
            let all = project.with(&project.wanted, &mut session.sources, &mut session.report);
            gather::in_memory(&all, &selection, told, session)
        };
        session.judge(&project);
        (project, news, told.unrecorded)
    });
    let sources = &session.sources;
    session.report.adjust(|found| {
        let warning = found.severity == Severity::Warning;
        let named =
            |names: &BTreeSet<String>| names.contains(found.code.id()) || (warning && names.contains(WARNINGS));
        if named(&verdict.deny) {
            return Some(Severity::Error).filter(|_| concerns(found, verdict, sources));
        }
        if (found.severity != Severity::Error || found.code.is_about_words()) && named(&verdict.allow) {
            return None;
        }
        Some(found.severity).filter(|_| concerns(found, verdict, sources))
    });
    found.filter(|(.., unrecorded)| *unrecorded == Unrecorded::Record).map(|(project, news, _)| (project, news))
}

/// Whether a problem lies in, or points into, a file that changed. What lies in no file concerns everybody.
fn concerns(found: &Diagnostic, verdict: &Verdict, sources: &Sources) -> bool {
    let Some(changed) = &verdict.changed else { return true };
    let mut places = found.primary.iter().chain(&found.related).peekable();
    places.peek().is_none() || places.any(|label| changed.contains(sources.path(label.span.file)))
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
fn tell(root: &Path, check: &Check, session: &mut Session, streams: &mut Streams<'_>) -> Option<Status> {
    let (report, sources) = (&session.report, &session.sources);
    match check.format {
        ReportFormat::Human => {
            session.finish(streams);
            streams.say(&format!("{}\n", session.say(&summary(report))));
        }
        ReportFormat::Json => streams.say(&json(report, sources)),
        ReportFormat::Sarif => streams.say(&sarif(report, sources, &changed::prefix(root))),
        ReportFormat::Junit => streams.say(&junit(report, sources)),
        ReportFormat::Markdown => streams.say(&markdown(report, sources, &changed::prefix(root), &*session.speaker)),
        ReportFormat::Github => {
            let GitHub { commands, summary: rest } = github(report, sources, &changed::prefix(root));
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

/// How many problems there are.
fn summary(report: &Report) -> Message {
    tally(report.told(Severity::Error), report.told(Severity::Warning))
}
