//! Messages with positions, for the checks and for the tools that edit files.
//!
//! In: the text of a `.ftl` file. Out: its entries ([`Resource`]), every name and text with its span, and what could not
//! be read. Invariants: imports go up this table.
//!
//! | file | does |
//! |---|---|
//! | `ast` | the tree |
//! | `foreign` | recognises a file that holds something other than messages |
//! | `parse` | reads a file into it |
//! | `walk` | visits the expressions of a pattern, or quotes its words |
//! | `canonical` | a pattern in one line, the same for every layout |

mod ast;
mod canonical;
mod foreign;
mod parse;
mod walk;

pub use ast::{
    Element, Entry, Expression, Foreign, Inline, Junk, Kind, MAX_ATTRIBUTES, MAX_NESTING, Name, Pattern, Problem,
    Resource, Variant,
};
pub use canonical::canonical;
pub use parse::{look_alike, parse, unreadable};
pub use walk::{excerpt, walk};
