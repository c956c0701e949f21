//! Notices and sections of an edition, each made by a file of its own.
//!
//! In: the facts of a release, and its messages. Out: [`Notice`]s and [`Section`]s. Invariants: a release whose front matter asks for
//! none has none, and needs no message for them; a section without anything in it is left out.

mod about;
mod accreditation;
mod advisory;
mod attribution;
mod calendar;
mod documents;
mod errata;
mod events;
pub(super) mod footnotes;
mod gallery;
mod media;
pub(super) mod notes;
mod signatories;
mod when;

use super::anchors::Anchors;
use super::context::EditionContext;
use super::parts::{Notice, NoticeRole, Section};

/// Makes the notices of one kind.
type Notices = fn(&mut EditionContext<'_>) -> Vec<Notice>;

/// Makes a section, with the fragment ids that are taken.
type Maker = fn(&mut EditionContext<'_>, &mut Anchors) -> Option<Section>;

/// One line for each kind of notice.
const NOTICES: &[Notices] = &[errata::notices, attribution::notices];

/// One line for each kind of section.
const SECTIONS: &[Maker] = &[
    signatories::section,
    events::section,
    accreditation::section,
    documents::section,
    media::section,
    gallery::section,
    notes::section,
    about::section,
];

pub(crate) use advisory::rows;
pub(crate) use calendar::calendar;

/// The notices of an edition, in the order of their roles; those of its amendments stay in their order, newest first.
pub(crate) fn notices(context: &mut EditionContext<'_>, amendments: Vec<Notice>) -> Vec<Notice> {
    let mut notices = amendments;
    notices.extend(NOTICES.iter().flat_map(|make| make(context)));
    notices.sort_by_key(|notice| match notice.role {
        NoticeRole::Clarified | NoticeRole::Updated => NoticeRole::Corrected,
        other => other,
    });
    notices
}

/// The sections of an edition, in the order of their roles.
pub(crate) fn sections(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Vec<Section> {
    let mut sections: Vec<Section> = SECTIONS.iter().filter_map(|make| make(context, anchors)).collect();
    sections.retain(|section| !section.blocks.is_empty());
    sections.sort_by_key(|section| section.role);
    sections
}
