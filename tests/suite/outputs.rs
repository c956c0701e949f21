//! Hostile strings in every kind of output, read back by parsers that are not ours.
//!
//! In: words, addresses and names of files as an attacker or an accident would give them. Out: a refusal, or HTML,
//! JSON-LD, Atom, a sitemap, the strings, links and XMP of a PDF, and files, which hold the very same words in the same
//! places and nothing else. How: html5gum reads HTML, serde_json JSON, roxmltree XML, lopdf PDF.

use std::collections::BTreeMap;
use std::fs;

use lopdf::{Dictionary, Object, decode_text_string};
use payom::diag::{Report, Sources};
use payom::document::{Block, Document, Href, Inline, Listed, NotText, Published, Resolver, Text, preview};
use payom::html::{Entry, PageFacts, Pages, Site, SiteLocale, TemplateError, Theme};
use payom::output;
use payom::pdf::{Style, Typesetter, typeset, write};
use payom::project::{Selection, load};
use proptest::prelude::*;
use proptest::sample::select;

use crate::hostile::{Shape, read, spoil};
use crate::project::{Fixture, SLUG, TEMPLATE, published, symlink};

/// What means something to one of the formats, and what nobody sees.
const PIECES: &[&str] = &[
    "<",
    ">",
    "&",
    "\"",
    "'",
    "`",
    "=",
    "/",
    "\\",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "%",
    "#",
    ";",
    ":",
    "!",
    "--",
    "-->",
    "<!--",
    "]]>",
    "<![CDATA[",
    "</script>",
    "</style>",
    "</title>",
    "</textarea>",
    "<script>",
    "<svg onload=alert(1)>",
    "<?xml?>",
    "<!DOCTYPE x [<!ENTITY e \"x\">]>",
    "&e;",
    "&#0;",
    "&#x26;",
    "&amp;",
    "&nosuch;",
    "{{ 7*7 }}",
    "{% raw %}",
    "${7*7}",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "\\\\server\\share",
    "../../x",
    "%00",
    "%0d%0a",
    "\\n",
    "\\u0000",
    "\\x3c",
    "\\(",
    "\\)",
    ">>",
    "<<",
    "endobj",
    "stream",
    "/JavaScript",
    "/URI",
    "%%EOF",
    "q",
    "ӣ",
    "Ж",
    "“",
    "…",
    "𝕏",
    "😀",
    "👩‍👩‍👧",
    "\u{1F3F4}\u{E0067}\u{E007F}",
    "\u{0}",
    "\u{7}",
    "\u{8}",
    "\u{b}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\r",
    "\n",
    "\t",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{200e}",
    "\u{202e}",
    "\u{2028}",
    "\u{2060}",
    "\u{2066}",
    "\u{2069}",
    "\u{feff}",
    "\u{fffd}",
    "\u{ffff}",
    "\u{fdd0}",
    "\u{1fffe}",
    "\u{e000}",
    "\u{f0000}",
    "и\u{304}",
    "a\u{301}\u{301}\u{301}",
    " ",
    "a",
];

/// Pieces among any characters.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![6 => select(PIECES).prop_map(ToOwned::to_owned), 1 => any::<char>().prop_map(String::from)];
    proptest::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

/// Whether no published text may hold a character, told independently of the code.
fn unseen(c: char) -> bool {
    let code = u32::from(c);
    let last = code & 0xFFFF;
    matches!(code, 0..=0x1F | 0x7F..=0x9F | 0x61C | 0x200E..=0x200F | 0x2028..=0x202E | 0x2066..=0x2069 | 0xFEFF)
        || matches!(code, 0xE000..=0xF8FF | 0xFDD0..=0xFDEF | 0xFFFC..=0xFFFF | 0xE0000..=0xE007F | 0xF0000..)
        || last >= 0xFFFE
}

/// Everything that is published with some words in every place: files by name, and the PDF where its faces have the
/// characters.
struct Output {
    files: BTreeMap<String, String>,
    pdf: Option<Vec<u8>>,
}

