//! Press kits, opened by programs that are not ours.

use std::fs;
use std::process::{Command, Stdio};

use payom::office::Package;

use crate::moments::{EMBARGOED, HELD, two};
use crate::project::{Fixture, repository};

/// A release of a day that has come.
const PUBLIC: &str = "date = 2026-12-03";

/// Lists a ZIP file as Python reads it: names, times, whether sums are right, texts; and of each JPEG whether words are in it.
const READER: &str = r#"
import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
json.dump({
    "names": z.namelist(), "times": sorted({str(i.date_time) for i in z.infolist()}),
    "texts": {n: z.read(n).decode("utf-8-sig") for n in z.namelist() if n.endswith(".txt")},
    "sizes": {n: len(z.read(n)) for n in z.namelist()},
}, sys.stdout)
"#;

fn python(path: &std::path::Path) -> Option<serde_json::Value> {
    let there = Command::new("python3").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: press kits were not read back (needs python3)");
        return None;
    }
    let out = Command::new("python3").args(["-c", READER]).arg(path).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    Some(serde_json::from_slice(&out.stdout).unwrap())
}

/// Whether `unzip` finds the file sound; nothing where it is not there.
fn unzipped(path: &std::path::Path) {
    match Command::new("unzip").arg("-t").arg(path).stdout(Stdio::null()).stderr(Stdio::null()).status() {
        Ok(status) => assert!(status.success()),
        Err(_) => eprintln!("SKIPPED: press kits were not tried with unzip"),
    }
}

