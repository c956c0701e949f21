//! Requests made by hand, as no browser makes them, and as pages elsewhere would like to.
//!
//! In: bytes, sent to a preview of the tiny project. Out: what comes back. Invariants: only this machine's browser is
//! answered, nothing that the project does not publish is ever sent, and whatever is sent, the preview still answers the
//! next request. What is bounded by time is tested in `src/cli/serve/http.rs`, with a clock that the test turns.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use payom::cli::serve::Server;

use crate::project::Fixture;
use crate::serve::serve;

/// Words that stand in files which no answer may hold.
const SECRETS: [&str; 5] = ["publisher =", "root:", "secret words", "headline =", "[desk]"];

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream
}

/// Sends bytes, says that no more come, and gives the whole answer.
fn raw(server: &Server, bytes: &[u8]) -> String {
    let mut stream = connect(server);
    // The preview may have heard enough before all was sent.
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(Shutdown::Write);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer).into_owned();
    assert!(SECRETS.iter().all(|secret| !answer.contains(secret)), "{}: {answer}", String::from_utf8_lossy(bytes));
    answer
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("")
}

/// The status of a request whose lines are given; `HOST` is the preview's address.
fn ask(server: &Server, lines: &[&str]) -> String {
    let host = server.address().to_string();
    let text: String = lines.iter().flat_map(|line| [line.replace("HOST", &host), "\r\n".to_owned()]).collect();
    status(&raw(server, format!("{text}\r\n").as_bytes())).to_owned()
}

fn fixture() -> Fixture {
    let fixture = Fixture::house();
    fixture.write("secret.txt", "secret words").write("output/secret.txt", "secret words");
    fixture.write("releases/2026-01-meeting/secret.txt", "secret words");
    crate::project::symlink("/etc/passwd", fixture.path("output/passwd.html")).unwrap();
    fixture
}

/// A page elsewhere can have its own name lead to 127.0.0.1 (DNS rebinding); what it cannot do is ask for us by ours.
#[test]
fn hosts() {
    let fixture = fixture();
    let server = serve(&fixture);
    let port = server.address().port();
    let host = |value: &str| {
        ask(&server, &["GET / HTTP/1.1", &format!("Host: {}", value.replace("PORT", &port.to_string()))])
    };
    for own in ["127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT", "  127.0.0.1:PORT  "] {
        assert_eq!(host(own), "200", "{own}");
    }
    for foreign in [
        "evil.example",
        "evil.example:PORT",
        "127.0.0.1",
        "localhost",
        "127.0.0.1:1",
        "127.0.0.1:PORT.evil.example",
        "127.0.0.1:PORT@evil.example",
        "user@127.0.0.1:PORT",
        "localhost.evil.example:PORT",
        "localhost.:PORT",
        "127.1:PORT",
        "2130706433:PORT",
        "0x7f.0.0.1:PORT",
        "0.0.0.0:PORT",
        "[::1]:PORT",
        "[::ffff:127.0.0.1]:PORT",
        "127.0.0.1:PORT, evil.example",
        "127.0.0.1:0PORT",
        "",
        "\u{ff4c}ocalhost:PORT",
    ] {
        assert_eq!(host(foreign), "403", "{foreign}");
    }
    assert_eq!(ask(&server, &["GET / HTTP/1.1"]), "403", "none");
    for twice in
        [["Host: HOST", "Host: evil.example"], ["Host: evil.example", "host: HOST"], ["Host: HOST", "Host: HOST"]]
    {
        assert_eq!(ask(&server, &["GET / HTTP/1.1", twice[0], twice[1]]), "403", "{twice:?}");
    }
}

#[test]
fn origins() {
    let fixture = fixture();
    let server = serve(&fixture);
    let origin =
        |value: &str| ask(&server, &["GET /.payom/preview.js HTTP/1.1", "Host: HOST", &format!("Origin: {value}")]);
    assert_eq!(origin("http://HOST"), "200");
    for foreign in [
        "null",
        "",
        "https://HOST",
        "http://evil.example",
        "http://HOST.evil.example",
        "http://localhost",
        "http://HOST/",
        "file://",
        "http://HOST, http://evil.example",
    ] {
        assert_eq!(origin(foreign), "403", "{foreign}");
    }
    let twice = ask(&server, &["GET / HTTP/1.1", "Host: HOST", "Origin: http://HOST", "Origin: null"]);
    assert_eq!(twice, "403");
}

