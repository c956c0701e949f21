//! All keys, a line each.
//!
//! In: files. Out: their keys with what they do, in columns. Invariants: the order is that of the tables.

use super::words;
use crate::registry::KeyFile;

/// The keys of files.
pub(super) fn list(files: &[KeyFile]) -> String {
    let mut out = String::new();
    for file in files {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&format!("{} ({}): {}\n", file.path, file.name, file.what));
        let keys = file.keys();
        let width = keys.iter().map(|key| key.path.chars().count()).max().unwrap_or(0);
        for key in &keys {
            let needed = if words::need(key) == "needed" { " (needed)" } else { "" };
            out.push_str(&format!("  {:width$}  {}{needed}\n", key.path, key.what));
        }
    }
    out
}
