//! Ids: what a release and the registry call things.
//!
//! In: text from TOML and folder names. Out: newtypes that cannot be mixed up. Invariants: an id is made of `a-z`,
//! `0-9` and single hyphens, 1 to 80 characters, which every file system and URL takes and no letter case can spoil.

use std::fmt;

/// Whether a text may be an id or a slug.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let reserved = matches!(text, "con" | "prn" | "aux" | "nul")
        || (text.len() == 4
            && (text.starts_with("com") || text.starts_with("lpt"))
            && text.ends_with(|c: char| c.is_ascii_digit()));
    (1..=80).contains(&text.len())
        && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && !reserved
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            pub(crate) fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id's characters.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// An organisation; a funder is one too.
    OrganisationId
    /// A project.
    ProjectId
    /// A contact.
    ContactId
    /// A place.
    PlaceId
    /// A release: its folder, its files and its address.
    Slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_file_system_takes() {
        for good in ["bhr", "2018-10-opcat-sessions", "a", "com10", "x1"] {
            assert!(is_id(good), "{good}");
        }
        let long = "a".repeat(81);
        for bad in ["", "-a", "a-", "a--b", "A", "ё", "a b", "a.b", "..", "con", "com1", "lpt9", "a/b", &long] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
