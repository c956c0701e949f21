//! Where findings at the desk lead.
//!
//! In: the shipped project, spoilt in each way that the checks know, and the tiny one with facts that are wrong. Out: the lines that *Publish* shows. How: each
//! line has a way to where it is mended, whose screen is there; or it says in which file, and what to type.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::chrome::Tab;
use crate::desk::{Desk, address, body, in_a_browser, raw, status, tree};
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
    let has = |attribute: &str, value: &str| shown.contains(&format!("{attribute}=\"{value}\""));
    // It leads to the very thing: the top of a screen mends nothing.
    let is_there = match (way.split('/').next().unwrap_or_default(), part.get(..1)) {
        ("write", Some("@")) => has("data-at", &part[1..]),
        ("write", Some("+")) => has("data-add", &part[1..]),
        ("write", _) => has("data-name", part),
        ("release", Some("+")) => has("id", &format!("add-{}", &part[1..])),
        ("release", _) => has("id", &format!("fact-{part}")),
        ("people", _) => part.split_once("/@/").is_some_and(|(_, field)| has("id", field)),
        ("translate", _) => part.split('/').count() == 2,
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
    let lacking = of("pays by the data of the release, but not by the text");
    assert!(lacking.contains(&format!("<a href=\"#write/{SESSIONS}/+funding\">")), "{lacking}");
    assert!(words(lacking).contains("Put the block “Who pays” into the text"), "{lacking}");
    let unpaid = of("pays by the text, but not by the data");
    assert!(unpaid.contains(&format!("<a href=\"#release/{SESSIONS}/+funding\">")), "{unpaid}");
    // Where a project of the registry has them pay, that is what is chosen.
    fixture.replace("releases/registry/projects.toml", "[aff-kazakhstan-tajikistan]\n", "[tour]\nimplementers = [\"bhr\"]\n\n[[tour.funders]]\nfunder = \"osce\"\nrole = \"funded\"\n\n[aff-kazakhstan-tajikistan]\n");
    let screen = desk.get(&format!("/part/publish/{SESSIONS}"));
    assert!(screen.contains(&format!("<a href=\"#release/{SESSIONS}/+projects\">")), "{screen}");
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

/// What somebody spoils, what is said of it on *Publish*, and what is in focus behind the way from there.
const FIXES: [(&str, &str, &str, &str, &str); 13] = [
    (EN, "heading = Details\n", "", "is missing in English", ".line[data-name=heading] textarea"),
    (EN, "heading = Details\n", "heading = Details { $nothing }\n", "$nothing", ".line[data-name=heading] textarea"),
    (RU, "heading = Подробности\n", "", "is missing in Russian", "#target"),
    (TEMPLATE, "{ lead }", "{ lead } and words", "and words", ".block[data-at='0'] textarea"),
    (TEMPLATE, "{ details }", "![{ photo.alt }](photo.jpg)", "photo.jpg", ".block[data-at='2'] textarea"),
    (TEMPLATE, "date = 2026-01-15", "date = 2026-13-15", "no month 13", "#fact-date"),
    (TEMPLATE, "date = 2026-01-15", "date = 1026-01-15", "year 1026", "#fact-date"),
    (TEMPLATE, "date = 2026-01-15\n", "", "is missing", "#fact-date"),
    (TEMPLATE, "date = 2026-01-15\n", "date = 2026-01-15\ndraft = true\n", "is a draft", "#fact-draft"),
    (TEMPLATE, "date = 2026-01-15\n", "date = 2026-01-15\nembargo = 2099-01-01T09:00\n", "embargo", "#fact-embargo"),
    (
        "releases/registry/organisations.toml",
        "country = \"KZ\"",
        "country = \"Kazakhstan\"",
        "Kazakhstan",
        "[id='fact/country']",
    ),
    ("locales/en/organisations.ftl", "org-house", "org-horse", "is missing in English", "[id='name/en']"),
    ("releases/registry/organisations.toml", "country = \"KZ\"", "countri = \"KZ\"", "countri", "#more"),
];

/// Each way leads to the very thing that mends what is wrong: it is in focus, in sight and marked, at both widths.
#[test]
fn each_way_from_publish_leads_to_the_very_thing() {
    let fixture = Fixture::house();
    let Some((_server, mut tab)) = in_a_browser::begin(&fixture) else { return };
    let mut wrong = Vec::new();
    for (number, (path, from, to, said, focus)) in FIXES.into_iter().enumerate() {
        let before = fixture.read(path);
        fixture.replace(path, from, to);
        tab.size(if number % 2 == 0 { 1366 } else { 390 }, 768);
        wrong.extend(led(&mut tab, SLUG, said, focus).map(|why| format!("{to:?}: {why}")));
        fixture.write(path, before);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Follows the way beside what is said on *Publish*; what is wrong with the place.
fn led(tab: &mut Tab, slug: &str, said: &str, focus: &str) -> Option<String> {
    tab.ask(&format!("(location.hash = 'publish/{slug}')"));
    let link = format!(
        "[...document.querySelectorAll('.publish a[href^=\"#\"]')].find((one) => one.closest('li, footer').textContent.includes({said:?}))"
    );
    tab.wait(&format!(
        "!!document.querySelector('.publish') && ((one) => one ? (one.id = 'way', true) : false)({link})"
    ));
    tab.tap("#way");
    tab.wait("!document.querySelector('#way') && !document.getElementById('screen').ariaBusy && document.activeElement !== document.body");
    // A list that is opened for it takes the focus a moment later.
    tab.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    let is_there = tab.ask(&format!("document.activeElement.matches({focus:?})"));
    let seen = tab.ask("((box) => box.top >= 0 && box.bottom <= innerHeight && box.height > 0)(document.activeElement.getBoundingClientRect())");
    let marked = tab.ask("document.activeElement.id === 'target' || !!document.activeElement.closest('.meant')");
    let own = tab.ask("document.activeElement.cloneNode().outerHTML + ' at ' + location.hash");
    let all = [("focus", is_there), ("sight", seen), ("mark", marked)];
    let bad: Vec<&str> = all.iter().filter(|(_, own)| own != "true").map(|(name, _)| *name).collect();
    (!bad.is_empty()).then(|| format!("no {}: {own}", bad.join(", ")))
}

/// What is missing is added there: the list is open, the button is the next key away.
#[test]
fn what_is_to_be_added_is_opened() {
    const SESSIONS: &str = "2018-10-opcat-sessions";
    let fixture = Fixture::shipped_as_it_is();
    fixture.replace(&format!("releases/{SESSIONS}/release.md"), "{ funding }\n\n", "");
    fixture.append(
        &format!("locales/en/releases/{SESSIONS}.ftl"),
        "\nmore = The tour was paid for by the { org-osce }.\n",
    );
    let Some((_server, mut tab)) = in_a_browser::begin(&fixture) else { return };
    let pick = ".pick[open]:has(#add-funding) input";
    assert_eq!(led(&mut tab, SESSIONS, "pays by the text, but not by the data", pick), None);
    assert_eq!(
        led(
            &mut tab,
            SESSIONS,
            "pays by the data of the release, but not by the text",
            ".add[open] [data-add=funding]"
        ),
        None
    );
    let before = fixture.read(&format!("releases/{SESSIONS}/release.md"));
    assert!(!before.contains("{ funding }"));
    tab.press("Enter", 0);
    tab.wait("document.querySelector('#said').textContent !== ''");
    assert!(fixture.read(&format!("releases/{SESSIONS}/release.md")).contains("{ funding }"));
}

/// Both marks of a pair are one thing to mend: one remark with one button, and one line on *Publish*. What is mended otherwise stays beside it.
#[test]
fn a_pair_of_straight_quotes_is_one_remark() {
    let fixture = Fixture::words();
    fixture.run(&["accept"]);
    let desk = Desk::of(&fixture);
    let remarks = |text: &str| {
        let (_, told) = desk.post("/try", &desk.text(&address("ru", "heading"), &json!([text])));
        told["remarks"].as_str().unwrap().to_owned()
    };
    let told = remarks("Подробности \"дома\"");
    assert_eq!(told.matches("does not use here").count(), 1, "{told}");
    assert!(told.contains("write «…»") && told.contains("data-whole=\"Подробности «дома»\""), "{told}");
    // Marks of two kinds are two things.
    let told = remarks("Подробности \"дома\" и “права”");
    assert!(told.matches("does not use here").count() > 1, "{told}");
    fixture.replace(RU, "heading = Подробности", "heading = Подробности \"дома\"");
    let screen = desk.get(&format!("/part/publish/{SLUG}"));
    let told: Vec<_> = lines(&screen).into_iter().filter(|line| words(line).contains("does not use here")).collect();
    assert_eq!(told.len(), 1, "{told:?}");
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

/// Of a project that cannot be opened the desk says why and where, in words of whoever reads.
#[test]
fn what_keeps_a_project_from_being_opened_is_said() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let (host, key) = (desk.server.address(), &desk.key);
    for (path, from, to, english, russian) in [
        ("payom.toml", "source = \"en\"", "soure = \"en\"", "<code>soure</code> is not known", "payom.toml, строка "),
        ("payom.toml", "publisher = \"house\"", "publisher = “house”", "only straight ones", "фигурные кавычки"),
        (
            "payom.toml",
            "locales = [\"en\", \"ru\", \"tg\"]",
            "locales = [\"en\", \"ru\", \"tg\"",
            "has no <code>]</code>",
            "у списка",
        ),
    ] {
        let before = fixture.read(path);
        fixture.replace(path, from, to);
        let screen = desk.get("/part/releases");
        assert!(screen.contains("The project cannot be read") && screen.contains(english), "{to}: {screen}");
        assert!(screen.contains("<code>payom.toml, line ") && !screen.contains("payom "), "{screen}");
        let told = raw(
            &desk.server,
            &format!(
                "GET /part/releases HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\nAccept-Language: ru\r\n\r\n"
            ),
        );
        assert!(told.contains("Проект не удаётся прочитать") && told.contains(russian), "{to}: {told}");
        fixture.write(path, before);
        assert!(!desk.get("/part/releases").contains("cannot be read"), "{to}");
    }
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
