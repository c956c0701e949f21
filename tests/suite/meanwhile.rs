//! What is typed at the desk while something else happens, in Chromium.
//!
//! In: the shipped project; a text that is saved elsewhere, or slowly. Out: what was typed is there. Waiting is for what a page shows, never for a
//! time.

use payom::cli::desk::Server;

use crate::browser::browser;
use crate::chrome::Tab;
use crate::desk::in_a_browser::at_work;
use crate::project::Fixture;

const SLUG: &str = "2018-10-opcat-sessions";

/// A screen of the desk in a browser.
fn open(fixture: &Fixture, address: &str, until: &str) -> Option<(Server, Tab)> {
    let Some(browser) = browser() else {
        println!("SKIPPED: no Chromium");
        return None;
    };
    let server = Server::start(&fixture.path(""), 0).unwrap();
    let mut tab = Tab::open(&browser);
    tab.size(1366, 768);
    at_work(&mut tab, &server, "document.querySelectorAll('table a').length > 1");
    tab.ask(&format!("(location.hash = '{address}')"));
    tab.wait(until);
    Some((server, tab))
}

#[test]
fn a_draft_outlives_what_another_tab_saves() {
    let fixture = Fixture::shipped_as_it_is();
    let line = ".line[data-name=lead]";
    let area = format!("document.querySelector('{line} textarea')");
    let there = format!("!!{area}");
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}"), &there) else { return };
    tab.ask(&format!("({area}.focus(), {area}.setSelectionRange(9e9, 9e9))"));
    tab.type_text(" One.");
    tab.wait("/^draft kept \\d\\d:\\d\\d ·/.test(document.querySelector('#kept').textContent)");
    // What somebody else saves is the draft no more.
    tab.run(&format!(
        "self.desk.ask('/save', {{ text: document.querySelector('[data-begin]').dataset.begin + 'lead', \
         basis: document.querySelector('{line}').dataset.basis, pieces: ['Two.'] }}).then((answer) => {{ window.other = answer.status; }})"
    ));
    tab.wait("window.other === 200");
    tab.press("s", 2);
    tab.wait("document.querySelector('#said').textContent.includes('meanwhile')");
    tab.ask("(window.left = true, location.reload())");
    tab.wait(&format!("!window.left && {area}?.value.endsWith(' One.')"));
    let words = format!("locales/en/releases/{SLUG}.ftl");
    assert!(fixture.read(&words).contains("Two."));
    // The second of two quick clicks takes nothing more back; one does.
    tab.run("document.querySelector('.undo').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }))");
    tab.run("self.desk.ask('/part/releases').then(() => { window.asked = true; })");
    tab.wait("window.asked === true");
    assert!(fixture.read(&words).contains("Two."));
    tab.ask("(document.querySelector('#said').textContent = '', document.querySelector('.undo').click())");
    tab.wait("document.querySelector('#said').textContent !== ''");
    assert!(!fixture.read(&words).contains("Two."));
}

#[test]
fn keys_that_are_pressed_while_a_text_is_saved_are_typed_in_the_next() {
    let fixture = Fixture::shipped_as_it_is();
    let address = format!("translate/{SLUG}/tg/lead");
    let at = format!("document.querySelector('.translator')?.dataset.text === '{address}'");
    let Some((_server, mut tab)) = open(&fixture, &address, &at) else { return };
    tab.run(
        "window.own = window.fetch; window.fetch = (path, how) => path !== '/save' ? own(path, how) \
         : new Promise((done) => { window.go = () => done(own(path, how)); })",
    );
    tab.press("Enter", 2);
    tab.wait("typeof window.go === 'function'");
    for key in ["a", "b", "x", "Backspace"] {
        tab.press(key, 0);
    }
    tab.ask("window.go()");
    tab.wait(&format!("!({at}) && document.querySelector('#target').value.endsWith('ab')"));
    assert_eq!(tab.ask("document.activeElement.id"), "target");
}

#[test]
fn what_was_said_on_another_screen_is_said_no_more() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab)) = open(&fixture, "people", "!!document.querySelector('#people')") else { return };
    tab.ask("self.desk.say('Old.')");
    tab.ask("(location.hash = 'releases')");
    tab.wait("!!document.querySelector('main > table') && document.querySelector('#said').textContent === ''");
    tab.run("self.desk.go('people', 'New.')");
    tab.wait("!!document.querySelector('#people') && document.querySelector('#said').textContent === 'New.'");
    tab.ask("history.back()");
    tab.wait("!!document.querySelector('main > table') && document.querySelector('#said').textContent === ''");
}

/// A text is saved, and the screen of the next one does not come: one goes on in the field that is there.
#[test]
fn a_next_text_that_does_not_come_locks_nothing() {
    let fixture = Fixture::shipped_as_it_is();
    let there = "!!document.querySelector('#target')";
    let Some((_server, mut tab)) = open(&fixture, &format!("translate/{SLUG}/tg/lead"), there) else { return };
    tab.ask(
        "(document.querySelector('#target').focus(), document.querySelector('#target').setSelectionRange(9e9, 9e9))",
    );
    tab.type_text(" Як.");
    tab.wait("/^draft kept \\d\\d:\\d\\d ·/.test(document.querySelector('#kept').textContent)");
    // The answer to what is saved waits until something more was typed; screens do not come.
    tab.run(
        "{ const real = window.fetch; window.fetch = (path, ...rest) => path.startsWith('/part/') ? Promise.reject(new Error('gone')) \
         : path !== '/save' ? real(path, ...rest) : new Promise((done) => { window.answered = () => real(path, ...rest).then(done); }); }",
    );
    tab.press("Enter", 2);
    tab.wait("document.querySelector('#target').readOnly && !!window.answered");
    for letter in ["d", "u"] {
        tab.press(letter, 0);
    }
    tab.ask("window.answered()");
    tab.wait("document.querySelector('#kept').textContent.includes('does not answer')");
    tab.wait(
        "!document.querySelector('#target').readOnly && document.querySelector('#target').value.endsWith(' Як.du')",
    );
    tab.type_text("!");
    tab.wait("document.querySelector('#target').value.endsWith(' Як.du!')");
    assert!(fixture.read(&format!("locales/tg/releases/{SLUG}.ftl")).contains(" Як.\n"));
}
