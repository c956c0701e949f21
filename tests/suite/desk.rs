//! The desk, asked by hand and in a browser.
//!
//! In: tiny projects, served within this process at a port that the system chooses. Out: answers as they go over the wire, and what is in
//! the files afterwards. How: each row of the desk's contract of security has its test; where there is no Chromium the tests in a browser
//! say so and pass, unless `PAYOM_REQUIRE_BROWSER` is set.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use payom::cli::desk::Server;
use serde_json::{Value, json};

use crate::project::{EN, Fixture, RU, SLUG, TG};

const LOCK: &str = "locales/l10n.lock";

/// Somebody at a desk.
pub(crate) struct Desk {
    pub(crate) server: Server,
    pub(crate) key: String,
}

pub(crate) fn raw(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

pub(crate) fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("")
}

pub(crate) fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

pub(crate) fn post(server: &Server, path: &str, fields: &str, sent: &str) -> String {
    let (host, length) = (server.address(), sent.len());
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n"
    );
    raw(server, &format!("{head}{fields}\r\n{sent}"))
}

pub(crate) fn begun(server: &Server) -> String {
    let answer = post(server, "/session", "", &json!({ "key": server.launch() }).to_string());
    let sent: Value = serde_json::from_str(body(&answer)).unwrap();
    sent["key"].as_str().unwrap().to_owned()
}

impl Desk {
    pub(crate) fn of(fixture: &Fixture) -> Self {
        let server = Server::start(&fixture.path(""), 0).unwrap();
        let key = begun(&server);
        Self { server, key }
    }

