//! How the cost of a build grows: 10, 100, 1,000, 10,000 releases in three languages.
//!
//! `cargo bench --bench archive` builds archives of these sizes (`-- 100` of that size only), each in a process of its
//! own, cold, then again without a change, and prints processor time for every edition and the peak of memory.
//!
//! | after `--` | does |
//! |---|---|
//! | `--site` | publishes at an address: a card a page, feeds |
//! | `--change word`, `house`, `photo`, `registry` | builds once more after such a change |
//! | `--report` | writes reports for a funder instead, as CSV and as PDF; fails where the CSV of 1,000 releases takes two seconds of a processor |
//! | `--serve` | previews instead: start, time from a saved word to its page, memory, what it takes when idle |
//! | `--desk` | works at the desk instead, of the shipped project and of an archive: from a key to its remarks, page and PDF |
//! | `write DIR N [SEED]` | only writes an archive, to try things on |

#![expect(clippy::print_stdout, reason = "a benchmark's figures")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot write its project has nothing to measure")]

#[path = "archive/mod.rs"]
mod archive;
#[path = "archive/changes.rs"]
mod changes;
#[path = "archive/desk.rs"]
mod desk;
#[path = "archive/measure.rs"]
mod measure;
#[path = "archive/serve.rs"]
mod serve;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use changes::Change;
use payom::cli::{Streams, run};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", folder, releases] => archive::write(Path::new(folder), releases.parse().unwrap(), 1).unwrap(),
        ["write", folder, releases, seed] => {
            archive::write(Path::new(folder), releases.parse().unwrap(), seed.parse().unwrap()).unwrap();
        }
        ["build", folder] => build(folder),
        ["serve", folder] => serve::serve(Path::new(folder)),
        ["desk", folder] => desk::desk(Path::new(folder), &format!("{}/ru/lead", archive::slug(0))),
        ["desk-shipped", folder] => desk::desk(Path::new(folder), "2018-10-opcat-sessions/ru/heading-speakers"),
        ["report", folder, format] => report(folder, format),
        _ => Asked::of(&words).measure(),
    }
}

/// What is measured.
#[derive(Default)]
struct Asked {
    sizes: Vec<usize>,
    site: bool,
    change: Option<(String, Change)>,
    serve: bool,
    desk: bool,
    report: bool,
}

impl Asked {
    fn of(words: &[&str]) -> Self {
        let mut asked = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--site" => asked.site = true,
                "--serve" => asked.serve = true,
                "--desk" => asked.desk = true,
                "--report" => asked.report = true,
                "--change" => {
                    let name = words.next().unwrap();
                    asked.change = Some(((*name).to_owned(), Change::of(name).unwrap()));
                }
                size => asked.sizes.push(size.parse().unwrap()),
            }
        }
        if asked.sizes.is_empty() {
            asked.sizes = match (asked.desk, asked.serve || asked.report) {
                (true, _) => vec![1_000],
                (_, true) => vec![100, 1_000],
                _ => vec![10, 100, 1_000, 10_000],
            };
        }
        asked
    }

    fn measure(&self) {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        println!("{threads} threads{}", if self.site { ", with a site" } else { "" });
        if self.report {
            println!("releases  report            CPU s  peak memory");
        } else if self.desk {
            let folder = std::env::temp_dir().join(format!("payom-shipped-{}", std::process::id()));
            desk::shipped(&folder);
            print!("the shipped project\n{}", child("desk-shipped", &folder));
            fs::remove_dir_all(&folder).unwrap();
        } else if !self.serve {
            println!("releases  build            user s  system s  wall s  ms of CPU an edition  peak memory");
        }
        for &size in &self.sizes {
            let folder = std::env::temp_dir().join(format!("payom-archive-{}-{size}", std::process::id()));
            archive::write(&folder, size, 1).unwrap();
            if self.site {
                changes::with_site(&folder).unwrap();
            }
            if self.report {
                reports(&folder, size);
            } else if self.desk {
                print!("{size} releases\n{}", child("desk", &folder));
            } else if self.serve {
                print!("{size:>8}  {}", child("serve", &folder));
            } else {
                self.build_twice(&folder, size);
            }
            fs::remove_dir_all(&folder).unwrap();
        }
    }

    fn build_twice(&self, folder: &Path, size: usize) {
        if let Some((_, change)) = &self.change {
            change.prepare(folder).unwrap();
        }
        tell(size, "cold", &child("build", folder));
        tell(size, "no change", &child("build", folder));
        if let Some((name, change)) = &self.change {
            change.make(folder).unwrap();
            tell(size, &format!("one {name}"), &child("build", folder));
        }
    }
}

