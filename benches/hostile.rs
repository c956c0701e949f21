//! What hostile input costs: each case spoils the tiny project of the tests in one way, and is built by a process of
//! its own; Word files are imported, kits are taken.
//!
//! `cargo bench --bench hostile` builds them all (`-- NAME …` those whose names hold one of the words) and prints
//! processor time, peak of memory, exit status and the first code that was told. It fails where a case takes more than
//! the limits below, ends otherwise than with 0, 1 or 3, or tells another code than it should.

#![expect(clippy::print_stdout, reason = "a benchmark's figures")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot write its project has nothing to measure")]

#[path = "hostile/packages.rs"]
mod packages;
#[path = "hostile/pictures.rs"]
mod pictures;
#[path = "hostile/texts.rs"]
mod texts;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use payom::cli::{Streams, run};
use payom::diag::Code;

/// Most processor time of a case, in seconds (on one core of a cloud machine).
const MOST_SECONDS: f64 = 20.0;

/// Most memory of a case, in MiB.
const MOST_MEMORY: f64 = 2048.0;

/// A case that takes longer than this by the clock is ended and counts as one that never ends.
const PATIENCE: Duration = Duration::from_secs(180);

/// One way to spoil the tiny project.
pub(crate) struct Case {
    /// Its name.
    pub(crate) name: &'static str,
    /// The code that is told; none where the build succeeds.
    pub(crate) code: Option<&'static str>,
    /// Spoils the project in a folder.
    pub(crate) spoil: fn(&House),
}

/// A copy of the tiny project.
pub(crate) struct House(PathBuf);

/// Its release's template and messages.
pub(crate) const TEMPLATE: &str = "releases/2026-01-meeting/release.md";

impl House {
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        fs::write(self.0.join(path), content).unwrap();
    }

    /// Adds lines to the release's messages, in every language.
    pub(crate) fn messages(&self, lines: &str) {
        for locale in ["en", "ru", "tg"] {
            self.message(locale, lines);
        }
    }

    /// Adds lines to the release's messages in one language.
    pub(crate) fn message(&self, locale: &str, lines: &str) {
        let path = format!("locales/{locale}/releases/2026-01-meeting.ftl");
        self.write(&path, format!("{}\n{lines}\n", self.read(&path)));
    }

    /// Switches the rules about words off.
    pub(crate) fn quiet(&self) {
        let rules = Code::all().filter(|code| code.is_about_words());
        let rules: String = rules.map(|code| format!("{} = \"off\"\n", code.id())).collect();
        self.write("payom.toml", format!("{}\n[rules]\n{rules}", self.read("payom.toml")));
    }

    /// Adds blocks to the template.
    pub(crate) fn body(&self, blocks: &str) {
        self.write(TEMPLATE, format!("{}\n\n{blocks}\n", self.read(TEMPLATE)));
    }

    /// Adds lines to the facts of the release.
    pub(crate) fn front(&self, lines: &str) {
        self.write(TEMPLATE, self.read(TEMPLATE).replacen("+++\n", &format!("+++\n{lines}\n"), 1));
    }

    /// Runs another command than `build`; what ends with `.docx` or `.xlf` lies in the project.
    pub(crate) fn command(&self, words: &[&str]) {
        self.write("command", words.join("\n"));
    }

    /// Shows a picture.
    pub(crate) fn picture(&self, name: &str, bytes: &[u8]) {
        self.write(&format!("releases/2026-01-meeting/{name}"), bytes);
        self.body(&format!("![{{ heading }}]({name})"));
    }

    fn copy(to: &Path) -> Self {
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/fixtures/house"), to);
        Self(to.to_path_buf())
    }
}

fn copy(from: &Path, to: &Path) {
    if !from.is_dir() {
        fs::copy(from, to).unwrap();
        return;
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [build, folder] = arguments.as_slice()
        && build == "build"
    {
        return self::build(folder);
    }
    println!("{:<44} {:>8} {:>8} {:>7} {:>5}  told", "case", "user s", "sys s", "MiB", "exit");
    let cases = texts::CASES.iter().chain(pictures::CASES).chain(packages::CASES);
    let wanted =
        |case: &&Case| arguments.is_empty() || arguments.iter().any(|word| case.name.contains(word.as_str()));
    let failed = cases.filter(wanted).filter(|case| !measure(case)).count();
    println!("limits: {MOST_SECONDS} s of processor time, {MOST_MEMORY} MiB; {failed} cases beyond them");
    ExitCode::from(u8::from(failed > 0))
}

/// Builds a case in a process of its own; whether it kept to the limits.
fn measure(case: &Case) -> bool {
    let folder = std::env::temp_dir().join(format!("payom-hostile-{}", std::process::id()));
    (case.spoil)(&House::copy(&folder));
    let log = folder.join("log");
    let started = Instant::now();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .arg("build")
        .arg(&folder)
        .stdout(fs::File::create(&log).unwrap())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break Some(status);
        }
        if started.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            break None;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let said = fs::read_to_string(&log).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let figures: Vec<&str> = said.split_whitespace().collect();
    let number = |index: usize| figures.get(index).and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::NAN);
    let (user, system, memory, exit) = (number(0), number(1), number(2), number(3));
    let told = figures.get(4).copied().filter(|told| *told != "-");
    let wrong = match (status, told) {
        (None, _) => "  NEVER ENDS",
        (Some(status), _) if !status.success() => "  CRASHED",
        (_, told) if told != case.code => "  OTHER CODE",
        _ if user + system > MOST_SECONDS => "  TOO LONG",
        _ if memory > MOST_MEMORY => "  TOO MUCH MEMORY",
        _ => "",
    };
    let told = told.unwrap_or("-");
    println!("{:<44} {user:>8.2} {system:>8.2} {memory:>7.0} {exit:>5}  {told}{wrong}", case.name);
    wrong.is_empty()
}

/// Builds a project in this process and prints what it took.
fn build(folder: &str) -> ExitCode {
    let command = fs::read_to_string(Path::new(folder).join("command")).unwrap_or_else(|_| "build".to_owned());
    let word = |word: &str| -> OsString {
        let file = word.ends_with(".docx") || word.ends_with(".xlf");
        if file { Path::new(folder).join(word).into() } else { word.into() }
    };
    let arguments = ["payom", "--root", folder].into_iter().map(OsString::from).chain(command.lines().map(word));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(arguments, &mut Streams { out: &mut out, err: &mut err, terminal: false });
    // Linux: ticks of a hundredth of a second in user and in system mode, and the peak of resident memory.
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks =
        |index: usize| fields.get(index).and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::NAN) / 100.0;
    let memory = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = memory.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("");
    let peak = peak.split_whitespace().next().and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::NAN) / 1024.0;
    let err = String::from_utf8_lossy(&err);
    let code =
        err.lines().find_map(|line| line.strip_prefix("error[")?.split_once(']')).map_or("-", |(code, _)| code);
    println!("{:.2} {:.2} {peak:.0} {} {code}", ticks(11), ticks(12), status.code());
    ExitCode::SUCCESS
}
