//! Drafts of mails, read back by a parser that is not ours, and the lists of those who get them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};

use payom::diag::{Report, Sources};
use payom::document::{Document, NotText, Resolver, Text, preview};
use payom::mail::{Attachment, Draft, body, draft, subject};
use payom::project::{Selection, load};
use proptest::prelude::Strategy as _;
use proptest::strategy::ValueTree as _;
use serde_json::Value;

use crate::hostile::{read, spoil};
use crate::moments::{EMBARGOED, HELD, two};
use crate::outputs::hostile;
use crate::project::{Fixture, SLUG, TEMPLATE, faults};

/// Reads every draft of a folder as a mail program does, and says what it found. Names are decoded as RFC 2047 has it: the newer interface
/// of Python puts a space between two encoded words of a name (6.2 forbids that).
const READER: &str = r#"
import email, email.header, email.policy, hashlib, json, pathlib, sys
def words(raw):
    return str(email.header.make_header(email.header.decode_header(raw.replace("\r\n", "")))) if raw else None
found = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    data = path.read_bytes()
    new = email.message_from_bytes(data, policy=email.policy.default)
    old = email.message_from_bytes(data)
    name, address = email.utils.parseaddr(old["From"].replace("\r\n", ""))
    found[path.name] = {
        "fields": [key for key, value in old.items()],
        "subject": words(old["Subject"]), "strict": new["Subject"],
        "name": words(name), "from": address,
        "reply": [a.addr_spec for a in new["Reply-To"].addresses] if new["Reply-To"] else [],
        "bcc": [a.addr_spec for a in new["Bcc"].addresses] if new["Bcc"] else [],
        "unsent": old["X-Unsent"], "language": old["Content-Language"],
        "kinds": [part.get_content_type() for part in new.walk()],
        "text": new.get_body(("plain",)).get_content().replace("\r\n", "\n"), "html": new.get_body(("html",)).get_content(),
        "files": [[part.get_filename(), hashlib.sha256(part.get_content()).hexdigest()] for part in new.iter_attachments()],
        "defects": [str(defect) for part in new.walk() for defect in part.defects],
    }
json.dump(found, sys.stdout)
"#;

/// What Python finds in the drafts of a folder; `None` where it is not there.
fn parsed(folder: &std::path::Path) -> Option<BTreeMap<String, Value>> {
    let there = Command::new("python3").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: drafts of mails were not read back (needs python3)");
        return None;
    }
    let out = Command::new("python3").args(["-c", READER]).arg(folder).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    Some(serde_json::from_slice(&out.stdout).unwrap())
}

/// What every draft keeps to, told without a parser.
fn sound(bytes: &[u8], fields: &[&str]) {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "lines end with CRLF");
    assert!(text.split("\r\n").all(|line| line.len() <= 998), "RFC 5322 2.1.1");
    let (head, _) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.is_ascii());
    for line in head.split("\r\n") {
        assert!(line.len() <= 76 || !line.contains("=?"), "RFC 2047 2: {line}");
        assert!(line.len() <= 78, "{line}");
    }
    let names: Vec<&str> = head
        .split("\r\n")
        .filter(|line| !line.starts_with(' '))
        .map(|line| line.split_once(": ").unwrap().0)
        .collect();
    assert_eq!(names, fields);
}

const FIELDS: [&str; 7] = ["X-Unsent", "From", "To", "Subject", "Content-Language", "MIME-Version", "Content-Type"];

/// A Tajik name of an organisation, 70 letters long.
const LONG: &str = "Иттиҳоди ҷомеаи шаҳрвандии Тоҷикистон бар зидди шиканҷа ва беҷазоӣ ғӯр";

fn outbox(fixture: &Fixture, name: &str) -> Vec<u8> {
    fs::read(fixture.path(&format!("outbox/{HELD}/{name}"))).unwrap()
}

const BEFORE: &str = "EMBARGO-2026-12-03-1000_2026-12-forum";

