//! Problems, and how the user is told of them.
//!
//! In: what any stage found wrong, with its place in a file. Out: a [`Report`], which a renderer writes for people
//! or machines. Invariants: every problem has a stable [`Code`]; only a [`Report`] makes a [`Reported`], so an
//! `Err(Reported)` proves that the user was told.

mod code;
mod digest;
mod message;
mod model;
mod reader;
mod render;
mod report;
mod source;
mod subject;
mod suggest;
mod table;
mod terminal;
mod xml;

pub use code::{Code, CodeInfo};
pub use digest::{hexadecimal, sha256};
pub use message::{Argument, Message};
pub(crate) use message::{counted, message};
pub use model::{Diagnostic, Fix, Label, Severity};
pub use reader::{English, Reader};
pub use render::{Colour, GitHub, Taken, github, gitlab, human, json, junit, markdown, sarif};
pub use report::{Report, Reported};
pub use source::{FileId, Lines, Place, Sources, Span};
pub use subject::{Gap, Subject};
pub use suggest::{did_you_mean, nearest, perhaps};
pub use table::table;
pub use terminal::{is_hidden, visible, visible_diff, visible_styled};
pub use xml::{Quotes, escape, escaped};
