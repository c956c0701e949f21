//! What was typed.
//!
//! In: the words of the command line. Out: [`Arguments`], of which `request` makes what was meant. Invariants: clap is
//! used here, and in `completions` and `man`, which describe this definition; options may stand before and after names
//! in every command.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::desk::args::DeskArgs;
use super::import::Import;
use super::new_args::New;
use super::translate::{Kit, Take, Todo};
use crate::output;

/// The heading of options that every command has.
const GENERAL: &str = "General options";

/// Press releases in several languages from one template: pages, PDFs and texts.
#[derive(Debug, Parser)]
#[command(
    name = "payom",
    version,
    about,
    max_term_width = 100,
    arg_required_else_help = true,
    after_help = "A release is a template, releases/<slug>/release.md, and its words, locales/<tag>/releases/<slug>.ftl.\n\
                  Make a house with `payom init`, begin a release with `payom new 2026-11-my-release`, see what is missing\n\
                  with `payom status`, and publish with `payom build`. Nothing is published while a translation is missing.\n\n\
                  Exit status: 0 fine, 1 problems found, 2 wrong usage, 3 files cannot be read or written."
)]
pub(super) struct Arguments {
    /// The project's folder (default: this folder or the nearest above it that has a payom.toml)
    #[arg(long, global = true, value_name = "DIR", help_heading = GENERAL)]
    pub(super) root: Option<PathBuf>,
    /// When to use colours; `auto` means on a terminal, unless NO_COLOR is set
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN",
          help_heading = GENERAL)]
    pub(super) color: ColorChoice,
    /// The language of what Payom says: en, ru or tg (default: that of your system)
    #[arg(long, global = true, value_name = "TAG", help_heading = GENERAL)]
    pub(super) language: Option<String>,
    /// Print the licences of everything Payom is made of
    #[arg(long)]
    pub(super) licences: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorChoice {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Publish releases in every language: pages, PDFs and texts, all or nothing
    Build(Build),
    /// Make copies for journalists: PDF, text and the draft of a mail in every language; before a release is public with its embargo
    Prepare(Prepare),
    /// Write what was published about a funder's projects, for the report that the funder gets: CSV files in outbox/
    Report(ReportArgs),
    /// List every problem in the project, without publishing anything
    Check(Check),
    /// Preview the site in a browser while you write, with missing texts marked
    Serve {
        /// The port on this machine: the preview is at http://localhost:N
        #[arg(long, default_value_t = 8080, value_name = "N")]
        port: u16,
    },
    /// Work in a browser: translate with remarks as you type, change the facts of releases, publish
    Desk(DeskArgs),
    /// Show which releases are complete in which languages
    Status(StatusArgs),
    /// Show how each release credits its funders, and what still has to be confirmed
    Funders(Select),
    /// List what translators have to do: missing, outdated and flagged texts, beside the source text
    Todo(Todo),
    /// Put missing texts into the translators' files, as comments with the current source text
    Stub(Select),
    /// Write texts for a translator or an agency: files for their own programs
    Kit(Kit),
    /// Read what came back from a translator: show what is taken and what is held back, and write the first
    Take(Take),
    /// List, add and delete the words that the dictionary of a language does not have: locales/<tag>/words.txt
    Words(Words),
    /// Record that translations are right for the current source text
    Accept(Accept),
    /// Start a release, or enter an organisation, contact, place, project or funder
    New(New),
    /// Bring Word files or plain texts in as a release: one file a language, or all languages in one
    Import(Import),
    /// Make a house in an empty folder: settings, texts, funders' rules, a sample release
    Init(Init),
    /// Explain the code that a message shows in square brackets, or a key
    Explain {
        /// The code, such as missing-translation, or a key, such as embargo (default: list all codes)
        #[arg(value_name = "CODE-or-KEY")]
        code: Option<String>,
        /// Write the table of all codes for the documentation
        #[arg(long, conflicts_with = "code")]
        markdown: bool,
    },
    /// List the keys of releases, settings and registry, or say all about one
    Keys {
        /// A key, such as embargo, or a file, such as contacts (default: all)
        #[arg(value_name = "KEY-or-FILE")]
        name: Option<String>,
        /// Write the reference of all keys for the documentation
        #[arg(long, conflicts_with = "name")]
        markdown: bool,
    },
    /// Write a JSON Schema, with which editors complete and check keys
    Schema {
        /// front-matter, settings, organisations, contacts, places, projects, funders or glossary
        #[arg(value_name = "FILE")]
        name: Option<String>,
        /// Write all schemas into this folder of the project, and .taplo.toml for Even Better TOML and others
        #[arg(long, value_name = "DIR", conflicts_with = "name")]
        into: Option<PathBuf>,
    },
    /// Write what lets a shell complete the words of `payom`, to standard output
    #[command(hide = true)]
    Completions { shell: Shell },
    /// Write the pages for `man`: that of the program to standard output, or one for each command into a folder
    #[command(hide = true)]
    Man { folder: Option<PathBuf> },
}

