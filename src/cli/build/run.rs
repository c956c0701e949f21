//! `payom build`: publishes.
//!
//! In: a project and which editions, formats and folder. Out: files, or diagnostics and untouched files. Invariants:
//! every edition is looked at first; then, where nothing is wrong, they are made, a group of releases at a time, and
//! written to the stage as they are ready. The order of diagnostics and the bytes of files do not depend on how many
//! cores there are.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use crate::check::Told;
use crate::cli::args::Build;
use crate::cli::build::make::{self, BuildError, Maker};
use crate::cli::build::plan::Plan;
use crate::cli::build::print::{self, Asked, Printer};
use crate::cli::progress::Progress;
use crate::cli::record::{self, Recorded};
use crate::cli::request::Request;
use crate::cli::survey::{SecondPass, Survey};
use crate::cli::{Session, Status, Streams, count, site};
use crate::diag::{Code, Diagnostic, Severity};
use crate::document::Resolver;
use crate::html::{self, Pages, SiteLocale};
use crate::project::{Inputs, Project};
use crate::publish::{Cache, Done, Extent, OutputFolder, Overwrite, PublishError, Stage, Terms, apart_from_sites};

pub(crate) fn run(root: &Path, build: &Build, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let started = Instant::now();
    let Some(mut request) = Request::new(root, build, &mut session.report) else {
        session.finish(streams);
        streams.tell("nothing was published\n");
        return session.status();
    };
    let output = match OutputFolder::find(root, build.out.as_deref()) {
        Ok(output) => output,
        Err(refused) => return refuse(*refused, session, streams),
    };
    let quick = request.selection.is_everything() && !build.report;
    let inputs = if quick { Inputs::read(root, &request.key()) } else { None };
    if let Some(inputs) = inputs.filter(|_| !build.force)
        && let Some(done) = Done::holds(&output, &inputs.with_lock(Inputs::lock(root).as_deref()))
    {
        let seconds = started.elapsed().as_secs_f64();
        streams.say(&format!("{} in {}, nothing changed ({seconds:.2} s)\n", done.summary, output.shown()));
        return Status::Fine;
    }
    let Some((project, selection)) = session.open_for(root, request.selection.clone()) else {
        session.finish(streams);
        streams.tell("nothing was published\n");
        return session.status();
    };
    request.selection = selection;
    if let Err(why) = request.check(&project.settings) {
        streams.tell(&format!("error: {why}\nnothing was published\n"));
        return Status::Usage;
    }
    if let Err(refused) = output.apart_from_links().and_then(|()| apart_from_sites(&output)) {
        return refuse(*refused, session, streams);
    }
    let made = match make(&project, &request, &output, session, streams) {
        Ok(made) => made,
        Err(BuildError::Publish(failed)) => return not_written(&failed, session, streams),
        Err(unmade) => {
            if let BuildError::Diagnosed(diagnostic) = unmade {
                session.report.error(*diagnostic);
            }
            session.judge(&project);
            session.finish(streams);
            streams.tell("nothing was published\n");
            return session.status();
        }
    };
    session.finish(streams);
    if let Some(facts) = &made.facts {
        streams.say(&print::table(facts));
    }
    let summary = format!(
        "{} of {}: {}",
        count(made.editions, "edition"),
        count(made.releases, "release"),
        count(made.files, "file"),
    );
    let kept = match made.kept {
        0 => String::new(),
        kept => format!(", {} unchanged", count(kept, "PDF")),
    };
    let seconds = started.elapsed().as_secs_f64();
    streams.say(&format!("{summary} in {}{kept} ({seconds:.2} s)\n{}", output.shown(), made.notes));
    // Where the files changed under the build, it may have read some before and some after.
    if let Some(inputs) = inputs
        && session.report.is_empty()
        && made.recorded.left == 0
        && inputs.hold(root, &request.key())
        && let Some(done) = Done::new(&output, &inputs.with_lock(made.recorded.lock.as_deref()), summary)
    {
        done.leave(&output);
    }
    if project.settings.site.is_none() {
        streams.say(NO_SITE);
    }
    Status::Fine
}

const NO_SITE: &str =
    "payom.toml names no site: links are relative; feeds, sitemap.xml and robots.txt are left out\n";

/// What was published.
struct Summary {
    releases: usize,
    editions: usize,
    files: usize,
    kept: usize,
    facts: Option<Vec<(String, print::Facts)>>,
    /// What else there is to say, in lines.
    notes: String,
    recorded: Recorded,
}