/// A house with a site, and a way to publish words and a link with it.
fn with_house(judge: impl FnOnce(&dyn Fn(&Text, &Href) -> Output)) {
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "country = \"TJ\"\n", "country = \"TJ\"\nsite = \"https://press.example.org/\"\n");
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(&fixture.path(""), &Selection::default(), &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let loaded = &project.releases[0];
    let locale = loaded.locales.iter().find(|locale| locale.tag() == "ru").unwrap();
    let document = preview(&resolver, loaded, locale, &mut report);
    let texts = resolver.site(locale, &[Listed::new(loaded)], &mut report).unwrap();
    let pages = Pages::new(&Theme::of(&project), &sources, &mut report).unwrap();
    let typesetter = std::cell::RefCell::new(Typesetter::new().unwrap());
    judge(&|words, href| {
        let mut document = document.clone();
        spoil(&mut document, words);
        document.short_headline = words.clone();
        document.keywords = vec![words.clone()];
        document.about.places = vec![words.clone()];
        let link = Inline::Link { href: href.clone(), content: vec![Inline::Text(words.clone())] };
        document.body.push(Block::Paragraph(vec![link]));
        let mut texts = texts.clone();
        texts.publisher = words.clone();
        texts.words.title = words.clone();
        texts.words.intro = words.clone();
        let download = output::download();
        let entry = Entry {
            day: jiff::civil::date(2020, 5, 1),
            first: None,
            slug: document.slug.as_str().into(),
            year: 2026,
            published: document.published.as_ref().map(|day| Published { shown: words.clone(), ..day.clone() }),
            label: Some(words.clone()),
            headline: words.clone(),
            standfirst: Some(words.clone()),
            download: download.listed_download(download.file(&document.slug, "ru"), 1),
            changed: None,
            authors: Vec::new(),
            draft: false,
        };
        let own = SiteLocale::new(locale.clone(), texts, [entry.clone()]);
        let facts = PageFacts {
            site: Some(&own),
            downloads: entry.download.iter().map(|own| ("ru".into(), own.clone())).collect(),
            ..PageFacts::default()
        };
        let page = pages.release(&document, &facts).unwrap();
        let site =
            Site { site: document.site.clone(), authority: "example.org,2020".into(), locales: vec![own.clone()] };
        let mut files = pages.site_files(&site, |_, _| Ok::<Entry, TemplateError>(entry.clone()), &|_| None).unwrap();
        files.insert("release.html".into(), page);
        Output { files, pdf: paper(&document, &mut typesetter.borrow_mut()) }
    });
}

fn paper(document: &Document, typesetter: &mut Typesetter) -> Option<Vec<u8>> {
    let set = typeset(document, &Style::default(), typesetter).ok()?;
    Some(write::write(&set.pages, &mut write::WriterCache::default()).unwrap())
}

/// Judges one output against that of harmless words.
fn judge(words: &Text, href: &Href, output: &Output, harmless: &Output) -> Result<(), String> {
    let same = |what: &str, found: bool| if found { Ok(()) } else { Err(format!("{what}: {words:?}, {href}")) };
    same("names of files", output.files.keys().eq(harmless.files.keys()))?;
    for (name, text) in &output.files {
        let expected = &harmless.files[name];
        let kind = name.rsplit('.').next().unwrap_or("");
        match kind {
            "html" => page(text, expected, href).map_err(|why| format!("{name}, {why}: {words:?}, {href}"))?,
            "xml" => same(name, xml(text).0 == xml(expected).0)?,
            _ => same(name, text == expected)?,
        }
    }
    let (_, text) = read(&output.files["release.html"]);
    same("read back", text.matches(words.as_str()).count() >= 4)?;
    let data: serde_json::Value =
        serde_json::from_str(&read(&output.files["release.html"]).0.data[0]).map_err(|e| e.to_string())?;
    for key in ["headline", "description"] {
        same(key, data[key] == words.as_str())?;
    }
    same("publisher", data["publisher"]["name"] == words.as_str())?;
    let feed = xml(&output.files["ru/feed.xml"]).1;
    same("feed", feed.iter().filter(|text| *text == words.as_str()).count() == 5)?;
    match (&output.pdf, &harmless.pdf) {
        (Some(pdf), Some(expected)) => {
            self::pdf(pdf, expected, words, href).map_err(|why| format!("{why}: {words:?}, {href}"))
        }
        _ => Ok(()),
    }
}

