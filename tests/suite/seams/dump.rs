//! Stages' results as text: one fact a line, indented as it nests.
//!
//! In: template blocks, a document, pages. Out: text for a snapshot. Invariants: lengths are points with one decimal;
//! no-break spaces and discretionary hyphens are shown as `~` and `-¬`, so that a snapshot can be read.

use std::fmt::Write as _;

use payom::document::{self, Document, Text};
use payom::pdf::pages::{Child, Element, GlyphRun, Item, Owner, Page, Pages, Rect};
use payom::release;

/// A text as it is read: what cannot be seen is replaced.
fn shown(text: impl std::fmt::Display) -> String {
    text.to_string().replace(['\u{A0}', '\u{202F}'], "~").replace('\u{AD}', "-¬")
}

/// An indented outline.
#[derive(Default)]
struct Outline {
    text: String,
    depth: usize,
}

impl Outline {
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.text, "{}{}", "  ".repeat(self.depth), text.trim_end());
    }

    fn below(&mut self, text: &str, inner: impl FnOnce(&mut Self)) {
        self.line(text);
        self.depth += 1;
        inner(self);
        self.depth -= 1;
    }
}

/// The structure of a template.
pub(super) fn template(blocks: &[release::Block]) -> String {
    let mut out = Outline::default();
    template_blocks(blocks, &mut out);
    out.text
}

fn template_blocks(blocks: &[release::Block], out: &mut Outline) {
    use release::Block;
    for block in blocks {
        match block {
            Block::Heading { level, content } => out.line(&format!("heading {level}: {}", references(content))),
            Block::Paragraph(content) => out.line(&format!("paragraph: {}", references(content))),
            Block::Funding(_) => out.line("funding"),
            Block::List { start, items } => {
                let kind = start.map_or("list".to_owned(), |first| format!("list from {first}"));
                out.below(&kind, |out| {
                    items.iter().for_each(|item| out.below("item", |out| template_blocks(item, out)));
                });
            }
            Block::Quote { content, attribution } => out.below("quote", |out| {
                template_blocks(content, out);
                attribution.iter().for_each(|words| out.line(&format!("by: {}", references(words))));
            }),
            Block::Figure { path, alternative, caption, credit } => {
                out.below(&format!("figure {}", path.value), |out| {
                    out.line(&format!("alternative: {alternative}"));
                    caption.iter().for_each(|caption| out.line(&format!("caption: {caption}")));
                    credit.iter().for_each(|credit| out.line(&format!("credit: {credit}")));
                });
            }
            Block::Break => out.line("break"),
            Block::Table(table) => out.below(&format!("table {}", table.caption), |out| {
                table.columns.iter().for_each(|column| out.line(&format!("{:?}: {}", column.align, column.header)));
                for row in &table.rows {
                    let cells: Vec<String> = row.cells.iter().map(|cell| references(&cell.content)).collect();
                    out.line(&format!("{}: {}", if row.total { "total" } else { "row" }, cells.join(" | ")));
                }
            }),
        }
    }
}

fn references(content: &[release::Inline]) -> String {
    use release::Inline;
    let part = |inline: &Inline| match inline {
        Inline::Reference(reference) => format!("{{ {reference} }}"),
        Inline::Fact(fact) => format!("{{ ${} }}", fact.name),
        Inline::Text(text) => text.clone(),
        Inline::Mark(label) => format!("mark({label})"),
        Inline::Strong(inner) => format!("strong({})", references(inner)),
        Inline::Emphasis(inner) => format!("emphasis({})", references(inner)),
        Inline::Link { to, content } => format!("link({}, {})", to.value, references(content)),
    };
    content.iter().map(part).collect()
}

