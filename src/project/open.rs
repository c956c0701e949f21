//! Opens a project.
//!
//! In: its folder, and which releases and locales are wanted. Out: a [`Project`] without its releases, or with all of them.
//! Invariants: `None` only where the settings or the publisher cannot be relied upon; whatever else is wrong is reported, and
//! the rest is still loaded.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::disk::{Folder, Kind, Past};
use super::messages::load_house;
use super::model::{Frame, Project, Selection};
use super::paths::{LOCK, REGISTRY, is_taken, words_file};
use super::pictures::{check_icon, load_faces, load_logo, load_logos};
use super::releases;
use super::settings::{Glossary, Settings, WordList, parse_glossary, parse_settings, parse_words};
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources, did_you_mean, message};
use crate::l10n::Locale;
use crate::registry::{self, Entity, OrganisationId, Registry, is_id};

/// The text of the lock as it is now, the folder's own rules kept.
pub fn reread_lock(project: &Project, sources: &mut Sources, report: &mut Report) -> Option<FileId> {
    project.folder.long_text(LOCK, sources, report)
}

/// Loads a project with all releases that are wanted. `None` when its settings cannot be relied upon.
pub fn load(root: &Path, selection: &Selection, sources: &mut Sources, report: &mut Report) -> Option<Project> {
    let project = open(root, selection, sources, report)?;
    Some(project.with(&project.wanted, sources, report))
}

/// Loads a project without its releases. `None` when its settings cannot be relied upon.
pub fn open(root: &Path, selection: &Selection, sources: &mut Sources, report: &mut Report) -> Option<Project> {
    open_past(root, selection, Past::default(), sources, report)
}

/// The same as it was when the files of `past` held what they say.
pub fn open_past(
    root: &Path,
    selection: &Selection,
    past: Past,
    sources: &mut Sources,
    report: &mut Report,
) -> Option<Project> {
    let (folder, file) = find_settings(root, past, sources, report)?;
    let mut settings = parse_settings(file, sources, report)?;
    check_locales(selection, &settings, report);
    let registry = load_registry(&folder, sources, report);
    if !registry.organisations.contains_key(&settings.publisher.value) {
        let publisher = std::slice::from_ref(&settings.publisher);
        registry.check(Entity::Organisation, publisher, OrganisationId::as_str, report);
        return None;
    }
    settings.mail.check(&registry, report);
    let glossary = match folder.text("locales/glossary.toml", sources, report) {
        Some(file) => parse_glossary(file, &settings.locales, sources, report),
        None => Glossary::default(),
    };
    let words = load_words(&folder, &settings, sources, report);
    let house = load_house(&folder, &settings, sources, report);
    let slugs: Arc<[String]> = discover(&folder, &settings, report).into();
    let wanted = releases::wanted(selection, &slugs, report);
    let logos = load_logos(&folder, &registry, report);
    settings.look.logo_file = settings.look.logo.as_ref().and_then(|logo| load_logo(&folder, logo, report));
    settings.look.icon_file = settings.look.icon.as_ref().and_then(|icon| load_logo(&folder, icon, report));
    check_icon(&settings.look, report);
    load_faces(&folder, &mut settings.look.faces, report);
    let before = report.count(Severity::Error);
    let lock = folder.long_text(LOCK, sources, report);
    let lock_unreadable = lock.is_none() && report.count(Severity::Error) > before;
    let theme = load_theme(&folder, sources, report);
    let frame = Frame {
        root: folder.root().to_path_buf(),
        settings,
        gate: selection.gate,
        registry,
        glossary,
        words,
        house,
        logos,
        slugs,
        wanted,
        lock,
        lock_unreadable,
        still: None,
        theme,
        folder: Arc::new(folder),
        corrections: OnceLock::new(),
        common: OnceLock::new(),
    };
    Some(Project { frame: Arc::new(frame), releases: Vec::new(), strays: Vec::new(), held: Vec::new() })
}

