//! The desk's previews, asked by hand and in a browser.
//!
//! In: tiny projects with drafts, themes that mean harm. Out: pages, PDFs and faces as they go over the wire; what a click and a key do in
//! a browser. How: a page of a preview is ours to show and nobody's to run, so that each way in has its test.

use serde_json::{Value, json};

use crate::desk::{Desk, address, body, post, raw, status, tree};
use crate::project::{EN, Fixture, SLUG, TEMPLATE, TG};

/// The folder of the preview beside a text: `/view/KEY/SLUG/`.
fn folder(desk: &Desk) -> String {
    let screen = desk.get(&format!("/part/{}", address("tg", "heading")));
    let folder = screen.split("data-view=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(folder.starts_with("/view/") && folder.ends_with(&format!("/{SLUG}/")), "{folder}");
    folder
}

/// What a frame without an origin asks.
fn framed(desk: &Desk, path: &str, fields: &str) -> String {
    raw(&desk.server, &format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{fields}\r\n", desk.server.address()))
}

/// The page of the release in Tajik, and its texts.
fn told(desk: &Desk) -> (String, Vec<[String; 2]>) {
    let answer = desk.get(&format!("/part/page/{SLUG}/tg"));
    assert_eq!(status(&answer), "200");
    let told: Value = serde_json::from_str(body(&answer)).unwrap();
    // What is missing has a third part: what it is called.
    let texts: Vec<Vec<String>> = serde_json::from_value(told["texts"].clone()).unwrap();
    let texts = texts.into_iter().map(|text| [text[0].clone(), text[1].clone()]).collect();
    (told["page"].as_str().unwrap().to_owned(), texts)
}

#[test]
fn a_preview_is_seen_with_its_own_key_and_read_only() {
    let fixture = Fixture::house();
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let folder = folder(&desk);
    // Who looks at a page asks for no language: the address says which.
    let key = folder.split('/').nth(2).unwrap().strip_suffix(".en").unwrap().to_owned();
    assert!(key.len() == 64 && key != desk.key);
    let page = format!("{SLUG}.tg.html");
    assert_eq!(status(&framed(&desk, &format!("{folder}{page}"), "")), "200");
    // Neither another key nor that of the session is one of previews, nor is that of previews one of the session.
    for wrong in ["", "0", &"0".repeat(64), &desk.key] {
        for path in
            [format!("/view/{wrong}/{SLUG}/{page}"), format!("/view/{wrong}"), format!("/view/{wrong}/fonts/x")]
        {
            let answer = framed(&desk, &path, "");
            assert_eq!((status(&answer), body(&answer)), ("404", ""), "{path}");
        }
    }
    let own = format!("Authorization: Payom {key}\r\n");
    for path in ["/part/releases".to_owned(), format!("/part/page/{SLUG}/tg")] {
        assert_eq!(status(&framed(&desk, &path, &own)), "401", "{path}");
        assert_eq!(status(&framed(&desk, &path, "")), "401", "{path}");
    }
    for path in ["/save".to_owned(), format!("{folder}{page}"), format!("{folder}save")] {
        assert_eq!(status(&post(&desk.server, &path, &own, "{}")), "401", "{path}");
        assert_ne!(
            status(&post(&desk.server, &path, &format!("Authorization: Payom {}\r\n", desk.key), "{}")),
            "200"
        );
    }
    assert_eq!(tree(&fixture), before);
}

#[test]
fn a_page_of_a_preview_runs_our_script_alone() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let (folder, host) = (folder(&desk), desk.server.address());
    let root = folder.strip_suffix(&format!("{SLUG}/")).unwrap();
    let opaque = "Origin: null\r\nSec-Fetch-Site: cross-site\r\n";
    let answer = framed(&desk, &format!("{folder}{SLUG}.tg.html"), opaque);
    let policy = answer.split("Content-Security-Policy: ").nth(1).unwrap().split("\r\n").next().unwrap();
    let source = policy.split("script-src ").nth(1).unwrap().split(';').next().unwrap().to_owned();
    assert!(source.starts_with("'sha256-") && !source.contains(' '), "{source}");
    let here = format!("http://{host}{root}");
    assert_eq!(
        policy,
        format!(
            "sandbox allow-scripts; default-src 'none'; script-src {source}; style-src 'unsafe-inline'; img-src {here} data:; \
             font-src {here}; base-uri 'none'; form-action 'none'; frame-ancestors http://{host}"
        )
    );
    let own = source.replace('\'', "&#39;");
    assert!(
        answer.contains(&format!("content=\"default-src &#39;none&#39;; script-src {own}; style-src &#39;sha256-"))
    );
    assert!(answer.contains(&format!("img-src {here} data:; font-src {here}; base-uri &#39;none&#39;")), "{answer}");
    assert_eq!(answer.matches("<script>").count(), 1);
    // Only faces are for any origin to read; of the rest the frame may show what it asks for.
    for (path, read) in [
        (format!("{folder}{SLUG}.tg.html"), false),
        (format!("{root}fonts/{}", answer.split("/fonts/").nth(1).unwrap().split(['"', ')']).next().unwrap()), true),
    ] {
        let answer = framed(&desk, &path, opaque);
        assert_eq!(status(&answer), "200", "{path}");
        assert_eq!(answer.contains("Access-Control-Allow-Origin: *\r\n"), read, "{path}");
        assert!(answer.contains("Cross-Origin-Resource-Policy: cross-origin\r\n"), "{path}");
        assert!(answer.contains("Referrer-Policy: no-referrer\r\n") && answer.contains("nosniff"), "{path}");
        // Whoever has an origin is not let in, nor a name that was pointed here.
        assert_eq!(status(&framed(&desk, &path, "Origin: https://evil.example\r\n")), "403");
        let elsewhere = format!("GET {path} HTTP/1.1\r\nHost: evil.example:{}\r\n\r\n", host.port());
        assert_eq!(status(&raw(&desk.server, &elsewhere)), "403");
    }
    // A PDF is no page: it has a viewer of the browser's own, which no frame elsewhere gets.
    let paper = framed(&desk, &format!("{folder}{SLUG}.tg.pdf"), "");
    assert!(paper.contains("Content-Type: application/pdf\r\n") && body(&paper).starts_with("%PDF-"), "{paper}");
    assert!(paper.contains(&format!("Content-Security-Policy: frame-ancestors http://{host}\r\n")));
    assert!(paper.contains("Cross-Origin-Resource-Policy: same-origin\r\n"));
}

#[test]
fn no_address_leads_out_of_what_was_loaded() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let folder = folder(&desk);
    let root = folder.strip_suffix(&format!("{SLUG}/")).unwrap();
    for path in [
        "",
        "x",
        "../payom.toml",
        "payom.toml",
        "fonts/",
        "fonts/../payom.toml",
        "fonts/%2e%2e/payom.toml",
        "logo.svg",
        SLUG,
        &format!("{SLUG}/"),
        &format!("{SLUG}/release.md"),
        &format!("{SLUG}/../{SLUG}/release.md"),
        &format!("{SLUG}/%2e%2e%2f{SLUG}.tg.html"),
        &format!("{SLUG}/{SLUG}.xx.html"),
        &format!("{SLUG}/{SLUG}..html"),
        "nothing/nothing.tg.html",
        "registry/contacts.toml",
        "//etc/passwd",
        "%00",
    ] {
        let answer = framed(&desk, &format!("{root}{path}"), "");
        assert!(matches!(status(&answer), "404" | "400"), "{path}: {answer}");
    }
    for path in ["/part/page/", "/part/page/x", "/part/page/../../x/tg", &format!("/part/page/{SLUG}/xx")] {
        assert_eq!(status(&desk.get(path)), "404", "{path}");
    }
}