    pub(crate) fn get(&self, path: &str) -> String {
        let (host, key) = (self.server.address(), &self.key);
        raw(&self.server, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\n\r\n"))
    }

    pub(crate) fn post(&self, path: &str, sent: &Value) -> (String, Value) {
        let answer = post(&self.server, path, &format!("Authorization: Payom {}\r\n", self.key), &sent.to_string());
        (status(&answer).to_owned(), serde_json::from_str(body(&answer)).unwrap())
    }

    /// What the screen of a text sends, with other pieces.
    pub(crate) fn text(&self, address: &str, pieces: &Value) -> Value {
        let screen = self.get(&format!("/part/{address}"));
        assert_eq!(status(&screen), "200", "{address}");
        let basis = screen.split("data-basis=\"").nth(1).unwrap().split('"').next().unwrap();
        json!({ "text": address, "basis": basis, "pieces": pieces })
    }
}

pub(crate) fn address(tag: &str, name: &str) -> String {
    format!("translate/{SLUG}/{tag}/{name}")
}

/// Every file of a project but Payom's own.
pub(crate) fn tree(fixture: &Fixture) -> BTreeMap<String, String> {
    let paths = fixture.tree("").into_keys().filter(|path| !path.starts_with(".payom/"));
    paths
        .map(|path| {
            (path.clone(), String::from_utf8_lossy(&std::fs::read(fixture.path(&path)).unwrap()).into_owned())
        })
        .collect()
}

#[test]
fn nothing_is_shown_or_changed_without_the_key() {
    let fixture = Fixture::house();
    let before = tree(&fixture);
    let server = Server::start(&fixture.path(""), 0).unwrap();
    assert!(server.address().ip().is_loopback());
    let host = server.address();
    let launch = server.launch();
    let guessed = [
        "",
        "Authorization: Payom \r\n",
        "Authorization: Payom 0\r\n",
        &format!("Authorization: Payom {launch}\r\n"),
        &format!("Cookie: key={launch}\r\n"),
    ]
    .map(str::to_owned);
    for fields in &guessed {
        for path in [
            "/part/releases",
            "/part/house",
            &format!("/part/{}", address("tg", "lead")),
            &format!("/part/publish/{SLUG}"),
            &format!("/part/release/{SLUG}"),
            &format!("/part/write/{SLUG}"),
            "/part/new",
            "/part/people",
            "/part/people/place/dushanbe",
            "/part/nothing",
        ] {
            let answer = raw(&server, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{fields}\r\n"));
            assert_eq!(status(&answer), "401", "{path} {fields}");
        }
        for path in [
            "/try",
            "/save",
            "/review",
            "/undo",
            "/publish/try",
            "/publish",
            "/fact",
            "/new/try",
            "/new",
            "/entry/try",
            "/entry",
            "/block",
            "/fresh",
            "/close",
            "/nothing",
        ] {
            assert_eq!(status(&post(&server, path, fields, "{}")), "401", "{path} {fields}");
        }
    }
    // What everybody may have says nothing of the project.
    for path in ["/", "/desk.js", "/forms.js", "/desk.css", "/faces/sans-cyrillic.woff2"] {
        let answer = raw(&server, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert_eq!(status(&answer), "200", "{path}");
        assert!(!answer.contains(SLUG) && !answer.contains(&launch), "{path}");
    }
    // The first key is good once, and no other is.
    assert_eq!(status(&post(&server, "/session", "", "{\"key\":\"x\"}")), "401");
    assert_eq!(status(&post(&server, "/session", "", "no JSON")), "401");
    let key = begun(&server);
    assert_eq!(status(&post(&server, "/session", "", &json!({ "key": launch }).to_string())), "401");
    assert_eq!(
        status(&raw(
            &server,
            &format!("GET /part/releases HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\n\r\n")
        )),
        "200"
    );
    assert_eq!(tree(&fixture), before);
}

#[test]
fn forged_requests_are_refused() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let (before, host) = (tree(&fixture), desk.server.address());
    let port = host.port();
    let sent = desk.text(&address("tg", "heading"), &json!(["Забон"])).to_string();
    let key = format!("Authorization: Payom {}\r\n", desk.key);
    let with = |method: &str, fields: &str, host: &str| {
        let length = sent.len();
        raw(
            &desk.server,
            &format!("{method} /save HTTP/1.1\r\nHost: {host}\r\n{fields}Content-Length: {length}\r\n\r\n{sent}"),
        )
    };
    let json = "Content-Type: application/json\r\n";
    for (name, method, fields, host, refused) in [
        ("a form elsewhere", "POST", format!("{key}Content-Type: text/plain\r\n"), host.to_string(), "415"),
        (
            "a form here",
            "POST",
            format!("{key}Content-Type: application/x-www-form-urlencoded\r\n"),
            host.to_string(),
            "415",
        ),
        ("another page", "POST", format!("{key}{json}Origin: https://evil.example\r\n"), host.to_string(), "403"),
        ("another port", "POST", format!("{key}{json}Origin: http://127.0.0.1:1\r\n"), host.to_string(), "403"),
        ("an opaque page", "POST", format!("{key}{json}Origin: null\r\n"), host.to_string(), "403"),
        (
            "what a browser says",
            "POST",
            format!("{key}{json}Sec-Fetch-Site: cross-site\r\n"),
            host.to_string(),
            "403",
        ),
        (
            "what a browser says of a port",
            "POST",
            format!("{key}{json}Sec-Fetch-Site: same-site\r\n"),
            host.to_string(),
            "403",
        ),
        ("a name pointed here", "POST", format!("{key}{json}"), format!("evil.example:{port}"), "403"),
        ("another name", "POST", format!("{key}{json}"), format!("localhost:{port}"), "403"),
        ("another port's name", "POST", format!("{key}{json}"), "127.0.0.1:1".to_owned(), "403"),
        ("without a key", "POST", json.to_owned(), host.to_string(), "401"),
        ("to read", "GET", key.clone(), host.to_string(), "404"),
        ("to ask", "OPTIONS", format!("{key}Origin: https://evil.example\r\n"), host.to_string(), "403"),
        ("to put", "PUT", format!("{key}{json}"), host.to_string(), "405"),
    ] {
        let answer = with(method, &fields, &host);
        assert_eq!(status(&answer), refused, "{name}: {answer}");
        assert!(!answer.to_lowercase().contains("access-control"), "{name}");
    }
    assert_eq!(tree(&fixture), before);
    let fine = format!("{key}{json}Origin: http://{host}\r\nSec-Fetch-Site: same-origin\r\n");
    assert_eq!(status(&with("POST", &fine, &host.to_string())), "200");
    assert!(fixture.read(TG).contains("heading = Забон\n"));
}

#[test]
fn every_answer_says_what_a_page_may_do() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    for path in ["/", "/desk.js", "/part/releases", "/nothing"] {
        let answer = desk.get(path);
        for field in [
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; ",
            "; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types payom\r\n",
            "X-Content-Type-Options: nosniff\r\n",
            "Referrer-Policy: no-referrer\r\n",
            "Cross-Origin-Opener-Policy: same-origin\r\n",
            "Cross-Origin-Resource-Policy: same-origin\r\n",
            "Cache-Control: no-store\r\n",
        ] {
            assert!(answer.contains(field), "{path} {field}");
        }
        assert!(!answer.contains("unsafe") && !answer.contains("Set-Cookie"), "{path}");
    }
}

/// What a browser fetches before the first text is on the screen: the shell, style, scripts, and the faces of Latin and Cyrillic letters.
#[test]
fn a_first_visit_is_light() {
    const MOST: usize = 150_000;
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let own = |text: &str, before: &str| -> Vec<String> {
        text.split(before).skip(1).map(|rest| rest.split(['"', '\'', ')']).next().unwrap().to_owned()).collect()
    };
    let shell = desk.get("/");
    let mut paths = vec!["/".to_owned()];
    paths.extend(
        own(&shell, "src=\"/")
            .into_iter()
            .chain(own(&shell, "rel=\"stylesheet\" href=\"/"))
            .map(|path| format!("/{path}")),
    );
    let mut at = 0;
    while let Some(path) = paths.get(at).cloned() {
        let text = desk.get(&path);
        for more in own(&text, "from '/").into_iter().map(|more| format!("/{more}")) {
            if !paths.contains(&more) {
                paths.push(more);
            }
        }
        at += 1;
    }
    assert!(
        ["/desk.js", "/preview.js", "/forms.js", "/desk.css"].iter().all(|own| paths.contains(&(*own).to_owned())),
        "{paths:?}"
    );
    // Faces of letters that English, Russian and Tajik do not have are fetched by nobody.
    let faces = own(&desk.get("/desk.css"), "url(/faces/").into_iter().filter(|face| !face.contains("-more"));
    paths.extend(faces.map(|face| format!("/faces/{face}")));
    let length = |path: &String| -> usize {
        let host = desk.server.address();
        let answer =
            raw(&desk.server, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br, gzip\r\n\r\n"));
        let is_text = path.ends_with("js") || path.ends_with("css");
        assert_eq!(answer.contains("\r\nContent-Encoding: gzip\r\n"), is_text, "{path}");
        answer.split("Content-Length: ").nth(1).unwrap().split("\r\n").next().unwrap().parse().unwrap()
    };
    let all: Vec<(usize, &String)> = paths.iter().map(|path| (length(path), path)).collect();
    let sum: usize = all.iter().map(|(length, _)| length).sum();
    assert!((50_000..=MOST).contains(&sum), "{sum}: {all:?}");
}

/// A letter whose face is looked for in the wrong file is shown in another face.
#[test]
fn faces_are_looked_for_where_their_letters_are() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let style = desk.get("/desk.css");
    let ranges = std::fs::read_to_string(crate::project::repository().join("src/html/fonts/ranges.txt")).unwrap();
    for part in ["cyrillic", "cyrillic-more"] {
        let own = ranges.lines().find_map(|line| line.strip_prefix(&format!("latin {part} "))).unwrap();
        let wanted: Vec<&str> = own.split(',').filter(|range| range.starts_with("U+4")).collect();
        let faces: Vec<&str> = style.lines().filter(|line| line.contains(&format!("-{part}.woff2)"))).collect();
        assert_eq!(faces.len(), 3, "{part}");
        for face in faces {
            assert!(face.contains(&format!("unicode-range:{};", wanted.join(","))), "{face}");
        }
    }
}

#[test]
fn a_text_is_translated_and_nothing_else_changes() {
    let fixture = Fixture::recording();
    fixture.replace(TG, "lead = { org-house } оид ба ҳуқуқи инсон вохӯрӣ баргузор кард.\n", "");
    fixture.run(&["accept"]).fine();
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    assert!(desk.get("/part/releases").contains("1 text missing"));
    let lead = address("tg", "lead");
    let screen = desk.get(&format!("/part/translate/{SLUG}/tg"));
    assert!(screen.contains(&format!("data-text=\"{lead}\"")), "what is to be done stands first: {screen}");
    assert!(screen.contains("<span class=\"token\">") && screen.contains("data-insert=\"⟦"), "{screen}");
    assert_eq!(tree(&fixture), before, "looking writes nothing");
    // A half of it is a draft, and the rules speak.
    let half = desk.text(&lead, &json!(["Вохӯрии  тоза  "]));
    let (code, told) = desk.post("/try", &half);
    assert_eq!((code.as_str(), told["kept"].as_bool()), ("200", Some(true)));
    assert_eq!(tree(&fixture), before, "a draft is in no file");
    assert!(desk.get(&format!("/part/{lead}")).contains("Вохӯрии тоза</textarea>"), "the draft is back");
    drop(desk);
    let desk = Desk::of(&fixture);
    assert!(desk.get(&format!("/part/{lead}")).contains("Вохӯрии тоза</textarea>"), "also after the desk ended");
    // Saved: the message stands where the source has it.
    let whole = desk.text(&lead, &json!([{ "mark": "{ org-house }" }, " вохӯрӣ {дар} баргузор кард."]));
    let (code, told) = desk.post("/save", &whole);
    assert_eq!((code.as_str(), &told["next"]), ("200", &Value::Null), "{told}");
    let after = tree(&fixture);
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(&before[TG]), lines(&after[TG]));
    let added: Vec<&String> = new.iter().filter(|line| !old.contains(line)).collect();
    assert_eq!(added, ["lead = { org-house } вохӯрӣ { \"{\" }дар{ \"}\" } баргузор кард."]);
    assert!(old.iter().all(|line| new.contains(line)));
    let changed: Vec<&String> =
        after.iter().filter(|(path, text)| before.get(*path) != Some(text)).map(|(path, _)| path).collect();
    assert_eq!(changed, [LOCK, TG], "the text and its line in the lock");
    assert!(!desk.get(&format!("/part/{lead}")).contains("data-draft"));
    // One word of it: one word of the file.
    let more = desk.text(&lead, &json!([{ "mark": "{ org-house }" }, " вохӯрии нав {дар} баргузор кард."]));
    assert_eq!(desk.post("/save", &more).0, "200");
    assert_eq!(fixture.read(TG), after[TG].replacen("вохӯрӣ {", "вохӯрии нав {", 1));
    // Taken back, step by step, to the very bytes.
    let (code, told) = desk.post("/undo", &json!({}));
    assert_eq!((code.as_str(), &told["next"]), ("200", &json!(lead)));
    assert_eq!(tree(&fixture), after);
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert_eq!(tree(&fixture), before);
    assert_eq!(desk.post("/undo", &json!({})).0, "404", "there is nothing more");
}

