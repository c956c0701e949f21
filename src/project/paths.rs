//! What lies where in a project.
//!
//! In: names of releases and languages. Out: paths relative to the project's folder. Invariants: a name that the site or the
//! project itself uses is never that of a release.

use std::path::{Path, PathBuf};

use super::settings::Settings;
use crate::l10n::Locale;

/// Where a locale's release file is, relative to the project.
#[must_use]
pub fn release_messages(locale: &Locale, slug: &str) -> String {
    format!("locales/{locale}/releases/{slug}.ftl")
}

/// The tag of the locale that a file of messages belongs to, and the release; none for the house's messages.
#[must_use]
pub fn home(path: &str) -> Option<(&str, Option<&str>)> {
    let (tag, rest) = path.strip_prefix("locales/")?.split_once('/')?;
    let stem = rest.strip_suffix(".ftl")?;
    match stem.split_once('/') {
        None => Some((tag, None)),
        Some(("releases", slug)) if !slug.contains('/') => Some((tag, Some(slug))),
        Some(_) => None,
    }
}

/// Where the words are that the house adds to those of a language, relative to the project.
#[must_use]
pub fn words_file(locale: &Locale) -> String {
    format!("locales/{locale}/words.txt")
}

/// Folders of the output that no release may have, besides those of the languages.
const RESERVED: [&str; 1] = ["fonts"];

/// Whether a name is that of a folder which the site, or the project itself, has for something else than a release.
#[must_use]
pub fn is_taken(name: &str, settings: &Settings) -> bool {
    name == REGISTRY || RESERVED.contains(&name) || settings.locales.iter().any(|locale| locale.tag() == name)
}

/// The folder of facts beside the releases.
pub(super) const REGISTRY: &str = "registry";

/// Where it stands from which wording each translation was made, relative to the project.
pub const LOCK: &str = "locales/l10n.lock";

/// Finds the project: the nearest folder, from `start` upwards, that holds `payom.toml`.
#[must_use]
pub fn find(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join("payom.toml").exists()).map(Path::to_path_buf)
}
