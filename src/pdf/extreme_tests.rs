//! What must hold of editions with very much in them, and of styles at the ends of what is accepted.

use crate::document::Block;
use crate::pdf::pages::{Item, Page, Rect};
use crate::pdf::sample::{edition, paragraph};
use crate::pdf::style::{MM, Style};
use crate::pdf::typeset_tests::{TAGS, check, check_in};

/// The panel's grounds on a page.
fn grounds(page: &Page) -> Vec<Rect> {
    let items = page.sequences.iter().flat_map(|sequence| &sequence.items);
    let panel = Style::default().colors.panel;
    items
        .filter_map(|item| match item {
            Item::Rect { area, color } if *color == panel => Some(*area),
            _ => None,
        })
        .collect()
}

#[test]
fn a_panel_of_forty_contacts_has_a_ground_on_each_of_its_pages() {
    for tag in TAGS {
        let mut document = edition(tag);
        let block = document.contacts.as_mut().unwrap();
        block.contacts = std::iter::repeat_n(block.contacts.clone(), 20).flatten().collect();
        let set = check(&document);
        let parts: Vec<Rect> = set.pages.pages.iter().flat_map(grounds).collect();
        let pages = set.pages.pages.iter().filter(|page| !grounds(page).is_empty()).count();
        assert!(parts.len() > 1 && parts.len() == pages, "{tag}: {parts:?}");
        let (names, style) = (Style::default().texts.contact_name, Style::default());
        for page in &set.pages.pages {
            let runs = page.sequences.iter().flat_map(|sequence| &sequence.items).filter_map(|item| match item {
                Item::Glyphs(run) if (run.face, run.size) == (names.face, names.size) => Some(run.y),
                _ => None,
            });
            let (padding, ground) = (style.blocks.panel_padding, grounds(page));
            for y in runs.filter(|_| !ground.is_empty()) {
                let inside = |area: &Rect| y > area.y + padding && y < area.y + area.height - padding / 2.0;
                // The publisher's name in the letterhead is set as names of contacts are.
                assert!(
                    ground.iter().any(inside) || y > style.paper.size().1 - style.margins.top - 20.0,
                    "{tag}: {y}"
                );
            }
        }
    }
}

#[test]
fn nothing_leaves_the_page_in_the_narrowest_and_the_largest_style() {
    for (left, right, emblem, headline) in
        [(69.0, 41.0, 24.0, 36.0), (40.0, 40.0, 40.0, 36.0), (10.0, 10.0, 10.0, 14.0)]
    {
        let mut style = Style::default();
        (style.margins.left, style.margins.right) = (left * MM, right * MM);
        style.blocks.emblem = emblem * MM;
        (style.texts.headline.size, style.texts.headline.leading) = (headline, headline * 1.25);
        for tag in TAGS {
            let mut document = edition(tag);
            check_in(&document, &style);
            document.languages = std::iter::repeat_n(document.languages, 4).flatten().collect();
            let nested = (0..30).fold(vec![paragraph("Nested")], |inside, level| {
                let start = (level % 2 == 0).then_some(level);
                vec![paragraph("Nested"), Block::List { start, items: vec![inside] }]
            });
            document.body.extend(nested);
            check_in(&document, &style);
        }
    }
}
