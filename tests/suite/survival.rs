//! Publishing that survives: killed, out of room, refused.
//!
//! In: a tiny project that was published, changed, and is published again by the program itself in a process of its own.
//! Out: what stands in the output folder after the process was killed or stopped, or the system refused it. Invariants: a
//! release's folder is wholly as before or wholly as after, files of others are there, and the next build gives exactly
//! what it gives elsewhere; a build that was stopped leaves no file that was not published. `src/publish/tests.rs` does the same for each single step.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use crate::project::{EN, Fixture, RU, SLUG, english};

/// Every file: its path within the folder, and its bytes.
type Tree = BTreeMap<String, Vec<u8>>;

/// What others put beside what is published.
const FOREIGN: [(&str, &str); 3] =
    [("CNAME", "press.example.org"), ("2026-01-meeting/notes.txt", "notes"), ("en/notes.txt", "notes")];

/// The release that goes, and the one that comes.
const GOES: &str = "2026-02-goes";
const COMES: &str = "2026-03-comes";

/// A project in two states, and what each publishes.
struct States {
    old: Fixture,
    new: Fixture,
    old_output: Tree,
    new_output: Tree,
}

/// Made once for all tests.
static STATES: LazyLock<States> = LazyLock::new(|| {
    let (old, new) = (house(GOES), house(COMES));
    for (locale, words) in [("en", "Other words"), ("ru", "Другие слова"), ("tg", "Суханони дигар")]
    {
        let path = format!("locales/{locale}/releases/{SLUG}.ftl");
        new.message(&path, "heading", &format!("heading = {words}\n"));
    }
    for fixture in [&old, &new] {
        fixture.run(&["build"]).fine();
        add_foreign(&fixture.path("output"));
    }
    let (old_output, new_output) = (tree(&old.path("output")), tree(&new.path("output")));
    assert_ne!(old_output, new_output);
    States { old, new, old_output, new_output }
});

/// The tiny project with a second release.
fn house(second: &str) -> Fixture {
    let fixture = Fixture::house();
    let template = fixture.read(&format!("releases/{SLUG}/release.md"));
    fixture.write(
        &format!("releases/{second}/release.md"),
        template.replace("2026-01-15", &format!("{}-15", &second[..7])),
    );
    for locale in ["en", "ru", "tg"] {
        let words = fixture.read(&format!("locales/{locale}/releases/{SLUG}.ftl"));
        fixture.write(&format!("locales/{locale}/releases/{second}.ftl"), words);
    }
    fixture
}

fn add_foreign(out: &Path) {
    for (path, text) in FOREIGN {
        fs::write(out.join(path), text).unwrap();
    }
}

/// The files of a folder; where a build is being written is left out.
fn tree(out: &Path) -> Tree {
    let (mut all, mut next) = (Tree::new(), vec![out.to_path_buf()]);
    while let Some(folder) = next.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(out).unwrap().to_str().unwrap().to_owned();
            if name.starts_with(".payom-") {
                continue;
            }
            if path.is_dir() {
                next.push(path);
            } else {
                all.insert(name, fs::read(path).unwrap());
            }
        }
    }
    all
}

