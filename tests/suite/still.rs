//! What a build leaves alone: after any change the output is that of a build that knew nothing, byte for byte.
//!
//! In: a project of invented releases, and changes drawn by number. Out: for each change a build beside the build before,
//! and one into an empty folder. Invariants: both publish the same bytes and say the same, or both refuse and say why.
//! `PAYOM_CHANGES=2000` makes so many changes; without it a few dozen are made.

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

/// Five releases, most of them about a project.
fn project() -> Fixture {
    let fixture = Fixture::words();
    fixture.write(
        "releases/registry/projects.toml",
        "[garden]\nimplementers = [\"house\"]\npartners = []\nresponsible = [\"house\"]\n",
    );
    for (language, name, credit) in
        [("en", "The Garden", "Carried out by:"), ("ru", "Сад", "Исполнитель:"), ("tg", "Боғ", "Иҷрокунанда:")]
    {
        fixture.append(
            &format!("locales/{language}/house.ftl"),
            &format!("\nproject-garden = {name}\ncredit-implemented = {credit}\n"),
        );
    }
    fixture.append("payom.toml", "site = \"https://press.example.org/\"\n");
    for number in 2..6 {
        let slug = format!("2026-0{number}-meeting");
        copy(&fixture, "2026-01-meeting", &slug, number);
        fixture.replace(&template(&slug), "date = 2026-01", &format!("date = 2026-0{number}"));
    }
    for slug in ["2026-01-meeting", "2026-03-meeting", "2026-05-meeting"] {
        fixture.replace(&template(slug), "contacts = ", "projects = [\"garden\"]\ncontacts = ");
    }
    fixture
}

/// Another release like one that is there, told of another number.
fn copy(fixture: &Fixture, from: &str, to: &str, number: usize) {
    fixture.write(&template(to), fixture.read(&template(from)));
    for language in LANGUAGES {
        let text = fixture.read(&texts(language, from));
        let number = format!("{number} ");
        fixture.write(
            &texts(language, to),
            text.replacen("lead = ", &format!("lead = {number}"), 1).replacen(
                "headline = ",
                &format!("headline = {number}"),
                1,
            ),
        );
    }
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
    let text = fixture.read(path);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let places: Vec<usize> = (0..lines.len()).filter(|place| lines[*place].contains(" = ")).collect();
    let Some(place) = places.get(dice.below(places.len().max(1))) else { return };
    lines[*place].push_str(words);
    fixture.write(path, lines.join("\n") + "\n");
}

/// Changes something; gives what it was.
fn change(fixture: &Fixture, dice: &mut Dice) -> String {
    let all = slugs(fixture);
    let (slug, other) = (dice.one_of(&all), dice.one_of(&all));
    let language = dice.one_of(&LANGUAGES);
    let own = texts(language, &slug);
    let words = dice.one_of(&[
        " again",
        " ещё",
        " боз",
        " ва ва",
        " хукук",
        " ҳуқуқ",
        " seminr",
        " Зарина Каримова",
        " 17",
        " »",
    ]);
    match dice.below(24) {
        0..=5 => in_a_line(fixture, &own, words, dice),
        6 | 7 => {
            let file = dice.one_of(&["house", "organisations", "places", "site", "contacts"]);
            in_a_line(fixture, &format!("locales/{language}/{file}.ftl"), words, dice);
        }
        8 => {
            // What one release says another one says too, or says otherwise.
            let text = fixture.read(&own);
            if let Some(line) = text.lines().find(|line| line.starts_with("details = ")) {
                let there = texts(language, &other);
                let lines: Vec<String> = fixture
                    .read(&there)
                    .lines()
                    .map(|own| if own.starts_with("details = ") { line.to_owned() } else { own.to_owned() })
                    .collect();
                fixture.write(&there, lines.join("\n") + "\n");
            }
        }
        9 => _ = fixture.write(&own, format!("# A comment.\n\n{}", fixture.read(&own))),
        number => return further(fixture, number, (&all, &slug, &other, language), dice),
    }
    format!("{slug} {language} {words}")
}

