//! What `--format` asks for, and the edition in plain text.
//!
//! In: the tiny project, the shipped one, hard ones. Out: files, and the words in them. Invariants: a build makes what it
//! was asked for and leaves the rest; every word of an edition is in its text.

use std::collections::BTreeSet;

use payom::diag::{Report, Sources};
use payom::document::{Block, Credit, Document, Inline, Resolver, resolve};
use payom::project::{Project, Selection, load};
use payom::text;

use crate::project::{EN, Fixture, SLUG, TEMPLATE, TG, published, repository};
use crate::site::with_site;
use crate::stress::stress;

/// The endings of a release's files in one language.
fn endings(fixture: &Fixture, tag: &str) -> Vec<String> {
    let start = format!("{SLUG}/{SLUG}.{tag}.");
    published(fixture).iter().filter_map(|path| path.strip_prefix(&start)).map(str::to_owned).collect()
}

fn text_of(fixture: &Fixture, tag: &str) -> String {
    fixture.read(&format!("output/{SLUG}/{SLUG}.{tag}.txt"))
}

#[test]
fn everything_is_made_by_default() {
    let fixture = Fixture::house();
    let build = with_site(&fixture).run(&["build"]).fine();
    assert_eq!(endings(&fixture, "tg"), ["html", "pdf", "png", "post.txt", "txt"]);
    assert!(build.out.starts_with("3 editions of 1 release: 9 files"), "{}", build.out);
    for ending in ["txt", "post.txt"] {
        let bytes = std::fs::read(fixture.path(&format!("output/{SLUG}/{SLUG}.tg.{ending}"))).unwrap();
        assert!(bytes.starts_with("\u{feff}".as_bytes()), "a browser knows the encoding: {ending}");
    }
    let posted = fixture.read(&format!("output/{SLUG}/{SLUG}.en.post.txt"));
    let address = format!("\n\nhttps://example.org/press/{SLUG}/{SLUG}.en.html\n");
    assert_eq!(posted.matches(&address).count(), 3, "{posted}");
    insta::assert_snapshot!("posts_en", posted);
}

#[test]
fn text_alone_is_text_alone() {
    let fixture = Fixture::house();
    let build = with_site(&fixture).run(&["build", "--format", "txt"]).fine();
    assert_eq!(endings(&fixture, "tg"), ["txt"]);
    assert!(build.out.contains("3 editions of 1 release: 3 files"), "{}", build.out);
    assert!(build.out.contains("there are no pages yet: `payom build --format html` makes them"), "{}", build.out);
    // Pages come to it, and leave it where it is.
    fixture.run(&["build", "--format", "html"]).fine();
    assert_eq!(endings(&fixture, "tg"), ["html", "png", "post.txt", "txt"]);
}

#[test]
fn a_part_leaves_the_text_of_the_rest() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let before = [text_of(&fixture, "en"), text_of(&fixture, "tg")];
    fixture.message(EN, "heading", "heading = Other words\n").message(TG, "heading", "heading = Сухани дигар\n");
    fixture.run(&["build", "--locale", "en", "--format", "txt"]).fine();
    assert!(text_of(&fixture, "en").contains("\nOther words\n") && before[0] != text_of(&fixture, "en"));
    assert_eq!(text_of(&fixture, "tg"), before[1]);
    // The page goes on showing what it showed, and lists say so.
    assert!(!fixture.read(&format!("output/{SLUG}/{SLUG}.en.html")).contains("Other words"));
    fixture.run(&["build", "--format", "html,pdf"]).fine();
    assert_eq!(text_of(&fixture, "tg"), before[1]);
    fixture.run(&["build"]).fine();
    assert!(text_of(&fixture, "tg").contains("\nСухани дигар\n"));
}

