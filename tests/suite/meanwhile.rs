//! What is typed at the desk while something else happens, in Chromium.
//!
//! In: the shipped project; a text that is saved elsewhere, or slowly. Out: what was typed is there. Waiting is for what a page shows, never for a
//! time.

use payom::cli::desk::Server;

use crate::chrome::Tab;
use crate::desk::in_a_browser::open;
use crate::project::Fixture;

const SLUG: &str = "2018-10-opcat-sessions";

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
    tab.wait("document.querySelector('#kept').textContent.includes('meanwhile') && !!document.querySelector('[data-do=both]')");
    // Both are shown, and who has seen both may save.
    tab.ask("document.querySelector('[data-do=both]').click()");
    tab.wait(&format!(
        "document.querySelector('{line} .was')?.textContent.endsWith(': Two.') && document.activeElement === {area}"
    ));
    assert_eq!(
        tab.ask(&format!("{area}.value.endsWith(' One.') && !document.querySelector('[data-do=both]')")),
        "true"
    );
    let words = format!("locales/en/releases/{SLUG}.ftl");
    assert!(fixture.read(&words).contains("Two."));
    tab.press("s", 2);
    tab.wait("document.querySelector('#said').textContent.startsWith('Saved')");
    assert!(fixture.read(&words).contains(" One.") && !fixture.read(&words).contains("Two."));
    tab.ask("(document.querySelector('#said').textContent = '', document.querySelector('.undo').click())");
    tab.wait("document.querySelector('#said').textContent.startsWith('Undone')");
    assert!(fixture.read(&words).contains("Two."));
    // The second of two quick clicks takes nothing more back; one does.
    tab.run("document.querySelector('.undo').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }))");
    tab.run("self.desk.ask('/part/releases').then(() => { window.asked = true; })");
    tab.wait("window.asked === true");
    assert!(fixture.read(&words).contains("Two."));
    tab.ask("(document.querySelector('#said').textContent = '', document.querySelector('.undo').click())");
    tab.wait("document.querySelector('#said').textContent.startsWith('Undone')");
    assert!(!fixture.read(&words).contains("Two."));
}

/// Whoever sees both may go on with that of the file.
#[test]
fn a_draft_beside_what_others_saved_is_discarded() {
    let fixture = Fixture::shipped_as_it_is();
    let line = ".line[data-name=lead]";
    let area = format!("document.querySelector('{line} textarea')");
    let there = format!("!!{area}");
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}"), &there) else { return };
    let words = format!("locales/en/releases/{SLUG}.ftl");
    tab.ask(&format!("({area}.focus(), {area}.setSelectionRange(9e9, 9e9))"));
    tab.type_text(" One.");
    tab.wait("/^draft kept \\d\\d:\\d\\d ·/.test(document.querySelector('#kept').textContent)");
    assert_eq!(tab.ask("document.querySelectorAll('[data-discard]').length"), "0");
    fixture.replace(&words, "\nlead =", "\nlead = Other.");
    let before = fixture.read(&words);
    tab.press("s", 2);
    tab.wait("!!document.querySelector('[data-do=both]')");
    tab.ask("document.querySelector('[data-do=both]').click()");
    let seen = format!("document.querySelector('{line} [data-discard]')?.getClientRects().length === 1");
    tab.wait(&seen);
    tab.ask(&format!("document.querySelector('{line} [data-discard]').click()"));
    let is_of_file = format!("{area}?.value.startsWith('Other. ') && !{area}.value.endsWith(' One.')");
    tab.wait(&format!("{is_of_file} && !({seen}) && document.activeElement === {area}"));
    tab.run("(async () => { for (const keeper of self.desk.keepers) await keeper(); window.settled = true; })()");
    tab.wait("window.settled === true");
    tab.ask("(window.left = true, location.reload())");
    tab.wait(&format!("!window.left && {is_of_file} && !document.querySelector('{line} .was')"));
    assert_eq!(fixture.read(&words), before);
}

