//! What the desk makes for journalists and translators.
//!
//! In: tiny projects, served within this process. Out: answers, and what is in `outbox/` afterwards. How: what the desk makes is compared with what
//! `payom prepare` and `payom kit` make of the same project.

use serde_json::{Value, json};

use crate::desk::{Desk, body, raw, status, tree};
use crate::project::{EN, Fixture, RU, SLUG, TG};

fn screen(desk: &Desk) -> String {
    body(&desk.get(&format!("/part/send/{SLUG}"))).to_owned()
}

fn piece(told: &Value) -> &str {
    told["pieces"]["send"].as_str().unwrap_or_default()
}

/// The addresses of the files that a screen leads to.
fn links(screen: &str) -> Vec<&str> {
    screen.split("<a download href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn file(desk: &Desk, address: &str) -> String {
    raw(&desk.server, &format!("GET {address} HTTP/1.1\r\nHost: {}\r\n\r\n", desk.server.address()))
}

#[test]
fn copies_are_those_of_the_command() {
    let (fixture, other) = (Fixture::house(), Fixture::house());
    let desk = Desk::of(&fixture);
    let before = tree(&fixture);
    assert!(links(&screen(&desk)).is_empty());
    assert!(desk.get(&format!("/part/release/{SLUG}")).contains(&format!("href=\"#send/{SLUG}\"")));
    assert_eq!(tree(&fixture), before, "looking makes nothing");
    let (code, told) = desk.post("/send", &json!({ "release": SLUG }));
    assert_eq!((code.as_str(), &told["said"]), ("200", &json!("Made. Nothing was sent.")), "{told}");
    other.run(&["prepare", SLUG]).fine();
    assert_eq!(fixture.tree("outbox").keys().collect::<Vec<_>>(), other.tree("outbox").keys().collect::<Vec<_>>());
    let shown = screen(&desk);
    let links = links(&shown);
    assert!(links.iter().any(|link| link.ends_with(&format!("/{SLUG}/{SLUG}.tg.eml"))), "{shown}");
    assert!(shown.contains("<dt>Tajik</dt><dd><a download"), "{shown}");
    assert!(shown.contains(">Draft of a mail</a>"), "{shown}");
    for link in links {
        let answer = file(&desk, link);
        assert_eq!(status(&answer), "200", "{link}");
        assert!(answer.contains("Content-Disposition: attachment\r\n"), "{answer}");
    }
}

#[test]
fn what_is_wrong_stops_copies_and_leads_to_its_text() {
    let fixture = Fixture::house();
    fixture.replace(RU, "heading = Подробности\n", "");
    fixture.replace(TG, "heading = Тафсилот\n", "");
    fixture.replace(EN, "heading = Details\n", "");
    let desk = Desk::of(&fixture);
    let before = tree(&fixture);
    let (code, told) = desk.post("/send", &json!({ "release": SLUG }));
    assert_eq!((code.as_str(), &told["said"]), ("422", &json!("Nothing was made, and nothing was changed.")));
    assert!(piece(&told).contains(&format!("href=\"#write/{SLUG}/heading\"")), "{told}");
    assert_eq!(tree(&fixture), before);
}

#[test]
fn what_is_not_complete_is_left_out_and_told() {
    let fixture = Fixture::house();
    fixture.replace(TG, "heading = Тафсилот\n", "");
    let desk = Desk::of(&fixture);
    let (code, told) = desk.post("/send", &json!({ "release": SLUG }));
    assert_eq!(code, "200", "{told}");
    assert!(piece(&told).contains("Left out: Tajik, where 1 text is missing, out of date or wrong"), "{told}");
    let files = fixture.tree("outbox");
    let made: Vec<&String> = files.keys().collect();
    assert!(
        made.iter().any(|name| name.ends_with(".ru.pdf")) && !made.iter().any(|name| name.contains(".tg.")),
        "{made:?}"
    );
}

#[test]
fn kits_hold_what_is_to_do() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    assert!(!screen(&desk).contains("value=\"docx\""), "there is nothing to do");
    fixture.replace(RU, "heading = Подробности\n", "");
    assert!(screen(&desk).contains("1 text to do"));
    let kit = json!({ "release": SLUG, "locale": "ru", "format": "docx" });
    for _ in 0..2 {
        let (code, told) = desk.post("/kit", &kit);
        assert_eq!((code.as_str(), &told["said"]), ("200", &json!("Made.")), "{told}");
    }
    let (code, _) = desk.post("/kit", &json!({ "release": SLUG, "locale": "", "format": "review" }));
    assert_eq!(code, "200");
    let shown = screen(&desk);
    let names: Vec<&str> = links(&shown).into_iter().filter_map(|link| link.rsplit('/').next()).collect();
    let (first, second) = (format!("{SLUG}.en-ru.docx"), format!("{SLUG}.en-ru.2.docx"));
    assert_eq!(names, [&format!("{SLUG}.review.docx"), second.as_str(), first.as_str()]);
    assert!(links(&shown).iter().all(|link| status(&file(&desk, link)) == "200"));
}

#[test]
fn nonsense_makes_nothing() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let before = tree(&fixture);
    let kit = |format: &str, locale: &str| json!({ "release": SLUG, "locale": locale, "format": format });
    for (path, sent, code) in [
        ("/send", json!({ "release": "../.." }), "404"),
        ("/send", json!({}), "400"),
        ("/kit", kit("exe", "ru"), "400"),
        ("/kit", json!({ "release": SLUG, "format": "docx" }), "400"),
        ("/kit", kit("docx", "xx"), "422"),
        ("/kit", kit("docx", "en"), "422"),
    ] {
        assert_eq!(desk.post(path, &sent).0, code, "{path} {sent}");
    }
    assert_eq!(tree(&fixture), before);
}

#[test]
fn only_files_of_the_outbox_are_handed_out() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    desk.post("/send", &json!({ "release": SLUG }));
    let shown = screen(&desk);
    let folder = links(&shown)[0].rsplit_once('/').unwrap().0.to_owned();
    let root = folder.rsplit_once('/').unwrap().0;
    for wrong in [
        format!("{folder}/../../payom.toml"),
        format!("{folder}/%2e%2e/%2e%2e/payom.toml"),
        format!("{root}/../payom.toml"),
        format!("{root}/./.gitignore"),
        format!("{folder}/nothing.pdf"),
        folder.clone(),
    ] {
        assert_ne!(status(&file(&desk, &wrong)), "200", "{wrong}");
    }
    let wrong = links(&shown)[0].replacen("/view/", "/view/x", 1);
    assert_ne!(status(&file(&desk, &wrong)), "200");
}
