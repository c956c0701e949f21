//! How translations come into the lock: recorded when they are first seen, refused with `--locked`, never by two at once.
//!
//! In: the tiny project without a lock. Out: what stands in the lock, and what is said. Invariants: a translation that
//! was seen once is out of date when its source changes; a lock that is lost, cut off or in conflict is reported, and
//! nothing is taken for new; nobody writes where `--locked` is given.

use std::process::Command;

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, english, published};

const LOCK: &str = "locales/l10n.lock";
const LEAD: &str = "lead = The { org-house } held a meeting on human rights.";
const OTHER: &str = "lead = The { org-house } cancelled a meeting on human rights.";
/// The stale texts after [`OTHER`].
const STALE: [&str; 2] = [
    "stale-translation locales/ru/releases/2026-01-meeting.ftl:3:10",
    "stale-translation locales/tg/releases/2026-01-meeting.ftl:3:10",
];

/// The tiny project after a check that recorded it.
fn recorded() -> Fixture {
    let fixture = Fixture::recording();
    let check = fixture.check().fine();
    assert!(check.out.starts_with("recorded ") && check.out.ends_with("\nno problems\n"), "{}", check.out);
    fixture
}

/// The records of a language.
fn records(fixture: &Fixture, tag: &str) -> Vec<String> {
    let lock = fixture.read(LOCK);
    let own = lock.lines().filter_map(|line| line.strip_prefix(&format!("{tag} ")));
    own.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn what_is_first_seen_is_recorded_and_said_once() {
    let fixture = recorded();
    let (ru, tg) = (records(&fixture, "ru").len(), records(&fixture, "tg").len());
    assert!(ru > 20 && ru == tg, "{ru} {tg}");
    assert_eq!(fixture.check().fine().out, "no problems\n");
    // One text more, in one language.
    fixture.append(EN, "more = More\n").append(TG, "more = Бештар\n");
    let said = fixture.check().out;
    assert!(said.starts_with("recorded 1 translation (tg 1) in locales/l10n.lock\n"), "{said}");
    assert!(records(&fixture, "tg").contains(&format!("{SLUG}#more")));
    let all = fixture.read(LOCK);
    assert!(all.starts_with("# ") && all.ends_with("\n~ end\n"), "{all}");
}

/// Nobody ran `accept`, and the English changed.
#[test]
fn an_outdated_translation_is_not_published_though_nobody_accepted_it() {
    for first in [&["build", "--format", "html"][..], &["check"], &["check", "--format", "json"], &["accept"]] {
        let fixture = Fixture::recording();
        fixture.run(first);
        fixture.replace(EN, LEAD, OTHER);
        let check = fixture.check();
        assert_eq!((check.status, check.found()), (0, STALE.map(str::to_owned).to_vec()), "{first:?} {}", check.err);
        let before = published(&fixture);
        let build = fixture.run(&["build", "--format", "html", "--force"]);
        assert_eq!((build.status, build.found().len()), (1, 2), "{}", build.err);
        assert_eq!(published(&fixture), before);
    }
}

/// English and its translations that were changed in one go, before anybody looked, are taken together.
#[test]
fn what_changed_before_the_first_look_is_today_s() {
    let fixture = Fixture::recording();
    fixture.replace(EN, LEAD, OTHER);
    fixture.check().fine();
    fixture.check().fine();
    // A translation that was edited after its English says nothing by itself: `accept` does.
    fixture.replace(EN, OTHER, LEAD).message(TG, "lead", "lead = Матни нав.\n");
    assert_eq!(fixture.check().found().len(), 2);
    fixture.run(&["accept", "--locale", "tg", "lead"]).fine();
    assert_eq!(fixture.check().found(), STALE[..1]);
}

#[test]
fn machines_get_their_report_alone() {
    let fixture = Fixture::recording();
    let run = fixture.run(&["check", "--format", "json"]);
    assert_eq!(run.status, 0);
    serde_json::from_str::<serde_json::Value>(&run.out).unwrap();
    assert!(run.err.starts_with("recorded ") && run.err.lines().count() == 1, "{}", run.err);
}

#[test]
fn locked_writes_nothing_and_refuses_what_is_not_recorded() {
    let fixture = Fixture::recording();
    let before = fixture.tree("");
    let check = fixture.run(&["check", "--locked"]);
    assert_eq!((check.status, check.found()), (1, vec!["unrecorded-translation".to_owned()]), "{}", check.err);
    assert!(check.err.contains("there is no locales/l10n.lock"), "{}", check.err);
    let build = fixture.run(&["build", "--locked"]);
    assert_eq!(build.status, 1);
    assert_eq!(fixture.tree(""), before);
    assert!(!fixture.path(".payom").exists(), "nothing at all is written");
    // Recorded, it is fine; what came later is not.
    let fixture = recorded();
    let lock = fixture.read(LOCK);
    fixture.run(&["check", "--locked"]).fine();
    fixture.run(&["build", "--locked", "--format", "html"]).fine();
    fixture.run(&["check", "--locked", "--fix"]).fine();
    for (path, text) in [(EN, "Thanks"), (RU, "Спасибо"), (TG, "Ташаккур")] {
        fixture.append(path, &format!("thanks = {text}\nend = {text}\n"));
    }
    fixture.replace(TEMPLATE, "{ details }", "{ details }\n\n{ thanks }\n\n{ end }");
    let check = fixture.run(&["check", "--locked"]);
    let found = [
        "unrecorded-translation locales/ru/releases/2026-01-meeting.ftl:6:1",
        "unrecorded-translation locales/tg/releases/2026-01-meeting.ftl:6:1",
    ];
    assert_eq!((check.status, check.found()), (1, found.map(str::to_owned).to_vec()), "{}", check.err);
    insta::assert_snapshot!("unrecorded", check.err.trim_end());
    // No rule and no option makes it less.
    assert_eq!(fixture.run(&["check", "--locked", "--allow", "unrecorded-translation"]).status, 2);
    assert_eq!(fixture.read(LOCK), lock);
    fixture.check().fine();
    fixture.run(&["check", "--locked"]).fine();
}

/// A part of a build records that part, and the house's texts, which it shows.
#[test]
fn a_part_records_what_it_looked_at() {
    let fixture = Fixture::recording();
    let other = "2026-02-other";
    fixture
        .write(&format!("releases/{other}/release.md"), fixture.read(TEMPLATE).replace("2026-01-15", "2026-02-15"));
    for path in [EN, RU, TG] {
        fixture.write(&path.replace(SLUG, other), fixture.read(path));
    }
    fixture.run(&["build", SLUG, "--locale", "tg", "--format", "html"]).fine();
    assert!(records(&fixture, "ru").is_empty());
    let own = records(&fixture, "tg");
    assert!(own.contains(&format!("{SLUG}#lead")) && own.contains(&"org-house".to_owned()), "{own:?}");
    assert!(!own.iter().any(|name| name.starts_with(other)), "{own:?}");
}

/// What can be read is recorded though something else is wrong; what cannot, is not.
#[test]
fn a_project_with_errors() {
    let fixture = Fixture::recording();
    fixture.replace(TG, "    .short = Вохӯрӣ дар Душанбе\n", "    .short Вохӯрӣ дар Душанбе\n");
    fixture.message(RU, "heading", "");
    let build = fixture.run(&["build"]);
    assert_eq!(build.status, 1, "{}", build.err);
    assert!(published(&fixture).is_empty());
    let (ru, tg) = (records(&fixture, "ru"), records(&fixture, "tg"));
    assert!(ru.contains(&format!("{SLUG}#headline")) && !ru.contains(&format!("{SLUG}#heading")), "{ru:?}");
    assert!(tg.contains(&format!("{SLUG}#lead")) && !tg.contains(&format!("{SLUG}#headline")), "{tg:?}");
}

#[test]
fn a_build_that_recorded_finds_nothing_changed_next() {
    let fixture = Fixture::recording();
    assert!(fixture.run(&["build"]).fine().out.starts_with("recorded "));
    assert!(fixture.run(&["build"]).fine().out.contains("nothing changed"));
    assert!(fixture.run(&["build", "--locked"]).fine().out.contains("nothing changed"));
    // Another lock is another input.
    fixture.append(LOCK, "tg gone 12345678 12345678\n");
    assert!(!fixture.run(&["build"]).out.contains("nothing changed"));
}

#[test]
fn a_house_without_the_rule_has_no_lock() {
    let fixture = Fixture::house();
    fixture.check().fine();
    fixture.run(&["build", "--locked", "--format", "html"]).fine();
    assert!(!fixture.path(LOCK).exists());
}

#[test]
fn the_preview_never_writes() {
    let fixture = Fixture::recording();
    let before = fixture.tree("");
    let server = crate::serve::serve(&fixture);
    crate::serve::settled(&server);
    drop(server);
    assert_eq!(fixture.tree(""), before);
}

/// What the stub showed is what the translation was made from, whatever the English says by now.
#[test]
fn the_wording_of_the_stub_is_recorded() {
    let fixture = Fixture::recording();
    fixture.message(TG, "lead", "");
    fixture.run(&["stub", "--locale", "tg"]).fine();
    fixture.replace(EN, LEAD, OTHER);
    fixture.replace(TG, "# lead =", "lead = { org-house } вохӯрӣ баргузор кард.");
    let ru = format!("stale-translation {RU}:3:10");
    let first = fixture.check();
    assert_eq!(first.found().len(), 1, "the Russian one was never seen: {}", first.err);
    assert!(
        first.err.contains("Tajik") && first.err.contains("{-held-}") || first.err.contains("[-held-]"),
        "{}",
        first.err
    );
    assert_eq!(fixture.check().found(), first.found());
    let new = fixture.run(&["accept", "--new"]).fine().out;
    assert_eq!(new, "accepted 0 translations; 1 of an older wording left as it is\n");
    assert_eq!(fixture.check().found(), first.found());
    fixture.run(&["accept"]).fine();
    fixture.check().fine();
    assert!(!first.found().contains(&ru));
    // `accept --new` alone takes the stub's wording too.
    let fixture = Fixture::recording();
    fixture.message(TG, "lead", "");
    fixture.run(&["stub", "--locale", "tg"]).fine();
    fixture.replace(EN, LEAD, OTHER).replace(TG, "# lead =", "lead = Матн.");
    let new = fixture.run(&["accept", "--new"]).fine().out;
    assert!(new.ends_with("; 1 of an older wording left as it is\n"), "{new}");
    assert_eq!(fixture.check().found().len(), 1);
}

#[test]
fn a_lost_lock_is_reported() {
    let fixture = recorded();
    let lock = fixture.read(LOCK);
    for spoil in [None, Some(""), Some(&lock[..=lock.find('\n').unwrap()])] {
        fixture.delete(LOCK);
        if let Some(text) = spoil {
            fixture.write(LOCK, text);
        }
        let before = fixture.tree("");
        let partial: [&[&str]; 2] = [&["accept", "--new"], &["accept", "lead"]];
        let readers: [&[&str]; 5] = [&["check"], &["build"], &["check", "--locked"], &["todo"], &["status"]];
        for command in partial.into_iter().chain(readers) {
            let run = fixture.run(command);
            assert_eq!((run.status, run.found()), (1, vec!["broken-lock".to_owned()]), "{command:?} {}", run.err);
        }
        assert_eq!(fixture.tree(""), before);
        fixture.write(LOCK, &lock);
        fixture.check().fine();
    }
    fixture.delete(LOCK);
    insta::assert_snapshot!("lost", fixture.check().err.trim_end());
    // Whoever accepts everything begins anew.
    fixture.run(&["accept"]).fine();
    fixture.check().fine();
}

/// In a clone nobody remembers; Git does.
#[test]
fn a_lock_that_git_knows_is_missed() {
    let fixture = recorded();
    fixture.delete(".payom").delete(LOCK);
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.current_dir(fixture.path(".")).args(arguments);
        assert!(command.env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap().status.success());
    };
    git(&["init", "-q"]);
    // One that never was there is not missed.
    fixture.check().fine();
    git(&["add", LOCK]);
    fixture.delete(".payom").delete(LOCK);
    assert_eq!(fixture.check().found(), ["broken-lock"]);
}

