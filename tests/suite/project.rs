//! A project in a folder of its own, and the program run in it.
//!
//! In: `fixtures/house` (a tiny complete project), or the project that this repository ships. Out: a [`Fixture`] to
//! spoil, and what the program says of it ([`Run`]). Invariants: the program runs in this process with its streams
//! captured; nothing outside the temporary folder is written.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use payom::cli::{Streams, run};
use payom::diag::Code;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

/// Makes a link to a file, where it may be made: on Windows administrators may.
#[cfg(unix)]
pub(crate) use std::os::unix::fs::symlink;
#[cfg(windows)]
pub(crate) use std::os::windows::fs::symlink_file as symlink;

/// The release of `fixtures/house`.
pub(crate) const SLUG: &str = "2026-01-meeting";
/// Its template.
pub(crate) const TEMPLATE: &str = "releases/2026-01-meeting/release.md";
/// Its words, by locale.
pub(crate) const EN: &str = "locales/en/releases/2026-01-meeting.ftl";
pub(crate) const RU: &str = "locales/ru/releases/2026-01-meeting.ftl";
pub(crate) const TG: &str = "locales/tg/releases/2026-01-meeting.ftl";

/// The repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A project that a test may spoil.
pub(crate) struct Fixture {
    folder: TempDir,
}

impl Fixture {
    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// The tiny project: one release, three locales, one organisation, contact and place. The rules about words are
    /// switched off: tests of structure write what words they like.
    pub(crate) fn house() -> Self {
        Self::words().quiet()
    }

    /// The same, in which translations are recorded, become stale, and are then published as drafts.
    pub(crate) fn recording() -> Self {
        let fixture = Self::house();
        fixture.replace("payom.toml", "stale-translation = \"off\"\n", "");
        for (locale, notice) in [("en", "Draft"), ("ru", "Черновик"), ("tg", "Сиёҳнавис")] {
            fixture.append(&format!("locales/{locale}/house.ftl"), &format!("draft-notice = {notice}\n"));
        }
        fixture
    }

    /// The tiny project with all rules.
    pub(crate) fn words() -> Self {
        Self::copy(&repository().join("tests/suite/fixtures/house"), &["payom.toml", "locales", "releases"])
    }

    /// The tiny project with three releases more, each with a table: grants with a sum, a programme, a year in figures.
    pub(crate) fn tables() -> Self {
        let fixture = Self::words();
        copy(&repository().join("tests/suite/fixtures/tables"), fixture.folder.path());
        for locale in ["en", "ru", "tg"] {
            fixture.append(&format!("locales/{locale}/house.ftl"), "no-data = —\n");
        }
        fixture
    }

    /// The tiny project with all rules and one release more, which is being translated into Tajik.
    pub(crate) fn journey() -> Self {
        let fixture = Self::words();
        copy(&repository().join("tests/suite/fixtures/journey"), fixture.folder.path());
        fixture
    }

    /// A project in Polish and Uzbek, of which the program knows nothing but what CLDR says.
    pub(crate) fn neighbours() -> Self {
        Self::copy(&repository().join("tests/suite/fixtures/neighbours"), &["payom.toml", "locales", "releases"])
    }

    /// A house that has published what press offices publish, of every kind; all of it is invented.
    pub(crate) fn newsroom() -> Self {
        let fixture = Self::empty();
        let names = ["Niholzor Public Foundation", "ru=Нихолзор", "tg=Ниҳолзор"];
        let names = names.iter().flat_map(|name| ["--name", name]);
        let options = ["--short", "Niholzor", "--site", "https://press.niholzor.example", "--ci", "none"];
        let arguments: Vec<&str> = std::iter::once("init").chain(names).chain(options).collect();
        fixture.run(&arguments).fine();
        // What `init` wrote stays, but for its sample and the name of the house, which the newsroom has in all cases.
        fixture.delete("releases/2026-09-village-libraries");
        for locale in ["en", "ru", "tg"] {
            fixture.delete(&format!("locales/{locale}/releases/2026-09-village-libraries.ftl"));
            let path = format!("locales/{locale}/organisations.ftl");
            let text = fixture.read(&path);
            let (before, after) = text.split_once("org-niholzor = ").unwrap();
            let after = after.split_once("\n\n").unwrap().1;
            fixture.write(&path, format!("{before}{after}"));
        }
        let from = repository().join("tests/suite/fixtures/newsroom");
        for path in files(&from) {
            let text = fs::read(from.join(&path)).unwrap();
            let before = fs::read(fixture.path(&path)).unwrap_or_default();
            fixture.write(&path, [before, text].concat());
        }
        fixture
    }

