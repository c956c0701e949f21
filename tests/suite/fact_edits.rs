//! The facts of a release, changed at the desk, and releases that are begun there.
//!
//! In: tiny projects, served within this process. Out: answers, and the lines of files that differ afterwards. How: after each change all
//! other lines, and all other files, are what they were; what is taken back leaves the very bytes.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::desk::{Desk, body, status, tree};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

fn screen(desk: &Desk) -> String {
    body(&desk.get(&format!("/part/release/{SLUG}"))).to_owned()
}

/// What the form of a fact sends, with something more.
fn sent(screen: &str, fact: &str, more: &Value) -> Value {
    let from = screen.find(&format!("name=\"fact\" value=\"{fact}\"")).unwrap_or_else(|| panic!("{fact}: {screen}"));
    let basis = screen[from..].split("name=\"basis\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut sent = json!({ "release": SLUG, "fact": fact, "basis": basis });
    sent.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    sent
}

fn change(desk: &Desk, fact: &str, more: &Value) -> Value {
    let (code, told) = desk.post("/fact", &sent(&screen(desk), fact, more));
    assert_eq!(code, "200", "{fact}: {told}");
    told
}

/// The lines that are gone and those that have come, of all files.
fn differ(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> (Vec<String>, Vec<String>) {
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    for (path, old) in before {
        let (old, new): (Vec<&str>, Vec<&str>) = (old.split('\n').collect(), after[path].split('\n').collect());
        let lines = |of: &[&str], other: &[&str]| -> Vec<String> {
            of.iter()
                .filter(|line| !line.is_empty() && !other.contains(line))
                .map(|line| (*line).to_owned())
                .collect()
        };
        gone.extend(lines(&old, &new));
        come.extend(lines(&new, &old));
    }
    (gone, come)
}

#[test]
fn each_change_is_one_line_and_is_taken_back() {
    let fixture = Fixture::house();
    fixture.replace("releases/registry/organisations.toml", "[partner]", "[partner] # a friend");
    fixture.write("releases/registry/funders.toml", "[partner]\n");
    fixture.replace(TEMPLATE, "places = [\"dushanbe\"]\n", "places = [\"dushanbe\", \"khujand\"] # two\n");
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    assert_eq!(tree(&fixture), start, "looking writes nothing");
    let changes: Vec<(&str, Value, &[&str], &[&str])> = vec![
        ("date", json!({ "value": "2026-01-20" }), &["date = 2026-01-15"], &["date = 2026-01-20"]),
        ("kind", json!({ "value": "announcement" }), &["label = \"press-release\""], &["label = \"announcement\""]),
        (
            "dateline",
            json!({ "value": "date-place" }),
            &["dateline = \"place-date\""],
            &["dateline = \"date-place\""],
        ),
        (
            "places",
            json!({ "add": "bokhtar" }),
            &["places = [\"dushanbe\", \"khujand\"] # two"],
            &["places = [\"dushanbe\", \"khujand\", \"bokhtar\"] # two"],
        ),
        (
            "places",
            json!({ "remove": "0" }),
            &["places = [\"dushanbe\", \"khujand\"] # two"],
            &["places = [\"khujand\"] # two"],
        ),
        ("contacts", json!({ "remove": "0" }), &["contacts = [\"desk\"]"], &["contacts = []"]),
        ("issued-by", json!({ "add": "partner" }), &[], &["issued-by = [\"partner\"]"]),
        ("partners", json!({ "add": "partner" }), &[], &["partners = [\"partner\"]"]),
        ("embargo", json!({ "value": "2026-01-15T10:00" }), &[], &["embargo = 2026-01-15T10:00"]),
        ("draft", json!({ "value": ["true"] }), &[], &["draft = true"]),
        (
            "headline",
            json!({ "value": "A meeting {was} held" }),
            &["headline = A meeting on human rights was held in Dushanbe"],
            &["headline = A meeting { \"{\" }was{ \"}\" } held"],
        ),
        (
            "funding",
            json!({ "add": "partner", "new-role": "financial-support", "new-what": "activity" }),
            &[],
            &["[[funding]]", "funder = \"partner\"", "role = \"financial-support\"", "what = \"activity\""],
        ),
    ];
    for (fact, more, gone, come) in changes {
        let told = change(&desk, fact, &more);
        assert_eq!(told["said"], "Saved.", "{fact}");
        assert!(told["pieces"]["facts"].as_str().unwrap().contains("data-do=\"undo\""), "{fact}");
        let (old, new) = differ(&start, &tree(&fixture));
        assert_eq!(
            (old, new),
            (gone.iter().map(|l| (*l).to_owned()).collect(), come.iter().map(|l| (*l).to_owned()).collect()),
            "{fact}"
        );
        let (code, told) = desk.post("/undo", &json!({}));
        assert_eq!((code.as_str(), &told["next"]), ("200", &json!("")), "{fact}");
        assert_eq!(tree(&fixture), start, "{fact}");
    }
    // What says the same is not written.
    let told = change(&desk, "date", &json!({ "value": "2026-01-15" }));
    assert_eq!(told["said"], "");
    assert_eq!(desk.post("/undo", &json!({})).0, "404");
    // A key stands where the documented order has it.
    change(&desk, "partners", &json!({ "add": "partner" }));
    let lines = fixture.read(TEMPLATE);
    let at = |line: &str| lines.lines().position(|own| own.starts_with(line)).unwrap();
    assert!(at("contacts") < at("partners") && at("partners") < at("[facts]"), "{lines}");
}

#[test]
fn line_ends_and_comments_stay() {
    let fixture = Fixture::house();
    let text =
        fixture.read(TEMPLATE).replace("contacts = [\"desk\"]", "contacts = [\n    \"desk\", # day and night\n]");
    let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    fixture.write(TEMPLATE, &text);
    let desk = Desk::of(&fixture);
    change(&desk, "contacts", &json!({ "remove": "0" }));
    let without = text.replace("    \"desk\", # day and night\r\n", "");
    assert_eq!(fixture.read(TEMPLATE), without);
    change(&desk, "contacts", &json!({ "add": "desk" }));
    change(&desk, "embargo", &json!({ "value": "2026-01-15T10:00" }));
    let now = fixture.read(TEMPLATE);
    assert_eq!(now.matches('\r').count(), now.matches('\n').count(), "{now:?}");
    assert!(now.starts_with('\u{feff}') && now.contains("\r\nembargo = 2026-01-15T10:00\r\n"), "{now:?}");
    for _ in 0..3 {
        assert_eq!(desk.post("/undo", &json!({})).0, "200");
    }
    assert_eq!(fixture.read(TEMPLATE), text);
}

#[test]
fn what_the_file_said_otherwise_is_not_written_over() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let seen = screen(&desk);
    let mine = sent(&seen, "date", &json!({ "value": "2026-01-20" }));
    // Other facts, and how this one is written, may change.
    fixture.replace(TEMPLATE, "date = 2026-01-15", "date   =   2026-01-15 # fixed");
    fixture.replace(TEMPLATE, "participants = 60", "participants = 61");
    assert_eq!(desk.post("/fact", &mine).0, "200");
    assert!(fixture.read(TEMPLATE).contains("date   =   2026-01-20 # fixed\n"));
    // This one may not.
    let mine = sent(&screen(&desk), "date", &json!({ "value": "2026-01-22" }));
    fixture.replace(TEMPLATE, "2026-01-20 # fixed", "2026-01-21 # fixed");
    let before = tree(&fixture);
    let (code, told) = desk.post("/fact", &mine);
    assert_eq!(code, "409", "{told}");
    assert!(
        told["pieces"]["facts"].as_str().unwrap().contains("value=\"2026-01-21\""),
        "it is shown as it is: {told}"
    );
    assert_eq!(desk.post("/undo", &json!({})).0, "409");
    assert_eq!(tree(&fixture), before);
}

#[test]
fn nonsense_changes_no_fact() {
    let fixture = Fixture::house();
    fixture.write("releases/registry/funders.toml", "[partner]\n");
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let seen = screen(&desk);
    for (fact, more) in [
        ("date", json!({ "value": "2026-02-30" })),
        ("date", json!({ "value": "2026-01-20\nx = 1" })),
        ("kind", json!({ "value": "joint-statement" })),
        ("kind", json!({ "value": "x\"\ny = \"1" })),
        ("dateline", json!({ "value": "sideways" })),
        ("places", json!({ "add": "nowhere" })),
        ("places", json!({ "add": "dushanbe" })),
        ("places", json!({ "add": "\", \"x" })),
        ("contacts", json!({ "add": "house" })),
        ("projects", json!({ "add": "../x" })),
        ("funding", json!({ "add": "house", "new-role": "funded", "new-what": "activity" })),
        ("funding", json!({ "add": "partner", "new-role": "boss", "new-what": "activity" })),
        ("embargo", json!({ "value": "2026-01-15T25:00" })),
        ("draft", json!({ "value": "yes" })),
        ("headline", json!({ "value": " " })),
    ] {
        let (code, told) = desk.post("/fact", &sent(&seen, fact, &more));
        assert_eq!(code, "400", "{fact} {more}: {told}");
    }
    for (fact, more) in [("places", json!({ "remove": "7" })), ("funding", json!({ "remove": "0" }))] {
        assert_eq!(desk.post("/fact", &sent(&seen, fact, &more)).0, "422", "{fact}");
    }
    for sent in [
        json!({}),
        json!({ "release": SLUG, "fact": "facts", "basis": "", "value": "x" }),
        json!({ "release": SLUG, "fact": "date", "value": "2026-01-20" }),
    ] {
        assert_eq!(desk.post("/fact", &sent).0, "400", "{sent}");
    }
    let other = json!({ "release": "../../x", "fact": "date", "basis": "", "value": "2026-01-20" });
    assert_eq!(desk.post("/fact", &other).0, "404");
    assert_eq!(status(&desk.get("/part/release/2026-01-other")), "404");
    assert_eq!(tree(&fixture), before);
}

/// An error stops what could not be read afterwards, and nothing else.
#[test]
fn what_could_not_be_read_is_refused_with_its_reason() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let before = tree(&fixture);
    let (code, told) = desk.post("/fact", &sent(&screen(&desk), "places", &json!({ "remove": "0" })));
    assert_eq!(code, "422", "{told}");
    assert!(told["said"].as_str().unwrap().contains("place"), "{told}");
    assert_eq!(tree(&fixture), before);
    change(&desk, "dateline", &json!({ "value": "none" }));
    change(&desk, "places", &json!({ "remove": "0" }));
    // A release that is broken in an editor is told, with file and line.
    fixture.replace(TEMPLATE, "contacts = [\"desk\"]", "contacts = [\"nobody\"]");
    let shown = screen(&desk);
    assert!(
        shown.contains("The release cannot be read") && shown.contains(&format!("file {TEMPLATE}, line")),
        "{shown}"
    );
}

