//! Makes PDFs within `payom build`: editions, and all languages of a release in one file.
//!
//! In: documents, as the threads have them. Out: bytes, and how well they are set. Invariants: an edition that is made
//! from the same as the one that is published stays as it is; layout rules are measured on every other; a combined
//! file is written by the thread that brings the last of its languages, from pages in the house's order, so that its
//! bytes do not depend on which thread that was.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use crate::cli::cause;
use crate::cli::locate::Origin;
use crate::cli::request::program;
use crate::diag::{Code, Diagnostic, Report, counted, message};
use crate::document::Document;
use crate::l10n::Locale;
use crate::output;
use crate::pdf::pages::Pages;
use crate::pdf::{self, Overflow, PageUse, Part, PrintResolution, Quality, Style, Typesetter};
use crate::project::{Loaded, Project, Selection};
use crate::publish::{self, Cache, Fingerprint, Record};

/// What one thread keeps from edition to edition.
#[derive(Debug, Default)]
pub(crate) struct WorkerState {
    typesetter: Option<Typesetter>,
    shared: pdf::SharedCaches,
    writer: pdf::write::WriterCache,
}

impl WorkerState {
    /// WorkerState for so many threads, which share what they have shaped and written.
    pub(crate) fn all(threads: usize) -> Vec<Self> {
        let first = Self::default();
        let beside = |_| Self { typesetter: None, shared: first.shared.clone(), writer: first.writer.beside() };
        let others: Vec<Self> = (1..threads).map(beside).collect();
        [first].into_iter().chain(others).collect()
    }
}

/// What all threads share.
#[derive(Debug)]
pub(crate) struct Printer {
    style: Style,
    /// What besides its document decides an edition's bytes.
    with: Vec<u8>,
    one_page: bool,
    /// What is published.
    before: Cache,
    /// Whether every release gets a combined file.
    combined: bool,
    /// The releases that have had one: it is made again, for a reader may have its address.
    again: BTreeSet<String>,
    selection: Selection,
    /// Languages that wait for the others, by their place in the release.
    waiting: Mutex<BTreeMap<String, BTreeMap<usize, Waiting>>>,
}

/// What is asked of a printer besides editions.
#[derive(Debug)]
pub(crate) struct Asked {
    /// A combined file of every release.
    pub(crate) combined: bool,
    /// A combined file of these releases.
    pub(crate) again: BTreeSet<String>,
    /// One page for every edition.
    pub(crate) one_page: bool,
}

/// A language of a combined file. Its pages are missing where its own file may stay.
#[derive(Debug)]
struct Waiting {
    key: Fingerprint,
    name: String,
    document: Document,
    pages: Option<Pages>,
}

/// A file.
#[derive(Debug)]
pub(crate) enum Sheet {
    /// Its bytes, and what is to be remembered of them.
    Made(Vec<u8>, Record),
    /// The published one may stay; its length.
    Kept(u64, Record),
}

impl Sheet {
    /// Its length in bytes.
    pub(crate) fn len(&self) -> u64 {
        match self {
            Self::Made(bytes, _) => bytes.len() as u64,
            Self::Kept(length, _) => *length,
        }
    }
}

/// A printed edition.
#[derive(Debug)]
pub(crate) struct Printed {
    /// The file.
    pub(crate) own: Sheet,
    /// The combined file, from the edition that completed it.
    pub(crate) combined: Option<Sheet>,
    /// How well it is set, where it was set.
    pub(crate) facts: Option<Facts>,
}

/// How well an edition is set.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    pages: usize,
    quality: Quality,
}

impl Facts {
    /// How full each page is.
    pub(super) fn uses(&self) -> &[PageUse] {
        &self.quality.pages
    }

    /// How much closer contacts and footer are set: an index into the forms that they have.
    pub(super) fn closer(&self) -> usize {
        self.quality.closer
    }
}

/// The name of a release's combined file.
pub(crate) fn combined_name(slug: &str, locales: &[Locale]) -> String {
    output::all_languages().file(slug, &output::tags(locales))
}

impl Printer {
    /// A printer for the wanted releases. Where the selection leaves languages out, no combined file is made.
    pub(crate) fn new(selection: &Selection, style: Style, asked: Asked, before: Cache) -> Self {
        let Asked { combined, again, one_page } = asked;
        let with = format!("{} {style:?}", program()).into_bytes();
        let selection = selection.clone();
        let waiting = Mutex::new(BTreeMap::new());
        Self { style, with, one_page, before, combined, again, selection, waiting }
    }

    /// The house's style.
    pub(crate) fn style(&self) -> &Style {
        &self.style
    }

    /// The combined file that a release gets.
    pub(crate) fn combined(&self, loaded: &Loaded) -> Option<String> {
        let wanted = self.is_asked(loaded) || self.again.contains(loaded.release.slug.as_str());
        let whole = loaded.locales.len() > 1 && loaded.locales.iter().all(|locale| self.selection.wants(locale));
        (wanted && whole).then(|| combined_name(loaded.release.slug.as_str(), &loaded.locales))
    }