/// Answers to what is asked for at addresses that begin so wait for `go()`; `asked` counts them.
fn hold(tab: &mut Tab, path: &str) {
    tab.run(&format!(
        "{{ const real = window.fetch; window.asked = 0; window.held = []; window.go = () => held.splice(0).forEach((one) => one()); \
         window.free = () => {{ window.fetch = real; go(); }}; \
         window.fetch = (path, ...rest) => !path.startsWith('{path}') ? real(path, ...rest) \
         : new Promise((done) => {{ asked += 1; held.push(() => done(real(path, ...rest))); }}); }}"
    ));
}

/// A text that is translated, and what its field is.
fn translating(fixture: &Fixture) -> Option<(Server, Tab, String)> {
    let address = format!("translate/{SLUG}/tg/lead");
    let at = format!("document.querySelector('.translator')?.dataset.text === '{address}'");
    let (server, mut tab) = open(fixture, &address, &at)?;
    tab.ask(
        "(document.querySelector('#target').focus(), document.querySelector('#target').setSelectionRange(9e9, 9e9))",
    );
    tab.type_text(" Як.");
    tab.wait("/^draft kept \\d\\d:\\d\\d ·/.test(document.querySelector('#kept').textContent)");
    Some((server, tab, at))
}

const SAID: &str = "document.querySelector('#said').textContent";

/// The screens of the next three texts to do are fetched ahead; the address of the first.
fn looked_ahead(tab: &mut Tab) -> String {
    tab.run(
        "{ const real = Response.prototype.text; window.came = 0; Response.prototype.text = async function () { \
         const text = await real.call(this); if (this.url.includes('/part/translate/')) setTimeout(() => { window.came += 1; }); \
         return text; }; dispatchEvent(new Event('focus')); }",
    );
    tab.wait("window.came >= 3");
    tab.ask("document.querySelector('.translator').dataset.next")
}

/// Whoever takes back while a text is saved takes back that text, and nothing where it was refused.
#[test]
fn what_is_being_saved_is_what_is_taken_back() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, at)) = translating(&fixture) else { return };
    let words = format!("locales/tg/releases/{SLUG}.ftl");
    looked_ahead(&mut tab);
    // The screens of the next texts are those of before it was saved; that it can be taken back is offered there, too.
    tab.run(
        "{ const real = window.fetch; window.late = true; \
         window.fetch = (path, ...rest) => window.late && path.startsWith('/part/translate/') && !path.endsWith('/lead') \
         ? Promise.reject(new Error('late')) : real(path, ...rest); }",
    );
    tab.press("s", 2);
    tab.wait(&format!("document.querySelector('.undo') !== null && {SAID}.startsWith('Saved')"));
    tab.ask(
        "(document.querySelector('#target').focus(), document.querySelector('#target').setSelectionRange(9e9, 9e9))",
    );
    tab.type_text(" Ду.");
    hold(&mut tab, "/save");
    tab.press("Enter", 2);
    tab.wait(&format!("window.asked === 1 && !({at})"));
    tab.run("window.late = false; document.querySelector('.undo').click(); window.free()");
    tab.wait(&format!("{SAID}.startsWith('Undone') && {at}"));
    assert!(fixture.read(&words).contains(" Як.\n"), "{}", fixture.read(&words));
    // What was there before it is offered next.
    tab.wait("document.querySelector('#target').value.endsWith(' Як.') && document.querySelector('.undo') !== null");
    tab.ask(
        "(document.querySelector('#target').focus(), document.querySelector('#target').setSelectionRange(9e9, 9e9))",
    );
    tab.type_text(" Се.");
    tab.wait("/^draft kept/.test(document.querySelector('#kept').textContent)");
    hold(&mut tab, "/save");
    tab.press("s", 2);
    tab.wait("window.asked === 1");
    fixture.replace(&words, "\nlead =", "\nlead = Дигар.");
    let before = fixture.read(&words);
    tab.run("window.saves = window.held");
    hold(&mut tab, "/undo");
    tab.ask("(document.querySelector('.undo').click(), window.saves.splice(0).forEach((one) => one()))");
    tab.wait(&format!("{SAID}.includes('meanwhile')"));
    tab.run("self.desk.ask('/part/releases').then(() => { window.answered = true; })");
    tab.wait("window.answered === true");
    assert_eq!(tab.ask("window.asked"), "0");
    assert_eq!(fixture.read(&words), before);
}

