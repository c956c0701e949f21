//! What guards the desk: a test for each row of its contract.
//!
//! In: tiny projects, a desk within this process or in one of its own. Out: answers as they go over the wire, and what is in the files
//! afterwards. What is tested elsewhere: `desk` has keys, forged posts, what every answer says; `previews` the keys and pages of previews;
//! `entrance` the way in, and what other users see of it; `http::request` heads that are cut short, too long or too slow.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use payom::cli::desk::{POSTED, Server};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::desk::{Desk, address, begun, post, raw, status, tree};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

fn get(server: &Server, path: &str, fields: &str) -> String {
    raw(server, &format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{fields}\r\n", server.address()))
}

fn view_key(desk: &Desk) -> String {
    let screen = desk.get(&format!("/part/{}", address("tg", "heading")));
    screen.split("data-view=\"/view/").nth(1).unwrap().split('/').next().unwrap().to_owned()
}

/// What a page elsewhere, another program or another user can send to read.
#[test]
fn forged_reads_are_refused() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let (launch, view) = (desk.server.launch(), view_key(&desk));
    let key = &desk.key;
    let own = format!("Authorization: Payom {key}\r\n");
    let text = format!("/part/{}", address("tg", "heading"));
    let page = format!("/part/page/{SLUG}/tg");
    let publish = format!("/part/publish/{SLUG}");
    for path in ["/part/releases", &text, &page, &publish, "/part/new", "/part/house"] {
        for (name, fields, refused) in [
            ("no key", String::new(), "401"),
            ("the first key", format!("Authorization: Payom {launch}\r\n"), "401"),
            ("the key of previews", format!("Authorization: Payom {view}\r\n"), "401"),
            ("a key cut short", format!("Authorization: Payom {}\r\n", &key[1..]), "401"),
            ("a key with more", format!("Authorization: Payom {key}0\r\n"), "401"),
            ("another way of saying it", format!("Authorization: Bearer {key}\r\n"), "401"),
            ("a cookie", format!("Cookie: key={key}; payom={key}\r\n"), "401"),
            ("another page", format!("{own}Origin: https://evil.example\r\n"), "403"),
            ("another port", format!("{own}Origin: http://127.0.0.1:1\r\n"), "403"),
            ("an opaque page", format!("{own}Origin: null\r\n"), "403"),
            ("two origins", format!("{own}Origin: http://{}\r\nOrigin: null\r\n", desk.server.address()), "403"),
            ("a script elsewhere", format!("{own}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: script\r\n"), "403"),
            ("a frame elsewhere", format!("{own}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"), "403"),
            ("a page of another port", format!("{own}Sec-Fetch-Site: same-site\r\n"), "403"),
        ] {
            let answer = get(&desk.server, path, &fields);
            assert_eq!(status(&answer), refused, "{path}: {name}");
            assert!(!answer.to_lowercase().contains("access-control") && !answer.contains("Тафсилот"), "{name}");
        }
        for key in ["?key=", "#key=", "&Authorization=Payom%20"] {
            assert_eq!(status(&get(&desk.server, &format!("{path}{key}{}", desk.key), "")), "401", "{path}{key}");
        }
        for host in ["evil.example", "localhost", "127.0.0.1:1", "[::1]", "127.0.0.1"] {
            let answer = raw(&desk.server, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{own}\r\n"));
            assert_eq!(status(&answer), "403", "{path} {host}");
        }
        assert_eq!(status(&get(&desk.server, path, &own)), "200", "{path}");
    }
}

/// The same for what changes something, on every route.
#[test]
fn forged_posts_are_refused_on_every_route() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let (before, host, view) = (tree(&fixture), desk.server.address(), view_key(&desk));
    let own = format!("Authorization: Payom {}\r\n", desk.key);
    let json = "Content-Type: application/json\r\n";
    let long = " ".repeat(1024 * 1024);
    // A file is sent as it is, and is no form of a page elsewhere either.
    let bytes = "Content-Type: application/octet-stream\r\n";
    let mut files = Vec::new();
    for path in POSTED {
        let post = |fields: &str, sent: &str| {
            raw(&desk.server, &format!("POST {path} HTTP/1.1\r\nHost: {host}\r\n{fields}\r\n{sent}"))
        };
        let is_file = status(&post(&format!("{json}Content-Length: 2\r\n"), "{}")) == "415";
        files.extend(is_file.then_some(path));
        let (kind, most, long) =
            if is_file { (bytes, 50 * 1024 * 1024, "") } else { (json, 1024 * 1024, long.as_str()) };
        // These two open the desk: the first has a key of its own, the other changes nothing.
        let open = match path {
            "/session" => Some("401"),
            "/knock" => Some("404"),
            _ => None,
        };
        for (name, fields, sent, refused) in [
            ("no key", format!("{kind}Content-Length: 2\r\n"), "{}", open.unwrap_or("401")),
            (
                "the key of previews",
                format!("Authorization: Payom {view}\r\n{kind}Content-Length: 2\r\n"),
                "{}",
                open.unwrap_or("401"),
            ),
            ("another kind", format!("{own}Content-Type: text/plain\r\nContent-Length: 2\r\n"), "{}", "415"),
            ("no kind", format!("{own}Content-Length: 2\r\n"), "{}", "415"),
            ("two kinds", format!("{own}{kind}Content-Type: text/plain\r\nContent-Length: 2\r\n"), "{}", "415"),
            ("no length", format!("{own}{kind}"), "{}", "411"),
            ("pieces", format!("{own}{kind}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n"), "{}", "411"),
            ("two lengths", format!("{own}{kind}Content-Length: 2\r\nContent-Length: 3\r\n"), "{}", "411"),
            ("too much", format!("{own}{kind}Content-Length: {}\r\n", most + 1), long, "413"),
            (
                "another page",
                format!("{own}{kind}Content-Length: 2\r\nOrigin: https://evil.example\r\n"),
                "{}",
                "403",
            ),
            ("another site", format!("{own}{kind}Content-Length: 2\r\nSec-Fetch-Site: cross-site\r\n"), "{}", "403"),
        ] {
            assert_eq!(status(&post(&fields, sent)), refused, "{path}: {name}");
        }
        let read = get(&desk.server, path, &own);
        assert_eq!(status(&read), "404", "{path}");
        for method in ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"] {
            let fields = format!("{own}{json}Content-Length: 2\r\n");
            let answer = raw(&desk.server, &format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\n{fields}\r\n{{}}"));
            assert_eq!(status(&answer), "405", "{method} {path}");
        }
    }
    assert!(["/logo", "/photo", "/document"].iter().all(|path| files.contains(path)), "{files:?}");
    let answer = post(&desk.server, "/part/releases", &own, "{}");
    assert_eq!(status(&answer), "404", "what is read is not posted to");
    assert_eq!(tree(&fixture), before);
}

