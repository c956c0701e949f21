//! The page of one edition.
//!
//! In: a document and [`PageFacts`]. Out: the page. In between the reading order is that of paper: letterhead and
//! languages, label, headline, standfirst, body, contacts, funders; then neighbours. Ids of the page's own hold an
//! underscore, so they cannot meet an anchor of the document, which is made of letters, digits and hyphens.

use crate::document::{Block, Document, Inline, Published, Text};

use super::encode::{edition_file, segment};
use super::escape::Markup;
use super::style::{Place, Stylesheet};
use super::{blocks, contacts, footer, head, language_attributes};

/// What a page needs to know besides its document.
#[derive(Clone, Debug, Default)]
pub struct PageFacts {
    /// Size in bytes of `<slug>.<tag>.pdf` beside the page; `None` where none is published, and then no link.
    pub pdf_bytes: Option<u64>,
    /// Other releases in the same language, in the order in which they are offered.
    pub neighbours: Vec<Neighbour>,
}

/// Another release that the page leads to.
#[derive(Clone, Debug)]
pub struct Neighbour {
    /// Its id; its edition in the page's language must exist.
    pub slug: String,
    /// Its headline in the page's language.
    pub headline: Text,
    /// Its day.
    pub published: Option<Published>,
}

/// Writes the page of an edition.
#[must_use]
pub fn page(document: &Document, facts: &PageFacts) -> String {
    let sheet = Stylesheet::new(Place::Release, footer::clear_space(document.footer.as_ref()));
    let mut html = Markup::default();
    html.raw("<!DOCTYPE html>\n");
    html.open("html", &language_attributes(&document.locale));
    html.raw("\n");
    head::release(&mut html, document, &sheet);
    html.raw("<body>\n");
    html.element("a", &[("class", "skip"), ("href", "#main_text")], document.furniture.skip_to_content.as_str());
    html.raw("\n");
    letterhead(&mut html, document);
    if let Some(notice) = &document.draft {
        html.element("p", &[("class", "draft"), ("role", "note")], notice.as_str());
        html.raw("\n");
    }
    html.raw("<main id=\"main_text\" tabindex=\"-1\">\n<article>\n");
    opening(&mut html, document, facts);
    html.raw("<div class=\"body\">\n");
    blocks::blocks(&mut html, &document.body);
    html.raw("</div>\n");
    if let Some(block) = &document.contacts {
        contacts::section(&mut html, block);
    }
    if let Some(credits) = &document.footer {
        footer::footer(&mut html, credits);
    }
    html.raw("</article>\n</main>\n");
    neighbours(&mut html, document, facts);
    html.raw("</body>\n</html>\n");
    html.finish()
}

/// The publisher's name and the languages of this release; none is offered that does not exist.
fn letterhead(html: &mut Markup, document: &Document) {
    let furniture = &document.furniture;
    html.raw("<header class=\"letterhead\">\n<p class=\"publisher\">");
    html.element("a", &[("href", &all_releases(document))], furniture.publisher.as_str());
    html.raw("</p>\n");
    html.open("nav", &[("class", "languages"), ("aria-label", furniture.languages_heading.as_str())]);
    html.raw("\n<ul>\n");
    for language in &document.languages {
        html.raw("<li>");
        let mut attributes = language_attributes(&language.locale);
        if language.locale == document.locale {
            attributes.push(("aria-current", "true"));
            html.element("span", &attributes, language.name.as_str());
        } else {
            let file = edition_file(&document.slug, &language.locale, "html");
            attributes.push(("hreflang", language.locale.tag()));
            attributes.push(("rel", "alternate"));
            attributes.push(("href", &file));
            html.element("a", &attributes, language.name.as_str());
        }
        html.raw("</li>\n");
    }
    html.raw("</ul>\n</nav>\n</header>\n");
}

/// Label, day, PDF, headline, standfirst.
fn opening(html: &mut Markup, document: &Document, facts: &PageFacts) {
    html.raw("<header class=\"opening\">\n");
    kicker(html, document, facts);
    html.element("h1", &[], document.headline.as_str());
    html.raw("\n");
    if let Some(standfirst) = &document.standfirst {
        html.raw("<p class=\"standfirst\">");
        blocks::inlines(html, standfirst);
        html.raw("</p>\n");
    }
    html.raw("</header>\n");
}

