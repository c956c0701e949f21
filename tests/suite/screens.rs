//! The screens of the desk, all of them, in a browser.
//!
//! In: a project that is served, each language of the desk, a wide window and a narrow one. Out: what the browser complains of, and how large pages are.
//! How: complaints are gathered from the first byte of each page on; what is clicked twice is clicked within one turn of the page.

use serde_json::json;

use crate::desk::tree;
use crate::journeys::{Visit, chromium};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE};

const SESSIONS: &str = "2018-10-opcat-sessions";

/// Gathers what a page does that its rules forbid, and what breaks off.
const LISTEN: &str = "window.wrong = []; const note = (text) => window.wrong.push(text); \
    addEventListener('securitypolicyviolation', (event) => note(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile)); \
    addEventListener('error', (event) => note(event.message || 'not loaded: ' + event.target?.src), true); \
    addEventListener('unhandledrejection', (event) => note(String(event.reason)));";

fn pasted(html: &str, text: &str) -> String {
    format!(
        "{{ const carried = new DataTransfer(); carried.setData('text/html', {}); carried.setData('text/plain', {}); \
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: carried, bubbles: true, cancelable: true }})); }}",
        json!(html),
        json!(text)
    )
}

#[test]
fn no_screen_does_what_its_page_forbids_or_runs_over_its_window() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    visit.tab.before_each_page(LISTEN);
    let screens = [
        "releases".to_owned(),
        "new".to_owned(),
        "people".to_owned(),
        "people/funder/+".to_owned(),
        "house".to_owned(),
        format!("release/{SESSIONS}"),
        format!("write/{SESSIONS}"),
        format!("translate/{SESSIONS}/ru"),
        format!("publish/{SESSIONS}"),
        format!("send/{SESSIONS}"),
    ];
    for (language, width) in [("en", 1366), ("ru", 1366), ("tg", 1366), ("en", 390), ("ru", 390), ("tg", 390)] {
        visit.tab.size(width, 800);
        visit.tab.run(&format!("localStorage.setItem('payom-language', '{language}')"));
        for screen in &screens {
            visit.tab.run(&format!("(window.left = true, location.hash = '{screen}', location.reload())"));
            visit.tab.wait(&format!(
                "!window.left && document.documentElement.lang === '{language}' && document.activeElement.tagName !== 'BODY'"
            ));
            let at = format!("{screen} in {language} at {width}");
            assert_eq!(visit.tab.ask("JSON.stringify(window.wrong)"), "[]", "{at}");
            // Its faces come a little later.
            visit.tab.wait("document.documentElement.scrollWidth === document.documentElement.clientWidth");
            // Where the parts scroll each for itself, the page does not.
            let own = "document.body.className === 'work' && innerWidth > 960 && document.documentElement.scrollHeight > innerHeight";
            assert_eq!(visit.tab.ask(own), "false", "{at}: it scrolls, though all of it is there");
        }
    }
}

/// Letters and parts that the page had not need rules that it had not: the preview shows them, and nothing is forbidden while one types and saves.
#[test]
fn no_rule_of_a_page_is_broken_while_it_is_written_and_saved() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    visit.tab.before_each_page(&format!(
        "{LISTEN} addEventListener('message', (event) => {{ if (event.data?.wrong) note(event.data.wrong); }});"
    ));
    visit.tab.run(&format!("(window.left = true, location.hash = 'write/{SESSIONS}', location.reload())"));
    visit.tab.wait("!window.left && !!document.querySelector('.line[data-name=lead] textarea')");
    // The frame tells what its page forbids.
    let tells = "addEventListener('securitypolicyviolation', (event) => parent.postMessage({ wrong: event.violatedDirective }, '*'))";
    let rules = "document.querySelector('style').textContent.length";
    let there = "document.querySelector('payom-text') !== null";
    let frame = visit.tab.frame();
    visit.tab.wait_in(&frame, there);
    visit.tab.ask_in(&frame, tells);
    let before: usize = visit.tab.ask_in(&frame, rules).parse().unwrap();
    visit.press(".line[data-name=lead] textarea");
    visit.tab.ask("(window.sheet = document.querySelector('.sheet iframe'), 0)");
    visit.tab.type_text("Ѣ ғӣқ ");
    visit.tab.wait("document.querySelector('.sheet iframe') !== window.sheet");
    let frame = visit.tab.frame();
    visit.tab.wait_in(&frame, there);
    visit.tab.ask_in(&frame, tells);
    visit.tab.wait_in(&frame, &format!("document.body.textContent.includes('ғӣқ') && {rules} > {before}"));
    visit.tab.press("s", 2);
    visit.tab.wait("document.querySelector('#said:not(.lasting)')?.textContent.startsWith('Saved')");
    visit.tab.type_text("ӯ");
    visit.tab.wait_in(&frame, "document.body.textContent.includes('ғӣқ ӯ')");
    assert_eq!(visit.tab.ask("JSON.stringify(window.wrong)"), "[]");
}

