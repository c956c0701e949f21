//! What a screen reader says: the structure tree of published files, read back, against the document that they show.
//!
//! In: the shipped releases. Out: nothing where every word of a document stands in its file's tree, in the document's
//! order; white space and the hyphens of divided words aside.

use std::collections::BTreeMap;
use std::fs;

use payom::diag::{Report, Sources};
use payom::document::{Block, Contact, Credit, Document, Footer, Inline, Resolver, resolve};
use payom::project::{Selection, load};

use crate::pdf_write::reader::{Kid, Node, Reader, text};
use crate::project::Fixture;

/// The words of a document in the order in which a page gives them.
fn written(document: &Document) -> String {
    let mut words = vec![document.furniture.publisher.to_string()];
    let names: Vec<&str> = document.languages.iter().map(|language| language.name.as_str()).collect();
    words.push(names.join("·"));
    words.extend(document.label.iter().map(std::string::ToString::to_string));
    let dateline = document.body.iter().any(|block| {
        matches!(block, Block::Paragraph(content) if content.iter().any(|i| matches!(i, Inline::Dateline { .. })))
    });
    if let Some(published) = document.published.as_ref().filter(|_| !dateline) {
        words.extend(document.label.iter().map(|_| "·".to_owned()));
        words.push(published.shown.to_string());
    }
    words.push(document.headline.to_string());
    words.extend(document.standfirst.as_deref().map(inlines));
    blocks(&document.body, &mut words);
    if let Some(block) = &document.contacts {
        words.push(block.heading.to_string());
        block.contacts.iter().for_each(|found| contact(found, &mut words));
    }
    if let Some(found) = &document.footer {
        footer(found, &mut words);
    }
    // Readers search with the hyphen of their keyboard.
    squeezed(&words.concat()).replace('\u{2011}', "-")
}

fn inlines(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Dateline { text, .. } => text.to_string(),
            Inline::Strong(inner) | Inline::Emphasis(inner) => inlines(inner),
            Inline::Link { href, content } | Inline::File { href: Some(href), content, .. } => {
                let words = inlines(content);
                // Paper says where a link leads.
                let address = href.unless_said(&words).map(|address| format!("({address})"));
                words + &address.unwrap_or_default()
            }
            Inline::File { href: None, content, .. } | Inline::Foreign { content, .. } => inlines(content),
            Inline::Mark(mark) => mark.shown.to_string(),
        })
        .collect()
}

fn blocks(list: &[Block], words: &mut Vec<String>) {
    for block in list {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => words.push(inlines(content)),
            Block::List { start, items } => {
                for (number, item) in (start.unwrap_or(1)..).zip(items) {
                    words.push(start.map_or("•".to_owned(), |_| format!("{number}.")));
                    blocks(item, words);
                }
            }
            Block::Quote { content, attribution } => {
                blocks(content, words);
                words.extend(attribution.as_ref().map(|who| format!("—{}", inlines(who))));
            }
            Block::Figure(figure) => {
                words.push(format!("[{}]", figure.alternative));
                words.extend(figure.caption.as_deref().map(inlines));
                words.extend(figure.credit.iter().map(ToString::to_string));
            }
            Block::Rows { rows, .. } => {
                for row in rows {
                    words.push(row.label.to_string());
                    words.extend(row.lines.iter().map(|line| inlines(line)));
                }
            }
            Block::Break => {}
            Block::Table(table) => {
                words.push(inlines(&table.caption));
                words.extend(table.columns.iter().map(|column| inlines(&column.header)));
                words.extend(table.rows.iter().flat_map(|row| &row.cells).map(|cell| inlines(&cell.content)));
            }
            Block::Footnotes(notes) => {
                words.extend(notes.iter().map(|note| format!("{}{}", note.shown, inlines(&note.content))));
            }
        }
    }
}

