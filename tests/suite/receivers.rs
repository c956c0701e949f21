//! Drafts and press kits as those who get them open them: with parsers of mail programs, unpackers and readers of photos that are not ours.
//!
//! In: what `payom prepare` makes. Out: the words of the editions. `.ci/run` puts the parsers of mails into `$VERIFY_HOME/mail`; whoever lacks one
//! is told, and the tests go on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::moments::{EMBARGOED, HELD, two};
use crate::project::Fixture;

/// A Tajik name of an organisation, 70 letters long.
const LONG: &str = "Иттиҳоди ҷомеаи шаҳрвандии Тоҷикистон бар зидди шиканҷа ва беҷазоӣ ғӯр";

/// `mail-parser` for Python.
const PYTHON: &str = r#"
import base64, hashlib, json, pathlib, sys, mailparser
found = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    mail = mailparser.parse_from_bytes(path.read_bytes())
    found[path.name] = {
        "subject": mail.subject, "from": [list(pair) for pair in mail.from_], "bcc": [pair[1] for pair in mail.bcc],
        "text": "".join(mail.text_plain), "html": "".join(mail.text_html),
        "files": [[f["filename"], hashlib.sha256(base64.b64decode(f["payload"])).hexdigest()] for f in mail.attachments],
        "defects": sorted(str(defect) for defect in mail.defects_categories),
    }
json.dump(found, sys.stdout)
"#;

/// `postal-mime` for JavaScript.
const JAVASCRIPT: &str = r#"
import PostalMime from 'postal-mime';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
const folder = process.argv[1], found = {};
for (const name of readdirSync(folder).filter((name) => name.endsWith('.eml')).sort()) {
  const mail = await PostalMime.parse(readFileSync(folder + '/' + name));
  found[name] = {
    subject: mail.subject, from: [[mail.from.name, mail.from.address]], bcc: (mail.bcc ?? []).map((one) => one.address),
    text: mail.text, html: mail.html,
    files: mail.attachments.map((file) => [file.filename, createHash('sha256').update(Buffer.from(file.content)).digest('hex')]),
    defects: [],
  };
}
process.stdout.write(JSON.stringify(found));
"#;

/// Where `.ci/run` has put the parsers.
fn parsers() -> Option<PathBuf> {
    let home = std::env::var_os("VERIFY_HOME").map(PathBuf::from)?;
    Some(home.join("mail"))
}

/// What each of the parsers that are there finds in the drafts of a folder.
fn readings(folder: &Path) -> Vec<(&'static str, BTreeMap<String, Value>)> {
    let home = parsers().unwrap_or_default();
    let mut commands = Vec::new();
    let python = home.join("bin/python");
    let there = Command::new(&python).args(["-c", "import mailparser"]).stderr(Stdio::null()).status();
    if there.is_ok_and(|status| status.success()) {
        let mut command = Command::new(python);
        command.args(["-c", PYTHON]).arg(folder);
        commands.push(("mail-parser", command));
    } else {
        eprintln!("SKIPPED: drafts were not read by mail-parser (needs $VERIFY_HOME/mail, which .ci/run makes)");
    }
    let node = Command::new("node").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if home.join("node_modules/postal-mime").is_dir() && node.is_ok_and(|status| status.success()) {
        let mut command = Command::new("node");
        command.args(["--input-type=module", "-e", JAVASCRIPT]).arg(folder).current_dir(&home);
        commands.push(("postal-mime", command));
    } else {
        eprintln!(
            "SKIPPED: drafts were not read by postal-mime (needs node and $VERIFY_HOME/mail, which .ci/run makes)"
        );
    }
    let read = |(name, mut command): (&'static str, Command)| {
        let out = command.output().unwrap();
        assert!(out.status.success(), "{name}: {}", String::from_utf8_lossy(&out.stderr));
        (name, serde_json::from_slice(&out.stdout).unwrap())
    };
    commands.into_iter().map(read).collect()
}

/// Line ends, and whether the last line has one, are no words.
fn words(value: &Value) -> String {
    value.as_str().unwrap().replace("\r\n", "\n").trim_end().to_owned()
}

