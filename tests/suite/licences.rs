//! `payom --licences`: the notices of everything that goes into the program.
//!
//! In: `Cargo.lock`, the sources of its packages, the licences of fonts. Out: `src/cli/licences/notices.txt.deflate`,
//! which the program carries. Invariants: every package that goes into the program on any system is listed, with its
//! licence; a text that several have is there once, under the names of all.
//!
//! Where `Cargo.lock` has changed: `cargo fetch --locked`, then `PAYOM_LICENCES=write cargo test licences`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use toml::{Table, Value};

use crate::project::{Fixture, repository};
use crate::supply::{Package, shipped_packages};

/// What the program carries.
const NOTICES: &str = "src/cli/licences/notices.txt.deflate";

/// What is no package: a name, and the file of its licence.
const OTHERS: [(&str, &str); 8] = [
    ("the typeface Source Sans 3", "src/pdf/fonts/SourceSans3-LICENSE.md"),
    ("the typeface Source Sans 3, for the web", "src/html/fonts/SourceSans3-LICENSE.md"),
    ("the typeface Source Serif 4", "src/pdf/fonts/SourceSerif4-LICENSE.md"),
    ("the typeface Source Serif 4, for the web", "src/html/fonts/SourceSerif4-LICENSE.md"),
    ("the typeface Ubuntu Bold", "src/pdf/fonts/Ubuntu-LICENSE.txt"),
    ("the words of English", "tests/words/LICENSE-en.txt"),
    ("the words of Russian", "tests/words/LICENSE-ru.txt"),
    ("the words of Tajik", "tests/words/LICENSE-tajiknlp.txt"),
];

/// Before each list of packages, and between texts.
const RULE: &str = "--------------------------------------------------------------------------------";

/// Texts by what they say, and who has them.
#[derive(Default)]
struct Notices {
    /// By the words of a text: the text, and who has it with which copyright.
    texts: BTreeMap<String, (String, BTreeSet<String>)>,
    /// Every package, with its licence.
    packages: Vec<String>,
    /// Those that carry no text.
    bare: Vec<String>,
}

impl Notices {
    fn add(&mut self, owner: &str, text: &str) {
        let text = text.replace('\r', "");
        let (copyright, body): (Vec<&str>, Vec<&str>) =
            text.lines().map(str::trim_end).partition(|l| is_copyright(l));
        let body = body.join("\n").trim_matches('\n').to_owned();
        let words = body.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let owned = copyright.iter().fold(owner.to_owned(), |owned, line| format!("{owned}\n    {}", line.trim()));
        self.texts.entry(words).or_insert_with(|| (body, BTreeSet::new())).1.insert(owned);
    }

    fn package(&mut self, package: &Package, folder: &Path) {
        let manifest: Table = fs::read_to_string(folder.join("Cargo.toml")).unwrap().parse().unwrap();
        let of = |key: &str| manifest["package"].get(key).and_then(Value::as_str);
        let Package { name, version } = package;
        let licence = of("license").unwrap_or("its own licence");
        self.packages.push(format!("{name} {version}: {licence}"));
        let files = licence_files(folder, of("license-file"));
        for file in &files {
            self.add(&format!("{name} {version}"), &String::from_utf8_lossy(&fs::read(file).unwrap()));
        }
        if files.is_empty() {
            let authors = manifest["package"].get("authors").and_then(Value::as_array);
            let authors: Vec<&str> = authors.into_iter().flatten().filter_map(Value::as_str).collect();
            let by = if authors.is_empty() { String::new() } else { format!(", by {}", authors.join(", ")) };
            let from = of("repository").map_or_else(String::new, |address| format!(", {address}"));
            self.bare.push(format!("{name} {version}: {licence}{by}{from}"));
        }
    }

