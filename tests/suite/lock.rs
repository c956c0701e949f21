//! From which wording each translation was made.
//!
//! In: the tiny project with a lock. Out: what is said of translations whose source changed, what `accept` writes,
//! how two branches of the lock merge. Invariants: only editions that show a stale text are drafts. How translations
//! come into the lock is in `recording`.

use std::process::Command;

use crate::project::{EN, Fixture, RU, SLUG, TG, faulty, published};

const LOCK: &str = "locales/l10n.lock";
const LEAD: &str = "lead = The { org-house } held a meeting on human rights.";
const OTHER: &str = "lead = The { org-house } held a large meeting on human rights.";

/// The tiny project with everything accepted.
fn accepted() -> Fixture {
    let fixture = Fixture::recording();
    let accept = fixture.run(&["accept"]).fine();
    assert!(accept.out.starts_with("accepted ") && accept.out.ends_with(" translations\n"), "{}", accept.out);
    fixture
}

/// Whether the pages of a language say that they are drafts.
fn is_draft(fixture: &Fixture, locale: &str) -> bool {
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.{locale}.html"));
    let banner = page.contains("<p class=\"draft\" role=\"note\">");
    assert_eq!(banner, page.contains("<meta name=\"robots\" content=\"noindex\">"));
    banner
}

#[test]
fn a_changed_source_makes_its_translations_stale() {
    let fixture = accepted();
    fixture.check().fine();
    fixture.replace(EN, LEAD, OTHER);
    let check = fixture.check();
    let places = [
        "stale-translation locales/ru/releases/2026-01-meeting.ftl:3:10",
        "stale-translation locales/tg/releases/2026-01-meeting.ftl:3:10",
    ];
    assert_eq!((check.status, check.found()), (0, places.map(str::to_owned).to_vec()), "{}", check.err);
    insta::assert_snapshot!("stale", check.err);
    let build = fixture.run(&["build"]);
    assert_eq!((build.status, build.found().len()), (1, 2), "{}", build.err);
    assert!(build.err.starts_with("error[stale-translation]") && build.err.ends_with("nothing was published\n"));
    assert!(published(&fixture).is_empty());
}

#[test]
fn stale_editions_are_published_as_drafts_only() {
    let fixture = accepted();
    fixture.replace(EN, LEAD, OTHER);
    let build = fixture.run(&["build", "--allow-stale", "--format", "html"]);
    assert_eq!((build.status, build.found().len()), (0, 2), "{}", build.err);
    assert_eq!(["en", "ru", "tg"].map(|locale| is_draft(&fixture, locale)), [false, true, true]);
    let list = |locale: &str| fixture.read(&format!("output/{locale}/index.html"));
    assert!(list("ru").contains("<span class=\"label\">Черновик</span>"), "{}", list("ru"));
    assert!(list("en").contains("<span class=\"label\">Press release</span>"), "{}", list("en"));
    fixture.run(&["accept", "--locale", "tg"]).fine();
    fixture.run(&["build", "--allow-stale", "--format", "html"]);
    assert_eq!(["en", "ru", "tg"].map(|locale| is_draft(&fixture, locale)), [false, true, false]);
    // Other languages than the wanted ones keep nothing from being published.
    fixture.run(&["build", "--locale", "tg", "--format", "html"]).fine();
}

#[test]
fn a_draft_shows_a_stale_text_itself_or_through_a_reference() {
    for (name, from, to, draft) in [
        ("organisations.ftl", "org-house = Human Rights House", "org-house = House of Human Rights", true),
        ("organisations.ftl", "org-partner = Partner Foundation", "org-partner = Foundation of Partners", false),
        ("places.ftl", "place-dushanbe = Dushanbe", "place-dushanbe = Dushanbe City", true),
        ("places.ftl", "place-khujand = Khujand", "place-khujand = Khujand City", false),
        ("calendar.ftl", "January", "Januar", true),
    ] {
        let fixture = accepted();
        let path = format!("locales/en/{name}");
        let text = fixture.read(&path).replacen(from, to, 1);
        assert!(text.contains(to), "{to}");
        fixture.write(&path, text);
        let build = fixture.run(&["build", "--allow-stale", "--format", "html"]);
        assert_eq!(build.status, 0, "{}", build.err);
        assert!(build.found().iter().any(|found| found.starts_with("stale-translation")), "{}", build.err);
        assert_eq!(is_draft(&fixture, "ru"), draft, "{to}");
    }
}

