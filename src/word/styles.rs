//! The house's look as styles of Word.
//!
//! In: the style of paper. Out: styles and faces. Invariants: styles that Word has of its own keep its names, so that it shows them in
//! the reader's language; faces are named, not embedded, with one that every machine has in their place.

use crate::office::word::write::{Align, BlockFormat, Border, Font, Style, StyleKind, TextFormat};
use crate::pdf::fonts::{Face, FaceSet};
use crate::pdf::pages::Rgb;
use crate::pdf::style::TextStyle;
use crate::pdf::{self};

/// The face of the Union's statement: one of those that its rules name (Regulation 821/2014 art. 4(4)), and that every
/// machine with Word has.
const STATEMENT: &str = "Arial";

fn color(Rgb(red, green, blue): Rgb) -> [u8; 3] {
    [red, green, blue]
}

/// The family that a face belongs to.
fn family(face: Face, faces: &FaceSet) -> String {
    match face {
        Face::Statement => STATEMENT.to_owned(),
        own if faces.name(own) != own.name() => faces.family(own),
        Face::Serif | Face::SerifItalic | Face::SerifBold | Face::SerifBoldItalic => "Source Serif 4".to_owned(),
        Face::Sans | Face::SansItalic | Face::SansSemibold | Face::SansBold => "Source Sans 3".to_owned(),
    }
}

/// The faces of the file.
pub(super) fn fonts(style: &pdf::Style) -> Vec<Font> {
    let serif = Font { name: family(Face::Serif, &style.faces), instead: "Cambria".to_owned(), serif: true };
    let sans = Font { name: family(Face::Sans, &style.faces), instead: "Calibri".to_owned(), serif: false };
    vec![serif, sans, Font { name: STATEMENT.to_owned(), instead: "Helvetica".to_owned(), serif: false }]
}

/// Makes styles of those of paper.
struct Maker<'a> {
    style: &'a pdf::Style,
    made: Vec<Style>,
}

impl Maker<'_> {
    fn text(&self, text: &TextStyle) -> TextFormat {
        let bold = matches!(
            text.face,
            Face::SerifBold | Face::SerifBoldItalic | Face::SansSemibold | Face::SansBold | Face::Statement
        );
        let italic = matches!(text.face, Face::SerifItalic | Face::SerifBoldItalic | Face::SansItalic);
        TextFormat {
            font: Some(family(text.face, &self.style.faces)),
            size: Some(text.size),
            bold: Some(bold),
            italic: Some(italic),
            color: Some(color(text.color)),
            capitals: text.capitals,
            tracking: text.tracking * text.size,
            ..TextFormat::default()
        }
    }

    /// A style of paragraphs, with the leading of its text.
    fn add(
        &mut self,
        (id, name): (&'static str, &'static str),
        text: &TextStyle,
        mut block: BlockFormat,
    ) -> &mut Style {
        block.line = Some(text.leading);
        let text = self.text(text);
        let based_on = (!self.made.is_empty()).then_some("Normal");
        self.made.push(Style { id, name, based_on, text, block, ..Style::default() });
        let last = self.made.len() - 1;
        &mut self.made[last]
    }

    fn words(&mut self, (id, name): (&'static str, &'static str), text: TextFormat) {
        self.made.push(Style { id, name, kind: StyleKind::Words, text, ..Style::default() });
    }
}

fn around(before: f32, after: f32) -> BlockFormat {
    BlockFormat { before: Some(before), after: Some(after), ..BlockFormat::default() }
}

/// The styles of an edition in a language.
pub(super) fn styles(style: &pdf::Style, language: &str) -> Vec<Style> {
    let mut maker = Maker { style, made: Vec::new() };
    body(&mut maker, language);
    head(&mut maker);
    parts(&mut maker);
    panel(&mut maker);
    footer(&mut maker);
    characters(&mut maker);
    maker.made.push(Style { id: "Table", name: "Table of the House", kind: StyleKind::Table, ..Style::default() });
    maker.made
}