/// What a process of its own says.
fn child(what: &str, folder: &Path) -> String {
    let child = Command::new(std::env::current_exe().unwrap()).arg(what).arg(folder).output().unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stderr));
    String::from_utf8_lossy(&child.stdout).into_owned()
}

/// Builds an archive in this process and prints what it took.
fn build(folder: &str) {
    let started = Instant::now();
    let arguments = ["payom", "--root", folder, "build"].map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(arguments, &mut Streams { out: &mut out, err: &mut err, terminal: false });
    assert_eq!(status.code(), 0, "{}", String::from_utf8_lossy(&err));
    let wall = started.elapsed().as_secs_f64();
    let [user, system] = measure::user_and_system();
    println!("{user:.2} {system:.2} {wall:.2} {}", measure::status_of("VmHWM:"));
}

/// So many seconds of a processor the CSV files of a report may take, and of how many releases.
const LONGEST: (f64, usize) = (2.0, 1_000);

/// Writes a report in each format and says what that took.
fn reports(folder: &Path, size: usize) {
    for format in ["csv", "pdf"] {
        let mut child = Command::new(std::env::current_exe().unwrap());
        let child = child.arg("report").arg(folder).arg(format).output().unwrap();
        assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stderr));
        let said = String::from_utf8_lossy(&child.stdout).into_owned();
        let (spent, peak) = said.trim().split_once(' ').unwrap();
        println!("{size:>8}  {format:<15}  {spent:>6}  {peak:>11}");
        let (longest, most) = LONGEST;
        let is_slow = format == "csv" && size <= most && spent.parse::<f64>().unwrap() > longest;
        assert!(!is_slow, "a report over {size} releases takes {spent} s");
    }
}

/// Writes a report in this process and prints what it took.
fn report(folder: &str, format: &str) {
    let days = ["--from", "1900-01-01", "--until", "2099-12-31", "--as-of", "2100-01-01"];
    let typed = ["payom", "--root", folder, "report", "--funder", "eu", "--format", format];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = typed.into_iter().chain(days).map(OsString::from);
    let status = run(arguments, &mut Streams { out: &mut out, err: &mut err, terminal: false });
    assert_eq!(status.code(), 0, "{}", String::from_utf8_lossy(&err));
    assert!(String::from_utf8_lossy(&out).contains("outbox/report.eu."), "{}", String::from_utf8_lossy(&out));
    let [user, system] = measure::user_and_system();
    println!("{:.2} {}", user + system, measure::status_of("VmHWM:"));
}

fn tell(size: usize, what: &str, said: &str) {
    let figures: Vec<&str> = said.split_whitespace().collect();
    let seconds = |index: usize| figures.get(index).and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::NAN);
    let (user, system, wall) = (seconds(0), seconds(1), seconds(2));
    let edition = (user + system) * 1000.0 / (size * archive::LANGUAGES.len()) as f64;
    let peak = figures.get(3..).unwrap_or_default().join(" ");
    println!("{size:>8}  {what:<15}  {user:>6.2}  {system:>8.2}  {wall:>6.2}  {edition:>20.2}  {peak:>11}");
}