/// The same where a page is written, and for facts.
#[test]
fn a_page_or_a_fact_that_is_being_saved_is_what_is_taken_back() {
    let fixture = Fixture::shipped_as_it_is();
    let area = "document.querySelector('.line[data-name=lead] textarea')";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}"), &format!("!!{area}")) else { return };
    let (words, template) = (format!("locales/en/releases/{SLUG}.ftl"), format!("releases/{SLUG}/release.md"));
    for (typed, is_held) in [(" One.", false), (" Two.", true)] {
        tab.ask(&format!("({area}.focus(), {area}.setSelectionRange(9e9, 9e9))"));
        tab.type_text(typed);
        if is_held {
            hold(&mut tab, "/save");
        }
        tab.press("s", 2);
        tab.wait(if is_held { "window.asked === 1" } else { "document.querySelector('.undo') !== null" });
    }
    tab.ask("(document.querySelector('.undo').click(), window.free())");
    tab.wait(&format!("{SAID}.startsWith('Undone')"));
    assert!(fixture.read(&words).contains(" One.\n"), "{}", fixture.read(&words));
    let start = fixture.read(&template);
    let day = "document.querySelector('#fact-date')";
    tab.ask(&format!("(location.hash = 'release/{SLUG}')"));
    tab.wait(&format!("!!{day}"));
    for (value, is_held) in [("2018-10-03", false), ("2018-10-04", true)] {
        if is_held {
            hold(&mut tab, "/fact");
        }
        tab.run(&format!("(field => {{ field.focus(); field.value = '{value}'; field.blur(); }})({day})"));
        tab.wait(if is_held {
            "window.asked === 1"
        } else {
            "document.querySelector('.undo')?.textContent.includes('Day')"
        });
    }
    tab.ask("(document.querySelector('.undo').click(), window.free())");
    tab.wait(&format!("{SAID}.startsWith('Undone') && {day}.value === '2018-10-03'"));
    assert!(fixture.read(&template) != start && fixture.read(&template).contains("date = 2018-10-03"));
}

/// None is fetched ahead from now on.
fn never_ahead(tab: &mut Tab) {
    tab.run(
        "addEventListener('payom-shown', () => document.querySelector('.translator')?.removeAttribute('data-next'))",
    );
    tab.run("document.querySelector('.translator').removeAttribute('data-next')");
}

/// Whatever types next, types in the next text, however long the one before is being saved; one press is one step.
#[test]
fn the_next_text_is_there_with_the_next_key() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, at)) = translating(&fixture) else { return };
    let words = format!("locales/tg/releases/{SLUG}.ftl");
    let next = looked_ahead(&mut tab);
    hold(&mut tab, "/save");
    tab.press("Enter", 2);
    tab.press("Enter", 2);
    for key in ["a", "b", "Backspace"] {
        tab.press(key, 0);
    }
    tab.compose("ҷ");
    tab.type_text("ҷӣ");
    tab.wait("window.asked === 1");
    let there = format!("document.querySelector('.translator').dataset.text === '{next}' && !({at})");
    assert_eq!(tab.ask(&there), "true");
    assert_eq!(tab.ask("document.activeElement.id + document.querySelector('#target').value.slice(-3)"), "targetaҷӣ");
    tab.ask("(window.was = document.querySelector('#target'), window.free())");
    tab.wait(&format!("{SAID}.endsWith(': Saved.')"));
    tab.wait(&format!("document.querySelector('.list a[href$=\"/lead\"]').textContent.includes('✓') && {there}"));
    assert!(fixture.read(&words).contains(" Як.\n"));
    assert_eq!(tab.ask("window.asked"), "1");
    // The screen came anew round the field, in which all can be undone.
    assert_eq!(
        tab.ask("window.was === document.activeElement && document.querySelector('#target').value.endsWith('aҷӣ')"),
        "true"
    );
    tab.wait("/^draft kept/.test(document.querySelector('#kept').textContent)");
    tab.ask("document.execCommand('undo')");
    tab.wait("!document.querySelector('#target').value.endsWith('aҷӣ')");
    tab.ask(&format!("(location.hash = 'translate/{SLUG}/tg/lead')"));
    tab.wait(&format!("{at} && document.querySelector('#target').value.endsWith(' Як.')"));
}

