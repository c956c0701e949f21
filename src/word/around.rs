//! What stands around the text: letterhead, label, contacts, who paid.
//!
//! In: parts of a document. Out: blocks of the Word file. Invariants: the Union's emblem stands with its statement beside it, no less
//! high than the house's style says; a logo whose name stands under it is decoration.

use super::pictures::{logo_size, of_height};
use super::writer::Writer;
use crate::document::{
    self, Address, Block, Channel, Contact, ContactBlock, Credit, CreditGroup, Footer, Inline, PagePart,
};
use crate::office::word::write::{Paragraph, Run, Words};
use crate::pdf::style::Letterhead;

/// Between words of one line.
const BETWEEN: &str = " · ";
/// Between logos of a line.
const GAP: &str = "\u{2003}";

impl Writer<'_> {
    /// Who writes.
    pub(super) fn letterhead(&mut self) {
        let document = self.document;
        let house = document.letterhead == document::Letterhead::House;
        if house && self.style.letterhead == Letterhead::Nothing {
            return;
        }
        if let (true, Letterhead::Logo(logo)) = (house, &self.style.letterhead) {
            let size = logo_size(logo, (self.width() / 2.0, self.style.blocks.letterhead_logo));
            let picture = self.picture(logo, size, Some(document.furniture.publisher.as_str()));
            let runs = picture.map(Run::Picture).into_iter().collect();
            return self.push(Paragraph { style: "Publisher", runs, ..Paragraph::default() });
        }
        let mut runs = Vec::new();
        for name in document.heads() {
            if !runs.is_empty() {
                runs.push(Run::Break);
            }
            runs.push(Run::plain(name.to_string()));
        }
        self.push(Paragraph { style: "Publisher", runs, ..Paragraph::default() });
    }

    /// Draft, label, day, reference, on a line.
    pub(super) fn label(&mut self) {
        let document = self.document;
        let day = document.published.as_ref().filter(|_| !has_dateline(&document.body));
        let mut runs: Vec<Run> = Vec::new();
        let mut add = |text: String, style| {
            if !runs.is_empty() {
                runs.push(Run::Words(Words { text: BETWEEN.to_owned(), style: Some("Day"), ..Words::default() }));
            }
            runs.push(Run::Words(Words { text, style, ..Words::default() }));
        };
        document.draft.iter().for_each(|draft| add(draft.to_string(), None));
        document.label.iter().for_each(|label| add(label.to_string(), None));
        day.iter().for_each(|day| add(day.shown.to_string(), Some("Day")));
        document.reference.iter().for_each(|filed| add(filed.shown.to_string(), Some("Day")));
        self.push(Paragraph { style: "Label", runs, ..Paragraph::default() });
    }

    pub(super) fn notices(&mut self, first: bool) {
        for notice in self.document.notices(first) {
            let runs = self.runs(&notice.content);
            self.push(Paragraph { style: "Notice", runs, ..Paragraph::default() });
        }
    }

    /// What stands over the second page and those after it.
    pub(super) fn running_head(&self) -> Paragraph {
        let document = self.document;
        let notices = document.draft.iter().chain(&document.amended.every_page);
        let mut words: Vec<String> = notices.map(ToString::to_string).collect();
        words.push(document.short_headline.to_string());
        words.extend(document.published.as_ref().map(|day| day.shown.to_string()));
        Paragraph { style: "Header", runs: vec![Run::plain(words.join(BETWEEN))], ..Paragraph::default() }
    }

    /// The number of the page; under an embargo, that too: nobody may copy the first page without it.
    pub(super) fn running_foot(&self) -> Paragraph {
        let document = self.document;
        let notices = document.draft.iter().chain(&document.amended.every_page);
        let mut runs: Vec<Run> = notices.map(|notice| Run::plain(format!("{notice}{BETWEEN}"))).collect();
        runs.extend(document.furniture.page_of.iter().map(|part| match part {
            PagePart::Text(words) => Run::plain(words.as_str()),
            PagePart::Page => Run::Page,
            PagePart::Pages => Run::Pages,
        }));
        Paragraph { style: "Footer", runs, ..Paragraph::default() }
    }

    pub(super) fn contacts(&mut self, block: &ContactBlock) {
        self.line("PanelHeading", &block.heading);
        block.contacts.iter().for_each(|contact| self.contact(contact));
    }

    fn contact(&mut self, contact: &Contact) {
        let mut lines: Vec<Vec<Run>> = Vec::new();
        let words = [&contact.role, &contact.organisation].into_iter().flatten();
        lines.extend(words.map(|words| vec![Run::plain(words.to_string())]));
        lines.extend(contact.channels.iter().map(channel));
        let words = [&contact.address, &contact.languages].into_iter().flatten();
        lines.extend(words.map(|words| vec![Run::plain(words.to_string())]));
        self.line("ContactName", &contact.name);
        let runs = joined(lines);
        self.push(Paragraph { style: "Contact", runs, ..Paragraph::default() });
    }

    /// Who paid, who carried it out, and what they ask to be printed.
    pub(super) fn footer(&mut self, footer: &Footer) {
        self.line("FooterHeading", &footer.heading);
        footer.groups.iter().for_each(|group| self.credits(group));
        for list in &footer.partners {
            self.line("LeadIn", &list.lead_in);
            let names = list.names.iter().map(|name| vec![Run::plain(name.to_string())]).collect();
            self.push(Paragraph { style: "Credits", runs: joined(names), ..Paragraph::default() });
        }
        footer.disclaimers.iter().for_each(|text| self.line("SmallPrint", text));
        footer.addresses.iter().for_each(|address| self.address(address));
        footer.about.iter().for_each(|text| self.line("SmallPrint", text));
    }

    fn credits(&mut self, group: &CreditGroup) {
        group.lead_in.iter().for_each(|words| self.line("LeadIn", words));
        let blocks = self.style.blocks;
        let emblem = group.credits.iter().any(|credit| matches!(credit, Credit::Emblem { .. }));
        let most = (blocks.logo_width, if emblem { blocks.emblem } else { blocks.logo });
        // As on paper: beside names in words, a wordmark is one of them.
        let wordmarks = group.credits.iter().all(|credit| matches!(credit, Credit::Wordmark(_)));
        let mut logos: Vec<Run> = Vec::new();
        let mut names: Vec<Vec<Run>> = Vec::new();
        for credit in &group.credits {
            match credit {
                Credit::Emblem { logo, alternative, statement, .. } => {
                    let size = of_height(logo, blocks.emblem);
                    let picture = self.picture(logo, size, Some(alternative.as_str()));
                    let mut runs: Vec<Run> = picture.map(Run::Picture).into_iter().collect();
                    let text = format!("{GAP}{statement}");
                    runs.push(Run::Words(Words { text, style: Some("Statement"), ..Words::default() }));
                    self.push(Paragraph { style: "Logos", runs, ..Paragraph::default() });
                }
                Credit::Logo { logo, name, captioned } => {
                    let alternative = (!captioned).then(|| name.as_str());
                    if !logos.is_empty() {
                        logos.push(Run::plain(GAP));
                    }
                    logos.extend(self.picture(logo, logo_size(logo, most), alternative).map(Run::Picture));
                    names.extend(captioned.then(|| vec![Run::plain(name.to_string())]));
                }
                Credit::Wordmark(name) if wordmarks => {
                    let text = name.to_string();
                    names.push(vec![Run::Words(Words { text, style: Some("Wordmark"), ..Words::default() })]);
                }
                Credit::Wordmark(name) | Credit::Words(name) => names.push(vec![Run::plain(name.to_string())]),
            }
        }
        self.push(Paragraph { style: "Logos", keep_next: !names.is_empty(), runs: logos, ..Paragraph::default() });
        self.push(Paragraph { style: "Credits", runs: joined(names), ..Paragraph::default() });
    }

    fn address(&mut self, address: &Address) {
        let mut lines: Vec<Vec<Run>> = address.lines.iter().map(|line| vec![Run::plain(line.to_string())]).collect();
        // The first line is the name.
        if let (Some(first), Some(name)) = (lines.first_mut(), address.lines.first()) {
            *first = vec![Run::Words(Words { text: name.to_string(), style: Some("Strong"), ..Words::default() })];
        }
        lines.extend(address.channels.iter().map(channel));
        self.push(Paragraph { style: "SmallPrint", runs: joined(lines), ..Paragraph::default() });
    }
}

/// Lines of one paragraph.
fn joined(lines: Vec<Vec<Run>>) -> Vec<Run> {
    let mut runs = Vec::new();
    for line in lines {
        if !runs.is_empty() {
            runs.push(Run::Break);
        }
        runs.extend(line);
    }
    runs
}

fn channel(channel: &Channel) -> Vec<Run> {
    let shown = Run::plain(channel.shown.to_string());
    let shown = match &channel.href {
        Some(href) => Run::Link { address: href.as_str().to_owned(), content: vec![shown] },
        None => shown,
    };
    vec![Run::plain(format!("{} ", channel.label)), shown]
}

pub(super) fn has_dateline(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(content) => content.iter().any(|inline| matches!(inline, Inline::Dateline { .. })),
        _ => false,
    })
}
