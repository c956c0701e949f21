//! `payom init`: a house in an empty folder.
//!
//! In: an empty folder, or one with something in it. Out: a house that builds as it is, or a refusal. Invariants:
//! nothing that is there is touched; a house in languages that Payom has texts in has nothing missing, nothing stale,
//! nothing to warn of.

use std::fs;

use crate::project::{Fixture, published};

const SLUG: &str = "2026-09-village-libraries";

#[test]
fn a_house_that_builds_at_once() {
    for options in [
        &[][..],
        &["--languages", "en"],
        &["--languages", "ru"],
        &["--languages", "tg"],
        &["--languages", "ru,tg", "--source", "ru"],
        &["--languages", "en,ru,tg", "--source", "ru"],
        &["--languages", "tg,en,ru"],
        &["--languages", "tg,en", "--country", "kz", "--site", "https://press.example.org/news"],
        &["--name", "Nur", "--name", "ru=Нур", "--name", "tg=Нур", "--short", "NUR", "--ci", "gitlab"],
    ] {
        let fixture = Fixture::empty();
        fixture.run(&[&["init"], options].concat()).fine();
        let check = fixture.run(&["check", "--locked", "--deny", "warnings"]);
        assert_eq!((check.status, check.err.as_str()), (0, ""), "{options:?}: {}", check.out);
        fixture.run(&["build", "--locked"]).fine();
        let pdf = |name: &String| name.starts_with(SLUG) && name.ends_with(".pdf");
        let languages =
            fixture.read("payom.toml").split("locales = ").nth(1).unwrap().split(']').next().unwrap().len();
        assert_eq!(published(&fixture).iter().filter(|name| pdf(name)).count(), (languages + 1) / 6, "{options:?}");
    }
}

/// The default house, as it is told and as it is written.
#[test]
fn what_is_written() {
    let fixture = Fixture::empty();
    let said = fixture.run(&["init"]).fine().out;
    let files = fixture.tree("").into_keys().collect::<Vec<_>>().join("\n");
    let own = [
        "payom.toml",
        "releases/registry/funders.toml",
        "releases/registry/organisations.toml",
        "releases/registry/projects.toml",
        "releases/registry/contacts.toml",
        "locales/ru/organisations.ftl",
    ];
    let own: String = own.iter().map(|path| format!("\n=== {path}\n{}", fixture.read(path))).collect();
    insta::assert_snapshot!("init", format!("{said}\n{files}\n{own}"));
}

/// The server runs one program: that which was named, and no other.
#[test]
fn a_pinned_release() {
    let sum = "5".repeat(64);
    for (kind, path) in [("github", ".github/workflows/payom.yml"), ("gitlab", ".gitlab-ci.yml")] {
        let fixture = Fixture::empty();
        let program = "https://example.org/v1/payom";
        let said = fixture.run(&["init", "--ci", kind, "--program", program, "--sha256", &sum]).fine().out;
        assert!(!said.contains("PAYOM_SHA256"), "{said}");
        let text = fixture.read(path);
        assert!(text.contains(&format!("PAYOM_URL: \"{program}\"\n")), "{text}");
        assert!(text.contains(&format!("PAYOM_SHA256: \"{sum}\"\n")), "{text}");
        assert!(text.contains("sha256sum --check") && text.contains("payom check --locked"), "{text}");
    }
    let fixture = Fixture::empty();
    // Nobody released this program, so that somebody has to say which one the server takes.
    let said = fixture.run(&["init"]).fine().out;
    assert!(said.contains(".github/workflows/payom.yml needs PAYOM_URL and PAYOM_SHA256"), "{said}");
    let fixture = Fixture::empty();
    fixture.run(&["init", "--ci", "none"]).fine();
    assert!(fixture.tree("").keys().all(|path| !path.ends_with(".yml")));
}

