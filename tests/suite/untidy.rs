//! `payom import`, over Word files as people make them: no styles, breaks for paragraphs, lines for facts.
//!
//! In: bodies of Word files made up here. Out: assertions over templates, messages and the account. Invariants: names are invented.

use payom::exchange::import::{Fate, Imported, Input, Known, KnownContact, Name, NameKind, import};
use payom::office::pack;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

/// A name that the registry has in a language.
pub(crate) fn name(kind: NameKind, id: &str, locale: usize, text: &str) -> Name {
    Name { kind, id: id.to_owned(), locale, text: text.to_owned(), avoid: false }
}

pub(crate) fn known() -> Known {
    Known {
        locales: ["en", "ru", "tg"].map(|tag| tag.parse().unwrap()).to_vec(),
        names: vec![
            name(NameKind::Place, "dushanbe", 0, "Dushanbe"),
            name(NameKind::Place, "dushanbe", 1, "Душанбе"),
            name(NameKind::Contact, "nigora-salimova", 0, "Nigora Salimova"),
        ],
        contacts: vec![KnownContact {
            id: "nigora-salimova".to_owned(),
            email: Some("press@example.org".to_owned()),
            phones: vec!["992372210000".to_owned()],
        }],
        ..Known::default()
    }
}

/// A paragraph: `|` is a new line in it, `*` before it makes it bold.
pub(crate) fn paragraph(text: &str) -> String {
    let (look, text) = text.strip_prefix('*').map_or(("", text), |text| ("<w:rPr><w:b/></w:rPr>", text));
    let text = text.replace('|', "</w:t><w:br/><w:t xml:space=\"preserve\">");
    format!("<w:p><w:r>{look}<w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

pub(crate) fn of_body(body: &str) -> Imported {
    of_styled(body, "")
}

/// A body with styles.
pub(crate) fn of_styled(body: &str, styles: &str) -> Imported {
    let document = format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>");
    let relation = "<Relationships><Relationship Id=\"a\" Target=\"styles.xml\" \
                    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\"/></Relationships>";
    let bytes = pack([
        ("[Content_Types].xml", TYPES.to_owned()),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", relation.to_owned()),
        ("word/styles.xml", format!("<w:styles xmlns:w=\"{W}\">{styles}</w:styles>")),
    ]);
    import(&[Input { name: "a.docx".to_owned(), locale: None, bytes: bytes.unwrap() }], &known()).unwrap()
}

fn imported(paragraphs: &[&str]) -> Imported {
    of_body(&paragraphs.iter().map(|text| paragraph(text)).collect::<String>())
}

/// The messages of the source, each as `id = words`.
pub(crate) fn texts(imported: &Imported) -> Vec<String> {
    imported.texts[&0].iter().map(|text| format!("{} = {}", text.id, text.words)).collect()
}

const LEAD: &str = "People in four towns of the north can ask a lawyer for free from the middle of March, the Ministry of Justice said.";

#[test]
fn a_line_with_place_and_day_is_a_fact() {
    for line in ["Dushanbe, 12 March 2026", "12.03.2026                          Dushanbe city"] {
        for lines in [["*Four towns open centres", line, LEAD], [line, "*Four towns open centres", LEAD]] {
            let found = imported(&lines);
            assert_eq!(found.date.unwrap().to_string(), "2026-03-12", "{line}");
            assert_eq!(found.places, ["dushanbe"]);
            assert_eq!(texts(&found), ["headline = Four towns open centres".to_owned(), format!("lead = {LEAD}")]);
        }
    }
    let held = imported(&["*Four towns open centres", "Embargo: 12 March 2026, 09:00", LEAD]);
    assert!(texts(&held).iter().any(|text| text.contains("Embargo")), "an embargo is nobody's dateline");
}

#[test]
fn days_of_a_programme_stay_in_the_text() {
    let found = imported(&["*Programme of the forum", "10 March 2026", "Opening", "11 March 2026", "Closing"]);
    assert_eq!(found.date.unwrap().to_string(), "2026-03-10");
    assert!(texts(&found).iter().any(|text| text.ends_with("11 March 2026")), "{:?}", texts(&found));
}

#[test]
fn breaks_part_texts_and_lists() {
    let found = imported(&[
        "*Four towns open centres",
        "Dushanbe, 12 March 2026 – People can ask a lawyer.||The centres stand in:|1) Khujand;|2) Kulob.",
    ]);
    assert_eq!(
        texts(&found)[1..],
        [
            "lead = People can ask a lawyer.",
            "paragraph-2 = The centres stand in:",
            "item-1 = Khujand;",
            "item-2 = Kulob."
        ]
    );
    assert!(found.structure.contains("1. { item-1 }\n2. { item-2 }\n"), "{}", found.structure);
}

#[test]
fn a_stranger_at_a_known_address_is_no_contact_of_the_registry() {
    let block = ["For more information:", "Zarina Rahimova, officer", "Tel.: +992 37 221 00 00", "press@example.org"];
    let found = imported(&[&["*Four towns open centres", LEAD], &block[..]].concat());
    assert!(found.contacts.is_empty());
    assert!(found.notes.iter().any(|note| note.to_string().contains("Zarina Rahimova")), "{:?}", found.notes);
    let stay =
        |line: &&str| found.account.iter().any(|own| own.words == **line && matches!(own.fate, Fate::Message(..)));
    assert!(block.iter().all(stay), "{:?}", found.account);
    let own = ["For more information:", "Nigora Salimova", "press@example.org"];
    let found = imported(&[&["*Four towns open centres", LEAD], &own[..]].concat());
    assert_eq!(found.contacts, ["nigora-salimova"]);
}

#[test]
fn a_table_without_rules_whose_first_row_is_bold_is_a_table() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text));
    let row = |cells: [&str; 2]| format!("<w:tr>{}</w:tr>", cells.map(cell).concat());
    let table =
        format!("<w:tbl>{}</w:tbl>", [["*Town", "*Lawyers"], ["Khujand", "12"], ["Kulob", "14"]].map(row).concat());
    let found = of_body(&[paragraph("*Four towns open centres"), paragraph(LEAD), table].concat());
    assert!(found.structure.contains("{ table-1.first }"), "{}", found.structure);
}

