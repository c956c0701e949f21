//! Whether anything changed since the last build.
//!
//! In: a project's folder. Out: [`Inputs`], a fingerprint of every file that a build could read, by path and content;
//! `None` where something cannot be read, which the build itself will tell. In between nothing is parsed; of a file only
//! so much is in memory as is hashed at once; a folder that links lead to again is not entered again. Whether the files
//! are still the same after the build is told by their stamps where a system keeps such that nobody can set: a file that
//! was written to has another time of change. Where that time is so near that it could be the same, files are read again.
//! In the same way files that were read by an earlier build are known without being read (`cargo bench --bench archive --
//! --change word`). The lock of translations is looked at apart from the others, because a build may write it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, Metadata};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Read as _;
use std::path::Path;
use std::time::{Duration, SystemTime};

use twox_hash::{XxHash3_128, xxhash3_128};

use crate::project::paths::{LOCK, REGISTRY, home};

/// What a build reads: settings, words, releases with registry and pictures, templates, faces.
const ROOTS: [&str; 5] = ["payom.toml", "locales", "releases", "theme", "fonts"];

/// A file that was changed so shortly before it was read could be changed again without another stamp: no file system
/// counts in larger steps.
const STEP: Duration = Duration::from_secs(3);

/// All inputs of a build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// The fingerprint of all inputs but the lock, and of how the build was asked for.
    pub print: [u8; 16],
    /// That of their stamps, where there are such as can be relied upon.
    stamps: Option<u64>,
    /// Fingerprints of what belongs to a release: its folder, and its texts in all languages; by its name.
    pub releases: BTreeMap<Box<str>, [u8; 16]>,
    /// The same of the texts of the house.
    pub texts: [u8; 16],
    /// The same of all the rest.
    pub shared: [u8; 16],
    /// Fingerprints of the stamps of all three, where there are such as can be relied upon.
    pub marks: BTreeMap<Box<str>, [u8; 16]>,
}

/// The mark of what is no release's.
pub const SHARED: &str = "";

/// That of the texts of the house.
pub const TEXTS: &str = "/";

/// What is known of files that a release, the house or all of them have: their mark, and the fingerprint of what is in them.
pub type KnownInputs<'k> = &'k dyn Fn(&str) -> Option<([u8; 16], [u8; 16])>;

/// The release that a file belongs to, or the texts of the house.
fn owner(name: &str) -> Option<&str> {
    if let Some((_, slug)) = home(name) {
        return Some(slug.unwrap_or(TEXTS));
    }
    let (slug, _) = name.strip_prefix("releases/")?.split_once('/')?;
    (slug != REGISTRY).then_some(slug)
}

impl Inputs {
    /// Reads all inputs but those that are `known` by their stamps; `with` is how the build was asked for.
    #[must_use]
    pub fn read(root: &Path, with: &str, known: KnownInputs<'_>) -> Option<Self> {
        Self::read_at(root, with, known, SystemTime::now())
    }

    /// `now` is before anything is read.
    fn read_at(root: &Path, with: &str, known: KnownInputs<'_>, now: SystemTime) -> Option<Self> {
        let mut walk = Walk::through(root, with)?;
        let settled = now.checked_sub(STEP).and_then(|then| then.duration_since(SystemTime::UNIX_EPOCH).ok());
        let settled = settled.and_then(|then| i64::try_from(then.as_secs()).ok());
        let is_settled = |latest: i64| settled.is_some_and(|settled| latest < settled);
        let mut prints = walk.contents(root, with, known)?;
        let shared = prints.remove(SHARED).unwrap_or_default();
        let texts = prints.remove(TEXTS).unwrap_or_default();
        let mut hash = xxhash3_128::Hasher::new();
        hash.write(&shared);
        hash.write(&texts);
        for (slug, print) in &prints {
            hash.write(slug.as_bytes());
            hash.write(print);
        }
        if walk.linked {
            prints.clear();
        }
        let Walk { stamps, owners, .. } = walk;
        let stamps = stamps.filter(|(_, latest)| is_settled(*latest)).map(|(stamps, _)| stamps.finish());
        let marks = owners.into_iter().filter(|(_, owner)| is_settled(owner.latest));
        let marks = marks.filter_map(|(slug, owner)| Some((slug, owner.mark?))).collect();
        Some(Self { print: hash.finish_128().to_be_bytes(), stamps, releases: prints, texts, shared, marks })
    }

