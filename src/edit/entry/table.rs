//! Facts as TOML writes them.
//!
//! In: texts, ids, lines `key = value`. Out: TOML, and the changes of the registry's files that bring tables to their ends. Invariants:
//! whatever a text holds, it is one value.

use std::fs;

use super::kind::Kind;
use crate::edit::several::Change;
use crate::project::Project;

/// A text as TOML writes it.
#[must_use]
pub fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// Ids as TOML writes them.
#[must_use]
pub fn list(ids: &[String]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| quoted(id)).collect();
    format!("[{}]", ids.join(", "))
}

/// A table of the registry.
#[must_use]
pub fn table(id: &str, lines: &[String]) -> String {
    let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
    format!("[{id}]\n{lines}")
}

/// What the registry's files get at their ends.
#[must_use]
pub fn tables(tables: &[(Kind, String)], project: &Project) -> Vec<Change> {
    let change = |(kind, table): &(Kind, String)| {
        let path = kind.path().to_owned();
        match read(project, &path) {
            Some(before) => Change::longer(path, before, table),
            None => Change::New { path, bytes: table.clone().into_bytes() },
        }
    };
    tables.iter().map(change).collect()
}

/// The text of a file, without a byte order mark.
pub(super) fn read(project: &Project, path: &str) -> Option<String> {
    let text = fs::read_to_string(project.root.join(path)).ok()?;
    Some(text.strip_prefix('\u{FEFF}').map_or(text.clone(), str::to_owned))
}
