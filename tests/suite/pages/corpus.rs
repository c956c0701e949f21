//! Two hundred releases of many shapes, made of the sentences, headings, people and funders of real ones.
//!
//! In: resolved editions. Out: [`Document`]s in three languages by turns. Invariants: the same editions give the same
//! releases; every shape that pages find hard occurs: one paragraph and sixty, headings before lists and pictures, long
//! tables, eight contacts, no footer and five funders.

use std::sync::Arc;

use payom::document::{
    Asset, AssetKind, Block, Contact, ContactBlock, Credit, CreditGroup, Document, Figure, Footer, Footnote, Inline,
    Mark, PartnerList, Section, SectionRole, Table, TableCell, TableColumn, TableRow, Text,
};

use super::pool::Pool;

/// How many releases there are.
pub(super) const RELEASES: usize = 200;

/// Numbers of paragraphs, by turns.
const LENGTHS: [usize; 20] = [6, 1, 8, 12, 3, 10, 5, 16, 2, 9, 25, 7, 4, 14, 60, 11, 5, 20, 35, 13];

/// Sizes of pictures: across, upright, a strip, a square, small.
const PICTURES: [(u32, u32); 5] = [(1800, 1200), (900, 1350), (2400, 800), (1200, 1200), (480, 320)];

/// A word that no line likes.
const LONG: [&str; 3] =
    ["counter-revolutionary-institutionalisation", "частнопредпринимательскими", "мутахассисонатарбиягирифтагонамон"];

/// Numbers that look thrown, and are always the same.
pub(super) struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from the first up to the last.
    fn within(&mut self, first: usize, last: usize) -> usize {
        first + (self.next() % (last - first + 1) as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.within(1, 100) <= percent
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.within(0, from.len() - 1)]
    }
}

pub(super) fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

fn words(words: &str) -> Vec<Inline> {
    vec![Inline::Text(text(words))]
}

/// A release under construction.
struct Writer<'a> {
    pool: &'a Pool,
    dice: Dice,
    body: Vec<Block>,
    anchors: usize,
    pictures: usize,
}

/// A release by its number.
pub(super) fn release(pools: &[Pool], number: usize) -> Document {
    let pool = &pools[number % pools.len()];
    let dice = Dice(number as u64 * 7919 + 19);
    let mut writer = Writer { pool, dice, body: Vec::new(), anchors: 0, pictures: 0 };
    let mut document = pool.base.clone();
    document.slug = format!("generated-{number}");
    document.headline = writer.dice.pick(&pool.headlines).clone();
    document.standfirst = writer.dice.chance(70).then(|| writer.dice.pick(&pool.standfirsts).clone());
    document.reference = None;
    writer.write(LENGTHS[number % LENGTHS.len()]);
    document.sections = writer.sections();
    document.contacts = writer.contacts();
    document.footer = writer.footer();
    document.body = writer.body;
    document
}

