//! Where a build writes, and what it knows of it.
//!
//! In: a tiny project, folders and links of every kind after `--out`, files of others in the way, a state that is missing,
//! spoilt or not to be written. Out: what the build says, and what stands there afterwards. Invariants: sources and files of
//! others stay as they are; the output folder holds what is published and nothing else; lists never lose what is there.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::project::{EN, Fixture, RU, Run, SLUG, TG, english, published};

/// A second release.
const OTHER: &str = "2026-02-school";

fn two() -> Fixture {
    let fixture = Fixture::house();
    let template = fixture.read(&format!("releases/{SLUG}/release.md")).replace("2026-01-15", "2026-02-15");
    fixture.write(&format!("releases/{OTHER}/release.md"), template);
    for (locale, path) in [("en", EN), ("ru", RU), ("tg", TG)] {
        fixture.write(&format!("locales/{locale}/releases/{OTHER}.ftl"), fixture.read(path));
    }
    fixture
}

/// A build into a folder, as a path from the project's folder on.
fn into(fixture: &Fixture, out: &str) -> Run {
    let out = fixture.path(out).to_string_lossy().into_owned();
    fixture.run(&["build", "--format", "html", "--out", &out])
}

/// What was said, without the help that all share.
fn message(run: &Run) -> String {
    run.err.lines().filter(|line| line.starts_with("error[")).collect::<Vec<_>>().join("\n")
}

/// A second site within the first would replace its pages.
#[test]
fn what_is_published_holds_no_second_site() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let before = fixture.tree("output");
    for out in ["output/en", "output/2026-01-meeting", "output/press/new", "output/fonts"] {
        let run = into(&fixture, out);
        assert_eq!((run.status, run.found()), (2, vec!["output-folder".to_owned()]), "{out}: {}", run.err);
        assert!(run.err.contains("lies in output, which holds what is published"), "{}", run.err);
    }
    assert_eq!(fixture.tree("output"), before);
    fixture.run(&["build", "--force"]).fine();
}

#[test]
fn sources_are_no_output_folder() {
    let fixture = Fixture::house();
    let (inside, outside) = (fixture.path(""), tempfile::tempdir().unwrap());
    fixture.write("theme/foot.html", include_str!("../../src/html/templates/foot.html"));
    fixture.write("output/.gitkeep", "").write(".git/HEAD", "ref").write("notes/.keep", "");
    symlink(inside.join("releases"), outside.path().join("press")).unwrap();
    symlink(&inside, outside.path().join("project")).unwrap();
    let before = fixture.tree("");
    let link = |name: &str| outside.path().join(name).to_string_lossy().into_owned();
    let cases = [
        "releases",
        "releases/",
        "releases/../releases",
        "nowhere/../locales",
        "locales/tg",
        "locales/tg/site",
        "theme",
        "releases/2026-01-meeting",
        "releases/new/deep",
        ".",
        "",
        "output/..",
        "Releases",
        "LOCALES/tg",
        ".git",
        ".payom/site",
    ];
    let mut said = Vec::new();
    for out in cases {
        let run = into(&fixture, out);
        assert_eq!((run.status, run.found()), (2, vec!["output-folder".to_owned()]), "{out}: {}", run.err);
        said.push(format!("{out:>26}  {}", message(&run)));
    }
    for out in [link("press"), link("project"), link("press/2026-01-meeting"), "/".to_owned()] {
        let run = fixture.run(&["build", "--out", &out]);
        assert_eq!((run.status, run.found()), (2, vec!["output-folder".to_owned()]), "{out}: {}", run.err);
        said.push(format!("{:>26}  {}", "(a link, or typed)", message(&run).replace(&link(""), "[elsewhere]/")));
    }
    let above = fixture.path("..").to_string_lossy().into_owned();
    assert_eq!(fixture.run(&["build", "--out", &above]).status, 2);
    assert_eq!(fixture.tree(""), before);
    insta::assert_snapshot!("no_output_folder", said.join("\n"));
    insta::assert_snapshot!("output_folder", into(&fixture, "releases").err.trim_end());
    // Near misses: names that only begin alike, and a folder beside the sources.
    for out in ["releases-2026", "site", "notes", "output", "new/deep/site"] {
        assert_eq!(into(&fixture, out).status, 0, "{out}");
    }
}

/// Another project's sources are sources; its output folder may be shared, though two will not be at home there.
#[test]
fn nor_are_those_of_another_project() {
    let (one, other) = (Fixture::house(), Fixture::house());
    for (out, status) in [("", 2), ("releases", 2), ("locales/en", 2), ("theme/x", 2), ("output", 0)] {
        let out = other.path(out).to_string_lossy().into_owned();
        assert_eq!(one.run(&["build", "--format", "html", "--out", &out]).status, status, "{out}");
    }
    other.check().fine();
}