#[test]
fn notes_are_footnotes_of_the_release() {
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        (
            "word/document.xml",
            format!(
                "<w:document xmlns:w=\"{W}\"><w:body>{}<w:p><w:r><w:t>The law</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>\
                 <w:r><w:t xml:space=\"preserve\"> and the count</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\"> are old.</w:t></w:r></w:p></w:body></w:document>",
                paragraph("*Four towns open centres")
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            ["footnotes", "endnotes"].map(|kind| format!(
                "<Relationship Id=\"{kind}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{kind}.xml\"/>"
            )).concat(),
        ),
        ("word/footnotes.xml", format!("<w:footnotes xmlns:w=\"{W}\"><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>", paragraph("Law No. 7."))),
        ("word/endnotes.xml", format!("<w:endnotes xmlns:w=\"{W}\"><w:endnote w:id=\"2\">{}</w:endnote></w:endnotes>", paragraph("Counted in May."))),
    ];
    let parts = parts.map(|(name, text)| {
        let text = if name.ends_with(".rels") {
            format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{text}</Relationships>")
        } else {
            text
        };
        (name, text)
    });
    let bytes = pack(parts).unwrap();
    let found = import(&[Input { name: "a.docx".to_owned(), locale: None, bytes }], &known()).unwrap();
    assert_eq!(
        texts(&found)[1..],
        ["lead = The law[^1] and the count[^2] are old.", "note-1 = Law No. 7.", "note-2 = Counted in May."]
    );
    assert!(found.structure.ends_with("[^1]: { note-1 }\n\n[^2]: { note-2 }\n"), "{}", found.structure);
}
