//! The press kit: one file that an editorial office can work with.
//!
//! In: the editions of a release with their files, documents, logos. Out: a ZIP file. Invariants: every name is ASCII and lies in one folder; the time
//! of every entry is the release's day; photos have their full size, caption and credit in them; the same input gives the same bytes.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::photo::{Words, captioned};
use crate::document::{Asset, Block, Document, Figure, Inline};
use crate::office::{Packer, TooLarge};
use crate::text::{self, plain};

/// What a kit is made of.
#[derive(Clone, Copy, Debug)]
pub struct Kit<'a> {
    /// The release.
    pub slug: &'a str,
    /// Its day.
    pub day: Date,
    /// Its editions, that of the source language first.
    pub editions: &'a [KitEdition<'a>],
    /// Documents of the release: names and bytes.
    pub documents: &'a [(&'a str, &'a [u8])],
    /// Marks that everybody may pass on: names without ending, and pictures.
    pub logos: &'a [(&'a str, &'a Asset)],
}

/// An edition with its files.
#[derive(Clone, Copy, Debug)]
pub struct KitEdition<'a> {
    /// What it says.
    pub document: &'a Document,
    /// Its PDF.
    pub pdf: &'a [u8],
}

/// Makes the file.
///
/// # Errors
/// When it would be larger than the format holds.
pub fn kit(kit: &Kit<'_>) -> Result<Vec<u8>, TooLarge> {
    let Kit { slug, day, editions, documents, logos } = *kit;
    let mut out = Folder { zip: Packer::new(day), slug: ascii(slug), taken: BTreeSet::new() };
    let photos = photos(editions);
    out.taken.insert("readme.txt".to_owned());
    let documents = documents.iter().map(|(name, bytes)| (format!("documents/{}", ascii(name)), *bytes));
    let logos = logos.iter().map(|(name, logo)| {
        let ending = logo.name.rsplit('.').next().unwrap_or("svg");
        (format!("logos/{}.{}", ascii(name), ascii(ending)), logo.bytes.as_slice())
    });
    let others: Vec<(String, &[u8])> =
        documents.chain(logos).map(|(name, bytes)| (out.reserved(&name), bytes)).collect();
    out.marked("README.txt", &readme(kit, &photos, &others))?;
    for edition in editions {
        let tag = edition.document.locale.tag();
        out.text(&format!("text/{slug}.{tag}.txt"), &text::edition(edition.document))?;
    }
    for edition in editions {
        out.file(&format!("pdf/{slug}.{}.pdf", edition.document.locale.tag()), edition.pdf)?;
    }
    for photo in &photos {
        let words = photo.words(editions);
        out.file(&format!("photos/{}", photo.name), &captioned(&photo.figure.image, &words))?;
    }
    if !photos.is_empty() {
        for edition in editions {
            let lines: Vec<String> = photos.iter().map(|photo| photo.line(edition.document)).collect();
            out.text(&format!("photos/captions.{}.txt", edition.document.locale.tag()), &(lines.join("\n") + "\n"))?;
        }
    }
    for (name, bytes) in &others {
        out.put(name, bytes)?;
    }
    out.zip.finish()
}

/// The folder of the kit while it is filled.
struct Folder {
    zip: Packer,
    slug: String,
    taken: BTreeSet<String>,
}

impl Folder {
    /// Words; lines end as the oldest programs need them.
    fn text(&mut self, name: &str, text: &str) -> Result<(), TooLarge> {
        let name = self.reserved(name);
        self.marked(&name, text)
    }

    /// The same under a name that is taken for it.
    fn marked(&mut self, name: &str, text: &str) -> Result<(), TooLarge> {
        self.put(name, format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes())
    }

    fn file(&mut self, name: &str, bytes: &[u8]) -> Result<(), TooLarge> {
        let name = self.reserved(name);
        self.put(&name, bytes)
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), TooLarge> {
        self.zip.add(&format!("{}/{name}", self.slug), bytes)
    }

    /// A name that nothing else has.
    fn reserved(&mut self, name: &str) -> String {
        let mut own = name.to_owned();
        let mut number = 1;
        // Systems that know no case would put two files into one.
        while !self.taken.insert(own.to_ascii_lowercase()) {
            number += 1;
            let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
            own = format!("{stem}-{number}.{ending}");
        }
        own
    }
}

/// A name that every system and every mail program keeps: letters, digits, dot, hyphen.
fn ascii(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        match c {
            c if c.is_ascii_alphanumeric() || c == '_' => out.push(c),
            '.' if !out.is_empty() && !out.ends_with('.') => out.push('.'),
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
    }
    let own = out.trim_end_matches(['.', '-']);
    if own.is_empty() { "file".to_owned() } else { own.to_owned() }
}

/// A photo of the release.
struct Photo<'a> {
    figure: &'a Figure,
    /// What it is called in the kit.
    name: String,
}