fn contact(found: &Contact, words: &mut Vec<String>) {
    words.push(found.name.to_string());
    words.extend([&found.role, &found.organisation].into_iter().flatten().map(ToString::to_string));
    words.extend(found.channels.iter().map(|channel| format!("{}{}", channel.label, channel.shown)));
    words.extend(found.languages.iter().map(ToString::to_string));
}

fn footer(found: &Footer, words: &mut Vec<String>) {
    words.push(found.heading.to_string());
    for group in &found.groups {
        words.extend(group.lead_in.iter().map(ToString::to_string));
        for credit in &group.credits {
            words.push(match credit {
                Credit::Emblem { alternative, statement, .. } => format!("[{alternative}]{statement}"),
                Credit::Logo { name, .. } => format!("[{name}]"),
                Credit::Wordmark(name) => name.to_string(),
                Credit::Words(name) => name.to_string(),
            });
        }
    }
    for list in &found.partners {
        words.push(list.lead_in.to_string());
        words.extend(list.names.iter().map(ToString::to_string));
    }
    words.extend(found.disclaimers.iter().map(ToString::to_string));
    for address in &found.addresses {
        words.extend(address.lines.iter().map(ToString::to_string));
        words.extend(address.channels.iter().map(|channel| format!("{}{}", channel.label, channel.shown)));
    }
    words.extend(found.about.iter().map(ToString::to_string));
}

/// Letters, digits and signs alone.
fn squeezed(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{AD}' | '\u{2060}' | '\u{200B}')).collect()
}

/// The words of an element and all below it.
fn read(node: &Node, pages: &BTreeMap<(usize, i64), String>) -> String {
    if let Ok(alternative) = node.entries.get(b"Alt") {
        return squeezed(&format!("[{}]", text(alternative)));
    }
    let parts = node.kids.iter().map(|kid| match kid {
        Kid::Node(node) => read(node, pages),
        Kid::Content(page, number) => squeezed(&pages[&(*page, *number)]),
        Kid::Object(_) => String::new(),
    });
    parts.collect()
}

fn contents(reader: &Reader) -> BTreeMap<(usize, i64), String> {
    let mut out = BTreeMap::new();
    for page in 0..reader.pages.len() {
        for marked in reader.marked(page) {
            out.extend(marked.mcid.map(|number| ((page, number), marked.text)));
        }
    }
    out
}

#[test]
fn screen_readers_say_what_the_document_says() {
    let project = Fixture::shipped();
    let build = project.run(&["build", "--combined", "--format", "pdf"]);
    assert_eq!(build.status, 0, "{}", build.err);
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let loaded = load(&project.path(""), &Selection::default(), &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&loaded, &sources);
    let mut files = 0;
    for release in &loaded.releases {
        let slug = release.release.slug.as_str();
        let mut all = Vec::new();
        for locale in &release.locales {
            let document = resolve(&resolver, release, locale, &mut report).unwrap();
            let reader = Reader::new(&fs::read(project.path(&format!("output/{slug}/{slug}.{locale}.pdf"))).unwrap());
            let tree = reader.tree();
            let expected = written(&document);
            assert_eq!(read(&tree, &contents(&reader)), expected, "{slug}.{locale}");
            all.push((locale.tag().to_owned(), expected));
            files += 1;
        }
        let reader = Reader::new(&fs::read(project.path(&format!("output/{slug}/{slug}.en-ru-tg.pdf"))).unwrap());
        let (tree, pages) = (reader.tree(), contents(&reader));
        let parts: Vec<(String, String)> = tree
            .kids
            .iter()
            .map(|kid| {
                let Kid::Node(part) = kid else { panic!("words outside a part") };
                assert_eq!(part.role, "Part");
                (text(part.entries.get(b"Lang").unwrap()), read(part, &pages))
            })
            .collect();
        assert_eq!(parts, all, "{slug}: languages in the house's order");
        files += 1;
    }
    assert_eq!(files, 20);
}
