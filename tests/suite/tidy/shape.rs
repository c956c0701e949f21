//! Circles of files, and functions that are too long or ask for too much.
//!
//! In: the files of `src/`. Out: groups of leaf files (all but `mod.rs`, `lib.rs` and `main.rs`) that reach each other
//! through `use`; functions by length and by number of parameters. Invariants: imports are read as text, as rustfmt sets
//! them; what stands after `#[cfg(test)] mod … {` does not count.

use std::collections::{BTreeMap, BTreeSet};

/// The path of a module: `pdf`, `compose`, `body`.
type Path = Vec<String>;

/// The module of a file under `src/`.
fn module(name: &str) -> Path {
    let stem = name.trim_end_matches(".rs");
    let mut path: Path = stem.split('/').map(str::to_owned).collect();
    if matches!(path.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        path.pop();
    }
    path
}

fn is_leaf(name: &str) -> bool {
    !["mod.rs", "lib.rs", "main.rs"].contains(&name.rsplit('/').next().unwrap())
}

/// The text of a file without its inner module of tests.
pub(super) fn without_tests(text: &str) -> &str {
    let tests = text.match_indices("#[cfg(test)]\nmod ").find(|(at, _)| {
        let line = text[at + "#[cfg(test)]\n".len()..].lines().next().unwrap();
        line.ends_with('{')
    });
    tests.map_or(text, |(at, _)| &text[..at])
}

/// Takes `a::{b, c::{d, e}}` apart into paths.
fn expand(prefix: &[&str], text: &str, out: &mut Vec<Path>) {
    let text = text.trim();
    let (head, group) = match text.split_once('{') {
        Some((head, group)) => (head, group.strip_suffix('}')),
        None => (text.split(" as ").next().unwrap(), None),
    };
    let mut path = prefix.to_vec();
    path.extend(head.split("::").map(str::trim).filter(|part| !part.is_empty()));
    let Some(group) = group else {
        out.push(path.into_iter().map(str::to_owned).collect());
        return;
    };
    let (mut depth, mut start) = (0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                expand(&path, &group[start..at], out);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !group[start..].trim().is_empty() {
        expand(&path, &group[start..], out);
    }
}

/// What a file imports, as paths from the root of the crate.
fn imports(own: &Path, text: &str, is_module: impl Fn(&[String]) -> bool) -> Vec<Path> {
    let mut written = Vec::new();
    let mut rest = without_tests(text);
    while let Some(at) = rest.find("use ") {
        let before = rest[..at].lines().next_back().unwrap_or("").trim();
        let starts = rest[..at].is_empty() || rest[..at].ends_with('\n') || before.starts_with("pub");
        rest = &rest[at + 4..];
        if let Some((what, after)) = rest.split_once(';').filter(|_| starts) {
            expand(&[], what, &mut written);
            rest = after;
        }
    }
    let absolute = |path: Path| {
        let up = path.iter().take_while(|part| *part == "super").count();
        let (kept, rest) = match path.first().map(String::as_str) {
            Some("crate") => (0, &path[1..]),
            Some("self") => (own.len(), &path[1..]),
            Some("super") => (own.len().checked_sub(up)?, &path[up..]),
            Some(first) => {
                let child: Path = own.iter().cloned().chain([first.to_owned()]).collect();
                if !is_module(&child) {
                    return None;
                }
                (own.len(), &path[..])
            }
            None => return None,
        };
        Some(own[..kept].iter().chain(rest).cloned().collect())
    };
    written.into_iter().filter_map(absolute).collect()
}

/// Groups of leaf files that reach themselves through imports.
pub(super) fn circles(sources: &[(String, String)]) -> Vec<Vec<String>> {
    let files: BTreeMap<Path, &str> = sources.iter().map(|(name, _)| (module(name), name.as_str())).collect();
    let mut reached: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, text) in sources {
        let hits = imports(&module(name), text, |path| files.contains_key(path))
            .into_iter()
            .filter_map(|path| (1..=path.len()).rev().find_map(|length| files.get(&path[..length]).copied()));
        reached.insert(name, hits.filter(|hit| is_leaf(hit) && is_leaf(name) && *hit != name).collect());
    }
    // What a file reaches in any number of steps.
    loop {
        let mut grown = reached.clone();
        for further in grown.values_mut() {
            let next: Vec<&str> = further.iter().flat_map(|file| &reached[file]).copied().collect();
            further.extend(next);
        }
        if grown == reached {
            break;
        }
        reached = grown;
    }
    let mut groups: BTreeSet<Vec<String>> = BTreeSet::new();
    for (name, all) in &reached {
        if all.contains(name) {
            let group = all.iter().filter(|other| reached[*other].contains(name));
            groups.insert(group.map(|file| (*file).to_owned()).collect());
        }
    }
    groups.into_iter().collect()
}

