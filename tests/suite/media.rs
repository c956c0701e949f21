//! One edition in three media: page, paper and plain text, read back and compared.
//!
//! In: the files of an edition. Out: nothing where all three say the same words in the same order. Invariants: nothing
//! here knows the document that the files were made from. White space, hyphens, marks of lists and case aside, media
//! differ only in what one of them needs: text and paper say the addresses of links, text also the heads of a table in
//! every row; paper says which languages there are; a page has a link to its paper.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use crate::pdf_write::reader::{Kid, Node, Reader, text};
use crate::project::Fixture;

/// For whom the words of a page are given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    Paper,
    Text,
}

/// An element of a page, or words.
#[derive(Debug)]
enum Part {
    Element(Element),
    Words(String),
}

/// An element of a page.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    parts: Vec<Part>,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|all| all.split(' ').any(|own| own == class))
    }

    fn elements(&self) -> impl Iterator<Item = &Self> {
        self.parts.iter().filter_map(|part| match part {
            Part::Element(element) => Some(element),
            Part::Words(_) => None,
        })
    }

    /// The first element below that has a name.
    fn find(&self, name: &str) -> Option<&Self> {
        self.elements().find_map(|element| if element.name == name { Some(element) } else { element.find(name) })
    }

    /// Makes links to files beside the page whole, as text says them.
    fn resolve(&mut self, folder: &str) {
        if self.name == "a" {
            for (_, href) in self.attributes.iter_mut().filter(|(name, _)| name == "href") {
                if !href.contains(['/', '#', ':']) {
                    *href = format!("{folder}/{href}");
                }
            }
        }
        for part in &mut self.parts {
            if let Part::Element(element) = part {
                element.resolve(folder);
            }
        }
    }

    /// All elements below that have a name, in order.
    fn all<'a>(&'a self, name: &str, out: &mut Vec<&'a Self>) {
        for element in self.elements() {
            if element.name == name {
                out.push(element);
            }
            element.all(name, out);
        }
    }
}

/// A page as a browser reads it.
fn parse(html: &str) -> Element {
    let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    let mut open = vec![Element::default()];
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter().map(|(name, value)| (string(name), string(value))).collect();
                let element = Element { name: string(&tag.name), attributes, parts: Vec::new() };
                let void = ["meta", "link", "img", "br", "wbr", "hr", "source", "col", "input"];
                if void.contains(&element.name.as_str()) {
                    open.last_mut().unwrap().parts.push(Part::Element(element));
                } else {
                    open.push(element);
                }
            }
            Token::EndTag(tag) => {
                let closed = open.pop().unwrap();
                assert_eq!(closed.name, string(&tag.name), "an element is closed where it was opened");
                open.last_mut().unwrap().parts.push(Part::Element(closed));
            }
            Token::String(words) => open.last_mut().unwrap().parts.push(Part::Words(string(&words))),
            Token::Doctype(_) => {}
            Token::Comment(comment) => panic!("a comment: {comment:?}"),
            Token::Error(error) => panic!("{error:?}"),
        }
    }
    assert_eq!(open.len(), 1, "every element is closed");
    open.remove(0)
}

/// The words of an element as another medium says them.
fn words(element: &Element, medium: For, out: &mut String) {
    match element.name.as_str() {
        "script" | "style" | "title" => return,
        "img" => {
            out.push_str(element.attribute("alt").unwrap());
            return;
        }
        "table" if medium == For::Text => return table(element, out),
        _ if element.has_class("download") || element.has_class("page-only") => return,
        // On paper notes stand at the foot of the page, under a rule.
        "h2" if medium == For::Paper && element.attribute("id") == Some("footnotes") => return,
        _ => {}
    }
    let first: u64 = element.attribute("start").map_or(1, |start| start.parse().unwrap());
    let mut numbers = first..;
    let start = out.len();
    for part in &element.parts {
        match part {
            Part::Words(text) => out.push_str(text),
            Part::Element(part) => {
                // The numbers of footnotes stand in the text, as links.
                let is_note = part.attribute("id").is_some_and(|id| id.starts_with("note_"));
                if element.name == "ol" && part.name == "li" && !is_note {
                    out.push_str(&format!("{} ", numbers.next().unwrap()));
                }
                words(part, medium, out);
            }
        }
    }
    if let Some(href) = element.attribute("href").filter(|_| element.name == "a" && medium == For::Text) {
        let shown = out[start..].to_owned();
        out.push_str(&address(&shown, href));
    }
    if let Some(address) = element.attribute("data-address").filter(|_| medium == For::Paper) {
        out.push_str(address);
    }
}

