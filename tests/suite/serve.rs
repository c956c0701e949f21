//! The preview, asked by hand.
//!
//! In: the tiny project, served within this process at a port that the system chooses. Out: answers to requests as they
//! go over the wire. How: waiting is for an event of the preview, never for a time.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use payom::cli::serve::Server;

use crate::project::{Fixture, RU, SLUG};

pub(crate) fn serve(fixture: &Fixture) -> Server {
    Server::start(&fixture.path(""), 0).unwrap()
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream
}

/// Sends bytes and gives the whole answer.
fn raw(server: &Server, request: &str) -> String {
    let mut stream = connect(server);
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

pub(crate) fn get(server: &Server, path: &str) -> String {
    raw(server, &format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", server.address()))
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("")
}

/// The preview's own news.
struct News(BufReader<TcpStream>);

impl News {
    fn of(server: &Server) -> Self {
        let mut stream = connect(server);
        let host = server.address();
        stream.write_all(format!("GET /.payom/events HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes()).unwrap();
        Self(BufReader::new(stream))
    }

    /// Waits for a moment whose problems are gathered, with at least this generation.
    fn judged(&mut self, generation: u64) -> serde_json::Value {
        loop {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "the preview ended");
            let Some(data) = line.strip_prefix("data: ") else { continue };
            let news: serde_json::Value = serde_json::from_str(data).unwrap();
            if news["generation"].as_u64() >= Some(generation) && !news["problems"].is_null() {
                return news;
            }
        }
    }
}

/// Waits until a preview has looked at everything.
pub(crate) fn settled(server: &Server) {
    News::of(server).judged(0);
}

fn edition() -> String {
    format!("/{SLUG}/{SLUG}.ru.html")
}

#[test]
fn every_page_is_shown_and_nothing_is_written() {
    let fixture = Fixture::house();
    let server = serve(&fixture);
    for path in ["/", "/index.html", "/tg/", "/tg/index.html", "/en/about.html", &edition()] {
        let answer = get(&server, path);
        assert_eq!(status(&answer), "200", "{path}");
        assert!(answer.contains("<script src=\"/.payom/preview.js\" data-generation=\"1\">"), "{path}");
        assert!(answer.contains("script-src &#39;self&#39;"), "{path}");
    }
    assert!(get(&server, &edition().replace("html", "pdf")).contains("%PDF-1.7"));
    let page = get(&server, &edition());
    let face = page.split("url(\"../").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(get(&server, &format!("/{face}")).contains("wOF2"), "{face}");
    assert!(get(&server, "/.payom/preview.js").contains("EventSource"));
    let head = raw(&server, &format!("HEAD / HTTP/1.1\r\nHost: {}\r\n\r\n", server.address()));
    assert!(head.ends_with("\r\n\r\n") && status(&head) == "200");
    assert!(!fixture.path("output").exists());
    // What is published has no script of the preview's.
    fixture.run(&["build"]).fine();
    assert!(!fixture.read(&format!("output{}", edition())).contains("preview.js"));
}

#[test]
fn no_address_leads_out_of_the_project() {
    let fixture = Fixture::house();
    let server = serve(&fixture);
    fixture.write("secret.txt", "secret words").write("output/secret.txt", "secret words");
    for path in [
        "/../payom.toml",
        "/payom.toml",
        "/%2e%2e/payom.toml",
        "/..%2f..%2fetc/passwd",
        "/2026-01-meeting/../payom.toml",
        "/2026-01-meeting/release.md",
        "/2026-01-meeting/..%2frelease.md",
        "/secret.txt",
        "/.payom/",
        "//etc/passwd",
        "/fonts/../../payom.toml",
    ] {
        let answer = get(&server, path);
        assert_eq!(status(&answer), "404", "{path}");
        assert!(
            !answer.contains("secret words") && !answer.contains("publisher =") && !answer.contains("root:"),
            "{path}"
        );
    }
}

#[test]
fn requests_from_elsewhere_are_refused() {
    let fixture = Fixture::house();
    let server = serve(&fixture);
    let host = server.address();
    let with = |headers: &str| raw(&server, &format!("GET / HTTP/1.1\r\n{headers}\r\n"));
    assert_eq!(status(&with("Host: evil.example\r\n")), "403");
    assert_eq!(status(&with(&format!("Host: {host}\r\nOrigin: https://evil.example\r\n"))), "403");
    assert_eq!(status(&with(&format!("Host: {host}\r\nOrigin: http://{host}\r\n"))), "200");
    assert_eq!(status(&raw(&server, &format!("POST / HTTP/1.1\r\nHost: {host}\r\n\r\n"))), "405");
    assert_eq!(status(&raw(&server, "what?\r\n\r\n")), "400");
    let long = format!("GET /{} HTTP/1.1\r\nHost: {host}\r\n\r\n", "a".repeat(17 * 1024));
    let mut stream = connect(&server);
    let _ = stream.write_all(long.as_bytes());
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!(answer.is_empty() || status(&String::from_utf8_lossy(&answer)) == "431");
    assert_eq!(server.address().ip().to_string(), "127.0.0.1");
}

#[test]
fn a_change_is_told_and_shown() {
    let fixture = Fixture::house();
    let server = serve(&fixture);
    let mut news = News::of(&server);
    assert_eq!(news.judged(1)["problems"], serde_json::json!([]));
    fixture.message(RU, "lead", "lead = Новое слово.\n");
    news.judged(2);
    assert!(get(&server, &edition()).contains("Новое слово."));
}

#[test]
fn what_is_missing_is_named_in_its_place_and_told() {
    let fixture = Fixture::house();
    let server = serve(&fixture);
    let mut news = News::of(&server);
    news.judged(1);
    fixture.message(RU, "lead", "");
    let found = news.judged(2);
    assert_eq!(found["problems"][0]["code"], "missing-translation");
    let place = found["problems"][0]["place"].as_str().unwrap().to_owned();
    assert!(place.contains(".md:") || place.contains(".ftl:"), "{place}");
    let page = get(&server, &edition());
    assert_eq!(status(&page), "200");
    assert!(page.contains("⟦lead⟧") && page.contains("class=\"draft\""), "{page}");
    assert!(get(&server, &edition().replace("html", "pdf")).contains("this edition is not complete"));
    fixture.append(RU, "lead = Снова здесь.\n");
    assert_eq!(news.judged(3)["problems"], serde_json::json!([]));
    let page = get(&server, &edition());
    assert!(page.contains("Снова здесь.") && !page.contains('⟦') && !page.contains("class=\"draft\""));
}

/// A preview that has followed change after change tells what one tells that has just begun.
#[test]
fn what_is_told_does_not_depend_on_what_was_looked_at_before() {
    let fixture = Fixture::shipped_as_it_is();
    let server = serve(&fixture);
    let mut news = News::of(&server);
    let mut generation = news.judged(1)["generation"].as_u64().unwrap();
    let file = |locale: &str, slug: &str| format!("locales/{locale}/releases/{slug}.ftl");
    let (sessions, conference, begun) =
        ("2018-10-opcat-sessions", "2016-05-regional-conference", "2020-05-new-project");
    let changes = [
        (file("ru", sessions), "headline = ", "headline = 77 "),
        (file("tg", conference), "headline =", "other-headline ="),
        (file("ru", begun), "headline = ", "headline = Ночная миграцыя: "),
        (file("ru", sessions), "headline = 77 ", "headline = "),
        (file("tg", begun), "headline = ", "headline = { $nothing } "),
        (file("tg", conference), "other-headline =", "headline ="),
        (file("ru", begun), "headline = Ночная миграцыя: ", "headline = "),
        (file("tg", begun), "headline = { $nothing } ", "headline = "),
    ];
    let mut counts = Vec::new();
    for (path, before, after) in &changes {
        fixture.replace(path, before, after);
        let told = news.judged(generation + 1);
        generation = told["generation"].as_u64().unwrap();
        let fresh = News::of(&serve(&fixture)).judged(1);
        assert_eq!(told["problems"], fresh["problems"], "{path}: {after}");
        counts.push(told["problems"].as_array().unwrap().len());
    }
    assert!(counts[..7].iter().all(|count| *count > 0), "{counts:?}");
    assert_eq!(counts[7], 0);
}

/// Every kind of breakage is survived: settings, registry, template, theme, files that are gone.
#[test]
fn any_error_is_survived() {
    let fixture = Fixture::house();
    let server = serve(&fixture);
    let mut news = News::of(&server);
    let mut generation = news.judged(1)["generation"].as_u64().unwrap();
    let template = format!("releases/{SLUG}/release.md");
    let places = ["payom.toml", "releases/registry/organisations.toml", &template, RU, "locales/ru/site.ftl"];
    for path in places {
        let before = fixture.read(path);
        for broken in ["[broken\n", "\u{0}", ""] {
            fixture.write(path, broken);
            let found = news.judged(generation + 1);
            generation = found["generation"].as_u64().unwrap();
            assert!(!get(&server, "/").is_empty() && !get(&server, &edition()).is_empty(), "{path}");
            assert_ne!(found["problems"], serde_json::json!([]), "{path}: {broken:?}");
        }
        fixture.write(path, before);
        generation = news.judged(generation + 1)["generation"].as_u64().unwrap();
    }
    fixture.write("theme/release.html", "{{ nothing }}");
    let found = news.judged(generation + 1);
    assert_eq!(found["problems"][0]["place"], "theme/release.html:1:4");
    assert!(get(&server, &edition()).contains("`nothing` does not exist in this template"));
    fixture.delete("theme");
    assert_eq!(news.judged(generation + 2)["problems"], serde_json::json!([]));
    assert_eq!(status(&get(&server, &edition())), "200");
}

#[test]
fn a_port_that_is_taken_is_told() {
    let fixture = Fixture::house();
    let server = serve(&fixture);
    let run = fixture.run(&["serve", "--port", &server.address().port().to_string()]);
    assert_eq!(run.status, 3);
    assert!(run.err.contains("the preview cannot listen at 127.0.0.1:") && run.err.contains("--port"), "{}", run.err);
}
