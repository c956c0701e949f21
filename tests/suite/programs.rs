//! Programs of those who get our files: LibreOffice and OmegaT translate kits, python-docx, mammoth and translate-toolkit read them.
//!
//! In: kits and Word editions of the shipped project and the newsroom. Out: assertions over what comes back, and over what the page of the
//! same edition says. Invariants: where a program is not installed, it says so; `PAYOM_REQUIRE_READERS=1` makes that a failure. `.ci/run`
//! puts the readers into `$VERIFY_HOME/office`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use payom::exchange::kit::{LoosePiece, xliff};
use roxmltree::{Document, Node};
use serde_json::{Value, json};

use crate::project::{Fixture, repository};
use crate::translators::{SHIPPED, emptied, made, taken_whole};

/// Whether a program is there; what is not done without it is told.
pub(crate) fn there(command: &mut Command, what: &str) -> bool {
    let run = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let found = run.is_ok_and(|status| status.success());
    if !found {
        eprintln!("SKIPPED: {what}");
        assert!(std::env::var_os("PAYOM_REQUIRE_READERS").is_none(), "{what}");
    }
    found
}

/// A script of `fixtures/programs`.
fn script(name: &str) -> PathBuf {
    repository().join("tests/suite/fixtures/programs").join(name)
}

/// What the readers find; nothing where they are not installed.
fn readings(what: &str, paths: &[PathBuf]) -> Option<BTreeMap<String, Value>> {
    let python = PathBuf::from(std::env::var_os("VERIFY_HOME").unwrap_or_default()).join("office/bin/python");
    let needs = "no Python reader opened Word files and kits (needs $VERIFY_HOME/office, which .ci/run makes)";
    if !there(Command::new(&python).args(["-c", "import docx, mammoth, lxml, translate"]), needs) {
        return None;
    }
    let run = Command::new(python).arg("-B").arg(script("read.py")).arg(what).args(paths).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    Some(serde_json::from_slice(&run.stdout).unwrap())
}

/// Headings, items, cells, pictures and links of Word files are those of pages; their language and title too.
#[test]
fn python_reads_in_word_files_what_pages_say() {
    let shipped = Fixture::shipped();
    shipped.run(&["build", "--format", "html,docx"]).fine();
    let newsroom = Fixture::newsroom();
    let slugs = ["2026-03-village-grants", "2026-07-schools-on-wheels"];
    let run = newsroom.run(&["build", "--format", "html,docx", "--as-of", "2027-12-31", slugs[0], slugs[1]]);
    assert_eq!(run.status, 0, "{}", run.err);
    let (mut cells, mut pictures) = (0, 0);
    for (project, count) in [(&shipped, 15), (&newsroom, 6)] {
        let Some(found) = readings("edition", &[project.path("output")]) else { return };
        assert_eq!(found.len(), count);
        for (name, edition) in &found {
            let (page, word) = (&edition["page"], &edition["docx"]);
            for part in ["headings", "items", "cells"] {
                assert_eq!(edition["mammoth"][part], page[part], "{name}: {part}, as mammoth reads them");
                assert_eq!(word[part], page[part], "{name}: {part}, as python-docx reads them");
            }
            assert_eq!(edition["mammoth"]["pictures"], page["pictures"], "{name}");
            // Other files of the site have whole addresses in a Word file.
            let elsewhere = |links: &Value| {
                let mut links = links.as_array().unwrap().clone();
                links.retain(|link| !link.as_str().unwrap().starts_with("https://press.niholzor.example/"));
                links
            };
            assert_eq!(elsewhere(&edition["mammoth"]["links"]), elsewhere(&page["links"]), "{name}");
            assert_eq!(page["headings"].as_array().unwrap().iter().filter(|own| own[0] == "h1").count(), 1, "{name}");
            assert_eq!(word["title"], page["headings"][0][1], "{name}");
            assert!(word["heads"].as_array().unwrap().iter().all(|head| head == true), "{name}: heads of tables");
            assert_eq!((&edition["errors"], &word["strangers"]), (&json!([]), &json!([])), "{name}");
            let tag = name.rsplit('.').nth(1).unwrap();
            assert_eq!(word["language"], json!({ "en": "en-GB", "ru": "ru-RU", "tg": "tg-Cyrl-TJ" })[tag], "{name}");
            assert!(word["said"].as_array().unwrap().iter().all(Value::is_string), "{name}: {}", word["said"]);
            cells += page["cells"].as_array().unwrap().len();
            pictures += page["pictures"].as_array().unwrap().len();
        }
    }
    assert!(cells > 20 && pictures > 12, "{cells} cells, {pictures} pictures");
}

/// The words of a text, its marks as they are typed.
fn plain(pieces: &[LoosePiece]) -> String {
    let words = |piece: &LoosePiece| match piece {
        LoosePiece::Words(words) | LoosePiece::Code(_, words) => words.clone(),
        LoosePiece::Open(..) | LoosePiece::Close(_) => String::new(),
    };
    pieces.iter().map(words).collect()
}