/// Who pastes faster than the first of four texts is saved is at the fourth when it is, and at no text twice.
#[test]
fn the_third_text_from_here_is_there_while_the_first_is_saved() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, _)) = translating(&fixture) else { return };
    let words = format!("locales/tg/releases/{SLUG}.ftl");
    looked_ahead(&mut tab);
    hold(&mut tab, "/");
    let mut seen = vec![tab.ask("document.querySelector('.translator').dataset.text")];
    for typed in [" Ду.", " Се.", " Чор."] {
        let next = tab.ask("document.querySelector('.translator').dataset.next");
        tab.press("Enter", 2);
        tab.type_text(typed);
        assert_eq!(tab.ask("document.querySelector('.translator').dataset.text"), next);
        assert!(
            tab.ask("document.querySelector('#target').value").ends_with(typed) && !seen.contains(&next),
            "{next}"
        );
        seen.push(next);
    }
    tab.ask("window.free()");
    tab.wait("/^draft kept/.test(document.querySelector('#kept').textContent)");
    tab.wait(&format!("!document.querySelector('#said.lasting') && {SAID}.includes('Saved')"));
    let saved = fixture.read(&words);
    assert!(
        [" Як.\n", " Ду.\n", " Се.\n"].iter().all(|text| saved.contains(text)) && !saved.contains("Чор."),
        "{saved}"
    );
}

/// The text before is still being saved, and the next one is saved, too: one after the other.
#[test]
fn two_texts_are_saved_one_after_the_other() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, at)) = translating(&fixture) else { return };
    let words = format!("locales/tg/releases/{SLUG}.ftl");
    looked_ahead(&mut tab);
    hold(&mut tab, "/save");
    tab.press("Enter", 2);
    tab.wait(&format!("!({at})"));
    tab.type_text("Ду.");
    tab.press("s", 2);
    tab.type_text(" Се.");
    tab.wait("window.asked === 1");
    tab.ask("window.free()");
    tab.wait(&format!("{SAID}.endsWith('What you typed since then is a draft.')"));
    assert_eq!(tab.ask("document.querySelector('#target').value.endsWith('Ду. Се.')"), "true");
    let saved = fixture.read(&words);
    assert!(saved.contains(" Як.\n") && saved.contains("Ду.\n") && !saved.contains("Се."), "{saved}");
}

/// What one page saves takes away its own draft.
#[test]
fn a_draft_of_another_page_is_not_taken_away() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, at)) = translating(&fixture) else { return };
    tab.run(
        "{ const basis = document.querySelector('#target').dataset.basis, text = document.querySelector('.translator').dataset.text; \
         fetch('/try', { method: 'POST', headers: { Authorization: 'Payom ' + self.desk.key(), 'Content-Type': 'application/json' }, \
         body: JSON.stringify({ text, basis, by: 'another', pieces: ['Дигар.'] }) }).then((answer) => { window.other = answer.status; }); }",
    );
    tab.wait("window.other === 200");
    tab.press("s", 2);
    tab.wait(&format!("{SAID}.startsWith('Saved')"));
    assert!(fixture.read(&format!("locales/tg/releases/{SLUG}.ftl")).contains(" Як.\n"));
    tab.ask("(window.left = true, location.reload())");
    tab.wait(&format!("!window.left && {at} && document.querySelector('#target').value === 'Дигар.'"));
    tab.wait("document.querySelector('main .was').textContent.includes('has changed')");
}

