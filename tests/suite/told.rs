//! What the desk says of a text of a release that is written: what is left to mend in what was saved, what is still empty, how far translations are; and
//! how a name is found that is put into it.
//!
//! In: tiny projects and the shipped one, served within this process, also in Chromium. Out: words. How: what is said is what the files have; where there is no
//! Chromium the tests say so and pass, unless `PAYOM_REQUIRE_BROWSER` is set.

use serde_json::{Value, json};

use crate::chrome::Tab;
use crate::desk::in_a_browser::open;
use crate::desk::{Desk, body, tree};
use crate::project::{EN, Fixture, RU, SLUG, TG};

fn screen(desk: &Desk) -> String {
    body(&desk.get(&format!("/part/write/{SLUG}"))).to_owned()
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    text.split(from).nth(1).unwrap_or_else(|| panic!("{from}: {text}")).split(to).next().unwrap()
}

/// Saves new paragraphs behind the first block, and the first text anew where it shall say something else.
fn saved(desk: &Desk, lead: Option<&str>, new: &[&str]) -> Value {
    let screen = screen(desk);
    let basis = between(&screen, "data-structure=\"", "\"");
    let own = between(between(&screen, "data-name=\"lead\" ", ">"), "data-basis=\"", "\"");
    let texts: Vec<Value> =
        lead.iter().map(|text| json!({ "name": "lead", "basis": own, "pieces": [text] })).collect();
    let blocks: Vec<Value> = new.iter().map(|text| json!({ "kind": "paragraph", "texts": [[text]] })).collect();
    let groups = json!([{ "at": 0, "row": null, "blocks": blocks }]);
    let sent =
        json!({ "release": SLUG, "basis": basis, "deed": "insert", "tidy": false, "texts": texts, "groups": groups });
    let (code, told) = desk.post("/write", &sent);
    assert_eq!(code, "200", "{told}");
    told
}

/// New texts are judged as those that were there.
#[test]
fn errors_of_what_was_saved_are_counted() {
    for (link, is_fine) in [
        ("link:nowhere", false),
        ("report.pdf", false),
        ("nowhere", false),
        ("/people/anna", false),
        ("http://", false),
        ("", false),
        ("link:report", true),
        ("https://example.org/report", true),
        ("mailto:anna@example.org", true),
    ] {
        let fixture = Fixture::house();
        let desk = Desk::of(&fixture);
        let told = saved(&desk, None, &[&format!("See [the report]({link}) of it."), "It is fine."]);
        let said = told["said"].as_str().unwrap();
        assert_eq!(said == "Saved.", is_fine, "{link}: {said}");
        assert_eq!(told["wrong"] == json!(null), is_fine, "{link}: {told}");
        if !is_fine {
            assert!(said.starts_with("Saved, with 1 error that stops publishing: "), "{link}: {said}");
            assert_eq!(told["wrong"], "see-the-report-of-it", "{link}");
            assert!(fixture.read(EN).contains(&format!("[the report]({link})")), "it is saved all the same");
        }
    }
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let told = saved(&desk, Some("One [link](link:a)."), &["Fine.", "Another [link](link:b) and [third](link:c)."]);
    let said = told["said"].as_str().unwrap();
    assert!(said.starts_with("Saved, with 3 errors that stop publishing. The first: "), "{said}");
    assert_eq!(told["wrong"], "lead");
}

/// What publishing would not take is said at once, where an edit brought it.
#[test]
fn a_subheading_without_a_heading_is_told_of() {
    const LOOSE: &str =
        "Saved. A subheading stands under no heading now: nothing is published until it is one, or gets one.";
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    for (at, kind, said) in [
        (0, "subheading", LOOSE),
        (0, "heading", "Saved."),
        (2, "subheading", "Saved."),
        (0, "paragraph", "Saved."),
        (1, "quote", LOOSE),
        (0, "item", "Saved."),
    ] {
        let basis = between(&screen(&desk), "data-structure=\"", "\"").to_owned();
        let sent = json!({ "release": SLUG, "basis": basis, "deed": "turn", "at": at, "row": null, "kind": kind });
        let (code, told) = desk.post("/block", &sent);
        assert_eq!((code.as_str(), told["said"].as_str().unwrap()), ("200", said), "{at} {kind}");
    }
    assert!(fixture.check().found().iter().any(|found| found.starts_with("heading-level")), "it is so");
}

/// The state of a translation is in words, and looks like nothing that could be pressed.
#[test]
fn states_of_translations_are_words() {
    let fixture = Fixture::recording();
    fixture.run(&["accept"]).fine();
    fixture.replace(TG, "heading = Тафсилот\n", "");
    fixture.replace(EN, "heading = Details", "heading = All details");
    fixture.replace(RU, "lead = ", "lead = { $nothing } ");
    let desk = Desk::of(&fixture);
    let shown = screen(&desk);
    let states = |name: &str| {
        let line = between(&shown, &format!("data-name=\"{name}\" "), "</section>");
        between(line, "<p class=\"fine states\">", "<span class=\"later\"").to_owned()
    };
    assert_eq!(
        states("heading"),
        "Translations: <span class=\"state wait\">Russian – the source has changed</span> <span class=\"state bad\">Tajik – missing</span> "
    );
    assert_eq!(
        states("lead"),
        "Translations: <span class=\"state bad\">Russian – an error stops publishing</span> <span class=\"state good\">Tajik – up to date</span> "
    );
}

const SAID: &str = "document.getElementById('said').textContent";

