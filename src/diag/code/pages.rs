//! Codes of how pages are read: what stands on them, how long their lines are.
//!
//! In: nothing. Out: one block a code. Invariants: a warning here tells of a page that can be published and that no
//! reader would thank for.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Warning};

/// These codes, in the order of the documentation.
pub(super) const PAGES: &[Code] =
    &[Code::EmptyBody, Code::HeadlineTooLong, Code::LineLength, Code::BadFace, Code::FaceLetters];

impl Code {
    /// A release has a headline, and no text.
    pub const EmptyBody: Self = Self(&CodeInfo {
        name: "empty-body",
        severity: Warning,
        about_words: false,
        what: "a release has a headline, and no text",
        why: "It would be published as a page with a headline and contacts: the text was forgotten, or is in another file.",
        example: "nothing below the second +++",
        fix: "{ lead }   below the second +++",
    });

    /// A headline has more than 300 characters.
    pub const HeadlineTooLong: Self = Self(&CodeInfo {
        name: "headline-too-long",
        severity: Warning,
        about_words: false,
        what: "a headline has more than 300 characters",
        why: "It fills half a page, and search engines and social networks cut it: a paragraph stands where a headline should.",
        example: "a headline of 60 words",
        fix: "a headline of up to 100 characters; the rest belongs in the text below it",
    });

    /// Lines hold too few or too many letters.
    pub const LineLength: Self = Self(&CodeInfo {
        name: "line-length",
        severity: Warning,
        about_words: false,
        what: "lines of text hold fewer than 45 letters, or more than 85",
        why: "In short lines spaces gape and words are divided; from the end of a long one the eye does not find the next.",
        example: "measures = { ru = 80 }",
        fix: "measures = { ru = 147 }",
    });

    /// A font file of the house cannot be used.
    pub const BadFace: Self = Self(&CodeInfo {
        name: "bad-face",
        severity: Error,
        about_words: false,
        what: "a font file of the house cannot be used",
        why: "It is damaged, has another format, or its licence forbids to embed it: a PDF needs faces that may be passed on in it.",
        example: "regular = \"fonts/Example.otf\"",
        fix: "regular = \"fonts/Example-Regular.ttf\"",
    });

    /// A face of the house lacks letters of its languages.
    pub const FaceLetters: Self = Self(&CodeInfo {
        name: "face-letters",
        severity: Error,
        about_words: false,
        what: "a face of the house lacks letters of its languages",
        why: "Words would have holes, or letters of another face among their own.",
        example: "a face without ӣ and ӯ in a house that writes Tajik",
        fix: "a face that has all letters that the message lists",
    });
}