/// The newsroom's release with most photos, prepared.
fn with_photos() -> (Fixture, String, std::path::PathBuf) {
    let fixture = Fixture::newsroom();
    let slugs = fs::read_dir(fixture.path("releases")).unwrap().map(|entry| entry.unwrap().path());
    let photos = |path: &std::path::PathBuf| {
        let names = fs::read_dir(path).into_iter().flatten().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().ends_with(".jpg")).count()
    };
    let folder = slugs.filter(|path| path.join("release.md").is_file()).max_by_key(photos).unwrap();
    assert!(photos(&folder) > 0);
    let slug = folder.file_name().unwrap().to_string_lossy().into_owned();
    let run = fixture.run(&["prepare", &slug, "--as-of", "2027-12-31"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let path = fixture.path(&format!("outbox/{slug}/{slug}-press-kit.zip"));
    (fixture, slug, path)
}

#[test]
fn a_kit_opens_everywhere_and_its_photos_say_what_they_show() {
    let (fixture, slug, path) = with_photos();
    unzipped(&path);
    let bytes = fs::read(&path).unwrap();
    let package = Package::open(&bytes).unwrap();
    let photos = package.names().filter(|name| name.ends_with(".jpg"));
    let photos: Vec<Vec<u8>> = photos.map(|name| package.part(name).unwrap().unwrap()).collect();
    let has = |photo: &Vec<u8>, needle: &[u8]| photo.windows(needle.len()).any(|window| window == needle);
    let all_have = |needle: &[u8]| photos.iter().all(|photo| has(photo, needle));
    assert!(!photos.is_empty());
    assert!(all_have(b"Photoshop 3.0\08BIM\x04\x04") && all_have(b"http://ns.adobe.com/xap/1.0/\0"));
    fixture.run(&["prepare", &slug, "--as-of", "2027-12-31"]);
    assert_eq!(fs::read(&path).unwrap(), bytes, "the same again");
    let Some(found) = python(&path) else { return };
    let names: Vec<&str> = found["names"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(
        names.iter().all(|name| name.is_ascii() && name.starts_with(&format!("{slug}/")) && !name.contains("..")),
        "{names:?}"
    );
    for tag in ["en", "ru", "tg"] {
        for name in
            [format!("text/{slug}.{tag}.txt"), format!("pdf/{slug}.{tag}.pdf"), format!("photos/captions.{tag}.txt")]
        {
            assert!(names.contains(&format!("{slug}/{name}").as_str()), "{name}: {names:?}");
        }
        let pdf = fs::metadata(fixture.path(&format!("outbox/{slug}/{slug}.{tag}.pdf"))).unwrap().len();
        assert_eq!(found["sizes"][format!("{slug}/pdf/{slug}.{tag}.pdf")], pdf);
    }
    assert_eq!(found["times"].as_array().unwrap().len(), 1);
    let readme = found["texts"][format!("{slug}/README.txt")].as_str().unwrap();
    let photo = names.iter().find(|name| name.contains("/photos/01-")).unwrap().split_once('/').unwrap().1;
    assert_eq!(readme.matches(photo).count(), 3, "{readme}");
    let listed = found["texts"][format!("{slug}/photos/captions.tg.txt")].as_str().unwrap();
    let caption = listed.lines().next().unwrap().split_once(": ").unwrap().1.to_owned();
    let words = caption.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    assert!(photos.iter().any(|photo| has(photo, words.as_bytes())), "the Tajik caption is in the photo: {words}");
    exif(&path, photo, &slug);
}

/// What exiftool finds in a photo, where it is there.
fn exif(kit: &std::path::Path, photo: &str, slug: &str) {
    if Command::new("exiftool").arg("-ver").stdout(Stdio::null()).status().is_err() {
        eprintln!("SKIPPED: photos of press kits were not read by exiftool");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let status = Command::new("unzip").arg("-q").arg(kit).arg("-d").arg(folder.path()).status().unwrap();
    assert!(status.success());
    let out = Command::new("exiftool").args(["-j", "-G"]).arg(folder.path().join(slug).join(photo)).output().unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.contains("\"IPTC:Caption-Abstract\"") && said.contains("\"XMP:Description\""), "{said}");
    assert!(!said.contains("GPS") && !said.contains("Warning"), "{said}");
}

#[test]
fn a_kit_under_embargo_says_so_first() {
    let fixture = two(EMBARGOED);
    fixture.run(&["prepare", HELD, "--as-of", "2026-12-01"]).fine();
    let path = fixture.path(&format!("outbox/{HELD}/EMBARGO-2026-12-03-1000_{HELD}-press-kit.zip"));
    unzipped(&path);
    let Some(found) = python(&path) else { return };
    let readme = found["texts"][format!("{HELD}/README.txt")].as_str().unwrap().to_owned();
    assert!(readme.starts_with("Embargoed until 3 December 2026, 10:00"), "{readme}");
    for (name, text) in found["texts"].as_object().unwrap() {
        assert!(!text.as_str().unwrap().contains("press.example.org"), "{name}");
    }
    insta::assert_snapshot!("kit_readme", readme.replace("\r\n", "\n"));
}

/// The event of an advisory is no secret before the release is public; headline and name of the release are.
#[test]
fn an_invitation_names_no_release() {
    let fixture = Fixture::newsroom();
    let slug = "2026-06-mountain-forum";
    let run = fixture.run(&["prepare", slug, "--as-of", "2026-05-01"]);
    assert_eq!(run.status, 0, "{}", run.err);
    for tag in ["en", "ru", "tg"] {
        let calendar = fixture.read(&format!("outbox/{slug}/{slug}.{tag}.ics"));
        let words = fixture.read(&format!("locales/{tag}/releases/{slug}.ftl"));
        let headline = words.lines().find_map(|line| line.strip_prefix("headline = ")).unwrap();
        let events = crate::icalendar::read(calendar.as_bytes());
        assert!(!events.is_empty());
        for event in &events {
            assert!(!event.contains_key("URL"), "{calendar}");
            for property in event.values() {
                assert!(!property.value.contains(headline) && !property.value.contains(slug), "{}", property.value);
            }
        }
        assert!(!fixture.path(&format!("outbox/{slug}/{slug}.{tag}.post.txt")).exists());
    }
}

/// The names of the files that a page leads to beside it.
fn led_to(fixture: &Fixture, page: &str) -> Vec<String> {
    let html = fixture.read(page);
    let Some((_, list)) = html.split_once("<section class=\"downloads\"") else { return Vec::new() };
    let (list, _) = list.split_once("</section>").unwrap();
    list.split("<a href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

/// A page leads to a press kit, a Word file and a text where they are there, and nowhere else.
#[test]
fn pages_lead_to_what_was_made() {
    let fixture = two(PUBLIC);
    for tag in ["en", "ru", "tg"] {
        let shipped = fs::read_to_string(repository().join(format!("locales/{tag}/site.ftl"))).unwrap();
        let (_, words) = shipped.split_once("\nsite-downloads =").unwrap();
        let words = words.split_inclusive('\n').take(4).collect::<String>();
        fixture.message(&format!("locales/{tag}/site.ftl"), "site-downloads", &format!("site-downloads ={words}"));
    }
    let page = |tag: &str| format!("output/{HELD}/{HELD}.{tag}.html");
    let own = |tag: &str, ending: &str| format!("{HELD}.{tag}.{ending}");
    let build = |arguments: &[&str]| fixture.run(&[&["build", "--as-of", "2026-12-04"], arguments].concat()).fine();
    build(&[]);
    let usual = [own("tg", "pdf"), own("tg", "txt"), own("en", "pdf"), own("ru", "pdf")];
    assert_eq!(led_to(&fixture, &page("tg")), usual);
    // A kit that is asked for: the pages that are there lead to it.
    build(&[HELD, "--format", "kit"]);
    let kit = own("en-ru-tg", "press-kit.zip");
    assert_eq!(led_to(&fixture, &page("tg")), [&usual[..], std::slice::from_ref(&kit)].concat());
    let first = fs::read(fixture.path(&format!("output/{HELD}/{kit}"))).unwrap();
    // It is the one that is prepared.
    fixture.run(&["prepare", HELD, "--as-of", "2026-12-04"]).fine();
    assert_eq!(fs::read(fixture.path(&format!("outbox/{HELD}/{HELD}-press-kit.zip"))).unwrap(), first);
    // What is published besides follows the text.
    build(&[HELD, "--format", "docx"]);
    let word = fs::read(fixture.path(&format!("output/{HELD}/{}", own("tg", "docx")))).unwrap();
    fixture.message(&format!("locales/tg/releases/{HELD}.ftl"), "headline", "headline = Форуми нави зебраҳо\n");
    build(&[HELD]);
    let all =
        [own("tg", "pdf"), own("tg", "txt"), own("tg", "docx"), own("en", "pdf"), own("ru", "pdf"), kit.clone()];
    assert_eq!(led_to(&fixture, &page("tg")), all);
    let bytes = fs::read(fixture.path(&format!("output/{HELD}/{kit}"))).unwrap();
    assert!(
        bytes != first && fs::read(fixture.path(&format!("output/{HELD}/{}", own("tg", "docx")))).unwrap() != word
    );
    let package = Package::open(&bytes).unwrap();
    let text = package.part(&format!("{HELD}/text/{}", own("tg", "txt"))).unwrap().unwrap();
    assert!(String::from_utf8(text).unwrap().contains("Форуми нави зебраҳо"));
    // A part of the build and the whole one make the same.
    let folder = format!("output/{HELD}");
    let part = fixture.tree(&folder);
    build(&["--format", "html,pdf,txt,docx,kit"]);
    let whole = fixture.tree(&folder);
    part.iter().for_each(|(path, digest)| assert_eq!(whole.get(path), Some(digest), "{path}"));
    // Nobody asked for them: they are gone, and nothing leads to them.
    build(&[]);
    assert_eq!(led_to(&fixture, &page("tg")), usual);
    assert!(!fixture.path(&format!("output/{HELD}/{kit}")).exists());
}

/// What is not public, and what was withdrawn, has no press kit on the site.
#[test]
fn held_and_withdrawn_releases_have_none() {
    for (matter, when) in [(EMBARGOED, "2026-12-01"), (PUBLIC, "2026-12-01")] {
        let fixture = two(matter);
        fixture.run(&["build", "--format", "html,pdf,txt,docx,kit", "--as-of", when]).fine();
        for (path, _) in fixture.tree("output") {
            assert!(!path.contains(HELD), "{path}");
            let bytes = fs::read(fixture.path(&format!("output/{path}"))).unwrap();
            assert!(!bytes.windows(HELD.len()).any(|window| window == HELD.as_bytes()), "{path}");
        }
        let kits = fixture.tree("output").into_keys().filter(|path| path.ends_with("press-kit.zip")).count();
        assert_eq!(kits, 1);
    }
    let fixture = two(PUBLIC);
    fixture.run(&["build", HELD, "--format", "html,kit", "--as-of", "2026-12-04"]).fine();
    let page = format!("output/{HELD}/{HELD}.en.html");
    assert!(fixture.read(&page).contains("press-kit.zip"));
    let withdrawn = format!("{PUBLIC}\nwithdrawn = {{ date = 2026-12-03, note = \"withdrawal\" }}\n");
    fixture.replace(&format!("releases/{HELD}/release.md"), &format!("{PUBLIC}\n"), &withdrawn);
    for (tag, words) in [("en", "It was an error."), ("ru", "Это была ошибка."), ("tg", "Ин хато буд.")]
    {
        fixture.append(&format!("locales/{tag}/releases/{HELD}.ftl"), &format!("\nwithdrawal = {words}\n"));
    }
    let run = fixture.run(&["build", HELD, "--as-of", "2026-12-04", "--allow-stale"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(!fixture.read(&page).contains("press-kit.zip"));
    assert!(!fixture.path(&format!("output/{HELD}/{HELD}.en-ru-tg.press-kit.zip")).exists());
    fixture.run(&["prepare", HELD, "--as-of", "2026-12-04"]);
    assert!(!fixture.path(&format!("outbox/{HELD}/{HELD}-press-kit.zip")).exists());
}

#[test]
fn a_kit_has_all_languages() {
    let fixture = two(PUBLIC);
    let run = fixture.run(&["build", "--format", "kit", "--locale", "ru"]);
    assert!(run.status == 2 && run.err.contains("a press kit has all languages of a release"), "{}", run.err);
    fixture.run(&["build", "--format", "kit", "--locale", "ru,en,tg", "--as-of", "2026-12-04"]).fine();
}
