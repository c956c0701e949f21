//! Codes of the output folder, and of Payom itself.
//!
//! In: nothing. Out: one block a code. Invariants: after an error here the output folder holds what it held before.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Warning};

/// These codes, in the order of the documentation.
pub(super) const OUTPUT: &[Code] = &[
    Code::WriteFailed,
    Code::OutputFolder,
    Code::ForeignFile,
    Code::OutputRecord,
    Code::PrivateOutput,
    Code::NotYet,
    Code::TakenBack,
    Code::AddressList,
    Code::NoSender,
    Code::CoverageFile,
    Code::Internal,
];

impl Code {
    /// The editions could not be written.
    pub const WriteFailed: Self = Self(&CodeInfo {
        name: "write-failed",
        severity: Error,
        about_words: false,
        what: "the editions could not be written",
        why: "Nothing was replaced: the folder holds what it held before.",
        example: "a full disk; a folder without write permission",
        fix: "make room, or close the program that holds the file",
    });

    /// The output folder is not a safe place for published files.
    pub const OutputFolder: Self = Self(&CodeInfo {
        name: "output-folder",
        severity: Error,
        about_words: false,
        what: "the output folder is not a safe place for published files",
        why: "A build replaces and removes files there: photos and texts of the project would be lost, or private files published.",
        example: "payom build --out releases",
        fix: "payom build --out site",
    });

    /// Files that Payom did not make are where it would write.
    pub const ForeignFile: Self = Self(&CodeInfo {
        name: "foreign-file",
        severity: Error,
        about_words: false,
        what: "files that Payom did not make are where it would write",
        why: "They would be lost.",
        example: "an index.html of another program in the output folder",
        fix: "name another folder with --out, move the files, or replace them: payom build --force",
    });

    /// What is written down of an output folder is missing or damaged, or could not be written.
    pub const OutputRecord: Self = Self(&CodeInfo {
        name: "output-record",
        severity: Warning,
        about_words: false,
        what: "what is written down of an output folder is missing or damaged, or could not be written",
        why: "Payom knows from it which files it made, and what lists have to name.",
        example: ".payom/ deleted, or the output folder copied from elsewhere",
        fix: "build everything once: payom build",
    });

    /// Other accounts cannot read what was published.
    pub const PrivateOutput: Self = Self(&CodeInfo {
        name: "private-output",
        severity: Warning,
        about_words: false,
        what: "other accounts cannot read what was published",
        why: "A web server runs under an account of its own, and would show nothing.",
        example: "a build after `umask 077`",
        fix: "chmod -R a+rX output   and `umask 022` before the next build",
    });

    /// A release was asked for that is not public yet.
    pub const NotYet: Self = Self(&CodeInfo {
        name: "not-yet",
        severity: Error,
        about_words: false,
        what: "a release was asked for that is not public yet",
        why: "What is in the output folder is public: a page before its moment breaks the embargo.",
        example: "payom build 2026-12-forum   while embargo = 2026-12-03T10:00 lies ahead",
        fix: "payom serve   shows it; build it when its moment has come",
    });

    /// A build would take back releases that are public.
    pub const TakenBack: Self = Self(&CodeInfo {
        name: "taken-back",
        severity: Error,
        about_words: false,
        what: "a build would take back releases that are public",
        why: "Links to them would lead nowhere; most often a moment or a clock is wrong.",
        example: "a published release whose date was changed to next year; a build with an old --as-of",
        fix: "correct the moment; payom build --force   takes them back",
    });

    /// A list of addresses cannot be used.
    pub const AddressList: Self = Self(&CodeInfo {
        name: "address-list",
        severity: Error,
        about_words: false,
        what: "a list of addresses for mails cannot be used",
        why: "A mail to half of a list is worse than none; and a list that lies in the repository is read by whoever has that.",
        example: "payom prepare 2026-12-forum --bcc releases/press.txt",
        fix: "payom prepare 2026-12-forum --bcc ~/press.txt   with one address a line",
    });

    /// No mail was drafted: it would have no sender.
    pub const NoSender: Self = Self(&CodeInfo {
        name: "no-sender",
        severity: Warning,
        about_words: false,
        what: "no mail was drafted: it would have no sender",
        why: "A mail needs an address that answers go to.",
        example: "a release whose contacts have telephone numbers only",
        fix: "contact = \"press-desk\"   under [mail] in payom.toml, and `email` of that contact in contacts.toml",
    });

    /// The file about what the press made of releases does not fit.
    pub const CoverageFile: Self = Self(&CodeInfo {
        name: "coverage-file",
        severity: Error,
        about_words: false,
        what: "the file about what the press made of releases does not fit",
        why: "A line that is left out would be missing from the report without anybody noticing.",
        example: "2018-10-opcat-sessions,3.10.2018,Example Agency",
        fix: "2018-10-opcat-sessions,2018-10-03,Example Agency,news agency,ru,https://news.example.net/1,12000,page views,yes",
    });

    /// Payom contradicted itself.
    pub const Internal: Self = Self(&CodeInfo {
        name: "internal",
        severity: Error,
        about_words: false,
        what: "Payom contradicted itself",
        why: "This is a bug of Payom; nothing was published.",
        example: "-",
        fix: "send the message and the release's files to Payom's makers",
    });
}
