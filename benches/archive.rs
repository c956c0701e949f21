//! How the cost of a build grows: 10, 100, 1,000, 10,000 releases in three languages.
//!
//! `cargo bench --bench archive` builds archives of these sizes (`-- 100` of that size only), each in a process of its
//! own, cold, then again without a change, and prints processor time for every edition and the peak of memory.
//! `cargo bench --bench archive -- write DIR N [SEED]` only writes an archive, to try things on.

#![expect(clippy::print_stdout, reason = "a benchmark's figures")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot write its project has nothing to measure")]

#[path = "archive/mod.rs"]
mod archive;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

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
        [] => measure(&[10, 100, 1_000, 10_000]),
        sizes => measure(&sizes.iter().map(|size| size.parse().unwrap()).collect::<Vec<usize>>()),
    }
}

/// Builds an archive in this process and prints what it took.
fn build(folder: &str) {
    let started = Instant::now();
    let arguments = ["payom", "--root", folder, "build"].map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(arguments, &mut Streams { out: &mut out, err: &mut err, terminal: false });
    assert_eq!(status.code(), 0, "{}", String::from_utf8_lossy(&err));
    let wall = started.elapsed().as_secs_f64();
    // Linux: ticks of a hundredth of a second in user and in system mode, and the peak of resident memory.
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks =
        |index: usize| fields.get(index).and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::NAN) / 100.0;
    let memory = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = memory.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("?").trim().to_owned();
    println!("{:.2} {:.2} {wall:.2} {peak}", ticks(11), ticks(12));
}

fn measure(sizes: &[usize]) {
    println!("releases  build      user s  system s  wall s  ms of CPU an edition  peak memory");
    for &size in sizes {
        let folder = std::env::temp_dir().join(format!("payom-archive-{}-{size}", std::process::id()));
        archive::write(&folder, size, 1).unwrap();
        for what in ["cold", "no change"] {
            let child = Command::new(std::env::current_exe().unwrap()).arg("build").arg(&folder).output().unwrap();
            assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stderr));
            let said = String::from_utf8_lossy(&child.stdout).into_owned();
            let figures: Vec<&str> = said.split_whitespace().collect();
            let seconds =
                |index: usize| figures.get(index).and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::NAN);
            let (user, system, wall) = (seconds(0), seconds(1), seconds(2));
            let edition = (user + system) * 1000.0 / (size * archive::LANGUAGES.len()) as f64;
            let peak = figures.get(3..).unwrap_or_default().join(" ");
            println!("{size:>8}  {what:<9}  {user:>6.2}  {system:>8.2}  {wall:>6.2}  {edition:>20.2}  {peak:>11}");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