/// An edition's words in their places.
pub(super) fn document(document: &Document) -> String {
    let mut out = Outline::default();
    let names: Vec<String> = document.languages.iter().map(|l| format!("{} {}", l.locale, l.name)).collect();
    out.line(&format!("edition: {} {} of {}", document.slug, document.locale, names.join(", ")));
    let optional = |name: &str, text: Option<&Text>, out: &mut Outline| {
        text.into_iter().for_each(|text| out.line(&format!("{name}: {}", shown(text))));
    };
    optional("published", document.published.as_ref().map(|day| &day.shown), &mut out);
    optional("label", document.label.as_ref(), &mut out);
    out.line(&format!("headline: {}", shown(&document.headline)));
    out.line(&format!("short: {}", shown(&document.short_headline)));
    document.standfirst.iter().for_each(|words| out.line(&format!("standfirst: {}", inlines(words))));
    out.below("body", |out| document_blocks(&document.body, out));
    out.line(&format!("description: {}", shown(&document.description)));
    let joined = |list: &[Text]| shown(list.iter().map(Text::as_str).collect::<Vec<_>>().join("; "));
    out.line(&format!("issuers: {}", joined(&document.issuers)));
    out.line(&format!("keywords: {}", joined(&document.keywords)));
    out.line(&format!("funders: {}", joined(&document.about.funders)));
    optional("draft", document.draft.as_ref(), &mut out);
    out.text
}

fn document_blocks(blocks: &[document::Block], out: &mut Outline) {
    use document::Block;
    for block in blocks {
        match block {
            Block::Heading { level, anchor, content } => {
                out.line(&format!("heading {level} #{anchor}: {}", inlines(content)));
            }
            Block::Paragraph(content) => out.line(&format!("paragraph: {}", inlines(content))),
            Block::List { start, items } => {
                let kind = start.map_or("list".to_owned(), |first| format!("list from {first}"));
                out.below(&kind, |out| {
                    items.iter().for_each(|item| out.below("item", |out| document_blocks(item, out)));
                });
            }
            Block::Quote { content, attribution } => out.below("quote", |out| {
                document_blocks(content, out);
                attribution.iter().for_each(|words| out.line(&format!("by: {}", inlines(words))));
            }),
            Block::Figure(figure) => {
                let size = format!("figure {} × {}", figure.image.width, figure.image.height);
                out.below(&size, |out| {
                    out.line(&format!("alternative: {}", shown(&figure.alternative)));
                    figure.caption.iter().for_each(|words| out.line(&format!("caption: {}", inlines(words))));
                    figure.credit.iter().for_each(|words| out.line(&format!("credit: {}", shown(words))));
                });
            }
            Block::Rows { rows, labels } => out.below(&format!("rows, labels {labels:?}").to_lowercase(), |out| {
                for row in rows {
                    let lines: Vec<String> = row.lines.iter().map(|line| inlines(line)).collect();
                    out.line(&format!("{}: {}", shown(&row.label), lines.join(" | ")));
                }
            }),
            Block::Break => out.line("break"),
            Block::Table(table) => {
                out.below(&format!("table #{}: {}", table.anchor, inlines(&table.caption)), |out| {
                    let headers: Vec<String> = table.columns.iter().map(|column| inlines(&column.header)).collect();
                    out.line(&headers.join(" | "));
                    for row in &table.rows {
                        let cells: Vec<String> = row.cells.iter().map(|cell| inlines(&cell.content)).collect();
                        out.line(&format!("{}: {}", if row.total { "total" } else { "row" }, cells.join(" | ")));
                    }
                });
            }
            Block::Footnotes(notes) => notes.iter().for_each(|note| {
                out.line(&format!("note {}: {}", note.number, inlines(&note.content)));
            }),
        }
    }
}

fn inlines(content: &[document::Inline]) -> String {
    use document::Inline;
    let part = |inline: &Inline| match inline {
        Inline::Text(text) => shown(text),
        Inline::Strong(inner) => format!("strong({})", inlines(inner)),
        Inline::Emphasis(inner) => format!("emphasis({})", inlines(inner)),
        Inline::Link { href, content } => format!("link({}, {})", href.as_str(), inlines(content)),
        Inline::Foreign { locale, content } => format!("{locale}({})", inlines(content)),
        Inline::File { name, content, .. } => format!("file({name}, {})", inlines(content)),
        Inline::Mark(mark) => format!("mark({})", mark.number),
        Inline::Dateline { text, date } => format!("dateline({}, {date})", shown(text)),
    };
    content.iter().map(part).collect()
}

