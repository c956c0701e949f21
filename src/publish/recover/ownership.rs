//! Payom's files, and those of others.
//!
//! In: an output folder, and what is known of it. Out: whether a file in it was made by Payom. Invariants: what is not
//! surely Payom's is of others; a page that Payom makes says so (`<meta name="generator">`), and what lies beside it and is
//! called after its release came with it.

use std::ffi::OsStr;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::diag::{Code, Diagnostic};
use crate::output;
use crate::publish::error::{PublishError, Result};
use crate::publish::manifest::index::{Before, Manifest};
use crate::publish::manifest::json::stamp;
use crate::publish::output_folder::OutputFolder;
use crate::publish::state::files;
use crate::publish::state::pending::Pending;

/// What every page says that a theme has not taken the head from.
const MARK: &str = "<meta name=\"generator\" content=\"Payom\">";

/// What the pages said of programs that had no mark.
const BEFORE: &str = "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">";

/// It stands within so many bytes.
const HEAD: u64 = 4096;

/// What is known of what stands in an output folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Record {
    /// The build before wrote it down.
    There,
    /// Nothing was written down, and nothing of Payom's is there.
    New,
    /// Nothing is written down, though pages of Payom are there.
    Missing,
    /// What is written down cannot be read.
    Damaged,
}

/// What Payom made of that which stands in the output folder.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) before: Manifest,
    pub(crate) pending: Pending,
    pub(crate) record: Record,
}

impl Made {
    /// What is known; `before` is the manifest, where it was read already and is the same still.
    pub(crate) fn read(output: &OutputFolder, before: Option<Before>) -> Self {
        if let Some(Before { names, stamp: Some(known), .. }) = before
            && stamp(output) == Some(known)
        {
            return Self { before: names, pending: Pending::load(output), record: Record::There };
        }
        let (before, record) = match Manifest::load_files(output) {
            Ok(Some(before)) => (before, Record::There),
            Ok(None) if is_marked(&output.folder().join("index.html")) => (Manifest::default(), Record::Missing),
            Ok(None) => (Manifest::default(), Record::New),
            Err(_) => (Manifest::default(), Record::Damaged),
        };
        Self { before, pending: Pending::load(output), record }
    }

    /// Whether a file of a release's folder is written down.
    pub(crate) fn holds(&self, slug: &str, name: &OsStr) -> bool {
        name.to_str().is_some_and(|name| self.before.has(slug, name)) || self.pending.holds(slug, name)
    }

    /// Whether the build before published it.
    pub(crate) fn is_before(&self, path: &str) -> bool {
        let of_release = path.split_once('/').is_some_and(|(slug, name)| self.before.has(slug, name));
        of_release || self.before.site.contains(path)
    }

    /// All paths that are written down; some twice.
    pub(crate) fn paths(&self) -> impl Iterator<Item = String> {
        let of_release =
            |slug: &str| self.before.files(slug).into_iter().map(|name| format!("{slug}/{name}")).collect::<Vec<_>>();
        let pending = self.pending.paths().map(ToOwned::to_owned);
        self.before.slugs().flat_map(of_release).chain(self.before.site.iter().cloned()).chain(pending)
    }

    /// Whether the output folder holds what Payom made.
    pub(crate) fn is_ours(&self) -> bool {
        self.record != Record::New
    }

    /// Whether a file is Payom's by what is written down, or by what it says itself.
    pub(crate) fn holds_around(&self, folder: &Path, path: &str) -> bool {
        let unrecorded = matches!(self.record, Record::Missing | Record::Damaged);
        unrecorded || self.before.site.contains(path) || self.pending.has(path) || is_marked(&folder.join(path))
    }

    /// Whether a file of a release's folder is Payom's, though it may not be written down: what another copy of the
    /// project published, and what a build published whose state was lost.
    pub(crate) fn holds_beside(&self, folder: &Path, slug: &str, name: &str) -> bool {
        self.holds(slug, OsStr::new(name)) || (is_called_after(slug, OsStr::new(name)) && is_release(folder, slug))
    }
}

