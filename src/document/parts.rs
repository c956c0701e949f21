//! What stands around the text of some releases: notices, and sections after the body.
//!
//! In: what [`resolve`](crate::document::resolve()) finds. Out: [`Notice`]s and [`Section`]s, which every output shows at the same place
//! in reading order. Invariants: notices and sections stand in the order of their roles; a document that has none is set as if
//! there were no such things.

use super::model::{Block, Inline};
use crate::registry::Text;

/// What a reader must know before the text, or of it.
#[derive(Clone, Debug, Hash)]
pub struct Notice {
    /// What it is about.
    pub role: NoticeRole,
    /// Its words.
    pub content: Vec<Inline>,
}

/// What a notice is about, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeRole {
    /// The release was withdrawn.
    Withdrawn,
    /// It may not be published before a moment.
    Embargo,
    /// Whose statement it is.
    Attribution,
    /// A release that corrects it.
    CorrectedBy,
    /// What was wrong, and what is right.
    Corrected,
    /// What was unclear.
    Clarified,
    /// What is new.
    Updated,
    /// The release that it corrects.
    Corrects,
    /// The spoken word may be another.
    Delivery,
}

impl NoticeRole {
    /// Whether it stands before the headline; the others stand under headline and standfirst.
    #[must_use]
    pub fn is_first(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Embargo)
    }

    /// Its name for stylesheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Embargo => "embargo",
            Self::CorrectedBy => "corrected-by",
            Self::Corrected => "corrected",
            Self::Clarified => "clarified",
            Self::Updated => "updated",
            Self::Corrects => "corrects",
            Self::Delivery => "delivery",
            Self::Attribution => "attribution",
        }
    }
}

/// A part after the body and before the contacts.
#[derive(Clone, Debug, Hash)]
pub struct Section {
    /// What it is.
    pub role: SectionRole,
    /// Its heading, of level 2.
    pub heading: Option<Text>,
    /// Fragment id, unique in the document, ASCII.
    pub anchor: String,
    /// What it holds; its headings are of level 3 and lower.
    pub blocks: Vec<Block>,
}

/// What a section is, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionRole {
    /// Who signed.
    Signatories,
    /// When and where something happens.
    Events,
    /// How to register.
    Accreditation,
    /// Footnotes, as far as they do not stand on their pages.
    Footnotes,
    /// Files and pages to read.
    Documents,
    /// Recordings and live streams.
    Media,
    /// Photos.
    Gallery,
    /// What editors should know.
    Notes,
    /// What issuers say of themselves.
    About,
}

impl SectionRole {
    /// Whether it stands behind the end of the release itself: what is for editors, and what is the same in every release.
    #[must_use]
    pub fn is_after_end(self) -> bool {
        matches!(self, Self::Notes | Self::About)
    }

    /// Its name for stylesheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Signatories => "signatories",
            Self::Events => "events",
            Self::Accreditation => "accreditation",
            Self::Documents => "documents",
            Self::Media => "media",
            Self::Gallery => "gallery",
            Self::Notes => "notes",
            Self::About => "about",
            Self::Footnotes => "footnotes",
        }
    }
}
