//! A manifest as a file.
//!
//! In: JSON, or a manifest. Out: the other. Invariants: releases are read and written one after the other, so that no more
//! than one is in memory; what somebody changed by hand cannot lead out of the output folder.

use crate::publish::digest::Print;
use crate::publish::error::PublishError;
use crate::publish::manifest::index::{Before, Manifest};
use crate::publish::manifest::model::{Edition, Kept, NAME};
use crate::publish::output_folder::OutputFolder;
use crate::publish::state::files;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, BufReader, Read as _, Write};
use std::time::SystemTime;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};
use twox_hash::xxhash3_128;

impl Manifest {
    /// Reads the manifest of an output folder; one that cannot be read is empty, which [`Stage::open`] tells.
    ///
    /// [`Stage::open`]: crate::publish::Stage::open
    #[must_use]
    pub fn load(output: &OutputFolder) -> Self {
        Self::read::<true>(output).ok().flatten().unwrap_or_default()
    }

    /// The same, and what opening a [`Stage`] needs of it; `None` where there is none that can be read.
    ///
    /// [`Stage`]: crate::publish::Stage
    #[must_use]
    pub fn load_before(output: &OutputFolder) -> Option<(Self, Before)> {
        let stamp = stamp(output);
        let manifest = Self::read::<true>(output).ok()??;
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

    /// As kept.
    ///
    /// # Errors
    /// When it cannot be written, or an edition cannot be read from the file.
    pub fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        let whole = Written { editions: Editions(self), site: &self.site };
        Ok(serde_json::to_writer_pretty(to, &whole)?)
    }
}

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

/// The manifest as it is written.
#[derive(Serialize)]
struct Written<'m> {
    editions: Editions<'m>,
    site: &'m BTreeSet<String>,
}

/// Editions as they are written, one release after the other.
struct Editions<'m>(&'m Manifest);

impl Serialize for Editions<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.releases.iter().map(|(slug, editions)| (slug, Languages(self.0, slug, editions))))
    }
}

struct Languages<'m>(&'m Manifest, &'m str, &'m [Kept]);

impl Serialize for Languages<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self(manifest, slug, editions) = self;
        let whole = |kept: &Kept| Ok((kept.tag.to_string(), manifest.whole(slug, kept)?));
        let editions = editions.iter().map(whole).collect::<Result<BTreeMap<String, Edition>, PublishError>>();
        editions.map_err(S::Error::custom)?.serialize(to)
    }
}

fn safe(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\'])
}

fn safe_paths(paths: BTreeSet<String>) -> BTreeSet<String> {
    paths.into_iter().filter(|path| path.split('/').all(safe)).collect()
}
