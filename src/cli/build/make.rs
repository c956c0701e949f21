//! Makes the files of a group of releases within `payom build`.
//!
//! In: documents. Out: everything that the table of outputs names and was asked for, written to the stage; in the manifest
//! what there is now. Invariants: all cores work on what is typeset first, for a page tells the sizes of its downloads.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::build::error::BuildError;
use crate::cli::build::kits;
use crate::cli::build::photos::{self, Copies};
use crate::cli::build::plan;
use crate::cli::build::print::{Facts, Printed, Printer, Sheet, WorkerState};
use crate::cli::locate::Origin;
use crate::cli::parallel::{self, each};
use crate::cli::request::Request;
use crate::cli::survey::{Edition, Group};
use crate::cli::{Session, cause};
use crate::diag::{Message, Report, Sources, message};
use crate::document::{self, Document};
use crate::html::{Download, Extra, LANGUAGES_FILE, PageFacts, Pages, Site};
use crate::l10n::Locale;
use crate::output::{self, Listed, OUTPUTS, Output, Scope};
use crate::project::Loaded;
use crate::publish::{Cache, Manifest, PublishError, Record, Stage};

/// What all files of a build are made with.
#[derive(Clone, Copy)]
pub(crate) struct Workshop<'a> {
    pub(crate) request: &'a Request<'a>,
    pub(crate) stage: &'a Stage,
    pub(crate) pages: &'a Pages<'a>,
    pub(crate) site: &'a Site,
    /// Editions with a file that an older program published under another name.
    pub(crate) renamed: &'a BTreeSet<(String, String)>,
}

/// What makes files, and what it has made.
pub(crate) struct Maker<'a> {
    shop: Workshop<'a>,
    printer: Printer,
    workers: Vec<WorkerState>,
    there: There,
    /// How well PDFs are set, where that is asked for.
    pub(crate) facts: Option<Vec<(String, Facts)>>,
    /// What is to be said, a line each.
    notes: Vec<Message>,
    /// How many editions were made.
    pub(crate) editions: usize,
    /// How many PDFs stayed as they were.
    kept: usize,
    /// How many PDFs hold all languages of a release.
    combined: usize,
    /// How many press kits there are.
    kits: usize,
    /// Releases of whose PDFs something was told: these are made again, so that it is told again.
    told: BTreeSet<String>,
}

/// What is there, as far as it is made.
pub(crate) struct There {
    /// What is published.
    pub(crate) manifest: Manifest,
    /// What is to be remembered of PDFs.
    pub(crate) cache: Cache,
    /// Files with all languages, by the release: names and sizes.
    pub(crate) combined: BTreeMap<String, (String, u64)>,
}

/// What a build has made.
pub(crate) struct BuildOutput {
    /// What is there.
    pub(crate) there: There,
    /// What is to be said, a line each.
    pub(crate) notes: Vec<Message>,
    /// How well PDFs are set, where that is asked for.
    pub(crate) facts: Option<Vec<(String, Facts)>>,
    /// How many PDFs stayed as they were.
    pub(crate) kept: usize,
    /// How many files hold all languages of a release.
    pub(crate) combined: usize,
    /// Releases of whose PDFs something was told.
    pub(crate) told: BTreeSet<String>,
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

/// What is made of one edition, but for what is typeset.
#[derive(Default)]
struct Own {
    /// The names of its files.
    names: BTreeSet<String>,
    /// The sizes of those that are made of the document alone, by what their names end in.
    written: BTreeMap<&'static str, u64>,
}

impl<'a> Maker<'a> {
    pub(crate) fn new(shop: Workshop<'a>, printer: Printer, there: There) -> Self {
        let workers = WorkerState::all(parallel::threads(shop.request.typed.jobs, usize::MAX));
        let (facts, notes, editions, kept, combined, kits) = (None, Vec::new(), 0, 0, 0, 0);
        let told = BTreeSet::new();
        Self { shop, printer, workers, there, facts, notes, editions, kept, combined, kits, told }
    }

    /// What was made, once all groups were; the caches of the threads are let go of.
    pub(crate) fn finish(self) -> BuildOutput {
        let Self { there, facts, notes, kept, combined, kits, told, .. } = self;
        BuildOutput { there, notes, facts, kept, combined: combined + kits, told }
    }

