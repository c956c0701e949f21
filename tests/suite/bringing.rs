//! Word files that become a release at the desk.
//!
//! In: the samples of `fixtures/docx`; a desk within this process, and once Chromium. Out: what would become of them, what is in the files afterwards,
//! and that it is what `payom import` writes. How: what cannot be read is told in a sentence, and nothing is made of it.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::authoring::carried;
use crate::desk::{Desk, body, status, tree};
use crate::journeys::{Visit, chromium};
use crate::project::{Fixture, repository};

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(repository().join(format!("tests/suite/fixtures/docx/{name}.docx"))).unwrap()
}

/// Lays a file at the desk; by what it is kept.
fn laid(desk: &Desk, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(desk.server.address()).unwrap();
    let (host, key, length) = (desk.server.address(), &desk.key, bytes.len());
    let head = format!(
        "POST /document HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\nContent-Type: application/octet-stream\r\n\
         Content-Length: {length}\r\n\r\n"
    );
    stream.write_all(&[head.as_bytes(), bytes].concat()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert_eq!(status(&answer), "200", "{answer}");
    let told: Value = serde_json::from_str(body(&answer)).unwrap();
    told["file"].as_str().unwrap().to_owned()
}

/// What the form sends of files, with more.
fn sent(desk: &Desk, files: &[(&str, &[u8])], more: &Value) -> Value {
    let mut sent = json!({ "day": "", "found": "", "slug": "", "proposed": "" });
    for (number, (name, bytes)) in files.iter().enumerate() {
        sent[format!("file-{number}")] = json!(laid(desk, bytes));
        sent[format!("name-{number}")] = json!(name);
        sent[format!("language-{number}")] = json!("");
    }
    sent.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    sent
}

fn piece(told: &Value) -> &str {
    told["pieces"]["brought"].as_str().unwrap_or_else(|| panic!("{told}"))
}

/// The value of a field of a piece.
fn value<'p>(piece: &'p str, name: &str) -> &'p str {
    let field = piece.split(&format!("name=\"{name}\"")).nth(1).unwrap_or_else(|| panic!("{name}: {piece}"));
    field.split("value=\"").nth(1).unwrap().split('"').next().unwrap()
}

/// The desk shows what it would take, makes what the command makes, and takes it back.
#[test]
fn a_word_file_becomes_the_release_that_the_command_makes() {
    for name in
        ["lo-2018-en", "lo-2016-three-after-another", "pydocx-2026-three-columns", "wordlike-2018-tg-old-letters"]
    {
        let fixture = Fixture::shipped_as_it_is();
        let start = tree(&fixture);
        let desk = Desk::of(&fixture);
        let bytes = sample(name);
        let file = format!("{name}.docx");
        let (code, told) = desk.post("/import/try", &sent(&desk, &[(&file, &bytes)], &json!({})));
        assert_eq!(code, "200", "{told}");
        assert_eq!(tree(&fixture), start, "looking writes nothing");
        let shown = piece(&told);
        assert!(shown.contains("What was taken") && shown.contains("Words of the files:"), "{shown}");
        for word in ["`", "[event]", "--locale", "payom new", "[[funding]]", "projects = "] {
            assert!(!shown.contains(word), "{name}: {word}: {shown}");
        }
        let (day, slug) = (value(shown, "day").to_owned(), value(shown, "slug").to_owned());
        assert_eq!(day, value(shown, "found"), "{name}");
        assert!(slug.starts_with(&day[..7]) && slug == value(shown, "proposed"), "{slug}");
        let more = json!({ "day": day, "found": day, "slug": "2030-01-brought", "proposed": slug });
        let (code, told) = desk.post("/import", &sent(&desk, &[(&file, &bytes)], &more));
        assert_eq!((code.as_str(), &told["said"]), ("200", &json!("The release is made")), "{told}");
        assert!(piece(&told).contains("href=\"#write/2030-01-brought\""), "{told}");
        let made = tree(&fixture);
        let other = Fixture::shipped_as_it_is();
        let path = repository().join(format!("tests/suite/fixtures/docx/{file}")).display().to_string();
        other.run(&["import", "--slug", "2030-01-brought", &path]).fine();
        assert_eq!(made, tree(&other), "{name}");
        assert_eq!(status(&desk.get("/part/write/2030-01-brought")), "200");
        let (code, told) = desk.post("/undo", &json!({}));
        assert_eq!((code.as_str(), &told["next"]), ("200", &json!("new")), "{told}");
        assert_eq!(tree(&fixture), start);
        assert!(!fixture.path("releases/2030-01-brought").exists());
    }
}

