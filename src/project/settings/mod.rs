//! What the house decides for all its releases.
//!
//! In: `payom.toml` and `locales/glossary.toml`. Out: [`Settings`] with a [`Look`], and a [`Glossary`]. Invariants: a setting
//! that cannot be read is reported where it stands, with what to write.

mod glossary;
mod house;
mod look;

pub(super) use glossary::parse as parse_glossary;
pub use glossary::{Glossary, Phrase, Stem, Term};
pub use house::Settings;
pub(super) use house::parse as parse_settings;
pub use look::{Family, Figures, Letterhead, Look, Paper};
