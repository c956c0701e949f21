//! Localisation: locales, messages with positions, and their formatting.
//!
//! In: `.ftl` texts and values. Out: entries with spans ([`syntax`]) for the checks, and a [`Formatter`] for the
//! documents. Fluent is used here only. What is particular to one language is in [`language`]; a locale without
//! anything there has sound defaults.

mod calendar;
mod canonical;
mod common;
mod format;
pub mod language;
mod locale;
mod mark;
mod money;
mod number;
mod plural;
pub mod syntax;
mod value;

pub use calendar::{STYLES as DATE_STYLES, VARIABLES as CALENDAR_VARIABLES};
pub use canonical::canonical;
pub use common::Common;
pub use format::{FUNCTIONS, Formattable, Formatter, Memory, Unresolved};
pub use locale::{Locale, NotALocale, english_name};
pub use plural::{categories as plural_categories, category_of as plural_category};
pub use value::{Acting, Arguments, Moment, Value, When};
