//! Building again: what did not change stays, and nothing stale is ever published.

use std::collections::BTreeMap;
use std::fs;

use crate::project::{Fixture, Run};

/// How many PDFs a build left as they were.
fn unchanged(run: &Run) -> usize {
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
    let number = run.out.split(" PDF").next().unwrap().rsplit(' ').next().unwrap();
    if run.out.contains("unchanged") { number.parse().unwrap() } else { 0 }
}

fn nothing_changed(run: &Run) -> bool {
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
    run.out.contains("nothing changed")
}

fn pdfs(fixture: &Fixture) -> BTreeMap<String, String> {
    fixture.tree("output").into_iter().filter(|(path, _)| path.ends_with(".pdf")).collect()
}

/// A change, built on what was there, and then as if nothing had been there: the same files, and as many PDFs made
/// anew as differ.
fn changed(change: impl Fn(&Fixture)) -> usize {
    let fixture = Fixture::shipped();
    fixture.run(&["build"]).fine();
    let before = pdfs(&fixture);
    change(&fixture);
    let run = fixture.run(&["build"]);
    let anew = before.len() - unchanged(&run);
    let after = fixture.tree("output");
    fixture.run(&["build", "--force"]).fine();
    let forced = fixture.tree("output");
    assert_eq!(after, forced);
    let differing = pdfs(&fixture).into_iter().filter(|(path, digest)| before.get(path) != Some(digest)).count();
    assert_eq!(anew, differing, "as many are set anew as differ");
    anew
}

#[test]
fn a_changed_message_sets_its_editions_anew() {
    let file = "locales/ru/releases/2018-10-opcat-sessions.ftl";
    let one = changed(|fixture| {
        fixture.replace(file, "heading-subjects = ", "heading-subjects = Ещё раз: ");
    });
    assert_eq!(one, 1);
}

#[test]
fn a_changed_template_sets_all_its_languages_anew() {
    let file = "releases/2018-10-opcat-sessions/release.md";
    let three = changed(|fixture| {
        fixture.replace(
            file,
            "- { speaker-coalition }\n- { speaker-monitoring }\n",
            "- { speaker-monitoring }\n- { speaker-coalition }\n",
        );
    });
    assert_eq!(three, 3);
}

#[test]
fn a_changed_name_of_the_house_sets_exactly_its_users_anew() {
    let users = changed(|fixture| {
        fixture.replace("locales/tg/organisations.ftl", "\norg-hfhr = ", "\norg-hfhr = Нав: ");
    });
    assert!((1..5).contains(&users), "{users}");
    let publisher = changed(|fixture| {
        fixture.replace("locales/tg/organisations.ftl", "\norg-coalition = ", "\norg-coalition = Нав: ");
    });
    assert_eq!(publisher, 5, "the letterhead of every Tajik edition");
}

#[test]
fn comments_and_the_style_of_other_things_change_nothing_or_all() {
    let none = changed(|fixture| {
        fixture.append("locales/tg/organisations.ftl", "\n# Nothing.\n");
    });
    assert_eq!(none, 0);
    let all = changed(|fixture| {
        fixture.append("payom.toml", "\n[style]\ntext-size = 10.5\n");
    });
    assert_eq!(all, 15);
}

#[test]
fn a_build_without_a_change_does_nothing() {
    let fixture = Fixture::shipped();
    assert!(!nothing_changed(&fixture.run(&["build"])));
    let before = fixture.tree("output");
    assert!(nothing_changed(&fixture.run(&["build"])));
    assert_eq!(fixture.tree("output"), before);
    // Another request, force, or a file of the output that is not what it was: the work is done.
    assert!(!nothing_changed(&fixture.run(&["build", "--combined"])));
    assert!(!nothing_changed(&fixture.run(&["build"])));
    assert!(!nothing_changed(&fixture.run(&["build", "--force"])));
    assert!(nothing_changed(&fixture.run(&["build"])));
    fixture.delete("output/index.html");
    assert!(!nothing_changed(&fixture.run(&["build"])));
    assert!(nothing_changed(&fixture.run(&["build"])));
}

#[test]
fn what_was_told_is_told_again() {
    let fixture = Fixture::shipped_as_it_is();
    fixture.replace("locales/tg/releases/2018-10-opcat-sessions.ftl", "heading-subjects = ", "heading-subjects = њ ");
    let first = fixture.run(&["build"]);
    let second = fixture.run(&["build"]);
    assert!(!first.err.is_empty());
    assert_eq!(first.err, second.err);
}

#[test]
fn a_damaged_or_foreign_cache_is_ignored() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let before = pdfs(&fixture);
    for (name, text) in
        [("cache.json", "{"), ("cache.json", "[1]"), ("cache.json", "{\"a\": {\"key\": 1}}"), ("done.json", "null")]
    {
        fixture.write(&format!("{}/{name}", fixture.state()), text);
        fixture.append("payom.toml", "\n# once more\n");
        fixture.run(&["build"]).fine();
        assert_eq!(pdfs(&fixture), before, "{name} {text}");
    }
}

/// A published file that somebody changed, cut off or replaced is made anew.
#[test]
fn a_changed_file_is_not_kept() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let before = fixture.tree("output");
    let path = fixture.path("output/2026-01-meeting/2026-01-meeting.ru.pdf");
    for spoil in [|bytes: &mut Vec<u8>| bytes.truncate(900), |bytes: &mut Vec<u8>| bytes[1000] ^= 1] {
        let mut bytes = fs::read(&path).unwrap();
        spoil(&mut bytes);
        fs::remove_file(&path).unwrap();
        fs::write(&path, bytes).unwrap();
        // Something else changed too, so that it is looked at.
        fixture.append("payom.toml", "\n# once more\n");
        assert_eq!(unchanged(&fixture.run(&["build"])), 2);
        assert_eq!(fixture.tree("output"), before);
    }
}

#[test]
fn combined_files_stay_with_their_languages() {
    let fixture = Fixture::shipped();
    fixture.run(&["build", "--combined"]).fine();
    fixture.replace(
        "locales/ru/releases/2018-10-opcat-sessions.ftl",
        "heading-subjects = ",
        "heading-subjects = Ещё: ",
    );
    // One edition of fifteen and one combined file of five.
    assert_eq!(unchanged(&fixture.run(&["build", "--combined"])), 18);
    let after = pdfs(&fixture);
    fixture.run(&["build", "--combined", "--force"]).fine();
    assert_eq!(pdfs(&fixture), after);
}
