//! What a style consists of.
//!
//! In: nothing. Out: [`Style`] and its parts. Invariants: all lengths are points (1/72 inch), all costs are on TeX's
//! scale unless they say otherwise.

use std::sync::Arc;

use crate::document::{Asset, Fineness};
use crate::pdf::fonts::{Face, FaceSet};
use crate::pdf::pages::Rgb;
use crate::project::{Figures, Paper};

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// The emblem at its smallest (2018 Requirements).
const SMALL_EMBLEM: f32 = 10.0 * MM;

impl Paper {
    /// Width and height in points.
    #[must_use]
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// How one kind of text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// The upright, ordinary face; strong and emphasis are derived from it.
    pub face: Face,
    /// Type size.
    pub size: f32,
    /// Distance of baselines.
    pub leading: f32,
    /// Ink.
    pub color: Rgb,
    /// Space added after every glyph, in em.
    pub tracking: f32,
    /// Whether the words are set in capitals.
    pub capitals: bool,
    /// How far they stand above the baseline, in points.
    pub rise: f32,
    /// Whether a thin line runs under the words: a link is seen without colour.
    pub underlined: bool,
}

/// White space around the page's content.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margins {
    /// Left of the frame that furniture, panels and footer fill.
    pub left: f32,
    /// Right of it.
    pub right: f32,
    /// Above it; the running head stands inside.
    pub top: f32,
    /// Below it; the page number stands inside.
    pub bottom: f32,
}

/// How paragraphs are broken into lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Breaking {
    /// Languages whose running text is justified; others are ragged at the right. Justified text needs hyphenation.
    pub justified: Vec<String>,
    /// How far a word space may grow, as a share of its width, before the line counts as loose.
    pub stretch: f32,
    /// How far it may shrink.
    pub shrink: f32,
    /// How far letters may move apart for every unit by which spaces grow, in em; hardly seen below 0.015.
    pub letter_stretch: f32,
    /// How far they may move together for every unit by which spaces shrink, in em.
    pub letter_shrink: f32,
    /// How far letters move at most, in em; beyond that spaces alone give.
    pub most_tracking: f32,
    /// Lines that a river of white may run through; where it is longer, the paragraph is broken at other prices, if one of
    /// them shortens it.
    pub longest_river: usize,
    /// Looseness that is accepted without a second pass, in multiples of `stretch`.
    pub tolerance: f32,
    /// Growth of spaces beyond which a line is rather left short, as a share of their width.
    pub loosest: f32,
    /// Shortfall of a ragged line that counts as one unit of looseness, in em.
    pub rag: f32,
    /// Demerits of each line, so that paragraphs take few; 0 where their looks alone decide.
    pub line: f32,
    /// Cost of a hyphen that the setting adds (TeX's scale: 10,000 forbids).
    pub hyphen: f32,
    /// Factor on it where only two letters stand on one side.
    pub short_part: f32,
    /// Factor on it for words with a capital inside a sentence: names are better left whole.
    pub name: f32,
    /// Cost of a line end after a hyphen or dash of the text itself. It is high because programs that extract text
    /// take such a hyphen for one that the setting added, and drop it (Poppler: Курган-Тюбе becomes КурганТюбе).
    pub explicit_hyphen: f32,
    /// Cost of a line end after a word of one or two letters (prepositions, articles).
    pub short_word: f32,
    /// Cost in ragged text after a word that leads on to the next.
    pub short_word_when_ragged: f32,
    /// The same in a headline, and after words of one or two letters.
    pub short_word_in_headline: f32,
    /// Demerits of two hyphenated lines in a row; the third in a row costs a hundred times as much.
    pub consecutive_hyphens: f32,
    /// Demerits of a hyphen in the last line but one.
    pub last_hyphen: f32,
    /// Demerits of a tight line next to a loose one.
    pub uneven: f32,
    /// Shortest good last line, as a share of the measure.
    pub last_line: f32,
    /// The same in ragged text, where a word alone shows more.
    pub last_line_when_ragged: f32,
    /// Shortest word that is hyphenated, in letters.
    pub hyphenated_word: usize,
    /// Fewest letters before a hyphen.
    pub before_hyphen: usize,
    /// Fewest letters after it.
    pub after_hyphen: usize,
    /// Share of the full optical protrusion of punctuation at the edges of justified text; 0 turns it off.
    pub protrusion: f32,
}