#[test]
fn python_reads_kits() {
    let project = Fixture::shipped();
    let mut paths = made(&project.run(&["kit", "--locale", "ru,tg", "--all"]).fine());
    paths.retain(|path| !path.contains("house"));
    let words = made(&project.run(&["kit", "--locale", "ru,tg", "--all", "--format", "docx"]).fine());
    let whole = |paths: &[String]| paths.iter().map(|path| project.path(path)).collect::<Vec<_>>();
    let Some(files) = readings("xliff", &whole(&paths)) else { return };
    let Some(tables) = readings("kit", &whole(&words)) else { return };
    for path in &paths {
        let name = path.rsplit('/').next().unwrap();
        let text = project.read(path);
        let kit = xliff::read(text.as_bytes()).unwrap().remove(0);
        let (units, table) = (files[name].as_array().unwrap(), &tables[&name.replace(".xlf", ".docx")]);
        let rows = table["docx"]["rows"][0].as_array().unwrap();
        assert_eq!((units.len(), rows.len()), (kit.units.len(), kit.units.len() + 1), "{name}");
        assert_eq!(table["docx"]["heads"], json!([true]), "{name}");
        assert_eq!(table["mammoth"]["cells"].as_array().unwrap().len(), rows.len() * 4, "{name}");
        assert_eq!(table["docx"]["headings"], table["mammoth"]["headings"], "{name}");
        let target = if name.contains("-tg") { "tg-Cyrl-TJ" } else { "ru-RU" };
        assert_eq!(table["docx"]["languages"], json!(["en-GB", target]), "{name}");
        for ((own, unit), row) in kit.units.iter().zip(units).zip(&rows[1..]) {
            let (source, translation) = (plain(&own.source), plain(own.target.as_ref().unwrap()));
            let said = |value: &Value| value.as_str().unwrap().to_owned();
            assert_eq!((said(&unit["id"]), said(&unit["source"])), (own.id.clone(), source.clone()), "{name}");
            assert_eq!(said(&unit["target"]), translation, "{name}");
            let state = text.split_once(&format!("<trans-unit id=\"{}\"", own.id)).unwrap().1;
            let done = state.split_once("state=\"").unwrap().1.starts_with("final");
            assert_eq!((&unit["translated"], &unit["fuzzy"]), (&json!(done), &json!(!done)), "{name}: {}", own.id);
            assert!(said(&row[0]).starts_with(&format!("{} ", own.id)), "{name}: {row}");
            let folded =
                |words: &str| words.replace('\u{2011}', "-").split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(said(&unit["notes"]).is_empty() || !said(&row[3]).is_empty(), "{name}: {row}");
            // python-docx leaves out what stands in content controls; mammoth does not.
            let cells = table["mammoth"]["cells"].as_array().unwrap();
            for words in [source, translation] {
                assert!(cells.iter().any(|cell| cell == &json!(folded(&words))), "{name}: {words}");
            }
        }
    }
}

/// A text as runs: words, whether bold, whether italic, where they lead.
fn runs(pieces: &[LoosePiece]) -> Vec<Value> {
    let mut open: Vec<(&str, &str, &str)> = Vec::new();
    let mut out = Vec::new();
    for piece in pieces {
        match piece {
            LoosePiece::Words(words) | LoosePiece::Code(_, words) => {
                let is = |wanted: &str| open.iter().any(|(_, kind, _)| *kind == wanted);
                let link = open.iter().find_map(|(_, _, to)| to.strip_prefix("link:"));
                let link = link.map_or_else(String::new, |to| format!("#link_{to}"));
                out.push(json!([words, is("bold"), is("italic"), link]));
            }
            LoosePiece::Open(id, kind, to) => open.push((id, kind, to)),
            LoosePiece::Close(id) => open.retain(|(own, ..)| own != id),
        }
    }
    out
}

#[test]
fn a_word_file_typed_in_libreoffice_is_taken_whole() {
    let needs = "kits were not translated in LibreOffice (Debian: libreoffice-writer, python3-uno)";
    if !there(Command::new("/usr/bin/python3").args(["-c", "import uno"]), needs)
        || !there(Command::new("soffice").arg("--version"), needs)
    {
        return;
    }
    let mut jobs = Vec::new();
    let mut projects = Vec::new();
    for slug in SHIPPED {
        let (project, kit, russian) = emptied(slug);
        // The translations as pieces: a kit that has them.
        let filled =
            russian.iter().fold(project.read(&kit), |text, (id, xml)| crate::translators::with(&text, id, xml));
        let units = xliff::read(filled.as_bytes()).unwrap().remove(0).units;
        let texts: BTreeMap<String, Vec<Value>> =
            units.into_iter().map(|unit| (unit.id, runs(&unit.target.unwrap()))).collect();
        assert_eq!(texts.len(), russian.len());
        let path = made(&project.run(&["kit", "--locale", "ru", "--format", "docx", slug]).fine()).remove(0);
        jobs.push(json!({ "from": project.path(&path), "to": project.path("typed.docx"), "texts": texts }));
        projects.push((slug, project, russian));
    }
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("jobs.json");
    std::fs::write(&list, serde_json::to_string(&jobs).unwrap()).unwrap();
    let run = Command::new("/usr/bin/python3").arg("-B").arg(script("type.py")).arg(list).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for (slug, project, russian) in &projects {
        taken_whole(project, slug, &["typed.docx".to_owned()], russian);
    }
}

