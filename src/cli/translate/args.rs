//! What can be typed behind `payom kit` and `payom take`.
//!
//! In: nothing. Out: [`Kit`], [`Take`]. Invariants: none.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::args::Select;

/// Which texts, in which form.
#[derive(Debug, Args)]
pub(in crate::cli) struct Kit {
    #[command(flatten)]
    pub(in crate::cli) select: Select,
    /// What the translator works with
    #[arg(long, value_enum, default_value_t = KitFormat::Xliff, value_name = "FORMAT")]
    pub(in crate::cli) format: KitFormat,
    /// All texts, not only those that are missing, outdated or flagged
    #[arg(long)]
    pub(in crate::cli) all: bool,
    /// The folder to write to (default: outbox/kits/ in the project)
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
}

/// What a translator works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum KitFormat {
    /// Programs for translators (XLIFF 1.2): Trados, memoQ, Phrase, Smartcat, Weblate
    Xliff,
    /// Word or LibreOffice: a table with the source, the translation and notes
    Docx,
    /// OmegaT: a project folder
    Omegat,
    /// For colleagues: all languages side by side in a Word file, with a column for remarks
    Review,
}

/// Which releases and languages, and how.
#[derive(Debug, Args)]
pub(in crate::cli) struct Todo {
    #[command(flatten)]
    pub(super) select: Select,
    /// Only count the words to translate: new, changed, repeated
    #[arg(long, conflicts_with_all = ["similar", "find"])]
    pub(super) count: bool,
    /// Show how similar texts were translated before
    #[arg(long, conflicts_with = "find")]
    pub(super) similar: bool,
    /// Show every text that has these words, in all languages; letters of Tajik may be typed without their marks
    #[arg(long, value_name = "WORDS")]
    pub(super) find: Option<String>,
}

/// Which files.
#[derive(Debug, Args)]
pub(in crate::cli) struct Take {
    /// Files that came back
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    /// Only say what would be taken
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Record that what is taken is right for the current source text, as `payom accept` does
    #[arg(long)]
    pub(super) accept: bool,
}
