//! Publishing step by step: every step refused once, every moment between two steps looked at.
//!
//! In: two publications of a few made-up files, with files of others among them. Out: what stands in the output folder
//! after a refusal, and after the build that follows a crash. Invariants: the system's calls that put things in their
//! place are the real ones until a test refuses one; with and without a system that exchanges in one step.

use std::path::Component;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;

use crate::publish::error::Result;
use crate::publish::output_folder::OWN;
use crate::publish::state::pending::{self, Pending};
use crate::publish::system::calls::{Native, System};
use crate::publish::*;

type Tree = BTreeMap<String, Vec<u8>>;
type Folders<'a> = &'a [(&'a str, &'a [(&'a str, &'a str)])];

/// A publication: files of releases, files of the site.
struct Set {
    releases: Folders<'static>,
    site: &'static [(&'static str, &'static str)],
}

const OLD: Set = Set {
    releases: &[
        ("a", &[("a.en.html", "old a"), ("photo.jpg", "old photo")]),
        ("b", &[("b.en.html", "old b"), ("b.en.pdf", "old b")]),
        ("c", &[("c.en.html", "old c")]),
    ],
    site: &[("index.html", "old index"), ("en/index.html", "same"), ("en/place-b.html", "old place")],
};

const NEW: Set = Set {
    releases: &[
        ("a", &[("a.en.html", "new a"), ("a.ru.html", "new ru")]),
        ("c", &[("c.en.html", "new c"), ("c.en.pdf", "new c")]),
        ("d", &[("d.en.html", "new d")]),
    ],
    site: &[("index.html", "new index"), ("en/index.html", "same"), ("ru/index.html", "new list")],
};

/// What others put into the folder.
const FOREIGN: [(&str, &str); 5] = [
    ("CNAME", "press.example.org"),
    ("a/notes.txt", "notes"),
    ("a/folder/deep.txt", "deep"),
    ("b/notes.txt", "notes"),
    ("en/notes.txt", "notes"),
];

fn edition(files: &[(&str, &str)]) -> Edition {
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let json = serde_json::json!({ "date": null, "shown": null, "label": null, "headline": "x", "standfirst": null,
        "files": names });
    serde_json::from_value(json).unwrap()
}

/// The output folder of a project.
fn output(root: &Path) -> OutputFolder {
    let root = fs::canonicalize(root).unwrap();
    OutputFolder::at(&root, root.join("output"), root.join("output"))
}

fn terms(extent: Extent, overwrite: Overwrite) -> Terms {
    Terms { extent, overwrite, slugs: Arc::new([]), before: None, interrupts: Interrupts::none() }
}

fn publish(root: &Path, set: &Set, extent: Extent, system: Box<dyn System>) -> Result<()> {
    publish_on(root, set, terms(extent, Overwrite::Refused), system)
}

fn publish_on(root: &Path, set: &Set, terms: Terms, system: Box<dyn System>) -> Result<()> {
    let (output, extent) = (output(root), terms.extent);
    let mut stage = Stage::open_with(&output, terms, system)?;
    let mut manifest = if extent == Extent::Whole { Manifest::default() } else { Manifest::load(&output) };
    for (slug, files) in set.releases {
        stage.release(slug)?;
        for (name, text) in *files {
            stage.write(&format!("{slug}/{name}"), text.as_bytes())?;
        }
        manifest.insert(slug, "en", edition(files));
    }
    for (path, text) in set.site {
        stage.site(path, text)?;
    }
    manifest.site = set.site.iter().map(|(path, _)| (*path).to_owned()).collect();
    let fonts = BTreeMap::from([("fonts/face.woff2".to_owned(), &b"face"[..])]);
    stage.commit(&manifest, &Cache::empty(&output), &fonts).map(drop)
}

fn whole(root: &Path, set: &Set) {
    publish(root, set, Extent::Whole, Box::new(Native)).unwrap();
}

/// A folder in memory where there is one: what is lost when the power goes is not what is tested.
fn temporary() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// A project whose output folder holds a publication and files of others.
struct Place(tempfile::TempDir);

