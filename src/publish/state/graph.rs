//! What a release was when it was last looked at, and what it added to the checks of the run.
//!
//! In: fingerprints of what each release is made from and of what stands in its folder. Out: the same to the next build,
//! which neither reads nor makes a release again of which nothing changed. Invariants: a release is written down only where
//! nothing was found in it; the file counts only as a whole, for the program that wrote it, and not while a build changes
//! the output folder: a build that was killed leaves none. What releases add to a run stays on the disk.
//!
//! `cargo bench --bench archive -- --change word` pays for it: without it every release is read, looked at and made again.
//!
//! The file holds the additions of releases, one after the other, then an index of lines of JSON, then where that begins
//! and its fingerprint. A build appends what is new, and an index; where half of the file is out of date it is written anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use twox_hash::XxHash3_128;

use crate::publish::digest::Print;
use crate::publish::output_folder::OutputFolder;
use crate::publish::state::done::{self, Period};
use crate::publish::state::files;

/// Its name in the state.
const NAME: &str = "graph";
/// The same while a build changes the output folder.
const ASIDE: &str = "graph.aside";
/// So many bytes end the file: where the index begins, and its fingerprint.
const FOOT: u64 = 8 + 16;

/// What all releases share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// The program that made them.
    pub program: String,
    /// All files that are neither a release's nor texts of the house, and how the build was asked for.
    pub inputs: Print,
    /// A fingerprint of the stamps of these files, where there is one.
    pub mark: Option<Print>,
    /// The lock, and the house's part of it.
    pub lock: Print,
    /// The house's part of the lock.
    pub house: Print,
    /// From when to when the same is public.
    pub public: Period,
    /// The manifest of what they made.
    pub manifest: Print,
    /// Pages of lists, by their paths under the output folder: fingerprints of what they show, and of what stands there.
    pub lists: BTreeMap<Box<str>, (Print, Print)>,
}

/// A release, or the texts of the house: these have files and what is written down of them, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its name.
    pub slug: Box<str>,
    /// Its own files.
    pub own: Print,
    /// A fingerprint of their stamps, where there is one.
    pub mark: Option<Print>,
    /// Its part of the lock.
    pub lock: Print,
    /// What stands in its folder of the output.
    pub output: Print,
    /// Since when it is public, in seconds since 1970.
    pub public_from: Option<i64>,
    /// Its languages, with fingerprints of its documents and of what their pages show of other releases.
    pub editions: Vec<(Box<str>, Print, Print)>,
    /// Where what it adds to the checks is.
    place: (u64, usize),
    /// A fingerprint of that.
    portion: Print,
}

impl Unit {
    /// The tags of its languages.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.editions.iter().map(|(tag, ..)| &**tag)
    }
}

/// What the build before knew of releases.
#[derive(Debug)]
pub struct Graph {
    /// What they share.
    pub shared: Shared,
    units: BTreeMap<Box<str>, Unit>,
    file: File,
}

impl Graph {
    /// Reads what a program wrote down of an output folder; `None` where that is nothing, or damaged.
    #[must_use]
    pub fn load(output: &OutputFolder, program: &str) -> Option<Self> {
        let mut file = files::open(&output.state().join(NAME)).ok()??;
        let length = file.metadata().ok()?.len();
        let mut foot = [0; FOOT as usize];
        file.seek(SeekFrom::Start(length.checked_sub(FOOT)?)).ok()?;
        file.read_exact(&mut foot).ok()?;
        let (start, print) = foot.split_at_checked(8)?;
        let start = u64::from_le_bytes(start.try_into().ok()?);
        let size = (length - FOOT).checked_sub(start).filter(|size| *size <= files::LARGEST)?;
        let index = read(&file, start, usize::try_from(size).ok()?)?;
        if XxHash3_128::oneshot(&index).to_be_bytes() != print {
            return None;
        }
        let mut lines = index.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let shared: Shared =
            serde_json::from_slice(lines.next()?).ok().filter(|shared: &Shared| shared.program == program)?;
        let mut units = BTreeMap::new();
        for line in lines {
            let unit: Unit = serde_json::from_slice(line).ok()?;
            units.insert(unit.slug.clone(), unit);
        }
        Some(Self { shared, units, file })
    }

