//! What an older program kept within the output folder.
//!
//! In: an output folder. Out: its state is where it is now, and a sentence that says so. Invariants: it is moved once;
//! until all of it has been copied, all of it is where it was.

use std::fs;

use crate::publish::error::{Result, failed};
use crate::publish::manifest;
use crate::publish::output_folder::OutputFolder;
use crate::publish::state::cache::Cache;
use crate::publish::state::{files, pending};
use crate::publish::system::remove::clear;

/// Moves what an older program kept within the output folder to the state folder; says so.
///
/// # Errors
/// When a file cannot be moved; then the old ones are there still.
pub(crate) fn take_over(output: &OutputFolder) -> Result<Option<String>> {
    let Some(before) = output.before() else { return Ok(None) };
    for name in [manifest::NAME, Cache::name(), pending::NAME] {
        let old = before.join(name);
        if !old.is_file() {
            continue;
        }
        let place = output.state().join(name);
        let staged = place.with_extension("new");
        let _ = fs::remove_file(&staged);
        failed(&staged, fs::copy(&old, &staged).and_then(|_| fs::rename(&staged, &place)))?;
    }
    clear(&before)?;
    let (out, now) = (output.name(output.folder()), output.name(output.state()));
    let mut said = format!("what Payom remembers of {out} moved from {} to {now}\n", output.name(&before));
    if let Some(ignored) = files::text(&output.folder().join(".gitignore"))
        && ignored.lines().any(|line| line.trim() == "*")
    {
        said.push_str(&format!(
            "{out}/.gitignore keeps Git from what is published: delete it to publish by Git, or leave it\n"
        ));
    }
    Ok(Some(said))
}