/// Which releases and languages.
#[derive(Clone, Debug, Args)]
pub(super) struct Select {
    /// Names of releases (default: all)
    #[arg(value_name = "SLUG")]
    pub(super) slugs: Vec<String>,
    /// Only this language; repeat it, or give a list, for several: en,ru
    #[arg(long = "locale", value_name = "TAG")]
    pub(super) locales: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct Words {
    /// The language of the words
    #[arg(long, value_name = "TAG")]
    pub(super) locale: String,
    /// Words that are right: `омбудсмен*` for every ending, `-word > better` for one that must not be used
    #[arg(long, value_name = "WORD", num_args = 1.., allow_hyphen_values = true, conflicts_with_all = ["unknown", "prune"])]
    pub(super) add: Vec<String>,
    /// List the words that no dictionary has, with how often each is written and where
    #[arg(long, conflicts_with = "prune")]
    pub(super) unknown: bool,
    /// Delete words that no text needs any more
    #[arg(long)]
    pub(super) prune: bool,
}

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[command(flatten)]
    pub(super) select: Select,
    /// Print the moment at which the next release becomes public, and nothing else (for cron and CI)
    #[arg(long)]
    pub(super) next: bool,
}

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) select: Select,
    /// What to make of each release, as a list
    #[arg(long, value_parser = formats(), value_delimiter = ',',
          default_values = output::usual_formats().map(|first| first.format))]
    pub(super) format: Vec<String>,
    /// The folder to publish to (default: output/ in the project)
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Publish outdated translations too, marked as drafts
    #[arg(long)]
    pub(super) allow_stale: bool,
    /// Publish what is public at this moment, such as 2026-12-03T10:00 (default: $SOURCE_DATE_EPOCH, or now)
    #[arg(long, value_name = "MOMENT")]
    pub(super) as_of: Option<String>,
    /// Do not write to locales/l10n.lock; fail if a translation is not recorded in it (for CI and hooks)
    #[arg(long)]
    pub(super) locked: bool,
    /// Also make one PDF with all languages of each release, as `combined = true` in a release does
    #[arg(long)]
    pub(super) combined: bool,
    /// Fail if an edition needs a second page, and report by how much
    #[arg(long)]
    pub(super) one_page: bool,
    /// Make everything again, replace files in the output folder that Payom did not make, and take back releases that are
    /// public and should not be yet
    #[arg(long)]
    pub(super) force: bool,
    /// Read all that is published, and make anew what is not as it was made
    #[arg(long)]
    pub(super) verify: bool,
    /// How many PDFs to make at the same time (default: one for each core)
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(super) jobs: usize,
    /// Report how well each PDF is typeset: spaces, hyphens, rivers, page ends
    #[arg(long)]
    pub(super) report: bool,
}

#[derive(Debug, Args)]
pub(super) struct Prepare {
    /// Names of releases
    #[arg(value_name = "SLUG", required = true)]
    pub(super) slugs: Vec<String>,
    /// Only this language; repeat it, or give a list, for several: en,ru
    #[arg(long = "locale", value_name = "TAG")]
    pub(super) locales: Vec<String>,
    /// Take this moment for now, such as 2026-12-01T10:00 (default: $SOURCE_DATE_EPOCH, or now)
    #[arg(long, value_name = "MOMENT")]
    pub(super) as_of: Option<String>,
    /// Addresses that get each mail without being seen by others: a file outside the repository, one address a line; with a
    /// language before it, only those of that language: ru=FILE
    #[arg(long, value_name = "[TAG=]FILE")]
    pub(super) bcc: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    /// The funder, as the registry calls it
    #[arg(long, value_name = "ID")]
    pub(super) funder: String,
    /// The first day
    #[arg(long, value_name = "DAY")]
    pub(super) from: String,
    /// The last day
    #[arg(long, value_name = "DAY")]
    pub(super) until: String,
    /// What to write, separated by commas: csv for spreadsheets, pdf for the funder
    #[arg(long, value_enum, value_delimiter = ',', default_values_t = [AccountFormat::Csv], value_name = "FORMAT")]
    pub(super) format: Vec<AccountFormat>,
    /// The language of the PDF (default: the one that translations are made from)
    #[arg(long, value_name = "TAG")]
    pub(super) locale: Option<String>,
    /// What the press made of releases (default: coverage.csv in the project, where there is one)
    #[arg(long, value_name = "FILE")]
    pub(super) coverage: Option<PathBuf>,
    /// Take this moment for now, such as 2026-12-01T10:00 (default: $SOURCE_DATE_EPOCH, or now)
    #[arg(long, value_name = "MOMENT")]
    pub(super) as_of: Option<String>,
}

