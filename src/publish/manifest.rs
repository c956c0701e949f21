//! What an output folder holds.
//!
//! In: the editions of a build, and the manifest of the build before. Out: a [`Manifest`], kept as JSON in the output
//! folder. In between: a partial build knows from it what else the index has to list, and which files are Payom's. A
//! manifest that is missing or damaged counts as empty.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

/// One edition that was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Its files within the release's folder, sorted.
    pub files: BTreeSet<String>,
}

/// Every edition, by release and locale tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    editions: BTreeMap<String, BTreeMap<String, Edition>>,
    /// The files of the site around the editions, by their path under the output folder.
    #[serde(default)]
    pub site: BTreeSet<String>,
}

impl Manifest {
    /// Reads the manifest of an output folder.
    #[must_use]
    pub fn load(out: &Path) -> Self {
        let text = std::fs::read_to_string(out.join(super::OWN).join("manifest.json")).unwrap_or_default();
        let manifest: Self = serde_json::from_str(&text).unwrap_or_default();
        let safe = |name: &str| !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\']);
        let editions = manifest
            .editions
            .into_iter()
            .filter(|(slug, locales)| {
                crate::registry::is_id(slug) && locales.values().flat_map(|edition| &edition.files).all(|f| safe(f))
            })
            .collect();
        let site = manifest.site.into_iter().filter(|path| path.split('/').all(safe)).collect();
        Self { editions, site }
    }

    /// Adds or replaces an edition. Files of an edition that is replaced in part stay known.
    pub fn insert(&mut self, slug: &str, locale: &str, mut edition: Edition) {
        let locales = self.editions.entry(slug.to_owned()).or_default();
        if let Some(before) = locales.get(locale) {
            edition.files.extend(before.files.iter().cloned());
            edition.pdf_bytes = edition.pdf_bytes.or(before.pdf_bytes);
        }
        locales.insert(locale.to_owned(), edition);
    }

    /// Adds files that all languages of a release share.
    pub fn add_files(&mut self, slug: &str, files: &BTreeSet<String>) {
        for edition in self.editions.get_mut(slug).into_iter().flat_map(BTreeMap::values_mut) {
            edition.files.extend(files.iter().cloned());
        }
    }

    /// Forgets releases that the project no longer has; `slugs` are sorted.
    pub fn retain(&mut self, slugs: &[String]) {
        self.editions.retain(|slug, _| slugs.binary_search(slug).is_ok());
    }

    /// An edition.
    #[must_use]
    pub fn edition(&self, slug: &str, locale: &str) -> Option<&Edition> {
        self.editions.get(slug)?.get(locale)
    }

    /// The releases, in order.
    #[must_use]
    pub fn slugs(&self) -> Vec<String> {
        self.editions.keys().cloned().collect()
    }

    /// The files of a release.
    #[must_use]
    pub fn files(&self, slug: &str) -> BTreeSet<&str> {
        let locales = self.editions.get(slug).into_iter().flat_map(BTreeMap::values);
        locales.flat_map(|edition| edition.files.iter().map(String::as_str)).collect()
    }

    /// The editions of a locale, newest first; those without a date last.
    #[must_use]
    pub fn of_locale(&self, locale: &str) -> Vec<(&str, &Edition)> {
        let mut list: Vec<(&str, &Edition)> =
            self.editions.iter().filter_map(|(slug, locales)| Some((slug.as_str(), locales.get(locale)?))).collect();
        // Slugs begin with year and month, which orders what has no date.
        list.sort_by(|(a_slug, a), (b_slug, b)| {
            let key = |slug: &str, edition: &Edition| match edition.day.as_str() {
                "" => slug.to_owned(),
                day => day.to_owned(),
            };
            key(b_slug, b).cmp(&key(a_slug, a)).then_with(|| a_slug.cmp(b_slug))
        });
        list
    }

    /// The editions of a release, by locale tag.
    #[must_use]
    pub fn of_release(&self, slug: &str) -> Vec<(&str, &Edition)> {
        let editions = self.editions.get(slug).into_iter().flatten();
        editions.map(|(tag, edition)| (tag.as_str(), edition)).collect()
    }

    /// As kept.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, to: &mut dyn std::io::Write) -> std::io::Result<()> {
        Ok(serde_json::to_writer_pretty(to, self)?)
    }
}
