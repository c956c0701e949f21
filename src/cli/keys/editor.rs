//! Schemas in a folder, and what tells editors of them.
//!
//! In: a folder. Out: `<file>.schema.json` each, and the settings of Taplo, which Even Better TOML and other editors read.
//! Invariants: what exists and is the same is left alone; paths in the settings are relative to the project.

use std::path::Path;

use super::schema::schema;
use crate::edit::SaveError;
use crate::project::key_files;
use crate::registry::KeyFile;

/// The text of a schema.
pub(super) fn text(file: &KeyFile) -> String {
    // Only texts and numbers are in it.
    format!("{}\n", serde_json::to_string_pretty(&schema(file)).unwrap_or_default())
}

/// A file to be written.
pub(super) struct Written {
    pub(super) path: String,
    pub(super) text: String,
}

/// The schemas of all files, named for a folder.
pub(super) fn schemas() -> Vec<Written> {
    let name = |file: &KeyFile| Written { path: format!("{}.schema.json", file.name), text: text(file) };
    key_files().iter().map(name).collect()
}

/// What Taplo reads of a project: which schema belongs to which file. Front matter stands in Markdown, where it does not look.
pub(super) fn taplo(folder: &str) -> String {
    let mut out = String::from(
        "# Lets editors with Taplo (Even Better TOML and others) complete and check keys.\n# Made by `payom schema --into`.\n",
    );
    for file in key_files().iter().filter(|file| file.path.ends_with(".toml")) {
        out.push_str(&format!(
            "\n[[rule]]\ninclude = [\"{}\"]\n\n[rule.schema]\nenabled = true\npath = \"{folder}/{}.schema.json\"\n",
            file.path, file.name
        ));
    }
    out
}

/// Writes a file; `false` where it is there already as it should be.
pub(super) fn write(folder: &Path, file: &Written) -> Result<bool, SaveError> {
    let before = std::fs::read_to_string(folder.join(&file.path)).ok();
    if before.as_deref() == Some(file.text.as_str()) {
        return Ok(false);
    }
    crate::edit::replace(folder, &file.path, before.as_deref(), &file.text)?;
    Ok(true)
}
