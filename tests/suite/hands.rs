//! Quick hands at the forms and lists of the desk, in Chromium.
//!
//! In: the shipped project; answers that come late. Out: a field in which somebody types is never replaced; the name that is highlighted is the one that
//! Enter takes; what is typed behind a brace is in the text. Waiting is for what a page shows, never for a time.

use crate::chrome::Tab;
use crate::desk::in_a_browser::open;
use crate::project::Fixture;

/// What the form looks at is answered when `go()` says so; `asked` counts the questions, `done` the answers.
const HELD: &str = "{ const real = window.fetch; window.asked = window.done = 0; window.held = []; window.go = () => held.splice(0).forEach((one) => one()); \
     window.fetch = (path, ...rest) => path !== '/entry/try' ? real(path, ...rest) \
     : new Promise((answer) => { asked += 1; held.push(() => answer(real(path, ...rest).then((own) => { setTimeout(() => { done += 1; }); return own; }))); }); }";

/// Everything that was asked is answered.
fn answered(tab: &mut Tab) {
    tab.wait("(window.go(), asked === done)");
    // The pieces of the last answer are there.
    tab.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    tab.wait("(window.go(), asked === done)");
}

#[test]
fn an_answer_never_replaces_the_field_in_which_somebody_types() {
    let fixture = Fixture::shipped_as_it_is();
    let field = |name: &str| format!("document.querySelector('.entry [name=\"{name}\"]')");
    let (genitive, by) = (field("form/ru/genitive"), field("form/ru/by"));
    let there = format!("{genitive} !== null");
    let Some((_server, mut tab)) = open(&fixture, "people/organisation/+", &there) else { return };
    tab.ask("document.querySelectorAll('.entry .fold').forEach((one) => { one.open = true; })");
    tab.ask(&format!("({}.focus(), 1)", field("name/ru")));
    tab.type_text("Центр чистой воды");
    tab.run(HELD);
    // The name is looked at; meanwhile the next field is typed in.
    tab.ask(&format!("({genitive}.focus(), window.own = {genitive}, 1)"));
    tab.wait("window.asked === 1");
    tab.type_text("Центра чис");
    answered(&mut tab);
    tab.type_text("той воды");
    assert_eq!(tab.ask(&format!("{genitive} === own && document.activeElement === own")), "true");
    assert_eq!(tab.ask("own.value"), "Центра чистой воды");
    // The field that one goes to is selected, and what is typed there takes the place of what was in it.
    tab.ask(&format!("({by}.focus(), {by}.select(), window.next = {by}, 1)"));
    tab.wait("window.asked > window.done");
    answered(&mut tab);
    assert_eq!(tab.ask(&format!("{by} === next && document.activeElement === next")), "true");
    assert_eq!(tab.ask("next.selectionEnd - next.selectionStart === next.value.length"), "true");
    tab.type_text("Центром чистой воды");
    assert_eq!(tab.ask("next.value"), "Центром чистой воды");
    assert_eq!(tab.ask(&format!("{genitive}.value")), "Центра чистой воды");
    // Each stands there once, and the sentence round it is of what was typed.
    tab.ask("(document.activeElement.blur(), 1)");
    answered(&mut tab);
    let once =
        "document.querySelectorAll('.entry form [name=\"form/ru/by\"], .entry form [name=\"was/ru/by\"]').length";
    assert_eq!(tab.ask(once), "2");
    tab.wait("[...document.querySelectorAll('#forms-ru .say')].some((one) => one.textContent.includes('Центром чистой воды'))");
}

