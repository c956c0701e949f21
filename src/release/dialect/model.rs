//! What other dialects have, and what to say of it.
//!
//! In: nothing. Out: [`Foreign`] with what it is, what would become of it and what to type instead.

use std::ops::Range;

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

impl Foreign {
    /// What it is, in words.
    pub(crate) fn what(self) -> String {
        match self {
            Self::Table => "a table",
            Self::Footnote => "a footnote",
            Self::Task => "a list of tasks",
            Self::Definition => "a list of definitions",
            Self::Box => "a box",
            Self::Callout => "a call-out",
            Self::Bullet => "a bullet of a word processor",
            Self::HeadingSpace => "a heading without the space after its `#`",
            Self::ListSpace => "a list without the space after its `-`",
            Self::Struck => "struck-out text",
            Self::Highlighted => "highlighted text",
            Self::Inserted => "inserted text",
            Self::Superscript => "a superscript",
            Self::Subscript => "a subscript",
            Self::Formula => "a formula",
            Self::Symbol => "a symbol by its name",
            Self::Note => "a link between notes",
            Self::ByReference => "a link whose address stands elsewhere",
            Self::BrokenLink => "a link that leads nowhere: its brackets are not read as an address",
            Self::LineBreak => "a line break",
            Self::Code => "code",
            Self::Stray(sign) => return format!("the sign `{sign}` without its partner"),
        }
        .to_owned()
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
    pub(crate) fn help(self) -> String {
        match self {
            Self::Table => {
                "Payom has no tables: make it a list in the template, with a message for each row, `- { first-row }`; for \
                 the sign itself write `\\|`"
            }
            Self::Footnote => {
                "Payom has no footnotes: put the note into the sentence, in brackets, or into a paragraph of its own at \
                 the end"
            }
            Self::Task => "leave out the `[ ]`: an item of a list in the template is `- { item }`",
            Self::Definition => "make it a list in the template, `- { term }`",
            Self::Box => "leave out the signs: write a paragraph, or a quotation in the template, `> { text }`",
            Self::Callout => "leave out the `[!…]`: a quotation in the template is `> { text }`",
            Self::Bullet => "begin the item with a hyphen and a space, in the template: `- { item }`",
            Self::HeadingSpace => "write a space after it: `## { heading }`; for the sign itself write `\\#`",
            Self::ListSpace => "write a space after it: `- { item }`; for the sign itself write `\\-`",
            Self::Struck => "leave out the words and the `~~` around them; for the sign itself write `\\~`",
            Self::Highlighted => "write `**strong**` instead; for the sign itself write `\\=`",
            Self::Inserted => "leave out the `++`; for the sign itself write `\\+`",
            Self::Superscript => "type the raised character itself: `²`, `³`; for the sign itself write `\\^`",
            Self::Subscript => "type the lowered character itself: `₂`; for the sign itself write `\\~`",
            Self::Formula => "write it in plain characters, in a message; for the sign itself write `\\$`",
            Self::Symbol => "type the symbol itself, or leave it out; for the sign itself write `\\:`",
            Self::Note | Self::ByReference => {
                "write `[text](https://…)`, or `[text](link:name)` with `name` under [links] in release.md; for the sign \
                 itself write `\\[`"
            }
            Self::BrokenLink => {
                "an address and the name of a file have no spaces: write `%20` for each in an address, rename the file, and \
                 leave no space before or after the address; for the sign itself write `\\]`"
            }
            Self::LineBreak => "delete the `\\`; make of the second line a message and a paragraph of its own",
            Self::Code => "delete the backquotes; for the sign itself write `\\``",
            Self::Stray(sign) => {
                return format!(
                    "write `**{{ strong }}**`, `*{{ emphasis }}*` or `[{{ text }}](link:name)`, without spaces inside the \
                     marks; for the sign itself write `\\{sign}`"
                );
            }
        }
        .to_owned()
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
