//! Copies for journalists, and addresses of releases that were renamed.

use std::fs;

use crate::moments::{EMBARGOED, HELD, dead_links, house_words, leaks, two};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, faults};

/// The names in the outbox of the release.
fn outbox(fixture: &Fixture) -> Vec<String> {
    let entries = fs::read_dir(fixture.path(&format!("outbox/{HELD}"))).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The words of each page of a PDF.
fn pages(fixture: &Fixture, path: &str) -> Vec<String> {
    let pdf = lopdf::Document::load(fixture.path(path)).unwrap();
    pdf.get_pages().keys().map(|number| pdf.extract_text(&[*number]).unwrap()).collect()
}

#[test]
fn copies_say_that_they_are_under_embargo() {
    let fixture = two(EMBARGOED);
    // Long enough for a second page.
    let template = format!("releases/{HELD}/release.md");
    fixture.replace(&template, "{ zebra-text }", &"{ zebra-text }\n\n".repeat(40));
    let made = fixture.run(&["prepare", HELD, "--as-of", "2026-12-01T10:00"]).fine();
    assert!(
        made.out.ends_with(
            "2026-12-forum: every page says that it is under embargo until 3 December 2026, 10:00 (Asia/Dushanbe)\n"
        ),
        "{}",
        made.out
    );
    let name = |tag: &str, ending: &str| format!("EMBARGO-2026-12-03-1000_{HELD}.{tag}.{ending}");
    let endings = ["docx", "eml", "pdf", "txt"];
    let names = ["en", "ru", "tg"].iter().flat_map(|tag| endings.map(|ending| name(tag, ending)));
    let kit = format!("EMBARGO-2026-12-03-1000_{HELD}-press-kit.zip");
    let names: Vec<String> = std::iter::once(kit).chain(names).collect();
    assert_eq!(outbox(&fixture), names);
    assert!(!fixture.path("output").exists(), "nothing is published");
    assert_eq!(fixture.read("outbox/.gitignore"), "*\n");
    let notices = [
        ("en", "Embargoed until 3 December 2026, 10:00"),
        ("ru", "Эмбарго до 3 декабря 2026 года, 10:00"),
        ("tg", "Эмбарго то 3 декабри соли 2026, соати 10:00"),
    ];
    for (tag, notice) in notices {
        let text = fixture.read(&format!("outbox/{HELD}/{}", name(tag, "txt")));
        assert!(text.starts_with(notice), "{text}");
        assert!(!text.contains("press.example.org"), "no page is there yet: {text}");
        let pages = pages(&fixture, &format!("outbox/{HELD}/{}", name(tag, "pdf")));
        assert!(pages.len() > 1, "{tag}");
        for page in pages {
            let plain = page.replace(['\u{a0}', '\n'], " ");
            let word = notice.split(' ').next().unwrap();
            assert!(plain.contains(word) && plain.contains("10:00"), "{tag}: {plain}");
        }
    }
    insta::assert_snapshot!(
        "advance_en",
        fixture.read(&format!("outbox/{HELD}/{}", name("en", "txt"))).lines().take(8).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn copies_follow_the_moment() {
    let fixture = two(EMBARGOED);
    let prepare = |moment: &str| fixture.run(&["prepare", HELD, "--locale", "tg", "--as-of", moment]).fine().out;
    prepare("2026-12-03T09:59");
    assert!(outbox(&fixture)[0].starts_with("EMBARGO-2026-12-03-1000_"));
    // Over, and not on the site yet: nobody has to wait.
    let told = prepare("2026-12-03T10:00");
    assert!(told.contains("the site has it from 3 December 2026, 12:00"), "{told}");
    let endings = ["-press-kit.zip", ".tg.docx", ".tg.eml", ".tg.pdf", ".tg.txt"];
    assert_eq!(outbox(&fixture), endings.map(|end| format!("{HELD}{end}")));
    assert!(!fixture.read(&format!("outbox/{HELD}/{HELD}.tg.txt")).contains("мбарго"));
    // What lies there of others stays.
    fixture.write(&format!("outbox/{HELD}/list.txt"), "me@example.org");
    prepare("2026-12-04T10:00");
    // Texts to post come with the page.
    assert_eq!(outbox(&fixture).len(), 7);
    assert_eq!(prepare("2026-12-04T10:00").lines().count(), 6, "nothing to say of what is public");
}

#[test]
fn what_is_not_finished_is_not_sent() {
    let fixture = two("date = 2026-12-03\ndraft = true");
    let draft = fixture.run(&["prepare", HELD, "--as-of", "2026-12-01"]);
    assert_eq!((draft.status, draft.found()), (1, vec!["not-yet".to_owned()]));
    insta::assert_snapshot!("prepared_draft", draft.err.trim_end());
    let fixture = two(EMBARGOED);
    fixture.replace(&TG.replace(SLUG, HELD), "zebra-text =", "other =");
    let missing = fixture.run(&["prepare", HELD, "--as-of", "2026-12-01"]);
    assert_eq!(missing.status, 1);
    assert!(
        missing.err.contains("error[missing-translation]") && missing.err.ends_with("nothing was prepared\n"),
        "{}",
        missing.err
    );
    assert!(!fixture.path("outbox").exists());
    let part = fixture.run(&["prepare", HELD, "--locale", "en,ru", "--as-of", "2026-12-01"]);
    assert_eq!((part.status, part.out.lines().count()), (0, 10), "{}", part.err);
    assert_eq!(fixture.run(&["prepare", "2026-12-forums"]).found(), ["unknown-release"]);
    assert_eq!(fixture.run(&["prepare"]).status, 2);
}

/// The tiny project with a site, whose release had another name.
fn renamed() -> Fixture {
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "country = \"TJ\"", "country = \"TJ\"\nsite = \"https://press.example.org\"");
    house_words(&fixture, "house", &["page-moved", "corrected-on"]);
    fixture.replace(TEMPLATE, "\n[facts]", "\naliases = [\"2026-01-talks\"]\n[facts]");
    fixture
}

const OLD: &str = "2026-01-talks";

#[test]
fn former_addresses_lead_to_the_release() {
    let fixture = renamed();
    // It is published under its former name first.
    fixture.rename(&format!("releases/{SLUG}"), &format!("releases/{OLD}"));
    for locale in ["en", "ru", "tg"] {
        fixture.rename(
            &format!("locales/{locale}/releases/{SLUG}.ftl"),
            &format!("locales/{locale}/releases/{OLD}.ftl"),
        );
    }
    fixture.replace(&TEMPLATE.replace(SLUG, OLD), "aliases = [\"2026-01-talks\"]\n", "");
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    let id = |feed: &str| feed.split("<id>").nth(2).unwrap().split('<').next().unwrap().to_owned();
    let first = id(&fixture.read("output/en/feed.xml"));
    fixture.rename(&format!("releases/{OLD}"), &format!("releases/{SLUG}"));
    for locale in ["en", "ru", "tg"] {
        fixture.rename(
            &format!("locales/{locale}/releases/{OLD}.ftl"),
            &format!("locales/{locale}/releases/{SLUG}.ftl"),
        );
    }
    fixture.replace(TEMPLATE, "\n[facts]", "\naliases = [\"2026-01-talks\"]\n[facts]");
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    let feed = fixture.read("output/en/feed.xml");
    assert_eq!(id(&feed), first, "the entry stays the same");
    assert!(feed.contains(&format!("href=\"https://press.example.org/{SLUG}/{SLUG}.en.html\"")), "{feed}");
    assert!(!fixture.read("output/sitemap.xml").contains(OLD));
    let old: Vec<String> = fixture.tree(&format!("output/{OLD}")).into_keys().collect();
    assert_eq!(old.len(), 3, "{old:?}");
    let page = fixture.read(&format!("output/{OLD}/{OLD}.tg.html"));
    for sign in [
        format!("<meta http-equiv=\"refresh\" content=\"0; url=../{SLUG}/{SLUG}.tg.html\">"),
        format!("<link rel=\"canonical\" href=\"https://press.example.org/{SLUG}/{SLUG}.tg.html\">"),
        format!("<a href=\"../{SLUG}/{SLUG}.tg.html\">"),
        "<html lang=\"tg\">".to_owned(),
        "Ин саҳифа нишонии нав дорад.".to_owned(),
    ] {
        assert!(page.contains(&sign), "{sign}\n{page}");
    }
    assert_eq!(dead_links(&fixture), Vec::<String>::new());
    // A part of a build keeps them; without the key they go.
    fixture.run(&["build", SLUG, "--locale", "en", "--as-of", "2026-02-01"]).fine();
    assert!(fixture.path(&format!("output/{OLD}/{OLD}.tg.html")).is_file());
    fixture.replace(TEMPLATE, "aliases = [\"2026-01-talks\"]\n", "");
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    assert!(!fixture.path(&format!("output/{OLD}")).exists());
}

#[test]
fn everything_at_once() {
    let amended = "[[corrections]]\ndate = 2026-01-20\nkind = \"correction\"\nnote = \"figure\"\n\
        [withdrawn]\ndate = 2026-12-01\nnote = \"gone\"\nreplaced-by = \"2026-12-forum\"\n";
    let fixture = two(EMBARGOED);
    fixture.replace(TEMPLATE, "\n[facts]", &format!("\naliases = [\"{OLD}\"]\n{amended}[facts]"));
    for path in [EN, RU, TG] {
        fixture.append(path, "\nfigure = Seven.\ngone = Eight.\n");
    }
    for moment in ["2026-01-18", "2026-01-20", "2026-12-02", "2026-12-03T11:59"] {
        fixture.run(&["build", "--as-of", moment]).fine();
        assert_eq!((leaks(&fixture), dead_links(&fixture)), (Vec::new(), Vec::new()), "{moment}");
        let page = fixture.read(&format!("output/{SLUG}/{SLUG}.en.html"));
        assert_eq!(page.contains("noindex"), moment.starts_with("2026-12"), "{moment}");
        assert!(fixture.path(&format!("output/{OLD}/{OLD}.en.html")).is_file(), "{moment}");
    }
    fixture.run(&["build", "--as-of", "2026-12-03T12:00"]).fine();
    assert!(fixture.read(&format!("output/{SLUG}/{SLUG}.en.html")).contains("Zebra forum"), "it replaces the other");
    assert_eq!(dead_links(&fixture), Vec::<String>::new());
}

fn aliases(fixture: &Fixture, list: &str) {
    fixture.replace(TEMPLATE, "\n[facts]", &format!("\naliases = [{list}]\n[facts]"));
}

faults! {
    an_alias_twice: ["duplicate-place releases/2026-01-meeting/release.md:8:29"] = |f| {
        house_words(f, "house", &["page-moved"]);
        aliases(f, "\"2026-01-talks\", \"2026-01-talks\"");
    };
    an_alias_of_the_site: ["alias-taken releases/2026-01-meeting/release.md:8:12"] =
        |f| {
            house_words(f, "house", &["page-moved"]);
            aliases(f, "\"tg\"");
        };
}

#[test]
fn two_releases_cannot_have_one_address() {
    let fixture = two(&format!("{EMBARGOED}\naliases = [\"{OLD}\"]"));
    aliases(&fixture, &format!("\"{OLD}\""));
    let check = fixture.run(&["check"]);
    assert_eq!(check.found().iter().filter(|found| found.starts_with("alias-taken")).count(), 1, "{}", check.err);
    insta::assert_snapshot!("an_alias_of_two", check.err.trim_end());
    let fixture = two(EMBARGOED);
    aliases(&fixture, &format!("\"{HELD}\""));
    let check = fixture.run(&["check"]);
    insta::assert_snapshot!("an_alias_that_another_has", check.err.trim_end());
    let fixture = two(EMBARGOED);
    aliases(&fixture, "\"2026-01-talks\", \"2025-12-talks\"");
    fixture.run(&["check"]).fine();
}

#[test]
fn a_folder_that_moved_without_its_texts_is_one_message() {
    let fixture = Fixture::house();
    fixture.rename(&format!("releases/{SLUG}"), &format!("releases/{OLD}"));
    let check = fixture.run(&["check"]);
    assert_eq!(check.found().len(), 1, "{}", check.err);
    insta::assert_snapshot!("a_moved_folder", check.err.trim_end());
}