#[test]
fn whoever_saves_an_error_stands_at_it() {
    let fixture = Fixture::house();
    let there = "document.activeElement.id === 'text-lead'";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}/lead"), there) else { return };
    let end = |tab: &mut Tab, id: &str| {
        tab.run(&format!(
            "(own => {{ own.focus(); own.setSelectionRange(999, 999); }})(document.getElementById('{id}'))"
        ));
    };
    end(&mut tab, "text-lead");
    tab.press("Enter", 0);
    tab.type_text("See [the report](link:nowhere).");
    end(&mut tab, "text-details");
    tab.type_text(" More.");
    tab.press("s", 2);
    tab.wait(&format!("{SAID}.startsWith('Saved, with 1 error that stops publishing: ')"));
    assert_eq!(tab.ask("document.activeElement.id"), "text-see-the-report");
    assert!(
        tab.ask("document.activeElement.closest('.line').querySelector('.remarks').textContent").contains("Error")
    );
    // Without an error one stays where one is.
    tab.run("document.activeElement.select()");
    tab.type_text("See the report.");
    tab.press("s", 2);
    tab.wait(&format!("{SAID}.startsWith('Saved.')"));
    assert_eq!(tab.ask("document.activeElement.id"), "text-see-the-report");
}

#[test]
fn what_is_still_empty_is_not_said_to_be_saved() {
    let fixture = Fixture::house();
    let start = tree(&fixture);
    let there = "document.activeElement.id === 'text-lead'";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}/lead"), there) else { return };
    let kept = "document.querySelector('#kept').textContent";
    let add = |tab: &mut Tab, kind: &str| {
        tab.ask("(document.querySelectorAll('.add')[1].querySelector('summary').click(), 1)");
        tab.ask(&format!("(document.querySelectorAll('.add')[1].querySelector('[data-add={kind}]').click(), 1)"));
        tab.wait(&format!("document.activeElement.closest('.fresh')?.dataset.kind === '{kind}'"));
    };
    add(&mut tab, "item");
    tab.wait(&format!("{kept} === 'nothing to save: what is new is still empty'"));
    tab.press("s", 2);
    tab.wait(&format!("{SAID} === 'Still empty, and so not in the file: Item of a list.'"));
    assert_eq!(tree(&fixture), start);
    // Beside what is saved.
    tab.run("(own => { own.focus(); own.setSelectionRange(999, 999); })(document.getElementById('text-lead'))");
    tab.type_text(" More.");
    tab.press("s", 2);
    tab.wait(&format!(
        "{SAID}.startsWith('Saved.') && {SAID}.endsWith('Still empty, and so not in the file: Item of a list.')"
    ));
    assert_eq!(tab.ask(kept), "nothing to save: what is new is still empty");
    assert_eq!(tab.ask("document.querySelectorAll('.fresh').length"), "1", "it is there still");
    // Once something is typed in it it is a draft.
    tab.ask("(document.querySelector('.fresh textarea').focus(), 1)");
    tab.type_text("An item");
    tab.wait(&format!("{kept}.startsWith('draft kept')"));
    // Who said it is not what was said.
    add(&mut tab, "quote");
    tab.run("document.querySelectorAll('.fresh[data-kind=quote] textarea')[1].focus()");
    tab.type_text("Anna Keller");
    tab.press("s", 2);
    tab.wait(&format!("{SAID} === 'A quotation needs its words, too.'"));
    tab.type_text("It was good.");
    tab.press("s", 2);
    tab.wait(&format!("{SAID} === 'Saved.'"));
    assert!(fixture.read(EN).contains("quote-it-was-good = It was good.\n    .speaker = Anna Keller\n"));
}

/// The names that the list shows, the first ones.
const SHOWN: &str = "[...document.querySelectorAll('.pick[open] li:not([hidden]) button')].slice(0, 2).map((one) => one.dataset.mark).join('|')";

#[test]
fn a_name_is_found_by_letters_of_any_language() {
    let fixture = Fixture::shipped_as_it_is();
    let there = "document.activeElement?.id === 'text-lead'";
    let Some((_server, mut tab)) = open(&fixture, "write/2018-10-opcat-sessions/lead", there) else { return };
    for (typed, first) in [
        ("Душанбе", "Dushanbe"),
        ("душ", "Dushanbe"),
        ("Хоруғ", "Khorugh"),
        ("хоруг", "Khorugh"),
        ("khor", "Khorugh"),
        // Words within a name, in any order; those that begin so come first.
        ("pravam prava", ""),
        ("security europe", "Organization for Security and Co-operation in Europe"),
        ("безопасн", "Organization for Security and Co-operation in Europe"),
    ] {
        tab.run("(own => { own.focus(); own.select(); document.execCommand('delete'); })(document.getElementById('text-lead'))");
        for letter in format!("{{{typed}").chars() {
            tab.type_text(&letter.to_string());
        }
        let shown = tab.ask(SHOWN);
        assert!(if first.is_empty() { shown.is_empty() } else { shown.contains(first) }, "{typed}: {shown}");
        if !first.is_empty() {
            assert_eq!(tab.ask("document.activeElement.value"), typed);
            tab.press("Escape", 0);
        }
    }
    // A page of names at once.
    tab.run("(own => { own.focus(); own.select(); document.execCommand('delete'); })(document.getElementById('text-lead'))");
    tab.type_text("{");
    let at = "[...document.querySelectorAll('.pick[open] li:not([hidden]) button')].indexOf(document.activeElement)";
    for (key, place) in [
        ("PageDown", "7"),
        ("PageDown", "15"),
        ("ArrowUp", "14"),
        ("PageUp", "6"),
        ("PageUp", "0"),
        ("ArrowUp", "-1"),
    ] {
        tab.press(key, 0);
        assert_eq!(tab.ask(at), place, "{key}");
    }
}
