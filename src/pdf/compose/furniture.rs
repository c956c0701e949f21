//! What stands around the text: letterhead, label, running head, page number.
//!
//! In: the document's head. Out: flow items for the first page, placed items for the margins of every page. Invariants:
//! the letterhead is content (a reader wants to know who writes and in which languages), running heads and page numbers
//! are artifacts (ISO 32000-1 14.8.2.2).

use std::sync::Arc;

use super::context::LayoutContext;
use super::flow::{BreakBefore, FlowItem};
use super::galley::{Galley, Item, Measure, Placed, Size};
use super::headline;
use super::logos::aspect;
use crate::document::{self, Asset, Block, Document, Inline, Issuer, Language, PagePart};
use crate::pdf::error::{TypesetError, Unbreakable};
use crate::pdf::fonts::Face;
use crate::pdf::pages::{Owner, Role};
use crate::pdf::paragraph::Alignment;
use crate::pdf::style::Letterhead;
use crate::pdf::tags::{ElementId, TagTarget};
use crate::pdf::text::{StyledText, TextAttributes};

/// Between the languages of the letterhead.
const BETWEEN: &str = " · ";

/// Share of the frame's width that the publisher needs beside the languages.
const BESIDE: f32 = 0.3;

/// Letterhead, label, headline and standfirst.
///
/// # Errors
/// A character without a glyph.
pub(crate) fn head(context: &mut LayoutContext<'_>, document: &Document) -> Result<Vec<FlowItem>, TypesetError> {
    let spacing = context.style.spacing;
    let mut flow = Vec::new();
    let galley = match (&document.letterhead, &context.style.letterhead) {
        (document::Letterhead::Joint(issuers), _) => Some(joint(context, document, issuers)?),
        (_, Letterhead::Nothing) => None,
        (document::Letterhead::House, Letterhead::Logo(logo)) => Some(letterhead(context, document, Some(logo))?),
        (document::Letterhead::House, Letterhead::Name) => Some(letterhead(context, document, None)?),
        (document::Letterhead::None, _) => switch_alone(context, document)?,
    };
    if let Some(galley) = galley {
        flow.push(FlowItem::block(galley, 0.0, BreakBefore::Never).named(Unbreakable::Letterhead));
    }
    if let Some(galley) = super::first_page::first_page(context, document)? {
        let before = if flow.is_empty() { 0.0 } else { spacing.letterhead * 1.5 };
        flow.push(FlowItem::block(galley, before, BreakBefore::Never).named(Unbreakable::Letterhead));
    }
    let mut before = spacing.label_before;
    if let Some(galley) = label(context, document)? {
        flow.push(FlowItem::block(galley, before, BreakBefore::Never).named(Unbreakable::Label));
        before = spacing.headline_before;
    }
    let notices = super::notices::notices(context, document.notices(true), before)?;
    if !notices.is_empty() {
        before = spacing.block;
        flow.extend(notices);
    }
    flow.extend(headline::headline(context, document, before)?);
    if let Some(content) = &document.standfirst {
        flow.extend(headline::standfirst(context, content)?);
    }
    flow.extend(super::notices::notices(context, document.notices(false), spacing.block)?);
    Ok(flow)
}

/// The publisher at the left, by logo or by name, the languages at the right, or below where they leave no room; a
/// hairline under both.
fn letterhead(
    context: &mut LayoutContext<'_>,
    document: &Document,
    logo: Option<&Arc<Asset>>,
) -> Result<Galley, TypesetError> {
    let style = context.style;
    let frame = style.frame_width();
    let element = context.tree.element(context.tree.root(), if logo.is_some() { Role::Figure } else { Role::P });
    let slot = context.tree.slot(element);
    let languages = languages(context, document);
    let width = context.width(&languages)?;
    let mut left = Galley::default();
    let room = frame - width - style.blocks.gutter;
    let beside = room >= frame * BESIDE;
    let measure = if beside { room } else { frame };
    let name = document.furniture.publisher.as_str();
    if let Some(logo) = logo {
        context.tree.set_alternative(element, name);
        let Size { width, height } = logo_size(logo, Size { width: measure, height: style.blocks.letterhead_logo });
        let (image, target) = (context.image(logo), TagTarget::Slot(slot));
        left.place(0.0, 0.0, Item::Image { image, width, height, target });
        left.space(height);
    } else {
        let text = context.plain(name, style.texts.publisher, slot);
        context.put(&mut left, &text, style.texts.publisher, Measure::balanced(measure))?;
    }
    let mut right = Galley::default();
    let measure = Measure::ragged(0.0, (width + 1.0).min(frame));
    context.put(&mut right, &languages, style.texts.languages, measure)?;
    let mut galley = Galley::default();
    let drop = if beside { (left.height - right.height).max(0.0) } else { left.height };
    galley.put(0.0, 0.0, left);
    galley.put(if beside { frame - width } else { 0.0 }, drop, right);
    underline(context, &mut galley);
    Ok(galley)
}

