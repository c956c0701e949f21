//! What the program is built from: `Cargo.toml` and `Cargo.lock`.
//!
//! In: both files. Out: assertions that name a package. Invariants: every direct dependency says above itself what it
//! is for; nothing that goes into the program calls a C compiler or links a library of the system. Licences and
//! sources are checked by `cargo deny` (`deny.toml`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use toml::{Table, Value};

use crate::project::repository;

/// Packages that compile, or look for, C.
const C: [&str; 8] = ["autotools", "bindgen", "cc", "cmake", "metadeps", "nasm-rs", "pkg-config", "vcpkg"];

/// Packages whose name ends as those of C libraries do, and that only declare a system's calls, in Rust.
const DECLARATIONS: [&str; 5] = ["inotify-sys", "js-sys", "kqueue-sys", "linux-raw-sys", "windows-sys"];

fn read(name: &str) -> String {
    fs::read_to_string(repository().join(name)).unwrap()
}

fn table(name: &str) -> Table {
    read(name).parse().unwrap()
}

fn keys(table: &Table, key: &str) -> Vec<String> {
    table.get(key).and_then(Value::as_table).into_iter().flat_map(Table::keys).cloned().collect()
}

/// What goes into the program, on one system or another.
fn direct(manifest: &Table) -> Vec<String> {
    let systems = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let of_systems = systems.filter_map(Value::as_table).flat_map(|system| keys(system, "dependencies"));
    keys(manifest, "dependencies").into_iter().chain(of_systems).collect()
}

#[test]
fn every_direct_dependency_has_its_reason() {
    let text = read("Cargo.toml");
    let lines: Vec<&str> = text.lines().collect();
    let manifest = table("Cargo.toml");
    let all: BTreeSet<String> =
        [direct(&manifest), keys(&manifest, "dev-dependencies")].concat().into_iter().collect();
    assert!(all.len() > 30, "{all:?}");
    for name in all {
        let line = lines.iter().position(|line| line.starts_with(&format!("{name} ="))).unwrap();
        assert!(lines[line - 1].starts_with("# "), "{name}: say above it what it is for");
    }
}

/// A package of the lock.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
}

/// What goes into the program, on one system or another: everything that the direct dependencies need.
pub(crate) fn shipped_packages() -> BTreeSet<Package> {
    let lock = table("Cargo.lock");
    let mut needs: BTreeMap<Package, Vec<String>> = BTreeMap::new();
    for package in lock["package"].as_array().unwrap() {
        let [name, version] = ["name", "version"].map(|key| package[key].as_str().unwrap().to_owned());
        let listed = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
        needs.insert(Package { name, version }, listed.map(|name| name.as_str().unwrap().to_owned()).collect());
    }
    // `name`, or `name version` where there are several.
    let find = |listed: &str| {
        let (name, version) = listed.split_once(' ').unwrap_or((listed, ""));
        let mut found = needs.keys().filter(|package| package.name == name);
        found.find(|package| version.is_empty() || package.version == version).unwrap().clone()
    };
    let own = needs.keys().find(|package| package.name == "payom").unwrap();
    let direct = direct(&table("Cargo.toml"));
    let of_own = |listed: &&String| direct.iter().any(|name| listed.split(' ').next() == Some(name));
    let mut open: Vec<Package> = needs[own].iter().filter(of_own).map(|listed| find(listed)).collect();
    let mut seen = BTreeSet::new();
    while let Some(package) = open.pop() {
        open.extend(needs[&package].iter().map(|listed| find(listed)).filter(|package| !seen.contains(package)));
        seen.insert(package);
    }
    seen
}

#[test]
fn no_c_compiler_is_needed() {
    assert!(!table("Cargo.toml").contains_key("build-dependencies"), "a build script of our own");
    let seen = shipped_packages();
    assert!(seen.iter().any(|package| package.name == "printpdf") && seen.len() > 100, "{seen:?}");
    let is_c = |name: &&str| C.contains(name) || name.ends_with("-sys") && !DECLARATIONS.contains(name);
    let names = seen.iter().map(|package| package.name.as_str());
    assert_eq!(names.filter(is_c).collect::<Vec<_>>(), [] as [&str; 0]);
}
