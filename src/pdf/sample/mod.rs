//! Editions to test with: one release in three languages, and odd ones.
//!
//! In: nothing. Out: [`Document`]s like those that resolving makes. Invariants: the words are those of a real release
//! of 2018 and of its translations, the rest is made up to be difficult.

mod words;

use std::sync::Arc;

use jiff::civil::date;

use crate::document::{
    About, Address, Amended, Asset, AssetKind, Block, Channel, Contact, ContactBlock, Credit, CreditGroup, Document,
    Figure, Footer, Furniture, Href, Inline, Language, PagePart, PartnerList, Published, Text,
};
use words::{ENGLISH, RUSSIAN, TAJIK, Words};

/// A text.
pub(crate) fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

/// A paragraph of plain words.
pub(crate) fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(text(words))])
}

fn href(address: &str) -> Href {
    Href::new(address).unwrap()
}

/// The sample in a language: `en`, `ru`, anything else is `tg`.
pub(crate) fn edition(tag: &str) -> Document {
    let words = match tag {
        "en" => &ENGLISH,
        "ru" => &RUSSIAN,
        _ => &TAJIK,
    };
    let languages = [("en", "English"), ("ru", "Русский"), ("tg", "Тоҷикӣ")];
    Document {
        slug: "optional-protocol-sessions".to_owned(),
        locale: words.tag.parse().unwrap(),
        languages: languages
            .iter()
            .map(|(tag, name)| Language { locale: tag.parse().unwrap(), name: text(name) })
            .collect(),
        published: Some(Published { date: date(2018, 10, 2), shown: text(words.day), at: None }),
        label: Some(text(words.label)),
        reference: None,
        letterhead: crate::document::Letterhead::House,
        headline: text(words.headline),
        short_headline: text(words.short),
        standfirst: Some(vec![Inline::Text(text(words.standfirst))]),
        notices: Vec::new(),
        sections: Vec::new(),
        body: body(words),
        contacts: Some(ContactBlock { heading: text(words.contact), contacts: vec![contact(words), second(words)] }),
        footer: Some(footer(words)),
        furniture: Furniture {
            publisher: text(words.publisher),
            page_of: vec![
                PagePart::Text(text(words.page.0)),
                PagePart::Page,
                PagePart::Text(text(words.page.1)),
                PagePart::Pages,
            ],
            languages_heading: text("Languages"),
            download_pdf: text("PDF"),
            skip_to_content: text("Skip"),
            all_releases: text("All"),
            kilobyte: text("kB"),
            megabyte: text("MB"),
        },
        description: text(words.standfirst),
        issuers: vec![text(words.publisher)],
        keywords: vec![text("NPM")],
        about: About::default(),
        site: Some(href("https://example.org/")),
        draft: None,
        amended: Amended::default(),
        calendar: None,
    }
}

fn body(words: &Words) -> Vec<Block> {
    let [first, second, third, fourth] = words.paragraphs;
    let (tag, before, foreign) = words.foreign;
    let dateline = Inline::Dateline { text: text(words.dateline), date: date(2018, 10, 2) };
    let opening = vec![dateline, Inline::Text(text(words.dash)), Inline::Text(text(first))];
    let mention = Inline::Foreign {
        locale: tag.parse().unwrap(),
        content: vec![Inline::Emphasis(vec![Inline::Text(text(foreign))])],
    };
    let address = Inline::Link {
        href: href("mailto:bhr.taj@gmail.com"),
        content: vec![Inline::Text(text("bhr.taj@gmail.com"))],
    };
    vec![
        Block::Paragraph(opening),
        paragraph(second),
        paragraph(third),
        Block::Quote {
            content: vec![paragraph(words.quote)],
            attribution: Some(vec![Inline::Text(text(words.speaker))]),
        },
        Block::Heading { level: 2, anchor: "topics".to_owned(), content: vec![Inline::Text(text(words.heading))] },
        paragraph(fourth),
        Block::List { start: None, items: words.items.iter().map(|item| vec![paragraph(item)]).collect() },
        Block::Paragraph(vec![
            Inline::Text(text(before)),
            mention,
            Inline::Text(text(" (")),
            address,
            Inline::Text(text(").")),
        ]),
    ]
}

fn contact(words: &Words) -> Contact {
    let channel = |label: &str, shown: &str, address: &str| Channel {
        label: text(label),
        shown: text(shown),
        href: Some(href(address)),
    };
    Contact {
        name: text(words.person),
        role: Some(text(words.role)),
        organisation: Some(text(words.publisher)),
        channels: vec![
            channel(words.phone, "+992 37 224 41 45", "tel:+992372244145"),
            channel(words.mail, "bhr.taj@gmail.com", "mailto:bhr.taj@gmail.com"),
        ],
        address: None,
        languages: Some(text(words.spoken)),
    }
}

fn second(words: &Words) -> Contact {
    let mut contact = contact(words);
    contact.name = text("Iuliia Cheromukhina");
    contact.role = None;
    contact.languages = None;
    contact
}

fn footer(words: &Words) -> Footer {
    let emblem = Credit::Emblem {
        logo: Arc::new(svg("eu-emblem.svg", 810, 540)),
        alternative: text(words.statement),
        statement: text(words.statement),
        clear_space: 0.5,
    };
    let marks = ["SIGRID RAUSING TRUST", "OPEN\u{A0}SOCIETY FOUNDATIONS"].map(|name| Credit::Wordmark(text(name)));
    let channel = |label: &str, shown: &str, address: Option<&str>| Channel {
        label: text(label),
        shown: text(shown),
        href: address.map(href),
    };
    Footer {
        heading: text(words.footer),
        groups: vec![
            CreditGroup { lead_in: None, credits: vec![emblem], funders: Vec::new() },
            CreditGroup { lead_in: Some(text(words.lead_in)), credits: marks.to_vec(), funders: Vec::new() },
        ],
        partners: vec![PartnerList {
            lead_in: text(words.partners),
            names: words.names.iter().map(|name| text(name)).collect(),
        }],
        disclaimers: vec![text(words.disclaimer)],
        addresses: vec![Address {
            lines: words.address.iter().map(|line| text(line)).collect(),
            channels: vec![
                channel(words.phone, "+992 37 221 74 07", Some("tel:+992372217407")),
                channel("fax", "+992 37 221 43 21", None),
                channel(
                    words.mail,
                    "Delegation-Tajikistan-Pic@eeas.europa.eu",
                    Some("mailto:Delegation-Tajikistan-Pic@eeas.europa.eu"),
                ),
            ],
        }],
        about: words.about.iter().map(|about| text(about)).collect(),
    }
}

/// The emblem's drawing, so that looking at a page shows what it will be.
const EMBLEM: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 810 540"><rect width="810" height="540" fill="#039"/><circle cx="405" cy="270" r="180" fill="none" stroke="#fc0" stroke-width="40" stroke-dasharray="40 54.25"/></svg>"##;

/// A vector picture.
pub(crate) fn svg(name: &str, width: u32, height: u32) -> Asset {
    Asset { name: name.to_owned(), kind: AssetKind::Svg, width, height, bytes: EMBLEM.as_bytes().to_vec() }
}

/// A figure with caption and credit.
pub(crate) fn figure() -> Block {
    Block::Figure(Figure {
        image: Arc::new(svg("photo.svg", 900, 600)),
        alternative: text("A meeting"),
        caption: Some(vec![Inline::Text(text("Participants of the session in Khorugh, August 2018."))]),
        credit: Some(text("Photo: BHR Tajikistan, 2018")),
    })
}