    /// The project that this repository ships, without its output.
    pub(crate) fn shipped() -> Self {
        let fixture = Self::shipped_as_it_is().quiet();
        // What a test changes in English is not about its translations.
        fixture.delete("locales/l10n.lock");
        fixture
    }

    /// The same, with the rules about words on.
    pub(crate) fn shipped_as_it_is() -> Self {
        Self::copy(repository(), &["payom.toml", "locales", "releases"])
    }

    /// The project in a folder that a test has filled.
    #[cfg(unix)]
    pub(crate) fn at(folder: TempDir) -> Self {
        Self { folder }
    }

    /// The folder of the state of `output/`, within the project.
    pub(crate) fn state(&self) -> String {
        let entries = fs::read_dir(self.path(".payom")).unwrap();
        let mut names = entries.filter_map(|entry| entry.unwrap().file_name().into_string().ok());
        format!(".payom/{}", names.find(|name| name.starts_with("output-")).unwrap())
    }

    /// Switches the rules about words off, and that about stale translations: a test that spoils one text is not about
    /// how it compares with others.
    fn quiet(self) -> Self {
        let rules: String = Code::all()
            .filter(|code| code.is_about_words() || *code == Code::StaleTranslation)
            .map(|code| format!("{} = \"off\"\n", code.id()))
            .collect();
        self.append("payom.toml", &format!("\n[rules]\n{rules}"));
        self
    }

    /// A project of 24 November 2026, with its output.
    pub(crate) fn november() -> Self {
        let names = ["payom.toml", "locales", "releases", "output"];
        Self::copy(&repository().join("tests/suite/fixtures/november"), &names)
    }

    fn copy(from: &Path, names: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        for name in names {
            copy(&from.join(name), &folder.path().join(name));
        }
        Self { folder }
    }

    /// Takes back what [`Fixture::quiet`] did, for tests of the settings themselves.
    pub(crate) fn loud(&self) -> &Self {
        let settings = self.read("payom.toml");
        let own = settings.split("\n[rules]").next().unwrap_or("");
        self.write("payom.toml", own)
    }

    /// Where a file of the project is.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        let text = fs::read_to_string(self.path(path)).unwrap();
        // Published texts begin with a mark, from which browsers know their encoding.
        let marked = path.ends_with(".txt") && ["output/", "outbox/"].iter().any(|folder| path.starts_with(folder));
        if marked { text.trim_start_matches('\u{feff}').to_owned() } else { text }
    }

    /// Writes a file, with the folders above it, in one step: a preview that looks meanwhile sees the old or the new.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let staged = self.path(".staged");
        fs::write(&staged, content).unwrap();
        fs::rename(staged, path).unwrap();
        self
    }

    pub(crate) fn append(&self, path: &str, text: &str) -> &Self {
        let text = self.read(path) + text;
        self.write(path, text)
    }

    /// Replaces what stands in a file exactly once.
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}");
        self.write(path, text.replace(from, to))
    }

    /// Replaces a message of one line, `name = …`, by other lines.
    pub(crate) fn message(&self, path: &str, name: &str, lines: &str) -> &Self {
        let text = self.read(path);
        let line = text.lines().find(|line| line.starts_with(&format!("{name} ="))).unwrap().to_owned();
        self.replace(path, &format!("{line}\n"), lines)
    }

    /// Gives a file or a folder another name.
    pub(crate) fn rename(&self, from: &str, to: &str) -> &Self {
        fs::rename(self.path(from), self.path(to)).unwrap();
        self
    }

    /// Deletes a file or a folder.
    pub(crate) fn delete(&self, path: &str) -> &Self {
        let path = self.path(path);
        if fs::symlink_metadata(&path).unwrap().is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
        self
    }

    /// Runs the program with these arguments, in this project.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let root = self.folder.path().to_string_lossy().into_owned();
        let mut all: Vec<OsString> = vec!["payom".into(), "--root".into(), root.clone().into()];
        all.extend(arguments.iter().map(OsString::from));
        let mut run = program(all);
        let canonical = fs::canonicalize(&root).unwrap().to_string_lossy().into_owned();
        for text in [&mut run.out, &mut run.err] {
            *text = text
                .replace(&canonical, "[project]")
                .replace(&root, "[project]")
                .replace("[project]\\", "[project]/");
        }
        run
    }

    pub(crate) fn check(&self) -> Run {
        self.run(&["check"])
    }

    /// Every file under a folder of the project: its path within the folder, and a digest of its bytes. What Payom
    /// remembers of an output folder is left out: other bytes may say the same.
    pub(crate) fn tree(&self, path: &str) -> BTreeMap<String, String> {
        let mut out = BTreeMap::new();
        let folder = self.path(path);
        tree(&folder, &folder, &mut out);
        out
    }
}

