//! A whole text that is pasted at the desk, in Chromium: what stands above the first paragraph with place and date is the summary under the headline.
//!
//! In: a tiny project without a text, pastes of many kinds. Out: the fields. How: whatever stood above place and date stands above them afterwards,
//! and nothing that was pasted is lost; where there is no Chromium the test says so and passes, unless `PAYOM_REQUIRE_BROWSER` is set.

use serde_json::json;

use crate::desk::in_a_browser::open;
use crate::desk::tree;
use crate::project::{EN, Fixture, SLUG, TEMPLATE};

/// A release with a headline and places for its text.
fn begun() -> Fixture {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "contacts = [\"desk\"]\n", "contacts = [\"desk\"]\nstandfirst = \"standfirst\"\n");
    fixture.write(EN, "headline = A meeting on human rights was held in Dushanbe\n");
    fixture
}

/// What the summary and the new blocks hold, and what is said, once a text was pasted into a field.
fn pasted(fixture: &Fixture, field: &str, html: &str, text: &str) -> Option<[String; 3]> {
    let until = format!("document.activeElement.id === 'text-{field}'");
    let (_server, mut tab) = open(fixture, &format!("write/{SLUG}/{field}"), &until)?;
    tab.run(&format!(
        "{{ const data = new DataTransfer(); data.setData('text/html', {}); data.setData('text/plain', {}); \
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }})); }}",
        json!(html),
        json!(text)
    ));
    tab.wait("document.querySelectorAll('.fresh textarea').length > 0 || document.activeElement.value !== ''");
    let summary = tab.ask("document.getElementById('text-standfirst').value");
    let blocks = "[...document.querySelectorAll('.block:not(.before):not([hidden]) .field textarea')].map(one => one.value).filter(Boolean).join('|')";
    Some([summary, tab.ask(blocks), tab.ask("document.getElementById('said').textContent")])
}

#[test]
fn what_stands_above_place_and_date_is_the_summary() {
    const SUMMARY: &str = "Sixty people spoke of it.";
    const BODY: &str = "The house met.|It was long.";
    let dated = "Dushanbe, 15 January 2026 \u{2013} The house met.";
    let heading = "<h1>A meeting on human rights was held in Dushanbe</h1>";
    for (field, html, text, summary, blocks) in [
        // With the headline, and without.
        ("lead", format!("{heading}<p>{SUMMARY}</p><p>{dated}</p><p>It was long.</p>"), String::new(), SUMMARY, BODY),
        ("lead", String::new(), format!("{SUMMARY}\n\n{dated}\n\nIt was long."), SUMMARY, BODY),
        ("lead", String::new(), format!("{SUMMARY}\n{dated}\nIt was long."), SUMMARY, BODY),
        // A day alone on its line, or on a line of its paragraph; one without its year.
        (
            "lead",
            String::new(),
            format!("{SUMMARY}\n\n15 January 2026\n\nThe house met.\n\nIt was long."),
            SUMMARY,
            BODY,
        ),
        (
            "lead",
            format!(
                "<p><b>{SUMMARY}</b></p><p>DUSHANBE, Tajikistan, Jan. 15<br>The house met.</p><p>It was long.</p>"
            ),
            String::new(),
            SUMMARY,
            BODY,
        ),
        ("lead", format!("<p>{SUMMARY}<br>{dated}</p><p>It was long.</p>"), String::new(), SUMMARY, BODY),
        // Several short paragraphs.
        (
            "lead",
            String::new(),
            format!("They met.\n\n{SUMMARY}\n\n{dated}\n\nIt was long."),
            "They met. Sixty people spoke of it.",
            BODY,
        ),
        // Pasted above the text; a heading that is not the headline stays one.
        ("standfirst", String::new(), format!("{SUMMARY}\n\n{dated}\n\nIt was long."), SUMMARY, BODY),
        (
            "lead",
            format!("<h2>Rights</h2><p>{SUMMARY}</p><p>{dated}</p><p>It was long.</p>"),
            String::new(),
            SUMMARY,
            "Rights|The house met.|It was long.",
        ),
        // Another day is not that of the facts: nothing of it goes.
        (
            "lead",
            String::new(),
            format!("{SUMMARY}\n\nKhujand, 3 March 2026 \u{2013} The house met.\n\nIt was long."),
            SUMMARY,
            "Khujand, 3 March 2026 \u{2013} The house met.|It was long.",
        ),
        // Where nothing stands above, and where there is no day.
        ("lead", String::new(), format!("{dated}\n\nIt was long."), "", BODY),
        ("lead", String::new(), "The house met.\n\nIt was long.".to_owned(), "", BODY),
    ] {
        let Some([now, all, said]) = pasted(&begun(), field, &html, &text) else { return };
        assert_eq!((&*now, &*all), (summary, blocks), "{field}: {html}{text}");
        assert_eq!(said.contains("is now the summary"), !summary.is_empty(), "{html}{text}: {said}");
    }
}