/// A hairline below what a letterhead holds.
fn underline(context: &LayoutContext<'_>, galley: &mut Galley) {
    let style = context.style;
    galley.space(style.spacing.letterhead);
    let (width, height) = (style.frame_width(), style.spacing.hairline);
    galley.place(0.0, galley.height, Item::Rect { width, height, color: style.colors.house });
    galley.space(height);
}

/// Those who issue a release together, and below them the languages at the right; a hairline under both.
fn joint(context: &mut LayoutContext<'_>, document: &Document, issuers: &[Issuer]) -> Result<Galley, TypesetError> {
    let mut galley = super::joint::joint(context, issuers, context.style.frame_width())?;
    if let Some(switch) = switch_alone(context, document)? {
        let gap = context.style.spacing.letterhead;
        galley.put(0.0, galley.height + gap, switch);
    }
    underline(context, &mut galley);
    Ok(galley)
}

/// The languages at the right of the frame; `None` where there is only one.
fn switch_alone(context: &mut LayoutContext<'_>, document: &Document) -> Result<Option<Galley>, TypesetError> {
    let (frame, style) = (context.style.frame_width(), context.style.texts.languages);
    let languages = languages(context, document);
    let width = context.width(&languages)?;
    if width == 0.0 {
        return Ok(None);
    }
    let mut galley = Galley::default();
    let x = (frame - width).max(0.0);
    context.put(&mut galley, &languages, style, Measure::ragged(x, (width + 1.0).min(frame)))?;
    Ok(Some(galley))
}

/// A logo's size within limits.
fn logo_size(logo: &Asset, most: Size) -> Size {
    let aspect = aspect(logo);
    let height = most.height.min(most.width / aspect);
    Size { width: height * aspect, height }
}

/// The release's languages; this one bold, the others links to their editions where the house has a site.
fn languages(context: &mut LayoutContext<'_>, document: &Document) -> StyledText {
    let mut text = StyledText::default();
    if document.languages.len() < 2 {
        return text;
    }
    let style = context.style.texts.languages;
    let paragraph = context.tree.element(context.tree.root(), Role::P);
    for (position, language) in document.languages.iter().enumerate() {
        if position > 0 {
            let slot = context.tree.slot(paragraph);
            text.push(BETWEEN, context.attributes(style, TagTarget::Slot(slot)));
        }
        let attributes = edition_link(context, document, language, paragraph);
        text.push(language.name.as_str(), attributes);
    }
    text
}

/// How a language of the letterhead is set, and where it leads.
fn edition_link(
    context: &mut LayoutContext<'_>,
    document: &Document,
    language: &Language,
    paragraph: ElementId,
) -> TextAttributes {
    let mut style = context.style.texts.languages;
    let tag = language.locale.tag();
    let numbered = context.shaper.language(language.locale.language());
    let own = language.locale == document.locale;
    let (element, link) = match &document.site {
        Some(site) if !own => {
            let slug = &document.slug;
            let (element, link) = context.tree.link(paragraph, &format!("{site}{slug}/{slug}.{tag}.pdf"));
            context.tree.describe_link(link, language.name.as_str());
            style.color = context.link_color();
            (element, Some(link))
        }
        _ => (context.tree.element(paragraph, Role::Span), None),
    };
    if own {
        style.face = Face::SansBold;
    }
    context.tree.set_lang(element, tag);
    let target = TagTarget::Slot(context.tree.slot(element));
    TextAttributes { style, language: numbered, target, link, whole: false }
}