/// Day and name follow the files until somebody types others; nothing that exists is written over.
#[test]
fn day_and_name_are_seen_first() {
    let fixture = Fixture::shipped_as_it_is();
    let desk = Desk::of(&fixture);
    let bytes = sample("lo-2018-en");
    let file = [("a.docx", bytes.as_slice())];
    let tried = |more: Value| desk.post("/import/try", &sent(&desk, &file, &more)).1;
    let told =
        tried(json!({ "day": "2018-11-05", "found": "2018-10-02", "slug": "2018-10-x", "proposed": "2018-10-x" }));
    assert!(value(piece(&told), "slug").starts_with("2018-11-"), "{told}");
    let told =
        tried(json!({ "day": "2018-10-02", "found": "2018-10-02", "slug": "2018-10-mine", "proposed": "2018-10-x" }));
    assert_eq!(value(piece(&told), "slug"), "2018-10-mine");
    let start = tree(&fixture);
    for (more, words) in [
        (json!({ "day": "2018-10-02", "slug": "2018-10-opcat-sessions" }), "exists already"),
        (json!({ "day": "2018-10-02", "slug": "../x" }), "small Latin letters"),
        (json!({ "day": "2018-10-02", "slug": "" }), "small Latin letters"),
        (json!({ "day": "", "slug": "2018-10-new" }), "tell no day"),
        (json!({ "day": "2018-02-30", "slug": "2018-10-new" }), "tell no day"),
    ] {
        let (code, told) = desk.post("/import", &sent(&desk, &file, &more));
        assert_eq!(code, "422", "{more}");
        assert!(told["said"].as_str().unwrap().contains(words), "{told}");
        assert_eq!(tree(&fixture), start, "{more}");
    }
    // A file that is taken off the list, and one that is not here any more.
    let mut sent = sent(&desk, &file, &json!({ "day": "2018-10-02", "slug": "2018-10-new" }));
    sent["without"] = sent["file-0"].clone();
    let (code, told) = desk.post("/import", &sent);
    assert_eq!((code.as_str(), piece(&told)), ("200", ""));
    sent["without"] = json!("");
    sent["file-0"] = json!("../../payom.toml");
    let (code, told) = desk.post("/import", &sent);
    assert_eq!((code.as_str(), &told["said"]), ("422", &json!("a.docx is not here any more: choose it again.")));
    assert_eq!(tree(&fixture), start);
}

/// A file that cannot be read is told in a plain sentence; the others stay.
#[test]
fn what_cannot_be_read_is_told_and_nothing_is_made() {
    let fixture = Fixture::shipped_as_it_is();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let whole = sample("lo-2018-en");
    let old = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat();
    // The signs of a member that needs a password, in its own head and in the list.
    let mut locked = whole.clone();
    for (sign, at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> =
            locked.windows(4).enumerate().filter(|(_, own)| own == sign).map(|(at, _)| at).collect();
        places.into_iter().for_each(|place| locked[place + at] |= 1);
    }
    let cut = whole[..whole.len() / 2].to_vec();
    let photo = include_bytes!("jpeg/plain.jpg").to_vec();
    for (name, bytes, words) in [
        ("letter.doc", &old, "it has a password"),
        ("renamed.docx", &old, "it has a password"),
        ("locked.docx", &locked, "it has a password"),
        ("cut.docx", &cut, "is damaged"),
        ("text.pdf", &b"%PDF-1.7\n".to_vec(), "is a PDF"),
        ("photo.docx", &photo, "neither a Word file nor a text in UTF-8"),
        ("page.html", &b"<!doctype html><p>x".to_vec(), "a page for browsers"),
        ("empty.docx", &Vec::new(), "no words"),
    ] {
        for path in ["/import/try", "/import"] {
            let more = json!({ "day": "2026-11-03", "slug": "2026-11-new" });
            let (code, told) = desk.post(path, &sent(&desk, &[(name, bytes)], &more));
            assert_eq!(code, "422", "{name}: {told}");
            let said = told["said"].as_str().unwrap();
            assert!(said.contains(words) && said.contains(name), "{said}");
            for word in ["ZIP", "XML", "package", "deflate"] {
                assert!(!said.contains(word), "{said}");
            }
            assert_eq!(piece(&told), "");
        }
        let (code, told) =
            desk.post("/import/try", &sent(&desk, &[(name, bytes), ("whole.docx", &whole)], &json!({})));
        let stays = piece(&told).contains("whole.docx");
        assert_eq!(
            (code.as_str(), stays),
            if name == "empty.docx" { ("200", true) } else { ("422", true) },
            "{told}"
        );
        assert_eq!(tree(&fixture), start, "{name}");
    }
}