impl Place {
    fn root(&self) -> &Path {
        self.0.path()
    }

    fn path(&self) -> PathBuf {
        self.root().join("output")
    }
}

fn folder(set: &Set) -> Place {
    let place = Place(temporary());
    whole(place.root(), set);
    add_foreign(&place.path());
    place
}

fn add_foreign(out: &Path) {
    for (path, text) in FOREIGN {
        let path = out.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// All files of the output folder.
fn tree(place: &Place) -> Tree {
    gather(&place.path())
}

fn gather(out: &Path) -> Tree {
    let (mut all, mut next) = (Tree::new(), vec![out.to_path_buf()]);
    while let Some(folder) = next.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                next.push(path);
            } else {
                let name = path.strip_prefix(out).unwrap().to_str().unwrap().to_owned();
                all.insert(name, fs::read(path).unwrap());
            }
        }
    }
    all
}

/// What stands in the folder when all went well.
fn expected(set: &Set) -> Tree {
    let releases = set
        .releases
        .iter()
        .flat_map(|(slug, files)| files.iter().map(move |(name, text)| (format!("{slug}/{name}"), text)));
    let rest = set.site.iter().chain(&FOREIGN).map(|(path, text)| ((*path).to_owned(), text));
    let mut all: Tree = releases.chain(rest).map(|(path, text)| (path, text.as_bytes().to_vec())).collect();
    all.insert("fonts/face.woff2".into(), b"face".to_vec());
    all
}

fn assert_clean(place: &Place, set: &Set) {
    assert_eq!(tree(place), expected(set));
    let names = |folder: &Path| -> BTreeSet<String> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    let state = ["cache.json", "lock", "manifest.json"].map(ToOwned::to_owned);
    assert_eq!(names(output(place.root()).state()), BTreeSet::from(state));
    assert_eq!(names(place.root()), BTreeSet::from([OWN, "output"].map(ToOwned::to_owned)), "no staging folder");
}

/// Refuses one call; looks before each.
struct Watched {
    exchanges: bool,
    calls: Arc<AtomicUsize>,
    refused: usize,
    look: Box<dyn Fn() + Send + Sync>,
}

impl std::fmt::Debug for Watched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Watched")
    }
}

impl Watched {
    fn refusing(exchanges: bool, refused: usize) -> (Box<Self>, Arc<AtomicUsize>) {
        let calls = Arc::new(AtomicUsize::new(0));
        (Box::new(Self { exchanges, calls: Arc::clone(&calls), refused, look: Box::new(|| {}) }), calls)
    }

