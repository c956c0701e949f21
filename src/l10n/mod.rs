//! Localisation.
pub mod language;
mod locale;

pub use locale::{Locale, NotALocale};
