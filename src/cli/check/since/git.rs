//! Asks Git which files changed since a revision, and what they held then.
//!
//! In: a revision. Out: [`Change`]: the files of the project that differ from it, files that Git does not know yet
//! included. Invariants: what changed on the other branch meanwhile does not count where both have a common ancestor;
//! only files that a check reads are read; nothing in the repository is changed.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::io::{BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::diag::{Code, Diagnostic, Message, message};
use crate::project::MAX_PICTURE;

/// What a check reads, relative to the project.
const READ: [&str; 4] = ["payom.toml", "locales", "releases", "theme"];

/// Endings of files whose parts are compared.
const TEXTS: [&str; 4] = [".ftl", ".md", ".toml", ".lock"];

/// The mode of an ordinary file in a tree begins so; links have another.
const ORDINARY: &str = "100";

/// Files that changed, by path relative to the project.
#[derive(Debug, Default)]
pub(super) struct Change {
    pub(super) files: BTreeMap<String, Versions>,
    /// The first path that was a link, or lay in another repository: what it led to is not known.
    pub(super) linked: Option<String>,
}

/// A file then and now; `None` where there is none.
#[derive(Debug, Default)]
pub(super) struct Versions {
    pub(super) before: Option<Vec<u8>>,
    /// Of texts alone: what pictures hold is not compared.
    pub(super) now: Option<Vec<u8>>,
}

/// A file in a tree.
struct Blob {
    object: String,
    is_ordinary: bool,
}

/// Git, in the project's folder.
struct Git<'a> {
    root: &'a Path,
    revision: &'a str,
}

/// Asks what changed.
pub(super) fn change(root: &Path, revision: &str) -> Result<Change, Box<Diagnostic>> {
    let git = Git { root, revision };
    let base = git.base()?;
    let names = git.changed(&base)?;
    let tree = git.tree(&base)?;
    let mut change = Change::default();
    let was: Vec<(&String, &Blob)> = names.iter().filter_map(|name| tree.get_key_value(name)).collect();
    change.linked = was.iter().find(|(_, blob)| !blob.is_ordinary).map(|(name, _)| (*name).clone());
    let objects: Vec<&str> = was.iter().map(|(_, blob)| blob.object.as_str()).collect();
    let mut held = if change.linked.is_some() { Vec::new() } else { git.contents(&objects)? }.into_iter();
    for name in &names {
        let before = if tree.contains_key(name) { held.next() } else { None };
        let is_text = TEXTS.iter().any(|ending| name.ends_with(ending));
        let now = if is_text { fs::read(root.join(name)).ok() } else { None };
        let before = before.map(|text| if is_text { as_checked_out(text, now.as_deref()) } else { text });
        change.files.insert(name.clone(), Versions { before, now });
    }
    Ok(change)
}

