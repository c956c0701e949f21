//! The faces of pages: parts of those that are compiled in, or of the house's own.
//!
//! In: parts of faces, made by `tests/faces`; font files of the house. Out: files for `fonts/`, and rules that name them. Invariants: a file's name
//! holds a fingerprint of what is in it, so that servers may let browsers keep it for ever; of the parts that a page names, a browser fetches those of
//! which a letter is shown.
//!
//! A page names the parts with Latin and with Russian and Tajik letters. Signs that both have are taken from that of the page's own
//! alphabet: such a page needs one part of a face, and is kerned as a whole. Pages with letters beyond name all parts.

use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

use twox_hash::XxHash3_128;

use crate::html::theme::woff;
use crate::l10n::language::Script;
use crate::project::{FaceRole, Look};

/// The folder of faces in `output`.
pub const FONT_FOLDER: &str = "fonts";

/// The parts of a face, those first that every page names.
const PARTS: [&str; 5] = ["latin", "cyrillic", "cyrillic-more", "greek", "latin-more"];
const COMMON: usize = 2;

/// By the alphabet of a page and by part, which letters are looked for in it.
const RANGES: &str = include_str!("../fonts/ranges.txt");

/// Faces of readers' machines, as wide as ours, for the time until ours have come.
const NEAR: &str = include_str!("../fonts/near.css");

