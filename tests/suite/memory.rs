//! `payom todo --find` and `--similar`: what was written and translated before.
//!
//! In: the shipped project. Out: what is shown. Invariants: a text is found without the letters that a keyboard lacks; a text is never
//! offered for itself, nor is a translation of an older wording.

use crate::project::Fixture;

const OLD: &str = "locales/en/releases/2026-02-opcat-conference.ftl";

/// The shipped project with a new text in one release, which is like one of another.
fn with(text: &str) -> Fixture {
    let project = Fixture::shipped_as_it_is();
    project.append("locales/en/releases/2018-10-opcat-sessions.ftl", &format!("more = {text}\n"));
    project
}

/// A text of one line, and its translation.
fn known(project: &Fixture) -> (String, String, String) {
    let of = |path: &str| -> Vec<(String, String)> {
        let lines = project.read(path);
        let pairs = lines.lines().filter_map(|line| line.split_once(" = "));
        pairs.map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
    };
    let there = of(&OLD.replace("/en/", "/tg/"));
    let plain = |text: &str| text.split(' ').count() > 5 && !text.contains(['{', '[', '*']);
    let all = of(OLD);
    let both = all.into_iter().filter(|(name, text)| plain(text) && !name.starts_with('#'));
    let mut both = both.filter_map(|(name, text)| {
        let translation = there.iter().find(|(own, _)| *own == name)?.1.clone();
        Some((name, text, translation))
    });
    both.next().unwrap()
}

#[test]
fn what_was_translated_before_is_shown() {
    let project = Fixture::shipped_as_it_is();
    let (name, text, translation) = known(&project);
    let project = with(&text);
    let said = project.run(&["todo", "--similar", "--locale", "tg"]).out;
    assert!(said.contains(&format!("translated before: 2026-02-opcat-conference/{name}\n")), "{said}");
    assert!(said.contains(&format!("Tajik: {translation}\n")), "{said}");
    // Without it, nothing of other releases is shown.
    assert!(!project.run(&["todo", "--locale", "tg"]).out.contains(&translation));
}

#[test]
fn what_differs_in_a_word_is_shown_with_the_difference() {
    let project = Fixture::shipped_as_it_is();
    let (name, text, translation) = known(&project);
    let (_, rest) = text.split_once(' ').unwrap();
    let project = with(&format!("Zebras {rest}"));
    let said = project.run(&["todo", "--similar", "--locale", "tg"]).out;
    let line = said.lines().find(|line| line.contains(&format!("2026-02-opcat-conference/{name}: "))).expect(&said);
    assert!(line.contains(" % the same: ") && line.contains("{+Zebras+}"), "{line}");
    assert!(said.contains(&format!("Tajik: {translation}\n")), "{said}");
}

#[test]
fn a_translation_of_an_older_wording_is_not_offered() {
    let project = Fixture::shipped_as_it_is();
    let (name, text, translation) = known(&project);
    let other = format!("{text} Nobody left early.");
    let project = with(&text);
    project.replace(OLD, &format!("{name} = {text}\n"), &format!("{name} = {other}\n"));
    let said = project.run(&["todo", "--similar", "--locale", "tg", "2018-10-opcat-sessions"]).out;
    assert!(said.contains("more – missing") && !said.contains(&translation), "{said}");
}

#[test]
fn words_are_found_in_all_languages_without_their_letters() {
    let project = Fixture::shipped_as_it_is();
    let found = project.run(&["todo", "--find", "шиканча"]).fine().out;
    assert!(
        found.contains("locales/tg/releases/") && found.contains("English: ") && found.contains("Russian: "),
        "{found}"
    );
    // As it is typed on a Russian keyboard, and from a word's beginning.
    let by_heart = |typed: &str| project.run(&["todo", "--find", typed]).fine().out;
    let (right, plain) = (by_heart("ҷумҳурии тоҷикистон"), by_heart("чумхурии точикис"));
    assert_eq!(right.rsplit_once("texts have").unwrap().0, plain.rsplit_once("texts have").unwrap().0);
    assert_eq!(by_heart("zebras").lines().last(), Some("no text has “zebras”"));
    // In one language only.
    let said = project.run(&["todo", "--find", "tajikistan", "--locale", "ru"]).fine().out;
    assert_eq!(said, "no text has “tajikistan”\n");
    // In one release only.
    let said = project.run(&["todo", "--find", "torture", "2018-10-opcat-sessions"]).fine().out;
    assert!(
        said.lines()
            .filter(|line| line.contains('/') && !line.starts_with(' '))
            .all(|line| line.starts_with("2018-10")),
        "{said}"
    );
}

#[test]
fn what_is_asked_for_is_one_thing() {
    let project = Fixture::shipped_as_it_is();
    for both in [["--find", "a", "--count"], ["--similar", "--find", "a"]] {
        let mut typed = vec!["todo"];
        typed.extend(both);
        assert_eq!(project.run(&typed).status, 2);
    }
    assert_eq!(project.run(&["todo", "--find", " – "]).fine().out, "no text has “ – ”\n");
}
