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

/// The same version, built anew, may make other files.
#[test]
fn another_program_of_the_same_version_makes_all_anew() {
    let fixture = Fixture::shipped();
    fixture.run(&["build"]).fine();
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("payom");
    std::fs::copy(env!("CARGO_BIN_EXE_payom"), &other).unwrap();
    let root = fixture.path("");
    let build = || {
        let made = std::process::Command::new(&other).arg("--root").arg(&root).arg("build").output().unwrap();
        String::from_utf8(made.stdout).unwrap() + &String::from_utf8(made.stderr).unwrap()
    };
    let said = build();
    assert!(
        said.contains("15 editions") && !said.contains("nothing changed") && !said.contains("unchanged"),
        "{said}"
    );
    assert!(build().contains("nothing changed"), "it knows its own work");
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

/// What tells of every published file that it was written again: another file, or another time.
#[cfg(unix)]
fn stamps(fixture: &Fixture) -> BTreeMap<String, (u64, i64, i64)> {
    use std::os::unix::fs::MetadataExt as _;
    let files = fixture.tree("output").into_keys();
    files
        .map(|path| {
            let meta = fs::metadata(fixture.path(&format!("output/{path}"))).unwrap();
            (path, (meta.ino(), meta.mtime(), meta.mtime_nsec()))
        })
        .collect()
}

/// The files that are others than before.
#[cfg(unix)]
fn touched(before: &BTreeMap<String, (u64, i64, i64)>, after: &BTreeMap<String, (u64, i64, i64)>) -> Vec<String> {
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    after.iter().filter(|(path, stamp)| before.get(*path) != Some(stamp)).map(|(path, _)| path.clone()).collect()
}

#[cfg(unix)]
#[test]
fn only_files_that_say_something_else_are_touched() {
    let fixture = Fixture::shipped();
    fixture.run(&["build"]).fine();
    let before = stamps(&fixture);
    let file = "locales/ru/releases/2018-10-opcat-sessions.ftl";
    fixture.write(file, format!("# A comment.\n\n{}", fixture.read(file)));
    fixture.run(&["build"]).fine();
    assert_eq!(touched(&before, &stamps(&fixture)), [""; 0]);
    fixture.replace(file, "heading-subjects = ", "heading-subjects = Ещё: ");
    fixture.run(&["build"]).fine();
    let own =
        ["html", "pdf", "txt"].map(|ending| format!("2018-10-opcat-sessions/2018-10-opcat-sessions.ru.{ending}"));
    assert_eq!(touched(&before, &stamps(&fixture)), [&own[..], &["ru/search.js".to_owned()]].concat());
    // Whoever wants all made again gets it.
    fixture.run(&["build", "--force"]).fine();
    assert!(touched(&before, &stamps(&fixture)).len() > 40);
}

#[test]
fn damage_of_the_same_size_is_mended() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let whole = fixture.tree("output");
    let path = fixture.path("output/2026-01-meeting/2026-01-meeting.ru.pdf");
    let spoil = || {
        let mut bytes = fs::read(&path).unwrap();
        bytes[100] ^= 1;
        fs::write(&path, bytes).unwrap();
    };
    spoil();
    assert!(!nothing_changed(&fixture.run(&["build"])));
    assert_eq!(fixture.tree("output"), whole);
    // Somebody who sets times can hide it from all that does not read.
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    spoil();
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    assert!(nothing_changed(&fixture.run(&["build"])));
    assert!(!nothing_changed(&fixture.run(&["build", "--verify"])));
    assert_eq!(fixture.tree("output"), whole);
}

#[test]
fn a_standing_warning_is_told_again_without_a_build() {
    let fixture = Fixture::shipped_as_it_is();
    fixture.replace(
        "locales/ru/releases/2018-10-opcat-sessions.ftl",
        "heading-subjects = ",
        "heading-subjects = Темы и и ",
    );
    // The first build records translations, and the second has nothing to record.
    fixture.run(&["build"]);
    fixture.run(&["build"]);
    let runs =
        [&["build"][..], &["build"], &["--language", "ru", "build"], &["--language", "ru", "build"], &["build"]];
    let told = runs.map(|arguments| {
        let run = fixture.run(arguments);
        assert_eq!(run.status, 0, "{}", run.err);
        (run.err.clone(), run.out.contains("nothing changed") || run.out.contains("ничего не изменилось"))
    });
    let [english, again, russian, more, back] = told;
    assert!(english.1 && again.1 && english.0.contains("warning"), "{english:?}");
    assert_eq!(english.0, again.0);
    assert!(!russian.1 && more.1 && russian.0 == more.0 && russian.0 != english.0, "{russian:?} {more:?}");
    assert!(!back.1 && back.0 == english.0, "{back:?}");
}
