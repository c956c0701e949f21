//! `check --changed-since`.
//!
//! In: tiny repositories that change. Out: the problems that are shown. Invariants: what is wrong now and was not at the
//! revision is shown, in whatever file it lies; what has nothing to do with the change is not.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::project::{EN, Fixture, RU, Run, SLUG, TEMPLATE, TG, program};

/// Changes a project.
type Spoil = fn(&Fixture) -> &Fixture;

/// Runs git in a folder.
fn git(folder: &Path, arguments: &[&str]) -> String {
    let who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    let mut command = Command::new("git");
    command.current_dir(folder).args(who).args(["-c", "protocol.file.allow=always"]).args(arguments);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A project in a repository, with two problems that were always there: a double space in the Russian headline, one in
/// the Tajik lead. Translations are recorded.
fn repository() -> Fixture {
    let fixture = Fixture::words();
    for (locale, notice) in [("en", "Draft"), ("ru", "Черновик"), ("tg", "Сиёҳнавис")] {
        fixture.append(&format!("locales/{locale}/house.ftl"), &format!("draft-notice = {notice}\n"));
    }
    fixture.replace(RU, "прошла встреча", "прошла  встреча");
    fixture.replace(TG, "вохӯрӣ баргузор кард", "вохӯрӣ  баргузор кард");
    fixture.check();
    fixture.write(".gitignore", ".payom\n.staged\n");
    git(&fixture.path("."), &["init", "-q", "-b", "main"]);
    commit(&fixture);
    assert_eq!(fixture.run(&["check", "--locked"]).found().len(), 2);
    fixture
}

fn commit(fixture: &Fixture) {
    git(&fixture.path("."), &["add", "-A"]);
    git(&fixture.path("."), &["commit", "-q", "--allow-empty", "-m", "a change"]);
}

fn since(fixture: &Fixture, revision: &str) -> Run {
    fixture.run(&["check", "--locked", "--changed-since", revision])
}

/// The codes of what is shown, each once.
fn codes(run: &Run) -> Vec<String> {
    let codes: BTreeSet<String> =
        run.found().iter().map(|found| found.split(' ').next().unwrap().to_owned()).collect();
    codes.into_iter().collect()
}

#[test]
fn nothing_changed() {
    let fixture = repository();
    let run = since(&fixture, "HEAD").fine();
    assert_eq!(run.out, "no problems\n");
    // A comment that belongs to no message changes nothing, and neither does a move.
    fixture.append(TG, "\n# A comment.\n");
    since(&fixture, "HEAD").fine();
    let text = fixture.read(TG);
    let (first, rest) = text.split_once("lead =").unwrap();
    fixture.write(TG, format!("lead ={rest}\n{first}"));
    since(&fixture, "HEAD").fine();
}

#[test]
fn a_message_that_changed_shows_what_was_wrong_with_it() {
    let fixture = repository();
    fixture.replace(TG, "вохӯрӣ  баргузор кард", "вохӯрии  баргузор кард");
    let found = since(&fixture, "HEAD").found();
    assert!(found.contains(&format!("spacing {TG}:3:49")), "{found:?}");
    assert!(found.iter().all(|found| found.contains(TG)), "{found:?}");
    commit(&fixture);
    assert_eq!(since(&fixture, "HEAD~1").found(), found, "committed or not");
    since(&fixture, "HEAD").fine();
}

#[test]
fn the_other_branch_does_not_count() {
    let fixture = repository();
    let folder = fixture.path(".");
    git(&folder, &["checkout", "-q", "-b", "work"]);
    fixture.message(TG, "heading", "");
    commit(&fixture);
    git(&folder, &["checkout", "-q", "main"]);
    fixture.message(RU, "heading", "");
    commit(&fixture);
    git(&folder, &["checkout", "-q", "work"]);
    let run = since(&fixture, "main");
    assert_eq!(codes(&run), ["missing-translation"], "{}", run.err);
    assert!(run.err.contains("missing in Tajik") && !run.err.contains("Russian:"), "{}", run.err);
}

#[test]
fn deletions_show_what_they_break() {
    for delete in [
        (|f| f.delete(TG)) as Spoil,
        |f| f.message(TG, "heading", ""),
        |f| f.delete("locales/tg/contacts.ftl"),
        |f| f.message("locales/tg/house.ftl", "contact-email", ""),
    ] {
        let fixture = repository();
        delete(&fixture);
        let run = since(&fixture, "HEAD");
        let all = fixture.run(&["check", "--locked"]);
        assert_eq!((run.status, codes(&run)), (1, vec!["missing-translation".to_owned()]), "{}", run.err);
        let missing = |run: &Run| run.found().iter().filter(|found| found.starts_with("missing")).count();
        assert_eq!(missing(&run), missing(&all));
        commit(&fixture);
        assert_eq!(since(&fixture, "HEAD~1").found(), run.found());
    }
}

#[test]
fn a_source_that_is_new_or_changed() {
    let fixture = repository();
    fixture.append(EN, "more = One more thing.\n").append(RU, "more = Ещё одно.\n");
    let run = since(&fixture, "HEAD");
    assert!(run.err.contains("`more` is missing in Tajik") && !run.err.contains("headline"), "{}", run.err);
    let fixture = repository();
    fixture.replace(EN, "heading = Details", "heading = All the details");
    let run = since(&fixture, "HEAD");
    let stale = run.found().iter().filter(|found| found.starts_with("stale-translation")).count();
    assert_eq!((stale, codes(&run)), (2, vec!["stale-translation".to_owned()]), "{}", run.err);
    // It was stale already, and its source changed again.
    commit(&fixture);
    since(&fixture, "HEAD").fine();
    fixture.replace(EN, "heading = All the details", "heading = All details");
    assert_eq!(codes(&since(&fixture, "HEAD")), ["stale-translation"]);
}

#[test]
fn facts_registry_templates_and_names() {
    let changes: [(&str, Spoil); 5] = [
        ("unknown-variable", |f| f.replace(TEMPLATE, "participants = 60\n", "")),
        ("missing-translation", |f| f.replace(TEMPLATE, "{ details }", "{ details }\n\n{ thanks }")),
        ("unknown-id", |f| {
            let text = f.read("releases/registry/places.toml");
            f.write("releases/registry/places.toml", text.replace("[dushanbe]", "[other]"))
        }),
        ("messages-elsewhere", |f| {
            std::fs::rename(f.path(&format!("releases/{SLUG}")), f.path("releases/2026-02-other")).unwrap();
            f
        }),
        ("spacing", |f| f.append("payom.toml", "\n[rules]\nspacing = \"error\"\n")),
    ];
    for (code, change) in changes {
        let fixture = repository();
        change(&fixture);
        let run = since(&fixture, "HEAD");
        let all = fixture.run(&["check", "--locked"]);
        assert!(codes(&run).contains(&code.to_owned()), "{code}: {}\n---\n{}", run.err, all.err);
        assert_eq!(run.status, 1, "{code}: {}", run.err);
    }
}

#[test]
fn a_project_in_a_folder_of_a_repository() {
    let fixture = repository();
    let outer = tempfile::tempdir().unwrap();
    let inner = outer.path().join("press releases");
    std::fs::rename(fixture.path(""), &inner).unwrap();
    std::fs::remove_dir_all(inner.join(".git")).unwrap();
    std::fs::write(outer.path().join("README"), "A repository.\n").unwrap();
    git(outer.path(), &["init", "-q", "-b", "main"]);
    git(outer.path(), &["add", "-A"]);
    git(outer.path(), &["commit", "-q", "-m", "base"]);
    std::fs::write(outer.path().join("README"), "Another.\n").unwrap();
    let root = inner.to_str().unwrap();
    let run = || program(["payom", "--root", root, "check", "--locked", "--changed-since", "HEAD"].map(Into::into));
    run().fine();
    std::fs::remove_file(inner.join(TG)).unwrap();
    assert_eq!(codes(&run()), ["missing-translation"]);
}

#[test]
fn a_shallow_clone() {
    let fixture = repository();
    fixture.message(TG, "heading", "");
    commit(&fixture);
    let clone = tempfile::tempdir().unwrap();
    let from = format!("file://{}", fixture.path(".").display());
    git(clone.path(), &["clone", "-q", "--depth", "1", &from, "copy"]);
    let root = clone.path().join("copy");
    let run = |revision: &str| {
        let root = root.to_str().unwrap();
        program(["payom", "--root", root, "check", "--locked", "--changed-since", revision].map(Into::into))
    };
    let far = run("HEAD~1");
    assert_eq!((far.status, far.found()), (2, vec!["git-failed".to_owned()]), "{}", far.err);
    run("HEAD").fine();
    git(&root, &["fetch", "-q", "--depth", "2"]);
    assert_eq!(codes(&run("HEAD~1")), ["missing-translation"]);
}

#[test]
fn where_there_was_no_project_everything_is_shown() {
    let fixture = Fixture::words();
    fixture.replace(RU, "прошла встреча", "прошла  встреча");
    fixture.check();
    let folder = fixture.path(".");
    git(&folder, &["init", "-q", "-b", "main"]);
    git(&folder, &["commit", "-q", "--allow-empty", "-m", "empty"]);
    let run = since(&fixture, "HEAD");
    assert_eq!(run.found(), [format!("spacing {RU}:1:28")]);
    let said = "every problem is shown: there was no project then that could be checked\n";
    assert!(run.err.starts_with(said), "{}", run.err);
    // A project that cannot be opened now is never hidden.
    commit(&fixture);
    fixture.write("payom.toml", "[house\n");
    commit(&fixture);
    assert_eq!(since(&fixture, "HEAD").status, 1);
}

#[test]
fn what_git_cannot_say() {
    let fixture = repository();
    let wrong = since(&fixture, "nowhere");
    assert_eq!((wrong.status, wrong.found()), (2, vec!["git-failed".to_owned()]), "{}", wrong.err);
    insta::assert_snapshot!("git_failed", wrong.err);
    assert_eq!(since(&fixture, "--output=x").status, 2, "a revision is never an option");
    assert!(!fixture.path("x").exists());
    let run = Fixture::house().run(&["check", "--changed-since", "main"]);
    assert_eq!((run.status, run.found()), (2, vec!["git-failed".to_owned()]));
    assert!(run.err.contains("not a git repository"), "{}", run.err);
    let asked = fixture.run(&["check", "--locked", "--changed-since", "HEAD", "2026-13-nothing"]);
    assert_eq!((asked.status, asked.found()), (2, vec!["unknown-release".to_owned()]));
}

/// After a repair the rest of what changed is where it is now, not where it was.
#[test]
fn repairs_of_what_changed() {
    let fixture = repository();
    fixture.message(
        RU,
        "heading",
        "heading = А  б  в  г  д  е  ж  з  и  к  л  м  н  о  п  р  с  т  у  ф  х  ц  ч  ш  щ\n",
    );
    fixture.replace(RU, "details = ", "details = Дoм ");
    let changed = |fix: &[&str]| {
        let run = fixture.run(&[&["check", "--locked", "--changed-since", "HEAD"], fix].concat());
        run.found().into_iter().filter(|found| !found.starts_with("spacing")).collect::<Vec<_>>()
    };
    let before = changed(&[]);
    let after = changed(&["--fix"]);
    assert!(!fixture.read(RU).contains("А  б") && fixture.read(RU).contains("прошла  встреча"), "only what changed");
    assert!(before.len() >= after.len() && after.iter().all(|found| found.contains(RU)), "{before:?}\n{after:?}");
    assert_eq!(changed(&[]), after, "the same as when the check is made again");
}

/// A problem as others see it: code, file and words.
fn problems(run: &Run) -> BTreeSet<(String, String, String)> {
    let report: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}{}", run.out, run.err));
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    let problem =
        |found: &Value| (text(&found["code"]), text(&found["primary"]["place"]["file"]), text(&found["message"]));
    report["problems"].as_array().unwrap().iter().map(problem).collect()
}

