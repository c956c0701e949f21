//! Kinds of releases: what each asks for and shows.

use std::fs;

use crate::project::{Fixture, SLUG, TEMPLATE, faults, repository};

/// The tiny project with the house messages that kinds need.
pub(crate) fn kinds() -> Fixture {
    let fixture = Fixture::house();
    for locale in ["en", "ru", "tg"] {
        let house = fs::read_to_string(repository().join(format!("locales/{locale}/house.ftl"))).unwrap();
        let (_, own) = house.split_once("label-statement").unwrap();
        fixture.append(&format!("locales/{locale}/house.ftl"), &format!("label-statement{own}"));
        for name in ["label-announcement", "issued-by"] {
            let line = house.lines().find(|line| line.starts_with(name)).unwrap();
            fixture.append(&format!("locales/{locale}/house.ftl"), &format!("{line}\n"));
        }
        for organisation in ["house", "partner"] {
            let path = format!("locales/{locale}/organisations.ftl");
            let line = fixture.read(&path).lines().find(|line| line.contains(organisation)).unwrap().to_owned();
            let name = line.split_once(" = ").unwrap().1;
            fixture.replace(&path, &line, &format!("{line}\n    .genitive = {name}"));
        }
    }
    fixture
}

/// The project with other keys in the place of its label.
pub(crate) fn with(keys: &str) -> Fixture {
    let fixture = kinds();
    fixture.replace(TEMPLATE, "label = \"press-release\"", keys);
    fixture
}

fn lined(fixture: &Fixture, keys: &str) {
    fixture.replace(TEMPLATE, "label = \"press-release\"", keys);
}

faults! {
    unknown_kind: ["invalid-setting releases/2026-01-meeting/release.md:3:8"] = |f| {
        lined(f, "kind = \"Press releases\"");
    };
    kind_and_label: ["invalid-setting releases/2026-01-meeting/release.md:3:9"] = |f| {
        lined(f, "label = \"press-release\"\nkind = \"press-release\"");
    };
    speech_of_nobody: [
        "missing-translation releases/2026-01-meeting/release.md:1:1",
        "missing-translation releases/2026-01-meeting/release.md:1:1",
        "missing-translation releases/2026-01-meeting/release.md:1:1",
        "kind-lacks releases/2026-01-meeting/release.md:3:8",
        "kind-lacks releases/2026-01-meeting/release.md:3:8",
    ] = |f| {
        lined(f, "kind = \"speech\"");
    };
    reference_too_long: ["invalid-setting releases/2026-01-meeting/release.md:4:13"] = |f| {
        lined(f, "label = \"press-release\"\nreference = \"PR/2026/12/communications/coalition/dushanbe\"");
    };
    corrects_nothing: ["unknown-release releases/2026-01-meeting/release.md:4:12"] = |f| {
        lined(f, "label = \"press-release\"\ncorrects = \"2026-01-meetin\"");
    };
    corrects_itself: ["unknown-release releases/2026-01-meeting/release.md:4:12"] = |f| {
        lined(f, "label = \"press-release\"\ncorrects = \"2026-01-meeting\"");
    };
    signed_twice: ["duplicate-place releases/2026-01-meeting/release.md:4:36"] = |f| {
        lined(f, "label = \"press-release\"\nsignatories = [\"house\", \"partner\", \"house\"]");
    };
    signed_by_words: ["invalid-id releases/2026-01-meeting/release.md:4:16"] = |f| {
        lined(f, "label = \"press-release\"\nsignatories = [\"Bureau on Human Rights\"]");
    };
    signed_by_a_number: ["invalid-setting releases/2026-01-meeting/release.md:4:16"] = |f| {
        lined(f, "label = \"press-release\"\nsignatories = [5]");
    };
    person_is_an_organisation: ["unknown-id releases/2026-01-meeting/release.md:4:16"] = |f| {
        lined(f, "label = \"press-release\"\nsignatories = [{ person = \"partner\" }]");
    };
    fact_and_signatories: ["invalid-id releases/2026-01-meeting/release.md:10:1"] = |f| {
        lined(f, "label = \"press-release\"\nsignatories = [\"house\", \"partner\"]");
        f.replace(TEMPLATE, "participants = 60", "signatories = 60");
    };
    house_kind_twice: ["invalid-setting payom.toml:2:6"] = |f| {
        f.replace("payom.toml", "[house]", "[[kinds]]\nid = \"speech\"\n\n[house]");
    };
    house_kind_asks_in_vain: ["invalid-setting payom.toml:3:9"] = |f| {
        f.replace("payom.toml", "[house]", "[[kinds]]\nid = \"obituary\"\nasks = [\"contacts\"]\n\n[house]");
    };
}

