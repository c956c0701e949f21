//! What pages promise, whatever their documents say.

use std::collections::BTreeMap;

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::encode::base64;
use super::sample::{EN, RU, Seen, TG, document, each_text, locale, rename, text};
use super::{Entry, Index, IndexLocale, Neighbour, PageFacts, index, page};
use crate::document::{Block, Document, Href, Published, Text};

/// One piece of a page: a tag with its attributes, or text.
#[derive(Debug, PartialEq)]
enum Piece {
    Tag(String, BTreeMap<String, String>),
    Text(String),
}

/// Splits a page as a browser would, so far as the writer's own dialect goes: quoted attributes, raw text in `style`
/// and `script`. Anything else fails the test.
fn pieces(html: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut rest = html;
    let mut raw = None;
    while !rest.is_empty() {
        if let Some(end) = raw.take() {
            let at = rest.find(end).expect("raw text ends");
            found.push(Piece::Text(rest[..at].to_owned()));
            rest = &rest[at..];
        } else if let Some(tag) = rest.strip_prefix('<') {
            let (piece, after) = split_tag(tag);
            if let Piece::Tag(name, _) = &piece {
                raw = match name.as_str() {
                    "style" => Some("</style"),
                    "script" => Some("</script"),
                    _ => None,
                };
            }
            found.push(piece);
            rest = after;
        } else {
            let at = rest.find('<').unwrap_or(rest.len());
            found.push(Piece::Text(unescape(&rest[..at])));
            rest = &rest[at..];
        }
    }
    found
}

fn split_tag(tag: &str) -> (Piece, &str) {
    let end = tag.find([' ', '>']).expect("a tag ends");
    let (name, mut rest) = tag.split_at(end);
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || "/!".contains(c)), "{name}");
    let mut attributes = BTreeMap::new();
    while let Some(attribute) = rest.strip_prefix(' ') {
        let Some((key, value)) = attribute.split_once("=\"").filter(|(key, _)| !key.contains('>')) else {
            assert_eq!(attribute.split_once('>').map(|(a, _)| a), Some("html"), "only the doctype has a bare word");
            rest = &attribute[4..];
            continue;
        };
        assert!(key.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{key}");
        let (value, after) = value.split_once('"').expect("a value ends");
        assert!(!value.contains(['<', '>', '\'']), "{value}");
        assert_eq!(attributes.insert(key.to_owned(), unescape(value)), None, "{key} twice");
        rest = after;
    }
    (Piece::Tag(name.to_owned(), attributes), rest.strip_prefix('>').expect("a tag ends"))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u{A0}")
        .replace("&amp;", "&")
}

/// Tags with the names of their attributes: what must not depend on any word.
fn skeleton(html: &str) -> Vec<String> {
    pieces(html)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Tag(name, attributes) => Some(format!("{name} {:?}", attributes.keys())),
            Piece::Text(_) => None,
        })
        .collect()
}

/// The text of the page's body.
fn body_text(html: &str) -> String {
    let body = &html[html.find("<body").unwrap()..];
    let texts = pieces(body).into_iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Tag(..) => None,
    });
    texts.collect()
}

fn attribute<'a>(pieces: &'a [Piece], element: &str, name: &str) -> Vec<&'a str> {
    let tags = pieces.iter().filter_map(|piece| match piece {
        Piece::Tag(tag, attributes) if tag == element => attributes.get(name),
        _ => None,
    });
    tags.map(String::as_str).collect()
}

fn facts() -> PageFacts {
    PageFacts { pdf_bytes: Some(84_213), neighbours: Vec::new() }
}

fn with_site(mut document: Document) -> Document {
    document.site = Some(Href::new("https://example.org/press/").unwrap());
    document
}

/// A page without what is the same on every page, or is bytes: stylesheet, its hash, pictures.
fn readable(html: &str) -> String {
    let (head, rest) = html.split_once("<style>").unwrap();
    let (_, rest) = rest.split_once("</style>").unwrap();
    let (before, hash) = head.split_once("sha256-").unwrap();
    let (_, head) = hash.split_once("&#39;").unwrap();
    let mut shown = format!("{before}sha256-…&#39;{head}<style>…</style>");
    let mut parts = rest.split(";base64,");
    shown.push_str(parts.next().unwrap());
    for part in parts {
        shown.push_str(";base64,…\"");
        shown.push_str(part.split_once('"').unwrap().1);
    }
    shown
}