#[test]
fn pickers_know_all_names_and_say_why_one_is_missing() {
    let fixture = Fixture::house();
    fixture.append(
        "releases/registry/contacts.toml",
        "\n[former]\nemail = \"former@example.org\"\nuntil = 2024-05-31\n",
    );
    for (path, name) in [("en", "Former desk"), ("ru", "Прежний пресс-центр"), ("tg", "Маркази пешина")]
    {
        fixture.append(&format!("locales/{path}/house.ftl"), &format!("contact-former = {name}\n"));
    }
    let desk = Desk::of(&fixture);
    let shown = screen(&desk);
    assert!(shown.contains("data-find=\"khujand\nKhujand\nХуджанд\nХуҷанд\""), "{shown}");
    assert!(shown.contains("until 2024-05-31") && !shown.contains("name=\"add\" value=\"former\""), "{shown}");
    // On a day when they could be named, they can.
    change(&desk, "date", &json!({ "value": "2024-01-15" }));
    assert!(screen(&desk).contains("name=\"add\" value=\"former\""));
}

#[test]
fn who_is_credited_is_shown_at_once() {
    let fixture = Fixture::shipped();
    let slug = "2026-02-opcat-conference";
    let desk = Desk::of(&fixture);
    let shown = desk.get(&format!("/part/release/{slug}"));
    assert!(shown.contains("Who will be credited") && shown.contains("British Embassy"), "{shown}");
    let basis = shown.split("name=\"fact\" value=\"funding\"").nth(1).unwrap();
    let basis = basis.split("name=\"basis\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let before = tree(&fixture);
    let sent = json!({ "release": slug, "fact": "funding", "basis": basis, "remove": "1" });
    let (code, told) = desk.post("/fact", &sent);
    assert_eq!(code, "200", "{told}");
    let aside = told["pieces"]["facts"].as_str().unwrap().split("<aside").nth(1).unwrap();
    assert!(!aside.contains("British Embassy"), "{aside}");
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert_eq!(tree(&fixture), before);
}

#[test]
fn hostile_names_are_text() {
    const HOSTILE: &str = "<img src=x onerror=alert(1)>\\\" onfocus=alert(3)";
    let fixture = Fixture::house();
    for tag in ["en", "ru", "tg"] {
        let all = ["house.ftl", "organisations.ftl", "places.ftl"];
        for path in all.iter().filter(|own| fixture.path(&format!("locales/{tag}/{own}")).is_file()) {
            let text = fixture.read(&format!("locales/{tag}/{path}"));
            let text = text.replace("place-khujand = ", &format!("place-khujand = {HOSTILE} "));
            fixture.write(&format!("locales/{tag}/{path}"), text);
        }
    }
    let desk = Desk::of(&fixture);
    let shown = screen(&desk).to_lowercase();
    assert!(!shown.contains("<img") && shown.contains("&lt;img"), "{shown}");
}

#[test]
fn a_release_is_begun_with_its_day() {
    let fixture = Fixture::house();
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    assert!(desk.get("/part/releases").contains("href=\"#new\""));
    let new = desk.get("/part/new");
    assert!(new.contains("data-send=\"/new\"") && new.contains(">Headline (English)</label>"), "{new}");
    assert!(screen(&desk).contains(">Headline (English)</label>"));
    let typed = |slug: &str, proposed: &str| json!({ "title": "Winter school {on} fair trial", "day": "2026-11-28", "kind": "press-release", "slug": slug, "proposed": proposed });
    let (code, told) = desk.post("/new/try", &typed("", ""));
    let piece = told["pieces"]["proposal"].as_str().unwrap();
    assert!(code == "200" && piece.contains("value=\"2026-11-winter-school-fair-trial\""), "{told}");
    // A name that cannot be is answered with what can.
    let (_, told) = desk.post("/new/try", &typed("../evil", ""));
    let piece = told["pieces"]["proposal"].as_str().unwrap();
    let allowed = "small Latin letters, digits and hyphens, such as 2026-12-legal-clinic";
    assert!(piece.matches(allowed).count() == 1 && !piece.contains('`'), "{piece}");
    // A name of one's own stays.
    let (_, told) = desk.post("/new/try", &typed("2026-11-own", "2026-11-winter-school-fair-trial"));
    assert!(told["pieces"]["proposal"].as_str().unwrap().contains("name=\"slug\" id=\"new-slug\" maxlength=\"80\" spellcheck=\"false\" autocapitalize=\"none\" required aria-describedby=\"new-why\" value=\"2026-11-own\""), "{told}");
    assert_eq!(tree(&fixture), before);
    for (bad, code) in [
        (json!({ "title": "", "day": "2026-11-28", "kind": "press-release", "slug": "", "proposed": "" }), "422"),
        (json!({ "title": "x", "day": "", "kind": "press-release", "slug": "", "proposed": "" }), "422"),
        (json!({ "title": "x", "day": "2026-11-28", "kind": "nothing", "slug": "", "proposed": "" }), "400"),
        (
            json!({ "title": "x", "day": "2026-11-28", "kind": "press-release", "slug": "../x", "proposed": "" }),
            "422",
        ),
        (json!({ "title": "x", "day": "2026-11-28", "kind": "press-release", "slug": SLUG, "proposed": "" }), "422"),
        (
            json!({ "title": "x\ny = 1", "day": "2026-11-28", "kind": "press-release", "slug": "", "proposed": "" }),
            "400",
        ),
        (json!({ "title": "x" }), "400"),
    ] {
        assert_eq!(desk.post("/new", &bad).0, code, "{bad}");
    }
    assert_eq!(tree(&fixture), before);
    let (code, told) = desk.post("/new", &typed("2026-11-winter-school", "2026-11-winter-school-fair-trial"));
    assert_eq!((code.as_str(), &told["next"]), ("200", &json!("release/2026-11-winter-school")), "{told}");
    let after = tree(&fixture);
    let new: Vec<&String> = after.keys().filter(|path| !before.contains_key(*path)).collect();
    let expected = [EN, RU, TG].map(|path| path.replace(SLUG, "2026-11-winter-school"));
    assert_eq!(
        new,
        [&expected[0], &expected[1], &expected[2], &"releases/2026-11-winter-school/release.md".to_owned()]
    );
    assert!(before.iter().all(|(path, text)| after[path] == *text));
    assert!(after["releases/2026-11-winter-school/release.md"].starts_with("+++\ndate = 2026-11-28\n"));
    assert!(after[&expected[0]].contains("\nheadline = Winter school { \"{\" }on{ \"}\" } fair trial\n"));
    // The same as the command makes, but for the day and the headline.
    let other = Fixture::house();
    other.run(&["new", "2026-11-winter-school"]).fine();
    let own = tree(&other);
    assert_eq!(own[&expected[1]], after[&expected[1]]);
    assert_eq!(status(&desk.get("/part/release/2026-11-winter-school")), "200");
}

#[test]
fn the_day_of_a_release_that_was_begun_in_a_terminal_is_filled_in() {
    let fixture = Fixture::house();
    fixture.run(&["new", "2026-11-forum"]).fine();
    let desk = Desk::of(&fixture);
    let shown = body(&desk.get("/part/release/2026-11-forum")).to_owned();
    assert!(shown.contains("Fill in the day first"), "{shown}");
    let mut sent = sent(&shown, "date", &json!({ "value": "2026-11-20" }));
    sent["release"] = json!("2026-11-forum");
    let path = "releases/2026-11-forum/release.md";
    let before = fixture.read(path);
    assert_eq!(desk.post("/fact", &sent).0, "200");
    assert_eq!(fixture.read(path), before.replacen("date =", "date = 2026-11-20", 1));
    assert!(!desk.get("/part/release/2026-11-forum").contains("Fill in the day first"));
}

#[test]
fn several_events_months_and_the_moment_of_the_site() {
    let fixture = Fixture::house();
    let events = "[[events]]   # the first\nfrom = 2026-01-15\nplaces = [\"dushanbe\"]\nname = \"heading\"\n\n[[events]]\nfrom = \"2026-02\"\nname = \"lead\"\n\n[facts]\n";
    fixture.replace(TEMPLATE, "[facts]\n", events);
    fixture.append("payom.toml", "");
    fixture.replace("payom.toml", "[house]\n", "[house]\ntime-zone = \"Asia/Dushanbe\"\n");
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let page = screen(&desk);
    assert!(page.contains("type=\"month\"") && page.contains("value=\"2026-02-01\""), "{page}");
    for (fact, value, gone, come) in [
        ("events.1.from", json!("2026-03"), vec!["from = \"2026-02\""], vec!["from = \"2026-03\""]),
        ("events.1.from", json!("2026-02-01"), vec!["from = \"2026-02\""], vec!["from = 2026-02-01"]),
        ("events.0.from", json!("2026-01"), vec!["from = 2026-01-15"], vec!["from = \"2026-01\""]),
        ("events.0.to", json!("2026-01-16"), vec![], vec!["to = 2026-01-16"]),
        ("publish", json!("2026-01-16T09:00"), vec![], vec!["publish = 2026-01-16T09:00"]),
    ] {
        change(&desk, fact, &json!({ "value": value }));
        let (old, new) = differ(&start, &tree(&fixture));
        assert_eq!(
            (old, new),
            (gone.iter().map(|l| (*l).to_owned()).collect(), come.iter().map(|l| (*l).to_owned()).collect()),
            "{fact}"
        );
        let text = fixture.read(TEMPLATE);
        assert!(fact != "events.0.to" || text.contains("from = 2026-01-15\nto = 2026-01-16\nplaces"), "{text}");
        assert_eq!(desk.post("/undo", &json!({})).0, "200");
        assert_eq!(tree(&fixture), start, "{fact}");
    }
    change(&desk, "events.0.places", &json!({ "add": "khujand" }));
    assert!(fixture.read(TEMPLATE).contains("places = [\"dushanbe\", \"khujand\"]\nname"));
    change(&desk, "events.0.to", &json!({ "value": "2026-01-16" }));
    change(&desk, "events.0.to", &json!({ "value": "" }));
    assert!(!fixture.read(TEMPLATE).contains("to = "));
}

/// A headline with a name in it is shown, and changed where the text is; what is wrong with a footnote leads to its text.
#[test]
fn what_stands_in_the_text_leads_there() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let screen = || desk.get(&format!("/part/release/{SLUG}"));
    assert!(screen().contains("name=\"value\" id=\"fact-headline\""));
    fixture.message(
        EN,
        "headline",
        "headline = The { org-house } met { $participants } people\n    .short = Short\n",
    );
    let shown = screen();
    let field = shown.split("id=\"fact-headline\"").nth(1).unwrap().split("</div>").next().unwrap();
    assert!(
        field.contains(" met 60 people\"") && field.contains(&format!("href=\"#write/{SLUG}/headline\"")),
        "{field}"
    );
    let basis = shown.split("id=\"fact-headline\"").next().unwrap();
    assert!(!basis.contains("value=\"headline\""), "it is no form");
    fixture.message(EN, "details", "details = A statement[^un] was read.\n");
    let shown = screen();
    assert!(shown.contains(&format!("href=\"#write/{SLUG}/details\"")), "{shown}");
}