/// A desk that is gone keeps nothing: that is said as long as it is so, and what was typed is kept when it is there again.
#[test]
fn what_is_not_kept_is_said_and_kept_later() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, at)) = translating(&fixture) else { return };
    tab.run("{ const real = window.fetch; window.fetch = () => Promise.reject(new TypeError('gone')); window.free = () => { window.fetch = real; }; }");
    tab.type_text(" Ду.");
    let loud = format!("document.querySelector('#said.lasting') && {SAID}.includes('only on this page')");
    tab.wait(&loud);
    tab.press("s", 2);
    tab.wait("document.querySelector('#kept').textContent.includes('only on this page')");
    assert_eq!(tab.ask(&format!("!!({loud})")), "true");
    tab.ask("window.free()");
    tab.wait(&format!("{SAID} === 'The desk answers again: what you typed is kept as a draft.'"));
    tab.ask("(window.left = true, location.reload())");
    tab.wait(&format!("!window.left && {at} && document.querySelector('#target').value.endsWith(' Як. Ду.')"));
}

/// Whatever types: keys, a paste or a drop, and letters that are put together of several keys.
#[test]
fn what_is_typed_while_a_text_is_saved_is_a_draft_of_that_text() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, at)) = translating(&fixture) else { return };
    let words = format!("locales/tg/releases/{SLUG}.ftl");
    never_ahead(&mut tab);
    hold(&mut tab, "/save");
    tab.press("Enter", 2);
    tab.wait("window.asked === 1");
    assert_eq!(tab.ask(SAID), "Saving…");
    // A second time while it is saved is not one more.
    tab.press("Enter", 2);
    for key in ["a", "b", "Backspace"] {
        tab.press(key, 0);
    }
    tab.type_text("–");
    tab.compose("ҷ");
    tab.ask("window.free()");
    // Nothing comes over a letter that is being put together.
    tab.wait(&format!("{SAID} !== 'Saving…'"));
    tab.type_text("ҷӣ");
    tab.wait(&format!("{SAID}.endsWith(': Saved. What you typed since then is a draft.')"));
    assert_eq!(tab.ask("window.asked"), "1");
    assert_eq!(tab.ask(&at), "true");
    assert_eq!(tab.ask("document.activeElement.id + document.querySelectorAll('main .was').length"), "target0");
    tab.wait("document.querySelector('#target').value.endsWith(' Як.a–ҷӣ')");
    assert!(fixture.read(&words).contains(" Як.\n"));
    tab.type_text("!");
    tab.press("Enter", 2);
    tab.wait(&format!("!({at}) && !!document.querySelector('#target')"));
    assert!(fixture.read(&words).contains(" Як.a–ҷӣ!\n"));
}

/// The text is saved, and the next one comes slowly.
#[test]
fn what_is_typed_while_the_next_text_comes_stays_in_sight() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, at)) = translating(&fixture) else { return };
    never_ahead(&mut tab);
    hold(&mut tab, "/part/translate");
    tab.press("Enter", 2);
    tab.wait("window.asked === 1");
    tab.type_text(" Ду.");
    tab.ask("window.free()");
    tab.wait(&format!("{SAID}.endsWith(': Saved. What you typed since then is a draft.')"));
    tab.wait(&format!("{at} && document.querySelector('#target').value.endsWith(' Як. Ду.')"));
}

