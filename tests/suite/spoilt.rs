//! Any file of the project spoilt in any way.
//!
//! In: the project that this repository ships, published, and one of its files at a time: replaced by random bytes,
//! emptied, doubled, unreadable, a folder, a pipe. Out: how the build ends. Invariants: it never panics or waits; either
//! it says what is wrong (status 1, or 3 where a file cannot be read, or 2 where the settings themselves are) and what
//! was published stays as it was, or the file did not matter and every file is published.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Command;
use std::sync::Mutex;

use crate::project::{Fixture, published};

/// A way to spoil a file; the number makes random bytes the same in every run.
type Spoil = fn(&Fixture, &str, u64);

const WAYS: [(&str, Spoil); 7] = [
    ("random bytes", |fixture, path, seed| {
        fixture.write(path, random(seed));
    }),
    ("emptied", |fixture, path, _| {
        fixture.write(path, "");
    }),
    ("doubled", |fixture, path, _| {
        let text = fs::read(fixture.path(path)).unwrap();
        fixture.write(path, [text.as_slice(), &text].concat());
    }),
    // Permissions bind no administrator, and tests may run as one.
    ("a link to nowhere", |fixture, path, _| {
        fixture.delete(path);
        symlink("nowhere", fixture.path(path)).unwrap();
    }),
    ("without permission", |fixture, path, _| {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(fixture.path(path), fs::Permissions::from_mode(0o000)).unwrap();
    }),
    ("a folder", |fixture, path, _| {
        fixture.delete(path);
        fs::create_dir(fixture.path(path)).unwrap();
    }),
    // To open it for reading would mean to wait for ever.
    ("a pipe", |fixture, path, _| {
        fixture.delete(path);
        assert!(Command::new("mkfifo").arg(fixture.path(path)).status().unwrap().success());
    }),
];

/// Bytes that look like nothing (xorshift).
fn random(seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let length = 1 + next() % 3000;
    (0..length).map(|_| next().to_le_bytes()[0]).collect()
}

/// How a build of a spoilt project ended, where it ended as it must not.
fn wrong(fixture: &Fixture, before: &BTreeMap<String, String>) -> Result<u8, String> {
    let run = catch_unwind(AssertUnwindSafe(|| fixture.run(&["build"]))).map_err(|_| "a panic".to_owned())?;
    let after = fixture.tree("output");
    match run.status {
        0 if run.err.contains("error[") => Err(format!("an error and status 0:\n{}", run.err)),
        0 => {
            let names = |tree: &BTreeMap<String, String>| tree.keys().cloned().collect::<Vec<_>>();
            if names(before) == names(&after) { Ok(0) } else { Err("status 0, and not every file is there".into()) }
        }
        1..=3 if !run.err.contains("error[") => Err(format!("no diagnostic:\n{}", run.err)),
        1..=3 if &after != before => Err("what was published has changed".into()),
        1..=3 => Ok(run.status),
        other => Err(format!("status {other}")),
    }
}

#[test]
fn any_file_spoilt_in_any_way() {
    let all: Vec<String> = files(&Fixture::shipped_as_it_is());
    assert!(all.len() > 50, "{all:?}");
    let cases: Vec<(usize, &String)> = all.iter().enumerate().collect();
    let (faults, counts) = (Mutex::new(Vec::new()), Mutex::new(BTreeMap::<u8, usize>::new()));
    let work = |cases: &[(usize, &String)]| {
        let fixture = Fixture::shipped_as_it_is();
        fixture.run(&["build"]).fine();
        assert!(!published(&fixture).is_empty());
        let before = fixture.tree("output");
        for (number, path) in cases {
            let content = fs::read(fixture.path(path)).unwrap();
            for (way, spoil) in WAYS {
                spoil(&fixture, path, *number as u64);
                match wrong(&fixture, &before) {
                    Ok(status) => *counts.lock().unwrap().entry(status).or_default() += 1,
                    Err(why) => faults.lock().unwrap().push(format!("{path}, {way}: {why}")),
                }
                fixture.delete(path).write(path, &content);
                if fixture.tree("output") != before {
                    // It did not matter, and other bytes were published; or it did, which was told above.
                    fixture.run(&["build"]).fine();
                }
            }
        }
    };
    std::thread::scope(|scope| {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        for part in cases.chunks(cases.len().div_ceil(threads)) {
            scope.spawn(move || work(part));
        }
    });
    let (faults, counts) = (faults.into_inner().unwrap(), counts.into_inner().unwrap());
    println!("{} files, {} builds, by status: {counts:?}", all.len(), all.len() * WAYS.len());
    assert_eq!(faults, Vec::<String>::new());
}

/// Every file of a project.
fn files(fixture: &Fixture) -> Vec<String> {
    let mut all = vec!["payom.toml".to_owned()];
    for folder in ["locales", "releases"] {
        all.extend(fixture.tree(folder).into_keys().map(|path| format!("{folder}/{path}")));
    }
    all
}