fn body(maker: &mut Maker<'_>, language: &str) {
    let (texts, spacing) = (maker.style.texts, maker.style.spacing);
    let justified = maker.style.breaking.justified.iter().any(|own| own == language);
    // Word divides no Tajik words and seldom others: justified lines would have holes.
    let align = if justified { Some(Align::Left) } else { None };
    maker.add(("Normal", "Normal"), &texts.body, BlockFormat { align, ..around(0.0, spacing.paragraph) });
    let heading = |before| BlockFormat { keep_next: true, keep_lines: true, ..around(before, spacing.heading_after) };
    for (number, (id, name)) in [
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("Heading3", "heading 3"),
        ("Heading4", "heading 4"),
        ("Heading5", "heading 5"),
        ("Heading6", "heading 6"),
    ]
    .into_iter()
    .enumerate()
    {
        let (text, before) = match number {
            0 => (&texts.headline, spacing.headline_before),
            1 => (&texts.heading, spacing.heading_before),
            _ => (&texts.subheading, spacing.heading_before * 0.75),
        };
        let after = if number == 0 { spacing.body_before } else { spacing.heading_after };
        let outline = u8::try_from(number + 1).ok();
        let block = BlockFormat { outline, after: Some(after), ..heading(before) };
        maker.add((id, name), text, block).next = Some("Normal");
    }
    let item = BlockFormat {
        left: Some(spacing.list_indent),
        hanging: Some(spacing.list_indent),
        ..around(0.0, spacing.item)
    };
    maker.add(("ListBullet", "List Bullet"), &texts.body, item.clone());
    maker.add(("ListNumber", "List Number"), &texts.body, item);
}

fn head(maker: &mut Maker<'_>) {
    let (texts, spacing, colors) = (maker.style.texts, maker.style.spacing, maker.style.colors);
    let line = |color_of, width, space| Some(Border { color: color(color_of), width, space });
    let below = line(colors.house, spacing.hairline, spacing.letterhead);
    maker.add(("Publisher", "Publisher"), &texts.publisher, BlockFormat { bottom: below, ..around(0.0, 0.0) });
    maker.add(("Label", "Label"), &texts.label, around(spacing.label_before, 0.0));
    maker.add(("Subtitle", "Subtitle"), &texts.standfirst, around(0.0, spacing.body_before));
    let edge = line(colors.house, spacing.quote_rule, 8.0);
    maker.add(
        ("Notice", "Notice"),
        &texts.contact,
        BlockFormat { edge, left: Some(10.0), keep_lines: true, ..around(spacing.block, spacing.block) },
    );
}

fn parts(maker: &mut Maker<'_>) {
    let (texts, spacing, colors) = (maker.style.texts, maker.style.spacing, maker.style.colors);
    let edge = Some(Border { color: color(colors.rule), width: spacing.quote_rule, space: 10.0 });
    let indent = spacing.quote_indent;
    let quote = |before, after| BlockFormat { edge, left: Some(indent), keep_lines: true, ..around(before, after) };
    maker.add(("Quote", "Quote"), &texts.quotation, quote(spacing.paragraph, spacing.attribution));
    maker.add(("QuoteSource", "Quote Source"), &texts.attribution, quote(0.0, spacing.block));
    maker.add(("Figure", "Figure"), &texts.body, around(spacing.block, spacing.caption));
    maker.add(("Caption", "caption"), &texts.caption, around(0.0, spacing.block));
    let caption = BlockFormat { keep_next: true, ..around(spacing.block, 4.0) };
    maker.add(("TableCaption", "Table Caption"), &texts.contact_name, caption);
    let cell = || around(0.0, 0.0);
    maker.add(("TableHeader", "Table Header"), &texts.contact_name, BlockFormat { keep_next: true, ..cell() });
    maker.add(("TableText", "Table Text"), &texts.contact, cell());
    maker.add(("TableTotal", "Table Total"), &texts.contact_name, cell());
    let small = TextStyle { size: 2.0, leading: 4.0, ..texts.small };
    maker.add(("AfterTable", "After Table"), &small, around(0.0, spacing.block - 4.0));
    let fact = BlockFormat { left: Some(85.0), hanging: Some(85.0), tab: Some(85.0), ..around(0.0, spacing.item) };
    maker.add(("Fact", "Fact"), &texts.body, fact);
    maker.add(
        ("Break", "Break"),
        &texts.body,
        BlockFormat { align: Some(Align::Center), ..around(spacing.paragraph, spacing.block) },
    );
    maker.add(("Header", "header"), &texts.furniture, around(0.0, 0.0));
    maker.add(("Footer", "footer"), &texts.furniture, BlockFormat { align: Some(Align::Right), ..around(0.0, 0.0) });
    let note = TextStyle { size: texts.body.size * 0.84, leading: texts.body.leading * 0.84, ..texts.body };
    maker.add(("FootnoteText", "footnote text"), &note, around(0.0, 2.0));
}

