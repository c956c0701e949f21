//! The reference of keys for the documentation.
//!
//! In: all files of facts. Out: Markdown. `payom keys --markdown > docs/KEYS.md` writes the file, and a test sees to it that
//! the file is what this gives.

use std::fmt::Write as _;

use super::words;
use crate::project::key_files;
use crate::registry::{ATOMS, Form, Key, KeyFile};

/// Every key of every file.
pub(super) fn markdown() -> String {
    let mut out = String::from(
        "# Keys\n\n\
         What may stand in the files of facts. They are TOML: `key = value`, a line each; text stands in quotation marks, \
         days and\nnumbers do not. `payom explain KEY` says the same on the terminal; `payom schema` gives editors what they \
         need to complete\nand check keys. `payom check` names every key that does not exist, and the one that was meant.\n\n\
         <!-- Generated: payom keys --markdown > docs/KEYS.md -->\n\n",
    );
    let files = key_files();
    for file in &files {
        let _ = writeln!(out, "- [{}](#{}): {}", escaped(file.path), anchor(file.path), file.what);
    }
    out.push_str("- [Values](#values)\n");
    files.iter().for_each(|file| section(file, &mut out));
    out.push_str("\n## Values\n\n| value | is |\n|---|---|\n");
    for atom in ATOMS {
        let _ = writeln!(out, "| {} | {} |", cell(atom.name), cell(atom.what));
    }
    out
}

fn section(file: &KeyFile, out: &mut String) {
    let keys = file.keys();
    let _ = writeln!(out, "\n## {}\n\n{}.", escaped(file.path), cell(&capital(file.what)));
    if file.sections {
        out.push_str("Each has a section whose heading is its id: a-z, 0-9 and single hyphens.\n");
    }
    let mut tables: Vec<&str> = Vec::new();
    for key in &keys {
        if !tables.contains(&key.table()) {
            tables.push(key.table());
        }
    }
    for table in tables {
        let title = title(file, &keys, table);
        if !title.is_empty() {
            let _ = writeln!(out, "\n### {title}");
        }
        out.push_str(
            "\n| key | value | needed, or what holds without it | what it does | example |\n|---|---|---|---|---|\n",
        );
        for key in keys.iter().filter(|key| key.table() == table) {
            row(key, out);
        }
    }
}

/// What stands above the keys of a table.
fn title(file: &KeyFile, keys: &[Key], table: &str) -> String {
    let own = keys.iter().find(|key| key.path == table);
    match own.map(|key| &key.form) {
        Some(Form::Either(_)) => match table.strip_suffix(".*") {
            Some(outer) => format!("`NAME = {{ … }}` below `{}`", words::heading(file, keys, outer)),
            None => format!("`{table} = {{ … }}`"),
        },
        _ => {
            let heading = words::heading(file, keys, table);
            if heading.is_empty() { heading } else { format!("`{heading}`") }
        }
    }
}

fn row(key: &Key, out: &mut String) {
    let name = if key.name() == "*" { "NAME" } else { key.name() };
    let example = if key.example.is_empty() { String::new() } else { code(&format!("{name} = {}", key.example)) };
    let _ = writeln!(
        out,
        "| `{name}` | {} | {} | {} | {example} |",
        cell(&words::form(&key.form)),
        cell(words::need(key)),
        cell(key.what)
    );
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

/// Running text in a cell.
fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut code = false;
    for c in text.chars() {
        match c {
            '`' => code = !code,
            '|' => out.push('\\'),
            '<' | '*' | '[' if !code => out.push('\\'),
            _ => {}
        }
        out.push(c);
    }
    out
}

fn escaped(path: &str) -> String {
    path.replace('<', "\\<")
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The address of a heading, as GitHub makes it.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}
