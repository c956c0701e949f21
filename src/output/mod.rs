//! What is made of an edition or of a release.
//!
//! In: nothing. Out: [`OUTPUTS`], the table, and what it says of a file name. Invariants: whoever builds, previews,
//! publishes or lists files asks the table, and names no format.
//!
//! A new one is a function that makes it, in a file of its own, and a line of the table.

mod model;
mod table;

pub use model::{Listed, Maker, Needs, Output, Scope, tags};
pub use table::{OUTPUTS, all_languages, calendar, download, find, formats, kit, page, preview, usual_formats};
