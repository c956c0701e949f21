//! What is particular to a language: division of words, micro-typography, letters.
//!
//! In: strings of a known language, complete (no variables, no Markdown). Out: strings and positions. In between
//! there is no state and no file: pure functions over strings, the same for HTML, PDF and the checker. A language
//! that has no module here gets a sound default: nothing is divided, quotation marks stay as they were typed, and
//! only what no language does otherwise is done (double spaces, three dots, groups of digits).
//!
//! # Why Tajik needs this
//!
//! No typesetting tool knows Tajik. There are no hyphenation patterns for it anywhere, and the Russian ones, which
//! are often used instead, divide where no Tajik would (`тоҷи-ки-стон`, `ҷу-мҳу-рии`) and leave `давлатӣ` whole; so
//! Tajik columns are set with rivers or ragged. CLDR gives it English quotation marks, while newspapers and decrees
//! print «ёлочки». Suffixes hang on quotations and numbers by a hyphen («…»-ро, 5-уми), and the Unicode rules break
//! lines right there. And because its six letters ғ ӣ қ ӯ ҳ ҷ stood at other places in fonts before Unicode, texts
//! still arrive with ќ љ њ ї ў ѓ, which look right in one font and are other letters everywhere else.
//!
//! # What is here
//!
//! * [`hyphenate`]: where a word may be divided; [`coverage`]: how well that works on a text.
//! * [`typeset_text`]: quotation marks, dashes, no-break spaces and hyphens of a paragraph.
//! * [`facts`]: its name, alphabet and plural forms; [`sort_key`]: the order of the alphabet.
//! * [`legacy_word`], [`legacy_letter`], [`foreign_letters`], [`mixed_script_word`], [`invisible`], [`lower_case`], [`words`]: for the
//!   checker.

mod alphabet;
mod bonds;
mod cells;
mod collation;
mod dashes;
mod english;
mod facts;
mod hyphenation;
mod hyphens;
mod kinds;
#[cfg(test)]
mod properties;
mod quotes;
mod russian;
mod spaces;
mod style;
mod table;
mod tajik;
mod tajik_hyphenation;
mod typography;
mod words;

pub use alphabet::{
    Script, foreign_letters, in_latin, invisible, is_letter, is_mark, is_tajik_letter, legacy_letter, legacy_word,
    lower_case, mixed_script_word, mixes_scripts, push_lower_case, script,
};
pub use collation::{SortKey, sort_key};
pub use facts::Facts;
pub use hyphenation::{Coverage, coverage, hyphenate};
pub use table::{facts, language_in_address};
pub use typography::{Segment, SegmentKind, typeset_text};
pub use words::{Word, words};
