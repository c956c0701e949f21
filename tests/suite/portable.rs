//! A project made on Windows or macOS builds the same bytes, or says why it cannot.
//!
//! In: projects as those systems would leave them: lines that end otherwise, names in other capital letters or with
//! accents taken apart, names that only some systems take. Out: the same output, or the code and place of what is to be
//! renamed. Invariants: whatever a system that sees fewer differences would make of the project is refused on all.

use std::collections::BTreeMap;
use std::fs;

use crate::input::SVG;
use crate::project::{Fixture, RU, SLUG, TEMPLATE, faults};

/// What is published: paths and digests.
fn build(fixture: &Fixture) -> BTreeMap<String, String> {
    fixture.run(&["build"]).fine();
    fixture.tree("output")
}

/// Puts a picture into the template.
fn picture(fixture: &Fixture, name: &str) {
    fixture.replace(TEMPLATE, "{ details }", &format!("![{{ heading }}](<{name}>)\n\n{{ details }}"));
}

/// A drawing beside the template.
fn drawing(fixture: &Fixture, name: &str) {
    fixture.write(&format!("releases/{SLUG}/{name}"), SVG);
}

/// Every text of the shipped project, its logos and a theme with lines that end with CR and LF, as git for Windows
/// writes them.
#[test]
fn lines_of_every_file_as_on_windows() {
    let (plain, windows) = (Fixture::shipped_as_it_is(), Fixture::shipped_as_it_is());
    for fixture in [&plain, &windows] {
        for name in ["home.html", "foot.html"] {
            let template = crate::project::repository().join("src/html/templates").join(name);
            fixture.write(&format!("theme/{name}"), fs::read_to_string(template).unwrap());
        }
    }
    let mut all = vec!["payom.toml".to_owned()];
    for folder in ["locales", "releases", "theme"] {
        all.extend(windows.tree(folder).into_keys().map(|path| format!("{folder}/{path}")));
    }
    assert!(all.iter().any(|path| path.ends_with(".svg")) && all.iter().any(|path| path.ends_with(".lock")));
    for path in all {
        windows.write(&path, windows.read(&path).replace('\n', "\r\n"));
    }
    assert_eq!(build(&windows), build(&plain));
}

/// macOS may keep é as e and an accent: the picture is found, and published under the name in one piece.
#[test]
fn accents_taken_apart() {
    let trees = [
        ("café.svg", "café.svg"),
        ("cafe\u{301}.svg", "café.svg"),
        ("cafe\u{301}.svg", "cafe\u{301}.svg"),
        ("café.svg", "cafe\u{301}.svg"),
    ];
    let trees = trees.map(|(on_disk, in_template)| {
        let fixture = Fixture::house();
        drawing(&fixture, on_disk);
        picture(&fixture, in_template);
        build(&fixture)
    });
    assert!(trees[0].contains_key(&format!("{SLUG}/café.svg")));
    assert!(trees.iter().all(|tree| *tree == trees[0]));
}

/// Capital letters in a name are no fault where the template has them too.
#[test]
fn names_as_people_give_them() {
    let fixture = Fixture::house();
    for name in ["Photo 1.SVG", "Суратҳо (2).svg", "a+b&c.svg", "o'hara.svg", "com.svg"] {
        drawing(&fixture, name);
        fixture.append(TEMPLATE, &format!("\n![{{ heading }}](<{name}>)\n"));
    }
    let published = build(&fixture);
    assert!(published.contains_key(&format!("{SLUG}/Суратҳо (2).svg")), "{published:?}");
}

