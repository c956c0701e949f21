//! Editions for tests: one release in three languages, with every kind of block, credit and channel in it.

use std::sync::Arc;

use crate::document::{
    About, Address, Amended, Asset, AssetKind, Block, Channel, Contact, ContactBlock, Credit, CreditGroup, Document,
    Figure, Footer, Furniture, Href, Inline, Language, PagePart, PartnerList, Published, Text,
};
use crate::l10n::Locale;

mod texts;
mod words;
pub(crate) use texts::{Seen, each_text, rename};
pub(crate) use words::{EN, RU, TG, Words};

pub(crate) fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

pub(crate) fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

fn plain(words: &str) -> Vec<Inline> {
    vec![Inline::Text(text(words))]
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(plain(words))
}

pub(crate) fn emblem() -> Arc<Asset> {
    let bytes = include_bytes!("emblem.svg").to_vec();
    Arc::new(Asset { name: "eu-emblem.svg".into(), kind: AssetKind::Svg, width: 810, height: 540, bytes })
}

/// A wide logo in one colour.
fn wide_logo() -> Arc<Asset> {
    let bytes = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 100\"><path fill=\"#333\" \
        d=\"M0 0h90v100H0zM110 35h290v30H110z\"/></svg>"
        .to_vec();
    Arc::new(Asset { name: "wide.svg".into(), kind: AssetKind::Svg, width: 400, height: 100, bytes })
}

fn channel(label: &str, shown: &str, href: Option<&str>) -> Channel {
    Channel { label: text(label), shown: text(shown), href: href.map(|href| Href::new(href).unwrap()) }
}

/// The edition that these words make.
pub(crate) fn document(words: &Words) -> Document {
    let date = jiff::civil::date(2018, 10, 2);
    let names = [("en", "English"), ("ru", "Русский"), ("tg", "Тоҷикӣ")];
    let languages = names.iter().map(|(tag, name)| Language { locale: locale(tag), name: text(name) }).collect();
    Document {
        slug: "opcat-sessions".into(),
        locale: locale(words.tag),
        languages,
        published: Some(Published { date, shown: text(words.day), at: None }),
        label: Some(text(words.label)),
        reference: None,
        letterhead: crate::document::Letterhead::House,
        headline: text(words.headline),
        short_headline: text(words.headline),
        standfirst: Some(plain(words.standfirst)),
        notices: Vec::new(),
        sections: Vec::new(),
        body: body(words),
        contacts: Some(contacts(words)),
        footer: Some(footer(words)),
        furniture: Furniture {
            publisher: text(words.publisher),
            page_of: vec![PagePart::Page, PagePart::Pages],
            languages_heading: text(words.languages),
            download_pdf: text(words.download),
            skip_to_content: text(words.skip),
            all_releases: text(words.all),
            kilobyte: text(words.kilobyte),
            megabyte: text(words.megabyte),
        },
        description: text(words.standfirst),
        issuers: vec![text(words.publisher)],
        keywords: vec![text(words.project)],
        about: About::default(),
        site: None,
        draft: None,
        amended: Amended::default(),
        calendar: None,
    }
}

