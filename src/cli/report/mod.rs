//! `payom report`: what was published about a funder's projects, for the report that the funder gets.
//!
//! In: a project, a funder, two days. Out: CSV files in the outbox: a row an edition, sums, and what the press made of it. Invariants: what is not
//! public is in none of them; every statement is read from the resolved document, as pages print it; nothing is inferred.

mod coverage;
mod csv;
mod rows;
mod totals;

use std::path::Path;

use jiff::civil::Date;

use super::args::{ReportArgs, Select};
use super::as_of::Reference;
use super::prepare::outbox::{self, OUTBOX};
use super::request;
use super::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Message, did_you_mean, message};
use crate::pdf::Style;
use crate::project::Project;
use crate::registry::OrganisationId;

use coverage::Coverage;
use rows::Row;

pub(super) fn run(root: &Path, typed: &ReportArgs, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let made = files(root, typed, session);
    session.finish(streams);
    match made {
        Some((files, summary)) => {
            files.iter().for_each(|(path, _)| streams.say(&format!("{path}\n")));
            streams.say(&format!("{}\n", session.say(&summary)));
            Status::Fine
        }
        None => session.status(),
    }
}

/// Paths from the project's folder, and bytes.
type Files = Vec<(String, Vec<u8>)>;

/// Whose report it is, and of which days.
struct Asked {
    funder: OrganisationId,
    /// Whether that is the European Union, which an emblem stands for.
    union: bool,
    from: Date,
    until: Date,
}

fn files(root: &Path, typed: &ReportArgs, session: &mut Session) -> Option<(Files, Message)> {
    let select = Select { slugs: Vec::new(), locales: Vec::new() };
    let mut selection = request::selection(root, &select, &mut session.report)?;
    selection.gate = Reference::of(typed.as_of.as_deref(), &mut session.report)?.close();
    let days = days(typed, session);
    let (project, _) = session.open_for(root, selection)?;
    let funder = funder(typed, &project, session);
    let (funder, (from, until)) = funder.zip(days)?;
    let union = project.registry.funders.get(&funder).is_some_and(|funder| funder.eu.is_some());
    let asked = Asked { funder, union, from, until };
    let style = Style::of_house(&project.settings.look, &project.settings.locales, &mut session.report);
    let project = project.with(&project.wanted, &mut session.sources, &mut session.report);
    let mut rows = rows::rows(&asked, &project, style.as_ref(), session);
    let coverage = Coverage::read(typed.coverage.as_deref(), &project, session);
    session.judge(&project);
    if session.report.has_errors() {
        return None;
    }
    let coverage = coverage.joined(&mut rows);
    if rows.is_empty() {
        let nothing = message!(
            "nothing-to-report",
            "no public release of these days credits {funder}",
            funder = asked.funder.as_str()
        );
        return Some((Vec::new(), nothing));
    }
    let name = |what: &str| format!("{OUTBOX}/report.{}.{from}.{until}{what}.csv", asked.funder);
    let mut files = vec![(name(""), csv::file(&Row::HEADER, rows.iter().map(Row::cells)))];
    files.push((name(".totals"), csv::file(&totals::HEADER, totals::totals(&rows))));
    files.extend(coverage.map(|(header, lines)| (name(".coverage"), csv::file(&header, lines))));
    outbox::write(&project, &files).map_err(|failed| session.not_saved(&failed)).ok()?;
    let summary = message!(
        "reported",
        "{editions} editions of {releases} releases credit {funder}",
        editions = rows.len().to_string(),
        releases = rows::releases(&rows).to_string(),
        funder = asked.funder.as_str()
    );
    Some((files, summary))
}

/// The first and the last day; `None` where one is none, which is reported.
fn days(typed: &ReportArgs, session: &mut Session) -> Option<(Date, Date)> {
    let mut day = |option: &str, text: &str| {
        let day = text.parse::<Date>().ok();
        if day.is_none() {
            let what = message!("no-day", "{option} {typed} is no day", option = option, typed = text);
            let help = message!("write-day", "write year, month and day, such as 2026-01-15");
            session.report.error(Diagnostic::new(Code::InvalidDate, what).help(help));
        }
        day
    };
    let (from, until) = (day("--from", &typed.from), day("--until", &typed.until));
    let (from, until) = from.zip(until)?;
    if from > until {
        let what = message!(
            "until-before-from",
            "--until {until} comes before --from {from}",
            until = until.to_string(),
            from = from.to_string()
        );
        session.report.error(Diagnostic::new(Code::InvalidDate, what));
        return None;
    }
    Some((from, until))
}

/// The funder; `None` where the registry has none of this name, which is reported.
fn funder(typed: &ReportArgs, project: &Project, session: &mut Session) -> Option<OrganisationId> {
    let known = || project.registry.funders.keys();
    let found = known().find(|id| id.as_str() == typed.funder).cloned();
    if found.is_none() {
        let what = message!(
            "registry-lacks",
            "the registry has no {what} `{id}`",
            what = "funder",
            id = typed.funder.as_str()
        );
        let hint = did_you_mean(&typed.funder, known().map(OrganisationId::as_str));
        session.report.error(Diagnostic::new(Code::UnknownId, what).maybe_help(hint));
    }
    found
}
