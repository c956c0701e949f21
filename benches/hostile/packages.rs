//! Hostile packages: Word files that explode, and kits that come back as something else.

use payom::office::pack;

use super::{Case, House};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

pub(crate) const CASES: &[Case] = &[
    Case {
        name: "a Word file of 60 MB of words",
        code: Some("file-unreadable"),
        spoil: |house| import(house, &document(&words(350_000))),
    },
    Case {
        name: "a Word file whose part unpacks to 64 MB of zeros",
        code: Some("file-unreadable"),
        spoil: |house| import(house, &package(&[("word/document.xml", vec![0; 64 << 20])])),
    },
    Case {
        name: "a Word file that says 1 byte and unpacks to 64 MB",
        code: Some("file-unreadable"),
        spoil: |house| import(house, &lying(&document(&words(300_000)))),
    },
    Case {
        name: "a Word file of 65,000 parts",
        code: Some("file-unreadable"),
        spoil: |house| {
            let parts: Vec<(String, Vec<u8>)> =
                (0..65_000).map(|number| (format!("word/{number}.xml"), Vec::new())).collect();
            import(house, &pack(parts.iter().map(|(name, bytes)| (name.as_str(), bytes))).unwrap());
        },
    },
    Case {
        name: "a Word file with 4,000 Word files in it",
        code: Some("file-unreadable"),
        spoil: |house| import(house, &nested(1_990)),
    },
    Case {
        name: "40 Word files of 9 MB within a small one, and 1,760 more",
        code: Some("file-unreadable"),
        spoil: |house| import(house, &nested(900)),
    },
    Case {
        name: "elements nested 1,000,000 deep in a Word file",
        code: Some("file-unreadable"),
        spoil: |house| {
            let deep = format!("{}{}", "<w:sdt>".repeat(1_000_000), "</w:sdt>".repeat(1_000_000));
            import(house, &document(&deep));
        },
    },
    Case {
        name: "tables nested 290 deep in a Word file",
        code: None,
        spoil: |house| {
            let deep = format!("{}{}", "<w:tbl><w:tr><w:tc>".repeat(95), "</w:tc></w:tr></w:tbl>".repeat(95));
            import(house, &document(&deep));
        },
    },
    Case {
        name: "text boxes nested 70 deep, 400 times",
        code: None,
        spoil: |house| {
            let open = "<w:p><w:r><w:pict><w:txbxContent>".repeat(70);
            let close = "</w:txbxContent></w:pict></w:r></w:p>".repeat(70);
            import(house, &document(&format!("{open}<w:p><w:r><w:t>x</w:t></w:r></w:p>{close}").repeat(400)));
        },
    },
    Case {
        name: "an entity bomb in a Word file",
        code: Some("file-unreadable"),
        spoil: |house| {
            let bomb = "<!DOCTYPE a [<!ENTITY b \"cccccccccc\"><!ENTITY d \"&b;&b;&b;&b;\">]><a>&d;</a>";
            import(house, &package(&[("word/document.xml", bomb.as_bytes().to_vec())]));
        },
    },
    Case {
        name: "100,000 paragraphs of a letter in a Word file",
        code: None,
        spoil: |house| import(house, &document(&"<w:p><w:r><w:t>ж</w:t></w:r></w:p>".repeat(100_000))),
    },
    Case {
        name: "100,000 fields that never end in a Word file",
        code: None,
        spoil: |house| {
            let open = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>a</w:t></w:r></w:p>";
            import(house, &document(&open.repeat(100_000)));
        },
    },
    Case {
        name: "a paragraph of 300,000 runs in a Word file",
        code: None,
        spoil: |house| {
            let run = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>";
            import(house, &document(&format!("<w:p>{}</w:p>", run.repeat(150_000))));
        },
    },
    Case {
        name: "a table of 63 columns and 5,000 rows in a Word file",
        code: None,
        spoil: |house| {
            let row = format!("<w:tr>{}</w:tr>", "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>".repeat(63));
            import(house, &document(&format!("<w:tbl>{}</w:tbl>", row.repeat(5_000))));
        },
    },
    Case {
        name: "cells over 63 columns, 100,000 times",
        code: None,
        spoil: |house| {
            let row = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999\"/></w:tcPr></w:tc></w:tr>";
            import(house, &document(&format!("<w:tbl>{}</w:tbl>", row.repeat(100_000))));
        },
    },
    Case {
        name: "styles that lead in a circle, 50,000 of them",
        code: None,
        spoil: |house| {
            let style = |number: usize| {
                format!(
                    "<w:style w:type=\"paragraph\" w:styleId=\"s{number}\"><w:basedOn w:val=\"s{}\"/></w:style>",
                    (number + 1) % 50_000
                )
            };
            let styles: String = (0..50_000).map(style).collect();
            let styles = format!("<w:styles xmlns:w=\"{W}\">{styles}</w:styles>");
            let body = "<w:p><w:pPr><w:pStyle w:val=\"s7\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>".repeat(1_000);
            let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>";
            import(
                house,
                &package(&[
                    ("word/document.xml", text(&body).into_bytes()),
                    ("word/_rels/document.xml.rels", relations.as_bytes().to_vec()),
                    ("word/styles.xml", styles.into_bytes()),
                ]),
            );
        },
    },
    Case {
        name: "a kit of 100,001 texts that came back",
        code: Some("file-unreadable"),
        spoil: |house| kit(house, &"<trans-unit id=\"x\"><source>a</source></trans-unit>".repeat(100_001)),
    },
    Case {
        name: "a kit of 90,000 unknown texts that came back",
        code: None,
        spoil: |house| {
            let unit = |number: usize| {
                format!("<trans-unit id=\"x{number}\"><source>a</source><target>b</target></trans-unit>")
            };
            kit(house, &(0..90_000).map(unit).collect::<String>());
        },
    },
    Case {
        name: "marks nested 1,000,000 deep in a kit",
        code: Some("file-unreadable"),
        spoil: |house| {
            let deep = format!("{}{}", "<g id=\"1\">".repeat(1_000_000), "</g>".repeat(1_000_000));
            kit(house, &format!("<trans-unit id=\"lead\"><source>a</source><target>{deep}</target></trans-unit>"));
        },
    },
    Case {
        name: "a text of 20 MB of brackets in a kit",
        code: None,
        spoil: |house| {
            let text = "{ [ **".repeat(3_000_000);
            kit(house, &format!("<trans-unit id=\"lead\"><source>a</source><target>{text}</target></trans-unit>"));
        },
    },
];

