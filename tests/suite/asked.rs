//! What is typed and what is meant by it; what is said, and whether it arrives.
//!
//! In: command lines that say the same in other words, that say nothing, and streams that take no more. Out: the same
//! files, a reason, or status 3.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Read as _, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use payom::cli::{Streams, run};

use crate::project::{EN, Fixture, RU, SLUG, TG, english, program, published};

/// A stack that no system has room for: the program gets no thread but the one that it has.
const NO_THREADS: (&str, &str) = ("RUST_MIN_STACK", "1152921504606846976");

fn pdfs(fixture: &Fixture) -> usize {
    published(fixture).iter().filter(|path| path.ends_with(".pdf")).count()
}

#[test]
fn formats_are_a_set() {
    let whole = Fixture::house();
    whole.run(&["build"]).fine();
    let in_three = ["--format", "pdf", "--format", "txt", "--format", "html"];
    for same in [&["--format", "pdf,html,txt"][..], &in_three, &["--format", "pdf,txt,html,pdf"]] {
        let fixture = Fixture::house();
        fixture.run(&[&["build"], same].concat()).fine();
        assert_eq!(fixture.tree("output"), whole.tree("output"), "{same:?}");
        // A whole build, in whatever words: what is no longer made goes.
        fixture.replace(
            "releases/2026-01-meeting/release.md",
            "contacts =",
            "locales = [\"en\", \"ru\"]\ncontacts =",
        );
        fixture.run(&[&["build"], same].concat()).fine();
        assert!(!published(&fixture).iter().any(|path| path.contains(".tg.")), "{same:?}");
    }
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let before = pdfs(&fixture);
    for one in [&["--format", "html"][..], &["--format", "html,html"], &["--format", "html", "--format", "html"]] {
        let run = fixture.run(&[&["build"], one].concat()).fine();
        assert!(run.out.starts_with("3 editions of 1 release: 3 files in output/"), "{one:?}: {}", run.out);
        assert_eq!(pdfs(&fixture), before, "{one:?}");
    }
}

#[test]
fn releases_and_languages_are_sets() {
    let fixture = Fixture::house();
    let folder = format!("releases/{SLUG}/");
    let full = fixture.path(&folder).to_string_lossy().into_owned();
    for (names, editions) in [
        (&[SLUG, SLUG][..], 3),
        (&[&folder], 3),
        (&[&full, SLUG], 3),
        (&[EN], 3),
        (&["--locale", "en", "--locale", "en"], 1),
        (&["--locale", "en,ru,EN"], 2),
        (&["--locale", "TG", SLUG], 1),
        (&["--locale", "ru,tg", "--locale", "en"], 3),
    ] {
        let run = fixture.run(&[&["build"], names].concat()).fine();
        let plural = if editions == 1 { "" } else { "s" };
        assert!(run.out.starts_with(&format!("{editions} edition{plural} of 1 release:")), "{names:?}: {}", run.out);
    }
    for command in ["check", "status", "todo", "stub", "funders", "accept"] {
        // Each begins with nothing recorded.
        let plain = Fixture::house().run(&[command, SLUG, "--locale", "tg"]).fine().out;
        for form in ["folder", "path", "file"] {
            let fresh = Fixture::house();
            let full = fresh.path(&folder).to_string_lossy().into_owned();
            let same = match form {
                "folder" => [&*folder, "--locale", "tg"].to_vec(),
                "path" => ["--locale", "tg,tg", &*full, SLUG].to_vec(),
                _ => [TG, "--locale", "TG"].to_vec(),
            };
            assert_eq!(fresh.run(&[&[command], &*same].concat()).fine().out, plain, "{command} {same:?}");
        }
    }
    assert!(
        fixture.run(&["new", "releases/2026-05-other/"]).fine().out.contains("releases/2026-05-other/release.md")
    );
}

/// All languages named are all languages: the whole site is built, and what is gone goes.
#[test]
fn everything_may_be_named() {
    let (named, plain) = (Fixture::house(), Fixture::house());
    for fixture in [&named, &plain] {
        fixture.run(&["build"]).fine();
        fixture.replace(
            "releases/2026-01-meeting/release.md",
            "contacts =",
            "locales = [\"en\", \"ru\"]\ncontacts =",
        );
    }
    plain.run(&["build"]).fine();
    named.run(&["build", "--locale", "tg,en,ru"]).fine();
    assert_eq!(named.tree("output"), plain.tree("output"));
}

