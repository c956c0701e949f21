//! `payom build`: publishes.
//!
//! In: a project and which editions, formats and folder. Out: files, or diagnostics and untouched files. Invariants:
//! every edition is looked at first; then, where nothing is wrong, they are made, a group of releases at a time, and
//! written to the stage as they are ready. The order of diagnostics and the bytes of files do not depend on how many
//! cores there are.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;

use crate::check::{Answers, StaleSeverity, Unrecorded};
use crate::cli::args::Build;
use crate::cli::as_of::Reference;
use crate::cli::build::error::BuildError;
use crate::cli::build::held::{self, Withheld};
use crate::cli::build::lists::{Lists, around};
use crate::cli::build::make::{BuildOutput, Maker, There, Workshop};
use crate::cli::build::notes::Notes;
use crate::cli::build::plan::Plan;
use crate::cli::build::print::{self, Asked, Printer};
use crate::cli::build::refused::{failed, not_written, nothing, refuse, unusable};
use crate::cli::build::search;
use crate::cli::build::settled::{self, Counted};
use crate::cli::build::still::{Still, answers};
use crate::cli::progress::{self, Progress};
use crate::cli::record::{self, Recorded};
use crate::cli::request::{Request, program};
use crate::cli::survey::{Known, SecondPass, Survey};
use crate::cli::{Session, Status, Streams, site};
use crate::diag::{Code, Diagnostic, Message, Severity, counted, message};
use crate::document::Resolver;
use crate::html::{Pages, Theme};
use crate::output::{self, Scope};
use crate::project::{Inputs, Project};
use crate::publish::{
    self, Before, Cache, Done, Extent, Graph, OutputFolder, Overwrite, Period, Stage, Terms, apart_from_sites,
};

pub(crate) fn run(root: &Path, build: &Build, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let started = Instant::now();
    let Some(mut request) = Request::new(root, build, &mut session.report) else {
        return nothing(session, streams);
    };
    let output = match OutputFolder::find(root, build.out.as_deref()) {
        Ok(output) => output,
        Err(refused) => return refuse(*refused, session, streams),
    };
    let Some(reference) = Reference::of(build.as_of.as_deref(), &mut session.report) else {
        return nothing(session, streams);
    };
    request.selection.gate = reference.close();
    let quick = request.selection.is_everything() && !build.report;
    let mut graph = if quick { Graph::load(&output, &program()) } else { None };
    let known = |slug: &str| graph.as_ref()?.inputs(slug).map(|(mark, print)| (mark.0, print.0));
    let inputs = if quick { Inputs::read(root, &request.key(), &known) } else { None };
    let manner = settled::manner(session);
    if let Some(inputs) = inputs.as_ref().filter(|_| !build.force && !build.verify)
        && let Some(now) = reference.instant()
        && let lock = Inputs::lock(root)
        && let Some(done) = Done::holds(&output, &inputs.with_lock(lock.as_deref()), now.as_second(), &manner)
    {
        return settled::unchanged(&done, &output, (started, session), streams);
    }
    let Some((mut project, selection)) = session.open_for(root, request.selection.clone()) else {
        return nothing(session, streams);
    };
    request.selection = selection;
    if let Err(why) = request.check(&project.settings) {
        return unusable(&why, session, streams);
    }
    if let Err(refused) = output.apart_from_links().and_then(|()| apart_from_sites(&output)) {
        return refuse(*refused, session, streams);
    }
    let now = reference.instant().map(Timestamp::as_second);
    let answers = inputs.as_ref().and_then(|inputs| answers(graph.as_ref(), inputs, (&project, session)));
    let known = inputs.as_ref().zip(graph.take().zip(now));
    let mut still = known.and_then(|(inputs, known)| {
        Still::find(&request, (&project, session), (inputs, answers.as_ref(), &output), known)
    });
    let unknown =
        || inputs.as_ref().filter(|_| still.is_none()).and_then(|_| Answers::of(&project, &session.sources));
    let answers = answers.or_else(unknown);
    project.still = still.as_ref().and_then(Still::locked);
    let run = Run { project: &project, request: &request, output: &output, reference, started };
    let summary = match run.publish(still.as_mut(), session, streams) {
        Ok(summary) => summary,
        Err(BuildError::Publish(failed)) => return not_written(&failed, session, streams),
        Err(error) => return failed(error, &project, session, streams),
    };
    session.finish(streams);
    run.tell(&summary, session, streams);
    // Where the files changed under the build, it may have read some before and some after.
    let hold = |inputs: &Inputs| summary.recorded.left == 0 && inputs.hold(root, &request.key());
    if let Some(inputs) = inputs.filter(hold) {
        remember(summary, (&inputs, answers.as_ref()), &output, session);
    }
    Status::Fine
}