impl Git<'_> {
    fn run(&self, arguments: &[&str]) -> Result<Output, Box<Diagnostic>> {
        self.command(arguments).output().map_err(|error| self.not_started(&error))
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.root).args(arguments).env("LC_ALL", "C");
        command
    }

    /// What a command says, which must end well.
    fn ask(&self, arguments: &[&str]) -> Result<Vec<u8>, Box<Diagnostic>> {
        let output = self.run(arguments)?;
        if output.status.success() { Ok(output.stdout) } else { Err(self.failed(said(&output).into())) }
    }

    fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(
            Code::GitFailed,
            message!("git-cannot-say", "git cannot say what changed since `{revision}`", revision = self.revision),
        )
    }

    fn failed(&self, why: Message) -> Box<Diagnostic> {
        let help = message!(
            "name-a-revision",
            "name a branch, a tag or a commit that this clone has; in CI fetch it first (fetch-depth: 0)"
        );
        Box::new(self.diagnostic().note(why).help(help))
    }

    fn not_started(&self, error: &std::io::Error) -> Box<Diagnostic> {
        let why = message!("git-not-started", "git cannot be started: {error}", error = error.to_string());
        let help = message!("install-git", "install Git, or leave `--changed-since` out to see every problem");
        Box::new(self.diagnostic().note(why).help(help))
    }

    /// The commit to compare with: the last one that the revision and what is checked out have in common. A shallow
    /// clone may lack it: then the revision itself.
    fn base(&self) -> Result<String, Box<Diagnostic>> {
        let spec = format!("{}^{{commit}}", self.revision);
        let known = self.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &spec])?;
        if !known.status.success() {
            let inside = self.run(&["rev-parse", "--is-inside-work-tree"])?;
            let is_inside = inside.status.success();
            let unknown = || message!("no-such-revision", "there is no such revision");
            return Err(self.failed(if is_inside { unknown() } else { said(&inside).into() }));
        }
        let line = |output: &Output| String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or("").to_owned();
        let commit = line(&known);
        let common = self.run(&["merge-base", &commit, "HEAD"])?;
        Ok(Some(line(&common)).filter(|line| common.status.success() && !line.is_empty()).unwrap_or(commit))
    }

    /// The names of files that differ from a commit, those that Git does not know yet included.
    fn changed(&self, base: &str) -> Result<BTreeSet<String>, Box<Diagnostic>> {
        let differ = self.ask(&["diff", "--name-only", "-z", "--relative", "--no-renames", base, "--", "."])?;
        let new = self.ask(&["ls-files", "-z", "--others", "--exclude-standard", "--", "."])?;
        let names = differ.split(|byte| *byte == 0).chain(new.split(|byte| *byte == 0));
        let names = names.map(|name| String::from_utf8_lossy(name).into_owned());
        Ok(names.filter(|name| READ.contains(&name.split('/').next().unwrap_or(""))).collect())
    }

    /// The files of a commit that a check reads.
    fn tree(&self, base: &str) -> Result<BTreeMap<String, Blob>, Box<Diagnostic>> {
        let listed = self.ask(&[&["ls-tree", "-r", "-z", base, "--"][..], &READ].concat())?;
        let lines = listed.split(|byte| *byte == 0).map(String::from_utf8_lossy);
        let files = lines.filter_map(|line| {
            let (about, name) = line.split_once('\t')?;
            let mut about = about.split(' ');
            let is_ordinary = about.next()?.starts_with(ORDINARY);
            Some((name.to_owned(), Blob { is_ordinary, object: about.nth(1)?.to_owned() }))
        });
        Ok(files.collect())
    }

    /// What objects hold, in their order.
    fn contents(&self, objects: &[&str]) -> Result<Vec<Vec<u8>>, Box<Diagnostic>> {
        if objects.is_empty() {
            return Ok(Vec::new());
        }
        let mut git = self.command(&["cat-file", "--batch"]);
        let git = git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = git.spawn().map_err(|error| self.not_started(&error))?;
        let read = || -> std::io::Result<Vec<Vec<u8>>> {
            let (Some(mut ask), Some(answer)) = (child.stdin.take(), child.stdout.take()) else {
                return Err(std::io::Error::other("git has no pipes"));
            };
            let mut answer = BufReader::new(answer);
            // One question after the other: neither pipe can fill up.
            objects
                .iter()
                .map(|object| {
                    ask.write_all(format!("{object}\n").as_bytes())?;
                    ask.flush()?;
                    held(object, &mut answer)
                })
                .collect()
        };
        let contents = { read }();
        let _ = child.wait();
        contents.map_err(|error| self.failed(error.to_string().into()))
    }
}

/// One answer of `git cat-file --batch`: `<object> blob <size>`, the bytes, a line end.
fn held(object: &str, answer: &mut impl std::io::BufRead) -> std::io::Result<Vec<u8>> {
    let mut line = String::new();
    answer.read_line(&mut line)?;
    let size = line.trim_end().rsplit(' ').next().and_then(|size| size.parse::<u64>().ok());
    let Some(size) = size else {
        return Err(std::io::Error::other(format!("this clone lacks the object {object}")));
    };
    let mut bytes = Vec::new();
    // One byte more than may be is enough to see that a file is too large.
    answer.by_ref().take(size.min(MAX_PICTURE + 1)).read_to_end(&mut bytes)?;
    std::io::copy(&mut answer.by_ref().take((size + 1).saturating_sub(bytes.len() as u64)), &mut std::io::sink())?;
    Ok(bytes)
}

/// A text with the line ends that Git gives it where it is checked out on Windows.
fn as_checked_out(text: Vec<u8>, now: Option<&[u8]>) -> Vec<u8> {
    let has = |text: &[u8]| text.windows(2).any(|pair| pair == b"\r\n");
    if !now.is_some_and(has) || has(&text) {
        return text;
    }
    text.split_inclusive(|byte| *byte == b'\n').fold(Vec::with_capacity(text.len()), |mut out, line| {
        match line.strip_suffix(b"\n") {
            Some(line) => out.extend([line, b"\r\n"].concat()),
            None => out.extend(line),
        }
        out
    })
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim().to_owned()
}

/// The project's folder within its repository, with a final slash; empty where the project is the repository, or
/// lies in none. Services want paths from there.
pub(in crate::cli::check) fn prefix(root: &Path) -> String {
    let Ok(root) = fs::canonicalize(root) else { return String::new() };
    let Some(repository) = root.ancestors().find(|folder| folder.join(".git").exists()) else { return String::new() };
    let within = root.strip_prefix(repository).unwrap_or(Path::new(""));
    within.iter().map(OsStr::to_string_lossy).fold(String::new(), |out, part| out + &part + "/")
}