#[test]
fn layout_comments_and_kinds_of_space_do_not_count() {
    let fixture = accepted();
    let before = fixture.read(LOCK);
    fixture.replace(EN, LEAD, "# New.\nlead =\n    The {org-house} held\n    a meeting on human\u{a0}rights.");
    fixture.check().fine();
    assert_eq!(fixture.run(&["accept"]).fine().out, "accepted 0 translations\n");
    assert_eq!(fixture.read(LOCK), before);
}

#[test]
fn an_improved_translation_stays_fresh() {
    let fixture = accepted();
    fixture.message(TG, "heading", "heading = Маълумот\n").check().fine();
}

#[test]
fn accept_shows_the_old_wording_beside_the_new() {
    let fixture = accepted();
    fixture.replace(EN, LEAD, OTHER).message(EN, "heading", "heading = More details\n");
    let one = fixture.run(&["accept", "--locale", "tg", "lead"]).fine();
    insta::assert_snapshot!("accept", one.out);
    let left: Vec<String> = fixture.check().found();
    assert_eq!(
        left,
        [
            "stale-translation locales/ru/releases/2026-01-meeting.ftl:3:10",
            "stale-translation locales/ru/releases/2026-01-meeting.ftl:4:11",
            "stale-translation locales/tg/releases/2026-01-meeting.ftl:4:11",
        ]
    );
    // What the translator wrote meanwhile was not accepted with it.
    fixture.message(RU, "heading", "heading = Больше подробностей\n");
    let check = fixture.check();
    assert!(check.err.contains("the Russian text was changed since it was recorded"), "{}", check.err);
    let key = format!("{SLUG}#heading");
    assert!(
        fixture.run(&["accept", &key]).fine().out.contains("accepted 2 translations, 2 of them of older wordings")
    );
    assert_eq!(
        fixture.run(&["accept", "--new", SLUG]).fine().out,
        "accepted 0 translations; 1 of an older wording left as it is\n"
    );
    fixture.run(&["accept", SLUG]).fine();
    fixture.check().fine();
}

#[test]
fn names_that_no_text_has_are_refused() {
    let fixture = accepted();
    let before = fixture.read(LOCK);
    let run = fixture.run(&["accept", "headlin"]);
    assert_eq!((run.status, run.found()), (2, vec!["unknown-message".to_owned()]));
    assert!(run.err.contains("did you mean `headline`?"), "{}", run.err);
    assert_eq!(fixture.run(&["accept", "--locale", "tj"]).status, 2);
    assert_eq!(fixture.read(LOCK), before);
}

#[test]
fn records_of_texts_that_are_gone_go() {
    let fixture = accepted();
    let before = fixture.read(LOCK);
    for path in [EN, RU, TG] {
        fixture.message(path, "heading", "");
    }
    fixture.replace(crate::project::TEMPLATE, "## { heading }\n\n", "").check().fine();
    // Not while a file cannot be read whole.
    fixture.append(TG, "junk\n");
    assert_eq!(fixture.run(&["accept"]).fine().out, "accepted 0 translations\n");
    assert_eq!(fixture.read(LOCK), before);
    fixture.replace(TG, "junk\n", "");
    let accept = fixture.run(&["accept"]).fine();
    assert_eq!(accept.out, "accepted 0 translations; removed 2 records of texts that are gone\n");
    let gone = |line: &&str| line.contains("#heading ") || line.starts_with("= ") && line.ends_with(" Details");
    let kept: Vec<&str> = before.lines().filter(|line| !gone(line)).collect();
    assert_eq!(fixture.read(LOCK).lines().collect::<Vec<_>>(), kept);
}

#[test]
fn line_ends_of_the_lock_stay() {
    let fixture = accepted();
    let crlf = fixture.read(LOCK).replace('\n', "\r\n");
    fixture.write(LOCK, &crlf).replace(EN, LEAD, OTHER);
    fixture.run(&["accept"]).fine();
    let after = fixture.read(LOCK);
    assert!(after != crlf && after.lines().count() == crlf.lines().count());
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
}

#[test]
fn damaged_lines_are_told() {
    let fixture = accepted();
    fixture.append(LOCK, "ru lead 12345678\n");
    let found = format!("broken-lock {LOCK}:{}:1", fixture.read(LOCK).lines().count());
    let said = faulty(&fixture, &[&found]);
    insta::assert_snapshot!("damaged", said.replace(&fixture.read(LOCK).lines().count().to_string(), "N"));
    let before = fixture.read(LOCK);
    assert_eq!(fixture.run(&["accept"]).status, 1, "a line that cannot be read is not thrown away");
    assert_eq!(fixture.read(LOCK), before);
}

