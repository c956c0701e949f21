//! Localisation: locales, messages with positions, and their formatting.
//!
//! In: `.ftl` texts and values. Out: entries with spans ([`syntax`]) for the checks, and a [`Formatter`] for the
//! documents. Invariants: imports go up this table; what is particular to one language lies in its own folder of
//! [`language`], and a locale without one has the defaults of CLDR.
//!
//! | room | does |
//! |---|---|
//! | `locale` | a language tag, parsed once |
//! | [`asked`] | what of the house's texts is asked for |
//! | `value` | what a message's variable can hold |
//! | [`syntax`] | messages with positions |
//! | [`language`] | the table of languages: letters, plural forms, order of the alphabet, hyphenation, conventions |
//! | [`typography`] | quotation marks, dashes, spaces and hyphens of a paragraph, by those conventions |
//! | `format` | messages made into text |

pub mod asked;
mod format;
pub mod language;
mod locale;
pub mod syntax;
pub mod typography;
mod value;

pub use format::{
    AmountForm, CALENDAR_VARIABLES, CLOCK_VARIABLES, DATE_STYLES, FUNCTIONS, Formatter, Grouping, LazyResource,
    PhraseValue, Phrases, SharedBundle, TimeOptions, Unresolved, UsageTracking, ValueForm, is_clock_message,
};
pub use language::{PLURAL_FORMS, accepts_plural, english_name, plural_categories, plural_category};
pub use locale::{Locale, NotALocale};
pub use syntax::canonical;
pub use value::{Arguments, ClockTime, DateRange, PartialDate, Participant, TimeRange, Value, Zone};
