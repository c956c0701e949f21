//! The Word edition, seen from outside.
//!
//! In: the shipped releases, built as Word files. Out: assertions over what is in the packages. Invariants: other programs judge too,
//! where they are installed.

use std::collections::BTreeSet;
use std::process::Command;

use payom::office::Package;
use roxmltree::{Document, Node};

use crate::programs::there;
use crate::project::Fixture;

/// The part of the text.
const TEXT: &str = "word/document.xml";

/// Every Word file of the shipped project, with the plain text beside it.
fn editions() -> Vec<(String, Vec<u8>, String)> {
    let project = Fixture::shipped();
    project.run(&["build", "--format", "docx,txt"]).fine();
    let mut found = Vec::new();
    for path in project.tree("output").keys().filter(|path| path.ends_with(".docx")) {
        let path = if path.starts_with("output") { path.clone() } else { format!("output/{path}") };
        let text = project.read(&path.replace(".docx", ".txt"));
        found.push((path.clone(), std::fs::read(project.path(&path)).unwrap(), text));
    }
    assert!(found.len() >= 15, "{}", found.len());
    found
}

fn part(bytes: &[u8], name: &str) -> String {
    let package = Package::open(bytes).unwrap();
    String::from_utf8(package.part(name).unwrap().unwrap()).unwrap()
}

fn named<'a, 'i>(tree: &'a Document<'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    tree.descendants().filter(move |node| node.tag_name().name() == name)
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|own| own.name() == name).map(|own| own.value())
}