/// What is replaced in all texts leaves the one that is looked at where it is.
#[test]
fn nothing_jumps_where_known_names_are_replaced_in_all_texts() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    for width in [1366, 390] {
        visit.tab.size(width, 768);
        visit.tab.run(&format!("(window.left = true, location.hash = 'write/{SESSIONS}', location.reload())"));
        visit.tab.wait("!window.left && !!document.querySelector('.line[data-name=lead] textarea')");
        visit.press(".line[data-name=lead] textarea");
        visit.tab.ask("document.activeElement.setSelectionRange(9e9, 9e9)");
        let many =
            "One is Zarif Alizoda. ".repeat(3) + &"\n\nThe European Union and Dushanbe are named here.".repeat(12);
        visit.tab.run(&pasted("", &many));
        visit.tab.wait(
            "document.querySelectorAll('.fresh textarea').length > 10 && !document.querySelector('#known').hidden",
        );
        visit.tab.run("document.querySelector('#known').scrollIntoView({ block: 'center', behavior: 'instant' })");
        let place = "[...document.querySelectorAll('.line .field textarea')].find(area => area.getBoundingClientRect().top > 300)";
        visit
            .tab
            .ask(&format!("(window.seen = {place}, window.top_of_it = window.seen.getBoundingClientRect().top)"));
        visit.tab.run("document.querySelector('#known button').click()");
        visit.tab.wait("document.querySelector('#known').textContent.startsWith('Replaced: ')");
        let moved = "Math.abs(window.seen.getBoundingClientRect().top - window.top_of_it) < 2";
        assert_eq!(
            visit.tab.ask(moved),
            "true",
            "{width}: {}",
            visit.tab.ask("window.seen.getBoundingClientRect().top - window.top_of_it")
        );
        assert_eq!(visit.tab.ask("document.activeElement.tagName"), "TEXTAREA");
        visit.tab.run(
            "self.desk.ask('/fresh', { release: document.querySelector('.writer').dataset.release, fresh: [] })",
        );
    }
}

/// On a phone what is said covers nothing that is pressed.
#[test]
fn what_is_said_lies_over_no_button_on_a_phone() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let mut visit = Visit::begin(&fixture, &browser, "ru", false);
    visit.tab.size(390, 844);
    for screen in [format!("write/{SESSIONS}"), format!("translate/{SESSIONS}/ru"), format!("publish/{SESSIONS}")] {
        visit.tab.run(&format!("(window.left = true, location.hash = '{screen}', location.reload())"));
        visit.tab.wait("!window.left && document.activeElement.tagName !== 'BODY'");
        visit.tab.ask("(scrollTo(0, 0), self.desk.say('Сохранено, осталось 2 замечания. Здесь больше ничего не ждёт перевода.'))");
        let over = "(said => said.height > 0 && [...document.querySelectorAll('button, a, select, textarea')].map(one => one.getBoundingClientRect()) \
                    .filter(one => one.height && one.top < said.bottom && one.bottom > said.top && one.left < said.right && one.right > said.left).length)(document.querySelector('#said').getBoundingClientRect())";
        assert_eq!(visit.tab.ask(over), "0", "{screen}");
    }
}

