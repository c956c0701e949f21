//! `payom keys` and `payom schema`: what may stand in each file of facts.
//!
//! In: the tables of keys (`project::key_files`). Out: lists and entries for people, docs/KEYS.md, JSON Schemas for editors.
//! Invariants: nothing is said of a key but what its line in the table says.
//!
//! | file | does |
//! |---|---|
//! | `find` | keys by what somebody calls them |
//! | `words` | values, needs and headings in words |
//! | `entry` | all that is said of one key |
//! | `list` | a line each |
//! | `markdown` | docs/KEYS.md |
//! | `schema` | JSON Schema of a file |
//! | `editor` | schemas into a folder, and what tells editors of them |
//! | `run` | the two commands |

mod editor;
mod entry;
mod find;
mod list;
mod markdown;
mod run;
mod schema;
mod words;

pub(super) use find::{find, names};
pub(super) use run::{entries, keys, schema, schemas};
