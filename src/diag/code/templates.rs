//! Codes of release templates, pictures and page templates.
//!
//! In: nothing. Out: one block a code. Invariants: a template holds references alone, and no words.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::Error;

/// These codes, in the order of the documentation.
pub(super) const TEMPLATES: &[Code] = &[
    Code::LiteralText,
    Code::InvalidReference,
    Code::UnsupportedMarkdown,
    Code::HeadingLevel,
    Code::MissingAlternative,
    Code::BadImage,
    Code::UnknownTemplate,
    Code::TemplateFault,
];

impl Code {
    /// A template holds words.
    pub const LiteralText: Self = Self(&CodeInfo {
        name: "literal-text",
        severity: Error,
        about_words: false,
        what: "a template holds words",
        why: "Words in a template can never be translated; they belong in the `.ftl` files.",
        example: "## Background",
        fix: "## { background }   with `background = Background` in each locale",
    });

    /// A reference in a template is not of the form `{ message }` or `{ message.attribute }`.
    pub const InvalidReference: Self = Self(&CodeInfo {
        name: "invalid-reference",
        severity: Error,
        about_words: false,
        what: "a reference in a template is not of the form `{ message }` or `{ message.attribute }`",
        why: "Payom cannot tell which message is meant.",
        example: "{ 1st-paragraph }",
        fix: "{ first-paragraph }",
    });

    /// A template or a message uses Markdown that Payom does not set (tables, footnotes, struck-out text, code, HTML in a template).
    pub const UnsupportedMarkdown: Self = Self(&CodeInfo {
        name: "unsupported-markdown",
        severity: Error,
        about_words: false,
        what: "a template or a message uses Markdown that Payom does not set (tables, footnotes, struck-out text, code, HTML in a template)",
        why: "It would be published with its signs, or lost.",
        example: "| { name } | { sum } |\n|---|---|",
        fix: "- { first-row }   a list, with a message for each row",
    });

    /// A heading skips a level.
    pub const HeadingLevel: Self = Self(&CodeInfo {
        name: "heading-level",
        severity: Error,
        about_words: false,
        what: "a heading skips a level",
        why: "Readers who listen to the page find their way by the levels.",
        example: "## { a }  then  #### { b }",
        fix: "## { a }  then  ### { b }",
    });

    /// A picture has no alternative text.
    pub const MissingAlternative: Self = Self(&CodeInfo {
        name: "missing-alternative",
        severity: Error,
        about_words: false,
        what: "a picture has no alternative text",
        why: "Readers who cannot see it would miss it.",
        example: "![](photo.jpg)",
        fix: "![{ photo.alt }](photo.jpg)",
    });

    /// A picture is missing, broken or of a kind that Payom refuses.
    pub const BadImage: Self = Self(&CodeInfo {
        name: "bad-image",
        severity: Error,
        about_words: false,
        what: "a picture is missing, broken or of a kind that Payom refuses",
        why: "It would be a hole in the page.",
        example: "![{ photo.alt }](photo.tiff)",
        fix: "save the picture as JPEG or PNG, a logo as SVG",
    });

    /// A file in `theme/` has the name of no template.
    pub const UnknownTemplate: Self = Self(&CodeInfo {
        name: "unknown-template",
        severity: Error,
        about_words: false,
        what: "a file in `theme/` has the name of no template",
        why: "It would silently be ignored, and the pages would look as before.",
        example: "theme/realease.html",
        fix: "theme/release.html",
    });

    /// A template of the theme breaks the rules of the language, or names what does not exist.
    pub const TemplateFault: Self = Self(&CodeInfo {
        name: "template-fault",
        severity: Error,
        about_words: false,
        what: "a template of the theme breaks the rules of the language, or names what does not exist",
        why: "A page with a hole, or with an address that runs a script, must not be published.",
        example: "{{ release.headlin }}",
        fix: "{{ release.headline }}",
    });
}