impl Writer<'_> {
    fn anchor(&mut self) -> String {
        self.anchors += 1;
        format!("part-{}", self.anchors)
    }

    /// The body: so many paragraphs, and what stands between them.
    fn write(&mut self, paragraphs: usize) {
        for number in 0..paragraphs {
            if self.dice.chance(if number == 0 { 5 } else { 16 }) {
                self.headings();
            }
            self.paragraph(number);
            match self.dice.within(1, 100) {
                1..=11 => self.quotation(),
                12..=21 => self.list(),
                22..=27 if self.pictures < 5 => self.picture(),
                28..=31 => self.table(),
                32..=33 => self.body.push(Block::Break),
                _ => {}
            }
        }
    }

    /// A heading; now and then a lower one right behind it, or a list, a picture, a quotation.
    fn headings(&mut self) {
        let heading = self.dice.pick(&self.pool.headings).clone();
        let anchor = self.anchor();
        self.body.push(Block::Heading { level: 2, anchor, content: heading });
        if self.dice.chance(15) {
            let (content, anchor) = (self.dice.pick(&self.pool.headings).clone(), self.anchor());
            self.body.push(Block::Heading { level: 3, anchor, content });
        }
        match self.dice.within(1, 100) {
            1..=8 => self.list(),
            9..=14 => self.picture(),
            15..=20 => self.quotation(),
            21..=24 => self.table(),
            _ => {}
        }
    }

    fn sentences(&mut self, first: usize, last: usize) -> String {
        let count = self.dice.within(first, last);
        let mut all: Vec<String> = (0..count).map(|_| self.dice.pick(&self.pool.sentences).clone()).collect();
        if self.dice.chance(4) {
            let word = LONG[["en", "ru", "tg"].iter().position(|tag| *tag == self.pool.tag).unwrap()];
            all.insert(0, format!("{} {word}.", all[0].trim_end_matches('.')));
        }
        all.join(" ")
    }

    fn paragraph(&mut self, number: usize) {
        let content = match self.dice.within(1, 100) {
            1..=35 => self.dice.pick(&self.pool.paragraphs).clone(),
            36..=40 => words(&self.sentences(9, 16)),
            41..=46 => {
                let address =
                    format!("https://www.example.org/press/{number}/2026-conference?lang={}", self.pool.tag);
                if number.is_multiple_of(2) {
                    let typed = format!("{} {address} {}", self.sentences(1, 2), self.sentences(1, 2));
                    return self.body.push(Block::Paragraph(words(&typed)));
                }
                let href = payom::document::Href::new(&address).unwrap();
                let mut content = words(&format!("{} ", self.sentences(1, 2)));
                content.push(Inline::Link { href, content: words(&address) });
                content
            }
            _ => words(&self.sentences(1, 5)),
        };
        self.body.push(Block::Paragraph(content));
    }

    fn quotation(&mut self) {
        let (content, attribution) = self.dice.pick(&self.pool.quotations).clone();
        let content = match self.dice.within(0, 3) {
            0 => vec![Block::Paragraph(words(&format!("“{}”", self.sentences(1, 4))))],
            1 => vec![Block::Paragraph(words(&self.sentences(1, 3))), Block::Paragraph(words(&self.sentences(1, 2)))],
            _ => content,
        };
        self.body.push(Block::Quote { content, attribution });
    }

    fn list(&mut self) {
        let count = self.dice.within(2, 9);
        let item = |writer: &mut Self| match writer.dice.within(0, 2) {
            0 => writer.dice.pick(&writer.pool.items).clone(),
            1 => vec![Block::Paragraph(writer.dice.pick(&writer.pool.headings).clone())],
            _ => vec![Block::Paragraph(words(&writer.sentences(1, 1)))],
        };
        let items = (0..count).map(|_| item(self)).collect();
        self.body.push(Block::List { start: self.dice.chance(30).then_some(1), items });
    }

    fn picture(&mut self) {
        let (width, height) = *self.dice.pick(&PICTURES);
        self.pictures += 1;
        let caption = self.dice.chance(80).then(|| words(&self.sentences(1, 1)));
        self.body.push(Block::Figure(Figure {
            image: drawing(&format!("photo-{width}-{height}.svg"), width, height),
            alternative: text("A meeting"),
            caption,
            credit: self.dice.chance(60).then(|| text("Photo: Example, 2026")),
        }));
    }

    fn table(&mut self) {
        if !self.pool.tables.is_empty() && self.dice.chance(40) {
            let mut table = self.dice.pick(&self.pool.tables).clone();
            table.anchor = self.anchor();
            self.body.push(Block::Table(table));
            return;
        }
        let (columns, rows) = (self.dice.within(2, 5), self.dice.within(3, 24));
        let header = |number| TableColumn {
            header: words(&format!("{}", 2020 + number)),
            align: if number == 0 { payom::document::ColumnAlign::Start } else { payom::document::ColumnAlign::End },
        };
        let table = Table {
            anchor: self.anchor(),
            caption: self.dice.pick(&self.pool.headings).clone(),
            columns: (0..columns).map(header).collect(),
            rows: (0..rows).map(|_| self.row(columns)).collect(),
        };
        self.body.push(Block::Table(table));
    }

    fn row(&mut self, columns: usize) -> TableRow {
        let mut cells = vec![TableCell { content: self.dice.pick(&self.pool.headings).clone(), gap: None }];
        for _ in 1..columns {
            cells.push(TableCell { content: words(&self.dice.within(1, 9999).to_string()), gap: None });
        }
        TableRow { cells, total: false }
    }

    /// Those who signed, notes to editors, footnotes; in the order of their roles.
    fn sections(&mut self) -> Vec<Section> {
        let mut sections = Vec::new();
        for (role, of) in &self.pool.sections {
            if *role != SectionRole::Footnotes && self.dice.chance(12) {
                let mut section = self.dice.pick(of).clone();
                section.anchor = self.anchor();
                sections.push(section);
            }
        }
        if self.dice.chance(20) {
            sections.push(self.footnotes());
        }
        sections.sort_by_key(|section| section.role);
        sections
    }

    fn footnotes(&mut self) -> Section {
        let most = self.dice.within(1, 6);
        let mut notes = Vec::new();
        for block in 0..self.body.len() {
            let sentence = self.sentences(1, 2);
            let Block::Paragraph(content) = &mut self.body[block] else { continue };
            let number = notes.len() as u32 + 1;
            if notes.len() == most || block % 3 != 0 {
                continue;
            }
            let (shown, name) = (text(&format!("[{number}]")), text(&format!("Footnote {number}")));
            content.push(Inline::Mark(Mark { label: format!("n{number}"), number, shown: shown.clone(), name }));
            notes.push(Footnote {
                number,
                shown,
                back: text(&format!("Back to {number}")),
                content: words(&sentence),
            });
        }
        let blocks = if notes.is_empty() { vec![Block::Break] } else { vec![Block::Footnotes(notes)] };
        Section { role: SectionRole::Footnotes, heading: Some(text("1–6")), anchor: self.anchor(), blocks }
    }

    fn contacts(&mut self) -> Option<ContactBlock> {
        if self.dice.chance(8) {
            return None;
        }
        let count = *self.dice.pick(&[1, 1, 1, 2, 2, 2, 3, 4, 5, 6, 8]);
        let contacts: Vec<Contact> = (0..count).map(|_| self.dice.pick(&self.pool.contacts).clone()).collect();
        Some(ContactBlock { heading: self.pool.contact_heading.clone(), contacts })
    }

    fn footer(&mut self) -> Option<Footer> {
        let funders = *self.dice.pick(&[0, 1, 1, 2, 2, 3, 4, 5]);
        let mut groups = Vec::new();
        if funders > 0 && self.dice.chance(60) {
            groups.push(CreditGroup { lead_in: None, credits: vec![self.pool.emblem.clone()], funders: Vec::new() });
        }
        let left = funders - groups.len();
        let mut credits: Vec<Credit> = (0..left).map(|_| self.dice.pick(&self.pool.credits).clone()).collect();
        if left > 2 && self.dice.chance(50) {
            let rest = credits.split_off(left / 2);
            let lead_in = Some(self.dice.pick(&self.pool.lead_ins).clone());
            groups.push(CreditGroup { lead_in, credits: rest, funders: Vec::new() });
        }
        if !credits.is_empty() {
            let lead_in = Some(self.dice.pick(&self.pool.lead_ins).clone());
            groups.push(CreditGroup { lead_in, credits, funders: Vec::new() });
        }
        let lists = self.dice.within(0, 3);
        let partners: Vec<PartnerList> = (0..lists).map(|_| self.dice.pick(&self.pool.partners).clone()).collect();
        if groups.is_empty() && partners.is_empty() {
            return None;
        }
        let some = |dice: &mut Dice, of: &[Text], percent| -> Vec<Text> {
            if dice.chance(percent) && !of.is_empty() { vec![dice.pick(of).clone()] } else { Vec::new() }
        };
        let addresses =
            if self.dice.chance(30) { vec![self.dice.pick(&self.pool.addresses).clone()] } else { Vec::new() };
        Some(Footer {
            heading: self.pool.footer_heading.clone(),
            groups,
            partners,
            disclaimers: some(&mut self.dice, &self.pool.disclaimers, 50),
            addresses,
            about: some(&mut self.dice, &self.pool.about, 30),
        })
    }
}

/// A drawing of that size.
fn drawing(name: &str, width: u32, height: u32) -> Arc<Asset> {
    let bytes = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><rect width=\"{width}\" \
         height=\"{height}\" fill=\"#9ab\"/></svg>"
    );
    Arc::new(Asset { name: name.to_owned(), kind: AssetKind::Svg, width, height, bytes: bytes.into_bytes() })
}