    /// What is known of a release.
    #[must_use]
    pub fn unit(&self, slug: &str) -> Option<&Unit> {
        self.units.get(slug)
    }

    /// The mark of the files of a release, and the fingerprint of what is in them; the name is empty for shared files.
    #[must_use]
    pub fn inputs(&self, slug: &str) -> Option<(Print, Print)> {
        let shared = || Some((self.shared.mark?, self.shared.inputs));
        if slug.is_empty() { shared() } else { self.unit(slug).and_then(|unit| Some((unit.mark?, unit.own))) }
    }

    /// What a release added to the checks; `None` where that is damaged.
    #[must_use]
    pub fn portion(&self, slug: &str) -> Option<Vec<u8>> {
        let unit = self.units.get(slug)?;
        let portion = read(&self.file, unit.place.0, unit.place.1)?;
        (Print::of(&portion) == unit.portion).then_some(portion)
    }
}

fn read(mut file: &File, start: u64, length: usize) -> Option<Vec<u8>> {
    if length as u64 > files::LARGEST {
        return None;
    }
    let mut bytes = Vec::with_capacity(length);
    file.seek(SeekFrom::Start(start)).ok()?;
    file.take(length as u64).read_to_end(&mut bytes).ok()?;
    (bytes.len() == length).then_some(bytes)
}

/// What stands in a release's folder of the output: names, lengths and times.
#[must_use]
pub fn standing(output: &OutputFolder, slug: &str) -> Option<Print> {
    done::standing(&output.folder().join(slug))
}

/// What stands at a path of the output: its length and time.
#[must_use]
pub fn standing_file(output: &OutputFolder, path: &str) -> Option<Print> {
    done::file(&output.folder().join(path))
}

/// A fingerprint of a text's lines of a lock, by release, and of those of the house: what is no record of a release.
#[must_use]
pub fn locked(text: &str) -> (Print, BTreeMap<Box<str>, Print>) {
    let mut releases: BTreeMap<Box<str>, Print> = BTreeMap::new();
    let mut house = Print::default();
    for line in text.lines() {
        let key = if line.starts_with(['=', '#', '~']) { None } else { line.split(' ').nth(1) };
        match key.and_then(|key| key.split_once('#')) {
            Some((slug, _)) => match releases.get_mut(slug) {
                Some(print) => print.add(line.as_bytes()),
                None => {
                    releases.insert(slug.into(), Print::of(line.as_bytes()));
                }
            },
            // Wordings are named by what they are: a record has the fingerprint of its own.
            None if line.starts_with("= ") => {}
            None => house.add(line.as_bytes()),
        }
    }
    (house, releases)
}

/// What a build learns of releases, to be written down at its end.
#[derive(Debug)]
pub struct Learned {
    /// What releases add to the checks, one after the other.
    spill: File,
    path: PathBuf,
    length: u64,
    units: BTreeMap<Box<str>, Unit>,
}

impl Learned {
    /// Nothing yet; `None` where there is no place for it.
    #[must_use]
    pub fn new() -> Option<Self> {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?.as_nanos();
        let path = std::env::temp_dir().join(format!("payom-{}-{now}", std::process::id()));
        let spill = File::options().read(true).write(true).create_new(true).open(&path).ok()?;
        // Nothing is left of it, whatever ends the process; where an open file cannot be removed, it goes in the end.
        let _ = fs::remove_file(&path);
        Some(Self { spill, path, length: 0, units: BTreeMap::new() })
    }