impl Photo<'_> {
    /// The same photo as an edition shows it.
    fn of<'d>(&self, document: &'d Document) -> Option<&'d Figure> {
        figures(document).into_iter().find(|figure| figure.image.name == self.figure.image.name)
    }

    fn words(&self, editions: &[KitEdition<'_>]) -> Words {
        let captions = editions.iter().filter_map(|edition| {
            let tag = edition.document.locale.tag().to_owned();
            Some((tag, self.of(edition.document)?.caption()))
        });
        let credit = self.figure.credit.as_ref().map(|credit| plain(credit.as_str()));
        Words { captions: captions.collect(), credit }
    }

    /// File, caption and credit in a line.
    fn line(&self, document: &Document) -> String {
        let figure = self.of(document).unwrap_or(self.figure);
        let credit =
            figure.credit.as_ref().map_or_else(String::new, |credit| format!(" ({})", plain(credit.as_str())));
        format!("{}: {}{credit}", self.name, figure.caption())
    }
}

trait Captioned {
    fn caption(&self) -> String;
}

impl Captioned for Figure {
    /// What stands under it; else what it shows.
    fn caption(&self) -> String {
        let mut out = String::new();
        match &self.caption {
            Some(words) => gather(words, &mut out),
            None => out.push_str(self.alternative.as_str()),
        }
        plain(&out)
    }
}

fn gather(content: &[Inline], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Dateline { text, .. } => out.push_str(text.as_str()),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::File { content, .. }
            | Inline::Foreign { content, .. } => gather(content, out),
            Inline::Mark(_) => {}
        }
    }
}

/// Every photo once, in reading order, with its number and its own name as far as that is ASCII.
fn photos<'a>(editions: &[KitEdition<'a>]) -> Vec<Photo<'a>> {
    let (mut photos, mut met) = (Vec::new(), BTreeSet::new());
    for figure in editions.iter().flat_map(|edition| figures(edition.document)) {
        if met.insert(figure.image.name.as_str()) {
            let number = photos.len() + 1;
            photos.push(Photo { figure, name: format!("{number:02}-{}", ascii(&figure.image.name)) });
        }
    }
    photos
}

fn figures(document: &Document) -> Vec<&Figure> {
    let sections = document.sections.iter().map(|section| section.blocks.as_slice());
    std::iter::once(document.body.as_slice()).chain(sections).flat_map(of_blocks).collect()
}

fn of_blocks(blocks: &[Block]) -> Vec<&Figure> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Figure(figure) => found.push(figure),
            Block::List { items, .. } => found.extend(items.iter().flat_map(|item| of_blocks(item))),
            Block::Quote { content, .. } => found.extend(of_blocks(content)),
            Block::Heading { .. } | Block::Paragraph(_) | Block::Rows { .. } => {}
            Block::Break | Block::Table(_) | Block::Footnotes(_) => {}
        }
    }
    found
}

/// What the kit holds, in each language; what a reader must know first stands at the head of all.
fn readme(kit: &Kit<'_>, photos: &[Photo<'_>], others: &[(String, &[u8])]) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    let notices = kit.editions.iter().flat_map(|edition| edition.document.notices(true));
    for notice in notices {
        let mut words = String::new();
        gather(&notice.content, &mut words);
        line(&plain(&words));
        line("");
    }
    for KitEdition { document, .. } in kit.editions {
        let tag = document.locale.tag();
        let name = document.languages.iter().find(|language| language.locale == document.locale);
        line(&format!("== {}", name.map_or(tag, |language| language.name.as_str())));
        document.label.iter().for_each(|label| line(&plain(label.as_str())));
        line(&plain(document.headline.as_str()));
        line(&format!("text/{}.{tag}.txt, pdf/{}.{tag}.pdf", kit.slug, kit.slug));
        photos.iter().for_each(|photo| line(&format!("photos/{}", photo.line(document))));
        for contact in document.contacts.iter().flat_map(|block| &block.contacts) {
            let channels = contact.channels.iter().map(|channel| format!("{} {}", channel.label, channel.shown));
            let parts: Vec<String> = std::iter::once(contact.name.to_string()).chain(channels).collect();
            line(&plain(&parts.join(", ")));
        }
        line("");
    }
    for (name, _) in others {
        line(name);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::ascii;

    #[test]
    fn names_are_ascii_and_climb_nowhere() {
        for (name, expected) in [
            ("opening.jpg", "opening.jpg"),
            ("Ҷаласа 1.jpg", "1.jpg"),
            ("../../etc/passwd", "etc-passwd"),
            ("a\\..\\b.pdf", "a-.-b.pdf"),
            ("...", "file"),
            ("", "file"),
            ("ӣ", "file"),
            ("a\u{202e}gpj.exe", "a-gpj.exe"),
        ] {
            assert_eq!(ascii(name), expected, "{name:?}");
        }
    }
}