/// Whoever guesses a key waits for each answer; whoever has one does not.
#[test]
fn guesses_wait_and_nobody_else_does() {
    const GUESSES: u32 = 12;
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let since = Instant::now();
    for number in 0..GUESSES {
        let guess = format!("Authorization: Payom {number:064}\r\n");
        assert_eq!(status(&get(&desk.server, "/part/releases", &guess)), "401");
    }
    // No clock is waited for: it cannot have been faster.
    assert!(since.elapsed() >= GUESSES * Duration::from_millis(20), "{:?}", since.elapsed());
    let ask = |path: &str| {
        let mut stream = TcpStream::connect(desk.server.address()).unwrap();
        let head = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", desk.server.address());
        stream.write_all(head.as_bytes()).unwrap();
        stream
    };
    let guesses: Vec<TcpStream> =
        (0..200).map(|number| ask(if number % 2 == 0 { "/part/releases" } else { "/view/0/x" })).collect();
    assert_eq!(status(&desk.get("/part/new")), "200");
    for mut stream in guesses {
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        assert!(["401", "404", ""].contains(&status(&answer)), "{answer}");
    }
    assert_eq!(status(&desk.get("/part/new")), "200");
}

/// Two people who each look at something, then change it: whatever comes first, nothing is lost unseen.
#[test]
fn every_order_of_two_edits() {
    /// A change: where it is looked at, and what is sent then.
    type Edit = (&'static str, fn(&Desk) -> Value, &'static str, &'static str);
    fn text(desk: &Desk, name: &str, words: &str) -> Value {
        desk.text(&address("ru", name), &json!([words]))
    }
    fn day(desk: &Desk, day: &str) -> Value {
        let screen = desk.get(&format!("/part/release/{SLUG}"));
        let form = screen.split("name=\"fact\" value=\"date\"").nth(1).unwrap();
        let basis = form.split("name=\"basis\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        json!({ "release": SLUG, "fact": "date", "basis": basis, "value": day })
    }
    fn flag(desk: &Desk) -> Value {
        let mut sent = text(desk, "heading", "Подробности");
        sent["ask"] = json!("Верно ли?");
        sent
    }
    const EDITS: [Edit; 6] = [
        ("/save", |desk| text(desk, "heading", "Первое"), RU, "heading = Первое\n"),
        ("/save", |desk| text(desk, "heading", "Второе"), RU, "heading = Второе\n"),
        ("/save", |desk| text(desk, "headline", "Третье"), RU, "headline = Третье\n"),
        ("/review", flag, RU, "# REVIEW: Верно ли?\n"),
        ("/fact", |desk| day(desk, "2026-01-20"), TEMPLATE, "date = 2026-01-20\n"),
        ("/fact", |desk| day(desk, "2026-01-21"), TEMPLATE, "date = 2026-01-21\n"),
    ];
    // Looks (0 and 1) and changes (2 and 3) of two people, in every order that has looks first.
    const ORDERS: [[usize; 4]; 6] =
        [[0, 1, 2, 3], [1, 0, 2, 3], [0, 1, 3, 2], [1, 0, 3, 2], [0, 2, 1, 3], [1, 3, 0, 2]];
    for (a, one) in EDITS.iter().enumerate() {
        for (b, other) in EDITS.iter().enumerate().skip(a + 1) {
            for order in ORDERS {
                let fixture = Fixture::house();
                let desk = Desk::of(&fixture);
                let both = [one, other];
                let mut seen = [Value::Null, Value::Null];
                let mut codes = [String::new(), String::new()];
                for step in order {
                    match step {
                        0 | 1 => seen[step] = both[step].1(&desk),
                        step => codes[step - 2] = desk.post(both[step - 2].0, &seen[step - 2]).0,
                    }
                }
                let last = if order[3] == 3 { 1 } else { 0 };
                let (first, name) = (1 - last, format!("{a} {b} {order:?} {codes:?}"));
                assert_eq!(codes[first], "200", "{name}");
                let looked_before = order[0] != 2 && order[1] < 2;
                let pair = if last == 1 { (a, b) } else { (b, a) };
                let is_same = matches!(pair, (0, 1) | (1, 0) | (4, 5) | (5, 4));
                // Whoever asks for a look at a text means the text that they saw; a flag is no text.
                let is_refused = looked_before && (is_same || matches!(pair, (0 | 1, 3)));
                assert_eq!(codes[last], if is_refused { "409" } else { "200" }, "{name}");
                let file = |edit: &Edit| fixture.read(edit.2).contains(edit.3);
                assert_eq!(file(both[last]), !is_refused, "{name}");
                assert_eq!(file(both[first]), is_refused || !is_same, "{name}");
            }
        }
    }
}

/// A file where nothing can be put beside another: each name that the program would take is taken.
fn block(fixture: &Fixture, path: &str) -> Vec<String> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let taken: Vec<String> = (0..100).map(|number| format!("{folder}/.{name}.{number}~")).collect();
    for path in &taken {
        fs::create_dir_all(fixture.path(path)).unwrap();
    }
    taken
}

/// Each step of a save fails once: nothing is half written, what was typed is kept, and it can be saved when there is room again.
#[test]
fn each_step_of_a_save_may_fail() {
    const LOCK: &str = "locales/l10n.lock";
    let wanted = json!(["Тафсилоти нав"]);
    let set = || {
        let fixture = Fixture::recording();
        fixture.run(&["accept"]).fine();
        fixture
    };
    let saved = {
        let fixture = set();
        let desk = Desk::of(&fixture);
        assert_eq!(desk.post("/save", &desk.text(&address("tg", "heading"), &wanted)).0, "200");
        tree(&fixture)
    };
    for failing in [TG, LOCK, ".payom/desk/drafts.jsonl", ".payom/edit.lock"] {
        let fixture = set();
        let before = tree(&fixture);
        let desk = Desk::of(&fixture);
        let sent = desk.text(&address("tg", "heading"), &wanted);
        assert_eq!(desk.post("/try", &sent).0, "200");
        let taken = block(&fixture, failing);
        let (code, told) = desk.post("/save", &sent);
        let now: BTreeMap<String, String> =
            tree(&fixture).into_iter().filter(|(path, _)| !taken.contains(path)).collect();
        match failing {
            TG => assert!(code == "500" && now == before, "{failing} {code}: {told}"),
            // The text is written before its line in the lock: it is out of date until it is said to be right.
            LOCK => assert!(
                code == "500" && now[TG] == saved[TG] && now[LOCK] == before[LOCK],
                "{failing} {code}: {told}"
            ),
            // Neither is in the way of a save.
            _ => assert!(code == "200" && now == saved, "{failing} {code}: {told}"),
        }
        assert!(code == "200" || !told["said"].as_str().unwrap().is_empty());
        taken.iter().for_each(|path| fs::remove_dir(fixture.path(path)).unwrap());
        if code != "200" {
            let screen = desk.get(&format!("/part/{}", address("tg", "heading")));
            assert!(screen.contains("Тафсилоти нав</textarea>"), "{failing}: {screen}");
            let again = desk.text(&address("tg", "heading"), &wanted);
            assert_eq!(desk.post("/save", &again).0, "200", "{failing}");
            assert_eq!(tree(&fixture), saved, "{failing}");
        }
        while desk.post("/undo", &json!({})).0 == "200" {}
        assert_eq!(tree(&fixture), before, "{failing}");
    }
}

/// What is sent that is JSON, or nearly: nothing is changed, and the desk goes on.
fn sent() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        4 => select(vec![
            SLUG, "date", "headline", "places", "dushanbe", "../x", "", "x", "translate/house/ru/org-house", "heading", "press-release",
            "2026-01-15", "funding", "add", "\u{0}", "⟦x⟧", "{ $n }",
        ]).prop_map(|word| json!(word)),
        1 => Just(json!(format!("translate/{SLUG}/ru/heading"))),
        1 => "\\PC{0,20}".prop_map(|text| json!(text)),
        1 => any::<i64>().prop_map(|number| json!(number)),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(|known| json!(known)),
    ];
    let key = select(vec![
        "text",
        "basis",
        "pieces",
        "mark",
        "choice",
        "forms",
        "release",
        "fact",
        "value",
        "add",
        "remove",
        "new-role",
        "new-what",
        "ask",
        "locales",
        "seen",
        "title",
        "day",
        "kind",
        "slug",
        "proposed",
        "key",
        "x",
        "file-0",
        "name-0",
        "language-0",
        "found",
        "without",
        "groups",
        "texts",
        "blocks",
        "name",
    ]);
    word.prop_recursive(4, 24, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|pairs| pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

#[test]
fn whatever_is_sent_changes_nothing_and_ends_nothing() {
    let fixture = Fixture::house();
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let own = format!("Authorization: Payom {}\r\n", desk.key);
    let routes: Vec<&str> = POSTED.into_iter().filter(|path| *path != "/close").collect();
    let routes = select(routes);
    let cut = prop::option::of(any::<prop::sample::Index>());
    let config = ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(path in routes, sent in sent(), cut in cut)| {
        let mut sent = sent.to_string();
        if let Some(at) = cut {
            let at = (0..=at.index(sent.len())).rev().find(|at| sent.is_char_boundary(*at)).unwrap();
            sent.truncate(at);
        }
        let answer = post(&desk.server, path, &own, &sent);
        let known = ["200", "400", "401", "404", "409", "415", "422"];
        prop_assert!(known.contains(&status(&answer)), "{path} {sent}: {answer}");
    });
    assert_eq!(tree(&fixture), before);
    assert_eq!(status(&desk.get("/part/releases")), "200");
}

