//! A project as it was on 24 November 2026, with what the program of that day published and remembered.
//!
//! In: `fixtures/november`, built by that program: a record of translations, `label`, `[event]`, the state within the
//! output folder, a release that has gone since. Out: what a build makes of it. Invariants: this fixture never changes; it
//! builds without a change, and says no more than where the state is now.

use std::fs;

use crate::project::{Fixture, published};

fn november() -> Fixture {
    let fixture = Fixture::november();
    // Every project began with a copy of this file; in the fixture it would keep Git from the rest.
    fixture.write("output/.gitignore", "*\n!.gitignore\n");
    fixture
}

/// The words of a page's article.
fn words(page: &str) -> String {
    let article = page.split_once("<article>").and_then(|(_, rest)| rest.split_once("</article>")).unwrap().0;
    let pieces = article.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    // How large the PDF is, is another matter.
    let words: Vec<&str> = pieces.flat_map(str::split_whitespace).filter(|word| !word.starts_with('(')).collect();
    words.join(" ")
}

#[test]
fn it_builds_unchanged() {
    let fixture = november();
    let page = "output/2026-01-meeting/2026-01-meeting.en.html";
    let before = words(&fixture.read(page));
    let sources = (fixture.tree("locales"), fixture.tree("releases"), fixture.read("payom.toml"));
    let run = fixture.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.err);
    insta::assert_snapshot!("november", run.err.replace(&fixture.state(), ".payom/output-…").trim_end());
    assert!(run.out.starts_with("3 editions of 1 release: 9 files in output/ ("), "{}", run.out);
    assert_eq!(words(&fixture.read(page)), before);
    assert_eq!((fixture.tree("locales"), fixture.tree("releases"), fixture.read("payom.toml")), sources);
    let names = published(&fixture).into_iter().filter(|name| !name.starts_with("fonts/"));
    insta::assert_snapshot!("november_files", names.collect::<Vec<_>>().join("\n"));
    assert!(!fixture.path("output/.payom").exists(), "the state is elsewhere now");
    // It is said once.
    fixture.run(&["build", "--force"]).fine();
    let again = fixture.run(&["build"]).fine();
    assert!(again.out.contains("nothing changed"), "{}", again.out);
}

#[test]
fn a_part_of_it_builds_and_lists_the_rest() {
    let fixture = november();
    let run = fixture.run(&["build", "--locale", "en"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(fixture.read("output/en/index.html").contains("2026-01-meeting"));
    // What the old state knows to be Payom's goes with the next whole build.
    fixture.run(&["build"]).fine();
    assert!(!fixture.path("output/2025-11-gone").exists());
}

#[test]
fn nothing_of_it_is_lost_where_the_project_cannot_be_built() {
    let fixture = november();
    let path = "locales/tg/releases/2026-01-meeting.ftl";
    fixture.message(path, "heading", "");
    let before = (fixture.tree("output"), fs::read(fixture.path("output/.payom/manifest.json")).unwrap());
    assert_eq!(fixture.run(&["build"]).status, 1);
    let after = (fixture.tree("output"), fs::read(fixture.path("output/.payom/manifest.json")).unwrap());
    assert_eq!(after, before);
}