/// Whether a file has the name of its release, as pages and PDFs have.
pub(crate) fn is_called_after(slug: &str, name: &OsStr) -> bool {
    name.to_str().and_then(|name| name.strip_prefix(slug)).is_some_and(|rest| rest.starts_with('.'))
}

/// Refuses to replace what others put where a site begins: before anything is made.
pub(crate) fn refuse_site(folder: &Path) -> Result<()> {
    let there = ["index.html", "404.html"].into_iter().filter(|name| fs::symlink_metadata(folder.join(name)).is_ok());
    let there: Vec<String> = there.map(ToOwned::to_owned).collect();
    if there.is_empty() { Ok(()) } else { Err(PublishError::foreign(folder, there)) }
}

/// Refuses to replace files of others. `staged` are paths in the output folder, and what would come there; what is there
/// already, byte for byte, is no loss.
pub(crate) fn refuse(made: &Made, output: &OutputFolder, staged: &[(String, PathBuf)]) -> Result<()> {
    let folder = output.folder();
    let theirs = |(path, new): &&(String, PathBuf)| {
        let place = folder.join(path);
        if fs::symlink_metadata(&place).is_err() {
            return false;
        }
        let beside = path.split_once('/').is_some_and(|(slug, name)| made.holds_beside(folder, slug, name));
        !beside && !made.holds_around(folder, path) && !same(&place, new)
    };
    let theirs: Vec<String> = staged.iter().filter(theirs).map(|(path, _)| path.clone()).collect();
    if theirs.is_empty() { Ok(()) } else { Err(PublishError::foreign(folder, theirs)) }
}

/// Whether two ordinary files hold the same.
fn same(one: &Path, other: &Path) -> bool {
    let is_file = |path: &Path| fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file());
    let length = |path: &Path| fs::metadata(path).map(|meta| meta.len()).ok();
    is_file(one)
        && length(one) == length(other)
        && matches!((fs::read(one), fs::read(other)), (Ok(a), Ok(b)) if a == b)
}

/// Whether a release's folder holds a page of it that Payom made.
pub(crate) fn is_release(folder: &Path, slug: &str) -> bool {
    pages(folder, slug).next().is_some()
}

/// Whether a folder holds nothing but pages that lead to the name that a release has now.
pub(crate) fn leads_on(folder: &Path, slug: &str) -> bool {
    let leads = |tag: String| {
        let page = files::text(&folder.join(slug).join(output::page().file(slug, &tag)));
        page.is_some_and(|page| page.contains("<meta http-equiv=\"refresh\""))
    };
    pages(folder, slug).all(leads)
}

/// The pages of a release that Payom made: their languages.
pub(crate) fn pages(folder: &Path, slug: &str) -> impl Iterator<Item = String> {
    let (place, slug) = (folder.join(slug), slug.to_owned());
    let entries = fs::read_dir(&place).into_iter().flatten().filter_map(std::result::Result::ok);
    entries.filter_map(move |entry| {
        let name = entry.file_name();
        let tag = output::page().tags_in(&slug, name.to_str()?)?;
        is_marked(&place.join(&name)).then(|| tag.to_owned())
    })
}

/// Whether an output folder lies in what is published already: a second site there would replace pages of the first.
///
/// # Errors
/// When it does.
pub fn apart_from_sites(output: &OutputFolder) -> std::result::Result<(), Box<Diagnostic>> {
    let above = output.folder().ancestors().skip(1).find(|above| is_marked(&above.join("index.html")));
    let Some(above) = above else { return Ok(()) };
    let message = format!(
        "{} cannot be the output folder: it lies in {}, which holds what is published",
        output.name(output.folder()),
        output.name(above)
    );
    let help = "leave --out away, or name a folder for nothing but the output: --out site";
    Err(Box::new(Diagnostic::new(Code::OutputFolder, message).note("nothing was changed").help(help)))
}

/// Whether a file is a page that Payom made.
pub(crate) fn is_marked(path: &Path) -> bool {
    let mut head = Vec::new();
    let Ok(Some(file)) = files::open(path) else { return false };
    if file.take(HEAD).read_to_end(&mut head).is_err() {
        return false;
    }
    let head = String::from_utf8_lossy(&head);
    head.contains(MARK) || head.contains(BEFORE)
}
