//! An edition as a Word file.
//!
//! In: a document, the house's style. Out: the bytes of the file. Invariants: the parts stand in the order of the plain text.

use super::blocks::Place;
use super::styles;
use super::writer::{Writer, language};
use crate::document::Document;
use crate::office::word::write::{self, File, Page, Properties};
use crate::pdf::Style;

/// Writes an edition.
#[must_use]
pub fn edition(document: &Document, style: &Style) -> Vec<u8> {
    let mut writer = Writer::new(document, style);
    writer.letterhead();
    writer.label();
    writer.notices(true);
    writer.line("Heading1", &document.headline);
    if let Some(content) = &document.standfirst {
        let runs = writer.runs(content);
        writer.push(write::Paragraph { style: "Subtitle", runs, ..write::Paragraph::default() });
    }
    writer.notices(false);
    writer.blocks(&document.body, Place::default());
    let mut ended = false;
    for section in &document.sections {
        if section.role.is_after_end() && !std::mem::replace(&mut ended, true) {
            writer.line("Break", "* * *");
        }
        writer.section(section);
    }
    document.contacts.iter().for_each(|block| writer.contacts(block));
    document.footer.iter().for_each(|footer| writer.footer(footer));
    let (head, foot) = (vec![writer.running_head()], vec![writer.running_foot()]);
    let (width, height) = style.paper.size();
    let margins = style.margins;
    write::write(&File {
        properties: properties(document),
        page: Page {
            width,
            height,
            left: margins.left,
            right: margins.right,
            top: margins.top,
            bottom: margins.bottom,
        },
        fonts: styles::fonts(style),
        styles: styles::styles(style, document.locale.language()),
        lists: writer.lists,
        list_indent: style.spacing.list_indent,
        body: writer.body,
        head,
        foot,
        notes: writer.notes.into_iter().map(|(_, note)| note).collect(),
        protected: false,
    })
}

fn properties(document: &Document) -> Properties {
    let issuers: Vec<&str> = document.issuers.iter().map(crate::document::Text::as_str).collect();
    Properties {
        title: document.amended.title.as_ref().unwrap_or(&document.headline).to_string(),
        creator: issuers.join(", "),
        language: language(document.locale.tag(), document.locale.language()),
        created: document.published.as_ref().map(|day| day.date.to_string()),
        description: document.description.to_string(),
    }
}
