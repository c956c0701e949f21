//! What a desk costs.
//!
//! In: the folder of a project, a text of it without names and facts. Out: lines of figures: how long until the first screen, from a key to
//! its remarks, then to the page and the PDF with it, from *Save* to the next screen; memory. How: the desk runs in this process, and is
//! asked as a browser asks.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use payom::cli::desk::Server;
use serde_json::{Value, json};

use crate::archive::copy;
use crate::measure::status_of;

/// So many keys are pressed.
const KEYS: usize = 21;
/// So many times a text is saved.
const SAVES: usize = 5;

/// Copies the shipped project, without what it publishes.
pub(crate) fn shipped(folder: &Path) {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["locales", "releases"].iter().for_each(|name| copy(&repository.join(name), &folder.join(name)).unwrap());
    fs::copy(repository.join("payom.toml"), folder.join("payom.toml")).unwrap();
}

/// Somebody at a desk.
struct Desk {
    server: Server,
    key: String,
}

impl Desk {
    fn ask(&self, head: &str, sent: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(self.server.address()).unwrap();
        let (host, key, length) = (self.server.address(), &self.key, sent.len());
        let fields =
            format!("Authorization: Payom {key}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n");
        stream.write_all(format!("{head} HTTP/1.1\r\nHost: {host}\r\n{fields}\r\n{sent}").as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        assert!(answer.starts_with(b"HTTP/1.1 200"), "{head}: {}", String::from_utf8_lossy(&answer));
        answer
    }

    fn get(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.ask(&format!("GET {path}"), "")).into_owned()
    }

    fn post(&self, path: &str, sent: &Value) -> Value {
        let answer = self.ask(&format!("POST {path}"), &sent.to_string());
        let body = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        serde_json::from_slice(&answer[body..]).unwrap()
    }
}

/// The middle of some times, and the longest, in milliseconds.
fn told(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let milliseconds = |time: Duration| format!("{:.0}", time.as_secs_f64() * 1000.0);
    format!("{} ms (at worst {})", milliseconds(times[times.len() / 2]), milliseconds(times[times.len() - 1]))
}

fn timed<T>(deed: impl FnOnce() -> T) -> (Duration, T) {
    let started = Instant::now();
    let done = deed();
    (started.elapsed(), done)
}

/// Works at the desk of a project in this process and prints what it took; `text` is `SLUG/TAG/NAME`.
pub(crate) fn desk(folder: &Path, text: &str) {
    let (start, mut desk) = timed(|| {
        let desk = Desk { server: Server::start(folder, 0).unwrap(), key: String::new() };
        desk.get("/");
        desk
    });
    desk.key = desk.post("/session", &json!({ "key": desk.server.launch() }))["key"].as_str().unwrap().to_owned();
    let (list, _) = timed(|| desk.get("/part/releases"));
    let (again, _) = timed(|| desk.get("/part/releases"));
    let address = format!("translate/{text}");
    let (first, _) = timed(|| desk.get(&format!("/part/{address}")));
    let (second, screen) = timed(|| desk.get(&format!("/part/{address}")));
    let (house, _) = timed(|| desk.get("/part/house"));
    println!(
        "  shell {} · list {}, again {} · a text {}, again {} · house texts {}",
        told(vec![start]),
        told(vec![list]),
        told(vec![again]),
        told(vec![first]),
        told(vec![second]),
        told(vec![house])
    );
    let (slug, rest) = text.split_once('/').unwrap();
    let tag = rest.split('/').next().unwrap();
    let view = screen.split("data-view=\"").nth(1).unwrap().split('"').next().unwrap();
    let sent = |screen: &str, words: &str| {
        let basis = screen.split("data-basis=\"").nth(1).unwrap().split('"').next().unwrap();
        json!({ "text": address, "basis": basis, "pieces": [words] })
    };
    let (mut keys, mut pages, mut papers) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..KEYS {
        let words = format!("Слова {}.", "я".repeat(number + 1));
        keys.push(timed(|| desk.post("/try", &sent(&screen, &words))).0);
        pages.push(timed(|| desk.get(&format!("/part/page/{slug}/{tag}"))).0);
        papers.push(timed(|| desk.ask(&format!("GET {view}{slug}.{tag}.pdf"), "")).0);
    }
    println!("  key to remarks {} · then its page {} · its PDF {}", told(keys), told(pages), told(papers));
    let (mut saves, mut screens) = (Vec::new(), Vec::new());
    for number in 0..SAVES {
        let screen = desk.get(&format!("/part/{address}"));
        saves.push(timed(|| desk.post("/save", &sent(&screen, &format!("Слова {number}.")))).0);
        screens.push(timed(|| desk.get(&format!("/part/{address}"))).0);
    }
    println!(
        "  save {} · then the next screen {} · memory {}, at most {}",
        told(saves),
        told(screens),
        status_of("VmRSS:"),
        status_of("VmHWM:")
    );
}