/// The folder, and the file with the settings.
fn find_settings(root: &Path, past: Past, sources: &mut Sources, report: &mut Report) -> Option<(Folder, FileId)> {
    let folder = match Folder::new(root, past) {
        Ok(folder) => folder,
        Err(error) => {
            let message = format!("the folder {} cannot be opened: {error}", root.display());
            report.error(Diagnostic::new(Code::NoProject, message));
            return None;
        }
    };
    let file = folder.text("payom.toml", sources, report);
    if file.is_none() && !report.has_errors() {
        report.error(
            Diagnostic::new(
                Code::NoProject,
                message!("no-project-in", "there is no payom.toml in {folder}", folder = root.display().to_string()),
            )
            .help(message!("name-project", "go into the project's folder, or name it: payom --root DIR …")),
        );
    }
    Some((folder, file?))
}

/// Reports locales that are asked for and that the house does not have.
fn check_locales(selection: &Selection, settings: &Settings, report: &mut Report) {
    let known: Vec<&str> = settings.locales.iter().map(Locale::tag).collect();
    for tag in selection.locales.iter().filter(|tag| !known.contains(&tag.as_str())) {
        report.error(
            Diagnostic::new(
                Code::UnknownLocale,
                message!("house-has-no-locale", "the house has no locale `{tag}`", tag = tag),
            )
            .note(message!("its-locales", "its locales are {tags}", tags = known.join(", ")))
            .maybe_help(did_you_mean(tag, known.iter().copied())),
        );
    }
}

/// The words that the house adds to those of each language.
fn load_words(
    folder: &Folder,
    settings: &Settings,
    sources: &mut Sources,
    report: &mut Report,
) -> BTreeMap<Locale, WordList> {
    let mut words = BTreeMap::new();
    for locale in &settings.locales {
        // What stands in the place of the folder was told with its messages.
        if !folder.root().join("locales").join(locale.tag()).is_dir() {
            continue;
        }
        if let Some(file) = folder.text(&words_file(locale), sources, report) {
            words.insert(locale.clone(), parse_words(file, sources, report));
        }
    }
    words
}

/// The templates of the house, by name.
fn load_theme(folder: &Folder, sources: &mut Sources, report: &mut Report) -> BTreeMap<String, FileId> {
    let mut theme = BTreeMap::new();
    for name in folder.list("theme", Kind::All, report) {
        if let Some(file) = folder.published_text(&format!("theme/{name}"), sources, report) {
            theme.insert(name, file);
        }
    }
    theme
}

fn load_registry(folder: &Folder, sources: &mut Sources, report: &mut Report) -> Registry {
    let before = report.count(Severity::Error);
    let mut file = |name: &str| folder.text(&format!("releases/registry/{name}.toml"), sources, report);
    let files = registry::Files {
        organisations: file("organisations"),
        funders: file("funders"),
        projects: file("projects"),
        contacts: file("contacts"),
        places: file("places"),
    };
    let mut registry = registry::load(files, sources, report);
    registry.faulty |= report.count(Severity::Error) > before;
    registry
}

/// The folders of `releases/` that hold a `release.md`.
fn discover(folder: &Folder, settings: &Settings, report: &mut Report) -> Vec<String> {
    let mut slugs = Vec::new();
    for name in folder.list("releases", Kind::Folders, report) {
        if name == REGISTRY {
            continue;
        }
        if is_taken(&name, settings) {
            report.error(
                not_a_release(&name)
                    .note(message!("folder-of-site", "output/{name}/ belongs to the site itself", name = &name))
                    .help(message!(
                        "rename-release",
                        "rename it: year, month and a few words, such as 2026-11-winter-school"
                    )),
            );
        } else if is_id(&name) {
            slugs.push(name);
        } else {
            report.error(not_a_release(&name).help(message!(
                "rename-release-plainly",
                "rename it: a-z, 0-9 and single hyphens, at most 80 characters"
            )));
        }
    }
    slugs
}

/// A folder whose name no release can have.
fn not_a_release(name: &str) -> Diagnostic {
    let what = message!("folder-no-release", "the folder releases/{name} cannot be a release", name = name);
    Diagnostic::new(Code::InvalidId, what)
}
