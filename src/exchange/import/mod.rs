//! Word files and plain texts as a release.
//!
//! In: the bytes of files, what the house knows. Out: an [`Imported`]: a template, messages, pictures, and where every word went.
//! Invariants: every character of every text of a file is in a line of the account, with its fate; what was guessed is said; no
//! language ever gets another one's words.
//!
//! | file | does |
//! |---|---|
//! | `model` | what is known, what comes out |
//! | `item` | a paragraph with what it looks like |
//! | `flatten` | the items of a Word file, in order |
//! | `plain` | the items of a plain text |
//! | `marks` | running text with its marks |
//! | `tabs` | tables that are typed with tabs |
//! | `tongue` | the language of a text, by its letters and words; old Tajik fonts |
//! | `layout` | which items belong to which language |
//! | `split` | paragraphs that are several texts, parted by line breaks |
//! | `dates` | days in words |
//! | `dateline` | place and day |
//! | `facts` | day, place and contacts of the release |
//! | `addresses` | e-mail addresses, numbers, pages in a text |
//! | `reach` | what a text says of how to reach somebody, and whether it says more |
//! | `words_of_contacts` | the words that such lines are made of |
//! | `people` | contacts, by address and number |
//! | `apart` | what is no text of the release |
//! | `named` | names of the registry in a text, in their cases |
//! | `speech` | quotations that no style marks |
//! | `credits` | lines that say who paid |
//! | `paid` | whether the release says from the registry what they say |
//! | `role` | what an item can be |
//! | `labels` | the words that say what kind of text it is |
//! | `embargo` | lines that say until when nothing is published |
//! | `pasted` | what is no text in what is pasted |
//! | `typed` | lists whose signs are typed |
//! | `roles` | what each item is: headline, heading, list, quotation |
//! | `evidence` | what a text holds that tells its partner |
//! | `pair` | which texts of two languages belong together |
//! | `beside` | the texts of the languages beside each other |
//! | `compose` | the template and the messages |
//! | `grid` | tables of a release |
//! | `notes` | footnotes and endnotes |
//! | `offers` | references that could be written for names |
//! | `fluent` | a text as a value of Fluent |
//! | `run` | all of it, in order |

mod addresses;
mod apart;
mod beside;
mod compose;
mod credits;
mod dateline;
mod dates;
mod embargo;
mod evidence;
mod facts;
mod flatten;
mod fluent;
mod grid;
mod item;
mod labels;
mod layout;
mod marks;
mod model;
mod named;
mod notes;
mod offers;
mod paid;
mod pair;
mod pasted;
mod people;
mod plain;
mod reach;
mod role;
mod roles;
mod run;
mod speech;
mod split;
mod tabs;
mod tongue;
mod typed;
mod words_of_contacts;

pub use fluent::value;
pub use item::one_line;
pub use model::{
    Fate, Imported, Input, Known, KnownContact, KnownFunding, KnownProject, Left, Line, Name, NameKind, OwnFunding,
    Text,
};
pub use pasted::{Look, Pasted, What, pasted};
pub use run::{Refused, import};