/// Who goes to another text before one is saved stays there, and has a way back to the draft where it was not.
#[test]
fn a_text_that_was_left_and_not_saved_has_a_way_back() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, at)) = translating(&fixture) else { return };
    let words = format!("locales/tg/releases/{SLUG}.ftl");
    hold(&mut tab, "/save");
    tab.press("Enter", 2);
    tab.wait("window.asked === 1");
    fixture.replace(&words, "\nlead =", "\nlead = Дигар.");
    tab.press("ArrowDown", 2);
    tab.wait(&format!("!({at}) && !document.querySelector('[aria-busy]')"));
    tab.ask("window.free()");
    tab.wait(&format!("document.querySelector('main > .was a')?.hash === '#translate/{SLUG}/tg/lead'"));
    assert_eq!(tab.ask(&at), "false");
    tab.ask("document.querySelector('main > .was a').click()");
    tab.wait(&format!("{at} && document.querySelector('#target').value.endsWith(' Як.')"));
}

#[test]
fn what_is_typed_while_a_page_is_saved_stands_in_it_afterwards() {
    let fixture = Fixture::shipped_as_it_is();
    let area = "document.querySelector('.line[data-name=lead] textarea')";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}"), &format!("!!{area}")) else { return };
    let words = format!("locales/en/releases/{SLUG}.ftl");
    tab.ask(&format!("({area}.focus(), {area}.setSelectionRange(9e9, 9e9))"));
    tab.type_text(" One.");
    tab.wait("/^draft kept \\d\\d:\\d\\d ·/.test(document.querySelector('#kept').textContent)");
    hold(&mut tab, "/save");
    tab.press("s", 2);
    tab.wait("window.asked === 1");
    assert_eq!(tab.ask(SAID), "Saving…");
    tab.type_text(" Two.");
    tab.ask(&format!("(window.was = {area}, window.free())"));
    tab.wait(&format!("window.was !== {area} && {SAID}.startsWith('Saved')"));
    tab.wait(&format!("document.activeElement === {area} && {area}.value.endsWith(' One. Two.')"));
    assert_eq!(tab.ask("document.querySelectorAll('main .was').length"), "0");
    assert!(fixture.read(&words).contains(" One.\n"));
    tab.type_text("!");
    tab.press("s", 2);
    tab.wait("document.querySelector('.line[data-name=lead]').dataset.saved.endsWith(' One. Two.!')");
}

/// What is left in a text is counted, and stands in sight, beside what is said of it.
#[test]
fn a_remark_on_what_was_saved_is_counted_and_seen() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab, at)) = translating(&fixture) else { return };
    tab.size(1366, 620);
    tab.type_text(" Ин ин буд.");
    tab.wait("document.querySelectorAll('#remarks .sign.w').length === 1");
    tab.press("s", 2);
    tab.wait(&format!("{SAID} === 'Saved, with 1 remark.' && {at}"));
    let seen = "((remark, said) => remark.top >= 0 && remark.bottom <= said.top)(document.querySelector('#remarks li').getBoundingClientRect(), document.querySelector('#said').getBoundingClientRect())";
    assert_eq!(tab.ask(seen), "true");
}