/// A field that was only gone to keeps what it has, and gets what was meant for it when it is left.
#[test]
fn a_field_that_was_left_as_it_was_gets_its_proposal() {
    let fixture = Fixture::shipped_as_it_is();
    let by = "document.querySelector('.entry [name=\"form/en/by\"]')";
    let Some((_server, mut tab)) = open(&fixture, "people/funder/+", &format!("{by} !== null")) else { return };
    tab.run(HELD);
    let name = "document.querySelector('.entry [name=\"name/en\"]')";
    tab.ask(&format!("({name}.focus(), 1)"));
    tab.type_text("Clear Water Fund");
    tab.ask(&format!("({by}.closest('details')?.setAttribute('open', ''), {by}.focus(), 1)"));
    tab.wait("window.asked === 1");
    answered(&mut tab);
    // An empty field holds nothing that could be lost.
    tab.wait(&format!("{by}.value.endsWith('Clear Water Fund') && document.activeElement === {by}"));
    tab.ask(&format!("({name}.focus(), {name}.setSelectionRange(99, 99), 1)"));
    tab.type_text(" II");
    tab.ask(&format!("({by}.focus(), window.own = {by}, 1)"));
    tab.wait("window.asked === 2");
    answered(&mut tab);
    assert_eq!(tab.ask(&format!("{by} === own && own.value.endsWith('Clear Water Fund')")), "true");
    tab.ask("(own.blur(), 1)");
    tab.wait("window.asked > 2");
    answered(&mut tab);
    tab.wait(&format!("{by}.value.endsWith('Clear Water Fund II')"));
}

/// The name that is marked, wherever the focus is.
const MARKED: &str = "[...document.querySelectorAll('.pick[open] li:not([hidden]) button')].filter((one) => one === document.activeElement \
     || getComputedStyle(one).outlineStyle !== 'none').map((one) => one.value || one.dataset.mark).join()";

#[test]
fn enter_takes_the_name_that_is_marked_and_the_best_comes_first() {
    let fixture = Fixture::shipped_as_it_is();
    let slug = "2014-02-special-rapporteur-visit";
    let Some((_server, mut tab)) =
        open(&fixture, &format!("release/{slug}"), "document.querySelector('#add-projects') !== null")
    else {
        return;
    };
    for (list, typed, first, second) in [
        ("projects", "Freedom from Torture in Taj", "aff-tajikistan", "aff-kazakhstan-tajikistan"),
        ("partners", "Office in", "osce-tajikistan", ""),
        ("partners", "osce", "osce", ""),
        ("event.places", "asht", "asht", ""),
        ("contacts", "iuliia", "iuliia-cheromukhina", ""),
        ("funding", "european union", "eu", ""),
    ] {
        let summary = format!("document.getElementById('add-{list}')");
        if tab.ask(&format!("{summary} === null")) == "true" {
            assert!(list == "event.places" || list == "contacts", "{list}");
            continue;
        }
        tab.ask(&format!("({summary}.click(), 1)"));
        tab.wait("document.activeElement.type === 'search'");
        assert_eq!(tab.ask(MARKED), "", "{list}: nothing was typed");
        tab.type_text(typed);
        assert_eq!(tab.ask(MARKED), first, "{list}: {typed}");
        tab.press("ArrowDown", 0);
        let all = tab.ask("document.querySelectorAll('.pick[open] li:not([hidden]) button').length");
        let next = tab.ask(MARKED);
        assert!(all == "1" || next != first, "{list}: {typed}: the arrow moves nothing");
        assert!(second.is_empty() || next == second, "{list}: {typed}: {next}");
        // Who types on looks for another.
        tab.press("ArrowUp", 0);
        assert_eq!(tab.ask(MARKED), first, "{list}: {typed}: back");
        tab.press("Escape", 0);
        tab.wait("document.querySelector('.pick[open]') === null");
    }
    // What is marked is taken.
    tab.ask("(document.getElementById('add-projects').click(), 1)");
    tab.wait("document.activeElement.type === 'search'");
    tab.run("document.activeElement.select()");
    tab.type_text("Freedom from Torture in Taj");
    tab.press("ArrowDown", 0);
    assert_eq!(tab.ask(MARKED), "aff-kazakhstan-tajikistan");
    tab.press("ArrowUp", 0);
    tab.press("Enter", 0);
    tab.wait("document.querySelector('[data-thing=aff-tajikistan]') !== null");
    assert!(fixture.read(&format!("releases/{slug}/release.md")).contains("projects = [\"aff-tajikistan\"]"));
}