fn body(words: &Words) -> Vec<Block> {
    let date = jiff::civil::date(2018, 10, 2);
    vec![
        Block::Paragraph(vec![
            Inline::Dateline { text: text(words.dateline), date },
            Inline::Text(text(words.dash)),
            Inline::Text(text(words.first)),
        ]),
        paragraph(words.second),
        Block::Figure(Figure {
            image: Arc::new(Asset {
                name: "session.jpg".into(),
                kind: AssetKind::Jpeg,
                width: 1600,
                height: 1067,
                bytes: Vec::new(),
            }),
            alternative: text(words.alternative),
            caption: Some(plain(words.caption)),
            credit: Some(text(words.credit)),
        }),
        Block::Heading { level: 2, anchor: "what-was-said".into(), content: plain(words.heading) },
        Block::Paragraph(vec![
            Inline::Text(text(words.third)),
            Inline::Emphasis(plain(words.stressed)),
            Inline::Text(text(" ")),
            Inline::Strong(plain(words.important)),
            Inline::Text(text(" ")),
            Inline::Foreign { locale: locale("fr"), content: plain("Prison Insider") },
            Inline::Text(text(" ")),
            Inline::Link {
                href: Href::new("https://www.ohchr.org/en/treaty-bodies/spt?a=1&b=2").unwrap(),
                content: plain(words.link),
            },
            Inline::Text(text(".")),
        ]),
        Block::Quote { content: vec![paragraph(words.quote)], attribution: Some(plain(words.speaker)) },
        Block::Heading { level: 3, anchor: "next-steps".into(), content: plain(words.subheading) },
        Block::List {
            start: None,
            items: vec![
                vec![paragraph(words.item_one)],
                vec![
                    paragraph(words.item_two),
                    Block::List { start: Some(3), items: vec![vec![paragraph(words.item_three)]] },
                ],
            ],
        },
        Block::Break,
        Block::Quote { content: vec![paragraph(words.closing)], attribution: None },
    ]
}

fn contacts(words: &Words) -> ContactBlock {
    ContactBlock {
        heading: text(words.contacts),
        contacts: vec![
            Contact {
                name: text(words.person_one),
                role: Some(text(words.role_one)),
                organisation: Some(text(words.publisher)),
                channels: vec![
                    channel(words.phone, "+992\u{A0}37\u{A0}224\u{A0}41\u{A0}45", Some("tel:+992372244145")),
                    channel(words.email, "bhr.taj@gmail.com", Some("mailto:bhr.taj@gmail.com")),
                ],
                address: None,
                languages: Some(text(words.speaks)),
            },
            Contact {
                name: text(words.person_two),
                role: None,
                organisation: Some(text(words.coalition)),
                channels: vec![
                    channel(words.phone, "+992\u{A0}44\u{A0}625\u{A0}76\u{A0}11", Some("tel:+992446257611")),
                    channel(
                        words.email,
                        "media.coalition-against-torture@notorturetj.org",
                        Some("mailto:media.coalition-against-torture@notorturetj.org"),
                    ),
                ],
                address: None,
                languages: None,
            },
        ],
    }
}

fn footer(words: &Words) -> Footer {
    Footer {
        heading: text(words.funders),
        groups: vec![
            CreditGroup {
                lead_in: None,
                credits: vec![Credit::Emblem {
                    logo: emblem(),
                    alternative: text(words.emblem),
                    statement: text(words.statement),
                    clear_space: 0.5,
                }],
                funders: Vec::new(),
            },
            CreditGroup {
                lead_in: Some(text(words.sponsors)),
                credits: vec![
                    Credit::Wordmark(text("Sigrid Rausing Trust")),
                    Credit::Wordmark(text("Open\u{A0}Society Foundations")),
                    Credit::Logo { logo: wide_logo(), name: text("Wide Logo"), captioned: false },
                    Credit::Words(text(words.embassy)),
                ],
                funders: Vec::new(),
            },
        ],
        partners: vec![PartnerList {
            lead_in: text(words.implemented),
            names: words.partners.iter().map(|name| text(name)).collect(),
        }],
        disclaimers: vec![text(words.disclaimer)],
        addresses: vec![Address {
            lines: words.office.iter().map(|line| text(line)).collect(),
            channels: vec![
                channel(words.phone, "+992\u{A0}37\u{A0}221\u{A0}74\u{A0}07", Some("tel:+992372217407")),
                channel(words.fax, "+992\u{A0}37\u{A0}221\u{A0}43\u{A0}21", None),
                channel(
                    words.email,
                    "Delegation-Tajikistan-Pic@eeas.europa.eu",
                    Some("mailto:Delegation-Tajikistan-Pic@eeas.europa.eu"),
                ),
                channel(
                    words.web,
                    "eeas.europa.eu/delegations/tajikistan_en",
                    Some("https://www.eeas.europa.eu/delegations/tajikistan_en"),
                ),
            ],
        }],
        about: words.about.iter().map(|paragraph| text(paragraph)).collect(),
    }
}
