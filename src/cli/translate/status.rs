//! `payom status`: how far releases and languages are.
//!
//! In: a project. Out: a table of the house's texts and of releases by languages: how many texts there are in the
//! source language; which share of them is translated from today's wording, and what is left to do. Invariants: a
//! share is rounded down, so 100 % is said only where nothing is missing or stale.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::record;
use super::tally::Tally;
use super::texts::lock;
use crate::check::lock::Lock;
use crate::check::{self, HouseNames};
use crate::cli::args::StatusArgs;
use crate::cli::build::waiting;
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Message, Report, Severity, counted, message};
use crate::document::{Resolver, resolve};
use crate::l10n::Locale;
use crate::project::{Clock, Loaded, Project};
use crate::registry::Slug;

pub(in crate::cli) fn run(
    root: &Path,
    status: &StatusArgs,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Status {
    let Some((project, selection)) = session.load(root, &status.select) else {
        session.finish(streams);
        return session.status();
    };
    if status.next {
        return next(&project, session, streams);
    }
    let lock = lock(&project, &session.sources, &mut session.report);
    record::is_lost(&project, &session.sources, &mut session.report);
    let house = check::house_names(&project);
    let resolver = Resolver::new(&project, &session.sources);
    let locales: Vec<&Locale> = project.settings.locales.iter().filter(|locale| selection.wants(locale)).collect();
    let tallies = tallies(&project, &locales, &house, &lock);
    let say = |message: Message| session.say(&message);
    let head = std::iter::once(say(message!("status-release", "release")));
    let mut rows = vec![head.chain(locales.iter().map(ToString::to_string)).collect()];
    let mut complete = true;
    let slugs = project.releases.iter().map(|loaded| Some((loaded.release.slug.as_str(), loaded)));
    for release in std::iter::once(None).chain(slugs) {
        let mut row =
            vec![release.map_or_else(|| say(message!("status-house", "house")), |(slug, _)| slug.to_owned())];
        for locale in &locales {
            let tally = tallies.get(&(release.map(|(slug, _)| slug), *locale)).copied();
            let own = *locale == &project.settings.source;
            row.push(match release {
                Some((_, loaded)) if !loaded.locales.contains(locale) => "–".to_owned(),
                Some((_, loaded)) => {
                    let others = problems(&resolver, loaded, locale, &tally.unwrap_or_default());
                    complete &= others == 0;
                    cell(
                        &Cell { tally: tally.filter(|_| !own), texts: texts(&project, Some(loaded), locale), others },
                        session,
                        &mut complete,
                    )
                }
                None => cell(
                    &Cell { tally: tally.filter(|_| !own), texts: texts(&project, None, locale), others: 0 },
                    session,
                    &mut complete,
                ),
            });
        }
        rows.push(row);
    }
    streams.say(&table(&rows));
    streams.say(&held(&project, session));
    session.finish(streams);
    match session.status() {
        Status::Fine if !complete => Status::Problems,
        status => status,
    }
}

/// Tallies by release (`None`: the house) and language.
fn tallies<'a>(
    project: &'a Project,
    locales: &[&'a Locale],
    house: &HouseNames<'a>,
    lock: &Lock,
) -> BTreeMap<(Option<&'a str>, &'a Locale), Tally> {
    let mut tallies: BTreeMap<(Option<&str>, &Locale), Tally> = BTreeMap::new();
    for locale in locales.iter().filter(|locale| ***locale != project.settings.source) {
        for translation in check::translations(project, house, locale) {
            let state = translation.state(locale, lock);
            let tally = tallies.entry((translation.slug, *locale)).or_default();
            tally.add(&state, translation.review().is_some());
        }
    }
    tallies
}

/// A line for each release that is not public yet.
fn held(project: &Project, session: &Session) -> String {
    let zone = project.settings.zone.as_ref();
    let held = project.releases.iter().filter(|loaded| !loaded.state.is_public());
    let line = |loaded: &Loaded| {
        let (state, slug) = (loaded.state.in_words(zone), &loaded.release.slug);
        format!("{}\n", session.say(&message!("state-of", "{state}: {slug}", state = state, slug = slug.to_string())))
    };
    let ahead = project.releases.iter().filter_map(|loaded| Some((loaded.due.next?, &loaded.release.slug)));
    let waits = |(at, slug): (Timestamp, &Slug)| waiting(&Clock::of(at, zone), slug.as_str(), session);
    held.map(line).chain(ahead.map(waits)).collect()
}

/// Prints the next moment at which a release becomes public.
fn next(project: &Project, session: &Session, streams: &mut Streams<'_>) -> Status {
    let zone = project.settings.zone.clone().unwrap_or(TimeZone::UTC);
    match project.releases.iter().flat_map(|loaded| [loaded.state.until(), loaded.due.next]).flatten().min() {
        Some(until) => streams.say(&format!("{}\n", until.to_zoned(zone).strftime("%Y-%m-%dT%H:%M:%S%:z"))),
        None => {
            let text = message!("no-release-waits", "no release waits for its moment");
            streams.tell(&format!("{}\n", session.say(&text)));
        }
    }
    session.finish(streams);
    session.status()
}

/// How many texts a file has in the language itself.
fn texts(project: &Project, loaded: Option<&Loaded>, locale: &Locale) -> usize {
    let house = project.house.get(locale).into_iter().flatten().filter(|_| loaded.is_none());
    let own = loaded.and_then(|loaded| loaded.messages.get(locale));
    house.chain(own).flat_map(|messages| &messages.entries.entries).map(|entry| entry.patterns().count()).sum()
}

/// What keeps an edition from being published, besides the texts that it lacks itself.
fn problems(resolver: &Resolver<'_>, loaded: &Loaded, locale: &Locale, tally: &Tally) -> usize {
    let mut report = Report::default();
    let _ = resolve(resolver, loaded, locale, &mut report);
    let missing = report.sorted().iter().filter(|found| found.code == Code::MissingTranslation).count();
    report.count(Severity::Error) - missing + missing.saturating_sub(tally.missing)
}

/// What is known of the house's texts, or of a release's, in one language.
struct Cell {
    /// `None` for the source.
    tally: Option<Tally>,
    texts: usize,
    /// What else keeps it from being published.
    others: usize,
}

/// "45 texts", "complete (45)", "93 % (42 of 45): 2 missing, 1 stale".
fn cell(cell: &Cell, session: &Session, complete: &mut bool) -> String {
    let mut left = Vec::new();
    let share = match cell.tally {
        None => counted!("count-texts", cell.texts, "{count} text", "{count} texts"),
        Some(tally) => {
            left.extend(Some(tally.left(&*session.speaker)).filter(|left| !left.is_empty()));
            let good = tally.all - tally.missing - tally.stale;
            *complete &= good == tally.all;
            if good == tally.all {
                message!("status-complete", "complete ({count})", count = good)
            } else {
                message!(
                    "status-share",
                    "{percent} % ({good} of {all})",
                    percent = good * 100 / tally.all,
                    good = good,
                    all = tally.all
                )
            }
        }
    };
    let mut out = session.say(&share);
    if cell.others > 0 {
        left.push(session.say(&counted!("count-problems", cell.others, "{count} problem", "{count} problems")));
    }
    if !left.is_empty() {
        let _ = write!(out, ": {}", left.join(", "));
    }
    out
}

/// Columns wide enough for their longest cell.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            let _ = write!(line, "{cell:<width$}  ");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