/// What says what kind of text it is, where it ends and whom to ask is no text, and a title that is the headline is not taken twice.
#[test]
fn what_is_no_text_is_left_out_and_told() {
    const TITLE: &str = "A meeting on human rights was held in Dushanbe";
    const BODY: &str = "Sixty people spoke of it.|The house met.|It was long.";
    let dated = "Dushanbe, 15 January 2026 \u{2013} The house met.";
    let rest = format!("Sixty people spoke of it.\n\n{dated}\n\nIt was long.");
    for (html, text, blocks, said) in [
        (String::new(), format!("PRESS-RELEASE\n\n{TITLE}\n\n{rest}"), BODY, "PRESS-RELEASE"),
        (String::new(), format!("ПРЕСС-РЕЛИЗ\n{TITLE}\n\n{rest}"), BODY, "ПРЕСС-РЕЛИЗ"),
        (
            String::new(),
            format!("For immediate release\n\n{}\n\n{rest}", TITLE.to_uppercase()),
            BODY,
            "For immediate release",
        ),
        (String::new(), format!("МАТБУОТ\n\n«{TITLE}!»\n\n{rest}"), BODY, "МАТБУОТ"),
        (
            format!(
                "<p><b>PRESS RELEASE<br>{TITLE}</b></p><p>Sixty people spoke of it.</p><p>{dated}</p><p>It was long.</p>"
            ),
            String::new(),
            BODY,
            "PRESS RELEASE",
        ),
        // With place and day on the line, on the line below, and above the title.
        (
            String::new(),
            format!("PRESS RELEASE | Dushanbe, 15 January 2026\n\n{TITLE}\n\n{rest}"),
            BODY,
            "PRESS RELEASE | Dushanbe, 15 January 2026",
        ),
        (
            String::new(),
            format!("PRESS RELEASE\nDushanbe, 15 January 2026\n{TITLE}\n\n{rest}"),
            BODY,
            "Place and day stand in front",
        ),
        (String::new(), format!("15 January 2026\n\n{TITLE}\n\n{rest}"), BODY, "Place and day stand in front"),
        (
            String::new(),
            format!("MEDIA ADVISORY\n\n{TITLE}\n\n{rest}"),
            BODY,
            "say something else than “MEDIA ADVISORY”",
        ),
        (String::new(), format!("{TITLE}\n\n{TITLE}\n\n{rest}"), BODY, "is now the summary"),
        // The end, and whom to ask; somebody who is no contact of the release stays.
        (String::new(), format!("{TITLE}\n\n{rest}\n\n-ENDS-\n\n###"), BODY, "-ENDS- · ###"),
        (
            String::new(),
            format!(
                "{rest}\n-ENDS-\n\nFor more information, please contact:\npress@example.org, tel. +992 372 24 41 45"
            ),
            BODY,
            "-ENDS-",
        ),
        (
            String::new(),
            format!("{rest}\n\nContact: Nilufar Saidova, nilufar@example.com"),
            "Sixty people spoke of it.|The house met.|It was long.|Contact: Nilufar Saidova, nilufar@example.com",
            "Contacts are chosen under",
        ),
        // Until when nothing is published stays in sight, and is no summary.
        (
            String::new(),
            format!("PRESS RELEASE\nEmbargo until 10:00, 15 January 2026\n\n{TITLE}\n\n{rest}"),
            "Sixty people spoke of it.|Embargo until 10:00, 15 January 2026|The house met.|It was long.",
            "An embargo is entered",
        ),
        // Near misses: news that begins with such words.
        (
            String::new(),
            format!("Press releases lie\n\n{dated}\n\nThe end of it."),
            "Press releases lie|The house met.|The end of it.",
            "is now the summary",
        ),
        (
            String::new(),
            format!("Embargo on wheat lifted on 3 March 2026\n\n{dated}\n\nEnds meet."),
            "Embargo on wheat lifted on 3 March 2026|The house met.|Ends meet.",
            "is now the summary",
        ),
    ] {
        let Some([summary, all, told]) = pasted(&begun(), "lead", &html, &text) else { return };
        assert_eq!(format!("{summary}|{all}"), blocks, "{html}{text}");
        assert!(told.contains(said), "{html}{text}: {told}");
    }
    // Pasted into the headline, and where nobody has written one: the title is the headline.
    for (field, headline) in [("headline", ""), ("lead", ""), ("headline", "Mine. ")] {
        let fixture = begun();
        fixture.write(EN, if headline.is_empty() { "" } else { "headline = Mine.\n" });
        let until = format!("document.activeElement.id === 'text-{field}'");
        let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}/{field}"), &until) else { return };
        tab.run("document.activeElement.setSelectionRange(99, 99)");
        let text = format!("PRESS RELEASE\n\n{TITLE}\n\n{TITLE}\n\n{rest}");
        tab.run(&format!(
            "{{ const data = new DataTransfer(); data.setData('text/plain', {}); \
             document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }})); }}",
            json!(text)
        ));
        tab.wait("document.querySelectorAll('.fresh textarea').length > 0");
        let found = tab.ask("[...document.querySelectorAll('.before textarea')].map((one) => one.value).join('|')");
        let own = if headline.is_empty() { TITLE.to_owned() } else { format!("Mine.{TITLE}") };
        assert!(found.starts_with(&own) && found.matches(TITLE).count() == 1, "{field}: {found}");
    }
}