/// What text says of a link after its words: the address, unless the words are it.
fn address(shown: &str, href: &str) -> String {
    let short = |text: &str| {
        let text =
            ["https://", "http://", "mailto:"].iter().fold(text, |text, scheme| text.trim_start_matches(scheme));
        text.trim_end_matches('/').to_owned()
    };
    let dialled = href.starts_with("tel:") && shown.chars().any(|c| c.is_ascii_digit());
    if href.starts_with('#') || dialled || short(shown) == short(href) {
        return String::new();
    }
    href.strip_prefix("mailto:").or(href.strip_prefix("tel:")).unwrap_or(href).to_owned()
}

/// A table as text says it: its title, then a line a row, with the head of the column before every cell.
fn table(table: &Element, out: &mut String) {
    if let Some(caption) = table.find("caption") {
        words(caption, For::Text, out);
    }
    let said = |element: &Element| {
        let mut out = String::new();
        words(element, For::Text, &mut out);
        out
    };
    let mut rows = Vec::new();
    table.all("tr", &mut rows);
    let heads: Vec<String> = rows[0].elements().map(said).collect();
    let mut sums = Vec::new();
    table.find("tfoot").into_iter().for_each(|foot| foot.all("tr", &mut sums));
    for row in &rows[1..] {
        // A sum is of no place or month.
        let sum = sums.iter().any(|sum| std::ptr::eq(*sum, *row));
        for (column, (head, cell)) in heads.iter().zip(row.elements()).enumerate() {
            let head = if sum && column == 0 { "" } else { head };
            out.push_str(&format!(" {head} {} ", said(cell)));
        }
    }
}

/// The words of an element of a PDF and of all below it, in reading order.
fn read(node: &Node, pages: &[Vec<(i64, String)>], out: &mut String) {
    if let Ok(alternative) = node.entries.get(b"Alt") {
        out.push_str(&text(alternative));
        return;
    }
    for kid in &node.kids {
        match kid {
            Kid::Node(node) => read(node, pages, out),
            Kid::Content(page, number) => {
                out.extend(pages[*page].iter().filter(|(own, _)| own == number).map(|(_, text)| text.as_str()));
            }
            Kid::Object(_) => {}
        }
        out.push(' ');
    }
}

/// The words of a PDF in reading order.
fn paper(bytes: &[u8]) -> String {
    let reader = Reader::new(bytes);
    let marked =
        |page| reader.marked(page).into_iter().filter_map(|marked| Some((marked.mcid?, marked.text))).collect();
    let pages: Vec<Vec<(i64, String)>> = (0..reader.pages.len()).map(marked).collect();
    let mut out = String::new();
    read(&reader.tree(), &pages, &mut out);
    out
}

/// Letters, digits and the signs that mean something.
fn letters(words: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || "%€$£№+@&".contains(*c);
    words.chars().flat_map(char::to_lowercase).filter(kept).collect()
}

/// Where two texts part, with some of what is around.
fn difference(one: &str, other: &str) -> String {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(common.saturating_sub(40)).take(120).collect::<String>();
    format!("…{}…\n…{}…", around(one), around(other))
}

