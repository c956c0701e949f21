//! The commands for translators: `todo`, `stub`, `status`, and repairs.
//!
//! In: the tiny project, spoilt. Out: what is listed, and the bytes of the files afterwards. Invariants: a file keeps
//! every byte that no edit names; what is shown first is what is then done.

use std::process::Command;

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

/// The tiny project with the rules about words, in which nothing is recorded.
fn plain() -> Fixture {
    let fixture = Fixture::words();
    fixture.append("payom.toml", "\n[rules]\nstale-translation = \"off\"\n");
    fixture
}

/// A double space in the Russian headline, one in the Tajik lead; two lines without.
fn spaced() -> Fixture {
    let fixture = plain();
    fixture.replace(RU, "прошла встреча", "прошла  встреча");
    fixture.replace(TG, "вохӯрӣ баргузор кард", "вохӯрӣ  баргузор кард");
    fixture
}

#[test]
fn repairs_leave_every_other_byte() {
    let fixture = spaced();
    // A byte order mark, Windows line ends, odd indentation and no line end at the end.
    let odd = format!("\u{FEFF}{}# end", fixture.read(RU).replace('\n', "\r\n").replace("    .short", "  .short"));
    fixture.write(RU, &odd);
    let run = fixture.run(&["check", "--fix"]);
    assert_eq!((run.status, run.found()), (0, vec![format!("byte-order-mark {RU}:1:1")]), "{}", run.err);
    assert!(run.err.starts_with("2 repairs in 2 files\n"), "{}", run.err);
    assert_eq!(fixture.read(RU), odd.replace("прошла  встреча", "прошла встреча"));
    let clean = plain();
    assert_eq!(fixture.read(TG), clean.read(TG));
    let mut trees = [fixture.tree("."), clean.tree(".")];
    for tree in &mut trees {
        tree.remove("locales/ru/releases/2026-01-meeting.ftl");
    }
    assert_eq!(trees[0], trees[1], "no other file was touched or left over");
}

#[test]
fn a_diff_is_shown_and_can_be_applied() {
    let fixture = spaced();
    let before = fixture.tree(".");
    let shown = fixture.run(&["check", "--diff"]);
    assert_eq!(fixture.tree("."), before, "nothing is changed");
    assert_eq!((shown.status, shown.err.as_str()), (0, "2 repairs in 2 files, of 2 problems; `--fix` makes them\n"));
    insta::assert_snapshot!("diff", shown.out);
    insta::assert_snapshot!("diff_words", fixture.run(&["check", "--diff=words"]).out);
    fixture.write("repairs.diff", &shown.out);
    let git = Command::new("git").args(["apply", "repairs.diff"]).current_dir(fixture.path(".")).output().unwrap();
    assert!(git.status.success(), "{}", String::from_utf8_lossy(&git.stderr));
    fixture.check().fine();
    let both = spaced();
    assert_eq!(both.run(&["check", "--diff", "--fix"]).out, format!("{}no problems\n", shown.out));
    assert_eq!(fixture.read(RU), both.read(RU));
}

#[test]
fn what_is_overlooked_is_not_repaired() {
    let fixture = spaced();
    let before = fixture.tree(".");
    assert_eq!(fixture.run(&["check", "--fix", "--allow", "spacing"]).fine().out, "no problems\n");
    assert_eq!(fixture.tree("."), before);
    fixture.run(&["check", "--fix", "--locale", "tg"]);
    assert_eq!(fixture.check().found(), [format!("spacing {RU}:1:28")]);
}

/// Missing, stale and flagged texts in one project.
fn unfinished() -> Fixture {
    let fixture = Fixture::recording();
    fixture.run(&["accept"]).fine();
    fixture.replace(EN, "held a meeting", "held a large meeting");
    fixture.message(TG, "details", "");
    fixture.replace(TG, "    .short = Вохӯрӣ дар Душанбе\n", "");
    fixture.replace(TG, "heading = ", "# REVIEW: is this\n# the word?\nheading = ");
    fixture.message("locales/tg/house.ftl", "all-releases", "");
    fixture
}

#[test]
fn todo_lists_in_the_order_of_the_files() {
    let fixture = unfinished();
    let run = fixture.run(&["todo", "--locale", "tg"]).fine();
    insta::assert_snapshot!("todo", run.out);
    let only = fixture.run(&["todo", "--locale", "tg", SLUG]).fine().out;
    assert!(!only.contains("all-releases") && only.ends_with("Tajik: 2 missing, 1 stale, 1 to review\n"), "{only}");
    let done = Fixture::house().run(&["todo"]).fine().out;
    assert!(done.starts_with("Russian: nothing to do, ") && done.lines().count() == 2, "{done}");
}

