//! What other dialects have, and what to say of it.
//!
//! In: nothing. Out: [`Foreign`] with what it is, what would become of it and what to type instead.

use std::ops::Range;

use pulldown_cmark::Options;

use crate::diag::{Message, message};
use crate::l10n::Locale;

/// What another dialect has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Foreign {
    Table,
    Footnote,
    Task,
    Definition,
    Box,
    Callout,
    Bullet,
    HeadingSpace,
    ListSpace,
    Struck,
    Highlighted,
    Inserted,
    Superscript,
    Subscript,
    Formula,
    Symbol,
    Note,
    ByReference,
    /// Brackets of a link around what is no address.
    BrokenLink,
    LineBreak,
    Code,
    /// A sign of Markdown without its partner.
    Stray(char),
}

/// Whose text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// Structure, whose words are references.
    Template,
    /// Words.
    Message,
}

impl Home {
    /// What Markdown is read as: tables stand in templates alone. A text without a bar has none.
    pub(crate) fn options(self, text: &str) -> Options {
        let tables = self == Self::Template && text.contains('|');
        if tables { Options::ENABLE_TABLES } else { Options::empty() }
    }
}

impl Foreign {
    /// What it is, in words.
    pub(crate) fn what(self) -> Message {
        match self {
            Self::Table => message!("a-table", "a table"),
            Self::Footnote => message!("a-footnote", "a footnote"),
            Self::Task => message!("a-task-list", "a list of tasks"),
            Self::Definition => message!("a-definition-list", "a list of definitions"),
            Self::Box => message!("a-box", "a box"),
            Self::Callout => message!("a-call-out", "a call-out"),
            Self::Bullet => message!("a-bullet", "a bullet of a word processor"),
            Self::HeadingSpace => message!("a-heading-without-space", "a heading without the space after its `#`"),
            Self::ListSpace => message!("a-list-without-space", "a list without the space after its `-`"),
            Self::Struck => message!("struck-text", "struck-out text"),
            Self::Highlighted => message!("highlighted-text", "highlighted text"),
            Self::Inserted => message!("inserted-text", "inserted text"),
            Self::Superscript => message!("a-superscript", "a superscript"),
            Self::Subscript => message!("a-subscript", "a subscript"),
            Self::Formula => message!("a-formula", "a formula"),
            Self::Symbol => message!("a-symbol", "a symbol by its name"),
            Self::Note => message!("a-link-between-notes", "a link between notes"),
            Self::ByReference => message!("a-link-by-reference", "a link whose address is elsewhere"),
            Self::BrokenLink => {
                message!("a-broken-link", "a link whose brackets are not read as an address")
            }
            Self::LineBreak => message!("a-line-break", "a line break"),
            Self::Code => message!("some-code", "code"),
            Self::Stray(sign) => message!("a-stray-sign", "the sign `{sign}` without its partner", sign = sign),
        }
    }

    /// What is wrong with a message that has it.
    pub(crate) fn in_message(self, name: &str, language: &Locale) -> Message {
        match self {
            Self::LineBreak => message!(
                "markdown-lost",
                "`{name}` in {language} has {what}, which would be lost",
                name = name,
                what = self.what(),
                language = language
            ),
            Self::Code => message!(
                "markdown-code",
                "`{name}` in {language} has {what}, and its backquotes would be lost",
                name = name,
                what = self.what(),
                language = language
            ),
            Self::Stray(_) => message!(
                "markdown-stray",
                "`{name}` in {language} has {what}, which would be printed as it is",
                name = name,
                what = self.what(),
                language = language
            ),
            _ => message!(
                "markdown-printed",
                "`{name}` in {language} has {what}, which would be printed with its signs",
                name = name,
                what = self.what(),
                language = language
            ),
        }
    }

