//! An output folder: where it is, and where what is known of it lies.
//!
//! In: the project's folder, and what was typed after `--out`. Out: an [`OutputFolder`], or why that folder is no place for what
//! is published. Invariants: the folder has no link, `.` or `..` in it and is neither a source of the project, nor in one,
//! nor around one, whatever capital letters were typed; what is known of it lies in `.payom/` of the project, in a folder
//! of its own for each output folder, so that what is published holds nothing else.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use crate::diag::{Code, Diagnostic, Message, message, sha256};
use crate::project::folded;

/// Payom's own folder within a project; the programs before this one kept it in the output folder.
pub(crate) const OWN: &str = ".payom";

/// What the names of staging folders begin with.
pub(crate) const STAGING: &str = ".payom-";

/// All that they kept there.
const BEFORE: [&str; 8] =
    ["aside", "cache.json", "done.json", "done.new", "lock", "manifest.json", "pending", "staging"];

/// Folders of a project that hold its sources.
const SOURCES: [&str; 3] = ["releases", "locales", "theme"];

/// An output folder.
#[derive(Clone, Debug)]
pub struct OutputFolder {
    /// The project's folder, links resolved.
    root: PathBuf,
    /// As it was typed.
    asked: PathBuf,
    folder: PathBuf,
    /// Where its state lies.
    state: PathBuf,
}

impl OutputFolder {
    /// The output folder that was asked for, or that of the project.
    ///
    /// # Errors
    /// When it is no place for what is published.
    pub fn find(root: &Path, asked: Option<&Path>) -> Result<Self, Box<Diagnostic>> {
        // A separator at the end would have a link followed where it is looked at.
        let asked: PathBuf = asked.map_or_else(|| root.join("output"), |asked| asked.components().collect());
        if let Some(why) = in_the_way(&asked) {
            let message = format!("{} cannot be the output folder: {why}", shown(&asked, root));
            let help = "put it away, or name another folder: --out site";
            return Err(Box::new(Diagnostic::new(Code::WriteFailed, message).help(help)));
        }
        let resolved = fs::canonicalize(root).and_then(|root| Ok((root, resolve(&std::path::absolute(&asked)?))));
        let (root, folder) = resolved.map_err(|error| {
            let message = format!("{} cannot be the output folder: {error}", asked.display());
            Box::new(Diagnostic::new(Code::WriteFailed, message))
        })?;
        if let Some(why) = no_place(&root, &folder) {
            let folder = shown(&asked, &root);
            let message = message!(
                "no-output-folder",
                "{folder} cannot be the output folder: {why}",
                folder = folder,
                why = why
            );
            return Err(refusal(message, out()));
        }
        Ok(Self::at(&root, asked, folder))
    }

    pub(crate) fn at(root: &Path, asked: PathBuf, folder: PathBuf) -> Self {
        let state = root.join(OWN).join(key(root, &folder));
        Self { root: root.to_path_buf(), asked, folder, state }
    }

    /// The folder itself.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where what is known of it lies.
    pub(crate) fn state(&self) -> &Path {
        &self.state
    }

    /// Payom's own folder within the project.
    pub(crate) fn own(&self) -> PathBuf {
        self.root.join(OWN)
    }

    /// Where programs before this one kept the state; `None` where they left none. What they did not make there is of
    /// others, and so is the folder then.
    pub(crate) fn before(&self) -> Option<PathBuf> {
        let place = self.folder.join(OWN);
        if !fs::symlink_metadata(&place).is_ok_and(|meta| meta.is_dir()) {
            return None;
        }
        let mut entries = fs::read_dir(&place).ok()?.filter_map(Result::ok);
        let all = entries.all(|entry| entry.file_name().to_str().is_some_and(|name| BEFORE.contains(&name)));
        all.then_some(place)
    }

    /// The folder as the user knows it.
    #[must_use]
    pub fn shown(&self) -> String {
        let mut text = shown(&self.asked, &self.root);
        if !text.ends_with(std::path::is_separator) {
            text.push('/');
        }
        match fs::read_link(&self.asked) {
            Ok(target) => format!("{text}, a link to {}", target.display()),
            Err(_) => text,
        }
    }

    /// A path under the project's folder as the user knows it.
    pub(crate) fn name(&self, path: &Path) -> String {
        shown(path, &self.root)
    }

    /// A link among the sources that leads into the output folder, or to a folder around it; one that leads to the project
    /// goes round in a circle, which is no matter of the output.
    ///
    /// It takes a look at every name among the sources: for builds that have something to do.
    ///
    /// # Errors
    /// When there is one.
    pub fn apart_from_links(&self) -> Result<(), Box<Diagnostic>> {
        let mut next: Vec<PathBuf> = SOURCES.iter().map(|name| self.root.join(name)).collect();
        while let Some(folder) = next.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok) {
                let Ok(kind) = entry.file_type() else { continue };
                if kind.is_dir() {
                    next.push(entry.path());
                } else if kind.is_symlink()
                    && let Ok(target) = fs::canonicalize(entry.path())
                    && (within(&target, &self.folder)
                        || (within(&self.folder, &target) && !within(&self.root, &target)))
                {
                    let link = shown(&entry.path(), &self.root);
                    let message = format!(
                        "{} cannot be the output folder: {link} leads into it, and is a source of the project",
                        shown(&self.asked, &self.root)
                    );
                    return Err(refusal(
                        message.into(),
                        "put the files themselves among the sources, in the place of the link",
                    ));
                }
            }
        }
        Ok(())
    }
}

fn out() -> Message {
    message!("leave-out", "leave --out away, or name a folder for nothing but the output: --out site")
}

