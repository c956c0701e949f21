//! `payom report`: what was published about a funder's projects, for the report that the funder gets.
//!
//! In: a project, a funder, two days. Out: CSV files in the outbox: a row an edition, sums, and what the press made of it; or all of that as a
//! PDF. Invariants: what is not
//! public is in none of them; every statement is read from the resolved document, as pages print it; nothing is inferred.

mod coverage;
mod csv;
mod paper;
mod rows;
mod totals;

use std::path::Path;

use jiff::civil::Date;

use super::args::{AccountFormat, ReportArgs, Select};
use super::as_of::Reference;
use super::prepare::outbox::{self, OUTBOX};
use super::request;
use super::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Message, counted, did_you_mean, message};
use crate::document::Resolver;
use crate::l10n::Locale;
use crate::pdf::Style;
use crate::project::Project;
use crate::registry::OrganisationId;

use coverage::Coverage;
use rows::Row;
use totals::Totals;

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
    let locale = locale(typed, &project, session);
    let ((funder, (from, until)), locale) = funder.zip(days).zip(locale)?;
    let asked = Asked { funder, from, until };
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
    let name = |what: &str| format!("{OUTBOX}/report.{}.{from}.{until}{what}", asked.funder);
    let (mut files, totals) = (Vec::new(), Totals::of(&rows));
    if typed.format.contains(&AccountFormat::Csv) {
        files.push((name(".csv"), csv::file(&Row::HEADER, rows.iter().map(Row::cells))));
        files.push((name(".totals.csv"), csv::file(&totals::HEADER, totals.lines())));
        let lines = coverage.iter().map(|(header, lines)| csv::file(header, lines.iter().cloned()));
        files.extend(lines.map(|bytes| (name(".coverage.csv"), bytes)));
    }
    if typed.format.contains(&AccountFormat::Pdf) {
        let account = paper::account(&asked, (&rows, totals), coverage.as_ref(), locale);
        let resolver = Resolver::new(&project, &session.sources);
        let document = resolver.account(&account, locale, &mut session.report);
        let file = name(&format!(".{locale}.pdf"));
        let bytes = document.zip(style).map(|(document, style)| paper::paper(&document, &style, &file));
        match bytes.transpose() {
            Ok(bytes) => files.extend(bytes.map(|bytes| (file, bytes))),
            Err(refused) => drop(session.report.error(*refused)),
        }
        session.judge(&project);
        if session.report.has_errors() {
            return None;
        }
    }
    outbox::write(&project, &files).map_err(|failed| session.not_saved(&failed)).ok()?;
    let summary = message!(
        "reported",
        "{funder} is credited in {editions} of {releases}",
        editions = counted!("count-editions", rows.len(), "{count} edition", "{count} editions"),
        releases = counted!("count-releases", rows::releases(&rows), "{count} release", "{count} releases"),
        funder = asked.funder.as_str()
    );
    Some((files, summary))
}

/// The language of the PDF; `None` where the house has none of this name, which is reported.
fn locale<'p>(typed: &ReportArgs, project: &'p Project, session: &mut Session) -> Option<&'p Locale> {
    let settings = &project.settings;
    let Some(tag) = &typed.locale else { return Some(&settings.source) };
    let found = settings.locales.iter().find(|locale| locale.tag() == tag);
    if found.is_none() {
        let known: Vec<&str> = settings.locales.iter().map(Locale::tag).collect();
        let what = message!("house-has-no-locale", "the house has no locale `{tag}`", tag = tag.as_str());
        let found = Diagnostic::new(Code::UnknownLocale, what)
            .note(message!("its-locales", "its locales are {tags}", tags = known.join(", ")))
            .maybe_help(did_you_mean(tag, known.iter().copied()));
        session.report.error(found);
    }
    found
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