    /// Whether somebody asks for a release's combined file, and not only for its being published once.
    pub(crate) fn is_asked(&self, loaded: &Loaded) -> bool {
        self.combined || loaded.release.matter.combined
    }

    /// Typesets and writes an edition, or finds that the published one may stay; what is wrong is reported. `fingerprint`
    /// is the document's.
    pub(crate) fn print(
        &self,
        origin: Origin<'_>,
        fingerprint: &[u8; 16],
        worker: &mut WorkerState,
        report: &mut Report,
    ) -> Option<Printed> {
        let Origin { loaded, document, .. } = origin;
        let single = self.one_page || loaded.release.matter.one_page.is_some();
        let key = publish::fingerprint(&[fingerprint.as_slice(), &self.with, &[u8::from(single)]].concat());
        let name = output::download().file(&document.slug, document.locale.tag());
        let path = format!("{}/{name}", document.slug);
        let (own, pages, facts) = match self.before.valid(&path, &key) {
            Some((record, length)) => (Sheet::Kept(length, record.clone()), None, None),
            None => {
                let (pages, facts) = self.set(origin, worker, report)?;
                let bytes = write(&pages, &path, worker, report)?;
                let record = Record::new(&key, &bytes);
                (Sheet::Made(bytes, record), Some(pages), Some(facts))
            }
        };
        let combined = match self.complete(document, loaded, key, pages) {
            Some(parts) => Some(self.combine(origin, parts, worker, report)?),
            None => None,
        };
        Some(Printed { own, combined, facts })
    }

    /// Typesets an edition and measures it.
    fn set(&self, origin: Origin<'_>, worker: &mut WorkerState, report: &mut Report) -> Option<(Pages, Facts)> {
        let Origin { loaded, document, .. } = origin;
        let edition = output::download().file(&document.slug, document.locale.tag());
        let typesetter = match &mut worker.typesetter {
            Some(typesetter) => typesetter,
            none => match Typesetter::sharing(&worker.shared) {
                Ok(typesetter) => none.insert(typesetter),
                Err(error) => {
                    report.error(Diagnostic::new(Code::Internal, error.to_string()));
                    return None;
                }
            },
        };
        let set = match pdf::typeset(document, &self.style, typesetter) {
            Ok(set) => set,
            Err(error) => {
                report.error(cause::refused(origin, &edition, &error, &self.style, Some(typesetter)));
                return None;
            }
        };
        let asked = self.one_page || loaded.release.matter.one_page.is_some();
        let fits = set.pages.pages.len() == 1 || !asked;
        if !fits {
            report.error(self.too_long(origin, &edition, typesetter));
        }
        let broken = pdf::layout_checks::violations(&set.pages, document);
        for rule in &broken {
            report.error(cause::broken(origin, &edition, rule));
        }
        let facts = Facts { pages: set.pages.pages.len(), quality: set.quality };
        (fits && broken.is_empty()).then_some((set.pages, facts))
    }

    /// By how much an edition is longer than the one page that it was asked to have.
    fn too_long(&self, origin: Origin<'_>, edition: &str, typesetter: &mut Typesetter) -> Diagnostic {
        let Overflow { height, lines } = match pdf::overflow(origin.document, &self.style, typesetter) {
            Ok(overflow) => overflow,
            Err(error) => return cause::refused(origin, edition, &error, &self.style, None),
        };
        let what = counted!(
            "not-one-page",
            lines,
            "{edition} is {count} line ({height} points) too long for one page",
            "{edition} is {count} lines ({height} points) too long for one page",
            edition = edition,
            height = format!("{height:.0}")
        );
        let mut diagnostic = Diagnostic::new(Code::DoesNotFit, what).note(message!(
            "lines-counted",
            "lines are counted as close as the style allows, contacts and footer included"
        ));
        if let Some(span) = origin.loaded.release.matter.one_page {
            diagnostic = diagnostic.at(span, message!("asked-here", "asked for here"));
        }
        diagnostic.help(counted!(
            "shorten-by",
            lines,
            "shorten the text in this language by {count} line",
            "shorten the text in this language by {count} lines"
        ))
    }

    /// All languages of a release, where this was the last that was missing.
    fn complete(
        &self,
        document: &Document,
        loaded: &Loaded,
        key: Fingerprint,
        pages: Option<Pages>,
    ) -> Option<Vec<Waiting>> {
        self.combined(loaded)?;
        let expected = loaded.locales.len();
        let place = loaded.locales.iter().position(|locale| *locale == document.locale)?;
        let name = document.languages.iter().find(|language| language.locale == document.locale)?.name.to_string();
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let parts = waiting.entry(document.slug.clone()).or_default();
        parts.insert(place, Waiting { key, name, document: document.clone(), pages });
        if parts.len() < expected {
            return None;
        }
        Some(waiting.remove(&document.slug)?.into_values().collect())
    }

