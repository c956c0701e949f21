//! Makes the files of a group of releases within `payom build`.
//!
//! In: documents. Out: PDFs, pages, photos and texts for links, written to the stage; in the manifest what there is now.
//! In between: all cores work on the PDFs first, for a page tells their sizes.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::parallel::{self, each, each_later};
use super::photos::{self, Copies};
use super::print::{Facts, Printed, Printer, Sheet, Tools};
use super::request::Request;
use super::survey::Group;
use super::{Session, site};
use crate::diag::{Code, Diagnostic, Report, Reported};
use crate::document::Document;
use crate::html::{Fault, PageFacts, Pages, Site};
use crate::pdf::card;
use crate::project::Loaded;
use crate::publish::{Cache, Failed, Manifest, Record, Stage};

/// Where nobody asks for more threads, others begin when there is so much to print: each takes a hundredth of a second
/// to begin, for faces, dictionaries and caches.
const ALONE: Duration = Duration::from_millis(80);

/// Why something is not there.
pub(super) enum Unmade {
    /// It was reported.
    Told(Reported),
    /// It could not be written.
    Failed(Failed),
    /// Something is wrong with it, which is not reported yet.
    Fault(Box<Diagnostic>),
}

impl From<Fault> for Unmade {
    fn from(fault: Fault) -> Self {
        Self::Fault(Box::new(fault.diagnostic()))
    }
}

impl From<Reported> for Unmade {
    fn from(told: Reported) -> Self {
        Self::Told(told)
    }
}

impl From<Failed> for Unmade {
    fn from(failed: Failed) -> Self {
        Self::Failed(failed)
    }
}

/// What makes files, and what it has made.
pub(super) struct Maker<'a> {
    request: &'a Request<'a>,
    stage: &'a Stage,
    printer: Printer,
    pages: &'a Pages<'a>,
    site: &'a Site,
    threads: Vec<Tools>,
    /// For so long one thread prints alone.
    alone: Duration,
    /// What is published.
    manifest: Manifest,
    /// What is to be remembered of PDFs.
    cache: Cache,
    /// How well PDFs are set, where that is asked for.
    pub(super) facts: Option<Vec<(String, Facts)>>,
    /// How many editions were made.
    pub(super) editions: usize,
    /// How many PDFs stayed as they were.
    kept: usize,
    /// How many PDFs hold all languages of a release.
    combined: usize,
}

/// What a build has made.
pub(super) struct Made {
    /// What is published.
    pub(super) manifest: Manifest,
    /// What is to be remembered of PDFs.
    pub(super) cache: Cache,
    /// How well PDFs are set, where that is asked for.
    pub(super) facts: Option<Vec<(String, Facts)>>,
    /// How many PDFs stayed as they were.
    pub(super) kept: usize,
    /// How many PDFs hold all languages of a release.
    pub(super) combined: usize,
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
}

impl<'a> Maker<'a> {
    pub(super) fn new(
        request: &'a Request<'a>,
        stage: &'a Stage,
        printer: Printer,
        pages: &'a Pages<'a>,
        site: &'a Site,
        (manifest, cache): (Manifest, Cache),
    ) -> Self {
        let threads = request.typed.jobs;
        let alone = if threads == 0 { ALONE } else { Duration::ZERO };
        let threads = Tools::all(parallel::threads(threads, usize::MAX));
        let (facts, editions, kept, combined) = (None, 0, 0, 0);
        Self {
            request,
            stage,
            printer,
            pages,
            site,
            threads,
            alone,
            manifest,
            cache,
            facts,
            editions,
            kept,
            combined,
        }
    }

    /// What was made, once all groups were; the caches of the threads are let go of.
    pub(super) fn finish(self) -> Made {
        let Self { manifest, cache, facts, kept, combined, .. } = self;
        Made { manifest, cache, facts, kept, combined }
    }

