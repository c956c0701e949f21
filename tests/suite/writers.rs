//! What writers meet at the desk between a text and the next, in Chromium: known names of saved texts, numbers of which half is marked, paragraphs that
//! Enter began and nobody wrote.
//!
//! In: the tiny project. Out: fields and files. How: keys, clicks and selections as hands make them; where there is no Chromium the tests say so and
//! pass, unless `PAYOM_REQUIRE_BROWSER` is set.

use payom::cli::desk::Server;

use crate::chrome::Tab;
use crate::desk::in_a_browser::open;
use crate::desk::tree;
use crate::project::{EN, Fixture, SLUG, TEMPLATE};

/// A text of the release, with the caret in it.
fn at(fixture: &Fixture, name: &str) -> Option<(Server, Tab)> {
    open(fixture, &format!("write/{SLUG}/{name}"), &format!("document.activeElement.id === 'text-{name}'"))
}

#[test]
fn known_names_of_a_saved_text_are_at_hand_where_one_works() {
    let fixture = Fixture::house();
    fixture.replace(EN, "lead = The", "lead = In Dushanbe the");
    let start = tree(&fixture);
    let Some((_server, mut tab)) = at(&fixture, "lead") else { return };
    let offers = "[...document.querySelectorAll('.line .known button')].filter((one) => one.getClientRects().length).map((one) => one.dataset.known).join('|')";
    assert_eq!(tab.ask(offers), "Dushanbe");
    assert_eq!(tab.ask("document.getElementById('known').hidden"), "true", "nothing of the page is new");
    tab.ask("(document.getElementById('text-details').focus(), 1)");
    assert_eq!(tab.ask(offers), "");
    tab.ask("(document.getElementById('text-lead').focus(), 1)");
    tab.tap("[data-name=lead] .known button");
    tab.wait("document.getElementById('text-lead').value.startsWith('In ⟦Dushanbe⟧ the')");
    assert_eq!(tab.ask(offers), "");
    tab.press("s", 2);
    tab.wait("document.getElementById('said').textContent.startsWith('Saved')");
    assert_eq!(fixture.read(EN), start[EN].replace("In Dushanbe", "In { place-dushanbe }"));
}

#[test]
fn half_a_marked_word_is_the_whole_word() {
    let fixture = Fixture::house();
    fixture.replace(EN, "lead = The", "lead = Of 1,200 lawyers and 7 judges-at-law 2026 was spoken. The");
    let Some((_server, mut tab)) = at(&fixture, "lead") else { return };
    // The marks: half a number, half a word, both, a caret in a word; and what means no number, or two.
    for (from, to, found) in [
        (5, 11, "1,200 lawyers"),
        (10, 12, "1,200 lawyers"),
        (9, 9, "1,200 lawyers"),
        (3, 4, "1,200 lawyers"),
        (27, 30, "7 judges-at-law"),
        (29, 29, "7 judges-at-law"),
        (0, 2, ""),
        (6, 28, ""),
        (49, 52, ""),
    ] {
        tab.run(&format!("{{ const own = document.getElementById('text-lead'); own.focus(); own.setSelectionRange({from}, {to}); document.getElementById('said').textContent = ''; document.querySelector('[data-forms]').click(); }}"));
        tab.wait(
            "document.getElementById('number-forms').open || document.getElementById('said').textContent !== ''",
        );
        let is_open = tab.ask("document.getElementById('number-forms').open") == "true";
        let words = tab.ask("document.querySelector('#number-forms [data-of]').textContent");
        assert_eq!(if is_open { words } else { String::new() }, found, "{from}–{to}");
        if is_open {
            tab.press("Escape", 0);
            tab.wait("!document.getElementById('number-forms').open");
        }
    }
}

#[test]
fn a_paragraph_that_enter_began_goes_when_it_is_left_empty() {
    let fixture = Fixture::house();
    let start = tree(&fixture);
    let Some((_server, mut tab)) = at(&fixture, "lead") else { return };
    let fresh = "document.querySelectorAll('.fresh').length";
    tab.run("document.activeElement.setSelectionRange(999, 999)");
    // Left by a click on another text, by a key, and by one on a button.
    for way in ["#text-details", "", ".writer .desk > p.fine"] {
        tab.press("Enter", 0);
        tab.wait(&format!("{fresh} === 1 && document.activeElement.closest('.fresh') !== null"));
        if way.is_empty() {
            tab.press("ArrowUp", 2);
        } else {
            tab.tap(way);
        }
        tab.wait(&format!("{fresh} === 0"));
        tab.run(
            "{ const own = document.getElementById('text-lead'); own.focus(); own.setSelectionRange(999, 999); }",
        );
    }
    // Its own choice is no other place; one that has words stays, and so does one that was brought by the +.
    tab.press("Enter", 0);
    tab.wait(&format!("{fresh} === 1"));
    tab.ask("(document.querySelector('.fresh select').focus(), 1)");
    tab.run("new Promise((done) => setTimeout(done))");
    assert_eq!(tab.ask(fresh), "1");
    tab.ask("(document.querySelector('.fresh textarea').focus(), 1)");
    tab.type_text("It stays.");
    tab.tap("#text-details");
    tab.tap(".add summary");
    tab.tap(".add [data-add=paragraph]");
    tab.wait(&format!("{fresh} === 2 && document.activeElement.closest('.fresh') !== null"));
    tab.tap("#text-details");
    tab.run("new Promise((done) => setTimeout(done))");
    assert_eq!(tab.ask(fresh), "2");
    // Nothing that is saved goes: a text that was emptied is one all the same.
    tab.ask("(document.getElementById('text-details').select(), document.execCommand('delete'), 1)");
    tab.tap("#text-heading");
    tab.run("new Promise((done) => setTimeout(done))");
    assert_eq!(tab.ask("document.getElementById('text-details').value"), "");
    tab.run("Promise.all(self.desk.keepers.map((one) => one()))");
    assert_eq!((fixture.read(TEMPLATE), fixture.read(EN)), (start[TEMPLATE].clone(), start[EN].clone()));
}
