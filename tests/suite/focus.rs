//! Where the keyboard is after each action at the desk, in Chromium.
//!
//! In: the shipped project; what takes away or replaces what has the focus, on every screen. Out: what has the focus then: never nothing, and
//! never what nobody went to. Waiting is for what a page shows, never for a time.

use crate::chrome::Tab;
use crate::desk::in_a_browser::begin;
use crate::project::Fixture;

const SLUG: &str = "2018-10-opcat-sessions";

/// Goes to a screen.
fn go(tab: &mut Tab, address: &str) {
    tab.ask(&format!("(window.shown = false, addEventListener('payom-shown', () => {{ window.shown = true; }}, {{ once: true }}), location.hash = '{address}')"));
    tab.wait("window.shown");
}

/// Presses something that has the focus, and waits for what comes of it.
fn press(tab: &mut Tab, selector: &str, until: &str) {
    tab.wait(&format!("document.querySelector({selector:?}) !== null"));
    tab.ask("(document.querySelector('#said').textContent = '', window.shown = false, addEventListener('payom-shown', () => { window.shown = true; }, { once: true }))");
    tab.ask(&format!(
        "(() => {{ const own = document.querySelector({selector:?}); own.focus(); window.was = own; own.click(); }})()"
    ));
    tab.wait(until);
}

const SAID: &str = "document.querySelector('#said:not(:empty, .lasting)') !== null";
const SHOWN: &str = "window.shown";

#[test]
fn every_action_leaves_the_focus_at_something() {
    let fixture = Fixture::shipped_as_it_is();
    let Some((_server, mut tab)) = begin(&fixture) else { return };
    let funder = fixture.read("releases/registry/funders.toml");
    let funder = funder.lines().find_map(|line| line.strip_prefix('[')?.strip_suffix(']')).unwrap().to_owned();
    let form = format!("people/funder/{funder}");
    let facts = format!("release/{SLUG}");
    let (text, publish, send) =
        (format!("translate/{SLUG}/ru/lead"), format!("publish/{SLUG}"), format!("send/{SLUG}"));
    let remove = |fact: &str| format!("form:has([name=fact][value={fact}]) button[name=remove]");
    let typed =
        "(() => { const own = document.querySelector('.entry input[type=text]'); own.focus(); own.select(); })()";
    for (address, before, selector, until, wanted) in [
        // What is taken away: the next of its kind has the focus, and what adds one where there is none.
        (facts.as_str(), "", remove("\"event.places\"").as_str(), SAID, "button[name=remove]"),
        ("", "", &remove("projects"), SAID, "#add-projects"),
        ("", "", "[data-do=undo]", SAID, "[data-do=undo]"),
        ("", "", "[data-do=redo]", SAID, "[data-do=undo]"),
        ("", "", "[data-do=undo]", SAID, "[data-do=undo]"),
        ("", "document.querySelector('#add-places').click()", ".pick[open] li button", SAID, "[data-thing]"),
        ("", "", "[data-language=ru]", SHOWN, "[data-language=ru]"),
        ("", "", "[data-language=en]", SHOWN, "[data-language=en]"),
        (&form, "", ".entry button.main", SHOWN, ".entry button.main"),
        ("", typed, "[name=discard]", SHOWN, ".entry *"),
        ("", typed, ".entry button.main", SHOWN, ".entry button.main"),
        ("", "", "[data-do=undo]", SAID, "[data-do=redo], [data-do=undo]"),
        ("people", "", "a[href='#people/funder/+']", SHOWN, "h1"),
        (&text, "", "[data-do=save]", SAID, "#target"),
        ("", "", "[data-do=ask]", SAID, "#target"),
        ("", "", "[data-do=reviewed]", SAID, "*"),
        ("", "", "[data-do=undo]", SHOWN, "#target"),
        ("", "", "[data-do=keys], .head .who", "true", "*"),
        (&publish, "", "#in-tg", "window.was !== document.querySelector('#in-tg')", "#in-tg"),
        ("", "", "[name=seen]", "window.was.isConnected === false", "[name=seen], .confirm *"),
        (
            &send,
            "",
            "form[data-send='/send'] button",
            "document.querySelector('#said-journalists') !== null",
            "#said-journalists",
        ),
        (
            "",
            "",
            "form[data-send='/kit'] button",
            "document.querySelector('#said-translators') !== null",
            "#said-translators",
        ),
        ("", "", "[data-do=close]", "document.title === 'Payom'", "h1"),
    ] {
        if !address.is_empty() {
            go(&mut tab, address);
        }
        if !before.is_empty() {
            tab.ask(before);
            if before == typed {
                tab.type_text("Another name");
                tab.ask("document.activeElement.blur()");
                tab.wait("document.querySelector('[name=discard]') !== null");
            }
        }
        press(&mut tab, selector, until);
        tab.wait(&format!("document.activeElement.matches({wanted:?}) && document.activeElement !== document.body"));
    }
}

