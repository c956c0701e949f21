//! People and funders: the registry as forms.
//!
//! In: the registry, names in every language. Out: a list with what is missing and where each is used; forms that bring a new entry or
//! change one. Invariants: a change is a minimal edit of the same files that an editor would change; what the registry would refuse is a
//! remark beside the form, and nothing is written.
//!
//! | file | does |
//! |---|---|
//! | `known` | what is asked of each kind of entry |
//! | `forms_of` | forms of names in plain words, with sentences that show them |
//! | `entry` | an entry as its files have it |
//! | `called` | what entries are called |
//! | `used` | which releases use what |
//! | `values` | what a form holds |
//! | `list` | the list |
//! | `form`, `fields`, `naming` | the form: its frame, its facts, its names |
//! | `change` | the edits that a form asks for |
//! | `remarks` | what keeps it from being saved, and what is still missing |
//! | `save` | saves it |
//! | `logo` | a logo that is uploaded |

mod called;
mod change;
mod entry;
mod fields;
mod form;
mod forms_of;
mod known;
mod list;
mod logo;
mod naming;
mod remarks;
mod save;
mod used;
mod values;

pub(super) use form::screen as form_screen;
pub(super) use forms_of::{purpose, shown as form_shown};
pub(super) use known::field_of;
pub(super) use list::screen;
pub(super) use logo::uploaded;
pub(super) use save::{save, tried};
pub(super) use used::in_use;
