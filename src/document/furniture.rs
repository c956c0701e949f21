//! Fixed words of the house around a text.
//!
//! In: the house's messages. Out: [`Furniture`]. Invariants: none of it depends on what the release says.

use crate::document::context::EditionContext;
use crate::document::model::{Furniture, PagePart};
use crate::document::words::need::Need;
use crate::l10n::{Arguments, Value};
use crate::registry::Text;

pub(crate) fn furniture(context: &mut EditionContext<'_>) -> Furniture {
    let publisher = context.project.settings.publisher.clone();
    let publisher = context.organisation_text(&publisher, None);
    let none = Arguments::new();
    let page_of = page_of(context);
    let mut text = |id: &str| context.words.text(Need::new(id), &none);
    Furniture {
        publisher,
        page_of,
        languages_heading: text("languages-heading"),
        download_pdf: text("download-pdf"),
        skip_to_content: text("skip-to-content"),
        all_releases: text("all-releases"),
        kilobyte: text("kilobyte"),
        megabyte: text("megabyte"),
    }
}

/// "Page 1 of 2" with places for the numbers, which are known when the pages are set.
pub(crate) fn page_of(context: &mut EditionContext<'_>) -> Vec<PagePart> {
    const PAGE: char = '\u{F000}';
    const PAGES: char = '\u{F001}';
    let arguments = Arguments::from([
        ("page".to_owned(), Value::Text(PAGE.to_string())),
        ("pages".to_owned(), Value::Text(PAGES.to_string())),
    ]);
    let need = Need::new("page-of");
    let raw = context.words.raw(need, &arguments).unwrap_or_default();
    let mut parts = Vec::new();
    for piece in raw.trim().split_inclusive([PAGE, PAGES]) {
        let words = piece.trim_end_matches([PAGE, PAGES]);
        // Words and number stay together.
        parts.extend(Text::new(words.replace(' ', "\u{a0}")).map(PagePart::Text));
        if piece.ends_with(PAGE) {
            parts.push(PagePart::Page);
        } else if piece.ends_with(PAGES) {
            parts.push(PagePart::Pages);
        }
    }
    parts
}