#[test]
fn a_changed_source_is_shown_and_accepted_without_an_edit() {
    let fixture = Fixture::recording();
    fixture.run(&["accept"]).fine();
    fixture.replace(EN, "A meeting on human rights was held", "A conference on human rights was held");
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let headline = address("ru", "headline");
    let screen = desk.get(&format!("/part/{headline}"));
    assert!(screen.contains("<del>meeting</del>") && screen.contains("<ins>conference</ins>"), "{screen}");
    let text = desk.text(&headline, &json!(["В Душанбе прошла встреча о правах человека"]));
    assert!(before[RU].contains("headline = В Душанбе прошла встреча о правах человека\n"), "{}", before[RU]);
    assert_eq!(desk.post("/save", &text).0, "200");
    let after = tree(&fixture);
    assert_eq!(after[RU], before[RU]);
    assert_ne!(after[LOCK], before[LOCK]);
    assert!(!desk.get(&format!("/part/{headline}")).contains("<del>"));
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert_eq!(tree(&fixture), before);
}

#[test]
fn a_look_is_asked_for_and_said_to_be_done() {
    let fixture = Fixture::house();
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let heading = address("tg", "heading");
    let mut sent = desk.text(&heading, &json!(["Тафсилот"]));
    sent["ask"] = json!("калимаи <b>дуруст</b>\n# x = y");
    assert_eq!(desk.post("/review", &sent).0, "200");
    let asked = fixture.read(TG);
    assert_eq!(asked, before[TG].replace("heading = ", "# REVIEW: калимаи <b>дуруст</b> # x = y\nheading = "));
    let screen = desk.get(&format!("/part/{heading}"));
    assert!(screen.contains("To review: калимаи &lt;b&gt;") && screen.contains("data-do=\"reviewed\""), "{screen}");
    sent["ask"] = Value::Null;
    assert_eq!(desk.post("/review", &sent).0, "200");
    assert_eq!(tree(&fixture), before);
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert_eq!(fixture.read(TG), asked);
    sent["ask"] = json!(1);
    assert_eq!(desk.post("/review", &sent).0, "400");
}

