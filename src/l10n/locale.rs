//! A locale tag, parsed and normalised once.
//!
//! In: the text of a tag (`tg`, `ru`, `en-GB`). Out: a [`Locale`]. Invariants: nothing is looked up: whether
//! a locale has messages is the project's business.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use unic_langid::LanguageIdentifier;

/// A language, with script and region where given, in the normal form of BCP 47 (`ru`, `en-GB`). Copies are one in
/// memory, for every release has some of each.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locale(Arc<Inner>);

#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Inner {
    tag: String,
    id: LanguageIdentifier,
}

/// The text is no language tag of BCP 47.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotALocale;

impl Locale {
    /// The tag in its normal form, as it stands in `lang="…"` and in folder names.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0.tag
    }

    /// The language subtag alone: `en` of `en-GB`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.0.id.language.as_str()
    }

    /// The parsed identifier, for Fluent.
    #[must_use]
    pub fn id(&self) -> &LanguageIdentifier {
        &self.0.id
    }
}

impl FromStr for Locale {
    type Err = NotALocale;

    fn from_str(text: &str) -> Result<Self, NotALocale> {
        let id: LanguageIdentifier = text.parse().map_err(|_| NotALocale)?;
        if id.language.is_empty() {
            return Err(NotALocale);
        }
        Ok(Self(Arc::new(Inner { tag: id.to_string(), id })))
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.tag)
    }
}
