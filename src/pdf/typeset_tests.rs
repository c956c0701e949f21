//! What must hold of every typeset edition, whatever its words.

use std::sync::Arc;

use crate::document::{Block, Credit, CreditGroup, Document, Footer, Inline, Text};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::{Child, Item, Owner, Page, Pages, Rect, Role};
use crate::pdf::sample::{edition, figure, paragraph, svg, text};
use crate::pdf::style::{MM, Paper, Style};
use crate::pdf::typesetter::Typesetter;
use crate::pdf::{Typeset, typeset};

pub(super) const TAGS: [&str; 3] = ["en", "ru", "tg"];

fn set(document: &Document) -> Typeset {
    typeset(document, &Style::default(), &mut Typesetter::new().unwrap()).unwrap()
}

/// The words of the pages in the order of the structure tree, divided words joined, no spaces, capitals.
fn read(pages: &Pages) -> String {
    let mut words = String::new();
    walk(pages, 0, &mut words);
    squeeze(&words.replace('\u{AD}', ""))
}

fn walk(pages: &Pages, element: usize, words: &mut String) {
    for child in &pages.elements[element].children {
        match *child {
            Child::Element(inner) => walk(pages, inner, words),
            Child::Content(page, sequence) => {
                let sequence = &pages.pages[page].sequences[sequence];
                assert_eq!(sequence.owner, Owner::Element(element));
                for item in &sequence.items {
                    if let Item::Glyphs(run) = item {
                        words.push_str(&run.text);
                    }
                }
            }
            Child::Link(page, area) => assert!(!pages.pages[page].links[area].href.is_empty()),
        }
    }
}

fn squeeze(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// The words of the document in reading order.
fn written(document: &Document) -> String {
    let mut words = vec![document.furniture.publisher.to_string()];
    let names: Vec<_> = document.languages.iter().map(|l| l.name.as_str()).collect();
    words.push(names.join("·"));
    words.extend(document.label.iter().map(Text::to_string));
    words.push(document.headline.to_string());
    document.standfirst.iter().for_each(|content| inlines(content, &mut words));
    blocks(&document.body, &mut words);
    if let Some(block) = &document.contacts {
        words.push(block.heading.to_string());
        for contact in &block.contacts {
            words.push(contact.name.to_string());
            words.extend(contact.role.iter().chain(&contact.organisation).map(Text::to_string));
            words.extend(contact.channels.iter().map(|c| format!("{}{}", c.label, c.shown)));
            words.extend(contact.languages.iter().map(Text::to_string));
        }
    }
    document.footer.iter().for_each(|part| footer(part, &mut words));
    squeeze(&words.concat())
}

fn footer(footer: &Footer, words: &mut Vec<String>) {
    words.push(footer.heading.to_string());
    for group in &footer.groups {
        words.extend(group.lead_in.iter().map(Text::to_string));
        for credit in &group.credits {
            match credit {
                Credit::Emblem { statement, .. } => words.push(statement.to_string()),
                Credit::Wordmark(name) | Credit::Words(name) => words.push(name.to_string()),
                Credit::Logo { name, captioned, .. } => words.extend(captioned.then(|| name.to_string())),
            }
        }
    }
    for list in &footer.partners {
        words.push(list.lead_in.to_string());
        words.extend(list.names.iter().map(Text::to_string));
    }
    words.extend(footer.disclaimers.iter().map(Text::to_string));
    for address in &footer.addresses {
        words.extend(address.lines.iter().map(Text::to_string));
        words.extend(address.channels.iter().map(|c| format!("{}{}", c.label, c.shown)));
    }
    words.extend(footer.about.iter().map(Text::to_string));
}

fn blocks(body: &[Block], words: &mut Vec<String>) {
    for block in body {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => inlines(content, words),
            Block::List { start, items } => {
                for (position, item) in items.iter().enumerate() {
                    words.push(start.map_or("•".to_owned(), |first| format!("{}.", first + position as u64)));
                    blocks(item, words);
                }
            }
            Block::Quote { content, attribution } => {
                blocks(content, words);
                if let Some(attribution) = attribution {
                    words.push("—".to_owned());
                    inlines(attribution, words);
                }
            }
            Block::Figure(figure) => {
                figure.caption.iter().for_each(|caption| inlines(caption, words));
                words.extend(figure.credit.iter().map(Text::to_string));
            }
            Block::Table(table) => {
                inlines(&table.caption, words);
                table.columns.iter().for_each(|column| inlines(&column.header, words));
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| inlines(&cell.content, words));
            }
            Block::Rows { rows, .. } => {
                for row in rows {
                    words.push(row.label.to_string());
                    row.lines.iter().for_each(|line| inlines(line, words));
                }
            }
            Block::Break => {}
            Block::Footnotes(notes) => notes.iter().for_each(|note| {
                words.push(note.shown.to_string());
                inlines(&note.content, words);
            }),
        }
    }
}

