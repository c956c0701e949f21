//! `payom new`: begins a release.
//!
//! In: the tiny project and a name. Out: the files of the release. Invariants: every text of it counts as missing
//! until it is written; nothing that exists is touched.

use crate::project::{Fixture, SLUG, TEMPLATE};

const NAME: &str = "2026-11-winter-school";
const TEXTS: [&str; 5] = ["headline", "standfirst", "lead", "heading", "details"];

#[test]
fn a_release_whose_texts_are_missing() {
    let fixture = Fixture::house();
    let before = fixture.tree("");
    let run = fixture.run(&["new", NAME]).fine();
    insta::assert_snapshot!("new", run.out);
    let after = fixture.tree("");
    assert!(before.iter().all(|(path, digest)| after.get(path) == Some(digest)), "nothing else is touched");
    assert_eq!(after.len(), before.len() + 4);
    let check = fixture.run(&["check", NAME]);
    assert_eq!(check.status, 1);
    for language in ["English", "Russian", "Tajik"] {
        for text in TEXTS {
            assert!(check.err.contains(&format!("`{text}` is missing in {language}\n")), "{text}, {}", check.err);
        }
    }
    // The day is left to be filled in; nothing else is wrong.
    let (day, texts): (Vec<String>, Vec<String>) =
        check.found().into_iter().partition(|found| found.starts_with("invalid-date "));
    assert_eq!(day, [format!("invalid-date releases/{NAME}/release.md:2:6")]);
    assert!(texts.iter().all(|found| found.starts_with("missing-translation ")), "{}", check.err);
    insta::assert_snapshot!("new_template", fixture.read(&format!("releases/{NAME}/release.md")));
    // The other release is as complete as before.
    fixture.run(&["check", SLUG]).fine();
}

#[test]
fn stubs_become_texts_when_the_sign_is_taken_away() {
    let fixture = Fixture::house();
    fixture.run(&["new", NAME]).fine();
    for (locale, word) in [("en", "Word"), ("ru", "Слово"), ("tg", "Сухан")] {
        let path = format!("locales/{locale}/releases/{NAME}.ftl");
        let text = TEXTS
            .iter()
            .fold(fixture.read(&path), |text, id| text.replace(&format!("# {id} =\n"), &format!("{id} = {word}\n")));
        fixture.write(&path, text);
    }
    assert_eq!(fixture.run(&["build"]).status, 1, "without its day nothing is published");
    let template = format!("releases/{NAME}/release.md");
    fixture.replace(&template, "date =    ", "date = 2026-11-30    ");
    fixture.check().fine();
    fixture.run(&["build"]).fine();
}

/// Texts can be translated before the day is known.
#[test]
fn stubs_before_the_day_is_known() {
    let fixture = Fixture::house();
    fixture.run(&["new", NAME]).fine();
    fixture.append(&format!("locales/en/releases/{NAME}.ftl"), "more = More\n");
    let run = fixture.run(&["stub", "--locale", "tg"]);
    assert!(fixture.read(&format!("locales/tg/releases/{NAME}.ftl")).contains("# more ="), "{}{}", run.out, run.err);
}

/// What a name lacks is told, with the name to type.
#[test]
fn names_without_a_month() {
    let fixture = Fixture::house();
    let before = fixture.tree("");
    let mut said = String::new();
    for name in [
        "winter-school",
        "2026-13-school",
        "2026-00-school",
        "2026-school",
        "2026-1-school",
        "26-11-school",
        "12-11-2026-school",
        "school-2026-11",
        "1926-11-school",
    ] {
        let run = fixture.run(&["new", name]);
        assert_eq!((run.status, run.found()), (2, vec!["invalid-id".to_owned()]), "{name}: {}", run.err);
        said.push_str(&run.err);
    }
    assert_eq!(fixture.tree(""), before);
    insta::assert_snapshot!("new_names", said.trim_end());
    fixture.run(&["new", "2026-11-16-days-of-activism"]).fine();
}

#[test]
fn names_that_cannot_be_used() {
    let fixture = Fixture::house();
    let before = fixture.tree("");
    for name in [SLUG, "Winter School", "зима", "../outside", "a--b", "", "tg", "fonts", "registry"] {
        let run = fixture.run(&["new", name]);
        assert_eq!((run.status, run.found()), (2, vec!["invalid-id".to_owned()]), "{name}: {}", run.err);
    }
    assert_eq!(fixture.tree(""), before);
    // A file that lies in the way is not overwritten.
    fixture.write(&format!("locales/ru/releases/{NAME}.ftl"), "# mine\n");
    let run = fixture.run(&["new", NAME]);
    assert_eq!((run.status, run.found()), (3, vec!["write-failed".to_owned()]), "{}", run.err);
    assert_eq!(fixture.read(&format!("locales/ru/releases/{NAME}.ftl")), "# mine\n");
    assert!(!fixture.read(TEMPLATE).is_empty());
}