/// The same tags and addresses; what `script` holds is data.
fn page(html: &str, expected: &str, href: &Href) -> Result<(), String> {
    let ((shape, _), (expected, _)) = (read(html), read(expected));
    let Shape { tags, addresses, data } = shape;
    if tags != expected.tags {
        return Err("other tags".into());
    }
    if data.iter().any(|json| serde_json::from_str::<serde_json::Value>(json).is_err()) {
        return Err("no JSON".into());
    }
    let others = addresses.iter().zip(&expected.addresses).filter(|(one, other)| one != other);
    let others: Vec<&String> = others.map(|(one, _)| one).collect();
    if addresses.len() == expected.addresses.len() && others.iter().all(|address| *address == href.as_str()) {
        Ok(())
    } else {
        Err(format!("other addresses {others:?}"))
    }
}

/// The elements and attributes of XML in order, values of addresses included, and its texts.
fn xml(text: &str) -> (Vec<String>, Vec<String>) {
    // Without a DTD there is nothing to expand.
    let document = roxmltree::Document::parse(text).unwrap();
    let mut shape = Vec::new();
    let mut texts = Vec::new();
    for node in document.descendants() {
        assert!(!node.is_comment() && !node.is_pi(), "{text}");
        if node.is_element() {
            let attributes: Vec<_> = node.attributes().map(|a| (a.name().to_owned(), a.value().to_owned())).collect();
            shape.push(format!("{:?} {attributes:?}", node.tag_name()));
            texts.extend(node.text().map(ToOwned::to_owned));
        }
    }
    (shape, texts)
}

/// Names under which a PDF runs, opens or carries something.
const ACTIVE: [&[u8]; 14] = [
    b"JavaScript",
    b"JS",
    b"Launch",
    b"OpenAction",
    b"AA",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"RichMedia",
    b"GoToR",
    b"GoToE",
    b"SubmitForm",
    b"ImportData",
    b"AcroForm",
    b"XFA",
];

fn pdf(bytes: &[u8], expected: &[u8], words: &Text, href: &Href) -> Result<(), String> {
    let (file, expected) = (lopdf::Document::load_mem(bytes).unwrap(), lopdf::Document::load_mem(expected).unwrap());
    let same = |what: &str, found: bool| if found { Ok(()) } else { Err(what.to_owned()) };
    let info =
        file.trailer.get(b"Info").and_then(Object::as_reference).and_then(|id| file.get_dictionary(id)).unwrap();
    for key in [&b"Title"[..], b"Subject", b"Author", b"Keywords"] {
        let text = decode_text_string(info.get(key).unwrap()).unwrap();
        same("Info", text.contains(words.as_str()))?;
    }
    let (links, other) = (addresses(&file), addresses(&expected));
    same(
        "links",
        links.len() == other.len()
            && links.iter().filter(|link| !other.contains(link)).all(|link| link == href.as_str()),
    )?;
    same("link", links.iter().any(|link| link == href.as_str()))?;
    for (_, object) in file.objects.iter() {
        let names = names(object);
        same("active content", !names.iter().any(|name| ACTIVE.contains(&name.as_slice())))?;
    }
    let catalog = file.catalog().unwrap();
    let packet = catalog.get(b"Metadata").and_then(Object::as_reference).and_then(|id| file.get_object(id)).unwrap();
    let packet = packet.as_stream().unwrap().get_plain_content().unwrap();
    let packet = String::from_utf8(packet).unwrap();
    let document = roxmltree::Document::parse(&packet).map_err(|error| error.to_string())?;
    let titles =
        document.descendants().filter(|node| node.has_tag_name(("http://purl.org/dc/elements/1.1/", "title")));
    let texts: Vec<&str> = titles.flat_map(|node| node.descendants()).filter_map(|node| node.text()).collect();
    same("XMP", texts.contains(&words.as_str()))
}

