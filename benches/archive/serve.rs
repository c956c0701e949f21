//! What a preview of an archive costs.
//!
//! In: the folder of an archive. Out: a line of figures: how long until the first page, until a word that was saved is on its
//! page, memory, and what it takes while nothing happens. How: the preview runs in this process, and is asked as a
//! browser asks.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use payom::cli::serve::Server;

use crate::archive::slug;
use crate::measure::{cpu, status_of};

/// So many words are typed, a second apart.
const WORDS: usize = 9;
/// For so long nothing happens.
const IDLE: Duration = Duration::from_secs(20);

/// Previews an archive in this process and prints what it took.
pub(crate) fn serve(folder: &Path) {
    let started = Instant::now();
    let server = Server::start(folder, 0).unwrap();
    get(&server, "/");
    let first = started.elapsed();
    let slug = slug(0);
    let words = folder.join(format!("locales/ru/releases/{slug}.ftl"));
    let page = format!("/{slug}/{slug}.ru.html");
    get(&server, &page);
    let before = fs::read_to_string(&words).unwrap();
    let mut waits: Vec<Duration> = (0..WORDS).map(|number| saved(&server, &words, &before, &page, number)).collect();
    waits.sort_unstable();
    let (middle, worst) = (waits[WORDS / 2], waits[WORDS - 1]);
    // What is wrong with the last word is still gathered.
    std::thread::sleep(Duration::from_secs(10));
    let used = cpu();
    std::thread::sleep(IDLE);
    let idle = (cpu() - used) / IDLE.as_secs_f64() * 100.0;
    println!(
        "first page {:.2} s; save to page {:.3} s, at worst {:.3} s; memory {}, at most {}; idle {idle:.2} % of a core",
        first.as_secs_f64(),
        middle.as_secs_f64(),
        worst.as_secs_f64(),
        status_of("VmRSS:"),
        status_of("VmHWM:"),
    );
}

/// How long it takes until a word is on its page.
fn saved(server: &Server, words: &Path, before: &str, page: &str, number: usize) -> Duration {
    std::thread::sleep(Duration::from_secs(1));
    let word = format!("Проба{number}");
    let started = Instant::now();
    fs::write(words, before.replacen("\nlead = ", &format!("\nlead = {word} "), 1)).unwrap();
    while !get(server, page).contains(&word) {
        std::thread::sleep(Duration::from_millis(2));
    }
    started.elapsed()
}

fn get(server: &Server, path: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", server.address());
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}
