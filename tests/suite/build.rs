//! `payom build`: all editions or none.
//!
//! In: the tiny project. Out: what stands in the output folder before and after. Invariants: the same input gives the
//! same bytes; a build that fails changes nothing; a build of a part leaves the rest as it is.

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, published};

#[test]
fn two_builds_are_equal_byte_for_byte() {
    let [first, second] = [Fixture::house(), Fixture::house()];
    first.run(&["build"]).fine();
    second.run(&["build"]).fine();
    assert_eq!(first.tree("output"), second.tree("output"));
    // And once more into a folder that is full.
    let before = first.tree("output");
    first.run(&["build"]).fine();
    assert_eq!(first.tree("output"), before);
}

#[test]
fn a_build_that_fails_changes_nothing() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let before = fixture.tree("output");
    fixture.message(EN, "heading", "heading = Other words\n").message(TG, "details", "");
    let run = fixture.run(&["build"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(run.err.ends_with("nothing was published\n"), "{}", run.err);
    assert_eq!(fixture.tree("output"), before);
}

#[test]
fn a_part_leaves_the_rest() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let page = |locale: &str| fixture.read(&format!("output/{SLUG}/{SLUG}.{locale}.html"));
    let before = page("ru");
    fixture.message(EN, "heading", "heading = Other words\n");
    fixture.message("locales/ru/releases/2026-01-meeting.ftl", "heading", "heading = Другие слова\n");
    fixture.run(&["build", "--locale", "en", "--format", "html"]).fine();
    assert!(page("en").contains("Other words") && page("ru") == before);
    fixture.run(&["build"]).fine();
    assert!(page("ru").contains("Другие слова"));
}

#[test]
fn what_is_no_longer_there_goes() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    fixture.replace(TEMPLATE, "contacts =", "locales = [\"en\", \"tg\"]\ncontacts =");
    fixture.run(&["build"]).fine();
    let russian: Vec<String> = published(&fixture).into_iter().filter(|path| path.contains(".ru.")).collect();
    assert_eq!(russian, Vec::<String>::new());
}

#[test]
fn another_folder_is_written_instead() {
    let fixture = Fixture::house();
    let out = fixture.path("elsewhere").to_string_lossy().into_owned();
    fixture.run(&["build", "--out", &out, "--format", "html"]).fine();
    assert_eq!(published(&fixture), Vec::<String>::new());
    assert!(fixture.path(&format!("elsewhere/{SLUG}/{SLUG}.tg.html")).exists());
}

/// A number that sets two headings of one name apart may be in the name of a third.
#[test]
fn headings_of_one_name_have_anchors_of_their_own() {
    let fixture = Fixture::house();
    fixture.append(TEMPLATE, "\n## { heading-2 }\n\n{ details }\n\n## { heading }\n\n{ details }\n");
    for path in [EN, RU, TG] {
        fixture.append(path, "heading-2 = 2026\n");
    }
    fixture.run(&["build", "--format", "html"]);
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.en.html"));
    let anchors: Vec<&str> = page.split("<h2 id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(anchors, ["heading", "heading-2", "heading-3", "contacts_heading", "topics_heading"]);
}
