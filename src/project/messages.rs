//! Files of messages, as the project has them.
//!
//! In: the project's folder. Out: [`Messages`]. In between: a file that cannot be read stands for messages of which none
//! is told as missing; names of files that would make another project on another system are reported.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::files::{Folder, Kind};
use super::{Messages, Settings, names};
use crate::diag::{Code, Diagnostic, Report, Severity, Sources};
use crate::l10n::syntax::Resource;
use crate::l10n::{Formattable, Locale};

/// The files of the house by locale.
pub(super) fn load_house(
    folder: &Folder,
    settings: &Settings,
    sources: &mut Sources,
    report: &mut Report,
) -> BTreeMap<Locale, Vec<Messages>> {
    let mut house = BTreeMap::new();
    for locale in &settings.locales {
        let path = format!("locales/{locale}");
        let mut files = Vec::new();
        let before = report.count(Severity::Error);
        // A folder with a file's name is read too, so that it is told.
        for name in message_files(folder, &path, report) {
            if let Some(messages) = load_messages(folder, &format!("{path}/{name}"), sources, report) {
                files.push(messages);
            }
        }
        if files.is_empty() && report.count(Severity::Error) > before {
            files.push(unreadable(&path, sources));
        }
        house.insert(locale.clone(), files);
    }
    house
}

/// The names of the `.ftl` files of a folder. Those that cannot be the same on every system are reported.
fn message_files(folder: &Folder, path: &str, report: &mut Report) -> Vec<String> {
    let mut listed = folder.list(path, Kind::All, report);
    listed.retain(|name| names::folded(name).ends_with(".ftl"));
    for name in &listed {
        let extension = (!name.ends_with(".ftl")).then(|| "its ending is not written `.ftl`".to_owned());
        if let Some(why) = names::fault(name).or(extension) {
            let message = format!("not every system takes the name {path}/{name}: {why}");
            report.error(Diagnostic::new(Code::FileName, message).help("rename the file"));
        }
    }
    for clash in names::Listing::new(listed.clone()).clashes() {
        let message = format!("{path} holds `{}`, which are one name to some systems", clash.join("` and `"));
        report.error(Diagnostic::new(Code::FileName, message).help("rename one of them, or delete it"));
    }
    listed
}

/// A file; `None` when there is none.
pub(super) fn load_messages(
    folder: &Folder,
    path: &str,
    sources: &mut Sources,
    report: &mut Report,
) -> Option<Messages> {
    let before = report.count(Severity::Error);
    let Some(file) = folder.text(path, sources, report) else {
        if report.count(Severity::Error) == before {
            return None;
        }
        return Some(unreadable(path, sources));
    };
    Some(Messages::read(file, sources))
}

/// What stands for messages that could not be read: none of them is told as missing.
fn unreadable(path: &str, sources: &mut Sources) -> Messages {
    let file = sources.add(path, Arc::from(""));
    let fluent = Formattable::new(sources.shared(file));
    Messages { file, entries: Arc::new(Resource::unreadable(file)), fluent }
}
