//! What CLDR knows of every language: the defaults of a locale that has no folder of its own.
//!
//! In: a language tag. Out: the language's name, plural rules, quotation marks, and drafts of the messages that write
//! numbers, lists and dates. Invariants: the tables are made by `tests/cldr` and never edited; a tag shares what is said
//! of the tag without its last part (`uz-Latn` of `uz`), and CLDR's silence is never filled by another language.
//!
//! | file | holds |
//! |---|---|
//! | `names.tsv` | names of languages in English |
//! | `plurals.tsv` | plural forms and their rules |
//! | `quotes.tsv` | outer and inner quotation marks |
//! | `letters.txt` | the letters of Latin, Greek and Cyrillic in the order of the root collation |
//! | `patterns.txt` | signs of numbers, lists, months, days, dates |
//! | `table` | finds a line in them |
//! | `draft` | makes a message of Fluent from a pattern |

mod draft;
mod table;

pub use draft::draft;
pub(in crate::l10n) use table::{letters, name, plurals, quotes};