/// Where the links of a file lead.
fn addresses(file: &lopdf::Document) -> Vec<String> {
    let actions = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter_map(|dictionary| action(file, dictionary));
    actions
        .filter_map(|action| {
            action.get(b"URI").ok().map(|uri| String::from_utf8(uri.as_str().unwrap().to_vec()).unwrap())
        })
        .collect()
}

fn action<'a>(file: &'a lopdf::Document, annotation: &'a Dictionary) -> Option<&'a Dictionary> {
    match annotation.get(b"A").ok()? {
        Object::Reference(id) => file.get_dictionary(*id).ok(),
        object => object.as_dict().ok(),
    }
}

/// Every key and name in an object.
fn names(object: &Object) -> Vec<Vec<u8>> {
    match object {
        Object::Name(name) => vec![name.clone()],
        Object::Array(items) => items.iter().flat_map(names).collect(),
        Object::Dictionary(dictionary) => of_dictionary(dictionary),
        Object::Stream(stream) => of_dictionary(&stream.dict),
        _ => Vec::new(),
    }
}

fn of_dictionary(dictionary: &Dictionary) -> Vec<Vec<u8>> {
    dictionary.iter().flat_map(|(key, value)| [vec![key.clone()], names(value)].concat()).collect()
}

fn href(text: &str) -> Href {
    Href::new(text).unwrap()
}

/// Words and addresses that mean something to some format; all are published as what they are.
#[test]
fn known_strings_in_every_output() {
    with_house(|publish| {
        let harmless = publish(&Text::new("words").unwrap(), &href("https://example.org/a"));
        let mut tried = 0;
        for piece in PIECES {
            let Ok(words) = Text::new(format!("a{piece}b")) else {
                assert!(piece.chars().any(unseen), "{piece:?}");
                continue;
            };
            for address in ["https://example.org/?a=(1)&b='2'", "mailto:o'neill+a@example.org", "tel:+992(37)1"] {
                let output = publish(&words, &href(address));
                assert_eq!(judge(&words, &href(address), &output, &harmless), Ok(()));
                tried += 1;
            }
        }
        let all = PIECES.len() * 3;
        println!("{tried} of {all} pairs of a known string and an address published and read back");
    });
}

#[test]
fn any_string_in_every_output() {
    with_house(|publish| {
        let harmless = publish(&Text::new("words").unwrap(), &href("https://example.org/a"));
        let (mut published, mut on_paper) = (0, 0);
        let mut runner = proptest::test_runner::TestRunner::new_with_rng(
            ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() },
            proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
        );
        let counted = std::cell::RefCell::new((&mut published, &mut on_paper));
        let result = runner.run(&hostile(), |string| {
            let words = match Text::new(string.trim()) {
                Ok(words) => words,
                Err(NotText::Empty) => return Ok(()),
                Err(NotText::Forbidden(c)) => {
                    prop_assert!(unseen(c) && string.contains(c));
                    return Ok(());
                }
            };
            prop_assert!(!words.as_str().chars().any(unseen));
            let output = publish(&words, &href("https://example.org/?a=(b)'c'"));
            let mut counted = counted.borrow_mut();
            *counted.0 += 1;
            *counted.1 += i32::from(output.pdf.is_some());
            prop_assert_eq!(judge(&words, &href("https://example.org/?a=(b)'c'"), &output, &harmless), Ok(()));
            Ok(())
        });
        result.unwrap();
        println!("600 strings: {published} published, {on_paper} of them on paper");
        assert!(published > 30 && on_paper > 10, "{published} {on_paper}");
    });
}

