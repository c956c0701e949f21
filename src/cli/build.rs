//! `payom build`: publishes.
//!
//! In: a project and which editions, formats and folder. Out: files, or diagnostics and untouched files. In between:
//! editions are made on all cores and written to the stage as they are ready; the order of diagnostics and the bytes
//! of files do not depend on how many cores there are.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::args::{Build, Format};
use super::photos::{self, Copies};
use super::print::{self, Facts, Printed, Printer, Sheet, Tools};
use super::{Session, Status, Streams, count, site};
use crate::check;
use crate::diag::{Code, Diagnostic, Report, Severity};
use crate::document::{Document, Press, resolve};
use crate::html::{self, PageFacts, Pages, Site};
use crate::l10n::Locale;
use crate::pdf::Style;
use crate::project::{self, Loaded};
use crate::publish::{Cache, Done, Edition, Extent, Failed, Manifest, Record, Stage};

pub(super) fn run(root: &Path, build: &Build, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let started = Instant::now();
    let request = request(build);
    let whole = build.select.slugs.is_empty() && build.select.locales.is_empty() && !build.report;
    let inputs = if whole { project::inputs(root, &request) } else { None };
    if let Some(inputs) = inputs.filter(|_| !build.force)
        && let Some(done) = Done::holds(&out_folder(root, build), &inputs)
    {
        let seconds = started.elapsed().as_secs_f64();
        streams.say(&format!("{}, nothing changed ({seconds:.2} s)\n", done.summary));
        return Status::Fine;
    }
    let Some((project, selection)) = session.load(root, &build.select) else {
        session.finish(streams);
        streams.tell("nothing was published\n");
        return session.status();
    };
    check::messages(&project, &selection, &session.sources, &mut session.report);
    check::texts(&project, &selection, &session.sources, &mut session.report);
    let stale = if build.allow_stale { Severity::Warning } else { Severity::Error };
    let told = check::Told { stale, hints: false };
    let stale = check::staleness(&project, &selection, &session.sources, told, &mut session.report);
    let style = Style::of_house(&project.settings.look, &project.settings.locales, &mut session.report);
    let style = style.unwrap_or_default();
    print::resolutions(&project, &style, &mut session.report);
    session.judge(&project);
    let jobs: Vec<(&Loaded, &Locale)> = project
        .releases
        .iter()
        .flat_map(|loaded| loaded.locales.iter().map(move |locale| (loaded, locale)))
        .filter(|(_, locale)| selection.wants(locale))
        .collect();
    let out = out_folder(&project.root, build);
    let whole = selection.slugs.is_empty() && selection.locales.is_empty() && build.format.len() == 2;
    let extent = if whole { Extent::Whole } else { Extent::Part };
    let stage = match open(&out, extent, &jobs) {
        Ok(stage) => stage,
        Err(failed) => return not_written(&failed, session, streams),
    };
    let press = Press::new(&project, &session.sources).with_stale(stale);
    // Figures of how well editions are set are there only for those that are set now.
    let before = if build.force || build.report { Cache::empty(&out) } else { Cache::load(&out) };
    let makers = Makers {
        press: &press,
        jobs: &jobs,
        formats: &build.format,
        stage: &stage,
        printer: Printer::new(&project, &selection, style, (build.combined, build.one_page), before.clone()),
        next: AtomicUsize::new(0),
        hopeless: session.report.has_errors(),
    };
    let pdfs = build.format.contains(&Format::Pdf);
    let has_combined = |loaded: &&Loaded| pdfs && makers.printer.combined(loaded).is_some();
    let combined = project.releases.iter().filter(has_combined).count();
    let results = make(&makers, streams, started);
    let mut manifest = if extent == Extent::Whole { Manifest::default() } else { Manifest::load(&out) };
    manifest.retain(&project.slugs);
    let (mut unwritten, mut facts, mut kept) = (None, Vec::new(), 0);
    let mut cache = if extent == Extent::Whole { Cache::empty(&out) } else { before };
    let mut documents = Vec::new();
    for (made, (loaded, locale)) in results.into_iter().zip(&jobs) {
        session.report.absorb(made.report);
        facts.extend(made.facts);
        kept += made.kept;
        for (path, record) in made.records {
            cache.insert(path, record);
        }
        match made.outcome {
            Some(Ok((document, edition))) => {
                manifest.insert(loaded.release.slug.as_str(), locale.tag(), edition);
                documents.push(document);
            }
            Some(Err(failed)) => unwritten = unwritten.or(Some(failed)),
            None => {}
        }
    }
    check::parity(&project, &selection, &session.sources, &mut session.report);
    if let Some(failed) = unwritten {
        return not_written(&failed, session, streams);
    }
    let pages = Pages::new(&project.theme, &session.sources, &mut session.report);
    let site = site::gather(&press, &manifest, &mut session.report);
    let mut files = BTreeMap::new();
    if let (Ok(pages), Some(site)) = (pages, site)
        && !session.report.has_errors()
    {
        let written = if build.format.contains(&Format::Html) {
            let wanted: Vec<&Loaded> = project.releases.iter().collect();
            match photos::copies(&wanted, &stage) {
                Ok(copies) => {
                    for (slug, copies) in &copies {
                        let names = copies.values().flatten().map(|copy| copy.name.clone());
                        manifest.add_files(slug, &names.collect());
                    }
                    html(&pages, &site, &documents, &manifest, &copies, &stage)
                }
                Err(failed) => Err(Unmade::Failed(failed)),
            }
        } else {
            Ok(())
        };
        match written.and_then(|()| pages.site(&site).map_err(Unmade::Fault)) {
            Ok(made) => files = made,
            Err(Unmade::Fault(fault)) => {
                session.report.error(fault.diagnostic());
            }
            Err(Unmade::Failed(failed)) => return not_written(&failed, session, streams),
        }
    }
    manifest.site = files.keys().cloned().collect();
    session.judge(&project);
    session.finish(streams);
    if session.report.has_errors() {
        streams.tell("nothing was published\n");
        return session.status();
    }
    let shared: BTreeMap<String, &[u8]> =
        html::fonts().iter().map(|(name, bytes)| (format!("{}/{name}", html::FONT_FOLDER), *bytes)).collect();
    if let Err(failed) = stage.commit(&manifest, &cache, &files, &shared) {
        return not_written(&failed, session, streams);
    }
    if build.report {
        streams.say(&print::table(&facts));
    }
    let files = jobs.len() * build.format.len() + combined;
    let summary = format!(
        "{} of {}: {} in {}",
        count(jobs.len(), "edition"),
        count(project.releases.len(), "release"),
        count(files, "file"),
        shown(&out, root),
    );
    let kept = match kept {
        0 => String::new(),
        kept => format!(", {} unchanged", count(kept, "PDF")),
    };
    streams.say(&format!("{summary}{kept} ({:.2} s)\n", started.elapsed().as_secs_f64()));
    // Where the files changed under the build, it may have read some before and some after.
    if let Some(inputs) = inputs
        && session.report.is_empty()
        && project::inputs(root, &request) == Some(inputs)
        && let Some(done) = Done::new(&out, &inputs, summary)
    {
        done.leave(&out);
    }
    if project.settings.site.is_none() {
        streams.say(NO_SITE);
    }
    Status::Fine
}