/// The words of a text, without signs.
fn words(text: &str) -> Vec<String> {
    let letters = |c: char| !c.is_alphanumeric();
    text.split(letters).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The words of a part, in order; pictures say what they show.
fn words_of(xml: &str) -> Vec<String> {
    let tree = Document::parse(xml).unwrap();
    let mut text = String::new();
    for node in tree.descendants() {
        match node.tag_name().name() {
            "t" => text.push_str(node.text().unwrap_or_default()),
            "docPr" => text.extend([" ", attribute(node, "descr").unwrap_or_default(), " "]),
            "p" | "tab" | "br" | "tc" => text.push(' '),
            _ => {}
        }
    }
    words(&text)
}

#[test]
fn every_word_of_the_plain_text_is_in_the_word_file() {
    for (name, bytes, text) in editions() {
        let own: BTreeSet<String> = words_of(&part(&bytes, TEXT)).into_iter().collect();
        let notes: BTreeSet<String> = words_of(&part(&bytes, "word/footnotes.xml")).into_iter().collect();
        // Addresses stand behind links of plain text, numbers before its notes.
        let text: String = text
            .split_whitespace()
            .filter(|word| !word.contains("://") && !word.contains('@') && !word.contains('['))
            .flat_map(|word| [word, " "])
            .collect();
        let missing: Vec<String> =
            words(&text).into_iter().filter(|word| !own.contains(word) && !notes.contains(word)).collect();
        let numbered = |word: &&String| word.chars().all(|c| c.is_ascii_digit());
        let missing: Vec<&String> = missing.iter().filter(|word| !numbered(word)).collect();
        assert_eq!(missing, Vec::<&String>::new(), "{name}");
    }
}

#[test]
fn no_word_is_in_the_word_file_that_is_not_in_the_plain_text() {
    for (name, bytes, text) in editions() {
        let all: BTreeSet<String> = words(&text).into_iter().collect();
        let more: Vec<String> =
            words_of(&part(&bytes, TEXT)).into_iter().filter(|word| !all.contains(word)).collect();
        assert_eq!(more, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_same_edition_gives_the_same_bytes() {
    assert_eq!(editions(), editions());
}

#[test]
fn word_files_keep_the_rules_of_accessibility() {
    for (name, bytes, _) in editions() {
        let xml = part(&bytes, TEXT);
        let tree = Document::parse(&xml).unwrap();
        let styles = part(&bytes, "word/styles.xml");
        let known: BTreeSet<&str> =
            styles.split("w:styleId=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let mut level = 0;
        for node in named(&tree, "p") {
            let style = named_style(node);
            assert!(style.is_empty() || known.contains(style), "{name}: {style}");
            let own = match style {
                "PanelHeading" | "FooterHeading" => 2,
                other => other.strip_prefix("Heading").and_then(|level| level.parse().ok()).unwrap_or(0),
            };
            if own > 0 {
                assert!(own <= level + 1 && (own > 1 || level == 0), "{name}: {style} after level {level}");
                level = own;
            }
            let empty = node.descendants().all(|inner| !matches!(inner.tag_name().name(), "t" | "drawing"));
            assert!(!empty || style == "AfterTable", "{name}: an empty paragraph of {style}");
        }
        assert!(level > 0, "{name}");
        for picture in named(&tree, "docPr") {
            let described = attribute(picture, "descr").is_some_and(|words| !words.trim().is_empty());
            let decorative = picture.descendants().any(|node| node.tag_name().name() == "decorative");
            assert!(described != decorative, "{name}");
        }
        for table in named(&tree, "tbl") {
            assert!(table.descendants().any(|node| node.tag_name().name() == "tblHeader"), "{name}");
        }
        for floating in ["anchor", "txbxContent", "gridSpan", "vMerge"] {
            assert_eq!(named(&tree, floating).count(), 0, "{name}: {floating}");
        }
        let core = part(&bytes, "docProps/core.xml");
        assert!(core.contains("<dc:title>") && core.contains("<dc:language>"), "{name}");
        let tag = if name.contains(".tg.") {
            "tg-Cyrl-TJ"
        } else if name.contains(".ru.") {
            "ru-RU"
        } else {
            "en-GB"
        };
        assert!(styles.contains(&format!("w:val=\"{tag}\"")), "{name}");
    }
}

fn named_style<'a>(paragraph: Node<'a, '_>) -> &'a str {
    let style = paragraph.descendants().find(|node| node.tag_name().name() == "pStyle");
    style.and_then(|node| attribute(node, "val")).unwrap_or_default()
}

/// What LibreOffice and pandoc make of all Word files: every word in order, one heading of level 1.
/// What leads to a list, and its first item, stand with what comes next; names of a group look alike.
#[test]
fn lists_and_names_hold_together() {
    let (mut lists, mut marks) = (0, 0);
    for (path, bytes, _) in editions() {
        let text = part(&bytes, TEXT);
        let tree = Document::parse(&text).unwrap();
        let paragraphs: Vec<Node<'_, '_>> = named(&tree, "p").collect();
        let kept = |node: Node<'_, '_>| node.descendants().any(|own| own.tag_name().name() == "keepNext");
        for two in paragraphs.windows(2) {
            let is_item = |node| named_style(node).starts_with("List");
            if !is_item(two[0]) && is_item(two[1]) && matches!(named_style(two[0]), "" | "Normal") {
                lists += 1;
                assert!(kept(two[0]), "{path}");
            }
        }
        for paragraph in paragraphs.iter().filter(|node| named_style(**node) == "Credits") {
            let runs = paragraph.children().filter(|node| {
                node.tag_name().name() == "r" && node.children().any(|own| own.tag_name().name() == "t")
            });
            let looks: BTreeSet<bool> =
                runs.map(|run| run.descendants().any(|own| attribute(own, "val") == Some("Wordmark"))).collect();
            marks += usize::from(looks.contains(&true));
            assert!(looks.len() < 2, "{path}");
        }
    }
    assert!(lists > 5 && marks > 2, "{lists} {marks}");
}

#[test]
fn other_programs_read_every_word() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for (name, bytes, _) in editions() {
        let path = folder.path().join(name.rsplit('/').next().unwrap());
        std::fs::write(&path, &bytes).unwrap();
        files.push((path, words_of(&part(&bytes, TEXT))));
    }
    let needs = "what pandoc makes of Word files was not looked at (Debian: pandoc)";
    if there(Command::new("pandoc").arg("--version"), needs) {
        for (path, _) in &files {
            let run = Command::new("pandoc").args(["-t", "html"]).arg(path).output().unwrap();
            let html = String::from_utf8(run.stdout).unwrap();
            assert_eq!(html.matches("<h1").count(), 1, "{path:?}");
            assert!(!html.contains("alt=\"\"") || html.contains("<img"), "{path:?}");
        }
    }
    let needs = "what LibreOffice makes of Word files was not looked at (Debian: libreoffice-writer)";
    if !there(Command::new("soffice").arg("--version"), needs) {
        return;
    }
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let run = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .arg(folder.path())
        .args(files.iter().map(|(path, _)| path))
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for (path, own) in &files {
        let text = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let read: BTreeSet<String> = words(&text).into_iter().collect();
        // What pictures show is no text for it.
        let alternatives = own.iter().filter(|word| !read.contains(*word)).count();
        assert!(alternatives * 12 < own.len(), "{path:?}: {alternatives} of {} words", own.len());
    }
}