#[test]
fn texts_of_the_house_are_translated_in_their_own_files() {
    let fixture = Fixture::house();
    fixture.replace("locales/tg/organisations.ftl", "org-house = ", "# org-house = ");
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    assert_eq!(status(&desk.get("/part/house")), "200");
    let sent = desk.text("translate/house/tg/org-house", &json!(["Хонаи нав"]));
    let (code, told) = desk.post("/save", &sent);
    assert_eq!(code, "200", "{told}");
    let changed: Vec<String> = tree(&fixture)
        .into_iter()
        .filter(|(path, text)| before.get(path) != Some(text))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(changed, ["locales/tg/organisations.ftl"]);
    assert!(
        fixture.read("locales/tg/organisations.ftl").contains("\norg-house = Хонаи нав\n")
            || fixture.read("locales/tg/organisations.ftl").starts_with("org-house = Хонаи нав\n")
    );
}

#[test]
fn what_was_changed_meanwhile_is_not_written_over() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let heading = address("ru", "heading");
    let mine = desk.text(&heading, &json!(["Моё"]));
    let line = fixture.read(RU).lines().find(|line| line.starts_with("heading = ")).unwrap().to_owned();
    // Another text of the file may change.
    fixture.replace(RU, "headline = ", "headline = Сегодня ");
    assert_eq!(desk.post("/save", &mine).0, "200");
    assert!(fixture.read(RU).contains("headline = Сегодня ") && fixture.read(RU).contains("heading = Моё\n"));
    // This one may not.
    let mine = desk.text(&heading, &json!(["Ещё моё"]));
    fixture.replace(RU, "heading = Моё", "heading = Чужое");
    let (code, told) = desk.post("/save", &mine);
    assert_eq!(code, "409", "{told}");
    assert!(fixture.read(RU).contains("heading = Чужое\n"));
    // Nor may what was saved be taken back over it.
    assert_eq!(desk.post("/undo", &json!({})).0, "409");
    assert!(fixture.read(RU).contains("heading = Чужое\n") && !fixture.read(RU).contains(&line));
    // A draft from before says so.
    let (_, told) = desk.post("/try", &mine);
    assert_eq!(told["kept"], true);
    assert!(desk.get(&format!("/part/{heading}")).contains("has changed since this draft: Чужое"));
    // A source that changed is another text, too.
    let mine = desk.text(&heading, &json!(["Ещё раз"]));
    fixture.replace(EN, "heading = Details", "heading = More details");
    assert_eq!(desk.post("/save", &mine).0, "409");
}

