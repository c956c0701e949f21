//! The reference of a front matter's keys.
//!
//! In: `keys.txt`, one line a key. Out: a [`KeyFile`]. Invariants: the table agrees with the type that reads the front
//! matter; a key without its line fails the test below.

use crate::registry::KeyFile;

/// What may stand between the two lines `+++`.
pub const FRONT_MATTER: KeyFile = KeyFile {
    name: "front-matter",
    path: "releases/<slug>/release.md",
    what: "the facts of a release, between two lines `+++`",
    sections: false,
    table: include_str!("keys.txt"),
};

#[cfg(test)]
mod tests {
    use super::FRONT_MATTER;
    use crate::registry::disagreements;
    use crate::release::front_matter::raw::Raw;

    #[test]
    fn every_key_of_a_front_matter_has_its_line() {
        assert_eq!(disagreements::<Raw>(&FRONT_MATTER), Vec::<String>::new());
    }
}