#[test]
fn the_page_shows_what_is_typed_and_what_is_missing() {
    let fixture = Fixture::house();
    fixture.replace(TG, "heading = Тафсилот\n", "");
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let (folder, heading) = (folder(&desk), address("tg", "heading"));
    let (page, texts) = told(&desk);
    assert!(page.contains("⟦heading⟧") && texts.iter().any(|[name, _]| name == "heading"), "{texts:?}");
    // Paper has no faces for what is missing, and says so.
    let paper = framed(&desk, &format!("{folder}{SLUG}.tg.pdf"), "");
    assert_eq!((status(&paper), body(&paper)), ("409", "{\"said\":\"The PDF is shown once no text is missing.\"}"));
    const HOSTILE: &str = "Дар <script>alert(1)</script> {бора} ";
    let (code, _) = desk.post("/try", &desk.text(&heading, &json!([HOSTILE])));
    assert_eq!(code, "200");
    let (page, texts) = told(&desk);
    assert!(!page.contains("⟦heading⟧") && !page.contains("<script>alert"), "{page}");
    let (code, _) = desk.post("/try", &desk.text(&heading, &json!(["Дар бораи {он}"])));
    assert_eq!(code, "200");
    let (page, again) = told(&desk);
    assert!(page.contains("Дар бораи {он}") && texts != again, "{page}");
    assert!(again.contains(&["heading".to_owned(), "Дар бораи {он}".to_owned()]), "{again:?}");
    assert!(framed(&desk, &format!("{folder}{SLUG}.tg.html"), "").contains("Дар бораи {он}"));
    assert!(!framed(&desk, &format!("{folder}{SLUG}.ru.html"), "").contains("Дар бораи {он}"));
    assert_eq!(status(&framed(&desk, &format!("{folder}{SLUG}.tg.pdf"), "")), "200");
    // A name is read as its page has it, and a text of the house is a draft of all pages.
    let lead = desk.text(&address("tg", "lead"), &json!([{ "mark": "{ org-house }" }, " омад."]));
    assert_eq!(desk.post("/try", &lead).0, "200");
    let house = desk.text("translate/house/tg/org-house", &json!(["Хонаи нав"]));
    assert_eq!(desk.post("/try", &house).0, "200");
    assert!(told(&desk).0.contains("Хонаи нав омад."), "{}", told(&desk).0);
    assert_eq!(tree(&fixture), before, "nothing of it is in a file");
    // What is saved is what was seen.
    let (seen, _) = told(&desk);
    for (address, pieces) in [
        ("translate/house/tg/org-house".to_owned(), json!(["Хонаи нав"])),
        (heading, json!(["Дар бораи {он}"])),
        (address("tg", "lead"), json!([{ "mark": "{ org-house }" }, " омад."])),
    ] {
        assert_eq!(desk.post("/save", &desk.text(&address, &pieces)).0, "200");
    }
    assert_eq!(told(&desk).0, seen);
}

