//! `payom prepare`: copies of a release for journalists, before it is public.
//!
//! In: a project, and which releases. Out: PDF and text of each edition in `outbox/<slug>/`, the documents of what is not public
//! beside them, or diagnostics and no file.
//! Invariants: nothing is written into the output folder, and Git takes nothing of the outbox; a copy under embargo says so in its
//! name, before its headline and on every page; one of a release that is not public leads to no page that is not there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::check::{StaleSeverity, Unrecorded};
use crate::cli::args::{Prepare, Select};
use crate::cli::as_of::Reference;
use crate::cli::build::held;
use crate::cli::build::print::{Asked, Printer, Sheet, WorkerState};
use crate::cli::cause;
use crate::cli::locate::Origin;
use crate::cli::request;
use crate::cli::survey::{Edition, Group, SecondPass, Survey};
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Message, Reported, Severity, message};
use crate::edit;
use crate::output::{self, Maker, Needs, OUTPUTS};
use crate::project::{Clock, Loaded, Project, State};
use crate::publish::{Cache, OutputFolder};

/// Where copies lie, beside the output folder and apart from it.
const OUTBOX: &str = "outbox";

/// What the names of copies under embargo begin with.
const EMBARGO: &str = "EMBARGO-";

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

/// What was made.
#[derive(Default)]
struct Copies {
    /// Paths from the project's folder, and bytes.
    files: Vec<(String, Vec<u8>)>,
    /// What there is to say of each release.
    notes: Vec<Message>,
}

/// Makes and writes all copies; `None` where something is wrong, which is reported.
fn copies(root: &Path, typed: Prepare, session: &mut Session) -> Option<Copies> {
    let select = Select { slugs: typed.slugs, locales: typed.locales };
    let mut selection = request::selection(root, &select, &mut session.report)?;
    selection.gate = Reference::of(typed.as_of.as_deref(), &mut session.report)?.mark();
    let (project, selection) = session.open_for(root, selection)?;
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
    let mut worker = WorkerState::default();
    let made = survey.again(session, |group, session| {
        for (loaded, edition) in group.editions() {
            let made = edition_files((group, loaded, edition), &printer, &mut worker, session);
            copies.files.extend(made.into_iter().flatten());
        }
        copies.files.extend(group.project.releases.iter().flat_map(|loaded| enclosed(loaded, &group.project)));
        Ok::<(), Reported>(())
    });
    made.ok()?;
    session.judge(&project);
    if session.report.has_errors() {
        return None;
    }
    let written = write(&project, &copies.files);
    written.map_err(|failed| session.not_saved(&failed)).ok()?;
    Some(copies)
}

/// The files of an edition; `None` where something is wrong, which is reported.
fn edition_files(
    (group, loaded, edition): (&Group, &Loaded, &Edition),
    printer: &Printer,
    worker: &mut WorkerState,
    session: &mut Session,
) -> Option<Vec<(String, Vec<u8>)>> {
    let mut document = edition.document.clone();
    if !loaded.state.is_public() {
        // Nothing is there yet.
        document.site = None;
    }
    let document = &document;
    let Session { sources, report, .. } = session;
    let origin = Origin { project: &group.project, sources, loaded, document };
    let zone = group.project.settings.zone.as_ref();
    let place = |name: &str| format!("{OUTBOX}/{}/{}{name}", document.slug, prefix(loaded.due.embargo, zone));
    let (slug, tag) = (&document.slug, document.locale.tag());
    let mut files = Vec::new();
    let printed = printer.print(origin, &edition.fingerprint, worker, report)?;
    let own = Some((output::download().file(slug, tag), printed.own));
    let combined = printer.combined(loaded).zip(printed.combined);
    for (name, sheet) in own.into_iter().chain(combined) {
        if let Sheet::Made(bytes, _) = sheet {
            files.push((place(&name), bytes));
        }
    }
    let texts = OUTPUTS
        .iter()
        .filter(|output| output.needs == Needs::Nothing && matches!(output.maker, Maker::Text(_) | Maker::Styled(_)));
    for output in texts {
        let name = output.file(slug, tag);
        match output.make(document, printer.style()) {
            Some(Ok(bytes)) => files.push((place(&name), bytes)),
            Some(Err(error)) => drop(report.error(cause::refused(origin, &name, &error, printer.style(), None))),
            None => {}
        }
    }
    Some(files)
}

/// The documents of a release that is not public: what its copies name can be found nowhere else.
fn enclosed(loaded: &Loaded, project: &Project) -> Vec<(String, Vec<u8>)> {
    let (slug, prefix) = (&loaded.release.slug, prefix(loaded.due.embargo, project.settings.zone.as_ref()));
    let enclosures = loaded.enclosures.values().filter(|_| !loaded.state.is_public());
    enclosures.map(|one| (format!("{OUTBOX}/{slug}/{prefix}{}", one.name), one.bytes.to_vec())).collect()
}

/// What the name of a copy begins with: `EMBARGO-2026-12-03-1000_`. Who has saved it among others sees what it is.
fn prefix(embargo: Option<Timestamp>, zone: Option<&TimeZone>) -> String {
    embargo.map_or_else(String::new, |until| {
        let here = until.to_zoned(zone.cloned().unwrap_or(TimeZone::UTC));
        format!("{EMBARGO}{}_", here.strftime("%Y-%m-%d-%H%M"))
    })
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

/// Writes the files, and takes away earlier copies of the same editions that had other names.
fn write(project: &Project, files: &[(String, Vec<u8>)]) -> Result<(), edit::SaveError> {
    // Whatever else the project's Git takes, it takes nothing of this folder, and not this file either.
    edit::put(&project.root, &format!("{OUTBOX}/.gitignore"), b"*\n")?;
    for (path, bytes) in files {
        edit::put(&project.root, path, bytes)?;
    }
    for (path, _) in files {
        let Some((folder, name)) = path.rsplit_once('/') else { continue };
        let own = own_name(name);
        let entries = fs::read_dir(project.root.join(folder)).into_iter().flatten().filter_map(Result::ok);
        for entry in entries {
            let other = entry.file_name().to_string_lossy().into_owned();
            if other != name && own_name(&other) == own {
                // One that cannot be deleted stays, as one that somebody renamed would.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
    Ok(())
}

/// The name of a copy without that of its embargo.
fn own_name(name: &str) -> &str {
    name.strip_prefix(EMBARGO).and_then(|rest| rest.split_once('_')).map_or(name, |(_, own)| own)
}
