//! What stands around the text: letterhead, label, headline, running head, page number.
//!
//! In: the document's head. Out: rows for the first page, marks for the margins of every page. In between: the
//! letterhead is content (a reader wants to know who writes and in which languages), running heads and page numbers
//! are artifacts (ISO 32000-1 14.8.2.2).

use super::desk::Desk;
use super::fonts::Face;
use super::galley::{Galley, Join, Mark, Row, What, baseline};
use super::pages::{Owner, Role};
use super::paragraph::{Line, Manner};
use super::passage::{Passage, Voice};
use super::style::{Letterhead, TextStyle};
use super::tags::Pen;
use super::typeset::{TypesetError, Unparted};
use crate::document::{Asset, Block, Document, Inline, PagePart};

/// Between the languages of the letterhead.
const BETWEEN: &str = " · ";

/// A headline is not set smaller than this for the sake of a word, in points.
const SMALLEST_HEADLINE: f32 = 14.0;
/// Share of the frame's width that the publisher needs beside the languages.
const BESIDE: f32 = 0.3;

/// Letterhead, label, headline and standfirst.
///
/// # Errors
/// A character without a glyph.
pub(super) fn head(desk: &mut Desk<'_>, document: &Document) -> Result<Vec<Row>, TypesetError> {
    let spacing = desk.style.spacing;
    let mut rows = Vec::new();
    if desk.style.letterhead != Letterhead::Nothing {
        rows.push(Row::block(letterhead(desk, document)?, 0.0, Join::Never).is(Unparted::Letterhead));
    }
    let mut before = spacing.label_before;
    if let Some(galley) = label(desk, document)? {
        rows.push(Row::block(galley, before, Join::Never).is(Unparted::Label));
        before = spacing.headline_before;
    }
    headline(desk, document, before, &mut rows)?;
    if let Some(content) = &document.standfirst {
        let style = desk.style.texts.standfirst;
        let element = desk.tree.element(desk.tree.root(), Role::P);
        let passage = desk.compose(content, style, element);
        let lines = desk.set(&passage, desk.measure, Manner::Ragged)?;
        rows.extend(head_lines(desk, lines, &style, spacing.standfirst_before));
    }
    Ok(rows)
}

/// One row a line, so that even a very long headline or standfirst can be divided.
fn head_lines(desk: &Desk<'_>, lines: Vec<Line>, style: &TextStyle, before: f32) -> Vec<Row> {
    let (x, y) = (desk.style.inset, baseline(style.leading, style.size, desk.cap_height(style)));
    let row = |(position, line)| {
        let mut galley = Galley { height: style.leading, ..Galley::default() };
        galley.mark(x, y, What::Line(line));
        Row::block(galley, if position == 0 { before } else { 0.0 }, Join::Never)
    };
    lines.into_iter().enumerate().map(row).collect()
}

/// The publisher at the left, the languages at the right, or below where they leave no room; a hairline under both.
fn letterhead(desk: &mut Desk<'_>, document: &Document) -> Result<Galley, TypesetError> {
    let frame = desk.style.frame_width();
    let publisher = desk.style.texts.publisher;
    let logo = match &desk.style.letterhead {
        Letterhead::Logo(logo) => Some(logo),
        Letterhead::Name | Letterhead::Nothing => None,
    };
    let element = desk.tree.element(desk.tree.root(), if logo.is_some() { Role::Figure } else { Role::P });
    let slot = desk.tree.slot(element);
    let languages = languages(desk, document);
    let width = desk.width(&languages)?;
    let mut left = Galley::default();
    let room = frame - width - desk.style.blocks.gutter;
    let beside = room >= frame * BESIDE;
    let measure = if beside { room } else { frame };
    let name = document.furniture.publisher.as_str();
    if let Some(logo) = logo {
        desk.tree.set_alternative(element, name);
        let (width, height) = logo_size(logo, (measure, desk.style.blocks.letterhead_logo));
        let (image, pen) = (desk.image(logo), Pen::Slot(slot));
        left.mark(0.0, 0.0, What::Image { image, width, height, pen });
        left.space(height);
    } else {
        desk.put_text(&mut left, name, publisher, slot, (0.0, measure), Manner::Balanced)?;
    }
    let mut right = Galley::default();
    let style = desk.style.texts.languages;
    desk.put_passage(&mut right, &languages, style, (0.0, (width + 1.0).min(frame)), Manner::Ragged)?;
    let mut galley = Galley::default();
    let drop = if beside { (left.height - right.height).max(0.0) } else { left.height };
    galley.put(0.0, 0.0, left);
    galley.put(if beside { frame - width } else { 0.0 }, drop, right);
    galley.space(desk.style.spacing.letterhead);
    let height = desk.style.spacing.hairline;
    galley.mark(0.0, galley.height, What::Rect { width: frame, height, color: desk.style.colors.house });
    galley.space(height);
    Ok(galley)
}