#[test]
fn drafts_say_what_the_edition_says() {
    assert_eq!(LONG.chars().count(), 70);
    let fixture = two(EMBARGOED);
    fixture.message("locales/tg/organisations.ftl", "org-house", &format!("org-house = {LONG}\n"));
    fixture.run(&["prepare", HELD, "--as-of", "2026-12-01T10:00"]).fine();
    let subjects = [
        ("en", "EMBARGOED until 3 December 2026, 10:00 (Dushanbe time, UTC+5): Zebra forum"),
        ("ru", "ЭМБАРГО до 3 декабря 2026 года, 10:00 (по времени Душанбе, UTC+5): Форум зебр"),
        ("tg", "ЭМБАРГО то 3 декабри соли 2026, соати 10:00 (бо вақти Душанбе, UTC+5): Форуми зебраҳо"),
    ];
    let drafts: Vec<Vec<u8>> =
        ["en", "ru", "tg"].iter().map(|tag| outbox(&fixture, &format!("{BEFORE}.{tag}.eml"))).collect();
    drafts.iter().for_each(|bytes| sound(bytes, &FIELDS));
    // The same again, whatever the hour.
    fixture.run(&["prepare", HELD, "--as-of", "2026-12-01T11:00"]).fine();
    for (tag, bytes) in ["en", "ru", "tg"].iter().zip(&drafts) {
        assert_eq!(outbox(&fixture, &format!("{BEFORE}.{tag}.eml")), *bytes, "{tag}");
    }
    let Some(found) = parsed(&fixture.path(&format!("outbox/{HELD}"))) else { return };
    assert_eq!(found.len(), 3);
    for (tag, subject) in subjects {
        let mail = &found[&format!("{BEFORE}.{tag}.eml")];
        assert_eq!((mail["subject"].as_str(), mail["strict"].as_str()), (Some(subject), Some(subject)));
        assert_eq!(mail["defects"], serde_json::json!([]));
        assert_eq!((&mail["unsent"], &mail["language"]), (&"1".into(), &tag.into()));
        assert_eq!(mail["from"], "press@example.org");
        let expected = ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"];
        assert_eq!(mail["kinds"], serde_json::json!(expected));
        let pdf = format!("{BEFORE}.{tag}.pdf");
        let digest = &fixture.tree(&format!("outbox/{HELD}"))[&pdf];
        assert_eq!(mail["files"][0][0], serde_json::json!(pdf));
        assert_eq!(mail["files"][0][1], serde_json::json!(digest));
        let edition = fixture.read(&format!("outbox/{HELD}/{BEFORE}.{tag}.txt"));
        assert_eq!(mail["text"].as_str().unwrap(), edition);
        let html = mail["html"].as_str().unwrap();
        assert!(
            !html.contains("press.example.org") && !edition.contains("press.example.org"),
            "no page is there yet"
        );
        // The notice comes before everything else that is read.
        let (_, words) = page(html);
        let first = edition.lines().next().unwrap().split('.').next().unwrap().to_owned();
        assert!(words.replace('\u{a0}', " ").trim_start().starts_with(&first), "{first}: {words}");
    }
    assert_eq!(found[&format!("{BEFORE}.tg.eml")]["name"], LONG);
    insta::assert_snapshot!("mail_html_tg", found[&format!("{BEFORE}.tg.eml")]["html"].as_str().unwrap());
}

/// A page for mails as a mail program reads it; what only Outlook reads is left out.
fn page(html: &str) -> (crate::hostile::Shape, String) {
    let mut plain = html.to_owned();
    while let Some((before, rest)) = plain.split_once("<!--[if mso]>") {
        plain = format!("{before}{}", rest.split_once("<![endif]-->").unwrap().1);
    }
    read(&plain)
}

