//! The shape of the source: what `src/lib.rs` promises, and no compiler checks.
//!
//! In: the files of `src/`. Out: assertions that name file and line. Invariants: imports go one way, between folders and
//! between files; files and functions stay short; each file says what it is for, every code is explained.

mod shape;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use payom::diag::Code;

use crate::messages;
use crate::project::repository;

/// The longest file of source, in lines.
const LONGEST: usize = 450;

/// Files that are still longer, and how long they may be.
const LONGER: [(&str, usize); 0] = [];

/// The modules, each with those on its level; a module may import what stands before its level.
const ORDER: [&[&str]; 14] = [
    &["diag"],
    &["l10n"],
    &["asset", "office"],
    &["registry"],
    &["release"],
    &["project"],
    &["check"],
    &["document"],
    &["html", "pdf", "text"],
    &["card", "mail", "word"],
    &["output"],
    &["edit", "exchange"],
    &["publish"],
    &["cli"],
];

/// The longest function, in lines.
const LONGEST_FUNCTION: usize = 60;

/// The most parameters of a function; itself counts.
const MOST_PARAMETERS: usize = 5;

/// Methods of a foreign trait, which says what their parameters are.
const FOREIGN: [&str; 1] = ["curve_to"];

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

/// Every file of source: its path from `src/`, and its text.
pub(crate) fn sources() -> Vec<(String, String)> {
    let root = repository().join("src");
    let mut paths = Vec::new();
    files(&root, &mut paths);
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    paths.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

fn level(module: &str) -> Option<usize> {
    ORDER.iter().position(|level| level.contains(&module))
}

/// The lines of a file before its tests, with their numbers; comments left out.
pub(crate) fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    lines.take_while(|(_, line)| *line != "#[cfg(test)]").filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn imports_go_one_way() {
    let mut wrong = Vec::new();
    for (name, text) in sources() {
        let module = name.split(['/', '.']).next().unwrap();
        let Some(own) = level(module) else { continue };
        for (number, line) in code(&text) {
            for part in line.split("crate::").skip(1) {
                let other = part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap();
                let allowed = other == module || level(other).is_none_or(|other| other < own);
                if !allowed {
                    wrong.push(format!("src/{name}:{number}: {module} imports {other}"));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_module_has_its_place() {
    let names: Vec<String> = sources().into_iter().map(|(name, _)| name).collect();
    let modules = names.iter().filter_map(|name| name.split_once('/').map(|(module, _)| module));
    let strange: Vec<&str> = modules.filter(|module| level(module).is_none()).collect();
    assert_eq!(strange, Vec::<&str>::new(), "put the module into ORDER, and into src/lib.rs");
    let library = fs::read_to_string(repository().join("src/lib.rs")).unwrap();
    for module in ORDER.concat() {
        assert!(library.contains(&format!("pub mod {module};")), "{module}");
    }
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for (name, text) in sources() {
        let allowed = LONGER.iter().find(|(longer, _)| *longer == name).map_or(LONGEST, |(_, most)| *most);
        let most = if name.ends_with("tests.rs") { 2 * LONGEST } else { allowed };
        if text.lines().count() > most {
            wrong.push(format!("src/{name} has {} lines, {most} allowed", text.lines().count()));
        }
        if !text.starts_with("//! ") {
            wrong.push(format!("src/{name} does not say what it is for"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn files_of_a_folder_import_each_other_one_way() {
    assert_eq!(shape::circles(&sources()), Vec::<Vec<String>>::new());
}

/// `name/mod.rs`, never `name.rs` beside a folder of that name.
#[test]
fn modules_are_made_one_way() {
    let names: Vec<String> = sources().into_iter().map(|(name, _)| name).collect();
    let folder = |name: &&String| {
        let stem = name.trim_end_matches(".rs");
        names.iter().any(|other| other.strip_prefix(stem).is_some_and(|rest| rest.starts_with('/')))
    };
    assert_eq!(names.iter().filter(folder).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn functions_are_short_and_ask_for_little() {
    let mut wrong = Vec::new();
    for (name, text) in sources().iter().filter(|(name, _)| !name.ends_with("tests.rs")) {
        for function in shape::functions(text) {
            let shape::Function { line, name: own, lines, parameters } = function;
            if lines > LONGEST_FUNCTION {
                wrong.push(format!("src/{name}:{line}: fn {own} has {lines} lines"));
            }
            if parameters > MOST_PARAMETERS && !FOREIGN.contains(&own) {
                wrong.push(format!("src/{name}:{line}: fn {own} has {parameters} parameters"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn codes_are_documented() {
    for code in Code::all() {
        let said = code.info();
        for text in [said.what, said.why, said.example, said.fix] {
            assert!(!text.trim().is_empty(), "{}", code.id());
        }
        let name = said.what.starts_with("Payom ");
        assert!(name || said.what.chars().next().is_some_and(|c| !c.is_uppercase()), "{}: {}", code.id(), said.what);
        assert!(!said.what.ends_with('.'), "{}: {}", code.id(), said.what);
        let named = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(code.id().chars().all(named), "{}", code.id());
    }
    let mut ids: Vec<&str> = Code::all().map(Code::id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Code::all().count(), "two codes of one name");
}

/// What translations of the messages are found by: an id stands for the same English wherever it is used.
#[test]
fn ids_of_messages_are_words_with_hyphens_and_say_one_thing() {
    let mut said: BTreeMap<String, BTreeSet<Vec<String>>> = BTreeMap::new();
    for message in messages::all() {
        said.entry(message.id).or_default().insert(message.english);
    }
    assert!(said.len() > 300, "the messages were not found");
    let word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    said.retain(|id, texts| texts.len() > 1 || !id.split('-').all(word));
    assert_eq!(said, BTreeMap::new());
}