fn inlines(content: &[Inline], words: &mut Vec<String>) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Dateline { text, .. } => words.push(text.to_string()),
            Inline::Strong(inner) | Inline::Emphasis(inner) => inlines(inner, words),
            Inline::Link { href, content } | Inline::File { href: Some(href), content, .. } => {
                let start = words.len();
                inlines(content, words);
                let said = words[start..].concat();
                words.extend(href.unless_said(&said).map(|address| format!("({address})")));
            }
            Inline::File { content, .. } | Inline::Foreign { content, .. } => inlines(content, words),
            Inline::Mark(mark) => words.push(mark.shown.to_string()),
        }
    }
}

/// Checks what holds of every edition.
pub(super) fn check(document: &Document) -> Typeset {
    let set = check_in(document, &Style::default());
    assert_eq!((set.quality.widows, set.quality.orphans), (0, 0));
    set
}

/// Checks what holds of every edition in every style.
pub(super) fn check_in(document: &Document, style: &Style) -> Typeset {
    let set = typeset(document, style, &mut Typesetter::new().unwrap()).unwrap();
    assert_eq!(read(&set.pages), written(document));
    assert_eq!(set.quality.overfull, 0, "{:?}", set.quality);
    assert_eq!(super::layout_checks::violations(&set.pages, document), []);
    let (width, height) = style.paper.size();
    let right = width - style.margins.right;
    // Hung punctuation reaches at most a sixth of an em over the edge.
    let hang = 0.18 * style.texts.body.size;
    for page in &set.pages.pages {
        for item in page.sequences.iter().flat_map(|sequence| &sequence.items) {
            match item {
                Item::Glyphs(run) => {
                    let ink = run.text.trim_end_matches(' ').len() as u32;
                    let last = run.glyphs.iter().rfind(|glyph| glyph.text.start < ink);
                    let reach = last.map_or(0.0, |glyph| run.x + glyph.x);
                    assert!(reach < right + hang && run.x > style.margins.left - hang, "{run:?}");
                    assert!(run.y > 0.0 && run.y < height);
                }
                Item::Rect { area, .. } | Item::Image { area, .. } => {
                    assert!(area.x + area.width < right + 0.1 && area.width >= 0.0 && area.height >= 0.0, "{area:?}");
                    assert!(area.y > 0.0 && area.y + area.height < height, "{area:?}");
                }
            }
        }
    }
    set
}

fn images(page: &Page) -> Vec<(usize, Rect)> {
    let items = page.sequences.iter().flat_map(|sequence| &sequence.items);
    items
        .filter_map(|item| match item {
            Item::Image { image, area } => Some((*image, *area)),
            _ => None,
        })
        .collect()
}

#[test]
fn the_sample_reads_as_it_was_written_in_three_languages() {
    for tag in TAGS {
        check(&edition(tag));
    }
}

#[test]
fn letter_paper_is_filled_by_the_same_rules() {
    let style = Style::new(Paper::Letter);
    let set = typeset(&edition("ru"), &style, &mut Typesetter::new().unwrap()).unwrap();
    assert_eq!(set.pages.paper, (612.0, 792.0));
    assert_eq!(set.quality.overfull, 0);
}

#[test]
fn the_footer_stands_on_the_last_page_only_at_its_foot() {
    for tag in TAGS {
        let set = check(&edition(tag));
        let (last, others) = set.pages.pages.split_last().unwrap();
        assert!(others.iter().all(|page| images(page).is_empty()));
        assert_eq!(images(last).len(), 1);
        let style = Style::default();
        let lowest = last.sequences.iter().filter(|s| matches!(s.owner, Owner::Element(_))).flat_map(|s| &s.items);
        let lowest = lowest.filter_map(|item| if let Item::Glyphs(run) = item { Some(run.y) } else { None });
        let gap = lowest.fold(f32::MAX, f32::min) - style.margins.bottom;
        assert!((0.0..12.0).contains(&gap), "{gap}");
    }
}