    /// What would be published.
    pub(crate) fn fate(self) -> &'static str {
        match self {
            Self::LineBreak => "it would be lost",
            Self::Code => "its backquotes would be lost",
            Self::Stray(_) => "it would be printed as it stands",
            _ => "it would be printed with its signs",
        }
    }

    /// What to type.
    pub(crate) fn help(self) -> Message {
        match self {
            Self::Table
            | Self::Footnote
            | Self::Task
            | Self::Definition
            | Self::Box
            | Self::Callout
            | Self::Bullet
            | Self::HeadingSpace
            | Self::ListSpace => self.help_with_block(),
            Self::Struck => message!(
                "leave-struck",
                "leave out the words and the `~~` around them; for the sign itself write `\\~`"
            ),
            Self::Highlighted => {
                message!("strong-instead", "write `**strong**` instead; for the sign itself write `\\=`")
            }
            Self::Inserted => message!("leave-inserted", "leave out the `++`; for the sign itself write `\\+`"),
            Self::Superscript => message!(
                "raised-character",
                "type the raised character itself: `²`, `³`; for the sign itself write `\\^`"
            ),
            Self::Subscript => {
                message!(
                    "lowered-character",
                    "type the lowered character itself: `₂`; for the sign itself write `\\~`"
                )
            }
            Self::Formula => message!(
                "plain-formula",
                "write it in plain characters, in a message; for the sign itself write `\\$`"
            ),
            Self::Symbol => {
                message!("type-symbol", "type the symbol itself, or leave it out; for the sign itself write `\\:`")
            }
            Self::Note | Self::ByReference => message!(
                "write-link",
                "write `[text](https://…)`, or `[text](link:name)` with `name` under [links] in release.md; for the sign \
                 itself write `\\[`"
            ),
            Self::BrokenLink => message!(
                "mend-link",
                "an address and the name of a file have no spaces: write `%20` for each in an address, rename the file, \
                 and leave no space before or after the address; for the sign itself write `\\]`"
            ),
            Self::LineBreak => message!(
                "split-lines",
                "delete the `\\`; make of the second line a message and a paragraph of its own"
            ),
            Self::Code => message!("leave-backquotes", "delete the backquotes; for the sign itself write `\\``"),
            Self::Stray(sign) => message!(
                "mend-marks",
                "write `**{{ strong }}**`, `*{{ emphasis }}*` or `[{{ text }}](link:name)`, without spaces inside the \
                 marks; for the sign itself write `{escaped}`",
                escaped = format!("\\{sign}")
            ),
        }
    }

    /// The same of what stands in a paragraph of its own.
    fn help_with_block(self) -> Message {
        match self {
            Self::Table => message!(
                "table-in-template",
                "a table is written in release.md, with a message in each cell: `| { grants.place } | { grants.sum } |`, below \
                 it `|---|--:|`, then its rows; for the sign itself write `\\|`"
            ),
            Self::Footnote => message!(
                "mark-for-note",
                "write the mark `[^name]` where the note belongs (Latin letters, digits, hyphens), and the note on a line of \
                 its own in the template: `[^name]: { note-name }`"
            ),
            Self::Task => {
                message!("leave-task", "leave out the `[ ]`: an item of a list in the template is `- { item }`")
            }
            Self::Definition => message!("list-for-terms", "make it a list in the template, `- { term }`"),
            Self::Callout => {
                message!("leave-call-out", "leave out the `[!…]`: a quotation in the template is `> { text }`")
            }
            Self::Bullet => message!(
                "hyphen-for-bullet",
                "begin the item with a hyphen and a space, in the template: `- { item }`"
            ),
            Self::HeadingSpace => message!(
                "space-after-heading",
                "write a space after it: `## { heading }`; for the sign itself write `\\#`"
            ),
            Self::ListSpace => {
                message!(
                    "space-after-hyphen",
                    "write a space after it: `- { item }`; for the sign itself write `\\-`"
                )
            }
            _ => message!(
                "leave-signs",
                "leave out the signs: write a paragraph, or a quotation in the template, `> { text }`"
            ),
        }
    }

    /// What it begins with, to find it in the file: its words may have been put in.
    pub(crate) fn sign(self, text: &str) -> &'static str {
        match self {
            Self::Table if text.contains('|') => "|",
            Self::Footnote if text.starts_with("^[") => "^[",
            Self::Footnote => "[^",
            Self::Task => "[",
            Self::Callout => "[!",
            Self::Struck => "~~",
            Self::Highlighted => "==",
            Self::Note => "[[",
            Self::ByReference => "][",
            Self::BrokenLink => "](",
            Self::LineBreak => "\\",
            _ => "",
        }
    }

    /// Whether it can be nothing else: a message with it is refused, where others are warned of.
    pub(crate) fn is_plain(self) -> bool {
        matches!(
            self,
            Self::Table
                | Self::Footnote
                | Self::Task
                | Self::Callout
                | Self::Struck
                | Self::Highlighted
                | Self::Note
                | Self::ByReference
                | Self::BrokenLink
                | Self::LineBreak
        )
    }
}

/// What is found, by place.
pub(crate) type Found = (Range<usize>, Foreign);
