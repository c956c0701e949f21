//! What an output folder holds.
//!
//! In: the editions of a build, and the manifest of the build before. Out: a [`Manifest`], kept as JSON in the output
//! folder's state. Invariants: a partial build knows from it what else the index has to list, and which files are Payom's;
//! that it is missing, or damaged, is told, and is not the same as that nothing is published. An archive has tens of
//! thousands of editions, so that only their names are in memory; what lists show of them is on a [`Shelf`], and read and
//! written one at a time.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufReader, Write};
use std::path::Path;
use std::sync::Arc;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};

use super::failure::Failed;
use super::output::Output;
use super::shelf::{Place, Shelf, pack, unpack};
use super::state;

/// Its name in the state.
pub(super) const NAME: &str = "manifest.json";

/// One edition that was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// ISO day of publication, where it is known.
    pub date: Option<String>,
    /// The day as the language writes it.
    pub shown: Option<String>,
    /// "Press release".
    pub label: Option<String>,
    /// Headline.
    pub headline: String,
    /// Standfirst, plain.
    pub standfirst: Option<String>,
    /// ISO day that its dated facts are picked for.
    #[serde(default)]
    pub day: String,
    /// Ids of its projects.
    #[serde(default)]
    pub projects: Vec<String>,
    /// Ids of its places.
    #[serde(default)]
    pub places: Vec<String>,
    /// Ids of its contacts.
    #[serde(default)]
    pub contacts: Vec<String>,
    /// Size of its PDF in bytes, where one is published.
    #[serde(default)]
    pub pdf_bytes: Option<u64>,
    /// It is not for publication.
    #[serde(default)]
    pub draft: bool,
    /// A fingerprint of the document that its page shows, where one is published.
    #[serde(default)]
    pub shows: String,
    /// Its files within the release's folder, sorted.
    pub files: BTreeSet<String>,
}

/// Every edition, by release and locale tag.
#[derive(Debug, Default)]
pub struct Manifest {
    /// The editions of each release, sorted by their tags.
    pub(super) releases: BTreeMap<Box<str>, Vec<Kept>>,
    pub(super) words: Shelf,
    /// Tags and lists of files that many editions have.
    pub(super) shared: BTreeSet<Arc<str>>,
    /// The files of the site around the editions, by their path under the output folder.
    pub site: BTreeSet<String>,
}

/// What is in memory of an edition.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) tag: Arc<str>,
    /// Where the rest of it is.
    words: Place,
    pub(super) pdf_bytes: Option<u64>,
    /// Its files with a slash between two, the release's name before the first full stop left out: `.en.html/.en.pdf`.
    pub(super) files: Arc<str>,
}

impl Kept {
    pub(super) fn files<'k>(&'k self, slug: &'k str) -> impl Iterator<Item = String> + 'k {
        self.files.split_terminator('/').map(move |name| match name.strip_prefix('.') {
            Some(_) => format!("{slug}{name}"),
            None => name.to_owned(),
        })
    }

    fn has(&self, slug: &str, name: &str) -> bool {
        let name = short(slug, name);
        self.files.split_terminator('/').any(|own| own == name)
    }

    /// Whether its page, or its PDF, is among its files.
    pub(super) fn has_own(&self, extension: &str) -> bool {
        let name = self.files.split_terminator('/').filter_map(|name| name.strip_prefix('.'));
        name.filter_map(|name| name.strip_prefix(&*self.tag)).any(|rest| rest.strip_prefix('.') == Some(extension))
    }
}

/// A file's name without that of its release. No file that Payom makes begins with a full stop.
pub(super) fn short<'n>(slug: &str, name: &'n str) -> &'n str {
    name.strip_prefix(slug).filter(|rest| rest.starts_with('.')).unwrap_or(name)
}

impl Manifest {
    /// Reads the manifest of an output folder; one that cannot be read is empty, which [`Stage::open`] tells.
    ///
    /// [`Stage::open`]: super::Stage::open
    #[must_use]
    pub fn load(output: &Output) -> Self {
        Self::read::<true>(output).ok().flatten().unwrap_or_default()
    }