#[test]
fn targets() {
    let fixture = fixture();
    let server = serve(&fixture);
    let get = |target: &str| ask(&server, &[&format!("GET {target} HTTP/1.1"), "Host: HOST"]);
    for nowhere in [
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/%252e%252e/payom.toml",
        "/..%5c..%5cpayom.toml",
        "/..\\..\\payom.toml",
        "/2026-01-meeting/..\\release.md",
        "/2026-01-meeting/%2e%2e%2frelease.md",
        "/2026-01-meeting/release.md",
        "/2026-01-meeting/secret.txt",
        "/2026-01-meeting/2026-01-meeting.ru.html%00.txt",
        "/2026-01-meeting/2026-01-meeting.ru.html%0d%0aX-Header:%20y",
        "/%00",
        "/secret.txt",
        "/passwd.html",
        "/locales/en/house.ftl",
        "/releases/registry/contacts.toml",
        "/.payom",
        "/.payom/",
        "/.payom/events/",
        "/.git/config",
        "/fonts/..%2f..%2fpayom.toml",
        "/fonts/",
        "/C:/Windows/win.ini",
        "/%5c%5cserver%5cshare",
        "/%F0%9F%92%A9",
        "/<script>alert(1)</script>",
    ] {
        assert_eq!(get(nowhere), "404", "{nowhere}");
    }
    for no_target in [
        "http://HOST/",
        "https://evil.example/",
        "*",
        "HOST",
        "../payom.toml",
        "payom.toml",
        "?",
        "/%",
        "/%2",
        "/%zz",
        "/%ff",
        "/%c0%ae%c0%ae/",
    ] {
        assert_eq!(get(no_target), "400", "{no_target}");
    }
    // An address comes back in no answer.
    let host = server.address();
    let answer =
        raw(&server, format!("GET /%3Cscript%3Ealert(7)%3C/script%3E HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes());
    assert!(!answer.contains("alert(7)"), "{answer}");
    assert_eq!(get("/?q=%00../../etc/passwd"), "200", "a query means nothing");
}

#[test]
fn methods_and_versions() {
    let fixture = fixture();
    let server = serve(&fixture);
    for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "get", "GETS", "QUERY"] {
        assert_eq!(ask(&server, &[&format!("{method} / HTTP/1.1"), "Host: HOST"]), "405", "{method}");
    }
    for no_request in [
        "GET /", // HTTP/0.9
        "GET / HTTP/0.9",
        "GET / HTTP/2.0",
        "PRI * HTTP/2.0",
        "GET  / HTTP/1.1",
        "GET / HTTP/1.1 x",
        "GET / http/1.1",
        "CONNECT evil.example:443 HTTP/1.1x",
        "\u{16}\u{3}\u{1}", // TLS
        "\0",
    ] {
        assert_eq!(ask(&server, &[no_request, "Host: HOST"]), "400", "{no_request:?}");
    }
    assert_eq!(ask(&server, &["CONNECT evil.example:443 HTTP/1.1", "Host: HOST"]), "405");
    assert_eq!(ask(&server, &["GET / HTTP/1.0", "Host: HOST"]), "200");
    for field in ["A B: c", ": c", "A\0: c", " folded", "A: \u{1}", "no colon"] {
        assert_eq!(ask(&server, &["GET / HTTP/1.1", "Host: HOST", field]), "400", "{field:?}");
    }
    // A line that ends with LF alone is a line (RFC 9112 2.2).
    let host = server.address();
    assert_eq!(status(&raw(&server, format!("GET / HTTP/1.1\nHost: {host}\n\n").as_bytes())), "200");
    let head = raw(&server, format!("HEAD /.payom/events HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes());
    assert!(head.ends_with("\r\n\r\n") && status(&head) == "200", "{head}");
    assert_eq!(status(&raw(&server, b"GET / HT")), "400", "what is not complete is refused");
    // A browser would take an answer for that to its next request.
    assert_eq!(raw(&server, b""), "", "nobody asked");
}

#[test]
fn floods() {
    let fixture = fixture();
    let server = serve(&fixture);
    let long = |count: usize| "a".repeat(count);
    assert_eq!(ask(&server, &[&format!("GET /{} HTTP/1.1", long(12_000)), "Host: HOST"]), "404", "within the limit");
    assert_eq!(ask(&server, &[&format!("GET /{} HTTP/1.1", long(100_000)), "Host: HOST"]), "431");
    assert_eq!(ask(&server, &["GET / HTTP/1.1", "Host: HOST", &format!("A: {}", long(1_000_000))]), "431");
    assert_eq!(ask(&server, &["GET / HTTP/1.1", "Host: HOST", &format!("{}: a", long(100_000))]), "431");
    let mut lines = vec!["GET / HTTP/1.1", "Host: HOST"];
    lines.extend(["A: b"; 63]);
    assert_eq!(ask(&server, &lines), "200", "64 fields");
    lines.push("A: b");
    assert_eq!(ask(&server, &lines), "431", "65 fields");
    lines.extend(["A: b"; 5_000]);
    assert_eq!(ask(&server, &lines), "431");
    // A body is neither read nor waited for.
    assert_eq!(ask(&server, &["GET / HTTP/1.1", "Host: HOST", "Content-Length: 999999999999"]), "200");
    assert_eq!(ask(&server, &["GET / HTTP/1.1", "Host: HOST", "Transfer-Encoding: chunked", "", "ffffffff"]), "200");
    assert_eq!(ask(&server, &["GET / HTTP/1.1", "Host: HOST", "Expect: 100-continue"]), "200");
}

/// Of several requests at once the first is answered, and the connection ends.
#[test]
fn one_request_a_connection() {
    let fixture = fixture();
    let server = serve(&fixture);
    let one = format!("GET /nowhere HTTP/1.1\r\nHost: {}\r\n\r\n", server.address());
    let answer = raw(&server, one.repeat(50).as_bytes());
    assert_eq!((status(&answer), answer.matches("HTTP/1.1 ").count()), ("404", 1));
    // One that would be a request of another host behind the first.
    let smuggled = format!("{one}GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    assert_eq!(raw(&server, smuggled.as_bytes()).matches("HTTP/1.1 ").count(), 1);
}

/// What protects an answer from other sites stands on each, errors included.
#[test]
fn every_answer_is_for_us_alone() {
    let fixture = fixture();
    let server = serve(&fixture);
    let host = server.address();
    for target in ["/", "/nowhere", "/.payom/preview.js", "/%zz"] {
        let answer = raw(&server, format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes());
        let head = answer.split("\r\n\r\n").next().unwrap();
        for field in [
            "Cache-Control: no-store",
            "X-Content-Type-Options: nosniff",
            "Cross-Origin-Resource-Policy: same-origin",
        ] {
            assert!(head.contains(field), "{target}: {field}");
        }
        assert!(!head.contains("Access-Control-Allow"), "{target}");
    }
}

/// A thousand connections that say nothing: so many are held as there are places, the others are turned away at once,
/// and when they are gone the next request is answered.
#[test]
fn a_thousand_connections() {
    let fixture = fixture();
    let server = serve(&fixture);
    let held: Vec<TcpStream> = (0..64).map(|_| connect(&server)).collect();
    let mut busy = 0;
    for _ in 64..1000 {
        let mut stream = connect(&server);
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        // Where a place became free meanwhile, its silence was refused.
        assert!(["503", "400"].contains(&status(&answer)), "{answer}");
        busy += usize::from(status(&answer) == "503");
    }
    assert!(busy > 0);
    drop(held);
    while ask(&server, &["GET / HTTP/1.1", "Host: HOST"]) != "200" {}
}