/// A summary that is written already is not written over, and nothing is lost.
#[test]
fn a_summary_that_is_written_stays() {
    let fixture = begun();
    fixture.append(EN, "standfirst = Mine.\n");
    let text = "Sixty people spoke of it.\n\nDushanbe, 15 January 2026 \u{2013} The house met.";
    let Some([summary, blocks, said]) = pasted(&fixture, "lead", "", text) else { return };
    assert_eq!((&*summary, &*blocks), ("Mine.", "Sixty people spoke of it.|The house met."));
    assert!(said.contains("comes behind them here"), "{said}");
}

/// What each new block is, and what it holds.
fn pasted_blocks(html: &str, text: &str) -> Option<String> {
    let fixture = begun();
    let until = "document.activeElement.id === 'text-lead'";
    let (_server, mut tab) = open(&fixture, &format!("write/{SLUG}/lead"), until)?;
    tab.run(&format!(
        "{{ const data = new DataTransfer(); data.setData('text/html', {}); data.setData('text/plain', {}); \
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }})); }}",
        json!(html),
        json!(text)
    ));
    tab.wait("document.querySelectorAll('.fresh textarea').length > 0");
    let blocks = "[...document.querySelectorAll('.block[data-at]:not([hidden]), .fresh')].map((block) => [block.dataset.kind, ...[...block.querySelectorAll('.field textarea')].map((one) => one.value)].join(' ')).join('|')";
    Some(tab.ask(blocks))
}

/// Signs of emphasis are emphasis on the page, or go; words stay, and so do figures.
#[test]
fn signs_of_other_tools_mean_what_they_meant() {
    for (html, text, blocks) in [
        (
            "",
            "# Rights\n\n**Sixty** people *spoke* __loud__ ** now ** and **then.\n\n---\n\n5 * 3 is 15, 2**3 is 8: see snake_case_name.\n\n+ One **a****b**\n+ Two `code`",
            "heading Rights|paragraph **Sixty** people *spoke* **loud** **now** and then.|paragraph 5 * 3 is 15, 2**3 is 8: see snake_case_name.|item One **ab**|item Two code",
        ),
        (
            "<p>It is <b>**very**</b> <b>good,</b>he <i>said</i> <b>see <a href='https://example.org/a_b'>it</a></b></p><p>• One</p><p>• Two</p><h2>__Heading__</h2>",
            "",
            "paragraph It is **very** **good**,he *said* see [it](https://example.org/a_b)|item One|item Two|heading Heading",
        ),
    ] {
        let Some(found) = pasted_blocks(html, text) else { return };
        assert_eq!(found, blocks, "{html}{text}");
    }
}

/// A table with headers is one; any other becomes items, each cell with the header of its column where there are headers.
#[test]
fn a_table_stays_one_or_loses_no_cell() {
    const HTML: &str = "<p>Before.</p><table><caption>Grants</caption><tr><td><p><b>Place</b></p></td><td><b>Grant</b></td></tr><tr><td>Asht</td><td>82,411</td></tr><tr><td>Ayni</td><td></td></tr></table><p>After.</p>";
    let rows = "Place\tGrant\nAsht\t82,411\nAyni\t";
    for (html, text, blocks) in [
        (HTML.to_owned(), String::new(), "paragraph Before.|table Grants Place Grant Asht 82,411 Ayni |paragraph After."),
        (String::new(), rows.to_owned(), "table  Place Grant Asht 82,411 Ayni "),
        (String::new(), "Before.\n\n| Place | Grant |\n|---|--:|\n| **Asht** | 1 |\n| Ayni | 2 |\n\nAfter.".to_owned(), "paragraph Before.|table  Place Grant **Asht** 1 Ayni 2|paragraph After."),
        // No headers, cells that are joined, one row, more columns than a page has.
        (String::new(), "Anna\tKhujand\nBob\tDushanbe".to_owned(), "item Anna – Khujand|item Bob – Dushanbe"),
        (HTML.replace("<td>Asht</td><td>82,411</td>", "<td colspan=2>Asht 7</td>"), String::new(), "paragraph Before.|paragraph Grants|item Place: Asht 7|item Place: Ayni|paragraph After."),
        (String::new(), "a\tb\tc\td\te\tf\tg\n1\t2\t3\t4\t5\t6\t7\n1\t2\t3\t4\t5\t6\t7".to_owned(), "item a: 1; b: 2; c: 3; d: 4; e: 5; f: 6; g: 7|item a: 1; b: 2; c: 3; d: 4; e: 5; f: 6; g: 7"),
        // What a page is laid out by, and items with a tab behind their sign.
        ("<table><tr><td><h2>One</h2><p>Two.</p></td><td><p>Three.</p></td></tr><tr><td></td><td></td></tr></table>".to_owned(), String::new(), "heading One|paragraph Two.|paragraph Three."),
        (String::new(), "1.\tOne\n2.\tTwo".to_owned(), "number One|number Two"),
    ] {
        let Some(found) = pasted_blocks(&html, &text) else { return };
        assert_eq!(found, blocks, "{html}{text}");
    }
}