/// A face: its family in stylesheets, whether it is bold, whether it is italic, and its parts.
type Shipped = (&'static str, &'static str, bool, bool, [&'static [u8]; PARTS.len()]);

macro_rules! shipped {
    ($($name:literal $family:literal $bold:literal $italic:literal),+ $(,)?) => {
        [$(($name, $family, $bold, $italic, [
            include_bytes!(concat!("../fonts/", $name, "-latin.woff2")),
            include_bytes!(concat!("../fonts/", $name, "-cyrillic.woff2")),
            include_bytes!(concat!("../fonts/", $name, "-cyrillic-more.woff2")),
            include_bytes!(concat!("../fonts/", $name, "-greek.woff2")),
            include_bytes!(concat!("../fonts/", $name, "-latin-more.woff2")),
        ])),+]
    };
}

static SHIPPED: [Shipped; 7] = shipped![
    "serif" "Payom Serif" false false,
    "serif-italic" "Payom Serif" false true,
    "serif-bold" "Payom Serif" true false,
    "serif-bold-italic" "Payom Serif" true true,
    "sans" "Payom Sans" false false,
    "sans-italic" "Payom Sans" false true,
    "sans-bold" "Payom Sans" true false,
];

/// Our own faces for a page that is not part of a site: the files of upright letters, for Latin and Cyrillic.
#[must_use]
pub fn desk_faces() -> Vec<(String, &'static [u8])> {
    let upright = SHIPPED.iter().filter(|(_, _, _, italic, _)| !italic);
    let parts =
        upright.flat_map(|(name, .., parts)| PARTS.iter().zip(parts).map(move |(part, bytes)| (name, part, *bytes)));
    let wanted = parts.filter(|(_, part, _)| matches!(**part, "latin" | "cyrillic" | "cyrillic-more"));
    wanted.map(|(name, part, bytes)| (format!("{name}-{part}.woff2"), bytes)).collect()
}

/// The licences that lie beside them.
static LICENCES: [(&str, &[u8]); 2] = [
    ("SourceSans3-LICENSE.md", include_bytes!("../fonts/SourceSans3-LICENSE.md")),
    ("SourceSerif4-LICENSE.md", include_bytes!("../fonts/SourceSerif4-LICENSE.md")),
];

/// The roles of the house's faces, in the order of ours.
const ROLES: [FaceRole; SHIPPED.len()] = [
    FaceRole::Text,
    FaceRole::TextItalic,
    FaceRole::TextBold,
    FaceRole::TextBoldItalic,
    FaceRole::Display,
    FaceRole::DisplayItalic,
    FaceRole::DisplayBold,
];

/// A file that pages expect beside them. A page without it still works: it falls back on faces of the reader's machine.
#[derive(Debug)]
pub struct FontFile {
    /// Its name. That of a face holds a fingerprint of what it is made from.
    pub name: String,
    /// Its face, and which part of it.
    place: (usize, usize),
    made: Made,
}

#[derive(Debug)]
enum Made {
    /// It is compiled in.
    Shipped(&'static [u8]),
    /// It is made from a file of the house, once somebody asks for it.
    Of(Arc<Vec<u8>>, OnceLock<Vec<u8>>),
}

impl FontFile {
    /// What it holds.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.made {
            Made::Shipped(bytes) => bytes,
            Made::Of(font, made) => made.get_or_init(|| {
                let (face, part) = self.place;
                woff::part(font, family(face), |c| has(part, c)).unwrap_or_default()
            }),
        }
    }
}

/// The files of a build's faces.
#[derive(Debug)]
pub(crate) struct Faces {
    files: Vec<FontFile>,
    /// Whether text and what stands around it have faces of the house.
    own: [bool; 2],
}

impl Faces {
    /// Those of the house, and ours where it has none.
    pub(crate) fn new(look: &Look) -> Self {
        let mut files = Vec::with_capacity(SHIPPED.len() * PARTS.len() + LICENCES.len());
        let mut own = [false; 2];
        for (face, (name, _, _, _, shipped)) in SHIPPED.iter().enumerate() {
            let given = look.faces.iter().find(|given| ROLES.get(face) == Some(&given.role));
            // What cannot be used is reported where PDFs are set.
            if let Some(font) = given.and_then(|given| given.bytes.as_ref()) {
                own[usize::from(face >= SANS)] = true;
                // Which letters a part has decides what is in it, too.
                let print =
                    XxHash3_128::oneshot_with_seed(XxHash3_128::oneshot(RANGES.as_bytes()) as u64, font) as u32;
                for part in (0..PARTS.len()).filter(|part| woff::is_part(font, |c| has(*part, c))) {
                    let name = format!("house-{name}-{}.{print:08x}.woff", PARTS[part]);
                    let made = Made::Of(Arc::clone(font), OnceLock::new());
                    files.push(FontFile { name, place: (face, part), made });
                }
                continue;
            }
            for (part, bytes) in shipped.iter().enumerate() {
                let name = format!("{name}-{}.{:08x}.woff2", PARTS[part], XxHash3_128::oneshot(bytes) as u32);
                files.push(FontFile { name, place: (face, part), made: Made::Shipped(bytes) });
            }
        }
        let licences = LICENCES.iter().filter(|_| own != [true; 2]);
        files.extend(licences.map(|(name, bytes)| FontFile {
            name: (*name).to_owned(),
            place: (SHIPPED.len(), 0),
            made: Made::Shipped(bytes),
        }));
        Self { files, own }
    }

    /// What pages expect in `fonts/`.
    pub(crate) fn files(&self) -> &[FontFile] {
        &self.files
    }

    /// The rules for pages from which `up` leads to the root, and whose words are of a script; `wide` with all parts.
    pub(crate) fn rules(&self, up: &str, script: Script, wide: bool) -> String {
        let mut css = String::with_capacity(8 << 10);
        css.push_str(NEAR);
        for FontFile { name, place: (face, part), .. } in &self.files {
            let Some((_, _, bold, italic, _)) = SHIPPED.get(*face).filter(|_| *part < COMMON || wide) else {
                continue;
            };
            let weight = if *bold { "font-weight:700;" } else { "" };
            let style = if *italic { "font-style:italic;" } else { "" };
            let (kind, family) =
                if name.ends_with('2') { ("woff2", SHIPPED[*face].1) } else { ("woff", family(*face)) };
            // Writing to a string cannot fail.
            let _ = writeln!(
                css,
                "@font-face{{font-family:\"{family}\";{weight}{style}font-display:swap;\
                 src:url(\"{up}{FONT_FOLDER}/{name}\") format(\"{kind}\");unicode-range:{}}}",
                range(script, PARTS[*part])
            );
        }
        css
    }

    /// What names the faces of the house, before ours.
    pub(crate) fn families(&self) -> String {
        let [text, display] = self.own;
        let rule = |own: bool, rule: &'static str| if own { rule } else { "" };
        let text = rule(text, "--serif:\"House Text\",\"Serif Georgia\",\"Serif Times\",serif;");
        let display = rule(display, "--sans:\"House Display\",\"Sans Roboto\",\"Sans Arial\",sans-serif");
        if self.own == [false; 2] { String::new() } else { format!(":root{{{text}{display}}}") }
    }

    /// The file of a face, by the name that it has with us, with the letters of a script.
    pub(crate) fn file(&self, name: &str, script: Script) -> Option<&FontFile> {
        let face = SHIPPED.iter().position(|shipped| shipped.0 == name)?;
        let part = PARTS.iter().position(|part| *part == named(script))?;
        self.files.iter().find(|file| file.place == (face, part))
    }
}

/// The first of ours that is no face of text.
const SANS: usize = 4;

/// The family of a face of the house.
fn family(face: usize) -> &'static str {
    if face < SANS { "House Text" } else { "House Display" }
}

