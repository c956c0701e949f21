//! A Word file: any bytes as a package, or as a part of one; what is read becomes a release. No word of it may be lost.

#![no_main]

use libfuzzer_sys::fuzz_target;
use payom::exchange::import::{Fate, Input, Known, KnownContact, Name, NameKind, import, value};
use payom::office::pack;

const RELATIONS: &[u8] = br#"<Relationships><Relationship Id="r1" Type="x/styles" Target="styles.xml"/><Relationship Id="r2"
    Type="x/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="x/footnotes" Target="document.xml"/></Relationships>"#;
const TEXT: &[u8] =
    br#"<document><body><p><pPr><pStyle val="a"/><numPr><ilvl val="1"/><numId val="1"/></numPr></pPr><r><t>A
    text</t></r></p></body></document>"#;

fuzz_target!(|bytes: &[u8]| {
    let Some((place, rest)) = bytes.split_first() else { return };
    let own = |wanted: u8, other: &[u8]| if place % 5 == wanted { rest.to_vec() } else { other.to_vec() };
    let bytes = match place % 5 {
        0 | 4 => rest.to_vec(),
        _ => pack([
            ("word/document.xml", own(1, TEXT)),
            ("word/_rels/document.xml.rels", RELATIONS.to_vec()),
            ("word/styles.xml", own(2, b"<styles/>")),
            ("word/numbering.xml", own(3, b"<numbering/>")),
        ])
        .expect("a few bytes"),
    };
    let locales = ["en", "ru", "tg"].map(|tag| tag.parse().expect("a tag")).to_vec();
    let name = |kind, text: &str| Name { kind, id: "a".to_owned(), locale: 0, text: text.to_owned(), avoid: false };
    let known = Known {
        locales,
        names: vec![
            name(NameKind::Contact, "Anna Orlova"),
            name(NameKind::Organisation, "Spring"),
            name(NameKind::Place, "Osh"),
        ],
        contacts: vec![KnownContact {
            id: "a".to_owned(),
            email: Some("a@b.org".to_owned()),
            phones: vec!["992372210000".to_owned()],
        }],
        ..Known::default()
    };
    if let Ok(imported) = import(&[Input { name: "a.docx".to_owned(), locale: None, bytes }], &known) {
        for text in imported.texts.values().flatten() {
            assert!(!value(&text.words).trim().is_empty() || text.words.trim().is_empty());
        }
        // What the registry is said to have has no word that only news has.
        for line in imported.account.iter().filter(|line| matches!(line.fate, Fate::Registry(_))) {
            assert!(!line.words.to_lowercase().contains("minister"), "{}", line.words);
        }
    }
});
