//! The way into a desk: a browser that opens, one desk for a project, a file to click.
//!
//! In: the program itself, with a browser that only says what it was given. Out: what it was given, and what the desk answers then.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::browser::browser;
use crate::chrome::Tab;
use crate::project::{Fixture, SLUG, english};

/// A browser that hands on the page that it shall open.
struct Hand {
    folder: TempDir,
}

impl Hand {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        assert!(Command::new("mkfifo").arg(folder.path().join("page")).status().unwrap().success());
        // Whichever program it is that opens pages here.
        for name in ["xdg-open", "gio", "gnome-open", "kde-open", "wslview", "open"] {
            let path = folder.path().join(name);
            let last = "for last; do :; done";
            let text = format!(
                "#!/bin/sh\n{last}\n{{ echo \"$last\"; cat \"$last\"; }} > '{}/page'\n",
                folder.path().display()
            );
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        Self { folder }
    }

    fn payom(&self, fixture: &Fixture, more: &[&str]) -> Child {
        let mut command = english(env!("CARGO_BIN_EXE_payom"));
        let path = format!("{}:{}", self.folder.path().display(), std::env::var("PATH").unwrap());
        command.env("PATH", path).arg("--root").arg(fixture.path("")).args(["desk", "--port", "0"]).args(more);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::null()).spawn().unwrap()
    }

    /// The file that the browser was given, and what stands in it.
    fn given(&self) -> (PathBuf, String) {
        let text = fs::read_to_string(self.folder.path().join("page")).unwrap();
        let (path, page) = text.split_once('\n').unwrap();
        (PathBuf::from(path), page.to_owned())
    }
}

/// Address and key of a page.
fn target(page: &str) -> (String, String) {
    let (address, key) = page.split("url=http://").nth(1).unwrap().split_once("/#key=").unwrap();
    (address.to_owned(), key.split('"').next().unwrap().to_owned())
}