/// Whether a part has a letter, where its face has it.
fn has(part: usize, c: char) -> bool {
    let script = if PARTS.get(part) == Some(&"cyrillic") { Script::Cyrillic } else { Script::Latin };
    let code = u32::from(c);
    PARTS.get(part).is_some_and(|part| pieces(range(script, part)).any(|piece| piece.contains(&code)))
}

/// The pieces of a `unicode-range`.
fn pieces(range: &str) -> impl Iterator<Item = std::ops::RangeInclusive<u32>> {
    range.split(',').filter_map(|piece| {
        let piece = piece.strip_prefix("U+")?;
        let (first, last) = piece.split_once('-').unwrap_or((piece, piece));
        let number = |hex| u32::from_str_radix(hex, 16).ok();
        Some(number(first)?..=number(last)?)
    })
}

/// Whether a letter is in none of the parts that every page names.
pub(crate) fn is_beyond(c: char) -> bool {
    !matches!(c, '\0'..='ÿ' | 'ı' | 'Œ' | 'œ' | 'ʻ' | 'ʼ' | '\u{300}'..='\u{304}' | 'Ё' | 'ё' | 'А'..='я'
        | 'Ғ' | 'ғ' | 'Қ' | 'қ' | 'Ҳ'..='ҷ' | 'Ӣ' | 'ӣ' | 'Ӯ' | 'ӯ'
        | '\u{2000}'..='\u{206F}' | '€' | '₽' | '№' | '™' | '←'..='↓' | '−')
}

/// What the first part of pages in a script is called.
fn named(script: Script) -> &'static str {
    match script {
        Script::Latin => "latin",
        Script::Cyrillic => "cyrillic",
    }
}

/// Which letters are looked for in a part.
fn range(script: Script, part: &str) -> &'static str {
    let mut lines = RANGES.lines().map(|line| line.split(' '));
    let found = lines.find_map(|mut words| {
        let is = words.next() == Some(named(script)) && words.next() == Some(part);
        words.next().filter(|_| is)
    });
    found.unwrap_or("U+0-10FFFF")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The code points of a `unicode-range`.
    fn codes(range: &str) -> impl Iterator<Item = u32> {
        pieces(range).flatten()
    }

    #[test]
    fn what_a_page_names_has_the_letters_that_it_need_not_look_further_for() {
        for script in [Script::Latin, Script::Cyrillic] {
            for (number, part) in PARTS.into_iter().enumerate() {
                let mut letters = codes(range(script, part)).filter_map(char::from_u32).filter(|c| *c > 'ÿ');
                if number < COMMON {
                    assert_eq!(letters.find(|c| is_beyond(*c)), None, "{part}");
                } else {
                    assert!(letters.next().is_some_and(is_beyond), "{part}");
                }
            }
        }
        for c in "Łódź Қазақстан ң ө Ἀ ≥ ₸".chars().filter(|c| *c > '\u{500}' || "Łźңө".contains(*c))
        {
            assert!(is_beyond(c), "{c}");
        }
    }

    #[test]
    fn a_letter_is_looked_for_in_one_part_only() {
        for script in [Script::Latin, Script::Cyrillic] {
            let mut seen = std::collections::BTreeMap::new();
            for part in PARTS {
                for code in codes(range(script, part)) {
                    let before = seen.insert(code, part);
                    assert!(before.is_none() || (0x300..=0x304).contains(&code), "{code:X}: {part}, {before:?}");
                }
            }
            for c in "aZé«—№ 0Яӣҷ".chars() {
                assert!(seen.contains_key(&u32::from(c)), "{c}");
            }
            assert_eq!(seen.get(&u32::from(',')), Some(&named(script)));
        }
    }

    #[test]
    fn files_are_faces_that_do_not_carry_the_reserved_name() {
        let faces = Faces::new(&Look::default());
        assert_eq!(faces.files().len(), SHIPPED.len() * PARTS.len() + LICENCES.len());
        for file in faces.files() {
            assert!(file.bytes().starts_with(b"wOF2") || file.name.ends_with("LICENSE.md"), "{}", file.name);
            assert_eq!(file.name.ends_with(".woff2"), !file.name.contains("Source"), "{}", file.name);
        }
        let rules = faces.rules("../", Script::Cyrillic, true);
        assert!(!rules.contains("Source") && rules.matches("unicode-range").count() == 35);
        assert_eq!(faces.rules("", Script::Latin, false).matches("unicode-range").count(), 14);
    }
}