/// A second click while something is saved asks for nothing more, whether it is refused or not.
#[test]
fn a_double_click_on_a_refused_save_asks_once() {
    let fixture = Fixture::shipped_as_it_is();
    let area = "document.querySelector('.line[data-name=lead] textarea')";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}"), &format!("!!{area}")) else { return };
    tab.ask(&format!("({area}.focus(), {area}.setSelectionRange(9e9, 9e9))"));
    tab.type_text(" One.");
    tab.wait("/^draft kept \\d\\d:\\d\\d ·/.test(document.querySelector('#kept').textContent)");
    let words = format!("locales/en/releases/{SLUG}.ftl");
    fixture.replace(&words, "\nlead =", "\nlead = Another.");
    hold(&mut tab, "/save");
    let twice = |selector: &str| format!("for (const _ of [1, 2]) document.querySelector('{selector}').click()");
    tab.run(&twice("[data-write=save]"));
    tab.wait("window.asked === 1");
    tab.ask("window.go()");
    tab.wait(&format!("{SAID}.includes('meanwhile')"));
    // What was asked for a second time would be asked for before this is answered.
    tab.run("self.desk.ask('/part/releases')");
    assert_eq!(tab.ask("window.asked"), "1");
    tab.ask("(window.free(), location.hash = 'people/funder/+')");
    tab.wait("!!document.querySelector('.entry button.main')");
    hold(&mut tab, "/entry");
    tab.run("document.querySelector('.entry').noValidate = true");
    tab.run("for (const form of document.forms) form.noValidate = true");
    tab.run(&twice(".entry button.main"));
    tab.wait("window.asked === 1");
    assert_eq!(tab.ask(SAID), "Saving…");
    tab.ask("window.go()");
    tab.wait(&format!("{SAID} !== 'Saving…'"));
    tab.run("self.desk.ask('/part/releases')");
    assert_eq!(tab.ask("window.asked"), "1");
}

/// What leads to a screen is marked as soon as that is asked for, and it is said where it takes longer.
#[test]
fn a_screen_that_comes_slowly_is_marked_at_once() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab)) = open(&fixture, &format!("release/{SLUG}"), "!!document.querySelector('.facts')")
    else {
        return;
    };
    hold(&mut tab, "/part/publish");
    let way = format!(".steps-of a[href='#publish/{SLUG}']");
    tab.ask(&format!("(document.querySelector(\"{way}\").focus(), document.querySelector(\"{way}\").click())"));
    tab.wait("window.asked === 1");
    assert_eq!(tab.ask("document.querySelector('#screen').ariaBusy"), "true");
    assert_eq!(tab.ask("document.querySelectorAll('.coming').length"), "1");
    assert_eq!(tab.ask(&format!("document.activeElement.matches(\"{way}.coming\")")), "true");
    tab.wait(&format!("{SAID} === 'Loading…'"));
    tab.ask("window.free()");
    tab.wait("!!document.querySelector('#publish') && !document.querySelector('[aria-busy], .coming')");
    assert_eq!(tab.ask(&format!("{SAID} + document.activeElement.tagName")), "H1");
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
    never_ahead(&mut tab);
    tab.run("{ const real = window.fetch; window.fetch = (path, ...rest) => path.startsWith('/part/') ? Promise.reject(new Error('gone')) : real(path, ...rest); }");
    tab.press("Enter", 2);
    tab.wait("document.querySelector('#kept').textContent.includes('does not answer')");
    for letter in ["d", "u"] {
        tab.press(letter, 0);
    }
    tab.type_text("!");
    tab.wait("document.querySelector('#target').value.endsWith(' Як.du!')");
    assert!(fixture.read(&format!("locales/tg/releases/{SLUG}.ftl")).contains(" Як.\n"));
}