#[test]
fn what_is_public_has_links() {
    let fixture = two(EMBARGOED);
    fixture.run(&["prepare", HELD, "--as-of", "2026-12-04"]).fine();
    let page = "https://press.example.org/2026-12-forum/2026-12-forum";
    let Some(found) = parsed(&fixture.path(&format!("outbox/{HELD}"))) else { return };
    let mail = &found["2026-12-forum.ru.eml"];
    assert_eq!(mail["subject"], "Пресс-релиз: Форум зебр");
    let (text, html) = (mail["text"].as_str().unwrap(), mail["html"].as_str().unwrap());
    for tag in ["en", "ru", "tg"] {
        assert!(text.contains(&format!(": {page}.{tag}.html\n")), "{text}");
        assert!(html.contains(&format!("<a href=\"{page}.{tag}.html\"")), "{html}");
    }
    assert!(!text.contains(".pdf"));
    // A PDF that is too large is led to.
    fixture.append("payom.toml", "\n[mail]\nattach-up-to = 0\n");
    fixture.run(&["prepare", HELD, "--as-of", "2026-12-04"]).fine();
    let found = parsed(&fixture.path(&format!("outbox/{HELD}"))).unwrap();
    let mail = &found["2026-12-forum.ru.eml"];
    assert_eq!(mail["files"], serde_json::json!([]));
    assert_eq!(mail["kinds"], serde_json::json!(["multipart/alternative", "text/plain", "text/html"]));
    assert!(mail["text"].as_str().unwrap().contains(&format!("{page}.ru.pdf\n")));
    assert!(mail["html"].as_str().unwrap().contains(&format!("<a href=\"{page}.ru.pdf\"")));
    // Before that nothing leads anywhere, and whoever sends it is told.
    let told = fixture.run(&["prepare", HELD, "--locale", "ru", "--as-of", "2026-12-01"]).fine().out;
    assert!(told.contains(&format!("{BEFORE}.ru.pdf is larger than drafts may be")), "{told}");
    assert!(!String::from_utf8(outbox(&fixture, &format!("{BEFORE}.ru.eml"))).unwrap().contains(".pdf"));
}

/// Pages for mails are small, load nothing and run nothing, whatever the release has.
#[test]
fn bodies_are_small_and_load_nothing() {
    for fixture in [Fixture::newsroom(), Fixture::shipped()] {
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let project = load(&fixture.path(""), &Selection::default(), &mut sources, &mut report).unwrap();
        let resolver = Resolver::new(&project, &sources);
        let mut largest = 0;
        for loaded in &project.releases {
            for locale in &loaded.locales {
                let document = preview(&resolver, loaded, locale, &mut report);
                let html = body(&document, None);
                largest = largest.max(html.len());
                let (shape, words) = page(&html);
                let loads = |tag: &String| {
                    ["img", "script", "link", "style", "iframe", "object", "form"]
                        .iter()
                        .any(|name| tag.starts_with(name))
                };
                assert!(!shape.tags.iter().any(loads), "{html}");
                assert!(!html.contains("url(") && !html.contains("class="), "{html}");
                assert!(words.contains(document.headline.as_str()));
            }
        }
        println!("the largest body has {largest} bytes");
        assert!(largest > 3_000 && largest < 60_000, "{largest}");
    }
}

/// Addresses in a file outside the project.
fn list(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("press.txt");
    fs::write(&path, text).unwrap();
    let path = path.to_string_lossy().into_owned();
    (folder, path)
}

fn many(count: usize) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        let _ = writeln!(text, "Desk {number} <desk{number}@example.net>");
        text
    })
}

#[test]
fn lists_come_in_parts() {
    let fixture = two(EMBARGOED);
    let (_all, all) = list(&many(120));
    let (_own, own) = list("# Tajik desks\nkhovar@example.tj\nDESK7@example.net\n");
    let own = format!("tg={own}");
    let arguments = ["prepare", HELD, "--locale", "en,tg", "--as-of", "2026-12-01", "--bcc", &all, "--bcc", &own];
    let told = fixture.run(&arguments).fine().out;
    assert!(told.contains("2026-12-forum, tg: 121 addresses in 3 drafts; send each of them"), "{told}");
    let Some(found) = parsed(&fixture.path(&format!("outbox/{HELD}"))) else { return };
    let bcc =
        |tag: &str, part: usize| found[&format!("{BEFORE}.{tag}.part-{part}.eml")]["bcc"].as_array().unwrap().clone();
    assert_eq!([1, 2, 3].map(|part| bcc("en", part).len()), [50, 50, 20]);
    assert_eq!([1, 2, 3].map(|part| bcc("tg", part).len()), [50, 50, 21]);
    assert_eq!((&bcc("en", 1)[0], &bcc("tg", 3)[20]), (&"desk0@example.net".into(), &"khovar@example.tj".into()));
    // A shorter list leaves nothing of the longer one.
    let (_few, few) = list(&many(2));
    fixture.write(&format!("outbox/{HELD}/own.eml"), "somebody's");
    fixture.run(&["prepare", HELD, "--locale", "en", "--as-of", "2026-12-01", "--bcc", &few]).fine();
    let names = fixture.tree(&format!("outbox/{HELD}")).into_keys().filter(|name| name.ends_with(".eml"));
    let expected =
        [".en.eml", ".tg.part-1.eml", ".tg.part-2.eml", ".tg.part-3.eml"].map(|end| format!("{BEFORE}{end}"));
    let names: Vec<String> = names.collect();
    assert_eq!(names, expected.into_iter().chain(["own.eml".to_owned()]).collect::<Vec<_>>());
    let mut fields = FIELDS.to_vec();
    fields.insert(3, "Bcc");
    sound(&outbox(&fixture, &format!("{BEFORE}.en.eml")), &fields);
}