/// A viewer of PDFs that takes the keyboard gives it back.
#[test]
fn a_pdf_does_not_take_the_keyboard() {
    let fixture = Fixture::house();
    let Some((_server, mut tab)) = begin(&fixture) else { return };
    go(&mut tab, "translate/2026-01-meeting/tg/heading");
    tab.ask("document.querySelector('[data-shown=pdf]').click()");
    let frame = "document.querySelector('.sheet iframe:not([sandbox])')";
    tab.wait(&format!("{frame} !== null"));
    tab.ask(&format!("(document.querySelector('#target').focus(), {frame}.focus())"));
    tab.wait("document.activeElement.id === 'target'");
}

/// Each screen of a release leads to all others, in the same order, and says which one it is.
#[test]
fn the_screens_of_a_release_lead_to_each_other() {
    let fixture = Fixture::house();
    let Some((_server, mut tab)) = begin(&fixture) else { return };
    let row = "[...document.querySelectorAll('.steps-of a')]";
    let slug = "2026-01-meeting";
    for width in [1366, 390] {
        tab.size(width, 768);
        for language in ["en", "ru", "tg"] {
            go(&mut tab, "releases");
            press(&mut tab, &format!("[data-language={language}]"), SHOWN);
            let tag = if language == "tg" { "tg" } else { "ru" };
            let all = [
                format!("#release/{slug}"),
                format!("#write/{slug}"),
                format!("#translate/{slug}/{tag}"),
                format!("#publish/{slug}"),
                format!("#send/{slug}"),
            ];
            go(&mut tab, &all[0][1..]);
            let place = format!(
                "{row}.map(a => a.getBoundingClientRect()).map(a => Math.round(a.left) + ' ' + Math.round(a.top)).join()"
            );
            let head = "(head => head.scrollWidth <= head.clientWidth && head.scrollHeight <= head.clientHeight + 1 ? head.textContent : 'cut')(document.querySelector('h1'))";
            tab.wait("document.fonts.status === 'loaded'");
            let (places, title) = (tab.ask(&place), tab.ask(head));
            for to in all.iter().skip(1).chain(all.iter().take(1)) {
                press(&mut tab, &format!(".steps-of a[href='{to}']"), SHOWN);
                assert_eq!(tab.ask(&format!("{row}.map(a => a.getAttribute('href')).join(' ')")), all.join(" "));
                let shown =
                    format!("{row}.filter(a => a.ariaCurrent === 'page').map(a => a.getAttribute('href')).join()");
                assert_eq!(tab.ask(&shown), *to);
                assert_eq!(tab.ask(&place), places, "the row has moved: {to} {width} {language}");
                assert_eq!(tab.ask(head), title, "{to} {width} {language}");
                let wide = "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)";
                assert_eq!(tab.ask(wide), "0", "{to} {width} {language}");
                let row = format!(
                    "{row}.every(a => {{ const box = a.getBoundingClientRect(); return box.height >= 24 && box.left >= 0 && box.right <= innerWidth; }})"
                );
                assert_eq!(tab.ask(&row), "true", "{to} {width} {language}");
            }
        }
    }
}