#[test]
fn a_remark_has_a_button_where_one_answer_is_safe() {
    let fixture = Fixture::words();
    let desk = Desk::of(&fixture);
    let remarks = |name: &str, pieces: Value| {
        let (code, told) = desk.post("/try", &desk.text(&address("tg", name), &pieces));
        assert_eq!(code, "200", "{told}");
        told["remarks"].as_str().unwrap().to_owned()
    };
    // A fact of the source that the text lacks; the label is what the field shows.
    let found = remarks("details", json!(["Дар вохӯрӣ нафарон иштирок карданд."]));
    assert!(found.contains("data-insert=\"⟦60⟧\">Insert<span class=\"unseen\">: 60</span></button>"), "{found}");
    assert!(found.contains("<span class=\"token\">60</span>") && !found.contains("$participants"), "{found}");
    // The end of the sentence.
    let found = remarks("lead", json!([{ "mark": "{ org-house }" }, " вохӯрӣ баргузор кард"]));
    assert!(found.contains("вохӯрӣ баргузор кард.\">Add it<span"), "{found}");
    // A repair of the rules' own: two spaces are one, and a hyphen between numbers is a dash.
    let found = remarks("lead", json!([{ "mark": "{ org-house }" }, " солҳои 2018-2020 вохӯрӣ баргузор кард."]));
    assert!(found.contains("data-whole=\"⟦") && found.contains("2018–2020"), "{found}");
    // Straight quotation marks are replaced together, by one button: no pair is left of two kinds.
    let found = remarks("lead", json!([{ "mark": "{ org-house }" }, " филмҳои \"Сулҳ\" ва \"Роҳ\"-ро нишон дод."]));
    assert_eq!(found.matches(" филмҳои «Сулҳ» ва «Роҳ»-ро нишон дод.\">").count(), 1, "{found}");
    // Nothing is offered where nothing is wrong.
    let found = remarks("heading", json!(["Тафсилот"]));
    assert!(!found.contains("<button"), "{found}");
}

