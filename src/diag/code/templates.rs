//! Codes of release templates, pictures and page templates.
//!
//! In: nothing. Out: one block a code. Invariants: a template holds references alone, and no words.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Warning};

/// These codes, in the order of the documentation.
pub(super) const TEMPLATES: &[Code] = &[
    Code::LiteralText,
    Code::InvalidReference,
    Code::UnsupportedMarkdown,
    Code::HeadingLevel,
    Code::MissingAlternative,
    Code::TableWithoutCaption,
    Code::TableWithoutHeader,
    Code::TableRow,
    Code::TableCell,
    Code::TableSize,
    Code::SmallTable,
    Code::WrongSum,
    Code::TableTooNarrow,
    Code::BadImage,
    Code::UnknownTemplate,
    Code::TemplateFault,
    Code::BlockedByPolicy,
    Code::LowContrast,
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

    /// A template or a message uses Markdown that Payom does not set (footnotes, struck-out text, code, HTML in a template).
    pub const UnsupportedMarkdown: Self = Self(&CodeInfo {
        name: "unsupported-markdown",
        severity: Error,
        about_words: false,
        what: "a template or a message uses Markdown that Payom does not set (footnotes, struck-out text, code, HTML in a template)",
        why: "It would be published with its signs, or lost.",
        example: "~~{ old }~~ { new }",
        fix: "{ new }",
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

    /// A table has no caption: the message of its headers has no text of its own, or its headers are no attributes of one message.
    pub const TableWithoutCaption: Self = Self(&CodeInfo {
        name: "table-without-caption",
        severity: Error,
        about_words: false,
        what: "a table has no caption: the message of its headers has no text of its own, or its headers are no attributes of one message",
        why: "A caption says what the figures are, also to readers who listen to the page.",
        example: "| { place } | { sum } |\n|---|--:|",
        fix: "| { grants.place } | { grants.sum } |   with `grants = Grants by place` and, below it, `    .place = Place` and `    .sum = Sum`",
    });

    /// A table has no header, an empty one, or no row of dashes below it.
    pub const TableWithoutHeader: Self = Self(&CodeInfo {
        name: "table-without-header",
        severity: Error,
        about_words: false,
        what: "a table has no header, an empty one, or no row of dashes below it",
        why: "Readers who listen to the page hear the header before each cell.",
        example: "| { konibodom } | { $grant } |\n| { asht } | { $second } |",
        fix: "| { grants.place } | { grants.sum } |\n|---|--:|\n| { konibodom } | { $grant } |",
    });

    /// A row of a table has more or fewer cells than the header.
    pub const TableRow: Self = Self(&CodeInfo {
        name: "table-row",
        severity: Error,
        about_words: false,
        what: "a row of a table has more or fewer cells than the header",
        why: "A cell would be lost, or stand under the wrong header.",
        example: "| { konibodom } |",
        fix: "| { konibodom } | { $grant } |",
    });

    /// A cell of a table is empty, or holds more than one message or fact.
    pub const TableCell: Self = Self(&CodeInfo {
        name: "table-cell",
        severity: Error,
        about_words: false,
        what: "a cell of a table is empty, or holds more than one message or fact",
        why: "What is glued together from parts cannot be translated, and of an empty cell nobody knows what it means.",
        example: "| { konibodom } | { $from } – { $to } |",
        fix: "| { konibodom } | { from-to } |   with `from-to = { $from } – { $to }`; in an empty cell { no-data }",
    });

    /// A table has more than 6 columns or 60 rows, or no row.
    pub const TableSize: Self = Self(&CodeInfo {
        name: "table-size",
        severity: Error,
        about_words: false,
        what: "a table has more than 6 columns or 60 rows, or no row",
        why: "Nobody reads it on paper or on a telephone.",
        example: "a list of 200 schools",
        fix: "attach the whole as a file, and show the sums in the table",
    });

    /// A table has one column or one row.
    pub const SmallTable: Self = Self(&CodeInfo {
        name: "small-table",
        severity: Warning,
        about_words: false,
        what: "a table has one column or one row",
        why: "A list or a sentence says it better.",
        example: "| { schools.name } |\n|---|\n| { school-one } |\n| { school-two } |",
        fix: "- { school-one }\n- { school-two }",
    });

    /// What looks like the sum of a column is not its sum.
    pub const WrongSum: Self = Self(&CodeInfo {
        name: "wrong-sum",
        severity: Warning,
        about_words: false,
        what: "the last row of a table looks like a sum, and the rows above it add up to something else",
        why: "Journalists add up, and ask which of the figures is wrong.",
        example: "| { konibodom } | { $first } |\n| { asht } | { $second } |\n| **{ grants.total }** | **{ $total }** |   (3, 4 and 8)",
        fix: "| { konibodom } | { $first } |\n| { asht } | { $second } |\n| **{ grants.total }** | **{ $total }** |   (3, 4 and 7)",
    });

    /// The words of a table are too long for its columns on paper.
    pub const TableTooNarrow: Self = Self(&CodeInfo {
        name: "table-too-narrow",
        severity: Error,
        about_words: false,
        what: "the words of a table are too long for its columns on paper",
        why: "They would run into the next column.",
        example: "six columns of long names",
        fix: "leave a column out, or shorten the word that is named",
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

    /// The theme holds what browsers will refuse.
    pub const BlockedByPolicy: Self = Self(&CodeInfo {
        name: "blocked-by-policy",
        severity: Warning,
        about_words: false,
        what: "a file of the theme holds a style, a script or an address that browsers will refuse",
        why: "Every page carries a policy that allows its own styles and files of the site, and nothing else; the page would look as if the line were not there.",
        example: "<style>h1 { color: #7a1f1f }</style>   in theme/base.html",
        fix: "h1 { color: #7a1f1f }   in theme/style.css",
    });

    /// Text of a theme cannot be read on its ground.
    pub const LowContrast: Self = Self(&CodeInfo {
        name: "low-contrast",
        severity: Warning,
        about_words: false,
        what: "theme/style.css gives text and its ground colours that are too much alike",
        why: "People with weak sight, or a phone in the sun, cannot read it (WCAG 2.2, 1.4.3: at least 4.5 to 1). Many readers have a dark screen: a colour for white paper is often too dark there.",
        example: ":root { --house: #7a1f1f }",
        fix: ":root { --house: #7a1f1f }  @media (prefers-color-scheme: dark) { :root { --house: #e79a9a } }",
    });
}
