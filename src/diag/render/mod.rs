//! Reports for people and machines, one renderer a file.
//!
//! In: a [`Report`](super::Report) and the [`Sources`]. Out: a text. In between: problems stand in the report's own
//! order; lines and columns begin at 1 and columns count characters, as an editor does; the same report gives the
//! same bytes. Only [`human`] uses colours.
//!
//! | format | for |
//! |---|---|
//! | [`human`] | terminals |
//! | [`json`] | programs of one's own |
//! | [`github`] | annotations in GitHub Actions |
//! | [`sarif`] | code scanning (SARIF 2.1.0) |
//! | [`junit`] | test reports of GitLab, Jenkins and others |
//! | [`markdown`] | comments and summaries |

mod github;
mod human;
mod json;
mod junit;
mod markdown;
mod sarif;

pub use github::{GitHub, github};
pub use human::{Colour, human};
pub use json::json;
pub use junit::junit;
pub use markdown::markdown;
pub use sarif::sarif;

use std::collections::BTreeMap;

use super::{FileId, Place, Sources, Span};

/// The name and version that machine formats give.
const TOOL: &str = env!("CARGO_PKG_NAME");
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Looks places up, with the lines of each file found once.
struct Places<'a> {
    sources: &'a Sources,
    /// What stands before each path: the project's folder within the repository, with a final slash, or nothing.
    prefix: &'a str,
    lines: BTreeMap<FileId, Vec<usize>>,
}

impl<'a> Places<'a> {
    fn new(sources: &'a Sources, prefix: &'a str) -> Self {
        Self { sources, prefix, lines: BTreeMap::new() }
    }

    fn path(&self, span: Span) -> String {
        format!("{}{}", self.prefix, self.sources.path(span.file))
    }

    fn start(&mut self, span: Span) -> Place {
        self.place(span.file, span.start as usize)
    }

    /// The place after the last character.
    fn end(&mut self, span: Span) -> Place {
        self.place(span.file, span.end.max(span.start) as usize)
    }

    fn place(&mut self, file: FileId, at: usize) -> Place {
        let text = self.sources.text(file);
        let lines = self
            .lines
            .entry(file)
            .or_insert_with(|| std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect());
        let line = lines.partition_point(|start| *start <= at).max(1);
        let start = lines.get(line - 1).copied().unwrap_or(0);
        let column =
            text.get(start..).map_or(0, |rest| rest.char_indices().take_while(|(i, _)| start + i < at).count());
        Place { line, column: column + 1 }
    }
}