#[cfg(unix)]
mod in_a_browser {
    use super::*;
    use crate::browser::browser;
    use crate::chrome::Tab;
    use crate::desk::in_a_browser::at_work;

    /// A theme that would run script, send and read, and whose page would lead its frame away.
    const HOSTILE: &str = "<script>parent.hurt = 1; parent.postMessage({ payom: 'open', name: 'lead' }, '*')</script>\
        <img src=\"x\" onerror=\"parent.document.title = 'hurt'\" alt=\"\"><svg onload=\"top.location = 'https://evil.example/'\"></svg>\
        <iframe srcdoc=\"<script>parent.parent.hurt = 2</script>\" title=\"\"></iframe><base href=\"https://evil.example/\">";

    #[test]
    fn a_click_opens_a_text_and_a_hostile_theme_reaches_nothing() {
        let Some(browser) = browser() else {
            println!("no Chromium: not clicked");
            return;
        };
        let fixture = Fixture::house();
        let template = std::fs::read_to_string(crate::project::repository().join("src/html/templates/release.html"));
        fixture.write("theme/release.html", template.unwrap().replacen("</main>", &format!("{HOSTILE}</main>"), 1));
        let desk = payom::cli::desk::Server::start(&fixture.path(""), 0).unwrap();
        let mut tab = Tab::open(&browser);
        tab.size(1366, 768);
        at_work(&mut tab, &desk, "document.querySelectorAll('table a').length > 1");
        tab.visit(&format!("http://{}/#{}", desk.address(), address("tg", "heading")));
        tab.wait("!!document.querySelector('.preview iframe')");
        let page = tab.frame();
        let marked = "[...document.querySelectorAll('[data-name=heading]')].map(e => e.textContent + (e.style.boxShadow ? ' marked' : '')).join()";
        tab.wait_in(&page, &format!("{marked} === 'Тафсилот marked'"));
        // The frame has no origin: neither sees the other.
        assert_eq!(tab.ask_in(&page, "origin"), "null");
        assert_eq!(
            tab.ask_in(&page, "(() => { try { return parent.document.title; } catch { return 'refused'; } })()"),
            "refused"
        );
        assert_eq!(tab.ask("(() => { try { return document.querySelector('iframe').contentDocument === null; } catch { return true; } })()"), "true");
        assert_eq!(
            tab.ask("`${window.hurt} ${document.title.includes('hurt')} ${location.hash}`"),
            format!("undefined false #{}", address("tg", "heading"))
        );
        // What is typed is seen there, in place.
        tab.ask("document.querySelector('#target').select()");
        tab.type_text("Дар бораи он");
        tab.wait_in(&page, &format!("{marked} === 'Дар бораи он marked'"));
        // A click on another text opens it; its mark follows.
        tab.ask_in(&page, "document.querySelector('[data-name=details]').click()");
        tab.wait(&format!("document.querySelector('.translator').dataset.text === '{}'", address("tg", "details")));
        tab.wait_in(&page, "document.querySelector('[data-name=details]').style.boxShadow !== ''");
        // A link leads nowhere; names that are none open nothing, and neither does another frame's word.
        tab.ask_in(&page, "document.querySelector('a[href]').click()");
        for message in [
            "{ payom: 'open', name: 'nothing' }",
            "{ payom: 'open', name: '../../releases' }",
            "{ payom: 'open' }",
            "null",
            "'x'",
        ] {
            tab.ask_in(&page, &format!("parent.postMessage({message}, '*')"));
            tab.ask(&format!("window.postMessage({message}, '*')"));
        }
        tab.ask("window.postMessage({ payom: 'open', name: 'lead' }, '*')");
        tab.ask_in(&page, "(window.kept = true, parent.postMessage({ payom: 'leave' }, '*'))");
        tab.wait("document.activeElement !== document.querySelector('iframe')");
        assert_eq!(tab.ask("location.hash"), format!("#{}", address("tg", "details")));
        assert_eq!(tab.ask_in(&page, "window.kept"), "true", "the frame was not loaded again");
    }
    #[test]
    fn keys_answer_remarks_and_lead_through_the_screen() {
        let Some(browser) = browser() else {
            println!("no Chromium: not clicked");
            return;
        };
        let fixture = Fixture::words();
        let before = tree(&fixture);
        let desk = payom::cli::desk::Server::start(&fixture.path(""), 0).unwrap();
        let mut tab = Tab::open(&browser);
        tab.size(1366, 768);
        at_work(&mut tab, &desk, "document.querySelectorAll('table a').length > 1");
        tab.visit(&format!("http://{}/#{}", desk.address(), address("tg", "details")));
        tab.wait("document.activeElement?.id === 'target'");
        tab.ask("document.querySelector('#target').select()");
        tab.type_text("Дар вохӯрӣ нафарон буданд");
        tab.wait("document.querySelector('#remarks [data-insert]')?.dataset.insert === '⟦60⟧'");
        // Remark after remark; what the button of one says is typed where the caret is, a word of its own.
        tab.ask("document.querySelector('#target').setSelectionRange(10, 10)");
        let remark = "[...document.querySelectorAll('#remarks li')].indexOf(document.activeElement)";
        for number in 0..9 {
            tab.press("F8", 0);
            tab.wait(&format!("{remark} === {number}"));
            if tab.ask("!!document.activeElement.querySelector('[data-insert]')") == "true" {
                break;
            }
        }
        tab.press("Enter", 0);
        let value = "document.querySelector('#target').value";
        tab.wait(&format!("{value} === 'Дар вохӯрӣ ⟦60⟧ нафарон буданд' && document.activeElement.id === 'target'"));
        tab.wait(
            "!document.querySelector('#remarks [data-insert]') && !!document.querySelector('#remarks [data-whole]')",
        );
        tab.ask("document.querySelector('#remarks [data-whole]').click()");
        tab.wait(&format!("{value} === 'Дар вохӯрӣ ⟦60⟧ нафарон буданд.'"));
        // It can be taken back as what was typed can.
        tab.ask("document.execCommand('undo')");
        tab.wait(&format!("{value} === 'Дар вохӯрӣ ⟦60⟧ нафарон буданд'"));
        // All keys, and the parts of the screen in turn.
        tab.press("F1", 0);
        tab.wait("document.querySelector('#keys').open && document.querySelector('#keys').contains(document.activeElement)");
        tab.ask("document.querySelector('#keys button').click()");
        tab.wait("!document.querySelector('#keys').open");
        tab.ask("document.querySelector('#target').focus()");
        for part in [".help", ".head", ".bar", ".list", ".desk"] {
            tab.press("F6", 0);
            tab.wait(&format!("document.querySelector('{part}').contains(document.activeElement)"));
        }
        tab.press("F6", 8);
        tab.wait("document.querySelector('.list').contains(document.activeElement)");
        tab.press("Escape", 0);
        tab.wait("document.activeElement.id === 'target'");
        assert_eq!(tree(&fixture), before);
    }

