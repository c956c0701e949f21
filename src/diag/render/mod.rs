//! Reports for people and machines, one renderer a file.
//!
//! In: a [`Report`](super::Report) and the [`Sources`]. Out: a text. Invariants: problems stand in the report's own
//! order; lines and columns begin at 1 and columns count characters, as an editor does; the same report gives the
//! same bytes. Only [`human`] uses colours.
//!
//! | format | for |
//! |---|---|
//! | [`human`] | terminals |
//! | [`json`] | programs of one's own |
//! | [`github`] | annotations in GitHub Actions |
//! | [`gitlab`] | Code Quality in GitLab |
//! | [`sarif`] | code scanning (SARIF 2.1.0) |
//! | [`junit`] | test reports of GitLab, Jenkins and others |
//! | [`markdown`] | comments and summaries |

mod fingerprint;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod markdown;
mod sarif;
mod words;

pub use github::{GitHub, github};
pub use gitlab::gitlab;
pub use human::{Colour, human};
pub use json::json;
pub use junit::{Taken, junit};
pub use markdown::markdown;
pub use sarif::sarif;

use super::{Place, Sources, Span};

/// The name and version that machine formats give.
const TOOL: &str = env!("CARGO_PKG_NAME");
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where problems of no file are shown: some services want a place for each.
const FALLBACK: &str = "payom.toml";

/// Looks places up, and shows paths from the root of the repository.
struct Places<'a> {
    sources: &'a Sources,
    /// What stands before each path: the project's folder within the repository, with a final slash, or nothing.
    prefix: &'a str,
}

impl Places<'_> {
    fn path(&self, span: Span) -> String {
        format!("{}{}", self.prefix, self.sources.path(span.file))
    }

    fn start(&self, span: Span) -> Place {
        self.sources.place(span)
    }

    /// The place after the last character.
    fn end(&self, span: Span) -> Place {
        self.sources.end(span)
    }
}