/// Runs git in a project.
fn git(fixture: &Fixture, arguments: &[&str]) -> bool {
    let who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    let mut command = Command::new("git");
    command.current_dir(fixture.path(".")).args(who).args(arguments);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.output().unwrap().status.success()
}

/// Two branches that both touched the lock, the second not merged yet: on one the first paragraph changed and was
/// accepted in both languages, on the other the heading in Tajik and the details in both.
fn branches(attributes: &str) -> Fixture {
    let fixture = accepted();
    fixture.write(".gitattributes", attributes);
    fixture.run(&["accept"]).fine();
    assert!(git(&fixture, &["init", "-q", "-b", "main"]));
    let commit = |what: &str| {
        assert!(git(&fixture, &["add", "-A"]));
        assert!(git(&fixture, &["commit", "-q", "-m", what]));
    };
    commit("base");
    assert!(git(&fixture, &["checkout", "-q", "-b", "other"]));
    fixture.message(EN, "heading", "heading = More details\n");
    fixture.run(&["accept", "--locale", "tg"]).fine();
    fixture.replace(EN, "The meeting brought together", "The meeting united");
    fixture.run(&["accept", "details"]).fine();
    commit("other");
    assert!(git(&fixture, &["checkout", "-q", "main"]));
    fixture.replace(EN, LEAD, OTHER);
    fixture.run(&["accept"]).fine();
    commit("one");
    fixture
}

/// What is left to do after both branches: the Russian heading.
fn assert_merged(fixture: &Fixture) {
    let check = fixture.check();
    assert_eq!(check.found(), ["stale-translation locales/ru/releases/2026-01-meeting.ftl:4:11"], "{}", check.err);
    assert!(check.err.contains("was: Details") || check.err.contains("[-Details-]"), "{}", check.err);
    fixture.run(&["accept"]).fine();
    fixture.check().fine();
    let lock = fixture.read(LOCK);
    let mut lines: Vec<&str> = lock.lines().collect();
    lines.sort_unstable();
    lines.dedup();
    assert_eq!(lock, lines.join("\n") + "\n");
}

#[test]
fn two_branches_merge_with_the_union_of_lines() {
    let fixture = branches("locales/l10n.lock merge=union\nlocales/en/releases/*.ftl merge=union\n");
    assert!(git(&fixture, &["merge", "-q", "other"]));
    // The neighbouring English lines were merged in the same way, which keeps both; the right ones are chosen.
    let text = fixture.read(EN);
    let old = ["lead = The { org-house } held a meeting on human rights.\n", "heading = Details\n"];
    let text = old.iter().fold(text, |text, line| text.replace(line, ""));
    let details =
        "details = The meeting brought together { $participants } people. [The report](link:report) is online.\n";
    fixture.write(EN, text.replace(details, ""));
    assert_merged(&fixture);
}

#[test]
fn a_conflict_in_the_lock_is_solved_by_deleting_the_markers() {
    let fixture = branches("locales/en/releases/*.ftl merge=union\n");
    git(&fixture, &["merge", "-q", "other"]);
    let text = fixture.read(EN);
    let old = [
        LEAD,
        "heading = Details",
        "details = The meeting brought together { $participants } people. [The report](link:report) is online.",
    ];
    fixture.write(EN, old.iter().fold(text, |text, line| text.replace(&format!("{line}\n"), "")));
    let lock = fixture.read(LOCK);
    if !lock.contains("<<<<<<<") {
        // The lines lay far enough apart; both sides are put around a conflict by hand.
        let (head, tail) = lock.split_at(lock.find("\nru ").unwrap() + 1);
        fixture.write(LOCK, format!("{head}<<<<<<< HEAD\n{tail}=======\n{tail}>>>>>>> other\n"));
    }
    let check = fixture.check();
    let markers =
        fixture.read(LOCK).lines().filter(|line| ["<<<", "===", ">>>"].iter().any(|m| line.starts_with(m))).count();
    let broken = check.found().iter().filter(|found| found.starts_with("broken-lock")).count();
    assert_eq!((check.status, broken), (1, markers), "{}", check.err);
    let fixed = fixture.run(&["check", "--fix"]);
    assert_eq!(fixed.status, 0, "{}", fixed.err);
    assert_merged(&fixture);
}
