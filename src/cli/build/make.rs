//! Makes the files of a group of releases within `payom build`.
//!
//! In: documents. Out: PDFs, pages, photos and texts for links, written to the stage; in the manifest what there is now.
//! Invariants: all cores work on the PDFs first, for a page tells their sizes.

use std::collections::{BTreeMap, BTreeSet};

use crate::card;
use crate::cli::build::photos::{self, Copies};
use crate::cli::build::plan;
use crate::cli::build::print::{Facts, Printed, Printer, Sheet, WorkerState};
use crate::cli::cause;
use crate::cli::locate::Origin;
use crate::cli::parallel::{self, each};
use crate::cli::request::Request;
use crate::cli::survey::{Edition, Group};
use crate::cli::{Session, site};
use crate::diag::{Diagnostic, Report, Reported, Sources};
use crate::document::{self, Document};
use crate::html::{PageFacts, Pages, Site, TemplateError};
use crate::l10n::Locale;
use crate::project::Loaded;
use crate::publish::{Cache, Manifest, PublishError, Record, Stage};

/// Why something is not there.
pub(crate) enum BuildError {
    /// It was reported.
    Reported(Reported),
    /// It could not be written.
    Publish(PublishError),
    /// Something is wrong with it, which is not reported yet.
    Diagnosed(Box<Diagnostic>),
}

impl From<TemplateError> for BuildError {
    fn from(fault: TemplateError) -> Self {
        Self::Diagnosed(Box::new(fault.diagnostic()))
    }
}

impl From<Reported> for BuildError {
    fn from(reported: Reported) -> Self {
        Self::Reported(reported)
    }
}

impl From<PublishError> for BuildError {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

/// What makes files, and what it has made.
pub(crate) struct Maker<'a> {
    request: &'a Request<'a>,
    stage: &'a Stage,
    printer: Printer,
    pages: &'a Pages<'a>,
    site: &'a Site,
    threads: Vec<WorkerState>,
    there: There,
    /// How well PDFs are set, where that is asked for.
    pub(crate) facts: Option<Vec<(String, Facts)>>,
    /// What is to be said, in lines.
    notes: Vec<String>,
    /// How many editions were made.
    pub(crate) editions: usize,
    /// How many PDFs stayed as they were.
    kept: usize,
    /// How many PDFs hold all languages of a release.
    combined: usize,
}

/// What is there, as far as it is made.
pub(crate) struct There {
    /// What is published.
    pub(crate) manifest: Manifest,
    /// What is to be remembered of PDFs.
    pub(crate) cache: Cache,
    /// PDFs of all languages, by the release: names and sizes.
    pub(crate) combined: BTreeMap<String, (String, u64)>,
}

/// What a build has made.
pub(crate) struct BuildOutput {
    /// What is there.
    pub(crate) there: There,
    /// What is to be said, in lines.
    pub(crate) notes: Vec<String>,
    /// How well PDFs are set, where that is asked for.
    pub(crate) facts: Option<Vec<(String, Facts)>>,
    /// How many PDFs stayed as they were.
    pub(crate) kept: usize,
    /// How many PDFs hold all languages of a release.
    pub(crate) combined: usize,
}

/// The PDFs of one edition.
#[derive(Default)]
struct Pdfs {
    files: BTreeSet<String>,
    bytes: Option<u64>,
    facts: Option<Facts>,
    records: Vec<(String, Record)>,
    kept: usize,
    combined: usize,
    combined_bytes: Option<u64>,
}

impl<'a> Maker<'a> {
    pub(crate) fn new(
        request: &'a Request<'a>,
        stage: &'a Stage,
        printer: Printer,
        pages: &'a Pages<'a>,
        site: &'a Site,
        there: There,
    ) -> Self {
        let threads = WorkerState::all(parallel::threads(request.typed.jobs, usize::MAX));
        let (facts, notes, editions, kept, combined) = (None, Vec::new(), 0, 0, 0);
        Self { request, stage, printer, pages, site, threads, there, facts, notes, editions, kept, combined }
    }

    /// What was made, once all groups were; the caches of the threads are let go of.
    pub(crate) fn finish(self) -> BuildOutput {
        let Self { there, facts, notes, kept, combined, .. } = self;
        BuildOutput { there, notes, facts, kept, combined }
    }

