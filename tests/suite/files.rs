//! Files that cannot be read, are too large, lie elsewhere, or are written in another way.
//!
//! In: the tiny project with one file spoilt. Out: the code, the path and the words. Invariants: what can be read
//! safely is read (a byte order mark, lines that end as on Windows); nothing outside the project is.

use std::fs::{self, File};

use crate::input::SVG;
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, faults, symlink};

/// Puts a picture into the template, and the message that it needs into all locales.
fn picture(fixture: &Fixture, name: &str) {
    fixture.replace(TEMPLATE, "{ details }", &format!("![{{ heading }}]({name})\n\n{{ details }}"));
}

/// Puts a link in the place of a file.
fn link(fixture: &Fixture, path: &str, to: impl AsRef<std::path::Path>) {
    if fixture.path(path).exists() {
        fixture.delete(path);
    }
    symlink(to, fixture.path(path)).unwrap();
}

faults! {
    /// A folder stands where the template should be.
    template_is_a_folder: ["file-unreadable"] = |f| {
        f.delete(TEMPLATE);
        fs::create_dir(f.path(TEMPLATE)).unwrap();
    };
    template_is_missing: ["file-unreadable"] = |f| {
        f.delete(TEMPLATE);
    };
    messages_are_a_folder: ["file-unreadable"] = |f| {
        f.delete(RU);
        fs::create_dir(f.path(RU)).unwrap();
    };
    house_messages_are_a_folder: ["file-unreadable"] = |f| {
        f.delete("locales/ru/house.ftl");
        fs::create_dir(f.path("locales/ru/house.ftl")).unwrap();
    };
    messages_lead_nowhere: ["file-unreadable"] = |f| {
        link(f, RU, "nowhere.ftl");
    };
    registry_leads_nowhere: ["file-unreadable"] = |f| {
        link(f, "releases/registry/contacts.toml", "nowhere.toml");
    };
    locale_is_a_file: ["file-unreadable", "file-unreadable"] = |f| {
        f.delete("locales/tg");
        f.write("locales/tg", "");
    };
    messages_in_another_encoding: ["not-utf-8 locales/ru/releases/2026-01-meeting.ftl:1:12"] = |f| {
        // "Встреча" in Windows-1251.
        f.write(RU, b"headline = \xC2\xF1\xF2\xF0\xE5\xF7\xE0\n");
    };
    settings_in_another_encoding: ["not-utf-8 payom.toml:2:3"] = |f| {
        f.write("payom.toml", b"[house]\n# \xC4\xEE\xEC\n");
    };
    /// A message of 10 MB.
    messages_too_large: ["file-too-large"] = |f| {
        f.message(RU, "details", &format!("details = {}\n", "слово ".repeat(1_000_000)));
    };
    messages_from_outside: ["outside-project"] = |f| {
        link(f, RU, crate::project::repository().join("payom.toml"));
    };
    #[cfg(unix)]
    locale_from_outside: ["outside-project"] = |f| {
        f.delete("locales/ru/releases");
        let elsewhere = crate::project::repository().join("tests/suite/fixtures/house/locales/ru/releases");
        symlink(elsewhere, f.path("locales/ru/releases")).unwrap();
    };
    picture_missing: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        picture(f, "photo.jpg");
    };
    picture_of_no_kind: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.write(&format!("releases/{SLUG}/photo.jpg"), "words");
        picture(f, "photo.jpg");
    };
    picture_of_another_kind: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.write(&format!("releases/{SLUG}/photo.gif"), "GIF89a");
        picture(f, "photo.gif");
    };
    picture_broken: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.write(&format!("releases/{SLUG}/photo.jpg"), b"\xFF\xD8\xFF\xE0\x00\x10JFIF");
        picture(f, "photo.jpg");
    };
    picture_with_a_script: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.write(&format!("releases/{SLUG}/photo.svg"), SVG.replace("<path", "<script>alert(1)</script><path"));
        picture(f, "photo.svg");
    };
    picture_from_a_folder: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        picture(f, "../../payom.toml");
    };
    picture_from_the_web: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        picture(f, "https://example.org/photo.jpg");
    };
    picture_from_outside: ["outside-project"] = |f| {
        link(f, &format!("releases/{SLUG}/photo.svg"), crate::project::repository().join("Cargo.toml"));
        picture(f, "photo.svg");
    };
    picture_too_large: ["file-too-large"] = |f| {
        let file = File::create(f.path(&format!("releases/{SLUG}/photo.jpg"))).unwrap();
        file.set_len(51 << 20).unwrap();
        picture(f, "photo.jpg");
    };
    /// Upper case: on some systems the same folder as another release's.
    #[cfg(target_os = "linux")]
    slug_in_capitals: ["invalid-id"] = |f| {
        fs::create_dir(f.path("releases/2026-01-Meeting")).unwrap();
    };
    #[cfg(unix)]
    slug_of_a_device: ["invalid-id"] = |f| {
        fs::create_dir(f.path("releases/con")).unwrap();
    };
    /// The site has a folder for each language, and one for faces.
    slug_of_the_site: ["invalid-id", "invalid-id"] = |f| {
        fs::create_dir(f.path("releases/tg")).unwrap();
        fs::create_dir(f.path("releases/fonts")).unwrap();
    };
    slug_in_cyrillic: ["invalid-id"] = |f| {
        fs::create_dir(f.path("releases/Пресс-релиз 1")).unwrap();
    };
}

