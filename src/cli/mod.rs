//! The command line.
//!
//! In: arguments, the two output streams. Out: an exit status: 0 fine, 1 problems found, 2 wrong usage, 3 files that
//! cannot be read or written. Invariants: results go to standard output, diagnostics to standard error; a reader
//! that closes the pipe ends the program quietly, and whatever else cuts a result short ends it with status 3.
//!
//! | stage | files |
//! |---|---|
//! | what was typed | `args`, `new_args`, `order` |
//! | what was meant | `request` |
//! | what is wrong with it, and how to type it | `usage`, `help` |
//! | which command | `run` |
//! | what is said, and in which language | `words` |
//! | what every command has | `session`, `streams`, `questions`, `progress`, `exit`, `parallel`; of what is made for others `kits` |
//! | the commands | `build`, `prepare`, `check`, `serve`, `init`, `new`, `import`, `funders`, `explain`, `keys`, `completions`, `man`, `licences`; for translators `translate` |

mod args;
mod as_of;
mod build;
mod cause;
mod check;
mod completions;
pub mod desk;
mod dictionary;
mod exit;
mod explain;
mod funders;
mod help;
mod http;
mod import;
mod init;
mod keys;
mod kits;
mod known;
mod licences;
mod locate;
mod man;
mod new;
mod new_args;
mod order;
mod parallel;
mod prepare;
mod progress;
mod questions;
mod recovered;
mod report;
mod request;
mod run;
pub mod serve;
mod session;
mod site;
mod streams;
mod survey;
mod translate;
mod unread;
mod usage;
mod words;

use check::check_project;
use session::{Session, tally};
use translate::record;

pub use exit::Status;
pub use run::{main, run};
pub use streams::Streams;
