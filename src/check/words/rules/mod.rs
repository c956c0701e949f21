//! The rules about words: one file a rule, or a family of rules that look at the same thing.
//!
//! | file | finds | looks at |
//! |---|---|---|
//! | `figures` | numbers, dates and units that differ | a pair |
//! | `addresses` | e-mails, links, telephone numbers that differ, or hold a wrong letter | a pair; alone |
//! | `markup` | strong, emphasis and links that differ, or have no partner | a pair; alone |
//! | `letters` | two scripts in a word, letters of old fonts and other alphabets, what cannot be seen | alone |
//! | `keyboard` | Tajik typed without its letters | a file; a locale |
//! | `copies` | texts that were not translated, or are in the wrong language | a pair; alone |
//! | `parity` | variables and references that differ | a pair |
//! | `plurals` | variants that hide the number | alone |
//! | `marks` | quotation marks and brackets | alone |
//! | `spacing` | spaces, dashes, ellipses | alone |
//! | `sentences` | words typed twice; ends and capitals that differ | alone; a pair |
//! | `size` | lengths that differ too much | a pair |
//! | `terms` | the glossary | a pair; alone |
//! | `persons` | names spelt in two ways | a locale |
//! | `consistency` | the same source with two translations, and the other way round | a locale |
//! | `unused` | messages and attributes that nothing needs | the project |
//! | `glyphs` | characters that no face has | alone |
//! | `optout` | comments that allow a message to break a rule | the project |
//!
//! How many blocks an edition has needs no rule: its blocks stand in the template, which has no language.

pub(crate) mod addresses;
pub(crate) mod consistency;
pub(crate) mod copies;
pub(crate) mod figures;
pub(crate) mod glyphs;
pub(crate) mod keyboard;
pub(crate) mod letters;
pub(crate) mod marks;
pub(crate) mod markup;
pub(crate) mod parity;
pub(crate) mod persons;
pub(crate) mod plurals;
pub(crate) mod sentences;
pub(crate) mod size;
pub(crate) mod spacing;
pub(crate) mod terms;
pub(crate) mod unused;
