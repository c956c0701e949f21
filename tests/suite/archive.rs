//! Archives: more releases than are looked at together, and more than stay in memory.

use std::collections::BTreeMap;
use std::fs;

use crate::project::{Fixture, Run, TG};

#[path = "../../benches/archive/mod.rs"]
mod generator;

/// Releases in several groups, the last of which are read twice.
const RELEASES: usize = 110;

fn archive() -> Fixture {
    let fixture = Fixture::empty();
    generator::write(&fixture.path(""), RELEASES, 7).unwrap();
    fixture
}

fn published(fixture: &Fixture) -> BTreeMap<String, String> {
    fixture.tree("output")
}

fn words(fixture: &Fixture, release: usize, words: [&str; 3]) {
    for (language, words) in generator::LANGUAGES.iter().zip(words) {
        let path = format!("locales/{language}/releases/{}.ftl", generator::slug(release));
        fixture.append(&path, &format!("more-words = {words}\n"));
    }
}

/// The same whatever the number of threads; and what only two far releases together show is told, with both places.
#[test]
fn groups_of_releases_are_one_project() {
    let fixture = archive();
    fixture.run(&["build", "--jobs", "1"]).fine();
    let one = published(&fixture);
    assert_eq!(one.keys().filter(|path| path.ends_with(".pdf")).count(), 3 * RELEASES);
    fs::remove_dir_all(fixture.path("output")).unwrap();
    fixture.run(&["build", "--jobs", "2"]).fine();
    assert!(published(&fixture) == one, "two threads make the files that one makes");

    words(&fixture, 0, ["Some words of the first release", "Слова самого первого выпуска", "Калимаҳои нашри якум"]);
    words(&fixture, 99, ["Some words of the first release", "Слова самого первого выпуска", "Суханҳои хабари аввал"]);
    words(&fixture, 100, ["What the last of them says here", "Слова самого первого выпуска", "Охирин чӣ мегӯяд"]);
    let Run { status, err, .. } = fixture.run(&["check"]);
    assert_eq!(status, 0, "{err}");
    insta::assert_snapshot!(err);
}

/// One message more or less rebuilds the editions that show it, in an archive as in a small project.
#[test]
fn a_changed_message_sets_its_edition_anew() {
    let fixture = archive();
    fixture.run(&["build"]).fine();
    let before = published(&fixture);
    let path = format!("locales/ru/releases/{}.ftl", generator::slug(104));
    fixture.replace(&path, "lead = ", "lead = Снова: ");
    let run = fixture.run(&["build"]);
    assert!(run.out.contains(&format!("{} PDFs unchanged", 3 * RELEASES - 1)), "{}", run.out);
    let after = published(&fixture);
    let changed: Vec<&String> =
        after.iter().filter(|(path, text)| before.get(*path) != Some(*text)).map(|(p, _)| p).collect();
    let slug = generator::slug(104);
    let [html, pdf, txt] = ["html", "pdf", "txt"].map(|ending| format!("{slug}/{slug}.ru.{ending}"));
    // What readers search is in the language's index.
    assert_eq!(changed, [&html, &pdf, &txt, "ru/search.js"]);
}

/// The same text missing in two releases is missing twice.
#[test]
fn every_release_is_told_what_it_lacks() {
    let fixture = Fixture::house();
    fixture.write("releases/2026-02-meeting/release.md", fixture.read("releases/2026-01-meeting/release.md"));
    for language in ["en", "ru", "tg"] {
        let text = fixture.read(&format!("locales/{language}/releases/2026-01-meeting.ftl"));
        fixture.write(&format!("locales/{language}/releases/2026-02-meeting.ftl"), text);
    }
    let second = TG.replace("2026-01", "2026-02");
    for path in [TG, &second] {
        fixture.message(path, "lead", "");
    }
    let run = fixture.run(&["check"]);
    for path in [TG, &second] {
        assert!(run.err.contains(&format!("in {path} add the line `lead = …`")), "{}", run.err);
    }
    assert_eq!(run.err.matches("error[missing-translation]").count(), 2, "{}", run.err);
}