    /// The same with the names of files alone; `None` where there is none.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn load_files(output: &Output) -> io::Result<Option<Self>> {
        Self::read::<false>(output)
    }

    fn read<const WORDS: bool>(output: &Output) -> io::Result<Option<Self>> {
        let Some(file) = state::open(&state::place(output, NAME))? else { return Ok(None) };
        let raw: Raw<WORDS> = serde_json::from_reader(BufReader::with_capacity(1 << 16, file))?;
        Ok(Some(Self { site: safe_paths(raw.site), ..raw.editions.0 }))
    }

    /// Adds or replaces an edition. Files of an edition that is replaced in part stay known.
    pub fn insert(&mut self, slug: &str, locale: &str, edition: Edition) {
        let words = self.words.put(&pack(&edition));
        let Edition { pdf_bytes, files, .. } = edition;
        self.keep(slug, locale, Some(words), pdf_bytes, files);
    }

    /// Adds files to an edition that is there.
    pub fn add(&mut self, slug: &str, locale: &str, files: BTreeSet<String>) {
        self.keep(slug, locale, None, None, files);
    }

    fn keep(
        &mut self,
        slug: &str,
        locale: &str,
        words: Option<Place>,
        bytes: Option<u64>,
        mut files: BTreeSet<String>,
    ) {
        if !self.releases.contains_key(slug) {
            // Most releases come out in the house's languages, and a list takes no more than it needs.
            self.releases.insert(slug.into(), Vec::with_capacity(1));
        }
        let Some(editions) = self.releases.get_mut(slug) else { return };
        let place = editions.binary_search_by(|kept| (*kept.tag).cmp(locale));
        let before = place.ok().and_then(|place| editions.get(place));
        files.extend(before.into_iter().flat_map(|kept| kept.files(slug)));
        let names: Vec<&str> = files.iter().map(|name| short(slug, name)).collect();
        // Where there are no pictures, the names are those of a thousand others.
        let usual = names.iter().all(|name| name.starts_with('.'));
        let files = share(&mut self.shared, &names.join("/"), usual);
        let tag = share(&mut self.shared, locale, true);
        let pdf_bytes = bytes.or_else(|| before?.pdf_bytes);
        let words = words.or_else(|| Some(before?.words)).unwrap_or_default();
        let kept = Kept { tag, words, pdf_bytes, files };
        match place {
            Ok(place) => editions.splice(place..=place, [kept]).for_each(drop),
            Err(place) => {
                editions.reserve_exact(1);
                editions.insert(place, kept);
            }
        }
    }

    /// Moves what lists show of editions to a new file, and what is added from now on at every [`Manifest::settle`].
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn shelve(&mut self, path: &Path) -> Result<(), Failed> {
        self.words.move_to(path)
    }

    /// Writes to the file what has been added.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn settle(&mut self) -> Result<(), Failed> {
        self.words.settle()
    }

    /// Forgets editions that are not wanted, by release and locale tag.
    pub fn retain(&mut self, wanted: impl Fn(&str, &str) -> bool) {
        self.releases.retain(|slug, editions| {
            editions.retain(|kept| wanted(slug, &kept.tag));
            !editions.is_empty()
        });
    }

    /// Forgets a file of a release, whichever editions have it.
    pub fn forget(&mut self, slug: &str, name: &str) {
        for kept in self.releases.get_mut(slug).into_iter().flatten().filter(|kept| kept.has(slug, name)) {
            let own = short(slug, name);
            let left: Vec<&str> = kept.files.split_terminator('/').filter(|file| *file != own).collect();
            kept.files = left.join("/").into();
        }
    }

    /// Adds a PDF to an edition whose page stays.
    pub fn add_pdf(&mut self, slug: &str, locale: &str, files: BTreeSet<String>, bytes: Option<u64>) {
        self.keep(slug, locale, None, bytes, files);
    }

    /// Every edition: its release, its locale tag, whether it has a page, and the size of its PDF.
    pub fn editions(&self) -> impl Iterator<Item = (&str, &str, bool, Option<u64>)> {
        self.releases.iter().flat_map(|(slug, editions)| {
            editions.iter().map(move |kept| (&**slug, &*kept.tag, kept.has_own("html"), kept.pdf_bytes))
        })
    }

    /// The languages in which a release has a page, by their tags.
    #[must_use]
    pub fn pages(&self, slug: &str) -> Vec<String> {
        let editions = self.releases.get(slug).into_iter().flatten();
        editions.filter(|kept| kept.has_own("html")).map(|kept| kept.tag.to_string()).collect()
    }

    /// An edition.
    ///
    /// # Errors
    /// When it cannot be read from the file.
    pub fn edition(&self, slug: &str, locale: &str) -> Result<Option<Edition>, Failed> {
        let kept = self.releases.get(slug).into_iter().flatten().find(|kept| &*kept.tag == locale);
        kept.map(|kept| self.whole(slug, kept)).transpose()
    }

    fn whole(&self, slug: &str, kept: &Kept) -> Result<Edition, Failed> {
        let words = self.words.get(kept.words)?;
        Ok(Edition { pdf_bytes: kept.pdf_bytes, files: kept.files(slug).collect(), ..unpack(&words) })
    }

    /// The releases, in order.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.releases.keys().map(|slug| &**slug)
    }

    /// The files of a release.
    #[must_use]
    pub fn files(&self, slug: &str) -> BTreeSet<String> {
        self.releases.get(slug).into_iter().flatten().flat_map(|kept| kept.files(slug)).collect()
    }

    /// Whether a file of a release's folder is among those of its editions.
    #[must_use]
    pub fn has(&self, slug: &str, name: &str) -> bool {
        self.releases.get(slug).into_iter().flatten().any(|kept| kept.has(slug, name))
    }

    /// The sizes of a release's PDFs, by locale tag.
    #[must_use]
    pub fn pdfs(&self, slug: &str) -> BTreeMap<String, u64> {
        let editions = self.releases.get(slug).into_iter().flatten();
        editions.filter_map(|kept| Some((kept.tag.to_string(), kept.pdf_bytes?))).collect()
    }

    /// What `of` makes of the editions of a locale, newest first; those without a date last.
    ///
    /// # Errors
    /// When one cannot be read from the file.
    pub fn of_locale<T>(
        &self,
        locale: &str,
        mut of: impl FnMut(&str, &Edition) -> Option<T>,
    ) -> Result<Vec<T>, Failed> {
        let mut list = Vec::new();
        for (slug, editions) in &self.releases {
            let Some(kept) = editions.iter().find(|kept| &*kept.tag == locale) else { continue };
            let edition = self.whole(slug, kept)?;
            if let Some(made) = of(slug, &edition) {
                // Slugs begin with year and month, which orders what has no date.
                let day = if edition.day.is_empty() { slug.clone() } else { edition.day.into() };
                list.push((day, made));
            }
        }
        // Those of a day stay in the order of their slugs.
        list.sort_by(|(a, _), (b, _)| b.cmp(a));
        Ok(list.into_iter().map(|(_, made)| made).collect())
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

fn share(shared: &mut BTreeSet<Arc<str>>, text: &str, often: bool) -> Arc<str> {
    if let Some(known) = shared.get(text) {
        return Arc::clone(known);
    }
    let new: Arc<str> = text.into();
    if often {
        shared.insert(Arc::clone(&new));
    }
    new
}

fn safe(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\'])
}

fn safe_paths(paths: BTreeSet<String>) -> BTreeSet<String> {
    paths.into_iter().filter(|path| path.split('/').all(safe)).collect()
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
            if !crate::registry::is_id(&slug) || !locales.values().flat_map(|edition| &edition.files).all(|f| safe(f))
            {
                continue;
            }
            for (tag, mut edition) in locales {
                if !WORDS {
                    let Edition { pdf_bytes, files, .. } = edition;
                    edition = Edition { pdf_bytes, files, ..Edition::default() };
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
        let editions = editions.iter().map(whole).collect::<Result<BTreeMap<String, Edition>, Failed>>();
        editions.map_err(S::Error::custom)?.serialize(to)
    }
}
