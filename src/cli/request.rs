//! What was meant by what was typed.
//!
//! In: the words of the command line, as clap hands them over ([`Select`], [`Build`]). Out: a [`Selection`] of releases
//! and languages, and a [`Request`] for a build. Invariants: whatever may be given several times is a set, so that neither
//! order nor repetition means anything; what is left out, and a list that names all there is, both mean everything, and
//! only this file decides that; a name is understood as shells complete it, with folders, a final slash, or a file's name.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Component, Path};
use std::time::UNIX_EPOCH;

use super::args::{Build, Select};
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::Locale;
use crate::output::{self, Output};
use crate::project::{Selection, Settings};

/// A build as it was meant.
#[derive(Debug)]
pub(super) struct Request<'a> {
    /// What was typed; lists are better taken from the other fields.
    pub(super) typed: &'a Build,
    /// Which releases and languages.
    pub(super) selection: Selection,
    /// What to write of each edition, by the names of [`output::formats`].
    pub(super) formats: BTreeSet<&'a str>,
}

impl<'a> Request<'a> {
    /// The request of a command line, or `None` where it asks for something that has no name, which is reported.
    pub(super) fn new(root: &Path, typed: &'a Build, report: &mut Report) -> Option<Self> {
        let selection = selection(root, &typed.select, report)?;
        let mut formats: BTreeSet<&str> = typed.format.iter().map(String::as_str).collect();
        if formats.contains(output::kit().format) {
            // A press kit holds the PDFs.
            formats.insert(output::download().format);
        }
        Some(Self { typed, selection, formats })
    }

    /// Whether its options go together, once the selection is settled.
    ///
    /// # Errors
    /// Why they do not.
    pub(super) fn check(&self, settings: &Settings) -> Result<(), Message> {
        let asked: Vec<&str> = self.selection.locales.iter().map(String::as_str).collect();
        let all: Vec<&str> = settings.locales.iter().map(Locale::tag).collect();
        let (is_part, asked, all) = (!asked.is_empty(), asked.join(","), all.join(","));
        if is_part && self.asks(output::kit()) {
            return Err(message!(
                "kit-and-locale",
                "--format {kit} cannot be used with --locale {asked}: a press kit has all languages of a release; leave \
                 --locale out, or write --locale {all}",
                kit = output::kit().format,
                asked = asked,
                all = all
            ));
        }
        if is_part && self.typed.combined {
            return Err(message!(
                "combined-and-locale",
                "--combined cannot be used with --locale {asked}: that PDF has all languages of a release; leave --locale \
                 out, or write --locale {all}",
                asked = asked,
                all = all
            ));
        }
        let paper = [
            ("--combined", self.typed.combined),
            ("--one-page", self.typed.one_page),
            ("--report", self.typed.report),
        ];
        let formats = || self.formats.iter().copied().collect::<Vec<_>>().join(",");
        match paper.iter().find(|(_, asked)| *asked && !self.paper()) {
            Some((option, _)) => Err(message!(
                "option-without-pdf",
                "{option} is about PDFs, and --format {formats} makes none; leave --format out, or add {pdf}",
                option = *option,
                formats = formats(),
                pdf = output::download().format
            )),
            None => Ok(()),
        }
    }

    /// Whether an output is to be made of each edition.
    pub(super) fn asks(&self, output: &Output) -> bool {
        self.formats.contains(output.format)
    }

    /// Whether pages are to be typeset.
    pub(super) fn paper(&self) -> bool {
        self.asks(output::download())
    }

    /// Whether everything is to be made that is made where nobody says what.
    pub(super) fn is_usual(&self) -> bool {
        output::usual_formats().all(|output| self.asks(output))
    }

    /// Whether pages of the site are to be written.
    pub(super) fn pages(&self) -> bool {
        self.asks(output::page())
    }

    /// Whether it is about the whole project: what it does not make is then no longer published.
    pub(super) fn is_whole(&self) -> bool {
        self.selection.is_everything() && self.is_usual()
    }

    /// What decides what is published, besides the project's files.
    pub(super) fn key(&self) -> String {
        let Build { allow_stale, combined, one_page, .. } = self.typed;
        format!("{} {:?} {allow_stale} {combined} {one_page}", program(), self.formats)
    }
}

/// Which program this is: another one may make other files of the same.
pub(super) fn program() -> String {
    let stamp = env::current_exe().and_then(|path| path.metadata()).ok().map(|meta| {
        let time = meta.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        (meta.len(), time)
    });
    format!("{} {stamp:?}", env!("CARGO_PKG_VERSION"))
}

