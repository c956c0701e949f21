//! The house's look.
//!
//! In: a choice of paper. Out: a [`Style`]. Invariants: Source Serif for text, Source Sans for everything around it,
//! one house colour; greys have a contrast of at least 4.5 to 1 on their ground (WCAG 2.2, 1.4.3).

use super::model::{
    Blocks, Breaking, Colors, FirstPage, Letterhead, MM, Margins, Paging, Spacing, Style, TextStyle, Texts,
};
use crate::document::Fineness;
use crate::pdf::fonts::{Face, FaceSet};
use crate::pdf::pages::Rgb;
use crate::project::{Figures, Paper};

const INK: Rgb = Rgb(0, 0, 0);
const GREY: Rgb = Rgb(0x55, 0x55, 0x55);
const HOUSE: Rgb = Rgb(0x1B, 0x3F, 0x73);
const EU_BLUE: Rgb = Rgb(0x00, 0x33, 0x99);

impl TextStyle {
    const fn new(face: Face, size: f32, leading: f32, color: Rgb) -> Self {
        Self { face, size, leading, color, tracking: 0.0, capitals: false, rise: 0.0, underlined: false }
    }

    const fn capitals(self, tracking: f32) -> Self {
        Self { tracking, capitals: true, ..self }
    }
}

impl Default for Style {
    fn default() -> Self {
        Self::new(Paper::A4)
    }
}

impl Style {
    /// The house's style on the given paper.
    #[must_use]
    pub fn new(paper: Paper) -> Self {
        let side = 27.5 * MM;
        Self {
            paper,
            letterhead: Letterhead::Name,
            first: FirstPage::default(),
            faces: FaceSet::default(),
            figures: Figures::Lining,
            margins: Margins { left: side, right: side, top: 24.0 * MM, bottom: 22.0 * MM },
            inset: 0.0,
            // As wide as everything around it: rules, panel and footer end where its lines end.
            measure: paper.size().0,
            measures: Vec::new(),
            texts: Texts::new(),
            colors: Colors { house: HOUSE, panel: Rgb(0xF1, 0xF4, 0xF8), rule: Rgb(0xB4, 0xBE, 0xCC) },
            spacing: Spacing::new(),
            blocks: Blocks::new(),
            breaking: Breaking::new(),
            paging: Paging::new(),
            fineness: Fineness::default(),
        }
    }
}

impl Texts {
    fn new() -> Self {
        let sans = |size, leading| TextStyle::new(Face::Sans, size, leading, INK);
        let bold = |size, leading| TextStyle::new(Face::SansBold, size, leading, INK);
        Self {
            body: TextStyle::new(Face::Serif, 10.75, 14.4, INK),
            label: TextStyle { color: HOUSE, ..bold(9.0, 15.0).capitals(0.06) },
            day: TextStyle { color: GREY, ..sans(9.5, 15.0) },
            headline: bold(21.0, 25.5),
            standfirst: TextStyle { color: Rgb(0x33, 0x33, 0x33), ..sans(12.75, 17.0) },
            heading: TextStyle { color: HOUSE, ..bold(13.25, 16.5) },
            subheading: bold(11.0, 14.4),
            quotation: TextStyle { color: HOUSE, ..TextStyle::new(Face::SerifItalic, 12.5, 16.5, INK) },
            attribution: TextStyle { color: GREY, ..sans(9.5, 13.5) },
            caption: sans(8.75, 12.0),
            credit: TextStyle { color: GREY, ..sans(8.25, 12.0) },
            publisher: TextStyle { color: HOUSE, ..bold(10.0, 13.0) },
            languages: sans(9.0, 13.0),
            furniture: TextStyle { color: GREY, ..sans(8.5, 11.0) },
            panel_heading: TextStyle { color: HOUSE, ..bold(8.5, 13.0).capitals(0.06) },
            contact_name: bold(10.0, 14.0),
            contact: sans(9.5, 13.5),
            footer_heading: TextStyle { color: HOUSE, ..bold(8.5, 13.0).capitals(0.06) },
            footer: sans(9.0, 12.5),
            small: TextStyle { color: Rgb(0x26, 0x26, 0x26), ..sans(8.0, 10.75) },
            wordmark: bold(8.5, 10.5).capitals(0.05),
            statement: TextStyle::new(Face::Statement, 10.5, 13.0, EU_BLUE),
        }
    }
}