/// Links among the sources lead to sources.
#[test]
fn a_link_among_the_sources_keeps_its_target() {
    let fixture = Fixture::house();
    fixture.write("output/photos/a.txt", "theirs");
    symlink("../../output/photos", fixture.path("releases/2026-01-meeting/photos")).unwrap();
    let before = fixture.tree("output");
    let run = fixture.run(&["build"]);
    assert_eq!((run.status, run.found()), (2, vec!["output-folder".to_owned()]), "{}", run.err);
    assert_eq!(fixture.tree("output"), before);
    insta::assert_snapshot!("output_among_sources", run.err.trim_end());
}

#[test]
fn what_is_no_folder_is_named_as_what_it_is() {
    let fixture = Fixture::house();
    fixture.write("file", "theirs").write("real/.keep", "");
    for (at, to) in [("dangling", "nowhere"), ("to-file", "file"), ("loop", "loop"), ("to-null", "/dev/null")] {
        symlink(to, fixture.path(at)).unwrap();
    }
    assert!(Command::new("mkfifo").arg(fixture.path("pipe")).status().unwrap().success());
    let mut said = Vec::new();
    for out in
        ["file", "file/", "dangling", "dangling/", "to-file", "loop", "pipe", "to-null", "file/site", "dangling/site"]
    {
        let run = into(&fixture, out);
        assert_eq!((run.status, run.found()), (3, vec!["write-failed".to_owned()]), "{out}: {}", run.err);
        said.push(format!("{out:>14}  {}", message(&run)));
    }
    insta::assert_snapshot!("no_folder", said.join("\n"));
    // As the project's own.
    symlink("nowhere", fixture.path("output")).unwrap();
    let run = fixture.run(&["build", "--format", "html"]);
    assert_eq!(run.status, 3);
    insta::assert_snapshot!("dangling_output", run.err.trim_end());
    // A link to a folder is followed, and named.
    fixture.delete("output");
    symlink("real", fixture.path("output")).unwrap();
    let run = fixture.run(&["build", "--format", "html"]).fine();
    assert!(run.out.contains(" in output/, a link to real ("), "{}", run.out);
    assert!(fixture.path("real/index.html").exists());
    let again = fixture.run(&["build", "--format", "html"]).fine();
    assert!(fixture.path("output").is_symlink() && again.status == 0);
}

#[test]
fn files_of_others_stay() {
    let fixture = Fixture::house();
    fixture.write("site/index.html", "<title>Theirs</title>").write("site/CNAME", "press.example.org");
    let before = fixture.tree("site");
    let run = into(&fixture, "site");
    assert_eq!((run.status, run.found()), (3, vec!["foreign-file".to_owned()]), "{}", run.err);
    insta::assert_snapshot!("foreign_file", run.err.trim_end());
    assert_eq!(fixture.tree("site"), before);
    for path in
        ["404.html", "2026-01-meeting/2026-01-meeting.en.html", "en/index.html", "fonts/SourceSans3-LICENSE.md"]
    {
        let out = path.replace(['/', '.'], "-");
        fixture.write(&format!("{out}/{path}"), "theirs");
        assert_eq!(into(&fixture, &out).found(), ["foreign-file"], "{path}");
    }
    let out = fixture.path("site").to_string_lossy().into_owned();
    fixture.run(&["build", "--format", "html", "--force", "--out", &out]).fine();
    assert!(fixture.read("site/index.html").contains("content=\"Payom\""));
    assert_eq!(fixture.read("site/CNAME"), "press.example.org");
    // A folder with what a host keeps there is no matter; nor is one that another copy of the project wrote.
    fixture.write("pages/CNAME", "press.example.org").write("pages/.git/HEAD", "ref");
    into(&fixture, "pages").fine();
    fs::remove_dir_all(fixture.path(".payom")).unwrap();
    assert_eq!(into(&fixture, "pages").status, 0);
}

/// Nothing hidden in the output folder, no place of this machine in what is remembered, and none of it in Git.
#[test]
fn the_output_folder_holds_what_is_published_alone() {
    let fixture = two();
    fixture.run(&["build"]).fine();
    assert_eq!(
        published(&fixture).into_iter().filter(|name| name.contains("/.") || name.starts_with('.')).count(),
        0
    );
    assert_eq!(fixture.read(".payom/.gitignore"), "*\n");
    // On another disk, where there is one.
    let memory = Path::new("/dev/shm");
    let elsewhere = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
    let out = elsewhere.path().join("press/site").to_string_lossy().into_owned();
    fixture.run(&["build", "--out", &out]).fine();
    let again = fixture.run(&["build", "--out", &out]).fine();
    assert!(again.out.contains(&format!(" in {out}/, nothing changed")), "{}", again.out);
    let (mut next, mut files) = (vec![fixture.path(".payom")], 0);
    while let Some(folder) = next.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                next.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            files += 1;
            for place in [&out, &fixture.path("").to_string_lossy().into_owned()] {
                assert!(!text.contains(place.trim_end_matches('/')), "{}", path.display());
            }
        }
    }
    assert!(files > 6, "{files}");
    // Both are known by their own state.
    assert!(fixture.run(&["build"]).fine().out.contains("in output/, nothing changed"));
    assert_eq!(fs::read_dir(elsewhere.path().join("press")).unwrap().count(), 1, "nothing is left beside");
}