#[test]
fn a_lock_that_was_cut_off_is_reported() {
    let fixture = recorded();
    let lock = fixture.read(LOCK);
    let line = lock.find("\ntg ").unwrap() + 1;
    for cut in [&lock[..line], &lock[..lock.len() - "~ end\n".len()]] {
        fixture.write(LOCK, cut);
        for command in [&["check"][..], &["build"], &["accept"], &["check", "--locked"]] {
            let run = fixture.run(command);
            assert_eq!(run.status, 1, "{command:?}");
            assert!(run.err.contains("the lock was cut off"), "{}", run.err);
        }
        assert_eq!(fixture.read(LOCK), cut);
    }
    insta::assert_snapshot!(
        "cut_off",
        fixture.check().err.trim_end().replace(&lock.lines().count().to_string(), "N")
    );
}

#[test]
fn a_conflict_is_reported_and_nothing_is_new() {
    let fixture = recorded();
    let lock = fixture.read(LOCK);
    fixture.write(LOCK, format!("<<<<<<< HEAD\n{lock}=======\n{lock}>>>>>>> other\n"));
    let run = fixture.check();
    assert_eq!((run.status, run.found().len()), (1, 3), "{}", run.err);
    assert!(!run.out.contains("recorded"));
    fixture.run(&["check", "--fix"]);
    fixture.check().fine();
}

