//! What an edition is made of.
//!
//! In: what [`resolve`](crate::document::resolve()) finds. Out: blocks, running text, contacts, the funder footer.
//! Invariants: every text is complete: no message id, no variable, no Markdown is left in it.

use std::sync::Arc;

use jiff::civil::Date;

use crate::asset::Asset;
use crate::l10n::Locale;
use crate::registry::{Href, OrganisationId, Text};
use crate::release::ColumnAlign;

/// Fixed words of the house in the edition's language.
#[derive(Clone, Debug, Hash)]
pub struct Furniture {
    /// Publisher's name for the letterhead.
    pub publisher: Text,
    /// "Page 1 of 2", with places for the two numbers.
    pub page_of: Vec<PagePart>,
    /// Accessible name of the language switcher.
    pub languages_heading: Text,
    /// "Download as PDF".
    pub download_pdf: Text,
    /// "Skip to the text".
    pub skip_to_content: Text,
    /// "All releases".
    pub all_releases: Text,
    /// The unit of 1000 bytes, for sizes of files: kB, кБ.
    pub kilobyte: Text,
    /// The unit of 1000 kilobytes: MB, МБ.
    pub megabyte: Text,
}

/// A part of "page 1 of 2".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PagePart {
    /// Words between the numbers.
    Text(Text),
    /// The number of this page, from 1.
    Page,
    /// How many pages there are.
    Pages,
}

/// A block of the body.
#[derive(Clone, Debug, Hash)]
pub enum Block {
    /// A heading of level 2 to 6; levels never skip.
    Heading {
        /// 2 to 6.
        level: u8,
        /// Fragment id, unique in the document, ASCII.
        anchor: String,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; each item is one or more blocks (nested lists included).
    List {
        /// `Some(first number)` for a numbered list.
        start: Option<u64>,
        /// The items, at least one.
        items: Vec<Vec<Block>>,
    },
    /// A quotation set apart.
    Quote {
        /// What was said.
        content: Vec<Block>,
        /// Who said it; shown under the quotation after a dash.
        attribution: Option<Vec<Inline>>,
    },
    /// A picture.
    Figure(Figure),
    /// Facts with their labels: what, when, where.
    Rows {
        /// In order, at least one.
        rows: Vec<Row>,
        /// Where the labels stand.
        labels: Labels,
    },
    /// A thematic break.
    Break,
    /// A table.
    Table(Table),
    /// Footnotes, in order.
    Footnotes(Vec<Footnote>),
}

/// A table: a caption, a row of headers, rows of as many cells.
#[derive(Clone, Debug, Hash)]
pub struct Table {
    /// Fragment id of its caption, unique in the document, ASCII.
    pub anchor: String,
    /// What the table shows; it stands above it.
    pub caption: Vec<Inline>,
    /// From left to right, one to six.
    pub columns: Vec<TableColumn>,
    /// From top to bottom, one to sixty.
    pub rows: Vec<TableRow>,
}

/// A column of a table.
#[derive(Clone, Debug, Hash)]
pub struct TableColumn {
    /// What stands over it.
    pub header: Vec<Inline>,
    /// Where its words stand; figures of columns that are straight at the right have one width.
    pub align: ColumnAlign,
}

/// A row of a table.
#[derive(Clone, Debug, Hash)]
pub struct TableRow {
    /// As many as there are columns, none empty; the first is the row's header.
    pub cells: Vec<TableCell>,
    /// Whether it sums up the rows above it; no other row stands below it.
    pub total: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, Hash)]
pub struct TableCell {
    /// Its words.
    pub content: Vec<Inline>,
    /// What numbers of its column have behind the last figure of this one, `.50`: it keeps the room free, so that
    /// figures stand below each other by their decimal sign.
    pub gap: Option<Text>,
}

/// A fact with its label.
#[derive(Clone, Debug, Hash)]
pub struct Row {
    /// "When".
    pub label: Text,
    /// At least one line.
    pub lines: Vec<Vec<Inline>>,
}

/// Where the labels of rows stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Labels {
    /// Beside their lines: they are a word or two.
    Beside,
    /// Over them: they are names.
    Over,
}

/// A picture with its texts.
#[derive(Clone, Debug, Hash)]
pub struct Figure {
    /// The file.
    pub image: Arc<Asset>,
    /// What a reader who cannot see the picture must know.
    pub alternative: Text,
    /// The words under it.
    pub caption: Option<Vec<Inline>>,
    /// Whom it belongs to, complete ("Photo: …").
    pub credit: Option<Text>,
}

