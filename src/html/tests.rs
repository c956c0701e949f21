//! What pages promise, whatever their documents say.

use std::collections::BTreeMap;

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use crate::diag::{Report, Sources};
use crate::document::{
    Block, Document, FileWords, Href, Inline, Notice, NoticeRole, PagePart, Published, Section, SectionRole,
    SiteTexts, SiteWords, Subject, Text,
};
use crate::html::markup::encode::base64;
use crate::html::page::facts::{Extra, PageFacts};
use crate::html::sample::{EN, RU, Seen, TG, document, each_text, locale, rename, text};
use crate::html::site::model::{Download, Entry, PER_PAGE, Site, SiteLocale};
use crate::html::theme::house::Theme;
use crate::html::theme::template::{Pages, TemplateError};
use crate::project::Look;

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

fn pdf(slug: &str, tags: &str, bytes: u64) -> Download {
    Download { file: format!("{slug}.{tags}.pdf"), media_type: "application/pdf", kind: "PDF", bytes }
}

fn facts() -> PageFacts<'static> {
    PageFacts {
        site: None,
        pages: ["en", "ru", "tg"].map(str::to_owned).into(),
        downloads: ["en", "ru", "tg"].map(|tag| (tag.to_owned(), pdf("opcat-sessions", tag, 84_213))).into(),
        ..PageFacts::default()
    }
}

fn page(document: &Document, facts: &PageFacts<'_>) -> String {
    let sources = Sources::default();
    let pages =
        Pages::new(&Theme { files: &BTreeMap::new(), look: &Look::default() }, &sources, &mut Report::default())
            .unwrap();
    pages.release(document, facts).unwrap()
}