/// In a browser: dropped on the page, looked at, named, made, taken back. A file that is dropped elsewhere does not take the page away.
#[test]
fn a_file_is_dropped_on_the_page() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let start = tree(&fixture);
    let mut visit = Visit::begin(&fixture, &browser, "ru", false);
    let file = carried(
        "Опрос.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        &sample("lo-2018-en"),
    );
    let drop = |place: &str| {
        format!(
            "{{ {file} for (const kind of ['dragover', 'drop']) {{ const event = new DragEvent(kind, {{ dataTransfer: carried, bubbles: true, \
             cancelable: true }}); document.querySelector('{place}').dispatchEvent(event); window.taken = event.defaultPrevented; }} }}"
        )
    };
    visit.tab.run(&drop("h1"));
    visit.tab.wait(
        "window.taken && document.querySelector('#said').textContent.startsWith('С этим файлом ничего не сделано')",
    );
    visit.press("[href=\"#new\"]");
    visit.fill("#new-title", "Начатый заголовок");
    visit.tab.run(&drop("main h1"));
    visit.tab.wait("document.querySelector('#brought-slug')?.value === '2018-10-talks-un-anti-torture'");
    visit.tab.wait("document.querySelector('#brought').innerText.includes('Что взято')");
    visit.tab.wait("document.querySelector('.from-nothing').getClientRects().length === 0");
    visit.fill("#brought-slug", "2018-10-talks");
    visit.press("#brought button.main");
    visit.tab.wait("document.activeElement.id === 'made'");
    assert!(fixture.path("releases/2018-10-talks/release.md").is_file());
    visit.press("#brought [href=\"#write/2018-10-talks\"]");
    visit
        .tab
        .wait("document.querySelector('.line[data-name=headline] textarea')?.value.startsWith('Talks on the UN')");
    visit.press(".bar .undo");
    visit.tab.wait("location.hash === '#new' && !!document.querySelector('#new-title')");
    assert_eq!(tree(&fixture), start);
    // Enter in a field is the main button, once: what was made stays on the screen.
    visit.tab.run(&drop("main h1"));
    visit.tab.wait("document.querySelector('#brought-slug')?.value === '2018-10-talks-un-anti-torture'");
    visit.fill("#brought-slug", "2018-10-entered");
    visit.tab.press("Enter", 0);
    visit.tab.wait("document.activeElement.id === 'made'");
    visit.tab.run("self.desk.ask('/part/releases').then(() => { window.asked = true; })");
    visit.tab.wait("window.asked === true");
    assert_eq!(visit.tab.ask("document.querySelector('.from-file .told').textContent"), "");
    visit.press("#brought .undo");
    visit.tab.wait("!document.querySelector('#made')");
    assert_eq!(tree(&fixture), start);
    // One that is too large is told before it is sent.
    visit.tab.run(
        "{ const carried = new DataTransfer(), file = new File(['x'], 'big.docx'); \
         Object.defineProperty(file, 'size', { value: 60 * 1024 * 1024 }); \
         const event = new Event('drop', { bubbles: true, cancelable: true }); \
         event.dataTransfer = { types: ['Files'], files: [file] }; document.querySelector('main').dispatchEvent(event); }",
    );
    visit.tab.wait(
        "document.querySelector('.from-file .told').textContent === 'big.docx: Файл может быть не больше 50 МБ.'",
    );
}