/// The panel of contacts: paragraphs on one ground, with lines of its colour for white at its edges.
fn panel(maker: &mut Maker<'_>) {
    let (texts, blocks, ground) = (maker.style.texts, maker.style.blocks, color(maker.style.colors.panel));
    let edge = |space| Some(Border { color: ground, width: 1.0, space });
    let padding = blocks.panel_padding.min(30.0);
    let on_ground = |before, after, top, bottom| BlockFormat {
        ground: Some(ground),
        left: Some(padding),
        right: Some(padding),
        edge: edge(padding),
        far_edge: edge(padding),
        top: if top { edge(8.0) } else { None },
        bottom: if bottom { edge(8.0) } else { None },
        keep_lines: true,
        ..around(before, after)
    };
    let heading =
        BlockFormat { keep_next: true, outline: Some(2), ..on_ground(blocks.panel_before, 0.0, true, false) };
    let own = maker.add(("PanelHeading", "Panel Heading"), &texts.panel_heading, heading);
    (own.based_on, own.next) = (Some("Heading2"), Some("ContactName"));
    let name = BlockFormat { keep_next: true, ..on_ground(0.0, 0.0, false, false) };
    maker.add(("ContactName", "Contact Name"), &texts.contact_name, name);
    maker.add(("Contact", "Contact"), &texts.contact, on_ground(0.0, 0.0, false, true));
}

fn footer(maker: &mut Maker<'_>) {
    let (texts, blocks, colors) = (maker.style.texts, maker.style.blocks, maker.style.colors);
    let spacing = maker.style.spacing;
    let top = Some(Border { color: color(colors.rule), width: spacing.hairline, space: 8.0 });
    let heading = BlockFormat {
        top,
        keep_next: true,
        outline: Some(2),
        ..around(blocks.footer_before + 8.0, blocks.footer_gap / 2.0)
    };
    let own = maker.add(("FooterHeading", "Footer Heading"), &texts.footer_heading, heading);
    (own.based_on, own.next) = (Some("Heading2"), Some("LeadIn"));
    let lead = BlockFormat { keep_next: true, ..around(blocks.footer_gap / 2.0, 2.0) };
    let quiet = TextStyle { color: texts.credit.color, ..texts.footer };
    maker.add(("LeadIn", "Lead-in"), &quiet, lead);
    maker.add(("Credits", "Credits"), &texts.footer, around(0.0, blocks.footer_gap));
    let logos = BlockFormat { middle: true, keep_lines: true, ..around(2.0, blocks.footer_gap) };
    maker.add(("Logos", "Logos"), &texts.footer, logos);
    maker.add(("SmallPrint", "Small Print"), &texts.small, around(0.0, blocks.footer_gap));
}

fn characters(maker: &mut Maker<'_>) {
    let texts = maker.style.texts;
    let bold = TextFormat { bold: Some(true), ..TextFormat::default() };
    maker.words(("Strong", "Strong"), bold);
    maker.words(("Emphasis", "Emphasis"), TextFormat { italic: Some(true), ..TextFormat::default() });
    let house = Some(color(maker.style.colors.house));
    maker.words(("Hyperlink", "Hyperlink"), TextFormat { color: house, underlined: true, ..TextFormat::default() });
    maker.words(("FootnoteReference", "footnote reference"), TextFormat { raised: true, ..TextFormat::default() });
    for (id, text) in [
        (("Day", "Day"), texts.day),
        (("Credit", "Credit"), texts.credit),
        (("Wordmark", "Wordmark"), texts.wordmark),
        (("Statement", "Statement"), texts.statement),
    ] {
        let format = maker.text(&text);
        maker.words(id, format);
    }
    // The label around it is set in capitals.
    if let Some(day) = maker.made.iter_mut().find(|style| style.id == "Day") {
        day.text.not_capitals = true;
    }
}
