//! Releases that are not public at the moment of a build.
//!
//! In: what was held while releases were looked at, and what is published. Out: a line for each; errors where one was asked
//! for by its name, or would be taken back. Invariants: nothing of a held release is made, and nothing that is public goes
//! without being asked for.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::cli::Session;
use crate::cli::as_of::Reference;
use crate::cli::build::plan::{Plan, listed};
use crate::cli::recovered;
use crate::cli::request::Request;
use crate::diag::{Code, Diagnostic, Report, message};
use crate::project::{Clock, Held, Project, State};
use crate::publish::{Manifest, OutputFolder, Period};

/// The lines that say what is held: "held until 3 December 2026, 10:00 (Asia/Dushanbe): 2026-12-forum".
pub(crate) fn said(lines: &str, session: &Session) -> String {
    let line = |line: &str| {
        let (slug, until) = line.split_once('\t').unwrap_or((line, ""));
        if let Some(clock) = until.strip_prefix(AMENDED).and_then(Clock::read) {
            return waiting(&clock, slug, session);
        }
        let text = match Clock::read(until) {
            Some(clock) => {
                message!("held-until", "held until {moment}: {slug}", moment = clock.in_words(), slug = slug)
            }
            None => message!("held-draft", "a draft: {slug}", slug = slug),
        };
        format!("{}\n", session.say(&text))
    };
    lines.lines().map(line).collect()
}

/// What the moment of an amendment is noted after.
const AMENDED: &str = "+ ";

/// "change not shown until 5 December 2026, 00:00 (Asia/Dushanbe): 2026-11-forum".
pub(crate) fn waiting(clock: &Clock, slug: &str, session: &Session) -> String {
    let text =
        message!("change-waits", "change not shown until {moment}: {slug}", moment = clock.in_words(), slug = slug);
    format!("{}\n", session.say(&text))
}

/// Somebody asked for a release that is not finished.
pub(crate) fn draft(slug: &str) -> Diagnostic {
    let message = message!("still-a-draft", "`{slug}` is a draft", slug = slug);
    Diagnostic::new(Code::NotYet, message).help(message!(
        "finish-draft",
        "delete `draft = true` in its release.md when it is finished; `payom serve` shows it meanwhile",
    ))
}

/// What was held, and when that changes.
#[derive(Debug, Default)]
pub(crate) struct Withheld {
    /// Names and states, in the order of the releases.
    all: Vec<(String, State)>,
    /// Amendments that are not shown yet: when they are, and whose.
    ahead: Vec<(Timestamp, String)>,
    /// When the last public release became so, or was amended.
    since: Option<Timestamp>,
}

impl Withheld {
    /// Takes a batch of releases into account.
    pub(crate) fn add(&mut self, batch: &Project) {
        self.all.extend(batch.held.iter().map(|Held { slug, state, .. }| (slug.clone(), *state)));
        let shown = batch.releases.iter().flat_map(|loaded| [loaded.public_from, loaded.due.last()]).flatten();
        self.since = shown.chain(self.since).max();
        let ahead =
            batch.releases.iter().filter_map(|loaded| Some((loaded.due.next?, loaded.release.slug.to_string())));
        self.ahead.extend(ahead);
    }

    /// Takes a release into account that has long been public.
    pub(crate) fn know(&mut self, public_from: Option<i64>) {
        let from = public_from.and_then(|second| Timestamp::from_second(second).ok());
        self.since = from.into_iter().chain(self.since).max();
    }

    /// When the next one becomes public, or is amended.
    pub(crate) fn next(&self) -> Option<Timestamp> {
        let ahead = self.ahead.iter().map(|(at, _)| *at);
        self.all.iter().filter_map(|(_, state)| state.until()).chain(ahead).min()
    }

    /// The time in which the same is public.
    pub(crate) fn period(&self, project: &Project) -> Period {
        Period {
            since: self.since.map_or(i64::MIN, Timestamp::as_second),
            until: self.next().map(Timestamp::as_second),
            held: self.lines(project),
        }
    }

    /// A line for each, as it is kept: the name, and the moment that it waits for.
    fn lines(&self, project: &Project) -> String {
        let zone = project.settings.zone.as_ref();
        let line = |(slug, state): &(String, State)| {
            let until = state.until().map(|until| Clock::of(until, zone).note());
            format!("{slug}\t{}\n", until.unwrap_or_default())
        };
        let ahead = |(at, slug): &(Timestamp, String)| format!("{slug}\t{AMENDED}{}\n", Clock::of(*at, zone).note());
        self.all.iter().map(line).chain(self.ahead.iter().map(ahead)).collect()
    }

    /// Reports those that were asked for by name.
    pub(crate) fn refuse(&self, request: &Request<'_>, project: &Project, report: &mut Report) {
        let zone = project.settings.zone.as_ref();
        for (slug, state) in self.all.iter().filter(|(slug, _)| request.selection.slugs.contains(slug)) {
            let Some(until) = state.until() else {
                report.error(draft(slug));
                continue;
            };
            let message = message!(
                "still-held",
                "`{slug}` is held until {moment}",
                slug = slug,
                moment = Clock::of(until, zone).in_words()
            );
            let help = message!(
                "wait-for-moment",
                "wait until then; meanwhile `payom serve` shows it, and `payom prepare {slug}` makes copies for journalists",
                slug = slug
            );
            report.error(Diagnostic::new(Code::NotYet, message).help(help));
        }
    }

    /// Takes back what is public and should not be, where that was asked for; reports it elsewhere.
    pub(crate) fn take_back(
        &self,
        plan: &mut Plan<'_>,
        (project, output): (&Project, &OutputFolder),
        reference: Reference,
        report: &mut Report,
    ) {
        let held: BTreeSet<&str> = self.all.iter().map(|(slug, _)| slug.as_str()).collect();
        if held.is_empty() {
            return;
        }
        // A record that is lost is read from the pages that are there.
        let known = match Manifest::load_files(output) {
            Ok(Some(known)) => known,
            _ => recovered::manifest(project, output),
        };
        let public: Vec<String> = known.slugs().filter(|slug| held.contains(slug)).map(str::to_owned).collect();
        if public.is_empty() {
            return;
        }
        if !plan.force() {
            let zone = project.settings.zone.as_ref();
            let mut diagnostic = Diagnostic::new(
                Code::TakenBack,
                message!(
                    "would-take-back",
                    "this build would take back what is public: {names}",
                    names = listed(public.into_iter())
                ),
            )
            .help(message!(
                "correct-moment",
                "correct the moment of the release or of the build; to take it back: payom build --force",
            ));
            if let Some(now) = project.as_of() {
                diagnostic = diagnostic.note(reference.told(&Clock::of(now, zone)));
            }
            report.error(diagnostic);
            return;
        }
        plan.take_back(&held);
    }
}
