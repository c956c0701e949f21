//! What a build leaves alone: after any change the output is that of a build that knew nothing, byte for byte.
//!
//! In: projects of invented releases, and changes drawn by number. Out: for each change a build beside the build before,
//! and one into an empty folder. Invariants: both publish the same bytes, record the same and say the same, or both refuse
//! and say why; whoever builds once more finds nothing to do. `PAYOM_CHANGES=2000` makes so many changes of each project;
//! without it a few are made.

mod directed;
mod rich;
mod spoil;
mod words;

use std::collections::BTreeMap;
use std::env;
use std::fs;

use crate::project::{Fixture, Run};

/// Numbers that look drawn, and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one_of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }
}

const LANGUAGES: [&str; 3] = ["en", "ru", "tg"];

fn template(slug: &str) -> String {
    format!("releases/{slug}/release.md")
}

fn texts(language: &str, slug: &str) -> String {
    format!("locales/{language}/releases/{slug}.ftl")
}

/// The releases that a project has.
fn slugs(fixture: &Fixture) -> Vec<String> {
    let entries = fs::read_dir(fixture.path("releases")).unwrap();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.unwrap().file_name().into_string().ok()).collect();
    names.retain(|name| name != "registry");
    names.sort();
    names
}

/// Adds words to a line of a file that is drawn.
fn in_a_line(fixture: &Fixture, path: &str, words: &str, dice: &mut Dice) {
    if !fixture.path(path).exists() {
        return;
    }
    let text = fixture.read(path);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let places: Vec<usize> = (0..lines.len()).filter(|place| lines[*place].contains(" = ")).collect();
    let Some(place) = places.get(dice.below(places.len().max(1))) else { return };
    lines[*place].push_str(words);
    fixture.write(path, lines.join("\n") + "\n");
}

/// Another name for a release.
fn rename(fixture: &Fixture, from: &str, to: &str) {
    fixture.rename(&format!("releases/{from}"), &format!("releases/{to}"));
    for language in LANGUAGES {
        if fixture.path(&texts(language, from)).exists() {
            fixture.rename(&texts(language, from), &texts(language, to));
        }
    }
}

/// Takes a release away.
fn delete(fixture: &Fixture, slug: &str) {
    fixture.delete(&format!("releases/{slug}"));
    for language in LANGUAGES {
        if fixture.path(&texts(language, slug)).exists() {
            fixture.delete(&texts(language, slug));
        }
    }
}

/// Gives a release a line in its front matter, or takes it away.
fn toggle(fixture: &Fixture, slug: &str, line: &str) {
    let name = line.split(" = ").next().unwrap();
    let text = fixture.read(&template(slug));
    let without: Vec<&str> = text.lines().filter(|own| !own.starts_with(&format!("{name} = "))).collect();
    let had = without.len() < text.lines().count();
    let without = without.join("\n") + "\n";
    let text = if had { without } else { without.replacen("date = ", &format!("{line}\ndate = "), 1) };
    fixture.write(&template(slug), text);
}

/// What a build told, without the folder that it names.
fn told(run: &Run) -> String {
    run.err.replace("[project]/fresh", "output").replace("fresh", "output")
}

/// The files of a project.
fn inputs(fixture: &Fixture) -> BTreeMap<String, Vec<u8>> {
    let paths = ["locales", "releases", "theme"].into_iter().flat_map(|folder| {
        fixture.tree(folder).into_keys().map(move |path| format!("{folder}/{path}")).collect::<Vec<_>>()
    });
    paths
        .chain(["payom.toml".to_owned()])
        .map(|path| (path.clone(), fs::read(fixture.path(&path)).unwrap()))
        .collect()
}

/// Puts them back.
fn restore(fixture: &Fixture, before: &BTreeMap<String, Vec<u8>>) {
    for folder in ["locales", "releases", "theme"] {
        if fixture.path(folder).exists() {
            fixture.delete(folder);
        }
    }
    before.iter().for_each(|(path, bytes)| _ = fixture.write(path, bytes));
}

/// Builds into an empty folder, of which nothing is known.
fn fresh(fixture: &Fixture, build: &[&str]) -> Run {
    if fixture.path("fresh").exists() {
        fixture.delete("fresh");
    }
    if fixture.path(".payom").exists() {
        let entries = fs::read_dir(fixture.path(".payom")).unwrap();
        let names: Vec<String> = entries.filter_map(|entry| entry.unwrap().file_name().into_string().ok()).collect();
        names
            .iter()
            .filter(|name| name.starts_with("fresh"))
            .for_each(|name| _ = fixture.delete(&format!(".payom/{name}")));
    }
    let out = fixture.path("fresh").to_string_lossy().into_owned();
    fixture.run(&[build, &["--out", &out]].concat())
}

/// The lock, where there is one.
fn lock(fixture: &Fixture) -> Vec<u8> {
    fs::read(fixture.path("locales/l10n.lock")).unwrap_or_default()
}

/// A build must do what one does that knows nothing; whether it published.
fn same(fixture: &Fixture, build: &[&str], what: &str) -> bool {
    let run = fixture.run(build);
    let recorded = lock(fixture);
    let anew = fresh(fixture, build);
    assert_eq!(run.status, anew.status, "{what}\n{}\n{}", run.err, anew.err);
    assert!(recorded == lock(fixture), "{what}: the lock");
    // What is told once, of the lock or of a lost state, is not told again.
    if !run.out.contains("recorded") && !run.err.contains("output-record") {
        assert_eq!(told(&run), told(&anew), "{what}");
    }
    if run.status != 0 {
        return false;
    }
    let published = fixture.tree("output");
    assert_eq!(published, fixture.tree("fresh"), "{what}");
    let again = fixture.run(build);
    assert_eq!(again.status, 0, "{what}: again\n{}", again.err);
    assert_eq!(published, fixture.tree("output"), "{what}: again");
    true
}

/// How many changes of a project are made.
fn count(usual: usize) -> usize {
    env::var("PAYOM_CHANGES").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// Makes so many changes, one or two between two builds. A few changes start again, for they go astray.
fn changes(
    count: usize,
    project: fn() -> Fixture,
    change: fn(&Fixture, &mut Dice, &[&str]) -> String,
    moment: fn(usize) -> Option<String>,
) {
    let each = 20;
    let from: usize = env::var("PAYOM_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    for start in (0..count).step_by(each) {
        let seed = from + start / each;
        let (mut dice, fixture) = (Dice(seed as u64), project());
        for number in 0..=each.min(count - start) {
            let before = inputs(&fixture);
            let several = if number == 0 { 0 } else { 1 + dice.below(4) / 3 };
            let moment = moment(number);
            let mut build = vec!["build", "--allow-stale"];
            build.extend(moment.iter().flat_map(|moment| ["--as-of", moment.as_str()]));
            let made: Vec<String> = (0..several).map(|_| change(&fixture, &mut dice, &build)).collect();
            let what = format!("seed {seed}, change {number}: {}", made.join("; "));
            if !same(&fixture, &build, &what) {
                assert_ne!(number, 0, "{what}");
                restore(&fixture, &before);
            }
        }
    }
}

#[test]
fn after_any_change_all_is_as_if_made_anew() {
    changes(count(16), words::project, words::change, |_| None);
}

#[test]
fn after_any_change_of_a_newsroom_all_is_as_if_made_anew() {
    changes(count(6), rich::project, rich::change, |number| {
        Some(format!("2026-{:02}-{:02}T11:00", 9 + number / 5, 1 + number % 5 * 6))
    });
}