/// Lines to post had the name that the text has now: they get their new one from whatever build comes first.
#[test]
fn what_an_older_program_published_gets_its_new_name() {
    for (formats, left) in [
        ("html", &["html", "pdf", "png", "post.txt"][..]),
        ("pdf", &["html", "pdf", "png", "post.txt"]),
        ("txt", &["html", "pdf", "png", "post.txt", "txt"]),
        ("html,pdf,txt", &["html", "pdf", "png", "post.txt", "txt"]),
    ] {
        let fixture = Fixture::house();
        with_site(&fixture).run(&["build"]).fine();
        // As it was before: the lines under the name of the text, also in what is written down.
        let folder = fixture.path(&format!("output/{SLUG}"));
        for tag in ["en", "ru", "tg"] {
            let file = |ending: &str| folder.join(format!("{SLUG}.{tag}.{ending}"));
            std::fs::rename(file("post.txt"), file("txt")).unwrap();
        }
        let manifest = format!("{}/manifest.json", fixture.state());
        let text = fixture.read(&manifest);
        let posts = ["en", "ru", "tg"].map(|tag| format!("\"{SLUG}.{tag}.post.txt\","));
        fixture.write(&manifest, posts.iter().fold(text, |text, post| text.replace(post, "")));
        fixture.delete(&format!("{}/done.json", fixture.state()));
        fixture.run(&["build", "--format", formats]).fine();
        for tag in ["en", "tg"] {
            assert_eq!(endings(&fixture, tag), left, "{formats}");
        }
        // It is told once: nothing that comes later takes the text for the lines.
        fixture.run(&["build", "--format", "txt"]).fine();
        fixture.run(&["build", "--format", "html"]).fine();
        assert_eq!(endings(&fixture, "tg"), ["html", "pdf", "png", "post.txt", "txt"], "{formats}");
        assert!(text_of(&fixture, "tg").lines().count() > 8, "{formats}");
    }
}

#[test]
fn a_format_that_does_not_exist_is_refused() {
    let fixture = Fixture::house();
    let run = fixture.run(&["build", "--format", "epub"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("write one of: html, pdf, txt, docx"), "{}", run.err);
    let run = fixture.run(&["build", "--format", "html,txt", "--one-page"]);
    let why = "--one-page is about PDFs, and --format html,txt makes none; leave --format out, or add pdf";
    assert!(run.err.contains(why), "{}", run.err);
}

/// The words of a text: letters and digits, whatever stands between them.
fn words(text: &str, all: &mut BTreeSet<String>) {
    all.extend(text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned));
}

fn inlines(content: &[Inline], all: &mut BTreeSet<String>) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Dateline { text, .. } => words(text.as_str(), all),
            Inline::Link { href, content } => {
                let address = href.as_str();
                if !address.starts_with("tel:") {
                    words(address.split_once(':').map_or(address, |(_, rest)| rest), all);
                }
                inlines(content, all);
            }
            Inline::Mark(mark) => words(mark.shown.as_str(), all),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::File { content, .. }
            | Inline::Foreign { content, .. } => {
                inlines(content, all);
            }
        }
    }
}

fn blocks(body: &[Block], all: &mut BTreeSet<String>) {
    for block in body {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => inlines(content, all),
            Block::List { start, items } => {
                all.extend(start.map(|first| first.to_string()));
                items.iter().for_each(|item| blocks(item, all));
            }
            Block::Quote { content, attribution } => {
                blocks(content, all);
                attribution.iter().for_each(|speaker| inlines(speaker, all));
            }
            Block::Figure(figure) => {
                words(figure.alternative.as_str(), all);
                figure.caption.iter().for_each(|caption| inlines(caption, all));
                figure.credit.iter().for_each(|credit| words(credit.as_str(), all));
            }
            Block::Rows { rows, .. } => {
                for row in rows {
                    words(row.label.as_str(), all);
                    row.lines.iter().for_each(|line| inlines(line, all));
                }
            }
            Block::Break => {}
            Block::Table(table) => {
                inlines(&table.caption, all);
                table.columns.iter().for_each(|column| inlines(&column.header, all));
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| inlines(&cell.content, all));
            }
            Block::Footnotes(notes) => notes.iter().for_each(|note| {
                words(note.shown.as_str(), all);
                inlines(&note.content, all);
            }),
        }
    }
}

