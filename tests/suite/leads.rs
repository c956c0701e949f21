//! Where findings at the desk lead.
//!
//! In: the shipped project, spoilt in each way that the checks know, and the tiny one with facts that are wrong. Out: the lines that *Publish* shows. How: each
//! line has a way to where it is mended, whose screen is there; or it says in which file, and what to type.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::desk::{Desk, address, body, status, tree};
use crate::faults::Random;
use crate::faults::plant::{KINDS, plant};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

/// The lines of findings on a screen.
fn lines(screen: &str) -> Vec<&str> {
    let lists = screen.split("<ul class=\"lines found\">").skip(1).filter_map(|rest| rest.split("</ul>").next());
    let lines = lists.flat_map(|list| list.split("<li>").skip(1));
    lines.filter(|line| !line.contains("class=\"sign g\"")).collect()
}

/// What a line says, without its markup.
fn words(line: &str) -> String {
    line.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

/// What is wrong with a line; `None` where it is fine.
fn wanting(desk: &Desk, line: &str) -> Option<String> {
    let said = words(line);
    let command = ["payom ", "`"].iter().find(|sign| said.contains(*sign));
    if let Some(sign) = command {
        return Some(format!("{sign}: {said}"));
    }
    let Some(way) = line.split("<a href=\"#").nth(1).and_then(|rest| rest.split('"').next()) else {
        let is_told = said.contains("In an editor: file ") || said.split(". ").count() > 1;
        return (!is_told).then(|| format!("no way, and no file: {said}"));
    };
    let there = desk.get(&format!("/part/{way}"));
    if status(&there) != "200" {
        return Some(format!("{way} is not there: {said}"));
    }
    let shown = body(&there);
    let part = way.splitn(3, '/').nth(2).unwrap_or_default();
    let is_there = match way.split('/').next().unwrap_or_default() {
        "write" => part.is_empty() || shown.contains(&format!("data-name=\"{part}\"")),
        "release" => part.is_empty() || shown.contains(&format!("id=\"fact-{part}\"")),
        _ => true,
    };
    if !is_there {
        return Some(format!("{way} shows no such thing: {said}"));
    }
    // Who is led to a text or a form has no use for what is written in files.
    let is_whole = !said.contains("In an editor:");
    let sign = [".ftl", ".toml", "{ ", "attribute", "[["].into_iter().find(|sign| said.contains(sign));
    sign.filter(|_| is_whole).map(|sign| format!("{sign}: {said}"))
}

/// Who pays is brought together where that can be done: what the text lacks in the text, what the facts lack among the facts.
#[test]
fn text_and_facts_that_differ_on_who_pays_lead_to_the_one_that_lacks_it() {
    const SESSIONS: &str = "2018-10-opcat-sessions";
    let fixture = Fixture::shipped_as_it_is();
    fixture.replace(&format!("releases/{SESSIONS}/release.md"), "{ funding }\n\n", "");
    fixture.append(
        &format!("locales/en/releases/{SESSIONS}.ftl"),
        "\nmore = The tour was paid for by the { org-osce }.\n",
    );
    let desk = Desk::of(&fixture);
    let screen = desk.get(&format!("/part/publish/{SESSIONS}"));
    let of = |words: &str| lines(&screen).into_iter().find(|line| self::words(line).contains(words)).unwrap();
    let lacking = of("pays, but the text does not say so");
    assert!(lacking.contains(&format!("<a href=\"#write/{SESSIONS}\">")), "{lacking}");
    assert!(words(lacking).contains("Put the block “Who pays” into the text"), "{lacking}");
    let unpaid = of("pays in the text, but not in the data");
    assert!(unpaid.contains(&format!("<a href=\"#release/{SESSIONS}/projects\">")), "{unpaid}");
}

#[test]
fn each_kind_of_fault_has_a_way() {
    let fixture = Fixture::shipped_as_it_is();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in tree(&fixture) {
        if path.starts_with("locales/") && path.ends_with(".ftl") || path.ends_with("/release.md") {
            texts.insert(path, text);
        }
    }
    let desk = Desk::of(&fixture);
    let (mut wrong, mut codes) = (Vec::new(), BTreeSet::new());
    for (number, kind) in KINDS.iter().enumerate() {
        let planted = plant(*kind, &texts, &mut Random::new(number as u64 + 1));
        let mut parts = planted.path.split('/').map(|part| part.trim_end_matches(".ftl"));
        let slug = parts.find(|slug| fixture.path(&format!("releases/{slug}/release.md")).exists());
        let slug = slug.unwrap_or("2026-02-opcat-conference");
        for (path, text) in &planted.texts {
            fixture.write(path, text);
        }
        let screen = desk.get(&format!("/part/publish/{slug}"));
        for line in lines(&screen) {
            codes.insert(planted.code.id());
            wrong.extend(wanting(&desk, line).map(|why| format!("{kind:?}: {why}")));
        }
        for path in planted.texts.keys() {
            match texts.get(path) {
                Some(text) => fixture.write(path, text),
                None => fixture.delete(path),
            };
        }
    }
    assert!(codes.len() > KINDS.len() / 4, "{codes:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_wrong_with_facts_and_registry_has_a_way() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let mut wrong = Vec::new();
    let mut said = String::new();
    for (path, from, to) in [
        (TEMPLATE, "date = 2026-01-15\n", ""),
        (TEMPLATE, "date = 2026-01-15", "date = 2026-13-15"),
        (TEMPLATE, "date = 2026-01-15", "date = 1026-01-15"),
        (TEMPLATE, "places = [\"dushanbe\"]", "places = [\"dushanbe\", \"dushanbe\"]"),
        (TEMPLATE, "places = [\"dushanbe\"]", "places = [\"nowhere\"]"),
        (TEMPLATE, "contacts = [\"desk\"]", "contacts = []"),
        (TEMPLATE, "contacts = [\"desk\"]", "contakts = [\"desk\"]"),
        (TEMPLATE, "participants = 60", "participants = \"many\""),
        (TEMPLATE, "label = \"press-release\"", "label = \"poem\""),
        (TEMPLATE, "{ lead }", "{ lead } and words"),
        (TEMPLATE, "{ lead }", "{ leed }"),
        (TEMPLATE, "{ details }", "![{ photo.alt }](photo.jpg)"),
        (TEMPLATE, "## { heading }", "#### { heading }"),
        (TEMPLATE, "https://example.org/report", "htp:/example.org/report"),
        (EN, "heading = Details\n", ""),
        (EN, "heading = Details\n", "heading = Details { $nothing }\n"),
        (RU, "heading = Подробности\n", ""),
        (TG, "heading = Тафсилот\n", "heading = { \"\" }\n"),
        ("locales/ru/organisations.ftl", "org-house", "org-horse"),
        ("locales/en/organisations.ftl", "org-house", "org-horse"),
        ("releases/registry/contacts.toml", "[desk]", "[dusk]"),
        ("releases/registry/organisations.toml", "country = \"KZ\"", "country = \"Kazakhstan\""),
    ] {
        let before = fixture.read(path);
        fixture.replace(path, from, to);
        let screen = desk.get(&format!("/part/publish/{SLUG}"));
        if status(&screen) == "200" {
            let all = lines(&screen);
            wrong.extend(all.iter().filter_map(|line| wanting(&desk, line)).map(|why| format!("{to}: {why}")));
            said.extend(all.iter().map(|line| words(line) + "\n"));
            if all.is_empty() && screen.contains("aria-disabled=\"true\"") {
                let foot = screen.split("off-way").nth(1).unwrap_or_default();
                wrong.extend((!foot.contains("href=\"#")).then(|| format!("{to}: off, and nothing says why")));
            }
        } else {
            wrong.extend((!screen.contains("href=\"#releases\"")).then(|| format!("{to}: no screen")));
        }
        fixture.write(path, before);
    }
    assert!(wrong.is_empty(), "{}\n{said}", wrong.join("\n"));
}

/// A word that is right comes into the dictionary of its language, and goes again.
#[test]
fn a_word_that_is_right_is_added() {
    let fixture = Fixture::words();
    fixture.run(&["accept"]);
    let desk = Desk::of(&fixture);
    let text = desk.text(&address("ru", "heading"), &json!(["Подробности о куртоглизме"]));
    let (_, told) = desk.post("/try", &text);
    let found = told["remarks"].as_str().unwrap();
    assert!(found.contains("data-word=\"куртоглизме\" data-locale=\"ru\">Right: add to the dictionary"), "{found}");
    assert!(!found.contains("payom") && !found.contains("words.txt"), "{found}");
    // Where one word may be meant, a button writes it.
    let (_, told) = desk.post("/try", &desk.text(&address("ru", "heading"), &json!(["Права чиловека"])));
    let found = told["remarks"].as_str().unwrap();
    assert!(found.contains("data-whole=\"Права человека\"") && found.contains("data-word=\"чиловека\""), "{found}");
    let before = tree(&fixture);
    let (code, told) = desk.post("/word", &json!({ "word": "куртоглизме", "locale": "ru" }));
    assert_eq!(
        (code.as_str(), &told["said"]),
        ("200", &json!("“куртоглизме” is in the dictionary of the house now."))
    );
    let list = fixture.read("locales/ru/words.txt");
    assert!(list.lines().any(|line| line == "куртоглизме"), "{list}");
    let (_, told) = desk.post("/try", &text);
    assert!(!told["remarks"].as_str().unwrap().contains("data-word"), "{told}");
    // It is the file that the command writes.
    let other = Fixture::words();
    other.run(&["words", "--locale", "ru", "--add", "куртоглизме"]).fine();
    assert_eq!(other.read("locales/ru/words.txt"), list);
    // It is taken back where one is.
    let (code, told) = desk.post("/undo", &json!({}));
    assert_eq!((code.as_str(), &told["next"]), ("200", &json!("")));
    assert_eq!(tree(&fixture), before);
    for sent in [
        json!({ "word": "two\nlines", "locale": "ru" }),
        json!({ "word": "# x", "locale": "ru" }),
        json!({ "word": "", "locale": "ru" }),
        json!({ "word": "слово" }),
        Value::Null,
    ] {
        assert_eq!(desk.post("/word", &sent).0, "400", "{sent}");
    }
    assert_eq!(desk.post("/word", &json!({ "word": "слово", "locale": "../ru" })).0, "404");
    assert_eq!(tree(&fixture), before);
}

/// Neither texts nor words of a dictionary are written where a link leads out of the project.
#[cfg(unix)]
#[test]
fn no_link_leads_out() {
    let (fixture, outside) = (Fixture::words(), tempfile::tempdir().unwrap());
    let words = fixture.path("locales/tg/words.txt");
    let _ = std::fs::remove_file(&words);
    crate::project::symlink(outside.path().join("words.txt"), &words).unwrap();
    let desk = Desk::of(&fixture);
    let (code, told) = desk.post("/word", &json!({ "word": "калима", "locale": "tg" }));
    assert_ne!(code, "200", "{told}");
    // A folder that is a link: a photo or a logo would be laid elsewhere.
    let logos = fixture.path("releases/registry/logos");
    let _ = std::fs::remove_dir_all(&logos);
    crate::project::symlink(outside.path(), &logos).unwrap();
    let made = payom::edit::change_all(
        &fixture.path(""),
        &[payom::edit::Change::New { path: "releases/registry/logos/x.svg".to_owned(), bytes: b"<svg/>".to_vec() }],
    );
    let failed = made.unwrap_err();
    assert!(failed.error.get_ref().unwrap().is::<payom::edit::Outside>(), "{failed:?}");
    assert_eq!(std::fs::read_dir(outside.path()).unwrap().count(), 0);
}