    /// Makes the files of a group.
    pub(crate) fn group(&mut self, group: &Group, session: &mut Session) -> Result<(), BuildError> {
        let editions = group.editions();
        self.editions += editions.len();
        if self.shop.request.paper() {
            let mut workers = std::mem::take(&mut self.workers);
            let (project, sources) = (&group.project, &session.sources);
            let made = each(&mut workers, editions.len(), |worker, number| {
                let (loaded, edition) = editions.get(number)?;
                let mut report = Report::default();
                let origin = Origin { project, sources, loaded, document: &edition.document };
                let printed = self.print(origin, &edition.fingerprint, worker, &mut report);
                let written = printed.map(|printed| self.write(loaded, &edition.document, printed));
                Some((written, report))
            });
            self.workers = workers;
            for ((loaded, edition), (written, report)) in editions.iter().zip(made.into_iter().flatten()) {
                if report.attempts() > 0 {
                    self.told.insert(edition.document.slug.clone());
                }
                session.report.absorb(report);
                if let Some(pdfs) = written.transpose()? {
                    self.take(loaded, edition, pdfs);
                }
            }
        }
        if !session.report.has_errors() {
            self.files(group, &session.sources)?;
        }
        Ok(self.there.manifest.settle()?)
    }

    /// Prints an edition. It names the languages that have a PDF when the build is done, and no others.
    fn print(
        &self,
        origin: Origin<'_>,
        fingerprint: &[u8; 16],
        worker: &mut WorkerState,
        report: &mut Report,
    ) -> Option<Printed> {
        let downloads = self.there.manifest.downloads(&origin.document.slug);
        let there =
            |locale: &Locale| self.shop.request.selection.wants(locale) || downloads.contains_key(locale.tag());
        if origin.document.languages.iter().all(|language| there(&language.locale)) {
            return self.printer.print(origin, fingerprint, worker, report);
        }
        let mut document = origin.document.clone();
        document.languages.retain(|language| there(&language.locale));
        let fingerprint = document::fingerprint(&document, &[]);
        self.printer.print(Origin { document: &document, ..origin }, &fingerprint, worker, report)
    }

    fn take(&mut self, loaded: &Loaded, edition: &Edition, pdfs: Pdfs) {
        let document = &edition.document;
        let slug = &document.slug;
        if let Some(all) = &mut self.facts {
            all.extend(pdfs.facts.map(|facts| (format!("{}.{}", document.slug, document.locale), facts)));
        }
        self.kept += pdfs.kept;
        self.combined += pdfs.combined;
        let before = self.there.combined.get(slug).map(|(name, _)| name.clone());
        match (self.printer.combined(loaded), before, pdfs.combined_bytes) {
            (Some(name), before, Some(bytes)) => {
                if let Some(before) = before.filter(|_| !self.printer.is_asked(loaded)) {
                    self.notes.push(message!(
                        "combined-again",
                        "{file} is made because {before} was published: write `combined = true` in {template} to have it \
                         always, or delete the file and build again",
                        file = &name,
                        before = before,
                        template = format!("releases/{slug}/release.md")
                    ));
                }
                self.there.combined.insert(slug.clone(), (name, bytes));
            }
            (None, Some(before), _)
                if self.there.manifest.has(slug, &before)
                    && pdfs.records.iter().any(|(path, record)| self.there.cache.differs(path, record)) =>
            {
                self.notes.push(message!(
                    "combined-older",
                    "{file} still has the older text in {language}: `payom build {slug}` makes it anew",
                    file = before,
                    language = &document.locale,
                    slug = slug
                ));
            }
            _ => {}
        }
        for (path, record) in pdfs.records.into_iter().filter(|_| !self.told.contains(slug)) {
            self.there.cache.insert(path, record);
        }
        self.record(loaded, edition, pdfs.files, pdfs.bytes);
    }

