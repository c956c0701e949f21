//! `payom import`, over Word files that are harder than most.
//!
//! In: five files written by hand (`fixtures/docx/hard-*`), and bodies made up here. Out: assertions over templates, messages and the account.
//! That no character of them is lost is held by `office` and `import`, for all samples. Invariants: names are invented.

use payom::exchange::import::{Fate, Imported, Input, Left, import};

use crate::office::samples;
use crate::untidy::{known, of_body, texts};

fn imported(name: &str) -> Imported {
    let (name, bytes) = samples().into_iter().find(|(own, _)| own == name).unwrap();
    import(&[Input { name, locale: None, bytes }], &known()).unwrap()
}

fn left(imported: &Imported, why: Left) -> Vec<&str> {
    let lines = imported.account.iter().filter(|line| line.fate == Fate::Left(why));
    lines.map(|line| line.words.trim()).collect()
}

fn has(found: &[String], wanted: &[&str]) {
    for text in wanted {
        assert!(found.iter().any(|own| own == text), "{text}: {found:#?}");
    }
}

fn told(imported: &Imported) -> String {
    imported.notes.iter().map(|note| format!("{note}\n")).collect()
}

/// Two languages in a table with numbers, with cells over rows and columns, with a table within.
#[test]
fn merged_cells_keep_languages_and_rows_together() {
    let found = imported("hard-side-by-side");
    has(
        &texts(&found),
        &[
            "headline = Four towns open centres for legal advice",
            "lead = People in four towns can ask a lawyer for free, the Ministry of Justice said.",
            "item-2 = Bokhtar.",
        ],
    );
    let russian: Vec<String> = found.texts[&1].iter().map(|text| format!("{} = {}", text.id, text.words)).collect();
    has(
        &russian,
        &[
            "headline = В четырёх городах открываются центры юридической помощи",
            "lead = Жители четырёх городов могут бесплатно обратиться к юристу, сообщило Министерство юстиции.",
            "item-2 = Бохтар.",
        ],
    );
    assert_eq!(left(&found, Left::Border), ["№", "English", "Русский", "1", "2", "3", "4"]);
    assert_eq!(found.contacts, ["nigora-salimova"], "the row over all columns has a known address");
    assert_eq!(found.kind, Some("press-release".to_owned()));
}

#[test]
fn changes_across_paragraphs_are_taken_as_if_accepted() {
    let found = imported("hard-tracked-across");
    has(
        &texts(&found),
        &[
            "headline = Four towns open centres for legal advice",
            "paragraph-2 = This whole paragraph was inserted.",
            "paragraph-3 = The first half and the last half.",
            "paragraph-4 = inserted and kept.",
            "cell-1-2-1 = Kulob",
            "paragraph-5 = Moved block.",
        ],
    );
    assert_eq!(
        left(&found, Left::Deleted),
        [
            "offices",
            "This whole paragraph was deleted.",
            "end of first, deleted",
            "middle deleted",
            "begin of third, deleted",
            "deleted again",
            "block level deletion",
            "deleted row a",
            "deleted row b"
        ]
    );
    assert_eq!(left(&found, Left::Moved), ["Moved block."]);
}

#[test]
fn lists_within_lists_keep_their_levels() {
    let structure = imported("hard-lists").structure;
    for part in [
        "1. { item-1 }\n   1. { item-2 }\n      - { item-3 }\n      - { item-4 }\n   2. { item-5 }\n2. { item-6 }\n   - { item-7 }\n",
        "7. { item-8 }\n8. { item-9 }\n",
        "1. { item-10 }\n   1. { item-11 }\n   2. { item-12 }\n2. { item-13 }\n",
    ] {
        assert!(structure.contains(part), "{part}\n{structure}");
    }
}

