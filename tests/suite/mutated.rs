//! Files that came back, changed at random: pieces cut out, doubled, moved, swapped for others.
//!
//! In: the samples of `fixtures/docx`, kits of the tiny project. Out: assertions over what is read and what is taken. Invariants: the same
//! changes each time; nothing panics; no character that was read is lost.

use payom::exchange::import::{Input, import};
use payom::exchange::kit::xliff;
use payom::office::word::read;
use payom::office::word::read::{Block, Reading};
use payom::office::{Package, pack};

use crate::office::{samples, signs};
use crate::project::Fixture;
use crate::translators::{made, take};
use crate::untidy::known;

/// Figures that look as if they were random, the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }

    /// A text in which a few tags or words are cut out, doubled or swapped.
    fn change(&mut self, xml: &str) -> String {
        let mut pieces: Vec<&str> = xml.split_inclusive('>').collect();
        for _ in 0..=self.roll(6) {
            let (one, other) = (self.roll(pieces.len()), self.roll(pieces.len()));
            match self.roll(3) {
                0 => drop(pieces.remove(one)),
                1 => pieces.insert(other, pieces[one]),
                _ => pieces.swap(one, other),
            }
        }
        pieces.concat()
    }

    /// The same with elements, so that the text stays well formed.
    fn move_elements(&mut self, xml: &str, close: &str) -> String {
        let mut pieces: Vec<&str> = xml.split_inclusive(close).collect();
        let last = pieces.pop().unwrap_or_default();
        if pieces.len() > 2 {
            let first = pieces.remove(0);
            for _ in 0..=self.roll(4) {
                let (one, other) = (self.roll(pieces.len()), self.roll(pieces.len()));
                if self.roll(2) == 0 { pieces.swap(one, other) } else { pieces.insert(other, pieces[one]) }
            }
            pieces.insert(0, first);
        }
        pieces.concat() + last
    }
}

fn repacked(bytes: &[u8], xml: &str) -> Vec<u8> {
    let package = Package::open(bytes).unwrap();
    let main = package.names().find(|name| name.starts_with("word/document")).unwrap().to_owned();
    let part = |name: &str| if name == main { xml.as_bytes().to_vec() } else { package.part(name).unwrap().unwrap() };
    pack(package.names().map(|name| (name, part(name)))).unwrap()
}

fn text(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(own) => out.push_str(&own.text()),
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| text(cell, out)),
            Block::Box(blocks) => text(blocks, out),
        }
    }
}

fn all(reading: &Reading) -> String {
    let mut out: String = reading.left.iter().map(|left| left.text.as_str()).collect();
    reading.parts.iter().for_each(|part| text(&part.blocks, &mut out));
    out
}

#[test]
fn word_files_changed_at_random_lose_nothing() {
    let (mut dice, mut sound) = (Dice(21), 0);
    for (name, bytes) in samples() {
        let package = Package::open(&bytes).unwrap();
        let main = package.names().find(|name| name.starts_with("word/document")).unwrap();
        let xml = String::from_utf8(package.part(main).unwrap().unwrap()).unwrap();
        for round in 0..24 {
            let changed = match round % 4 {
                0 => dice.change(&xml),
                1 => dice.move_elements(&xml, "</w:p>"),
                2 => dice.move_elements(&xml, "</w:r>"),
                _ => dice.move_elements(&xml, "</w:tc>"),
            };
            let changed = repacked(&bytes, &changed);
            let Ok(reading) = read(&changed) else { continue };
            let input = Input { name: name.clone(), locale: None, bytes: changed };
            let told = import(&[input], &known()).unwrap().account;
            let told: String = told.iter().map(|line| line.words.as_str()).collect();
            assert_eq!(signs(&told), signs(&all(&reading)), "{name}, {round}");
            sound += 1;
        }
    }
    assert!(sound > 150, "{sound}");
}

#[test]
fn kits_changed_at_random_lose_nothing() {
    let project = Fixture::house();
    let kit = |format: &str| {
        made(&project.run(&["kit", "--locale", "ru", "--all", "--format", format, "2026-01-meeting"]).fine())
            .remove(0)
    };
    let file = project.read(&kit("xliff"));
    let table = std::fs::read(project.path(&kit("docx"))).unwrap();
    let xml = Package::open(&table).unwrap().part("word/document.xml").unwrap().unwrap();
    let xml = String::from_utf8(xml).unwrap();
    let (mut dice, mut sound) = (Dice(5), 0);
    let before = project.tree("locales");
    for round in 0..160 {
        let name = if round % 2 == 0 {
            let close = ["</trans-unit>", "</target>", "<ph", "</g>"][round / 2 % 4];
            let changed = if round % 5 == 0 { dice.change(&file) } else { dice.move_elements(&file, close) };
            project.write("back.xlf", changed);
            "back.xlf"
        } else {
            let close = ["</w:tr>", "</w:tc>", "</w:r>", "</w:p>"][round / 2 % 4];
            let changed = if round % 5 == 0 { dice.change(&xml) } else { dice.move_elements(&xml, close) };
            project.write("back.docx", repacked(&table, &changed));
            "back.docx"
        };
        let run = take(&project, &[name.to_owned()], &["--dry-run"]);
        assert!(matches!(run.status, 0 | 1 | 3), "{round}: {}", run.err);
        if run.status == 3 {
            continue;
        }
        sound += 1;
        if name == "back.xlf" {
            // Each text that came back is taken, held back, emptied, or as it was.
            let ids: std::collections::BTreeSet<String> = xliff::read(project.read(name).as_bytes())
                .unwrap()
                .into_iter()
                .flat_map(|kit| kit.units.into_iter().map(|unit| unit.id))
                .collect();
            let said = run.out.lines().rev().find(|line| line.contains(" held back, ")).unwrap();
            let counts: Vec<usize> = said.split_whitespace().filter_map(|word| word.parse().ok()).collect();
            let emptied = run.out.lines().filter(|line| line.contains("empty, so the old text stays")).count();
            assert!(counts.iter().sum::<usize>() + emptied >= ids.len(), "{round}: {ids:?}\n{}", run.out);
        }
    }
    assert!(sound > 80, "{sound}");
    assert_eq!(project.tree("locales"), before);
}
