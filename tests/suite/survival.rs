//! Publishing that survives: killed, out of room, refused.
//!
//! In: a tiny project that was published, changed, and is published again by the program itself in a process of its own.
//! Out: what stands in the output folder after the process was killed or the system refused it. In between: a release's
//! folder is wholly as before or wholly as after, files of others are there, and the next build gives exactly what it
//! gives elsewhere. `src/publish/tests.rs` does the same for each single step.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use crate::project::{EN, Fixture, RU, SLUG};

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
    fixture.write(&format!("releases/{second}/release.md"), fixture.read(&format!("releases/{SLUG}/release.md")));
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

/// The files of a folder; Payom's own folder is left out.
fn tree(out: &Path) -> Tree {
    let (mut all, mut next) = (Tree::new(), vec![out.to_path_buf()]);
    while let Some(folder) = next.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(out).unwrap().to_str().unwrap().to_owned();
            if name == ".payom" {
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

/// A folder with what the old state published, Payom's own folder included.
fn published() -> tempfile::TempDir {
    // In memory where there is a folder of that kind: what is lost when the power goes is not what is tested.
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
    copy(&STATES.old.path("output"), &folder.path().join("output"));
    folder
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

/// The program, about to publish a state.
fn payom(state: &Fixture, out: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_payom"));
    command.arg("--root").arg(state.path("")).args(["build", "--out"]).arg(out);
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
fn next(out: &Path, moment: &str) {
    let run = STATES.new.run(&["build", "--out", &out.to_string_lossy()]);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{moment}");
    assert!(tree(out) == STATES.new_output, "{moment}: {:?}", tree(out).keys());
    let mut own: Vec<_> = fs::read_dir(out.join(".payom")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    own.retain(|name| !["cache.json", "done.json", "lock", "manifest.json"].iter().any(|known| name == known));
    assert_eq!(own, Vec::<std::ffi::OsString>::new(), "{moment}");
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
}

/// Kills at 200 moments: half anywhere between start and end, half from the moment on at which it begins to publish.
#[test]
fn two_hundred_kills() {
    let states = &*STATES;
    // How long a build takes here; it decides only where the kills fall.
    let folder = published();
    let started = Instant::now();
    assert!(payom(&states.new, &folder.path().join("output")).status().unwrap().success());
    let usual = started.elapsed();
    let mut numbers = Numbers(0x5eed_cafe);
    let mut seen = BTreeMap::new();
    for number in 0..200 {
        let folder = published();
        let out = folder.path().join("output");
        let mut child = payom(&states.new, &out).spawn().unwrap();
        if number % 2 == 0 {
            std::thread::sleep(Duration::from_nanos(numbers.below(usual.as_nanos() * 11 / 10)));
        } else {
            wait_for(&mut child, &out.join(".payom/pending"));
            // Too short to sleep.
            let (since, delay) = (Instant::now(), Duration::from_nanos(numbers.below(500_000)));
            while since.elapsed() < delay {}
        }
        // It may have come to its end meanwhile.
        let _ = child.kill();
        let status = child.wait().unwrap();
        let moment = format!("kill {number}, {status}");
        *seen.entry(look(&out, &moment)).or_insert(0) += 1;
        next(&out, &moment);
    }
    println!("200 kills; releases that were new: {seen:?}");
}

/// Until a file is there or the process has ended.
fn wait_for(child: &mut Child, path: &Path) {
    while !path.exists() && child.try_wait().unwrap().is_none() {
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

/// The program under a shell's limits: `$1` is the program, `$2` the project, `$3` the output folder.
fn limited(script: &str, state: &Fixture, out: &Path) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", script, "sh", env!("CARGO_BIN_EXE_payom")]).arg(state.path("")).arg(out);
    command
}

/// Whether file systems may be mounted, in a name space of their own: by root, or where users may.
fn mounts() -> Option<&'static [&'static str]> {
    let ways: [&[&str]; 2] = [&["--mount"], &["--map-root-user", "--mount"]];
    let can = |way: &&&[&str]| {
        let mut command = Command::new("unshare");
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
fn mounted(way: &[&str], script: &str, state: &Fixture, out: &Path) -> Said {
    let mut command = Command::new("unshare");
    command.args(way).args(["sh", "-c", script, "sh", env!("CARGO_BIN_EXE_payom")]).arg(state.path("")).arg(out);
    shell(command)
}

/// A file system of any size, from one with room for nothing to the first with room for all.
#[test]
fn a_full_disk() {
    let Some(way) = mounts() else { return };
    let (mut full, mut size) = (0, 0);
    let held: usize = STATES.old_output.values().map(|bytes| bytes.len().next_multiple_of(4096) + 4096).sum();
    loop {
        let folder = published();
        let out = folder.path().join("output");
        // What is published lies on a file system with that much room to spare; it is copied back to be looked at.
        let script = format!(
            "set -e; mkdir \"$3.disk\"; mount -t tmpfs -o size={} tmpfs \"$3.disk\"; cp -a \"$3/.\" \"$3.disk\"
             rm -r \"$3\"; set +e; \"$1\" --root \"$2\" build --out \"$3.disk\"; status=$?; cp -a \"$3.disk\" \"$3\"; exit $status",
            held + size
        );
        let said = mounted(way, &script, &STATES.new, &out);
        if said.status == 0 {
            assert!(tree(&out) == STATES.new_output);
            break;
        }
        assert_eq!(said.status, 3, "{}", said.text);
        assert!(said.text.contains("write-failed") && said.text.contains("the disk is full"), "{}", said.text);
        assert!(tree(&out) == STATES.old_output, "{size}");
        next(&out, "room again");
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
        let folder = published();
        let out = folder.path().join("output");
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$1\" --root \"$2\" build --out \"$3\"");
        let said = shell(limited(&script, &STATES.new, &out));
        if said.status == 0 {
            assert!(tree(&out) == STATES.new_output);
            break;
        }
        assert_eq!(said.status, 3, "{}", said.text);
        assert!(said.text.contains("takes no file of that size"), "{}", said.text);
        assert!(tree(&out) == STATES.old_output, "{blocks}");
        next(&out, "limit lifted");
        (refused, blocks) = (refused + 1, blocks * 2);
    }
    assert!(refused > 3, "{refused}");
}

/// A read-only file system.
#[test]
fn a_read_only_disk() {
    let Some(way) = mounts() else { return };
    let folder = published();
    let out = folder.path().join("output");
    let script = "mount --bind \"$3\" \"$3\" && mount -o remount,bind,ro \"$3\" && exec \"$1\" --root \"$2\" build --out \"$3\"";
    let said = mounted(way, script, &STATES.new, &out);
    assert_eq!(said.status, 3, "{}", said.text);
    assert!(said.text.contains("the disk is read-only"), "{}", said.text);
    assert!(tree(&out) == STATES.old_output);
    next(&out, "writable again");
}

/// A release's folder that cannot be moved: something is mounted there, or on Windows a file in it is open.
#[test]
fn a_folder_that_cannot_be_moved() {
    let Some(way) = mounts() else { return };
    for slug in [SLUG, GOES] {
        let folder = published();
        let out = folder.path().join("output");
        let script =
            format!("mount --bind \"$3/{slug}\" \"$3/{slug}\" && exec \"$1\" --root \"$2\" build --out \"$3\"");
        let said = mounted(way, &script, &STATES.new, &out);
        assert_eq!(said.status, 3, "{slug}: {}", said.text);
        assert!(said.text.contains(&format!("output/{slug}")), "{}", said.text);
        assert!(tree(&out) == STATES.old_output, "{slug}");
        next(&out, "free again");
    }
}

/// A folder that this account may not write.
#[test]
fn a_folder_of_somebody_else() {
    let folder = published();
    let out = folder.path().join("output");
    // Permissions bind no administrator: one without his privileges is asked.
    let script = "chmod -R a-w \"$3\"; trap 'chmod -R u+w \"$3\"' EXIT
        if [ \"$(id -u)\" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all \"$1\" --root \"$2\" build --out \"$3\"
        else \"$1\" --root \"$2\" build --out \"$3\"; fi";
    let said = shell(limited(script, &STATES.new, &out));
    assert_eq!(said.status, 3, "{}", said.text);
    assert!(said.text.contains("permission denied"), "{}", said.text);
    assert!(tree(&out) == STATES.old_output);
    next(&out, "ours again");
}

/// Two at once: one publishes, the other says that it does, or both publish one after the other.
#[test]
fn two_builds_at_once() {
    for _ in 0..10 {
        let folder = published();
        let out = folder.path().join("output");
        let both = [(); 2].map(|()| payom(&STATES.new, &out).spawn().unwrap());
        let mut ended = both.map(|mut child| child.wait().unwrap().code());
        ended.sort();
        assert!(ended == [Some(0), Some(0)] || ended == [Some(0), Some(3)], "{ended:?}");
        assert!(tree(&out) == STATES.new_output);
        next(&out, "after both");
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
        let mut command = Command::new("sh");
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