/// Words, names and addresses that are longer than a phone is wide are broken, and nothing of them is cut off.
#[test]
fn long_words_widen_no_page() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::house();
    for (path, word) in [(EN, "wordwithoutanyplacetobreak".repeat(6)), (RU, "невероятнодлинноеслово".repeat(6))]
    {
        fixture.message(path, "lead", &format!("lead = {word} [{word}](link:nowhere) and {word}.\n"));
        let headline = fixture.read(path).lines().find(|line| line.starts_with("headline =")).unwrap().to_owned();
        fixture.replace(path, &headline, &format!("headline = {word} again"));
    }
    let address = format!("https://example.org/{}", "report".repeat(40));
    fixture.replace(TEMPLATE, "https://example.org/report", &address);
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    let screens =
        ["releases", "people", "house", "release/{}", "write/{}", "translate/{}/ru/lead", "publish/{}", "send/{}"];
    for language in ["en", "ru", "tg"] {
        visit.tab.size(390, 844);
        visit.tab.run(&format!("localStorage.setItem('payom-language', '{language}')"));
        for screen in screens.map(|screen| screen.replace("{}", SLUG)) {
            visit.tab.run(&format!("(window.left = true, location.hash = '{screen}', location.reload())"));
            visit.tab.wait(&format!(
                "!window.left && document.documentElement.lang === '{language}' && document.activeElement.tagName !== 'BODY'"
            ));
            visit.tab.run("document.querySelectorAll('details:not(.pick)').forEach((one) => { one.open = true; })");
            let wide = "[...document.querySelectorAll('#screen :is(p, li, a, span, code, td, h1, h2, label)')].filter((one) => !one.closest('.unseen, .field') \
                        && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 80)).join()";
            visit.tab.wait("document.documentElement.scrollWidth <= innerWidth");
            assert_eq!(visit.tab.ask(wide), "", "{screen} in {language}");
        }
    }
}

/// On a wide window it lies over nothing of the lines in which the buttons of a screen stand.
#[test]
fn what_is_said_lies_over_no_bar_on_a_wide_window() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let mut visit = Visit::begin(&fixture, &browser, "ru", false);
    visit.tab.size(1366, 768);
    for screen in [format!("write/{SESSIONS}"), format!("translate/{SESSIONS}/ru"), format!("publish/{SESSIONS}")] {
        visit.tab.run(&format!("(window.left = true, location.hash = '{screen}', location.reload())"));
        visit.tab.wait("!window.left && document.activeElement.tagName !== 'BODY'");
        visit
            .tab
            .run("document.querySelector('.actions, footer').scrollIntoView({ block: 'end', behavior: 'instant' })");
        visit.tab.ask("self.desk.say('Сохранено, осталось 2 замечания. Здесь больше ничего не ждёт перевода.')");
        let over = "(said => said.height > 0 && [...document.querySelectorAll(':is(.actions, footer, .bar, .head) :is(button, a, select)')] \
                    .map(one => one.getBoundingClientRect()).filter(one => one.height && one.top < said.bottom && one.bottom > said.top \
                    && one.left < said.right && one.right > said.left).length)(document.querySelector('#said').getBoundingClientRect())";
        assert_eq!(visit.tab.ask(over), "0", "{screen}");
    }
}

/// Whoever ticks the last box finds the button where it was, and the box, too.
#[test]
fn no_button_moves_where_the_last_box_is_ticked() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let mut visit = Visit::begin(&fixture, &browser, "ru", false);
    for width in [1366, 390] {
        visit.tab.size(width, 768);
        visit.tab.run(&format!("(window.left = true, location.hash = 'publish/{SESSIONS}', location.reload())"));
        visit.tab.wait("!window.left && document.querySelectorAll('[name=seen]').length > 1");
        let count: usize = visit.tab.ask("document.querySelectorAll('[name=seen]').length").parse().unwrap();
        visit
            .tab
            .run("document.querySelector('[name=seen]').scrollIntoView({ block: 'center', behavior: 'instant' })");
        let places = "['#publish', '[name=seen]', 'footer'].map(one => Math.round(document.querySelector(one).getBoundingClientRect().top)).join()";
        let before = visit.tab.ask(places);
        for number in 0..count {
            visit.tab.run(&format!("document.querySelectorAll('[name=seen]')[{number}].click()"));
        }
        visit.tab.wait("!document.querySelector('#publish').hasAttribute('aria-disabled')");
        assert_eq!(visit.tab.ask(places), before, "{width}");
    }
}