/// A language that Payom has no texts in gets stubs, with what to type; `check` names what is missing.
#[test]
fn a_language_to_be_translated() {
    let fixture = Fixture::empty();
    let said = fixture.run(&["init", "--languages", "en,uz"]).fine().out;
    assert!(said.contains("payom todo"), "{said}");
    let stubs = fixture.read(&format!("locales/uz/releases/{SLUG}.ftl"));
    assert!(stubs.contains("# quote =\n") && stubs.contains("five minutes from our house"), "{stubs}");
    let check = fixture.run(&["check", "--locked"]);
    assert_eq!(check.status, 1);
    assert!(check.found().iter().all(|found| found.starts_with("missing-translation ")), "{}", check.err);
    for missing in ["headline", "org-chashma", "contact-nigora-salimova", "label-press-release"] {
        assert!(check.err.contains(&format!("`{missing}` is missing in ")), "{missing}: {}", check.err);
    }
    // The languages that are complete can be published meanwhile.
    fixture.run(&["build", "--locale", "en"]).fine();
}

/// The house's name in a language is the house's to give.
#[test]
fn a_name_that_is_to_be_translated() {
    let fixture = Fixture::empty();
    fixture.run(&["init", "--name", "Nur Foundation", "--languages", "en,tg"]).fine();
    assert!(fixture.read("payom.toml").contains("publisher = \"nur-foundation\""));
    let check = fixture.run(&["check", "--locked"]);
    assert!(check.err.contains("`org-nur-foundation` is missing in Tajik"), "{}", check.err);
    assert!(fixture.read("locales/tg/organisations.ftl").contains("# org-nur-foundation =\n"));
}

#[test]
fn folders_with_something_in_them() {
    let fixture = Fixture::empty();
    for name in ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt"] {
        fixture.write(name, "mine");
    }
    let before = fixture.tree("");
    let run = fixture.run(&["init"]);
    assert_eq!((run.status, run.found()), (3, vec!["foreign-file".to_owned()]), "{}", run.err);
    assert_eq!(fixture.tree(""), before);
    let house = Fixture::house();
    for name in ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"] {
        house.write(name, "mine");
    }
    let again = house.run(&["init"]);
    assert_eq!(again.status, 3);
    let file = fixture.path("a.txt").to_string_lossy().into_owned();
    let other = fixture.run(&["init", &file]);
    assert_eq!(other.status, 3);
    insta::assert_snapshot!("init_refused", format!("{}\n{}", run.err.trim_end(), again.err.trim_end()));
    // Git's own folder is in nobody's way, and a folder that is not there is made.
    let fixture = Fixture::empty();
    fixture.write(".git/HEAD", "ref: refs/heads/main\n");
    fixture.write(".DS_Store", "Finder");
    fixture.run(&["init", "--languages", "en, ru"]).fine();
    let new = fixture.path("further/house");
    fixture.run(&["init", &new.to_string_lossy()]).fine();
    assert!(new.join("payom.toml").is_file());
    assert!(fs::read_dir(new.join(".github")).is_ok());
}

#[test]
fn options_that_fit_no_house() {
    let mut said = String::new();
    for options in [
        &["--languages", "en,??"][..],
        &["--languages", "en,en"],
        &["--languages", "uz,pl"],
        &["--source", "de"],
        &["--languages", "en,uz", "--source", "uz"],
        &["--country", "Tajikistan"],
        &["--site", "press"],
        &["--name", "{ nur }"],
        &["--name", "ru=Нур"],
        &["--languages", "en", "--name", "kk=Үй"],
        &["--name", "Nur", "--name", "Noor"],
        &["--short", "NUR"],
        &["--program", "http://example.org/payom"],
        &["--sha256", "12ab"],
    ] {
        let fixture = Fixture::empty();
        let run = fixture.run(&[&["init"], options].concat());
        assert_eq!(run.status, 2, "{options:?}: {}", run.err);
        assert_eq!(fixture.tree("").len(), 0, "{options:?}");
        said.push_str(&format!("payom init {}\n{}", options.join(" "), run.err));
    }
    insta::assert_snapshot!("init_options", said.trim_end());
}