#[test]
fn nonsense_is_refused() {
    let fixture = Fixture::house();
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let heading = address("ru", "heading");
    let fine = desk.text(&heading, &json!(["Слово"]));
    for (what, value) in [
        ("pieces", json!(null)),
        ("pieces", json!([{ "mark": "{ -secret }" }])),
        ("pieces", json!([{ "mark": "x\nother = y" }])),
        ("pieces", json!(["⟦x⟧"])),
        ("pieces", json!([["x"]])),
        ("basis", json!(1)),
        ("text", json!("../../payom.toml")),
        ("text", json!("translate/../../etc/ru/passwd")),
        ("text", json!(format!("translate/{SLUG}/ru/../heading"))),
        ("text", json!(format!("translate/{SLUG}/en/nothing"))),
        ("text", json!("translate/house/en/org-house")),
        ("text", json!("translate/house/xx/heading")),
    ] {
        let mut sent = fine.clone();
        sent[what] = value.clone();
        for path in ["/try", "/save"] {
            let (code, told) = desk.post(path, &sent);
            assert!(code == "400" || code == "404", "{path} {what} {value}: {code} {told}");
        }
    }
    let (code, told) = desk.post("/save", &desk.text(&heading, &json!([" \n "])));
    assert_eq!(code, "422", "{told}");
    for sent in ["", "{", "[]", "null", "\"x\"", "{\"text\":{}}", &"[".repeat(5000)] {
        let answer = post(&desk.server, "/save", &format!("Authorization: Payom {}\r\n", desk.key), sent);
        assert_eq!(status(&answer), "400", "{sent}");
    }
    for path in
        ["/part/../payom.toml", "/part/translate/../../x", "/part/translate", "/part/", "/faces/../x", "/payom.toml"]
    {
        assert_eq!(status(&desk.get(path)), "404", "{path}");
    }
    assert_eq!(tree(&fixture), before);
}

