//! A table of a release that is changed at the desk, in Chromium, and a quotation that gets its speaker.
//!
//! In: the tiny project with a table. Out: its files. How: keys and buttons as hands use them; each step changes what it must and nothing else, and one
//! *Undo* takes it back. Where there is no Chromium the tests say so and pass, unless `PAYOM_REQUIRE_BROWSER` is set.

use payom::cli::desk::Server;

use crate::chrome::Tab;
use crate::desk::in_a_browser::open;
use crate::desk::tree;
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

const TABLE: &str = "\n| { grants.place } | { grants.amount } |\n|---|--:|\n| { asht } | { asht.amount } |\n| { ayni } | { no-data } |\n";

fn with_a_table() -> Fixture {
    let fixture = Fixture::house();
    for tag in ["en", "ru", "tg"] {
        fixture.append(&format!("locales/{tag}/house.ftl"), "no-data = —\n");
    }
    fixture.append(TEMPLATE, TABLE);
    for (path, [title, place, grant, asht, ayni]) in [
        (EN, ["Grants by place", "Place", "Grant", "Asht", "Ayni"]),
        (RU, ["Гранты", "Место", "Грант", "Ашт", "Айни"]),
        (TG, ["Грантҳо", "Ҷой", "Грант", "Ашт", "Айнӣ"]),
    ] {
        fixture.append(
            path,
            &format!("grants = {title}\n    .place = {place}\n    .amount = {grant}\nasht = {asht}\n    .amount = 82,411\nayni = {ayni}\n"),
        );
    }
    fixture
}

fn at(fixture: &Fixture, name: &str) -> Option<(Server, Tab)> {
    open(fixture, &format!("write/{SLUG}/{name}"), &format!("document.activeElement.id === 'text-{name}'"))
}

fn focus(tab: &mut Tab, name: &str) {
    tab.run(&format!("document.getElementById('text-{name}').focus()"));
}

/// Presses a button under the table with the caret in a text, and answers what is asked.
fn press(tab: &mut Tab, name: &str, step: &str, answer: Option<&str>) {
    focus(tab, name);
    tab.tap(&format!("[data-table={step}]"));
    if let Some(answer) = answer {
        tab.wait("document.getElementById('ask-delete').open");
        tab.tap(&format!("#ask-delete [data-answer={answer}]"));
    }
}

/// Takes the last thing back, which is called so.
fn undone(tab: &mut Tab, what: &str) {
    tab.wait(&format!("document.querySelector('.undo')?.textContent === 'Undo: {what}'"));
    tab.ask("(document.querySelector('.undo').click(), 1)");
    tab.wait(&format!("document.querySelector('.undo')?.textContent !== 'Undo: {what}' && !document.getElementById('screen').ariaBusy"));
}

#[test]
fn cells_of_a_table_are_written_where_they_stand() {
    let fixture = with_a_table();
    let start = tree(&fixture);
    let Some((_server, mut tab)) = at(&fixture, "asht") else { return };
    for (modifiers, next) in [(0, "asht.amount"), (0, "ayni"), (0, "ayni.amount"), (8, "ayni"), (0, "ayni.amount")] {
        tab.press("Tab", modifiers);
        tab.wait(&format!("document.activeElement.id === 'text-{next}'"));
    }
    // What can be done stands behind the last cell, and is about the one that was in hand.
    tab.type_text("7");
    tab.run("Promise.all(self.desk.keepers.map((one) => one()))");
    assert_eq!(tree(&fixture), start, "a draft is in no file");
    tab.ask("(window.left = true, location.reload())");
    tab.wait("!window.left && document.getElementById('text-ayni.amount')?.value === '7'");
    // The screen is at work once its scripts are there and the caret is in its text.
    tab.wait("self.desk?.keepers.length > 1 && document.activeElement.id === 'text-asht'");
    tab.press("s", 2);
    tab.wait("document.getElementById('said').textContent.startsWith('Saved')");
    assert_eq!(fixture.read(TEMPLATE), start[TEMPLATE].replace("{ no-data }", "{ ayni.amount }"));
    assert_eq!(fixture.read(EN), start[EN].replace("ayni = Ayni\n", "ayni = Ayni\n    .amount = 7\n"));
    undone(&mut tab, "the text “7…” (English)");
    assert_eq!(tree(&fixture), start);
    // One that is emptied says nothing.
    tab.wait("document.getElementById('text-ayni.amount')?.value === ''");
    tab.ask("(document.getElementById('text-asht.amount').focus(), document.activeElement.select(), document.execCommand('delete'), 1)");
    tab.press("s", 2);
    tab.wait("document.getElementById('said').textContent.startsWith('Saved')");
    assert_eq!(fixture.read(EN), start[EN].replace("82,411", "—"));
    for path in [RU, TG, TEMPLATE] {
        assert_eq!(fixture.read(path), start[path], "{path}");
    }
}