/// Every word that an edition says, its contacts and its footer by their own dumps.
fn said(document: &Document) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let furniture = [Some(&document.furniture.publisher), document.label.as_ref(), Some(&document.headline)];
    furniture.into_iter().flatten().for_each(|text| words(text.as_str(), &mut all));
    document.standfirst.iter().for_each(|content| inlines(content, &mut all));
    blocks(&document.body, &mut all);
    if let Some(block) = &document.contacts {
        words(block.heading.as_str(), &mut all);
        for contact in &block.contacts {
            let texts = [Some(&contact.name), contact.role.as_ref(), contact.organisation.as_ref()];
            let channels = contact.channels.iter().flat_map(|channel| [&channel.label, &channel.shown]);
            let texts = texts.into_iter().flatten().chain(channels).chain(&contact.languages);
            texts.for_each(|text| words(text.as_str(), &mut all));
        }
    }
    if let Some(footer) = &document.footer {
        words(footer.heading.as_str(), &mut all);
        for group in &footer.groups {
            group.lead_in.iter().for_each(|text| words(text.as_str(), &mut all));
            for credit in &group.credits {
                let texts = match credit {
                    Credit::Emblem { alternative, statement, .. } => vec![alternative, statement],
                    Credit::Logo { name, .. } | Credit::Wordmark(name) | Credit::Words(name) => vec![name],
                };
                texts.into_iter().for_each(|text| words(text.as_str(), &mut all));
            }
        }
        let lists = footer.partners.iter().flat_map(|list| std::iter::once(&list.lead_in).chain(&list.names));
        let addresses = footer.addresses.iter().flat_map(|address| {
            let channels = address.channels.iter().flat_map(|channel| [&channel.label, &channel.shown]);
            address.lines.iter().chain(channels)
        });
        let texts = lists.chain(&footer.disclaimers).chain(addresses).chain(&footer.about);
        texts.for_each(|text| words(text.as_str(), &mut all));
    }
    all
}

#[test]
fn the_text_has_every_word_of_the_edition() {
    let hard = stress();
    let (mut editions, mut checked) = (0, 0);
    for root in [repository().to_path_buf(), hard.path("")] {
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let project: Project = load(&root, &Selection::default(), &mut sources, &mut report).unwrap();
        let resolver = Resolver::new(&project, &sources);
        for loaded in &project.releases {
            for locale in &loaded.locales {
                let document = resolve(&resolver, loaded, locale, &mut Report::default()).unwrap();
                let text = text::edition(&document);
                let mut there = BTreeSet::new();
                words(&text, &mut there);
                let wanted = said(&document);
                let lost: Vec<&String> = wanted.difference(&there).collect();
                assert_eq!(lost, Vec::<&String>::new(), "{} {locale}", document.slug);
                assert!(text.ends_with('\n') && !text.contains("\n\n\n") && !text.contains('\u{A0}'));
                (editions, checked) = (editions + 1, checked + wanted.len());
            }
        }
    }
    assert!(editions >= 30 && checked > 5_000, "{editions} editions, {checked} words");
}

#[test]
fn lists_quotes_and_links_are_typed_as_a_person_would() {
    let fixture = Fixture::house();
    let body = "1. { details }\n   - { details }\n     - [{ heading }](https://example.org/a)\n2. { heading }\n\n\
                > { heading }\n>\n> — { heading }\n\n---\n\n[{ heading }](mailto:press@example.org)\n";
    fixture.replace(TEMPLATE, "{ details }", body);
    fixture.message(EN, "details", "details = [example.org](https://example.org/)\n");
    fixture.message(EN, "heading", "heading = Words\n");
    fixture.run(&["build", "--locale", "en", "--format", "txt"]).fine();
    insta::assert_snapshot!("typed", text_of(&fixture, "en"));
}