/// Addresses that run, read a file or lead out of the web.
#[test]
fn addresses_that_are_none() {
    for bad in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "DATA:,x",
        "file:///etc/passwd",
        "file://server/share",
        "blob:https://a/b",
        "about:blank",
        "view-source:https://a",
        "jar:https://a!/",
        "ms-word:ofe|u|https://a",
        "intent://a",
        "\\\\server\\share",
        "//example.org/x",
        "/etc/passwd",
        "../../x",
        "x",
        "",
        "C:\\x",
        "c:/x",
        "https:",
        "https:/example.org",
        "https:///x",
        "https:example.org",
        "https://",
        "https://?x",
        "https://a b/",
        "https://www.example.org@other.example/",
        "http://name:word@other.example/",
        "https://a/\"",
        "https://a/<",
        "https://a/>",
        "https://a/\\",
        "https://a/\n",
        "https://a/\u{202e}",
        "https://nоtorture.org/",
        "mailto:a@example.org?bcc=b@example.org",
        "https://a/%",
        "https://a/%zz",
        "https://[",
        "https://[::1",
        "mailto:",
        "mailto:nobody",
        "tel:",
        "tel:x",
        "ftp://a/b",
        "ws://a",
        "news:a@b",
        "urn:a:b",
        "HTTPS//a",
    ] {
        assert!(Href::new(bad).is_err(), "{bad:?}");
        // In a message, in a template and in the facts it is refused with its place.
        let fixture = Fixture::house();
        let quoted = serde_json::to_string(bad).unwrap().replace("\\u202e", "\u{202e}");
        fixture.replace(TEMPLATE, "report = \"https://example.org/report\"", &format!("report = {quoted}"));
        let run = fixture.check();
        assert_eq!(run.status, 1, "{bad:?}");
        assert!(run.err.contains("[bad-link]") || run.err.contains("[invalid-toml]"), "{bad:?}: {}", run.err);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    /// Whatever is accepted as an address is one of four schemes and plain ASCII, in which nothing ends an attribute.
    #[test]
    fn accepted_addresses_are_plain(scheme in "(https|http|mailto|tel|javascript|data|file|HTTPS)?", middle in "(:|://|:/|//|:\\\\\\\\)?", rest in "[a-zA-Z0-9@/.?#%&='\"<>()\\[\\]\\\\ \t\u{0}\u{a0}\u{202e}é:+-]{0,20}") {
        let text = format!("{scheme}{middle}{rest}");
        if let Ok(href) = Href::new(&text) {
            let shown = href.as_str();
            let lower = shown.to_ascii_lowercase();
            prop_assert!(["https://", "http://", "mailto:", "tel:"].iter().any(|start| lower.starts_with(start)), "{}", shown);
            prop_assert!(shown.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{}|".contains(&byte)), "{}", shown);
        }
    }
}

/// Names of pictures: each is refused, or published under that very name within the release's folder and nowhere else.
#[cfg(unix)]
#[test]
fn names_of_pictures() {
    let mut refused = 0;
    let names = [
        "/etc/passwd",
        "//server/share/a.svg",
        "\\\\server\\share\\a.svg",
        "..\\a.svg",
        "../a.svg",
        "../../payom.toml",
        "./a.svg",
        "a/../b.svg",
        "C:a.svg",
        "C:\\a.svg",
        "file:///etc/passwd",
        "https://example.org/a.svg",
        "data:image/svg+xml,x",
        "a.svg#b",
        "a.svg?b",
        "%2e%2e%2fa.svg",
        "a%00.svg",
        ".htaccess",
        ".a.svg",
        "..",
        ".",
        "a.svg ",
        "a.svg.",
        "con.svg",
        "NUL",
        "a:b.svg",
        "a|b.svg",
        "a\u{202e}b.svg",
        "a\u{200b}.svg",
        "a\u{e000}.svg",
        "a\u{7f}.svg",
        "index.html",
        "a.svg.html",
        "a.php",
        "a.svg\u{0}",
        "a*.svg",
        "\u{feff}a.svg",
        "2026-01-meeting.ru.pdf",
        "2026-01-meeting.ru.svg",
        // These are names.
        "a'b.svg",
        "a&b.svg",
        "a;b.svg",
        "a=b.svg",
        "a+b.svg",
        "$(a).svg",
        "`a`.svg",
        "-rf.svg",
        "~a.svg",
        "Ж😀.svg",
        "a b.svg",
        "@a.svg",
    ];
    for name in names {
        let fixture = Fixture::house();
        if !name.contains(['/', '\0']) && ![".", ".."].contains(&name) {
            fixture.write(&format!("releases/{SLUG}/{name}"), crate::input::SVG);
        }
        fixture.replace(
            TEMPLATE,
            "{ details }",
            &format!("![{{ heading }}](<{}>)\n\n{{ details }}", name.replace('\\', "\\\\")),
        );
        let run = fixture.run(&["build", "--format", "html"]);
        let all = published(&fixture);
        if run.status == 0 {
            assert!(all.contains(&format!("{SLUG}/{name}")), "{name:?}: {all:?}");
            let page = fixture.read(&format!("output/{SLUG}/{SLUG}.ru.html"));
            let sources = read(&page).0.addresses;
            assert!(sources.iter().any(|address| decoded(address) == name), "{name:?}: {sources:?}");
        } else {
            assert_eq!((run.status, all), (1, Vec::new()), "{name:?}");
            refused += 1;
        }
    }
    println!("{} names of pictures: {refused} refused", names.len());
    assert_eq!(names.len() - refused, 12);
}

/// An address without its percent signs.
#[cfg(unix)]
fn decoded(address: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), address.bytes());
    while let Some(byte) = rest.next() {
        let hex = |byte: Option<u8>| char::from(byte.unwrap_or(b'0')).to_digit(16).unwrap_or(0);
        bytes.push(if byte == b'%' { u8::try_from(hex(rest.next()) * 16 + hex(rest.next())).unwrap() } else { byte });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A link out of the project, in the place of any of its files: nothing outside is read, and nothing is published.
#[test]
fn links_out_of_the_project() {
    let outside = tempfile::tempdir().unwrap();
    let mut paths = vec!["payom.toml".to_owned()];
    let shape = Fixture::house();
    for folder in ["locales", "releases"] {
        paths.extend(shape.tree(folder).into_keys().map(|path| format!("{folder}/{path}")));
    }
    paths.extend(["theme/home.html", "locales/glossary.toml", "locales/l10n.lock"].map(ToOwned::to_owned));
    for (number, path) in paths.iter().enumerate() {
        let fixture = Fixture::house();
        let target = outside.path().join(number.to_string());
        let content = if fixture.path(path).exists() { fixture.read(path) } else { String::new() };
        fs::write(&target, &content).unwrap();
        fixture.write(path, "").delete(path);
        symlink(&target, fixture.path(path)).unwrap();
        let run = fixture.run(&["build"]);
        assert!(run.status == 1 && run.err.contains("[outside-project]"), "{path}: {}", run.err);
        assert_eq!(published(&fixture), Vec::<String>::new(), "{path}");
        // A text that is edited by a command is not written through such a link.
        fixture.run(&["check", "--fix"]);
        assert_eq!(fs::read_to_string(&target).unwrap(), content, "{path}");
    }
    // Folders likewise.
    for path in ["locales/ru", "locales/ru/releases", "releases/registry", &format!("releases/{SLUG}"), "releases"] {
        let fixture = Fixture::house();
        let target = outside.path().join(path.replace('/', "-"));
        fs::rename(fixture.path(path), &target).unwrap();
        symlink(&target, fixture.path(path)).unwrap();
        let run = fixture.run(&["build"]);
        assert!(run.status == 1 && run.err.contains("[outside-project]"), "{path}: {}", run.err);
        assert_eq!(published(&fixture), Vec::<String>::new(), "{path}");
    }
}