#[test]
fn rows_and_columns_come_and_go_with_one_undo_each() {
    let fixture = with_a_table();
    let start = tree(&fixture);
    let Some((_server, mut tab)) = at(&fixture, "asht") else { return };
    tab.tap("[data-table=row]");
    tab.wait("document.activeElement.id === 'text-row'");
    let asht = "| { asht } | { asht.amount } |\n";
    let now = fixture.read(TEMPLATE);
    assert_eq!(now, start[TEMPLATE].replace(asht, &format!("{asht}| {{ row }} | {{ no-data }} |\n")));
    undone(&mut tab, "a new row of a table");
    assert_eq!(tree(&fixture), start);
    // A row, its cells, one save.
    press(&mut tab, "asht.amount", "row", None);
    tab.wait("document.activeElement.id === 'text-row'");
    tab.type_text("Rasht");
    tab.press("Tab", 0);
    tab.type_text("5");
    tab.press("s", 2);
    tab.wait("document.getElementById('said').textContent.startsWith('Saved')");
    let row = format!("{asht}| {{ row }} | {{ row.amount }} |\n");
    assert_eq!(fixture.read(TEMPLATE), start[TEMPLATE].replace(asht, &row));
    let words = start[EN].replace("    .amount = 82,411\n", "    .amount = 82,411\nrow = Rasht\n    .amount = 5\n");
    assert_eq!(fixture.read(EN), words);
    for path in [RU, TG] {
        assert_eq!(fixture.read(path), start[path], "translations of cells that stay");
    }
    // A column behind the first; what it lacks is empty.
    press(&mut tab, "asht", "column", None);
    tab.wait("document.activeElement.id === 'text-grants.column'");
    tab.type_text("Month");
    tab.press("s", 2);
    tab.wait("document.getElementById('said').textContent.startsWith('Saved')");
    let wide = "\n| { grants.place } | { grants.column } | { grants.amount } |\n|---|---|--:|\n| { asht } | { no-data } | { asht.amount } |\n| { row } | { no-data } | { row.amount } |\n| { ayni } | { no-data } | { no-data } |\n";
    assert!(fixture.read(TEMPLATE).ends_with(wide), "{}", fixture.read(TEMPLATE));
    let before = tree(&fixture);
    // What goes is asked for, with its translations; the rest stays.
    press(&mut tab, "asht.amount", "no-column", Some("all"));
    undone(&mut tab, "a deleted column of a table");
    assert_eq!(tree(&fixture), before);
    press(&mut tab, "asht.amount", "no-column", Some("all"));
    tab.wait("document.getElementById('text-asht.amount') === null && document.getElementById('text-asht') !== null");
    let without = |path: &str| {
        before[path]
            .replace("    .amount = 82,411\n", "")
            .replace("    .amount = 5\n", "")
            .replace("    .amount = Grant\n", "")
            .replace("    .amount = Грант\n", "")
    };
    for path in [EN, RU, TG] {
        assert_eq!(fixture.read(path), without(path), "{path}");
    }
    undone(&mut tab, "a deleted column of a table");
    press(&mut tab, "ayni", "no-row", Some("all"));
    tab.wait("document.getElementById('text-ayni') === null && document.getElementById('text-asht') !== null");
    assert_eq!(fixture.read(TEMPLATE), before[TEMPLATE].replace("| { ayni } | { no-data } | { no-data } |\n", ""));
    assert_eq!(fixture.read(RU), before[RU].replace("ayni = Айни\n", ""));
    undone(&mut tab, "a deleted row of a table");
    assert_eq!(tree(&fixture), before);
    // Only off the page: the texts stay in the files.
    press(&mut tab, "ayni", "no-row", Some("page"));
    tab.wait("document.getElementById('text-ayni')?.closest('.cell') === null");
    for path in [EN, RU, TG] {
        assert_eq!(fixture.read(path), before[path], "{path}");
    }
}

/// What would be no table is refused, and nothing is lost.
#[test]
fn what_would_be_no_table_is_refused() {
    let fixture = with_a_table();
    let start = tree(&fixture);
    let Some((_server, mut tab)) = at(&fixture, "lead") else { return };
    let said = "document.getElementById('said').textContent";
    tab.tap("[data-table=no-row]");
    tab.wait(&format!("{said} === 'Go to a cell of the row or column first.'"));
    press(&mut tab, "grants.place", "no-row", None);
    tab.wait(&format!("{said} === 'Go to a cell of the row or column first.'"));
    focus(&mut tab, "asht");
    tab.type_text("!");
    press(&mut tab, "asht.amount", "no-column", Some("all"));
    tab.wait(&format!("{said}.startsWith('A table has two to 6 columns')"));
    assert_eq!(tab.ask("document.getElementById('text-asht').value"), "!Asht");
    assert_eq!(tree(&fixture), start);
}

#[test]
fn a_quotation_that_was_a_paragraph_gets_its_speaker() {
    let fixture = Fixture::house();
    let start = tree(&fixture);
    let Some((_server, mut tab)) = at(&fixture, "details") else { return };
    tab.run("{ const own = document.getElementById('text-details').closest('.block').querySelector('[data-turn]'); own.value = 'quote'; own.dispatchEvent(new Event('change', { bubbles: true })); }");
    tab.wait("document.getElementById('text-details.speaker') !== null");
    assert_eq!(tab.ask("document.querySelector('label[for=\"text-details.speaker\"]').textContent"), "Who said it");
    assert_eq!(fixture.read(TEMPLATE), start[TEMPLATE].replace("{ details }", "> { details }"));
    focus(&mut tab, "details.speaker");
    tab.type_text("Anna Karimova");
    tab.press("s", 2);
    tab.wait("document.getElementById('said').textContent.startsWith('Saved')");
    let quoted = "> { details }\n>\n> — { details.speaker }";
    assert_eq!(fixture.read(TEMPLATE), start[TEMPLATE].replace("{ details }", quoted));
    assert!(fixture.read(EN).ends_with(" is online.\n    .speaker = Anna Karimova\n"), "{}", fixture.read(EN));
    undone(&mut tab, "the text “Anna Karimova…” (English)");
    assert_eq!(fixture.read(TEMPLATE), start[TEMPLATE].replace("{ details }", "> { details }"));
    assert_eq!((fixture.read(EN), fixture.read(RU)), (start[EN].clone(), start[RU].clone()));
}