/// A text as OmegaT shows it. A mark is the first letter of what it holds, or of its element, and its place among the marks of the source;
/// one that holds other words than in the source is typed.
fn shown(node: Node<'_, '_>, places: &mut Vec<(String, String)>, is_source: bool, out: &mut String) {
    for child in node.children() {
        if child.is_text() {
            out.push_str(child.text().unwrap());
            continue;
        }
        let (id, words) = (child.attribute("id").unwrap().to_owned(), child.text().unwrap_or_default().to_owned());
        let is_code = child.tag_name().name() == "ph";
        if is_source {
            places.push((id.clone(), if is_code { words.clone() } else { String::new() }));
        }
        let found = places.iter().position(|(own, code)| *own == id && (!is_code || *code == words));
        let letter = if is_code { words.chars().find(|c| c.is_alphabetic()).unwrap() } else { 'g' };
        match found {
            Some(at) if is_code => out.push_str(&format!("<{}{at}/>", letter.to_ascii_lowercase())),
            Some(at) => {
                out.push_str(&format!("<g{at}>"));
                shown(child, places, is_source, out);
                out.push_str(&format!("</g{at}>"));
            }
            None => out.push_str(&words),
        }
    }
}

/// The memory of a project that somebody has translated.
fn memory(source: &str, russian: &BTreeMap<String, String>) -> String {
    let tree = Document::parse(source).unwrap();
    let mut body = String::new();
    for unit in tree.descendants().filter(|node| node.tag_name().name() == "trans-unit") {
        let (mut places, mut english, mut words) = (Vec::new(), String::new(), String::new());
        let own = unit.children().find(|node| node.tag_name().name() == "source").unwrap();
        shown(own, &mut places, true, &mut english);
        let target = format!("<t>{}</t>", russian[unit.attribute("id").unwrap()]);
        shown(Document::parse(&target).unwrap().root_element(), &mut places, false, &mut words);
        let [english, words] = [english, words].map(|text| text.replace('&', "&amp;").replace('<', "&lt;"));
        body.push_str(&format!(
            "<tu><tuv lang=\"EN-GB\"><seg>{english}</seg></tuv><tuv lang=\"RU-RU\"><seg>{words}</seg></tuv></tu>\n"
        ));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx11.dtd\">\n<tmx version=\"1.1\">\n<header \
         creationtool=\"OmegaT\" o-tmf=\"OmegaT TMX\" adminlang=\"EN-US\" datatype=\"plaintext\" creationtoolversion=\"3.6\" \
         segtype=\"paragraph\" srclang=\"EN-GB\"/>\n<body>\n{body}</body>\n</tmx>\n"
    )
}

#[test]
fn a_project_translated_in_omegat_is_taken_whole() {
    let home = tempfile::tempdir().unwrap();
    let omegat = || {
        let mut command = Command::new("omegat");
        command.env("JAVA_TOOL_OPTIONS", "-Djava.awt.headless=true").env("HOME", home.path());
        command.arg(format!("--config-dir={}", home.path().display()));
        command
    };
    if !there(
        Command::new("sh").args(["-c", "command -v omegat && java -version"]),
        "kits were not translated in OmegaT (Debian: omegat)",
    ) {
        return;
    }
    for slug in SHIPPED {
        let (project, _, russian) = emptied(slug);
        let path = made(&project.run(&["kit", "--locale", "ru", "--format", "omegat", slug]).fine()).remove(0);
        let before = project.tree(&path);
        let source = project.read(&format!("{path}/source/{slug}.xlf"));
        project.write(&format!("{path}/omegat/project_save.tmx"), memory(&source, &russian));
        let run = omegat().arg("--mode=console-translate").arg(project.path(&path)).output().unwrap();
        let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
        let (_, said) = said.split_once("Loading Project").unwrap_or_else(|| panic!("{said}"));
        let complaint = |line: &&str| {
            ["warn", "error", "severe", "exception", "illegal"].iter().any(|word| line.to_lowercase().contains(word))
        };
        assert_eq!((run.status.success(), said.lines().find(complaint)), (true, None), "{slug}: {said}");
        // OmegaT sets out the list of filters in its own way; all other files are as we wrote them.
        let after = project.tree(&path);
        let changed = before.iter().filter(|(file, digest)| after.get(*file) != Some(digest));
        assert_eq!(changed.map(|(file, _)| file.as_str()).collect::<Vec<_>>(), ["omegat/filters.xml"], "{slug}");
        assert!(project.read(&format!("{path}/omegat/filters.xml")).contains("removeTags=\"false\""), "{slug}");
        taken_whole(&project, slug, &[path], &russian);
    }
}
