//! What a release says of itself before its text.
//!
//! In: the TOML between the two `+++` lines of `release.md`. Out: a [`FrontMatter`]. Invariants: dates exist, ranges
//! go forward, nothing is named twice; whether the registry has what is named is checked here as well. Where only the day
//! of publication is wrong or not filled in yet, which is an error, the month of the release's name stands for it, so that
//! all else can be looked at and worked on.
//!
//! | file | does |
//! |---|---|
//! | `model` | the facts, as later stages use them |
//! | `raw` | the keys of the file |
//! | `values` | days, facts, numbers and amounts |
//! | `event`, `events` | when and where what is announced happens, and how the media register |
//! | `order` | what must come before what |
//! | `hours` | hours, with their days or without |
//! | `moments` | when it may be public |
//! | `form` | its kind, and what belongs to that, as later stages use it |
//! | `forms` | the keys of that |
//! | `asks` | what its kind asks for |
//! | `amendments`, `corrections` | what became of it after it was published |
//! | `contacts`, `people` | whom the media may ask, by language |
//! | `parts`, `attached` | what goes with it: notes, documents, recordings, photos |
//! | `ids` | what is named, against the registry |
//! | `reader` | one key of the file |
//! | `parse` | all of them |
//! | `keys` | what each of them does, for people and editors |

mod amendments;
mod asks;
mod attached;
mod contacts;
mod corrections;
mod event;
mod events;
mod form;
mod forms;
mod hours;
mod ids;
mod keys;
mod model;
mod moments;
mod order;
mod parse;
mod parts;
mod people;
mod raw;
mod reader;
mod values;

pub use amendments::{Amendments, Correction, CorrectionKind, Keep, Withdrawal};
pub use contacts::Contacts;
pub use event::{
    Accreditation, Advisory, Event, Until, by_time, days as event_days, places as event_places,
    variables as event_variables,
};
pub use form::{Form, Letterhead, Name, Order, Party};
pub use keys::FRONT_MATTER;
pub use model::{Dateline, FrontMatter, Link, Moments, Publication};
pub(super) use moments::alone as moments;
pub(super) use parse::parse;
pub use parts::{
    AboutWhom, Attachment, Copied, Enclosures, GalleryPhoto, PHOTO_TEXTS, Recording, RecordingKind, Target,
};
pub(super) use raw::names;
pub(super) use reader::Reader;