const NO_SITE: &str =
    "payom.toml names no site: links are relative; feeds, sitemap.xml and robots.txt are left out\n";

/// Why a page is not there.
enum Unmade {
    Fault(html::Fault),
    Failed(Failed),
}

/// Writes the page of every edition. It comes after all PDFs, for it tells their sizes, and leads to other editions.
fn html(
    pages: &Pages<'_>,
    site: &Site,
    documents: &[Document],
    manifest: &Manifest,
    copies: &BTreeMap<String, Copies>,
    stage: &Stage,
) -> Result<(), Unmade> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), Unmade> {
        while let Some(document) = documents.get(next.fetch_add(1, Ordering::Relaxed)) {
            let editions = manifest.of_release(&document.slug);
            let pdfs = editions.into_iter().filter_map(|(tag, edition)| Some((tag.to_owned(), edition.pdf_bytes?)));
            let facts = PageFacts {
                site: site.locales.iter().find(|own| own.locale == document.locale),
                pdfs: pdfs.collect(),
                copies: copies.get(&document.slug).cloned().unwrap_or_default(),
            };
            let page = pages.release(document, &facts).map_err(Unmade::Fault)?;
            let path = format!("{0}/{0}.{1}.html", document.slug, document.locale);
            stage.write(&path, page.as_bytes()).map_err(Unmade::Failed)?;
        }
        Ok(())
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(documents.len()).max(1);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        // A thread that panicked has told of it; the scope passes the panic on.
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or(Ok(())))
    })
}

/// How the build was asked for, as far as that decides what is published.
fn request(build: &Build) -> String {
    let Build { format, out: _, allow_stale, combined, one_page, select: _, force: _, report: _ } = build;
    format!("{} {format:?} {allow_stale} {combined} {one_page}", env!("CARGO_PKG_VERSION"))
}

fn out_folder(root: &Path, build: &Build) -> PathBuf {
    build.out.clone().unwrap_or_else(|| root.join("output"))
}

/// The output folder as the user knows it.
fn shown(out: &Path, root: &Path) -> String {
    let within = std::fs::canonicalize(root).ok().and_then(|root| out.strip_prefix(root).ok().map(Path::to_path_buf));
    format!("{}/", within.unwrap_or_else(|| out.to_path_buf()).display())
}

fn open(out: &Path, extent: Extent, jobs: &[(&Loaded, &Locale)]) -> Result<Stage, Failed> {
    let mut stage = Stage::open(out, extent)?;
    for (loaded, _) in jobs {
        stage.release(loaded.release.slug.as_str())?;
    }
    Ok(stage)
}

