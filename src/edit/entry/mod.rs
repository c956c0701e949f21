//! An entry of the registry, with its name in every language.
//!
//! In: a kind of entry, its id, what is written of it. Out: tables and messages for the end of their files, and what the registry says of
//! itself as it would be. Invariants: nothing is written here; forms of names are those that the house's other names have.
//!
//! | file | does |
//! |---|---|
//! | `kind` | what there is in the registry, and where it stands |
//! | `naming` | the message that holds a name, and the forms that it needs |
//! | `table` | facts as TOML writes them |
//! | `sound` | the registry as it would be |

mod kind;
mod naming;
mod sound;
mod table;

pub use kind::Kind;
pub use naming::{Naming, OPTIONAL};
pub use sound::faults;
pub use table::{list, quoted, table, tables};
