//! All that is said of one key.
//!
//! In: a key of a file. Out: what it does, what it takes, whether it is needed, an example. Invariants: as for a code of
//! `payom explain`: what, then the rest, then an example to copy.

use super::find::Found;
use super::words;
use crate::registry::{Form, Key, Need};

/// The entry of a key.
pub(in crate::cli) fn entry(found: &Found) -> String {
    let Found { file, key } = found;
    let keys = file.keys();
    let mut out = format!("{} ({}, {})\n\nWhat:    {}\n", key.path, file.path, file.name, key.what);
    let kinds = words::kinds(&key.form);
    let lines = match (&key.form, kinds.as_slice()) {
        (Form::Atom(_), [one]) => one.clone(),
        (form, kinds) => {
            std::iter::once(&words::form(form)).chain(kinds).cloned().collect::<Vec<_>>().join("\n         ")
        }
    };
    out.push_str(&format!("Value:   {lines}\n"));
    match key.need {
        Need::Needed => out.push_str("Needed:  yes\n"),
        Need::Without("") => out.push_str("Needed:  no\n"),
        Need::Without(words) if words.starts_with("needed") => {
            out.push_str(&format!(
                "Needed:  {}\n",
                words.trim_start_matches("needed").trim_start_matches([',', ' '])
            ));
        }
        Need::Without(words) => out.push_str(&format!("Needed:  no; without it: {words}\n")),
    }
    let inner: Vec<&str> = keys.iter().filter(|other| other.table() == key.path).map(Key::name).collect();
    if !inner.is_empty() && inner != ["*"] {
        out.push_str(&format!("Keys:    {}\n", inner.join(", ")));
    }
    if let Some(example) = words::example(file, &keys, key) {
        let lines: String = example.lines().map(|line| format!("    {line}\n")).collect();
        out.push_str(&format!("\nExample:\n{lines}"));
    }
    out
}
