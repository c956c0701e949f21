//! The project's folder, in memory.
//!
//! In: a folder with `payom.toml`, and which releases and locales are wanted. Out: a [`Project`]. Invariants: every
//! file that later stages need is read and parsed here; no later stage reads the disk. Everything that is wrong is
//! reported, and the rest is still loaded, so that one run lists all problems.
//!
//! Releases may be many, so they need not be in memory all at once: [`open`] reads all but them, and
//! [`Project::with`] gives the same project with some of them. [`load`] reads everything.
//!
//! | stage | does |
//! |---|---|
//! | `disk` | reads files |
//! | `settings` | `payom.toml`, the glossary and lists of words |
//! | `model`, `paths` | what a project is, and what lies where in it |
//! | `messages`, `pictures`, `enclosures` | files of one kind |
//! | `gate` | which releases are public |
//! | `amendments` | which corrections are shown |
//! | `moved` | messages of a release that lie under another name |
//! | `releases` | releases with all that belongs to them |
//! | `open` | all of it: a [`Project`] |

mod amendments;
mod disk;
mod enclosures;
mod gate;
mod instant;
mod messages;
mod model;
mod moved;
mod open;
mod paths;
mod pictures;
mod relatives;
mod releases;
mod settings;

pub(crate) use disk::folded;
pub use disk::{Inputs, KnownInputs, MAX_PICTURE, MAX_TEXT, Past, SHARED, TEXTS};
pub use gate::{AsOf, Gate, State};
pub use instant::Clock;
pub use model::{Due, Frame, Held, Loaded, Messages, Project, Relatives, Selection};
pub use open::{load, open, open_past, reread_lock};
pub use paths::{LOCK, find, home, is_taken, release_messages, words_file};
pub(crate) use settings::{Color, LEGIBLE, contrast};
pub use settings::{
    Colors, FaceFile, FaceRole, Family, Figures, Glossary, Letterhead, ListedWord, Look, Mail, Paper, Phrase,
    Settings, Stem, Term, WordList, key_files, refused_word,
};
