//! Kits for translators, and what comes back of them.
//!
//! In: a project's texts; or the bytes of files that came back. Out: the bytes of files; or what is taken of them and what is held back.
//! Invariants: of a file that comes back nothing is taken on trust but the name of a text, its translation and the marks in that; what
//! was not changed changes nothing; nothing is written here.
//!
//! | file | does |
//! |---|---|
//! | `text` | a text in one line, and its pieces |
//! | `shape` | a pattern as whole sentences |
//! | `model` | what a kit holds, what comes back |
//! | `gather` | the texts of a project as kits |
//! | `stamp` | what stands beside a text, to know it by |
//! | `numbers` | the numbers of marks |
//! | `notes` | what translators read beside a text |
//! | `xliff` | kits as XLIFF 1.2 |
//! | `sheet` | Word files with a table of texts |
//! | `table` | the table of a Word file that came back |
//! | `word` | kits as a table in a Word file |
//! | `omegat` | kits as a project of OmegaT |
//! | `review` | sheets for remarks |
//! | `basis` | from which wording a translation was made |
//! | `damage` | what is wrong with marks |
//! | `sentences` | forms of numbers, put together |
//! | `verdict` | what comes of a kit |
//! | `judge` | what is taken, what is held back |

mod basis;
mod damage;
mod gather;
mod judge;
mod model;
mod notes;
mod numbers;
pub mod omegat;
pub mod review;
mod sentences;
mod shape;
mod sheet;
mod stamp;
mod table;
mod text;
mod verdict;
pub mod word;
pub mod xliff;

pub use gather::{Origin, Which, examples, kits, spoken, unit};
pub use judge::{Beside, judge};
pub use model::{Form, Kit, Loose, LoosePiece, Name, Returned, ReturnedUnit, Stamp, Unit, UnitState};
pub use notes::{earlier, notes};
pub use shape::is_sentence;
pub use text::{chosen, count, folded, value};
pub use verdict::{Content, Held, Judged, NewText, Older};