/// A state that is gone or spoilt is told, and what is there is found again; a part never empties the lists.
#[test]
fn a_lost_state_is_told_and_found_again() {
    let fixture = two();
    fixture.run(&["build"]).fine();
    let (before, state) = (fixture.tree("output"), fixture.state());
    let manifest = fixture.read(&format!("{state}/manifest.json"));
    let half = manifest.chars().take(manifest.chars().count() / 2).collect();
    let spoilt = [None, Some("\0".to_owned()), Some("{}".to_owned()), Some(String::new()), Some(half)];
    let mut said = String::new();
    for text in &spoilt {
        for arguments in
            [&["build"][..], &["build", SLUG], &["build", "--locale", "en"], &["build", "--format", "pdf"]]
        {
            match text {
                None => fs::remove_dir_all(fixture.path(".payom")).unwrap(),
                Some(text) => drop(fixture.write(&format!("{state}/manifest.json"), text)),
            }
            let run = fixture.run(arguments);
            assert_eq!(
                (run.status, run.found()),
                (0, vec!["output-record".to_owned()]),
                "{arguments:?}: {}",
                run.err
            );
            assert_eq!(fixture.tree("output"), before, "{arguments:?} {text:?}");
            let kind = if text.is_none() { "missing" } else { "damaged" };
            if !said.contains(kind) {
                said.push_str(&format!("{kind}:\n{}", run.err.replace(&state, ".payom/output-…")));
            }
        }
    }
    insta::assert_snapshot!("output_record", said.trim_end());
    fixture.run(&["build"]).fine();
    // Near miss: a first build, and one into an empty folder.
    Fixture::house().write("output/.gitkeep", "").run(&["build", SLUG]).fine();
}

/// What another copy of the project published stays in the lists, and what it took away does not.
#[test]
fn a_part_lists_what_is_there() {
    let fixture = two();
    fixture.run(&["build", OTHER]).fine();
    let only = fs::read(fixture.path(&fixture.state()).join("manifest.json")).unwrap();
    fixture.run(&["build"]).fine();
    let all = fixture.tree("output");
    fixture.write(&format!("{}/manifest.json", fixture.state()), only);
    fixture.run(&["build", OTHER]).fine();
    assert_eq!(fixture.tree("output"), all);
    fs::remove_dir_all(fixture.path(&format!("output/{SLUG}"))).unwrap();
    fixture.run(&["build", OTHER]).fine();
    assert!(!fixture.read("output/en/index.html").contains(SLUG));
}

/// Releases that nobody knows of any more are left, and named.
#[test]
fn releases_of_a_lost_state_are_left_and_named() {
    let fixture = two();
    fixture.run(&["build"]).fine();
    fs::remove_dir_all(fixture.path(".payom")).unwrap();
    fs::remove_dir_all(fixture.path(&format!("releases/{OTHER}"))).unwrap();
    for locale in ["en", "ru", "tg"] {
        fixture.delete(&format!("locales/{locale}/releases/{OTHER}.ftl"));
    }
    let run = fixture.run(&["build"]);
    assert_eq!((run.status, run.found().len()), (0, 2), "{}", run.err);
    assert!(
        run.err.contains(&format!("output holds releases that this project does not have: {OTHER}")),
        "{}",
        run.err
    );
    assert!(fixture.path(&format!("output/{OTHER}/{OTHER}.en.html")).exists());
}

type Put = fn(&Path);

const PUT: [(&str, Put); 4] = [
    ("a pipe", |path| assert!(Command::new("mkfifo").arg(path).status().unwrap().success())),
    ("a folder", |path| fs::create_dir(path).unwrap()),
    ("a link to nowhere", |path| symlink("nowhere", path).unwrap()),
    ("a device", |path| symlink("/dev/zero", path).unwrap()),
];

