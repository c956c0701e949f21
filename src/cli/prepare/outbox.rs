//! The outbox: where copies lie, and what they are called.
//!
//! In: copies. Out: files in `outbox/<slug>/`. Invariants: Git takes nothing of the folder; a copy under embargo says so in its name; earlier
//! copies of the same that had other names are gone, and files of others stay.

use std::collections::BTreeSet;
use std::fs;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::edit;
use crate::project::Project;

/// Where copies lie, beside the output folder and apart from it.
pub(in crate::cli) const OUTBOX: &str = "outbox";

/// What the names of copies under embargo begin with.
const EMBARGO: &str = "EMBARGO-";

/// What stands before the number of a draft where the list is long.
pub(super) const PART: &str = ".part-";

/// What the name of a copy begins with: `EMBARGO-2026-12-03-1000_`. Who has saved it among others sees what it is.
pub(super) fn prefix(embargo: Option<Timestamp>, zone: Option<&TimeZone>) -> String {
    embargo.map_or_else(String::new, |until| {
        let here = until.to_zoned(zone.cloned().unwrap_or(TimeZone::UTC));
        format!("{EMBARGO}{}_", here.strftime("%Y-%m-%d-%H%M"))
    })
}

/// Writes the files, and takes away earlier copies of the same editions that had other names.
pub(in crate::cli) fn write(project: &Project, files: &[(String, Vec<u8>)]) -> Result<(), edit::SaveError> {
    // Whatever else the project's Git takes, it takes nothing of this folder, and not this file either.
    edit::put(&project.root, &format!("{OUTBOX}/.gitignore"), b"*\n")?;
    for (path, bytes) in files {
        edit::put(&project.root, path, bytes)?;
    }
    let written: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let own: BTreeSet<(&str, String)> = written
        .iter()
        .filter_map(|path| path.rsplit_once('/'))
        .map(|(folder, name)| (folder, own_name(name)))
        .collect();
    let folders: BTreeSet<&str> = own.iter().map(|(folder, _)| *folder).collect();
    for folder in folders {
        let entries = fs::read_dir(project.root.join(folder)).into_iter().flatten().filter_map(Result::ok);
        for entry in entries {
            let other = entry.file_name().to_string_lossy().into_owned();
            let kept = written.contains(format!("{folder}/{other}").as_str());
            if !kept && own.contains(&(folder, own_name(&other))) {
                // One that cannot be deleted stays, as one that somebody renamed would.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
    Ok(())
}

/// The name of a copy without that of its embargo, and without the number of a draft.
fn own_name(name: &str) -> String {
    let own = name.strip_prefix(EMBARGO).and_then(|rest| rest.split_once('_')).map_or(name, |(_, own)| own);
    match own.rsplit_once(PART).and_then(|(before, rest)| Some((before, rest.split_once('.')?))) {
        Some((before, (number, ending))) if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => {
            format!("{before}.{ending}")
        }
        _ => own.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::own_name;

    #[test]
    fn names_without_what_may_change() {
        assert_eq!(own_name("EMBARGO-2026-12-03-1000_a.en.pdf"), "a.en.pdf");
        assert_eq!(own_name("EMBARGO-2026-12-03-1000_a.en.part-12.eml"), "a.en.eml");
        assert_eq!(own_name("a.en.part-1.eml"), "a.en.eml");
        for other in ["a.en.part-.eml", "a.en.part-x.eml", "list.txt", "EMBARGO-", "a.part-3", ""] {
            assert_eq!(own_name(other), other);
        }
    }
}
