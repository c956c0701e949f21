//! What the desk's forms fold away, and what stays in sight.
//!
//! In: the shipped project, a wide window and a narrow one. Out: which fields are there, and what lies over what. How: in Chromium, with its keys and its
//! mouse; a field is there where somebody could see it.

use crate::desk::in_a_browser::open;
use crate::project::Fixture;

const SESSIONS: &str = "2018-10-opcat-sessions";

/// What may be filled in on the form, by its names.
const SEEN: &str = "[...document.querySelectorAll('.entry form :is(input:not([type=hidden]), select, textarea)')].filter((one) => one.checkVisibility()).map((one) => one.id).join(' ')";

/// Counts what the form asks, and what is answered and shown; answers wait for `late`, where there is such a promise.
const COUNTED: &str = "{ const real = window.fetch; window.asked = window.done = 0; window.fetch = async (...all) => { asked += 1; await window.late; \
     const answer = await real(...all), read = answer.json.bind(answer); \
     answer.json = () => read().finally(() => setTimeout(() => { done += 1; })); return answer; }; }";

/// All is answered and shown.
const ANSWERED: &str = "window.asked > 0 && window.asked === window.done";

#[test]
fn a_new_donor_is_asked_for_little_and_what_is_wrong_is_not_folded_away() {
    let fixture = Fixture::shipped_as_it_is();
    let there = "document.querySelector('.entry form') !== null";
    let Some((_server, mut tab)) = open(&fixture, "people/funder/+", there) else { return };
    let few = "name/en name/ru name/tg logo-file fact/permission fact/permission-note";
    assert_eq!(tab.ask(SEEN), few);
    tab.run(COUNTED);
    // Nothing moves while one types.
    tab.tap("[id='name/ru']");
    tab.type_text("Фонды открытого общества");
    tab.tap("[id='name/tg']");
    tab.wait("document.querySelector('[id=\"form/ru/genitive\"]').value !== ''");
    assert_eq!(tab.ask(SEEN), few);
    tab.tap("[id='name/en']");
    tab.type_text("Open Society");
    // What an answer puts above what somebody is at does not move that under the mouse.
    tab.wait(ANSWERED);
    tab.run("window.late = new Promise((done) => { window.free = done; }); 0");
    tab.tap(".entry form > .fold summary");
    let place = "Math.round(document.querySelector('.entry form > .fold summary').getBoundingClientRect().top)";
    let before = tab.ask(place);
    let samples = "[...document.querySelectorAll('[id^=look-]')].map((one) => one.textContent).join('')";
    let shown = tab.ask(samples);
    tab.run("window.free()");
    tab.wait(ANSWERED);
    assert_ne!(tab.ask(samples), shown, "nothing came above it");
    assert_eq!(tab.ask(place), before);
    // What stands in a fold that is closed again is still sent.
    tab.ask("(document.getElementById('fact/country').focus(), 1)");
    tab.wait("document.activeElement.id === 'fact/country'");
    tab.type_text("Atlantis");
    tab.tap(".entry form > .fold summary");
    tab.wait(ANSWERED);
    assert_eq!(tab.ask(SEEN), few);
    tab.tap(".entry button.main");
    tab.wait("document.querySelector('#wrong [data-to=\"fact/country\"]') !== null");
    tab.wait("document.querySelector('[id=\"fact/country\"]').checkVisibility()");
    tab.tap("#wrong [data-to='fact/country']");
    tab.wait("document.activeElement.id === 'fact/country' && !!document.activeElement.closest('.meant')");
    assert_eq!(tab.ask("document.activeElement.value"), "Atlantis");
    // Where something is said in it, it is open from the beginning.
    tab.ask("(location.hash = 'people')");
    tab.wait("document.querySelector('.people') !== null");
    tab.ask("(location.hash = 'people/funder/+')");
    tab.wait(there);
    assert_eq!(tab.ask("document.querySelector('[id=\"fact/country\"]').checkVisibility()"), "true");
    assert_eq!(tab.ask("document.querySelector('[id=\"name/ru\"]').value"), "Фонды открытого общества");
}

/// WCAG 2.2, 2.4.11: what has the focus is not behind what stays in sight.
#[test]
fn the_head_of_facts_and_publish_stays_in_sight_and_covers_nothing() {
    let fixture = Fixture::shipped_as_it_is();
    let there = "document.querySelector('.factsheet') !== null";
    let Some((_server, mut tab)) = open(&fixture, &format!("release/{SESSIONS}"), there) else { return };
    let covered = "((own, bar) => bar.contains(own) || own === document.body ? '' : ((a, b) => a.top < b.bottom - 1 && a.bottom > b.top ? own.outerHTML : '')\
         (own.getBoundingClientRect(), bar.getBoundingClientRect()))(document.activeElement, document.querySelector('.bar'))";
    for (screen, width) in [("release", 1366), ("release", 390), ("publish", 1366), ("publish", 390)] {
        tab.size(width, 768);
        tab.ask(&format!("(location.hash = '{screen}/{SESSIONS}')"));
        let main = if screen == "release" { ".factsheet" } else { "main.publish" };
        tab.wait(&format!(
            "document.querySelector('{main}') !== null && !document.getElementById('screen').ariaBusy"
        ));
        tab.ask("(scrollTo(0, document.documentElement.scrollHeight), 1)");
        tab.wait("scrollY > 0");
        // On a phone the foot of Publish has that room.
        if (screen, width) == ("publish", 390) {
            continue;
        }
        let head = "((box) => box.top >= 0 && box.bottom <= innerHeight / 3 && box.height > 0)(document.querySelector('.bar h1').getBoundingClientRect())";
        assert_eq!(tab.ask(head), "true", "{screen} at {width}");
        // Up through the whole screen and down again.
        for (key, back) in [("Tab", 8), ("Tab", 0)] {
            for _ in 0..60 {
                tab.press(key, back);
                assert_eq!(tab.ask(covered), "", "{screen} at {width}");
            }
        }
    }
}