/// A function: its first line, its name, how many lines it has, and how many parameters (itself counts).
pub(super) struct Function<'a> {
    pub(super) line: usize,
    pub(super) name: &'a str,
    pub(super) lines: usize,
    pub(super) parameters: usize,
}

/// The functions of a file, without those of its tests.
pub(super) fn functions(text: &str) -> Vec<Function<'_>> {
    let lines: Vec<&str> = without_tests(text).lines().collect();
    let mut out = Vec::new();
    for (first, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let Some((before, after)) = code.split_once("fn ") else { continue };
        let qualified = |part: &str| part.starts_with("pub") || matches!(part, "const" | "in" | "unsafe" | "extern");
        let sound = |part: &str| qualified(part) || part.ends_with(')');
        let end = after.find(|c: char| !c.is_alphanumeric() && c != '_');
        if !before.split_whitespace().all(sound) || !end.is_some_and(|end| after[end..].starts_with(['(', '<'])) {
            continue;
        }
        let name = &after[..end.unwrap()];
        let indent = &line[..line.len() - code.len()];
        let closes = |at: usize| {
            let closing = lines[at].strip_prefix(indent).is_some_and(|rest| rest.starts_with('}'));
            let short =
                lines[at].ends_with(['}', ';']) && (at == first || !lines[at].starts_with(&format!("{indent} ")));
            closing || short
        };
        let last = (first..lines.len()).find(|at| closes(*at)).unwrap_or(lines.len() - 1);
        let parameters = parameters(&lines[first..=last].join("\n"), name);
        out.push(Function { line: first + 1, name, lines: last - first + 1, parameters });
    }
    out
}

fn parameters(text: &str, name: &str) -> usize {
    let after = text.split_once(&format!("fn {name}")).unwrap().1;
    // Brackets of generics hold no round ones that matter here, save bounds such as `Fn(A) -> B`.
    let (mut round, mut pointed, mut count, mut filled, mut previous) = (0, 0, 0, false, ' ');
    for c in after.chars() {
        match c {
            '<' => pointed += 1,
            '>' if !['-', '='].contains(&previous) => pointed -= 1,
            '(' | '[' if pointed == 0 || round > 0 => round += 1,
            ')' | ']' if round > 0 => {
                round -= 1;
                if round == 0 {
                    break;
                }
            }
            ',' if round == 1 && pointed == 0 => {
                count += usize::from(filled);
                filled = false;
                previous = c;
                continue;
            }
            _ => {}
        }
        filled |= round > 0 && !c.is_whitespace() && !(c == '(' && round == 1);
        previous = c;
    }
    count + usize::from(filled)
}

#[test]
fn circles_are_found() {
    let files = |list: &[(&str, &str)]| -> Vec<(String, String)> {
        list.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    let round = files(&[
        ("a/mod.rs", "mod b;\nmod c;\npub use b::B;\n"),
        ("a/b.rs", "use super::c::{C, D};\n"),
        ("a/c.rs", "use crate::{a::b::B as Other, e};\n"),
        ("e.rs", "use super::a::B;\n"),
    ]);
    assert_eq!(circles(&round), [["a/b.rs", "a/c.rs"].map(String::from).to_vec()]);
    let straight = files(&[
        ("a/b.rs", "use super::c::C;\n#[cfg(test)]\nmod tests {\n    use super::super::d::D;\n}\n"),
        ("a/c.rs", "//! use super::b::B;\nuse std::fmt;\n"),
        ("a/d.rs", "use super::b::B;\n"),
    ]);
    assert_eq!(circles(&straight), Vec::<Vec<String>>::new());
}

#[test]
fn functions_are_measured() {
    let text = "impl A {\n    pub(super) fn one<F: Fn(u8, u8) -> u8>(&self, a: (u8, u8), b: Map<A, B>) -> u8 {\n        a\n    }\n}\n\n\
                fn two() {}\n\nfn three(\n    a: u8,\n    b: u8,\n) {\n    if a {\n    }\n}\n";
    let found: Vec<_> = functions(text).iter().map(|f| (f.name, f.line, f.lines, f.parameters)).collect();
    assert_eq!(found, [("one", 2, 3, 3), ("two", 7, 1, 0), ("three", 9, 7, 2)]);
}