/// Texts that would be markup or script, in every place that the desk shows.
#[test]
fn hostile_texts_are_text() {
    const HOSTILE: &str = "<img src=x onerror=alert(1)><script>alert(2)</script>\"' onfocus=alert(3) x=\"";
    let fixture = Fixture::house();
    for path in [EN, RU, TG] {
        fixture.replace(
            path,
            "heading = ",
            &format!("## {HOSTILE}\n\n# {HOSTILE}\n# REVIEW: {HOSTILE}\nheading = {HOSTILE} "),
        );
        fixture.replace(path, "headline = ", &format!("headline = {HOSTILE} "));
    }
    let desk = Desk::of(&fixture);
    let heading = address("tg", "heading");
    let own = |answer: &str| {
        let low = answer.to_lowercase();
        assert!(!low.contains("<img") && !low.contains("<script>alert"), "{answer}");
        assert!(!low.contains("\" onfocus") && !low.contains("' onfocus=alert(3) x=\""), "{answer}");
        assert!(low.contains("&lt;img"), "it is shown: {answer}");
    };
    own(body(&desk.get("/part/releases")));
    own(body(&desk.get(&format!("/part/{heading}"))));
    let sent = desk.text(&heading, &json!([HOSTILE, " слово"]));
    let (_, told) = desk.post("/try", &sent);
    let remarks = told["remarks"].as_str().unwrap();
    assert!(!remarks.contains("<img") && !remarks.contains("<script"), "{remarks}");
    own(body(&desk.get(&format!("/part/{heading}"))));
}

#[test]
fn what_was_translated_before_stands_beside_a_text() {
    let fixture = Fixture::house();
    let words = "The council will meet again in the spring of the coming year";
    fixture.append(EN, &format!("once = {words}.\nagain = {words}, and so will the house.\n"));
    fixture.append(TG, "once = Шӯро баҳори соли оянда боз ҷамъ мешавад <b>.\n");
    let desk = Desk::of(&fixture);
    let screen = desk.get(&format!("/part/{}", address("tg", "again")));
    assert!(screen.contains(&format!("{SLUG}/once")) && screen.contains("<ins>"), "{screen}");
    let insert = "data-insert=\"Шӯро баҳори соли оянда боз ҷамъ мешавад &lt;b&gt;.\"";
    assert!(screen.contains(insert), "{screen}");
    // It is never offered for itself, and what is saved is remembered.
    let once = address("tg", "once");
    assert!(!desk.get(&format!("/part/{once}")).contains(insert));
    let (status, _) = desk.post("/save", &desk.text(&once, &json!(["Шӯро баҳор ҷамъ мешавад."])));
    assert_eq!(status, "200");
    let screen = desk.get(&format!("/part/{}", address("tg", "again")));
    assert!(screen.contains("data-insert=\"Шӯро баҳор ҷамъ мешавад.\""), "{screen}");
}

