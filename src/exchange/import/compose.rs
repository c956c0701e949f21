//! The template and the messages.
//!
//! In: units of the source with their partners in each language. Out: structure, messages, pictures. Invariants: every message of the
//! structure has the words of the source; a language without a partner has none; names count in the order of the text.

use std::collections::BTreeMap;

use super::item::{Item, one_line};
use super::model::{Fate, Imported, Text};
use super::pair::Unit;
use super::role::Role;
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
    /// The levels of the list that is open.
    list: Vec<Level>,
}

impl<'a> Composer<'a> {
    pub(super) fn new(
        items: &'a [Item],
        media: &'a [BTreeMap<String, Vec<u8>>],
        language: usize,
        out: &'a mut Imported,
        fates: &'a mut Vec<Option<Fate>>,
    ) -> Self {
        Self { items, media, language, out, fates, counts: BTreeMap::new(), highest: 1, list: Vec::new() }
    }

    pub(super) fn next(&mut self, name: &'static str) -> usize {
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
                units.iter().map(|unit| one_line(&unit.words)).filter(|words| !words.is_empty()).collect();
            for place in units.iter().flat_map(|unit| &unit.items) {
                self.fates[*place] = Some(Fate::Message(language, name.clone()));
            }
            if !words.is_empty() {
                let text = Text { id: id.to_owned(), attribute, words: words.join(" ") };
                self.out.texts.entry(language).or_default().push(text);
            }
        }
    }

    pub(super) fn block(&mut self, structure: &str) {
        if !self.out.structure.is_empty() {
            self.out.structure.push('\n');
        }
        self.out.structure.push_str(structure);
        self.out.structure.push('\n');
        self.list.clear();
    }

    /// All rows, in order.
    pub(super) fn rows(&mut self, rows: &[Row<'_>]) {
        let levels = rows.iter().filter_map(|row| match row.source.role {
            Role::Heading(level) => Some(level),
            _ => None,
        });
        self.highest = levels.min().unwrap_or(1);
        let (mut quote, mut quoted): (Option<String>, bool) = (None, false);
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
                    // Paragraphs of one quotation follow each other.
                    if std::mem::replace(&mut quoted, true) {
                        self.out.structure.push_str(&format!(">\n> {{ {id} }}\n"));
                    } else {
                        self.block(&format!("> {{ {id} }}"));
                    }
                    self.text(row, &id, None);
                    quote = Some(id);
                    continue;
                }
                Role::Speaker => {
                    let Some(id) = quote.take() else { continue };
                    self.out.structure.push_str(&format!(">\n> — {{ {id}.speaker }}\n"));
                    self.speaker(row, &id);
                }
                Role::Figure => self.figure(row),
                Role::Grid(cells) => super::grid::grid(self, row, cells),
                _ => self.paragraph(row),
            }
            quoted = false;
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
        let numbered = start.is_some();
        let mut begins = self.list.is_empty();
        // A list that begins with an inner level begins there.
        while self.list.last().is_some_and(|own| own.level > level) {
            self.list.pop();
        }
        match self.list.last_mut().filter(|own| own.level == level) {
            Some(own) if own.numbered == numbered => own.count += 1,
            Some(own) => {
                *own = Level { numbered, count: start.unwrap_or(1), level };
                begins |= self.list.len() == 1;
            }
            None => self.list.push(Level { numbered, count: start.unwrap_or(1), level }),
        }
        let (own, above) = self.list.split_last().map_or((1, &[][..]), |(own, above)| (own.count, above));
        let indent: usize = above.iter().map(Level::width).sum();
        let sign = if numbered { format!("{own}.") } else { "-".to_owned() };
        let line = format!("{}{sign} {{ {id} }}", " ".repeat(indent));
        if begins {
            let list = std::mem::take(&mut self.list);
            self.block(&line);
            self.list = list;
        } else {
            self.out.structure.push_str(&line);
            self.out.structure.push('\n');
        }
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
                words = super::layout::unquoted(&words),
                message = format!("{id}.{attribute}")
            ));
        }
    }

    /// The words under a picture; whose it is stands behind "Photo:".
    fn caption(&mut self, captions: &BTreeMap<usize, &Unit>, id: &str) {
        let part = |words: &str, second: bool| -> String {
            // As many bytes in small letters as in others, for these.
            let lower: String = words.chars().map(crate::l10n::language::lower_case).collect();
            let at = ["photo:", "photo by", "photo ©", "фото:", "акс:", "сурат:"]
                .iter()
                .filter_map(|word| lower.find(word))
                .min();
            let (before, after) = words.split_at(at.filter(|at| words.is_char_boundary(*at)).unwrap_or(words.len()));
            let own = if second { after } else { before }.trim();
            // Brackets around whose it is.
            let open = own.matches('(').count() < own.matches(')').count();
            let own = if second && open {
                own.strip_suffix(')').or_else(|| own.strip_suffix(").")).unwrap_or(own)
            } else {
                own
            };
            one_line(own.trim_end_matches('(').trim())
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
}

/// A level of a list.
struct Level {
    numbered: bool,
    /// Its last number.
    count: u64,
    /// As the file numbers it.
    level: u8,
}

impl Level {
    /// How far what lies under its items is set in.
    fn width(&self) -> usize {
        if self.numbered && self.count > 9 { self.count.to_string().len() + 2 } else { 3 }
    }
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