/// Leaves notes for the next build.
fn remember(
    summary: Summary,
    (inputs, answers): (&Inputs, Option<&Answers>),
    output: &OutputFolder,
    session: &Session,
) {
    let lock = summary.recorded.lock.as_deref();
    let notes = summary.notes_of_releases;
    let standing = notes.map(|notes| notes.leave(output, (inputs, answers), lock.unwrap_or(""), &summary.public));
    let outputs = (output, &standing.unwrap_or_default());
    if let Some(told) = settled::told(session, !summary.recorded.said.is_empty())
        && let Some(done) =
            Done::new(outputs, &inputs.with_lock(lock), summary.counted.to_string(), summary.public, told)
    {
        done.leave(output);
    }
}

/// What was published.
struct Summary {
    counted: Counted,
    /// How many PDFs stayed as they were.
    kept: usize,
    /// How well PDFs are set, where that is asked for.
    facts: Option<Vec<(String, print::Facts)>>,
    /// What else there is to say, a line each.
    notes: Vec<Message>,
    recorded: Recorded,
    /// What the next build is to know of releases.
    notes_of_releases: Option<Notes>,
    /// From when to when the same is public, and what is held.
    public: Period,
}

/// A build that has something to do.
struct Run<'a> {
    project: &'a Project,
    request: &'a Request<'a>,
    output: &'a OutputFolder,
    /// The moment of the build.
    reference: Reference,
    started: Instant,
}

/// What was looked at.
struct Looked<'p> {
    plan: Plan<'p>,
    survey: Survey<'p>,
    withheld: Withheld,
    /// What stands still, but for releases that could not be read back.
    still: Option<&'p Still>,
    lost: BTreeSet<String>,
    /// What opening the output folder needs of the build before.
    before: Option<Before>,
}

/// What was looked at, and what is to be there.
struct Surveyed<'s, 'p> {
    plan: &'s mut Plan<'p>,
    survey: &'s mut Survey<'p>,
    still: Option<(&'s Still, &'s BTreeSet<String>)>,
}

