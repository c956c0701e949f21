//! The table of languages, and what depends on the language alone: letters, plural forms, order, division of words.
//!
//! In: strings of a known language, complete (no variables, no Markdown). Out: strings and positions. Invariants: there
//! is no state and no file: pure functions over strings, the same for HTML, PDF and the checker.
//!
//! # A language is a folder
//!
//! What is particular to a language lies in the folder of its tag: alphabet, conventions of typography with the words that
//! bind to a neighbour, hyphenation, old fonts. Its `LANGUAGE` is one line of the table ([`find`]). A language without a
//! folder needs no code: its plural forms, quotation marks and name, and drafts of its dates, numbers and lists, are those
//! of CLDR (`cldr`); names are sorted by the root collation, no word is divided, and only what no language does otherwise
//! is done to its text (double spaces, three dots, groups of digits).
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
//! * [`find`]: what is particular to a language; [`english_name`]; [`sort_key`]: the order of its alphabet.
//! * [`plural_categories`], [`plural_category`]: the forms after a number; [`draft`]: CLDR's patterns as messages.
//! * [`currency_name`], [`language_name`]: what CLDR calls currencies and languages.
//! * [`proposal`]: the forms that a name is likely to have.
//! * [`hyphenate`]: where a word may be divided; [`coverage`]: how well that works on a text.
//! * [`is_word`], [`dictionary`]: the words of English, Russian and Tajik.
//! * [`folded`]: words as they are looked up.
//! * [`legacy_word`], [`legacy_letter`], [`foreign_letters`], [`mixed_script_word`], [`invisible`], [`lower_case`],
//!   [`words`]: for the checker.

mod alphabet;
mod bounds;
mod cases;
mod cldr;
mod collation;
mod conjugating;
mod declining;
mod dictionary;
#[cfg(test)]
mod division_tests;
mod en;
mod fold;
mod forms;
mod hyphenation;
mod invisible;
pub(super) mod letters;
mod measures;
mod model;
mod name;
mod named;
mod numbers;
pub(super) mod plural;
mod proposal;
mod prose;
mod romanised;
mod ru;
mod ruling;
mod scripts;
mod senses;
mod spelling;
pub(super) mod style;
mod suggest;
pub(super) mod table;
mod tg;
pub(super) mod words;

pub use alphabet::{foreign_letters, language_of_letters, legacy_letter, legacy_word};
pub(crate) use bounds::is_one_of;
pub use bounds::{Bounds, Ways};
pub use cases::{Cases, Declining};
pub use cldr::draft;
pub use collation::{SortKey, sort_key};
pub use declining::Adjective;
pub use dictionary::{Dictionary, dictionary, is_word};
pub use fold::folded;
pub use forms::{Named, Proposal};
pub use hyphenation::{Coverage, coverage, hyphenate};
pub use invisible::invisible;
pub use letters::{Script, is_letter, is_mark, lower_case, push_lower_case, script};
pub(crate) use measures::{Measure, measure};
pub use model::Language;
pub use name::english_name;
pub use named::{currencies, currency_name, language_name};
pub(crate) use numbers::{NumberEntry, NumberWords, form_of_month, name_of_weekday, number_words};
pub use plural::{
    FORMS as PLURAL_FORMS, accepts as accepts_plural, categories as plural_categories, category_of as plural_category,
};
pub use proposal::proposal;
pub use prose::{
    Beside, Concord, Conjunction, Counted, Counting, Declension, DeniedVerbs, Gender, Governed, Izofa, LikeVerbs,
    Prose, Regular, Singular,
};
pub use romanised::{has_another_vowel, is_name_particle, may_be_name, name_likeness};
pub use ruling::{Object, Ruling, Verb, Years};
pub use scripts::{in_latin, mixed_script_word, mixes_scripts};
pub(crate) use senses::{Begins, HalfDay, NumberSense};
pub use table::{find, language_in_address, leads_on};
pub use tg::is_tajik_letter;
pub use words::{Word, address_in, words};