/// Running text with inline marks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Plain text.
    Text(Text),
    /// `**important**`.
    Strong(Vec<Inline>),
    /// `*stressed*`.
    Emphasis(Vec<Inline>),
    /// A link.
    Link {
        /// Where to.
        href: Href,
        /// Its words.
        content: Vec<Inline>,
    },
    /// Words in another language than the edition's.
    Foreign {
        /// Their language.
        locale: Locale,
        /// The words.
        content: Vec<Inline>,
    },
    /// Place and date before the first paragraph, set in bold; a dash in a following [`Inline::Text`] sets it off.
    Dateline {
        /// As shown: "Dushanbe, 2 October 2018".
        text: Text,
        /// For machines.
        date: Date,
    },
    /// A file that lies beside the page.
    File {
        /// Its name.
        name: String,
        /// Its whole address, where the house has a site.
        href: Option<Href>,
        /// Its language, where that is known.
        locale: Option<Locale>,
        /// Its words.
        content: Vec<Inline>,
    },
    /// The mark of a footnote.
    Mark(Mark),
}

/// The mark of a footnote.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// What the texts call the note.
    pub label: String,
    /// The number of the note, from 1; 0 as long as the text is not complete.
    pub number: u32,
    /// As it is shown: `[1]`.
    pub shown: Text,
    /// What it is called where it is read aloud: "Footnote 1".
    pub name: Text,
}

/// A footnote.
#[derive(Clone, Debug, Hash)]
pub struct Footnote {
    /// Its number, from 1.
    pub number: u32,
    /// The number as it is shown: `[1]`.
    pub shown: Text,
    /// What leads back to its mark, read aloud: "Back to footnote 1 in the text".
    pub back: Text,
    /// Its words.
    pub content: Vec<Inline>,
}

/// The contact block: a panel that is split over pages between contacts only, where it does not fit one.
#[derive(Clone, Debug, Hash)]
pub struct ContactBlock {
    /// "Contact for the media".
    pub heading: Text,
    /// At least one.
    pub contacts: Vec<Contact>,
}

/// A person (or desk) that the media may ask.
#[derive(Clone, Debug, Hash)]
pub struct Contact {
    /// Name.
    pub name: Text,
    /// What they do.
    pub role: Option<Text>,
    /// Whom they belong to.
    pub organisation: Option<Text>,
    /// Phones, then e-mail, then what else there is.
    pub channels: Vec<Channel>,
    /// "Address: 12 Rudaki Avenue, Dushanbe".
    pub address: Option<Text>,
    /// "Languages: Tajik, Russian".
    pub languages: Option<Text>,
}

/// One way to reach somebody.
#[derive(Clone, Debug, Hash)]
pub struct Channel {
    /// "tel.", "e-mail".
    pub label: Text,
    /// What is shown; never broken over lines where the link is a phone or an e-mail.
    pub shown: Text,
    /// Where it leads; a fax has none.
    pub href: Option<Href>,
}

/// The funder footer: kept together at the foot of the last page.
#[derive(Clone, Debug, Hash)]
pub struct Footer {
    /// Accessible heading ("Funding and partners").
    pub heading: Text,
    /// Who paid, by role, in order.
    pub groups: Vec<CreditGroup>,
    /// Lists in words: who implements, who the partners are.
    pub partners: Vec<PartnerList>,
    /// The disclaimers that the funders prescribe.
    pub disclaimers: Vec<Text>,
    /// Addresses of funders (the Delegation's).
    pub addresses: Vec<Address>,
    /// What a funder says about itself, one paragraph each.
    pub about: Vec<Text>,
}

/// Funders of one role.
#[derive(Clone, Debug, Hash)]
pub struct CreditGroup {
    /// "In 2018 the project is co-sponsored by:"; `None` where a statement says it all.
    pub lead_in: Option<Text>,
    /// In order, at least one.
    pub credits: Vec<Credit>,
    /// Whose they are, as the registry calls them, in the same order.
    pub funders: Vec<OrganisationId>,
}

/// How one funder is shown.
#[derive(Clone, Debug)]
pub enum Credit {
    /// The EU emblem with its statement, inseparable; the emblem is at least 10 mm high, the statement in a face
    /// that Regulation 821/2014 art. 4(4) names, upright.
    Emblem {
        /// The emblem.
        logo: Arc<Asset>,
        /// Its alternative text.
        alternative: Text,
        /// "Funded by the European Union".
        statement: Text,
        /// Clear space around emblem and statement, as a share of the emblem's height.
        clear_space: f32,
    },
    /// A logo that may be shown.
    Logo {
        /// The logo.
        logo: Arc<Asset>,
        /// The organisation's name.
        name: Text,
        /// Whether the name is set below it on paper: a logo that does not show it is not known to every reader.
        captioned: bool,
    },
    /// A name set as a wordmark in place of a logo; words that belong on one line are joined by no-break spaces.
    Wordmark(Text),
    /// A name in plain words.
    Words(Text),
}

/// A list in words.
#[derive(Clone, Debug, Hash)]
pub struct PartnerList {
    /// "A project implemented by:".
    pub lead_in: Text,
    /// Names in order.
    pub names: Vec<Text>,
}

/// Name, postal lines and channels of a funder's office.
#[derive(Clone, Debug, Hash)]
pub struct Address {
    /// Name, street, town, country.
    pub lines: Vec<Text>,
    /// Phones, fax, e-mail, address on the web.
    pub channels: Vec<Channel>,
}