#[test]
fn an_empty_name_is_no_name() {
    let fixture = Fixture::house();
    for command in ["build", "check", "status", "todo", "stub", "funders", "accept"] {
        for empty in [&[""][..], &["--locale", ""], &["--locale", "en", "--locale", " "], &[SLUG, ""]] {
            let run = fixture.run(&[&[command], empty].concat());
            assert_eq!(run.status, 2, "{command} {empty:?}: {}", run.err);
            assert!(run.out.is_empty() || run.out == "1 error\n", "{command} {empty:?}: {}", run.out);
            assert!(run.err.contains("an empty name stands where a "), "{command}: {}", run.err);
        }
    }
    assert_eq!(published(&fixture), Vec::<String>::new());
    let run = fixture.run(&["check", "registry"]);
    assert!(run.status == 2 && run.err.contains("name no release to take all of them"), "{}", run.err);
}

/// An option that could do nothing is no option that was meant.
#[test]
fn options_that_contradict_each_other_are_refused() {
    let fixture = Fixture::house();
    for option in ["--combined", "--one-page", "--report"] {
        let run = fixture.run(&["build", "--format", "html", option]);
        assert_eq!(run.status, 2);
        assert!(run.err.starts_with(&format!("error: {option} is about PDFs")), "{}", run.err);
        assert!(run.err.ends_with("nothing was published\n"), "{}", run.err);
    }
    assert_eq!(published(&fixture), Vec::<String>::new());
}

#[test]
fn options_follow_names_in_every_command() {
    let fixture = Fixture::house();
    let root = fixture.path("").to_string_lossy().into_owned();
    for line in [
        &["build", SLUG, "--locale", "tg", "--format", "html"][..],
        &["check", SLUG, "--locale", "tg", "--deny", "warnings"],
        &["status", SLUG, "--locale", "tg"],
        &["funders", SLUG, "--locale", "tg"],
        &["todo", SLUG, "--locale", "tg"],
        &["stub", SLUG, "--locale", "tg"],
        &["accept", SLUG, "--locale", "tg"],
        &["accept", "lead", "--locale", "tg", "--new"],
        &["accept", "lead", "--new", "heading", "--locale", "tg"],
        &["new", "2026-06-one", "--color", "never"],
        &["explain", "unknown-release", "--color", "never"],
    ] {
        let words = [&["payom"], line, &["--root", root.as_str()]].concat();
        program(words.into_iter().map(OsString::from)).fine();
    }
    let run = fixture.run(&["accept", "lead", "-locale", "tg"]);
    assert!(run.status == 2 && run.err.contains("begins with two hyphens: --locale"), "{}", run.err);
}

/// The name of a term looks like an option.
#[test]
fn terms_can_be_accepted_by_name() {
    let fixture = Fixture::house();
    for (path, text) in [(EN, "House"), (RU, "Дом"), (TG, "Хона")] {
        fixture.append(path, &format!("-brand = {text}\n"));
    }
    for line in [&["accept", "-brand", "--locale", "tg"][..], &["accept", "--locale", "ru", "--", "-brand"]] {
        assert_eq!(fixture.run(line).fine().out, "accepted 1 translation\n", "{line:?}");
    }
}