    /// Writes the combined file, or finds that the published one may stay. Languages whose own files stayed are set
    /// for it only where it does not.
    fn combine(
        &self,
        origin: Origin<'_>,
        languages: Vec<Waiting>,
        worker: &mut WorkerState,
        report: &mut Report,
    ) -> Option<Sheet> {
        let loaded = origin.loaded;
        let slug = &loaded.release.slug;
        let path = format!("{slug}/{}", combined_name(slug.as_str(), &loaded.locales));
        let keys: Vec<&str> = languages.iter().map(|language| language.key.as_str()).collect();
        let key = publish::fingerprint(keys.join(" ").as_bytes());
        if let Some((record, length)) = self.before.valid(&path, &key) {
            return Some(Sheet::Kept(length, record.clone()));
        }
        let mut parts = Vec::new();
        for Waiting { name, document, pages, .. } in languages {
            let pages = match pages {
                Some(pages) => pages,
                None => self.set(Origin { document: &document, ..origin }, worker, report)?.0,
            };
            parts.push(Part { name, pages });
        }
        let bytes = write(&pdf::combine(parts)?, &path, worker, report)?;
        let record = Record::new(&key, &bytes);
        Some(Sheet::Made(bytes, record))
    }
}

fn write(pages: &Pages, path: &str, worker: &mut WorkerState, report: &mut Report) -> Option<Vec<u8>> {
    match pdf::write::write(pages, &mut worker.writer) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            report.error(Diagnostic::new(Code::Internal, format!("{path}: {error}")));
            None
        }
    }
}

/// Reports pictures with too few pixels for the size at which they are printed.
pub(crate) fn resolutions(project: &Project, style: &Style, report: &mut Report) {
    for loaded in &project.releases {
        for path in loaded.release.template.figures() {
            let Some(asset) = loaded.pictures.get(&path.value) else { continue };
            let found = |l: &Locale| pdf::resolution(asset, style, l.language(), LEAST_DPI);
            let coarsest = loaded.locales.iter().filter_map(found).reduce(|a, b| if b.dpi < a.dpi { b } else { a });
            let Some(PrintResolution { dpi, good_width }) = coarsest.filter(|found| found.dpi < LEAST_DPI) else {
                continue;
            };
            let what = message!(
                "picture-coarse",
                "{file} has {width} × {height} pixels: {dpi} dots per inch in print",
                file = path.value.as_str(),
                width = asset.width,
                height = asset.height,
                dpi = format!("{dpi:.0}")
            );
            let larger = message!(
                "picture-larger",
                "take a larger version: {width} pixels of width fill the whole line in good quality",
                width = format!("{:.0}", (good_width / 10.0).ceil() * 10.0)
            );
            let found =
                Diagnostic::new(Code::LowResolution, what).at(path.span, message!("shown-here", "shown here"));
            report.add(found.help(larger));
        }
    }
}

/// Dots per inch below which a photo looks soft on paper.
const LEAST_DPI: f32 = 150.0;

/// The columns of `--report`.
const HEAD: &str = "pages lines mean widest closest hyphens row names addresses stubs river short last leading over widows \
     orphans";

/// The figures of an edition, in the order of the columns.
fn cells(facts: &Facts) -> Vec<String> {
    let Facts { pages, quality, .. } = facts;
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    vec![
        pages.to_string(),
        quality.lines.to_string(),
        percent(quality.mean_adjustment()),
        percent(f64::from(quality.worst_stretch)),
        percent(f64::from(quality.worst_shrink)),
        format!("{:.1}", quality.hyphens_per_hundred()),
        quality.consecutive_hyphens.to_string(),
        quality.divided_names.to_string(),
        quality.address_hyphens.to_string(),
        quality.fragments.to_string(),
        quality.longest_river.to_string(),
        quality.short.to_string(),
        quality.last_page_lines.to_string(),
        percent(f64::from(quality.tightening)),
        quality.overfull.to_string(),
        quality.widows.to_string(),
        quality.orphans.to_string(),
    ]
}

/// The figures of `--report`, a line an edition.
pub(crate) fn table(editions: &[(String, Facts)]) -> String {
    let head = HEAD.split_whitespace().map(str::to_owned).collect();
    let mut rows: Vec<(String, Vec<String>)> = vec![(String::new(), head)];
    rows.extend(editions.iter().map(|(name, facts)| (name.clone(), cells(facts))));
    let width =
        |column: usize| rows.iter().filter_map(|(_, cells)| cells.get(column)).map(|c| c.chars().count()).max();
    let widths: Vec<usize> = (0..HEAD.split_whitespace().count()).filter_map(width).collect();
    let first = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut out = String::new();
    for (name, cells) in &rows {
        let _ = write!(out, "{name:first$}");
        for (cell, width) in cells.iter().zip(&widths) {
            let _ = write!(out, "  {cell:>width$}");
        }
        out.push('\n');
    }
    out.push_str(
        "mean, widest, closest: change of spaces between words in justified lines. hyphens: in 100 lines; row: most one\n\
         below the other; names: divided names and dates; addresses: with hyphens; stubs: last lines that are the rest of a\n\
         word. river: most lines whose spaces touch. short: justified lines left short. last: lines of text on\n\
         the last page. leading: of the style's. over: lines wider than their measure.\n",
    );
    out
}
