//! A manifest as a file.
//!
//! In: JSON, or a manifest. Out: the other. Invariants: releases are read and written one after the other, so that no more
//! than one is in memory; what somebody changed by hand cannot lead out of the output folder.

use crate::publish::digest::Print;
use crate::publish::manifest::index::{Before, Manifest};
use crate::publish::manifest::model::{Edition, Kept, NAME, Own};
use crate::publish::output_folder::OutputFolder;
use crate::publish::state::files;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write};
use std::time::SystemTime;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use twox_hash::xxhash3_128;

impl Manifest {
    /// Reads the manifest of an output folder; one that cannot be read is empty, which [`Stage::open`] tells.
    ///
    /// [`Stage::open`]: crate::publish::Stage::open
    #[must_use]
    pub fn load(output: &OutputFolder) -> Self {
        Self::read::<true>(output).ok().flatten().unwrap_or_default()
    }

    /// The same of one that stands as this program wrote it ([`Manifest::standing`]), and what opening a [`Stage`] needs of it.
    ///
    /// [`Stage`]: crate::publish::Stage
    #[must_use]
    pub fn load_before(output: &OutputFolder) -> Option<(Self, Before)> {
        let stamp = stamp(output);
        let manifest = Self::read_lines(output)?;
        let before = Before { names: manifest.names(), stamp, untouched: BTreeSet::new() };
        Some((manifest, before))
    }

    /// A fingerprint of the manifest's file as it stands; `None` where there is none that can be read.
    #[must_use]
    pub fn standing(output: &OutputFolder) -> Option<Print> {
        let mut file = files::open(&files::place(output, NAME)).ok()??;
        let (mut hash, mut buffer) = (xxhash3_128::Hasher::new(), vec![0; 1 << 16]);
        loop {
            let count = file.read(&mut buffer).ok()?;
            if count == 0 {
                return Some(Print(hash.finish_128().to_be_bytes()));
            }
            hash.write(buffer.get(..count)?);
        }
    }

    /// The same with the names of files alone; `None` where there is none.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn load_files(output: &OutputFolder) -> io::Result<Option<Self>> {
        Self::read::<false>(output)
    }

    fn read<const WORDS: bool>(output: &OutputFolder) -> io::Result<Option<Self>> {
        let Some(file) = files::open(&files::place(output, NAME))? else { return Ok(None) };
        let raw: Raw<WORDS> = serde_json::from_reader(BufReader::with_capacity(1 << 16, file))?;
        Ok(Some(Self { site: safe_paths(raw.site), ..raw.editions.0 }))
    }

    /// As kept: JSON, an edition a line.
    ///
    /// # Errors
    /// When it cannot be written, or an edition cannot be read from the file.
    pub fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        to.write_all(HEAD)?;
        for (number, (slug, editions)) in self.releases.iter().enumerate() {
            to.write_all(if number > 0 { b",\n" } else { b"" })?;
            serde_json::to_writer(&mut *to, slug)?;
            to.write_all(b":{\n")?;
            for (number, kept) in editions.iter().enumerate() {
                to.write_all(if number > 0 { b",\n" } else { b"" })?;
                self.write_edition(slug, kept, to)?;
            }
            to.write_all(b"}")?;
        }
        to.write_all(b"\n},\n\"site\":")?;
        serde_json::to_writer_pretty(&mut *to, &self.site)?;
        to.write_all(b"}\n")
    }

    /// The tag, what lists show, and behind it what else is known.
    fn write_edition(&self, slug: &str, kept: &Kept, to: &mut dyn Write) -> io::Result<()> {
        let (_, words) = self.words.bytes(kept.words).map_err(|failed| failed.error)?;
        serde_json::to_writer(&mut *to, &*kept.tag)?;
        to.write_all(b":")?;
        to.write_all(words.strip_suffix(b"}").ok_or(io::ErrorKind::InvalidData)?)?;
        to.write_all(b",")?;
        let own = Own { download_bytes: kept.download_bytes, files: kept.files(slug).collect() };
        let own = serde_json::to_vec(&own)?;
        to.write_all(own.strip_prefix(b"{").ok_or(io::ErrorKind::InvalidData)?)
    }

    /// Reads what [`Manifest::write`] wrote, a line after the other, and believes it; `None` where it did not.
    fn read_lines(output: &OutputFolder) -> Option<Self> {
        let mut from = BufReader::with_capacity(1 << 16, files::open(&files::place(output, NAME)).ok()??);
        let (mut manifest, mut slug, mut line) = (Self::default(), String::new(), Vec::new());
        from.read_until(b'\n', &mut line).ok()?;
        if line != HEAD {
            return None;
        }
        loop {
            line.clear();
            from.read_until(b'\n', &mut line).ok()?;
            let own = line.strip_suffix(b"\n")?;
            if own == b"}," {
                break;
            }
            match own.strip_suffix(b":{") {
                Some(name) => slug = serde_json::from_slice(name).ok()?,
                None if own.is_empty() => {}
                None => manifest.read_edition(&slug, own)?,
            }
        }
        line.clear();
        from.read_to_end(&mut line).ok()?;
        let site = line.strip_prefix(b"\"site\":")?.strip_suffix(b"}\n")?;
        Some(Self { site: serde_json::from_slice(site).ok()?, ..manifest })
    }

    /// Reads the line of an edition.
    fn read_edition(&mut self, slug: &str, line: &[u8]) -> Option<()> {
        let (tag, rest) = line.split_at_checked(memchr::memmem::find(line, b":{")?)?;
        let rest = rest.get(1..memchr::memmem::rfind(rest, b"]}")? + 2)?;
        let (words, own) = rest.split_at_checked(memchr::memmem::rfind(rest, OWN)?)?;
        let tag: Cow<'_, str> = serde_json::from_slice(tag).ok()?;
        let own = serde_json::from_slice(&[b"{", own.get(1..)?].concat()).ok()?;
        self.restore(slug, &tag, &[words, b"}"].concat(), own);
        Some(())
    }
}