/// The files of one release, those of others left out.
fn release(tree: &Tree, slug: &str) -> Tree {
    let own = |path: &str| path.starts_with(&format!("{slug}/")) && !path.ends_with("notes.txt");
    tree.iter().filter(|(path, _)| own(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// The project in its new state, with what the old one published and remembers.
fn published() -> Fixture {
    // In memory where there is a folder of that kind: what is lost when the power goes is not what is tested.
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
    for name in ["locales", "releases"] {
        copy(&STATES.new.path(name), &folder.path().join(name));
    }
    fs::copy(STATES.new.path("payom.toml"), folder.path().join("payom.toml")).unwrap();
    for name in ["output", ".payom"] {
        copy(&STATES.old.path(name), &folder.path().join(name));
    }
    Fixture::at(folder)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The program, about to publish.
fn payom(project: &Fixture) -> Command {
    let mut command = english(env!("CARGO_BIN_EXE_payom"));
    command.arg("--root").arg(project.path("")).arg("build");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Every release that both states have is wholly old or wholly new; the others are there wholly or not at all; nothing
/// of others is lost. How many are new already.
fn look(out: &Path, moment: &str) -> usize {
    let found = tree(out);
    for (path, text) in FOREIGN {
        assert_eq!(found.get(path).map(Vec::as_slice), Some(text.as_bytes()), "{moment}: {path}");
    }
    let mut new = 0;
    for slug in [SLUG, GOES, COMES] {
        let (own, old, coming) =
            (release(&found, slug), release(&STATES.old_output, slug), release(&STATES.new_output, slug));
        assert!(
            own == old || own == coming || (slug == GOES && own.keys().all(|path| old.contains_key(path))),
            "{moment}: {slug}"
        );
        new += usize::from(own == coming);
    }
    new
}

/// The next build succeeds and gives exactly the new set; nothing is left over.
fn next(project: &Fixture, moment: &str) {
    let run = project.run(&["build"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{moment}");
    let out = tree(&project.path("output"));
    assert!(out == STATES.new_output, "{moment}: {:?}", out.keys());
    let own = ["cache.json", "done.json", "graph", "lock", "manifest.json"];
    let left = names(&project.path(&project.state())).into_iter().filter(|name| !own.contains(&name.as_str()));
    assert_eq!(left.collect::<Vec<_>>(), Vec::<String>::new(), "{moment}");
    assert_eq!(staged(project), Vec::<String>::new(), "{moment}");
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Folders with files that nobody may see yet.
fn staged(project: &Fixture) -> Vec<String> {
    let all = [project.path(""), project.path("output")].into_iter().flat_map(|folder| names(&folder));
    all.filter(|name| name.starts_with(".payom-")).collect()
}

/// Numbers that are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u128) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u64::try_from(u128::from(self.0) % limit.max(1)).unwrap()
    }

    /// Waits up to so many nanoseconds, which is too short to sleep.
    fn linger(&mut self, most: u64) {
        let (since, delay) = (Instant::now(), Duration::from_nanos(self.below(most.into())));
        while since.elapsed() < delay {}
    }
}

/// Kills at 200 moments: half anywhere between start and end, half from the moment on at which it begins to publish.
#[test]
fn two_hundred_kills() {
    let usual = usual();
    let mut numbers = Numbers(0x5eed_cafe);
    let mut seen = BTreeMap::new();
    for number in 0..200 {
        let project = published();
        let mut child = payom(&project).spawn().unwrap();
        if number % 2 == 0 {
            std::thread::sleep(Duration::from_nanos(numbers.below(usual.as_nanos() * 11 / 10)));
        } else {
            wait_for(&mut child, || pending(&project));
            numbers.linger(500_000);
        }
        // It may have come to its end meanwhile.
        let _ = child.kill();
        let status = child.wait().unwrap();
        let moment = format!("kill {number}, {status}");
        *seen.entry(look(&project.path("output"), &moment)).or_insert(0) += 1;
        next(&project, &moment);
    }
    println!("200 kills; releases that were new: {seen:?}");
}

/// Stopped with SIGTERM, SIGINT and SIGHUP at 180 moments: a third anywhere, a third while editions are being made, a third
/// from the moment on at which it begins to publish. What waited is gone at once, and the process ends by that signal.
#[test]
fn stopped_as_by_ctrl_c() {
    let usual = usual();
    let mut numbers = Numbers(0x70a5_7ed1);
    let mut seen = BTreeMap::new();
    for number in 0..180 {
        let project = published();
        let mut child = payom(&project).spawn().unwrap();
        match number % 3 {
            0 => std::thread::sleep(Duration::from_nanos(numbers.below(usual.as_nanos() * 11 / 10))),
            1 => {
                wait_for(&mut child, || !staged(&project).is_empty());
                numbers.linger(u64::try_from(usual.as_nanos() / 2).unwrap());
            }
            _ => {
                wait_for(&mut child, || pending(&project));
                numbers.linger(500_000);
            }
        }
        let (name, signal) = [("TERM", 15), ("INT", 2), ("HUP", 1)][number / 3 % 3];
        let sent = Command::new("kill").args(["-s", name, &child.id().to_string()]).stderr(Stdio::null()).status();
        assert!(sent.is_ok());
        let status = child.wait().unwrap();
        let moment = format!("SIG{name} {number}, {status}");
        let by = std::os::unix::process::ExitStatusExt::signal(&status);
        assert!(by == Some(signal) || status.code() == Some(0), "{moment}");
        assert_eq!(staged(&project), Vec::<String>::new(), "{moment}");
        let found = tree(&project.path("output"));
        // Not one release but all of it: the build was told, and had the time.
        let whole = found == STATES.old_output || found == STATES.new_output;
        assert!(whole, "{moment}: {:?}", found.keys());
        *seen.entry((by, found == STATES.new_output)).or_insert(0) += 1;
        next(&project, &moment);
    }
    println!("180 stops, by signal and whether all was new: {seen:?}");
}

/// `nohup`, and a shell's `&`: what was to be ignored when the program began is ignored.
#[test]
#[cfg(target_os = "linux")]
fn an_ignored_signal_stays_so() {
    let project = published();
    let mut command = english("sh");
    command.args(["-c", "trap '' HUP INT; exec \"$0\" --root \"$1\" build", env!("CARGO_BIN_EXE_payom")]);
    let mut child = command.arg(project.path("")).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    wait_for(&mut child, || !staged(&project).is_empty());
    for name in ["HUP", "INT"] {
        let _ = Command::new("kill").args(["-s", name, &child.id().to_string()]).stderr(Stdio::null()).status();
    }
    assert!(child.wait().unwrap().success());
    assert!(tree(&project.path("output")) == STATES.new_output);
}

/// A preview has nothing to clear away, and ends as any program does.
#[test]
fn a_preview_ends_by_ctrl_c() {
    let mut command = english(env!("CARGO_BIN_EXE_payom"));
    command.arg("--root").arg(STATES.new.path("")).args(["serve", "--port", "0"]);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut first = [0; 8];
    child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    assert_eq!(&first, b"preview:");
    assert!(Command::new("kill").args(["-s", "INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&child.wait().unwrap()), Some(2));
}

/// How long a build takes here; it decides only where the kills fall.
fn usual() -> Duration {
    let project = published();
    let started = Instant::now();
    assert!(payom(&project).status().unwrap().success());
    started.elapsed()
}

/// Whether the build has begun to publish.
fn pending(project: &Fixture) -> bool {
    project.path(&project.state()).join("pending").exists()
}

/// Until something is so, or the process has ended.
fn wait_for(child: &mut Child, is_so: impl Fn() -> bool) {
    while !is_so() && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
}

/// What a shell said and how it ended.
struct Said {
    status: i32,
    text: String,
}

fn shell(mut command: Command) -> Said {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut text = String::new();
    child.stderr.take().unwrap().read_to_string(&mut text).unwrap();
    Said { status: child.wait().unwrap().code().unwrap_or(-1), text }
}

/// The program under a shell's limits: `$1` is the program, `$2` the project, `$3` its output folder.
fn limited(script: &str, project: &Fixture) -> Command {
    let mut command = english("sh");
    command.args(["-c", script, "sh", env!("CARGO_BIN_EXE_payom")]);
    command.arg(project.path("")).arg(project.path("output"));
    command
}

/// The same within the shell, without what an administrator may do beyond others: permissions bind no administrator.
const BOUND: &str =
    "bound() { if [ \"$(id -u)\" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all \"$@\"; else \"$@\"; fi; }";

/// Whether file systems may be mounted, in a name space of their own: by root, or where users may.
fn mounts() -> Option<&'static [&'static str]> {
    let ways: [&[&str]; 2] = [&["--mount"], &["--map-root-user", "--mount"]];
    let can = |way: &&&[&str]| {
        let mut command = english("unshare");
        command.args(**way).args(["sh", "-c", "mount -t tmpfs tmpfs /mnt"]);
        command.stderr(Stdio::null()).stdout(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    let way = ways.iter().find(can).copied();
    if way.is_none() {
        println!("SKIPPED: file systems cannot be mounted here");
    }
    way
}

/// The same within a name space where file systems can be mounted.
fn mounted(way: &[&str], script: &str, project: &Fixture) -> Said {
    let mut command = english("unshare");
    command.args(way).args(["sh", "-c", script, "sh", env!("CARGO_BIN_EXE_payom")]);
    command.arg(project.path("")).arg(project.path("output"));
    shell(command)
}

/// A file system of any size, from one with room for nothing to the first with room for all.
#[test]
fn a_full_disk() {
    let Some(way) = mounts() else { return };
    let (mut full, mut size) = (0, 0);
    let held: usize = STATES.old_output.values().map(|bytes| bytes.len().next_multiple_of(4096) + 4096).sum();
    loop {
        let project = published();
        let out = project.path("output");
        // The output folder is a file system with that much room to spare; it is copied to be looked at.
        let script = format!(
            "set -e; mv \"$3\" \"$3.before\"; mkdir \"$3\"; mount -t tmpfs -o size={} tmpfs \"$3\"
             cp -a \"$3.before/.\" \"$3\"; set +e; \"$1\" --root \"$2\" build; status=$?
             cp -a \"$3\" \"$3.after\"; umount \"$3\"; rm -r \"$3\"; mv \"$3.after\" \"$3\"; exit $status",
            held + size
        );
        let said = mounted(way, &script, &project);
        assert_eq!(staged(&project), Vec::<String>::new());
        if said.status == 0 {
            assert!(tree(&out) == STATES.new_output);
            break;
        }
        assert_eq!(said.status, 3, "{}", said.text);
        assert!(said.text.contains("write-failed") && said.text.contains("the disk is full"), "{}", said.text);
        assert!(tree(&out) == STATES.old_output, "{size}");
        next(&project, "room again");
        (full, size) = (full + 1, size + 16 * 1024);
    }
    assert!(full > 3, "{full}");
    println!("{full} sizes of a disk that was too small");
}

/// Files of any length refused: a limit of the account, or a quota (`EFBIG`).
#[test]
fn files_that_may_not_be_so_large() {
    let (mut refused, mut blocks) = (0, 1);
    loop {
        let project = published();
        let out = project.path("output");
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$1\" --root \"$2\" build");
        let said = shell(limited(&script, &project));
        if said.status == 0 {
            assert!(tree(&out) == STATES.new_output);
            break;
        }
        assert_eq!(said.status, 3, "{}", said.text);
        assert!(said.text.contains("takes no file of that size"), "{}", said.text);
        assert!(tree(&out) == STATES.old_output, "{blocks}");
        next(&project, "limit lifted");
        (refused, blocks) = (refused + 1, blocks * 2);
    }
    assert!(refused > 3, "{refused}");
}

/// A read-only file system.
#[test]
fn a_read_only_disk() {
    let Some(way) = mounts() else { return };
    let project = published();
    let out = project.path("output");
    let script = "mount --bind \"$3\" \"$3\" && mount -o remount,bind,ro \"$3\" && exec \"$1\" --root \"$2\" build";
    let said = mounted(way, script, &project);
    assert_eq!(said.status, 3, "{}", said.text);
    assert!(said.text.contains("the disk is read-only"), "{}", said.text);
    assert!(tree(&out) == STATES.old_output);
    next(&project, "writable again");
}

/// A release's folder that cannot be moved: something is mounted there, or on Windows a file in it is open.
#[test]
fn a_folder_that_cannot_be_moved() {
    let Some(way) = mounts() else { return };
    for slug in [SLUG, GOES] {
        let project = published();
        let out = project.path("output");
        let script = format!("mount --bind \"$3/{slug}\" \"$3/{slug}\" && exec \"$1\" --root \"$2\" build");
        let said = mounted(way, &script, &project);
        assert_eq!(said.status, 3, "{slug}: {}", said.text);
        assert!(said.text.contains(&format!("output/{slug}")), "{}", said.text);
        assert!(tree(&out) == STATES.old_output, "{slug}");
        next(&project, "free again");
    }
}

/// A folder that this account may not write.
#[test]
fn a_folder_of_somebody_else() {
    let project = published();
    let out = project.path("output");
    let script =
        format!("{BOUND}; chmod -R a-w \"$3\"; trap 'chmod -R u+w \"$3\"' EXIT; bound \"$1\" --root \"$2\" build");
    let said = shell(limited(&script, &project));
    assert_eq!(said.status, 3, "{}", said.text);
    assert!(said.text.contains("permission denied"), "{}", said.text);
    assert!(tree(&out) == STATES.old_output);
    next(&project, "ours again");
}

/// A folder among what is published that may not be written to, with files in it or of others: the build publishes or says
/// so, leaves nothing behind, and publishes once the permission is back.
#[test]
fn a_folder_without_permission_stops_no_later_build() {
    for (place, put, status) in [
        (SLUG, "", 3),
        ("en", "", 3),
        (SLUG, "/press-photos", 0),
        (SLUG, "/press-photos/deep", 0),
        ("", "/press-photos", 0),
    ] {
        let project = published();
        let locked = project.path("output").join(place).join(put.trim_start_matches('/'));
        if !put.is_empty() {
            fs::create_dir_all(&locked).unwrap();
            fs::write(locked.join("a.jpg"), "theirs").unwrap();
        }
        let script = |mode: &str| {
            format!("{BOUND}; chmod {mode} \"$3/{place}{put}\"; bound \"$1\" --root \"$2\" build --force")
        };
        for (mode, expected) in [("0555", status), ("0555", status), ("0755", 0), ("0755", 0)] {
            let said = shell(limited(&script(mode), &project));
            assert_eq!(said.status, expected, "{place}{put} {mode}: {}", said.text);
            assert_eq!(staged(&project), Vec::<String>::new(), "{place}{put} {mode}");
        }
        assert!(put.is_empty() || locked.join("a.jpg").exists(), "{place}{put}");
    }
}

/// Another disk, a mount point, a folder above that may not be written to: files wait in the output folder then, hidden.
#[test]
fn where_nothing_can_wait_beside() {
    let project = published();
    let script = format!("{BOUND}; chmod a-w \"$2\"; trap 'chmod u+w \"$2\"' EXIT; bound \"$1\" --root \"$2\" build");
    let said = shell(limited(&script, &project));
    assert_eq!((said.status, said.text.as_str()), (0, ""));
    assert!(tree(&project.path("output")) == STATES.new_output);
    assert_eq!(staged(&project), Vec::<String>::new());
    let Some(way) = mounts() else { return };
    let project = published();
    let said = mounted(way, "mount --bind \"$3\" \"$3\" && exec \"$1\" --root \"$2\" build", &project);
    assert_eq!((said.status, said.text.as_str()), (0, ""));
    next(&project, "a mount point");
}

/// Two at once: one publishes, the other says that it does, or both publish one after the other.
#[test]
fn two_builds_at_once() {
    for _ in 0..10 {
        let project = published();
        let out = project.path("output");
        let both = [(); 2].map(|()| payom(&project).spawn().unwrap());
        let mut ended = both.map(|mut child| child.wait().unwrap().code());
        ended.sort();
        assert!(ended == [Some(0), Some(0)] || ended == [Some(0), Some(3)], "{ended:?}");
        assert!(tree(&out) == STATES.new_output);
        next(&project, "after both");
    }
}

/// Commands that write into the project itself: what cannot be written whole is not written at all.
#[test]
fn no_room_for_what_commands_write() {
    let commands: [(&str, &[&str]); 4] = [
        ("new", &["new", "2026-11-winter-school"]),
        ("stub", &["stub"]),
        ("accept", &["accept"]),
        ("check", &["check", "--fix"]),
    ];
    for (name, arguments) in commands {
        let fixture = Fixture::words();
        fixture.message(RU, "heading", "").replace(RU, "lead =", "# REVIEW: A note.\nlead =");
        fixture.append(EN, "# A quotation mark too few.\nextra = \u{00a0}Words  and words\n");
        let before = fixture.tree("");
        let mut command = english("sh");
        let script = "trap '' XFSZ; ulimit -f 0; exec \"$0\" --root \"$@\"";
        command.args(["-c", script, env!("CARGO_BIN_EXE_payom")]).arg(fixture.path("")).args(arguments);
        let said = shell(command);
        assert!(said.text.contains("[write-failed]"), "{name}: {}", said.text);
        assert_eq!(fixture.tree(""), before, "{name}");
        // With room it does write.
        fixture.run(arguments);
        assert_ne!(fixture.tree(""), before, "{name}");
    }
}

/// The note that nothing is to be done says nothing of what was published after it, were it of the same length.
#[test]
fn a_note_does_not_outlive_what_it_says() {
    let fixture = Fixture::house();
    fixture.message(EN, "heading", "heading = Words of one kind\n");
    fixture.run(&["build"]).fine();
    let first = tree(&fixture.path("output"));
    fixture.replace(EN, "Words of one kind", "Words of an odd k");
    fixture.run(&["build", "--locale", "en"]).fine();
    assert_ne!(tree(&fixture.path("output")), first);
    fixture.replace(EN, "Words of an odd k", "Words of one kind");
    let again = fixture.run(&["build"]).fine();
    assert!(!again.out.contains("nothing changed"), "{}", again.out);
    assert!(tree(&fixture.path("output")) == first);
}
