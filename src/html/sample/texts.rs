//! Every text of a document, by place, in the order in which its page shows it.

use std::sync::Arc;

use crate::document::{Block, Channel, Contact, Credit, Document, Footer, Inline, Text};

/// Where a text ends up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// Between tags.
    InText,
    /// In an attribute or in data only.
    InAttribute,
    /// On paper, or on the site's own pages.
    Elsewhere,
}

/// Calls `visit` with every text.
pub(crate) fn each_text(document: &mut Document, visit: &mut dyn FnMut(&mut Text, Seen)) {
    let furniture = &mut document.furniture;
    visit(&mut document.description, Seen::InAttribute);
    document.issuers.iter_mut().chain(&mut document.keywords).for_each(|text| visit(text, Seen::InAttribute));
    visit(&mut document.short_headline, Seen::InAttribute);
    visit(&mut furniture.languages_heading, Seen::InAttribute);
    visit(&mut furniture.skip_to_content, Seen::InText);
    visit(&mut furniture.publisher, Seen::InText);
    document.languages.iter_mut().for_each(|language| visit(&mut language.name, Seen::InText));
    document.label.iter_mut().for_each(|text| visit(text, Seen::InText));
    visit(&mut furniture.download_pdf, Seen::InText);
    visit(&mut furniture.kilobyte, Seen::InText);
    visit(&mut document.headline, Seen::InText);
    document.standfirst.iter_mut().for_each(|content| inlines(content, visit));
    blocks(&mut document.body, visit);
    if let Some(block) = &mut document.contacts {
        visit(&mut block.heading, Seen::InText);
        block.contacts.iter_mut().for_each(|person| contact(person, visit));
    }
    document.footer.iter_mut().for_each(|credits| footer(credits, visit));
    visit(&mut furniture.all_releases, Seen::Elsewhere);
}

fn blocks(blocks_: &mut [Block], visit: &mut dyn FnMut(&mut Text, Seen)) {
    for block in blocks_ {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => inlines(content, visit),
            Block::List { items, .. } => items.iter_mut().for_each(|item| blocks(item, visit)),
            Block::Quote { content, attribution } => {
                blocks(content, visit);
                attribution.iter_mut().for_each(|speaker| inlines(speaker, visit));
            }
            Block::Figure(figure) => {
                visit(&mut figure.alternative, Seen::InAttribute);
                figure.caption.iter_mut().for_each(|caption| inlines(caption, visit));
                figure.credit.iter_mut().for_each(|credit| visit(credit, Seen::InText));
            }
            Block::Table(table) => {
                inlines(&mut table.caption, visit);
                table.columns.iter_mut().for_each(|column| inlines(&mut column.header, visit));
                table
                    .rows
                    .iter_mut()
                    .flat_map(|row| &mut row.cells)
                    .for_each(|cell| inlines(&mut cell.content, visit));
            }
            Block::Rows { rows, .. } => rows.iter_mut().for_each(|row| {
                visit(&mut row.label, Seen::InText);
                row.lines.iter_mut().for_each(|line| inlines(line, visit));
            }),
            Block::Break => {}
            Block::Footnotes(notes) => notes.iter_mut().for_each(|note| {
                visit(&mut note.back, Seen::InAttribute);
                inlines(&mut note.content, visit);
            }),
        }
    }
}

fn inlines(content: &mut [Inline], visit: &mut dyn FnMut(&mut Text, Seen)) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Dateline { text, .. } => visit(text, Seen::InText),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::File { content, .. }
            | Inline::Foreign { content, .. } => inlines(content, visit),
            Inline::Mark(mark) => visit(&mut mark.name, Seen::InAttribute),
        }
    }
}

fn contact(contact: &mut Contact, visit: &mut dyn FnMut(&mut Text, Seen)) {
    visit(&mut contact.name, Seen::InText);
    contact.role.iter_mut().chain(&mut contact.organisation).for_each(|text| visit(text, Seen::InText));
    channels(&mut contact.channels, visit);
    contact.languages.iter_mut().for_each(|text| visit(text, Seen::InText));
}

fn channels(channels: &mut [Channel], visit: &mut dyn FnMut(&mut Text, Seen)) {
    for channel in channels {
        visit(&mut channel.label, Seen::InText);
        visit(&mut channel.shown, Seen::InText);
    }
}

fn footer(footer: &mut Footer, visit: &mut dyn FnMut(&mut Text, Seen)) {
    visit(&mut footer.heading, Seen::InText);
    for group in &mut footer.groups {
        group.lead_in.iter_mut().for_each(|text| visit(text, Seen::InText));
        for credit in &mut group.credits {
            match credit {
                Credit::Emblem { alternative, statement, .. } => {
                    visit(alternative, Seen::InAttribute);
                    visit(statement, Seen::InText);
                }
                Credit::Logo { name, .. } => visit(name, Seen::InAttribute),
                Credit::Wordmark(name) | Credit::Words(name) => visit(name, Seen::InText),
            }
        }
    }
    for list in &mut footer.partners {
        visit(&mut list.lead_in, Seen::InText);
        list.names.iter_mut().for_each(|name| visit(name, Seen::InText));
    }
    footer.disclaimers.iter_mut().for_each(|text| visit(text, Seen::InText));
    for address in &mut footer.addresses {
        address.lines.iter_mut().for_each(|line| visit(line, Seen::InText));
        channels(&mut address.channels, visit);
    }
    footer.about.iter_mut().for_each(|text| visit(text, Seen::InText));
}

/// Gives ids, file names and logo bytes the value that `name` makes of them.
pub(crate) fn rename(document: &mut Document, name: &str) {
    name.clone_into(&mut document.slug);
    for block in &mut document.body {
        match block {
            Block::Heading { anchor, .. } => name.clone_into(anchor),
            Block::Figure(figure) => name.clone_into(&mut Arc::make_mut(&mut figure.image).name),
            _ => {}
        }
    }
    for group in document.footer.iter_mut().flat_map(|footer| &mut footer.groups) {
        for credit in &mut group.credits {
            if let Credit::Emblem { logo, .. } | Credit::Logo { logo, .. } = credit {
                let logo = Arc::make_mut(logo);
                name.clone_into(&mut logo.name);
                logo.bytes = name.as_bytes().to_vec();
            }
        }
    }
}