/// Pipes, folders, links and devices in the place of files that Payom reads or writes: no build waits, and none loses
/// anything.
#[test]
fn what_is_no_file_in_the_state_stops_no_build_for_ever() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let (before, state) = (fixture.tree("output"), fixture.state());
    let mut ended = std::collections::BTreeMap::new();
    let names = [
        "manifest.json",
        "cache.json",
        "done.json",
        "graph",
        "graph.aside",
        "graph.new",
        "pending",
        "lock",
        "done.new",
        "pending.new",
        "../.gitignore",
    ];
    for name in names {
        let path = fixture.path(&format!("{state}/{name}"));
        for (what, put) in PUT {
            let _ = fs::remove_file(&path);
            put(&path);
            fixture.append("payom.toml", "# once more\n");
            let run = fixture.run(&["build"]);
            assert!([0, 3].contains(&run.status), "{name}, {what}: {}", run.err);
            assert!(run.status == 0 || run.err.contains("error[write-failed]"), "{name}, {what}: {}", run.err);
            assert_eq!(fixture.tree("output"), before, "{name}, {what}");
            *ended.entry(run.status).or_insert(0) += 1;
            if fs::symlink_metadata(&path).is_ok_and(|meta| !meta.is_file()) {
                let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir(&path));
            }
            let run = fixture.run(&["build"]);
            assert_eq!(run.status, 0, "{name}, {what}, after it was put away: {}", run.err);
        }
    }
    println!("{} builds, by status: {ended:?}", ended.values().sum::<i32>());
    // Where what is published should be.
    let page = fixture.path("output/2026-01-meeting/2026-01-meeting.en.pdf");
    fs::remove_file(&page).unwrap();
    assert!(Command::new("mkfifo").arg(&page).status().unwrap().success());
    fixture.append("payom.toml", "# once more\n");
    fixture.run(&["build"]).fine();
    assert_eq!(fixture.tree("output"), before);
}

#[test]
fn a_state_folder_that_is_none_is_named() {
    let file: Put = |path| fs::write(path, "theirs").unwrap();
    let link: Put = |path| symlink("elsewhere", path).unwrap();
    for (put, why) in [(file, "a file stands where a folder should be"), (link, "a link stands in its place")] {
        let fixture = Fixture::house();
        put(&fixture.path(".payom"));
        let run = fixture.run(&["build"]);
        assert_eq!((run.status, run.found()), (3, vec!["write-failed".to_owned()]), "{}", run.err);
        assert!(run.err.contains(&format!("/.payom cannot be written: {why}")), "{}", run.err);
        assert_eq!(published(&fixture), Vec::<String>::new());
    }
}

/// The program in a shell: `$0` is the program, `$1` the project, `$2` a folder elsewhere.
fn shell(script: &str, fixture: &Fixture, elsewhere: &Path) -> (i32, String) {
    let mut command = english("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_payom")]).arg(fixture.path("")).arg(elsewhere);
    let output = command.stdin(Stdio::null()).output().unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    let real = fs::canonicalize(fixture.path("")).unwrap().to_string_lossy().into_owned();
    (output.status.code().unwrap_or(-1), text.replace(&real, "[project]"))
}

/// A project on a disk that may only be read is published elsewhere; what cannot be remembered is told.
#[test]
fn a_read_only_project_is_published_elsewhere() {
    let (fixture, elsewhere) = (Fixture::house(), tempfile::tempdir().unwrap());
    let script = "chmod -R a-w \"$1\"; trap 'chmod -R u+w \"$1\"' EXIT
        bound() { if [ \"$(id -u)\" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all \"$@\"; else \"$@\"; fi; }
        bound \"$0\" --root \"$1\" build --format html --out \"$2/site\"";
    for _ in 0..2 {
        let (status, said) = shell(script, &fixture, elsewhere.path());
        assert_eq!(status, 0, "{said}");
        assert!(
            said.starts_with("warning[output-record]: .payom/site-") && said.contains("cannot be written"),
            "{said}"
        );
        assert!(elsewhere.path().join("site/index.html").exists());
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1, "nothing waits beside");
    }
    assert!(!fixture.path(".payom").exists());
}

#[test]
fn what_others_cannot_read_is_named() {
    let (fixture, elsewhere) = (Fixture::house(), tempfile::tempdir().unwrap());
    let build = |mask: &str, out: &str| {
        let script = format!("umask {mask}; exec \"$0\" --root \"$1\" build --format html --out \"$1/{out}\"");
        shell(&script, &fixture, elsewhere.path())
    };
    let (status, said) = build("077", "site");
    assert_eq!(status, 0);
    let plain = said.split(' ').map(|word| if word.parse::<usize>().is_ok_and(|n| n > 22) { "N" } else { word });
    insta::assert_snapshot!("private_output", plain.collect::<Vec<_>>().join(" ").trim_end());
    assert_eq!(build("022", "open"), (0, String::new()));
    // A folder that its owner has closed is closed, whatever the mask.
    fixture.run(&["build", "--format", "html"]).fine();
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(fixture.path("output/2026-01-meeting"), fs::Permissions::from_mode(0o750)).unwrap();
    let run = fixture.run(&["build", "--format", "html", "--force"]);
    assert!(run.err.contains("other accounts cannot read output/2026-01-meeting\n"), "{}", run.err);
}