/// New blocks are being saved, and whoever types on types in them, in others, and in ones that are newer still; the caret stays.
#[test]
fn what_is_typed_while_new_blocks_are_saved_is_lost_nowhere() {
    let fixture = Fixture::shipped_as_it_is();
    let area = "document.querySelector('.line[data-name=lead] textarea')";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}"), &format!("!!{area}")) else { return };
    let (words, template) = (format!("locales/en/releases/{SLUG}.ftl"), format!("releases/{SLUG}/release.md"));
    tab.ask(&format!("({area}.focus(), {area}.setSelectionRange(9e9, 9e9))"));
    tab.press("Enter", 0);
    tab.type_text("Number one.");
    tab.press("Enter", 0);
    tab.type_text("Number two.");
    hold(&mut tab, "/write");
    tab.press("s", 2);
    tab.wait("window.asked === 1");
    assert_eq!(tab.ask(SAID), "Saving…");
    // In a block that is being saved, in one that is newer, and in a text that was there.
    tab.type_text(" And more.");
    tab.press("Enter", 0);
    tab.type_text("Number three.");
    tab.ask(&format!("({area}.focus(), {area}.setSelectionRange(9e9, 9e9))"));
    tab.type_text(" Lead.");
    tab.ask(
        "(document.querySelectorAll('.fresh textarea')[2].focus(), document.activeElement.setSelectionRange(6, 6))",
    );
    tab.ask("window.free()");
    tab.wait(&format!("document.querySelectorAll('.fresh').length === 1 && {SAID}.startsWith('Saved')"));
    tab.type_text("!");
    let fields = "[...document.querySelectorAll('main .block .field textarea')].map(one => one.value).filter(one => /Number|Lead/.test(one)).map(one => one.slice(-22)).join('|')";
    tab.wait(&format!("{fields}.endsWith(' Lead.|Number one.|Number two. And more.|Number! three.')"));
    let saved = fixture.read(&words);
    assert!(saved.contains(" = Number one.\n") && saved.contains(" = Number two.\n"), "{saved}");
    assert!(!saved.contains("more") && !saved.contains("three") && !saved.contains("Lead."), "{saved}");
    // All of it is there again for whoever comes back, and is saved with the next press, each once and in its place.
    tab.wait("document.querySelector('#kept').textContent.startsWith('draft kept')");
    tab.press("s", 2);
    tab.wait(&format!("!document.querySelector('.fresh') && {SAID}.startsWith('Saved')"));
    let saved = fixture.read(&words);
    for said in [" Lead.\n", " = Number one.\n", " = Number two. And more.\n", " = Number! three.\n"] {
        assert_eq!(saved.matches(said).count(), 1, "{said}: {saved}");
    }
    assert!(
        fixture.read(&template).contains("{ lead }\n\n{ number-one }\n\n{ number-two }\n\n{ number-three }\n"),
        "{}",
        fixture.read(&template)
    );
}

/// Items of a list that come while others are saved stand behind those, in the same list; a block that goes meanwhile is gone.
#[test]
fn items_that_come_while_a_list_is_saved_are_of_that_list() {
    let fixture = Fixture::shipped_as_it_is();
    let area = "document.querySelector('.line[data-name=lead] textarea')";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}"), &format!("!!{area}")) else { return };
    let template = format!("releases/{SLUG}/release.md");
    tab.ask(&format!("({area}.focus(), {area}.setSelectionRange(9e9, 9e9))"));
    tab.run(
        "{ const data = new DataTransfer(); data.setData('text/plain', 'Goes.\\n- alpha\\n- gamma'); \
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
    );
    tab.wait("document.querySelectorAll('.fresh').length === 3");
    hold(&mut tab, "/write");
    tab.press("s", 2);
    tab.wait("window.asked === 1");
    tab.ask(
        "(document.querySelectorAll('.fresh textarea')[1].focus(), document.activeElement.setSelectionRange(9, 9))",
    );
    tab.press("Enter", 0);
    tab.type_text("beta");
    tab.run("document.querySelector('.fresh [data-new=drop]').click()");
    tab.ask("window.free()");
    tab.wait(
        "document.querySelectorAll('.row .line').length > 0 && document.querySelectorAll('.fresh').length === 1",
    );
    tab.wait(&format!("{SAID}.startsWith('Deleted')"));
    let items = "[...document.querySelectorAll('.texts')].find(one => one.textContent.includes('alpha') || [...one.querySelectorAll('textarea')].some(own => own.value === 'alpha'))";
    tab.wait(&format!(
        "[...{items}.querySelectorAll('textarea')].map(one => one.value).join() === 'alpha,beta,gamma'"
    ));
    tab.press("s", 2);
    tab.wait(&format!("!document.querySelector('.fresh') && {SAID}.startsWith('Saved')"));
    let now = fixture.read(&template);
    assert!(now.contains("{ lead }\n\n- { item-alpha }\n- { item-beta }\n- { item-gamma }\n"), "{now}");
}