#[test]
fn titles_and_labels_read_as_the_page_does() {
    let fixture = Fixture::house();
    fixture.replace(EN, "held in Dushanbe\n", "held in { place-dushanbe } for { $participants } people\n");
    let desk = Desk::of(&fixture);
    let title = "A meeting on human rights was held in Dushanbe for 60 people";
    for screen in ["releases".to_owned(), address("ru", "lead")]
        .into_iter()
        .chain(["release", "write", "publish", "send"].map(|step| format!("{step}/{SLUG}")))
    {
        let shown = desk.get(&format!("/part/{screen}"));
        assert!(shown.contains(title), "{screen}: {shown}");
    }
    let write = desk.get(&format!("/part/write/{SLUG}"));
    assert!(write.contains(": The Human Rights House held") && !write.contains(": The { org-house }"), "{write}");
}

#[test]
fn a_release_without_its_source_waits() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let words = "The English text is missing";
    assert!(!desk.get("/part/releases").contains(words));
    fixture.delete(EN);
    let shown = desk.get("/part/releases");
    // In what waits, and in the columns of both languages.
    assert!(shown.matches(words).count() == 3 && !shown.contains("state good"), "{shown}");
    assert!(shown.contains(&format!("href=\"#write/{SLUG}\"")), "{shown}");
    assert_eq!(status(&desk.get(&format!("/part/write/{SLUG}"))), "200");
}

#[test]
fn the_desk_speaks_the_reader_s_language() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let (host, key) = (desk.server.address(), &desk.key);
    let with = |languages: &str| {
        raw(
            &desk.server,
            &format!(
                "GET /part/{} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\nAccept-Language: {languages}\r\n\r\n",
                address("tg", "lead")
            ),
        )
    };
    for (languages, tag, words) in [
        ("tg", "tg", "Сабт ва идома"),
        ("de, ru-RU;q=0.8, en;q=0.5", "ru", "Сохранить и дальше"),
        ("fr", "en", "Save and go on"),
    ] {
        let answer = with(languages);
        assert!(answer.contains(&format!("data-lang=\"{tag}\"")) && answer.contains(words), "{languages}");
    }
}

#[cfg(unix)]
pub(crate) mod in_a_browser {
    use super::*;
    use crate::browser::browser;
    use crate::chrome::Tab;

    pub(crate) fn at_work(tab: &mut Tab, server: &Server, until: &str) {
        tab.visit(&format!("http://{}/#key={}", server.address(), server.launch()));
        tab.wait(until);
    }

    /// The list of releases in a browser.
    pub(crate) fn begin(fixture: &Fixture) -> Option<(Server, Tab)> {
        let Some(browser) = browser() else {
            println!("SKIPPED: the desk was not tried in a browser (no Chromium)");
            return None;
        };
        let server = Server::start(&fixture.path(""), 0).unwrap();
        let mut tab = Tab::open(&browser);
        tab.size(1366, 768);
        at_work(&mut tab, &server, "document.querySelector('table a') !== null");
        Some((server, tab))
    }

    /// A screen in a browser.
    pub(crate) fn open(fixture: &Fixture, address: &str, until: &str) -> Option<(Server, Tab)> {
        let (server, mut tab) = begin(fixture)?;
        tab.ask(&format!("(location.hash = '{address}')"));
        tab.wait(until);
        Some((server, tab))
    }