/// A logo's width and height within limits.
#[expect(clippy::cast_precision_loss, reason = "pixels of a logo")]
fn logo_size(logo: &Asset, (width, height): (f32, f32)) -> (f32, f32) {
    let aspect = logo.width.max(1) as f32 / logo.height.max(1) as f32;
    let height = height.min(width / aspect);
    (height * aspect, height)
}

/// The release's languages; this one bold, the others links to their editions where the house has a site.
fn languages(desk: &mut Desk<'_>, document: &Document) -> Passage {
    let mut passage = Passage::default();
    if document.languages.len() < 2 {
        return passage;
    }
    let style = desk.style.texts.languages;
    let paragraph = desk.tree.element(desk.tree.root(), Role::P);
    for (position, language) in document.languages.iter().enumerate() {
        if position > 0 {
            let slot = desk.tree.slot(paragraph);
            passage.push(BETWEEN, desk.voice(style, Pen::Slot(slot)));
        }
        let tag = language.locale.tag();
        let numbered = desk.shaper.language(language.locale.language());
        let mut voice = Voice { language: numbered, ..desk.voice(style, Pen::Artifact(Owner::Header)) };
        let element = match &document.site {
            _ if language.locale == document.locale => {
                voice.style.face = Face::SansSemibold;
                desk.tree.element(paragraph, Role::Span)
            }
            Some(site) => {
                let slug = &document.slug;
                let (element, link) = desk.tree.link(paragraph, &format!("{site}{slug}/{slug}.{tag}.pdf"));
                desk.tree.describe_link(link, language.name.as_str());
                voice.link = Some(link);
                voice.style.color = desk.link_color();
                element
            }
            None => desk.tree.element(paragraph, Role::Span),
        };
        desk.tree.set_lang(element, tag);
        voice.pen = Pen::Slot(desk.tree.slot(element));
        passage.push(language.name.as_str(), voice);
    }
    passage
}

/// The notice of a draft, the label, and the day where no dateline says it.
fn label(desk: &mut Desk<'_>, document: &Document) -> Result<Option<Galley>, TypesetError> {
    let day = document.published.as_ref().filter(|_| !has_dateline(&document.body));
    if document.label.is_none() && day.is_none() && document.draft.is_none() {
        return Ok(None);
    }
    let element = desk.tree.element(desk.tree.root(), Role::P);
    let slot = desk.tree.slot(element);
    let style = desk.style.texts.label;
    let mut passage = Passage::default();
    if let Some(draft) = &document.draft {
        passage.push(draft.as_str(), desk.voice(style, Pen::Slot(slot)));
        if document.label.is_some() || day.is_some() {
            passage.push(BETWEEN, desk.voice(style, Pen::Slot(slot)));
        }
    }
    if let Some(label) = &document.label {
        passage.push(label.as_str(), desk.voice(style, Pen::Slot(slot)));
    }
    if let Some(day) = day {
        let voice = desk.voice(desk.style.texts.day, Pen::Slot(slot));
        if document.label.is_some() {
            passage.push(BETWEEN, voice);
        }
        passage.push(day.shown.as_str(), voice);
    }
    let mut galley = Galley::default();
    let place = (desk.style.inset, desk.measure);
    desk.put_passage(&mut galley, &passage, style, place, Manner::Ragged)?;
    Ok(Some(galley))
}

fn has_dateline(body: &[Block]) -> bool {
    body.iter().any(|block| match block {
        Block::Paragraph(content) => content.iter().any(|inline| matches!(inline, Inline::Dateline { .. })),
        _ => false,
    })
}