    fn text(&self) -> String {
        let other = fs::read_to_string(repository().join("src/cli/licences/other.txt")).unwrap();
        let mut out = format!(
            "{RULE}\nPayom holds the work of others. Their packages and licences:\n\n{}\n\n{other}",
            self.packages.join("\n")
        );
        if !self.bare.is_empty() {
            let bare = self.bare.join("\n");
            out.push_str(&format!(
                "\nPackages without a text of their licence; the same texts are below:\n\n{bare}\n"
            ));
        }
        // What most have, first.
        let mut texts: Vec<_> = self.texts.values().collect();
        texts.sort_by_key(|(text, owners)| (std::cmp::Reverse(owners.len()), text.clone()));
        for (text, owners) in texts {
            let owners: Vec<&str> = owners.iter().map(String::as_str).collect();
            out.push_str(&format!("\n{RULE}\n{}\n\n{text}\n", owners.join("\n")));
        }
        out
    }
}

/// Whether a line names who holds the rights. Those of a form to be filled in belong to the text.
fn is_copyright(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    line.starts_with("copyright")
        && line.contains(|c: char| c.is_ascii_digit() || c == '©')
        && !["[yyyy]", "{yyyy}", "notice", "<year>"].iter().any(|form| line.contains(form))
}

/// The files with licences of a package, in the order of their names.
fn licence_files(folder: &Path, named: Option<&str>) -> Vec<PathBuf> {
    let is_licence = |path: &Path| {
        let name = path.file_name().unwrap().to_string_lossy().to_lowercase();
        let begins =
            ["licen", "copying", "copyright", "notice", "unlicense"].iter().any(|word| name.starts_with(word));
        path.is_file() && begins && !name.ends_with(".rs")
    };
    let mut files: BTreeSet<PathBuf> = named.map(|name| folder.join(name)).into_iter().collect();
    for within in [folder.to_owned(), folder.join("LICENSES"), folder.join("licenses")] {
        let entries = fs::read_dir(within).into_iter().flatten();
        files.extend(entries.map(|entry| entry.unwrap().path()).filter(|path| is_licence(path)));
    }
    files.into_iter().filter(|path| path.is_file()).collect()
}

/// Where Cargo unpacks a package.
fn unpacked(package: &Package) -> PathBuf {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.unwrap_or_else(|| std::env::home_dir().unwrap().join(".cargo"));
    let name = format!("{}-{}", package.name, package.version);
    let registries = fs::read_dir(home.join("registry/src")).unwrap();
    let mut folders = registries.map(|registry| registry.unwrap().path().join(&name));
    folders.find(|folder| folder.is_dir()).unwrap_or_else(|| panic!("{name} is not there: cargo fetch --locked"))
}

fn write() {
    let mut notices = Notices::default();
    for package in shipped_packages() {
        notices.package(&package, &unpacked(&package));
    }
    for (name, file) in OTHERS {
        notices.add(name, &fs::read_to_string(repository().join(file)).unwrap());
    }
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(notices.text().as_bytes()).unwrap();
    fs::write(repository().join(NOTICES), encoder.finish().unwrap()).unwrap();
}

/// The packages that a text lists.
fn listed(text: &str) -> BTreeSet<Package> {
    let after = text.split("Their packages and licences:\n\n").nth(1).unwrap();
    let lines = after.lines().take_while(|line| !line.is_empty());
    let names = lines.map(|line| line.split(": ").next().unwrap().split_once(' ').unwrap());
    names.map(|(name, version)| Package { name: name.to_owned(), version: version.to_owned() }).collect()
}

#[test]
fn every_package_is_in_the_notices() {
    if std::env::var_os("PAYOM_LICENCES").is_some_and(|value| value == "write") {
        write();
        return;
    }
    let run = Fixture::empty().run(&["--licences"]).fine();
    let said = "cargo fetch --locked, then PAYOM_LICENCES=write cargo test licences";
    let (listed, shipped) = (listed(&run.out), shipped_packages());
    let differ: Vec<&Package> = listed.symmetric_difference(&shipped).collect();
    assert_eq!(differ, [] as [&Package; 0], "Cargo.lock has changed: {said}");
    for (name, _) in OTHERS {
        assert!(run.out.contains(&format!("\n{name}\n")), "{name}");
    }
    for text in ["The Payom authors", "SIL OPEN FONT LICENSE", "UBUNTU FONT LICENCE", "Independent JPEG Group"] {
        assert!(run.out.contains(text), "{text}");
    }
}

#[test]
fn options_alone_are_no_command() {
    let run = Fixture::empty().run(&["--color", "never"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("a command is missing"), "{}", run.err);
}
