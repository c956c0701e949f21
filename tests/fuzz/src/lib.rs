//! What the fuzz targets share: the tiny project of the test suite, spoilt in memory and taken through every stage.
//!
//! In: `tests/suite/fixtures/house`, loaded once from a copy in a temporary folder. Out: a [`Scene`], from which a
//! target takes the project, changes a part, and lets [`editions`], [`page`] and [`pdf`] do what a build does. Invariants:
//! no stage may panic, whatever it is given; what is refused has told why.

pub mod generate;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use payom::check;
use payom::diag::{Colour, English, Report, Severity, Sources, human, json};
use payom::document::{Asset, Block, Document, Figure, Listed, Resolver, resolve};
use payom::html::{PageFacts, Pages, Theme};
use payom::pdf::write::{WriterCache, write};
use payom::pdf::{Style, Typesetter, typeset};
use payom::project::{Loaded, Messages, Project, Selection, load};
use payom::release;

/// The release of the tiny project.
pub const SLUG: &str = "2026-01-meeting";

/// The tiny project, loaded.
pub struct Scene {
    /// Where its copy lies.
    pub folder: PathBuf,
    /// Its files.
    pub sources: Sources,
    /// What was loaded of it.
    pub project: Project,
}

impl Scene {
    /// Copies and loads the tiny project.
    ///
    /// # Panics
    /// When the copy cannot be made or loaded: then there is nothing to fuzz.
    pub fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("payom-fuzz-{}", std::process::id()));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../suite/fixtures/house"), &folder);
        let (project, sources, report) = loaded(&folder);
        assert!(!report.has_errors(), "{}", human(&report, &sources, Colour::Never, &English));
        Self { folder, sources, project: project.expect("the tiny project") }
    }

    /// The project and its files, for one run.
    pub fn fresh(&self) -> (Project, Sources) {
        (self.project.clone(), self.sources.clone())
    }
}

impl Default for Scene {
    fn default() -> Self {
        Self::new()
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).expect("a copy");
    }
}

/// Loads a project from its folder, as every command does.
pub fn loaded(folder: &Path) -> (Option<Project>, Sources, Report) {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(folder, &Selection::default(), &mut sources, &mut report);
    (project, sources, report)
}

/// A `.ftl` file in memory.
pub fn messages(path: &str, text: &str, sources: &mut Sources) -> Messages {
    let file = sources.add(path, Arc::from(text));
    Messages::read(file, sources)
}

/// Puts another template in the place of the release's; `false` where its facts cannot be relied upon.
pub fn retold(text: &str, project: &mut Project, sources: &mut Sources, report: &mut Report) -> bool {
    let file = sources.add("releases/2026-01-meeting/release.md", Arc::from(text));
    let Some(slug) = project.releases.first().map(|loaded| loaded.release.slug.clone()) else { return false };
    let known = release::Known { registry: &project.registry, kinds: &project.settings.kinds, slugs: &project.slugs };
    let Some(release) = release::parse(slug, file, sources, known, report) else { return false };
    for loaded in &mut project.releases {
        loaded.release = release.clone();
    }
    true
}

/// Checks a project as `payom check` does, and gives the editions that are complete.
pub fn editions<'a>(project: &'a Project, sources: &Sources, report: &mut Report) -> Vec<(&'a Loaded, Document)> {
    let told = check::StaleSeverity { stale: Severity::Warning, unrecorded: check::Unrecorded::Leave };
    let mut documents = Vec::new();
    check::all(project, told, sources, report, |report| {
        let resolver = Resolver::new(project, sources);
        for loaded in &project.releases {
            for locale in &loaded.locales {
                let before = report.len();
                match resolve(&resolver, loaded, locale, report) {
                    Ok(document) => documents.push((loaded, document)),
                    Err(_) => assert!(report.count(Severity::Error) > 0, "refused without a word ({before})"),
                }
                let _ = resolver.site(locale, &[Listed::new(loaded)], report);
            }
        }
    });
    documents
}

/// Renders everything that was found, for people and for machines, and tries every repair.
pub fn tell(report: &Report, sources: &Sources) {
    let _ = human(report, sources, Colour::Never, &English);
    let _ = json(report, sources);
    for diagnostic in report.sorted() {
        if let Some(fix) = &diagnostic.fix {
            let text = sources.text(fix.span.file);
            assert!(text.get(fix.span.range()).is_some(), "a repair of half a character: {diagnostic:?}");
        }
    }
}

/// The page of an edition, with the templates of the program.
pub fn page(document: &Document, project: &Project, sources: &Sources) -> String {
    let mut report = Report::default();
    let pages = Pages::new(&Theme::of(&project), sources, &mut report).expect("the program's own templates");
    let html = pages.release(document, &PageFacts::default()).expect("the program's own names");
    for sign in ["{$", "\u{2068}", "\u{2069}", "<script>alert", "href=\"javascript:", "href=\"data:text"] {
        assert!(!html.contains(sign), "{sign:?} in a page");
    }
    html
}

/// Makes PDFs, edition after edition, with one set of tools.
pub struct Printer {
    typesetter: Typesetter,
    cache: WriterCache,
}

impl Printer {
    /// Parses the faces.
    ///
    /// # Panics
    /// Never: the faces are compiled in.
    pub fn new() -> Self {
        Self { typesetter: Typesetter::new().expect("faces"), cache: WriterCache::default() }
    }

    /// The file of an edition, read back; `None` where it cannot be set (a missing glyph, a block that is too high).
    pub fn pdf(&mut self, document: &Document) -> Option<lopdf::Document> {
        self.pdf_in(document, &Style::default())
    }

    /// The same in the look of a house.
    pub fn pdf_in(&mut self, document: &Document, style: &Style) -> Option<lopdf::Document> {
        let pages = typeset(document, style, &mut self.typesetter).ok()?.pages;
        let bytes = match write(&pages, &mut self.cache) {
            Ok(bytes) => bytes,
            Err(error) => panic!("typeset, and not written: {error}"),
        };
        let read = lopdf::Document::load_mem(&bytes).expect("a PDF that can be read back");
        assert_eq!(read.get_pages().len(), pages.pages.len(), "pages");
        Some(read)
    }
}

impl Default for Printer {
    fn default() -> Self {
        Self::new()
    }
}

/// Where pictures are shown: an edition of the tiny project.
pub struct Gallery {
    scene: Scene,
    document: Document,
    printer: Printer,
}

impl Gallery {
    /// Resolves the edition that every picture is put into.
    ///
    /// # Panics
    /// When the tiny project is not complete.
    pub fn new() -> Self {
        let scene = Scene::new();
        let mut report = Report::default();
        let document = editions(&scene.project, &scene.sources, &mut report).pop().expect("an edition").1;
        Self { scene, document, printer: Printer::new() }
    }

    /// Shows a picture on a page and in a PDF, where there must be exactly one edition of it.
    ///
    /// # Panics
    /// When an accepted picture cannot be shown.
    pub fn show(&mut self, asset: Asset) {
        let alternative = self.document.headline.clone();
        let figure = Figure { image: Arc::new(asset), alternative, caption: None, credit: None };
        let mut document = self.document.clone();
        document.body.push(Block::Figure(figure));
        page(&document, &self.scene.project, &self.scene.sources);
        self.printer.pdf(&document).expect("a page with a picture");
    }
}

impl Default for Gallery {
    fn default() -> Self {
        Self::new()
    }
}