/// Boxes of every kind stand once, where they hang; the headline is over the pages; words of a watermark are told.
#[test]
fn text_boxes_are_taken_where_they_stand() {
    let found = imported("hard-boxes");
    assert_eq!(
        texts(&found)[..6],
        [
            "headline = Four towns open centres for legal advice",
            "lead = People in four towns can ask a lawyer for free. The sentence after the box.",
            "paragraph-2 = Learn about [the programme](https://example.org/a) and its lawyers",
            "paragraph-3 = in four towns",
            "paragraph-4 = A box within a box.",
            "paragraph-5 = Only VML: [a link in VML](https://example.org/b?x=1&y=2) ends.",
        ]
    );
    has(&texts(&found), &["paragraph-6 = shown result", "paragraph-7 = Box inside a field code."]);
    assert_eq!(left(&found, Left::Apart), ["DRAFT WATERMARK"]);
    assert_eq!(left(&found, Left::Margin), ["Page 1"]);
    assert!(told(&found).contains("the words of a text box are taken where it stands: “A box within a box.”"));
}

/// Old letters beside right ones, fields of forms, documents within the document, charts and diagrams.
#[test]
fn documents_within_the_document_are_read() {
    let found = imported("hard-mixed");
    let tajik: Vec<String> = found.texts[&2].iter().map(|text| text.words.clone()).collect();
    has(
        &tajik,
        &[
            "Дар чор шаҳр марказҳои кӯмаки ҳуқуқӣ кушода мешаванд",
            "Марказҳо дар Хуҷанд ва Бохтар ҷойгиранд.",
            "Дар бораи марказҳо",
            "Дар он ҷо **чил ҳуқуқшинос** кор мекунанд & кӯмак мерасонанд.",
            "Сатри дуюми матн.",
            "Ҳуҷҷати дохилӣ мегӯяд, ки дувоздаҳ ҳуқуқшинос кор мекунад.[^1]",
            "Эзоҳи ҳуҷҷати дохилӣ.",
            "Саҳифаи дохили ҳуҷҷати дохилӣ.",
        ],
    );
    assert_eq!(left(&found, Left::Placeholder), ["Click here to enter text.", "Choose a town"]);
    assert_eq!(
        left(&found, Left::Apart),
        ["Сарлавҳа", "Lawyers by town 12", "Step one: ask", "Building block words"]
    );
    let told = told(&found);
    for said in ["word/a.html: it is taken", "word/c.docx: it is taken", "the part word/d.rtf was not read"] {
        assert!(told.contains(said), "{said}\n{told}");
    }
    assert_eq!(told.matches("word/a.html").count(), 2, "what stands there twice is read once, and told");
}

/// Comments and strange elements within words, drawings that are no text box.
#[test]
fn no_word_hides_in_what_programs_should_not_write() {
    let found = of_body(
        "<w:p><w:r><w:t>One<!-- a --> two <w:x>three</w:x> four.</w:t><w:y><w:t> Five.</w:t></w:y></w:r></w:p>\
         <w:p><w:r><w:t>Six.</w:t><w:drawing><w:lockedCanvas><w:t>seven</w:t></w:lockedCanvas></w:drawing></w:r></w:p>",
    );
    let all = texts(&found).join(" ");
    assert!(all.contains("One two three four.") && all.contains("Five.") && all.contains("Six."), "{all}");
    assert_eq!(left(&found, Left::Apart), ["seven"]);
}

/// The house writes in English; a Tajik file with a word of English is Tajik.
#[test]
fn a_few_words_in_the_house_s_language_are_no_source() {
    let words = "Сокинони чор шаҳр метавонанд аз моҳи март ройгон ба ҳуқуқшинос муроҷиат кунанд, гуфт вазир.";
    let body = ["Марказҳои ҳуқуқӣ кушода мешаванд", words, "See the programme", words];
    let body: String = body.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).collect();
    let found = of_body(&body);
    assert!(found.texts[&2].iter().any(|text| text.words == words), "{:?}", found.texts);
}

/// Figures tell no language: the house's is guessed, and that is said.
#[test]
fn a_file_that_tells_no_language_is_told() {
    let found = of_body("<w:p><w:r><w:t>2018: 12</w:t></w:r></w:p>");
    assert_eq!(found.untold, [0]);
    assert!(told(&found).contains("nothing in a.docx tells its language: it is taken for"), "{}", told(&found));
    assert!(imported("hard-mixed").untold.is_empty());
}