/// What stands where on each page, in painting order: lines of text with their left and right edge and the mean width
/// of their spaces, rectangles, pictures, links.
pub(super) fn pages(pages: &Pages) -> String {
    let mut out = Outline::default();
    out.line(&format!("paper {:.1} × {:.1}", pages.paper.0, pages.paper.1));
    for (number, page) in pages.pages.iter().enumerate() {
        out.below(&format!("page {}", number + 1), |out| self::page(page, out));
    }
    out.text
}

fn page(page: &Page, out: &mut Outline) {
    let mut line: Vec<&GlyphRun> = Vec::new();
    for sequence in &page.sequences {
        for item in &sequence.items {
            if !matches!(item, Item::Glyphs(run) if line.last().is_some_and(|last| last.y == run.y && run.x > last.x))
            {
                text_line(&std::mem::take(&mut line), out);
            }
            match item {
                Item::Glyphs(run) => line.push(run),
                Item::Rect { area, color } => {
                    out.line(&format!("rectangle {} #{:02x}{:02x}{:02x}", place(area), color.0, color.1, color.2));
                }
                Item::Image { image, area } => out.line(&format!("picture {image} {}", place(area))),
            }
        }
    }
    text_line(&line, out);
    page.links.iter().for_each(|link| out.line(&format!("link {} {}", place(&link.area), link.href)));
}

fn place(area: &Rect) -> String {
    format!("{:.1} {:.1} {:.1} × {:.1}", area.x, area.y, area.width, area.height)
}

/// `y left..last glyph's origin, space width, face size "text"`; the face again where it changes within the line.
fn text_line(runs: &[&GlyphRun], out: &mut Outline) {
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return };
    let right = last.glyphs.last().map_or(last.x, |glyph| last.x + glyph.x);
    let (mut spaces, mut count) = (0.0, 0u16);
    for run in runs {
        for pair in run.glyphs.windows(2) {
            let text = run.text.get(pair[0].text.start as usize..pair[0].text.end as usize);
            if text == Some(" ") {
                (spaces, count) = (spaces + pair[1].x - pair[0].x, count + 1);
            }
        }
    }
    let space = if count == 0 { "-".to_owned() } else { format!("{:.2}", spaces / f32::from(count)) };
    let mut words = String::new();
    let mut face = None;
    for run in runs {
        let own = format!("{} {}", run.face.name(), run.size);
        if face.as_ref() != Some(&own) {
            let _ = write!(words, "{}[{own}] ", if words.is_empty() { "" } else { " " });
            face = Some(own);
        }
        words.push_str(&shown(&run.text));
    }
    out.line(&format!("{:.1} {:.1}..{right:.1} {space} {words}|", first.y, first.x));
}

/// The structure tree, with the words that belong to each element.
pub(super) fn tags(pages: &Pages) -> String {
    let mut out = Outline::default();
    element(pages, 0, &mut out);
    out.text
}

fn element(pages: &Pages, index: usize, out: &mut Outline) {
    let Element { role, lang, alternative, title, children, .. } = &pages.elements[index];
    let mut head = format!("{role:?}");
    for (name, value) in [("lang", lang), ("alt", alternative), ("title", title)] {
        if let Some(value) = value {
            let _ = write!(head, " {name}={}", shown(value));
        }
    }
    out.below(&head, |out| {
        for child in children {
            match *child {
                Child::Element(inner) => element(pages, inner, out),
                Child::Content(page, sequence) => {
                    let sequence = &pages.pages[page].sequences[sequence];
                    assert_eq!(sequence.owner, Owner::Element(index));
                    let words: String = sequence.items.iter().map(content).collect();
                    out.line(&format!("{}: {words}", page + 1));
                }
                Child::Link(page, area) => {
                    out.line(&format!("{}: -> {}", page + 1, pages.pages[page].links[area].href));
                }
            }
        }
    });
}

fn content(item: &Item) -> String {
    match item {
        Item::Glyphs(run) => shown(&run.text),
        Item::Rect { .. } => "[rectangle]".to_owned(),
        Item::Image { image, .. } => format!("[picture {image}]"),
    }
}