/// Markup of other programs is read without a complaint, wherever its styles stand.
#[test]
fn styles_of_what_is_pasted_are_no_styles_of_the_page() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    visit.tab.before_each_page(LISTEN);
    visit.tab.run(&format!("(window.left = true, location.hash = 'write/{SESSIONS}', location.reload())"));
    visit.tab.wait("!window.left && !!document.querySelector('.line[data-name=lead] textarea')");
    visit.press(".line[data-name=lead] textarea");
    let html = "<style>p { margin: 0 }</style><p class=\"x\"style=\"color:red\">The style = of a text.</p><p style>Two</p>\
                <p STYLE='a:b' title=\"style='x'\">Three <span style=font-weight:bold>strong</span></p><svg style=\"x:y\"><path style=\"z:0\"/></svg>";
    visit.tab.run(&pasted(html, "One"));
    let texts = "[...document.querySelectorAll('.fresh textarea')].map(area => area.value).join('|')";
    visit.tab.wait(&format!("{texts} === 'The style = of a text.|Two|Three **strong**'"));
    assert_eq!(visit.tab.ask("JSON.stringify(window.wrong)"), "[]");
}

/// Two quick clicks take away two things; the same click twice takes away one, and says nothing wrong.
#[test]
fn two_quick_clicks_are_both_answered() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let start = tree(&fixture);
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    visit.tab.run(&format!("location.hash = 'release/{SESSIONS}'"));
    let chips = "[...document.querySelectorAll('form.fact')].find(form => form.fact.value === 'event.places').querySelectorAll('.chip')";
    visit.tab.wait(&format!("!!document.querySelector('.facts') && {chips}.length > 3"));
    let all: Vec<String> = visit
        .tab
        .ask(&format!("[...{chips}].map(chip => chip.dataset.thing).join()"))
        .split(',')
        .map(str::to_owned)
        .collect();
    visit.tab.run(&format!(
        "{{ const own = [...{chips}]; for (const at of [0, 2]) own[at].querySelector('button').click(); }}"
    ));
    visit.tab.wait(&format!("{chips}.length === {}", all.len() - 2));
    let left = [&all[1..2], &all[3..]].concat().join(",");
    assert_eq!(visit.tab.ask(&format!("[...{chips}].map(chip => chip.dataset.thing).join()")), left);
    visit.tab.run(&format!("{{ const own = {chips}[0].querySelector('button'); own.click(); own.click(); }}"));
    visit.tab.wait(&format!("{chips}.length === {}", all.len() - 3));
    for back in (0..3).rev() {
        visit.press(".bar .undo");
        visit.tab.wait(&format!("{chips}.length === {}", all.len() - back));
    }
    assert_eq!(tree(&fixture), start);
    // What is chosen with one key is where one is then.
    visit.press("#add-partners");
    visit.tab.wait("document.activeElement.matches('.pick[open] input')");
    visit.tab.type_text("osce");
    visit.tab.press("Enter", 0);
    visit.tab.wait("document.activeElement.matches('.chip[data-thing*=osce]')");
    visit.press(".bar .undo");
    visit.tab.wait("!document.querySelector('.chip[data-thing*=osce]')");
    // Blocks: two items of a list, and one twice.
    visit.tab.run(&format!("location.hash = 'write/{SESSIONS}'"));
    visit.tab.wait("document.querySelectorAll('.block[data-at]').length > 3");
    let keys = "[...document.querySelectorAll('.block[data-key]')].map(block => block.dataset.key)";
    let before = visit.tab.ask(&format!("{keys}.join()"));
    let two: Vec<&str> = before.split(',').take(2).collect();
    // The first goes below the second, and then the second below it again.
    visit.tab.run(
        "for (const block of [...document.querySelectorAll('.block[data-at]')].slice(0, 2)) block.querySelector(':scope > .moves [data-deed=down]').click();",
    );
    let moved = "document.querySelector('.undo')?.textContent.includes('a moved part of the text')";
    visit.tab.wait(&format!("{moved} && {keys}.join() === {before:?}"));
    for order in [[two[1], two[0]].join(","), two.join(",")] {
        visit.press(".bar .undo");
        visit.tab.wait(&format!("{keys}.slice(0, 2).join() === {order:?}"));
    }
    assert_eq!(tree(&fixture), start);
    assert!(!visit.tab.ask("document.querySelector('#kept').textContent").contains("changed meanwhile"));
}