    fn step(&self) -> std::io::Result<()> {
        (self.look)();
        let number = self.calls.fetch_add(1, Ordering::Relaxed);
        if number == self.refused { Err(ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
}

impl System for Watched {
    fn rename(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        self.step()?;
        Native.rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> std::io::Result<bool> {
        if !self.exchanges {
            return Ok(false);
        }
        self.step()?;
        Native.exchange(one, other)
    }
}

/// Whichever step is refused: nothing has changed, and the next build gives the new set.
#[test]
fn any_step_refused_is_taken_back() {
    for exchanges in [true, false] {
        let out = folder(&OLD);
        let mut refusals = 0;
        loop {
            let (moves, calls) = Watched::refusing(exchanges, refusals);
            let result = publish(out.root(), &NEW, Extent::Whole, moves);
            if calls.load(Ordering::Relaxed) <= refusals {
                result.unwrap();
                break;
            }
            assert!(result.unwrap_err().to_string().ends_with("cannot be written: the disk is full"));
            assert_eq!(tree(&out), expected(&OLD), "step {refusals}");
            refusals += 1;
        }
        assert!(refusals > 8, "{refusals}");
        assert_clean(&out, &NEW);
    }
}

/// The output folder as a crash at any moment leaves it: every release is wholly old or wholly new, nothing of others
/// is lost, and the next build, of the new state or of the old, leaves nothing over.
#[test]
fn any_crash_is_put_right_by_the_next_build() {
    for exchanges in [true, false] {
        let out = folder(&OLD);
        let moments = Arc::new(Mutex::new(Vec::new()));
        let (from, taken) = (out.root().to_path_buf(), Arc::clone(&moments));
        let (mut moves, _) = Watched::refusing(exchanges, usize::MAX);
        moves.look = Box::new(move || {
            let moment = temporary();
            copy_tree(&from, moment.path());
            taken.lock().unwrap().push(moment);
        });
        publish(out.root(), &NEW, Extent::Whole, moves).unwrap();
        let moments = moments.lock().unwrap();
        assert!(moments.len() > 8, "{}", moments.len());
        for (number, moment) in moments.iter().enumerate() {
            let found = gather(&moment.path().join("output"));
            for slug in ["a", "c"] {
                let of = |tree: &Tree| -> Tree {
                    let mut own = tree.clone();
                    own.retain(|path, _| {
                        path.starts_with(&format!("{slug}/")) && !path.contains("notes") && !path.contains("deep")
                    });
                    own
                };
                // Without exchange there is a moment without either.
                let own = of(&found);
                let whole = own == of(&expected(&OLD)) || own == of(&expected(&NEW));
                assert!(whole || (!exchanges && own.is_empty()), "{number}: {own:?}");
            }
            for set in [&NEW, &OLD] {
                let next = Place(temporary());
                copy_tree(moment.path(), next.root());
                whole_with(next.root(), set, exchanges);
                assert_clean(&next, set);
            }
        }
    }
}

fn whole_with(root: &Path, set: &Set, exchanges: bool) {
    let (moves, _) = Watched::refusing(exchanges, usize::MAX);
    publish(root, set, Extent::Whole, moves).unwrap();
}

fn copy_tree(from: &Path, to: &Path) {
    for (path, bytes) in gather(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// As on Windows: a file that is open can neither be renamed nor replaced, nor can the folders above it be renamed.
#[derive(Debug)]
struct Held(PathBuf);

impl Held {
    fn refuse(&self, path: &Path) -> std::io::Result<()> {
        if self.0.starts_with(path) { Err(ErrorKind::PermissionDenied.into()) } else { Ok(()) }
    }
}

impl System for Held {
    fn rename(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        self.refuse(from)?;
        self.refuse(to)?;
        Native.rename(from, to)
    }

    fn exchange(&self, _: &Path, _: &Path) -> std::io::Result<bool> {
        Ok(false)
    }
}

#[test]
fn a_file_that_is_open_is_named() {
    for open in ["c/c.en.html", "b/b.en.pdf", "index.html", "en/place-b.html"] {
        let out = folder(&OLD);
        let path = out.path().join(open);
        let failed = publish(out.root(), &NEW, Extent::Whole, Box::new(Held(path.clone()))).unwrap_err();
        assert_eq!(failed.path, path);
        assert!(
            failed.to_string().ends_with("cannot be written: another program holds it open; close it there"),
            "{failed}"
        );
        assert_eq!(tree(&out), expected(&OLD), "{open}");
        whole(out.root(), &NEW);
        assert_clean(&out, &NEW);
    }
}

/// A part that is built after a crash, or after a release was deleted, loses sight of no file.
#[test]
fn a_part_forgets_no_file() {
    const PART: Set = Set { releases: &[("c", &[("c.en.html", "part c")])], site: &[("index.html", "part index")] };
    let out = folder(&OLD);
    fs::create_dir(out.path().join("d")).unwrap();
    fs::write(out.path().join("d/d.en.html"), "crashed").unwrap();
    fs::write(output(out.root()).state().join(pending::NAME), "d/d.en.html\n").unwrap();
    publish(out.root(), &PART, Extent::Part, Box::new(Native)).unwrap();
    let after = tree(&out);
    assert_eq!(after.get("d/d.en.html").map(Vec::as_slice), Some(&b"crashed"[..]));
    assert_eq!(after.get("b/b.en.html").map(Vec::as_slice), Some(&b"old b"[..]));
    assert_eq!(after.get("en/place-b.html"), None, "the site is always the newest");
    whole(out.root(), &OLD);
    assert_clean(&out, &OLD);
}

/// What comes into a release's folder while it is being replaced is not thrown away with it.
#[test]
fn a_file_that_comes_late_stays() {
    let out = folder(&OLD);
    let late = out.path().join("a/late.txt");
    let (mut moves, _) = Watched::refusing(true, usize::MAX);
    let (first, path) = (AtomicUsize::new(0), late.clone());
    moves.look = Box::new(move || {
        if first.fetch_add(1, Ordering::Relaxed) == 0 {
            fs::write(&path, "late").unwrap();
        }
    });
    publish(out.root(), &NEW, Extent::Whole, moves).unwrap();
    assert_eq!(fs::read(late).unwrap(), b"late");
}

#[test]
fn what_stands_in_the_way_is_named_and_left() {
    let file = |path: &Path| fs::write(path, "of others").unwrap();
    let dir = |path: &Path| fs::create_dir(path).unwrap();
    type Put = fn(&Path);
    let cases: [(&str, Put, &str); 4] = [
        ("d", file, "a file stands where a folder should be"),
        ("ru", file, "a file stands where a folder should be"),
        ("ru/index.html", dir, "a folder stands where a file should be"),
        ("fonts", file, "a file stands where a folder should be"),
    ];
    for (path, put, why) in cases {
        let out = folder(&OLD);
        let place = out.path().join(path);
        if place.is_dir() {
            fs::remove_dir_all(&place).unwrap();
        }
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        put(&place);
        let before = tree(&out);
        let failed = publish(out.root(), &NEW, Extent::Whole, Box::new(Native)).unwrap_err();
        assert_eq!(failed.path, place);
        assert!(failed.to_string().ends_with(why), "{failed}");
        assert_eq!(tree(&out), before, "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_neither_followed_nor_replaced() {
    use std::os::unix::fs::symlink;
    for place in ["d", "ru", "index.html"] {
        let (out, elsewhere) = (folder(&OLD), tempfile::tempdir().unwrap());
        fs::write(elsewhere.path().join("theirs.txt"), "theirs").unwrap();
        let at = out.path().join(place);
        if at.is_dir() {
            fs::remove_dir_all(&at).unwrap();
        } else if at.exists() {
            fs::remove_file(&at).unwrap();
        }
        symlink(elsewhere.path(), &at).unwrap();
        let failed = publish(out.root(), &NEW, Extent::Whole, Box::new(Native)).unwrap_err();
        assert_eq!(failed.path, at);
        assert!(failed.to_string().contains("a link stands in its place"), "{failed}");
        assert_eq!(fs::read_link(&at).unwrap(), elsewhere.path());
        assert_eq!(gather(elsewhere.path()), Tree::from([("theirs.txt".to_owned(), b"theirs".to_vec())]));
    }
    // So does who may read what.
    let out = folder(&OLD);
    let modes = |path: &str, set: Option<u32>| {
        use std::os::unix::fs::PermissionsExt as _;
        let path = out.path().join(path);
        if let Some(mode) = set {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        }
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    };
    for (path, mode) in [("a", 0o2775), ("a/folder", 0o700), ("a/notes.txt", 0o600)] {
        modes(path, Some(mode));
    }
    whole(out.root(), &NEW);
    assert_eq!(["a", "a/folder", "a/notes.txt"].map(|path| modes(path, None)), [0o2775, 0o700, 0o600]);
    // Links of others within a release's folder move along as links, wherever they lead.
    for leads_to in ["nowhere", "..", "/"] {
        let out = folder(&OLD);
        let at = out.path().join("a/link");
        symlink(leads_to, &at).unwrap();
        whole(out.root(), &NEW);
        assert_eq!(fs::read_link(at).unwrap(), Path::new(leads_to));
    }
}

#[test]
fn two_builds_at_once_do_not_meet() {
    let out = folder(&OLD);
    let first = Stage::open(&output(out.root()), terms(Extent::Whole, Overwrite::Refused)).unwrap();
    let second = publish(out.root(), &NEW, Extent::Whole, Box::new(Native)).unwrap_err();
    assert!(second.to_string().ends_with("cannot be written: another build is writing to this folder"), "{second}");
    assert!(first.words().parent().unwrap().is_dir(), "what the first has staged is there");
    drop(first);
    whole(out.root(), &NEW);
    assert_clean(&out, &NEW);
}

/// Two projects that publish to one folder do not meet either, though each has a state of its own.
#[test]
fn two_projects_with_one_output_folder_do_not_meet() {
    let (out, other) = (folder(&OLD), temporary());
    let shared =
        OutputFolder::at(&fs::canonicalize(other.path()).unwrap(), out.path(), output(out.root()).folder().into());
    let first = Stage::open(&output(out.root()), terms(Extent::Whole, Overwrite::Refused)).unwrap();
    let refused = || Stage::open(&shared, terms(Extent::Whole, Overwrite::Asked)).map(drop).unwrap_err().to_string();
    assert!(refused().ends_with("cannot be written: another build is writing to this folder"), "{}", refused());
    drop(first);
    Stage::open(&shared, terms(Extent::Whole, Overwrite::Asked)).unwrap();
}

/// Paths that a damaged list holds lead nowhere else.
#[test]
fn a_damaged_list_names_nothing_outside() {
    let out = folder(&OLD);
    let list = output(out.root()).state().join(pending::NAME);
    fs::write(list, "../x\n.payom/lock\n/etc/passwd\na//b\n\0\nen\\x\n").unwrap();
    let known = Pending::load(&output(out.root()));
    let plain = |path: &str| Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    assert!(known.paths().all(plain), "{known:?}");
    whole(out.root(), &NEW);
    assert_clean(&out, &NEW);
}

#[test]
fn a_build_that_ended_holds_nothing_even_where_its_lock_was_handed_on() {
    let folder = tempfile::tempdir().unwrap();
    let open = || Stage::open(&output(folder.path()), terms(Extent::Whole, Overwrite::Refused));
    let stage = open().unwrap();
    // As a process has them that is being started meanwhile.
    let copies = stage.copies_of_locks();
    drop(stage);
    assert!(open().is_ok());
    drop(copies);
}

/// A file of others stays where a file of ours has its name, unless it is asked for.
#[test]
fn files_of_others_are_not_replaced() {
    let cases = ["index.html", "a/a.en.html", "c/c.en.pdf", "ru/index.html", "fonts/face.woff2"];
    for path in cases {
        let place = Place(temporary());
        let at = place.path().join(path);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        fs::write(&at, "theirs").unwrap();
        let before = gather(&place.path());
        let failed = publish(place.root(), &NEW, Extent::Whole, Box::new(Native)).unwrap_err();
        assert_eq!(failed.in_the_way().as_deref(), Some(path));
        assert_eq!(gather(&place.path()), before, "{path}");
        publish_on(place.root(), &NEW, terms(Extent::Whole, Overwrite::Asked), Box::new(Native)).unwrap();
        assert_ne!(fs::read(&at).unwrap(), b"theirs", "{path}");
    }
    // What is the same already is no loss; nor is what stands beside.
    let place = Place(temporary());
    fs::create_dir_all(place.path().join("d")).unwrap();
    fs::write(place.path().join("d/d.en.html"), "new d").unwrap();
    fs::write(place.path().join("notes.txt"), "theirs").unwrap();
    whole(place.root(), &NEW);
    assert_eq!(fs::read(place.path().join("notes.txt")).unwrap(), b"theirs");
    // In a folder of ours a file that is not written down is no different.
    for path in ["d/d.en.html", "a/a.ru.html", "ru/index.html"] {
        let out = folder(&OLD);
        fs::create_dir_all(out.path().join(path).parent().unwrap()).unwrap();
        fs::write(out.path().join(path), "theirs").unwrap();
        let failed = publish(out.root(), &NEW, Extent::Whole, Box::new(Native)).unwrap_err();
        assert_eq!(failed.in_the_way().as_deref(), Some(path));
    }
}
