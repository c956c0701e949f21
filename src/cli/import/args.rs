//! What can be typed behind `payom import`.
//!
//! In: nothing. Out: [`Import`]. Invariants: none.

use std::path::PathBuf;

use clap::Args;

/// Which files, under which name.
#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    /// Word files (.docx) or plain texts: one a language, or all languages in one
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// A file whose language is known, ru=FILE; repeat it for several (default: told by its letters)
    #[arg(long = "locale", value_name = "TAG=FILE")]
    pub(super) locales: Vec<String>,
    /// Its name in files and addresses (default: made of its day and its headline)
    #[arg(long, value_name = "SLUG")]
    pub(super) slug: Option<String>,
    /// Only say what would be written
    #[arg(long)]
    pub(super) dry_run: bool,
}
