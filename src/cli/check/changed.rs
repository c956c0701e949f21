//! `--changed-since`: which files changed.
//!
//! In: a revision. Out: the paths, relative to the project, of files that differ from it, files that git does not
//! know yet included. In between git is asked; what changed on the other branch meanwhile does not count where both
//! have a common ancestor.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};

use crate::diag::{Code, Diagnostic};

/// Asks git.
pub(super) fn files(root: &Path, revision: &str) -> Result<BTreeSet<String>, Box<Diagnostic>> {
    let failed = |why: String| {
        let message = format!("git cannot say what changed since `{revision}`");
        let help = "name a branch, a tag or a commit that this clone has; in CI fetch it first (fetch-depth: 0)";
        Box::new(Diagnostic::new(Code::GitFailed, message).note(why).help(help))
    };
    let git = |arguments: &[&str]| -> Result<Output, Box<Diagnostic>> {
        let mut command = Command::new("git");
        command.arg("-C").arg(root).args(arguments).env("LC_ALL", "C");
        command.output().map_err(|error| failed(format!("git cannot be started: {error}")))
    };
    let said = |output: &Output| String::from_utf8_lossy(&output.stderr).trim().to_owned();
    let spec = format!("{revision}^{{commit}}");
    let known = git(&["rev-parse", "--verify", "--quiet", "--end-of-options", &spec])?;
    if !known.status.success() {
        let inside = git(&["rev-parse", "--is-inside-work-tree"])?;
        let why = if inside.status.success() { "there is no such revision".to_owned() } else { said(&inside) };
        return Err(failed(why));
    }
    let commit = String::from_utf8_lossy(&known.stdout).trim().to_owned();
    let diff = ["diff", "--name-only", "-z", "--relative", "--no-renames"];
    let mut changed = git(&[&diff[..], &["--merge-base", &commit, "--", "."]].concat())?;
    if !changed.status.success() {
        // A shallow clone may lack the common ancestor: then everything that differs counts.
        changed = git(&[&diff[..], &[&commit, "--", "."]].concat())?;
    }
    let new = git(&["ls-files", "-z", "--others", "--exclude-standard", "--", "."])?;
    if let Some(output) = [&changed, &new].into_iter().find(|output| !output.status.success()) {
        return Err(failed(said(output)));
    }
    let names = changed.stdout.split(|byte| *byte == 0).chain(new.stdout.split(|byte| *byte == 0));
    Ok(names.map(|name| String::from_utf8_lossy(name).into_owned()).filter(|name| !name.is_empty()).collect())
}

/// The project's folder within its repository, with a final slash; empty where the project is the repository, or
/// lies in none. Services want paths from there.
pub(super) fn prefix(root: &Path) -> String {
    let Ok(root) = std::fs::canonicalize(root) else { return String::new() };
    let Some(repository) = root.ancestors().find(|folder| folder.join(".git").exists()) else { return String::new() };
    let within = root.strip_prefix(repository).unwrap_or(Path::new(""));
    within.iter().map(OsStr::to_string_lossy).fold(String::new(), |out, part| out + &part + "/")
}