/// Alone on the clipboard it takes the place of an empty paragraph, and the key leads from cell to cell; `+` begins an empty one.
#[test]
fn a_table_alone_comes_where_it_is_pasted() {
    let fixture = begun();
    let until = "document.activeElement.id === 'text-lead'";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}/lead"), until) else { return };
    tab.run("document.querySelector('.add:last-of-type [data-add=paragraph]').click()");
    tab.wait("document.activeElement.closest('.fresh') !== null");
    let html = "<table><tr><th>Place</th><th>Grant</th></tr><tr><td>Asht</td><td>82</td></tr><tr><td>Ayni</td><td>7</td></tr></table>";
    tab.run(&format!(
        "{{ const data = new DataTransfer(); data.setData('text/html', {}); \
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }})); }}",
        json!(html)
    ));
    tab.wait("document.querySelectorAll('.fresh[data-kind=table] textarea').length === 7");
    assert_eq!(tab.ask("document.querySelectorAll('.fresh').length"), "1", "no empty paragraph is left");
    tab.run("document.querySelectorAll('.fresh[data-kind=table] textarea')[3].focus()");
    tab.press("Tab", 0);
    tab.wait("document.activeElement.value === '82'");
    tab.run("document.querySelector('.add:last-of-type [data-add=table]').click()");
    tab.wait("document.querySelectorAll('.fresh[data-kind=table]').length === 2");
    assert_eq!(tab.ask("document.activeElement.closest('.fresh').querySelectorAll('textarea').length"), "7");
}

/// A table that was pasted is saved as one, with its texts, and goes with one undo.
#[test]
fn a_table_that_was_pasted_is_one_of_the_page() {
    let fixture = begun();
    let start = tree(&fixture);
    let until = "document.activeElement.id === 'text-lead'";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}/lead"), until) else { return };
    let html = "<table><tr><th>Place</th><th>Grant</th></tr><tr><td>Asht</td><td>82,411</td></tr><tr><td>Ayni</td><td></td></tr></table>";
    tab.run(&format!(
        "{{ const data = new DataTransfer(); data.setData('text/html', {}); \
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }})); }}",
        json!(html)
    ));
    tab.wait("document.querySelectorAll('.fresh[data-kind=table] textarea').length === 7");
    tab.run("Promise.all(self.desk.keepers.map((one) => one()))");
    tab.ask("(window.left = true, location.reload())");
    let cells =
        "[...document.querySelectorAll('.fresh[data-kind=table] textarea')].map((one) => one.value).join('|')";
    tab.wait(&format!("!window.left && {cells} === '|Place|Grant|Asht|82,411|Ayni|'"));
    tab.press("s", 2);
    tab.wait("document.getElementById('said').textContent === 'A table needs words that say what it shows.'");
    assert_eq!(tree(&fixture), start);
    tab.type_text("Grants by place");
    tab.press("s", 2);
    tab.wait("document.querySelector('.line[data-name=\"row-asht.grant\"]') !== null && document.querySelector('.undo') !== null");
    let table = "| { table-grants-by-place.place } | { table-grants-by-place.grant } |\n|---|--:|\n| { row-asht } | { row-asht.grant } |\n| { row-ayni } | { row-ayni.grant } |\n";
    assert!(fixture.read(TEMPLATE).contains(table), "{}", fixture.read(TEMPLATE));
    let words = fixture.read(EN);
    let said = "table-grants-by-place = Grants by place\n    .place = Place\n    .grant = Grant\n\nrow-asht = Asht\n    .grant = 82,411\n\nrow-ayni = Ayni\n    .grant = —\n";
    assert!(words.contains(said), "{words}");
    tab.ask("(document.querySelector('.undo').click(), 1)");
    tab.wait("document.querySelector('.line[data-name=\"row-asht.grant\"]') === null && document.querySelector('.writer') !== null");
    assert_eq!(tree(&fixture), start);
}