#[test]
fn no_logo_outweighs_the_emblem() {
    let mut document = edition("en");
    let footer = document.footer.as_mut().unwrap();
    for (name, width, height) in [("wide.svg", 1000, 100), ("high.svg", 100, 1000), ("square.svg", 300, 300)] {
        let logo = Arc::new(svg(name, width, height));
        footer.groups[1].credits.push(Credit::Logo { logo, name: text(name), captioned: true });
    }
    let set = set(&document);
    let found = images(set.pages.pages.last().unwrap());
    let emblem = found[0].1;
    assert!(emblem.height >= 10.0 * MM);
    assert!((emblem.width / emblem.height - 1.5).abs() < 0.01);
    assert_eq!(found.len(), 4);
    for (_, logo) in &found[1..] {
        assert!(logo.height <= emblem.height + 0.01 && logo.width <= emblem.width + 0.01, "{logo:?}");
    }
}

#[test]
fn the_emblem_keeps_its_clear_space() {
    let set = set(&edition("ru"));
    let last = set.pages.pages.last().unwrap();
    let emblem = images(last)[0].1;
    let clear = emblem.height * 0.5 - 0.5;
    for sequence in &last.sequences {
        for item in &sequence.items {
            let Item::Glyphs(run) = item else { continue };
            let beside = run.face == super::fonts::Face::Statement;
            let level = run.y < emblem.y + emblem.height + clear - 4.0 && run.y + 4.0 > emblem.y - clear;
            assert!(beside || !level || run.x > emblem.x + emblem.width + clear, "{run:?} {emblem:?}");
        }
    }
}

#[test]
fn what_was_set_before_changes_nothing() {
    let mut typesetter = Typesetter::new().unwrap();
    let style = Style::default();
    let dump = |typesetter: &mut Typesetter| format!("{:?}", typeset(&edition("en"), &style, typesetter).unwrap());
    let cold = dump(&mut typesetter);
    typeset(&edition("ru"), &style, &mut typesetter).unwrap();
    assert_eq!(dump(&mut typesetter), cold);
    assert_eq!(dump(&mut Typesetter::new().unwrap()), cold);
}

#[test]
fn an_empty_body_is_one_page() {
    let mut document = edition("tg");
    document.body.clear();
    document.standfirst = None;
    document.published = None;
    check(&document);
    document.contacts = None;
    document.footer = None;
    document.label = None;
    assert_eq!(check(&document).pages.pages.len(), 1);
}

#[test]
fn forty_pages_keep_their_paragraphs_together() {
    for tag in TAGS {
        let mut document = edition(tag);
        let body = document.body.clone();
        for _ in 0..26 {
            document.body.push(figure());
            document.body.push(Block::Break);
            document.body.extend(body.clone());
        }
        let set = check(&document);
        assert!(set.pages.pages.len() >= 34, "{}", set.pages.pages.len());
        let why: Vec<_> = set.quality.pages.iter().filter_map(|page| page.why).collect();
        assert!(why.iter().all(|why| why.is_reason()) && why.len() <= 10, "{why:?}");
        assert!(set.quality.consecutive_hyphens <= 3, "{:?}", set.quality);
    }
}

#[test]
fn a_word_wider_than_the_page_is_divided() {
    let mut document = edition("en");
    document.body.push(paragraph(&"Donaudampfschifffahrtsgesellschaft".repeat(8)));
    document.body.push(paragraph(&format!("See https://example.org/{}", "a1/b2_c3".repeat(40))));
    check(&document);
}

#[test]
fn a_headline_longer_than_the_page_is_set() {
    let mut document = edition("ru");
    document.headline = text(&"Очень длинный заголовок о важных событиях ".repeat(40));
    let set = set(&document);
    assert_eq!(read(&set.pages), written(&document));
    assert_eq!(set.quality.overfull, 0);
}