    /// Makes the files of a group.
    pub(super) fn group(&mut self, group: &Group, session: &mut Session) -> Result<(), Unmade> {
        let editions = group.editions();
        self.editions += editions.len();
        if self.request.pdf() {
            let (mut threads, mut alone) = (std::mem::take(&mut self.threads), self.alone);
            let print = |tools: &mut Tools, number: usize| {
                let (loaded, edition) = editions.get(number)?;
                let mut report = Report::default();
                let printed = self.printer.print(loaded, &edition.document, &edition.print, tools, &mut report);
                let written = printed.map(|printed| self.write(loaded, &edition.document, printed));
                Some((written, report))
            };
            let made = each_later(&mut alone, &mut threads, editions.len(), print);
            (self.threads, self.alone) = (threads, alone);
            for ((loaded, edition), (written, report)) in editions.iter().zip(made.into_iter().flatten()) {
                session.report.absorb(report);
                if let Some(pdfs) = written.transpose()? {
                    self.take(loaded, &edition.document, pdfs);
                }
            }
        }
        if self.request.html() && !session.report.has_errors() {
            self.html(group)?;
        }
        Ok(self.manifest.settle()?)
    }

    fn take(&mut self, loaded: &Loaded, document: &Document, pdfs: Pdfs) {
        if let Some(all) = &mut self.facts {
            all.extend(pdfs.facts.map(|facts| (format!("{}.{}", document.slug, document.locale), facts)));
        }
        self.kept += pdfs.kept;
        self.combined += pdfs.combined;
        for (path, record) in pdfs.records {
            self.cache.insert(path, record);
        }
        let edition = site::edition(loaded, document, pdfs.files, pdfs.bytes);
        self.manifest.insert(&document.slug, document.locale.tag(), edition);
    }

    /// Writes the PDFs of an edition.
    fn write(&self, loaded: &Loaded, document: &Document, printed: Printed) -> Result<Pdfs, Failed> {
        let own = format!("{}.{}.pdf", document.slug, document.locale);
        let mut pdfs = Pdfs { bytes: Some(printed.own.len()), facts: printed.facts, ..Pdfs::default() };
        // Every language counts the combined file as its own, whichever brought the last page of it.
        let combined = self.printer.combined(loaded);
        pdfs.combined = usize::from(printed.combined.is_some());
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

    /// Writes photos, pages, and what is passed on with links.
    fn html(&mut self, group: &Group) -> Result<(), Unmade> {
        let copies = photos::copies(&group.project.releases, self.stage, self.threads.len())?;
        let editions = group.editions();
        let mut workers = vec![(); parallel::threads(self.threads.len(), editions.len())];
        let made = each(&mut workers, editions.len(), |(), number| {
            let (loaded, edition) = editions.get(number)?;
            Some(self.page(loaded, &edition.document, copies.get(&edition.document.slug)))
        });
        for ((loaded, edition), made) in editions.iter().zip(made.into_iter().flatten()) {
            let document = &edition.document;
            let (files, tag) = (made?, document.locale.tag());
            if self.request.pdf() {
                self.manifest.add(&document.slug, tag, files);
            } else {
                self.manifest.insert(&document.slug, tag, site::edition(loaded, document, files, None));
            }
        }
        Ok(())
    }

    /// Writes the page of an edition and what lies beside it; gives the names of the files.
    fn page(
        &self,
        loaded: &Loaded,
        document: &Document,
        copies: Option<&Copies>,
    ) -> Result<BTreeSet<String>, Unmade> {
        let slug = &document.slug;
        let mut files = BTreeSet::new();
        files.extend(loaded.pictures.keys().cloned());
        files.extend(copies.into_iter().flat_map(BTreeMap::values).flatten().map(|copy| copy.name.clone()));
        if let Some(text) = site::short_text(document) {
            let name = site::card_name(document);
            let card = card::card(document, self.printer.style()).map_err(|error| {
                Unmade::Fault(Box::new(Diagnostic::new(Code::MissingGlyph, format!("{name}: {error}"))))
            })?;
            let text = (format!("{slug}.{}.txt", document.locale), text.into_bytes());
            for (name, bytes) in [(name, card), text] {
                self.stage.write(&format!("{slug}/{name}"), &bytes)?;
                files.insert(name);
            }
        }
        let facts = PageFacts {
            site: self.site.locales.iter().find(|own| own.locale == document.locale),
            pdfs: self.manifest.pdfs(slug).into_iter().collect(),
            copies: copies.cloned().unwrap_or_default(),
            card: document.site.is_some().then(|| (site::card_name(document), card::WIDTH, card::HEIGHT)),
        };
        let page = self.pages.release(document, &facts)?;
        let name = format!("{slug}.{}.html", document.locale);
        self.stage.write(&format!("{slug}/{name}"), page.as_bytes())?;
        files.insert(name);
        Ok(files)
    }
}