    /// Adds a release: since when it is public, fingerprints of its documents, and what it adds to the checks. `None` where
    /// that cannot be written down.
    pub fn add(
        &mut self,
        slug: &str,
        public_from: Option<i64>,
        editions: Vec<(Box<str>, Print)>,
        portion: &[u8],
    ) -> Option<&mut Unit> {
        self.spill.write_all(portion).ok()?;
        let editions = editions.into_iter().map(|(tag, document)| (tag, document, Print::default())).collect();
        let unit = Unit {
            slug: slug.into(),
            own: Print::default(),
            mark: None,
            lock: Print::default(),
            output: Print::default(),
            public_from,
            editions,
            place: (self.length, portion.len()),
            portion: Print::of(portion),
        };
        self.length += portion.len() as u64;
        self.units.insert(slug.into(), unit);
        self.units.get_mut(slug)
    }

    /// What each release that was added adds to the checks, by its name; those that cannot be read back are left out.
    pub fn portions(&self) -> impl Iterator<Item = (&str, Vec<u8>)> {
        let portion = |unit: &Unit| read(&self.spill, unit.place.0, unit.place.1);
        self.units.values().filter_map(move |unit| Some((&*unit.slug, portion(unit)?)))
    }

    /// Lets go of releases.
    pub fn forget(&mut self, slugs: &BTreeSet<String>) {
        self.units.retain(|slug, _| !slugs.contains(&**slug));
    }

    /// The releases that were added.
    pub fn units(&mut self) -> impl Iterator<Item = &mut Unit> {
        self.units.values_mut()
    }

    /// Keeps those that are `wanted`.
    pub fn retain(&mut self, wanted: impl Fn(&Unit) -> bool) {
        self.units.retain(|_, unit| wanted(unit));
    }

    /// Writes it down, with what is known still of other releases. That it cannot be written is no fault: the next build
    /// does its work again.
    pub fn leave(mut self, output: &OutputFolder, shared: &Shared, known: Vec<Unit>) {
        let aside = output.state().join(ASIDE);
        let _ = self.write(&aside, shared, known).and_then(|()| fs::rename(&aside, output.state().join(NAME)));
    }

    fn write(&mut self, path: &Path, shared: &Shared, mut known: Vec<Unit>) -> io::Result<()> {
        let needed: u64 = known.iter().map(|unit| unit.place.1 as u64).sum();
        let old = if known.is_empty() { None } else { files::open(path)? };
        let length = old.as_ref().and_then(|old| old.metadata().ok()).map_or(0, |meta| meta.len());
        let is_worn = length / 2 > needed + self.length;
        let mut start = length;
        if old.is_none() || is_worn {
            let staged = path.with_extension("new");
            let _ = fs::remove_file(&staged);
            let mut to = BufWriter::new(File::options().write(true).create_new(true).open(&staged)?);
            start = 0;
            for unit in &mut known {
                let from = old.as_ref().and_then(|old| read(old, unit.place.0, unit.place.1));
                let portion = from.ok_or(io::ErrorKind::NotFound)?;
                to.write_all(&portion)?;
                unit.place.0 = start;
                start += portion.len() as u64;
            }
            to.flush()?;
            fs::rename(staged, path)?;
        }
        let mut to = BufWriter::new(File::options().append(true).open(path)?);
        self.spill.seek(SeekFrom::Start(0))?;
        io::copy(&mut self.spill, &mut to)?;
        let index = start + self.length;
        for unit in self.units.values_mut() {
            unit.place.0 += start;
        }
        let mut lines = serde_json::to_vec(shared)?;
        for unit in known.iter().chain(self.units.values()) {
            lines.push(b'\n');
            serde_json::to_writer(&mut lines, unit)?;
        }
        to.write_all(&lines)?;
        to.write_all(&index.to_le_bytes())?;
        to.write_all(&XxHash3_128::oneshot(&lines).to_be_bytes())?;
        to.flush()
    }
}

impl Drop for Learned {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// Sets what is known aside: it will not hold any more until the build says so.
pub(crate) fn forget(state: &Path) {
    let place = state.join(NAME);
    let is_file = files::open(&place).is_ok_and(|file| file.is_some());
    if !is_file || fs::rename(&place, state.join(ASIDE)).is_err() {
        let _ = fs::remove_file(place);
    }
}