/// Other changes.
fn further(
    fixture: &Fixture,
    number: usize,
    (all, slug, other, language): (&[String], &str, &str, &str),
    dice: &mut Dice,
) -> String {
    let own = texts(language, slug);
    match number {
        10 => _ = fixture.append(&template(slug), "\n{ heading }\n"),
        11 => {
            let day = format!("date = {}-{:02}", &slug[..7], 1 + dice.below(28));
            let text = fixture.read(&template(slug));
            let lines: Vec<&str> =
                text.lines().map(|line| if line.starts_with("date = ") { day.as_str() } else { line }).collect();
            fixture.write(&template(slug), lines.join("\n") + "\n");
        }
        12 => {
            let text = fixture.read(&template(slug));
            let corrects = format!("corrects = \"{other}\"");
            let key = dice.one_of(&["projects = [\"garden\"]", "reference = \"N 1\"", &corrects]);
            let name = key.split(" = ").next().unwrap().to_owned();
            let without: Vec<&str> = text.lines().filter(|line| !line.starts_with(&name)).collect();
            let had = without.len() < text.lines().count();
            let text = without.join("\n") + "\n";
            fixture.write(
                &template(slug),
                if had { text } else { text.replacen("places = ", &format!("{key}\nplaces = "), 1) },
            );
        }
        13 if all.len() < 9 => {
            copy(fixture, slug, &format!("2026-{:02}-more-{}", 1 + dice.below(9), dice.below(50)), dice.below(90))
        }
        14 if all.len() > 3 => {
            fixture.delete(&format!("releases/{slug}"));
            LANGUAGES.iter().for_each(|language| _ = fixture.delete(&texts(language, slug)));
        }
        15 => _ = fixture.append("payom.toml", "# A comment.\n"),
        16 => in_a_line(fixture, "releases/registry/contacts.toml", " # A comment.", dice),
        17 => _ = fixture.write(&own, format!("# payom: allow misspelt it is right\n{}", fixture.read(&own))),
        19 => return spoil(fixture, dice),
        20 => _ = fixture.run(&["build", slug]),
        21 => _ = fixture.run(&["build", "--locale", language]),
        22 => {
            fs::remove_file(fixture.path(&format!(
                "{}/{}",
                fixture.state(),
                dice.one_of(&["graph", "manifest.json", "cache.json", "done.json"])
            )))
            .ok();
        }
        _ => in_a_line(fixture, &own, " ...", dice),
    }
    format!("{number}: {slug} {other} {language}")
}

/// Does something to what is published.
fn spoil(fixture: &Fixture, dice: &mut Dice) -> String {
    let tree: Vec<String> = fixture.tree("output").into_keys().collect();
    if tree.is_empty() {
        return "nothing is published".to_owned();
    }
    let name = dice.one_of(&tree);
    let path = fixture.path(&format!("output/{name}"));
    let mut bytes = fs::read(&path).unwrap();
    match dice.below(3) {
        0 => fs::remove_file(&path).unwrap(),
        1 => {
            if let Some(byte) = bytes.last_mut() {
                *byte ^= 1;
            }
            fs::write(&path, bytes).unwrap();
        }
        _ => {
            bytes.truncate(bytes.len() / 2);
            fs::write(&path, bytes).unwrap();
        }
    }
    format!("spoilt {name}")
}

/// What a build told, without the folder that it names.
fn told(run: &Run) -> String {
    run.err.replace("fresh", "output")
}

/// The files of a project.
fn inputs(fixture: &Fixture) -> BTreeMap<String, Vec<u8>> {
    let paths = ["locales", "releases"].into_iter().flat_map(|folder| {
        fixture.tree(folder).into_keys().map(move |path| format!("{folder}/{path}")).collect::<Vec<_>>()
    });
    paths
        .chain(["payom.toml".to_owned()])
        .map(|path| (path.clone(), fs::read(fixture.path(&path)).unwrap()))
        .collect()
}

/// Puts them back.
fn restore(fixture: &Fixture, before: &BTreeMap<String, Vec<u8>>) {
    for folder in ["locales", "releases"] {
        fixture.delete(folder);
    }
    before.iter().for_each(|(path, bytes)| _ = fixture.write(path, bytes));
}

/// Takes away the build into an empty folder, and all that is known of it.
fn forget(fixture: &Fixture) {
    if fixture.path("fresh").exists() {
        fixture.delete("fresh");
    }
    let entries = fs::read_dir(fixture.path(".payom")).unwrap();
    let names = entries.filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    names.filter(|name| name.starts_with("fresh")).for_each(|name| _ = fixture.delete(&format!(".payom/{name}")));
}

/// Makes so many changes, each in its turn.
fn changes(seed: u64, count: usize) {
    let mut dice = Dice(seed);
    let fixture = project();
    let first = fixture.run(&["build", "--allow-stale"]);
    assert_eq!(first.status, 0, "{}", first.err);
    for number in 0..count {
        let before = inputs(&fixture);
        let what = format!("seed {seed}, change {number}: {}", change(&fixture, &mut dice));
        let build = ["build", "--allow-stale"];
        let run = fixture.run(&build);
        let fresh = fixture.run(&[&build[..], &["--out", "fresh"]].concat());
        assert_eq!(run.status, fresh.status, "{what}\n{}\n{}", run.err, fresh.err);
        if run.status == 0 {
            assert_eq!(fixture.tree("output"), fixture.tree("fresh"), "{what}");
        }
        // What is told once, of the lock or of a lost state, is not told again.
        if !run.out.contains("recorded") && !run.err.contains("output-record") {
            assert_eq!(told(&run), told(&fresh), "{what}");
        }
        forget(&fixture);
        if run.status != 0 {
            restore(&fixture, &before);
        }
    }
}

#[test]
fn after_any_change_all_is_as_if_made_anew() {
    let count: usize = env::var("PAYOM_CHANGES").ok().and_then(|text| text.parse().ok()).unwrap_or(20);
    let each = 20;
    for seed in 0..count.div_ceil(each) {
        changes(seed as u64, each.min(count - seed * each));
    }
}
