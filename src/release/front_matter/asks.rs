//! What a kind of release asks for.
//!
//! In: the facts of a release, and its kind. Out: what it lacks: an error for what the kind asks for, a warning for what it
//! advises. Invariants: each [`Requirement`] is one line of one table; a key that could not be read, which was reported, is
//! taken to be there.

use std::collections::BTreeSet;

use super::model::FrontMatter;
use crate::diag::{Code, Diagnostic, Report, Severity};
use crate::release::kind::Requirement;

/// When a requirement is met, and what is said where it is not.
struct Rule {
    requirement: Requirement,
    /// The keys that meet it.
    keys: &'static [&'static str],
    met: fn(&FrontMatter) -> bool,
    /// What is needed, for "needs …".
    what: &'static str,
    help: &'static str,
}

/// One line a requirement.
const RULES: [Rule; 13] = [
    Rule {
        requirement: Requirement::Accreditation,
        keys: &["accreditation"],
        met: |matter| matter.accreditation.is_some(),
        what: "to say how the media register",
        help: "add a line `[accreditation]` and below it `until = 2026-12-02T17:00` and `contact = \"…\"`, or \
               `required = false` if nobody need register",
    },
    Rule {
        requirement: Requirement::Contact,
        keys: &["contacts"],
        met: |matter| !matter.contacts.everybody().is_empty(),
        what: "a contact",
        help: "add `contacts = [\"…\"]` with an id of releases/registry/contacts.toml",
    },
    Rule {
        requirement: Requirement::Corrects,
        keys: &["corrects"],
        met: |matter| matter.form.corrects.is_some(),
        what: "the release that it corrects",
        help: "add `corrects = \"…\"` with the name of that release's folder",
    },
    Rule {
        requirement: Requirement::Documents,
        keys: &["documents", "links"],
        met: |matter| !matter.parts.documents.is_empty() || !matter.links.is_empty(),
        what: "a document, or a link to one",
        help: "put the file beside release.md, and add a line `[[documents]]` and below it `title = \"doc-report\"`, a \
               message, and `file = \"report.pdf\"`",
    },
    Rule {
        requirement: Requirement::Event,
        keys: &["event", "events"],
        met: |matter| !matter.events.is_empty(),
        what: "an event",
        help: "add a line `[event]` and below it `from = 2026-12-03` with the day, and `places = [\"…\"]`",
    },
    Rule {
        requirement: Requirement::Hours,
        keys: &["event", "events"],
        met: |matter| matter.events.iter().all(|event| event.hours.is_some()),
        what: "the hour of its event",
        help: "write day and hour: `from = 2026-12-03T10:00`, and `to = 12:30` if its end is known",
    },
    Rule {
        requirement: Requirement::Place,
        keys: &["places", "event", "events"],
        met: |matter| !matter.places.is_empty() || matter.events.iter().any(|event| !event.places.is_empty()),
        what: "a place",
        help: "add `places = [\"…\"]` with an id of releases/registry/places.toml",
    },
    Rule {
        requirement: Requirement::Project,
        keys: &["projects"],
        met: |matter| !matter.projects.is_empty(),
        what: "a project",
        help: "add `projects = [\"…\"]` with an id of releases/registry/projects.toml",
    },
    Rule {
        requirement: Requirement::Reference,
        keys: &["reference"],
        met: |matter| matter.form.reference.is_some(),
        what: "a reference",
        help: "add `reference = \"PR/2026/12\"` with the number under which it is filed",
    },
    Rule {
        requirement: Requirement::Signatories,
        keys: &["issued-by", "signatories"],
        met: |matter| matter.issued_by.len() > 1 || !matter.form.signatories.is_empty(),
        what: "two issuers, or signatories",
        help: "add `issued-by = [\"…\", \"…\"]` with the ids of those who issue it, or list who signs it: \
               `signatories = [\"…\", \"…\"]`",
    },
    Rule {
        requirement: Requirement::Speaker,
        keys: &["speaker"],
        met: |matter| matter.form.speaker.is_some(),
        what: "a speaker",
        help: "add `speaker = \"…\"` with the id of a contact, or with the name of a message that holds the speaker's name",
    },
    Rule {
        requirement: Requirement::Standfirst,
        keys: &["standfirst"],
        met: |matter| matter.standfirst.is_some(),
        what: "a standfirst",
        help: "add `standfirst = \"standfirst\"`, and a message of that name",
    },
    Rule {
        requirement: Requirement::Venue,
        keys: &["event", "events"],
        met: |matter| matter.events.iter().all(|event| event.venue.is_some() || event.online.is_some()),
        what: "the venue of its event",
        help: "add `venue = \"venue\"` below the event, and a message of that name with room and street; or \
               `online = \"https://…\"`",
    },
];

/// Reports what a release lacks. `lost` are the keys of which something could not be read.
pub(super) fn check(matter: &FrontMatter, lost: &BTreeSet<String>, report: &mut Report) {
    let (kind, Some(named)) = (&matter.form.kind, matter.form.named) else { return };
    let asked = kind.asks.iter().map(|requirement| (requirement, Severity::Error));
    let advised = kind.advises.iter().map(|requirement| (requirement, Severity::Warning));
    for (requirement, severity) in asked.chain(advised) {
        let Some(rule) = RULES.iter().find(|rule| rule.requirement == *requirement) else { continue };
        if (rule.met)(matter) || rule.keys.iter().any(|key| lost.contains(*key)) {
            continue;
        }
        let needs = if severity == Severity::Error { "needs" } else { "should have" };
        let message = format!("a release of the kind `{}` {needs} {}", kind.id, rule.what);
        let mut found = Diagnostic::new(Code::KindLacks, message).at(named, "this kind").help(rule.help);
        found.severity = severity;
        report.add(found);
    }
}

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::release::kind::{KINDS, Requirement};

    #[test]
    fn every_requirement_has_a_rule() {
        let all = [
            Requirement::Accreditation,
            Requirement::Hours,
            Requirement::Venue,
            Requirement::Contact,
            Requirement::Corrects,
            Requirement::Documents,
            Requirement::Event,
            Requirement::Place,
            Requirement::Project,
            Requirement::Reference,
            Requirement::Signatories,
            Requirement::Speaker,
            Requirement::Standfirst,
        ];
        assert!(all.iter().all(|one| RULES.iter().filter(|rule| rule.requirement == *one).count() == 1));
        assert!(KINDS.iter().flat_map(|kind| kind.asks.iter().chain(&*kind.advises)).all(|one| all.contains(one)));
    }
}