impl Paging {
    fn new() -> Self {
        Self {
            orphans: 2,
            widows: 2,
            last_page_lines: 4,
            parted: 4.0,
            page_hyphen: 12_000.0,
            after_colon: 400.0,
            after_heading: 500.0,
            list_end: 200.0,
            before_quotation: 100.0,
            after_quotation: 250.0,
            moved: 12.0,
            scales: [1.0, 0.88, 0.76],
            scaled: 100.0,
            moves: 3,
            tightest: 0.91,
            loosest: 1.08,
            full: 0.93,
            growth: 1.6,
            factor: 60.0,
            closer: 250.0,
            fewer_lines: 200.0,
        }
    }
}

impl Spacing {
    fn new() -> Self {
        Self {
            paragraph: 6.5,
            heading_before: 16.0,
            heading_after: 4.0,
            label_before: 22.5,
            headline_before: 6.0,
            standfirst_before: 9.0,
            body_before: 15.0,
            item: 3.75,
            list_indent: 16.0,
            quote_indent: 18.0,
            attribution: 3.75,
            quote_rule: 2.5,
            block: 11.25,
            caption: 6.0,
            picture: 0.38,
            picture_resolution: 110.0,
            hairline: 0.75,
            letterhead: 7.0,
            running_head: 20.0,
            running_rule: 5.0,
            page_number: 30.0,
        }
    }
}

impl Style {
    /// The style with paragraphs in as few lines as they can take: hyphens are cheaper, and letters smaller by what nobody sees.
    #[must_use]
    pub fn fewer_lines(&self) -> Self {
        let own = &self.breaking;
        let breaking = Breaking { line: FEWER_LINES, hyphen: own.hyphen * CHEAPER_HYPHEN, ..own.clone() };
        let mut style = Self { breaking, ..self.clone() };
        style.texts.body.size *= SMALLER;
        style
    }

    /// The style with contacts and footer closer, as they are set where room is short: `share` 0 leaves them, 1 is the
    /// closest.
    #[must_use]
    pub fn closer(&self, share: f32) -> Self {
        let mut style = Self { blocks: self.blocks.closer(share), ..self.clone() };
        let texts = &mut style.texts;
        for (text, least) in [
            (&mut texts.contact_name, 1.25),
            (&mut texts.contact, 1.3),
            (&mut texts.footer, 1.25),
            (&mut texts.small, 1.25),
        ] {
            text.leading += ((text.size * least).min(text.leading) - text.leading) * share;
        }
        style
    }
}

/// Demerits of each line where there should be few: a loose line or two hyphens rather than another.
const FEWER_LINES: f32 = 1.5e6;
/// What a hyphen costs there, as a share.
const CHEAPER_HYPHEN: f32 = 0.6;
/// What letters measure there, as a share: a fifth of a point in eleven.
const SMALLER: f32 = 0.98;

impl Blocks {
    fn closer(&self, share: f32) -> Self {
        let between = |ample: f32, close: f32| ample + (close.min(ample) - ample) * share;
        Self {
            panel_before: between(self.panel_before, 12.0),
            panel_padding: between(self.panel_padding, 7.0),
            contact: between(self.contact, 5.0),
            footer_before: between(self.footer_before, 12.0),
            footer_gap: between(self.footer_gap, 5.0),
            name: between(self.name, 0.0),
            abreast: if share > 0.5 { 3 } else { self.abreast },
            ..*self
        }
    }

    fn new() -> Self {
        Self {
            panel_before: 22.5,
            panel_padding: 12.0,
            abreast: 2,
            gutter: 20.0,
            contact: 9.0,
            footer_before: 24.0,
            footer_gap: 8.0,
            letterhead_logo: 14.0 * MM,
            emblem: 12.0 * MM,
            statement_gap: 0.28,
            logo: 12.0 * MM,
            logo_width: 36.0 * MM,
            logo_gap: 22.0,
            lead_in: 0.4,
            address: 0.4,
            name: 0.5,
        }
    }
}

impl Breaking {
    fn new() -> Self {
        Self {
            justified: vec!["en".to_owned(), "ru".to_owned(), "tg".to_owned()],
            stretch: 0.5,
            shrink: 0.33,
            letter_stretch: 0.04,
            letter_shrink: 0.042,
            tolerance: 2.6,
            loosest: 1.5,
            rag: 4.0,
            line: 0.0,
            hyphen: 700.0,
            short_part: 4.0,
            name: 2.0,
            explicit_hyphen: 2000.0,
            short_word: 25.0,
            short_word_when_ragged: 200.0,
            short_word_in_headline: 850.0,
            consecutive_hyphens: 30_000.0,
            last_hyphen: 20_000.0,
            uneven: 8_000.0,
            last_line: 0.14,
            last_line_when_ragged: 0.3,
            most_tracking: 0.02,
            longest_river: 4,
            hyphenated_word: 5,
            before_hyphen: 2,
            after_hyphen: 3,
            protrusion: 1.0,
        }
    }
}
