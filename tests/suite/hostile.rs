//! Hostile content: nothing that is written in a message, a name or a picture becomes markup, an address or a file.
//!
//! In: words with markup, scripts and quotation marks in every place; addresses that run; names that climb; pictures
//! with scripts. Out: refusals with their code and place, or pages that a tokenizer by the HTML Standard reads back
//! to the very same words and tags. Invariants: what is refused in messages is told in `message`; here the words
//! come as plain text, as a translator may rightly write them.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};
use payom::diag::{Report, Sources};
use payom::document::{Block, Document, Inline, Listed, Resolver, Text, preview};
use payom::html::{Entry, PageFacts, Pages, Site, SiteLocale, TemplateError, Theme};
use payom::output;
use payom::project::{Selection, load};
use proptest::prelude::*;

use crate::input::SVG;
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, faults};

/// The tags of a page with the names of their attributes, and the values of addresses.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Shape {
    pub(crate) tags: Vec<String>,
    pub(crate) addresses: Vec<String>,
    /// What stands in `script`: data alone.
    pub(crate) data: Vec<String>,
}

/// A page as a browser reads it: its shape, and the text of its body.
pub(crate) fn read(html: &str) -> (Shape, String) {
    let (mut shape, mut text, mut raw) = (Shape::default(), String::new(), None);
    let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut emitter = DefaultEmitter::<()>::default();
    // Within script, style and title there are no tags.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = string(&tag.name);
                raw = matches!(name.as_str(), "script" | "style" | "title").then(|| name.clone());
                // Whether a link says its address for print depends on its words; what it says is data.
                let names = tag.attributes.keys().map(|name| string(name)).filter(|name| name != "data-address");
                let names: Vec<String> = names.collect();
                for key in ["href", "src", "srcset"] {
                    let value = tag.attributes.iter().find(|(name, _)| string(name) == key);
                    shape.addresses.extend(value.map(|(_, value)| string(value)));
                }
                shape.tags.push(format!("{name} {names:?}"));
            }
            Token::EndTag(tag) => {
                raw = None;
                shape.tags.push(format!("/{}", string(&tag.name)));
            }
            Token::String(words) if raw.is_none() => text.push_str(&string(&words)),
            Token::String(words) if raw.as_deref() == Some("script") => shape.data.push(string(&words)),
            Token::String(_) => {}
            Token::Doctype(_) => shape.tags.push("doctype".into()),
            Token::Comment(comment) => panic!("a comment: {comment:?}"),
            Token::Error(error) => panic!("{error:?}"),
        }
    }
    (shape, text)
}

