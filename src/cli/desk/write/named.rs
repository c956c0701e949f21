//! Names for the texts of new blocks, and which texts go with a block.
//!
//! In: new blocks in the order of the page; a release. Out: the same as lines and messages; names. Invariants: a name is one that nothing of the
//! release and of the house has; a message that anything else uses does not go.

use std::collections::BTreeSet;

use super::sheet::Sheet;
use super::wanted::{Block, Kind};
use crate::cli::desk::spoken::unmarked;
use crate::cli::desk::texts::Reading;
use crate::edit::blocks::{Fresh, Said};
use crate::edit::{Field, Place, field, new_id};
use crate::l10n::syntax::Resource;
use crate::project::Messages;

/// What has a meaning of its own in a template.
const OTHERS: [&str; 1] = ["funding"];

/// What a house has where a table says nothing.
pub(super) const NO_DATA: &str = "no-data";

/// Names that are taken.
pub(super) struct Taken {
    reading: Reading,
    ids: BTreeSet<String>,
}

impl Taken {
    pub(super) fn new(sheet: &Sheet<'_>, marks: &[(String, String)]) -> Self {
        let project = &sheet.view.project;
        let files = sheet.loaded.messages.values().chain(project.house.values().flatten());
        let mut ids: BTreeSet<String> = OTHERS.map(str::to_owned).into();
        for messages in files {
            ids.extend(messages.entries.entries.iter().map(|entry| entry.id.text.to_string()));
            ids.extend(messages.entries.junk.iter().flat_map(|junk| &junk.lost).map(ToString::to_string));
            // What waits behind `#` has its name, too.
            let waiting = sheet.view.sources.text(messages.file).lines().filter_map(|line| {
                let id = line.strip_prefix("# ")?.trim_end().strip_suffix('=')?.trim();
                (!id.contains(' ')).then(|| id.to_owned())
            });
            ids.extend(waiting);
        }
        ids.extend(sheet.names().map(|name| name.split('.').next().unwrap_or(name).to_owned()));
        let reading = Reading::new(sheet.view, sheet.source, marks.iter().map(|(mark, _)| mark.as_str()));
        Self { reading, ids }
    }

    /// A new name.
    pub(super) fn id(&mut self, kind: &str, text: &Field) -> String {
        let id = new_id(kind, &unmarked(&self.reading.plain(text)), |id| self.ids.contains(id));
        self.ids.insert(id.clone());
        id
    }

    /// Whether a name is taken.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// A new table: its headers are parts of what it is called, and the cells of a row parts of the first of them, as the headers are called.
    fn table(&mut self, columns: usize, texts: &[Field]) -> (Fresh, Vec<Said>) {
        let mut lines = texts.get(1..).unwrap_or_default().chunks(columns);
        let (caption, head) = (texts.first().cloned().unwrap_or_default(), lines.next().unwrap_or_default());
        let mut parts: Vec<String> = Vec::new();
        for text in head {
            let own = new_id("", &unmarked(&self.reading.plain(text)), |own| parts.iter().any(|part| part == own));
            parts.push(own);
        }
        let id = self.id("table", &caption);
        let named = |id: &str, own: &String| format!("{id}.{own}");
        let attributes = parts.iter().cloned().zip(head.iter().cloned()).collect();
        let head_names = parts.iter().map(|own| named(&id, own)).collect();
        let mut said = vec![Said { id: id.clone(), value: Some(caption), attributes }];
        let has_dash = self.ids.contains(NO_DATA);
        let (mut rows, mut figures) = (Vec::new(), vec![false; columns]);
        for line in lines {
            let row = self.id("row", line.first().unwrap_or(&Field::default()));
            let (mut names, mut attributes) = (vec![row.clone()], Vec::new());
            for ((text, own), is_figure) in line.iter().zip(&parts).zip(&mut figures).skip(1) {
                let plain = self.reading.plain(text);
                *is_figure |=
                    plain.chars().any(|sign| sign.is_ascii_digit()) && !plain.chars().any(char::is_alphabetic);
                if has_dash && matches!(plain.trim(), "—" | "–" | "-") {
                    names.push(NO_DATA.to_owned());
                } else {
                    names.push(named(&row, own));
                    attributes.push((own.clone(), text.clone()));
                }
            }
            said.push(Said { id: row, value: line.first().cloned(), attributes });
            rows.push(names);
        }
        (Fresh::Table { caption: id, head: head_names, rows, figures }, said)
    }