/// Numbers that look random and are always the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Spoils one file somehow.
fn edit(fixture: &Fixture, dice: &mut Dice) -> String {
    let files: Vec<String> = fixture.tree(".").into_keys().filter(|path| !path.starts_with('.')).collect();
    let path = files[dice.roll(files.len())].clone();
    let text = fixture.read(&path);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let number = dice.roll(lines.len().max(1));
    let what = dice.roll(14);
    match (what, lines.get(number).cloned()) {
        (0, _) => {
            fixture.delete(&path);
        }
        (1, _) => {
            let folder = ["a", "b"][dice.roll(2)];
            std::fs::rename(fixture.path(&path), fixture.path(&format!("{path}.{folder}"))).unwrap();
        }
        (2, _) if fixture.path(&format!("releases/{SLUG}")).is_dir() => {
            std::fs::rename(fixture.path(&format!("releases/{SLUG}")), fixture.path("releases/other")).unwrap();
        }
        (3..=6, Some(_)) => {
            lines.remove(number);
        }
        (7 | 8, Some(line)) => lines.insert(number, line),
        (9 | 10, Some(line)) => lines[number] = line.replace(' ', "  "),
        (11 | 12, Some(line)) => lines[number] = line.replace(|c: char| c.is_ascii_digit(), "7"),
        (_, Some(line)) => {
            let words: Vec<&str> = line.split(' ').rev().collect();
            lines[number] = words.join(" ");
        }
        _ => {}
    }
    if what > 2 && !lines.is_empty() {
        fixture.write(&path, lines.join("\n") + "\n");
    }
    format!("{path}:{number}:{what}")
}

/// What a change broke is shown, whatever changed; this is what the option means.
#[test]
fn whatever_is_new_is_shown() {
    let mut hidden = 0;
    for seed in 0..30 {
        let mut dice = Dice(seed);
        let fixture = repository();
        let mut edits: Vec<String> = (0..dice.roll(3)).map(|_| edit(&fixture, &mut dice)).collect();
        commit(&fixture);
        let before = fixture.run(&["check", "--locked", "--format", "json"]);
        edits.push("then".to_owned());
        edits.extend((0..=dice.roll(3)).map(|_| edit(&fixture, &mut dice)));
        let now = problems(&fixture.run(&["check", "--locked", "--format", "json"]));
        let shown = fixture.run(&["check", "--locked", "--format", "json", "--changed-since", "HEAD"]);
        let (before, shown) = (problems(&before), problems(&shown));
        let lost: Vec<_> = now.difference(&before).filter(|found| !shown.contains(found)).collect();
        assert!(lost.is_empty(), "{seed}: {edits:?}: {lost:#?}");
        assert!(shown.is_subset(&now), "{seed}: {edits:?}");
        hidden += now.difference(&shown).count();
    }
    assert!(hidden > 30, "and what is not is hidden: {hidden}");
}