/// Every file of what a build publishes.
fn editions(fixture: &Fixture) -> std::collections::BTreeMap<String, String> {
    fixture.run(&["build"]);
    let tree = fixture.tree("output");
    assert_eq!(tree.keys().filter(|path| path.ends_with(".pdf")).count(), 3);
    tree
}

const TEXTS: [&str; 3] = [TEMPLATE, EN, RU];

/// Lines that end with CR and LF give the same bytes.
#[test]
fn lines_as_on_windows() {
    let (plain, windows) = (Fixture::house(), Fixture::house());
    for path in all_texts(&windows) {
        windows.write(&path, windows.read(&path).replace('\n', "\r\n"));
    }
    windows.check().fine();
    assert_eq!(editions(&windows), editions(&plain));
}

/// A long message, with line ends of Windows in the middle of its value.
#[test]
fn lines_of_one_message_as_on_windows() {
    let (plain, windows) = (Fixture::house(), Fixture::house());
    let lines = "details = Один,\n    два\n    и три { $participants ->\n        [one] а\n        [few] б\n        [many] \
                 в\n       *[other] г\n    }.\n";
    plain.message(RU, "details", lines);
    windows.message(RU, "details", &lines.replace('\n', "\r\n"));
    windows.check().fine();
    assert_eq!(editions(&windows), editions(&plain));
}

/// A byte order mark is told, and read past.
#[test]
fn byte_order_marks() {
    let (plain, marked) = (Fixture::house(), Fixture::house());
    for path in TEXTS {
        marked.write(path, format!("\u{FEFF}{}", marked.read(path)));
    }
    let check = marked.check();
    assert_eq!((check.status, check.out.as_str()), (0, "3 warnings\n"));
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!("byte_order_marks", check.err.trim_end());
    });
    assert_eq!(editions(&marked), editions(&plain));
}

/// A message just below the limit is read and set: nothing panics, nothing takes for ever.
#[test]
fn a_long_message() {
    let fixture = Fixture::house();
    fixture.message(RU, "details", &format!("details = {}\n", "слово и слово ".repeat(310)));
    fixture.check().fine();
    fixture.run(&["build", "--format", "html"]).fine();
}

/// A folder that links lead to again and again is looked at once.
#[cfg(unix)]
#[test]
fn a_circle_of_links() {
    let fixture = Fixture::house();
    for path in ["locales/en/again", "locales/ru/again", "locales/tg/again"] {
        symlink("../..", fixture.path(path)).unwrap();
    }
    fixture.run(&["build"]).fine();
    assert!(fixture.run(&["build"]).fine().out.contains("nothing changed"));
}

fn all_texts(fixture: &Fixture) -> Vec<String> {
    let mut all: Vec<String> = ["payom.toml".to_owned()].into();
    for folder in ["locales", "releases"] {
        all.extend(fixture.tree(folder).into_keys().map(|path| format!("{folder}/{path}")));
    }
    all
}
