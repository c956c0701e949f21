//! Codes of message files: what would leave a hole or a fault.
//!
//! In: nothing. Out: one block a code. Invariants: an error here is never a matter of taste.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Warning};

/// These codes, in the order of the documentation.
pub(super) const MESSAGES: &[Code] = &[
    Code::Syntax,
    Code::DuplicateMessage,
    Code::DuplicateAttribute,
    Code::DuplicateVariant,
    Code::MissingTranslation,
    Code::MessagesElsewhere,
    Code::ObsoleteMessage,
    Code::UnknownMessage,
    Code::MissingValue,
    Code::MissingAttribute,
    Code::EmptyMessage,
    Code::UnknownVariable,
    Code::UnknownTerm,
    Code::UnknownFunction,
    Code::WrongArgument,
    Code::CyclicReference,
    Code::TooManyPlaceables,
    Code::UnreachableVariant,
    Code::BlockInMessage,
    Code::HtmlInMessage,
    Code::BadLink,
    Code::ForbiddenCharacter,
    Code::MissingGlyph,
];

impl Code {
    /// A `.ftl` file breaks the rules of Fluent.
    pub const Syntax: Self = Self(&CodeInfo {
        name: "ftl-syntax",
        severity: Error,
        about_words: false,
        what: "a `.ftl` file breaks the rules of Fluent",
        why: "The message, and sometimes what follows it, is lost.",
        example: "lead = First line\nsecond line",
        fix: "lead = First line\n    second line",
    });

    /// Two messages or terms of one locale have the same name.
    pub const DuplicateMessage: Self = Self(&CodeInfo {
        name: "duplicate-message",
        severity: Error,
        about_words: false,
        what: "two messages or terms of one locale have the same name",
        why: "Only the first would ever be used.",
        example: "lead = One\nlead = Two",
        fix: "give one of them another name, or delete it",
    });

    /// A message has two attributes of the same name.
    pub const DuplicateAttribute: Self = Self(&CodeInfo {
        name: "duplicate-attribute",
        severity: Error,
        about_words: false,
        what: "a message has two attributes of the same name",
        why: "Only the first would ever be used.",
        example: "photo =\n    .alt = One\n    .alt = Two",
        fix: "delete one",
    });

    /// A selection has two variants of the same name.
    pub const DuplicateVariant: Self = Self(&CodeInfo {
        name: "duplicate-variant",
        severity: Error,
        about_words: false,
        what: "a selection has two variants of the same name",
        why: "Only the first would ever be used.",
        example: "{ $n ->\n    [one] a\n    [one] b\n   *[other] c\n}",
        fix: "delete one",
    });

    /// A message that an edition needs is missing in its locale.
    pub const MissingTranslation: Self = Self(&CodeInfo {
        name: "missing-translation",
        severity: Error,
        about_words: false,
        what: "a message that an edition needs is missing in its locale",
        why: "Payom never publishes a hole, nor the English text in its place.",
        example: "locales/tg/releases/2018-10-opcat-sessions.ftl has no `lead`",
        fix: "add the message to that file, in that language",
    });

    /// The messages of a release lie under another name, or in another folder.
    pub const MessagesElsewhere: Self = Self(&CodeInfo {
        name: "messages-elsewhere",
        severity: Error,
        about_words: false,
        what: "the messages of a release lie under another name, or in another folder",
        why: "A release and its messages belong together by their name; each text would be reported as missing.",
        example: "releases/2026-11-winter-help beside locales/en/releases/2026-11-winter-food.ftl",
        fix: "rename the files too: locales/en/releases/2026-11-winter-help.ftl",
    });

    /// A translation has a message that the source lacks.
    pub const ObsoleteMessage: Self = Self(&CodeInfo {
        name: "obsolete-message",
        severity: Warning,
        about_words: false,
        what: "a translation has a message that the source lacks",
        why: "It was deleted or renamed in the source; nobody reads it.",
        example: "tg: details-2 = ...   en: no details-2",
        fix: "delete it, or rename it as in the source",
    });

    /// Something refers to a message that no locale has.
    pub const UnknownMessage: Self = Self(&CodeInfo {
        name: "unknown-message",
        severity: Error,
        about_words: false,
        what: "something refers to a message that no locale has",
        why: "Most often the name is misspelt.",
        example: "{ led }",
        fix: "{ lead }",
    });

    /// A message has attributes but no text of its own, and its text is needed.
    pub const MissingValue: Self = Self(&CodeInfo {
        name: "missing-value",
        severity: Error,
        about_words: false,
        what: "a message has attributes but no text of its own, and its text is needed",
        why: "There is nothing to show.",
        example: "photo =\n    .alt = A hall\n with { photo } in the template",
        fix: "{ photo.alt }",
    });

    /// An attribute of a message is needed but missing.
    pub const MissingAttribute: Self = Self(&CodeInfo {
        name: "missing-attribute",
        severity: Error,
        about_words: false,
        what: "an attribute of a message is needed but missing",
        why: "There is nothing to show.",
        example: "{ photo.alt }  with only `photo = ...`",
        fix: "photo = ...\n    .alt = A hall",
    });

