//! The template and the messages.
//!
//! In: units of the source with their partners in each language. Out: structure, messages, pictures. Invariants: every message of the
//! structure has the words of the source; a language without a partner has none; names count in the order of the text.

use std::collections::BTreeMap;

use super::item::Item;
use super::model::{Fate, Imported, Left, Text};
use super::pair::Unit;
use super::roles::{Role, joined};
use crate::asset::{Asset, photo_words};
use crate::diag::message;

/// A unit of the source, with those of the other languages that belong to it.
pub(super) struct Row<'a> {
    pub(super) source: &'a Unit,
    pub(super) others: BTreeMap<usize, Vec<&'a Unit>>,
}

/// What is composed.
pub(super) struct Composer<'a> {
    pub(super) items: &'a [Item],
    pub(super) media: &'a [BTreeMap<String, Vec<u8>>],
    pub(super) language: usize,
    pub(super) out: &'a mut Imported,
    /// Where each item went.
    pub(super) fates: &'a mut Vec<Option<Fate>>,
    counts: BTreeMap<&'static str, usize>,
    /// The level of the highest heading.
    highest: u8,
    /// What the last item of a list was: whether numbered, how many there were.
    list: Option<(bool, u64)>,
}

impl<'a> Composer<'a> {
    pub(super) fn new(
        items: &'a [Item],
        media: &'a [BTreeMap<String, Vec<u8>>],
        language: usize,
        out: &'a mut Imported,
        fates: &'a mut Vec<Option<Fate>>,
    ) -> Self {
        Self { items, media, language, out, fates, counts: BTreeMap::new(), highest: 1, list: None }
    }

    fn next(&mut self, name: &'static str) -> usize {
        let count = self.counts.entry(name).or_default();
        *count += 1;
        *count
    }

    /// A message, in each language that has its words.
    fn text(&mut self, row: &Row<'_>, id: &str, attribute: Option<&'static str>) {
        let name = attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"));
        let own = (self.language, vec![row.source]);
        let all = row.others.iter().map(|(language, units)| (*language, units.clone()));
        for (language, units) in std::iter::once(own).chain(all) {
            let words: Vec<String> =
                units.iter().map(|unit| joined(&unit.words)).filter(|words| !words.is_empty()).collect();
            for place in units.iter().flat_map(|unit| &unit.items) {
                self.fates[*place] = Some(Fate::Message(language, name.clone()));
            }
            if !words.is_empty() {
                let text = Text { id: id.to_owned(), attribute, words: words.join(" ") };
                self.out.texts.entry(language).or_default().push(text);
            }
        }
    }

    fn block(&mut self, structure: &str) {
        if !self.out.structure.is_empty() {
            self.out.structure.push('\n');
        }
        self.out.structure.push_str(structure);
        self.out.structure.push('\n');
        self.list = None;
    }

