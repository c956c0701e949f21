//! The documents of the repository: what they lead to is there.
//!
//! In: every Markdown file that is not a release or a licence. Out: assertions that name document and link.
//! Invariants: links and pictures lead to files, and to headings in them; paths and names of the source that stand as
//! code exist; each door of README.md is shorter than a screen, and its picture is small.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::project::repository;

/// The longest section of README.md, in lines.
const SCREEN: usize = 50;

/// The largest picture of a document, in bytes.
const PICTURE: u64 = 150_000;

/// Folders whose files documents name.
const FOLDERS: [&str; 6] = ["src/", "tests/", "benches/", "docs/", ".ci/", ".github/"];

/// What one document says.
#[derive(Default)]
struct Document {
    path: PathBuf,
    links: Vec<String>,
    codes: Vec<String>,
    anchors: BTreeSet<String>,
}

impl Document {
    fn read(path: PathBuf) -> Self {
        let text = fs::read_to_string(&path).unwrap();
        let mut document = Self { path, ..Self::default() };
        let mut heading: Option<String> = None;
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    document.links.push(dest_url.into_string());
                }
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => document.anchors.extend(heading.take().map(|text| anchor(&text))),
                Event::Code(code) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&code);
                    }
                    document.codes.push(code.into_string());
                }
                Event::Text(text) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&text);
                    }
                }
                _ => {}
            }
        }
        document
    }

    fn name(&self) -> String {
        self.path.strip_prefix(repository()).unwrap().to_string_lossy().replace('\\', "/")
    }
}

/// The name that a heading gets in its address.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    kept.chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

fn documents() -> Vec<Document> {
    let mut out = vec![repository().join("README.md"), repository().join("releases/README.md")];
    for folder in ["docs", ".github"] {
        let entries = fs::read_dir(repository().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        out.extend(entries.filter(|path| path.extension().is_some_and(|extension| extension == "md")));
    }
    out.sort();
    out.into_iter().map(Document::read).collect()
}

#[test]
fn links_lead_somewhere() {
    let documents = documents();
    let mut wrong = Vec::new();
    for document in &documents {
        for link in document.links.iter().filter(|link| !link.contains("://")) {
            let (file, fragment) = link.split_once('#').map_or((link.as_str(), None), |(file, at)| (file, Some(at)));
            let target = match file {
                "" => document.path.clone(),
                file => document.path.parent().unwrap().join(file),
            };
            let Ok(target) = target.canonicalize() else {
                wrong.push(format!("{}: {link} leads to no file", document.name()));
                continue;
            };
            let Some(fragment) = fragment else { continue };
            let found = documents.iter().find(|other| other.path.canonicalize().is_ok_and(|other| other == target));
            if !found.is_some_and(|other| other.anchors.contains(fragment)) {
                wrong.push(format!("{}: {link} leads to no heading", document.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether `a::b::c` is a module, or something that module `a::b` declares, below `root`.
fn is_declared(root: &Path, name: &str) -> bool {
    let parts: Vec<&str> = name.split("::").collect();
    let is_module = |parts: &[&str]| {
        let path = root.join(parts.join("/"));
        path.is_dir() || path.with_extension("rs").is_file()
    };
    if is_module(&parts) {
        return true;
    }
    let Some((item, module)) = parts.split_last() else { return false };
    let path = root.join(module.join("/"));
    let texts = [path.with_extension("rs"), path.join("mod.rs"), path.join("tests.rs")];
    let kinds = ["fn", "const", "static", "mod", "struct", "enum", "trait", "type", "use"];
    texts.iter().filter_map(|path| fs::read_to_string(path).ok()).any(|text| {
        text.lines().any(|line| {
            let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            words.iter().any(|word| kinds.contains(word)) && words.contains(item)
        })
    })
}

#[test]
fn files_and_names_of_the_source_exist() {
    let mut wrong = Vec::new();
    for document in documents() {
        // What was once changed keeps the names that it had.
        if document.name() == "docs/CHANGELOG.md" {
            continue;
        }
        for code in &document.codes {
            if code.contains([' ', '<', '*', '{', '…', '(', '[', '/']) {
                let path = code.trim_end_matches('/');
                let is_path = FOLDERS.iter().any(|folder| code.starts_with(folder));
                if is_path && !code.contains([' ', '<', '*', '{', '…']) && !repository().join(path).exists() {
                    wrong.push(format!("{}: there is no file `{code}`", document.name()));
                }
                continue;
            }
            let is_name = code.contains("::") && code.starts_with(|c: char| c.is_ascii_lowercase());
            let roots = [repository().join("src"), repository().join("tests/suite")];
            let name = code.strip_prefix("payom::").unwrap_or(code);
            if is_name && !name.ends_with("::") && !roots.iter().any(|root| is_declared(root, name)) {
                wrong.push(format!("{}: the source has no `{code}`", document.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn doors_of_the_readme_are_shorter_than_a_screen() {
    let text = fs::read_to_string(repository().join("README.md")).unwrap();
    for section in text.split("\n## ").skip(1) {
        let title = section.lines().next().unwrap();
        assert!(section.lines().count() <= SCREEN, "{title}: {} lines", section.lines().count());
    }
    assert_eq!(text.matches("\n## For ").count(), 3);
    let picture = fs::metadata(repository().join("docs/one-release.png")).unwrap();
    assert!(picture.len() <= PICTURE, "{} bytes", picture.len());
}