#[test]
fn what_is_typed_behind_a_brace_is_in_the_text() {
    let fixture = Fixture::shipped_as_it_is();
    let there = "document.activeElement?.id === 'text-lead'";
    let Some((_server, mut tab)) = open(&fixture, "write/2018-10-opcat-sessions/lead", there) else { return };
    let field = "document.getElementById('text-lead').value";
    let start = tab.ask(field);
    let anew = |tab: &mut Tab| {
        tab.run("document.getElementById('text-lead').select()");
        tab.run("document.execCommand('delete')");
    };
    let typed = |tab: &mut Tab, text: &str| {
        for letter in text.chars() {
            tab.type_text(&letter.to_string());
        }
    };
    assert!(start.len() > 10, "{start}");
    // No name is such: one types on in the text, whatever comes how quickly.
    tab.run("document.getElementById('text-lead').focus()");
    anew(&mut tab);
    typed(&mut tab, "One paragraph {<b>x</b> and 😀.");
    assert_eq!(tab.ask(field), "One paragraph {<b>x</b> and 😀.");
    assert_eq!(tab.ask("document.querySelector('.pick[open]') === null"), "true");
    // Esc, a click elsewhere, another field, the list's own button.
    for (way, stays) in [("Escape", true), ("click", false), ("field", false), ("summary", false)] {
        anew(&mut tab);
        typed(&mut tab, "In ");
        typed(&mut tab, "{dush");
        assert_eq!(tab.ask("document.activeElement.type"), "search", "{way}");
        match way {
            "Escape" => tab.press("Escape", 0),
            "click" => tab.tap("h1"),
            "field" => {
                tab.run("document.getElementById('text-lead').closest('.block').nextElementSibling.querySelector('summary, textarea').focus()");
            }
            _ => tab.run("document.querySelector('.pick[open] summary').click()"),
        }
        tab.wait(&format!("{field} === 'In {{dush'"));
        tab.wait("document.querySelector('.pick[open]') === null");
        assert_eq!(tab.ask(there) == "true", stays, "{way}");
        tab.run("document.getElementById('text-lead').focus()");
    }
    // A brace that is taken back leaves nothing, and a name that is chosen stands alone.
    anew(&mut tab);
    typed(&mut tab, "In {");
    tab.press("Backspace", 0);
    assert_eq!(tab.ask(field), "In ");
    typed(&mut tab, "{dushanbe");
    tab.press("Enter", 0);
    tab.wait(&format!("{field} === 'In ⟦Dushanbe⟧'"));
}