/// Compares the three media of an edition; says where they part.
pub(crate) fn compare(page: &str, pdf: &[u8], plain: &str) -> Result<(), String> {
    let mut page = parse(page);
    let mut links = Vec::new();
    page.all("link", &mut links);
    let own =
        links.iter().find(|link| link.attribute("rel") == Some("canonical")).and_then(|link| link.attribute("href"));
    if let Some((folder, _)) = own.and_then(|own| own.rsplit_once('/')) {
        let folder = folder.to_owned();
        page.resolve(&folder);
    }
    let main = page.find("main").unwrap();
    let article = main.find("article").unwrap();
    let of = |medium| {
        let mut out = String::new();
        words(article, medium, &mut out);
        letters(&out)
    };
    let mut before = String::new();
    if let Some(head) = page.find("body").unwrap().elements().find(|element| element.name == "header") {
        let parts = head.elements().filter(|element| element.name != "nav");
        parts.for_each(|part| words(part, For::Paper, &mut before));
    }
    let mut languages = Vec::new();
    page.all("nav", &mut languages);
    let languages = languages.iter().find(|nav| nav.has_class("languages")).map_or_else(String::new, |nav| {
        let mut out = String::new();
        words(nav, For::Paper, &mut out);
        letters(&out)
    });
    let before = letters(&before);
    // What must be read before all else is the first line of a text, and stands above the headline of a page.
    let mut first = String::new();
    let mut notices = Vec::new();
    article.all("p", &mut notices);
    notices.retain(|one| one.has_class("notice") && (one.has_class("withdrawn") || one.has_class("embargo")));
    notices.iter().for_each(|notice| words(notice, For::Text, &mut first));
    let first = letters(&first);
    for (medium, found, expected) in [
        ("paper", letters(&paper(pdf)), format!("{before}{languages}{}", of(For::Paper))),
        ("text", letters(plain), format!("{first}{before}{}", of(For::Text).replacen(&first, "", 1))),
    ] {
        if found != expected {
            return Err(format!("page and {medium} part:\n{}", difference(&expected, &found)));
        }
    }
    Ok(())
}

/// Compares every edition that a project has published; gives how many there are.
pub(crate) fn compare_all(fixture: &Fixture) -> usize {
    let texts =
        fixture.tree("output").into_keys().filter(|path| path.ends_with(".txt") && !path.ends_with(".post.txt"));
    let editions: Vec<String> = texts
        .filter(|path| path.contains('/'))
        .map(|path| format!("output/{}", path.trim_end_matches(".txt")))
        .collect();
    for edition in &editions {
        let pdf = std::fs::read(fixture.path(&format!("{edition}.pdf"))).unwrap();
        let (page, plain) = (fixture.read(&format!("{edition}.html")), fixture.read(&format!("{edition}.txt")));
        assert_eq!(compare(&page, &pdf, &plain), Ok(()), "{edition}");
    }
    editions.len()
}

#[test]
fn the_shipped_releases_say_the_same_in_all_media() {
    let fixture = Fixture::shipped();
    fixture.run(&["build"]).fine();
    assert_eq!(compare_all(&fixture), 15);
}

/// A word that one medium lacks, has twice, or says elsewhere is found.
#[test]
fn a_difference_is_told() {
    let fixture = Fixture::house();
    fixture.run(&["build", "--locale", "en"]).fine();
    let edition = format!("output/{slug}/{slug}.en", slug = crate::project::SLUG);
    let pdf = std::fs::read(fixture.path(&format!("{edition}.pdf"))).unwrap();
    let (page, plain) = (fixture.read(&format!("{edition}.html")), fixture.read(&format!("{edition}.txt")));
    assert_eq!(compare(&page, &pdf, &plain), Ok(()));
    let lines: Vec<&str> = plain.lines().collect();
    for spoilt in [plain.replacen("Dushanbe", "", 1), plain.clone() + "more", lines.iter().rev().copied().collect()] {
        assert!(compare(&page, &pdf, &spoilt).unwrap_err().starts_with("page and text part"));
    }
    assert!(compare(&page.replacen("</h1>", " twice</h1>", 1), &pdf, &plain).unwrap_err().contains("paper"));
}