/// How pages are filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paging {
    /// Fewest lines of a paragraph at the foot of a page.
    pub orphans: usize,
    /// Fewest lines of a paragraph at the head of a page.
    pub widows: usize,
    /// Fewest lines of running text on the last page of several, where it has no contacts.
    pub last_page_lines: usize,
    /// The smallest factor on leading and paragraph spacing that may save a page.
    pub tightest: f32,
    /// The largest factor on them that may fill pages.
    pub loosest: f32,
    /// Share of a page's height from which it counts as full.
    pub full: f32,
    /// How far gaps between paragraphs may grow to fill a page: a factor.
    pub growth: f32,
    /// Cost of a page that ends inside a paragraph, in squared lines of white space.
    pub parted: f32,
    /// More where it ends in a divided word.
    pub page_hyphen: f32,
    /// Cost of parting a list from the paragraph that announces it with a colon.
    pub after_colon: f32,
    /// Cost of a page that ends less than three lines below a heading.
    pub after_heading: f32,
    /// Cost of parting one item of a list from the others.
    pub list_end: f32,
    /// Cost of parting a quotation from the paragraph before it.
    pub before_quotation: f32,
    /// Cost of parting a quotation from the paragraph behind it.
    pub after_quotation: f32,
    /// Cost of moving a picture past a paragraph, in squared lines of white space.
    pub moved: f32,
    /// Sizes of a picture that are tried, the first being full size.
    pub scales: [f32; 3],
    /// Cost of a smaller picture, times what it lost.
    pub scaled: f32,
    /// Most paragraphs that a picture may be moved past.
    pub moves: usize,
    /// Cost of a hundredth by which leading and spacing differ from the style's, in squared lines of white space.
    pub factor: f32,
    /// Cost of setting contacts and footer closer, the same.
    pub closer: f32,
    /// Cost of setting running text in fewer lines, with more hyphens, the same.
    pub fewer_lines: f32,
}

/// Distances and sizes that are not type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spacing {
    /// Between paragraphs.
    pub paragraph: f32,
    /// Above a sub-heading.
    pub heading_before: f32,
    /// Below a sub-heading.
    pub heading_after: f32,
    /// Above the label, below the letterhead's hairline.
    pub label_before: f32,
    /// Between label and headline.
    pub headline_before: f32,
    /// Between headline and standfirst.
    pub standfirst_before: f32,
    /// Between headline or standfirst and the body.
    pub body_before: f32,
    /// Between list items.
    pub item: f32,
    /// Indent of a list's words; its bullet or number hangs in it.
    pub list_indent: f32,
    /// Indent of a quotation's words.
    pub quote_indent: f32,
    /// Between a quotation and who said it.
    pub attribution: f32,
    /// Width of the rule beside a quotation.
    pub quote_rule: f32,
    /// Around a quotation, a list in the text, a figure.
    pub block: f32,
    /// Between a picture and its caption.
    pub caption: f32,
    /// Tallest picture, as a share of the page's content height.
    pub picture: f32,
    /// Pixels per inch below which a picture is not enlarged.
    pub picture_resolution: f32,
    /// Hairline of the letterhead and the rule over the footer.
    pub hairline: f32,
    /// Between the letterhead's words and its hairline.
    pub letterhead: f32,
    /// Baseline of the running head above the frame.
    pub running_head: f32,
    /// The rule below it, from its baseline.
    pub running_rule: f32,
    /// Baseline of the page number below the frame.
    pub page_number: f32,
}

/// The contact panel and the funder footer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blocks {
    /// Above the panel.
    pub panel_before: f32,
    /// Inside the panel's edges.
    pub panel_padding: f32,
    /// Most contacts side by side.
    pub abreast: usize,
    /// Between columns of the panel, of partner lists and of the footer's small print.
    pub gutter: f32,
    /// Between rows of contacts.
    pub contact: f32,
    /// Least space above the footer's rule.
    pub footer_before: f32,
    /// Between parts of the footer.
    pub footer_gap: f32,
    /// Height of the publisher's logo in the letterhead.
    pub letterhead_logo: f32,
    /// Height of the EU emblem; never below 10 mm (2018 Requirements, 2021 guidelines).
    pub emblem: f32,
    /// Between the emblem and its statement, as a share of the emblem's height.
    pub statement_gap: f32,
    /// Height of the tallest logo where no emblem stands beside it; beside one, the emblem is the limit.
    pub logo: f32,
    /// Width of the widest logo where no emblem stands beside it.
    pub logo_width: f32,
    /// Between logos of one role.
    pub logo_gap: f32,
    /// Longest line of a lead-in above logos, as a share of the frame's width.
    pub lead_in: f32,
    /// Between names of partners.
    pub name: f32,
    /// Share of the frame's width for the funder's address where it stands beside the paragraph about it.
    pub address: f32,
}

