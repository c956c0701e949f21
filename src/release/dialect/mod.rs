//! Markdown of other tools.
//!
//! In: a text, of a template or a message. Out: where it holds what other dialects print in a way of their own (tables,
//! footnotes, struck-out words) and CommonMark prints as it stands. Invariants: what Markdown itself reads as something
//! (escaped signs, code, where links lead) is no such thing, and neither is an address.
//!
//! | file | does |
//! |---|---|
//! | `model` | what there is, in words |
//! | `lines` | what is read by lines |
//! | `inline` | what is read within a line |
//! | `printed` | what is printed as it stands |
//! | `notes` | marks of footnotes, which are ours too |
//! | `find` | all of it |

mod find;
mod inline;
mod lines;
mod model;
mod notes;
mod printed;

pub(crate) use find::{find, may_hold};
pub(crate) use model::{Foreign, Found, Home};
pub(crate) use notes::{is_label, marks};
