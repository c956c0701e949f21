//! Files of another kind in the place of texts, and texts in another place.
//!
//! In: the tiny project with one file replaced, renamed or moved. Out: one message that says what it is and what to do,
//! and not one for each of its texts. Invariants: nothing is published.

use std::fs;

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, faults, published};

/// A Word document, as far as its beginning tells.
const WORD: &[u8] = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xDF\xA4word/document.xml\xFF\xFE";

/// Text in an old Cyrillic encoding: `from` is its small а, where the alphabet stands in order.
fn windows_1251(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        'А'..='я' => u8::try_from(u32::from(c) - 0x410 + 0xC0).unwrap(),
        c if c.is_ascii() => c as u8,
        _ => b'?',
    };
    text.chars().map(byte).collect()
}

/// Paragraphs without a name, as they come from a text processor.
fn prose(sentence: &str) -> String {
    format!("{sentence}\n\n").repeat(400)
}

faults! {
    word_for_messages: ["wrong-file-type locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(RU, WORD);
    };
    old_word_for_messages: ["wrong-file-type locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(RU, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    };
    rich_text_for_messages: ["wrong-file-type locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(RU, "{\\rtf1\\ansi\\ansicpg1251 {\\fonttbl}\nheadline = x\n}");
    };
    open_document_for_messages: ["wrong-file-type locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(RU, b"PK\x03\x04\x14\0\0\x08mimetypeapplication/vnd.oasis.opendocument.text\xFF");
    };
    pdf_for_messages: ["wrong-file-type locales/tg/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(TG, b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    };
    /// The source too: what its translations have is not superfluous.
    word_for_the_source: ["wrong-file-type locales/en/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(EN, WORD);
    };
    word_for_house_messages: ["wrong-file-type locales/ru/house.ftl:1:1"] = |f| {
        f.write("locales/ru/house.ftl", WORD);
    };
    word_for_a_template: ["wrong-file-type releases/2026-01-meeting/release.md:1:1"] = |f| {
        f.write(TEMPLATE, WORD);
    };
    word_for_settings: ["wrong-file-type payom.toml:1:1"] = |f| {
        f.write("payom.toml", WORD);
    };
    utf_16_for_messages: ["not-utf-8 locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        let text = f.read(RU);
        let bytes = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect::<Vec<u8>>();
        f.write(RU, bytes);
    };
    windows_1251_for_messages: ["not-utf-8 locales/ru/releases/2026-01-meeting.ftl:1:12"] = |f| {
        let bytes = windows_1251(&f.read(RU));
        f.write(RU, bytes);
    };
    prose_for_messages: ["wrong-file-type locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(RU, prose("В Душанбе прошла встреча о правах человека."));
    };
    english_prose_for_messages: ["wrong-file-type locales/en/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(EN, prose("A meeting on human rights was held: sixty people came."));
    };
    /// A text that was pasted below the messages.
    prose_below_messages: ["ftl-syntax locales/en/releases/2026-01-meeting.ftl:7:1"] = |f| {
        f.append(EN, &format!("\n{}", "Another paragraph of the text.\n\n".repeat(12)));
    };
    page_for_messages: ["wrong-file-type locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(RU, "<!DOCTYPE html>\n<html lang=\"ru\">\n<p>Встреча</p>\n</html>\n");
    };
    exchange_file_for_messages: ["wrong-file-type locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(RU, "msgid \"headline\"\nmsgstr \"Встреча\"\n");
    };
    template_for_messages: ["wrong-file-type locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(RU, f.read(TEMPLATE));
    };
    colons_for_signs: ["wrong-file-type locales/ru/releases/2026-01-meeting.ftl:1:1"] = |f| {
        f.write(RU, f.read(RU).lines().filter(|line| !line.starts_with(' ')).map(|line| line.replacen(" =", ":", 1) + "\n").collect::<String>());
    };
    messages_for_a_template: ["invalid-toml releases/2026-01-meeting/release.md:1:1"] = |f| {
        f.write(TEMPLATE, f.read(EN));
    };
    release_renamed: ["messages-elsewhere releases/2026-01-assembly/release.md:1:1"] = |f| {
        fs::rename(f.path("releases/2026-01-meeting"), f.path("releases/2026-01-assembly")).unwrap();
    };
    messages_renamed: ["messages-elsewhere releases/2026-01-meeting/release.md:1:1"] = |f| {
        fs::rename(f.path(RU), f.path("locales/ru/releases/2026-01-meting.ftl")).unwrap();
    };
    messages_with_a_hidden_ending: ["messages-elsewhere releases/2026-01-meeting/release.md:1:1"] = |f| {
        fs::rename(f.path(TG), f.path(&format!("{TG}.txt"))).unwrap();
    };
    messages_beside_the_template: ["messages-elsewhere releases/2026-01-meeting/release.md:1:1"] = |f| {
        fs::rename(f.path(RU), f.path("releases/2026-01-meeting/ru.ftl")).unwrap();
    };
    house_messages_with_a_hidden_ending: ["file-name"] = |f| {
        fs::rename(f.path("locales/ru/calendar.ftl"), f.path("locales/ru/calendar.ftl.txt")).unwrap();
    };
    language_renamed: ["file-name"] = |f| {
        fs::rename(f.path("locales/tg"), f.path("locales/tj")).unwrap();
    };
    /// The translator wrote the text, and left the sign of the comment.
    text_left_as_a_comment: ["missing-translation locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        f.message(RU, "details", "# details = Участников было много.\n");
    };
    text_of_a_stub_left_as_a_comment: ["missing-translation locales/ru/releases/2026-01-meeting.ftl:7:1"] = |f| {
        f.message(RU, "details", "\n# English: The meeting brought together many.\n# details =\n#     Участников было много.\n");
    };
    attribute_left_as_a_comment: ["missing-translation locales/ru/releases/2026-01-meeting.ftl:2:1"] = |f| {
        f.replace(RU, "    .short = ", "#     .short = ");
    };
    misspelt_in_a_translation: ["missing-translation releases/2026-01-meeting/release.md:21:3"] = |f| {
        f.replace(RU, "details =", "detials =");
    };
}

/// A message that the source no longer has is said to be superfluous, and keeps nobody from publishing.
#[test]
fn messages_that_the_source_lacks() {
    let fixture = Fixture::house();
    fixture.append("locales/ru/house.ftl", "by-hand = Вручную\n").append(RU, "by-hand-too = Вручную\n");
    let check = fixture.check();
    assert_eq!(
        (check.status, check.found()),
        (
            0,
            vec![
                "obsolete-message locales/ru/house.ftl:24:1".to_owned(),
                "obsolete-message locales/ru/releases/2026-01-meeting.ftl:6:1".to_owned(),
            ]
        ),
        "{}",
        check.err
    );
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!("messages_that_the_source_lacks", check.err.trim_end());
    });
    assert_eq!(fixture.run(&["build", "--format", "html"]).status, 0);
    assert!(published(&fixture).iter().any(|path| path.starts_with(SLUG)));
}