/// Which releases and languages were meant; `None` where an empty name was given, which is reported.
pub(super) fn selection(root: &Path, typed: &Select, report: &mut Report) -> Option<Selection> {
    let slugs = names(&typed.slugs, |name| release(name, root));
    let locales = names(&typed.locales, locale);
    if slugs.is_none() {
        let what = message!("release-unnamed", "an empty name stands where a release should be");
        let help = message!("take-all-releases", "leave it out to take all releases");
        report.error(Diagnostic::new(Code::UnknownRelease, what).help(help));
    }
    if locales.is_none() {
        let what = message!("language-unnamed", "an empty name stands where a language should be");
        let help = message!("take-all-languages", "leave `--locale` out to take all languages");
        report.error(Diagnostic::new(Code::UnknownLocale, what).help(help));
    }
    Some(Selection { slugs: slugs?, locales: locales?, ..Selection::default() })
}

/// Makes a selection that names all languages the same as one that names none.
pub(super) fn settle(selection: &mut Selection, settings: &Settings) {
    if settings.locales.iter().all(|locale| selection.locales.contains(locale.tag())) {
        selection.locales.clear();
    }
}

/// A set of names, each of which may be a list with commas; `None` where one of them is empty.
fn names(typed: &[String], meant: impl Fn(&str) -> String) -> Option<BTreeSet<String>> {
    let mut all = BTreeSet::new();
    for list in typed {
        let mut own = list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(&meant).peekable();
        own.peek()?;
        all.extend(own);
    }
    Some(all)
}

/// A language as its folder is called: case does not matter, nor whether parts are joined by `-` or `_`.
fn locale(name: &str) -> String {
    let name = name.trim_end_matches(['/', '\\']);
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.parse().map_or_else(|_| name.to_owned(), |locale: Locale| locale.tag().to_owned())
}

/// A release by its name, its folder, or one of its files: `releases/x/`, `x/release.md`, `locales/tg/releases/x.ftl`.
/// What is none of these stays as it was typed.
pub(super) fn release(name: &str, root: &Path) -> String {
    let lexical = || name.split(['/', '\\']).filter(|part| !matches!(*part, "" | ".")).map(str::to_owned).collect();
    let parts: Vec<String> = on_disk(name, root).unwrap_or_else(lexical);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let found = match parts.iter().rposition(|part| *part == "releases") {
        Some(folder) => parts.get(folder + 1),
        None => match parts.as_slice() {
            [.., slug, "release.md"] => Some(slug),
            [slug] => Some(slug),
            _ => None,
        },
    };
    found.map_or(name, |slug| slug.strip_suffix(".ftl").unwrap_or(slug)).to_owned()
}

/// Where a path leads to within the project. A name without folders is a name, whatever lies in this folder.
fn on_disk(name: &str, root: &Path) -> Option<Vec<String>> {
    if !name.contains(['/', '\\']) && !matches!(name, "." | "..") {
        return None;
    }
    let path = fs::canonicalize(name).ok()?;
    let within = path.strip_prefix(fs::canonicalize(root).ok()?).ok()?.to_path_buf();
    let part = |part: Component<'_>| part.as_os_str().to_str().map(str::to_owned);
    within.components().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_known_by_what_shells_complete() {
        let nowhere = Path::new("/nowhere");
        for typed in [
            "2018-10-x",
            "2018-10-x/",
            "releases/2018-10-x",
            "releases/2018-10-x/",
            "./releases//2018-10-x/",
            "releases/2018-10-x/release.md",
            "2018-10-x/release.md",
            "/home/a/project/releases/2018-10-x/photo.jpg",
            ".\\releases\\2018-10-x\\",
            "locales/tg/releases/2018-10-x.ftl",
            "2018-10-x.ftl",
        ] {
            assert_eq!(release(typed, nowhere), "2018-10-x", "{typed}");
        }
        for other in ["releases", "releases/", "a/b", "../b", "-x"] {
            assert_eq!(release(other, nowhere), other, "no release");
        }
    }

    #[test]
    fn a_path_is_looked_up_where_it_leads() {
        let folder = tempfile::tempdir().unwrap();
        let release_folder = folder.path().join("releases/2018-10-x");
        fs::create_dir_all(&release_folder).unwrap();
        let up = release_folder.join("../2018-10-x/.").to_string_lossy().into_owned();
        assert_eq!(release(&up, folder.path()), "2018-10-x");
        // Above the project there may be a folder of that name too.
        let root = release_folder.join("project");
        let inner = root.join("releases/b");
        fs::create_dir_all(&inner).unwrap();
        assert_eq!(release(&inner.to_string_lossy(), &root), "b");
    }

    #[test]
    fn lists_are_sets() {
        let typed = ["ru,tg,", "RU", "tg", "zh_hant", "locales/en/"].map(str::to_owned);
        let meant: Vec<String> = names(&typed, locale).unwrap().into_iter().collect();
        assert_eq!(meant, ["en", "ru", "tg", "zh-Hant"]);
        assert_eq!(names(&[], locale), Some(BTreeSet::new()));
        for empty in ["", " ", ","] {
            assert_eq!(names(&["ru".to_owned(), empty.to_owned()], locale), None);
        }
    }
}