fn post(address: &str, path: &str, fields: &str, sent: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let head = format!("POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n{fields}");
    stream.write_all(format!("{head}Content-Length: {}\r\n\r\n{sent}", sent.len()).as_bytes()).unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

fn session(address: &str, key: &str) -> Option<String> {
    let answer = post(address, "/session", "", &format!("{{\"key\":\"{key}\"}}"));
    Some(answer.split("{\"key\":\"").nth(1)?.split('"').next()?.to_owned())
}

#[test]
fn a_browser_opens_and_a_second_desk_leads_to_the_first() {
    let (hand, fixture) = (Hand::new(), Fixture::house());
    let mut first = hand.payom(&fixture, &[]);
    let (path, page) = hand.given();
    assert_eq!(path, fixture.path("").join(".payom/desk/open.html"));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "nobody else reads the key");
    let (address, key) = target(&page);
    // What every user of the machine sees of it.
    #[cfg(target_os = "linux")]
    for entry in fs::read_dir("/proc").unwrap().flatten() {
        let line = fs::read(entry.path().join("cmdline")).unwrap_or_default();
        assert!(!String::from_utf8_lossy(&line).contains(&key), "{}", String::from_utf8_lossy(&line));
    }
    let mut said = String::new();
    BufReader::new(first.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
    assert!(said.contains("opens in the browser") && !said.contains(&key), "{said}");
    let own = session(&address, &key).unwrap();
    assert_eq!(session(&address, &key), None, "it is good once");
    // Somebody clicks once more.
    let second = hand.payom(&fixture, &[]);
    let (_, page) = hand.given();
    let (again, other) = target(&page);
    assert_eq!((again.as_str(), other == key), (address.as_str(), false));
    let second = second.wait_with_output().unwrap();
    assert_eq!(second.status.code(), Some(0), "{}", String::from_utf8_lossy(&second.stderr));
    assert!(String::from_utf8_lossy(&second.stdout).contains("has a desk already"));
    assert_eq!(session(&address, &other), Some(own.clone()));
    // Who knocks learns nothing.
    let knocked = post(&address, "/knock", "", "{}");
    assert!(knocked.starts_with("HTTP/1.1 200") && knocked.ends_with("\r\n\r\n{}"), "{knocked}");
    let third = hand.payom(&fixture, &["--no-browser"]).wait_with_output().unwrap();
    let third = String::from_utf8(third.stdout).unwrap();
    assert!(third.contains("open.html in a browser within two minutes"), "{third}");
    assert!(!third.contains(SLUG) && !third.contains("#key="), "{third}");
    assert!(post(&address, "/close", &format!("Authorization: Payom {own}\r\n"), "{}").starts_with("HTTP/1.1 200"));
    assert_eq!(first.wait().unwrap().code(), Some(0));
    assert!(!path.exists(), "the page goes with the desk");
}

#[test]
fn a_desk_that_was_killed_is_no_hindrance() {
    let (hand, fixture) = (Hand::new(), Fixture::house());
    let mut first = hand.payom(&fixture, &[]);
    hand.given();
    first.kill().unwrap();
    first.wait().unwrap();
    let mut second = hand.payom(&fixture, &[]);
    let (address, key) = target(&hand.given().1);
    assert!(session(&address, &key).is_some());
    second.kill().unwrap();
    second.wait().unwrap();
}

#[test]
fn where_no_browser_opens_the_address_is_printed() {
    let (hand, fixture) = (Hand::new(), Fixture::house());
    let mut desk = hand.payom(&fixture, &["--no-browser"]);
    let mut said = String::new();
    BufReader::new(desk.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
    let address = said.split("http://").nth(1).unwrap().split(' ').next().unwrap();
    let (address, key) = address.split_once("/#key=").unwrap();
    assert!(session(address, key).is_some(), "{said}");
    desk.kill().unwrap();
    desk.wait().unwrap();
}

#[test]
fn the_page_on_the_disk_leads_a_browser_to_the_desk() {
    let Some(browser) = browser() else {
        println!("no Chromium: not opened");
        return;
    };
    let (hand, fixture) = (Hand::new(), Fixture::house());
    let mut desk = hand.payom(&fixture, &[]);
    let (path, _) = hand.given();
    let mut tab = Tab::open(&browser);
    tab.visit(&format!("file://{}", path.display()));
    tab.wait("document.title.startsWith('Releases') && location.protocol === 'http:'");
    assert_eq!(tab.ask("location.hash"), "", "the key is not in the history");
    // Closed from the page, the program ends, and the page says so.
    tab.ask("document.querySelector('[data-do=close]').click()");
    tab.wait("document.querySelector('main p')?.textContent.includes('The desk is closed')");
    assert_eq!(desk.wait().unwrap().code(), Some(0));
}

/// The language that was chosen for Payom is that of the screens, until somebody chooses another in the browser.
#[test]
fn the_desk_begins_in_the_language_that_was_chosen_for_payom() {
    let Some(browser) = browser() else {
        println!("no Chromium: not opened");
        return;
    };
    let (hand, fixture) = (Hand::new(), Fixture::house());
    let mut tab = Tab::open(&browser);
    // The environment of tests chooses English, and the command line is stronger.
    for (more, lang) in [(&["--language", "tg"][..], "tg"), (&[], "en")] {
        let mut desk = hand.payom(&fixture, more);
        let (path, _) = hand.given();
        tab.visit(&format!("file://{}", path.display()));
        tab.wait(&format!("document.querySelector('.head')?.dataset.lang === '{lang}'"));
        let chosen = "document.querySelector('.head')?.dataset.lang === 'ru'";
        tab.ask("document.querySelector('[data-language=ru]').click()");
        tab.wait(chosen);
        tab.ask("(window.left = true, location.reload())");
        tab.wait(&format!("!window.left && {chosen}"));
        tab.ask("document.querySelector('[data-do=close]').click()");
        assert_eq!(desk.wait().unwrap().code(), Some(0));
    }
}

#[test]
fn a_file_to_click_lies_on_the_desktop() {
    let fixture = Fixture::house();
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("Desktop")).unwrap();
    let mut command = english(env!("CARGO_BIN_EXE_payom"));
    command.env("HOME", home.path()).env_remove("XDG_CONFIG_HOME").arg("--root").arg(fixture.path(""));
    let run = command.args(["desk", "--shortcut"]).output().unwrap();
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
    let made: Vec<PathBuf> =
        fs::read_dir(home.path().join("Desktop")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [made] = made.as_slice() else { panic!("{made:?}") };
    assert!(String::from_utf8_lossy(&run.stdout).contains(&made.display().to_string()));
    let text = fs::read_to_string(made).unwrap();
    let root = fixture.path("").canonicalize().unwrap();
    let is_linux = !cfg!(target_os = "macos");
    assert!(!is_linux || text.contains(&format!("--root \"{}\" ", root.display())), "{text}");
    assert_eq!(fs::metadata(made).unwrap().permissions().mode() & 0o777, 0o755);
    // It opens the desk in the language that was asked for; where none was, in that of whoever clicks.
    for (asked, variable, tag) in
        [(None, None, ""), (Some("ru"), None, "ru"), (None, Some("tg"), "tg"), (Some("ru"), Some("tg"), "ru")]
    {
        let mut command = english(env!("CARGO_BIN_EXE_payom"));
        command.env("HOME", home.path()).env_remove("XDG_CONFIG_HOME").env_remove("PAYOM_LANGUAGE");
        command.envs(variable.map(|tag| ("PAYOM_LANGUAGE", tag))).arg("--root").arg(fixture.path(""));
        command.args(asked.map(|tag| format!("--language={tag}"))).args(["desk", "--shortcut"]);
        assert_eq!(command.output().unwrap().status.code(), Some(0));
        let text = fs::read_to_string(made).unwrap();
        let own = text.split_once(" --language ").and_then(|(_, rest)| rest.split_once(" desk"));
        assert_eq!(own.map_or("", |(own, _)| own), tag, "{text}");
        let Some(line) = text.lines().find_map(|line| line.strip_prefix("Exec=")) else { continue };
        // What a double click runs.
        let mut desk = Command::new("sh");
        desk.arg("-c").arg(format!("exec {line} --no-browser --port 0")).env_remove("PAYOM_LANGUAGE");
        let mut desk = desk.stdout(Stdio::piped()).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(desk.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
        let host = said.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
        let mut stream = TcpStream::connect(&host).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
        let mut page = String::new();
        let _ = stream.read_to_string(&mut page);
        assert!(page.contains(&format!("<body data-first=\"{tag}\">")), "{page}");
        desk.kill().unwrap();
        desk.wait().unwrap();
    }
}