/// The site around releases without words of their own.
fn site(site: &Site) -> BTreeMap<String, String> {
    let sources = Sources::default();
    let pages =
        Pages::new(&Theme { files: &BTreeMap::new(), look: &Look::default() }, &sources, &mut Report::default())
            .unwrap();
    pages
        .site_files(site, |own, place| Ok::<Entry, TemplateError>(entry(place, own.locale.tag())), &|_| None)
        .unwrap()
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
    insta::assert_snapshot!("head-with-site", readable(html.split_once("<body").unwrap().0));
    let html = page(&document(&RU), &facts());
    let pieces = pieces(html.split_once("<body").unwrap().0);
    assert_eq!(
        attribute(&pieces, "link", "rel"),
        ["icon", "icon", "apple-touch-icon", "preload", "preload", "preload", "preload"]
    );
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
        assert_eq!(added, "(85)·······", "the PDF's size and separators of the address");
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
                let known = ["https://", "tel:", "mailto:", "data:image/", "#main_text"];
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
    let mut all = html_of(&newsroom(2, None));
    all.push(page(&document(&EN), &facts()));
    for html in all {
        let pieces = pieces(&html);
        let (_, rest) = html.split_once("<style>").unwrap();
        let (sheet, _) = rest.split_once("</style>").unwrap();
        let policy = attribute(&pieces, "meta", "content")[0];
        let hash = base64(&Sha256::digest(sheet.as_bytes()));
        assert_eq!(
            policy,
            format!(
                "default-src 'none'; style-src 'sha256-{hash}'; img-src 'self' data:; font-src 'self'; \
                 connect-src 'self'; base-uri 'none'; form-action 'none'"
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
        let newsroom = newsroom(3, None);
        let html = page(&document(words), &PageFacts { site: newsroom.locales.first(), ..facts() });
        let style = html.split_once("</style>").unwrap().0.len();
        let bytes = readable(&html).len() + style;
        assert!(bytes < 40_000, "{bytes}");
    }
}

#[test]
fn the_switcher_offers_only_what_exists() {
    let mut document = document(&TG);
    document.languages.retain(|language| language.locale.tag() != "ru");
    let html = page(&document, &PageFacts { downloads: BTreeMap::new(), ..facts() });
    let pieces = pieces(&html);
    assert_eq!(attribute(&pieces, "a", "hreflang"), ["en"]);
    assert_eq!(attribute(&pieces, "a", "href")[..2], ["#main_text", "opcat-sessions.en.html"]);
    assert_eq!(attribute(&pieces, "span", "aria-current"), ["true"]);
    assert!(!html.contains("pdf"), "no PDF, no link");
}

/// A language that a release has, but no page: nothing on the other pages leads to it.
#[test]
fn no_page_leads_to_a_language_that_is_not_there() {
    let words = TG;
    let there = |pages: &[&str]| {
        let pages = pages.iter().map(|tag| (*tag).to_owned()).collect();
        page(&document(&words), &PageFacts { pages, ..PageFacts::default() })
    };
    let (two, alone) = (there(&["en"]), there(&[]));
    assert!(two.contains("opcat-sessions.en.html") && !two.contains(".ru.html"));
    assert!(!alone.contains(".en.html") && !alone.contains(".ru.html"));
    assert!(!alone.contains("<nav class=\"languages\""), "nothing to switch");
}

#[test]
fn what_holds_all_languages_comes_last_among_the_downloads() {
    let newsroom = newsroom(3, None);
    let combined = Some(pdf("opcat-sessions", "en-ru-tg", 250_000));
    let extra = |(extra, ending, bytes): (Extra, &str, u64)| {
        let file = format!("opcat-sessions.{ending}");
        (extra, Download { file, media_type: "a/b", kind: "KIND", bytes })
    };
    let extras = [
        (Extra::Kit, "en-ru-tg.press-kit.zip", 4_800_000),
        (Extra::Word, "tg.docx", 34_000),
        (Extra::Text, "tg.txt", 4_200),
    ];
    let extras = extras.map(extra).to_vec();
    let html = page(&document(&TG), &PageFacts { site: newsroom.locales.first(), combined, extras, ..facts() });
    let list = html.split_once("<section class=\"downloads\"").unwrap().1.split_once("</section>").unwrap().0;
    insta::assert_snapshot!("downloads", list);
}

#[test]
fn beside_a_release_stand_its_subjects_files_and_the_other_releases_of_its_projects() {
    let newsroom = newsroom(3, None);
    let own = &newsroom.locales[0];
    let mut document = document(&TG);
    document.slug = "release-1".into();
    let downloads = ["en", "ru", "tg"].map(|tag| (tag.to_owned(), pdf("release-1", tag, 84_213))).into();
    let html = page(&document, &PageFacts { site: Some(own), downloads, ..facts() });
    let beside = html.split_once("<div class=\"beside\">").unwrap().1.split_once("<footer").unwrap().0;
    insta::assert_snapshot!("beside", beside);
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

/// A site of two languages with so many releases: one a month, back from May 2020.
fn newsroom(releases: usize, address: Option<&str>) -> Site {
    let locales = [("tg", "Тоҷикӣ"), ("en", "English")].map(|(tag, name)| {
        let entries: Vec<Entry> = (0..releases).map(|number| entry(number, tag)).collect();
        let places: Vec<u32> = (0..).zip(&entries).map(|(place, _)| place).collect();
        let subject =
            |id: &str, footer, releases| Subject { id: id.into(), name: text("“A” & <B>"), footer, releases };
        let footer = document(&TG).footer;
        let words = SiteWords::fetch(|id| if id == "language-name" { text(name) } else { text(&format!("<{id}>")) });
        let texts = SiteTexts {
            search: None,
            lists: None,
            funders: Vec::new(),
            kinds: Vec::new(),
            months: Vec::new(),
            words,
            files: FileWords {
                text: Some(text("<text>")),
                word: Some(text("<word>")),
                kit: Some(text("<kit>")),
                ..FileWords::default()
            },
            publisher: text("A & B"),
            publisher_site: Some(Href::new("https://example.org/?a=1&b=2").unwrap()),
            projects: vec![subject("project", footer, places.clone())],
            places: vec![subject("place", None, places.into_iter().take(1).collect())],
            contacts: document(&TG).contacts,
            page_of: vec![PagePart::Page, PagePart::Text(text("/")), PagePart::Pages],
            counts: (1..=releases).map(|count| (count, text(&format!("{count} <n>")))).collect(),
        };
        SiteLocale::new(locale(tag), texts, entries)
    });
    Site {
        site: address.map(|address| Href::new(address).unwrap()),
        authority: "example.org,2020".into(),
        locales: locales.into(),
    }
}

fn entry(number: usize, tag: &str) -> Entry {
    let (year, month) = (2020 - i16::try_from(number / 12).unwrap(), 12 - i8::try_from(number % 12).unwrap());
    let day = Published { date: jiff::civil::date(year, month, 1), shown: text("рӯз"), at: None };
    Entry {
        slug: format!("release-{number}").into(),
        year,
        day: day.date,
        first: None,
        // One has no day that is known.
        published: (number != 2).then_some(day),
        label: Some(text("<label>")),
        headline: text(&format!("“{number}” & co {tag}")),
        standfirst: Some(text("A sentence.")),
        download: (number != 1).then(|| pdf(&format!("release-{number}"), tag, 84_213)),
        changed: None,
        authors: Vec::new(),
        draft: false,
    }
}

#[test]
fn the_site_in_full() {
    let files = site(&newsroom(3, None));
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    insta::assert_snapshot!("site-files", names.join("\n"));
    for name in
        ["index.html", "404.html", "tg/index.html", "en/project-project.html", "en/places.html", "tg/about.html"]
    {
        insta::assert_snapshot!(format!("site-{}", name.replace(['/', '.'], "-")), readable(&files[name]));
    }
}

#[test]
fn an_address_gives_feeds_a_map_and_robots() {
    let files = site(&newsroom(3, Some("https://example.org/press/")));
    for name in ["robots.txt", "sitemap.xml", "tg/feed.xml"] {
        insta::assert_snapshot!(format!("site-{}", name.replace(['/', '.'], "-")), files[name]);
    }
    let not_found = &files["404.html"];
    assert!(not_found.contains("href=\"https://example.org/press/tg/index.html\""), "it may be shown at any depth");
    let newsroom = pieces(&files["tg/index.html"]);
    assert_eq!(attribute(&newsroom, "link", "hreflang"), ["tg", "en", "x-default"]);
}

#[test]
fn a_long_list_has_pages_that_lead_to_each_other() {
    let files = site(&newsroom(PER_PAGE * 2 + 5, None));
    let headlines =
        |name: &str| attribute(&pieces(&files[name]), "a", "href").iter().filter(|a| a.ends_with(".tg.html")).count();
    let lists =
        ["tg/index.html", "tg/page-2.html", "tg/page-3.html", "tg/project-project-page-3.html", "tg/year-2019.html"];
    assert_eq!(lists.map(headlines), [PER_PAGE, PER_PAGE, 5, 5, 12]);
    let second = &files["tg/page-2.html"];
    assert!(
        second.contains("href=\"index.html\" rel=\"prev\"") && second.contains("href=\"page-3.html\" rel=\"next\"")
    );
    assert!(second.contains("(2/3)"), "the title tells which page it is");
    assert!(!files["tg/page-3.html"].contains("rel=\"next\"") && !files["tg/index.html"].contains("rel=\"prev\""));
    assert!(!files.contains_key("tg/page-4.html"));
}

/// Every relative address in the site leads to a file of it, to an edition's or to a face.
#[test]
fn no_link_of_the_site_is_dead() {
    let files = site(&newsroom(PER_PAGE + 1, None));
    for (name, html) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let found = pieces(html);
        for address in attribute(&found, "a", "href") {
            if address.starts_with("https://")
                || address.starts_with("tel:")
                || address.starts_with("mailto:")
                || address.starts_with('#')
            {
                continue;
            }
            let folder = name.split_once('/').map_or("", |(folder, _)| folder);
            let path = match address.strip_prefix("../") {
                Some(rest) => rest.to_owned(),
                None if folder.is_empty() => address.to_owned(),
                None => format!("{folder}/{address}"),
            };
            assert!(files.contains_key(&path) || path.starts_with("release-"), "{name}: {address}");
        }
    }
}

#[test]
fn hostile_words_change_no_tag_of_the_site() {
    let shape = newsroom(2, Some("https://example.org/"));
    let expected: Vec<Vec<String>> = html_of(&shape).iter().map(|html| skeleton(html)).collect();
    for words in ["</script><script>alert(1)</script>", "\" onload=\"alert(1)\" x=\"", "javascript:alert(1)"] {
        // Not a copy of one that was shown: it keeps its words.
        let mut hostile = newsroom(2, Some("https://example.org/"));
        for own in &mut hostile.locales {
            own.texts.words = SiteWords::fetch(|_| text(words));
            own.texts.publisher = text(words);
            own.texts.projects.iter_mut().chain(&mut own.texts.places).for_each(|subject| subject.name = text(words));
            own.texts.counts.values_mut().for_each(|count| *count = text(words));
        }
        let found: Vec<Vec<String>> = html_of(&hostile).iter().map(|html| skeleton(html)).collect();
        assert_eq!(found, expected, "{words}");
        for html in html_of(&hostile) {
            for address in attribute(&pieces(&html), "a", "href") {
                assert!(!address.contains("javascript:"), "{address}");
            }
        }
    }
}

fn html_of(shape: &Site) -> Vec<String> {
    site(shape).into_iter().filter(|(name, _)| name.ends_with(".html")).map(|(_, html)| html).collect()
}

#[test]
fn a_site_of_nothing_has_no_pages() {
    assert!(site(&Site { site: None, authority: "example.org,2020".into(), locales: Vec::new() }).is_empty());
}

#[test]
fn notices_and_sections_stand_where_readers_look_and_bring_their_rules() {
    let words = |words: &str| vec![Inline::Text(text(words))];
    let notice = |role, content: &str| Notice { role, content: words(content) };
    let plain = document(&EN);
    let mut marked = plain.clone();
    marked.notices =
        vec![notice(NoticeRole::Embargo, "Embargoed"), notice(NoticeRole::Corrected, "Corrected on Monday")];
    marked.sections = vec![Section {
        role: SectionRole::Notes,
        heading: Some(text("Notes to editors")),
        anchor: "notes-to-editors".to_owned(),
        blocks: vec![Block::Paragraph(words("A note"))],
    }];
    let (before, after) = (page(&plain, &facts()), page(&marked, &facts()));
    let places = ["Embargoed", "<h1>", "Corrected on Monday", "class=\"body\"", "id=\"notes-to-editors\"", "A note"];
    let found: Vec<usize> = places.iter().map(|words| after.rfind(words).unwrap()).collect();
    assert!(found.is_sorted(), "{found:?}");
    assert!(after.contains(".notice{") && !before.contains(".notice{") && !before.contains("class=\"notice"));
    assert!(after.contains("aria-labelledby=\"notes-to-editors\""));
}
