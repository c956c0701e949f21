//! What is typed at the desk outlives the desk.
//!
//! In: the program itself, killed as soon as it has answered a key; and Chromium, in which a key is pressed. Out: what is there when the desk is opened
//! again. How: nothing waits for a time. A key is sent within the turn of the page in which it is typed, and its answer comes when it is on the disk: what a
//! kill can take is what was typed since the last answer.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::desk::{Desk, address, body, tree};
use crate::journeys::{Visit, chromium, started};
use crate::project::{Fixture, SLUG};

/// Sends to a desk, and waits for all of its answer.
fn ask(host: &str, head: &str, session: &str, sent: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    let (kind, length) = ("Content-Type: application/json\r\n", sent.len());
    let own = format!("Authorization: Payom {session}\r\n");
    write!(stream, "{head} HTTP/1.1\r\nHost: {host}\r\n{kind}{own}Content-Length: {length}\r\n\r\n{sent}").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn each_key_that_was_answered_outlives_a_kill() {
    let fixture = Fixture::house();
    let before = tree(&fixture);
    let text = "Тафсил";
    let keys: Vec<String> = text.char_indices().map(|(at, key)| text[..at + key.len_utf8()].to_owned()).collect();
    let kept = |desk: &Desk| body(&desk.get(&format!("/part/{}", address("tg", "heading")))).to_owned();
    for (number, typed) in keys.iter().enumerate() {
        let (mut program, launch) = started(&fixture, "0");
        let (host, key) = launch["http://".len()..].split_once("/#key=").unwrap();
        let answer = ask(host, "POST /session", "", &json!({ "key": key }).to_string());
        let session: Value = serde_json::from_str(body(&answer)).unwrap();
        let session = session["key"].as_str().unwrap();
        let basis = |screen: &str, name: &str| {
            let line = screen.split(&format!("data-name=\"{name}\" ")).nth(1).unwrap_or(screen).to_owned();
            line.split("data-basis=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
        };
        // In turn: a translation, a text that is there, and new blocks.
        let (path, sent) = match number % 3 {
            0 => {
                let screen = ask(host, &format!("GET /part/{}", address("tg", "heading")), session, "");
                let basis = screen.split("data-basis=\"").nth(1).unwrap().split('"').next().unwrap();
                ("/try", json!({ "text": address("tg", "heading"), "basis": basis, "pieces": [typed] }))
            }
            1 => {
                let screen = ask(host, &format!("GET /part/write/{SLUG}"), session, "");
                let basis = basis(&screen, "lead");
                ("/try", json!({ "text": address("en", "lead"), "basis": basis, "pieces": [typed] }))
            }
            _ => {
                let fresh = json!([{ "after": "lead", "row": false, "kind": "paragraph", "texts": [[typed]] }]);
                ("/fresh", json!({ "release": SLUG, "fresh": fresh }))
            }
        };
        let answer = ask(host, &format!("POST {path}"), session, &sent.to_string());
        program.kill().unwrap();
        program.wait().unwrap();
        assert!(body(&answer).contains("\"kept\":true"), "{typed}: {answer}");
        let desk = Desk::of(&fixture);
        let shown =
            if number % 3 == 0 { kept(&desk) } else { body(&desk.get(&format!("/part/write/{SLUG}"))).to_owned() };
        let is_there = match number % 3 {
            0 => shown.contains(&format!(">\n{typed}</textarea>")),
            1 => shown.contains("data-draft><div") && shown.contains(&format!(">\n{typed}</textarea>")),
            _ => shown.contains(&format!("&quot;texts&quot;:[[&quot;{typed}&quot;]]")),
        };
        assert!(is_there, "{typed}: {shown}");
    }
    assert_eq!(tree(&fixture), before, "a draft is in no file");
}

/// In the browser no clock stands between a key and what is sent of it.
#[test]
fn a_key_is_sent_as_it_is_typed() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    visit.tab.before_each_page(
        "window.asked = []; window.answered = 0; const own = window.fetch; \
         window.fetch = async (path, how) => { window.asked.push(path + ' ' + (how?.body || '')); \
         try { return await own(path, how); } finally { window.answered += 1; } };",
    );
    let write = "write/2018-10-opcat-sessions";
    for (screen, field, path) in [
        ("translate/2018-10-opcat-sessions/ru/lead", "#target", "/try"),
        (write, ".line[data-name=lead] textarea", "/try"),
        (write, ".fresh textarea", "/fresh"),
    ] {
        visit.tab.run(&format!("(window.left = true, location.hash = '{screen}', location.reload())"));
        visit.tab.wait("!window.left && !!document.querySelector('.line[data-name=lead] textarea, #target')");
        if field.starts_with(".fresh") {
            visit.press("details.add summary");
            visit.press("details.add[open] [data-add=paragraph]");
        }
        let first = if field.starts_with(".fresh") { "/fresh" } else { "" };
        visit.tab.wait(&format!(
            "!!document.querySelector('{field}') && window.asked.length === window.answered && window.asked.some(one => one.startsWith('{first}'))"
        ));
        // What is asked within the turn in which the key is typed.
        let sent = visit.tab.ask(&format!(
            "(area => {{ area.focus(); area.setSelectionRange(0, 0); const before = window.asked.length; \
             document.execCommand('insertText', false, 'Қ'); return window.asked.slice(before).join(); }})(document.querySelector('{field}'))"
        ));
        assert!(sent.starts_with(path) && sent.contains('Қ'), "{screen} {field}: {sent}");
    }
}