    /// Makes the files of a group.
    pub(crate) fn group(&mut self, group: &Group, session: &mut Session) -> Result<(), BuildError> {
        let editions = group.editions();
        self.editions += editions.len();
        if self.request.pdf() {
            let mut threads = std::mem::take(&mut self.threads);
            let (project, sources) = (&group.project, &session.sources);
            let print = |tools: &mut WorkerState, number: usize| {
                let (loaded, edition) = editions.get(number)?;
                let mut report = Report::default();
                let origin = Origin { project, sources, loaded, document: &edition.document };
                let printed = self.print(origin, &edition.print, tools, &mut report);
                let written = printed.map(|printed| self.write(loaded, &edition.document, printed));
                Some((written, report))
            };
            let made = each(&mut threads, editions.len(), print);
            self.threads = threads;
            for ((loaded, edition), (written, report)) in editions.iter().zip(made.into_iter().flatten()) {
                session.report.absorb(report);
                if let Some(pdfs) = written.transpose()? {
                    self.take(loaded, edition, pdfs);
                }
            }
        }
        if !session.report.has_errors() {
            self.html(group, &session.sources)?;
        }
        Ok(self.there.manifest.settle()?)
    }

    /// Prints an edition. It names the languages that have a PDF when the build is done, and no others.
    fn print(
        &self,
        origin: Origin<'_>,
        print: &[u8; 32],
        tools: &mut WorkerState,
        report: &mut Report,
    ) -> Option<Printed> {
        let pdfs = self.there.manifest.pdfs(&origin.document.slug);
        let there = |locale: &Locale| self.request.selection.wants(locale) || pdfs.contains_key(locale.tag());
        if origin.document.languages.iter().all(|language| there(&language.locale)) {
            return self.printer.print(origin, print, tools, report);
        }
        let mut document = origin.document.clone();
        document.languages.retain(|language| there(&language.locale));
        let print = document::fingerprint(&document, &[]);
        self.printer.print(Origin { document: &document, ..origin }, &print, tools, report)
    }

    fn take(&mut self, loaded: &Loaded, edition: &Edition, pdfs: Pdfs) {
        let document = &edition.document;
        let (slug, tag) = (&document.slug, document.locale.tag());
        if let Some(all) = &mut self.facts {
            all.extend(pdfs.facts.map(|facts| (format!("{}.{}", document.slug, document.locale), facts)));
        }
        self.kept += pdfs.kept;
        self.combined += pdfs.combined;
        let before = self.there.combined.get(slug).map(|(name, _)| name.clone());
        match (self.printer.combined(loaded), before, pdfs.combined_bytes) {
            (Some(name), before, Some(bytes)) => {
                if let Some(before) = before.filter(|_| !self.printer.is_asked(loaded)) {
                    self.notes.push(format!(
                        "{name} is made because {before} was published: write `combined = true` in \
                         releases/{slug}/release.md to have it always, or delete the file and build again\n"
                    ));
                }
                self.there.combined.insert(slug.clone(), (name, bytes));
            }
            (None, Some(before), _)
                if self.there.manifest.has(slug, &before)
                    && pdfs.records.iter().any(|(path, record)| self.there.cache.differs(path, record)) =>
            {
                self.notes.push(format!(
                    "{before} still holds what {tag} said before: `payom build {slug}` makes it anew\n"
                ));
            }
            _ => {}
        }
        for (path, record) in pdfs.records {
            self.there.cache.insert(path, record);
        }
        if !self.request.html() && self.there.manifest.pages(slug).iter().any(|page| page == tag) {
            self.there.manifest.add_pdf(slug, tag, pdfs.files, pdfs.bytes);
            return;
        }
        let edition = plan::edition(self.request, loaded, edition, pdfs.files, pdfs.bytes);
        self.there.manifest.insert(slug, tag, edition);
    }

