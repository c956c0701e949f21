//! `--changed-since`: what concerns a change.
//!
//! In: a revision of Git, and a report. Out: the report with what concerns the change. Invariants: a problem that the
//! project did not have at the revision is always shown, wherever it lies; of those that it had, only those are shown
//! that lie in what changed. Where it cannot be told what the project had, everything is shown, and one line says so.
//!
//! | file | does |
//! |---|---|
//! | `git` | asks Git which files changed, and what they held |
//! | `things` | messages, entries and lines that changed |
//! | `known` | problems that are the same at two times |
//! | `filter` | checks the project as it was, and decides |

mod filter;
mod git;
mod known;
mod things;

pub(super) use filter::Since;
pub(super) use git::prefix;