#[test]
fn lists_that_are_none() {
    let fixture = two(EMBARGOED);
    let prepare = |file: &str| fixture.run(&["prepare", HELD, "--as-of", "2026-12-01", "--bcc", file]);
    let (_list, file) =
        list("desk@example.org\nnews@example.org, radio@example.org\nX <a@b.org>\rBcc: c@d.org\nтв@example.org\n");
    let run = prepare(&file);
    assert_eq!((run.status, run.found().len()), (1, 3), "{}", run.err);
    assert!(!fixture.path("outbox").exists());
    insta::assert_snapshot!("address_list", run.err.replace(&file, "[list]").trim_end());
    for (text, said) in
        [(String::new(), "has no address"), (many(10_001), "has 10001 addresses"), ("x\n".repeat(25), "5 more lines")]
    {
        let (_list, file) = list(&text);
        let run = prepare(&file);
        assert!(run.status == 1 && run.err.contains(said), "{said}: {}", run.err);
    }
    fixture.write("press.txt", "desk@example.org\n");
    let run = prepare(&fixture.path("press.txt").to_string_lossy());
    assert!(run.status == 1 && run.err.contains("lies in the project's repository"), "{}", run.err);
    let (folder, file) = list("");
    fs::write(&file, b"desk@example.org\xff\n").unwrap();
    for wrong in [file.as_str(), &folder.path().to_string_lossy(), "/nowhere/at/all.txt"] {
        let run = prepare(wrong);
        assert!(run.status == 1 && run.err.contains("cannot be read"), "{wrong}: {}", run.err);
    }
    assert!(!fixture.path("outbox").exists());
    // Near misses.
    let (_list, file) = list("\u{feff}\r\n# none yet but one\r\n\r\n\"Doe, Jane\" <jane@example.org>,\r\n");
    prepare(&file).fine();
}

#[test]
fn a_mail_needs_a_sender() {
    let fixture = two(EMBARGOED);
    let contacts = "releases/registry/contacts.toml";
    let own = "email = \"press@example.org\"\n";
    fixture.replace(contacts, own, "");
    let run = fixture.run(&["prepare", HELD, "--as-of", "2026-12-01"]);
    assert_eq!((run.status, run.found()), (0, vec!["no-sender".to_owned()]), "{}", run.err);
    insta::assert_snapshot!("no_sender", run.err.trim_end());
    assert!(!fixture.tree(&format!("outbox/{HELD}")).keys().any(|name| name.ends_with(".eml")));
    // The house's own desk sends it.
    fixture.append(contacts, "\n[front]\nemail = \"desk@example.org\"\n");
    fixture.append("payom.toml", "\n[mail]\ncontact = \"front\"\n");
    fixture.run(&["prepare", HELD, "--as-of", "2026-12-01"]).fine();
    let draft = String::from_utf8(outbox(&fixture, &format!("{BEFORE}.en.eml"))).unwrap();
    assert!(draft.contains("<desk@example.org>\r\nTo: ") && !draft.contains("Reply-To"), "{draft}");
    // Answers go to those whom the release names.
    fixture.replace(contacts, "organisation = \"house\"\n", &format!("organisation = \"house\"\n{own}"));
    fixture.run(&["prepare", HELD, "--as-of", "2026-12-01"]).fine();
    let draft = String::from_utf8(outbox(&fixture, &format!("{BEFORE}.en.eml"))).unwrap();
    assert!(draft.contains("<desk@example.org>\r\nReply-To: <press@example.org>\r\nTo: "), "{draft}");
}

