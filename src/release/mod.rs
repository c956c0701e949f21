//! A release: its facts and its structure, without a word.
//!
//! In: `releases/<slug>/release.md`. Out: a [`Release`] with [`FrontMatter`] and [`Template`] blocks. Invariants: the
//! front matter names only what the registry has; the template holds only references.
//!
//! | stage | does |
//! |---|---|
//! | `fence` | parts facts and structure |
//! | `front_matter` | the facts |
//! | `moment` | a day with an hour |
//! | `kind` | the kinds of releases |
//! | `known` | what a release may name |
//! | `dates` | whether they agree with each other and with the release's name |
//! | `dialect` | what other tools' Markdown has and ours has not |
//! | `template` | the structure |
//! | `read` | all of it: a [`Release`] |

mod dates;
pub(crate) mod dialect;
mod fence;
mod front_matter;
mod kind;
mod known;
mod model;
mod moment;
mod read;
mod template;

pub use dates::{BadSlug, month_of};
pub use fence::facts;
pub use front_matter::{
    AboutWhom, Accreditation, Advisory, Amendments, Attachment, Contacts, Copied, Correction, CorrectionKind,
    Dateline, Enclosures, Event, FRONT_MATTER, Form, FrontMatter, GalleryPhoto, Keep, Letterhead, Link, Moments,
    Name, Order, PHOTO_TEXTS, Party, Publication, Recording, RecordingKind, Target, Until, Withdrawal, by_time,
    event_days, event_places, event_variables,
};
pub use kind::{Feature, KINDS, Kind, Kinds, Requirement};
pub use known::Known;
pub use model::{BUILT_IN, Release};
pub use moment::{ClockChange, Moment, Stamp};
pub use read::{moments, parse, structure};
pub use template::{
    Block, Cell, Column, ColumnAlign, Definition, Fact, Inline, Reference, Row, Table, Template, row_cells,
};