#[test]
fn twelve_partners_stand_together() {
    let mut document = edition("en");
    let list = &mut document.footer.as_mut().unwrap().partners[0];
    list.names = (1..=12).map(|n| text(&format!("Partner organisation for human rights number {n}"))).collect();
    check(&document);
}

#[test]
fn a_character_without_a_glyph_is_named_with_its_surroundings() {
    let mut document = edition("en");
    document.body.push(paragraph("The minister of 教育 spoke"));
    let error = typeset(&document, &Style::default(), &mut Typesetter::new().unwrap()).unwrap_err();
    let TypesetError::MissingGlyph { character, around, .. } = error else { panic!("{error}") };
    assert_eq!(character, '教');
    assert!(around.contains("minister of 教育"), "{around}");
}

#[test]
fn links_to_other_editions_need_a_site() {
    let hrefs = |document: &Document| -> Vec<String> {
        let pages = set(document).pages.pages;
        pages[0].links.iter().map(|link| link.href.clone()).collect()
    };
    let mut document = edition("ru");
    let expected = "https://example.org/optional-protocol-sessions/optional-protocol-sessions.tg.pdf";
    assert_eq!(hrefs(&document).iter().filter(|href| *href == expected).count(), 1);
    document.site = None;
    assert!(hrefs(&document).iter().all(|href| !href.starts_with("https://example.org")));
}

#[test]
fn addresses_of_mail_and_phone_are_never_broken() {
    for tag in TAGS {
        let set = set(&edition(tag));
        for page in &set.pages.pages {
            let mail: Vec<_> = page.links.iter().filter(|l| l.href.starts_with("mailto:")).collect();
            assert!(mail.iter().all(|link| link.area.height < 20.0));
        }
        let links = set.pages.elements.iter().filter(|element| element.role == Role::Link);
        for link in links {
            let areas = link.children.iter().filter(|child| matches!(child, Child::Link(..))).count();
            assert_eq!(areas, 1, "{link:?}");
        }
    }
}

#[test]
fn headings_are_in_the_outline() {
    let outline = set(&edition("en")).pages.outline;
    let shown: Vec<_> = outline.iter().map(|b| (b.level, b.title.split(' ').next().unwrap_or_default())).collect();
    assert_eq!(shown, [(1, "Information"), (2, "What"), (2, "Contact"), (2, "Funding")]);
}

#[test]
fn a_picture_anywhere_leaves_no_hole_on_the_first_page() {
    for tag in TAGS {
        for place in 1..5 {
            let mut document = edition(tag);
            document.body.insert(place, figure());
            let set = check(&document);
            let first = &set.pages.pages[0];
            let feet = first.sequences.iter().filter(|s| matches!(s.owner, Owner::Element(_))).flat_map(|s| &s.items);
            let lowest = feet
                .map(|item| match item {
                    Item::Glyphs(run) => run.y,
                    Item::Rect { area, .. } | Item::Image { area, .. } => area.y,
                })
                .fold(f32::MAX, f32::min);
            assert!(lowest < set.pages.paper.1 * 0.3, "{tag} {place}: {lowest}");
        }
    }
}

#[test]
fn names_in_plain_words_are_read_with_their_role() {
    let mut document = edition("ru");
    let footer = document.footer.as_mut().unwrap();
    let credits = ["Управление Верховного комиссара ООН", "Бюро ОБСЕ"].map(|name| Credit::Words(text(name)));
    let group = CreditGroup {
        lead_in: Some(text("Софинансирование мероприятия:")),
        credits: credits.to_vec(),
        funders: Vec::new(),
    };
    footer.groups.insert(1, group.clone());
    footer.groups.insert(0, group);
    check(&document);
}

#[test]
fn neighbouring_quotations_have_rules_of_their_own() {
    let mut document = edition("en");
    let quote = Block::Quote { content: vec![paragraph("Yes."), paragraph("And no.")], attribution: None };
    document.body = vec![quote.clone(), quote];
    document.published = None;
    document.footer = None;
    document.contacts = None;
    let set = check(&document);
    let style = Style::default();
    let items = set.pages.pages[0].sequences.iter().flat_map(|sequence| &sequence.items);
    let rules =
        items.filter(|item| matches!(item, Item::Rect { area, .. } if area.width == style.spacing.quote_rule));
    assert_eq!(rules.count(), 2);
}