/// The notice of a draft, the label, and the day where no dateline says it.
fn label(context: &mut LayoutContext<'_>, document: &Document) -> Result<Option<Galley>, TypesetError> {
    let day = document.published.as_ref().filter(|_| !has_dateline(&document.body));
    let reference = document.reference.as_ref().map(|filed| &filed.shown);
    if document.label.is_none() && day.is_none() && document.draft.is_none() && reference.is_none() {
        return Ok(None);
    }
    let style = context.style.texts.label;
    let slot = context.slot(context.tree.root(), Role::P);
    let attributes = context.attributes(style, TagTarget::Slot(slot));
    let mut text = StyledText::default();
    if let Some(draft) = &document.draft {
        text.push(draft.as_str(), attributes);
        if document.label.is_some() || day.is_some() {
            text.push(BETWEEN, attributes);
        }
    }
    if let Some(label) = &document.label {
        text.push(label.as_str(), attributes);
    }
    if let Some(day) = day {
        let attributes = TextAttributes { style: context.style.texts.day, ..attributes };
        if document.label.is_some() {
            text.push(BETWEEN, attributes);
        }
        text.push(day.shown.as_str(), attributes);
    }
    if let Some(reference) = reference {
        let attributes = TextAttributes { style: context.style.texts.day, ..attributes };
        if document.label.is_some() || day.is_some() || document.draft.is_some() {
            text.push(BETWEEN, attributes);
        }
        text.push(reference.as_str(), attributes);
    }
    let mut galley = Galley::default();
    context.put(&mut galley, &text, style, Measure::ragged(context.style.inset, context.measure))?;
    Ok(Some(galley))
}

fn has_dateline(body: &[Block]) -> bool {
    body.iter().any(|block| match block {
        Block::Paragraph(content) => content.iter().any(|inline| matches!(inline, Inline::Dateline { .. })),
        _ => false,
    })
}

/// Running head (from the second page on) and page number, placed from the frame's upper left corner.
///
/// # Errors
/// A character without a glyph.
pub(crate) fn margins(
    context: &mut LayoutContext<'_>,
    document: &Document,
    page: usize,
    pages: usize,
) -> Result<Vec<Placed>, TypesetError> {
    let style = context.style;
    let frame = style.frame_width();
    let mut items = Vec::new();
    if page > 1 {
        let attributes = context.artifact(style.texts.furniture, Owner::Header);
        let day = document.published.as_ref().map(|day| StyledText::plain(day.shown.as_str(), attributes));
        let taken = match &day {
            Some(day) => context.width(day)? + style.blocks.gutter,
            None => 0.0,
        };
        let y = -style.spacing.running_head;
        // Notices come first, so that shortening cannot take them away.
        let notices = document.draft.iter().chain(&document.amended.every_page);
        let mut words: String = notices.map(|notice| format!("{notice}{BETWEEN}")).collect();
        words.push_str(document.short_headline.as_str());
        let title = shortened(context, &words, attributes, frame - taken)?;
        items.extend(margin_line(context, &title, 0.0, y)?);
        if let Some(day) = &day {
            items.extend(margin_line(context, day, frame - taken + style.blocks.gutter, y)?);
        }
        let rule = Item::Rect { width: frame, height: style.spacing.hairline / 2.0, color: style.colors.rule };
        items.push(Placed::new(0.0, y + style.spacing.running_rule, rule));
    }
    let attributes = context.artifact(style.texts.furniture, Owner::Footer);
    let mut text = StyledText::default();
    for part in &document.furniture.page_of {
        match part {
            PagePart::Text(words) => text.push(words.as_str(), attributes),
            PagePart::Page => text.push(&page.to_string(), attributes),
            PagePart::Pages => text.push(&pages.to_string(), attributes),
        }
    }
    let x = frame - context.width(&text)?;
    items.extend(margin_line(context, &text, x, style.frame_height() + style.spacing.page_number)?);
    Ok(items)
}

/// The one line of a text in the margin; none of an empty one.
fn margin_line(
    context: &mut LayoutContext<'_>,
    text: &StyledText,
    x: f32,
    y: f32,
) -> Result<Option<Placed>, TypesetError> {
    let lines = context.set(text, context.style.frame_width(), Alignment::Ragged)?;
    Ok(lines.into_iter().next().map(|line| Placed::new(x, y, Item::Line(line))))
}

/// As many whole words as fit, with an ellipsis where some do not.
fn shortened(
    context: &mut LayoutContext<'_>,
    text: &str,
    attributes: TextAttributes,
    measure: f32,
) -> Result<StyledText, TypesetError> {
    let whole = StyledText::plain(text, attributes);
    if context.width(&whole)? <= measure {
        return Ok(whole);
    }
    let mut kept = text;
    while let Some((head, _)) = kept.rsplit_once(' ') {
        let words = format!("{}…", head.trim_end_matches([',', ';', ':', '–', '—', ' ']));
        let shorter = StyledText::plain(&words, attributes);
        if context.width(&shorter)? <= measure {
            return Ok(shorter);
        }
        kept = head;
    }
    Ok(StyledText::default())
}
