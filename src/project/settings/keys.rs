//! The reference of the keys of `payom.toml` and of the glossary.
//!
//! In: `payom.txt` and `glossary.txt`, one line a key. Out: a [`KeyFile`] each, and all files of facts. Invariants: the
//! tables agree with the types that read the files; a key without its line fails the test below.

use crate::registry::{KeyFile, REGISTRY};
use crate::release::FRONT_MATTER;

const SETTINGS: KeyFile = KeyFile {
    name: "settings",
    path: "payom.toml",
    what: "who the house is, and how its pages look",
    sections: false,
    table: include_str!("payom.txt"),
};

const GLOSSARY: KeyFile = KeyFile {
    name: "glossary",
    path: "locales/glossary.toml",
    what: "the approved words of each language",
    sections: false,
    table: include_str!("glossary.txt"),
};

/// Every file of facts.
#[must_use]
pub fn key_files() -> Vec<KeyFile> {
    [FRONT_MATTER, SETTINGS].into_iter().chain(REGISTRY).chain([GLOSSARY]).collect()
}

#[cfg(test)]
mod tests {
    use super::{GLOSSARY, SETTINGS};
    use crate::project::settings::{glossary, house};
    use crate::registry::disagreements;

    #[test]
    fn every_key_of_the_settings_has_its_line() {
        assert_eq!(disagreements::<house::Raw>(&SETTINGS), Vec::<String>::new());
        assert_eq!(disagreements::<glossary::Raw>(&GLOSSARY), Vec::<String>::new());
    }
}