#[test]
fn parsers_of_mail_programs_read_the_words_of_the_edition() {
    let fixture = two(EMBARGOED);
    fixture.message("locales/tg/organisations.ftl", "org-house", &format!("org-house = {LONG}\n"));
    let list = tempfile::NamedTempFile::new().unwrap();
    let addresses = (0..60).map(|number| format!("Редакция {number} <desk{number}@example.org>\n"));
    fs::write(list.path(), addresses.collect::<String>()).unwrap();
    let bcc = list.path().to_string_lossy().into_owned();
    for (moment, before) in [("2026-12-01T10:00", "EMBARGO-2026-12-03-1000_"), ("2026-12-04", "")] {
        fixture.run(&["prepare", HELD, "--as-of", moment, "--bcc", &bcc]).fine();
        let folder = fixture.path(&format!("outbox/{HELD}"));
        let digests = fixture.tree(&format!("outbox/{HELD}"));
        for (parser, found) in readings(&folder) {
            assert_eq!(found.len(), 6, "{parser}: {:?}", found.keys());
            for (tag, headline) in [("en", "Zebra forum"), ("ru", "Форум зебр"), ("tg", "Форуми зебраҳо")]
            {
                let names = fs::read_to_string(fixture.path(&format!("locales/{tag}/organisations.ftl"))).unwrap();
                let sender = names.lines().find_map(|line| line.strip_prefix("org-house = ")).unwrap();
                assert!(tag != "tg" || sender == LONG);
                for (part, count) in [(1, 50), (2, 10)] {
                    let mail = &found[&format!("{before}{HELD}.{tag}.part-{part}.eml")];
                    // Where words need no code, one of the parsers leaves the field in its lines.
                    let subject = mail["subject"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
                    assert!(subject.ends_with(&format!(": {headline}")), "{parser}: {subject}");
                    assert_eq!(mail["from"], serde_json::json!([[sender, "press@example.org"]]), "{parser}");
                    let hidden = mail["bcc"].as_array().unwrap();
                    assert_eq!(hidden.len(), count, "{parser}");
                    assert_eq!(hidden[count - 1], format!("desk{}@example.org", if part == 1 { 49 } else { 59 }));
                    let pdf = format!("{before}{HELD}.{tag}.pdf");
                    assert_eq!(mail["files"], serde_json::json!([[pdf, digests[&pdf]]]), "{parser}");
                    let edition = fixture.read(&format!("outbox/{HELD}/{before}{HELD}.{tag}.txt"));
                    let text = words(&mail["text"]);
                    assert!(text.starts_with(edition.trim_end()), "{parser}: {text}");
                    let html = words(&mail["html"]);
                    assert!(html.starts_with("<!DOCTYPE html>") && html.ends_with("</html>"), "{parser}: {html}");
                    assert!(html.contains(&format!("<html lang=\"{tag}\"")), "{parser}");
                    assert_eq!(mail["defects"], serde_json::json!([]), "{parser}");
                }
            }
        }
    }
}

fn has(program: &str, argument: &str) -> bool {
    let there = Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if there.is_err() {
        eprintln!("SKIPPED: press kits were not opened with {program}");
    }
    there.is_ok()
}

/// A photo as a camera with a receiver for positions leaves it: its place, its owner and its number are in it.
fn located(fixture: &Fixture, slug: &str) -> Option<String> {
    let photos = fs::read_dir(fixture.path(&format!("releases/{slug}"))).unwrap();
    let names = photos.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let photo = names.filter(|name| name.ends_with(".jpg")).min()?;
    if !has("exiftool", "-ver") {
        return None;
    }
    let tags = [
        "-overwrite_original",
        "-GPSLatitude=38.56",
        "-GPSLatitudeRef=N",
        "-GPSLongitude=68.79",
        "-GPSLongitudeRef=E",
        "-XMP-exif:GPSLatitude=38.56",
        "-Artist=Zafar Owner",
        "-OwnerName=Zafar Owner",
        "-SerialNumber=ZX1234567",
        "-Model=Zebracam",
        "-IPTC:City=Zebratown",
        "-IPTC:By-line=Zafar Owner",
        "-DateTimeOriginal=2026:01:02 03:04:05",
    ];
    let path = fixture.path(&format!("releases/{slug}/{photo}"));
    let out = Command::new("exiftool").args(tags).arg(&path).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let said = Command::new("exiftool").arg("-j").arg(&path).output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("GPSLatitude") && said.contains("Zafar Owner") && said.contains("ZX1234567"), "{said}");
    Some(photo)
}