/// A stream that takes so many bytes and then refuses.
struct Full {
    room: usize,
    kind: ErrorKind,
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.room);
        self.room -= taken;
        if taken == 0 && !bytes.is_empty() { Err(self.kind.into()) } else { Ok(taken) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Runs a command whose results, or diagnostics, go to a full disk or a closed pipe.
fn refused(fixture: &Fixture, line: &[&str], kind: ErrorKind, diagnostics: bool) -> (u8, String) {
    let root = fixture.path("").to_string_lossy().into_owned();
    let arguments: Vec<OsString> = ["payom", "--root", &root].iter().chain(line).map(OsString::from).collect();
    let (mut full, mut rest) = (Full { room: 10, kind }, Vec::new());
    let (out, err): (&mut dyn Write, &mut dyn Write) =
        if diagnostics { (&mut rest, &mut full) } else { (&mut full, &mut rest) };
    let status = run(arguments, &mut Streams { out, err, terminal: false }).code();
    (status, String::from_utf8(rest).unwrap())
}

#[test]
fn what_is_cut_short_ends_with_status_3() {
    let fixture = Fixture::house();
    fixture.append("payom.toml", "\n# nothing\n").message(TG, "details", "");
    for line in [
        &["check", "--format", "json"][..],
        &["check", "--format", "sarif"],
        &["check", "--format", "junit"],
        &["check", "--format", "gitlab"],
        &["check", "--format", "markdown"],
        &["check", "--format", "github"],
        &["check"],
        &["status"],
        &["todo"],
        &["funders"],
        &["explain"],
        &["explain", "--markdown"],
        &["--help"],
        &["build", "--locale", "en"],
    ] {
        let (status, err) = refused(&fixture, line, ErrorKind::StorageFull, false);
        // What `check` counts for people is shorter than the room.
        let short = line == ["check"];
        assert_eq!(status, if short { 1 } else { 3 }, "{line:?}");
        assert!(short || err.ends_with("could not be written in full: no storage space\n"), "{line:?}: {err}");
        let whole = program(
            ["payom", "--root", &fixture.path("").to_string_lossy()]
                .into_iter()
                .chain(line.iter().copied())
                .map(OsString::from),
        );
        let (status, err) = refused(&fixture, line, ErrorKind::BrokenPipe, false);
        assert_eq!(status, whole.status, "{line:?}: a reader that has seen enough");
        assert!(!err.contains("could not be written"), "{err}");
    }
    assert_eq!(refused(&fixture, &["check"], ErrorKind::StorageFull, true).0, 3, "the report is cut short");
    assert_eq!(refused(&fixture, &["check"], ErrorKind::BrokenPipe, true).0, 1);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_device_ends_with_status_3() {
    let fixture = Fixture::house();
    for line in [&["check", "--format", "sarif"][..], &["status"], &["todo"]] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let run = english(env!("CARGO_BIN_EXE_payom"))
            .arg("--root")
            .arg(fixture.path(""))
            .args(line)
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(3), "{line:?}");
    }
}

fn without_threads(fixture: &Fixture, line: &[&str]) -> Command {
    let mut command = english(env!("CARGO_BIN_EXE_payom"));
    command.env(NO_THREADS.0, NO_THREADS.1).arg("--root").arg(fixture.path("")).args(line);
    command
}

#[test]
fn without_threads_one_does_the_work() {
    let (alone, fixture) = (Fixture::shipped(), Fixture::shipped());
    for line in [&["check"][..], &["build", "--jobs", "4"], &["build", "--combined"], &["status"], &["todo"]] {
        let run = without_threads(&alone, line).output().unwrap();
        let err = String::from_utf8(run.stderr).unwrap();
        assert_eq!((run.status.code(), err.as_str()), (Some(0), ""), "{line:?}");
    }
    fixture.run(&["build", "--combined"]).fine();
    assert_eq!(alone.tree("output"), fixture.tree("output"));
}

/// Without threads the preview answers one after the other, and tells of a change whoever asks again.
#[test]
fn without_threads_there_is_a_preview() {
    let fixture = Fixture::house();
    let mut server = without_threads(&fixture, &["serve", "--port", "0"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut out = server.stdout.take().unwrap();
    let (mut said, mut byte) = (String::new(), [0]);
    while !said.contains("/ ") && out.read(&mut byte).unwrap() == 1 {
        said.push(char::from(byte[0]));
    }
    let host = said.trim_start_matches("preview: http://").trim_end_matches("/ ").to_owned();
    let get = |path: &str| {
        let mut stream = TcpStream::connect(&host).unwrap();
        stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    let page = format!("/{SLUG}/{SLUG}.en.html");
    let first = get(&page);
    assert!(first.starts_with("HTTP/1.1 200") && first.contains("data-generation=\"1\""), "{first}");
    fixture.message(EN, "heading", "heading = Another heading\n");
    while !get("/.payom/events").contains("\"generation\":2") {}
    assert!(get(&page).contains("Another heading"));
    server.kill().unwrap();
    server.wait().unwrap();
}