fn text(body: &str) -> String {
    format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>")
}

fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let types = ("[Content_Types].xml", TYPES.as_bytes().to_vec());
    pack(std::iter::once(types).chain(parts.iter().cloned())).unwrap()
}

fn document(body: &str) -> Vec<u8> {
    package(&[("word/document.xml", text(body).into_bytes())])
}

/// Paragraphs of words that cannot be packed tightly.
fn words(count: usize) -> String {
    let mut seed: u64 = 7;
    let mut word = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        format!("{:x} ", seed >> 24)
    };
    let mut paragraph = || {
        let words: String = (0..11).map(|_| word()).collect();
        format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
    };
    (0..count).map(|_| paragraph()).collect()
}

/// The same package, whose list says that its largest part has one byte.
fn lying(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let name = b"word/document.xml";
    let at = bytes.windows(name.len()).rposition(|own| own == name).unwrap();
    bytes[at - 46 + 24..at - 46 + 28].copy_from_slice(&1_u32.to_le_bytes());
    bytes
}

/// A Word file that holds others, each of which would unpack to as much as a file may.
fn nested(count: usize) -> Vec<u8> {
    let inner = document(&words(100).repeat(500));
    let chunk = |number: usize| format!("<w:altChunk w:id=\"c{number}\"/>");
    let relation =
        |number: usize| format!("<Relationship Id=\"c{number}\" Type=\"x/aFChunk\" Target=\"{number}.docx\"/>");
    let body: String = (0..count).map(chunk).collect();
    let relations: String = (0..count).map(relation).collect();
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
    );
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), TYPES.as_bytes().to_vec()),
        ("word/document.xml".to_owned(), text(&body).into_bytes()),
        ("word/_rels/document.xml.rels".to_owned(), relations.into_bytes()),
    ];
    let first = 40.min(count);
    parts.extend((0..first).map(|number| (format!("word/{number}.docx"), inner.clone())));
    parts.extend((first..count * 2).map(|number| (format!("word/{number}.docx"), document("<w:p/>"))));
    pack(parts.iter().map(|(name, bytes)| (name.as_str(), bytes))).unwrap()
}

fn import(house: &House, bytes: &[u8]) {
    house.quiet();
    house.write("in.docx", bytes);
    house.command(&["import", "--slug", "2026-02-hostile", "in.docx"]);
}

fn kit(house: &House, units: &str) {
    house.quiet();
    let file = format!(
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"2026-01-meeting.ftl\" \
         source-language=\"en-GB\" target-language=\"ru-RU\" product-name=\"2026-01-meeting\"><body>{units}</body></file></xliff>"
    );
    house.write("back.xlf", file);
    house.command(&["take", "back.xlf"]);
}
