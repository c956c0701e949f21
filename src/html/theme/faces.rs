//! The faces of pages: parts of those that are compiled in.
//!
//! In: parts of faces, made by `tests/faces`. Out: files for `fonts/`, and rules that name them. Invariants: a file's name
//! holds a fingerprint of what is in it, so that servers may let browsers keep it for ever; of the parts that a page names, a browser fetches those of
//! which a letter is shown.
//!
//! A page names the parts with Latin and with Russian and Tajik letters. Signs that both have are taken from that of the page's own
//! alphabet: such a page needs one part of a face, and is kerned as a whole. Pages with letters beyond name all parts.

use std::fmt::Write as _;

use twox_hash::XxHash3_128;

use crate::l10n::language::Script;

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

/// The licences that lie beside them.
static LICENCES: [(&str, &[u8]); 2] = [
    ("SourceSans3-LICENSE.md", include_bytes!("../fonts/SourceSans3-LICENSE.md")),
    ("SourceSerif4-LICENSE.md", include_bytes!("../fonts/SourceSerif4-LICENSE.md")),
];

/// A part of a face, as a file.
#[derive(Debug)]
struct Part {
    face: usize,
    part: usize,
    file: String,
    bytes: &'static [u8],
}

/// The files of a build's faces.
#[derive(Debug)]
pub(crate) struct Faces(Vec<Part>);

impl Faces {
    /// Those that are compiled in.
    pub(crate) fn new() -> Self {
        let mut parts = Vec::with_capacity(SHIPPED.len() * PARTS.len());
        for (face, (name, .., bytes)) in SHIPPED.iter().enumerate() {
            for (part, bytes) in bytes.iter().enumerate() {
                let print = XxHash3_128::oneshot(bytes) as u32;
                let file = format!("{name}-{}.{print:08x}.woff2", PARTS[part]);
                parts.push(Part { face, part, file, bytes });
            }
        }
        Self(parts)
    }

    /// Names and bytes of what pages expect in `fonts/`. A page without them still works: it falls back on faces of the
    /// reader's machine.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|part| (part.file.as_str(), part.bytes)).chain(LICENCES)
    }

    /// The rules for pages from which `up` leads to the root, and whose words are of a script; `wide` with all parts.
    pub(crate) fn rules(&self, up: &str, script: Script, wide: bool) -> String {
        let mut css = String::with_capacity(8 << 10);
        css.push_str(NEAR);
        for Part { face, part, file, .. } in &self.0 {
            let Some((_, family, bold, italic, _)) = SHIPPED.get(*face) else { continue };
            if *part >= COMMON && !wide {
                continue;
            }
            let weight = if *bold { "font-weight:700;" } else { "" };
            let style = if *italic { "font-style:italic;" } else { "" };
            // Writing to a string cannot fail.
            let _ = writeln!(
                css,
                "@font-face{{font-family:\"{family}\";{weight}{style}font-display:swap;\
                 src:url(\"{up}{FONT_FOLDER}/{file}\") format(\"woff2\");unicode-range:{}}}",
                range(script, PARTS[*part])
            );
        }
        css
    }

    /// The file of a face, by its name in our folder, with the letters of a script.
    pub(crate) fn file(&self, name: &str, script: Script) -> Option<&str> {
        let wanted = PARTS.iter().position(|part| *part == named(script))?;
        let is =
            |part: &&Part| SHIPPED.get(part.face).is_some_and(|shipped| shipped.0 == name) && part.part == wanted;
        self.0.iter().find(is).map(|part| part.file.as_str())
    }
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
        range.split(',').flat_map(|piece| {
            let piece = piece.strip_prefix("U+").unwrap();
            let (first, last) = piece.split_once('-').unwrap_or((piece, piece));
            let number = |hex| u32::from_str_radix(hex, 16).unwrap();
            number(first)..=number(last)
        })
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
        let faces = Faces::new();
        assert_eq!(faces.files().count(), SHIPPED.len() * PARTS.len() + LICENCES.len());
        for (name, bytes) in faces.files() {
            assert!(bytes.starts_with(b"wOF2") || name.ends_with("LICENSE.md"), "{name}");
            assert_eq!(name.ends_with(".woff2"), !name.contains("Source"), "{name}");
        }
        let rules = faces.rules("../", Script::Cyrillic, true);
        assert!(!rules.contains("Source") && rules.matches("unicode-range").count() == 35);
        assert_eq!(faces.rules("", Script::Latin, false).matches("unicode-range").count(), 14);
    }
}