#[test]
fn whatever_head_comes_the_next_one_is_answered() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let (before, host) = (tree(&fixture), desk.server.address());
    let whole = format!(
        "POST /save HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}",
        desk.key
    )
    .into_bytes();
    let change = (any::<prop::sample::Index>(), any::<u8>(), 0_u8..4);
    let config = ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(changes in prop::collection::vec(change, 1..8))| {
        let mut bytes = whole.clone();
        for (at, byte, kind) in changes {
            let at = at.index(bytes.len().max(1)).min(bytes.len());
            match kind {
                0 if at < bytes.len() => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 if at < bytes.len() => drop(bytes.remove(at)),
                _ => bytes.truncate(at),
            }
        }
        let mut stream = TcpStream::connect(host).unwrap();
        let _ = stream.write_all(&bytes);
        let _ = stream.shutdown(Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        prop_assert!(!status(&answer).starts_with('5'), "{}: {answer}", String::from_utf8_lossy(&bytes));
    });
    assert_eq!(tree(&fixture), before);
    assert_eq!(status(&desk.get("/part/releases")), "200");
}

/// The program is killed in the middle of saves: each text is as it was or as it shall be, and nothing is left over.
#[cfg(unix)]
#[test]
fn kills_in_the_middle_of_saves() {
    use crate::journeys::started;
    let fixture = Fixture::recording();
    fixture.run(&["accept"]).fine();
    let heading = address("tg", "heading");
    let line =
        |fixture: &Fixture| fixture.read(TG).lines().find(|line| line.starts_with("heading = ")).unwrap().to_owned();
    let mut now = line(&fixture);
    for number in 0_u32..16 {
        let (mut program, launch) = started(&fixture, "0");
        let (host, key) = launch["http://".len()..].split_once("/#key=").unwrap();
        let ask = |head: &str, fields: &str, sent: &str| {
            let mut stream = TcpStream::connect(host).unwrap();
            let length = sent.len();
            let kind = "Content-Type: application/json\r\n";
            write!(stream, "{head} HTTP/1.1\r\nHost: {host}\r\n{kind}Content-Length: {length}\r\n{fields}\r\n{sent}")
                .unwrap();
            stream
        };
        let read = |mut stream: TcpStream| {
            let mut answer = String::new();
            let _ = stream.read_to_string(&mut answer);
            answer
        };
        let answer = read(ask("POST /session", "", &json!({ "key": key }).to_string()));
        let session = answer.split("{\"key\":\"").nth(1).unwrap().split('"').next().unwrap();
        let own = format!("Authorization: Payom {session}\r\n");
        let screen = read(ask(&format!("GET /part/{heading}"), &own, ""));
        let basis = screen.split("data-basis=\"").nth(1).unwrap().split('"').next().unwrap();
        let sent = json!({ "text": heading, "basis": basis, "pieces": [format!("Тафсилоти {number}")] });
        let _stream = ask("POST /save", &own, &sent.to_string());
        // A little later each time.
        let (since, delay) = (Instant::now(), Duration::from_millis(u64::from(number) * 2));
        while since.elapsed() < delay {}
        program.kill().unwrap();
        program.wait().unwrap();
        let after = line(&fixture);
        assert!(after == now || after == format!("heading = Тафсилоти {number}"), "{number}: {after}");
        now = after;
        assert!(fixture.read("locales/l10n.lock").ends_with("~ end\n"));
    }
    // Who comes next finds no trace of it.
    let desk = Desk::of(&fixture);
    assert!(tree(&fixture).keys().all(|path| !path.ends_with('~')), "{:?}", tree(&fixture).keys());
    assert_eq!(desk.post("/save", &desk.text(&heading, &json!(["Тафсилот"]))).0, "200");
    assert!(fixture.read(EN).contains("heading = Details\n"));
    fixture.check().fine();
}