#[test]
fn status_counts_and_gives_shares() {
    let fixture = unfinished();
    let run = fixture.run(&["status"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!("status", run.out);
    let whole = Fixture::house().run(&["status"]).fine();
    assert!(!whole.out.contains('%'), "{}", whole.out);
}

#[test]
fn stubs_stand_where_the_source_has_the_text() {
    let fixture = unfinished();
    let (house, release) = (fixture.read("locales/tg/house.ftl"), fixture.read(TG));
    let missing = fixture.check().found();
    let run = fixture.run(&["stub", "--locale", "tg"]).fine();
    assert_eq!(run.out, format!("locales/tg/house.ftl: 1 stub\n{TG}: 2 stubs\n"));
    insta::assert_snapshot!("stub_release", fixture.read(TG));
    let after = fixture.read("locales/tg/house.ftl");
    assert!(after.contains("\n\n# English: All releases\n# all-releases =\n"), "{after}");
    // Without the new lines both files are what they were.
    assert_eq!(remove(&after, "# English: All releases\n# all-releases =\n", &house), house);
    let is_old = |line: &&str| release.lines().any(|old| old == *line);
    assert_eq!(fixture.read(TG).lines().filter(is_old).filter(|l| !l.is_empty()).count(), release.lines().count());
    // A comment is no translation, and a stub is added once.
    let codes = |found: &[String]| found.iter().map(|f| f.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(codes(&fixture.check().found()), codes(&missing));
    assert_eq!(fixture.run(&["stub", "--locale", "tg"]).fine().out, "no stubs to add\n");
    // Filled in, they are the texts.
    let filled = fixture
        .read(TG)
        .replace("#     .short =", "    .short = Вохӯрӣ дар Душанбе")
        .replace("# details =", "details = Дар вохӯрӣ { $participants } нафар буданд. [Гузориш](link:report) ҳаст.");
    fixture.write(TG, filled);
    fixture.write("locales/tg/house.ftl", after.replace("# all-releases =", "all-releases = Ҳамаи хабарҳо"));
    fixture.run(&["accept"]).fine();
    assert_eq!(fixture.run(&["todo", "--locale", "tg"]).fine().out.lines().last(), Some("Tajik: 1 to review"));
}

/// A file without a stub and the empty lines that keep it apart from its neighbours.
fn remove(text: &str, stub: &str, old: &str) -> String {
    let without = ["", "\n"].map(|line| text.replace(&format!("{line}{stub}\n"), ""));
    without.into_iter().find(|text| text == old).unwrap_or_default()
}

#[test]
fn a_file_that_is_missing_is_begun() {
    let fixture = Fixture::house();
    fixture.replace(EN, "heading = ", "## Second part\n\nheading = ");
    fixture.delete(TG);
    let run = fixture.run(&["stub", "--locale", "tg"]);
    assert_eq!((run.status, run.out), (0, format!("{TG}: 5 stubs\n")));
    insta::assert_snapshot!("stub_file", fixture.read(TG));
    assert_eq!(fixture.run(&["stub", "--locale", "tg"]).out, "no stubs to add\n");
}

#[test]
fn stubs_keep_marks_and_line_ends() {
    let fixture = Fixture::house();
    let text = fixture.read(TG).replace("heading = Тафсилот\n", "");
    let odd = format!("\u{FEFF}{}", text.trim_end().replace('\n', "\r\n"));
    fixture.write(TG, &odd);
    assert_eq!(fixture.run(&["stub", "--locale", "tg"]).out, format!("{TG}: 1 stub\n"));
    let after = fixture.read(TG);
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    let stub = "\r\n# English: Details\r\n# heading =\r\n\r\n";
    assert_eq!(after.replacen(stub, "", 1), odd);
}

#[test]
fn sections_of_the_source_are_respected() {
    let fixture = Fixture::house();
    let part = |title: &str, texts: &str| format!("\n## {title}\n\n{texts}");
    fixture.append(EN, &part("Thanks", "thanks = Thanks\nend = End\n"));
    fixture.append(RU, &part("Спасибо", "thanks = Спасибо\nend = Конец\n"));
    fixture.append(TG, &part("Ташаккур", "# Last words.\nend = Анҷом\n"));
    fixture.replace(TEMPLATE, "{ details }", "{ details }\n\n{ thanks }\n\n{ end }");
    fixture.run(&["stub", "--locale", "tg"]).fine();
    let after = fixture.read(TG);
    assert!(
        after.ends_with("\n## Ташаккур\n\n# English: Thanks\n# thanks =\n\n# Last words.\nend = Анҷом\n"),
        "{after}"
    );
}

#[test]
fn stubs_are_added_to_a_project_with_errors_only_elsewhere() {
    let fixture = unfinished();
    fixture.append("payom.toml", "[");
    let before = fixture.tree("locales");
    assert_ne!(fixture.run(&["stub"]).status, 0);
    assert_eq!(fixture.tree("locales"), before);
}
