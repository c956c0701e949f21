//! Files of messages, as the project has them.
//!
//! In: the project's folder. Out: [`Messages`]. Invariants: a file that cannot be read stands for messages of which none
//! is told as missing; names of files that would make another project on another system are reported.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::disk::{Folder, Kind, names};
use super::model::Messages;
use super::settings::Settings;

use crate::diag::{Code, Diagnostic, Report, Severity, Sources};
use crate::l10n::syntax::Resource;
use crate::l10n::{LazyResource, Locale};

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
        if renamed(folder, locale, settings, report) {
            files.push(unreadable(&path, sources));
        }
        if files.is_empty() && report.count(Severity::Error) > before {
            files.push(unreadable(&path, sources));
        }
        house.insert(locale.clone(), files);
    }
    house
}

/// Tells of files of a locale that are not read because their endings are wrong, where the source has such a file and
/// the locale has none; or of a folder under another name. Whether there is one.
fn renamed(folder: &Folder, locale: &Locale, settings: &Settings, report: &mut Report) -> bool {
    let (path, source) = (format!("locales/{locale}"), format!("locales/{}", settings.source));
    let mut unseen = Report::default();
    let own = folder.list(&path, Kind::All, &mut unseen);
    if own.is_empty() {
        let known = |name: &String| settings.locales.iter().any(|locale| locale.tag() == name);
        let others = folder.list("locales", Kind::Folders, &mut unseen);
        let mut others = others.into_iter().filter(|name| !known(name));
        let (Some(other), None) = (others.next(), others.next()) else { return false };
        let has = folder
            .list(&format!("locales/{other}"), Kind::All, &mut unseen)
            .iter()
            .any(|name| name.ends_with(".ftl"));
        if has {
            let message =
                format!("there is no folder {path}, but there is locales/{other}, which payom.toml does not name");
            let help =
                format!("rename locales/{other} to {path}; or write \"{other}\" in the list `locales` of payom.toml");
            report.error(Diagnostic::new(Code::FileName, message).help(help));
        }
        return has;
    }
    let wanted = folder.list(&source, Kind::All, &mut unseen);
    let mut found = false;
    for name in wanted.iter().filter(|name| name.ends_with(".ftl") && !own.contains(name)) {
        let stem = name.trim_end_matches(".ftl");
        let endings = ["txt", "text", "doc", "docx", "odt", "rtf", "md", "bak", "ftl.txt", "ftl.docx", "ftl.bak"];
        let other = own.iter().find(|own| endings.iter().any(|ending| **own == format!("{stem}.{ending}")));
        if let Some(other) = other {
            let message = format!("{path}/{other} is not read: the name of a file of messages ends in `.ftl`");
            let help = format!("rename it to {name} (Windows hides endings: switch them on in the folder's view)");
            report.error(Diagnostic::new(Code::FileName, message).help(help));
            found = true;
        }
    }
    found
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
pub(super) fn unreadable(path: &str, sources: &mut Sources) -> Messages {
    let file = sources.add(path, Arc::from(""));
    let fluent = LazyResource::new(sources.shared(file));
    Messages { file, entries: Arc::new(Resource::unreadable(file)), fluent }
}
