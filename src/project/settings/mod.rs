//! What the house decides for all its releases.
//!
//! In: `payom.toml`, `locales/glossary.toml` and `locales/<tag>/words.txt`. Out: [`Settings`] with a [`Look`], a [`Glossary`],
//! and a [`WordList`] a locale. Invariants: a setting
//! that cannot be read is reported where it stands, with what to write.

mod color;
mod glossary;
mod house;
mod keys;
mod kinds;
mod look;
mod mail;
mod wordlist;

pub(crate) use color::{Color, LEGIBLE, contrast};
pub(super) use glossary::parse as parse_glossary;
pub use glossary::{Glossary, Phrase, Stem, Term};
pub use house::Settings;
pub(super) use house::parse as parse_settings;
pub use keys::key_files;
pub use look::{Colors, FaceFile, FaceRole, Family, Figures, Letterhead, Look, Paper};
pub use mail::Mail;
pub(super) use wordlist::parse as parse_words;
pub use wordlist::{ListedWord, WordList, refused_word};