/// What is typed behind a brace narrows the chips of a translation, with the keys of a keyboard: its own words first, those of other
/// languages then.
#[test]
fn what_is_typed_behind_a_brace_finds_the_chip_of_a_translation() {
    const OFFICE: &str = "Аппаратом Уполномоченного по правам человека";
    let fixture = Fixture::shipped_as_it_is();
    let address = "translate/2018-10-opcat-sessions/ru/lead";
    let there = format!("document.querySelector('.translator')?.dataset.text === '{address}'");
    let Some((_server, mut tab)) = open(&fixture, address, &there) else { return };
    let field = "document.querySelector('#target').value";
    let chips = "[...document.querySelectorAll('.tools .names li:not([hidden]) button')].map((one) => one.dataset.insert).join()";
    let first = "document.querySelector('.tools .names li:not([hidden]) button').dataset.insert";
    let all = tab.ask(chips);
    let keys = |tab: &mut Tab, text: &str| {
        for letter in text.chars() {
            tab.press(&letter.to_string(), 0);
        }
    };
    let anew = |tab: &mut Tab| {
        tab.run("document.querySelector('#target').select()");
        tab.run("document.querySelector('#target').focus()");
        tab.run("document.execCommand('delete')");
    };
    for (typed, found) in [
        ("аппаратом", OFFICE),
        ("уполномоченного", "⟦Аппарат Уполномоченного"),
        ("bureau", "Бюро"),
        ("хукуки", "прав"),
        ("свободы", "Продвижение"),
    ] {
        anew(&mut tab);
        keys(&mut tab, "С {");
        assert_eq!(tab.ask("document.activeElement.type"), "search", "{typed}");
        keys(&mut tab, typed);
        let marked = tab.ask(first);
        assert!(marked.contains(found), "{typed}: {marked} of {}", tab.ask(chips));
        tab.press("Enter", 0);
        tab.wait(&format!("{field} === 'С ' + {marked:?} && document.activeElement.id === 'target'"));
        assert_eq!(tab.ask(chips), all, "all are there again");
    }
    // A letter is taken back, and Esc types what was typed; what no chip has is typed on in the text.
    anew(&mut tab);
    keys(&mut tab, "{аппаратомы");
    assert_eq!(tab.ask(field), "{аппаратомы");
    anew(&mut tab);
    keys(&mut tab, "{свободыт");
    assert_eq!(tab.ask(field), "{свободыт");
    anew(&mut tab);
    keys(&mut tab, "{аппарат");
    tab.press("Backspace", 0);
    tab.press("Escape", 0);
    assert_eq!(tab.ask(field), "{аппара");
    assert_eq!(tab.ask(chips), all);
    // The mouse takes a chip in place of the brace, and an arrow the next.
    anew(&mut tab);
    keys(&mut tab, "{свободы");
    tab.run(
        "(chip => { chip.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); chip.focus(); chip.click(); })\
         (document.querySelector('.tools .names li:not([hidden]) button'))",
    );
    tab.wait(&format!("{field}.startsWith('⟦Продвижение')"));
    anew(&mut tab);
    keys(&mut tab, "{");
    tab.press("ArrowDown", 0);
    tab.press("ArrowRight", 0);
    tab.press("ArrowLeft", 0);
    let second = all.split(',').next().unwrap();
    tab.press("Enter", 0);
    tab.wait(&format!("{field} === {second:?}"));
    // Who goes elsewhere in the middle of it finds it in the draft.
    anew(&mut tab);
    keys(&mut tab, "Слова {аппа");
    tab.run("location.hash = '#translate/2018-10-opcat-sessions/ru/subjects'");
    tab.wait("document.querySelector('.translator').dataset.text.endsWith('/subjects')");
    tab.run(&format!("location.hash = '#{address}'"));
    tab.wait(&format!("{there} && {field} === 'Слова {{аппа'"));
}

/// A draft of a translation is given up: the field says what the file says, and nothing is kept.
#[test]
fn a_draft_of_a_translation_can_be_given_up() {
    let fixture = Fixture::shipped_as_it_is();
    let address = "translate/2018-10-opcat-sessions/ru/lead";
    let there = format!("document.querySelector('.translator')?.dataset.text === '{address}'");
    let Some((_server, mut tab)) = open(&fixture, address, &there) else { return };
    let field = "document.querySelector('#target')";
    let is_seen = "document.querySelector('[data-discard]').getClientRects().length > 0";
    let start = tab.ask(&format!("{field}.value"));
    assert_eq!(tab.ask(is_seen), "false", "there is no draft");
    tab.ask(&format!("({field}.focus(), {field}.select())"));
    tab.type_text("Иначе.");
    tab.wait("/^draft kept \\d\\d:\\d\\d ·/.test(document.querySelector('#kept').textContent)");
    assert_eq!(tab.ask(is_seen), "true");
    tab.tap("[data-discard]");
    tab.wait("document.querySelector('#kept').textContent === 'nothing to save'");
    assert_eq!(tab.ask(&format!("{field}.value")), start);
    assert_eq!(tab.ask(is_seen), "false");
    tab.ask("(window.left = true, location.reload())");
    tab.wait(&format!("!window.left && {there} && {field} !== null"));
    assert_eq!(tab.ask(&format!("{field}.value")), start, "no draft was kept");
}