#[test]
fn subjects_say_what_became_of_a_release() {
    let fixture = two(EMBARGOED);
    let amended = "\n[[corrections]]\ndate = 2026-01-20\nkind = \"correction\"\nnote = \"figure\"\n[facts]";
    fixture.replace(TEMPLATE, "\n[facts]", amended);
    for path in [crate::project::EN, crate::project::RU, crate::project::TG] {
        fixture.append(path, "\nfigure = Seven.\n");
    }
    fixture.run(&["prepare", SLUG, "--as-of", "2026-02-01"]).fine();
    let Some(found) = parsed(&fixture.path(&format!("outbox/{SLUG}"))) else { return };
    let subject = |tag: &str| found[&format!("{SLUG}.{tag}.eml")]["subject"].as_str().unwrap().to_owned();
    assert!(
        subject("en").starts_with("CORRECTED: ") && subject("ru").starts_with("ИСПРАВЛЕНО: "),
        "{}",
        subject("ru")
    );
}

faults! {
    a_mail_too_large: ["invalid-setting payom.toml:69:16"] = |f| { f.append("payom.toml", "\n[mail]\nattach-up-to = 21\n"); };
    a_sender_unknown: ["unknown-id payom.toml:69:11"] = |f| { f.append("payom.toml", "\n[mail]\ncontact = \"pres\"\n"); };
    a_sender_without_address: ["invalid-setting payom.toml:69:11"] = |f| {
        f.append("releases/registry/contacts.toml", "\n[front]\nphones = [{ number = \"+992372244145\", kind = \"office\", public = true }]\n");
        f.append("payom.toml", "\n[mail]\ncontact = \"front\"\n");
    };
}

fn document(fixture: &Fixture) -> Document {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(&fixture.path(""), &Selection::default(), &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let loaded = &project.releases[0];
    preview(&resolver, loaded, &loaded.locales[1], &mut report)
}

/// Words from anywhere stay words: no field, part or element comes of them, and a parser reads them back.
#[test]
fn hostile_words_stay_words() {
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "country = \"TJ\"\n", "country = \"TJ\"\nsite = \"https://press.example.org/\"\n");
    let clean = document(&fixture);
    let folder = tempfile::tempdir().unwrap();
    let mut harmless = clean.clone();
    spoil(&mut harmless, &Text::new("words").unwrap());
    let shape = page(&body(&harmless, Some("a.pdf"))).0;
    let (mut sent, mut number) = (BTreeMap::new(), 0);
    let attacks = [
        "--=_payom-bodies",
        "--=_payom-files--",
        "=_payom-=_payom--",
        "a\u{202e}b",
        "Subject: x",
        "?= =?utf-8?B?QQ==?=",
        "\"x\" <a@b.org>, c",
    ];
    let mut add = |words: &str| {
        let words = match Text::new(words.trim()) {
            Ok(words) => words,
            Err(NotText::Empty | NotText::Forbidden(_)) => return,
        };
        let mut document = clean.clone();
        spoil(&mut document, &words);
        assert_eq!(page(&body(&document, Some("a.pdf"))).0.tags, shape.tags, "{words}");
        let attachment = Attachment::With("a.pdf", b"%PDF");
        let bytes = draft(&Draft { document: &document, sender: "a@example.org", hidden: &[], attachment });
        let mut fields = FIELDS.to_vec();
        fields.insert(2, "Reply-To");
        sound(&bytes, &fields);
        let name = format!("{number:04}.eml");
        fs::write(folder.path().join(&name), bytes).unwrap();
        sent.insert(name, (subject(&document), words));
        number += 1;
    };
    attacks.into_iter().for_each(&mut add);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..400 {
        add(&hostile().new_tree(&mut runner).unwrap().current());
    }
    assert!(sent.len() > 50, "{}", sent.len());
    let Some(found) = parsed(folder.path()) else { return };
    println!("{} drafts with hostile words read back", sent.len());
    for (name, (subject, words)) in &sent {
        let mail = &found[name];
        assert_eq!(mail["subject"].as_str(), Some(subject.as_str()), "{words:?}");
        assert_eq!(
            (mail["from"].as_str(), &mail["defects"]),
            (Some("a@example.org"), &serde_json::json!([])),
            "{words:?}"
        );
        assert_eq!(mail["kinds"].as_array().unwrap().len(), 5, "{words:?}");
        let squeezed = |text: &str| {
            text.replace(|c: char| c.is_whitespace() || "\u{2060}\u{ad}\u{200b}\u{2011}-".contains(c), "")
        };
        assert!(squeezed(mail["text"].as_str().unwrap()).contains(&squeezed(words.as_str())), "{words:?}");
    }
}