/// Two releases of one number are told, whatever capitals and spaces they have.
#[test]
fn reference_twice() {
    let fixture = Fixture::house();
    let f = &fixture;
    lined(f, "label = \"press-release\"\nreference = \"PR/2026/12\"");
    for locale in ["en", "ru", "tg"] {
        f.append(&format!("locales/{locale}/house.ftl"), "reference = { $reference }\n");
        let words = f.read(&format!("locales/{locale}/releases/{SLUG}.ftl"));
        f.write(&format!("locales/{locale}/releases/2026-02-meeting.ftl"), words);
    }
    let other = f.read(TEMPLATE).replace("2026-01-15", "2026-02-15").replace("label = \"press-release\"\n", "");
    f.write("releases/2026-02-meeting/release.md", other.replace("PR/2026", "pr/ 2026"));
    let said = fixture.run(&["check"]);
    assert_eq!(said.status, 0);
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!("reference_twice", said.err);
    });
}

/// What a label said before there were kinds is said as it was: a media advisory without an event is published.
#[test]
fn a_label_asks_for_nothing() {
    let fixture = Fixture::house();
    for locale in ["en", "ru", "tg"] {
        fixture.append(&format!("locales/{locale}/house.ftl"), "label-media-advisory = Advisory\n");
    }
    fixture.replace(TEMPLATE, "press-release", "media-advisory");
    fixture.run(&["build"]).fine();
}

/// A kind of the house is a few lines of settings and a label.
#[test]
fn a_house_adds_a_kind() {
    let fixture = with("kind = \"letter\"");
    fixture.append("payom.toml", "\n[[kinds]]\nid = \"letter\"\nasks = [\"contact\"]\nadvises = [\"reference\"]\n");
    for locale in ["en", "ru", "tg"] {
        fixture.append(&format!("locales/{locale}/house.ftl"), "label-letter = Letter\n");
    }
    let said = fixture.run(&["check"]);
    assert!(said.err.contains("should have a reference") && said.status == 0, "{}", said.err);
    assert_eq!(fixture.run(&["build"]).status, 0);
    assert!(fixture.read("output/2026-01-meeting/2026-01-meeting.en.html").contains("<p class=\"label\">Letter</p>"));
    fixture.replace(TEMPLATE, "contacts = [\"desk\"]\n", "");
    assert!(fixture.run(&["check"]).err.contains("needs a contact"));
}

/// A reference stands beside the date, and in what machines read.
#[test]
fn a_reference_is_printed() {
    let fixture = with("kind = \"press-release\"\nreference = \"PR/2026/12\"");
    fixture.run(&["build"]).fine();
    let page = fixture.read("output/2026-01-meeting/2026-01-meeting.ru.html");
    assert!(page.contains("<p class=\"reference\">№\u{A0}PR/2026/12</p>"));
    assert!(page.contains("\"identifier\":\"PR/2026/12\""));
    fixture.run(&["build", "--format", "txt"]).fine();
    let text = fixture.read("output/2026-01-meeting/2026-01-meeting.en.txt");
    assert!(text.contains("\nRef. PR/2026/12\n"), "{text}");
}