/// The headline. Where its longest word is wider than the line, it is set smaller, so that the word stays whole.
fn headline(desk: &mut Desk<'_>, document: &Document, before: f32, rows: &mut Vec<Row>) -> Result<(), TypesetError> {
    let mut style = desk.style.texts.headline;
    let title = document.headline.as_str();
    let element = desk.tree.element(desk.tree.root(), Role::Heading(1));
    desk.tree.set_title(element, title);
    let slot = desk.tree.slot(element);
    let x = desk.style.inset;
    let measure = desk.style.frame_width() - x;
    let mut widest = 0.0_f32;
    for word in title.split([' ', '-', '–', '—', '/']) {
        widest = widest.max(desk.width(&desk.plain(word, style, slot))?);
    }
    let factor = (measure / widest.max(1.0)).max(SMALLEST_HEADLINE / style.size);
    if factor < 1.0 {
        (style.size, style.leading) = (style.size * factor, style.leading * factor);
    }
    let passage = desk.plain(title, style, slot);
    let lines = desk.set(&passage, measure, Manner::Balanced)?;
    let mut lines = head_lines(desk, lines, &style, before);
    if let Some(first) = lines.first_mut() {
        let what = What::Bookmark { level: 1, title: title.to_owned() };
        first.marks.insert(0, Mark { x, y: 0.0, what });
    }
    rows.extend(lines);
    Ok(())
}

/// Running head (from the second page on) and page number, placed from the frame's upper left corner.
///
/// # Errors
/// A character without a glyph.
pub(super) fn margins(
    desk: &mut Desk<'_>,
    document: &Document,
    page: usize,
    pages: usize,
) -> Result<Vec<Mark>, TypesetError> {
    let style = desk.style.texts.furniture;
    let frame = desk.style.frame_width();
    let mut marks = Vec::new();
    if page > 1 {
        let voice = desk.artifact(style, Owner::Header);
        let day = document.published.as_ref().map(|day| Passage::plain(day.shown.as_str(), voice));
        let taken = match &day {
            Some(day) => desk.width(day)? + desk.style.blocks.gutter,
            None => 0.0,
        };
        let y = -desk.style.spacing.running_head;
        // The notice of a draft comes first, so that shortening cannot take it away.
        let words = match &document.draft {
            Some(draft) => format!("{draft} · {}", document.short_headline),
            None => document.short_headline.to_string(),
        };
        let title = shortened(desk, &words, voice, frame - taken)?;
        put(desk, &title, (0.0, y), &mut marks)?;
        if let Some(day) = &day {
            put(desk, day, (frame - taken + desk.style.blocks.gutter, y), &mut marks)?;
        }
    }
    let number = desk.artifact(style, Owner::Footer);
    let mut passage = Passage::default();
    for part in &document.furniture.page_of {
        match part {
            PagePart::Text(text) => passage.push(text.as_str(), number),
            PagePart::Page => passage.push(&page.to_string(), number),
            PagePart::Pages => passage.push(&pages.to_string(), number),
        }
    }
    let x = frame - desk.width(&passage)?;
    put(desk, &passage, (x, desk.style.frame_height() + desk.style.spacing.page_number), &mut marks)?;
    Ok(marks)
}

fn put(
    desk: &mut Desk<'_>,
    passage: &Passage,
    (x, y): (f32, f32),
    marks: &mut Vec<Mark>,
) -> Result<(), TypesetError> {
    let lines = desk.set(passage, desk.style.frame_width(), Manner::Ragged)?;
    marks.extend(lines.into_iter().take(1).map(|line| Mark { x, y, what: What::Line(line) }));
    Ok(())
}

/// As many whole words as fit, with an ellipsis where some do not.
fn shortened(desk: &mut Desk<'_>, text: &str, voice: Voice, measure: f32) -> Result<Passage, TypesetError> {
    let whole = Passage::plain(text, voice);
    if desk.width(&whole)? <= measure {
        return Ok(whole);
    }
    let mut kept = text;
    while let Some((head, _)) = kept.rsplit_once(' ') {
        let passage = Passage::plain(&format!("{}…", head.trim_end_matches([',', ';', ':', '–', '—', ' '])), voice);
        if desk.width(&passage)? <= measure {
            return Ok(passage);
        }
        kept = head;
    }
    Ok(Passage::default())
}