/// Text styles by use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Texts {
    /// Running text.
    pub body: TextStyle,
    /// "Press release".
    pub label: TextStyle,
    /// The day beside the label, where the text has no dateline.
    pub day: TextStyle,
    /// The headline.
    pub headline: TextStyle,
    /// The sentence under it.
    pub standfirst: TextStyle,
    /// Sub-heading of level 2.
    pub heading: TextStyle,
    /// Sub-heading of level 3 and below.
    pub subheading: TextStyle,
    /// A quotation that is set apart.
    pub quotation: TextStyle,
    /// Who said a quotation.
    pub attribution: TextStyle,
    /// Under a picture.
    pub caption: TextStyle,
    /// Whom the picture belongs to.
    pub credit: TextStyle,
    /// The publisher in the letterhead.
    pub publisher: TextStyle,
    /// The languages in the letterhead.
    pub languages: TextStyle,
    /// Running head and page number.
    pub furniture: TextStyle,
    /// Heading of the contact panel.
    pub panel_heading: TextStyle,
    /// A contact's name.
    pub contact_name: TextStyle,
    /// The rest of a contact.
    pub contact: TextStyle,
    /// Heading of the footer.
    pub footer_heading: TextStyle,
    /// Lead-ins and names in the footer.
    pub footer: TextStyle,
    /// Address, disclaimers, the paragraph about a funder.
    pub small: TextStyle,
    /// Names set in place of logos.
    pub wordmark: TextStyle,
    /// The EU statement; colour and face are prescribed (Regulation 821/2014 art. 4(4)).
    pub statement: TextStyle,
}

/// Colours that are not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colors {
    /// The house colour: hairline, label, links.
    pub house: Rgb,
    /// Ground of the contact panel.
    pub panel: Rgb,
    /// Rules beside quotations and over the footer.
    pub rule: Rgb,
}

/// What stands at the head of the first page.
#[derive(Clone, Debug, PartialEq)]
pub enum Letterhead {
    /// The publisher's name and the languages over a hairline.
    Name,
    /// The publisher's logo in place of the name.
    Logo(Arc<Asset>),
    /// Nothing: the paper has a printed one.
    Nothing,
}

/// What the first of several pages shows besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstPage {
    /// The first contact.
    pub contact: bool,
    /// The emblem of the European Union, small.
    pub emblem: bool,
}

/// Everything that decides the look of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    /// Paper.
    pub paper: Paper,
    /// Head of the first page.
    pub letterhead: Letterhead,
    /// What the first of several pages shows besides.
    pub first: FirstPage,
    /// The files of the faces.
    pub faces: FaceSet,
    /// Figures of running text in the serif face.
    pub figures: Figures,
    /// Margins around the frame.
    pub margins: Margins,
    /// How far running text stands in from the frame's left edge.
    pub inset: f32,
    /// Width of running text: 60 to 75 characters a line, so languages with wider letters have their own.
    pub measure: f32,
    /// Width of running text by language.
    pub measures: Vec<(String, f32)>,
    /// Text styles.
    pub texts: Texts,
    /// Colours.
    pub colors: Colors,
    /// Distances.
    pub spacing: Spacing,
    /// Panel and footer.
    pub blocks: Blocks,
    /// Lines.
    pub breaking: Breaking,
    /// Pages.
    pub paging: Paging,
    /// Pictures.
    pub fineness: Fineness,
}

impl Style {
    /// Width of the frame.
    #[must_use]
    pub fn frame_width(&self) -> f32 {
        self.paper.size().0 - self.margins.left - self.margins.right
    }

    /// Height of the frame.
    #[must_use]
    pub fn frame_height(&self) -> f32 {
        self.paper.size().1 - self.margins.top - self.margins.bottom
    }

    /// Width of running text in a language, never beyond the frame.
    #[must_use]
    pub fn measure(&self, language: &str) -> f32 {
        let own = self.measures.iter().find(|(tag, _)| tag == language).map(|(_, measure)| *measure);
        own.unwrap_or(self.measure).min(self.frame_width() - self.inset)
    }

    /// The style of what the first of several pages shows besides; `None` where that is nothing.
    #[must_use]
    pub fn first_page(&self) -> Option<Self> {
        let mut style = self.clone();
        style.blocks.emblem = SMALL_EMBLEM.min(self.blocks.emblem);
        (self.first != FirstPage::default()).then_some(style)
    }

    /// Whether running text of the language is justified.
    #[must_use]
    pub fn is_justified(&self, language: &str) -> bool {
        self.breaking.justified.iter().any(|l| l == language)
    }
}