/// A message of another name is the same text: out of date as before.
#[test]
fn a_renamed_message_keeps_its_records() {
    let fixture = recorded();
    fixture.replace(EN, LEAD, OTHER);
    assert_eq!(fixture.check().found(), STALE);
    for path in [EN, RU, TG, TEMPLATE] {
        let text = fixture.read(path);
        fixture.write(path, text.replace("lead =", "opening =").replace("{ lead }", "{ opening }"));
    }
    let moved = STALE.map(|found| found.replace(":10", ":13"));
    // Not even with --new is it taken for made from today's English.
    fixture.run(&["accept", "--new", "heading"]).fine();
    assert_eq!(fixture.check().found(), moved);
    assert_eq!(fixture.check().found(), moved);
    let names = records(&fixture, "tg");
    assert!(names.contains(&format!("{SLUG}#opening")) && !names.contains(&format!("{SLUG}#lead")), "{names:?}");
    fixture.run(&["accept"]).fine();
    fixture.check().fine();
}

#[test]
fn a_renamed_release_keeps_its_records() {
    let fixture = recorded();
    fixture.replace(EN, LEAD, OTHER);
    let renamed = "2026-01-a-meeting-of-many";
    for path in [EN, RU, TG, TEMPLATE] {
        let to = path.replace(SLUG, renamed);
        fixture.write(&to, fixture.read(path)).delete(path);
    }
    fixture.delete(&format!("releases/{SLUG}"));
    // A copy is another release, and one that is unlike it too.
    let moved = STALE.map(|found| found.replace(SLUG, renamed));
    assert_eq!(fixture.check().found(), moved);
    assert_eq!(fixture.check().found(), moved);
    let names = records(&fixture, "ru");
    assert!(names.contains(&format!("{renamed}#lead")) && !names.iter().any(|name| name.contains(SLUG)), "{names:?}");
}

