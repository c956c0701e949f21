//! What is known of an edition that was published.
//!
//! In: what lists show of it, the names of its files. Out: an [`Edition`], and what of it stays in memory. Invariants: no
//! file that Payom makes begins with a full stop, so that a name that begins with one lacks its release's.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::output::Output;

/// Its name in the state.
pub(crate) const NAME: &str = "manifest.json";

/// One edition that was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// ISO day of publication, where it is known.
    pub date: Option<String>,
    /// The day as the language writes it.
    pub shown: Option<String>,
    /// ISO moment of publication with its offset, where an hour is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moment: Option<String>,
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
    /// Ids of those who pay for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funders: Vec<String>,
    /// What kind of release it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Who issues it, where that is not the house alone and its page says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// It is not for publication.
    #[serde(default)]
    pub draft: bool,
    /// What was changed of it since, where anything was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<Changed>,
    /// Where its release had other names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<Former>,
    /// A fingerprint of the document that its page shows, where one is published.
    #[serde(default)]
    pub shows: String,
    /// Size in bytes of what readers take with them, where it is published.
    #[serde(default, rename = "pdf_bytes", skip_serializing_if = "Option::is_none")]
    pub download_bytes: Option<u64>,
    /// Its files within the release's folder, sorted.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub files: BTreeSet<String>,
}

/// What is known of an edition besides what lists show of it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Own {
    #[serde(rename = "pdf_bytes")]
    pub(crate) download_bytes: Option<u64>,
    pub(crate) files: BTreeSet<String>,
}

/// What was changed of an edition since it was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// When the last change was made: a day, or a moment with its offset.
    pub at: String,
    /// Its notice.
    pub note: String,
    /// "corrected".
    pub listed: Option<String>,
    /// What it is called since it was withdrawn, where it was.
    pub withdrawn: Option<String>,
}

/// Names that a release had before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// The names, the oldest first.
    pub names: Vec<String>,
    /// What stands at their addresses.
    pub words: String,
}

/// Where an edition is in a spill file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) start: u64,
    pub(crate) length: usize,
}

/// What is in memory of an edition.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) tag: Arc<str>,
    /// Where the rest of it is.
    pub(crate) words: Place,
    pub(crate) download_bytes: Option<u64>,
    /// Its files with a slash between two, the release's name before the first full stop left out: `.en.html/.en.pdf`.
    pub(crate) files: Arc<str>,
}

impl Kept {
    pub(crate) fn files<'k>(&'k self, slug: &'k str) -> impl Iterator<Item = String> + 'k {
        self.files.split_terminator('/').map(move |name| match name.strip_prefix('.') {
            Some(_) => format!("{slug}{name}"),
            None => name.to_owned(),
        })
    }

    pub(crate) fn has(&self, slug: &str, name: &str) -> bool {
        let name = short(slug, name);
        self.files.split_terminator('/').any(|own| own == name)
    }

    /// Whether an output of this edition is among its files.
    pub(crate) fn has_own(&self, output: &Output) -> bool {
        // Names without that of their release.
        self.files.split_terminator('/').any(|name| output.tags_in("", name) == Some(&*self.tag))
    }
}

/// A file's name without that of its release. No file that Payom makes begins with a full stop.
pub(crate) fn short<'n>(slug: &str, name: &'n str) -> &'n str {
    name.strip_prefix(slug).filter(|rest| rest.starts_with('.')).unwrap_or(name)
}
