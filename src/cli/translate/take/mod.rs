//! `payom take`: what came back from translators.
//!
//! In: a project, files. Out: files of messages, the lock; a table of what was taken and what was held back. Invariants: a file of messages
//! gets all that is taken of a kit, or nothing; nobody else changes the project meanwhile; a second run changes nothing.
//!
//! | file | does |
//! |---|---|
//! | `returned` | what came back, by the kind of its file |
//! | `remarks` | remarks of a sheet as comments |
//! | `edits` | where texts go in a file of messages |
//! | `verify` | whether the checks pass with them |
//! | `save` | writes files and the lock |
//! | `table` | says what was done |

pub(in crate::cli) mod edits;
mod remarks;
mod returned;
mod save;
mod table;
pub(in crate::cli) mod verify;

pub(super) use remarks::flag;

use std::collections::BTreeSet;
use std::path::Path;

use super::args::Take;
use super::record;
use super::texts::lock;
use crate::check::lock::Lock;
use crate::cli::args::Select;
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::exchange::kit::{Beside, Judged, Kit, Origin, Returned, Which, judge, kits, spoken};
use crate::l10n::Locale;
use crate::project::Project;

use returned::Came;

pub(in crate::cli) fn run(root: &Path, typed: &Take, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some(_held) = session.edits(root, "take", streams) else { return session.status() };
    let mut held_back = false;
    for path in typed.files.iter().flat_map(|path| returned::files(path)) {
        let name = path.display().to_string();
        let came = match returned::read(&path) {
            Ok(came) => came,
            Err(wrong) => {
                session.report.error(*wrong);
                continue;
            }
        };
        match taken(root, &came, typed, session) {
            Ok(all) => {
                for said in all {
                    held_back |= said.held;
                    streams.say(&format!("{name}\n{}", said.text));
                }
            }
            Err(status) => {
                session.finish(streams);
                return status;
            }
        }
    }
    session.finish(streams);
    let status = session.status();
    if held_back && matches!(status, Status::Fine) { Status::Problems } else { status }
}

/// Takes what is in a file; what there is to say of each of its kits.
fn taken(root: &Path, came: &Came, typed: &Take, session: &mut Session) -> Result<Vec<Said>, Status> {
    let mut out = Vec::new();
    match came {
        Came::Remarks(remarks) => {
            let Some(project) = project(root, session) else { return Ok(out) };
            let said = remarks::take(&project, remarks, typed.dry_run, session)?;
            out.extend(said.map(|(text, held)| Said { text, held }));
        }
        Came::Kits(kits) => {
            for returned in kits {
                let Some(project) = project(root, session) else { break };
                out.extend(one(&project, returned, typed, session)?);
            }
        }
    }
    Ok(out)
}

/// The project with all its releases; `None` where it cannot be read, which is reported.
fn project(root: &Path, session: &mut Session) -> Option<Project> {
    let (project, _) = session.open(root, &Select { slugs: Vec::new(), locales: Vec::new() })?;
    // What is wrong with releases is for `check`.
    Some(project.with(&project.slugs, &mut session.sources, &mut Report::default()))
}

/// What there is to say of a kit.
struct Said {
    text: String,
    /// Whether something was held back.
    held: bool,
}

/// Takes what can be taken of a kit; `None` where it is none of this project, which is reported.
fn one(project: &Project, returned: &Returned, typed: &Take, session: &mut Session) -> Result<Option<Said>, Status> {
    let lock: Lock = lock(project, &session.sources, &mut session.report);
    record::is_lost(project, &session.sources, &mut session.report);
    if session.report.has_errors() {
        return Err(session.status());
    }
    let Some((locale, kit)) = whose(project, returned, &lock, session) else { return Ok(None) };
    let mut judged = judge(&kit, returned, Beside { lock: &lock, spoken: &spoken(project) });
    let house = crate::check::house_names(project);
    let list = crate::check::translations(project, &house, &locale);
    let list = list.into_iter().filter(|one| one.slug == kit.slug.as_deref()).collect();
    let desk = edits::Desk { project, locale: &locale, lock: &lock, list };
    let files = settled(&desk, &kit, &mut judged, session);
    if !typed.dry_run && !files.is_empty() {
        save::save(&desk, &files, (&judged, typed.accept), session).map_err(|failed| {
            session.not_saved(&failed);
            Status::Files
        })?;
    }
    let text = table::table(&judged, returned, (&kit, &files), typed.dry_run, session);
    Ok(Some(Said { text, held: !judged.held.is_empty() }))
}

/// The files of messages with all that can be taken; what the checks refuse is held back.
fn settled(desk: &edits::Desk<'_>, kit: &Kit, judged: &mut Judged, session: &mut Session) -> Vec<edits::Changed> {
    loop {
        let files = desk.files(&judged.texts, &session.sources);
        let wrong = verify::wrong(desk, kit.slug.as_deref(), (&files, &judged.texts), session);
        if wrong.is_empty() {
            return files;
        }
        for (name, why, help) in wrong {
            judged.hold(&name, &why, &help);
        }
    }
}

/// The language of a kit, and the kit as it would be made today; `None` where the project has no such, which is reported.
fn whose(project: &Project, returned: &Returned, lock: &Lock, session: &mut Session) -> Option<(Locale, Kit)> {
    let into = || project.settings.locales.iter().filter(|locale| **locale != project.settings.source);
    let tag = returned.target.clone().unwrap_or_default();
    let meant: Option<Locale> = tag.parse().ok();
    let found = into().find(|locale| locale.tag() == tag).or_else(|| {
        let meant = meant.as_ref()?;
        into().find(|locale| locale.language() == meant.language())
    });
    let Some(locale) = found else {
        let what = message!(
            "take-language",
            "the file is in the language `{tag}`, which the house does not translate into",
            tag = tag
        );
        let help = message!("take-language-help", "look whether it is a kit of this project: `payom kit` makes them");
        session.report.error(Diagnostic::new(Code::ForeignFile, what).help(help));
        return None;
    };
    let slug = returned.slug.as_deref().unwrap_or_default();
    let house = slug == "house";
    let slugs: BTreeSet<String> = if house { BTreeSet::new() } else { [slug.to_owned()].into() };
    let made = kits(Origin { project, lock, locale }, &slugs, Which::All);
    let kit = made.into_iter().find(|kit| kit.slug.is_none() == house);
    if kit.is_none() {
        let what = message!(
            "take-release",
            "the file is of a release `{slug}`, which the project does not have in {language}",
            slug = slug,
            language = locale
        );
        let help = message!(
            "take-release-help",
            "look at its name in `payom status`; if the release was renamed, make a new kit"
        );
        session.report.error(Diagnostic::new(Code::ForeignFile, what).help(help));
    }
    kit.map(|kit| (locale.clone(), kit))
}