/// What a run of the program gave.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// Every diagnostic as `code path:line:column`, or `code` alone where it has no place.
    pub(crate) fn found(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut lines = self.err.lines().peekable();
        while let Some(line) = lines.next() {
            let Some(code) = Code::all().find(|code| is_title(line, code.id())) else { continue };
            let place = lines.peek().and_then(|next| next.trim_start().strip_prefix("--> "));
            found.push(place.map_or_else(|| code.id().to_owned(), |place| format!("{} {place}", code.id())));
        }
        found
    }

    /// Asserts that the run found nothing wrong and said nothing.
    pub(crate) fn fine(self) -> Self {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{}", self.out);
        self
    }
}

fn is_title(line: &str, code: &str) -> bool {
    ["error", "warning", "info"].iter().any(|level| line.starts_with(&format!("{level}[{code}]:")))
}

/// A process of its own in which Payom speaks English, wherever the tests run: it is Payom, or it starts Payom.
pub(crate) fn english(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env("PAYOM_LANGUAGE", "en");
    command
}

/// Runs a whole command line; it is English unless `--language` is in it.
pub(crate) fn program(arguments: impl IntoIterator<Item = OsString>) -> Run {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(arguments, &mut Streams { out: &mut out, err: &mut err, terminal: false });
    Run { status: status.code(), out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// Asserts that `check` and `build` both end with these diagnostics and status 1 (3 where files cannot be read, and
/// nothing else is wrong), and that nothing is published. What is said is for a snapshot.
pub(crate) fn faulty(fixture: &Fixture, expected: &[&str]) -> String {
    let check = fixture.check();
    assert_eq!(check.found(), expected, "{}", check.err);
    let status = if expected.iter().all(|found| found.starts_with("file-unreadable")) { 3 } else { 1 };
    assert_eq!(check.status, status, "{}", check.err);
    let build = fixture.run(&["build"]);
    let last = build.err.strip_prefix(check.err.as_str()).unwrap_or_else(|| panic!("build:\n{}", build.err));
    let found = if expected.len() == 1 { 0 } else { last.find("nothing").unwrap_or(0) };
    assert_eq!((build.status, &last[found..]), (status, "nothing was published\n"), "build");
    assert_eq!(published(fixture), Vec::<String>::new(), "nothing is published");
    check.err.trim_end().to_owned()
}

/// What stands in `output/`.
pub(crate) fn published(fixture: &Fixture) -> Vec<String> {
    fixture.tree("output").into_keys().collect()
}

/// A test for each fault: its name, what is found and where, and how a [`Fixture`] is spoilt.
macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident: [$($expected:expr),+ $(,)?] = $spoil:expr;)+) => {$(
        $(#[$doc])*
        #[test]
        fn $name() {
            let fixture = $crate::project::Fixture::house();
            let spoil: fn(&$crate::project::Fixture) = $spoil;
            spoil(&fixture);
            let said = $crate::project::faulty(&fixture, &[$($expected),+]);
            insta::with_settings!({omit_expression => true}, {
                insta::assert_snapshot!(stringify!($name), said);
            });
        }
    )+};
}
pub(crate) use faults;

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).unwrap();
    }
}

/// The files under a folder, by path from it.
fn files(folder: &Path) -> Vec<String> {
    let mut out = BTreeMap::new();
    tree(folder, folder, &mut out);
    out.into_keys().collect()
}

fn tree(root: &Path, folder: &Path, out: &mut BTreeMap<String, String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with(".payom") {
            tree(root, &path, out);
        } else if !path.is_dir() {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            let name = if cfg!(windows) { name.replace('\\', "/") } else { name };
            let digest = Sha256::digest(fs::read(&path).unwrap());
            out.insert(name, digest.iter().map(|byte| format!("{byte:02x}")).collect());
        }
    }
}

#[test]
fn the_fixture_is_complete() {
    let fixture = Fixture::house();
    let check = fixture.check().fine();
    assert_eq!(check.out, "no problems\n");
    let build = fixture.run(&["build"]).fine();
    assert!(build.out.starts_with("3 editions of 1 release: 9 files in output/ ("), "{}", build.out);
}

#[test]
fn the_shipped_project_is_complete() {
    let check = Fixture::shipped_as_it_is().check().fine();
    assert_eq!(check.out, "no problems\n");
}
