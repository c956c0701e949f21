//! The tables of the registry's files.
//!
//! In: `*.txt` beside this file. Out: a [`KeyFile`] each. Invariants: a table agrees with the type that reads the file.

use super::model::KeyFile;

/// The tables of the registry.
pub const REGISTRY: [KeyFile; 5] = [
    KeyFile {
        name: "organisations",
        path: "releases/registry/organisations.toml",
        what: "organisations; the message `org-<id>` holds the name",
        sections: true,
        table: include_str!("organisations.txt"),
    },
    KeyFile {
        name: "contacts",
        path: "releases/registry/contacts.toml",
        what: "persons and desks that the media can ask; the message `contact-<id>` holds the name, `.role` the position",
        sections: true,
        table: include_str!("contacts.txt"),
    },
    KeyFile {
        name: "places",
        path: "releases/registry/places.toml",
        what: "places; the message `place-<id>` holds the name",
        sections: true,
        table: include_str!("places.txt"),
    },
    KeyFile {
        name: "projects",
        path: "releases/registry/projects.toml",
        what: "projects and who pays for them; the message `project-<id>` holds the title",
        sections: true,
        table: include_str!("projects.txt"),
    },
    KeyFile {
        name: "funders",
        path: "releases/registry/funders.toml",
        what: "funders and their logos; the name is that of the organisation with the same id",
        sections: true,
        table: include_str!("funders.txt"),
    },
];

#[cfg(test)]
mod tests {
    use super::REGISTRY;
    use crate::registry::reference::disagreements;
    use crate::registry::{contact, funder, organisation, project};

    #[test]
    fn every_key_of_the_registry_has_its_line() {
        let [organisations, contacts, places, projects, funders] = &REGISTRY;
        let wrong = [
            disagreements::<organisation::RawOrganisation>(organisations),
            disagreements::<contact::RawContact>(contacts),
            disagreements::<organisation::RawPlace>(places),
            disagreements::<project::RawProject>(projects),
            disagreements::<funder::RawFunder>(funders),
        ];
        assert_eq!(wrong.concat(), Vec::<String>::new());
    }
}