    #[test]
    fn a_translator_works_with_the_keyboard_alone() {
        let Some(browser) = browser() else {
            println!("no Chromium: not clicked");
            return;
        };
        let fixture = Fixture::recording();
        fixture.run(&["accept"]).fine();
        fixture.replace(TG, "heading = Тафсилот\n", "");
        let before = tree(&fixture);
        let server = Server::start(&fixture.path(""), 0).unwrap();
        let mut tab = Tab::open(&browser);
        tab.size(1366, 768);
        at_work(&mut tab, &server, "document.title.startsWith('Releases')");
        assert_eq!(tab.ask("location.hash + document.cookie"), "", "the key is in no address and no cookie");
        tab.click(".waiting a", "/tg");
        tab.wait("document.activeElement?.id === 'target'");
        tab.type_text("Тафсилоти маҷлис");
        tab.wait("document.querySelector('#kept').textContent.startsWith('draft kept')");
        assert_eq!(tree(&fixture), before);
        // The page is left in the middle, and comes back.
        tab.ask("(window.left = true, location.reload())");
        tab.wait("!window.left && document.querySelector('#target')?.value === 'Тафсилоти маҷлис' && document.activeElement.id === 'target'");
        tab.press("Enter", 2);
        tab.wait("document.querySelector('#said').textContent.includes('Nothing is left')");
        let after = fixture.read(TG);
        assert_eq!(after.replace("heading = Тафсилоти маҷлис\n", ""), before[TG]);
        // A name is one token: it goes whole.
        tab.visit(&format!("http://{}/#{}", server.address(), address("tg", "lead")));
        tab.wait("document.querySelector('.translator')?.dataset.text.endsWith('/lead') && document.activeElement.id === 'target'");
        let field = "document.querySelector('#target')";
        assert!(tab.ask(&format!("{field}.value")).starts_with('⟦'));
        tab.ask(&format!(
            "{field}.setSelectionRange({field}.value.indexOf('⟧') + 1, {field}.value.indexOf('⟧') + 1)"
        ));
        tab.press("Backspace", 0);
        tab.wait(&format!("!{field}.value.includes('⟦') && !{field}.value.includes('⟧')"));
        tab.press("s", 2);
        tab.wait(&format!("{field}.dataset.saved.startsWith('оид')"));
        assert!(fixture.read(TG).contains("\nlead = оид ба ҳуқуқи инсон"), "{}", fixture.read(TG));
        tab.ask("document.querySelector('[data-do=undo]').click()");
        tab.wait(&format!("{field}.value.startsWith('⟦')"));
        assert_eq!(fixture.read(TG), after);
        // In another language the screen says the same.
        tab.ask("document.querySelector('[data-language=ru]').click()");
        tab.wait("document.documentElement.lang === 'ru' && document.querySelector('[data-do=save]').textContent === 'Сохранить'");
    }

    #[test]
    fn nothing_hostile_runs() {
        let Some(browser) = browser() else {
            println!("no Chromium: not clicked");
            return;
        };
        const HOSTILE: &str =
            "<img src=x onerror=\"window.hurt=1\"><svg onload=\"window.hurt=2\"></svg><script>window.hurt=3</script>";
        let fixture = Fixture::house();
        for path in [EN, RU, TG] {
            fixture.replace(
                path,
                "heading = ",
                &format!("## {HOSTILE}\n\n# {HOSTILE}\n# REVIEW: {HOSTILE}\nheading = {HOSTILE} "),
            );
            fixture.replace(path, "headline = ", &format!("headline = {HOSTILE} "));
        }
        let server = Server::start(&fixture.path(""), 0).unwrap();
        let mut tab = Tab::open(&browser);
        tab.size(1366, 768);
        at_work(&mut tab, &server, "document.querySelectorAll('table a').length > 1");
        assert_eq!(tab.ask("window.hurt"), "undefined");
        tab.visit(&format!("http://{}/#{}", server.address(), address("tg", "heading")));
        tab.wait("document.querySelector('#target')?.value.includes('onerror')");
        tab.type_text(HOSTILE);
        tab.wait("document.querySelector('#kept').textContent.startsWith('draft kept')");
        // Also where somebody found a way in: the policy and the browser say no.
        tab.ask("(() => { try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hurt=4\">'); } catch { window.refused = true; } })()");
        assert_eq!(tab.ask("window.refused"), "true");
        tab.ask("(() => { const s = document.createElement('script'); s.text = 'window.hurt=5'; try { document.body.append(s); } catch { /* refused */ } })()");
        assert_eq!(tab.ask("window.hurt"), "undefined");
        assert_eq!(tab.ask("performance.getEntriesByType('resource').every(r => r.name.startsWith(location.origin) || r.name.startsWith('data:'))"), "true");
    }
}