    /// Answers are held back until the test lets them go.
    const HELD: &str = "window.held = []; window.come = 0; { const ask = window.fetch; window.fetch = async (address, ...more) => { \
        if (String(address).includes('.pdf')) await new Promise((go) => held.push(go)); \
        const answer = await ask(address, ...more); if (String(address).includes('.pdf')) { await answer.clone().arrayBuffer(); come += 1; } return answer; }; }";

    /// Whatever is pressed while something else is being made, what was pressed last is shown.
    #[test]
    fn what_was_chosen_last_is_shown() {
        let Some(browser) = browser() else {
            println!("no Chromium: not clicked");
            return;
        };
        let fixture = Fixture::house();
        let desk = payom::cli::desk::Server::start(&fixture.path(""), 0).unwrap();
        let mut tab = Tab::open(&browser);
        tab.size(1366, 768);
        tab.before_each_page(HELD);
        at_work(&mut tab, &desk, "document.querySelectorAll('table a').length > 1");
        tab.visit(&format!("http://{}/#{}", desk.address(), address("tg", "heading")));
        const PDF: &str = "[data-shown=pdf]";
        const PAGE: &str = "[data-shown=page]";
        const OTHER: &str = ".list a:not([aria-current])";
        for (pressed, shown) in [
            (&[PDF, PAGE][..], ".tg.html"),
            (&["[data-edition=ru]", PDF], ".ru.pdf"),
            (&["[data-edition=tg]", "[data-edition=ru]"], ".ru.pdf"),
            (&["[data-edition=tg]", PAGE], ".tg.html"),
            (&[PDF, PAGE, PDF], ".tg.pdf"),
            (&[PAGE, PDF, "[data-edition=ru]", PAGE], ".ru.html"),
            (&["[data-edition=tg]", PDF, OTHER, PAGE], ".tg.html"),
            (&[PDF, OTHER], ".tg.pdf"),
            (&[PAGE, OTHER], ".tg.html"),
        ] {
            tab.wait("!!document.querySelector('.sheet iframe')");
            for selector in pressed {
                tab.ask(&format!("document.querySelector('{selector}').click()"));
            }
            // All that was asked for comes, the first of it last.
            tab.wait("document.querySelector('#target') !== null");
            let all = "(() => { const all = held.splice(0).reverse(); window.sent = (window.sent || 0) + all.length; all.forEach((go) => go()); return come === sent; })()";
            tab.wait(all);
            let (kind, end) = shown.rsplit_once('.').map(|(_, kind)| (kind, shown)).unwrap();
            let sandbox =
                if kind == "pdf" { "!frame.hasAttribute('sandbox')" } else { "frame.hasAttribute('sandbox')" };
            tab.wait(&format!(
                "(() => {{ const frame = document.querySelector('.sheet iframe'); return {sandbox} && new URL(frame.src).pathname.endsWith('{end}'); }})()"
            ));
            tab.wait(all);
            assert_eq!(
                tab.ask(&format!(
                    "(() => {{ const frame = document.querySelector('.sheet iframe'); return {sandbox} && new URL(frame.src).pathname.endsWith('{end}'); }})()"
                )),
                "true",
                "{pressed:?}"
            );
        }
        // The page that is there now is one: it has its text.
        let page = tab.frame();
        tab.wait_in(&page, "!!document.querySelector('[data-name]')");
    }
}

/// The page of a PDF is known on which a text stands, with its draft.
#[test]
fn a_text_is_found_on_its_page_of_the_pdf() {
    let fixture = Fixture::house();
    for number in 0..60 {
        fixture.append(TEMPLATE, &format!("\n{{ part-{number} }}\n"));
        fixture.append(
            EN,
            &format!("part-{number} = Sentence {number} says something of its own, and goes on for long enough to fill more than a line of the page.\n"),
        );
    }
    let desk = Desk::of(&fixture);
    let page = |name: &str| -> u64 {
        let answer = desk.get(&format!("/part/paged/{SLUG}/en/{name}"));
        assert_eq!(status(&answer), "200", "{name}");
        serde_json::from_str::<Value>(body(&answer)).unwrap()["page"].as_u64().unwrap()
    };
    let pages: Vec<u64> = ["headline", "lead", "part-0", "part-30", "part-59", "nothing"].map(page).into();
    assert!(pages[..3] == [1, 1, 1] && pages[3] > 1 && pages[4] > pages[3] && pages[5] == 1, "{pages:?}");
    for path in ["en", "xx/lead"] {
        assert_eq!(status(&desk.get(&format!("/part/paged/{SLUG}/{path}"))), "404", "{path}");
    }
}