/// The line over the headline. The day stands here only where no dateline tells it.
fn kicker(html: &mut Markup, document: &Document, facts: &PageFacts) {
    let day = document.published.as_ref().filter(|_| !has_dateline(&document.body));
    if document.label.is_none() && day.is_none() && facts.pdf_bytes.is_none() {
        return;
    }
    html.raw("<div class=\"kicker\">\n");
    if let Some(label) = &document.label {
        html.element("p", &[("class", "label")], label.as_str());
        html.raw("\n");
    }
    if let Some(day) = day {
        html.raw("<p class=\"day\">");
        time(html, day);
        html.raw("</p>\n");
    }
    if let Some(bytes) = facts.pdf_bytes {
        let file = edition_file(&document.slug, &document.locale, "pdf");
        html.raw("<p class=\"download\">");
        html.open("a", &[("href", &file), ("type", "application/pdf")]);
        html.text(document.furniture.download_pdf.as_str());
        html.raw(" <span class=\"size\">(");
        html.text(&size(bytes, &document.furniture.kilobyte, &document.furniture.megabyte));
        html.raw(")</span></a></p>\n");
    }
    html.raw("</div>\n");
}

/// Links to other releases and to all of them.
fn neighbours(html: &mut Markup, document: &Document, facts: &PageFacts) {
    let all = document.furniture.all_releases.as_str();
    html.open("nav", &[("class", "neighbours"), ("aria-label", all)]);
    html.raw("\n<ul>\n");
    for neighbour in &facts.neighbours {
        let file = edition_file(&neighbour.slug, &document.locale, "html");
        let address = format!("../{}/{file}", segment(&neighbour.slug));
        html.raw("<li>");
        html.element("a", &[("href", &address)], neighbour.headline.as_str());
        if let Some(day) = &neighbour.published {
            html.raw(" ");
            time(html, day);
        }
        html.raw("</li>\n");
    }
    html.raw("<li class=\"all\">");
    html.element("a", &[("href", &all_releases(document))], all);
    html.raw("</li>\n</ul>\n</nav>\n");
}

/// The section of the index that lists the releases in the page's language.
fn all_releases(document: &Document) -> String {
    format!("../index.html#{}", document.locale.tag())
}

/// A day, for people and for machines.
pub(super) fn time(html: &mut Markup, day: &Published) {
    html.element("time", &[("datetime", &day.date.to_string())], day.shown.as_str());
}

/// A file's size in whole units: kilobytes below 10 MB, with two significant digits from 1000 kB, megabytes above.
/// So no number needs a decimal sign or a group separator, which languages write differently.
fn size(bytes: u64, kilobyte: &Text, megabyte: &Text) -> String {
    let kilobytes = bytes.div_ceil(1000);
    let (number, unit) = match kilobytes {
        0..1000 => (kilobytes.max(1), kilobyte),
        1000..9950 => ((kilobytes + 50) / 100 * 100, kilobyte),
        _ => (kilobytes.saturating_add(500) / 1000, megabyte),
    };
    format!("{number}\u{A0}{unit}")
}

fn has_dateline(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => {
            content.iter().any(|inline| matches!(inline, Inline::Dateline { .. }))
        }
        Block::List { items, .. } => items.iter().any(|item| has_dateline(item)),
        Block::Quote { content, .. } => has_dateline(content),
        Block::Figure(_) | Block::Break => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_need_no_decimal_sign() {
        let (kilo, mega) = (Text::new("kB").unwrap(), Text::new("MB").unwrap());
        let shown: Vec<String> = [0, 1, 999, 1001, 84_213, 999_001, 1_849_999, 9_949_000, 9_950_000, u64::MAX]
            .iter()
            .map(|bytes| size(*bytes, &kilo, &mega).replace('\u{A0}', " "))
            .collect();
        assert_eq!(
            shown,
            ["1 kB", "1 kB", "1 kB", "2 kB", "85 kB", "1000 kB", "1900 kB", "9900 kB", "10 MB", "18446744073710 MB"]
        );
    }
}