fn refusal(message: Message, help: impl Into<Message>) -> Box<Diagnostic> {
    let note =
        message!("output-replaces", "nothing was changed: a build replaces and removes files in its output folder");
    Box::new(Diagnostic::new(Code::OutputFolder, message).note(note).help(help))
}

/// A path under the project's folder without that.
fn shown(path: &Path, root: &Path) -> String {
    let real = fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf());
    let within = path.strip_prefix(root).or_else(|_| path.strip_prefix(&real)).unwrap_or(path);
    if within.as_os_str().is_empty() { ".".to_owned() } else { within.display().to_string() }
}

/// What stands in the place of a folder or of one above it, in words.
pub(crate) fn in_the_way(place: &Path) -> Option<String> {
    for path in place.ancestors().filter(|path| !path.as_os_str().is_empty()) {
        let Ok(meta) = fs::symlink_metadata(path) else { continue };
        let whose = if path == place { "it".to_owned() } else { path.display().to_string() };
        let followed = fs::metadata(path);
        return match followed {
            Ok(real) if real.is_dir() => None,
            Ok(real) => {
                let what = if real.is_file() { "a file" } else { "a device or a pipe" };
                let leads = fs::read_link(path).ok().map(|to| format!("a link to {what}, {}", to.display()));
                Some(format!("{whose} is {}", leads.unwrap_or_else(|| what.to_owned())))
            }
            Err(error) if meta.is_symlink() => {
                let to = fs::read_link(path).map(|to| to.display().to_string()).unwrap_or_default();
                let nowhere =
                    if error.kind() == ErrorKind::NotFound { "nowhere" } else { "to what cannot be opened" };
                Some(format!("{whose} is a link that leads {nowhere} ({to})"))
            }
            // It is told when it is written.
            Err(_) => None,
        };
    }
    None
}

/// The path without links, `.` and `..`, as far as it is there; the rest as it will be.
fn resolve(path: &Path) -> PathBuf {
    for place in path.ancestors() {
        let Ok(mut real) = fs::canonicalize(place) else { continue };
        for part in path.strip_prefix(place).into_iter().flat_map(Path::components) {
            match part {
                Component::ParentDir => drop(real.pop()),
                Component::Normal(name) => real.push(name),
                _ => {}
            }
        }
        // After a `..` it may be a link once more.
        return fs::canonicalize(&real).unwrap_or(real);
    }
    path.to_path_buf()
}

/// Why a folder, links resolved, is no place for what is published.
fn no_place(root: &Path, folder: &Path) -> Option<Message> {
    if folder.parent().is_none() {
        return Some(message!("out-is-disk", "it is the root of a disk"));
    }
    if std::env::home_dir().is_some_and(|home| fs::canonicalize(home).is_ok_and(|home| home == folder)) {
        return Some(message!("out-is-home", "it is your home folder"));
    }
    if let Some(own) =
        parts(folder.strip_prefix(root).unwrap_or(folder)).find(|part| [OWN, ".git"].contains(&part.as_str()))
    {
        return Some(message!("out-is-own", "it is, or lies in, a folder `{own}`", own = own));
    }
    if within(root, folder) {
        return Some(if within(folder, root) {
            message!("out-is-project", "it is the project's folder")
        } else {
            message!("project-in-out", "the project lies in it")
        });
    }
    // What leads there by a link is a source too; another project's sources are its own.
    let mut projects: Vec<&Path> = folder.ancestors().filter(|above| above.join("payom.toml").exists()).collect();
    projects.push(root);
    for project in projects {
        if within(project, folder) {
            return Some(message!("other-project-in-out", "a project lies in it: it holds a payom.toml"));
        }
        for name in SOURCES {
            let source = project.join(name);
            let real = fs::canonicalize(&source).unwrap_or_else(|_| source.clone());
            for source in [&source, &real] {
                if within(folder, source) {
                    return Some(if within(source, folder) {
                        message!(
                            "out-is-source",
                            "it is the folder `{name}`, which holds sources of the project",
                            name = name
                        )
                    } else {
                        message!(
                            "out-in-source",
                            "it lies in the folder `{name}`, which holds sources of the project",
                            name = name
                        )
                    });
                }
                if within(source, folder) {
                    return Some(message!(
                        "source-in-out",
                        "the folder `{name}`, which holds sources of the project, lies in it",
                        name = name
                    ));
                }
            }
        }
    }
    None
}

/// The parts of a path as those systems see them that see the fewest differences.
fn parts(path: &Path) -> impl Iterator<Item = String> {
    path.components().map(|part| folded(&part.as_os_str().to_string_lossy()))
}

/// Whether a path is another, or lies in it, to any system.
fn within(path: &Path, other: &Path) -> bool {
    let mut own = parts(path);
    parts(other).all(|part| own.next().as_ref() == Some(&part))
}

/// The name of an output folder's state: the folder's own, and a fingerprint of its place, from the project's folder on
/// where it lies in it, so that a project may be moved.
fn key(root: &Path, folder: &Path) -> String {
    let place = folder.strip_prefix(root).unwrap_or(folder);
    let name: String = folder.file_name().unwrap_or_default().to_string_lossy().chars().take(40).collect();
    let plain = name.replace(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_', "_");
    format!("{plain}-{}", short_fingerprint(place.as_os_str()))
}

/// The name of an output folder's staging folder.
pub(crate) fn staging_name(folder: &Path) -> String {
    format!("{STAGING}{}", short_fingerprint(folder.file_name().unwrap_or_default()))
}

fn short_fingerprint(text: &OsStr) -> String {
    let mut digits = sha256(text.as_encoded_bytes());
    digits.truncate(8);
    digits
}