/// The tiny project's Russian edition and its site, with these words in every place that words have.
fn pages(words: Option<&str>) -> Vec<String> {
    let fixture = Fixture::house();
    let root = fixture.path("");
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(&root, &Selection::default(), &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let loaded = &project.releases[0];
    let locale = loaded.locales.iter().find(|locale| locale.tag() == "ru").unwrap();
    let mut document = preview(&resolver, loaded, locale, &mut report);
    let mut texts = resolver.site(locale, &[Listed::new(loaded)], &mut report).unwrap();
    // Its lists are empty here: what they show of releases is read back elsewhere.
    texts.counts.insert(0, Text::new("0 релизов").unwrap());
    if let Some(words) = words {
        let words = Text::new(words).unwrap();
        spoil(&mut document, &words);
        texts.publisher = words.clone();
        texts.words.newsroom = words.clone();
        texts.words.title = words.clone();
        texts.words.intro = words.clone();
        texts.places.iter_mut().for_each(|place| place.name = words.clone());
        texts.counts.values_mut().for_each(|count| *count = words.clone());
    }
    let pages = Pages::new(&Theme::of(&project), &sources, &mut report).unwrap();
    let own = SiteLocale::new(locale.clone(), texts, Vec::new());
    let download = output::download();
    let download = download.listed_download(download.file(&document.slug, "ru"), 1).unwrap();
    let facts = PageFacts { site: Some(&own), downloads: [("ru".into(), download)].into(), ..PageFacts::default() };
    let mut all = vec![pages.release(&document, &facts).unwrap()];
    let site = Site { site: None, authority: String::new(), locales: vec![own.clone()] };
    all.extend(
        pages
            .site_files(&site, |_, _| -> Result<Entry, TemplateError> { unreachable!("none is listed") }, &|_| None)
            .unwrap()
            .into_iter()
            .filter(|(name, _)| name.ends_with(".html"))
            .map(|(_, html)| html),
    );
    all
}

/// Puts words in the places of a document.
pub(crate) fn spoil(document: &mut Document, words: &Text) {
    let plain = || vec![Inline::Text(words.clone())];
    document.headline = words.clone();
    document.description = words.clone();
    document.label = Some(words.clone());
    document.draft = Some(words.clone());
    document.standfirst = Some(plain());
    document.issuers = vec![words.clone()];
    document.about.funders = vec![words.clone()];
    document.furniture.publisher = words.clone();
    document.furniture.languages_heading = words.clone();
    document.furniture.download_pdf = words.clone();
    for block in &mut document.body {
        if let Block::Paragraph(content) | Block::Heading { content, .. } = block {
            *content = plain();
        }
    }
    for contact in document.contacts.iter_mut().flat_map(|block| &mut block.contacts) {
        contact.name = words.clone();
        contact.channels.iter_mut().for_each(|channel| channel.shown = words.clone());
    }
}

/// The shape that all words must leave as it is. The harmless words stand in the same places.
fn harmless() -> Vec<Shape> {
    pages(Some("words")).iter().map(|page| shape(page).0).collect()
}

/// The shape alone: data says other words.
fn shape(page: &str) -> (Shape, String) {
    let (mut shape, text) = read(page);
    shape.data.clear();
    (shape, text)
}

fn judge(words: &str, expected: &[Shape]) -> Result<(), String> {
    let pages = pages(Some(words));
    for (page, expected) in pages.iter().zip(expected) {
        let (shape, _) = shape(page);
        if shape != *expected {
            return Err(format!("{words:?} changes a tag or an address"));
        }
    }
    let (_, text) = read(&pages[0]);
    // A tokenizer gives line ends as one character; texts hold none.
    if text.matches(words).count() < 4 { Err(format!("{words:?} is not read back")) } else { Ok(()) }
}

#[test]
fn known_attacks_are_words() {
    let expected = harmless();
    for words in [
        "</script><script>alert(1)</script>",
        "\" onload=\"alert(1)\" x=\"",
        "' style='position:fixed",
        "<!-- <![CDATA[ ]]> -->",
        "</style></title></textarea></main>",
        "&lt;b&gt; &amp;amp; &#60; &#x3c;",
        "javascript:alert(1)",
        "{{ words.title }} {% include 'a' %}",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
    ] {
        judge(words, &expected).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn any_words_are_read_back(words in "[<>&\"'/=!a-z{}%#;:() \\-\\]\\[ӣқҳҷғӯЖ“«…]{0,30}[<>&\"'][<>&\"'/=!a-z]{1,12}") {
        let words = words.trim();
        let expected = harmless();
        prop_assert_eq!(judge(words, &expected), Ok(()));
    }
}

faults! {
    hostile_script_in_a_message: ["html-in-message locales/ru/releases/2026-01-meeting.ftl:5:17"] = |f| {
        f.message(RU, "details", "details = Слово <script>alert(1)</script>.\n");
    };
    hostile_address_in_a_message: ["bad-link locales/tg/releases/2026-01-meeting.ftl:5:18"] = |f| {
        f.message(TG, "details", "details = [Инҷо](javascript:alert(1)).\n");
    };
    hostile_data_address: ["bad-link locales/en/releases/2026-01-meeting.ftl:5:18"] = |f| {
        f.message(EN, "details", "details = [Here](data:text/html,x).\n");
    };
    hostile_picture_name: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "![{ heading }](../../payom.toml)\n\n{ details }");
    };
    hostile_drawing_that_loads: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        let drawing = SVG.replace("<path", "<image href=\"https://evil.example/x.png\" width=\"1\" height=\"1\"/><path");
        f.write(&format!("releases/{SLUG}/drawing.svg"), drawing);
        f.replace(TEMPLATE, "{ details }", "![{ heading }](drawing.svg)\n\n{ details }");
    };
}

/// A slug is a folder's name, and a folder's name that climbs does not exist; on the command line it is no release.
#[test]
fn a_slug_cannot_climb() {
    let fixture = Fixture::house();
    for slug in ["..", "../../etc", "a/../..", "%2e%2e"] {
        let run = fixture.run(&["build", slug]);
        assert_ne!(run.status, 0, "{}", run.err);
        assert!(run.err.contains("unknown-release"), "{}", run.err);
        assert_ne!(fixture.run(&["new", slug]).status, 0);
    }
    assert!(!fixture.path("output/index.html").exists());
}