faults! {
    portable_picture_in_capitals: ["file-name releases/2026-01-meeting/release.md:21:1"] = |f| {
        drawing(f, "photo.svg");
        picture(f, "Photo.SVG");
    };
    portable_pictures_alike: ["file-name releases/2026-01-meeting/release.md:21:1"] = |f| {
        drawing(f, "photo.svg");
        drawing(f, "Photo.svg");
        picture(f, "photo.svg");
    };
    portable_pictures_alike_but_for_accents: ["file-name releases/2026-01-meeting/release.md:21:1"] = |f| {
        drawing(f, "café.svg");
        drawing(f, "cafe\u{301}.svg");
        picture(f, "café.svg");
    };
    portable_picture_of_a_device: ["file-name releases/2026-01-meeting/release.md:21:1"] = |f| {
        drawing(f, "con.svg");
        picture(f, "con.svg");
    };
    portable_picture_that_ends_with_a_point: ["file-name releases/2026-01-meeting/release.md:21:1"] = |f| {
        drawing(f, "photo.svg.");
        picture(f, "photo.svg.");
    };
    /// A name that reads backwards from its middle, so that it seems to be of another kind.
    portable_picture_with_a_mark_of_direction: ["file-name releases/2026-01-meeting/release.md:21:1"] = |f| {
        drawing(f, "photo\u{202e}gpj.svg");
        picture(f, "photo\u{202e}gpj.svg");
    };
    /// It would be published in the place of the page.
    portable_picture_named_as_an_edition: ["file-name releases/2026-01-meeting/release.md:21:1"] = |f| {
        let name = format!("{SLUG}.RU.html");
        drawing(f, &name);
        picture(f, &name);
    };
    /// A web server would show it as a page, with whatever script is hidden in it.
    portable_picture_named_as_a_page: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        drawing(f, "page.html");
        picture(f, "page.html");
    };
    portable_picture_of_another_kind: ["bad-image releases/2026-01-meeting/release.md:21:1"] = |f| {
        drawing(f, "photo.jpg");
        picture(f, "photo.jpg");
    };
    portable_messages_in_capitals: ["file-name"] = |f| {
        f.write("locales/ru/releases/2026-01-Meeting.ftl", f.read(RU)).delete(RU);
    };
    portable_template_in_capitals: ["file-name"] = |f| {
        f.write(&format!("releases/{SLUG}/Release.md"), f.read(TEMPLATE)).delete(TEMPLATE);
    };
    portable_settings_in_capitals: ["file-name"] = |f| {
        f.write("Payom.toml", f.read("payom.toml")).delete("payom.toml");
    };
    portable_messages_with_their_ending_in_capitals: ["file-name"] = |f| {
        f.write("locales/tg/places.FTL", f.read("locales/tg/places.ftl")).delete("locales/tg/places.ftl");
    };
    portable_messages_alike: ["file-name"] = |f| {
        f.write("locales/tg/Extra.ftl", "# Nothing.\n").write("locales/tg/extra.ftl", "# Nothing.\n");
    };
    portable_messages_of_a_device: ["file-name"] = |f| {
        f.write("locales/tg/aux.ftl", "# Nothing.\n");
    };
    portable_glossary_in_capitals: ["file-name"] = |f| {
        f.write("locales/Glossary.toml", "");
    };
    portable_registry_in_capitals: ["file-name"] = |f| {
        f.write("releases/registry/Places.toml", f.read("releases/registry/places.toml"));
        f.delete("releases/registry/places.toml");
    };
    portable_name_not_in_utf_8: ["file-name"] = |f| {
        use std::os::unix::ffi::OsStrExt as _;
        let name = std::ffi::OsStr::from_bytes(b"\xec\xe5\xf1\xf2\xe0.ftl");
        fs::write(f.path("locales/ru").join(name), "# Nothing.\n").unwrap();
    };
}

/// Folders of releases that a URL or some file system cannot take, or that would be another release's.
#[test]
fn slugs() {
    for bad in [
        "Con",
        "aux",
        "com1",
        "2026-01-Meeting",
        "a.",
        "a ",
        " a",
        "a..b",
        "a_b",
        "a--b",
        "-a",
        "a-",
        "é",
        "2026 01",
        "a%20b",
        "a+b",
        "%2e%2e",
        "a\u{200B}b",
        "ａ",
        "a\nb",
        "a\\b",
        "a:b",
        "a*",
        "~a",
        "$a",
    ] {
        let fixture = Fixture::house();
        fs::create_dir(fixture.path(&format!("releases/{bad}"))).unwrap();
        let run = fixture.check();
        assert_eq!((run.status, run.found()), (1, vec!["invalid-id".to_owned()]), "{bad:?}");
        assert_ne!(fixture.run(&["new", bad]).status, 0, "{bad:?}");
        assert_ne!(fixture.run(&["new", "--", bad]).status, 0, "{bad:?}");
    }
    let fixture = Fixture::house();
    fs::create_dir(fixture.path(&format!("releases/{}", "a".repeat(81)))).unwrap();
    assert_eq!(fixture.check().found(), ["invalid-id"]);
}

/// The ids of the registry become names of files and addresses too.
#[test]
fn ids() {
    for bad in ["Partner", "par tner", "../x", "con", "é", "a/b", "a.b", "\\\\x", "a\\u0000b"] {
        let fixture = Fixture::house();
        fixture.append("releases/registry/organisations.toml", &format!("\n[\"{bad}\"]\ncountry = \"TJ\"\n"));
        let run = fixture.check();
        assert_eq!(run.status, 1, "{bad}");
        assert!(run.err.contains("[invalid-id]") || run.err.contains("[invalid-toml]"), "{bad}: {}", run.err);
    }
}
