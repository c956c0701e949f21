//! Codes of what goes with a release: channels of contacts, documents, notes.
//!
//! In: nothing. Out: one block a code. Invariants: an error here would publish what nobody can reach, open or find.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Warning};

/// These codes, in the order of the documentation.
pub(super) const PARTS: &[Code] = &[Code::InvalidChannel, Code::BadDocument, Code::UntaggedPdf, Code::BadFootnote];

impl Code {
    /// A messenger account or a number of a contact is not valid.
    pub const InvalidChannel: Self = Self(&CodeInfo {
        name: "invalid-channel",
        severity: Error,
        about_words: false,
        what: "a messenger account or a number of a contact is not valid",
        why: "Journalists would write to nobody, or to somebody else.",
        example: "channels = [{ kind = \"telegram\", value = \"example desk\" }]",
        fix: "channels = [{ kind = \"telegram\", value = \"@example_desk\" }]",
    });

    /// A document cannot be published with its release.
    pub const BadDocument: Self = Self(&CodeInfo {
        name: "bad-document",
        severity: Error,
        about_words: false,
        what: "a document cannot be published with its release",
        why: "Readers would find nothing, or a file that harms them.",
        example: "[[documents]] with a file that is not beside release.md, is a program, or is not what its name says",
        fix: "file = \"report.pdf\"  and the file itself beside release.md",
    });

    /// A PDF that goes with a release has no tags.
    pub const UntaggedPdf: Self = Self(&CodeInfo {
        name: "untagged-pdf",
        severity: Warning,
        about_words: false,
        what: "a PDF that goes with a release has no tags",
        why: "Screen readers cannot tell its headings, lists and pictures.",
        example: "a PDF made by \"print to PDF\" or by a scanner",
        fix: "in Word: Save as PDF, Options, \"Document structure tags for accessibility\"; in LibreOffice: \"Tagged PDF\"",
    });

    /// A footnote and its mark do not belong together.
    pub const BadFootnote: Self = Self(&CodeInfo {
        name: "bad-footnote",
        severity: Error,
        about_words: false,
        what: "a footnote and its mark do not belong together",
        why: "A mark would lead nowhere, or a note would be lost.",
        example: "a message has `[^un]`, and the template has no line `[^un]: { note-un }`",
        fix: "[^un]: { note-un }  in the template, and the message note-un in every language",
    });
}