/// How a report for a funder is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum AccountFormat {
    Csv,
    Pdf,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) select: Select,
    /// The form of the report; every form but `human` goes to standard output
    #[arg(long, value_enum, default_value_t = ReportFormat::Human, value_name = "FORMAT")]
    pub(super) format: ReportFormat,
    /// Treat this code as an error; `warnings` means all warnings
    #[arg(long, value_name = "CODE")]
    pub(super) deny: Vec<String>,
    /// Do not report this code, a warning or a hint
    #[arg(long, value_name = "CODE")]
    pub(super) allow: Vec<String>,
    /// Do not write to locales/l10n.lock; fail if a translation is not recorded in it (for CI and hooks)
    #[arg(long)]
    pub(super) locked: bool,
    /// Report only what concerns a change since this revision of Git: what it broke, and what lies in it
    #[arg(long, value_name = "REV")]
    pub(super) changed_since: Option<String>,
    /// Fail if there are more warnings than this
    #[arg(long, value_name = "N")]
    pub(super) max_warnings: Option<usize>,
    /// Make the repairs that have only one right answer
    #[arg(long)]
    pub(super) fix: bool,
    /// Show the repairs, and make them only with --fix
    #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "lines",
          value_name = "STYLE")]
    pub(super) diff: Option<DiffStyle>,
    /// Where --format github writes problems beyond GitHub's limit (default: $GITHUB_STEP_SUMMARY)
    #[arg(long, value_name = "FILE")]
    pub(super) summary: Option<PathBuf>,
    /// Write into a JUnit report when the check was made and how long it took (default: nothing that changes)
    #[arg(long)]
    pub(super) with_time: bool,
}

/// How to report problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// For people, with excerpts of the files
    Human,
    /// For your own programs
    Json,
    /// Annotations in GitHub Actions
    Github,
    /// Code Quality in GitLab's merge requests
    Gitlab,
    /// Code scanning (SARIF 2.1.0)
    Sarif,
    /// Test reports of GitLab, Jenkins and others
    Junit,
    /// For comments and summaries
    Markdown,
}

/// How to show repairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffStyle {
    /// A unified diff, which `git apply` takes
    Lines,
    /// The changed lines, with each change marked
    Words,
}

#[derive(Debug, Args)]
pub(super) struct Accept {
    /// Releases or messages: a slug, `message`, `-term`, `message.attribute` or `slug#message` (default: all)
    #[arg(value_name = "SLUG-or-ID")]
    pub(super) names: Vec<String>,
    /// Only this language; repeat it, or give a list, for several: en,ru
    #[arg(long = "locale", value_name = "TAG")]
    pub(super) locales: Vec<String>,
    /// Record new translations only; outdated ones stay outdated
    #[arg(long)]
    pub(super) new: bool,
}

/// The names of outputs, with what they stand for.
fn formats() -> PossibleValuesParser {
    output::formats().map(|first| PossibleValue::new(first.format).help(first.help)).collect::<Vec<_>>().into()
}

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder: empty, or not there yet (default: this one)
    pub(super) folder: Option<PathBuf>,
    /// Name of your organisation: in the source language, or in the one named before it, ru="Открытая дверь"
    #[arg(long = "name", value_name = "[TAG=]NAME")]
    pub(super) names: Vec<String>,
    /// Its short name or abbreviation, in the same way
    #[arg(long = "short", value_name = "[TAG=]NAME")]
    pub(super) shorts: Vec<String>,
    /// Languages, in the order in which they are shown (default: en,ru,tg)
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    pub(super) languages: Vec<String>,
    /// The language you write releases in first: en, ru or tg (default: the first of these among the languages)
    #[arg(long, value_name = "TAG")]
    pub(super) source: Option<String>,
    /// Your country: telephone numbers are shown the way it writes its own (default: TJ)
    #[arg(long, value_name = "CC")]
    pub(super) country: Option<String>,
    /// Address of your web site for releases, such as https://press.example.org
    #[arg(long, value_name = "URL")]
    pub(super) site: Option<String>,
    /// The server that checks and builds every change (default: github)
    #[arg(long, value_enum, value_name = "KIND")]
    pub(super) ci: Option<CiKind>,
    /// Where that server downloads Payom from (default: the release that this program belongs to)
    #[arg(long, value_name = "URL")]
    pub(super) program: Option<String>,
    /// The SHA-256 checksum of that program, as SHA256SUMS of the release gives it
    #[arg(long, value_name = "HEX")]
    pub(super) sha256: Option<String>,
}

/// The server that checks and builds every change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum CiKind {
    /// GitHub Actions
    Github,
    /// GitLab CI/CD
    Gitlab,
    /// None
    None,
}