/// A text of more than what one text may have comes whole, and goes with one undo.
#[test]
fn a_long_text_is_pasted_saved_and_taken_back() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let start = tree(&fixture);
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    visit.tab.run(&format!("location.hash = 'write/{SESSIONS}'"));
    visit.tab.wait("!!document.querySelector('.line[data-name=lead] textarea')");
    visit.press(".line[data-name=lead] textarea");
    visit.tab.ask("document.activeElement.setSelectionRange(100000, 100000)");
    let text: String =
        (0..40).map(|number| format!("Paragraph {number} {}\n\n", "tells more of it, ".repeat(120))).collect();
    assert!(text.len() > 64 * 1024);
    visit.tab.run(&pasted("", &text));
    visit.tab.wait("document.querySelectorAll('.fresh').length === 40");
    visit.press("[data-write=save]");
    visit.tab.wait("document.querySelectorAll('.fresh').length === 0 && document.querySelectorAll('.block[data-at]').length > 40");
    visit.press(".bar .undo");
    visit.tab.wait("document.querySelector('#said').textContent.startsWith('Undone')");
    assert_eq!(tree(&fixture), start);
}

/// Between new blocks more can be added, before anything is saved; what is offered goes with its block.
#[test]
fn there_is_a_place_behind_each_new_block() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    visit.tab.run(&format!("location.hash = 'write/{SESSIONS}'"));
    visit.tab.wait("!!document.querySelector('.line[data-name=lead] textarea')");
    visit.press(".line[data-name=lead] textarea");
    visit.tab.run(&pasted("", "One.\n\nTwo.\n\nThree."));
    let fresh = "[...document.querySelectorAll('.block.fresh')]";
    let texts = format!("{fresh}.map(block => block.querySelector('textarea').value).join()");
    visit.tab.wait(&format!("{texts} === 'One.,Two.,Three.'"));
    let each = "[...document.querySelectorAll('.desk > .block:not(.before)')].every(block => block.nextElementSibling?.matches('.add')) \
                && document.querySelectorAll('.desk > .add').length === 1 + document.querySelectorAll('.desk > .block:not(.before)').length";
    assert_eq!(visit.tab.ask(each), "true");
    visit.press(".block.fresh + .add > summary");
    visit.press(".block.fresh + .add [data-add=heading]");
    visit.tab.type_text("Between");
    visit.tab.wait(&format!("{texts} === 'One.,Between,Two.,Three.'"));
    visit.tab.run(&format!("{fresh}[3].querySelector('[data-new=up]').click()"));
    visit.tab.run(&format!("{fresh}[0].querySelector('[data-new=drop]').click()"));
    visit.tab.wait(&format!("{texts} === 'Between,Three.,Two.' && {each}"));
    visit.tab.wait("/^draft kept \\d\\d:\\d\\d ·/.test(document.querySelector('#kept').textContent)");
    visit.press("[data-write=save]");
    visit.tab.wait(&format!("{fresh}.length === 0 && {each}"));
    let template = fixture.read(&format!("releases/{SESSIONS}/release.md"));
    assert!(template.contains("{ lead }\n\n## { heading-between }\n\n{ three }\n\n{ two }\n"), "{template}");
}

/// Words that change with a number are written each in its field, and the fields go with their token.
#[test]
fn the_forms_of_a_number_are_typed_where_the_text_is_written() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::house();
    let days = "{ $participants ->\n        [one] one day\n       *[other] { $participants } days\n    }";
    fixture.message(EN, "details", &format!("details = It took {days} in all.\n"));
    let before = fixture.read(EN);
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    visit.tab.run(&format!("location.hash = 'write/{SLUG}'"));
    visit.tab.wait("!!document.querySelector('.choices:not([hidden]) textarea')");
    visit.press(".choices textarea[data-form=one]");
    visit.tab.ask("document.activeElement.select()");
    visit.tab.type_text("a single day");
    visit.tab.wait("/^draft kept \\d\\d:\\d\\d ·/.test(document.querySelector('#kept').textContent)");
    visit.tab.press("s", 2);
    visit.tab.wait("document.querySelector('#said').textContent.startsWith('Saved.')");
    assert_eq!(fixture.read(EN), before.replace("[one] one day", "[one] a single day"));
    visit.tab.wait("document.querySelector('.choices textarea[data-form=one]').dataset.saved === 'a single day'");
    visit.press(".line[data-name=details] .field textarea");
    visit.tab.ask("document.activeElement.select()");
    visit.tab.type_text("It took long.");
    visit.tab.wait("!document.querySelector('.choices:not([hidden])')");
}
