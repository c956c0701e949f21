//! The files in `outbox/` that belong to a release.
//!
//! In: the project's folder. Out: their names, newest kits last; their bytes. Invariants: a name is looked up among what lies there, and is
//! never taken for a path; what is no file of its own there is left out.

use std::fs;
use std::path::{Path, PathBuf};

use crate::asset::media_type;
use crate::cli::http::Answer;
use crate::cli::prepare::outbox::OUTBOX;
use crate::cli::translate::KITS;
use crate::diag::{Message, message};

/// Where they lie below the key of previews: no release has such a name.
pub(in crate::cli::desk) const FOLDER: &str = "_outbox";

/// A file that was made.
pub(super) struct Made {
    pub(super) name: String,
    /// What it is.
    pub(super) what: Message,
    /// The language of its name.
    pub(super) tag: Option<String>,
}

/// The copies of a release.
pub(super) fn copies(root: &Path, slug: &str) -> Vec<Made> {
    sorted(names(&root.join(OUTBOX).join(slug)), Made::copy)
}

/// The kits of a release.
pub(super) fn kits(root: &Path, slug: &str) -> Vec<Made> {
    let own = format!("{slug}.");
    let mut names = names(&root.join(OUTBOX).join(KITS));
    names.retain(|name| name.starts_with(&own));
    sorted(names, Made::kit)
}

/// By language; what is of all languages first.
fn sorted(names: Vec<String>, of: fn(&str) -> Option<Message>) -> Vec<Made> {
    let made = |name: String| {
        let what = of(&name)?;
        let tag = name.split('.').skip(1).find_map(tag_of);
        Some(Made { name, what, tag })
    };
    let mut out: Vec<Made> = names.into_iter().filter_map(made).collect();
    out.sort_by(|a, b| (&a.tag, &a.name).cmp(&(&b.tag, &b.name)));
    out
}

/// Names of files.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    files.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

impl Made {
    /// What a copy for journalists is.
    fn copy(name: &str) -> Option<Message> {
        Some(match endings(name) {
            (_, "eml") => message!("desk-made-mail", "Draft of a mail"),
            (_, "pdf") => Message::from("PDF"),
            (_, "docx") => Message::from("Word"),
            (_, "ics") => message!("desk-made-calendar", "Event for a calendar"),
            (_, "zip") => message!("desk-made-kit", "Press kit: everything in one file"),
            ("post", "txt") => message!("desk-made-post", "Text for social networks"),
            (_, "txt") => message!("desk-made-text", "Plain text"),
            _ if name.starts_with('.') => return None,
            _ => message!("desk-made-other", "Document"),
        })
    }

    /// What a kit is.
    fn kit(name: &str) -> Option<Message> {
        Some(match endings(name) {
            ("review", "docx") => message!("desk-made-review", "Sheet for remarks, in Word"),
            (_, "docx") => message!("desk-make-word", "Table in Word"),
            (_, "xlf") => Message::from("XLIFF"),
            _ => return None,
        })
    }
}

/// The last two parts of a name.
fn endings(name: &str) -> (&str, &str) {
    let (rest, last) = name.rsplit_once('.').unwrap_or((name, ""));
    let (_, second) = rest.rsplit_once('.').unwrap_or((rest, ""));
    (second, last)
}

/// The language of a part of a name: `ru` of `ru`, `tg` of `en-tg`.
fn tag_of(part: &str) -> Option<String> {
    let last = part.rsplit('-').next()?;
    let is_tag = (2..=3).contains(&last.len()) && last.bytes().all(|byte| byte.is_ascii_lowercase());
    let ends = matches!(last, "eml" | "pdf" | "ics" | "zip" | "txt" | "xlf");
    (is_tag && !ends).then(|| last.to_owned())
}

/// A file of that address: `<slug>/<name>` or `kits/<name>`.
pub(in crate::cli::desk) fn file(root: &Path, address: &str) -> Option<Answer> {
    let (folder, name) = address.split_once('/')?;
    let outbox = root.join(OUTBOX);
    let is_there =
        |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir()) && entry.file_name() == folder;
    let folder: PathBuf = fs::read_dir(outbox).ok()?.filter_map(Result::ok).find(is_there)?.path();
    let name = names(&folder).into_iter().find(|known| known == name)?;
    let bytes = fs::read(folder.join(&name)).ok()?;
    let kind = match endings(&name) {
        (_, "eml") => "message/rfc822",
        (_, "xlf") => "application/xliff+xml",
        _ => media_type(&name),
    };
    // It is opened by the program of its kind, and not by the browser.
    Some(Answer::file(kind, bytes).with("Content-Disposition: attachment\r\nContent-Security-Policy: sandbox\r\n"))
}