/// A file of messages that leads out of the project is not written through.
#[cfg(unix)]
#[test]
fn no_link_leads_a_save_out_of_the_project() {
    let (fixture, outside) = (Fixture::house(), tempfile::tempdir().unwrap());
    let target = outside.path().join("other.ftl");
    fs::copy(fixture.path(TG), &target).unwrap();
    let before = fs::read_to_string(&target).unwrap();
    fixture.delete(TG);
    crate::project::symlink(&target, fixture.path(TG)).unwrap();
    let desk = Desk::of(&fixture);
    let screen = desk.get(&format!("/part/{}", address("tg", "heading")));
    if status(&screen) == "200" {
        let sent = desk.text(&address("tg", "heading"), &json!(["Тафсилоти нав"]));
        let (code, told) = desk.post("/save", &sent);
        assert_ne!(code, "200", "{told}");
    }
    assert_eq!(fs::read_to_string(&target).unwrap(), before);
}

/// Neither drafts nor what is sent, nor who has the lock, is written where a link leads out of the project.
#[cfg(unix)]
#[test]
fn no_link_leads_drafts_or_the_outbox_out_of_the_project() {
    for link in [".payom", ".payom/desk", ".payom/edit.holder", "outbox", "outbox/kits", &format!("outbox/{SLUG}")] {
        let (fixture, outside) = (Fixture::house(), tempfile::tempdir().unwrap());
        fixture.replace(RU, "heading = Подробности\n", "");
        let place = fixture.path(link);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        if link.ends_with("holder") {
            fs::write(outside.path().join("own"), "mine").unwrap();
            crate::project::symlink(outside.path().join("own"), place).unwrap();
        } else {
            crate::project::symlink(outside.path(), place).unwrap();
        }
        if let Ok(server) = Server::start(&fixture.path(""), 0) {
            let desk = Desk { key: begun(&server), server };
            assert!(!link.starts_with(".payom") || link.ends_with("holder"), "{link}: no drafts, and no desk");
            let sent = desk.text(&address("tg", "heading"), &json!(["Тафсилоти нав"]));
            assert_eq!(desk.post("/save", &sent).0, "200", "{link}");
            for (path, sent) in [
                ("/send", json!({ "release": SLUG })),
                ("/kit", json!({ "release": SLUG, "locale": "ru", "format": "docx" })),
            ] {
                let _ = desk.post(path, &sent);
            }
        }
        for arguments in [vec!["prepare", SLUG], vec!["kit", SLUG, "--locale", "ru"]] {
            fixture.run(&arguments);
        }
        let left: Vec<_> = fs::read_dir(outside.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        let own = if link.ends_with("holder") { vec!["own".into()] } else { Vec::<std::ffi::OsString>::new() };
        assert_eq!(left, own, "{link}");
        if link.ends_with("holder") {
            assert_eq!(fs::read_to_string(outside.path().join("own")).unwrap(), "mine");
        }
    }
}