impl Run<'_> {
    /// Looks at every edition, makes what was asked for, and puts it in its place.
    fn publish(
        &self,
        still: Option<&mut Still>,
        session: &mut Session,
        streams: &mut Streams<'_>,
    ) -> Result<Summary, BuildError> {
        let project = self.project;
        let unrecorded = record::unrecorded(project, self.request.typed.locked, session);
        let shared = session.sources.len();
        let Looked { mut plan, mut survey, withheld, still, lost, before } =
            self.look(still, unrecorded, session, streams)?;
        survey.finish(session);
        let recorded = record::settle(project, survey.news(), unrecorded, session, streams)?;
        withheld.refuse(self.request, project, &mut session.report);
        withheld.take_back(&mut plan, (project, self.output), self.reference, &mut session.report);
        session.judge(project);
        let mut notes: Vec<Message> = plan.settle(project).into_iter().collect();
        // Pages borrow the texts of templates while releases come and go.
        let texts = session.sources.first(shared);
        let site = site::gather(&Resolver::new(project, &texts), &plan.manifest, &mut session.report);
        let pages = Pages::new(&Theme::of(project), &texts, &mut session.report);
        if let Some(reported) = session.report.reported() {
            return Err(BuildError::Reported(reported));
        }
        let (Some(site), Ok(pages)) = (&site, &pages) else { return Err(unsaid(session)) };
        for (slug, editions) in still.iter().flat_map(|still| still.beside(&lost, site)) {
            survey.again_too(slug, &editions);
            plan.slugs.insert(slug.to_owned());
        }
        let known = still.map(|still| (still, &lost));
        let mut stage = self.stage(&mut plan, before, session, streams)?;
        let renamed = std::mem::take(&mut plan.renamed);
        let shop = Workshop { request: self.request, stage: &stage, pages, site, renamed: &renamed };
        let surveyed = Surveyed { plan: &mut plan, survey: &mut survey, still: known };
        let BuildOutput { there: There { mut manifest, cache, .. }, facts, kept, combined, notes: more, told } =
            self.make(surveyed, shop, session, streams)?;
        let (stay, kits) = still.map_or((0, 0), |still| still.untouched(&lost, (self.request, &manifest)));
        let notes_of_releases = Notes::new(survey.learned.take(), (&told, &plan.slugs), (still, &lost), site);
        notes.extend(more);
        session.judge(project);
        if let Some(reported) = session.report.reported() {
            return Err(BuildError::Reported(reported));
        }
        let mut lists = Lists::new(self.output, still.map(Still::lists));
        let (mut paths, shared) = around((&mut stage, &mut lists), &manifest, (pages, project), site)?;
        let searched = search::make((&mut stage, &mut lists), (self.output, &manifest), site)?;
        paths.extend(searched.paths);
        let notes_of_releases = notes_of_releases.map(|notes| notes.with_lists(lists.finish()));
        manifest.site = plan.site(self.output.folder(), paths);
        let shared = shared.iter().map(|(path, bytes)| (path.clone(), &**bytes)).collect();
        stage.commit(&manifest, &cache, &shared)?.into_iter().for_each(|told| session.report.add(told));
        searched.notes.iter().for_each(|(name, text)| publish::leave_note(self.output, name, text));
        session.judge(project);
        notes.extend(plan.absent(&manifest, project));
        let counted = self.counted(&plan, combined + kits);
        let public = withheld.period(project);
        Ok(Summary { counted, kept: kept + stay, facts, notes, recorded, notes_of_releases, public })
    }

    /// How much there is; so many files hold all languages of a release.
    fn counted(&self, plan: &Plan<'_>, whole: usize) -> Counted {
        let (releases, editions) = (plan.releases, plan.editions);
        let of_editions = output::formats().filter(|o| o.scope == Scope::Edition && self.request.asks(o)).count();
        Counted { editions, releases, files: editions * of_editions + whole }
    }

    /// Looks at every edition of which anything may have changed.
    fn look<'s>(
        &'s self,
        still: Option<&'s mut Still>,
        unrecorded: Unrecorded,
        session: &mut Session,
        streams: &Streams<'_>,
    ) -> Result<Looked<'s>, BuildError> {
        let (project, build) = (self.project, self.request.typed);
        let stale = if build.allow_stale { Severity::Warning } else { Severity::Error };
        let told = StaleSeverity { stale, unrecorded };
        let mut survey = Survey::new(project, &self.request.selection, told, build.jobs, session);
        // What of the house is out of date may stand in any release.
        let mut still = still.filter(|_| !survey.is_house_stale());
        let before = still.as_deref_mut().and_then(Still::before);
        let mut plan = Plan::new(self.request, self.output, project, still.as_deref_mut());
        let still = still.map(|still| &*still);
        if !self.request.is_whole() {
            survey.shown = plan.shown(&project.wanted)?;
        }
        if self.request.is_whole() && !build.report && !survey.is_house_stale() && survey.is_lock_sound() {
            survey.learn_with_questions(still.map(|still| still as &dyn Known));
        }
        let progress = Progress::new(progress::Stage::Checking, project.wanted.len(), &*session.speaker, streams);
        let mut withheld = Withheld::default();
        survey.walk(session, SecondPass::Yes, |group| {
            withheld.add(&group.project);
            plan.add(group);
            progress.reach(plan.releases);
        });
        drop(progress);
        let lost = std::mem::take(&mut survey.lost);
        for unit in still.iter().flat_map(|still| still.units(&lost)) {
            withheld.know(unit.public_from);
            plan.know(unit);
        }
        let untouched = || still.iter().flat_map(|still| still.units(&lost)).map(|unit| unit.slug.clone()).collect();
        let before = before.map(|before| Before { untouched: untouched(), ..before });
        Ok(Looked { plan, survey, withheld, still, lost, before })
    }

    /// Opens the output folder.
    fn stage(
        &self,
        plan: &mut Plan<'_>,
        before: Option<Before>,
        session: &mut Session,
        streams: &mut Streams<'_>,
    ) -> Result<Stage, BuildError> {
        let build = self.request.typed;
        let terms = Terms {
            extent: if self.request.is_whole() { Extent::Whole } else { Extent::Part },
            overwrite: if build.force { Overwrite::Asked } else { Overwrite::Refused },
            slugs: self.project.slugs.clone(),
            before,
            interrupts: Arc::clone(&session.interrupts),
        };
        let mut stage = Stage::open(self.output, terms)?;
        stage.notes().iter().for_each(|note| streams.tell(note));
        stage.told().into_iter().for_each(|told| session.report.add(told));
        for slug in &plan.slugs {
            stage.release(slug)?;
        }
        plan.manifest.shelve(&stage.words())?;
        Ok(stage)
    }

    /// Makes all files of editions, a group of releases at a time.
    fn make(
        &self,
        surveyed: Surveyed<'_, '_>,
        shop: Workshop<'_>,
        session: &mut Session,
        streams: &mut Streams<'_>,
    ) -> Result<BuildOutput, BuildError> {
        let Surveyed { plan, survey, still } = surveyed;
        let (build, selection) = (self.request.typed, &self.request.selection);
        // Figures of how well editions are set are there only for those that are set now.
        let fresh = build.force || build.report;
        let before = if fresh { Cache::empty(self.output) } else { Cache::load(self.output) };
        let Some(style) = survey.style.take() else { return Err(unsaid(session)) };
        let is_still = |path: &str| {
            let slug = path.split_once('/').map_or("", |(slug, _)| slug);
            still.is_some_and(|(still, lost)| still.has(slug) && !lost.contains(slug))
        };
        let cache = if self.request.is_whole() { before.of(is_still) } else { before.clone() };
        let again = plan.combined.keys().cloned().collect();
        let asked = Asked { combined: build.combined, again, one_page: build.one_page };
        let printer = Printer::new(selection, style, asked, before);
        let there = There { manifest: std::mem::take(&mut plan.manifest), cache, combined: plan.combined.clone() };
        let mut maker = Maker::new(shop, printer, there);
        maker.facts = build.report.then(Vec::new);
        let progress = Progress::new(progress::Stage::Making, plan.editions, &*session.speaker, streams);
        survey.again(session, |group, session| {
            maker.group(group, session)?;
            progress.reach(maker.editions);
            Ok::<(), BuildError>(())
        })?;
        drop(progress);
        // What served the editions goes before the lists are made.
        Ok(maker.finish())
    }

    /// Says what was published.
    fn tell(&self, summary: &Summary, session: &Session, streams: &mut Streams<'_>) {
        if let Some(facts) = &summary.facts {
            streams.say(&print::table(facts));
            streams.say(&super::fills::fills(facts));
        }
        let published = summary.counted.message();
        let (folder, seconds) = (self.output.shown(), format!("{:.2}", self.started.elapsed().as_secs_f64()));
        let text = match summary.kept {
            0 => message!(
                "published-in",
                "{published} in {folder} ({seconds} s)",
                published = published,
                folder = folder,
                seconds = seconds
            ),
            kept => message!(
                "published-with-kept",
                "{published} in {folder}, {kept} ({seconds} s)",
                published = published,
                folder = folder,
                kept = counted!("pdfs-unchanged", kept, "{count} PDF unchanged", "{count} PDFs unchanged"),
                seconds = seconds
            ),
        };
        let no_site = message!(
            "no-site",
            "payom.toml names no site: links are relative; feeds, sitemap.xml and robots.txt are left out"
        );
        let no_site = Some(&no_site).filter(|_| self.project.settings.site.is_none());
        streams.say(&format!("{}\n{}", session.say(&text), held::said(&summary.public.held, session)));
        let no_robots = self.project.settings.site.as_ref().and_then(site::no_robots);
        summary
            .notes
            .iter()
            .chain(no_site)
            .chain(&no_robots)
            .for_each(|note| streams.say(&format!("{}\n", session.say(note))));
    }
}

/// The site or the style lacks something, which should have been reported.
fn unsaid(session: &mut Session) -> BuildError {
    BuildError::Reported(session.report.error(Diagnostic::new(Code::Internal, "the site could not be made")))
}