    /// Writes the PDFs of an edition.
    fn write(&self, loaded: &Loaded, document: &Document, printed: Printed) -> Result<Pdfs, PublishError> {
        let own = format!("{}.{}.pdf", document.slug, document.locale);
        let mut pdfs = Pdfs { bytes: Some(printed.own.len()), facts: printed.facts, ..Pdfs::default() };
        // Every language counts the combined file as its own, whichever brought the last page of it.
        let combined = self.printer.combined(loaded);
        pdfs.combined = usize::from(printed.combined.is_some());
        pdfs.combined_bytes = printed.combined.as_ref().map(Sheet::len);
        let sheets = [Some((&own, printed.own)), combined.as_ref().zip(printed.combined)];
        for (name, sheet) in sheets.into_iter().flatten() {
            let path = format!("{}/{name}", document.slug);
            let record = match sheet {
                Sheet::Made(bytes, record) => {
                    self.stage.write(&path, &bytes)?;
                    record
                }
                Sheet::Kept(_, record) => {
                    self.stage.keep(&path)?;
                    pdfs.kept += 1;
                    record
                }
            };
            pdfs.records.push((path, record));
        }
        pdfs.files.extend([own].into_iter().chain(combined));
        Ok(pdfs)
    }

    /// Writes pages, and for those that were asked for also photos and what is passed on with links.
    fn html(&mut self, group: &Group, sources: &Sources) -> Result<(), BuildError> {
        let pages = plan::pages(group, self.request);
        let slugs: BTreeSet<&str> = pages.iter().map(|(loaded, _)| loaded.release.slug.as_str()).collect();
        let releases = group.project.releases.iter();
        let releases = releases.filter(|loaded| slugs.contains(loaded.release.slug.as_str()));
        let copies = photos::copies(releases, self.stage, self.threads.len())?;
        let mut workers = vec![(); parallel::threads(self.threads.len(), pages.len())];
        let made = each(&mut workers, pages.len(), |(), number| {
            let (loaded, edition) = pages.get(number)?;
            let origin = Origin { project: &group.project, sources, loaded, document: &edition.document };
            Some(self.page(origin, copies.get(&edition.document.slug)))
        });
        for ((loaded, edition), made) in pages.iter().zip(made.into_iter().flatten()) {
            let Some(files) = made? else { continue };
            let (slug, tag) = (&edition.document.slug, edition.document.locale.tag());
            if self.request.pdf() {
                self.there.manifest.add(slug, tag, files);
            } else {
                let edition = plan::edition(self.request, loaded, edition, files, None);
                self.there.manifest.insert(slug, tag, edition);
            }
        }
        Ok(())
    }

    /// Writes the page of an edition and, where it was asked for, what lies beside it; gives the names of the files then.
    fn page(&self, origin: Origin<'_>, copies: Option<&Copies>) -> Result<Option<BTreeSet<String>>, BuildError> {
        let Origin { loaded, document, .. } = origin;
        let (slug, There { manifest, combined, .. }) = (&document.slug, &self.there);
        let facts = PageFacts {
            site: self.site.locales.iter().find(|own| own.locale == document.locale),
            pages: manifest.pages(slug),
            pdfs: manifest.pdfs(slug).into_iter().collect(),
            combined: plan::combined(combined, loaded),
            copies: copies.cloned().unwrap_or_default(),
            card: document.site.is_some().then(|| (site::card_name(document), card::WIDTH, card::HEIGHT)),
        };
        let page = self.pages.release(document, &facts)?;
        let name = format!("{slug}.{}.html", document.locale);
        self.stage.write(&format!("{slug}/{name}"), page.as_bytes())?;
        if !self.request.html() || !self.request.selection.wants(&document.locale) {
            return Ok(None);
        }
        let mut files = self.beside(origin)?;
        files.extend(loaded.pictures.keys().cloned());
        files.extend(copies.into_iter().flat_map(BTreeMap::values).flatten().map(|copy| copy.name.clone()));
        files.insert(name);
        Ok(Some(files))
    }

    /// Writes what is passed on with links to an edition; gives the names of the files.
    fn beside(&self, origin: Origin<'_>) -> Result<BTreeSet<String>, BuildError> {
        let (document, style) = (origin.document, self.printer.style());
        let Some(text) = site::short_text(document) else { return Ok(BTreeSet::new()) };
        let (slug, name) = (&document.slug, site::card_name(document));
        let card = card::card(document, style)
            .map_err(|error| BuildError::Diagnosed(Box::new(cause::refused(origin, &name, &error, style, None))))?;
        let text = (format!("{slug}.{}.txt", document.locale), text.into_bytes());
        let mut files = BTreeSet::new();
        for (name, bytes) in [(name, card), text] {
            self.stage.write(&format!("{slug}/{name}"), &bytes)?;
            files.insert(name);
        }
        Ok(files)
    }
}