    /// The fingerprint of all inputs together with the text of the lock.
    #[must_use]
    pub fn with_lock(&self, lock: Option<&str>) -> [u8; 16] {
        let mut hash = xxhash3_128::Hasher::new();
        hash.write(&self.print);
        hash.write(&[u8::from(lock.is_some())]);
        hash.write(lock.unwrap_or("").as_bytes());
        hash.finish_128().to_be_bytes()
    }

    /// The text of the lock as it is now.
    #[must_use]
    pub fn lock(root: &Path) -> Option<String> {
        let path = root.join(LOCK);
        let text = fs::metadata(&path).is_ok_and(|meta| meta.is_file()).then(|| fs::read_to_string(path).ok())??;
        Some(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
    }

    /// The mark and the fingerprint of the files of a release.
    fn known(&self, slug: &str) -> Option<([u8; 16], [u8; 16])> {
        let print = match slug {
            SHARED => self.shared,
            TEXTS => self.texts,
            slug => *self.releases.get(slug)?,
        };
        Some((*self.marks.get(slug)?, print))
    }

    /// Whether the inputs are what they were.
    #[must_use]
    pub fn hold(&self, root: &Path, with: &str) -> bool {
        let stamps = self.stamps.and_then(|stamps| Some((stamps, Walk::through(root, with)?.stamps?.0.finish())));
        match stamps {
            Some((before, now)) if before == now => true,
            _ => Self::read(root, with, &|slug| self.known(slug)).is_some_and(|now| now.print == self.print),
        }
    }
}

/// What files a release has, or all of them.
struct Owner {
    /// A fingerprint of their stamps, where a system has such that can be relied upon.
    mark: Option<[u8; 16]>,
    /// The second of their last change.
    latest: i64,
}

/// A file or folder; of a folder the length is not known.
struct Item {
    name: String,
    length: Option<u64>,
}

/// What tells two folders apart.
#[cfg(unix)]
type Identity = (u64, u64);
#[cfg(not(unix))]
type Identity = std::path::PathBuf;

#[cfg(unix)]
fn identity(_: &Path, meta: &Metadata) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt as _;
    Some((meta.dev(), meta.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path, _: &Metadata) -> Option<Identity> {
    fs::canonicalize(path).ok()
}

struct Walk {
    /// The project's folder, and those above it.
    above: BTreeSet<Identity>,
    /// Files and folders, in order.
    items: Vec<Item>,
    /// By the names of releases.
    owners: BTreeMap<Box<str>, Owner>,
    /// A folder has two names: what is in it belongs to both.
    linked: bool,
    /// The stamps of files and folders, and the latest time of change in seconds; `None` where a system has none.
    stamps: Option<(DefaultHasher, i64)>,
    /// Folders that were entered.
    entered: BTreeSet<Identity>,
}

impl Walk {
    fn through(root: &Path, with: &str) -> Option<Self> {
        let mut stamps = DefaultHasher::new();
        with.hash(&mut stamps);
        // What is shared depends on how the build was asked for, too.
        let mark = Some(XxHash3_128::oneshot(with.as_bytes()).to_be_bytes());
        let owners = BTreeMap::from([(SHARED.into(), Owner { mark, latest: i64::MIN })]);
        let (items, entered) = (Vec::new(), BTreeSet::new());
        let folder = fs::canonicalize(root).ok()?;
        let above = folder.ancestors().filter_map(|folder| identity(folder, &fs::metadata(folder).ok()?)).collect();
        let mut walk = Self { above, items, owners, linked: false, stamps: Some((stamps, i64::MIN)), entered };
        for name in ROOTS {
            let path = root.join(name);
            if path.exists() {
                walk.add(&path, name)?;
            }
        }
        Some(walk)
    }

    fn add(&mut self, path: &Path, name: &str) -> Option<()> {
        if name == LOCK {
            return Some(());
        }
        let meta = fs::metadata(path).ok()?;
        self.stamp(name, &meta);
        let length = if meta.is_file() { Some(meta.len()) } else { None };
        self.items.push(Item { name: name.to_owned(), length });
        if meta.is_file() {
            return Some(());
        }
        // A pipe is nothing that a build reads.
        let entered = meta.is_dir().then(|| identity(path, &meta))??;
        // A link to what holds the project, and what is published, leads to nothing that a build reads.
        if self.above.contains(&entered) {
            return Some(());
        }
        if !self.entered.insert(entered) {
            self.linked = true;
            return Some(());
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(path).ok()? {
            names.push(entry.ok()?.file_name().into_string().ok()?);
        }
        names.sort();
        names.iter().try_for_each(|inner| self.add(&path.join(inner), &format!("{name}/{inner}")))
    }

    /// Adds the stamp of a file or folder.
    fn stamp(&mut self, name: &str, meta: &Metadata) {
        let mut own = xxhash3_128::Hasher::new();
        own.write(name.as_bytes());
        let stamped = stamp(meta).map(|(bytes, changed)| {
            own.write(&bytes);
            (own.finish_128().to_be_bytes(), changed)
        });
        self.stamps = self.stamps.take().zip(stamped).map(|((mut stamps, latest), (own, changed))| {
            own.hash(&mut stamps);
            (stamps, latest.max(changed))
        });
        let slug = owner(name).unwrap_or(SHARED);
        if !self.owners.contains_key(slug) {
            self.owners.insert(slug.into(), Owner { mark: Some([0; 16]), latest: i64::MIN });
        }
        let Some(of) = self.owners.get_mut(slug) else { return };
        of.latest = of.latest.max(stamped.map_or(i64::MAX, |(_, changed)| changed));
        of.mark = of.mark.zip(stamped).map(|(mark, (own, _))| chain(mark, own));
    }

    /// Fingerprints of what is in the files, by the names of releases; those that are `known` are not read.
    fn contents(&mut self, root: &Path, with: &str, known: KnownInputs<'_>) -> Option<BTreeMap<Box<str>, [u8; 16]>> {
        let (mut prints, mut buffer) = (BTreeMap::new(), vec![0; 64 * 1024]);
        for (slug, of) in &self.owners {
            if let Some((mark, print)) = known(slug)
                && !self.linked
                && of.mark == Some(mark)
            {
                prints.insert(slug.clone(), print);
            }
        }
        let is_known: BTreeSet<Box<str>> = prints.keys().cloned().collect();
        for Item { name, length } in std::mem::take(&mut self.items) {
            let slug = owner(&name).unwrap_or(SHARED);
            if is_known.contains(slug) {
                continue;
            }
            let mut hash = xxhash3_128::Hasher::new();
            // The name of a file or folder: an empty folder is something too.
            hash.write(&(name.len() as u64).to_le_bytes());
            hash.write(name.as_bytes());
            hash.write(&length.unwrap_or(u64::MAX).to_le_bytes());
            if let Some(length) = length {
                content(&root.join(&name), length, &mut buffer, &mut hash)?;
            }
            if !prints.contains_key(slug) {
                prints.insert(slug.into(), [0; 16]);
            }
            let print = prints.get_mut(slug)?;
            *print = chain(*print, hash.finish_128().to_be_bytes());
        }
        let shared = prints.entry(SHARED.into()).or_default();
        if !is_known.contains(SHARED) {
            *shared = chain(*shared, XxHash3_128::oneshot(with.as_bytes()).to_be_bytes());
        }
        Some(prints)
    }
}

/// A fingerprint of both.
fn chain(before: [u8; 16], next: [u8; 16]) -> [u8; 16] {
    XxHash3_128::oneshot(&[before, next].concat()).to_be_bytes()
}

/// Adds what is in a file; `None` where it is not as long as it was.
fn content(path: &Path, length: u64, buffer: &mut [u8], hash: &mut xxhash3_128::Hasher) -> Option<()> {
    let mut file = File::open(path).ok()?;
    let mut left = length;
    loop {
        let count = file.read(buffer).ok()?;
        if count == 0 {
            return (left == 0).then_some(());
        }
        left = left.checked_sub(count as u64)?;
        hash.write(buffer.get(..count)?);
    }
}

/// What changes with every change of a file or folder; the second of its last change.
#[cfg(unix)]
fn stamp(meta: &Metadata) -> Option<([u8; 56], i64)> {
    use std::os::unix::fs::MetadataExt as _;
    let own = [meta.dev(), meta.ino(), meta.len()].map(u64::to_le_bytes);
    let times = [meta.mtime(), meta.mtime_nsec(), meta.ctime(), meta.ctime_nsec()].map(i64::to_le_bytes);
    let mut bytes = [0; 56];
    bytes.as_chunks_mut::<8>().0.iter_mut().zip(own.into_iter().chain(times)).for_each(|(to, from)| *to = from);
    Some((bytes, meta.ctime()))
}

/// Other systems let everybody set all times.
#[cfg(not(unix))]
fn stamp(_: &Metadata) -> Option<([u8; 56], i64)> {
    None
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    /// A project, and its inputs when they had long been as they are.
    fn project() -> (tempfile::TempDir, Inputs) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("locales/en")).unwrap();
        fs::write(folder.path().join("payom.toml"), "one").unwrap();
        fs::write(folder.path().join("locales/a.ftl"), "a = b").unwrap();
        fs::write(folder.path().join("locales/en/a.ftl"), "a = b").unwrap();
        let later = SystemTime::now() + Duration::from_secs(3600);
        let inputs = Inputs::read_at(folder.path(), "x", &|_| None, later).unwrap();
        (folder, inputs)
    }

    #[test]
    fn what_is_as_it_was_need_not_be_read() {
        let (folder, inputs) = project();
        // Without a right fingerprint only the stamps can hold.
        assert!(Inputs { print: [0; 16], ..inputs.clone() }.hold(folder.path(), "x"));
        assert!(inputs.hold(folder.path(), "x"));
        assert!(Inputs { stamps: None, ..inputs.clone() }.hold(folder.path(), "x"), "read again");
    }

    #[test]
    fn what_has_just_been_changed_is_read() {
        let (folder, inputs) = project();
        let now = Inputs::read(folder.path(), "x", &|_| None).unwrap();
        assert_eq!((now.print, now.stamps), (inputs.print, None));
        assert!(now.hold(folder.path(), "x"));
    }

    #[test]
    fn what_is_known_by_its_stamps_is_not_read() {
        let (folder, inputs) = project();
        let now = || Inputs::read(folder.path(), "x", &|of| Some((*inputs.marks.get(of)?, [7; 16]))).unwrap();
        assert_eq!((now().shared, now().texts), ([7; 16], [7; 16]));
        fs::write(folder.path().join("locales/en/a.ftl"), "a = c").unwrap();
        let changed = now();
        assert_ne!(changed.texts, [7; 16]);
        assert!(!changed.marks.contains_key(TEXTS), "it has just been changed");
        assert_eq!(changed.shared, [7; 16], "the house's words are apart");
        fs::write(folder.path().join("locales/a.ftl"), "a = c").unwrap();
        assert_ne!(now().shared, [7; 16]);
        assert!(now().marks.is_empty(), "it has just been changed");
    }

    #[test]
    fn every_change_is_noticed() {
        type Change = fn(&Path);
        let changes: [Change; 6] = [
            |root| fs::write(root.join("locales/en/a.ftl"), "a = c").unwrap(),
            |root| fs::write(root.join("payom.toml"), "three").unwrap(),
            |root| {
                // As long, and another file.
                fs::write(root.join("new"), "two").unwrap();
                fs::rename(root.join("new"), root.join("payom.toml")).unwrap();
            },
            |root| fs::write(root.join("locales/b.ftl"), "").unwrap(),
            |root| fs::remove_file(root.join("locales/a.ftl")).unwrap(),
            |root| fs::create_dir_all(root.join("releases/a")).unwrap(),
        ];
        for (number, change) in changes.iter().enumerate() {
            let (folder, inputs) = project();
            change(folder.path());
            assert!(!inputs.hold(folder.path(), "x"), "change {number}");
        }
    }

    #[test]
    fn the_lock_counts_by_its_text() {
        let (folder, inputs) = project();
        fs::write(folder.path().join(LOCK), "\u{FEFF}one").unwrap();
        assert!(inputs.hold(folder.path(), "x"), "a build may write it");
        assert_eq!(Inputs::lock(folder.path()).as_deref(), Some("one"));
        let keys = [None, Some(""), Some("one")].map(|lock| inputs.with_lock(lock));
        assert!(keys[0] != keys[1] && keys[1] != keys[2]);
    }

    #[test]
    fn a_file_put_in_place_of_one_that_says_the_same_is_no_change() {
        let (folder, inputs) = project();
        fs::write(folder.path().join("new"), "one").unwrap();
        fs::rename(folder.path().join("new"), folder.path().join("payom.toml")).unwrap();
        assert!(inputs.hold(folder.path(), "x"));
    }
}