    /// Writes the PDFs of an edition.
    fn write(&self, loaded: &Loaded, document: &Document, printed: Printed) -> Result<Pdfs, PublishError> {
        let own = output::download().file(&document.slug, document.locale.tag());
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
                    self.shop.stage.write(&path, &bytes)?;
                    record
                }
                // What the manifest names and nobody writes stays as it is.
                Sheet::Kept(_, record) => {
                    pdfs.kept += 1;
                    record
                }
            };
            pdfs.records.push((path, record));
        }
        pdfs.files.extend([own].into_iter().chain(combined));
        Ok(pdfs)
    }

    /// Puts down in the manifest what was made of an edition. Where its page stays, the manifest goes on telling what that
    /// shows.
    fn record(&mut self, loaded: &Loaded, edition: &Edition, files: BTreeSet<String>, bytes: Option<u64>) {
        let (slug, tag) = (&edition.document.slug, edition.document.locale.tag());
        let manifest = &mut self.there.manifest;
        if !self.shop.request.pages() && manifest.pages(slug).iter().any(|page| page == tag) {
            manifest.add(slug, tag, files, bytes);
        } else {
            manifest.insert(slug, tag, plan::edition(self.shop.request, loaded, edition, files, bytes));
        }
    }

    /// Writes pages, and whatever else is made of a document alone.
    fn files(&mut self, group: &Group, sources: &Sources) -> Result<(), BuildError> {
        let request = self.shop.request;
        let paged = group.all().filter(|(_, edition)| plan::is_paged(edition, request));
        let slugs: BTreeSet<&str> = paged.map(|(loaded, _)| loaded.release.slug.as_str()).collect();
        let releases = group.project.releases.iter();
        let releases = releases.filter(|loaded| slugs.contains(loaded.release.slug.as_str()));
        let copies = photos::copies(releases, self.shop.stage, self.workers.len())?;
        let kits = kits::make(group, (self.shop.request, self.shop.stage), &self.there.manifest)?;
        self.kits += kits.len();
        let editions: Vec<_> = group.all().collect();
        let mut workers = vec![(); parallel::threads(self.workers.len(), editions.len())];
        let made = each(&mut workers, editions.len(), |(), number| {
            let (loaded, edition) = editions.get(number)?;
            let origin = Origin { project: &group.project, sources, loaded, document: &edition.document };
            let (slug, tag) = (&edition.document.slug, edition.document.locale.tag());
            let copies = copies.get(slug);
            let own = if edition.wanted { self.own(origin, copies) } else { Ok(Own::default()) };
            Some(own.and_then(|mut own| {
                if plan::is_paged(edition, request) {
                    self.page(origin, copies, self.extras((slug, tag), loaded, (&own, kits.get(slug))))?;
                }
                own.names.extend(kits.get(slug).filter(|_| edition.wanted).map(|(name, _)| name.clone()));
                Ok(own.names)
            }))
        });
        if !group.pages_alone {
            self.languages(&editions)?;
        }
        for ((loaded, edition), made) in editions.iter().zip(made.into_iter().flatten()) {
            let files = made?;
            if files.is_empty() {
                continue;
            }
            if request.paper() {
                self.there.manifest.add(&edition.document.slug, edition.document.locale.tag(), files, None);
            } else {
                self.record(loaded, edition, files, None);
            }
        }
        Ok(())
    }

    /// Writes for each release the page that leads to its languages.
    fn languages(&self, editions: &[(&Loaded, &Edition)]) -> Result<(), BuildError> {
        let mut done: BTreeSet<&str> = BTreeSet::new();
        for (_, edition) in editions.iter().filter(|(_, edition)| plan::is_paged(edition, self.shop.request)) {
            let (document, manifest) = (&edition.document, &self.there.manifest);
            if document.draft.is_some() || !done.insert(&document.slug) {
                continue;
            }
            let mut languages = Vec::new();
            for language in &document.languages {
                let known = manifest.edition(&document.slug, language.locale.tag())?;
                let paged = manifest.pages(&document.slug).iter().any(|tag| tag == language.locale.tag());
                let title = known.filter(|_| paged).map(|known| {
                    let withdrawn = known.changed.and_then(|changed| changed.withdrawn);
                    withdrawn.unwrap_or(known.headline)
                });
                languages.extend(title.and_then(|title| Some((language, document::Text::new(title).ok()?))));
            }
            let publisher = &document.furniture.publisher;
            let page = self.shop.pages.languages(&document.slug, &languages, publisher, document.site.as_ref());
            self.shop.stage.write(&format!("{}/{LANGUAGES_FILE}", document.slug), page.as_bytes())?;
        }
        Ok(())
    }

    /// What lies beside a page for those who write about the release: made now, or published and still there.
    fn extras(
        &self,
        (slug, tag): (&str, &str),
        loaded: &Loaded,
        (own, kit): (&Own, Option<&(String, u64)>),
    ) -> Vec<(Extra, Download)> {
        let one = |output: &Output| {
            let (name, made) = match output.scope {
                Scope::Edition => (output.file(slug, tag), own.written.get(output.ending).copied()),
                Scope::Release => (output.file(slug, &output::tags(&loaded.locales)), kit.map(|(_, bytes)| *bytes)),
            };
            let kept = || self.shop.stage.published_length(&format!("{slug}/{name}"));
            let bytes = made.or_else(|| kept().filter(|_| self.there.manifest.has(slug, &name)))?;
            output.listed_beside(name, bytes)
        };
        OUTPUTS.iter().filter(|output| matches!(output.listed, Listed::Beside(..))).filter_map(one).collect()
    }

    /// Writes the page of an edition.
    fn page(
        &self,
        origin: Origin<'_>,
        copies: Option<&Copies>,
        extras: Vec<(Extra, Download)>,
    ) -> Result<(), BuildError> {
        let Origin { loaded, document, .. } = origin;
        let (slug, There { manifest, combined, .. }) = (&document.slug, &self.there);
        let download = |(tag, bytes): (String, u64)| -> Option<(String, Download)> {
            let file = output::download().file(slug, &tag);
            Some((tag, output::download().listed_download(file, bytes)?))
        };
        let facts = PageFacts {
            site: self.shop.site.locales.iter().find(|own| own.locale == document.locale),
            pages: manifest.pages(slug),
            downloads: manifest.downloads(slug).into_iter().filter_map(download).collect(),
            combined: plan::combined(combined, loaded),
            copies: copies.cloned().unwrap_or_default(),
            preview: output::preview().listed_preview(document),
            calendar: output::calendar().listed_calendar(document),
            extras,
        };
        let page = self.shop.pages.release(document, &facts)?;
        let name = output::page().file(slug, document.locale.tag());
        Ok(self.shop.stage.write(&format!("{slug}/{name}"), page.as_bytes())?)
    }

    /// Writes what else was asked for of an edition, and is made of its document alone; gives the names of all its files but
    /// of those that were typeset.
    fn own(&self, origin: Origin<'_>, copies: Option<&Copies>) -> Result<Own, BuildError> {
        let (document, style) = (origin.document, self.printer.style());
        let (slug, tag) = (&document.slug, document.locale.tag());
        let mut own = Own::default();
        if self.shop.request.pages() {
            own.names.insert(output::page().file(slug, tag));
            own.names.extend(document.draft.is_none().then(|| LANGUAGES_FILE.to_owned()));
            own.names.extend(origin.loaded.pictures.keys().cloned());
            own.names.extend(origin.loaded.enclosures.keys().cloned());
            own.names.extend(copies.into_iter().flat_map(BTreeMap::values).flatten().map(|copy| copy.name.clone()));
        }
        let renamed = || self.shop.renamed.contains(&(slug.clone(), tag.to_owned()));
        for output in &OUTPUTS {
            let name = output.file(slug, tag);
            // What was asked for once follows the text, too.
            let again = || self.shop.request.is_usual() && self.there.manifest.has(slug, &name);
            let asked = self.shop.request.asks(output) || (output.formerly.is_some() && renamed()) || again();
            let Some(made) = asked.then(|| output.make(document, style)).flatten() else { continue };
            let refused = |error| Box::new(cause::refused(origin, &name, &error, style, None));
            let bytes = made.map_err(|error| BuildError::Diagnosed(refused(error)))?;
            self.shop.stage.write(&format!("{slug}/{name}"), &bytes)?;
            own.written.insert(output.ending, bytes.len() as u64);
            own.names.insert(name);
        }
        Ok(own)
    }
}
