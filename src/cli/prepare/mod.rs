//! `payom prepare`: copies of a release for journalists, before it is public and after.
//!
//! In: a project, and which releases. Out: PDF, text and the draft of a mail of each edition in `outbox/<slug>/`, the documents of
//! what is not public beside them, or diagnostics and no file.
//! Invariants: nothing is sent, and nothing is written into the output folder; a copy under embargo says so in its
//! name, before its headline and on every page; one of a release that is not public leads to no page that is not there.

mod desk;
mod lists;
mod mails;
pub(super) mod outbox;

use std::collections::BTreeSet;
use std::path::Path;

use crate::check::{StaleSeverity, Unrecorded};
use crate::cli::args::{Prepare, Select};
use crate::cli::as_of::Reference;
use crate::cli::build::held;
use crate::cli::build::print::{Asked, Printer, WorkerState};
use crate::cli::request;
use crate::cli::survey::{SecondPass, Survey};
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Message, Reported, Severity, message};
use crate::project::{Clock, Loaded, Project, State};
use crate::publish::{Cache, OutputFolder};

use desk::{Copies, Desk};
use lists::Lists;
use mails::Mails;

pub(super) fn run(root: &Path, typed: Prepare, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let made = copies(root, typed, session);
    session.finish(streams);
    match made {
        Some(Copies { files, notes }) => {
            files.iter().for_each(|(path, _)| streams.say(&format!("{path}\n")));
            notes.iter().for_each(|note| streams.say(&format!("{}\n", session.say(note))));
            Status::Fine
        }
        None => {
            streams.tell(&format!("{}\n", session.say(&message!("nothing-prepared", "nothing was prepared"))));
            session.status()
        }
    }
}

/// Makes and writes all copies; `None` where something is wrong, which is reported.
fn copies(root: &Path, typed: Prepare, session: &mut Session) -> Option<Copies> {
    let select = Select { slugs: typed.slugs, locales: typed.locales };
    let mut selection = request::selection(root, &select, &mut session.report)?;
    selection.gate = Reference::of(typed.as_of.as_deref(), &mut session.report)?.mark();
    let (project, selection) = session.open_for(root, selection)?;
    let lists = Lists::read(&typed.bcc, &project, session);
    let output = OutputFolder::find(root, None).map_err(|refused| session.report.error(*refused)).ok()?;
    let told = StaleSeverity { stale: Severity::Error, unrecorded: Unrecorded::Leave };
    let mut survey = Survey::new(&project, &selection, told, 0, session);
    let (mut copies, mut drafts) = (Copies::default(), Vec::new());
    survey.walk(session, SecondPass::Yes, |group| {
        let releases = || group.project.releases.iter();
        drafts.extend(releases().filter(|loaded| loaded.state == State::Draft).map(|l| l.release.slug.to_string()));
        copies.notes.extend(releases().filter_map(|loaded| note(loaded, &project)));
    });
    survey.finish(session);
    // While a release waits a text may be missing; in a copy it may not.
    session
        .report
        .adjust(|found| Some(if found.code == Code::MissingTranslation { Severity::Error } else { found.severity }));
    for slug in &drafts {
        session.report.error(held::draft(slug));
    }
    session.judge(&project);
    if session.report.has_errors() {
        return None;
    }
    let asked = Asked { combined: false, again: BTreeSet::new(), one_page: false };
    let printer = Printer::new(&selection, survey.style.take()?, asked, Cache::empty(&output));
    let mails = Mails { project: &project, lists: &lists };
    let mut desk =
        Desk { printer: &printer, mails: &mails, worker: WorkerState::default(), copies, copied: Vec::new() };
    let made = survey.again(session, |group, session| {
        for loaded in &group.project.releases {
            let slug = &loaded.release.slug;
            for (_, edition) in group.editions().into_iter().filter(|(other, _)| other.release.slug == *slug) {
                desk.edition((group, loaded, edition), session);
            }
            desk.release(loaded, &group.project, &mut session.report);
        }
        Ok::<(), Reported>(())
    });
    made.ok()?;
    session.judge(&project);
    if session.report.has_errors() {
        return None;
    }
    let written = outbox::write(&project, &desk.copies.files);
    written.map_err(|failed| session.not_saved(&failed)).ok()?;
    Some(desk.copies)
}

/// What there is to say of a release.
fn note(loaded: &Loaded, project: &Project) -> Option<Message> {
    let zone = project.settings.zone.as_ref();
    let slug = loaded.release.slug.as_str();
    if let Some(until) = loaded.due.embargo {
        let moment = Clock::of(until, zone).in_words();
        return Some(message!(
            "copies-embargoed",
            "{slug}: every page says that it is under embargo until {moment}",
            slug = slug,
            moment = moment
        ));
    }
    let until = Clock::of(loaded.state.until()?, zone).in_words();
    Some(message!(
        "copies-free",
        "{slug}: the site has it from {moment}, and nothing in the copies asks anybody to wait; for that write \
         `embargo = 2026-12-03T10:00` with its day and hour in {file}",
        slug = slug,
        moment = until,
        file = format!("releases/{slug}/release.md")
    ))
}