#[test]
fn pages_in_three_languages() {
    for words in [&EN, &RU, &TG] {
        insta::assert_snapshot!(format!("page-{}", words.tag), readable(&page(&document(words), &facts())));
    }
}

#[test]
fn a_site_gives_addresses_and_without_one_none_is_claimed() {
    let html = page(&with_site(document(&RU)), &facts());
    insta::assert_snapshot!("head-with-site", readable(html.split_once("<body>").unwrap().0));
    let html = page(&document(&RU), &facts());
    let pieces = pieces(html.split_once("<body>").unwrap().0);
    assert_eq!(attribute(&pieces, "link", "rel"), ["icon"]);
    assert!(attribute(&pieces, "meta", "property").is_empty());
    assert!(!html.contains("\"url\""));
}

#[test]
fn every_text_is_shown_once_in_reading_order_and_nothing_else_is() {
    for words in [&EN, &RU, &TG] {
        let mut document = document(words);
        let html = page(&document, &facts());
        let shown = body_text(&html);
        let mut rest = shown.as_str();
        let mut added = String::new();
        each_text(&mut document, &mut |text, seen| {
            if seen == Seen::InText {
                let (before, after) = rest.split_once(text.as_str()).unwrap_or_else(|| panic!("{text} is missing"));
                added.push_str(before);
                rest = after;
            }
        });
        added.push_str(rest);
        added.retain(|c| !c.is_whitespace());
        assert_eq!(added, "(85)·······", "separators of the address and the PDF's size");
        let attributes: Vec<String> = pieces(&html)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Tag(_, attributes) => Some(attributes.into_values()),
                Piece::Text(_) => None,
            })
            .flatten()
            .collect();
        each_text(&mut document.clone(), &mut |text, seen| {
            let in_data = *text == document.short_headline || document.keywords.contains(text);
            if seen == Seen::InAttribute && !in_data {
                assert!(attributes.iter().any(|value| value == text.as_str()), "{text} is missing");
            }
        });
    }
}

#[test]
fn hostile_words_and_names_change_no_tag() {
    let hostile = [
        "</script><script>alert(1)</script>",
        "\" onload=\"alert(1)\" x=\"",
        "' style='position:fixed",
        "]]> --> <!-- <![CDATA[",
        "</style><style>*{display:none}</style>",
        "&lt;&amp;&quot; &#60; &",
        "</title><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "../../../etc",
    ];
    for (site, shape) in [(false, document(&EN)), (true, with_site(document(&EN)))] {
        let expected = skeleton(&page(&shape, &facts()));
        for words in hostile {
            let mut document = shape.clone();
            each_text(&mut document, &mut |text, _| *text = Text::new(words).unwrap());
            rename(&mut document, words);
            let html = page(&document, &facts());
            assert_eq!(skeleton(&html), expected, "{words}, site: {site}");
            let links = pieces(&html);
            for address in attribute(&links, "a", "href").iter().chain(&attribute(&links, "img", "src")) {
                let known = ["https://", "tel:", "mailto:", "data:image/", "#main_text", "../index.html#"];
                let local = address.bytes().all(|b| b.is_ascii_alphanumeric() || b"%.-_~".contains(&b));
                assert!(local || known.iter().any(|start| address.starts_with(start)), "{address}");
            }
        }
    }
}

proptest! {
    #[test]
    fn no_words_change_a_tag(words in "[<>&\"'/=!a-z \\-\\]\\[;#ӣ“]{1,24}") {
        let shape = document(&TG);
        let expected = skeleton(&page(&shape, &facts()));
        let mut hostile = shape;
        each_text(&mut hostile, &mut |text, _| *text = Text::new(words.as_str()).unwrap());
        rename(&mut hostile, &words);
        let html = page(&hostile, &facts());
        prop_assert_eq!(skeleton(&html), expected);
        prop_assert!(body_text(&html).contains(&words));
    }
}

#[test]
fn the_policy_allows_the_stylesheet_and_no_script() {
    let edition = page(&document(&EN), &facts());
    for html in [edition, index(&newsroom())] {
        let pieces = pieces(&html);
        let (_, rest) = html.split_once("<style>").unwrap();
        let (sheet, _) = rest.split_once("</style>").unwrap();
        let policy = attribute(&pieces, "meta", "content")[0];
        let hash = base64(&Sha256::digest(sheet.as_bytes()));
        assert_eq!(
            policy,
            format!(
                "default-src 'none'; style-src 'sha256-{hash}'; img-src 'self' data:; font-src 'self'; base-uri \
                 'none'; form-action 'none'"
            )
        );
        for piece in &pieces {
            let Piece::Tag(name, attributes) = piece else { continue };
            assert!(attributes.keys().all(|key| key != "style" && !key.starts_with("on")), "{attributes:?}");
            if name == "script" {
                assert_eq!(attributes["type"], "application/ld+json");
            }
        }
    }
}