/// How the file begins.
const HEAD: &[u8] = b"{\"editions\":{\n";
/// What stands behind what lists show of an edition. In a text its quotes would stand behind backslashes.
const OWN: &[u8] = b",\"pdf_bytes\":";

/// The length and the time of the manifest's file.
pub(crate) fn stamp(output: &OutputFolder) -> Option<(u64, SystemTime)> {
    let about = fs::metadata(files::place(output, NAME)).ok()?;
    Some((about.len(), about.modified().ok()?))
}

/// The manifest as it is read.
#[derive(Deserialize)]
struct Raw<const WORDS: bool> {
    editions: Read<WORDS>,
    #[serde(default)]
    site: BTreeSet<String>,
}

/// Editions as they are read, one release after the other.
struct Read<const WORDS: bool>(Manifest);

impl<'de, const WORDS: bool> Deserialize<'de> for Read<WORDS> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Self(Manifest::default()))
    }
}

impl<'de, const WORDS: bool> Visitor<'de> for Read<WORDS> {
    type Value = Self;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("releases by name")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
        while let Some((slug, locales)) = map.next_entry::<Cow<'de, str>, BTreeMap<String, Edition>>()? {
            let names = |edition: &Edition| {
                edition.former.iter().flat_map(|former| &former.names).all(|name| crate::registry::is_id(name))
            };
            let sound = |edition: &Edition| names(edition) && edition.files.iter().all(|file| safe(file));
            if !crate::registry::is_id(&slug) || !locales.values().all(sound) {
                continue;
            }
            for (tag, mut edition) in locales {
                if !WORDS {
                    let Edition { download_bytes, files, .. } = edition;
                    edition = Edition { download_bytes, files, ..Edition::default() };
                }
                self.0.insert(&slug, &tag, edition);
            }
        }
        Ok(self)
    }
}

fn safe(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\'])
}

fn safe_paths(paths: BTreeSet<String>) -> BTreeSet<String> {
    paths.into_iter().filter(|path| path.split('/').all(safe)).collect()
}