    /// All rows, in order.
    pub(super) fn rows(&mut self, rows: &[Row<'_>]) {
        let levels = rows.iter().filter_map(|row| match row.source.role {
            Role::Heading(level) => Some(level),
            _ => None,
        });
        self.highest = levels.min().unwrap_or(1);
        let mut quote: Option<String> = None;
        for row in rows {
            match &row.source.role {
                Role::Headline => self.text(row, "headline", None),
                Role::Standfirst => {
                    self.out.standfirst = true;
                    self.text(row, "standfirst", None);
                }
                Role::Heading(level) => {
                    let id = format!("heading-{}", self.next("heading"));
                    let marks = usize::from((level - self.highest).min(2)) + 2;
                    self.block(&format!("{} {{ {id} }}", "#".repeat(marks)));
                    self.text(row, &id, None);
                }
                Role::Listed(start, level) => self.listed(row, *start, *level),
                Role::Quote => {
                    let id = format!("quote-{}", self.next("quote"));
                    self.block(&format!("> {{ {id} }}"));
                    self.text(row, &id, None);
                    quote = Some(id);
                }
                Role::Speaker => {
                    let Some(id) = quote.take() else { continue };
                    self.out.structure.push_str(&format!(">\n> — {{ {id}.speaker }}\n"));
                    self.speaker(row, &id);
                }
                Role::Figure => self.figure(row),
                Role::Grid(cells) => self.grid(row, cells),
                _ => self.paragraph(row),
            }
        }
    }

    fn paragraph(&mut self, row: &Row<'_>) {
        let number = self.next("paragraph");
        let id = if number == 1 { "lead".to_owned() } else { format!("paragraph-{number}") };
        self.block(&format!("{{ {id} }}"));
        self.text(row, &id, None);
    }

    fn listed(&mut self, row: &Row<'_>, start: Option<u64>, level: u8) {
        let number = self.next("item");
        let id = format!("item-{number}");
        let before = self.list.filter(|(numbered, _)| level > 0 || *numbered == start.is_some());
        let count = before.map_or(start.unwrap_or(1), |(_, count)| count + u64::from(level == 0));
        if before.is_none() {
            self.block(&mark(start.map(|_| count), level, &id));
        } else {
            self.out.structure.push_str(&mark(start.map(|_| count), level, &id));
            self.out.structure.push('\n');
        }
        self.list = Some((if level == 0 { start.is_some() } else { before.is_some_and(|own| own.0) }, count));
        self.text(row, &id, None);
    }

    /// Who said it, without the dash that the template sets.
    fn speaker(&mut self, row: &Row<'_>, id: &str) {
        let bare = |unit: &Unit| {
            let words =
                unit.words.trim_start().trim_start_matches(['—', '–', '-', '―', '\\']).trim_start().to_owned();
            Unit { words, ..unit.clone() }
        };
        let source = bare(row.source);
        let others: BTreeMap<usize, Vec<Unit>> = row
            .others
            .iter()
            .map(|(language, units)| (*language, units.iter().map(|unit| bare(unit)).collect()))
            .collect();
        let others = others.iter().map(|(language, units)| (*language, units.iter().collect())).collect();
        self.text(&Row { source: &source, others }, id, Some("speaker"));
    }

    /// A picture, where its file is one that can be shown.
    fn figure(&mut self, row: &Row<'_>) {
        let Some(item) = row.source.items.first().map(|place| &self.items[*place]) else { return };
        let mut last = None;
        for (file, alternative) in &item.pictures {
            let Some(bytes) = self.media.get(item.file).and_then(|media| media.get(file)) else { continue };
            let number = self.next("photo");
            let id = format!("photo-{number}");
            let ending = file.rsplit('.').next().unwrap_or("png").to_lowercase();
            let name = format!("{id}.{}", if ending == "jpeg" { "jpg" } else { &ending });
            if let Err(error) = Asset::parse(&name, bytes) {
                let what = error.to_string();
                self.out.notes.push(message!(
                    "import-picture",
                    "the picture {file} is left out: {why}",
                    file = file,
                    why = what
                ));
                continue;
            }
            self.out.pictures.push((name.clone(), bytes.clone()));
            self.block(&format!("![{{ {id}.alt }}]({name})"));
            if is_alternative(alternative) {
                let text = Text { id: id.clone(), attribute: Some("alt"), words: super::marks::escaped(alternative) };
                self.out.texts.entry(self.language).or_default().push(text);
            } else {
                self.out.notes.push(message!(
                    "import-no-alt",
                    "{file} has no alternative text: write {message} in every language",
                    file = &name,
                    message = format!("{id}.alt")
                ));
            }
            self.photo_words(&name, bytes, &id);
            for (language, units) in &row.others {
                let own =
                    units.iter().flat_map(|unit| &unit.items).flat_map(|place| &self.items[*place].pictures).next();
                if let Some((_, alternative)) = own.filter(|(_, alternative)| is_alternative(alternative)) {
                    let text =
                        Text { id: id.clone(), attribute: Some("alt"), words: super::marks::escaped(alternative) };
                    self.out.texts.entry(*language).or_default().push(text);
                }
            }
            last = Some(id);
        }
        let all = std::iter::once((self.language, row.source));
        let all =
            all.chain(row.others.iter().flat_map(|(language, units)| units.iter().map(|unit| (*language, *unit))));
        let captions: BTreeMap<usize, &Unit> =
            all.filter_map(|(language, unit)| Some((language, unit.caption.as_deref()?))).collect();
        if let Some(id) = last {
            self.caption(&captions, &id);
        }
    }

    /// What a photo says of itself is offered: nobody knows whether it is still true.
    fn photo_words(&mut self, file: &str, bytes: &[u8], id: &str) {
        let Some(words) = photo_words(bytes) else { return };
        for (words, attribute) in [(words.caption, "caption"), (words.credit, "credit")] {
            let Some(words) = words else { continue };
            self.out.notes.push(message!(
                "import-photo-words",
                "inside the file {file} stands “{words}”: write it as {message} if it is right",
                file = file,
                words = words,
                message = format!("{id}.{attribute}")
            ));
        }
    }

    /// The words under a picture; whose it is stands behind "Photo:".
    fn caption(&mut self, captions: &BTreeMap<usize, &Unit>, id: &str) {
        let part = |words: &str, second: bool| -> String {
            let at =
                ["Photo:", "Фото:", "Акс:", "Сурат:", "Photo ©"].iter().filter_map(|word| words.find(word)).min();
            let (before, after) = words.split_at(at.unwrap_or(words.len()));
            let own = if second { after } else { before };
            joined(own.trim().trim_matches(['(', ')', ' ']))
        };
        let mut parts = Vec::new();
        for (attribute, second) in [("caption", false), ("credit", true)] {
            for (language, unit) in captions {
                let words = part(&unit.words, second);
                for place in &unit.items {
                    self.fates[*place] = Some(Fate::Message(*language, format!("{id}.{attribute}")));
                }
                if !words.is_empty() {
                    let text = Text { id: id.to_owned(), attribute: Some(attribute), words };
                    self.out.texts.entry(*language).or_default().push(text);
                    let part = format!("{{ {id}.{attribute} }}");
                    if !parts.contains(&part) {
                        parts.push(part);
                    }
                }
            }
        }
        let plain = format!("![{{ {id}.alt }}]({id}.");
        if let Some(at) = self.out.structure.find(&plain).filter(|_| !parts.is_empty()) {
            let end = self.out.structure[at..].find(")\n").map_or(self.out.structure.len(), |end| at + end);
            self.out.structure.insert_str(end, &format!(" \"{}\"", parts.join(" | ")));
        }
    }

    /// A table of a release: a header of attributes, a message for each cell.
    fn grid(&mut self, row: &Row<'_>, cells: &[Vec<String>]) {
        let columns = cells.first().map_or(0, Vec::len);
        let even = (2..=6).contains(&columns) && cells.len() <= 61 && cells.iter().all(|row| row.len() == columns);
        if !even || cells.iter().flatten().any(|cell| cell.trim().is_empty()) {
            for place in &row.source.items {
                self.fates[*place] = Some(Fate::Left(Left::Table));
            }
            self.out.notes.push(message!(
                "import-table",
                "a table is left out, for its rows are not alike; the account has its words"
            ));
            return;
        }
        const HEADERS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];
        let number = self.next("table");
        let id = format!("table-{number}");
        let cell = |line: usize, column: usize| format!("cell-{number}-{line}-{}", column + 1);
        let line = |words: Vec<String>| format!("| {} |", words.join(" | "));
        let mut lines = vec![line(HEADERS[..columns].iter().map(|own| format!("{{ {id}.{own} }}")).collect())];
        lines.push(format!("|{}", "---|".repeat(columns)));
        lines.extend(
            (1..cells.len())
                .map(|own| line((0..columns).map(|column| format!("{{ {} }}", cell(own, column))).collect())),
        );
        self.block(&lines.join("\n"));
        self.out.notes.push(message!(
            "import-caption",
            "a table needs a caption: write the message {message}",
            message = &id
        ));
        let own = (self.language, cells.to_vec(), row.source.items.clone());
        let others = row.others.iter().filter_map(|(language, units)| match units.as_slice() {
            [Unit { role: Role::Grid(cells), items, .. }] => Some((*language, cells.clone(), items.clone())),
            _ => None,
        });
        for (language, cells, items) in std::iter::once(own).chain(others) {
            let texts = self.out.texts.entry(language).or_default();
            for (place, words) in cells.iter().flatten().enumerate() {
                let (line, column) = (place / columns, place % columns);
                let words = super::marks::escaped(words);
                texts.push(match HEADERS.get(column).filter(|_| line == 0) {
                    Some(header) => Text { id: id.clone(), attribute: Some(header), words },
                    None => Text { id: cell(line, column), attribute: None, words },
                });
            }
            items.iter().for_each(|place| self.fates[*place] = Some(Fate::Message(language, id.clone())));
        }
    }
}

fn mark(number: Option<u64>, level: u8, id: &str) -> String {
    let indent = " ".repeat(3 * usize::from(level));
    number.map_or_else(|| format!("{indent}- {{ {id} }}"), |number| format!("{indent}{number}. {{ {id} }}"))
}

/// Whether somebody wrote the words: file names and what programs guess are none.
fn is_alternative(words: &str) -> bool {
    let lower = words.to_lowercase();
    let file = [".jpg", ".jpeg", ".png", ".gif", ".emf", ".svg", ".bmp"].iter().any(|ending| lower.ends_with(ending));
    let guessed = lower.starts_with("picture ") && lower.len() < 13
        || lower.starts_with("a picture containing")
        || lower.starts_with("рисунок ") && lower.chars().count() < 12
        || lower.contains("description automatically generated");
    !words.trim().is_empty() && !file && !guessed && lower.chars().count() > 3
}