#[test]
fn a_kit_opens_with_every_unpacker_and_says_where_no_photo_was_taken() {
    let fixture = Fixture::newsroom();
    let slugs = fs::read_dir(fixture.path("releases")).unwrap().map(|entry| entry.unwrap().path());
    let photos = |path: &PathBuf| {
        let names = fs::read_dir(path).into_iter().flatten().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().ends_with(".jpg")).count()
    };
    let folder = slugs.filter(|path| path.join("release.md").is_file()).max_by_key(photos).unwrap();
    let slug = folder.file_name().unwrap().to_string_lossy().into_owned();
    let spoilt = located(&fixture, &slug);
    let run = fixture.run(&["prepare", &slug, "--as-of", "2027-12-31"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let kit = fixture.path(&format!("outbox/{slug}/{slug}-press-kit.zip"));
    for (program, version, test) in [("unzip", "-v", "-t"), ("7zz", "i", "t")] {
        if has(program, version) {
            let out = Command::new(program).arg(test).arg(&kit).stdin(Stdio::null()).output().unwrap();
            assert!(out.status.success(), "{program}: {}", String::from_utf8_lossy(&out.stdout));
        }
    }
    let Some(spoilt) = spoilt else { return };
    let folder = tempfile::tempdir().unwrap();
    let package = fs::read(&kit).unwrap();
    let package = payom::office::Package::open(&package).unwrap();
    let captions = package.part(&format!("{slug}/photos/captions.en.txt")).unwrap().unwrap();
    let captions = String::from_utf8(captions).unwrap();
    let photos: Vec<&str> =
        package.names().filter(|name| name.contains("/photos/") && name.ends_with(".jpg")).collect();
    assert!(photos.iter().any(|name| name.ends_with(&spoilt)), "{photos:?}");
    for name in photos {
        let path = folder.path().join("photo.jpg");
        fs::write(&path, package.part(name).unwrap().unwrap()).unwrap();
        let out = Command::new("exiftool").args(["-j", "-G"]).arg(&path).output().unwrap();
        let said = String::from_utf8(out.stdout).unwrap();
        for gone in ["GPS", "Zafar", "ZX1234567", "Zebracam", "Zebratown", "2026:01:02", "Warning"] {
            assert!(!said.contains(gone), "{name} has {gone}: {said}");
        }
        let all: Value = serde_json::from_str(&said).unwrap();
        let own = name.rsplit('/').next().unwrap();
        let line = captions
            .lines()
            .find_map(|line| line.trim_start_matches('\u{feff}').strip_prefix(&format!("{own}: ")))
            .unwrap();
        for field in ["IPTC:Caption-Abstract", "XMP:Description"] {
            let caption = all[0][field].as_str().unwrap();
            assert!(line.starts_with(caption), "{field}: {caption} / {line}");
        }
        for field in ["IPTC:Credit", "XMP:Credit"] {
            let credit = all[0][field].as_str().unwrap();
            assert!(line.ends_with(&format!(" ({credit})")), "{field}: {said} / {line}");
        }
    }
}

/// A release whose first contact belongs to somebody else: the house sends it from its own desk, and answers go to that contact.
#[test]
fn the_house_sends_from_its_own_desk() {
    let fixture = two("date = 2026-12-03");
    let contacts = "releases/registry/contacts.toml";
    fixture.append(contacts, "\n[partner]\norganisation = \"partner\"\nemail = \"partner@example.net\"\n");
    for tag in ["en", "ru", "tg"] {
        fixture.append(&format!("locales/{tag}/contacts.ftl"), "\ncontact-partner = Partner\n");
    }
    let template = format!("releases/{HELD}/release.md");
    fixture.replace(&template, "contacts = [\"desk\"]", "contacts = [\"partner\", \"desk\"]");
    let run = fixture.run(&["prepare", HELD, "--as-of", "2026-12-04"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let draft = fs::read_to_string(fixture.path(&format!("outbox/{HELD}/{HELD}.en.eml"))).unwrap();
    assert!(draft.contains("<press@example.org>\r\nReply-To: <partner@example.net>\r\nTo: "), "{draft}");
}