fn not_written(failed: &Failed, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    session.report.error(
        Diagnostic::new(Code::WriteFailed, failed.to_string()).note("what was published before is still there"),
    );
    session.finish(streams);
    session.status()
}

/// What the threads share.
struct Makers<'a> {
    press: &'a Press<'a>,
    jobs: &'a [(&'a Loaded, &'a Locale)],
    formats: &'a [Format],
    stage: &'a Stage,
    printer: Printer,
    next: AtomicUsize,
    /// Something is wrong already: texts are still checked, pages no longer made.
    hopeless: bool,
}

/// One edition's outcome.
struct Made {
    report: Report,
    outcome: Option<Result<(Document, Edition), Failed>>,
    /// How well the PDF is set.
    facts: Option<(String, Facts)>,
    /// What is to be remembered of its PDFs.
    records: Vec<(String, Record)>,
    /// How many of them stayed as they were.
    kept: usize,
}

impl Made {
    /// An edition that cannot be made.
    fn nothing(report: Report) -> Self {
        Self { report, outcome: None, facts: None, records: Vec::new(), kept: 0 }
    }
}

/// Makes all editions, in the order of the jobs.
fn make(makers: &Makers<'_>, streams: &mut Streams<'_>, started: Instant) -> Vec<Made> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(makers.jobs.len()).max(1);
    let results: Mutex<BTreeMap<usize, Made>> = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(|| work(makers, &results))).collect();
        while streams.terminal && workers.iter().any(|worker| !worker.is_finished()) {
            std::thread::park_timeout(Duration::from_millis(100));
            if started.elapsed() > Duration::from_secs(1) {
                let done = makers.next.load(Ordering::Relaxed).min(makers.jobs.len());
                streams.tell(&format!("\r{done} of {} editions", makers.jobs.len()));
            }
        }
        if streams.terminal && started.elapsed() > Duration::from_secs(1) {
            streams.tell("\r                              \r");
        }
    });
    let results = results.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    results.into_values().collect()
}

fn work(makers: &Makers<'_>, results: &Mutex<BTreeMap<usize, Made>>) {
    let mut tools = Tools::default();
    loop {
        let number = makers.next.fetch_add(1, Ordering::Relaxed);
        let Some((loaded, locale)) = makers.jobs.get(number) else { return };
        let made = one(makers, loaded, locale, &mut tools);
        results.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(number, made);
    }
}

fn one(makers: &Makers<'_>, loaded: &Loaded, locale: &Locale, tools: &mut Tools) -> Made {
    let mut report = Report::default();
    let Ok(document) = resolve(makers.press, loaded, locale, &mut report) else {
        return Made::nothing(report);
    };
    if makers.hopeless {
        return Made::nothing(report);
    }
    let pdf = if makers.formats.contains(&Format::Pdf) {
        match makers.printer.print(&document, loaded, tools, &mut report) {
            Some(printed) => Some(printed),
            None => return Made::nothing(report),
        }
    } else {
        None
    };
    let name = format!("{}.{}", document.slug, document.locale);
    let mut records = Vec::new();
    let written = write(makers, loaded, &document, pdf.as_ref(), &mut records);
    let outcome = Some(written.map(|edition| (document, edition)));
    let sheets = pdf.iter().flat_map(|printed| printed.combined.iter().chain([&printed.own]));
    let kept = sheets.filter(|sheet| matches!(sheet, Sheet::Kept(..))).count();
    Made { report, outcome, facts: pdf.and_then(|printed| Some((name, printed.facts?))), records, kept }
}

fn write(
    makers: &Makers<'_>,
    loaded: &Loaded,
    document: &Document,
    pdf: Option<&Printed>,
    records: &mut Vec<(String, Record)>,
) -> Result<Edition, Failed> {
    let slug = &document.slug;
    let mut files = BTreeSet::new();
    if let Some(printed) = pdf {
        let own = format!("{slug}.{}.pdf", document.locale);
        // Every language counts the combined file as its own, whichever brought the last page of it.
        let combined = makers.printer.combined(loaded);
        let sheets = [Some((&own, &printed.own)), combined.as_ref().zip(printed.combined.as_ref())];
        for (name, sheet) in sheets.into_iter().flatten() {
            let path = format!("{slug}/{name}");
            let record = match sheet {
                Sheet::Made(bytes, record) => {
                    makers.stage.write(&path, bytes)?;
                    record
                }
                Sheet::Kept(_, record) => {
                    makers.stage.keep(&path)?;
                    record
                }
            };
            records.push((path, record.clone()));
        }
        files.extend([own].into_iter().chain(combined));
    }
    if makers.formats.contains(&Format::Html) {
        for (name, picture) in &loaded.pictures {
            makers.stage.write(&format!("{slug}/{name}"), &picture.bytes)?;
            files.insert(name.clone());
        }
        files.insert(format!("{slug}.{}.html", document.locale));
    }
    Ok(site::edition(loaded, document, files, pdf.map(|printed| printed.own.len())))
}