    /// A new block, and its messages; `file` is that of a photo.
    pub(super) fn named(&mut self, block: &Block, file: &str) -> (Fresh, Vec<Said>) {
        let one = |id: &str, text: &Field| Said::one(id, text.clone());
        let Some(first) = block.texts.first() else { return (Fresh::Funding, Vec::new()) };
        match block.kind {
            Kind::Heading(level) => {
                let id = self.id("heading", first);
                (Fresh::Heading(level, id.clone()), vec![one(&id, first)])
            }
            Kind::List | Kind::Numbered => {
                let ids: Vec<String> = block.texts.iter().map(|text| self.id("item", text)).collect();
                let said = ids.iter().zip(&block.texts).map(|(id, text)| one(id, text)).collect();
                (Fresh::List(block.kind == Kind::Numbered, ids), said)
            }
            Kind::Quote => {
                let id = self.id("quote", first);
                let speaker = block.texts.get(1).map(|speaker| ("speaker".to_owned(), speaker.clone()));
                let name = speaker.as_ref().map(|_| format!("{id}.speaker"));
                let said =
                    Said { id: id.clone(), value: Some(first.clone()), attributes: speaker.into_iter().collect() };
                (Fresh::Quote(id, name), vec![said])
            }
            Kind::Photo => {
                let id = self.id("photo", first);
                let names = ["alt", "credit", "caption"].iter().zip(&block.texts);
                let attributes = names.map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
                let caption = block.texts.get(2).map(|_| format!("{id}.caption"));
                let figure = Fresh::Figure(file.to_owned(), format!("{id}.alt"), caption, format!("{id}.credit"));
                (figure, vec![Said { id, value: None, attributes }])
            }
            Kind::Table(columns) => self.table(columns, &block.texts),
            Kind::Paragraph | Kind::Item | Kind::Funding => {
                let id = self.id(if block.kind == Kind::Item { "item" } else { "" }, first);
                (Fresh::Paragraph(id.clone()), vec![one(&id, first)])
            }
        }
    }
}

/// The messages that go with a block, or with an item of a list: those that nothing else uses.
pub(super) fn going(sheet: &Sheet<'_>, at: usize, row: Option<usize>) -> Vec<String> {
    let Some(part) = sheet.parts.get(at) else { return Vec::new() };
    let own: Vec<&String> = match row {
        Some(row) => part.texts.get(row).into_iter().collect(),
        None => part.texts.iter().collect(),
    };
    let id = |name: &str| name.split('.').next().unwrap_or(name).to_owned();
    let beside = part.texts.iter().filter(|name| !own.contains(name));
    let parts = sheet.parts.iter().enumerate().filter(|(number, _)| *number != at);
    let elsewhere = parts.flat_map(|(_, part)| &part.texts).chain(beside).chain(&sheet.before);
    let used: BTreeSet<String> = elsewhere.map(|name| id(name)).collect();
    let mut out: Vec<String> = Vec::new();
    for name in own {
        let id = id(name);
        if !used.contains(&id) && !out.contains(&id) {
            out.push(id);
        }
    }
    // A message that stays may say what one of these says.
    let all: Vec<&Messages> = sheet.loaded.messages.values().collect();
    let kept = out.clone();
    out.retain(|id| !all.iter().any(|messages| is_named(sheet, messages, id, &kept)));
    out
}

/// Whether another message names a message.
pub(super) fn is_named(sheet: &Sheet<'_>, messages: &Messages, id: &str, going: &[String]) -> bool {
    let text = sheet.view.sources.text(messages.file);
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    messages.entries.entries.iter().filter(|entry| !going.iter().any(|own| **own == *entry.id.text)).any(|entry| {
        let resource = Resource { entries: vec![entry.clone()], junk: Vec::new() };
        entry.patterns().any(|(attribute, _)| {
            let attribute = attribute.map(|own| own.text.to_string());
            let place = Place { kind: entry.kind, id: entry.id.text.to_string(), attribute, form: None };
            let said = field(text, &resource, &place).unwrap_or_default();
            said.marks().any(|mark| mark.split(|sign| !is_part(sign)).any(|part| part == id))
        })
    })
}