/// Renamed and changed in one go, it cannot be recognised: that is said.
#[test]
fn what_cannot_be_recognised_is_said() {
    let fixture = recorded();
    for (path, text) in
        [(EN, "opening = Another text"), (RU, "opening = Другой текст"), (TG, "opening = Матни дигар")]
    {
        fixture.message(path, "lead", &format!("{text}\n"));
    }
    fixture.replace(TEMPLATE, "{ lead }", "{ opening }");
    let check = fixture.check();
    assert_eq!((check.status, check.found().len()), (0, 2), "{}", check.err);
    insta::assert_snapshot!("not_recognised", check.err.trim_end());
    assert!(records(&fixture, "tg").contains(&format!("{SLUG}#lead")), "what was lost is still there");
    fixture.check().fine();
}

/// Two branches that each recorded new texts: the union of lines has both, and the whole is complete.
#[test]
fn the_union_of_two_branches_has_both() {
    let fixture = recorded();
    let base = fixture.read(LOCK);
    let with = |name: &str| {
        let (en, tg) = (fixture.read(EN), fixture.read(TG));
        fixture.append(EN, &format!("{name} = {name}\n")).append(TG, &format!("{name} = Матни {name}\n"));
        fixture.check();
        let lock = fixture.read(LOCK);
        fixture.write(EN, en).write(TG, tg).write(LOCK, &base);
        lock
    };
    let (one, two) = (with("one"), with("two"));
    let mut lines: Vec<&str> = one.lines().chain(two.lines()).collect();
    lines.sort_unstable();
    lines.dedup();
    fixture.write(LOCK, lines.join("\n") + "\n");
    fixture.append(EN, "one = one\ntwo = two\n").append(TG, "one = Матни one\ntwo = Матни two\n");
    let check = fixture.run(&["check", "--locked", "--locale", "tg"]);
    assert!(!check.err.contains("unrecorded"), "{}", check.err);
    assert_eq!(fixture.read(LOCK).lines().count(), base.lines().count() + 4);
}