#[test]
fn a_page_is_light() {
    for words in [&EN, &RU, &TG] {
        let bytes = readable(&page(&document(words), &facts())).len() + include_str!("style.css").len() + 2048;
        assert!(bytes < 40_000, "{bytes}");
    }
}

#[test]
fn the_switcher_offers_only_what_exists() {
    let mut document = document(&TG);
    document.languages.retain(|language| language.locale.tag() != "ru");
    let html = page(&document, &PageFacts::default());
    let pieces = pieces(&html);
    assert_eq!(attribute(&pieces, "a", "hreflang"), ["en"]);
    assert_eq!(attribute(&pieces, "a", "href")[..3], ["#main_text", "../index.html#tg", "opcat-sessions.en.html"]);
    assert_eq!(attribute(&pieces, "span", "aria-current"), ["true"]);
    assert!(!html.contains("pdf"), "no PDF, no link");
}

#[test]
fn neighbours_lead_to_their_edition_in_the_same_language() {
    let day = Published { date: jiff::civil::date(2020, 5, 5), shown: text("5 мая 2020 г.") };
    let neighbour =
        Neighbour { slug: "new-project".into(), headline: text("Новый проект"), published: Some(day) };
    let html = page(&document(&RU), &PageFacts { pdf_bytes: None, neighbours: vec![neighbour] });
    let nav = html.split_once("<nav class=\"neighbours\"").unwrap().1;
    assert!(nav.contains(
        "<li><a href=\"../new-project/new-project.ru.html\">Новый проект</a> <time datetime=\"2020-05-05\">5 мая 2020 \
         г.</time></li>"
    ));
}

#[test]
fn the_day_is_told_once() {
    let mut document = document(&EN);
    let days = |html: &str| attribute(&pieces(html), "time", "datetime").len();
    assert_eq!(days(&page(&document, &facts())), 1);
    document.body = vec![Block::Break];
    let html = page(&document, &facts());
    assert_eq!(days(&html), 1);
    assert!(html.contains("<p class=\"day\"><time datetime=\"2018-10-02\">2 October 2018</time></p>"));
    document.published = None;
    assert_eq!(days(&page(&document, &facts())), 0);
}

#[test]
fn a_language_written_from_right_to_left_says_so() {
    let mut document = document(&EN);
    document.locale = locale("fa-AF");
    assert!(page(&document, &facts()).contains("<html lang=\"fa-AF\" dir=\"rtl\">"));
    document.locale = locale("tg");
    assert!(page(&document, &facts()).contains("<html lang=\"tg\">"));
}

fn entry(slug: &str, tag: &str, day: Option<(i16, i8, i8)>) -> Entry {
    let published = day.map(|(y, m, d)| Published { date: jiff::civil::date(y, m, d), shown: text("день") });
    Entry {
        published,
        label: Some(text("<label>")),
        headline: text(&format!("“{slug}” & co")),
        standfirst: Some(text("A sentence.")),
        html: format!("{slug}/{slug}.{tag}.html"),
        pdf: Some(format!("{slug}/{slug}.{tag}.pdf")),
    }
}

fn newsroom() -> Index {
    let section = |tag: &str, name: &str, heading: &str| IndexLocale {
        locale: locale(tag),
        name: text(name),
        heading: text(heading),
        intro: Some(text("<intro>")),
        languages_heading: text("Languages"),
        skip_to_content: text("Skip"),
        download_pdf: text("PDF"),
        entries: vec![
            entry("undated", tag, None),
            entry("conference", tag, Some((2016, 5, 31))),
            entry("sessions", tag, Some((2018, 10, 2))),
        ],
    };
    Index {
        house: text("A & B"),
        site: None,
        locales: vec![section("tg", "Тоҷикӣ", "Хабарҳо"), section("en", "English", "Press releases")],
    }
}

#[test]
fn the_index_offers_all_languages_newest_first() {
    insta::assert_snapshot!("index", readable(&index(&newsroom())));
}

#[test]
fn an_index_of_nothing_is_a_page() {
    let html = index(&Index { house: text("House"), site: None, locales: Vec::new() });
    assert!(html.contains("<h1>House</h1>") && html.ends_with("</html>\n"));
}