    /// A message is empty or holds only spaces.
    pub const EmptyMessage: Self = Self(&CodeInfo {
        name: "empty-message",
        severity: Error,
        about_words: false,
        what: "a message is empty or holds only spaces",
        why: "It would publish a hole.",
        example: "lead = { \"\" }",
        fix: "write the text",
    });

    /// A message uses a variable that the release does not define.
    pub const UnknownVariable: Self = Self(&CodeInfo {
        name: "unknown-variable",
        severity: Error,
        about_words: false,
        what: "a message uses a variable that the release does not define",
        why: "There would be nothing to put in its place.",
        example: "{ $particpants }",
        fix: "{ $participants }",
    });

    /// A message uses a term that the locale does not have.
    pub const UnknownTerm: Self = Self(&CodeInfo {
        name: "unknown-term",
        severity: Error,
        about_words: false,
        what: "a message uses a term that the locale does not have",
        why: "There would be nothing to put in its place.",
        example: "{ -coaliton }",
        fix: "{ -coalition }",
    });

    /// A message calls a function that Payom does not have.
    pub const UnknownFunction: Self = Self(&CodeInfo {
        name: "unknown-function",
        severity: Error,
        about_words: false,
        what: "a message calls a function that Payom does not have",
        why: "Payom has NUMBER, DATETIME and LIST.",
        example: "{ DATE($visit) }",
        fix: "{ DATETIME($visit) }",
    });

    /// A function or selection is given a value that it cannot use.
    pub const WrongArgument: Self = Self(&CodeInfo {
        name: "wrong-argument",
        severity: Error,
        about_words: false,
        what: "a function or selection is given a value that it cannot use",
        why: "Fluent would print the function's name instead of a text.",
        example: "{ NUMBER($visit) }  where `visit` is a date",
        fix: "{ DATETIME($visit) }",
    });

    /// Messages refer to each other in a circle.
    pub const CyclicReference: Self = Self(&CodeInfo {
        name: "cyclic-reference",
        severity: Error,
        about_words: false,
        what: "messages refer to each other in a circle",
        why: "The text would have no end.",
        example: "a = { b }\nb = { a }",
        fix: "write one of them in words",
    });

    /// A message needs more than 100 placeables, counting those of the messages it refers to.
    pub const TooManyPlaceables: Self = Self(&CodeInfo {
        name: "too-many-placeables",
        severity: Error,
        about_words: false,
        what: "a message needs more than 100 placeables, counting those of the messages it refers to",
        why: "Fluent cuts such a text off.",
        example: "a = { b }{ b }{ b } ...",
        fix: "split the message into paragraphs",
    });

    /// A variant of a selection can never be chosen, or a plural form is missing.
    pub const UnreachableVariant: Self = Self(&CodeInfo {
        name: "unreachable-variant",
        severity: Error,
        about_words: false,
        what: "a variant of a selection can never be chosen, or a plural form is missing",
        why: "Some readers would get the wrong form.",
        example: "{ $n ->\n    [one] ...\n   *[other] ...\n}  in Russian",
        fix: "give one, few, many and *[other]",
    });

    /// A message opens a block: a heading, a list, a quotation, a second paragraph.
    pub const BlockInMessage: Self = Self(&CodeInfo {
        name: "block-in-message",
        severity: Error,
        about_words: false,
        what: "a message opens a block: a heading, a list, a quotation, a second paragraph",
        why: "A message is one paragraph; structure belongs in the template.",
        example: "lead = 1. First",
        fix: "lead = 1\\. First   or a list in the template",
    });

    /// A message holds HTML.
    pub const HtmlInMessage: Self = Self(&CodeInfo {
        name: "html-in-message",
        severity: Error,
        about_words: false,
        what: "a message holds HTML",
        why: "It would show as code, or become code.",
        example: "lead = <b>Important</b>",
        fix: "lead = **Important**",
    });

    /// A link leads nowhere: browsers cannot read it, it has a scheme other than https, http, mailto or tel, or a name that the release lacks.
    pub const BadLink: Self = Self(&CodeInfo {
        name: "bad-link",
        severity: Error,
        about_words: false,
        what: "a link leads nowhere: browsers cannot read it, it has a scheme other than https, http, mailto or tel, or a name that the release lacks",
        why: "Readers could not follow it.",
        example: "[the report](link:raport)",
        fix: "[the report](link:report)  with `report` under [links] in release.md",
    });

    /// A text holds a control, private-use or direction character.
    pub const ForbiddenCharacter: Self = Self(&CodeInfo {
        name: "forbidden-character",
        severity: Error,
        about_words: false,
        what: "a text holds a control, private-use or direction character",
        why: "It is invisible, and readers and search engines stumble over it.",
        example: "U+200E pasted from a chat",
        fix: "delete the character and type the word again",
    });

    /// No face of the house has a character.
    pub const MissingGlyph: Self = Self(&CodeInfo {
        name: "missing-glyph",
        severity: Error,
        about_words: false,
        what: "no face of the house has a character",
        why: "It would show as an empty box.",
        example: "an emoji or a Chinese character in a message",
        fix: "write it with other characters",
    });
}
