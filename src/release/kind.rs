//! Kinds of releases: press release, statement, speech and the others.
//!
//! In: nothing, and the kinds that a house adds. Out: [`KINDS`], one entry a kind, and [`Kinds`], which finds one by its id.
//! Invariants: a kind is data: the message of its label follows from its id, what it asks for and what it shows are from
//! closed lists; so a house adds one without a line of code.
//!
//! Left out for now, with their places kept: an obituary (person, dates, a black letterhead, no funders unless asked)
//! would be one entry more, and a requirement `person`; approvals are no matter of kinds, they would be a state.

use std::borrow::Cow;

use serde::Deserialize;

/// What a release of a kind must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Requirement {
    /// How the media register, or that they need not.
    Accreditation,
    /// Somebody who answers the media.
    Contact,
    /// The release that it corrects.
    Corrects,
    /// A document, or a link to one.
    Documents,
    /// When what it is about happens.
    Event,
    /// An hour of each event.
    Hours,
    /// A place, its own or the event's.
    Place,
    /// A project.
    Project,
    /// A reference number.
    Reference,
    /// Two issuers, or a list of those who sign.
    Signatories,
    /// Whose words it gives.
    Speaker,
    /// A sentence under the headline.
    Standfirst,
    /// Room and street of an event, or where it can be followed.
    Venue,
}

/// What a release of a kind shows besides its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feature {
    /// A line under the headline that says whose words follow.
    Attribution,
    /// "Check against delivery", as long as it is not public.
    Delivery,
    /// That its event lies ahead, on the very day of the event too.
    Announcement,
}

/// A kind of release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its id, as releases name it.
    pub id: Cow<'static, str>,
    /// Without these it is not published.
    pub asks: Cow<'static, [Requirement]>,
    /// Without these there is a warning.
    pub advises: Cow<'static, [Requirement]>,
    /// What it shows besides its text.
    pub shows: Cow<'static, [Feature]>,
}

/// The id of the kind that has no label.
const NONE: &str = "none";

/// Every kind that there is in any house.
pub const KINDS: [Kind; 9] = [
    kind("press-release", &[], &[], &[]),
    kind("announcement", &[], &[], &[Feature::Announcement]),
    kind(
        "media-advisory",
        &[Requirement::Event, Requirement::Hours, Requirement::Venue, Requirement::Accreditation],
        &[],
        &[Feature::Announcement],
    ),
    kind("statement", &[], &[], &[Feature::Attribution]),
    kind("joint-statement", &[Requirement::Signatories], &[], &[]),
    kind("speech", &[Requirement::Speaker, Requirement::Event], &[], &[Feature::Attribution, Feature::Delivery]),
    kind("report-launch", &[], &[Requirement::Documents], &[]),
    kind("correction", &[Requirement::Corrects], &[], &[]),
    kind(NONE, &[], &[], &[]),
];

/// The kinds that could be said with `label` alone, which asked for nothing.
pub(super) const OF_LABEL: [&str; 4] = ["press-release", "announcement", "media-advisory", NONE];

const fn kind(
    id: &'static str,
    asks: &'static [Requirement],
    advises: &'static [Requirement],
    shows: &'static [Feature],
) -> Kind {
    Kind {
        id: Cow::Borrowed(id),
        asks: Cow::Borrowed(asks),
        advises: Cow::Borrowed(advises),
        shows: Cow::Borrowed(shows),
    }
}

impl Kind {
    /// The message with the words of its label; none for the kind that has no label.
    #[must_use]
    pub fn label(&self) -> Option<String> {
        (self.id != NONE).then(|| format!("label-{}", self.id))
    }

    /// Whether it shows something besides its text.
    #[must_use]
    pub fn shows(&self, feature: Feature) -> bool {
        self.shows.contains(&feature)
    }
}

impl Default for Kind {
    /// The kind without a label.
    fn default() -> Self {
        kind(NONE, &[], &[], &[])
    }
}

/// The kinds that a house has.
#[derive(Clone, Debug, Default)]
pub struct Kinds {
    /// Those that it adds.
    pub own: Vec<Kind>,
}

impl Kinds {
    /// A kind by its id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Kind> {
        KINDS.iter().chain(&self.own).find(|kind| kind.id == id).cloned()
    }

    /// The ids of all kinds, those of the house last.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        KINDS.iter().chain(&self.own).map(|kind| kind.id.to_string()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_listed_once() {
        let ids = Kinds::default().ids();
        let each: std::collections::BTreeSet<&String> = ids.iter().collect();
        assert_eq!(each.len(), KINDS.len());
        assert!(OF_LABEL.iter().all(|id| ids.iter().any(|known| known == id)));
        assert_eq!(Kind::default().label(), None);
        assert_eq!(Kinds::default().find("speech").and_then(|kind| kind.label()), Some("label-speech".to_owned()));
    }
}