/// Commands that write into the project at the same time: each finds what the others wrote.
#[test]
fn nothing_is_lost_between_two_at_once() {
    for _ in 0..8 {
        let fixture = Fixture::recording();
        let commands: [&[&str]; 4] =
            [&["accept", "--locale", "ru"], &["accept", "--locale", "tg"], &["check"], &["new", "2026-11-school"]];
        let payom = |arguments: &&[&str]| {
            let mut command = english(env!("CARGO_BIN_EXE_payom"));
            command.arg("--root").arg(fixture.path("")).args(*arguments).spawn().unwrap()
        };
        let ended: Vec<_> =
            commands.each_ref().map(payom).into_iter().map(|mut c| c.wait().unwrap().code()).collect();
        // The new release lacks its texts, which the check may see already; or it sees files come while it reads.
        assert_eq!((ended[0], ended[1], ended[3]), (Some(0), Some(0), Some(0)), "{ended:?}");
        assert!(matches!(ended[2], Some(0 | 1 | 3)), "{ended:?}");
        let check = fixture.run(&["check", "--locked", SLUG]);
        assert!(!check.err.contains("unrecorded"), "{}", check.err);
        assert!(records(&fixture, "ru").len() > 20 && records(&fixture, "ru") == records(&fixture, "tg"));
    }
}

/// The lock is held, so the command that has to write says by whom, and the one that has not does its work.
#[test]
fn who_only_reads_waits_for_nobody() {
    let fixture = recorded();
    let root = fixture.path("");
    let held = payom::edit::EditLock::take(&root, "accept", std::time::Duration::ZERO, |_| ()).unwrap();
    fixture.check().fine();
    fixture.run(&["todo"]).fine();
    fixture.run(&["build", "--format", "html"]).fine();
    drop(held);
    fixture.run(&["accept"]).fine();
}

/// Names of codes that were once given stay no fault in settings and command lines.
#[test]
fn retired_codes_are_no_fault() {
    let fixture = Fixture::recording();
    let rules = fixture.read("payom.toml").replace("[rules]\n", "[rules]\nunaccepted-translation = \"off\"\n");
    fixture.write("payom.toml", rules);
    assert_eq!(fixture.run(&["check", "--allow", "unaccepted-translation"]).fine().status, 0);
    let said = fixture.run(&["explain", "unaccepted-translation"]).fine().out;
    assert!(said.contains("unrecorded-translation (error)"), "{said}");
}