fn make(
    project: &Project,
    request: &Request<'_>,
    output: &OutputFolder,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Result<Summary, BuildError> {
    let (build, selection, whole) = (request.typed, &request.selection, request.is_whole());
    let mut plan = Plan::new(request, output, project);
    let unrecorded = record::unrecorded(project, build.locked, session);
    let told = Told { stale: if build.allow_stale { Severity::Warning } else { Severity::Error }, unrecorded };
    let shared = session.sources.len();
    let mut survey = Survey::new(project, selection, told, build.jobs, session);
    survey.shown = plan.shown(&project.wanted)?;
    let progress = Progress::new("checking", project.wanted.len(), "releases", streams);
    survey.walk(session, SecondPass::Yes, |group| {
        plan.add(group);
        progress.reach(plan.releases);
    });
    drop(progress);
    survey.finish(session);
    let recorded = record::settle(project, survey.news(), unrecorded, session, streams)?;
    session.judge(project);
    let mut notes: Vec<String> = plan.settle(project).into_iter().collect();
    // Pages borrow the texts of templates while releases come and go.
    let texts = session.sources.first(shared);
    let site = site::gather(&Resolver::new(project, &texts), &plan.manifest, &mut session.report);
    let pages = Pages::new(&project.theme, &texts, &mut session.report);
    if let Some(told) = session.report.reported() {
        return Err(BuildError::Reported(told));
    }
    let (Some(site), Ok(pages)) = (&site, &pages) else { return Err(unsaid(session)) };
    let mut stage = Stage::open(output, terms(whole, build, project, session))?;
    stage.notes().iter().for_each(|note| streams.tell(note));
    stage.told().into_iter().for_each(|told| session.report.add(told));
    for slug in &plan.slugs {
        stage.release(slug)?;
    }
    plan.manifest.shelve(&stage.words())?;
    // Figures of how well editions are set are there only for those that are set now.
    let before = if build.force || build.report { Cache::empty(output) } else { Cache::load(output) };
    let style = survey.style.take().unwrap_or_default();
    let cache = if whole { Cache::empty(output) } else { before.clone() };
    let again = plan.combined.keys().cloned().collect();
    let printer =
        Printer::new(selection, style, Asked { combined: build.combined, again, one_page: build.one_page }, before);
    let manifest = std::mem::take(&mut plan.manifest);
    let there = make::There { manifest, cache, combined: plan.combined.clone() };
    let mut maker = Maker::new(request, &stage, printer, pages, site, there);
    maker.facts = build.report.then(Vec::new);
    let progress = Progress::new("making", plan.editions, "editions", streams);
    survey.again(session, |group, session| {
        maker.group(group, session)?;
        progress.reach(maker.editions);
        Ok::<(), BuildError>(())
    })?;
    drop(progress);
    // What served the editions goes before the lists are made.
    let make::BuildOutput { there: make::There { mut manifest, cache, .. }, facts, kept, combined, notes: more } =
        maker.finish();
    notes.extend(more);
    session.judge(project);
    if let Some(told) = session.report.reported() {
        return Err(BuildError::Reported(told));
    }
    let mut paths = BTreeSet::new();
    let entry = |own: &SiteLocale, place| site::shown(&manifest, own, place).map_err(BuildError::Publish);
    pages.site(site, entry, |path, text| {
        stage.site(&path, &text)?;
        paths.insert(path);
        Ok(())
    })?;
    manifest.site = plan.site(output.folder(), paths);
    let faces = html::fonts().iter().filter(|_| !site.locales.is_empty());
    let shared: BTreeMap<String, &[u8]> =
        faces.map(|(name, bytes)| (format!("{}/{name}", html::FONT_FOLDER), *bytes)).collect();
    let told = stage.commit(&manifest, &cache, &shared)?;
    told.into_iter().for_each(|told| session.report.add(told));
    session.judge(project);
    notes.push(plan.absent(&manifest, project));
    let files = plan.editions * request.formats.len() + combined;
    Ok(Summary {
        releases: plan.releases,
        editions: plan.editions,
        files,
        kept,
        facts,
        notes: notes.concat(),
        recorded,
    })
}

/// On what terms the output folder is written to.
fn terms(whole: bool, build: &Build, project: &Project, session: &Session) -> Terms {
    Terms {
        extent: if whole { Extent::Whole } else { Extent::Part },
        overwrite: if build.force { Overwrite::Asked } else { Overwrite::Refused },
        slugs: project.slugs.clone(),
        interrupts: Arc::clone(&session.interrupts),
    }
}

/// The site lacks something, which its words or templates should have told.
fn unsaid(session: &mut Session) -> BuildError {
    BuildError::Reported(session.report.error(Diagnostic::new(Code::Internal, "the site could not be made")))
}

/// Ends a build that may not write where it was told to.
fn refuse(refused: Diagnostic, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    session.report.error(refused);
    session.finish(streams);
    streams.tell("nothing was published\n");
    session.status()
}

fn not_written(failed: &PublishError, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let told = match failed.in_the_way() {
        Some(files) => {
            let message = format!("{} holds files that Payom did not make: {files}", failed.path.display());
            Diagnostic::new(Code::ForeignFile, message)
                .note("this build would replace them; nothing was changed")
                .help("name another folder (--out site), move the files, or replace them: payom build --force")
        }
        None => {
            Diagnostic::new(Code::WriteFailed, failed.to_string()).note("what was published before is still there")
        }
    };
    session.report.error(told);
    session.finish(streams);
    session.status()
}
